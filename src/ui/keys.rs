//! Single keys, which the reader can switch off, undo, and the browser's own way back.

use super::dialog;
use super::dom;
use super::evidence::{self, copy_row};
use super::host;
use super::share;
use super::sight;
use super::store::{self, Panel, Side};
use crate::view::lines::Standing;
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

pub fn listen() {
    dom::listen(&host::window(), "keydown", |event| {
        if press(event, event.unchecked_ref()) {
            event.prevent_default();
        }
    });
    dom::listen(&host::window(), "popstate", |_| {
        match LEAVING.replace(false) || !covers() {
            true => hold_way_back(),
            // What lies on top goes first; the way back is held anew when it is drawn what is left.
            false if store::see(|page| page.panel.is_some()) => dialog::close(),
            false => evidence::close(),
        }
    });
}

thread_local! {
    /// Whether the way back was taken by the page itself.
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// Whether a sheet lies over the page, or what stands beside the table over it, as on a phone.
fn covers() -> bool {
    store::see(|page| page.panel.is_some() || page.side != Side::Closed && host::narrow())
}

/// What lies over the table is a step of the browser's history: to go back is to close it.
pub fn hold_way_back() {
    let Ok(history) = host::window().history() else { return };
    match (covers(), history.state().is_ok_and(|state| state.is_truthy())) {
        (true, false) => drop(history.push_state(&true.into(), "")),
        (false, true) if !LEAVING.replace(true) => drop(history.back()),
        _ => {}
    }
}

/// Whether the element is one that takes letters.
fn takes_letters(element: &HtmlElement) -> bool {
    match &*element.tag_name() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(&*element.unchecked_ref::<HtmlInputElement>().type_(), "checkbox" | "file" | "button"),
        _ => false,
    }
}

/// Does what a key stands for; answers whether it stood for anything.
fn press(event: &Event, key: &KeyboardEvent) -> bool {
    let target = dom::target(event);
    let writing = target.as_ref().is_some_and(takes_letters);
    let name = key.key();
    if key.ctrl_key() || key.meta_key() {
        match &*name.to_ascii_lowercase() {
            _ if writing || key.alt_key() => return false,
            "z" if key.shift_key() => store::redo(),
            "z" => store::undo(),
            "y" => store::redo(),
            _ => return false,
        }
        return true;
    }
    let (covered, closed, shortcuts) = store::see(|page| (page.panel.is_some(), page.side == Side::Closed, page.shortcuts));
    if key.alt_key() || covered {
        return false;
    }
    if name == "Escape" {
        match target.filter(|_| writing) {
            Some(field) => drop(field.blur()),
            None if !closed => evidence::close(),
            None => {}
        }
        return false;
    }
    if writing || !shortcuts {
        return false;
    }
    let standing = |standing: Option<Standing>| store::set_filter(|filter| filter.standing = standing);
    match &*name {
        "j" => step(true),
        "k" => step(false),
        "/" => host::focus("search"),
        "a" => host::focus("paste"),
        "s" => share::open(),
        "?" => dialog::open(|| Panel::Help),
        "1" => standing(None),
        "2" => standing(Some(Standing::Differ)),
        "3" => standing(Some(Standing::Agree)),
        "4" => standing(Some(Standing::One)),
        "c" if store::see(|page| page.chosen().is_some()) => copy_row(),
        _ => return false,
    }
    true
}

fn step(down: bool) {
    store::step(down);
    host::after_drawing(|| sight::focus_row(&evidence::chosen_id()));
}
