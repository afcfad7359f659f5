//! An article's tokens as the readers walk them: every place has an answer, past the end as well.

use crate::lexicon::among;
use crate::lexicon::closed::Class;
use crate::lexicon::{Entry, List};
use crate::text::Span;
use crate::text::letters::Letter;

use super::{Case, Kind, Sentence, Token, Tokens};

/// The tokens of one sentence. Places count in the article's list.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    pub text: &'a str,
    /// The tokens of the sentence alone.
    pub own: &'a [Token],
    /// First place of the sentence and the place past its last.
    pub start: usize,
    pub end: usize,
}

impl<'a> Words<'a> {
    /// The words of one sentence.
    pub fn new(text: &'a str, cut: &'a Tokens, sentence: &Sentence) -> Words<'a> {
        let (start, end) = (sentence.tokens.start, sentence.tokens.end);
        Words { text, own: cut.tokens.get(start..end).unwrap_or_default(), start, end }
    }

    /// The words before a place alone.
    pub fn until(&self, end: usize) -> Words<'a> {
        let own = end.checked_sub(self.start).and_then(|len| self.own.get(..len)).unwrap_or(self.own);
        Words { own, end: self.start + own.len(), ..*self }
    }

    /// The token at a place of the sentence.
    pub fn get(&self, at: usize) -> Option<&'a Token> {
        self.own.get(at.wrapping_sub(self.start))
    }

    /// The word there, as it is written; empty outside the sentence.
    pub fn of(&self, at: usize) -> &'a str {
        self.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The same as bytes, which is quicker to ask for.
    fn bytes(&self, at: usize) -> &'a [u8] {
        self.get(at).map_or(b"", |token| token.span.bytes(self.text))
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
        self.get(at).is_some_and(|token| self.same(token, word))
    }

    /// Whether one of these words stands there.
    #[cfg(not(small))]
    #[inline]
    pub fn is_any(&self, at: usize, words: &'static List) -> bool {
        self.get(at).is_some_and(|token| words.may_have(token.first, token.span.len()) && self.is_one(token, words))
    }

    #[cfg(small)]
    pub fn is_any(&self, at: usize, words: &'static List) -> bool {
        self.get(at).is_some_and(|token| self.is_one(token, words))
    }

    #[cfg_attr(not(small), inline(never))]
    fn is_one(&self, token: &Token, words: &'static List) -> bool {
        words.iter().any(|word| self.same(token, word))
    }

    /// Nearly all differ in their length or first letter.
    #[inline]
    fn same(&self, token: &Token, word: &str) -> bool {
        let first = || word.as_bytes().first().map(u8::to_ascii_lowercase);
        word.len() == token.span.len() && first() == Some(token.first) && self.matches(token, word)
    }

    #[inline(never)]
    fn matches(&self, token: &Token, word: &str) -> bool {
        token.span.bytes(self.text).eq_ignore_ascii_case(word.as_bytes())
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
        self.get(at).is_some_and(|token| {
            let large = |byte: u8| if byte.is_ascii() { byte.is_ascii_uppercase() } else { self.of(at).starts_with(Letter::is_large) };
            token.kind == Kind::Word && token.case != Case::Lower && self.bytes(at).first().is_some_and(|&byte| large(byte))
        })
    }

    /// Any of the marks that join as a hyphen does.
    #[inline]
    pub fn is_hyphen(&self, at: usize) -> bool {
        self.get(at).is_some_and(|token| token.kind == Kind::Mark && (token.first == b'-' || token.first == 0xe2 && self.is_wide(token)))
    }

    fn is_wide(&self, token: &Token) -> bool {
        among!(token.span.of(self.text), "‐" | "‑" | "–" | "−")
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
