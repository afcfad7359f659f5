//! A year, and how long ago it was: "in 2009" and "17 years ago" are one fact where the story is told in 2026.

use super::facts::Groups;
use super::node::{Node, affinity, likeness};
use super::pair;
use crate::claim::Reading;
use crate::text::Article;

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
    for pair in &pairs {
        let best = |other: &Pair| nodes[other.date].event != nodes[pair.date].event || weight(other) <= weight(pair);
        if pairs.iter().all(best) {
            let of = |at: usize| year(at).or_else(|| Some(pair.now.saturating_sub(ago(at)?)));
            groups.join(pair.date, pair.time, &|(left, right)| left.iter().chain(right).take(MANY).all(|&at| of(at) == year(pair.date)));
        }
    }
}

/// So many times of a story, and pairs of them with dates, are looked at.
const MANY: usize = 48;
/// How alike the words around a year and a time must be, in hundredths.
const ALIKE: u32 = 12;
