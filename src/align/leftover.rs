//! Figures that found no partner, set beside the one figure of another article that answers to them: "60 arrests"
//! beside "arrested 64 people" where the two articles agree on every other arrest. Without this a reader would see
//! two facts of one article each, where the articles contradict each other.

use super::convert;
use super::facts::{Groups, Pair};
use super::node::{Family, Node, likeness, other_day};
use super::pair::{self, Values};
use crate::claim::{Side, Status};
use crate::lexicon::among;
use crate::measure::{Decimal, Hedge, Sums};
use crate::text::sort;

/// Joins the groups of which each is the other's one good answer in an article it has no figure of.
pub fn join(nodes: &[Node], groups: &mut Groups, pairs: &[Pair]) {
    let articles: Vec<Vec<usize>> =
        groups.members.iter().map(|members| sort::each(members.iter().map(|&member| nodes[member].article))).collect();
    // For every group and article the groups there that may answer to it, with how well they fit.
    let mut answers: Vec<((usize, usize), Answer)> = Vec::new();
    let mut chosen = Vec::new();
    for &(margin, std::cmp::Reverse((a, b))) in pairs {
        let (left, right) = (groups.of[a], groups.of[b]);
        if sort::disjoint(&articles[left], &articles[right]) {
            for (one, other, article) in [(left, right, nodes[b].article), (right, left, nodes[a].article)] {
                answers.push(((one, article), (margin, std::cmp::Reverse(other))));
            }
            chosen.push((margin, std::cmp::Reverse((a, b))));
        }
    }
    // How far the best answer lies before the next: a second that is as good leaves it open which one is meant.
    let lone = |all: Vec<Answer>| -> Option<usize> {
        let &(margin, first) = all.iter().max()?;
        all.iter().all(|&(other, at)| at == first || other.saturating_add(LEAD) <= margin).then_some(first.0)
    };
    let answers: Vec<((usize, usize), Option<usize>)> =
        sort::gather(answers.into_iter()).into_iter().map(|(key, all)| (key, lone(all))).collect();
    let best = |one: usize, article: usize| -> Option<usize> {
        let at = answers.binary_search_by(|(key, _)| key.cmp(&(one, article))).ok()?;
        answers[at].1
    };
    chosen.retain(|&(margin, std::cmp::Reverse((a, b)))| {
        let (left, right) = (groups.of[a], groups.of[b]);
        margin >= WEAKEST && best(left, nodes[b].article) == Some(right) && best(right, nodes[a].article) == Some(left)
    });
    sort::by(&mut chosen, |a, b| b.cmp(a));
    for (_, std::cmp::Reverse((a, b))) in chosen {
        groups.join(a, b, &|(left, right)| {
            let apart = |a: usize, b: usize| nodes[a].article != nodes[b].article && pair::margin(&nodes[a], &nodes[b]).is_some();
            let once = |group: &[usize]| group.iter().all(|&at| nodes[at].article == nodes[group[0]].article);
            // A clock time that two articles give is no other's.
            let alone = || nodes[a].family != Family::Time || once(left) && once(right);
            left.len().max(right.len()) <= LARGEST && alone() && left.iter().all(|&a| right.iter().all(|&b| apart(a, b)))
        });
    }
}

/// How well a group answers, and which; of equals the first is the greatest.
type Answer = (i32, std::cmp::Reverse<usize>);

/// By how much the best answer must lead.
const LEAD: i32 = 6;
/// The least that must speak for an answer.
const WEAKEST: i32 = -40;
/// The least that must speak for one number being one fact.
const ONE: i32 = -16;
/// The same of a few people of whom the words around say nothing alike.
const PLAIN: i32 = -2;
/// So much alike, in hundredths, the words around two figures are of one thing, whoever is named.
const ALIKE: u32 = 25;
/// Groups larger than this have their answers already.
const LARGEST: usize = 24;

/// Whether one number that two articles give lacks little to be one fact.
pub fn may_be_one(a: &Node, b: &Node, margin: i32) -> bool {
    let told = a.telling > 0 && b.telling > 0 || a.said.class == b.said.class && !a.said.class.is_empty();
    let (x, y) = (a.said, b.said);
    let alike = (x.part == y.part || x.definite || y.definite) && x.another == y.another;
    let firm = alike && !a.dim && !b.dim && a.hedge != Hedge::Vague && b.hedge != Hedge::Vague && a.family != Family::Time;
    let equal = a.article != b.article && pair::values(a, b) == Some(Values::Equal);
    let unlike = likeness(a, b) < 6;
    // "20 agents came", "20 pupils died"
    if unlike && x.class != y.class && !x.class.is_empty() && !y.class.is_empty() {
        return false;
    }
    // "Two men are sought", "two people were heard"
    let plain = unlike && a.telling == 0 && x.class == "person" && (x.role.is_none() || y.role.is_none());
    margin >= if plain { PLAIN } else { ONE } && told && firm && equal && !pair::Doubts::of(a, b, Values::Equal).any()
}

/// Whether two figures are of one thing, as far as their own words tell, so that one may answer to the other.
pub fn may_answer(a: &Node, b: &Node) -> bool {
    let (x, y) = (a.said, b.said);
    let told = a.article != b.article
        && x.status == y.status
        && (x.side == y.side || [x.side, y.side].iter().all(|side| matches!(side, Side::None | Side::To)))
        // "Nine of the town's 40 stations" and "Eleven stations" count alike what nothing befell.
        && (x.role.is_none() && y.role.is_none() && !(x.another && y.another)
            || x.part == y.part
                // Two sums may be added to one and the same; "four others" are other people in each sentence.
                && x.another == y.another
                && !(x.another && a.family == Family::Count))
        && a.change == b.change
        && a.other == b.other
        && a.hedge != Hedge::Vague
        && b.hedge != Hedge::Vague
        && !matches!((&x.day, &y.day), (Some(x), Some(y)) if other_day(x, y))
        && !pair::owned_apart(a, b)
        && (a.main_place || b.main_place || !matches!((&a.place, &b.place), (Some(x), Some(y)) if x != y));
    if !told || x.class != y.class || x.role != y.role {
        return false;
    }
    let Some(values) = pair::values(a, b) else { return false };
    if values != Values::Equal && matches!((x.measure, y.measure), (Some(p), Some(q)) if p != q) {
        return false;
    }
    // "The Velm index fell 2 %" and "European shares fell 3 %" are two markets'.
    if a.family == Family::Share && values != Values::Equal && x.owner.is_empty() != y.owner.is_empty() && likeness(a, b) < ALIKE {
        return false;
    }
    let planned = x.status != Status::Told && !(x.status == Status::Planned && a.size.min(b.size) == 3 && pair::within(a, b, pair::NEAR));
    if values != Values::Equal && (planned && a.other.is_none() || beyond_twice(a, b)) {
        return false;
    }
    // The less the words for the thing itself tell, the more the words around must.
    let near = pair::within(a, b, pair::NEAR) && a.telling.min(b.telling) > 0;
    // A story has few speeds, and two articles that tell of one each tell of one.
    let lone = a.rivals == 1 && b.rivals == 1;
    let several = |node: &Node| node.point().is_some_and(|point| point > Decimal::ONE);
    let least = match &a.family {
        Family::Count if x.role.is_some() && !x.class.is_empty() => 4,
        Family::Count if pair::divided(a) => 12,
        Family::Count if !x.class.is_empty() && x.class != "person" => {
            if lone && a.noun == b.noun && several(a) && several(b) {
                0
            } else {
                5
            }
        }
        Family::Count if x.class == "person" && a.group == b.group => 9,
        // A siege and the shooting in it are both so many hours long.
        Family::Measure(_) if values != Values::Equal && pair::lasts(a) && !near => 30,
        Family::Time if values != Values::Apart => 14,
        Family::Time if pair::minutes_apart(a, b).is_some_and(|gap| gap <= 45) => 28,
        Family::Measure(of) if near && lone && !among!(of.as_str(), "Time" | "Length" | "Area" | "Mass") => 0,
        Family::Money | Family::Measure(_) if near => 5,
        Family::Money | Family::Share | Family::Measure(_) if x.measure.is_some() && x.measure == y.measure => 7,
        Family::Money | Family::Share | Family::Measure(_) => 10,
        _ => return false,
    };
    // The goal in the 89th minute is not the card in the 97th, who finished third not who is fourth.
    let time = matches!(&a.family, Family::Measure(of) if of == "Time");
    let loose = time || a.family == Family::Count && (x.class == "place" || a.noun.is_empty() || b.noun.is_empty());
    let odd = values == Values::Apart && x.role.is_none() && loose && !pair::within(a, b, 30);
    likeness(a, b) >= if odd { ODD.max(least) } else { least }
}

/// How alike the words around two such figures must be, in hundredths.
const ODD: u32 = 18;

/// Whether one value is more than twice the other, in the unit of one of them: such figures are seldom of one thing. A ship of
/// 121 metres is not nine miles long.
fn beyond_twice(a: &Node, b: &Node) -> bool {
    let value = |node: &Node| node.point().or(node.bound.low).or(node.bound.high);
    let told = value(a).and_then(|value| if a.unit == b.unit { Some(value) } else { convert::convert(value, a.unit, b.unit) });
    match (told.map(|value| value.abs()), value(b).map(|value| value.abs())) {
        (Some(x), Some(y)) => x.min(y).times(Decimal::TWO).is_none_or(|twice| twice < x.max(y)),
        _ => false,
    }
}
