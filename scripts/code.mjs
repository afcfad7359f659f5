// Reads the functions of a program, instruction by instruction.
import { FIRST, RARE, SECOND } from "../assets/unpack.js";

const CODE = 10;

// Instructions that nothing follows. One that is neither here nor in the table of streams is not known.
const BARE = new Set([0x00, 0x01, 0x05, 0x0b, 0x0f, 0x1a, 0x1b, 0xd1]);
for (let op = 0x45; op <= 0xc4; op++) BARE.add(op);

// How many numbers follow the first one of a rare instruction.
const besides = (op, first) => {
  if (op === 0x0e) return first + 1;
  if (op === 0x1c) return first;
  return op === 0xfc ? [0, 0, 0, 0, 0, 0, 0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1][first] : 0;
};

// Where the functions start and end, and of each the bytes of its variables and its instructions, each with the bytes of
// the one or two numbers that follow it, or of all that follows a rare one.
export function codeOf(wasm) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = wasm[at++];
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
  };
  const read = (step) => {
    const start = at;
    step();
    return wasm.subarray(start, at);
  };
  const variables = () => {
    for (let left = 2 * number(); left > 0; left--) number();
  };
  const instruction = () => {
    const op = wasm[at++];
    if (FIRST[op] === 0 && !BARE.has(op)) throw new Error(`instruction ${op} is not known`);
    if (FIRST[op] !== RARE) return { op, first: FIRST[op] && read(number), second: SECOND[op] && read(number) };
    return { op, first: read(() => {
      if (op === 0x43 || op === 0x44) at += op === 0x43 ? 4 : 8;
      else for (let left = besides(op, number()); left > 0; left--) number();
    }) };
  };

  for (let found = false; !found; ) {
    found = wasm[at++] === CODE;
    const length = number();
    if (!found) at += length;
  }
  const count = number();
  const start = at;
  const functions = Array.from({ length: count }, (_, place) => {
    const length = number();
    const end = at + length;
    const made = { variables: read(variables), instructions: [] };
    while (at < end) made.instructions.push(instruction());
    if (at !== end) throw new Error(`function ${place} ends at ${at}, not at ${end}`);
    return made;
  });
  return { start, end: at, functions };
}

// A number as the program has it.
export function written(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

// What number such bytes are.
export function numberOf(bytes) {
  return bytes.reduce((value, byte, place) => value | ((byte & 127) << (7 * place)), 0);
}
