//! Moments: dates, weekdays, clock times, parts of a day, and scores and votes, which are read like them.

mod clock;
mod date;
mod score;
mod spoken;
mod year;

use crate::lexicon::numbers::Word as Number;
use crate::lexicon::{Senses, calendar};
use crate::measure::date::Day;
use crate::text::Span;
use crate::token::{self, Tokens, Words};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    Date,
    Time,
    Score,
}

/// One moment (or score) as an article prints it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moment {
    pub span: Span,
    pub kind: Kind,
    /// ISO 8601 as far as it is known: `2025-07-04`, `--07-04`, `2025`, `06:12`, `06:12Z`, `2025-07-04T22`,
    /// a weekday as `friday`, a part of day as `overnight`; a score as `27-24`.
    pub value: String,
}

/// What a reader found at a place: the place past it, and what it says.
struct Found {
    past: usize,
    kind: Kind,
    value: String,
}

/// Reads every moment of an article, in the order of the text. `published`: the article's own date, ISO 8601,
/// against which "Tuesday" and "yesterday" are read where it is known.
pub fn read(text: &str, cut: &Tokens, published: Option<&str>) -> Vec<Moment> {
    let published = published.and_then(Day::parse);
    let mut moments = Vec::new();
    // Whether the article has printed a time as "19.45".
    let mut pointed = false;
    for sentence in &cut.sentences {
        let words = Words::new(text, cut, sentence);
        let mut at = words.start;
        while at < words.end {
            match may_start(&words, at).then(|| find(&words, at, published, pointed)).flatten() {
                Some(found) if found.past > at => {
                    pointed |= found.kind == Kind::Time && found.past == at + 1 && words.of(at).contains('.');
                    let mut span = words.span(at, found.past);
                    // "Sunday's blast" was on Sunday.
                    if let Some(own) = span.of(text).strip_suffix('s').and_then(|own| own.strip_suffix(['\'', '’'])) {
                        span = Span::new(span.start(), span.start() + own.len());
                    }
                    moments.push(Moment { span, kind: found.kind, value: found.value });
                    at = found.past;
                }
                _ => at += 1,
            }
        }
    }
    moments
}

/// Whether a moment may start there: seen at a glance for nearly every token.
fn may_start(words: &Words, at: usize) -> bool {
    words.get(at).is_some_and(|token| match token.kind {
        token::Kind::Number => true,
        token::Kind::Word => token.senses().any(Senses::NUMBER | Senses::TIME),
        token::Kind::Mark => false,
    })
}

fn find(words: &Words, at: usize, published: Option<Day>, pointed: bool) -> Option<Found> {
    let token = words.get(at)?;
    match token.kind {
        token::Kind::Number => {
            let clock = clock::of_digits(words, at).or_else(|| spoken::read(words, at, pointed));
            let date = || date::of_digits(words, at, published);
            clock.or_else(date).or_else(|| score::read(words, at)).or_else(|| year::read(words, at))
        }
        token::Kind::Word => {
            match token.entry?.number {
                Some(Number::Unit(_)) => {
                    return clock::of_hour(words, at).or_else(|| spoken::read(words, at, pointed)).or_else(|| score::spelled(words, at));
                }
                Some(Number::Article) if !words.is(at + 1, "quarter") => (),
                Some(Number::Part(_)) => return date::spelled(words, at),
                Some(Number::Tens(_) | Number::Half | Number::Quarter | Number::Article) => return spoken::read(words, at, pointed),
                _ => (),
            }
            let word = token.entry?.calendar?;
            if word == calendar::Word::Goalless {
                return score::goalless(words, at);
            }
            date::of_word(words, at, word, published).or_else(|| clock::of_word(words, at, word))
        }
        token::Kind::Mark => None,
    }
}
