//! Figures of different reach: a part beside its whole. That is no contradiction while the part is not the larger.

use super::course::level;
use super::numbers::{Beside, point};
use super::{Figure, Kind, Reason, Verdict, words};
use crate::align::scope::{NARROW, PART, Reach, STAGES, WHOLE, reach, words as split};
use crate::lexicon::{List, among, any};
use crate::measure::{Decimal, Sums};
use crate::text::Span;
use crate::text::letters::Letter;

/// The role of a figure in a row that sets a part beside its whole: "searched, in part".
pub fn role(role: Option<&str>, share: &str) -> String {
    role.map_or_else(|| share.to_owned(), |role| format!("{role}, {share}"))
}

fn is(figure: &Figure, share: &str) -> bool {
    figure.role.is_some_and(|role| role.ends_with(share))
}

/// The verdict over a row that was made to set a part beside its whole; `None` for every other row.
pub fn row(own: &[&Figure]) -> Option<(Verdict, Vec<Reason>)> {
    let stages = STAGES.iter().zip(["forecast", "exit poll", "count", "result"]).filter_map(|(share, name)| {
        let figures: Vec<String> = own.iter().filter(|figure| is(figure, share)).map(|figure| said(figure)).collect();
        (!figures.is_empty()).then(|| format!("{name}: {}", figures.join(", ")))
    });
    let stages: Vec<String> = stages.collect();
    if stages.len() > 1 {
        return Some((Verdict::Scope, vec![Reason::new("stages", format!("Stages of one vote: {}.", stages.join("; ")))]));
    }
    if let (Some(some), Some(all)) = (own.iter().find(|figure| is(figure, NARROW)), own.iter().find(|figure| is(figure, WHOLE))) {
        return Some((Verdict::Scope, vec![left_out(some, all)]));
    }
    let part = own.iter().filter(|figure| is(figure, PART)).max_by_key(|figure| level(figure))?;
    let whole = own.iter().filter(|figure| is(figure, WHOLE)).max_by_key(|figure| level(figure))?;
    let (x, y) = (level(part)?, level(whole)?);
    if x > y {
        let text = format!("{} is said to be part of {}, and is larger.", said(part), said(whole));
        return Some((Verdict::Conflict, vec![Reason::new("part-exceeds-whole", text)]));
    }
    Some((Verdict::Scope, vec![Reason::new("part-of-whole", told(part, whole, x, y))]))
}

/// Why figures that differ do not contradict each other, where that is so for all of them: one counts from a start
/// on, the other a part of that time; one counts all places, the other one of them.
pub fn explain(own: &[&Figure], apart: &[(&Figure, &Figure)]) -> Option<Vec<Reason>> {
    let mut reasons: Vec<Reason> = Vec::new();
    // An article that says once who is among its dead, means it wherever it gives that number.
    let doer =
        |figure: &Figure| own.iter().any(|other| other.article == figure.article && point(other) == point(figure) && reach_of(other).doer);
    for (a, b) in apart {
        let (x, y) = (level(a)?, level(b)?);
        let (part, whole, low, high) = if x < y { (a, b, x, y) } else { (b, a, y, x) };
        let (near, far) = (reach_of(part), reach_of(whole));
        let time = far.long && !near.long && !near.rate && low.times(Decimal::TWO)? <= high;
        // "350 jobs in Velm" of 1,200, "20 of the rockets" of hundreds; a toll of one place may have grown to that of all.
        let fired = matches!(part.role, Some("launched" | "intercepted"));
        let some = || part.text.contains(" of the ") || near.local || !fired && part.place.is_some() && whole.place.is_none();
        let town = part.place.is_some() && whole.place.is_none() && low.times(Decimal::from(FAR))? <= high;
        let power = (near.local || town) && part.role.is_some_and(|role| role.ends_with("without power"));
        let place = far.wide && near.local || (power || !part.runs()) && some() && low.times(Decimal::TWO)? <= high;
        if doer(whole) && !doer(part) && low.plus(Decimal::ONE) == Some(high) {
            let (whole, part) = (said(whole), said(part));
            let text = format!("{whole} counts whoever did it, {part} does not: {} + 1 = {}.", words::number(low), words::number(high));
            reasons.push(Reason::new("part-of-whole", text));
            continue;
        }
        // "Venn, who was 18 at the time", "then-18-year-old Venn", and Venn is 20 now
        let (young, old) = if then(a) { (a, b) } else { (b, a) };
        if then(young) && !then(old) {
            reasons.push(Reason::new("other-time", format!("{} is the age at that time, {} is not.", said(young), said(old))));
            continue;
        }
        let (less, more) = if reach_of(a).except { (a, b) } else { (b, a) };
        if reach_of(less).except && !reach_of(more).except {
            reasons.push(left_out(less, more));
            continue;
        }
        // "Up to 60 millimetres are expected", "81 millimetres fell"
        let (ahead, came) = if expected(a) { (a, b) } else { (b, a) };
        if ahead.kind == Kind::Measure && expected(ahead) && !AHEAD.iter().any(|word| came.sentence.contains(word)) {
            let text = format!("{} was expected, {} is what came.", said(ahead), said(came));
            reasons.push(Reason::new("other-time", text));
            continue;
        }
        // "The four soldiers killed by a stray shell" beside "has lost nine soldiers so far"
        let definite =
            || ["the ", "The "].iter().any(|the| part.sentence.contains(&format!("{the}{}", part.text.trim_start_matches("the "))));
        let known = part.runs() && whole.sentence.contains(" so far ") && !part.sentence.contains(" so far ") && definite();
        (part.kind == Kind::Count && (time || place || known)).then_some(())?;
        reasons.push(Reason::new("part-of-whole", told(part, whole, low, high)));
    }
    reasons.dedup();
    reasons.truncate(2);
    Some(reasons).filter(|reasons| !reasons.is_empty())
}

/// Takes out of what differs the count of one place beside that of all, where the article of the part gives the rest: "11 in
/// the capital" and "two in Orlo" beside 13. Earlier counts of that place are told by it as well.
pub fn shares<'n, 'a>(apart: &mut Vec<(&'n Figure<'a>, &'n Figure<'a>)>, beside: Beside<'n, 'a>) -> Option<Reason> {
    let of_places = |(a, b): &(&'n Figure<'a>, &'n Figure<'a>)| {
        let (part, whole) = if point(a) < point(b) { (*a, *b) } else { (*b, *a) };
        let (low, high) = (point(part)?, point(whole)?);
        let place = part.place.filter(|_| part.kind == Kind::Count && whole.place.is_none() && part.article != whole.article)?;
        let rest = |figure: &&Figure| {
            figure.role == part.role
                && figure.place.is_some_and(|other| other != place)
                && point(figure).and_then(|x| x.plus(low)) == Some(high)
        };
        let others = beside.of_article(part.article);
        let rest = others.iter().flat_map(|fact| fact.figures).filter(|figure| figure.article == part.article).find(rest)?;
        Some((part, whole, rest))
    };
    let (part, whole, rest) = apart.iter().find_map(of_places)?;
    let told = |one: &Figure| point(one) == point(whole);
    apart.retain(|(a, b)| !(told(a) && b.place == part.place || told(b) && a.place == part.place));
    let sum = [part, rest, whole].map(|figure| point(figure).map_or_else(String::new, words::number));
    let text = format!("{} is the share of one place in {}: {} + {} = {}.", said(part), said(whole), sum[0], sum[1], sum[2]);
    Some(Reason::new("part-of-whole", text))
}

/// So many times as many are without power in a land as in one of its towns, at least.
const FAR: u64 = 5;

/// Whether the words next to a figure say that it is what was expected. "More than expected" came.
fn expected(figure: &Figure) -> bool {
    let Some((before, after)) = figure.sentence.split_once(figure.text) else { return false };
    let is = |word: &str| among!(word, "expected" | "forecast" | "predicted" | "projected");
    let than = |word: &str| among!(word, "than" | "as");
    let (before, after) = (split(before), split(after));
    let near: Vec<&str> = before.into_iter().rev().take(NEAR).collect();
    near.iter().enumerate().any(|(at, word)| is(word) && !near.get(at + 1).is_some_and(|last| than(last)))
        || after.iter().take(NEAR).enumerate().any(|(at, word)| is(word) && !(at > 0 && than(after[at - 1])))
}

const NEAR: usize = 5;

/// Pieces of words that tell of what may come.
const AHEAD: &List = any!["xpect", "orecast", "redict", "project", "onsensus", "stimate", "nalyst", " will ", " could ", " would "];

/// Whether an age is that at the time of which the sentence tells.
fn then(figure: &Figure) -> bool {
    let around = figure.sentence.split_once(figure.text).filter(|_| figure.kind == Kind::Age);
    around.is_some_and(|(before, after)| before.trim_end_matches(['-', ' ']).ends_with(" then") || after.starts_with(" at the time"))
}

/// Takes out of what differs the hurt beside all who were shot, where the dead of the article that tells the hurt are the
/// rest: "nine were shot" beside "four died and five were hurt". Counts of the hurt may still differ among each other.
pub fn with_the_dead(apart: &mut Vec<(&Figure, &Figure)>, beside: Beside) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    apart.retain(|(a, b)| {
        let (part, whole) = if point(a) < point(b) { (a, b) } else { (b, a) };
        let Some([low, dead, high]) = dead_among(part, whole, beside) else { return true };
        let (whole, part) = (said(whole), said(part));
        let [low, dead, high] = [low, dead, high].map(words::number);
        reasons.push(Reason::new("part-of-whole", format!("{whole} counts the dead as well, {part} does not: {low} + {dead} = {high}.")));
        false
    });
    reasons.truncate(2);
    reasons
}

/// The hurt, the dead and all who were shot, where an article's hurt and dead make the number that another gives for all.
fn dead_among(part: &Figure, whole: &Figure, beside: Beside) -> Option<[Decimal; 3]> {
    let (low, high) = (point(part)?, point(whole)?);
    let shot = whole.sentence.split(|c: char| !c.is_letter()).any(|word| among!(word, "shot" | "stabbed" | "hit" | "struck"));
    let dead = |figure: &&Figure| figure.article == part.article && figure.role == Some("killed") && figure.kind == Kind::Count;
    let figures = beside.of_article(part.article).into_iter().flat_map(|fact| fact.figures.iter()).filter(dead);
    let made = |dead: &Decimal| low.plus(*dead) == Some(high);
    // "Six were shot, one fatally"
    let mut figures = figures.filter_map(point).chain(whole.sentence.contains("one fatally").then_some(Decimal::ONE));
    let dead = (shot && part.role == Some("injured") && whole.role == Some("injured")).then(|| figures.find(made))??;
    Some([low, dead, high])
}

fn left_out(some: &Figure, all: &Figure) -> Reason {
    let text = match some.place.filter(|_| all.place.is_none()) {
        Some(limit) => format!("{} is told of a part (“{limit}”), {} of all.", said(some), said(all)),
        None => format!("{} leaves something out that {} counts.", said(some), said(all)),
    };
    Reason::new("other-definition", text)
}

fn told(part: &Figure, whole: &Figure, low: Decimal, high: Decimal) -> String {
    let sum = format!("{} ≤ {}", words::number(low), words::number(high));
    let far = reach_of(whole);
    let limit = part.place.filter(|_| whole.place.is_none());
    let (part, whole) = (said(part), said(whole));
    match (far, limit) {
        (Reach { doer: true, .. }, _) => format!("{whole} counts whoever did it, {part} does not: {sum}."),
        (Reach { long: true, .. }, _) => format!("{whole} counts a longer time than {part}: {sum}."),
        (_, Some(limit)) => format!("{part} is told of a part (“{limit}”), {whole} of all: {sum}."),
        (Reach { wide: true, .. }, _) => format!("{part} is the share of one place in {whole}: {sum}."),
        _ => format!("{part} is a part of {whole}: {sum}."),
    }
}

fn said(figure: &Figure) -> String {
    format!("“{}” ({})", words::squeeze(figure.text), words::who(figure))
}

fn reach_of(figure: &Figure) -> Reach {
    let sentence = figure.sentence;
    let Some(at) = sentence.find(figure.text) else { return Reach::default() };
    reach(sentence, Span::new(0, sentence.len()), Span::new(at, at + figure.text.len()))
}
