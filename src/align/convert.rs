//! Values in one unit, so that kilometres meet miles.

use crate::measure::Decimal;

/// How many base units one of `unit` is, with the name of what it measures; `None` where it converts by no factor.
pub fn factor(unit: &str) -> Option<(&'static str, Decimal)> {
    let (dimension, factor) = match unit {
        "millimetre" => ("length", "0.001"),
        "centimetre" => ("length", "0.01"),
        "metre" => ("length", "1"),
        "kilometre" => ("length", "1000"),
        "inch" => ("length", "0.0254"),
        "foot" => ("length", "0.3048"),
        "yard" => ("length", "0.9144"),
        "mile" => ("length", "1609.344"),
        "second" => ("time", "1"),
        "minute" => ("time", "60"),
        "hour" => ("time", "3600"),
        "day" => ("time", "86400"),
        "week" => ("time", "604800"),
        "month" => ("months", "1"),
        "year" => ("months", "12"),
        "decade" => ("months", "120"),
        _ => return None,
    };
    Some((dimension, factor.parse().ok()?))
}

/// A dollar of unnamed country is whichever dollar the other article means.
pub fn same_unit(a: Option<&str>, b: Option<&str>) -> bool {
    let loose = |unit: &str| unit == "dollar" || unit.len() == 3 && unit.ends_with('D') && unit.chars().all(|c| c.is_ascii_uppercase());
    a == b || matches!((a, b), (Some(a), Some(b)) if (a == "dollar" && loose(b)) || (b == "dollar" && loose(a)))
}

/// What a value in the first unit is multiplied by to stand in the second.
pub fn between(from: Option<&str>, to: Option<&str>) -> Option<Decimal> {
    let (from_dimension, from) = factor(from?)?;
    let (to_dimension, to) = factor(to?)?;
    (from_dimension == to_dimension).then(|| from.checked_div(to)).flatten()
}
