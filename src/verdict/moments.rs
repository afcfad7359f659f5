//! Dates, clock times and scores against each other.

#![expect(clippy::arithmetic_side_effects, reason = "every number is read by `small`: it has four digits at most")]

use super::numbers::Relation;
use super::{Figure, Kind};
use crate::measure::Hedge;

/// How two moments, or two scores, stand to each other.
pub fn relation(a: &Figure, b: &Figure) -> Relation {
    if told_in(a, b).is_some() {
        return Relation::Form;
    }
    let (Some(x), Some(y)) = (a.value, b.value) else { return Relation::Unlike };
    if x == y {
        return Relation::Same;
    }
    match (a.kind, b.kind) {
        (Kind::Score, Kind::Score) => scores(x, y),
        (Kind::Time, Kind::Time) => times((x, a.hedge), (y, b.hedge)),
        (Kind::Date, Kind::Date) => dates(x, y),
        _ => Relation::Unlike,
    }
}

/// The year in which "17 years ago" is told where it was in 2009, with both: which year that is no figure says.
pub fn told_in(a: &Figure, b: &Figure) -> Option<(i32, i32, i32)> {
    let (date, ago) = if a.kind == Kind::Date { (a, b) } else { (b, a) };
    let year = small(date.value.filter(|_| date.kind == Kind::Date && ago.kind == Kind::Measure && ago.unit == Some("year"))?.get(..4)?)?;
    let years = small(&ago.stated?.to_string())?;
    Some((year + years, year, years))
}

/// "27-24" and "24-27" are one result, told from either side.
fn scores(x: &str, y: &str) -> Relation {
    let turned: Vec<&str> = y.split('-').rev().collect();
    if x.split('-').eq(turned) { Relation::Form } else { Relation::Apart }
}

/// Two clock times. "Around" leaves ten minutes to either side, thirty where one is a full hour; "shortly before" and
/// "after" leave thirty to theirs.
fn times((x, told_x): (&str, Hedge), (y, told_y): (&str, Hedge)) -> Relation {
    let (Some((a, zone_a)), Some((b, zone_b))) = (minutes(x), minutes(y)) else { return Relation::Unlike };
    let later = match (zone_a, zone_b) {
        (Some(p), Some(q)) => (a - p) - (b - q),
        // A time that names no zone may be in the other's; equal digits of which one is told in GMT are the classic slip.
        (p, q) if a == b && p.or(q) == Some(0) => return Relation::Apart,
        _ => a - b,
    };
    let gap = circle(later);
    // Which side of the first the second lies on, the shorter way round the clock.
    let after = later.rem_euclid(1440) > 720;
    let allows = |told: Hedge, after: bool| match told {
        Hedge::LessThan => !after && gap <= 30,
        Hedge::MoreThan => after && gap <= 30,
        Hedge::Exact => false,
        _ => gap <= 10 || gap <= 30 && (a % 60 == 0 || b % 60 == 0),
    };
    match gap {
        0 if told_x == told_y || [told_x, told_y].iter().all(|told| matches!(told, Hedge::Exact | Hedge::About)) => Relation::Form,
        0 => Relation::Fits,
        // To the minute that is no chance, at a full or half hour it may be.
        _ if hours_apart(x, y).is_some() => {
            if a % 30 == 0 {
                Relation::Fits
            } else {
                Relation::Converted
            }
        }
        _ if allows(told_x, after) || allows(told_y, !after) => Relation::Fits,
        // "Around 6:15" and "about 6:30" leave room to each other.
        _ if gap <= 20 && told_x == Hedge::About && told_y == Hedge::About => Relation::Fits,
        _ => Relation::Apart,
    }
}

/// How many whole hours lie between two clock times of which only one names its zone: "0740 GMT" may be "2:40 a.m.".
pub fn hours_apart(x: &str, y: &str) -> Option<i32> {
    let ((a, zone_a), (b, zone_b)) = (minutes(x)?, minutes(y)?);
    let gap = circle(a - b);
    (zone_a.is_some() != zone_b.is_some() && gap > 0 && gap % 60 == 0).then_some(gap / 60)
}

/// The shorter way round the clock between two times, in minutes.
fn circle(gap: i32) -> i32 {
    let gap = gap.rem_euclid(1440);
    gap.min(1440 - gap)
}

/// Minutes after midnight, and the zone's minutes east of Greenwich where one is given.
fn minutes(value: &str) -> Option<(i32, Option<i32>)> {
    let (hour, rest) = value.split_once(':')?;
    let minute = rest.get(..2)?;
    let zone = match rest.get(2..)? {
        "" => None,
        "Z" => Some(0),
        zone => {
            let (sign, digits) = zone.strip_prefix('-').map(|d| (-1, d)).or_else(|| zone.strip_prefix('+').map(|d| (1, d)))?;
            let hours = small(digits.get(..2)?)?;
            let past = small(digits.get(digits.len().checked_sub(2)?..)?)?;
            Some(sign * (hours * 60 + if digits.len() > 2 { past } else { 0 }))
        }
    };
    Some((small(hour)? * 60 + small(minute)?, zone))
}

/// A number of at most four digits: what a link gives for a moment can be anything.
fn small(digits: &str) -> Option<i32> {
    digits.parse().ok().filter(|number| (0..=9999).contains(number))
}

/// Two dates, each known as far as it is: a year, a month, a day of any year, a weekday.
fn dates(x: &str, y: &str) -> Relation {
    let (a, b) = (Day::read(x), Day::read(y));
    let (Some(a), Some(b)) = (a, b) else { return Relation::Unlike };
    let differ = |p: Option<i32>, q: Option<i32>| matches!((p, q), (Some(p), Some(q)) if p != q);
    if differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day) || differ(a.weekday(), b.weekday()) {
        return Relation::Apart;
    }
    // "In October" of a year that the article has named, and "in October 2009": neither names a day.
    let months = a.month.is_some() && b.month.is_some() && a.day.is_none() && b.day.is_none();
    // "In January 2033", "from 2033": one is told less closely.
    let nested = a.year.is_some() && b.year.is_some() || a.month.is_some() && b.month.is_some();
    match a.day.is_some() && b.day.is_some() || a.weekday().is_some() && b.weekday().is_some() || months {
        true => Relation::Form,
        false if nested => Relation::Rounded,
        false => Relation::Fits,
    }
}

/// A date as far as it is known.
#[derive(Clone, Copy, Default)]
pub struct Day {
    pub year: Option<i32>,
    pub month: Option<i32>,
    pub day: Option<i32>,
    named: Option<i32>,
}

impl Day {
    pub fn read(value: &str) -> Option<Day> {
        const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        if let Some(at) = WEEKDAYS.iter().position(|&name| name == value) {
            return Some(Day { named: i32::try_from(at).ok(), ..Day::default() });
        }
        let value = value.split('T').next()?;
        if let Some(rest) = value.strip_prefix("--") {
            let (month, day) = rest.split_once('-').map_or((rest, None), |(month, day)| (month, Some(day)));
            return Some(Day { month: Some(small(month)?), day: day.and_then(small), ..Day::default() });
        }
        let mut parts = value.split('-');
        let year = small(parts.next()?)?;
        Some(Day { year: Some(year), month: parts.next().and_then(small), day: parts.next().and_then(small), named: None })
    }

    /// Days since an arbitrary one, where the whole date is known.
    pub fn count(&self) -> Option<i32> {
        let (year, month, day) = (self.year?, self.month?, self.day?);
        let (y, m) = if month <= 2 { (year - 1, month + 9) } else { (year, month - 3) };
        let era = y.div_euclid(400);
        let of_era = y.rem_euclid(400);
        Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * m + 2) / 5 + day - 1)
    }

    /// Whether it is the earlier of two days of one story, of which a year or more is not known: of two weekdays the one
    /// that the other follows by half a week at most. `None` where they may be one day, or nothing tells.
    pub fn before(&self, other: &Day) -> Option<bool> {
        if let (Some(a), Some(b)) = (self.month.zip(self.day), other.month.zip(other.day)) {
            // December and January are neighbours.
            return (a != b).then_some((a < b) == (a.0.abs_diff(b.0) < 7));
        }
        let after = (other.weekday()? - self.weekday()?).rem_euclid(7);
        (after != 0).then_some(after <= 3)
    }

    /// Monday is 0.
    fn weekday(&self) -> Option<i32> {
        self.named.or_else(|| self.count().map(|days| (days + 2).rem_euclid(7)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weekday_fits_its_date_and_no_other() {
        assert_eq!(dates("2021-03-05", "friday"), Relation::Form);
        assert_eq!(dates("2021-03-05", "thursday"), Relation::Apart);
        assert_eq!(dates("2021-03-05", "--03-05"), Relation::Form);
        assert_eq!(dates("2021-03-05", "2021-03"), Relation::Rounded);
        assert_eq!(dates("2021", "2021-03"), Relation::Rounded);
        assert_eq!(dates("2021-03-05", "2021"), Relation::Rounded);
        assert_eq!(dates("friday", "2021-03"), Relation::Fits);
        assert_eq!(dates("2021-03-05", "2022"), Relation::Apart);
    }

    /// A link can give anything for a moment.
    #[test]
    fn a_moment_out_of_all_bounds_is_none() {
        for value in ["2147483647-12-31", "-2147483648-01-01", "2021-2147483647-01", "2021-03-2147483647"] {
            assert!(Day::read(value).and_then(|day| day.count()).is_none(), "{value}");
            assert!(matches!(dates(value, "friday"), Relation::Unlike | Relation::Fits), "{value}");
        }
        assert_eq!(times(("2147483647:59", Hedge::About), ("06:12", Hedge::Exact)), Relation::Unlike);
        assert_eq!(times(("-2147483648:59", Hedge::About), ("06:12", Hedge::Exact)), Relation::Unlike);
    }

    #[test]
    fn clock_times_meet_over_zones() {
        let exact = |x: &'static str| (x, Hedge::Exact);
        assert_eq!(times(exact("07:37Z"), exact("14:37+07:00")), Relation::Form);
        assert_eq!(times(exact("07:37Z"), exact("07:37")), Relation::Apart);
        assert_eq!(times(exact("02:09-08:00"), exact("02:09")), Relation::Form);
        assert_eq!(times(exact("06:29"), ("06:30", Hedge::About)), Relation::Fits);
        assert_eq!(times(exact("06:12"), exact("06:29")), Relation::Apart);
        assert_eq!(times(("06:15", Hedge::About), ("06:30", Hedge::About)), Relation::Fits);
        assert_eq!(times(exact("11:47"), ("12:00", Hedge::LessThan)), Relation::Fits);
        assert_eq!(times(exact("12:13"), ("12:00", Hedge::LessThan)), Relation::Apart);
        assert_eq!(times(("23:55", Hedge::MoreThan), exact("00:05")), Relation::Fits);
        assert_eq!(scores("27-24", "24-27"), Relation::Form);
    }
}
