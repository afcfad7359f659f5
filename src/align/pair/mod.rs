//! Whether two claims are the same fact: what forbids it, and how much speaks for it. What forbids it stands by kind.

mod counts;
mod doubts;
mod moments;
mod owners;
mod people;
mod times;
mod values;
mod wholes;

pub use doubts::{Doubts, fate, treated, twice};
pub use moments::{date_one, day_within, is_weekday, minutes_apart, month_day, rough, told_again, weekday};
pub use owners::{divided, owned_apart};
pub use times::lasts;
pub use values::{NEAR, Values, beyond, ceiling, digits, distance, values, within};
pub use wholes::{contend, runs, steps};

use super::node::{Family, Node, closeness, likeness};
use super::{ballot, evidence};
use crate::claim::Status;
use crate::measure::Hedge;

/// How much speaks for the two being one fact, by `evidence`; `None` where something forbids it.
#[expect(clippy::arithmetic_side_effects, reason = "likeness is in hundredths")]
pub fn margin(a: &Node, b: &Node) -> Option<i32> {
    if a.event != b.event || a.family != b.family {
        return None;
    }
    let values = values(a, b)?;
    if moments::rival_years(a, b, values) {
        return Some(i32::try_from(closeness(a, b).max(likeness(a, b))).unwrap_or(100) - moments::RIVALS).filter(|alike| *alike >= 0);
    }
    if a.dim || b.dim {
        return moments::dated(a, b, values);
    }
    let weighed = (!forbidden(a, b, values)).then(|| {
        wholes::wholes(a, b, values)
            .or_else(|| ballot::one(a, b, values))
            .or_else(|| owners::rate(a, b, values))
            .unwrap_or_else(|| evidence::weigh(a, b, values) + if one_end(a, b, values) { END } else { 0 })
    });
    if a.article == b.article || !matches!(a.family, Family::Date | Family::Time) {
        return weighed;
    }
    if a.family == Family::Time {
        // "A midday news conference" is no rival of "open until 12:30".
        let round = values != Values::Equal && a.telling.max(b.telling) < 3;
        // "Closed from 1 a.m. to 4 a.m.", "the shots fell at 1 a.m."
        if a.course != b.course && moments::one_deed(a, b) != Some(true) {
            return None;
        }
        return weighed.filter(|_| !round || moments::one_deed(a, b) == Some(true) || likeness(a, b) > 1);
    }
    // "Storm Edda in February 2022", "during Edda in 2022": the finer date is no other.
    let weighed = weighed.map(|margin| if values == Values::Meet { margin + FINER } else { margin });
    match moments::one_deed(a, b) {
        Some(true) => weighed.max(moments::dated(a, b, values)),
        // "Was painted last year, at first on May 3" is told of another year's.
        Some(false) if (a.said.status == Status::Before) != (b.said.status == Status::Before) && likeness(a, b) < 4 => None,
        Some(false) if values != Values::Apart => weighed.map(|margin| margin - moments::OTHER),
        _ => weighed,
    }
}

/// Whether a range ends where the other figure, or range, does: "5 to 25 percent", "up to 25 percent"; "aged 16 to 18", "15 to 18".
fn one_end(a: &Node, b: &Node, values: Values) -> bool {
    let range = |node: &Node| node.hedge == Hedge::Range;
    let other = |node: &Node| range(node) || ceiling(node) || matches!(node.hedge, Hedge::AtLeast | Hedge::MoreThan);
    let ends = (a.bound.low.is_some() && a.bound.low == b.bound.low) || (a.bound.high.is_some() && a.bound.high == b.bound.high);
    values == Values::Meet && a.article != b.article && (range(a) && other(b) || range(b) && other(a)) && ends && likeness(a, b) > 0
}

/// What that speaks for it.
const END: i32 = 25;

/// What speaks for a date that lies in another, whose words are as alike as that asks.
const FINER: i32 = 8;

/// What can never be one fact, whatever the words. What only makes it doubtful that one number is one fact is weighed:
/// see `Doubts`.
fn forbidden(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    let doubts = Doubts::of(a, b, values);
    let changes = matches!((a.change, b.change), (Some(p), Some(q)) if p != q);
    // A log gives each minute to something else: "6:29: call received", "6:32: first crew there".
    let minute = a.family == Family::Time && !equal && a.hedge == Hedge::Exact && b.hedge == Hedge::Exact;
    // "Six to 12 months in prison and a year of probation" are two terms of one sentence.
    let terms = !equal && lasts(a) && x.sentence == y.sentence && (a.unit == b.unit || x.measure == Some("sentence"));
    let within = a.article == b.article && (values == Values::Apart || minute || terms) && !steps(a, b);
    ballot::apart(a, b, values)
        || changes
        || within
        || !equal && doubts.any()
        || doubts::fates(a, b)
        || counts::apart(a, b, values)
        || people::apart(a, b, values, &doubts)
        || owners::apart(a, b, values)
        || moments::apart(a, b, values)
        || times::apart(a, b, values)
}
