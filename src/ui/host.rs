//! What the browser is asked for beside drawing: its settings, its clipboard, its log.

use crate::view::strings::Lang;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    pub fn log_error(text: &str);

    /// boot.js lets the new version of the page take over.
    #[wasm_bindgen(js_namespace = crosscheckHost, js_name = renew, catch)]
    fn take_new_version() -> Result<(), JsValue>;
}

/// Calls back when boot.js says that a new version of the page is ready.
pub fn when_renewable(told: impl Fn() + 'static) {
    window_event_listener_untyped("crosscheck:renewable", move |_| told());
}

/// Loads the new version.
pub fn renew() {
    if take_new_version().is_err() {
        let _ = window().location().reload();
    }
}

/// What the reader set: a plain text by name. A browser that forbids storage has no settings.
pub fn setting(name: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(&format!("crosscheck.{name}")).ok()?
}

pub fn set_setting(name: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(&format!("crosscheck.{name}"), value);
    }
}

/// The language the reader chose, else the browser's.
pub fn language() -> Lang {
    let wanted = setting("language").or_else(|| window().navigator().language()).unwrap_or_default();
    Lang::of(&wanted)
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

/// Copies text, and HTML beside it where there is some. Must be called while a press of the reader is handled.
pub fn copy(plain: &str, html: Option<&str>, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().navigator().clipboard();
    let blob = |text: &str, kind: &str| {
        let bag = web_sys::BlobPropertyBag::new();
        bag.set_type(kind);
        web_sys::Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &bag)
    };
    let promise = match html {
        Some(html) => {
            let parts = js_sys::Object::new();
            for (kind, text) in [("text/plain", plain), ("text/html", html)] {
                if let Ok(blob) = blob(text, kind) {
                    let _ = js_sys::Reflect::set(&parts, &kind.into(), &blob);
                }
            }
            web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&parts).map(|item| clipboard.write(&js_sys::Array::of1(&item)))
        }
        None => Ok(clipboard.write_text(plain)),
    };
    leptos::task::spawn_local(async move {
        let copied = match promise {
            Ok(promise) => wasm_bindgen_futures::JsFuture::from(promise).await.is_ok(),
            Err(_) => false,
        };
        done(copied);
    });
}

/// Gives the reader a file.
pub fn save_file(name: &str, kind: &str, content: &str) {
    let bag = web_sys::BlobPropertyBag::new();
    bag.set_type(kind);
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&content.into()), &bag) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a").map(JsCast::unchecked_into::<web_sys::HtmlAnchorElement>) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(20),
    );
}

/// Puts the focus on an element by its id.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Does something once what was drawn stands on the screen.
pub fn after_drawing(act: impl FnOnce() + 'static) {
    request_animation_frame(act);
}
