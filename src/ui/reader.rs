//! One article beside the table: to read with what was found and left out marked, or to write in.

use super::evidence::piece;
use super::host;
use super::say::{icon, strokes, t};
use super::store::{Side, Store};
use crate::edit::Edit;
use crate::text::{Places, Span, sort};
use crate::view::draft::Field;
use crate::view::evidence::{Mark, cut};
use crate::view::state::Act;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

pub fn panel(store: Store, number: u32, look: Option<Span>) -> AnyView {
    let entry = Memo::new(move |_| store.draft.with(|draft| draft.entry(number).cloned()));
    let writing = RwSignal::new(false);
    let title = move || entry.with(|entry| entry.as_ref().map(|entry| entry.label().to_owned()).unwrap_or_default());
    let back = (store.chosen.get_untracked().is_some()).then(|| {
        button()
            .r#type("button")
            .class("link")
            .on(ev::click, move |_| store.side.set(Side::Evidence))
            .child((icon(strokes::LEFT), t(Key::BackToEvidence)))
    });
    let tab = move |key: Key, on: bool| {
        button()
            .r#type("button")
            .class("tab")
            .attr("aria-pressed", move || if writing.get() == on { "true" } else { "false" })
            .on(ev::click, move |_| writing.set(on))
            .child(t(key))
    };
    let tabs = (!store.read_only.get_untracked())
        .then(|| div().class("tabs").role("group").child((tab(Key::Read, false), tab(Key::EditText, true))));
    let address = {
        let value = Memo::new(move |_| entry.with(|entry| entry.as_ref().and_then(|entry| entry.article.url.clone()).unwrap_or_default()));
        input()
            .r#type("url")
            .class("quiet url")
            .attr("aria-label", t(Key::Url))
            .attr("placeholder", t(Key::Url))
            .prop("value", move || value.get())
            .prop("readOnly", move || store.read_only.get())
            .on(ev::change, move |event| store.act(Act::SetField(number, Field::Url, event_target_value(&event))))
    };
    aside()
        .class("side reader")
        .attr("aria-label", t(Key::ArticleText))
        .child((
            header().child((
                span().class("position").child(back),
                button()
                    .r#type("button")
                    .class("bare")
                    .attr("aria-label", t(Key::Close))
                    .attr("title", t(Key::Close))
                    .on(ev::click, move |_| {
                        store.side.set(if store.chosen.get_untracked().is_some() { Side::Evidence } else { Side::Closed })
                    })
                    .child(icon(strokes::CLOSE)),
            )),
            h2().child(title),
            address,
            tabs,
            move || {
                if writing.get() {
                    let text = entry.with_untracked(|entry| entry.as_ref().map(|entry| entry.article.text.clone()).unwrap_or_default());
                    textarea()
                        .class("text")
                        .attr("aria-label", t(Key::ArticleText))
                        .prop("value", text)
                        .on(ev::input, move |event| store.act(Act::SetText(number, event_target_value(&event))))
                        .into_any()
                } else {
                    reading(store, number, look)
                }
            },
        ))
        .into_any()
}

/// The text with the chosen words marked and what was left out set apart.
fn reading(store: Store, number: u32, look: Option<Span>) -> AnyView {
    let marked_by_hand = RwSignal::new(None::<Span>);
    let node = NodeRef::<Div>::new();
    let text_view = move || {
        let (entry, at) = store.draft.with(|draft| {
            let at = draft.entries.iter().position(|entry| entry.number == number);
            (draft.entry(number).cloned(), at)
        });
        let Some(entry) = entry else { return ().into_any() };
        let text = &entry.article.text;
        let left_out: Vec<(Span, String, bool)> = store.watch(|state| {
            let by_engine =
                at.and_then(|at| state.edited.comparison.articles.get(at)).map(|column| column.left_out.clone()).unwrap_or_default();
            let by_hand = entry.dropped.iter().map(|span| (*span, t(Key::LeftOutByYou).to_owned(), true));
            by_engine.into_iter().map(|out| (out.span, out.why, false)).chain(by_hand).collect()
        });
        let marks: Vec<(Span, Mark)> = look.into_iter().map(|span| (span, Mark::Value)).collect();
        let mut from = 0;
        let mut parts: Vec<AnyView> = Vec::new();
        let plain = |from: usize, to: usize| {
            let pieces = cut(text, Span::new(from, to), &marks);
            pieces.iter().map(piece).collect_view().into_any()
        };
        let mut outs = left_out;
        sort::by_key(&mut outs, |out| out.0);
        for (span, why, by_hand) in outs {
            if span.start() < from || span.end() > text.len() || !text.is_char_boundary(span.start()) || !text.is_char_boundary(span.end())
            {
                continue;
            }
            parts.push(plain(from, span.start()));
            let undo = by_hand.then(|| {
                button()
                    .r#type("button")
                    .class("link")
                    .on(ev::click, move |_| store.act(Act::DropPart(number, span)))
                    .child(t(Key::PutBack))
            });
            parts.push(
                leptos::html::span()
                    .class("left-out")
                    .child((leptos::html::span().class("why").child(why), undo, del().child(span.of(text).to_owned())))
                    .into_any(),
            );
            from = span.end();
        }
        parts.push(plain(from, text.len()));
        parts.into_any()
    };
    Effect::new(move |_| {
        if node.get().is_some() && look.is_some() {
            host::after_drawing(|| {
                if let Ok(Some(mark)) = document().query_selector(".reader mark") {
                    mark.scroll_into_view();
                }
            });
        }
    });
    // What the reader selects in the text can be left out, or added to the row that is chosen.
    let selected = move |_| {
        let Some(node) = node.get_untracked() else { return };
        marked_by_hand.set(store.draft.with_untracked(|draft| selection(&node, &draft.entry(number)?.article.text)));
    };
    let act_on = move || {
        if store.read_only.get() {
            return ().into_any();
        }
        let Some(span) = marked_by_hand.get() else { return p().class("soft hint").child(t(Key::SelectHint)).into_any() };
        let leave = button()
            .r#type("button")
            .class("plain")
            .on(ev::click, move |_| {
                store.act(Act::DropPart(number, span));
                store.tell(t(Key::SaidLeftOut).to_owned(), true);
                marked_by_hand.set(None);
            })
            .child(t(Key::NotPartOfArticle));
        let add = store.chosen.get().map(|chosen| {
            button()
                .r#type("button")
                .class("plain")
                .on(ev::click, move |_| {
                    let edit = store.draft.with_untracked(|draft| {
                        let article = draft.entries.iter().position(|entry| entry.number == number)?;
                        let text = &draft.entries[article].article.text;
                        let words = span.of(text).to_owned();
                        let nth = text.match_indices(words.as_str()).take_while(|(at, _)| *at < span.start()).count() as u32;
                        Some(Edit::Add { row: chosen.row.clone(), article: article as u32, text: words, nth })
                    });
                    if let Some(edit) = edit {
                        store.act(Act::Edit(edit));
                        store.side.set(Side::Evidence);
                        store.tell(t(Key::SaidAddedValue).to_owned(), true);
                    }
                })
                .child(t(Key::AddToRow))
        });
        div().class("buttons").child((leave, add)).into_any()
    };
    (
        div().class("mark-tools").child(act_on),
        div()
            .class("article-text")
            .node_ref(node)
            .tabindex("0")
            .on(ev::mouseup, selected)
            .on(ev::keyup, move |_| selected_by_key(node, store, number, marked_by_hand))
            .child(text_view),
    )
        .into_any()
}

fn selected_by_key(node: NodeRef<Div>, store: Store, number: u32, marked: RwSignal<Option<Span>>) {
    if let Some(node) = node.get_untracked() {
        marked.set(store.draft.with_untracked(|draft| selection(&node, &draft.entry(number)?.article.text)));
    }
}

/// The reader's selection as a span of the article. The words on the screen are the article's own, beside labels
/// that are not: the text before the selection is counted without those.
fn selection(node: &web_sys::HtmlElement, text: &str) -> Option<Span> {
    let selection = window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let inside = |place: web_sys::Node| node.contains(Some(&place));
    if !inside(range.start_container().ok()?) || !inside(range.end_container().ok()?) {
        return None;
    }
    let before = document().create_range().ok()?;
    before.select_node_contents(node).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let start = length_of_text(&before)?;
    let length = length_of_text(&range)?;
    let places = Places::new(text);
    let span = Span::new(places.byte_of_utf16(start), places.byte_of_utf16(start + length));
    let words = span.of(text);
    let trimmed = words.trim();
    let from = span.start() + (words.len() - words.trim_start().len());
    (!trimmed.is_empty()).then(|| Span::new(from, from + trimmed.len()))
}

/// How many UTF-16 units of the article a range covers.
fn length_of_text(range: &web_sys::Range) -> Option<usize> {
    let copy = range.clone_contents().ok()?;
    let labels = copy.query_selector_all(".why, .link, .unseen").ok()?;
    for at in 0..labels.length() {
        if let Some(label) = labels.get(at).and_then(|label| label.dyn_into::<web_sys::Element>().ok()) {
            label.remove();
        }
    }
    Some(copy.text_content().unwrap_or_default().encode_utf16().count())
}
