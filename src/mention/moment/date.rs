//! Days: "4 July 2025", "July 4", "2025-07-04", "Friday", "yesterday".

use super::{Found, Kind, year};
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::lexicon::any;
use crate::lexicon::calendar::Word;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word as Number;
use crate::measure::date::{Day, days_of};
use crate::token::{Case, Words};

/// A date that starts with digits.
pub fn of_digits(words: &Words, at: usize, _published: Option<Day>) -> Option<Found> {
    numeric(words, at).or_else(|| day_then_month(words, at))
}

/// A date that starts with a word.
pub fn of_word(words: &Words, at: usize, word: Word, published: Option<Day>) -> Option<Found> {
    match word {
        Word::Month { number, sure } => month_first(words, at, u32::from(number), sure),
        Word::Weekday { number, name } if words.is_capital(at) => {
            let value = published.map_or_else(|| name.to_owned(), |published| weekday(words, at, u32::from(number), published).iso());
            Some(Found { past: at + 1, kind: Kind::Date, value })
        }
        // "The Today show", "a report in USA TODAY"
        Word::Relative(0) if words.is_capital(at) && (words.is(at.wrapping_sub(1), "usa") || is_show(words, at)) => None,
        Word::Relative(days) => {
            let value = match published {
                Some(published) => published.plus(i64::from(days)).iso(),
                None => if days == 0 {
                    "today"
                } else if days < 0 {
                    "yesterday"
                } else {
                    "tomorrow"
                }
                .to_owned(),
            };
            Some(Found { past: at + 1, kind: Kind::Date, value })
        }
        _ => None,
    }
}

/// News tells the past: "Tuesday" is the last Tuesday up to the day of the article; "next Tuesday" the one after it.
#[expect(clippy::arithmetic_side_effects, reason = "within two weeks")]
fn weekday(words: &Words, at: usize, number: u32, published: Day) -> Day {
    let back = i64::from((published.weekday() + 7 - number) % 7);
    let said = |word: &str| at.checked_sub(1).is_some_and(|before| words.is(before, word));
    match () {
        () if said("next") => published.plus(7 - back),
        () if said("last") && back == 0 => published.plus(-7),
        () => published.plus(-back),
    }
}

/// "2025-07-04", "4/7/2025", "24.12.2025". Where day and month cannot be told apart only the year is known.
fn numeric(words: &Words, at: usize) -> Option<Found> {
    let mark = words.of(at + 1);
    let tight = (at + 1..at + 5).all(|place| words.glued(place)) && among!(mark, "-" | "/" | ".") && words.of(at + 3) == mark;
    let (first, second, last, past) = if tight {
        (words.of(at), words.of(at + 2), words.of(at + 4), at + 5)
    } else {
        let (day, month) = words.of(at).split_once('.')?;
        let (month, year) = month.split_once('.').filter(|(_, year)| year.len() == 4)?;
        (day, month, year, at + 1)
    };
    let part = |digits: &str| digits.parse::<u32>().ok().filter(|_| digits.len() <= 4);
    let whole = first.len() == 4;
    let (first, second, third) = (part(first)?, part(second)?, part(last)?);
    let day = |year: u32, month, day| Day { year: year as i32, month, day };
    let value = if whole {
        Some(day(first, second, third)).filter(|day| day.exists())?.iso()
    } else {
        let year = match last.len() {
            4 => third,
            2 => 2000 + third,
            _ => return None,
        };
        let (british, american) = (day(year, second, first), day(year, first, second));
        match (british.exists(), american.exists()) {
            (true, true) if first != second => year.to_string(),
            (true, _) => british.iso(),
            (_, true) => american.iso(),
            _ => return None,
        }
    };
    Some(Found { past, kind: Kind::Date, value })
}

/// "4 July", "the 4th of July 2025".
fn day_then_month(words: &Words, at: usize) -> Option<Found> {
    let day = day_of_month(words, at)?;
    let mut place = at + 1;
    // "14-19 August"
    let joined = words.is_inner_hyphen(place) || words.is_any(place, any!["to", "and", "or"]);
    if joined && day_of_month(words, place + 1).is_some_and(|last| last > day) {
        place += 2;
    }
    place += usize::from(is_suffix(words, place));
    place += usize::from(words.is(place, "of"));
    let Some(Word::Month { number, .. }) = words.entry(place).and_then(|entry| entry.calendar) else { return None };
    if !words.is_capital(place) {
        return None;
    }
    let (year, past) = year_after(words, place + 1);
    written(year, u32::from(number), Some(day), past)
}

/// "NBC's 'Today' show", "the Today programme".
fn is_show(words: &Words, at: usize) -> bool {
    let mark = usize::from(!words.is_word(at + 1));
    words.is_any(at + 1 + mark, any!["show", "programme", "program"])
}

/// "The Fourth of July", "July Fourth": the day that a word says. "A third of May's rain" is a part of it.
pub fn spelled(words: &Words, at: usize) -> Option<Found> {
    let Number::Part(day) = words.entry(at)?.number? else { return None };
    let month = at + 2;
    let Word::Month { number, .. } = words.entry(month)?.calendar.filter(|_| words.is(at + 1, "of") && words.is_capital(month))? else {
        return None;
    };
    let article = words.is_any(at.wrapping_sub(1), any!["a", "one", "another"]) || words.of(at).ends_with('s');
    let (year, past) = year_after(words, month + 1);
    written(year, u32::from(number), u32::try_from(day).ok().filter(|_| !article), past)
}

/// "July 4, 2025", "July 4", "July 2025", "July of 2025", "July".
fn month_first(words: &Words, at: usize, month: u32, sure: bool) -> Option<Found> {
    // "April Vane was there"
    let given = words.get(at)?.senses().any(Senses::FIRST_NAME)
        && words.get(at + 1).is_some_and(|next| next.case == Case::Capital && next.entry.is_none())
        && !words.class(at.wrapping_sub(1), Class::PREPOSITION)
        && !words.class(at.wrapping_sub(1), Class::DETERMINER)
        && !words.is_any(at.wrapping_sub(1), any!["last", "next", "late", "early"]);
    if !words.is_capital(at) || given {
        return None;
    }
    if let Some(Number::Part(day)) = words.entry(at + 1).and_then(|entry| entry.number).filter(|_| words.is_capital(at + 1)) {
        return written(None, month, u32::try_from(day).ok(), at + 2);
    }
    let dot = usize::from(words.is(at + 1, ".") && words.glued(at + 1) && words.is_number(at + 2));
    let place = at + 1 + dot;
    if let Some(day) =
        day_of_month(words, place).filter(|_| !words.is(place + 1, ":") || !words.is_number(place + 2) || !words.glued(place + 2))
    {
        let past = place + 1 + usize::from(is_suffix(words, place + 1));
        // "Aug. 14-19": the days up to another are dated by the first.
        let past = past_of_days(words, past, day);
        let (year, past) = year_after(words, past);
        return written(year, month, Some(day), past);
    }
    // "July of 2025"
    if let (Some(year), past) = year_after(words, at + 1 + usize::from(words.is(at + 1, "of"))) {
        return written(Some(year), month, None, past);
    }
    let led = at.checked_sub(1).is_some_and(|before| {
        // "In February and March"
        let month = |at: usize| matches!(words.entry(at).and_then(|entry| entry.calendar), Some(Word::Month { .. }));
        let goes_on = words.is_any(before, any!["and", "or", "to", ",", "through"]) && month(before.wrapping_sub(1));
        goes_on
            || words.is_any(
                before,
                any![
                    "in", "since", "until", "by", "last", "next", "of", "early", "late", "mid", "from", "between", "during", "this", "for",
                    "through",
                ],
            )
    });
    (sure || led).then(|| Found { past: at + 1, kind: Kind::Date, value: format!("--{month:02}") })
}

/// The place past the days that go on from one: "Aug. 14-19", "Sept. 19 to 22", "June 3 and 4". They are dated by the first.
fn past_of_days(words: &Words, past: usize, day: u32) -> usize {
    let tied = words.is_inner_hyphen(past);
    let joined = words.is_any(past, any!["to", "through", "and", "or", "until"])
        || words.is_hyphen(past) && !words.glued(past) && !words.glued(past + 1);
    if !tied && !joined || day_of_month(words, past + 1).is_none_or(|last| last <= day) || words.is_hyphen(past + 2) && !joined {
        return past;
    }
    let end = past + 2 + usize::from(is_suffix(words, past + 2));
    let entry = words.entry(end);
    // "On May 4 and 12 people", "May 4 to 22 percent"
    let open = !words.is_word(end) && !words.glued(end)
        || words.is_any(end, any![",", ".", ";", ":", ")", "?"])
        || words.class(end, Class::PREPOSITION)
        || words.class(end, Class::CONJUNCTION)
        || entry.is_some_and(|entry| entry.calendar.is_some());
    if tied || open { end } else { past }
}

fn day_of_month(words: &Words, at: usize) -> Option<u32> {
    let digits = words.of(at);
    let fits = words.is_number(at) && digits.len() <= 2;
    digits.parse().ok().filter(|day| fits && (1..=31).contains(day))
}

/// "st", "nd", "rd", "th" set right after a number.
fn is_suffix(words: &Words, at: usize) -> bool {
    words.glued(at) && words.is_any(at, any!["st", "nd", "rd", "th"])
}

/// A year after a day or month, with or without a comma.
fn year_after(words: &Words, at: usize) -> (Option<i32>, usize) {
    let place = at + usize::from(words.is(at, ","));
    match year::digits(words, place) {
        Some(year) => (Some(year), place + 1),
        None => (None, at),
    }
}

fn written(year: Option<i32>, month: u32, day: Option<u32>, past: usize) -> Option<Found> {
    if day.is_some_and(|day| day > days_of(year.unwrap_or(2000), month)) {
        return None;
    }
    let mut value = year.map_or_else(|| "-".to_owned(), |year| format!("{year:04}"));
    value += &format!("-{month:02}");
    if let Some(day) = day {
        value += &format!("-{day:02}");
    }
    Some(Found { past, kind: Kind::Date, value })
}
