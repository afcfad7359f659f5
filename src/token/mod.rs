//! An article cut into tokens, sentences and paragraphs, and what of it is page furniture.
//! Linear in the text; every text has an answer.

mod headline;
mod furniture;
mod lines;
mod sentences;
mod walk;
mod words;

use crate::lexicon::{Entry, Senses};
use crate::text::Span;
use std::ops::Range;

pub use lines::{Line, cut as lines};
pub use sentences::cut as sentences;
pub use walk::Words;
pub use words::cut as words;

/// What a token is made of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Letters, with inner apostrophes and no hyphens ("don't", "O'Neil"); hyphens are tokens of their own, and so
    /// is the stop of an abbreviation ("Mr", "."). Single letters with stops are one word ("U.S.", "a.m.", "J.K.").
    Word,
    /// Digits with their inner separators ("1,234.5", "06:12" is 06 : 12).
    Number,
    /// One mark: punctuation, a currency sign, a quotation mark.
    Mark,
}

/// How a word is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    Lower,
    /// First letter large, the rest small.
    Capital,
    /// All large, two letters or more.
    Upper,
    Mixed,
}

#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub span: Span,
    pub kind: Kind,
    pub case: Case,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// Its first byte, a letter in small: most questions are answered by it.
    pub first: u8,
    /// What the word can be, for the reading of speech and names.
    senses: Senses,
    /// What the lexicon knows of the word.
    pub entry: Option<&'static Entry>,
}

impl Token {
    /// What the word can be, for the reading of speech and names.
    pub fn senses(&self) -> Senses {
        self.senses
    }

    /// Whether it is this mark, of one byte.
    pub fn is_mark(&self, mark: u8) -> bool {
        self.first == mark && self.kind == Kind::Mark
    }
}

#[derive(Clone, Debug)]
pub struct Sentence {
    pub span: Span,
    /// Its tokens, as places in the article's list.
    pub tokens: Range<usize>,
    /// Which paragraph it stands in, counted from 0.
    pub paragraph: u32,
    /// Whether it is written as a headline: then largeness tells no name in it.
    pub headline: bool,
}

/// Why a stretch of the text is no part of the story.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeftOut {
    pub span: Span,
    /// In the reader's words: "subscription notice".
    pub why: &'static str,
}

/// An article, cut up.
#[derive(Clone, Debug, Default)]
pub struct Tokens {
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
    pub left_out: Vec<LeftOut>,
}

/// Cuts a text up. Tokens and sentences inside what is left out are not in the lists.
pub fn read(text: &str) -> Tokens {
    read_keeping(text, &[])
}

/// The same, with nothing left out that touches what is to be kept.
pub fn read_keeping(text: &str, kept: &[Span]) -> Tokens {
    let mut tokens = words(text);
    let mut sentences = sentences(text, &tokens, &lines(text));
    let mut left_out = furniture::find(text, &tokens, &sentences);
    left_out.retain(|out| !kept.iter().any(|span| span.overlaps(out.span)));
    furniture::remove(&left_out, &mut tokens, &mut sentences);
    Tokens { tokens, sentences, left_out }
}
