//! Quantities: counts, money, measures, shares and ages, with hedge, unit and what is counted.

use crate::measure::{Bound, Decimal, Hedge};
use crate::text::Span;
use crate::token::Tokens;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    Count,
    /// Money.
    Amount,
    Measure,
    /// Percent or a fraction of something.
    Share,
    Age,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    Up,
    Down,
}

/// One quantity as an article prints it.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// From the hedge to the last word of what is counted.
    pub span: Span,
    /// The numeral and its scale alone ("1.2 million").
    pub numeral: Span,
    /// Its tokens, as places in the article's list: those of `span`.
    pub tokens: std::ops::Range<usize>,
    pub kind: Kind,
    /// The number as written, scale applied; `None` where none is written ("dozens") and for a range.
    pub stated: Option<Decimal>,
    pub hedge: Hedge,
    /// The interval it allows, in its own unit.
    pub bound: Bound,
    /// An ISO 4217 code, `%`, or the singular English name of a measure ("mile per hour"); `None` for a count.
    pub unit: Option<String>,
    /// The singular head, with what narrows it, of what is counted ("Shahed drone"); `None` where a unit says it all.
    pub counted: Option<Counted>,
    /// The words that say what the number is about.
    pub about: Vec<Span>,
    /// Set where the number is the size of a change.
    pub change: Option<Change>,
}

/// What is counted, as written and in its dictionary form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counted {
    /// The noun phrase in the text, without the number; where it is elided ("26 were injured"), the empty span after the number.
    pub span: Span,
    /// Singular, with what narrows it: "Shahed drone", "person".
    pub name: String,
    /// Singular head alone, lower case: "drone".
    pub head: String,
    /// Whether the head was taken over from another phrase or only implied ("26 were injured").
    pub elided: bool,
}

/// Reads every quantity of an article, in the order of the text.
pub fn read(_text: &str, _tokens: &Tokens) -> Vec<Quantity> {
    Vec::new()
}
