//! How two values stand to each other, and how far apart they lie.

use super::moments::{fits, holds, near};
use crate::align::convert;
use crate::align::node::{Family, Node};
use crate::claim::Side;
use crate::measure::{Bound, Decimal, Hedge, Sums, gap};
use crate::text::sort;

/// How two values stand to each other, as far as joining asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Values {
    /// Written alike, or alike in another unit.
    Equal,
    /// Both can be true.
    Meet,
    Apart,
}

/// How the values stand; `None` where they cannot be set against each other.
pub fn values(a: &Node, b: &Node) -> Option<Values> {
    if let (Some(x), Some(y)) = (a.value, b.value) {
        return Some(match a.family {
            _ if x == y => Values::Equal,
            // Equal digits in two zones are the classic slip: the verdict tells them apart.
            Family::Time => near(x, y),
            Family::Date if fits(x, y) => Values::Equal,
            // "In April 2031", "on April 1, 2031", "on April 1"
            Family::Date if x.starts_with(y) || y.starts_with(x) || holds(x, y) || holds(y, x) => Values::Meet,
            Family::Score if x.split('-').eq(y.split('-').rev()) => Values::Equal,
            _ => Values::Apart,
        });
    }
    if matches!((a.per, b.per), (Some(x), Some(y)) if x != y) {
        return None;
    }
    if let (Some(x), Some(y)) = (a.point(), b.point())
        && convert::may_be_short(x, a.unit, y, b.unit)
    {
        return None;
    }
    // "300,000 cars a day" and "300,000 cars on a usual day", "2.9 percentage points" and "2.9 percent" off.
    let alike = matches!((a.point(), b.point()), (Some(x), Some(y)) if x == y) && loosely(a, b);
    if !alike && !convert::same_unit(a.unit, b.unit) {
        convert::convert(Decimal::ONE, a.unit, b.unit)?;
        let scaled = |value: Decimal, tenths: i64| convert::convert(value, a.unit, b.unit)?.times(tenth(tenths));
        // A tenth either way: the verdict judges the rounding, here it is only asked whether they may be one.
        let bound =
            Bound { low: a.bound.low.and_then(|low| scaled(low, 9)), high: a.bound.high.and_then(|high| scaled(high, 11)), ..a.bound };
        let firm = |hedge| matches!(hedge, Hedge::Exact | Hedge::About);
        return Some(match bound.meets(&b.bound) {
            true if firm(a.hedge) && firm(b.hedge) => Values::Equal,
            true => Values::Meet,
            false => Values::Apart,
        });
    }
    Some(match (a.point(), b.point()) {
        (Some(x), Some(y)) if x == y || a.digits != b.digits && rounded(x, y) => Values::Equal,
        (Some(x), Some(y)) if a.anagram == b.anagram && slipped(x, y) => Values::Meet,
        _ if a.bound == b.bound => Values::Equal,
        _ if a.bound.meets(&b.bound) => Values::Meet,
        _ => Values::Apart,
    })
}

/// Whether two units may be one for equal numbers: a rate told with its time or without, a share in percent or points.
fn loosely(a: &Node, b: &Node) -> bool {
    // "Raised its rate by a quarter of a point" is no forecast of 0.25 percent.
    let share = |node: &Node| match node.unit {
        Some("%") => node.change.is_some() || node.said.side == Side::By || matches!(node.said.measure, Some("margin" | "error")),
        unit => unit == Some("percentage point"),
    };
    let rate = |one: &Node, other: &Node| one.unit.is_some_and(|unit| unit.starts_with("per ")) && other.unit.is_none();
    match a.family {
        Family::Share => share(a) && share(b),
        Family::Count => a.said.class == b.said.class && (rate(a, b) || rate(b, a)),
        _ => false,
    }
}

/// Whether a figure is the most that there may be: "up to 25" is no other way to say 25.
pub fn ceiling(node: &Node) -> bool {
    matches!(node.hedge, Hedge::AtMost | Hedge::LessThan)
}

/// Whether one value is the other at two significant digits or more: 8.612 and 8.6 billion.
fn rounded(x: Decimal, y: Decimal) -> bool {
    let far = gap(x, y).times(Decimal::TEN).is_none_or(|gap| gap > x.abs().max(y.abs()));
    if far {
        return false;
    }
    let (fine, coarse) = if digits(x).len() >= digits(y).len() { (x, y) } else { (y, x) };
    let kept = u32::try_from(digits(coarse).len()).unwrap_or(0);
    kept >= 2 && fine.round_sf(kept) == Some(coarse)
}

/// Whether one value may be a slip of the other: the same digits at a thousand times the size, or two digits swapped.
fn slipped(x: Decimal, y: Decimal) -> bool {
    let (low, high) = (x.min(y), x.max(y));
    let scaled = low > Decimal::ZERO
        && high.checked_div(low).is_some_and(|times| times == Decimal::ONE_THOUSAND || times == Decimal::from(1_000_000));
    let sorted = |value: Decimal| {
        let mut digits = digits(value).into_bytes();
        sort::all(&mut digits);
        digits
    };
    scaled || digits(x).len() >= 3 && x.normalize().to_string().len() == y.normalize().to_string().len() && sorted(x) == sorted(y)
}

/// The significant digits of a value.
pub fn digits(value: Decimal) -> String {
    let digits: String = value.normalize().abs().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').to_owned()
}

fn tenth(tenths: i64) -> Decimal {
    Decimal::new(tenths, 1)
}

/// How far apart two values lie, as a share of the larger one in thousandths and in the unit of the second.
pub fn distance(a: &Node, b: &Node) -> Option<Decimal> {
    let value = |node: &Node| node.point().or(node.bound.low).or(node.bound.high);
    let (x, y) = (value(a)?, value(b)?);
    let x = if a.unit == b.unit { x } else { convert::convert(x, a.unit, b.unit)? };
    gap(x, y).times(Decimal::ONE_THOUSAND)?.checked_div(x.abs().max(y.abs()))
}

/// Whether two values that are not one lie within so many thousandths of the larger one.
pub fn within(a: &Node, b: &Node, thousandths: u32) -> bool {
    distance(a, b).is_some_and(|far| !far.is_zero() && far <= Decimal::from(thousandths))
}

/// An eighth.
pub const NEAR: u32 = 125;

/// Whether one value is more than so many times the other. None at all is as far from three as one is.
pub fn beyond(a: &Node, b: &Node, times: Decimal) -> bool {
    let value = |node: &Node| node.point().or(node.bound.low).map(|value| if value.is_zero() { Decimal::ONE } else { value });
    match (value(a), value(b)) {
        (Some(x), Some(y)) => x.min(y).times(times).is_none_or(|most| most < x.max(y)),
        _ => false,
    }
}
