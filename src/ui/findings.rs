//! The table: a row a fact, a column an article. Rows out of sight are not drawn; a row that came out as before
//! is left as it stands.

use super::say::{fill, icon, sign, t};
use super::store::{Same, Store, Work};
use crate::edit::Table as Kind;
use crate::view::lines::{Line, Standing, Value};
use crate::view::strings::Key;
use crate::view::window;
use leptos::ev;
use leptos::html::*;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub fn findings(store: Store) -> AnyView {
    let empty = Memo::new(move |_| store.shown.with(|shown| shown.is_empty()));
    (move || if empty.get() { nothing(store).into_any() } else { table(store) }).into_any()
}

/// Why there is no table.
fn nothing(store: Store) -> impl IntoView {
    let text = move || {
        let articles = store.draft.with(|draft| draft.entries.len());
        let busy = store.work.get() != Work::Idle;
        match () {
            _ if store.filter.with(|filter| filter.is_set()) => t(Key::NothingMatches),
            _ if articles == 0 => t(Key::NoArticles),
            _ if busy => t(Key::Reading),
            _ => t(Key::NothingFound),
        }
    };
    let clear = move || {
        store.filter.with(|filter| filter.is_set()).then(|| {
            button()
                .r#type("button")
                .class("plain")
                .on(ev::click, move |_| store.set_filter(|filter| *filter = Default::default()))
                .child(t(Key::ClearFilters))
        })
    };
    div().class("nothing").child((p().child(text), clear))
}

/// An article's name and day.
type Column = (String, Option<String>);

/// Rows that are drawn together, with the heading that stands before them.
#[derive(Clone)]
struct Band {
    heading: Option<String>,
    lines: Vec<Arc<Line>>,
    /// Its place in the table: the first row's number, counted from 1, headings not counted.
    first: usize,
}

fn table(store: Store) -> AnyView {
    let bands = Memo::new(move |_| Same(Arc::new(cut(store))));
    let node = NodeRef::<Div>::new();
    let view = RwSignal::new((0.0f64, 1200.0f64));
    let look = move || {
        if let Some(node) = node.get_untracked() {
            let (top, height) = (f64::from(node.scroll_top()), f64::from(node.client_height()).max(400.0));
            // On a narrow screen the page scrolls, not the table.
            let (top, height) = if node.scroll_height() <= node.client_height() + 1 {
                let top = -node.get_bounding_client_rect().top();
                (top.max(0.0), window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(900.0))
            } else {
                (top, height)
            };
            let band = window::ROW_HEIGHT * 4.0;
            let rounded = ((top / band).floor() * band, height);
            if view.get_untracked() != rounded {
                view.set(rounded);
            }
        }
    };
    let scrolled = window_event_listener(ev::scroll, move |_| look());
    on_cleanup(move || scrolled.remove());
    let drawn = Memo::new(move |_| {
        let (top, height) = view.get();
        let heights: Vec<f64> = bands.with(|bands| bands.iter().map(|band| band.lines.len() as f64 * window::ROW_HEIGHT).collect());
        window::bands(&heights, top, height)
    });
    let columns = Memo::new(move |_| {
        store
            .draft
            .with(|draft| draft.entries.iter().map(|entry| (entry.label().to_owned(), entry.article.published.clone())).collect::<Vec<_>>())
    });
    let head = move || {
        let heads = columns.get().into_iter().map(|(name, day)| {
            th().attr("scope", "col")
                .role("columnheader")
                .child((span().class("outlet").child(name), day.map(|day| span().class("day").child(super::say::day(&day)))))
        });
        tr().role("row").child((
            th().attr("scope", "col").role("columnheader").class("fact").child(t(Key::Fact)),
            th().attr("scope", "col").role("columnheader").class("verdict").child(t(Key::Verdict)),
            heads.collect_view(),
        ))
    };
    // On a phone the rows are cards, unless the reader asks for the table.
    let as_table = RwSignal::new(false);
    let switch = button()
        .r#type("button")
        .class("link switch")
        .attr("aria-pressed", move || if as_table.get() { "true" } else { "false" })
        .on(ev::click, move |_| as_table.update(|on| *on = !*on))
        .child(move || t(if as_table.get() { Key::AsCards } else { Key::AsTable }));
    let count = Memo::new(move |_| bands.with(|bands| bands.len()));
    let bodies = move || {
        (0..count.get())
            .map(|at| {
                let here = Memo::new(move |_| drawn.with(|drawn| drawn.contains(&at)));
                move || {
                    if here.get() {
                        body(store, at, bands, columns)
                    } else {
                        bands.with(|bands| bands.get(at).map(gap)).unwrap_or_else(|| ().into_any())
                    }
                }
            })
            .collect_view()
    };
    let scroller = div()
        .class("scroller")
        .class(("as-table", move || as_table.get()))
        .node_ref(node)
        .tabindex("0")
        .role("region")
        .attr("aria-label", t(Key::TableCaption))
        .on(ev::scroll, move |_| look())
        .on(ev::keydown, walk)
        .child(
            leptos::html::table()
                .role("table")
                .class("facts")
                .style(("--columns", move || columns.with(Vec::len).to_string()))
                .attr("aria-rowcount", move || (store.shown.with(|shown| shown.len()) + 1).to_string())
                .child((caption().class("unseen").child(t(Key::TableCaption)), thead().role("rowgroup").child(head), bodies)),
        );
    (switch, scroller).into_any()
}

/// The shown rows in bands: a new one where the kind or the event changes, and where one is full.
fn cut(store: Store) -> Vec<Band> {
    let shown = store.shown.get();
    let events: Vec<String> = store.watch(|state| state.edited.comparison.events.iter().map(|event| event.label.clone()).collect());
    let mut bands: Vec<Band> = Vec::new();
    let mut last: Option<(Kind, u32)> = None;
    for (at, line) in shown.iter().enumerate() {
        let group = (line.row.table, if line.row.table == Kind::Numbers { line.event } else { 0 });
        let new_group = last != Some(group);
        if new_group || bands.last().is_none_or(|band| band.lines.len() >= window::BAND) {
            let heading =
                new_group.then(|| heading(group.0, events.get(group.1 as usize).filter(|_| group.0 == Kind::Numbers && events.len() > 1)));
            bands.push(Band { heading, lines: Vec::new(), first: at + 1 });
        }
        last = Some(group);
        if let Some(band) = bands.last_mut() {
            band.lines.push(line.clone());
        }
    }
    bands
}

fn heading(table: Kind, event: Option<&String>) -> String {
    let kind = t(match table {
        Kind::Numbers => Key::Numbers,
        Kind::Quotes => Key::Quotations,
        Kind::Names => Key::Names,
    });
    match event.filter(|label| !label.is_empty()) {
        Some(event) => format!("{kind} · {event}"),
        None => kind.to_owned(),
    }
}

/// The room that rows out of sight would take.
fn gap(band: &Band) -> AnyView {
    let height = format!("{}px", band.lines.len() as f64 * window::ROW_HEIGHT);
    tbody().attr("aria-hidden", "true").child(tr().class("gap").child(td().style(("height", height)))).into_any()
}

/// The rows of one band. A row is drawn again only where it changed, or the name of an article did.
fn body(store: Store, at: usize, bands: Memo<Same<Vec<Band>>>, columns: Memo<Vec<Column>>) -> AnyView {
    let heading = Memo::new(move |_| bands.with(|bands| bands.get(at).and_then(|band| band.heading.clone())));
    let heading = move || {
        heading.get().map(|text| {
            let width = columns.with(Vec::len) + 2;
            tr().role("row")
                .class("group")
                .child(th().role("rowheader").attr("scope", "rowgroup").attr("colspan", width.to_string()).child(span().child(text)))
        })
    };
    let rows = move || {
        let names = columns.with(|columns| {
            columns
                .iter()
                .fold(0u64, |sum, (name, _)| name.bytes().fold(sum, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte))))
        });
        bands.with(|bands| {
            let band = bands.get(at);
            let lines = band.map(|band| band.lines.clone()).unwrap_or_default();
            let first = band.map_or(1, |band| band.first);
            lines.into_iter().enumerate().map(|(place, line)| (line, first + place, names)).collect::<Vec<_>>()
        })
    };
    let rows = view! {
        <For
            each=rows
            key=|(line, number, names)| (Arc::as_ptr(line) as usize, *number, *names)
            children=move |(line, number, _)| row(store, line, number)
        />
    };
    tbody().role("rowgroup").child((heading, rows)).into_any()
}

fn row(store: Store, line: Arc<Line>, number: usize) -> AnyView {
    let id = line.id();
    let chosen = {
        let id = id.clone();
        Memo::new(move |_| store.chosen_id.with(|chosen| *chosen == id))
    };
    let cells = (0..line.cells.len()).map(|article| cell(store, &line, article)).collect_view();
    let pressed = line.clone();
    let marks = reader_marks(&line);
    tr().role("row")
        .class(format!("row {}", line.standing.slug()))
        .class(("chosen", move || chosen.get()))
        .class(("hidden-row", line.marks.hidden))
        .attr("data-row", id)
        .attr("data-verdict", line.slug)
        .attr("aria-rowindex", (number + 1).to_string())
        .child((
            th().attr("scope", "row").role("rowheader").class("fact").child((
                button()
                    .r#type("button")
                    .class("fact-name")
                    .attr("aria-expanded", move || if chosen.get() { "true" } else { "false" })
                    .on(ev::click, move |_| store.choose(&pressed, None))
                    .child(if line.label.is_empty() { t(Key::UnknownSpeaker).to_owned() } else { line.label.clone() }),
                marks,
            )),
            td().role("cell").class("verdict").child((
                p().class("word").child((icon(sign(line.slug, line.standing)), span().child(t(line.verdict)))),
                (!line.reason.is_empty()).then(|| p().class("reason").child(line.reason.clone())),
            )),
            cells,
        ))
        .into_any()
}

/// What the reader did to the row, in words.
fn reader_marks(line: &Line) -> impl IntoView + use<> {
    let marks = &line.marks;
    let words = [
        (marks.confirmed, Key::MarkConfirmed),
        (marks.merged, Key::MarkMerged),
        (marks.split, Key::MarkSplit),
        (marks.changed, Key::MarkChanged),
        (marks.renamed, Key::MarkRenamed),
        (marks.hidden, Key::MarkHidden),
    ];
    let words: Vec<&str> = words.into_iter().filter(|(set, _)| *set).map(|(_, key)| t(key)).collect();
    let by_hand = (!words.is_empty()).then(|| p().class("by-hand").child(words.join(", ")));
    let note = marks.note.clone().map(|note| p().class("note").child(note));
    (by_hand, note)
}

fn cell(store: Store, line: &Arc<Line>, article: usize) -> AnyView {
    let values = &line.cells[article];
    if values.is_empty() {
        return td().role("cell").class("empty").attr("data-article", store.article_name(article)).child(t(Key::NotFound)).into_any();
    }
    let label = fill(Key::EvidenceFor, &[("fact", &line.label), ("article", &store.article_name(article))]);
    let pressed = line.clone();
    let quote = line.row.table == Kind::Quotes;
    td().role("cell")
        .attr("data-article", store.article_name(article))
        .child(
            button()
                .r#type("button")
                .class("value")
                .class(("quote", quote))
                .attr("title", label)
                .on(ev::click, move |_| store.choose(&pressed, Some(article)))
                .child(values.iter().map(value).collect_view()),
        )
        .into_any()
}

fn value(value: &Value) -> impl IntoView + use<> {
    span().class("one").class(("derived", value.derived)).child((
        span().class("text").child(value.text.clone()),
        value.derived.then(|| span().class("small").child(t(Key::WorkedOut))),
        (!value.note.is_empty()).then(|| span().class("small").child(value.note.clone())),
    ))
}

/// Arrow keys walk from cell to cell.
fn walk(event: web_sys::KeyboardEvent) {
    let (down, right) = match &*event.key() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return,
    };
    let Some(from) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else { return };
    let (Ok(Some(cell)), Ok(Some(table))) = (from.closest("td,th"), from.closest("table")) else { return };
    let (Ok(rows), Some(own)) = (table.query_selector_all("tr.row"), cell.parent_element()) else { return };
    let place = |list: &web_sys::NodeList, wanted: &web_sys::Node| (0..list.length()).find(|at| list.get(*at).as_ref() == Some(wanted));
    let (Some(row), Some(column)) = (place(&rows, &own), place_of_cell(&own, &cell)) else { return };
    let (mut row, mut column) = (row as i32, column as i32);
    // Cells without a button are stepped over.
    loop {
        row += down;
        column += right;
        let Some(target) = u32::try_from(row).ok().and_then(|row| rows.get(row)).and_then(|row| row.dyn_into::<web_sys::Element>().ok())
        else {
            return;
        };
        let Some(cell) = u32::try_from(column).ok().and_then(|column| nth_cell(&target, column)) else { return };
        if let Ok(Some(button)) = cell.query_selector("button") {
            event.prevent_default();
            if let Some(button) = button.dyn_ref::<HtmlElement>() {
                let _ = button.focus();
            }
            return;
        }
    }
}

fn place_of_cell(row: &web_sys::Element, cell: &web_sys::Element) -> Option<u32> {
    (0..).map_while(|at| nth_cell(row, at)).position(|other| other == *cell).map(|at| at as u32)
}

fn nth_cell(row: &web_sys::Element, at: u32) -> Option<web_sys::Element> {
    let mut cell = row.first_element_child();
    for _ in 0..at {
        cell = cell?.next_element_sibling();
    }
    cell
}

/// The verdict of a row in one line, for the heading of its evidence.
pub fn verdict_line(slug: &'static str, standing: Standing, word: Key) -> impl IntoView {
    p().class(format!("word {}", standing.slug())).child((icon(sign(slug, standing)), span().child(t(word))))
}
