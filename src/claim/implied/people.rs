//! People whom nobody counts in so many words: one, two, none, a third.

use super::order::ordinal;
use super::{befallen, quantity};
use crate::claim::view::View;
use crate::lexicon::actions::Shape;
use crate::lexicon::{Senses, plural, things};
use crate::measure::{Bound, Decimal, Hedge};
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::token::Kind as Token;

/// "A child", "another 27-year-old man": one person, up to the noun.
pub fn someone(view: &View, at: usize) -> Option<Quantity> {
    let past = person(view, at)?;
    let head = view.word(past - 1).to_owned();
    let noun = view.tokens.get(past - 1)?.span;
    let counted = Counted { span: noun, name: head.clone(), head, elided: false };
    // "Four people, including a boy and a girl, were hurt": some of those who are counted.
    let some =
        (at.saturating_sub(8)..at).rev().take_while(|&at| !view.stops(at) || view.word(at) == ",").any(|at| view.word(at) == "including");
    if some || !befallen(view, at..past) {
        return None;
    }
    // "A third person died": three have by then.
    let Some(place) = ordinal(view.word(at + 1)) else {
        return quantity(view, at, past, at, Kind::Count, Decimal::ONE, Hedge::Exact, None, Some(counted));
    };
    let nth = quantity(view, at, past, at, Kind::Count, Decimal::from(place), Hedge::AtLeast, None, Some(counted))?;
    Some(Quantity { numeral: nth.numeral.to(view.tokens.get(at + 1)?.span), ..nth })
}

/// "Her uncle and another man were missing", "killing a nurse and a young girl": two people, and the place past them. "A man and
/// his two sons" have their number, "Bell, his brother and a friend" and "four people, including a man and his son" are others.
pub fn pair(view: &View, at: usize) -> Option<(Quantity, usize)> {
    let led = |at: usize| matches!(view.word(at), "a" | "an" | "another" | "his" | "her" | "their");
    let one = |at: usize| led(at).then(|| person(view, at)).flatten();
    let listed = at.checked_sub(1).is_some_and(|before| matches!(view.word(before), "," | "and" | "including" | "as" | "with" | "of"));
    let first = one(at).filter(|&past| !listed && view.word(past) == "and")?;
    let past = one(first + 1).filter(|&past| view.word(past) != "and")?;
    let noun = view.tokens.get(past - 1)?.span;
    let counted = Counted { span: noun, name: "person".to_owned(), head: "person".to_owned(), elided: false };
    let two = befallen(view, at..past)
        .then(|| quantity(view, at, past, at, Kind::Count, Decimal::from(2), Hedge::Exact, None, Some(counted)))??;
    Some((Quantity { numeral: two.span, ..two }, past))
}

/// The place past one person who is told of from an article or the like on: past the noun, where no other follows.
fn person(view: &View, at: usize) -> Option<usize> {
    let person = |at: usize| things::thing(view.word(at)).is_some_and(|thing| thing.class == "person");
    let breaks = |at: usize| {
        view.is(at, Senses::PREPOSITION | Senses::AUXILIARY | Senses::CONJUNCTION | Senses::DETERMINER | Senses::RELATIVE)
            || !matches!(view.kind(at), Some(Token::Word | Token::Number)) && view.word(at) != "-"
    };
    // "A 27-year-old was shot"
    let aged = view.word(at + 2) == "-" && matches!(view.word(at + 3), "year" | "month") && view.word(at + 5) == "old";
    if aged && (view.kind(at + 6) != Some(Token::Word) || breaks(at + 6) || view.action(at + 6).is_some()) {
        return Some(at + 6);
    }
    let first = (at + 1..at + 7).take_while(|&at| !breaks(at)).find(|&at| person(at))?;
    let last = (first..first + 3).take_while(|&at| person(at)).last()?;
    // "A victim statement", "a member state" are no people.
    let compound = view.kind(last + 1) == Some(Token::Word)
        && !breaks(last + 1)
        && view.action(last + 1).is_none()
        && !view.is(last + 1, Senses::ADVERB);
    (!compound).then_some(last + 1)
}

/// "The sole survivor": one survived.
pub fn survivor(view: &View, at: usize) -> Option<Quantity> {
    let sole = matches!(view.word(at), "sole" | "only" | "lone") && view.word(at + 1) == "survivor";
    let noun = view.tokens.get(at + 1)?.span;
    let counted = Counted { span: noun, name: "survivor".to_owned(), head: "survivor".to_owned(), elided: false };
    sole.then(|| quantity(view, at, at + 2, at, Kind::Count, Decimal::ONE, Hedge::Exact, None, Some(counted))).flatten()
}

/// "A double murder", "the triple homicide": so many dead.
pub fn murdered(view: &View, at: usize) -> Option<Quantity> {
    let dead = match view.word(at) {
        "double" => 2,
        "triple" => 3,
        "quadruple" => 4,
        _ => return None,
    };
    let deed = matches!(view.word(at + 1), "murder" | "homicide" | "killing" | "slaying");
    // "A double-murder suspect" and "a triple homicide detective" are told by their trade.
    let whole = deed && (view.kind(at + 2) != Some(Token::Word) || view.is(at + 2, Senses::GRAMMAR));
    let noun = view.tokens.get(at + 1)?.span;
    let counted = Counted { span: noun, name: "death".to_owned(), head: "death".to_owned(), elided: false };
    whole.then(|| quantity(view, at, at + 2, at, Kind::Count, Decimal::from(dead), Hedge::Exact, None, Some(counted))).flatten()
}

/// "No one was hurt", "no injuries were reported", "none of the guests was killed": a count of nought, which another
/// article's three contradicts; "no reports of deaths" leaves open how many there are. "No one else was hurt" tells of the
/// others, "so that nobody is hurt" and "would cause no injuries" of nothing that happened.
pub fn nobody(view: &View, at: usize) -> Option<Quantity> {
    let word = view.word(at);
    if !matches!(word, "no" | "nobody" | "none") {
        return None;
    }
    let one = matches!(view.word(at + 1), "one") || view.word(at + 1) == "-" && view.word(at + 2) == "one";
    let reports =
        (at + 1..at + 4).find(|&at| view.word(at) == "of" && matches!(view.word(at.wrapping_sub(1)), "reports" | "report" | "word"));
    let from = reports.map_or(at + 1, |of| of + 1);
    let hoped = (at.saturating_sub(5)..at).any(|at| {
        matches!(
            view.word(at),
            "ensure" | "ensuring" | "would" | "could" | "will" | "should" | "hoped" | "hopes" | "hope" | "if" | "cause" | "risk"
        )
    });
    let more = matches!(view.word(from), "else" | "other" | "others" | "further" | "more" | "additional" | "longer");
    if hoped || more {
        return None;
    }
    let happened = |past: usize| (past..past + 8).any(|at| matches!(view.word(at), "was" | "were" | "been"));
    let person = |at: usize| things::thing(&plural::singular(view.word(at))).is_some_and(|thing| thing.class == "person");
    let (past, head) = if word == "none" && view.word(at + 1) == "of" {
        let past = (at + 2..at + 6).find(|&at| person(at))? + 1;
        (past, view.word(past - 1))
    } else if word == "nobody" || word == "no" && one {
        (
            at + if word == "nobody" {
                1
            } else if view.word(at + 1) == "-" {
                3
            } else {
                2
            },
            "person",
        )
    } else if word == "no" {
        let told = |at: usize| person(at) || view.action(at).is_some_and(|action| action.shape == Shape::Tally);
        let noun =
            (from..from + 3).take_while(|&at| view.kind(at) == Some(Token::Word) && !view.is(at, Senses::GRAMMAR)).find(|&at| told(at))?;
        (noun + 1, view.word(noun))
    } else {
        return None;
    };
    if view.word(past) == "else" {
        return None;
    }
    let tally = word == "no" && !one && !person(past - 1);
    (tally || happened(past) && befallen(view, at..past)).then_some(())?;
    let noun = view.tokens.get(past - 1)?.span;
    let head = plural::singular(head).into_owned();
    let counted = Counted { span: noun, name: head.clone(), head, elided: false };
    let mut none = quantity(view, at, past, at, Kind::Count, Decimal::ZERO, Hedge::Exact, None, Some(counted))?;
    none.numeral = if one || reports.is_some() { none.span } else { none.numeral };
    if reports.is_some() {
        (none.stated, none.hedge, none.bound) = (None, Hedge::AtLeast, Bound::at_least(Decimal::ZERO));
    }
    Some(none)
}

/// "Both pilots were killed", "the couple were found dead", "twin blasts": two, as another article prints; "multiple people
/// were hurt": two at least. "Both sides" and "the twin towers" count nothing that happened.
pub fn together(view: &View, at: usize) -> Option<Quantity> {
    let word = view.word(at);
    let many = if word == "trio" { 3 } else { 2 };
    let nouns = |from: usize, told: &dyn Fn(&str) -> bool| {
        let inside = |&at: &usize| view.kind(at) == Some(Token::Word) && !view.is(at, Senses::PREPOSITION | Senses::AUXILIARY);
        (from..from + 4).take_while(inside).find(|&at| plural::is_plural(view.word(at)) && told(&plural::singular(view.word(at))))
    };
    let past = match word {
        "multiple" => nouns(at + 1, &|_| true)? + 1,
        "both" => {
            let from = at + 1 + 2 * usize::from(view.word(at + 1) == "of");
            nouns(from, &|_| true)? + 1
        }
        "pair" | "couple" | "duo" | "trio" if at.checked_sub(1).is_some_and(|before| view.word(before) == "the") => at + 1,
        "twin" => {
            nouns(at + 1, &|noun| matches!(noun, "blast" | "bombing" | "explosion" | "attack" | "quake" | "earthquake" | "tremor"))? + 1
        }
        _ => return None,
    };
    if word != "twin" && (view.word(past) == "of" || !befallen(view, at..past)) {
        return None;
    }
    let noun = view.tokens.get(past - 1)?.span;
    let head = if past == at + 1 { "person".to_owned() } else { plural::singular(view.word(past - 1)).into_owned() };
    let counted = Counted { span: noun, name: head.clone(), head, elided: false };
    let mut all = quantity(view, at, past, at, Kind::Count, Decimal::from(many), Hedge::Exact, None, Some(counted))?;
    if word == "multiple" {
        (all.stated, all.hedge, all.bound) = (None, Hedge::Vague, Bound::at_least(Decimal::from(many)));
    }
    Some(all)
}
