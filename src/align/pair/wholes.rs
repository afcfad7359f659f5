//! Counts of the whole of one event, and the steps of those that move.

use super::{Values, beyond, fate, values};
use crate::align::node::{Family, Node, likeness};
use crate::claim::Side;
use crate::lexicon::among;
use crate::measure::Decimal;

/// How much speaks for two counts of the whole of one event being one fact: they are, whatever they say, since that is
/// where articles differ. Where one is more than four times the other the sentences must be alike.
#[expect(clippy::arithmetic_side_effects, reason = "likeness is in hundredths")]
pub(super) fn wholes(a: &Node, b: &Node, values: Values) -> Option<i32> {
    (a.whole && b.whole && fate(a) == fate(b) && a.group == b.group).then_some(())?;
    let alike = i32::try_from(likeness(a, b)).unwrap_or(100);
    let running = runs(a);
    // The dead of one land are not those of the other, of which one is many times as many.
    let lands = matches!((&a.place, &b.place), (Some(x), Some(y)) if x != y) && (a.land.is_none() || a.land != b.land);
    if lands && values == Values::Apart && beyond(a, b, Decimal::from(4)) {
        return Some(-20);
    }
    Some(match values {
        Values::Equal => 50 + alike,
        // "14 confirmed dead" opens the first report and "at least 260" the last; "one of nine" is no count of either.
        _ if beyond(a, b, Decimal::from(4)) && !(running && a.said.lead && b.said.lead && a.size.min(b.size) > 0) => {
            alike - if running { 17 } else { 20 }
        }
        _ => 20 + alike / 4,
    })
}

/// Whether a count grows while the event goes on.
pub fn runs(node: &Node) -> bool {
    node.said.role.is_some_and(|role| among!(role, "killed" | "injured" | "missing" | "displaced" | "evacuated" | "rescued" | "arrested"))
}

/// Whether two counts of one article contradict each other: "240 of them were rescued", "the company said that 212 were".
pub fn contend(a: &Node, b: &Node) -> bool {
    let (x, y) = (a.said, b.said);
    let counts =
        |node: &Node| !(node.said.another && !node.whole || node.said.implied) && node.other.is_none() && node.said.side == Side::None;
    a.article == b.article
        && a.family == Family::Count
        && x.role.is_some()
        && x.role == y.role
        && x.class == y.class
        && a.group == b.group
        && a.whole != b.whole
        && runs(a)
        && counts(a)
        && counts(b)
        // Nobody was hurt here, and several there.
        && a.point().is_none_or(|value| !value.is_zero())
        && b.point().is_none_or(|value| !value.is_zero())
        && values(a, b) == Some(Values::Apart)
}

/// Whether two counts of one article are two steps of one that moved: "Nine dead." "Now 17 killed."
pub fn steps(a: &Node, b: &Node) -> bool {
    a.whole && b.whole && (a.moves || b.moves) && runs(a) && fate(a) == fate(b) && a.group == b.group && a.said.class == b.said.class
}
