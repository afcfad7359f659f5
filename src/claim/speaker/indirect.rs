//! Indirect speech: what the article tells outside of quotation marks, with the speaker it names.

use super::{Page, phrase, resolve, verb};
use crate::claim::{Speaker, Statement};
use crate::text::Span;
use std::ops::Range;

/// Every stretch of a sentence that stands outside of marks and has some words.
pub fn statements(page: &Page) -> Vec<Statement> {
    let mut statements = Vec::new();
    for frame in &page.frames {
        let speaker = speaker(page, &frame.tokens);
        let mut at = frame.tokens.start;
        while at < frame.tokens.end {
            let end = (at..frame.tokens.end).find(|&at| !page.outside(at)).unwrap_or(frame.tokens.end);
            if end > at + 3
                && let (Some(first), Some(last)) = (page.token(at), page.token(end - 1))
            {
                statements.push(Statement { span: Span::new(first.span.start(), last.span.end()), speaker: speaker.clone() });
            }
            at = end.max(at) + 1;
        }
    }
    statements
}

/// Who the sentence says is speaking.
fn speaker(page: &Page, tokens: &Range<usize>) -> Option<Speaker> {
    for at in tokens.clone() {
        let phrase = match verb::governs(page, at, false) {
            Some(verb::Verb::Finite) => phrase::before(page, at, tokens.start),
            Some(verb::Verb::Source) => phrase::after(page, if page.reads(at, "per") { at + 1 } else { at + 2 }, tokens.end),
            _ => None,
        };
        if let Some(phrase) = phrase {
            return Some(Speaker { span: page.span(&phrase), name: resolve::name(page, &phrase) });
        }
    }
    None
}
