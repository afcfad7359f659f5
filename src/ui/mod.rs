//! The page itself: one file a region of the screen. Components draw the state and send acts; the rules stand in
//! `view`. The same program serves as its own worker.

mod articles;
mod check;
mod page;
mod dialog;
mod drafts;
mod evidence;
mod export;
mod filters;
mod findings;
mod hand;
mod help;
mod host;
mod intake;
mod intro;
mod keep;
mod keys;
mod masthead;
mod plot;
mod reader;
mod say;
mod share;
mod store;
mod worker;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Starts the page, or the worker where there is no document.
pub fn start() {
    std::panic::set_hook(Box::new(|info| host::log_error(&info.to_string())));
    match js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::serve(scope),
        Err(_) => mount_to_body(page::page),
    }
}
