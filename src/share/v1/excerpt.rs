//! The stretches of a text that facts were read from, and where a fact stands in them.

use super::wire::{Part, Place};
use crate::text::{Span, sort};

/// Stretches of one text, in order, none touching another's bytes.
#[derive(Default)]
pub struct Excerpt {
    pieces: Vec<Span>,
}

impl Excerpt {
    /// The fewest stretches that hold all the spans. A span that does not fit the text is passed over.
    pub fn new(text: &str, mut spans: Vec<Span>) -> Excerpt {
        spans.retain(|&span| is_in(text, span) && !span.is_empty());
        sort::all(&mut spans);
        let mut pieces: Vec<Span> = Vec::new();
        for span in spans {
            match pieces.last_mut() {
                Some(last) if last.overlaps(span) => *last = last.to(span),
                _ => pieces.push(span),
            }
        }
        Excerpt { pieces }
    }

    pub fn pieces<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        self.pieces.iter().map(move |piece| piece.of(text))
    }

    /// What stands before the first piece, between two, and after the last.
    pub fn gaps<'a>(&'a self, text: &'a str) -> impl Iterator<Item = &'a str> {
        let starts = std::iter::once(0).chain(self.pieces.iter().map(|piece| piece.end()));
        let ends = self.pieces.iter().map(|piece| piece.start()).chain([text.len()]);
        starts.zip(ends).map(|(start, end)| text.get(start..end).unwrap_or(""))
    }

    /// Where a span stands, if one piece holds it.
    pub fn place(&self, span: Span) -> Option<Place> {
        let at = self.pieces.partition_point(|piece| piece.start() <= span.start()).checked_sub(1)?;
        let piece = self.pieces.get(at).filter(|piece| piece.contains(span))?;
        let part = Part::Bytes { start: (span.start() - piece.start()) as u32, len: span.len() as u32 };
        Some(Place { piece: at as u32, part })
    }

    /// As `place`, told short where the span is the piece.
    pub fn sentence(&self, span: Span) -> Option<Place> {
        let place = self.place(span)?;
        let whole = self.pieces.get(place.piece as usize) == Some(&span);
        Some(if whole { Place { part: Part::Whole, ..place } } else { place })
    }
}

/// Whether a span stands in a text, on the boundaries of its characters.
pub fn is_in(text: &str, span: Span) -> bool {
    text.get(span.start()..span.end()).is_some()
}
