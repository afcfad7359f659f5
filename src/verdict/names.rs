//! What a reader should know of one person's names: several spellings, a slip, titles that differ.

use super::Reason;
use crate::align::names::{Likeness, likeness};
use crate::lexicon::among;
use crate::text::letters::{Cased, Letter};
use crate::text::sort;

/// One article's way to name the person.
#[derive(Clone, Debug)]
pub struct Called<'a> {
    /// What a reason calls the article.
    pub name: &'a str,
    /// The forms it writes, each once.
    pub forms: Vec<&'a str>,
    /// Titles and roles before the name, each once.
    pub titles: Vec<&'a str>,
}

/// The notes on one person.
pub fn notes(called: &[Called]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    reasons.extend(spellings(called));
    reasons.extend(titles(called));
    reasons
}

/// Of the family name, or else of the given name where all forms have one.
fn spellings(called: &[Called]) -> Option<Reason> {
    spelled(called, |form| form.rsplit(' ').next()).or_else(|| spelled(called, |form| Some(form.split_once(' ')?.0)))
}

fn spelled(called: &[Called], part: fn(&str) -> Option<&str>) -> Option<Reason> {
    let words = called.iter().flat_map(|one| one.forms.iter().filter_map(move |form| Some((part(form)?, one.name))));
    let by_word = sort::gather(words.map(|(word, name)| (word.in_small().replace('’', "'"), (word, name))));
    let all: Vec<&String> = by_word.iter().map(|(folded, _)| folded).collect();
    let mut slip = false;
    let mut kept: Vec<&String> = Vec::new();
    for (at, a) in all.iter().enumerate() {
        for b in &all[at + 1..] {
            let like = likeness(a, b);
            if like != Likeness::Other {
                slip |= like == Likeness::Slip;
                kept.extend([*a, *b]);
            }
        }
    }
    if kept.is_empty() {
        return None;
    }
    let told = by_word.iter().filter(|(folded, _)| kept.contains(&folded)).map(|(_, written)| {
        let mut names: Vec<&str> = Vec::new();
        for (_, name) in written {
            if !names.contains(name) {
                names.push(name);
            }
        }
        format!("“{}” in {}", written[0].0, list(&names))
    });
    let told: Vec<String> = told.collect();
    let (kind, lead) = if slip { ("misspelling", "Spelled in ways that may be a slip") } else { ("spelling", "Spelled in several ways") };
    Some(Reason { kind: kind.to_owned(), text: format!("{lead}: {}.", told.join("; ")) })
}

/// Titles that cannot both be right at one time: "former" in one article only, or two offices.
fn titles(called: &[Called]) -> Option<Reason> {
    let is_former = |title: &str| {
        title.in_small().split(|c: char| !c.is_wordy()).any(|word| among!(word, "former" | "ex" | "acting" | "outgoing" | "then" | "late"))
    };
    let with: Vec<&Called> = called.iter().filter(|one| !one.titles.is_empty()).collect();
    let former = with.iter().find(|one| one.titles.iter().all(|title| is_former(title)))?;
    let office = |title: &str| title.rsplit(' ').next().unwrap_or(title).in_small();
    let held = with
        .iter()
        .find(|one| one.titles.iter().any(|title| !is_former(title) && former.titles.iter().any(|old| office(old) == office(title))))?;
    let show = |one: &Called| one.titles.iter().map(|title| format!("“{title}”")).collect::<Vec<_>>().join(", ");
    Some(Reason {
        kind: "title".to_owned(),
        text: format!("{} writes {}, {} writes {}.", former.name, show(former), held.name, show(held)),
    })
}

fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
