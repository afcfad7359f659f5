//! Years and decades: "2019", "the 1970s", "2014-2017". Four digits alone are rarely a count, so years are
//! read first and must be talked out of it.

use super::{Found, Kind};
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::money::Word as Money;
use crate::lexicon::plural;
use crate::token::Words;

/// A year, a span of years or a decade.
#[expect(clippy::arithmetic_side_effects, reason = "a year has four digits, and what follows its hyphen no more")]
pub fn read(words: &Words, at: usize) -> Option<Found> {
    let year = digits(words, at).or_else(|| short(words, at))?;
    let found = |past, value| Some(Found { past, kind: Kind::Date, value });
    if words.is(at + 1, "s") && words.glued(at + 1) {
        return found(at + 2, format!("{}X", year / 10));
    }
    if words.is_inner_hyphen(at + 1) && words.is_number(at + 2) {
        let second = words.of(at + 2);
        let until = match second.len() {
            // "The winter of 2008-9"
            1 => second.parse().ok().map(|short: i32| year / 10 * 10 + short),
            2 => second.parse().ok().map(|short: i32| year / 100 * 100 + short),
            _ => digits(words, at + 2),
        };
        return found(at + 3, format!("{year}/{}", until.filter(|until| *until > year && until - year < 100)?));
    }
    // "Resolution 1701", "Flight 2041"
    let label = words.class(at.wrapping_sub(1), Class::LABEL)
        && !words.is_any(at.wrapping_sub(1), any!["season", "series", "game", "edition", "week", "day", "world", "agenda", "war", "top"]);
    (!label && (words.of(at).len() == 2 || !is_counted(words, at))).then_some(())?;
    found(at + 1, year.to_string())
}

/// "In '08", "the '90s": a year without its century.
#[expect(clippy::arithmetic_side_effects, reason = "a year of two digits")]
fn short(words: &Words, at: usize) -> Option<i32> {
    let mark = at.wrapping_sub(1);
    let digits = words.of(at);
    let led = digits.len() == 2 && words.glued(at) && !words.glued(mark) && words.is_any(mark, any!["'", "’", "‘"]);
    if !led {
        return None;
    }
    // "He got '12 votes'" quotes a count.
    let s = usize::from(words.is(at + 1, "s") && words.glued(at + 1));
    let quoted = (at + 1..at + 8).any(|place| words.is_any(place, any!["'", "’"]) && !words.glued(place + 1));
    let noun = words.is_word(at + 1) && !words.is_capital(at + 1) && plural::is_plural(words.of(at + 1));
    let counted = noun || words.is_any(at + 1, any!["%", "percent", "per", "of"]);
    let year: i32 = digits.parse().ok().filter(|_| !(quoted && s == 0) && !counted)?;
    Some(if year < 35 { 2000 + year } else { 1900 + year })
}

/// The digits of a year that may stand there.
pub fn digits(words: &Words, at: usize) -> Option<i32> {
    let digits = words.of(at);
    let year: i32 = digits.parse().ok().filter(|_| digits.len() == 4 && words.is_number(at))?;
    // A number that a mark or letter is set against is a sum, a model or part of something longer.
    let tied =
        words.glued(at) && !matches!(words.before(at), "(" | "[" | "/" | "-" | "–" | "—" | "'" | "‘" | "’" | "“" | "\"" | "," | "." | "©");
    ((1000..=2199).contains(&year) && !tied).then_some(year)
}

/// Whether what stands around four digits makes a count of them: a unit, a scale, a counted noun.
pub fn is_counted(words: &Words, at: usize) -> bool {
    let year: i32 = words.of(at).parse().unwrap_or(0);
    let next = at + 1;
    if let Some(entry) = words.entry(next) {
        // "In 1998 dollars"
        let prices = words.is(at.wrapping_sub(1), "in") && (1900..2100).contains(&year);
        if prices && matches!(entry.money, Some(Money::Shared(_))) && !words.is_capital(next) {
            return false;
        }
        let unit = entry.measure.is_some() || entry.money.is_some() && !words.is_capital(next);
        if unit || matches!(entry.number, Some(crate::lexicon::numbers::Word::Scale(_))) {
            return true;
        }
    }
    if words.is_any(next, any!["%", "sq", "square", "cubic", "km", "kg", "mph", "hp", "per", "€", "£", "rpm", "mAh", "MW", "kW"]) {
        return true;
    }
    if words.glued(next) && words.is_word(next) && !words.is(next, "s") {
        return true;
    }
    if words.is_inner_hyphen(next) && words.is_word(at + 2) {
        return false;
    }
    let led = at.checked_sub(1).is_some_and(|before| {
        words.is_any(
            before,
            any![
                "in", "since", "until", "till", "by", "during", "circa", "early", "late", "mid", "the", "of", "from", "before", "after",
                "and", "year", "spring", "summer", "autumn", "fall", "winter", "for",
            ],
        )
    });
    let hedged = at.checked_sub(1).and_then(|before| words.entry(before)).is_some_and(|entry| !entry.hedges.is_empty());
    let plural = words.get(next).is_some_and(|token| token.case == crate::token::Case::Lower) && plural::is_plural(words.of(next));
    let round = year % 50 == 0;
    match year {
        1900..=2100 => round && plural && (hedged || !led),
        1500..=1899 => plural && !led || hedged && plural,
        // A number this small is a year only where a word says so.
        _ => {
            plural
                || hedged
                || words.is(next, "block")
                || !words.is_any(at.wrapping_sub(1), any!["in", "since", "until", "by", "circa", "year", "before", "after"])
        }
    }
}
