//! Keys, language, appearance, what the verdicts mean.

use super::dom::{El, checked, el, value};
use super::say::{button, t};
use super::store::{self, Page};
use super::{check, dialog, host};
use crate::view::strings::{Key, Lang};

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

const VERDICTS: [(Key, Key); 14] = [
    (Key::VerdictConflict, Key::AboutConflict),
    (Key::VerdictScope, Key::AboutScope),
    (Key::VerdictCompatible, Key::AboutCompatible),
    (Key::VerdictAgree, Key::AboutAgree),
    (Key::VerdictSingle, Key::AboutSingle),
    (Key::VerdictSpelling, Key::AboutSpelling),
    (Key::VerdictNamed, Key::AboutNamed),
    (Key::VerdictWording, Key::AboutWording),
    (Key::VerdictSpeaker, Key::AboutSpeaker),
    (Key::VerdictEdited, Key::AboutEdited),
    (Key::VerdictIndirect, Key::AboutIndirect),
    (Key::VerdictPartial, Key::AboutPartial),
    (Key::VerdictPunctuation, Key::AboutPunctuation),
    (Key::VerdictIdentical, Key::AboutIdentical),
];

pub fn sheet(page: &Page) -> El {
    let list = |tag, lines: &mut dyn Iterator<Item = (&'static str, Key)>| {
        lines.fold(el("dl").class("keys"), |list, (term, about)| list.kid(el("dt").kid(el(tag).kid(term))).kid(el("dd").kid(t(about))))
    };
    let keys = list("kbd", &mut KEYS.into_iter());
    let verdicts = list("b", &mut VERDICTS.into_iter().map(|(word, about)| (t(word), about)));
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
