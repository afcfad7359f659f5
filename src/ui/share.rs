//! Sharing: what goes into a link, how long it is, and what opening one shows.

use super::dialog;
use super::export;
use super::host;
use super::say::{fill, t};
use super::store::Store;
use crate::edit::{Marks, RowKey, Table};
use crate::share::{self, Choice, Mark};
use crate::table::Comparison;
use crate::text::Article;
use crate::view::draft::Draft;
use crate::view::lines::Line;
use crate::view::state::Act;
use crate::view::strings::{Key, number};
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// What the reader can choose to share.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Sentences,
    Texts,
    Shown,
    One,
}

pub fn sheet(store: Store) -> AnyView {
    let what = RwSignal::new(What::Sentences);
    let link = Memo::new(move |_| make(store, what.get()));
    let option = move |value: What, key: Key, about: Key, can: bool| {
        label().class("choice").child((
            input()
                .r#type("radio")
                .attr("name", "share-what")
                .prop("checked", move || what.get() == value)
                .prop("disabled", !can)
                .on(ev::change, move |_| what.set(value)),
            span().child((strong().child(t(key)), span().class("soft").child(t(about)))),
        ))
    };
    let chosen = store.chosen.get_untracked().is_some();
    let filtered = store.filter.get_untracked().is_set();
    let length = move || match link.get() {
        Ok(link) => {
            let n = link.chars().count() + page_address().chars().count();
            let reach = match n {
                0..=2_000 => Key::WorksEverywhere,
                2_001..=8_000 => Key::WorksMessengers,
                8_001..=30_000 => Key::WorksMail,
                _ => Key::WorksNowhere,
            };
            (strong().child(fill(Key::Characters, &[("n", &number(super::say::lang(), n))])), " ", t(reach)).into_any()
        }
        Err(why) => span().role("alert").child(why).into_any(),
    };
    let copied = RwSignal::new(None::<bool>);
    let copy = move |_| {
        if let Ok(link) = link.get_untracked() {
            host::copy(&format!("{}{link}", page_address()), None, move |done| {
                copied.set(Some(done));
                store.say(t(if done { Key::LinkCopied } else { Key::CopyFailed }).to_owned());
            });
        }
    };
    let file = move |_| {
        let draft = store.draft.get_untracked();
        if let Ok(json) = serde_json::to_string(&*draft) {
            host::save_file(&format!("{}.json", file_name(&draft.name)), "application/json", &json);
        }
    };
    let system = has_system_share()
        .then(|| button().r#type("button").class("plain").on(ev::click, move |_| system_share(store, link)).child(t(Key::ShareSystem)));
    dialog::sheet(
        store,
        Key::Share,
        "share",
        (
            fieldset().child((
                legend().class("unseen").child(t(Key::ShareWhat)),
                option(What::Sentences, Key::ShareSentences, Key::ShareSentencesAbout, true),
                option(What::Texts, Key::ShareTexts, Key::ShareTextsAbout, true),
                option(What::Shown, Key::ShareShown, Key::ShareShownAbout, filtered),
                option(What::One, Key::ShareOne, Key::ShareOneAbout, chosen),
            )),
            p().class("length").attr("aria-live", "polite").child(length),
            input()
                .r#type("text")
                .class("address")
                .attr("aria-label", t(Key::Link))
                .prop("readOnly", true)
                .prop("value", move || link.get().map(|link| format!("{}{link}", page_address())).unwrap_or_default())
                .on(ev::focus, |event| {
                    if let Some(input) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
                        input.select();
                    }
                }),
            div().class("buttons").child((
                button().r#type("button").class("main").prop("disabled", move || link.with(Result::is_err)).on(ev::click, copy).child(
                    move || {
                        t(match copied.get() {
                            Some(true) => Key::LinkCopied,
                            Some(false) => Key::CopyFailed,
                            None => Key::CopyLink,
                        })
                    },
                ),
                system,
                button().r#type("button").class("plain").on(ev::click, file).child(t(Key::SaveFile)),
            )),
            p().class("soft").child(t(Key::ShareNote)),
        ),
    )
}

/// The link, made when it is asked for and never while typing.
fn make(store: Store, what: What) -> Result<String, String> {
    let (edited, draft) = store.look(|state| (state.edited.clone(), state.draft.clone()));
    let articles: Vec<Article> = draft.entries.iter().map(|entry| (*entry.article).clone()).collect();
    let ids = |lines: Vec<Arc<Line>>| export::shown_ids(&lines, &edited.comparison);
    let all = store.lines.get_untracked();
    let chosen = store.chosen_id.get_untracked();
    let choice = match what {
        What::Texts => Choice::Texts,
        What::Shown => Choice::Rows(ids(store.shown.get_untracked().to_vec())),
        What::One => Choice::Rows(ids(all.iter().filter(|line| line.id() == chosen).cloned().collect())),
        // What the reader hid is not handed on.
        What::Sentences if all.iter().any(|line| line.marks.hidden) => {
            Choice::Rows(ids(all.iter().filter(|line| !line.marks.hidden).cloned().collect()))
        }
        What::Sentences => Choice::Sentences,
    };
    let marks: Vec<Mark> = edited.marks.iter().filter_map(|(row, marks)| Some(written(row_id(&edited.comparison, row)?, marks))).collect();
    share::encode_marked(&edited.comparison, &articles, &marks, &choice).map_err(|error| error.to_string())
}

/// The id under which a link knows a row.
fn row_id(comparison: &Comparison, row: &RowKey) -> Option<String> {
    match row.table {
        Table::Numbers => comparison.numbers.iter().find(|other| other.key == row.key).map(|row| row.id.clone()),
        Table::Quotes => comparison.quotes.iter().find(|other| other.key == row.key).map(|row| row.id.clone()),
        Table::Names => comparison.names.iter().find(|other| other.key == row.key).map(|row| row.id.clone()),
    }
}

fn written(row: String, marks: &Marks) -> Mark {
    let Marks { merged, split, changed, renamed, hidden, confirmed, note } = marks.clone();
    Mark { row, merged, split, changed, renamed, hidden, confirmed, note }
}

/// A mark out of a link. A row's key is its id there, and its first letter says which table it stands in.
fn read(mark: Mark) -> Option<(RowKey, Marks)> {
    let Mark { row, merged, split, changed, renamed, hidden, confirmed, note } = mark;
    let table = match row.chars().next()? {
        'n' => Table::Numbers,
        'q' => Table::Quotes,
        'p' => Table::Names,
        _ => return None,
    };
    Some((RowKey { table, key: row }, Marks { merged, split, changed, renamed, hidden, confirmed, note }))
}

/// The page's own address, without what is shown in it.
fn page_address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

pub fn file_name(name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let plain = plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-").to_lowercase();
    if plain.is_empty() { "crosscheck".to_owned() } else { plain }
}

fn has_system_share() -> bool {
    js_sys::Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

fn system_share(store: Store, link: Memo<Result<String, String>>) {
    let Ok(link) = link.get_untracked() else { return };
    let data = web_sys::ShareData::new();
    data.set_url(&format!("{}{link}", page_address()));
    data.set_title(&store.draft.with_untracked(|draft| draft.name.clone()));
    let _ = window().navigator().share_with_data(&data);
}

/// Opens the link in the address, if there is one. The reader's own draft stays where it is kept.
pub fn open_from_address(store: Store) -> bool {
    let hash = window().location().hash().unwrap_or_default();
    if !hash.starts_with("#") || !hash.contains(|c: char| c.is_ascii_digit()) || !hash.contains('.') {
        return false;
    }
    match share::decode(&hash) {
        Ok(opened) => {
            let name = opened.articles.iter().find_map(|article| article.title.clone()).unwrap_or_default();
            let told: Vec<String> = opened.missing.iter().chain(&opened.notes).map(|note| note.text.clone()).collect();
            let changed = opened.changed.len();
            store.open(Draft::of(&name, opened.articles), true);
            let marks = opened.marks.into_iter().filter_map(read).collect();
            store.act(Act::Shared { comparison: Box::new(opened.comparison), marks });
            let mut told = told.join(" ");
            if changed > 0 {
                told = format!("{told} {}", super::say::count(Key::VerdictsChangedOne, Key::VerdictsChangedMany, changed));
            }
            if !told.trim().is_empty() {
                store.tell(told.trim().to_owned(), false);
            }
        }
        Err(error) => {
            store.open(Draft::default(), false);
            store.tell(error.to_string(), false);
        }
    }
    true
}

/// What stands over every shared comparison.
pub fn standing_note(store: Store) -> impl IntoView {
    move || {
        store.read_only.get().then(|| {
            div().class("standing").role("note").child((
                p().child((strong().child(t(Key::SharedTitle)), " ", t(Key::SharedNote))),
                button()
                    .r#type("button")
                    .class("main")
                    .on(ev::click, move |_| {
                        store.act(Act::Own);
                        let _ = window()
                            .history()
                            .and_then(|history| history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&page_address())));
                        store.say(t(Key::SaidOwn).to_owned());
                    })
                    .child(t(Key::MakeMyCopy)),
            ))
        })
    }
}
