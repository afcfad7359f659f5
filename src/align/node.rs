//! A claim as alignment sees it: everything two of them are compared by, at hand.

use super::scope::{self, Reach};
use super::{ballot, convert, land, pair};
use crate::claim::context::Word;
use crate::claim::{Claim, Reading, Side, Status, dateline, deed};
use crate::event::Events;
use crate::lexicon::{List, Senses, among, any, course};
use crate::measure::{self, Bound, Decimal, Hedge, Sums};
use crate::mention::{moment, quantity};
use crate::text::hash::Map;
use crate::text::letters::Cased;
use crate::text::{Article, Span, sort};
use crate::token;
use std::rc::Rc;

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
    /// Whom of its class it counts only; nobody where all that its article counts so are of one calling: the miners of a
    /// mine are its people.
    pub group: Option<&'a str>,
    /// The noun for what is counted, where it is written: "deputy".
    pub noun: &'a str,
    pub bound: Bound,
    point: Option<Decimal>,
    pub hedge: Hedge,
    /// Of money without what it is paid for: the dollar of "dollar per share".
    pub unit: Option<&'a str>,
    /// What money is paid for: "share", "barrel".
    pub per: Option<&'a str>,
    pub change: Option<quantity::Change>,
    /// Of a date, time or score.
    pub value: Option<&'a str>,
    /// The place's name in lower case.
    pub place: Option<String>,
    /// The land whose people it counts, in a story that names them (`land`).
    pub land: Option<&'a str>,
    /// The words around with their weights, rare words weighing more.
    pub context: Vec<(Word, u32)>,
    pub weight: u32,
    /// The same words however far they stand from the figure: only how rare each is.
    pub rare: (Vec<(Word, u32)>, u32),
    /// How far down its article it stands, in hundredths.
    pub depth: usize,
    /// How large its number is: below 3, 10, 40, or more.
    pub size: u32,
    /// Of a date the words of its clause that stand near, and their weight.
    pub close: (Vec<(Word, u32)>, u32),
    /// How many significant digits its value has, and how telling the number is.
    pub digits: usize,
    pub telling: u32,
    /// All owners of figures that its article names, sorted.
    pub names: Rc<[Word]>,
    /// Whose figure of a vote it is.
    pub owner: Vec<Word>,
    /// The same for numbers that have the same digits in any order, at any scale.
    pub anagram: u64,
    /// Whether this is the article's own count of the whole ("24 people were killed").
    pub whole: bool,
    /// What it and the next count of its sentence add up to: "46 passengers and two crew"; of "84 of its 620 branches" what
    /// is left.
    pub sum: Option<Decimal>,
    /// What befell those whom it counts, under one word for what different papers call differently.
    pub fate: Option<&'static str>,
    /// Whether its sentence tells that the count moves: "14 people had been detained by 4 a.m."
    pub moves: bool,
    /// How many different values its article gives of this family, class and role.
    pub rivals: usize,
    /// How often its article gives this value.
    pub echoes: usize,
    /// The values that its article gives of what has this unit, class and role, sorted; of dates the days with their months.
    pub given: Rc<[Decimal]>,
    /// What its article counts with this very number.
    pub classes: Rc<[&'a str]>,
    /// What befalls those whom its article counts with this very number.
    pub roles: Rc<[&'static str]>,
    /// Whether its place is one the article's first sentences name.
    pub main_place: bool,
    /// What its sentence tells of, where that is another event than the article's.
    pub other: Option<&'a str>,
    /// How far its own words say that it reaches.
    pub reach: Reach,
    /// How the words that touch it place it.
    pub course: Option<Course>,
    /// A weekday, a month or a year that may date no more than the news: a fact only where another article dates the same
    /// by it.
    pub dim: bool,
    /// Of a date the day of the week, where it is known: "Thursday, May 10", "May 10, 2031".
    pub weekday: Option<&'a str>,
}

impl Node<'_> {
    /// The one value it stands for, if it has one.
    pub fn point(&self) -> Option<Decimal> {
        self.point
    }
}

/// All claims that can be facts, article by article in the order of the text.
pub fn nodes<'a>(articles: &[&'a Article], readings: &[&'a Reading], events: &'a Events) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    let parties = ballot::parties(articles, readings);
    for (article, reading) in readings.iter().enumerate() {
        let text = articles[article].text.as_str();
        let lead = reading
            .cut
            .sentences
            .get(LEAD.min(reading.cut.sentences.len()).saturating_sub(1))
            .map_or("", |last| text.get(..last.span.end()).unwrap_or(""));
        let sheriff = text.contains("heriff");
        let mut names: Vec<Word> = reading.claims.iter().flat_map(|claim| claim.owner.iter().copied()).collect();
        sort::all(&mut names);
        names.dedup();
        let names: Rc<[Word]> = names.into();
        // Whether the sentence read last moves its counts.
        let mut moving: Option<(usize, bool)> = None;
        for (at, claim) in reading.claims.iter().enumerate() {
            let event = events.of_article.get(article).copied().unwrap_or(0);
            let node = if claim.is_moment {
                reading.moments.get(claim.mention).and_then(|moment| of_moment(article, at, event, claim, moment, text, reading))
            } else {
                reading.quantities.get(claim.mention).and_then(|quantity| of_quantity(article, at, event, claim, quantity))
            };
            if let Some(mut node) = node {
                node.place = claim.place.map(|span| span.of(text).in_small());
                // Deputies of a sheriff are police, and sit in no parliament.
                if node.noun == "deputy" && sheriff {
                    node.group = node.group.or(Some("police"));
                }
                node.names = names.clone();
                node.owner = ballot::owner(claim, &parties);
                node.main_place = claim.place.is_some_and(|span| lead.contains(span.of(text)));
                let words = match claim.is_moment {
                    true => reading.moments.get(claim.mention).map(|moment| moment.span),
                    false => reading.quantities.get(claim.mention).map(|quantity| quantity.numeral),
                };
                let other = words.and_then(|words| events.other_at(article, claim.sentence, words));
                node.other = other.filter(|_| !claim.now).map(|other| other.anchor.as_str());
                if let Some(moment) = words.filter(|_| claim.is_moment) {
                    node.course = in_range(text, moment, &node, reading);
                    node.hedge = scope::told(text, moment, node.family == Family::Time).0;
                }
                let sentence = reading.cut.sentences.get(claim.sentence).map(|sentence| sentence.span);
                if moving.is_none_or(|(at, _)| at != claim.sentence) {
                    let told = |sentence: Span| [true, false].iter().any(|&later| course::cue(sentence.of(text), later, true).is_some());
                    moving = Some((claim.sentence, sentence.is_some_and(told)));
                }
                node.moves = moving.is_some_and(|(_, moves)| moves) || claim.end.is_some() && claim.total;
                node.depth = 100 * claim.sentence / reading.cut.sentences.len().max(1);
                if node.family == Family::Age {
                    let around = sentence.zip(words).and_then(|(sentence, words)| {
                        Some((text.get(sentence.start()..words.start())?.in_small(), text.get(words.end()..sentence.end())?.in_small()))
                    });
                    node.fate = around.and_then(|(before, after)| fate_of(&before, &after));
                }
                if let Some(quantity) = reading.quantities.get(claim.mention).filter(|_| !claim.is_moment) {
                    node.course = course_of(text, quantity.span, &node);
                }
                node.reach = sentence.zip(words).map_or(Reach::default(), |(sentence, words)| scope::reach(text, sentence, words));
                nodes.push(node);
            }
        }
    }
    for node in &mut nodes {
        let mut digits = node.point().map_or_else(Vec::new, |point| pair::digits(point).into_bytes());
        sort::all(&mut digits);
        node.digits = digits.len();
        node.anagram = digits.iter().fold(0, |sum, digit| sum + (1 << (6 * u32::from(digit.wrapping_sub(b'0')) % 64)));
        node.telling = telling(node);
        let value = node.point().or(node.bound.low).or(node.bound.high).unwrap_or_default().abs();
        node.size = [3, 10, 40].into_iter().map(|least| u32::from(value >= Decimal::from(least))).sum();
    }
    fates(&mut nodes);
    land::read(articles, readings, &mut nodes);
    for at in 1..nodes.len() {
        let (one, next) = (&nodes[at - 1], &nodes[at]);
        let listed = (one.article, one.said.sentence) == (next.article, next.said.sentence)
            && [one, next].iter().all(|node| node.family == Family::Count && node.said.role.is_none() && node.said.class == one.said.class);
        let both = one.point().zip(next.point());
        let sum = both.filter(|_| listed).and_then(|(x, y)| x.plus(y));
        let part = (one.article, one.said.sentence, &one.said.class) == (next.article, next.said.sentence, &next.said.class)
            && one.said.part
            && next.said.role.is_none();
        let rest = both.filter(|_| part && one.family == Family::Count && next.family == Family::Count).and_then(|(x, y)| y.minus(x));
        nodes[at].sum = rest;
        nodes[at - 1].sum = nodes[at - 1].sum.or(sum);
    }
    weigh(&mut nodes);
    rivals(&mut nodes);
    nodes
}

/// Survivors of a wreck are those who were rescued from it; who fled was evacuated. Where an article counts nobody as hurt,
/// those who were treated were. Seven who were shot in two articles are four hurt and three dead where one counts so many: they are
/// no count of the hurt.
fn fates(nodes: &mut [Node]) {
    let told = |node: &&Node| node.said.role == Some("injured") && !node.said.day.as_deref().is_some_and(scope::is_month);
    let hurt = sort::each(nodes.iter().filter(told).map(|node| node.article));
    for node in nodes.iter_mut() {
        let Some(role) = node.said.role else { continue };
        node.fate = Some(match role {
            "survived" => "rescued",
            // A hostage who escapes is evacuated by nobody.
            "fled" | "displaced" if !matches!(node.said.group.as_deref(), Some("hostage" | "prisoner")) => "evacuated",
            "treated" | "lightly injured"
                if (node.place.is_none() || node.main_place || role == "lightly injured") && hurt.binary_search(&node.article).is_err() =>
            {
                "injured"
            }
            role => role,
        });
    }
    let counts = |node: &&Node| node.family == Family::Count && node.other.is_none() && !node.said.part;
    let told =
        |node: &Node| Some((node.point()?, node.said.role?)).filter(|(_, role)| among!(*role, "killed" | "injured") && !node.said.shot);
    let told = sort::gather(nodes.iter().filter(counts).filter_map(|node| Some(((node.event, node.article), told(node)?))));
    let mut sums: Vec<(u32, Decimal)> = Vec::new();
    for ((event, _), told) in &told {
        let told = sort::each(told.iter().copied());
        let of = |wanted: &'static str| told.iter().filter(move |(value, role)| *role == wanted && *value > Decimal::ZERO).take(SUMS);
        sums.extend(of("killed").flat_map(|dead| of("injured").filter_map(|hurt| Some((*event, dead.0.plus(hurt.0)?)))));
    }
    sort::all(&mut sums);
    let shot = nodes.iter().enumerate().filter(|(_, node)| counts(node) && node.said.shot && !node.said.another);
    let shot = sort::gather(shot.filter_map(|(at, node)| Some(((node.event, node.point()?), at))));
    for ((event, all), at) in shot {
        let hurt = |&at: &usize| {
            let own = told.binary_search_by_key(&(event, nodes[at].article), |(key, _)| *key).ok().and_then(|at| told.get(at));
            own.is_some_and(|(_, told)| told.contains(&(all, "injured")))
        };
        let several = at.iter().any(|&other| nodes[other].article != nodes[at[0]].article);
        if several && sums.binary_search(&(event, all)).is_ok() && !at.iter().any(hurt) {
            at.into_iter().for_each(|at| nodes[at].fate = Some("shot"));
        }
    }
}

/// So many counts of the dead and of the hurt of one article are added up.
const SUMS: usize = 8;

/// What the sentence of an age says of whom it is: somebody who was hurt ("a 17-year-old was grazed"), or who is sought.
fn fate_of(before: &str, after: &str) -> Option<&'static str> {
    let says = |text: &str, words: &List| words.iter().any(|word| text.contains(word));
    let near = after.split([',', '.', ';']).next().unwrap_or("");
    if says(
        near,
        any![
            "was shot",
            "was grazed",
            "was hit",
            "was struck",
            "was wounded",
            "was injured",
            "was gunned",
            "was killed",
            "was stabbed",
            "was fatally"
        ],
    ) {
        return Some("injured");
    }
    let sought = says(before, any!["searching", "looking for", "arrested", "warrant"]);
    let then = after.strip_prefix(',').and_then(|after| after.split([',', '.', ';']).next()).unwrap_or(near);
    let held = says(then, any!["booked", "arrested", "charged", "faces", "accused", "wanted"]);
    (sought || held).then_some("sought")
}

/// How the words that touch a small number place it: two that are placed otherwise are two, however alike the numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Course {
    /// "The last four years", "four years ago".
    Past,
    /// "The next four years", "four more years".
    Ahead,
    /// "A two-year wait", "a mother of two sons": it belongs to a noun.
    Of,
    /// "A four-year term", which others tell as four years in office or in prison.
    Served,
    /// "Never fewer than 20,000", "capped at 20,000": a rule sets it.
    Set,
    /// "From 1 a.m. to 4 a.m.": it is an end of a stretch.
    Range,
}

/// So many bytes before a number are looked at.
const AHEAD: usize = 80;
/// So many words before a number a rule is told that sets it.
const RULED: usize = 8;

/// Reads the words that touch it. "Two children were hurt" are nobody's.
fn course_of(text: &str, span: Span, node: &Node) -> Option<Course> {
    let ahead = text.get(text.floor_char_boundary(span.start().saturating_sub(AHEAD))..span.start()).unwrap_or("");
    let ahead = ahead.rsplit(['.', ';']).next().unwrap_or("");
    let before = ahead.split_ascii_whitespace().next_back().unwrap_or("").in_small();
    let own = span.of(text).in_small();
    let after = text.get(span.end()..text.floor_char_boundary(span.end().saturating_add(AHEAD))).unwrap_or("").trim_start();
    let after = after.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("").in_small();
    // "Those who never nap, by a study of 86,412 people" sets nothing.
    let sets = |word: &str| among!(word, "cap" | "caps" | "capped") || word == "never" && node.hedge != Hedge::Exact;
    if ahead.split_ascii_whitespace().rev().take(RULED).any(sets) {
        return Some(Course::Set);
    }
    if node.family == Family::Count {
        let of = among!(before.as_str(), "of" | "had" | "has" | "have" | "with" | "behind" | "his" | "her" | "their");
        return match node.noun {
            "son" | "daughter" => Some(Course::Of),
            noun if of && among!(noun, "child" | "kid" | "brother" | "sister" | "sibling" | "grandchild") => Some(Course::Of),
            _ => None,
        };
    }
    if !pair::lasts(node) {
        return None;
    }
    if own.contains('-') && !own.contains(' ') {
        return Some(if any!["term", "sentence"].iter().any(|noun| after.starts_with(noun)) { Course::Served } else { Course::Of });
    }
    if among!(before.as_str(), "next" | "another" | "coming")
        || any!["another ", "next "].iter().any(|word| own.starts_with(word))
        || own.contains(" more ")
    {
        return Some(Course::Ahead);
    }
    let past =
        among!(before.as_str(), "last" | "past" | "previous" | "prior") || among!(after.as_str(), "ago" | "earlier" | "since" | "before");
    past.then_some(Course::Past)
}

/// Whether a clock time is an end of a range: "will close from 1 a.m. to 4 a.m.".
fn in_range(text: &str, words: Span, node: &Node, reading: &Reading) -> Option<Course> {
    let ends = |from: usize, to: usize| {
        among!(text.get(from..to).unwrap_or("").trim(), "-" | "–" | "—" | "to" | "until" | "till") && node.family == Family::Time
    };
    let near = reading.moments_in(Span::new(words.start().saturating_sub(24), words.end().saturating_add(24)));
    let other = |moment: &moment::Moment| {
        moment.kind == moment::Kind::Time && (ends(moment.span.end(), words.start()) || ends(words.end(), moment.span.start()))
    };
    near.iter().any(other).then_some(Course::Range)
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
    // "All but two issues are resolved" tells of the two that are left.
    let left = said.role.is_none() && quantity.counted.as_ref().is_some_and(|counted| !counted.elided);
    if quantity.except && !left {
        return None;
    }
    // "One of the guards said", "he was one of five guards": nobody is counted.
    if said.part && said.role.is_none() && quantity.kind == quantity::Kind::Count && quantity.stated == Some(Decimal::ONE) {
        return None;
    }
    let unit = quantity.unit.as_deref();
    let (unit, per) = match unit.and_then(|unit| unit.split_once(" per ")).filter(|_| quantity.kind == quantity::Kind::Amount) {
        Some((money, per)) => (Some(money), Some(per)),
        None => (unit, None),
    };
    // A "six-point lead" in the polls is one of percentage points.
    let shares = |measure| among!(measure, "margin" | "error" | "turnout" | "unemployment" | "interest" | "inflation" | "approval");
    let lead = said.class == "point" && said.measure.is_some_and(shares);
    let unit = if lead { Some("percentage point") } else { unit };
    let family = match quantity.kind {
        quantity::Kind::Count if lead => Family::Share,
        quantity::Kind::Count => Family::Count,
        quantity::Kind::Amount => Family::Money,
        quantity::Kind::Share => Family::Share,
        quantity::Kind::Age => Family::Age,
        quantity::Kind::Measure => Family::Measure(dimension(unit?)),
    };
    // "A third" is told as "33 percent" by others, and "two thirds" as 66.
    let words = family == Family::Share && unit.is_none();
    let percent = |end: Option<Decimal>, slack: Decimal| end?.times(Decimal::ONE_HUNDRED)?.plus(slack);
    let stated = if words { percent(quantity.stated, Decimal::ZERO) } else { quantity.stated };
    let mut bound = open_bound(said, quantity).0;
    if words {
        let (less, more) = match stated.is_some_and(measure::is_whole) {
            true => (Decimal::ZERO, Decimal::ZERO),
            false => (Decimal::NEGATIVE_ONE, Decimal::ONE),
        };
        (bound.low, bound.high) = (percent(bound.low, less), percent(bound.high, more));
    }
    Some(Node {
        noun: quantity.counted.as_ref().filter(|counted| !counted.elided).map_or("", |counted| counted.head.as_str()),
        bound,
        point: stated.or(bound.low.filter(|_| bound.low == bound.high)),
        hedge: open_bound(said, quantity).1,
        unit: if words { Some("%") } else { unit },
        per,
        change: quantity.change,
        ..bare(article, claim, event, family, said)
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
    text: &str,
    reading: &'a Reading,
) -> Option<Node<'a>> {
    let family = match moment.kind {
        moment::Kind::Date => Family::Date,
        moment::Kind::Time => Family::Time,
        moment::Kind::Score => Family::Score,
    };
    // A weekday dates the news; it is no fact that two articles are held to.
    let exact = moment.span.of(text).contains(|c: char| c.is_ascii_digit()) && moment.value.contains('-');
    let dated = moment.kind != moment::Kind::Date || exact || is_told_alone(moment, said, text, reading);
    let timed = moment.kind != moment::Kind::Time || moment.value.contains(':');
    let sentence = reading.cut.sentences.get(said.sentence)?;
    let dates = |other: &moment::Moment| other.kind == moment::Kind::Date && sentence.span.contains(other.span);
    let furniture = sentence.span.len() < 3 * moment.span.len()
        && sentence.tokens.len() < 12
        && moment.kind != moment::Kind::Score
        // "He died Wednesday."
        && !reading.cut.tokens.get(sentence.tokens.start).is_some_and(|first| first.senses().any(Senses::PRONOUN))
        && reading.moments_in(sentence.span).iter().any(dates);
    let opens = moment.kind == moment::Kind::Date
        && reading.cut.tokens.get(sentence.tokens.clone()).is_some_and(|tokens| dateline::opens(text, tokens, moment.span));
    let named = dated || dates_something(moment, said, text, reading);
    // "— Velm Police (@velmpolice) May 13, 2031": a stamp.
    let handle = text.get(..moment.span.start()).unwrap_or("").trim_end().strip_suffix(')').and_then(|before| before.rsplit_once('('));
    let stamp = handle.is_some_and(|(_, name)| name.starts_with('@'));
    let before = reading.moments_in(sentence.span).iter().rfind(|other| other.span.end() <= moment.span.start());
    let told =
        before.filter(|day| matches!(text.get(day.span.end()..moment.span.start()), Some(" " | ", ")) && pair::is_weekday(&day.value));
    (named && timed && !furniture && !opens && !stamp).then(|| Node {
        value: Some(moment.value.as_str()),
        dim: !dated,
        weekday: pair::weekday(&moment.value).or(told.map(|day| day.value.as_str())),
        ..bare(article, claim, event, family, said)
    })
}

/// A claim of which nothing more is known.
#[inline(never)]
fn bare(article: usize, claim: usize, event: u32, family: Family, said: &Claim) -> Node<'_> {
    Node {
        article,
        claim,
        event,
        family,
        said,
        group: said.group.as_deref(),
        noun: "",
        bound: Bound::default(),
        point: None,
        hedge: Hedge::Exact,
        unit: None,
        per: None,
        change: None,
        value: None,
        place: None,
        land: None,
        context: Vec::new(),
        weight: 0,
        rare: (Vec::new(), 0),
        depth: 0,
        size: 0,
        owner: Vec::new(),
        close: (Vec::new(), 0),
        digits: 0,
        telling: 0,
        anagram: 0,
        names: Rc::default(),
        whole: false,
        moves: false,
        fate: None,
        sum: None,
        rivals: 1,
        echoes: 1,
        given: Rc::default(),
        classes: Rc::default(),
        roles: Rc::default(),
        main_place: false,
        other: None,
        reach: Reach::default(),
        course: None,
        dim: false,
        weekday: None,
    }
}

/// Whether a month or a year is what its sentence tells: "the tunnel will open by 2031", "she vanished in June". "The June
/// report" and "151,000 jobs in June" date something else.
fn is_told_alone(moment: &moment::Moment, said: &Claim, text: &str, reading: &Reading) -> bool {
    let Some(sentence) = reading.cut.sentences.get(said.sentence) else { return false };
    let tokens = reading.cut.tokens.get(sentence.tokens.clone()).unwrap_or_default();
    let past = tokens.partition_point(|token| token.span.start() < moment.span.end());
    let first = tokens.partition_point(|token| token.span.end() <= moment.span.start());
    let before = first.checked_sub(1).and_then(|at| tokens.get(at)).map_or("", |token| token.span.of(text));
    let led = among!(before, "in" | "In" | "by" | "By" | "since" | "Since" | "until" | "before" | "after");
    let ends = tokens.get(past).is_none_or(|next| next.kind != token::Kind::Word || next.senses().any(Senses::GRAMMAR));
    let mark =
        |token: &&token::Token| token.kind == token::Kind::Mark && among!(token.span.of(text), "," | ";" | "—" | "–" | "--" | "(" | ")");
    let from = tokens.get(..first).and_then(|before| before.iter().rev().find(mark)).map_or(sentence.span.start(), |mark| mark.span.end());
    let to = tokens.get(past..).and_then(|after| after.iter().find(mark)).map_or(sentence.span.end(), |mark| mark.span.start());
    let counts =
        |quantity: &quantity::Quantity| quantity.kind != quantity::Kind::Age && quantity.span.start() < to && quantity.span.end() > from;
    moment.value.len() == 4 && led && ends && !reading.quantities_in(sentence.span).iter().any(counts)
}

/// Whether a weekday, a month or a year may date what its sentence tells, and not only when somebody said so or which
/// month a figure is of: "declared martial law Tuesday", not "police said Tuesday" and "163,000 jobs in July".
fn dates_something(moment: &moment::Moment, said: &Claim, text: &str, reading: &Reading) -> bool {
    let Some(sentence) = reading.cut.sentences.get(said.sentence) else { return false };
    let tokens = reading.cut.tokens.get(sentence.tokens.clone()).unwrap_or_default();
    let (before, after) = (
        tokens.get(..tokens.partition_point(|token| token.span.end() <= moment.span.start())).unwrap_or_default(),
        tokens.get(tokens.partition_point(|token| token.span.start() < moment.span.end())..).unwrap_or_default(),
    );
    let led = |token: &&token::Token| {
        token.senses().any(Senses::PREPOSITION) || among!(token.span.of(text), "late" | "early" | "last" | "this" | "earlier" | "later")
    };
    // Who was charged, who testified, what was announced on a day has done something on it.
    let says = |token: &token::Token| {
        among!(
            token.span.of(text),
            "said"
                | "says"
                | "say"
                | "told"
                | "tells"
                | "added"
                | "reported"
                | "confirmed"
                | "wrote"
                | "tweeted"
                | "statement"
                | "interview"
                | "reporters"
        )
    };
    // "Friday's report" is what came out on Friday.
    let own = text.get(moment.span.end()..).is_some_and(|rest| rest.starts_with(['\'', '’']));
    let said_then = before.iter().rev().find(|token| !led(token)).is_some_and(says) || !own && after.first().is_some_and(says);
    let relative = among!(moment.value.as_str(), "today" | "yesterday" | "tomorrow" | "tonight");
    let bought =
        |sum: Span| before.iter().rev().find(|token| token.span.end() <= sum.start()).is_some_and(|token| token.span.of(text) == "for");
    let near = before.len().checked_sub(4).and_then(|at| before.get(at)).map_or(sentence.span.start(), |token| token.span.start());
    let of_figure = |quantity: &quantity::Quantity| {
        !matches!(quantity.kind, quantity::Kind::Age | quantity::Kind::Measure)
            && quantity.span.end() > near
            && quantity.span.start() < moment.span.start()
            // "Two hikers vanished in 2011" dates what befell them, "for $4 million in 2011" what was bought.
            && !before.iter().any(|token| token.span.start() >= quantity.span.end() && deed::is_past(token.span.of(text)))
            && !(quantity.kind == quantity::Kind::Amount && bought(quantity.span))
    };
    let of_figure = pair::rough(&moment.value) && reading.quantities_in(sentence.span).iter().any(of_figure);
    !(relative || said_then || of_figure)
}

/// How telling a number is: its significant digits, and small ones tell nothing.
fn telling(node: &Node) -> u32 {
    match (&node.family, node.value) {
        (Family::Date, _) => return 3,
        // A clock time to the minute is rarely two things in one story; a full or half hour may be.
        (_, Some(value)) => return if value.get(3..5).is_some_and(|minute| among!(minute, "00" | "30")) { 2 } else { 4 },
        _ => {}
    }
    let Some(point) = node.point() else {
        // Two ends that are both the same are rarely so by chance.
        let ends = [node.bound.low, node.bound.high].into_iter().flatten();
        return if node.hedge == Hedge::Range { ends.map(|end| pair::digits(end).len().min(2) as u32).sum() } else { 0 };
    };
    let unit = u32::from(matches!(node.family, Family::Money | Family::Measure(_) | Family::Age));
    let small = point.abs() <= Decimal::from(12);
    let digits = match node.digits {
        _ if small && crate::measure::is_whole(point) => 0,
        0 | 1 => 1,
        2 => 2,
        _ => 3,
    };
    digits + unit
}

/// Weighs the words of every context by how few contexts have them.
fn weigh(nodes: &mut [Node]) {
    let mut held: Map<Word, u32> = Map::default();
    for node in nodes.iter().filter(|node| !node.dim) {
        for (word, _) in &node.said.context {
            *held.entry(*word).or_default() += 1;
        }
    }
    let all = u32::try_from(nodes.iter().filter(|node| !node.dim).count()).unwrap_or(u32::MAX).max(1);
    for node in nodes {
        if node.family == Family::Date {
            let near = node.said.context.iter().filter(|(_, near)| *near >= CLOSE);
            node.close.0 =
                near.map(|(word, near)| (*word, u32::from(*near) * rarity(all.max(FEW), held.get(word).copied().unwrap_or(1)))).collect();
            node.close.1 = node.close.0.iter().map(|(_, weight)| weight).sum::<u32>().max(1);
        }
        node.rare.0 = node.said.context.iter().map(|(word, _)| (*word, rarity(all, held.get(word).copied().unwrap_or(1)))).collect();
        node.context =
            node.said.context.iter().zip(&node.rare.0).map(|((word, near), (_, rare))| (*word, u32::from(*near) * rare)).collect();
        node.weight = node.context.iter().map(|(_, weight)| weight).sum::<u32>().max(1);
        node.rare.1 = node.rare.0.iter().map(|(_, weight)| weight).sum::<u32>().max(1);
    }
}

/// What a word near a date weighs.
const CLOSE: u16 = 5;

/// Where there are fewer figures, no word near a date is thought common.
const FEW: u32 = 48;

/// A whole-number logarithm, the same on every machine: 2 for a word in every context, more for rarer ones.
fn rarity(all: u32, held: u32) -> u32 {
    (4 * all / held.max(1)).max(1).ilog2()
}

/// Counts, for every node, the different values its article gives of the same kind of thing.
fn rivals<'a>(nodes: &mut [Node<'a>]) {
    type Kind<'a> = (usize, &'a Family, bool, &'a str, Option<&'static str>, Option<&'static str>);
    // Seconds and years are set against each other where they tell of one thing, and are no rivals otherwise; nor are days
    // and years.
    fn kind<'a>(node: &'a Node) -> Kind<'a> {
        let long = among!(node.unit.unwrap_or(""), "month" | "year" | "decade" | "century") || is_coarse(node);
        (node.article, &node.family, long, node.said.class.as_str(), node.said.role, node.said.measure)
    }
    let mut counts = vec![(0, 0); nodes.len()];
    for (_, alike) in sort::gather(nodes.iter().enumerate().filter(|(_, node)| !node.dim).map(|(at, node)| (kind(node), at))) {
        let value = |node: &Node<'a>| {
            let Bound { low, high, open_low, open_high } = node.bound;
            (node.point(), node.value, low, high, open_low, open_high)
        };
        let held = sort::each(alike.iter().map(|&at| value(&nodes[at]))).len();
        alike.iter().for_each(|&at| counts[at].0 = held);
    }
    let kind = |node: &Node<'a>| (node.article, node.unit, node.said.class.as_str(), node.said.role);
    for (_, alike) in sort::gather(nodes.iter().map(kind).enumerate().map(|(at, kind)| (kind, at))) {
        let given: Rc<[Decimal]> =
            sort::each(alike.iter().filter_map(|&at| nodes[at].point().or_else(|| pair::month_day(nodes[at].value?)))).into();
        alike.iter().for_each(|&at| nodes[at].given = given.clone());
    }
    let given = nodes.iter().map(|node| (node.article, &node.family, node.unit, node.point(), node.value));
    let mut classes = vec![Rc::default(); nodes.len()];
    let mut roles = vec![Rc::default(); nodes.len()];
    for (_, equal) in sort::gather(given.enumerate().map(|(at, given)| (given, at))) {
        let held = sort::each(equal.iter().map(|&at| nodes[at].said.class.as_str()).filter(|class| !class.is_empty()));
        let held: Rc<[&str]> = held.into();
        let befell: Rc<[&str]> = sort::each(equal.iter().filter_map(|&at| pair::fate(&nodes[at]))).into();
        for at in equal.iter().copied() {
            counts[at].1 = equal.len();
            classes[at] = held.clone();
            roles[at] = befell.clone();
        }
    }
    for (((node, counts), classes), roles) in nodes.iter_mut().zip(counts).zip(classes).zip(roles) {
        (node.rivals, node.echoes) = counts;
        node.classes = classes;
        node.roles = roles;
    }
}

/// Whether a node is a date that is no more than a year, or a month of any year.
pub fn is_coarse(node: &Node) -> bool {
    node.family == Family::Date && node.value.is_some_and(|value| value.len() == 4)
}

/// Callings and states that say who people are in a story, and leave nobody out who is counted with them.
pub fn is_open(group: &str) -> bool {
    among!(group, "hostage" | "prisoner" | "migrant" | "fan" | "passenger" | "protester" | "worker" | "pupil" | "man")
}

/// Takes a group for everyone where its article counts nobody else in that role: "274 workers were killed" in a mine.
fn widen(nodes: &mut [Node]) {
    // "Gunmen took 30 girls", "30 pupils are held"
    let young = |node: &Node| node.group == Some("pupil") && node.said.role == Some("abducted");
    nodes.iter_mut().filter(|node| young(node)).for_each(|node| node.group = Some("child"));
    let mut groups: sort::Map<(usize, &'static str, &str), Vec<Option<&str>>> = sort::Map::default();
    // "One of the dead", "a hurt rescuer" are counted with the others.
    let apart = |node: &Node| node.said.part || node.said.implied;
    for node in nodes.iter().filter(|node| node.other.is_none() && node.family == Family::Count && !apart(node)) {
        if let Some(role) = node.said.role {
            // Two that differ tell as much as all of them.
            let held = groups.at((node.article, role, &node.said.class));
            if held.len() < 2 && !held.contains(&node.group) {
                held.push(node.group);
            }
        }
    }
    let alone = |node: &Node| {
        let held = node.said.role.and_then(|role| groups.get(&(node.article, role, node.said.class.as_str())));
        held.is_some_and(|held| held.iter().all(|group| *group == node.group))
    };
    let wide: Vec<bool> = nodes.iter().map(|node| node.group.is_some_and(is_open) && node.other.is_none() && alone(node)).collect();
    for (node, _) in nodes.iter_mut().zip(wide).filter(|(_, wide)| *wide) {
        node.group = None;
    }
}

/// Marks the claims that count the whole of their article's event: of every role, the first that is no part, no
/// rest and nobody else's, in the lead where one stands there, and those after it that say the same.
pub fn mark_whole(nodes: &mut [Node]) {
    widen(nodes);
    let mut of_article = Vec::new();
    let firsts = firsts(nodes);
    let first = |at: usize| firsts.get(at).copied().unwrap_or(false);
    for (at, node) in nodes.iter().enumerate() {
        if let Some(role) = node.said.role
            && node.family == Family::Count
            && !node.said.class.is_empty()
            && (!node.said.part || node.group.is_some() || role == "in critical condition" || !among!(role, "killed" | "injured") && first(at))
            // Jobs are cut and shops closed as planned, and no other way.
            && (node.said.status == Status::Told || node.said.status == Status::Planned && among!(role, "cut" | "closed"))
            && node.other.is_none()
            && node.said.side != Side::From
            && node.said.side != Side::By
            && !(node.place.is_some() && among!(role, "hospitalised" | "treated" | "discharged"))
            // Cases elsewhere are none of those here.
            && !(node.place.is_some() && !node.main_place && role == "infected")
            // Each source counts the crowd anew (`crowds`), each hour has its homes without power, each player scores.
            && !among!(role, "attended" | "still without power" | "scored")
        {
            let role = node.fate.filter(|fate| *fate == "shot").unwrap_or(role);
            of_article.push(((node.article, role, node.said.class.clone(), node.group, node.land), at));
        }
    }
    // Beside tolls of lands one that is of none is a part of either.
    let lands: Vec<(usize, &str)> = of_article.iter().filter(|(key, _)| key.4.is_some()).map(|(key, _)| (key.0, key.1)).collect();
    let is_loose = |key: &(usize, &str, String, Option<&str>, Option<&str>)| {
        let own = lands.iter().skip(lands.partition_point(|land| land.0 < key.0)).take_while(|land| land.0 == key.0);
        key.3.is_none() && key.4.is_none() && own.take(MANY).any(|land| land.1 == key.1)
    };
    of_article.retain(|(key, _)| !is_loose(key));
    for (_, candidates) in sort::gather(of_article.into_iter()) {
        let counted = candidates.iter().any(|&at| !nodes[at].said.implied);
        // "Nobody has been reported hurt" holds until somebody is.
        let nobody = |at: usize| nodes[at].point().is_some_and(|value| value.is_zero());
        let told = candidates.iter().any(|&at| !nobody(at));
        let own = candidates.iter().copied().filter(|&at| !nodes[at].said.another || nodes[at].said.lead || first(at));
        let own = own.filter(|&at| !told || !nobody(at));
        // A count that names a place of its own is a part, where another names none.
        let here = |node: &Node| node.place.is_none() || node.main_place || node.land.is_some();
        // "A man was killed" is the whole only where the article opens with it and counts nobody.
        let opens = |node: &Node| !counted && node.said.lead && here(node);
        let own: Vec<usize> = own.filter(|&at| !nodes[at].said.implied || opens(&nodes[at])).collect();
        // "Two victims have been named" opens an article that tells of three dead again and again.
        let valued = own.iter().filter(|&&at| here(&nodes[at])).filter_map(|&at| Some((nodes[at].point()?, at)));
        let often = sort::gather(valued).into_iter().filter(|(_, told)| told.len() > OFTEN);
        let often = often.max_by_key(|(point, told)| (told.len(), *point)).and_then(|(_, told)| told.first().copied());
        let Some(&first) = own
            .iter()
            .find(|&&at| nodes[at].said.total && nodes[at].place.is_none())
            .or_else(|| own.iter().find(|&&at| nodes[at].said.total))
            .or_else(|| own.iter().find(|&&at| often == Some(at)))
            // "12 were killed on Friday, and 90 since it began"
            .or_else(|| own.iter().find(|&&at| nodes[at].land.is_some() && nodes[at].reach.long))
            .or_else(|| own.iter().find(|&&at| nodes[at].said.lead && here(&nodes[at])))
            .or_else(|| own.iter().find(|&&at| here(&nodes[at])))
            .or(own.first())
        else {
            continue;
        };
        // "Two civilians and a worker were killed" counts three, and not two.
        let (at, opening) = (nodes[first].point(), nodes[first].said.sentence);
        let sum = own.iter().find(|&&sum| nodes[sum].said.listed && nodes[sum].said.sentence == opening && nodes[sum].point() > at);
        let first = sum.copied().unwrap_or(first);
        nodes[first].whole = true;
        let mut held = vec![first];
        // The counts come in the order of the text: only the last can stand in one sentence with the next.
        let mut last = opening;
        for &at in &own {
            let node = &nodes[at];
            let same =
                held.iter().all(|&known| near(node, &nodes[known]) || node.point().is_some() && node.point() == nodes[known].point());
            let equal = held.iter().any(|&known| node.point().is_some() && node.point() == nodes[known].point());
            let elsewhere = !node.said.lead && !here(node) && held.iter().all(|&known| nodes[known].place != node.place);
            // "The toll for Selm" is no step of "nationally 31", which is told of no place and is the higher.
            let part = nodes[first].said.total
                && nodes[first].place.is_none()
                && !(node.place.is_none() || node.land.is_some())
                && node.point() < nodes[first].point();
            // A sentence further down that names a day of its own counts what befell on that day.
            let another_day = match (&node.said.day, &nodes[first].said.day) {
                (Some(a), Some(b)) => other_day(a, b),
                (Some(_), None) => !node.said.lead,
                _ => false,
            };
            // "Nine dead." "Now 17 killed." are two steps of one count; in one sentence "three more" are what it rose by.
            let step = (node.moves || node.land.is_some() && node.reach.long)
                && pair::runs(node)
                && node.point().is_some()
                && !(elsewhere || part || another_day || node.said.another)
                && node.said.sentence != opening
                && node.said.sentence != last;
            if at != first && step && !same {
                last = node.said.sentence;
                nodes[at].whole = true;
            } else if at != first && same && !(another_day && !equal) && (equal || !elsewhere) {
                last = node.said.sentence;
                nodes[at].whole = true;
                let alike =
                    |known: &Node| known.bound == nodes[at].bound && known.point() == nodes[at].point() && known.place == nodes[at].place;
                if held.len() < MANY && !held.iter().any(|&known| alike(&nodes[known])) {
                    held.push(at);
                }
            }
        }
        // "Five have been killed in Velm", before the toll there "climbed from four to five".
        let values: Vec<Decimal> = own.iter().filter(|&&at| nodes[at].whole).filter_map(|&at| nodes[at].point()).take(MANY).collect();
        for &at in &own {
            let known = nodes[at].point().is_some_and(|point| values.contains(&point));
            nodes[at].whole |= known && nodes[at].land.is_some() && nodes[at].said.day.is_none();
        }
        // "Another eight people were hurt" beside the dead, where eight were hurt in all.
        for &at in &candidates {
            let again = |&known: &usize| nodes[at].point() == nodes[known].point();
            let told = nodes[at].point().is_some_and(|value| value > Decimal::from(4));
            nodes[at].whole |= nodes[at].said.another && told && held.iter().any(again);
        }
    }
}

/// A value told more often than this is the whole, whatever stands in the lead.
const OFTEN: usize = 2;

/// Of every node whether it is the first of its article that counts whom its role befell: "eight others were hurt" after
/// the dead, "240 of them were rescued" of those in the pit are all of the hurt and of the rescued. A part or a rest of an
/// earlier count of the same role is none, nor is "two of his cousins died".
fn firsts(nodes: &[Node]) -> Vec<bool> {
    let mut told: Vec<&'static str> = Vec::new();
    let mut article = None;
    let first = |node: &Node| {
        if article.replace(node.article) != Some(node.article) {
            told.clear();
        }
        let new = node.said.role.filter(|role| node.other.is_none() && !told.contains(role));
        told.extend(new);
        new.is_some()
    };
    nodes.iter().map(first).collect()
}

/// Whether two counts can be one: "more than 200" and "more than 900" meet, but nobody says both of one thing.
fn near(a: &Node, b: &Node) -> bool {
    let vague = a.hedge == Hedge::Vague || b.hedge == Hedge::Vague;
    a.bound.meets(&b.bound) && (vague || !pair::beyond(a, b, Decimal::TWO))
}
/// So many different counts of the whole in one article are held against each other.
const MANY: usize = 64;

/// Whether two days as sentences name them cannot be one: "2031-06-02" and "--06-03", not "tuesday" and "2031".
pub fn other_day(x: &str, y: &str) -> bool {
    let parts = |day: &str| -> Option<[Option<u32>; 3]> {
        let day = day.split('T').next()?;
        let (year, rest) = match day.strip_prefix("--") {
            Some(rest) => (None, Some(rest)),
            None => (day.get(..4)?.parse().ok(), day.get(5..)),
        };
        year.is_some().then_some(()).or(rest.map(|_| ()))?;
        let mut rest = rest.unwrap_or("").split('-').map(|part| part.parse::<u32>().ok());
        Some([year, rest.next().flatten(), rest.next().flatten()])
    };
    match (parts(x), parts(y)) {
        (Some(a), Some(b)) => a.iter().zip(&b).any(|(a, b)| matches!((a, b), (Some(a), Some(b)) if a != b)),
        (None, None) => x != y,
        _ => false,
    }
}

/// Added to every context's weight: two short ones share a word by chance.
const SHORT: u32 = 40;

/// The words of a sentence that two contexts share, in hundredths of what they could share.
pub fn likeness(a: &Node, b: &Node) -> u32 {
    shared((&a.context, a.weight), (&b.context, b.weight))
}

/// The same wherever in the sentences the words stand.
pub fn affinity(a: &Node, b: &Node) -> u32 {
    shared((&a.rare.0, a.rare.1), (&b.rare.0, b.rare.1))
}

/// The same of the words near two dates.
pub fn closeness(a: &Node, b: &Node) -> u32 {
    shared((&a.close.0, a.close.1), (&b.close.0, b.close.1))
}

fn shared((x, all_x): (&[(Word, u32)], u32), (y, all_y): (&[(Word, u32)], u32)) -> u32 {
    let (mut shared, mut i, mut j) = (0u64, 0, 0);
    while let (Some(p), Some(q)) = (x.get(i), y.get(j)) {
        match p.0.cmp(&q.0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += u64::from(p.1.min(q.1));
                (i, j) = (i + 1, j + 1);
            }
        }
    }
    let whole = (u64::from(all_x + SHORT) * u64::from(all_y + SHORT)).isqrt().max(1);
    u32::try_from(100 * shared / whole).unwrap_or(100)
}
