//! A few articles: one event or several? The two halves that are least alike are sought; they are two events
//! where the articles of each half are much more alike than the halves.

use super::alike::{self, Alike, share_figure};
use super::profile::Profile;

/// So many articles at most are split: every half is tried.
pub const FEW: usize = 10;

/// Below this two articles alone have too little in common to be about one event.
const PAIR: f64 = 0.045;
const PAIR_AGAIN: f64 = 0.03;
/// The same, where each of the two stands for several that print the same text.
const PAIR_OF_MANY: f64 = 0.09;

/// Articles that are so much alike, whatever others say, are seldom of two events.
const RELATED: f64 = 0.06;

/// So much clearer must it be that a half holds two events.
const AGAIN: f64 = 2.0;

/// One article, or several that print much of the same text.
pub struct Voice {
    pub profile: Profile,
    pub articles: usize,
    /// The days on which they appeared, where known, counted from any day.
    pub days: Vec<i64>,
}

/// Splits articles into events, each a list of their places.
pub fn split(voices: &[&Voice]) -> Vec<Vec<usize>> {
    let mut events = Vec::new();
    divide(voices, (0..voices.len()).collect(), false, &mut events);
    events
}

/// `again`: whether the articles are the half of a set that was split before. Halves are seldom split again.
fn divide(voices: &[&Voice], articles: Vec<usize>, again: bool, into: &mut Vec<Vec<usize>>) {
    let own: Vec<&Voice> = articles.iter().map(|&at| voices[at]).collect();
    let alike = Alike::new(&own.iter().map(|voice| &voice.profile).collect::<Vec<_>>());
    let halves = match own.len() {
        0 | 1 => None,
        2 => (alike.between(0, 1) < least(own[0], own[1], again)).then(|| vec![false, true]),
        _ => Some(halve(own.len(), &alike)).filter(|side| are_two_events(&own, &alike, side) > if again { AGAIN } else { 0.0 }),
    };
    let Some(side) = halves else { return into.push(articles) };
    for half in [false, true] {
        let places = articles.iter().zip(&side).filter(|&(_, &of)| of == half).map(|(&at, _)| at).collect();
        divide(voices, places, true, into);
    }
}

/// How alike two voices must be to be about one event.
fn least(a: &Voice, b: &Voice, again: bool) -> f64 {
    match (again, a.articles > 1 && b.articles > 1) {
        (true, _) => PAIR_AGAIN,
        (false, true) => PAIR_OF_MANY,
        (false, false) => PAIR,
    }
}

/// So many days between the articles of the halves speak for two events.
const LONG: u64 = 10;

/// The fewest days between an article of one half and one of the other; `None` where none is known on a side.
fn days_between(voices: &[&Voice], side: &[bool]) -> Option<u64> {
    let days = |half: bool| side.iter().zip(voices).filter(move |&(&of, _)| of == half).flat_map(|(_, voice)| &voice.days);
    days(false).flat_map(|a| days(true).map(move |b| a.abs_diff(*b))).min()
}

/// The mean likeness of pairs on one side, and of pairs across, with how many there are.
struct Means {
    within: f64,
    pairs_within: usize,
    across: f64,
    pairs_across: usize,
}

fn means(side: &[bool], value: impl Fn(usize, usize) -> f64) -> Means {
    let mut sums = [(0.0, 0usize); 2];
    for i in 0..side.len() {
        for j in i + 1..side.len() {
            let sum = &mut sums[usize::from(side[i] != side[j])];
            *sum = (sum.0 + value(i, j), sum.1 + 1);
        }
    }
    let mean = |(sum, pairs): (f64, usize)| sum / pairs.max(1) as f64;
    Means { within: mean(sums[0]), pairs_within: sums[0].1, across: mean(sums[1]), pairs_across: sums[1].1 }
}

/// The halves whose inner likeness stands out most against the likeness across.
fn halve(count: usize, alike: &Alike) -> Vec<bool> {
    let contrast = |side: &[bool]| {
        let means = means(side, |i, j| alike.between(i, j));
        let (within, across) = (means.pairs_within as f64, means.pairs_across as f64);
        if means.pairs_within == 0 { f64::MIN } else { (means.within - means.across) * (within * across / (within + across)).sqrt() }
    };
    let sides = (1u32..1 << (count - 1)).map(|bits| (0..count).map(|at| bits >> at & 1 == 1).collect::<Vec<bool>>());
    best(sides, contrast)
}

fn best(sides: impl Iterator<Item = Vec<bool>>, contrast: impl Fn(&[bool]) -> f64) -> Vec<bool> {
    let mut found: Option<(f64, Vec<bool>)> = None;
    for side in sides {
        let value = contrast(&side);
        if found.as_ref().is_none_or(|(most, _)| value > *most) {
            found = Some((value, side));
        }
    }
    found.map(|(_, side)| side).unwrap_or_default()
}

/// Whether all name one storm or ship.
fn name_one(voices: &[&Voice]) -> bool {
    let names = |voice: &Voice, key: u64| voice.profile.marks.binary_search_by_key(&key, |mark| mark.key).is_ok();
    let mut events = voices.iter().flat_map(|voice| &voice.profile.marks).filter(|mark| mark.event);
    events.any(|mark| voices.iter().all(|voice| names(voice, mark.key)))
}

/// How likely the halves are two events. The weights were fitted by logistic regression on sets of news articles, of one event
/// and of two; above 0 two events are likelier.
fn are_two_events(voices: &[&Voice], alike: &Alike, side: &[bool]) -> f64 {
    let articles = |half: bool| side.iter().zip(voices).filter(|&(&of, _)| of == half).map(|(_, voice)| voice.articles).sum::<usize>();
    let (fewer, more) = (articles(true).min(articles(false)), articles(true).max(articles(false)));
    // Near copies are very alike and say little: likeness is counted with diminishing returns.
    let likeness = means(side, |i, j| alike.between(i, j) / (alike.between(i, j) + 0.15));
    if likeness.within <= 0.0 {
        return f64::MIN;
    }
    let figures = means(side, |i, j| f64::from(u8::from(share_figure(&voices[i].profile, &voices[j].profile))));
    let ratio = likeness.across / likeness.within;
    // One article that differs may only look at the event from another side, unless all others share figures and it shares none.
    let stranger = fewer == 1 && more > 3 && figures.pairs_within > 2 && figures.within == 1.0 && figures.across == 0.0;
    let alone = match (fewer, stranger) {
        (1, false) => -2.4,
        (1, true) => 1.0,
        _ => 0.0,
    };
    // Two against two: one pair of the six is always the most alike, and says less.
    let thin = if figures.pairs_within == 2 { -1.0 } else { 0.0 };
    // Three against three are no chance, and one that is much like all others is not alone.
    let many = if fewer > 2 { 1.0 } else { 0.0 };
    let related = match fewer {
        1 if means(side, |i, j| alike::alike(&voices[i].profile, &voices[j].profile)).across > RELATED => -1.5,
        _ => 0.0,
    };
    let named = if name_one(voices) { -2.0 } else { 0.0 };
    let apart = if days_between(voices, side).is_some_and(|days| days >= LONG) { 2.5 } else { 0.0 };
    6.1 - 9.0 * ratio + 1.4 * (figures.within - figures.across) + alone + thin + many + related + named + apart
}
