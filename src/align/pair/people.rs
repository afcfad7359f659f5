//! Counts of people: of whom each is, and of which land, side or family.

use super::values::within;
use super::{Doubts, Values};
use crate::align::evidence;
use crate::align::node::{Course, Family, Node, affinity, is_open, likeness};
use crate::lexicon::among;
use crate::measure::{Decimal, Hedge};

/// Whether those whom they count forbid it.
pub(super) fn apart(a: &Node, b: &Node, values: Values, doubts: &Doubts) -> bool {
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    let sexes = matches!((a.group, b.group), (Some("man"), Some("woman")) | (Some("woman"), Some("man")));
    let groups = sexes
        || exclusive(a.group, b.group) && (!equal || doubts.strangers)
        || !equal && a.group != b.group && x.role.is_some() && x.role == y.role;
    let named = a.group.is_some() || matches!(x.role, Some("in critical condition" | "in serious condition" | "in intensive care"));
    // "One of the dead was a child": nobody sets that one against the nine.
    let single = !equal && [a, b].iter().any(|node| node.said.part && node.point() == Some(Decimal::ONE));
    // "One man was burned on the hands, two on the face": who is told by himself, where his article counts others, is no rival
    // of the three.
    let told_alone = |node: &Node| node.point() == Some(Decimal::ONE) && node.rivals > 1 && (!node.whole || node.group.is_some());
    let single = single || values == Values::Apart && a.family == Family::Count && [a, b].iter().any(|node| told_alone(node));
    let parts = single
        || (x.part != y.part && !named || x.another != y.another)
            && (x.role.is_some() || y.role.is_some())
            && !equal
            && !(a.whole && b.whole);
    let halves = a.whole != b.whole && x.role == y.role && x.role.is_some() && !equal;
    // The one in a hospital in Velm is not the one in Orlo's.
    let wards = equal
        && a.telling == 0
        && matches!((x.role, y.role), (Some("hospitalised" | "treated"), Some("hospitalised" | "treated")))
        && matches!((&a.place, &b.place), (Some(x), Some(y)) if x != y);
    // "13 were killed" here and, years ago, elsewhere
    let events = equal
        && x.role.is_some()
        && x.role == y.role
        && a.other.is_some() != b.other.is_some()
        && a.telling < 3
        && likeness(a, b) < ELSEWHERE;
    // "A woman was killed in Velm" is one of many ones: only the words around make it the one of another article.
    let nobody = (x.implied || y.implied) && !(a.whole && b.whole) && likeness(a, b) < 16;
    // A mother of two and a father of two children are two families.
    let families = a.family == Family::Count
        && a.article != b.article
        && a.point().is_some_and(|point| point <= Decimal::from(5))
        && [a, b].iter().any(|node| node.course == Some(Course::Of))
        && x.role.is_none()
        && y.role.is_none()
        && !x.owner.iter().any(|word| y.owner.binary_search(word).is_ok())
        && equal
        // "Two daughters" of the one, "two teenage children" of the other
        && likeness(a, b) < if a.noun == b.noun { KINSHIP } else { 2 * KINSHIP };
    // 350,000 people left the labour force and 369,000 people were off work.
    let anybody = values == Values::Apart
        && [a, b].iter().all(|node| node.said.class == "person" && evidence::everyone(node.noun) && node.said.role.is_none())
        && a.noun == b.noun
        && likeness(a, b) < ANYBODY
        && !within(a, b, 20);
    // 46 passengers and two crew are the 48 people on board; where 84 of 620 branches close, 536 are left.
    let sum = |part: &Node, all: &Node| part.sum.is_some() && part.sum == all.point();
    let sums = !equal && a.article != b.article && (sum(a, b) || sum(b, a));
    // "30,000 refugees" and "30,000 people under arms", with not a word in common.
    let strangers = equal && doubts.strangers && a.size == 3 && affinity(a, b) < 5;
    // Those of one land are none of the other's, nor are "three Velmians" and "ten people hurt in Orvast" two counts of one.
    let peoples = a.land != b.land && (a.land.is_some() && b.land.is_some() || !equal && a.whole && b.whole && a.group.is_none());
    // "Killed his brother and a girl" names some of the three dead.
    let listed = values == Values::Apart
        && (x.implied || y.implied || x.listed || y.listed)
        && [a, b].iter().all(|node| node.hedge != Hedge::AtLeast);
    groups || parts || halves || wards || events || nobody || families || anybody || sums || strangers || peoples || listed
}

/// How alike the words around two equal tolls must be of which one is told of another event, in hundredths.
const ELSEWHERE: u32 = 10;

/// How alike the words around the children of two people must be, in hundredths.
const KINSHIP: u32 = 4;

/// The same around two numbers of people that contradict each other, where nothing says what befell them.
const ANYBODY: u32 = 17;

/// Whether nobody is of both groups: a soldier is no civilian, a pupil may be a child and a hostage anyone.
fn exclusive(x: Option<&str>, y: Option<&str>) -> bool {
    let (Some(x), Some(y)) = (x, y) else { return false };
    let young = |group: &str| among!(group, "child" | "pupil");
    x != y && !(is_open(x) || is_open(y) || young(x) && young(y))
}
