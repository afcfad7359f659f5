//! Whether two claims are the same fact: what forbids it, and how much speaks for it.

use super::convert;
use super::node::{Family, Node, likeness, other_day};
use crate::claim::{Side, Status};
use crate::measure::{Bound, Decimal, Hedge};
use crate::text::sort;

/// How two values stand to each other, as far as joining asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Values {
    /// Written alike, or alike in another unit.
    Equal,
    /// Both can be true.
    Meet,
    Apart,
}

/// How much more speaks for the two being one fact than is needed; negative where too little does, `None` where
/// something forbids it.
pub fn margin(a: &Node, b: &Node) -> Option<i32> {
    if a.event != b.event || a.family != b.family {
        return None;
    }
    let values = values(a, b)?;
    if elsewhere(a, b, values) || forbidden(a, b, values) {
        return None;
    }
    if a.whole && b.whole && a.said.role == b.said.role && a.said.group == b.said.group {
        let alike = i32::try_from(likeness(a, b)).unwrap_or(100);
        return match values {
            Values::Equal => Some(50 + alike),
            _ if distant(a, b) && !matches!(a.said.role, Some("killed" | "injured" | "missing" | "displaced" | "evacuated")) => {
                Some(alike - 20)
            }
            _ if distant(a, b) => Some(alike - 8),
            _ => Some(20 + alike / 4),
        };
    }
    let mut spoken = i32::try_from(likeness(a, b)).unwrap_or(100);
    if a.article == b.article && a.value.is_none() {
        spoken -= 15;
    }
    if close(a, b) {
        spoken += 10;
    }
    if (a.said.status == Status::Planned) != (b.said.status == Status::Planned) {
        spoken -= match values {
            Values::Equal if telling(a) >= 3 => 0,
            Values::Equal if a.family == Family::Share => 10,
            Values::Equal => 0,
            _ => 8,
        };
    }
    if a.said.role.is_some() && a.said.role == b.said.role && a.said.class == b.said.class {
        // Nearly every story has its dead and hurt; what few do to few is the likelier to be one fact.
        spoken += match a.said.role {
            Some("killed" | "injured") => 12,
            Some("attended") if values != Values::Equal => 8,
            _ => 18,
        };
    }
    if !a.said.class.is_empty() && a.said.class == b.said.class && a.said.class != "person" {
        spoken += 8;
    }
    let measured_alike = a.said.measure.is_some() && a.said.measure == b.said.measure;
    if a.rivals == 1 && b.rivals == 1 && (!a.said.class.is_empty() || measured_alike || matches!(a.family, Family::Measure(_))) {
        spoken += 10;
    }
    if values == Values::Equal && a.said.role.is_some() && a.said.role == b.said.role && telling(a) > 0 {
        spoken += 10;
    }
    if a.said.side != Side::None && a.said.side == b.said.side {
        spoken += 8;
    }
    if a.place.is_some() && a.place == b.place {
        spoken += 6;
    }
    if a.said.role.is_some() != b.said.role.is_some() {
        spoken -= 10;
    }
    if matches!((&a.said.day, &b.said.day), (Some(x), Some(y)) if other_day(x, y)) {
        spoken -= 6;
    }
    spoken += measured(a, b, values);
    Some(spoken - needed(a, b, values))
}

/// How much must speak for it: little for a rare number, much for a small one, most for two that contradict each other.
fn needed(a: &Node, b: &Node, values: Values) -> i32 {
    match values {
        Values::Equal => match telling(a).min(telling(b)) {
            0 => 32,
            1 => 26 - lone(a, b),
            2 => 12 - lone(a, b),
            _ => 4 - lone(a, b),
        },
        Values::Meet if a.family == Family::Time && minutes_apart(a, b).is_some_and(|gap| gap <= 3) => 4,
        Values::Meet if a.family == Family::Time => 16,
        Values::Meet if slip(a, b) => 20,
        Values::Meet if distant(a, b) => 50,
        Values::Meet if a.family == Family::Count && beyond(a, b, Decimal::TWO) => 46,
        Values::Meet if a.hedge == Hedge::Vague || b.hedge == Hedge::Vague => 44,
        Values::Meet => 36,
        Values::Apart if close(a, b) => 40,
        Values::Apart => 44,
    }
}

/// What the nouns of measure and the owners say: two figures of revenue, of one party, or of revenue and of profit.
fn measured(a: &Node, b: &Node, values: Values) -> i32 {
    let sure = values == Values::Equal && telling(a).min(telling(b)) >= 3;
    // What money is worth and how many goods it buys may stand beside any other noun.
    let tells = |noun: &str| !matches!(noun, "value" | "goods" | "point" | "goal" | "seat" | "vote" | "poll" | "share" | "record");
    let noun = match (a.said.measure, b.said.measure) {
        (Some(x), Some(y)) if x == y => 6,
        (Some(x), Some(y)) if !sure && tells(x) && tells(y) => -10,
        _ => 0,
    };
    let shared = a.said.owner.iter().any(|word| b.said.owner.binary_search(word).is_ok());
    let owner = match (owned_apart(a, b), sure) {
        // One article names the man, another calls him the suspect.
        (true, _) if a.family == Family::Age && !(a.said.personal && b.said.personal) => 0,
        // Both articles name both, and each gives this figure to another.
        (true, _) if knows(a, b) && knows(b, a) => -60,
        (true, true) => -16,
        (true, false) => -24,
        // An age is told of someone, a goal scored by someone.
        (false, _) if shared && a.family == Family::Age => 24,
        (false, _) if shared && values == Values::Equal && a.family == Family::Count && divided(a) => 10,
        _ => 0,
    };
    // "Jailed for nine years", "a sentence of nine years".
    let term = if a.said.measure == Some("sentence") && a.said.measure == b.said.measure && values == Values::Equal { 12 } else { 0 };
    noun + owner + term
}

/// Whether figures of this kind are handed out among bearers: shares of a vote, goals.
fn divided(node: &Node) -> bool {
    node.family == Family::Share || matches!(node.said.class.as_str(), "seat" | "vote" | "point" | "goal")
}

/// Whether two figures belong to two bearers: the share of one party and that of another, the ages of two people.
pub fn owned_apart(a: &Node, b: &Node) -> bool {
    let (x, y) = (&a.said.owner, &b.said.owner);
    let told = a.family == Family::Age || divided(a) && !a.said.personal && !b.said.personal && (knows(a, b) || knows(b, a));
    told && !x.is_empty() && !y.is_empty() && !x.iter().any(|word| y.binary_search(word).is_ok())
}

/// Whether the article of one figure names the owner of the other: a name that it never uses may be another name for
/// its own.
fn knows(a: &Node, b: &Node) -> bool {
    b.said.owner.iter().all(|word| a.names.binary_search(word).is_ok())
}

/// Whether two large values lie within an eighth of each other.
fn close(a: &Node, b: &Node) -> bool {
    let large = |value: &Decimal| *value >= Decimal::from(40);
    match (a.point().filter(large), b.point().filter(large)) {
        (Some(x), Some(y)) => x != y && (x - y).abs().checked_mul(Decimal::from(8)).is_some_and(|gap| gap <= x.max(y)),
        _ => false,
    }
}

/// Whether one value is more than four times the other: a toll rarely grows so much between two reports.
fn distant(a: &Node, b: &Node) -> bool {
    beyond(a, b, Decimal::from(4))
}

/// Whether one value is more than so many times the other.
fn beyond(a: &Node, b: &Node, times: Decimal) -> bool {
    let value = |node: &Node| node.point().or(node.bound.low);
    match (value(a), value(b)) {
        (Some(x), Some(y)) => x.min(y).checked_mul(times).is_none_or(|most| most < x.max(y)),
        _ => false,
    }
}

/// A number that stands once in each of two articles is the likelier to be one fact.
fn lone(a: &Node, b: &Node) -> i32 {
    // Where an article gives many percentages, two of different things may well be equal.
    let crowded = a.family == Family::Share && a.rivals.max(b.rivals) > 6;
    if a.echoes == 1 && b.echoes == 1 && !crowded { 10 } else { 0 }
}

/// Whether two figures may be one that was printed wrong: two digits swapped, million for billion.
fn slip(a: &Node, b: &Node) -> bool {
    a.digits >= 3 && a.anagram == b.anagram && matches!((a.point(), b.point()), (Some(x), Some(y)) if slipped(x, y))
}

fn telling(node: &Node) -> u32 {
    node.telling
}

/// Whether one tells of the event and the other of another one, or the two of two others.
fn elsewhere(a: &Node, b: &Node, values: Values) -> bool {
    let year = |anchor: &str| anchor.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4).map(str::to_owned);
    match (a.other, b.other) {
        (None, None) => false,
        (Some(x), Some(y)) => matches!((year(x), year(y)), (Some(x), Some(y)) if x != y),
        // One article dates last year's profit, the other only says that it was last year's.
        _ if a.said.role.is_none() && b.said.role.is_none() && a.said.status == Status::Before && b.said.status == Status::Before => {
            values != Values::Equal || telling(a).min(telling(b)) < 3
        }
        _ => !unmistakable(a, b, values),
    }
}

/// Whether the number and what it counts leave no doubt that two figures are one, however each article sets them in
/// time: 129 killed "last week" and 129 killed "in the attacks of March 13".
fn unmistakable(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let rare = |node: &Node| telling(node) >= 3 || telling(node) == 2 && node.point().is_some_and(|value| value >= Decimal::ONE_THOUSAND);
    values == Values::Equal && rare(a) && rare(b) && x.role.is_some() && x.role == y.role && x.class == y.class
}

/// What can never be one fact, whatever the words.
fn forbidden(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let differ = |p: &Option<String>, q: &Option<String>| matches!((p, q), (Some(p), Some(q)) if p != q);
    let equal = values == Values::Equal;
    // Things counted together are never the count of one of them: that is the slip to be found.
    let together = x.class.contains(" and ") || y.class.contains(" and ");
    let classes =
        a.family == Family::Count && x.class != y.class && (together || !(equal && x.role.is_some() && x.role == y.role && telling(a) > 0));
    let roles = matches!((x.role, y.role), (Some(p), Some(q)) if p != q);
    let groups = differ(&x.group, &y.group) || x.group != y.group && !equal;
    let sides = matches!((x.side, y.side), (p, q) if p != q && p != Side::None && q != Side::None)
        || x.side != y.side && !equal && (x.side == Side::From || y.side == Side::From);
    let changes = matches!((a.change, b.change), (Some(p), Some(q)) if p != q);
    let named = x.group.is_some() || matches!(x.role, Some("in critical condition" | "in serious condition" | "in intensive care"));
    let parts = (x.part != y.part && !named || x.another != y.another) && x.role.is_some() && !equal && !(a.whole && b.whole);
    let halves = a.whole != b.whole && x.role == y.role && x.role.is_some() && !equal;
    let others = a.whole != b.whole && (x.another || y.another) && !(equal && telling(a) > 0);
    let past = a.other.is_some() && b.other.is_some();
    let before = !past
        && (x.status == Status::Before) != (y.status == Status::Before)
        && !(equal && x.role.is_none())
        && !unmistakable(a, b, values);
    let shares = x.per_share != y.per_share && a.family == Family::Money && !equal;
    let owners = !equal && owned_apart(a, b);
    let places = !equal
        && !(a.whole && b.whole)
        && x.role.is_some()
        && y.role.is_some()
        && !a.main_place
        && !b.main_place
        && differ(&a.place, &b.place);
    // A log gives each minute to something else: "6:29: call received", "6:32: first crew there".
    let minute = a.family == Family::Time && !equal && a.hedge == Hedge::Exact && b.hedge == Hedge::Exact;
    let within = a.article == b.article && (values == Values::Apart || minute);
    classes || roles || groups || sides || changes || parts || halves || others || before || places || within || shares || owners
}

/// How the values stand; `None` where they cannot be set against each other.
pub fn values(a: &Node, b: &Node) -> Option<Values> {
    if let (Some(x), Some(y)) = (a.value, b.value) {
        return Some(match a.family {
            _ if x == y => Values::Equal,
            // Equal digits in two zones are the classic slip: the verdict tells them apart.
            Family::Time => near(x, y),
            Family::Date if fits(x, y) => Values::Equal,
            Family::Score if x.split('-').eq(y.split('-').rev()) => Values::Equal,
            _ => Values::Apart,
        });
    }
    if matches!((a.per, b.per), (Some(x), Some(y)) if x != y) {
        return None;
    }
    if !convert::same_unit(a.unit, b.unit) {
        convert::convert(Decimal::ONE, a.unit, b.unit)?;
        let scaled = |value: Decimal, tenths: i64| convert::convert(value, a.unit, b.unit)?.checked_mul(tenth(tenths));
        // A tenth either way: the verdict judges the rounding, here it is only asked whether they may be one.
        let bound =
            Bound { low: a.bound.low.and_then(|low| scaled(low, 9)), high: a.bound.high.and_then(|high| scaled(high, 11)), ..a.bound };
        let firm = |hedge| matches!(hedge, Hedge::Exact | Hedge::About);
        return Some(match bound.meets(&b.bound) {
            true if firm(a.hedge) && firm(b.hedge) => Values::Equal,
            true => Values::Meet,
            false => Values::Apart,
        });
    }
    Some(match (a.point(), b.point()) {
        // "Up to 25" is no other way to say 25.
        (Some(x), Some(y)) if x == y && ceiling(a) != ceiling(b) => Values::Meet,
        (Some(x), Some(y)) if x == y || a.digits != b.digits && rounded(x, y) => Values::Equal,
        (Some(x), Some(y)) if a.anagram == b.anagram && slipped(x, y) => Values::Meet,
        _ if a.bound == b.bound => Values::Equal,
        _ if a.bound.meets(&b.bound) => Values::Meet,
        _ => Values::Apart,
    })
}

fn ceiling(node: &Node) -> bool {
    matches!(node.hedge, Hedge::AtMost | Hedge::LessThan)
}

/// Whether one value is the other at two significant digits or more: 8.612 and 8.6 billion.
fn rounded(x: Decimal, y: Decimal) -> bool {
    let far = (x - y).abs().checked_mul(Decimal::TEN).is_none_or(|gap| gap > x.abs().max(y.abs()));
    if far {
        return false;
    }
    let (fine, coarse) = if digits(x).len() >= digits(y).len() { (x, y) } else { (y, x) };
    let kept = u32::try_from(digits(coarse).len()).unwrap_or(0);
    kept >= 2 && fine.round_sf(kept) == Some(coarse)
}

/// Whether one value may be a slip of the other: the same digits at a thousand times the size, or two digits swapped.
fn slipped(x: Decimal, y: Decimal) -> bool {
    let (low, high) = (x.min(y), x.max(y));
    let scaled = low > Decimal::ZERO
        && high.checked_div(low).is_some_and(|times| times == Decimal::ONE_THOUSAND || times == Decimal::from(1_000_000));
    let sorted = |value: Decimal| {
        let mut digits = digits(value).into_bytes();
        sort::all(&mut digits);
        digits
    };
    scaled || digits(x).len() >= 3 && x.normalize().to_string().len() == y.normalize().to_string().len() && sorted(x) == sorted(y)
}

/// The significant digits of a value.
pub fn digits(value: Decimal) -> String {
    let digits: String = value.normalize().abs().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').to_owned()
}

/// Two clock times, zones aside: one where the digits are equal, able to be one within ten minutes.
fn near(x: &str, y: &str) -> Values {
    match (minutes(x), minutes(y)) {
        (Some(a), Some(b)) if a == b => Values::Equal,
        (Some(a), Some(b)) if (a - b).abs() <= 10 => Values::Meet,
        (Some(a), Some(b)) if (a - b).abs() <= 30 && (a % 60 == 0 || b % 60 == 0) => Values::Meet,
        _ => Values::Apart,
    }
}

/// Minutes after midnight of a clock time, its zone aside.
fn minutes(value: &str) -> Option<i32> {
    let (hour, rest) = value.split_once(':')?;
    Some(hour.parse::<i32>().ok()? * 60 + rest.get(..2)?.parse::<i32>().ok()?)
}

fn minutes_apart(a: &Node, b: &Node) -> Option<i32> {
    Some((minutes(a.value?)? - minutes(b.value?)?).abs())
}

/// Two dates of which one leaves out the year.
fn fits(x: &str, y: &str) -> bool {
    let day = |value: &str| value.split('T').next().and_then(|value| value.get(value.len().checked_sub(5)?..)).map(str::to_owned);
    (x.starts_with("--") || y.starts_with("--")) && day(x).is_some() && day(x) == day(y)
}

fn tenth(tenths: i64) -> Decimal {
    Decimal::new(tenths, 1)
}
