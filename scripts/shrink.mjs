// Makes the program small: what only tells of its own faults goes, then Binaryen takes out what nothing calls any more.
// Nobody reads those words: a fault stops the worker whatever they say, and the page starts it again and tells the reader.
import binaryen from "binaryen";
import { codeOf, numberOf, written } from "./code.mjs";
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

// Sections: the data, and in how many pieces it is. Instructions.
const DATA = 11;
const PIECES = 12;
const CONSTANT = 0x41;
const END = 0x0b;

// `wasm` must still have the names of its functions; what comes back has none.
export function shrink(wasm) {
  const module = binaryen.readBinary(withoutPlaces(wasm));
  for (let at = 0; at < module.getNumFunctions(); at++) {
    const address = module.getFunctionByIndex(at);
    const { name, module: imported } = binaryen.getFunctionInfo(address);
    const plain = name.replace(/\[[0-9a-f]+\]/g, "");
    if (!imported && FAULTS.some((fault) => fault.test(plain))) binaryen.Function.setBody(address, module.unreachable());
  }
  // What was handed to those alone goes from the calls too, and what then nothing calls.
  module.runPasses(["dae", "remove-unused-module-elements"]);
  const faults = toldByFaults(wasm, module.emitBinary());
  binaryen.setOptimizeLevel(2);
  binaryen.setShrinkLevel(2);
  binaryen.setDebugInfo(false);
  // What is called once goes into its caller only where it is short: functions as long as a book are told in more bytes, 5 KB.
  binaryen.setOneCallerInlineMaxSize(400);
  // Zeros weigh nothing once they are compressed; cut out of the data they leave 500 pieces, each with its place.
  binaryen.addPassToSkip("memory-packing");
  // What the first turn leaves over the second one finds.
  module.optimize();
  module.optimize();
  // A variable for each value in place of one that several take in turn: which one is meant is easier to tell. 2.5 KB.
  module.runPasses(["ssa-nomerge", "merge-locals", "reorder-locals"]);
  // How a place in memory is aligned is a hint that no browser's engine needs: 5 KB.
  module.runPasses(["dealign", "strip-debug", "strip-producers"]);
  const small = ordered(module.emitBinary());
  for (const { start, data } of dataOf(small)) if (faults.has(start)) data.fill(0);
  return inOnePiece(small);
}

// Where the pieces of data start that only the functions taken out of a program led to: what faults say, and tables of
// every script's letters that tell which of them programmers are shown as they are. The pieces are those that the compiler
// made. A fault leads to one by the address of its start, in its code or in a piece that it leads to; and whatever may be an
// address in a piece or of its end keeps it. The compiler also counts from addresses before a table, whose first entries
// are never asked for: such a table stays, because no fault leads to it.
function toldByFaults(before, after) {
  const pieces = dataOf(before);
  const starting = new Map(pieces.map((piece) => [piece.start, piece]));
  const led = reached(numbersIn(before), (address) => (starting.has(address) ? [starting.get(address)] : []));
  const kept = reached(numbersIn(after), (address) => around(pieces, address));
  return new Set([...led].filter((piece) => !kept.has(piece)).map(({ start }) => start));
}

// The pieces that addresses lead to, and those that addresses in them lead to.
function reached(addresses, at) {
  const found = new Set([...addresses].flatMap(at));
  for (const { start, data } of found) {
    for (let place = -start & 3; place + 4 <= data.length; place += 4) at(data.readUInt32LE(place)).forEach((piece) => found.add(piece));
  }
  return found;
}

// Those of the pieces, which stand in order, that an address lies in or just behind.
function around(pieces, address) {
  let [from, to] = [0, pieces.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (pieces[middle].start + pieces[middle].data.length < address) from = middle + 1;
    else to = middle;
  }
  return pieces.slice(from, from + 2).filter(({ start }) => start <= address);
}

// What may be an address in the code: a constant, and how far from a variable something is read or written.
function numbersIn(wasm) {
  const instructions = codeOf(wasm).functions.flatMap(({ instructions }) => instructions);
  return new Set(instructions.map(({ op, first, second }) => numberOf(op === CONSTANT ? first : second)));
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

// The program with its data in one piece. It comes in the pieces that the compiler made (scripts/setup.sh), to tell what is
// of use, and each would be fetched with its place.
function inOnePiece(wasm) {
  const pieces = dataOf(wasm);
  const start = pieces[0].start;
  const data = Buffer.alloc(pieces.at(-1).start + pieces.at(-1).data.length - start);
  for (const piece of pieces) piece.data.copy(data, piece.start - start);
  const bodies = { [PIECES]: [1], [DATA]: [1, 0, CONSTANT, ...constant(start), END, ...written(data.length), ...data] };
  const sections = sectionsOf(wasm).map(({ id, body }) => [id, ...written((bodies[id] ?? body).length), ...(bodies[id] ?? body)]);
  return Buffer.concat([wasm.subarray(0, 8), ...sections.map((section) => Buffer.from(section))]);
}

// A number that is not less than nothing, as the code has it: a bit of the last byte tells those that are.
function constant(value) {
  const bytes = written(value);
  return bytes.at(-1) < 64 ? bytes : [...bytes.slice(0, -1), bytes.at(-1) | 128, 0];
}

// What the program's data section puts into memory, and where.
export function dataOf(wasm) {
  const bytes = sectionsOf(wasm).find(({ id }) => id === DATA).body;
  const number = reader(bytes);
  return Array.from({ length: number() }, () => {
    if (number() !== 0 || number() !== CONSTANT) throw new Error("the data does not stand at a fixed place");
    const start = number();
    if (number() !== END) throw new Error("the data does not stand at a fixed place");
    const length = number();
    return { start, data: bytes.subarray(number.at, (number.at += length)) };
  });
}

// The sections of a program: what each is, and what stands in it.
function sectionsOf(wasm) {
  const number = reader(wasm, 8);
  const sections = [];
  while (number.at < wasm.length) {
    const [id, length] = [number(), number()];
    sections.push({ id, body: wasm.subarray(number.at, (number.at += length)) });
  }
  return sections;
}

// Reads one number after the other, from `at` on.
function reader(bytes, at = 0) {
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = bytes[number.at++];
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
  };
  return Object.assign(number, { at });
}
