//! Whether the reports of one fact agree, and why: one file a family of verdicts.

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

/// One sentence that a reader needs to accept a verdict, arithmetic written out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reason {
    /// A stable slug ("total-printed-as-part").
    pub kind: String,
    pub text: String,
}
