//! What is counted: the noun after the number, or the one it leaves out.

use super::Counted;
use super::elided::{elided, empty_after, implied, is_person, of_family, person};
use super::figure::Figure;
use super::numeral::{self, Form};
use super::phrase::{self, Phrase};
use crate::lexicon::among;
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word as Number;
use crate::lexicon::things;
use crate::measure::{Decimal, Dimension};
use crate::text::letters::Cased;
use crate::token::Words;

/// What a figure counts, and the place past the words that say it.
pub struct Found {
    pub counted: Counted,
    pub past: usize,
}

/// Reads what a figure counts. `last` is what the figure before it counted.
pub fn read(words: &Words, figure: &Figure, last: Option<&Counted>) -> Option<Found> {
    let many = figure.numeral.value != Decimal::ONE || figure.until.is_some() || figure.numeral.form == Form::Fraction;
    if figure.unit.is_some() {
        // "39.1% of the jobless": a share of somebody.
        let share = figure.unit.as_ref().is_some_and(|unit| unit.name == "%");
        return if share && words.is(figure.past, "of") { of(words, figure, figure.past, many, None) } else { None };
    }
    if figure.numeral.form == Form::Times {
        return None;
    }
    if words.is(figure.numeral.first, "twice") {
        return implied(words, figure.past, "time");
    }
    if let Some(found) = joined(words, figure) {
        return Some(found);
    }
    // "From 20,000 visas in the first year to 75,000", "from 15 blocks to 12"
    if figure.until.is_some() && figure.numeral.past < figure.past && !words.is_number(figure.past - 2) {
        let noun = phrase::after(words, fillers(words, figure.numeral.past), true).filter(|phrase| phrase::is_plural(words, phrase.head));
        if let Some(phrase) = noun {
            return Some(Found { past: figure.past, ..found(words, phrase) });
        }
    }
    // "91 points, seven ahead": of what was counted before.
    if words.is_any(figure.past, any!["ahead", "behind", "clear", "adrift"]) {
        let last = last.filter(|last| among!(last.head.as_str(), "point" | "seat" | "vote" | "shot" | "stroke"))?;
        return implied(words, figure.past, &last.head);
    }
    let at = fillers(words, figure.past);
    if let Some(found) = by_age(words, at).or_else(|| by_size(words, at, many)).or_else(|| if many { quoted(words, at) } else { None }) {
        return Some(found);
    }
    // "Two 737s"
    if words.is_number(at) && phrase::ends_digits(words, at + 1) {
        return Some(found(words, Phrase { first: at, past: at + 2, head: at + 1 }));
    }
    if words.reads(at, &["out", "of"]) && words.class(at + 2, Class::DETERMINER) {
        return of(words, figure, at + 1, many, last);
    }
    if words.is(at, "of") {
        return of(words, figure, at, many, last);
    }
    if figure.numeral.form == Form::Fraction {
        // "One child in five", not "by a third in two years"
        let noun = figure.numeral.first + 1;
        if noun + 1 < figure.numeral.past && words.is(noun + 1, "in") && words.is_word(noun) {
            return phrase::after(words, noun, false).map(|phrase| Found { past: figure.past, ..found(words, phrase) });
        }
        // "half the crews"
        let det = usize::from(words.class(at, Class::DETERMINER));
        return phrase::after(words, at + det, true)
            .filter(|phrase| det == 1 || phrase::is_plural(words, phrase.head))
            .map(|phrase| found(words, phrase));
    }
    if befallen(words, at) {
        return person(words, figure.past);
    }
    if let Some(found) = of_family(words, figure) {
        return Some(found);
    }
    // "Two others": more of what was counted, or people; the others beside a woman who was killed are no women.
    if words.is(at, "others") {
        let counted = last.filter(|last| !words.is(at + 1, "who") && !things::is_of_group(&last.head)).map(|last| Counted {
            span: empty_after(words, figure.past),
            elided: true,
            ..last.clone()
        });
        let found = counted.map(|counted| Found { counted, past: figure.past });
        return found.or_else(|| person(words, figure.past)).map(|found| Found { past: at + 1, ..found });
    }
    // "Hundreds queue for jobs": what follows such a plural and is none itself is its verb.
    let vague = matches!(figure.numeral.form, Form::Vague(_));
    let fits = |phrase: &Phrase| fits(words, *phrase, many) && !(vague && !phrase::is_plural(words, phrase.head));
    let named = doing(words, figure).map(|phrase| found(words, phrase).counted);
    if let Some(named) = named.filter(|named| is_person(named) || named.head.ends_with("er")) {
        let counted = Counted { span: empty_after(words, figure.past), elided: true, ..named };
        return Some(Found { counted, past: figure.past });
    }
    let after = phrase::after(words, at, many).map(|phrase| if many { listed(words, phrase).unwrap_or(phrase) } else { phrase });
    if let Some(phrase) = after.filter(fits).filter(|phrase| !foretell(words, *phrase)) {
        // "Six smaller ones"
        let ones = words.is_any(phrase.head, any!["ones", "one"]);
        return match last {
            Some(last) if ones => Some(Found { counted: Counted { elided: true, ..last.clone() }, past: phrase.past }),
            _ => Some(sized(words, phrase, many).unwrap_or_else(|| found(words, phrase))),
        };
    }
    elided(words, figure, last)
}

/// "The dancers, many wearing red hats": what those do who were just named. "Ropes, several climbing boots" lists things.
fn doing(words: &Words, figure: &Figure) -> Option<Phrase> {
    let comma = figure.first.wrapping_sub(1);
    let word = words.of(figure.past);
    let one = figure.numeral.is_digits() || figure.numeral.past != figure.numeral.first + 1 || words.is(figure.numeral.first, "one");
    let acts = words.is(comma, ",") && !one && word.ends_with("ing") && word.len() > 5 && words.is_word(figure.past + 1);
    acts.then(|| phrase::before(words, comma))?.filter(|phrase| phrase::is_plural(words, phrase.head))
}

/// "Fewer than the 200,000 analysts had expected": those who foretold the number are not what it counts.
fn foretell(words: &Words, phrase: Phrase) -> bool {
    if !words.is(phrase.first.wrapping_sub(2), "the") {
        return false;
    }
    let foretold = phrase.past + usize::from(words.is_any(phrase.past, any!["had", "have"]));
    words.is_any(phrase.head, any!["analysts", "economists", "experts", "forecasters", "officials", "traders", "investors"])
        && words
            .is_any(foretold, any!["expected", "forecast", "predicted", "estimated", "projected", "anticipated", "expect", "say", "wanted"])
}

/// Words that may stand before the noun and narrow nothing: "other", "more".
fn fillers(words: &Words, mut at: usize) -> usize {
    while words.class(at, Class::FILLER) && !words.is(at + 1, "than") && words.is_word(at + 1) && !words.class(at + 1, Class::PREPOSITION) {
        at += 1;
    }
    at
}

/// "an 11-member crew", "five-boat convoy", "four-, five- and six-cylinder": one word set against the number.
fn joined(words: &Words, figure: &Figure) -> Option<Found> {
    let noun = figure.past + 1;
    if words.is_hyphen(figure.past) && words.glued(figure.past) && (!words.is_word(noun) || !words.glued(noun)) {
        return suspended(words, figure);
    }
    let tied = words.is_inner_hyphen(figure.past) && words.is_word(noun);
    let fixed = words.is_any(
        noun,
        any![
            "time", "way", "fold", "plus", "odd", "some", "sided", "or", "to", "and", "pronged", "pointer", "strong", "hander", "digit",
            "hit", "under", "over", "set", "second", "on", "in", "off",
        ],
    );
    // "The 400-strong workforce", "a 400 strong crowd", "came 400 strong": people, where no fleet is, and no "12 strong winds".
    let strong = figure.past + usize::from(tied);
    if words.is(strong, "strong")
        && !words.is_any(strong + 1, any!["fleet", "herd", "flotilla", "convoy", "flock", "armada"])
        && (tied || !phrase::is_plural(words, strong + 1))
    {
        return person(words, strong + 1);
    }
    if !tied || fixed {
        return None;
    }
    let past = noun + 1;
    let phrase = Phrase { first: noun, past, head: noun };
    Some(found(words, phrase))
}

/// "Four-, five- and six-cylinder": the noun that the last of several takes.
fn suspended(words: &Words, figure: &Figure) -> Option<Found> {
    let mut at = figure.past + 1;
    while at < figure.past + 10 {
        let number =
            words.is_number(at) || words.entry(at).is_some_and(|entry| matches!(entry.number, Some(Number::Unit(_) | Number::Tens(_))));
        if number && words.is_inner_hyphen(at + 1) && words.is_word(at + 2) {
            let mut found = found(words, Phrase { first: at + 2, past: at + 3, head: at + 2 });
            found.counted.span = empty_after(words, figure.past);
            return Some(Found { past: figure.past, ..found });
        }
        if !number && !words.is_any(at, any![",", "and", "or", "to"]) && !words.is_hyphen(at) {
            return None;
        }
        at += 1;
    }
    None
}

/// "Two 17-year-olds": people counted by their age.
fn by_age(words: &Words, at: usize) -> Option<Found> {
    let tied = words.is_number(at) && words.is_hyphen(at + 1) && words.is_hyphen(at + 3) && words.is_any(at + 4, any!["olds", "old"]);
    tied.then(|| {
        let name = words.span(at, at + 5).of(words.text).trim_end_matches('s').in_small();
        let counted = Counted { span: words.span(at, at + 5), name, head: "old".to_owned(), elided: false };
        Found { counted, past: at }
    })
}

/// "Three 10-year sentences", "one four-year term", "two 500-pound bombs", "12 9-mm casings": what is counted stands behind its own size.
fn by_size(words: &Words, first: usize, many: bool) -> Option<Found> {
    // "Seven .40-calibre casings"
    let at = first + usize::from(words.is(first, ".") && words.glued(first + 1));
    let number = words.is_number(at) || matches!(words.entry(at)?.number, Some(Number::Unit(_) | Number::Tens(_)));
    if !number || !words.is_inner_hyphen(at + 1) || !words.is_word(at + 2) {
        return None;
    }
    let old = 2 * usize::from(words.is_inner_hyphen(at + 3));
    let noun = at + 3 + old;
    // "Six 3-pointers", "four 18-wheelers"
    if old == 0 && words.is_any(at + 2, any!["pointers", "wheelers", "pounders", "seaters"]) {
        return Some(found(words, Phrase { first: at, past: noun, head: at + 2 }));
    }
    let phrase = phrase::after(words, noun, many).filter(|phrase| phrase::is_plural(words, phrase.head) == many)?;
    let (name, head) = phrase::name(words, phrase);
    let name = [words.span(first, noun).of(words.text), " ", &name].concat();
    Some(Found { counted: Counted { span: words.span(first, phrase.past), name, head, elided: false }, past: first })
}

/// "Two other “possible” gunmen", "300 “launch sites”", "three ‘high-value’ targets": a noun in marks, or behind them. "Only 12
/// “helped,” she said" quotes no noun.
fn quoted(words: &Words, at: usize) -> Option<Found> {
    let open = at + usize::from(words.class(at, Class::FILLER));
    let opens = matches!(words.of(open), "“" | "\"" | "‘" | "'") && !words.glued(open) && words.glued(open + 1);
    let closes = |at: usize| matches!(words.of(at), "”" | "\"" | "’" | "'") && words.glued(at);
    let close = (open + 2..open + 6).take_while(|&at| opens && words.get(at).is_some()).find(|&at| closes(at))?;
    if !(open + 1..close).all(|at| words.is_word(at) || words.is_inner_hyphen(at)) {
        return None;
    }
    let plural = |phrase: &Phrase| phrase::is_plural(words, phrase.head);
    let noun = |at: usize| phrase::after(words, at, true).filter(plural);
    // "12 “Harbour Lights” concerts": a name narrows what is counted.
    let named = words.is_capital(close - 1) && noun(close + 1).is_some();
    if let Some(phrase) = noun(open + 1).filter(|phrase| phrase.past == close && !named) {
        return Some(Found { past: close + 1, ..found(words, phrase) });
    }
    let phrase = noun(close + 1).filter(|_| !words.class(close - 1, Class::STOP))?;
    let (name, head) = phrase::name(words, phrase);
    let name = [words.span(open + 1, close).of(words.text), " ", &name].concat();
    Some(Found { counted: Counted { span: words.span(open, phrase.past), name, head, elided: false }, past: phrase.past })
}

/// "Several minor, last-minute changes": two adjectives with a comma between.
fn listed(words: &Words, phrase: Phrase) -> Option<Phrase> {
    if !words.is(phrase.past, ",") {
        return None;
    }
    let one = phrase.past == phrase.first + 1 || words.is_inner_hyphen(phrase.first + 1) && phrase.past == phrase.first + 3;
    let word = words.of(phrase.head);
    let adjective = one && !words.is_capital(phrase.head) && !word.ends_with('s') && !phrase::is_plural(words, phrase.head);
    let rest = phrase::after(words, phrase.past + 1, true).filter(|_| adjective)?;
    (phrase::is_plural(words, rest.head) && rest.past > rest.first + 1).then_some(Phrase { first: phrase.first, ..rest })
}

/// "Two traditional three-point plays": a size inside the noun phrase.
fn sized(words: &Words, phrase: Phrase, many: bool) -> Option<Found> {
    if !many || phrase::is_plural(words, phrase.head) {
        return None;
    }
    let mut rest = by_size(words, phrase.past, many)?;
    let narrow = words.span(phrase.first, phrase.past).of(words.text);
    rest.counted.name = [narrow, " ", &rest.counted.name].concat();
    Some(Found { past: phrase.first, ..rest })
}

/// After "of": "two of the skiffs", "dozens of people", "eight of which", "38 of the 97 clinics".
fn of(words: &Words, figure: &Figure, at: usize, many: bool, last: Option<&Counted>) -> Option<Found> {
    let mut place = at + 1;
    // "Nine of those killed", "one of the first"
    if words.is(place, "those") && befallen(words, place + 1) {
        return person(words, figure.past).map(|found| Found { past: place + 2, ..found });
    }
    // "400 of those jobs": the noun is said again.
    let told = words.is_any(place, any!["those", "these"])
        && phrase::after(words, place + 1, true).is_some_and(|phrase| phrase::is_plural(words, phrase.head));
    if !told && words.is_any(place, any!["which", "whom", "them", "those", "these", "us"]) {
        let people = words.is_any(place, any!["whom", "us"]);
        let Some(last) = last.filter(|last| !people || is_person(last)) else {
            return people.then(|| person(words, figure.past)).flatten().map(|found| Found { past: place + 1, ..found });
        };
        // "12 escape attempts, three of them successful": three escapes.
        let tried = last.name.strip_suffix(" attempt").filter(|_| words.is_any(place + 1, any!["successful", "succeeded"]));
        if let Some(deed) = tried.filter(|deed| !deed.contains(' ')) {
            let counted = Counted { span: words.span(place, place + 1), name: deed.to_owned(), head: deed.in_small(), elided: false };
            return Some(Found { counted, past: place + 1 });
        }
        let counted = Counted { span: empty_after(words, figure.past), elided: true, ..last.clone() };
        return Some(Found { counted, past: place + 1 });
    }
    // "Half of what they need"
    if words.is(place, "what") {
        return None;
    }
    for _ in 0..2 {
        place += usize::from(words.class(place, Class::DETERMINER));
    }
    // "eight of its last 11"
    place += usize::from(
        words.is_any(place, any!["last", "next", "first", "past", "previous", "top", "remaining", "other"])
            && numeral::read(words, place + 1).is_some(),
    );
    if let Some(number) = numeral::read(words, place)
        .filter(|number| place > at + 1 || words.is_number(place) || number.value > Decimal::ONE && number.form == Form::Words)
    {
        place = number.past;
    }
    // "Three million of the 5.5 million who fled"
    if place > at + 1 && words.is(place, "who") {
        return person(words, place);
    }
    let many = many || figure.numeral.value == Decimal::ONE;
    // "Four of the five dead"
    if place > at + 1 && befallen(words, place) && !words.is_word(place + 1) | words.class(place + 1, Class::STOP) {
        return person(words, figure.past).map(|found| Found { past: place + 1, ..found });
    }
    let ordinal = |phrase: &Phrase| words.entry(phrase.head).is_some_and(|entry| entry.number == Some(Number::Ordinal));
    let mut phrase = phrase::after(words, fillers(words, place), many).filter(|phrase| !ordinal(phrase))?;
    // "two-thirds of the combined 4.3 million sales"
    if let Some(number) = numeral::read(words, phrase.past).filter(|_| !phrase::is_plural(words, phrase.head)) {
        phrase = phrase::after(words, fillers(words, number.past), many).unwrap_or(phrase);
    }
    Some(found(words, phrase))
}

/// Whether what was found can be what is counted: more than one of it want a plural, save where the noun has none.
fn fits(words: &Words, phrase: Phrase, many: bool) -> bool {
    let time = words
        .entry(phrase.head)
        .and_then(|entry| entry.measure)
        .is_some_and(|measure| matches!(measure.unit.dimension, Dimension::Time | Dimension::Calendar));
    let time = time || words.is_any(phrase.head, any!["season", "term", "spring", "summer", "autumn", "winter", "election"]);
    if time && words.is_any(phrase.first, any!["last", "next", "this", "past"]) {
        return false;
    }
    if many {
        // "12 yesterday", "514 while": no noun there. One plain word or two without a plural still name something ("26 crew").
        let plural = phrase::is_plural(words, phrase.head);
        // "12 abstaining": what they do.
        let adverb = words.of(phrase.head).ends_with("ly")
            || phrase.past == phrase.first + 1 && words.of(phrase.head).ends_with("ing")
            || words.class(phrase.head, Class::FILLER)
            || words.is_any(
                phrase.head,
                any![
                    "late",
                    "early",
                    "last",
                    "next",
                    "high",
                    "low",
                    "short",
                    "strong",
                    "old",
                    "long",
                    "wide",
                    "deep",
                    "tall",
                    "straight",
                    "consecutive",
                    "aboard",
                    "alive",
                    "aged",
                    "v",
                ],
            );
        return plural || !adverb && phrase.past - phrase.first <= 3 && !phrase::is_verb(words, phrase.first);
    }
    // "One pulled a gun", "one aimed at the pier"
    let act = phrase.past == phrase.first + 1
        && words.of(phrase.head).ends_with("ed")
        && [Class::DETERMINER, Class::PRONOUN, Class::PREPOSITION].iter().any(|class| words.class(phrase.past, *class));
    !act && !words.is_any(phrase.head, any!["day", "thing"]) && !words.class(phrase.head, Class::FILLER)
}

fn found(words: &Words, phrase: Phrase) -> Found {
    let (name, head) = phrase::name(words, phrase);
    let span = words.span(phrase.first, phrase.past);
    Found { counted: Counted { span, name, head, elided: false }, past: phrase.past }
}

/// What befalls people. Drones are shot down.
pub fn befalls(words: &Words, at: usize) -> bool {
    words.entry(at).is_some_and(|entry| entry.befalls) && !(words.is(at, "shot") && words.is(at + 1, "down"))
}

/// Whether the next words say what befell people and name none: "26 injured", "17 shot at", "15 confirmed dead",
/// but not "26 injured sailors".
fn befallen(words: &Words, at: usize) -> bool {
    let at = at + usize::from(words.is_any(at, any!["confirmed", "reported", "presumed", "feared", "believed", "others", "found"]));
    let befalls = |at: usize| befalls(words, at);
    // "Two more arrests", "fired one shot": what was done, and how often.
    let one = words.is(at, "shot")
        && ((at.saturating_sub(4).max(words.start)..at)
            .any(|at| words.is_any(at, any!["fired", "fire", "fires", "firing", "heard", "took", "take"]))
            // "A film made in one shot"
            || words.is(at.wrapping_sub(2), "in"));
    if !befalls(at) || one || words.is_any(at, any!["arrests", "kills", "wounds", "detentions"]) {
        return false;
    }
    let next = at + 1;
    let noun = words.is_word(next)
        && !words.class(next, Class::STOP)
        && !befalls(next)
        && phrase::after(words, next, true).is_some_and(|phrase| phrase::is_plural(words, phrase.head));
    !noun
}
