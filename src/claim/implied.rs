//! Figures that no number word gives: the one of "killed a child" and "another man was arrested", the hour of "for about an
//! hour". A comparison needs them, since another article prints the number; what an article mentions is left as it is.

use super::govern;
use super::view::View;
use crate::lexicon::actions::Shape;
use crate::lexicon::{Senses, plural, things};
use crate::measure::{Bound, Decimal, Hedge, Sums, part};
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::text::sort;
use crate::token::{Kind as Token, Tokens};
use std::ops::Range;

/// What one person without a number is told of.
pub const BEFALLEN: [&str; 9] =
    ["killed", "injured", "missing", "arrested", "hospitalised", "in critical condition", "abducted", "rescued", "trapped"];

/// Adds what is implied to the quantities of an article, in the order of the text.
pub fn add(text: &str, cut: &Tokens, quantities: &mut Vec<Quantity>) {
    let mut found = Vec::new();
    for sentence in &cut.sentences {
        let view = View::new(text, &cut.tokens, sentence.tokens.clone());
        let mut paired = 0;
        for at in 0..view.len() {
            if at >= paired
                && let Some((pair, past)) = pair(&view, at)
            {
                found.push(pair);
                paired = past;
            }
            if at >= paired && matches!(view.word(at), "a" | "an" | "another") {
                found.extend(lasting(&view, at).or_else(|| someone(&view, at)));
            }
            found.extend(run(&view, at).or_else(|| rank(&view, at)).or_else(|| nth(&view, at)));
            found.extend(survivor(&view, at));
            let none = || nobody(&view, at).or_else(|| together(&view, at));
            found.extend(murdered(&view, at).or_else(|| drawn_out(&view, at)).or_else(none));
        }
    }
    found.retain(|one| {
        let next = quantities.partition_point(|known| known.span.end() <= one.span.start());
        // Somebody's age stands inside what tells of him.
        let clear = |known: &Quantity| known.span.start() >= one.span.end() || known.kind == Kind::Age && one.kind == Kind::Count;
        quantities.get(next..).unwrap_or_default().iter().take_while(|known| known.span.start() < one.span.end()).all(clear)
    });
    if !found.is_empty() {
        quantities.extend(found);
        sort::by_key(quantities, |quantity| quantity.span.start());
    }
}

/// Whether a count is that of one person without a number.
pub fn is_one(view: &View, here: &Range<usize>, quantity: &Quantity) -> bool {
    let article = here.clone().find(|&at| view.tokens.get(at).is_some_and(|token| token.span == quantity.numeral));
    quantity.kind == Kind::Count && article.is_some_and(|at| matches!(view.word(at), "a" | "an" | "another"))
}

/// "A child", "another 27-year-old man": one person, up to the noun.
fn someone(view: &View, at: usize) -> Option<Quantity> {
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

/// Which of many an ordinal names, up to the twelfth.
fn ordinal(word: &str) -> Option<u8> {
    const WORDS: [&str; 11] = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    let at = WORDS.iter().position(|ordinal| *ordinal == word)?;
    u8::try_from(at + 2).ok()
}

/// "Her uncle and another man were missing", "killing a nurse and a young girl": two people, and the place past them. "A man and
/// his two sons" have their number, "Bell, his brother and a friend" and "four people, including a man and his son" are others.
fn pair(view: &View, at: usize) -> Option<(Quantity, usize)> {
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

/// An ordinal in words or digits, and the place past it.
fn place(view: &View, at: usize) -> Option<(u16, usize)> {
    let digits = view.word(at).parse::<u16>().ok().filter(|_| matches!(view.word(at + 1), "st" | "nd" | "rd" | "th"));
    match ordinal(view.word(at)) {
        Some(place) => Some((u16::from(place), at + 1)),
        None => Some((digits?, at + 2)),
    }
}

/// "Their fifth title", "a 14th win", "in the 67th minute": how many that makes, where another article may say "five titles" or
/// "after 67 minutes". One article alone makes no row of it.
fn nth(view: &View, at: usize) -> Option<Quantity> {
    let (count, past) = place(view, at).filter(|&(count, _)| count > 1)?;
    let noun = view.tokens.get(past)?.span;
    let head = view.word(past);
    if head == "minute" {
        return quantity(view, at, past + 1, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some("minute"), None);
    }
    let counted = Counted { span: noun, name: head.to_owned(), head: head.to_owned(), elided: false };
    things::is_won(head).then(|| quantity(view, at, past + 1, at, Kind::Count, Decimal::from(count), Hedge::Exact, None, Some(counted)))?
}

/// "The 29th straight month", "a third consecutive win": so many of them in a row.
fn run(view: &View, at: usize) -> Option<Quantity> {
    let (count, row) = place(view, at)?;
    matches!(view.word(row), "straight" | "consecutive" | "successive").then_some(())?;
    let noun = view.word(row + 1);
    let unit = ["day", "week", "month", "year"].into_iter().find(|unit| *unit == noun)?;
    quantity(view, at, row + 2, at, Kind::Measure, Decimal::from(count), Hedge::Exact, Some(unit), None)
}

/// "The nation's third-largest port": which it is by size. One article alone makes no row of it.
fn rank(view: &View, at: usize) -> Option<Quantity> {
    let place = ordinal(view.word(at)).filter(|_| view.word(at + 1) == "-" && things::is_rank(view.word(at + 2)))?;
    let noun = view.tokens.get(at + 2)?.span;
    let name = view.word(at + 2).to_owned();
    let counted = Counted { span: noun, head: name.clone(), name, elided: false };
    quantity(view, at, at + 3, at, Kind::Count, Decimal::from(place), Hedge::Exact, None, Some(counted))
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

/// Whether something befell those who are told of there.
fn befallen(view: &View, here: Range<usize>) -> bool {
    govern::read(view, &here, &[], &[]).role.is_some_and(|role| BEFALLEN.contains(&role))
}

/// "The sole survivor": one survived.
fn survivor(view: &View, at: usize) -> Option<Quantity> {
    let sole = matches!(view.word(at), "sole" | "only" | "lone") && view.word(at + 1) == "survivor";
    let noun = view.tokens.get(at + 1)?.span;
    let counted = Counted { span: noun, name: "survivor".to_owned(), head: "survivor".to_owned(), elided: false };
    sole.then(|| quantity(view, at, at + 2, at, Kind::Count, Decimal::ONE, Hedge::Exact, None, Some(counted))).flatten()
}

/// "A double murder", "the triple homicide": so many dead.
fn murdered(view: &View, at: usize) -> Option<Quantity> {
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

/// "For about an hour", "after a year", "in a decade": one stretch of time, with its hedge.
fn lasting(view: &View, at: usize) -> Option<Quantity> {
    let (value, unit) = match view.word(at + 1) {
        "decade" => (Decimal::TEN, "year"),
        "fortnight" => (Decimal::from(2), "week"),
        "century" => (Decimal::ONE_HUNDRED, "year"),
        word => (Decimal::ONE, ["second", "minute", "hour", "day", "week", "month", "year"].into_iter().find(|unit| *unit == word)?),
    };
    // "In a second blaze" counts no time.
    let ordinal = unit == "second" && view.kind(at + 2) == Some(Token::Word) && !view.is(at + 2, Senses::GRAMMAR);
    let before = |back: usize| at.checked_sub(back).map_or("", |at| view.word(at));
    let (hedge, words) = match (before(2), before(1)) {
        ("more", "than") => (Hedge::MoreThan, 2),
        ("less", "than") => (Hedge::LessThan, 2),
        ("at", "least") => (Hedge::AtLeast, 2),
        (_, "over") => (Hedge::MoreThan, 1),
        (_, "under") => (Hedge::LessThan, 1),
        (_, "about" | "around" | "roughly") => (Hedge::About, 1),
        (_, "nearly" | "almost") => (Hedge::Nearly, 1),
        _ => (Hedge::Exact, 0),
    };
    let led = matches!(
        before(words + 1),
        "for" | "after" | "in" | "within" | "lasted" | "lasts" | "lasting" | "took" | "takes" | "than" | "past"
    );
    // "A year of probation", "another month in jail": a sentence needs nothing before it.
    let served = matches!(
        (view.word(at + 2), view.word(at + 3)),
        ("of", "probation" | "imprisonment" | "detention" | "community" | "supervised")
            | ("in", "prison" | "jail" | "custody")
            | ("behind", "bars")
    );
    if ordinal || view.word(at) == "another" && !served {
        return None;
    }
    // "Twice in a year" and "in a day of talks" tell a rate or a date, "a year ago" a moment, "a week-long" is a length.
    let goes_on = view.word(at + 2) == "of" && matches!(view.word(at + 1), "week" | "month" | "decade");
    let rate = matches!(view.word(at + 2), "ago" | "earlier" | "before" | "later" | "-" | "when" | "of") && !goes_on;
    // "Vanished a decade ago": such a time is told as a length more often than as a date.
    let long = matches!(view.word(at + 1), "decade" | "century") && matches!(view.word(at + 2), "ago" | "later" | "earlier");
    (served || long || (words > 0 || led) && !rate)
        .then(|| quantity(view, at - words, at + 2, at, Kind::Measure, value, hedge, Some(unit), None))
        .flatten()
}

/// "The weeklong strike", "a year-long inquiry": a fifth more or less than one of them; "the hours-long siege": more than
/// one, and nobody says how many. "A two-year-long inquiry" has its number, "the mile-long queue" is no time.
fn drawn_out(view: &View, at: usize) -> Option<Quantity> {
    let word = view.word(at);
    let parted = view.word(at + 1) == "-" && view.word(at + 2) == "long";
    let stem = if parted { word } else { word.strip_suffix("long")? };
    let many = stem.strip_suffix('s').filter(|_| parted);
    let (value, unit) = match many.unwrap_or(stem) {
        "decade" => (Decimal::TEN, "year"),
        "century" => (Decimal::ONE_HUNDRED, "year"),
        stem => (Decimal::ONE, ["hour", "day", "week", "month", "year"].into_iter().find(|unit| *unit == stem)?),
    };
    let past = at + if parted { 3 } else { 1 };
    let numbered = at.checked_sub(1).is_some_and(|before| view.word(before) == "-" || view.kind(before) == Some(Token::Number));
    let mut quantity = quantity(view, at, past, at, Kind::Measure, value, Hedge::About, Some(unit), None).filter(|_| !numbered)?;
    let fifth = part(value, 5);
    quantity.bound = Bound::between(value.capped_minus(fifth), value.capped_plus(fifth));
    if many.is_some() {
        (quantity.stated, quantity.hedge, quantity.bound) = (None, Hedge::Vague, Bound::at_least(value.capped_plus(value)));
    }
    Some(quantity)
}

/// "No one was hurt", "no injuries were reported", "none of the guests was killed": a count of nought, which another
/// article's three contradicts; "no reports of deaths" leaves open how many there are. "No one else was hurt" tells of the
/// others, "so that nobody is hurt" and "would cause no injuries" of nothing that happened.
fn nobody(view: &View, at: usize) -> Option<Quantity> {
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
fn together(view: &View, at: usize) -> Option<Quantity> {
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

#[expect(clippy::too_many_arguments)]
fn quantity(
    view: &View,
    first: usize,
    past: usize,
    numeral: usize,
    kind: Kind,
    value: Decimal,
    hedge: Hedge,
    unit: Option<&str>,
    counted: Option<Counted>,
) -> Option<Quantity> {
    let span = |from: usize, to: usize| Some(view.tokens.get(from)?.span.to(view.tokens.get(to.checked_sub(1)?)?.span));
    Some(Quantity {
        span: span(first, past)?,
        numeral: view.tokens.get(numeral)?.span,
        tokens: view.base + first..view.base + past,
        kind,
        stated: Some(value),
        step: Decimal::ONE,
        hedge,
        bound: Bound::hedged(hedge, value),
        unit: unit.map(str::to_owned),
        counted,
        about: Vec::new(),
        change: None,
        ends: None,
        except: false,
    })
}
