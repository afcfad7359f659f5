//! What a disagreement is: a later count, two sources, one source twice, one article against itself.

use super::numbers::{Relation, point};
use super::{Figure, Reason, Verdict, moments::Day, same, slips, words};
use crate::measure::Decimal;
use crate::text::sort;

/// Says what stands behind figures that cannot both be true at one time.
pub fn explain(own: &[&Figure], apart: &[(&Figure, &Figure)]) -> (Verdict, Vec<Reason>) {
    let voices = Voices::new(own, apart);
    let running = apart.iter().all(|(a, b)| a.runs() && b.runs());
    if running && let Some(mut path) = path(&voices, apart) {
        path.extend(slips::of_digits(apart));
        return (Verdict::Compatible, path);
    }
    let mut reasons = vec![sides(&voices, apart)];
    if running {
        let fell = |(a, b): &(&Figure, &Figure)| before(told(a), told(b)).is_some_and(|first| (level(a) > level(b)) == first && !a.ebbs());
        if apart.iter().any(fell) {
            reasons.push(Reason::new("revised-down", "The later report gives the lower count: it may have been revised down."));
        } else if apart.iter().any(|(a, b)| before(told(a), told(b)).is_none()) {
            let which = if apart.iter().any(|(a, _)| a.ebbs()) { "one" } else { "the higher" };
            let text = format!("When each count was taken is not known: {which} could be an update.");
            reasons.push(Reason::new("could-be-update", text));
        }
    }
    (Verdict::Conflict, reasons)
}

/// The figures that say each value, gathered once: a value may stand in a thousand pairs, and be said a thousand times.
struct Voices<'n, 'a>(Vec<(&'n Figure<'a>, Vec<&'n Figure<'a>>)>);

impl<'n, 'a> Voices<'n, 'a> {
    fn new(own: &[&'n Figure<'a>], apart: &[(&'n Figure<'a>, &'n Figure<'a>)]) -> Voices<'n, 'a> {
        let mut voices = Voices(Vec::new());
        for value in apart.iter().flat_map(|(a, b)| [*a, *b]) {
            if voices.of(value).is_empty() {
                voices.0.push((value, own.iter().copied().filter(|figure| same::alike(figure, value)).collect()));
            }
        }
        voices
    }

    fn of(&self, value: &Figure) -> &[&'n Figure<'a>] {
        self.0.iter().find(|(known, _)| std::ptr::eq(*known, value)).map_or(&[], |(_, said)| said)
    }

    /// Whether this is so of any two figures that say two values, as far as they are set against each other.
    fn any(&self, (a, b): &(&Figure, &Figure), so: &dyn Fn(&Figure, &Figure) -> bool) -> bool {
        let (left, right) = (self.of(a), self.of(b));
        left.iter().take(VOICES).any(|a| right.iter().take(VOICES).any(|b| so(a, b)))
    }
}

/// The path of a count that changed as time went on; `None` where times are unknown, or where it fell and nobody
/// says that it was revised.
fn path(voices: &Voices, apart: &[(&Figure, &Figure)]) -> Option<Vec<Reason>> {
    let mut steps: Vec<&Figure> = Vec::new();
    let mut revised: Option<(&Figure, &Figure)> = None;
    for (a, b) in apart {
        let (low, high) = if level(a) < level(b) { (a, b) } else { (b, a) };
        // Some article that prints the one must be older than one that prints the other, and none the other way round.
        let ordered = |first: bool| voices.any(&(*low, *high), &|low, high| before(told(low), told(high)) == Some(first));
        match (ordered(true), ordered(false)) {
            (true, false) => {}
            (false, true) if a.ebbs() => {}
            (false, true) if voices.of(low).iter().any(|low| says_revised(low.sentence)) => revised = Some((high, low)),
            _ => return None,
        }
        steps.extend([low, high]);
    }
    sort::by_key(&mut steps, |figure| (figure.as_of, level(figure)));
    steps.dedup_by(|a, b| same::alike(a, b));
    let told: Vec<String> = steps
        .iter()
        .take(SIDES)
        .map(|figure| words::shown(figure) + &figure.as_of.map(|day| format!(" ({day})")).unwrap_or_default())
        .collect();
    let moved = match (steps.first().and_then(|first| level(first)), steps.last().and_then(|last| level(last))) {
        (Some(first), Some(last)) if first > last => "fell",
        _ => "rose",
    };
    let text = match told.as_slice() {
        [first, last] => format!("The count {moved} from {first} to {last}."),
        _ => format!("The count moved with time: {}.", told.join(", ")),
    };
    let mut reasons = vec![Reason::new("updated", text)];
    if let Some((high, low)) = revised {
        let text = format!("{} says that the count was revised: {} instead of {}.", low.name, words::shown(low), words::shown(high));
        reasons.push(Reason::new("revised", text));
    }
    Some(reasons)
}

/// So many figures that say one value are set against those that say another.
const VOICES: usize = 100;

/// Whether a sentence says that a count was put right: "revised the toll from 14 to 13", "one body was counted twice".
fn says_revised(sentence: &str) -> bool {
    let sentence = sentence.to_lowercase();
    let says = ["revised", "lowered", "lowers", "corrected", "corrects", "counted twice", "down from", "miscounted", "adjusted"];
    says.iter().any(|word| sentence.contains(word))
}

/// Where a figure stands on the line, for telling lower from higher.
pub fn level(figure: &Figure) -> Option<Decimal> {
    point(figure).or(figure.stated).or(figure.bound.low).or(figure.bound.high)
}

/// The day of the report, and the one the sentence speaks of.
type Told<'a> = (Option<&'a str>, Option<&'a str>);

fn told<'a>(figure: &Figure<'a>) -> Told<'a> {
    (figure.as_of, figure.when)
}

/// Whether the first is older; `None` where that is not known. The day of the report counts, else the one the sentence
/// speaks of.
fn before(a: Told, b: Told) -> Option<bool> {
    let (x, y) = a.0.zip(b.0).or(a.1.zip(b.1))?;
    (!x.starts_with(y) && !y.starts_with(x) && Day::read(x)?.count().is_some() && Day::read(y)?.count().is_some()).then_some(x < y)
}

/// The values of the row with those who give them. What is one value in two writings stands on one side: "40 miles (A), 65
/// kilometres (B) against 60 kilometres (C)".
fn sides(voices: &Voices, apart: &[(&Figure, &Figure)]) -> Reason {
    let told = |figure: &Figure| givers(voices.of(figure));
    let order = |figure: &Figure| (std::cmp::Reverse(told(figure).len()), level(figure));
    let mut values: Vec<&Figure> = apart.iter().flat_map(|(a, b)| [*a, *b]).collect();
    sort::by_key(&mut values, |figure| order(figure));
    let mut sides: Vec<Vec<&Figure>> = Vec::new();
    for figure in values {
        // "64 metres, about 210 feet" is one value told twice.
        let again = |known: &&Figure| {
            known.article == figure.article && known.sentence == figure.sentence && same::relation(known, figure) == Relation::Converted
        };
        let known = |known: &&Figure| std::ptr::eq(*known, figure) || same::alike(known, figure) || again(known);
        if sides.iter().flatten().any(known) {
            continue;
        }
        let one = |known: &Figure| match same::relation(known, figure) {
            Relation::Same | Relation::Rounded | Relation::Converted | Relation::Form => true,
            Relation::Fits => known.stated.is_some() && known.stated == figure.stated,
            Relation::Apart | Relation::Unlike => false,
        };
        match sides.iter_mut().find(|side| side.iter().all(|known| one(known))) {
            Some(side) => side.push(figure),
            None => sides.push(vec![figure]),
        }
    }
    sort::by_key(&mut sides, |side| (std::cmp::Reverse(side.iter().map(|figure| told(figure).len()).sum::<usize>()), level(side[0])));
    let value = |figure: &&Figure| format!("{} ({})", words::shown(figure), told(figure).join("; "));
    let texts: Vec<String> =
        sides.iter().take(SIDES).map(|side| side.iter().take(SIDES).map(value).collect::<Vec<_>>().join(", ")).collect();
    let rest = if sides.len() > SIDES { format!(" and {} more values", sides.len() - SIDES) } else { String::new() };
    let all = if sides.len() == 2 { "both" } else { "all" };
    let text = format!("{}{rest} cannot {all} be right.", texts.join(" against "));
    Reason::new(kind(voices, apart), text)
}

/// How many sides of a row, and how many values of a side, its reason spells out.
const SIDES: usize = 5;

/// The articles that print a value, with the sources they name; a headline that names none is told by its text.
fn givers(all: &[&Figure]) -> Vec<String> {
    let named = sort::each(all.iter().filter(|figure| figure.source.is_some()).map(|figure| figure.article));
    let told = |figure: &&&Figure| figure.source.is_some() || named.binary_search(&figure.article).is_err();
    sort::each(all.iter().filter(told).map(|figure| words::who(figure)))
}

fn kind(voices: &Voices, apart: &[(&Figure, &Figure)]) -> &'static str {
    if apart.iter().any(|pair| voices.any(pair, &|a, b| a.article == b.article)) {
        "within-one-article"
    } else if apart.iter().any(|pair| voices.any(pair, &|a, b| a.source.is_some() && a.source == b.source)) {
        "same-source-twice"
    } else if voices.0.iter().all(|(_, said)| said.iter().all(|figure| figure.source.is_some())) {
        "sources-differ"
    } else {
        "values-differ"
    }
}
