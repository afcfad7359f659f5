// Makes the program small: what only tells of its own faults goes, then Binaryen takes out what nothing calls any more.
// Nobody reads those words: a fault stops the worker whatever they say, and the page starts it again and tells the reader.
import binaryen from "binaryen";

const FAULTS = [
  /^core::panicking::/,
  /^core::(option|result)::(unwrap|expect)_failed/,
  /^core::(slice|str)::[\w:]*_fail/,
  /^core::cell::panic_/,
  /^alloc::raw_vec::(handle_error|capacity_overflow)/,
  /^alloc::alloc::handle_alloc_error/,
  /^std::panicking::/,
];

// `wasm` must still have the names of its functions; what comes back has none.
export function shrink(wasm) {
  const module = binaryen.readBinary(wasm);
  for (let at = 0; at < module.getNumFunctions(); at++) {
    const address = module.getFunctionByIndex(at);
    const { name, module: imported } = binaryen.getFunctionInfo(address);
    const plain = name.replace(/\[[0-9a-f]+\]/g, "");
    if (!imported && FAULTS.some((fault) => fault.test(plain))) binaryen.Function.setBody(address, module.unreachable());
  }
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  binaryen.setDebugInfo(false);
  module.optimize();
  module.runPasses(["strip-debug", "strip-producers"]);
  return module.emitBinary();
}
