//! What a sentence says with its mentions. An article read to the end is a `Reading`.

mod speaker;

use crate::mention::{
    moment::Moment,
    name::{Bearer, Name, Names},
    quantity::Quantity,
    quote::Quote,
};
use crate::text::{Article, Span};
use crate::token::{self, Tokens};

/// Everything one article says, read on its own.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub cut: Tokens,
    pub quantities: Vec<Quantity>,
    pub moments: Vec<Moment>,
    pub names: Vec<Name>,
    /// Whom or what the names are of, by `Name::bearer`.
    pub bearers: Vec<Bearer>,
    pub quotes: Vec<Utterance>,
    pub claims: Vec<Claim>,
}

/// A quotation with who said it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Utterance {
    pub quote: Quote,
    pub speaker: Option<Speaker>,
    /// False for indirect speech, which has no marks.
    pub direct: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speaker {
    /// The words that name the speaker there ("the US president").
    pub span: Span,
    /// Who that is, once pronouns and titles are resolved ("Donald Trump").
    pub name: Option<String>,
}

/// One figure with what the article says of it.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Place in `Reading::quantities`, or in `Reading::moments` where `is_moment`.
    pub mention: usize,
    pub is_moment: bool,
    /// Place in `Tokens::sentences`.
    pub sentence: usize,
}

/// Reads one article.
pub fn read(article: &Article) -> Reading {
    let text = article.text.as_str();
    let cut = token::read(text);
    let quantities = crate::mention::quantity::read(text, &cut);
    let moments = crate::mention::moment::read(text, &cut, article.published.as_deref());
    let names: Names = crate::mention::name::read(text, &cut);
    let quotes = speaker::attribute(text, &cut, crate::mention::quote::read(text, &cut), &names);
    Reading { cut, quantities, moments, names: names.mentions, bearers: names.bearers, quotes, claims: Vec::new() }
}
