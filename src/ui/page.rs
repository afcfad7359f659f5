//! The frame: which region stands where.

use super::say::{self, icon, strokes, t};
use super::store::{Notice, Offer, Panel, Side, Store};
use super::{articles, check, drafts, evidence, filters, findings, help, host, intake, intro, keep, keys, masthead, reader, share};
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

/// The whole page. It is drawn anew when the language changes; the state stays.
pub fn page() -> impl IntoView {
    let store = Store::new(host::language());
    host::set_theme(&host::theme());
    store.shortcuts.set(host::setting("shortcuts").as_deref() != Some("off"));
    keep::start(store);
    intake::listen(store);
    keys::listen(store);
    host::when_renewable(move || {
        store.notice.set(Some(Notice { text: t(Key::NewVersion).to_owned(), offer: Some(Offer::Renew) }));
    });
    move || {
        say::speak(store.lang.get());
        frame(store)
    }
}

fn frame(store: Store) -> AnyView {
    let has_side = move || store.side.get() != Side::Closed;
    div()
        .class("page")
        .class(("with-side", has_side))
        .class(("read-only", move || store.read_only.get()))
        .child((
            a().href("#findings").class("skip").child(t(Key::SkipToTable)),
            masthead::masthead(store),
            notice(store),
            share::standing_note(store),
            intro::intro(store),
            articles::articles(store),
            main().class("workspace").attr("id", "findings").tabindex("-1").child((
                section()
                    .class("findings")
                    .attr("aria-label", t(Key::Findings))
                    .child((filters::filters(store), findings::findings(store))),
                move || match store.side.get() {
                    Side::Closed => ().into_any(),
                    Side::Evidence => evidence::panel(store),
                    Side::Article(number, look) => reader::panel(store, number, look),
                },
            )),
            div().class("said").role("status").attr("aria-live", "polite").child(move || store.said.get()),
            move || match store.panel.get() {
                Some(Panel::Help) => help::sheet(store),
                Some(Panel::Check) => check::sheet(store),
                Some(Panel::Share) => share::sheet(store),
                Some(Panel::Drafts) => drafts::sheet(store),
                None => ().into_any(),
            },
        ))
        .into_any()
}

/// A message with what can be done about it. It stays until it is closed: no one is hurried.
fn notice(store: Store) -> impl IntoView {
    move || {
        store.notice.get().map(|notice| {
            let offer = notice.offer.map(|offer| {
                let (label, act): (Key, fn(Store)) = match offer {
                    Offer::Undo => (Key::Undo, Store::undo),
                    Offer::Renew => (Key::LoadNewVersion, |_| host::renew()),
                };
                button()
                    .r#type("button")
                    .class("plain")
                    .on(ev::click, move |_| {
                        act(store);
                        store.notice.set(None);
                    })
                    .child(t(label))
            });
            let close = button()
                .r#type("button")
                .class("bare")
                .attr("aria-label", t(Key::Close))
                .on(ev::click, move |_| store.notice.set(None))
                .child(icon(strokes::CLOSE));
            div().class("notice").child((p().child(notice.text), offer, close))
        })
    }
}
