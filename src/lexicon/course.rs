//! The words by which a sentence tells that a count moves as time goes on: "so far", "has risen to", "by midnight".

use super::{List, among, any};
use crate::text::letters::{Cased, Letter};

/// The words of a sentence by which its count is a later one, or an earlier one. `ebbs`: the count may fall as well.
pub fn cue(sentence: &str, later: bool, ebbs: bool) -> Option<String> {
    let plain = sentence.in_small();
    // An entry of a log counts at its hour.
    let stamp = plain.split_once(' ').map(|(first, _)| first.trim_end_matches(['h', ':', '-']));
    let clock = |word: &&str| {
        word.len() >= 4 && word.contains([':', '.']) && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b':' || byte == b'.')
    };
    if let Some(stamp) = stamp.filter(|stamp| !later && clock(stamp)) {
        return Some(stamp.to_owned());
    }
    let words: Vec<&str> = plain.split(|c: char| !c.is_wordy() && c != '\'' && c != '.' && c != ':').collect();
    let words: Vec<&str> = words.into_iter().map(|word| word.trim_matches(['.', ':'])).filter(|word| !word.is_empty()).collect();
    let known = if later { LATER } else { EARLIER };
    let falls = if ebbs && later { FALLS } else { any![] };
    (0..words.len()).find_map(|at| {
        let here = &words[at..];
        let fits = |phrase: &str| phrase.split(' ').zip(here).all(|(one, word)| one == *word) && phrase.split(' ').count() <= here.len();
        let phrase = known.iter().chain(falls.iter()).find(|phrase| fits(phrase)).map(|phrase| (*phrase).to_owned());
        phrase.or_else(|| (!later && here[0] == "by").then(|| hour(here.get(1)?, here.get(2))).flatten())
    })
}

/// "By 4 a.m.", "by midnight", "by Tuesday": the hour until which was counted.
fn hour(word: &str, next: Option<&&str>) -> Option<String> {
    let clock = word.starts_with(|c: char| c.is_ascii_digit())
        && (word.contains(':') || next.is_some_and(|next| among!(*next, "a.m" | "p.m" | "am" | "pm" | "o'clock")));
    let named = among!(
        word,
        "midnight"
            | "noon"
            | "midday"
            | "dawn"
            | "dusk"
            | "daybreak"
            | "sunrise"
            | "sunset"
            | "nightfall"
            | "evening"
            | "breakfast"
            | "lunchtime"
            | "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
    );
    (clock || named).then(|| match next {
        Some(next) if clock && !word.contains(':') => format!("by {word} {next}"),
        _ => format!("by {word}"),
    })
}

/// What a later count is told with.
const LATER: &List = any![
    "risen",
    "rose to",
    "rises to",
    "rising",
    "climbed",
    "climbs",
    "grew to",
    "grown to",
    "jumped to",
    "increased to",
    "increased from",
    "raised",
    "raises",
    "raising",
    "up from",
    "now",
    "latest",
    "updated",
    "new figures",
    "new count",
    "new toll",
    "new bulletin",
    "topped",
    "tops",
    "surpassed",
    "bringing",
    "brings",
    "than was thought",
    "later died",
    "died later",
];

/// What an earlier count is told with.
const EARLIER: &List = any![
    "so far",
    "initial",
    "initially",
    "at first",
    "first reports",
    "early reports",
    "first hours",
    "preliminary",
    "provisional",
    "until now",
    "as of",
    "expected to rise",
    "could rise",
    "may rise",
    "likely to rise",
    "rise further",
    "feared to rise",
    "at the time",
    "yet",
    "by the final",
    "by the end",
    "by the time",
    "by the evening",
    "by early",
    "by late",
    "by mid",
];

/// What a lower count is told with that is the later one.
const FALLS: &List = any!["down from", "down to", "fallen", "fell to", "dropped to"];
