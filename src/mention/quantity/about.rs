//! The words that say what a number is about: the subject of its clause, and what stands right after it.

use super::figure::Figure;
use super::phrase::{self, Phrase};
use crate::lexicon::closed::Class;
use crate::text::Span;
use crate::token::Words;

/// The phrases a figure is about. `first` is where its hedge starts, `past` where what it counts ends.
pub fn read(words: &Words, figure: &Figure, first: usize, past: usize) -> Vec<Span> {
    let mut about = Vec::new();
    if figure.unit.is_some() {
        about.extend(beside(words, figure.past).map(|phrase| words.span(phrase.first, phrase.past)));
    }
    if let Some(subject) = subject(words, first) {
        about.push(words.span(subject.first, subject.past));
        // "sales of cars", "the price of oil"
        if subject.first > words.start + 1
            && words.is_any(subject.first - 1, &["of", "for", "in"])
            && let Some(over) = phrase::before(words, subject.first - 1)
        {
            about.insert(about.len() - 1, words.span(over.first, over.past));
        }
    }
    let _ = past;
    about.sort();
    about.dedup();
    about
}

/// "24 per cent of adults", "$5 million in losses", "a $3,500 a month mortgage".
fn beside(words: &Words, past: usize) -> Option<Phrase> {
    let at = past + usize::from(words.is_inner_hyphen(past));
    let led = words.is_any(at, &["of", "in", "for", "on", "from"]);
    let mut place = at + usize::from(led);
    if led {
        for _ in 0..2 {
            place += usize::from(words.class(place, Class::DETERMINER));
        }
    }
    phrase::after(words, place, false).filter(|phrase| !phrase::is_verb(words, phrase.first))
}

/// The noun phrase before the verb that leads to the number.
fn subject(words: &Words, first: usize) -> Option<Phrase> {
    let mut at = first;
    // Back over what stands between the verb and its number.
    for _ in 0..24 {
        let place = at.checked_sub(1).filter(|place| *place >= words.start)?;
        if words.is_any(place, &[";", ":", "“", "\"", ".", "?", "!"]) {
            return phrase::before(words, first);
        }
        if phrase::is_verb(words, place) {
            let mut verb = place;
            while verb > words.start
                && (phrase::is_verb(words, verb - 1)
                    || words.class(verb - 1, Class::ADVERB)
                    || words.is_any(verb - 1, &["to", "by", ",", "that", "which", "who"])
                    || words.of(verb - 1).ends_with("ly"))
            {
                verb -= 1;
            }
            if let Some(phrase) = phrase::before(words, verb) {
                return Some(phrase);
            }
            at = verb;
            continue;
        }
        at = place;
    }
    None
}
