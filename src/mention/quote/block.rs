//! Speech without marks: a paragraph set off after a colon, and the lines of a transcript.

use super::pair::Marked;
use super::{Form, Kind, Quote, walk};
use crate::lexicon::among;
use crate::lexicon::{Senses, is_label};
use crate::text::Span;
use crate::text::letters::Letter;
use crate::token::{Case, Kind as TokenKind, Tokens};
use std::ops::Range;

/// Reads both kinds, outside what is marked.
pub fn read(text: &str, cut: &Tokens, paragraphs: &[Range<usize>], marked: &[Marked]) -> Vec<Quote> {
    let free = |range: &Range<usize>| {
        let next = marked.partition_point(|marked| marked.outer.end <= range.start);
        marked.get(next).is_none_or(|marked| marked.outer.start >= range.end)
    };
    let labels: Vec<Option<Range<usize>>> = paragraphs.iter().map(|paragraph| label(text, cut, paragraph)).collect();
    // One line with a label can be anything ("NOTE: …"); two are a conversation.
    let transcript = labels.iter().flatten().count() >= 2;
    let mut quotes = Vec::new();
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let line = labels[number].as_ref().filter(|_| transcript);
        if let Some(label) = line {
            let body = label.end + 1..paragraph.end;
            if free(paragraph) {
                let named = span(cut, label);
                quotes.extend(quote(text, cut, body, Form::Line(named)));
            }
        } else if let Some((body, named)) = message(text, cut, paragraph).filter(|_| free(paragraph)) {
            quotes.extend(quote(text, cut, body, Form::Line(named)));
        } else if number > 0
            && free(paragraph)
            && introduces(text, cut, &paragraphs[number - 1])
            && free(&paragraphs[number - 1])
            && !is_list(text, cut, paragraph)
        {
            quotes.extend(quote(text, cut, paragraph.clone(), Form::Block));
        }
    }
    quotes
}

fn quote(text: &str, cut: &Tokens, tokens: Range<usize>, form: Form) -> Option<Quote> {
    let span = span(cut, &tokens);
    span.of(text).contains(Letter::is_letter).then_some(Quote { span, kind: Kind::Direct, form, tokens })
}

fn span(cut: &Tokens, tokens: &Range<usize>) -> Span {
    match cut.tokens.get(tokens.clone()) {
        Some([first, .., last]) => first.span.to(last.span),
        Some([only]) => only.span,
        _ => Span::default(),
    }
}

/// The label of a transcript's line: one to four words in capitals and a colon ("SEN. RAMOS:").
fn label(text: &str, cut: &Tokens, paragraph: &Range<usize>) -> Option<Range<usize>> {
    let mut words = 0usize;
    for at in paragraph.start..paragraph.end.min(paragraph.start + 7) {
        let token = cut.tokens.get(at)?;
        match (token.kind, token.span.of(text)) {
            (TokenKind::Word, _) if token.case == Case::Upper => words += 1,
            (_, ":") if words > 0 && at + 1 < paragraph.end => {
                let label = paragraph.start..at;
                return Some(label).filter(|label| !is_label(span(cut, label).of(text)));
            }
            (_, "." | "-") => {}
            _ => return None,
        }
    }
    None
}

/// A message set into the page with its signature: "The quay is shut. — Port Police (@portpolice) May 4, 2031". The words
/// and who signs them.
fn message(text: &str, cut: &Tokens, paragraph: &Range<usize>) -> Option<(Range<usize>, Span)> {
    let word = |at: usize| cut.tokens.get(at).filter(|_| at < paragraph.end).map_or("", |token| token.span.of(text));
    let mark = |at: usize, mark: u8| cut.tokens.get(at).is_some_and(|token| token.is_mark(mark));
    let handle = (paragraph.start..paragraph.end.saturating_sub(1)).rev().take(23).find(|&at| mark(at, b'(') && mark(at + 1, b'@'))?;
    let dash = (paragraph.start + 3..handle).rev().take(10).find(|&at| among!(word(at), "—" | "–" | "―"))?;
    (dash + 1 < handle).then(|| (paragraph.start..dash, span(cut, &(dash + 1..handle))))
}

/// Whether a paragraph announces somebody's words: it ends in a colon and says that someone speaks or writes.
fn introduces(text: &str, cut: &Tokens, paragraph: &Range<usize>) -> bool {
    let Some(tokens) = cut.tokens.get(paragraph.clone()) else { return false };
    let colon = tokens.last().is_some_and(|last| last.span.of(text) == ":");
    let start = walk::sentence(cut, paragraph.end.saturating_sub(1)).map_or(0, |sentence| sentence.tokens.start);
    let from = start.max(paragraph.start) - paragraph.start;
    colon
        && tokens.len() >= 3
        && tokens.iter().skip(from).any(|token| token.case == Case::Lower && token.senses().any(Senses::SAY | Senses::SAYING))
        && !tokens.iter().any(|token| among!(token.span.of(text), "following" | "these" | "list"))
}

/// A list is no speech: its lines begin with a mark or a number.
fn is_list(text: &str, cut: &Tokens, paragraph: &Range<usize>) -> bool {
    cut.tokens
        .get(paragraph.start)
        .is_none_or(|first| first.kind == TokenKind::Number || among!(first.span.of(text), "-" | "–" | "—" | "•" | "*" | "·" | "●" | "<"))
        || paragraph.len() < 5
}
