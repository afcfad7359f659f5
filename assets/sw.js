// Keeps the page usable without a network, and never mixes two versions.
//
// The build writes the list of files with a hash of each (the beginning of its SHA-256). A version is fetched whole into a
// cache of its own and every file is checked against the list; if one does not fit (a host in the middle of an upload),
// the version is not taken and the one before goes on. A new version waits until the page asks for it.

const FILES = /* path: hash, written by the build */ {};
// What only some readers want: kept once it was asked for, or where the browser speaks that language.
const LATER = { "german.txt": "de" };
const VERSION = "unbuilt";
const PREFIX = "crosscheck-";
const CACHE = PREFIX + VERSION;

const base = new URL("./", self.location);
const urlOf = (path) => new URL(path, base).href;

async function fetched(path) {
  const response = await fetch(urlOf(path), { cache: "no-cache", redirect: "error", credentials: "omit" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const body = await response.arrayBuffer();
  const hash = [...new Uint8Array(await crypto.subtle.digest("SHA-256", body), 0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hash !== FILES[path]) throw new Error(`${path} is of another version`);
  return new Response(body, { headers: response.headers });
}

async function take() {
  const wanted = Object.keys(FILES).filter((path) => !LATER[path] || navigator.language.startsWith(LATER[path]));
  const answers = await Promise.all(wanted.map(async (path) => [path, await fetched(path)]));
  const cache = await caches.open(CACHE);
  for (const [path, answer] of answers) await cache.put(urlOf(path), answer);
}

// The version before stays until the next one: a page that was opened with it may still ask for its files.
async function tidy() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(ours.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

// A version is whole or it is gone. What a browser took out of it is fetched again only if it is still the same; with
// its first file gone nothing of it is answered any more.
async function answer(request) {
  const url = new URL(request.url);
  url.search = url.hash = "";
  const path = request.mode === "navigate" && url.href === base.href ? "index.html" : url.href.slice(base.href.length);
  if (!(path in FILES)) return (await caches.match(url.href)) ?? fetch(request);
  const cache = await caches.open(CACHE);
  const kept = await cache.match(urlOf(path));
  if (kept) return kept;
  if (path !== "index.html" && (await cache.match(urlOf("index.html")))) {
    const answer = await fetched(path);
    await cache.put(urlOf(path), answer.clone());
    return answer;
  }
  await caches.delete(CACHE);
  return fetch(request);
}

self.addEventListener("install", (event) => event.waitUntil(take()));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(base.href)) event.respondWith(answer(event.request));
});
