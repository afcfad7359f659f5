//! Joins the names of one article to their bearers: a full name, then the family name, the given name or the initials alone.

use super::{Bearer, Gender, Kind, Name, Names, gender};
use crate::lexicon::among;
use crate::lexicon::{self, Senses};
use crate::text::hash::Map;
use crate::text::letters::{Cased, Letter};
use crate::token::{Kind as TokenKind, Tokens};
use std::ops::Range;

/// Numbers the bearers in order of first appearance of their fullest form.
pub fn join(text: &str, cut: &Tokens, mut mentions: Vec<Name>) -> Names {
    let mut spelling = Spelling::default();
    let mut forms: Vec<Form> = mentions.iter().map(|name| spelling.form(text, cut, name)).collect();
    let families = families(&mentions, &forms, spelling.words.len());
    for (mention, form) in mentions.iter_mut().zip(&mut forms) {
        let verb = is_headline_verb(text, cut, &families, &spelling, mention);
        if verb && let Some(family) = cut.tokens.get(mention.tokens.start) {
            (mention.span, mention.tokens.end) = (family.span, mention.tokens.start + 1);
            *form = spelling.form(text, cut, mention);
        }
    }
    let mut bearers: Vec<Bearer> = Vec::new();
    // The first and the last word of each full name as it is written.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    // By those two the bearer who was last written so.
    let mut written: Map<u64, u32> = Map::default();
    let mut by_word = ByWord { latest: vec![None; spelling.words.len()], links: Vec::with_capacity(2 * forms.len()) };
    // Full names first: a headline and a first sentence often have the family name alone.
    for full in [true, false] {
        for (at, &Form { first, last, count }) in forms.iter().enumerate() {
            if (count >= 2) != full || count == 0 {
                continue;
            }
            let told = told_gender(text, cut, &mentions[at], &mut spelling.letters);
            let found = if full {
                // The same family name and the same given name.
                let known = written.get(&both((first, last))).map(|&number| number as usize);
                known.filter(|&number| ends[number] == (first, last))
            } else {
                same_single(text, &mentions, &forms, &bearers, &by_word, told, at)
            };
            let name = mentions[at].span.of(text);
            let number = found.unwrap_or_else(|| {
                bearers.push(Bearer { name: name.to_owned(), kind: mentions[at].kind, gender: None, titles: Vec::new() });
                bearers.len() - 1
            });
            let bearer = &mut bearers[number];
            if mentions[at].kind == Kind::Person || bearer.kind == Kind::Other {
                bearer.kind = if bearer.kind == Kind::Organisation { bearer.kind } else { mentions[at].kind };
            }
            let fuller = full && count > bearer.name.split(' ').count();
            if fuller {
                bearer.name = name.to_owned();
            }
            if full && number == ends.len() {
                ends.push(spelling.ends(name));
            } else if fuller {
                ends[number] = spelling.ends(name);
            }
            if let (true, Ok(number)) = (full, u32::try_from(number)) {
                written.insert(both(ends[number as usize]), number);
            }
            bearer.gender = bearer.gender.or(told);
            if let Some(title) = mentions[at].title {
                let title = title.of(text);
                if !bearer.titles.iter().any(|known| known.eq_ignore_ascii_case(title)) {
                    bearer.titles.push(title.to_owned());
                }
            }
            for word in [first, last] {
                if by_word.latest_first(word).next() != Some(number) {
                    by_word.add(word, number);
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

/// Two words as one number.
fn both((first, last): (usize, usize)) -> u64 {
    (first as u64) << 32 | last as u64
}

/// Whether each word is the family name of somebody who is named in full.
fn families(mentions: &[Name], forms: &[Form], words: usize) -> Vec<bool> {
    let mut families = vec![false; words];
    for (_, form) in mentions.iter().zip(forms).filter(|(name, form)| name.kind == Kind::Person && form.count >= 2) {
        families[form.last] = true;
    }
    families
}

/// "Koval Meets", of "Noon: Koval Meets the Mayor", where an Ada Koval is in the article: a headline's verb and no name.
fn is_headline_verb(text: &str, cut: &Tokens, families: &[bool], spelling: &Spelling, name: &Name) -> bool {
    let [family, verb] = cut.tokens.get(name.tokens.clone()).unwrap_or_default() else { return false };
    let given = |senses: Senses| senses.any(Senses::FIRST_NAME | Senses::TITLE | Senses::ROLE | Senses::ORGANISATION | Senses::PLACE);
    let written = super::stem(text, verb);
    let is_family = |word: &str| spelling.words.get(word).is_some_and(|&word| families.get(word) == Some(&true));
    verb.kind == TokenKind::Word
        && written.len() > 3
        && written.ends_with('s')
        && written.len() == verb.span.len()
        && !given(family.senses())
        && !given(verb.senses())
        && !is_family(&written.in_small())
        && is_family(&super::stem(text, family).in_small())
}

/// Bearers by the last and by the first word of their name: a chain for each word, from the latest on.
struct ByWord {
    latest: Vec<Option<u32>>,
    /// A bearer, and the link before this one in its chain.
    links: Vec<(usize, Option<u32>)>,
}

impl ByWord {
    fn add(&mut self, word: usize, bearer: usize) {
        let link = u32::try_from(self.links.len()).ok();
        self.links.push((bearer, self.latest[word]));
        self.latest[word] = link;
    }

    fn latest_first(&self, word: usize) -> impl Iterator<Item = usize> {
        let mut at = self.latest[word];
        std::iter::from_fn(move || {
            let (bearer, before) = *self.links.get(at? as usize)?;
            at = before;
            Some(bearer)
        })
    }
}

/// The words of a name as numbers: the first, the last, and how many there are.
#[derive(Clone, Copy, Default)]
struct Form {
    first: usize,
    last: usize,
    count: usize,
}

/// The words of names, each with its number.
#[derive(Default)]
struct Spelling {
    words: Map<String, usize>,
    /// The words of one name, one after the other, and where each stands: used again.
    letters: String,
    parts: Vec<Range<usize>>,
}

impl Spelling {
    /// A name's words in small letters, without initials and "Jr".
    fn form(&mut self, text: &str, cut: &Tokens, name: &Name) -> Form {
        let tokens = cut.tokens.get(name.tokens.clone()).unwrap_or_default();
        self.letters.clear();
        self.parts.clear();
        for (at, token) in tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
            // What a hyphen joins is one word: "Port-Westmark talks" are no talks of a Mr Westmark.
            let joins = at > 0 && !token.spaced && tokens[at - 1].is_mark(b'-');
            let last = self.parts.pop_if(|_| joins);
            let start = last.map_or(self.letters.len(), |last| last.start);
            if start < self.letters.len() {
                self.letters.push('-');
            }
            push_small(&mut self.letters, super::stem(text, token));
            self.parts.push(start..self.letters.len());
        }
        let letters = &self.letters;
        let counts = |part: &Range<usize>| {
            let word = &letters[part.clone()];
            word.chars().nth(1).is_some() && !among!(word, "jr" | "sr" | "ii" | "iii")
        };
        if self.parts.iter().any(counts) {
            self.parts.retain(counts);
        }
        let (Some(first), Some(last)) = (self.parts.first(), self.parts.last()) else { return Form::default() };
        let first = number(&mut self.words, &letters[first.clone()]);
        Form { first, last: number(&mut self.words, &letters[last.clone()]), count: self.parts.len() }
    }

    /// The first and the last word of a name as it is written; a word that no name is known by has the number past all.
    fn ends(&mut self, name: &str) -> (usize, usize) {
        self.letters.clear();
        push_small(&mut self.letters, name);
        let word = |word: Option<&str>| word.and_then(|word| self.words.get(word)).copied().unwrap_or(self.words.len());
        (word(self.letters.split(' ').next()), word(self.letters.rsplit(' ').next()))
    }
}

/// The number of a word; a new one where it has none.
fn number(words: &mut Map<String, usize>, word: &str) -> usize {
    words.get(word).copied().unwrap_or_else(|| {
        words.insert(word.to_owned(), words.len());
        words.len() - 1
    })
}

/// In small letters, with straight apostrophes.
fn push_small(to: &mut String, word: &str) {
    let from = to.len();
    if word.is_ascii() {
        to.push_str(word);
        to[from..].make_ascii_lowercase();
    } else {
        to.push_str(&word.replace('’', "'").in_small());
    }
}

fn told_gender(text: &str, cut: &Tokens, name: &Name, small: &mut String) -> Option<Gender> {
    let title = name.title.and_then(|title| {
        small.clear();
        push_small(small, title.of(text));
        small.split(|c: char| !c.is_letter()).find_map(|word| {
            // "Virginia Attorney General Ken Holm": no woman.
            lexicon::lookup(word).filter(|entry| !entry.senses.any(Senses::FIRST_NAME)).and_then(|entry| gender(entry.senses))
        })
    });
    title.or_else(|| {
        let first = cut.tokens.get(name.tokens.start)?;
        (first.senses().any(Senses::FIRST_NAME) && name.tokens.len() >= 2).then(|| gender(first.senses()))?
    })
}

/// So many names on either side are asked for whom a single word stands.
const NEAR: usize = 400;

/// The bearer a single word stands for: the last one named before it, or else the first one named after it.
fn same_single(
    text: &str,
    mentions: &[Name],
    forms: &[Form],
    bearers: &[Bearer],
    by_word: &ByWord,
    told: Option<Gender>,
    at: usize,
) -> Option<usize> {
    let word = forms.get(at)?.first;
    let alike = |&number: &usize| told.is_none() || bearers[number].gender.is_none() || bearers[number].gender == told;
    // "White said": no White House, where a person has that name.
    let family = mentions[at].span.of(text);
    let is_person = |number: &usize| match bearers[*number].kind {
        Kind::Person => true,
        Kind::Other => bearers[*number].name.ends_with(family),
        _ => false,
    };
    let person =
        mentions[at].kind == Kind::Person && by_word.latest_first(word).take(NEAR).any(|number| is_person(&number) && alike(&number));
    let fits = |number: &usize| alike(number) && (!person || is_person(number));
    let mut fitting = by_word.latest_first(word).filter(fits);
    let (latest, more) = (fitting.next()?, fitting.next());
    if more.is_none() {
        return Some(latest);
    }
    let is_one = |&at: &usize| {
        let (name, form) = (&mentions[at], forms[at]);
        form.count >= 2 && (form.first == word || form.last == word) && fits(&(name.bearer as usize))
    };
    let before = (at.saturating_sub(NEAR)..at).rev().find(is_one);
    let one = before.or_else(|| (at..mentions.len().min(at + NEAR)).find(is_one)).map(|at| mentions[at].bearer as usize);
    one.or_else(|| by_word.latest_first(word).filter(fits).take(NEAR).last())
}
