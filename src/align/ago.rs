//! A year, and how long ago it was: "in 2009" and "17 years ago" are one fact where the story is told in 2026.

use super::facts::Groups;
use super::node::{Node, affinity, likeness};
use super::pair;
use crate::claim::Reading;
use crate::text::{Article, sort};

/// Joins what one article dates by its year with what another dates by how long ago it was. No article says in which year it
/// is told: that is the year which such pairs give most, by the words around them, and no year that is told of lies past it.
pub fn join(articles: &[&Article], readings: &[&Reading], nodes: &[Node], groups: &mut Groups) {
    // "The past ten years" end today and began at no date.
    let ago = |node: &Node| {
        let span = readings.get(node.article)?.quantities.get(node.said.mention)?.span;
        let text = &articles.get(node.article)?.text;
        let told = span.of(text).ends_with("years") && text.get(span.end()..)?.starts_with(" ago");
        node.point().filter(|_| told && pair::lasts(node))?.to_string().parse::<u32>().ok()
    };
    // Years count down to the one the story is told in, and are negative here.
    let years = |(at, node): (usize, &Node)| {
        let year = || node.value.filter(|value| pair::rough(value))?.get(..4)?.parse::<u32>().ok();
        let told = if node.said.is_moment { (true, year()?) } else { (false, ago(node)?) };
        Some((node.event, told, at))
    };
    let told: Vec<(u32, (bool, u32), usize)> = sort::each(nodes.iter().enumerate().filter_map(years));
    for story in told.chunk_by(|a, b| a.0 == b.0) {
        let (times, dates) = story.split_at(story.partition_point(|(_, (dated, _), _)| !dated));
        let (times, dates) = (times.get(..MANY).unwrap_or(times), dates.get(dates.len().saturating_sub(MANY)..).unwrap_or(dates));
        let last = dates.last().map_or(0, |(_, (_, year), _)| *year);
        let mut pairs = Vec::new();
        for ((_, (_, ago), a), (_, (_, year), b)) in times.iter().flat_map(|time| dates.iter().map(move |date| (time, date))) {
            let (x, y) = (&nodes[*a], &nodes[*b]);
            let alike = likeness(x, y).max(affinity(x, y));
            if x.article != y.article && alike >= ALIKE && year.saturating_add(*ago) >= last {
                pairs.push((year.saturating_add(*ago), alike, *a, *b));
            }
        }
        let same = sort::gather(pairs.into_iter().map(|(now, alike, a, b)| (now, (alike, a, b))));
        let Some((now, pairs)) = same.into_iter().max_by_key(|(now, pairs)| (pairs.iter().map(|pair| pair.0).sum::<u32>(), *now)) else {
            continue;
        };
        let of = |at: usize| {
            told.iter().find(|(.., known)| *known == at).map(|(_, (dated, year), _)| if *dated { *year } else { now.saturating_sub(*year) })
        };
        for (_, a, b) in pairs {
            groups.join(a, b, &|(left, right)| left.iter().chain(right).take(MANY).all(|&at| of(at) == of(b)));
        }
    }
}

/// So many years and times of one story are compared.
const MANY: usize = 48;
/// How alike the words around a year and a time must be, in hundredths.
const ALIKE: u32 = 12;
