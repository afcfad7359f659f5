//! Noun phrases around a number: where one ends, and which of its words is the head.

use crate::lexicon::among;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word as Number;
use crate::lexicon::plural;
use crate::lexicon::{List, any};
use crate::text::letters::{Cased, Letter};
use crate::text::small;
use crate::token::{Case, Words};

/// A noun phrase: its first place, the place past it, and its head.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Phrase {
    pub first: usize,
    pub past: usize,
    pub head: usize,
}

/// After these a word is a noun whatever else it can be.
const ARTICLES: &List = any!["the", "a", "an", "its", "his", "her", "our", "my", "your"];

/// Prepositions that a compound begins with: "by-elections", "two off-duty officers", "in-laws".
const PREFIXES: &List = any!["by", "in", "off", "on", "out", "over", "under", "up"];

/// A phrase of more words than this is no longer one.
const LONGEST: usize = 8;

/// The noun phrase that starts at a place. Where `many` are counted, it ends with its plural noun.
pub fn after(words: &Words, at: usize, many: bool) -> Option<Phrase> {
    let phrase = plain(words, at, many)?;
    Some(coordinated(words, phrase, many).unwrap_or(phrase))
}

fn plain(words: &Words, at: usize, many: bool) -> Option<Phrase> {
    // The letters of "5th" and "3x" are no words.
    if words.glued(at) && words.is_number(at.wrapping_sub(1)) {
        return None;
    }
    // "20 A320s", "12 C-130s"
    let digits = at + 1 + usize::from(words.is_inner_hyphen(at + 1));
    if words.is_capital(at) && words.glued(digits) && words.is_number(digits) && ends_digits(words, digits + 1) {
        return Some(Phrase { first: at, past: digits + 2, head: digits + 1 });
    }
    let (mut past, mut head) = (at, None);
    while past < at + LONGEST && words.is_word(past) {
        let first = past == at;
        if ends(words, past, first, many) {
            break;
        }
        head = Some(past);
        past += 1;
        // "first-team", "AK-47", "COVID-19"
        while words.is_inner_hyphen(past) && words.get(past + 1).is_some() {
            past += 2;
            head = Some(past.wrapping_sub(1)).filter(|last| words.is_word(*last)).or(head);
        }
        // "12 F-35A fighters"
        if words.is_number(past.wrapping_sub(1)) && words.glued(past) && words.is_capital(past) && words.of(past).len() == 1 {
            past += 1;
        }
        // "two St. Mary deputies"
        if words.is(past, ".")
            && words.glued(past)
            && words.is_word(past + 1)
            && words.entry(past - 1).is_some_and(|entry| entry.abbreviation.is_some())
        {
            past += 1;
            continue;
        }
        // "Workers' wages": a plural that owns the noun.
        if many && is_owner(words, past) {
            past += 1;
            continue;
        }
        let compound = head != Some(past.wrapping_sub(1)) || words.is_hyphen(past.wrapping_sub(2));
        if many && !compound && is_plural(words, past.wrapping_sub(1)) && !goes_on(words, past) {
            past += usize::from(is_general(words, past));
            break;
        }
        // "737 Max jets", "Model 3 sedans": digits inside a name
        // "S&P"
        if words.is(past, "&") && words.glued(past) && words.glued(past + 1) && words.is_word(past + 1) {
            past += 2;
            head = Some(past - 1);
        }
        // "COVID -19 tests"
        if words.is_hyphen(past)
            && words.glued(past + 1)
            && words.is_number(past + 1)
            && words.get(past - 1).is_some_and(|token| token.case == Case::Upper)
        {
            past += 2;
            continue;
        }
        if many && words.is_number(past) && words.is_word(past + 1) && in_name(words, past) {
            past += 1;
        }
    }
    head.map(|head| Phrase { first: at, past, head })
}

/// Whether a plural ends at `past` with the mark of an owner, and what it owns follows: "workers' wages", not "the
/// 'strikers' marched".
fn is_owner(words: &Words, past: usize) -> bool {
    let mark = among!(words.of(past), "'" | "’") && words.glued(past) && !words.glued(past + 1);
    let next = words.is_word(past + 1) && (is_plural(words, past + 1) || !words.class(past + 1, Class::STOP) && !is_verb(words, past + 1));
    mark && next
        && words.of(past.wrapping_sub(1)).ends_with('s')
        && !(past.saturating_sub(4)..past).any(|at| among!(words.of(at), "'" | "‘"))
}

/// "737 Max jets", "Model 3 sedans": digits that belong to a name. "Arden's 120 seats" has an owner before its own number.
fn in_name(words: &Words, at: usize) -> bool {
    let jets = words.is_capital(at + 1) && words.of(at).len() >= 3 && is_plural(words, at + 2);
    let before = words.of(at.wrapping_sub(1));
    let owner = before.ends_with(['\'', '’']) || before.ends_with("'s") || before.ends_with("’s");
    jets || words.is_capital(at.wrapping_sub(1)) && !owner && is_plural(words, at + 1)
}

/// "Government and private buildings", "Kestrel and Osprey vehicles": two words that narrow one plural.
fn coordinated(words: &Words, phrase: Phrase, many: bool) -> Option<Phrase> {
    let joins =
        words.is_any(phrase.past, any!["and", "or", "&"]) && words.is_word(phrase.past + 1) && !words.class(phrase.past + 1, Class::STOP);
    let open = many && phrase.past - phrase.first <= 2 && joins && !is_plural(words, phrase.head);
    let number = words.entry(phrase.past + 1).is_some_and(|entry| entry.number.is_some());
    let rest = plain(words, phrase.past + 1, true).filter(|_| open && !number)?;
    is_plural(words, rest.head).then_some(Phrase { first: phrase.first, ..rest })
}

/// Whether a noun phrase ends before the word at `at`.
fn ends(words: &Words, at: usize, first: bool, many: bool) -> bool {
    let Some(token) = words.get(at) else { return true };
    let word = words.of(at);
    if let Some(entry) = token.entry {
        // "Catches" and "finds" are nouns where a plural is still to come: "the most spectacular catches".
        let plural = || (first || many && entry.only(Class::VERB) && !words.is(at + 1, "at")) && is_plural(words, at);
        // "Run-ins", "break-ins", "a drive-by shooting": the first part of a compound is whatever it is.
        let compound = || {
            first
                && words.is_inner_hyphen(at + 1)
                && words.is_word(at + 2)
                && !(entry.is(Class::PREPOSITION) && !words.is_any(at, PREFIXES))
        };
        // "The 216 paid staffers", "two grown children": a participle before its plural.
        let participle = || first && many && entry.is(Class::VERB) && is_adjective(words, at);
        let verb = first && entry.only(Class::VERB);
        // "Support rose": a verb's form that opens a sentence before its verb is a noun.
        let opens = || verb && words.is(at + 1, "of") && !word.ends_with("ed") || verb && at == words.start && is_verb(words, at + 1);
        // "The spread", "its lead", "a run of seven games".
        let led = || verb && words.is_any(at.wrapping_sub(1), ARTICLES) && !word.ends_with("ed");
        // "Teacher pay rose", "voter support fell": before its verb of change it is a noun.
        let moved = || !first && entry.only(Class::VERB) && !word.ends_with("ed") && changes(words, at + 1);
        let noun_too = || moved() || plural() || compound() || participle() || opens() || led();
        if entry.is(Class::STOP) && !noun_too()
            || entry.calendar.is_some() && token.case != Case::Lower && !(first && is_plural(words, at + 1))
        {
            return true;
        }
        let ordinal = matches!(entry.number, Some(Number::Ordinal | Number::Part(_)));
        if entry.number.is_some() && !ordinal {
            return true;
        }
        // "The deficit widens to": a verb before where it went, whatever its form.
        let moves = entry.trend.is_some()
            && (!is_plural(words, at) || words.is_any(at + 1, any!["to", "by", "below", "above", "past", "up", "down"]));
        // "Several gunshot wounds", "two high-profile arrests"
        let noun = || many && words.is_any(at, any!["wounds", "arrests", "deaths"]) && !is_plural(words, at - 1);
        // "A four-foot storm surge"
        let moves = moves && !(words.is(at, "surge") && words.is(at.wrapping_sub(1), "storm"));
        if !first && (moves || entry.befalls && !noun()) {
            return true;
        }
    }
    // "One private school nearby"
    if !first && words.is(at, "nearby") && (!words.is_word(at + 1) || words.class(at + 1, Class::STOP)) {
        return true;
    }
    // "4.4% of output next year"
    if !first
        && words.is_any(at, any!["next", "last"])
        && words.entry(at + 1).is_some_and(|entry| entry.measure.is_some() || entry.calendar.is_some())
    {
        return true;
    }
    if first {
        // "One hitting the roof": a participle with an object is no noun.
        return word.ends_with("ing") && (words.class(at + 1, Class::DETERMINER) || words.class(at + 1, Class::PRONOUN));
    }
    // "One proposal asks the board": after one thing a word in -s is its verb.
    if !many && token.case == Case::Lower && is_plural(words, at) {
        return true;
    }
    // Participles and adverbs end so, and most words do not.
    if !word.ends_with(['d', 'g', 'y', 'D', 'G', 'Y']) {
        return false;
    }
    let lower = word.to_ascii_lowercase();
    // After its noun a participle begins a clause of its own: "two men carrying a rope", "12 homes damaged".
    let next_noun = many && words.is_word(at + 1) && is_plural(words, at + 1) && !words.class(at + 1, Class::STOP);
    let shaped = |word: &str| word.len() > 4 && (word.ends_with("ed") || word.ends_with("ing"));
    // "One of the fastest growing economies", "one of the most heavily travelled routes"
    let led =
        |degree: &str| many && (degree.ends_with("est") || degree.ends_with("ly") || among!(degree, "best" | "worst" | "most" | "least"));
    // "Consumer spending rose", "the approval rating is": before its verb it is a noun.
    let noun = lower.ends_with("ing") && is_finite(words, at + 1);
    let participle = shaped(&lower) && !noun && !led(words.of(at - 1));
    let adverb = lower.len() > 4
        && lower.ends_with("ly")
        && !among!(
            &*lower,
            "family"
                | "assembly"
                | "anomaly"
                | "supply"
                | "ally"
                | "rally"
                | "reply"
                | "early"
                | "elderly"
                | "daily"
                | "weekly"
                | "monthly"
        );
    let before_participle = many && adverb && shaped(words.of(at + 1));
    participle && !next_noun || adverb && !next_noun && !before_participle
}

/// Whether a finite verb of change stands there: "rose", "falls".
fn changes(words: &Words, at: usize) -> bool {
    words.entry(at).is_some_and(|entry| entry.trend.is_some())
        && !words.of(at).ends_with("ing")
        && !words.is_any(at, any!["up", "down", "higher", "lower"])
}

/// Whether a word of change or an auxiliary stands there: "rose", "has".
fn is_finite(words: &Words, at: usize) -> bool {
    changes(words, at) || words.class(at, Class::MODAL) || words.is_any(at, any!["is", "was", "has", "had", "will"])
}

/// Participles, and nouns that look like verbs, that stand before the noun they narrow.
const ADJECTIVES: &List = any![
    "paid",
    "grown",
    "cast",
    "lost",
    "stolen",
    "sunken",
    "built",
    "hidden",
    "frozen",
    "broken",
    "closed",
    "collapsed",
    "burned",
    "crashed",
    "sold",
    "live",
    "work",
    "drive",
    "cut",
    "lead",
    "lost",
    "visiting",
    "supporting",
    "backed",
    "signed",
    "expected",
    "exploded",
    "torn",
    "show",
];

fn is_adjective(words: &Words, at: usize) -> bool {
    let noun = |at: usize| words.is_word(at) && is_plural(words, at) && !words.class(at, Class::STOP) && !words.is_capital(at);
    // "Scores of injured skiers", "12 wounded oarsmen"
    let befell = words.entry(at).is_some_and(|entry| entry.befalls) && words.of(at).ends_with("ed");
    (befell || words.is_any(at, ADJECTIVES)) && (noun(at + 1) || noun(at + 2) && !words.class(at + 1, Class::STOP))
}

/// "Attorneys general", "solicitors general": the plural stands first.
fn is_general(words: &Words, at: usize) -> bool {
    words.is(at, "general") && words.is_any(at.wrapping_sub(1), any!["attorneys", "solicitors", "inspectors", "secretaries"])
}

/// Whether the plural noun before `at` only narrows the next one: "arms dealers", "sports clubs".
fn goes_on(words: &Words, at: usize) -> bool {
    let named = words.is_capital(at.wrapping_sub(1)) && at.wrapping_sub(1) > words.start;
    let narrows = named
        || words.is_any(
            at.wrapping_sub(1),
            any![
                "arms",
                "jobs",
                "sports",
                "sales",
                "goods",
                "news",
                "police",
                "crew",
                "women",
                "men",
                "staff",
                "customs",
                "savings",
                "aircraft",
                "games",
                "systems",
                "operations",
                "youth",
                "fish",
                "armed",
                "services",
                "forces",
            ],
        );
    let next = words.is_word(at)
        && is_plural(words, at)
        && words.get(at).is_some_and(|token| token.case == Case::Lower)
        && !words.class(at, Class::STOP);
    let trend = words.entry(at).is_some_and(|entry| entry.trend.is_some() || entry.befalls || entry.calendar.is_some());
    next && !trend && narrows
}

/// Whether the word there is a plural noun.
pub fn is_plural(words: &Words, at: usize) -> bool {
    let word = words.of(at);
    if words.get(at).is_none_or(|token| token.case == Case::Lower) {
        return plural::is_plural(word) || ends_digits(words, at);
    }
    let mut letters = [0; 24];
    match letters.get_mut(..word.len()).filter(|_| word.is_ascii()) {
        Some(letters) => {
            letters.copy_from_slice(word.as_bytes());
            letters.make_ascii_lowercase();
            std::str::from_utf8(letters).is_ok_and(plural::is_plural)
        }
        None => plural::is_plural(&word.in_small()),
    }
}

/// Whether the "s" of "two AR-15s", "six 737s", "M16s" stands there.
pub fn ends_digits(words: &Words, at: usize) -> bool {
    words.of(at) == "s" && words.glued(at) && words.is_number(at.wrapping_sub(1)) && words.of(at.wrapping_sub(1)).len() < 4
}

/// The noun phrase that ends just before a place.
pub fn before(words: &Words, at: usize) -> Option<Phrase> {
    let mut first = at;
    while first > words.start && first + LONGEST > at {
        let place = first.wrapping_sub(1);
        let hyphen = words.is_inner_hyphen(place);
        let number = words.entry(place).is_some_and(|entry| entry.number.is_some());
        let noun = words.class(place, Class::VERB) && words.is_any(place.wrapping_sub(1), ARTICLES) && words.of(place).len() < 6;
        let part = words.is_word(place) && (noun || !words.class(place, Class::STOP) && !is_verb(words, place)) && !number;
        let digits = words.is_number(place) && place > words.start && words.is_capital(place - 1);
        if !hyphen && !part && !digits && !words.is(place, "&") {
            break;
        }
        first = place;
    }
    while first < at && (words.is_hyphen(first) || words.is(first, "&")) {
        first += 1;
    }
    (first < at && words.is_word(at.wrapping_sub(1))).then(|| Phrase { first, past: at, head: at.wrapping_sub(1) })
}

/// Whether the word there reads as a verb between a subject and its number.
pub fn is_verb(words: &Words, at: usize) -> bool {
    if words.is_capital(at) && at > words.start {
        return false;
    }
    let known = words
        .entry(at)
        .is_some_and(|entry| entry.is(Class::VERB) || entry.is(Class::AUXILIARY) || entry.is(Class::MODAL) || entry.trend.is_some());
    let word = words.of(at);
    // "The pass rate fell"
    let noun = words.is_any(at.wrapping_sub(1), any!["the", "a", "an", "its"]) && !word.ends_with("ed");
    if noun {
        return false;
    }
    let compound = at > words.start && words.is_inner_hyphen(at.wrapping_sub(1));
    if known || compound || word.len() < 5 {
        return known;
    }
    // "Speed" and "spring" are no participles; "travelling at" is one after "was", "warning the crews" by its object.
    let past = word.ends_with("ed") && (!word.ends_with("eed") || among!(word, "agreed" | "freed"));
    let present = word.ends_with("ing") && (words.class(at.wrapping_sub(1), Class::AUXILIARY) || words.class(at + 1, Class::DETERMINER));
    past || present
}

/// The phrase as a name: singular head, what narrows it as written, words that narrow nothing left out.
pub fn name(words: &Words, phrase: Phrase) -> (String, String) {
    if ends_digits(words, phrase.head) {
        let name = words.span(phrase.first, phrase.head).of(words.text).to_owned();
        let head = name.rsplit(' ').next().unwrap_or_default().in_small();
        return (name, head);
    }
    let head = words.of(phrase.head);
    let lower = small(head);
    let lower = lower.strip_suffix("'s").or_else(|| lower.strip_suffix("’s")).unwrap_or(&*lower);
    let singular = plural::singular(lower).into_owned();
    let mut name = String::with_capacity(words.span(phrase.first, phrase.past).len());
    for at in phrase.first..phrase.head {
        let joins = words.class(at, Class::CONJUNCTION) && !words.is_inner_hyphen(at + 1);
        if words.class(at, Class::FILLER) || joins || words.is(at, "&") {
            continue;
        }
        if !name.is_empty() && !words.glued(at) {
            name.push(' ');
        }
        name += words.of(at);
    }
    if !name.is_empty() && !words.glued(phrase.head) {
        name.push(' ');
    }
    // A name in capitals keeps them ("Palestinian", "AK-47"); a plain noun is small.
    let kept = words.is_capital(phrase.head) && phrase.head > words.start;
    let initials = singular.len() == lower.len() && words.get(phrase.head).is_some_and(|token| token.case == Case::Upper);
    let letters = head.strip_suffix('s').filter(|letters| letters.len() > 1 && letters.bytes().all(|byte| byte.is_ascii_uppercase()));
    name += &match kept {
        true if initials => head.to_owned(),
        // "88 RBIs", "30 NGOs"
        true if letters.is_some() => letters.unwrap_or_default().to_owned(),
        true => capital(&singular),
        false => singular.clone(),
    };
    if is_general(words, phrase.head + 1) && phrase.past > phrase.head + 1 {
        name += " general";
    }
    (name, singular)
}

fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| std::iter::once(first.large()).chain(chars).collect())
}
