// A static server for the page: the right types, the headers of dist/_headers, this machine alone.
//   node scripts/server.mjs FOLDER [PORT]
import { createServer } from "node:http";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

// The rules of a `_headers` file as static hosts read it: a path, then indented `Name: value` lines.
export function headerRules(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue;
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1], header[2].trim()]);
    else rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

const matches = (rule, path) => (rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule);

// The file that a request's path names inside the folder; null where there is none.
function fileFor(folder, path) {
  let file;
  try {
    file = resolve(join(folder, decodeURIComponent(path)));
  } catch {
    return null;
  }
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, "index.html");
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

// `under` is the path at which the folder stands: "/" or, to try a page out of a subfolder, "/some/where/".
export function serve(folder, { port = 0, under = "/", seen = () => {}, headers = true } = {}) {
  folder = realpathSync(folder);
  const list = join(folder, "_headers");
  const rules = headers && existsSync(list) ? headerRules(readFileSync(list, "utf8")) : [];
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    seen(request.method, path, request);
    const inside = path.startsWith(under) ? "/" + path.slice(under.length) : null;
    const file = inside && fileFor(folder, inside);
    if (request.method !== "GET" && request.method !== "HEAD") return response.writeHead(405).end();
    if (!file) return response.writeHead(404, { "content-type": "text/plain" }).end("Not here\n");
    for (const rule of rules) {
      if (matches(rule.path, inside)) for (const [name, value] of rule.headers) response.setHeader(name, value);
    }
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    const body = readFileSync(file);
    response.setHeader("content-length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  });
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const url = `http://127.0.0.1:${server.address().port}${under}`;
      done({ url, close: () => new Promise((closed) => (server.close(closed), server.closeAllConnections())) });
    });
  });
}

async function main([folder, first = "8080"]) {
  if (!folder || !existsSync(folder)) {
    console.error(`There is no folder ${folder ?? ""} to serve. Build it first: scripts/serve does both.`);
    process.exit(1);
  }
  for (let port = Number(first); port < Number(first) + 20; port++) {
    try {
      const { url } = await serve(folder, { port });
      console.log(`Crosscheck is at ${url}`);
      return;
    } catch (error) {
      if (error.code !== "EADDRINUSE") throw error;
      console.log(`Port ${port} is taken, trying the next`);
    }
  }
  console.error(`No free port from ${first} on. Name another: scripts/serve 9000`);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main(process.argv.slice(2));
