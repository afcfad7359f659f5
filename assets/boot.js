// Starts the page. The policy allows no inline script, so the start stands here, and with it what the program cannot
// do under Trusted Types: start a worker, and the service worker that keeps the page for times without a network.

import { unpack } from "./unpack.js";

const tag = document.querySelector("script[data-wasm]");
const js = new URL(tag.dataset.js, document.baseURI).href;
const wasm = new URL(tag.dataset.wasm, document.baseURI).href;

const trusted = globalThis.trustedTypes?.createPolicy("crosscheck", { createScriptURL: (url) => url });
const scriptUrl = (url) => (trusted ? trusted.createScriptURL(url) : url);

const unpacker = WebAssembly.compile(Uint8Array.from(atob("unpack.wat, compiled by the build"), (letter) => letter.charCodeAt(0)));
const bytesOf = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());
// A program as it is begins with 0, as the packed one does not.
const whole = async (fetched) => {
  const bytes = await fetched;
  return bytes[0] ? unpack(bytes, await unpacker) : bytes;
};

// What makes and opens links and writes files comes when it is first wanted: at once where the address holds a link.
const [COURIER, COURIER_WASM] = ["courier.js", "courier_bg.wasm"].map((path) => new URL(path, document.baseURI).href);
let courier;
async function fetchCourier() {
  const [program, bytes] = await Promise.all([import(COURIER), whole(bytesOf(COURIER_WASM))]);
  await program.default({ module_or_path: bytes });
  return program.errand;
}
const fetchedCourier = () => {
  courier ??= fetchCourier();
  courier.catch(() => (courier = undefined));
  return courier;
};
const byLink = location.hash.includes(".");
if (byLink) fetchedCourier();

// Asked for a second time, the program comes out of the browser's own cache.
const program = import(js);
let fetched = bytesOf(wasm);
const source = await (await fetch(js, { cache: "force-cache" })).text();

// The worker runs the same program, compiled once. It starts from a blob, because only such a worker inherits the
// page's policy; and the blob is the program itself, because not every browser lets the service worker answer what
// such a worker imports, and without a network there would be no table. It says when it is there; what it is asked
// before its program is up waits for it.
const start = /([\w$]+) as default/.exec(source)[1];
const body = `${source}
const early = [];
self.onmessage = ({ data }) => {
  self.onmessage = (event) => early.push(event.data);
  ${start}({ module_or_path: data }).then(() => {
    self.onmessage = null;
    for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
  });
};
postMessage(0);`;
const newWorker = () => new Worker(scriptUrl(URL.createObjectURL(new Blob([body], { type: "text/javascript" }))), { type: "module", name: "crosscheck" });

// A browser takes its time to start a worker, and cannot while the page is busy. Where the reader left something, its
// table waits for the worker: first that, then the program is unpacked and both take it up. A link and the sample come
// with their tables, and have the worker started when those stand.
let worker;
if (!byLink && leftSomething()) {
  worker = newWorker();
  await new Promise((done) => worker.addEventListener("message", done, { once: true }));
}
let bytes = await whole(fetched);
const module = await WebAssembly.compile(bytes);
// What was kept as it is need not be kept again.
if (bytes === (await fetched)) bytes = undefined;
fetched = undefined;
worker?.postMessage(module);

function leftSomething() {
  try {
    return Boolean(localStorage.getItem("crosscheck.last"));
  } catch {
    return false; // storage is forbidden
  }
}

const LANGUAGES = { de: "german.txt" };
let kept;

globalThis.crosscheckHost = {
  worker() {
    const first = worker;
    worker = undefined;
    if (first) return first;
    const next = newWorker();
    next.postMessage(module);
    return next;
  },
  courier: fetchedCourier,
  // A language's words come when a reader chooses it.
  language: (code) => fetch(new URL(LANGUAGES[code], document.baseURI)).then((answer) => (answer.ok ? answer.text() : undefined)),
  // Goes over to the new version that "crosscheck:renewable" told of.
  renew() {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    kept?.waiting?.postMessage("take over");
  },
};

await (await program).default({ module_or_path: module });

// A new version is fetched whole beside this one and waits until the reader asks for it.
async function keep() {
  kept = await navigator.serviceWorker.register(scriptUrl(new URL("sw.js", document.baseURI).href), { updateViaCache: "none" });
  const tell = () => kept.waiting && navigator.serviceWorker.controller && dispatchEvent(new Event("crosscheck:renewable"));
  kept.addEventListener("updatefound", () => kept.installing?.addEventListener("statechange", tell));
  tell();
  // The program is kept as it is, once: it need not be unpacked again.
  if (!bytes) return;
  await navigator.serviceWorker.ready;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    if (await cache.match(wasm)) await cache.put(wasm, new Response(bytes));
  }
  bytes = undefined;
}

// Browsers without service workers, and readers who forbid them, lose nothing but the page offline. It waits until the
// table stands: a machine with few cores has enough to do until then.
if (navigator.serviceWorker) setTimeout(() => keep().catch(() => {}), 1000);
