//! What the figures of a row add up to: parts that make the total.

use super::numbers::{Beside, point};
use super::{Figure, Kind, Reason, convert, words};
use crate::lexicon::among;
use crate::measure::{Decimal, Sums};

/// Says where a total of this row is the sum of parts that the same article gives.
pub fn sums(own: &[&Figure], beside: Beside) -> Option<Reason> {
    // The same value in one article has the same parts.
    let mut totals: Vec<&Figure> = Vec::new();
    for total in own.iter().filter(|figure| figure.kind == Kind::Count && figure.role.is_some()) {
        let same =
            |known: &Figure| (known.article, known.role, known.unit, point(known)) == (total.article, total.role, total.unit, point(total));
        if totals.len() < TOTALS && !totals.iter().any(|known| same(known)) {
            totals.push(total);
        }
    }
    totals.into_iter().find_map(|total| {
        let whole = point(total).filter(|&whole| whole >= Decimal::from(4))?;
        let mut parts: Vec<(&Figure, Decimal)> = Vec::new();
        for fact in beside.of_article(total.article) {
            let part = fact.figures.iter().find(|part| {
                part.article == total.article
                    && part.kind == total.kind
                    && is_part(part.role, total.role)
                    && convert::same_unit(part.unit, total.unit)
                    && point(part).is_some_and(|value| value < whole && value > Decimal::ZERO)
            });
            // "Two clerks" of "two clerks and a nurse" are counted by those.
            let inside = |part: &Figure| parts.iter().any(|(known, _)| known.text.contains(part.text) || part.text.contains(known.text));
            if let Some(part) = part.filter(|part| !inside(part))
                && let Some(value) = point(part)
            {
                parts.push((part, value));
            }
        }
        parts.truncate(PARTS);
        let chosen = subset(&parts, whole)?;
        let sum: Vec<String> = chosen.iter().map(|(_, value)| words::number(*value)).collect();
        let told: Vec<String> = chosen.iter().map(|(part, _)| format!("“{}”", words::squeeze(part.text))).collect();
        let text = format!("{} = {}: {} add up.", sum.join(" + "), words::number(whole), words::list(&told));
        Some(Reason::new("adds-up", text))
    })
}

/// What an article gives the parts of: "78 + 5 = 83: worked out of the figures that Coastwire gives."
pub fn worked_out(figure: &Figure, value: Decimal) -> Reason {
    Reason::new("derived", format!("{} = {}: worked out of the figures that {} gives.", figure.text, words::number(value), figure.name))
}

/// How many totals of a row are tried.
const TOTALS: usize = 48;

/// How many parts are tried; the sets of them are 2 to this power.
const PARTS: usize = 10;

/// Whether a thing in one role is one of those in the other: who is in hospital was hurt.
fn is_part(part: Option<&str>, whole: Option<&str>) -> bool {
    match (part, whole) {
        (Some("hospitalised" | "treated" | "discharged"), Some("injured")) => true,
        (Some(part), Some(whole)) => part == whole,
        _ => false,
    }
}

/// The smallest set of at least two parts that makes the whole, first found in the order of the rows.
fn subset<'a, 'b>(parts: &[(&'b Figure<'a>, Decimal)], whole: Decimal) -> Option<Vec<(&'b Figure<'a>, Decimal)>> {
    // What each set adds up to: what it does without its last part, and that part.
    let mut sums = vec![Some(Decimal::ZERO)];
    for (_, part) in parts {
        sums.extend(sums.clone().into_iter().map(|sum| sum?.plus(*part)));
    }
    let chosen = |set: u32| parts.iter().enumerate().filter(move |(at, _)| set & (1 << at) != 0).map(|(_, part)| *part);
    let fitting = (1u32..).zip(sums.iter().skip(1)).filter(|(set, sum)| **sum == Some(whole) && (2..=FEW).contains(&set.count_ones()));
    let told = fitting.map(|(set, _)| set).filter(|&set| together(chosen(set).map(|(part, _)| part), whole));
    let best = told.min_by_key(|set| (set.count_ones(), *set))?;
    Some(chosen(best).collect())
}

/// More parts than this add up to anything.
const FEW: u32 = 4;

/// Whether figures are told as parts of one whole: in one sentence or two, and none of them of another. "33 died, 19 of them
/// in one town" are no 52.
fn together<'a: 'b, 'b>(parts: impl Iterator<Item = &'b Figure<'a>>, whole: Decimal) -> bool {
    let parts: Vec<&Figure> = parts.collect();
    let of = |figure: &Figure| figure.text.split_whitespace().any(|word| among!(word, "of" | "them" | "whom"));
    let sentences = crate::text::sort::each(parts.iter().map(|part| part.sentence)).len();
    // Small numbers add up by chance: theirs is one sentence.
    let near = if whole < Decimal::from(20) { 1 } else { 2 };
    sentences <= near && (parts.iter().all(|part| of(part)) || !parts.iter().any(|part| of(part)))
}
