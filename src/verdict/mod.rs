//! Whether the reports of one fact agree, and why: one file a family of verdicts.
//! `numbers::judge` holds the order of decision; it reads `Figure`s, which a row of the table can always give,
//! so that a row that was merged, split or opened from a link is judged again by the same rules.

pub mod figure;
pub mod names;
pub mod numbers;
pub mod quotes;
pub mod scope;

mod apart;
mod arithmetic;
mod convert;
mod course;
mod moments;
mod one_origin;
mod same;
mod slips;
mod words;

pub use figure::{Figure, Kind};
pub use words::{plural, squeeze, with_unit};

use serde::{Deserialize, Serialize};

/// What is said of a row of numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Conflict,
    Scope,
    Compatible,
    Agree,
    Single,
}

impl Verdict {
    pub const ALL: [Verdict; 5] = [Verdict::Conflict, Verdict::Scope, Verdict::Compatible, Verdict::Agree, Verdict::Single];

    /// The name the command line's JSON uses.
    pub fn slug(self) -> &'static str {
        match self {
            Verdict::Conflict => "conflict",
            Verdict::Scope => "scope",
            Verdict::Compatible => "compatible",
            Verdict::Agree => "agree",
            Verdict::Single => "single",
        }
    }

    /// What it is called on the page and in what is written for readers.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Conflict => "Differ",
            Verdict::Scope => "Other scope",
            Verdict::Compatible => "Compatible",
            Verdict::Agree => "Agree",
            Verdict::Single => "One only",
        }
    }
}

/// What is said of a row of quotations.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuoteVerdict {
    Wording,
    Speaker,
    Edited,
    Indirect,
    Partial,
    Punctuation,
    Identical,
    Single,
}

impl QuoteVerdict {
    pub const ALL: [QuoteVerdict; 8] = [
        QuoteVerdict::Wording,
        QuoteVerdict::Speaker,
        QuoteVerdict::Edited,
        QuoteVerdict::Indirect,
        QuoteVerdict::Partial,
        QuoteVerdict::Punctuation,
        QuoteVerdict::Identical,
        QuoteVerdict::Single,
    ];

    /// The name the command line's JSON uses.
    pub fn slug(self) -> &'static str {
        match self {
            QuoteVerdict::Wording => "wording",
            QuoteVerdict::Speaker => "speaker",
            QuoteVerdict::Edited => "edited",
            QuoteVerdict::Indirect => "indirect",
            QuoteVerdict::Partial => "partial",
            QuoteVerdict::Punctuation => "punctuation",
            QuoteVerdict::Identical => "identical",
            QuoteVerdict::Single => "single",
        }
    }

    /// What it is called on the page and in what is written for readers.
    pub fn word(self) -> &'static str {
        match self {
            QuoteVerdict::Wording => "Wording differs",
            QuoteVerdict::Speaker => "Other speaker",
            QuoteVerdict::Edited => "Edited",
            QuoteVerdict::Indirect => "Direct and indirect",
            QuoteVerdict::Partial => "Part of it",
            QuoteVerdict::Punctuation => "Same words",
            QuoteVerdict::Identical => "Identical",
            QuoteVerdict::Single => Verdict::Single.word(),
        }
    }
}

/// One sentence that a reader needs to accept a verdict, arithmetic written out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reason {
    /// A stable slug ("total-printed-as-part").
    pub kind: String,
    pub text: String,
}

impl Reason {
    pub fn new(kind: &str, text: impl Into<String>) -> Reason {
        Reason { kind: kind.to_owned(), text: text.into() }
    }
}
