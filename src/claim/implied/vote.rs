//! The two sides of a vote told as a score: "passed by 76 votes to 71" where others print "76 in favour, 71 against".

use super::quantity;
use crate::claim::view::View;
use crate::lexicon::among;
use crate::measure::{Bound, Decimal, Hedge};
use crate::mention::moment::{Kind as Told, Moment};
use crate::mention::quantity::{Counted, Kind, Quantity};
use crate::token::Tokens;

/// Who voted for, as a noun that nobody prints.
pub const AYE: &str = "aye";
pub const NAY: &str = "nay";

/// Whether what is counted is a side of such a vote.
pub fn is_side(counted: &Counted) -> bool {
    [AYE, NAY].contains(&&*counted.head)
}

/// The ayes and the noes of a vote. A match has none, however much is said of votes: "voted man of the match in the 3-1 win".
pub fn sides(view: &View, moments: &[Moment]) -> Vec<Quantity> {
    let voted = (0..view.len()).any(|at| among!(view, at, "vote" | "votes" | "voted" | "voting" | "ballots"));
    let scores = moments.iter().filter(|moment| voted && moment.kind == Told::Score);
    scores.flat_map(|moment| both(view, moment).unwrap_or_default()).collect()
}

/// Whether an article is about a poll of voters, which tells the shares of two as a score: "leads Orlo 49-43".
pub fn is_poll(text: &str, cut: &Tokens) -> bool {
    let says = |one: &str, other: &str| cut.tokens.iter().any(|token| [one, other].contains(&token.span.of(text)));
    says("voters", "Voters") && says("poll", "survey") && says("percent", "%")
}

/// The two shares of each score that can be those of a poll: "trails Orlo 43-49", "women back her 55 to 37".
pub fn shares(view: &View, moments: &[Moment]) -> Vec<Quantity> {
    let scores = moments.iter().filter(|moment| moment.kind == Told::Score);
    let told = scores.filter_map(|moment| {
        let [(one, first), (other, second)] = numbers(view, moment)?;
        let share =
            |at: usize, share: u32| quantity(view, at, at + 1, at, Kind::Share, Decimal::from(share), Hedge::Exact, Some("%"), None);
        ((60..=100).contains(&(first + second)) && first.min(second) > 9).then(|| [share(one, first), share(other, second)])
    });
    told.flatten().flatten().collect()
}

/// The two whole numbers of a score, and where they stand.
fn numbers(view: &View, moment: &Moment) -> Option<[(usize, u32); 2]> {
    let (first, second) = moment.value.split_once('-')?;
    let inside = |at: &usize| view.tokens.get(*at).is_some_and(|token| moment.span.contains(token.span));
    let counts: Vec<usize> = (0..view.len()).filter(inside).filter(|&at| view.counts(at)).collect();
    // "Seventy-six to seventy-one" has its numbers in pieces.
    let [one, other] = *counts.first_chunk()?;
    (counts.len() == 2).then_some([(one, first.parse().ok()?), (other, second.parse().ok()?)])
}

fn both(view: &View, moment: &Moment) -> Option<Vec<Quantity>> {
    let [(one, first), (other, second)] = numbers(view, moment)?;
    // A goal is no vote.
    if first + second < 5 {
        return None;
    }
    let side = |at: usize, votes: u32, head: &str| {
        let counted = Counted { span: view.tokens.get(at)?.span, name: "vote".to_owned(), head: head.to_owned(), elided: false };
        quantity(view, at, at + 1, at, Kind::Count, Decimal::from(votes), Hedge::Exact, None, Some(counted))
    };
    Some([side(one, first, AYE), side(other, second, NAY)].into_iter().flatten().collect())
}

/// "A double-digit lead", "ahead by double digits", "a double-digit seat count": from 10 to 99, of points where nothing else is
/// counted. A "double-digit rise" is no lead.
pub fn digits(view: &View, at: usize) -> Option<Quantity> {
    let low = if view.reads(at, "double") { 10 } else { i64::from(view.reads(at, "single")) };
    let tied = usize::from(view.reads(at + 1, "-"));
    let past = at + 2 + tied;
    (low > 0 && among!(view, past - 1, "digit" | "digits")).then_some(())?;
    let seats = among!(view, past, "seat" | "seats");
    let led = among!(view, past, "lead" | "leads" | "margin" | "win" | "victory" | "advantage") || at > 0 && view.reads(at - 1, "by");
    (seats || led).then_some(())?;
    let seat = || Some(Counted { span: view.tokens.get(past)?.span, name: "seat".to_owned(), head: "seat".to_owned(), elided: false });
    let (kind, unit, counted) = if seats { (Kind::Count, None, seat()) } else { (Kind::Share, Some("percentage point"), None) };
    let (low, high) = (Decimal::from(low), Decimal::from(if low == 10 { 99 } else { 9 }));
    let told = quantity(view, at, past + usize::from(seats), at, kind, low, Hedge::Vague, unit, counted)?;
    Some(Quantity { stated: None, bound: Bound { low: Some(low), high: Some(high), ..Bound::default() }, ..told })
}
