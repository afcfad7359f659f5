// Starts the page that is one file: the program and its wasm stand packed in the page, nothing is fetched.

const trusted = globalThis.trustedTypes?.createPolicy("crosscheck", { createScriptURL: (url) => url });
const scriptUrl = (url) => (trusted ? trusted.createScriptURL(url) : url);
const urlOf = (body) => URL.createObjectURL(new Blob([body], { type: "text/javascript" }));

function unpacked(id) {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

const [source, wasm] = await Promise.all([unpacked("program"), unpacked("wasm")]);

// The worker is handed the program itself: a page from disk shares no origin with its workers, so they cannot fetch
// from it, nor take over what it has compiled; in Chromium not even a module worker starts there.
// What it is asked before the program is up waits for it.
const body = `const early = [];
self.onmessage = async ({ data: [source, wasm] }) => {
  self.onmessage = (event) => early.push(event.data);
  const { default: init } = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  await init({ module_or_path: wasm });
  self.onmessage = null;
  for (const data of early) dispatchEvent(new MessageEvent("message", { data }));
};`;

let courier;
async function startCourier() {
  const [source, wasm] = await Promise.all([unpacked("courier"), unpacked("courier-wasm")]);
  const program = await import(urlOf(source));
  await program.default({ module_or_path: wasm });
  return program.errand;
}

globalThis.crosscheckHost = {
  worker() {
    const worker = new Worker(scriptUrl(urlOf(body)), { name: "crosscheck" });
    worker.postMessage([source, wasm]);
    return worker;
  },
  courier: () => (courier ??= startCourier()),
  language: (code) => unpacked(code).then((bytes) => new TextDecoder().decode(bytes)),
};

const program = await import(urlOf(source));
await program.default({ module_or_path: wasm });
