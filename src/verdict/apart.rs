//! What a disagreement is: a later count, two sources, one source twice, one article against itself.

use super::numbers::point;
use super::{Figure, Reason, Verdict, moments::Day, same, words};
use crate::measure::Decimal;
use crate::text::sort;
use std::collections::BTreeSet;

/// Says what stands behind figures that cannot both be true at one time.
pub fn explain(own: &[&Figure], apart: &[(&Figure, &Figure)]) -> (Verdict, Vec<Reason>) {
    let running = apart.iter().all(|(a, b)| a.runs() && b.runs());
    if running && let Some(path) = rising(own, apart) {
        return (Verdict::Compatible, vec![path]);
    }
    let mut reasons = vec![sides(own, apart)];
    if running {
        if apart.iter().any(|(a, b)| before(a, b).is_some_and(|first| level(if first { a } else { b }) > level(if first { b } else { a })))
        {
            reasons.push(Reason::new("revised-down", "The later report gives the lower count: it may have been revised down."));
        } else if apart.iter().any(|(a, b)| before(a, b).is_none()) {
            reasons.push(Reason::new("could-be-update", "When each count was taken is not known: the higher could be an update."));
        }
    }
    (Verdict::Conflict, reasons)
}

/// The path of a count that only rose as time went on; `None` where times are unknown or the count fell.
fn rising(own: &[&Figure], apart: &[(&Figure, &Figure)]) -> Option<Reason> {
    let (mut first, mut last): (Option<&Figure>, Option<&Figure>) = (None, None);
    for (a, b) in apart {
        let (low, high) = if level(a) < level(b) { (a, b) } else { (b, a) };
        // Some article that prints the lower must be older than one that prints the higher, and none the other way round.
        let all = |figure: &Figure| own.iter().copied().filter(move |other| same::alike(other, figure)).collect::<Vec<_>>();
        let orders: Vec<Option<bool>> = all(low).iter().flat_map(|low| all(high).into_iter().map(|high| before(low, high))).collect();
        if orders.contains(&Some(false)) || !orders.contains(&Some(true)) {
            return None;
        }
        first = first.filter(|first| level(first) <= level(low)).or(Some(low));
        last = last.filter(|last| level(last) >= level(high)).or(Some(high));
    }
    let (first, last) = (first?, last?);
    let day = |figure: &Figure| figure.as_of.map(|day| format!(" ({day})")).unwrap_or_default();
    let text = format!("The count rose from {}{} to {}{}.", words::shown(first), day(first), words::shown(last), day(last));
    Some(Reason::new("updated", text))
}

/// Where a figure stands on the line, for telling lower from higher.
fn level(figure: &Figure) -> Option<Decimal> {
    point(figure).or(figure.stated).or(figure.bound.low).or(figure.bound.high)
}

/// Whether the first is older; `None` where that is not known.
fn before(a: &Figure, b: &Figure) -> Option<bool> {
    let (x, y) = (a.as_of?, b.as_of?);
    (!x.starts_with(y) && !y.starts_with(x) && Day::read(x)?.count().is_some() && Day::read(y)?.count().is_some()).then_some(x < y)
}

/// The values of the row with those who give them.
fn sides(own: &[&Figure], apart: &[(&Figure, &Figure)]) -> Reason {
    let mut values: Vec<&Figure> = Vec::new();
    for figure in apart.iter().flat_map(|(a, b)| [a, b]) {
        if !values.iter().any(|known| same::alike(known, figure)) {
            values.push(figure);
        }
    }
    sort::by_key(&mut values, |figure| (std::cmp::Reverse(givers(own, figure).len()), level(figure)));
    let told: Vec<String> = values
        .iter()
        .take(SIDES)
        .map(|figure| {
            let who: Vec<String> = givers(own, figure).into_iter().collect();
            format!("{} ({})", words::shown(figure), who.join("; "))
        })
        .collect();
    let rest = if values.len() > SIDES { format!(" and {} more values", values.len() - SIDES) } else { String::new() };
    let text = format!("{}{rest} cannot all be right.", told.join(" against "));
    Reason::new(kind(own, apart), text)
}

/// How many values of a row its reason spells out.
const SIDES: usize = 5;

/// The articles that print a value, with the sources they name.
fn givers(own: &[&Figure], value: &Figure) -> BTreeSet<String> {
    own.iter().filter(|figure| same::alike(figure, value)).map(|figure| words::who(figure)).collect()
}

fn kind(own: &[&Figure], apart: &[(&Figure, &Figure)]) -> &'static str {
    let pairs = || {
        apart.iter().flat_map(|(a, b)| {
            let of = |value: &Figure| own.iter().copied().filter(|figure| same::alike(figure, value)).collect::<Vec<_>>();
            let right = of(b);
            of(a).into_iter().flat_map(move |a| right.clone().into_iter().map(move |b| (a, b)))
        })
    };
    if pairs().any(|(a, b)| a.article == b.article) {
        "within-one-article"
    } else if pairs().any(|(a, b)| a.source.is_some() && a.source == b.source) {
        "same-source-twice"
    } else if pairs().all(|(a, b)| a.source.is_some() && b.source.is_some()) {
        "sources-differ"
    } else {
        "values-differ"
    }
}
