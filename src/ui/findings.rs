//! The table: a row a fact, a column an article. Rows out of sight are not drawn; a row that came out as before
//! is left as it stands.

use super::dom::{self, El, V, el, key_of, later};
use super::evidence::title;
use super::host;
use super::say::{self, button, fill, icon, sign, t};
use super::store::{self, Page, Work};
use crate::edit::Table as Kind;
use crate::view::lines::{Line, Value};
use crate::view::strings::Key;
use crate::view::window;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

pub fn findings(page: &Page) -> Vec<V> {
    if page.shown.is_empty() { vec![nothing(page).into()] } else { table(page) }
}

/// On a narrow screen the page scrolls, not the table. Paper shows everything.
pub fn listen() {
    let window = host::window();
    dom::listen(&window, "scroll", |_| look());
    dom::listen(&window, "resize", |_| look());
    dom::listen(&window, "beforeprint", |_| {
        store::change(|page| page.sight = (0.0, f64::MAX));
        store::draw();
    });
    dom::listen(&window, "afterprint", |_| look());
}

/// Why there is no table.
fn nothing(page: &Page) -> El {
    let filtered = page.state.filter.is_set();
    let text = match () {
        _ if filtered => Key::NothingMatches,
        _ if page.draft().entries.is_empty() => Key::NoArticles,
        _ if page.work != Work::Idle => Key::Reading,
        _ => Key::NothingFound,
    };
    let clear = || button("plain", t(Key::ClearFilters)).press(|| store::set_filter(|filter| *filter = Default::default()));
    el("div").class("nothing").kid(el("p").kid(t(text))).kid(filtered.then(clear))
}

/// Rows that are drawn together, with the heading that stands before them.
struct Band {
    heading: Option<String>,
    lines: std::ops::Range<usize>,
}

/// Notes which part of the table is in sight, in steps of some rows, so that it is drawn.
fn look() {
    let Some(node) = dom::element(".scroller") else { return };
    let (mut top, mut height) = (f64::from(node.scroll_top()), f64::from(node.client_height()).max(400.0));
    if node.scroll_height() <= node.client_height() + 1 {
        top = (-node.get_bounding_client_rect().top()).max(0.0);
        height = host::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(900.0);
    }
    let step = window::ROW_HEIGHT * 4.0;
    let sight = ((top / step).floor() * step, height);
    if store::see(|page| page.sight != sight) {
        store::change(|page| page.sight = sight);
    }
}

fn table(page: &Page) -> Vec<V> {
    let entries = &page.draft().entries;
    let mut head = el("tr")
        .attr("role", "row")
        .kid(el("th").attr("scope", "col").attr("role", "columnheader").class("fact").kid(t(Key::Fact)))
        .kid(el("th").attr("scope", "col").attr("role", "columnheader").class("verdict").kid(t(Key::Verdict)));
    for entry in entries {
        let day = entry.article.published.as_deref().map(|day| el("span").class("day").kid(say::day(day)));
        let name = el("span").class("outlet").kid(entry.label().to_owned());
        head = head.kid(el("th").attr("scope", "col").attr("role", "columnheader").kid(name).kid(day));
    }
    // On a phone the rows are cards, unless the reader asks for the table.
    let switch = button("link switch", t(if page.as_table { Key::AsCards } else { Key::AsTable }))
        .says("aria-pressed", page.as_table)
        .press(|| store::change(|page| page.as_table = !page.as_table));
    let bands = cut(page);
    let heights: Vec<f64> = bands.iter().map(|band| band.lines.len() as f64 * window::ROW_HEIGHT).collect();
    let (top, height) = page.sight;
    let drawn = if page.shown.len() <= window::WHOLE { 0..bands.len() } else { window::bands(&heights, top, height) };
    let names: Rc<[String]> = entries.iter().map(|entry| entry.label().to_owned()).collect();
    // A row is drawn again where it changed, where its number, the language or the name of an article did.
    let all = names.iter().fold(page.lang as u64, |key, name| key.rotate_left(5) ^ key_of(name));
    let bodies = bands.iter().zip(&heights).enumerate().map(|(at, (band, height))| {
        if !drawn.contains(&at) {
            return gap(*height).into();
        }
        let heading = band.heading.clone().map(|text| {
            let head = el("th").attr("role", "rowheader").attr("scope", "rowgroup").attr("colspan", (names.len() + 2).to_string());
            el("tr").attr("role", "row").class("group").kid(head.kid(el("span").kid(text)))
        });
        let rows = band.lines.clone().map(|at| {
            let line = page.shown[at].clone();
            let chosen = page.state.chosen.as_ref().is_some_and(|chosen| chosen.row == line.row);
            let with = all ^ (at as u64) << 1 ^ u64::from(chosen);
            let (of, names) = (line.clone(), names.clone());
            later("tr", key_of(&line.row.key), of, with, Box::new(move || row(&line, at + 1, chosen, &names)))
        });
        el("tbody").attr("role", "rowgroup").kid(heading).kids(rows.collect()).into()
    });
    let table = el("table")
        .attr("role", "table")
        .class("facts")
        .style("--columns", names.len().to_string())
        .attr("aria-rowcount", (page.shown.len() + 1).to_string())
        .on("click", press)
        .kid(el("caption").class("unseen").kid(t(Key::TableCaption)))
        .kid(el("thead").attr("role", "rowgroup").kid(head))
        .kids(bodies.collect());
    let scroller = el("div")
        .class("scroller")
        .class_if("as-table", page.as_table)
        .attr("tabindex", "0")
        .attr("role", "region")
        .name(t(Key::TableCaption))
        .on("scroll", |_| look())
        .on("keydown", walk)
        .made(|_| look())
        .kid(table);
    vec![switch.into(), scroller.into()]
}

/// The shown rows in bands: a new one where the kind or the event changes, and where one is full.
fn cut(page: &Page) -> Vec<Band> {
    let events = &page.state.edited.comparison.events;
    let mut bands: Vec<Band> = Vec::new();
    let mut last: Option<(Kind, u32)> = None;
    for (at, line) in page.shown.iter().enumerate() {
        let group = (line.row.table, if line.row.table == Kind::Numbers { line.event } else { 0 });
        let new_group = last.replace(group) != Some(group);
        match bands.last_mut() {
            Some(band) if !new_group && band.lines.len() < window::BAND => band.lines.end = at + 1,
            _ => {
                let event = events.get(group.1 as usize).filter(|_| group.0 == Kind::Numbers && events.len() > 1);
                let heading = new_group.then(|| heading(group.0, event.map_or("", |event| &event.label)));
                bands.push(Band { heading, lines: at..at + 1 });
            }
        }
    }
    bands
}

fn heading(table: Kind, event: &str) -> String {
    let kind = t(match table {
        Kind::Numbers => Key::Numbers,
        Kind::Quotes => Key::Quotations,
        Kind::Names => Key::Names,
    });
    if event.is_empty() { kind.to_owned() } else { [kind, " · ", event].concat() }
}

/// The room that rows out of sight would take.
fn gap(height: f64) -> El {
    let cell = el("td").style("height", (height as i32).to_string() + "px");
    el("tbody").attr("aria-hidden", "true").kid(el("tr").class("gap").kid(cell))
}

fn row(line: &Line, number: usize, chosen: bool, names: &[String]) -> El {
    let reason = (!line.reason.is_empty()).then(|| el("p").class("reason").kid(line.reason.clone()));
    let name = button("fact-name", title(line)).says("aria-expanded", chosen);
    el("tr")
        .attr("role", "row")
        .class("row")
        .class_if(line.standing.slug(), true)
        .class_if("chosen", chosen)
        .class_if("hidden-row", line.marks.hidden)
        .attr("data-row", line.id())
        .attr("data-verdict", line.slug)
        .attr("aria-rowindex", (number + 1).to_string())
        .kid(el("th").attr("scope", "row").attr("role", "rowheader").class("fact").kid(name).kids(reader_marks(line)))
        .kid(el("td").attr("role", "cell").class("verdict").kid(verdict_line(line)).kid(reason))
        .kids(line.cells.iter().zip(names).map(|(values, name)| cell(line, values, name).into()).collect())
}

/// What the reader did to the row, in words.
fn reader_marks(line: &Line) -> Vec<V> {
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
    let by_hand = (!words.is_empty()).then(|| el("p").class("by-hand").kid(words.join(", ")));
    let note = marks.note.clone().map(|note| el("p").class("note").kid(note));
    vec![by_hand.into(), note.into()]
}

fn cell(line: &Line, values: &[Value], article: &str) -> El {
    let cell = el("td").attr("role", "cell").attr("data-article", article.to_owned());
    if values.is_empty() {
        return cell.class("empty").kid(t(Key::NotFound));
    }
    let label = fill(Key::EvidenceFor, &[("fact", &line.label), ("article", article)]);
    let class = if line.row.table == Kind::Quotes { "value quote" } else { "value" };
    let values = values.iter().map(|value| one(value).into()).collect();
    cell.kid(el("button").attr("type", "button").class(class).attr("title", label).kids(values))
}

fn one(value: &Value) -> El {
    let small = |text: V| el("span").class("small").kid(text);
    el("span")
        .class("one")
        .class_if("derived", value.derived)
        .kid(el("span").class("text").kid(value.text.clone()))
        .kid(value.derived.then(|| small(t(Key::WorkedOut).into())))
        .kid((!value.note.is_empty()).then(|| small(value.note.clone().into())))
}

/// The verdict of a row in one line.
pub fn verdict_line(line: &Line) -> El {
    el("p")
        .class("word")
        .class_if(line.standing.slug(), true)
        .kid(icon(sign(line.slug, line.standing)))
        .kid(el("span").kid(t(line.verdict)))
}

/// A press on a row's name shows its evidence, one on a cell shows that article's sentence first.
fn press(event: &Event) {
    let Some(pressed) = dom::target(event) else { return };
    let (Ok(Some(button)), Ok(Some(row))) = (pressed.closest("button"), pressed.closest("tr[data-row]")) else { return };
    let id = row.get_attribute("data-row").unwrap_or_default();
    let Some(line) = store::see(|page| page.shown.iter().find(|line| line.id() == id).cloned()) else { return };
    let column = button.closest("td,th").ok().flatten().and_then(|cell| place_of_cell(&row, &cell));
    store::choose(&line, column.and_then(|column| column.checked_sub(2)).map(|article| article as usize));
}

/// Arrow keys walk from cell to cell.
fn walk(event: &Event) {
    let (down, right) = match &*event.unchecked_ref::<KeyboardEvent>().key() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return,
    };
    let Some(from) = dom::target(event) else { return };
    let (Ok(Some(cell)), Ok(Some(table))) = (from.closest("td,th"), from.closest("table")) else { return };
    let (Ok(rows), Some(own)) = (table.query_selector_all("tr.row"), cell.parent_element()) else { return };
    let row = (0..rows.length()).find(|at| rows.get(*at).as_ref() == Some(own.unchecked_ref()));
    let (Some(row), Some(column)) = (row, place_of_cell(&own, &cell)) else { return };
    let (mut row, mut column) = (row as i32, column as i32);
    // Cells without a button are stepped over.
    loop {
        row += down;
        column += right;
        let Some(target) = u32::try_from(row).ok().and_then(|row| rows.get(row)) else { return };
        let Some(cell) = u32::try_from(column).ok().and_then(|column| nth_cell(target.unchecked_ref(), column)) else { return };
        if let Ok(Some(button)) = cell.query_selector("button") {
            event.prevent_default();
            let _ = button.unchecked_into::<HtmlElement>().focus();
            return;
        }
    }
}

fn place_of_cell(row: &Element, cell: &Element) -> Option<u32> {
    (0..).map_while(|at| nth_cell(row, at)).position(|other| other == *cell).map(|at| at as u32)
}

fn nth_cell(row: &Element, at: u32) -> Option<Element> {
    let mut cell = row.first_element_child();
    for _ in 0..at {
        cell = cell?.next_element_sibling();
    }
    cell
}
