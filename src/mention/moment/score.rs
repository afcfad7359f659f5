//! Scores, records and votes: "2-1", "a 10-5 record", "232-196".

use super::{Found, Kind};
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word as Number;
use crate::lexicon::{List, Senses, any, plural, things};
use crate::text::letters::Cased;
use crate::token::Words;

/// Words that stand before a score.
const BEFORE: &List = any![
    "won", "win", "wins", "winning", "took", "beat", "beats", "beating", "lost", "lose", "losing", "defeat", "defeated", "draw", "drew",
    "drawing", "tied", "tie", "lead", "led", "leads", "leading", "trail", "trailed", "trailing", "score", "scored", "record", "voted",
    "vote", "ruled", "passed", "finished", "ended", "went", "gone", "go", "down", "up", "ahead", "made", "final", "improved", "fell", "a",
    "an", "split",
];

/// Words that stand after one.
const AFTER: &List = any![
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

/// Words of a vote or a match that may stand a little before "232 to 196".
const CONTESTS: &List = any![
    "voted",
    "vote",
    "votes",
    "passed",
    "approved",
    "rejected",
    "ruled",
    "win",
    "wins",
    "won",
    "beat",
    "beats",
    "beating",
    "lost",
    "lead",
    "leads",
    "led",
    "leading",
    "trail",
    "trails",
    "trailed",
    "trailing",
    "defeated",
    "defeats",
    "defeating",
    "ahead",
    "split",
    "tied",
    "drew",
    "edged",
    "thrashed",
    "thumped",
    "failed",
    "carried",
    "adopted",
];

/// Words before the wickets or the runs of a cricket score.
const CRICKET: &List = any![
    "took", "take", "takes", "made", "reached", "on", "at", "were", "finished", "declared", "with", "claimed", "of", "slumped", "posted"
];

/// Two whole numbers told against each other: "21-14", "voted 232 to 196", "318 for 7".
pub fn read(words: &Words, at: usize) -> Option<Found> {
    hyphened(words, at).or_else(|| spelled(words, at)).or_else(|| colon(words, at)).or_else(|| line(words, at))
}

/// A score whose first number may be a word.
pub fn spelled(words: &Words, at: usize) -> Option<Found> {
    told(words, at).or_else(|| level(words, at))
}

/// So many against so many.
#[inline(never)]
fn score(past: usize, first: u32, second: u32) -> Found {
    Found { past, kind: Kind::Score, value: format!("{first}-{second}") }
}

/// Words shortly before a score that no vote has.
const ENDED: &List =
    any!["finished", "ended", "score", "level", "draw", "drew", "tied", "locked", "result", "won", "lost", "beat", "led", "stayed"];

/// Whether a match is told of shortly before.
fn has_ended(words: &Words, at: usize) -> bool {
    (at.saturating_sub(4).max(words.start)..at).any(|at| words.is_any(at, ENDED))
}

/// Whether nothing is counted there.
fn is_open(words: &Words, at: usize) -> bool {
    !words.is_word(at) && !words.is_inner_hyphen(at)
        || words.class(at, Class::PREPOSITION)
        || words.class(at, Class::CONJUNCTION)
        || words.is_any(at, AFTER)
}

/// "3-all", "two-all", "three-nil", "lost two-one", "ended two apiece". In "the brothers got two apiece" nobody plays, and
/// a "two-two degree" is none.
fn level(words: &Words, at: usize) -> Option<Found> {
    let first = small(words, at)?;
    let tied = words.is_inner_hyphen(at + 1);
    let place = at + 1 + usize::from(tied);
    let past = place + 1;
    let led = || has_ended(words, at) || words.is_any(past, AFTER);
    let it = || words.is(at.wrapping_sub(1), "it") || words.reads_before(at, &["it", "was"]);
    let second = match small(words, place) {
        _ if tied && words.is(place, "all") || words.is(place, "apiece") && (led() || it()) => first,
        Some(0) if !words.is_number(place) && !words.is_inner_hyphen(past) && (tied || led()) => 0,
        Some(second) if tied && second <= first && !words.is_number(at) && !words.glued(at) && led() && is_open(words, past) => second,
        _ => return None,
    };
    Some(score(past, first, second))
}

/// "A goalless draw", "ended goalless", where "his goalless run" is no score.
pub fn goalless(words: &Words, at: usize) -> Option<Found> {
    let draw = words.is_any(at + 1, any!["draw", "tie", "stalemate", "deadlock"]);
    let past = at + 1 + usize::from(draw);
    (draw || words.is_any(at.wrapping_sub(1), ENDED)).then(|| score(past, 0, 0))
}

/// "Drew 2:2 (1:0)", "a 3:1 win", as much of Europe writes it. A ratio and a verse have no match before them, and minutes two
/// digits.
fn colon(words: &Words, at: usize) -> Option<Found> {
    let (past, before) = (at + 3, at.wrapping_sub(1));
    let tight = words.is(at + 1, ":") && words.glued(at + 1) && words.glued(at + 2) && words.is_number(at + 2);
    let bracket = words.is(before, "(");
    let long = words.is(before, "in") || words.glued(at) && !bracket || words.glued(past) && !words.is_any(past, any![",", ".", ";", ")"]);
    let half = bracket && words.is(before.wrapping_sub(2), ":") && words.is(past, ")");
    let (first, second) = (small(words, at).filter(|_| tight && !long)?, small(words, at + 2)?);
    (half || words.is_any(past, AFTER) || has_ended(words, at)).then(|| score(past, first, second))
}

/// "Port Ellery 5, Castlebridge 4": a line of results, or what stands between a colon, semicolons and a stop. Chapters, streets,
/// days, people with their ages and the dead are listed like that too.
fn line(words: &Words, at: usize) -> Option<Found> {
    let name = |first: usize, past: usize| {
        let last = past.wrapping_sub(1);
        let full = past > first + 1 && words.get(first).is_some_and(|token| token.senses().any(Senses::FIRST_NAME));
        let other = words.class(last, Class::LABEL)
            || words.entry(last).is_some_and(|entry| entry.befalls || entry.calendar.is_some() || entry.is(Class::STOP))
            || words.is_any(last, any!["road", "street", "avenue", "lane", "drive", "deaths", "injuries"])
            || things::thing(&plural::singular(&words.of(last).in_small())).is_some();
        (past > first && past <= first + 4 && !full && !other).then_some(last)
    };
    // "VELM UNITED 2 ORLO ROVERS 1" has no comma where it is all that is said.
    let comma = if words.is(at + 1, ",") { at + 1 } else { at };
    let first = (words.start..at).rev().take_while(|&at| words.is_capital(at)).last()?;
    let past = (comma + 1..words.end).take_while(|&at| words.is_capital(at)).last()? + 1;
    let opens = first == words.start || words.is_any(first - 1, any![":", ";"]);
    let closes = past + 1 >= words.end || words.is(past + 1, ";") || words.is(past + 1, ".") && past + 2 >= words.end;
    let (goals, others) = (small(words, at)?, small(words, past)?);
    let (a, b) = (name(first, at)?, name(comma + 1, past)?);
    // "Verrall 96, Kasprick 87" under a score of overs are two batsmen's runs.
    let whole = first == words.start && past + 1 >= words.end;
    let card = (words.start..at).any(|at| words.is_any(at, any!["overs", "innings"]));
    let fits = opens && closes && !card && (comma > at || whole) && words.is_number(past) && !words.of(a).eq_ignore_ascii_case(words.of(b));
    fits.then(|| score(past + 1, goals, others))
}

/// What is told as so many to so many: "a 3 to 1 margin", "a 60-to-40 majority".
const ODDS: &List =
    any!["margin", "ratio", "odds", "majority", "favourite", "favorite", "outsider", "underdog", "advantage", "lead", "vote"];

/// "Voted 232 to 196", "beat Vale 21 to 14", "ruled five to four", "took 5 for 62", "a 3-to-1 margin", "won by
/// two goals to nil".
pub fn told(words: &Words, at: usize) -> Option<Found> {
    let tied = usize::from(words.is_inner_hyphen(at + 1) && words.is(at + 2, "to") && words.is_inner_hyphen(at + 3));
    let goals = usize::from(words.is_any(at + 1, any!["goals", "sets", "games", "frames", "tries"]) && words.is(at + 2, "to"));
    let (place, past) = (at + 2 + 2 * tied + goals, at + 3 + 2 * tied + goals);
    let cricket = words.is(at + 1, "for") && words.is_number(at) && small(words, place).is_some();
    let to = tied + goals == 1 || words.is(at + 1, "to");
    if !to && !cricket || words.glued(past) && (words.is_word(past) || words.is_any(past, any!["%", ":", "-"])) {
        return None;
    }
    let (first, second) = (small(words, at)?, small(words, place)?);
    let odds = first > second && (goals == 1 && has_ended(words, at) || tied == 1 || words.is_any(past, ODDS));
    // "Velm's 287 for six had seemed enough"
    let own = cricket
        && first > 20
        && second <= 10
        && words.is_capital(at.wrapping_sub(1))
        && words.of(at.wrapping_sub(1)).ends_with('s')
        && !words.is_word(at);
    let open = odds || own || is_open(words, past);
    let contest = |at: usize| words.is_any(at, CONTESTS) && !words.is_any(at + 1, any!["up", "down"]);
    let from = at.saturating_sub(4).max(words.start);
    let led = odds
        || if cricket {
            (own || words.is_any(at.wrapping_sub(1), CRICKET)) && second < 1000
        } else {
            // "Passed a budget by 54 to 53", "voted on Friday, 23 to 9", "a majority of ten to two"
            let last = at.wrapping_sub(1);
            let far = words.is(last, "by") && (at.saturating_sub(12).max(words.start)..at).any(contest);
            let of = words.is(last, "of") && words.is_any(at.wrapping_sub(2), ODDS);
            far || of
                || (from..at).rev().take_while(|&at| at == last || !words.is_any(at, any!["from", "between", ",", ";"])).any(contest)
                    && !words.is_any(last, any!["from", "between", ";"])
        };
    let counted = counts(words, past) || words.is_any(past, any!["per", "%"]);
    (open && led && !counted).then(|| score(past, first, second))
}

/// A whole number of at most three digits, or one word up to nineteen.
fn small(words: &Words, at: usize) -> Option<u32> {
    match words.entry(at).and_then(|entry| entry.number) {
        Some(Number::Unit(value)) => Some(u32::from(value)),
        _ => words.of(at).parse::<u32>().ok().filter(|_| words.of(at).len() <= 3),
    }
}

/// Two whole numbers with a hyphen between that no range would be written as.
fn hyphened(words: &Words, at: usize) -> Option<Found> {
    let past = at + 3;
    if !words.is_inner_hyphen(at + 1) || !words.is_number(at + 2) || words.glued(at) && !matches!(words.before(at), "(" | "[" | "“" | "\"")
    {
        return None;
    }
    let whole = |at: usize| words.of(at).parse::<u32>().ok().filter(|_| words.of(at).len() <= 3);
    let (first, second) = (whole(at)?, whole(at + 2)?);
    // "A 787-9 landed": an airliner.
    if matches!(words.of(at).as_bytes(), [b'7', b'0'..=b'8', b'7']) && words.is_any(at.wrapping_sub(1), any!["a", "the", "boeing", "its"]) {
        return None;
    }
    // A third part makes it a telephone number, a date or a code.
    let tied = words.glued(past)
        && (words.is_word(past) || words.is_number(past) || words.is_hyphen(past) || words.is_any(past, any!["%", "/", "°"]));
    if tied {
        return None;
    }
    let led = at.checked_sub(1).is_some_and(|before| words.is_any(before, BEFORE)) && !counts(words, past);
    // "The Jets fell to 3-5": a record. "Fell to 3-5 percent" is none.
    let fell = words.is(at.wrapping_sub(1), "to")
        && words.is_any(at.wrapping_sub(2), any!["fell", "dropped", "improved", "slipped", "falling", "dropping"])
        && !words.is_word(past) | words.class(past, Class::STOP)
        && !words.is_any(past, any!["per", "%"]);
    let led = led || fell;
    let falling = second <= first && !counts(words, past);
    // The sets of a match stand in a row: "6-4 3-6 7-5".
    let pair = |at: usize| words.is_number(at) && words.is_inner_hyphen(at + 1) && words.is_number(at + 2) && words.of(at).len() <= 2;
    let comma = usize::from(words.is(past, ","));
    let set = pair(past + comma) || pair(at.wrapping_sub(3)) || words.is(at.wrapping_sub(1), ",") && pair(at.wrapping_sub(4));
    let set = set && first.max(second) <= 7 && first.max(second) >= 6;
    // "In Seattle (7-9)": a record, won and lost
    let bracket = at.wrapping_sub(1);
    // "The Jets are 3-9 and last."
    let stands = words.is_any(bracket, any!["are", "is", "were"]) && words.is_capital(bracket.wrapping_sub(1)) && !counts(words, past);
    let set = set || stands && (!words.is_word(past) || words.class(past, Class::STOP));
    let set = set
        || words.is(bracket, "(")
            && words.is(past, ")")
            && words.is_capital(bracket.wrapping_sub(1))
            && (bracket > words.start + 1 || !plural::is_plural(&words.of(words.start).in_small()));
    (led || falling || set || words.is_any(past, AFTER)).then(|| Found {
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
