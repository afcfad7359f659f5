// Which byte stands for which instruction. Brotli expects of a byte what came before where the two bytes before it were of
// the same groups, which are these for all that is not text. Instructions are parted into them so that it is right often:
// 2 KB of a first visit. Each group starts at one of these bytes.
const STARTS = [0, 1, 16, 64, 128, 192, 240, 255, 256];
const GROUPS = STARTS.length - 1;

// A byte for each kind of instruction that comes. From the one that comes most on, each goes to the group that makes what
// comes easiest to tell, in place of the one that comes least there if the group is full; until that gains little more.
export function bytesFor(instructions) {
  const kinds = [...countsOf(instructions)].sort(([one, often], [other, times]) => times - often || one - other).map(([kind]) => kind);
  if (kinds.length > 256) throw new Error(`there are ${kinds.length} kinds of instructions, and no more than 256 bytes`);
  const threes = threesOf(instructions, kinds);
  // The largest groups are for those that come least.
  const group = Array.from({ length: 256 }, (_, byte) => STARTS.findLastIndex((start) => start <= byte));
  group.sort((one, other) => sizeOf(other) - sizeOf(one));
  for (let [least, before] = [bitsOf(threes, group), Infinity]; before - least > 100; ) {
    before = least;
    for (let at = 0; at < kinds.length; at++) {
      let best = at;
      for (let to = 0; to < GROUPS; to++) {
        const other = group.lastIndexOf(to);
        if (to === group[at]) continue;
        exchange(group, at, other);
        const bits = bitsOf(threes, group);
        if (bits < least) [least, best] = [bits, other];
        exchange(group, at, other);
      }
      exchange(group, at, best);
    }
  }
  const next = [...STARTS];
  const sorted = kinds.map((kind, at) => [kind, group[at]]).sort(([one], [other]) => one - other);
  return new Map(sorted.map(([kind, group]) => [kind, next[group]++]));
}

const sizeOf = (group) => STARTS[group + 1] - STARTS[group];

const exchange = (list, one, other) => ([list[one], list[other]] = [list[other], list[one]]);

function countsOf(list) {
  const counts = new Map();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

// The kinds that come behind one another, three by three, and how often they do.
function threesOf(instructions, kinds) {
  const number = new Map(kinds.map((kind, at) => [kind, at]));
  const numbers = instructions.map((one) => number.get(one));
  const threes = numbers.slice(2).map((last, at) => (numbers[at] << 16) | (numbers[at + 1] << 8) | last);
  return [...countsOf(threes)].map(([three, count]) => [three >> 16, (three >> 8) & 255, three & 255, count]);
}

// How many bits it takes to tell each third one, by how often it came behind two of such groups.
function bitsOf(threes, group) {
  const [all, each] = [new Float64Array(GROUPS * GROUPS), new Float64Array(GROUPS * GROUPS * 256)];
  for (const [first, second, third, count] of threes) {
    const behind = group[second] * GROUPS + group[first];
    all[behind] += count;
    each[behind * 256 + third] += count;
  }
  const sum = (counts) => counts.reduce((sum, count) => (count > 1 ? sum + count * Math.log2(count) : sum), 0);
  return sum(all) - sum(each);
}
