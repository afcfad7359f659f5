//! Units that a figure leaves out because the text has named them before: "a profit of 118 million" in a report in
//! crowns, "Union 30.9" after "Alliance 33.4 percent".

use super::Kind;
use super::figure::Figure;
use super::numeral::Form;
use super::unit::Named;
use crate::lexicon::closed::Class;
use crate::lexicon::{List, any};
use crate::measure::Decimal;
use crate::token::Words;

/// What is told in money. "Sales of 2 million" may be cars.
const SUMS: &List = any![
    "profit",
    "profits",
    "loss",
    "losses",
    "revenue",
    "revenues",
    "turnover",
    "earnings",
    "cost",
    "costs",
    "debt",
    "debts",
    "deficit",
    "surplus",
    "budget",
    "fine",
    "fines",
    "bail",
    "bond",
    "loan",
    "loans",
    "dividend",
    "savings",
    "investment",
    "worth",
    "valued",
    "ebitda",
    "assets",
    "bribes",
    "subsidies",
];

/// Gives the figures of a sentence the units they leave out. `currency`: the one named last in the article.
pub fn fill(words: &Words, figures: &mut [Figure], currency: &mut Option<Named>) {
    let mut share: Option<(usize, Named)> = None;
    let mut from = words.start;
    for figure in figures {
        let bare = figure.unit.is_none() && matches!(figure.numeral.form, Form::Digits) && ends(words, figure.past);
        let near = from.max(figure.first.saturating_sub(8));
        match &figure.unit {
            Some(unit) if unit.kind == Kind::Amount && !unit.name.contains(" per ") => *currency = Some(unit.clone()),
            Some(unit) if unit.name == "%" => share = Some((figure.past, unit.clone())),
            None if bare && figure.numeral.scale > Decimal::ONE_THOUSAND && is_sum(words, near..figure.first) => {
                figure.unit.clone_from(currency);
            }
            None if bare && figure.until.is_none() => {
                figure.unit = share.as_ref().filter(|(past, _)| is_share(words, *past, figure)).map(|(_, unit)| unit.clone());
            }
            _ => {}
        }
        from = figure.past;
    }
}

/// Whether nothing follows that a number could count.
fn ends(words: &Words, at: usize) -> bool {
    !words.is_hyphen(at) && (!words.is_word(at) || words.class(at, Class::STOP))
}

fn is_sum(words: &Words, within: std::ops::Range<usize>) -> bool {
    within.rev().take_while(|&at| !words.is_any(at, any![";", ":", ",", "while", "but"])).any(|at| words.is_any(at, SUMS))
}

/// Whether a number after a share is one as well: it has a fraction as printed, or stands in brackets as the share did.
/// "Rose 8 percent to 3.65" tells where to.
fn is_share(words: &Words, past: usize, figure: &Figure) -> bool {
    let small = figure.numeral.value < Decimal::ONE_HUNDRED && figure.numeral.scale == Decimal::ONE;
    let decimal = words.of(figure.numeral.first).contains('.') && figure.numeral.value.scale() == 1;
    let bracketed = |before: usize, after: usize| words.is(before, "(") && words.is(after, ")");
    let brackets = words.is(past, ")") && bracketed(figure.first.wrapping_sub(1), figure.past);
    let to = words.is_any(figure.first.wrapping_sub(1), any!["to", "at", "of"]) && moved(words, past);
    let near = figure.first - past <= 14 && !(past..figure.first).any(|at| words.is_any(at, any![";", ":", "while", "but"]));
    small && near && (decimal || brackets) && !to
}

/// Whether the share that ends at a place says how much something rose or fell.
fn moved(words: &Words, past: usize) -> bool {
    (past.saturating_sub(6).max(words.start)..past).any(|at| words.entry(at).is_some_and(|entry| entry.trend.is_some()))
}
