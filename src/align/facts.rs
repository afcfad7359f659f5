//! Groups claims into facts. Claims that count the whole of one event are one fact whatever their values, since
//! that is where articles differ; all others must be alike in what stands around them, the more so the less the
//! number itself tells. The closest pairs join first, and two groups join only where all of their members may.

use super::derived::{self, Derived};
use super::node::{self, Node};
use super::scope::{self, Beside};
use super::{ages, ago, crowds, echoes, leftover, pair, slips, twins};
use crate::claim::Reading;
use crate::event::Events;
use crate::text::hash::Map;
use crate::text::{Article, sort};

/// One claim of one article.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Member {
    /// Place in the list of articles.
    pub article: usize,
    /// Place in `Reading::claims`.
    pub claim: usize,
}

/// The facts of all articles.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// One group of claims a fact, in the order in which the articles first give them.
    pub groups: Vec<Vec<Member>>,
    /// Figures of which one lies inside the other, to be set side by side.
    pub beside: Vec<Beside>,
    /// What articles give the parts of, where others print the sum.
    pub derived: Vec<Derived>,
}

impl Facts {
    /// The group of every member, by the members' order.
    pub fn homes(&self) -> Vec<(Member, usize)> {
        let members = self.groups.iter().enumerate().flat_map(|(at, fact)| fact.iter().map(move |&member| (member, at)));
        sort::each(members)
    }
}

/// Groups the claims of all articles into facts.
pub fn group(articles: &[&Article], readings: &[&Reading], events: &Events) -> Facts {
    let mut nodes = node::nodes(articles, readings, events);
    node::mark_whole(&mut nodes);
    let mut groups = Groups::new(nodes.len());
    let twins = twins::read(articles, readings, &nodes);
    let (mut pairs, mut leftover) = pairs(&nodes, &twins);
    sort::numbers(&mut pairs);
    let mut refused = Refused::default();
    for pair in pairs {
        let (a, b) = unpacked(pair);
        if refused.knows(&groups, a, b) || groups.join(a, b, &|members| allowed(&nodes, &twins, members)) {
            continue;
        }
        refused.note(&groups, a, b);
        // Two figures that fit each other better than their groups do may still answer to each other.
        if leftover::may_answer(&nodes[a], &nodes[b]) {
            leftover.push((0, std::cmp::Reverse((a, b))));
        }
    }
    leftover::join(&nodes, &mut groups, &leftover);
    slips::join(&nodes, &mut groups);
    echoes::join(&nodes, &mut groups);
    echoes::risen(&nodes, &mut groups);
    crowds::join(&nodes, &mut groups);
    ages::join(articles, readings, &nodes, &mut groups);
    ago::join(articles, readings, &nodes, &mut groups);
    let told = |members: &[usize]| members.iter().any(|&at| !nodes[at].dim || nodes[at].article != nodes[members[0]].article);
    groups.members.retain(|members| !members.is_empty() && told(members));
    let beside = scope::beside(&nodes, &mut groups.members);
    let derived = derived::find(articles, readings, &nodes, &groups.members);
    let mut facts: Vec<Vec<Member>> = groups
        .members
        .into_iter()
        .map(|members| {
            let mut fact: Vec<Member> = members.iter().map(|&at| Member { article: nodes[at].article, claim: nodes[at].claim }).collect();
            sort::all(&mut fact);
            fact
        })
        .collect();
    sort::all(&mut facts);
    Facts { groups: facts, beside, derived }
}

/// So many bits hold a claim's place: there are no articles for more.
const PLACE: u32 = 26;

/// Two claims with how well they fit, as one number: the best is the smallest, and of equals the first. A story that many
/// articles tell has such pairs by the million.
fn packed(margin: i32, a: usize, b: usize) -> u64 {
    let worse = u64::from((1 << (64 - 2 * PLACE)) - 1 - margin.clamp(0, (1 << (64 - 2 * PLACE)) - 1).cast_unsigned());
    worse << (2 * PLACE) | (a as u64) << PLACE | b as u64
}

/// The two claims of such a number.
fn unpacked(pair: u64) -> (usize, usize) {
    let place = |bits: u64| (bits & ((1 << PLACE) - 1)) as usize;
    (place(pair >> PLACE), place(pair))
}

/// Two claims with how well they fit, the best first.
pub(super) type Pair = (i32, std::cmp::Reverse<(usize, usize)>);

/// All pairs of one event and family that may be one fact. Large families are cut into windows of neighbours in kind and
/// of neighbours in value, so that the work grows with the number of claims and not with its square.
/// Second come the pairs too weak for that, which may be one fact where nothing else answers to either.
#[expect(clippy::arithmetic_side_effects, reason = "a margin is a sum of small weights")]
fn pairs(nodes: &[Node], twins: &[Option<usize>]) -> (Vec<u64>, Vec<Pair>) {
    let blocks = sort::gather(nodes.iter().enumerate().map(|(at, node)| ((node.event, &node.family), at)));
    let (mut pairs, mut leftover) = (Vec::new(), Vec::new());
    let mut place = vec![0; nodes.len()];
    let set: &mut dyn FnMut(usize, usize) = &mut |a, b| {
        let (a, b) = (a.min(b), a.max(b));
        if scope::apart(&nodes[a], &nodes[b]) {
            return;
        }
        match pair::margin(&nodes[a], &nodes[b]).map(|margin| margin + twins::spoken(nodes, twins, a, b)) {
            Some(margin) if margin >= 0 => pairs.push(packed(margin, a, b)),
            Some(margin) if leftover::may_answer(&nodes[a], &nodes[b]) || leftover::may_be_one(&nodes[a], &nodes[b], margin) => {
                leftover.push((margin, std::cmp::Reverse((a, b))));
            }
            _ => {}
        }
    };
    for (_, mut block) in blocks {
        if block.len() <= WHOLE_BLOCK {
            for (at, &a) in block.iter().enumerate() {
                block[at + 1..].iter().for_each(|&b| set(a, b));
            }
            continue;
        }
        let window = if block.len() <= LARGE { WINDOW } else { WINDOW / 2 };
        // Neighbours in kind first, then those in value that were not near before.
        let value = |at: usize| (nodes[at].point(), nodes[at].value);
        let kind = |at: usize| (nodes[at].said.role, nodes[at].said.class.as_str(), nodes[at].whole);
        sort::by(&mut block, |&a, &b| (kind(a), value(a), a).cmp(&(kind(b), value(b), b)));
        for (at, &a) in block.iter().enumerate() {
            place[a] = at;
            block[at + 1..].iter().take(window).for_each(|&b| set(a, b));
        }
        sort::by(&mut block, |&a, &b| (value(a), kind(a), a).cmp(&(value(b), kind(b), b)));
        for (at, &a) in block.iter().enumerate() {
            let near = block[at + 1..].iter().take(window);
            near.filter(|&&b| place[a].abs_diff(place[b]) > window).for_each(|&b| set(a, b));
        }
    }
    (pairs, leftover)
}

/// In a large family, how many neighbours in kind each claim is compared with, and how many in value; half as many in one
/// that hundreds of articles make up.
const WINDOW: usize = 48;
const LARGE: usize = 1200;
/// Up to this many claims of one family are compared all with all, which is as much work as windows are.
const WHOLE_BLOCK: usize = 4 * WINDOW;

/// Whether claims may stand in one group: none forbids another, and on the whole they fit.
#[expect(clippy::arithmetic_side_effects, reason = "144 margins at most, each a sum of small weights")]
fn allowed(nodes: &[Node], twins: &[Option<usize>], (left, right): (&[usize], &[usize])) -> bool {
    let (mut sum, mut count, mut equal, mut contending) = (0i64, 0i64, true, false);
    let mut one = 0;
    // Large groups are tried by a sample that is spread evenly over them.
    let (step_left, step_right) = (left.len().div_ceil(SAMPLE), right.len().div_ceil(SAMPLE));
    for &a in left.iter().step_by(step_left) {
        for &b in right.iter().step_by(step_right) {
            if pair::told_again(&nodes[a], &nodes[b]) {
                continue;
            }
            let margin = pair::margin(&nodes[a], &nodes[b]).filter(|_| !scope::apart(&nodes[a], &nodes[b]));
            if margin.is_some() && pair::twice(&nodes[a], &nodes[b]) {
                contending = true;
                continue;
            }
            match margin {
                Some(margin) => sum += i64::from(margin + twins::spoken(nodes, twins, a, b)),
                // One article gives two counts of the whole, of which others give one.
                None if pair::contend(&nodes[a], &nodes[b]) => {
                    contending = true;
                    continue;
                }
                // "Before Jan. 1", "in January", "on Jan. 1": the coarse one does not keep the others apart.
                None if nodes[a].value != nodes[b].value && pair::day_within(&nodes[a], &nodes[b]) => {
                    sum += GROWS;
                    count += 1;
                    continue;
                }
                None => return false,
            }
            equal &=
                pair::values(&nodes[a], &nodes[b]) == Some(pair::Values::Equal) && pair::ceiling(&nodes[a]) == pair::ceiling(&nodes[b]);
            one += i64::from(pair::date_one(&nodes[a], &nodes[b]));
            count += 1;
        }
    }
    if contending {
        return count > 0 && sum >= CONTENDING * count;
    }
    // A number that all of them give is held together by itself, the day of which the news tells by nothing but its words.
    let dim = [left, right].iter().any(|members| members.iter().any(|&at| nodes[at].dim));
    let least = match (dim, equal) {
        // A date of any member's deed may join.
        (true, _) if 3 * one >= count => return true,
        (true, _) => GROWS,
        (false, true) => -10,
        (false, false) => -4,
    };
    sum >= least * count
}

const SAMPLE: usize = 12;
/// How ill the dates of a row may fit on the whole of which two fit.
const GROWS: i64 = -15;
/// How well two groups must fit in which one article contradicts itself.
const CONTENDING: i64 = 10;

/// Whether the members of two groups may stand in one.
pub(super) type Allowed<'f> = dyn Fn((&[usize], &[usize])) -> bool + 'f;

/// Groups that grow by joining.
pub(super) struct Groups {
    pub of: Vec<usize>,
    pub members: Vec<Vec<usize>>,
}

impl Groups {
    fn new(count: usize) -> Groups {
        Groups { of: (0..count).collect(), members: (0..count).map(|at| vec![at]).collect() }
    }

    /// Joins the groups of two claims where that is allowed. Whether they are one group now.
    pub fn join(&mut self, a: usize, b: usize, allowed: &Allowed) -> bool {
        let (a, b) = (self.of[a], self.of[b]);
        if a == b {
            return true;
        }
        if !allowed((&self.members[a], &self.members[b])) {
            return false;
        }
        let (into, from) = if self.members[a].len() >= self.members[b].len() { (a, b) } else { (b, a) };
        let moved = std::mem::take(&mut self.members[from]);
        for &member in &moved {
            self.of[member] = into;
        }
        self.members[into].extend(moved);
        true
    }
}

/// Groups that were tried and may not join. They only ever grow, so the same sizes are the same members and the answer
/// stands: two facts of a story that a hundred articles tell are asked about by ten thousand pairs.
#[derive(Default)]
struct Refused(Map<u64, u32>);

impl Refused {
    fn knows(&self, groups: &Groups, a: usize, b: usize) -> bool {
        let (pair, sizes) = Refused::of(groups, a, b);
        sizes.is_some() && self.0.get(&pair).copied() == sizes
    }

    fn note(&mut self, groups: &Groups, a: usize, b: usize) {
        let (pair, sizes) = Refused::of(groups, a, b);
        self.0.extend(sizes.map(|sizes| (pair, sizes)));
    }

    /// Two groups as one number, and their sizes, where one number holds those.
    fn of(groups: &Groups, a: usize, b: usize) -> (u64, Option<u32>) {
        let (a, b) = (groups.of[a], groups.of[b]);
        let size = |group: usize| u16::try_from(groups.members[group].len()).ok().map(u32::from);
        ((a as u64) << 32 | b as u64, size(a).zip(size(b)).map(|(a, b)| a << 16 | b))
    }
}
