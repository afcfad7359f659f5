//! People whom nobody counts in so many words: one, two, none, a third.

use super::order::place;
use super::{BEFALLEN, befallen, quantity, told};
use crate::claim::govern;
use crate::claim::view::View;
use crate::lexicon::actions::Shape;
use crate::lexicon::among;
use crate::lexicon::{Senses, plural, things};
use crate::measure::{Bound, Decimal, Hedge};
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::token::Kind as Token;

/// "A child", "another 27-year-old man": one person, up to the noun.
pub fn someone(view: &View, at: usize) -> Option<Quantity> {
    let past = person(view, at)?;
    let head = view.word(past - 1).to_owned();
    let noun = view.tokens.get(past - 1)?.span;
    // "Four people, including a boy and a girl, were hurt": some of those who are counted.
    let uniformed =
        things::thing(&head).is_some_and(|thing| among!(thing.group.unwrap_or(""), "police" | "soldier" | "firefighter" | "medic"));
    let some = !(uniformed && govern::is_included(view, at))
        && (at.saturating_sub(8)..at).rev().take_while(|&at| !view.stops(at) || view.reads(at, ",")).any(|at| view.reads(at, "including"));
    let counted = Counted { span: noun, name: head.clone(), head, elided: false };
    let role = told(view, at..past).filter(|_| !some)?;
    // "A third person died", "a 13th man was charged": so many have been by then.
    let Some((place, number)) = place(view, at + 1).filter(|(place, _)| *place > 1) else {
        let one = || quantity(view, at, past, at, Kind::Count, Decimal::ONE, Hedge::Exact, None, Some(counted));
        return (role == "shot" || BEFALLEN.has(role)).then(one).flatten();
    };
    let known = BEFALLEN.has(role) || among!(role, "shot" | "charged" | "convicted");
    let nth = quantity(view, at, past, at, Kind::Count, Decimal::from(place), Hedge::AtLeast, None, Some(counted)).filter(|_| known)?;
    Some(Quantity { numeral: nth.numeral.to(view.tokens.get(number - 1)?.span), ..nth })
}

/// "A fifth arrest came", "the fifth to be held", "the third person to die": so many by then. "The third arrest of
/// his career" is somebody's past.
pub fn nth(view: &View, at: usize) -> Option<Quantity> {
    let (place, past) = place(view, at).filter(|(place, _)| *place > 1)?;
    let led = view.word(at.checked_sub(1)?);
    let tally = among!(view, past, "arrest" | "death" | "fatality" | "body") && among!(led, "a" | "another");
    let noun = past + usize::from(things::is_person(view.word(past)));
    let (end, head) = if tally && !view.is(past + 1, Senses::PREPOSITION) && view.kind(past + 1) != Some(Token::Number) {
        (past + 1, view.word(past))
    } else if led == "the" && view.word(noun) == "to" {
        (noun + 1 + usize::from(among!(view, noun + 1, "be" | "have")), "person")
    } else {
        return None;
    };
    let last = view.tokens.get(end - 1)?.span;
    let counted = Counted { span: last, name: head.to_owned(), head: head.to_owned(), elided: head == "person" };
    let so_many = || quantity(view, at, end, at, Kind::Count, Decimal::from(place), Hedge::AtLeast, None, Some(counted));
    (tally || befallen(view, at..end)).then(so_many).flatten()
}

/// "Shot once in the arm", "was hit one time": so often. "Once" for a time that is past has a verb after it.
pub fn once(view: &View, at: usize) -> Option<Quantity> {
    let past = match (view.word(at), view.word(at + 1)) {
        ("once", _) => at + 1,
        ("one", "time") => at + 2,
        _ => return None,
    };
    let by = at.checked_sub(1 + usize::from(view.reads(at.wrapping_sub(1), "each")))?;
    let ends = among!(view, past, "in" | "each" | "and" | "by" | "," | "." | "") || view.stops(past);
    let was = !view.is(by.wrapping_sub(1), Senses::PRONOUN);
    if !ends || !(among!(view, by, "shot" | "stabbed") && was || govern::is_hit(view, by)) {
        return None;
    }
    let noun = view.tokens.get(past - 1)?.span;
    let counted = Counted { span: noun, name: "time".to_owned(), head: "time".to_owned(), elided: false };
    quantity(view, at, past, at, Kind::Count, Decimal::ONE, Hedge::Exact, None, Some(counted))
}

/// "The gunman was killed", "three died, including the suspected attacker": one, where another article counts him.
pub fn culprit(view: &View, at: usize) -> Option<Quantity> {
    let noun = at + 1 + usize::from(among!(view, at + 1, "suspected" | "alleged" | "accused" | "lone"));
    let alone = things::thing(view.word(noun)).is_some_and(|thing| thing.group == Some("fighter")) && !plural::is_plural(view.word(noun));
    told(view, at..noun + 1).filter(|role| alone && among!(*role, "killed" | "arrested"))?;
    let head = view.word(noun).to_owned();
    let counted = Counted { span: view.tokens.get(noun)?.span, name: head.clone(), head, elided: false };
    quantity(view, at, noun + 1, at, Kind::Count, Decimal::ONE, Hedge::Exact, None, Some(counted))
}

/// "Her uncle and another man were missing", "killing a nurse and a young girl": two people, and the place past them. "A man and
/// his two sons" have their number, "Bell, his brother and a friend" and "four people, including a man and his son" are others.
pub fn pair(view: &View, at: usize) -> Option<(Quantity, usize)> {
    let led = |at: usize| among!(view, at, "a" | "an" | "another" | "his" | "her" | "their");
    let one = |at: usize| led(at).then(|| person(view, at)).flatten();
    let listed = at.checked_sub(1).is_some_and(|before| among!(view, before, "," | "and" | "including" | "as" | "with" | "of"));
    let first = one(at).filter(|&past| !listed && view.word(past) == "and")?;
    let past = one(first + 1).filter(|&past| !view.reads(past, "and"))?;
    let noun = view.tokens.get(past - 1)?.span;
    let counted = Counted { span: noun, name: "person".to_owned(), head: "person".to_owned(), elided: false };
    let two = befallen(view, at..past)
        .then(|| quantity(view, at, past, at, Kind::Count, Decimal::from(2), Hedge::Exact, None, Some(counted)))??;
    Some((Quantity { numeral: two.span, ..two }, past))
}

/// The place past one person who is told of from an article or the like on: past the noun, where no other follows.
pub fn person(view: &View, at: usize) -> Option<usize> {
    let person = |at: usize| things::is_person(view.word(at));
    let breaks = |at: usize| {
        view.is(at, Senses::PREPOSITION | Senses::AUXILIARY | Senses::CONJUNCTION | Senses::DETERMINER | Senses::RELATIVE)
            || !matches!(view.kind(at), Some(Token::Word | Token::Number)) && view.word(at) != "-"
    };
    // "A 27-year-old was shot"
    let aged = view.reads(at + 2, "-") && among!(view, at + 3, "year" | "month") && view.word(at + 5) == "old";
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

/// "The sole survivor": one survived; "a lone gunman", "a single attacker": one did it.
pub fn survivor(view: &View, at: usize) -> Option<Quantity> {
    let head = view.word(at + 1).to_owned();
    let alone = || things::thing(&head).is_some_and(|thing| thing.group == Some("fighter"));
    let led = || at.checked_sub(1).is_some_and(|before| among!(view, before, "a" | "the"));
    let sole = match view.word(at) {
        "only" => head == "survivor",
        "sole" | "lone" => head == "survivor" || alone(),
        "single" => alone() && led(),
        _ => false,
    };
    let noun = view.tokens.get(at + 1)?.span;
    let counted = Counted { span: noun, name: head.clone(), head, elided: false };
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
    let deed = among!(view, at + 1, "murder" | "homicide" | "killing" | "slaying");
    // "A double-murder suspect" and "a triple homicide detective" are told by their trade.
    let whole = deed && (view.kind(at + 2) != Some(Token::Word) || view.is(at + 2, Senses::GRAMMAR));
    let noun = view.tokens.get(at + 1)?.span;
    let counted = Counted { span: noun, name: "death".to_owned(), head: "death".to_owned(), elided: false };
    whole.then(|| quantity(view, at, at + 2, at, Kind::Count, Decimal::from(dead), Hedge::Exact, None, Some(counted))).flatten()
}

/// "No one was hurt", "nobody died", "no injuries were reported", "none of the guests was killed", "neither driver was hurt",
/// "no suspects are in custody": a count of nought, which another article's three contradicts; "no reports of deaths" leaves open how many there are. "No one else was hurt" tells of the
/// others, "so that nobody is hurt" and "would cause no injuries" of nothing that happened.
pub fn nobody(view: &View, at: usize) -> Option<Quantity> {
    let word = view.word(at);
    // "No deaths or injuries", "neither damage nor injuries": the second of two.
    let second = among!(word, "or" | "nor") && among!(view, at.wrapping_sub(2), "no" | "neither");
    if let Some(noun) = Some(at + 1).filter(|&noun| second && view.action(noun).is_some_and(|action| action.shape == Shape::Tally)) {
        let head = plural::singular(view.word(noun)).into_owned();
        let counted = Counted { span: view.tokens.get(noun)?.span, name: head.clone(), head, elided: false };
        return quantity(view, noun, noun + 1, noun, Kind::Count, Decimal::ZERO, Hedge::Exact, None, Some(counted));
    }
    if !among!(word, "no" | "nobody" | "none" | "neither") {
        return None;
    }
    let one = matches!(view.word(at + 1), "one") || view.reads(at + 1, "-") && view.word(at + 2) == "one";
    let reports = (at + 1..at + 4).find(|&at| view.reads(at, "of") && among!(view, at.wrapping_sub(1), "reports" | "report" | "word"));
    let from = reports.map_or(at + 1, |of| of + 1);
    let hoped = (at.saturating_sub(5)..at).any(|at| {
        among!(
            view.word(at),
            "ensure" | "ensuring" | "would" | "could" | "will" | "should" | "hoped" | "hopes" | "hope" | "if" | "cause" | "risk"
        )
    });
    let more = among!(view, from, "else" | "other" | "others" | "further" | "more" | "additional" | "longer");
    if hoped || more {
        return None;
    }
    let befell = |at: usize| view.action(at).is_some_and(|action| action.shape == Shape::Befalls) && view.word(at).ends_with("ed");
    let happened = |past: usize| {
        let passive = |at: usize| among!(view, at, "was" | "were" | "been" | "received" | "suffered" | "sustained");
        befell(past) || (past..past + 8).any(passive)
    };
    let person = |at: usize| things::is_person(&plural::singular(view.word(at)));
    let (past, head) = if among!(word, "none" | "neither") && view.word(at + 1) == "of" {
        let past = (at + 2..at + 6).find(|&at| person(at))? + 1;
        (past, view.word(past - 1))
    } else if among!(word, "nobody" | "none") || word == "no" && one {
        (
            at + if word != "no" {
                1
            } else if view.reads(at + 1, "-") {
                3
            } else {
                2
            },
            "person",
        )
    } else if among!(word, "no" | "neither") {
        let told = |at: usize| person(at) || view.action(at).is_some_and(|action| action.shape == Shape::Tally) || unfound(view, at);
        let noun =
            (from..from + 3).take_while(|&at| view.kind(at) == Some(Token::Word) && !view.is(at, Senses::GRAMMAR)).find(|&at| told(at))?;
        (noun + 1, view.word(noun))
    } else {
        return None;
    };
    if view.reads(past, "else") {
        return None;
    }
    let tally = word == "no" && !one && !person(past - 1);
    // "Nobody was seriously hurt" leaves open how many were hurt.
    let spared = || told(view, at..past).is_some_and(|role| BEFALLEN.has(role) || role == "seriously injured");
    // "No suspects are in custody", "no one in custody"
    let held = || (past..past + 2).any(|at| view.reads(at, "in") && view.word(at + 1) == "custody");
    (tally || held() || happened(past) && spared()).then_some(())?;
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

/// "The pair", "an elderly couple": a noun with its article.
fn is_led(view: &View, at: usize) -> bool {
    let article = |back: usize| at.checked_sub(back).is_some_and(|before| among!(view, before, "the" | "a" | "an"));
    article(1) || article(2) && view.kind(at - 1) == Some(Token::Word) && !view.is(at - 1, Senses::GRAMMAR)
}

/// "One of them died", "two men, one of them fatally": one of those who were counted before.
pub fn one_of(view: &View, at: usize) -> Option<Quantity> {
    let them = view.reads(at, "one") && view.word(at + 1) == "of" && among!(view, at + 2, "them" | "whom");
    (them && befallen(view, at..at + 3)).then_some(())?;
    let noun = view.tokens.get(at + 2)?.span;
    let counted = Counted { span: noun, name: "person".to_owned(), head: "person".to_owned(), elided: true };
    quantity(view, at, at + 3, at, Kind::Count, Decimal::ONE, Hedge::Exact, None, Some(counted))
}

/// Whether things are told there that were looked for and not found: "no devices were found", "found no infractions". Signs
/// and traces are no things.
fn unfound(view: &View, noun: usize) -> bool {
    let found = |at: usize| among!(view, at, "found" | "discovered" | "detected" | "recovered" | "uncovered");
    let things = plural::is_plural(view.word(noun))
        && !among!(view, noun, "signs" | "traces" | "indications" | "clues" | "reasons" | "grounds" | "links" | "others");
    let passive = || (noun + 1..noun + 4).take_while(|&at| view.is(at, Senses::AUXILIARY)).last().is_some_and(|at| found(at + 1));
    let active = || (noun.saturating_sub(4)..noun).rev().find(|&at| view.reads(at, "no")).is_some_and(|no| no > 0 && found(no - 1));
    things && (passive() || active())
}

/// "Both pilots were killed", "both died", "a pair of deputies were wounded", "the couple were found dead", "twin blasts":
/// two, as another article prints; "multiple people were hurt": two at least. "Both sides", "a pair of kayaks" and "the twin
/// towers" count nothing that happened.
pub fn together(view: &View, at: usize) -> Option<Quantity> {
    let word = view.word(at);
    let many = if word == "trio" { 3 } else { 2 };
    let nouns = |from: usize, told: &dyn Fn(&str) -> bool| {
        let inside = |&at: &usize| view.kind(at) == Some(Token::Word) && !view.is(at, Senses::PREPOSITION | Senses::AUXILIARY);
        (from..from + 4).take_while(inside).find(|&at| plural::is_plural(view.word(at)) && told(&plural::singular(view.word(at))))
    };
    let past = match word {
        "multiple" => nouns(at + 1, &|_| true)? + 1,
        // "Shot in both ankles"
        "both" if among!(view, at.wrapping_sub(1), "in" | "on" | "through") => return None,
        "both" if view.is(at + 1, Senses::AUXILIARY) || view.action(at + 1).is_some_and(|action| action.shape == Shape::Befalls) => at + 1,
        "both" => {
            let from = at + 1 + 2 * usize::from(view.reads(at + 1, "of"));
            nouns(from, &|_| true)? + 1
        }
        // "A pair of buses"
        "pair" | "duo" | "trio" if view.reads(at + 1, "of") && view.word(at.wrapping_sub(1)) == "a" => {
            several(view, at + 2).or_else(|| Some(nouns(at + 2, &|noun| !things::is_person(noun))? + 1))?
        }
        "pair" | "couple" | "duo" | "trio" if is_led(view, at) => at + 1,
        "twin" => {
            nouns(at + 1, &|noun| among!(noun, "blast" | "bombing" | "explosion" | "attack" | "quake" | "earthquake" | "tremor"))? + 1
        }
        _ => return None,
    };
    let shot = || view.reads(past - 1, "times") && told(view, at..past) == Some("shot");
    let things = view.reads(at + 1, "of") && !things::is_person(&plural::singular(view.word(past - 1)));
    if word != "twin" && !(word == "pair" && things) && (view.reads(past, "of") || !befallen(view, at..past) && !shot()) {
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

/// The place past the people whom a name or a calling stands before: "Orlo river police divers".
fn several(view: &View, from: usize) -> Option<usize> {
    let inside = |&at: &usize| match view.kind(at) {
        Some(Token::Word) => !view.is(at, Senses::PREPOSITION | Senses::AUXILIARY | Senses::CONJUNCTION | Senses::RELATIVE),
        _ => among!(view, at, "." | "-" | "'") && !view.stops(at),
    };
    let people = |at: usize| plural::is_plural(view.word(at)) && things::is_person(&plural::singular(view.word(at)));
    (from..from + 8).take_while(inside).find(|&at| people(at)).map(|at| at + 1)
}
