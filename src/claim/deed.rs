//! What a date or a clock time dates: the deed of its clause, told by a verb or by a noun, under one word for both. "He died
//! Wednesday", "the death on Wednesday" and "Wednesday's death" date one deed, "she spoke Wednesday" another.

use super::context::{self, Word};
use super::view::View;
use crate::lexicon::{List, Senses, Words, actions, among, any, kin};
use crate::text::sort;
use crate::token::{Case, Kind};
use std::ops::Range;
use std::sync::OnceLock;

/// Stems of words for one deed that other tables do not hold together, the first of a line for all: "the report issued
/// Tuesday", "the report released Tuesday"; not "the report debated Tuesday".
const ALIKE: &str = "\
releas issu publish publication unveil introduc present post emerg surfac
kill suicid
call phon telephon conversation
deal agreement accord agre pact
visit trip travel travell tour
arriv arrival came come went goe return
vote voted voting election elect poll ballot referendum
hear testimony testify testif question
appear appearanc arraignment arraign
resum restart
sink sank sunk capsiz
quit quitt resign resignation withdrew withdrawal left leav depart departur
take took taken seiz seizur captur
oust ouster coup overthrow overthrown toppl
impos declar declaration
apologiz apologis apology
bomb explosion blast explod
freed escap fled
begin began begun launch start
quake earthquak hit struck strik shook shak jolt rattl
speech spoke speak spoken address";

/// Verbs that tell nothing without their object: "made his first appearance".
const LIGHT: &List = any![
    "made",
    "make",
    "took",
    "take",
    "had",
    "has",
    "have",
    "gave",
    "give",
    "got",
    "get",
    "held",
    "hold",
    "put",
    "set",
    "let",
    "kept",
    "used",
    "expected",
    "scheduled",
    "due",
    "planned",
    "plans",
    "plan",
    "going",
    "went",
    "go",
    "according",
    "continued",
    "served",
    "face",
    "convened",
];

/// Past forms that no ending and no other table tells.
const PAST: &List = any![
    "met",
    "saw",
    "fell",
    "rose",
    "ran",
    "cut",
    "led",
    "spoke",
    "broke",
    "drew",
    "flew",
    "threw",
    "grew",
    "bought",
    "brought",
    "fought",
    "caught",
    "paid",
    "built",
    "spent",
    "swore",
    "beat",
    "became",
    "wrote",
    "drove",
    "blew",
    "stood",
    "overthrew",
    "swept",
    "held",
    "gave",
    "made",
    "began",
    "begun",
    "came",
    "went",
    "sank",
    "left",
    "quit",
    "withdrew",
    "took",
    "shook",
    "struck",
    "hit",
    "rang",
    "burst",
];

/// Nouns of deeds.
const EVENTS: &List = any![
    "conference",
    "summit",
    "final",
    "match",
    "meeting",
    "talk",
    "trial",
    "speech",
    "ceremony",
    "funeral",
    "game",
    "race",
    "war",
    "ceasefire",
    "fire",
    "truce",
    "storm",
    "flood",
    "protest",
    "rally",
    "report",
    "announcement",
    "interview",
    "debate",
    "inspection",
    "vigil",
    "quake",
    "earthquake",
    "accident",
    "disaster",
    "service",
    "operation",
    "invasion",
    "strike",
    "closure",
    "screening",
    "ambush",
    "premiere",
    "riot",
    "clash",
    "robbery",
    "rampage",
    "incident",
    "violence",
];

/// Words on "ing" and "ed" that are no deeds.
const NEVER: &List = any![
    "including",
    "during",
    "morning",
    "evening",
    "something",
    "nothing",
    "anything",
    "everything",
    "building",
    "following",
    "regarding",
    "being",
    "having",
    "hundred",
    "united",
    "unarmed",
    "armed",
    "alleged",
    "spring",
    "indeed",
    "speed",
    "limited",
    "named",
];

/// Parts of a day and the like, that stand with a date.
const TIMES: &List = any![
    "morning",
    "afternoon",
    "evening",
    "night",
    "late",
    "early",
    "last",
    "next",
    "this",
    "later",
    "earlier",
    "midday",
    "about",
    "around",
    "shortly",
    "just",
    "on",
    "in",
    "at",
    "by",
    "of",
    "the"
];

/// So far from a date its deed is looked for.
const REACH: usize = 30;

/// The deeds that the moment at `here` may date, as numbers, sorted: the verb of its clause with what belongs to it.
pub fn read(view: &View, here: &Range<usize>) -> Vec<Word> {
    let clause = clause(view, here);
    let mut found = Vec::new();
    // "The ban dates from 1996" tells nothing that was done.
    if (here.start.saturating_sub(3)..here.start).any(|at| among!(view, at, "dates" | "dating" | "dated")) {
        return found;
    }
    let own = view.word(here.end.saturating_sub(1)).ends_with("'s") || view.reads(here.end, "'s");
    let past =
        here.end + usize::from(view.reads(here.end, "'s") || view.reads(here.end, ",") && view.kind(here.end + 1) == Some(Kind::Word));
    // "The Monday night shooting"
    let past = past + usize::from(!own && among!(view, past, "morning" | "afternoon" | "evening" | "night"));
    let article = (clause.start..here.start)
        .rev()
        .take(4)
        .take_while(|&at| !view.is(at, Senses::PREPOSITION))
        .any(|at| view.is(at, Senses::DETERMINER) || view.word(at).ends_with("'s"));
    // "Tuesday's report", "the April 15 bombings", "a Wednesday statement"
    let led = here.start.checked_sub(1).is_some_and(|before| view.is(before, Senses::DETERMINER)) && view.word(past).ends_with("ing");
    if own || article && tells(view, past) && (led || !verb(view, past) || noun(view, past)) {
        for at in (past..clause.end).take(5).take_while(|&at| tells(view, at) || view.reads(at, "-")) {
            if tells(view, at) && (!named(view, at) || kin::kin(view.word(at)).is_some()) {
                found.push(deed(view.word(at)));
            }
        }
        if own && !found.is_empty() {
            return settle(found);
        }
    }
    let time = |at: &usize| TIMES.has(view.word(*at));
    let next = (here.end..clause.end).find(|at| !time(at) && !view.reads(*at, ","));
    // "The mayor on Tuesday opened", "plans on Tuesday to open"
    let between = next.filter(|&at| {
        verb(view, at) && !view.word(at).ends_with("ing")
            || view.is(at, Senses::AUXILIARY)
            || view.word(at).ends_with("ly") && verb(view, at + 1) && !view.reads(here.end, ",")
    });
    let line = (clause.start..here.start).rev().find(|&at| view.reads(at, ",")).unwrap_or(clause.start);
    let bare = here.start > clause.start && !(line..here.start).any(|at| verb(view, at));
    if let Some(at) = between.filter(|_| bare && !view.reads(here.end, ",")) {
        after(view, at..clause.end, &mut found);
        // "An inspection in March found no faults"
        let subject = (line..here.start).rev().find(|&at| tells(view, at));
        found.extend(subject.filter(|&at| noun(view, at)).map(|at| deed(view.word(at))));
    }
    // "Plans on Tuesday to open"
    let to = next.filter(|&at| view.reads(at, "to") && view.kind(at + 1) == Some(Kind::Word) && !view.is(at + 1, Senses::GRAMMAR));
    if found.is_empty() {
        before(view, clause.start..here.start, &mut found);
        found.extend(to.filter(|_| !found.is_empty()).map(|at| deed(view.word(at + 1))));
    }
    if found.is_empty() {
        after(view, here.end..clause.end, &mut found);
    }
    // "It was solved on Monday, when a neighbour heard screams", "on Sunday night when shots were fired"
    let when = (past..view.len()).find(|&at| !view.reads(at, ",") && !TIMES.has(view.word(at)));
    if let Some(when) = when.filter(|&at| view.reads(at, "when")) {
        after(view, when + 1..end(view, when + 1), &mut found);
    }
    settle(found)
}

fn settle(found: Vec<Word>) -> Vec<Word> {
    let bloody = BLOODY.split(' ').any(|word| found.contains(&deed(word)));
    sort::each(found.into_iter().chain(bloody.then(|| context::of(BLOODY))))
}

/// What happened, whoever tells it by what: "Sunday's shooting", "three people were killed on Sunday", "it happened on Sunday".
const BLOODY: &str = "killed death injured shot shooting stabbing gunfire attack bomb fire happened occurred erupted unfolded incident \
                      violence rampage ambush crash quake sank storm flood collapsed robbery riot clash";

/// The verb nearest before a date, and the nouns of deeds on the way: "reached an agreement late on Friday".
fn before(view: &View, range: Range<usize>, found: &mut Vec<Word>) {
    let mut object = None;
    for at in range.clone().rev() {
        let word = view.word(at);
        // "A shooting that took place on Saturday"
        if verb(view, at) && !view.reads(at + 1, "place") {
            if LIGHT.has(word) {
                found.extend(object.filter(|_| found.is_empty()).map(|at| deed(view.word(at))));
                if !found.is_empty() {
                    return;
                }
                found.push(deed(word));
                continue;
            }
            found.push(deed(word));
            // "Shook the island and damaged homes on Sunday", "was found hanging on Tuesday"
            let and = at.saturating_sub(usize::from(view.reads(at.wrapping_sub(1), "and")));
            let other = (range.start..and).rev().find(|&other| verb(view, other)).filter(|&other| and < at || other + 1 == at);
            found.extend(other.filter(|&other| !LIGHT.has(view.word(other))).map(|other| deed(view.word(other))));
            // "A deal reached Friday"
            let subject = (range.start..at).rev().find(|&at| !view.is(at, Senses::AUXILIARY));
            found.extend(subject.filter(|&at| noun(view, at)).map(|at| deed(view.word(at))));
            return;
        }
        if noun(view, at) {
            found.push(deed(word));
        } else if tells(view, at) && !named(view, at) && (object.is_none() || view.is(at + 1, Senses::PREPOSITION)) {
            object = Some(at);
        }
    }
}

/// The first verb behind a date, and the nouns of deeds behind it.
fn after(view: &View, range: Range<usize>, found: &mut Vec<Word>) {
    let Some(first) = range.clone().find(|&at| verb(view, at) && !view.is(at, Senses::AUXILIARY)) else {
        found.extend(range.filter(|&at| noun(view, at)).take(2).map(|at| deed(view.word(at))));
        return;
    };
    found.extend((range.start..first).filter(|&at| noun(view, at)).map(|at| deed(view.word(at))));
    if !LIGHT.has(view.word(first)) {
        found.push(deed(view.word(first)));
        let more = first + 1 + usize::from(view.reads(first + 1, "to"));
        found.extend(Some(more).filter(|&at| verb(view, at) && at < range.end).map(|at| deed(view.word(at))));
    } else if let Some(next) = (first + 1..range.end).take(4).find(|&at| verb(view, at) && !LIGHT.has(view.word(at))) {
        found.push(deed(view.word(next)));
    }
    found.extend((first + 1..range.end).take(8).filter(|&at| noun(view, at)).map(|at| deed(view.word(at))));
    if found.is_empty() {
        found.push(deed(view.word(first)));
    }
}

/// Whom and what the deed of a moment is told of: the words beside its verb.
pub fn parties(view: &View, here: &Range<usize>) -> Vec<Word> {
    let near = here.start.saturating_sub(REACH)..view.len().min(here.end + REACH);
    let party = |at: &usize| !here.contains(at) && tells(view, *at) && !verb(view, *at) && !TIMES.has(view.word(*at));
    sort::each(near.filter(party).map(|at| deed(view.word(at))))
}

/// All deeds that stand around a moment.
pub fn around(view: &View, here: &Range<usize>) -> Vec<Word> {
    let near = here.start.saturating_sub(REACH)..view.len().min(here.end + REACH);
    let deeds = near.filter(|at| !here.contains(at) && !LIGHT.has(view.word(*at)) && (verb(view, *at) || noun(view, *at)));
    sort::each(deeds.map(|at| deed(view.word(at))))
}

/// Whether a word carries meaning.
fn tells(view: &View, at: usize) -> bool {
    view.kind(at) == Some(Kind::Word) && view.word(at).len() > 2 && !view.is(at, Senses::FUNCTION | Senses::CALENDAR | Senses::TIME)
}

fn named(view: &View, at: usize) -> bool {
    at > 0 && !view.titled && view.tokens.get(at).is_some_and(|token| token.case != Case::Lower)
}

/// Whether a noun of a deed stands there, as the head of its phrase: "a call", not "call numbers" or "cease-fire".
fn noun(view: &View, at: usize) -> bool {
    let word = view.word(at);
    let acts = || {
        actions::action(word).is_some_and(|action| {
            matches!(action.shape, actions::Shape::Tally | actions::Shape::Deed | actions::Shape::State)
                || at > 0 && (view.is(at - 1, Senses::DETERMINER) || view.word(at - 1).ends_with("'s"))
        })
    };
    let head = !tells(view, at + 1) || verb(view, at + 1) || TIMES.has(view.word(at + 1));
    head && !named(view, at)
        && !view.reads(at.wrapping_sub(1), "-")
        && (alike(word).is_some() || EVENTS.has(word.strip_suffix('s').unwrap_or(word)) || acts() || gerund(view, at))
}

/// Whether a verb stands there as a noun: "since the shooting on Saturday", "Monday's hearing".
fn gerund(view: &View, at: usize) -> bool {
    let word = view.word(at);
    let led = at.checked_sub(1).is_some_and(|before| view.is(before, Senses::DETERMINER) || view.word(before).ends_with("'s"));
    led && word.ends_with("ing") && word.len() > 5 && !NEVER.has(word)
}

/// Whether a verb stands there, as far as its form tells.
fn verb(view: &View, at: usize) -> bool {
    let word = view.word(at);
    if view.kind(at) != Some(Kind::Word) || word.len() < 3 || NEVER.has(word) || named(view, at) {
        return false;
    }
    let lead = at.checked_sub(1).map_or("", |before| view.word(before));
    // "To open", "will open", "he opens"
    let led = at > 0
        && (lead == "to" || view.is(at - 1, Senses::AUXILIARY) || among!(lead, "he" | "she" | "they" | "it" | "we" | "not" | "who"))
        && tells(view, at)
        && !word.ends_with("ly");
    let acts = || {
        actions::action(word)
            .is_some_and(|action| matches!(action.shape, actions::Shape::Does | actions::Shape::Befalls | actions::Shape::With))
    };
    // "The ordered retreat", not "a storm which brought rain"
    let modifies = view.is(at.wrapping_sub(1), Senses::DETERMINER)
        && !view.is(at.wrapping_sub(1), Senses::RELATIVE)
        // "What happened Monday", "after some threw stones on Monday"
        && !among!(lead, "what" | "some" | "many" | "others" | "several" | "all")
        || view.reads(at.wrapping_sub(1), "-");
    led || !modifies && (is_past(word) || word.ends_with("ing") && word.len() > 5 || acts())
}

/// Whether a word is a past form, as far as its ending tells: "vanished", "met".
pub fn is_past(word: &str) -> bool {
    word.ends_with("ed") && word.len() > 4 && !NEVER.has(word) || PAST.has(word)
}

/// What stands for a word of `ALIKE`.
fn alike(word: &str) -> Option<&'static str> {
    // "40 seats on Sunday", not "the back seat"
    if word == "seats" {
        return Some("vote");
    }
    static DEEDS: OnceLock<Words<kin::Kin>> = OnceLock::new();
    DEEDS.get_or_init(|| kin::table(&[(ALIKE, false)])).get(context::stem(word).as_bytes()).map(|group| group.word)
}

/// The one number of a deed: of its verb, its noun, and other words for it.
fn deed(word: &str) -> Word {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if let Some(first) = alike(word) {
        return context::of(first);
    }
    if let Some(action) = actions::action(word) {
        return context::of(action.role);
    }
    if let Some(kin) = kin::kin(word) {
        return context::of(kin.word);
    }
    let stem = context::stem(word);
    for ending in ["ement", "ment", "ation", "ition", "ance", "ence", "ion", "al", "ure", "it"] {
        if let Some(rest) = stem.strip_suffix(ending).filter(|rest| rest.len() >= 4) {
            return context::of(rest);
        }
    }
    context::of(stem)
}

/// The clause that a date stands in.
fn clause(view: &View, here: &Range<usize>) -> Range<usize> {
    let joins =
        |at: usize| among!(view, at, "after" | "before" | "since" | "as" | "until") && at + 2 < here.start.max(2) && !hour(view, at + 1);
    let start = (here.start.saturating_sub(REACH)..here.start).rev().find(|&at| turns(view, at) || joins(at));
    start.map_or(here.start.saturating_sub(REACH), |at| at + 1)..end(view, here.end)
}

/// Whether an hour is told there: "was shot shortly before 5 a.m. Monday", "just after midnight on Sunday".
fn hour(view: &View, at: usize) -> bool {
    view.kind(at) == Some(Kind::Number) || among!(view, at, "noon" | "midnight" | "dawn")
}

/// Whether another clause begins there.
fn turns(view: &View, at: usize) -> bool {
    view.stops(at)
        || view.reads(at, ",") && (view.is(at + 1, Senses::CONJUNCTION | Senses::RELATIVE) || view.word(at + 1).ends_with("ing"))
        || among!(
            view,
            at,
            "while" | "whereas" | "although" | "though" | "but" | "who" | "which" | "where" | "when" | "because" | "if" | "that"
        )
}

/// Where the clause ends that goes on at a place.
fn end(view: &View, from: usize) -> usize {
    let most = view.len().min(from + REACH);
    let ends =
        |at: usize| turns(view, at) || among!(view, at, "after" | "before" | "as" | "until" | "since" | "following") && !hour(view, at + 1);
    (from..most).find(|&at| ends(at)).unwrap_or(most)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first date of a sentence, with what it dates.
    fn deeds(text: &str) -> Vec<Word> {
        let article = crate::text::Article { text: text.to_owned(), ..Default::default() };
        crate::claim::read(&article).claims.into_iter().find(|claim| claim.is_moment).map_or_else(Vec::new, |claim| claim.deeds)
    }

    fn one(x: &str, y: &str) -> bool {
        deeds(x).iter().any(|deed| deeds(y).contains(deed))
    }

    #[test]
    fn a_verb_and_its_noun_are_one_deed() {
        for (x, y) in [
            ("The keeper died Wednesday.", "The town mourned after the keeper's death on Wednesday."),
            ("A pact reached Friday will open the port.", "The unions reached an agreement late on Friday."),
            ("The inquiry's report was released Tuesday.", "Tuesday's report names nobody."),
            ("The harbour board on Monday placed two pilots on leave.", "Two pilots were placed on leave Monday."),
            ("Mayor Venn plans on Thursday to visit Orlo.", "Venn will visit Orlo on Thursday."),
            ("She made her first appearance in court Friday.", "She appeared Friday in court."),
            ("The ferry sank on Friday.", "Nine people died in Friday's sinking."),
            ("Her party took 24 seats on Tuesday.", "Tuesday's vote went to her party."),
            ("An inspection in March found no faults.", "She had passed an inspection in March."),
            ("A quake shook the island and damaged homes on Sunday.", "A tremor hit the island on Sunday."),
            ("The league launched its campaign on Friday.", "The campaign began Friday."),
            ("The keeper was found hanging on Tuesday.", "The keeper was found dead Tuesday."),
            ("Three guards were shot shortly before 5 a.m. Monday.", "Anyone who saw Monday's killings may call."),
            ("The warden urged calm after the Monday night shooting.", "It happened late on Monday."),
            (
                "Crowds have gathered since the shooting of a guard on Saturday.",
                "Crowds gather daily since Saturday, when a guard was killed.",
            ),
            ("Nobody knows what happened Friday.", "Gunfire erupted Friday near the quay."),
            ("The guards withdrew after some threw stones at them Sunday.", "On Sunday night boys threw stones."),
        ] {
            assert!(one(x, y), "{x} {y}");
        }
    }

    #[test]
    fn another_deed_of_the_day_is_another() {
        for (x, y) in [
            ("The keeper died Wednesday.", "The mayor spoke Wednesday with the keeper's widow."),
            ("Three guards were wounded Thursday.", "Planes dropped leaflets early Thursday."),
            ("Ministers called for a cease-fire Monday.", "A fire broke out Monday."),
            ("The ban dates from 1996.", "The ban was passed in 1996."),
            ("The child sat in the back seat Tuesday.", "The island votes Tuesday."),
            ("Three guards were shot on Monday.", "The mayor thanked the divers on Monday."),
        ] {
            assert!(!one(x, y), "{x} {y}");
        }
    }
}
