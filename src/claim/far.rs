//! What governs a quantity from further off: the verb that the last subject of a list is followed by, the supply
//! that was cut to so many homes, the words before a colon.

use super::context;
use super::view::View;
use crate::lexicon::among;
use crate::lexicon::{Senses, actions, people, plural, things};
use crate::token::Kind;
use std::ops::Range;

/// Where a list of counts that starts with the quantity at `here` ends: "Three hostages and two soldiers died".
/// `after`: the quantities to its right in the sentence. `None` where it stands in no list.
pub fn end_of_list(view: &View, here: &Range<usize>, after: &[Range<usize>]) -> Option<usize> {
    let mut end = here.end;
    for next in after {
        let joined = end < next.start && (end..next.start).all(|at| among!(view, at, "and" | "," | "plus" | "&" | "or"));
        if !joined {
            break;
        }
        end = next.end;
    }
    (end > here.end).then_some(end)
}

/// "Electricity was cut to 12,000 homes", "knocked out power for 300 people"; not "power was restored to".
pub fn cut_off(view: &View, here: &Range<usize>) -> Option<(&'static str, usize)> {
    let served =
        |at: usize| among!(view, at, "homes" | "customers" | "households" | "properties" | "houses" | "people" | "buildings" | "residents");
    if let Some(by) = outage(view, here).filter(|_| here.clone().any(served)) {
        return Some(("without power", by));
    }
    let before = here.start.checked_sub(1)?;
    if !among!(view, before, "to" | "for" | "in" | "at" | "from" | "some" | "about" | "around" | "nearly") {
        return None;
    }
    let clause = || (here.start.saturating_sub(10)..here.start).rev().take_while(|&at| !view.stops(at) && view.word(at) != ",");
    clause().find(|&at| among!(view, at, "power" | "electricity"))?;
    let cut = clause().find(|&at| {
        among!(view, at, "cut" | "cuts" | "cutting" | "knocked" | "knocking" | "knocks" | "severed" | "disrupted" | "disrupting")
    })?;
    Some(("without power", cut))
}

/// "Took nine men into custody", "sending 14 pupils to hospital", "forced 300 people from their homes", "pulled six people from the
/// rubble": the verb stands before those whom it moves, and where it moves them behind. "Sent nine people to Orlo" befell nobody.
pub fn moved(view: &View, here: &Range<usize>) -> Option<(&'static str, usize)> {
    let verb = here.start.checked_sub(1)?;
    let to = here.end;
    let where_to = || (to..to + 6).take_while(|&at| !view.stops(at) && view.word(at) != ",");
    let takes = among!(
        view.word(verb),
        "took"
            | "take"
            | "takes"
            | "taking"
            | "sent"
            | "send"
            | "sends"
            | "sending"
            | "rushed"
            | "brought"
            | "flew"
            | "airlifted"
            | "transported"
            | "carried"
            | "lifted"
            | "led"
            | "put"
            | "putting"
    );
    let forces = || {
        among!(
            view.word(verb),
            "forced"
                | "force"
                | "forces"
                | "forcing"
                | "ordered"
                | "ordering"
                | "told"
                | "telling"
                | "urged"
                | "drove"
                | "driven"
                | "driving"
                | "caused"
                | "prompted"
        )
    };
    let pulls = || among!(view.word(verb), "pulled" | "pulling" | "dug" | "plucked" | "dragged" | "hauled");
    let role = match view.word(to) {
        "to" | "in" if takes && where_to().any(|at| among!(view, at, "hospital" | "hospitals" | "clinic" | "clinics")) => "hospitalised",
        "into" if takes && view.reads(to + 1, "custody") => "arrested",
        "to" if takes && view.reads(to + 1, "safety") => "rescued",
        "to" if forces() && among!(view, to + 1, "leave" | "flee" | "evacuate" | "abandon") => "evacuated",
        "from" | "out" if forces() && where_to().any(|at| among!(view, at, "homes" | "houses" | "apartments" | "home")) => "evacuated",
        "from" | "out" | "alive" if pulls() && here.clone().any(|at| things::is_person(&plural::singular(view.word(at)))) => {
            if view.reads(to - 1, "bodies") { "killed" } else { "rescued" }
        }
        _ => return None,
    };
    Some((role, verb))
}

/// "Power outages hit 9,000 customers", "power was out to 4,000 homes"
fn outage(view: &View, here: &Range<usize>) -> Option<usize> {
    let clause = || (here.start.saturating_sub(6)..here.start).rev().take_while(|&at| !view.stops(at) && view.word(at) != ",");
    clause().find(|&at| {
        among!(view, at, "outage" | "outages" | "blackout" | "blackouts") && view.word(at + 1) != "in"
            || view.reads(at, "out")
                && view.is(at.wrapping_sub(1), Senses::AUXILIARY)
                && clause().any(|at| among!(view, at, "power" | "electricity"))
    })
}

/// "The fate of 150 miners is unclear", "the whereabouts of the two climbers": people who are missing; the fate of a bill is
/// another matter.
pub fn unknown(view: &View, here: &Range<usize>) -> Option<(&'static str, usize)> {
    let the = usize::from(view.reads(here.start.wrapping_sub(1), "the"));
    let of = here.start.checked_sub(1 + the).filter(|&of| view.reads(of, "of"))?;
    let noun = of.checked_sub(1).filter(|&noun| among!(view, noun, "fate" | "whereabouts"))?;
    let person = |at: usize| things::is_person(&plural::singular(view.word(at)));
    here.clone().any(person).then_some(("missing", noun))
}

/// "Death toll: 24", "Homes without power: 12,000", "Flights cancelled: 120".
pub fn announced(view: &View, colon: usize) -> Option<(&'static str, usize)> {
    let label = label(view, colon);
    let phrase = label.clone().find_map(|at| Some((view.phrase(at).filter(|(_, end)| *end <= colon)?.0, at)));
    phrase.or_else(|| label.rev().find_map(|at| Some((view.action(at)?.role, at))))
}

/// The class and group of what the words before a colon count: the homes of "Homes without power: 12,000".
pub fn headed(view: &View, here: &Range<usize>) -> Option<(String, Option<String>)> {
    let colon = here.start.checked_sub(1).filter(|&at| view.reads(at, ":"))?;
    // "Quake: 24 dead" counts no quakes.
    if view.kind(here.end) == Some(Kind::Word) && !view.is(here.end, Senses::PREPOSITION) {
        return None;
    }
    let counts = |at: &usize| actions::action(view.word(*at)).is_none();
    // "Police: 25,000" is what the police say.
    if label(view, colon).len() == 1 && people::speaks(view.word(colon - 1)) {
        return None;
    }
    let known = label(view, colon).filter(counts).find_map(|at| {
        let word = view.word(at);
        things::thing(word).or_else(|| things::thing(word.strip_suffix('s')?))
    });
    if let Some(thing) = known {
        return Some((thing.class.to_owned(), thing.group.map(str::to_owned)));
    }
    // "Flights cancelled: 120": what was done to them follows their noun.
    let first = label(view, colon).next()?;
    let done = counts(&first) && view.action(first + 1).is_some();
    done.then(|| (context::stem(view.word(first)).to_owned(), None))
}

/// The words of the label that ends with a colon.
fn label(view: &View, colon: usize) -> Range<usize> {
    let first = (colon.saturating_sub(5)..colon).rev().take_while(|&at| view.kind(at) == Some(Kind::Word)).last().unwrap_or(colon);
    first..colon
}
