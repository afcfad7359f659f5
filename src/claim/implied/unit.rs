//! Units that a figure leaves to the one before it: "turnout was 71.3 percent; in 2027 it was 63.8".

use crate::lexicon::among;
use crate::measure::{Decimal, is_whole};
use crate::mention::quantity::{Kind, Quantity};
use crate::text::letters::Letter;

/// Takes bare numbers with decimals for shares where the figure before them is one. "8.41 per euro", "down 0.6% at 8.41" and
/// "3.2 points" have a unit of their own.
pub fn elided(text: &str, quantities: &mut [Quantity]) {
    for quantity in quantities.iter_mut() {
        salary(text, quantity);
    }
    for at in 1..quantities.len() {
        let (before, rest) = quantities.split_at_mut(at);
        let (Some(one), Some(next)) = (before.last(), rest.first_mut()) else { continue };
        let share = one.kind == Kind::Share && one.unit.as_deref() == Some("%");
        let between = text.get(one.span.end()..next.span.start()).unwrap_or("");
        let near = between.len() < NEAR && !between.contains('\n') && between.matches(". ").count() < 2;
        let led = between.trim_end().rsplit(' ').next().unwrap_or("");
        let after = text.get(next.span.end()..).unwrap_or("").trim_start();
        let follows = after.split(|c: char| !c.is_letter()).next().unwrap_or("");
        let bare = next.kind == Kind::Count
            && next.counted.as_ref().is_none_or(|counted| counted.elided)
            && next.stated.is_some_and(|value| !is_whole(value) && value < Decimal::ONE_HUNDRED && value.scale() == 1);
        let own =
            among!(led, "at" | "magnitude" | "of") || among!(follows, "per" | "against" | "points" | "point" | "to" | "for" | "times");
        if share && near && bare && !own {
            (next.kind, next.unit, next.counted) = (Kind::Share, Some("%".to_owned()), None);
        }
    }
}

/// "The average salary was $48,000" is told for a year, as others say. "An hourly wage of $23" and "a salary of $400" are not.
fn salary(text: &str, quantity: &mut Quantity) {
    if quantity.kind != Kind::Amount {
        return;
    }
    let start = quantity.span.start();
    let before = text.get(text.floor_char_boundary(start.saturating_sub(NEAR))..start).unwrap_or("");
    let before = before.rsplit(['.', ';', ',']).next().unwrap_or("");
    let mut near = before.split_ascii_whitespace().rev().take(6);
    let told = near.next().is_some_and(|word| among!(word, "is" | "was" | "of" | "averages" | "averaged"));
    let yearly = told && near.any(|word| among!(word, "salary" | "salaries" | "income"));
    let large = quantity.stated.is_some_and(|value| value >= Decimal::from(5000));
    if let Some(unit) = quantity.unit.as_mut().filter(|unit| yearly && large && !unit.contains(' ')) {
        unit.push_str(" per year");
    }
}

/// So many bytes at most lie between the two.
const NEAR: usize = 90;
