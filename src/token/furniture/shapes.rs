use super::View;
use crate::lexicon::Senses;
use crate::lexicon::furniture::{SHARE_JOINTS, SHARE_WORDS};
use crate::lexicon::{List, any};
use crate::text::hash::Map;
use crate::token::{Case, Kind, Token};

/// Shapes that only a whole line can have.
pub fn of_line(line: &View) -> Option<&'static str> {
    if is_share_bar(line) {
        Some("share bar")
    } else if is_byline(line) {
        Some("byline")
    } else if is_stamp(line) && names_day(line) || is_age(line) || is_length(line) {
        Some("time stamp")
    } else if is_film(line) {
        Some("photo caption or credit")
    } else if is_pager(line) {
        Some("page navigation")
    } else {
        None
    }
}

/// Shapes that a sentence inside a line can have.
pub fn of_sentence(sentence: &View) -> Option<&'static str> {
    if is_copyright(sentence) {
        Some("copyright line")
    } else if sentence.words.len() <= LONGEST_STAMP && is_stamp_word(sentence, 0) && is_stamp(sentence) {
        Some("time stamp")
    } else {
        None
    }
}

/// A line of words that was there before: the headline printed twice. "A 22-year-old was cut on the hand" is told of each.
pub fn repeated(line: &View, seen: &mut Map<u64, u32>) -> Option<&'static str> {
    let each = line.is(0, "a") && line.token(1).is_some_and(|age| age.kind == Kind::Number);
    if line.words.len() < 4 || each && line.words.len() < 20 {
        return None;
    }
    let (Some(first), Some(last)) = (line.own.first(), line.own.last()) else { return None };
    // Large and small letters differ in one bit, which is set in all bytes here.
    let (words, rest) = first.span.to(last.span).bytes(line.text).as_chunks();
    let mut tail = [b' '; 8];
    tail[..rest.len()].copy_from_slice(rest);
    let hash = words.iter().chain([&tail]).fold(0u64, |hash, word| {
        let word = u64::from_le_bytes(*word) | 0x2020_2020_2020_2020;
        (hash.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    });
    let why = if line.words.len() <= 30 && !line.ends_with_stop() { "repeated headline" } else { "repeated lines" };
    seen.insert(hash, 0).map(|_| why)
}

/// "Share  Tweet  Email", with counts between.
fn is_share_bar(line: &View) -> bool {
    if line.words.len() > 20 {
        return false;
    }
    let mut shares = 0usize;
    for at in 0..line.words.len() {
        if line.is_any(at, SHARE_WORDS) {
            shares += 1;
        } else if line.tokens[line.words[at]].kind != Kind::Number && !line.is_any(at, SHARE_JOINTS) {
            return false;
        }
    }
    shares > 0 && !line.ends_with_stop()
}

/// "By Ada Lane and Jon Stone, staff writers": names alone after "By", near the top of the page.
fn is_byline(line: &View) -> bool {
    const BESIDE: &List = any![
        "and",
        "of",
        "for",
        "the",
        "in",
        "at",
        "staff",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "correspondent",
        "editor",
        "news",
        "press",
        "special",
        "to",
        "with",
        "agencies",
        "political",
        "chief",
        "senior",
        "bureau",
        "contributor",
        "by",
        "associated",
    ];
    if !line.is(0, "by") || line.word(0) == "by" || !(3..=16).contains(&line.words.len()) || line.ends_with_stop() || line.paragraph > 6 {
        return false;
    }
    let token = |at: usize| &line.tokens[line.words[at]];
    let named = |at: usize| {
        token(at).kind == Kind::Word && token(at).case != Case::Lower && !token(at).senses().any(Senses::CALENDAR | Senses::GRAMMAR)
    };
    let known = token(1).senses().any(Senses::FIRST_NAME) || token(1).entry.is_none();
    let rest = |at: usize| named(at) || is_stamp_token(line, at) || line.is_any(at, BESIDE);
    // A headline in which every word is large may begin with "By" as well: the last words of a byline are no plain words.
    named(1) && known && named(2) && (3..line.words.len()).all(rest)
}

/// A stamp of more words than this is none.
const LONGEST_STAMP: usize = 24;

/// "Updated: 4 July 2031, 10:15 a.m.": a date or an hour, and nothing but what goes with it.
fn is_stamp(view: &View) -> bool {
    if view.words.len() > LONGEST_STAMP {
        return false;
    }
    let numbers = view.words.iter().filter(|&&at| view.tokens[at].kind == Kind::Number).count();
    numbers > 0 && (0..view.words.len()).all(|at| is_stamp_token(view, at)) && (numbers > 1 || names_day(view))
}

/// Whether it has a weekday or a month, or says that it is a stamp.
fn names_day(view: &View) -> bool {
    (0..view.words.len()).any(|at| is_stamp_word(view, at) || view.tokens[view.words[at]].senses().any(Senses::CALENDAR))
}

/// "7 years ago", "3 mins ago", "5 min read": how old a page is or how long, and nothing else in the line.
fn is_age(line: &View) -> bool {
    let last = line.words.len().wrapping_sub(1);
    let unit = any![
        "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute", "minutes", "min", "mins", "sec",
        "seconds",
    ];
    let number = line.words.first().is_some_and(|&at| line.tokens[at].kind == Kind::Number);
    number && (2..=3).contains(&last) | (last == 1) && line.is_any(last, any!["ago", "read"]) && line.is_any(last.wrapping_sub(1), unit)
}

/// "3": the number of a picture, alone in its line.
fn is_pager(line: &View) -> bool {
    matches!(line.own, [number] if number.kind == Kind::Number && number.span.len() < 3)
}

/// "02:39": how long a film is, alone in its line.
fn is_length(line: &View) -> bool {
    let digits = |at: usize| line.own.get(at).is_some_and(|token| token.kind == Kind::Number && token.span.len() <= 2);
    line.own.len() == 3 && digits(0) && digits(2) && line.own[1].is_mark(b':')
}

/// "Divers search the old harbour 03:12": the name of a film with its length, which no word leads to as one does to an hour.
fn is_film(line: &View) -> bool {
    let Some(([.., before], [minutes, colon, seconds])) = line.own.split_last_chunk::<3>() else { return false };
    let digits = |token: &Token| token.kind == Kind::Number && token.span.len() == 2;
    // "Divers Search the Harbour Listen · 2:40 2:40"
    let heard = [3, 5].into_iter().any(|back| line.is(line.words.len().wrapping_sub(back), "listen"));
    let length = heard || minutes.first == b'0' && digits(minutes);
    length
        && colon.is_mark(b':')
        && digits(seconds)
        && !seconds.spaced
        && (6..=40).contains(&line.words.len())
        && line.paragraph > 0
        && !before.senses().any(Senses::PREPOSITION | Senses::CALENDAR)
        && (heard || before.kind != Kind::Number)
}

fn is_stamp_token(view: &View, at: usize) -> bool {
    const WITH: &List = any![
        "at", "on", "by", "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "et", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt",
        "utc", "bst", "cet", "ist", "t", "z", "ago", "hours", "hour", "minutes", "mins", "min", "date", "time", "of", "eastern", "th",
        "st", "nd", "rd", "edition", "local", "story", "article", "sept", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri",
        "sat", "sun", "read", "breaking", "news", "recent", "most",
    ];
    let token = &view.tokens[view.words[at]];
    token.kind == Kind::Number || token.senses().any(Senses::CALENDAR) || is_stamp_word(view, at) || view.is_any(at, WITH)
}

fn is_stamp_word(view: &View, at: usize) -> bool {
    view.is_any(at, any!["updated", "update", "published", "posted", "modified", "created", "last", "first", "originally"])
}

/// "© 2031 Harbour Post", "Copyright 2031 Harbour Post".
fn is_copyright(view: &View) -> bool {
    let year = |at: usize| view.words.get(at).is_some_and(|&at| view.tokens[at].kind == Kind::Number && view.tokens[at].span.len() == 4);
    let sign = view.own.iter().position(|token| token.is_mark(0xc2) && token.span.of(view.text) == "©");
    let words = view.words.len();
    let named = (0..words.min(4)).any(|at| view.is(at, "copyright") && (year(at + 1) || year(at + 2)));
    words <= 40 && (named || sign.is_some_and(|_| words <= 6 || (0..words.min(8)).any(year)) || (view.is(0, "c") && year(1)))
}
