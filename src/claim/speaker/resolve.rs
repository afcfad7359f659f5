//! Who a pronoun, a title or a role is: the person of the right gender named last, subjects before others.

use super::{Page, title_words};
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::mention::name::{Bearer, Gender, Kind, Name};
use crate::text::letters::Cased;
use crate::text::small;
use crate::token::Case;
use std::ops::Range;

/// The full name of whom a phrase names, if the article tells it.
pub fn name(page: &Page, phrase: &Range<usize>) -> Option<String> {
    if let Some(name) = own_name(page, phrase) {
        let titled = name.kind != Kind::Person && name.tokens.end == phrase.end;
        return titled.then(|| apposed(page, phrase)).flatten().or_else(|| bearer(page, name));
    }
    let only = (phrase.len() == 1).then(|| small(page.word(phrase.start)));
    match only.as_deref() {
        Some("he" | "him" | "his") => antecedent(page, phrase.start, Some(Gender::Male)),
        Some("she" | "her") => antecedent(page, phrase.start, Some(Gender::Female)),
        Some("who") => just_before(page, phrase.start),
        Some(word) if among!(word, "they" | "we" | "it" | "you" | "i" | "which" | "others" | "some" | "many") => None,
        _ => apposed(page, phrase)
            .or_else(|| by_title(page, phrase))
            .or_else(|| role_gender(page, phrase).and_then(|gender| role(page, phrase, gender))),
    }
}

/// "the mayor of Port Ellery, Jonas Weck,": the name between commas behind the role.
fn apposed(page: &Page, phrase: &Range<usize>) -> Option<String> {
    let name = page.named.get(phrase.end + 1).copied().flatten().and_then(|number| page.names.mentions.get(number as usize))?;
    let person = matches!(name.kind, Kind::Person | Kind::Other);
    let opens = page.reads(phrase.end, ",") && page.outside(phrase.end) && name.tokens.start == phrase.end + 1;
    let closes = among!(page, name.tokens.end, "," | "." | "" | "!" | "?" | ";" | ":") && page.outside(name.tokens.end - 1);
    let role = among!(&*small(page.word(phrase.start)), "the" | "its" | "his" | "her" | "their" | "a" | "an")
        || page.token(phrase.end - 1).is_some_and(|head| head.senses().any(Senses::ROLE | Senses::TITLE));
    (person && opens && closes && role).then(|| bearer(page, name)).flatten()
}

/// The name in the phrase that is its head: a person, or else the last name in it.
fn own_name<'a>(page: &'a Page, phrase: &Range<usize>) -> Option<&'a Name> {
    let names = || phrase.clone().filter_map(|at| page.named[at]).filter_map(|number| page.names.mentions.get(number as usize));
    // "Koval's lawyer" is not Koval: a name that ends in a possessive is another's.
    // Nor is "a Koval spokeswoman".
    let free = |name: &&Name| {
        let narrows = page.token(name.tokens.end).is_some_and(|next| next.case == Case::Lower && next.senses().any(Senses::ROLE));
        name.tokens.end == phrase.end
            || !narrows && !name.tokens.end.checked_sub(1).is_some_and(|last| super::able::is_possessive(page, last))
    };
    // "A source close to Koval", "a spokesman for manager Bo Lark", "Hugo Lark of law firm Ellery Sound"; "director of
    // operations Bo Lark" is Lark.
    let linked = |name: &&Name| {
        let start = name.tokens.start;
        let of = |at: usize| page.reads(at, "of") && (at + 1 == start || (phrase.start..at).any(|at| page.named[at].is_some()));
        (phrase.start..start).any(|at| of(at) || among!(page, at, "to" | "for" | "from" | "with" | "by" | "at"))
    };
    // "Ellery manager Bo Lark": the manager and not the club, for which a lone name may be taken.
    let called = |name: &&Name| {
        let calling = name.tokens.start.checked_sub(1).and_then(|at| page.token(at));
        name.tokens.end == phrase.end
            && name.tokens.start > phrase.start
            && name.tokens.len() > 1
            && !linked(name)
            && calling.is_some_and(|word| word.case == Case::Lower && !word.senses().any(Senses::GRAMMAR))
    };
    let called = names().find(|name| name.kind != Kind::Organisation && called(name));
    let person = called.or_else(|| names().find(|name| name.kind == Kind::Person && free(name) && !linked(name)));
    let lower_head = |name: &&Name| {
        name.tokens.end < phrase.end
            || name.tokens.start > phrase.start + 1 && among!(page, name.tokens.start - 1, "of" | "for" | "at" | "the" | "with" | "from")
    };
    person.or_else(|| names().filter(free).find(|name| !lower_head(name) && !linked(name)))
}

fn bearer(page: &Page, name: &Name) -> Option<String> {
    page.names.bearers.get(name.bearer as usize).map(|bearer| bearer.name.clone())
}

/// The person meant by a pronoun at token `at`: looks back some sentences, the first person named in each before others.
fn antecedent(page: &Page, at: usize, gender: Option<Gender>) -> Option<String> {
    let fits = |name: &Name| {
        name.kind == Kind::Person
            && page
                .names
                .bearers
                .get(name.bearer as usize)
                .is_some_and(|bearer| bearer.gender.is_none() || gender.is_none() || bearer.gender == gender)
    };
    let frame = page.frames.partition_point(|frame| frame.tokens.end <= at);
    for back in 0..8 {
        let Some(frame) = frame.checked_sub(back).and_then(|number| page.frames.get(number)) else { break };
        let first = page.names.mentions.partition_point(|name| name.tokens.start < frame.tokens.start);
        let inside = page.names.mentions[first..].iter().take_while(|name| name.tokens.start < frame.tokens.end.min(at));
        let outside = inside.filter(|name| page.outside(name.tokens.start) && fits(name));
        let mut best: Option<(u32, &Name)> = None;
        for name in outside {
            let score = weight(page, name);
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, name));
            }
        }
        if let Some((_, name)) = best {
            return bearer(page, name);
        }
    }
    None
}

/// How likely a name is what a later pronoun takes up: subjects before objects before possessives.
fn weight(page: &Page, name: &Name) -> u32 {
    let last = name.tokens.end.saturating_sub(1);
    let possessive = page.word(last).ends_with("'s") || page.word(last).ends_with("’s");
    let before = name.tokens.start.checked_sub(1).and_then(|at| page.token(at));
    let object = before.is_some_and(|before| before.senses().any(Senses::PREPOSITION));
    match (possessive, object) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    }
}

/// "Koval, who said": the name right before the relative pronoun.
fn just_before(page: &Page, at: usize) -> Option<String> {
    (at.saturating_sub(12)..at)
        .rev()
        .filter_map(|at| page.named[at])
        .filter_map(|number| page.names.mentions.get(number as usize))
        .find(|name| name.kind != Kind::Place)
        .and_then(|name| bearer(page, name))
}

/// "the US president", "the chief": the person who bears that title in this article. Of several the one whose title has
/// all the words; where the words narrow nothing, the one named last.
fn by_title(page: &Page, phrase: &Range<usize>) -> Option<String> {
    let small = |word: &String| among!(word.as_str(), "the" | "." | "former" | "-" | "current");
    let words: Vec<String> = phrase.clone().map(|at| page.word(at).in_small()).filter(|word| !small(word)).collect();
    let head = words.last()?;
    if !page.word(phrase.start).eq_ignore_ascii_case("the") {
        return None;
    }
    let bears = |words: &[String], bearer: &Bearer| {
        bearer.titles.iter().any(|title| {
            let title = title_words(title);
            words.iter().all(|word| title.contains(word))
        })
    };
    let named = page.titled.get(head).map_or(&[][..], Vec::as_slice);
    let holders = |words: &[String]| -> Vec<usize> {
        named.iter().copied().take(64).filter(|&at| page.names.bearers.get(at).is_some_and(|bearer| bears(words, bearer))).collect()
    };
    let mut found = holders(&words);
    if found.is_empty() && words.len() > 1 {
        // "the 61-year-old mayor": words that narrow nothing here. Two mayors need more than that.
        found = holders(std::slice::from_ref(head));
        if found.len() > 1 {
            return None;
        }
    }
    let before = page.names.mentions.partition_point(|name| name.tokens.start < phrase.start);
    let last = page.names.mentions[..before].iter().rev().take(400).find(|name| found.contains(&(name.bearer as usize)));
    last.and_then(|name| bearer(page, name))
}

/// The gender a role tells ("the congresswoman"); the outer `None` where the phrase is no role of one person.
fn role_gender(page: &Page, phrase: &Range<usize>) -> Option<Option<Gender>> {
    let last = phrase.end.checked_sub(1)?;
    let senses = page.token(last)?.senses();
    let definite = page.word(phrase.start).eq_ignore_ascii_case("the");
    // "the Ohio Republican"
    let party = senses.any(Senses::PEOPLE) && !page.word(last).ends_with('s') && phrase.len() >= 3;
    let person = (senses.any(Senses::TITLE) || party) && definite;
    person.then(|| match (senses.any(Senses::FEMALE), senses.any(Senses::MALE)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    })
}

/// A role that no name carries before it ("the senator", after "Koval, who sits in the Senate"): the person spoken of last.
fn role(page: &Page, phrase: &Range<usize>, gender: Option<Gender>) -> Option<String> {
    let frame = page.frames.partition_point(|frame| frame.tokens.end <= phrase.start);
    let near = frame.checked_sub(2).and_then(|number| page.frames.get(number)).map_or(0, |frame| frame.tokens.start);
    let mentions = page
        .names
        .mentions
        .iter()
        .rev()
        .filter(|name| name.tokens.start < phrase.start && name.tokens.start >= near && name.kind == Kind::Person);
    let mut bearers: Vec<u32> = mentions.map(|name| name.bearer).collect();
    bearers.dedup();
    let only = bearers.first().filter(|first| bearers.iter().all(|other| other == *first))?;
    let bearer = page.names.bearers.get(*only as usize)?;
    (gender.is_none() || bearer.gender.is_none() || bearer.gender == gender).then(|| bearer.name.clone())
}
