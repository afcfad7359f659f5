//! Parts of a whole: "two-thirds", "a quarter of a million", "half of the crews", "one in five", "three out of four".

use super::numeral::{Form, Numeral, power};
use super::words::{self as spelled, word};
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word;
use crate::lexicon::{plural, things};
use crate::measure::{Decimal, Dimension, Sums};
use crate::text::letters::Cased;
use crate::token::Words;

/// A fraction in words that starts there.
pub fn read(words: &Words, at: usize) -> Option<Numeral> {
    match word(words, at)? {
        Word::Half => half(words, at),
        Word::Quarter if is_another(words, at) => of_scale(words, at, at + 1, Decimal::new(25, 2)),
        Word::Part(parts) if is_another(words, at) => of_scale(words, at, at + 1, Decimal::ONE.checked_div(Decimal::from(parts))?),
        Word::Quarter => quarter(words, at),
        Word::Article => match word(words, at + 1)? {
            Word::Half => half_after_article(words, at).or_else(|| of_unit(words, at, at + 2)).or_else(|| alone(words, at, 2)),
            Word::Quarter if words.is(at + 2, "of") => of_scale(words, at, at + 2, Decimal::new(25, 2)),
            Word::Quarter => of_unit(words, at, at + 2).or_else(|| alone(words, at, 4)),
            Word::Part(parts) if words.is(at + 2, "of") => of_scale(words, at, at + 2, Decimal::ONE.checked_div(Decimal::from(parts))?),
            Word::Part(parts) => alone(words, at, parts),
            _ => compound(words, at),
        },
        // "The last four quarters" are of a year.
        Word::Unit(_)
            if words.is(at + 1, "quarters") && words.is_any(at.wrapping_sub(1), any!["last", "past", "previous", "next", "first"]) =>
        {
            None
        }
        Word::Unit(_) | Word::Tens(_) => counted_parts(words, at).or_else(|| compound(words, at)),
        _ => None,
    }
}

/// "Another quarter of a point", "a further third of the crew". "Another quarter of growth" is three months.
fn is_another(words: &Words, at: usize) -> bool {
    words.is_any(at.wrapping_sub(1), any!["another", "further"])
        && words.is(at + 1, "of")
        && (words.class(at + 2, Class::DETERMINER) || words.is(at + 2, "one"))
}

/// "Fell by a third", "a quarter higher", "a half", "a hundredth": a part of nothing that is named. "A third" alone
/// may be a third man, so it must be the size of a change.
fn alone(words: &Words, at: usize, parts: u64) -> Option<Numeral> {
    let (before, past) = (at.wrapping_sub(1), at + 2);
    let open = words.is_word(past) && !words.class(past, Class::PREPOSITION) && !words.class(past, Class::CONJUNCTION);
    // "Fell by a fifth this morning"
    let open = open && !words.is_any(past, any!["this", "yesterday", "today", "overnight"]);
    // "Up by more than a quarter"
    let mut led = before;
    for _ in 0..3 {
        let hedge = words.entry(led).is_some_and(|entry| !entry.hedges.is_empty()) || words.is_any(led, any!["more", "less", "at"]);
        led = led.wrapping_sub(usize::from(hedge && led > words.start));
    }
    let changed = words.is(led, "by") || words.entry(led).is_some_and(|entry| entry.trend.is_some());
    let compared = words.is_any(past, any!["higher", "lower", "less", "fewer", "smaller", "larger", "cheaper", "bigger", "more", "faster"]);
    // "A half-brother" is no half.
    let sure = parts >= 100 || parts == 2 && !words.is(before, "in") && !words.is_inner_hyphen(past);
    // "A third were dark": more than one of them, where "a third was" one more.
    let many = parts <= 10 && words.is_any(past, any!["were", "are", "have"]);
    let fits = compared || many || !open && (changed || sure);
    fits.then(|| part(at, past, Decimal::ONE.checked_div(Decimal::from(parts))?)).flatten()
}

/// "Twenty-seven hundredths", "one hundred and thirty fifths", "a hundred and six tenths": more over more. What stands
/// before the last "and" is whole.
fn compound(words: &Words, at: usize) -> Option<Numeral> {
    let number = |at: usize| word(words, at).is_some() || words.is(at, "and") || words.is_inner_hyphen(at);
    let last = (at..at + 14).take_while(|&place| number(place)).find(|&place| matches!(word(words, place), Some(Word::Part(_))))?;
    let Some(Word::Part(parts)) = word(words, last).filter(|_| words.of(last).ends_with(['s', 'S'])) else { return None };
    let (mut bottom, mut parts) = (last, parts);
    let tens = last.checked_sub(1 + usize::from(words.is_inner_hyphen(last.wrapping_sub(1))))?;
    if let Some(Word::Tens(value)) = word(words, tens).filter(|_| parts < 10 && tens > at) {
        (bottom, parts) = (tens, parts + u64::from(value));
    }
    let bottom = bottom - usize::from(words.is_hyphen(bottom.wrapping_sub(1)));
    let and = (at + 1..bottom).rev().find(|&place| words.is(place, "and"));
    let read = |first: usize, past: usize| {
        let numeral = spelled::read(&words.until(past), first)?;
        (numeral.past == past && numeral.form == Form::Words).then_some(numeral.value)
    };
    let top = read(and.map_or(at, |and| and + 1), bottom)?.checked_div(Decimal::from(parts))?;
    // "Two million and three fifths" has a scale that both share.
    let whole = if let Some(and) = and { read(at, and).filter(|whole| *whole < Decimal::ONE_THOUSAND)? } else { Decimal::ZERO };
    part(at, last + 1, whole.plus(top)?)
}

/// "two-thirds", "one fifth of", "three quarters of a million", "three quarters billion".
fn counted_parts(words: &Words, at: usize) -> Option<Numeral> {
    let top = match word(words, at)? {
        Word::Unit(value @ 1..) => value,
        _ => return None,
    };
    let bottom = at + 1 + usize::from(words.is_inner_hyphen(at + 1) || words.is(at + 1, "-"));
    let parts = match word(words, bottom)? {
        Word::Half => 2,
        Word::Quarter => 4,
        Word::Part(parts) => parts,
        _ => return None,
    };
    let past = bottom + 1;
    let value = Decimal::from(top).checked_div(Decimal::from(parts))?;
    let many = words.of(bottom).ends_with(['s', 'S']);
    // "One third party" is a party; "one third" before a stop or "of" is a part.
    let ends =
        !words.is_word(past) || words.class(past, Class::STOP) || words.is_any(past, any!["of", "higher", "lower", "smaller", "larger"]);
    let half = words.is(bottom, "half") && !(words.is_inner_hyphen(at + 1) && words.is_any(past, any!["of", "the", "its", "their"]));
    if !many && (top != 1 || !ends) || !many && half {
        return None;
    }
    if words.is(past, "of") || word(words, past).is_some_and(|word| matches!(word, Word::Scale(_))) {
        return of_scale(words, at, past, value);
    }
    part(at, past, value)
}

/// "half a million", "half-dozen", "half of the crews", "half the crews", "half an hour".
fn half(words: &Words, at: usize) -> Option<Numeral> {
    let half = Decimal::new(5, 1);
    let ordinal = at.checked_sub(1).is_some_and(|before| {
        matches!(word(words, before), Some(Word::Ordinal | Word::Part(_)))
            || words.is_any(before, any!["other", "last", "next", "top", "bottom", "better", "opening", "latter", "first", "second"])
    });
    if ordinal {
        return None;
    }
    let tied = usize::from(words.is_inner_hyphen(at + 1));
    let next = at + 1 + tied;
    // "Flags at half mast", "at half time"
    if words.is_any(next, any!["mast", "staff", "time"]) {
        return None;
    }
    if let Some(numeral) = scaled(words, at, next, half) {
        return Some(numeral);
    }
    if let Some(numeral) = of_unit(words, at, at + 1).filter(|_| tied == 1) {
        return Some(numeral);
    }
    if tied == 1 {
        // "Half-a-dozen"
        let place = next + 1 + usize::from(words.is_inner_hyphen(next + 1));
        return (word(words, next) == Some(Word::Article)).then(|| scaled(words, at, place, half)).flatten();
    }
    match word(words, next) {
        Some(Word::Article) => {
            if let Some(numeral) = scaled(words, at, next + 1, half) {
                return Some(numeral);
            }
            let unit = words.entry(next + 1).is_some_and(|entry| entry.measure.is_some()) || words.is_any(next + 1, any!["point", "block"]);
            unit.then(|| Numeral { form: Form::Words, ..Numeral::new(at, next + 1, half, Form::Words) })
        }
        _ if words.is(next, "of") => of_scale(words, at, next, half),
        _ if words.class(next, Class::DETERMINER) && !words.is_any(next, any!["that", "this", "what"]) => part(at, next, half),
        _ => {
            let hedged = at.checked_sub(1).and_then(|before| words.entry(before)).is_some_and(|entry| !entry.hedges.is_empty());
            // "Cut by half"
            let open = words.is_word(next) && (!words.class(next, Class::PREPOSITION) || words.is(next, "past"));
            // "Cut in half", "reduce the deficit in half"; a thing that breaks in half has no size.
            let halved = words.is(at.wrapping_sub(1), "in")
                && (at.saturating_sub(8).max(words.start)..at)
                    .any(|place| words.is_any(place, any!["cut", "cuts", "cutting", "slashed", "reduce", "reduced", "reducing"]));
            (hedged || (words.is(at.wrapping_sub(1), "by") || halved) && !open).then(|| part(at, next, half)).flatten()
        }
    }
}

/// "A half mile", "a quarter-century ago", "a quarter-point cut": a part of the unit that stands right after it. The
/// half-century of a batsman is fifty runs, and a quarter hour is one in music.
fn of_unit(words: &Words, at: usize, past: usize) -> Option<Numeral> {
    let unit = past + usize::from(words.is_inner_hyphen(past));
    let half = words.is(past.wrapping_sub(1), "half");
    let numeral = Numeral::new(at, past, if half { Decimal::new(5, 1) } else { Decimal::new(25, 2) }, Form::Words);
    if words.is_any(unit, any!["point", "block"]) {
        return Some(numeral);
    }
    let measure = words.entry(unit).and_then(|entry| entry.measure).filter(|_| !plural::is_plural(words.of(unit)))?;
    let known = match measure.unit.dimension {
        Dimension::Length | Dimension::Area | Dimension::Volume | Dimension::Mass => true,
        Dimension::Calendar if measure.unit.name == "century" => {
            words.is_any(unit + 1, any!["ago", "of", "later", "earlier", "old", "after"])
        }
        Dimension::Time | Dimension::Calendar => half && measure.unit.name != "second",
        Dimension::Share => true,
        _ => false,
    };
    known.then_some(numeral)
}

/// "a half", "a half million", "a half-dozen".
fn half_after_article(words: &Words, at: usize) -> Option<Numeral> {
    let next = at + 2 + usize::from(words.is_inner_hyphen(at + 2));
    scaled(words, at, next, Decimal::new(5, 1))
}

/// "quarter of a million", "quarter million". The quarter of a year, of a town or of a match is no fraction.
fn quarter(words: &Words, at: usize) -> Option<Numeral> {
    let quarter = Decimal::new(25, 2);
    if words.is(at + 1, "of") && word(words, at + 2) == Some(Word::Article) {
        return scaled(words, at, at + 3, quarter);
    }
    if let Some(numeral) = of_unit(words, at, at + 1).filter(|_| words.is_inner_hyphen(at + 1)) {
        return Some(numeral);
    }
    matches!(word(words, at + 1), Some(Word::Scale(_))).then(|| scaled(words, at, at + 1, quarter)).flatten()
}

/// A fraction before "of": of a million it is a number, of anything else a part.
fn of_scale(words: &Words, at: usize, past: usize, value: Decimal) -> Option<Numeral> {
    let of = usize::from(words.is(past, "of"));
    let article = usize::from(of == 1 && word(words, past + 1) == Some(Word::Article));
    // "Half of 1 percent", "two-tenths of one percentage point"
    let one = of == 1 && (words.is(past + 1, "one") || words.of(past + 1) == "1");
    if one && words.entry(past + 2).and_then(|entry| entry.measure).is_some_and(|measure| measure.unit.dimension == Dimension::Share) {
        return Some(Numeral::new(at, past + 2, value, Form::Words));
    }
    if of == 0 || article == 1 {
        if let Some(numeral) = scaled(words, at, past + of + article, value) {
            return Some(numeral);
        }
        // "A quarter of an hour", "three quarters of a mile" measure.
        if article == 1 && (words.is(past + 2, "point") || words.entry(past + 2).is_some_and(|entry| entry.measure.is_some())) {
            return Some(Numeral::new(at, past + 2, value, Form::Words));
        }
    }
    part(at, past, value)
}

/// A fraction of a scale word that stands at `place`.
fn scaled(words: &Words, at: usize, place: usize, value: Decimal) -> Option<Numeral> {
    let factor = match word(words, place)? {
        Word::Hundred => Decimal::ONE_HUNDRED,
        Word::Scale(exponent) => power(exponent),
        Word::Dozen => Decimal::from(12),
        _ => return None,
    };
    let mut numeral = Numeral::new(at, place + 1, value.times(factor)?.normalize(), Form::Words);
    numeral.step = numeral.value;
    numeral.scale = factor;
    Some(numeral)
}

fn part(first: usize, past: usize, value: Decimal) -> Option<Numeral> {
    Some(Numeral::new(first, past, value, Form::Fraction))
}

/// "one in five", "three out of four", "2 in 5": what the numeral starts, where a second one ends it.
pub fn ratio(words: &Words, top: &Numeral) -> Option<Numeral> {
    // "Four of every five"
    let out = words.is(top.past, "out") && words.is(top.past + 1, "of") || words.is(top.past, "of") && words.is(top.past + 1, "every");
    // "A one-in-five chance"
    let tied = usize::from(words.is_inner_hyphen(top.past) && words.is(top.past + 1, "in") && words.is_inner_hyphen(top.past + 2));
    let within = words.is(top.past + tied, "in");
    // "One child in five"
    if top.value == Decimal::ONE
        && words.is(top.past + 1, "in")
        && words.is_word(top.past)
        && words.entry(top.past).is_none_or(|entry| entry.measure.is_none())
    {
        let shifted = Numeral { past: top.past + 1, ..top.clone() };
        let next = |numeral: &Numeral| {
            words.is_word(numeral.past) && plural::is_plural(words.of(numeral.past)) && !words.class(numeral.past, Class::STOP)
        };
        return ratio(words, &shifted).filter(|numeral| !next(numeral));
    }
    let over = words.is(top.past, "over") && top.first == words.start;
    let whole = |numeral: &Numeral| {
        matches!(numeral.form, Form::Digits | Form::Words) && crate::measure::is_whole(numeral.value) && !numeral.signed
    };
    if !out && !within && !over || !whole(top) {
        return None;
    }
    let place = top.past + 1 + usize::from(out) + 2 * tied;
    let place = place + usize::from(words.is(place, "every"));
    let bottom = if words.is_number(place) { super::digits::read(words, place) } else { spelled::read(words, place) }?;
    let value = top.value.checked_div(bottom.value)?;
    // "One over three" is a fraction where nothing else is said.
    if over {
        return (whole(&bottom) && bottom.past >= words.end).then(|| Numeral::new(top.first, bottom.past, value, Form::Fraction));
    }
    // "Killed two in three days" counts days; "found 12 in six boxes" counts boxes, and few say one in six of a box.
    // "One in every three months" is a share of them.
    let every = words.is(place.wrapping_sub(1), "every");
    let unit = !every && words.entry(bottom.past).is_some_and(|entry| entry.measure.is_some()) || words.is_hyphen(bottom.past);
    let usual = out || top.value <= Decimal::from(9) && bottom.value <= Decimal::from(10_000_000);
    let year = words.is_number(place) && words.of(place).len() == 4 && bottom.value > Decimal::from(1500);
    let fits = whole(&bottom) && top.value > Decimal::ZERO && top.value < bottom.value && bottom.value > Decimal::ONE;
    let even = bottom.value <= Decimal::TEN
        || crate::measure::is_whole(crate::measure::part(bottom.value, 5))
        || bottom.value == Decimal::from(12)
        // "One in fourteen workers", "one in 14 of its staff"
        || top.value == Decimal::ONE
            && (words.is(bottom.past, "of")
                || things::is_person(&plural::singular(&words.of(bottom.past).in_small())));
    (fits && !unit && usual && !year && even).then(|| Numeral::new(top.first, bottom.past, value, Form::Fraction))
}
