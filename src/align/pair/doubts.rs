//! What makes it doubtful that one number is one fact, and whom it befell.

use super::owners::{knows, owned_apart};
use super::{Values, lasts, values};
use crate::align::node::{Family, Node, likeness};
use crate::claim::{Side, Status};
use crate::lexicon::{List, among, any};
use crate::measure::Decimal;

/// What makes it doubtful that one number in two articles is one fact, and forbids it where the numbers differ.
pub struct Doubts {
    /// Other things befell them: "three women" who were found, freed and treated may be the same three.
    pub roles: bool,
    /// The same where nothing but the number says whom each counts.
    pub bare_roles: bool,
    /// One counts what a figure fell from, the other what it fell to.
    pub sides: bool,
    /// One tells of what was before.
    pub before: bool,
    /// One tells of another event.
    pub elsewhere: bool,
    /// They belong to two bearers.
    pub owners: bool,
    /// "30,000 refugees will come" and "30,000 people under arms" share a round number and nothing else.
    pub strangers: bool,
    /// "Two suspects are sought" tells nothing of the two dead.
    pub others: bool,
}

impl Doubts {
    pub fn of(a: &Node, b: &Node, values: Values) -> Doubts {
        let (x, y) = (a.said, b.said);
        let equal = values == Values::Equal;
        let people = a.family == Family::Count && equal && x.class == "person" && y.class == "person";
        let roles = matches!((fate(a), fate(b)), (Some(p), Some(q)) if p != q) && !(equal && (known_again(a, b) || treated(a, b)));
        let roleless = a.whole != b.whole && x.role.is_none() != y.role.is_none() && !x.definite && !y.definite;
        let told = a.group.is_some() && a.group == b.group || a.telling > 0;
        Doubts {
            roles: roles && told,
            bare_roles: roles && !told,
            sides: matches!((x.side, y.side), (p, q) if p != q && p != Side::None && q != Side::None),
            before: (a.other.is_none() || b.other.is_none())
                && (x.status == Status::Before) != (y.status == Status::Before)
                && !(equal && x.role.is_none())
                // "Three weeks before" is no time of which it is told.
                && !lasts(a)
                && !unmistakable(a, b, values),
            elsewhere: elsewhere(a, b, values),
            owners: owned_apart(a, b) && (!equal || a.family == Family::Age && x.personal && y.personal && (knows(a, b) || knows(b, a))),
            strangers: people
                && x.role.is_none()
                && y.role.is_none()
                && a.group != b.group
                && a.telling.min(b.telling) <= 1
                && likeness(a, b) < 4,
            others: people && roleless && (a.group.is_none() || a.group != b.group) && a.telling == 0 && likeness(a, b) < 20,
        }
    }

    /// Whether anything does.
    pub fn any(&self) -> bool {
        self.roles || self.strangers || self.twice()
    }

    /// Whether one article that gives the number twice means two things by it.
    fn twice(&self) -> bool {
        self.bare_roles || self.sides || self.before || self.elsewhere || self.owners
    }
}

/// Whether one article gives a number to two things, and says so.
pub fn twice(a: &Node, b: &Node) -> bool {
    a.article == b.article && values(a, b) == Some(Values::Equal) && Doubts::of(a, b, Values::Equal).twice()
}

/// Whether one tells of the event and the other of another one.
fn elsewhere(a: &Node, b: &Node, values: Values) -> bool {
    match (a.other, b.other) {
        (None, None) | (Some(_), Some(_)) => false,
        // "In 2031" is told of another event by nothing but its year.
        _ if a.family == Family::Date && values == Values::Meet => false,
        // One article dates last year's profit, the other only says that it was last year's.
        _ if a.said.role.is_none() && b.said.role.is_none() && a.said.status == Status::Before && b.said.status == Status::Before => {
            values != Values::Equal || a.telling.min(b.telling) < 3
        }
        _ => !unmistakable(a, b, values),
    }
}

/// Whether the number and what it counts leave no doubt that two figures are one, however each article sets them in
/// time: 129 killed "last week" and 129 killed "in the attacks of March 13".
fn unmistakable(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let rare = |node: &Node| node.telling >= 3 || node.telling == 2 && node.point().is_some_and(|value| value >= Decimal::ONE_THOUSAND);
    let told = match a.family {
        Family::Count => x.role.is_some() && x.role == y.role && x.class == y.class,
        Family::Money | Family::Measure(_) => x.measure.is_some() && x.measure == y.measure && likeness(a, b) >= 12,
        _ => false,
    };
    values == Values::Equal && rare(a) && rare(b) && told
}

/// What befell those who are counted.
pub fn fate(node: &Node) -> Option<&'static str> {
    node.fate
}

/// Whether two equal numbers are of the hurt and of those taken to hospital, where neither article gives it to both: "seven
/// were hurt", "seven were taken to hospital".
pub fn treated(a: &Node, b: &Node) -> bool {
    let hurt = |node: &&Node| node.roles.len() == 1 && among!(node.roles[0], "injured" | "hospitalised" | "treated");
    a.size.min(b.size) > 0 && a.article != b.article && [a, b].iter().all(hurt)
}

/// Whether nobody meets both fates: as many dead as hurt are two facts, whatever the number.
pub(super) fn fates(a: &Node, b: &Node) -> bool {
    let meet = |p: &str, q: &str| {
        p == "cut" && q == "created"
            || p == "killed" && (HURT.has(q) || among!(q, "rescued" | "arrested" | "survived" | "missing"))
            || HURT.has(p) && among!(q, "survived" | "missing")
    };
    matches!((a.said.role, b.said.role), (Some(p), Some(q)) if p != q && (meet(p, q) || meet(q, p)))
}

/// What befalls the hurt.
const HURT: &List = any![
    "injured",
    "seriously injured",
    "lightly injured",
    "in critical condition",
    "in serious condition",
    "in intensive care",
    "hospitalised",
    "treated"
];

/// Whether one of two counts speaks of its people as known, whatever befell them there; the dead are not the hurt.
fn known_again(a: &Node, b: &Node) -> bool {
    let (x, y) = (a.said, b.said);
    let toll = |role: Option<&str>| matches!(role, Some("killed" | "survived"));
    let same = x.class == y.class && !x.class.is_empty() && a.group == b.group;
    same && (x.definite || y.definite) && !(toll(x.role) || toll(y.role))
}
