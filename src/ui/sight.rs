//! What of the table is in sight, so that it is drawn, and the ways to bring a cell into sight.

use super::dom::{self, key_of};
use super::host;
use super::paper;
use super::store::{self, Page, Side};
use crate::view::lines::Line;
use crate::view::window::{self, Place, Sight};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

/// On a narrow screen the page scrolls, not the table. Paper shows everything.
pub fn listen() {
    let window = host::window();
    dom::listen(&window, "scroll", |_| look());
    dom::listen(&window, "resize", |_| look());
    dom::listen(&window, "beforeprint", |_| {
        store::change(|page| {
            (page.sight, page.on_paper) = (page.sight.whole(), true);
            page.fold();
        });
        store::draw();
    });
    dom::listen(&window, "afterprint", |_| {
        store::change(|page| {
            page.on_paper = false;
            page.fold();
        });
        look();
    });
}

/// Whether the rows stand as cards: on a phone, unless the reader asks for the table; on paper, where the table is too
/// wide for it.
pub fn cards(page: &Page) -> bool {
    if page.on_paper { page.draft().entries.len() > paper::WIDE } else { !page.as_table && host::narrow() }
}

thread_local! {
    /// How many articles and rows there were, and whether something stood beside them, when the table was drawn last.
    static FORM: Cell<(usize, usize, bool)> = const { Cell::new((0, 0, false)) };
}

/// After drawing: a table of another form has columns of another width.
pub fn look_again() {
    if new_form() {
        host::after_drawing(look);
    }
}

/// The same at once, where the browser is to lay out what was drawn in the task that drew it.
pub fn look_now() {
    if new_form() {
        look();
    }
}

fn new_form() -> bool {
    let form = store::see(|page| (page.draft().entries.len(), page.shown.len(), page.side == Side::Closed));
    FORM.replace(form) != form
}

/// Notes which part of the table is in sight, in steps, so that it is drawn.
pub fn look() {
    let Some(scroller) = dom::element(".scroller") else { return };
    let mut sight = Sight { cards: store::see(cards), ..Sight::default() };
    let (mut top, mut height) = (f64::from(scroller.scroll_top()), f64::from(scroller.client_height()).max(400.0));
    if scroller.scroll_height() <= scroller.client_height().saturating_add(1) {
        top = (-scroller.get_bounding_client_rect().top()).max(0.0);
        height = host::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(height);
    }
    let step = window::ROW * 2.0;
    (sight.top, sight.height) = ((top / step).floor() * step, height + step);
    if let (Some(column), Some(fact)) = (dom::element("thead th[data-column]"), dom::element("thead th.fact")) {
        sight.column = f64::from(column.offset_width()).max(40.0);
        let at = column.get_attribute("data-column").and_then(|at| at.parse::<u32>().ok()).unwrap_or(0);
        let start = f64::from(column.offset_left()) - f64::from(at) * sight.column;
        let frozen = f64::from(fact.offset_width());
        let left = f64::from(scroller.scroll_left()) + frozen - start;
        sight.left = (left / sight.column).floor() * sight.column;
        sight.width = f64::from(scroller.client_width()) - frozen + sight.column;
    }
    measure();
    if store::see(|page| page.sight != sight) {
        store::change_table(|page| page.sight = sight);
    }
}

/// Remembers how high the rows are that are drawn, where not all of them are.
fn measure() {
    if store::see(|page| page.shown.len() <= window::ROWS) {
        return;
    }
    let Ok(rows) = host::document().query_selector_all("tr[data-row]") else { return };
    let rows = (0..rows.length()).filter_map(|at| rows.get(at)).map(JsCast::unchecked_into::<HtmlElement>);
    let heights: Vec<(u64, f64)> =
        rows.filter_map(|row| Some((key_of(&row.get_attribute("data-row")?), f64::from(row.offset_height())))).collect();
    // Nothing is drawn for it: where rows out of sight would stand is told when they are drawn next.
    store::note(|page| heights.into_iter().for_each(|(row, height)| *page.heights.at(row) = height));
}

/// How high each row is, as far as it was drawn before.
pub fn heights(page: &Page) -> Vec<f64> {
    page.shown.iter().map(|line| page.heights.get(&key_of(&line.id)).copied().unwrap_or(window::ROW)).collect()
}

/// Arrow keys walk from cell to cell.
pub fn walk(event: &Event) {
    let (down, right) = match &*event.unchecked_ref::<KeyboardEvent>().key() {
        "ArrowDown" => (1, 0),
        "ArrowUp" => (-1, 0),
        "ArrowRight" => (0, 1),
        "ArrowLeft" => (0, -1),
        _ => return,
    };
    let Some(from) = dom::target(event).and_then(|target| place_of(&target)) else { return };
    if let Some(to) = store::see(|page| window::next(&page.shown, from, down, right)) {
        event.prevent_default();
        focus(to);
    }
}

/// The place of the cell that an element stands in.
pub fn place_of(element: &Element) -> Option<Place> {
    let row = element.closest("tr[data-row]").ok()??.get_attribute("data-row")?;
    let row = store::see(|page| page.shown.iter().position(|line| line.id == row))?;
    let column = element.closest("[aria-colindex]").ok()??.get_attribute("aria-colindex")?.parse::<usize>().ok()?;
    Some((row, column.checked_sub(1)?))
}

/// Puts the focus on the button of a cell.
fn focus(place: Place) {
    draw(place);
    if let Some(button) = node(place, " button") {
        let _ = button.focus();
    }
}

/// Puts the focus on a row's name.
pub fn focus_row(id: &str) {
    if let Some(row) = store::see(|page| page.shown.iter().position(|line| line.id == id)) {
        focus((row, 0));
    }
}

/// Brings a row into sight, with the cell of an article; without one, of its cells the first that says something, where
/// none that does is in sight.
pub fn show(line: &Line, article: Option<usize>) {
    let Some(row) = store::see(|page| page.shown.iter().position(|other| other.row == line.row)) else { return };
    let place = (row, article.map_or(0, |at| at + 2));
    draw(place);
    if let Some(cell) = node(place, "") {
        // On a phone the evidence lies over what is not above it: the whole row is to be.
        let row = cell.parent_element().filter(|_| store::see(cards)).map(JsCast::unchecked_into);
        host::scroll_near(row.as_ref().unwrap_or(&cell));
        // What comes into sight by it is drawn at once: the browser would tell of it a frame later.
        look();
    }
    let (sight, of) = store::see(|page| (page.sight, line.cells.len()));
    let first = (sight.left / sight.column) as usize;
    let seen = first..first + ((sight.width / sight.column) as usize).max(1);
    let says = |at: &usize| !line.cells[*at].is_empty();
    let in_sight = sight.cards || article.is_some() || seen.filter(|at| *at < of).any(|at| says(&at));
    if let Some(column) = (0..of).find(says).filter(|_| !in_sight) {
        go_to_column(column);
    }
}

/// Draws the part of the table in which a cell stands, where it is not drawn.
fn draw(place: Place) {
    if node(place, "").is_some() {
        return;
    }
    let Some(scroller) = dom::element(".scroller") else { return };
    let (drawn, above) = store::see(|page| {
        let heights = heights(page);
        let above: f64 = heights.iter().take(place.0).sum();
        (page.sight.rows(&heights), above)
    });
    if !drawn.contains(&place.0) {
        let middle = above - f64::from(scroller.client_height()) / 2.0;
        scroller.set_scroll_top(middle.max(0.0) as i32);
    }
    if let Some(column) = place.1.checked_sub(2) {
        go_to_column(column);
    }
    look();
    store::draw();
}

fn go_to_column(column: usize) {
    if let Some(scroller) = dom::element(".scroller") {
        let width = store::see(|page| page.sight.column);
        scroller.set_scroll_left(((column as f64 - 0.5).max(0.0) * width) as i32);
    }
}

/// What is drawn of a cell, or within it.
fn node((row, column): Place, within: &str) -> Option<HtmlElement> {
    let id = store::see(|page| page.shown.get(row).map(|line| line.id.clone()))?;
    let quoted = id.replace('\\', "\\\\").replace('"', "\\\"");
    dom::element(&["tr[data-row=\"", &quoted, "\"] > [aria-colindex=\"", &(column + 1).to_string(), "\"]", within].concat())
}
