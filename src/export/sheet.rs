//! What every format is made of: headings, rows in plain words, and the sentences behind them as numbered notes.

use crate::table::{Cells, Column, Comparison, Report};
use crate::text::hash::Map;
use crate::text::{Article, Span, visible::visible};
use crate::verdict::{Reason, Verdict};

/// A comparison with what stands around it on paper.
#[derive(Clone, Copy)]
pub struct Document<'a> {
    pub comparison: &'a Comparison,
    pub articles: &'a [Article],
    /// The day it is written out, as the reader should see it.
    pub date: Option<&'a str>,
    /// The ids of the rows to write, where not all are.
    pub only: Option<&'a [String]>,
}

pub struct Sheet<'a> {
    /// What an article is called above its column.
    pub headings: Vec<&'a str>,
    pub rows: Vec<Row<'a>>,
    pub notes: Vec<Note<'a>>,
}

pub struct Row<'a> {
    pub id: &'a str,
    pub kind: Kind,
    pub fact: String,
    pub verdict: &'static str,
    /// Reasons, in their order.
    pub reasons: &'a [Reason],
    /// One list an article.
    pub cells: Vec<Vec<Said<'a>>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Number,
    Quotation,
    Name,
}

/// One report, quotation or spelling.
pub struct Said<'a> {
    pub words: String,
    /// The note that holds its sentence, as a place in `Sheet::notes`.
    pub note: Option<usize>,
    /// The figure itself, in a row of numbers.
    pub report: Option<&'a Report>,
    /// Who says so, as that article has it.
    pub source: Option<&'a str>,
}

/// A sentence and the article it stands in.
#[derive(PartialEq, Eq)]
pub struct Note<'a> {
    pub article: usize,
    pub sentence: &'a str,
}

impl Row<'_> {
    pub fn reason(&self) -> String {
        self.reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

impl Kind {
    pub fn word(self) -> &'static str {
        match self {
            Kind::Number => "number",
            Kind::Quotation => "quotation",
            Kind::Name => "name",
        }
    }
}

impl<'a> Document<'a> {
    pub fn new(comparison: &'a Comparison, articles: &'a [Article]) -> Document<'a> {
        Document { comparison, articles, date: None, only: None }
    }

    /// "Crosscheck 0.1.0, 6 March 2031"
    pub fn made(&self) -> String {
        let engine = concat!("Crosscheck ", env!("CARGO_PKG_VERSION"));
        self.date.map_or_else(|| engine.to_owned(), |date| format!("{engine}, {date}"))
    }

    /// What is known of an article: title, outlet, date, each where known.
    pub fn about(&self, article: usize) -> impl Iterator<Item = &'a str> {
        let column = self.comparison.articles.get(article);
        let known = column.map(|column| [column.title.as_deref(), column.outlet.as_deref(), column.day()]);
        let name = column.filter(|column| column.title.is_none() && column.outlet.is_none()).map(|column| column.name.as_str());
        name.into_iter().chain(known.into_iter().flatten().flatten())
    }

    /// An article's address, where it leads to the web.
    pub fn url(&self, article: usize) -> Option<&'a str> {
        let url = self.comparison.articles.get(article)?.url.as_deref()?;
        let leads = ["http://", "https://"].iter().any(|scheme| url.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)));
        Some(url).filter(|url| {
            leads && visible(url) == **url && !url.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c))
        })
    }

    pub fn sheet(&self) -> Sheet<'a> {
        let mut notes = Notes { document: *self, notes: Vec::new(), of_span: Map::default(), of_words: Map::default() };
        let columns = &self.comparison.articles;
        let headings = columns.iter().map(Column::called).collect();
        let numbers = self.comparison.numbers.iter().filter(|row| self.wants(&row.id)).map(|row| {
            let said = |article: usize, report: &'a Report| Said {
                words: words(report),
                note: notes.of(article, report.sentence.or(report.span).or(report.from.first().copied())),
                report: Some(report),
                source: report.source.as_deref(),
            };
            let verdict = row.verdict.word();
            Row { id: &row.id, kind: Kind::Number, fact: row.label.clone(), verdict, reasons: &row.reasons, cells: cells(&row.cells, said) }
        });
        let mut rows: Vec<Row> = numbers.collect();
        rows.extend(self.comparison.quotes.iter().filter(|row| self.wants(&row.id)).map(|row| {
            let cells = cells(&row.cells, |article, quotation| Said {
                words: if quotation.direct { format!("“{}”", quotation.text) } else { quotation.text.clone() },
                note: notes.of(article, Some(quotation.sentence)),
                report: None,
                source: quotation.speaker_name.as_deref().or(quotation.speaker.as_deref()),
            });
            let verdict = row.verdict.word();
            let fact = row.speaker.clone().unwrap_or_else(|| "Speaker not named".to_owned());
            Row { id: &row.id, kind: Kind::Quotation, fact, verdict, reasons: &row.reasons, cells }
        }));
        rows.extend(self.comparison.names.iter().filter(|row| self.wants(&row.id)).map(|row| {
            let mut cells = cells(&row.cells, |article, mention| Said {
                words: mention.text.clone(),
                note: notes.of(article, self.line(article, mention.span)),
                report: None,
                source: None,
            });
            // Each spelling once.
            cells.iter_mut().for_each(|cell| {
                let mut seen: Vec<String> = Vec::new();
                cell.retain(|said| {
                    !seen.contains(&said.words) && {
                        seen.push(said.words.clone());
                        true
                    }
                });
            });
            let verdict = match cells.iter().filter(|cell| !cell.is_empty()).count() {
                0 | 1 => Verdict::Single.word(),
                _ if row.reasons.is_empty() => "Same name",
                _ => "Spelled differently",
            };
            Row { id: &row.id, kind: Kind::Name, fact: row.name.clone(), verdict, reasons: &row.reasons, cells }
        }));
        Sheet { headings, rows, notes: notes.notes }
    }

    pub fn wants(&self, id: &str) -> bool {
        self.only.is_none_or(|only| only.iter().any(|wanted| wanted == id))
    }

    /// The line a span stands in, as far as that is near. A name has no sentence of its own.
    fn line(&self, article: usize, span: Span) -> Option<Span> {
        let text = self.articles.get(article)?.text.as_str();
        let from = text.floor_char_boundary(span.start().saturating_sub(NEAR));
        let to = text.ceil_char_boundary((span.end() + NEAR).min(text.len()));
        let start = text.get(from..span.start())?.rfind('\n').map_or(from, |newline| from + newline + 1);
        let end = text.get(span.end()..to)?.find('\n').map_or(to, |newline| span.end() + newline);
        (!span.is_empty()).then_some(Span::new(start, end))
    }
}

/// So many bytes of a line on either side of a name are written out with it: a text may have no second line.
const NEAR: usize = 1000;

/// A report's own words; of a derived value, the arithmetic with what comes of it.
fn words(report: &Report) -> String {
    match report.stated {
        Some(stated) if report.derived() => format!("{} = {}", report.text, stated.normalize()),
        _ => report.text.clone(),
    }
}

fn cells<'a, T>(cells: &'a Cells<T>, mut one: impl FnMut(usize, &'a T) -> Said<'a>) -> Vec<Vec<Said<'a>>> {
    cells.iter().enumerate().map(|(article, cell)| cell.iter().map(|entry| one(article, entry)).collect()).collect()
}

struct Notes<'a> {
    document: Document<'a>,
    notes: Vec<Note<'a>>,
    /// Where the note of a place stands, and that of an article's words.
    of_span: Map<(usize, Span), usize>,
    of_words: Map<(usize, &'a str), usize>,
}

impl<'a> Notes<'a> {
    /// The number of a sentence's note, which is made where there is none yet.
    fn of(&mut self, article: usize, span: Option<Span>) -> Option<usize> {
        let span = span?;
        if let Some(&known) = self.of_span.get(&(article, span)) {
            return Some(known);
        }
        let sentence = span.of(&self.document.articles.get(article)?.text).trim();
        if sentence.is_empty() {
            return None;
        }
        let notes = &mut self.notes;
        let place = *self.of_words.entry((article, sentence)).or_insert_with(|| {
            notes.push(Note { article, sentence });
            notes.len() - 1
        });
        self.of_span.insert((article, span), place);
        Some(place)
    }
}

/// Text on one line, for a cell of a table holds no breaks; what hides in it is shown.
pub fn one_line(text: &str) -> String {
    visible(&text.split(char::is_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Keeps a spreadsheet from taking a cell's text for a formula: an apostrophe before it.
pub fn no_formula(text: &str) -> String {
    let risky = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || text.starts_with(['\t', '\r', '\n']);
    // A plain negative number is what it looks like.
    let number =
        text.strip_prefix(['-', '+']).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit() || b == b'.'));
    if risky && !number { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_stay_text() {
        for text in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1"] {
            assert!(no_formula(text).starts_with('\''), "{text}");
        }
        for text in ["-3.5", "23 people", "", "a=b", "“quoted”"] {
            assert_eq!(no_formula(text), text);
        }
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(one_line(" a\r\nb\u{2028}c\td  e\u{7}f "), "a b c d e[U+0007]f");
    }
}
