//! How far to trust the page: how a reader can check that the text stays in the browser, how often the program is right,
//! what goes wrong, and what it does not do.

use super::dialog;
use super::dom::{El, el};
use super::say::t;
use super::store::Panel;
use crate::view::strings::Key;

/// Out of a hundred, as measured; where the two differ, on stories at hand and on stories that were not.
const RATES: [(Key, &str); 9] = [
    (Key::RateFigures, "99"),
    (Key::RateHedges, "100"),
    (Key::RateCounted, "96"),
    (Key::RateQuotes, "98"),
    (Key::RateSpeakers, "97"),
    (Key::RateJoined, "97 · 90"),
    (Key::RateFound, "85 · 49"),
    (Key::RateVerdicts, "82 · 55"),
    (Key::RateMixed, "2"),
];

pub fn open() {
    dialog::open(|| Panel::Check);
}

pub fn sheet() -> El {
    let list = |tag, keys: &[Key]| el(tag).kids(keys.iter().map(|key| el("li").kid(t(*key)).into()).collect());
    let rate =
        |(key, rate): (Key, &'static str)| el("tr").kid(el("th").attr("scope", "row").kid(t(key))).kid(el("td").kid(rate).kid(" %")).into();
    let body = vec![
        el("h3").kid(t(Key::CheckNothingLeaves)).into(),
        el("p").kid(t(Key::CheckIntro)).into(),
        list("ol", &[Key::CheckOffline, Key::CheckNetwork, Key::CheckPolicy]).into(),
        el("h3").attr("id", "rates").kid(t(Key::HowOften)).into(),
        el("table").class("rates").attr("aria-labelledby", "rates").kid(el("tbody").kids(RATES.into_iter().map(rate).collect())).into(),
        el("p").class("soft").kid(t(Key::MeasuredOn)).into(),
        el("p").kid(t(Key::LimitMisses)).into(),
        el("p").kid(t(Key::LimitExamples)).into(),
        el("h3").kid(t(Key::CheckLimits)).into(),
        list("ul", &[Key::LimitTruth, Key::LimitSeen, Key::LimitEnglish, Key::LimitLink]).into(),
    ];
    dialog::sheet(Key::HowFar, "check", body)
}
