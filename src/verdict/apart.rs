//! What a disagreement is: a later count, two sources, one source twice, one article against itself.

use super::course::{self, Voices, before, level, told};
use super::numbers::Relation;
use super::{Figure, Reason, Verdict, same, slips, words};
use crate::text::sort;

/// Says what stands behind figures that cannot both be true at one time.
pub fn explain(own: &[&Figure], apart: &[(&Figure, &Figure)]) -> (Verdict, Vec<Reason>) {
    let voices = Voices::new(own, apart);
    let running = apart.iter().all(|(a, b)| a.runs() && b.runs());
    if running && let Some(mut path) = course::path(&voices, apart) {
        path.extend(slips::of_digits(apart));
        return (Verdict::Compatible, path);
    }
    let mut reasons = vec![sides(&voices, apart, running)];
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

/// The values of the row with those who give them. What is one value in two writings stands on one side: "40 miles (A), 65
/// kilometres (B) against 60 kilometres (C)".
fn sides(voices: &Voices, apart: &[(&Figure, &Figure)], running: bool) -> Reason {
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
    // What grows as the event goes on may be both, one after the other.
    let time = if running { " at one time" } else { "" };
    let text = format!("{}{rest} cannot {all} be right{time}.", texts.join(" against "));
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
    } else if voices.all_sourced() {
        "sources-differ"
    } else {
        "values-differ"
    }
}
