//! Sentences that hold their quotations whole: what stands around a quotation is its frame.

use crate::lexicon::among;
use crate::mention::quote::Quote;
use crate::token::{Case, Tokens};
use std::ops::Range;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    pub tokens: Range<usize>,
    pub paragraph: u32,
    /// Places in the article's quotations.
    pub quotes: Range<usize>,
}

/// A frame is searched as often as it has quotations: one of more tokens is no sentence and is cut.
const LONGEST: usize = 400;

/// Cuts the article into frames.
pub fn cut(text: &str, cut: &Tokens, quotes: &[Quote], inside: &[Option<u32>]) -> Vec<Frame> {
    let mut frames: Vec<Frame> = Vec::new();
    let mut next_quote = 0;
    let mut add = |tokens: Range<usize>, paragraph: u32| {
        let first = next_quote;
        while quotes.get(next_quote).is_some_and(|quote| quote.tokens.start < tokens.end) {
            next_quote += 1;
        }
        frames.push(Frame { tokens, paragraph, quotes: first..next_quote });
    };
    let mut first = 0;
    for (number, sentence) in cut.sentences.iter().enumerate() {
        let new_paragraph = cut.sentences.get(number + 1).is_none_or(|next| next.paragraph != sentence.paragraph);
        // Most sentences quote nobody.
        let silent = inside.get(sentence.tokens.clone()).is_some_and(|inside| inside.iter().all(Option::is_none));
        if silent && first < sentence.tokens.end && sentence.tokens.end - first < LONGEST {
            add(first..sentence.tokens.end, sentence.paragraph);
            first = sentence.tokens.end;
            continue;
        }
        for at in sentence.tokens.clone() {
            let last = at + 1 == sentence.tokens.end;
            let here = inside.get(at).copied().flatten();
            let next = inside.get(at + 1).copied().flatten();
            let ends = if here.is_some() && here == next {
                false
            } else if last && new_paragraph || here.is_none() && at + 1 - first >= LONGEST {
                true
            } else if here.is_some() {
                ends_after(text, cut, inside, at)
            } else {
                last
            };
            if ends && first <= at {
                add(first..at + 1, sentence.paragraph);
                first = at + 1;
            }
        }
    }
    frames
}

/// Whether a sentence ends behind the quotation whose closing mark is token `at`.
fn ends_after(text: &str, cut: &Tokens, inside: &[Option<u32>], at: usize) -> bool {
    let word = |at: usize| cut.tokens.get(at).map_or("", |token| token.span.of(text));
    let Some(next) = cut.tokens.get(at + 1) else { return true };
    let mut last = at;
    while last > 0 && matches!(word(last), "\"" | "”" | "“" | "'" | "’" | "»" | "‘") && inside.get(last - 1) == inside.get(at) {
        last -= 1;
    }
    let large = next.case != Case::Lower || inside.get(at + 1).is_some_and(Option::is_some);
    match word(last) {
        "." => large,
        "!" | "?" | "…" => large && !attributed_after(text, cut, inside, at + 1),
        word if word.len() > 2 && word.ends_with('.') => large && !attributed_after(text, cut, inside, at + 1),
        _ => false,
    }
}

/// Whether "Smith asked" or "the minister said" follows within the sentence.
fn attributed_after(text: &str, cut: &Tokens, inside: &[Option<u32>], from: usize) -> bool {
    use crate::lexicon::Senses;
    for at in from..from + 14 {
        let Some(token) = cut.tokens.get(at) else { return false };
        if inside.get(at).is_some_and(Option::is_some) || among!(token.span.of(text), "." | "!" | "?" | ":" | ";") {
            return false;
        }
        if token.case == Case::Lower && token.senses().any(Senses::SAY) {
            let next = cut.tokens.get(at + 1);
            return next.is_none_or(|next| !inside.get(at + 1).is_some_and(Option::is_some) && next.span.of(text) != "that");
        }
    }
    false
}
