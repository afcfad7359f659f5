//! People who are counted one by one: "two boys and a woman died" is three dead.

use super::people::person;
use super::{befallen, quantity};
use crate::claim::view::View;
use crate::lexicon::among;
use crate::lexicon::{plural, things};
use crate::measure::{Decimal, Hedge, Sums, is_whole};
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::token::Kind as Token;

/// "Two boys and a woman died", "killing a boy, two women and three men": so many people, and the place past them. "Four
/// people, including two boys and a woman, were hurt" has them counted already, and "two dead and three hurt" met two fates.
pub fn listed(view: &View, at: usize, known: &[Quantity]) -> Option<Quantity> {
    let led = at.checked_sub(1).is_some_and(|before| {
        among!(view, before, "," | "and" | "including" | "as" | "with" | "of" | "among" | "-" | "—" | "–" | "(" | ":")
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
    let plain = heads.iter().all(|head| {
        things::thing(&plural::singular(head)).is_some_and(|thing| matches!(thing.group, None | Some("man" | "woman" | "child")))
    });
    let apart = plain && heads.iter().enumerate().all(|(at, head)| !heads.iter().skip(at + 1).any(|other| other == head));
    let ends = !among!(view, past, "and" | ",") || view.kind(past + 1) != Some(Token::Number);
    let noun = view.tokens.get(past.checked_sub(1)?)?.span;
    let people = Counted { span: noun, name: "person".to_owned(), head: "person".to_owned(), elided: false };
    let all = (counted && apart && ends && befallen(view, at..past))
        .then(|| quantity(view, at, past, at, Kind::Count, sum, Hedge::Exact, None, Some(people)))??;
    Some(Quantity { numeral: all.span, ..all })
}

/// How many one item of the list counts, and the place past it.
fn item(view: &View, at: usize, known: &[Quantity]) -> Option<(Decimal, usize)> {
    let one = || among!(view, at, "a" | "an").then(|| person(view, at)).flatten().map(|past| (Decimal::ONE, past));
    counts(view, at, known).or_else(one)
}

/// A count of people that begins there.
fn counts(view: &View, at: usize, known: &[Quantity]) -> Option<(Decimal, usize)> {
    let start = view.tokens.get(at)?.span.start();
    let place = known.partition_point(|known| known.span.start() < start);
    let quantity = known.get(place).filter(|known| known.span.start() == start)?;
    let head = &quantity.counted.as_ref().filter(|counted| !counted.elided)?.head;
    let few = quantity.stated.filter(|value| is_whole(*value) && *value <= Decimal::ONE_HUNDRED)?;
    let plain = quantity.kind == Kind::Count && quantity.hedge == Hedge::Exact && things::is_person(head);
    plain.then(|| Some((few, quantity.tokens.end.checked_sub(view.base)?))).flatten()
}
