//! How an article's quotations stand to the fullest one of the row.

use super::Said;
use super::difference::{self, Piece};
use crate::align::quotes::{same, words};
use crate::text::letters::Letter;
use crate::verdict::Reason;

pub enum Relation<'a> {
    Identical,
    Punctuation(&'a Said<'a>),
    /// What has all the words of the other, and that.
    Partial(&'a Said<'a>, &'a Said<'a>),
    Edited(&'a Said<'a>),
    Wording(&'a Said<'a>),
}

/// The relation of one article's quotations to `base`. Other words in any of them weigh more than a true copy beside
/// them; a part beside the whole does not. What differs from the fullest may be a copy of another of `direct`, or the
/// part of one.
pub fn of_article<'a>(base: &'a Said<'a>, own: &[&'a Said<'a>], direct: &[&'a Said<'a>]) -> Relation<'a> {
    let rank = |relation: &Relation| match relation {
        Relation::Wording(_) => 0,
        Relation::Edited(_) => 1,
        Relation::Identical => 2,
        Relation::Punctuation(_) => 3,
        Relation::Partial(..) => 4,
    };
    // “A,” she said. “B.” is all of “A. B.”
    let pieces: Vec<String> = own.iter().flat_map(|one| folded(one.text)).collect();
    if own.len() > 1 && pieces == folded(base.text) {
        return Relation::Identical;
    }
    let relation = |one: &&'a Said<'a>| match of_one(base, one) {
        found @ (Relation::Wording(_) | Relation::Edited(_)) => with_another(one, base.article, direct).unwrap_or(found),
        found => found,
    };
    own.iter().map(relation).min_by_key(rank).unwrap_or(Relation::Identical)
}

/// How `one` stands to a quotation of another article that has all its words: a copy is one where the fullest's article
/// has it.
fn with_another<'a>(one: &'a Said<'a>, fullest: usize, direct: &[&'a Said<'a>]) -> Option<Relation<'a>> {
    let words = folded(one.text);
    direct.iter().filter(|other| other.article != one.article).find_map(|other| {
        let theirs = folded(other.text);
        let copy = || (other.article == fullest && theirs == words).then_some(Relation::Identical);
        has(&theirs, &words).then_some(Relation::Partial(other, one)).or_else(copy)
    })
}

/// The words of a quotation as they are compared.
fn folded(text: &str) -> Vec<String> {
    words::cut(text).into_iter().map(|word| word.folded).collect()
}

/// Whether some words have others among them, and more.
fn has(whole: &[String], part: &[String]) -> bool {
    !part.is_empty() && part.len() < whole.len() && whole.windows(part.len()).any(|stretch| stretch == part)
}

fn of_one<'a>(base: &'a Said<'a>, one: &'a Said<'a>) -> Relation<'a> {
    let (a, b) = (words::cut(base.text), words::cut(one.text));
    let (folded_a, folded_b) = (folded(base.text), folded(one.text));
    if folded_a == folded_b {
        return if plain(base.text) == plain(one.text) { Relation::Identical } else { Relation::Punctuation(one) };
    }
    if has(&folded_a, &folded_b) {
        return Relation::Partial(base, one);
    }
    if same::reordered(&a, &b) {
        return Relation::Wording(one);
    }
    let edited = a.iter().chain(&b).any(|word| word.inserted || word.after_gap);
    let stretches = difference::stretches(&a, &b);
    // “work force” and “workforce”
    if stretches.iter().all(|stretch| stretch.same) {
        return Relation::Punctuation(one);
    }
    let inner = difference::inner(&stretches);
    let changed = inner.iter().any(|stretch| !stretch.same);
    match (changed, edited) {
        (false, _) => Relation::Partial(base, one),
        (true, true) if difference::only_edits(inner, &a, &b) => Relation::Edited(one),
        _ => Relation::Wording(one),
    }
}

/// A text with one kind of mark, apostrophe, dash and space, and without the stops at its ends.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '“' | '”' | '„' | '«' | '»' => out.push('"'),
            '‘' | '’' | '`' => out.push('\''),
            '–' | '—' | '―' => out.push('-'),
            c if c.is_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c => out.push(c.small()),
        }
    }
    out.replace("''", "\"").replace("--", "-").replace(" - ", "-").trim_matches(|c: char| !c.is_wordy()).to_owned()
}

pub fn punctuation(base: &Said, other: &Said) -> Reason {
    let text = format!(
        "{} and {} have the same words with other stops or spelling: “{}”, “{}”.",
        base.name,
        other.name,
        brief(base.text),
        brief(other.text)
    );
    Reason { kind: "punctuation".to_owned(), text }
}

pub fn partial(base: &Said, other: &Said) -> Reason {
    Reason {
        kind: "partial".to_owned(), text: format!("{} has a part of what {} quotes: “{}”.", other.name, base.name, brief(other.text))
    }
}

pub fn edited(base: &Said, other: &Said) -> Reason {
    let text = format!(
        "An editor shortened or completed the words with … or [ ]: {} has “{}”, {} has “{}”.",
        base.name,
        brief(base.text),
        other.name,
        brief(other.text)
    );
    Reason { kind: "edited".to_owned(), text }
}

/// Names the words that differ and says whether the sense may change.
pub fn wording(base: &Said, other: &Said) -> Reason {
    let (a, b) = (words::cut(base.text), words::cut(other.text));
    if same::reordered(&a, &b) {
        let text = format!(
            "{} and {} have the same words in another order: “{}”, “{}”.",
            base.name,
            other.name,
            brief(base.text),
            brief(other.text)
        );
        return Reason { kind: "wording".to_owned(), text };
    }
    let stretches = difference::stretches(&a, &b);
    let inner = difference::inner(&stretches);
    let mut changes = Vec::new();
    for stretch in inner {
        changes.extend(match stretch.piece(base.text, other.text) {
            Piece::Same { .. } => None,
            Piece::Changed { first, second } => Some(format!("“{first}” against “{second}”")),
            Piece::Left { first } => Some(format!("“{first}” in {} only", base.name)),
            Piece::Added { second } => Some(format!("“{second}” in {} only", other.name)),
        });
    }
    let more = changes.len().saturating_sub(4);
    changes.truncate(4);
    let list = changes.join("; ");
    let rest = if more > 0 { format!("; {more} more") } else { String::new() };
    let material = difference::material(inner);
    let sense = material.map_or(String::new(), |what| format!(" The sense may change: {what} differs."));
    let kind = if material.is_some() { "wording-material" } else { "wording" };
    Reason { kind: kind.to_owned(), text: format!("{} and {} differ in the words: {list}{rest}.{sense}", base.name, other.name) }
}

pub fn without_marks(said: &[Said], article: usize) -> Option<Reason> {
    let own = said.iter().find(|one| one.article == article && !one.direct)?;
    let text = format!("{} has it without quotation marks: “{}”.", own.name, brief(own.text));
    Some(Reason { kind: "indirect".to_owned(), text })
}

/// A quotation short enough for a reason.
fn brief(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.len() <= 14 { words.join(" ") } else { format!("{} … {}", words[..8].join(" "), words[words.len() - 4..].join(" ")) }
}
