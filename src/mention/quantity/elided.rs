//! The noun a number leaves out: people whom something befell, what the subject says is counted, what was counted last.

use super::Counted;
use super::counted::{Found, befalls};
use super::figure::Figure;
use super::numeral::Form;
use super::phrase;
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::lexicon::closed::Class;
use crate::lexicon::numbers::Word as Number;
use crate::lexicon::things;
use crate::lexicon::{List, any};
use crate::measure::Decimal;
use crate::text::Span;
use crate::text::letters::Cased;
use crate::token::{Case, Words};

/// A number that leaves its noun out: people where something befell them, else what was counted last.
pub fn elided(words: &Words, figure: &Figure, last: Option<&Counted>) -> Option<Found> {
    let befalls = |at: usize| befalls(words, at);
    let before = figure.first.checked_sub(1);
    // "Killing at least nine", "injuring up to 40"
    let hedge = |at: usize| {
        words.entry(at).is_some_and(|entry| !entry.hedges.is_empty())
            || words.is_any(at, any!["at", "more", "as", "many", "up", "no", "fewer", "another", "well", "a", "an", ":"])
    };
    // "Shot a 66", at golf
    let article = words.is_any(figure.first.wrapping_sub(1), any!["a", "an"]);
    let killing = !article
        && before
            .is_some_and(|before| (before.saturating_sub(4).max(words.start)..=before).rev().find(|at| !hedge(*at)).is_some_and(befalls));
    let injured =
        crate::measure::is_whole(figure.numeral.value) && words.is(words.start, "of") && (words.start..words.start + 4).any(befalls);
    // "One was killed", "two have been injured"
    let mut at = figure.past;
    while words.class(at, Class::AUXILIARY) || words.class(at, Class::ADVERB) || words.is_any(at, BETWEEN) {
        at += 1;
    }
    // "Of the injured, five are in hospital"; "thousands march in the capital"
    let marching = matches!(figure.numeral.form, Form::Vague(_))
        && figure.first == words.start
        && words.is_word(figure.past)
        && !words.class(figure.past, Class::STOP);
    let treated =
        words.is_any(at, any!["treated", "taken", "rushed", "admitted", "discharged", "charged", "sentenced", "hospitalised", "freed"]);
    if killing || injured || marching || at > figure.past && (befalls(at) || treated && last.is_none()) {
        return person(words, figure.past);
    }
    // "Over 30 were fired into the bay": no people, whom nobody fires into anything.
    if at > figure.past
        && words.is_any(at, any!["fired", "launched"])
        && words.is_any(at + 1, any!["into", "at", "from", "toward", "towards"])
    {
        return implied(words, figure.past, "rocket");
    }
    // "187 all out", "made 54 off 32 balls"
    let balls = words.is_any(figure.past, any!["off", "from"]) && words.is_any(figure.past + 2, any!["balls", "deliveries"]);
    // "Was run out for 87", "dismissed for 278"
    let out =
        words.is(figure.first.wrapping_sub(1), "for") && words.is_any(figure.first.wrapping_sub(2), any!["out", "dismissed", "bowled"]);
    let open = !words.is_word(figure.past) || words.class(figure.past, Class::STOP);
    if balls || out && open || words.reads(figure.past, &["all", "out"]) {
        return implied(words, figure.past, "run");
    }
    if words.reads_before(figure.first, &["struck", "out"]) {
        return implied(words, figure.past, "batter");
    }
    let people = |last: &&Counted| is_person(last);
    // "Roughly 200 gathered", "the three who refused", "millions are out of work"
    let many = matches!(figure.numeral.form, Form::Vague(_))
        && words.class(figure.past, Class::AUXILIARY)
        && !words.is_any(figure.numeral.first, any!["many", "few", "several"]);
    // "The march drew 3,000"
    let mut verb = figure.first.wrapping_sub(1);
    while verb > words.start && hedge(verb) {
        verb -= 1;
    }
    let drew = words.is_any(verb, any!["drew", "draws", "drawing", "attracted"])
        && !words.is_word(figure.past) | words.class(figure.past, Class::STOP);
    let aboard = drew || words.is(figure.past, "aboard") || words.reads(figure.past, &["on", "board"]);
    if (aboard || gathers(words, figure.past) || words.is(figure.past, "who") || many)
        && last.filter(people).is_none()
        && figure.numeral.value > Decimal::ONE
    {
        return person(words, figure.past);
    }
    if let Some(found) = number_of(words, figure).or_else(|| risen(words, figure)) {
        return Some(found);
    }
    // "Searched for one", "a quick one": a pronoun.
    let led = before.is_some_and(|before| words.class(before, Class::PREPOSITION) && !words.is_any(before, any!["with", "including"]));
    if figure.numeral.value == Decimal::ONE && (led || !words.is_word(figure.past)) {
        return None;
    }

    // "Four pupils and two “wardens” fell": what stands in marks is counted.
    let past = figure.past;
    if words.is_any(past, any!["“", "\""]) && !words.glued(past) && words.glued(past + 1) && words.is_word(past + 1) {
        return None;
    }
    let plain = matches!(figure.numeral.form, Form::Digits | Form::Words | Form::Vague(_));
    let last = last.filter(|_| plain && crate::measure::is_whole(figure.numeral.value))?;
    let counted = Counted { span: empty_after(words, figure.past), elided: true, ..last.clone() };
    Some(Found { counted, past: figure.past })
}

/// Whether what was counted last are people.
pub fn is_person(counted: &Counted) -> bool {
    things::thing(&counted.head).is_some_and(|thing| among!(thing.class, "person" | "customer"))
        || counted.head.ends_with("or")
        || counted.head.ends_with("ist")
}

/// What people do together, so that a bare number before it is of people.
fn gathers(words: &Words, at: usize) -> bool {
    const VERBS: &List = any![
        "gathered",
        "gather",
        "marched",
        "march",
        "rallied",
        "rally",
        "attended",
        "protested",
        "demonstrated",
        "queued",
        "watched",
        "packed",
        "fled",
        "flocked",
    ];
    words.is_any(at, VERBS) || words.is_any(at, any!["turned", "showed", "took"]) && words.is_any(at + 1, any!["out", "up", "part", "to"])
}

/// "The number of unemployed persons rose to 12.2 million", "the total number of jobs created in 2012 to 1.84 million",
/// "the death toll stands at 105": the subject says what is counted.
fn number_of(words: &Words, figure: &Figure) -> Option<Found> {
    let led = words.is_any(
        figure.first.wrapping_sub(1),
        any![
            "to",
            "at",
            "was",
            "is",
            "reached",
            "from",
            "by",
            "hit",
            "were",
            "fell",
            "rose",
            ",",
            "passed",
            "topped",
            "exceeded",
            "stood",
            "as",
            "population",
            "totals",
            "totalled",
            "totaled",
        ],
    ) || words.entry(figure.first.wrapping_sub(1)).is_some_and(|entry| !entry.hedges.is_empty());
    let open = !words.is_word(figure.past) || words.class(figure.past, Class::STOP);
    if !led || !open || figure.numeral.form == Form::Fraction {
        return None;
    }
    let near = figure.first.saturating_sub(16).max(words.start);
    for at in (near..figure.first).rev() {
        if words.is_any(at, any![";", ":", "while", "but", "who", "which"]) {
            return None;
        }
        // "Payroll employment rose by 146,000", "employment in mills fell by 12,000"
        if words.is_any(at, any!["employment", "payrolls"])
            && !words.is(at + 1, "rate")
            && (at + 1..figure.first).any(|at| words.entry(at).is_some_and(|entry| entry.trend.is_some()))
        {
            return implied(words, figure.past, "job");
        }
        if words.is_any(at, any!["toll", "headcount", "workforce", "population", "membership", "attendance", "crowd"])
            || words.is(at, "force") && words.is_any(at.wrapping_sub(1), any!["labor", "labour"])
        {
            return person(words, figure.past);
        }
        if words.is_any(at, any!["number", "numbers"]) && words.is(at + 1, "of") {
            let place = at + 2 + usize::from(words.class(at + 2, Class::DETERMINER));
            if words.entry(place).is_some_and(|entry| entry.befalls) && !words.is_word(place + 1) | words.class(place + 1, Class::STOP) {
                return person(words, figure.past);
            }
            let phrase =
                phrase::after(words, place, true).filter(|phrase| phrase::is_plural(words, phrase.head) && phrase.past <= figure.first)?;
            let (name, head) = phrase::name(words, phrase);
            let counted = Counted { span: empty_after(words, figure.past), name, head, elided: true };
            return Some(Found { counted, past: figure.past });
        }
    }
    None
}

/// Things whose plural, as the subject of a rise or a fall, is what the numbers after it count. Shares, prices and profits
/// rise to so much of something else.
const HAPPENINGS: &List = any![
    "deaths",
    "cases",
    "births",
    "infections",
    "arrivals",
    "applications",
    "claims",
    "arrests",
    "crossings",
    "admissions",
    "complaints",
    "fatalities",
    "injuries",
    "killings",
    "murders",
    "homicides",
    "shootings",
    "incidents",
    "attacks",
    "vacancies",
    "layoffs",
    "starts",
    "permits",
    "registrations",
    "subscriptions",
    "subscribers",
    "visitors",
    "casualties",
    "refugees",
    "migrants",
    "marriages",
    "divorces",
    "suicides",
    "thefts",
    "burglaries",
    "robberies",
    "bankruptcies",
    "insolvencies",
    "evictions",
    "deportations",
    "executions",
    "flights",
    "passengers",
    "users",
    "members",
    "listings",
    "hospitalizations",
    "hospitalisations",
    "abortions",
    "accidents",
    "crashes",
    "crimes",
    "offences",
    "kidnappings",
    "departures",
    "enrolments",
    "enrollments",
    "openings",
    "jobs",
    "trucks",
    "lorries",
    "sightings",
    "visits",
    "trips",
    "convoys",
    "airstrikes",
    "raids",
    "bookings",
    "downloads",
    "tests",
    "vaccinations",
    "operations",
    "referrals",
    "viewers",
    "students",
    "pupils",
];

/// "Drug deaths climbed 9 per cent to 4,907", "births fell to 593,000 from 605,000", "cases tripled to 58,000".
fn risen(words: &Words, figure: &Figure) -> Option<Found> {
    let led = words.is_any(figure.first.wrapping_sub(1), any!["to", "from", "by"])
        || words.entry(figure.first.wrapping_sub(1)).is_some_and(|entry| !entry.hedges.is_empty());
    let open = !words.is_word(figure.past) || words.class(figure.past, Class::STOP) || words.is_any(figure.past, any!["last", "next"]);
    let near = figure.first.saturating_sub(14).max(words.start);
    let moved = |at: usize| words.entry(at).is_some_and(|entry| entry.trend.is_some() || matches!(entry.number, Some(Number::Times(_))));
    let verb = (near..figure.first).rev().find(|&at| moved(at)).filter(|_| led && open && figure.numeral.form != Form::Fraction)?;
    let mut at = verb.checked_sub(1)?;
    while at > near
        && (words.class(at, Class::ADVERB)
            || words.class(at, Class::AUXILIARY)
            || words.is_any(at, any!["more", "than", "nearly", "almost"]))
    {
        at -= 1;
    }
    // "Applications for asylum rose"
    let head = (at.saturating_sub(4).max(words.start)..=at).rev().find(|&at| words.is_any(at, HAPPENINGS))?;
    let plain = (head + 1..=at).all(|at| words.is_word(at));
    let phrase = phrase::before(words, head + 1).filter(|_| plain && (head == at || words.class(head + 1, Class::PREPOSITION)))?;
    let (mut name, head) = phrase::name(words, phrase);
    // The first word of a sentence is large whatever it is; a people's name is large anywhere.
    let people = words.get(phrase.first).is_some_and(|token| token.senses().any(Senses::PEOPLE) || token.case != Case::Capital);
    if phrase.first == words.start && !people {
        name = name.in_small();
    }
    let counted = Counted { span: empty_after(words, figure.past), name, head, elided: true };
    Some(Found { counted, past: figure.past })
}

/// What may stand between such a number and its verb: "dozens more are feared trapped".
const BETWEEN: &List = any!["more", "others", "feared", "believed", "thought", "presumed", "reported", "confirmed", "said", "known", "to"];

pub fn person(words: &Words, past: usize) -> Option<Found> {
    implied(words, past, "person")
}

pub fn implied(words: &Words, past: usize, noun: &str) -> Option<Found> {
    let counted = Counted { span: empty_after(words, past), name: noun.to_owned(), head: noun.to_owned(), elided: true };
    Some(Found { counted, past })
}

pub fn empty_after(words: &Words, past: usize) -> Span {
    let end = words.span(past.saturating_sub(1), past).end();
    Span::new(end, end)
}

/// Nouns that a bare number after "of" tells the people of: "a town of 40,000", "a family of five", "a staff of 120".
const PEOPLED: &List = any![
    "population",
    "town",
    "city",
    "village",
    "community",
    "country",
    "nation",
    "province",
    "state",
    "region",
    "county",
    "capital",
    "island",
    "family",
    "families",
    "crew",
    "crowd",
    "staff",
    "workforce",
    "jury",
    "audience",
    "congregation",
    "squad",
    "delegation",
    "household",
    "payroll",
    "electorate",
    "crowds",
    "turnout",
    "attendance",
    "force",
    "garrison",
    "constituency",
    "district",
    "suburb",
    "settlement",
    "municipality",
    "territory",
    "team",
    "panel",
    "gang",
    "band",
    "cast",
];

/// "A father of two", "a population of about 2,800": the noun before "of" says what is counted.
pub fn of_family(words: &Words, figure: &Figure) -> Option<Found> {
    let mut of = figure.first.checked_sub(1)?;
    while of > words.start
        && !words.is(of, "of")
        && (words.entry(of).is_some_and(|entry| !entry.hedges.is_empty()) || words.is_any(of, any!["more", "at", "fewer"]))
    {
        of -= 1;
    }
    let noun = of.checked_sub(1).filter(|_| words.is(of, "of"))?;
    let bare = !words.is_word(figure.past) || words.class(figure.past, Class::STOP) || phrase::is_verb(words, figure.past);
    match () {
        () if words.is_any(noun, any!["father", "mother", "parent", "parents", "dad", "mum", "mom", "grandmother", "grandfather"])
            && bare =>
        {
            let noun = if words.of(noun).len() > 8 { "grandchild" } else { "child" };
            implied(words, figure.past, noun)
        }
        () if words.is_any(noun, PEOPLED) && bare => person(words, figure.past),
        () => None,
    }
}
