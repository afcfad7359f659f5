//! The words that say what a number is about: the subject of its clause, the noun it is a size of ("a speed of"),
//! and what stands right after it ("of petrol").

use super::figure::Figure;
use super::phrase::{self, Phrase};
use crate::lexicon::Senses;
use crate::lexicon::closed::Class;
use crate::lexicon::{List, any};
use crate::measure::Dimension;
use crate::text::{Span, sort};
use crate::token::Words;

/// What a sentence is about, kept from figure to figure.
#[derive(Default)]
pub struct Thread {
    /// What the sentence is about as a whole: its first noun phrase.
    main: Vec<Span>,
    /// What the figure before is about.
    last: Vec<Span>,
    /// Where that figure ends, and what it counts.
    from: usize,
    noun: usize,
}

impl Thread {
    /// Starts at a sentence.
    pub fn new(words: &Words) -> Thread {
        Thread { from: words.start, ..Thread::default() }
    }

    /// The phrases the next figure is about. `tokens`: from its hedge to what it counts.
    pub fn next(&mut self, words: &Words, figure: &Figure, tokens: std::ops::Range<usize>, retold: bool) -> Vec<Span> {
        let end = tokens.end;
        if !retold {
            self.last = self.read(words, figure, tokens.start, tokens.end);
        }
        (self.from, self.noun) = (figure.past, figure.past.max(end));
        self.last.clone()
    }

    fn read(&mut self, words: &Words, figure: &Figure, first: usize, past: usize) -> Vec<Span> {
        let span = |phrase: Phrase| words.span(phrase.first, phrase.past);
        let mut about = Vec::new();
        if figure.unit.is_some() {
            about.extend(beside(words, figure.past).map(span));
        }
        about.extend(of_counted(words, past).map(span));
        about.extend(governor(words, first).filter(|phrase| phrase.first >= self.noun).map(span));
        if let Some(subject) = moved(words, first) {
            about.extend(subject.iter().flatten().copied().map(span));
            sort::all(&mut about);
            about.dedup();
            return about;
        }
        let leads = self.from == words.start;
        let clause = clause(words, first, self.from);
        about.extend(clause.phrases.iter().flatten().copied().map(span));
        if leads {
            let main = match clause.main {
                Some(main) => main,
                None => first_phrase(words, words.start, first.min(words.start + FAR)),
            };
            self.main = main.map(|main| with_of(words, main)).into_iter().flatten().flatten().map(span).collect();
        }
        if !clause.closed {
            let said = if about.is_empty() && !self.last.is_empty() { &self.last } else { &self.main };
            about.extend_from_slice(said);
        }
        sort::all(&mut about);
        about.dedup();
        about
    }
}

/// "24 per cent of adults", "$5 million in losses", "a $3,500 a month mortgage".
fn beside(words: &Words, past: usize) -> Option<Phrase> {
    let mut at = past + usize::from(words.is_inner_hyphen(past));
    // "8 miles (13 km) of new tunnels"
    if words.is(at, "(")
        && let Some(close) = (at..at + 7).find(|place| words.is(*place, ")"))
    {
        at = close + 1;
    }
    // "90 feet wide and carries", "12 metres high": the way it is measured.
    const WAYS: &List = any!["wide", "long", "tall", "high", "deep", "thick", "across", "away", "apart"];
    if words.is_any(at, WAYS) && (!words.is_word(at + 1) || words.class(at + 1, Class::STOP)) {
        return None;
    }
    let led = words.is_any(at, any!["of", "in", "for", "on"]);
    let mut place = at + usize::from(led);
    if led {
        for _ in 0..2 {
            place += usize::from(words.class(place, Class::DETERMINER));
        }
    }
    phrase::after(words, place, true).filter(|phrase| names(words, *phrase) && (led || !phrase::is_verb(words, phrase.first)))
}

/// "Two counts of fraud", "4,000 sales of the record": what the counted thing is of.
fn of_counted(words: &Words, past: usize) -> Option<Phrase> {
    let place = past + 1 + usize::from(words.class(past + 1, Class::DETERMINER));
    words.is(past, "of").then(|| phrase::after(words, place, true)).flatten().filter(|phrase| names(words, *phrase))
}

/// "a speed of", "on turnover of", "an anticipated price of between": the noun the number is the size of.
fn governor(words: &Words, first: usize) -> Option<Phrase> {
    let mut at = first.checked_sub(1)?;
    at = at.saturating_sub(usize::from(words.is_any(at, any!["a", "an", "the", "from", "between"])));
    let of = words.is_any(at, any!["of", "at", "by", "worth", "to", "with", "than", "is", "was", "are", "were", "-"]);
    // "products priced at"
    let at = if words.is_any(at, any!["at", "to", "by"]) && words.of(at.wrapping_sub(1)).ends_with("ed") { at.wrapping_sub(1) } else { at };
    // "To end at": a verb.
    let verb = |phrase: &Phrase| {
        let bare = phrase.past == phrase.first + 1 && !phrase::is_plural(words, phrase.head);
        words.is(phrase.first.wrapping_sub(1), "to") && (bare || words.class(phrase.first, Class::STOP))
    };
    phrase::before(words, at).filter(|phrase| of && names(words, *phrase) && !verb(phrase))
}

/// What a change moves where that is no subject of the clause: "expects sea levels to rise 11 feet", "Unwin Group, down
/// 68p", "Delta Index +0.3%".
fn moved(words: &Words, first: usize) -> Option<[Option<Phrase>; 2]> {
    let mut at = first.checked_sub(1)?;
    if words.is_any(first, any!["+", "-", "−"]) && words.glued(first + 1) && words.is_capital(at) {
        return phrase::before(words, first).map(|phrase| [Some(phrase), None]);
    }
    while words.class(at, Class::ADVERB) || words.is_any(at, any!["by", "from"]) || words.of(at).ends_with("ly") {
        at = at.checked_sub(1)?;
    }
    words.entry(at)?.trend?;
    let before = at.checked_sub(1)?;
    let phrase = match () {
        () if words.is(before, "to") => phrase::before(words, before)?,
        () if words.is(before, ",") && words.is_any(at, any!["up", "down"]) => {
            phrase::before(words, before).filter(|phrase| words.is_capital(phrase.head))?
        }
        () => return None,
    };
    // "Is expected to rise", "began to fall" have their subject before the verb.
    let led = words.is(before, "to") && words.class(phrase.first.wrapping_sub(1), Class::AUXILIARY);
    let known = names(words, phrase) && !phrase::is_verb(words, phrase.first) && !led;
    let adjective = words.is_any(phrase.head, any!["likely", "set", "due", "able", "poised", "unlikely", "ready", "back", "way", "right"]);
    (known && !adjective).then(|| with_of(words, phrase))
}

/// A subject further away than this is not looked for.
const FAR: usize = 60;

/// The clause a number stands in: its subject, with what that is of, and whether the clause has a verb of its own,
/// so that it needs no subject from outside.
#[derive(Default)]
struct Clause {
    phrases: [Option<Phrase>; 2],
    closed: bool,
    /// The first noun phrase of the sentence, where it was looked for.
    main: Option<Option<Phrase>>,
}

fn clause(words: &Words, first: usize, from: usize) -> Clause {
    let near = first.saturating_sub(FAR).max(from).max(words.start);
    let mut start = near;
    for at in (near..first).rev() {
        if words.is_any(at, any!["which", "who", "that", "whose"]) {
            // "Ford, which has 13,000 workers": the noun before the pronoun.
            let before = at.saturating_sub(usize::from(words.is(at.wrapping_sub(1), ",")));
            if let Some(phrase) = phrase::before(words, before).filter(|phrase| names(words, *phrase)) {
                return Clause { phrases: with_of(words, phrase), closed: true, main: None };
            }
        }
        let hard = words
            .is_any(at, any![";", ":", "“", "\"", "—", "while", "but", "because", "although", "though", "where", "when", "if", "whereas"]);
        let says = words.get(at).is_some_and(|token| token.senses().any(Senses::SAY));
        let soft = (says || words.is_any(at, any![",", "and", ")", "(", "as", "that"])) && at + 1 < first;
        // A clause that such a word opens has its subject there, whatever follows it.
        let hard_subject = hard && first_phrase(words, at + 1, first.min(at + 8)).is_some_and(|phrase| phrase.first <= at + 2);
        if hard_subject && words.is_any(at, any!["while", "whereas", "because", "although", "though"]) {
            let Some(phrase) = first_phrase(words, at + 1, first) else { break };
            return Clause { phrases: with_of(words, phrase), closed: true, main: None };
        }
        let led = soft && first_phrase(words, at + 1, first.min(at + 12)).is_some_and(|phrase| opens(words, phrase, at + 1));
        if hard || led {
            start = at + 1;
            break;
        }
    }
    let found = first_phrase(words, start, first);
    let main = (start == words.start).then_some(found);
    let Some(phrase) = found.filter(|phrase| start == words.start || opens(words, *phrase, start)) else {
        return Clause { main, ..Clause::default() };
    };
    let closed = (phrase.past..first).any(|at| phrase::is_verb(words, at));
    Clause { phrases: with_of(words, phrase), closed, main }
}

/// Whether a phrase opens a clause of its own: it is named, or a verb follows it.
fn opens(words: &Words, phrase: Phrase, start: usize) -> bool {
    let led = words.class(phrase.first.wrapping_sub(1), Class::DETERMINER) && phrase.first == start + 1;
    (phrase.first == start || led) && (phrase::is_verb(words, past_of_places(words, phrase.past)) || words.is_capital(phrase.first))
}

/// The place past what a noun is of, for and in: "the price of single-family homes in May was".
fn past_of_places(words: &Words, mut at: usize) -> usize {
    for _ in 0..3 {
        if !words.is_any(at, any!["of", "for", "in", "at", "on"]) {
            break;
        }
        let place = at + 1 + usize::from(words.class(at + 1, Class::DETERMINER));
        match phrase::after(words, place, true) {
            Some(phrase) => at = phrase.past,
            None if words.is_capital(place) || words.is_number(place) => at = place + 1,
            None => break,
        }
    }
    at
}

/// The first noun phrase between two places that is no mere date or place at the head of the sentence.
fn first_phrase(words: &Words, start: usize, end: usize) -> Option<Phrase> {
    let mut at = start;
    let mut spare = None;
    while at < end {
        // "It will also boost the range": after "will" and "to" stands a verb.
        let adverb = usize::from(words.class(at.wrapping_sub(1), Class::ADVERB));
        let verb = at.wrapping_sub(1 + adverb);
        if at > start && (words.class(verb, Class::MODAL) || words.is(verb, "to")) && !words.class(at, Class::DETERMINER) {
            at += 1;
            continue;
        }
        let led = words.class(at.wrapping_sub(1), Class::PREPOSITION)
            || words.class(at.wrapping_sub(2), Class::PREPOSITION) && words.class(at.wrapping_sub(1), Class::DETERMINER)
            || words.is_number(at.wrapping_sub(1)) && words.class(at.wrapping_sub(3), Class::PREPOSITION);
        match phrase::after(words, at, true).filter(|phrase| phrase.past <= end) {
            Some(phrase)
                if words.class(phrase.first.wrapping_sub(1), Class::PRONOUN)
                    && !words.is_any(phrase.first.wrapping_sub(1), any!["which", "who", "that"]) =>
            {
                // "He expects": the verb of a pronoun.
                at = phrase.past;
            }
            Some(phrase) if names(words, phrase) && !phrase::is_verb(words, phrase.first) => {
                let phrase = without_verb(words, phrase, end);
                if !led || phrase.first == start {
                    return Some(phrase);
                }
                spare = spare.or(Some(phrase));
                at = phrase.past;
            }
            Some(phrase) => at = phrase.past.max(at + 1),
            None => at += 1,
        }
    }
    spare
}

/// "The fund holds 40": what looks like a plural right before its object is the verb.
fn without_verb(words: &Words, phrase: Phrase, end: usize) -> Phrase {
    // "Wind gusts topped 100 mph", "pre-tax profits doubled": the verb is still to come.
    let bound = phrase.past == end && words.of(end).ends_with("ed");
    let object = !bound && phrase.past == end || words.class(phrase.past, Class::DETERMINER);
    let lower = !words.is_capital(phrase.head) && words.of(phrase.head).ends_with('s') && !words.is_hyphen(phrase.head.wrapping_sub(1));
    if object && lower && phrase.head > phrase.first && phrase.past == phrase.head + 1 {
        return Phrase { past: phrase.past.wrapping_sub(1), head: phrase.head.wrapping_sub(1), ..phrase };
    }
    phrase
}

/// The phrase, and the one it is of: "sales of cars", "the price of oil in winter".
fn with_of(words: &Words, phrase: Phrase) -> [Option<Phrase>; 2] {
    let of = words.is_any(phrase.past, any!["of", "for"]);
    let place = phrase.past + 1 + usize::from(words.class(phrase.past + 1, Class::DETERMINER));
    let under = if of { phrase::after(words, place, true) } else { None };
    let over = words
        .is_any(phrase.first.wrapping_sub(1), any!["of", "for"])
        .then(|| phrase::before(words, phrase.first.wrapping_sub(1)))
        .flatten();
    [Some(phrase), under.or(over).filter(|phrase| names(words, *phrase))]
}

/// Whether a phrase names something: a time or a number does not.
fn names(words: &Words, phrase: Phrase) -> bool {
    let entry = words.entry(phrase.head);
    let time = entry
        .and_then(|entry| entry.measure)
        .is_some_and(|measure| matches!(measure.unit.dimension, Dimension::Time | Dimension::Calendar | Dimension::Share));
    let small = entry.is_some_and(|entry| {
        entry.calendar.is_some()
            || entry.money.is_some() && !words.is_capital(phrase.head) && !words.is(phrase.first.wrapping_sub(1), "the")
            || entry.is(Class::FILLER)
            || entry.number.is_some()
    });
    let adverb = phrase.past == phrase.first + 1 && words.of(phrase.head).ends_with("ly");
    let alone = phrase.past == phrase.first + 1;
    let empty = words.is_any(
        phrase.head,
        any![
            "total",
            "average",
            "time",
            "times",
            "lot",
            "quarter",
            "ago",
            "way",
            "addition",
            "fact",
            "least",
            "worth",
            "well",
            "far",
            "most",
            "last",
            "close",
            "record",
            "wide",
            "long",
            "tall",
            "high",
            "deep",
            "flat",
            "a.m.",
            "p.m.",
            "am",
            "pm",
            "nevertheless",
            "however",
            "meanwhile",
        ],
    );
    let sign = words.of(phrase.head).len() < 3 && !words.is_capital(phrase.head);
    !time && !small && !adverb && !(alone && empty) && !(alone && sign)
}
