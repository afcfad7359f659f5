//! Drafts, kept in the browser's own database by themselves. Two tabs with the same draft do not overwrite each other:
//! the second to save keeps its own under a new name.

use super::host;
use super::say::{fill, t};
use super::share;
use super::store::Store;
use crate::text::sort;
use crate::view::draft::Draft;
use crate::view::strings::Key;
use leptos::ev;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::time::Duration;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransactionMode, MessageEvent};

const DATABASE: &str = "crosscheck";
const DRAFTS: &str = "drafts";

/// A draft with what keeping it needs to know.
#[derive(Clone, Serialize, Deserialize)]
pub struct Kept {
    pub id: f64,
    /// Rises with every save: what another tab saved meanwhile has a higher one.
    pub revision: u32,
    /// Milliseconds since 1970.
    pub changed: f64,
    pub draft: Draft,
}

/// Opens what the reader left, and keeps what the reader does.
pub fn start(store: Store) {
    if !share::open_from_address(store) {
        match host::setting("last").and_then(|id| id.parse().ok()) {
            Some(id) => leptos::task::spawn_local(async move {
                match load(id).await {
                    Ok(Some(kept)) => show(store, kept),
                    _ => store.open_sample(0),
                }
            }),
            None => store.open_sample(0),
        }
    }
    window_event_listener(ev::hashchange, move |_| {
        share::open_from_address(store);
    });
    let changes = Memo::new(move |_| store.watch(|state| state.kept));
    let timer: StoredValue<Option<TimeoutHandle>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |before: Option<u64>| {
        let now = changes.get();
        if let Some(timer) = timer.get_value() {
            timer.clear();
        }
        if before.is_some() {
            timer.set_value(set_timeout_with_handle(move || save(store), Duration::from_millis(500)).ok());
        }
        now
    });
    // A tab that is put away may not come back.
    window_event_listener(ev::visibilitychange, move |_| save(store));
    window_event_listener(ev::pagehide, move |_| save(store));
    hear_other_tabs(store);
}

/// Shows a kept draft and goes on keeping it.
pub fn show(store: Store, kept: Kept) {
    store.open(kept.draft, false);
    store.kept_as.set(Some((kept.id, kept.revision)));
    host::set_setting("last", &kept.id.to_string());
    SAVED.with(|saved| saved.set(store.look(|state| state.kept)));
}

thread_local! {
    /// How far the state was kept, so that nothing is kept twice.
    static SAVED: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
    static TOLD: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    static CHANNEL: Option<BroadcastChannel> = BroadcastChannel::new(DATABASE).ok();
}

fn save(store: Store) {
    let (draft, changes, worth) = store.look(|state| {
        let worth = !state.read_only && !state.draft.sample && !(state.draft.entries.is_empty() && !state.can_undo());
        (state.draft.clone(), state.kept, worth)
    });
    if !worth || SAVED.get() == changes {
        return;
    }
    SAVED.set(changes);
    leptos::task::spawn_local(async move {
        let known = store.kept_as.get_untracked();
        let (id, revision) = known.unwrap_or_else(|| (js_sys::Date::now(), 0));
        // Set before the answer comes: the next save must not begin another draft.
        store.kept_as.set(Some((id, revision + 1)));
        let kept = Kept { id, revision: revision + 1, changed: js_sys::Date::now(), draft: (*draft).clone() };
        match put(kept, known.is_some()).await {
            Ok(Some(other)) => {
                store.kept_as.set(Some((other, 1)));
                host::set_setting("last", &other.to_string());
                store.tell(t(Key::KeptBeside).to_owned(), false);
            }
            Ok(None) => {
                host::set_setting("last", &id.to_string());
                CHANNEL.with(|channel| {
                    if let Some(channel) = channel {
                        let _ = channel.post_message(&id.into());
                    }
                });
            }
            Err(_) => {
                SAVED.set(0);
                if !TOLD.replace(true) {
                    store.tell(t(Key::CannotKeep).to_owned(), false);
                }
            }
        }
    });
}

/// Another tab saved the draft that this one shows: if nothing was changed here, it is shown as it is now.
fn hear_other_tabs(store: Store) {
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Some(id) = event.data().as_f64() else { return };
        let ours = store.kept_as.get_untracked().is_some_and(|(own, _)| own == id);
        if !ours || store.read_only.get_untracked() || SAVED.get() != store.look(|state| state.kept) {
            return;
        }
        leptos::task::spawn_local(async move {
            if let Ok(Some(kept)) = load(id).await {
                show(store, kept);
                store.say(t(Key::SaidOtherTab).to_owned());
            }
        });
    });
    CHANNEL.with(|channel| {
        if let Some(channel) = channel {
            channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        }
    });
    hear.forget();
}

/// Every draft, the last changed first.
pub async fn all() -> Result<Vec<Kept>, JsValue> {
    let list = request(&drafts(IdbTransactionMode::Readonly).await?.get_all()?).await?;
    let mut kept: Vec<Kept> =
        js_sys::Array::from(&list).iter().filter_map(|value| serde_json::from_str(&value.as_string()?).ok()).collect();
    sort::by(&mut kept, |a, b| b.changed.total_cmp(&a.changed));
    Ok(kept)
}

async fn load(id: f64) -> Result<Option<Kept>, JsValue> {
    let value = request(&drafts(IdbTransactionMode::Readonly).await?.get(&id.into())?).await?;
    Ok(value.as_string().and_then(|text| serde_json::from_str(&text).ok()))
}

/// Saves a draft. Where another tab saved the same one meanwhile, it is saved as a new one, whose id comes back.
async fn put(mut kept: Kept, known: bool) -> Result<Option<f64>, JsValue> {
    let store = drafts(IdbTransactionMode::Readwrite).await?;
    let mut moved = None;
    if known {
        let there = request(&store.get(&kept.id.into())?).await?;
        let newer = there
            .as_string()
            .and_then(|text| serde_json::from_str::<Kept>(&text).ok())
            .is_some_and(|there| there.revision >= kept.revision);
        if newer {
            kept.id = js_sys::Date::now();
            kept.revision = 1;
            kept.draft.name = fill(Key::SecondCopy, &[("name", &kept.draft.name)]);
            moved = Some(kept.id);
        }
    }
    let text = serde_json::to_string(&kept).map_err(|error| JsValue::from_str(&error.to_string()))?;
    request(&store.put_with_key(&text.into(), &kept.id.into())?).await?;
    Ok(moved)
}

pub async fn remove(id: f64) -> Result<(), JsValue> {
    request(&drafts(IdbTransactionMode::Readwrite).await?.delete(&id.into())?).await.map(|_| ())
}

pub async fn remove_all() -> Result<(), JsValue> {
    request(&drafts(IdbTransactionMode::Readwrite).await?.clear()?).await.map(|_| ())
}

async fn drafts(mode: IdbTransactionMode) -> Result<IdbObjectStore, JsValue> {
    let factory = window().indexed_db()?.ok_or(JsValue::NULL)?;
    let opening = factory.open_with_u32(DATABASE, 1)?;
    let asked = opening.clone();
    let build = Closure::once_into_js(move || {
        if let Ok(database) = asked.result().and_then(|result| result.dyn_into::<IdbDatabase>()) {
            let _ = database.create_object_store(DRAFTS);
        }
    });
    opening.set_onupgradeneeded(Some(build.unchecked_ref()));
    let database: IdbDatabase = request(&opening).await?.dyn_into()?;
    database.transaction_with_str_and_mode(DRAFTS, mode)?.object_store(DRAFTS)
}

/// A request of the database as something to wait for.
async fn request(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = js_sys::Promise::new(&mut |resolve, reject| {
        let answered = request.clone();
        let done = Closure::once_into_js(move || {
            let _ = resolve.call1(&JsValue::NULL, &answered.result().unwrap_or(JsValue::UNDEFINED));
        });
        let failed = Closure::once_into_js(move || {
            let _ = reject.call0(&JsValue::NULL);
        });
        request.set_onsuccess(Some(done.unchecked_ref()));
        request.set_onerror(Some(failed.unchecked_ref()));
    });
    JsFuture::from(promise).await
}
