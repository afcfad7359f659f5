//! Ages that name no unit: "Maria Lund, 25,", "aged 12", "who was 10", "two men, 18 and 20,", "(w/m, 46)".

use super::Kind;
use super::figure::Figure;
use super::unit::Named;
use crate::lexicon::closed::Class;
use crate::measure::Decimal;
use crate::token::Words;

/// People a number set off by commas tells the age of.
const PERSONS: &[&str] = &[
    "man",
    "men",
    "woman",
    "women",
    "boy",
    "boys",
    "girl",
    "girls",
    "son",
    "sons",
    "daughter",
    "daughters",
    "brother",
    "brothers",
    "sister",
    "sisters",
    "mother",
    "father",
    "wife",
    "husband",
    "teenager",
    "teenagers",
    "teen",
    "teens",
    "suspect",
    "suspects",
    "victim",
    "victims",
    "driver",
    "student",
    "students",
    "child",
    "children",
    "baby",
    "grandmother",
    "grandfather",
    "cousin",
    "nephew",
    "niece",
    "uncle",
    "aunt",
    "partner",
    "boyfriend",
    "girlfriend",
    "officer",
    "pilot",
    "passenger",
    "cyclist",
    "pensioner",
    "resident",
    "farmer",
    "gunman",
    "shooter",
    "brothers",
    "twins",
    "youth",
    "youths",
    "male",
    "female",
    "males",
    "females",
    "m",
    "f",
    "player",
    "striker",
    "actor",
    "singer",
    "neighbor",
    "neighbour",
    "friend",
    "friends",
];

/// Makes an age of a bare number where its place in the sentence says so.
pub fn bare(words: &Words, figure: &mut Figure, before: &[Figure]) {
    let numeral = &figure.numeral;
    let whole = numeral.value.fract().is_zero() && numeral.scale == Decimal::ONE && !numeral.signed;
    if !whole || numeral.value > Decimal::from(119) || numeral.value < Decimal::ONE || numeral.past != numeral.first + 1 {
        return;
    }
    let at = numeral.first;
    if after_name(words, at, numeral.past)
        || named(words, at)
        || between_commas(words, at, numeral.past)
        || told(words, at, numeral.past)
        || follows(words, figure, before)
    {
        figure.unit = Some(Named::new("year of age", Kind::Age));
    }
}

/// "aged 12", "ages 5 to 9", "at age 21", "the age of 21", "turned 40".
fn named(words: &Words, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let before = before
        .saturating_sub(usize::from(words.is_any(before, &["about", "around", "just", "only", "between", "over", "under", "from", "now"])));
    if words.is_any(before, &["aged", "age", "ages"]) {
        return true;
    }
    words.is(before, "of") && before.checked_sub(1).is_some_and(|age| words.is_any(age, &["age", "ages"]))
        || words.is(before, "turned") && !words.is_word(at + 1)
}

/// "Lund 41, was a father of two": a name's age with its first comma lost.
fn after_name(words: &Words, at: usize, past: usize) -> bool {
    let before = at.wrapping_sub(1);
    let name = words.is_capital(before)
        && !words.class(before, Class::LABEL)
        && words.entry(before).is_none_or(|entry| entry.calendar.is_none() && !entry.is(Class::STOP));
    name && words.is_number(at) && words.is(past, ",") && words.is_any(past + 1, &["was", "who", "of", "is", "had", "from", "said", "told"])
}

/// "Maria Lund, 25, said", "the suspect, 31.", "Two men, 18 and 20, were", "both 16".
fn between_commas(words: &Words, at: usize, past: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let person =
        |at: usize| words.is_any(at, PERSONS) || words.is_capital(at) && words.entry(at).is_none_or(|entry| entry.calendar.is_none());
    if words.is(before, "both") && before.checked_sub(1).is_some_and(|comma| words.is(comma, ",")) {
        return true;
    }
    let comma = words.is(before, ",") && before.checked_sub(1).is_some_and(person);
    let joined = words.is(past, "and") && (words.is_number(past + 1) && words.is_any(past + 2, &[",", ".", ";", ")"]))
        || words.is(past, "and") && words.is_capital(past + 1);
    let closed =
        words.get(past).is_none() || words.is_any(past, &[",", ".", ";", ")", "—", "–", "]"]) && !words.is_number(past + 1) || joined;
    let listed = words.is(past, ",") && words.is_number(past + 1) && words.is_any(before.wrapping_sub(1), PERSONS);
    comma && (closed || listed) && words.is_number(at)
}

/// "who was 10", "she is 35", "he will be 40".
fn told(words: &Words, at: usize, past: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let before = before.saturating_sub(usize::from(words.is_any(before, &["only", "just", "about", "now"])));
    let be = words.is_any(before, &["was", "is", "be", "were", "are", "been"]);
    let subject = before.saturating_sub(1 + usize::from(words.is_any(before, &["be", "been"])));
    let now = words.is(at.wrapping_sub(1), "now") && words.is_capital(subject) && words.is_number(at);
    let who = now || words.is_any(subject, &["who", "he", "she", "i"]);
    let next = words.get(past).is_none()
        || !words.is_word(past)
        || words.is_any(past, &["when", "at", "and", "by", "but", "in", "on", "or", "years"]);
    be && who && next
}

/// A number joined to an age: the 20 of "men, 18 and 20,".
fn follows(words: &Words, figure: &Figure, before: &[Figure]) -> bool {
    let Some(last) = before.last() else { return false };
    let age = last.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Age) && last.past == last.numeral.past;
    let joined = match figure.first.checked_sub(last.past) {
        Some(1) => words.is_any(last.past, &["and", ",", "to", "or"]) || words.is_hyphen(last.past),
        Some(2) => words.reads(last.past, &[",", "and"]),
        _ => false,
    };
    age && joined && (!words.is_word(figure.past) || words.is_any(figure.past, &["and", "were", "was", "who", "are", "or"]))
}
