//! What papers, agencies and stations set before their own words, as a line of its own or with a colon behind it. It
//! names nobody, whatever is quoted after it.

use super::{List, any};
use crate::text::letters::Cased;
/// In small letters, with a straight apostrophe, in the order of the alphabet.
const LABELS: &List = any![
    "analysis",
    "background",
    "breaking",
    "breaking news",
    "caption",
    "clarification",
    "context",
    "correction",
    "developing",
    "developing story",
    "editor's note",
    "editorial",
    "editors' note",
    "exclusive",
    "explained",
    "explainer",
    "fact check",
    "factbox",
    "feature",
    "gallery",
    "headline",
    "in brief",
    "in full",
    "in pictures",
    "in short",
    "just in",
    "latest",
    "listen",
    "live",
    "live updates",
    "news",
    "note",
    "note to editors",
    "opinion",
    "profile",
    "recap",
    "review",
    "shotlist",
    "special report",
    "story",
    "storyline",
    "summary",
    "timeline",
    "update",
    "updated",
    "updates",
    "urgent",
    "video",
    "watch",
];

/// Bytes of the longest, with a curved apostrophe and a number behind it.
const LONGEST: usize = 24;

/// Whether these words are such a label: "UPDATE", "Update 2", "EDITOR’S NOTE".
pub fn is_label(words: &str) -> bool {
    if words.len() > LONGEST {
        return false;
    }
    let words = words.in_small().replace('’', "'");
    LABELS.has(words.trim_end_matches(|c: char| c.is_ascii_digit()).trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_names() {
        for label in ["UPDATE", "Update 2", "EDITOR’S NOTE", "Editor's note", "Breaking news"] {
            assert!(is_label(label), "{label}");
        }
        for name in ["Notes", "Story Hale", "The editor", "Watchmen", "2"] {
            assert!(!is_label(name), "{name}");
        }
    }
}
