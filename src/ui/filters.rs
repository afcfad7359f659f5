//! What was found, in counts that are filters, and the search.

use super::say::{count, icon, sign, strokes, t};
use super::store::{Store, Work};
use crate::edit::Table;
use crate::view::filter::Filter;
use crate::view::lines::Standing;
use crate::view::strings::{Key, number};
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

pub fn filters(store: Store) -> AnyView {
    let press = move |key: Key,
                      n: Signal<usize>,
                      on: Signal<bool>,
                      mark: Option<AnyView>,
                      set: Box<dyn Fn(&mut Filter) + Send>,
                      class: &'static str| {
        let set = StoredValue::new_local(set);
        button()
            .r#type("button")
            .class(class)
            .class(("none", move || n.get() == 0 && !on.get()))
            .attr("aria-pressed", move || if on.get() { "true" } else { "false" })
            .on(ev::click, move |_| store.set_filter(|filter| set.with_value(|set| set(filter))))
            .child((mark, span().child(t(key)), span().class("n").child(move || number(super::say::lang(), n.get()))))
    };
    let standing = move |standing: Standing, key: Key| {
        let n = Signal::derive(move || store.summary.with(|summary| summary.of(standing)));
        let on = Signal::derive(move || store.filter.with(|filter| filter.standing == Some(standing)));
        let mark = icon(sign("", standing)).into_any();
        press(
            key,
            n,
            on,
            Some(mark),
            Box::new(move |filter| filter.standing = (filter.standing != Some(standing)).then_some(standing)),
            standing.slug(),
        )
    };
    let table = move |table: Table, key: Key, of: fn(&crate::view::filter::Summary) -> usize| {
        let n = Signal::derive(move || store.summary.with(of));
        let on = Signal::derive(move || store.filter.with(|filter| filter.table == Some(table)));
        press(key, n, on, None, Box::new(move |filter| filter.table = (filter.table != Some(table)).then_some(table)), "kind")
    };
    let all = Signal::derive(move || store.summary.with(|summary| summary.all));
    let none = Signal::derive(move || store.filter.with(|filter| filter.standing.is_none()));
    div()
        .class("filters")
        .child((
            div().class("verdicts").role("group").attr("aria-label", t(Key::FilterByVerdict)).child((
                press(Key::All, all, none, None, Box::new(|filter| filter.standing = None), "all"),
                standing(Standing::Differ, Key::Differ),
                standing(Standing::Scope, Key::OtherScope),
                standing(Standing::Agree, Key::Agree),
                standing(Standing::One, Key::OneOnly),
            )),
            div().class("kinds").role("group").attr("aria-label", t(Key::FilterByKind)).child((
                table(Table::Numbers, Key::Numbers, |summary| summary.numbers),
                table(Table::Quotes, Key::Quotations, |summary| summary.quotes),
                table(Table::Names, Key::Names, |summary| summary.names),
            )),
            label().class("search").child((
                icon(strokes::SEARCH),
                span().class("unseen").child(t(Key::Search)),
                input()
                    .r#type("search")
                    .attr("id", "search")
                    .attr("placeholder", t(Key::Search))
                    .prop("value", move || store.filter.with(|filter| filter.search.clone()))
                    .on(ev::input, move |event| store.set_filter(|filter| filter.search = event_target_value(&event))),
            )),
            move || {
                let n = store.summary.with(|summary| summary.hidden);
                (n > 0).then(|| {
                    button()
                        .r#type("button")
                        .class("link")
                        .attr("aria-pressed", move || if store.filter.with(|filter| filter.hidden) { "true" } else { "false" })
                        .on(ev::click, move |_| store.set_filter(|filter| filter.hidden = !filter.hidden))
                        .child(count(Key::ShowHiddenOne, Key::ShowHiddenMany, n))
                })
            },
            progress(store),
        ))
        .into_any()
}

/// How far a long reading is, with a way to stop it.
fn progress(store: Store) -> impl IntoView {
    let cancel = move || button().r#type("button").class("link").on(ev::click, move |_| store.cancel()).child(t(Key::Cancel));
    move || match store.work.get() {
        Work::Reading(read, of) => div()
            .class("progress")
            .child((
                leptos::html::progress().attr("max", of.to_string()).prop("value", read as f64).attr("aria-label", t(Key::Reading)),
                span().child(super::say::fill(Key::ReadingOf, &[("n", &read.to_string()), ("of", &of.to_string())])),
                cancel(),
            ))
            .into_any(),
        Work::Stopped => div().class("progress").child(span().child(t(Key::Stopped))).into_any(),
        Work::Idle | Work::Busy => ().into_any(),
    }
}
