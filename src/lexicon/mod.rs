//! What words mean to us. Each file of this folder is one table; `lookup` joins them into one entry a word,
//! built once. A word is looked up in lower case, with a straight apostrophe,
//! and without the last of its stops ("u.s", "p.m").
//!
//! A table adds what it knows through `Table::at`, a field of `Entry` of its own, so that a word may stand in several.

pub mod abbreviations;
pub mod actions;
pub mod calendar;
pub mod closed;
mod common;
pub mod furniture;
mod grammar;
pub mod hedges;
pub mod kin;
mod labels;
pub mod money;
mod names;
pub mod numbers;
mod people;
pub mod plural;
mod seats;
mod senses;
pub mod sieve;
mod speech;
pub mod things;
mod titles;
pub mod trends;

use crate::measure::measures::{MEASURES, Measure};
use abbreviations::{Abbreviation, CLASSES};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

pub use labels::is_label;
pub use seats::seat_of;
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
    /// Whether any news story may use it: then it says nothing of which event the story is about.
    pub common: bool,
    /// The phrases of page furniture that begin with the word, each with the letter that its second word begins with.
    pub furniture: Vec<(Option<u8>, furniture::Cue)>,
    /// "twelve", "hundred", "dozens", "third"
    pub number: Option<numbers::Word>,
    /// "kilometres"
    pub measure: Option<&'static Measure>,
    /// "euros", "Australian"
    pub money: Option<money::Word>,
    /// "March", "Tuesday", "overnight"
    pub calendar: Option<calendar::Word>,
    /// Hedges that end in this word: "more than" at "than".
    pub hedges: Vec<&'static hedges::Phrase>,
    /// "rose", "down"
    pub trend: Option<trends::Trend>,
    /// "injured", "dead": what befalls people
    pub befalls: bool,
    /// "the", "of", "was"
    pub class: closed::Class,
}

impl Entry {
    /// Whether the word belongs to one of these classes.
    pub fn is(&self, class: closed::Class) -> bool {
        self.class.any(class)
    }

    /// Whether the word belongs to this class and to no other.
    pub fn only(&self, class: closed::Class) -> bool {
        self.class == class
    }
}

impl std::fmt::Debug for Measure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.unit.name)
    }
}

/// What a table of ours says of words.
pub type Words<T> = HashMap<&'static str, T, BuildHasherDefault<WordHasher>>;

/// The tables while they are joined.
#[derive(Default)]
pub struct Table(Words<Entry>);

impl Table {
    /// The entry of a word, to add to.
    pub fn at(&mut self, word: &'static str) -> &mut Entry {
        self.0.entry(word).or_default()
    }
}

/// The entry of a word, if any table knows it.
pub fn lookup(lower: &str) -> Option<&'static Entry> {
    static ENTRIES: OnceLock<Table> = OnceLock::new();
    ENTRIES.get_or_init(build).0.get(lower)
}

fn build() -> Table {
    let mut table = Table::default();
    for class in CLASSES {
        for word in class.words.split_ascii_whitespace() {
            table.at(word).abbreviation = Some((class.means, class.capital));
        }
    }
    for word in abbreviations::OPENERS.split_ascii_whitespace() {
        table.at(word).opener = true;
    }
    for word in common::WORDS.split_whitespace() {
        table.at(word).common = true;
    }
    for cue in furniture::Cue::all() {
        let mut words = cue.phrase().split([' ', '-']);
        let first = words.next().unwrap_or("");
        let second = words.next().and_then(|second| second.bytes().next()).filter(u8::is_ascii_alphanumeric);
        table.at(first).furniture.push((second, cue));
    }
    for (senses, words) in [grammar::WORDS, speech::WORDS, titles::WORDS].into_iter().flatten() {
        for word in words.split_whitespace() {
            let entry = table.at(word);
            entry.senses = entry.senses | *senses;
        }
    }
    for (gender, given) in names::WORDS {
        for word in given.split_whitespace() {
            let entry = table.at(word);
            entry.senses = entry.senses | *gender | Senses::FIRST_NAME;
        }
    }
    numbers::add(&mut table);
    money::add(&mut table);
    calendar::add(&mut table);
    hedges::add(&mut table);
    trends::add(&mut table);
    people::add(&mut table);
    closed::add(&mut table);
    for measure in MEASURES {
        for word in measure.words.split_ascii_whitespace() {
            table.at(word).measure = Some(measure);
        }
    }
    table
}

/// A quick hash for short words. The table is ours and fixed, so nobody can choose words that collide.
#[derive(Default)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks();
        let rest = rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte));
        for word in words.iter().map(|word| u64::from_le_bytes(*word)).chain([rest]) {
            self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }

    fn write_u8(&mut self, _: u8) {}

    /// The table takes its place from the low bits and its tag from the high ones: both must be mixed.
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}
