//! The reader's comparisons: open, begin, delete.

use super::dialog;
use super::dom::{El, V, el};
use super::host;
use super::keep::{self, Kept};
use super::say::{self, button, count, t};
use super::store::{self, Page, Panel};
use crate::view::draft::Draft;
use crate::view::strings::Key;
use std::rc::Rc;

/// The sheet: what is kept, as far as it was read, and what the reader was asked about before it goes.
#[derive(Default)]
pub struct Drafts {
    list: Option<Vec<Rc<Kept>>>,
    /// A draft by its id, or `ALL`.
    sure: Option<u64>,
}

const ALL: u64 = 0;

pub fn open() {
    dialog::open(|| {
        host::soon(read);
        Panel::Drafts(Drafts::default())
    });
}

/// Reads anew what is kept.
fn read() {
    keep::all(|list| {
        let list = list.into_iter().map(Rc::new).collect();
        change(|drafts| drafts.list = Some(list));
    });
}

fn change(act: impl FnOnce(&mut Drafts)) {
    store::change(|page| {
        if let Some(Panel::Drafts(drafts)) = &mut page.panel {
            act(drafts);
        }
    });
}

pub fn sheet(page: &Page, drafts: &Drafts) -> El {
    let rows = match &drafts.list {
        None => V::Nothing,
        Some(list) if list.is_empty() => el("p").class("soft").kid(t(Key::NoDrafts)).into(),
        Some(list) => el("ul").class("drafts").kids(list.iter().map(|kept| draft(page, kept, drafts.sure).into()).collect()).into(),
    };
    let any = drafts.list.as_ref().is_some_and(|list| !list.is_empty());
    let begin = || {
        store::open(Draft::default(), false);
        store::close_panel();
        host::after_drawing(|| host::focus("paste"));
    };
    let body = vec![
        el("p").kid(t(Key::DraftsText)).into(),
        rows,
        el("div")
            .class("buttons")
            .kid(button("main", t(Key::NewComparison)).press(begin))
            .kid(any.then(|| button("plain", t(if drafts.sure == Some(ALL) { Key::ClearSure } else { Key::ClearAll })).press(clear)))
            .into(),
    ];
    dialog::sheet(Key::Comparisons, "drafts", body)
}

/// Whether it was pressed twice.
fn sure(what: u64) -> bool {
    let sure = store::see(|page| matches!(&page.panel, Some(Panel::Drafts(drafts)) if drafts.sure == Some(what)));
    change(|drafts| drafts.sure = Some(what));
    sure
}

/// Removes everything.
fn clear() {
    if !sure(ALL) {
        return;
    }
    keep::remove_all(|| {
        host::set_setting("last", "");
        host::set_setting("typed", "");
        store::open(Draft::default(), false);
        store::close_panel();
        store::say(t(Key::SaidCleared));
    });
}

/// "28 November 2026, 14:05", in the reader's own time.
fn when(changed: u64) -> String {
    let date = js_sys::Date::new(&(changed as f64).into());
    let two = |n: u32| [if n < 10 { "0" } else { "" }, &n.to_string()].concat();
    let day = [&*date.get_full_year().to_string(), "-", &two(date.get_month() + 1), "-", &two(date.get_date())].concat();
    [&*say::day(&day), ", ", &two(date.get_hours()), ":", &two(date.get_minutes())].concat()
}

fn draft(page: &Page, kept: &Rc<Kept>, asked: Option<u64>) -> El {
    let name = kept.draft.called().unwrap_or(t(Key::Untitled)).to_owned();
    let current = page.kept_as.is_some_and(|(id, _)| id == kept.id);
    let about = count(Key::OneArticle, Key::ManyArticles, kept.draft.entries.len());
    let (id, shown) = (kept.id, kept.clone());
    let choose = el("button")
        .attr("type", "button")
        .class("draft")
        .attr("aria-current", if current { "true" } else { "false" })
        .kid(el("span").class("name").kid(name.clone()))
        .kid(el("span").class("soft").kid([&*about, " · ", &when(kept.changed)].concat()))
        .press(move || {
            keep::show((*shown).clone(), None);
            store::close_panel();
        });
    let delete = t(if asked == Some(id) { Key::DeleteSure } else { Key::Delete });
    let remove = button("link", delete).name([delete, ": ", &name].concat()).press(move || {
        if sure(id) {
            keep::remove(id, move || {
                store::change(|page| page.kept_as = page.kept_as.filter(|(own, _)| *own != id));
                read();
            });
        }
    });
    el("li").class(if current { "current" } else { "" }).kid(choose).kid(remove)
}
