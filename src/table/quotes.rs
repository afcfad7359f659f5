//! Rows of quotations.

use super::{Cells, Column, Quotation, QuoteRow};
use crate::align::names::People;
use crate::align::quotes::{self, Quoted, words};
use crate::claim::Reading;
use crate::text::Article;
use crate::text::letters::Cased;
use crate::text::{
    hash,
    sort::{self, Map},
};
use crate::verdict::quotes::{Said, judge};
use crate::verdict::{QuoteVerdict, Reason};

/// One row an utterance, not yet in order.
pub fn rows(articles: &[&Article], readings: &[&Reading], people: &People, columns: &[&Column]) -> Vec<QuoteRow> {
    let groups = quotes::group(articles, readings, people);
    let mut keys: hash::Map<String, usize> = hash::Map::default();
    groups
        .iter()
        .map(|group| {
            let mut cells = Cells::new(articles.len());
            for quoted in group {
                cells.push(quoted.article, quotation(quoted));
            }
            let mut row = QuoteRow {
                id: String::new(),
                key: key(group, &mut keys),
                speaker: speaker(group),
                verdict: QuoteVerdict::Single,
                reasons: Vec::new(),
                cells,
            };
            (row.verdict, row.reasons) = judge_row(&row, columns);
            row
        })
        .collect()
}

/// What differs first; then what most articles have; then in the order of the articles and their text.
pub fn sort(rows: &mut [QuoteRow]) {
    sort::by_key(rows, |row| {
        let filled = row.cells.filled().len();
        let place = row.cells.filled().find_map(|(article, cell)| Some((article, cell.first()?.span)));
        (row.verdict, std::cmp::Reverse(filled), place)
    });
    for (at, row) in rows.iter_mut().enumerate() {
        row.id = format!("q{}", at + 1);
    }
}

/// The verdict of a row from its cells alone, as after a reader's edit or from an opened link.
pub fn judge_row(row: &QuoteRow, columns: &[&Column]) -> (QuoteVerdict, Vec<Reason>) {
    let mut said = Vec::new();
    for (article, cell) in row.cells.filled() {
        let name = columns.get(article).map_or("", |column| column.called());
        said.extend(cell.iter().map(|quotation| Said {
            article,
            name,
            text: &quotation.text,
            speaker: quotation.speaker.as_deref(),
            speaker_name: quotation.speaker_name.as_deref(),
            direct: quotation.direct,
        }));
    }
    judge(&said)
}

fn quotation(quoted: &Quoted) -> Quotation {
    Quotation {
        span: quoted.span,
        text: quoted.text.to_owned(),
        sentence: quoted.sentence,
        speaker: quoted.speaker.map(str::to_owned),
        speaker_name: quoted.speaker_name.map(str::to_owned),
        direct: quoted.direct,
    }
}

/// Who the row says is speaking: the name most articles give, the fullest of equals, else the words that name the speaker.
fn speaker(group: &[Quoted]) -> Option<String> {
    let direct = || group.iter().filter(|quoted| quoted.direct);
    let mut count: Map<&str, usize> = Map::default();
    for name in direct().filter_map(|quoted| quoted.speaker_name) {
        *count.at(name) += 1;
    }
    let best = count.into_iter().max_by_key(|(name, count)| (*count, name.split(' ').count(), std::cmp::Reverse(*name)));
    best.map(|(name, _)| name.to_owned()).or_else(|| direct().find_map(|quoted| quoted.speaker.map(str::to_owned)))
}

/// The speaker and the first words of weight: what stays while the text around it changes.
fn key(group: &[Quoted], taken: &mut hash::Map<String, usize>) -> String {
    let longest = group.iter().filter(|quoted| quoted.direct).max_by_key(|quoted| quoted.text.len());
    let words = longest.map_or(Vec::new(), |quoted| words::cut(quoted.text));
    let start: Vec<&str> = words.iter().take(8).map(|word| word.folded.as_str()).collect();
    let who = speaker(group).and_then(|name| name.rsplit(' ').next().map(Cased::in_small)).unwrap_or_default();
    let key = format!("{who}: {}", start.join(" "));
    let times = taken.entry(key.clone()).or_default();
    *times += 1;
    if *times == 1 { key } else { format!("{key} ({times})") }
}
