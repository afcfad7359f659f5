//! Sharing: what goes into a link, how long it is, and what opening one shows.

use super::dom::{self, El, el};
use super::say::{self, button, fill, t};
use super::store::{self, Page, Panel};
use super::{dialog, export, host};
use crate::edit::{Marks, RowKey, Table};
use crate::errand::{Errand, Found, Made, Wanted, asked};
use crate::parcel::unpack;
use crate::share::{Choice, Mark, changed};
use crate::text::Article;
use crate::text::letters::{Cased, Letter};
use crate::view::draft::{Draft, Entry};
use crate::view::lines::Line;
use crate::view::state::Act;
use crate::view::strings::{Key, number};
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// The sheet: what the reader chose to share, and the link that makes.
pub struct Sharing {
    what: What,
    link: Result<Made, String>,
    copied: Option<bool>,
}

/// What the reader can choose to share.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum What {
    Sentences,
    Texts,
    Shown,
    One,
}

pub fn open() {
    choose(What::Sentences);
}

/// The same for the chosen row alone.
pub fn open_row() {
    choose(What::One);
}

fn choose(what: What) {
    let wanted = store::see(|page| wanted(page, what));
    host::errand(asked(Errand::Link, &wanted), move |answer| match answer.and_then(|answer| unpack(&answer)) {
        Some(link) => {
            let link = Result::<Made, String>::map_err(link, |error| say::said("link", &error));
            store::change(|page| page.panel = Some(Panel::Share(Sharing { what, link, copied: None })));
        }
        None => store::tell(t(Key::PartMissing), false),
    });
}

pub fn sheet(page: &Page, sharing: &Sharing) -> El {
    let option = |value: What, key: Key, (about, can): (Key, bool)| {
        let dot = el("input")
            .attr("type", "radio")
            .attr("name", "share-what")
            .prop("checked", sharing.what == value)
            .prop("disabled", !can)
            .on("change", move |_| choose(value));
        el("label").class("choice").kid(dot).kid(el("span").kid(el("strong").kid(t(key))).kid(el("span").class("soft").kid(t(about))))
    };
    // What cannot be chosen says why.
    let or = |can: bool, about: Key, why: Key| (if can { about } else { why }, can);
    let address = sharing.link.as_ref().map(|link| link.address.clone()).unwrap_or_default();
    let length = match &sharing.link {
        Ok(_) => {
            let n = address.chars().count();
            let reach = match n {
                0..=2_000 => Key::WorksEverywhere,
                2_001..=8_000 => Key::WorksMessengers,
                8_001..=30_000 => Key::WorksMail,
                _ => Key::WorksNowhere,
            };
            vec![el("strong").kid(fill(Key::Characters, &[("n", &number(say::lang(), n))])).into(), " ".into(), t(reach).into()]
        }
        Err(why) => vec![el("span").attr("role", "alert").kid(why.clone()).into()],
    };
    let label = match sharing.copied {
        Some(true) => Key::LinkCopied,
        Some(false) => Key::CopyFailed,
        None => Key::CopyLink,
    };
    let (copied, shared) = (address.clone(), address.clone());
    let system = has_system_share().then(|| button("plain", t(Key::ShareSystem)).press(move || system_share(&shared)));
    let squares = sharing.link.as_ref().ok().and_then(|link| link.squares.as_ref()).map(squares);
    let field = el("input").attr("type", "text").class("address").name(t(Key::Link)).prop("readOnly", true).prop("value", address).on(
        "focus",
        |event| {
            if let Some(field) = dom::target(event) {
                field.unchecked_into::<web_sys::HtmlInputElement>().select();
            }
        },
    );
    let body = vec![
        el("fieldset")
            .kid(el("legend").class("unseen").kid(t(Key::ShareWhat)))
            .kid(option(What::Sentences, Key::ShareSentences, (Key::ShareSentencesAbout, true)))
            .kid(option(What::Texts, Key::ShareTexts, (Key::ShareTextsAbout, true)))
            .kid(option(What::Shown, Key::ShareShown, or(page.state.filter.is_set(), Key::ShareShownAbout, Key::ShareShownNot)))
            .kid(option(What::One, Key::ShareOne, or(page.state.chosen.is_some(), Key::ShareOneAbout, Key::ShareOneNot)))
            .into(),
        el("p").class("length").attr("aria-live", "polite").kids(length).into(),
        field.into(),
        squares.into(),
        el("div")
            .class("buttons")
            .kid(button("main", t(label)).prop("disabled", sharing.link.is_err()).press(move || copy(&copied)))
            .kid(system)
            .kid(button("plain", t(Key::SaveFile)).press(save_file))
            .into(),
        el("p").class("soft").kid(t(Key::ShareNote)).into(),
    ];
    dialog::sheet(Key::Share, "share", body)
}

/// A short link, for a camera.
fn squares((side, path): &(u32, String)) -> El {
    let side = side.to_string();
    let drawing = el("svg").attr("viewBox", ["0 0 ", &side, " ", &side].concat()).attr("class", "squares").attr("role", "img");
    drawing.attr("aria-label", t(Key::LinkAsSquares)).kid(el("path").attr("d", path.clone()))
}

fn copy(link: &str) {
    host::copy(link, None, |done| {
        store::change(|page| {
            if let Some(Panel::Share(sharing)) = &mut page.panel {
                sharing.copied = Some(done);
            }
        });
        store::say(t(if done { Key::LinkCopied } else { Key::CopyFailed }));
    });
}

fn save_file() {
    let (name, json) = store::see(|page| (file_name(page.draft().called().unwrap_or_default()), page.draft().written()));
    host::save_file(&(name + ".json"), "application/json", json.as_bytes());
}

/// What is to become the link, which is made when it is asked for and never while typing.
fn wanted(page: &Page, what: What) -> Wanted {
    let edited = &page.state.edited;
    let articles: Vec<Article> = page.draft().entries.iter().map(Entry::called).collect();
    let ids = |lines: Vec<Arc<Line>>| export::shown_ids(&lines, &edited.comparison);
    let all = &page.lines;
    let choice = match what {
        What::Texts => Choice::Texts,
        What::Shown => Choice::Rows(ids(page.passing.clone())),
        What::One => Choice::Rows(ids(page.chosen().cloned().into_iter().collect())),
        // What the reader hid is not handed on.
        What::Sentences if all.iter().any(|line| line.marks.hidden) => {
            Choice::Rows(ids(all.iter().filter(|line| !line.marks.hidden).cloned().collect()))
        }
        What::Sentences => Choice::Sentences,
    };
    let marks = marked(page, what);
    Wanted { comparison: edited.comparison.clone(), articles, marks, choice, link: page.draft().link.clone(), page: page_address() }
}

/// What was done to rows by hand, under their ids.
pub fn marked(page: &Page, what: What) -> Vec<Mark> {
    let marked: Vec<Arc<Line>> = page.lines.iter().filter(|line| !line.marks.is_empty()).cloned().collect();
    let ids = export::shown_ids(&marked, &page.state.edited.comparison);
    ids.into_iter().zip(&marked).map(|(id, line)| written(id, &line.marks, what)).collect()
}

/// Rows that were chosen are to be seen, hidden or not.
fn written(row: String, marks: &Marks, what: What) -> Mark {
    let Marks { merged, split, changed, renamed, hidden, confirmed, note, .. } = marks.clone();
    Mark { row, merged, split, changed, renamed, hidden: hidden && what == What::Texts, confirmed, note }
}

/// A mark out of a link. A row's key is its id there, and its first letter says which table it stands in.
fn read(mark: Mark) -> Option<(RowKey, Marks)> {
    let Mark { row, merged, split, changed, renamed, hidden, confirmed, note } = mark;
    let table = match row.chars().next()? {
        'n' => Table::Numbers,
        'q' => Table::Quotes,
        'p' => Table::Names,
        _ => return None,
    };
    Some((RowKey { table, key: row }, Marks { merged, split, changed, renamed, hidden, confirmed, note, ..Marks::default() }))
}

/// The page's own address, without what is shown in it.
fn page_address() -> String {
    let href = host::window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

pub fn file_name(name: &str) -> String {
    let mut plain = String::new();
    for c in name.chars() {
        if c.is_wordy() {
            plain.push(c);
        } else if !plain.ends_with('-') {
            plain.push('-');
        }
    }
    let plain = plain.trim_matches('-').in_small();
    if plain.is_empty() { "crosscheck".to_owned() } else { plain }
}

fn has_system_share() -> bool {
    js_sys::Reflect::has(&host::window().navigator(), &"share".into()).unwrap_or(false)
}

fn system_share(link: &str) {
    let data = web_sys::ShareData::new();
    data.set_url(link);
    data.set_title(&store::see(|page| page.draft().called().unwrap_or_default().to_owned()));
    // The reader may think better of it.
    host::when(&host::window().navigator().share_with_data(&data), |_| {});
}

/// Opens the link in the address, if there is one. The reader's own draft stays where it is kept.
pub fn open_from_address() -> bool {
    let hash = host::window().location().hash().unwrap_or_default();
    if !hash.starts_with("#") || !hash.contains(|c: char| c.is_ascii_digit()) || !hash.contains('.') {
        return false;
    }
    let link = hash.clone();
    let open = |found: Result<Found, String>| match found {
        Ok(found) => {
            let name = found.articles.iter().find_map(|article| article.title.clone()).unwrap_or_default();
            let mut draft = Draft::of(&name, found.articles.clone());
            draft.link = Some(hash);
            show(draft, true, found);
        }
        Err(why) => show_none(Draft::default(), why),
    };
    fetch(link, Box::new(open));
    true
}

/// Opens a draft of the reader's, a copy of a link with the table and the marks that came by it.
pub fn open_own(draft: Draft, then: Box<dyn FnOnce()>) {
    // After the link stands what was let go of.
    let Some(link) = draft.link.as_ref().map(|link| link.split_once(' ').map_or(&**link, |(link, _)| link).to_owned()) else {
        store::open(draft, false);
        return then();
    };
    let open = |found: Result<Found, String>| {
        match found {
            Ok(found) => show(draft, false, found),
            // The link stays in the draft, for the next time.
            Err(why) => show_none(draft, why),
        }
        then();
    };
    fetch(link, Box::new(open));
}

fn show_none(draft: Draft, why: String) {
    store::open(draft, false);
    store::tell(why, false);
}

/// Has a link read; why it cannot be is told in words.
fn fetch(link: String, then: Box<dyn FnOnce(Result<Found, String>)>) {
    host::errand(asked(Errand::Open, &link), move |answer| {
        let found = answer.and_then(|answer| unpack::<Result<Found, String>>(&answer));
        let found = found.unwrap_or_else(|| Err(t(Key::PartMissing).to_owned()));
        then(found.map_err(|error| say::said("link", &error)));
    });
}

/// Shows a draft with what its link held. What that lacks is told of a copy as well.
fn show(draft: Draft, read_only: bool, found: Found) {
    let changed = if found.whole { changed(&found.comparison, &found.articles).len() } else { 0 };
    let marks = found.marks.into_iter().filter_map(read).collect();
    store::open_shared(draft, read_only, Draft::of("", found.articles).entries, found.comparison, marks);
    store::change(|page| {
        page.of_link = (found.told, changed);
        page.said = told(page);
    });
}

/// What is to be told of the link that was opened: what it lacks, which verdicts come out otherwise today.
fn told(page: &Page) -> String {
    let (notes, changed) = &page.of_link;
    let mut told = String::new();
    for note in notes {
        told += &[&*say::said("link", note), " "].concat();
    }
    if *changed > 0 {
        told += &say::count(Key::VerdictsChangedOne, Key::VerdictsChangedMany, *changed);
    }
    told
}

/// Makes what is looked at the reader's own.
pub fn own() {
    store::act(Act::Own);
    // The link stays where the browser goes back to.
    if let Ok(history) = host::window().history() {
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&page_address()));
    }
    store::say(t(Key::SaidOwn));
}

/// What stands over every shared comparison, and over a copy of one that lacks something.
pub fn standing_note(page: &Page) -> Option<El> {
    // The button goes: what adds an article is where it was.
    let own_here = || {
        own();
        host::focus_drawn(".articles header button".to_owned());
    };
    let (told, looked_at) = (told(page), page.read_only());
    (looked_at || !told.is_empty()).then(|| {
        el("div")
            .class("standing")
            .attr("role", "note")
            .kid(el("p").kid(el("strong").kid(t(Key::SharedTitle))).kid([" ", t(Key::SharedNote), " ", &told].concat()))
            .kid(looked_at.then(|| button("main", t(Key::MakeMyCopy)).press(own_here)))
    })
}
