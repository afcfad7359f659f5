// Packs the program as assets/unpack.js unpacks it, and sees to it that it comes out as it was.
import binaryen from "binaryen";
import { readFileSync } from "node:fs";
import {
  AGAIN, APART, BACK, FAR, FIELDS, FIRST, GAP, GET, KIND, LENGTH, LOAD, MAGIC, NEAR, NEW, NEXT, OPS, RARE, REST, SECOND, STREAMS, TYPES, unpack,
} from "../assets/unpack.js";
import { codeOf, numberOf, written } from "./code.mjs";
import { dataOf } from "./shrink.mjs";

// What does the long part of unpacking, as a browser takes it.
export const UNPACKER = (() => {
  const module = binaryen.parseText(readFileSync(new URL("../assets/unpack.wat", import.meta.url), "utf8"));
  module.setFeatures(binaryen.Features.BulkMemory | binaryen.Features.BulkMemoryOpt);
  if (!module.validate()) throw new Error("unpack.wat is not valid");
  binaryen.setOptimizeLevel(3);
  binaryen.setShrinkLevel(1);
  module.optimize();
  return module.emitBinary();
})();

// The variables of a function, that used last before the others.
class Recent {
  order = new Uint16Array(1 << 16).map((_, at) => at);
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

export function pack(wasm) {
  const { start, end, functions } = codeOf(wasm);
  const streams = Array.from({ length: STREAMS }, () => []);
  const recent = new Recent();
  for (const { variables, instructions } of functions) {
    streams[TYPES].push(...variables);
    let before = FIELDS - 1;
    recent.forget();
    instructions.forEach(({ op, first, second }, at) => {
      let field = FIELDS - 1;
      if (op >= 0x20 && op <= 0x22) {
        const variable = numberOf(first);
        const place = recent.order.indexOf(variable);
        recent.use(place);
        field = Math.min(variable, FIELDS - 2);
        const near = op === 0x20 && place < NEAR;
        streams[OPS].push(near ? GET + place : op);
        if (!near) streams[FIRST[op]].push(...written(op === 0x20 ? place - NEAR : place));
      } else {
        streams[OPS].push(op);
        if (FIRST[op] === RARE) streams[RARE].push(first.length & 255, first.length >> 8, ...first);
        else if (first) streams[op === 0x41 ? FIRST[op] + instructions[at + 1].op : FIRST[op]].push(...first);
        if (second) streams[SECOND[op] === LOAD ? LOAD + before : SECOND[op]].push(...second);
      }
      before = field;
    });
  }
  const numbers = [MAGIC, wasm.length, functions.length, start, ...putRest(wasm, end, streams), ...streams.map((stream) => stream.length)];
  const parts = [...numbers.map(written), wasm.subarray(0, start), ...streams.toReversed()];
  const packed = Buffer.concat(parts.map((part) => Buffer.from(part)));
  if (!Buffer.from(unpack(packed, new WebAssembly.Module(UNPACKER))).equals(wasm)) throw new Error("the program does not come out of its packing as it was");
  return packed;
}

// Whether a text may be told at a place: it lies in the data, and is short, or of letters. What is told that is no text
// comes out as it was too, and only costs more.
function isTold({ start, data }, place) {
  const [from, length] = [data.readUInt32LE(place) - start, data.readUInt32LE(place + 4)];
  if (from < 0 || length === 0 || from + length > data.length) return false;
  return length < 300 || (length < 4096 && data.subarray(from, from + length).every((byte) => byte > 31 || byte === 9 || byte === 10));
}

// Puts what stands behind the functions into its streams, and answers what is told of it: how many tellings of texts were
// taken out of it, how much stands before the data, where in memory that is.
function putRest(wasm, behind, streams) {
  const bytes = Buffer.from(wasm.buffer, wasm.byteOffset, wasm.length);
  const [piece] = dataOf(bytes).sort((one, other) => other.data.length - one.data.length);
  const { start, data } = piece;
  const first = data.byteOffset - bytes.byteOffset - behind;
  const parts = [bytes.subarray(behind, behind + first)];
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
      const far = from - (start + place);
      tell(KIND, from === next ? NEW : APART);
      if (from !== next) tell(FAR, ((far << 1) ^ (far >> 31)) >>> 0);
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
  streams[REST] = Buffer.concat([...parts, bytes.subarray(behind + first + done)]);
  return [told, first, start];
}
