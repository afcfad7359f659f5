// Starts the engine: in Node from the file beside this one, in a browser by fetching it.
import init, { compare, extract } from "./engine.js";

const file = new URL("./engine_bg.wasm", import.meta.url);
const inNode = typeof process === "object" && process.versions?.node && file.protocol === "file:";
await init({ module_or_path: inNode ? await (await import("node:fs/promises")).readFile(file) : file });

export { compare, extract };
