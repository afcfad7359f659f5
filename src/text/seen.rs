//! A text as a reader sees it. Characters that cannot be seen part words and figures for a program and for nobody else;
//! letters of another alphabet make two names of one; digits of another script make no number. What reads and compares
//! takes the text that is seen; every place in it leads back to the text as it was given, which alone is shown.
//!
//! Ordinary text has nothing of the kind and is read as it stands. What is linear here is so in the length of the text.

use super::Span;
use super::lookalikes::{KEYCAP, composed, form_of, is_mark, latin, strikes};
use super::visible::{is_hidden, is_hint, visible};
use crate::text::letters::Letter;
use std::borrow::Cow;

/// A text that is not what it looks like.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Seen {
    pub text: String,
    edits: Vec<Edit>,
    /// What could mislead a reader, the first of each kind, with the words around it in the text as given.
    pub tricks: Vec<(Trick, Span)>,
}

/// One stretch of the text as given, and what stands for it in the text as seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Edit {
    seen: (usize, usize),
    given: (usize, usize),
}

/// What makes a text another one than it looks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Trick {
    /// A character that nobody sees, inside a figure or of a kind that no text needs.
    Hidden,
    /// What turns the direction of writing: it is seen in another order than it is stored in.
    Turned,
    /// Letters of another alphabet among Latin ones.
    Foreign,
    /// Letters struck out or buried under marks.
    Struck,
}

/// The text as it is seen, where that is another one.
pub fn seen(text: &str) -> Option<Seen> {
    if !has_odd(text) {
        return None;
    }
    let mut out = Seen { text: String::with_capacity(text.len()), ..Seen::default() };
    let (mut at, mut word_end, mut folds, mut stacked) = (0, 0, false, 0);
    let mut latin_text = None;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let past = at + c.len_utf8();
        if at >= word_end && c.is_letter() {
            let word = Word::at(text, at);
            word_end = word.end;
            folds = word.alike > 0 && (word.latin > 0 || word.other == 0 && *latin_text.get_or_insert_with(|| is_latin(text)));
            if folds {
                out.note(Trick::Foreign, Span::new(at, word_end));
            }
        }
        let last = out.text.chars().next_back();
        let next = || text.get(past..).and_then(|rest| rest.chars().next());
        stacked = if is_mark(c) { stacked + 1 } else { 0 };
        if hides(c) || joins(c) && last.is_some_and(Letter::is_wordy) && next() != Some(KEYCAP) {
            if let Some(trick) = trick_of(c, last, next()) {
                out.note(trick, around(text, at));
            }
            out.put("", at, past);
        } else if is_mark(c) && last.is_some_and(takes_marks) {
            if strikes(c) || stacked == MANY {
                out.note(Trick::Struck, around(text, at));
            }
            out.mark(c, past);
        } else if let Some(form) = form_of(c).or_else(|| latin(c).filter(|_| folds && at < word_end)) {
            out.put(form.encode_utf8(&mut [0; 4]), at, past);
        } else {
            out.text.push(c);
        }
        at = past;
    }
    (!out.edits.is_empty()).then_some(out)
}

/// The words as they are seen.
pub fn plain(words: &str) -> Cow<'_, str> {
    seen(words).map_or(Cow::Borrowed(words), |seen| Cow::Owned(seen.text))
}

/// What a reader should know of some words that are not what they look like: the words with what hides in them, and
/// how they are read.
pub fn told(words: &str) -> Vec<String> {
    let Some(found) = seen(words) else { return Vec::new() };
    let tell = |&(trick, span): &(Trick, Span)| {
        let given = span.of(words);
        let (shown, read) = (visible(given), plain(given));
        match trick {
            Trick::Hidden => format!("“{shown}” has a character in it that cannot be seen. It is read as it looks: “{read}”."),
            Trick::Turned => {
                format!(
                    "“{shown}” has a character in it that turns the direction of writing: what is seen can stand in another order than what is read, “{read}”."
                )
            }
            Trick::Foreign => {
                let letter = given.chars().find(|&c| latin(c).is_some()).map_or(0, |c| c as u32);
                format!("“{shown}” is written with letters of another alphabet (U+{letter:04X}). It is read as it looks: “{read}”.")
            }
            Trick::Struck => format!("“{shown}” has marks over its letters that no alphabet has. It is read without them: “{read}”."),
        }
    };
    found.tricks.iter().map(tell).collect()
}

impl Seen {
    /// Where a place in the text as seen stands in the text as given: nothing hidden at its ends belongs to it.
    pub fn given(&self, span: Span) -> Span {
        let before = |at: usize, edit: &Edit| at - edit.seen.1 + edit.given.1;
        let start = match self.edits[..self.edits.partition_point(|edit| edit.seen.0 <= span.start())].last() {
            Some(edit) if span.start() < edit.seen.1 => edit.given.0,
            Some(edit) => before(span.start(), edit),
            None => span.start(),
        };
        let end = match self.edits[..self.edits.partition_point(|edit| edit.seen.0 < span.end())].last() {
            Some(edit) if span.end() < edit.seen.1 => edit.given.1,
            Some(edit) => before(span.end(), edit),
            None => span.end(),
        };
        Span::new(start, end.max(start))
    }

    /// Where a place in the text as given stands in the text as seen.
    pub fn seen(&self, span: Span) -> Span {
        let place = |at: usize| match self.edits[..self.edits.partition_point(|edit| edit.given.0 <= at)].last() {
            Some(edit) if at < edit.given.1 => edit.seen.0,
            Some(edit) => at - edit.given.1 + edit.seen.1,
            None => at,
        };
        Span::new(place(span.start()), place(span.end()))
    }

    /// Something seen for a stretch of what was given.
    fn put(&mut self, seen: &str, from: usize, to: usize) {
        let start = self.text.len();
        self.text.push_str(seen);
        self.edits.push(Edit { seen: (start, self.text.len()), given: (from, to) });
    }

    /// A mark on the last letter, which ends before `past` with it: one letter if there is such a one, else the letter
    /// without it.
    fn mark(&mut self, mark: char, past: usize) {
        let Some(letter) = self.text.pop() else { return };
        let (mut from, end) = (past - mark.len_utf8(), self.text.len());
        // What hides between the two goes with them.
        while let Some(edit) = self.edits.last().filter(|edit| edit.seen == (end + letter.len_utf8(), end + letter.len_utf8())) {
            from = edit.given.0;
            self.edits.pop();
        }
        from = match self.edits.last().filter(|edit| edit.seen.0 == end && edit.seen.1 > end) {
            Some(edit) => edit.given.0,
            None => from - letter.len_utf8(),
        };
        self.edits.pop_if(|edit| edit.seen.0 == end && edit.seen.1 > end);
        self.put(composed(letter, mark).unwrap_or(letter).encode_utf8(&mut [0; 4]), from, past);
    }

    fn note(&mut self, trick: Trick, span: Span) {
        if self.tricks.iter().all(|(known, _)| *known != trick) {
            self.tricks.push((trick, span));
        }
    }
}

/// Whether any character is odd. Plain letters are looked at many at a time, the others one by one.
fn has_odd(text: &str) -> bool {
    let plain = |byte: u8| matches!(byte, b' '..=b'~' | b'\t'..=b'\r');
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if let Some(part) = bytes.get(at..at + STRETCH)
            && part.iter().filter(|&&byte| plain(byte)).count() == STRETCH
        {
            at += STRETCH;
            continue;
        }
        // Up to the one for which the stretch is not plain, or to its end.
        let upto = at + STRETCH;
        while at < upto {
            let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { return false };
            at += c.len_utf8();
            if !c.is_ascii() || !plain(c as u8) {
                if is_odd(c) {
                    return true;
                }
                break;
            }
        }
    }
    false
}

/// Bytes that are looked at together.
const STRETCH: usize = 16;

/// Whether the text may be another one than it looks, for this character. Most of what is printed is answered at once.
fn is_odd(c: char) -> bool {
    match c {
        ' '..='~' | '\t'..='\r' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' => false,
        _ => hides(c) || joins(c) || is_mark(c) || form_of(c).is_some() || latin(c).is_some(),
    }
}

/// Some control characters part words as a space does.
fn hides(c: char) -> bool {
    is_hidden(c) && !c.is_whitespace()
}

/// What joins or parts letters and chooses between forms of a sign: in emoji and other scripts it is at home.
fn joins(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// So many marks on one letter are no accents.
const MANY: usize = 3;

/// Letters that news in English is written in, and digits; other scripts need their marks.
fn takes_marks(c: char) -> bool {
    c.is_ascii_alphanumeric() || is_latin_letter(c) || matches!(c, '\u{370}'..='\u{52f}')
}

fn is_latin_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && c.is_letter()
}

/// What a hidden character between two others means to mislead about, if it does.
fn trick_of(c: char, before: Option<char>, after: Option<char>) -> Option<Trick> {
    let beside = |what: fn(char) -> bool| before.is_some_and(what) || after.is_some_and(what);
    match c {
        '\u{202b}' | '\u{202d}' | '\u{202e}' | '\u{2067}' => Some(Trick::Turned),
        // A mark of direction between figures turns them around.
        '\u{200f}' | '\u{61c}' if beside(Letter::is_number) => Some(Trick::Turned),
        // These set text apart, or say what its letters say already.
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}' | '\u{202c}' | '\u{2066}'..='\u{2069}' => None,
        _ if is_hint(c) || joins(c) => {
            (before.is_some_and(Letter::is_number) && after.is_some_and(Letter::is_number)).then_some(Trick::Hidden)
        }
        // Broken text has such characters by itself; inside a word or a figure they are worth a look.
        _ => (before.is_some_and(Letter::is_wordy) && after.is_some_and(Letter::is_wordy)).then_some(Trick::Hidden),
    }
}

/// A run of letters with what hides among them.
struct Word {
    end: usize,
    latin: usize,
    alike: usize,
    other: usize,
}

impl Word {
    fn at(text: &str, start: usize) -> Word {
        let mut word = Word { end: start, latin: 0, alike: 0, other: 0 };
        for c in text.get(start..).unwrap_or("").chars() {
            if c.is_letter() {
                match c {
                    _ if is_latin_letter(c) => word.latin += 1,
                    _ if latin(c).is_some() => word.alike += 1,
                    _ => word.other += 1,
                }
            } else if !hides(c) && !joins(c) && !is_mark(c) {
                break;
            }
            word.end += c.len_utf8();
        }
        word
    }
}

/// Whether most letters of a text are Latin.
fn is_latin(text: &str) -> bool {
    let (mut latin, mut letters) = (0usize, 0usize);
    for c in text.chars().filter(|c| c.is_letter()) {
        letters += 1;
        latin += usize::from(is_latin_letter(c));
    }
    latin * 2 > letters
}

/// The word or figure around a place, no more than a few letters of it.
fn around(text: &str, at: usize) -> Span {
    const REACH: usize = 24;
    let part = |c: &char| !c.is_whitespace();
    let before: usize = text[..at].chars().rev().take(REACH).take_while(part).map(char::len_utf8).sum();
    let after: usize = text[at..].chars().take(REACH).take_while(part).map(char::len_utf8).sum();
    Span::new(at - before, at + after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        plain(text).into_owned()
    }

    #[test]
    fn ordinary_text_is_what_it_looks() {
        for text in
            ["", "At least 23 – “naïve” café, €5 and 5°C", "👩‍👩‍👧 ❤️ 1️⃣", "Москва сообщила, что 12 человек", "Ω and α-rays, μm", "حيفا"]
        {
            assert_eq!(seen(text), None, "{text}");
        }
    }

    #[test]
    fn what_hides_is_gone() {
        assert_eq!(read("\u{feff}kil\u{200b}led 1\u{200d}2\u{2060}3, soft\u{ad}ware"), "killed 123, software");
        assert_eq!(read("\u{202e}321\u{202c} dead\u{0}"), "321 dead");
        assert_eq!(read("a\u{34f}b\u{e0041}c\u{fe0f}"), "abc");
    }

    #[test]
    fn forms_and_letters_are_what_they_look_like() {
        assert_eq!(read("２３ people, ٤٥ hurt"), "23 people, 45 hurt");
        assert_eq!(read("Anna Wеllеr and the Роре spoke"), "Anna Weller and the Pope spoke");
        assert_eq!(read("Роре Anna жил"), "Роре Anna жил");
        assert_eq!(read("Cafe\u{301}, Zoe\u{308}\u{304}, d\u{336}e\u{336}ad 1\u{336}2"), "Café, Zoë, dead 12");
    }

    #[test]
    fn every_place_leads_back() {
        let text = "The \u{200b}Wеller\u{200b} said 1\u{200b}2 cafe\u{200b}\u{301}s, ２３ of them.";
        let seen = seen(text).unwrap();
        let back = |words: &str| {
            let at = seen.text.find(words).unwrap();
            let given = seen.given(Span::new(at, at + words.len()));
            assert_eq!(plain(given.of(text)), words);
            assert_eq!(seen.seen(given).of(&seen.text), words);
            given.of(text)
        };
        assert_eq!(back("Weller"), "Wеller");
        assert_eq!(back("12"), "1\u{200b}2");
        assert_eq!(back("cafés"), "cafe\u{200b}\u{301}s");
        assert_eq!(back("23 of"), "２３ of");
        assert_eq!(back("them."), "them.");
        assert_eq!(back("said"), "said");
    }

    #[test]
    fn the_reader_is_told_of_what_misleads() {
        let kinds = |text: &str| seen(text).map_or(Vec::new(), |seen| seen.tricks.into_iter().map(|trick| trick.0).collect::<Vec<_>>());
        assert_eq!(
            kinds("1\u{200b}2 and \u{202e}321 by Wеller, d\u{336}ead"),
            [Trick::Hidden, Trick::Turned, Trick::Foreign, Trick::Struck]
        );
        // Hyphens for the typesetter, a mark at the start of a file, accents written apart, marks around a foreign word.
        assert_eq!(kinds("\u{feff}soft\u{ad}ware, long\u{200b}word, cafe\u{301}, \u{200e}Haifa\u{200e}, ２３"), []);
        assert_eq!(told("by Wеller"), ["“Wеller” is written with letters of another alphabet (U+0435). It is read as it looks: “Weller”."]);
        assert_eq!(told("1\u{200b}2 dead"), ["“1[U+200B]2” has a character in it that cannot be seen. It is read as it looks: “12”."]);
    }
}
