//! Units and how one is told in terms of another. The tables stand in `measures` and `currency`.

use super::{Decimal, Sums, currency, measures};

/// What a unit measures. Values compare only within one dimension.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Dimension {
    Money,
    Share,
    Length,
    Area,
    Volume,
    Mass,
    /// Seconds to weeks.
    Time,
    /// Months to centuries: a fixed number of months, and of seconds only on average.
    Calendar,
    Age,
    Speed,
    Temperature,
    Energy,
    Power,
    Data,
    Frequency,
    Magnitude,
    Other,
}

/// A unit of measure. `name` is what the JSON calls it: an ISO 4217 code, `%`, or a singular English name.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Unit {
    pub name: &'static str,
    pub dimension: Dimension,
    /// How many of the dimension's base unit one of these is; `None` where it does not convert by a factor.
    pub factor: Option<Decimal>,
}

/// The unit of this name, if a table knows it.
pub fn unit(name: &str) -> Option<Unit> {
    measures::unit(name).or_else(|| currency::unit(name))
}

/// A value told in another unit: 6.2 `mile` in `kilometre`, 20 `celsius` in `fahrenheit`, 60 `mile per gallon`
/// in `kilometre per litre`. `None` where the two measure different things or no fixed factor joins them.
pub fn convert(value: Decimal, from: &str, to: &str) -> Option<Decimal> {
    if from == to {
        return Some(value);
    }
    // "290 pence", "2.90 pounds"
    let small = |small: &str, large: &str| match small {
        "penny" => large == "GBP",
        "cent" => matches!(large, "dollar" | "USD" | "EUR"),
        _ => false,
    };
    if small(from, to) {
        return value.checked_div(Decimal::ONE_HUNDRED);
    }
    if small(to, from) {
        return value.times(Decimal::ONE_HUNDRED);
    }
    if let (Some(a), Some(b)) = (unit(from), unit(to)) {
        let spans = |a: Unit, b: Unit| (a.dimension, b.dimension) == (Dimension::Time, Dimension::Calendar);
        if spans(a, b) || spans(b, a) {
            let seconds = |one: Unit| one.factor?.times(if one.dimension == Dimension::Calendar { MONTH } else { Decimal::ONE });
            return value.times(seconds(a)?)?.checked_div(seconds(b)?);
        }
        return match (a.dimension == b.dimension, a.factor, b.factor) {
            (true, Some(a), Some(b)) => value.times(a)?.checked_div(b),
            (true, ..) if a.dimension == Dimension::Temperature => from_celsius(to_celsius(value, from)?, to),
            _ => None,
        };
    }
    let (over, under) = from.split_once(" per ")?;
    let (over_to, under_to) = to.split_once(" per ")?;
    let value = convert(value, over, over_to)?;
    value.checked_div(convert(Decimal::ONE, under, under_to)?)
}

/// The seconds of a month, the twelfth part of a year of the calendar as it is on average (365.2425 days).
const MONTH: Decimal = Decimal::from_parts(2_629_746, 0, 0, false, 0);

/// Whether values in the two units can be told in one.
pub fn comparable(a: &str, b: &str) -> bool {
    convert(Decimal::ONE, a, b).is_some()
}

fn to_celsius(value: Decimal, from: &str) -> Option<Decimal> {
    match from {
        "celsius" => Some(value),
        "fahrenheit" => value.minus(Decimal::from(32))?.times(Decimal::from(5))?.checked_div(Decimal::from(9)),
        "kelvin" => value.minus(Decimal::new(27315, 2)),
        _ => None,
    }
}

fn from_celsius(value: Decimal, to: &str) -> Option<Decimal> {
    match to {
        "celsius" => Some(value),
        "fahrenheit" => value.times(Decimal::from(9))?.checked_div(Decimal::from(5))?.plus(Decimal::from(32)),
        "kelvin" => value.plus(Decimal::new(27315, 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(value: &str, from: &str, to: &str) -> Option<String> {
        convert(value.parse().ok()?, from, to).map(|value| value.round_dp(3).normalize().to_string())
    }

    #[test]
    fn units_of_one_dimension_convert() {
        assert_eq!(told("10", "kilometre", "mile").as_deref(), Some("6.214"));
        assert_eq!(told("100", "mile per hour", "kilometre per hour").as_deref(), Some("160.934"));
        assert_eq!(told("98.6", "fahrenheit", "celsius").as_deref(), Some("37"));
        assert_eq!(told("2", "year", "month").as_deref(), Some("24"));
        assert_eq!(told("290", "penny", "GBP").as_deref(), Some("2.9"));
        assert_eq!(told("2.9", "GBP", "penny").as_deref(), Some("290"));
        assert_eq!(told("290", "penny", "USD"), None);
        assert_eq!(told("3", "dollar per gallon", "dollar per litre").as_deref(), Some("0.793"));
    }

    #[test]
    fn a_month_is_as_many_days_as_months_have_on_average() {
        assert_eq!(told("1", "month", "day").as_deref(), Some("30.437"));
        assert_eq!(told("52", "week", "year").as_deref(), Some("0.997"));
    }

    #[test]
    fn units_of_two_dimensions_do_not() {
        assert_eq!(told("10", "kilometre", "hour"), None);
        assert_eq!(told("10", "USD", "EUR"), None, "no rate is known here");
        assert_eq!(told("10", "person", "house"), None);
    }
}
