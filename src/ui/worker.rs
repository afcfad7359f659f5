//! Both ends of the talk with the worker. The page and its worker run the same program; the worker has no
//! document and does nothing but compare. Messages are plain Rust values, carried over by serde-wasm-bindgen.

use crate::analyze::Engine;
use crate::table::Comparison;
use crate::text::Article;
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// What the page asks for.
#[derive(Serialize, Deserialize)]
struct Ask {
    /// Counts up; an answer names the question.
    turn: u32,
    /// The articles in order, by number.
    order: Vec<u32>,
    /// Those the worker has not seen, or not in this form.
    new: Vec<(u32, Article)>,
}

/// What the worker answers.
#[derive(Serialize, Deserialize)]
enum Answer {
    Ready,
    Read {
        turn: u32,
        read: usize,
        of: usize,
    },
    /// The comparison as bytes: thousands of cells as objects of the browser would cost more than a frame to read.
    Done {
        turn: u32,
        comparison: ByteBuf,
    },
}

/// What the page hears of its worker.
pub enum News {
    Progress(usize, usize),
    Compared(Comparison),
    /// The worker died; it is started again with the next question.
    Died,
}

// --- the worker's side ---------------------------------------------------------------------------------------

/// Serves questions for as long as the worker lives.
pub fn serve(scope: DedicatedWorkerGlobalScope) {
    let engine = RefCell::new(Engine::default());
    let known: RefCell<BTreeMap<u32, Article>> = RefCell::default();
    let port = scope.clone();
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let Ok(ask) = serde_wasm_bindgen::from_value::<Ask>(event.data()) else { return };
        let mut known = known.borrow_mut();
        known.extend(ask.new);
        known.retain(|number, _| ask.order.contains(number));
        let articles: Vec<Article> = ask.order.iter().filter_map(|number| known.get(number).cloned()).collect();
        let told = |read, of| {
            if of > 20 && read % 10 == 0 {
                send(&port, &Answer::Read { turn: ask.turn, read, of });
            }
            true
        };
        if let Some(comparison) = engine.borrow_mut().compare_with(&articles, told) {
            let comparison = ByteBuf::from(postcard::to_allocvec(&comparison).unwrap_or_default());
            send(&port, &Answer::Done { turn: ask.turn, comparison });
        }
    });
    scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    send(&scope, &Answer::Ready);
}

fn send(scope: &DedicatedWorkerGlobalScope, answer: &Answer) {
    if let Ok(value) = serde_wasm_bindgen::to_value(answer) {
        let _ = scope.post_message(&value);
    }
}

// --- the page's side -----------------------------------------------------------------------------------------

#[wasm_bindgen]
extern "C" {
    /// boot.js starts the worker: a script's address is a matter of trust that Rust cannot vouch for.
    #[wasm_bindgen(js_namespace = crosscheckHost, js_name = worker)]
    fn start_worker() -> Worker;
}

/// The page's hold on its worker. One question is under way at a time; of those that come meanwhile the last counts.
#[derive(Clone)]
pub struct Desk(Rc<RefCell<Inner>>);

struct Inner {
    worker: Option<Worker>,
    ready: bool,
    turn: u32,
    busy: bool,
    waiting: Option<Vec<(u32, Article)>>,
    sent: BTreeMap<u32, Article>,
    tell: Rc<dyn Fn(News)>,
}

impl Desk {
    pub fn new(tell: impl Fn(News) + 'static) -> Desk {
        let desk = Desk(Rc::new(RefCell::new(Inner {
            worker: None,
            ready: false,
            turn: 0,
            busy: false,
            waiting: None,
            sent: BTreeMap::new(),
            tell: Rc::new(tell),
        })));
        desk.start();
        desk
    }

    /// Compares these articles, each with a number of its own that stays while its text changes.
    pub fn compare(&self, articles: Vec<(u32, Article)>) {
        self.0.borrow_mut().waiting = Some(articles);
        self.next();
    }

    /// Stops what is under way. The worker is stopped with it, since it cannot hear while it works.
    pub fn cancel(&self) {
        let mut inner = self.0.borrow_mut();
        inner.waiting = None;
        if inner.busy {
            inner.stop();
        }
    }

    fn start(&self) {
        let worker = start_worker();
        let (hearing, dying) = (self.clone(), self.clone());
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| hearing.hear(&event));
        let die = Closure::<dyn FnMut()>::new(move || dying.die());
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(die.as_ref().unchecked_ref()));
        hear.forget();
        die.forget();
        let mut inner = self.0.borrow_mut();
        inner.worker = Some(worker);
        inner.ready = false;
    }

    fn hear(&self, event: &MessageEvent) {
        let Ok(answer) = serde_wasm_bindgen::from_value::<Answer>(event.data()) else { return };
        let (tell, turn) = {
            let inner = self.0.borrow();
            (inner.tell.clone(), inner.turn)
        };
        match answer {
            Answer::Ready => self.0.borrow_mut().ready = true,
            Answer::Read { turn: of_turn, read, of } if of_turn == turn => tell(News::Progress(read, of)),
            Answer::Done { turn: of_turn, comparison } if of_turn == turn => {
                self.0.borrow_mut().busy = false;
                // A newer question makes this answer stale before it is shown.
                if self.0.borrow().waiting.is_none()
                    && let Ok(comparison) = postcard::from_bytes::<Comparison>(&comparison)
                {
                    tell(News::Compared(comparison));
                }
            }
            _ => {}
        }
        self.next();
    }

    fn die(&self) {
        let tell = {
            let mut inner = self.0.borrow_mut();
            inner.stop();
            inner.tell.clone()
        };
        tell(News::Died);
    }

    fn next(&self) {
        if self.0.borrow().worker.is_none() {
            self.start();
        }
        let mut inner = self.0.borrow_mut();
        if !inner.ready || inner.busy {
            return;
        }
        let Some(articles) = inner.waiting.take() else { return };
        inner.turn += 1;
        let new: Vec<(u32, Article)> =
            articles.iter().filter(|(number, article)| inner.sent.get(number) != Some(article)).cloned().collect();
        let ask = Ask { turn: inner.turn, order: articles.iter().map(|(number, _)| *number).collect(), new };
        inner.sent = articles.iter().cloned().collect();
        inner.busy = true;
        if let (Some(worker), Ok(value)) = (&inner.worker, serde_wasm_bindgen::to_value(&ask)) {
            let _ = worker.post_message(&value);
        }
    }
}

impl Inner {
    fn stop(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.set_onmessage(None);
            worker.set_onerror(None);
            worker.terminate();
        }
        self.ready = false;
        self.busy = false;
        self.sent.clear();
    }
}
