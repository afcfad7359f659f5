//! Both ends of the talk with the worker. The page and its worker run the same program; the worker has no
//! document and does nothing but compare. Messages are bytes: thousands of cells as objects of the browser would cost
//! more than a frame to read.

use super::dom;
use crate::analyze::Engine;
use crate::parcel;
use crate::table::Comparison;
use crate::text::Article;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, Event, MessageEvent, Worker};

/// What the page asks for: its turn, which counts up and is named by the answer, 0 where nobody waits for one; the articles in order, by
/// number; those the worker has not seen, or not in this form.
type Ask = (u32, (Vec<u32>, Vec<(u32, Article)>));

/// What the worker answers: the turn it is about; how many articles were read, and of how many. Once it is done the
/// comparison follows, which is read only if no newer question makes it stale.
type Answer = (u32, (u32, u32));

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
    let known: RefCell<Vec<(u32, Article)>> = RefCell::default();
    let port = scope.clone();
    dom::listen(&scope, "message", move |event| {
        let Some((turn, (order, new))) = parcel::unpack::<Ask>(&received(event)) else { return };
        let mut known = known.borrow_mut();
        for (number, article) in new {
            known.retain(|(other, _)| *other != number);
            known.push((number, article));
        }
        known.retain(|(number, _)| order.contains(number));
        let articles: Vec<Article> =
            order.iter().filter_map(|number| known.iter().find(|(other, _)| other == number)).map(|(_, article)| article.clone()).collect();
        let told = |read, of| {
            if of > 20 && read % 10 == 0 {
                send(&port, (turn, (read as u32, of as u32)), None);
            }
            true
        };
        if let Some(comparison) = engine.borrow_mut().compare_with(&articles, told) {
            send(&port, (turn, (0, 0)), Some(&comparison));
        }
    });
}

fn send(port: &DedicatedWorkerGlobalScope, answer: Answer, comparison: Option<&Comparison>) {
    let mut bytes = parcel::pack(&answer);
    if let Some(comparison) = comparison {
        bytes.extend(parcel::pack(comparison));
    }
    let _ = port.post_message(&js_sys::Uint8Array::from(&*bytes));
}

fn received(event: &Event) -> Vec<u8> {
    js_sys::Uint8Array::new(&event.unchecked_ref::<MessageEvent>().data()).to_vec()
}

// --- the page's side -----------------------------------------------------------------------------------------

#[wasm_bindgen]
extern "C" {
    /// boot.js starts the worker: a script's address is a matter of trust that Rust cannot vouch for. What it is asked
    /// before it is up waits for it there.
    #[wasm_bindgen(js_namespace = crosscheckHost, js_name = worker)]
    fn start_worker() -> Worker;
}

/// The page's hold on its worker. One question is under way at a time; of those that come meanwhile the last counts.
#[derive(Clone)]
pub struct Desk(Rc<RefCell<Inner>>);

struct Inner {
    worker: Option<Worker>,
    turn: u32,
    busy: bool,
    waiting: Option<Vec<(u32, Article)>>,
    sent: Vec<(u32, Article)>,
    /// Which worker this is: what an earlier one still says is not heard.
    life: u32,
    tell: fn(News),
}

impl Desk {
    pub fn new(tell: fn(News)) -> Desk {
        Desk(Rc::new(RefCell::new(Inner { worker: None, turn: 1, busy: false, waiting: None, sent: Vec::new(), life: 0, tell })))
    }

    /// Has the worker read these articles for nobody, so that it is warm when a question comes: its first reading takes
    /// several times as long as the next.
    pub fn warm(&self, articles: Vec<(u32, Article)>) {
        if self.0.borrow().turn == 1 {
            self.started();
            self.0.borrow_mut().send(0, articles);
        }
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

    fn started(&self) {
        if self.0.borrow().worker.is_some() {
            return;
        }
        let worker = start_worker();
        let life = {
            let mut inner = self.0.borrow_mut();
            inner.worker = Some(worker.clone());
            inner.life += 1;
            inner.life
        };
        let (hearing, dying) = (self.clone(), self.clone());
        dom::listen(&worker, "message", move |event| {
            if hearing.0.borrow().life == life {
                hearing.hear(event);
            }
        });
        dom::listen(&worker, "error", move |_| {
            if dying.0.borrow().life == life {
                dying.die();
            }
        });
    }

    fn hear(&self, event: &Event) {
        let bytes = received(event);
        let Some(((of_turn, (read, of)), rest)) = parcel::first::<Answer>(&bytes) else { return };
        let (tell, turn) = {
            let inner = self.0.borrow();
            (inner.tell, inner.turn)
        };
        if of_turn == turn && rest.is_empty() {
            tell(News::Progress(read as usize, of as usize));
        } else if of_turn == turn {
            self.0.borrow_mut().busy = false;
            // A newer question makes this answer stale before it is shown.
            if self.0.borrow().waiting.is_none()
                && let Some(comparison) = parcel::unpack(rest)
            {
                tell(News::Compared(comparison));
            }
        }
        self.next();
    }

    fn die(&self) {
        let tell = {
            let mut inner = self.0.borrow_mut();
            inner.stop();
            inner.tell
        };
        tell(News::Died);
    }

    fn next(&self) {
        self.started();
        let mut inner = self.0.borrow_mut();
        if inner.busy {
            return;
        }
        let Some(articles) = inner.waiting.take() else { return };
        inner.turn += 1;
        inner.busy = true;
        let turn = inner.turn;
        inner.send(turn, articles);
    }
}

impl Inner {
    fn send(&mut self, turn: u32, articles: Vec<(u32, Article)>) {
        let new: Vec<(u32, Article)> = articles.iter().filter(|article| !self.sent.contains(article)).cloned().collect();
        let ask: Ask = (turn, (articles.iter().map(|(number, _)| *number).collect(), new));
        self.sent = articles;
        if let Some(worker) = &self.worker {
            let _ = worker.post_message(&js_sys::Uint8Array::from(&*parcel::pack(&ask)));
        }
    }

    fn stop(&mut self) {
        if let Some(worker) = self.worker.take() {
            worker.terminate();
            self.life += 1;
        }
        self.busy = false;
        self.sent.clear();
    }
}
