use super::{Kind, Sentence, Token};
use crate::text::Span;

/// Cuts a text into sentences: at a full stop, question or exclamation mark before a space and a capital,
/// and at every line break.
pub fn cut(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let (mut first, mut paragraph) = (0, 0);
    for at in 0..tokens.len() {
        let next = tokens.get(at + 1);
        let gap = next.map_or("", |next| &text[tokens[at].span.end()..next.span.start()]);
        let breaks = gap.contains('\n');
        let stop = tokens[at].kind == Kind::Mark && matches!(tokens[at].span.of(text), "." | "!" | "?");
        let ends = next.is_none_or(|next| breaks || (stop && next.spaced && next.span.of(text).starts_with(char::is_uppercase)));
        if ends {
            let span = tokens[first].span.to(tokens[at].span);
            sentences.push(Sentence { span, tokens: first..at + 1, paragraph });
            first = at + 1;
        }
        paragraph += u32::from(breaks);
    }
    sentences.retain(|sentence: &Sentence| sentence.span != Span::default());
    sentences
}
