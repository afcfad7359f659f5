//! Many articles. Hundreds are joined by how alike they are on the mean, the most alike first, as long as that is alike
//! enough to be one event. Of thousands those that share rare marks are gathered before, so that few enough voices are
//! left to be compared with all: that is near-linear, since only articles that share a rare mark are looked at together.

use super::alike::{self, Shared, alike};
use super::profile::Profile;
use super::split::Voice;
use crate::text::hash::Map;
use crate::text::sort;

/// A mark that stands in more voices than this is not rare: it is not looked up.
const RARE: usize = 30;
/// So much alike, by their rare marks, two voices are of one event.
const GATHERED: f64 = 0.1;

/// So much of their figures must be the same.
const SAME_FIGURES: f64 = 0.25;

/// One round: joins every two voices that are the most alike of all to each other. Gives the groups, as places.
pub fn round(voices: &[&Voice]) -> Vec<Vec<usize>> {
    let profiles: Vec<&Profile> = voices.iter().map(|voice| &voice.profile).collect();
    let shared = Shared::new(&profiles);
    let weights: Vec<f64> = profiles.iter().map(|profile| shared.weight(profile)).collect();
    // What holds each mark, as places in a list of all that do.
    let mut holders: Map<u64, Vec<usize>> = Map::default();
    let mut all: Vec<(usize, f64)> = Vec::new();
    for (at, profile) in profiles.iter().enumerate() {
        for mark in profile.marks.iter().filter(|mark| (2..=RARE).contains(&(shared.count(mark.key) as usize))) {
            holders.entry(mark.key).or_default().push(all.len());
            all.push((at, mark.weight));
        }
    }
    let mut sums = vec![0.0; voices.len()];
    let nearest: Vec<Option<usize>> = (0..voices.len())
        .map(|at| {
            let mut touched = Vec::new();
            for mark in &profiles[at].marks {
                let Some(others) = holders.get(&mark.key) else { continue };
                let rarity = shared.rarity(mark.key);
                for (other, weight) in others.iter().map(|&place| all[place]).filter(|&(other, _)| other != at) {
                    if sums[other] == 0.0 {
                        touched.push(other);
                    }
                    sums[other] += mark.weight.min(weight) * rarity;
                }
            }
            sort::all(&mut touched);
            let mut best: Option<(f64, usize)> = None;
            for other in touched {
                let alike = std::mem::take(&mut sums[other]) / (weights[at] * weights[other]).sqrt().max(f64::MIN_POSITIVE);
                let differ = || alike::figures_differ(profiles[at], profiles[other], SAME_FIGURES);
                if alike > GATHERED && best.is_none_or(|(most, _)| alike > most) && !differ() {
                    best = Some((alike, other));
                }
            }
            best.map(|(_, other)| other)
        })
        .collect();
    let mutual = |at: usize| nearest[at].filter(|&other| nearest[other] == Some(at));
    (0..voices.len())
        .filter_map(|at| match mutual(at) {
            Some(other) if other < at => None,
            Some(other) => Some(vec![at, other]),
            None => Some(vec![at]),
        })
        .collect()
}

/// So much alike on the mean the articles of two groups must be to be of one event.
const LINKED: f64 = 0.08;

/// The events of up to a few hundred voices, as groups of places: the two groups that are the most alike on the mean
/// of their articles join, again and again. Each step looks at the nearest neighbours of a chain of groups, so that all
/// of it takes no longer than comparing every voice with every other once.
pub fn linked(voices: &[&Voice]) -> Vec<Vec<usize>> {
    let count = voices.len();
    let mut near = vec![0.0; count * count];
    for i in 0..count {
        for j in i + 1..count {
            let value = alike(&voices[i].profile, &voices[j].profile);
            (near[i * count + j], near[j * count + i]) = (value, value);
        }
    }
    let mut groups: Vec<Vec<usize>> = (0..count).map(|at| vec![at]).collect();
    let mut sizes: Vec<f64> = voices.iter().map(|voice| voice.articles as f64).collect();
    let mut chain: Vec<usize> = Vec::new();
    let mut open: Vec<usize> = (0..count).collect();
    while let Some(&first) = open.first() {
        let tip = *chain.last().unwrap_or(&first);
        if chain.is_empty() {
            chain.push(tip);
        }
        let before = chain.len().checked_sub(2).map(|at| chain[at]);
        let value = |other: usize| near[tip * count + other];
        let mut best: Option<usize> = before;
        for &other in open.iter().filter(|&&other| other != tip) {
            if best.is_none_or(|best| value(other) > value(best)) {
                best = Some(other);
            }
        }
        match best.filter(|&best| value(best) >= LINKED) {
            // Nothing is near enough to the tip: it is an event of its own.
            None => {
                chain.pop();
                open.retain(|&at| at != tip);
            }
            Some(best) if Some(best) == before => {
                chain.truncate(chain.len() - 2);
                let (a, b) = (sizes[tip], sizes[best]);
                for &other in open.iter().filter(|&&other| other != tip && other != best) {
                    let mean = (a * near[tip * count + other] + b * near[best * count + other]) / (a + b);
                    (near[tip * count + other], near[other * count + tip]) = (mean, mean);
                }
                let moved = std::mem::take(&mut groups[best]);
                groups[tip].extend(moved);
                sizes[tip] = a + b;
                open.retain(|&at| at != best);
            }
            Some(best) => chain.push(best),
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}
