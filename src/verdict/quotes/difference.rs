//! Two quotations word by word.

use crate::align::names::{Likeness, likeness};
use crate::align::quotes::same::common;
use crate::align::quotes::words::{self, Word};
use crate::lexicon::among;
use crate::lexicon::{self, Senses};
use crate::text::sort;

/// A stretch of two quotations. The words are as written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Same { words: String },
    Changed { first: String, second: String },
    Left { first: String },
    Added { second: String },
}

/// A stretch of the words of two quotations.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'w> {
    pub first: &'w [Word],
    pub second: &'w [Word],
    pub same: bool,
}

impl Stretch<'_> {
    fn len(&self) -> usize {
        self.first.len().max(self.second.len())
    }

    /// The stretch as it is written in both.
    pub fn piece(&self, first: &str, second: &str) -> Piece {
        let (a, b) = (written(first, self.first), written(second, self.second));
        match (self.same, a.is_empty(), b.is_empty()) {
            (true, ..) => Piece::Same { words: a },
            (_, false, false) => Piece::Changed { first: a, second: b },
            (_, _, true) => Piece::Left { first: a },
            _ => Piece::Added { second: b },
        }
    }
}

/// The first quotation and the second as stretches that are the same and stretches that differ.
pub fn difference(first: &str, second: &str) -> Vec<Piece> {
    let (a, b) = (words::cut(first), words::cut(second));
    stretches(&a, &b).iter().map(|stretch| stretch.piece(first, second)).collect()
}

/// Two quotations' words as stretches that are the same and stretches that differ. “Any time” and “anytime” are the same.
pub fn stretches<'w>(a: &'w [Word], b: &'w [Word]) -> Vec<Stretch<'w>> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut add = |first: (usize, usize), second: (usize, usize), same: bool| {
        let stretch = Stretch { first: &a[first.0..first.1], second: &b[second.0..second.1], same };
        let same = same || joined(stretch.first) == joined(stretch.second);
        match found.last_mut().filter(|last| last.same && same) {
            // Stretches follow each other without a gap.
            Some(last) => {
                (last.first, last.second) = (&a[first.0 - last.first.len()..first.1], &b[second.0 - last.second.len()..second.1]);
            }
            None => found.push(Stretch { same, ..stretch }),
        }
    };
    let (mut i, mut j) = (0, 0);
    for (x, y) in common(a, b) {
        if x > i || y > j {
            add((i, x), (j, y), false);
        }
        add((x, x + 1), (y, y + 1), true);
        (i, j) = (x + 1, y + 1);
    }
    if a.len() > i || b.len() > j {
        add((i, a.len()), (j, b.len()), false);
    }
    found
}

fn joined(words: &[Word]) -> String {
    words.iter().map(|word| word.folded.as_str()).collect()
}

fn written(text: &str, words: &[Word]) -> String {
    match words {
        [first, .., last] => first.span.to(last.span).of(text).to_owned(),
        [only] => only.span.of(text).to_owned(),
        [] => String::new(),
    }
}

/// What stands before or after is longer by so many words than what is left out of the middle of a sentence.
const LONG: usize = 5;

/// The stretches without what only one quotation has before or after the other: a shorter quotation is no altered one. A
/// word or two that happen to stand far off as well ("I", "and we") are no part of what the two share.
pub fn inner<'s, 'w>(mut stretches: &'s [Stretch<'w>]) -> &'s [Stretch<'w>] {
    let weighty = |words: &[Word]| words.iter().filter(|word| word.content).count();
    let stray = |same: &Stretch, next: &Stretch| same.len() <= 2 && next.len() >= LONG * (1 + weighty(same.first));
    let outer = |stretch: &Stretch| !stretch.same && (stretch.first.is_empty() || stretch.second.is_empty());
    loop {
        stretches = match stretches {
            [first, rest @ ..] if outer(first) => rest,
            [rest @ .., last] if outer(last) => rest,
            [first, next, rest @ ..] if first.same && !rest.is_empty() && stray(first, next) => rest,
            [rest @ .., next, last] if last.same && !rest.is_empty() && stray(last, next) => rest,
            _ => return stretches,
        };
    }
}

/// Whether all that differs is an editor's [ ] or a gap marked "…".
pub fn only_edits(stretches: &[Stretch], a: &[Word], b: &[Word]) -> bool {
    let gaps = a.iter().chain(b).filter(|word| word.after_gap || word.inserted).count();
    stretches.iter().filter(|stretch| !stretch.same).count() <= gaps
}

/// What makes a difference one of sense: a number, a negation, a modal verb or a name. It is one of a few words: what one
/// quotation leaves out at length it does not deny, and what an editor put in was not said.
pub fn material(stretches: &[Stretch]) -> Option<&'static str> {
    let differing = || stretches.iter().filter(|stretch| !stretch.same && stretch.len() < LONG);
    let differs = |is: fn(&Word) -> Option<&str>, alone: &dyn Fn(&Word, usize) -> bool| {
        differing().any(|stretch| {
            let of = |words: &'_ [Word]| sort::each(words.iter().filter(|word| !word.inserted).filter_map(is).map(str::to_owned));
            let (first, second) = (of(stretch.first), of(stretch.second));
            let either = || stretch.first.iter().chain(stretch.second).filter(|word| !word.inserted).any(|word| alone(word, stretch.len()));
            let spelled = || first.iter().any(|a| second.iter().any(|b| likeness(a, b) != Likeness::Other));
            let both = || !first.is_empty() && !second.is_empty() && !spelled();
            first != second && (either() || both())
        })
    };
    if differs(quantity, &|word, _| is_number(word)) {
        Some("a number")
    } else if differs(|word| is_negation(word).then_some("not"), &|word, _| is_negation(word)) {
        Some("a negation")
    } else if differs(modal, &|word, words| words <= 2 && modal(word).is_some()) {
        Some("a modal verb")
    } else {
        differs(name, &|_, _| false).then_some("a name")
    }
}

fn is_number(word: &Word) -> bool {
    among!(
        word.folded.as_str(),
        "dozen" | "dozens" | "hundred" | "hundreds" | "thousand" | "thousands" | "million" | "millions" | "billion" | "billions" | "half"
    ) || word.folded.contains(|c: char| c.is_ascii_digit())
}

/// What is a number beside another one: “most of them” against “all of them”.
fn quantity(word: &Word) -> Option<&str> {
    match word.folded.as_str() {
        "one" => Some("1"),
        folded => (is_number(word) || among!(folded, "all" | "most" | "some" | "none")).then_some(folded),
    }
}

fn is_negation(word: &Word) -> bool {
    among!(
        word.folded.as_str(),
        "not" | "no" | "never" | "nothing" | "nobody" | "none" | "neither" | "nor" | "without" | "cannot" | "hardly" | "barely"
    )
}

fn modal(word: &Word) -> Option<&str> {
    let folded = word.folded.as_str();
    among!(folded, "will" | "would" | "shall" | "should" | "can" | "could" | "may" | "might" | "must").then_some(folded)
}

/// A word written large that opens no sentence and calls nobody: no "President".
fn name(word: &Word) -> Option<&str> {
    let senses = lexicon::lookup(&word.folded).map_or_else(Senses::default, |entry| entry.senses);
    (word.large && !word.opens && word.folded.len() > 1 && !senses.any(Senses::GRAMMAR | Senses::TITLE)).then_some(&word.folded)
}
