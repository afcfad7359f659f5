//! Rows of people.

use super::{Cells, Column, NameMention, NameRow};
use crate::align::names::People;
use crate::claim::Reading;
use crate::mention::name::Name;
use crate::text::hash::Map;
use crate::text::letters::Cased;
use crate::text::{Article, sort};
use crate::verdict::Reason;
use crate::verdict::names::{Called, notes};

/// One row a person whom two articles name, or one article in several ways; not yet in order.
pub fn rows(articles: &[&Article], readings: &[&Reading], people: &People, columns: &[&Column]) -> Vec<NameRow> {
    let mut rows: Vec<NameRow> = Vec::new();
    let written: Vec<Vec<Vec<&Name>>> = readings.iter().map(|reading| by_bearer(reading)).collect();
    let mut keys: Map<String, usize> = Map::default();
    for person in &people.persons {
        let mut cells: Cells<NameMention> = Cells::new(articles.len());
        let mut called: Vec<Called> = Vec::new();
        for &(article, place) in &person.bearers {
            let text = articles[article].text.as_str();
            let mut forms: Vec<&str> = Vec::new();
            for name in &written[article][place] {
                let form = name.span.of(text);
                if !forms.contains(&form) {
                    forms.push(form);
                    cells.push(article, NameMention { span: name.span, text: form.to_owned() });
                }
            }
            let name = columns.get(article).map_or("", |column| column.called());
            let titles = readings[article].bearers[place].titles.iter().map(String::as_str).collect();
            called.push(Called { name, forms, titles });
        }
        let reasons: Vec<Reason> = notes(&called);
        if cells.filled().len() < 2 && reasons.is_empty() {
            continue;
        }
        let mut key = person.name.in_small();
        while keys.insert(key.clone(), 0).is_some() {
            key.push('+');
        }
        rows.push(NameRow { id: String::new(), key, name: person.name.clone(), reasons, cells });
    }
    rows
}

/// Those with something to note first; then whom most articles name; then in the order of the articles and their text.
pub fn sort(rows: &mut [NameRow]) {
    sort::by_key(rows, |row| {
        let filled = row.cells.filled().len();
        let place = row.cells.filled().find_map(|(article, cell)| Some((article, cell.first()?.span)));
        (row.reasons.is_empty(), std::cmp::Reverse(filled), place)
    });
    for (at, row) in rows.iter_mut().enumerate() {
        row.id = format!("p{}", at + 1);
    }
}

/// The mentions of each of an article's bearers.
fn by_bearer(reading: &Reading) -> Vec<Vec<&Name>> {
    let mut mentions = vec![Vec::new(); reading.bearers.len()];
    for name in &reading.names {
        if let Some(list) = mentions.get_mut(name.bearer as usize) {
            list.push(name);
        }
    }
    mentions
}
