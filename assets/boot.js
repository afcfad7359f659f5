// Starts the page. The policy allows no inline script, so the start stands here, and with it the one thing
// that the program cannot do under Trusted Types: start a worker.

const tag = document.querySelector("script[data-wasm]");
const js = new URL(tag.dataset.js, document.baseURI).href;
const wasm = new URL(tag.dataset.wasm, document.baseURI).href;

const trusted = globalThis.trustedTypes?.createPolicy("crosscheck", { createScriptURL: (url) => url });
const scriptUrl = (url) => (trusted ? trusted.createScriptURL(url) : url);

const [program, module] = await Promise.all([import(js), WebAssembly.compileStreaming(fetch(wasm))]);

// The worker runs the same program, compiled once. It starts from a blob, because only such a worker
// inherits the page's policy.
const body = `import init from ${JSON.stringify(js)};
self.onmessage = ({ data }) => { self.onmessage = null; init({ module_or_path: data }); };`;

globalThis.crosscheckHost = {
  worker() {
    const url = URL.createObjectURL(new Blob([body], { type: "text/javascript" }));
    const worker = new Worker(scriptUrl(url), { type: "module", name: "crosscheck" });
    worker.postMessage(module);
    return worker;
  },
};

await program.default({ module_or_path: module });
