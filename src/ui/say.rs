//! The page's words in the reader's language, and small pieces that every region draws.

use super::dom::{El, V, el};
use super::host;
use crate::verdict::Reason;
use crate::view::draft::{Draft, Entry};
use crate::view::lines::Standing;
use crate::view::strings::{self, Key, Lang};
use std::cell::{Cell, RefCell};

thread_local! {
    static LANG: Cell<Lang> = const { Cell::new(Lang::English) };
    /// The names of articles that stay as they are in the engine's sentences, and which change of the page they are of.
    static NAMES: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    static NAMED: Cell<u64> = const { Cell::new(0) };
}

/// Sets the language of everything drawn from now on, and what it is drawn of: `kept` rises with every change of that.
pub fn speak(lang: Lang, draft: &Draft, kept: u64) {
    let other = LANG.replace(lang) != lang;
    if other && let Some(root) = host::document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    if NAMED.replace(kept) != kept || other {
        let mut names = Vec::new();
        for name in draft.entries.iter().map(called) {
            if strings::foreign(lang, &name) {
                names.push(name);
            }
        }
        NAMES.set(names);
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
    NAMES.with_borrow(|names| strings::said(LANG.get(), kind, text, names))
}

pub fn reason(reason: &Reason) -> String {
    said(&reason.kind, &reason.text)
}

/// What the reader sees an article called. One without outlet and title is called by its number.
pub fn called(entry: &Entry) -> String {
    let label = entry.label();
    match label.strip_prefix("Article ") {
        Some(n) if n.bytes().all(|digit| digit.is_ascii_digit()) => fill(Key::ArticleNumber, &[("n", n)]),
        _ => label.into_owned(),
    }
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
            "M3 6.5c1.7-1.6 3.3-1.6 5 0s3.3 1.6 5 0M3 10.8c1.7-1.6 3.3-1.6 5 0s3.3 1.6 5 0"
        }
        (_, Standing::Agree) => "M3 6h10M3 10h10",
        (_, Standing::One) => "M8 6.2a1.8 1.8 0 1 0 .01 0z",
    }
}

pub mod strokes {
    pub const CLOSE: &str = "M4 4l8 8M12 4l-8 8";
    pub const UP: &str = "M8 13V3.5M3.5 8L8 3.5 12.5 8";
    pub const DOWN: &str = "M8 3v9.5M3.5 8L8 12.5 12.5 8";
    pub const LEFT: &str = "M13 8H3.5M8 3.5L3.5 8 8 12.5";
    pub const RIGHT: &str = "M3 8h9.5M8 3.5L12.5 8 8 12.5";
    pub const UNDO: &str = "M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6M6 3.5L3 6.5l3 3";
    pub const REDO: &str = "M13 6.5H6.5a3.5 3.5 0 0 0 0 7H10M10 3.5l3 3-3 3";
    pub const OUT: &str = "M6 3.5H3v9.5h9.5V10M9 3h4v4M13 3L7.5 8.5";
    pub const SEARCH: &str = "M7 3a4 4 0 1 0 .01 0zM10 10l3.5 3.5";
}
