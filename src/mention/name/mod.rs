//! Names of people, places and organisations, and which of them in one article are the same bearer.
//!
//! `find` cuts names out of the text with the title before them, `bearers` joins them ("Andriy Koval", "Mr Koval").

mod bearers;
mod find;

use crate::lexicon::Senses;
use crate::text::Span;
use crate::token::{Token, Tokens};
use std::ops::Range;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    Person,
    Place,
    Organisation,
    Other,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Gender {
    Female,
    Male,
}

/// One name as it is written at one spot.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// Without title and without the possessive 's.
    pub span: Span,
    /// The title or role before it ("Foreign Minister"), if any.
    pub title: Option<Span>,
    /// Its tokens, as places in the article's list.
    pub tokens: Range<usize>,
    pub kind: Kind,
    /// Which of the article's bearers this is: names with one number are the same person or thing.
    pub bearer: u32,
}

/// A person or thing that one article names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Bearer {
    /// The fullest form the article has ("Andriy Koval").
    pub name: String,
    pub kind: Kind,
    /// Told by a title or a given name.
    pub gender: Option<Gender>,
    /// Titles and roles written before the name, each once, in order.
    pub titles: Vec<String>,
}

/// The names of one article.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Names {
    /// In the order of the text.
    pub mentions: Vec<Name>,
    pub bearers: Vec<Bearer>,
}

/// Finds every name of an article.
pub fn read(text: &str, cut: &Tokens) -> Names {
    bearers::join(text, cut, find::find(text, cut))
}

/// A gender that a word's senses tell.
fn gender(senses: Senses) -> Option<Gender> {
    match (senses.any(Senses::FEMALE), senses.any(Senses::MALE)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

/// A token's word without the possessive.
fn stem<'a>(text: &'a str, token: &Token) -> &'a str {
    let word = token.span.of(text);
    // Nearly all are seen at a glance to be none.
    if !word.ends_with(['s', 'S']) {
        return word;
    }
    ["'s", "’s", "'S", "’S"].iter().find_map(|tail| word.strip_suffix(tail)).unwrap_or(word)
}
