//! What a first visit is told: one sentence, three samples, one promise.

use super::check;
use super::dom::{El, el};
use super::say::{button, t};
use super::store::{self, Page};
use crate::view::samples;
use crate::view::strings::Key;

/// Stands as long as the page shows a sample, or nothing.
pub fn intro(page: &Page) -> Option<El> {
    let draft = page.draft();
    if page.read_only() || !(draft.sample || draft.entries.is_empty()) {
        return None;
    }
    let names = [Key::SampleFlood, Key::SampleResults, Key::SampleAttack];
    let samples = names.into_iter().enumerate().map(|(at, key)| {
        let shown = draft.sample && draft.name == samples::NAMES[at];
        el("li").kid(button("sample", t(key)).says("aria-pressed", shown).press(move || store::open_sample(at))).into()
    });
    let check = button("link", t(Key::HowToCheck)).press(check::open);
    Some(
        el("section")
            .class("intro")
            .name(t(Key::WhatThisIs))
            .kid(el("p").class("lede").kid(t(Key::Lede)))
            .kid(
                el("div")
                    .class("beginnings")
                    .kid(el("span").attr("id", "samples").kid(t(Key::Samples)))
                    .kid(el("ul").attr("aria-labelledby", "samples").kids(samples.collect())),
            )
            .kid(el("p").class("promise").kid(t(Key::StaysHere)).kid(" ").kid(check)),
    )
}
