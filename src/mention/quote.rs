//! Quotations: what stands in quotation marks and is speech.

use crate::text::Span;
use crate::token::Tokens;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    /// The marks hold all that was said.
    Direct,
    /// Marked words inside a sentence of the article's own.
    Mixed,
}

/// One quotation as an article prints it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quote {
    /// Within the marks. A quotation that runs over paragraphs is one span.
    pub span: Span,
    pub kind: Kind,
}

/// Finds every quotation of an article, in the order of the text.
pub fn read(_text: &str, _tokens: &Tokens) -> Vec<Quote> {
    Vec::new()
}
