//! A comparison of texts as they are seen, told of the texts as they were given.

use super::Comparison;
use crate::text::seen::{self, Seen, Trick};
use crate::text::{Article, Span};
use crate::verdict::Reason;

/// Tells the places and words of the articles as they were given, and what in them could mislead. `turned`: an article
/// that is seen in another way than it was given, with that way.
pub fn restore<'a>(comparison: &mut Comparison, turned: impl Fn(usize) -> Option<(&'a Article, &'a Seen)>) {
    for (at, column) in comparison.articles.iter_mut().enumerate() {
        let Some((article, seen)) = turned(at) else { continue };
        column.title.clone_from(&article.title);
        column.outlet.clone_from(&article.outlet);
        column.left_out.iter_mut().for_each(|out| out.span = seen.given(out.span));
        column.notes.extend(notes(&article.text));
    }
    for (at, report) in comparison.numbers.iter_mut().flat_map(|row| row.cells.each_mut()) {
        let Some(turned) = turned(at) else { continue };
        if let Some(span) = &mut report.span {
            words(turned, span, &mut report.text);
        }
        report.from.iter_mut().chain(&mut report.sentence).for_each(|span| *span = turned.1.given(*span));
    }
    for (at, quotation) in comparison.quotes.iter_mut().flat_map(|row| row.cells.each_mut()) {
        let Some(turned) = turned(at) else { continue };
        quotation.sentence = turned.1.given(quotation.sentence);
        words(turned, &mut quotation.span, &mut quotation.text);
    }
    for (at, mention) in comparison.names.iter_mut().flat_map(|row| row.cells.each_mut()) {
        let Some(turned) = turned(at) else { continue };
        words(turned, &mut mention.span, &mut mention.text);
    }
}

/// A place as it was given, and its words, where they stand in the text, as they stand there.
fn words((article, seen): (&Article, &Seen), span: &mut Span, words: &mut String) {
    let before = std::mem::replace(span, seen.given(*span));
    if *words == before.of(&seen.text) {
        *words = span.of(&article.text).to_owned();
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
