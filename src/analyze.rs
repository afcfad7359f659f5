//! The front door. An `Engine` keeps each article's reading, so that a change to one article costs one reading.

use crate::align;
use crate::claim::{self, Reading};
use crate::event;
use crate::table::{self, Column, Comparison, Event, LeftOut, NumberRow};
use crate::text::Article;
use crate::token;
use std::sync::Arc;

/// Reads and compares articles; remembers the readings of the last call.
#[derive(Default)]
pub struct Engine {
    kept: Vec<(Article, Arc<Reading>)>,
}

impl Engine {
    /// Compares articles. Those that were in the call before, unchanged, are not read again.
    /// `progress` is told (articles read, articles in all); where it answers false the work stops and `None` comes back.
    pub fn compare_with(&mut self, articles: &[Article], mut progress: impl FnMut(usize, usize) -> bool) -> Option<Comparison> {
        let mut kept = Vec::with_capacity(articles.len());
        for (at, article) in articles.iter().enumerate() {
            let known = self.kept.iter().find(|(old, _)| old.text == article.text && old.published == article.published);
            let reading = known.map_or_else(|| Arc::new(claim::read(article)), |(_, reading)| reading.clone());
            kept.push((article.clone(), reading));
            if !progress(at + 1, articles.len()) {
                return None;
            }
        }
        self.kept = kept;
        let readings: Vec<&Reading> = self.kept.iter().map(|(_, reading)| &**reading).collect();
        Some(join(articles, &readings))
    }
}

/// Compares articles. The same articles give the same comparison, whatever came before.
pub fn compare(articles: &[Article]) -> Comparison {
    Engine::default().compare_with(articles, |_, _| true).unwrap_or_default()
}

/// Reads one article.
pub fn extract(text: &str) -> Reading {
    claim::read(&Article { text: text.to_owned(), ..Article::default() })
}

fn join(articles: &[Article], readings: &[&Reading]) -> Comparison {
    let grouped = event::group(articles, readings);
    let numbers = numbers(articles, readings, &grouped);
    let columns = articles.iter().zip(readings).enumerate().map(|(at, (article, reading))| column(at, article, reading)).collect();
    let mut comparison = Comparison { articles: columns, events: events(&grouped.of_article), numbers, ..Comparison::default() };
    let texts: Vec<&str> = articles.iter().map(|article| article.text.as_str()).collect();
    let verdicts = table::judge(&comparison, &texts);
    for (row, (verdict, reasons)) in comparison.numbers.iter_mut().zip(verdicts) {
        (row.verdict, row.reasons) = (verdict, reasons);
    }
    table::order::sort(&mut comparison.numbers);
    comparison
}

/// The rows of numbers, not yet judged. Articles are aligned in an order of their own, so that the order in which
/// they were given changes nothing; one that repeats another word for word is aligned once and stands in its rows.
fn numbers(articles: &[Article], readings: &[&Reading], grouped: &event::Events) -> Vec<NumberRow> {
    let mut own: Vec<usize> = (0..articles.len()).collect();
    own.sort_by(|&a, &b| (&articles[a].text, &articles[a].published, a).cmp(&(&articles[b].text, &articles[b].published, b)));
    let mut first: Vec<usize> = Vec::new();
    let mut copies: Vec<Vec<usize>> = Vec::new();
    for at in own {
        match first.last() {
            Some(&last) if articles[last].text == articles[at].text && grouped.of_article.get(last) == grouped.of_article.get(at) => {
                copies[first.len() - 1].push(at);
            }
            _ => {
                first.push(at);
                copies.push(vec![at]);
            }
        }
    }
    let chosen: Vec<&Article> = first.iter().map(|&at| &articles[at]).collect();
    let read: Vec<&Reading> = first.iter().map(|&at| readings[at]).collect();
    let of_article: Vec<u32> = first.iter().map(|&at| grouped.of_article.get(at).copied().unwrap_or(0)).collect();
    let events = event::Events { of_article };
    let facts = align::facts::group(&chosen, &read, &events);
    let mut rows = table::rows::build(&chosen, &read, &events.of_article, &facts);
    for row in &mut rows {
        let mut cells = vec![Vec::new(); articles.len()];
        for (cell, places) in std::mem::take(&mut row.cells).into_iter().zip(&copies) {
            for &at in places {
                cells[at] = cell.clone();
            }
        }
        row.cells = cells;
    }
    rows
}

fn column(at: usize, article: &Article, reading: &Reading) -> Column {
    let left_out = reading.cut.left_out.iter().map(|left| LeftOut { span: left.span, why: left.why.to_owned() }).collect();
    Column {
        id: format!("a{}", at + 1),
        name: article.name.clone(),
        title: article.title.clone(),
        outlet: article.outlet.clone(),
        published: article.published.clone(),
        url: article.url.clone(),
        words: reading.cut.tokens.iter().filter(|token| token.kind == token::Kind::Word).count() as u32,
        left_out,
        notes: Vec::new(),
    }
}

fn events(of_article: &[u32]) -> Vec<Event> {
    let count = of_article.iter().map(|&event| event + 1).max().unwrap_or(0);
    (0..count)
        .map(|event| Event {
            id: format!("e{}", event + 1),
            articles: (0..of_article.len() as u32).filter(|&at| of_article[at as usize] == event).collect(),
            label: String::new(),
        })
        .collect()
}
