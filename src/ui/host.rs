//! What the browser is asked for beside drawing: time, its settings, its clipboard, its log.

use crate::errand::Errand;
use crate::view::language;
use crate::view::strings::{self, Lang};
use js_sys::{Array, Function, Promise};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    Blob, BlobPropertyBag, ClipboardEvent, Document, Event, HtmlAnchorElement, HtmlElement, MediaQueryList, ScrollLogicalPosition, Storage,
    Window,
};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    pub fn log_error(text: &str);

    /// boot.js lets the new version of the page take over.
    #[wasm_bindgen(js_namespace = crosscheckHost, js_name = renew, catch)]
    fn take_new_version() -> Result<(), JsValue>;

    /// boot.js fetches the second program, and answers with what does its errands.
    #[wasm_bindgen(js_namespace = crosscheckHost, js_name = courier)]
    fn courier() -> Promise;

    /// boot.js has the file of a language.
    #[wasm_bindgen(js_namespace = crosscheckHost, js_name = language)]
    fn language_file(code: &str) -> Promise;

    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue(act: &JsValue);

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(act: &JsValue, milliseconds: i32) -> i32;

    #[wasm_bindgen(js_name = clearTimeout)]
    fn clear_timeout(timer: i32);

    #[wasm_bindgen(js_name = requestAnimationFrame)]
    fn request_frame(act: &JsValue) -> i32;

    #[wasm_bindgen(js_namespace = document, js_name = execCommand)]
    fn exec_command(name: &str) -> bool;

    /// A promise, as far as we wait for it.
    type Thenable;
    #[wasm_bindgen(method)]
    fn then(this: &Thenable, kept: &JsValue, broken: &JsValue);

    #[wasm_bindgen(thread_local_v2, js_name = window)]
    static WINDOW: Window;

    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Document;
}

thread_local! {
    /// What is to be copied, as text and as HTML.
    static COPYING: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
    static TITLE: RefCell<String> = RefCell::default();
    static NARROW: Option<MediaQueryList> = window().match_media("(max-width: 47.5em)").ok().flatten();
}

pub fn window() -> Window {
    WINDOW.with(Clone::clone)
}

pub fn document() -> Document {
    DOCUMENT.with(Clone::clone)
}

fn once(act: impl FnOnce() + 'static) -> JsValue {
    let act: Box<dyn FnOnce()> = Box::new(act);
    Closure::once_into_js(act)
}

/// Does something when what is being done now is complete, before the screen is painted.
pub fn soon(act: impl FnOnce() + 'static) {
    queue(&once(act));
}

/// Does something so many milliseconds from now, unless it is stopped.
pub fn later(milliseconds: i32, act: impl FnOnce() + 'static) -> i32 {
    set_timeout(&once(act), milliseconds)
}

pub fn stop(timer: i32) {
    clear_timeout(timer);
}

/// Does something once what was drawn stands on the screen.
pub fn after_drawing(act: impl FnOnce() + 'static) {
    request_frame(&once(act));
}

/// Calls back with what a promise comes to; nothing where it is broken.
pub fn when(promise: &Promise, act: impl FnOnce(Option<JsValue>) + 'static) {
    settled(promise, Box::new(act));
}

fn settled(promise: &Promise, act: Box<dyn FnOnce(Option<JsValue>)>) {
    let kept = Rc::new(Cell::new(Some(act)));
    let broken = kept.clone();
    let kept: Box<dyn FnOnce(JsValue)> = Box::new(move |value| {
        if let Some(act) = kept.take() {
            act(Some(value));
        }
    });
    let broken: Box<dyn FnOnce()> = Box::new(move || {
        if let Some(act) = broken.take() {
            act(None);
        }
    });
    promise.unchecked_ref::<Thenable>().then(&Closure::once_into_js(kept), &Closure::once_into_js(broken));
}

/// Has the second program do an errand, and calls back with its answer; with nothing where it cannot be fetched.
pub fn errand(asked: Vec<u8>, then: impl FnOnce(Option<Vec<u8>>) + 'static) {
    done(asked, Box::new(then));
}

fn done(asked: Vec<u8>, then: Box<dyn FnOnce(Option<Vec<u8>>)>) {
    when(&courier(), move |courier| {
        let ask = |asked: &[u8]| {
            let answer = courier.as_ref()?.unchecked_ref::<Function>().call1(&JsValue::NULL, &js_sys::Uint8Array::from(asked)).ok()?;
            Some(answer.unchecked_into::<js_sys::Uint8Array>().to_vec())
        };
        if let Some(texts) = ask(&[Errand::Texts as u8]).and_then(|texts| String::from_utf8(texts).ok()) {
            strings::learn(texts);
        }
        then(ask(&asked));
    });
}

/// Has the second program at hand, for what will be asked for next.
pub fn expect_errand() {
    when(&courier(), |_| {});
}

/// Calls back when boot.js says that a new version of the page is ready.
pub fn when_renewable(told: impl Fn() + 'static) {
    super::dom::listen(&window(), "crosscheck:renewable", move |_| told());
}

/// Loads the new version.
pub fn renew() {
    if take_new_version().is_err() {
        let _ = window().location().reload();
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

/// What the reader set: a plain text by name. A browser that forbids storage has no settings.
pub fn setting(name: &str) -> Option<String> {
    storage()?.get_item(&["crosscheck.", name].concat()).ok()?
}

pub fn set_setting(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&["crosscheck.", name].concat(), value);
    }
}

/// The language the reader chose, else the browser's.
pub fn language() -> Lang {
    let wanted = setting("language").or_else(|| window().navigator().language()).unwrap_or_default();
    Lang::of(&wanted)
}

/// Calls back once the page knows a language; with English where its file cannot be had.
pub fn learn(lang: Lang, then: impl FnOnce(Lang) + 'static) {
    if lang == Lang::English || language::german().is_some() {
        return then(lang);
    }
    when(&language_file(lang.code()), move |file| {
        let learned = file.and_then(|file| file.as_string()).is_some_and(|file| language::learn(&file));
        then(if learned { lang } else { Lang::English });
    });
}

/// "light" or "dark" where the reader chose; nothing follows the system.
pub fn set_theme(theme: &str) {
    if let Some(root) = document().document_element() {
        let _ = if theme.is_empty() { root.remove_attribute("data-theme") } else { root.set_attribute("data-theme", theme) };
    }
    set_setting("theme", theme);
}

pub fn theme() -> String {
    setting("theme").unwrap_or_default()
}

/// What the browser's tab and its history call the page.
pub fn set_title(name: Option<&str>) {
    let title = name.map_or("Crosscheck".to_owned(), |name| [name, " – Crosscheck"].concat());
    // Asked for its title, a browser looks for it in the document.
    if TITLE.with_borrow(|known| *known != title) {
        DOCUMENT.with(|document| document.set_title(&title));
        TITLE.replace(title);
    }
}

/// Whether the screen is such as a media query says.
pub fn matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|query| query.matches())
}

/// Whether the screen is a phone's.
pub fn narrow() -> bool {
    NARROW.with(|query| query.as_ref().is_some_and(MediaQueryList::matches))
}

fn blob(content: &[u8], kind: &str) -> Option<Blob> {
    let bag = BlobPropertyBag::new();
    bag.set_type(kind);
    Blob::new_with_u8_array_sequence_and_options(&Array::of1(&js_sys::Uint8Array::from(content)), &bag).ok()
}

/// Copies text, and HTML beside it where there is some. Must be called while a press of the reader is handled.
pub fn copy(plain: &str, html: Option<&str>, done: impl FnOnce(bool) + 'static) {
    copied(plain, html, Box::new(done));
}

fn copied(plain: &str, html: Option<&str>, done: Box<dyn FnOnce(bool)>) {
    match html {
        // A browser that is handed HTML to copy reads it, and finds styles in it that the page's policy forbids; one that asks
        // what to copy takes it as it is.
        Some(html) => {
            COPYING.set(Some((plain.to_owned(), html.to_owned())));
            done(exec_command("copy") && COPYING.take().is_none());
        }
        None => when(&window().navigator().clipboard().write_text(plain), |copied| done(copied.is_some())),
    }
}

/// Answers a browser that asks what to copy.
pub fn hand_over(event: &Event) {
    if let (Some(data), Some((plain, html))) = (event.unchecked_ref::<ClipboardEvent>().clipboard_data(), COPYING.take()) {
        let _ = data.set_data("text/plain", &plain);
        let _ = data.set_data("text/html", &html);
        event.prevent_default();
    }
}

/// Gives the reader a file.
pub fn save_file(name: &str, kind: &str, content: &[u8]) {
    let Some(blob) = blob(content, kind) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a") {
        let link: HtmlAnchorElement = link.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    later(20_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
}

/// Brings an element into sight, by no more than is needed.
pub fn scroll_near(element: &HtmlElement) {
    scroll_to(element, ScrollLogicalPosition::Nearest);
}

/// Brings an element into sight, at that height of what scrolls.
pub fn scroll_to(element: &HtmlElement, block: ScrollLogicalPosition) {
    let how = web_sys::ScrollIntoViewOptions::new();
    how.set_block(block);
    how.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&how);
}

/// Puts the focus on an element by its id, in sight: a browser is content with the edge of it.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let element = element.unchecked_into();
        let _ = HtmlElement::focus(&element);
        scroll_near(&element);
    }
}

/// Puts the focus on the element of these words (a selector), once it is drawn.
pub fn focus_drawn(selector: String) {
    after_drawing(move || {
        if let Some(element) = super::dom::element(&selector) {
            let _ = element.focus();
        }
    });
}
