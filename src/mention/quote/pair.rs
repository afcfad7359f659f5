//! Joins opening and closing marks to spans. A quotation may run over paragraphs, each of which opens it again; a mark
//! that is never closed holds its own sentence and no more.

use super::marks::{self, Class, Mark};
use super::walk;
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::text::letters::Letter;
use crate::text::small;
use crate::token::{Case, Kind, Tokens};
use std::ops::Range;

/// What stands between two marks, as places in the article's tokens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Marked {
    /// With the marks.
    pub outer: Range<usize>,
    /// Without them.
    pub inner: Range<usize>,
}

struct Open {
    mark: Mark,
    /// The last paragraph that it is known to reach into.
    paragraph: usize,
    /// Marks of the same kind opened inside it.
    depth: u32,
    /// Whether a paragraph opened it again.
    reopened: bool,
}

/// Every outermost marked span of an article, in order.
pub fn spans(text: &str, cut: &Tokens, paragraphs: &[Range<usize>]) -> Vec<Marked> {
    let mut found = Vec::new();
    let mut open: Option<Open> = None;
    for (number, paragraph) in paragraphs.iter().enumerate() {
        let marks = marks::find(text, cut, paragraph);
        let reopened_by = paragraphs.get(number + 1).and_then(|next| marks::opening(text, cut, next));
        let ends_marked = marks.last().is_some_and(|mark| mark.closes && is_last(cut, *mark, paragraph));
        let mut at = 0;
        if let Some(running) = open.take() {
            match goes_on(text, cut, &running, number, paragraph, &marks) {
                GoesOn::Reopened => {
                    open = Some(Open { paragraph: number, depth: 0, reopened: true, ..running });
                    at = 1;
                }
                GoesOn::BrokenLine => open = Some(Open { paragraph: number, ..running }),
                GoesOn::No => found.push(unclosed(text, cut, &paragraphs[running.paragraph], &running)),
            }
        }
        while let Some(mark) = marks.get(at).copied() {
            match &mut open {
                None if mark.opens && begins(text, cut, &marks[at..], paragraph) => {
                    open = Some(Open { mark, paragraph: number, depth: 0, reopened: false });
                }
                None => {}
                Some(running) if reopens(text, cut, running, mark, &marks[at + 1..]) => running.reopened = true,
                Some(running) => match role(running, mark, &marks[at + 1..], reopened_by, ends_marked) {
                    Role::Inside => {}
                    Role::Deeper => running.depth += 1,
                    Role::Shallower => running.depth -= 1,
                    Role::Closes => {
                        found.push(Marked {
                            outer: running.mark.token..mark.token + mark.len,
                            inner: running.mark.token + running.mark.len..mark.token,
                        });
                        open = None;
                    }
                    Role::OpensAnother => {
                        let ends = unclosed(text, cut, &(paragraph.start..mark.token), running);
                        found.push(ends);
                        open = Some(Open { mark, paragraph: number, depth: 0, reopened: false });
                    }
                },
            }
            at += 1;
        }
    }
    if let Some(running) = open {
        found.push(unclosed(text, cut, &paragraphs[running.paragraph], &running));
    }
    found.retain(|marked| !marked.inner.is_empty());
    found
}

enum GoesOn {
    /// The paragraph opens the quotation again, as newspapers do.
    Reopened,
    /// The line was broken in the middle of a sentence.
    BrokenLine,
    No,
}

fn goes_on(text: &str, cut: &Tokens, running: &Open, number: usize, paragraph: &Range<usize>, marks: &[Mark]) -> GoesOn {
    if number != running.paragraph + 1 {
        return GoesOn::No;
    }
    let first = marks.first();
    if first.is_some_and(|mark| mark.token == paragraph.start && mark.opens && matches(running.mark.class, mark.class)) {
        return GoesOn::Reopened;
    }
    let small = cut.tokens.get(paragraph.start).is_some_and(|token| token.span.of(text).starts_with(Letter::is_small));
    if small && first.is_some_and(|mark| mark.closes && !mark.opens && matches(running.mark.class, mark.class)) {
        return GoesOn::BrokenLine;
    }
    GoesOn::No
}

/// Whether marks of the one class close those of the other. Straight and curly are often mixed in one pair.
fn matches(open: Class, close: Class) -> bool {
    open == close || (open != Class::Single && close != Class::Single)
}

/// Whether an opening mark really opens. A single one needs a partner, since most single marks are apostrophes.
fn begins(text: &str, cut: &Tokens, marks: &[Mark], paragraph: &Range<usize>) -> bool {
    let Some(first) = marks.first() else { return false };
    if first.class != Class::Single {
        return true;
    }
    closing_single(text, cut, marks, paragraph).is_some()
}

/// The mark that closes a single one: the first after a stop, or else the first after a word that is no plural.
fn closing_single(text: &str, cut: &Tokens, marks: &[Mark], paragraph: &Range<usize>) -> Option<usize> {
    let first = marks.first()?;
    let after = cut.tokens.get(first.token + 1).filter(|_| first.token + 1 < paragraph.end)?;
    let word = small(after.span.of(text));
    // 'em, 'til, '90s
    if among!(&*word, "em" | "til" | "tis" | "twas" | "cause" | "n" | "s" | "round" | "bout" | "tude")
        && cut.tokens.get(first.token + 2).is_none_or(|t| t.spaced)
    {
        return None;
    }
    if after.kind == Kind::Number {
        return None;
    }
    marks[1..]
        .iter()
        .take(NEAR)
        .take_while(|mark| !(mark.opens && !mark.closes && mark.class == Class::Single))
        .find(|mark| mark.class == Class::Single && mark.closes)
        .map(|mark| mark.token)
}

enum Role {
    Inside,
    Deeper,
    Shallower,
    Closes,
    OpensAnother,
}

/// How many marks ahead are looked at, so that a text of nothing but marks is read in linear time.
const NEAR: usize = 64;

/// Whether nothing but marks follows a mark in its paragraph.
fn is_last(cut: &Tokens, mark: Mark, paragraph: &Range<usize>) -> bool {
    (mark.token + mark.len..paragraph.end).all(|at| cut.tokens.get(at).is_some_and(|token| token.kind == Kind::Mark))
}

/// What a mark does to the quotation that is open. `after`: the marks behind it in its paragraph. `reopened_by`: the mark
/// that the next paragraph begins with. `ends_marked`: the paragraph ends with a closing mark.
fn role(running: &Open, mark: Mark, after: &[Mark], reopened_by: Option<Class>, ends_marked: bool) -> Role {
    let (own, class) = (running.mark.class, mark.class);
    if (own == Class::Single) != (class == Class::Single) {
        return Role::Inside;
    }
    if own == class {
        if mark.closes && (!mark.opens || running.depth == 0) {
            return if running.depth > 0 { Role::Shallower } else { Role::Closes };
        }
        // Two opening marks: either the inner of two pairs, or the first was never closed.
        let mut same = after.iter().take(NEAR).filter(|mark| mark.class == class);
        let (next, then) = (same.next(), same.next());
        let closes = |mark: Option<&Mark>| mark.is_some_and(|mark| mark.closes && !mark.opens);
        return if closes(next) && closes(then) { Role::Deeper } else { Role::OpensAnother };
    }
    // A curly mark inside a straight one, or the other way round.
    if mark.opens && !mark.closes {
        // The next paragraph opens the outer one again: it does not end in this one. Or this is the last of several.
        if own == Class::Straight && (reopened_by == Some(own) || running.reopened && ends_marked) {
            return Role::Deeper;
        }
        let closed = after.iter().take(NEAR).any(|later| later.class == class && later.closes);
        let own_closes = after.iter().take(NEAR).any(|later| later.class == own && later.closes);
        return if closed && own_closes {
            Role::Deeper
        } else if closed {
            Role::OpensAnother
        } else {
            Role::Inside
        };
    }
    // `"… he said, “We felt it.”`: the mark that ends the last of several paragraphs closes both.
    let both = running.reopened && ends_marked && after.is_empty() && reopened_by.is_none();
    if running.depth > 0 && !both { Role::Shallower } else { Role::Closes }
}

/// `"We lost. "They ran more. "We will be back," she said.`: several paragraphs in one line, each of which opens the quotation
/// again. No mark opens it that is only missing where it ends: `"It is over, he said. "We lost."`
fn reopens(text: &str, cut: &Tokens, running: &Open, mark: Mark, after: &[Mark]) -> bool {
    let start = running.mark.token + running.mark.len;
    let stop = mark.token.checked_sub(1).and_then(|at| cut.tokens.get(at));
    let opens = mark.opens && !mark.closes && mark.class == running.mark.class && mark.class != Class::Single && mark.token > start + 3;
    opens
        && stop.is_some_and(|stop| among!(stop.span.of(text), "." | "!" | "?"))
        && after.iter().take(NEAR).any(|later| later.class == mark.class && later.closes)
        && !(start.max(mark.token.saturating_sub(8 * NEAR))..mark.token).any(|at| says(text, cut, at, mark.token))
}

/// Whether somebody is said to speak right behind token `at`: ", she said", "? Koval asked".
fn says(text: &str, cut: &Tokens, at: usize, limit: usize) -> bool {
    let token = |at: usize| cut.tokens.get(at);
    let stop = token(at).is_some_and(|token| among!(token.span.of(text), "," | "?" | "!" | "."));
    let subject = token(at + 1).is_some_and(|token| token.senses().any(Senses::PRONOUN) || token.case == Case::Capital);
    let inverted = token(at + 1).is_some_and(|token| token.case == Case::Lower && token.senses().any(Senses::SAY))
        && token(at + 2).is_some_and(|token| token.case != Case::Lower || token.senses().any(Senses::DETERMINER));
    let verb = |at: usize| token(at).is_some_and(|token| token.senses().any(Senses::SAY) && token.case == Case::Lower);
    stop && (subject && (at + 2..(at + 5).min(limit)).any(verb) || inverted)
}

/// A quotation whose closing mark is missing holds its first sentence, and of that only what stands before an
/// attribution ("“It is over, he said.").
fn unclosed(text: &str, cut: &Tokens, paragraph: &Range<usize>, running: &Open) -> Marked {
    let start = running.mark.token + running.mark.len;
    let from = start.max(paragraph.start);
    let sentence_end = walk::sentence(cut, from).map_or(paragraph.end, |sentence| sentence.tokens.end);
    let mut end = sentence_end.clamp(from, paragraph.end.max(from));
    if let Some(at) = (from..end).find(|&at| says(text, cut, at, end)) {
        end = at + 1;
    }
    Marked { outer: running.mark.token..end, inner: start..end }
}
