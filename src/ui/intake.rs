//! Text that comes in by paste, by drop, by the file picker.

use super::say::{count, fill, t};
use super::store::Store;
use crate::view::intake::{self, Incoming, Refusal};
use crate::view::state::Act;
use crate::view::strings::Key;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransfer, Element, FileList};

/// Listens to the whole page: an article can be pasted or dropped anywhere.
pub fn listen(store: Store) {
    window_event_listener(ev::paste, move |event| {
        let Some(data) = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data) else { return };
        if in_a_field(event.target()) || store.read_only.get_untracked() || store.panel.get_untracked().is_some() {
            return;
        }
        if take(store, &data) {
            event.prevent_default();
        }
    });
    window_event_listener(ev::dragover, move |event| {
        if !store.read_only.get_untracked() {
            event.prevent_default();
        }
    });
    window_event_listener(ev::drop, move |event| {
        if in_a_field(event.target()) && event.data_transfer().is_none_or(|data| data.files().is_none_or(|files| files.length() == 0)) {
            return;
        }
        event.prevent_default();
        if let Some(data) = event.data_transfer().filter(|_| !store.read_only.get_untracked()) {
            take(store, &data);
        }
    });
}

/// Whether a paste belongs to a field the reader is writing in. The place for the next article is none:
/// what is pasted there becomes an article.
fn in_a_field(target: Option<web_sys::EventTarget>) -> bool {
    target
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| matches!(&*element.tag_name(), "INPUT" | "TEXTAREA" | "SELECT") && element.id() != "paste")
}

fn take(store: Store, data: &DataTransfer) -> bool {
    if let Some(files) = data.files().filter(|files| files.length() > 0) {
        take_files(store, &files);
        return true;
    }
    let plain = data.get_data("text/plain").unwrap_or_default();
    let rich = data.get_data("text/html").unwrap_or_default();
    if plain.trim().is_empty() && rich.trim().is_empty() {
        return false;
    }
    take_text(store, &plain, Some(&*rich).filter(|rich| !rich.trim().is_empty()));
    true
}

/// Takes a text in as one article, or as several where it holds several.
pub fn take_text(store: Store, plain: &str, rich: Option<&str>) {
    let articles = intake::pasted(plain, rich);
    if articles.is_empty() {
        store.tell(t(Key::NothingToRead).to_owned(), false);
        return;
    }
    let n = articles.len();
    let from_sample = store.draft.with_untracked(|draft| draft.sample);
    store.act(Act::Add(articles));
    if from_sample {
        store.close_side();
    }
    let said = if n == 1 { count(Key::SaidAddedOne, Key::SaidAddedMany, 1) } else { fill(Key::SaidSplit, &[("n", &n.to_string())]) };
    if n > 1 || from_sample {
        store.tell(if from_sample && n == 1 { t(Key::SampleGone).to_owned() } else { said }, true);
    } else {
        store.notice.set(None);
        store.say(said);
    }
}

pub fn take_files(store: Store, files: &FileList) {
    for at in 0..files.length() {
        let Some(file) = files.get(at) else { continue };
        leptos::task::spawn_local(async move {
            let name = file.name();
            if file.size() > intake::MOST_BYTES as f64 {
                store.tell(refusal(&name, Refusal::TooLarge), false);
                return;
            }
            let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
                store.tell(fill(Key::FileUnreadable, &[("name", &name)]), false);
                return;
            };
            let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
            match intake::file(&name, &bytes) {
                Ok(Incoming::Articles(articles)) => {
                    let n = articles.len();
                    store.act(Act::Add(articles));
                    store.say(count(Key::SaidAddedOne, Key::SaidAddedMany, n));
                }
                Ok(Incoming::Saved(draft)) => store.open(*draft, false),
                Err(why) => store.tell(refusal(&name, why), false),
            }
        });
    }
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
