// The program comes packed. Compressors find little in WebAssembly, because a number in it means another thing at every
// place: here instructions stand with instructions, places of variables with places of variables, and so on, which saves
// a fifth of what a visit fetches. scripts/pack.mjs packs; unpack.wat, which the build puts into boot.js together with
// this, has the long part of the work.

// The streams, the last of which stands first in the file: text before code is compressed better. The first four are told
// by what came before (unpack.wat), three of them as one; in a program that need not be small (MAGIC + 1) as they are. What follows rare
// instructions stands in a stream of its own, with its length.
export const OPS = 0, TYPES = 1, RARE = 2, BLOCK = 3;
// How far a branch goes is told apart by how deep it stands, as far as DEEP.
export const BRANCH = 4, DEEP = 15;
const CALL = BRANCH + 2 * (DEEP + 1), INDIRECT = CALL + 1, GLOBAL = CALL + 2;
export const STORE = CALL + 3, STORED = CALL + 4;
const ALIGN = CALL + 5;
// A variable is told by how many others were used since it was, or by 0 where it is the next of those not used before, in
// streams each for reading and for the two ways to write: how many were used so far, as far as MANY, tells which. Reading
// one of the last NEAR is an instruction of its own, which WebAssembly has not, and so is each way to write the next of
// those not used before (FRESH).
export const LOCAL = ALIGN + 1, MANY = 15, NEAR = 3, GET = 0xe0, FRESH = 0xe5;
// Places in memory are told apart by the variable just before, which mostly is where something lies: the numbers of the
// first variables, and one for all else. The variable that a function's own room in memory starts at is the one last used
// just before a global is written; reading it is an instruction of its own. Of what is read there (LOAD + FRAME) and of the
// places in it (ADD + FRAME) it is told which of the LATEST ones it is, or else how far it stands from the one before, or
// where; of what is written there (STORED) how far from what was written before.
export const LOAD = LOCAL + 3 * (MANY + 1), FIELDS = 43, FRAME = FIELDS - 2, GET_FRAME = 0xe4, LATEST = 8;
// A constant stands in the stream of the instruction that takes it; one that is added in that of the variable before it, or
// in one for the room that a function gives back. One that is an address in the program's data is an instruction of its
// own: 0 and how far it stands from the last new one, or before how many others it was told last.
export const ADD = LOAD + FIELDS, CONSTANT = ADD + FIELDS + 1, LONG = CONSTANT + 256;
export const SMALL = 0xe7, ADDRESS = 0xe3, AMONG = LONG + 256, AWAY = AMONG + 1;
// Texts in the program's data are told by where they stand and how long they are, six thousand times. How many words stand
// between two such tellings; of which KIND it is: a text that stands behind the one told before it, as new ones do, or was
// told next after it the last time, or some tellings ago (BACK, in two parts), or stands as FAR from its telling as is
// said; and the lengths of those not told before.
export const GAP = AWAY + 1, KIND = GAP + 1, FAR = GAP + 2, LENGTH = GAP + 3, BACK = GAP + 4;
export const NEW = 0, NEXT = 1, AGAIN = 2, APART = 3;
// The rest of what stands behind the functions.
export const REST = BACK + 2;
export const STREAMS = REST + 1;
// What stands for an instruction is a byte; the file says which. A call of a function that is called often is an
// instruction of its own, told by its number behind all others, and others are told by which of the last CALLED they are, or
// by their number behind those; two that often come one behind the other are one too, told
// by the bytes of both.
export const CALLS = 256, CALLED = 64, PAIRS = 1 << 16;
export const MAGIC = 0x6b6362;

// The streams of the numbers that follow an instruction, two at most; 0 where there is none.
export const FIRST = new Uint16Array(256), SECOND = new Uint16Array(256);
const follow = (from, to, first, second = 0) => (FIRST.fill(first, from, to + 1), SECOND.fill(second, from, to + 1));
follow(0x02, 0x04, BLOCK);
follow(0x0c, 0x0c, BRANCH);
follow(0x0d, 0x0d, BRANCH + DEEP + 1);
follow(0x10, 0x10, CALL);
follow(0x11, 0x11, INDIRECT, INDIRECT);
for (let op = 0x20; op <= 0x22; op++) follow(op, op, LOCAL + (op - 0x20) * (MANY + 1));
follow(0x23, 0x24, GLOBAL);
follow(0x28, 0x35, ALIGN, LOAD);
follow(0x36, 0x3e, ALIGN, STORE);
follow(0x41, 0x41, CONSTANT);
follow(0x42, 0x42, LONG);
for (const op of [0x0e, 0x1c, 0x25, 0x26, 0x3f, 0x40, 0x43, 0x44, 0xd0, 0xd2, 0xfc]) follow(op, op, RARE);

// Where in its memory unpack.wat finds these: the streams that follow instructions, how far each stream was read, what
// the bytes mean, the variables of a function and behind them the addresses told, the packed program.
export const AT_MEANINGS = 4096, AT_ROOM = 5412;
const AT_PLACES = 1024, AT_ORDER = 8192, AT_PACKED = AT_ORDER + (1 << 17);

// The program as it was: what stands before its functions, the functions, what stands behind them. `unpacker` is
// unpack.wat, compiled.
export function unpack(packed, unpacker) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = packed[at++];
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
  };
  const plain = number() - MAGIC;
  if (plain >> 1) throw new Error("this is not the packed program");
  const [size, functions, before, texts, first, address, instructions, room] = Array.from({ length: 8 }, number);
  const meanings = Array.from({ length: 256 }, number);
  const places = Int32Array.from({ length: STREAMS }, number);
  const start = AT_PACKED + packed.length;
  const spelled = start + size + 4;
  const told = spelled + instructions;
  const learnt = told + places[TYPES] + places[RARE] + places[BLOCK];
  const memory = new WebAssembly.Memory({ initial: (learnt + room + 65535) >> 16 });
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(packed, AT_PACKED);
  bytes.set(packed.subarray(at, (at += before)), start);
  for (let stream = STREAMS - 1; stream > BLOCK; stream--) [places[stream], at] = [AT_PACKED + at, at + places[stream]];
  let end = told;
  for (let stream = TYPES; stream <= BLOCK; stream++) [places[stream], end] = [end, end + places[stream]];
  places[OPS] = AT_PACKED + at;
  new Uint16Array(memory.buffer).set([...FIRST, ...SECOND]);
  new Int32Array(memory.buffer, AT_MEANINGS).set(meanings);
  const found = new Int32Array(memory.buffer, AT_PLACES);
  found.set(places);
  new Int32Array(memory.buffer, AT_ROOM)[0] = learnt;
  const order = new Uint16Array(memory.buffer, AT_ORDER, 1 << 15);
  for (let at = 0; at < order.length; at++) order[at] = at;
  const does = new WebAssembly.Instance(unpacker, { "": { "": memory } }).exports;
  does.read(spelled, told, 1, plain);
  does.read(told, learnt, 0, plain);
  found[OPS] = spelled;
  end = does.functions(functions, start + before);
  does.rest(texts, first, address - end - first, end, start + size);
  return bytes.slice(start, start + size);
}
