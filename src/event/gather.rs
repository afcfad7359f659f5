//! Many articles: those that share rare marks are gathered first, so that few voices are left to be compared with all.
//! Near-linear: only articles that share a rare mark are ever looked at together.

use super::alike::{self, Shared};
use super::profile::Profile;
use super::split::Voice;
use crate::text::sort;
use std::collections::HashMap;

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
    let mut holders: HashMap<u64, Vec<(usize, f64)>> = HashMap::new();
    for (at, profile) in profiles.iter().enumerate() {
        for mark in profile.marks.iter().filter(|mark| (2..=RARE).contains(&(shared.count(mark.key) as usize))) {
            holders.entry(mark.key).or_default().push((at, mark.weight));
        }
    }
    let mut sums = vec![0.0; voices.len()];
    let nearest: Vec<Option<usize>> = (0..voices.len())
        .map(|at| {
            let mut touched = Vec::new();
            for mark in &profiles[at].marks {
                let Some(others) = holders.get(&mark.key) else { continue };
                let rarity = shared.rarity(mark.key);
                for &(other, weight) in others.iter().filter(|&&(other, _)| other != at) {
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
