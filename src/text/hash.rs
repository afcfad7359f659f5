//! Maps and sets by a hash that is quick and always the same. The standard one withstands whoever chooses what collides,
//! at several times the work; here nobody waits but the reader whose own text it is.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

pub type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;
pub type Set<K> = HashSet<K, BuildHasherDefault<Quick>>;

#[derive(Default)]
pub struct Quick(u64);

impl Quick {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(26) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        words.iter().for_each(|word| self.add(u64::from_le_bytes(*word)));
        if !rest.is_empty() {
            self.add(rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn write_u32(&mut self, word: u32) {
        self.add(u64::from(word));
    }

    fn write_u64(&mut self, word: u64) {
        self.add(word);
    }

    fn write_usize(&mut self, word: usize) {
        self.add(word as u64);
    }

    /// Maps look at the lowest bits and at the highest, and multiplying mixes only upwards.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::BuildHasher;

    #[test]
    fn what_is_near_falls_apart() {
        let hash = |word: &str| BuildHasherDefault::<Quick>::default().hash_one(word);
        let words: Vec<String> = (0..4096).map(|number| format!("word {number}")).collect();
        for bits in [0, 52] {
            let places: Set<u64> = words.iter().map(|word| hash(word) >> bits & 0xfff).collect();
            assert!(places.len() > 2200, "{} of 4096 places at bit {bits}", places.len());
        }
        let numbers: Set<u64> = (0..4096u64).map(|number| BuildHasherDefault::<Quick>::default().hash_one(number << 20) & 0xfff).collect();
        assert!(numbers.len() > 2000, "{}", numbers.len());
    }

    #[test]
    fn a_map_finds_what_it_was_given() {
        let words = ["", "a", "harbour", "harbours", "a longer word than eight", "a longer word than nine"];
        let map: Map<&str, usize> = words.into_iter().zip(0..).collect();
        assert!(words.iter().enumerate().all(|(at, word)| map.get(word) == Some(&at)) && !map.contains_key("harbou"));
    }
}
