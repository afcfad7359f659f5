//! Drafts, kept in the browser's own database by themselves. Two tabs with the same draft do not overwrite each other:
//! the second to save keeps its own under a new name.

use super::say::{fill, t};
use super::store;
use super::{dom, host, share};
use crate::text::sort;
use crate::view::draft::Draft;
use crate::view::strings::Key;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{
    BroadcastChannel, Event, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionMode, MessageEvent,
};

const DATABASE: &str = "crosscheck";
const DRAFTS: &str = "drafts";

/// A draft with what keeping it needs to know.
#[derive(Clone)]
pub struct Kept {
    /// When it was begun, which no other draft was.
    pub id: u64,
    /// Rises with every save: what another tab saved meanwhile has a higher one.
    pub revision: u32,
    /// Milliseconds since 1970.
    pub changed: u64,
    pub draft: Draft,
}

impl Kept {
    /// As the database holds it: a list of id, revision, time, and the draft as JSON.
    fn written(&self) -> JsValue {
        let draft = self.draft.written();
        js_sys::Array::of4(&key(self.id), &self.revision.into(), &key(self.changed), &draft.into()).into()
    }

    fn read(value: JsValue) -> Option<Kept> {
        let list: js_sys::Array = value.dyn_into().ok()?;
        let number = |at| number(&list.get(at));
        let draft = Draft::read(&list.get(3).as_string()?)?;
        Some(Kept { id: number(0)?, revision: number(1)? as u32, changed: number(2)?, draft })
    }
}

/// The revision of a kept draft: the draft itself, which can be long, need not be read for that.
fn revision(value: JsValue) -> Option<u64> {
    number(&value.dyn_ref::<js_sys::Array>()?.get(1))
}

/// A whole number as the browser's.
fn key(number: u64) -> JsValue {
    JsValue::from_f64(number as f64)
}

fn number(value: &JsValue) -> Option<u64> {
    value.as_f64().map(|number| number as u64)
}

fn now() -> u64 {
    js_sys::Date::now() as u64
}

thread_local! {
    /// How far the state was kept, so that nothing is kept twice.
    static SAVED: Cell<u64> = const { Cell::new(0) };
    /// The change that is about to be kept, and when.
    static SEEN: Cell<u64> = const { Cell::new(0) };
    static TIMER: Cell<i32> = const { Cell::new(0) };
    /// Whether a save is under way: until it is answered no other tab's draft takes the place of this one's.
    static SAVING: Cell<bool> = const { Cell::new(false) };
    static TOLD: Cell<bool> = const { Cell::new(false) };
    static CHANNEL: Option<BroadcastChannel> = BroadcastChannel::new(DATABASE).ok();
}

/// Opens what the reader left, and keeps what the reader does.
pub fn start() {
    if !share::open_from_address() {
        open_last();
    }
    let window = host::window();
    dom::listen(&window, "hashchange", |_| {
        let (kept, own) = store::see(|page| (page.kept_as, !page.read_only() && !page.draft().entries.is_empty()));
        // What is open makes room for a link, and is what this tab goes back to.
        save();
        if let Some((id, _)) = kept {
            host::set_setting("last", &id.to_string());
        }
        if !share::open_from_address() && !own && host::window().location().hash().is_ok_and(|hash| hash.is_empty()) {
            open_last();
        }
    });
    // A tab that is put away may not come back.
    dom::listen(&window, "visibilitychange", |_| save());
    dom::listen(&window, "pagehide", |_| save());
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            dom::listen(channel, "message", hear_other_tab);
        }
    });
}

fn open_last() {
    match host::setting("last").and_then(|id| id.parse().ok()) {
        Some(id) => load(id, |kept| match kept {
            Some(kept) => show(kept, None),
            None => store::open_sample(0),
        }),
        None => store::open_sample(0),
    }
}

/// Keeps the draft a moment after the last change.
pub fn keep() {
    let now = store::see(|page| page.state.kept);
    let before = SEEN.replace(now);
    if before != now {
        host::stop(TIMER.get());
        TIMER.set(host::later(500, save));
    }
}

/// Shows a kept draft and goes on keeping it.
pub fn show(kept: Kept, said: Option<Key>) {
    let shown = move || {
        store::change(|page| page.kept_as = Some((kept.id, kept.revision)));
        host::set_setting("last", &kept.id.to_string());
        SAVED.set(store::see(|page| page.state.kept));
        if let Some(key) = said {
            store::say(t(key));
        }
    };
    share::open_own(kept.draft, Box::new(shown));
}

fn save() {
    // One save at a time: what the second is to be called depends on how the first went.
    if SAVING.get() {
        return;
    }
    let kept = store::see(|page| {
        let state = &page.state;
        let worth = !state.read_only && !state.draft.sample && !(state.draft.entries.is_empty() && !state.can_undo());
        if !worth || SAVED.replace(state.kept) == state.kept {
            return None;
        }
        let (id, revision) = page.kept_as.unwrap_or_else(|| (now(), 0));
        let kept = Kept { id, revision: revision + 1, changed: now(), draft: (*state.draft).clone() };
        Some((kept, page.kept_as.is_some()))
    });
    let Some((kept, known)) = kept else { return };
    let id = kept.id;
    // Set before the answer comes: the next save must not begin another draft.
    store::change(|page| page.kept_as = Some((id, kept.revision)));
    SAVING.set(true);
    put(kept, known, move |put| saved(id, put));
}

fn saved(id: u64, put: Put) {
    SAVING.set(false);
    match put {
        Put::Moved(other) => {
            store::change(|page| page.kept_as = Some((other, 1)));
            host::set_setting("last", &other.to_string());
            store::tell(t(Key::KeptBeside), false);
        }
        Put::Kept => {
            host::set_setting("last", &id.to_string());
            CHANNEL.with(|channel| {
                if let Some(channel) = channel {
                    let _ = channel.post_message(&key(id));
                }
            });
        }
        Put::Failed => {
            SAVED.set(0);
            if !TOLD.replace(true) {
                store::tell(t(Key::CannotKeep), false);
            }
            return;
        }
    }
    save();
}

/// Another tab saved the draft that this one shows: if nothing was changed here, it is shown as it is now.
fn hear_other_tab(event: &Event) {
    let Some(id) = number(&event.unchecked_ref::<MessageEvent>().data()) else { return };
    if follows(id) {
        load(id, move |kept| {
            // The reader may have written something meanwhile.
            if let Some(kept) = kept.filter(|_| follows(id)) {
                show(kept, Some(Key::SaidOtherTab));
            }
        });
    }
}

/// Whether this tab shows that draft with nothing changed that is not kept.
fn follows(id: u64) -> bool {
    !SAVING.get()
        && store::see(|page| page.kept_as.is_some_and(|(own, _)| own == id) && !page.state.read_only && SAVED.get() == page.state.kept)
}

/// Every draft, the last changed first.
pub fn all(then: impl FnOnce(Vec<Kept>) + 'static) {
    ask(
        IdbTransactionMode::Readonly,
        |drafts| drafts.get_all().ok(),
        |list| {
            let list: js_sys::Array = list.unwrap_or_default().dyn_into().unwrap_or_default();
            let mut kept: Vec<Kept> = list.iter().filter_map(Kept::read).collect();
            sort::by(&mut kept, |a, b| b.changed.cmp(&a.changed));
            then(kept);
        },
    );
}

fn load(id: u64, then: impl FnOnce(Option<Kept>) + 'static) {
    ask(IdbTransactionMode::Readonly, move |drafts| drafts.get(&key(id)).ok(), |value| then(value.and_then(Kept::read)));
}

/// How a save went.
enum Put {
    Kept,
    /// Another tab saved the same draft meanwhile: this one is kept as a new one, under this id.
    Moved(u64),
    Failed,
}

/// Saves a draft. To see what is there and to write are one transaction: no other tab comes between.
fn put(mut kept: Kept, known: bool, then: impl FnOnce(Put) + 'static) {
    let write = move |drafts: Option<IdbObjectStore>| {
        let Some(drafts) = drafts else { return then(Put::Failed) };
        let there = drafts.get(&key(kept.id)).ok();
        let put = move |there: Option<JsValue>| {
            let moved = known && there.and_then(revision).is_some_and(|there| there >= u64::from(kept.revision));
            if moved {
                kept.id = now();
                kept.revision = 1;
                kept.draft.name = fill(Key::SecondCopy, &[("name", &kept.draft.name)]);
            }
            committed(drafts.transaction(), drafts.put_with_key(&kept.written(), &key(kept.id)).is_ok(), move |done| {
                then(match done {
                    true if moved => Put::Moved(kept.id),
                    true => Put::Kept,
                    false => Put::Failed,
                });
            });
        };
        answered(there, Box::new(put));
    };
    with_drafts(IdbTransactionMode::Readwrite, Box::new(write));
}

pub fn remove(id: u64, then: impl FnOnce() + 'static) {
    ask(IdbTransactionMode::Readwrite, move |drafts| drafts.delete(&key(id)).ok(), |done| done.map_or((), |_| then()));
}

pub fn remove_all(then: impl FnOnce() + 'static) {
    ask(IdbTransactionMode::Readwrite, |drafts| drafts.clear().ok(), |done| done.map_or((), |_| then()));
}

// --- the database --------------------------------------------------------------------------------------------

/// Asks the database one thing, and calls back with its answer; with nothing where there is none.
fn ask(
    mode: IdbTransactionMode,
    question: impl FnOnce(&IdbObjectStore) -> Option<IdbRequest> + 'static,
    answer: impl FnOnce(Option<JsValue>) + 'static,
) {
    let answer = Box::new(answer);
    with_drafts(mode, Box::new(move |drafts| answered(drafts.and_then(|drafts| question(&drafts)), answer)));
}

/// Opens the drafts in a transaction of their own, which lasts as long as one question follows the other.
fn with_drafts(mode: IdbTransactionMode, act: Box<dyn FnOnce(Option<IdbObjectStore>)>) {
    let question = move |database: Option<JsValue>| {
        let database = database.map(JsCast::unchecked_into::<IdbDatabase>);
        act(database.and_then(|database| database.transaction_with_str_and_mode(DRAFTS, mode).ok()?.object_store(DRAFTS).ok()));
    };
    answered(open().map(JsCast::unchecked_into), Box::new(question));
}

fn open() -> Option<IdbOpenDbRequest> {
    let opening = host::window().indexed_db().ok()??.open_with_u32(DATABASE, 1).ok()?;
    let asked = opening.clone();
    dom::listen(&opening, "upgradeneeded", move |_| {
        if let Ok(database) = asked.result() {
            let _ = database.unchecked_into::<IdbDatabase>().create_object_store(DRAFTS);
        }
    });
    Some(opening)
}

/// Calls back when what was written is kept for good, or is not: a store that is full says so only at the end, after it
/// took what it was given.
fn committed(transaction: IdbTransaction, asked: bool, then: impl FnOnce(bool) + 'static) {
    if !asked {
        return then(false);
    }
    let then = Rc::new(Cell::new(Some(then)));
    for (event, good) in [("complete", true), ("abort", false)] {
        let then = then.clone();
        dom::listen(&transaction, event, move |_| {
            if let Some(then) = then.take() {
                then(good);
            }
        });
    }
}

fn answered(request: Option<IdbRequest>, answer: Box<dyn FnOnce(Option<JsValue>)>) {
    let Some(request) = request else { return answer(None) };
    let answer = Rc::new(RefCell::new(Some(answer)));
    for (event, good) in [("success", true), ("error", false)] {
        let (asked, answer) = (request.clone(), answer.clone());
        dom::listen(&request, event, move |_| {
            if let Some(answer) = answer.take() {
                answer(if good { asked.result().ok() } else { None });
            }
        });
    }
}
