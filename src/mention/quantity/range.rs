//! Ranges: "10 to 12", "between 15 and 17", "5-10 km/h", "$10 to $15 billion", "from 4.8 to 4.7 percent",
//! "from $36,040 in 2008 to $34,935", "three or four years". And units that several figures share: "the 7.6 and 7.5 magnitude quakes".

use super::figure::Figure;
use super::hedge;
use super::numeral::Form;
use super::unit::Named;
use crate::lexicon::among;
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::hedges::Sense;
use crate::measure::{Decimal, Hedge, Sums, part};
use crate::token::Words;

/// Joins neighbours that are the two ends of a range, and shares units along a list.
pub fn join(words: &Words, figures: &mut Vec<Figure>) {
    if figures.len() < 2 {
        return;
    }
    let mut joined: Vec<Figure> = Vec::with_capacity(figures.len());
    for figure in figures.drain(..) {
        match joined.last_mut() {
            Some(last) if let Some(range) = ends(words, last, &figure).or_else(|| bounds(words, last, &figure)) => *last = range,
            _ => joined.push(figure),
        }
    }
    *figures = joined;
    for at in (1..figures.len()).rev() {
        share_unit(words, figures, at);
    }
    for at in 1..figures.len() {
        share_scale(words, figures, at);
        keep_unit(words, figures, at);
    }
}

/// "From 12.4 to 20-22 billion crowns": the end's scale and unit are said for where it came from.
fn share_scale(words: &Words, figures: &mut [Figure], at: usize) {
    let (Some(a), Some(b)) = (figures.get(at.wrapping_sub(1)), figures.get(at)) else { return };
    let joined = words.is(a.past, "to") && b.first == a.past + 1 && led_by(words, a.first, "from");
    let bare = a.unit.is_none() && a.until.is_none() && plain(a) && a.numeral.scale == Decimal::ONE;
    let scale = b.numeral.scale;
    if !joined || !bare || b.until.is_none() || scale <= Decimal::ONE_HUNDRED || a.numeral.value >= Decimal::ONE_THOUSAND {
        return;
    }
    let unit = b.unit.clone();
    if let Some(a) = figures.get_mut(at.wrapping_sub(1))
        && let Some(numeral) = a.numeral.clone().scaled(scale, a.numeral.past)
    {
        (a.numeral, a.unit) = (numeral, unit);
    }
}

/// Gives a figure the unit of the one before where it is told against it: "51.3 per cent to Lund's 46.1", "$2.31 a share,
/// up from $1.98".
fn keep_unit(words: &Words, figures: &mut [Figure], at: usize) {
    let (Some(a), Some(b)) = (figures.get(at.wrapping_sub(1)), figures.get(at)) else { return };
    let Some(unit) = a.unit.clone() else { return };
    let gap = a.past..b.first;
    let against = |at: usize| words.is_any(at, any!["to", "from", "against", "versus", "vs", "compared", "with", "than", "and", "by"]);
    if a.until.is_some() {
        return;
    }
    // "Magnitudes 2 and 3"
    let quakes = unit.name == "magnitude" && b.unit.is_none() && gap.len() == 1 && words.is_any(a.past, any!["and", "or", "to"]);
    if quakes && b.numeral.value < Decimal::TEN && !words.is_word(b.past) | words.class(b.past, Class::STOP) {
        figures[at].unit = Some(unit);
        return;
    }
    let near = gap.len() <= 6 && gap.clone().any(against);
    let quiet = gap.clone().all(|at| {
        against(at)
            || words.is_capital(at)
            || words.class(at, Class::ADVERB)
            || words.class(at, Class::DETERMINER)
            || words.entry(at).is_some_and(|entry| entry.trend.is_some() || !entry.hedges.is_empty())
            || words.is_any(at, any![",", ".", "'s", "’s", "just", "a", "year", "earlier", "in", "about", "but"])
    });
    // "Rose 8 percent to 3.65": how far and where to.
    let grown = words.is(a.past, "to") && moved(words, a, b);
    let ends = !grown
        && !words.reads(b.past, &["out", "of"])
        && !words.is_hyphen(b.past)
        && (!words.is_word(b.past) || words.class(b.past, Class::STOP) || words.is_any(b.past, any!["late", "early", "last"]));
    let share = unit.name == "%" && b.unit.is_none() && ends && b.numeral.scale == Decimal::ONE && b.numeral.value < Decimal::ONE_HUNDRED;
    let money = b.unit.as_ref().is_some_and(|own| {
        own.kind == super::Kind::Amount && unit.name.strip_suffix(" per share") == Some(&*own.name) && b.numeral.scale == Decimal::ONE
    });
    // "148.35 yen, compared with 147.90"
    let compared = gap.clone().any(|at| words.is_any(at, any!["from", "against", "versus", "vs", "compared"]));
    let alike = b.numeral.value >= part(a.numeral.value, 2) && b.numeral.value <= a.numeral.value.capped_times(Decimal::TWO);
    // "To 1.8 billion euros from 870 million": the scale says as much.
    let scaled = unit.kind == super::Kind::Amount && b.numeral.scale > Decimal::ONE_HUNDRED && !unit.name.contains(" per ");
    let alike = alike || scaled;
    let dated = unit.kind == super::Kind::Age || unit.is_time() || words.is_any(b.first.wrapping_sub(1), any!["in", "since"]);
    // "81.2 years for women and 76.9 for men"
    let paired = words.is_any(a.past, any!["for", "in", "among", "of", "at"])
        && words.is(b.past, words.of(a.past))
        && gap.len() <= 5
        && words.is(b.first.wrapping_sub(1), "and")
        && (a.past + 1..b.first - 1).all(|at| words.is_word(at) || words.is(at, ","));
    if paired
        && alike
        && b.unit.is_none()
        && plain(b)
        && unit.kind != super::Kind::Age
        && unit.kind != super::Kind::Amount
        && b.numeral.scale == a.numeral.scale
    {
        figures[at].unit = Some(unit);
        return;
    }
    let same = compared && alike && b.unit.is_none() && ends && !dated;
    if near
        && quiet
        && ((share || same) && plain(b) || money)
        && let Some(b) = figures.get_mut(at)
    {
        b.unit = Some(unit);
    }
}

/// How the two ends are joined.
#[derive(Clone, Copy, PartialEq)]
enum Link {
    Hyphen,
    To,
    And,
    Or,
    /// "from … to", with words between.
    Far,
}

fn ends(words: &Words, a: &Figure, b: &Figure) -> Option<Figure> {
    if a.until.is_some() || b.until.is_some() || !plain(a) || !plain(b) {
        return None;
    }
    let from = led_by(words, a.first, "from");
    let between = led_by(words, a.first, "between");
    let link = link(words, a, b, from, between)?;
    let coins = in_coins(a, b);
    let a = coins.as_ref().unwrap_or(a);
    // "Aged from two to 11 years": what is told of an age goes on in years.
    let aged = a.unit.as_ref().is_some_and(|unit| unit.kind == super::Kind::Age) && b.unit.as_ref().is_some_and(|unit| unit.name == "year");
    let unit = shared(a.unit.as_ref(), if aged { a.unit.as_ref() } else { b.unit.as_ref() })?;
    let (low, high) = scaled(a, b)?;
    // "3-4,000 police" are three thousand at least.
    let short = link == Link::Hyphen && words.of(b.numeral.first).ends_with(",000") && words.of(a.numeral.first).len() <= 2;
    let low = if short { low.times(Decimal::ONE_THOUSAND).filter(|thousands| *thousands < high).unwrap_or(low) } else { low };
    let rising = low < high;
    let fits = match link {
        Link::Hyphen => rising,
        // "From 12.4 to 20-22 billion": the hyphen binds first.
        Link::To if words.is_inner_hyphen(b.past) && words.is_number(b.past + 1) => false,
        // "A voltage of 12 V to 5 V": one unit said twice.
        Link::To if led_by(words, a.first, "of") && a.unit.is_some() && a.unit == b.unit => !moved(words, a, b),
        Link::To => from || between || rising && !moved(words, a, b),
        Link::And | Link::Far => true,
        Link::Or => rising && high <= low.plus(low)?.plus(Decimal::TWO)?,
    };
    if !fits || low == high {
        return None;
    }
    let mut range = a.clone();
    range.numeral.value = low;
    range.numeral.step = a.numeral.step.min(b.numeral.step);
    range.numeral.past = if link == Link::Far { a.numeral.past } else { b.numeral.past };
    range.numeral.scale = b.numeral.scale;
    range.until = Some(high);
    range.unit = unit.or_else(|| b.unit.clone());
    range.past = b.past;
    if (from || between)
        && let Some(first) = lead(words, a.first, if between { "between" } else { "from" })
    {
        range.first = first;
    }
    Some(range)
}

/// "More than 5,000 and fewer than 10,000", "at least 20 but no more than 35": a floor and a ceiling of one thing.
fn bounds(words: &Words, a: &Figure, b: &Figure) -> Option<Figure> {
    let (first, second) = (hedge::before(words, a)?, hedge::before(words, b)?);
    let mut gap = a.past;
    gap += usize::from(words.is(gap, ","));
    gap += usize::from(words.is_any(gap, any!["and", "but"]));
    let (low, high) = match (side(first.sense)?, side(second.sense)?) {
        (Side::Floor, Side::Ceiling) => (a.numeral.value, b.numeral.value),
        (Side::Ceiling, Side::Floor) => (b.numeral.value, a.numeral.value),
        _ => return None,
    };
    let near = gap > a.past && second.edge == gap && a.until.is_none() && b.until.is_none();
    let unit = shared(a.unit.as_ref(), b.unit.as_ref()).filter(|_| near && low < high)?;
    let mut range = a.clone();
    range.numeral.value = low;
    (range.first, range.past, range.numeral.past) = (first.edge, b.past, b.numeral.past);
    (range.until, range.unit) = (Some(high), unit);
    Some(range)
}

enum Side {
    Floor,
    Ceiling,
}

fn side(sense: Sense) -> Option<Side> {
    match sense {
        Sense::Plain(Hedge::AtLeast | Hedge::MoreThan) => Some(Side::Floor),
        Sense::Plain(Hedge::AtMost | Hedge::LessThan) => Some(Side::Ceiling),
        _ => None,
    }
}

fn vague(figure: &Figure) -> bool {
    matches!(figure.numeral.form, Form::Vague(_))
}

fn plain(figure: &Figure) -> bool {
    matches!(figure.numeral.form, Form::Digits | Form::Words)
}

/// What joins the two.
fn link(words: &Words, a: &Figure, b: &Figure, from: bool, between: bool) -> Option<Link> {
    let gap = b.first.checked_sub(a.past)?;
    let mark = words.of(a.past);
    let hyphen = words.is_hyphen(a.past) || among!(mark, "~" | "—");
    match gap {
        1 if hyphen => {
            let tight = words.glued(a.past) && words.glued(b.first);
            let wide = !words.glued(a.past) && !words.glued(b.first) && b.unit.is_some() && a.numeral.is_digits();
            (tight || wide).then_some(Link::Hyphen)
        }
        1 if words.is_any(a.past, any!["to", "through", "till", "until"]) => Some(Link::To),
        1 if words.is(a.past, "and") && between => Some(Link::And),
        1 if words.is(a.past, "or") => Some(Link::Or),
        // "Twenty or even thirty boats"
        2 if words.is(a.past, "or") && words.is_any(a.past + 1, any!["even", "perhaps", "possibly", "maybe"]) => Some(Link::Or),
        // "One, possibly two boats", "one, or possibly two"
        2..=3
            if words.is(a.past, ",")
                && (gap == 2 || words.is(a.past + 1, "or"))
                && words.is_any(b.first.wrapping_sub(1), any!["perhaps", "possibly", "maybe"]) =>
        {
            Some(Link::Or)
        }
        // "Five-to-six-foot waves"
        3 if words.is_hyphen(a.past) && words.is(a.past + 1, "to") && words.is_hyphen(a.past + 2) => Some(Link::To),
        // "a 200- to 300-strong crowd", "minus five to minus ten"
        2 if words.is_hyphen(a.past) && words.is(a.past + 1, "to") => Some(Link::To),
        2 if words.is(a.past, "to") && words.is_hyphen(a.past + 1) => Some(Link::To),
        2..=3 if words.is(a.past, "to") && hedge_word(words, a.past + 1) && (from || between) => Some(Link::To),
        2..=3 if words.is(a.past, "and") && between && hedge_word(words, a.past + 1) => Some(Link::And),
        2..=12 if from => {
            let quiet = (a.past..b.first)
                .all(|at| !words.is_any(at, any![";", ".", ":", "(", "from", "while", "and", "but"]) || words.is_any(at, any![":"]));
            let last = (a.past..b.first).rev().find(|at| words.is(*at, "to"))?;
            let close = (last + 1..b.first).all(|at| hedge_word(words, at) || words.is_any(at, any!["a", "an", "the", "US"]));
            (quiet && close && b.numeral.value != Decimal::ONE).then_some(Link::Far)
        }
        _ => None,
    }
}

fn hedge_word(words: &Words, at: usize) -> bool {
    words.entry(at).is_some_and(|entry| !entry.hedges.is_empty()) || words.is_any(at, any!["more", "as", "up", "just", "at", "high"])
}

/// Whether the word stands before the figure, with no more than a hedge between.
fn led_by(words: &Words, first: usize, word: &str) -> bool {
    lead(words, first, word).is_some()
}

fn lead(words: &Words, first: usize, word: &str) -> Option<usize> {
    let mut at = first.checked_sub(1)?;
    // "Between the ages of 11 and 14"
    for _ in 0..4 {
        if words.is(at, word) {
            return Some(at);
        }
        if !hedge_word(words, at) && !words.is_any(at, any!["a", "an", "the", "somewhere", "ages", "age", "of"]) {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// "Shares rose $2 to $45": how far they moved and where they ended, no range.
fn moved(words: &Words, a: &Figure, b: &Figure) -> bool {
    // "Cuts the journey by 40 minutes to an hour"
    let reach = if words.is(a.first.wrapping_sub(1), "by") { 7 } else { 3 };
    let from = a.first.saturating_sub(reach).max(words.start);
    (a.unit.is_some() || b.unit.is_none()) && (from..a.first).any(|at| words.entry(at).is_some_and(|entry| entry.trend.is_some()))
}

/// "Between 50 cents and $2", "from 98 pence to £1.20": the lower end told in the money of the higher.
fn in_coins(a: &Figure, b: &Figure) -> Option<Figure> {
    let (coin, money) = (a.unit.as_ref()?, b.unit.as_ref()?);
    let coined = match &*coin.name {
        "cent" => over(money).ends_with("dollar") || over(money).len() == 3,
        "penny" => over(money) == "GBP",
        _ => false,
    };
    let mut told = a.clone();
    told.numeral.value = part(a.numeral.value, 100);
    // A scale of the money is none of the coin's: "from 50-cent bolts to $3 million".
    told.numeral.scale = Decimal::ONE_HUNDRED;
    (told.unit, told.numeral.step) = (Some(money.clone()), part(a.numeral.step, 100));
    coined.then_some(told)
}

/// What stands over the rate: "dollar" of "dollar per hour".
fn over(named: &Named) -> &str {
    named.name.split(" per ").next().unwrap_or("")
}

/// The unit both ends have. `None` where they differ, `Some(None)` where neither has one.
fn shared(a: Option<&Named>, b: Option<&Named>) -> Option<Option<Named>> {
    let (Some(a), Some(b)) = (a, b) else { return Some(a.or(b).cloned()) };
    if a == b {
        return Some(Some(a.clone()));
    }
    let same = over(a) == over(b) || a.kind == b.kind && a.kind == super::Kind::Amount && (over(a) == "dollar" || over(b) == "dollar");
    let finer = if a.name.len() >= b.name.len() && over(a) != "dollar" || a.name.contains(" per ") { a } else { b };
    same.then(|| Some(finer.clone()))
}

/// The two values, where the second's scale is said for both: "$10 to $15 billion".
fn scaled(a: &Figure, b: &Figure) -> Option<(Decimal, Decimal)> {
    let (low, high) = (a.numeral.value, b.numeral.value);
    if a.numeral.scale == Decimal::ONE && b.numeral.scale > Decimal::ONE && low < Decimal::ONE_THOUSAND {
        let printed = high.checked_div(b.numeral.scale)?;
        if low < printed {
            return Some((low.times(b.numeral.scale)?, high));
        }
    }
    Some((low, high))
}

/// Whether the figure at `at` stands in a list of three at least that commas part.
fn in_list(words: &Words, figures: &[Figure], at: usize) -> bool {
    let joins = |a: &Figure, b: &Figure| match b.first.checked_sub(a.past) {
        Some(1) => words.is_any(a.past, any![",", "and", "or"]),
        Some(2) => words.is(a.past, ",") && words.is_any(a.past + 1, any!["and", "or"]),
        _ => false,
    };
    let pair = |first: usize| match (figures.get(first), figures.get(first + 1)) {
        (Some(a), Some(b)) => joins(a, b) && plain(a) && a.unit.as_ref().is_none_or(|unit| Some(unit) == b.unit.as_ref()),
        _ => false,
    };
    pair(at) || at >= 2 && pair(at - 2)
}

/// Gives a figure without a unit that of the next one in a list: "the 7.6 and 7.5 magnitude quakes",
/// "four-, five- and six-cylinder", "39 to 37 percent".
fn share_unit(words: &Words, figures: &mut [Figure], at: usize) {
    let (Some(a), Some(b)) = (figures.get(at.wrapping_sub(1)), figures.get(at)) else { return };
    let Some(unit) = b.unit.clone() else { return };
    // A unit that stands before its number ("$5") is said of that number alone.
    // In "32, 41 and 53 yards" the 41 has it from the 53.
    let taken = figures.get(at.saturating_add(1)).is_some_and(|next| next.unit == b.unit && next.past > next.numeral.past);
    if a.unit.is_some()
        || b.past == b.numeral.past && b.until.is_none() && !taken
        || !plain(a) && !vague(a)
        || unit.kind == super::Kind::Amount
    {
        return;
    }
    let past = a.past + usize::from(words.is_hyphen(a.past) && words.glued(a.past));
    let gap = b.first.checked_sub(past);
    let joined = match gap {
        Some(1) => words.is_any(past, any!["and", "to", "or"]) || words.is(past, ",") && past > a.past || words.is_hyphen(past),
        // "Several hundred or even 2,000 metres"
        Some(2) => words.reads(past, &[",", "and"]) || words.is(past, "or") && words.is_any(past + 1, any!["even", "perhaps", "possibly"]),
        _ => false,
    };
    // "7, 8 or 10 percent", "14, 15 years old": a list, or what a speaker takes back.
    let comma = gap == Some(1) && words.is(past, ",");
    let listed = comma && b.unit.is_some() && (a.numeral.value.plus(Decimal::ONE) == Some(b.numeral.value) || in_list(words, figures, at));
    if (joined || listed)
        && let Some(a) = figures.get_mut(at.wrapping_sub(1))
    {
        a.unit = Some(unit);
    }
}
