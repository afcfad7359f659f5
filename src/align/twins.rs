//! One change told twice over: "fell 617 points, or 2.4%". Where two articles' points are one fact, so are the percentages
//! right after them, whatever else in either article is a percentage.

use super::node::Node;
use super::pair;
use crate::claim::Reading;
use crate::lexicon::among;
use crate::text::letters::Cased;
use crate::text::{Article, Span};

/// For each claim the one before it in its sentence that it tells over again in another measure.
pub fn read(articles: &[&Article], readings: &[&Reading], nodes: &[Node]) -> Vec<Option<usize>> {
    let span = |node: &Node| -> Option<Span> { Some(readings.get(node.article)?.quantities.get(node.said.mention)?.span) };
    let twin = |at: usize| -> Option<usize> {
        let (before, node) = (nodes.get(at.checked_sub(1)?)?, nodes.get(at)?);
        let same = before.article == node.article && before.said.sentence == node.said.sentence && before.family != node.family;
        (same && !before.said.is_moment && !node.said.is_moment).then_some(())?;
        let between = articles.get(node.article)?.text.get(span(before)?.end()..span(node)?.start())?.trim().in_small();
        among!(between.as_str(), ", or" | "or" | "(" | ", i.e." | "/" | "(or" | ", or a" | "— or" | "- or").then_some(at - 1)
    };
    (0..nodes.len()).map(twin).collect()
}

/// How much more speaks for two claims that tell over again what is one fact.
pub fn spoken(nodes: &[Node], twins: &[Option<usize>], a: usize, b: usize) -> i32 {
    let (Some(p), Some(q)) = (twins.get(a).copied().flatten(), twins.get(b).copied().flatten()) else { return 0 };
    let (Some(p), Some(q)) = (nodes.get(p), nodes.get(q)) else { return 0 };
    if pair::margin(p, q).is_some_and(|margin| margin >= -28) { 100 } else { 0 }
}
