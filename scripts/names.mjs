// The names by which the wasm asks for the browser's functions, and the page for the wasm's, are long and end in a hash,
// once in the wasm and once in its script: 4 KB of a visit that nobody reads. They are numbered here.

const IMPORTS = 2;
const EXPORTS = 7;
const CUSTOM = 0;

// What all that is asked of the browser is asked of; the script names it once.
const MODULE = "_";

function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function written(value) {
  const bytes = [];
  do bytes.push((value & 127) | (value > 127 ? 128 : 0));
  while ((value = Math.floor(value / 128)));
  return Buffer.from(bytes);
}

const text = (bytes, at) => {
  const [length, start] = number(bytes, at);
  return [bytes.toString("utf8", start, start + length), start + length];
};
const withLength = (bytes) => Buffer.concat([written(bytes.length), bytes]);

// Where what follows an import's names ends: its kind and its type.
function endOfImport(bytes, at) {
  const limits = (at) => {
    const [flags, next] = number(bytes, at);
    const [, end] = number(bytes, next);
    return flags & 1 ? number(bytes, end)[1] : end;
  };
  switch (bytes[at]) {
    case 0: return number(bytes, at + 1)[1];
    case 1: return limits(at + 2);
    case 2: return limits(at + 1);
    case 3: return at + 3;
    default: throw new Error(`an import of kind ${bytes[at]} is not known`);
  }
}

// The wasm and its script with numbers for names, and without sections for tools. Every name must be found in both.
export function numbered(wasm, script) {
  const [names, exported] = [new Map(), new Map()];
  const change = { [IMPORTS]: (body) => renamed(body, names), [EXPORTS]: (body) => offered(body, exported) };
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at];
    const [length, start] = number(wasm, at + 1);
    at = start + length;
    if (id === CUSTOM) continue;
    const body = wasm.subarray(start, at);
    parts.push(Buffer.from([id]), withLength(change[id]?.(body) ?? body));
  }
  for (const [name, short] of names) {
    const pieces = script.split(new RegExp(`\\b${name}(?=:)`));
    if (pieces.length !== 2) throw new Error(`the script has ${name} ${pieces.length - 1} times`);
    script = pieces.join(short);
  }
  const [before, after, ...more] = script.split(/"\.\/\w+_bg\.js"(?=:)/);
  if (after === undefined || more.length) throw new Error("the script does not name once what it asks of the browser");
  script = before + MODULE + after;
  for (const [name, short] of exported) script = script.replace(new RegExp(`(?<=\\bwasm\\.)${name}\\b`, "g"), short);
  return [Buffer.concat(parts), script];
}

// The memory is called by its name in tests.
function offered(body, names) {
  let [count, at] = number(body, 0);
  const parts = [written(count)];
  while (count--) {
    const [name, afterName] = text(body, at);
    at = number(body, afterName + 1)[1];
    if (name !== "memory") names.set(name, `_${names.size.toString(36)}`);
    parts.push(withLength(Buffer.from(names.get(name) ?? name)), body.subarray(afterName, at));
  }
  return Buffer.concat(parts);
}

function renamed(body, names) {
  let [count, at] = number(body, 0);
  const parts = [written(count)];
  while (count--) {
    const [, afterModule] = text(body, at);
    const [name, afterName] = text(body, afterModule);
    at = endOfImport(body, afterName);
    if (!names.has(name)) names.set(name, `_${names.size.toString(36)}`);
    parts.push(withLength(Buffer.from(MODULE)), withLength(Buffer.from(names.get(name))), body.subarray(afterName, at));
  }
  return Buffer.concat(parts);
}
