use super::headline::is_headline;
use super::lines::Line;
use super::{Case, Kind, Sentence, Token};
use crate::lexicon::Senses;
use crate::lexicon::abbreviations::Abbreviation;
use crate::lexicon::among;

/// Cuts a text into sentences: at stops that end one, and at every break between lines that do not run on.
pub fn cut(text: &str, tokens: &[Token], lines: &[Line]) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 20);
    let (mut first, mut paragraph) = (0, 0);
    let mut lines = lines;
    let (mut at, mut quoting) = (0, false);
    while at < tokens.len() {
        // Most words end nothing.
        let line = lines.first().map_or(0, |line| line.span.end());
        let most = (first + LONGEST / 2).min(tokens.len());
        at += tokens
            .get(at..most)
            .unwrap_or_default()
            .windows(2)
            .take_while(|pair| ends_nothing(&pair[0]) && pair[1].span.start() < line)
            .count();
        if at > first + 1 && is_stamp(text, &tokens[at - 1..]) {
            let past = at - 1;
            let span = tokens[first].span.to(tokens[past - 1].span);
            sentences.push(Sentence { span, tokens: first..past, paragraph, headline: is_headline(&tokens[first..past]) });
            first = past;
        }
        let update = at < first + 9
            && tokens[at].is_mark(b':')
            && is_update(text, &tokens[first..])
            && tokens.get(at + 1).is_some_and(|next| next.spaced);
        let stop = last_of_stop(text, tokens, at, quoting);
        let last = stop.unwrap_or(at);
        let marks = stop.is_some() || tokens[at].kind == Kind::Mark;
        quoting ^= marks && tokens[at..=last].iter().filter(|token| token.is_mark(b'"')).count() % 2 == 1;
        let breaks = tokens.get(last + 1).is_none_or(|next| breaks_before(next.span.start(), &mut lines));
        if breaks
            || update
            || stop.is_some_and(|last| ends_sentence(text, tokens, first, at, last))
            || is_too_long(text, tokens, first, last)
        {
            let span = tokens[first].span.to(tokens[last].span);
            let headline = is_headline(&tokens[first..=last]);
            sentences.push(Sentence { span, tokens: first..last + 1, paragraph, headline });
            first = last + 1;
        }
        paragraph += u32::from(breaks);
        quoting &= !breaks;
        at = last + 1;
    }
    sentences
}

/// "Dam breaks above Orlo Posted: Monday, June 2, 2031 3:05 PM": a stamp in the line of a title.
fn is_stamp(text: &str, tokens: &[Token]) -> bool {
    let [word, colon, day, ..] = tokens else { return false };
    colon.is_mark(b':')
        && (day.kind == Kind::Number || day.senses().any(Senses::CALENDAR))
        && among!(word.span.of(text), "Posted" | "Updated" | "Published")
}

/// "Update at 8:45 p.m. ET: Ferry Sails Again": the stamp ends with its colon.
fn is_update(text: &str, tokens: &[Token]) -> bool {
    let [word, at, ..] = tokens else { return false };
    among!(word.span.of(text), "Update" | "UPDATE" | "Updated") && among!(at.span.of(text), "at" | "@")
}

/// So many tokens a sentence has at most: what reads one may look at all of it for each of its figures. No writer's
/// sentence is half as long; a table without stops and a text made to be slow are cut, at a comma if one comes in time.
const LONGEST: usize = 400;

fn is_too_long(text: &str, tokens: &[Token], first: usize, last: usize) -> bool {
    let long = last + 1 - first;
    long >= LONGEST || long >= LONGEST / 2 && among!(tokens[last].span.of(text), "," | ";" | "•" | "|")
}

/// Whether a line that does not run on ends before `start`. Walks the lines forward only.
fn breaks_before(start: usize, lines: &mut &[Line]) -> bool {
    let mut breaks = false;
    while let [line, rest @ ..] = lines
        && line.span.end() <= start
    {
        breaks |= !line.runs_on;
        *lines = rest;
    }
    breaks
}

/// Where the stop that starts at `at` ends: with its repetitions ("?!", "...") and the closing marks after it.
/// `None` where there is no stop. `quoting`: whether a straight quotation mark is open.
fn last_of_stop(text: &str, tokens: &[Token], at: usize, quoting: bool) -> Option<usize> {
    let token = &tokens[at];
    let stops = match token.kind {
        Kind::Mark => matches!(token.first, b'.' | b'!' | b'?') || token.first == 0xe2 && is_stop(token.span.of(text)),
        Kind::Word | Kind::Number => !ends_nothing(token),
    };
    if !stops {
        return None;
    }
    let mut last = at;
    while let Some(next) = tokens.get(last + 1) {
        let mark = if next.kind == Kind::Mark { next.span.of(text) } else { break };
        // `He left."We ran," she said`: the mark opens what follows.
        let opens = mark == "\"" && !quoting && tokens.get(last + 2).is_some_and(|after| !after.spaced && after.kind == Kind::Word);
        let belongs = if next.spaced || opens { among!(mark, "”" | "»") } else { is_stop(mark) || is_closer(mark) };
        if !belongs {
            break;
        }
        last += 1;
    }
    Some(last)
}

/// A word or a number, but for "U.S." and "a.m.".
fn ends_nothing(token: &Token) -> bool {
    token.kind != Kind::Mark && !token.senses().any(Senses::DOTTED)
}

fn is_stop(mark: &str) -> bool {
    among!(mark, "." | "!" | "?" | "…")
}

fn is_closer(mark: &str) -> bool {
    matches!(mark, "\"" | "'" | "”" | "’" | "»" | ")" | "]" | "}")
}

/// Whether the stop from `at` to `last` ends the sentence that starts at `first`.
fn ends_sentence(text: &str, tokens: &[Token], first: usize, at: usize, last: usize) -> bool {
    let Some(next) = tokens.get(last + 1) else { return true };
    if !next.spaced {
        return is_unspaced_end(text, tokens, at, last);
    }
    if !opens(text, tokens, last + 1) {
        return false;
    }
    let mark = tokens[at].span.of(text);
    if among!(mark, "!" | "?") {
        return at == last || !is_speech_tag(text, tokens, last + 1);
    }
    let is_word = tokens[at].kind == Kind::Word;
    if !is_word && (mark != "." || last > at && tokens[at + 1].span.of(text) == ".") {
        return true;
    }
    let abbreviated = if is_word { Some(at) } else { at.checked_sub(1).filter(|&before| before >= first && !tokens[at].spaced) };
    abbreviated.is_none_or(|before| !goes_on(text, tokens, first, before, last + 1))
}

/// Whether the stop after the token `before` belongs to an abbreviation, an initial or the number of a list item,
/// and the sentence goes on with the token `next`.
fn goes_on(text: &str, tokens: &[Token], first: usize, before: usize, next: usize) -> bool {
    let (word, next) = (&tokens[before], &tokens[next]);
    let opener = next.entry.is_some_and(|entry| entry.opener);
    if word.kind == Kind::Number {
        return before == first && word.span.len() <= 2;
    }
    if word.kind != Kind::Word {
        return false;
    }
    let letter = word.span.len() == 1 && word.case == Case::Capital;
    let entry = word.entry.and_then(|entry| entry.abbreviation).filter(|(_, capital)| !capital || word.case != Case::Lower);
    // "John P. Lane" is no page.
    let Some((abbreviation, _)) = entry.filter(|_| !(letter && next.kind == Kind::Word)) else {
        let initial = letter || word.span.of(text).ends_with('.');
        // "so did I. Lane" ends, "John I. Lane" does not.
        let alone = word.span.of(text) == "I" && before.checked_sub(1).is_some_and(|name| tokens[name].case == Case::Lower);
        return initial && !alone && next.kind == Kind::Word && !opener;
    };
    if next.kind == Kind::Mark && among!(next.span.of(text), "-" | "–" | "—" | "(") {
        return true;
    }
    match abbreviation {
        Abbreviation::Never => true,
        Abbreviation::Title => next.kind == Kind::Word && (!opener || next.span.len() == 1),
        Abbreviation::Numbered | Abbreviation::Month => next.kind == Kind::Number,
        Abbreviation::Anything => !opener && next.kind != Kind::Mark,
        Abbreviation::Clock => is_day_or_zone(next.span.of(text)),
    }
}

fn is_day_or_zone(word: &str) -> bool {
    const DAYS: [&str; 7] = ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"];
    const MONTHS: [&str; 12] = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    let zone = (2..=5).contains(&word.len()) && word.ends_with(['T', 'C']) && word.bytes().all(|b| b.is_ascii_uppercase());
    let named = among!(word, "Eastern" | "Pacific" | "Central" | "Mountain" | "Greenwich" | "Moscow" | "Beijing");
    zone || named || DAYS.iter().chain(&MONTHS).any(|day| word.starts_with(day))
}

/// Whether the token at `at` can open a sentence: a large letter, a digit, or a mark that stands before one.
fn opens(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens[at..].iter().take(4).find_map(|token| match token.kind {
        Kind::Word => Some(token.case != Case::Lower),
        Kind::Number => Some(true),
        Kind::Mark => match token.span.of(text) {
            "“" | "‘" | "\"" | "'" | "«" | "„" | "`" | "(" | "[" | "-" | "–" | "—" | "•" | "*" | "#" | "@" | "¿" | "¡" | "…" | "." => {
                None
            }
            mark => Some(among!(mark, "$" | "£" | "€" | "¥")),
        },
    }) == Some(true)
}

/// `left.The`, `left.”The`, `left.“The`: a stop without its space, between a small word and a large one, in no address.
fn is_unspaced_end(text: &str, tokens: &[Token], at: usize, last: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &tokens[before]) else { return false };
    let small = match before.kind {
        Kind::Word => before.case == Case::Lower && before.span.len() > 2 && (before.spaced || at < 2),
        _ => last > at,
    };
    let quotes = tokens[last + 1..].iter().take_while(|token| !token.spaced && matches!(token.span.of(text), "\"" | "“" | "‘")).count();
    let [next, rest @ ..] = &tokens[last + 1 + quotes..] else { return false };
    let in_address = rest.first().is_some_and(|mark| !mark.spaced && among!(mark.span.of(text), "." | "/" | "@"))
        && rest.get(1).is_some_and(|after| !after.spaced);
    let large = next.kind == Kind::Word && next.case == Case::Capital && (next.span.len() > 1 || last > at || quotes > 0);
    large && small && !in_address
}

/// Whether the words from `at` on say who just spoke: "“Why?” Lane asked".
fn is_speech_tag(text: &str, tokens: &[Token], at: usize) -> bool {
    let said =
        |word: &str| among!(word, "said" | "says" | "asked" | "asks" | "wrote" | "added" | "told" | "replied" | "shouted" | "tweeted");
    let after = tokens[at..].iter().take(6).skip_while(|token| token.kind == Kind::Word && token.case != Case::Lower);
    matches!(tokens[at].kind, Kind::Word) && after.into_iter().next().is_some_and(|token| said(token.span.of(text)))
}

#[cfg(test)]
mod tests {
    use crate::lexicon::abbreviations::CLASSES;
    use crate::token;

    /// The sentences of a text, with the runs of white space in them as one space.
    fn sentences(text: &str) -> Vec<String> {
        let cut = token::read(text);
        cut.sentences.iter().map(|one| one.span.of(text).split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// Each text is written with `|` where a sentence ends.
    #[test]
    fn sentences_end_where_they_should() {
        for marked in [
            "The dam broke at noon.| Nobody was hurt.| Why? |Rust.",
            "“It shook.”| “We ran,” she said. |“All of us.”",
            "\"It shook.\"| \"We ran,\" she said. |\"All of us.\"",
            "“Why?” Ada Lane asked.| “Nobody knows!” he said.| “Who?”| The room was quiet.",
            "The level rose to 4.5 metres, then 5.| 26 houses stood in water.",
            "It is owned by J. K. Lane and Ada M. Stone.| So am I.| Lane left.",
            "She waited … and left.| He stayed...| Then he left too.",
            "He left. . . and came back.",
            "(The pump failed.)| It was old.",
            "It was the largest (of 40. or so) in years.",
            "See harbour.example.com for more.| It is free.",
            "Nobody came, he said.|The hall was empty.|“We ran,” she said.|\"Why?\"| Rust.",
            "\"We ran.\"|The hall was empty.",
            "He left.|\"We ran,\" she said.|\"All of us.\"",
            "KYLE, Mont. — Lane said 4 p.m. EST Tuesday was too late.",
            "Yes.| $40 was paid.| £3 came back.",
            "The firm paid Rs. 500 to Lane.",
        ] {
            check(marked);
        }
    }

    fn check(marked: &str) {
        let wanted: Vec<&str> = marked.split('|').map(str::trim).filter(|part| !part.is_empty()).collect();
        assert_eq!(sentences(&marked.replace('|', "")), wanted);
    }

    #[test]
    fn a_headline_a_list_and_a_paragraph_are_apart() {
        let text = "Dam breaks above Orlo\n\nORLO — The dam broke. Nobody was hurt.\n- first item\n- second item\n";
        assert_eq!(
            sentences(text),
            ["Dam breaks above Orlo", "ORLO — The dam broke.", "Nobody was hurt.", "- first item", "- second item"]
        );
        let paragraphs: Vec<u32> = token::read(text).sentences.iter().map(|one| one.paragraph).collect();
        assert_eq!(paragraphs, [0, 1, 1, 2, 3]);
    }

    #[test]
    fn every_class_of_abbreviations_shows_itself() {
        for class in CLASSES {
            class.examples.iter().for_each(|example| check(example));
        }
    }
}
