//! People and weapons that are counted one by one: "two boys and a woman died" is three dead.

use super::people::person;
use super::{befallen, quantity};
use crate::claim::view::View;
use crate::lexicon::among;
use crate::lexicon::{Senses, plural, things};
use crate::measure::{Decimal, Hedge, Sums, is_whole};
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::token::Kind as Token;

/// "Two boys and a woman died", "killing a boy, two women and three men": so many people, and the place past them. "Four
/// people, including two boys and a woman, were hurt" has them counted already, and "two dead and three hurt" met two fates.
/// "Her two girls and a boy" are three children and "two rifles and a shotgun" three weapons, whatever is told of them.
pub fn listed(view: &View, at: usize, known: &[Quantity]) -> Option<Quantity> {
    let led = at.checked_sub(1).is_some_and(|before| {
        // "52 soldiers, as well as two clerks and a nurse"
        !(view.reads(before, "as") && view.reads(before.wrapping_sub(1), "well"))
            && among!(view, before, "," | "and" | "including" | "as" | "with" | "of" | "among" | "-" | "—" | "–" | "(" | ":")
    });
    let (mut sum, mut past) = item(view, at, known).filter(|_| !led)?;
    let (mut heads, mut counted) = (vec![view.word(past.checked_sub(1)?)], counts(view, at, known).is_some());
    loop {
        let last = view.reads(past, "and") || view.reads(past, ",") && view.word(past + 1) == "and";
        let from = past + if view.reads(past, ",") && last { 2 } else { 1 };
        let (more, end) = (last || view.reads(past, ",")).then(|| item(view, from, known)).flatten()?;
        counted |= counts(view, from, known).is_some();
        (sum, past) = (sum.plus(more)?, end);
        heads.push(view.word(past.checked_sub(1)?));
        if last {
            break;
        }
    }
    // "Three hostages and two soldiers died": nobody counts those together. "Two men and two men" are told apart by more than their noun.
    let every = |told: &dyn Fn(things::Thing) -> bool| heads.iter().all(|head| things::thing(&plural::singular(head)).is_some_and(told));
    let plain = every(&|thing| among!(thing.group.unwrap_or("man"), "man" | "woman" | "child"));
    // "Two civilians and a farm worker" are three civilians.
    let civil = heads.iter().any(|head| head.starts_with("civilian"))
        && every(&|thing| among!(thing.group.unwrap_or(""), "civilian" | "worker" | "man" | "woman" | "child"));
    let apart = (plain || civil) && heads.iter().enumerate().all(|(at, head)| !heads.iter().skip(at + 1).any(|other| other == head));
    let ends = !among!(view, past, "and" | ",") || view.kind(past + 1) != Some(Token::Number);
    let noun = view.tokens.get(past.checked_sub(1)?)?.span;
    let head = if civil {
        "civilian"
    } else if every(&|thing| thing.class == "weapon") {
        "weapon"
    } else if every(&|thing| thing.group == Some("child")) {
        "child"
    } else {
        "person"
    };
    let weapons = head == "weapon";
    let people = Counted { span: noun, name: head.to_owned(), head: head.to_owned(), elided: false };
    let all = (counted && (apart || weapons) && ends && (!among!(head, "person" | "civilian") || befallen(view, at..past)))
        .then(|| quantity(view, at, past, at, Kind::Count, sum, Hedge::Exact, None, Some(people)))??;
    Some(Quantity { numeral: all.span, ..all })
}

/// How many one item of the list counts, and the place past it.
fn item(view: &View, at: usize, known: &[Quantity]) -> Option<(Decimal, usize)> {
    let one = || among!(view, at, "a" | "an").then(|| person(view, at).or_else(|| weapon(view, at))).flatten();
    counts(view, at, known).or_else(|| Some((Decimal::ONE, one()?)))
}

/// The place past one weapon: "a sawn-off shotgun".
fn weapon(view: &View, at: usize) -> Option<usize> {
    let inside = |&at: &usize| view.kind(at) == Some(Token::Word) && !view.is(at, Senses::GRAMMAR) || view.reads(at, "-");
    (at + 1..at + 5).take_while(inside).find(|&at| is_weapon(view.word(at))).map(|noun| noun + 1)
}

fn is_weapon(noun: &str) -> bool {
    things::thing(noun).is_some_and(|thing| thing.class == "weapon")
}

/// A count of people that begins there.
fn counts(view: &View, at: usize, known: &[Quantity]) -> Option<(Decimal, usize)> {
    let start = view.tokens.get(at)?.span.start();
    let place = known.partition_point(|known| known.span.start() < start);
    let quantity = known.get(place).filter(|known| known.span.start() == start)?;
    let head = &quantity.counted.as_ref().filter(|counted| !counted.elided)?.head;
    let few = quantity.stated.filter(|value| is_whole(*value) && *value <= Decimal::ONE_HUNDRED)?;
    let plain = quantity.kind == Kind::Count && quantity.hedge == Hedge::Exact && (things::is_person(head) || is_weapon(head));
    plain.then(|| Some((few, quantity.tokens.end.checked_sub(view.base)?))).flatten()
}
