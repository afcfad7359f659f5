//! How much alike articles are among others: what all of them share says nothing, what few share says much.

use super::fixed;
use super::profile::Profile;
use crate::text::hash::Map;

/// How much alike each two of a few articles are, from 0 to 1.
pub struct Alike {
    count: usize,
    values: Vec<f64>,
}

impl Alike {
    /// Compares all with all: for a few dozen articles at most.
    pub fn new(profiles: &[&Profile]) -> Alike {
        let count = profiles.len();
        let shared = Shared::new(profiles);
        let weights: Vec<f64> = profiles.iter().map(|profile| shared.weight(profile)).collect();
        let mut values = vec![0.0; count * count];
        for i in 0..count {
            for j in i + 1..count {
                let value = shared.common(profiles[i], profiles[j]) / (weights[i] * weights[j]).sqrt().max(f64::MIN_POSITIVE);
                (values[i * count + j], values[j * count + i]) = (value, value);
            }
        }
        Alike { count, values }
    }

    pub fn between(&self, i: usize, j: usize) -> f64 {
        self.values.get(i * self.count + j).copied().unwrap_or(0.0)
    }
}

/// How much alike two articles are, whatever others say: a mark that both have weighs half.
pub fn alike(a: &Profile, b: &Profile) -> f64 {
    let (mut both, mut shared) = (0.0, [0.0; 2]);
    let mut others = b.marks.iter().peekable();
    for mark in &a.marks {
        while others.next_if(|other| other.key < mark.key).is_some() {}
        if let Some(other) = others.next_if(|other| other.key == mark.key) {
            both += mark.weight.min(other.weight) / 2.0;
            shared[0] += mark.weight / 2.0;
            shared[1] += other.weight / 2.0;
        }
    }
    let weight = |profile: &Profile, shared: f64| profile.marks.iter().map(|mark| mark.weight).sum::<f64>() - shared;
    both / (weight(a, shared[0]) * weight(b, shared[1])).sqrt().max(f64::MIN_POSITIVE)
}

/// In how many articles each mark stands.
pub struct Shared {
    count: Map<u64, u32>,
    /// How rare a mark is that stands in so many articles.
    rarity: Vec<f64>,
}

impl Shared {
    pub fn new(profiles: &[&Profile]) -> Shared {
        let mut count = Map::default();
        for mark in profiles.iter().flat_map(|profile| &profile.marks) {
            *count.entry(mark.key).or_insert(0) += 1;
        }
        let most = count.values().copied().max().unwrap_or(0);
        // Two articles alone cannot tell: there a shared mark weighs half of one that is not.
        let rare = |count: u32| match profiles.len() {
            0..=2 => 1.0 / f64::from(count.max(1)),
            articles => fixed::ln(articles as u64 + 2, u64::from(count)),
        };
        Shared { count, rarity: (0..=most.max(1)).map(rare).collect() }
    }

    pub fn count(&self, key: u64) -> u32 {
        self.count.get(&key).copied().unwrap_or(1)
    }

    /// How rare a mark is.
    pub fn rarity(&self, key: u64) -> f64 {
        self.rarity.get(self.count(key) as usize).copied().unwrap_or(0.0)
    }

    /// What all marks of an article weigh.
    pub fn weight(&self, profile: &Profile) -> f64 {
        profile.marks.iter().map(|mark| mark.weight * self.rarity(mark.key)).sum()
    }

    /// What the marks weigh that both have.
    fn common(&self, a: &Profile, b: &Profile) -> f64 {
        let (mut sum, mut others) = (0.0, b.marks.iter().peekable());
        for mark in &a.marks {
            while others.next_if(|other| other.key < mark.key).is_some() {}
            if let Some(other) = others.next_if(|other| other.key == mark.key) {
                sum += mark.weight.min(other.weight) * self.rarity(mark.key);
            }
        }
        sum
    }
}

/// Whether two articles share a figure.
pub fn share_figure(a: &Profile, b: &Profile) -> bool {
    figures(a, b).0 > 0
}

/// Whether the figures of two articles speak against one event: both have some, and less than `share` of them is the same.
/// Bulletins of two days may share all their words.
pub fn figures_differ(a: &Profile, b: &Profile, share: f64) -> bool {
    let (same, fewest) = figures(a, b);
    fewest >= 3 && (same as f64) < share * fewest as f64
}

/// How many figures two articles share, and how many the one with fewer has.
fn figures(a: &Profile, b: &Profile) -> (usize, usize) {
    let figures = |profile: &'_ Profile| profile.marks.iter().filter(|mark| mark.figure).map(|mark| mark.key).collect::<Vec<_>>();
    let (a, b) = (figures(a), figures(b));
    let same = a.iter().filter(|key| b.binary_search(key).is_ok()).count();
    (same, a.len().min(b.len()))
}
