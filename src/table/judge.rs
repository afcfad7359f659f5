//! Verdicts worked out of rows alone: after the engine has built them, after a reader has merged or split some,
//! and when a link is opened.

use super::{Column, Comparison, NumberRow, Report, given};
use crate::text::hash;
use crate::text::seen;
use crate::text::sort::Map;
use crate::verdict::numbers::{self, Beside, Fact, Neighbours};
use crate::verdict::{Figure, Reason, Verdict};

/// The verdict and reasons of every row of numbers, in the rows' order. `texts`: the articles' texts, from which
/// the reports' sentences are read; an empty one where it is not at hand.
pub fn judge(comparison: &Comparison, texts: &[&str]) -> Vec<(Verdict, Vec<Reason>)> {
    let copies = copies(texts);
    let plain = plain(comparison, texts);
    let figures: Vec<Vec<Figure>> = (comparison.numbers.iter().enumerate())
        .map(|(at, row)| figures(row, &comparison.articles, texts, &copies, |article, place| plain.get(&(at, article, place))))
        .collect();
    // The facts of each event are set out once; `place` is where a row stands among those of its event.
    let mut facts: Map<u32, Vec<Fact>> = Map::default();
    let mut place = Vec::new();
    for (row, figures) in comparison.numbers.iter().zip(&figures) {
        let of_event = facts.at(row.event);
        place.push(of_event.len());
        of_event.push(Fact { label: &row.label, figures });
    }
    let neighbours: Map<u32, Option<Neighbours>> = facts.into_iter().map(|(event, facts)| (event, Some(Neighbours::new(facts)))).collect();
    let judged = comparison.numbers.iter().zip(&figures).zip(place);
    let mut judged: Vec<(Verdict, Vec<Reason>)> = judged
        .filter_map(|((row, figures), at)| Some(numbers::judge(figures, Beside::new(neighbours.get(&row.event)?.as_ref()?, Some(at)))))
        .collect();
    for ((row, ..), words) in plain.iter() {
        if let Some((_, reasons)) = judged.get_mut(*row) {
            let new = words.told.iter().filter(|told| reasons.len() < TOLD && !reasons.contains(told));
            reasons.extend(new.cloned().collect::<Vec<_>>());
        }
    }
    judged
}

/// The words of a report that are not what they look like, as they are seen.
#[derive(Default)]
struct Plain {
    text: String,
    sentence: String,
    /// What a reader of the row should know of it.
    told: Option<Reason>,
}

/// So many reasons of a row are enough to warn a reader.
const TOLD: usize = 48;

/// Such reports, by their row, article and place in its cell. Ordinary text has none.
fn plain(comparison: &Comparison, texts: &[&str]) -> Map<(usize, usize, usize), Plain> {
    let odd: Vec<bool> = texts.iter().map(|text| seen::seen(text).is_some()).collect();
    let mut plain = Map::default();
    if !odd.contains(&true) {
        return plain;
    }
    let cells = comparison.numbers.iter().enumerate().flat_map(|(row, found)| found.cells.filled().map(move |cell| (row, cell)));
    for (row, (article, cell)) in cells.filter(|(_, (article, _))| odd.get(*article) == Some(&true)) {
        for (place, report) in cell.iter().enumerate() {
            let sentence = report.sentence.map_or("", |span| span.of(texts[article]));
            let words = if given::is_turned(sentence) { sentence } else { &report.text };
            let name = comparison.articles.get(article).map_or("", Column::called);
            let (text, sentence) = (seen::plain(&report.text).into_owned(), seen::plain(sentence).into_owned());
            *plain.at((row, article, place)) = Plain { text, sentence, told: given::of_words(name, words) };
        }
    }
    plain
}

/// Which articles repeat an earlier one word for word, as they are seen: they speak with its voice, so they count once.
fn copies(texts: &[&str]) -> Vec<bool> {
    let mut known: hash::Map<String, usize> = hash::Map::default();
    texts.iter().map(|text| !text.is_empty() && known.insert(seen::plain(text).into_owned(), 0).is_some()).collect()
}

/// A row as its verdict sees it.
fn figures<'a>(
    row: &'a NumberRow,
    columns: &'a [Column],
    texts: &[&'a str],
    copies: &[bool],
    plain: impl Fn(usize, usize) -> Option<&'a Plain>,
) -> Vec<Figure<'a>> {
    let mut figures = Vec::new();
    for (article, cell) in row.cells.filled().filter(|(article, _)| !copies.get(*article).is_some_and(|&copy| copy)) {
        let text = texts.get(article).copied().unwrap_or("");
        for (place, report) in cell.iter().enumerate() {
            let mut figure = figure(report, article, columns.get(article), text);
            if let Some(plain) = plain(article, place) {
                (figure.text, figure.sentence) = (&plain.text, &plain.sentence);
            }
            figures.push(figure);
        }
    }
    figures
}

fn figure<'a>(report: &'a Report, article: usize, column: Option<&'a Column>, text: &'a str) -> Figure<'a> {
    Figure {
        article,
        name: column.map_or("", Column::called),
        as_of: column.and_then(|column| column.published.as_deref()),
        kind: report.kind,
        text: &report.text,
        stated: report.stated,
        bound: report.bound,
        hedge: report.hedge,
        unit: report.unit.as_deref(),
        counted: report.counted.as_deref(),
        role: report.role.as_deref(),
        value: report.value.as_deref(),
        source: report.source.as_deref(),
        place: report.place.as_deref(),
        when: report.when.as_deref(),
        sentence: report.sentence.map_or("", |span| span.of(text)),
        derived: report.derived(),
    }
}
