//! A comparison of texts as they are seen, told of the texts as they were given.

use super::Comparison;
use crate::text::seen::{self, Seen, Trick};
use crate::text::{Article, Span};
use crate::verdict::Reason;

/// Tells the places and words of one article as it was given, and what in it could mislead.
pub fn restore(comparison: &mut Comparison, at: usize, article: &Article, seen: &Seen) {
    let to = |span: &mut Span| *span = seen.given(*span);
    // Words that stand in the text stand as they stand there.
    let words = |text: &mut String, before: Span, after: Span| {
        if *text == before.of(&seen.text) {
            *text = after.of(&article.text).to_owned();
        }
    };
    if let Some(column) = comparison.articles.get_mut(at) {
        column.title.clone_from(&article.title);
        column.outlet.clone_from(&article.outlet);
        column.left_out.iter_mut().for_each(|out| to(&mut out.span));
        column.notes.extend(notes(&article.text));
    }
    for report in comparison.numbers.iter_mut().filter_map(|row| row.cells.get_mut(at)).flatten() {
        if let Some(span) = &mut report.span {
            let before = *span;
            to(span);
            words(&mut report.text, before, *span);
        }
        report.from.iter_mut().chain(&mut report.sentence).for_each(to);
    }
    for quotation in comparison.quotes.iter_mut().filter_map(|row| row.cells.get_mut(at)).flatten() {
        let before = quotation.span;
        to(&mut quotation.span);
        to(&mut quotation.sentence);
        words(&mut quotation.text, before, quotation.span);
    }
    for mention in comparison.names.iter_mut().filter_map(|row| row.cells.get_mut(at)).flatten() {
        let before = mention.span;
        to(&mut mention.span);
        words(&mut mention.text, before, mention.span);
    }
}

/// What a reader should know of a text that is not what it looks like.
fn notes(text: &str) -> impl Iterator<Item = Reason> {
    seen::told(text).into_iter().map(|told| Reason::new("not-as-seen", told))
}

/// The same of some words of one article, for the row they stand in. `name`: what a reader calls the article.
pub fn of_words(name: &str, words: &str) -> Option<Reason> {
    let told = seen::told(words);
    (!told.is_empty()).then(|| Reason::new("not-as-seen", format!("{name}: {}", told.join(" "))))
}

/// Whether something in a sentence turns the direction of writing, which can put its figures into another order.
pub fn is_turned(sentence: &str) -> bool {
    seen::seen(sentence).is_some_and(|seen| seen.tricks.iter().any(|(trick, _)| *trick == Trick::Turned))
}
