// Starts the page. The policy allows no inline script, so the start stands here, and with it what the program cannot
// do under Trusted Types: start a worker, and the service worker that keeps the page for times without a network.

import { unpack } from "./unpack.js";

const tag = document.querySelector("script[data-wasm]");
const js = new URL(tag.dataset.js, document.baseURI).href;
const wasm = new URL(tag.dataset.wasm, document.baseURI).href;

const trusted = globalThis.trustedTypes?.createPolicy("crosscheck", { createScriptURL: (url) => url });
const scriptUrl = (url) => (trusted ? trusted.createScriptURL(url) : url);

const unpacked = async (url) => unpack(new Uint8Array(await (await fetch(url)).arrayBuffer()));

// What makes and opens links and writes files comes when it is first wanted: at once where the address holds a link.
const [COURIER, COURIER_WASM] = ["courier.js", "courier_bg.wasm"].map((path) => new URL(path, document.baseURI).href);
let courier;
async function fetchCourier() {
  const [program, bytes] = await Promise.all([import(COURIER), unpacked(COURIER_WASM)]);
  await program.default({ module_or_path: bytes });
  return program.errand;
}
const fetchedCourier = () => {
  courier ??= fetchCourier();
  courier.catch(() => (courier = undefined));
  return courier;
};
if (location.hash.includes(".")) fetchedCourier();

// Asked for a second time, the program comes out of the browser's own cache.
const [program, module, source] = await Promise.all([
  import(js),
  unpacked(wasm).then((bytes) => WebAssembly.compile(bytes)),
  fetch(js, { cache: "force-cache" }).then((answer) => answer.text()),
]);

// The worker runs the same program, compiled once. It starts from a blob, because only such a worker inherits the
// page's policy; and the blob is the program itself, because not every browser lets the service worker answer what
// such a worker imports, and without a network there would be no table.
const start = /([\w$]+) as default/.exec(source)[1];
const body = `${source}
self.onmessage = ({ data }) => { self.onmessage = null; ${start}({ module_or_path: data }); };`;

const LANGUAGES = { de: "german.txt" };
let kept;

globalThis.crosscheckHost = {
  worker() {
    const url = URL.createObjectURL(new Blob([body], { type: "text/javascript" }));
    const worker = new Worker(scriptUrl(url), { type: "module", name: "crosscheck" });
    worker.postMessage(module);
    return worker;
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

await program.default({ module_or_path: module });

// A new version is fetched whole beside this one and waits until the reader asks for it.
async function keep() {
  kept = await navigator.serviceWorker.register(scriptUrl(new URL("sw.js", document.baseURI).href), { updateViaCache: "none" });
  const tell = () => kept.waiting && navigator.serviceWorker.controller && dispatchEvent(new Event("crosscheck:renewable"));
  kept.addEventListener("updatefound", () => kept.installing?.addEventListener("statechange", tell));
  tell();
}

// Browsers without service workers, and readers who forbid them, lose nothing but the page offline.
if (navigator.serviceWorker) keep().catch(() => {});
