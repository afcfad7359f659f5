//! Where a figure is told to be: the place that its sentence names with it.
//!
//! A place is a name after a word of place that is nobody's: "in Velm", "near the port of Velm", "taken to Velm General
//! Hospital". Where somebody spoke, what somebody owns, and whom a sum was offered to say nothing of the figure.

use super::view::View;
use crate::lexicon::places::{ASPECTS, HOUSES, MOVES, NATIONS, NUMBERED, SIDES, SPOTS, is_one};
use crate::lexicon::{self, Senses};
use crate::lexicon::{List, among, any};
use crate::mention::name::{Kind, Name};
use crate::text::Span;
use crate::token::{self, Case};
use std::ops::Range;

/// The nearest place named after the figure in its clause, else the nearest named before it, else one of a later clause.
/// A place without a name ("in the city") is nearer than one that is named farther off.
pub fn read(view: &View, here: &Range<usize>, names: &[Name]) -> Option<Span> {
    // What else was so at the time has a place of its own: "killed four, as crews dug in Venn".
    let turns = |at: &usize| {
        view.stops(*at) && view.word(*at) != ":" || among!(view, *at, "as" | "while" | "when" | "where") && view.word(at - 1) == ","
    };
    let clause = (here.end..view.len()).find(turns).unwrap_or(view.len());
    let named = |at: usize| named(view, names, at);
    // "The toll in Orlia rose to four when a guard was killed in Velm"; "The toll in Orlia is 130, which brings to four those in
    // Velm" has said what its toll is.
    let tolled = |at: &usize| {
        at > &0 && view.reads(*at, "in") && among!(view, at - 1, "toll" | "tally") && !(*at..here.start).any(|at| view.counts(at))
    };
    let own = (0..here.start).rev().filter(tolled).find_map(named);
    let found = own.or_else(|| (here.end..clause).find_map(named)).or_else(|| (0..here.start).rev().find_map(named));
    found.or_else(|| (clause..view.len()).find_map(named))
}

/// The place that a word of place at `at` leads to: its name, or the word for its kind.
fn named(view: &View, names: &[Name], at: usize) -> Option<Span> {
    let lead = view.word(at);
    let holds = match lead {
        lead if among!(lead, "in" | "at" | "near" | "across" | "outside" | "off" | "inside" | "around" | "throughout") => {
            // "A built-in camera", "a drive-in"
            !view.tokens.get(at).is_some_and(|token| !token.spaced && at > 0 && view.word(at - 1) == "-")
        }
        "to" => moves(view, at),
        "from" | "on" => true,
        // "Raised the toll for Velm to 33"
        "for" => at > 0 && among!(view, at - 1, "toll" | "count" | "tally" | "total" | "deaths" | "dead"),
        _ => false,
    };
    if !holds || spoken(view, at) || seat(view, at) {
        return None;
    }
    let first = at + 1;
    let first = first + usize::from(view.reads(first, "the"));
    let large = |at: usize| view.tokens.get(at).is_some_and(|token| token.kind == token::Kind::Word && token.case != Case::Lower);
    let mut start = first;
    // "In the southern mining town of Velm", "in central Velm": what describes a place before its name.
    while start < first + 6 && !large(start) && view.kind(start) == Some(token::Kind::Word) && !view.is(start, Senses::FUNCTION) {
        start += 1;
    }
    let described = start > first;
    let noun = described && is_one(SPOTS, view.word(start - 1));
    let linked = noun && (view.reads(start, "of") || view.reads(start, ",")) && large(start + 1);
    let start = if linked { start + 1 } else { start };
    let direct = !described || linked || noun || (first..start).all(|at| is_one(ASPECTS, view.word(at)));
    if !large(start) || !direct {
        return (noun
            && start <= first + 3
            && among!(lead, "in" | "at" | "near" | "across" | "outside" | "around")
            && view.word(first - 1) == "the")
            .then(|| view.tokens.get(start - 1).map(|token| token.span))
            .flatten();
    }
    place(view, names, start, lead)
}

/// The name of a place that begins at `start`, after this word of place.
fn place(view: &View, names: &[Name], start: usize, lead: &str) -> Option<Span> {
    let placed = |name: &Name| Some(name.tokens.start.checked_sub(view.base)?..name.tokens.end.checked_sub(view.base)?);
    let from =
        |at: usize| names.iter().find_map(|name| Some((name, placed(name).filter(|range| range.start == at && range.end <= view.len())?)));
    // "East Velm", "West Orlia": the names of people leave out where they come from, those of places do not.
    let sides = (start..start + 2).take_while(|&at| is_one(SIDES, view.word(at))).count();
    let (name, range) = from(start + sides).or_else(|| from(start))?;
    let last = range.end - 1;
    let word = view.word(last);
    let stem = word.strip_suffix("'s");
    let senses = lexicon::lookup(stem.unwrap_or(word)).map(|entry| entry.senses);
    let is = |sense: Senses| senses.is_some_and(|senses| senses.any(sense));
    let known = name.kind == Kind::Place || is(Senses::PLACE);
    let numbered = view.kind(range.end) == Some(token::Kind::Number) && range.len() == 1 && is_one(NUMBERED, word);
    let house = range.clone().any(|at| is_one(HOUSES, view.word(at))) || is_one(HOUSES, view.word(range.end));
    // "In Jackson, Orlia" is no Mr Jackson's.
    let within = view.reads(range.end, ",") && view.is(range.end + 1, Senses::PLACE)
        // "In Jackson, 40 miles north of Orlo"
        || view.reads(range.end, ",")
            && view.counts(range.end + 1)
            && among!(view, range.end + 2, "mile" | "miles" | "kilometres" | "kilometers" | "km");
    let land = range.len() == 1 && name.title.is_none() && known;
    let person = name.kind == Kind::Person && !house && !within && !land || view.is(start, Senses::TITLE) && range.len() == 1;
    if person || numbered || is(Senses::CALENDAR) {
        return None;
    }
    // What the bearer is does not matter: a town's police are called by its name.
    let organisation = range.clone().any(|at| view.is(at, Senses::ORGANISATION) && !view.is(at, Senses::FIRST_NAME));
    let initials = range.len() == 1 && !view.titled && view.tokens.get(range.start).is_some_and(|token| token.case == Case::Upper);
    let fits = match lead {
        _ if initials => house || is_one(NATIONS, word),
        "from" => known || house,
        "on" => range.len() > 1 && is(Senses::PLACE),
        _ => !organisation || house || known,
    };
    // "In Velmian waters": an adjective before its noun.
    let describes = ADJECTIVES.ends(word)
        && view.kind(range.end) == Some(token::Kind::Word)
        && view.tokens.get(range.end).is_some_and(|token| token.case == Case::Lower)
        && !view.is(range.end, Senses::FUNCTION | Senses::SAY);
    let people = range.clone().all(|at| view.is(at, Senses::PEOPLE) && !view.is(at, Senses::PLACE));
    if !fits || describes || people && sides == 0 {
        return None;
    }
    let first = view.tokens.get(start)?.span;
    if stem.is_none() {
        return Some(first.to(name.span));
    }
    // "In Velm's Harbour Square", "in Orlia's north"; "from Ilma's farm" is no place of that name.
    match from(range.end) {
        Some((next, _)) if known || name.kind == Kind::Other => Some(first.to(next.span)),
        _ => known.then(|| first.to(name.span)),
    }
}

/// Whether somebody or something is brought or goes to where this "to" leads.
fn moves(view: &View, to: usize) -> bool {
    (to.saturating_sub(5)..to).rev().take_while(|&at| !view.stops(at) && view.word(at) != ",").any(|at| is_one(MOVES, view.word(at)))
}

/// Whether a place is only where somebody said so: "he told reporters in Velm", "at a briefing in Velm".
fn spoken(view: &View, at: usize) -> bool {
    let said = |at: usize| {
        view.is(at, Senses::SAY) || among!(view, at, "reporters" | "journalists" | "conference" | "briefing" | "interview" | "statement")
    };
    (at.saturating_sub(3)..at).any(said)
}

/// Whether a place is only where those sit who measure or say so: "the Geological Survey in Velm", "the seismic centre in
/// Velm". A medical centre is where its patients are.
fn seat(view: &View, at: usize) -> bool {
    let of = |word: &str| among!(word, "earthquake" | "seismic" | "seismological" | "hurricane" | "warning" | "weather" | "research");
    at > 1
        && (among!(view, at - 1, "survey" | "observatory" | "institute" | "bureau" | "ministry")
            || among!(view, at - 1, "center" | "centre" | "agency" | "service") && of(view.word(at - 2)))
}

/// How adjectives of nations end.
const ADJECTIVES: &List = any!["ian", "ese", "ish", "can"];

#[cfg(test)]
mod tests {
    use crate::text::Article;

    #[test]
    fn a_figure_stands_in_the_place_that_is_named_with_it() {
        for (text, place) in [
            ("Seven people died in the mining town of Orvast on Monday.", Some("Orvast")),
            ("Seven people died in northern Orvast on Monday.", Some("Orvast")),
            ("Seven people were taken to St. Ilma's Hospital.", Some("St. Ilma's Hospital")),
            ("In Orvast it burned for hours, and in Velm seven people died.", Some("Velm")),
            ("Seven people died in East Orvast.", Some("East Orvast")),
            ("Seven people died in Velm's Harbour Square.", Some("Velm's Harbour Square")),
            // Nearer than a name farther off.
            ("The toll in Orlia rose to seven when a guard died in Velm.", Some("Orlia")),
            ("Seven people died in the city, the ministry in Orvast said.", Some("city")),
            // Near misses: who has or gets it, where somebody spoke, a day, a number, a word with a hyphen.
            ("The union handed $7 million to Ilma Holt after the strike.", None),
            ("Seven boats belong to Orvast's oldest family.", None),
            ("Seven people died, she told reporters in Velm.", None),
            ("Seven people died, the Seismic Centre in Velm said.", None),
            ("Seven people died in Tuesday's storm.", None),
            ("Seven people waited at Gate 19.", None),
            ("Seven people queued for the drive-in Holt had opened.", None),
            ("Seven clauses of the pact applied to Velm.", None),
        ] {
            let reading = super::super::read(&Article { text: text.to_owned(), ..Article::default() });
            let told = reading.claims.iter().find(|claim| !claim.is_moment).and_then(|claim| claim.place);
            assert_eq!(told.map(|span| span.of(text)), place, "{text}");
        }
    }
}
