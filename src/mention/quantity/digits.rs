//! Numerals in digits: separators of any convention, fractions, powers of ten, scales set against them.

use super::numeral::{Form, Numeral, power};
use crate::lexicon::among;
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word;
use crate::lexicon::plural;
use crate::measure::{Decimal, Sums, printed};
use crate::token::{Case, Words};
use std::borrow::Cow;

/// A numeral that starts with a digit.
pub fn read(words: &Words, at: usize) -> Option<Numeral> {
    let mut numeral = plain(words, at)?;
    numeral = mixed(words, numeral.clone()).unwrap_or(numeral);
    numeral = times_ten(words, numeral.clone()).or_else(|| exponent(words, &numeral)).unwrap_or(numeral);
    numeral = scale(words, numeral)?;
    // "3 million and a half"
    numeral = super::words::and_a_half(words, numeral.clone()).unwrap_or(numeral);
    let numeral = signed(words, numeral);
    Some(power_of(words, numeral.clone()).or_else(|| and_lower(words, &numeral)).unwrap_or(numeral))
}

/// "2 crore 50 lakh", "4 thousand 3 hundred and 21": a lower scale goes on with the number. Only after a hundred may
/// the rest have no scale of its own: "3 million 12" is two numbers.
fn and_lower(words: &Words, upper: &Numeral) -> Option<Numeral> {
    let (hundred, and) = (upper.scale == Decimal::ONE_HUNDRED, words.is(upper.past, "and"));
    if upper.scale < Decimal::ONE_HUNDRED || hundred != and || words.is_inner_hyphen(upper.past.wrapping_sub(2)) {
        return None;
    }
    let place = upper.past + usize::from(and);
    let lower = if words.is_number(place) {
        read(words, place).filter(|_| hundred || scale_word(words, place + 1).is_some())
    } else {
        super::words::read(words, place).filter(|lower| hundred && matches!(lower.form, Form::Words))
    }?;
    let fits = lower.first == place && lower.value < upper.scale && lower.value >= Decimal::ONE && crate::measure::is_whole(lower.value);
    let mut joined = Numeral::new(upper.first, lower.past, upper.value.plus(lower.value)?, Form::Digits);
    joined.step = lower.step;
    fits.then_some(joined)
}

/// A numeral that starts with a mark: "½", ".5".
pub fn of_mark(words: &Words, at: usize) -> Option<Numeral> {
    if words.is(at, ".") && words.glued(at + 1) && words.is_number(at + 1) && !words.glued(at) {
        let value = printed(&format!(".{}", words.of(at + 1)))?;
        let mut numeral = Numeral::new(at, at + 2, value, Form::Digits);
        numeral.step = Decimal::new(1, value.scale());
        return Some(numeral);
    }
    let value = vulgar(words.of(at))?;
    let numeral = Numeral::new(at, at + 1, value, Form::Digits);
    scale(words, numeral)
}

/// Digits with their separators. "40 000" is one number where the groups are right.
fn plain(words: &Words, at: usize) -> Option<Numeral> {
    let mut past = at + 1;
    let mut digits = Cow::Borrowed(words.of(at));
    let group = |past: usize| {
        let next = words.of(past);
        let space = words
            .span(past.wrapping_sub(1), past)
            .end()
            .checked_sub(0)
            .and_then(|end| words.text.get(end..))
            .and_then(|rest| rest.chars().next());
        let narrow = matches!(space, Some('\u{a0}' | '\u{202f}' | '\u{2009}'));
        words.is_number(past) && next.len() == 3 && (narrow || space == Some(' ') && next == "000")
    };
    while past < at + 8
        && digits.len() <= 3 * (past - at)
        && !digits.starts_with('0')
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && group(past)
    {
        digits.to_mut().push_str(words.of(past));
        past += 1;
    }
    let value = parse(&digits)?;
    let mut numeral = Numeral::new(at, past, value, Form::Digits);
    numeral.step = Decimal::new(1, value.scale());
    Some(numeral)
}

/// Digits in any convention: "1,234.5", "1.234,5", "1.234.567", "12,34,567", "1,3".
fn parse(digits: &str) -> Option<Decimal> {
    if digits.len() > 30 {
        return None;
    }
    let count = |mark: u8| digits.bytes().filter(|&byte| byte == mark).count();
    let (commas, points) = (count(b','), count(b'.'));
    if commas == 0 && points < 2 {
        return printed(digits);
    }
    let last_comma = digits.rfind(',').unwrap_or(0);
    let last_point = digits.rfind('.').unwrap_or(0);
    let after_comma = digits.len() - last_comma - 1;
    let decimal_comma = commas == 1 && (points > 0 && last_comma > last_point || points == 0 && after_comma != 3);
    // "22,24,26" is a list that lost its spaces: groups are of three, or of two in the Indian way before the last.
    let groups = digits.split('.').next().unwrap_or("").split(',').collect::<Vec<_>>();
    let grouped = groups.len() < 2
        || groups.last().is_some_and(|last| last.len() == 3) && groups.iter().skip(1).all(|group| (2..=3).contains(&group.len()));
    if !decimal_comma && commas > 1 && !grouped {
        return None;
    }
    let clean: String = match (commas, points) {
        _ if decimal_comma => digits.chars().filter(|c| *c != '.').map(|c| if c == ',' { '.' } else { c }).collect(),
        (_, 2..) => digits.chars().filter(|c| c.is_ascii_digit()).collect(),
        _ => digits.chars().filter(|c| *c != ',').collect(),
    };
    printed(&clean)
}

/// "2½", "1 1/2", "1/2", "3⁄4".
fn mixed(words: &Words, whole: Numeral) -> Option<Numeral> {
    let at = whole.past;
    if let Some(part) = vulgar(words.of(at)) {
        let mut numeral = Numeral::new(whole.first, at + 1, whole.value.plus(part)?, Form::Digits);
        numeral.step = part;
        return Some(numeral);
    }
    let over = |at: usize| {
        let slash = among!(words.of(at + 1), "/" | "⁄") && words.glued(at + 1) && words.glued(at + 2) && words.is_number(at + 2);
        let tied = words.glued(at) && (words.is(at.saturating_sub(1), "/") || words.is(at.saturating_sub(1), "-") && at == whole.first)
            || among!(words.of(at + 3), "/" | "⁄") && words.glued(at + 3);
        let (top, bottom): (u32, u32) = (words.of(at).parse().ok()?, words.of(at + 2).parse().ok()?);
        let usual = matches!(bottom, 2..=6 | 8 | 10 | 12 | 16 | 32 | 64 | 100 | 128 | 1000);
        (slash && !tied && top < bottom && usual).then(|| Decimal::from(top).checked_div(Decimal::from(bottom)))?
    };
    if whole.past == whole.first + 1
        && let Some(part) = over(whole.first)
    {
        let mut numeral = Numeral::new(whole.first, whole.first + 3, part, Form::Digits);
        numeral.step = part;
        return Some(numeral);
    }
    // "3-1/2 cents"
    let at = at + usize::from(words.is_inner_hyphen(at) && crate::measure::is_whole(whole.value) && among!(words.of(at + 2), "/" | "⁄"));
    let part = over(at).filter(|_| !words.glued(at) || at > whole.past)?;
    let mut numeral = Numeral::new(whole.first, at + 3, whole.value.plus(part)?, Form::Digits);
    numeral.step = part;
    Some(numeral)
}

fn vulgar(mark: &str) -> Option<Decimal> {
    let (top, bottom) = match mark {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Decimal::from(top).checked_div(Decimal::from(bottom))
}

/// "1.99 × 10^30", "1.3x10^6", "6×10−4", "3 × 10⁵".
fn times_ten(words: &Words, numeral: Numeral) -> Option<Numeral> {
    let (exponent, past) = ten_to(words, numeral.past)?;
    let mut scale = Decimal::ONE;
    for _ in 0..exponent.unsigned_abs() {
        scale = scale.times(Decimal::TEN)?;
    }
    let scale = if exponent < 0 { Decimal::ONE.checked_div(scale).filter(|scale| !scale.is_zero())? } else { scale };
    numeral.scaled(scale, past)
}

/// "× 10^30" at a place: the exponent, and the place past it.
pub fn ten_to(words: &Words, at: usize) -> Option<(i32, usize)> {
    if !words.is_any(at, any!["×", "x", "·"]) || words.of(at + 1) != "10" {
        return None;
    }
    let mut place = at + 2;
    let caret = words.is(place, "^") && words.glued(place);
    place += usize::from(caret);
    let raised = words.of(place).chars().next().and_then(superscript).is_some() && words.glued(place);
    // "10−30" lost how it was raised; "10 30" and "1030" may be anything.
    let minus = words.is_hyphen(place) && words.glued(place);
    place += usize::from(minus);
    let digits: String = if raised {
        let from = place;
        while words.glued(place) && words.of(place).chars().all(|c| superscript(c).is_some()) && place < from + 4 {
            place += 1;
        }
        words.span(from, place).of(words.text).chars().filter_map(superscript).collect()
    } else {
        place += 1;
        words.get(place - 1).filter(|_| (caret || minus) && words.is_number(place - 1) && words.glued(place - 1))?;
        words.of(place - 1).to_owned()
    };
    let exponent: i32 = digits.parse().ok()?;
    Some((if minus { exponent.checked_neg()? } else { exponent }, place))
}

/// The digit or sign that is written small and high.
fn superscript(c: char) -> Option<char> {
    Some(match c {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' => '0',
        '⁴'..='⁹' => char::from_digit((c as u32).checked_sub('⁰' as u32)?, 10)?,
        '⁻' => '-',
        _ => return None,
    })
}

/// "12.3e+14", "1e10": letters and digits set against each other with no space.
fn exponent(words: &Words, numeral: &Numeral) -> Option<Numeral> {
    let at = numeral.past;
    let signed = usize::from(words.is_any(at + 1, any!["+", "-", "−"]));
    let place = at + 1 + signed;
    let tight = (at..=place).all(|place| words.glued(place)) && words.is_number(place);
    let times: u32 = words.of(place).parse().ok().filter(|times| tight && words.is_any(at, any!["e"]) && *times <= 27)?;
    let (mut scale, ten) = (Decimal::ONE, if words.is_hyphen(at + 1) { Decimal::new(1, 1) } else { Decimal::TEN });
    for _ in 0..times {
        scale = scale.times(ten)?;
    }
    numeral.clone().scaled(scale, place + 1)
}

/// "2^10", "1.1^-3": a number to the power of a whole one.
fn power_of(words: &Words, base: Numeral) -> Option<Numeral> {
    let at = base.past;
    let signed = usize::from(words.is_any(at + 1, any!["+", "-", "−"]));
    let place = at + 1 + signed;
    let tight = (at..=place).all(|place| words.glued(place)) && words.is_number(place);
    let times: u32 = words.of(place).parse().ok().filter(|times| tight && words.is(at, "^") && *times <= 96)?;
    // The sign stands before the power: -2^2 is -4.
    let size = base.value.abs();
    let mut value = Decimal::ONE;
    for _ in 0..times {
        value = value.times(size)?;
    }
    let mut value = if words.is_hyphen(at + 1) { Decimal::ONE.checked_div(value)? } else { value };
    value.set_sign_negative(base.value.is_sign_negative());
    Some(Numeral { value, past: place + 1, ..base })
}

/// A scale after digits: "1.2bn", "12.3m", "85k", "3.5 million", "4 hundred million".
fn scale(words: &Words, mut numeral: Numeral) -> Option<Numeral> {
    if words.glued(numeral.past)
        && let Some(exponent) = glued_scale(words, &numeral)
    {
        let past = numeral.past + 1;
        return numeral.scaled(power(exponent), past);
    }
    // "3.2 M people", but "4 M Street"
    if words.of(numeral.past) == "M" && words.of(numeral.first).contains(['.', ',']) && !words.is_capital(numeral.past + 1) {
        let past = numeral.past + 1;
        return numeral.scaled(power(6), past);
    }
    // "2.33 k"
    if words.is_any(numeral.past, any!["k"]) && !words.is_word(numeral.past + 1) {
        let past = numeral.past + 1;
        return numeral.scaled(power(3), past);
    }
    while let Some((factor, past)) = scale_word(words, numeral.past) {
        numeral = numeral.scaled(factor, past)?;
    }
    Some(numeral)
}

/// A scale word, with or without a hyphen before it.
fn scale_word(words: &Words, at: usize) -> Option<(Decimal, usize)> {
    let place = at + usize::from(words.is_inner_hyphen(at));
    let factor = match words.entry(place)?.number? {
        Word::Scale(exponent) => power(exponent),
        Word::Hundred => Decimal::ONE_HUNDRED,
        Word::Dozen => Decimal::from(12),
        // "3 dozens" is thirty-six; "3 thousands" is what some write for three thousand.
        Word::Plural { scale: 12, power: 0, .. } => Decimal::from(12),
        _ => return None,
    };
    Some((factor, place + 1))
}

/// A scale set right against the digits. The letter m is a million where money or a counted thing stands beside
/// it, and a metre otherwise.
fn glued_scale(words: &Words, numeral: &Numeral) -> Option<u8> {
    let place = numeral.past;
    let money = numeral.first.checked_sub(1).is_some_and(|before| is_money_mark(words, before, words.glued(numeral.first)));
    // "A GeForce 9400M", "802.11b": four digits and a letter are a model.
    let digits = words.of(numeral.first);
    if !money && (digits.len() >= 4 && !digits.contains([',', '.']) || digits == "802.11") {
        return None;
    }
    let counting = words.of(numeral.first).contains('.') || words.is_word(place + 1) && !words.class(place + 1, Class::STOP);
    match words.of(place) {
        "k" | "K" => Some(3),
        "m" | "M" | "mn" | "MN" if money => Some(6),
        "bn" | "BN" | "Bn" | "bln" => Some(9),
        // "Flat 2B"
        "b" | "B" => (money || counting || numeral.first == words.start).then_some(9),
        "mn" | "mln" | "mil" | "mio" | "mm" if money => Some(6),
        "mn" | "mln" | "mil" | "mio" => Some(6),
        "tn" | "TN" | "trn" | "tln" => Some(12),
        "t" | "T" if money => Some(12),
        "m" | "M" => {
            let next = place + 1;
            let lower = words.get(next).is_some_and(|token| token.case == Case::Lower);
            let unit = words.entry(next).is_some_and(|entry| entry.measure.is_some() || entry.money.is_some());
            let counted = lower && words.is_word(next) && (plural::is_plural(words.of(next)) || plural::is_plural(words.of(next + 1)));
            // "83.61m in the javelin", "a throw of 83.61m": two places after the point are centimetres; "sales of 12.41m" are none.
            let fine = words.of(numeral.first).split_once('.').is_some_and(|(_, places)| places.len() == 2)
                && words.class(next, Class::STOP)
                && (!words.is(numeral.first.wrapping_sub(1), "of")
                    || words.is_any(numeral.first.wrapping_sub(2), any!["throw", "jump", "leap", "height", "depth", "best", "mark"]));
            let large = words.is_word(next) && (words.of(place) == "M" || !fine && !is_distance(words, numeral));
            let summed = !is_sized(words, numeral) && words.of(numeral.first).contains('.') && sums(words, numeral.first);
            (unit || summed || counted && !is_sized(words, numeral) || large).then_some(6)
        }
        _ => None,
    }
}

/// "Paid 46.2m pesos, of which 18.5m in notes", "2.3m people, beating last year's 2.1m": whether a sum of money or what
/// is counted is told in m before, in the same sentence.
fn sums(words: &Words, first: usize) -> bool {
    (first.saturating_sub(30).max(words.start)..first).any(|at| {
        let sum = words.is_any(at, any!["m", "bn"]) && words.glued(at) && words.is_number(at.wrapping_sub(1));
        let counted = || {
            let plural = words.get(at + 1).is_some_and(|token| token.case == Case::Lower) && plural::is_plural(words.of(at + 1));
            plural && words.entry(at + 1).is_none_or(|entry| entry.measure.is_none()) && !words.class(at + 1, Class::STOP)
        };
        let money = || words.entry(at + 1).is_some_and(|entry| entry.money.is_some()) || is_money_mark(words, at.wrapping_sub(2), true);
        sum && (money() || counted())
    })
}

/// Whether a glued m is a metre: "400m away", "the 100m in 9.9 seconds", but "60m in 2019".
fn is_distance(words: &Words, numeral: &Numeral) -> bool {
    let run = words.is_any(
        numeral.first.wrapping_sub(1),
        any!["the", "ran", "run", "runs", "swam", "men's", "women's", "within", "x", "every", "only"],
    );
    // "With 200m left", "with 300m to go"
    let next = numeral.past + 1;
    let left = words.is(numeral.first.wrapping_sub(1), "with") && (words.is(next, "left") || words.reads(next, &["to", "go"]));
    let deep = words.is(next, "of") && words.is_word(next + 1) && !plural::is_plural(words.of(next + 1));
    is_sized(words, numeral) || (run || deep || left) && numeral.value <= Decimal::from(10_000)
}

/// Whether a word of distance or of running follows: "400m hurdles", "60m tall".
fn is_sized(words: &Words, numeral: &Numeral) -> bool {
    words.is_any(
        numeral.past + 1,
        any![
            "away",
            "long",
            "tall",
            "high",
            "wide",
            "deep",
            "thick",
            "above",
            "below",
            "north",
            "south",
            "east",
            "west",
            "down",
            "up",
            "across",
            "race",
            "final",
            "freestyle",
            "hurdles",
            "sprint",
            "relay",
            "relays",
            "butterfly",
            "backstroke",
            "breaststroke",
            "dash",
            "pool",
            "heats",
            "heat",
            "record",
            "champion",
            "title",
            "gold",
            "silver",
            "bronze",
            "steeplechase",
            "runner",
            "medley",
            "offshore",
            "underground",
            "underwater",
            "inland",
        ],
    )
}

/// Whether a currency's sign or code stands there.
fn is_money_mark(words: &Words, at: usize, glued: bool) -> bool {
    let mark = words.of(at);
    let sign = among!(mark, "$" | "£" | "€" | "¥" | "₹" | "₩" | "₽" | "₪" | "₺" | "₦" | "฿" | "₫" | "₱" | "₴");
    let code = words.get(at).is_some_and(|token| token.case != Case::Lower) && super::money::is_letters(mark, glued);
    sign || code || matches!(mark, "=") && glued || words.is_hyphen(at) && glued && words.glued(at)
}

/// A sign before digits: "-5", "minus 20", "+0.2". A hyphen that joins two words is no sign.
fn signed(words: &Words, mut numeral: Numeral) -> Numeral {
    let Some(before) = numeral.first.checked_sub(1) else { return numeral };
    let hyphen = usize::from(words.is_inner_hyphen(before));
    let word = before.saturating_sub(hyphen);
    // "Plus or minus 3 points" is a distance either way.
    if words.reads_before(word + 1, &["plus", "or", "minus"]) {
        return numeral;
    } else if words.is_any(word, any!["minus", "negative"]) {
        numeral.first = word;
    } else if words.glued(numeral.first)
        && words.is_any(before, any!["-", "−", "–", "+"])
        && (!words.glued(before) || among!(words.before(before), "$" | "£" | "€" | "(" | "<" | ">" | "="))
    {
        numeral.first = before;
        if words.is(before, "+") {
            numeral.signed = true;
            return numeral;
        }
    } else {
        return numeral;
    }
    numeral.signed = true;
    numeral.value.set_sign_negative(true);
    numeral
}
