//! Hedges around a figure: "more than", "about", "or so", "-plus", "so far", and what they make of the number.

use super::figure::Figure;
use crate::lexicon::among;
use crate::lexicon::closed::Class;
use crate::lexicon::hedges::{AFTER, Sense};
use crate::lexicon::numbers::Word as Number;
use crate::lexicon::{List, any};
use crate::measure::{Bound, Decimal, Hedge};
use crate::token::Words;

/// A hedge and the words that say it.
pub struct Found {
    pub sense: Sense,
    /// The place where it starts, or the place past it.
    pub edge: usize,
}

/// The hedge before a figure.
pub fn before(words: &Words, figure: &Figure) -> Option<Found> {
    let mut end = figure.first;
    if let Some(found) = mark_before(words, end) {
        return Some(found);
    }
    for step in 0..4 {
        let last = end.checked_sub(1)?;
        let hyphen = usize::from(words.is_inner_hyphen(last) && words.is_any(last.saturating_sub(1), any!["sub"]));
        let stop = usize::from(words.is(last, ".") && words.is_any(last.saturating_sub(1), any!["approx", "est", "ca", "c"]));
        let last = last.saturating_sub(hyphen + stop);
        if let Some(found) = phrase(words, figure, last, step) {
            return Some(found);
        }
        const BETWEEN: &List = any![
            "another",
            "further",
            "additional",
            "total",
            "of",
            "the",
            "a",
            "an",
            "some",
            "just",
            "only",
            "around",
            "about",
            "reported",
            "combined",
            "extra",
            "their",
            "its",
        ];
        if !words.is_any(last, BETWEEN) {
            return None;
        }
        end = last;
    }
    None
}

fn phrase(words: &Words, figure: &Figure, last: usize, skipped: usize) -> Option<Found> {
    let entry = words.entry(last)?;
    let found = entry.hedges.iter().find(|phrase| words.reads_before(last + 1, phrase.words))?;
    let start = (last + 1).checked_sub(found.words.len())?;
    // One word before "the" is a preposition: "over the 12 months", "about the two men".
    // "About a one-in-five chance", "nearly a 30% fall" hedge; "about a 10-year-old boy" tells of him.
    let article = skipped == 1
        && words.is_any(last + 1, any!["a", "an"])
        && figure.unit.as_ref().is_none_or(|unit| unit.kind != super::Kind::Age)
        && words.is_any(last, any!["about", "around", "roughly", "nearly", "almost", "approximately"])
        && (last == words.start || words.class(last.wrapping_sub(1), Class::STOP));
    if skipped > 0
        && !article
        && found.words.len() == 1
        && !words.is_any(last, any!["exceeding", "exceeded", "topping", "topped", "nearly", "almost", "surpassed", "surpassing"])
    {
        return None;
    }
    // "Climbed back up to 40" reaches 40.
    let reached = found.words == ["up", "to"]
        && words.is_any(
            start.wrapping_sub(1),
            any![
                "back", "went", "go", "going", "goes", "gone", "came", "climbed", "rose", "add", "adds", "adding", "added", "live",
                "lived", "it", "moved", "moving", "shot", "crept", "creeping", "edged", "edging", "ticked", "ticking", "inched", "inching",
                "nudged", "bumped", "pushed", "drifted", "ticks", "tick", "inches", "inch", "edges", "edge", "creeps", "creep", "climbs",
                "climb", "climbing", "gets", "moves", "shoots",
            ],
        );
    // "Will buy back up to $5 billion of its shares"
    let bought = words.is(start.wrapping_sub(1), "back")
        && words.is_any(start.wrapping_sub(2), any!["buy", "buys", "buying", "bought", "pay", "paid", "claw", "hold", "holds"]);
    let reached = reached && !bought;
    // "One more than the 60 needed", "two short of the 60": so many more or less, no bound.
    let compares = found.words.len() == 2
        && among!(found.words[1], "than" | "of")
        && start.checked_sub(1).is_some_and(|before| is_amount(words, before));
    // "Fewer than the 200,000 that were expected": told against a number that is known.
    // "Well over the 24 bids it needed", "surpassing the $12 million of last year", but not "past the 100,000 mark".
    let compares = compares
        || skipped > 0
            && words.is(last + 1, "the")
            && (found.words.last() == Some(&"than")
                || matches!(found.sense, Sense::Plain(Hedge::MoreThan))
                    && !words.is_any(figure.past, any!["mark", "level", "threshold", "barrier", "milestone", "limit", "line"]));
    // A blood pressure of "120 over 80".
    let compares = compares || found.words == ["over"] && start.checked_sub(1).is_some_and(|before| words.is_number(before));
    // "Turned the ball over 19 times"
    let compares = compares || found.words == ["over"] && words.is(start.wrapping_sub(1), "ball");
    // "A 5-under 67"
    let compares = compares || words.is_inner_hyphen(start.wrapping_sub(1)) && words.is_number(start.wrapping_sub(2));
    let denied = reached || compares || found.words.len() == 1 && is_preposition(words, figure, last);
    let sense = match found.sense {
        Sense::Plain(Hedge::MoreThan) if is_ruled_out(words, start) => Sense::Plain(Hedge::AtMost),
        Sense::Plain(Hedge::LessThan) if is_ruled_out(words, start) => Sense::Plain(Hedge::AtLeast),
        sense => sense,
    };
    (!denied).then_some(Found { sense, edge: start })
}

/// Whether what follows is said never to be: "can never be less than 20 or more than 200", "did not fall below 8 %", "unable to
/// slip below 8 %".
fn is_ruled_out(words: &Words, start: usize) -> bool {
    const BETWEEN: &List = any![
        "be", "been", "go", "gone", "to", "slip", "slipped", "fell", "fall", "fallen", "drop", "dropped", "dip", "dipped", "sink", "rise",
        "risen", "climb", "get", "cost", "last", "run", "ran", "below", "above", "less", "fewer", "more", "than", "under", "over", "or",
        "nor",
    ];
    let between = |at: &usize| words.is_any(*at, BETWEEN) || words.is_number(*at);
    let past = (start.saturating_sub(8)..start).rev().take_while(between).last().unwrap_or(start);
    past.checked_sub(1).is_some_and(|at| {
        words.is_any(at, any!["never", "not", "cannot", "can't", "won't", "don't", "doesn't", "didn't", "hasn't", "hadn't", "unable"])
    })
}

/// Whether a number, or the unit of one, stands there.
fn is_amount(words: &Words, at: usize) -> bool {
    let unit = words.entry(at).is_some_and(|entry| entry.measure.is_some()) || words.is_any(at, any!["%", "points", "times"]);
    let number = |at: usize| words.is_number(at) || words.entry(at).is_some_and(|entry| matches!(entry.number, Some(Number::Unit(_))));
    number(at) || unit && at.checked_sub(1).is_some_and(number)
}

/// Whether a word that could hedge holds the sentence together instead: "talked about two men", "over eight years".
fn is_preposition(words: &Words, figure: &Figure, at: usize) -> bool {
    let before = at.checked_sub(1);
    let led = |list: &'static List| before.is_some_and(|before| words.is_any(before, list));
    match words.of(at).to_ascii_lowercase().as_str() {
        "about" => led(any![
            "talk",
            "talked",
            "talking",
            "talks",
            "know",
            "knew",
            "think",
            "thought",
            "hear",
            "heard",
            "worried",
            "worry",
            "concerned",
            "concerns",
            "questions",
            "information",
            "details",
            "story",
            "stories",
            "report",
            "reports",
            "told",
            "asked",
            "complained",
            "complaints",
            "learned",
            "warned",
            "wrote",
            "all",
            "something",
            "how",
            "what",
            "anything",
            "nothing",
            "debate",
            "argument",
            "lied",
            "film",
            "book",
        ]),
        "over" => {
            let duration = figure.unit.as_ref().is_some_and(super::unit::Named::is_time);
            let counted = led(any![
                "for", "after", "lasted", "lasting", "took", "takes", "taken", "spent", "been", "just", "well", "is", "was", "within",
                "in", "of", "just", "slightly",
            ]);
            duration && !counted
                || led(any![
                    "fight",
                    "fought",
                    "argued",
                    "dispute",
                    "row",
                    "feud",
                    "clash",
                    "clashed",
                    "battle",
                    "concerns",
                    "arrested",
                    "protest",
                    "protests",
                    "control",
                    "turned",
                    "win",
                    "wins",
                    "victory",
                    "victories",
                    "triumph",
                ])
        }
        "some" => words.is(at + 1, "of"),
        // "Near 8 percent", "near $40"; "near 12 houses" says where.
        "near" => !figure.unit.as_ref().is_some_and(|unit| matches!(unit.kind, super::Kind::Share | super::Kind::Amount)),
        // "Within 20 miles of the coast"; within ten minutes something is done.
        "within" => {
            !words.is(figure.past, "of") || !figure.unit.as_ref().is_some_and(|unit| unit.kind == super::Kind::Measure && !unit.is_time())
        }
        "confirmed" => {
            led(any!["have", "has", "had", "were", "was", "be", "been", "the"])
                && !(figure.past..figure.past + 2).any(|at| is_toll(words, at))
        }
        "reported" => !led(any!["a", "an", "the"]),
        "averages" => led(any!["the", "industrial"]),
        _ => false,
    }
}

/// "~40", "≈ 32", ">30", "<5".
fn mark_before(words: &Words, first: usize) -> Option<Found> {
    let at = first.checked_sub(1)?;
    let hedge = match words.of(at) {
        "~" | "≈" | "±" | "∼" => Hedge::About,
        ">" if !words.is(at.wrapping_sub(1), "<") => Hedge::MoreThan,
        "<" => Hedge::LessThan,
        "≥" => Hedge::AtLeast,
        "≤" => Hedge::AtMost,
        "=" if words.is(at.wrapping_sub(1), "<") && !words.glued(at.wrapping_sub(1)) => {
            return Some(Found { sense: Sense::Plain(Hedge::AtMost), edge: at.wrapping_sub(1) });
        }
        "=" if words.is(at.wrapping_sub(1), ">") => return Some(Found { sense: Sense::Plain(Hedge::AtLeast), edge: at.wrapping_sub(1) }),
        _ => return None,
    };
    Some(Found { sense: Sense::Plain(hedge), edge: at })
}

/// The words that hedges after a figure begin with.
const OPENING: &List = any!["or", "and", "at", "give", "more"];

/// The hedge right after a figure or after what it counts: "or more", "-plus", "+".
pub fn after(words: &Words, past: usize) -> Option<Found> {
    let found = |hedge, edge| Some(Found { sense: Sense::Plain(hedge), edge });
    if words.is(past, "+") && words.glued(past) && !words.is_number(past + 1) {
        return found(Hedge::AtLeast, past + 1);
    }
    let more = words.is_number(past + 1) || words.entry(past + 1).is_some_and(|entry| entry.number.is_some());
    // "300 plus-size models"
    if words.is(past, "plus") && !more && !words.is_inner_hyphen(past + 1) {
        return found(Hedge::AtLeast, past + 1);
    }
    if words.is_inner_hyphen(past) {
        match () {
            () if words.is(past + 1, "plus") => return found(Hedge::AtLeast, past + 2),
            () if words.is_any(past + 1, any!["odd", "ish", "something"]) => return found(Hedge::About, past + 2),
            () => (),
        }
    }
    if !words.is_any(past, OPENING) {
        return None;
    }
    let family = |(sense, phrases): &(Sense, &'static str)| {
        let mut phrases = phrases.split('|').map(|phrase| phrase.split(' ').collect::<Vec<_>>());
        phrases.find(|phrase| words.reads(past, phrase)).map(|phrase| (phrase, *sense))
    };
    let (phrase, sense) = AFTER.iter().find_map(family)?;
    // "Eight or more than that" and "two and more than three" go on with another number.
    let next = past + phrase.len();
    // "One in three women and up to a quarter of men"
    let goes_on = words.is_any(next, any!["than", "likely", "importantly"])
        || words.is(past + 1, "up") && words.is(next, "to")
        || words.is_number(next)
        || words.is(next, "$");
    (!goes_on).then_some(Found { sense, edge: past + phrase.len() })
}

/// What is counted on as the news goes on.
fn is_toll(words: &Words, at: usize) -> bool {
    words.is_any(at, any!["death", "deaths", "toll", "cases", "case", "dead", "fatalities", "infections", "injuries", "casualties"])
}

/// Whether a count is said to be one of the moment: "have died so far", "confirmed dead", "the confirmed death toll
/// to 11", "So far 31".
pub fn is_running(words: &Words, first: usize, past: usize) -> bool {
    // "So far none of the four has said": these are all there are.
    let all = words.is_any(first.wrapping_sub(1), any!["the", "these", "those", "all", "other"]);
    let opened = !all && words.is_any(words.start, any!["so", "thus"]) && words.is(words.start + 1, "far");
    if opened && first < words.start + 14 {
        return true;
    }
    for at in (first.saturating_sub(8).max(words.start)..first).rev() {
        let confirmed = words.is(at, "confirmed") && is_toll(words, at + 1);
        if confirmed || words.reads(at, &["so", "far"]) && words.class(at.wrapping_sub(1), Class::AUXILIARY) {
            return true;
        }
        if words.is_number(at) && words.is(at.wrapping_sub(1), "of") || words.is_any(at, any![",", ";", ".", "but"]) {
            break;
        }
    }
    for at in past..past + 9 {
        if words.reads(at, &["so", "far"]) || words.reads(at, &["thus", "far"]) {
            return true;
        }
        if words.is(at, "confirmed") && words.entry(at + 1).is_some_and(|entry| entry.befalls) {
            return true;
        }
        if words.is_number(at) || words.is_any(at, any![",", ";", ".", "and", "but"]) || words.get(at).is_none() {
            return false;
        }
    }
    false
}

/// The interval a hedge makes of a value, and the hedge it is called.
pub fn bound(sense: Sense, value: Decimal) -> (Hedge, Bound) {
    match sense {
        Sense::Plain(hedge) => (hedge, Bound::hedged(hedge, value)),
        Sense::JustOver => (Hedge::MoreThan, Bound::just_over(value)),
        Sense::JustUnder => (Hedge::LessThan, Bound::hedged(Hedge::Nearly, value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hedge_after_a_figure_begins_with_a_word_that_is_listed() {
        assert!(AFTER.iter().flat_map(|(_, phrases)| phrases.split('|')).all(|phrase| OPENING.has(phrase.split(' ').next().unwrap())));
    }
}
