//! Joins the names of one article to their bearers: a full name, then the family name, the given name or the initials alone.

use super::{Bearer, Gender, Kind, Name, Names, gender};
use crate::lexicon::{self, Senses};
use crate::token::{Kind as TokenKind, Tokens};
use std::collections::{HashMap, HashSet};

/// Numbers the bearers in order of first appearance of their fullest form.
pub fn join(text: &str, cut: &Tokens, mut mentions: Vec<Name>) -> Names {
    let mut words: Vec<Vec<String>> = mentions.iter().map(|name| self::words(text, cut, name)).collect();
    let families = families(&mentions, &words);
    for (mention, words) in mentions.iter_mut().zip(&mut words) {
        let verb = is_headline_verb(text, cut, &families, mention);
        if verb && let Some(family) = cut.tokens.get(mention.tokens.start) {
            (mention.span, mention.tokens.end) = (family.span, mention.tokens.start + 1);
            *words = self::words(text, cut, mention);
        }
    }
    let mut bearers: Vec<Bearer> = Vec::new();
    // Bearers by the last and by the first word of their name, latest last.
    let mut by_word: HashMap<String, Vec<usize>> = HashMap::new();
    // Full names first: a headline and a first sentence often have the family name alone.
    for full in [true, false] {
        for (at, words) in words.iter().enumerate() {
            if (words.len() >= 2) != full || words.is_empty() {
                continue;
            }
            let told = told_gender(text, cut, &mentions[at]);
            let found =
                if full { same_full(&bearers, &by_word, words) } else { same_single(&mentions, &bearers, &by_word, &words[0], told, at) };
            let number = found.unwrap_or_else(|| {
                bearers.push(Bearer {
                    name: mentions[at].span.of(text).to_owned(),
                    kind: mentions[at].kind,
                    gender: None,
                    titles: Vec::new(),
                });
                bearers.len() - 1
            });
            let bearer = &mut bearers[number];
            if mentions[at].kind == Kind::Person || bearer.kind == Kind::Other {
                bearer.kind = if bearer.kind == Kind::Organisation { bearer.kind } else { mentions[at].kind };
            }
            if words.len() > bearer.name.split(' ').count() && full {
                bearer.name = mentions[at].span.of(text).to_owned();
            }
            bearer.gender = bearer.gender.or(told);
            if let Some(title) = mentions[at].title {
                let title = title.of(text);
                if !bearer.titles.iter().any(|known| known.eq_ignore_ascii_case(title)) {
                    bearer.titles.push(title.to_owned());
                }
            }
            for word in [words.first(), words.last()].into_iter().flatten() {
                match by_word.get_mut(word) {
                    Some(list) if list.last() == Some(&number) => {}
                    Some(list) => list.push(number),
                    None => drop(by_word.insert(word.clone(), vec![number])),
                }
            }
            mentions[at].bearer = u32::try_from(number).unwrap_or(u32::MAX);
        }
    }
    for mention in &mut mentions {
        if let Some(bearer) = bearers.get(mention.bearer as usize) {
            mention.kind = bearer.kind;
        }
    }
    Names { mentions, bearers }
}

/// The family names of people who are named in full.
fn families(mentions: &[Name], words: &[Vec<String>]) -> HashSet<String> {
    let people = mentions.iter().zip(words).filter(|(name, words)| name.kind == Kind::Person && words.len() >= 2);
    people.filter_map(|(_, words)| words.last().cloned()).collect()
}

/// "Koval Meets", of "Noon: Koval Meets the Mayor", where an Ada Koval is in the article: a headline's verb and no name.
fn is_headline_verb(text: &str, cut: &Tokens, families: &HashSet<String>, name: &Name) -> bool {
    let [family, verb] = cut.tokens.get(name.tokens.clone()).unwrap_or_default() else { return false };
    let given = |senses: Senses| senses.any(Senses::FIRST_NAME | Senses::TITLE | Senses::ROLE | Senses::ORGANISATION | Senses::PLACE);
    let written = super::stem(text, verb);
    verb.kind == TokenKind::Word
        && written.len() > 3
        && written.ends_with('s')
        && written.len() == verb.span.len()
        && !given(family.senses())
        && !given(verb.senses())
        && !families.contains(&written.to_lowercase())
        && families.contains(&super::stem(text, family).to_lowercase())
}

/// The words of a name in small letters, without initials and "Jr".
fn words(text: &str, cut: &Tokens, name: &Name) -> Vec<String> {
    let tokens = cut.tokens.get(name.tokens.clone()).unwrap_or_default();
    // What a hyphen joins is one word: "Port-Westmark talks" are no talks of a Mr Westmark.
    let mut all: Vec<String> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let word = small(super::stem(text, token));
        match all.last_mut() {
            Some(last) if at > 0 && !token.spaced && tokens[at - 1].span.of(text) == "-" => *last = format!("{last}-{word}"),
            _ => all.push(word),
        }
    }
    let counts = |word: &String| word.chars().nth(1).is_some() && !matches!(word.as_str(), "jr" | "sr" | "ii" | "iii");
    if all.iter().any(counts) {
        all.retain(counts);
    }
    all
}

/// In small letters, with straight apostrophes.
fn small(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.replace('’', "'").to_lowercase() }
}

fn told_gender(text: &str, cut: &Tokens, name: &Name) -> Option<Gender> {
    let title = name.title.and_then(|title| {
        let words = title.of(text).to_lowercase();
        words.split(|c: char| !c.is_alphabetic()).find_map(|word| lexicon::lookup(word).and_then(|entry| gender(entry.senses)))
    });
    title.or_else(|| {
        let first = cut.tokens.get(name.tokens.start)?;
        (first.senses().any(Senses::FIRST_NAME) && name.tokens.len() >= 2).then(|| gender(first.senses()))?
    })
}

/// The bearer with the same family name and a given name that can be the same.
fn same_full(bearers: &[Bearer], by_word: &HashMap<String, Vec<usize>>, words: &[String]) -> Option<usize> {
    let (first, last) = (words.first()?, words.last()?);
    by_word.get(last)?.iter().rev().copied().find(|&number| {
        let known = small(&bearers[number].name);
        known.rsplit(' ').next() == Some(last) && known.split(' ').next() == Some(first)
    })
}

/// The bearer a single word stands for: the last one named before it, or else the first one named after it.
fn same_single(
    mentions: &[Name],
    bearers: &[Bearer],
    by_word: &HashMap<String, Vec<usize>>,
    word: &str,
    told: Option<Gender>,
    at: usize,
) -> Option<usize> {
    let fits = |number: usize| told.is_none() || bearers[number].gender.is_none() || bearers[number].gender == told;
    let candidates: Vec<usize> = by_word.get(word)?.iter().copied().filter(|&number| fits(number)).collect();
    if candidates.len() < 2 {
        return candidates.first().copied();
    }
    let is_one = |name: &&Name| candidates.contains(&(name.bearer as usize)) && name.tokens.len() >= 2;
    let before = mentions[..at].iter().rev().take(400).find(is_one);
    before.or_else(|| mentions[at..].iter().find(is_one)).map(|name| name.bearer as usize).or(candidates.first().copied())
}
