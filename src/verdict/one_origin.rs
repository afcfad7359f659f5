//! Articles that print the same sentence have it from one place: it counts once.

use super::{Figure, Reason, words};
use crate::text::letters::{Cased, Letter};
use crate::text::sort;

/// Names the articles in which a figure stands in one and the same sentence.
pub fn note(own: &[&Figure]) -> Option<Reason> {
    let held = sort::gather(own.iter().filter_map(|figure| Some((folded(figure.sentence)?, (figure.article, figure.name)))));
    let articles = held.into_iter().map(|(_, articles)| sort::each(articles.into_iter()));
    let shared = articles.filter(|articles| articles.len() > 1).max_by_key(Vec::len)?;
    let names: Vec<String> = shared.iter().map(|(_, name)| (*name).to_owned()).collect();
    Some(Reason::new("one-origin", format!("The same sentence stands in {}: one origin, counted once.", words::list(&names))))
}

/// A sentence without case and marks; `None` where it is too short to be telling.
fn folded(sentence: &str) -> Option<String> {
    let folded: Vec<String> = sentence.split(|c: char| !c.is_wordy()).filter(|word| !word.is_empty()).map(Cased::in_small).collect();
    (folded.len() >= 8).then(|| folded.join(" "))
}
