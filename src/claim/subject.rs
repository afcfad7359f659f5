//! What a figure of money, a share or a measure is of, and whose it is: "Velm's revenue rose to $6 million" is Velm's
//! revenue, "against 36 % for the Reform List" the list's.

use super::context::{self, Word};
use super::view::View;
use crate::lexicon::among;
use crate::lexicon::{List, any};
use crate::lexicon::{Senses, is_lead, kin, things};
use crate::measure::{self, Dimension};
use crate::mention::name::{self, Name};
use crate::mention::quantity::{Kind, Quantity};
use crate::text::letters::Cased;
use crate::text::sort;
use crate::token::{self, Case};
use std::ops::Range;

/// "Compared with $1 billion", "up from 5.6 percent", "against 84 cents".
pub fn is_set_against(view: &View, here: &Range<usize>) -> bool {
    let word = |back: usize| here.start.checked_sub(back).map_or("", |at| view.word(at));
    match word(1) {
        "with" | "to" => word(2) == "compared",
        "from" => among!(word(2), "up" | "down"),
        word => among!(word, "against" | "versus"),
    }
}

/// What a length, a time or a weight may be of: none of them is paid or cast.
const OF_BODIES: &List = any![
    "depth",
    "height",
    "distance",
    "speed",
    "wind",
    "gust",
    "wave",
    "sentence",
    "rain",
    "snow",
    "temperature",
    "magnitude",
    "epicentre",
    "length",
    "weight",
    "area",
    "capacity",
];

/// Whether a noun of measure is told in units of a dimension, where it has one of its own.
fn measures(word: &str, dimension: Dimension) -> bool {
    match word {
        "temperature" => dimension == Dimension::Temperature,
        "speed" | "wind" | "gust" => dimension == Dimension::Speed,
        word if among!(word, "depth" | "height" | "distance" | "length" | "wave") => dimension == Dimension::Length,
        "sentence" => matches!(dimension, Dimension::Time | Dimension::Calendar),
        _ => true,
    }
}

/// The noun of measure that stands nearest to the figure in its clause, no part of what another figure counts.
pub fn measure(view: &View, here: &Range<usize>, quantity: &Quantity, figures: &[Range<usize>]) -> Option<&'static str> {
    let kind = quantity.kind;
    // "Orlo trails Venn by six points"
    let by = here.start.checked_sub(1).filter(|&by| view.reads(by, "by") && view.word(here.end - 1).starts_with("point"));
    // "Leads Orlo by 288 points to 254" tells what both have.
    let by = by.filter(|_| !(view.reads(here.end, "to") && view.counts(here.end + 1)));
    // "A two-point win", "beat Venn by less than 3 percentage points"
    let points = view.word(here.end - 1).starts_with("point");
    let of = |at: usize| view.reads(at - 1, "of") && among!(view, at - 2, "lead" | "leads" | "advantage" | "majority");
    let leads = points && here.start > 1 && of(here.start);
    if leads
        || among!(view, here.end - 1, "digit" | "digits") && kind == Kind::Share
        || points
            && kind != Kind::Amount
            && (!view.reads(here.end, "in") || view.reads(here.end + 1, "front"))
            && among!(
                view,
                here.end,
                "win" | "victory" | "lead" | "edge" | "advantage" | "margin" | "clear" | "ahead" | "behind" | "adrift" | "in"
            )
        || by.is_some_and(|by| {
            let wins = |at: usize| among!(view, at, "beat" | "beating" | "beats" | "beaten" | "defeated" | "won" | "winning" | "wins");
            (by.saturating_sub(7)..by).any(|at| is_lead(view.word(at)) || wins(at))
        })
    {
        return Some("margin");
    }
    // "An error of 3 points" is nobody's lead.
    let error = |at: usize| view.reads(at, "error");
    if kind != Kind::Amount
        && ((here.start.saturating_sub(7)..here.start).any(error) || view.reads(here.end, "margin") && error(here.end + 2))
    {
        return Some("error");
    }
    // "Outspent by $15 million" is not "outraised by $15 million".
    let near = here.start.saturating_sub(6)..here.start;
    if kind == Kind::Amount && near.clone().any(|at| among!(view, at, "outspent" | "outspend" | "outspending")) {
        return Some("budget");
    }
    if kind == Kind::Amount && near.clone().any(|at| among!(view, at, "outraised" | "outraise" | "outraising")) {
        return Some("contribution");
    }
    let other = |at: usize| figures.iter().any(|figure| figure != here && figure.contains(&at));
    // Ten hours are no price and no fine, whatever stands beside them; nor is half of a nation long, as somebody "has long
    // argued".
    let length = |word: &str| among!(word, "length" | "height" | "depth" | "distance");
    // Two hours in the water are no temperature of it.
    let dimension = quantity.unit.as_deref().and_then(measure::unit).map(|unit| unit.dimension);
    let fits = |word: &str| match kind {
        Kind::Measure | Kind::Age => OF_BODIES.has(word) && dimension.is_none_or(|dimension| measures(word, dimension)),
        // Nine years in prison are no part of the money that was stolen.
        Kind::Amount => !length(word) && word != "sentence",
        _ => !length(word) && !among!(word, "wind" | "gust" | "temperature" | "magnitude"),
    };
    let known: &dyn Fn(usize) -> Option<&'static str> = &|at| {
        let kin = kin::kin(view.word(at)).filter(|kin| kin.measures && fits(kin.word) && view.kind(at) == Some(token::Kind::Word));
        // "Such accounts pay 2.1 percent": nobody's pay.
        let kin = kin.filter(|_| !(view.reads(at, "pay") && at + 1 == here.start));
        kin.filter(|_| !other(at)).map(|kin| kin.word)
    };
    let noun: &dyn Fn(usize) -> Option<&'static str> = &|at| match view.word(at) {
        // "The unemployment rate" is one of unemployment, "the key rate" one of interest; "the rate" may be any.
        // Consumer prices that rise are inflation.
        "prices" if view.reads(at.wrapping_sub(1), "consumer") && kind == Kind::Share => Some("inflation"),
        "rate" => at.checked_sub(1).and_then(|before| known(before).or_else(|| kin::of_interest(view.word(before)).then_some("interest"))),
        _ => known(at),
    };
    let ends: &dyn Fn(&usize) -> bool = &|at| view.stops(*at) || among!(view, *at, "while" | "but" | "against" | "versus");
    let left =
        (here.start.saturating_sub(18)..here.start).rev().take_while(|at| !ends(at)).find_map(|at| Some((here.start - at, noun(at)?)));
    let right = (here.end..view.len().min(here.end + 5))
        .take_while(|at| !ends(at) && !among!(view, *at, "," | "and") && !view.counts(*at))
        .find_map(|at| Some((at + 1 - here.end, noun(at)?)));
    match (left, right) {
        (Some(left), Some(right)) if right.0 <= 2 || right.0 < left.0 => Some(right.1),
        (Some(left), _) => Some(left.1),
        (None, right) => right.map(|right| right.1),
    }
}

/// "Won by four seats", "a six-seat lead", "a majority of two votes": how far one is ahead of another is no count of what either
/// has. The class of such a count. "Passed by 60 votes to 40" tells both sides.
pub fn lead(view: &View, here: &Range<usize>, class: &str) -> Option<String> {
    let led = |at: usize| {
        any!["lead", "victory", "majority", "margin", "advantage", "deficit", "cushion", "win", "defeat", "loss", "triumph"]
            .has(view.word(at))
    };
    let by = || {
        let by = here.start.checked_sub(1).filter(|&by| view.reads(by, "by"))?;
        let both = among!(view, here.end, "to" | "against" | "-") && view.counts(here.end + 1);
        let ahead = |at: usize| is_lead(view.word(at)) || led(at) || any!["won", "wins", "beat", "lost", "lose"].has(view.word(at));
        (!both && (by.saturating_sub(7)..by).any(ahead)).then_some(())
    };
    let of = || here.start >= 2 && view.reads(here.start - 1, "of") && led(here.start - 2);
    (among!(class, "seat" | "vote" | "goal" | "run") && (led(here.end) || of() || by().is_some())).then(|| format!("{class} lead"))
}

/// The words of the name that a figure belongs to: the one it is "for", else the last before it in its clause.
pub fn owner(view: &View, here: &Range<usize>, quantity: &Quantity, mentions: &[Name], others: &[Range<usize>]) -> (Vec<Word>, bool) {
    let placed = |name: &Name| name.tokens.start.checked_sub(view.base).map(|start| start..start + name.tokens.len());
    let is_person = |name: &Range<usize>| {
        let person = |mention: &Name| mention.kind == name::Kind::Person && placed(mention).as_ref() == Some(name);
        mentions.iter().any(person)
    };
    let names: Vec<Range<usize>> = mentions.iter().filter_map(placed).filter(|name| name.end <= view.len()).collect();
    let figure = |within: Range<usize>| others.iter().any(|other| other != here && within.contains(&other.start));
    let turns =
        |within: Range<usize>| within.into_iter().any(|at| view.stops(at) || among!(view, at, "while" | "but" | "whereas" | "against"));
    // "Orlo added nine assists for the Gulls": the player's.
    let played = quantity.counted.as_ref().is_some_and(|counted| things::is_statistic(&counted.head))
        && names.iter().rev().find(|name| name.end <= here.start).is_some_and(is_person);
    let served = names.iter().find(|name| {
        !played
            && name.start >= here.end
            && name.start <= here.end + 8
            && (here.end..name.start).any(|at| view.reads(at, "for"))
            && !(here.end..name.start).any(|at| view.reads(at, ","))
            && !figure(here.end..name.start)
    });
    // "In Velm" and "from Velm" say where, "by Velm" who.
    let placing = |name: &Range<usize>| {
        // "Orlo won 30 seats to Venn's 24"
        if name.end == here.start && view.word(name.end - 1).ends_with("'s") {
            return false;
        }
        let first = name.start.saturating_sub(2)..name.start;
        first.into_iter().any(|at| among!(view, at, "in" | "at" | "near" | "from" | "on" | "to"))
    };
    // "The Velm index, a measure of Orlo's shares, lost 2 %": what stands between commas owns nothing that follows.
    let before = |name: &&Range<usize>| name.end <= here.start && !placing(name) && !turns(name.end..here.start);
    let comma = (0..here.start).rev().find(|&at| view.reads(at, ",") || view.stops(at)).unwrap_or(0);
    // "…, or 2.4 %" goes on with the figure before it.
    let beside = (comma + 1..here.start)
        .all(|at| view.is(at, Senses::PREPOSITION) || among!(view, at, "or" | "about" | "nearly" | "almost" | "around" | "some"));
    let nearest = || {
        let mut near = names.iter().rev().filter(before);
        if beside { near.next() } else { near.find(|name| name.start >= comma).or_else(|| names.iter().find(before)) }
    };
    let Some(name) = rival(view, here, &names, others).or(served).or_else(nearest) else { return (Vec::new(), false) };
    // "Orlo and Venn won 27 seats each"
    let other = names.iter().rev().find(|other| other.end < name.start && is_shared(view, here));
    (words(view, name.clone().chain(other.cloned().into_iter().flatten())), is_person(name))
}

/// From where a length is told, where a name says it: "24 km (15 miles) southwest of the town of Velm", "20 miles from Orlo".
/// "Five metres of the Velm wall" and "20 miles off the coast" are from no such place.
pub fn from(view: &View, here: &Range<usize>, unit: Option<&str>, mentions: &[Name]) -> Vec<Word> {
    let long = unit.and_then(measure::unit).is_some_and(|unit| unit.dimension == Dimension::Length);
    let past = (here.end..here.end + 9).find(|&at| among!(view, at, "of" | "from")).filter(|_| long);
    let Some(past) = past else { return Vec::new() };
    let way = |at: usize| WAYS.iter().any(|way| view.word(at).starts_with(way));
    let open = |at: usize| {
        way(at)
            || view.counts(at)
            || among!(view, at, "(" | ")" | "-" | "to" | "the" | "away" | "km" | "miles" | "kilometers" | "kilometres" | "mi")
    };
    let name = mentions
        .iter()
        .find(|name| name.tokens.start >= view.base + past)
        .map(|name| name.tokens.start - view.base..name.tokens.end - view.base);
    let told = |name: &Range<usize>| {
        name.start < past + 6
            && name.end <= view.len()
            && (here.end..past).all(open)
            && (view.reads(past, "from") || (here.end..past).any(way))
            && !(past..name.start).any(|at| view.stops(at) || view.counts(at) || among!(view, at, "," | "and" | "in" | "on" | "at" | "to"))
    };
    name.filter(told).map_or_else(Vec::new, |name| words(view, name))
}

/// What is told from somewhere is of this class: two such lengths are one only where they are from one place.
pub const AWAY: &str = "away";

const WAYS: [&str; 4] = ["north", "south", "east", "west"];

/// The words of a name as numbers, sorted.
fn words(view: &View, name: impl Iterator<Item = usize>) -> Vec<Word> {
    let own = name.filter(|&at| view.kind(at) == Some(token::Kind::Word));
    let mut words: Vec<Word> = own.map(|at| context::of(context::stem(view.word(at)))).collect();
    sort::all(&mut words);
    words
}

/// Whose of two shares one is that are told one after the other: "Venn leads Orlo 49 percent to 43 percent", "Orlo trails Venn
/// 43-49": who leads has the larger one.
fn rival<'n>(view: &View, here: &Range<usize>, names: &'n [Range<usize>], others: &[Range<usize>]) -> Option<&'n Range<usize>> {
    let tied = |past: usize, next: usize| past + 1 == next && among!(view, past, "to" | "-");
    let first = others.iter().find(|one| tied(one.end, here.start)).unwrap_or(here);
    let second = others.iter().find(|one| tied(first.end, one.start))?;
    let value = |one: &Range<usize>| view.word(one.start).parse::<u32>().ok();
    let larger = if value(first)? >= value(second)? { first } else { second };
    let object = names.iter().rposition(|name| name.end <= first.start && name.end + 3 >= first.start)?;
    let subject = object.checked_sub(1)?;
    let between = names[subject].end..names[object].start;
    let verb = (!between.clone().any(|at| view.stops(at))).then(|| {
        between
            .rev()
            .find(|&at| is_lead(view.word(at)) || among!(view, at, "over" | "beats" | "beat" | "tops" | "topped" | "edges" | "edged"))
    })??;
    let behind = view.word(verb).starts_with("trail") || view.reads(verb, "behind");
    names.get(if (here == larger) != behind { subject } else { object })
}

/// Whether a figure is that of two: "Orlo and Venn won 27 seats each", "with each party getting 27".
pub fn is_shared(view: &View, here: &Range<usize>) -> bool {
    view.reads(here.end, "each") || view.reads(here.start.wrapping_sub(3), "each") && view.reads(here.start.wrapping_sub(2), "party")
}

/// Of whom an age is told, as words, and whether those are a name: the driver of "the driver, 52," and of "the
/// 52-year-old driver".
pub fn aged(view: &View, here: &Range<usize>) -> (Vec<Word>, bool) {
    let capital = |at: usize| view.tokens.get(at).is_some_and(|token| token.kind == token::Kind::Word && token.case != Case::Lower);
    let inside = |at: usize| at > 0 && capital(at) && !view.is(at, Senses::CALENDAR | Senses::DETERMINER | Senses::TITLE);
    // "Venn, 50, said": a capital that opens the sentence tells nothing, the age after it does.
    let opens = |at: usize| at == 0 && view.word(1) == "," && view.word(here.end) == "," && !view.is(0, Senses::GRAMMAR);
    let large: &dyn Fn(usize) -> bool = &|at| inside(at) || opens(at) && here.start == 2;
    let whose = |at: usize| view.word(at).strip_suffix("'s");
    let person: &dyn Fn(usize) -> bool =
        &|at| large(at) || view.is(at, Senses::ROLE) || things::is_person(whose(at).unwrap_or_else(|| view.word(at)));
    // "The home of Ada Venn, the 27-year-old driver.": what she is follows her name.
    let article = || here.start.checked_sub(2).filter(|&comma| view.reads(comma, ",") && among!(view, comma + 1, "the" | "a" | "an"));
    let apart = || (here.end..here.end + 5).find(|&at| view.stops(at) || view.word(at) == ",");
    let apposition = || {
        let comma = article().filter(|&comma| comma > 0 && inside(comma - 1) && view.reads(here.end - 1, "old"))?;
        let past = apart().unwrap_or(view.len());
        (past > here.end && past < here.end + 5 && !large(past - 1)).then_some(comma)
    };
    let mut end = apposition().unwrap_or(here.start);
    while end > 0 && among!(view, end - 1, "," | "(" | "aged" | "age" | "of" | "was" | "is" | "who" | "now" | "just" | "only" | "also") {
        end -= 1;
    }
    // "The 61-year-old who built Velm Steel": what he did names somebody else.
    let goes_on = |at: &usize| !view.is(*at, Senses::RELATIVE | Senses::AUXILIARY | Senses::PREPOSITION) && view.word(*at) != ",";
    // "The 8-year-old's grandmother", "the 47-year-old man's body": the child's age, and the man's.
    let owned = |at: &usize| (here.end - 1..*at).all(|at| whose(at).is_none());
    let after = || (here.end..here.end + 4).take_while(|at| goes_on(at) && owned(at)).find(|&at| person(at));
    let apposed = |from: usize| {
        let names = |at: usize| among!(view, at, "named" | "called");
        let noun = (from..from + 4).take_while(|at| goes_on(at) && !names(*at)).last()?;
        let name: Vec<usize> = (noun + 2..noun + 5).take_while(|&at| large(at)).collect();
        let past = name.last()? + 1;
        (person(noun) && (names(noun + 1) || view.word(noun + 1) == "," && (view.reads(past, ",") || view.stops(past)))).then_some(name)
    };
    // "34-year-old Bo Lark, 20-year-old Tia Marsh": he before the comma has his age before him.
    let led = (0..end).rev().find(|&at| !person(at)).is_some_and(|at| view.reads(at, "old")) && end > 0 && person(end - 1);
    // "The victim is 20-year-old Ada Venn", "the death of 19-year-old Bo Lark": the name behind it, not the noun before.
    let named =
        || large(here.end) && capital(here.end + 1) && (end.saturating_sub(3)..end).rev().take_while(|&at| person(at)).all(|at| !large(at));
    let at: Vec<usize> = match end < here.start && !(led && large(here.end) || named()) {
        true => (end.saturating_sub(3)..end).rev().take_while(|&at| person(at)).collect(),
        // "His 22-year-old sister, Dana Venn, was hurt"
        false if apposed(here.end).is_some() => apposed(here.end).into_iter().flatten().collect(),
        false => after().into_iter().flat_map(|first| (first..first + 3).take_while(|at| person(*at) && owned(at))).collect(),
    };
    // "The 34-year-old Navy reservist" is told by what he is.
    let name = at.iter().max().is_none_or(|&head| large(head) || head > 0 && capital(head));
    let told = at.iter().filter(|&&at| name || !large(at));
    let mut words: Vec<Word> = told.map(|&at| context::of(context::stem(whose(at).unwrap_or_else(|| view.word(at))))).collect();
    sort::all(&mut words);
    (words, name && !at.is_empty())
}

/// Whether an age leads the name that begins at a place of a text: "34-year-old Bo Lark".
pub fn is_led(text: &str, name: usize) -> bool {
    text.get(..name).is_some_and(|before| before.trim_end().ends_with("-old"))
}

/// "Dana Venn died on Friday. She was 28", "Venn was elected at 27": an age that a pronoun tells, or a step of a life, is of
/// the one person named before it.
pub fn pronoun(text: &str, view: &View, here: &Range<usize>, names: &[Name], before: &[Name]) -> (Vec<Word>, bool) {
    let at = view.reads(here.start.wrapping_sub(1), "at");
    let near = here.start.saturating_sub(if at { 12 } else { 4 })..here.start;
    let he = near.rev().find(|&at| among!(view, at, "he" | "she"));
    if !at && he.is_none() {
        return (Vec::new(), false);
    }
    let he = he.unwrap_or(here.start);
    let people = |names: &[Name], past: usize| {
        let person = |name: &&Name| name.kind == name::Kind::Person && name.tokens.end <= past;
        names.iter().filter(person).map(|name| (name.bearer, name.span)).collect::<Vec<_>>()
    };
    let own = people(names, view.base + he);
    let known = if own.is_empty() { people(before, view.base) } else { own };
    let one = known.first().filter(|(first, _)| known.iter().all(|(bearer, _)| bearer == first));
    let mut words: Vec<Word> = one.map_or_else(Vec::new, |(_, span)| {
        span.of(text).split_whitespace().map(|word| context::of(context::stem(&word.in_small()))).collect()
    });
    sort::all(&mut words);
    (words, one.is_some())
}

/// "$2.31 per share", "$47.50 for each share", "earnings per share of $2.31", "EPS: $2.31", "a share".
pub fn per_share(view: &View, here: &Range<usize>, unit: Option<&str>) -> bool {
    unit.is_some_and(|unit| unit.ends_with(" per share"))
        || (here.end..here.end + 2)
            .any(|at| among!(view, at, "for" | "each" | "a" | "per") && (at + 1..at + 3).any(|at| view.reads(at, "share")))
        || (here.start.saturating_sub(6)..here.start)
            .any(|at| view.reads(at, "eps") || view.reads(at, "per") && view.word(at + 1) == "share")
}
