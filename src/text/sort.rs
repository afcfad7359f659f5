//! Sorting that stays small: the standard sorts are written out anew for every type and every order of it, a twelfth
//! of the page's program once. Here one sort of places serves them all. It keeps equal items as they stood.

use std::cmp::Ordering;

pub fn all<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
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

/// What is to be swapped, one pair after the other, so that the places stand in order.
fn swaps(len: usize, order: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|&one, &other| order(one, other));
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
    use std::collections::BTreeMap;

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
