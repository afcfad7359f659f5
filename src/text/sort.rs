//! Sorting that stays small: the standard sorts, sets and trees are written out anew for every type and every order of
//! it, a twelfth of the page's program once. Here one sort of places serves them all. It keeps equal items as they stood.

use super::Span;
use std::cmp::Ordering;

pub fn all<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Numbers, by their bytes from the last to the first: for lists of a million.
pub fn numbers(items: &mut Vec<u64>) {
    let mut sorted = vec![0; items.len()];
    for byte in 0..u64::BITS / 8 {
        let digit = |item: u64| (item >> (8 * byte)) as usize & 0xff;
        let mut next = [0; 256];
        items.iter().for_each(|&item| next[digit(item)] += 1);
        if next.contains(&items.len()) {
            continue;
        }
        let mut before = 0;
        for place in &mut next {
            before += std::mem::replace(place, before);
        }
        for &item in &*items {
            sorted[next[digit(item)]] = item;
            next[digit(item)] += 1;
        }
        std::mem::swap(items, &mut sorted);
    }
}

/// Each item's key is worked out once.
pub fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    let keys: Vec<K> = items.iter().map(key).collect();
    for (one, other) in swaps(items.len(), &|one, other| keys[one].cmp(&keys[other])) {
        items.swap(one, other);
    }
}

pub fn by<T>(items: &mut [T], order: impl Fn(&T, &T) -> Ordering) {
    for (one, other) in swaps(items.len(), &|one, other| order(&items[one], &items[other])) {
        items.swap(one, other);
    }
}

/// The items in order, each once.
pub fn each<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    all(&mut items);
    items.dedup();
    items
}

/// Whether two lists that are in order have no item in common.
pub fn disjoint<T: Ord>(one: &[T], other: &[T]) -> bool {
    !one.iter().any(|item| other.binary_search(item).is_ok())
}

/// Whether a list has all items of another; both are in order.
pub fn covers<T: Ord>(all: &[T], some: &[T]) -> bool {
    some.iter().all(|item| all.binary_search(item).is_ok())
}

/// Of items in the order of their places those that start inside a span.
pub fn inside<T>(items: &[T], span: Span, of: impl Fn(&T) -> Span) -> &[T] {
    let before = |place: usize| items.partition_point(|item| of(item).start() < place);
    items.get(before(span.start())..before(span.end())).unwrap_or_default()
}

/// The values of each key as they came, by the keys' order.
pub fn gather<K: Ord, V>(pairs: impl Iterator<Item = (K, V)>) -> Vec<(K, Vec<V>)> {
    let mut pairs: Vec<(K, V)> = pairs.collect();
    by(&mut pairs, |one, other| one.0.cmp(&other.0));
    let mut gathered: Vec<(K, Vec<V>)> = Vec::new();
    for (key, value) in pairs {
        match gathered.last_mut().filter(|(last, _)| *last == key) {
            Some((_, values)) => values.push(value),
            None => gathered.push((key, vec![value])),
        }
    }
    gathered
}

/// The places in order: runs of them are merged into runs of twice the length.
fn in_order(len: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    let mut width = 1;
    while width < len {
        let mut merged = Vec::with_capacity(len);
        for run in places.chunks(2 * width) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            while let (Some(&one), Some(&other)) = (left.first(), right.first()) {
                let side = if order(other, one) == Ordering::Less { &mut right } else { &mut left };
                merged.push(side[0]);
                *side = &side[1..];
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        places = merged;
        width *= 2;
    }
    places
}

/// What is to be swapped, one pair after the other, so that the places stand in order.
fn swaps(len: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    // Many lists stand in order already.
    if (1..len).all(|at| order(at - 1, at) != Ordering::Greater) {
        return Vec::new();
    }
    if len == 2 {
        return vec![(0, 1)];
    }
    let places = in_order(len, order);
    let mut goes = vec![0; len];
    for (to, &from) in places.iter().enumerate() {
        goes[from] = to;
    }
    let mut swaps = Vec::new();
    for place in 0..len {
        while goes[place] != place {
            let to = goes[place];
            swaps.push((place, to));
            goes.swap(place, to);
        }
    }
    swaps
}

/// Values by their keys, in the keys' order: for some hundreds of them, where a tree would be written out anew for every
/// type. To add one moves those behind it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Map<K, V> {
    fn place(&self, key: &K) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.cmp(key))
    }

    pub fn get(&self, key: &K) -> Option<&V> {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    /// The key's value; a new one where there is none.
    pub fn at(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        let at = self.place(&key).unwrap_or_else(|at| {
            self.0.insert(at, (key, V::default()));
            at
        });
        &mut self.0[at].1
    }

    pub fn remove(&mut self, key: &K) {
        if let Ok(at) = self.place(key) {
            self.0.remove(at);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Map<K, V> {
        Map(Vec::new())
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// Of several values for one key the last counts.
impl<K: Ord, V: Default> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Map<K, V> {
        let mut map = Map::default();
        pairs.into_iter().for_each(|(key, value)| *map.at(key) = value);
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn sorts_as_the_standard_sort_does(items in proptest::collection::vec((0u8..20, any::<u8>()), 0..80)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            all(&mut ours);
            theirs.sort();
            prop_assert_eq!(ours, theirs);
        }

        #[test]
        fn gathers_as_a_tree_does(items in proptest::collection::vec((0u8..20, any::<u8>()), 0..80), other in proptest::collection::vec(0u8..20, 0..8)) {
            let mut tree: BTreeMap<u8, Vec<u8>> = BTreeMap::new();
            items.iter().for_each(|&(key, value)| tree.entry(key).or_default().push(value));
            prop_assert_eq!(gather(items.iter().copied()), tree.into_iter().collect::<Vec<_>>());
            let (keys, others) = (each(items.iter().map(|item| item.0)), each(other.iter().copied()));
            let (set, other): (BTreeSet<u8>, BTreeSet<u8>) = (items.iter().map(|item| item.0).collect(), other.into_iter().collect());
            prop_assert!(keys.iter().eq(set.iter()));
            prop_assert_eq!(disjoint(&keys, &others), set.is_disjoint(&other));
            prop_assert_eq!(covers(&keys, &others), other.is_subset(&set));
        }

        #[test]
        fn a_map_holds_what_the_standard_map_holds(pairs in proptest::collection::vec((0u8..20, any::<u8>()), 0..40), gone in 0u8..20) {
            let (mut ours, mut theirs): (Map<u8, u8>, BTreeMap<u8, u8>) = (pairs.iter().copied().collect(), pairs.into_iter().collect());
            ours.remove(&gone);
            theirs.remove(&gone);
            *ours.at(7) |= 1;
            *theirs.entry(7).or_default() |= 1;
            prop_assert!(ours.iter().eq(theirs.iter()) && (0..20).all(|key| ours.get(&key) == theirs.get(&key)));
            prop_assert_eq!(ours.is_empty(), theirs.is_empty());
        }
    }
}
