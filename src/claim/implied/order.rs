//! What is told by its place in a row: "their fifth title", "the 29th straight month", "the third-largest port".

use super::quantity;
use crate::claim::view::View;
use crate::lexicon::among;
use crate::lexicon::things;
use crate::measure::{Decimal, Hedge};
use crate::mention::quantity::{Counted, Kind, Quantity};

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
    let noun = view.tokens.get(past)?.span;
    let head = view.word(past);
    if head == "minute" {
        return minute(past + 1);
    }
    // "From the fourth floor", "a third-floor hallway"
    let floor = past + usize::from(view.reads(past, "-"));
    if view.reads(floor, "floor") {
        return quantity(view, at, floor + 1, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some("floor"), None);
    }
    let counted = Counted { span: noun, name: head.to_owned(), head: head.to_owned(), elided: false };
    things::is_won(head).then(|| quantity(view, at, past + 1, at, Kind::Count, Decimal::from(count), Hedge::Exact, None, Some(counted)))?
}

/// "A Category 3 hurricane": how strong storms are told to be.
pub fn category(view: &View, at: usize) -> Option<Quantity> {
    let class = Some(at).filter(|&at| view.reads(at, "category")).and_then(|at| view.word(at + 1).parse::<u8>().ok());
    let class = class.filter(|class| (1..=5).contains(class))?;
    quantity(view, at, at + 2, at + 1, Kind::Measure, Decimal::from(class), Hedge::Exact, Some("category"), None)
}

/// "The 29th straight month", "a third consecutive win": so many of them in a row.
pub fn run(view: &View, at: usize) -> Option<Quantity> {
    let (count, row) = place(view, at)?;
    among!(view, row, "straight" | "consecutive" | "successive").then_some(())?;
    let noun = view.word(row + 1);
    let unit = ["day", "week", "month", "year"].into_iter().find(|unit| *unit == noun)?;
    quantity(view, at, row + 2, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some(unit), None)
}

/// "The nation's third-largest port": which it is by size. One article alone makes no row of it.
pub fn rank(view: &View, at: usize) -> Option<Quantity> {
    if let Some(found) = finish(view, at) {
        return Some(found);
    }
    let place = ordinal(view.word(at)).filter(|_| view.reads(at + 1, "-") && things::is_rank(view.word(at + 2)))?;
    let noun = view.tokens.get(at + 2)?.span;
    let name = view.word(at + 2).to_owned();
    let counted = Counted { span: noun, head: name.clone(), name, elided: false };
    quantity(view, at, at + 3, at, Kind::Count, Decimal::from(place), Hedge::Exact, None, Some(counted))
}

/// "Finished third", "came in 12th", "third-placed Orlo": where somebody stands in a table.
fn finish(view: &View, at: usize) -> Option<Quantity> {
    let (count, past) = place(view, at).or_else(|| view.reads(at, "first").then_some((1, at + 1)))?;
    let came = |at: usize| among!(view, at, "finished" | "finishing" | "finish" | "came" | "placed" | "ranked" | "ended");
    let verb = at > 0 && (came(at - 1) || at > 1 && view.reads(at - 1, "in") && came(at - 2));
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
