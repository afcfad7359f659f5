//! What each quotation mark of a text can be: an opening one, a closing one, or either.

use crate::lexicon::among;
use crate::text::letters::Letter;
use crate::token::{Kind, Tokens};
use std::ops::Range;

/// Marks that belong together. Editors mix the double ones, so these close each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Class {
    /// `"`
    Straight,
    /// `“ ” „ ‟`
    Curly,
    /// `« »`
    Guillemet,
    /// Two single marks for a double one.
    Doubled,
    /// `' ‘ ’ ‚ ‹ ›`
    Single,
}

/// One mark as it stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Its first token; a doubled mark has two.
    pub token: usize,
    pub len: usize,
    pub class: Class,
    pub opens: bool,
    pub closes: bool,
}

/// The marks of one paragraph, in order.
pub fn find(text: &str, cut: &Tokens, paragraph: &Range<usize>) -> Vec<Mark> {
    let mark = |at: &usize| cut.tokens.get(*at).filter(|token| token.kind == Kind::Mark && paragraph.contains(at));
    let glyph = |at: usize| mark(&at).map_or("", |token| token.span.of(text));
    let mut marks = Vec::new();
    let mut at = paragraph.start;
    while let Some(token) = cut.tokens.get(at).filter(|_| at < paragraph.end) {
        if token.kind != Kind::Mark || matches!(token.first, b'.' | b',') {
            at += 1;
            continue;
        }
        let (class, len) = match class_of(glyph(at)) {
            Some(Class::Single) if doubled(text, cut, paragraph, at) => (Class::Doubled, 2),
            Some(class) => (class, 1),
            None => {
                at += 1;
                continue;
            }
        };
        // The value of an attribute in markup that was pasted along: author="…".
        let attribute =
            at.checked_sub(1).filter(|_| at > paragraph.start).is_some_and(|before| glyph(before) == "=") && class == Class::Straight;
        if attribute {
            at += len;
            continue;
        }
        if !(class == Class::Straight || class == Class::Doubled || class == Class::Single) || !is_measure(text, cut, paragraph, at) {
            let (opens, closes) = sides(text, cut, paragraph, at, len, class);
            if opens || closes {
                marks.push(Mark { token: at, len, class, opens, closes });
            }
        }
        at += len;
    }
    marks
}

/// The mark that a paragraph begins with, if it is an opening one.
pub fn opening(text: &str, cut: &Tokens, paragraph: &Range<usize>) -> Option<Class> {
    let class = cut.tokens.get(paragraph.start).and_then(|token| class_of(token.span.of(text)))?;
    let opens = cut.tokens.get(paragraph.start + 1).is_some_and(|next| !next.spaced && paragraph.contains(&(paragraph.start + 1)));
    opens.then_some(class)
}

fn class_of(glyph: &str) -> Option<Class> {
    // Most marks are stops and commas.
    if !matches!(glyph.as_bytes(), [b'"' | b'\'' | b'`' | 0x80.., ..]) {
        return None;
    }
    Some(match glyph {
        "\"" | "＂" | "″" => Class::Straight,
        "“" | "”" | "„" | "‟" | "〝" | "〞" => Class::Curly,
        "«" | "»" => Class::Guillemet,
        "'" | "‘" | "’" | "‚" | "‛" | "`" | "´" | "‹" | "›" => Class::Single,
        _ => return None,
    })
}

/// Whether two single marks stand here for a double one. Of three at the end of a quotation the first closes an inner
/// one: `it will cost.'''`.
fn doubled(text: &str, cut: &Tokens, paragraph: &Range<usize>, at: usize) -> bool {
    let same = |at: usize| {
        paragraph.contains(&at)
            && cut.tokens.get(at).is_some_and(|token| !token.spaced && among!(token.span.of(text), "'" | "`" | "‘" | "’"))
    };
    let spaced = cut.tokens.get(at).is_some_and(|token| token.spaced) || at == paragraph.start;
    same(at + 1) && (spaced || !same(at + 2))
}

/// Feet and inches, minutes and seconds: `6'2"`, `5'10`, `a 12" gun`.
fn is_measure(text: &str, cut: &Tokens, paragraph: &Range<usize>, at: usize) -> bool {
    let number = |at: usize| paragraph.contains(&at) && cut.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
    let mark = |at: usize| cut.tokens.get(at).map_or("", |token| token.span.of(text));
    let tight = |at: usize| cut.tokens.get(at).is_some_and(|token| !token.spaced);
    let Some(before) = at.checked_sub(1) else { return false };
    if !number(before) || !tight(at) {
        return false;
    }
    // 6'2: a single mark between two numbers.
    let feet = among!(mark(at), "'" | "’" | "′") && number(at + 1) && tight(at + 1);
    // the " of 6'2".
    let inches = before.checked_sub(2).is_some_and(|foot| number(foot) && among!(mark(foot + 1), "'" | "’" | "′") && tight(before));
    // the " of: a 12" gun, where the number is the first word within no mark and a word follows.
    feet || inches
}

/// What the spaces around a mark, and its own shape, let it be.
fn sides(text: &str, cut: &Tokens, paragraph: &Range<usize>, at: usize, len: usize, class: Class) -> (bool, bool) {
    let glyph = cut.tokens.get(at).map_or("", |token| token.span.of(text));
    let next = cut.tokens.get(at + len).filter(|_| at + len < paragraph.end);
    let before = at.checked_sub(1).filter(|&at| at >= paragraph.start).and_then(|at| cut.tokens.get(at));
    let spaced_before = before.is_none() || cut.tokens.get(at).is_none_or(|token| token.spaced);
    let spaced_after = next.is_none_or(|next| next.spaced);
    let before_text = before.map_or("", |token| token.span.of(text));
    let next_text = next.map_or("", |token| token.span.of(text));
    let bracket_before =
        among!(before_text, "(" | "[" | "{" | "/" | "—" | "–" | "-" | "―" | "¿" | "¡" | "…" | "=" | ">" | "@") || is_opening(before_text);
    let stop_after = next_text
        .chars()
        .next()
        .is_some_and(|c| !c.is_wordy() && !matches!(c, '$' | '£' | '€' | '¥' | '#' | '@' | '(' | '[' | '.' | '…' | '&' | '+'))
        || (matches!(next_text, ".") && cut.tokens.get(at + len + 1).is_none_or(|after| after.spaced));
    let word_after = next.is_some_and(|next| !next.spaced) && !stop_after;
    match (spaced_before, spaced_after) {
        // French spacing, and a lone mark: the shape tells.
        (true, true) => match glyph {
            "“" | "„" | "«" | "‘" | "‚" | "‹" => (true, class != Class::Single && glyph != "„" && glyph != "«"),
            "”" | "»" | "’" | "›" => (false, class != Class::Single),
            _ => (class != Class::Single && next.is_some(), class != Class::Single),
        },
        (true, false) if word_after || opens_more(next_text) => (true, false),
        // A mark before a stop: `” ,`.
        (true, false) => (glyph == "“" || glyph == "‘" || glyph == "«", glyph != "“" && glyph != "«" && class != Class::Single),
        (false, true) => (false, true),
        (false, false) if bracket_before && word_after => {
            (glyph != "”" && glyph != "»", glyph == "”" || among!(before_text, "—" | "–" | "-" | "…"))
        }
        (false, false) if stop_after && !opens_more(next_text) => (false, true),
        // Between letters: `the"word`. The shape tells; a single mark there is an apostrophe.
        (false, false) => match glyph {
            "“" | "„" | "«" => (true, false),
            "”" | "»" => (false, true),
            _ => (class != Class::Single, class != Class::Single),
        },
    }
}

fn is_opening(glyph: &str) -> bool {
    matches!(glyph, "“" | "„" | "«" | "‘" | "\"" | "'")
}

/// A mark that may follow an opening one: `“‘No,’ he told me”`.
fn opens_more(glyph: &str) -> bool {
    matches!(glyph, "“" | "„" | "«" | "‘" | "'" | "\"" | "’" | "—" | "–" | "-" | "¿" | "¡" | "`")
}
