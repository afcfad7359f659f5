//! One modal sheet: a native dialog, which keeps the focus inside and gives it back.

use super::dom::{El, V, el};
use super::host;
use super::say::{close_button, t};
use super::store::{self, Panel};
use crate::errand::Errand;
use crate::view::strings::Key;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens a sheet whose texts come with the second program.
pub fn open(panel: fn() -> Panel) {
    host::errand(vec![Errand::Texts as u8], move |texts| match texts {
        Some(_) => store::open_panel(panel()),
        None => store::tell(t(Key::PartMissing), false),
    });
}

pub fn sheet(title: Key, class: &'static str, body: Vec<V>) -> El {
    el("dialog")
        .class(class)
        .attr("aria-labelledby", "sheet-title")
        .made(|dialog| {
            let _ = dialog.unchecked_ref::<HtmlDialogElement>().show_modal();
        })
        .on("close", |_| store::close_panel())
        .on("click", |event| {
            // A press beside the sheet lands on the dialog itself.
            if event.target() == event.current_target() {
                close();
            }
        })
        .kid(
            el("div")
                .class("sheet")
                .kid(
                    el("header")
                        .kid(el("h2").attr("id", "sheet-title").attr("tabindex", "-1").attr("autofocus", "").kid(t(title)))
                        .kid(close_button(Key::Close).press(close)),
                )
                .kid(el("div").class("sheet-body").kids(body)),
        )
}

/// Closes the sheet, and with it the focus goes back to where it was. The sheet is gone at once: what the browser says
/// of its end comes with the next frame, when another may be open.
pub fn close() {
    if let Some(dialog) = super::dom::element("dialog[open]") {
        dialog.unchecked_ref::<HtmlDialogElement>().close();
    }
    store::close_panel();
    store::draw();
}
