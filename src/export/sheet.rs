//! What every format is made of: headings, rows in plain words, and the sentences behind them as numbered notes.

use crate::edit::Marks;
use crate::table::{Cells, Column, Comparison, NumberRow, Report};
use crate::text::hash::Map;
use crate::text::sort;
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
    /// What the comparison is called, where it has a name.
    pub title: Option<&'a str>,
    /// What was done to rows by hand, by their ids.
    pub marks: &'a [(String, Marks)],
    /// The edits that made this of what the engine found (`edit::written`), for a file that is read back; nothing where there are none.
    pub edits: &'a str,
}

pub struct Sheet<'a> {
    /// What an article is called above its column.
    pub headings: Vec<&'a str>,
    /// In the page's order: those of the event that most articles tell of first.
    pub rows: Vec<Row<'a>>,
    pub notes: Vec<Note<'a>>,
    /// Whether there are several events, so that a row of numbers says whose it is.
    pub mixed: bool,
}

pub struct Row<'a> {
    pub id: &'a str,
    pub kind: Kind,
    /// Of a row of numbers: its event as a place in the comparison, and the articles that tell of it.
    pub event: Option<(usize, String)>,
    pub fact: String,
    pub verdict: &'static str,
    /// Reasons, in their order.
    pub reasons: &'a [Reason],
    /// One list an article.
    pub cells: Vec<Vec<Said<'a>>>,
    /// What was done to the row by hand: "checked, renamed".
    pub marks: String,
    /// What the reader wrote about it.
    pub note: Option<&'a str>,
}

/// What stands for a fact that an article was not found to give.
pub const NOT_FOUND: &str = "not found";

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
    /// The same where the row does not say it already.
    pub by: Option<&'a str>,
}

impl Said<'_> {
    /// "at least 23 people (the coast guard)"
    pub fn in_line(&self) -> String {
        self.by.map_or_else(|| self.words.clone(), |by| [&*self.words, " (", by, ")"].concat())
    }

    /// The same with the number of its note: "at least 23 people (the coast guard) [1]"
    pub fn with_note(&self) -> String {
        self.in_line() + &self.note.map_or_else(String::new, |note| format!(" [{}]", note + 1))
    }
}

/// The words of a cell in one line, as it is shown without marks.
pub fn in_line(cell: &[Said]) -> String {
    match cell {
        [] => NOT_FOUND.to_owned(),
        _ => cell.iter().map(Said::with_note).collect::<Vec<_>>().join("; "),
    }
}

/// A sentence and the article it stands in.
#[derive(PartialEq, Eq)]
pub struct Note<'a> {
    pub article: usize,
    pub sentence: &'a str,
}

/// A column of our own: its name, and what a row has there.
type Own = (&'static str, fn(&Row) -> String);

impl Sheet<'_> {
    /// The heading that stands before a row where another kind or event begins: "Another event, told by The Quay". None
    /// before the others, and where there is one event and all rows are of one kind.
    pub fn heading(&self, at: usize) -> Option<String> {
        let group = |row: &Row| (row.kind, row.event.as_ref().map(|event| event.0));
        let (row, own) = self.rows.get(at).map(|row| (row, group(row)))?;
        let before = at.checked_sub(1).and_then(|before| self.rows.get(before));
        if before.is_some_and(|row| group(row) == own) || !self.mixed && self.rows.iter().all(|row| group(row) == own) {
            return None;
        }
        let word = match row.kind {
            Kind::Number if at > 0 => "Another event",
            Kind::Number => "Numbers",
            Kind::Quotation => "Quotations",
            Kind::Name => "Names",
        };
        Some(row.told_by().map_or_else(|| word.to_owned(), |names| format!("{word}, told by {names}")))
    }

    /// The columns before those of the articles, and what a row has there: what is not in this table has no column.
    pub fn columns(&self) -> Vec<Own> {
        let any = |has: fn(&Row) -> bool| self.rows.iter().any(has);
        let mut columns: Vec<Own> =
            vec![("Fact", |row| row.fact.clone()), ("Verdict", |row| row.verdict.to_owned()), ("Reason", |row| row.reason())];
        if self.mixed {
            columns.push(("Event told by", |row| row.told_by().unwrap_or_default().to_owned()));
        }
        if any(|row| !row.marks.is_empty()) {
            columns.push(("By hand", |row| row.marks.clone()));
        }
        if any(|row| row.note.is_some()) {
            columns.push(("Note", |row| row.note.unwrap_or_default().to_owned()));
        }
        columns
    }
}

impl Row<'_> {
    /// The articles that tell of its event, where there are several events.
    pub fn told_by(&self) -> Option<&str> {
        self.event.as_ref().map(|event| &*event.1).filter(|names| !names.is_empty())
    }

    /// What the reader did and wrote: "checked by hand", "Note: the ministry says otherwise".
    pub fn by_hand(&self) -> impl Iterator<Item = String> {
        let marks = (!self.marks.is_empty()).then(|| format!("{} by hand", self.marks));
        marks.into_iter().chain(self.note.map(|note| format!("Note: {note}")))
    }

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
        Document { comparison, articles, date: None, only: None, title: None, marks: &[], edits: "" }
    }

    /// What was done to a row by hand.
    pub fn marks(&self, id: &str) -> Option<&'a Marks> {
        self.marks.iter().find(|(row, _)| row == id).map(|(_, marks)| marks)
    }

    /// "Crosscheck 0.1.0, 6 March 2031"
    pub fn made(&self) -> String {
        let engine = concat!("Crosscheck ", env!("CARGO_PKG_VERSION"));
        self.date.map_or_else(|| engine.to_owned(), |date| format!("{engine}, {date}"))
    }

    /// How it was made, and how many rows are not in it: "Crosscheck 0.1.0, 6 March 2031. 2 rows are hidden or filtered out."
    pub fn colophon(&self) -> String {
        let Comparison { numbers, quotes, names, .. } = self.comparison;
        let ids = numbers.iter().map(|row| &row.id).chain(quotes.iter().map(|row| &row.id)).chain(names.iter().map(|row| &row.id));
        let out = match ids.filter(|id| !self.wants(id)).count() {
            0 => return self.made(),
            1 => "1 row is".to_owned(),
            out => format!("{out} rows are"),
        };
        format!("{}. {out} hidden or filtered out.", self.made())
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
        let headings: Vec<&str> = columns.iter().map(Column::called).collect();
        let events = &self.comparison.events;
        // "Harbour Post, Northern Wire, Morning Mail and 2 more"
        let told_by = |event: usize| {
            let articles = events.get(event).filter(|_| events.len() > 1).map_or(&[][..], |event| &event.articles);
            let names: Vec<&str> = articles.iter().take(3).filter_map(|&at| headings.get(at as usize).copied()).collect();
            let more = articles.len().saturating_sub(3);
            names.join(", ") + &if more > 0 { format!(" and {more} more") } else { String::new() }
        };
        let line = |id: &'a str, kind, fact: &str, verdict, reasons: &'a [Reason], cells| {
            let marks = self.marks(id);
            let mut fact = fact.to_owned();
            // As on the page: a name begins as a title does; one that the reader gave stands as it was given.
            if let Some(first) = fact.get_mut(..1).filter(|_| !marks.is_some_and(|marks| marks.renamed)) {
                first.make_ascii_uppercase();
            }
            let note = marks.and_then(|marks| marks.note.as_deref()).filter(|note| !note.trim().is_empty());
            Row { id, kind, event: None, fact, verdict, reasons, cells, marks: marks.map(words_of).unwrap_or_default(), note }
        };
        let mut numbers: Vec<&NumberRow> = self.comparison.numbers.iter().filter(|row| self.wants(&row.id)).collect();
        let told = |event: u32| events.get(event as usize).map_or(0, |event| event.articles.len());
        sort::by_key(&mut numbers, |row| (std::cmp::Reverse(told(row.event)), row.event));
        let numbers = numbers.into_iter().map(|row| {
            let said = |article: usize, report: &'a Report| Said {
                words: words(report),
                note: notes.of(article, report.sentence.or(report.span).or(report.from.first().copied())),
                report: Some(report),
                source: report.source.as_deref(),
                by: report.source.as_deref(),
            };
            let event = row.event as usize;
            let made = line(&row.id, Kind::Number, &row.label, row.verdict.word(), &row.reasons, cells(&row.cells, said));
            Row { event: Some((event, told_by(event))), ..made }
        });
        let mut rows: Vec<Row> = numbers.collect();
        rows.extend(self.comparison.quotes.iter().filter(|row| self.wants(&row.id)).map(|row| {
            let cells = cells(&row.cells, |article, quotation| {
                let source = quotation.speaker_name.as_deref().or(quotation.speaker.as_deref());
                Said {
                    words: if quotation.direct { format!("“{}”", quotation.text) } else { quotation.text.clone() },
                    note: notes.of(article, Some(quotation.sentence)),
                    report: None,
                    source,
                    by: source.filter(|speaker| row.speaker.as_deref() != Some(speaker)),
                }
            });
            let speaker = row.speaker.as_deref().unwrap_or("Speaker not named");
            line(&row.id, Kind::Quotation, speaker, row.verdict.word(), &row.reasons, cells)
        }));
        rows.extend(self.comparison.names.iter().filter(|row| self.wants(&row.id)).map(|row| {
            let mut cells = cells(&row.cells, |article, mention| Said {
                words: mention.text.clone(),
                note: notes.of(article, self.line(article, mention.span)),
                report: None,
                source: None,
                by: None,
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
            line(&row.id, Kind::Name, &row.name, verdict, &row.reasons, cells)
        }));
        Sheet { headings, rows, notes: notes.notes, mixed: events.len() > 1 }
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

/// What was done to a row, in the page's words.
fn words_of(marks: &Marks) -> String {
    let words = [
        (marks.confirmed, "checked"),
        (marks.merged, "merged"),
        (marks.split, "split"),
        (marks.changed, "changed"),
        (marks.renamed, "renamed"),
        (marks.hidden, "hidden"),
    ];
    words.into_iter().filter(|word| word.0).map(|word| word.1).collect::<Vec<_>>().join(", ")
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
