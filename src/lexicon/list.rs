//! Short lists of words that readers look for at one place, with a quick no: nearly every word stands in none.

/// Words, with the letters they begin with and the lengths they have together.
#[cfg(not(small))]
pub struct List {
    letters: u32,
    lengths: u32,
    words: &'static [&'static str],
}

/// What a page fetches goes without the quick no: it is built with `--cfg small` (`scripts/setup.sh`). The words stand in one
/// text, each behind a bar, which is shorter than a place and a length for each.
#[cfg(small)]
pub struct List(pub &'static str);

#[cfg(small)]
impl List {
    pub fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.0.split('|').skip(1)
    }

    pub fn has(&self, word: &str) -> bool {
        is_among(word, self.0)
    }

    /// Whether a word ends with one of the list.
    #[inline(never)]
    pub fn ends(&self, word: &str) -> bool {
        self.iter().any(|end| word.ends_with(end))
    }
}

/// A list, made while the program is built.
#[cfg(not(small))]
macro_rules! any {
    ($($word:literal),* $(,)?) => { const { &$crate::lexicon::List::of(&[$($word),*]) } };
}

#[cfg(small)]
macro_rules! any {
    ($($word:literal),* $(,)?) => { const { &$crate::lexicon::List(concat!($("|", $word),*)) } };
}

pub(crate) use any;

/// Whether a word is one of some: `among!(word, "dead" | "killed")`, and `among!(view, at, …)` for the word there.
#[cfg(not(small))]
macro_rules! among {
    ($view:ident, $at:expr, $($known:literal)|+ $(,)?) => { matches!($view.word($at), $($known)|+) };
    ($word:expr, $($known:literal)|+ $(,)?) => { matches!($word, $($known)|+) };
}

/// What a page fetches holds the words alone, and not a comparison for each: 5 KB of it.
#[cfg(small)]
macro_rules! among {
    ($view:ident, $at:expr, $($known:literal)|+ $(,)?) => { $view.is_among($at, concat!($("|", $known),+)) };
    ($word:expr, $($known:literal)|+ $(,)?) => { $crate::lexicon::is_among($word, concat!($("|", $known),+)) };
}

pub(crate) use among;

/// Whether a word is one of those that are listed, each behind a bar.
#[cfg(small)]
#[inline(never)]
pub fn is_among(word: &str, known: &str) -> bool {
    known.split('|').skip(1).any(|one| one == word)
}

/// The bits of a letter that tell which it is.
#[cfg(not(small))]
const LETTER: u8 = 31;

/// Words of this length and of more are not told apart.
#[cfg(not(small))]
const LONG: usize = 31;

#[cfg(not(small))]
impl List {
    pub const fn of(words: &'static [&'static str]) -> List {
        let (mut letters, mut lengths, mut at) = (0, 0, 0);
        while at < words.len() {
            let word = words[at].as_bytes();
            letters |= if word.is_empty() { 0 } else { 1 << (word[0] & LETTER) };
            lengths |= 1 << if word.len() < LONG { word.len() } else { LONG };
            at += 1;
        }
        List { letters, lengths, words }
    }

    /// False where no word of the list has this length and begins with this letter, large or small.
    pub const fn may_have(&self, first: u8, len: usize) -> bool {
        self.may_begin(first) && self.lengths >> (if len < LONG { len } else { LONG }) & 1 == 1
    }

    /// False where no word of the list begins with this letter, large or small.
    pub const fn may_begin(&self, first: u8) -> bool {
        self.letters >> (first & LETTER) & 1 == 1
    }

    pub fn has(&self, word: &str) -> bool {
        self.words.contains(&word)
    }

    /// Whether a word ends with one of the list.
    pub fn ends(&self, word: &str) -> bool {
        self.words.iter().any(|end| word.ends_with(end))
    }

    pub fn iter(&self) -> std::slice::Iter<'static, &'static str> {
        self.words.iter()
    }
}

#[cfg(all(test, not(small)))]
mod tests {
    use super::*;

    #[test]
    fn what_is_listed_is_never_left_out() {
        const LISTED: &List = any!["of", "The", "“", "a word that is longer than all that are told apart"];
        assert!(LISTED.iter().all(|word| LISTED.may_have(word.as_bytes()[0].to_ascii_lowercase(), word.len())));
        assert!(!LISTED.may_have(b'x', 2) && !LISTED.may_have(b'o', 5) && !any![].may_have(b'o', 2));
    }
}
