//! Keys, language, appearance.

use super::dialog;
use super::say::t;
use super::{host, store::Store};
use crate::view::strings::{Key, Lang};
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

const KEYS: [(&str, Key); 11] = [
    ("j / k", Key::KeyNextPrevious),
    ("↑ ↓ ← →", Key::KeyArrows),
    ("Enter", Key::KeyOpen),
    ("Esc", Key::KeyClose),
    ("/", Key::KeySearch),
    ("1 2 3 4", Key::KeyFilter),
    ("a", Key::KeyAdd),
    ("c", Key::KeyCopy),
    ("s", Key::KeyShare),
    ("Ctrl Z / Ctrl Y", Key::KeyUndo),
    ("?", Key::KeyHelp),
];

pub fn sheet(store: Store) -> AnyView {
    let keys = KEYS.into_iter().map(|(keys, what)| (dt().child(kbd().child(keys)), dd().child(t(what)))).collect_view();
    let languages = [Lang::English, Lang::German]
        .map(|lang| option().attr("value", lang.code()).prop("selected", move || store.lang.get() == lang).child(lang.own_name()));
    let theme = host::theme();
    let themes = [("", Key::ThemeSystem), ("light", Key::ThemeLight), ("dark", Key::ThemeDark)]
        .map(|(value, key)| option().attr("value", value).prop("selected", value == theme).child(t(key)));
    dialog::sheet(
        store,
        Key::Help,
        "help",
        (
            p().child(t(Key::HelpText)),
            dl().class("keys").child(keys),
            label().class("check").child((
                input().r#type("checkbox").prop("checked", move || store.shortcuts.get()).on(ev::change, move |event| {
                    let on = event_target_checked(&event);
                    store.shortcuts.set(on);
                    host::set_setting("shortcuts", if on { "on" } else { "off" });
                }),
                t(Key::SingleKeys),
            )),
            div().class("settings").child((
                label().child((
                    t(Key::Language),
                    select()
                        .on(ev::change, move |event| {
                            let lang = Lang::of(&event_target_value(&event));
                            host::set_setting("language", lang.code());
                            store.lang.set(lang);
                        })
                        .child(languages.into_iter().collect_view()),
                )),
                label().child((
                    t(Key::Appearance),
                    select()
                        .on(ev::change, move |event| host::set_theme(&event_target_value(&event)))
                        .child(themes.into_iter().collect_view()),
                )),
            )),
            p().class("soft").child((concat!("Crosscheck ", env!("CARGO_PKG_VERSION")), " · ", t(Key::EngineEnglish))),
        ),
    )
}
