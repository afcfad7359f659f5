//! Whose dead and hurt a toll counts, in a story that tells of the people of a land by their name: "137 Velmians have been
//! killed", "the death toll in Velm", "the Velmian toll" and "health officials in Velm said 137 people" count the same.
//!
//! "Five Orlese were among the 40 dead" of a wreck in Velm names those of one land among all: a people is a land's only where
//! somebody's toll is told of the land.

use super::evidence::everyone;
use super::node::{Family, Node};
use super::pair::runs;
use super::scope::words;
use crate::claim::Reading;
use crate::lexicon::among;
use crate::text::letters::Cased;
use crate::text::{Article, Span, sort};

/// Gives every count of people its land, and takes the name of its people for no group of them.
pub fn read<'a>(articles: &[&'a Article], readings: &[&'a Reading], nodes: &mut [Node<'a>]) {
    let told = |node: &Node| node.family == Family::Count && node.said.class == "person" && runs(node);
    let mut stems = sort::each(nodes.iter().filter(|node| told(node)).filter_map(|node| stem(node.group?)));
    stems.retain(|stem| nodes.iter().any(|node| told(node) && node.place.as_deref().is_some_and(|place| is_of(place, stem))));
    if stems.is_empty() {
        return;
    }
    let mut last: Option<(usize, usize, &'a str)> = None;
    for node in nodes.iter_mut().filter(|node| told(node)) {
        let (article, said) = (node.article, node.said);
        let (text, reading) = (articles[article].text.as_str(), readings[article]);
        let Some((sentence, figure)) = reading.cut.sentences.get(said.sentence).zip(reading.quantities.get(said.mention)) else { continue };
        let people = node.group.and_then(stem);
        let named = people.filter(|people| stems.contains(people));
        if people.is_some() && named.is_none() {
            continue;
        }
        let [own, reported] = heard(text, sentence.span, figure.span, &stems);
        let own = named.or(own);
        // "Killed by a rocket fired from Velm"
        let from = || said.place.is_some_and(|place| text.get(..place.start()).is_some_and(|before| before.ends_with("from ")));
        let placed = || match node.place.as_deref() {
            Some(_) if from() => None,
            Some(place) => stems.iter().copied().find(|stem| is_of(place, stem)),
            // "Some 40 were hurt"; "two cousins" are nobody's toll.
            None => reported.or_else(|| {
                let goes_on = |&(at, told, _): &(usize, usize, &str)| at == article && told + 1 >= said.sentence;
                last.filter(|last| goes_on(last) && (said.part || node.noun.is_empty() || everyone(node.noun))).map(|last| last.2)
            }),
        };
        node.land = own.or_else(placed);
        if let Some(land) = node.land {
            last = Some((article, said.sentence, land));
        }
        if named.is_some() {
            node.group = None;
        }
    }
    // "Velmians reported 31 deaths", and later "31 had died, four of them pupils".
    for at in 0..nodes.len() {
        let (before, rest) = nodes.split_at_mut(at);
        let Some(node) = rest.first_mut().filter(|node| told(node) && node.land.is_none()) else { continue };
        let said = node.said;
        let same = |known: &&Node| {
            let part = said.part && known.said.sentence == said.sentence;
            let again = node.telling > 0 && node.group.is_none() && known.said.role == said.role && known.point() == node.point();
            known.land.is_some() && known.article == node.article && (part || again)
        };
        node.land = before.iter().rev().take(NEAR).find(same).and_then(|known| known.land);
    }
}

/// So many figures before one are looked at.
const NEAR: usize = 64;

/// What the name of a people has in common with its land's: "velm" of "velmian"; nothing of "soldier" and "civilian".
fn stem(people: &str) -> Option<&str> {
    let ends = ["ian", "ean", "ese", "ish", "an", "i", "o"];
    let own = among!(people, "turk" | "greek" | "swede" | "dane").then_some(people);
    let stem = own.or_else(|| ends.iter().find_map(|end| people.strip_suffix(end)));
    stem.filter(|stem| stem.len() > 2 && !among!(people, "civilian" | "politician" | "woman"))
}

/// Whether a place, or a word for what is a land's, is of the land of this people.
fn is_of(name: &str, stem: &str) -> bool {
    name.starts_with(stem) && !name.contains(' ') || LANDS.split('|').any(|land| land.rsplit_once(' ') == Some((name, stem)))
}

/// Lands with what the name of their people begins with, where the land's own begins otherwise.
const LANDS: &str = "gaza palestin|gaza strip palestin|west bank palestin|philippines filipin|denmark dan|denmark dane|spain span|norway norweg|\
    portugal portugu|scotland scott|finland finn|greece greek|congo congol|peru peruv|myanmar burm|united states americ|uk brit|\
    saudi arabia saud|south korea south kor|north korea north kor|sri lanka sri lank";

/// The land that the words of a figure name ("the Velmian death toll rose to 12", "a Velmian guard", "three on the Velmian
/// side"), and that of those who count their own, of several the nearest before it ("health officials in Velm said", "Velm's health
/// ministry", "Velmians reported").
fn heard<'a>(text: &str, sentence: Span, figure: Span, stems: &[&'a str]) -> [Option<&'a str>; 2] {
    let small = sentence.of(text).in_small();
    let all = words(&small);
    let before = |end: usize| text.get(sentence.start()..end).map_or(0, |text| words(text).len());
    let (here, end) = (before(figure.start()), before(figure.end()));
    let mut found = [None; 2];
    for (at, word) in all.iter().enumerate() {
        let Some(stem) = stems.iter().copied().find(|stem| is_of(word, stem)) else { continue };
        let next = all.get(at + 1).copied().unwrap_or("");
        let toll = at < here && among!(next, "death" | "toll" | "deaths" | "casualty" | "casualties" | "lives" | "fatalities");
        if toll || (here..end).contains(&at) || next == "side" && (end..end + 8).contains(&at) {
            found[0] = found[0].or(Some(stem));
        }
        let near = &all[at.saturating_sub(3)..all.len().min(at + 5)];
        let counts = next == "reported" || near.iter().any(|word| among!(*word, "health" | "medical" | "hospital"));
        if counts && (at < here || found[1].is_none()) {
            found[1] = Some(stem);
        }
    }
    found
}
