//! Whether a phrase can be a speaker's: "the mayor" and "the report" can, "his familiar lines" and "floods" cannot.

use super::Page;
use crate::lexicon::{self, Senses};
use crate::lexicon::{List, among, any};
use crate::mention::name::{Kind, Name};
use crate::text::small;
use crate::token::{Case, Kind as WordKind};
use std::ops::Range;

/// Whether a phrase names a person or is a pronoun.
pub fn is_person(page: &Page, phrase: &Range<usize>) -> bool {
    is_pronoun(page, phrase) || phrase.clone().any(|at| name(page, at).is_some_and(|name| name.kind == Kind::Person))
}

pub fn is_pronoun(page: &Page, phrase: &Range<usize>) -> bool {
    phrase.len() == 1 && page.token(phrase.start).is_some_and(|token| token.senses().any(Senses::PRONOUN))
}

/// Whether a person's name is the head of a phrase: it ends it ("doctor Lena Ortiz") or what it is of follows ("Lena Ortiz of
/// the Port Union"). In "a farmer from Weller" and "the Weller request" it is not.
pub fn is_person_headed(page: &Page, phrase: &Range<usize>) -> bool {
    is_pronoun(page, phrase)
        || phrase.clone().filter_map(|at| name(page, at)).any(|name| {
            let linked = name.tokens.start > phrase.start && is_link(page, name.tokens.start - 1);
            let ends = name.tokens.end >= phrase.end || is_link(page, name.tokens.end) || page.reads(name.tokens.end, "(");
            name.kind == Kind::Person && ends && !linked && !is_possessive(page, name.tokens.end - 1)
        })
}

/// Whether a phrase can speak: a person, a pronoun, an organisation, a country, a role, a paper that says something.
pub fn can_speak(page: &Page, phrase: &Range<usize>) -> bool {
    if is_person_headed(page, phrase) {
        return true;
    }
    // The head stands before what it is of: "a spokesman for the yard".
    let first_link = phrase.clone().skip(1).find(|&at| is_link(page, at)).unwrap_or(phrase.end);
    let Some(head) = first_link.checked_sub(1).filter(|&head| head >= phrase.start) else { return false };
    if is_possessive(page, head) {
        return false;
    }
    let senses = page.token(head).map_or_else(Senses::default, |token| token.senses());
    let named = name(page, head).is_some_and(|name| name.kind != Kind::Other || senses.any(Senses::PLACE | Senses::ORGANISATION));
    let country = senses.any(Senses::PLACE | Senses::PEOPLE) && page.token(head).is_some_and(|token| token.case != Case::Lower);
    named || country || senses.any(Senses::ROLE | Senses::TITLE | Senses::SAYING_NOUN | Senses::PRONOUN) || is_quantity(page.word(head))
}

/// "others", "some", "many": people whom nobody counts.
fn is_quantity(word: &str) -> bool {
    among!(
        &*small(word),
        "others"
            | "some"
            | "many"
            | "several"
            | "both"
            | "one"
            | "another"
            | "most"
            | "few"
            | "all"
            | "people"
            | "everyone"
            | "someone"
            | "who"
    )
}

/// No lone participle or small word: "giving states more power", "that".
pub fn may_speak(page: &Page, phrase: &Range<usize>) -> bool {
    let lone = phrase.len() == 1;
    let word = page.word(phrase.start);
    let small =
        page.token(phrase.start).is_some_and(|token| token.case == Case::Lower && !token.senses().any(Senses::PRONOUN | Senses::ROLE));
    let verb = page.token(phrase.end - 1).is_some_and(|last| last.case == Case::Lower && page.word(phrase.end - 1).ends_with("ing"));
    !(lone && small && (word.ends_with("ed") || page.token(phrase.start).is_some_and(|token| token.senses().any(Senses::FUNCTION))))
        && !(verb && !word.eq_ignore_ascii_case("the"))
        && !(small && word.ends_with("ing"))
}

pub fn name<'a>(page: &'a Page, at: usize) -> Option<&'a Name> {
    let number = page.named.get(at).copied().flatten()?;
    page.names.mentions.get(number as usize)
}

pub fn is_possessive(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    word.ends_with("'s") || word.ends_with("’s")
}

fn is_link(page: &Page, at: usize) -> bool {
    among!(page, at, "of" | "for" | "at" | "with" | "in" | "from" | "on" | "to" | "who" | "whose" | ",")
}

/// "he’s", "they'd": a pronoun with its verb.
pub fn is_contracted_pronoun(word: &str) -> bool {
    let lower = small(word);
    lower.split_once(['\'', '’']).is_some_and(|(head, _)| lexicon::lookup(head).is_some_and(|entry| entry.senses.any(Senses::PRONOUN)))
}

/// Whether the word at `at` narrows a noun behind it: "overnight", "disrespectful", "recovered".
pub fn is_adjective(page: &Page, at: usize) -> bool {
    const ENDS: &List = any!["ed", "ful", "al", "ous", "ive", "ic", "able", "ible", "ary", "ent", "less"];
    let Some(token) = page.token(at) else { return false };
    let word = page.word(at);
    token.kind == WordKind::Word
        && token.case == Case::Lower
        && word.len() > 4
        && ENDS.ends(word)
        && !token.senses().any(Senses::ROLE | Senses::TITLE | Senses::ORGANISATION | Senses::SAYING_NOUN | Senses::FUNCTION)
}

/// "recently", and no noun in -ly.
pub fn is_adverb(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ly")
        && !among!(
            word,
            "family"
                | "ally"
                | "rally"
                | "assembly"
                | "supply"
                | "reply"
                | "bully"
                | "daily"
                | "weekly"
                | "monthly"
                | "early"
                | "elderly"
                | "likely"
                | "friendly"
        )
}
