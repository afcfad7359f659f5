//! The reader's hand: what can be done to a row. Every act is an edit that can be undone.

use super::evidence::copy_row;
use super::say::{fill, t};
use super::store::Store;
use crate::edit::{Edit, RowKey};
use crate::view::lines::Line;
use crate::view::state::Act;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;
use std::sync::Arc;

pub fn tools(store: Store, line: &Arc<Line>) -> AnyView {
    let copied = line.clone();
    let copy = button().r#type("button").class("plain").on(ev::click, move |_| copy_row(store, &copied)).child(t(Key::CopyRow));
    if store.read_only.get_untracked() {
        return div().class("hand").child(copy).into_any();
    }
    let row = line.row.clone();
    let toggle = |on: bool, label: Key, label_on: Key, edit: Edit| {
        button()
            .r#type("button")
            .class("plain")
            .attr("aria-pressed", if on { "true" } else { "false" })
            .on(ev::click, move |_| store.act(Act::Edit(edit.clone())))
            .child(t(if on { label_on } else { label }))
    };
    div()
        .class("hand")
        .child((
            div().class("buttons").child((
                copy,
                toggle(line.marks.confirmed, Key::Confirm, Key::Confirmed, Edit::Confirm { row: row.clone() }),
                toggle(line.marks.hidden, Key::HideRow, Key::ShowRow, Edit::Hide { row: row.clone() }),
            )),
            details().child((
                summary().child(t(Key::ChangeRow)),
                div().class("fields").child((rename(store, line), note(store, line), merge(store, line), split(store, line))),
            )),
            lost(store),
        ))
        .into_any()
}

fn rename(store: Store, line: &Line) -> impl IntoView + use<> {
    let row = line.row.clone();
    label().child((
        t(Key::RowName),
        input().r#type("text").prop("value", line.label.clone()).on(ev::change, move |event| {
            store.act(Act::Edit(Edit::Rename { row: row.clone(), label: event_target_value(&event) }));
        }),
    ))
}

fn note(store: Store, line: &Line) -> impl IntoView + use<> {
    let row = line.row.clone();
    label().child((
        t(Key::Note),
        textarea().attr("rows", "2").prop("value", line.marks.note.clone().unwrap_or_default()).on(ev::change, move |event| {
            store.act(Act::Edit(Edit::Note { row: row.clone(), text: event_target_value(&event) }));
        }),
    ))
}

/// The other rows of the same table, one of which this row is put into.
fn merge(store: Store, line: &Line) -> impl IntoView + use<> {
    let row = line.row.clone();
    let own = row.clone();
    let others = move || {
        let others: Vec<(String, String)> = store.lines.with(|lines| {
            lines
                .iter()
                .filter(|other| other.row.table == own.table && other.row != own)
                .map(|other| {
                    let values: Vec<&str> = other.cells.iter().flatten().map(|value| &*value.text).take(2).collect();
                    (other.row.key.clone(), format!("{} – {}", other.label, shortened(&values.join(", "))))
                })
                .collect()
        });
        others.into_iter().map(|(key, text)| option().attr("value", key).child(text)).collect_view()
    };
    label().child((
        t(Key::SameFactAs),
        select()
            .on(ev::change, move |event| {
                let key = event_target_value(&event);
                if key.is_empty() {
                    return;
                }
                let into = RowKey { table: row.table, key };
                store.act(Act::Edit(Edit::Merge { row: row.clone(), into: into.clone() }));
                let merged = store.lines.with_untracked(|lines| lines.iter().find(|line| line.row == into).cloned());
                if let Some(merged) = merged {
                    store.choose(&merged, None);
                }
                store.tell(t(Key::SaidMerged).to_owned(), true);
            })
            .child((option().attr("value", "").child(t(Key::ChooseFact)), others)),
    ))
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(48) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn split(store: Store, line: &Line) -> impl IntoView + use<> {
    let filled: Vec<usize> = line.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(at, _)| at).collect();
    let row = line.row.clone();
    (filled.len() > 1).then(|| {
        let buttons = filled.into_iter().map(|article| {
            let edit = Edit::Split { row: row.clone(), article: article as u32 };
            button()
                .r#type("button")
                .class("plain")
                .on(ev::click, move |_| {
                    store.act(Act::Edit(edit.clone()));
                    store.tell(t(Key::SaidSplitOff).to_owned(), true);
                })
                .child(store.article_name(article))
        });
        fieldset().child((legend().child(t(Key::SplitOff)), div().class("buttons").child(buttons.collect_view())))
    })
}

/// Edits that no longer find what they were about.
fn lost(store: Store) -> impl IntoView {
    move || {
        let lost = store.watch(|state| state.edited.lost.clone());
        let edits = store.draft.with(|draft| draft.edits.clone());
        let items: Vec<_> = lost
            .into_iter()
            .filter_map(|at| edits.get(at).map(|edit| (at, edit.row().key.clone())))
            .map(|(at, key)| {
                li().child((
                    fill(Key::LostEdit, &[("fact", &key)]),
                    " ",
                    button().r#type("button").class("link").on(ev::click, move |_| store.act(Act::Unedit(at))).child(t(Key::DropEdit)),
                ))
            })
            .collect();
        (!items.is_empty()).then(|| div().class("lost").child((p().child(t(Key::LostEdits)), ul().child(items))))
    }
}
