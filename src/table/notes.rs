//! What the reader should know of a text as a whole: that it is empty, not in English, or printed twice.

use crate::lexicon::closed::Class;
use crate::text::hash::Map;
use crate::text::letters::Letter;
use crate::text::{Article, sort};
use crate::token::{Kind, Tokens};
use crate::verdict::Reason;

/// The notes on each article, in the order given. `names`: what a reader calls the articles.
pub fn of(articles: &[Article], cuts: &[&Tokens], names: &[&str]) -> Vec<Vec<Reason>> {
    let mut notes: Vec<Vec<Reason>> =
        articles.iter().zip(cuts).map(|(article, cut)| language(&article.text, cut).into_iter().collect()).collect();
    let same = twins(articles, cuts);
    for ((at, notes), twin) in notes.iter_mut().enumerate().zip(same) {
        let Some(name) = twin.filter(|&twin| twin != at).and_then(|twin| names.get(twin)) else { continue };
        notes.push(Reason::new("same-text", format!("Nearly the same text as {name}: one report, printed twice.")));
    }
    notes
}

/// Texts of fewer words are too short for their language to be told.
const ENOUGH: usize = 20;

/// Of a hundred words of English news, thirty and more hold the sentence together; of another language hardly one is
/// written like an English one. A list of names and figures stands between.
const ENGLISH: usize = 16;

fn language(text: &str, cut: &Tokens) -> Option<Reason> {
    if !text.chars().any(Letter::is_wordy) {
        return Some(Reason::new("empty", "There is no text here."));
    }
    let (mut words, mut small) = (0, 0);
    for token in cut.tokens.iter().filter(|token| token.kind == Kind::Word) {
        words += 1;
        small += usize::from(token.entry.is_some_and(|entry| entry.is(Class::FUNCTION)));
    }
    let foreign = words >= ENOUGH && small * 100 < words * ENGLISH || words < ENOUGH && unspaced(text);
    let told = "This text does not look like English: only numbers in digits are read, and not all of them.";
    foreign.then(|| Reason::new("not-english", told))
}

/// Whether a text is written in letters that English has not, such as those that stand without spaces.
fn unspaced(text: &str) -> bool {
    let (mut letters, mut latin) = (0usize, 0usize);
    for c in text.chars().filter(|c| c.is_letter()) {
        letters += 1;
        latin += usize::from(c < '\u{250}');
    }
    letters >= ENOUGH && latin * 2 < letters
}

/// So many words stand in a shingle.
const SHINGLE: usize = 5;
/// Of every so many shingles about one is kept, the same ones in every text.
const SAMPLE: u64 = 4;
/// Texts of fewer shingles are compared by all of them.
const LONG: usize = 400;
/// So large a part of the shingles must be the same, in hundredths.
const SAME: usize = 70;

/// For each article the first, in the order given, of those that print nearly its text; `None` for texts of a few words.
/// Texts are looked up by the smallest of their shingles, so that no text is compared with all others.
fn twins(articles: &[Article], cuts: &[&Tokens]) -> Vec<Option<usize>> {
    let shingles: Vec<Vec<u64>> = articles.iter().zip(cuts).map(|(article, cut)| shingles(&article.text, cut)).collect();
    let mut holders: Map<u64, Vec<usize>> = Map::default();
    for (at, own) in shingles.iter().enumerate() {
        own.iter().take(KEYS).for_each(|shingle| holders.entry(*shingle).or_default().push(at));
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for list in holders.values() {
        // What very many share is rarely more than a line that all of them print: neighbours are enough.
        let reach = if list.len() <= FEW { list.len() } else { 1 };
        for (place, &first) in list.iter().enumerate() {
            pairs.extend(list.iter().skip(place + 1).take(reach).map(|&second| (first, second)));
        }
    }
    sort::all(&mut pairs);
    pairs.dedup();
    let mut first: Vec<usize> = (0..articles.len()).collect();
    for (a, b) in pairs {
        // Sorted by the earlier of the two: what it repeats itself is known by now.
        if first[b] == b && same(&shingles[a], &shingles[b]) {
            first[b] = first[a];
        }
    }
    first.into_iter().zip(&shingles).map(|(first, own)| (!own.is_empty()).then_some(first)).collect()
}

/// By so many shingles a text is looked up.
const KEYS: usize = 16;
/// So many texts that share a shingle are compared, all with all.
const FEW: usize = 40;

/// Whether two sorted lists have nearly the same shingles.
fn same(a: &[u64], b: &[u64]) -> bool {
    let both = a.iter().filter(|shingle| b.binary_search(shingle).is_ok()).count();
    both * 100 >= SAME * a.len().max(b.len())
}

/// The shingles of a text as numbers, sorted, each once.
fn shingles(text: &str, cut: &Tokens) -> Vec<u64> {
    let words: Vec<u64> = cut.tokens.iter().filter(|token| token.kind != Kind::Mark).map(|token| hash(token.span.of(text))).collect();
    let mut all: Vec<u64> = words.windows(SHINGLE).map(|words| words.iter().fold(0, |sum, word| mix(sum ^ word))).collect();
    sort::numbers(&mut all);
    all.dedup();
    if all.len() > LONG {
        all.retain(|shingle| shingle % SAMPLE == 0);
    }
    all
}

fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3))
}

fn mix(word: u64) -> u64 {
    let word = (word ^ (word >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    word ^ (word >> 29)
}

#[cfg(test)]
mod tests {
    use crate::analyze;
    use crate::text::Article;

    fn kinds(texts: &[&str]) -> Vec<Vec<String>> {
        let articles: Vec<Article> = texts.iter().map(|&text| Article { text: text.to_owned(), ..Article::default() }).collect();
        let columns = analyze::compare(&articles).articles;
        columns.into_iter().map(|column| column.notes.into_iter().map(|note| note.kind).collect()).collect()
    }

    const ENGLISH: &str = "The ferry Marigold ran aground off Skerra on Monday with 112 people on board. Captain Ada Lane said that the \
        radar had failed. Two lifeboats from Orlo brought the passengers ashore before it was dark, and nobody was hurt.";

    #[test]
    fn what_is_not_english_or_empty_is_told() {
        let german = "Die Fähre Marigold ist am Montag mit 112 Menschen vor Skerra auf Grund gelaufen. Zwei Boote aus Orlo haben die \
            Fahrgäste noch vor der Nacht an Land gebracht, sagte die Küstenwache.";
        let dutch = "De veerboot Marigold is maandag met 112 mensen aan boord bij Skerra vastgelopen. Twee boten uit Orlo hebben de \
            reizigers voor de nacht aan land gebracht, zei de kustwacht.";
        assert_eq!(kinds(&[ENGLISH, german, dutch, " \n"]), [vec![], vec!["not-english"], vec!["not-english"], vec!["empty"]]);
        assert_eq!(kinds(&["Harbour closed", "12 hurt"]), [Vec::<String>::new(), vec![]]);
    }

    #[test]
    fn one_report_printed_twice_is_told() {
        let copy = ENGLISH.replace("ashore", "to land");
        let other = "All 112 people were saved when the Marigold struck a reef near Skerra early on Monday, the coast guard said.";
        assert_eq!(kinds(&[ENGLISH, other, &copy, ENGLISH]), [vec![], vec![], vec!["same-text"], vec!["same-text"]]);
    }
}
