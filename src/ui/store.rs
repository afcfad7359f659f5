//! The page's one store: the state, what is derived from it, and the ways to change it.

use super::say::{fill, t};
use super::worker::{Desk, News};
use crate::text::Span;
use crate::view::draft::Draft;
use crate::view::evidence::{self, Evidence};
use crate::view::filter::{self, Filter, Summary};
use crate::view::lines::{self, Line};
use crate::view::samples;
use crate::view::state::{Act, Chosen, State};
use crate::view::strings::{Key, Lang};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

/// A shared value that is the same only where it is the very same: comparing it costs nothing.
pub struct Same<T>(pub Arc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Same(self.0.clone())
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Same<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// What covers the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Panel {
    Help,
    Check,
    Share,
    Drafts,
}

/// What stands beside the table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Side {
    Closed,
    Evidence,
    /// An article, and where in it to look.
    Article(u32, Option<Span>),
}

/// What the engine is doing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Work {
    Idle,
    Busy,
    Reading(usize, usize),
    Stopped,
}

#[derive(Clone, Copy)]
pub struct Store {
    state: RwSignal<State>,
    desk: StoredValue<Desk, LocalStorage>,
    pub draft: Memo<Same<Draft>>,
    pub lines: Memo<Same<Vec<Arc<Line>>>>,
    pub shown: Memo<Same<Vec<Arc<Line>>>>,
    pub summary: Memo<Summary>,
    pub filter: Memo<Filter>,
    pub chosen: Memo<Option<Chosen>>,
    pub chosen_id: Memo<String>,
    pub evidence: Memo<Evidence>,
    pub read_only: Memo<bool>,
    pub lang: RwSignal<Lang>,
    pub side: RwSignal<Side>,
    pub panel: RwSignal<Option<Panel>>,
    pub work: RwSignal<Work>,
    /// What a screen reader is told.
    pub said: RwSignal<String>,
    /// A message on the page, with what can be done about it.
    pub notice: RwSignal<Option<Notice>>,
    pub shortcuts: RwSignal<bool>,
    /// Which draft of the store this is, and how far it was kept.
    pub kept_as: RwSignal<Option<(f64, u32)>>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Notice {
    pub text: String,
    pub offer: Option<Offer>,
}

/// What a message offers to do.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Offer {
    Undo,
    /// Load the new version of the page.
    Renew,
}

impl Store {
    pub fn new(lang: Lang) -> Store {
        let state = RwSignal::new(State::default());
        let draft = Memo::new(move |_| state.with(|state| Same(state.draft.clone())));
        let edited = Memo::new(move |_| state.with(|state| Same(state.edited.clone())));
        // Rows that came out as before stay the same rows, so that the screen leaves them alone.
        let lines = Memo::new(move |old: Option<&Same<Vec<Arc<Line>>>>| {
            let mut known: BTreeMap<String, Arc<Line>> =
                old.map(|old| old.iter().map(|line| (line.id(), line.clone())).collect()).unwrap_or_default();
            let fresh = lines::lines(&edited.get());
            Same(Arc::new(fresh.into_iter().map(|line| known.remove(&line.id()).filter(|old| *old == line).unwrap_or(line)).collect()))
        });
        let filter = Memo::new(move |_| state.with(|state| state.filter.clone()));
        let shown = Memo::new(move |_| Same(Arc::new(filter::shown(&lines.get(), &filter.get()))));
        let summary = Memo::new(move |_| filter::summary(&lines.get(), &filter.get()));
        let chosen = Memo::new(move |_| state.with(|state| state.chosen.clone()));
        let chosen_id = Memo::new(move |_| chosen.get().map(|chosen| lines::id(&chosen.row)).unwrap_or_default());
        let evidence = Memo::new(move |_| {
            let (edited, draft) = (edited.get(), draft.get());
            let texts: Vec<&str> = draft.entries.iter().map(|entry| &*entry.article.text).collect();
            chosen.get().map(|chosen| evidence::evidence(&edited.comparison, &texts, &chosen.row)).unwrap_or_default()
        });
        let work = RwSignal::new(Work::Idle);
        let said = RwSignal::new(String::new());
        let notice = RwSignal::new(None);
        let side = RwSignal::new(Side::Closed);
        let first = StoredValue::new(true);
        let deaths = StoredValue::new(0u32);
        let desk = Desk::new(move |news| match news {
            News::Progress(read, of) => work.set(Work::Reading(read, of)),
            News::Compared(comparison) => {
                work.set(Work::Idle);
                deaths.set_value(0);
                state.update(|state| state.act(Act::Found(Box::new(comparison))));
                let counts = summary.get_untracked();
                if !first.get_value() {
                    let n = |n: usize| n.to_string();
                    said.set(fill(
                        Key::SaidCompared,
                        &[("all", &n(counts.all)), ("differ", &n(counts.differ)), ("agree", &n(counts.agree))],
                    ));
                }
                first.set_value(false);
                shows_itself(state, side, shown);
            }
            News::Died => {
                work.set(Work::Stopped);
                deaths.update_value(|deaths| *deaths += 1);
                // Asked once more the engine may do better; asked for ever it would only warm the room.
                if deaths.get_value() < 2 {
                    state.update(|state| state.texts += 1);
                }
                notice.set(Some(Notice { text: t(Key::WorkerDied).to_owned(), offer: None }));
            }
        });
        let store = Store {
            state,
            desk: StoredValue::new_local(desk),
            draft,
            lines,
            shown,
            summary,
            filter,
            chosen,
            chosen_id,
            evidence,
            read_only: Memo::new(move |_| state.with(|state| state.read_only)),
            lang: RwSignal::new(lang),
            side,
            panel: RwSignal::new(None),
            work,
            said,
            notice,
            shortcuts: RwSignal::new(true),
            kept_as: RwSignal::new(None),
        };
        store.compare_when_texts_change();
        store
    }

    pub fn act(self, act: Act) {
        self.state.update(|state| state.act(act));
    }

    /// Reads the state without being called again when it changes.
    pub fn look<T>(self, at: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(at)
    }

    /// Reads the state and is called again when it changes.
    pub fn watch<T>(self, at: impl FnOnce(&State) -> T) -> T {
        self.state.with(at)
    }

    /// Chooses a row and shows its evidence; its announcement is the evidence panel's own.
    pub fn choose(self, line: &Line, article: Option<usize>) {
        self.act(Act::Choose(Some(Chosen { row: line.row.clone(), article })));
        self.side.set(Side::Evidence);
    }

    pub fn close_side(self) {
        self.act(Act::Choose(None));
        self.side.set(Side::Closed);
    }

    /// Goes to the row so many places further down the list that is shown.
    pub fn step(self, by: isize) {
        let shown = self.shown.get_untracked();
        let id = self.chosen_id.get_untracked();
        let at = shown.iter().position(|line| line.id() == id);
        let next = match at {
            Some(at) => at.saturating_add_signed(by).min(shown.len().saturating_sub(1)),
            None => 0,
        };
        if let Some(line) = shown.get(next) {
            self.choose(line, None);
        }
    }

    pub fn set_filter(self, change: impl FnOnce(&mut Filter)) {
        let mut filter = self.filter.get_untracked();
        change(&mut filter);
        self.act(Act::Filter(filter));
    }

    pub fn say(self, text: String) {
        self.said.set(text);
    }

    pub fn tell(self, text: String, undo: bool) {
        self.said.set(text.clone());
        self.notice.set(Some(Notice { text, offer: undo.then_some(Offer::Undo) }));
    }

    pub fn undo(self) {
        if self.look(State::can_undo) {
            self.act(Act::Undo);
            // What was offered to be undone no longer stands.
            if self.notice.with_untracked(|notice| notice.as_ref().is_some_and(|notice| notice.offer == Some(Offer::Undo))) {
                self.notice.set(None);
            }
            self.say(t(Key::SaidUndone).to_owned());
        }
    }

    pub fn redo(self) {
        if self.look(State::can_redo) {
            self.act(Act::Redo);
            self.say(t(Key::SaidRedone).to_owned());
        }
    }

    pub fn open_sample(self, at: usize) {
        let sample = samples::sample(at);
        let mut draft = Draft::of(sample.name, sample.articles);
        draft.sample = true;
        self.open(draft, false);
    }

    pub fn open(self, draft: Draft, read_only: bool) {
        self.kept_as.set(None);
        self.act(Act::Open { draft: Box::new(draft), read_only });
        self.side.set(Side::Closed);
        self.notice.set(None);
    }

    pub fn cancel(self) {
        self.desk.with_value(Desk::cancel);
        self.work.set(Work::Stopped);
    }

    /// What an article is called on the screen. Who draws it is not called again when the name changes.
    pub fn article_name(self, at: usize) -> String {
        self.draft.with_untracked(|draft| draft.entries.get(at).map(|entry| entry.label().to_owned()).unwrap_or_default())
    }

    /// Asks the engine again a moment after the last key.
    fn compare_when_texts_change(self) {
        let texts = Memo::new(move |_| self.state.with(|state| state.texts));
        let timer: StoredValue<Option<TimeoutHandle>, LocalStorage> = StoredValue::new_local(None);
        Effect::new(move |before: Option<u64>| {
            let now = texts.get();
            if self.look(|state| state.as_shared) {
                return now;
            }
            if let Some(timer) = timer.get_value() {
                timer.clear();
            }
            let ask = move || {
                if self.work.get_untracked() == Work::Idle || self.work.get_untracked() == Work::Stopped {
                    self.work.set(Work::Busy);
                }
                let articles = self.look(|state| state.draft.entries.iter().map(|entry| (entry.number, entry.for_engine())).collect());
                self.desk.with_value(|desk| desk.compare(articles));
            };
            let wait = if before.is_none() { 0 } else { 140 };
            timer.set_value(set_timeout_with_handle(ask, Duration::from_millis(wait)).ok());
            now
        });
    }
}

/// Beside a sample that has just been compared its first row's evidence is opened, where there is room: a visitor
/// sees what the page does before pressing anything.
fn shows_itself(state: RwSignal<State>, side: RwSignal<Side>, shown: Memo<Same<Vec<Arc<Line>>>>) {
    let fresh = state.with_untracked(|state| state.draft.sample && state.chosen.is_none() && !state.can_undo());
    let roomy = window().match_media("(min-width: 1200px)").ok().flatten().is_some_and(|query| query.matches());
    if let Some(line) =
        shown.with_untracked(|shown| shown.first().cloned()).filter(|_| fresh && roomy && side.get_untracked() == Side::Closed)
    {
        state.update(|state| state.act(Act::Choose(Some(Chosen { row: line.row.clone(), article: None }))));
        side.set(Side::Evidence);
    }
}
