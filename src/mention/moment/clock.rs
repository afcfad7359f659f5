//! Times of day: "06:12", "3pm", "10.45 p.m. ET", "0600 GMT", "noon", "overnight".

use super::{Found, Kind};
use crate::lexicon::any;
use crate::lexicon::calendar::Word;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers as number;
use crate::text::letters::Letter;
use crate::token::Words;

/// A time that starts with digits.
pub fn of_digits(words: &Words, at: usize) -> Option<Found> {
    // The rest of "2:14:04"
    if words.glued(at) && words.is(at.wrapping_sub(1), ":") && words.glued(at - 1) && words.is_number(at.wrapping_sub(2)) {
        return None;
    }
    let (hour, minute, past, sure) = hours_and_minutes(words, at)?;
    let half = half_of_day(words, past).or_else(|| said_once(words, hour, past));
    let past_half = half.map_or(past, |(past, _)| past);
    let (zone, end) = zone(words, past_half);
    let clock = words.is(past, "o'clock") || words.is(past, "o’clock");
    // "At 8 ET", "19.45 local time", where "24 CT scans" is none.
    let placed = end > past_half && (words.is(past_half, "local") || words.is(at.wrapping_sub(1), "at"));
    if half.is_none() && !clock && !sure && zone.is_none() && !placed {
        return None;
    }
    if half.is_some() && hour > 12 || words.is_any(past, any!["left", "remaining", "ahead", "behind", "clear", "adrift"]) {
        return None;
    }
    let hour = match half {
        Some((_, true)) => hour % 12 + 12,
        Some((_, false)) => hour % 12,
        None => hour,
    };
    let past = if clock { past + 1 } else { end };
    Some(Found { past, kind: Kind::Time, value: format!("{hour:02}:{minute:02}{}", zone.unwrap_or_default()) })
}

/// "five o'clock"
pub fn of_hour(words: &Words, at: usize) -> Option<Found> {
    let Some(number::Word::Unit(hour @ 1..=12)) = words.entry(at)?.number else { return None };
    let clock = words.is_any(at + 1, any!["o'clock", "o’clock"]);
    clock.then(|| Found { past: at + 2, kind: Kind::Time, value: format!("{hour:02}:00") })
}

/// A time that is a word: "noon", "overnight", "Friday morning".
pub fn of_word(words: &Words, at: usize, word: Word) -> Option<Found> {
    match word {
        Word::Hour(value) => {
            let (zone, past) = zone(words, at + 1);
            Some(Found { past, kind: Kind::Time, value: format!("{value}{}", zone.unwrap_or_default()) })
        }
        Word::Part { name, alone } => {
            let before = at.wrapping_sub(1);
            // "Her Sunday morning walk", "an early morning fire", "this morning thinking it was noon"
            let sure = words.is_any(before, any!["this", "early"])
                || matches!(words.entry(before).and_then(|entry| entry.calendar), Some(Word::Weekday { .. } | Word::Relative(_)));
            let led = sure || words.is_any(before, any!["the", "that", "early", "late", "mid", "last", "next", "every", "at", "by"]);
            // "The night club" and "a morning paper" date nothing, nor does a programme, "Friday Night Lamps".
            let names = words.is_word(at + 1)
                && !(sure && !words.is_capital(at + 1))
                && !words.class(at + 1, Class::STOP)
                && words.entry(at + 1).is_none_or(|entry| entry.calendar.is_none());
            // "The pre-dawn raid" came at night.
            let pre = words.is_inner_hyphen(before) && words.is(before.wrapping_sub(1), "pre");
            let value = if pre { "night" } else { name };
            (alone || led && !names).then(|| Found { past: at + 1, kind: Kind::Time, value: value.to_owned() })
        }
        _ => None,
    }
}

/// Hour, minute, the place past them, and whether the writing alone says that it is a time.
fn hours_and_minutes(words: &Words, at: usize) -> Option<(u32, u32, usize, bool)> {
    let digits = words.of(at);
    let fits = |hour: u32, minute: u32| (hour < 25 && minute < 60).then_some((hour, minute));
    if words.is(at + 1, ":") && words.glued(at + 1) && words.glued(at + 2) && words.is_number(at + 2) {
        let minutes = words.of(at + 2);
        let (hour, minute) = fits(digits.parse().ok()?, minutes.get(..2).filter(|_| minutes.len() == 2)?.parse().ok()?)?;
        let seconds = words.is(at + 3, ":") && words.glued(at + 3) && words.is_number(at + 4);
        // "Ran the race in 2:14:04", "won in 2:20"
        let past = if seconds { at + 5 } else { at + 3 };
        if is_duration(words, at, seconds) && half_of_day(words, past).is_none() {
            return None;
        }
        return Some((hour, minute, past, true));
    }
    // "8: 30pm", as some converters leave it
    if words.is(at + 1, ":") && words.glued(at + 1) && words.of(at + 2).len() == 2 && half_of_day(words, at + 3).is_some() {
        let (hour, minute) = fits(digits.parse().ok()?, words.of(at + 2).parse().ok()?)?;
        return Some((hour, minute, at + 3, true));
    }
    if let Some((hour, minute)) = digits.split_once('.').filter(|(_, minute)| minute.len() == 2) {
        let (hour, minute) = fits(hour.parse().ok()?, minute.parse().ok()?)?;
        return Some((hour, minute, at + 1, is_pointed(words, at)));
    }
    if digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let (hour, minute) = fits(digits.get(..2)?.parse().ok()?, digits.get(2..)?.parse().ok()?)?;
        let hours = words.is(at + 1, "hours") && digits.starts_with('0');
        return Some((hour, minute, if hours { at + 2 } else { at + 1 }, hours));
    }
    let (hour, minute) = fits(digits.parse().ok()?, 0)?;
    Some((hour, minute, at + 1, false))
}

/// "Won in 2:20", "ran under 1:45", "clocked 2:14:04": how long a race took.
fn is_duration(words: &Words, at: usize, seconds: bool) -> bool {
    let before = at.wrapping_sub(1);
    // "Orlo's Bo Venn (2:04:32)"
    let runner = seconds && words.is(before, "(") && words.is_capital(before.wrapping_sub(1)) && words.is(at + 5, ")");
    runner
        || words.is_any(before, any!["in", "under", "inside"])
        || seconds && words.is_any(before, any!["of", "ran", "clocked", "time", "timed"])
}

/// "Woke at 06.50", "from 22.00 to 05.00", and at the head of a line "15.42 Crews are on their way": no decimal has a nought
/// before it. "12.50 per share" and "14.50 euros" are decimals there too.
fn is_pointed(words: &Words, at: usize) -> bool {
    let (before, past) = (at.wrapping_sub(1), at + 1);
    let long = |at: usize| words.of(at).len() == 5 && words.is_number(at);
    let nought = |at: usize| long(at) && words.of(at).starts_with('0');
    let joined = |at: usize| words.is_any(at, any!["and", "to", "until", "till"]) || words.is_inner_hyphen(at);
    let start = words.span(at, past).start();
    let opens = || start.checked_sub(1).is_none_or(|before| words.text.as_bytes().get(before) == Some(&b'\n'));
    let head = at == words.start && (words.is_capital(past) || words.is(past, ":") || words.is_hyphen(past)) && opens();
    // "Mon 20.55 Phones are buzzing"
    let weekday = |at: usize| matches!(words.entry(at).and_then(|entry| entry.calendar), Some(Word::Weekday { .. }));
    let dated = before == words.start && at == before + 1 && weekday(before) && words.is_capital(past);
    let entry = words.entry(past);
    let unit = entry.is_some_and(|entry| entry.measure.is_some() || entry.money.is_some() || head && entry.number.is_some())
        || words.is_any(past, any!["%", "per", "°", "mg", "cm", "ml", "kg"])
        || words.glued(past) && !words.is_hyphen(past) && (words.is_word(past) || words.glued(past + 1));
    let label = words.glued(at) && !joined(before) || words.is(before, "on") || words.class(before, Class::LABEL);
    let told = nought(at) || head || dated || joined(past) && nought(past + 1) || joined(before) && nought(before.wrapping_sub(1));
    long(at) && told && !unit && !label
}

/// "a.m." and "p.m.", however printed: the place past them, and whether they say afternoon.
fn half_of_day(words: &Words, at: usize) -> Option<(usize, bool)> {
    let word = words.of(at);
    // "At 4 p.m.Guards said": a page that lost its space.
    if words.is_any(at, any!["a", "p"]) && words.is(at + 1, ".") && words.is(at + 2, "m") && (at + 1..at + 4).all(|at| words.glued(at)) {
        return words.is(at + 3, ".").then_some((at + 4, words.is(at, "p")));
    }
    let is = |wanted: &str| word.bytes().filter(|byte| *byte != b'.').map(|byte| byte.to_ascii_lowercase()).eq(wanted.bytes());
    if word.len() > 4 {
        return None;
    }
    // "I am" after a number would be a new clause; "11 am" is a time.
    let afternoon = if is("pm") {
        true
    } else if is("am") {
        false
    } else {
        return None;
    };
    Some((at + 1, afternoon))
}

/// "Shows at 2 and 8 p.m.", "from 11 to 2 p.m.": the half of the day that the second of two hours says for the first.
/// The hands go round once between them.
fn said_once(words: &Words, hour: u32, past: usize) -> Option<(usize, bool)> {
    let joined = words.is_any(past, any!["and", "or", "to", "until"]) || words.is_inner_hyphen(past);
    let next = past + 1;
    let clock = words.is(next + 1, ":") && words.is_number(next + 2);
    let (_, later) = half_of_day(words, if clock { next + 3 } else { next + 1 }).filter(|_| joined && words.is_number(next))?;
    let end: u32 = words.of(next).split('.').next()?.parse().ok().filter(|end| (1..=12).contains(end) && (1..=12).contains(&hour))?;
    Some((past, if hour % 12 < end % 12 { later } else { !later }))
}

/// A zone's distance from UTC as ISO 8601 writes it, and the place past it. "Local time" says no zone.
#[expect(clippy::arithmetic_side_effects, reason = "a zone is an i8 of quarters of an hour")]
fn zone(words: &Words, at: usize) -> (Option<String>, usize) {
    if words.is(at, "local") && words.is(at + 1, "time") {
        return (None, at + 2);
    }
    let inner = usize::from(words.is(at, "("));
    let place = at + inner;
    let Some(Word::Zone(quarters)) = words.entry(place).and_then(|entry| entry.calendar) else {
        let bare = words.is_any(at, any!["ET", "PT", "CT", "MT"]) && words.of(at).starts_with(Letter::is_large);
        return (None, if bare { at + 1 } else { at });
    };
    if !words.of(place).starts_with(Letter::is_large) {
        return (None, at);
    }
    let past = place + 1 + usize::from(inner == 1 && words.is(place + 1, ")"));
    let minutes = i32::from(quarters) * 15;
    let value = match minutes {
        0 => "Z".to_owned(),
        _ => format!("{}{:02}:{:02}", if minutes < 0 { '-' } else { '+' }, minutes.abs() / 60, minutes.abs() % 60),
    };
    (Some(value), past)
}
