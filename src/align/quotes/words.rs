//! The words of an utterance without what typesetting does to them.

use crate::lexicon::Senses;
use crate::text::Span;
use crate::token::{self, Case, Kind};

/// One word as it is compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// In small letters, without apostrophes, stops and separators: "us" for "U.S.", "dont" for "don’t".
    pub folded: String,
    /// Bytes of the text that was cut.
    pub span: Span,
    /// Whether it carries weight: no article, pronoun, preposition or auxiliary.
    pub content: bool,
    /// Whether it is written large.
    pub large: bool,
    /// Whether the editor put it in: it stands in [ ].
    pub inserted: bool,
    /// Whether something was left out before it: "…" or "...".
    pub after_gap: bool,
}

/// Cuts an utterance into words.
pub fn cut(text: &str) -> Vec<Word> {
    let tokens = token::words(text);
    let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
    let (mut inserted, mut gap, mut stops) = (false, false, 0);
    for token in &tokens {
        let written = token.span.of(text);
        stops = if written == "." { stops + 1 } else { 0 };
        match (token.kind, written) {
            (Kind::Mark, "[") => inserted = true,
            (Kind::Mark, "]") => inserted = false,
            (Kind::Mark, "…") => gap = true,
            (Kind::Mark, "&") => push(&mut words, "and".to_owned(), token.span, false, inserted, &mut gap),
            (Kind::Mark, "%") => push(&mut words, "percent".to_owned(), token.span, true, inserted, &mut gap),
            (Kind::Mark, _) => gap |= stops >= 3,
            (Kind::Number, _) => push(&mut words, written.replace(',', ""), token.span, true, inserted, &mut gap),
            (Kind::Word, _) => {
                let content = !token.senses().any(Senses::FUNCTION) && written.chars().count() > 1;
                push(&mut words, fold(written), token.span, content, inserted, &mut gap);
                if let Some(word) = words.last_mut() {
                    word.large = token.case != Case::Lower;
                }
            }
        }
    }
    words
}

fn push(words: &mut Vec<Word>, folded: String, span: Span, content: bool, inserted: bool, gap: &mut bool) {
    words.push(Word { folded, span, content, large: false, inserted, after_gap: std::mem::take(gap) });
}

fn fold(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '\'' | '’' | '.')).flat_map(char::to_lowercase).collect()
}

/// A word without its commonest endings, for reported speech: "collapses", "collapsed" and "collapsing" are one.
pub fn stem(folded: &str) -> &str {
    let cut = |tail: &str, least: usize| folded.strip_suffix(tail).filter(|stem| stem.chars().count() >= least);
    cut("ing", 4)
        .or_else(|| cut("ied", 3))
        .or_else(|| cut("ies", 3))
        .or_else(|| cut("ed", 3))
        .or_else(|| cut("es", 4))
        .or_else(|| cut("s", 3))
        .unwrap_or(folded)
}
