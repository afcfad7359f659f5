//! Values in one unit, so that kilometres meet miles.

use crate::measure::currency::may_mean;
use crate::measure::{self, Decimal, Dimension, Sums};

/// A dollar of unnamed country is whichever dollar the other article means, and a ton most often the tonne.
pub fn same_unit(a: Option<&str>, b: Option<&str>) -> bool {
    a == b
        || matches!((a, b), (Some(a), Some(b)) if a == "ton" && b == "tonne" || a == "tonne" && b == "ton" || may_mean(a, b) || may_mean(b, a))
}

/// Whether tons may be told in tonnes: 22 American tons are 20 tonnes, and nothing says whose tons they are.
pub fn may_be_short(x: Decimal, a: Option<&str>, y: Decimal, b: Option<&str>) -> bool {
    let (tons, tonnes) = match (a, b) {
        (Some("ton"), Some("tonne")) => (x, y),
        (Some("tonne"), Some("ton")) => (y, x),
        _ => return false,
    };
    let at = |hundredths: u64| tons.times(Decimal::from(hundredths));
    matches!((at(88), tonnes.times(Decimal::ONE_HUNDRED), at(93)), (Some(low), Some(told), Some(high)) if low <= told && told <= high)
}

/// A value told in another unit; `None` where the two measure different things. A share that has no unit is one in words,
/// "a third" of "33 percent".
pub fn convert(value: Decimal, from: Option<&str>, to: Option<&str>) -> Option<Decimal> {
    measure::convert(value, from.unwrap_or("part"), to.unwrap_or("part"))
}

/// What a unit measures, by name: units of one dimension can be set against each other.
pub fn dimension(unit: &str) -> String {
    match (measure::unit(unit), unit.split_once(" per ")) {
        // "Four weeks" and "nearly a month" can be set against each other.
        (Some(unit), _) if unit.dimension == Dimension::Calendar => format!("{:?}", Dimension::Time),
        (Some(unit), _) => format!("{:?}", unit.dimension),
        (None, Some((over, under))) => format!("{} per {}", dimension(over), dimension(under)),
        (None, None) => unit.to_owned(),
    }
}
