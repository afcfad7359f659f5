// Reads the functions of a program, instruction by instruction.
import { FIRST, RARE, SECOND } from "../assets/unpack.js";

// Sections: what each function is given and answers, as a number; the functions.
const KINDS = 3;
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

// Where the section of the functions starts, its first function, and where it ends; of which kind each function is; of each
// the bytes that tell the types of its variables, and its instructions, each with the bytes of the numbers that follow it,
// two at most, or of all that follows a rare one.
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
  const rare = (op) => {
    if (op === 0x43 || op === 0x44) at += op === 0x43 ? 4 : 8;
    else for (let left = besides(op, number()); left > 0; left--) number();
  };
  const instruction = () => {
    const op = wasm[at++];
    if (FIRST[op] === 0 && !BARE.has(op)) throw new Error(`instruction ${op} is not known`);
    if (FIRST[op] !== RARE) return { op, first: FIRST[op] ? read(number) : [], second: SECOND[op] ? read(number) : [] };
    return { op, first: read(() => rare(op)), second: [] };
  };

  let section = at;
  let kinds = [];
  for (let id; (id = wasm[at++]) !== CODE; section = at) {
    const length = number();
    if (id === KINDS) kinds = numbersOf(wasm.subarray(at, at + length)).slice(1);
    at += length;
  }
  number();
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
  return { section, start, end: at, kinds, functions };
}

// The program with other functions in place of those.
export function withCode(wasm, { section, end, functions }) {
  const bodies = functions.map(({ variables, instructions }) => withLength([...variables, ...instructions.flatMap(({ op, first, second }) => [op, ...first, ...second])]));
  const code = withLength([...written(bodies.length), ...bodies.flat()]);
  return Buffer.concat([wasm.subarray(0, section), Buffer.from([CODE, ...code]), wasm.subarray(end)]);
}

const withLength = (bytes) => [...written(bytes.length), ...bytes];

// Whether an instruction reads or writes a variable.
export const isVariable = (op) => op >= 0x20 && op <= 0x22;

// A number as the program has it.
export function written(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

// What number such bytes are, and what numbers.
export function numberOf(bytes) {
  return bytes.reduce((value, byte, place) => value | ((byte & 127) << (7 * place)), 0);
}

export function numbersOf(bytes) {
  const ends = [...bytes.keys()].filter((at) => bytes[at] < 128);
  return ends.map((end, at) => numberOf(bytes.subarray(at > 0 ? ends[at - 1] + 1 : 0, end + 1)));
}
