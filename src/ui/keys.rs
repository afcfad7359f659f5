//! Single keys, which the reader can switch off, and undo.

use super::evidence::{copy_row, focus_row};
use super::host;
use super::store::{Panel, Side, Store};
use crate::view::lines::Standing;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn listen(store: Store) {
    window_event_listener(ev::keydown, move |event| {
        let writing = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()).is_some_and(|element| {
            matches!(&*element.tag_name(), "TEXTAREA" | "SELECT")
                || element
                    .dyn_ref::<web_sys::HtmlInputElement>()
                    .is_some_and(|input| !matches!(&*input.type_(), "checkbox" | "file" | "button"))
        });
        let key = event.key();
        if event.ctrl_key() || event.meta_key() {
            match &*key.to_ascii_lowercase() {
                _ if writing || event.alt_key() => return,
                "z" if event.shift_key() => store.redo(),
                "z" => store.undo(),
                "y" => store.redo(),
                _ => return,
            }
            event.prevent_default();
            return;
        }
        if event.alt_key() || store.panel.get_untracked().is_some() {
            return;
        }
        if key == "Escape" {
            if writing {
                if let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok()) {
                    let _ = element.blur();
                }
            } else if store.side.get_untracked() != Side::Closed {
                let id = store.chosen_id.get_untracked();
                store.close_side();
                host::after_drawing(move || focus_row(&id));
            }
            return;
        }
        if writing || !store.shortcuts.get_untracked() {
            return;
        }
        let standing = |standing: Standing| store.set_filter(|filter| filter.standing = Some(standing));
        match &*key {
            "j" => store.step(1),
            "k" => store.step(-1),
            "/" => host::focus("search"),
            "a" => host::focus("paste"),
            "s" => store.panel.set(Some(Panel::Share)),
            "?" => store.panel.set(Some(Panel::Help)),
            "1" => store.set_filter(|filter| filter.standing = None),
            "2" => standing(Standing::Differ),
            "3" => standing(Standing::Agree),
            "4" => standing(Standing::One),
            "c" => {
                let id = store.chosen_id.get_untracked();
                let line = store.lines.with_untracked(|lines| lines.iter().find(|line| line.id() == id).cloned());
                match line {
                    Some(line) => copy_row(store, &line),
                    None => return,
                }
            }
            _ => return,
        }
        event.prevent_default();
        if matches!(&*key, "j" | "k") {
            host::after_drawing(move || {
                let id = store.chosen_id.get_untracked();
                focus_row(&id);
            });
        }
    });
}
