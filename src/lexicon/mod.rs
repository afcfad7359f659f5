//! What words mean to us. Each file of this folder is one table; `lookup` joins them into one entry a word,
//! built once. A word is looked up in lower case, with a straight apostrophe,
//! and without the last of its stops ("u.s", "p.m").
//!
//! A table adds what it knows through `Words::at`, a field of `Entry` of its own, so that a word may stand in several.

pub mod abbreviations;
pub mod actions;
pub mod calendar;
pub mod closed;
mod common;
mod concerns;
pub mod course;
pub mod furniture;
mod grammar;
pub mod hedges;
pub mod kin;
mod labels;
mod leads;
mod list;
pub mod money;
mod names;
pub mod numbers;
pub mod people;
pub mod places;
pub mod plural;
mod seats;
mod senses;
pub mod sieve;
mod speech;
pub mod things;
mod titles;
pub mod trends;
mod words;

use crate::measure::measures::{Measure, measures};
use abbreviations::{Abbreviation, CLASSES};
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

pub use concerns::is_concern;
pub use labels::is_label;
pub use leads::is_lead;
pub use list::List;
#[cfg(small)]
pub use list::is_among;
pub(crate) use list::{among, any};
pub use seats::seat_of;
pub use senses::Senses;
pub use words::Words;

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
    /// "rose", "down"
    pub trend: Option<trends::Trend>,
    /// "injured", "dead": what befalls people
    pub befalls: bool,
    /// "the", "of", "was"
    pub class: closed::Class,
    /// What few words have, so that the entries of all stay close together.
    rare: Option<Box<Rare>>,
}

/// The part of an entry that few words have. It is read and written as if it were the entry's own.
#[derive(Clone, Debug)]
pub struct Rare {
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
}

impl Rare {
    const NOTHING: Rare = Rare { furniture: Vec::new(), number: None, measure: None, money: None, calendar: None, hedges: Vec::new() };
}

impl Deref for Entry {
    type Target = Rare;

    fn deref(&self) -> &Rare {
        static NOTHING: Rare = Rare::NOTHING;
        self.rare.as_deref().unwrap_or(&NOTHING)
    }
}

impl DerefMut for Entry {
    fn deref_mut(&mut self) -> &mut Rare {
        self.rare.get_or_insert_with(|| Box::new(Rare::NOTHING))
    }
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

/// The tables while they are joined, and joined.
pub type Table = Words<Entry>;

/// The entry of a word, if any table knows it.
pub fn lookup(lower: &str) -> Option<&'static Entry> {
    table().get(lower.as_bytes())
}

pub fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(build)
}

/// More words than all tables have together.
const ROOM: usize = 1 << 13;

/// Tells the table of each word of a text.
#[inline(never)]
fn every(table: &mut Table, words: &'static str, tell: &dyn Fn(&mut Entry)) {
    for word in words.split_ascii_whitespace() {
        tell(table.at(word));
    }
}

fn build() -> Table {
    let mut table = Table::with_room(ROOM);
    // The words of every sentence come first: what is asked for most lies close together.
    closed::add(&mut table);
    for class in CLASSES {
        every(&mut table, class.words, &|entry| entry.abbreviation = Some((class.means, class.capital)));
    }
    every(&mut table, abbreviations::OPENERS, &|entry| entry.opener = true);
    every(&mut table, common::WORDS, &|entry| entry.common = true);
    for cue in furniture::Cue::all() {
        let mut words = cue.phrase().split([' ', '-']);
        let first = words.next().unwrap_or("");
        let second = words.next().and_then(|second| second.bytes().next()).filter(u8::is_ascii_alphanumeric);
        let entry = table.at(first);
        entry.senses = entry.senses | Senses::CUE;
        entry.furniture.push((second, cue));
    }
    for (senses, words) in [grammar::WORDS, speech::WORDS, titles::WORDS].into_iter().flatten() {
        every(&mut table, words, &|entry| entry.senses = entry.senses | *senses);
    }
    for (gender, given) in names::WORDS {
        every(&mut table, given, &|entry| entry.senses = entry.senses | *gender | Senses::FIRST_NAME);
    }
    numbers::add(&mut table);
    money::add(&mut table);
    calendar::add(&mut table);
    hedges::add(&mut table);
    trends::add(&mut table);
    people::add(&mut table);
    for measure in measures() {
        every(&mut table, measure.words, &|entry| entry.measure = Some(measure));
    }
    for entry in table.all() {
        let number = if entry.number.is_some() { Senses::NUMBER } else { Senses::default() };
        let time = if entry.calendar.is_some() { Senses::TIME } else { Senses::default() };
        entry.senses = entry.senses | number | time;
    }
    table
}
