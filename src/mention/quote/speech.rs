//! What is marked and no speech: titles of works, nicknames, names of things, terms being explained.

use super::{Quote, walk};
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::text::small;
use crate::token::{Case, Kind, Token, Tokens};

/// Whether marked words can be somebody's speech.
pub fn is_speech(text: &str, cut: &Tokens, quote: &Quote) -> bool {
    let inside = cut.tokens.get(quote.tokens.clone()).unwrap_or_default();
    let words = inside.iter().filter(|token| token.kind != Kind::Mark).count();
    let before = quote.tokens.start.checked_sub(1).and_then(|at| cut.tokens.get(at));
    let after = cut.tokens.get(quote.tokens.end);
    !(words <= 4 && is_nickname(text, inside, before, after)
        || words <= 9 && is_named(text, cut, quote)
        || words <= 9 && is_heading(text, cut, quote)
        || words <= 9 && is_title(text, cut, quote, inside, before, after))
}

/// Dwayne “The Hammer” Ruiz, Robert C. "Bobby" Reed.
fn is_nickname(text: &str, inside: &[Token], before: Option<&Token>, after: Option<&Token>) -> bool {
    let (Some(before), Some(after)) = (before, after) else { return false };
    let first = before.case == Case::Capital && before.senses().any(Senses::FIRST_NAME) && !before.senses().any(Senses::SAY)
        || before.span.of(text) == ".";
    let last = after.case == Case::Capital && after.spaced && !after.senses().any(Senses::GRAMMAR);
    let stops = inside.iter().rev().take(2).any(|token| among!(token.span.of(text), "." | "," | "!" | "?"));
    first && last && !stops && capitals(text, inside) && (before.span.of(text) != "." || inside.len() <= 4)
}

/// A few words in single marks that are a paragraph by themselves: a heading between two paragraphs.
fn is_heading(text: &str, cut: &Tokens, quote: &Quote) -> bool {
    let single = cut.tokens.get(quote.tokens.start).is_some_and(|mark| among!(mark.span.of(text), "'" | "‘"));
    let alone = walk::sentence(cut, quote.tokens.start)
        .is_some_and(|sentence| sentence.tokens.start == quote.tokens.start && sentence.tokens.end == quote.tokens.end);
    let doubled = cut.tokens.get(quote.tokens.start + 1).is_some_and(|mark| among!(mark.span.of(text), "'" | "‘"));
    single && alone && !doubled && quote.tokens.start > 0
}

/// The film titled “…”, known as “…”, the so-called “…”.
fn is_named(text: &str, cut: &Tokens, quote: &Quote) -> bool {
    let before = (1..=4).map_while(|back| quote.tokens.start.checked_sub(back).and_then(|at| cut.tokens.get(at)));
    let mut words = before.map(|token| small(token.span.of(text)));
    let (Some(one), two, three) = (words.next(), words.next().unwrap_or_default(), words.next().unwrap_or_default()) else { return false };
    match &*one {
        one if among!(
            one,
            "titled" | "entitled" | "nickname" | "dubbed" | "nicknamed" | "headlined" | "named" | "codenamed" | "christened" | "aka"
        ) =>
        {
            true
        }
        "called" => two == "-" || two == "so",
        "as" => matches!(&*two, "known"),
        // "Whose name means “…”"
        "means" => among!(&*two, "name" | "which" | "word"),
        "the" | "a" => (two == "as" && matches!(&*three, "known")) || among!(&*two, "dubbed" | "nicknamed" | "titled"),
        _ => false,
    }
}

/// “Morning Light” in “on CNN’s “Morning Light””: words written large, no sentence, and no verb of speech before them.
fn is_title(text: &str, cut: &Tokens, quote: &Quote, inside: &[Token], before: Option<&Token>, after: Option<&Token>) -> bool {
    if !capitals(text, inside) || in_headline(cut, quote) {
        return false;
    }
    let ends = inside.iter().rev().find(|token| token.kind != Kind::Mark || !matches!(token.span.of(text), "\"" | "”" | "“" | "'" | "’"));
    if ends.is_some_and(|last| among!(last.span.of(text), "!" | "?")) {
        return false;
    }
    let Some(before) = before else { return false };
    let word = small(before.span.of(text));
    let work =
        before.senses().any(Senses::WORK) || after.is_some_and(|after| after.senses().any(Senses::WORK) && after.case == Case::Lower);
    // "in his 2019 book, “Salt and Iron,”"
    let named = word == ","
        && quote
            .tokens
            .start
            .checked_sub(2)
            .and_then(|at| cut.tokens.get(at))
            .is_some_and(|noun| noun.senses().any(Senses::WORK) && noun.case == Case::Lower);
    // “in the “Anchor Cookbook””, “Coastwire “Crossroads” host”
    let led = quote.tokens.start.checked_sub(2).and_then(|at| cut.tokens.get(at));
    let within = word == "the" && led.is_some_and(|led| among!(led.span.of(text), "in" | "at" | "on"));
    let host = before.case != Case::Lower && after.is_some_and(|after| after.case == Case::Lower && after.senses().any(Senses::ROLE));
    let place = host || within || among!(&*word, "on" | "in" | "of" | "his" | "her" | "its" | "their" | "film" | "from");
    let owner = word.ends_with("'s") || word.ends_with("’s");
    work || named || place || owner
}

/// Whether all words of weight are written large.
fn capitals(text: &str, tokens: &[Token]) -> bool {
    let mut large = 0;
    for token in tokens.iter().filter(|token| token.kind == Kind::Word) {
        let small = token.case == Case::Lower;
        if small && !token.senses().any(Senses::GRAMMAR) && token.span.of(text).len() > 3 {
            return false;
        }
        large += usize::from(!small);
    }
    large > 0 || tokens.iter().any(|token| token.kind == Kind::Number)
}

/// Whether the sentence around the quotation is written large as a whole.
fn in_headline(cut: &Tokens, quote: &Quote) -> bool {
    let sentence = walk::sentence(cut, quote.tokens.start);
    sentence.is_some_and(|sentence| sentence.headline)
}
