//! Whether a number is the size of a change: "fell 2.1%", "up nearly 57 percent", "raised by 25 basis points".

use super::figure::Figure;
use super::{Change, Kind};
use crate::lexicon::closed::Class;
use crate::lexicon::trends::Trend;
use crate::lexicon::{List, any};
use crate::token::Words;

/// The change a figure is the size of. `first` is where its hedge starts.
pub fn read(words: &Words, figure: &Figure, first: usize) -> Option<Change> {
    let part = figure.numeral.form == super::numeral::Form::Fraction;
    let kind = figure.unit.as_ref().map(|unit| unit.kind).or(part.then_some(Kind::Share));
    if figure.numeral.signed && figure.numeral.is_digits() && kind == Some(Kind::Share) {
        return Some(if figure.numeral.value.is_sign_negative() { Change::Down } else { Change::Up });
    }
    let mut at = first.checked_sub(1)?;
    // "Cut the deficit in half"
    if part && words.is(at, "in") && words.is(first, "half") && !words.is(first + 1, "of") {
        return Some(Change::Down);
    }
    // "Fell below $1.25", "climbed past 50": where it went, not how far.
    let level = words.is_any(first, any!["below", "above", "past", "beyond"]) || words.is(first, "under") && kind != Some(Kind::Share);
    if level && !words.is_any(at, any!["up", "down"]) {
        return None;
    }
    let mut by = false;
    for _ in 0..4 {
        if let Some(trend) = words.entry(at).and_then(|entry| entry.trend) {
            // "The runner-up $2.16 million"
            if words.is_inner_hyphen(at.wrapping_sub(1)) {
                return None;
            }
            // "Putting up a 4.5-acre centre", "handed down a $5 million fine": the verb's own word.
            if words.is_any(at, any!["up", "down"]) && words.is_any(at.wrapping_sub(1), PARTICLES) {
                return None;
            }
            // "Walked down a 12-mile path", "up a 300-metre cliff": where.
            if !by && kind == Some(Kind::Measure) && words.is_any(at, any!["up", "down"]) && words.is_inner_hyphen(figure.numeral.past) {
                return None;
            }
            // "Raised $30 million" from others, and "went down 15 km off the coast": nothing rose or fell by that.
            // "Lost its two-thirds majority"
            if part && words.is(figure.past, "majority") {
                return None;
            }
            // "Lost by 200 votes": a contest.
            if by && words.is_any(at, any!["lost", "lose", "loses", "losing"]) {
                return None;
            }
            // "She dropped $900 on a hat", where shares drop $3 on a forecast.
            let spent = words.is_any(at, any!["dropped", "drop", "drops", "dropping"])
                && words.is(figure.past, "on")
                && words.is_any(at.wrapping_sub(1), any!["he", "she", "who", "they"]);
            let raised = kind == Some(Kind::Amount) && !by && (spent || words.is_any(at, any!["raise", "raised", "raises", "raising"]));
            let place = kind == Some(Kind::Measure) && words.is_any(figure.past, PLACES);
            // "Lifted the ban three hours after", "fell two years later": when it was, not how far.
            let when = !by && figure.unit.as_ref().is_some_and(|unit| unit.is_time()) && words.is_any(figure.past, WHEN);
            if raised || place || when {
                return None;
            }
            // "Lost 12 boats" and "cut two posts" count what was lost; "lost 12 percent" measures.
            let loose = words.is_any(
                at,
                any!["lost", "lose", "losing", "shed", "cut", "added", "raised", "gained", "gain", "reduced", "recovered", "improved"],
            );
            let counts = !matches!(kind, Some(Kind::Share | Kind::Amount))
                && !(kind == Some(Kind::Measure) && !loose)
                && !words.is_any(figure.past, any!["points", "point"]);
            if figure.until.is_some() && !by {
                return None;
            }
            // "112, up 14 from Tuesday"
            let counts = counts
                && !(words.is_any(at, any!["up", "down"])
                    && at + 1 == first
                    && words.is_any(figure.past, any!["from", "on", ",", ".", "since"])
                    && words.is(at.wrapping_sub(1), ","));
            let noun = words.class(at.wrapping_sub(1), Class::DETERMINER) && !by;
            return (!noun && !(counts && (loose || !by && kind.is_none()))).then_some(match trend {
                Trend::Up => Change::Up,
                Trend::Down => Change::Down,
            });
        }
        by |= words.is(at, "by");
        if words.is(at, "by") && at + 1 == first {
            return by_object(words, at);
        }
        let between = words.is(at, "by")
            || words.class(at, Class::ADVERB)
            || words.of(at).ends_with("ly")
            || words.is_any(at, any!["another", "a", "an", "further", "as", "much", "some", "its", "in"]);
        if !between || words.is(at, "in") {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    None
}

/// After a span of time these say when.
const WHEN: &List = any!["after", "before", "later", "earlier", "ago", "into", "on", "running"];

/// After a distance these say where.
const PLACES: &List = any![
    "short",
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "off",
    "away",
    "outside",
    "inside",
    "inland",
    "offshore",
];

/// Verbs that an "up" or "down" belongs to and moves nothing.
const PARTICLES: &List = any![
    "put", "puts", "putting", "set", "sets", "setting", "give", "gives", "gave", "giving", "take", "takes", "took", "taking", "coughed",
    "cough", "stumped", "stump", "wind", "wound", "make", "makes", "made", "making", "offered", "offer", "open", "opened", "shut", "shoot",
    "shot", "tear", "tore", "burn", "burned", "walk", "walked", "ran", "run", "drive", "drove", "hand", "handed", "lay", "laid", "turned",
    "track", "tracked", "sign", "signed", "line", "lined", "rack", "racked", "lock", "locked", "tied", "held", "hold", "picked", "served",
    "cleaned", "used", "eaten", "blew", "blown", "split", "came", "come", "showed", "broke", "knocked", "pulled", "settled", "sent", "pay",
    "paid",
];

/// Whether a word of change stands right before a place: "fell from".
pub fn moves(words: &Words, first: usize) -> bool {
    (first.saturating_sub(2).max(words.start)..first).any(|at| words.entry(at).is_some_and(|entry| entry.trend.is_some()))
}

/// "Raised its fares by 20 percent", "cut the rate by 25 basis points": the verb of change stands before its object.
fn by_object(words: &Words, by: usize) -> Option<Change> {
    for at in (by.saturating_sub(7).max(words.start)..by).rev() {
        if let Some(trend) = words.entry(at).and_then(|entry| entry.trend) {
            if at + 1 == by && words.is_any(at, any!["lost", "lose", "loses", "losing"]) {
                return None;
            }
            return Some(match trend {
                Trend::Up => Change::Up,
                Trend::Down => Change::Down,
            });
        }
        let noun =
            words.is_word(at) && (!words.class(at, Class::STOP) || words.class(at, Class::DETERMINER) || words.class(at, Class::ADVERB));
        if !noun && !words.is_any(at, any!["of", "-", "'s", "’s"]) {
            return None;
        }
    }
    None
}
