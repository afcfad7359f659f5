//! Figures that an article does not print but gives the parts of: 64 in "all but three of the 67 miners", 83 in "78
//! passengers and five crew". They stand in the row of the article that prints the figure, marked as worked out.

use super::facts::Member;
use super::node::{Family, Node};
use crate::claim::Reading;
use crate::lexicon::among;
use crate::measure::{Decimal, Hedge, Sums};
use crate::mention::quantity::Quantity;
use crate::text::letters::Cased;
use crate::text::{Article, sort};

/// A value worked out of claims of one article.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Derived {
    /// A claim of another article that prints the value: it stands in that claim's fact.
    pub at: Member,
    pub article: usize,
    /// Places in `Reading::claims`.
    pub from: Vec<usize>,
    pub value: Decimal,
    /// "67 − 3"
    pub sum: String,
}

/// What the articles' own figures add up to where another article prints the sum.
pub fn find(articles: &[&Article], readings: &[&Reading], nodes: &[Node], groups: &[Vec<usize>]) -> Vec<Derived> {
    // A sum is looked for among the groups that give its value: there may be thousands of either.
    let given = groups.iter().enumerate().flat_map(|(group, members)| members.iter().map(move |&at| (group, &nodes[at])));
    let given = sort::each(given.filter(|(_, node)| is_print(node)).map(|(group, node)| (node.event, node.point(), group)));
    let mut found = Vec::new();
    let sentences = nodes.chunk_by(|a, b| (a.article, a.said.sentence) == (b.article, b.said.sentence));
    for sentence in sentences.filter(|sentence| sentence.len() <= LONGEST) {
        let counts: Vec<&Node> = sentence.iter().filter(|node| is_print(node)).collect();
        for (at, a) in counts.iter().enumerate() {
            let (Some(article), Some(reading)) = (articles.get(a.article), readings.get(a.article)) else { continue };
            let sums = counts[at + 1..].iter().filter_map(|b| sum(&article.text, reading, a, b));
            for work in sums.chain(rest(&article.text, reading, a)) {
                let value = (a.event, Some(work.value));
                let from = given.partition_point(|&(event, point, _)| (event, point) < value);
                let alike = given[from..].iter().take(MANY).take_while(|&&(event, point, _)| (event, point) == value);
                let mut fits = alike.filter_map(|&(_, _, group)| printed(nodes, &groups[group], a, &work));
                if let (Some(at), None) = (fits.next(), fits.next()) {
                    let target = Member { article: nodes[at].article, claim: nodes[at].claim };
                    found.push(Derived { at: target, article: a.article, from: work.from, value: work.value, sum: work.sum });
                }
            }
        }
    }
    sort::all(&mut found);
    found
}

/// So many facts that give a value are looked at, and so many figures of each.
const MANY: usize = 100;

/// Sentences of more figures are tables.
const LONGEST: usize = 12;

/// Whether it may print what another article gives the parts of.
fn is_print(node: &Node) -> bool {
    node.family == Family::Count && is_firm(node)
}

fn is_firm(node: &Node) -> bool {
    node.hedge == Hedge::Exact && node.point().is_some_and(|point| point > Decimal::ZERO) && node.other.is_none()
}

/// So few claims before a whole stands what it lacks.
const NEAR: usize = 4;

/// A value with the claims it comes of.
struct Work {
    value: Decimal,
    sum: String,
    from: Vec<usize>,
    /// What the parts of a sum are; empty for what a whole lacks.
    parts: Vec<String>,
    role: Option<&'static str>,
}

/// What two figures that stand together make: "78 passengers and five crew".
fn sum(text: &str, reading: &Reading, a: &Node, b: &Node) -> Option<Work> {
    let quantity = |node: &Node| -> Option<&Quantity> { reading.quantities.get(node.said.mention) };
    let (first, second) = (quantity(a)?, quantity(b)?);
    let (x, y) = (a.point()?, b.point()?);
    let joined = text.get(first.span.end()..second.span.start())?.trim().in_small();
    let joined = among!(joined.as_str(), "and" | "plus" | "and the" | "and a crew of" | "and a staff of");
    let same = a.said.role == b.said.role && a.said.status == b.said.status && a.said.another == b.said.another;
    (joined && same && a.unit == b.unit).then_some(())?;
    let parts = vec![a.said.class.clone(), b.said.class.clone()];
    let sum = format!("{} + {}", x.normalize(), y.normalize());
    Some(Work { value: x.plus(y)?, sum, from: vec![a.claim, b.claim], parts, role: a.said.role })
}

/// What is left of a whole: "all but three of the 67 miners".
fn rest(text: &str, reading: &Reading, whole: &Node) -> Option<Work> {
    let second = reading.quantities.get(whole.said.mention)?;
    let first = whole.said.mention.checked_sub(1)?;
    let lacks = reading.quantities.get(first).filter(|quantity| quantity.except)?;
    is_of(&text.get(lacks.numeral.end()..second.numeral.start())?.in_small()).then_some(())?;
    let (x, y) = (whole.point()?, lacks.stated?);
    // The claim right before it, of which an end of a change may be told as well.
    let near = whole.claim.saturating_sub(NEAR);
    let claim = near + reading.claims.get(near..)?.iter().take(NEAR).position(|claim| !claim.is_moment && claim.mention == first)?;
    let role = reading.claims.get(claim)?.role.or(whole.said.role);
    let sum = format!("{} − {}", x.normalize(), y.normalize());
    (y < x).then_some(Work { value: x.minus(y)?, sum, from: vec![claim, whole.claim], parts: Vec::new(), role })
}

/// "three of the 67": nothing else between the two.
fn is_of(between: &str) -> bool {
    matches!(between.split_whitespace().collect::<Vec<_>>().as_slice(), ["of"] | ["of", "the" | "its" | "their" | "all"])
}

/// The member of a fact that prints what was worked out, where the article does not give the fact itself.
fn printed(nodes: &[Node], group: &[usize], a: &Node, work: &Work) -> Option<usize> {
    let group = &group[..group.len().min(MANY)];
    if group.iter().any(|&at| nodes[at].article == a.article) {
        return None;
    }
    let people = |class: &str| among!(class, "person" | "crew" | "passenger" | "worker");
    group.iter().copied().find(|&at| {
        let node = &nodes[at];
        let said = node.said;
        let same = said.role.is_some() && said.role == work.role;
        let roles = said.role == work.role || said.role.is_none() || work.role.is_none();
        let made = |part: &String| said.class == *part || said.class.split(" and ").any(|one| one == part);
        let classes = match work.parts.as_slice() {
            [] => said.class == a.said.class || same,
            parts => people(&said.class) && parts.iter().all(|part| people(part)) || parts.iter().all(made),
        };
        node.event == a.event
            && is_print(node)
            && node.point() == Some(work.value)
            && work.value >= Decimal::from(if same { 4 } else { 13 })
            && said.status == a.said.status
            && roles
            && classes
    })
}
