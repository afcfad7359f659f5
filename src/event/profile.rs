//! What tells an article's event from others: its names, dates, figures and rare words.

use super::fixed;
use crate::claim::Reading;
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::text::hash::Map;
use crate::text::letters::Letter;
use crate::text::{Article, sort};
use crate::token::{self, Case, Kind, Token, Tokens};

/// The marks of one article, each once, sorted by key.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Profile {
    pub marks: Vec<Mark>,
}

impl Profile {
    /// The marks of several articles as if they were one, each with the most it weighs.
    pub fn of_all<'a>(profiles: impl Iterator<Item = &'a Profile>) -> Profile {
        let mut marks: Vec<Mark> = profiles.flat_map(|profile| profile.marks.iter().copied()).collect();
        sort::by(&mut marks, |a, b| a.key.cmp(&b.key).then(b.weight.total_cmp(&a.weight)));
        marks.dedup_by(|mark, kept| {
            let same = mark.key == kept.key;
            kept.event |= same && mark.event;
            same
        });
        Profile { marks }
    }
}

/// A name, a date, a figure or a word, as a number.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Mark {
    pub key: u64,
    pub weight: f64,
    /// Whether it is a figure: a number with what it counts is rarely the same by chance.
    pub figure: bool,
    /// Whether it names a storm or a ship, which is what an article of it is about: "Cyclone Edda", "the ferry Maren Lind".
    pub event: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Sort {
    /// "Lane"
    Name,
    /// "Ada Lane"
    FullName,
    Word,
    Weekday,
    /// A day of a month.
    Day,
    Year,
    Figure,
}

impl Sort {
    /// How much a mark says of which event it is.
    fn weight(self) -> f64 {
        match self {
            Sort::Name => 1.0,
            Sort::FullName | Sort::Day => 1.5,
            Sort::Word => 0.35,
            Sort::Weekday => 0.5,
            Sort::Year => 0.3,
            Sort::Figure => 3.0,
        }
    }
}

/// So many words make up an opening, where an article says what it is about. What stands there weighs double.
const OPENING: usize = 80;

/// Reads what an article's event can be told by.
pub fn read(article: &Article, reading: &Reading) -> Profile {
    let title = article.title.as_deref().filter(|title| !article.text.trim_start().starts_with(title.trim())).unwrap_or("");
    let head = token::read(title);
    let parts = [(title, &head), (article.text.as_str(), &reading.cut)];
    let mut written = Map::<u64, Written>::default();
    for (text, cut) in parts {
        each_word(text, cut, |_, word| written.entry(word.key).or_default().count(&word));
    }
    let (mut found, mut events, mut before) = (Vec::new(), Vec::new(), 0);
    for (text, cut) in parts {
        marks(text, cut, &written, before, &mut found, &mut events);
        before += cut.tokens.len();
    }
    sort::all(&mut found);
    let events = sort::each(events.into_iter());
    let marks = found.chunk_by(|a, b| a.0 == b.0).filter_map(|same| {
        let &(key, sort, _) = same.first()?;
        let opening = same.iter().any(|&(_, _, opening)| opening);
        let weight = sort.weight() * (1.0 + fixed::ln(same.len() as u64, 1)) * if opening { 2.0 } else { 1.0 };
        Some(Mark { key, weight, figure: sort == Sort::Figure, event: events.binary_search(&key).is_ok() })
    });
    Profile { marks: marks.collect() }
}

/// A word as it is written at one spot.
struct Word<'a> {
    /// Without its genitive.
    text: &'a str,
    key: u64,
    large: bool,
    /// Whether it opens a sentence, where every word is large.
    opens: bool,
}

/// How often a word is written small, large, and large inside a sentence.
#[derive(Default)]
struct Written {
    small: u32,
    large: u32,
    inside: u32,
}

impl Written {
    fn count(&mut self, word: &Word) {
        match (word.large, word.opens) {
            (false, _) => self.small += 1,
            (true, opens) => {
                self.large += 1;
                self.inside += u32::from(!opens);
            }
        }
    }

    /// Whether it is a name rather than a word that opens sentences or headlines.
    fn is_name(&self, len: usize) -> bool {
        self.large > 0 && self.small * 2 <= self.large && (self.inside > 0 || self.large > 1 || (self.small == 0 && len > 3))
    }
}

fn each_word<'a>(text: &'a str, cut: &Tokens, mut each: impl FnMut(usize, Word<'a>)) {
    for sentence in &cut.sentences {
        let mut opens = true;
        for at in sentence.tokens.clone() {
            let Some(token) = cut.tokens.get(at) else { return };
            match token.kind {
                Kind::Word => {
                    let word = token.span.of(text);
                    let word = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
                    each(at, Word { text: word, key: key(b'w', [word]), large: token.case != Case::Lower, opens });
                    opens = false;
                }
                Kind::Number => opens = false,
                Kind::Mark => opens |= token.span.of(text) == ":",
            }
        }
    }
}

/// Adds the marks of one text. `before`: tokens that stood before it.
fn marks(text: &str, cut: &Tokens, written: &Map<u64, Written>, before: usize, into: &mut Vec<(u64, Sort, bool)>, events: &mut Vec<u64>) {
    let bears_name = |at: usize| {
        let noun = at.checked_sub(1).and_then(|at| cut.tokens.get(at)).map_or("", |token| token.span.of(text)).to_ascii_lowercase();
        among!(&*noun, "cyclone" | "hurricane" | "typhoon" | "storm" | "ferry" | "ship" | "vessel" | "tanker" | "freighter")
    };
    let mut name: Option<(usize, &str)> = None;
    let mut words = Vec::new();
    each_word(text, cut, |at, word| words.push((at, word.text, word.key)));
    for (at, word, lower) in words {
        let (Some(token), opening) = (cut.tokens.get(at), before + at < OPENING) else { return };
        if token.senses().any(Senses::CALENDAR) {
            if word.ends_with("day") {
                into.push((key(b'd', [word]), Sort::Weekday, opening));
            }
            continue;
        }
        if token.entry.is_some_and(|entry| entry.common) || word.len() < 2 {
            continue;
        }
        if token.case != Case::Lower && written.get(&lower).is_some_and(|written| written.is_name(word.len())) {
            into.push((key(b'n', [word]), Sort::Name, opening));
            if bears_name(at) {
                events.push(key(b'n', [word]));
            }
            if let Some((last, first_name)) = name.filter(|&(last, _)| last + 1 == at) {
                into.push((key(b'f', [first_name, word]), Sort::FullName, opening && before + last < OPENING));
            }
            name = Some((at, word));
        } else if word.len() > 3 {
            into.push((key(b's', [stem(word)]), Sort::Word, opening));
        }
    }
    for (at, token) in cut.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Number) {
        if let Some((key, sort)) = figure(text, &cut.tokens, at, token) {
            into.push((key, sort, before + at < OPENING));
        }
    }
}

/// What a number tells: a day of a month, a year, or a figure with what it counts where it is short.
fn figure(text: &str, tokens: &[Token], at: usize, token: &Token) -> Option<(u64, Sort)> {
    let number = token.span.of(text);
    let near = |at: Option<usize>| at.and_then(|at| tokens.get(at));
    let mut before = near(at.checked_sub(1));
    if before.is_some_and(|before| before.span.of(text) == ".") {
        before = near(at.checked_sub(2));
    }
    let month = |near: Option<&Token>| {
        let near = near.filter(|near| near.kind == Kind::Word && near.case != Case::Lower && near.senses().any(Senses::CALENDAR))?;
        near.span.of(text).get(..3).filter(|_| !near.span.of(text).ends_with("day"))
    };
    let after = near(at.checked_add(1));
    if let (Some(month), true) = (month(before).or_else(|| month(after)), number.len() <= 2) {
        return Some((key(b't', [month, number]), Sort::Day));
    }
    if number.len() == 4 && (number.starts_with("19") || number.starts_with("20")) && !number.contains(['.', ',']) {
        return Some((key(b'y', [number]), Sort::Year));
    }
    if number.contains(['.', ',']) || number.len() >= 3 {
        return Some((key(b'#', number.split(',')), Sort::Figure));
    }
    let after = after?;
    let next = near(at.checked_add(2)).map_or("", |next| next.span.of(text));
    match after.kind {
        Kind::Mark if !after.spaced && among!(after.span.of(text), ":" | "-") => {
            Some((key(b'#', [number, after.span.of(text), next]), Sort::Figure))
        }
        Kind::Word => Some((key(b'#', [number, stem(after.span.of(text))]), Sort::Figure)),
        _ => None,
    }
}

/// A word without its ending, as far as that can be told without a dictionary.
fn stem(word: &str) -> &str {
    let endings = ["ings", "ing", "edly", "ed", "es", "s"];
    let stem = endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.len() >= 4));
    stem.unwrap_or(word)
}

/// FNV-1a over the parts in small letters: enough to tell the marks of a few thousand articles apart.
fn key<'a>(sort: u8, parts: impl IntoIterator<Item = &'a str>) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
    parts.into_iter().fold(step(0xcbf2_9ce4_8422_2325, sort), |hash, part| {
        if part.is_ascii() {
            return part.bytes().fold(hash, |hash, byte| step(hash, byte.to_ascii_lowercase()));
        }
        let mut buffer = [0; 4];
        part.chars().map(Letter::small).fold(hash, |hash, c| c.encode_utf8(&mut buffer).bytes().fold(hash, step))
    })
}
