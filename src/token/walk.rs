//! An article's tokens as the readers walk them: every place has an answer, past the end as well.

use crate::lexicon::Entry;
use crate::lexicon::closed::Class;
use crate::text::Span;

use super::{Case, Kind, Sentence, Token, Tokens};

/// The tokens of one sentence. Places count in the article's list.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    /// First place of the sentence and the place past its last.
    pub start: usize,
    pub end: usize,
}

impl<'a> Words<'a> {
    /// The words of one sentence.
    pub fn new(text: &'a str, cut: &'a Tokens, sentence: &Sentence) -> Words<'a> {
        Words { text, tokens: &cut.tokens, start: sentence.tokens.start, end: sentence.tokens.end }
    }

    /// The token at a place of the sentence.
    pub fn get(&self, at: usize) -> Option<&'a Token> {
        if at < self.start || at >= self.end { None } else { self.tokens.get(at) }
    }

    /// The word there, as it is written; empty outside the sentence.
    pub fn of(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The word before, whose place would be -1 at the start of a text.
    pub fn before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.of(at))
    }

    pub fn entry(&self, at: usize) -> Option<&'static Entry> {
        self.get(at).and_then(|token| token.entry)
    }

    /// Whether this very word stands there, in whatever case.
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.of(at).eq_ignore_ascii_case(word)
    }

    /// Whether one of these words stands there.
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let here = self.of(at).as_bytes();
        let Some(first) = here.first() else { return false };
        // Nearly all differ in their length or first letter.
        let like = |word: &[u8]| word.len() == here.len() && word.first().is_some_and(|letter| letter.eq_ignore_ascii_case(first));
        words.iter().any(|word| like(word.as_bytes()) && here.eq_ignore_ascii_case(word.as_bytes()))
    }

    /// Whether these words stand there one after the other.
    pub fn reads(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(step, word)| self.is(at + step, word))
    }

    /// Whether these words end just before a place.
    pub fn reads_before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(words.len()).is_some_and(|start| self.reads(start, words))
    }

    pub fn class(&self, at: usize, class: Class) -> bool {
        self.entry(at).is_some_and(|entry| entry.is(class))
    }

    /// Whether the token there follows the one before without a space.
    pub fn glued(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| !token.spaced) && at > self.start
    }

    pub fn is_number(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Number)
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Word)
    }

    /// A word that starts with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Word && token.case != Case::Lower)
            && self.of(at).starts_with(char::is_uppercase)
    }

    /// Any of the marks that join as a hyphen does.
    pub fn is_hyphen(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Mark && matches!(token.span.of(self.text), "-" | "‐" | "‑" | "–" | "−"))
    }

    /// A hyphen with no space on either side.
    pub fn is_inner_hyphen(&self, at: usize) -> bool {
        self.is_hyphen(at) && self.glued(at) && self.glued(at + 1)
    }

    /// From the start of one token to the end of another.
    pub fn span(&self, first: usize, past: usize) -> Span {
        match (self.get(first), past.checked_sub(1).and_then(|last| self.get(last))) {
            (Some(first), Some(last)) => first.span.to(last.span),
            (Some(first), None) => Span::new(first.span.start(), first.span.start()),
            _ => Span::default(),
        }
    }
}
