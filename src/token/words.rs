use super::{Case, Kind, Token};
use crate::lexicon;
use crate::text::Span;

/// Cuts a text into words, numbers and marks.
pub fn cut(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    let mut spaced = true;
    let mut lower = String::new();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() || is_invisible(c) {
            spaced = true;
            continue;
        }
        let rest = &text[start..];
        let (kind, len) = if c.is_ascii_digit() {
            (Kind::Number, number_len(rest))
        } else if c.is_alphabetic() {
            (Kind::Word, word_len(rest))
        } else {
            (Kind::Mark, c.len_utf8())
        };
        let end = start + len;
        while chars.peek().is_some_and(|&(next, _)| next < end) {
            chars.next();
        }
        let word = &text[start..end];
        let (case, entry) = if kind == Kind::Word {
            lower.clear();
            lower.extend(word.chars().map(|c| if c == '’' { '\'' } else { c }).flat_map(char::to_lowercase));
            (case_of(word), lexicon::lookup(&lower))
        } else {
            (Case::Lower, None)
        };
        tokens.push(Token { span: Span::new(start, end), kind, case, spaced, entry });
        spaced = false;
    }
    tokens
}

/// Zero-width characters, direction marks and soft hyphens: they are part of no word.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn word_len(rest: &str) -> usize {
    let mut len = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '\'' | '’') && len == at && chars.peek().is_some_and(|&(_, next)| next.is_alphabetic());
        if !c.is_alphabetic() && !joins {
            break;
        }
        len = at + c.len_utf8();
    }
    len
}

fn number_len(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let mut len = 0;
    while len < bytes.len() {
        let inner = matches!(bytes[len], b',' | b'.') && bytes.get(len + 1).is_some_and(u8::is_ascii_digit);
        if !bytes[len].is_ascii_digit() && !inner {
            break;
        }
        len += 1;
    }
    len
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next().is_some_and(char::is_uppercase);
    let (mut small, mut large) = (false, false);
    for c in letters {
        small |= c.is_lowercase();
        large |= c.is_uppercase();
    }
    match (first, small, large) {
        (false, _, false) => Case::Lower,
        (true, false, true) => Case::Upper,
        (true, _, false) => Case::Capital,
        _ => Case::Mixed,
    }
}
