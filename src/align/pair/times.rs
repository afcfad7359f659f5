//! Stretches of time: which way they go, and of what.

use super::Values;
use super::values::{ceiling, distance};
use crate::align::node::{Course, Node, affinity, likeness};
use crate::lexicon::among;
use crate::measure::{Decimal, Hedge};

/// Whether the time they last forbids it.
pub(super) fn apart(a: &Node, b: &Node, values: Values) -> bool {
    let equal = values == Values::Equal;
    // "Less than a year ago", "three weeks ago"
    let long = !equal && lasts(a) && (ceiling(a) || ceiling(b)) && distance(a, b).is_some_and(|far| far > Decimal::from(750));
    long || equal && stretches(a, b)
}

/// Whether two equal stretches of time are told to be two.
fn stretches(a: &Node, b: &Node) -> bool {
    // "The last four years", "the next four years", "a four-year term"
    let turned = matches!((a.course, b.course), (Some(p), Some(q)) if p != q && [p, q].iter().all(|course| !matches!(course, Course::Of | Course::Set)));
    // "A two-year wait", "two years of talks": what stands close to the one is told of the other.
    let of = |one: &Node, other: &Node| {
        let near = one.said.context.iter().filter(|(_, near)| *near >= 8);
        let told = |word: &_| other.said.context.binary_search_by(|(known, _)| known.cmp(word)).is_ok();
        one.course == Some(Course::Of) && !near.map(|(word, _)| word).any(told)
    };
    // "A cap of 500 crowns", "spent less than 500 crowns"; "visas can never fall below 20,000", "20,000 visas were granted"
    let other = |one: &Node, other: &Node| {
        let open =
            if one.hedge == Hedge::Exact { matches!(other.hedge, Hedge::LessThan | Hedge::MoreThan) } else { other.hedge == Hedge::Exact };
        one.course == Some(Course::Set) && other.course != one.course && open
    };
    if other(a, b) || other(b, a) {
        return true;
    }
    // "Balances in ten years", "$3 billion over the next ten years": not a word tells that they are one stretch.
    let placed = |node: &Node| matches!(node.course, Some(Course::Past | Course::Ahead));
    let turned = turned || lasts(a) && placed(a) != placed(b) && likeness(a, b) == 0 && affinity(a, b) == 0;
    let few = lasts(a) && a.article != b.article && a.point().is_some_and(|point| point <= Decimal::from(5));
    turned || few && (of(a, b) || of(b, a))
}

/// Whether a figure is a stretch of time.
pub fn lasts(node: &Node) -> bool {
    node.unit.is_some_and(|unit| among!(unit, "second" | "minute" | "hour" | "day" | "week" | "month" | "year"))
}
