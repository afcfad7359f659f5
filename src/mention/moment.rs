//! Moments: dates, weekdays, clock times, parts of a day, and scores and votes, which are read like them.

use crate::text::Span;
use crate::token::Tokens;

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

/// Reads every moment of an article, in the order of the text. `published`: the article's own date, ISO 8601,
/// against which "Tuesday" and "yesterday" are read where it is known.
pub fn read(_text: &str, _tokens: &Tokens, _published: Option<&str>) -> Vec<Moment> {
    Vec::new()
}
