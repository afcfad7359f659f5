//! The top line: what this is, which comparison it shows, and the acts that concern the whole.

use super::export;
use super::say::{icon, strokes, t};
use super::store::{Panel, Store};
use crate::view::state::{Act, State};
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

pub fn masthead(store: Store) -> AnyView {
    let name = input()
        .r#type("text")
        .class("quiet name")
        .attr("aria-label", t(Key::ComparisonName))
        .attr("placeholder", t(Key::Untitled))
        .attr("maxlength", "120")
        .prop("value", move || store.draft.with(|draft| draft.name.clone()))
        .prop("readOnly", move || store.read_only.get())
        .on(ev::input, move |event| store.act(Act::Name(event_target_value(&event))));
    let tool = move |key: Key, strokes: &'static str, can: Signal<bool>, act: fn(Store)| {
        button()
            .r#type("button")
            .class("bare")
            .attr("aria-label", t(key))
            .attr("title", t(key))
            .prop("disabled", move || !can.get())
            .on(ev::click, move |_| act(store))
            .child(icon(strokes))
    };
    let can_undo = Signal::derive(move || store.watch(State::can_undo));
    let can_redo = Signal::derive(move || store.watch(State::can_redo));
    let open = move |panel: Panel| move |_| store.panel.set(Some(panel.clone()));
    header()
        .class("masthead")
        .child((
            h1().child("Crosscheck"),
            name,
            div().class("tools").child((
                tool(Key::Undo, strokes::UNDO, can_undo, Store::undo),
                tool(Key::Redo, strokes::REDO, can_redo, Store::redo),
                button().r#type("button").class("plain").on(ev::click, open(Panel::Drafts)).child(t(Key::Comparisons)),
                export::menu(store),
                button().r#type("button").class("plain").on(ev::click, open(Panel::Help)).child(t(Key::Help)),
                button().r#type("button").class("main").on(ev::click, open(Panel::Share)).child(t(Key::Share)),
            )),
        ))
        .into_any()
}
