//! What is told by its place in a row: "their fifth title", "the 29th straight month", "the third-largest port".

use super::quantity;
use crate::claim::view::View;
use crate::lexicon::among;
use crate::lexicon::{Senses, things};
use crate::measure::{Decimal, Hedge};
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::token::{Case, Kind as Token};

/// An ordinal in words or digits, and the place past it.
pub fn place(view: &View, at: usize) -> Option<(u16, usize)> {
    let digits = view.word(at).parse::<u16>().ok().filter(|_| among!(view, at + 1, "st" | "nd" | "rd" | "th"));
    match ordinal(view.word(at)) {
        Some(place) => Some((u16::from(place), at + 1)),
        None => Some((digits?, at + 2)),
    }
}

/// Which of many an ordinal names, up to the twelfth.
pub fn ordinal(word: &str) -> Option<u8> {
    const WORDS: [&str; 11] = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    let at = WORDS.iter().position(|ordinal| *ordinal == word)?;
    u8::try_from(at + 2).ok()
}

/// "Their fifth title", "a 14th win", "in the 67th minute": how many that makes, where another article may say "five titles" or
/// "after 67 minutes". One article alone makes no row of it.
pub fn nth(view: &View, at: usize) -> Option<Quantity> {
    let (count, past) = place(view, at).filter(|&(count, _)| count > 1)?;
    let minute = |past: usize| quantity(view, at, past, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some("minute"), None);
    // "His 78th-minute penalty", "volleyed them ahead in the 68th."
    if view.reads(past, "-") && view.reads(past + 1, "minute") {
        return minute(past + 2);
    }
    let played = past == at + 2 && (10..=120).contains(&count) && at > 1 && view.reads(at - 1, "the") && among!(view, at - 2, "in" | "at");
    if played
        && (past == view.len()
            || view.stops(past)
            || among!(view, past, "," | "and" | "but" | "when" | "to" | "with" | "by" | "from" | "at" | "as" | "after"))
    {
        return minute(past);
    }
    // "Goals in the 88th and 113th minutes"
    if view.reads(past, "and") && place(view, past + 1).is_some_and(|(_, past)| view.reads(past, "minutes")) {
        return minute(past);
    }
    // "A seventh straight win", "her fourth grand slam title"
    let inside = |&at: &usize| view.kind(at) == Some(Token::Word) && !view.is(at, Senses::GRAMMAR);
    let past = (past..past + 3).take_while(inside).find(|&at| things::is_won(view.word(at))).unwrap_or(past);
    let noun = view.tokens.get(past)?.span;
    let head = view.word(past);
    if among!(head, "minute" | "minutes") {
        return minute(past + 1);
    }
    // "From the fourth floor", "a third-floor hallway", "the third and fourth floors"
    let floor = past + usize::from(view.reads(past, "-"));
    let both = || view.reads(past, "and") && place(view, past + 1).is_some_and(|(_, past)| view.reads(past, "floors"));
    if among!(view, floor, "floor" | "floors") {
        return quantity(view, at, floor + 1, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some("floor"), None);
    }
    if both() {
        return quantity(view, at, past, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some("floor"), None);
    }
    // "The sixth day of fighting", "now in its fourth year"; "the third week of the month" and "of May" date something.
    let own = at.checked_sub(1).is_some_and(|before| among!(view, before, "its" | "their"));
    let of = past + 2 + usize::from(among!(view, past + 2, "a" | "an"));
    let goes_on = view.reads(past + 1, "of") && view.kind(of) == Some(Token::Word) && !view.is(of, Senses::DETERMINER);
    // "The seventh day of the conflict"
    let event = among!(
        view,
        past + 3,
        "conflict" | "war" | "fighting" | "siege" | "strike" | "standoff" | "truce" | "offensive" | "crisis" | "search"
    );
    let goes_on = goes_on || view.reads(past + 1, "of") && view.reads(past + 2, "the") && event;
    let lower = || view.tokens.get(of).is_some_and(|token| token.case == Case::Lower);
    if let Some(unit) = UNITS.into_iter().find(|unit| view.reads(past, unit)).filter(|_| own || goes_on && lower()) {
        return quantity(view, at, past + 1, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some(unit), None);
    }
    if let Some(tally) = tallied(view, at, past) {
        return Some(tally);
    }
    let counted = Counted { span: noun, name: head.to_owned(), head: head.to_owned(), elided: false };
    things::is_won(head).then(|| quantity(view, at, past + 1, at, Kind::Count, Decimal::from(count), Hedge::Exact, None, Some(counted)))?
}

/// "The second profit warning of the year", "the eighth such attack since March", "the third of its kind in a week": so many of
/// them by then, within a time that is told. "The second half of the year" and "the third quarter of this season" are none.
fn tallied(view: &View, at: usize, past: usize) -> Option<Quantity> {
    let count = place(view, at)?.0;
    let inside = |&at: &usize| view.kind(at) == Some(Token::Word) && !view.is(at, Senses::GRAMMAR);
    let noun = (past..past + 4).take_while(inside).last();
    let end = noun.map_or(past, |noun| noun + 1);
    let kind = view.reads(end, "of") && among!(view, end + 1, "its" | "their" | "this") && among!(view, end + 2, "kind" | "type" | "sort");
    let end = if kind { end + 3 } else { end };
    let span = |at: usize| among!(view, at, "year" | "season" | "month" | "week" | "spring" | "summer" | "autumn" | "fall" | "winter");
    let timed = match view.word(end) {
        "of" => among!(view, end + 1, "the" | "this" | "his" | "her") && (span(end + 2) || view.reads(end + 2, "career")),
        "this" => span(end + 1),
        "since" => !view.is(end + 1, Senses::PRONOUN),
        // "The third attempt to end the ban since March"
        "to" => (end + 2..end + 7).take_while(|&at| view.kind(at) == Some(Token::Word)).any(|at| view.reads(at, "since")),
        "in" => span(end + 2) && !among!(view, end + 1, "the" | "this") || view.reads(end + 1, "as") && view.reads(end + 2, "many"),
        _ => false,
    };
    let head = noun.filter(|&noun| noun + 1 == end || kind).map_or("", |noun| view.word(noun));
    let part =
        among!(head, "half" | "quarter" | "day" | "week" | "month" | "year" | "time" | "round" | "leg" | "place" | "lowest" | "highest");
    let led = at.checked_sub(1).is_some_and(|before| among!(view, before, "the" | "a" | "its" | "his" | "her" | "their"));
    if !timed || !led || part || head.ends_with("est") {
        return None;
    }
    let word = noun.unwrap_or(past - 1);
    let counted = Counted { span: view.tokens.get(word)?.span, name: head.to_owned(), head: head.to_owned(), elided: head.is_empty() };
    quantity(view, at, end, at, Kind::Count, Decimal::from(count), Hedge::Exact, None, Some(counted))
}

/// "Orlo's brace": two goals. "A brace for his knee" and "took the brace position" are none.
pub fn brace(view: &View, at: usize) -> Option<Quantity> {
    let owner = view.tokens.get(at.checked_sub(1)?)?;
    let owned = view.reads(at, "brace") && owner.case != Case::Lower && !view.titled && !view.reads(at + 1, "for");
    let goal = Counted { span: view.tokens.get(at)?.span, name: "goal".to_owned(), head: "goal".to_owned(), elided: false };
    owned.then(|| quantity(view, at, at + 1, at, Kind::Count, Decimal::TWO, Hedge::Exact, None, Some(goal)))?
}

/// "Had twice refused", "warned him twice": so often. "Twice as many", "twice a week" and "twice the price" are none.
pub fn twice(view: &View, at: usize) -> Option<Quantity> {
    let times = match view.word(at) {
        "twice" => 2,
        "thrice" => 3,
        _ => return None,
    };
    let next = at + 1;
    let ends = next == view.len() || view.stops(next);
    let did = at.checked_sub(1).is_some_and(|before| view.is(before, Senses::AUXILIARY)) && view.kind(next) == Some(Token::Word);
    let after =
        || ends || among!(view, next, "," | "in" | "by" | "before" | "after" | "and" | "but" | "on" | "at" | "for" | "with" | "since");
    let scored = at.checked_sub(1).is_some_and(|before| scores(view, before));
    let counted = Counted { span: view.tokens.get(at)?.span, name: "time".to_owned(), head: "time".to_owned(), elided: false };
    (did || scored || after())
        .then(|| quantity(view, at, next, at, Kind::Count, Decimal::from(times), Hedge::Exact, None, Some(counted)))
        .flatten()
}

/// Whether a word tells that goals were scored: "scoring twice".
fn scores(view: &View, verb: usize) -> bool {
    view.action(verb).is_some_and(|action| action.role == "scored")
}

/// "Scored a second-half brace", "bagging a double", "hit a hat-trick": so many goals. "A brace for his knee" counts none.
pub fn haul(view: &View, at: usize) -> Option<Quantity> {
    let scored = at.checked_sub(1).is_some_and(|verb| scores(view, verb));
    let noun = (at + 1..at + 6).find(|&at| scored && among!(view, at, "brace" | "double" | "hat-trick" | "trick"))?;
    let goals = if among!(view, noun, "brace" | "double") { 2 } else { 3 };
    let counted = Counted { span: view.tokens.get(noun)?.span, name: "goal".to_owned(), head: "goal".to_owned(), elided: false };
    quantity(view, at, noun + 1, noun, Kind::Count, Decimal::from(goals), Hedge::Exact, None, Some(counted))
}

/// "A Category 3 hurricane": how strong storms are told to be.
pub fn category(view: &View, at: usize) -> Option<Quantity> {
    let class = Some(at).filter(|&at| view.reads(at, "category")).and_then(|at| view.word(at + 1).parse::<u8>().ok());
    let class = class.filter(|class| (1..=5).contains(class))?;
    quantity(view, at, at + 2, at + 1, Kind::Measure, Decimal::from(class), Hedge::Exact, Some("category"), None)
}

/// What goes on is told in these.
const UNITS: [&str; 4] = ["day", "week", "month", "year"];

/// "The 29th straight month", "a third consecutive win": so many of them in a row.
pub fn run(view: &View, at: usize) -> Option<Quantity> {
    let (count, row) = place(view, at)?;
    among!(view, row, "straight" | "consecutive" | "successive").then_some(())?;
    let noun = view.word(row + 1);
    let unit = UNITS.into_iter().find(|unit| *unit == noun)?;
    quantity(view, at, row + 2, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some(unit), None)
}

/// "The nation's third-largest port": which it is by size. One article alone makes no row of it.
pub fn rank(view: &View, at: usize) -> Option<Quantity> {
    if let Some(found) = finish(view, at) {
        return Some(found);
    }
    // "The third largest", as the biggest are told too.
    let by = at + 1 + usize::from(view.reads(at + 1, "-"));
    let place = ordinal(view.word(at)).filter(|_| things::is_rank(view.word(by)) && view.word(by) != "place")?;
    let noun = view.tokens.get(by)?.span;
    let name = view.word(by).to_owned();
    let head = if among!(view, by, "biggest") { "largest".to_owned() } else { name.clone() };
    let counted = Counted { span: noun, head, name, elided: false };
    quantity(view, at, by + 1, at, Kind::Count, Decimal::from(place), Hedge::Exact, None, Some(counted))
}

/// "Finished third", "came in 12th", "third-placed Orlo": where somebody stands in a table.
fn finish(view: &View, at: usize) -> Option<Quantity> {
    let (count, past) = place(view, at).or_else(|| view.reads(at, "first").then_some((1, at + 1)))?;
    let came = |at: usize| {
        among!(view, at, "finished" | "finishing" | "finish" | "came" | "placed" | "ranked" | "ended" | "lying" | "lies" | "sits")
    };
    let moved = |at: usize| {
        among!(
            view,
            at,
            "slipped" | "slips" | "dropped" | "drops" | "fell" | "climbed" | "climbs" | "moved" | "moves" | "rose" | "down" | "up"
        )
    };
    let verb = at > 0
        && (came(at - 1)
            || at > 1 && view.reads(at - 1, "in") && came(at - 2)
            || at > 1 && count > 1 && view.reads(at - 1, "to") && moved(at - 2)
            // "He is now sixth", "was fifth overall"
            || count > 1 && view.reads(at - 1, "now")
            || count > 1 && among!(view, at - 1, "was" | "is") && view.reads(past, "overall"));
    let ends = past == view.len()
        || view.stops(past)
        || among!(view, past, "," | "in" | "on" | "with" | "behind" | "among" | "at" | "and" | "for" | "after" | "overall");
    let (noun, past) = match (verb && ends, view.reads(past, "-") && among!(view, past + 1, "place" | "placed")) {
        (true, _) => (at, past),
        (_, true) => (past + 1, past + 2),
        _ => return None,
    };
    let counted = Counted { span: view.tokens.get(noun)?.span, head: "place".to_owned(), name: "place".to_owned(), elided: false };
    quantity(view, at, past, at, Kind::Count, Decimal::from(count), Hedge::Exact, None, Some(counted))
}
