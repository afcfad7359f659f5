//! Whose dead and hurt a toll counts, in a story that tells of the people of a land by their name: "137 Velmians have been
//! killed", "the death toll in Velm", "the Velmian toll" and "health officials in Velm said 137 people" count the same.
//!
//! "Five Orlese were among the 40 dead" of a wreck in Velm names those of one land among all: a people is a land's only where
//! somebody's toll is told of the land.

use super::evidence::everyone;
use super::node::{Family, Node};
use super::pair::runs;
use crate::claim::Reading;
use crate::lexicon::{among, things};
use crate::text::letters::{Cased, Letter};
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
        let find = |is: &dyn Fn(&'a str) -> bool| stems.iter().copied().find(|stem| is(stem));
        // Soldiers and children are counted by themselves, wherever they fell.
        if people.is_none() && node.group.is_some() {
            continue;
        }
        let own = named.or_else(|| find(&|stem| counted(text, sentence.span, figure.span, stem)));
        // "Killed by a rocket fired from Velm"
        let from = || said.place.is_some_and(|place| text.get(..place.start()).is_some_and(|before| before.ends_with("from ")));
        let placed = || match node.place.as_deref() {
            Some(_) if from() => None,
            Some(place) => find(&|stem| is_of(place, stem)),
            None => reported(text, sentence.span, figure.span, &stems)
                .map(|land| (article, said.sentence, land))
                // "More than 70 have been injured"; "two relatives" are nobody's toll.
                .or_else(|| last.filter(|_| node.noun.is_empty() || everyone(node.noun)))
                .filter(|&(at, told, _)| at == article && told + 1 >= said.sentence)
                .map(|last| last.2),
        };
        node.land = own.or_else(placed);
        if let Some(land) = node.land {
            last = Some((article, said.sentence, land));
        }
        if named.is_some() {
            node.group = None;
        }
    }
}

/// What the name of a people has in common with its land's: "velm" of "velmian"; nothing of "soldier" and "civilian".
fn stem(people: &str) -> Option<&str> {
    let ends = ["ian", "ean", "ese", "ish", "an", "i"];
    ends.iter().find_map(|end| people.strip_suffix(end)).filter(|stem| stem.len() > 2 && things::thing(people).is_none())
}

/// Whether a place, or a word for what is a land's, is of the land of this people.
fn is_of(name: &str, stem: &str) -> bool {
    match name {
        "gaza" | "gaza strip" | "west bank" => stem == "palestin",
        name => name.starts_with(stem) && !name.contains(' '),
    }
}

/// Whether the words of a figure say whose people it counts: "the Velmian death toll rose to 12", "a Velmian guard", "three on
/// the Velmian side".
fn counted(text: &str, sentence: Span, figure: Span, stem: &str) -> bool {
    let (before, after) = around(text, sentence, figure);
    let toll = |pair: &[&str]| is_of(pair[0], stem) && among!(pair[1], "death" | "toll" | "deaths" | "casualty");
    let side = |pair: &[&str]| is_of(pair[0], stem) && pair[1] == "side";
    words(&figure.of(text).in_small()).iter().any(|word| is_of(word, stem))
        || words(&before).windows(2).any(toll)
        || words(&after).windows(2).take(8).any(side)
}

/// The land of those who count their own there, of several the nearest before the figure: "health officials in Velm said",
/// "Velm's health ministry", "Velmians reported".
fn reported<'a>(text: &str, sentence: Span, figure: Span, stems: &[&'a str]) -> Option<&'a str> {
    let (before, after) = around(text, sentence, figure);
    let told = |words: &[&str], at: usize| {
        let near = &words[at.saturating_sub(3)..words.len().min(at + 5)];
        let counts = words.get(at + 1) == Some(&"reported") || near.iter().any(|word| among!(*word, "health" | "medical" | "hospital"));
        stems.iter().copied().find(|stem| counts && is_of(words[at], stem))
    };
    let (before, after) = (words(&before), words(&after));
    (0..before.len()).rev().find_map(|at| told(&before, at)).or_else(|| (0..after.len()).find_map(|at| told(&after, at)))
}

fn around(text: &str, sentence: Span, figure: Span) -> (String, String) {
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or("").in_small();
    (part(sentence.start(), figure.start()), part(figure.end(), sentence.end()))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_wordy()).filter(|word| !word.is_empty()).collect()
}
