//! Quotations: what stands in quotation marks and is speech, block quotations after a colon, lines of a transcript.
//!
//! `marks` says what each mark can be, `pair` joins them to spans, `block` reads speech without marks,
//! `speech` leaves out what is marked for another reason (titles of works, nicknames, terms).

mod block;
mod marks;
mod pair;
mod speech;
mod walk;

use crate::lexicon::among;
use crate::text::letters::Letter;
use crate::text::{Span, sort};
use crate::token::Tokens;
use std::ops::Range;

pub use walk::paragraphs;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// The marks hold all that was said.
    Direct,
    /// Marked words inside a sentence of the article's own.
    Mixed,
}

/// How the article shows that these are somebody's words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// By quotation marks.
    Marks,
    /// As a paragraph of its own after a colon.
    Block,
    /// As a line of a transcript; the span is the label ("RAMOS").
    Line(Span),
}

/// One quotation as an article prints it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// Within the marks. A quotation that runs over paragraphs is one span.
    pub span: Span,
    pub kind: Kind,
    pub form: Form,
    /// Its tokens with the marks, as places in the article's list.
    pub tokens: Range<usize>,
}

/// Finds every quotation of an article, in the order of the text.
pub fn read(text: &str, cut: &Tokens) -> Vec<Quote> {
    let paragraphs = paragraphs(cut);
    let marked = pair::spans(text, cut, &paragraphs);
    let mut quotes: Vec<Quote> =
        marked.iter().filter_map(|tokens| from_marks(text, cut, tokens)).filter(|quote| speech::is_speech(text, cut, quote)).collect();
    quotes.extend(block::read(text, cut, &paragraphs, &marked));
    sort::by_key(&mut quotes, |quote| quote.span);
    quotes
}

/// The quotation between the marks at both ends of `marked`; `None` where there is no word in it.
fn from_marks(text: &str, cut: &Tokens, marked: &pair::Marked) -> Option<Quote> {
    let first = cut.tokens.get(marked.inner.start)?;
    let last = cut.tokens.get(marked.inner.end.checked_sub(1)?)?;
    let span = Span::new(first.span.start(), last.span.end());
    if !span.of(text).contains(Letter::is_wordy) {
        return None;
    }
    let kind = kind(text, cut, marked);
    Some(Quote { span, kind, form: Form::Marks, tokens: marked.outer.clone() })
}

/// A quotation is direct where it starts like a sentence and does not run on into the article's own words.
fn kind(text: &str, cut: &Tokens, marked: &pair::Marked) -> Kind {
    let token = |at: usize| cut.tokens.get(at).map_or("", |token| token.span.of(text));
    let last = token(marked.inner.end.saturating_sub(1));
    let large = token(marked.inner.start).chars().next().is_some_and(|c| c.is_large() || c.is_number() || !c.is_wordy());
    let before = marked.outer.start.checked_sub(1).map_or("", token);
    let opens = before.is_empty() || matches!(before, "," | ":" | "." | "!" | "?" | "”" | "\"" | "—" | "-" | "–" | "’" | "'");
    let ends = among!(last, "." | "," | "!" | "?" | "…" | "—" | "–" | "-") || among!(token(marked.outer.end), "" | "." | ",");
    if large && ends || opens && ends && among!(last, "." | "," | "!" | "?") { Kind::Direct } else { Kind::Mixed }
}
