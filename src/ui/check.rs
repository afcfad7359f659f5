//! How a reader can check that the text stays in the browser, and what the program does not do.

use super::dialog;
use super::say::t;
use super::store::Store;
use crate::view::strings::Key;
use leptos::html::*;
use leptos::prelude::*;

pub fn sheet(store: Store) -> AnyView {
    let list = |keys: &[Key]| keys.iter().map(|key| li().child(t(*key))).collect_view();
    dialog::sheet(
        store,
        Key::HowToCheck,
        "check",
        (
            p().child(t(Key::CheckIntro)),
            ol().child(list(&[Key::CheckOffline, Key::CheckNetwork, Key::CheckPolicy])),
            h3().child(t(Key::CheckLimits)),
            ul().child(list(&[Key::LimitTruth, Key::LimitMisses, Key::LimitEnglish, Key::LimitLink])),
        ),
    )
}
