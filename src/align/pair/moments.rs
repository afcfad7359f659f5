//! Whether two dates or two clock times are those of one thing.

use super::Values;
use crate::align::node::{Family, Node, affinity, closeness, is_coarse, likeness};
use crate::claim::context::Word;
use crate::measure::date::Day;
use crate::measure::{Decimal, Hedge, gap};

/// Whether a date that is no more than a month or a year forbids it: "in 2012", "in January" are one fact only where the words
/// around them are.
pub(super) fn apart(a: &Node, b: &Node, values: Values) -> bool {
    let least = match () {
        () if lone_year(a, b, values) => LONE_YEAR,
        () if lone_month(a, b, values) => LONE_MONTH,
        () => COARSE,
    };
    (is_coarse(a) || is_coarse(b)) && (values == Values::Apart || likeness(a, b) < least)
}

/// What speaks against two equal dates of two deeds.
pub(super) const OTHER: i32 = 4;

/// How much speaks for two dates being those of one thing: one deed of one and the same is told in few words, while two of one
/// day may be told in the same.
#[expect(clippy::arithmetic_side_effects, reason = "likeness is in hundredths")]
pub(super) fn dated(a: &Node, b: &Node, values: Values) -> Option<i32> {
    // "On Monday", "on August 3": whether that was a Monday the verdict asks.
    let named = |node: &Node| node.value.is_some_and(|value| value.starts_with(|c: char| c.is_ascii_lowercase()));
    let (mixed, lone, month) = (named(a) != named(b), lone_year(a, b, values), lone_month(a, b, values));
    let fits = one_weekday(a, b);
    // "Closed in September", "the closures of last September": one month, not "in October" and "in October 2009".
    let same = a.value == b.value;
    let rough = is_rough(a) || is_rough(b);
    let one = one_deed(a, b);
    let of = if one == Some(true) { one_party(a, b) } else { None };
    // "On Saturday" is no 2009.
    if values != Values::Equal && a.article == b.article
        || mixed && (is_coarse(a) || is_coarse(b) || one == Some(false) || fits == Some(false))
    {
        return None;
    }
    let apart = values == Values::Apart && !mixed;
    let least = match one {
        // "Died Monday", "died Tuesday", of one and the same
        Some(true) if apart => OTHER_DAY,
        Some(true) if mixed && fits.is_none() => 30,
        // "He died Wednesday."
        Some(true) if of.is_none() => 0,
        Some(true) if lone => LONE_YEAR.cast_signed(),
        Some(true) if rough && is_rough(a) == is_rough(b) => 14,
        Some(true) => 0,
        Some(false) if lone || month => 12,
        Some(false) if rough => {
            if same {
                20
            } else {
                60
            }
        }
        Some(false) => 45,
        None if mixed => {
            if fits.is_some() {
                30
            } else {
                45
            }
        }
        None if lone => 4,
        None if month => 10,
        None if rough => {
            if same {
                12
            } else if affinity(a, b) < TOLD {
                45
            } else {
                30
            }
        }
        // "Was shot on Sunday", "the shooting left two dead on Sunday": the deed of the one stands near the other.
        None if !a.said.deeds.is_empty() && !b.said.deeds.is_empty() => 18,
        None => DATED,
    };
    let near = if lone || month { likeness(a, b) } else { 0 };
    let alike = i32::try_from(closeness(a, b).max(near)).unwrap_or(100) - least;
    let sure = alike >= 0 && one == Some(true) && of == Some(true) && !rough && !is_coarse(a) && !is_coarse(b);
    (!apart || sure).then_some(alike)
}

/// How alike the words around two dates must be of which nothing tells what they date, in hundredths.
const DATED: i32 = 21;

/// How many of the words of both sentences two months or years must share, in hundredths, for that to be less.
const TOLD: u32 = 20;

/// The same where they differ, and date one deed.
const OTHER_DAY: i32 = 40;

/// Whether two dates date one deed, as far as their clauses tell.
pub(super) fn one_deed(a: &Node, b: &Node) -> Option<bool> {
    let shared = |x: &[_], y: &[_]| x.iter().any(|deed| y.binary_search(deed).is_ok());
    let (x, y) = (a.said, b.said);
    if shared(&x.deeds, &y.deeds) {
        return Some(true);
    }
    let told = !x.deeds.is_empty() && !y.deeds.is_empty();
    (told && !shared(&x.deeds, &y.around) && !shared(&y.deeds, &x.around)).then_some(false)
}

/// Whether a date is no more than a month or a year.
fn is_rough(node: &Node) -> bool {
    node.family == Family::Date && node.value.is_some_and(rough)
}

/// Whether a value is that of a year or a month: "2031", "--05", "2031-05", not "--05-13" and "tuesday".
pub fn rough(value: &str) -> bool {
    value.len() == 4 || value.len() == 7 && value.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether two dates date one deed, of one and the same where both say of whom.
pub fn date_one(a: &Node, b: &Node) -> bool {
    one_deed(a, b) == Some(true) && one_party(a, b) != Some(false)
}

/// Whether two deeds are told of one and the same; `None` where one clause names nobody and nothing.
fn one_party(a: &Node, b: &Node) -> Option<bool> {
    let (x, y) = (&a.said.parties, &b.said.parties);
    let told = |word: &&Word| !(a.said.deeds.contains(word) && b.said.deeds.contains(word));
    (!x.is_empty() && !y.is_empty()).then(|| x.iter().filter(told).any(|word| y.binary_search(word).is_ok()))
}

/// Whether of a weekday and a date the one is that of the other, as far as that is known: "on Thursday", "on Thursday, May 10".
fn one_weekday(a: &Node, b: &Node) -> Option<bool> {
    let fits = |one: &Node, other: &Node| Some(one.value.filter(|value| is_weekday(value))? == other.weekday?);
    fits(a, b).or_else(|| fits(b, a))
}

pub fn is_weekday(value: &str) -> bool {
    DAYS.split(' ').any(|day| day == value)
}

/// The day of the week of a date whose year is known.
pub fn weekday(value: &str) -> Option<&'static str> {
    DAYS.split(' ').nth(usize::try_from(Day::parse(value)?.weekday()).ok()?)
}

/// The days of the week as they are counted.
const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Where either article names that year once: "its last coup in 2006", "ousted in a coup in 2006".
const LONE_YEAR: u32 = 1;

/// Whether two articles name a year once each: a date of long ago is given for one thing that happened then.
fn lone_year(a: &Node, b: &Node, values: Values) -> bool {
    let lone = |node: &Node| node.echoes == 1 && is_coarse(node) && node.value.is_some_and(|value| !value.starts_with('-'));
    a.article != b.article && values == Values::Equal && lone(a) && lone(b)
}

/// The same where either names that month once.
const LONE_MONTH: u32 = 12;

/// Whether of two articles the one names a month once and the other a day of it, or the month again, and either knows no more
/// than one day of it: "the killing in May", "was shot on May 29". "The May 4 vote" and "the May 29 flood" of one article leave
/// it open which "in May" is.
fn lone_month(a: &Node, b: &Node, values: Values) -> bool {
    let month = |node: &Node| node.value.and_then(month_day);
    let (Some(x), Some(y)) = (month(a), month(b)) else { return false };
    let whole = x.min(y);
    let lone =
        |one: &Node| one.echoes == 1 && one.given.iter().filter(|&&day| day > whole && gap(day, whole) < Decimal::ONE_HUNDRED).count() <= 1;
    let bare = |day: Decimal| day.checked_rem(Decimal::ONE_HUNDRED).is_some_and(|day| day.is_zero());
    a.article != b.article && values != Values::Apart && bare(whole) && lone(a) && lone(b)
}

/// Whether two dates may be one day, told more or less exactly.
pub fn day_within(a: &Node, b: &Node) -> bool {
    a.family == Family::Date && (super::values(a, b).is_some_and(|values| values != Values::Apart) || one_weekday(a, b) == Some(true))
}

/// Whether two values of one article may be two ways to tell one thing, of which neither speaks against the other: "in May 2031"
/// and "May 6", "at 11:52 a.m." and "shortly before noon", profits that "fell by more than a third" and "dropped 37 percent".
pub fn told_again(a: &Node, b: &Node) -> bool {
    let loose = |node: &Node| node.hedge != Hedge::Exact;
    let hour = || a.family == Family::Time && loose(a) != loose(b);
    let (x, y) = (a.said, b.said);
    // "Up to 8 hours (7 hours with the screen on)" are two lengths.
    let length = || matches!(a.family, Family::Measure(_)) && a.unit == b.unit && x.sentence != y.sentence && (loose(a) || loose(b));
    let share = || {
        a.family == Family::Share
            && loose(a) != loose(b)
            && a.change.is_some()
            && a.change == b.change
            && x.measure == Some("profit")
            && y.measure == x.measure
    };
    a.article == b.article
        && (a.value, a.point()) != (b.value, b.point())
        && (day_within(a, b) || (hour() || share() || length()) && super::values(a, b) == Some(Values::Meet))
}

/// The month and the day of a date as one number, the day nought where none is told: 529 of "2031-05-29".
pub fn month_day(value: &str) -> Option<Decimal> {
    let mut parts = value.strip_prefix("--").or_else(|| value.get(4..)?.strip_prefix('-'))?.split(['-', 'T']);
    let month: u32 = parts.next()?.parse().ok()?;
    let day: u32 = parts.next().and_then(|day| day.parse().ok()).unwrap_or(0);
    (month <= 12 && day <= 31).then(|| Decimal::from(month.saturating_mul(100).saturating_add(day)))
}

/// Whether two articles give one year each, a few years apart: "built in 1994", "built in 1993".
pub(super) fn rival_years(a: &Node, b: &Node, values: Values) -> bool {
    let year = |node: &Node| node.value.filter(|_| node.family == Family::Date && node.echoes == 1)?.parse::<u32>().ok();
    values == Values::Apart && a.article != b.article && matches!((year(a), year(b)), (Some(x), Some(y)) if x.abs_diff(y) <= 3)
}

/// How alike the words around two years that contradict each other must be, in hundredths.
pub(super) const RIVALS: i32 = 18;

/// How alike the words around two dates must be of which one is no more than a month or a year, in hundredths.
const COARSE: u32 = 14;

/// Two clock times, zones aside: one where the digits are equal, able to be one within ten minutes.
pub(super) fn near(x: &str, y: &str) -> Values {
    match (minutes(x), minutes(y)) {
        (Some(a), Some(b)) if a == b => Values::Equal,
        (Some(a), Some(b)) if a.abs_diff(b) <= 10 => Values::Meet,
        (Some(a), Some(b)) if a.abs_diff(b) <= 30 && (a % 60 == 0 || b % 60 == 0) => Values::Meet,
        (Some(a), Some(b)) if a.abs_diff(b) <= 15 && (a % 30 == 0 || b % 30 == 0) => Values::Meet,
        // "0740 GMT" and "2:40 a.m.": whole hours apart, and one names no zone.
        (Some(a), Some(b)) if a % 60 == b % 60 && (x.len() > 5) != (y.len() > 5) => Values::Meet,
        _ => Values::Apart,
    }
}

/// Minutes after midnight of a clock time, its zone aside.
fn minutes(value: &str) -> Option<u32> {
    let (hour, rest) = value.split_once(':')?;
    Some(u32::from(hour.parse::<u8>().ok()?) * 60 + u32::from(rest.get(..2)?.parse::<u8>().ok()?))
}

pub fn minutes_apart(a: &Node, b: &Node) -> Option<u32> {
    Some(minutes(a.value?)?.abs_diff(minutes(b.value?)?))
}

/// Two dates of which one leaves out the year.
pub(super) fn fits(x: &str, y: &str) -> bool {
    let day = |value: &str| value.split('T').next().and_then(|value| value.get(value.len().checked_sub(5)?..)).map(str::to_owned);
    let month = |value: &str| value.strip_prefix("--").or_else(|| value.get(5..)).and_then(|rest| rest.get(..2)).map(str::to_owned);
    if x.len() == 4 && x.starts_with("--") || y.len() == 4 && y.starts_with("--") {
        return month(x).is_some() && month(x) == month(y);
    }
    (x.starts_with("--") || y.starts_with("--")) && day(x).is_some() && day(x) == day(y)
}

/// Whether a month with its year may hold a day without one.
pub(super) fn holds(month: &str, day: &str) -> bool {
    month.len() == 7
        && day.len() == 7
        && !month.starts_with('-')
        && day.strip_prefix("--").zip(month.get(5..)).is_some_and(|(day, month)| day.starts_with(month))
}
