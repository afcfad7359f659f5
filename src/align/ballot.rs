//! Figures of a vote: whose they are, and which stand side by side though they differ, because the count had gone further
//! or because one of them leaves some voters out.

use super::facts::Member;
use super::node::{self, Node};
use super::pair::Values;
use super::scope::{self, Beside};
use crate::claim::Reading;
use crate::claim::ballot::{self, Ballot, Of, Stage};
use crate::claim::context::Word;
use crate::text::{Article, sort};

/// Who leads which party, by all articles.
pub fn parties(articles: &[&Article], readings: &[&Reading]) -> Vec<(Word, Vec<Word>)> {
    let voting = |reading: &&Reading| reading.claims.iter().any(|claim| claim.ballot.is_some());
    if !readings.iter().any(voting) {
        return Vec::new();
    }
    let found = articles.iter().zip(readings).flat_map(|(article, reading)| ballot::parties(&article.text, reading));
    sort::gather(found).into_iter().map(|(leader, parties)| (leader, sort::each(parties.into_iter().flatten()))).collect()
}

/// The words for whoever a figure of a vote belongs to: a leader's are his party's as well.
pub fn owner(said: &crate::claim::Claim, parties: &[(Word, Vec<Word>)]) -> Vec<Word> {
    if said.ballot.is_none() {
        return Vec::new();
    }
    let led = parties.iter().filter(|(leader, _)| said.owner.contains(leader)).flat_map(|(_, party)| party);
    sort::each(said.owner.iter().chain(led).copied().filter(|&word| !ballot::common(word)))
}

fn shares(x: &[Word], y: &[Word]) -> bool {
    x.iter().any(|word| y.binary_search(word).is_ok())
}

/// Whether two figures of a vote are two facts, whatever their values.
pub fn apart(a: &Node, b: &Node, values: Values) -> bool {
    let equal = values == Values::Equal;
    let (Some(x), Some(y)) = (a.said.ballot, b.said.ballot) else {
        // "52 percent backed him strongly" answers to no share that opposes a law.
        let said = |node: &Node| node.said.ballot.is_some_and(|ballot| matches!(ballot.of, Of::Turnout | Of::Support | Of::Opposition));
        // A six-point lead is no 6 percent of anybody.
        let lead = |one: &Node, other: &Node| one.said.ballot.is_some_and(|ballot| ballot.of == Of::Lead) && other.unit == Some("%");
        return !equal && (said(a) || said(b)) || lead(a, b) || lead(b, a);
    };
    let polls = |stage: Stage| stage <= Stage::Exit;
    let stages = match (x.stage, y.stage) {
        (Some(p), Some(q)) if x.told && y.told => p != q && values == Values::Apart || polls(p) != polls(q),
        _ => false,
    };
    let owned =
        matches!(x.of, Of::Seats | Of::Votes | Of::Lead) && !a.owner.is_empty() && !b.owner.is_empty() && !shares(&a.owner, &b.owner);
    // A leader whose party nobody names may be anybody's beside a party; two candidates are two.
    let lone = |node: &Node| node.said.personal && node.owner.len() <= node.said.owner.len();
    let owned = owned && lone(a) == lone(b);
    // A name that neither article uses for anybody else may be another one for the same.
    let known = |one: &Node, other: &Node| other.owner.iter().any(|word| one.names.binary_search(word).is_ok());
    x.of != y.of || stages || x.narrow != y.narrow && !equal || owned && (known(a, b) || known(b, a))
}

/// How much speaks for two figures of a vote being one fact where one party has them, at one stage, and both can be true: the
/// words around say little more.
pub fn one(a: &Node, b: &Node, values: Values) -> Option<i32> {
    let (x, y) = (stands(a)?, stands(b)?);
    // "Beat Venn by less than three points" names the other one.
    let firm = |node: &Node| node.hedge != crate::measure::Hedge::Vague && node.size < 2;
    let owned = shares(&a.owner, &b.owner) || x.of == Of::Turnout || x.of == Of::Lead && firm(a) && firm(b);
    let stage = x.stage.is_none() || y.stage.is_none() || x.stage == y.stage;
    let alike = x.of == y.of && x.narrow.is_none() && y.narrow.is_none() && matches!(x.of, Of::Seats | Of::Votes | Of::Lead | Of::Turnout);
    (a.article != b.article && owned && stage && alike && values != Values::Apart).then_some(ONE)
}

const ONE: i32 = 20;

/// Whether a figure says what a vote is, and nothing of how it changed.
fn stands(node: &Node) -> Option<Ballot> {
    let plain = node.other.is_none() && node.change.is_none() && (node.bound.low.is_some() || node.bound.high.is_some());
    node.said.ballot.filter(|_| plain && node.said.status != crate::claim::Status::Before)
}

/// Rows of one party's figures at several stages of the count, and of a figure of all voters beside one of some.
pub fn beside(nodes: &[Node], of: &[usize]) -> Vec<Beside> {
    let told = nodes.iter().enumerate().filter_map(|(at, node)| Some(((node.event, stands(node)?.of), at)));
    let mut found = Vec::new();
    for ((_, kind), figures) in sort::gather(told) {
        for owned in by_owner(nodes, kind, &figures) {
            found.extend(stages(nodes, &owned));
            found.extend(narrow(nodes, of, kind, &owned));
        }
    }
    found
}

/// The figures of each owner; what nobody owns is all one's.
fn by_owner(nodes: &[Node], kind: Of, figures: &[usize]) -> Vec<Vec<usize>> {
    if !matches!(kind, Of::Seats | Of::Votes | Of::Lead) {
        return vec![figures.to_vec()];
    }
    let mut owners: Vec<(Vec<Word>, Vec<usize>)> = Vec::new();
    for both in [false, true] {
        for &at in figures.iter().filter(|&&at| nodes[at].said.shared == both && !nodes[at].owner.is_empty()).take(MANY) {
            let owner = &nodes[at].owner;
            let mut held = owners.iter_mut().filter(|(words, _)| shares(words, owner));
            if both {
                held.for_each(|(_, held)| held.push(at));
            } else if let Some((words, held)) = held.next() {
                words.extend(owner);
                sort::all(words);
                held.push(at);
            } else {
                owners.push((owner.clone(), vec![at]));
            }
        }
    }
    owners.into_iter().map(|(_, held)| held).collect()
}

/// So many figures of one kind are set against each other.
const MANY: usize = 200;

fn member(node: &Node) -> Member {
    Member { article: node.article, claim: node.claim }
}

/// One party's figures stage by stage: of every stage one, of every article at most one. What nearly all votes gave and the
/// result confirms is one with it.
fn stages(nodes: &[Node], owned: &[usize]) -> Option<Beside> {
    let told = owned.iter().filter_map(|&at| {
        let ballot = nodes[at].said.ballot.filter(|ballot| ballot.narrow.is_none())?;
        Some((ballot.stage?, !ballot.told, at))
    });
    let mut told: Vec<(Stage, bool, usize)> = told.collect();
    sort::all(&mut told);
    let (mut held, mut used): (Vec<(Stage, usize)>, Vec<usize>) = (Vec::new(), Vec::new());
    for &(stage, _, at) in told.iter().filter(|(stage, ..)| *stage == Stage::Result).chain(&told) {
        let node = &nodes[at];
        if used.contains(&node.article) {
            continue;
        }
        let confirmed = held.iter().any(|&(_, one)| nodes[one].bound.meets(&node.bound) && stage == Stage::Count);
        if confirmed || held.iter().all(|&(other, _)| other != stage) {
            used.push(node.article);
            held.extend((!confirmed).then_some((stage, at)));
        }
    }
    sort::all(&mut held);
    let differ = held.iter().any(|&(_, at)| nodes[at].bound != nodes[held[0].1].bound);
    let name = |stage| match stage {
        Stage::Forecast => scope::STAGES[0],
        Stage::Exit => scope::STAGES[1],
        Stage::Count => scope::STAGES[2],
        Stage::Result => scope::STAGES[3],
    };
    let figures = held.iter().map(|&(stage, at)| (member(&nodes[at]), name(stage))).collect();
    (held.len() > 1 && differ).then_some(Beside { figures })
}

/// A figure of some voters beside the one of all.
fn narrow(nodes: &[Node], of: &[usize], kind: Of, owned: &[usize]) -> Vec<Beside> {
    let wide = |at: &usize| nodes[*at].said.ballot.is_some_and(|ballot| ballot.narrow.is_none());
    let (all, some): (Vec<usize>, Vec<usize>) = owned.iter().copied().partition(wide);
    let least = if kind == Of::Turnout { 0 } else { 4 };
    let here = |node: &Node| node.place.is_none() || node.main_place || kind == Of::Turnout;
    let mut best: Vec<(usize, (u32, usize, usize))> = Vec::new();
    // What one article sets beside the other itself needs no row; a turnout is seldom set beside that of all.
    let alone = |part: usize| kind == Of::Turnout || all.iter().all(|&at| nodes[at].article != nodes[part].article);
    for part in some.into_iter().filter(|&at| here(&nodes[at]) && alone(at)) {
        let other = all.iter().copied().filter(|&at| nodes[at].article != nodes[part].article && nodes[at].bound != nodes[part].bound);
        let fits =
            other.filter(|&at| of[at] != of[part] && nodes[at].point().is_some() && node::affinity(&nodes[at], &nodes[part]) >= least);
        let whole = fits.max_by_key(|&at| (nodes[at].said.ballot.and_then(|ballot| ballot.stage), std::cmp::Reverse(at)));
        best.extend(whole.map(|whole| (nodes[part].article, (node::affinity(&nodes[whole], &nodes[part]), part, whole))));
    }
    // Of each article the one that is most like it.
    let found = sort::gather(best.into_iter()).into_iter().filter_map(|(_, found)| found.into_iter().max());
    found
        .map(|(_, part, whole)| Beside { figures: vec![(member(&nodes[part]), scope::NARROW), (member(&nodes[whole]), scope::WHOLE)] })
        .collect()
}
