//! Figures in one unit, so that kilometres meet miles.

use super::Figure;
use crate::measure::{Bound, Decimal, Sums};

pub use crate::align::convert::{convert, may_be_short, same_unit};

/// The interval a figure allows, half a step of its writing added on both sides, in another unit.
pub fn widened(figure: &Figure, to: Option<&str>) -> Option<Bound> {
    let half = figure.step().and_then(|step| step.checked_div(Decimal::TWO)).unwrap_or_default();
    convert(Decimal::ONE, figure.unit, to)?;
    let low = figure.bound.low.and_then(|low| convert(low.minus(half)?, figure.unit, to));
    let high = figure.bound.high.and_then(|high| convert(high.plus(half)?, figure.unit, to));
    Some(Bound { low, high, ..figure.bound })
}
