//! Decides for each quotation which words name its speaker.

use super::Page;
use super::able::{can_speak, is_person, is_person_headed, is_pronoun, may_speak};
use super::frame::Frame;
use super::noun;
use super::phrase;
use super::verb::{Verb, governs};
use crate::lexicon::among;
use crate::lexicon::{Senses, is_label};
use crate::mention::quote::{Form, Kind, Quote};
use crate::token::{Case, Kind as WordKind};
use std::ops::Range;

/// One phrase a quotation, in the order of the quotations.
pub fn speakers(page: &Page) -> Vec<Option<Range<usize>>> {
    let mut found: Vec<Option<Range<usize>>> = vec![None; page.quotes.len()];
    for (number, frame) in page.frames.iter().enumerate() {
        for at in frame.quotes.clone() {
            let Some(quote) = page.quotes.get(at) else { continue };
            let own = match quote.form {
                Form::Line(label) => label_tokens(page, label),
                Form::Block => introduced(page, number),
                Form::Marks => {
                    in_frame(page, frame, at, found.get(at.wrapping_sub(1)).cloned().flatten().filter(|_| at > frame.quotes.start))
                }
            };
            let own = own.filter(|phrase| !labels(page, phrase));
            let phrase = own.or_else(|| from_around(page, number, at, &found)).filter(|phrase| !labels(page, phrase));
            if let Some(slot) = found.get_mut(at) {
                *slot = phrase;
            }
        }
    }
    found
}

/// "UPDATE: “…”", "Editor’s note" over a paragraph: what stands there is nobody. "Story said" is.
fn labels(page: &Page, phrase: &Range<usize>) -> bool {
    let (Some(first), Some(last)) = (page.token(phrase.start), page.token(phrase.end - 1)) else { return false };
    let span = crate::text::Span::new(first.span.start(), last.span.end());
    let closes = |rest: &str| rest.is_empty() || rest.starts_with([':', '\n', '—', '–', '-']);
    is_label(span.of(page.text)) && page.text.get(span.end()..).is_some_and(|rest| closes(rest.trim_start_matches(' ')))
}

fn label_tokens(page: &Page, label: crate::text::Span) -> Option<Range<usize>> {
    let start = page.cut.tokens.partition_point(|token| token.span.start() < label.start());
    let end = page.cut.tokens.partition_point(|token| token.span.end() <= label.end());
    (start < end).then_some(start..end)
}

/// How far from a quotation its speaker is looked for, in tokens. No sentence is longer; a text without stops is.
const REACH: usize = 300;

/// How many quotations it may pass on the way.
const PASSED: usize = 12;

/// The speaker that the quotation's own sentence names. `earlier`: who said the quotation before it in the same sentence.
fn in_frame(page: &Page, frame: &Frame, at: usize, earlier: Option<Range<usize>>) -> Option<Range<usize>> {
    let quote = page.quotes.get(at)?;
    let (start, end) = (quote.tokens.start, quote.tokens.end);
    let first = page.quotes.get(at.saturating_sub(PASSED)).map_or(0, |quote| quote.tokens.start).max(start.saturating_sub(REACH));
    let last = page.quotes.get(at + PASSED).map_or(usize::MAX, |quote| quote.tokens.end).min(end + REACH);
    // The sentence's beginning names its subject, however many quotations follow.
    let first = if start - frame.tokens.start <= REACH / 3 { frame.tokens.start } else { first };
    let near = frame.tokens.start.max(first)..frame.tokens.end.min(last);
    let frame = &Frame { tokens: near, ..frame.clone() };
    let later = page.quotes.get(at + 1).map_or(frame.tokens.end, |next| next.tokens.start.min(frame.tokens.end));
    let earlier_end = at
        .checked_sub(1)
        .and_then(|before| page.quotes.get(before))
        .map_or(frame.tokens.start, |before| before.tokens.end.max(frame.tokens.start));
    let after = right_after(page, end, later);
    // Koval said “…,” according to the Post: the paper is where it was read.
    let medium = |phrase: &Range<usize>| among!(page, phrase.start.wrapping_sub(1), "to" | "per") && !is_person(page, phrase);
    if let Some(phrase) = after.clone().filter(|phrase| !medium(phrase)) {
        return Some(phrase);
    }
    // “…,” Koval said, “…”: what follows the second fragment is no attribution of its own.
    let ahead = ahead(page, frame, start, earlier_end, end, quote.kind);
    if let Some(medium) = after {
        let said = ahead.filter(|(phrase, strength)| *strength == Strength::Strong && is_person(page, phrase));
        return Some(said.map_or(medium, |(phrase, _)| phrase));
    }
    if let Some((phrase, strength)) = ahead {
        // They discussed “…” over dinner, Koval said: the last word has the speaker.
        let last = (strength == Strength::Weak).then(|| closing(page, end, frame.tokens.end)).flatten();
        return Some(last.unwrap_or(phrase));
    }
    if earlier.is_some() {
        return earlier;
    }
    if let Some(phrase) = behind(page, end, frame.tokens.end) {
        return Some(phrase);
    }
    headline(page, frame, start, end).or_else(|| subject_of(page, frame, start, end))
}

/// `“…,” Koval said`, `“…,” said Koval`, `“…” — Koval`: right behind the closing mark.
fn right_after(page: &Page, end: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = end;
    if page.reads(at, ",") && at < limit {
        at += 1;
    }
    if among!(page, at, "—" | "–" | "-" | "―" | "~") && at < limit {
        let dashes = (at..limit).take_while(|&at| among!(page, at, "—" | "–" | "-" | "―" | "~")).count();
        let named = |phrase: &Range<usize>| page.named.get(phrase.start).is_some_and(Option::is_some) || is_person(page, phrase);
        let phrase = phrase::after(page, at + dashes, limit).filter(named);
        if let Some(phrase) = phrase {
            let closes = phrase.end >= limit || among!(page, phrase.end, "," | "." | "(");
            return closes.then_some(phrase);
        }
    }
    let verb =
        (at..limit.min(at + 45)).find(|&at| governs(page, at, false).is_some_and(|verb| matches!(verb, Verb::Finite | Verb::Source)))?;
    if governs(page, verb, false) == Some(Verb::Source) {
        let from = if page.reads(verb, "per") { verb + 1 } else { verb + 2 };
        return if verb == at { phrase::after(page, from, limit) } else { None };
    }
    let plain = (at..verb).all(|at| {
        page.token(at).is_some_and(|token| token.senses().any(Senses::ADVERB | Senses::AUXILIARY) || page.word(at).ends_with("ly"))
    });
    if plain {
        // “plainly” suggests that the yard: the marked words are part of the clause.
        return phrase::after(page, verb + 1, limit).filter(|phrase| !among!(page, phrase.start, "that" | "it" | "there"));
    }
    let phrase = phrase::before(page, verb, at)?;
    let phrase = Some(phrase).filter(|phrase| may_speak(page, phrase))?;
    let reaches = (at..phrase.start).all(|at| among!(page, at, "," | "as" | "the"));
    reaches.then_some(phrase)
}

/// The nearest governor before the quotation, in its sentence. `end`: where the quotation does.
fn ahead(page: &Page, frame: &Frame, start: usize, earlier_end: usize, end: usize, kind: Kind) -> Option<(Range<usize>, Strength)> {
    let first = frame.tokens.start;
    if start > first + 1 && page.word(start - 1) == ":" {
        // Koval: “…”
        let from = (first..start - 1).rev().find(|&at| among!(page, at, "." | ";" | ":")).map_or(first, |at| at + 1);
        if let Some(label) = phrase::ending_at(page, start - 1, from)
            .filter(|_| governs(page, start - 2, true).is_none())
            .filter(|label| label.start == from && is_person(page, label))
        {
            return Some((label, Strength::Strong));
        }
    }
    // Told by others: whoever "she" is in "Koval said she had called it “…”", and whatever "floods" demand.
    let mut told: Option<(Range<usize>, Strength)> = None;
    // Brandt in "Brandt’s claim that", unless another is said to report it.
    let mut owner: Option<Range<usize>> = None;
    let weak = kind == Kind::Mixed || !page.reads(start.wrapping_sub(1), ",");
    for at in (first..start).rev() {
        let Some(verb) = governs(page, at, weak) else {
            owner = owner.or_else(|| noun::speaker(page, at, first, start));
            continue;
        };
        let floor = floor_of(page, first, at);
        let phrase = match verb {
            Verb::Source => {
                let from = if page.reads(at, "per") { at + 1 } else { at + 2 };
                phrase::after(page, from, start)
            }
            Verb::Finite => phrase::before(page, at, floor).or_else(|| inverted(page, at, first, start)),
            // "Declaring that “…,” Minister Koval left."
            Verb::Participle if at == first => phrase::subject(page, end, frame.tokens.end),
            // "The Post quoted Koval as saying", "Koval was quoted by the Post as saying"
            Verb::Participle if at > first && page.reads(at - 1, "as") => match quoted(page, at, first) {
                Some(phrase) => return Some((phrase, Strength::Strong)),
                None => participle(page, at, first),
            },
            Verb::Participle => participle(page, at, first),
            Verb::Passive => by_phrase(page, at, start),
        };
        // "called Brandt’s claim “absurd”": what is said of the claim.
        if owner.as_ref().is_some_and(|owner| owner.start == at + 1) && governs(page, at, false).is_none() {
            owner = None;
        }
        let strength = if governs(page, at, false).is_some() { Strength::Strong } else { Strength::Weak };
        match phrase {
            Some(phrase)
                if is_pronoun(page, &phrase) && (strength == Strength::Weak || is_reported(page, &phrase, first))
                    || !can_speak(page, &phrase)
                    || verb == Verb::Finite && among!(page, at.wrapping_sub(1), "should" | "must") =>
            {
                told = told.or(Some((phrase, strength)));
            }
            Some(phrase) if strength == Strength::Strong || told.is_none() && owner.is_none() => return Some((phrase, strength)),
            _ => {}
        }
        if at < earlier_end && verb == Verb::Passive {
            break;
        }
    }
    owner.map(|whose| (whose, Strength::Weak)).or(told)
}

/// Whether a phrase stands in a clause that another verb of speech reports: "Koval said (that) she".
fn is_reported(page: &Page, phrase: &Range<usize>, first: usize) -> bool {
    let Some(before) = phrase.start.checked_sub(1).filter(|&before| before > first && page.outside(before)) else { return false };
    let verb = if page.reads(before, "that") { before - 1 } else { before };
    matches!(governs(page, verb, false), Some(Verb::Finite | Verb::Participle))
}

/// Whether a verb speaks by itself ("said") or only with marked words ("called").
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strength {
    Strong,
    Weak,
}

/// ", Koval said in a statement." at the end of the sentence.
fn closing(page: &Page, end: usize, limit: usize) -> Option<Range<usize>> {
    let verb = (end..limit).rev().find(|&at| governs(page, at, false) == Some(Verb::Finite))?;
    let phrase = phrase::before(page, verb, end)?;
    let comma = phrase.start.checked_sub(1).is_some_and(|before| page.reads(before, ","));
    (comma && page.word(verb + 1) != "that" && phrase.end == verb).then_some(phrase)
}

/// Subjects are looked for behind the quotation that stands before the verb, if any.
fn floor_of(page: &Page, first: usize, verb: usize) -> usize {
    // A word or two in a noun phrase are a part of it: "Koval, the Coastwire “Crossroads” host, said".
    let part = |quote: &Quote| {
        let before = quote.tokens.start.wrapping_sub(1);
        let opens = || page.named.get(before).is_some_and(Option::is_some) || among!(page, before, "a" | "an" | "the");
        quote.kind == Kind::Mixed && quote.tokens.len() <= FEW && opens()
    };
    let quote = |at: usize| page.quotes.get(page.inside.get(at).copied().flatten()? as usize);
    (first..verb).rev().find(|&at| quote(at).is_some_and(|quote| !part(quote))).map_or(first, |at| at + 1)
}

/// "Said Koval: “…”"
fn inverted(page: &Page, verb: usize, first: usize, limit: usize) -> Option<Range<usize>> {
    let starts = verb == first || !page.outside(verb - 1) || among!(page, verb - 1, "," | "—" | "–");
    starts.then(|| phrase::after(page, verb + 1, limit)).flatten()
}

/// Whom a paper quotes "as saying", the participle at `at`.
fn quoted(page: &Page, at: usize, first: usize) -> Option<Range<usize>> {
    let verb = (first..at).rev().find(|&at| among!(page, at, "quoted" | "quotes" | "quoting" | "cited" | "cites" | "citing"))?;
    if governs(page, verb, false)? == Verb::Passive { phrase::before(page, verb, first) } else { phrase::after(page, verb + 1, at - 1) }
}

/// A participle's speaker is its main clause's: the subject of the nearest finite verb of speech before it, or of the sentence.
fn participle(page: &Page, at: usize, first: usize) -> Option<Range<usize>> {
    let comma =
        at.checked_sub(1).is_some_and(|before| before >= first && among!(page, before, "," | "—" | "–" | "and" | "while" | "by" | "in"));
    if !comma {
        // "a man saying “…”", "signs reading “…”"
        let written = |phrase: &Range<usize>| {
            page.reads(at, "reading") && page.token(phrase.end - 1).is_some_and(|head| head.senses().any(Senses::SAYING_NOUN))
        };
        // "wrote to Koval urging": no word of hers.
        let told = |phrase: &Range<usize>| (phrase.start.saturating_sub(1)..phrase.end).any(|at| page.reads(at, "to"));
        let phrase = phrase::ending_at(page, at, first).filter(|phrase| is_person(page, phrase) && !told(phrase) || written(phrase));
        if let Some(phrase) = phrase {
            return Some(phrase);
        }
    }
    for verb in (first..at).rev() {
        if governs(page, verb, false) == Some(Verb::Finite) {
            let floor = floor_of(page, first, verb);
            let phrase = phrase::before(page, verb, floor).or_else(|| inverted(page, verb, first, at));
            // "as the Post reports": where it was read.
            if phrase.as_ref().is_some_and(|phrase| !page.reads(phrase.start.saturating_sub(1), "as")) {
                return phrase;
            }
        }
    }
    phrase::subject(page, first, at)
}

/// "was called “reckless” by Koval", "was quoted by Koval as": the agent of a passive verb.
fn by_phrase(page: &Page, verb: usize, _start: usize) -> Option<Range<usize>> {
    let sentence_end = (verb..verb + 40).find(|&at| among!(page, at, "." | ";" | "") && page.outside(at)).unwrap_or(verb + 40);
    let by = (verb + 1..sentence_end).find(|&at| page.outside(at) && page.word(at) == "by")?;
    phrase::after(page, by + 1, sentence_end)
}

/// The first governor behind the quotation, further off: `The plan is “dead” in the Senate, Koval said.`
fn behind(page: &Page, end: usize, limit: usize) -> Option<Range<usize>> {
    for at in end..limit {
        match governs(page, at, false) {
            Some(Verb::Finite) => {
                let floor = floor_of(page, end, at);
                let found = phrase::before(page, at, floor).or_else(|| inverted(page, at, end, limit));
                let found = found.filter(|phrase| can_speak(page, phrase));
                if found.is_some() {
                    return found;
                }
            }
            Some(Verb::Source) => {
                let from = if page.reads(at, "per") { at + 1 } else { at + 2 };
                return phrase::after(page, from, limit);
            }
            _ => {}
        }
    }
    None
}

/// `Koval: ‘…’`, `‘…’: Koval`, `‘…,’ Koval Says`
fn headline(page: &Page, frame: &Frame, start: usize, end: usize) -> Option<Range<usize>> {
    if page.reads(end, ":") {
        return phrase::after(page, end + 1, frame.tokens.end).filter(|phrase| can_speak(page, phrase));
    }
    let colon = (frame.tokens.start..start).rev().find(|&at| page.reads(at, ":") && page.outside(at))?;
    let label = phrase::ending_at(page, colon, frame.tokens.start);
    // "Koval on the steps: “…”", "Berg, on the other hand: “…”": who stands before the preposition; "On the budget: “…”" is nobody.
    let link = label.as_ref().and_then(|label| label.start.checked_sub(1)).filter(|&link| link >= frame.tokens.start);
    if let Some(link) = link.filter(|&link| among!(page, link, "on" | "On" | "to" | "at" | "outside" | "after")) {
        let first = untimed(page, frame.tokens.start..colon).start;
        if link == first {
            return None;
        }
        let end = link - usize::from(page.reads(link - 1, ","));
        let outer = phrase::ending_at(page, end, first).filter(|outer| outer.start == first);
        if outer.is_some() {
            return outer;
        }
    }
    // "He returned to his old theme: “…”": what stands before the colon is no label there.
    let noun = |label: &Range<usize>| page.token(label.start).is_some_and(|token| token.senses().any(Senses::DETERMINER));
    let label = label.filter(|label| label.start == frame.tokens.start || can_speak(page, label) || noun(label));
    label.clone().filter(|label| label.start == frame.tokens.start).or_else(|| phrase::subject(page, frame.tokens.start, colon)).or(label)
}

/// "08:30 President Koval: “…”", "21.06 Our reporter: “…”": a phrase without the time of the entry before it.
pub fn untimed(page: &Page, phrase: Range<usize>) -> Range<usize> {
    let figure = |at: usize| page.token(at).is_some_and(|token| token.kind == WordKind::Number);
    let time = |at: usize| figure(at) || page.reads(at, ":") && figure(at.wrapping_sub(1));
    let past = phrase.clone().take_while(|&at| time(at)).count();
    let first = phrase.start + past;
    let clock = past > 1 || page.word(phrase.start).contains('.') || page.reads(phrase.start.wrapping_sub(1), ":");
    let name = page.token(first).is_some_and(|token| token.kind == WordKind::Word && token.case != Case::Lower);
    if past > 0 && first < phrase.end && clock && name { first..phrase.end } else { phrase }
}

/// As many marked words may be a term of the article's own.
const FEW: usize = 4;

/// A sentence with marked words and no verb that we know: its subject, if it is a person. One marked word, or marked
/// words that stand before a noun ("the “golden” era"), are as often the article's own.
fn subject_of(page: &Page, frame: &Frame, start: usize, end: usize) -> Option<Range<usize>> {
    let words = (start..end).filter(|&at| page.token(at).is_some_and(|token| token.kind == WordKind::Word)).count();
    let next = page.token(end);
    let stopped = (start..end).rev().take(3).any(|at| among!(page, at, "," | "." | "!" | "?" | "…"));
    let before_noun =
        !stopped && next.is_some_and(|next| next.kind == WordKind::Word && next.case == Case::Lower && !next.senses().any(Senses::GRAMMAR));
    if words <= FEW && before_noun {
        return None;
    }
    phrase::subject(page, frame.tokens.start, start).filter(|phrase| is_person(page, phrase) || words > 3)
}

/// For a quotation whose sentence names nobody: the sentence before that ends in a colon, the quotation before it in the
/// paragraph or the one before, the sentence after.
fn from_around(page: &Page, number: usize, at: usize, found: &[Option<Range<usize>>]) -> Option<Range<usize>> {
    let frame = page.frames.get(number)?;
    let quote = page.quotes.get(at)?;
    let alone = frame.tokens.start == quote.tokens.start;
    if !alone && quote.kind == Kind::Mixed {
        return None;
    }
    if let Some(phrase) = introduced(page, number).or_else(|| signed(page, number, quote.tokens.end)) {
        return Some(phrase);
    }
    let previous = at.checked_sub(1);
    let near = previous.map(|before| page.frames.partition_point(|frame| frame.quotes.end <= before));
    if let (Some(before), Some(near)) = (previous, near) {
        let gap = number - near;
        // “We lost,” Koval said. Brandt agreed. “They ran more.”
        if let Some(phrase) = (gap >= 2).then(|| answered(page, number)).flatten() {
            return Some(phrase);
        }
        let same_paragraph = page.frames.get(near).is_some_and(|other| other.paragraph == frame.paragraph);
        let close = gap <= 1 || (same_paragraph && gap <= 3);
        if let Some(phrase) = found.get(before).cloned().flatten().filter(|_| close) {
            return Some(phrase);
        }
    }
    // The sentences before, in this paragraph, or the last of the one before: their subject.
    for back in 1..=3 {
        let Some(before) = number.checked_sub(back).and_then(|number| page.frames.get(number)) else { break };
        if before.paragraph != frame.paragraph && (back > 1 || before.paragraph + 1 < frame.paragraph) {
            break;
        }
        let tokens = before.tokens.start.max(before.tokens.end.saturating_sub(REACH))..before.tokens.end;
        let verb = tokens.clone().rev().find(|&at| governs(page, at, true) == Some(Verb::Finite));
        let phrase = verb.and_then(|verb| phrase::before(page, verb, floor_of(page, tokens.start, verb)));
        let phrase = phrase.or_else(|| phrase::subject(page, tokens.start, tokens.end));
        if let Some(phrase) = phrase.filter(|phrase| can_speak(page, phrase)) {
            return Some(phrase);
        }
    }
    None
}

/// The person whom the sentence before says to speak, in the same paragraph.
fn answered(page: &Page, number: usize) -> Option<Range<usize>> {
    let before = page.frames.get(number.checked_sub(1)?)?;
    if before.paragraph != page.frames.get(number)?.paragraph {
        return None;
    }
    let tokens = before.tokens.start.max(before.tokens.end.saturating_sub(REACH))..before.tokens.end;
    let verb = tokens.clone().find(|&at| governs(page, at, false) == Some(Verb::Finite))?;
    phrase::before(page, verb, tokens.start).filter(|phrase| is_person_headed(page, phrase))
}

/// The paragraph behind the quotation is its signature: "— Lena Ortiz, Port Ellery".
fn signed(page: &Page, number: usize, end: usize) -> Option<Range<usize>> {
    let next = page.frames.get(number + 1)?;
    let dash = among!(page, next.tokens.start, "—" | "–" | "-" | "―" | "~");
    if end < next.tokens.start || !dash || next.tokens.len() > 16 || page.frames.get(number)?.paragraph == next.paragraph {
        return None;
    }
    let start = next.tokens.clone().find(|&at| !among!(page, at, "—" | "–" | "-" | "―" | "~"))?;
    phrase::after(page, start, next.tokens.end).filter(|phrase| phrase.clone().any(|at| page.named.get(at).is_some_and(Option::is_some)))
}

/// The sentence before ends in a colon and says who speaks.
fn introduced(page: &Page, number: usize) -> Option<Range<usize>> {
    let before = page.frames.get(number.checked_sub(1)?)?;
    let colon = before.tokens.end.checked_sub(1)?;
    if !among!(page, colon, ":" | ",") || !page.outside(colon) {
        return None;
    }
    let first = before.tokens.start.max(colon.saturating_sub(REACH));
    for at in (first..colon).rev() {
        let phrase = match governs(page, at, true) {
            Some(Verb::Finite) => phrase::before(page, at, floor_of(page, first, at)).or_else(|| inverted(page, at, first, colon)),
            Some(Verb::Participle) => participle(page, at, first),
            Some(Verb::Source) => phrase::after(page, at + 2, colon),
            Some(Verb::Passive) => by_phrase(page, at, colon),
            None => None,
        };
        if phrase.is_some() {
            return phrase;
        }
    }
    phrase::subject(page, first, colon).or_else(|| phrase::ending_at(page, colon, first).filter(|phrase| phrase.start == first))
}
