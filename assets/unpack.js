// The program comes packed. Compressors find little in WebAssembly, because a number in it means another thing at every
// place: here instructions stand with instructions, places of variables with places of variables, and so on, which saves
// an eighth of what a visit fetches. scripts/pack.mjs packs.

// The streams, in the order in which they stand in the file. Constants are told apart by the instruction that takes them,
// alignments by the one that has them. What follows rare instructions stands in a stream of its own, with its length.
export const OPS = 0, TYPES = 1, RARE = 2;
const BLOCK = 3, BRANCH = 4, CALL = 5, INDIRECT = 6, GLOBAL = 7, STORE = 8, LONG = 9;
// A variable is told by how many others were used since it was, in a stream each for reading and for the two ways to
// write. Reading one of the last NEAR is an instruction of its own, which WebAssembly has not.
export const LOCAL = 10, NEAR = 2, GET = 0xe0;
const ALIGN = LOCAL + 3;
// Places in memory are told apart by the variable just before, which mostly is where something lies: the numbers of the
// first variables, and one for all else.
export const LOAD = ALIGN + 23, FIELDS = 42;
const CONSTANT = LOAD + FIELDS;
export const STREAMS = CONSTANT + 256;
export const MAGIC = 0x6b6361;

// The streams of the numbers that follow an instruction, two at most; 0 where there is none.
export const FIRST = new Uint16Array(256), SECOND = new Uint16Array(256);
const follow = (from, to, first, second = 0) => (FIRST.fill(first, from, to + 1), SECOND.fill(second, from, to + 1));
follow(0x02, 0x04, BLOCK);
follow(0x0c, 0x0d, BRANCH);
follow(0x10, 0x10, CALL);
follow(0x11, 0x11, INDIRECT, INDIRECT);
for (let op = 0x20; op <= 0x22; op++) follow(op, op, LOCAL + op - 0x20);
follow(0x23, 0x24, GLOBAL);
for (let op = 0x28; op <= 0x3e; op++) follow(op, op, ALIGN + op - 0x28, op < 0x36 ? LOAD : STORE);
follow(0x41, 0x41, CONSTANT);
follow(0x42, 0x42, LONG);
for (const op of [0x0e, 0x1c, 0x25, 0x26, 0x3f, 0x40, 0x43, 0x44, 0xd0, 0xd2, 0xfc]) follow(op, op, RARE);

// The variables of a function, that used last before the others.
export class Recent {
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

// The program as it was: what stands before its functions, the functions, what stands behind them.
export function unpack(packed) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const part = packed[at++];
      value |= (part & 127) << shift;
      if (part < 128) return value;
    }
  };
  if (number() !== MAGIC) throw new Error("this is not the packed program");
  const [size, functions, before, behind] = [number(), number(), number(), number()];
  const places = Uint32Array.from({ length: STREAMS }, number);
  const out = new Uint8Array(size + 4);
  out.set(packed.subarray(at, (at += before)));
  const rest = packed.subarray(at, (at += behind));
  for (let stream = 0; stream < STREAMS; stream++) [places[stream], at] = [at, at + places[stream]];
  const recent = new Recent();
  let to = before;
  for (let count = 0; count < functions; count++) {
    const start = to;
    to = instructions(packed, places, out, variables(packed, places, out, to + 4), recent);
    // How long a function is stands before it, in as few bytes as can be.
    let length = to - start - 4;
    const head = length < 128 ? 1 : length < 16384 ? 2 : length < 2097152 ? 3 : 4;
    out.copyWithin(start + head, start + 4, to);
    to = start + head + length;
    for (let place = start; place < start + head; length >>>= 7) out[place++] = length > 127 ? (length & 127) | 128 : length;
  }
  out.set(rest, to);
  return out.subarray(0, size);
}

function variables(packed, places, out, to) {
  for (let left = 2 * packed[places[TYPES]] + 1; left > 0; left--) while ((out[to++] = packed[places[TYPES]++]) > 127);
  return to;
}

// The instructions of one function, up to the end that closes it.
function instructions(packed, places, out, to, recent) {
  let ops = places[OPS];
  let field = FIELDS - 1;
  recent.forget();
  for (let depth = 0; depth >= 0; ) {
    const op = packed[ops++];
    if (op >= GET && op < GET + NEAR) {
      const variable = recent.use(op - GET);
      out[to++] = 0x20;
      to = number(variable, out, to);
      field = Math.min(variable, FIELDS - 2);
      continue;
    }
    out[to++] = op;
    if (op >= 0x02 && op <= 0x04) depth++;
    else if (op === 0x0b) depth--;
    let stream = FIRST[op];
    const variables = field;
    field = FIELDS - 1;
    if (stream === 0) continue;
    let from;
    if (op >= 0x20 && op <= 0x22) {
      let at = 0;
      from = places[stream];
      for (let shift = 0; ; shift += 7) {
        const part = packed[from++];
        at |= (part & 127) << shift;
        if (part < 128) break;
      }
      places[stream] = from;
      const variable = recent.use(op === 0x20 ? at + NEAR : at);
      to = number(variable, out, to);
      field = Math.min(variable, FIELDS - 2);
      continue;
    }
    if (op === 0x41) stream += packed[ops] >= GET && packed[ops] < GET + NEAR ? 0x20 : packed[ops];
    from = places[stream];
    if (stream === RARE) for (let left = packed[from++] | (packed[from++] << 8); left > 0; left--) out[to++] = packed[from++];
    else while ((out[to++] = packed[from++]) > 127);
    places[stream] = from;
    stream = SECOND[op];
    if (stream === 0) continue;
    if (stream === LOAD) stream += variables;
    from = places[stream];
    while ((out[to++] = packed[from++]) > 127);
    places[stream] = from;
  }
  places[OPS] = ops;
  return to;
}

function number(value, out, to) {
  for (; value > 127; value >>>= 7) out[to++] = (value & 127) | 128;
  out[to++] = value;
  return to;
}
