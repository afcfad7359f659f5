//! A story held against the engine's table: one point a place, a verdict, a reason, a label, a speaker, an event,
//! a row that must not mix facts.

use crate::read::{Fact, Line, Place, Story, Want};
use crosscheck::analyze;
use crosscheck::table::{Comparison, Report};
use crosscheck::text::Span;
use std::collections::BTreeSet;

pub struct Point {
    /// The line of the file it stands in; a row that mixes facts is marked on the line after its fact's name.
    pub line: usize,
    pub subject: Subject,
    pub known_miss: bool,
    pub holds: bool,
    pub said: String,
    /// Whether the point has no line of its own until it is marked.
    unwritten: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Subject {
    Events,
    /// A report stands in the row of its fact.
    Places,
    Verdicts,
    Reasons,
    Labels,
    /// Facts that must not share a row do not.
    Apart,
    /// Quotations in the row of their utterance.
    Quotes,
    Speakers,
    /// Verdicts of quotations.
    Wording,
}

/// A row of either table, as far as a story reads it.
struct Row {
    /// The places of its reports, by article.
    cells: Vec<Vec<Span>>,
    verdict: String,
    reasons: String,
    label: String,
}

pub fn points(story: &Story) -> Vec<Point> {
    let comparison = analyze::compare(&story.articles);
    let (numbers, quotes) = (number_rows(&comparison), quote_rows(&comparison));
    let mut points = events(story, &comparison);
    points.extend(facts(&story.numbers, &numbers, Subject::Places));
    points.extend(facts(&story.quotes, &quotes, Subject::Quotes));
    for (line, places) in &story.apart {
        let shared = |row: &&Row| places.iter().filter(|place| meets(row, place)).count() > 1;
        let told = numbers.iter().chain(&quotes).find(shared);
        let words: Vec<&str> = places.iter().map(|place| place.words.as_str()).collect();
        let said = format!("{} must not share a row{}", words.join(" // "), told.map_or(String::new(), |row| format!(" ({})", row.label)));
        points.push(point(*line, Subject::Apart, told.is_none(), said));
    }
    points
}

/// The file with the marks that the points ask for.
pub fn marked(written: &str, points: &[Point]) -> String {
    let mut lines: Vec<Option<String>> = written.lines().map(|line| Some(line.to_owned())).collect();
    for point in points.iter().filter(|point| point.holds == point.known_miss) {
        let Some(line) = lines.get_mut(point.line) else { continue };
        *line = match (line.take(), point.holds, point.unwritten) {
            (Some(line), false, true) => Some(format!("{line}\n  - FIXME alone")),
            (Some(line), false, false) => Some(line.replacen("- ", "- FIXME ", 1)),
            (Some(line), true, _) if line.ends_with("- FIXME alone") => None,
            (Some(line), true, _) => Some(line.replacen("- FIXME ", "- ", 1)),
            (None, ..) => None,
        };
    }
    lines.into_iter().flatten().map(|line| line + "\n").collect()
}

fn events(story: &Story, comparison: &Comparison) -> Vec<Point> {
    let found: Vec<BTreeSet<usize>> =
        comparison.events.iter().map(|event| event.articles.iter().map(|&at| at as usize).collect()).collect();
    let held = |wanted: &Vec<usize>| found.contains(&wanted.iter().copied().collect());
    let said = format!("the engine's events are {found:?}");
    story.events.iter().map(|(line, wanted)| point(*line, Subject::Events, held(wanted), said.clone())).collect()
}

fn facts(facts: &[Fact], rows: &[Row], subject: Subject) -> Vec<Point> {
    let mut points = Vec::new();
    for (at, fact) in facts.iter().enumerate() {
        let row = row_of(fact, rows);
        let label = row.map_or("no row", |row| row.label.as_str());
        for (line, place) in &fact.places {
            let held = row.is_some_and(|row| meets(row, place));
            points.push(point(*line, subject, held, format!("“{}” in the row of “{}” ({label})", place.words, fact.name)));
        }
        for (line, want) in &fact.wants {
            let (subject, said) = match want {
                Want::Verdict(_) if subject == Subject::Quotes => (Subject::Wording, row.map_or("", |row| &row.verdict)),
                Want::Verdict(_) => (Subject::Verdicts, row.map_or("", |row| &row.verdict)),
                Want::Reason(_) => (Subject::Reasons, row.map_or("", |row| &row.reasons)),
                Want::Label(_) => (Subject::Labels, label),
                Want::Speaker(_) => (Subject::Speakers, label),
            };
            let held = row.is_some_and(|row| met(want, row));
            points.push(point(*line, subject, held, format!("“{}” is given {subject:?} “{said}”", fact.name)));
        }
        let others = facts.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, fact)| fact);
        let mixed = others
            .filter(|other| row.is_some_and(|row| other.places.iter().any(|(_, place)| meets(row, place) && !shared(place, fact))))
            .map(|other| other.name.as_str())
            .next();
        let said = format!("the row of “{}” ({label}) holds “{}” too", fact.name, mixed.unwrap_or("nothing"));
        let line = fact.mixed.unwrap_or(Line { at: fact.line.at, known_miss: false });
        let held = row.is_some() && mixed.is_none();
        let alone = Point { unwritten: fact.mixed.is_none(), ..point(line, Subject::Apart, held, said) };
        points.push(alone);
    }
    points
}

/// The row that holds most of a fact's places, the first of them where there are several. A fact that several articles
/// give has no row where none joins two of them.
fn row_of<'a>(fact: &Fact, rows: &'a [Row]) -> Option<&'a Row> {
    let articles = |held: &[&Place]| held.iter().map(|place| place.article).collect::<BTreeSet<_>>().len();
    let all: Vec<&Place> = fact.places.iter().map(|(_, place)| place).collect();
    let least = articles(&all).min(2);
    let mut best: Option<(usize, &Row)> = None;
    for row in rows {
        let held: Vec<&Place> = all.iter().copied().filter(|place| meets(row, place)).collect();
        if articles(&held) >= least && !held.is_empty() && best.is_none_or(|(most, _)| held.len() > most) {
            best = Some((held.len(), row));
        }
    }
    best.map(|(_, row)| row)
}

fn meets(row: &Row, place: &Place) -> bool {
    row.cells.get(place.article).is_some_and(|cell| cell.iter().any(|span| span.overlaps(place.span)))
}

/// Whether the same words serve this fact as well ("84-yard" in two facts).
fn shared(place: &Place, fact: &Fact) -> bool {
    fact.places.iter().any(|(_, own)| own.article == place.article && own.span.overlaps(place.span))
}

fn met(want: &Want, row: &Row) -> bool {
    let within = |whole: &str, part: &str| whole.to_lowercase().contains(&part.to_lowercase());
    match want {
        Want::Verdict(accepted) => accepted.contains(&row.verdict),
        Want::Reason(parts) => parts.iter().all(|part| within(&row.reasons, part)),
        Want::Label(any) => any.iter().any(|part| within(&row.label, part)),
        Want::Speaker(name) => within(&row.label, name),
    }
}

fn number_rows(comparison: &Comparison) -> Vec<Row> {
    let rows = comparison.numbers.iter().map(|row| Row {
        cells: row.cells.iter().map(|cell| cell.iter().filter_map(own_words).collect()).collect(),
        verdict: slug(&row.verdict),
        reasons: row.reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join("\n"),
        label: row.label.clone(),
    });
    rows.collect()
}

/// The words of a report without the whole that it is a part of: "113" of "113 of the 220 seats".
fn own_words(report: &Report) -> Option<Span> {
    let span = report.span?;
    let whole = report.text.find(" of ").filter(|&of| report.text[of..].contains(|c: char| c.is_ascii_digit()));
    Some(whole.map_or(span, |of| Span::new(span.start(), span.start() + of)))
}

fn quote_rows(comparison: &Comparison) -> Vec<Row> {
    let rows = comparison.quotes.iter().map(|row| Row {
        cells: row.cells.iter().map(|cell| cell.iter().map(|quotation| quotation.span).collect()).collect(),
        verdict: slug(&row.verdict),
        reasons: row.reasons.iter().map(|reason| reason.text.as_str()).collect::<Vec<_>>().join("\n"),
        label: row.speaker.clone().unwrap_or_default(),
    });
    rows.collect()
}

fn slug(verdict: &impl serde::Serialize) -> String {
    serde_json::to_value(verdict).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn point(line: Line, subject: Subject, holds: bool, said: String) -> Point {
    Point { line: line.at, subject, known_miss: line.known_miss, holds, said, unwritten: false }
}
