//! What a first visit is told: one sentence, three samples, one promise.

use super::say::t;
use super::store::{Panel, Store};
use crate::view::samples;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

/// Stands as long as the page shows a sample, or nothing.
pub fn intro(store: Store) -> impl IntoView {
    let fresh = Memo::new(move |_| !store.read_only.get() && store.draft.with(|draft| draft.sample || draft.entries.is_empty()));
    move || {
        fresh.get().then(|| {
            let names = [Key::SampleFlood, Key::SampleResults, Key::SampleAttack];
            let buttons = names.into_iter().enumerate().map(|(at, key)| {
                let shown = move || store.draft.with(|draft| draft.sample && draft.name == samples::name(at));
                li().child(
                    button()
                        .r#type("button")
                        .class("sample")
                        .attr("aria-pressed", move || if shown() { "true" } else { "false" })
                        .on(ev::click, move |_| store.open_sample(at))
                        .child(t(key)),
                )
            });
            section().class("intro").attr("aria-label", t(Key::WhatThisIs)).child((
                p().class("lede").child(t(Key::Lede)),
                div().class("beginnings").child((
                    span().attr("id", "samples").child(t(Key::Samples)),
                    ul().attr("aria-labelledby", "samples").child(buttons.collect_view()),
                )),
                p().class("promise").child((
                    t(Key::StaysHere),
                    " ",
                    button()
                        .r#type("button")
                        .class("link")
                        .on(ev::click, move |_| store.panel.set(Some(Panel::Check)))
                        .child(t(Key::HowToCheck)),
                )),
            ))
        })
    }
}
