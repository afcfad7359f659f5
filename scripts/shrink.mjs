// Makes the program small: what only tells of its own faults goes, then Binaryen takes out what nothing calls any more.
// Nobody reads those words: a fault stops the worker whatever they say, and the page starts it again and tells the reader.
import binaryen from "binaryen";
import { ordered } from "./order.mjs";

const FAULTS = [
  /^core::panicking::/,
  /^core::(option|result)::(unwrap|expect)_failed/,
  /^core::(slice|str)::[\w:]*_fail/,
  /^core::cell::panic_/,
  /^alloc::raw_vec::(handle_error|capacity_overflow)/,
  /^alloc::alloc::handle_alloc_error/,
  /^std::panicking::/,
  /^<std::panicking::/,
  // What sets out characters and ranges for programmers, which faults do and the page does not, and values over several lines.
  /^<(char|core::ops::range::Range<usize>) as core::fmt::Debug>::fmt/,
  /^<core::fmt::builders::PadAdapter/,
];

// `wasm` must still have the names of its functions; what comes back has none.
export function shrink(wasm) {
  const module = binaryen.readBinary(withoutPlaces(wasm));
  for (let at = 0; at < module.getNumFunctions(); at++) {
    const address = module.getFunctionByIndex(at);
    const { name, module: imported } = binaryen.getFunctionInfo(address);
    const plain = name.replace(/\[[0-9a-f]+\]/g, "");
    if (!imported && FAULTS.some((fault) => fault.test(plain))) binaryen.Function.setBody(address, module.unreachable());
  }
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  binaryen.setDebugInfo(false);
  // Zeros weigh nothing once they are compressed; cut out of the data they leave 500 pieces, each with its place.
  binaryen.addPassToSkip("memory-packing");
  // What the first turn leaves over the second one finds.
  module.optimize();
  module.optimize();
  // How a place in memory is aligned is a hint that no browser's engine needs: 5 KB.
  module.runPasses(["dealign", "strip-debug", "strip-producers"]);
  return ordered(module.emitBinary());
}

// The places in the source that faults would name: a file's name with its length, a line, a column. They stand among the
// program's data, seven hundred of them, and no longer lead anywhere; as zeros they weigh nothing.
function withoutPlaces(wasm) {
  const bytes = Buffer.from(wasm);
  const pieces = dataOf(bytes);
  const at = (address, length) => {
    const piece = pieces.find(({ start, data }) => address >= start && address + length <= start + data.length);
    return piece?.data.subarray(address - piece.start, address - piece.start + length);
  };
  const names = new Set();
  for (const { start, data } of pieces) {
    for (let place = -start & 3; place + 16 <= data.length; place += 4) {
      const [address, length, line, column] = [0, 4, 8, 12].map((part) => data.readUInt32LE(place + part));
      if (length < 4 || length > 200 || line < 1 || line > 99_999 || column < 1 || column > 999) continue;
      const name = at(address, length);
      if (!name || !/^[\w./-]+\.rs$/.test(name.toString("latin1"))) continue;
      data.fill(0, place, place + 16);
      names.add(name);
    }
  }
  for (const name of names) name.fill(0);
  return bytes;
}

// What the program's data section puts into memory, and where.
export function dataOf(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = bytes[at++];
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
  };
  while (bytes[at++] !== 11) {
    const length = number();
    at += length;
  }
  number();
  return Array.from({ length: number() }, () => {
    if (number() !== 0 || bytes[at++] !== 0x41) throw new Error("the data does not stand at a fixed place");
    const start = number();
    if (bytes[at++] !== 0x0b) throw new Error("the data does not stand at a fixed place");
    const length = number();
    return { start, data: bytes.subarray(at, (at += length)) };
  });
}
