//! Which articles are about the same happening, and which sentences in them are about another.

mod alike;
mod background;
mod fixed;
mod gather;
mod profile;
mod split;

use crate::claim::Reading;
use crate::measure::date::Day;
use crate::text::{Article, Span, sort};
use profile::Profile;
use split::Voice;

/// The happening each article is about. Two articles with the same number are about the same event.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Events {
    /// One number an article, in the order given, counted from 0 without gaps in order of first appearance.
    pub of_article: Vec<u32>,
    /// For each article one entry a sentence (`Tokens::sentences`): set where the sentence is about another event
    /// than its article.
    pub other: Vec<Vec<Option<Other>>>,
}

/// Another event that a sentence tells of, as background.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Other {
    pub kind: Background,
    /// What tells the other event from the article's own, the same for all sentences about it: "2004", "december 2029",
    /// "record", "last year". Figures with different anchors are of different events.
    pub anchor: String,
    /// The words that show it.
    pub span: Span,
    /// The words of the sentence that are about it; the rest is about the article's own event.
    pub scope: Span,
}

impl Events {
    /// The other event that the words at `span`, in a sentence of an article, are about; `None` where it is the article's own.
    pub fn other_at(&self, article: usize, sentence: usize, span: Span) -> Option<&Other> {
        self.other.get(article)?.get(sentence)?.as_ref().filter(|other| other.scope.contains(span))
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Background {
    /// An earlier happening of the same kind ("last year's quake", "a similar strike in 2004").
    Earlier,
    /// What stood before a record was broken ("the previous record, made Sunday").
    Record,
    /// Another happening of the same days ("a separate shooting", "in another attack").
    Elsewhere,
}

/// Groups articles by what they are about.
pub fn group(articles: &[Article], readings: &[&Reading]) -> Events {
    let profiles: Vec<Profile> = articles.iter().zip(readings).map(|(article, reading)| profile::read(article, reading)).collect();
    let day = |article: &Article| article.published.as_deref().and_then(Day::parse).map(Day::number);
    let days: Vec<Option<i64>> = articles.iter().map(day).collect();
    let of_article = number(&join(&profiles, &days));
    let other = articles.iter().zip(readings).map(|(article, reading)| background::read(article, reading)).collect();
    Events { of_article, other }
}

/// The articles of each event. Copies count once, and the order in which articles are given changes nothing.
fn join(profiles: &[Profile], days: &[Option<i64>]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..profiles.len()).collect();
    let keys = |at: usize| profiles[at].marks.iter().map(|mark| mark.key);
    sort::by(&mut order, |&a, &b| keys(a).cmp(keys(b)));
    let copies: Vec<&[usize]> = order.chunk_by(|&a, &b| profiles[a].marks == profiles[b].marks).collect();
    let firsts: Vec<&Profile> = copies.iter().filter_map(|same| same.first()).map(|&at| &profiles[at]).collect();
    let mut voices: Vec<(Voice, Vec<usize>)> = Vec::with_capacity(firsts.len());
    for (same, profile) in copies.iter().zip(firsts) {
        let days = same.iter().filter_map(|&at| days[at]).collect();
        voices.push((Voice { profile: profile.clone(), articles: 1, days }, same.to_vec()));
    }
    while voices.len() > MANY {
        let groups = gather::round(&voices.iter().map(|(voice, _)| voice).collect::<Vec<_>>());
        if groups.len() == voices.len() {
            break;
        }
        voices = merged(&voices, &groups);
    }
    if voices.len() > MOST {
        return voices.into_iter().map(|(_, articles)| articles).collect();
    }
    let wires = near_copies(&voices.iter().map(|(voice, _)| &voice.profile).collect::<Vec<_>>());
    let voices = merged(&voices, &wires);
    let told: Vec<&Voice> = voices.iter().map(|(voice, _)| voice).collect();
    let events = if told.len() <= split::FEW { split::split(&told) } else { gather::linked(&told) };
    events.iter().map(|event| event.iter().flat_map(|&at| voices[at].1.iter().copied()).collect()).collect()
}

/// Of more voices than this the nearest are made one before all are compared with all.
const MANY: usize = 600;
/// So many are compared with all at the most.
const MOST: usize = 2000;

/// Voices with the articles that they stand for, those of a group made one.
fn merged(voices: &[(Voice, Vec<usize>)], groups: &[Vec<usize>]) -> Vec<(Voice, Vec<usize>)> {
    let merge = |group: &Vec<usize>| {
        let members = || group.iter().filter_map(|&at| voices.get(at));
        let voice = Voice {
            profile: Profile::of_all(members().map(|(voice, _)| &voice.profile)),
            articles: members().map(|(voice, _)| voice.articles).sum(),
            days: members().flat_map(|(voice, _)| voice.days.iter().copied()).collect(),
        };
        (voice, members().flat_map(|(_, articles)| articles.iter().copied()).collect())
    };
    groups.iter().map(merge).collect()
}

/// Articles that print much of the same text: they are one voice, and their likeness says nothing of the others.
fn near_copies(profiles: &[&Profile]) -> Vec<Vec<usize>> {
    const NEAR: f64 = 0.33;
    let mut wires: Vec<Vec<usize>> = Vec::new();
    for (at, profile) in profiles.iter().enumerate() {
        let is_copy = |other: &Profile| alike::alike(profile, other) > NEAR && !alike::figures_differ(profile, other, 0.5);
        let near = |wire: &&mut Vec<usize>| wire.iter().any(|&other| is_copy(profiles[other]));
        match wires.iter_mut().find(near) {
            Some(wire) => wire.push(at),
            None => wires.push(vec![at]),
        }
    }
    wires
}

/// One number an article, in order of first appearance.
fn number(events: &[Vec<usize>]) -> Vec<u32> {
    let mut of_article = vec![0; events.iter().map(Vec::len).sum()];
    let mut order: Vec<&Vec<usize>> = events.iter().collect();
    sort::by_key(&mut order, |event| event.iter().min());
    for (number, event) in (0u32..).zip(order) {
        event.iter().for_each(|&at| of_article[at] = number);
    }
    of_article
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim;

    /// Two shipwrecks of our own making, told three times and twice.
    const TEXTS: [&str; 5] = [
        "The ferry Marigold ran aground off Skerra on Monday with 112 people on board. Captain Ada Lane said the radar had failed. Two lifeboats from Orlo brought the passengers ashore.",
        "All 112 people were saved when the Marigold struck a reef near Skerra early on Monday, the Orlo coast guard said. The captain, Ada Lane, blamed the radar of the ferry.",
        "Investigators boarded the ferry Marigold off Skerra on Wednesday. Lane, its captain, told them that the radar went dark before the grounding; 112 passengers were taken to Orlo.",
        "A freighter, the Pale Bishop, sank off Cape Venn on Thursday after its cargo of 4,300 tonnes of grain shifted in a gale. Nine sailors were rescued by helicopter, the port of Tresk said.",
        "Nine sailors of the Pale Bishop are safe in Tresk. The freighter went down off Cape Venn on Thursday when 4,300 tonnes of grain moved in the hold, said the harbour master, Jon Stone.",
    ];

    fn grouped(order: &[usize]) -> Vec<u32> {
        let articles: Vec<Article> = order.iter().map(|&at| Article { text: TEXTS[at].to_owned(), ..Article::default() }).collect();
        let readings: Vec<Reading> = articles.iter().map(claim::read).collect();
        group(&articles, &readings.iter().collect::<Vec<_>>()).of_article
    }

    #[test]
    fn two_events_are_told_apart_in_any_order() {
        assert_eq!(grouped(&[0, 1, 2, 3, 4]), [0, 0, 0, 1, 1]);
        assert_eq!(grouped(&[3, 0, 4, 1, 2]), [0, 1, 0, 1, 1]);
        assert_eq!(grouped(&[0, 1, 2]), [0, 0, 0]);
        assert_eq!(grouped(&[0, 3]), [0, 1]);
        assert_eq!(grouped(&[0, 1]), [0, 0]);
    }

    #[test]
    fn a_copy_changes_nothing() {
        assert_eq!(grouped(&[0, 1, 2, 0, 3, 4, 4]), [0, 0, 0, 0, 1, 1, 1]);
        assert_eq!(grouped(&[0, 0]), [0, 0]);
        assert_eq!(grouped(&[]), [0; 0]);
    }
}
