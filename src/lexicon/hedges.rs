//! Hedges: words before or after a number that make an interval of it. Each phrase carries the sentence it is read in.

use super::Table;
use crate::measure::Hedge;
use crate::text::sort;

/// What a phrase makes of the number beside it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sense {
    Plain(Hedge),
    /// Above it, by a tenth at most.
    JustOver,
    /// Below it, by a tenth at most.
    JustUnder,
}

/// A hedge and the words that say it, in lower case.
#[derive(PartialEq, Eq, Debug)]
pub struct Phrase {
    pub words: &'static [&'static str],
    pub sense: Sense,
}

/// Adds the phrases that stand before a number, each at its last word.
pub fn add(table: &mut Table) {
    for (sense, phrases) in before() {
        for phrase in phrases.split('|') {
            let words: Vec<&'static str> = phrase.split(' ').collect();
            if let Some(&last) = words.last() {
                let phrase = Box::leak(Box::new(Phrase { words: Box::leak(words.into_boxed_slice()), sense }));
                table.at(last).hedges.push(phrase);
            }
        }
    }
    // The longest is tried first, so that "no more than" is not read as "more than".
    for entry in table.all().filter(|entry| !entry.hedges.is_empty()) {
        sort::by_key(&mut entry.hedges, |phrase| (std::cmp::Reverse(phrase.words.len()), phrase.words));
    }
}

/// With a line between each two phrases.
pub type Family = (Sense, &'static str);

fn before() -> impl Iterator<Item = Family> {
    const ABOUT: Sense = Sense::Plain(Hedge::About);
    const AT_LEAST: Sense = Sense::Plain(Hedge::AtLeast);
    const MORE: Sense = Sense::Plain(Hedge::MoreThan);
    const AT_MOST: Sense = Sense::Plain(Hedge::AtMost);
    const LESS: Sense = Sense::Plain(Hedge::LessThan);
    const NEARLY: Sense = Sense::Plain(Hedge::Nearly);
    #[rustfmt::skip]
    const FAMILIES: &[Family] = &[
        (
            ABOUT,
            "about|around|roughly|approximately|approx|circa|some|estimated|an estimated|estimated at|estimated to be|in the region of|\
            in the range of|on the order of|in the order of|something like|somewhere around|give or take|maybe|perhaps|averaged|averages|\
            averaging|average of about|barely|reported|a reported|near|closer to",
        ),
        (
            AT_LEAST,
            "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|minimum sentence of|minimum term of|as few as|as little as|as young as|\
            at minimum|\
            at the least|starting at|greater than or equal to|more than or equal to|equal to or more than|higher or equal than|\
            greater or equal than|more or equal than|equal to or greater than|confirmed",
        ),
        (
            MORE,
            "more than|greater than|larger than|higher than|longer than|over|well over|above|well above|upwards of|upward of|in excess of|\
            north of|exceeding|exceeded|exceeds|exceed|surpassing|surpassed|surpasses|surpass|topping|topped|tops|beyond|far more than|\
            much more than|well more than|significantly more than|older than|bigger than|stronger than|taller than|heavier than|\
            faster than|better than|over than|excess of",
        ),
        (Sense::JustOver, "just over|slightly more than|slightly over|just above|a little over|a little more than|just more than|little more than"),
        (
            AT_MOST,
            "up to|as many as|as much as|as high as|as long as|as far as|as old as|at most|at the most|no more than|not more than|a maximum of|\
            maximum of|no greater than|not exceeding|no higher than|maximum sentence of|maximum penalty of|maximum term of|within|no longer than|no later than|capped at|not exceed|cannot exceed|\
            can't exceed|never exceed|less than or equal to|equal to or less than|less or equal than|lower or equal than|\
            less than or equal|expandable to|upgradeable to|limited to",
        ),
        (
            LESS,
            "less than|fewer than|lower than|smaller than|under|below|well under|well below|shorter than|younger than|short of|south of|\
            cheaper than|lighter than|slower than|sub",
        ),
        (
            Sense::JustUnder,
            "just under|just below|just less than|slightly less than|slightly under|slightly below|a little under|a little less than|\
            just shy of|shy of|just short of",
        ),
        (
            NEARLY,
            "nearly|almost|close to|approaching|nearing|not quite|practically|virtually",
        ),
    ];
    FAMILIES.iter().copied()
}

/// Phrases that stand after a number: "12 or more", "40 people so far".
pub const AFTER: &[Family] = &[
    (
        Sense::Plain(Hedge::AtLeast),
        "or more|and more|or greater|or higher|or older|or over|and over|or above|and above|and older|and up|and counting|at least",
    ),
    (Sense::Plain(Hedge::AtMost), "or fewer|or less|or lower|or under|or younger|and under|at most"),
    (Sense::Plain(Hedge::About), "or so|or thereabouts|more or less|give or take"),
];
