//! What a number dates or names is no count: ordinals, flights and roads, house and telephone numbers, models,
//! years inside names, the numbering of a list.

use super::numeral::{Form, Numeral};
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word;
use crate::lexicon::plural;
use crate::lexicon::{List, any};
use crate::token::{Case, Kind, Words};

const STREETS: &List = any![
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "drive",
    "dr",
    "lane",
    "ln",
    "boulevard",
    "blvd",
    "way",
    "highway",
    "hwy",
    "court",
    "place",
    "square",
    "terrace",
    "parkway",
    "pkwy",
    "crescent",
    "close",
    "row",
    "block",
    "route",
];

/// What is named by how many belong to it.
const GROUPS: &List = any!["group", "gang", "council", "committee", "club"];

/// Whether digits name something. `unit` says that a unit was read after them.
pub fn names(words: &Words, numeral: &Numeral, unit: bool, counting: bool) -> bool {
    let (at, past) = (numeral.first, numeral.past);
    // "A three-time champion", "a two-way street", "a 1-in-100-year flood" say what kind, not how many.
    // "A two-state solution" counts no states.
    let often = words.is(past + 1, "in") && words.is_inner_hyphen(past + 2)
        || words.reads(past + 1, &["hour", "news"])
        || words.reads(past + 1, &["state", "solution"]);
    if words.is_inner_hyphen(past)
        && (often
            || words.is_any(
                past + 1,
                any![
                    "time",
                    "way",
                    "star",
                    "sided",
                    "pronged",
                    "handed",
                    "dimensional",
                    "figure",
                    "digit",
                    "pointer",
                    "pointers",
                    "wheeler",
                    "wheelers"
                ],
            ))
    {
        return true;
    }
    if !numeral.is_digits() {
        return labelled_word(words, numeral, unit) || !unit && words.is_inner_hyphen(past) && of_par(words, past);
    }
    if glued_to_letters(words, at, past) && !unit || in_address(words, at) {
        return true;
    }
    // "The under-21 side"
    let aged = !unit && words.is_inner_hyphen(at.wrapping_sub(1)) && words.is_any(at.wrapping_sub(2), any!["under", "over"]);
    if aged || chained(words, at, past) || dialled(words, at) || airliner(words, at, past) {
        return true;
    }
    if unit {
        return false;
    }
    // "A 4 x 10 km relay"
    if words.is_any(past, any!["x", "×"]) && words.is_number(past + 1) {
        return true;
    }
    is_ordinal(words, past)
        || broadcasts(words, at, past)
        || of_par(words, past)
        || house(words, at, past)
        || list(words, at, past)
        || after_label(words, at, past)
        || after_name(words, numeral) && !(counting && is_listed(words, numeral))
        || emergency(words, at)
        || of_law(words, at, past)
        || versioned(words, numeral)
}

/// "News 12 adds that", "Channel 4 reports", "WVLE 7 says": a station that tells something. "The 4 reports" and "in March 12
/// reports came" are counted.
fn broadcasts(words: &Words, at: usize, past: usize) -> bool {
    let before = at.wrapping_sub(1);
    let station = words.is_any(before, any!["news", "channel", "fox", "television"])
        || words.get(before).is_some_and(|name| name.case == Case::Upper && name.entry.is_none());
    station
        && words.is_capital(before)
        && words.of(at).len() <= 2
        && words.is_any(past, any!["reports", "adds", "says", "tells", "notes", "learned", "reported"])
}

/// "A 4-under-par 68", "27 over par".
fn of_par(words: &Words, past: usize) -> bool {
    let at = past + usize::from(words.is_inner_hyphen(past));
    let par = at + 1 + usize::from(words.is_inner_hyphen(at + 1));
    // "A 5-under 67", "3-under for the day"
    if words.is_inner_hyphen(past)
        && words.is(at, "under")
        && (words.is_number(at + 1) || words.is_any(at + 1, any!["for", "through", "after"]))
    {
        return true;
    }
    words.is_any(at, any!["under", "over"]) && (words.is(par, "par") || words.is_any(par, any![".", ","]))
}

/// "22nd", "the 1st".
fn is_ordinal(words: &Words, past: usize) -> bool {
    words.glued(past) && words.is_any(past, any!["st", "nd", "rd", "th", "TH", "ST"])
}

/// "COVID-19", "AK-47", "F16", "scp-173", "3D", "5G", "@user99": letters set against the digits.
fn glued_to_letters(words: &Words, at: usize, past: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return words.glued(past) && words.is_word(past) };
    let letters = words.glued(at) && words.is_word(before);
    let hyphen = words.glued(at)
        && words.is_hyphen(before)
        && words.glued(before)
        && before.checked_sub(1).is_some_and(|word| {
            let amount = words.glued(word) && words.is_number(word.wrapping_sub(1));
            words.is_word(word) && !amount && !words.is_any(word, any!["minus", "sub", "mid", "to", "and", "or", "over", "under"])
        });
    let tail = words.glued(past) && words.is_word(past) && words.of(past).chars().count() <= 3 && !words.is(past, "x");
    let mark = words.glued(at) && matches!(words.of(before), "#" | "@" | "_" | "/" | "=" | "&" | "\\" | ":") && words.glued(before);
    let hash = words.glued(at) && words.is(before, "#");
    // "A 4x4", "a 3x5 metre flag"; "4x faster" is a count.
    let crossed = words.is_any(past, any!["x", "×"]) && words.is_number(past + 1) && words.of(at).len() > 2
        || words.is(past, "x") && words.glued(past) && words.glued(past + 1) && words.is_number(past + 1)
        || letters && words.is(before, "x");
    // "0fficers" for officers
    let nought = words.is(at, "0") && words.glued(past) && words.is_word(past);
    letters || hyphen || tail || mark || hash || crossed || nought
}

/// "pic.orlo.example/4l4ohrMK6p": what stands behind the name of a place on the web.
fn in_address(words: &Words, at: usize) -> bool {
    let (mut slash, mut place) = (false, at);
    while place + 24 > at && place > words.start && words.glued(place) {
        place -= 1;
        slash |= words.is(place, "/");
        if slash && words.is(place, ".") {
            return true;
        }
    }
    false
}

/// Parts of something longer: a telephone number, a date, a time, an address on the web, "9/11".
fn chained(words: &Words, at: usize, past: usize) -> bool {
    let joins = |at: usize| words.is_any(at, any![":", "/"]) && words.glued(at);
    let after = joins(past) && words.glued(past + 1) && words.is_number(past + 1);
    let before = at.checked_sub(2).is_some_and(|_| joins(at.wrapping_sub(1)) && words.glued(at) && words.is_number(at.wrapping_sub(2)));
    let hyphens = |at: usize| words.is_inner_hyphen(at) && words.is_number(at + 1);
    let long = hyphens(past) && words.is_inner_hyphen(past + 2) && (words.is_number(past + 3) || words.is_capital(past + 3));
    let later = at.checked_sub(2).is_some_and(|two| {
        hyphens(at.wrapping_sub(1))
            && words.is_number(two)
            && (hyphens(past) || at.checked_sub(4).is_some_and(|four| hyphens(at - 3) && words.is_number(four)))
    });
    let local =
        hyphens(past) && words.of(past.wrapping_sub(1)).len() == 3 && words.of(past + 1).len() == 4 && !words.of(past + 1).contains(',');
    let local_end = at.checked_sub(2).is_some_and(|two| hyphens(at.wrapping_sub(1)) && words.of(two).len() == 3 && words.of(at).len() == 4);
    // "903-555-BOAT", "(317) 555-0143", "10-for-11"
    let letters =
        words.is_inner_hyphen(past) && words.is_word(past + 1) && hyphens(at.wrapping_sub(1)) && words.is_number(at.wrapping_sub(2));
    // "(800) 222-TIPS"
    let free = words.is(at.wrapping_sub(1), ")")
        && words.is_inner_hyphen(past)
        && words.get(past + 1).is_some_and(|token| token.case == Case::Upper)
        && words.of(at).len() == 3;
    let bracketed =
        words.is(at.wrapping_sub(1), "(") && words.is(past, ")") && words.is_number(past + 1) && words.is_inner_hyphen(past + 2);
    let of_tries = |hyphen: usize| {
        words.is_inner_hyphen(hyphen)
            && words.is_any(hyphen.wrapping_add(1), any!["for", "of"])
            && words.is_inner_hyphen(hyphen.wrapping_add(2))
    };
    let tries = of_tries(past) || of_tries(at.wrapping_sub(3));
    // "In 3-D", "call 574-LMPD"
    let spelled = words.is_inner_hyphen(past) && (words.of(past + 1) == "D" || is_called(words, at, past));
    letters || free || spelled || bracketed || tries || after || before || long || later || local || local_end
}

/// "Call 574-LMPD": letters dialled after three digits.
fn is_called(words: &Words, at: usize, past: usize) -> bool {
    let upper =
        words.get(past + 1).is_some_and(|token| token.case == Case::Upper && token.entry.is_none_or(|entry| entry.measure.is_none()));
    upper && words.of(at).len() == 3 && words.is_any(at.wrapping_sub(1), any!["call", "calling", "at", "or", "to", ":"])
}

/// "0800 123 456", "+44 20 7946 0000": a number that starts with nought is dialled or names, and so are the groups after it.
fn dialled(words: &Words, at: usize) -> bool {
    let mut first = at + usize::from(words.is(at, "+"));
    while first > words.start && words.is_number(first - 1) {
        first -= 1;
    }
    let digits = words.of(first);
    // "+1 877 268 9324"
    let abroad = words.is(first.wrapping_sub(1), "+") && words.glued(first) && digits.len() <= 3 && words.is_number(first + 2);
    abroad || digits.len() > 2 && digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// "123 Harbour Road", "the 1100 block of".
fn house(words: &Words, at: usize, past: usize) -> bool {
    if words.is(past, "block") || words.is(past, "-") && words.is(past + 1, "block") {
        return true;
    }
    let range = usize::from(words.is_inner_hyphen(past) && words.is_number(past + 1)) * 2;
    let mut place = past + range;
    if words.of(at).contains([',', '.']) {
        return false;
    }
    let first = place;
    while words.is_capital(place) && place < first + 4 {
        if place > first && words.is_any(place, STREETS) {
            return true;
        }
        // "10611 W. Clearwater Ave."
        place += 1 + usize::from(words.of(place).len() == 1 && words.is(place + 1, "."));
        // "490 North 12th Street"
        if words.is_number(place) && is_ordinal(words, place + 1) {
            place += 2;
        }
    }
    words.is_number(place) && is_ordinal(words, place + 1) && words.is_any(place + 2, STREETS)
}

/// "1. Check the boat": the numbering of a list at the start of a line.
fn list(words: &Words, at: usize, past: usize) -> bool {
    at == words.start
        && words.is_any(past, any![".", ")"])
        && words.glued(past)
        && (words.is_capital(past + 1) || words.get(past + 1).is_none())
        && words.of(at).len() <= 2
}

/// "Flight 12", "No. 5", "the bottom three", "chapter 4".
fn after_label(words: &Words, at: usize, past: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    // "Flight 4U 9525 appears": an airline's two signs come before the number.
    let flight = |at: usize| words.is(at, "flight");
    if words.is_capital(before)
        && words.of(before).len() <= 2
        && (flight(at.wrapping_sub(2)) || flight(at.wrapping_sub(3)) && words.glued(before))
    {
        return true;
    }
    let dot = words.is(before, ".") && words.glued(before);
    let label = before.saturating_sub(usize::from(dot));
    // "Case No. 22-1457"
    let number = at.wrapping_sub(2);
    if words.is_inner_hyphen(before)
        && words.is_number(number)
        && words.is(number.wrapping_sub(1), ".")
        && after_label(words, number, before)
    {
        return true;
    }
    if continues_label(words, at) && !counts(words, past) {
        return true;
    }
    let whole = words.is(before, "of") && words.is_number(before.wrapping_sub(1)) && words.class(before.wrapping_sub(2), Class::LABEL);
    // "The Group of 20", "the Gang of Eight"
    let group = words.is(before, "of") && words.is_capital(before.wrapping_sub(1)) && words.is_any(before.wrapping_sub(1), GROUPS);
    if group {
        return true;
    }
    if !words.class(label, Class::LABEL) {
        return whole;
    }
    // "In Room 12 deputies found two guns": a label that is written large among small words.
    let small = |at: usize| words.get(at).is_some_and(|token| token.case == Case::Lower);
    if !dot
        && words.is_capital(label)
        && label > words.start
        && (small(label - 1) || label - 1 == words.start)
        && small(past)
        && words.get(label).is_some_and(|token| token.case == Case::Capital)
    {
        return true;
    }
    // "Flight 6140 lands", "bus 412 riders": where no article comes before, or so many digits follow, the label has its number.
    let article = words.is_any(label.wrapping_sub(1), any!["the", "a", "this", "that", "each", "per"]);
    if words.is_any(label, any!["flight", "bus", "train"]) && !words.of(at).contains(',') && (!article || words.of(at).len() > 2) {
        return true;
    }
    // "On day 12 people", "the game 12 million watched": a number that goes on to count is a count.
    // "Image 24 of 40" numbers both.
    dot || !counts(words, past)
}

/// "Junctions 9 and 10", "on day two, three and four", "grades three through eight": a label's number goes on.
fn continues_label(words: &Words, at: usize) -> bool {
    let number = |at: usize| {
        words.is_number(at) && !words.of(at).contains(',') || matches!(words.entry(at).and_then(|entry| entry.number), Some(Word::Unit(_)))
    };
    let mut place = at;
    for _ in 0..4 {
        let joined = words.is_any(place.wrapping_sub(1), any!["and", "or", "to", ",", "&", "through"]);
        let comma = usize::from(joined && words.reads_before(place, &[",", "and"]));
        let last = place.wrapping_sub(2 + comma);
        if !joined || !number(last) {
            return false;
        }
        if words.class(last.wrapping_sub(1), Class::LABEL) {
            return !words.is_any(
                last.wrapping_sub(1),
                any!["top", "bottom", "world", "war", "case", "cases", "bill", "box", "line", "figure", "figures"],
            );
        }
        place = last;
    }
    false
}

/// "The iPhone 11", "FTSE 100", "a Boeing 737": digits after a name, with nothing counted after them.
fn after_name(words: &Words, numeral: &Numeral) -> bool {
    let (at, past) = (numeral.first, numeral.past);
    let Some(before) = at.checked_sub(1) else { return false };
    let plain = numeral.scale == crate::measure::Decimal::ONE
        && crate::measure::is_whole(numeral.value)
        && !numeral.signed
        && !words.of(at).contains(',');
    let large = words.is_word(before) && words.of(before).bytes().any(|byte| byte.is_ascii_uppercase());
    if plain && part_of_name(words, numeral) {
        return true;
    }
    // "COVID -19"
    let upper = |at: usize| words.is_word(at) && words.get(at).is_some_and(|token| token.case == Case::Upper);
    let dashed = words.is_hyphen(before) && words.glued(at) && upper(before.wrapping_sub(1))
        || numeral.signed && words.is_hyphen(at) && upper(before) && crate::measure::is_whole(numeral.value);
    if dashed {
        return true;
    }
    // "Compared with Cruz's 538": what he has.
    if !plain || !large || words.of(before).ends_with("'s") || words.of(before).ends_with("’s") {
        return false;
    }
    let entry = words.entry(before);
    let calendar = entry.is_some_and(|entry| entry.calendar.is_some());
    let small = entry.is_some_and(|entry| entry.is(Class::STOP) || entry.befalls || !entry.hedges.is_empty() || entry.trend.is_some());
    let opens = before == words.start || matches!(words.before(before), "“" | "\"" | ":" | "—" | "–");
    let mixed = words.get(before).is_some_and(|token| token.case != Case::Capital);
    // "Falcon 9 carried 22 satellites", where "elsewhere 11 died" and "fully 11 were" count.
    let acts = super::phrase::is_verb(words, past) && !words.class(past, Class::AUXILIARY) && words.of(before).len() > 3;
    let acts = acts && !words.of(before).ends_with("ly") && !words.of(before).ends_with("wards");
    if calendar || small || opens && !mixed && !acts {
        return false;
    }
    !counts(words, past) || is_model(words, at, past)
}

/// "The Pixel 8 costs £699", "an iPhone 15 starts at $799": after an article and one name a word in -s that has an
/// object is a verb. "The Kerrow 12 finalists met" are counted.
fn is_model(words: &Words, at: usize, past: usize) -> bool {
    let name = at.wrapping_sub(1);
    const ARTICLES: &List = any!["the", "a", "an", "its"];
    let article = words.is_any(name.wrapping_sub(1), ARTICLES) || words.is_any(name.wrapping_sub(2), ARTICLES);
    let led = article && !words.of(name).ends_with('s');
    let object = words.is_number(past + 1)
        || words.class(past + 1, Class::DETERMINER)
        || among!(words.of(past + 1), "at" | "from" | "$" | "£" | "€");
    led && words.is_number(at) && plural::is_plural(words.of(past)) && object
}

/// "The 737-800", "a 787-9", "on a 737": makers number their airliners so.
fn airliner(words: &Words, at: usize, past: usize) -> bool {
    let type_of = |at: usize| {
        let digits = words.of(at).as_bytes();
        words.is_number(at) && matches!(digits, [b'7', b'0'..=b'8', b'7'])
    };
    let variant = |at: usize| words.is_inner_hyphen(at) && words.is_number(at + 1) && matches!(words.of(at + 1).len(), 1 | 3);
    let led = words.is_any(at.wrapping_sub(1), any!["a", "boeing"]);
    type_of(at) && (variant(past) || led && !counts(words, past))
        || at.checked_sub(2).is_some_and(|first| type_of(first) && variant(first + 1) && airliner(words, first, first + 1))
}

/// "Harbour has 740 seats, Lumen 514 and Kestrel 143": a name and its number in a list that counts.
fn is_listed(words: &Words, numeral: &Numeral) -> bool {
    let mut at = numeral.first;
    while at > words.start
        && words.get(at.wrapping_sub(1)).is_some_and(|token| token.case == Case::Capital && words.is_word(at.wrapping_sub(1)))
    {
        at -= 1;
    }
    let named = at < numeral.first;
    at = at.saturating_sub(usize::from(words.is(at.wrapping_sub(1), "the")));
    let opens = named && words.is_any(at.wrapping_sub(1), any![",", "and", ";"]);
    opens && (words.get(numeral.past).is_none() || words.is_any(numeral.past, any![",", "and", ";", ".", "while"]))
}

/// "787 Express", "22 Rue Verte", "11 Pro Max": a number that a name goes on with counts nothing, unless the name
/// ends in a plural or is a people's.
fn part_of_name(words: &Words, numeral: &Numeral) -> bool {
    let past = numeral.past;
    let people = words.get(past).is_some_and(|token| token.senses().any(Senses::PEOPLE)) || words.of(past).ends_with("can");
    let calendar = words.entry(past).is_some_and(|entry| entry.calendar.is_some() || entry.befalls);
    let headline =
        words.get(past).is_some_and(|token| token.case == Case::Upper) && words.is_capital(past + 1) && words.is_capital(past + 2);
    if !words.is_capital(past) || people || calendar || headline || numeral.value == crate::measure::Decimal::ONE {
        return false;
    }
    // "Two new 737 Max jets"
    let number = |at: usize| words.is_number(at) || matches!(words.entry(at).and_then(|entry| entry.number), Some(Word::Unit(_)));
    let at = numeral.first;
    if words.of(at).len() >= 3
        && (number(at.wrapping_sub(1)) || number(at.wrapping_sub(2)) && words.is_word(at - 1) && !words.class(at - 1, Class::STOP))
    {
        return true;
    }
    let phrase = super::phrase::after(words, past, true);
    phrase.is_some_and(|phrase| !super::phrase::is_plural(words, phrase.head))
}

/// Whether the words after a number read as what it counts.
fn counts(words: &Words, past: usize) -> bool {
    let lower =
        |at: usize| words.get(at).is_some_and(|token| token.case == Case::Lower) && words.is_word(at) && !words.class(at, Class::STOP);
    if words.entry(past).is_some_and(|entry| entry.befalls) {
        return true;
    }
    (0..3).take_while(|step| lower(past + step)).any(|step| plural::is_plural(words.of(past + step)))
}

/// "Called 911", "911 callers": the number of the emergency service, not that many of anything. "The 112 passengers"
/// are counted.
fn emergency(words: &Words, at: usize) -> bool {
    let past = at + 1;
    let service = words.is_any(past, any!["call", "calls", "caller", "callers", "operator", "operators", "dispatcher", "dispatchers"]);
    match words.of(at) {
        "911" => service || !counts(words, past),
        "999" | "112" | "000" | "101" => {
            let dialled = words.is_any(
                at.wrapping_sub(1),
                any!["call", "called", "calling", "calls", "dial", "dialed", "dialled", "dialing", "dials", "phoned", "phone"],
            );
            service || dialled && !counts(words, past)
        }
        _ => false,
    }
}

/// "A 401(k)", "a 501(c) group", "802.11b": numbers that American law and standards name things by.
fn of_law(words: &Words, at: usize, past: usize) -> bool {
    let clause =
        words.is(past, "(") && words.glued(past) && words.is_word(past + 1) && words.of(past + 1).len() == 1 && words.is(past + 2, ")");
    clause && words.glued(past + 1) || words.of(at) == "802.11"
}

/// "USB 3.0", "iOS 17.4", "Windows 8.1": versions.
const VERSIONED: &List = any![
    "usb",
    "ios",
    "ipados",
    "macos",
    "android",
    "windows",
    "bluetooth",
    "firefox",
    "chrome",
    "explorer",
    "safari",
    "html",
    "web",
    "linux",
    "photoshop",
    "version",
    "java",
    "python",
    "gpt",
];

/// Lists of firms and songs that are named by how many stand in them: "the S&P 500", "the ftse 100", "the Hot 100".
const INDEXES: &List = any![
    "s&p", "sp", "p", "ftse", "stoxx", "nasdaq", "russell", "nikkei", "cac", "dax", "csi", "ibex", "asx", "nifty", "fortune", "forbes",
    "poor's", "poor’s", "hot", "tsx",
];

/// Whether a number names the version of a program or is part of an index's name.
fn versioned(words: &Words, numeral: &Numeral) -> bool {
    let before = numeral.first.wrapping_sub(1);
    let digits = words.of(numeral.first);
    let version =
        digits.contains('.') && digits.len() <= 5 && (words.is_any(before, VERSIONED) || words.reads_before(numeral.first, &["os", "x"]));
    let round = among!(
        digits,
        "20" | "30"
            | "35"
            | "40"
            | "50"
            | "60"
            | "100"
            | "200"
            | "225"
            | "250"
            | "300"
            | "350"
            | "400"
            | "500"
            | "600"
            | "1000"
            | "2000"
            | "3000"
    );
    let index = round && words.is_any(before, INDEXES) && !counts(words, numeral.past);
    (version || index) && numeral.past == numeral.first + 1
}

/// "On Zero Hedge", "near Three Mile Island": a large number word before a large one, in a sentence that is no headline.
fn is_named(words: &Words, at: usize, past: usize) -> bool {
    let inside = words.is_capital(at) && words.is_capital(past) && at > words.start && past == at + 1;
    // "The Seven Network said": the article opens the sentence.
    let opens = inside && at - 1 == words.start && words.is(at - 1, "the") && words.is_any(past, any!["network", "news", "sports"]);
    if !inside || !opens && words.get(at - 1).is_none_or(|token| token.case != Case::Lower) || !words.is_word(at - 1) {
        return false;
    }
    let plural = super::phrase::after(words, past, true).is_none_or(|phrase| super::phrase::is_plural(words, phrase.head));
    if plural || words.get(past).is_some_and(|token| token.senses().any(Senses::PEOPLE)) {
        return false;
    }
    let tokens = words.own;
    let small = tokens.iter().filter(|token| token.kind == Kind::Word && token.case == Case::Lower).count();
    let large = tokens.iter().filter(|token| token.kind == Kind::Word && token.case != Case::Lower).count();
    opens || small >= large
}

/// "Chapter Two", "Formula One", "Group of Seven": number words that name.
fn labelled_word(words: &Words, numeral: &Numeral, unit: bool) -> bool {
    // "Doubled down on the claim", "to zero in on the killers"
    let (at, past) = (numeral.first, numeral.past);
    if numeral.form == Form::Times && (words.is(past, "down") || words.is_inner_hyphen(past) && words.is(past + 1, "down"))
        || words.is(at, "zero") && words.reads(past, &["in", "on"])
    {
        return true;
    }
    let Some(before) = numeral.first.checked_sub(1) else { return false };
    // "The news at ten", "she called tonight at ten"
    let hour = !unit && words.is(before, "at") && words.is_any(before.wrapping_sub(1), any!["news", "tonight", "nightly"]);
    let level = || (before.saturating_sub(4).max(words.start)..before).any(|at| words.is_any(at, any!["toll", "stood", "stands", "total"]));
    if hour && !level() && (!words.is_word(past) || words.class(past, Class::STOP)) {
        return true;
    }
    if (!unit || words.is_capital(past + 1)) && is_named(words, at, past) {
        return true;
    }
    if continues_label(words, at) && !unit && !counts(words, past) {
        return true;
    }
    let label = words.class(before, Class::LABEL)
        && !words.is_any(before, any!["top", "world", "war", "day", "case", "bill", "week", "game", "season", "box", "line"]);
    // "On day two", "after game three"
    let label = label
        || words.is_any(before, any!["day", "week", "game", "season"])
            && words.is_any(before.wrapping_sub(1), any!["on", "in", "of", "after", "by", "since", "from", "until", "for"]);
    let capital = words.is_capital(before) && words.is_capital(numeral.first) && before > words.start && !unit;
    let group = words.is(before, "of") && words.is_capital(numeral.first) && words.is_any(before.wrapping_sub(1), GROUPS);
    !unit && (group || (label || capital || words.is_any(before, any!["bottom"])) && !counts(words, numeral.past))
}
