//! The page's words in the reader's language, and small pieces that every region draws.

use super::dom::{El, V, el};
use super::host;
use crate::verdict::Reason;
use crate::view::lines::Standing;
use crate::view::strings::{self, Key, Lang};
use std::cell::Cell;

thread_local! {
    static LANG: Cell<Lang> = const { Cell::new(Lang::English) };
}

/// Sets the language of everything drawn from now on.
pub fn speak(lang: Lang) {
    if LANG.replace(lang) != lang
        && let Some(root) = host::document().document_element()
    {
        let _ = root.set_attribute("lang", lang.code());
    }
}

pub fn lang() -> Lang {
    LANG.get()
}

pub fn t(key: Key) -> &'static str {
    strings::text(LANG.get(), key)
}

/// A text with its gaps filled: `{n}` and the like.
pub fn fill(key: Key, gaps: &[(&str, &str)]) -> String {
    strings::fill(LANG.get(), key, gaps)
}

/// A sentence of the engine, by its kind.
pub fn said(kind: &str, text: &str) -> String {
    strings::said(LANG.get(), kind, text)
}

pub fn reason(reason: &Reason) -> String {
    said(&reason.kind, &reason.text)
}

/// A day as the reader's language writes it; what is no day stays as it is.
pub fn day(iso: &str) -> String {
    strings::day(LANG.get(), iso)
}

/// A count with its noun, in the form the number asks for.
pub fn count(one: Key, many: Key, n: usize) -> String {
    fill(if n == 1 { one } else { many }, &[("n", &strings::number(LANG.get(), n))])
}

/// A small drawing of strokes on a field of 16 by 16. It never stands without words.
pub fn icon(strokes: &'static str) -> El {
    el("svg")
        .attr("viewBox", "0 0 16 16")
        .attr("class", "icon")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .kid(el("path").attr("d", strokes))
}

pub fn button(class: &'static str, label: impl Into<V>) -> El {
    el("button").attr("type", "button").class(class).kid(label)
}

/// A button that shows a drawing and says its words to who cannot see it.
pub fn tool(class: &'static str, words: impl Into<std::borrow::Cow<'static, str>>, strokes: &'static str) -> El {
    let words = words.into();
    button(class, icon(strokes)).name(words.clone()).attr("title", words)
}

pub fn close_button(words: Key) -> El {
    tool("bare", t(words), strokes::CLOSE)
}

/// The sign of a verdict, as mathematics writes it.
pub fn sign(slug: &str, standing: Standing) -> &'static str {
    match (slug, standing) {
        (_, Standing::Differ) => "M3 6h10M3 10h10M10.5 2.5l-5 11",
        (_, Standing::Scope) | ("partial", _) => "M12.5 4H8a4 4 0 0 0 0 8h4.5",
        ("compatible" | "punctuation" | "edited" | "indirect", _) => {
            "M3 6.5c1.7-1.6 3.3-1.6 5 0s3.300 1.6 5 0M3 10.800c1.700-1.600 3.300-1.600 5 0s3.300 1.600 5 0"
        }
        (_, Standing::Agree) => "M3 6h10M3 10h10",
        (_, Standing::One) => "M8 6.200a1.800 1.800 0 1 0 .01 0z",
    }
}

pub mod strokes {
    pub const CLOSE: &str = "M4 4l8 8M12 4l-8 8";
    pub const UP: &str = "M8 13V3.500M3.500 8L8 3.500 12.500 8";
    pub const DOWN: &str = "M8 3v9.500M3.500 8L8 12.500 12.500 8";
    pub const LEFT: &str = "M13 8H3.500M8 3.500L3.500 8 8 12.500";
    pub const RIGHT: &str = "M3 8h9.500M8 3.500L12.500 8 8 12.500";
    pub const UNDO: &str = "M3 6.500h6.500a3.500 3.500 0 0 1 0 7H6M6 3.500L3 6.500l3 3";
    pub const REDO: &str = "M13 6.500H6.500a3.500 3.500 0 0 0 0 7H10M10 3.500l3 3-3 3";
    pub const OUT: &str = "M6 3.500H3v9.500h9.500V10M9 3h4v4M13 3L7.500 8.500";
    pub const SEARCH: &str = "M7 3a4 4 0 1 0 .01 0zM10 10l3.500 3.500";
}
