// Joins instructions that often come one behind the other. Brotli tells a byte by the two before it, as far as it tells them
// apart at all: where one byte stands for two instructions or more it sees further back. 2 KB of a first visit.

// The list with a number of its own, from `first` on, in place of each of so many pairs; and the pairs, of which later ones
// may have earlier ones in them. Each is the one that, by how often both come and come together, saves most.
export function joined(list, count, first) {
  const pairs = [];
  for (let number = first; number < first + count; number++) {
    const pair = mostTelling(list);
    pairs.push(pair);
    list = withPair(list, pair, number);
  }
  return { list, pairs };
}

function mostTelling(list) {
  const [single, together] = [new Map(), new Map()];
  const count = (counts, one) => counts.set(one, (counts.get(one) ?? 0) + 1);
  list.forEach((one, at) => {
    count(single, one);
    if (at > 0) count(together, list[at - 1] * WIDE + one);
  });
  let [best, most] = [0, 0];
  for (const [pair, times] of together) {
    const saved = times * Math.log2((times * list.length) / (single.get(Math.floor(pair / WIDE)) * single.get(pair % WIDE)));
    if (saved > most) [best, most] = [pair, saved];
  }
  return [Math.floor(best / WIDE), best % WIDE];
}

// More than any number in a list.
const WIDE = 1 << 20;

function withPair(list, [one, other], number) {
  const made = [];
  for (let at = 0; at < list.length; at++) {
    const isPair = list[at] === one && list[at + 1] === other;
    made.push(isPair ? number : list[at]);
    if (isPair) at++;
  }
  return made;
}
