//! The table: a row a fact, a column an article. Rows out of sight are not drawn; a row that came out as before
//! is left as it stands.

use super::dom::{self, El, V, el, key_of, later};
use super::evidence::{piece, title};
use super::say::{self, button, icon, sign, t};
use super::sight::{self, look};
use super::store::{self, Page, Work};
use crate::edit::{By, Table as Kind};
use crate::view::evidence::Piece;
use crate::view::filter;
use crate::view::lines::{Line, Value};
use crate::view::strings::{Key, number};
use crate::view::window::Sight;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::Event;

pub fn findings(page: &Page) -> Vec<V> {
    if page.shown.is_empty() { vec![nothing(page).into()] } else { table(page) }
}

/// Why there is no table.
fn nothing(page: &Page) -> El {
    let filtered = page.state.filter.is_set();
    let text = match () {
        _ if filtered => Key::NothingMatches,
        _ if page.draft().entries.is_empty() => Key::NoArticles,
        _ if page.work == Work::Stopped => Key::Stopped,
        _ if page.work != Work::Idle => Key::Reading,
        _ => Key::NothingFound,
    };
    let clear = || button("plain", t(Key::ClearFilters)).press(|| store::set_filter(|filter| *filter = Default::default()));
    el("div").class("nothing").kid(el("p").kid(t(text))).kid(filtered.then(clear))
}

/// Rows of one kind and event, with the heading that stands before them and, where there are several events, the
/// articles that tell of this one.
struct Group {
    heading: &'static str,
    told_by: Option<String>,
    of: filter::Group,
    lines: Range<usize>,
}

/// What of the table is drawn.
struct Drawn {
    rows: Range<usize>,
    columns: Range<usize>,
    /// How many columns of articles there are.
    of: usize,
    cards: bool,
}

impl Drawn {
    /// The cells of a row, or of the head: those that are drawn, with gaps in the place of the others.
    fn cells(&self, one: impl Fn(usize) -> V) -> Vec<V> {
        let mut cells = vec![gap(self.columns.start, u64::MAX)];
        cells.extend(self.columns.clone().map(one));
        cells.push(gap(self.of - self.columns.end, u64::MAX - 1));
        cells
    }

    /// How many cells a row has.
    fn width(&self) -> usize {
        2 + self.columns.len() + usize::from(self.columns.start > 0) + usize::from(self.columns.end < self.of)
    }

    fn all_columns(&self) -> bool {
        self.columns.len() == self.of
    }
}

/// The room that so many columns out of sight would take.
fn gap(columns: usize, key: u64) -> V {
    let width = || ["calc(var(--column) * ", &columns.to_string(), ")"].concat();
    (columns > 0).then(|| el("td").key(key).class("gap").attr("aria-hidden", "true").style("width", width())).into()
}

fn table(page: &Page) -> Vec<V> {
    let entries = &page.draft().entries;
    let sight = Sight { cards: sight::cards(page), ..page.sight };
    let heights = sight::heights(page);
    let drawn = Rc::new(Drawn { rows: sight.rows(&heights), columns: sight.columns(entries.len()), of: entries.len(), cards: sight.cards });
    let head = el("tr").attr("role", "row").kid(column(Key::Fact, "fact", "1")).kid(column(Key::Verdict, "verdict", "2")).kids(
        drawn.cells(|at| {
            let entry = &entries[at];
            let day = entry.article.published.as_deref().map(|day| el("span").class("day").kid(say::day(day)));
            let name = el("span").class("outlet").kid(say::called(entry));
            let head = el("th").key(at as u64 + 1).attr("scope", "col").attr("role", "columnheader");
            let head = head.attr("aria-colindex", (at + 3).to_string()).attr("data-column", at.to_string());
            let head = if drawn.all_columns() { head } else { head.style("width", "var(--column)".to_owned()) };
            head.kid(name).kid(day).into()
        }),
    );
    // On a phone the rows are cards, unless the reader asks for the table.
    let switch = button("link switch", t(if page.as_table { Key::AsCards } else { Key::AsTable }))
        .says("aria-pressed", page.as_table)
        .press(|| store::change(|page| page.as_table = !page.as_table));
    let names: Rc<[String]> = entries.iter().map(say::called).collect();
    // A row is drawn again where it changed, where its number, the language, the columns drawn or a name did.
    let all = names.iter().fold(page.lang as u64, |key, name| key.rotate_left(5) ^ key_of(name));
    let all = all ^ ((drawn.columns.start as u64) << 20 ^ (drawn.columns.end as u64) << 40 ^ u64::from(drawn.cards) << 60);
    let room = |rows: Range<usize>| heights.get(rows).map_or(0.0, |heights| heights.iter().sum());
    let bodies = cut(page).into_iter().map(|group| {
        let from = drawn.rows.start.clamp(group.lines.start, group.lines.end);
        let to = drawn.rows.end.clamp(from, group.lines.end);
        let head = el("th").attr("role", "rowheader").attr("scope", "rowgroup").attr("colspan", drawn.width().to_string());
        let row = |at: usize| {
            let line = page.shown[at].clone();
            let chosen = page.state.chosen.as_ref().is_some_and(|chosen| chosen.row == line.row);
            let found = page.state.filter.behind(&line);
            let with = all ^ (at as u64) << 1 ^ u64::from(chosen);
            let with = if found.is_some() { with ^ key_of(&page.state.filter.search) } else { with };
            let (of, names, drawn) = (line.clone(), names.clone(), drawn.clone());
            later("tr", key_of(&line.row.key), of, with, Box::new(move || self::row(&line, found, at + 1, chosen, &names, &drawn)))
        };
        // The rows of one article stand last: the line that folds them stands before them.
        let mut rows: Vec<V> = (from..to).map(row).collect();
        if let Some((_, n)) = page.folds.iter().find(|(of, _)| *of == group.of) {
            let open = page.unfolded.contains(&group.of);
            let at = if open { group.lines.end.saturating_sub(*n) } else { group.lines.end };
            if (from..=to).contains(&at) {
                rows.insert(at - from, fold(group.of, *n, open, drawn.width()).into());
            }
        }
        el("tbody")
            .attr("role", "rowgroup")
            .kid(el("tr").attr("role", "row").class("group").kid(head.kid(el("span").kid(group.heading).kid(told_by(group.told_by)))))
            .kid(rows_gap(room(group.lines.start..from)))
            .kids(rows)
            .kid(rows_gap(room(to..group.lines.end)))
            .into()
    });
    let table = el("table")
        .attr("role", "table")
        .class("facts")
        .style("--columns", names.len().to_string())
        .attr("aria-rowcount", (page.shown.len() + 1).to_string())
        .attr("aria-colcount", (names.len() + 2).to_string())
        .on("click", press)
        .kid(el("caption").class("unseen").kid(t(Key::TableCaption)))
        .kid(el("thead").attr("role", "rowgroup").kid(head))
        .kids(bodies.collect());
    let scroller = el("div")
        .class("scroller")
        .class_if("in-cards", drawn.cards)
        .attr("tabindex", "0")
        .attr("role", "region")
        .name(t(Key::TableCaption))
        .on("scroll", |_| look())
        .on("keydown", sight::walk)
        .made(|_| look())
        .kid(table);
    vec![switch.into(), scroller.into()]
}

fn column(words: Key, class: &'static str, at: &'static str) -> El {
    el("th").attr("scope", "col").attr("role", "columnheader").class(class).attr("aria-colindex", at).kid(t(words))
}

/// The shown rows in groups: a new one where the kind or the event changes.
fn cut(page: &Page) -> Vec<Group> {
    let events = &page.state.edited.comparison.events;
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    for line in &page.passing {
        let group = filter::group(line);
        let start = at;
        at += usize::from(page.shown.get(at).is_some_and(|shown| Arc::ptr_eq(shown, line)));
        match groups.last_mut() {
            Some(last) if last.of == group => last.lines.end = at,
            _ => {
                let event = events.get(group.1 as usize).filter(|_| group.0 == Kind::Numbers && events.len() > 1);
                let heading = match group.0 {
                    Kind::Numbers if groups.is_empty() => Key::Numbers,
                    Kind::Numbers => Key::AnotherEvent,
                    Kind::Quotes => Key::Quotations,
                    Kind::Names => Key::Names,
                };
                let told_by = event.map(|event| names(page, &event.articles));
                groups.push(Group { heading: t(heading), told_by, of: group, lines: start..at });
            }
        }
    }
    groups
}

/// "Harbour Post, Northern Wire, Morning Mail and 2 more".
fn names(page: &Page, articles: &[u32]) -> String {
    const NAMED: usize = 3;
    let named: Vec<_> = articles.iter().take(NAMED).map(|at| page.article_name(*at as usize)).collect();
    let named = named.join(", ");
    match articles.len().saturating_sub(NAMED) {
        0 => named,
        more => say::fill(Key::AndMore, &[("names", &named), ("n", &more.to_string())]),
    }
}

fn told_by(names: Option<String>) -> Option<El> {
    names.map(|names| el("small").kid(say::fill(Key::ToldBy, &[("names", &names)])))
}

/// The line in whose place so many rows of one article are folded away, or behind which they stand.
fn fold(of: filter::Group, n: usize, open: bool, width: usize) -> El {
    let press = move || {
        store::change(|page| {
            match open {
                true => page.unfolded.retain(|group| *group != of),
                false => page.unfolded.push(of),
            }
            page.fold();
        });
    };
    let label = say::fill(if open { Key::FoldSingles } else { Key::ShowSingles }, &[("n", &number(say::lang(), n))]);
    let button = button("link soft", label).says("aria-expanded", open).press(press);
    let cell = el("td").attr("role", "cell").attr("colspan", width.to_string()).kid(button);
    el("tr").key(u64::MAX).attr("role", "row").class("fold").kid(cell)
}

/// The room that rows out of sight would take.
fn rows_gap(height: f64) -> V {
    let cell = || el("td").style("height", (height as i32).to_string() + "px");
    (height > 0.0).then(|| el("tr").class("rows-gap").attr("aria-hidden", "true").kid(cell())).into()
}

fn row(line: &Line, found: Option<Vec<Piece>>, number: usize, chosen: bool, names: &[String], drawn: &Drawn) -> El {
    // The table has room for two; the evidence has them all.
    let reasons: Vec<V> = line.reasons.iter().take(2).map(|reason| el("p").class("reason").kid(say::reason(reason)).into()).collect();
    let name = button("fact-name", title(line)).says("aria-expanded", chosen);
    let verdict = el("td").class("verdict").attr("aria-colindex", "2").kid(verdict_line(line)).kids(reasons);
    let fact = el("th").attr("scope", "row").class("fact").attr("aria-colindex", "1");
    // A style that makes cards of rows takes from them what they are: there it is said.
    let role = |el: El, role: &'static str| if drawn.cards { el.attr("role", role) } else { el };
    let cells = if drawn.cards { card_cells(line, names) } else { drawn.cells(|at| cell(line, at).into()) };
    role(el("tr"), "row")
        .class("row")
        .class_if(line.standing.slug(), true)
        .class_if("chosen", chosen)
        .class_if("hidden-row", line.marks.hidden)
        .attr("data-row", line.id.clone())
        .attr("data-verdict", line.slug)
        .attr("aria-rowindex", (number + 1).to_string())
        .kid(role(fact, "rowheader").kid(name).kid(found.map(behind)).kids(reader_marks(line)))
        .kid(role(verdict, "cell"))
        .kids(cells)
}

/// What a search found in a sentence.
fn behind(found: Vec<Piece>) -> El {
    el("p").class("behind").kids(found.iter().map(piece).collect())
}

/// The cells of a card: what articles say, and in one line who says nothing.
fn card_cells(line: &Line, names: &[String]) -> Vec<V> {
    let of = names.len().min(line.cells.len());
    let (silent, speaking): (Vec<usize>, Vec<usize>) = (0..of).partition(|at| line.cells[*at].is_empty());
    let card = |at: usize| cell(line, at).attr("role", "cell").attr("data-article", names[at].clone()).into();
    let mut cells: Vec<V> = speaking.into_iter().map(card).collect();
    if !silent.is_empty() {
        let rest = if of <= FEW {
            let names: Vec<&str> = silent.iter().map(|at| &*names[*at]).collect();
            say::fill(Key::NotFoundIn, &[("names", &names.join(", "))])
        } else {
            say::count(Key::NotFoundInOne, Key::NotFoundInMany, silent.len())
        };
        cells.push(el("td").attr("role", "cell").class("empty rest").attr("colspan", "2").kid(rest).into());
    }
    cells
}

/// A card names the silent articles where there are no more than so many.
const FEW: usize = 6;

/// What was done to the row by hand, in words.
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
    let by = match marks.by {
        By::Reader => Key::ByReader,
        By::Sender => Key::BySender,
        By::Both => Key::ByBoth,
    };
    let by_hand = (!words.is_empty()).then(|| el("p").class("by-hand").kid(say::fill(by, &[("marks", &words.join(", "))])));
    let note = marks.note.clone().map(|note| el("p").class("note").kid(note));
    vec![by_hand.into(), note.into()]
}

fn cell(line: &Line, at: usize) -> El {
    let cell = el("td").key(at as u64 + 1).attr("aria-colindex", (at + 3).to_string());
    let values = line.cells.get(at).map_or(&[][..], Vec::as_slice);
    if values.is_empty() {
        return cell.class("empty").kid(t(Key::NotFound));
    }
    let quote = line.row.table == Kind::Quotes;
    let button = el("button").attr("type", "button").class(if quote { "value quote" } else { "value" });
    // A cell has one value nearly always. What is not there need not be laid out: a table has thousands of cells.
    let button = match values {
        [value] => button.class_if("derived", value.derived).kids(one(value, quote)),
        _ => {
            let one = |value: &Value| el("span").class("one").class_if("derived", value.derived).kids(one(value, quote)).into();
            button.kids(values.iter().map(one).collect())
        }
    };
    cell.kid(button)
}

/// A value with what is said of it. The words of a quotation are a block: a long one is cut at its lines.
fn one(value: &Value, quote: bool) -> Vec<V> {
    let small = |text: V| el("span").class("small").kid(text);
    let text: V = value.text.clone().into();
    vec![
        if quote { el("span").class("text").kid(text).into() } else { text },
        value.derived.then(|| small(t(Key::WorkedOut).into())).into(),
        (!value.note.is_empty()).then(|| small(value.note.clone().into())).into(),
    ]
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
    let Some(button) = dom::target(event).and_then(|pressed| pressed.closest("button").ok().flatten()) else { return };
    let Some((row, column)) = sight::place_of(&button) else { return };
    let Some(line) = store::see(|page| page.shown.get(row).cloned()) else { return };
    store::choose(&line, column.checked_sub(2));
}
