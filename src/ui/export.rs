//! The ways out of the page, as a menu.

use super::host;
use super::say::t;
use super::share::file_name;
use super::store::Store;
use crate::edit::Table;
use crate::export::{self, Document};
use crate::table::Comparison;
use crate::text::Article;
use crate::view::lines::Line;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

pub fn menu(store: Store) -> AnyView {
    let node = NodeRef::<Details>::new();
    let close = move || {
        if let Some(menu) = node.get_untracked() {
            let _ = menu.remove_attribute("open");
        }
    };
    let item = move |key: Key, act: fn(Store)| {
        li().child(
            button()
                .r#type("button")
                .on(ev::click, move |_| {
                    act(store);
                    close();
                })
                .child(t(key)),
        )
    };
    let leave = window_event_listener(ev::click, move |event| {
        let Some(menu) = node.get_untracked() else { return };
        let inside =
            event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok()).is_some_and(|target| menu.contains(Some(&target)));
        if !inside {
            close();
        }
    });
    on_cleanup(move || leave.remove());
    details()
        .class("menu")
        .node_ref(node)
        .on(ev::keydown, move |event| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close();
            }
        })
        .child((
            summary().class("plain").child(t(Key::Export)),
            ul().child((
                item(Key::CopyTable, copy_table),
                item(Key::ExportCsv, |store| save(store, "csv", "text/csv", |document| export::csv::write(document, true))),
                item(Key::ExportHtml, |store| save(store, "html", "text/html", export::html::page)),
                item(Key::ExportMarkdown, |store| save(store, "md", "text/markdown", export::markdown::write)),
                item(Key::ExportWiki, |store| save(store, "wiki.txt", "text/plain", export::wikitext::write)),
                item(Key::ExportJson, |store| save(store, "json", "application/json", |document| export::json::file(document, true))),
                item(Key::Print, |_| {
                    let _ = window().print();
                }),
            )),
        ))
        .into_any()
}

/// The comparison as it is on the screen: with the reader's edits, and where rows are filtered, those that are shown.
fn with_document<T>(store: Store, write: impl FnOnce(&Document) -> T) -> T {
    let (edited, draft) = store.look(|state| (state.edited.clone(), state.draft.clone()));
    let articles: Vec<Article> = draft.entries.iter().map(|entry| (*entry.article).clone()).collect();
    let hidden = edited.marks.values().any(|marks| marks.hidden);
    let only = (hidden || store.filter.get_untracked().is_set()).then(|| shown_ids(&store.shown.get_untracked(), &edited.comparison));
    let today = String::from(js_sys::Date::new_0().to_iso_string());
    write(&Document { comparison: &edited.comparison, articles: &articles, date: today.get(..10), only: only.as_deref() })
}

/// The ids of rows in the comparison.
pub fn shown_ids(lines: &[Arc<Line>], comparison: &Comparison) -> Vec<String> {
    let id = |line: &Arc<Line>| match line.row.table {
        Table::Numbers => comparison.numbers.get(line.place).map(|row| row.id.clone()),
        Table::Quotes => comparison.quotes.get(line.place).map(|row| row.id.clone()),
        Table::Names => comparison.names.get(line.place).map(|row| row.id.clone()),
    };
    lines.iter().filter_map(id).collect()
}

/// The table for a document or a spreadsheet: HTML, and cells with tabs between them beside it.
fn copy_table(store: Store) {
    let (plain, html) = with_document(store, |document| (export::tsv::write(document), export::html::fragment(document)));
    host::copy(&plain, Some(&html), move |copied| store.tell(t(if copied { Key::TableCopied } else { Key::CopyFailed }).to_owned(), false));
}

fn save(store: Store, ending: &str, kind: &str, write: fn(&Document) -> String) {
    let name = store.draft.with_untracked(|draft| file_name(&draft.name));
    host::save_file(&format!("{name}.{ending}"), kind, &with_document(store, write));
}
