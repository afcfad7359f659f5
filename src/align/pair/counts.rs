//! Counts of people and things: when two can never be one.

use super::Values;
use super::owners::LOOSE;
use super::times::lasts;
use super::values::beyond;
use crate::align::evidence;
use crate::align::node::{Family, Node, likeness};
use crate::measure::{Decimal, Hedge};

/// Whether what they count forbids it.
pub(super) fn apart(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    // "Up to 1 million jobs", "1.0 million workers": the number itself holds two classes together.
    let point = a.point().is_some() && a.point() == b.point();
    let classes = a.family == Family::Count && !equal && !point && x.class != y.class && !x.class.is_empty() && !y.class.is_empty();
    // "118 searches" and "118 people" are two facts where one article gives both.
    let both = |one: &Node, class: &str| one.classes.contains(&class);
    // What says of nothing that it counts it is no rival of what does, but for the smallest numbers.
    let told = a.telling == 0 || !x.class.is_empty() && !y.class.is_empty();
    let rivals = equal && a.article != b.article && told && x.class != y.class && (both(a, &y.class) || both(b, &x.class));
    // "Several members", "many voters": a word for some or for many fits any number, and is one fact only by its words.
    let vague = (is_loose(a) || is_loose(b)) && (x.role.is_none() || y.role.is_none()) && likeness(a, b) < LOOSE;
    // "Two bullet holes" and "the two" who fell out share a number that any two things have: only the words around tell.
    let few = |node: &Node| node.point().is_some_and(|point| point <= Decimal::from(12));
    let plain = equal && a.family == Family::Count && few(a) && x.class != y.class && likeness(a, b) < PLAIN;
    // "Tested twice" and "left home twice": how often is told of a verb.
    let often = equal && x.class == "time" && y.class == "time" && x.role.is_none() && y.role.is_none() && likeness(a, b) < 1;
    // "At least 214 homes, 251 buildings in all", and what happened on the second floor is not what happened on the third.
    let named = |node: &Node| !node.noun.is_empty() && !evidence::everyone(node.noun);
    let nouns = values == Values::Meet && a.article == b.article && a.noun != b.noun && named(a) && named(b);
    let floors = !equal && a.unit == Some("floor");
    // "A port of more than 30,000" is not the town of 70,000; "about 70,000" is an estimate, which may contradict the other.
    let guessed = |node: &Node| matches!(node.hedge, Hedge::About | Hedge::Nearly);
    let far = values == Values::Meet
        && a.family == Family::Count
        && x.role.is_none()
        && y.role.is_none()
        && !guessed(a)
        && !guessed(b)
        && beyond(a, b, Decimal::new(15, 1))
        && likeness(a, b) < FAR;
    classes || rivals || vague || plain || often || nouns || floors || far
}

/// How alike the words around two small equal counts of two things must be, in hundredths.
const PLAIN: u32 = 5;

/// The same around two numbers of which one is half as large again as what the other starts from.
const FAR: u32 = 20;

/// Whether a count is told by a word that has no upper bound ("several", "many"), a time by its unit alone ("for weeks").
fn is_loose(node: &Node) -> bool {
    let open = node.family == Family::Count && node.bound.high.is_none();
    node.hedge == Hedge::Vague && (open || lasts(node) && node.point().is_none() && node.said.class.is_empty())
}
