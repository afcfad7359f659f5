//! What of a page is no part of its story: tables of phrases (`lexicon::furniture`) and a few shapes.
//! Each sentence is judged once, in the order of the text.

mod phrases;
mod shapes;
mod strays;

use super::{Kind, LeftOut, Sentence, Token};
use crate::lexicon::List;
use crate::lexicon::among;
use crate::lexicon::furniture::{LINK, Takes};
use crate::text::Span;
use crate::text::hash::Map;
use std::ops::Range;

/// What is left out, in the order of the text. Neighbours with the same reason are one.
pub fn find(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<LeftOut> {
    let mut found = Found::default();
    let mut seen = Map::default();
    let page = Page::new(text, tokens, sentences);
    let strays = strays::find(&page, sentences);
    let mut list = None;
    for line in lines(sentences) {
        let whole = page.view(line.clone());
        if strays.binary_search(&line.start).is_ok() {
            found.add(line, LINK);
            continue;
        }
        if let Some(why) = list.filter(|_| whole.could_be_item()) {
            found.add(line, why);
            continue;
        }
        list = None;
        if let Some(why) = shapes::of_line(&whole).or_else(|| shapes::repeated(&whole, &mut seen)) {
            found.add(line, why);
            continue;
        }
        for at in line.clone() {
            let one = View { opens_line: at == line.start, is_line: line.len() == 1, ..page.view(at..at + 1) };
            if let Some(why) = shapes::of_sentence(&one) {
                found.add(at..at + 1, why);
                continue;
            }
            let Some((rule, alone)) = phrases::of_sentence(&one) else { continue };
            match rule.takes {
                Takes::Line if whole.words.len() <= rule.most => found.add(line.clone(), rule.why),
                // Only below the story: a bar of buttons above it may ask for comments as well.
                Takes::Rest if sentences[at].tokens.start * 2 >= tokens.len() => {
                    found.add(at..sentences.len(), rule.why);
                    return found.left_out(sentences);
                }
                _ => found.add(at..at + 1, rule.why),
            }
            list = (rule.takes == Takes::List && alone).then_some(rule.why);
        }
    }
    found.left_out(sentences)
}

/// Takes the tokens and sentences inside what is left out off the lists.
pub fn remove(left_out: &[LeftOut], tokens: &mut Vec<Token>, sentences: &mut Vec<Sentence>) {
    if left_out.is_empty() {
        return;
    }
    let mut spans = left_out.iter().map(|one| one.span).peekable();
    let mut is_out = move |span: Span| {
        while spans.next_if(|out| out.end() <= span.start()).is_some() {}
        spans.peek().is_some_and(|out| out.overlaps(span))
    };
    let mut gone = 0;
    sentences.retain_mut(|sentence| {
        let out = is_out(sentence.span);
        if out {
            gone += sentence.tokens.len();
        } else if gone > 0 {
            tokens.copy_within(sentence.tokens.clone(), sentence.tokens.start - gone);
            sentence.tokens = sentence.tokens.start - gone..sentence.tokens.end - gone;
        }
        !out
    });
    tokens.truncate(tokens.len() - gone);
}

/// The sentences that are left out, as places in the list, with the reason.
#[derive(Default)]
struct Found(Vec<(Range<usize>, &'static str)>);

impl Found {
    fn add(&mut self, sentences: Range<usize>, why: &'static str) {
        // A line is taken with all its sentences, also those that were taken one by one.
        while self.0.last().is_some_and(|(before, _)| before.start >= sentences.start) {
            self.0.pop();
        }
        match self.0.last_mut() {
            Some((before, same)) if before.end == sentences.start && *same == why => before.end = sentences.end,
            _ => self.0.push((sentences, why)),
        }
    }

    fn left_out(&self, sentences: &[Sentence]) -> Vec<LeftOut> {
        let span = |range: &Range<usize>| Some(sentences.get(range.start)?.span.to(sentences.get(range.end.checked_sub(1)?)?.span));
        self.0.iter().filter_map(|(range, why)| Some(LeftOut { span: span(range)?, why })).collect()
    }
}

/// The sentences of each line, as places in the list.
fn lines(sentences: &[Sentence]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = at;
        let paragraph = sentences.get(first)?.paragraph;
        while sentences.get(at).is_some_and(|sentence| sentence.paragraph == paragraph) {
            at += 1;
        }
        Some(first..at)
    })
}

struct Page<'a> {
    text: &'a str,
    tokens: &'a [Token],
    sentences: &'a [Sentence],
    /// The tokens that are no marks.
    words: Vec<usize>,
    /// How many of them stand before each sentence, and in all.
    before: Vec<usize>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str, tokens: &'a [Token], sentences: &'a [Sentence]) -> Page<'a> {
        let (mut words, mut before) = (Vec::with_capacity(tokens.len()), Vec::with_capacity(sentences.len() + 1));
        for sentence in sentences {
            before.push(words.len());
            words.extend(sentence.tokens.clone().filter(|&at| tokens[at].kind != Kind::Mark));
        }
        before.push(words.len());
        Page { text, tokens, sentences, words, before }
    }

    /// Some sentences, as places in the list; there is one at least.
    fn view(&self, sentences: Range<usize>) -> View<'_> {
        let (first, last) = (&self.sentences[sentences.start], &self.sentences[sentences.end - 1]);
        View {
            text: self.text,
            tokens: self.tokens,
            own: &self.tokens[first.tokens.start..last.tokens.end],
            words: &self.words[self.before[sentences.start]..self.before[sentences.end]],
            opens_line: true,
            is_line: true,
            paragraph: first.paragraph,
        }
    }
}

/// A sentence or a whole line, as the rules look at it.
struct View<'a> {
    text: &'a str,
    /// All tokens of the text.
    tokens: &'a [Token],
    /// Those of the sentence or line.
    own: &'a [Token],
    /// Places in `tokens` of what is no mark.
    words: &'a [usize],
    opens_line: bool,
    is_line: bool,
    paragraph: u32,
}

impl<'a> View<'a> {
    /// The word at a place of `words`; empty past the end.
    fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |&at| self.tokens[at].span.of(self.text))
    }

    fn token(&self, at: usize) -> Option<&'a Token> {
        self.words.get(at).map(|&at| &self.tokens[at])
    }

    fn is(&self, at: usize, wanted: &str) -> bool {
        self.token(at)
            .is_some_and(|token| wanted.as_bytes().first() == Some(&token.first) && phrases::same(token.span.of(self.text), wanted))
    }

    #[cfg(not(small))]
    fn is_any(&self, at: usize, wanted: &'static List) -> bool {
        let Some(token) = self.token(at) else { return false };
        let len = token.span.len();
        let may = wanted.may_have(token.first, len)
            || len > phrases::CURVED && wanted.may_begin(token.first) && !token.span.bytes(self.text).is_ascii();
        may && wanted.iter().any(|wanted| wanted.as_bytes().first() == Some(&token.first) && self.is(at, wanted))
    }

    #[cfg(small)]
    fn is_any(&self, at: usize, wanted: &'static List) -> bool {
        wanted.iter().any(|wanted| self.is(at, wanted))
    }

    /// Whether a stop ends it.
    fn ends_with_stop(&self) -> bool {
        self.own.iter().rev().take(2).any(|token| among!(token.span.of(self.text), "." | "!" | "?" | "…"))
    }

    /// Whether it can be an item of a list of links.
    fn could_be_item(&self) -> bool {
        let first = self.own.first().map_or("", |token| token.span.of(self.text));
        among!(first, "-" | "–" | "—" | "•" | "*" | "·" | ">" | "▪" | "‣") || (self.words.len() <= 20 && !self.ends_with_stop())
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::furniture::{PITCH_EXAMPLES, PITCH_NEAR_MISSES, PITCH_RULE, RULES};
    use crate::token;

    const STORY: &str =
        "The dam above Orlo broke on Monday night.\n\nAda Lane, the mayor, said 40 people had left the lower town in boats.\n\n";

    /// What is left out of a story that is followed by `line`, with the reasons.
    fn left_out(line: &str) -> Vec<(String, &'static str)> {
        let text = format!("{STORY}{line}");
        let cut = token::read(&text);
        cut.left_out.iter().map(|one| (one.span.of(&text).to_owned(), one.why)).collect()
    }

    #[test]
    fn every_rule_takes_its_examples_and_leaves_its_near_misses() {
        for rule in RULES {
            for example in rule.examples {
                let found = left_out(example);
                assert!(found.iter().any(|(words, why)| *why == rule.why && words.trim() == example.trim()), "{example:?}: {found:?}");
            }
            for near in rule.near_misses {
                assert_eq!(left_out(near), [], "{near:?}");
            }
        }
        for example in PITCH_EXAMPLES {
            assert_eq!(left_out(example), [((*example).to_owned(), PITCH_RULE.why)]);
        }
        for near in PITCH_NEAR_MISSES {
            assert_eq!(left_out(near), [], "{near:?}");
        }
    }

    #[test]
    fn shapes_are_taken() {
        for (line, wanted) in [
            ("Share  Tweet  Email 14", "share bar"),
            ("By ADA LANE and Jon Stone, Harbour Post", "byline"),
            ("Updated 4 July 2031 at 10:15 a.m. EDT", "time stamp"),
            ("Posted: Monday, June 2, 2031 3:05 PM", "time stamp"),
            ("7 years ago", "time stamp"),
            ("5 min read", "time stamp"),
            ("02:39", "time stamp"),
            ("MUST WATCH Divers search the old harbour 03:12", "photo caption or credit"),
            ("Divers Search the Old Harbour Listen · 2:40 2:40", "photo caption or credit"),
            ("3", "page navigation"),
            ("[Breaking news update at 10:34 p.m. ET]", "time stamp"),
            ("© 2031 Harbour Post", "copyright line"),
            ("Copyright 2031 Harbour Post. All rights reserved.", "copyright line"),
            ("The dam above Orlo broke on Monday night.", "repeated lines"),
        ] {
            assert_eq!(left_out(line), [(line.to_owned(), wanted)]);
        }
        for near in [
            "By Monday, 40 boats had come",
            "Updated figures are due on Friday.",
            "Share prices fell.",
            "Two hours later he left",
            "12 seats won",
            "Boats 12",
            "Hide Caption 4 of 12 Photos: The siege of Orlo Nine sailors were rescued from the tower on Friday.",
            "Breaking news at 10:34 p.m. woke the town",
            "A 22-year-old was cut on the hand\nA 22-year-old was cut on the hand",
            "6:29: the first call",
            "The last ferry to Orlo sails at 02:47",
            "Last ferry to Orlo on Friday 02:47",
            "Final whistle in the harbour derby 14:52",
        ] {
            assert_eq!(left_out(near), [], "{near:?}");
        }
    }

    #[test]
    fn a_stamp_behind_a_title_is_taken() {
        let stamp = "Posted: Monday, June 2, 2031 3:05 PM EDT Updated: Monday, June 2, 2031 5:10 PM EDT";
        let title = "Nine boats lost in Orlo flood";
        assert_eq!(left_out(&format!("{title} {stamp}")), [(stamp.to_owned(), "time stamp")]);
        assert_eq!(left_out(&format!("{title} Updated: The mayor speaks at 3")), []);
        assert_eq!(left_out("Update at 8:45 p.m. ET: Ferry Sails Again"), [("Update at 8:45 p.m. ET:".to_owned(), "time stamp")]);
        assert_eq!(left_out("Update at noon: Nine ferries sail again"), []);
    }

    #[test]
    fn headlines_of_other_stories_are_taken() {
        let page = |lines: [&str; 3]| {
            let prose = "The mayor of Orlo said that the ferry would sail again on Monday.";
            let text =
                lines.iter().fold(format!("{STORY}{prose}"), |text, line| format!("{text}\n\n{line}\n\n{prose} It was {}.", line.len()));
            let cut = token::read(&text);
            cut.left_out.iter().map(|one| one.span.of(&text).to_owned()).collect::<Vec<_>>()
        };
        let strays = [
            "Choir Sings Inside Empty Copper Tanks",
            "9 Goats Missing Since Fair Opened in Venn: Farmers",
            "Retired Pilot Wins Bread Prize for Third Year",
        ];
        assert_eq!(page(strays), strays);
        // Its own headings come again in what follows them, and two lines are too few.
        assert_eq!(page(["What the Mayor of Orlo Says", "When the Ferry Sails Again", "Monday Comes Back to Orlo Harbour"]), [""; 0]);
        assert_eq!(page([strays[0], strays[1], "Where the Ferry Sails Next Week"]), [""; 0]);
    }

    #[test]
    fn a_list_of_links_goes_with_its_heading() {
        let found = left_out("Read also:\n- Harbour to close for two weeks\n- Mayor says 300 boats came\nThe river fell again on Tuesday.");
        assert_eq!(found.len(), 1);
        assert!(found[0].0.ends_with("300 boats came"));
    }

    #[test]
    fn what_is_left_out_has_no_tokens() {
        let text = format!("{STORY}Read also:\n- Mayor says 300 boats came\n\nThe river fell. All rights reserved.\nNobody was hurt.");
        let cut = token::read(&text);
        let words: Vec<&str> = cut.tokens.iter().map(|token| token.span.of(&text)).collect();
        assert!(!words.contains(&"300") && !words.contains(&"rights") && words.contains(&"fell"));
        for sentence in &cut.sentences {
            assert_eq!(cut.tokens[sentence.tokens.start].span.start(), sentence.span.start());
            assert_eq!(cut.tokens[sentence.tokens.end - 1].span.end(), sentence.span.end());
        }
        assert_eq!(cut.sentences.last().map(|last| last.tokens.end), Some(cut.tokens.len()));
    }
}
