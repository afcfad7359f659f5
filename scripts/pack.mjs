// Packs the program as assets/unpack.js unpacks it, and sees to it that it comes out as it was.
import binaryen from "binaryen";
import { readFileSync } from "node:fs";
import { FIELDS, FIRST, GET, LOAD, MAGIC, NEAR, OPS, RARE, SECOND, STREAMS, TYPES, unpack } from "../assets/unpack.js";

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
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = wasm[at++];
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
  };
  const streams = Array.from({ length: STREAMS }, () => []);
  const move = (stream) => {
    const start = at;
    const value = number();
    streams[stream].push(...wasm.subarray(start, at));
    return value;
  };

  for (let found = false; !found; ) {
    found = wasm[at++] === CODE;
    const length = number();
    if (!found) at += length;
  }
  const functions = number();
  const before = at;
  const recent = new Recent();
  for (let count = 0; count < functions; count++) {
    const length = number();
    const end = at + length;
    for (let types = move(TYPES); types > 0; types--) move(TYPES), move(TYPES);
    let field = FIELDS - 1;
    recent.forget();
    while (at < end) {
      const op = wasm[at++];
      const variables = field;
      field = FIELDS - 1;
      if (op >= 0x20 && op <= 0x22) {
        const variable = number();
        const place = recent.order.indexOf(variable);
        recent.use(place);
        field = Math.min(variable, FIELDS - 2);
        const near = op === 0x20 && place < NEAR;
        streams[OPS].push(near ? GET + place : op);
        if (!near) streams[FIRST[op]].push(...written(op === 0x20 ? place - NEAR : place));
        continue;
      }
      streams[OPS].push(op);
      if (FIRST[op] === 0 && !BARE.has(op)) throw new Error(`instruction ${op} is not known`);
      if (FIRST[op] === 0) continue;
      if (FIRST[op] === RARE) {
        const start = at;
        if (op === 0x43 || op === 0x44) at += op === 0x43 ? 4 : 8;
        else for (let left = besides(op, number()); left > 0; left--) number();
        streams[RARE].push((at - start) & 255, (at - start) >> 8, ...wasm.subarray(start, at));
        continue;
      }
      let next = at;
      while (wasm[next++] > 127);
      move(op === 0x41 ? FIRST[op] + wasm[next] : FIRST[op]);
      if (SECOND[op]) move(SECOND[op] === LOAD ? LOAD + variables : SECOND[op]);
    }
    if (at !== end) throw new Error(`function ${count} ends at ${at}, not at ${end}`);
  }
  const numbers = [MAGIC, wasm.length, functions, before, wasm.length - at, ...streams.map((stream) => stream.length)];
  const parts = [...numbers.map(written), wasm.subarray(0, before), wasm.subarray(at), ...streams];
  const packed = Buffer.concat(parts.map((part) => Buffer.from(part)));
  if (!Buffer.from(unpack(packed, new WebAssembly.Module(UNPACKER))).equals(wasm)) throw new Error("the program does not come out of its packing as it was");
  return packed;
}

function written(value) {
  const bytes = [];
  for (; value > 127; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}
