//! The top line: what this is, which comparison it shows, and the acts that concern the whole.

use super::dialog;
use super::dom::{El, el, value};
use super::drafts;
use super::export;
use super::say::{button, strokes, t, tool};
use super::share;
use super::store::{self, Page, Panel};
use crate::view::state::Act;
use crate::view::strings::Key;

pub fn masthead(page: &Page) -> El {
    let name = el("input")
        .attr("type", "text")
        .class("quiet name")
        .name(t(Key::ComparisonName))
        .attr("placeholder", page.draft().called().unwrap_or(t(Key::Untitled)).to_owned())
        .attr("maxlength", "120")
        .prop("value", page.draft().name.clone())
        .prop("readOnly", page.read_only())
        .on("input", |event| store::act(Act::Name(value(event))));
    let step = |key: Key, strokes: &'static str, can: bool, act: fn()| tool("bare", t(key), strokes).prop("disabled", !can).press(act);
    let open = |key: Key, class: &'static str, act: fn()| button(class, t(key)).press(act);
    el("header").class("masthead").kid(el("h1").kid("Crosscheck")).kid(name).kid(
        el("div")
            .class("tools")
            .kid(step(Key::Undo, strokes::UNDO, page.state.can_undo(), store::undo))
            .kid(step(Key::Redo, strokes::REDO, page.state.can_redo(), store::redo))
            .kid(open(Key::Comparisons, "plain", drafts::open))
            .kid(export::menu())
            .kid(open(Key::Help, "plain", || dialog::open(|| Panel::Help)))
            .kid(open(Key::Share, "main", share::open)),
    )
}
