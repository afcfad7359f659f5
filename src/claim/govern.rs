//! What is said to have happened to the things that a quantity counts. There is no parser: the words right of the
//! quantity are read first ("26 were injured", "3 people missing", "dozens hurt"), then those left of it ("killing
//! 3", "the toll rose to 11", "hit the city with 30 rockets"), and a member of a list takes the role of its list.

use super::far;
use super::view::View;
use crate::lexicon::Senses;
use crate::lexicon::actions::Shape;
use crate::lexicon::among;
use crate::lexicon::{List, any};
use crate::lexicon::{plural, things};
use std::ops::Range;

/// What governs a quantity.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Governed {
    pub role: Option<&'static str>,
    /// Where the governing word stands in the sentence.
    pub by: Option<usize>,
    /// A part of the figure before it: "including three children", "two of them".
    pub part: bool,
    /// One count beside others: "four other people", "11 more".
    pub another: bool,
    /// Which of the figures before it in the sentence counts the same things: the 58 of "58, of whom seven are minors".
    pub like: Option<usize>,
}

/// Reads what governs the quantity at `here`. `before`: the quantities to its left in the sentence with theirs;
/// `after`: those to its right.
pub fn read(view: &View, here: &Range<usize>, before: &[(Range<usize>, Governed)], after: &[Range<usize>]) -> Governed {
    let another = (here.start.saturating_sub(2)..here.end + 1)
        .any(|at| among!(view, at, "another" | "other" | "others" | "additional"))
        // "11 more", "12,000 more jobs than was thought", but not "more than 11"
        || (here.start + 1..here.end + 1).any(|at| view.reads(at, "more") && view.word(at + 1) != "than");
    let last = here.end.saturating_sub(1);
    // "Nine pro-death jurors", "two homicide detectives": what only describes a noun befell nobody.
    let counts = |at: usize| at == last || view.word(at).ends_with('s') || view.reads(at, "bodies");
    let tallied =
        here.clone().rev().find_map(|at| Some((view.action(at).filter(|action| action.shape == Shape::Tally && counts(at))?.role, at)));
    // "A fourth arrest", "one arrest", "four murders", "four murder victims"
    let deed = || {
        let victims = view.reads(last, "victims") && among!(view, last.wrapping_sub(1), "murder" | "homicide" | "slaying");
        match view.word(last) {
            _ if last <= here.start => None,
            "arrest" => Some(("arrested", last)),
            "murder" | "murders" => Some(("killed", last)),
            _ => victims.then_some(("killed", last)),
        }
    };
    let tallied = tallied.or_else(deed);
    // "Nine missing pupils", "scores of injured skiers"
    let told_of = |at: usize| view.is(at, Senses::AUXILIARY) || PLACING.has(view.word(at)) && resumes(view, at + 1, view.len()).is_some();
    let befallen = |at: usize| {
        at + 1 < here.end && view.word(at).ends_with("ed")
            // "Nine of the 16 killed were women"
            || at + 1 == here.end && told_of(here.end) && (here.start..at).any(|at| view.reads(at, "of"))
    };
    let stated = || {
        here.clone().rev().find_map(|at| {
            let action = view.action(at)?;
            (action.shape == Shape::State || action.shape == Shape::Does && befallen(at)).then_some((action.role, at))
        })
    };
    let (listed, mut like) = (enumerated(view, here, before), None);
    let (role, by, part) = if let Some((role, at)) = tallied {
        (Some(role), Some(at), false)
    } else if let Some((role, at, part)) = treated(view, here) {
        (role, at, part)
    } else if let Some((role, at)) = far::moved(view, here) {
        (Some(role), Some(at), false)
    } else if let Some(found) = right(view, here).filter(|found| found.0.is_some() || included(view, here, before).is_none()) {
        // "Seven of the members", where "lawmakers of the Union" are no part of anything.
        let whole = view.reads(here.end + 1, "the") && !view.counts(here.end - 1);
        let part = view.reads(here.end, "of") && among!(view, here.end + 1, "them" | "whom" | "which" | "the" | "those") && !whole;
        (found.0, Some(found.1), part || view.reads(here.end + 1, "among"))
    } else if let Some((role, at)) = stated() {
        (Some(role), Some(at), false)
    } else if let Some((role, at)) = tolled(view, here) {
        (Some(role), Some(at), false)
    } else if let Some((role, at)) = far::cut_off(view, here).or_else(|| far::unknown(view, here)) {
        (Some(role), Some(at), false)
    } else if let Some(from) = goes_on(view, here, before) {
        like = Some(from);
        before.get(from).map_or((None, None, false), |from| (from.1.role, from.1.by, false))
    } else if here.len() == 1 && GOES.has(view.word(here.end + usize::from(among!(view, here.end, "more" | "others")))) {
        (None, None, false)
    } else if let Some(from) = listed.and_then(|like| before.get(like)).or_else(|| included(view, here, before)) {
        (from.1.role, from.1.by, true)
    } else {
        let found = left(view, here, before);
        // "Three hostages and two soldiers died": a subject's verb may follow the whole list. An object has its own.
        let subject = found.0.is_none() && found.1.is_none_or(|by| view.action(by).is_none());
        let shared = || right(view, &(here.start..far::end_of_list(view, here, after)?));
        match subject.then(shared).flatten() {
            Some((role, at)) => (role, Some(at), false),
            // "Five shooting victims are in hospital" were shot, whatever befell them since.
            None if found.0.is_none()
                && among!(view, last, "victim" | "victims")
                && last > here.start
                && among!(view, last - 1, "shooting" | "gunshot" | "stabbing") =>
            {
                (Some("shot"), Some(last - 1), false)
            }
            None => found,
        }
    };
    // "24 bodies were recovered, another 25 people are feared drowned"
    let feared = another && by.is_some_and(|by| among!(view, by.wrapping_sub(1), "feared" | "presumed" | "believed"));
    let role = role.map(|role| if feared && role == "killed" { "missing" } else { role });
    // "Two of the seven", "five of them": some of a number that stands elsewhere.
    let some_of =
        here.clone().any(|at| view.reads(at, "of") && among!(view, at + 1, "the" | "them" | "those" | "whom" | "which" | "its" | "their"));
    // "Two of the seven terrorists" are no count of terrorists; "a quarter of a million homes" are homes.
    let of_many = |at: usize| {
        view.reads(at, "of") && view.word(at + 1) != "a" && view.counts(at + 1 + usize::from(view.is(at + 1, Senses::DETERMINER)))
    };
    let some_of_many = (here.start..here.end + 1).any(of_many);
    let another = another || some_of_many;
    let part = part
        || some_of
        || role.is_none() && view.reads(here.start, "one") && view.reads(here.start + 1, "of") && view.counts(here.start + 2);
    let like = listed.or(like).or_else(|| part_of(view, here, before));
    // "Four people, three of them children, were hurt": with no verb of its own a part has that of its whole.
    let whole = like.and_then(|like| before.get(like)).filter(|_| role.is_none() && !view.is(here.end, Senses::AUXILIARY));
    let own = || (here.end..here.end + 2).any(|at| view.kind(at) == Some(crate::token::Kind::Word) && view.action(at).is_some());
    let (role, by) = whole.filter(|_| some_of && !own()).map_or((role, by), |(_, whole)| (whole.role, whole.by));
    Governed { role: role.map(|role| degree(view, here, role)), by, part, another, like }
}

/// "Three people died in Orlo, including two children", "12 hurt, among them a guard": some of the nearest figure that
/// something befell.
fn included<'a>(view: &View, here: &Range<usize>, before: &'a [(Range<usize>, Governed)]) -> Option<&'a (Range<usize>, Governed)> {
    is_included(view, here.start).then(|| before.iter().rev().find(|(_, governed)| governed.role.is_some())).flatten()
}

/// Whether what starts there is part of what stands before it.
pub fn is_included(view: &View, at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).map_or("", |at| view.word(at));
    word(1) == "including" || word(2) == "among" && among!(word(1), "them" | "whom")
}

/// "The toll climbed to nine: six in Orlo, two in Venn and one at Skerra": parts of the figure before the colon, each with
/// its place. The figure that such a part counts with.
fn enumerated(view: &View, here: &Range<usize>, before: &[(Range<usize>, Governed)]) -> Option<usize> {
    let placed = |figure: &Range<usize>| view.counts(figure.end - 1) && among!(view, figure.end, "in" | "at" | "from" | "on" | "near");
    if !placed(here) {
        return None;
    }
    let last = before.len().checked_sub(1)?;
    let whole = &before.get(last)?.0;
    // What was said of the whole may stand between it and the colon.
    let colon = (whole.end..here.start).rev().find(|&at| view.reads(at, ":") && view.word(at + 1) != ":");
    if colon.is_some_and(|colon| colon + 2 >= here.start && !(whole.end..colon).any(|at| view.stops(at))) {
        return Some(last);
    }
    let first = before.iter().rposition(|(figure, governed)| placed(figure) && governed.like.is_some())?;
    let (figure, governed) = before.get(first)?;
    (!(figure.end..here.start).any(|at| view.stops(at))).then_some(governed.like?)
}

/// "Four people were hurt today, at least 30 since Monday": a number alone that goes on over a longer time with the figure
/// before it. "Nine were killed, the most since 2004" counts nothing.
fn goes_on(view: &View, here: &Range<usize>, before: &[(Range<usize>, Governed)]) -> Option<usize> {
    let longer = view.reads(here.end, "since") || view.reads(here.end, "in") && among!(view, here.end + 1, "all" | "total");
    let led = among!(view, here.start.wrapping_sub(1), "," | "and" | "—" | "–" | "-");
    (longer && led && view.counts(here.end - 1)).then_some(())?;
    before.iter().rposition(|(_, governed)| governed.role.is_some())
}

/// "58, of whom seven are minors", "26, nine of them boys": some of the figure before.
fn part_of(view: &View, here: &Range<usize>, before: &[(Range<usize>, Governed)]) -> Option<usize> {
    let last = before.len().checked_sub(1)?;
    let whole = &before.get(last)?.0;
    let led = among!(view, here.start.wrapping_sub(1), "whom" | "which") && view.word(here.start.wrapping_sub(2)) == "of";
    let ends = |at: usize| view.reads(at, "of") && among!(view, at + 1, "whom" | "which" | "them");
    let some = ends(here.end) || here.len() > 2 && ends(here.end - 2);
    // The whole stands right before its part: nothing but a noun and a comma comes between.
    let near = here.start.saturating_sub(if led { 3 } else { 1 });
    ((led || some) && among!(view, near, "," | "—" | "–" | "-") && near <= whole.end + 1 && whole.end <= near).then_some(last)
}

/// "The clinic treated 23 of the people hurt in the crash": whose they are follows, what was done to them stands before.
fn treated(view: &View, here: &Range<usize>) -> Option<(Option<&'static str>, Option<usize>, bool)> {
    let by = here.start.checked_sub(1)?;
    let action = view.action(by).filter(|action| action.shape == Shape::Does && !view.word(by).ends_with("ing"))?;
    let some = here.clone().any(|at| view.reads(at, "of")) || view.reads(here.end, "of");
    let passive = by.checked_sub(1).is_some_and(|at| view.is(at, Senses::AUXILIARY) && !among!(view, at, "had" | "has" | "have"));
    (some && !passive).then_some((Some(action.role), Some(by), true))
}

/// Reads to the right: the state or the verb that says what befell the things.
fn right(view: &View, here: &Range<usize>) -> Option<(Option<&'static str>, usize)> {
    let mut at = here.end;
    let (mut passive, mut helped) = (false, false);
    let mut last = (at + 16).min(view.len());
    // "Four of the nine guests who were hurt had been discharged": the nine were hurt. "31 of 38 drones were shot down": 31 were.
    let of = here.start.wrapping_sub(1 + usize::from(among!(view, here.start.wrapping_sub(1), "the" | "those")));
    let of_them = view.reads(of, "of") && (of + 1 < here.start || view.counts(of.wrapping_sub(1)));
    // "A diver who was among nine hurt on Monday is critical"
    let whole = of_them && view.is(here.end, Senses::RELATIVE) || of > 0 && view.word(of) == "among";
    // "A mother of nine was hurt": none of the nine was.
    if view.counts(here.end - 1)
        && view.reads(here.start.wrapping_sub(1), "of")
        && among!(view, here.start.wrapping_sub(2), "mother" | "father")
    {
        return None;
    }
    // "Pupils at two schools were hurt": a verb of somebody else.
    let before = here.start.wrapping_sub(1 + usize::from(view.reads(here.start.wrapping_sub(1), "the")));
    let placed = among!(view, before, "at" | "in" | "near" | "from" | "on" | "across");
    // "The names of five of the 12 killed": the 12 are named by it.
    if of_them && !whole && view.counts(of.wrapping_sub(1)) {
        let done = view.action(here.end).filter(|action| action.shape == Shape::Does && reduced(view, here.end));
        // "Five of the nine people killed were soldiers"
        // "54 of the 113 people killed": all of those were
        let those = |role: &str| of + 1 < here.start && among!(role, "killed" | "injured");
        let named = done.filter(|done| view.counts(here.end - 1) || view.is(here.end + 1, Senses::AUXILIARY) || those(done.role));
        if named.is_some() || later(view, here.end).is_none() {
            return Some((named.map(|action| action.role), here.end));
        }
    }
    while at < last {
        if let Some((role, past)) = view.phrase(at) {
            // "Two men who may have had a hand in the raid"
            let guessed = || (at.saturating_sub(2)..at).any(|at| among!(view, at, "may" | "might"));
            if role == "attended" && guessed() {
                return None;
            }
            // "A man shot and killed a neighbour": what he did befell somebody else.
            let active = !passive
                && !helped
                && past > at + 2
                && among!(view, past - 1, "killed" | "wounded" | "injured")
                && !reduced(view, past - 1);
            if active {
                return Some((None, at));
            }
            if role == "hospitalised" && died_there(view, past) {
                return Some((Some("killed"), at));
            }
            return Some(later(view, past - 1).filter(|_| !helped && !whole).unwrap_or((Some(role), at)));
        }
        let word = view.word(at);
        // "Beat two guards to death", "two were crushed to death"; nobody who is sentenced to death is dead.
        let deadly = at + usize::from(word != "to");
        if view.reads(deadly, "to")
            && view.word(deadly + 1) == "death"
            && among!(
                view.word(deadly + 2),
                "" | "." | "," | "in" | "on" | "at" | "with" | "and" | "by" | "as" | "when" | "after" | "during"
            )
            && !(here.start.saturating_sub(6)..deadly).any(|at| among!(view, at, "sentenced" | "sentencing" | "condemned" | "scared"))
        {
            return Some((Some("killed"), at));
        }
        // "Three of the nine held were ill"
        if word == "held"
            && at == here.end
            && (view.is(at + 1, Senses::AUXILIARY) || among!(view, at + 1, "in" | "over" | "after" | "for") || view.stops(at + 1))
        {
            return Some((Some("arrested"), at));
        }
        if word == "critically" {
            let harmed = view.action(at + 1).is_some_and(|action| action.role == "injured");
            return Some((Some(if harmed { CRITICALLY } else { "in critical condition" }), at));
        }
        // "Three guards were shot, two fatally"
        if word == "fatally" {
            return Some((Some("killed"), at));
        }
        // "One shot was fired", "a two-run shot"
        let tied = view.reads(here.end.wrapping_sub(2), "-");
        if word == "shot" && at == here.end && (tied || view.is(at + 1, Senses::AUXILIARY)) {
            return None;
        }
        if at == here.end
            && !passive
            && let Some(verb) = described(view, at)
        {
            at = verb;
            continue;
        }
        if let Some(action) = view.action(at) {
            return match action.shape {
                Shape::State | Shape::Befalls => Some((Some(action.role), at)),
                Shape::Does if passive || (!helped && reduced(view, at)) => {
                    // "The barn in which four guards died also was damaged": one thing is told with "was".
                    let another = |by: usize| helped && (at..by).any(|at| among!(view, at, "was" | "is" | "has"));
                    Some(later(view, at).filter(|found| !whole && !another(found.1)).unwrap_or((Some(action.role), at)))
                }
                Shape::With if passive => Some((None, at)),
                Shape::Does | Shape::With => Some((None, at)),
                Shape::Tally if at == here.end => Some((Some(action.role), at)),
                Shape::Tally | Shape::Toll | Shape::Deed => None,
            };
        }
        if view.is(at, Senses::AUXILIARY) {
            if placed && !(here.end..at).any(|at| view.is(at, Senses::RELATIVE) || view.reads(at, ",")) {
                return None;
            }
            helped = true;
            passive |= among!(word, "is" | "are" | "was" | "were" | "be" | "been" | "being");
        } else if among!(
            word,
            "left"
                | "feared"
                | "reported"
                | "believed"
                | "confirmed"
                | "presumed"
                | "found"
                | "got"
                | "said"
                | "listed"
                | "stayed"
                | "stay"
                | "remained"
                | "remain"
                | "remains"
                | "kept"
                | "declared"
                | "pronounced"
                | "known"
                | "thought"
                | "understood"
        ) {
            passive = true;
        } else if word == "managed" && view.reads(at + 1, "to") {
            helped = true;
        } else if word == "(" {
            at = (at..last).find(|&at| view.reads(at, ")"))?;
        } else if among!(word, "," | "—" | "–") || word == "-" && view.word(at + 1) == "-" {
            // "One guard, who was hurt in the leg, said"
            if view.reads(at + 1, "who")
                && at == here.end
                && let Some(found) = right(view, &(here.start..at + 1)).filter(|found| found.0.is_some())
            {
                return Some(found);
            }
            // "26 people, mostly pupils, were hurt": what stands between commas is passed over, and all between dashes.
            let open =
                word != "," || among!(view, at + 1, "who" | "including" | "mostly" | "many" | "most" | "all" | "some" | "among" | "aged");
            // "Four people, three of them children, were hurt"
            let some = || view.counts(at + 1) && view.word(at + 2) == "of" && among!(view, at + 3, "them" | "whom");
            // "Eight other victims, five men and three women aged 27 to 59, were shot"
            let split = || {
                let comma = (at + 2..view.len().min(at + 22)).find(|&at| view.reads(at, ","))?;
                let two = (at + 2..comma).any(|at| view.reads(at, "and") && view.counts(at + 1));
                (view.counts(at + 1) && view.is(comma + 1, Senses::AUXILIARY) && two).then_some(comma)
            };
            // "One guard, later named as Ada Lane, 25, of Orlo, was killed": past what only names the subject of a clause.
            let leads = here.start == 0 || view.stops(here.start - 1) || among!(view, here.start - 1, "that" | "," | "and");
            let resumed = || {
                let verb =
                    |at: usize| view.is(at, Senses::AUXILIARY) || view.action(at).is_some_and(|action| action.shape == Shape::Befalls);
                (at + 2..view.len().min(at + 22)).take_while(|&at| !view.stops(at)).find(|&at| view.reads(at, ",") && verb(at + 1))
            };
            if let Some(comma) = split().or_else(|| resumed().filter(|_| leads && word == ",")) {
                (at, last) = (comma, view.len().min(comma + 6));
            } else {
                at = if open || some() { (at + 2..last).find(|&at| view.word(at) == word)? } else { return None };
            }
        } else if word == "and" && !passive && !helped {
            // "400 homes and shops lost power"
            if view.phrase(at + 2).is_some() && things::thing(&plural::singular(view.word(at + 1))).is_some() {
                at += 2;
                continue;
            }
            // "Two guns and a mask were found": the verb after the second subject.
            let object = |at: usize| {
                view.kind(at) == Some(crate::token::Kind::Number)
                    || view.action(at).is_some()
                    || view.kind(at) == Some(crate::token::Kind::Mark)
            };
            at = (at + 1..last.min(at + 6)).take_while(|&at| !object(at)).find(|&at| view.is(at, Senses::AUXILIARY))?;
            continue;
        } else if view.reads(at + 1, "by") && !passive && !helped && (word.ends_with("ed") || word == "held") {
            // "Two keepers held by the rebels died"
            at = resumes(view, at + 2, last)?;
            continue;
        } else if PLACING.has(word) && !passive && !helped {
            at = resumes(view, at + 1, last)?;
            continue;
        } else if word == "who" && at == here.end {
            // "Five people who live there are missing": past what they do to what befell them.
            let own = (at + 1..last).take_while(|&at| view.word(at) != "," && !view.stops(at) && !view.counts(at));
            let verbs = own.clone().filter(|&at| view.is(at, Senses::AUXILIARY));
            let past = verbs.last().filter(|&past| past > at + 2 && !own.clone().any(|at| view.is(at, Senses::SAY)));
            if let Some(past) = past {
                at = past;
                continue;
            }
        } else if passive
            && word == "among"
            && let Some(state) = among_those(view, at)
        {
            return view.action(state).map(|action| (Some(action.role), state));
        } else if !(view.is(at, Senses::ADVERB | Senses::RELATIVE)
            || SKIPPED.has(word)
            || word.len() > 4 && word.ends_with("ly")
            || helped && among!(word, "to" | "able" | "since")
            // "Two guards were among those hit"
            || passive && word == "among")
        {
            return None;
        }
        at += 1;
    }
    None
}

/// "Taken to hospital, where they were pronounced dead", "but later died": not "where one of them died".
fn died_there(view: &View, from: usize) -> bool {
    let near = (from..view.len().min(from + 8)).take_while(|&at| !view.stops(at));
    near.filter(|&at| among!(view, at, "where" | "but" | "and")).any(|turn| {
        let small = |at: usize| among!(view, at, "he" | "she" | "they" | "both" | "later" | "was" | "were" | "soon");
        let verb = (turn + 1..turn + 5).find(|&at| !small(at)).unwrap_or(turn);
        among!(view, verb, "died") || among!(view, verb, "pronounced" | "declared") && view.reads(verb + 1, "dead")
    })
}

/// "Four men fishing from a pier were shot", "two men believed to be armed were arrested", "three children aged two to nine
/// died": past what they were at, or how they are described, the verb of their own. "Two men driving a car that was stolen" have
/// none.
fn described(view: &View, at: usize) -> Option<usize> {
    let doing = view.word(at).ends_with("ing")
        && view.kind(at) == Some(crate::token::Kind::Word)
        && view.word(at) != "being"
        && view.action(at).is_none_or(|action| !matches!(action.shape, Shape::State | Shape::Tally));
    let told = among!(
        view.word(at),
        "believed"
            | "thought"
            | "suspected"
            | "accused"
            | "wanted"
            | "employed"
            | "armed"
            | "aged"
            | "ages"
            | "dressed"
            | "involved"
            | "linked"
    );
    // "Four people including a boy and a girl were hurt"
    let with = view.reads(at, "including");
    let ends = |at: usize| {
        view.stops(at)
            || view.is(at, Senses::RELATIVE | Senses::SAY)
            || among!(view, at, "," | "that" | "when" | "where" | "as" | "while" | "after" | "before" | "but" | "and")
                && !(view.reads(at, "and") && (with || view.counts(at + 1)))
    };
    let died = |at: usize| {
        view.action(at).is_some_and(|action| action.shape == Shape::Befalls)
            && view.word(at).ends_with("ed")
            && (view.counts(at - 1) || !view.is(at - 1, Senses::DETERMINER))
    };
    let verb = (at + 1..at + 18)
        .take_while(|&at| at < view.len() && !ends(at))
        .find(|&at| view.is(at, Senses::AUXILIARY) && view.word(at) != "be" || died(at));
    verb.filter(|_| doing || told)
}

/// Words that open a place between a noun and its verb: "26 people in the north were hurt".
const PLACING: &List = any!["in", "at", "on", "from", "near", "across", "aboard", "inside", "outside", "around", "with", "of"];

/// Words that may stand between a noun and its verb.
const SKIPPED: &List = any![
    "people",
    "persons",
    "others",
    "other",
    "more",
    "them",
    "whom",
    "those",
    "all",
    "civilians",
    "the",
    "so",
    "far",
    "badly",
    "remain",
    "remains",
    "remained",
    "and/or",
    "-",
];

/// Past a phrase of place, the auxiliary or relative word with which the clause goes on, or what befell its subject: "nine
/// miners from the lower town drowned". "Men from a hall backed by the mayor" have another verb.
fn resumes(view: &View, from: usize, last: usize) -> Option<usize> {
    let befell = |at: usize| {
        let verb = view.action(at).is_some_and(|action| action.shape == Shape::Befalls) && view.word(at).ends_with("ed");
        verb && view.word(at + 1) != "by" && !view.is(at - 1, Senses::DETERMINER | Senses::ADVERB)
    };
    let at = (from..last.min(from + 7)).find(|&at| {
        view.is(at, Senses::AUXILIARY)
            || befell(at)
            || among!(view, at, "before" | "after" | "when" | "while")
            || view.counts(at)
            || among!(view, at, "who" | "dead" | "missing")
            || view.reads(at, ",")
            || view.stops(at)
    })?;
    (view.is(at, Senses::AUXILIARY) || befell(at) || among!(view, at, "who" | "dead" | "missing")).then_some(at)
}

/// Whether a participle without an auxiliary is passive ("26 injured in …") and not a verb with an object
/// ("gunmen killed 12", "the army fired rockets").
fn reduced(view: &View, at: usize) -> bool {
    if view.word(at).ends_with("ing") {
        return false;
    }
    let next = at + 1;
    // "An officer shot and killed Venn": what is done goes on to its object.
    let goes_on = among!(view, next, "and" | "or") && view.action(next + 1).is_some_and(|action| action.shape == Shape::Does);
    if goes_on && !reduced(view, next + 1) {
        return false;
    }
    let object = view.is(next, Senses::DETERMINER | Senses::PRONOUN)
        || view.kind(next) == Some(crate::token::Kind::Number)
        || view.tokens.get(next).is_some_and(|token| token.case != crate::token::Case::Lower && token.kind == crate::token::Kind::Word)
            && !view.is(next, Senses::CALENDAR)
        || matches!(view.word(next), "more" | "at" if among!(view, next + 1, "than" | "least"));
    let ends = next >= view.len()
        || among!(view, next, "late" | "early" | "overnight")
        || view
            .is(next, Senses::PREPOSITION | Senses::CONJUNCTION | Senses::ADVERB | Senses::RELATIVE | Senses::AUXILIARY | Senses::CALENDAR)
        || view.kind(next) == Some(crate::token::Kind::Mark);
    !object && ends
}

/// "Three people taken to the ward had been discharged": the main verb, past the participle that only describes.
fn later(view: &View, at: usize) -> Option<(Option<&'static str>, usize)> {
    let last = (at + 10).min(view.len());
    let clause = (at + 1..last).find(|&at| view.reads(at, ",") || view.stops(at) || view.is(at, Senses::CONJUNCTION | Senses::RELATIVE));
    let helper = (at + 1..clause.unwrap_or(last)).find(|&at| view.is(at, Senses::AUXILIARY))?;
    (helper + 1..(helper + 4).min(view.len())).find_map(|at| {
        let role = view.phrase(at).map(|phrase| phrase.0).or_else(|| view.action(at).map(|action| action.role))?;
        Some((Some(role), at))
    })
}

/// Whether somebody is hit there, as a bullet hits: "he was hit twice", "a guard who was hit". "The barrier was hit twice" and
/// "he was hit twice by lorries" tell of no shot.
pub fn is_hit(view: &View, verb: usize) -> bool {
    let was = verb.wrapping_sub(1 + usize::from(view.is(verb.wrapping_sub(1), Senses::ADVERB)));
    let passive = among!(view, was, "was" | "were" | "been");
    let who = was.wrapping_sub(1 + usize::from(among!(view, was.wrapping_sub(1), "had" | "has" | "have")));
    let person = || {
        let noun = plural::singular(view.word(who));
        among!(view, who, "he" | "she" | "they" | "who" | "and" | "died") || view.is(who, Senses::ROLE) || things::is_person(&noun)
    };
    among!(view, verb, "hit" | "struck") && passive && person() && !(verb..verb + 4).any(|at| view.reads(at, "by"))
}

/// Whether somebody is hit by what is counted: "he was hit by six bullets", "struck by three shots", "six bullets hit him",
/// "three rounds struck Mr Venn", "two entered his back". Bullets that hit the car hit nobody.
pub fn is_struck(view: &View, here: &Range<usize>) -> bool {
    let by = here.start.wrapping_sub(1);
    let whom = here.end + 1;
    let person = || {
        let name =
            view.tokens.get(whom).is_some_and(|token| token.kind == crate::token::Kind::Word && token.case != crate::token::Case::Lower);
        name || among!(view, whom, "him" | "her" | "his" | "them")
            || view.reads(whom, "the") && things::is_person(&plural::singular(view.word(whom + 1)))
    };
    view.reads(by, "by") && among!(view, by.wrapping_sub(1), "hit" | "struck")
        || among!(view, here.end, "hit" | "struck" | "entered" | "pierced") && person()
}

/// "Were among the 12 people killed", "are among at least nine dead": what befell the number of which they are some. "Was among
/// the 12 guests" befell nobody.
fn among_those(view: &View, at: usize) -> Option<usize> {
    let near = || (at + 1..at + 9).take_while(|&at| !view.stops(at) && view.word(at) != ",");
    let counted = near().find(|&at| view.counts(at))?;
    near()
        .filter(|&at| at > counted)
        .find(|&at| view.action(at).is_some_and(|action| action.shape == Shape::State || action.shape == Shape::Does && reduced(view, at)))
}

/// Whether the verb there tells what may come: "would hurt", "is going to hurt".
fn would(view: &View, verb: usize) -> bool {
    let before = verb.saturating_sub(3)..verb;
    before.clone().any(|at| among!(view, at, "would" | "will" | "could" | "may" | "might" | "can" | "should" | "won't" | "not"))
        || view.reads(verb.wrapping_sub(1), "to") && before.into_iter().any(|at| among!(view, at, "going" | "likely" | "set"))
}

/// Reads to the left: the verb whose object the quantity is, the toll that announces it, or the list it stands in.
fn left(view: &View, here: &Range<usize>, before: &[(Range<usize>, Governed)]) -> (Option<&'static str>, Option<usize>, bool) {
    let mut at = here.start;
    let mut means = false;
    let first = here.start.saturating_sub(14);
    while at > first {
        at -= 1;
        let word = view.word(at);
        let listed = before.iter().rev().find(|(range, _)| range.contains(&at));
        if let Some((_, governed)) = listed {
            // "30 rockets and 4 drones": the list has one governor.
            let joined = view.word(at + 1);
            let part = matches!(joined, "including") || view.reads(at + 1, ",") && among!(view, at + 2, "including" | "among");
            // "Twelve were missing, and 900 were asleep" has a verb for each.
            let own = joined == "and" && view.is(here.end, Senses::AUXILIARY);
            let list = part || !own && among!(joined, "and" | "," | "or" | "plus" | "&" | "as" | "/" | "+");
            return if list { (governed.role, governed.by, part) } else { (None, None, false) };
        }
        // "Seventeen died and at least 13 more are recovering"
        if word == "and" && at + 1 == here.start && view.is(here.end, Senses::AUXILIARY) {
            return (None, None, false);
        }
        if view.stops(at) {
            return if word == ":" {
                far::announced(view, at).map_or((None, None, false), |(role, by)| (Some(role), Some(by), false))
            } else {
                (None, None, false)
            };
        }
        // A phrase is longer than its last word: the "shot dead" before "three clerks".
        if let Some((role, first)) = (at.saturating_sub(2)..=at).find_map(|first| {
            let (role, past) = view.phrase(first)?;
            (past > at && past <= here.start).then_some((role, first))
        }) {
            return (Some(role), Some(first), false);
        }
        // "Treated by 50 nurses", "shot by two men": who did it is counted, and nothing befell them.
        let did = |at: usize| view.action(at).is_some_and(|action| action.shape == Shape::Does && DONE_BY.has(action.role));
        if word == "by" && at.checked_sub(1).is_some_and(did) {
            return (None, Some(at), false);
        }
        // "The fatal shooting of two men"; those of "the shooting of five clerks" may be alive or dead.
        let shooting = among!(view, at.wrapping_sub(1), "shooting" | "shootings");
        if word == "of" && at + 1 == here.start && shooting && among!(view, at.wrapping_sub(2), "fatal" | "deadly") {
            return (Some("killed"), Some(at - 1), false);
        }
        // "Accused of shooting three clerks", where "a mass shooting" and "the shooting" do nothing to anybody.
        let deed = at.checked_sub(1).is_none_or(|before| {
            view.is(before, Senses::PREPOSITION | Senses::CONJUNCTION | Senses::AUXILIARY)
                || among!(view, before, "," | "began" | "started" | "allegedly")
        });
        if word == "shooting" && at + 1 == here.start && deed {
            return (Some("shot"), Some(at), false);
        }
        // "Backed by seven of the nine members", where a fund that is backed by 12 banks got no votes.
        let voted = || view.action(at.checked_sub(1)?).filter(|action| among!(action.role, "voted for" | "voted against"));
        let member = |at: usize| things::is_person(&plural::singular(view.word(at)));
        if word == "by"
            && let Some(action) = voted().filter(|_| here.clone().any(member))
        {
            return (Some(action.role), Some(at - 1), false);
        }
        if let Some(action) = view.action(at) {
            // "The dead included four children."
            let included = among!(view, at + 1, "include" | "includes" | "included") && at + 2 == here.start;
            if included && action.shape != Shape::Toll && view.reads(at.wrapping_sub(1), "the") {
                return (Some(action.role), Some(at), true);
            }
            // "Among the dead are four children."
            if at > 1 && view.word(at - 1) == "the" && view.word(at - 2) == "among" {
                return (Some(action.role), Some(at), true);
            }
            match action.shape {
                Shape::Does if means && action.role != "launched" => return (None, Some(at), false),
                // "A tax that would hurt 40 firms" hurts nobody.
                Shape::Does if among!(word, "hurt" | "hurts" | "hurting") && would(view, at) => return (None, Some(at), false),
                Shape::Does => return (Some(action.role), Some(at), false),
                Shape::With if means => return (Some(action.role), Some(at), false),
                Shape::With if at + 1 == here.start && is_hit(view, at) => return (Some("shot"), Some(at), false),
                Shape::With => return (None, Some(at), false),
                Shape::Deed if view.reads(at + 1, "of") => return (Some(action.role), Some(at), false),
                Shape::Deed => return (None, Some(at), false),
                Shape::Toll | Shape::Tally => return (Some(action.role), Some(at), false),
                Shape::Befalls | Shape::State => return (None, Some(at), false),
            }
        }
        if means && (view.is(at, Senses::RELATIVE) || among!(word, "when" | "as" | "while" | "after" | "and")) {
            return (None, Some(at), false);
        } else if among!(word, "with" | "using") {
            means = true;
        } else if at + 1 == here.start && among!(word, "include" | "includes" | "included") && view.action(at.wrapping_sub(1)).is_some() {
        } else if means || among!(word, "to" | "at" | "of" | "by" | "," | "and" | "including" | "-" | "among" | "them") {
            // What carries a number from its noun or verb: "the toll stood at", "a total of", "killed, including".
        } else if at + 2 == here.start && is_with_others(view, here, at) {
            // "Killed his uncle and two cousins"
        } else if !(view.is(at, Senses::DETERMINER | Senses::ADVERB | Senses::AUXILIARY) || LEFT.has(word) || carries(word)) {
            return (None, Some(at), false);
        }
    }
    (None, None, false)
}

/// Whether somebody is told of there to whom the count after "and" is added: "the driver and four passengers", not "hurt the driver
/// and four passengers fled".
fn is_with_others(view: &View, here: &Range<usize>, at: usize) -> bool {
    let person = view.is(at, Senses::ROLE) || things::is_person(&plural::singular(view.word(at)));
    person && view.reads(at + 1, "and") && !view.is(here.end, Senses::AUXILIARY | Senses::SAY)
}

/// Verbs of their own that nobody does to anything: "58 were intercepted and 13 fell in the fields".
const GOES: &List = any!["fell", "landed", "crashed", "hit", "struck", "missed", "came", "went", "returned", "disappeared", "vanished"];

/// What somebody does to people: a number after its "by" counts those who do it.
const DONE_BY: &List = any!["killed", "injured", "shot", "arrested", "treated", "abducted", "rescued", "charged", "convicted"];

/// Words that may stand between a verb and what it counts.
const LEFT: &List = any![
    "himself",
    "herself",
    "themselves",
    "total",
    "least",
    "most",
    "many",
    "some",
    "about",
    "around",
    "nearly",
    "almost",
    "over",
    "up",
    "more",
    "than",
    "fewer",
    "as",
    "estimated",
    "reported",
    "additional",
    "further",
    "number",
    "confirmed",
    "down",
];

/// Verbs that only move a number: "the toll rose to 11".
pub fn carries(word: &str) -> bool {
    const CARRIERS: &List = any![
        "rose", "rises", "risen", "rising", "climbed", "climbs", "climbing", "jumped", "stands", "stood", "standing", "reached", "reaches",
        "reaching", "hit", "hits", "bringing", "brought", "passed", "exceeded", "grew", "grows",
    ];
    CARRIERS.has(word)
}

/// "Bringing the confirmed death toll from the disaster to 11", "the number of people killed in the fire has risen
/// to 17": a toll before the word that carries its number.
fn tolled(view: &View, here: &Range<usize>) -> Option<(&'static str, usize)> {
    if let Some(found) = brought(view, here).or_else(|| numbered(view, here)) {
        return Some(found);
    }
    // "The toll has topped 40": the word that carries it is its hedge.
    let hedged = among!(view, here.start, "topped" | "tops" | "topping" | "surpassed" | "surpasses" | "exceeded" | "exceeds");
    let carrier = if hedged { here.start } else { here.start.checked_sub(1)? };
    // "The number of injured was corrected from 38 to 37"
    let ranged = view.reads(here.start, "from");
    let carried = hedged || ranged || among!(view, carrier, "to" | "at" | "of" | "by" | "from") || carries(view.word(carrier));
    carried.then_some(())?;
    let mut near = (here.start.saturating_sub(24)..carrier).rev().take_while(|&at| !view.stops(at));
    near.find_map(|at| {
        let counts = view.reads(at, "number") && view.word(at + 1) == "of";
        let named = || (at + 2..at + 7).find_map(|at| Some((view.action(at)?.role, at)));
        // "Deaths stand at nine", "arrests have risen to 40"
        let moved = || view.moves(carrier - 1) || among!(view, carrier - 1, "stand" | "stands" | "stood");
        let told = |shape| shape == Shape::Toll || shape == Shape::Tally && view.word(at).ends_with('s') && moved();
        let toll = view.action(at).filter(|action| told(action.shape)).map(|action| (action.role, at));
        toll.or_else(|| counts.then(named).flatten())
    })
}

/// Whether the toll follows the number that it is brought to: "bringing to at least 11 the number of people killed".
pub fn is_brought(view: &View, here: &Range<usize>) -> bool {
    let brings = among!(view, here.start.wrapping_sub(2), "bringing" | "brings" | "brought" | "raising" | "raised" | "taking");
    let follows = view.reads(here.end, "the") && among!(view, here.end + 1, "number" | "total" | "toll" | "death" | "tally");
    brings && view.word(here.start.wrapping_sub(1)) == "to" && follows
}

/// What befell those whose number is brought to so many.
fn brought(view: &View, here: &Range<usize>) -> Option<(&'static str, usize)> {
    if !is_brought(view, here) {
        return None;
    }
    (here.end + 1..here.end + 9).take_while(|&at| !view.stops(at)).find_map(|at| Some((view.action(at)?.role, at)))
}

/// "The dead of that night are 14", "those injured numbered more than 60", "put those still missing at six": people
/// named by what befell them, and how many they are.
fn numbered(view: &View, here: &Range<usize>) -> Option<(&'static str, usize)> {
    let by = here.start.checked_sub(1).filter(|_| view.counts(here.end - 1))?;
    let clause = || (here.start.saturating_sub(9)..by).rev().take_while(|&at| !view.stops(at) && view.word(at) != ",");
    let put = || clause().any(|at| among!(view, at, "put" | "puts" | "putting"));
    let moved = || clause().next().is_some_and(|at| carries(view.word(at)));
    let carried = match view.word(by) {
        "numbered" | "number" | "are" | "were" => true,
        "at" => put(),
        "to" => moved(),
        _ => false,
    };
    carried.then_some(())?;
    clause().find_map(|at| {
        let who = among!(view, at, "the" | "those");
        let state = at + 1 + usize::from(among!(view, at + 1, "still" | "now" | "so" | "already"));
        let action = view.action(state).filter(|action| match action.shape {
            Shape::State => true,
            Shape::Does => view.word(state).ends_with("ed") || view.reads(state, "hurt"),
            _ => false,
        })?;
        // "The injured players are 14 and 15" have a noun of their own.
        let alone = state + 1 >= by
            || view.is(state + 1, Senses::PREPOSITION | Senses::ADVERB | Senses::AUXILIARY)
            || view.reads(state + 1, "there");
        (who && alone).then_some((action.role, state))
    })
}

/// Until the whole article is read, of people who were "critically wounded": whether its hurt are the same, `facts` says.
pub const CRITICALLY: &str = "critically injured";

/// Harm is counted by degree: the critically hurt are not all the hurt.
fn degree(view: &View, here: &Range<usize>, role: &'static str) -> &'static str {
    if role != "injured" {
        return role;
    }
    let near = here.start..(here.end + 6).min(view.len());
    near.take_while(|&at| !among!(view, at, "and" | ";" | "," | "."))
        .find_map(|at| match view.word(at) {
            "critically" => Some(CRITICALLY),
            word if among!(word, "seriously" | "severely" | "badly" | "gravely") => Some("seriously injured"),
            "slightly" | "lightly" => Some("lightly injured"),
            _ => None,
        })
        .unwrap_or(role)
}
