//! A year, and how long ago it was: "in 2009" and "17 years ago" are one fact where the story is told in 2026.

use super::facts::Groups;
use super::node::{Family, Node, affinity, likeness};
use super::pair;
use super::scope::is_month;
use crate::claim::{Reading, Status};
use crate::text::{Article, sort};

/// A date with what another article says of it from today, and the year in which that is told.
struct Pair {
    date: usize,
    time: usize,
    now: u32,
    alike: u32,
}

/// Joins what one article dates by its year with what another dates by how long ago it was. No article says in which year it
/// is told: that is the year which such pairs give most, by the words around them, and no year that is told of lies past it.
/// "The past ten years" end today and began at no date.
pub fn join(articles: &[&Article], readings: &[&Reading], nodes: &[Node], groups: &mut Groups) {
    let year = |at: usize| nodes[at].value.filter(|value| pair::rough(value))?.get(..4)?.parse::<u32>().ok();
    let ago = |at: usize| {
        let node = &nodes[at];
        let span = readings.get(node.article)?.quantities.get(node.said.mention).filter(|_| pair::lasts(node))?.span;
        let text = &articles.get(node.article)?.text;
        let told = span.of(text).ends_with("years") && text.get(span.end()..)?.starts_with(" ago");
        node.point().filter(|_| told)?.to_string().parse::<u32>().ok()
    };
    let mut pairs: Vec<Pair> = Vec::new();
    for time in (0..nodes.len()).filter(|&at| ago(at).is_some()).take(MANY) {
        let dates = || (0..nodes.len()).filter(|&at| nodes[at].event == nodes[time].event && year(at).is_some());
        let last = dates().filter_map(year).max();
        for date in dates() {
            let (x, y) = (&nodes[date], &nodes[time]);
            let now = year(date).unwrap_or(0).saturating_add(ago(time).unwrap_or(0));
            let alike = likeness(x, y).max(affinity(x, y));
            if x.article != y.article && alike >= ALIKE && Some(now) >= last && pairs.len() < MANY {
                pairs.push(Pair { date, time, now, alike });
            }
        }
    }
    let weight = |pair: &Pair| {
        let same = |other: &&Pair| (other.now, nodes[other.date].event) == (pair.now, nodes[pair.date].event);
        (pairs.iter().filter(same).map(|other| other.alike).sum::<u32>(), pair.now)
    };
    let mut now = None;
    for pair in &pairs {
        let best = |other: &Pair| nodes[other.date].event != nodes[pair.date].event || weight(other) <= weight(pair);
        if pairs.iter().all(best) {
            now = Some(pair.now);
            let of = |at: usize| year(at).or_else(|| Some(pair.now.saturating_sub(ago(at)?)));
            groups.join(pair.date, pair.time, &|(left, right)| left.iter().chain(right).take(MANY).all(|&at| of(at) == year(pair.date)));
        }
    }
    let then =
        sort::gather((0..nodes.len()).filter_map(|at| Some(((nodes[at].article, nodes[at].said.sentence), now?.checked_sub(ago(at)?)?))));
    dated(nodes, groups, &then);
}

/// Joins the tolls that two articles give for one earlier month or year: "the September quake hurt 40", "that of September hurt
/// almost 50". Where an article has two tolls of that time, nothing says which is meant.
fn dated(nodes: &[Node], groups: &mut Groups, then: &[((usize, usize), Vec<u32>)]) {
    let told = nodes.iter().enumerate().filter_map(|(at, node)| {
        let said = node.said;
        let past = node.other.is_some() || said.status == Status::Before;
        let ago = then.binary_search_by_key(&(node.article, said.sentence), |(key, _)| *key).ok().and_then(|at| then[at].1.first());
        // "--09", "2031-09", "four years ago"; a year alone may be that of the news.
        let day = match said.day.as_deref() {
            Some(day) if is_month(day) && (past || day.len() == 7 || day.starts_with('-')) => day.get(..4)?.to_owned(),
            None if past => ago?.to_string(),
            _ => return None,
        };
        let plain = node.family == Family::Count && said.class == "person" && !(said.part || said.implied || said.another);
        (plain && node.point().is_some()).then_some(((node.event, day, pair::fate(node)?, node.group), at))
    });
    for (_, told) in sort::gather(told).into_iter().filter(|(_, told)| (2..=MANY).contains(&told.len())) {
        let rivals = |a: &Node, b: &Node| a.article == b.article && a.point() != b.point();
        let lone: Vec<usize> = told.iter().copied().filter(|&at| !told.iter().any(|&other| rivals(&nodes[at], &nodes[other]))).collect();
        for pair in lone.windows(2) {
            groups.join(pair[0], pair[1], &|(left, right)| {
                left.len().max(right.len()) <= MANY && left.iter().all(|&a| right.iter().all(|&b| nodes[a].article != nodes[b].article))
            });
        }
    }
}

/// So many times of a story, and pairs of them with dates, are looked at.
const MANY: usize = 48;
/// How alike the words around a year and a time must be, in hundredths.
const ALIKE: u32 = 12;
