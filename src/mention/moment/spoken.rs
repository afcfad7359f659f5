//! Times of day as people say them: "half past eleven", "20 past three", "ten to midnight", "at 9 last night".

#![expect(clippy::arithmetic_side_effects, reason = "hours and minutes of one day")]

use super::{Found, Kind};
use crate::lexicon::calendar::Word;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word as Number;
use crate::lexicon::plural;
use crate::lexicon::{List, any};
use crate::text::letters::Cased;
use crate::token::Words;

/// What a time may stand after.
const BEFORE: &List = any!["at", "until", "till", "before", "after", "by", "since", "about", "around", "from", "was"];

/// What stands at a number and is no time: "the toll stood at nine on Friday evening", "rose by six on Monday morning".
const LEVELS: &List = any![
    "toll",
    "number",
    "numbers",
    "count",
    "total",
    "figure",
    "put",
    "stands",
    "stood",
    "stand",
    "remains",
    "remained",
    "estimated",
    "estimate",
    "valued",
    "priced",
    "kept",
    "stays",
    "stayed",
    "aged",
    "age",
    "unchanged",
    "level",
];

/// A time told in words, wholly or in part. `pointed`: the article has printed a time as "19.45".
pub fn read(words: &Words, at: usize, pointed: bool) -> Option<Found> {
    let whole = matches!(words.entry(at).and_then(|entry| entry.number), Some(Number::Unit(_))) || words.is_number(at);
    let (minute, hour, past) = past_or_to(words, at).or_else(|| if whole { by_day(words, at, pointed) } else { None })?;
    let told = part_of_day(words, past).unwrap_or_default().or_else(|| said_before(words, at));
    let (hour, sure) = match (hour, told) {
        (Hour::Sure(hour), _) => (hour, true),
        (Hour::Half(hour), Some(part)) => (hour % 12 + if is_later(part, hour) { 12 } else { 0 }, true),
        (Hour::Half(hour), None) => (hour, false),
    };
    let minutes = (hour * 60 + minute).rem_euclid(1440);
    // Of a time that may be either half of the day its words are all that is known.
    let value = match sure {
        true => format!("{:02}:{:02}", minutes / 60, minutes % 60),
        false => words.span(at, past).of(words.text).in_small(),
    };
    Some(Found { past, kind: Kind::Time, value })
}

/// An hour of the day, or of either half of it.
#[derive(Clone, Copy)]
enum Hour {
    Sure(i32),
    Half(i32),
}

/// "half past eleven", "a quarter to six", "20 past three", "eight minutes to five", "ten to midnight".
fn past_or_to(words: &Words, at: usize) -> Option<(i32, Hour, usize)> {
    let quarter = at + usize::from(words.is(at, "a"));
    let (minute, place) = match words.entry(quarter).and_then(|entry| entry.number) {
        Some(Number::Half) if quarter == at => (30, at + 1),
        Some(Number::Quarter) if words.is(quarter, "quarter") => (15, quarter + 1),
        _ if quarter > at => return None,
        _ => minutes(words, at)?,
    };
    let past = words.is(place, "past");
    if !past && (minute == 30 || !words.is(place, "to")) {
        return None;
    }
    let (hour, end) = hour(words, place + 1)?;
    // "Ten to twelve people", "from eight minutes to five", "put at ten to twelve"
    let led = || led(words, at) && !words.is(at.wrapping_sub(1), "from");
    let told = || part_of_day(words, end).flatten().is_some() && !words.is_any(at.wrapping_sub(1), any!["from", "by"]);
    let clear = past || matches!(hour, Hour::Sure(_)) || led() || told();
    (clear && is_open(words, end)).then_some((if past { minute } else { -minute }, hour, end))
}

/// "Ten", "25", "twenty-five", "eight minutes": how many, and the place past them.
fn minutes(words: &Words, at: usize) -> Option<(i32, usize)> {
    let (many, past) = match words.entry(at).and_then(|entry| entry.number) {
        Some(Number::Unit(many)) => (i32::from(many), at + 1),
        Some(Number::Tens(tens)) => match words.entry(at + 2).and_then(|entry| entry.number).filter(|_| words.is_inner_hyphen(at + 1)) {
            Some(Number::Unit(ones)) => (i32::from(tens + ones), at + 3),
            _ => (i32::from(tens), at + 1),
        },
        _ => (words.of(at).parse().ok().filter(|_| words.is_number(at))?, at + 1),
    };
    let named = words.is_any(past, any!["minutes", "minute"]);
    // "Six to seven" is told of all that is counted, and of a time only in fives.
    ((1..30).contains(&many) && (named || many % 5 == 0)).then_some((many, past + usize::from(named)))
}

/// "three", "11", "midnight".
fn hour(words: &Words, at: usize) -> Option<(Hour, usize)> {
    let entry = words.entry(at);
    if let Some(Word::Hour(value)) = entry.and_then(|entry| entry.calendar) {
        return Some((Hour::Sure(if value.starts_with('0') { 24 } else { 12 }), at + 1));
    }
    let hour = match entry.and_then(|entry| entry.number) {
        Some(Number::Unit(hour)) => i32::from(hour),
        _ => words.of(at).parse().ok().filter(|_| words.is_number(at))?,
    };
    (1..13).contains(&hour).then_some((Hour::Half(hour), at + 1))
}

/// "At nine yesterday morning", "shortly before 4 this morning", "at 10.38 on Sunday", "just after three".
fn by_day(words: &Words, at: usize, pointed: bool) -> Option<(i32, Hour, usize)> {
    let before = at.wrapping_sub(1);
    // "Open from six to six"
    let opens =
        || (before.saturating_sub(4).max(words.start)..before).any(|at| words.is_any(at, any!["open", "opens", "opened", "opening"]));
    let open = words.is_any(before, any!["from", "to", "until", "till"]) && opens();
    if !open && !led(words, at) {
        return None;
    }
    let near = words.is_any(before, any!["before", "after"]) && words.is_any(before.wrapping_sub(1), any!["just", "shortly", "soon"]);
    let exact = words.of(at).split_once('.').filter(|(_, minutes)| minutes.len() == 2 && words.is_number(at));
    if let Some((hours, minutes)) = exact {
        let (hour, minute) = (hours.parse().ok().filter(|hour| *hour < 24)?, minutes.parse().ok().filter(|minute| *minute < 60)?);
        let befalls = |at: usize| words.is_any(at, HAPPENS) || words.entry(at).is_some_and(|entry| entry.befalls);
        let again = pointed && words.of(at).len() == 5 && !words.is(before, "was");
        let happens = again || (words.is(before, "at") || near) && (before.saturating_sub(6).max(words.start)..before).any(befalls);
        let told = happens && is_open(words, at + 1) || part_of_day(words, at + 1).is_some();
        let priced = (before.saturating_sub(20).max(words.start)..before).any(|at| words.is_any(at, PRICED));
        return (told && !priced).then_some((minute, Hour::Sure(hour), at + 1));
    }
    let (hour, past) = hour(words, at).filter(|(hour, _)| matches!(hour, Hour::Half(_)))?;
    let at_or_until = words.is_any(before, any!["at", "until", "till"])
        || words.is_any(before, any!["about", "around"]) && words.is(before.wrapping_sub(1), "at");
    let told = match part_of_day(words, past) {
        Some(part) => part.is_some() || at_or_until,
        None => {
            near && !words.is(at, "one") && is_open(words, past) || at_or_until && said_before(words, at).is_some() && !words.is_word(past)
        }
    };
    let open = open && (words.is_any(past, any!["to", "until", "till"]) || is_open(words, past));
    (told || open).then_some((0, hour, past))
}

/// What has a price or a level: "the pound was at 1.27 on Monday", "gilts opened at 10.15".
const PRICED: &List = any![
    "index",
    "share",
    "shares",
    "stock",
    "stocks",
    "gilts",
    "bond",
    "bonds",
    "price",
    "prices",
    "rate",
    "rates",
    "oil",
    "crude",
    "gold",
    "copper",
    "yield",
    "yields",
    "traded",
    "trading",
    "pound",
    "dollar",
    "euro",
    "yen",
    "yuan",
    "rupee",
    "lira",
    "average",
    "futures",
    "magnitude",
    "temperature",
];

/// What befalls at a time: shortly after these a number with two decimals is one.
const HAPPENS: &List = any![
    "happened",
    "began",
    "started",
    "struck",
    "answered",
    "arrived",
    "left",
    "opened",
    "ended",
    "died",
    "called",
    "sailed",
    "departed",
    "landed",
    "occurred",
    "fell",
    "departs",
    "leaves",
    "arrives",
    "begins",
    "starts",
    "logged",
    "dawn",
    "heard",
    "raised",
    "hit",
    "hits",
    "crashed",
    "collided",
    "exploded",
    "sank",
    "alerted",
    "reported",
    "due",
    "scheduled",
    "kick",
    "kicks",
    "shook",
    "stopped",
    "followed",
    "found",
    "sets",
    "lifted",
    "show",
];

/// Whether a word that times stand after leads to a place, and none of a level.
fn led(words: &Words, at: usize) -> bool {
    let mut before = at.wrapping_sub(1);
    before = before.wrapping_sub(usize::from(words.is_any(before, any!["exactly", "almost", "nearly", "roughly", "only", "just"])));
    let level = |at: usize| words.is_any(at, LEVELS) || words.entry(at).is_some_and(|entry| entry.trend.is_some());
    let from = before.saturating_sub(4).max(words.start);
    words.is_any(before, BEFORE) && !(from..before).any(level)
}

/// Whether nothing is counted there and no sum goes on.
fn is_open(words: &Words, at: usize) -> bool {
    let unit = words.entry(at).is_some_and(|entry| entry.measure.is_some() || entry.money.is_some() || entry.number.is_some());
    // "Shortly after 9/11"
    let tied = words.glued(at) && !words.is_any(at, any![",", ".", ";", ":", ")", "?", "”", "\""]);
    let plain = !words.is_word(at) && !tied || words.class(at, Class::STOP) || part_of_day(words, at).is_some();
    plain && !unit && !words.is_any(at, any!["%", "per", "of"]) && !words.is_number(at) && !plural::is_plural(words.of(at))
}

/// Whether a day or a part of one is told there, and which part: "on Monday", "in the morning", "last night".
fn part_of_day(words: &Words, at: usize) -> Option<Option<&'static str>> {
    let calendar = |at: usize| words.entry(at).and_then(|entry| entry.calendar);
    let part = |at: usize| match calendar(at) {
        Some(Word::Part { name, .. }) => Some(name),
        _ => None,
    };
    let led = match () {
        () if words.reads(at, &["in", "the"]) => 2,
        () if words.is_any(at, any!["at", "this", "last", "that"]) => 1,
        () if words.is(at, "on") => 1,
        () => 0,
    };
    match calendar(at + led)? {
        Word::Part { name, .. } => Some(Some(name)),
        Word::Weekday { .. } | Word::Relative(_) if led < 2 => Some(part(at + led + 1)),
        _ => None,
    }
}

/// "On Saturday evening, at about nine": the part of the day said shortly before.
fn said_before(words: &Words, at: usize) -> Option<&'static str> {
    (at.saturating_sub(4).max(words.start)..at).rev().find_map(|at| match words.entry(at)?.calendar? {
        Word::Part { name, .. } => Some(name),
        _ => None,
    })
}

/// Whether an hour of this part of the day is past noon. A night is long: ten at night, two at night.
fn is_later(part: &str, hour: i32) -> bool {
    match part {
        "afternoon" | "evening" | "dusk" => true,
        "night" | "overnight" => (6..12).contains(&hour),
        _ => false,
    }
}
