//! One sentence as its figures see it: words in lower case, and what each can be.

use crate::lexicon::Senses;
use crate::lexicon::actions::{self, Action};
use crate::text::letters::{Cased, Letter};
use crate::token::{Case, Kind, Token};
use std::borrow::Cow;
use std::ops::Range;

pub struct View<'a> {
    pub words: Vec<Cow<'a, str>>,
    pub tokens: &'a [Token],
    /// Where the first of `tokens` stands in the article's list.
    pub base: usize,
    /// Whether nearly every word is written large, as in a headline: there a large letter makes no name.
    pub titled: bool,
}

impl<'a> View<'a> {
    pub fn new(text: &'a str, tokens: &'a [Token], range: Range<usize>) -> View<'a> {
        let base = range.start;
        let tokens = tokens.get(range).unwrap_or(&[]);
        let words = tokens.iter().map(|token| lower(token.span.of(text))).collect();
        let long = || tokens.iter().filter(|token| token.kind == Kind::Word && token.span.len() > 3);
        let large = long().filter(|token| token.case != Case::Lower).count();
        View { words, tokens, base, titled: large > 3 && large * 5 >= long().count() * 4 }
    }

    /// Whether a token is a number, in digits or in words.
    pub fn counts(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Number || token.entry.is_some_and(|entry| entry.number.is_some()))
    }

    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The word at a place in lower case; empty past either end.
    #[cfg_attr(small, inline(never))]
    pub fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word)
    }

    /// Whether a word tells that a number rose or fell: "shrank", "up".
    #[cfg_attr(small, inline(never))]
    pub fn moves(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.entry.is_some_and(|entry| entry.trend.is_some()))
    }

    #[cfg_attr(small, inline(never))]
    pub fn is(&self, at: usize, senses: Senses) -> bool {
        self.tokens.get(at).is_some_and(|token| token.senses().any(senses))
    }

    #[cfg_attr(small, inline(never))]
    pub fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// What a word does; the fire of a cease-fire is none that anybody opens.
    #[cfg_attr(small, inline(never))]
    pub fn action(&self, at: usize) -> Option<Action> {
        let ceased = || at > 1 && self.reads(at - 1, "-") && self.reads(at - 2, "cease");
        actions::action(self.word(at)).filter(|action| action.role != "launched" || !ceased())
    }

    #[cfg_attr(small, inline(never))]
    pub fn reads(&self, at: usize, word: &str) -> bool {
        self.word(at) == word
    }

    /// Whether the word at a place is one of those that are listed, each behind a bar: see `among!`.
    #[cfg(small)]
    #[inline(never)]
    pub fn is_among(&self, at: usize, known: &str) -> bool {
        crate::lexicon::is_among(self.word(at), known)
    }

    /// The role of the phrase that starts at a place, and where it ends.
    pub fn phrase(&self, at: usize) -> Option<(&'static str, usize)> {
        let (role, len) = actions::phrase(|on| self.words.get(at + on).map(|word| &**word))?;
        Some((role, at + len))
    }

    /// Whether a mark ends the clause here. Inside a sentence a full stop belongs to its "Mr.", "Sept." or "Colo.,", and what
    /// stands in "12:38" ends nothing.
    #[inline(never)]
    pub fn stops(&self, at: usize) -> bool {
        match self.word(at) {
            "." => !matches!(self.kind(at + 1), Some(Kind::Word | Kind::Number)) && !self.reads(at + 1, ","),
            ":" => self.kind(at + 1) != Some(Kind::Number) || self.kind(at.wrapping_sub(1)) != Some(Kind::Number),
            word => matches!(word, ";" | "?" | "!" | "—" | "–" | "“" | "”" | "\""),
        }
    }
}

/// Lower case without a copy where nothing changes; a straight apostrophe.
pub fn lower(word: &str) -> Cow<'_, str> {
    if word.chars().any(|c| c.is_large() || c == '’') { Cow::Owned(word.replace('’', "'").in_small()) } else { Cow::Borrowed(word) }
}
