//! A crowd that police count and those who called it: one fact of which an article gives both figures.

use super::facts::Groups;
use super::node::Node;
use super::pair;

/// Joins the counts of a crowd that one article gives one after the other: "Police put the crowd at 45,000. The unions spoke
/// of 120,000." Each of them has found those of other articles by its own words before; a crowd elsewhere or on another day
/// stays apart.
pub fn join(nodes: &[Node], groups: &mut Groups) {
    let crowd = |node: &(usize, &Node)| node.1.said.role == Some("attended") && node.1.other.is_none();
    let crowds: Vec<(usize, &Node)> = nodes.iter().enumerate().filter(crowd).collect();
    // Of another place's crowd the article may tell in between.
    let pairs = (0..crowds.len()).flat_map(|last| (last.saturating_sub(BACK)..last).map(move |first| (first, last)));
    for (first, last) in pairs {
        let ((at, a), (next, b)) = (crowds[first], crowds[last]);
        let near = a.article == b.article && a.event == b.event && b.said.sentence <= a.said.sentence + 2;
        let one = a.group == b.group && a.said.class == b.said.class && (a.place == b.place || a.main_place || b.main_place);
        let sources = a.said.source.is_some() && b.said.source.is_some();
        if near && one && sources && !pair::beyond(a, b, TIMES.into()) {
            groups.join(at, next, &|(left, right)| {
                let fits = |node: &Node| matches!(node.said.role, None | Some("attended")) && node.said.class == a.said.class;
                left.iter().take(SAMPLE).chain(right.iter().take(SAMPLE)).all(|&at| fits(&nodes[at]) && nodes[at].event == a.event)
            });
        }
    }
}

/// So many counts back one is looked for.
const BACK: usize = 3;

/// Nobody counts a crowd as so many times what others do.
const TIMES: u32 = 10;

/// So many members of a group tell what all of them are: it was joined by their own words.
const SAMPLE: usize = 12;
