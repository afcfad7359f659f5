//! Stretches of time: which way they go, and of what.

use super::Values;
use crate::align::node::{Course, Node, affinity, likeness};
use crate::lexicon::among;
use crate::measure::Hedge;

/// Whether the time they last forbids it: two equal stretches of time may be told to be two.
pub(super) fn apart(a: &Node, b: &Node, values: Values) -> bool {
    if values != Values::Equal {
        return false;
    }
    // "The last four years", "the next four years", "a four-year term"
    let turned = matches!((a.course, b.course), (Some(p), Some(q)) if p != q && [p, q].iter().all(|course| !matches!(course, Course::Of | Course::Set)));
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
    turned || lasts(a) && placed(a) != placed(b) && likeness(a, b) == 0 && affinity(a, b) == 0
}

/// Whether a figure is a stretch of time.
pub fn lasts(node: &Node) -> bool {
    node.unit.is_some_and(|unit| among!(unit, "second" | "minute" | "hour" | "day" | "week" | "month" | "year"))
}
