// Packs the program as assets/unpack.js unpacks it, and sees to it that it comes out as it was.
import binaryen from "binaryen";
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import {
  ADD, ADDRESS, AGAIN, AMONG, APART, AT_MEANINGS, AT_ROOM, AWAY, BACK, BLOCK, BRANCH, CALLED, CALLS, CONSTANT, DEEP, FAR, FIELDS, FIRST, FRAME, FRESH, GAP, GET, GET_FRAME, KIND, LATEST, LENGTH, LOAD, LONG, MAGIC,
  MANY, NEAR, NEW, NEXT, PAIRS, RARE, REST, SECOND, SMALL, STORE, STORED, STREAMS, TYPES, unpack,
} from "../assets/unpack.js";
import { codeOf, isVariable, numberOf, written } from "./code.mjs";
import { joined } from "./pairs.mjs";
import { dataOf } from "./shrink.mjs";

const UNPACKING = readFileSync(new URL("../assets/unpack.wat", import.meta.url), "utf8");

function compiled(text) {
  const module = binaryen.parseText(text);
  module.setFeatures(binaryen.Features.BulkMemory | binaryen.Features.BulkMemoryOpt);
  if (!module.validate()) throw new Error("unpack.wat is not valid");
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(0);
  module.optimize();
  return module.emitBinary();
}

// What does the long part of unpacking, as a browser takes it.
export const UNPACKER = compiled(UNPACKING);

// The same, but that it asks the packer what comes instead of reading it: what is remembered stands in one place.
const ASKING = new WebAssembly.Module(
  compiled(
    UNPACKING.replace(/ {2};; Some of the parts were told[^]*? {2};; How large a number is/, "  ;; How large a number is").replace(
      '(import "" "" (memory 1))',
      (memory) => `${memory} (import "" "told" (func $told (param i32 i32))) (import "" "none" (func $none (param i32 i32 i32) (result i32))) (import "" "part" (func $part (param i32 i32 i32) (result i32)))`,
    ),
  ),
);

// What tells a list of bytes, and how much room there must be for what is remembered of them. `length` is how many bytes are
// written for them: where they stand for instructions by what they mean.
function telling(list, length = list.length, meanings = undefined) {
  const learnt = START + ((length + 3) & ~3);
  const memory = new WebAssembly.Memory({ initial: 2048 });
  new Int32Array(memory.buffer, AT_MEANINGS).set(meanings ?? []);
  const numbers = new Uint32Array(memory.buffer);
  numbers[AT_ROOM >> 2] = learnt;
  const [bytes, ruled] = [[], new Set()];
  // What was told is a number of which `low` is left to be told, and between that and `range` more each other that is told
  // so far the same.
  let [at, isTold, low, range, part] = [0, false, 0, 0, 1];
  const out = () => {
    if (low >= 2 ** 32) {
      let place = bytes.length - 1;
      for (; bytes[place] === 255; place--) bytes[place] = 0;
      bytes[place]++;
      low -= 2 ** 32;
    }
    bytes.push(Math.floor(low / 2 ** 24));
    low = (low % 2 ** 24) * 256;
  };
  const told = (behind, parts) => {
    low += part * behind;
    for (range = part * parts; range < 2 ** 24; range *= 256) out();
  };
  // What tells a byte among those from `from` to `end` that are not ruled out: how often those before it came.
  const before = (from, end) => {
    let behind = 0;
    for (let place = from >> 2; place < end >> 2; place += 2) {
      const byte = numbers[place] & 255;
      if (byte === list[at]) return behind;
      if (!ruled.has(byte)) behind += numbers[place] >>> 8;
    }
  };
  const none = (_, from, end) => {
    part = range >>> 16;
    if (isTold) ruled.clear(), at++;
    isTold = before(from, end) !== undefined;
    if (!isTold) for (let place = from >> 2; place < end >> 2; place += 2) ruled.add(numbers[place] & 255);
    return !isTold;
  };
  const which = (parts, from, end) => {
    part = Math.floor(range / parts);
    return before(from, end);
  };
  new WebAssembly.Instance(ASKING, { "": { "": memory, told, none, part: which } }).exports.read(START, START + length, meanings ? 1 : 0);
  for (let left = 4; left > 0; left--) out();
  // The first four are nothing.
  return { bytes: bytes.slice(4), room: numbers[AT_ROOM >> 2] - learnt };
}

// Where the packer has instructions written.
const START = 1 << 18;

// Instructions: a call, a global written, a constant, one of 64 bits, a sum.
const CALL = 0x10, KEEP = 0x24, NUMBER = 0x41, LARGE = 0x42, SUM = 0x6a;

// The variables of a function, that used last before the others.
class Recent {
  order = new Uint16Array(1 << 15).map((_, at) => at);
  // As far as they stand otherwise than at first.
  moved = 0;

  forget() {
    for (; this.moved > 0; this.moved--) this.order[this.moved - 1] = this.moved - 1;
  }

  use(at) {
    const variable = this.order[at];
    this.moved = Math.max(this.moved, at + 1);
    for (; at > 0; at--) this.order[at] = this.order[at - 1];
    return (this.order[0] = variable);
  }
}

// The addresses told so far, that told last before the others.
class Addresses {
  told = [];
  newest = 0;

  put(address, streams) {
    const at = this.told.indexOf(address);
    streams[AMONG].push(...written(at + 1));
    if (at < 0) streams[AWAY].push(...written(apart(address - this.newest)));
    if (at < 0) this.newest = address;
    else this.told.splice(at, 1);
    this.told.unshift(address);
  }
}

// So many numbers, that told last before the others.
class Latest {
  constructor(size) {
    this.told = Array(size).fill(0);
  }

  // What tells a number: its place, or if it is none of those, as is said.
  put(number, otherwise) {
    const at = this.told.indexOf(number);
    this.told.splice(at, 1);
    this.told.unshift(number);
    return written(at < 0 ? otherwise >>> 0 : at);
  }
}

// So many pairs of instructions have a byte of their own: which number is best is tried, for that changes by what else the
// program has.
const JOINED = [28, 32, 38, 42, 46, 52];

// The functions called most often: as many as there are bytes that no instruction of the program needs, and no pair.
function oftenCalled(functions, joins) {
  const [used, calls] = [new Set([GET, GET + 1, GET + 2, ADDRESS, GET_FRAME, FRESH, FRESH + 1, SMALL, SMALL + 1]), new Map()];
  for (const { op, first } of functions.flatMap(({ instructions }) => instructions)) {
    used.add(op);
    if (op === CALL) calls.set(numberOf(first), (calls.get(numberOf(first)) ?? 0) + 1);
  }
  const most = [...calls].sort(([, one], [, other]) => other - one);
  return new Set(most.slice(0, 256 - joins - used.size).map(([called]) => called));
}

// A program that need not be small is set back sooner if it is not told by what came before.
export function pack(wasm, plain = false) {
  const length = (packed) => brotliCompressSync(packed, { params: { [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
  const tried = JOINED.map((joins) => packedWith(wasm, joins, plain)).map((packed) => ({ packed, length: length(packed) }));
  return tried.reduce((best, one) => (one.length < best.length ? one : best)).packed;
}

function packedWith(wasm, joins, plain) {
  const { start, end, functions } = codeOf(wasm);
  const data = longest(dataOf(wasm));
  const streams = Array.from({ length: STREAMS }, () => []);
  const often = oftenCalled(functions, joins);
  const [recent, addresses, places, called] = [new Recent(), new Addresses(), new Latest(LATEST), new Latest(CALLED)];
  // What is told of the code one by one, and the constants, each with its stream and the place of the instruction that
  // takes it.
  const [told, constants] = [[], []];
  for (const { variables, instructions } of functions) {
    streams[TYPES].push(...variables);
    let before = FIELDS - 1;
    // The variable that the function's own room in memory starts at; where in it was read last, and written; how often it
    // was asked for since, for what is not known yet.
    let [depth, frame, last, stored, open] = [0, -1, 0, 0, 0];
    recent.forget();
    instructions.forEach(({ op, first, second }, at) => {
      const behind = (ahead) => instructions[at + ahead]?.op;
      let field = FIELDS - 1;
      if (op === 0x20 && numberOf(first) === frame) {
        told.push(GET_FRAME);
        field = FRAME;
        open++;
      } else if (isVariable(op)) {
        const variable = numberOf(first);
        const place = recent.order.indexOf(variable);
        const many = Math.min(recent.moved, MANY);
        const isNext = place === recent.moved;
        recent.use(place);
        field = Math.min(variable, FRAME - 1);
        const near = op === 0x20 && place < NEAR;
        const fresh = isNext && op !== 0x20;
        told.push(near ? GET + place : fresh ? FRESH + op - 0x21 : op);
        if (!near && !fresh) streams[FIRST[op] + many].push(...written(isNext ? 0 : 1 + place - (op === 0x20 ? NEAR : 0)));
      } else if (op === NUMBER && first[0] < 2 && behind(1) !== SUM) {
        told.push(SMALL + numberOf(first));
      } else if (op === NUMBER && isIn(data, first)) {
        told.push(ADDRESS);
        addresses.put(numberOf(first), streams);
      } else if (op === CALL && often.has(numberOf(first))) {
        told.push(CALLS + numberOf(first));
      } else {
        told.push(op);
        if (op === KEEP && before < FRAME) frame = numberOf(instructions[at - 1].first);
        if (op === NUMBER && behind(1) === SUM) {
          if (before === FRAME && behind(2) !== KEEP) {
            const place = constantOf(first);
            streams[ADD + FRAME].push(...places.put(place, place < 0 ? place : place + LATEST));
            [last, open] = [place, open - 1];
          } else streams[ADD + (behind(2) === KEEP ? FIELDS : before)].push(...first);
        } else if (op === NUMBER || op === LARGE) constants.push([op === LARGE ? LONG : CONSTANT, told.length, first]);
        else if (FIRST[op] === RARE) streams[RARE].push(first.length & 255, first.length >> 8, ...first);
        else if (op === CALL) streams[FIRST[op]].push(...called.put(numberOf(first), numberOf(first) + CALLED));
        else streams[FIRST[op] + (FIRST[op] >= BRANCH && FIRST[op] <= BRANCH + DEEP + 1 ? Math.min(depth, DEEP) : 0)].push(...first);
        if (SECOND[op] === LOAD && before === FRAME) {
          const place = numberOf(second);
          streams[LOAD + FRAME].push(...places.put(place, apart(place - last) + LATEST));
          [last, open] = [place, open - 1];
        } else if (SECOND[op] === STORE && open > 0) {
          const place = numberOf(second);
          streams[STORED].push(...written(apart(place - stored)));
          places.put(place);
          [stored, open] = [place, open - 1];
        } else streams[SECOND[op] === LOAD ? LOAD + before : SECOND[op]].push(...second);
        if (op >= 0x02 && op <= 0x04) depth++;
        if (op === 0x0b) depth--;
      }
      before = field;
    });
  }
  const { list, pairs } = joined(told, joins, PAIRS);
  // What comes in pairs alone has a byte too.
  const bytes = bytesFor(list, [...told, ...pairs.map((_, at) => PAIRS + at)]);
  for (const [stream, place, constant] of constants) streams[stream + bytes.get(told[place])].push(...constant);
  const meanings = Array(256).fill(0);
  for (const [one, byte] of bytes) meanings[byte] = one;
  pairs.forEach((pair, at) => (meanings[bytes.get(PAIRS + at)] = PAIRS + (bytes.get(pair[0]) << 8) + bytes.get(pair[1])));
  const rest = putRest(wasm, end, data, streams);
  const tell = plain ? (list) => ({ bytes: [0, 0, 0, ...list], room: 1 << 16 }) : telling;
  const instructions = tell(list.map((one) => bytes.get(one)), told.length, meanings);
  const others = tell([TYPES, RARE, BLOCK].flatMap((stream) => streams[stream]));
  const lengths = streams.map((stream) => stream.length);
  const numbers = [MAGIC + Number(plain), wasm.length, functions.length, start, ...rest, told.length, instructions.room + others.room, ...meanings, ...lengths];
  const parts = [...numbers.map(written), wasm.subarray(0, start), ...streams.slice(BLOCK + 1).toReversed(), instructions.bytes, others.bytes];
  const packed = Buffer.concat(parts.map((part) => Buffer.from(part)));
  if (!Buffer.from(unpack(packed, new WebAssembly.Module(UNPACKER))).equals(wasm)) throw new Error("the program does not come out of its packing as it was");
  return packed;
}

// A byte for each instruction, the least for that which comes most often, and for those that come in pairs alone.
function bytesFor(list, others) {
  const counts = new Map();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = [...counts].sort(([one, often], [other, times]) => times - often || one - other).map(([one]) => one);
  const all = [...new Set([...most, ...others])];
  if (all.length > 256) throw new Error(`there are ${all.length} kinds of instructions, and no more than 256 bytes`);
  return new Map(all.map((one, byte) => [one, byte]));
}

// What number a constant is.
const constantOf = (bytes) => (bytes.at(-1) < 64 ? numberOf(bytes) : numberOf(bytes) | (bytes.length < 5 ? -1 << (7 * bytes.length) : 0));

// Whether a constant is an address in the data. Those less than nothing have a bit for that in their last byte.
function isIn({ start, data }, constant) {
  const address = numberOf(constant);
  return constant.at(-1) < 64 && address >= start && address < start + data.length;
}

const longest = (pieces) => pieces.reduce((one, other) => (other.data.length > one.data.length ? other : one));

// A number that may be less than nothing, as one that is not.
const apart = (number) => ((number << 1) ^ (number >> 31)) >>> 0;

// Whether a text may be told at a place: it lies in the data, and is short, or of letters. What is told that is no text
// comes out as it was too, and only costs more.
function isTold({ start, data }, place) {
  const [from, length] = [data.readUInt32LE(place) - start, data.readUInt32LE(place + 4)];
  if (from < 0 || length === 0 || from + length > data.length) return false;
  return length < 300 || (length < 4096 && data.subarray(from, from + length).every((byte) => byte > 31 || byte === 9 || byte === 10));
}

// Puts what stands behind the functions into its streams, and answers what is told of it: how many tellings of texts were
// taken out of it, how much stands before the data, where in memory that is.
function putRest(wasm, behind, piece, streams) {
  const { start, data } = piece;
  const first = data.byteOffset - wasm.byteOffset - behind;
  const parts = [wasm.subarray(behind, behind + first)];
  const known = new Map();
  let [told, last, done, next] = [0, 0, 0, start];
  const tell = (stream, value) => streams[stream].push(...written(value));
  for (let place = 0; place + 8 <= data.length; place += 4) {
    if (!isTold(piece, place)) continue;
    told++;
    parts.push(data.subarray(done, place));
    tell(GAP, (place - done) / 4);
    const [from, length] = [data.readUInt32LE(place), data.readUInt32LE(place + 4)];
    const before = known.get(`${from} ${length}`);
    if (before === undefined) {
      tell(KIND, from === next ? NEW : APART);
      if (from !== next) tell(FAR, apart(from - (start + place)));
      tell(LENGTH, length);
      known.set(`${from} ${length}`, (last = known.size));
      next = from + length;
    } else {
      const back = known.size - before;
      tell(KIND, before === last + 1 ? NEXT : AGAIN);
      if (before !== last + 1) tell(BACK, back >> 7), tell(BACK + 1, back & 127);
      last = before;
    }
    done = place + 8;
    place += 4;
  }
  if (told === 0 || known.size > 1 << 14) throw new Error(`${known.size} texts, and the unpacker has room for ${1 << 14}`);
  streams[REST] = Buffer.concat([...parts, wasm.subarray(behind + first + done)]);
  return [told, first, start];
}
