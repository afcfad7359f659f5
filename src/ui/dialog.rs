//! One modal sheet: a native dialog, which keeps the focus inside and gives it back.

use super::say::{icon, strokes, t};
use super::store::Store;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

pub fn sheet(store: Store, title: Key, class: &'static str, body: impl IntoView + 'static) -> AnyView {
    let node = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get() {
            let _ = dialog.show_modal();
        }
    });
    let close = move || store.panel.set(None);
    dialog()
        .node_ref(node)
        .class(class)
        .attr("aria-labelledby", "sheet-title")
        .on(ev::close, move |_| close())
        .on(ev::click, move |event| {
            // A press beside the sheet lands on the dialog itself.
            if event.target() == event.current_target() {
                close();
            }
        })
        .child(
            div().class("sheet").child((
                header().child((
                    h2().attr("id", "sheet-title").child(t(title)),
                    button()
                        .r#type("button")
                        .class("bare")
                        .attr("aria-label", t(Key::Close))
                        .on(ev::click, move |_| close())
                        .child(icon(strokes::CLOSE)),
                )),
                div().class("sheet-body").child(body),
            )),
        )
        .into_any()
}
