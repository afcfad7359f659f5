//! Numerals in words: "twenty-three", "two hundred and fifty million", "half a million", "dozens", "several hundred".

use super::numeral::{Form, Numeral, power};
use crate::lexicon::among;
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word;
use crate::lexicon::{plural, things};
use crate::measure::{Bound, Decimal, Dimension, Sums, printed};
use crate::text::small;
use crate::token::Words;

/// The number word there.
pub fn word(words: &Words, at: usize) -> Option<Word> {
    words.entry(at).and_then(|entry| entry.number)
}

/// A numeral that starts with a number word.
pub fn read(words: &Words, at: usize) -> Option<Numeral> {
    match word(words, at)? {
        Word::Unit(_) | Word::Tens(_) => cardinal(words, at),
        Word::Hundred | Word::Scale(_) | Word::Dozen => bare_scale(words, at),
        Word::Article => after_article(words, at),
        Word::Plural { low, high, power, .. } => many(words, at, low, high, power),
        Word::Loose { low, high } => loose(words, at, low, high),
        Word::Times(times) => Some(Numeral::new(at, at + 1, Decimal::from(times), Form::Times)),
        Word::Half | Word::Quarter | Word::Part(_) | Word::Ordinal | Word::Decade(_) => None,
    }
}

/// "twenty-three", "one hundred and six", "two hundred and fifty million", "one and a half million", "two dozen".
fn cardinal(words: &Words, at: usize) -> Option<Numeral> {
    let (mut total, mut current, mut past) = (Decimal::ZERO, Decimal::ZERO, at);
    let (mut scale, mut last) = (Decimal::ONE, u8::MAX);
    let mut open = Open::All;
    // "A hundred and twenty thousand": the article is one.
    if word(words, at) == Some(Word::Article) {
        (current, past, open) = (Decimal::ONE, at + 1, Open::None);
    }
    loop {
        let joined = past > at && words.is_inner_hyphen(past);
        let and = past > at && words.is(past, "and") && scale > Decimal::ONE;
        let place = past + usize::from(joined || and);
        // "Two-hundred-and-six"
        let place = place + 2 * usize::from(joined && words.is(place, "and") && words.is_inner_hyphen(place + 1) && scale > Decimal::ONE);
        let Some(next) = word(words, place) else { break };
        match next {
            Word::Unit(value) if open.takes(value) && !(and && (unit_of_its_own(words, place) || is_part(words, place))) => {
                current = current.plus(Decimal::from(value))?;
                open = Open::None;
            }
            Word::Tens(value) if open == Open::All => {
                current = current.plus(Decimal::from(value))?;
                open = Open::Ones;
            }
            Word::Hundred if !and && current > Decimal::ZERO && current < Decimal::ONE_HUNDRED => {
                current = current.times(Decimal::ONE_HUNDRED)?;
                (open, scale) = (Open::All, Decimal::ONE_HUNDRED);
            }
            Word::Scale(exponent) if !and && current > Decimal::ZERO && exponent < last => {
                total = total.plus(current.times(power(exponent))?)?;
                (current, open, scale, last) = (Decimal::ZERO, Open::All, power(exponent), exponent);
            }
            // "three lakh crore", "a hundred thousand million"
            Word::Scale(exponent) if !and && current.is_zero() && total > Decimal::ZERO => {
                total = total.times(power(exponent))?;
                scale = scale.times(power(exponent))?;
            }
            Word::Dozen if !and && current > Decimal::ZERO => {
                current = current.times(Decimal::from(12))?;
                (open, scale) = (Open::None, Decimal::from(12));
            }
            Word::Plural { scale: 12, .. } if !and && current > Decimal::ZERO => {
                current = current.times(Decimal::from(12))?;
                (open, scale) = (Open::None, Decimal::from(12));
            }
            _ => break,
        }
        past = place + 1;
    }
    // "The twenty-second" is an ordinal.
    let ordinal =
        words.is_inner_hyphen(past) && matches!(word(words, past + 1), Some(Word::Ordinal | Word::Part(3..=9))) && open == Open::Ones;
    if past == at || ordinal && !words.of(past + 1).ends_with('s') {
        return None;
    }
    let mut numeral = Numeral::new(at, past, total.plus(current)?, Form::Words);
    (numeral.scale, numeral.step) = if current.is_zero() { (scale, scale) } else { (Decimal::ONE, Decimal::ONE) };
    let numeral = point(words, numeral.clone()).unwrap_or(numeral);
    let numeral = and_a_half(words, numeral.clone()).unwrap_or(numeral);
    Some(minus(words, numeral))
}

/// What may still be added below a hundred.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    All,
    /// After "twenty": one to nine.
    Ones,
    None,
}

impl Open {
    fn takes(self, value: u8) -> bool {
        match self {
            Open::All => true,
            Open::Ones => (1..10).contains(&value),
            Open::None => false,
        }
    }
}

/// "Two hundred and three million" is one number; in "a million and two people" the words after "and" count
/// something of their own, but so they do in neither: a small number after a scale belongs to it unless a scale follows.
fn unit_of_its_own(words: &Words, at: usize) -> bool {
    words.is(at, "one") && words.is_any(at + 1, any!["of", "is", "was", "has"])
}

/// Whether a part of a whole stands there: the "three quarters" of "two million and three quarters".
fn is_part(words: &Words, at: usize) -> bool {
    let bottom = at + 1 + usize::from(words.is_inner_hyphen(at + 1));
    let many = words.of(bottom).ends_with(['s', 'S']);
    many && matches!(word(words, bottom), Some(Word::Quarter | Word::Part(_)))
}

/// "five point five", "two point seventy-one"
fn point(words: &Words, numeral: Numeral) -> Option<Numeral> {
    if !words.is(numeral.past, "point") {
        return None;
    }
    let (mut past, mut digits) = (numeral.past + 1, String::new());
    while let Some(next) = word(words, past + usize::from(words.is_inner_hyphen(past))) {
        match next {
            Word::Unit(value) => digits += &value.to_string(),
            Word::Tens(value)
                if digits.is_empty()
                    && matches!(word(words, past + 1 + usize::from(words.is_inner_hyphen(past + 1))), Some(Word::Unit(1..=9))) =>
            {
                digits += &(value / 10).to_string();
            }
            _ => break,
        }
        past += 1 + usize::from(words.is_inner_hyphen(past));
    }
    let fraction = printed(&format!(".{digits}")).filter(|_| digits.len() < 10)?;
    let mut numeral = Numeral::new(numeral.first, past, numeral.value.plus(fraction)?, Form::Words);
    numeral.step = Decimal::new(1, fraction.scale());
    let Some(Word::Scale(exponent)) = word(words, past) else { return Some(numeral) };
    numeral.scaled(power(exponent), past + 1)
}

/// "one and a half", "two and three-quarters million", "three million and a half".
pub fn and_a_half(words: &Words, numeral: Numeral) -> Option<Numeral> {
    let hyphen = |at: usize| usize::from(words.is_inner_hyphen(at));
    // "A four-and-a-half-year sentence"
    let and = numeral.past + hyphen(numeral.past);
    if !words.is(and, "and") {
        return None;
    }
    let at = and + 1 + hyphen(and + 1);
    let top = match word(words, at)? {
        Word::Article => 1,
        Word::Unit(value @ 1..=9) => value,
        _ => return None,
    };
    let bottom = at + 1 + usize::from(words.is_inner_hyphen(at + 1));
    let parts = match word(words, bottom)? {
        Word::Half => 2,
        Word::Quarter => 4,
        Word::Part(parts) if parts <= 100 => parts,
        _ => return None,
    };
    // "Two and a third man" is no fraction of a man.
    let part = Decimal::from(top).checked_div(Decimal::from(parts))?;
    let added = numeral.value.plus(part.times(numeral.scale)?)?;
    let mut joined = Numeral::new(numeral.first, bottom + 1, added, numeral.form);
    (joined.scale, joined.step) = (numeral.scale, part.times(numeral.scale)?);
    let place = bottom + 1;
    match word(words, place) {
        Some(Word::Scale(exponent)) if numeral.scale == Decimal::ONE => joined.scaled(power(exponent), place + 1),
        // "one billion and a half million"
        Some(Word::Scale(exponent)) if power(exponent) < numeral.scale => {
            joined.step = part.times(power(exponent))?;
            joined.value = numeral.value.plus(joined.step)?;
            joined.past = place + 1;
            Some(joined)
        }
        Some(Word::Dozen) if numeral.scale == Decimal::ONE => joined.scaled(Decimal::from(12), place + 1),
        _ => Some(joined),
    }
}

/// A scale with no number before it: "hundred thousand dollars", "a million-dollar house", "million-strong".
fn bare_scale(words: &Words, at: usize) -> Option<Numeral> {
    let lone = words
        .entry(at.wrapping_sub(1))
        .is_none_or(|entry| entry.number.is_none_or(|number| matches!(number, Word::Article | Word::Loose { .. })));
    let next = word(words, at + 1);
    let tied = words.is_inner_hyphen(at + 1);
    let money = words.entry(at + 1 + usize::from(tied)).is_some_and(|entry| entry.money.is_some());
    (lone && (matches!(next, Some(Word::Scale(_))) || money)).then_some(())?;
    scales(words, at, at)
}

/// "a hundred", "a million", "a dozen", "a hundred thousand", "a few", "a couple of", "a million and a half".
fn after_article(words: &Words, at: usize) -> Option<Numeral> {
    if words.is(at + 1, "couple") {
        return couple(words, at);
    }
    if is_pair(words, at) {
        return Some(Numeral::new(at, at + 3, Decimal::TWO, Form::Words));
    }
    if is_hedged_unit(words, at) || goes_on(words, at) {
        return Some(Numeral::new(at, at + 1, Decimal::ONE, Form::Words));
    }
    match word(words, at + 1)? {
        Word::Hundred | Word::Scale(_) | Word::Dozen => cardinal(words, at),
        Word::Loose { low, high } if words.is(at + 1, "few") => {
            let mut numeral = loose(words, at + 1, low, high)?;
            numeral.first = at;
            Some(numeral)
        }
        _ => None,
    }
}

/// "A pair of officers": two people. A pair of shoes is one thing, and a pair of scissors too.
fn is_pair(words: &Words, at: usize) -> bool {
    let person = |at: usize| {
        let noun = small(words.of(at));
        plural::is_plural(&noun) && things::is_person(&plural::singular(&noun))
    };
    words.reads(at + 1, &["pair", "of"]) && (at + 3..at + 6).any(person)
}

/// "More than a year", "nearly a mile": with a hedge before it, the article is a number.
fn is_hedged_unit(words: &Words, at: usize) -> bool {
    let known = is_length_or_time(words, at + 1);
    let hedges = [&["more", "than"][..], &["less", "than"], &["at", "least"], &["nearly"], &["almost"], &["up", "to"]];
    // "8 percent more than a year ago"
    let amount = |at: usize| {
        words.is_number(at) || words.is(at, "%") || words.entry(at).is_some_and(|entry| entry.measure.is_some() || entry.number.is_some())
    };
    let compared = words.is(at.wrapping_sub(1), "than") && amount(at.wrapping_sub(3));
    let earlier = compared || words.is_any(at + 2, any!["before", "earlier"]);
    known && !earlier && !words.is(at + 1, "second") && hedges.iter().any(|hedge| words.reads_before(at, hedge))
}

/// "An hour and a half", "a day or two": after such an article a unit and more of it.
fn goes_on(words: &Words, at: usize) -> bool {
    let known = is_length_or_time(words, at + 1);
    known && (words.reads(at + 2, &["and", "a", "half"]) || words.is(at + 2, "or") && words.is_any(at + 3, any!["two", "three", "so"]))
}

/// A unit of length or time in the singular.
pub fn is_length_or_time(words: &Words, at: usize) -> bool {
    words.entry(at).and_then(|entry| entry.measure).is_some_and(|measure| {
        matches!(measure.unit.dimension, Dimension::Time | Dimension::Calendar | Dimension::Length)
            && !crate::lexicon::plural::is_plural(words.of(at))
    })
}

/// Scale words in a row.
fn scales(words: &Words, first: usize, at: usize) -> Option<Numeral> {
    let (mut value, mut past) = (Decimal::ONE, at);
    loop {
        let factor = match word(words, past) {
            Some(Word::Hundred) => Decimal::ONE_HUNDRED,
            Some(Word::Scale(exponent)) => power(exponent),
            Some(Word::Dozen) => Decimal::from(12),
            _ => break,
        };
        value = value.times(factor)?;
        past += 1;
    }
    let mut numeral = Numeral::new(first, past, value, Form::Words);
    (numeral.scale, numeral.step) = (value, value);
    (past > at).then_some(numeral)
}

/// "dozens", "tens of thousands", "hundreds of millions". "Scores" alone may be a verb.
fn many(words: &Words, at: usize, low: u32, high: u32, exponent: u8) -> Option<Numeral> {
    let chain = words.is(at + 1, "of").then(|| word(words, at + 2)).flatten();
    let (factor, past) = match chain {
        Some(Word::Plural { power: more @ 1.., .. }) => (power(exponent).times(power(more))?, at + 3),
        _ if words.is(at, "tens") => return None,
        _ if words.is(at, "scores") && !words.is(at + 1, "of") && !scores_of_people(words, at) => return None,
        _ => (power(exponent), at + 1),
    };
    vague(at, past, Decimal::from(low).times(factor), Decimal::from(high).times(factor))
}

/// "Scores were injured", "scores more are missing", "scores injured": not "scores were level".
fn scores_of_people(words: &Words, at: usize) -> bool {
    let more = at + 1 + usize::from(words.is_any(at + 1, any!["more", "others"]));
    let be = more + usize::from(words.is_any(more, any!["were", "are", "remain", "have"])) + usize::from(words.is(more + 1, "been"));
    words.is_any(
        be,
        any![
            "injured",
            "hurt",
            "wounded",
            "killed",
            "dead",
            "missing",
            "trapped",
            "feared",
            "arrested",
            "evacuated",
            "displaced",
            "hospitalised",
            "hospitalized",
        ],
    )
}

/// "several", "many", "few"; "several hundred", "a few dozen".
fn loose(words: &Words, at: usize, low: Option<u8>, high: Option<u8>) -> Option<Numeral> {
    // "So many", "how many", "as many as", "too few" give no size, "not many" denies one.
    if words.is_any(at.wrapping_sub(1), any!["how", "as", "so", "too", "that", "very", "not", "no", "quite", "the"])
        && !words.is(at, "several")
    {
        return None;
    }
    // "The signs were few."
    let predicate = words.class(at.wrapping_sub(1), Class::AUXILIARY) && words.is_any(at, any!["few", "many"]) && !words.is_word(at + 1);
    if predicate {
        return None;
    }
    let factor = match word(words, at + 1) {
        Some(Word::Hundred) => Some((Decimal::ONE_HUNDRED, at + 2)),
        Some(Word::Scale(exponent)) => Some((power(exponent), at + 2)),
        Some(Word::Dozen) => Some((Decimal::from(12), at + 2)),
        Some(Word::Plural { power: exponent @ 1.., .. }) => Some((power(exponent), at + 2)),
        _ => None,
    };
    let Some((factor, past)) = factor else {
        let low = low.map(Decimal::from);
        return vague(at, at + 1, low, high.map(Decimal::from));
    };
    let factor = chained(words, past).map_or(Some(factor), |more| factor.times(more))?;
    let past = past + usize::from(chained(words, past).is_some());
    let (low, high) = if words.is(at, "few") { (3, 6) } else { (3, 10) };
    vague(at, past, factor.times(Decimal::from(low)), factor.times(Decimal::from(high)))
}

fn chained(words: &Words, at: usize) -> Option<Decimal> {
    match word(words, at)? {
        Word::Scale(exponent) => Some(power(exponent)),
        _ => None,
    }
}

/// "a couple of", "a couple hundred": two or three. "The couple" are two people who are married.
fn couple(words: &Words, at: usize) -> Option<Numeral> {
    let past = at + 2 + usize::from(words.is(at + 2, "of"));
    let factor = match word(words, past) {
        Some(Word::Hundred) => Some(Decimal::ONE_HUNDRED),
        Some(Word::Scale(exponent)) => Some(power(exponent)),
        Some(Word::Dozen) => Some(Decimal::from(12)),
        _ => None,
    };
    match factor {
        Some(factor) => vague(at, past + 1, factor.times(Decimal::TWO), factor.times(Decimal::from(3))),
        None if past == at + 3 || is_counted(words, past) => vague(at, at + 2, Some(Decimal::TWO), Some(Decimal::from(3))),
        None => None,
    }
}

/// "A couple hours", "a couple more shots": what follows is counted by it, where in "a couple dances" it is what they do.
fn is_counted(words: &Words, at: usize) -> bool {
    let more = usize::from(words.is_any(at, any!["more", "other", "additional"]));
    let noun = words.of(at + more);
    let known =
        words.entry(at + more).is_some_and(|entry| entry.measure.is_some()) || things::thing(&plural::singular(&small(noun))).is_some();
    plural::is_plural(noun) && !words.class(at + more, Class::VERB) && (more == 1 || known)
}

/// Whether a word that is a number in some places only stands there.
pub fn may_be_number(words: &Words, at: usize) -> bool {
    among!(words.of(at), "couple" | "twice" | "Couple")
}

/// "The next couple of years", "the last couple days": two or three, where "the couple" are married. "Shot twice": what
/// befell somebody two times, where "twice as many" compares.
pub fn at_times(words: &Words, at: usize) -> Option<Numeral> {
    let before = at.wrapping_sub(1);
    if words.is(at, "twice") {
        let befell =
            words.entry(before).is_some_and(|entry| entry.befalls) || words.is_any(before, any!["hit", "struck", "fired", "bitten"]);
        let compares = words.is_any(at + 1, any!["as", "the", "that", "a", "her", "his", "its", "their"]);
        return (befell && !compares).then(|| Numeral::new(at, at + 1, Decimal::TWO, Form::Words));
    }
    let led = words.is_any(before, any!["last", "next", "past", "first", "previous", "coming", "another", "final", "every"]);
    let fits = led && (words.is(at + 1, "of") || is_counted(words, at + 1));
    fits.then(|| vague(at, at + 1, Some(Decimal::TWO), Some(Decimal::from(3)))).flatten()
}

fn vague(first: usize, past: usize, low: Option<Decimal>, high: Option<Decimal>) -> Option<Numeral> {
    // "Dozens" never reach a hundred, which has a word of its own; a couple may be three.
    let open_high = high.is_some_and(|high| high > Decimal::from(6));
    let bound = Bound { low, high, open_low: false, open_high };
    Some(Numeral::new(first, past, low.unwrap_or_default(), Form::Vague(bound)))
}

/// "minus two", "negative one".
fn minus(words: &Words, mut numeral: Numeral) -> Numeral {
    let Some(before) = numeral.first.checked_sub(1) else { return numeral };
    let word = before.saturating_sub(usize::from(words.is_inner_hyphen(before)));
    if words.is_any(word, any!["minus", "negative"]) {
        numeral.first = word;
        numeral.signed = true;
        numeral.value.set_sign_negative(true);
    }
    numeral
}
