use crate::token::{Sentence, Tokens};
use std::ops::Range;

/// The tokens of each paragraph.
pub fn paragraphs(cut: &Tokens) -> Vec<Range<usize>> {
    let mut paragraphs: Vec<(u32, Range<usize>)> = Vec::new();
    for sentence in &cut.sentences {
        match paragraphs.last_mut() {
            Some((number, tokens)) if *number == sentence.paragraph => tokens.end = sentence.tokens.end,
            _ => paragraphs.push((sentence.paragraph, sentence.tokens.clone())),
        }
    }
    paragraphs.into_iter().map(|(_, tokens)| tokens).collect()
}

/// The sentence that token `at` stands in.
pub fn sentence(cut: &Tokens, at: usize) -> Option<&Sentence> {
    cut.sentences.get(cut.sentences.partition_point(|sentence| sentence.tokens.end <= at))
}
