//! The front door. An `Engine` keeps each article's reading, so that a change to one article costs one reading.

use crate::align;
use crate::claim::{self, Reading};
use crate::event;
use crate::table::{self, Cells, Column, Comparison, Event, LeftOut};
use crate::text::{Article, Seen, seen, sort};
use crate::token;
use std::sync::Arc;

/// Reads and compares articles; remembers the readings of the last call.
#[derive(Default)]
pub struct Engine {
    kept: Vec<(Article, Arc<Read>)>,
}

/// What was read of an article.
struct Read {
    /// The article as the eye has it, where that is not how it is stored.
    seen: Option<(Seen, Article)>,
    reading: Reading,
}

impl Read {
    fn new(article: &Article) -> Read {
        let seen = seen::seen(&article.text).map(|seen| {
            let (text, kept) = (seen.text.clone(), article.kept.iter().map(|&span| seen.seen(span)).collect());
            let plain = |field: &Option<String>| field.as_deref().map(|field| seen::plain(field).into_owned());
            let (title, outlet) = (plain(&article.title), plain(&article.outlet));
            (seen, Article { text, kept, title, outlet, ..article.clone() })
        });
        let reading = claim::read(seen.as_ref().map_or(article, |(_, article)| article));
        Read { seen, reading }
    }
}

impl Engine {
    /// Compares articles. Those that were in the call before, unchanged, are not read again.
    /// `progress` is told (articles read, articles in all); where it answers false the work stops and `None` comes back.
    pub fn compare_with(&mut self, articles: &[Article], mut progress: impl FnMut(usize, usize) -> bool) -> Option<Comparison> {
        let mut kept = Vec::with_capacity(articles.len());
        for (at, article) in articles.iter().enumerate() {
            let same = |old: &Article| old.is_read_as(article) && old.published == article.published;
            let known = self.kept.iter().find(|(old, _)| same(old));
            let read = known.map_or_else(|| Arc::new(Read::new(article)), |(_, read)| read.clone());
            kept.push((article.clone(), read));
            if !progress(at + 1, articles.len()) {
                return None;
            }
        }
        self.kept = kept;
        let all: Vec<&Read> = self.kept.iter().map(|(_, read)| &**read).collect();
        Some(joined(articles, &all))
    }
}

/// Compares articles. The same articles give the same comparison, whatever came before.
pub fn compare(articles: &[Article]) -> Comparison {
    Engine::default().compare_with(articles, |_, _| true).unwrap_or_default()
}

/// Reads the figures, moments and quotations of one article, without the claims that a comparison takes from it. Names
/// are read where somebody is quoted.
pub fn extract(text: &str) -> Reading {
    match seen::seen(text) {
        None => claim::cited(text),
        Some(seen) => claim::cited(&seen.text).moved(|span| seen.given(span)),
    }
}

/// The comparison of the articles as they are seen, told of the articles as they were given.
fn joined(given: &[Article], all: &[&Read]) -> Comparison {
    let readings: Vec<&Reading> = all.iter().map(|read| &read.reading).collect();
    let mut comparison = if all.iter().all(|read| read.seen.is_none()) {
        join(given, &readings)
    } else {
        let seen = |(article, read): (&Article, &&Read)| read.seen.as_ref().map_or(article, |(_, seen)| seen).clone();
        let articles: Vec<Article> = given.iter().zip(all).map(seen).collect();
        let mut comparison = join(&articles, &readings);
        table::given::restore(&mut comparison, |at| {
            let (seen, _) = all.get(at)?.seen.as_ref()?;
            Some((given.get(at)?, seen))
        });
        comparison
    };
    let texts: Vec<&str> = given.iter().map(|article| article.text.as_str()).collect();
    let verdicts = table::judge(&comparison, &texts);
    for (row, (verdict, reasons)) in comparison.numbers.iter_mut().zip(verdicts) {
        (row.verdict, row.reasons) = (verdict, reasons);
    }
    table::order::sort(&mut comparison.numbers);
    comparison
}

/// The rows, those of numbers not judged yet.
fn join(articles: &[Article], readings: &[&Reading]) -> Comparison {
    let grouped = event::group(articles, readings);
    let mut columns: Vec<Column> =
        articles.iter().zip(readings).enumerate().map(|(at, (article, reading))| column(at, article, reading)).collect();
    let cuts: Vec<&token::Tokens> = readings.iter().map(|reading| &reading.cut).collect();
    let notes = {
        let names: Vec<&str> = columns.iter().map(Column::called).collect();
        table::notes::of(articles, &cuts, &names)
    };
    columns.iter_mut().zip(notes).for_each(|(column, notes)| column.notes = notes);
    let distinct = Distinct::new(articles, &grouped.of_article);
    let read: Vec<&Reading> = distinct.pick(readings);
    let chosen: Vec<&Article> = distinct.pick(&articles.iter().collect::<Vec<_>>());
    let of_article: Vec<u32> = distinct.first.iter().map(|&at| grouped.of_article.get(at).copied().unwrap_or(0)).collect();
    let other = distinct.first.iter().map(|&at| grouped.other.get(at).cloned().unwrap_or_default()).collect();
    let facts = align::facts::group(&chosen, &read, &event::Events { of_article: of_article.clone(), other });
    let mut numbers = table::rows::build(&chosen, &read, &of_article, &facts);
    let people = align::names::join(&read);
    let named: Vec<&Column> = distinct.pick(&columns.iter().collect::<Vec<_>>());
    let mut quotes = table::quotes::rows(&chosen, &read, &people, &named);
    let mut names = table::names::rows(&chosen, &read, &people, &named);
    numbers.iter_mut().for_each(|row| row.cells = distinct.spread(&row.cells));
    quotes.iter_mut().for_each(|row| row.cells = distinct.spread(&row.cells));
    names.iter_mut().for_each(|row| row.cells = distinct.spread(&row.cells));
    table::quotes::sort(&mut quotes);
    table::names::sort(&mut names);
    let events = events(&grouped.of_article, &columns);
    Comparison { articles: columns, events, numbers, quotes, names }
}

/// The articles that are aligned, in an order of their own, so that the order in which they were given changes nothing.
/// One that repeats another word for word is aligned once and stands in its rows.
struct Distinct {
    /// Places in the list given.
    first: Vec<usize>,
    /// For each of them, all places of its text, itself among them.
    copies: Vec<Vec<usize>>,
    given: usize,
}

impl Distinct {
    fn new(articles: &[Article], of_article: &[u32]) -> Distinct {
        let mut own: Vec<usize> = (0..articles.len()).collect();
        sort::by(&mut own, |&a, &b| (&articles[a].text, &articles[a].published, a).cmp(&(&articles[b].text, &articles[b].published, b)));
        let (mut first, mut copies): (Vec<usize>, Vec<Vec<usize>>) = (Vec::new(), Vec::new());
        for at in own {
            match first.last() {
                Some(&last) if articles[last].is_read_as(&articles[at]) && of_article.get(last) == of_article.get(at) => {
                    copies[first.len() - 1].push(at);
                }
                _ => {
                    first.push(at);
                    copies.push(vec![at]);
                }
            }
        }
        Distinct { first, copies, given: articles.len() }
    }

    fn pick<T: Copy>(&self, all: &[T]) -> Vec<T> {
        self.first.iter().filter_map(|&at| all.get(at).copied()).collect()
    }

    /// Gives each cell of a row to all copies of its article, in the order given.
    fn spread<T: Clone>(&self, cells: &Cells<T>) -> Cells<T> {
        cells.spread(self.given, &self.copies)
    }
}

fn column(at: usize, article: &Article, reading: &Reading) -> Column {
    let left_out = reading.cut.left_out.iter().map(|left| LeftOut { span: left.span, why: left.why.to_owned() }).collect();
    Column {
        id: format!("a{}", at + 1),
        name: article.name.clone(),
        title: article.title.clone(),
        outlet: article.outlet.clone(),
        published: article.published.clone().or_else(|| claim::dateline::read(&article.text, &reading.cut)),
        url: article.url.clone(),
        words: reading.cut.tokens.iter().filter(|token| token.kind == token::Kind::Word).count() as u32,
        left_out,
        notes: Vec::new(),
    }
}

fn events(of_article: &[u32], columns: &[Column]) -> Vec<Event> {
    let count = of_article.iter().map(|&event| event + 1).max().unwrap_or(0);
    (0..count)
        .map(|event| {
            let articles: Vec<u32> = (0..of_article.len() as u32).filter(|&at| of_article[at as usize] == event).collect();
            let label = if count > 1 { told_by(&articles, columns) } else { String::new() };
            Event { id: format!("e{}", event + 1), articles, label }
        })
        .collect()
}

/// An event by the articles that tell of it: "Harbour Post, Northern Wire, Morning Mail and 2 more".
fn told_by(articles: &[u32], columns: &[Column]) -> String {
    const NAMED: usize = 3;
    let names = articles.iter().filter_map(|&at| columns.get(at as usize)).take(NAMED);
    let names: Vec<&str> = names.map(Column::called).collect();
    match articles.len().saturating_sub(NAMED) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}
