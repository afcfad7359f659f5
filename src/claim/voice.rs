//! Who a sentence names for the figures that it tells.

use super::view::View;
use crate::lexicon::{Senses, among, people};
use crate::text::Span;
use crate::token::{Case, Kind};

/// Who a sentence names for what it says: "according to …", "… said", "said …".
pub fn read(view: &View) -> Option<Span> {
    // "Channel4"
    let tied = |at: usize| matches!((view.tokens.get(at.wrapping_sub(1)), view.tokens.get(at)), (Some(a), Some(b)) if a.span.end() == b.span.start());
    let noun_until = |from: usize| {
        (from..view.len().min(from + 12)).find(|&at| {
            view.reads(at, ",")
                || view.stops(at)
                || view.is(at, Senses::SAY | Senses::RELATIVE | Senses::AUXILIARY)
                || among!(view, at, "that" | "in" | "about")
                || view.is(at, Senses::CALENDAR)
                || at > from && view.counts(at) && !tied(at)
        })
    };
    // "Said Lark moved there in May", "Venn called and": a name that does something is told of.
    let acts = |from: usize, to: usize| {
        let large = |at: usize| view.tokens.get(at).is_some_and(|token| token.kind == Kind::Word && token.case != Case::Lower);
        let deed = |at: usize| view.word(at).len() > 4 && view.word(at).ends_with("ed") && !large(at) && !view.reads(at + 1, "by");
        (from + 1..to).any(|at| deed(at) && large(at - 1))
            || (from..to).any(|at| {
                // "The US agency" is none of us.
                let person = among!(view, at, "he" | "she" | "it" | "we" | "they" | "you" | "him" | "them" | "us" | "me");
                view.reads(at, "i") || person && (at == from || !large(at))
            })
    };
    let span = |from: usize, to: usize| -> Option<Span> {
        if acts(from, to) {
            return None;
        }
        // "HOUSTON - Police said", "Sen. Ada Venn (R-Velm) said"
        let mark = |at: &usize| among!(view, *at, "-" | "–" | "—" | "--" | ":" | ">" | "[" | "]" | "'") && !(tied(*at) && tied(at + 1));
        let from = (from..to).rev().find(mark).map_or(from, |at| at + 1);
        let to = (from + 1..to).find(|&at| view.reads(at, "(")).unwrap_or(to);
        let from = from + usize::from(among!(view, from, "while" | "but" | "and" | "though" | "although" | "("));
        let from = if among!(view, from, "the" | "a" | "an") { from + 1 } else { from };
        let small = Senses::PREPOSITION | Senses::CONJUNCTION | Senses::DETERMINER;
        let trails = |at: usize| {
            view.is(at, small)
                || among!(view, at, "also" | "just" | "now" | "later" | "earlier" | "often" | "reportedly" | "still" | "already" | "early")
        };
        let to = (from..to).rev().find(|&at| !trails(at)).map_or(from, |last| last + 1);
        // "Voted Thursday to extend", "shortly after the quake hit": what happened, and no voice.
        let happened = view.word(from).ends_with("ed") || view.is(from, Senses::ADVERB);
        if happened && view.tokens.get(from).is_some_and(|token| token.case == Case::Lower) {
            return None;
        }
        // "Three officials" say it, "1,800 people" are what is told.
        let speaks = |at: usize| people::speaks(view.word(at).trim_end_matches('s')) || view.is(at, Senses::ROLE);
        let many = view.counts(from) && !(from + 1..to).any(speaks);
        let led = Senses::PREPOSITION | Senses::CONJUNCTION;
        (from < to && !view.is(from, led) && !(to == from + 1 && view.is(from, Senses::PRONOUN)) && !view.reads(from, "no") && !many)
            .then_some(())?;
        Some(view.tokens.get(from)?.span.to(view.tokens.get(to.checked_sub(1)?)?.span))
    };
    for at in 0..view.len() {
        if view.reads(at, "according") && view.word(at + 1) == "to" {
            let end = noun_until(at + 2).unwrap_or(view.len().min(at + 10));
            return span(at + 2, end);
        }
    }
    // "The club's slim hopes took a knock", "fears of a split were over": nouns.
    let noun = |at: usize| {
        let past = view.is(at + 1, Senses::AUXILIARY | Senses::PREPOSITION) || among!(view, at + 1, "took" | "rest" | "suffered" | "ended");
        past && among!(view, at, "hopes" | "fears" | "claims" | "reports" | "demands" | "promises")
    };
    let verb = (0..view.len()).find(|&at| view.is(at, Senses::SAY) && !noun(at))?;
    // "…, said the ministry's spokesman": turned round after a comma or a closing mark.
    if matches!(view.word(verb.wrapping_sub(1)), "," | "”" | "\"") && !view.is(verb + 1, Senses::PRONOUN) {
        let end = noun_until(verb + 1).unwrap_or(view.len());
        return span(verb + 1, end).filter(|_| end > verb + 1);
    }
    let start = (0..verb).rev().find(|&at| view.reads(at, ",") || view.stops(at)).map_or(0, |at| at + 1);
    let subject = span(start, verb)?;
    let speaks = |at: usize| {
        view.is(at, Senses::ROLE | Senses::TITLE | Senses::ORGANISATION | Senses::FIRST_NAME)
            || people::speaks(view.word(at))
            || at > 0 && view.tokens.get(at).is_some_and(|token| token.kind == Kind::Word && token.case != Case::Lower)
    };
    let names = (start..verb).any(speaks) && !(start..verb).any(|at| view.is(at, Senses::AUXILIARY | Senses::RELATIVE));
    names.then_some(())?;
    let words = verb - start;
    (words <= 8 && !(words == 1 && view.is(start, Senses::PRONOUN)) && !(start..verb).any(|at| view.kind(at) == Some(Kind::Number)))
        .then_some(subject)
}

#[cfg(test)]
mod tests {
    use crate::claim;
    use crate::text::Article;

    /// The source of the first figure of a sentence.
    fn of(text: &str) -> Option<String> {
        let article = Article { text: text.to_owned(), ..Article::default() };
        let claims = claim::read(&article).claims;
        claims.first()?.source.map(|source| source.of(text).to_owned())
    }

    #[test]
    fn a_source_is_whoever_says_it_and_not_what_is_said() {
        assert_eq!(of("Nine people died, according to the fire brigade.").as_deref(), Some("fire brigade"));
        assert_eq!(of("Nine people died, said Mayor Edda Quill.").as_deref(), Some("Mayor Edda Quill"));
        assert_eq!(of("Three officials said that nine people died.").as_deref(), Some("Three officials"));
        assert_eq!(of("Nine people died, according to a bulletin of 10 a.m.").as_deref(), Some("bulletin"));
        assert_eq!(of("According to the authorities 22 people lost their lives.").as_deref(), Some("authorities"));
        assert_eq!(of("The mayor says 1,800 people have left.").as_deref(), Some("mayor"));
        assert_eq!(of("The owner, Edda Quill, said Lark moved there about seven months ago.").as_deref(), None);
        assert_eq!(of("The firm said its shares fell 14.5% and that repairs could cost more.").as_deref(), Some("firm"));
        assert_eq!(of("Nine fans were hurt, according to Channel4.").as_deref(), Some("Channel4"));
        assert_eq!(of("VELM - Velm Police said nine fans were hurt.").as_deref(), Some("Velm Police"));
        assert_eq!(of("Officials also said that nine fans were hurt.").as_deref(), Some("Officials"));
        assert_eq!(of("Nine died, according to Sen. Ada Venn (R-Velm).").as_deref(), Some("Sen. Ada Venn"));
        assert_eq!(of("The center-right party said nine died.").as_deref(), Some("center-right party"));
        assert_eq!(of("Voted Thursday to extend, lawmakers said nine died.").as_deref(), Some("lawmakers"));
    }
}
