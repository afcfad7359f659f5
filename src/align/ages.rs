//! Ages by whom they are of: "Orla Venn, 27", "Venn, who is 28" and "Venn is in her late 20s" are told of one person,
//! whatever the words around.

use super::facts::Groups;
use super::names::{Likeness, likeness};
use super::node::{Family, Node};
use super::quotes;
use crate::claim::{Reading, subject};
use crate::lexicon::{among, any};
use crate::measure::{Decimal, gap};
use crate::mention::name::{Kind, Name};
use crate::text::Article;
use crate::text::letters::Cased;

/// Joins the ages of one person, as far as they may be one age or a slip of it.
pub fn join(articles: &[&Article], readings: &[&Reading], nodes: &[Node], groups: &mut Groups) {
    let of = |node: &Node| person(articles.get(node.article)?, readings.get(node.article)?, node);
    let mut told: Vec<((u32, String), usize)> = Vec::new();
    let mut bearers = vec![None; nodes.len()];
    let mut given: Vec<Option<String>> = vec![None; nodes.len()];
    let mut names: Vec<(u32, String, String)> = Vec::new();
    let mut last: Option<(usize, usize, Person)> = None;
    for (at, node) in nodes.iter().enumerate().filter(|(_, node)| node.family == Family::Age) {
        // "Ada Venn, 27, was hurt. Police first said she was 28."
        let goes_on = || {
            let (article, sentence, person) = last.as_ref()?;
            let quantity = readings.get(node.article)?.quantities.get(node.said.mention)?;
            let before = articles.get(node.article)?.text.get(..quantity.span.start())?;
            let pronoun = any!["he was ", "she was ", "he is ", "she is "].ends(before);
            (pronoun && *article == node.article && sentence + 1 == node.said.sentence).then(|| person.clone())
        };
        if let Some((first, name, bearer)) = of(node).or_else(goes_on) {
            last = Some((node.article, node.said.sentence, (first.clone(), name.clone(), bearer)));
            if first != name {
                names.push((node.event, first.clone(), name.clone()));
                given[at] = Some(first);
            }
            told.push(((node.event, name), at));
            bearers[at] = Some(bearer);
        }
    }
    called(&mut told, &names);
    // "Ada King, 19" and "Miracle King, 19" are two; "Nikolas" may be "Nicholas".
    let other = |a: usize, b: usize| match (&given[a], &given[b]) {
        (Some(a), Some(b)) => a.chars().next() != b.chars().next() && likeness(a, b) == Likeness::Other,
        _ => false,
    };
    // Two ages of one article are two people's, unless it gives both to one by name, and not in one breath: "Orlo gale: wall
    // falls on 9-year-old, 12-year-old is saved".
    let one = |a: usize, b: usize| {
        nodes[a].article != nodes[b].article
            || bearers[a].is_some() && bearers[a] == bearers[b] && nodes[a].said.sentence != nodes[b].said.sentence
    };
    misspelt(nodes, &mut told, &given);
    crate::text::sort::all(&mut told);
    for same in told.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() <= MANY) {
        for (at, (_, a)) in same.iter().enumerate() {
            for (_, b) in &same[at + 1..] {
                groups.join(*a, *b, &|(left, right)| {
                    left.iter().all(|&a| right.iter().all(|&b| !other(a, b) && near(&nodes[a], &nodes[b], one(a, b))))
                });
            }
        }
    }
}

/// Gives who is spelt otherwise in another article, by a letter or with the names turned round, the last name that he has there,
/// where the age is the same: "Orla Marsden, 27" and "Orla Marsdan, 27", not "Ada Marsden, 27".
fn misspelt(nodes: &[Node], told: &mut [((u32, String), usize)], given: &[Option<String>]) {
    let full =
        told.iter().filter_map(|((event, last), at)| Some(((*event, nodes[*at].point()?), (given[*at].clone()?, last.clone(), *at))));
    let near = |x: &str, y: &str| likeness(x, y) != Likeness::Other;
    for (_, people) in crate::text::sort::gather(full).into_iter().filter(|(_, people)| people.len() <= MANY) {
        for (order, (first, last, at)) in people.iter().enumerate() {
            let other = people.iter().take(order).find(|(given, name, of)| {
                nodes[*of].article != nodes[*at].article
                    && (near(first, given) && near(last, name) || near(first, name) && near(last, given))
            });
            // They come in the order of the nodes.
            let own = told.binary_search_by_key(at, |(_, told)| *told).ok().and_then(|own| told.get_mut(own));
            if let Some(((own, _), (_, name, _))) = own.zip(other) {
                own.1.clone_from(name);
            }
        }
    }
}

/// Gives who is called by a first name alone ("Mira, 38") the last name of the only person of that story who bears it
/// ("Mira Venn, 39").
fn called(told: &mut [((u32, String), usize)], names: &[(u32, String, String)]) {
    let sorted = crate::text::sort::each(names.iter());
    for ((event, name), _) in told {
        let from = sorted.partition_point(|(of, first, _)| (of, first) < (event, name));
        let mut full =
            sorted.get(from..).unwrap_or_default().iter().take_while(|(of, first, _)| (of, first) == (event, name)).map(|(.., last)| last);
        if let (Some(last), None) = (full.next(), full.next()) {
            name.clone_from(last);
        }
    }
}

/// More ages of one name are of several people.
const MANY: usize = 60;

/// Whether two ages may be one person's in one story.
fn near(a: &Node, b: &Node, one: bool) -> bool {
    let apart = |x: Decimal, y: Decimal| gap(x, y) <= Decimal::from(3);
    let point = |node: &Node| node.point().or(node.bound.low);
    a.bound.meets(&b.bound) || one && point(a).zip(point(b)).is_some_and(|(x, y)| apart(x, y))
}

/// The first and the last word of a name, and whose it is in the article.
type Person = (String, String, u32);

/// The first and the last word of the name that an age is told of, and whose it is in the article: the one it touches ("Venn, 27",
/// "27-year-old Orla Venn"), else the only person of its sentence before it.
fn person(article: &Article, reading: &Reading, node: &Node) -> Option<Person> {
    let span = reading.quantities.get(node.said.mention)?.span;
    let sentence = reading.cut.sentences.get(node.said.sentence)?.span;
    let named = || reading.names_in(sentence).iter().filter(|name| sentence.contains(name.span));
    let people = || named().filter(|name| matches!(name.kind, Kind::Person | Kind::Other));
    let between = |from: usize, to: usize| article.text.get(from..to).map(str::trim).map(Cased::in_small);
    let before = people().rfind(|name| name.span.end() <= span.start());
    let after = people().find(|name| name.span.start() >= span.end());
    let touches = |gap: Option<String>| {
        gap.is_some_and(|gap| {
            among!(gap.as_str(), "," | "(" | "" | ", aged" | "is" | "was" | ", now" | ", also" | ", who is" | ", who was" | "turned" | "-")
        })
    };
    // "Guard Ada Venn, 52": whatever the name looked like, an organisation has no age.
    let nearest = named().rfind(|name| name.span.end() <= span.start() && name.kind != Kind::Place);
    // "Ada Venn, the 27-year-old driver"
    let touches = |name: &&Name| {
        let gap = between(name.span.end(), span.start());
        let led = after.is_some_and(|after| after.span.start() < span.end() + 24 && after.kind == Kind::Person);
        let apposed =
            gap.as_deref().is_some_and(|gap| among!(gap, ", the" | ", a" | ", an")) && span.of(&article.text).ends_with("old") && !led;
        apposed || touches(gap)
    };
    let by = nearest.filter(touches);
    // "The 61-year-old who built Velm Steel", "the 61-year-old from Velm": what he did or whence he comes.
    let links = |gap: &str| gap.split(' ').any(|word| among!(word, "who" | "that" | "from" | "of" | "in" | "at" | "with"));
    let led = || {
        after.filter(|name| {
            between(span.end(), name.span.start())
                .is_some_and(|gap| gap.len() <= 20 && gap.split(' ').count() <= 2 && !gap.contains([',', '.', ';']) && !links(&gap))
        })
    };
    // "Venn was a Danish dancer in her late 20s": the one person of the sentence.
    let person = || named().filter(|name| name.kind == Kind::Person);
    let alone = |name: &&Name| person().all(|other| other.bearer == name.bearer);
    let only = || person().rfind(|name| name.span.end() <= span.start()).filter(alone);
    let own = || {
        let said = article.text.get(..span.start()).unwrap_or("").trim_end().in_small();
        people().next().filter(|_| any!["in his", "in her", "his", "her"].ends(&said))
    };
    // "34-year-old Bo Lark, 20-year-old Tia Marsh"
    let by = by.filter(|name| !(span.of(&article.text).ends_with("old") && subject::is_led(&article.text, name.span.start())));
    let name = by.or_else(led).or_else(only).or_else(own).or_else(|| before.filter(alone))?;
    let words = name.span.of(&article.text);
    let word = |word: Option<&str>| word.map(Cased::in_small);
    let mut words = quotes::unowned(words).split_whitespace();
    let first = word(words.next())?;
    let last = word(words.next_back()).unwrap_or_else(|| first.clone());
    // "Substitute Ada Venn": which word is the given one is not known.
    Some((if words.next().is_none() { first } else { last.clone() }, last, name.bearer))
}
