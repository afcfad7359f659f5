//! Keys, language, appearance, what the verdicts mean.

use super::dom::{El, checked, el, value};
use super::say::{button, t};
use super::store::{self, Page};
use super::{check, dialog, host};
use crate::view::strings::{self, Key, Lang};

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

pub fn sheet(page: &Page) -> El {
    let line = |list: El, term: El, about: &'static str| list.kid(el("dt").kid(term)).kid(el("dd").kid(about));
    let (mut keys, mut verdicts) = (el("dl").class("keys"), el("dl").class("keys"));
    for (key, what) in KEYS {
        keys = line(keys, el("kbd").kid(key), t(what));
    }
    for (word, about) in strings::verdicts(page.lang) {
        verdicts = line(verdicts, el("b").kid(word), about);
    }
    let option = |value: &'static str, words: &'static str, on: bool| el("option").attr("value", value).prop("selected", on).kid(words);
    let languages = [Lang::English, Lang::German].map(|lang| option(lang.code(), lang.own_name(), page.lang == lang).into());
    let theme = host::theme();
    let themes = [("", Key::ThemeSystem), ("light", Key::ThemeLight), ("dark", Key::ThemeDark)];
    let themes = themes.map(|(value, key)| option(value, t(key), value == theme).into());
    let tick = el("input").attr("type", "checkbox").prop("checked", page.shortcuts).on("change", |event| {
        let on = checked(event);
        host::set_setting("shortcuts", if on { "on" } else { "off" });
        store::change(|page| page.shortcuts = on);
    });
    let language = el("select").kids(languages.into()).on("change", |event| {
        let lang = Lang::of(&value(event));
        host::set_setting("language", lang.code());
        host::learn(lang, store::speak);
    });
    let appearance = el("select").kids(themes.into()).on("change", |event| host::set_theme(&value(event)));
    let body = vec![
        el("p").kid(t(Key::HelpText)).into(),
        keys.into(),
        el("label").class("check").kid(tick).kid(t(Key::SingleKeys)).into(),
        el("div")
            .class("settings")
            .kid(el("label").kid(t(Key::Language)).kid(language))
            .kid(el("label").kid(t(Key::Appearance)).kid(appearance))
            .into(),
        el("h3").kid(t(Key::VerdictWords)).into(),
        verdicts.into(),
        el("p").kid(button("link", t(Key::HowFar)).press(check::open)).into(),
        el("p").class("soft").kid(concat!("Crosscheck ", env!("CARGO_PKG_VERSION"), " · ")).kid(t(Key::EngineEnglish)).into(),
    ];
    dialog::sheet(Key::Help, "help", body)
}
