//! Text that comes in by paste, by drop, by the file picker.

use super::dom;
use super::host;
use super::say::{count, fill, t};
use super::share;
use super::store::{self, Offer};
use crate::errand::{Errand, Pasted, asked};
use crate::parcel::unpack;
use crate::text::Article;
use crate::text::html::Page;
use crate::view::intake::{self, Incoming, Refusal};
use crate::view::state::Act;
use crate::view::strings::Key;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, FileList};

/// Listens to the whole page: an article can be pasted or dropped anywhere.
pub fn listen() {
    let window = host::window();
    dom::listen(&window, "paste", |event| {
        let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else { return };
        if !in_a_field(event) && store::see(|page| page.panel.is_none()) && take(&data) {
            event.prevent_default();
        }
    });
    for event in ["dragenter", "dragover", "dragleave", "drop", "mouseover"] {
        dom::listen(&window, event, drag);
    }
}

thread_local! {
    /// What takes the frame away again.
    static LEAVING: Cell<i32> = const { Cell::new(0) };
    /// What was told of what was not taken in, of all files that came together.
    static REFUSED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Something is dragged over the page, leaves it, or is let go. A frame shows that the page takes it. Who leaves an element
/// for another is still over the page; not every browser says which, but then it says at once that something is over it.
/// And who moves the mouse drags nothing any more.
fn drag(event: &Event) {
    let kind = event.type_();
    let event: &DragEvent = event.unchecked_ref();
    if kind == "dragleave" && event.related_target().is_some() {
        return;
    }
    host::stop(LEAVING.get());
    if kind == "dragleave" {
        return LEAVING.set(host::later(150, || show_frame(false)));
    }
    let Some(data) = event.data_transfer() else { return show_frame(false) };
    let files = data.types().includes(&"Files".into(), 0);
    let takes = intake::takes_drag(files, in_a_field(event), store::see(|page| page.panel.is_some()));
    // A browser opens a file that nobody takes, in place of the page.
    if takes || files {
        event.prevent_default();
    }
    let dropped = kind == "drop";
    show_frame(takes && !dropped);
    if takes && dropped {
        take(&data);
    }
}

fn show_frame(dragging: bool) {
    if store::see(|page| page.dragging != dragging) {
        store::change(|page| page.dragging = dragging);
    }
}

/// Whether a paste belongs to a field the reader is writing in. The place for the next article is none:
/// what is pasted there becomes an article.
fn in_a_field(event: &Event) -> bool {
    let target = dom::target(event);
    target.is_some_and(|element| matches!(&*element.tag_name(), "INPUT" | "TEXTAREA" | "SELECT") && element.id() != "paste")
}

fn take(data: &DataTransfer) -> bool {
    if let Some(files) = data.files().filter(|files| files.length() > 0) {
        take_files(&files);
        return true;
    }
    let plain = data.get_data("text/plain").unwrap_or_default();
    let rich = data.get_data("text/html").unwrap_or_default();
    if plain.trim().is_empty() && rich.trim().is_empty() {
        return false;
    }
    take_text(&plain, Some(&*rich).filter(|rich| !rich.trim().is_empty()));
    true
}

/// Takes a text in as one article, or as several where it holds several.
pub fn take_text(plain: &str, rich: Option<&str>) {
    REFUSED.take();
    take_in("", plain, rich);
}

/// The same of a text that came in a file of that name.
fn take_in(name: &str, plain: &str, rich: Option<&str>) {
    let (name, text) = (name.to_owned(), plain.to_owned());
    let then = move |page: Option<Page>| {
        let (articles, instead) = intake::ways(&name, &text, page);
        if articles.is_empty() {
            let why = if name.is_empty() { t(Key::NothingToRead).to_owned() } else { refusal(&name, Refusal::Empty) };
            return refuse(why);
        }
        let (told, label) = if articles.len() > 1 { (Key::SaidSplit, Key::KeepAsOne) } else { (Key::SaidSeveral, Key::SplitThem) };
        let told = (!instead.is_empty()).then(|| fill(told, &[("n", &articles.len().max(instead.len()).to_string())]));
        let offered = told.is_some();
        add(articles, told);
        if offered {
            store::change(|page| {
                if let Some(notice) = &mut page.notice {
                    notice.offer = Some(Offer::Instead(label, instead.into()));
                }
            });
        }
    };
    read_page(plain, rich, Box::new(then));
}

/// Has what may be a web page read by the second program. Where that cannot be fetched, the plain text that came with it
/// is taken.
fn read_page(plain: &str, rich: Option<&str>, then: Box<dyn FnOnce(Option<Page>)>) {
    if !intake::may_be_page(plain, rich) {
        return then(None);
    }
    let spare = rich.is_some() && !plain.trim().is_empty();
    let pasted = Pasted { plain: plain.to_owned(), rich: rich.map(str::to_owned) };
    host::errand(asked(Errand::Page, &pasted), move |answer| match answer.and_then(|page| unpack(&page)) {
        None if !spare => store::tell(t(Key::PartMissing), false),
        page => then(page.flatten()),
    });
}

/// Adds articles to the comparison, of one that was only looked at to the reader's own copy; what is to be told of them can
/// be undone, and so can that our sample made room.
fn add(articles: Vec<Article>, told: Option<String>) {
    let said = count(Key::SaidAddedOne, Key::SaidAddedMany, articles.len());
    let (from_sample, shared) = store::see(|page| (page.draft().sample, page.read_only()));
    if shared {
        share::own();
    }
    store::act(Act::Add(articles));
    if from_sample {
        store::close_side();
    }
    let made_room = if shared { Some(Key::SaidOwn) } else { from_sample.then_some(Key::SampleGone) };
    match told.or_else(|| made_room.map(|key| t(key).to_owned())) {
        // What was said of other files stays.
        Some(told) => store::tell([&*told, " ", &refused()].concat().trim_end(), true),
        None if !refused().is_empty() => store::say(said),
        None => {
            store::change(|page| page.notice = None);
            store::say(said);
        }
    }
}

pub fn take_files(files: &FileList) {
    REFUSED.take();
    for at in 0..files.length() {
        let Some(file) = files.get(at) else { continue };
        let name = file.name();
        if file.size() > intake::MOST_BYTES as f64 {
            refuse(refusal(&name, Refusal::TooLarge));
            continue;
        }
        host::when(&file.array_buffer(), move |buffer| match buffer {
            Some(buffer) => take_file(&name, &js_sys::Uint8Array::new(&buffer).to_vec()),
            None => refuse(fill(Key::FileUnreadable, &[("name", &name)])),
        });
    }
}

fn take_file(name: &str, bytes: &[u8]) {
    let (incoming, left_out) = match intake::file(name, bytes) {
        Ok(read) => read,
        Err(why) => return refuse(refusal(name, why)),
    };
    let of_file = name.to_owned();
    let tell = move || {
        if !left_out.is_empty() {
            // "stories.json #2, #5 is empty."
            let places: Vec<String> = left_out.iter().map(|place| ["#", &place.to_string()].concat()).collect();
            refuse(refusal(&[&*of_file, " ", &places.join(", ")].concat(), Refusal::Empty));
        }
    };
    match incoming {
        Incoming::Articles(articles) => {
            add(articles, None);
            tell();
        }
        Incoming::Text(text) => take_in(name, &text, None),
        Incoming::Saved(draft) => share::open_own(*draft, Box::new(tell)),
    }
}

/// Tells of it, after what was told of other files.
fn refuse(why: String) {
    REFUSED.with_borrow_mut(|refused| refused.push_str(&[&*why, " "].concat()));
    store::tell(refused().trim_end(), false);
}

fn refused() -> String {
    REFUSED.with_borrow(String::clone)
}

fn refusal(name: &str, why: Refusal) -> String {
    let key = match why {
        Refusal::Empty => Key::FileEmpty,
        Refusal::Binary => Key::FileBinary,
        Refusal::TooLarge => Key::FileTooLarge,
        Refusal::UnknownJson => Key::FileUnknownJson,
    };
    fill(key, &[("name", name)])
}
