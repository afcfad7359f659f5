//! The reader's comparisons: open, begin, delete.

use super::dialog;
use super::keep::{self, Kept};
use super::say::{count, fill, t};
use super::store::Store;
use crate::view::draft::Draft;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

pub fn sheet(store: Store) -> AnyView {
    let list = RwSignal::new(None::<Vec<Kept>>);
    let read = move || {
        leptos::task::spawn_local(async move {
            list.set(Some(keep::all().await.unwrap_or_default()));
        });
    };
    read();
    let sure = RwSignal::new(false);
    let clear = move |_| {
        if !sure.get_untracked() {
            sure.set(true);
            return;
        }
        leptos::task::spawn_local(async move {
            if keep::remove_all().await.is_ok() {
                store.kept_as.set(None);
                super::host::set_setting("last", "");
                store.open(Draft::default(), false);
                store.panel.set(None);
                store.say(t(Key::SaidCleared).to_owned());
            }
        });
    };
    let begin = move |_| {
        store.open(Draft::default(), false);
        store.panel.set(None);
        super::host::after_drawing(|| super::host::focus("paste"));
    };
    let rows = move || match list.get() {
        None => ().into_any(),
        Some(list) if list.is_empty() => p().class("soft").child(t(Key::NoDrafts)).into_any(),
        Some(list) => ul().class("drafts").child(list.into_iter().map(|kept| draft(store, kept, read)).collect_view()).into_any(),
    };
    dialog::sheet(
        store,
        Key::Comparisons,
        "drafts",
        (
            p().child(t(Key::DraftsText)),
            rows,
            div().class("buttons").child((
                button().r#type("button").class("main").on(ev::click, begin).child(t(Key::NewComparison)),
                button()
                    .r#type("button")
                    .class("plain")
                    .on(ev::click, clear)
                    .child(move || t(if sure.get() { Key::ClearSure } else { Key::ClearAll })),
            )),
        ),
    )
}

fn draft(store: Store, kept: Kept, read: impl Fn() + Copy + Send + 'static) -> impl IntoView {
    let name = if kept.draft.name.is_empty() { t(Key::Untitled).to_owned() } else { kept.draft.name.clone() };
    let current = store.kept_as.get_untracked().is_some_and(|(id, _)| id == kept.id);
    let about = count(Key::OneArticle, Key::ManyArticles, kept.draft.entries.len());
    let when = js_sys::Date::new(&kept.changed.into()).to_locale_string(super::say::lang().code(), &js_sys::Object::new());
    let id = kept.id;
    let label = fill(Key::DeleteNamed, &[("name", &name)]);
    li().class(("current", current)).child((
        button()
            .r#type("button")
            .class("draft")
            .attr("aria-current", current.then_some("true"))
            .on(ev::click, move |_| {
                keep::show(store, kept.clone());
                store.panel.set(None);
            })
            .child((span().class("name").child(name), span().class("soft").child(format!("{about} · {}", String::from(when))))),
        button()
            .r#type("button")
            .class("link")
            .attr("aria-label", label)
            .on(ev::click, move |_| {
                leptos::task::spawn_local(async move {
                    if keep::remove(id).await.is_ok() {
                        if store.kept_as.get_untracked().is_some_and(|(own, _)| own == id) {
                            store.kept_as.set(None);
                        }
                        read();
                    }
                });
            })
            .child(t(Key::Delete)),
    ))
}
