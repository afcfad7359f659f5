//! The ways out of the page, as a menu.

use super::dom::{self, El, el};
use super::host;
use super::say::t;
use super::share::{What, file_name, marked};
use super::store;
use crate::edit::{self, Table};
use crate::errand::{Errand, Shown, asked};
use crate::table::Comparison;
use crate::text::Article;
use crate::text::json::Writer;
use crate::view::draft::Entry;
use crate::view::lines::Line;
use crate::view::strings::Key;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// A press beside the open menu closes it.
pub fn listen() {
    dom::listen(&host::window(), "copy", host::hand_over);
    dom::listen(&host::window(), "click", |event| {
        let inside = dom::target(event).is_some_and(|target| matches!(target.closest(".menu"), Ok(Some(_))));
        if !inside {
            close();
        }
    });
}

fn close() {
    if let Some(menu) = dom::element(".menu") {
        let _ = menu.remove_attribute("open");
    }
}

pub fn menu() -> El {
    let item = |key: Key, act: fn()| {
        el("li")
            .kid(el("button").attr("type", "button").kid(t(key)).press(move || {
                act();
                close();
            }))
            .into()
    };
    el("details")
        .class("menu")
        .on("keydown", |event| {
            if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" {
                event.stop_propagation();
                close();
                if let Some(summary) = dom::element(".menu summary") {
                    let _ = summary.focus();
                }
            }
        })
        // What writes is fetched while the reader chooses: a browser lets a page copy only soon after a press.
        .on("toggle", |_| host::expect_errand())
        .kid(el("summary").class("plain").kid(t(Key::Export)))
        .kid(el("ul").kids(vec![
            item(Key::CopyTable, copy_table),
            item(Key::ExportXlsx, || save(Errand::Xlsx, "xlsx", WORKBOOK)),
            item(Key::ExportCsv, || save(Errand::Csv, "csv", "text/csv")),
            item(Key::ExportHtml, || save(Errand::Html, "html", "text/html")),
            item(Key::ExportMarkdown, || save(Errand::Markdown, "md", "text/markdown")),
            item(Key::ExportWiki, || save(Errand::Wikitext, "wiki.txt", "text/plain")),
            item(Key::ExportJson, || save(Errand::Json, "json", "application/json")),
            item(Key::Print, || drop(host::window().print())),
        ]))
}

/// The comparison as it is on the screen: with the reader's edits, and where rows are filtered, those that are shown.
fn shown() -> Shown {
    store::see(|page| {
        let edited = &page.state.edited;
        let articles: Vec<Article> = page.draft().entries.iter().map(Entry::called).collect();
        let hidden = edited.marks.iter().any(|(_, marks)| marks.hidden);
        let only = (hidden || page.state.filter.is_set()).then(|| shown_ids(&page.passing, &edited.comparison));
        let today = String::from(js_sys::Date::new_0().to_iso_string());
        let mut edits = Writer::default();
        edit::written(&page.draft().edits, &mut edits);
        Shown {
            comparison: edited.comparison.clone(),
            articles,
            date: today.get(..10).map(str::to_owned),
            only,
            title: page.draft().called().map(str::to_owned),
            marks: marked(page, What::Texts),
            edits: edits.finish(),
        }
    })
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
fn copy_table() {
    let shown = shown();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap_or_default();
    let fragment = asked(Errand::Fragment, &shown);
    written(asked(Errand::Cells, &shown), move |cells| {
        written(fragment, move |fragment| {
            host::copy(&text(cells), Some(&text(fragment)), |copied| {
                store::tell(t(if copied { Key::TableCopied } else { Key::CopyFailed }), false);
            });
        });
    });
}

const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

fn save(errand: Errand, ending: &'static str, kind: &'static str) {
    let name = store::see(|page| file_name(page.draft().called().unwrap_or_default()));
    written(asked(errand, &shown()), move |file| host::save_file(&[&*name, ".", ending].concat(), kind, &file));
}

fn written(asked: Vec<u8>, then: impl FnOnce(Vec<u8>) + 'static) {
    host::errand(asked, move |answer| match answer {
        Some(file) => then(file),
        None => store::tell(t(Key::PartMissing), false),
    });
}
