//! The reader's hand: what can be done to a row. Every act is an edit that can be undone.

use super::dom::{self, El, V, el, key_of, later, of_field, value};
use super::evidence::{copy_row, title};
use super::say::{button, fill, t};
use super::share;
use super::store::{self, Page};
use crate::edit::{Edit, RowKey};
use crate::view::lines::Line;
use crate::view::state::Act;
use crate::view::strings::Key;
use std::sync::Arc;

pub fn tools(page: &Page, line: &Line) -> El {
    let copy = button("plain", t(Key::CopyRow)).press(copy_row);
    let link = button("plain", t(Key::LinkToRow)).press(share::open_row);
    if page.read_only() {
        return el("div").class("hand").kid(el("div").class("buttons").kid(copy).kid(link));
    }
    let toggle = |on: bool, label: Key, label_on: Key, edit: Edit| {
        button("plain", t(if on { label_on } else { label })).says("aria-pressed", on).press(move || store::act(Act::Edit(edit.clone())))
    };
    let row = &line.row;
    // The fields are the row's own: those of another row do not keep what was typed here. Where they are folded away
    // they are not there: a list of three hundred rows to merge with costs more than the row itself.
    let fields = page.changing.then(|| {
        el("div").key(key_of(&line.id)).class("fields").kid(rename(line)).kid(note(line)).kid(merge(page, line)).kid(split(page, line))
    });
    let open = |event: &web_sys::Event| {
        let open = dom::target(event).is_some_and(|details| details.has_attribute("open"));
        if store::see(|page| page.changing != open) {
            store::change(|page| page.changing = open);
        }
    };
    let details = el("details").prop("open", page.changing).on("toggle", open);
    el("div")
        .class("hand")
        .kid(
            el("div")
                .class("buttons")
                .kid(copy)
                .kid(link)
                .kid(toggle(line.marks.confirmed, Key::Confirm, Key::Confirmed, Edit::Confirm { row: row.clone() }))
                .kid(toggle(line.marks.hidden, Key::HideRow, Key::ShowRow, Edit::Hide { row: row.clone() })),
        )
        .kid(details.kid(el("summary").kid(t(Key::ChangeRow))).kid(fields))
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
    let merge = move || {
        let Some(key) = of_field(dom::element("#same"), "value").as_string().filter(|key| !key.is_empty()) else { return };
        let into = RowKey { table: row.table, key };
        store::act(Act::Edit(Edit::Merge { row: row.clone(), into: into.clone() }));
        let merged = store::see(|page| page.lines.iter().find(|line| line.row == into).cloned());
        if let Some(merged) = merged {
            store::choose(&merged, None);
        }
        store::tell(t(Key::SaidMerged), true);
    };
    // A long list that few open: it is drawn again when the rows changed, not at every key.
    let (own, lines) = (line.row.clone(), page.lines.clone());
    let with = key_of(&line.id) ^ page.lang as u64;
    let select =
        later("select", 0, page.state.edited.clone(), with, Box::new(move || el("select").attr("id", "same").kids(others(&lines, &own))));
    // Keys walk through a closed list: only the button merges.
    let button = button("plain", t(Key::Merge)).press(merge);
    el("div").class("merge").kid(el("label").kid(t(Key::SameFactAs)).kid(select)).kid(button)
}

fn others(lines: &[Arc<Line>], own: &RowKey) -> Vec<V> {
    let mut others: Vec<V> = vec![el("option").attr("value", "").kid(t(Key::ChooseFact)).into()];
    for other in lines.iter().filter(|other| other.row.table == own.table && other.row != *own) {
        let values: Vec<&str> = other.cells.iter().flatten().map(|value| &*value.text).take(2).collect();
        let text = [&*title(other), " – ", &shortened(&values.join(", "))].concat();
        others.push(el("option").attr("value", other.row.key.clone()).kid(text).into());
    }
    others
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
            button("plain", page.article_name(article))
                .press(move || {
                    store::act(Act::Edit(edit.clone()));
                    store::tell(t(Key::SaidSplitOff), true);
                })
                .into()
        })
        .collect();
    (buttons.len() > 1).then(|| el("fieldset").kid(el("legend").kid(t(Key::SplitOff))).kid(el("div").class("buttons").kids(buttons)))
}

/// A row that is gone, by what its key says of it: "e1/count/person/killed" was about persons killed.
fn told(key: &str) -> String {
    key.splitn(3, '/').nth(2).map_or(key.to_owned(), |about| about.replace(['/', '-'], " "))
}

/// Edits that no longer find what they were about. They stand over the table, which is without them.
pub fn lost(page: &Page) -> Option<El> {
    let edits = &page.draft().edits;
    let name = |row: &RowKey| page.state.shared_name(row).map_or_else(|| told(&row.key), str::to_owned);
    let item = |about: String, at: usize| {
        let drop = button("link", t(Key::DropEdit)).press(move || store::act(Act::Unedit(at)));
        el("li").kid(about).kid(" ").kid(drop).into()
    };
    let mut items: Vec<V> = page
        .state
        .edited
        .lost
        .iter()
        .filter_map(|at| Some((*at, edits.get(*at)?)))
        .map(|(at, edit)| {
            let about = match edit {
                Edit::Rename { label: text, .. } | Edit::Note { text, .. } | Edit::Add { text, .. } | Edit::TakeOut { text, .. } => {
                    text.clone()
                }
                other => name(other.row()),
            };
            item(fill(Key::LostEdit, &[("fact", &about)]), at)
        })
        .collect();
    items.extend(page.state.unplaced.iter().enumerate().map(|(at, row)| {
        let about = fill(Key::LostEdit, &[("fact", &name(row))]);
        item(fill(Key::BySender, &[("marks", &about)]), edits.len() + at)
    }));
    (!items.is_empty()).then(|| el("div").class("lost").kid(el("p").kid(t(Key::LostEdits))).kid(el("ul").kids(items)))
}
