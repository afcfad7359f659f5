//! What owns, makes and runs things: it speaks between commas as people do ("the ferry's owner, Nord Lines, said"), and what is
//! named there is a company more often than a person.

const CONCERNS: [&str; 5] = ["agency", "firm", "maker", "operator", "owner"];

/// Whether a word, in small letters, says this of what is named behind it.
pub fn is_concern(word: &str) -> bool {
    CONCERNS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crosscheck::mention::name::Kind;

    fn is_person(text: &str) -> bool {
        crosscheck::analyze::extract(text).names.iter().any(|name| name.kind == Kind::Person)
    }

    #[test]
    fn who_is_described_is_a_person_and_a_concern_is_none() {
        for concern in CONCERNS {
            assert!(!is_person(&format!("“We sail on,” the harbour {concern}, Velm Orlo, said.")), "{concern}");
        }
        assert!(is_person("“We sail on,” the harbour master, Velm Orlo, said."), "near miss");
    }
}
