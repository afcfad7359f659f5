//! Whether two sentences of one speaker tell the same in other words: as two translators do, or a reporter who retells.
//!
//! What two sentences share counts by how rare it is in this story: in a story of a mine, "mine" says nothing.

use super::words::Word;
use crate::claim::{Reading, context};
use crate::text::hash::Map;
use crate::text::{Article, sort};
use crate::token::Kind;

/// How telling each word of the quotations is in these articles.
pub struct Rarity {
    /// By root its place in `held`.
    places: Map<u64, u32>,
    /// Sentences that hold it, articles that do, and the last of those sentences.
    held: Vec<Held>,
}

#[derive(Clone, Copy, Default)]
struct Held {
    sentences: u32,
    articles: u32,
    last: Option<(usize, usize)>,
}

impl Rarity {
    /// Counts the given roots in all sentences.
    pub fn of(articles: &[&Article], readings: &[&Reading], roots: impl Iterator<Item = u64>) -> Rarity {
        let places: Map<u64, u32> = sort::each(roots).into_iter().zip(0..).collect();
        let mut held = vec![Held::default(); places.len()];
        // A word is looked up as it is written; what it comes to is worked out once.
        let mut known: Map<u64, u32> = Map::default();
        for (article, reading) in readings.iter().enumerate() {
            let text = articles[article].text.as_str();
            for (sentence, cut) in reading.cut.sentences.iter().enumerate() {
                for token in reading.cut.tokens.get(cut.tokens.clone()).unwrap_or_default() {
                    if token.kind == Kind::Mark {
                        continue;
                    }
                    let written = token.span.of(text);
                    let place = || places.get(&super::words::root(written)).copied().unwrap_or(u32::MAX);
                    let place = *known.entry(context::of(written)).or_insert_with(place);
                    let Some(held) = held.get_mut(place as usize) else { continue };
                    if held.last != Some((article, sentence)) {
                        held.articles += u32::from(held.last.is_none_or(|(last, _)| last != article));
                        held.sentences += 1;
                        held.last = Some((article, sentence));
                    }
                }
            }
        }
        Rarity { places, held }
    }

    /// From 1 for a word that an article has once down to a tenth for what every sentence may hold.
    pub fn weight(&self, word: &Word) -> f64 {
        let place = self.places.get(&word.root).map(|&place| place as usize);
        let held = place.and_then(|place| self.held.get(place)).copied().unwrap_or_default();
        let often = f64::from(held.sentences) / f64::from(held.articles.max(1));
        let rare = if often <= 1.6 { 1.0 } else { (1.6 / often).max(0.15) };
        let plain = if word.common { 0.6 } else { 1.0 };
        let name = if word.large && !word.opens { 0.6 } else { 1.0 };
        rare * plain * name
    }
}

/// What two stretches of words share, in order.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shared {
    /// Words of weight that answer to each other.
    pub hits: usize,
    /// Those that are no names.
    pub plain: usize,
    /// How telling they are.
    pub weight: f64,
    /// Their part of what each stretch has of weight.
    pub of_a: f64,
    pub of_b: f64,
    /// Whether nothing of weight stands between them in either.
    pub closed: bool,
    /// Words from the first to the last in `b`.
    pub first: usize,
    pub last: usize,
    /// The longest stretch of words that answer to each other, and how many of those have weight.
    pub run: usize,
    pub run_content: usize,
    /// Whether a number is among them.
    pub run_number: bool,
}

/// The longest common subsequence of the words of weight.
pub fn shared(a: &[Word], b: &[Word], rarity: &Rarity) -> Shared {
    let content = |words: &[Word]| (0..words.len()).filter(|&at| words[at].root != 0).collect::<Vec<_>>();
    let (in_a, in_b) = (content(a), content(b));
    let pairs = super::same::common_of(in_a.len(), in_b.len(), |i, j| a[in_a[i]].root == b[in_b[j]].root);
    let (Some(&(first_a, first)), Some(&(last_a, last))) = (pairs.first(), pairs.last()) else { return Shared::default() };
    let weigh = |words: &[Word]| words.iter().filter(|word| word.root != 0).map(|word| rarity.weight(word)).sum::<f64>();
    let weight: f64 = pairs.iter().map(|&(i, j)| rarity.weight(&a[in_a[i]]).min(rarity.weight(&b[in_b[j]]))).sum();
    let mut found = Shared {
        hits: pairs.len(),
        plain: pairs.iter().filter(|&&(_, j)| !b[in_b[j]].large || b[in_b[j]].opens).count(),
        weight,
        of_a: weight / weigh(a).max(0.1),
        of_b: weight / weigh(b).max(0.1),
        closed: last_a - first_a + 1 == pairs.len() && last - first + 1 == pairs.len(),
        first: in_b[first],
        last: in_b[last],
        ..Shared::default()
    };
    let mut row = vec![0usize; b.len() + 1];
    for (i, word) in a.iter().enumerate() {
        for j in (0..b.len()).rev() {
            row[j + 1] = if word.is(&b[j]) || word.root != 0 && word.root == b[j].root { row[j] + 1 } else { 0 };
            if row[j + 1] > found.run {
                found.run = row[j + 1];
                let run = &a[i + 1 - row[j + 1]..=i];
                found.run_content = run.iter().filter(|word| word.root != 0).count();
                found.run_number = run.iter().any(Word::is_number);
            }
        }
    }
    found
}

impl Shared {
    /// Whether that is enough for one remark, where one speaker is known to have made both.
    pub fn is_one_remark(&self) -> bool {
        let cover = self.of_a.max(self.of_b);
        // "his recent movements, his contacts", "recent movements and contacts".
        let closed = self.closed && self.hits >= 3 && self.plain >= 3 && self.weight >= 2.0;
        // "until you release our brothers", "until after you release our brethren".
        let phrase = self.run >= 4 && self.run_content >= 2 && self.plain >= 2 && self.weight >= 1.1 && cover >= 0.55;
        // "with the other 92 captains", "from the other 92 captains".
        let numbered = self.run >= 4 && self.run_content >= 2 && self.run_number && self.plain >= 2;
        closed || phrase || numbered
    }
}

/// Whether any sentence of one tells what a sentence of the other does.
pub fn retold(a: &[Word], b: &[Word], rarity: &Rarity) -> bool {
    super::words::sentences(a).any(|one| super::words::sentences(b).any(|other| shared(one, other, rarity).is_one_remark()))
}

#[cfg(test)]
mod tests {
    use super::super::words::cut;
    use super::*;
    use crate::claim;

    /// A story that has each of its words of weight once, and "ferry" and "captains" all the time.
    fn rarity(quotes: &[&str]) -> Rarity {
        let text = format!("{}\n\n{}", quotes.join(". "), "The ferry has captains. ".repeat(12));
        let article = Article { text, ..Article::default() };
        let reading = claim::read(&article);
        let words: Vec<Word> = quotes.iter().flat_map(|quote| cut(quote)).collect();
        Rarity::of(&[&article], &[&reading], words.iter().map(|word| word.root))
    }

    #[test]
    fn one_remark_in_other_words_is_told_from_another_on_the_same_matter() {
        let one = [
            (
                "by deliberate neglect he declined to close the valve of the tank",
                "through wilful neglect, declined to close the valve and shut the tank",
            ),
            ("trying to trace his recent errands and debts", "We want to learn all about his recent errands, his debts and neighbours"),
            ("We will not sail until you free our brothers", "The ferry never leaves until you release our brethren"),
            ("It will have to be carried through the other 92 captains first", "It needs a vote of the other 92 captains"),
        ];
        for (a, b) in one {
            assert!(retold(&cut(a), &cut(b), &rarity(&[a, b])), "{a} / {b}");
        }
        let two = [
            ("The ferry and her captains are safe tonight", "The captains will get a new ferry soon"),
            ("We will rebuild the quay by spring", "We will never sell the quay"),
            ("it has not been scrapped", "it has been scrapped"),
            ("The town needs a school, a bridge and a well", "A bridge is what our neighbours want most of all"),
        ];
        for (a, b) in two {
            assert!(!retold(&cut(a), &cut(b), &rarity(&[a, b])), "{a} / {b}");
        }
    }
}
