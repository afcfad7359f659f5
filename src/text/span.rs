use serde::{Deserialize, Serialize};
use std::fmt;

/// A half-open range of UTF-8 bytes in one article's text. `start <= end` always holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32)", into = "(u32, u32)")]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` to `end`, in bytes. A reversed pair becomes the empty span at `start`.
    pub fn new(start: usize, end: usize) -> Span {
        let place = |at: usize| at.min(u32::MAX as usize) as u32;
        Span { start: place(start), end: place(end.max(start)) }
    }

    pub fn start(self) -> usize {
        self.start as usize
    }

    pub fn end(self) -> usize {
        self.end as usize
    }

    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words the span stands for. Empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or("")
    }

    /// The same as bytes: to compare them, nobody needs to know where characters begin.
    pub fn bytes(self, text: &str) -> &[u8] {
        text.as_bytes().get(self.start()..self.end()).unwrap_or_default()
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that covers both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> (u32, u32) {
        (span.start, span.end)
    }
}

impl TryFrom<(u32, u32)> for Span {
    type Error = String;
    fn try_from((start, end): (u32, u32)) -> Result<Span, String> {
        if start <= end { Ok(Span { start, end }) } else { Err(format!("a span cannot end ({end}) before it starts ({start})")) }
    }
}
