//! Whether a figure tells what is, what is planned or expected, or what was before. Each figure of a sentence is asked
//! for itself: "rose to $6 million from $5 million a year earlier, above the $5.8 million that analysts had expected"
//! tells of three times.

use super::Status;
use super::view::View;
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::token::Kind;
use std::ops::Range;

/// The time of every figure of a sentence. `dated`: the dates in it that lie before the article's own year.
pub fn read(view: &View, figures: &[Range<usize>], dated: &[Range<usize>]) -> Vec<Status> {
    let mut times = vec![Status::Told; figures.len()];
    for at in 0..view.len() {
        if let Some(denied) = denial(view, at) {
            // "Rejected by 53 percent" tells who rejected it.
            let by = |figure: usize| (at + 1..figures[figure].start).any(|at| view.reads(at, "by"));
            reach(view, figures, at + 1, |figure| times[figure] = if by(figure) { Status::Told } else { denied });
        } else if foretells(view, at) {
            match subject(view, figures, at) {
                Some(figure) => times[figure] = Status::Planned,
                None => reach(view, figures, at + 1, |figure| times[figure] = Status::Planned),
            }
        }
    }
    for at in 0..view.len() {
        // "Former mayor Ada Venn" was something else before, not what she has now.
        let title = view.reads(at, "former") && view.is(at + 1, Senses::ROLE | Senses::TITLE);
        if !title && among!(view, at, "previous" | "previously" | "former") {
            let next = figures.iter().position(|figure| figure.start > at && figure.start < at + 9);
            if let Some(next) = next.filter(|&next| !turns(view, at..figures[next].start)) {
                times[next] = Status::Before;
            }
            // "The previous record, set on Sunday, when 537 were fired".
            if let Some(told) = (at..at + 10).find(|&at| view.reads(at, "when")) {
                reach(view, figures, told + 1, |figure| times[figure] = Status::Before);
            }
        } else if let Some(cue) = past(view, at, dated) {
            before(view, figures, &cue, &mut times);
        }
    }
    times
}

/// Whether a sentence sets out from a time in the past, with which the next goes on: "Last year …", "In 2019 …".
pub fn sets_out(view: &View, dated: &[Range<usize>]) -> bool {
    (0..view.len().min(6)).any(|at| past(view, at, dated).is_some_and(|cue| fronted(view, cue.start)))
}

/// Words that say it is denied or was refused.
fn denial(view: &View, at: usize) -> Option<Status> {
    among!(view, at, "denied" | "denies" | "rejected").then_some(Status::Denied)
}

/// Words that tell what is to come or is only reckoned with.
fn foretells(view: &View, at: usize) -> bool {
    match view.word(at) {
        "planned" | "plans" | "plan" | "planning" | "proposed" | "proposes" | "considering" | "threatened" | "would" | "could"
        | "forecast" | "forecasts" | "predict" | "predicts" | "predicted" | "projected" | "projection" | "projections" | "anticipated"
        | "consensus" => true,
        // "17 people needed hospital treatment": they were treated.
        "needed" | "required"
            if (at + 1..at + 4).any(|at| among!(view, at, "treatment" | "hospital" | "surgery" | "stitches" | "rescuing")) =>
        {
            false
        }
        "expected" | "expects" | "expect" | "needs" | "needed" | "need" | "required" | "requires" => true,
        "exit" => among!(view, at + 1, "poll" | "polls"),
        // "Started the process of hiring 300 guards".
        "process" | "possibility" => view.reads(at + 1, "of"),
        "sees" => !view.reads(at + 1, "as"),
        _ => false,
    }
}

/// The figure that a word of foretelling is said of from behind: "the $6 million that analysts had expected",
/// "$2 expected", "150 jobs are planned".
fn subject(view: &View, figures: &[Range<usize>], at: usize) -> Option<usize> {
    if !view.word(at).ends_with("ed") && view.word(at) != "forecast" {
        return None;
    }
    let last = figures.iter().rposition(|figure| figure.end <= at)?;
    let between = figures[last].end..at;
    let next = figures.get(last + 1).is_some_and(|figure| figure.start < at + 6 && view.word(at + 1) == "to");
    let quiet = between.len() <= 6 && !between.clone().any(|at| view.stops(at) || view.reads(at, ",") || view.is(at, Senses::SAY));
    let links = between.is_empty()
        || between.clone().any(|at| {
            view.is(at, Senses::RELATIVE)
                || among!(
                    view.word(at),
                    "analysts" | "economists" | "experts" | "forecasters" | "had" | "are" | "is" | "were" | "was" | "been"
                )
        });
    (quiet && links && !next).then_some(last)
}

/// Hands out the figures that a word governs: those to its right, until the clause turns.
fn reach(view: &View, figures: &[Range<usize>], from: usize, mut each: impl FnMut(usize)) {
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| figure.start >= from) {
        if turns(view, from..figure.start) {
            return;
        }
        each(at);
    }
}

/// Whether another clause begins within some words.
fn turns(view: &View, within: Range<usize>) -> bool {
    within.into_iter().any(|at| {
        view.stops(at)
            || among!(view, at, "while" | "whereas" | "although" | "though" | "but" | "after" | "compared" | "against" | "versus")
            || among!(view, at, "that" | "which" | "who") && done(view.word(at + 1))
            || view.reads(at, ",")
                && (view.is(at + 1, Senses::RELATIVE | Senses::CONJUNCTION)
                    || view.word(at + 1).ends_with("ing")
                    || view.word(at + 1).ends_with("ed")
                    || among!(view, at + 1, "about" | "roughly" | "nearly" | "up" | "down" | "above" | "below"))
    })
}

/// Whether a word tells what was done: "planning to meet over a shooting that left 17 people hurt" plans no shooting.
fn done(word: &str) -> bool {
    among!(word, "left" | "was" | "were" | "had" | "took" | "cost" | "hit" | "struck" | "saw" | "fell" | "rose") || word.ends_with("ed")
}

/// Words that name a time before the article's own: "a year earlier", "last season", "in 2019".
fn past(view: &View, at: usize, dated: &[Range<usize>]) -> Option<Range<usize>> {
    let span = |at: usize| {
        let word = view.word(at);
        among!(
            word.strip_suffix('s').unwrap_or(word),
            "year" | "quarter" | "month" | "week" | "decade" | "season" | "summer" | "winter" | "autumn" | "spring" | "election"
        )
    };
    if span(at) && among!(view, at + 1, "earlier" | "ago" | "before" | "previously") {
        // "The year before" and "four years ago" begin with their article or number.
        let first = (at.saturating_sub(2)..at).find(|&at| among!(view, at, "a" | "an" | "the") || view.counts(at));
        return Some(first.unwrap_or(at)..at + 2);
    }
    if among!(view, at, "last" | "same") && (span(at + 1) || view.reads(at, "same") && view.word(at + 1) == "period") {
        return Some(at..at + 2);
    }
    dated.iter().find(|date| date.start == at).filter(|_| at > 0 && among!(view, at - 1, "in" | "on" | "during")).cloned()
}

/// Marks the figures that a time of the past is said of.
fn before(view: &View, figures: &[Range<usize>], cue: &Range<usize>, times: &mut [Status]) {
    // Words that set a figure against the past instead of telling it: "7% more than a year earlier".
    let compares = |within: Range<usize>| {
        within.clone().any(|at| among!(view, at, "than" | "from" | "over" | "since" | "versus" | "against" | "compared" | "as"))
            || (within.end.saturating_sub(6).max(within.start)..within.end)
                .any(|at| view.reads(at, "on") && among!(view, at + 1, "the" | "a" | "last"))
    };
    if fronted(view, cue.start) {
        return reach(view, figures, cue.end, |figure| times[figure] = Status::Before);
    }
    // What follows with "when" or "in which" is told of that time as well.
    let told = (cue.end..cue.end + 4).find(|&at| among!(view, at, "when" | "which" | "where"));
    if let Some(told) = told {
        reach(view, figures, told + 1, |figure| times[figure] = Status::Before);
    }
    let Some(last) = figures.iter().rposition(|figure| figure.end <= cue.start) else {
        if told.is_none()
            && !compares(cue.start.saturating_sub(6)..cue.start)
            && let Some(next) = figures.iter().position(|figure| figure.start >= cue.end && figure.start < cue.end + 5)
            && !turns(view, cue.end..figures[next].start)
        {
            times[next] = Status::Before;
        }
        return;
    };
    let between = figures[last].end..cue.start;
    if compares(between.clone()) || between.clone().any(|at| view.stops(at) || among!(view, at, "while" | "but")) {
        return;
    }
    let mut at = last;
    loop {
        times[at] = Status::Before;
        let Some(left) = at.checked_sub(1) else { return };
        let gap = figures[left].end..figures[at].start;
        let listed = gap.clone().all(|at| among!(view, at, "," | "or" | "and" | "(" | "equal" | "to"));
        let contrasts = gap.clone().any(|at| {
            among!(view, at, "from" | "against" | "compared" | "versus" | "vs" | "up" | "down" | "than" | "to" | "while" | "but" | ",")
                || view.stops(at)
        });
        if contrasts && !(listed && !gap.clone().any(|at| view.reads(at, "to") && view.word(at.wrapping_sub(1)) != "equal")) {
            return;
        }
        at = left;
    }
}

/// Whether a cue opens its sentence or the clause after a turn.
fn fronted(view: &View, first: usize) -> bool {
    let opens = |at: usize| {
        view.stops(at)
            || view.kind(at) == Some(Kind::Mark) && view.word(at) != ","
            || view.is(at, Senses::CALENDAR)
            || among!(
                view.word(at),
                "in" | "on"
                    | "during"
                    | "and"
                    | "but"
                    | "while"
                    | "back"
                    | "the"
                    | "a"
                    | "at"
                    | "about"
                    | "just"
                    | "only"
                    | "nearly"
                    | "almost"
            )
    };
    (0..first).rev().take(4).take_while(|&at| opens(at)).count() == first.min(4)
}
