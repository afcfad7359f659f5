//! Ages by whom they are of: "Orla Venn, 27", "Venn, who is 28" and "Venn is in her late 20s" are told of one person,
//! whatever the words around.

use super::facts::Groups;
use super::names::{Likeness, likeness};
use super::node::{Family, Node};
use super::quotes;
use crate::claim::{Reading, subject};
use crate::lexicon::among;
use crate::measure::{Decimal, gap};
use crate::mention::name::{Kind, Name};
use crate::text::Article;

/// Whom an age is told of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// The words of the name, in small letters.
    words: Vec<String>,
    /// Whose it is in the article.
    bearer: u32,
    /// Whether it touches the age.
    near: bool,
}

impl Person {
    fn first(&self) -> &str {
        self.words.first().map_or("", String::as_str)
    }

    fn last(&self) -> &str {
        self.words.last().map_or("", String::as_str)
    }

    /// Whether two full names are those of two people: two of one article ("Ada King", "Miracle King"), or none of their words
    /// alike ("Ada King", "Bo Lark"; not "Nikolas Brandou" and "Nicholas Brandou", "Marquise Frederick" and "Frederick Marquise").
    pub fn is_other(&self, other: &Person, one_article: bool) -> bool {
        let full = |person: &Person| person.near && person.words.len() > 1;
        let alike = |a: &String| other.words.iter().any(|b| likeness(a, b) != Likeness::Other);
        full(self) && full(other) && if one_article { self.bearer != other.bearer } else { !self.words.iter().any(alike) }
    }
}

/// Finds whom every age is told of.
pub fn name(articles: &[&Article], readings: &[&Reading], nodes: &mut [Node]) {
    for node in nodes.iter_mut().filter(|node| node.family == Family::Age) {
        node.person =
            articles.get(node.article).zip(readings.get(node.article)).and_then(|(article, reading)| person(article, reading, node));
    }
}

/// Joins the ages of one person, as far as they may be one age or a slip of it.
pub fn join(nodes: &[Node], groups: &mut Groups) {
    let mut told: Vec<((u32, String), usize)> = Vec::new();
    let mut names: Vec<(u32, String, String)> = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        if let Some(person) = &node.person {
            if person.words.len() > 1 {
                names.push((node.event, person.first().to_owned(), person.last().to_owned()));
            }
            told.push(((node.event, person.last().to_owned()), at));
        }
    }
    called(&mut told, &names);
    let bearer = |at: usize| nodes[at].person.as_ref().map(|person| person.bearer);
    // Two ages of one article are two people's, unless it gives both to one by name.
    let one = |a: usize, b: usize| nodes[a].article != nodes[b].article || bearer(a).is_some() && bearer(a) == bearer(b);
    crate::text::sort::all(&mut told);
    for same in told.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() <= MANY) {
        for (at, (_, a)) in same.iter().enumerate() {
            for (_, b) in &same[at + 1..] {
                let may = |a: usize, b: usize| !is_other(&nodes[a], &nodes[b]) && near(&nodes[a], &nodes[b], one(a, b));
                groups.join(*a, *b, &|(left, right)| left.iter().all(|&a| right.iter().all(|&b| may(a, b))));
            }
        }
    }
}

/// Whether two ages are those of two people by name.
pub fn is_other(a: &Node, b: &Node) -> bool {
    matches!((&a.person, &b.person), (Some(p), Some(q)) if p.is_other(q, a.article == b.article))
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

/// The name that an age is told of: the one it touches ("Venn, 27",
/// "27-year-old Orla Venn"), else the only person of its sentence before it.
fn person(article: &Article, reading: &Reading, node: &Node) -> Option<Person> {
    let span = reading.quantities.get(node.said.mention)?.span;
    let sentence = reading.cut.sentences.get(node.said.sentence)?.span;
    let named = || reading.names_in(sentence).iter().filter(|name| sentence.contains(name.span));
    let people = || named().filter(|name| matches!(name.kind, Kind::Person | Kind::Other));
    let between = |from: usize, to: usize| article.text.get(from..to).map(str::trim).map(str::to_lowercase);
    let before = people().rfind(|name| name.span.end() <= span.start());
    let after = people().find(|name| name.span.start() >= span.end());
    let touches = |gap: Option<String>| {
        gap.is_some_and(|gap| {
            among!(gap.as_str(), "," | "(" | "" | ", aged" | "is" | "was" | ", now" | ", who is" | ", who was" | "turned" | "-")
        })
    };
    // "Guard Ada Venn, 52": whatever the name looked like, an organisation has no age.
    let nearest = named().rfind(|name| name.span.end() <= span.start() && name.kind != Kind::Place);
    let by = nearest.filter(|name| touches(between(name.span.end(), span.start())));
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
        let said = article.text.get(..span.start()).unwrap_or("").trim_end().to_lowercase();
        people().next().filter(|_| ["in his", "in her", "his", "her"].iter().any(|word| said.ends_with(word)))
    };
    // "34-year-old Bo Lark, 20-year-old Tia Marsh"
    let by = by.filter(|name| !(span.of(&article.text).ends_with("old") && subject::is_led(&article.text, name.span.start())));
    let near = by.or_else(led);
    let name = near.or_else(only).or_else(own).or_else(|| before.filter(alone))?;
    let words: Vec<String> = quotes::unowned(name.span.of(&article.text)).split_whitespace().map(str::to_lowercase).collect();
    // "Karim and Yassin Ouadi, aged 27 and 24": each has his own.
    let rest = article.text.get(span.end()..).unwrap_or("").trim_start();
    let several = rest.strip_prefix("and ").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let near = near.is_some() && !several;
    (!words.is_empty()).then_some(Person { words, bearer: name.bearer, near })
}
