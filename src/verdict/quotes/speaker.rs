//! Whether the same words are given to two people.

use super::Said;
use crate::align::names::{Likeness, are_forms_of_one, is_within, likeness};
use crate::lexicon::{self, Senses};
use crate::text::letters::Cased;
use crate::verdict::Reason;

/// The reason where two articles name two persons for the same words. Spellings of one name are one; a person and the
/// body he or she speaks for are no two speakers; whom a pronoun means is a guess, and no evidence of another speaker.
pub fn differs(said: &[Said]) -> Option<Reason> {
    let named = |article: usize| {
        said.iter().filter(move |one| one.direct && one.article == article).filter_map(|one| one.speaker_name).filter(|name| !is_body(name))
    };
    for (at, a) in said.iter().enumerate() {
        for b in &said[at + 1..] {
            let (Some(first), Some(second)) = (a.speaker_name, b.speaker_name) else { continue };
            // A headline's fragment beside the full sentence: one speaker in common is enough.
            let agree = || named(a.article).any(|one| named(b.article).any(|other| !two_people(one, other)));
            if a.article != b.article
                && a.direct
                && b.direct
                && a.speaker.is_none_or(is_role)
                && b.speaker.is_none_or(is_role)
                && !is_body(first)
                && !is_body(second)
                && two_people(first, second)
                && !agree()
            {
                let text = format!("{} gives the words to {first}, {} to {second}.", a.name, b.name);
                return Some(Reason { kind: "speaker".to_owned(), text });
            }
        }
    }
    None
}

/// "Harbour Press", "White House": no person.
fn is_body(name: &str) -> bool {
    name.split(' ').any(|word| {
        let senses = lexicon::lookup(&word.in_small()).map_or_else(Senses::default, |entry| entry.senses);
        senses.any(Senses::ORGANISATION) && !senses.any(Senses::FIRST_NAME)
    })
}

/// The note where one article names the speaker and another says only what he or she is, or for whom.
pub fn named_by_one(said: &[Said]) -> Option<Reason> {
    let direct = || said.iter().filter(|one| one.direct);
    let (by_name, name) = direct().find_map(|one| one.speaker_name.filter(|name| name.contains(' ')).map(|name| (one, name)))?;
    let other = direct().find(|one| one.article != by_name.article && one.speaker_name.is_none() && one.speaker.is_some_and(is_role))?;
    let text = format!("{} names the speaker {name}, {} writes “{}”.", by_name.name, other.name, other.speaker.unwrap_or_default());
    Some(Reason { kind: "speaker-named".to_owned(), text })
}

/// No pronoun, but words that say who: "the ministry".
fn is_role(speaker: &str) -> bool {
    let pronoun = |word: &str| lexicon::lookup(&word.in_small()).is_some_and(|entry| entry.senses.any(Senses::FUNCTION));
    speaker.split(' ').next_back().is_some_and(|word| !pronoun(word))
}

/// Full names of two people: of one family name with other given names, or of two family names.
fn two_people(a: &str, b: &str) -> bool {
    let lower = |name: &str| name.in_small().replace('’', "'");
    let (a, b) = (lower(a), lower(b));
    let (words_a, words_b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    let (Some(last_a), Some(last_b)) = (words_a.last(), words_b.last()) else { return false };
    if likeness(last_a, last_b) != Likeness::Other {
        let given = words_a.len() >= 2 && words_b.len() >= 2;
        return given
            && likeness(words_a[0], words_b[0]) == Likeness::Other
            && !words_a[0].starts_with(words_b[0].trim_end_matches('.'))
            && !words_b[0].starts_with(words_a[0].trim_end_matches('.'))
            && !are_forms_of_one(words_a[0], words_b[0])
            && !is_within(&a, &b);
    }
    // A family name alone can stand anywhere in the other's full name.
    let within = words_a.iter().any(|word| words_b.contains(word));
    !within && words_a.len() >= 2 && words_b.len() >= 2
}
