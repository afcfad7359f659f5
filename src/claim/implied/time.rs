//! Stretches of time without a number: "for about an hour", "a year-long inquiry", "the hours-long siege".

use super::quantity;
use crate::claim::view::View;
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::measure::{Bound, Decimal, Hedge, Sums, part};
use crate::mention::quantity::{Kind, Quantity};
use crate::token::Kind as Token;

/// "For about an hour", "after a year", "in a decade": one stretch of time, with its hedge.
pub fn lasting(view: &View, at: usize) -> Option<Quantity> {
    let (value, unit) = match view.word(at + 1) {
        "decade" => (Decimal::TEN, "year"),
        "fortnight" => (Decimal::from(2), "week"),
        "century" => (Decimal::ONE_HUNDRED, "year"),
        word => (Decimal::ONE, ["second", "minute", "hour", "day", "week", "month", "year"].into_iter().find(|unit| *unit == word)?),
    };
    // "In a second blaze" counts no time.
    let ordinal = unit == "second" && view.kind(at + 2) == Some(Token::Word) && !view.is(at + 2, Senses::GRAMMAR);
    let before = |back: usize| at.checked_sub(back).map_or("", |at| view.word(at));
    let (hedge, words) = match (before(2), before(1)) {
        ("more", "than") => (Hedge::MoreThan, 2),
        ("less", "than") => (Hedge::LessThan, 2),
        ("at", "least") => (Hedge::AtLeast, 2),
        (_, "over") => (Hedge::MoreThan, 1),
        (_, "under") => (Hedge::LessThan, 1),
        (_, "about" | "around" | "roughly") => (Hedge::About, 1),
        (_, "nearly" | "almost") => (Hedge::Nearly, 1),
        _ => (Hedge::Exact, 0),
    };
    let led =
        among!(before(words + 1), "for" | "after" | "in" | "within" | "lasted" | "lasts" | "lasting" | "took" | "takes" | "than" | "past");
    // "A year of probation", "another month in jail": a sentence needs nothing before it.
    let served = matches!(
        (view.word(at + 2), view.word(at + 3)),
        ("of", "probation" | "imprisonment" | "detention" | "community" | "supervised")
            | ("in", "prison" | "jail" | "custody")
            | ("behind", "bars")
    );
    if ordinal || view.reads(at, "another") && !served {
        return None;
    }
    // "Twice in a year" and "in a day of talks" tell a rate or a date, "a year ago" a moment, "a week-long" is a length.
    let goes_on = view.reads(at + 2, "of") && among!(view, at + 1, "week" | "month" | "decade");
    // "Brought forward by an hour", "an hour earlier than planned", "about a year later"
    let moved = view.reads(at.wrapping_sub(words + 1), "by") || among!(view, at + 2, "earlier" | "later") && !view.reads(at, "another");
    let rate = among!(view, at + 2, "ago" | "earlier" | "before" | "later" | "-" | "when" | "of") && !goes_on;
    // "Vanished a decade ago": such a time is told as a length more often than as a date.
    let long = among!(view, at + 1, "decade" | "century") && among!(view, at + 2, "ago" | "later" | "earlier");
    (served || long || moved || (words > 0 || led) && !rate)
        .then(|| quantity(view, at - words, at + 2, at, Kind::Measure, value, hedge, Some(unit), None))
        .flatten()
}

/// "The weeklong strike", "a year-long inquiry": a fifth more or less than one of them; "the hours-long siege": more than
/// one, and nobody says how many. "A two-year-long inquiry" has its number, "the mile-long queue" is no time.
pub fn drawn_out(view: &View, at: usize) -> Option<Quantity> {
    let word = view.word(at);
    // "The week-old siege"; "a week-old child" has an age.
    let goes_on = |noun: &str| {
        among!(noun, "conflict" | "war" | "fighting" | "siege" | "strike" | "standoff" | "truce" | "offensive" | "crisis" | "search")
    };
    let old = view.word(at + 2) == "old" && goes_on(view.word(at + 3));
    let parted = view.reads(at + 1, "-") && (old || view.word(at + 2) == "long");
    let stem = if parted { word } else { word.strip_suffix("long")? };
    let many = stem.strip_suffix('s').filter(|_| parted);
    let (value, unit) = match many.unwrap_or(stem) {
        "decade" => (Decimal::TEN, "year"),
        "century" => (Decimal::ONE_HUNDRED, "year"),
        stem => (Decimal::ONE, ["hour", "day", "week", "month", "year"].into_iter().find(|unit| *unit == stem)?),
    };
    let past = at + if parted { 3 } else { 1 };
    let numbered = at.checked_sub(1).is_some_and(|before| view.reads(before, "-") || view.kind(before) == Some(Token::Number));
    let mut quantity = quantity(view, at, past, at, Kind::Measure, value, Hedge::About, Some(unit), None).filter(|_| !numbered)?;
    let fifth = part(value, 5);
    quantity.bound = Bound::between(value.capped_minus(fifth), value.capped_plus(fifth));
    if many.is_some() {
        (quantity.stated, quantity.hedge, quantity.bound) = (None, Hedge::Vague, Bound::at_least(value.capped_plus(value)));
    }
    Some(quantity)
}

/// "For weeks", "took months to learn", "weeks of tension", "hours after the blast": two or more of them, and nobody says how many.
/// "Faces decades in prison" needs nothing before it.
/// "Office hours", "the days of the week" and "after hours" tell no length.
pub fn several(view: &View, at: usize) -> Option<Quantity> {
    let (value, unit) = match view.word(at) {
        "decades" => (Decimal::TEN, "year"),
        word => (Decimal::ONE, ["hour", "day", "week", "month", "year"].into_iter().find(|unit| word.strip_suffix('s') == Some(unit))?),
    };
    let before = at.checked_sub(1)?;
    let led = among!(view, before, "for" | "take" | "takes" | "took" | "taken" | "lasted" | "lasting" | "lasts" | "spent" | "within")
        || view.reads(before, "after") && unit != "hour";
    let bare = !view.is(before, Senses::DETERMINER)
        && matches!(view.kind(before), Some(Token::Word))
        && (view.is(before, Senses::PREPOSITION | Senses::CONJUNCTION | Senses::AUXILIARY) || view.word(before).ends_with("ed"));
    let goes_on = bare && among!(view, at + 1, "of" | "after" | "before" | "later");
    // "For years 2031 and 2032", "for hours worked"
    let counted = matches!(view.kind(at + 1), Some(Token::Number)) || among!(view, at + 1, "'" | "’" | "ago");
    let mut quantity = quantity(view, at, at + 1, at, Kind::Measure, value, Hedge::Vague, Some(unit), None)?;
    // Who says "weeks" means no years.
    let most = match unit {
        "hour" => 48,
        "day" => 14,
        "week" => 12,
        "month" => 24,
        _ => 100,
    };
    (quantity.stated, quantity.bound) = (None, Bound::between(value.capped_plus(value), Decimal::from(most)));
    let served = unit == "year" && view.reads(at + 1, "in") && among!(view, at + 2, "prison" | "jail")
        || view.reads(at + 1, "behind") && view.reads(at + 2, "bars");
    ((led || goes_on || served) && !counted).then_some(quantity)
}

/// "The driest spring in a quarter-century": 25 years. A half-century may be one of runs.
pub fn of_century(view: &View, at: usize) -> Option<Quantity> {
    let century = at + 1 + usize::from(view.reads(at + 1, "-"));
    let whole = view.reads(century, "century") && view.word(century + 1) != "-" && view.word(at.wrapping_sub(1)) != "-";
    let quarter = || quantity(view, at, century + 1, at, Kind::Measure, Decimal::from(25), Hedge::About, Some("year"), None);
    (view.reads(at, "quarter") && whole).then(quarter).flatten()
}
