//! The comparison as plain rows and cells. Everything after this module reads it; it crosses to the page and back,
//! so all of it is serialisable. Spans count bytes of the article's text.

mod cells;
mod clause;
mod detail;
pub mod given;
mod judge;
mod label;
pub mod names;
pub mod notes;
pub mod order;
pub mod quotes;
pub mod rows;

use crate::measure::{Bound, Decimal, Hedge};
use crate::text::{Article, Span};
use crate::verdict::{QuoteVerdict, Reason, Verdict};
use serde::{Deserialize, Serialize};

pub use crate::verdict::Kind;
pub use cells::Cells;
pub use judge::judge;

/// All that one comparison found.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Comparison {
    pub articles: Vec<Column>,
    pub events: Vec<Event>,
    /// What differs first.
    pub numbers: Vec<NumberRow>,
    pub quotes: Vec<QuoteRow>,
    pub names: Vec<NameRow>,
}

impl Comparison {
    /// The same with other columns: each from a place here, or empty. A row about which none of them says anything goes.
    pub fn arranged(&self, from: &[Option<usize>]) -> Comparison {
        let mut to = vec![Vec::new(); self.articles.len()];
        for (place, from) in from.iter().enumerate() {
            if let Some(places) = from.and_then(|from| to.get_mut(from)) {
                places.push(place);
            }
        }
        let mut now = self.clone();
        now.articles = from.iter().map(|at| at.and_then(|at| self.articles.get(at)).cloned().unwrap_or_default()).collect();
        let place = |article: &u32| from.iter().position(|at| *at == Some(*article as usize)).map(|at| at as u32);
        now.events.iter_mut().for_each(|event| event.articles = event.articles.iter().filter_map(place).collect());
        now.numbers.iter_mut().for_each(|row| row.cells = row.cells.spread(from.len(), &to));
        now.quotes.iter_mut().for_each(|row| row.cells = row.cells.spread(from.len(), &to));
        now.names.iter_mut().for_each(|row| row.cells = row.cells.spread(from.len(), &to));
        now.numbers.retain(|row| !row.cells.is_empty());
        now.quotes.retain(|row| !row.cells.is_empty());
        now.names.retain(|row| !row.cells.is_empty());
        now
    }
}

/// One article as the table shows it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
pub struct Column {
    /// `a1`, `a2`, … in the order given.
    pub id: String,
    pub name: String,
    pub title: Option<String>,
    pub outlet: Option<String>,
    /// ISO 8601 as far as it is known: `--08-04` where the text opens with a day of no year.
    pub published: Option<String>,
    pub url: Option<String>,
    /// Words read, without what was left out.
    pub words: u32,
    pub left_out: Vec<LeftOut>,
    /// What the reader should know of this text ("This text does not look like English; only digits were read.").
    pub notes: Vec<Reason>,
}

impl Column {
    /// The day it appeared, where its year is known.
    pub fn day(&self) -> Option<&str> {
        self.published.as_deref().filter(|day| !day.starts_with('-'))
    }

    /// What reasons and headings call the article.
    pub fn called(&self) -> &str {
        self.outlet.as_deref().map_or(&self.name, |outlet| Article::called(outlet, &self.name))
    }
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct LeftOut {
    pub span: Span,
    /// In the reader's words: "subscription notice".
    pub why: String,
}

/// A happening and the articles about it, as places in `Comparison::articles`.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// `e1`, `e2`, …
    pub id: String,
    pub articles: Vec<u32>,
    /// The articles that tell of it ("Harbour Post, Northern Wire and 2 more"); empty where there is one event only.
    pub label: String,
}

/// One fact.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct NumberRow {
    /// `n1`, `n2`, … in the order shown.
    pub id: String,
    /// What the fact is, stable while the text around it changes: the reader's edits hold on to it.
    pub key: String,
    pub label: String,
    /// Which event, as a place in `Comparison::events`.
    pub event: u32,
    pub verdict: Verdict,
    pub reasons: Vec<Reason>,
    /// One list an article, in the articles' order; empty where the article does not give the fact.
    pub cells: Cells<Report>,
}

/// One figure as one article gives it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Report {
    /// Its words in the text. A derived value has `from` instead.
    pub span: Option<Span>,
    /// What a derived value was worked out of; empty otherwise.
    pub from: Vec<Span>,
    /// The report's own words, or the arithmetic of a derived value ("539 + 11").
    pub text: String,
    /// The sentence it stands in.
    pub sentence: Option<Span>,
    pub kind: Kind,
    /// The number as written, scale applied.
    pub stated: Option<Decimal>,
    /// The interval after normalising, in `unit`.
    pub bound: Bound,
    pub hedge: Hedge,
    pub unit: Option<String>,
    pub counted: Option<String>,
    /// What was done to the thing counted, in its plain form ("killed", "launched").
    #[serde(default)]
    pub role: Option<String>,
    /// Of a date, time or score.
    pub value: Option<String>,
    pub source: Option<String>,
    pub place: Option<String>,
    pub when: Option<String>,
}

impl Report {
    /// Whether the engine worked it out.
    pub fn derived(&self) -> bool {
        self.span.is_none()
    }
}

/// One utterance.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct QuoteRow {
    /// `q1`, `q2`, …
    pub id: String,
    pub key: String,
    pub speaker: Option<String>,
    pub verdict: QuoteVerdict,
    pub reasons: Vec<Reason>,
    pub cells: Cells<Quotation>,
}

/// One quotation as one article prints it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Quotation {
    /// Within the marks.
    pub span: Span,
    pub text: String,
    /// From the start of the first to the end of the last sentence it touches.
    pub sentence: Span,
    /// The words that name the speaker there.
    pub speaker: Option<String>,
    /// Who that is, once pronouns and titles are resolved.
    pub speaker_name: Option<String>,
    /// False for indirect speech.
    pub direct: bool,
}

/// One person or thing with its spellings.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct NameRow {
    /// `p1`, `p2`, …
    pub id: String,
    pub key: String,
    pub name: String,
    pub reasons: Vec<Reason>,
    pub cells: Cells<NameMention>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct NameMention {
    pub span: Span,
    pub text: String,
}
