//! The page itself: one file a region of the screen. A region is a plain function that draws the state and sends
//! acts; the rules stand in `view`. The same program serves as its own worker.

mod articles;
mod check;
mod dialog;
mod dom;
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
mod page;
mod paper;
mod plot;
mod reader;
mod say;
mod share;
mod sight;
mod store;
mod worker;

use wasm_bindgen::JsCast;

/// Starts the page, or the worker where there is no document.
pub fn start() {
    std::panic::set_hook(Box::new(|info| host::log_error(&info.to_string())));
    match js_sys::global().dyn_into::<web_sys::DedicatedWorkerGlobalScope>() {
        Ok(scope) => worker::serve(scope),
        Err(_) => page::start(),
    }
}
