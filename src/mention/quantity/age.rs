//! Ages that name no unit: "Maria Lund, 25,", "aged 12", "who was 10", "two men, 18 and 20,", "(w/m, 46)".

use super::Kind;
use super::figure::Figure;
use super::phrase;
use super::unit::Named;
use crate::lexicon::among;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word as Number;
use crate::lexicon::plural;
use crate::lexicon::things::thing;
use crate::lexicon::{List, Senses, any};
use crate::measure::Decimal;
use crate::token::Words;

/// Whether a word names people, whom a number set off by commas tells the age of.
#[inline(never)]
fn is_person(words: &Words, at: usize) -> bool {
    let word = words.of(at).to_ascii_lowercase();
    let known = thing(&word).or_else(|| thing(&plural::singular(&word)));
    let named =
        known.is_some_and(|known| known.class == "person") && !among!(&*word, "one" | "body" | "life" | "local" | "other" | "human");
    // "The watchman, 58,": people by what they do, where "the German, 58," is a capital that tells them anyway.
    let works = word.len() > 5 && (word.ends_with("man") || word.ends_with("woman")) && !words.is_capital(at);
    named || works || words.is_any(at, WORKERS) || among!(&*word, "partner" | "twins" | "male" | "males" | "m" | "f")
}

/// People by their work, besides those that are counted as one class of people.
const WORKERS: &List = any![
    "striker",
    "farmer",
    "actor",
    "singer",
    "apprentice",
    "teacher",
    "schoolteacher",
    "baker",
    "butcher",
    "roofer",
    "builder",
    "carpenter",
    "plumber",
    "mechanic",
    "electrician",
    "painter",
    "writer",
    "author",
    "artist",
    "musician",
    "waiter",
    "waitress",
    "chef",
    "cook",
    "cleaner",
    "clerk",
    "cashier",
    "porter",
    "guard",
    "caretaker",
    "gardener",
    "shepherd",
    "accountant",
    "banker",
    "manager",
    "director",
    "executive",
    "minister",
    "mayor",
    "governor",
    "premier",
    "president",
    "chancellor",
    "captain",
    "contractor",
    "treasurer",
    "steward",
    "surgeon",
    "dentist",
    "widow",
    "widower",
    "heir",
    "founder",
    "coach",
    "goalkeeper",
    "defender",
    "winger",
    "sibling",
    "siblings",
    "cyclist",
    "motorcyclist",
    "biker",
    "hiker",
    "climber",
    "swimmer",
    "diver",
    "pedestrian",
];

/// Whether a word ends as those do who do or are something: "the dancer", "the activist", not "the number".
fn is_doer(words: &Words, at: usize) -> bool {
    let word = words.of(at);
    const ENDINGS: &List = any!["er", "or", "ist", "ian", "ant"];
    word.len() > 5
        && ENDINGS.ends(word)
        && !words.is_any(
            at,
            any!["number", "register", "answer", "tower", "river", "letter", "chapter", "counter", "factor", "quarter", "order"],
        )
}

/// One person, as "a woman of 39" and "a boy of four" tell of them: a father of three is none of three years.
fn is_one(words: &Words, at: usize) -> bool {
    let word = words.of(at);
    words.is_any(at, any!["man", "woman", "boy", "girl", "child", "youth", "lad", "teenager", "pensioner", "widow", "widower", "baby"])
        || words.is_any(at, any!["suspect", "victim", "passenger", "pedestrian", "driver", "rider", "student", "nurse", "hiker"])
        || word.len() > 5 && (word.ends_with("man") || word.ends_with("woman") || word.ends_with("cyclist")) && !words.is_capital(at)
}

/// "A woman of 39 was hurt", "the youngest is a boy of four": years, where nothing follows that he or she has so many of.
fn of_years(words: &Words, at: usize, past: usize) -> bool {
    let led = words.is(at.wrapping_sub(1), "of") && is_one(words, at.wrapping_sub(2)) && !words.is(at, "one");
    let article = |at: usize| words.is_any(at, any!["a", "an", "the", "one", "another"]);
    led && (at.saturating_sub(5).max(words.start)..at).any(article)
        && (!words.is_word(past) || words.class(past, Class::STOP))
        && ends(words, past)
}

/// "The youngest victim was 11, the eldest 83", "at 17 the youngest of the dead", "the oldest of them was nine".
fn eldest(words: &Words, at: usize, past: usize) -> bool {
    const DEGREES: &List = any!["youngest", "oldest", "eldest"];
    let open = (!words.is_word(past) || words.class(past, Class::STOP)) && ends(words, past);
    if words.is(at.wrapping_sub(1), "at") && words.is(past, "the") && words.is_any(past + 1, DEGREES) {
        return true;
    }
    let be = words.is_any(at.wrapping_sub(1), any!["was", "is"]);
    let bare = words.is_number(at) && !words.is_any(at.wrapping_sub(1), any!["the", "of", "than", "by", "to", "for", "in", "with"]);
    let near = at.saturating_sub(if be { 9 } else { 4 }).max(words.start);
    let stops = |at: usize| words.is_number(at) || words.is_any(at, any![";", "who", "which", "and"]);
    let told = (near..at).rev().take_while(|&at| !stops(at)).any(|at| words.is_any(at, DEGREES));
    open && (be || bare) && told
}

/// Whether no unit or rate goes on from a number.
fn ends(words: &Words, past: usize) -> bool {
    !words.is_any(past, any!["%", "°", "per", "of", "-", "/"]) || words.is_hyphen(past) && !words.glued(past)
}

/// "Renck, who at 54 has run it", "gave his age as 27", "the watchman, 58, who", "six, who slept".
fn by_pronoun(words: &Words, at: usize, past: usize) -> bool {
    let before = at.wrapping_sub(1);
    let who = words.is_any(before.wrapping_sub(1), any!["who", "he", "she"]) && words.is(before, "at");
    if who && (words.class(past, Class::AUXILIARY) || words.class(past, Class::VERB)) {
        return true;
    }
    let given =
        words.is_any(before, any!["as", "at"]) && (!words.is_word(past) || words.class(past, Class::CONJUNCTION)) && ends(words, past);
    if given && (before.saturating_sub(8).max(words.start)..before).any(|at| words.is(at, "age")) {
        return true;
    }
    let noun = before.wrapping_sub(1);
    words.is(before, ",")
        && words.is_word(noun)
        && !phrase::is_plural(words, noun)
        && words.is(past, ",")
        && words.is_any(past + 1, any!["who", "whose", "whom"])
        && !words.is(at, "one")
}

/// Makes an age of a bare number where its place in the sentence says so.
pub fn bare(words: &Words, figure: &mut Figure, before: &[Figure]) {
    let numeral = &figure.numeral;
    let whole = crate::measure::is_whole(numeral.value) && numeral.scale == Decimal::ONE && !numeral.signed;
    if !whole || numeral.value > Decimal::from(119) || numeral.value < Decimal::ONE || numeral.past != numeral.first + 1 {
        return;
    }
    let at = numeral.first;
    if after_name(words, at, numeral.past)
        || named(words, at)
        || limited(words, figure)
        || words.is(numeral.past, "age") && words.is_any(numeral.past + 1, any!["group", "groups", "bracket", "range"])
        || (words.start..at).rev().take(8).any(|place| words.is_any(place, any!["expectancy", "lifespan"])) && !words.is_word(numeral.past)
        || between_commas(words, at, numeral.past)
        || in_brackets(words, at, numeral.past)
        || told(words, at, numeral.past)
        || follows(words, figure, before)
        || at_death(words, at, numeral.past)
        || and_older(words, at, numeral.past)
        || of_years(words, at, numeral.past)
        || eldest(words, at, numeral.past)
        || by_pronoun(words, at, numeral.past)
    {
        figure.unit = Some(Named::new("year of age", Kind::Age));
    }
}

/// "aged 12", "ages 5 to 9", "at age 21", "the age of 21", "turned 40".
fn named(words: &Words, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    // "The ages of the dead range from 41 to 68"
    let ranges = words.is(before, "from") && words.is_any(before.wrapping_sub(1), any!["range", "ranges", "ranged", "ranging", "varied"]);
    if ranges && (before.saturating_sub(20).max(words.start)..before).any(|at| words.is_any(at, any!["age", "ages"])) {
        return true;
    }
    if (ranges || words.is(before, "between") && words.is_any(before.wrapping_sub(1), any!["were", "are"]))
        && people_range(words, before - 1)
    {
        return !words.is_word(at + 1) || words.is_any(at + 1, any!["to", "and"]);
    }
    if words.is(before, "at") && in_life(words, before) && (!words.is_word(at + 1) || words.class(at + 1, Class::CONJUNCTION)) {
        return ends(words, at + 1);
    }
    // "The legal drinking age is 21", "the average age of buyers was 36"
    let noun = |at: usize| words.is_word(at) && (!words.class(at, Class::STOP) || words.is_any(at, any!["of", "for", "the", "its"]));
    let subject = || (before.saturating_sub(5).max(words.start)..before).rev().take_while(|&at| noun(at)).any(|at| words.is(at, "age"));
    if words.is(before.wrapping_sub(1), "age") && words.is_any(before, any!["at", "to"])
        || words.is_any(before, any!["is", "was"]) && subject()
    {
        return !words.is_word(at + 1) || words.class(at + 1, Class::STOP);
    }
    // "Left school at 15", "retired at 62"
    if words.is(before, "at")
        && words.is_any(before.wrapping_sub(1), any!["school", "retired", "retire", "retires", "married", "widowed", "orphaned"])
    {
        return !words.is_word(at + 1) || words.class(at + 1, Class::CONJUNCTION);
    }
    // "Children as young as 10", "men as old as 70"
    if words.is(before, "as") && words.is_any(before.wrapping_sub(1), any!["young", "old"]) && words.is(before.wrapping_sub(2), "as") {
        return !words.is_word(at + 1) || words.class(at + 1, Class::STOP);
    }
    let before = before.saturating_sub(usize::from(
        words.is_any(before, any!["about", "around", "just", "only", "between", "over", "under", "from", "now"]),
    ));
    // "Age: 27"
    if words.is_any(before.wrapping_sub(usize::from(words.is(before, ":"))), any!["aged", "age", "ages"]) {
        return true;
    }
    words.is(before, "of") && before.checked_sub(1).is_some_and(|age| words.is_any(age, any!["age", "ages"]))
        || words.is_any(before, any!["turned", "turns", "turn", "turning"])
            && (!words.is_word(at + 1) || words.is_any(at + 1, any!["last", "next", "this", "on", "in", "today", "yesterday", "and"]))
}

/// "The victims range from 41 to 68", "the pupils, who were between 12 and 14": people, not how many of them, as in "estimates
/// of the dead range from 40 to 70".
fn people_range(words: &Words, verb: usize) -> bool {
    let who = usize::from(words.is(verb.wrapping_sub(1), "who"));
    let noun = verb.wrapping_sub(1 + who + usize::from(who == 1 && words.is(verb.wrapping_sub(2), ",")));
    let people = phrase::is_plural(words, noun) && is_person(words, noun) || words.reads_before(noun + 1, &["the", "dead"]);
    let counted = |at: usize| words.is_any(at, any!["of", "from", "to", "for"]);
    people && !counted(noun.wrapping_sub(1)) && !counted(noun.wrapping_sub(2))
}

/// "Elected to the council at 27", "she joined the navy at 18": steps of a life that are told with an age.
fn in_life(words: &Words, before: usize) -> bool {
    const STEPS: &List = any![
        "elected",
        "re-elected",
        "ordained",
        "enlisted",
        "joined",
        "became",
        "appointed",
        "graduated",
        "crowned",
        "emigrated",
        "debuted",
        "sworn",
    ];
    let near = (before.saturating_sub(8).max(words.start)..before).rev();
    near.take_while(|&at| words.is_word(at) || words.is_inner_hyphen(at)).any(|at| words.is_any(at, STEPS))
}

/// "Died at 91", "dead at 77": with nothing counted after it.
fn at_death(words: &Words, at: usize, past: usize) -> bool {
    let by = words.is(at.wrapping_sub(1), "at") && words.is_number(at) && !words.is_word(past) | words.class(past, Class::CONJUNCTION);
    let whole = !words.is_any(past, any![":", "%", "-"]);
    let dead = |at: usize| {
        words.is_any(at, any!["died", "dies", "die"])
            || words.is(at, "dead") && !words.is_any(at.wrapping_sub(1), any!["of", "the"]) && !words.is_number(at.wrapping_sub(1))
    };
    by && whole && (at.saturating_sub(4).max(words.start)..at).any(dead)
}

/// "Voters 45 and older", "those 18 or under", "blacks 30 to 44 and women 65 and over".
fn and_older(words: &Words, at: usize, past: usize) -> bool {
    let older =
        words.is_any(past, any!["and", "or"]) && words.is_any(past + 1, any!["older", "younger", "over", "under", "up", "above", "below"]);
    let people = |at: usize| is_person(words, at) || words.is_any(at, any!["those", "anyone", "everyone", "americans"]);
    older && (words.is_any(past + 1, any!["older", "younger"]) || people(at.wrapping_sub(1)) || people(at.wrapping_sub(2)))
}

/// "Adults over 65", "children under five": people whom a bare number bounds.
fn limited(words: &Words, figure: &Figure) -> bool {
    let (at, past) = (figure.numeral.first, figure.numeral.past);
    let bound = words.is_any(at.wrapping_sub(1), any!["over", "under", "above", "below"]);
    let group = at.wrapping_sub(2);
    let people =
        is_person(words, group) && words.of(group).ends_with(['s', 'n', 'e']) || words.is_any(group, any!["anyone", "everyone", "those"]);
    let noun = |at: usize| words.is_word(at) && phrase::is_plural(words, at) && !words.class(at, Class::STOP);
    // "Two thirds of those arrested were under 21."
    let were = words.is_any(group, any!["were", "are"])
        && !words.is_word(past)
        && (group.saturating_sub(6).max(words.start)..group).any(|at| {
            is_person(words, at) || words.is_any(at, any!["those", "whom", "who"]) || words.entry(at).is_some_and(|entry| entry.befalls)
        });
    // "Twenty-two are younger than five."
    let younger = words.is_any(group, any!["younger", "older"]) && words.is(at.wrapping_sub(1), "than");
    if younger && (!words.is_word(past) || words.class(past, Class::STOP)) && ends(words, past) {
        return true;
    }
    if bound && were {
        return true;
    }
    bound && people && !noun(past) && (words.class(past, Class::STOP) || !noun(past + 1))
}

/// "In his 30s", "in her late fifties", "in their mid-20s": the years of age meant, and the place past them.
pub fn decade(words: &Words, at: usize) -> Option<(u8, u8, usize, usize)> {
    let (tens, past) = match words.entry(at).and_then(|entry| entry.number) {
        Some(Number::Decade(tens)) => (tens, at + 1),
        _ => {
            let tens: u8 = words.of(at).parse().ok().filter(|tens| tens % 10 == 0 && (10..=90).contains(tens))?;
            let s = at + 1 + usize::from(words.is_any(at + 1, any!["'", "’"]));
            (words.is(s, "s") && words.glued(s) && words.glued(at + 1)).then_some((tens, s + 1))?
        }
    };
    let part = at.checked_sub(1 + usize::from(words.is_inner_hyphen(at.wrapping_sub(1))))?;
    let (low, high) = match () {
        () if words.is(part, "early") => (tens, tens + 3),
        () if words.is_any(part, any!["mid", "middle"]) => (tens + 4, tens + 6),
        () if words.is(part, "late") => (tens + 7, tens + 9),
        () => (tens, tens + 9),
    };
    let first = if low == tens && high == tens + 9 { at } else { part };
    let whose = first.wrapping_sub(1 + usize::from(words.is(first.wrapping_sub(1), "-")));
    words.is_any(whose, any!["his", "her", "their", "my", "your", "our"]).then_some((low, high, first, past))
}

/// "Lund 41, was a father of two": a name's age with its first comma lost.
fn after_name(words: &Words, at: usize, past: usize) -> bool {
    let before = at.wrapping_sub(1);
    let name = words.is_capital(before)
        && !words.class(before, Class::LABEL)
        && words.entry(before).is_none_or(|entry| entry.calendar.is_none() && !entry.is(Class::STOP));
    name && words.is_number(at)
        && words.is(past, ",")
        && words.is_any(past + 1, any!["was", "who", "of", "is", "had", "from", "said", "told"])
}

/// "Maria Lund, 25, said", "the suspect, 31.", "Two men, 18 and 20, were", "both 16".
fn between_commas(words: &Words, at: usize, past: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    // "The senator, 71, said"
    let person = |at: usize| is_person(words, at) || words.is_capital(at) && words.entry(at).is_none_or(|entry| entry.calendar.is_none());
    if words.is(before, "both") && before.checked_sub(1).is_some_and(|comma| words.is(comma, ",")) {
        return true;
    }
    // "Their son, four, and daughter, two, were unhurt"
    let kin = words.is(before, ",")
        && words.is_any(
            before.wrapping_sub(1),
            any!["son", "daughter", "brother", "sister", "nephew", "niece", "grandson", "granddaughter", "twins"],
        );
    // "Her sons, eight and 11,"
    let kins = words.is(before, ",")
        && words.is_any(before.wrapping_sub(1), any!["sons", "daughters", "brothers", "sisters", "grandsons", "children"]);
    let two = kins
        && words.is(past, "and")
        && (words.is_number(past + 1) || words.entry(past + 1).is_some_and(|entry| matches!(entry.number, Some(Number::Unit(_)))));
    if kin && (words.get(past).is_none() || words.is_any(past, any![",", ".", ";"])) || two && !words.is_word(past + 2) {
        return true;
    }
    // "Timmons, now 16,", "Venn, also 16,"
    let before = before.saturating_sub(usize::from(words.is_any(before, any!["now", "then", "also"])));
    // "Alan Ward Jr., 32,", "of Medford, Mass., 29,"
    let who = before.wrapping_sub(1 + usize::from(words.is(before.wrapping_sub(1), ".")));
    // "The killer, now 71,"
    let now = words.is_any(at.wrapping_sub(1), any!["now", "then"]) && is_doer(words, who);
    let comma = words.is(before, ",") && before > words.start && (person(who) || now);
    let joined = words.is(past, "and") && (words.is_number(past + 1) && words.is_any(past + 2, any![",", ".", ";", ")"]))
        || words.is(past, "and") && words.is_capital(past + 1)
        // "Lund, 58 and in office since May,"
        || words.is(past, "and") && words.class(past + 1, Class::PREPOSITION) && !words.class(who.wrapping_sub(1), Class::PREPOSITION);
    let closed = words.get(past).is_none()
        || words.is_any(past, any![",", ".", ";", ")", "—", "–", "]", "―"])
            && (!words.is_number(past + 1) || words.entry(past + 2).is_some_and(|entry| entry.measure.is_some()))
        || joined;
    let listed = words.is(past, ",") && words.is_number(past + 1) && is_person(words, before.wrapping_sub(1));
    comma && (closed || listed) && words.is_number(at)
}

/// "Orla Venn (27)", "her brother (31)": not "Venn (27)", which a scorer's minute is too.
fn in_brackets(words: &Words, at: usize, past: usize) -> bool {
    let Some(who) = at.checked_sub(2).filter(|_| words.is(at - 1, "(") && words.is(past, ")") && words.is_number(at)) else {
        return false;
    };
    let given = |at: usize| words.get(at).is_some_and(|token| token.senses().any(Senses::FIRST_NAME)) && words.is_capital(at);
    let full = words.is_capital(who) && (1..=2).any(|back| who >= words.start + back && given(who - back) && words.is_capital(who - 1));
    // "Ada Orlo (54) and Bo Venn (12) put on 60 for the third wicket": runs, or strokes.
    let runs = || {
        (words.start..words.end)
            .any(|at| words.is_any(at, any!["wicket", "wickets", "innings", "runs", "overs", "par", "stroke", "strokes", "birdies"]))
    };
    (full && !runs()) || is_person(words, who) && !words.is_any(who, any!["m", "f"])
}

/// "who was 10", "she is 35", "he will be 40".
fn told(words: &Words, at: usize, past: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    // "He was one, and so was she", "she was 3-under for the day"
    if words.is(at, "one") || words.is_inner_hyphen(past) {
        return false;
    }
    let before = before.saturating_sub(usize::from(words.is_any(before, any!["only", "just", "about", "now"])));
    let be = words.is_any(before, any!["was", "is", "be", "were", "are", "been"]);
    let subject = before.saturating_sub(1 + usize::from(words.is_any(before, any!["be", "been"])));
    // "Rice that sold for 30 pesos in May is now 52"
    let dated = words.entry(subject).is_some_and(|entry| entry.calendar.is_some());
    let now = words.is(at.wrapping_sub(1), "now") && words.is_capital(subject) && !dated && words.is_number(at);
    let who = now || words.is_any(subject, any!["who", "he", "she", "i"]);
    // "The suspect was 17."
    let whose = words.is_any(before, any!["was", "is"]) && is_person(words, subject) && words.is_number(at) && !words.is_word(past);
    // "The other victim, his great-nephew, was 16."
    let kin = || {
        let noun = subject.wrapping_sub(1);
        let start = noun.checked_sub(2).map_or(0, |at| at + 2 * usize::from(!words.is_inner_hyphen(noun - 1)));
        is_person(words, noun) && (words.start..start).any(|at| words.is(at, ",") && !words.is_any(at + 1, any!["said", "says"]))
    };
    let whose =
        whose || words.is_any(before, any!["was", "is"]) && words.is(subject, ",") && words.is_number(at) && !words.is_word(past) && kin();
    // "She will be 29 on April 11", "Lund is 32 now"
    let day = words.is(past, "on") && words.entry(past + 1).is_some_and(|entry| entry.calendar.is_some());
    let today = words.is(past, "now") && !words.is_word(past + 1) && words.is(before, "is");
    if be && words.is_number(at) && (today || day && words.is(before, "be")) {
        return true;
    }
    // "The president, born in Orrin, was 46 when he was killed"
    let then = words.is(past, "when") && words.is_any(past + 1, any!["he", "she", "they", "his", "her", "their"]);
    // "Venn was 14 at the time, Lark was 16 and Marsh was 20 years old", not "the Greens were 14 at the time", "Velm was 27 and Orrin was 30"
    let then = then || words.reads(past, &["at", "the", "time"]);
    let listed = words.is(past, "and") && words.is_any(past + 2, any!["was", "is"]) && words.reads(past + 4, &["years", "old"]);
    let then = (then || listed) && words.is_number(at) && (words.is(subject, ",") || words.is_capital(subject));
    let who = who || whose || then;
    let next = words.get(past).is_none()
        || !words.is_word(past)
        || words.is_any(past, any!["when", "at", "and", "by", "but", "in", "on", "or", "years", "now", "today"]);
    be && who && next
}

/// A number joined to an age: the 20 of "men, 18 and 20,".
fn follows(words: &Words, figure: &Figure, before: &[Figure]) -> bool {
    let Some(last) = before.last() else { return false };
    let age = last.unit.as_ref().is_some_and(|unit| unit.kind == Kind::Age) && last.past == last.numeral.past;
    let joined = match figure.first.checked_sub(last.past) {
        Some(1) => words.is_any(last.past, any!["and", ",", "to", "or"]) || words.is_hyphen(last.past),
        Some(2) => words.reads(last.past, &[",", "and"]),
        _ => false,
    };
    // "Younger than the age of 9 and 31 were hurt"
    let counts = words.is(figure.past, "were")
        && words.entry(figure.past + 1).is_some_and(|entry| entry.befalls)
        && !words.is(last.first.wrapping_sub(1), ",");
    age && joined && !counts && (!words.is_word(figure.past) || words.is_any(figure.past, any!["and", "were", "was", "who", "are", "or"]))
}
