//! The articles: a card each with what is known of it, and a place for the next.

use super::host;
use super::intake;
use super::say::{count, fill, icon, strokes, t};
use super::store::{Side, Store};
use crate::table::Column;
use crate::view::draft::{Entry, Field};
use crate::view::state::Act;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;

pub fn articles(store: Store) -> AnyView {
    let numbers = Memo::new(move |_| store.draft.with(|draft| draft.entries.iter().map(|entry| entry.number).collect::<Vec<_>>()));
    let folded = RwSignal::new(false);
    let many = move || numbers.with(Vec::len);
    let cards = move || {
        // A hundred cards help nobody: past a dozen the list is shown when it is asked for.
        numbers.get().into_iter().map(|number| li().child(card(store, number))).collect_view()
    };
    section()
        .class("articles")
        .class(("folded", move || folded.get()))
        .attr("aria-label", t(Key::Articles))
        .child((
            header().child((
                h2().child(move || count(Key::OneArticle, Key::ManyArticles, many())),
                button()
                    .r#type("button")
                    .class("link")
                    .attr("aria-expanded", move || if folded.get() { "false" } else { "true" })
                    .on(ev::click, move |_| folded.update(|folded| *folded = !*folded))
                    .child(move || t(if folded.get() { Key::ShowArticles } else { Key::HideArticles })),
            )),
            move || {
                (!folded.get())
                    .then(|| ol().class("cards").child((cards, move || (!store.read_only.get()).then(|| li().child(paste_card(store))))))
            },
        ))
        .into_any()
}

/// One article. What is known of it can be changed where it stands.
fn card(store: Store, number: u32) -> AnyView {
    let entry = Memo::new(move |_| store.draft.with(|draft| draft.entry(number).cloned()));
    let place = Memo::new(move |_| store.draft.with(|draft| draft.entries.iter().position(|entry| entry.number == number).unwrap_or(0)));
    let column = Memo::new(move |_| store.watch(|state| state.edited.comparison.articles.get(place.get()).cloned()));
    let field = move |field: Field, label: Key, class: &'static str, kind: &'static str| {
        let value = Memo::new(move |_| {
            entry.with(|entry| entry.as_ref().and_then(|entry| field.of(&entry.article).map(str::to_owned)).unwrap_or_default())
        });
        input()
            .r#type(kind)
            .class(class)
            .attr("aria-label", t(label))
            .attr("placeholder", t(label))
            .prop("value", move || value.get())
            .prop("readOnly", move || store.read_only.get())
            .on(ev::change, move |event| store.act(Act::SetField(number, field, event_target_value(&event))))
    };
    let open = move |_| store.side.set(Side::Article(number, None));
    let shown = move || matches!(store.side.get(), Side::Article(other, _) if other == number);
    article()
        .class("card")
        .class(("open", shown))
        .attr("aria-label", move || entry.with(|entry| entry.as_ref().map(|entry| entry.label().to_owned()).unwrap_or_default()))
        .child((
            div().class("card-head").child((
                span().class("ordinal").attr("aria-hidden", "true").child(move || (place.get() + 1).to_string()),
                field(Field::Outlet, Key::Outlet, "quiet outlet", "text"),
                move || (!store.read_only.get()).then(|| card_tools(store, number, entry)),
            )),
            field(Field::Title, Key::Title, "quiet title", "text"),
            div().class("card-meta").child((
                field(Field::Published, Key::Day, "quiet day", "date"),
                span().class("words").child(move || words(entry.get().as_ref(), column.get().as_ref())),
            )),
            div().class("card-foot").child((
                button()
                    .r#type("button")
                    .class("link")
                    .attr("aria-pressed", move || if shown() { "true" } else { "false" })
                    .on(ev::click, open)
                    .child(t(Key::ReadText)),
                move || {
                    left_out(column.get().as_ref(), entry.get().as_ref())
                        .map(|text| button().r#type("button").class("link soft").on(ev::click, open).child(text))
                },
            )),
            move || notes(column.get().as_ref()),
        ))
        .into_any()
}

fn card_tools(store: Store, number: u32, entry: Memo<Option<Entry>>) -> impl IntoView {
    let label = move || entry.with_untracked(|entry| entry.as_ref().map(|entry| entry.label().to_owned()).unwrap_or_default());
    let tool = move |key: Key, strokes: &'static str, act: fn(Store, u32, String)| {
        button()
            .r#type("button")
            .class("bare small")
            .attr("aria-label", move || fill(key, &[("name", &label())]))
            .attr("title", move || fill(key, &[("name", &label())]))
            .on(ev::click, move |_| act(store, number, label()))
            .child(icon(strokes))
    };
    div().class("card-tools").child((
        tool(Key::MoveEarlier, strokes::LEFT, |store, number, _| store.act(Act::Shift(number, -1))),
        tool(Key::MoveLater, strokes::RIGHT, |store, number, _| store.act(Act::Shift(number, 1))),
        tool(Key::Remove, strokes::CLOSE, |store, number, name| {
            store.act(Act::Remove(number));
            if matches!(store.side.get_untracked(), Side::Article(other, _) if other == number) {
                store.side.set(Side::Closed);
            }
            store.tell(fill(Key::SaidRemoved, &[("name", &name)]), true);
            host::focus("findings");
        }),
    ))
}

fn words(entry: Option<&Entry>, column: Option<&Column>) -> String {
    let n = column.map_or_else(|| entry.map_or(0, |entry| entry.article.text.split_whitespace().count()), |column| column.words as usize);
    count(Key::OneWord, Key::ManyWords, n)
}

/// "Left out 6 lines": what the engine and the reader left out.
fn left_out(column: Option<&Column>, entry: Option<&Entry>) -> Option<String> {
    let text = &entry?.article.text;
    let lines = |span: crate::text::Span| span.of(text).lines().filter(|line| !line.trim().is_empty()).count();
    let by_engine: usize = column.map_or(0, |column| column.left_out.iter().map(|out| lines(out.span)).sum());
    let by_hand: usize = entry?.dropped.iter().map(|span| lines(*span)).sum();
    let n = by_engine + by_hand;
    (n > 0).then(|| count(Key::LeftOutOne, Key::LeftOutMany, n))
}

fn notes(column: Option<&Column>) -> Option<impl IntoView + use<>> {
    let notes: Vec<String> = column?.notes.iter().map(|note| note.text.clone()).collect();
    (!notes.is_empty()).then(|| notes.into_iter().map(|note| p().class("card-note").child(note)).collect_view())
}

/// The place for the next article. A paste becomes a card at once; typed text when it is sent.
fn paste_card(store: Store) -> AnyView {
    let typed = RwSignal::new(String::new());
    let add = move || {
        let text = typed.get_untracked();
        if !text.trim().is_empty() {
            typed.set(String::new());
            intake::take_text(store, &text, None);
        }
    };
    let picker = NodeRef::<Input>::new();
    div()
        .class("card paste")
        .child((
            textarea()
                .attr("id", "paste")
                .attr("aria-label", t(Key::PasteLabel))
                .attr("placeholder", t(Key::PasteHere))
                .prop("value", move || typed.get())
                .on(ev::input, move |event| typed.set(event_target_value(&event)))
                .on(ev::keydown, move |event| {
                    if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                        event.prevent_default();
                        add();
                    }
                }),
            div().class("card-foot").child((
                move || {
                    (!typed.with(|typed| typed.trim().is_empty()))
                        .then(|| button().r#type("button").class("main small").on(ev::click, move |_| add()).child(t(Key::AddArticle)))
                },
                label().class("link file").child((
                    t(Key::OpenFiles),
                    input()
                        .r#type("file")
                        .node_ref(picker)
                        .attr("multiple", "multiple")
                        .attr("accept", ".txt,.md,.html,.htm,.json,text/plain,text/html")
                        .on(ev::change, move |_| {
                            if let Some(input) = picker.get() {
                                if let Some(files) = input.files() {
                                    intake::take_files(store, &files);
                                }
                                input.set_value("");
                            }
                        }),
                )),
            )),
        ))
        .into_any()
}
