//! Two quotations word by word.

use crate::align::quotes::same::common;
use crate::align::quotes::words::{self, Word};
use crate::lexicon::among;
use crate::lexicon::{self, Senses};
use crate::text::letters::{Cased, Letter};

/// A stretch of two quotations. The words are as written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Same { words: String },
    Changed { first: String, second: String },
    Left { first: String },
    Added { second: String },
}

/// The first quotation and the second as stretches that are the same and stretches that differ.
pub fn difference(first: &str, second: &str) -> Vec<Piece> {
    let (a, b) = (words::cut(first), words::cut(second));
    let mut pieces = Vec::new();
    let (mut i, mut j) = (0, 0);
    let mut pairs = common(&a, &b);
    pairs.push((a.len(), b.len()));
    let mut same_from: Option<usize> = None;
    for (x, y) in pairs {
        if x > i || y > j {
            if let Some(from) = same_from.take() {
                pieces.push(Piece::Same { words: written(first, &a[from..i]) });
            }
            pieces.push(match (x > i, y > j) {
                (true, true) => Piece::Changed { first: written(first, &a[i..x]), second: written(second, &b[j..y]) },
                (true, false) => Piece::Left { first: written(first, &a[i..x]) },
                _ => Piece::Added { second: written(second, &b[j..y]) },
            });
        }
        if x < a.len() {
            same_from = same_from.or(Some(x));
        } else if let Some(from) = same_from.take() {
            pieces.push(Piece::Same { words: written(first, &a[from..x]) });
        }
        (i, j) = (x + 1, y + 1);
    }
    pieces
}

fn written(text: &str, words: &[Word]) -> String {
    match words {
        [first, .., last] => first.span.to(last.span).of(text).to_owned(),
        [only] => only.span.of(text).to_owned(),
        [] => String::new(),
    }
}

/// The pieces without what only one quotation has before or after the other: a shorter quotation is no altered one.
pub fn inner(pieces: &[Piece]) -> &[Piece] {
    let outer = |piece: &Piece| matches!(piece, Piece::Left { .. } | Piece::Added { .. });
    let from = usize::from(pieces.first().is_some_and(outer));
    let to = pieces.len() - usize::from(pieces.len() > from && pieces.last().is_some_and(outer));
    pieces.get(from..to).unwrap_or_default()
}

/// Whether all that differs is an editor's [ ] or a gap marked "…".
pub fn only_edits(pieces: &[Piece], a: &[Word], b: &[Word]) -> bool {
    let gaps = a.iter().chain(b).filter(|word| word.after_gap || word.inserted).count();
    let changed = pieces.iter().filter(|piece| !matches!(piece, Piece::Same { .. })).count();
    changed <= gaps
}

/// What makes a difference one of sense: a number, a negation, a modal verb or a name.
pub fn material(pieces: &[Piece]) -> Option<&'static str> {
    let words = pieces.iter().flat_map(|piece| match piece {
        Piece::Same { .. } => vec![],
        Piece::Changed { first, second } => vec![first, second],
        Piece::Left { first } => vec![first],
        Piece::Added { second } => vec![second],
    });
    words.flat_map(|stretch| stretch.split_whitespace()).find_map(kind)
}

fn kind(written: &str) -> Option<&'static str> {
    let word = written.trim_matches(|c: char| !c.is_wordy());
    let lower = word.in_small().replace('’', "'");
    if word.contains(|c: char| c.is_ascii_digit())
        || among!(
            lower.as_str(),
            "one"
                | "two"
                | "three"
                | "four"
                | "five"
                | "six"
                | "seven"
                | "eight"
                | "nine"
                | "ten"
                | "dozen"
                | "dozens"
                | "hundred"
                | "hundreds"
                | "thousand"
                | "thousands"
                | "million"
                | "millions"
                | "billion"
                | "billions"
                | "half"
                | "all"
                | "most"
                | "some"
                | "none"
        )
    {
        return Some("a number");
    }
    if lower.ends_with("n't")
        || among!(
            lower.as_str(),
            "not" | "no" | "never" | "nothing" | "nobody" | "none" | "neither" | "nor" | "without" | "cannot" | "hardly" | "barely"
        )
    {
        return Some("a negation");
    }
    if among!(lower.as_str(), "will" | "would" | "shall" | "should" | "can" | "could" | "may" | "might" | "must") {
        return Some("a modal verb");
    }
    let senses = lexicon::lookup(&lower).map_or_else(Senses::default, |entry| entry.senses);
    let large = word.chars().next().is_some_and(Letter::is_large) && word.chars().count() > 1;
    (large && !senses.any(Senses::GRAMMAR)).then_some("a name")
}
