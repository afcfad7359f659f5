//! A figure: a numeral with its currency or unit, before hedges and counted nouns are read around it.

use super::numeral::{Form, Numeral};
use super::unit::{self, Named};
use super::{Kind, age, digits, exempt, money, numeral, words as spelled};
use crate::lexicon::Senses;
use crate::lexicon::any;
use crate::measure::{Decimal, Sums, part, printed};
use crate::text::Span;
use crate::text::table::fields;
use crate::token::{self, Token, Words};

#[derive(Clone, Debug)]
pub struct Figure {
    pub numeral: Numeral,
    /// First place and the place past it, currency and unit included.
    pub first: usize,
    pub past: usize,
    pub unit: Option<Named>,
    /// The other end, where the figure is a range.
    pub until: Option<Decimal>,
}

/// Every figure of a sentence. `taken`: what was read as a date, a time or a score, in the order of the text.
pub fn read(words: &Words, taken: &[Span], figures: &mut Vec<Figure>) {
    let mut at = words.start;
    let mut skip = taken.iter().peekable();
    while at < words.end {
        let Some(token) = words.get(at) else { break };
        if !may_start(words, at, token) {
            at += 1;
            continue;
        }
        while skip.peek().is_some_and(|span| span.end() <= token.span.start()) {
            skip.next();
        }
        if skip.peek().is_some_and(|span| span.overlaps(token.span)) {
            at += 1;
            continue;
        }
        match one(words, at, figures) {
            Some(figure) if figure.past > at => {
                at = figure.past;
                join_parts(words, figures, figure);
            }
            _ => at += past_of_skipped(words, at),
        }
    }
}

/// Whether a numeral may start there: seen at a glance for nearly every token.
fn may_start(words: &Words, at: usize, token: &Token) -> bool {
    match token.kind {
        token::Kind::Number => true,
        token::Kind::Word => {
            token.senses().any(Senses::NUMBER)
                || matches!((token.first, token.span.len()), (b'c' | b't', 5 | 6)) && spelled::may_be_number(words, at)
        }
        // "½" and "⅓" begin so, and no quotation mark or dash.
        token::Kind::Mark => {
            token.first == 0xc2
                || token.span.bytes(words.text).get(1) == Some(&0x85)
                || token.first == b'.' && words.glued(at + 1) && words.is_number(at + 1)
        }
    }
}

/// How far to go on where no figure starts: past all digits that hang together, so that their tail is not read alone.
fn past_of_skipped(words: &Words, at: usize) -> usize {
    let numeral = if words.is_number(at) { numeral::read(words, at) } else { None };
    numeral.map_or(1, |numeral| {
        let past = digits::ten_to(words, numeral.past).map_or(numeral.past, |(_, past)| past);
        past.saturating_sub(at).max(1)
    })
}

fn one(words: &Words, at: usize, before: &[Figure]) -> Option<Figure> {
    if let Some((low, high, first, past)) = age::decade(words, at) {
        let mut numeral = Numeral::new(at, past, Decimal::from(low), Form::Words);
        numeral.scale = Decimal::TEN;
        return Some(Figure { numeral, first, past, unit: Some(Named::new("year of age", Kind::Age)), until: Some(Decimal::from(high)) });
    }
    if let Some(figure) = lap(words, at) {
        return Some(figure);
    }
    if let Some(figure) = and_half(words, at) {
        return Some(figure);
    }
    let numeral = numeral::read(words, at)?;
    // "8.5 × 10⁻³⁰": a power that no decimal holds.
    if is_pronoun(words, &numeral) || numeral.is_digits() && digits::ten_to(words, numeral.past).is_some() {
        return None;
    }
    let numeral_past = numeral.past;
    let mut figure = Figure { first: numeral.first, past: numeral.past, unit: None, until: None, numeral };
    if let Some((name, first)) = money::before(words, &figure.numeral) {
        (figure.unit, figure.first) = (Some(Named::new(name, Kind::Amount)), first);
        if money::in_millions(words.of(first)).is_some() && figure.numeral.scale == Decimal::ONE {
            multiply(&mut figure, Decimal::from(1_000_000), numeral_past);
        }
        minus(words, &mut figure);
        finish_money(words, &mut figure);
    } else if !matches!(figure.numeral.form, Form::Times)
        && let Some((named, past)) = unit::after(words, &figure.numeral)
    {
        (figure.unit, figure.past) = (Some(named), past);
        finish_amount(words, &mut figure);
    } else if let Some((named, first)) = unit::before(words, &figure.numeral) {
        (figure.unit, figure.first) = (Some(named), first);
    } else if let Some(named) = unit::of_quake(words, &figure.numeral) {
        figure.unit = Some(named);
    }
    more_of_it(words, &mut figure);
    tall(words, &mut figure);
    if figure.numeral.form == Form::Fraction && figure.unit.is_some() && !figure.numeral.is_digits() {
        // "A quarter of a percent" and the like aside, a part of a whole has no unit of its own.
        figure.past = figure.numeral.past;
        figure.unit = None;
    }
    if figure.unit.is_none() {
        age::bare(words, &mut figure, before);
    }
    // "Per 100,000" is what a rate is over.
    let over = figure.numeral.is_digits() && words.is(figure.first.wrapping_sub(1), "per");
    let counting = before.last().is_some_and(|last| last.unit.is_none());
    if over || exempt::names(words, &figure.numeral, figure.unit.is_some(), counting) {
        return None;
    }
    Some(figure)
}

/// "Won in 1:44.2", "ran 2:14:04": a time with decimals of a second or with hours is how long a race took, in seconds; so is
/// one that no clock shows, "her old mark of 38:55", and "1:05 ahead of Falk". What is a time of day was taken before, and
/// "a ratio of 1:2.5" and "Psalm 33:12" are none.
fn lap(words: &Words, at: usize) -> Option<Figure> {
    let colon = |at: usize| words.is(at, ":") && words.glued(at) && words.glued(at + 1) && words.is_number(at + 1);
    let ratio = |at: usize| words.is_any(at, any!["ratio", "odds", "scale"]);
    if !words.is_number(at)
        || words.glued(at) && !words.is(at.wrapping_sub(1), "(")
        || !colon(at + 1)
        || (at.saturating_sub(3).max(words.start)..at).any(ratio)
    {
        return None;
    }
    let hours = colon(at + 3);
    let past = if hours { at + 5 } else { at + 3 };
    let last = words.of(past - 1);
    let no_clock = || words.of(at).parse::<u8>().is_ok_and(|minutes| minutes > 24) && !words.is_capital(at.wrapping_sub(1));
    let gap = || words.is_any(past, any!["ahead", "behind", "back", "adrift", "down", "clear"]);
    last.split('.').next().filter(|whole| whole.len() == 2 && (hours || last.contains('.') || no_clock() || gap()))?;
    let parts = [words.of(at), words.of(at + 2), last];
    let mut value = Decimal::ZERO;
    for part in parts.into_iter().take(if hours { 2 } else { 1 }) {
        value = value.capped_plus(Decimal::from(part.parse::<u32>().ok().filter(|_| part.len() <= 3)?)).capped_times(Decimal::from(60));
    }
    let seconds = crate::measure::printed(last).filter(|seconds| *seconds < Decimal::from(60))?;
    let mut numeral = Numeral::new(at, past, value.capped_plus(seconds), Form::Digits);
    numeral.step = Decimal::new(1, seconds.scale());
    Some(Figure { numeral, first: at, past, unit: Some(Named::new("second", Kind::Measure)), until: None })
}

/// "An hour and a half", "a day or two": the rest of a measure that an article starts.
fn more_of_it(words: &Words, figure: &mut Figure) {
    if figure.unit.is_none() || figure.numeral.value != Decimal::ONE || !words.is_any(figure.numeral.first, any!["a", "an", "one"]) {
        return;
    }
    if words.reads(figure.past, &["and", "a", "half"]) {
        figure.numeral.value = Decimal::new(15, 1);
        figure.past += 3;
    } else if words.is(figure.past, "or") && words.is_any(figure.past + 1, any!["two", "three"]) {
        figure.until = Some(Decimal::from(if words.is(figure.past + 1, "two") { 2 } else { 3 }));
        figure.past += 2;
    }
}

/// "The first year and a half": one year and half of one, with no number before it.
fn and_half(words: &Words, at: usize) -> Option<Figure> {
    let unit = at.checked_sub(2).filter(|_| words.reads(at - 1, &["and", "a", "half"]))?;
    let measure = words.entry(unit)?.measure.filter(|_| unit >= words.start && spelled::is_length_or_time(words, unit))?;
    let numeral = Numeral::new(at, at + 2, Decimal::new(15, 1), Form::Words);
    Some(Figure { numeral, first: unit, past: at + 2, unit: Some(Named::of(measure)), until: None })
}

/// "6-foot-4": the inches of how tall somebody is.
fn tall(words: &Words, figure: &mut Figure) {
    let foot = figure.unit.as_ref().is_some_and(|unit| unit.name == "foot") && words.is_inner_hyphen(figure.past);
    let inches = words.of(figure.past + 1).parse().ok().filter(|inches: &u8| foot && *inches < 12);
    let whole = figure.numeral.value < Decimal::TEN && crate::measure::is_whole(figure.numeral.value);
    if let Some(inches) = inches.filter(|_| whole) {
        figure.numeral.value = figure.numeral.value.capped_times(Decimal::from(12)).capped_plus(Decimal::from(inches));
        figure.past += 2;
        let named = words.is_inner_hyphen(figure.past) && words.is_any(figure.past + 1, any!["inch", "inches"]);
        figure.past += if named { 2 } else { 0 };
        figure.unit = Some(Named::new("inch", Kind::Measure));
    }
}

/// "-$50.8bn", "minus £3m": a sign before the currency.
fn minus(words: &Words, figure: &mut Figure) {
    let Some(before) = figure.first.checked_sub(1).filter(|_| !figure.numeral.signed) else { return };
    let tight = words.is_any(before, any!["-", "−", "–"]) && words.glued(figure.first) && !words.glued(before);
    if tight || words.is_any(before, any!["minus", "negative"]) {
        figure.first = before;
        figure.numeral.signed = true;
        figure.numeral.value.set_sign_negative(true);
    }
}

/// After "$75": "75 USD million", "$75 US", "$3,500 a month".
fn finish_money(words: &Words, figure: &mut Figure) {
    let dollar = figure.unit.as_ref().is_some_and(|unit| unit.name == "dollar");
    if let Some(scale) = money::late_scale(words, figure.past)
        && let Some(numeral) = figure.numeral.clone().scaled(scale, figure.past + 1)
    {
        figure.past = numeral.past;
        figure.numeral = numeral;
    }
    if dollar && let Some((code, past)) = money::whose(words, figure.past) {
        (figure.unit, figure.past) = (Some(Named::new(code, Kind::Amount)), past);
    }
    // "$5 million dollars"
    if words.entry(figure.past).is_some_and(|entry| matches!(entry.money, Some(crate::lexicon::money::Word::Shared(0)))) && dollar {
        figure.past += 1;
    }
    if let Some(named) = figure.unit.take() {
        let (named, past) = unit::rate_of(words, named, figure.past);
        (figure.unit, figure.past) = (Some(named), past);
    }
}

/// After a currency that follows its number: "75 USD million", "120 MEUR", "15 dollars 50".
fn finish_amount(words: &Words, figure: &mut Figure) {
    if figure.unit.as_ref().is_none_or(|unit| unit.kind != Kind::Amount) || figure.numeral.scale != Decimal::ONE {
        return;
    }
    let code = words.of(figure.past.wrapping_sub(1));
    let upper = code.len() >= 3 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if upper && money::in_millions(code).is_some() {
        multiply(figure, Decimal::from(1_000_000), figure.past);
    } else if upper && let Some(scale) = money::late_scale(words, figure.past) {
        multiply(figure, scale, figure.past + 1);
    } else if let Some(cents) = cents(words, figure) {
        figure.numeral.value = figure.numeral.value.capped_plus(part(cents.value, 100));
        (figure.numeral.step, figure.past) = (Decimal::new(1, 2), cents.past);
    }
}

fn multiply(figure: &mut Figure, scale: Decimal, past: usize) {
    if let Some(numeral) = figure.numeral.clone().scaled(scale, figure.numeral.past) {
        (figure.numeral, figure.past) = (numeral, past);
    }
}

/// The 50 of "15 dollars 50", where nothing is counted by it: "3 dollars 20 minutes ago" has none.
fn cents(words: &Words, figure: &Figure) -> Option<Numeral> {
    let whole = crate::measure::is_whole(figure.numeral.value);
    let cents = numeral::read(words, figure.past).filter(|_| whole)?;
    let two = cents.value >= Decimal::TEN && cents.value < Decimal::ONE_HUNDRED && crate::measure::is_whole(cents.value);
    let plain = matches!(cents.form, Form::Digits | Form::Words) && cents.first == figure.past && !cents.signed;
    let next = cents.past;
    let open = !words.is_word(next) && !words.is_any(next, any!["%", "°", "-"])
        || !words.glued(next) && words.is_any(next, any!["and", "but", "or", "in", "for", "at", "more", "on", "to", "a", "per", "each"]);
    (two && plain && open && figure.unit.as_ref().is_some_and(|unit| !unit.name.contains(" per "))).then_some(cents)
}

/// "One" where it stands for anybody or for a thing named before: "no one", "one another", "the one", "one must".
fn is_pronoun(words: &Words, numeral: &Numeral) -> bool {
    // "46% a negative one"
    if numeral.signed && words.is_any(numeral.first.wrapping_sub(1), any!["a", "the"]) && words.is(numeral.past.wrapping_sub(1), "one") {
        return true;
    }
    if numeral.value != Decimal::ONE || numeral.past != numeral.first + 1 || !words.is(numeral.first, "one") {
        return false;
    }
    let before = numeral.first.checked_sub(1);
    // "Not one of the alarms"
    if before.is_some_and(|before| words.is(before, "not")) {
        return true;
    }
    let led = before.is_some_and(|before| {
        words.is_any(
            before,
            any![
                "no", "the", "this", "that", "which", "each", "every", "any", "some", "another", "number", "day", "other", "a", "an",
                "new", "good", "same", "last", "first", "as", "like", "old", "big", "only", "bad", "better",
            ],
        ) && !counts_one(words, numeral.past)
            || words.is_any(before, any!["no", "every", "each", "any", "some"])
    });
    let next = numeral.past;
    if words.is_number(next) && !words.is_inner_hyphen(next + 1)
        || words.is_any(next, any!["each", "of"]) && words.is_any(next + 1, any!["other", "them", "those", "us", "you", "these"])
    {
        return true;
    }
    // "One day after the flood"
    let later = words.is(next, "day") && words.is_any(next + 1, any!["after", "before", "later", "earlier", "ago"]);
    if later {
        return false;
    }
    led || words.is_any(
        next,
        any![
            "another",
            "another's",
            "another’s",
            "can",
            "could",
            "would",
            "should",
            "must",
            "may",
            "might",
            "who",
            "that",
            "thing",
            "day",
            "way",
            "night",
            "point",
            "moment",
            "stage",
            "time",
            "such",
            "reason",
        ],
    ) && !words.is_any(numeral.first.wrapping_sub(1), any!["only", "just", "least"])
        || words.is_inner_hyphen(next)
            && words.is_any(
                next + 1,
                any![
                    "off",
                    "sided",
                    "time",
                    "on",
                    "way",
                    "stop",
                    "upmanship",
                    "size",
                    "liner",
                    "liners",
                    "timers",
                    "offs",
                    "two",
                    "of",
                    "hit",
                    "and",
                    "nil",
                ],
            )
        || words.is_any(next, any!["by"]) && words.is(next + 1, "one")
        || words.is_any(next.wrapping_sub(2), any!["by", "for", "at"]) && words.is_any(next, any!["point", "stage", "side"])
}

/// "The one survivor" counts, "a one-day visit" measures; "the one that" does neither.
fn counts_one(words: &Words, past: usize) -> bool {
    use crate::lexicon::closed::Class;
    let unit = words.is_inner_hyphen(past) && words.entry(past + 1).is_some_and(|entry| entry.measure.is_some());
    unit || words.is_word(past) && !words.class(past, Class::STOP)
}

/// Joins a figure to the one before where the two are one sum: "5ft 10in", "two years and six months",
/// "$4.2 million … 20 cents", "13 dollars and 45 cents".
fn join_parts(words: &Words, figures: &mut Vec<Figure>, figure: Figure) {
    if let Some(last) = figures.last_mut()
        && let Some(joined) = sum(words, last, &figure)
    {
        *last = joined;
    } else {
        figures.push(figure);
    }
}

/// Pairs of units that add up to one measure: the larger, the smaller, how many of the smaller make one of the larger.
const PARTS: &str = "\
foot|inch|12
pound|ounce|16
stone|pound|14
year|month|12
year of age|month of age|12
week|day|7
day|hour|24
hour|minute|60
minute|second|60
metre|centimetre|100
dollar|cent|100
EUR|cent|100
GBP|penny|100";

/// "19 years and 41 days old", "aged 16 years and 38 days": an age is told in full years, as "19-year-old" is. The "two years
/// and 41 days" of a voyage are none.
fn is_rest_of_age(words: &Words, large: &Figure, small: &Named) -> bool {
    let led = large.first.wrapping_sub(1);
    match &*small.name {
        "day of age" | "week of age" | "month of age" => true,
        "day" => words.is(led, "aged"),
        name => name == "month" && words.is(led, "aged"),
    }
}

fn sum(words: &Words, large: &Figure, small: &Figure) -> Option<Figure> {
    let gap = small.first.checked_sub(large.past)?;
    let near = gap == 0 || gap == 1 && words.is_any(large.past, any!["and", ","]);
    let (large_unit, small_unit) = (large.unit.as_ref()?, small.unit.as_ref()?);
    if near && large_unit.name == "year" && is_rest_of_age(words, large, small_unit) {
        let unit = Some(Named::new("year of age", Kind::Age));
        return Some(Figure { past: small.past, unit, ..large.clone() });
    }
    let factor = PARTS
        .lines()
        .map(fields)
        .find_map(|[large, small, times]| (large == large_unit.name && small == small_unit.name).then(|| printed(times)).flatten())?;
    if !near || small.numeral.value >= factor || !crate::measure::is_whole(large.numeral.value) || large.until.is_some() {
        return None;
    }
    let money = large_unit.kind == Kind::Amount;
    let value = if money {
        large.numeral.value.plus(small.numeral.value.checked_div(factor)?)?
    } else {
        large.numeral.value.times(factor)?.plus(small.numeral.value)?
    };
    let mut joined = large.clone();
    joined.numeral.value = value;
    joined.numeral.step = if money { Decimal::new(1, 2) } else { Decimal::ONE };
    joined.numeral.past = small.numeral.past;
    joined.past = small.past;
    joined.unit = Some(if money { large_unit.clone() } else { small_unit.clone() });
    Some(joined)
}
