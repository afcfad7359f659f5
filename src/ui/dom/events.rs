use super::node::Handler;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventTarget, HtmlElement};

type Handlers = Vec<(&'static str, Handler)>;

thread_local! {
    /// The handlers of every element that has some. An element knows its place here; one function serves them all.
    static HANDLERS: RefCell<Vec<Handlers>> = const { RefCell::new(Vec::new()) };
    static FREE: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
    static HEAR: Closure<dyn FnMut(Event)> = Closure::new(hear);
}

/// Under this name an element knows the place of its handlers.
const PLACE: &str = "handlers";

fn hear(event: Event) {
    let place = event.current_target().and_then(|target| js_sys::Reflect::get(&target, &PLACE.into()).ok()?.as_f64());
    let Some(place) = place else { return };
    let kind = event.type_();
    // The handler is taken out before it is called: what it does may hear events of its own.
    let handler = HANDLERS.with_borrow(|all| all.get(place as usize)?.iter().find(|(name, _)| *name == kind).map(|(_, act)| act.clone()));
    if let Some(act) = handler {
        act(&event);
    }
}

/// Gives an element its handlers; answers their place. `before` are those it had.
pub(super) fn attach(node: &Element, place: Option<usize>, handlers: Handlers) -> Option<usize> {
    if handlers.is_empty() && place.is_none() {
        return None;
    }
    let at = place.unwrap_or_else(|| {
        let at = FREE.with_borrow_mut(Vec::pop).unwrap_or_else(|| {
            HANDLERS.with_borrow_mut(|all| {
                all.push(Vec::new());
                all.len() - 1
            })
        });
        let _ = js_sys::Reflect::set(node, &PLACE.into(), &(at as f64).into());
        at
    });
    let before = HANDLERS.with_borrow_mut(|all| std::mem::take(&mut all[at]));
    for (event, _) in &handlers {
        if !before.iter().any(|(known, _)| known == event) {
            // The same function heard for twice is called once.
            HEAR.with(|hear| {
                let _ = node.add_event_listener_with_callback(event, hear.as_ref().unchecked_ref());
            });
        }
    }
    HANDLERS.with_borrow_mut(|all| all[at] = handlers);
    Some(at)
}

/// Takes the handlers of an element that is gone. What the browser still has to say of it is not for the element that
/// gets its place.
pub(super) fn detach(node: &Element, place: usize) {
    let _ = js_sys::Reflect::set(node, &PLACE.into(), &JsValue::NULL);
    let gone = HANDLERS.with_borrow_mut(|all| std::mem::take(&mut all[place]));
    drop(gone);
    FREE.with_borrow_mut(|free| free.push(place));
}

/// Listens for as long as the page lives.
pub fn listen(target: &EventTarget, event: &str, act: impl Fn(&Event) + 'static) {
    let hear: Box<dyn FnMut(Event)> = Box::new(move |event| act(&event));
    let _ = target.add_event_listener_with_callback(event, Closure::wrap(hear).into_js_value().unchecked_ref());
}

/// The element on which an event arose.
pub fn target(event: &Event) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

/// The element of these words (a selector) in the document.
pub fn element(selector: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// What the reader typed into the field on which the event arose.
pub fn value(event: &Event) -> String {
    of_field(event.target(), "value").as_string().unwrap_or_default()
}

/// A property of a field.
pub fn of_field(field: Option<impl Into<JsValue>>, name: &str) -> JsValue {
    let field: JsValue = field.map(Into::into).unwrap_or_default();
    js_sys::Reflect::get(&field, &name.into()).unwrap_or_default()
}

/// Whether the box on which the event arose is ticked.
pub fn checked(event: &Event) -> bool {
    of_field(event.target(), "checked").is_truthy()
}
