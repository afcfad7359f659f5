//! Figures that belong to a bearer: shares, rates, ages and terms.

use super::doubts::fate;
use super::values::{NEAR, Values, within};
use super::wholes::runs;
use crate::align::node::{Family, Node, likeness, other_day};
use crate::claim::subject::AWAY;
use crate::claim::{Side, Status};
use crate::lexicon::among;
use crate::lexicon::things::is_statistic;
use crate::measure::{Decimal, Hedge, Sums, gap, is_whole};

/// Whether whose they are forbids it.
pub(super) fn apart(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    // "$20 million a season" is no $75 million in all.
    let shares = (x.per_share != y.per_share || !x.per_share && a.per.is_some() != b.per.is_some()) && a.family == Family::Money && !equal;
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
    // Where it came from is known in a forecast too.
    let foretold = x.measure == Some("unemployment")
        && y.measure == x.measure
        && (x.status == Status::Planned && x.side != Side::From) != (y.status == Status::Planned && y.side != Side::From);
    // "The May jobless rate was revised to 6.1 percent": that month's.
    let revised = x.revised != y.revised && x.measure == y.measure && x.side != Side::From && y.side != Side::From;
    // The rate of June is not that of January, nor are the jobs of one month another's.
    let monthly = matches!(x.measure, Some("unemployment" | "inflation")) && x.measure == y.measure || x.class == "job" && y.class == "job";
    let month = |day: &str| if day.starts_with("--") { day.len() == 4 } else { day.len() == 7 };
    let months = monthly
        && x.side != Side::From
        && y.side != Side::From
        && matches!((&x.day, &y.day), (Some(x), Some(y)) if month(x) && month(y) && other_day(x, y));
    // "Closed 5.9 percent higher" is not the 6.3 percent of an article that gives both.
    let gives = |one: &Node, other: &Node| other.point().is_some_and(|point| one.given.binary_search(&point).is_ok());
    let given = values == Values::Apart
        && a.article != b.article
        && !(runs(a) || runs(b))
        // Two papers may have changed the shares of two parties.
        && !(owned && x.ballot.is_some() && y.ballot.is_some())
        && (gives(a, b) || gives(b, a))
        && !within(a, b, 30);
    // Eleven rebounds are no eleven points, nor are those of one player another's.
    let played = is_statistic(a.noun)
        && is_statistic(b.noun)
        && (a.noun != b.noun || !equal && x.personal && y.personal && !owned && (knows(a, b) || knows(b, a)));
    // "Four miles west of Velm" and "four miles from Orlo" end in two places.
    let away = x.class == AWAY && y.class == AWAY && !owned && (!equal || a.telling < 2 || knows(a, b) || knows(b, a));
    // "Nearly 6 percent of the workforce" is no rise of 6 percent.
    let of = |one: &Node, other: &Node| one.change.is_some() && other.change.is_none() && !other.noun.is_empty();
    let grown = equal && a.family == Family::Share && (of(a, b) || of(b, a)) && likeness(a, b) < LOOSE;
    // "The number jumped by 6 percent", "a rate of 5.8 percent"
    let by = x.side == Side::By || y.side == Side::By;
    let moved = values == Values::Meet
        && a.family == Family::Share
        && a.change.is_some() != b.change.is_some()
        && !by
        && a.hedge != Hedge::Range
        && b.hedge != Hedge::Range;
    let kept = moved || shares || ages || third || terms || rest || quakes || foretold || revised;
    kept || months || given || played || away || grown
}

/// How much speaks for a rate of unemployment being another article's told in round: "at 7.9 percent", "stuck near 8 percent",
/// "still above 8 percent" of 8.3, not "above 8 percent since March".
pub(super) fn rate(a: &Node, b: &Node, values: Values) -> Option<i32> {
    let is = |node: &Node| {
        node.said.measure == Some("unemployment")
            && node.unit == Some("%")
            && node.change.is_none()
            && node.said.status == Status::Told
            && (matches!(node.hedge, Hedge::Exact | Hedge::About | Hedge::Nearly) || node.hedge == Hedge::MoreThan && !node.reach.long)
            && matches!(node.said.side, Side::None | Side::To)
    };
    (values == Values::Meet && is(a) && is(b) && within(a, b, NEAR)).then_some(5)
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
