use super::{Case, Kind, Token};
use crate::lexicon::{self, Entry, Senses, calendar};
use crate::text::Span;
use crate::text::letters::Letter;

/// Cuts a text into words, numbers and marks.
pub fn cut(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let (known, mut folded) = (lexicon::table(), Folded::default());
    let (mut at, mut spaced) = (0, true);
    while let Some(&byte) = bytes.get(at) {
        if byte == b' ' {
            (at, spaced) = (at + 1, true);
            continue;
        }
        if byte.is_ascii_alphabetic()
            && let Some((len, case, letters)) = plain_word(&bytes[at..])
        {
            let span = Span::new(at, at + len);
            let entry = if len <= 8 { known.of_letters(letters) } else { known.get(folded.plain(&bytes[at..at + len], case)) };
            tokens.push(token(byte, span, Kind::Word, case, spaced, entry));
            (at, spaced) = (at + len, false);
            continue;
        }
        let (kind, len) = match class_of(text, at, byte) {
            Class::Space(len) => {
                (at, spaced) = (at + len, true);
                continue;
            }
            Class::Letter => (Kind::Word, word_len(text, at)),
            Class::Digit => (Kind::Number, number_len(&bytes[at..])),
            Class::Mark(len) => (Kind::Mark, len),
        };
        let span = Span::new(at, at + len);
        let (case, entry) = match kind {
            Kind::Word => {
                let word = folded.fold(span.of(text));
                let day = || known.get(word.strip_suffix("'s")?.as_bytes()).filter(|day| day.calendar.is_some_and(calendar::Word::is_day));
                (case_of(span.of(text)), known.get(word.as_bytes()).or_else(day))
            }
            _ => (Case::Lower, None),
        };
        let mut token = token(byte, span, kind, case, spaced, entry);
        if kind == Kind::Word && len > 2 && bytes.get(at + len - 1) == Some(&b'.') {
            token.senses = token.senses | Senses::DOTTED;
        }
        tokens.push(token);
        (at, spaced) = (at + len, false);
    }
    tokens
}

fn token(first: u8, span: Span, kind: Kind, case: Case, spaced: bool, entry: Option<&'static Entry>) -> Token {
    let senses = entry.map_or_else(Senses::default, |entry| entry.senses);
    Token { span, kind, case, spaced, first: first.to_ascii_lowercase(), senses, entry }
}

enum Class {
    /// White space or an invisible character, with its length in bytes.
    Space(usize),
    Letter,
    Digit,
    Mark(usize),
}

fn class_of(text: &str, at: usize, byte: u8) -> Class {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
        b'0'..=b'9' => Class::Digit,
        b' ' | b'\t'..=b'\r' => Class::Space(1),
        0..=0x7f => Class::Mark(1),
        _ => match char_at(text, at) {
            Some(c) if c.is_whitespace() || is_invisible(c) => Class::Space(c.len_utf8()),
            Some(c) if c.is_letter() => Class::Letter,
            Some(c) => Class::Mark(c.len_utf8()),
            None => Class::Space(1),
        },
    }
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Zero-width characters, direction marks and soft hyphens: seen by no one.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A character that never starts a word and never ends one: accents written apart, invisible characters.
fn is_silent(c: char) -> bool {
    is_invisible(c) || matches!(c, '\u{300}'..='\u{36f}' | '\u{fe0e}' | '\u{fe0f}')
}

/// The length of the word that starts at `start`: letters, inner apostrophes, and stops where every letter has
/// one of its own ("U.S.", "a.m.").
#[inline(never)]
fn word_len(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            at += 1;
        }
        match bytes.get(at) {
            Some(b'\'') if starts_letter(text, at + 1) => at += 1,
            Some(b'.') if at == start + 1 => return dotted_len(bytes, start).unwrap_or(at - start),
            Some(&byte) if byte >= 0x80 => match char_at(text, at) {
                Some(c) if c.is_letter() => at += c.len_utf8(),
                Some('’') if starts_letter(text, at + 3) => at += 3,
                Some(c) if is_silent(c) && (!is_invisible(c) || starts_letter(text, at + c.len_utf8())) => at += c.len_utf8(),
                _ => return at - start,
            },
            _ => return at - start,
        }
    }
}

/// The length and the case of a word of ASCII letters alone, as nearly all are, and its letters in small where they are
/// eight at most: nothing follows that might belong to it. Eight bytes are looked at together; the last of a text are
/// left to the slower way.
fn plain_word(bytes: &[u8]) -> Option<(usize, Case, u64)> {
    let (mut len, mut small, mut large, mut letters) = (0, 0, 0, 0);
    loop {
        let word = u64::from_le_bytes(*bytes.get(len..)?.first_chunk()?);
        let ends = !are_letters(word) & HIGH;
        // The bits of the bytes before the first that is no letter.
        let before = ends.wrapping_sub(1) & !ends;
        let own = before & HIGH;
        let mut later = own;
        if len == 0 {
            // What the first letter is, is asked below. Seven bits of the byte that ends the word are before the one that tells it.
            later &= !0xff;
            letters = (word | (HIGH >> 2)) & (before >> if ends == 0 { 0 } else { 7 });
        }
        // Bit 5 tells small letters.
        let is_small = word << 2;
        (small, large) = (small | later & is_small, large | later & !is_small);
        len += ends.trailing_zeros() as usize / 8;
        if ends != 0 {
            break;
        }
    }
    match bytes.get(len) {
        Some(b'\'' | 0x80..) => return None,
        Some(b'.') if len == 1 => return None,
        _ => {}
    }
    let case = match (bytes[0].is_ascii_uppercase(), small != 0, large != 0) {
        (false, _, false) => Case::Lower,
        (true, _, false) => Case::Capital,
        (true, false, true) => Case::Upper,
        _ => Case::Mixed,
    };
    Some((len, case, letters))
}

/// The high bit of every byte.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// The high bit of every byte that is an ASCII letter.
fn are_letters(word: u64) -> u64 {
    const ONES: u64 = HIGH >> 7;
    let small = (word | (0x20 * ONES)) & !HIGH;
    // From a on, and not past z: the sums stay in their bytes.
    (small + (0x80 - 0x61) * ONES) & !(small + (0x7f - 0x7a) * ONES) & !word & HIGH
}

fn starts_letter(text: &str, at: usize) -> bool {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => byte.is_ascii_alphabetic(),
        Some(_) => char_at(text, at).is_some_and(Letter::is_letter),
        None => false,
    }
}

/// The length of a run of single letters that each have a stop, two or more of them ("U.S.", "a.m.", "D.C.").
/// A last letter without its stop belongs to it ("U.S", "a.m").
fn dotted_len(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) && bytes.get(at + 1) == Some(&b'.') {
        at += 2;
    }
    let letters = |at: usize| bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80);
    if letters(at) && !letters(at + 1) && bytes[at].is_ascii_alphabetic() {
        at += 1;
    } else if letters(at) {
        // "J.Smith": the initial is no part of a dotted run.
        at = at.saturating_sub(2);
    }
    (at > start + 2).then_some(at - start)
}

fn number_len(bytes: &[u8]) -> usize {
    let mut len = 0;
    while let Some(byte) = bytes.get(len) {
        let inner = matches!(byte, b',' | b'.') && bytes.get(len + 1).is_some_and(u8::is_ascii_digit);
        if !byte.is_ascii_digit() && !inner {
            break;
        }
        len += 1;
    }
    len
}

#[inline(never)]
fn case_of(word: &str) -> Case {
    let (mut first, mut later) = (None, [false; 2]);
    let mut see = |large: bool| match first {
        None => first = Some(large),
        Some(_) => later[usize::from(large)] = true,
    };
    if word.is_ascii() {
        word.bytes().filter(u8::is_ascii_alphabetic).for_each(|byte| see(byte.is_ascii_uppercase()));
    } else {
        word.chars().filter(|c| c.is_letter()).for_each(|c| see(c.is_large()));
    }
    match (first.unwrap_or(false), later) {
        (false, [_, false]) => Case::Lower,
        (true, [false, true]) => Case::Upper,
        (true, [_, false]) => Case::Capital,
        _ => Case::Mixed,
    }
}

/// A word as the lexicon wants it: small letters, straight apostrophes, nothing invisible, and of "U.S." no last stop.
/// The buffers are used again.
#[derive(Default)]
struct Folded {
    buffer: String,
    bytes: Vec<u8>,
}

impl Folded {
    /// A word of ASCII letters alone. Few are so long that they are not looked up by their letters.
    #[inline(never)]
    fn plain<'a>(&'a mut self, word: &'a [u8], case: Case) -> &'a [u8] {
        if case == Case::Lower {
            return word;
        }
        self.bytes.clear();
        self.bytes.extend(word.iter().map(u8::to_ascii_lowercase));
        &self.bytes
    }

    #[inline(never)]
    fn fold<'a>(&'a mut self, word: &'a str) -> &'a str {
        let word = word.strip_suffix('.').unwrap_or(word);
        if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
            return word;
        }
        self.buffer.clear();
        if word.is_ascii() {
            self.buffer.push_str(word);
            self.buffer.make_ascii_lowercase();
        } else {
            let seen = word.chars().filter(|&c| !is_invisible(c)).map(|c| if c == '’' { '\'' } else { c });
            self.buffer.extend(seen.map(Letter::small));
        }
        &self.buffer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(text: &str) -> Vec<&str> {
        cut(text).iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(spans("She paid $1,234.50, didn’t she?"), ["She", "paid", "$", "1,234.50", ",", "didn’t", "she", "?"]);
        assert_eq!(spans("a 27-year-old at 06:12"), ["a", "27", "-", "year", "-", "old", "at", "06", ":", "12"]);
        assert_eq!(spans("£1.2bn, 3rd"), ["£", "1.2", "bn", ",", "3", "rd"]);
    }

    #[test]
    fn letters_with_stops_of_their_own_are_one_word() {
        assert_eq!(spans("the U.S. at 5 a.m. in D.C., J.K. Lane"), ["the", "U.S.", "at", "5", "a.m.", "in", "D.C.", ",", "J.K.", "Lane"]);
        assert_eq!(spans("J. Lane and J.Lane, plan B."), ["J", ".", "Lane", "and", "J", ".", "Lane", ",", "plan", "B", "."]);
        assert_eq!(spans("the U.S now"), ["the", "U.S", "now"]);
        assert_eq!(spans("U.S.-led"), ["U.S.", "-", "led"]);
    }

    #[test]
    fn what_is_invisible_or_accented_splits_no_word() {
        assert_eq!(
            spans("soft\u{ad}ware na\u{ef}ve cafe\u{301}s \u{feff}end\u{200b}."),
            ["soft\u{ad}ware", "naïve", "cafe\u{301}s", "end", "."]
        );
    }

    #[test]
    fn case_is_told() {
        let cases = |text: &str| cut(text).iter().map(|token| token.case).collect::<Vec<_>>();
        assert_eq!(cases("one Two NATO McKay I iPad U.S."), {
            use Case::*;
            [Lower, Capital, Upper, Mixed, Capital, Mixed, Upper]
        });
    }
}
