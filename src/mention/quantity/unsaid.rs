//! The percent that a second share leaves out: "33.4 percent and the Union 30.9", "Renewal (12 percent), Green Path (8)",
//! "the Alliance at 39 percent, the Front at 36", "to 43 percent from 51".

use super::figure::Figure;
use super::numeral::Form;
use super::unit::Named;
use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::measure::Decimal;
use crate::token::Words;

/// Gives the figures of a sentence the percent they leave out.
pub fn fill(words: &Words, figures: &mut [Figure]) {
    let mut share: Option<(usize, usize, Named)> = None;
    for figure in figures {
        match (&figure.unit, &share) {
            (Some(unit), _) if unit.name == "%" => share = Some((figure.first, figure.past, unit.clone())),
            (None, Some((first, past, unit))) if is_share(words, *first, *past, figure) => figure.unit = Some(unit.clone()),
            _ => {}
        }
    }
}

/// Whether a number after a share is one as well: it has a fraction as printed, or stands in brackets or after a
/// word as the share did, and counts nothing. "Rose 8 percent to 3.65" tells where to.
fn is_share(words: &Words, first: usize, past: usize, figure: &Figure) -> bool {
    let bare = figure.until.is_none() && matches!(figure.numeral.form, Form::Digits) && figure.numeral.scale == Decimal::ONE;
    let ends = !words.is_hyphen(figure.past) && (!words.is_word(figure.past) || words.class(figure.past, Class::STOP));
    let decimal = figure.numeral.value.scale() == 1;
    let brackets = words.is(past, ")") && words.is(figure.first.wrapping_sub(1), "(") && words.is(figure.past, ")");
    let moved = || (past.saturating_sub(6).max(words.start)..past).any(|at| words.entry(at).is_some_and(|entry| entry.trend.is_some()));
    let to = words.is_any(figure.first.wrapping_sub(1), any!["to", "at", "of"]) && moved();
    let near = figure.first - past <= 14 && !(past..figure.first).any(|at| words.is_any(at, any![";", ":", "while", "but"]));
    // "Scored 95%, and 8.1 out of 10"
    let ends = ends && !words.reads(figure.past, &["out", "of"]);
    // "The Alliance at 39 percent, the Front at 36", "to 43 per cent, from 51 in July"
    let (led, told) = (figure.first.wrapping_sub(1), first.wrapping_sub(1));
    let alike = words.is(led, "at") && words.is(told, "at") && words.is_capital(led.wrapping_sub(1));
    let ends_of = words.is(led, "from") && words.is(told, "to") || words.is(led, "to") && words.is(told, "from");
    let to = to && !ends_of;
    let alike = alike || ends_of && !words.is(figure.past, "to");
    bare && ends && figure.numeral.value < Decimal::ONE_HUNDRED && near && (decimal || brackets || alike) && !to
}
