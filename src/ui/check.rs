//! How a reader can check that the text stays in the browser, and what the program does not do.

use super::dialog;
use super::dom::{El, el};
use super::say::t;
use crate::view::strings::Key;

pub fn sheet() -> El {
    let list = |tag, keys: &[Key]| el(tag).kids(keys.iter().map(|key| el("li").kid(t(*key)).into()).collect());
    let body = vec![
        el("p").kid(t(Key::CheckIntro)).into(),
        list("ol", &[Key::CheckOffline, Key::CheckNetwork, Key::CheckPolicy]).into(),
        el("h3").kid(t(Key::CheckLimits)).into(),
        list("ul", &[Key::LimitTruth, Key::LimitMisses, Key::LimitExamples, Key::LimitSeen, Key::LimitEnglish, Key::LimitLink]).into(),
    ];
    dialog::sheet(Key::HowToCheck, "check", body)
}
