// Puts functions that are like each other side by side. Compressors tell what they have seen by how far back it stands, and
// of the many functions that the compiler made of one each then stands just behind another: 6 KB of a first visit.
import binaryen from "binaryen";
import { codeOf, written } from "./code.mjs";

// Functions are alike by the runs of so many instructions that both have. A run that more than so many functions have says
// little, and would take long to compare.
const RUN = 6;
const COMMON = 300;

export function ordered(wasm) {
  const { functions } = codeOf(wasm);
  const places = [];
  chain(functions.map(runsOf)).forEach((at, place) => (places[at] = place));
  const imported = binaryen.readBinary(wasm).getNumFunctions() - functions.length;
  const order = [...Array(imported).keys(), ...places.map((place) => imported + place)];
  const module = binaryen.readBinary(Buffer.concat([wasm, names(order)]));
  binaryen.setDebugInfo(false);
  module.runPasses(["reorder-functions-by-name"]);
  return module.emitBinary();
}

// What instructions stand there, whatever numbers follow them.
function runsOf({ instructions }) {
  const ops = Buffer.from(instructions.map(({ op }) => op));
  return new Set(Array.from({ length: Math.max(0, ops.length - RUN + 1) }, (_, at) => ops.toString("latin1", at, at + RUN)));
}

// The functions in an order in which each is followed by the one most like it among those that are left; where none is,
// by the first that is left. The rarer a run the more it says.
function chain(functions) {
  const having = new Map();
  functions.forEach((runs, at) => runs.forEach((run) => having.set(run, [...(having.get(run) ?? []), at])));
  const weight = (run) => Math.log2(functions.length / having.get(run).length);
  const whole = functions.map((runs) => [...runs].reduce((sum, run) => sum + weight(run), 1));
  const left = new Set(functions.keys());
  const after = (last) => {
    const shared = new Map();
    for (const run of functions[last]) {
      const others = having.get(run);
      if (others.length <= COMMON) for (const at of others) if (left.has(at)) shared.set(at, (shared.get(at) ?? 0) + weight(run));
    }
    let [next, most] = [left.values().next().value, 0];
    for (const [at, sum] of shared) {
      const part = sum / Math.max(whole[at], whole[last]);
      if (part > most) [next, most] = [at, part];
    }
    return next;
  };
  const order = [];
  for (let next = 0; left.delete(next); next = after(next)) order.push(next);
  return order;
}

// A section that names the functions by their places in an order.
function names(order) {
  const named = (text) => [...written(text.length), ...Buffer.from(text)];
  const list = [...written(order.length), ...order.flatMap((place, at) => [...written(at), ...named(String(place).padStart(6, "0"))])];
  const body = [...named("name"), 1, ...written(list.length), ...list];
  return Buffer.from([0, ...written(body.length), ...body]);
}
