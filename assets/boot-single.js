// Starts the page that is one file: the program and its wasm stand packed in the page, nothing is fetched.

const trusted = globalThis.trustedTypes?.createPolicy("crosscheck", { createScriptURL: (url) => url });
const scriptUrl = (url) => (trusted ? trusted.createScriptURL(url) : url);
const urlOf = (body) => URL.createObjectURL(new Blob([body], { type: "text/javascript" }));

function unpacked(id) {
  const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

const [source, wasm] = await Promise.all([unpacked("program"), unpacked("wasm")]);
const js = urlOf(source);
const module = await WebAssembly.compile(wasm);
const body = `import init from ${JSON.stringify(js)};
self.onmessage = ({ data }) => { self.onmessage = null; init({ module_or_path: data }); };`;

globalThis.crosscheckHost = {
  worker() {
    const worker = new Worker(scriptUrl(urlOf(body)), { type: "module", name: "crosscheck" });
    worker.postMessage(module);
    return worker;
  },
};

const program = await import(js);
await program.default({ module_or_path: module });
