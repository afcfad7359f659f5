//! The evidence of one row: the sentence of every article, the words marked, and why the verdict is what it is.

use super::findings::verdict_line;
use super::say::{fill, icon, strokes, t};
use super::store::{Side, Store};
use super::{hand, host, plot};
use crate::edit::Edit;
use crate::view::address;
use crate::view::evidence::{Mark, Passage, Piece};
use crate::view::lines::Line;
use crate::view::state::Act;
use crate::view::strings::Key;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;
use std::sync::Arc;

pub fn panel(store: Store) -> AnyView {
    let line = Memo::new(move |_| {
        let id = store.chosen_id.get();
        store.lines.with(|lines| lines.iter().find(|line| line.id() == id).cloned())
    });
    let place = move || {
        let id = store.chosen_id.get();
        store.shown.with(|shown| (shown.iter().position(|line| line.id() == id).map(|at| at + 1), shown.len()))
    };
    // A reader who goes from row to row hears which one it is; one who opens the panel is taken into it on a phone.
    Effect::new(move |_| {
        if let Some(line) = line.get() {
            store.say(fill(Key::SaidRow, &[("fact", &line.label), ("verdict", t(line.verdict))]));
        }
    });
    let step = move |key: Key, strokes: &'static str, by: isize| {
        button()
            .r#type("button")
            .class("bare")
            .attr("aria-label", t(key))
            .attr("title", t(key))
            .prop("disabled", move || {
                let (at, of) = place();
                at.is_none_or(|at| if by < 0 { at <= 1 } else { at >= of })
            })
            .on(ev::click, move |_| store.step(by))
            .child(icon(strokes))
    };
    let position = move || {
        let (at, of) = place();
        at.map(|at| fill(Key::RowOf, &[("n", &at.to_string()), ("of", &of.to_string())])).unwrap_or_default()
    };
    aside()
        .class("side evidence")
        .attr("id", "evidence")
        .attr("aria-label", t(Key::Evidence))
        .child((
            header().child((
                span().class("position").child(position),
                step(Key::PreviousRow, strokes::UP, -1),
                step(Key::NextRow, strokes::DOWN, 1),
                button()
                    .r#type("button")
                    .class("bare")
                    .attr("aria-label", t(Key::CloseEvidence))
                    .attr("title", t(Key::CloseEvidence))
                    .on(ev::click, move |_| {
                        let id = store.chosen_id.get_untracked();
                        store.close_side();
                        host::after_drawing(move || focus_row(&id));
                    })
                    .child(icon(strokes::CLOSE)),
            )),
            move || match line.get() {
                Some(line) => content(store, &line),
                None => p().class("soft").child(t(Key::ChooseRow)).into_any(),
            },
        ))
        .into_any()
}

/// Puts the focus back on the row it came from.
pub fn focus_row(id: &str) {
    let selector = format!("tr[data-row=\"{}\"] .fact-name", id.replace('\\', "\\\\").replace('"', "\\\""));
    if let Ok(Some(element)) = document().query_selector(&selector) {
        use wasm_bindgen::JsCast;
        if let Ok(element) = element.dyn_into::<web_sys::HtmlElement>() {
            let _ = element.focus();
        }
    }
}

fn content(store: Store, line: &Arc<Line>) -> AnyView {
    let title = if line.label.is_empty() { t(Key::UnknownSpeaker).to_owned() } else { line.label.clone() };
    let owned = line.clone();
    let passages = move || {
        let evidence = store.evidence.get();
        let at = store.chosen.with(|chosen| chosen.as_ref().and_then(|chosen| chosen.article));
        let reasons = evidence.reasons.iter().map(|reason| p().child(reason.clone())).collect_view();
        let shown = evidence.plot.as_ref().map(|shown| plot::plot(store, shown));
        let passages = evidence.passages.iter().map(|passage_| passage(store, &owned, passage_, at)).collect_view();
        let silent: Vec<String> = evidence.silent.iter().map(|at| store.article_name(*at)).collect();
        let silent = (!silent.is_empty()).then(|| p().class("silent").child(fill(Key::NotFoundIn, &[("names", &silent.join(", "))])));
        (div().class("reasons").child(reasons), shown, ol().class("passages").child(passages), silent)
    };
    (h2().child(title), verdict_line(line.slug, line.standing, line.verdict), passages, hand::tools(store, line)).into_any()
}

/// One article's sentence.
fn passage(store: Store, line: &Arc<Line>, passage: &Passage, chosen: Option<usize>) -> AnyView {
    let Some(entry) = store.draft.with_untracked(|draft| draft.entries.get(passage.article).cloned()) else { return ().into_any() };
    let words: String = passage.pieces.iter().map(|piece| &*piece.text).collect();
    let link = entry.article.url.as_deref().and_then(|url| address::at_publisher(url, &words));
    let day = entry.article.published.as_deref().map(|iso| span().class("day").child(super::say::day(iso)));
    let (number, span_) = (entry.number, passage.span);
    let look = button()
        .r#type("button")
        .class("link soft")
        .on(ev::click, move |_| store.side.set(Side::Article(number, Some(span_))))
        .child(t(Key::InTheArticle));
    let open = link.map(|link| {
        a().href(link).target("_blank").rel("noopener noreferrer").class("link soft").child((t(Key::AtPublisher), icon(strokes::OUT)))
    });
    let (article, several) = (passage.article as u32, passage.values.len() > 1);
    let take_out = (!store.read_only.get_untracked()).then(|| {
        passage
            .values
            .iter()
            .map(|value| {
                let edit = Edit::TakeOut { row: line.row.clone(), article, text: value.clone() };
                let label = fill(Key::NotThisFactFor, &[("value", value)]);
                button()
                    .r#type("button")
                    .class("link soft")
                    .attr("aria-label", label)
                    .on(ev::click, move |_| {
                        store.act(Act::Edit(edit.clone()));
                        store.tell(t(Key::SaidTakenOut).to_owned(), true);
                    })
                    .child(if several { fill(Key::NotThisFactFor, &[("value", value)]) } else { t(Key::NotThisFact).to_owned() })
            })
            .collect_view()
    });
    let facts = (!passage.facts.is_empty())
        .then(|| p().class("facts").child(passage.facts.iter().map(|fact| super::say::day(fact)).collect::<Vec<_>>().join(" · ")));
    let derived = passage.derived.then(|| p().class("facts").child(format!("{}: {}", t(Key::WorkedOut), passage.values.join(", "))));
    li().class("passage")
        .class(("pressed", chosen == Some(passage.article)))
        .child((
            p().class("from").child((span().class("outlet").child(entry.label().to_owned()), day)),
            blockquote().child(passage.pieces.iter().map(piece).collect_view()),
            derived,
            facts,
            p().class("acts").child((look, open, take_out)),
        ))
        .into_any()
}

/// A marked word is a `mark`; a word that differs is one within, said as such.
pub fn piece(piece: &Piece) -> AnyView {
    let text = piece.text.clone();
    match piece.mark {
        Mark::Plain => text.into_any(),
        Mark::Value => mark().child(text).into_any(),
        Mark::Differs => mark().class("differs").child((span().class("unseen").child(t(Key::DiffersHere)), text)).into_any(),
    }
}

pub fn copy_row(store: Store, line: &Line) {
    let mut text = format!("{} — {}\n{}\n", line.label, t(line.verdict), line.reason);
    for passage in &store.evidence.get_untracked().passages {
        let words: String = passage.pieces.iter().map(|piece| &*piece.text).collect();
        let entry = store.draft.with_untracked(|draft| draft.entries.get(passage.article).cloned());
        let Some(entry) = entry else { continue };
        let day = entry.article.published.as_deref().unwrap_or("");
        let url = entry.article.url.as_deref().unwrap_or("");
        text.push_str(&format!("\n{} {day}\n{}\n{url}\n", entry.label(), words.trim()));
    }
    host::copy(&text, None, move |copied| store.say(t(if copied { Key::Copied } else { Key::CopyFailed }).to_owned()));
}
