use super::events;
use super::node::{El, Inner, Kind, Mark, V, Value};
use crate::text::sort;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, Node};

thread_local! {
    /// The tree that stands in the document.
    static SHOWN: RefCell<Vec<V>> = const { RefCell::new(Vec::new()) };
}

/// What is to be done with an element that is new, once all stand in the document.
type Made = (fn(&Element), Element);

struct Patch {
    document: Document,
    made: Vec<Made>,
    /// What has the focus.
    held: Option<Element>,
}

/// Shows a tree in the page's body in place of the one before.
pub fn show(tree: El) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Some(body) = document.body() else { return };
    // A sheet that was closed gave the focus back; where nothing had it, nothing is to have it.
    let held = document.active_element().filter(|held| !matches!(held.closest("dialog:not([open])"), Ok(Some(_))));
    // The region that scrolls around it, which can take the focus itself.
    let around = held.as_ref().and_then(|held| held.parent_element()?.closest("[tabindex]").ok().flatten());
    // What index.html shows until there is a page.
    if let Some(waiting) = document.get_element_by_id("waiting") {
        waiting.remove();
    }
    let before = SHOWN.take();
    let mut patch = Patch { document, made: Vec::new(), held: held.clone() };
    let mut now = vec![V::El(tree)];
    patch.kids(&body, before, &mut now);
    SHOWN.replace(now);
    for (act, element) in patch.made {
        act(&element);
    }
    // An element that was moved lost the focus on the way. One that is gone leaves it to the region it stood in, or to
    // what came in that region's place.
    if let Some(held) = held
        && patch.document.active_element().as_deref() == Some(&body)
        && held != *body
        && let Some(next) = [Some(held), around]
            .into_iter()
            .flatten()
            .find(|node| node.is_connected())
            .map(JsCast::unchecked_into::<HtmlElement>)
            .or_else(|| events::element(".side").or_else(|| events::element("main")))
    {
        // The page stays as it is: the focus may go on from there at once.
        let how = web_sys::FocusOptions::new();
        how.set_prevent_scroll(true);
        let _ = next.focus_with_options(&how);
    }
}

impl Patch {
    /// Makes what stands in `parent` into `now`, which takes over the nodes that stay.
    fn kids(&mut self, parent: &Node, before: Vec<V>, now: &mut [V]) {
        let mut before: Vec<Option<V>> = before.into_iter().map(Some).collect();
        // Where each of the nodes stood before, if it did.
        let mut places = Vec::with_capacity(now.len());
        let mut keys: Vec<u64> = now.iter().map(V::key).filter(|key| *key != 0).collect();
        sort::all(&mut keys);
        // Where the search for a key goes on: what was moved together is found together.
        let mut from = 0;
        for (at, kid) in now.iter_mut().enumerate() {
            let found = find(&before, at, &mut from, kid).or_else(|| self.spare(&before, &keys, kid));
            match found.and_then(|at| before[at].take().map(|was| (at, was))) {
                Some((was_at, was)) => {
                    places.push(Some(was_at));
                    self.node(was, kid);
                }
                None => {
                    places.push(None);
                    self.make(kid);
                }
            }
        }
        for gone in before.into_iter().flatten() {
            if let Some(node) = gone.node() {
                let _ = parent.remove_child(node);
            }
            forget(gone);
        }
        // Nearly always all stand where they stood.
        if places.iter().enumerate().any(|(at, place)| *place != Some(at)) {
            place(parent, now, &places);
        }
    }

    /// A row that is not among those now, to be made into one that was not before: that costs less than a new one. The
    /// row that has the focus goes with its fact.
    fn spare(&self, before: &[Option<V>], keys: &[u64], kid: &V) -> Option<usize> {
        if kid.key() == 0 || kid.kind() != "tr" {
            return None;
        }
        before.iter().position(|was| {
            was.as_ref().is_some_and(|was| {
                let free = was.key() != 0 && was.kind() == "tr" && keys.binary_search(&was.key()).is_err();
                free && was.node().is_some_and(|node| !self.held.as_ref().is_some_and(|held| node.contains(Some(held))))
            })
        })
    }

    /// Makes one node into another of its kind.
    fn node(&mut self, before: V, now: &mut V) {
        if let V::Later(later) = now {
            match &before {
                V::El(was) if was.0.stamp.as_ref().is_some_and(|stamp| stamp.is(&later.stamp)) => {
                    *now = before;
                    return;
                }
                _ => draw(now),
            }
        }
        match (before, now) {
            (V::Text(was, node), V::Text(text, kept)) => {
                if was != *text
                    && let Some(node) = &node
                {
                    node.set_node_value(Some(text));
                }
                *kept = node;
            }
            (V::El(was), V::El(el)) => self.element(*was.0, &mut el.0),
            _ => {}
        }
    }

    fn element(&mut self, before: Inner, now: &mut Inner) {
        let Some(node) = before.node else { return };
        // A region carries the same marks in the same order nearly always; where it does not, all are set anew.
        let aligned = before.marks.len() == now.marks.len() && before.marks.iter().zip(&now.marks).all(|(a, b)| a.name == b.name);
        if aligned {
            for (_, mark) in before.marks.iter().zip(&now.marks).filter(|(was, mark)| was != mark) {
                set(&node, mark);
            }
        } else {
            for was in before.marks.iter().filter(|was| !now.marks.iter().any(|mark| mark.name == was.name)) {
                unset(&node, was);
            }
            for mark in now.marks.iter().filter(|mark| !before.marks.contains(mark)) {
                set(&node, mark);
            }
        }
        now.slot = events::attach(&node, before.slot, std::mem::take(&mut now.on));
        self.kids(&node, before.kids, &mut now.kids);
        now.node = Some(node);
    }

    fn make(&mut self, v: &mut V) {
        if let V::Later(_) = v {
            draw(v);
        }
        match v {
            V::Text(text, node) => *node = Some(self.document.create_text_node(text).unchecked_into()),
            V::El(El(el)) => {
                let Some(node) = self.create(el.tag) else { return };
                for kid in &mut el.kids {
                    self.make(kid);
                    if let Some(kid) = kid.node() {
                        let _ = node.append_child(kid);
                    }
                }
                // A list takes its value from what stands in it.
                for mark in &el.marks {
                    set(&node, mark);
                }
                el.slot = events::attach(&node, None, std::mem::take(&mut el.on));
                if let Some(act) = el.made {
                    self.made.push((act, node.clone()));
                }
                el.node = Some(node);
            }
            V::Nothing | V::Later(_) => {}
        }
    }

    fn create(&self, tag: &str) -> Option<Element> {
        match tag {
            "svg" | "path" | "circle" | "line" => self.document.create_element_ns(Some("http://www.w3.org/2000/svg"), tag),
            _ => self.document.create_element(tag),
        }
        .ok()
    }
}

/// Which of the nodes before becomes this one.
fn find(before: &[Option<V>], at: usize, from: &mut usize, kid: &V) -> Option<usize> {
    let like = |at: &usize| before.get(*at).and_then(Option::as_ref).is_some_and(|was| was.is_like(kid));
    let found = if like(&at) {
        at
    } else if kid.key() == 0 {
        return None;
    } else {
        (*from..before.len()).chain(0..*from).find(like)?
    };
    *from = found + 1;
    Some(found)
}

fn draw(v: &mut V) {
    if let V::Later(later) = std::mem::replace(v, V::Nothing) {
        let mut el = (later.draw)().key(later.key);
        el.0.stamp = Some(later.stamp);
        *v = V::El(el);
    }
}

/// Puts the nodes of a parent into their order, from the last to the first. Whatever is moved is laid out anew, and loses
/// the focus: where rows are taken from one end of a list for the other, the rows between them stay.
fn place(parent: &Node, kids: &[V], places: &[Option<usize>]) {
    let (down, up) = (staying(places, false), staying(places, true));
    let count = |stays: &[bool]| stays.iter().filter(|stays| **stays).count();
    let stays = if count(&down) < count(&up) { up } else { down };
    let mut next: Option<&Node> = None;
    for (kid, stays) in kids.iter().zip(stays).rev() {
        if let Some(node) = kid.node() {
            if !stays {
                let _ = parent.insert_before(node, next);
            }
            next = Some(node);
        }
    }
}

/// Which nodes stand in their old order, each behind those before it, or each before those behind it.
fn staying(places: &[Option<usize>], up: bool) -> Vec<bool> {
    let mut stays = vec![false; places.len()];
    let mut last = None;
    for step in 0..places.len() {
        let at = if up { places.len() - 1 - step } else { step };
        if let Some(place) = places[at].filter(|place| last.is_none_or(|last| (*place < last) == up)) {
            (stays[at], last) = (true, Some(place));
        }
    }
    stays
}

/// Lets go of what the elements of a tree that is gone had.
fn forget(gone: V) {
    if let V::El(El(el)) = gone {
        if let (Some(node), Some(slot)) = (&el.node, el.slot) {
            events::detach(node, slot);
        }
        el.kids.into_iter().for_each(forget);
    }
}

fn set(node: &Element, mark: &Mark) {
    match (mark.kind, &mark.value) {
        (Kind::Attribute, Value::Text(text)) => {
            let _ = node.set_attribute(mark.name, text);
        }
        (Kind::Style, Value::Text(text)) => {
            let _ = node.unchecked_ref::<HtmlElement>().style().set_property(mark.name, text);
        }
        (_, value) => {
            let value = match value {
                Value::Text(text) => JsValue::from_str(text),
                Value::Flag(flag) => JsValue::from_bool(*flag),
            };
            let _ = js_sys::Reflect::set(node, &mark.name.into(), &value);
        }
    }
}

fn unset(node: &Element, mark: &Mark) {
    match mark.kind {
        Kind::Attribute => {
            let _ = node.remove_attribute(mark.name);
        }
        Kind::Style => {
            let _ = node.unchecked_ref::<HtmlElement>().style().remove_property(mark.name);
        }
        Kind::Property => {
            let empty = match mark.value {
                Value::Text(_) => JsValue::from_str(""),
                Value::Flag(_) => JsValue::FALSE,
            };
            let _ = js_sys::Reflect::set(node, &mark.name.into(), &empty);
        }
    }
}
