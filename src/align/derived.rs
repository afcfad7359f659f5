//! Figures that an article does not print but gives the parts of: 64 in "all but three of the 67 miners", 83 in "78
//! passengers and five crew". They stand in the row of the article that prints the figure, marked as worked out.

use super::facts::Member;
use super::node::{Family, Node};
use crate::claim::Reading;
use crate::measure::{Decimal, Hedge};
use crate::mention::quantity::Quantity;
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
    let mut found = Vec::new();
    let sentences = nodes.chunk_by(|a, b| (a.article, a.said.sentence) == (b.article, b.said.sentence));
    for sentence in sentences.filter(|sentence| sentence.len() > 1 && sentence.len() <= LONGEST) {
        let counts: Vec<&Node> = sentence.iter().filter(|node| node.family == Family::Count && is_firm(node)).collect();
        for (at, a) in counts.iter().enumerate() {
            for b in &counts[at + 1..] {
                let (Some(article), Some(reading)) = (articles.get(a.article), readings.get(a.article)) else { continue };
                let Some(work) = work(&article.text, reading, a, b) else { continue };
                let mut fits = groups.iter().filter_map(|group| printed(nodes, group, a, b, &work));
                if let (Some(at), None) = (fits.next(), fits.next()) {
                    let target = Member { article: nodes[at].article, claim: nodes[at].claim };
                    found.push(Derived { at: target, article: a.article, from: vec![a.claim, b.claim], value: work.value, sum: work.sum });
                }
            }
        }
    }
    sort::all(&mut found);
    found
}

/// Sentences of more figures are tables.
const LONGEST: usize = 12;

fn is_firm(node: &Node) -> bool {
    node.hedge == Hedge::Exact && node.point().is_some_and(|point| point > Decimal::ZERO) && node.other.is_none()
}

struct Work {
    value: Decimal,
    sum: String,
    /// Whether the two are parts of one kind of thing, or an exception and its whole.
    adds: bool,
}

/// What two figures of a sentence make together, if their words put them together.
fn work(text: &str, reading: &Reading, a: &Node, b: &Node) -> Option<Work> {
    let quantity = |node: &Node| -> Option<&Quantity> { reading.quantities.get(node.said.mention) };
    let (first, second) = (quantity(a)?, quantity(b)?);
    let (x, y) = (a.point()?, b.point()?);
    let before = text.get(..first.span.start())?.trim_end();
    let start = before.len().saturating_sub(12);
    let before = before.get((0..=start).rev().find(|&at| before.is_char_boundary(at))?..)?.to_lowercase();
    let between = text.get(first.numeral.end()..second.numeral.start())?.to_lowercase();
    if (before.ends_with("all but") || before.ends_with("all except")) && is_of(&between) && x < y {
        return Some(Work { value: y.checked_sub(x)?, sum: format!("{} − {}", y.normalize(), x.normalize()), adds: false });
    }
    let joined = text.get(first.span.end()..second.span.start())?.trim().to_lowercase();
    let joined = matches!(joined.as_str(), "and" | "plus" | "and the" | "and a crew of" | "and a staff of");
    let same = a.said.role == b.said.role && a.said.status == b.said.status && a.said.another == b.said.another;
    (joined && same && a.unit == b.unit).then_some(())?;
    Some(Work { value: x.checked_add(y)?, sum: format!("{} + {}", x.normalize(), y.normalize()), adds: true })
}

/// "three of the 67": nothing else between the two.
fn is_of(between: &str) -> bool {
    matches!(between.split_whitespace().collect::<Vec<_>>().as_slice(), ["of"] | ["of", "the" | "its" | "their" | "all"])
}

/// The member of a fact that prints what was worked out, where the article does not give the fact itself.
fn printed(nodes: &[Node], group: &[usize], a: &Node, b: &Node, work: &Work) -> Option<usize> {
    if group.iter().any(|&at| nodes[at].article == a.article) {
        return None;
    }
    group.iter().copied().find(|&at| {
        let node = &nodes[at];
        let said = node.said;
        let roles = said.role == a.said.role || said.role.is_none() || a.said.role.is_none();
        let classes = if work.adds {
            let both = [a.said.class.as_str(), b.said.class.as_str()];
            let people = |class: &str| matches!(class, "person" | "crew" | "passenger" | "worker");
            let all_people = people(&said.class) && both.iter().all(|class| people(class));
            all_people || both.iter().all(|class| said.class == *class || said.class.split(" and ").any(|part| part == *class))
        } else {
            said.class == b.said.class || said.role.is_some() && said.role == a.said.role
        };
        node.event == a.event
            && node.family == Family::Count
            && is_firm(node)
            && node.point() == Some(work.value)
            && work.value >= Decimal::from(if said.role.is_some() && said.role == a.said.role { 4 } else { 13 })
            && said.status == a.said.status
            && roles
            && classes
    })
}
