//! Who said it: joins quotations with the words that name their speaker, and those words with a name.
//!
//! `frame` cuts the text into sentences that hold their quotations whole, `verb` and `noun` find what governs speech, `phrase`
//! the noun phrase beside it, `able` whether such a phrase can speak, `attribute` decides for each quotation, `resolve` tells who a pronoun or a role is.

mod able;
mod attribute;
mod frame;
mod indirect;
mod noun;
mod phrase;
mod resolve;
mod verb;

use super::{Speaker, Statement, Utterance};
use crate::mention::name::{self, Names};
use crate::mention::quote::{Form, Kind, Quote};
use crate::text::Span;
use crate::text::hash::Map;
use crate::text::letters::Cased;
use crate::token::{Token, Tokens};
use std::ops::Range;

/// One article as the speaker finder sees it.
struct Page<'a> {
    text: &'a str,
    cut: &'a Tokens,
    quotes: &'a [Quote],
    names: &'a Names,
    /// For each token the quotation it stands in, marks included.
    inside: Vec<Option<u32>>,
    /// For each sentence whether it is written as a headline.
    headlines: Vec<bool>,
    /// For each token the name it is part of.
    named: Vec<Option<u32>>,
    /// The bearers by the words of the titles written before their names.
    titled: Map<String, Vec<usize>>,
    /// Sentences that hold their quotations whole.
    frames: Vec<frame::Frame>,
}

impl<'a> Page<'a> {
    fn new(text: &'a str, cut: &'a Tokens, quotes: &'a [Quote], names: &'a Names) -> Page<'a> {
        let mut inside = vec![None; cut.tokens.len()];
        for (number, quote) in quotes.iter().enumerate() {
            if let Some(slots) = inside.get_mut(quote.tokens.clone()) {
                slots.fill(u32::try_from(number).ok());
            }
        }
        let mut named = vec![None; cut.tokens.len()];
        for (number, name) in names.mentions.iter().enumerate() {
            if let Some(slots) = named.get_mut(name.tokens.clone()) {
                slots.fill(u32::try_from(number).ok());
            }
        }
        let headlines = cut.sentences.iter().map(|sentence| sentence.headline).collect();
        let frames = frame::cut(text, cut, quotes, &inside);
        Page { text, headlines, cut, quotes, names, inside, named, titled: by_title(names), frames }
    }

    fn token(&self, at: usize) -> Option<&Token> {
        self.cut.tokens.get(at)
    }

    #[cfg_attr(small, inline(never))]
    fn word(&self, at: usize) -> &'a str {
        self.cut.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    #[cfg_attr(small, inline(never))]
    fn reads(&self, at: usize, word: &str) -> bool {
        self.word(at) == word
    }

    /// Whether the word at a place is one of those that are listed, each behind a bar: see `among!`.
    #[cfg(small)]
    #[inline(never)]
    fn is_among(&self, at: usize, known: &str) -> bool {
        crate::lexicon::is_among(self.word(at), known)
    }

    fn outside(&self, at: usize) -> bool {
        self.inside.get(at).is_some_and(Option::is_none)
    }

    /// The words of a token range as one span, without a possessive at the end.
    fn span(&self, range: &Range<usize>) -> Span {
        let tokens = self.cut.tokens.get(range.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return Span::default() };
        let written = last.span.of(self.text);
        let owned = ["'s", "’s"].iter().find_map(|tail| written.strip_suffix(tail)).map_or(0, |stem| written.len() - stem.len());
        Span::new(first.span.start(), last.span.end() - owned)
    }
}

fn by_title(names: &Names) -> Map<String, Vec<usize>> {
    let mut titled: Map<String, Vec<usize>> = Map::default();
    for (at, bearer) in names.bearers.iter().enumerate().filter(|(_, bearer)| bearer.kind == name::Kind::Person) {
        for title in &bearer.titles {
            for word in title_words(title) {
                let list = titled.entry(word).or_default();
                if list.last() != Some(&at) {
                    list.push(at);
                }
            }
        }
    }
    titled
}

/// What a title's short form stands for: "Gen. Koval" is "the general".
fn in_full(title: &str) -> &str {
    match title {
        "gen" => "general",
        "sen" => "senator",
        "rep" => "representative",
        "gov" => "governor",
        "lt" => "lieutenant",
        "sgt" => "sergeant",
        "capt" => "captain",
        "col" => "colonel",
        "cmdr" => "commander",
        "dr" => "doctor",
        "prof" => "professor",
        _ => title,
    }
}

/// The words of a title in small letters, in full.
fn title_words(title: &str) -> Vec<String> {
    let words = title.split(|c: char| c.is_whitespace() || c == '-').map(|word| word.trim_end_matches('.').in_small());
    words.map(|word| in_full(&word).to_owned()).collect()
}

/// Gives each quotation its speaker. Marked words for which no one is found to have said them are no quotation, if they
/// are few and stand in the article's own sentence (scare quotes). Beside them, where it is asked for, what the article
/// tells without marks.
pub fn attribute(text: &str, cut: &Tokens, quotes: Vec<Quote>, names: &Names, with_statements: bool) -> (Vec<Utterance>, Vec<Statement>) {
    let page = Page::new(text, cut, &quotes, names);
    let mut found = attribute::speakers(&page);
    found.iter_mut().flatten().for_each(|phrase| *phrase = attribute::untimed(&page, phrase.clone()));
    let speakers: Vec<Option<Speaker>> = found
        .iter()
        .map(|phrase| phrase.as_ref().map(|phrase| Speaker { span: page.span(phrase), name: resolve::name(&page, phrase) }))
        .collect();
    let statements = if with_statements { indirect::statements(&page) } else { Vec::new() };
    drop(page);
    let told = quotes.into_iter().zip(speakers).map(|(quote, speaker)| Utterance { quote, speaker, direct: true });
    (told.filter(|utterance| utterance.speaker.is_some() || !is_scare(utterance)).collect(), statements)
}

/// Marked words in the article's own sentence that nobody is said to have said.
fn is_scare(utterance: &Utterance) -> bool {
    utterance.quote.kind == Kind::Mixed && utterance.quote.form == Form::Marks && utterance.quote.tokens.len() <= 10
}
