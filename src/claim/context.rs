//! The words around a figure, weighed by how near they stand: what tells two figures of one kind apart.

use super::view::View;
use crate::lexicon::among;
use crate::lexicon::{List, any};
use crate::lexicon::{Senses, actions, kin};
use crate::text::sort;
use crate::token::Kind;
use std::ops::Range;

/// A word of a context, as a number: the same word gives the same number in every article and every run.
pub type Word = u64;

/// Words with their weights, in the order of the numbers, each once.
pub type Context = Vec<(Word, u16)>;

/// The context of the figure at `here`: the words of its clause weigh more than those of its sentence.
/// `others`: the figures of the sentence in their order, with their values, which are words too.
pub fn read(view: &View, here: &Range<usize>, others: &[(Range<usize>, Word)]) -> Context {
    let mut context = Context::new();
    let reach = here.start.saturating_sub(REACH)..view.len().min(here.end.saturating_add(REACH));
    let clause = clause(view, here, &reach);
    let near = others.partition_point(|(range, _)| range.start < reach.start)..others.partition_point(|(range, _)| range.start < reach.end);
    let others = others.get(near).unwrap_or_default();
    let mut figures = others.iter().map(|(range, _)| range).peekable();
    for at in reach {
        while figures.next_if(|range| range.end <= at).is_some() {}
        if here.contains(&at) || view.kind(at) != Some(Kind::Word) || figures.peek().is_some_and(|range| range.contains(&at)) {
            continue;
        }
        if let Some((word, weight)) = word(view, at) {
            let away = if at < here.start { here.start - at } else { at + 1 - here.end };
            let near = match away {
                _ if !clause.contains(&at) => 1,
                0..=3 => 8,
                4..=7 => 5,
                _ => 3,
            };
            context.push((word, weight.saturating_mul(near)));
        }
    }
    for (range, value) in others {
        if range != here {
            context.push((*value, if clause.contains(&range.start) { 8 } else { 4 }));
        }
    }
    settle(context)
}

/// So far from a figure its context goes, in tokens. No sentence is longer; a text without stops is.
const REACH: usize = 300;

/// Sorts a context and keeps each word once, with its greatest weight.
pub fn settle(mut context: Context) -> Context {
    sort::by(&mut context, |a, b| a.0.cmp(&b.0).then(b.1.cmp(&a.1)));
    context.dedup_by_key(|entry| entry.0);
    context
}

/// From the last break before the figure to the first after it, within reach.
fn clause(view: &View, here: &Range<usize>, reach: &Range<usize>) -> Range<usize> {
    let breaks = |at: &usize| {
        let at = *at;
        view.stops(at)
            || view.reads(at, ",") && (view.is(at + 1, Senses::CONJUNCTION | Senses::RELATIVE) || view.word(at + 1).ends_with("ing"))
            || among!(view, at, "while" | "whereas" | "although" | "though" | "but")
    };
    let start = (reach.start..here.start).rev().find(breaks).map_or(reach.start, |at| at + 1);
    let end = (here.end..reach.end).find(breaks).unwrap_or(reach.end);
    start..end
}

/// The number of a word that carries meaning, and how much it weighs; `None` for grammar. Words of one role or kin,
/// and forms of one stem, are one.
fn word(view: &View, at: usize) -> Option<(Word, u16)> {
    if view.is(at, Senses::DETERMINER | Senses::PREPOSITION | Senses::CONJUNCTION | Senses::AUXILIARY | Senses::PRONOUN | Senses::SAY) {
        return None;
    }
    let word = view.word(at);
    if word.len() < 3 || EMPTY.has(word) {
        return None;
    }
    let named = at > 0 && !view.titled && view.tokens.get(at).is_some_and(|token| token.case != crate::token::Case::Lower);
    let alike = kin::kin(word).filter(|kin| !named || kin.measures);
    let weight = if named || alike.is_some_and(|kin| kin.measures) { 2 } else { 1 };
    let word = match (alike, actions::action(word)) {
        (Some(kin), _) => of(kin.word),
        (None, Some(action)) if !named => of(action.role),
        _ => of(stem(word)),
    };
    Some((word, weight))
}

/// Words that say nothing of what a figure is about.
const EMPTY: &List = any![
    "people",
    "person",
    "said",
    "says",
    "told",
    "according",
    "officials",
    "official",
    "new",
    "least",
    "about",
    "around",
    "nearly",
    "almost",
    "roughly",
    "some",
    "more",
    "than",
    "also",
    "including",
    "total",
    "number",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "reported",
    "news",
    "not",
    "its",
    "their",
];

/// A word's number (FNV-1a of its bytes).
pub fn of(word: &str) -> Word {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// A word without the commonest endings, so that "tariffs" meets "tariff" and "raised" meets "raise".
pub fn stem(word: &str) -> &str {
    let word = word.strip_suffix("'s").unwrap_or(word);
    for ending in ["ings", "ing", "ied", "ies", "ed", "es", "s", "e"] {
        if let Some(rest) = word.strip_suffix(ending)
            && rest.len() >= 4
        {
            return rest;
        }
    }
    word.strip_suffix('s').filter(|rest| rest.len() >= 3 && !rest.ends_with('s')).unwrap_or(word)
}
