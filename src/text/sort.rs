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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
    }
}
