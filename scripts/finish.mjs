// What is left to do when Trunk has built the page: the program made small, short names, one style sheet, the headers for
// hosts that can set them, the page as one file, the program packed, the list of files for working offline. Trunk calls it
// as a hook; by hand: node scripts/finish.mjs FOLDER
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { minify } from "terser";
import { numbered } from "./names.mjs";
import { UNPACKER, pack } from "./pack.mjs";
import { pathOf, policyOf, startOf, styleSheets, tags } from "./page.mjs";
import { shrink } from "./shrink.mjs";

const folder = process.env.TRUNK_STAGING_DIR ?? process.argv[2];
const assets = new URL("../assets/", import.meta.url);
if (!folder || !existsSync(join(folder, "index.html"))) throw new Error("finish.mjs needs the folder that Trunk has built");

// Not part of a visit: what hosts read, what readers download, the worker that keeps the rest.
const ASIDE = new Set([".trunk-lock", "_headers", ".htaccess", "sw.js", "crosscheck.html", "SHA256SUMS"]);

const COURIER = { js: "courier.js", wasm: "courier_bg.wasm" };

const inFolder = (path) => join(folder, path);
const read = (path) => readFileSync(inFolder(path));
const text = (path) => readFileSync(inFolder(path), "utf8");
const sha256 = (bytes, form = "hex") => createHash("sha256").update(bytes).digest(form);

function files() {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = all.map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"));
  return paths.filter((path) => !ASIDE.has(path)).sort();
}

function shortenNames({ js, wasm }) {
  if (!text(js).includes("__wbg_")) return;
  const [bytes, script] = numbered(read(wasm), text(js));
  writeFileSync(inFolder(wasm), bytes);
  writeFileSync(inFolder(js), startedByHand(script));
}

// The program is given to its script, as a module or as bytes: what looks for it elsewhere, or asks in what form it came,
// goes, and so does what stands in for an encoder that every browser with such programs has.
function startedByHand(script) {
  const cut = (from, to, instead = "") => {
    const [start, end] = [script.search(from), script.search(to)];
    if (start < 0 || end < start) throw new Error(`the program's script has no ${from} before ${to}`);
    script = script.slice(0, start) + instead + script.slice(end);
  };
  if (script.includes("encodeInto")) cut(/"encodeInto"in |if \(!\('encodeInto' in /, /let WASM_VECTOR_LEN/);
  cut(/async function __wbg_load\(/, /export ?{/, `async function __wbg_init({ module_or_path }) {
    const made = await WebAssembly.instantiate(module_or_path, __wbg_get_imports());
    __wbg_finalize_init(made.instance ?? made);
  }`);
  return script.replace(/initSync, ?/, "");
}

// One style sheet is compressed better than six, and asked for once.
function joinStyles() {
  let page = text("index.html");
  const [first, ...others] = styleSheets(page);
  const paths = [first, ...others].map((tag) => pathOf(tag.href));
  const style = paths.map(text).join("\n");
  for (const path of paths) rmSync(inFolder(path));
  const name = `style-${sha256(style).slice(0, 16)}.css`;
  writeFileSync(inFolder(name), style);
  const hash = createHash("sha384").update(style).digest("base64");
  page = page.replace(first.whole, `<link href=./${name} integrity=sha384-${hash} rel=stylesheet>`);
  for (const tag of others) page = page.replace(tag.whole, "");
  writeFileSync(inFolder("index.html"), page);
}

// What stands beside the program is fetched without its comments and with short names.
async function short(script, options) {
  const { code } = await minify(script, { ecma: 2022, toplevel: true, ...options });
  return code;
}

// What starts the page is one script, with what unpacks the program in it: the second would be asked for only when the
// first is there.
async function writeStart() {
  const boot = text("boot.js").replace(/^import .*\n/m, "").replace("unpack.wat, compiled by the build", Buffer.from(UNPACKER).toString("base64"));
  writeFileSync(inFolder("boot.js"), await short(text("unpack.js").replace(/^export /gm, "") + boot, { module: true }));
  rmSync(inFolder("unpack.js"));
}

// The service worker with its list. Its version is the hash of the list: it changes when any file does.
async function writeServiceWorker() {
  const list = Object.fromEntries(files().map((path) => [path, sha256(read(path)).slice(0, 24)]));
  const source = readFileSync(new URL("sw.js", assets), "utf8")
    .replace("/* path: hash, written by the build */ {}", JSON.stringify(list, null, 2))
    .replace('"unbuilt"', JSON.stringify(sha256(JSON.stringify(list)).slice(0, 16)));
  // Its list and its version are read by name, by whoever compares two builds.
  const named = { compress: false, mangle: { reserved: ["FILES", "VERSION"] }, format: { quote_keys: true } };
  writeFileSync(inFolder("sw.js"), await short(source, named));
}

// One policy: the page's own, with what only a header can say. Every file is asked for again before it is used, so that
// a page without its service worker is never a mixture of versions either.
function writeHeaders(policy) {
  const headers = [
    ["Cache-Control", "no-cache"],
    ["Content-Security-Policy", `${policy}; frame-ancestors 'none'`],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Referrer-Policy", "no-referrer"],
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
  ];
  const lines = headers.map(([name, value]) => `  ${name}: ${value}\n`).join("");
  writeFileSync(inFolder("_headers"), `# Read by Netlify, Cloudflare Pages and hosts like them.\n/*\n${lines}`);
  const apache = headers.map(([name, value]) => `  Header always set ${name} "${value}"\n`).join("");
  const types = "AddType application/wasm .wasm\nAddType application/manifest+json .webmanifest\n";
  writeFileSync(inFolder(".htaccess"), `# Read by Apache.\n${types}<IfModule mod_headers.c>\n${apache}</IfModule>\n`);
}

// The page as one file that works from disk: styles in place, the program and its wasm packed into it.
function writeSingleFile(policy) {
  let page = text("index.html");
  const drop = (tag) => (page = page.replace(tag.whole, ""));
  const start = startOf(page);
  const boot = readFileSync(new URL("boot-single.js", assets), "utf8");
  const styles = styleSheets(page).map((tag) => {
    const style = text(pathOf(tag.href));
    page = page.replace(tag.whole, () => `<style>${style}</style>`);
    return style;
  });
  const icon = `<link rel="icon" href="data:image/svg+xml;base64,${read("icon.svg").toString("base64")}">`;
  for (const link of tags(page, "link")) link.rel === "icon" ? (page = page.replace(link.whole, icon)) : drop(link);
  page = page.replace(`${start.whole}</script>`, "");

  const hashes = (list) => list.map((part) => `'sha256-${sha256(part, "base64")}'`).join(" ");
  const strict = policy
    .replace(/script-src [^;]+/, `script-src ${hashes([boot])} 'wasm-unsafe-eval' blob:`)
    .replace(/style-src [^;]+/, `style-src ${hashes(styles)}`)
    .replace(/connect-src [^;]+/, "connect-src 'none'")
    .replace(/worker-src [^;]+/, "worker-src blob:")
    .replace(/manifest-src [^;]+/, "manifest-src 'none'")
    .replace(/img-src [^;]+/, "img-src data:");
  const packed = (id, path) => `<script type="application/gzip" id="${id}">${gzipSync(read(path), { level: 9 }).toString("base64")}</script>`;
  const body = `${packed("program", program.js)}${packed("wasm", program.wasm)}${packed("courier", COURIER.js)}${packed("courier-wasm", COURIER.wasm)}${packed("de", "german.txt")}<script type="module">${boot}</script>`;
  page = page.replace(policy, () => strict).replace("</body>", () => `${body}</body>`);

  const left = [...tags(page, "script"), ...tags(page, "link")].find((tag) => tag.src ?? !(tag.href ?? "data:").startsWith("data:"));
  if (left || !page.includes(boot)) throw new Error(`the one file is not whole: ${left?.whole ?? "it does not start"}`);
  writeFileSync(inFolder("crosscheck.html"), page);
  writeFileSync(inFolder("SHA256SUMS"), `${sha256(page)}  crosscheck.html\n`);
  console.log(`crosscheck.html, ${Math.round(page.length / 1000)} KB in one file, SHA-256 ${sha256(page)}`);
}

const start = startOf(text("index.html"));
const program = { js: pathOf(start["data-js"]), wasm: pathOf(start["data-wasm"]) };
const programs = [program, COURIER];
// A build for trying things out is not worth the half minute.
if (process.env.TRUNK_PROFILE === "release") for (const { wasm } of programs) writeFileSync(inFolder(wasm), shrink(read(wasm)));
const policy = policyOf(text("index.html"));
programs.forEach(shortenNames);
for (const { js } of programs) writeFileSync(inFolder(js), await short(text(js), { module: true, compress: { passes: 2 } }));
joinStyles();
writeHeaders(policy);
writeSingleFile(policy);
for (const one of programs) writeFileSync(inFolder(one.wasm), pack(read(one.wasm), one === COURIER));
await writeStart();
await writeServiceWorker();
