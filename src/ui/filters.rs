//! What was found, in counts that are filters, and the search.

use super::dom::{El, el, value};
use super::say::{self, button, count, icon, sign, strokes, t};
use super::store::{self, Page, Work};
use crate::edit::Table;
use crate::view::filter::{Filter, Summary};
use crate::view::lines::Standing;
use crate::view::strings::{Key, number};
use web_sys::Event;

pub fn filters(page: &Page) -> El {
    let (summary, whole, filter) = (&page.summary, &page.whole, &page.state.filter);
    let standing = |standing: Standing, key: Key| {
        let set = move |filter: &mut Filter| filter.standing = (filter.standing != Some(standing)).then_some(standing);
        choice(
            standing.slug(),
            Some(icon(sign("", standing))),
            key,
            summary.of(standing),
            whole.of(standing),
            filter.standing == Some(standing),
        )
        .class_if("none", !summary.there.contains(&standing))
        .press(move || store::set_filter(set))
    };
    let table = |table: Table, key: Key, count: fn(&Summary) -> usize| {
        let set = move |filter: &mut Filter| filter.table = (filter.table != Some(table)).then_some(table);
        let choice = choice("kind", None, key, count(summary), count(whole), filter.table == Some(table))
            .class_if("none", !summary.kinds.contains(&table));
        choice.press(move || store::set_filter(set))
    };
    let all = choice("all", None, Key::All, summary.all, whole.all, filter.standing.is_none());
    let find = |event: &Event| store::search(value(event));
    let search = el("input")
        .attr("type", "search")
        .attr("id", "search")
        .attr("placeholder", t(Key::Search))
        .prop("value", filter.search.clone())
        .on("input", find)
        // Emptied with Esc, a field that is left says that it changed and not that something was put in.
        .on("change", find);
    let hidden = (summary.hidden > 0).then(|| {
        button("link", count(Key::ShowHiddenOne, Key::ShowHiddenMany, summary.hidden))
            .says("aria-pressed", filter.hidden)
            .press(|| store::set_filter(|filter| filter.hidden = !filter.hidden))
    });
    el("div")
        .class("filters")
        .kid(
            el("div")
                .class("verdicts")
                .attr("role", "group")
                .name(t(Key::FilterByVerdict))
                .kid(all.press(|| store::set_filter(|filter| filter.standing = None)))
                .kid(standing(Standing::Differ, Key::Differ))
                .kid(standing(Standing::Scope, Key::OtherScope))
                .kid(standing(Standing::Agree, Key::Agree))
                .kid(standing(Standing::One, Key::OneOnly)),
        )
        .kid(
            el("div")
                .class("kinds")
                .attr("role", "group")
                .name(t(Key::FilterByKind))
                .kid(table(Table::Numbers, Key::Numbers, |summary| summary.numbers))
                .kid(table(Table::Quotes, Key::Quotations, |summary| summary.quotes))
                .kid(table(Table::Names, Key::Names, |summary| summary.names)),
        )
        .kid(el("label").class("search").kid(icon(strokes::SEARCH)).kid(el("span").class("unseen").kid(t(Key::Search))).kid(search))
        .kid(hidden)
        .kid(progress(page.work))
}

/// A filter with its count. It keeps the room that the count of the whole table needs, so that what stands behind it stays
/// where it is.
fn choice(class: &'static str, mark: Option<El>, key: Key, n: usize, of: usize, on: bool) -> El {
    let room = number(say::lang(), of).len().to_string() + "ch";
    el("button")
        .attr("type", "button")
        .class(class)
        .class_if("nil", n == 0)
        .says("aria-pressed", on)
        .kid(mark)
        .kid(el("span").kid(t(key)))
        .kid(el("span").class("n").style("min-width", room).kid(number(say::lang(), n)))
}

/// How far a long reading is, with a way to stop it.
fn progress(work: Work) -> Option<El> {
    match work {
        Work::Reading(read, of) => {
            let (read, of) = (read.to_string(), of.to_string());
            let told = say::fill(Key::ReadingOf, &[("n", &read), ("of", &of)]);
            Some(
                el("div")
                    .class("progress")
                    .kid(el("progress").attr("max", of).attr("value", read).name(t(Key::Reading)))
                    .kid(el("span").kid(told))
                    .kid(button("link", t(Key::Cancel)).press(store::cancel)),
            )
        }
        Work::Stopped => Some(
            el("div")
                .class("progress")
                .kid(el("span").kid(t(Key::Stopped)))
                .kid(button("link", t(Key::CompareAgain)).press(store::compare)),
        ),
        Work::Idle | Work::Busy => None,
    }
}
