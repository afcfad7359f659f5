//! One article beside the table: to read with what was found and left out marked, or to write in.

use super::dom::{self, El, V, el, of_field, value};
use super::evidence::piece;
use super::host;
use super::say::{self, button, close_button, icon, strokes, t};
use super::store::{self, Page, Reading, Side};
use crate::edit::Edit;
use crate::text::{Places, Span, sort};
use crate::view::draft::{Entry, Field};
use crate::view::evidence::cut;
use crate::view::long;
use crate::view::state::Act;
use crate::view::strings::Key;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

pub fn panel(page: &Page, reading: &Reading) -> El {
    let number = reading.number;
    let panel = el("aside").key(u64::from(number) + 2).class("side reader").attr("tabindex", "-1").name(t(Key::ArticleText));
    let Some(entry) = page.draft().entry(number) else { return panel };
    let has_row = page.state.chosen.is_some();
    let back = has_row.then(|| button("link", icon(strokes::LEFT)).kid(t(Key::BackToEvidence)).press(back));
    let write = move |writing: bool, rest: usize| {
        store::change(|page| {
            page.reading_mut()
                .into_iter()
                .for_each(|reading| *reading = Reading { writing, rest, opening: false, selected: None, ..*reading });
        });
    };
    let words = &entry.article.text;
    let rest = long::rest(words);
    let tab = |key: Key, on: bool| button("tab", t(key)).says("aria-pressed", reading.writing == on).press(move || write(on, rest));
    let tabs =
        (!page.read_only()).then(|| el("div").class("tabs").attr("role", "group").kid(tab(Key::Read, false)).kid(tab(Key::EditText, true)));
    let address = el("input")
        .attr("type", "url")
        .class("quiet url")
        .name(t(Key::Url))
        .attr("placeholder", t(Key::Url))
        .prop("value", entry.article.url.clone().unwrap_or_default())
        .prop("readOnly", page.read_only())
        .on("change", move |event| store::act(Act::SetField(number, Field::Url, value(event))));
    let address = (!page.read_only() || entry.article.url.is_some()).then_some(address);
    let panel = panel
        .kid(el("header").kid(el("span").class("position").kid(back)).kid(close_button(Key::Close).press(self::back)))
        .kids(heading(entry))
        .kid(address)
        .kid(tabs)
        .kid(el("div").class("mark-tools").kid(tools(page, reading)));
    if reading.writing {
        let area = el("textarea")
            .class("text")
            .name(t(Key::ArticleText))
            .prop("value", long::parts(words, reading.rest).0.to_owned())
            .on("mouseup", |_| select())
            .on("keyup", |_| select())
            .on("input", move |event| {
                mark(None);
                store::act(Act::SetText(number, whole(value(event))));
            });
        // Before the browser lays the rest out the page says that it is at work.
        let open = move || {
            store::change(|page| page.reading_mut().into_iter().for_each(|reading| reading.opening = true));
            store::say(t(Key::Reading));
            host::after_drawing(move || {
                host::later(0, move || {
                    if store::see(|page| page.reading().is_some_and(|reading| reading.opening && reading.number == number)) {
                        write(true, 0);
                    }
                });
            });
        };
        let more = || match reading.opening {
            true => el("p").class("soft").kid(t(Key::Reading)),
            false => button("link", t(Key::ShowRest)).press(open),
        };
        let more = (reading.rest > 0).then(more);
        return panel.kid(area).kid(more);
    }
    panel.kid(
        el("div")
            .class("article-text")
            .attr("tabindex", "0")
            .on("mouseup", |_| select())
            .on("keyup", |_| select())
            .kids(text(page, reading, entry)),
    )
}

/// A text whose beginning was written anew, with what the field did not hold of it.
fn whole(mut text: String) -> String {
    store::see(|page| {
        if let Some(reading) = page.reading()
            && let Some(entry) = page.draft().entry(reading.number)
        {
            text.push_str(long::parts(&entry.article.text, reading.rest).1);
        }
    });
    text
}

/// The title, whole, with whose it is; where there is none, what the article is called.
fn heading(entry: &Entry) -> Vec<V> {
    let article = &entry.article;
    let title = article.title.as_deref().filter(|title| !title.trim().is_empty());
    let Some(title) = title else { return vec![el("h2").kid(say::called(entry)).into()] };
    let outlet = article.outlet.clone().map(|outlet| el("span").class("outlet").kid(outlet));
    let day = article.published.as_deref().map(|day| el("span").class("day").kid(say::day(day)));
    vec![el("p").class("from").kid(outlet).kid(day).into(), el("h2").kid(title.to_owned()).into()]
}

/// Back to the evidence the article was opened from, or to the table alone.
fn back() {
    store::change(|page| page.side = if page.state.chosen.is_some() { Side::Evidence } else { Side::Closed });
}

/// The text with the chosen words marked and what was left out set apart.
fn text(page: &Page, reading: &Reading, entry: &Entry) -> Vec<V> {
    let number = entry.number;
    let text = &entry.article.text;
    let at = page.draft().entries.iter().position(|entry| entry.number == number);
    let column = at.and_then(|at| page.state.edited.comparison.articles.get(at));
    let by_engine = column.into_iter().flat_map(|column| &column.left_out).map(|out| (out.span, say::said("left-out", &out.why), false));
    let by_hand = entry.dropped.iter().map(|span| (*span, t(Key::LeftOutByYou).to_owned(), true));
    let mut left_out: Vec<(Span, String, bool)> = by_engine.chain(by_hand).collect();
    sort::by(&mut left_out, |one, other| one.0.cmp(&other.0));
    let looked_at = page.evidence.passages.iter().find(|passage| Some(passage.article) == at && Some(passage.span) == reading.look);
    let marks = looked_at.map_or(&[][..], |passage| &passage.marks);
    let mut from = 0;
    let mut parts: Vec<V> = Vec::new();
    // Words between what was left out, in blocks: of a long text those in sight are laid out.
    let words = |parts: &mut Vec<V>, span: Span| {
        let pieces = long::pieces(text, span);
        let long = pieces.len() > 1;
        parts.extend(pieces.into_iter().map(|span| {
            let words = cut(text, span, marks).iter().map(piece).collect();
            el("div").class_if("far", long).kids(words).into()
        }));
    };
    for (span, why, by_hand) in left_out {
        if span.start() < from || text.get(span.start()..span.end()).is_none() {
            continue;
        }
        words(&mut parts, Span::new(from, span.start()));
        let act = if by_hand { Act::DropPart(number, span) } else { Act::KeepPart(number, span) };
        let undo = (!page.read_only()).then(|| button("link", t(Key::PutBack)).press(move || store::act(act.clone())));
        parts.push(
            el("span")
                .class("left-out")
                .kid(el("span").class("why").kid(why))
                .kid(undo)
                .kid(el("del").kid(span.of(text).to_owned()))
                .into(),
        );
        from = span.end();
    }
    words(&mut parts, Span::new(from, text.len()));
    parts
}

/// What the reader selects in the text can be left out, or added to the row that is chosen.
fn tools(page: &Page, reading: &Reading) -> V {
    if page.read_only() {
        return V::Nothing;
    }
    let number = reading.number;
    let Some(span) = reading.selected else { return el("p").class("soft hint").kid(t(Key::SelectHint)).into() };
    let leave = button("plain", t(Key::NotPartOfArticle)).press(move || {
        store::act(Act::DropPart(number, span));
        mark(None);
        store::tell(t(Key::SaidLeftOut), true);
    });
    let add = page.state.chosen.is_some().then(|| button("plain", t(Key::AddToRow)).press(move || add(number, span)));
    el("div").class("buttons").kid(leave).kid(add).into()
}

fn add(number: u32, span: Span) {
    let edit = store::see(|page| {
        let row = page.state.chosen.as_ref()?.row.clone();
        let article = page.draft().entries.iter().position(|entry| entry.number == number)?;
        let text = &page.draft().entries[article].article.text;
        let words = span.of(text).to_owned();
        let nth = text.match_indices(words.as_str()).take_while(|(at, _)| *at < span.start()).count() as u32;
        Some(Edit::Add { row, article: article as u32, text: words, nth })
    });
    if let Some(edit) = edit {
        store::act(Act::Edit(edit));
        store::change(|page| page.side = Side::Evidence);
        store::tell(t(Key::SaidAddedValue), true);
    }
}

/// Notes what the reader has selected. Where a browser lets no key select what is only read, the field to write in does.
fn select() {
    let selected = store::see(|page| {
        let reading = page.reading()?;
        let text = &page.draft().entry(reading.number)?.article.text;
        if reading.writing {
            let end = |name| Some(of_field(dom::element("textarea.text"), name).as_f64()? as usize);
            return chosen(text, end("selectionStart")?, end("selectionEnd")?);
        }
        let node = dom::element(".article-text")?;
        selection(&node, text)
    });
    mark(selected);
}

fn mark(selected: Option<Span>) {
    if store::see(|page| page.reading().is_some_and(|reading| reading.selected != selected)) {
        store::change(|page| page.reading_mut().into_iter().for_each(|reading| reading.selected = selected));
    }
}

/// The reader's selection as a span of the article. The words on the screen are the article's own, beside labels
/// that are not: the text before the selection is counted without those.
fn selection(node: &Node, text: &str) -> Option<Span> {
    let selection = host::window().get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let inside = |place: Node| node.contains(Some(&place));
    if !inside(range.start_container().ok()?) || !inside(range.end_container().ok()?) {
        return None;
    }
    let before = host::document().create_range().ok()?;
    before.select_node_contents(node).ok()?;
    before.set_end(&range.start_container().ok()?, range.start_offset().ok()?).ok()?;
    let start = length_of_text(&before)?;
    let length = length_of_text(&range)?;
    chosen(text, start, start + length)
}

/// The words between two places in UTF-16, without the space around them.
fn chosen(text: &str, start: usize, end: usize) -> Option<Span> {
    if start == end {
        return None;
    }
    let places = Places::new(text);
    let span = Span::new(places.byte_of_utf16(start), places.byte_of_utf16(end));
    let words = span.of(text);
    let trimmed = words.trim();
    let from = span.start() + (words.len() - words.trim_start().len());
    (!trimmed.is_empty()).then(|| Span::new(from, from + trimmed.len()))
}

/// How many UTF-16 units of the article a range covers.
fn length_of_text(range: &Range) -> Option<usize> {
    let copy = range.clone_contents().ok()?;
    let labels = copy.query_selector_all(".why, .link, .unseen").ok()?;
    for at in 0..labels.length() {
        if let Some(label) = labels.get(at) {
            label.unchecked_into::<Element>().remove();
        }
    }
    Some(copy.text_content().unwrap_or_default().encode_utf16().count())
}
