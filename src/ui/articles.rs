//! The articles: a card each with what is known of it, and a place for the next.

use super::dom::{El, V, el, key_of, later, of_field, value};
use super::say::{self, button, count, fill, strokes, t, tool};
use super::store::{self, Page, Side};
use super::{host, intake};
use crate::edit::Edited;
use crate::table::Column;
use crate::text::Span;
use crate::view::draft::{Entry, Field};
use crate::view::state::Act;
use crate::view::strings::Key;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

pub fn articles(page: &Page) -> El {
    let entries = &page.draft().entries;
    let fold = button("link", t(if page.folded { Key::ShowArticles } else { Key::HideArticles }))
        .says("aria-expanded", !page.folded)
        .press(|| store::change(|page| page.folded = !page.folded));
    let empty = entries.is_empty();
    let add = (!page.read_only() && !empty).then(|| {
        button("link", t(Key::AddArticle)).press(|| {
            store::change(|page| page.folded = false);
            host::after_drawing(|| host::focus("paste"));
        })
    });
    let cards = (!page.folded || empty).then(|| {
        let mut cards: Vec<V> = entries
            .iter()
            .enumerate()
            .map(|(at, entry)| {
                let (edited, entry) = (page.state.edited.clone(), entry.clone());
                let shown = page.reading().is_some_and(|reading| reading.number == entry.number);
                let (read_only, key) = (page.read_only(), u64::from(entry.number) + 1);
                let with = marks_of(&entry, column(&edited, at)) ^ key_of(&at.to_string());
                let with = with ^ u64::from(shown) << 1 ^ u64::from(read_only) << 2 ^ (page.lang as u64) << 3;
                let of = edited.clone();
                let draw = move || {
                    let card = card(at, &entry, column(&edited, at), shown, read_only);
                    el("li").attr("id", place_of(entry.number)).kid(card)
                };
                later("li", key, of, with, Box::new(draw))
            })
            .collect();
        if !page.read_only() {
            cards.push(el("li").key(u64::MAX).kid(paste_card(page)).into());
        }
        el("ol").class("cards").kids(cards)
    });
    el("section")
        .class("articles")
        .class_if("folded", page.folded)
        .class_if("none", empty)
        .name(t(Key::Articles))
        .kid((!empty).then(|| el("header").kid(el("h2").kid(count(Key::OneArticle, Key::ManyArticles, entries.len()))).kid(add).kid(fold)))
        .kid(cards)
}

/// What the engine found of an article; nothing where it has not read it yet.
fn column(edited: &Edited, at: usize) -> Option<&Column> {
    edited.comparison.articles.get(at).filter(|column| !column.id.is_empty())
}

/// What of an article its card shows, as one number: a card is drawn again where this or the comparison changed.
fn marks_of(entry: &Entry, column: Option<&Column>) -> u64 {
    let fields = Field::ALL.iter().map(|field| key_of(field.of(&entry.article).unwrap_or("")));
    let dropped = entry.dropped.iter().map(|span| (span.start() as u64) << 32 ^ span.end() as u64);
    fields.chain(dropped).chain(column.map(|column| u64::from(column.words))).fold(0, |key, part| key.rotate_left(7) ^ part)
}

/// One article. What is known of it can be changed where it stands.
fn card(at: usize, entry: &Entry, column: Option<&Column>, shown: bool, read_only: bool) -> El {
    let number = entry.number;
    // Who cannot fill a field in is not shown one that is empty.
    let field = |field: Field, label: Key, kind: &'static str| {
        let there = !read_only || field.of(&entry.article).is_some_and(|text| !text.is_empty());
        let known = field.of(&entry.article).unwrap_or_default().to_owned();
        let input = el("input")
            .attr("type", kind)
            .class("quiet")
            .name(t(label))
            .prop("value", known.clone())
            .prop("readOnly", read_only)
            // Asked of a day alone.
            .attr("min", "1900-01-01")
            .attr("max", "2199-12-31")
            .on("change", move |event| {
                // A year is complete with its fourth digit; until then, and behind a fifth, the day stays what it was.
                if fits(event) {
                    store::act(Act::SetField(number, field, value(event)));
                }
            })
            .on("blur", move |event| {
                if !fits(event) {
                    let field = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
                    field.iter().for_each(|field| field.set_value(&known));
                    store::tell(t(Key::NoSuchDay), false);
                }
            });
        there.then_some(input)
    };
    let article = &entry.article;
    let label = say::called(entry);
    // Where an article is called by its title, its outlet is still to be told.
    let name = article.outlet.clone().or_else(|| article.title.is_none().then_some(label));
    let outlet = over("outlet over", name.clone(), t(Key::AddOutlet).to_owned(), field(Field::Outlet, Key::Outlet, "text"));
    let outlet = outlet.or_else(|| name.map(|name| el("span").class("outlet").kid(name)));
    let title = over("title over", article.title.clone(), t(Key::AddTitle).to_owned(), field(Field::Title, Key::Title, "text"));
    // A title without an outlet stands behind the number, where nobody can fill the outlet in.
    let (name, title) = if outlet.is_some() { (outlet, title) } else { (title, None) };
    let day = article.published.as_deref().map(say::day);
    let day = over("date over", day, t(Key::AddDay).to_owned(), field(Field::Published, Key::Day, "date"));
    let open = move || store::read(number, None);
    // Keys come to the tools where they are seen: behind the name.
    let tools = (!read_only).then(|| card_tools(at, entry));
    el("article")
        .class("card")
        .class_if("open", shown)
        .name(say::called(entry))
        .kid(el("div").class("card-head").kid(el("span").class("ordinal").attr("aria-hidden", "true").kid((at + 1).to_string())).kid(name))
        .kid(tools)
        .kid(title)
        .kid(el("div").class("card-meta").kid(day).kid(column.map(words)))
        .kid(
            el("div")
                .class("card-foot")
                .kid(button("link", t(Key::ReadText)).says("aria-pressed", shown).press(open))
                .kid(left_out(entry, column).map(|text| button("link soft", text).press(open))),
        )
        .kids(
            column
                .into_iter()
                .flat_map(|column| &column.notes)
                .map(|note| el("p").class("card-note").kid(say::reason(note)).into())
                .collect(),
        )
}

/// Whether what stands in a field can be taken.
fn fits(event: &Event) -> bool {
    of_field(Some(of_field(event.target(), "validity")), "valid").is_truthy()
}

/// A field under its own words, or under the wish for some: they wrap where a field would cut them. It shows itself
/// when it is used.
fn over(class: &'static str, words: Option<String>, wish: String, field: Option<El>) -> Option<El> {
    let words = words.filter(|words| !words.is_empty());
    let shown = el("span").class("in-words").class_if("soft", words.is_none()).attr("aria-hidden", "true");
    field.map(|field| el("span").class(class).kid(shown.kid(words.unwrap_or(wish))).kid(field))
}

fn card_tools(at: usize, entry: &Entry) -> El {
    let number = entry.number;
    let card_tool = |key: Key, strokes: &'static str| tool("bare small", fill(key, &[("name", &say::called(entry))]), strokes);
    let name = say::called(entry);
    let remove = move || {
        store::change(|page| {
            if page.reading().is_some_and(|reading| reading.number == number) {
                page.side = Side::Closed;
            }
        });
        store::act(Act::Remove(number));
        store::tell(fill(Key::SaidRemoved, &[("name", &name)]), true);
        // The next one's takes the focus, or the last one's, or the place for the first.
        let at = at.min(store::see(|page| page.draft().entries.len()).saturating_sub(1)) + 1;
        let next = [".cards > :nth-child(", &at.to_string(), ") :is(.card-tools > :last-child, #paste)"].concat();
        host::focus_drawn(next);
    };
    el("div")
        .class("card-tools")
        .kid(card_tool(Key::MoveEarlier, strokes::LEFT).press(move || shift(number, -1)))
        .kid(card_tool(Key::MoveLater, strokes::RIGHT).press(move || shift(number, 1)))
        .kid(card_tool(Key::Remove, strokes::CLOSE).press(remove))
}

/// What the card of an article is called in the document.
fn place_of(number: u32) -> String {
    ["article-", &number.to_string()].concat()
}

/// Moves an article. At the end of the row the button that was pressed is not there any more: the other takes the focus.
fn shift(number: u32, by: isize) {
    store::act(Act::Shift(number, by));
    let entries = |page: &Page| page.draft().entries.iter().map(|entry| entry.number).collect::<Vec<_>>();
    let order = store::see(entries);
    let end = if by < 0 { order.first() } else { order.last() };
    let first = (by < 0) != (end == Some(&number));
    let button =
        ["#", &place_of(number), if first { " .card-tools button:nth-child(1)" } else { " .card-tools button:nth-child(2)" }].concat();
    host::focus_drawn(button);
}

/// How long an article is, once the engine has read it: to count the words of a long one anew at every key costs more
/// than the key.
fn words(column: &Column) -> El {
    el("span").class("words").kid(count(Key::OneWord, Key::ManyWords, column.words as usize))
}

/// "Left out 6 lines": what the engine and the reader left out.
fn left_out(entry: &Entry, column: Option<&Column>) -> Option<String> {
    let text = &entry.article.text;
    let lines = |span: Span| span.of(text).lines().filter(|line| !line.trim().is_empty()).count();
    let by_engine: usize = column.map_or(0, |column| column.left_out.iter().map(|out| lines(out.span)).sum());
    let by_hand: usize = entry.dropped.iter().map(|span| lines(*span)).sum();
    let n = by_engine + by_hand;
    (n > 0).then(|| count(Key::LeftOutOne, Key::LeftOutMany, n))
}

/// The place for the next article. A paste becomes a card at once; typed text when it is sent, and until then it is kept.
fn paste_card(page: &Page) -> El {
    fn typed(text: String) -> String {
        host::set_setting("typed", &text);
        store::change(|page| std::mem::replace(&mut page.typed, text))
    }
    fn add() {
        let text = typed(String::new());
        if !text.trim().is_empty() {
            intake::take_text(&text, None);
        }
    }
    let wish = match page.draft().entries.len() {
        0 => Key::PasteFirst,
        1 => Key::PasteSecond,
        _ => Key::PasteHere,
    };
    let place = el("textarea")
        .attr("id", "paste")
        .name(t(Key::PasteLabel))
        .attr("placeholder", t(wish))
        .prop("value", page.typed.clone())
        .on("input", |event| drop(typed(value(event))))
        .on("keydown", |event| {
            let key: &KeyboardEvent = event.unchecked_ref();
            if key.key() == "Enter" && (key.ctrl_key() || key.meta_key()) {
                event.prevent_default();
                add();
            }
        });
    let picker = el("input")
        .attr("type", "file")
        .attr("multiple", "multiple")
        .attr("accept", ".txt,.md,.html,.htm,.json,text/plain,text/html")
        .on("change", |event| {
            if let Some(input) = event.target().map(JsCast::unchecked_into::<HtmlInputElement>) {
                if let Some(files) = input.files() {
                    intake::take_files(&files);
                }
                input.set_value("");
            }
        });
    let send = (!page.typed.trim().is_empty()).then(|| button("main small", t(Key::AddArticle)).press(add));
    el("div")
        .class("card paste")
        .kid(place)
        .kid(el("div").class("card-foot").kid(send).kid(el("label").class("link file").kid(t(Key::OpenFiles)).kid(picker)))
}
