// What is left to do when Trunk has built the page: the list of files for working offline, the headers for hosts that
// can set them, and the page as one file. Trunk calls it as a hook; by hand: node scripts/finish.mjs FOLDER
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

const folder = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const assets = new URL("../assets/", import.meta.url);
if (!folder || !existsSync(join(folder, "index.html"))) throw new Error("finish.mjs needs the folder that Trunk has built");

// Not part of a visit: what hosts read, what readers download, the worker that keeps the rest.
const ASIDE = new Set(["_headers", ".htaccess", "sw.js", "crosscheck.html", "SHA256SUMS"]);

const inFolder = (path) => join(folder, path);
const read = (path) => readFileSync(inFolder(path));
const text = (path) => readFileSync(inFolder(path), "utf8");
const sha256 = (bytes, form = "hex") => createHash("sha256").update(bytes).digest(form);

function files() {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
  return paths.filter((path) => !ASIDE.has(path)).sort();
}

// The service worker with its list. Its version is the hash of the list: it changes when any file does.
function writeServiceWorker() {
  const list = Object.fromEntries(files().map((path) => [path, sha256(read(path))]));
  const source = readFileSync(new URL("sw.js", assets), "utf8")
    .replace("/* path: sha256, written by the build */ {}", JSON.stringify(list, null, 2))
    .replace('"unbuilt"', JSON.stringify(sha256(JSON.stringify(list)).slice(0, 16)));
  writeFileSync(inFolder("sw.js"), source);
}

// One policy: the page's own, with what only a header can say.
function writeHeaders() {
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(text("index.html"))?.[1];
  if (!policy) throw new Error("index.html has no Content-Security-Policy");
  const headers = [
    ["Content-Security-Policy", `${policy}; frame-ancestors 'none'`],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Referrer-Policy", "no-referrer"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
  ];
  const hashed = files().filter((path) => /-[0-9a-f]{8,}[._]/.test(path) && !path.endsWith(".wasm"));
  const lasting = "public, max-age=31536000, immutable";
  const block = (path, lines) => `${path}\n${lines.map(([name, value]) => `  ${name}: ${value}\n`).join("")}`;
  writeFileSync(
    inFolder("_headers"),
    "# Read by Netlify, Cloudflare Pages and hosts like them.\n" +
      block("/*", headers) +
      hashed.map((path) => block(`/${path}`, [["Cache-Control", lasting]])).join(""),
  );
  const apache = headers.map(([name, value]) => `  Header always set ${name} "${value}"\n`).join("");
  writeFileSync(
    inFolder(".htaccess"),
    "# Read by Apache.\nAddType application/wasm .wasm\nAddType application/manifest+json .webmanifest\n" +
      `<IfModule mod_headers.c>\n${apache}</IfModule>\n`,
  );
  return policy;
}

// The page as one file that works from disk: styles in place, the program and its wasm packed into it.
function writeSingleFile(policy) {
  let page = text("index.html");
  const script = /<script type="module"[^>]*data-js="([^"]+)"[^>]*data-wasm="([^"]+)"[^>]*><\/script>/.exec(page);
  if (!script) throw new Error("index.html has no start script with data-js and data-wasm");
  const [program, wasm] = [script[1], script[2]].map((path) => path.replace(/^\.?\//, ""));
  const boot = readFileSync(new URL("boot-single.js", assets), "utf8");
  const styles = [];
  page = page.replace(/<link\b[^>]*rel="stylesheet"[^>]*>/g, (link) => {
    const style = text(/href="([^"]+)"/.exec(link)[1].replace(/^\.?\//, ""));
    styles.push(style);
    return `<style>${style}</style>`;
  });
  page = page.replace(/<link\b[^>]*rel="icon"[^>]*>/, () => `<link rel="icon" href="data:image/svg+xml;base64,${read("icon.svg").toString("base64")}">`);
  page = page.replace(/<link\b[^>]*rel="(?:manifest|preload|modulepreload)"[^>]*>/g, "");
  const hashes = (list) => list.map((part) => `'sha256-${sha256(part, "base64")}'`).join(" ");
  const strict = policy
    .replace(/script-src [^;]+/, `script-src ${hashes([boot])} 'wasm-unsafe-eval' blob:`)
    .replace(/style-src [^;]+/, `style-src ${hashes(styles)}`)
    .replace(/connect-src [^;]+/, "connect-src 'none'")
    .replace(/worker-src [^;]+/, "worker-src blob:")
    .replace(/manifest-src [^;]+/, "manifest-src 'none'")
    .replace(/img-src [^;]+/, "img-src data:");
  const packed = (id, path) => `<script type="application/gzip" id="${id}">${gzipSync(read(path), { level: 9 }).toString("base64")}</script>`;
  page = page
    .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]+/i, (_, before) => before + strict)
    .replace(script[0], "")
    .replace(/<\/body>/, () => `${packed("program", program)}${packed("wasm", wasm)}<script type="module">${boot}</script></body>`);
  const left = /\b(?:src|href)="(?!data:|#|https?:)[^"]+"/.exec(page);
  if (left) throw new Error(`the single file still asks for another: ${left[0]}`);
  writeFileSync(inFolder("crosscheck.html"), page);
  const sum = sha256(page);
  writeFileSync(inFolder("SHA256SUMS"), `${sum}  crosscheck.html\n`);
  console.log(`crosscheck.html, ${Math.round(page.length / 1000)} KB in one file, SHA-256 ${sum}`);
}

const policy = writeHeaders();
writeSingleFile(policy);
writeServiceWorker();
