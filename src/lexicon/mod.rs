//! What words mean to us. Each file of this folder is one table; `lookup` joins them into one entry a word,
//! built once. A word is looked up in lower case, with a straight apostrophe,
//! and without the last of its stops ("u.s", "p.m").

pub mod abbreviations;
pub mod furniture;
pub mod actions;
mod grammar;
pub mod kin;
mod names;
mod senses;
mod speech;
pub mod things;
mod titles;

use abbreviations::{Abbreviation, CLASSES};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

pub use senses::Senses;

/// What the tables say of one word.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Set where a stop after the word may not end the sentence; true where that holds only of a capitalised word.
    pub abbreviation: Option<(Abbreviation, bool)>,
    /// Whether the word, with a large letter after a stop, opens a sentence.
    pub opener: bool,
    /// What the word can be, for the reading of speech and names.
    pub senses: Senses,
    /// The phrases of page furniture that begin with the word.
    pub furniture: Vec<furniture::Cue>,
}

/// The entry of a word, if any table knows it.
pub fn lookup(lower: &str) -> Option<&'static Entry> {
    static ENTRIES: OnceLock<Entries> = OnceLock::new();
    ENTRIES.get_or_init(build).get(lower)
}

type Entries = HashMap<&'static str, Entry, BuildHasherDefault<WordHasher>>;

fn build() -> Entries {
    let mut entries = Entries::default();
    for class in CLASSES {
        for &word in class.words {
            entries.entry(word).or_default().abbreviation = Some((class.means, class.capital));
        }
    }
    for &word in abbreviations::OPENERS {
        entries.entry(word).or_default().opener = true;
    }
    for cue in furniture::Cue::all() {
        let first = cue.phrase().split([' ', '-']).next().unwrap_or("");
        entries.entry(first).or_default().furniture.push(cue);
    }
    for (senses, words) in [grammar::WORDS, speech::WORDS, titles::WORDS].into_iter().flatten() {
        for word in words.split_whitespace() {
            let entry = entries.entry(word).or_default();
            entry.senses = entry.senses | *senses;
        }
    }
    for (gender, given) in names::WORDS {
        for word in given.split_whitespace() {
            let entry = entries.entry(word).or_default();
            entry.senses = entry.senses | *gender | Senses::FIRST_NAME;
        }
    }
    entries
}

/// A quick hash for short words. The table is ours and fixed, so nobody can choose words that collide.
#[derive(Default)]
struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }

    fn write_u8(&mut self, _: u8) {}

    /// The table takes its place from the low bits and its tag from the high ones: both must be mixed.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
