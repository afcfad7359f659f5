//! Figures that belong to a bearer: shares, rates, ages and terms.

use super::Values;
use super::doubts::fate;
use crate::align::node::{Family, Node, likeness};
use crate::claim::{Side, Status};
use crate::lexicon::among;
use crate::measure::{Decimal, Sums, gap, is_whole};

/// Whether whose they are forbids it.
pub(super) fn apart(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    let shares = x.per_share != y.per_share && a.family == Family::Money && !equal;
    // "Ada King, 19" and "Miracle King, 19" of one article. Two people by two names; a name that one article never uses may be another spelling of its own.
    let within_other = a.family == Family::Age && a.article == b.article && x.personal && y.personal && {
        let holds = |all: &[_], some: &[_]| some.iter().all(|word| all.contains(word));
        !holds(&x.owner, &y.owner) && !holds(&y.owner, &x.owner)
    };
    // A man of 22 who was shot is not the suspect of 22, unless a name says so.
    let sides = a.family == Family::Age && x.personal != y.personal && matches!((fate(a), fate(b)), (Some(p), Some(q)) if p != q);
    let ages = within_other
        || sides
        || a.family == Family::Age
            && owned_apart(a, b)
            && (x.personal && y.personal || (x.personal == y.personal || !equal) && knows(a, b) && knows(b, a));
    // "One in six smoked" and "17 percent in men" of one article are two shares, though the one rounds to the other.
    let words = if a.article == b.article { LOOSE } else { 6 };
    let rounds = equal
        && a.family == Family::Share
        && a.point() != b.point()
        && likeness(a, b) < words
        && (a.article == b.article || x.measure != y.measure && x.owner.is_empty() == y.owner.is_empty());
    // "A third of the voters", "a third of the nation": of a fraction of two things nothing else tells that they are one.
    let third = equal
        && a.family == Family::Share
        && !(a.noun.is_empty() || b.noun.is_empty() || a.noun == b.noun)
        && a.point().is_some_and(|point| !is_whole(point))
        && likeness(a, b) < 1;
    // The second term of Venn is not that of Lark.
    let owned = x.owner.iter().any(|word| y.owner.binary_search(word).is_ok());
    let terms = equal && x.class == "term" && y.class == "term" && !(x.owner.is_empty() || y.owner.is_empty() || owned);
    // 58 percent of possession leave 42 for the other side.
    let whole = |x: Decimal, y: Decimal| x.plus(y) == Some(Decimal::ONE_HUNDRED);
    let rest = !equal && a.family == Family::Share && matches!((a.point(), b.point()), (Some(x), Some(y)) if whole(x, y));
    // Last year's quakes of 6.4 and of 8.6 are two.
    let far = |x: Decimal, y: Decimal| gap(x, y) > Decimal::ONE;
    let quakes = a.unit == Some("magnitude") && matches!((a.point(), b.point()), (Some(x), Some(y)) if far(x, y));
    // "Was forecast to stay at 6.1 percent" is not the 6.1 that it was.
    let foretold =
        x.measure == Some("unemployment") && y.measure == x.measure && (x.status == Status::Planned) != (y.status == Status::Planned);
    // "The May jobless rate was revised to 6.1 percent": that month's.
    let revised = x.revised != y.revised && x.measure == y.measure && x.side != Side::From && y.side != Side::From;
    shares || ages || rounds || third || terms || rest || quakes || foretold || revised
}

/// How alike the words around two figures must be of which one fits any number ("several"), or both are in one article, in hundredths.
pub(super) const LOOSE: u32 = 20;

/// Whether figures of this kind are handed out among bearers: shares of a vote, goals.
pub fn divided(node: &Node) -> bool {
    node.family == Family::Share || among!(node.said.class.as_str(), "seat" | "vote" | "point" | "goal")
}

/// Whether two figures belong to two bearers: the share of one party and that of another, the ages of two people.
pub fn owned_apart(a: &Node, b: &Node) -> bool {
    let (x, y) = (&a.said.owner, &b.said.owner);
    let told = a.family == Family::Age || divided(a) && !a.said.personal && !b.said.personal && (knows(a, b) || knows(b, a));
    told && !x.is_empty() && !y.is_empty() && !x.iter().any(|word| y.binary_search(word).is_ok())
}

/// Whether the article of one figure names the owner of the other: a name that it never uses may be another name for
/// its own.
pub(super) fn knows(a: &Node, b: &Node) -> bool {
    b.said.owner.iter().all(|word| a.names.binary_search(word).is_ok())
}
