//! Scores, records and votes: "2-1", "a 10-5 record", "232-196".

use super::{Found, Kind};
use crate::lexicon::plural;
use crate::token::Words;

/// Words that stand before a score.
const BEFORE: &[&str] = &[
    "won", "win", "wins", "winning", "beat", "beats", "beating", "lost", "lose", "losing", "defeat", "defeated", "draw", "drew", "drawing",
    "tied", "tie", "lead", "led", "leads", "leading", "trail", "trailed", "trailing", "score", "scored", "record", "voted", "vote",
    "ruled", "passed", "finished", "ended", "went", "gone", "go", "down", "up", "ahead", "made", "final", "improved", "fell", "a", "an",
    "split",
];

/// Words that stand after one.
const AFTER: &[&str] = &[
    "win",
    "wins",
    "victory",
    "victories",
    "loss",
    "losses",
    "lead",
    "defeat",
    "defeats",
    "vote",
    "draw",
    "tie",
    "ruling",
    "decision",
    "record",
    "run",
    "majority",
    "series",
    "down",
    "up",
    "rout",
    "thrashing",
    "triumph",
    "against",
    "home",
    "away",
    "overtime",
    "split",
    "margin",
    "advantage",
    "score",
];

/// Two whole numbers with a hyphen between that no range would be written as.
pub fn read(words: &Words, at: usize) -> Option<Found> {
    let past = at + 3;
    if !words.is_inner_hyphen(at + 1) || !words.is_number(at + 2) || words.glued(at) && !matches!(words.before(at), "(" | "[" | "“" | "\"")
    {
        return None;
    }
    let whole = |at: usize| words.of(at).parse::<u32>().ok().filter(|_| words.of(at).len() <= 3);
    let (first, second) = (whole(at)?, whole(at + 2)?);
    // A third part makes it a telephone number, a date or a code.
    let tied = words.glued(past)
        && (words.is_word(past) || words.is_number(past) || words.is_hyphen(past) || words.is_any(past, &["%", "/", "°"]));
    if tied {
        return None;
    }
    let led = at.checked_sub(1).is_some_and(|before| words.is_any(before, BEFORE)) && !counts(words, past);
    let falling = second <= first && !counts(words, past);
    (led || falling || words.is_any(past, AFTER)).then(|| Found {
        past,
        kind: Kind::Score,
        value: format!("{}-{}", words.of(at), words.of(at + 2)),
    })
}

/// Whether a unit, a scale or a counted noun follows.
fn counts(words: &Words, at: usize) -> bool {
    let entry = words.entry(at);
    let unit = entry.is_some_and(|entry| entry.measure.is_some() || entry.money.is_some() || entry.number.is_some());
    unit || words.is_word(at) && !words.is_any(at, AFTER) && plural::is_plural(words.of(at)) && !words.is_capital(at)
}
