//! Figures that no number word gives: the one of "killed a child" and "another man was arrested", the none of "no one was
//! hurt", the hour of "for about an hour", the five of "their fifth title". A comparison needs them, since another article prints
//! the number; what an article mentions is left as it is.

mod order;
mod people;
mod sum;
mod time;
mod unit;
mod vote;

use super::govern;
use super::view::View;
use crate::lexicon::among;
use crate::lexicon::plural;
use crate::lexicon::{List, any};
use crate::measure::{Bound, Decimal, Hedge};
use crate::mention::moment::Moment;
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::text::sort;
use crate::token::Tokens;
use std::ops::Range;

pub use vote::{AYE, NAY, is_side};

/// What one person without a number is told of.
pub const BEFALLEN: &List = any![
    "killed",
    "injured",
    "missing",
    "arrested",
    "hospitalised",
    "in critical condition",
    "critically injured",
    "abducted",
    "rescued",
    "trapped"
];

/// Adds what is implied to the quantities of an article, in the order of the text.
pub fn add(text: &str, cut: &Tokens, moments: &[Moment], quantities: &mut Vec<Quantity>) {
    let (mut found, mut sums) = (Vec::new(), Vec::new());
    let poll = vote::is_poll(text, cut);
    for sentence in &cut.sentences {
        let view = View::new(text, &cut.tokens, sentence.tokens.clone());
        let scores = sort::inside(moments, sentence.span, |moment| moment.span);
        sums.extend(if poll { vote::shares(&view, scores) } else { vote::sides(&view, scores) });
        let mut paired = 0;
        for at in 0..view.len() {
            sums.extend(sum::listed(&view, at, quantities));
            if at >= paired
                && let Some((pair, past)) = people::pair(&view, at)
            {
                found.push(pair);
                paired = past;
            }
            let unborn = || among!(view, at, "her" | "his" | "their" | "whose") && view.word(at + 1) == "unborn";
            if at >= paired && (among!(view, at, "a" | "an" | "another") || unborn()) {
                found.extend(time::lasting(&view, at).or_else(|| order::haul(&view, at)).or_else(|| people::someone(&view, at)));
            }
            let placed = || {
                order::rank(&view, at)
                    .or_else(|| order::nth(&view, at))
                    .or_else(|| order::category(&view, at))
                    .or_else(|| order::twice(&view, at).or_else(|| order::brace(&view, at)))
            };
            found.extend(order::run(&view, at).or_else(placed));
            if view.reads(at, "the") {
                found.extend(people::culprit(&view, at));
            }
            found.extend(people::one_of(&view, at));
            found.extend(vote::digits(&view, at));
            found.extend(people::survivor(&view, at).or_else(|| people::nth(&view, at)).or_else(|| people::once(&view, at)));
            let none = || people::nobody(&view, at).or_else(|| people::together(&view, at));
            let long = || time::drawn_out(&view, at).or_else(|| time::of_century(&view, at)).or_else(|| time::several(&view, at));
            found.extend(people::murdered(&view, at).or_else(long).or_else(none));
        }
    }
    found.retain(|one| {
        let next = quantities.partition_point(|known| known.span.end() <= one.span.start());
        // Somebody's age stands inside what tells of him.
        let clear = |known: &Quantity| known.span.start() >= one.span.end() || known.kind == Kind::Age && one.kind == Kind::Count;
        quantities.get(next..).unwrap_or_default().iter().take_while(|known| known.span.start() < one.span.end()).all(clear)
    });
    found.extend(sums);
    if !found.is_empty() {
        quantities.extend(found);
        sort::by_key(quantities, |quantity| quantity.span.start());
    }
    unit::elided(text, quantities);
}

/// Whether a count is that of one person without a number.
pub fn is_one(view: &View, here: &Range<usize>, quantity: &Quantity) -> bool {
    let article = here.clone().find(|&at| view.tokens.get(at).is_some_and(|token| token.span == quantity.numeral));
    let led = |at: usize| among!(view, at, "a" | "an" | "another" | "her" | "his" | "their" | "whose");
    quantity.kind == Kind::Count && article.is_some_and(led)
}

/// Whether something befell those who are told of there.
fn befallen(view: &View, here: Range<usize>) -> bool {
    told(view, here).is_some_and(|role| role == "shot" || BEFALLEN.has(role))
}

/// What is told of those there.
fn told(view: &View, here: Range<usize>) -> Option<&'static str> {
    let alone = |here: Range<usize>| govern::read(view, &here, &[], &[]).role;
    // "Three people died, including the gunman": what befell those whom he is one of.
    let whole = || {
        let first = (here.start.saturating_sub(12)..here.start).rev().find(|&at| view.counts(at))?;
        let noun = (first + 1..first + 4).find(|&at| plural::is_plural(view.word(at)));
        alone(first..noun.unwrap_or(first) + 1)
    };
    if govern::is_included(view, here.start) { whole() } else { alone(here) }
}

#[expect(clippy::too_many_arguments)]
fn quantity(
    view: &View,
    first: usize,
    past: usize,
    numeral: usize,
    kind: Kind,
    value: Decimal,
    hedge: Hedge,
    unit: Option<&str>,
    counted: Option<Counted>,
) -> Option<Quantity> {
    let span = |from: usize, to: usize| Some(view.tokens.get(from)?.span.to(view.tokens.get(to.checked_sub(1)?)?.span));
    Some(Quantity {
        span: span(first, past)?,
        numeral: view.tokens.get(numeral)?.span,
        tokens: view.base + first..view.base + past,
        kind,
        stated: Some(value),
        step: Decimal::ONE,
        hedge,
        bound: Bound::hedged(hedge, value),
        unit: unit.map(str::to_owned),
        counted,
        about: Vec::new(),
        change: None,
        ends: None,
        except: false,
    })
}
