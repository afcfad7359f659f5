//! The words of an utterance without what typesetting does to them.

use super::{sense, spelled};
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::text::letters::{Cased, Letter};
use crate::text::{Span, seen};
use crate::token::{self, Case, Kind};

/// One word as it is compared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Word {
    /// In small letters, without apostrophes, stops and separators: "us" for "U.S.", "dont" for "don’t".
    pub folded: String,
    /// `folded` as a number, by which words are compared.
    pub(super) key: u64,
    /// Words of one sense have one root; 0 where it carries no weight.
    pub root: u64,
    /// Bytes of the text that was cut.
    pub span: Span,
    /// Whether it carries weight: no article, pronoun, preposition or auxiliary.
    pub content: bool,
    /// Whether it is written large.
    pub large: bool,
    /// Whether any news story may use it.
    pub common: bool,
    /// Whether the editor put it in: it stands in [ ].
    pub inserted: bool,
    /// Whether something was left out before it: "…" or "...".
    pub after_gap: bool,
    /// Whether a sentence begins with it.
    pub opens: bool,
}

/// Words of one utterance that are compared. The comparison is quadratic, and what is longer is a speech.
const MOST: usize = 1200;

/// Cuts an utterance into words as they are seen: the first `MOST` of them.
pub fn cut(text: &str) -> Vec<Word> {
    let Some(seen) = seen::seen(text) else { return cut_seen(text) };
    let mut words = cut_seen(&seen.text);
    words.iter_mut().for_each(|word| word.span = seen.given(word.span));
    words
}

fn cut_seen(text: &str) -> Vec<Word> {
    let tokens = token::words(text);
    let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
    let (mut inserted, mut gap, mut stops, mut ended) = (false, false, 0usize, true);
    for token in &tokens {
        if words.len() >= MOST {
            break;
        }
        let written = token.span.of(text);
        stops = if written == "." { stops + 1 } else { 0 };
        let before = words.len();
        match (token.kind, written) {
            (Kind::Mark, "[") => inserted = true,
            (Kind::Mark, "]") => inserted = false,
            (Kind::Mark, "…") => gap = true,
            (Kind::Mark, "&") => push(&mut words, "and".to_owned(), token.span, false, inserted, &mut gap),
            (Kind::Mark, "%") => push(&mut words, "percent".to_owned(), token.span, true, inserted, &mut gap),
            (Kind::Mark, _) => gap |= stops >= 3,
            (Kind::Number, _) => push(&mut words, written.replace(',', ""), token.span, true, inserted, &mut gap),
            (Kind::Word, _) => {
                if let Some((head, tail)) = contraction(written) {
                    push(&mut words, fold(head), token.span, false, inserted, &mut gap);
                    push(&mut words, tail.to_owned(), token.span, false, inserted, &mut gap);
                    words[before].opens = std::mem::take(&mut ended);
                    continue;
                }
                let folded = fold(written);
                if let Some(joined) = words.last().filter(|_| !gap).and_then(|last| spelled::joined(&last.folded, &folded)) {
                    let (first, opens) = words.pop().map_or((token.span, false), |last| (last.span, last.opens));
                    push(&mut words, joined.to_owned(), first.to(token.span), true, inserted, &mut gap);
                    words[before - 1].opens = opens;
                    continue;
                }
                let content = !token.senses().any(Senses::FUNCTION) && written.chars().count() > 1;
                push(&mut words, spelled::one(&folded).into_owned(), token.span, content, inserted, &mut gap);
                if let Some(word) = words.last_mut() {
                    word.large = token.case != Case::Lower;
                    word.common = token.entry.is_some_and(|entry| entry.common);
                }
            }
        }
        // "Mr. Brandt" and "St. Orm" end no sentence before the name.
        match written {
            "!" | "?" => ended = true,
            "." => ended = words.last().is_none_or(|word| !word.large || word.folded.len() > 3),
            _ => {}
        }
        if let Some(word) = words.get_mut(before) {
            word.opens = std::mem::take(&mut ended);
        }
    }
    words
}

fn push(words: &mut Vec<Word>, folded: String, span: Span, content: bool, inserted: bool, gap: &mut bool) {
    let key = sense::hash(&folded);
    let root = if content { sense::root(&folded) } else { 0 };
    let after_gap = std::mem::take(gap);
    words.push(Word { folded, key, root, span, content, large: false, common: false, inserted, after_gap, opens: false });
}

/// The root of a word as it is written.
pub fn root(written: &str) -> u64 {
    sense::root(&spelled::one(&fold(written)))
}

/// The sentences of an utterance.
pub fn sentences(words: &[Word]) -> impl Iterator<Item = &[Word]> {
    words.chunk_by(|_, next| !next.opens)
}

impl Word {
    /// Whether it is a number in digits, which small ones are compared as.
    pub fn is_number(&self) -> bool {
        self.folded.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether two are the same word, whatever their place.
    pub fn is(&self, other: &Word) -> bool {
        self.key == other.key && self.folded == other.folded
    }
}

/// "what's" is "what is", "don’t" is "do not". A possessive stays what it is.
fn contraction(written: &str) -> Option<(&str, &'static str)> {
    // Most words have no apostrophe, neither a straight one nor one that begins with this byte.
    written.bytes().any(|byte| matches!(byte, b'\'' | 0xe2)).then_some(())?;
    let lower = written.in_small().replace('’', "'");
    let (head, tail) = lower.rsplit_once('\'')?;
    let cut = |len: usize| written.char_indices().nth(len).and_then(|(at, _)| written.get(..at));
    let count = head.chars().count();
    match tail {
        "t" if lower == "can't" => cut(3).map(|head| (head, "not")),
        "t" if lower == "won't" => Some(("will", "not")),
        "t" if head.ends_with('n') => cut(count - 1).map(|head| (head, "not")),
        "re" => cut(count).map(|head| (head, "are")),
        "ll" => cut(count).map(|head| (head, "will")),
        "ve" => cut(count).map(|head| (head, "have")),
        "m" => cut(count).map(|head| (head, "am")),
        "d" if among!(head, "i" | "you" | "he" | "she" | "we" | "they") => cut(count).map(|head| (head, "would")),
        "s" if among!(head, "it" | "that" | "what" | "there" | "here" | "he" | "she" | "who" | "where" | "how") => {
            cut(count).map(|head| (head, "is"))
        }
        _ => None,
    }
}

fn fold(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '\'' | '’' | '.')).map(Letter::small).collect()
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
        .or_else(|| cut("e", 4))
        .unwrap_or(folded)
}
