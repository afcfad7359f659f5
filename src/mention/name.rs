//! Names of people, places and organisations.

use crate::text::Span;
use crate::token::Tokens;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    Person,
    Place,
    Organisation,
    Other,
}

/// One name as it is written at one spot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    pub span: Span,
    pub kind: Kind,
    /// Which of the article's bearers this is: names with one number are the same person or thing.
    pub bearer: u32,
}

/// Finds every name of an article, in the order of the text.
pub fn read(_text: &str, _tokens: &Tokens) -> Vec<Name> {
    Vec::new()
}
