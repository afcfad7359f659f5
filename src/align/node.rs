//! A claim as alignment sees it: everything two of them are compared by, at hand.

use super::convert;
use super::scope::{self, Reach};
use crate::claim::context::Word;
use crate::claim::{Claim, Reading, Side, Status};
use crate::event::Events;
use crate::measure::{Bound, Decimal, Hedge};
use crate::mention::{moment, quantity};
use crate::text::Article;
use std::collections::{BTreeMap, HashMap};

/// What a figure measures: only figures of one family can be the same fact.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Family {
    Count,
    Money,
    Share,
    Age,
    /// A dimension by its name, or a unit of no known dimension.
    Measure(String),
    Date,
    Time,
    Score,
}

#[derive(Debug)]
pub struct Node<'a> {
    pub article: usize,
    pub claim: usize,
    pub event: u32,
    pub family: Family,
    pub said: &'a Claim,
    pub bound: Bound,
    pub stated: Option<Decimal>,
    pub hedge: Hedge,
    pub unit: Option<&'a str>,
    pub change: Option<quantity::Change>,
    /// Of a date, time or score.
    pub value: Option<&'a str>,
    /// The place's name in lower case.
    pub place: Option<String>,
    /// The words around with their weights, rare words weighing more.
    pub context: Vec<(Word, u32)>,
    pub weight: u32,
    /// Whether this is the article's own count of the whole ("24 people were killed").
    pub whole: bool,
    /// How many different values its article gives of this family, class and role.
    pub rivals: usize,
    /// How often its article gives this value.
    pub echoes: usize,
    /// Whether its place is one the article's first sentences name.
    pub main_place: bool,
    /// What its sentence tells of, where that is another event than the article's.
    pub other: Option<&'a str>,
    /// How far its own words say that it reaches.
    pub reach: Reach,
}

impl Node<'_> {
    /// The one value it stands for, if it has one.
    pub fn point(&self) -> Option<Decimal> {
        self.stated.or(match (self.bound.low, self.bound.high) {
            (Some(low), Some(high)) if low == high => Some(low),
            _ => None,
        })
    }
}

/// All claims that can be facts, article by article in the order of the text.
pub fn nodes<'a>(articles: &[&'a Article], readings: &[&'a Reading], events: &'a Events) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    for (article, reading) in readings.iter().enumerate() {
        let text = articles[article].text.as_str();
        let lead = reading
            .cut
            .sentences
            .get(LEAD.min(reading.cut.sentences.len()).saturating_sub(1))
            .map_or("", |last| text.get(..last.span.end()).unwrap_or(""));
        for (at, claim) in reading.claims.iter().enumerate() {
            let event = events.of_article.get(article).copied().unwrap_or(0);
            let node = if claim.is_moment {
                reading.moments.get(claim.mention).and_then(|moment| of_moment(article, at, event, claim, moment, reading))
            } else {
                reading.quantities.get(claim.mention).and_then(|quantity| of_quantity(article, at, event, claim, quantity))
            };
            if let Some(mut node) = node {
                node.place = claim.place.map(|span| span.of(text).to_lowercase());
                node.main_place = claim.place.is_some_and(|span| lead.contains(span.of(text)));
                let words = match claim.is_moment {
                    true => reading.moments.get(claim.mention).map(|moment| moment.span),
                    false => reading.quantities.get(claim.mention).map(|quantity| quantity.numeral),
                };
                let other = words.and_then(|words| events.other_at(article, claim.sentence, words));
                node.other = other.map(|other| other.anchor.as_str());
                if let Some(moment) = words.filter(|_| claim.is_moment)
                    && scope::told_roughly(text, moment)
                {
                    node.hedge = Hedge::About;
                }
                let sentence = reading.cut.sentences.get(claim.sentence).map(|sentence| sentence.span);
                node.reach = sentence.zip(words).map_or(Reach::default(), |(sentence, words)| scope::reach(text, sentence, words));
                nodes.push(node);
            }
        }
    }
    weigh(&mut nodes);
    rivals(&mut nodes);
    nodes
}

/// The interval and hedge of a figure: a count that is not closed is a floor.
pub fn open_bound(said: &Claim, quantity: &quantity::Quantity) -> (Bound, Hedge) {
    match quantity.stated {
        None if let Some((end, _)) = said.end => (Bound::exactly(end), Hedge::Exact),
        Some(stated) if said.open && quantity.hedge == Hedge::Exact => (Bound::at_least(stated), Hedge::AtLeast),
        _ => (quantity.bound, quantity.hedge),
    }
}

/// How many sentences from the top name the places of the event.
const LEAD: usize = 3;

fn of_quantity<'a>(article: usize, claim: usize, event: u32, said: &'a Claim, quantity: &'a quantity::Quantity) -> Option<Node<'a>> {
    // "All but three of the 67": so many are left out of what is said, and no row is about them.
    if quantity.except {
        return None;
    }
    let unit = quantity.unit.as_deref();
    let family = match quantity.kind {
        quantity::Kind::Count => Family::Count,
        quantity::Kind::Amount => Family::Money,
        quantity::Kind::Share => Family::Share,
        quantity::Kind::Age => Family::Age,
        quantity::Kind::Measure => Family::Measure(dimension(unit?)),
    };
    Some(Node {
        article,
        claim,
        event,
        family,
        said,
        bound: open_bound(said, quantity).0,
        stated: quantity.stated,
        hedge: open_bound(said, quantity).1,
        unit,
        change: quantity.change,
        value: None,
        place: None,
        context: Vec::new(),
        weight: 0,
        whole: false,
        rivals: 1,
        echoes: 1,
        main_place: false,
        other: None,
        reach: Reach::default(),
    })
}

/// Units of one dimension are one family, so that kilometres meet miles.
fn dimension(unit: &str) -> String {
    convert::dimension(unit)
}

fn of_moment<'a>(
    article: usize,
    claim: usize,
    event: u32,
    said: &'a Claim,
    moment: &'a moment::Moment,
    reading: &Reading,
) -> Option<Node<'a>> {
    let family = match moment.kind {
        moment::Kind::Date => Family::Date,
        moment::Kind::Time => Family::Time,
        moment::Kind::Score => Family::Score,
    };
    // A weekday or a bare year dates the news; it is no fact that two articles are held to.
    let dated = moment.kind != moment::Kind::Date || moment.value.matches('-').count() >= 2;
    let timed = moment.kind != moment::Kind::Time || moment.value.contains(':');
    let sentence = reading.cut.sentences.get(said.sentence)?;
    let dates = |other: &moment::Moment| other.kind == moment::Kind::Date && sentence.span.contains(other.span);
    let furniture = sentence.span.len() < 3 * moment.span.len()
        && sentence.tokens.len() < 12
        && moment.kind != moment::Kind::Score
        && reading.moments.iter().any(dates);
    (dated && timed && !furniture).then(|| Node {
        article,
        claim,
        event,
        family,
        said,
        bound: Bound::default(),
        stated: None,
        hedge: Hedge::Exact,
        unit: None,
        change: None,
        value: Some(moment.value.as_str()),
        place: None,
        context: Vec::new(),
        weight: 0,
        whole: false,
        rivals: 1,
        echoes: 1,
        main_place: false,
        other: None,
        reach: Reach::default(),
    })
}

/// Weighs the words of every context by how few contexts have them.
fn weigh(nodes: &mut [Node]) {
    let mut held: HashMap<Word, u32> = HashMap::new();
    for node in nodes.iter() {
        for (word, _) in &node.said.context {
            *held.entry(*word).or_default() += 1;
        }
    }
    let all = u32::try_from(nodes.len()).unwrap_or(u32::MAX).max(1);
    for node in nodes {
        node.context = node.said.context.iter().map(|(word, near)| (*word, u32::from(*near) * rarity(all, held[word]))).collect();
        node.weight = node.context.iter().map(|(_, weight)| weight).sum::<u32>().max(1);
    }
}

/// A whole-number logarithm, the same on every machine: 2 for a word in every context, more for rarer ones.
fn rarity(all: u32, held: u32) -> u32 {
    (4 * all / held.max(1)).max(1).ilog2()
}

/// Counts, for every node, the different values its article gives of the same kind of thing.
fn rivals(nodes: &mut [Node]) {
    type Value<'a> = (Option<Decimal>, Option<&'a str>, Bound);
    let mut values: BTreeMap<_, Vec<Value>> = BTreeMap::new();
    for node in nodes.iter() {
        let key = (node.article, &node.family, node.said.class.as_str(), node.said.role);
        let held = values.entry(key).or_default();
        let value = (node.point(), node.value, node.bound);
        if !held.contains(&value) {
            held.push(value);
        }
    }
    let counts: Vec<usize> =
        nodes.iter().map(|node| values[&(node.article, &node.family, node.said.class.as_str(), node.said.role)].len()).collect();
    let mut given: BTreeMap<_, usize> = BTreeMap::new();
    for node in nodes.iter() {
        *given.entry((node.article, &node.family, node.unit, node.point(), node.value)).or_default() += 1;
    }
    let echoes: Vec<usize> = nodes.iter().map(|node| given[&(node.article, &node.family, node.unit, node.point(), node.value)]).collect();
    for (node, (count, echoes)) in nodes.iter_mut().zip(counts.into_iter().zip(echoes)) {
        (node.rivals, node.echoes) = (count, echoes);
    }
}

/// Marks the claims that count the whole of their article's event: of every role, the first that is no part, no
/// rest and nobody else's, in the lead where one stands there, and those after it that say the same.
pub fn mark_whole(nodes: &mut [Node]) {
    let mut of_article: BTreeMap<(usize, &'static str, String, Option<String>), Vec<usize>> = BTreeMap::new();
    for (at, node) in nodes.iter().enumerate() {
        if let Some(role) = node.said.role
            && node.family == Family::Count
            && !node.said.class.is_empty()
            && !node.said.part
            && node.said.status == Status::Told
            && node.other.is_none()
            && node.said.side != Side::From
            && node.said.side != Side::By
            && !(node.place.is_some() && matches!(role, "hospitalised" | "treated" | "discharged"))
        {
            of_article.entry((node.article, role, node.said.class.clone(), node.said.group.clone())).or_default().push(at);
        }
    }
    for candidates in of_article.values() {
        let own: Vec<usize> = candidates.iter().copied().filter(|&at| !nodes[at].said.another || nodes[at].said.lead).collect();
        // A count that names a place of its own is a part, where another names none.
        let here = |node: &Node| node.place.is_none() || node.main_place;
        let Some(&first) = own
            .iter()
            .find(|&&at| nodes[at].said.total)
            .or_else(|| own.iter().find(|&&at| nodes[at].said.lead && here(&nodes[at])))
            .or_else(|| own.iter().find(|&&at| here(&nodes[at])))
            .or(own.first())
        else {
            continue;
        };
        nodes[first].whole = true;
        let mut held = vec![first];
        for &at in &own {
            let node = &nodes[at];
            let same = held
                .iter()
                .all(|&known| node.bound.meets(&nodes[known].bound) || node.point().is_some() && node.point() == nodes[known].point());
            let equal = held.iter().any(|&known| node.point().is_some() && node.point() == nodes[known].point());
            let elsewhere =
                !node.said.lead && !node.main_place && node.place.is_some() && held.iter().all(|&known| nodes[known].place != node.place);
            // A sentence further down that names a day of its own counts what befell on that day.
            let another_day = match (&node.said.day, &nodes[first].said.day) {
                (Some(a), Some(b)) => a != b,
                (Some(_), None) => !node.said.lead,
                _ => false,
            };
            if at != first && same && !(another_day && !equal) && (equal || !elsewhere) {
                nodes[at].whole = true;
                held.push(at);
            }
        }
    }
}

/// Added to every context's weight: two short ones share a word by chance.
const SHORT: u32 = 40;

/// The words of a sentence that two contexts share, in hundredths of what they could share.
pub fn likeness(a: &Node, b: &Node) -> u32 {
    let (mut shared, mut i, mut j) = (0u64, 0, 0);
    while let (Some(x), Some(y)) = (a.context.get(i), b.context.get(j)) {
        match x.0.cmp(&y.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += u64::from(x.1.min(y.1));
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    let whole = (u64::from(a.weight + SHORT) * u64::from(b.weight + SHORT)).isqrt().max(1);
    u32::try_from(100 * shared / whole).unwrap_or(100)
}
