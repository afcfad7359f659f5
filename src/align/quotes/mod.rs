//! Which quotations of different articles are the same utterance, and where an article without marks reports it.
//!
//! Candidates are found by what they share that is rare (pairs of neighbouring words, words of weight), so that no
//! quotation is compared with all others; `same` decides, `indirect` looks through what stands outside of marks.

mod indirect;
mod retold;
pub mod same;
mod sense;
mod spelled;
pub mod words;

use super::names::{Likeness, People, likeness};
use crate::claim::Reading;
use crate::lexicon::among;
use crate::lexicon::{self, Senses};
use crate::text::hash::Map;
use crate::text::letters::Cased;
use crate::text::{Article, Span, sort};
use retold::Rarity;
use same::Speakers;
use words::Word;

/// One quotation of one article, ready to be compared.
#[derive(Clone, Debug)]
pub struct Quoted<'a> {
    /// Place in the list of articles.
    pub article: usize,
    pub span: Span,
    pub text: &'a str,
    /// From the start of the first to the end of the last sentence it touches.
    pub sentence: Span,
    /// Its words.
    setting: &'a str,
    pub speaker: Option<&'a str>,
    pub speaker_name: Option<&'a str>,
    /// Who that is among all articles, where it is a person known by name.
    person: Option<usize>,
    pub direct: bool,
    words: Vec<Word>,
}

/// Groups the quotations of all articles into utterances, in order of first appearance.
pub fn group<'a>(articles: &[&'a Article], readings: &[&'a Reading], people: &People) -> Vec<Vec<Quoted<'a>>> {
    let quoted: Vec<Quoted> = readings.iter().enumerate().flat_map(|(at, reading)| of_article(at, articles[at], reading, people)).collect();
    let rarity = Rarity::of(articles, readings, quoted.iter().flat_map(|quoted| &quoted.words).map(|word| word.root));
    let mut groups = Groups::new(&quoted);
    for (a, b) in candidates(&quoted) {
        let (first, second) = (&quoted[a], &quoted[b]);
        if groups.root(a) == groups.root(b) {
            continue;
        }
        // What nobody of two is said to have said joins no two people's words.
        let guessed = speakers(first, second) == Speakers::Guessed;
        if groups.apart(a, b) && !guessed && !same::same(&first.words, &second.words, Speakers::Different) {
            continue;
        }
        // A few words that two different remarks share make no one remark of them.
        let (whole, other) = (&quoted[groups.fullest(a)], &quoted[groups.fullest(b)]);
        let few = first.words.len().min(second.words.len()) * 2 <= whole.words.len().min(other.words.len());
        if is_one(first, second, &rarity) && (!few || is_one(whole, other, &rarity)) {
            groups.join(a, b);
        }
    }
    let by_root = sort::gather(quoted.into_iter().enumerate().map(|(at, quotation)| (groups.root(at), quotation)));
    let mut utterances: Vec<Vec<Quoted>> = by_root.into_iter().map(|(_, said)| said).collect();
    indirect::add(articles, readings, people, &rarity, &mut utterances);
    utterances
}

/// Whether two quotations are one utterance. One article tells two remarks of one person in words of their own: “The fare has
/// not kept pace with wages.” “The fare has not kept pace with the price of coal.”
fn is_one(a: &Quoted, b: &Quoted, rarity: &Rarity) -> bool {
    let speakers = speakers(a, b);
    if a.article == b.article {
        return same::is_part(&a.words, &b.words, speakers);
    }
    let told_alike = || same_setting(a, b) || same_ending(a, b);
    let retold = || known(a, b) && retold::retold(&a.words, &b.words, rarity);
    speakers == Speakers::Same && (told_alike() || retold()) || same::same(&a.words, &b.words, speakers)
}

fn of_article<'a>(at: usize, article: &'a Article, reading: &'a Reading, people: &People) -> Vec<Quoted<'a>> {
    let text = article.text.as_str();
    reading
        .quotes
        .iter()
        .map(|utterance| {
            let name = utterance.speaker.as_ref().and_then(|speaker| speaker.name.as_deref());
            Quoted {
                article: at,
                span: utterance.quote.span,
                text: utterance.quote.span.of(text),
                sentence: around(reading, utterance.quote.span),
                setting: around(reading, utterance.quote.span).of(text),
                speaker: utterance.speaker.as_ref().map(|speaker| speaker.span.of(text)),
                speaker_name: name,
                person: name.and_then(|name| people.named(at, name)),
                direct: true,
                words: words::cut(utterance.quote.span.of(text)),
            }
        })
        .collect()
}

/// From the start of the first to the end of the last sentence that a span touches.
fn around(reading: &Reading, span: Span) -> Span {
    let sentences = &reading.cut.sentences;
    let first = sentences.partition_point(|sentence| sentence.span.end() <= span.start());
    let touched = sentences.get(first..).unwrap_or_default().iter().take_while(|sentence| sentence.span.start() < span.end());
    touched.fold(span, |all, sentence| all.to(sentence.span))
}

/// Words that say who speaks: they tell nothing of the sentence.
const SAID_BY: Senses = Senses::SAY.or(Senses::SAYING).or(Senses::ROLE).or(Senses::TITLE);

/// Two fragments of one speaker, worded a little differently in sentences that tell the same: "vowed to “stand firm” at the
/// border talks", "vowed to “hold firm” at the border talks".
fn same_setting(a: &Quoted, b: &Quoted) -> bool {
    let content =
        |quoted: &Quoted| sort::each(quoted.words.iter().filter(|word| word.content).map(|word| sense::hash(words::stem(&word.folded))));
    let (own_a, own_b) = (content(a), content(b));
    if a.words.len().max(b.words.len()) > 5 || sort::disjoint(&own_a, &own_b) {
        return false;
    }
    let setting = |quoted: &Quoted| {
        let words = words::cut(quoted.setting).into_iter().filter(|word| word.content && !word.large);
        let told = words.filter(|word| !lexicon::lookup(&word.folded).is_some_and(|entry| entry.senses.any(SAID_BY)));
        sort::each(told.map(|word| sense::hash(words::stem(&word.folded))))
    };
    let both = |a: &[u64], b: &[u64]| a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    let (around_a, around_b) = (setting(a), setting(b));
    let shared = both(&around_a, &around_b);
    shared >= 2 + both(&own_a, &own_b) && shared * 3 >= around_a.len().min(around_b.len())
}

/// Two fragments of one person that differ in their first word alone, as two translations do: "ready to strike", "poised to
/// strike". What differs last is another remark: "a total mess", "a total success".
fn same_ending(a: &Quoted, b: &Quoted) -> bool {
    let known = known(a, b) && a.words.len() == b.words.len() && (3..=5).contains(&a.words.len());
    let [first, rest @ ..] = a.words.as_slice() else { return false };
    let [other, rest_b @ ..] = b.words.as_slice() else { return false };
    let denies = |word: &Word| among!(word.folded.as_str(), "not" | "never" | "refused" | "failed" | "unable" | "unwilling" | "no");
    known
        && first.content
        && other.content
        && !denies(first)
        && !denies(other)
        && rest.last().is_some_and(|last| last.content)
        && rest.iter().zip(rest_b).all(|(x, y)| x.is(y))
}

/// Whether it is known who speaks: a person, a body with a name, or a role told in some words. "Officials" are many.
fn known(a: &Quoted, b: &Quoted) -> bool {
    let told = |quoted: &Quoted| {
        quoted.person.is_some() || quoted.speaker_name.is_some() || quoted.speaker.is_some_and(|words| words.contains(' '))
    };
    a.person.is_some() && a.person == b.person || told(a) && told(b) && role(a) == role(b)
}

/// The last two words that name the speaker: "defense official" of "a senior defense official".
fn role(quoted: &Quoted) -> Vec<String> {
    let words = quoted.speaker_name.or(quoted.speaker).unwrap_or_default().in_small();
    let last: Vec<&str> = words.rsplit(' ').filter(|word| !among!(*word, "a" | "an" | "the" | "one")).take(2).collect();
    last.into_iter().map(str::to_owned).collect()
}

/// What the two articles tell about who speaks.
fn speakers(a: &Quoted, b: &Quoted) -> Speakers {
    let guessed = |quoted: &Quoted| quoted.speaker.is_some_and(|words| is_pronoun(&words.in_small()));
    match (a.person, b.person) {
        (Some(a), Some(b)) if a == b => return Speakers::Same,
        (Some(_), Some(_)) if guessed(a) || guessed(b) => return Speakers::Guessed,
        (Some(_), Some(_)) => return Speakers::Different,
        _ => {}
    }
    let key = |quoted: &Quoted| quoted.speaker_name.or(quoted.speaker).map(head);
    let body = |word: &str| lexicon::lookup(&word.in_small()).is_some_and(|entry| entry.senses.any(Senses::ORGANISATION.or(Senses::PLACE)));
    let named = |quoted: &Quoted| quoted.person.is_some() || quoted.speaker_name.is_some_and(|name| !name.split(' ').any(body));
    match (key(a), key(b)) {
        (Some(a), Some(b)) if a == b && !is_pronoun(&a) => Speakers::Same,
        (Some(x), Some(y)) if named(a) && named(b) && likeness(&x, &y) == Likeness::Other && (a.person.is_some() || b.person.is_some()) => {
            Speakers::Different
        }
        _ => Speakers::Unknown,
    }
}

/// The last word of a speaker's name or role, in small letters. A capital that stands for its country is the country.
fn head(speaker: &str) -> String {
    let last = last_word(speaker);
    lexicon::seat_of(&last).map_or(last, str::to_owned)
}

fn last_word(speaker: &str) -> String {
    unowned(speaker.rsplit(|c: char| c.is_whitespace()).next().unwrap_or(speaker)).in_small()
}

/// A name without the ending that makes it an owner's.
pub fn unowned(name: &str) -> &str {
    name.strip_suffix("'s").or_else(|| name.strip_suffix("’s")).unwrap_or(name)
}

fn is_pronoun(word: &str) -> bool {
    among!(word, "he" | "she" | "they" | "it" | "who" | "we" | "i" | "you" | "others" | "some" | "which")
}

/// Features that more quotations than this share say nothing.
const COMMON: usize = 48;

/// Pairs of quotations that share something rare: two words of weight, or a pair of neighbouring words.
fn candidates(quoted: &[Quoted]) -> Vec<(usize, usize)> {
    let mut by_feature: Map<u64, Vec<usize>> = Map::default();
    for (at, quotation) in quoted.iter().enumerate() {
        for feature in features(&quotation.words) {
            let list = by_feature.entry(feature).or_default();
            if list.last() != Some(&at) && list.len() <= COMMON {
                list.push(at);
            }
        }
    }
    // Two places in one number.
    let mut shared: Map<u64, u32> = Map::default();
    for (feature, list) in &by_feature {
        if list.len() > COMMON {
            continue;
        }
        let weight = if feature & 1 == 0 { 1 } else { 2 };
        for (place, &a) in list.iter().enumerate() {
            for &b in &list[place + 1..] {
                *shared.entry((a as u64) << 32 | b as u64).or_default() += weight;
            }
        }
    }
    let mut pairs: Vec<(usize, usize)> = shared
        .into_iter()
        .map(|(pair, weight)| ((pair >> 32) as usize, pair as u32 as usize, weight))
        .filter(|&(a, b, weight)| weight >= 2 || quoted[a].words.len() <= 2 && quoted[b].words.len() <= 2)
        .map(|(a, b, _)| (a, b))
        .collect();
    sort::all(&mut pairs);
    pairs
}

/// Words of weight alone, as even numbers, and neighbours of which one has weight, as odd ones.
fn features(words: &[Word]) -> impl Iterator<Item = u64> {
    let single = words.iter().filter(|word| word.content).map(|word| word.root & !1);
    let pairs = words.windows(2).filter(|pair| pair[0].content || pair[1].content || words.len() <= 8);
    single.chain(pairs.map(|pair| (pair[0].key.rotate_left(21) ^ pair[1].key) | 1))
}

/// Disjoint sets; a set is known by its first member.
struct Groups {
    parent: Vec<usize>,
    /// Who speaks in the set, by its first member.
    person: Vec<Option<usize>>,
    /// The quotation with the most words, by the set's first member, and how many they are.
    fullest: Vec<(usize, usize)>,
}

impl Groups {
    fn new(quoted: &[Quoted]) -> Groups {
        Groups {
            parent: (0..quoted.len()).collect(),
            person: quoted.iter().map(|quoted| quoted.person).collect(),
            fullest: quoted.iter().enumerate().map(|(at, quoted)| (quoted.words.len(), at)).collect(),
        }
    }

    /// The quotation with the most words in the set of `at`.
    fn fullest(&mut self, at: usize) -> usize {
        let root = self.root(at);
        self.fullest[root].1
    }

    /// Whether two sets are known to be two people's.
    fn apart(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        self.person[a].zip(self.person[b]).is_some_and(|(a, b)| a != b)
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
        self.person[a.min(b)] = self.person[a].or(self.person[b]);
        self.fullest[a.min(b)] = self.fullest[a].max(self.fullest[b]);
    }
}
