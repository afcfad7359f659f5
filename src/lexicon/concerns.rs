//! What owns, makes and runs things: it speaks between commas as people do ("the ferry's owner, Nord Lines, said"), and what is
//! named there is a company more often than a person.

use super::{List, any};

const CONCERNS: &List = any!["agency", "firm", "maker", "operator", "owner"];

/// Whether a word, in small letters, says this of what is named behind it.
pub fn is_concern(word: &str) -> bool {
    CONCERNS.has(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn an_operator_is_a_concern_and_a_master_none() {
        // "the ferry's operator, Nord Lines, said" and, a near miss, "the harbour master, Velm Orlo, said"
        assert!(is_concern("operator"));
        assert!(!is_concern("master"));
    }
}
