//! Nouns that govern speech: "Weller’s claim that", "her remark:", "a suggestion by the mayor that".

use super::Page;
use super::able::{can_speak, is_adjective, is_possessive, name};
use super::phrase;
use crate::lexicon::among;
use crate::lexicon::{List, any};
use crate::text::small;
use crate::token::{Case, Kind};
use std::ops::Range;

/// What somebody makes by speaking.
const SAID: &List = any![
    "accusation",
    "accusations",
    "admission",
    "advice",
    "allegation",
    "allegations",
    "announcement",
    "argument",
    "assertion",
    "assertions",
    "assessment",
    "assurance",
    "belief",
    "boast",
    "claim",
    "claims",
    "comment",
    "comments",
    "complaint",
    "contention",
    "declaration",
    "demand",
    "denial",
    "description",
    "insistence",
    "message",
    "observation",
    "pledge",
    "prediction",
    "promise",
    "quip",
    "remark",
    "remarks",
    "statement",
    "suggestion",
    "threat",
    "vow",
    "warning",
];

/// The speaker whom the noun at `at` names, where what is said follows before token `limit`: the owner before it or "by" behind.
pub fn speaker(page: &Page, at: usize, first: usize, limit: usize) -> Option<Range<usize>> {
    let token = page.token(at)?;
    let word = page.word(at);
    if token.case != Case::Lower || !page.outside(at) || !SAID.has(word) {
        return None;
    }
    let by = (page.reads(at + 1, "by")).then(|| phrase::after(page, at + 2, limit)).flatten();
    let after = by.as_ref().map_or(at + 1, |phrase| phrase.end);
    let opens = after == limit
        || among!(page, after, "that" | ":" | "of" | "about" | "to")
        || among!(page, after, "is" | "was") && (after + 1 == limit || page.reads(limit - 1, ":"));
    opens.then(|| by.filter(|phrase| can_speak(page, phrase)).or_else(|| owner(page, at, first))).flatten()
}

/// The owner of the noun: "Weller’s", "her", with what narrows the noun between.
fn owner(page: &Page, noun: usize, first: usize) -> Option<Range<usize>> {
    let mut at = noun;
    loop {
        at = at.checked_sub(1).filter(|&at| at >= first && page.outside(at))?;
        let word = page.word(at);
        if among!(&*small(word), "his" | "her" | "their") {
            return Some(at..at + 1);
        }
        if is_possessive(page, at) || word.ends_with("s'") {
            let start = name(page, at).map_or(at, |name| name.tokens.start);
            return Some(phrase::widen(page, start, first)..at + 1).filter(|phrase| can_speak(page, phrase) || name(page, at).is_some());
        }
        let narrows = page.token(at).is_some_and(|token| token.kind == Kind::Number) || is_adjective(page, at) || noun - at <= 2;
        let grammar = page.token(at).is_some_and(|token| token.kind == Kind::Mark || token.senses().any(crate::lexicon::Senses::FUNCTION));
        if !narrows || grammar || noun - at > 4 {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_nouns_are_sorted() {}
}
