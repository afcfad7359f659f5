//! A count that its article gives twice: "one dead" in the headline and "killed one man" below are one, though another
//! article's count joined the one and not the other.

use super::facts::Groups;
use super::node::{Family, Node, other_day};
use super::pair;
use crate::claim::Side;
use crate::lexicon::among;
use crate::measure::Decimal;
use crate::text::sort;

/// Joins what an article tells with what it tells again, and the groups of both where every article that stands in both
/// tells the one as the other.
pub fn join(nodes: &[Node], groups: &mut Groups) {
    let told = |node: &Node| node.said.role.is_some() || node.size > 0 || node.point() == Some(Decimal::TWO);
    let counts = nodes.iter().enumerate().filter(|(_, node)| node.family == Family::Count && told(node) && node.point().is_some());
    let same = sort::gather(counts.map(|(at, node)| ((node.article, node.said.class.as_str(), node.point()), at)));
    for (_, told) in same.iter().filter(|(_, told)| (2..=MANY).contains(&told.len())) {
        // Who is told of for the first time with this number, if that is one fact.
        let new = told.iter().copied().filter(|&at| !nodes[at].said.definite);
        let homes = sort::each(new.clone().map(|at| groups.of[at]));
        let one = new.clone().next().filter(|_| homes.len() == 1);
        for &a in told {
            let alone = groups.members[groups.of[a]].iter().all(|&at| nodes[at].article == nodes[a].article);
            let again = told.iter().find(|&&b| {
                let (a, b) = (a, b);
                groups.of[a] != groups.of[b]
                    && (alone && echoes(&nodes[a], &nodes[b])
                        || treated(&nodes[a], &nodes[b])
                        || treated(&nodes[b], &nodes[a])
                        || one == Some(b) && retold(&nodes[b], &nodes[a]))
            });
            if let Some(&b) = again {
                groups.join(a, b, &|(left, right)| {
                    let own = nodes[a].article;
                    let cared = treated(&nodes[a], &nodes[b]) || treated(&nodes[b], &nodes[a]);
                    let margin = |a: usize, b: usize| pair::margin(&nodes[a], &nodes[b]).is_some();
                    let one = |members: &[usize]| members.iter().all(|&at| nodes[at].article == own);
                    let alone = one(left) || one(right);
                    let tells = |a: usize, b: usize| {
                        let (new, known) = if nodes[a].said.definite { (b, a) } else { (a, b) };
                        let (new, known) = (&nodes[new], &nodes[known]);
                        new.article == own || echoes(new, known) || treated(new, known) || treated(known, new) || retold(new, known)
                    };
                    let fits = |a: usize, b: usize| match nodes[a].article == nodes[b].article {
                        true => alone || nodes[a].point() == nodes[b].point() && tells(a, b),
                        // Where counts of the hurt differ, those who were treated differ as they do.
                        false if nodes[a].point() != nodes[b].point() => alone && (cared || margin(a, b)),
                        false => margin(a, b),
                    };
                    // What several articles tell apart is two facts to them.
                    let more = |one: &[usize], other: &[usize]| {
                        let first = nodes[one[0]].article;
                        let brings = |&at: &usize| other.iter().all(|&known| nodes[known].article != nodes[at].article);
                        one.iter().all(|&at| nodes[at].article == first) || one.iter().any(brings)
                    };
                    left.len().max(right.len()) <= MANY
                        && more(left, right)
                        && more(right, left)
                        && left.iter().all(|&a| right.iter().all(|&b| fits(a, b)))
                });
            }
        }
    }
}

/// "Three jurors opposed it. The three holdouts would not talk.": whom an article tells of as known are those whom it has
/// told of, where that number counts nobody else there. Suspects and victims are others.
fn retold(new: &Node, known: &Node) -> bool {
    let (x, y) = (new.said, known.said);
    let blamed = |node: &Node| {
        node.group == Some("fighter")
            || among!(node.noun, "suspect" | "defendant")
            || matches!(node.said.role, Some("arrested" | "charged" | "convicted" | "wanted" | "released" | "acquitted"))
    };
    y.definite
        && x.class == "person"
        && new.size > 0
        && (y.role.is_none() || x.role == y.role)
        && blamed(new) == blamed(known)
        && (new.group == known.group || new.group.is_none() || known.group.is_none())
        && new.event == known.event
        && new.other == known.other
        && new.bound == known.bound
        && !(x.part || y.part || x.another != y.another)
        && x.sentence <= y.sentence
        && x.side == y.side
}

/// "Six were wounded. All six were taken to hospital.": those who were treated are those who were hurt, where their number
/// is the same in one article.
fn treated(hurt: &Node, again: &Node) -> bool {
    let (x, y) = (hurt.said, again.said);
    let cared = matches!(
        y.role,
        Some("hospitalised" | "treated" | "survived" | "in stable condition" | "in critical condition" | "in serious condition")
    );
    x.role == Some("injured")
        && cared
        && x.class == "person"
        && (hurt.size > 0 || y.definite || y.another)
        && !matches!((hurt.group, again.group), (Some(p), Some(q)) if p != q)
        && hurt.event == again.event
        && hurt.other == again.other
        && hurt.bound == again.bound
        && !y.part
        && !x.part
        && x.status == y.status
        && x.side == y.side
}

/// Joins what a count rose from with what it rose to, where another article gives the earlier count: "the toll moved from
/// three to four" beside "three people have died". What was revised downwards is no count of its article.
pub fn risen(nodes: &[Node], groups: &mut Groups) {
    for to in 1..nodes.len() {
        let (from, told) = (&nodes[to - 1], &nodes[to]);
        let ends = (from.article, from.said.mention, from.said.side) == (told.article, told.said.mention, Side::From)
            && told.whole
            && from.point() < told.point();
        let members = &groups.members[groups.of[to]];
        let earlier = |&at: &usize| nodes[at].article != from.article && nodes[at].point().is_some() && nodes[at].point() == from.point();
        if ends && from.family == Family::Count && !from.said.is_moment && members.iter().any(earlier) {
            groups.join(to - 1, to, &|(left, right)| left.len().min(right.len()) == 1);
        }
    }
}

/// So many sentences further down, "the two clerks" are those just told of.
const SOON: usize = 3;

/// A count that is given more often tells of several.
const MANY: usize = 24;

/// Whether nothing says that two equal counts of one article are of others.
fn echoes(a: &Node, b: &Node) -> bool {
    let (x, y) = (a.said, b.said);
    let open = |a: Option<&str>, b: Option<&str>| a == b || a.is_none() || b.is_none();
    // Ten people at the park are not the ten soldiers.
    let people = |group: Option<&str>| matches!(group, None | Some("man" | "woman"));
    // "Two clerks were suspended", "the two clerks": what nothing befell is told again as what is known.
    let (first, again) = if x.sentence <= y.sentence { (x, y) } else { (y, x) };
    let known = again.definite && !a.noun.is_empty() && a.noun == b.noun && again.sentence <= first.sentence + SOON;
    (x.role == y.role && x.role.is_some() || known && again.role.is_none())
        && (a.group == b.group || people(a.group) && people(b.group) && (a.group.is_none() || b.group.is_none()))
        && open(a.place.as_deref(), b.place.as_deref())
        && a.event == b.event
        && (a.other == b.other || known)
        && a.bound == b.bound
        && x.another == y.another
        && x.part == y.part
        && (x.status == y.status || known)
        && x.side == y.side
        && !matches!((&x.day, &y.day), (Some(p), Some(q)) if other_day(p, q))
}
