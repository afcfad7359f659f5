//! The course of a count that changes while an event goes on: which of two counts is the later one, by the days of the
//! reports, or by what their sentences say of it.

use super::numbers::{Beside, Fact, point};
use super::{Figure, Reason, moments::Day, same, words};
use crate::align::scope::is_month;
use crate::lexicon::course::cue;
use crate::lexicon::{among, any};
use crate::measure::{Decimal, Hedge};
use crate::text::letters::Cased;
use crate::text::sort;

/// The figures that say each value, gathered once: a value may stand in a thousand pairs, and be said a thousand times.
pub struct Voices<'n, 'a>(Vec<(&'n Figure<'a>, Vec<&'n Figure<'a>>)>);

impl<'n, 'a> Voices<'n, 'a> {
    pub fn new(own: &[&'n Figure<'a>], apart: &[(&'n Figure<'a>, &'n Figure<'a>)]) -> Voices<'n, 'a> {
        let mut voices = Voices(Vec::new());
        for value in apart.iter().flat_map(|(a, b)| [*a, *b]) {
            if voices.of(value).is_empty() {
                voices.0.push((value, own.iter().copied().filter(|figure| same::alike(figure, value)).collect()));
            }
        }
        voices
    }

    pub fn of(&self, value: &Figure) -> &[&'n Figure<'a>] {
        self.0.iter().find(|(known, _)| std::ptr::eq(*known, value)).map_or(&[], |(_, said)| said)
    }

    /// Whether this is so of any two figures that say two values, as far as they are set against each other.
    pub fn any(&self, (a, b): &(&Figure, &Figure), so: &dyn Fn(&Figure, &Figure) -> bool) -> bool {
        let (left, right) = (self.of(a), self.of(b));
        left.iter().take(VOICES).any(|a| right.iter().take(VOICES).any(|b| so(a, b)))
    }

    /// Whether every figure names a source.
    pub fn all_sourced(&self) -> bool {
        self.0.iter().all(|(_, said)| said.iter().all(|figure| figure.source.is_some()))
    }
}

/// So many figures that say one value are set against those that say another.
const VOICES: usize = 100;

/// The path of a count that changed as time went on; `None` where nobody can tell which count is the later, or where it
/// fell and nobody says that it was revised.
pub fn path(voices: &Voices, apart: &[(&Figure, &Figure)]) -> Option<Vec<Reason>> {
    let mut steps: Vec<&Figure> = Vec::new();
    let mut notes: Vec<Reason> = Vec::new();
    let mut open = 0;
    let cues: Vec<Cues> = voices.0.iter().map(|(value, said)| Cues::of(value, said)).collect();
    for (a, b) in apart {
        let (low, high) = if level(a) < level(b) { (a, b) } else { (b, a) };
        // Some article that prints the one must be older than one that prints the other, and none the other way round.
        let ordered = |first: bool| voices.any(&(*low, *high), &|low, high| before(told(low), told(high)) == Some(first));
        let note = match (ordered(true), ordered(false)) {
            (true, false) => None,
            (false, true) if a.ebbs() => None,
            (false, true) => Some(revised(voices.of(low), high)?),
            _ => match moved(&cues, low, high).or_else(|| revised(voices.of(low), high)) {
                None if low.as_of.is_some() && high.as_of.is_some() => return None,
                None => {
                    open += 1;
                    None
                }
                note => note,
            },
        };
        steps.extend([low, high]);
        notes.extend(note.filter(|note| notes.len() < NOTES && !notes.contains(note)));
    }
    if open * 2 > apart.len() || open == apart.len() {
        return None;
    }
    // Where one has no day they rise, but for what was put right.
    let dated = steps.iter().all(|figure| figure.as_of.is_some());
    let revised = notes.iter().any(|note| note.kind == "revised");
    sort::by_key(&mut steps, |figure| (figure.as_of.filter(|_| dated || revised), level(figure)));
    steps.dedup_by(|a, b| same::alike(a, b));
    if !dated && revised {
        steps.reverse();
    }
    // One day for all of them is no order.
    let days = steps.iter().any(|figure| figure.as_of != steps[0].as_of);
    let told: Vec<String> = steps
        .iter()
        .take(STEPS)
        .map(|figure| words::shown(figure) + &figure.as_of.filter(|_| days).map(|day| format!(" ({day})")).unwrap_or_default())
        .collect();
    let fell = steps.first().and_then(|first| level(first)) > steps.last().and_then(|last| level(last));
    let text = match told.as_slice() {
        [first, last] if fell => format!("The count fell from {first} to {last}."),
        [first, last] if dated || notes.is_empty() => format!("The count rose from {first} to {last}."),
        _ => format!("The count moved with time: {}.", told.join(", ")),
    };
    let mut reasons = vec![Reason::new("updated", text)];
    reasons.extend(notes);
    Some(reasons)
}

/// So many steps of a path are spelled out.
const STEPS: usize = 5;
/// So many of the sentences that tell which count is the later one are named.
const NOTES: usize = 3;

/// That of two counts which grow the higher stands in the later report, as its count of the dead is higher as well: "14 died
/// and 23 were taken to hospital" beside "22 died and 41 were". Two reports that count as many dead are of one time, and who
/// was rescued may be among the dead of a later one.
pub fn by_the_dead(voices: &Voices, apart: &[(&Figure, &Figure)], beside: Beside) -> Option<Reason> {
    if apart.len() > STEPS {
        return None;
    }
    // An earlier event's count ("in February") says nothing of when this one's was taken.
    let grows = |figure: &Figure| {
        let other = figure.role.is_some_and(|role| among!(role, "killed" | "rescued" | "survived"));
        figure.runs() && !figure.ebbs() && !other && !figure.when.is_some_and(is_month)
    };
    let killed = |fact: &Fact| {
        let dead = fact.figures.iter().filter(|figure| figure.role == Some("killed") && !figure.when.is_some_and(is_month));
        let last = sort::gather(dead.filter_map(|figure| Some((figure.article, level(figure)?))));
        let told: Vec<(usize, Decimal)> = last.into_iter().filter_map(|(article, all)| Some((article, all.into_iter().max()?))).collect();
        (told.len() > 1).then_some(told)
    };
    // Of all the dead, not of the children among them.
    let mut tolls: Vec<Vec<(usize, Decimal)>> = beside.all().filter_map(killed).collect();
    sort::by_key(&mut tolls, |toll| std::cmp::Reverse(toll.iter().map(|told| told.1).max()));
    tolls.truncate(STEPS);
    let of = |toll: &[(usize, Decimal)], figure: &Figure| Some(toll[toll.binary_search_by_key(&figure.article, |told| told.0).ok()?].1);
    let order = |x: &Figure, y: &Figure| tolls.iter().find_map(|toll| Some((of(toll, x)?, of(toll, y)?))).filter(|(x, y)| x != y);
    let fell = |x: &Figure, y: &Figure| order(x, y).is_some_and(|(x, y)| x > y);
    let mut told: Option<Reason> = None;
    for (a, b) in apart {
        let (low, high) = if level(a) < level(b) { (a, b) } else { (b, a) };
        if !(grows(low) && grows(high)) || voices.any(&(*low, *high), &fell) {
            return None;
        }
        let later = voices.of(low).iter().flat_map(|x| voices.of(high).iter().map(move |y| (x, y)));
        let (x, y, (few, many)) = later.take(VOICES).find_map(|(x, y)| Some((x, y, order(x, y)?)))?;
        let [few, many] = [few, many].map(words::number);
        let text = format!("{} counts more dead than {}, {many} and not {few}: it may be the later report.", y.name, x.name);
        told = told.or(Some(Reason::new("updated", text)));
    }
    told
}

/// That the later and lower count was put right.
fn revised(low: &[&Figure], high: &Figure) -> Option<Reason> {
    let low = low.iter().find(|low| says_revised(low.sentence))?;
    let text = format!("{} says that the count was revised: {} instead of {}.", low.name, words::shown(low), words::shown(high));
    Some(Reason::new("revised", text))
}

/// Whether a sentence says that a count was put right: "revised the toll from 14 to 13", "one body was counted twice".
fn says_revised(sentence: &str) -> bool {
    let sentence = sentence.in_small();
    let says = any!["revised", "lowered", "lowers", "corrected", "corrects", "counted twice", "down from", "miscounted", "adjusted"];
    says.iter().any(|word| sentence.contains(word))
}

/// By which words those who say a value tell that their count is an earlier or a later one, with who says so. Read once a
/// value: a row may set a thousand pairs against each other.
struct Cues<'n, 'a> {
    value: &'n Figure<'a>,
    earlier: Option<(String, &'a str)>,
    later: Option<(String, &'a str)>,
}

impl<'n, 'a> Cues<'n, 'a> {
    fn of(value: &'n Figure<'a>, said: &[&'n Figure<'a>]) -> Cues<'n, 'a> {
        let told =
            |later: bool| said.iter().take(SENTENCES).find_map(|figure| Some((cue(figure.sentence, later, value.ebbs())?, figure.name)));
        // "A fourth man was held" counts on from three.
        let nth = |figure: &&&Figure| {
            figure.hedge == Hedge::AtLeast && figure.text.split(' ').take(2).any(|word| any!["th", "ird", "cond"].ends(word))
        };
        let counts_on = || said.iter().find(nth).map(|figure| (words::squeeze(figure.text), figure.name));
        Cues { value, earlier: told(false), later: told(true).or_else(counts_on) }
    }
}

/// So many sentences that say a value are asked.
const SENTENCES: usize = 24;

/// What the sentences of two counts say of their order: "14 people had been detained by 4 a.m.", "the toll has risen to 41".
fn moved(cues: &[Cues], low: &Figure, high: &Figure) -> Option<Reason> {
    let told = |value: &Figure| cues.iter().find(|cues| std::ptr::eq(cues.value, value));
    let (of_low, of_high) = (told(low)?, told(high)?);
    let (earlier, later) = match (of_low.earlier.as_ref(), of_high.later.as_ref()) {
        (None, None) if high.ebbs() => (of_high.earlier.as_ref().map(|cue| (cue, high)), of_low.later.as_ref().map(|cue| (cue, low))),
        (earlier, later) => (earlier.map(|cue| (cue, low)), later.map(|cue| (cue, high))),
    };
    let other = |value: &Figure| words::shown(if std::ptr::eq(value, low) { high } else { low });
    let note = match (later, earlier) {
        (Some(((words, name), value)), _) => {
            format!("“{words}” ({name}): {} can be a later count than {}.", words::shown(value), other(value))
        }
        (_, Some(((words, name), value))) => {
            format!("“{words}” ({name}): {} can be an earlier count than {}.", words::shown(value), other(value))
        }
        _ => return None,
    };
    Some(Reason::new("count-moves", note))
}

/// Where a figure stands on the line, for telling lower from higher.
pub fn level(figure: &Figure) -> Option<Decimal> {
    point(figure).or(figure.stated).or(figure.bound.low).or(figure.bound.high)
}

/// The day of the report, and the one the sentence speaks of.
pub type Told<'a> = (Option<&'a str>, Option<&'a str>);

pub fn told<'a>(figure: &Figure<'a>) -> Told<'a> {
    (figure.as_of, figure.when)
}

/// Whether the first is older; `None` where that is not known. The day of the report counts, else the one the sentence
/// speaks of.
pub fn before(a: Told, b: Told) -> Option<bool> {
    let (x, y) = a.0.zip(b.0).or(a.1.zip(b.1))?;
    if x.starts_with(y) || y.starts_with(x) {
        return None;
    }
    let (first, second) = (Day::read(x)?, Day::read(y)?);
    match (first.count(), second.count()) {
        (Some(_), Some(_)) => Some(x < y),
        _ => first.before(&second),
    }
}
