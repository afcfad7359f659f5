//! Figures in one unit, so that kilometres meet miles.

use super::Figure;
use crate::measure::{Bound, Decimal};

pub use crate::align::convert::{between, same_unit};

/// The interval a figure allows, half a step of its writing added on both sides, in another unit.
pub fn widened(figure: &Figure, to: Option<&str>) -> Option<Bound> {
    let ratio = between(figure.unit, to)?;
    let half = figure.step().and_then(|step| step.checked_div(Decimal::TWO)).unwrap_or_default();
    let low = figure.bound.low.and_then(|low| low.checked_sub(half)?.checked_mul(ratio));
    let high = figure.bound.high.and_then(|high| high.checked_add(half)?.checked_mul(ratio));
    Some(Bound { low, high, ..figure.bound })
}
