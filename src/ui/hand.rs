//! The reader's hand: what can be done to a row. Every act is an edit that can be undone.

use super::dom::{El, V, el, key_of, value};
use super::evidence::copy_row;
use super::say::{button, fill, t};
use super::store::{self, Page};
use crate::edit::{Edit, RowKey};
use crate::view::lines::{self, Line};
use crate::view::state::Act;
use crate::view::strings::Key;

pub fn tools(page: &Page, line: &Line) -> El {
    let copy = button("plain", t(Key::CopyRow)).press(copy_row);
    if page.read_only() {
        return el("div").class("hand").kid(copy);
    }
    let toggle = |on: bool, label: Key, label_on: Key, edit: Edit| {
        button("plain", t(if on { label_on } else { label })).says("aria-pressed", on).press(move || store::act(Act::Edit(edit.clone())))
    };
    let row = &line.row;
    // The fields are the row's own: those of another row do not keep what was typed here.
    let fields = el("div")
        .key(key_of(&lines::id(row)))
        .class("fields")
        .kid(rename(line))
        .kid(note(line))
        .kid(merge(page, line))
        .kid(split(page, line));
    el("div")
        .class("hand")
        .kid(
            el("div")
                .class("buttons")
                .kid(copy)
                .kid(toggle(line.marks.confirmed, Key::Confirm, Key::Confirmed, Edit::Confirm { row: row.clone() }))
                .kid(toggle(line.marks.hidden, Key::HideRow, Key::ShowRow, Edit::Hide { row: row.clone() })),
        )
        .kid(el("details").kid(el("summary").kid(t(Key::ChangeRow))).kid(fields))
        .kid(lost(page))
}

fn rename(line: &Line) -> El {
    let row = line.row.clone();
    let field = el("input").attr("type", "text").prop("value", line.label.clone()).on("change", move |event| {
        store::act(Act::Edit(Edit::Rename { row: row.clone(), label: value(event) }));
    });
    el("label").kid(t(Key::RowName)).kid(field)
}

fn note(line: &Line) -> El {
    let row = line.row.clone();
    let field = el("textarea").attr("rows", "2").prop("value", line.marks.note.clone().unwrap_or_default()).on("change", move |event| {
        store::act(Act::Edit(Edit::Note { row: row.clone(), text: value(event) }));
    });
    el("label").kid(t(Key::Note)).kid(field)
}

/// The other rows of the same table, one of which this row is put into.
fn merge(page: &Page, line: &Line) -> El {
    let row = line.row.clone();
    let mut others: Vec<V> = vec![el("option").attr("value", "").kid(t(Key::ChooseFact)).into()];
    for other in page.lines.iter().filter(|other| other.row.table == row.table && other.row != row) {
        let values: Vec<&str> = other.cells.iter().flatten().map(|value| &*value.text).take(2).collect();
        let text = [&*other.label, " – ", &shortened(&values.join(", "))].concat();
        others.push(el("option").attr("value", other.row.key.clone()).kid(text).into());
    }
    let choose = move |event: &web_sys::Event| {
        let key = value(event);
        if key.is_empty() {
            return;
        }
        let into = RowKey { table: row.table, key };
        store::act(Act::Edit(Edit::Merge { row: row.clone(), into: into.clone() }));
        let merged = store::see(|page| page.lines.iter().find(|line| line.row == into).cloned());
        if let Some(merged) = merged {
            store::choose(&merged, None);
        }
        store::tell(t(Key::SaidMerged), true);
    };
    el("label").kid(t(Key::SameFactAs)).kid(el("select").on("change", choose).kids(others))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(48) {
        Some((at, _)) => [&text[..at], "…"].concat(),
        None => text.to_owned(),
    }
}

fn split(page: &Page, line: &Line) -> Option<El> {
    let filled = line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let buttons: Vec<V> = filled
        .map(|(article, _)| {
            let edit = Edit::Split { row: line.row.clone(), article: article as u32 };
            button("plain", page.article_name(article).to_owned())
                .press(move || {
                    store::act(Act::Edit(edit.clone()));
                    store::tell(t(Key::SaidSplitOff), true);
                })
                .into()
        })
        .collect();
    (buttons.len() > 1).then(|| el("fieldset").kid(el("legend").kid(t(Key::SplitOff))).kid(el("div").class("buttons").kids(buttons)))
}

/// Edits that no longer find what they were about.
fn lost(page: &Page) -> Option<El> {
    let edits = &page.draft().edits;
    let items: Vec<V> = page
        .state
        .edited
        .lost
        .iter()
        .filter_map(|at| edits.get(*at).map(|edit| (*at, &edit.row().key)))
        .map(|(at, key)| {
            let drop = button("link", t(Key::DropEdit)).press(move || store::act(Act::Unedit(at)));
            el("li").kid(fill(Key::LostEdit, &[("fact", key)])).kid(" ").kid(drop).into()
        })
        .collect();
    (!items.is_empty()).then(|| el("div").class("lost").kid(el("p").kid(t(Key::LostEdits))).kid(el("ul").kids(items)))
}
