// Puts functions that are like each other side by side, and numbers their variables as they come. Compressors tell what they have seen by how far back it stands, and
// of the many functions that the compiler made of one each then stands just behind another: 6 KB of a first visit.
import binaryen from "binaryen";
import { codeOf, isVariable, numberOf, numbersOf, withCode, written } from "./code.mjs";

// Functions are alike by the runs of so many instructions that both have. A run that more than so many functions have says
// little, and would take long to compare.
const RUN = 5;
const COMMON = 300;

// So much more alike are two that are given and answer the same: a list of their types is told in fewer bytes too.
const OF_A_KIND = 1.4;

export function ordered(wasm) {
  const { kinds, functions } = codeOf(wasm);
  const places = [];
  chain(functions.map(runsOf), kinds).forEach((at, place) => (places[at] = place));
  const imported = binaryen.readBinary(wasm).getNumFunctions() - functions.length;
  const order = [...Array(imported).keys(), ...places.map((place) => imported + place)];
  const module = binaryen.readBinary(Buffer.concat([wasm, names(order)]));
  binaryen.setDebugInfo(false);
  module.runPasses(["reorder-functions-by-name"]);
  const parameters = order.map((_, at) => binaryen.getFunctionInfo(module.getFunctionByIndex(at)).params).slice(imported);
  return renumbered(module.emitBinary(), parameters.map((type) => binaryen.expandType(type).length));
}

// The variables of each function numbered as they are first used, behind those that it is given: one that was not used
// before then is the next, whatever its type.
function renumbered(wasm, parameters) {
  const code = codeOf(wasm);
  const functions = code.functions.map(({ variables, instructions }, at) => {
    const types = [...Array(parameters[at]), ...typesOf(numbersOf(variables))];
    const used = instructions.filter(({ op }) => isVariable(op)).map(({ first }) => numberOf(first));
    const order = [...new Set([...Array(parameters[at]).keys(), ...used, ...types.keys()])];
    const numbers = new Map(order.map((variable, number) => [variable, number]));
    return {
      variables: grouped(order.slice(parameters[at]).map((variable) => types[variable])),
      instructions: instructions.map((one) => (isVariable(one.op) ? { ...one, first: written(numbers.get(numberOf(one.first))) } : one)),
    };
  });
  return withCode(wasm, { ...code, functions });
}

// The types of variables out of groups, how many and of which type; and in groups again.
const typesOf = ([groups, ...list]) => Array.from({ length: groups }, (_, at) => Array(list[2 * at]).fill(list[2 * at + 1])).flat();

function grouped(types) {
  const starts = types.flatMap((type, at) => (at > 0 && types[at - 1] === type ? [] : [at]));
  const groups = starts.flatMap((start, at) => [...written((starts[at + 1] ?? types.length) - start), types[start]]);
  return [...written(starts.length), ...groups];
}

// What instructions stand there, whatever numbers follow them.
function runsOf({ instructions }) {
  const ops = Buffer.from(instructions.map(({ op }) => op));
  return new Set(Array.from({ length: Math.max(0, ops.length - RUN + 1) }, (_, at) => ops.toString("latin1", at, at + RUN)));
}

// The functions in an order in which each is followed by the one most like it among those that are left; where none is,
// by the first that is left of its kind, else by the first. The rarer a run the more it says.
function chain(functions, kinds) {
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
    const kin = (at) => kinds[at] === kinds[last];
    let [next, most] = [[...left].find(kin) ?? left.values().next().value, 0];
    for (const [at, sum] of shared) {
      const part = (sum / Math.max(whole[at], whole[last])) * (kin(at) ? OF_A_KIND : 1);
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
