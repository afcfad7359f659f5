//! The page's one store: the state, what is worked out from it, and the ways to change it. Every change asks for the
//! screen to be drawn once, when the change is complete.

use super::dom::{self, El, V};
use super::say::{count, fill, t};
use super::worker::{Desk, News};
use super::{host, keep, keys, page, say, sight};
use crate::edit::{Edited, Marks, RowKey};
use crate::errand::Errand;
use crate::parcel;
use crate::table::Comparison;
use crate::text::sort::Map;
use crate::text::{Article, Span};
use crate::view::draft::{Draft, Entry};
use crate::view::evidence::{self, Evidence};
use crate::view::filter::{self, Filter, Group, Summary};
use crate::view::lines::{self, Line, Standing};
use crate::view::samples;
use crate::view::state::{Act, Chosen, List, Shared, State};
use crate::view::strings::{self, Key, Lang};
use crate::view::window::Sight;
use std::cell::{Cell, RefCell};
use std::sync::Arc;
use web_sys::ScrollLogicalPosition;

/// How long after the first table the engine is warmed, in milliseconds.
const WARM: i32 = 50;

thread_local! {
    static PAGE: RefCell<Page> = RefCell::default();
    static DESK: Desk = Desk::new(hear);
    /// Whether drawing was asked for.
    static DUE: Cell<bool> = const { Cell::new(false) };
    /// Whether what a key leads to is still to be shown.
    static OWED: Cell<bool> = const { Cell::new(false) };
    /// The texts that the engine was asked about last, and the call that is still to be made.
    static ASKED: Cell<u64> = const { Cell::new(0) };
    static ASKING: Cell<i32> = const { Cell::new(0) };
    /// The articles that the next answer is about.
    static ABOUT: RefCell<List> = RefCell::default();
    /// How often the worker died since it last answered.
    static DEATHS: Cell<u32> = const { Cell::new(0) };
}

/// Everything that is drawn.
#[derive(Default)]
pub struct Page {
    pub state: State,
    pub lines: Vec<Arc<Line>>,
    /// The rows that pass the filter, and those of them that are not folded away.
    pub passing: Vec<Arc<Line>>,
    pub shown: Vec<Arc<Line>>,
    /// The groups whose rows of one article can be folded away, with how many these are, and those where they are not.
    pub folds: Vec<(Group, usize)>,
    pub unfolded: Vec<Group>,
    pub summary: Summary,
    /// The same of all rows, whatever the filter.
    pub whole: Summary,
    /// What stands behind the chosen row, and which of the shown rows that is.
    pub evidence: Arc<Evidence>,
    pub position: Position,
    from: From,
    /// Rows that were found and are not shown yet, and whether the evidence is that of another row still.
    found: Option<Vec<Arc<Line>>>,
    outdated: bool,
    pub lang: Lang,
    pub side: Side,
    pub panel: Option<Panel>,
    pub work: Work,
    /// What a screen reader is told.
    pub said: String,
    /// A message on the page, with what can be done about it.
    pub notice: Option<Notice>,
    /// What the engine says of the link that was opened, and how many of its verdicts come out otherwise today.
    pub of_link: (Vec<String>, usize),
    pub shortcuts: bool,
    /// Which draft of the browser's this is, and how far it was kept.
    pub kept_as: Option<(u64, u32)>,
    /// Whether the articles' cards are put away.
    pub folded: bool,
    /// What stands in the place for the next article.
    pub typed: String,
    /// Whether something is dragged over the page that it takes.
    pub dragging: bool,
    /// Whether the page is being printed.
    pub on_paper: bool,
    /// Whether the fields that change a row are unfolded.
    pub changing: bool,
    /// Whether a phone shows the table and not cards.
    pub as_table: bool,
    /// What of the table is in sight.
    pub sight: Sight,
    /// How high rows were when they were drawn, by their keys.
    pub heights: Map<u64, f64>,
    /// Rises with every change but those to the table and the evidence alone.
    turn: u64,
    regions: Arc<()>,
}

/// How many rows stand before the chosen one, whether it is shown itself, and of how many.
#[derive(Clone, Copy, Default)]
pub struct Position {
    pub before: usize,
    pub shown: bool,
    pub of: usize,
}

/// What the derived parts were worked out from.
#[derive(Default)]
struct From {
    edited: Arc<Edited>,
    filter: Filter,
    draft: Arc<Draft>,
    chosen: Option<Chosen>,
}

/// What covers the page.
pub enum Panel {
    Help,
    Check,
    Share(super::share::Sharing),
    Drafts(super::drafts::Drafts),
}

/// What stands beside the table.
#[derive(Default, PartialEq)]
pub enum Side {
    #[default]
    Closed,
    Evidence,
    Article(Reading),
}

/// An article beside the table.
#[derive(Clone, Copy, PartialEq)]
pub struct Reading {
    pub number: u32,
    /// Where in it to look.
    pub look: Option<Span>,
    pub writing: bool,
    /// How many bytes at the end of a long text are not in the field that it is written in.
    pub rest: usize,
    /// Whether the rest was asked for: a browser takes seconds to lay out what is very long.
    pub opening: bool,
    /// What the reader has selected in it.
    pub selected: Option<Span>,
}

/// What the engine is doing.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum Work {
    #[default]
    Idle,
    Busy,
    Reading(usize, usize),
    Stopped,
}

pub struct Notice {
    pub text: String,
    pub offer: Option<Offer>,
}

/// What a message offers to do.
#[derive(Clone, PartialEq)]
pub enum Offer {
    Undo,
    /// Take what was pasted as these articles instead: as one where it was cut, cut where it is one.
    Instead(Key, Arc<Vec<Article>>),
    /// Load the new version of the page.
    Renew,
}

impl Page {
    fn act(&mut self, act: Act) {
        self.begin(act);
        self.settle();
    }

    /// Does the first half of an act: what costs more than a key may, the rows and the evidence, stays as it was until
    /// they are settled.
    fn begin(&mut self, act: Act) {
        let kept = self.state.kept;
        self.state.act(act);
        // What was offered to be undone is no longer the last that was done.
        let undoes = |notice: &mut Notice| matches!(notice.offer, Some(Offer::Undo | Offer::Instead(..)));
        if self.state.kept != kept {
            self.notice.take_if(undoes);
        }
        self.derive();
    }

    /// Undoes or does again. Where that joins or parts rows, the evidence goes on with the row that is like the chosen one.
    fn go_through(&mut self, act: Act, said: Key) {
        let chosen = self.chosen().filter(|_| self.side == Side::Evidence).cloned();
        let before = self.state.draft.clone();
        self.act(act);
        if let Some(line) = chosen.filter(|_| self.state.chosen.is_none() && before.entries == self.state.draft.entries)
            && let Some(like) = lines::like(&line, &self.lines)
        {
            let row = like.row.clone();
            self.act(Act::Choose(Some(Chosen { row, article: None })));
            self.side = Side::Evidence;
        }
        self.said = t(said).to_owned();
    }

    fn open(&mut self, draft: Draft, read_only: bool) {
        self.kept_as = None;
        self.unfolded.clear();
        self.act(Act::Open { draft: Box::new(draft), read_only });
        self.side = Side::Closed;
        self.notice = None;
        self.of_link = Default::default();
    }

    /// Works out anew what depends on what has changed.
    fn derive(&mut self) {
        if self.reading().is_some_and(|reading| self.state.draft.entry(reading.number).is_none()) {
            self.side = Side::Closed;
        }
        // A row that is gone takes its evidence with it.
        if self.side == Side::Evidence && self.state.chosen.is_none() {
            self.side = Side::Closed;
        }
        let state = &self.state;
        let edited = !Arc::ptr_eq(&self.from.edited, &state.edited);
        if edited {
            self.lines = same_where_equal(&self.lines, lines::lines(&state.edited, &state.draft.texts()));
            self.whole = filter::shown(&self.lines, &Filter::default()).1;
        }
        if edited || self.from.filter != state.filter {
            let (shown, summary) = filter::shown(&self.lines, &state.filter);
            (self.found, self.summary) = (Some(shown), summary);
        }
        self.outdated |= edited || !Arc::ptr_eq(&self.from.draft, &state.draft) || self.from.chosen != state.chosen;
        self.from =
            From { edited: state.edited.clone(), filter: state.filter.clone(), draft: state.draft.clone(), chosen: state.chosen.clone() };
    }

    /// Shows the rows that were found, and the evidence of the row that is chosen.
    fn settle(&mut self) {
        if let Some(passing) = self.found.take() {
            self.passing = passing;
        }
        self.fold();
        if std::mem::take(&mut self.outdated) {
            let state = &self.state;
            let of = |chosen: &Chosen| evidence::evidence(&state.edited.comparison, &state.draft.texts(), &chosen.row);
            self.evidence = Arc::new(state.chosen.as_ref().map(of).unwrap_or_default());
        }
        let (before, shown) = self.place().unwrap_or_default();
        self.position = Position { before, shown, of: self.shown.len() };
    }

    /// Folds rows of one article away: not those that were looked for, nor around the one that is chosen, nor on paper.
    pub fn fold(&mut self) {
        let filter = &self.state.filter;
        let whole = self.on_paper || filter.standing.is_some() || !filter.search.trim().is_empty();
        self.folds = if whole { Vec::new() } else { filter::folds(&self.passing) };
        if let Some(group) = self.chosen().filter(|line| line.standing == Standing::One).map(|line| filter::group(line))
            && !self.unfolded.contains(&group)
        {
            self.unfolded.push(group);
        }
        let folded = |group: Group| self.folds.iter().any(|(fold, _)| *fold == group) && !self.unfolded.contains(&group);
        let stays = |line: &&Arc<Line>| line.standing != Standing::One || !folded(filter::group(line));
        self.shown = self.passing.iter().filter(stays).cloned().collect();
    }

    /// A region that neither the rows nor what of them is in sight can change: to scroll costs no drawing of it.
    pub fn region(&self, tag: &'static str, draw: fn(&Page) -> El) -> V {
        dom::later(tag, 0, self.regions.clone(), self.turn, Box::new(move || see(draw)))
    }

    /// The row whose evidence is shown.
    pub fn chosen(&self) -> Option<&Arc<Line>> {
        let chosen = self.state.chosen.as_ref()?;
        self.lines.iter().find(|line| line.row == chosen.row)
    }

    /// How many of the rows that are shown stand before the chosen one, and whether it is shown itself.
    pub fn place(&self) -> Option<(usize, bool)> {
        let chosen = self.chosen()?;
        let mut before = 0;
        for line in &self.lines {
            let shown = self.shown.get(before).is_some_and(|shown| Arc::ptr_eq(shown, line));
            if Arc::ptr_eq(line, chosen) {
                return Some((before, shown));
            }
            before += usize::from(shown);
        }
        None
    }

    pub fn draft(&self) -> &Draft {
        &self.state.draft
    }

    pub fn read_only(&self) -> bool {
        self.state.read_only
    }

    /// What an article is called on the screen.
    pub fn article_name(&self, at: usize) -> String {
        self.draft().entries.get(at).map(say::called).unwrap_or_default()
    }

    /// The article that stands beside the table.
    pub fn reading(&self) -> Option<&Reading> {
        match &self.side {
            Side::Article(reading) => Some(reading),
            Side::Closed | Side::Evidence => None,
        }
    }

    /// The same, to change it.
    pub fn reading_mut(&mut self) -> Option<&mut Reading> {
        match &mut self.side {
            Side::Article(reading) => Some(reading),
            Side::Closed | Side::Evidence => None,
        }
    }
}

/// Rows that came out as before stay the same rows, so that the screen leaves them alone.
fn same_where_equal(before: &[Arc<Line>], mut now: Vec<Arc<Line>>) -> Vec<Arc<Line>> {
    let mut from = 0;
    for line in &mut now {
        let like = |at: &usize| before[*at].row == line.row;
        if let Some(at) = (from..before.len()).chain(0..from).find(like) {
            from = at + 1;
            if before[at] == *line {
                *line = before[at].clone();
            }
        }
    }
    now
}

/// Reads the page.
pub fn see<T>(at: impl FnOnce(&Page) -> T) -> T {
    PAGE.with_borrow(at)
}

/// Changes the page, and has it drawn.
pub fn change<T>(change: impl FnOnce(&mut Page) -> T) -> T {
    change_table(|page| {
        page.turn += 1;
        change(page)
    })
}

/// Changes what is shown of the rows and the evidence, and nothing else.
pub fn change_table<T>(change: impl FnOnce(&mut Page) -> T) -> T {
    let answer = PAGE.with_borrow_mut(change);
    changed();
    answer
}

/// Notes what nothing is drawn for.
pub fn note(act: impl FnOnce(&mut Page)) {
    PAGE.with_borrow_mut(act);
}

pub fn act(act: Act) {
    change(|page| page.act(act));
}

fn changed() {
    if !DUE.replace(true) {
        host::soon(|| {
            if DUE.get() {
                draw();
            }
        });
    }
    keep::keep();
    compare_when_texts_change();
}

/// Draws the page at once; a change has it drawn soon.
pub fn draw() {
    show();
    sight::look_again();
}

fn show() {
    DUE.set(false);
    let tree = see(|page| {
        say::speak(page.lang, page.draft(), page.state.kept);
        host::set_title(page.draft().called());
        page::page(page)
    });
    dom::show(tree);
    keys::hold_way_back();
}

/// Does what a key asks for in two parts, so that no task is longer than a frame: what was pressed stands on the screen
/// first. What it leads to follows in a task of its own; a newer key has it follow once, for both.
fn begin(begin: impl FnOnce(&mut Page)) {
    change(begin);
    if !OWED.replace(true) {
        host::after_drawing(|| {
            host::later(0, settle);
        });
    }
}

/// Shows what a key has led to.
pub fn settle() {
    if OWED.replace(false) {
        change_table(Page::settle);
        show();
        sight::look_now();
    }
}

/// Chooses a row and shows its evidence; a reader who goes from row to row hears which one it is. Who presses again goes
/// to the evidence: for a keyboard it is far away.
pub fn choose(line: &Arc<Line>, article: Option<usize>) {
    let chosen = Some(Chosen { row: line.row.clone(), article });
    if see(|page| page.side == Side::Evidence && page.state.chosen == chosen) {
        return go_aside();
    }
    let chose = |page: &mut Page| {
        page.begin(Act::Choose(chosen));
        page.side = Side::Evidence;
        // What was offered about a paste would lie over the row; it can still be undone.
        page.notice.take_if(|notice| matches!(notice.offer, Some(Offer::Instead(..))));
        page.said = fill(Key::SaidRow, &[("fact", &super::evidence::title(line)), ("verdict", t(line.verdict))]);
    };
    // Evidence of another row makes room for this one's; where there is none the table becomes narrower at once.
    match article.is_none() && see(|page| page.side == Side::Evidence) {
        true => begin(chose),
        false => change(|page| {
            chose(page);
            page.settle();
        }),
    }
    // What stands beside it makes the table narrower: what was pressed must not leave its sight by that.
    let line = line.clone();
    host::after_drawing(move || {
        sight::show(&line, article);
        dom::element("#evidence .pressed:not(:first-child)").iter().for_each(host::scroll_near);
    });
}

/// Puts the focus on what stands beside the table.
fn go_aside() {
    if let Some(side) = dom::element(".side") {
        let _ = side.focus();
    }
}

pub fn close_side() {
    change(|page| {
        page.act(Act::Choose(None));
        page.side = Side::Closed;
    });
}

/// Shows an article beside the table, at a place in it.
pub fn read(number: u32, look: Option<Span>) {
    if look.is_none() && see(|page| page.reading().is_some_and(|reading| reading.number == number)) {
        return go_aside();
    }
    change(|page| page.side = Side::Article(Reading { number, look, writing: false, rest: 0, opening: false, selected: None }));
    if look.is_some() {
        host::after_drawing(|| {
            if let Some(mark) = dom::element(".reader mark") {
                host::scroll_to(&mark, ScrollLogicalPosition::Center);
            }
        });
    }
}

/// Goes to the next row of those that are shown, or to the one before.
pub fn step(down: bool) {
    let next = see(|page| {
        let next = match page.place() {
            Some((before, shown)) if down => (before + usize::from(shown)).min(page.shown.len().saturating_sub(1)),
            Some((before, _)) => before.saturating_sub(1),
            None => 0,
        };
        page.shown.get(next).cloned()
    });
    if let Some(line) = next {
        choose(&line, None);
    }
}

pub fn set_filter(set: impl FnOnce(&mut Filter)) {
    let mut filter = see(|page| page.state.filter.clone());
    set(&mut filter);
    uncover();
    act(Act::Filter(filter));
}

/// On a phone the evidence lies over the rows: it goes when others are looked for.
fn uncover() {
    if host::narrow() && see(|page| page.side == Side::Evidence) {
        close_side();
    }
}

/// Narrows the table to rows with these words. Where there are rows they stay until those that were found are drawn.
pub fn search(words: String) {
    uncover();
    let filter = Filter { search: words, ..see(|page| page.state.filter.clone()) };
    match see(|page| page.shown.is_empty()) {
        true => act(Act::Filter(filter)),
        false => begin(|page| page.begin(Act::Filter(filter))),
    }
}

pub fn say(text: impl Into<String>) {
    let text = text.into();
    change(|page| page.said = text);
}

pub fn tell(text: impl Into<String>, undo: bool) {
    let text = text.into();
    change(|page| {
        page.said = text.clone();
        page.notice = Some(Notice { text, offer: undo.then_some(Offer::Undo) });
    });
}

/// Changes the language, and says in it what the page tells already.
pub fn speak(lang: Lang) {
    change(|page| {
        if let Some(notice) = &mut page.notice
            && let Some(text) = strings::again(&notice.text, page.lang, lang)
        {
            notice.text = text;
        }
        page.lang = lang;
    });
}

pub fn undo() {
    if see(|page| page.state.can_undo()) {
        change(|page| page.go_through(Act::Undo, Key::SaidUndone));
    }
}

/// Puts articles in the place of those that were added last.
pub fn take_instead(articles: &[Article]) {
    act(Act::Undo);
    act(Act::Add(articles.to_vec()));
    say(count(Key::SaidAddedOne, Key::SaidAddedMany, articles.len()));
}

pub fn redo() {
    if see(|page| page.state.can_redo()) {
        change(|page| page.go_through(Act::Redo, Key::SaidRedone));
    }
}

pub fn open_panel(panel: Panel) {
    change(|page| page.panel = Some(panel));
}

pub fn close_panel() {
    change(|page| page.panel = None);
}

pub fn open_sample(at: usize) {
    if at == 0 {
        return show_sample(at, samples::first().articles);
    }
    let asked = vec![Errand::Sample as u8, at as u8];
    host::errand(asked, move |answer| match answer.and_then(|articles| parcel::unpack(&articles)) {
        Some(articles) => show_sample(at, articles),
        None => tell(t(Key::PartMissing), false),
    });
}

fn show_sample(at: usize, articles: Vec<Article>) {
    let mut draft = Draft::of(samples::NAMES[at], articles);
    draft.sample = true;
    open(draft, false);
}

pub fn open(draft: Draft, read_only: bool) {
    change(|page| page.open(draft, read_only));
}

/// Opens a draft with what came with its link. As long as its articles are those the engine is not asked.
pub fn open_shared(draft: Draft, read_only: bool, entries: Vec<Entry>, comparison: Comparison, marks: Map<RowKey, Marks>) {
    change(|page| {
        page.open(draft, read_only);
        page.act(Act::Shared(Box::new(Shared::of(entries, comparison, marks))));
    });
}

pub fn cancel() {
    DESK.with(Desk::cancel);
    change(|page| page.work = Work::Stopped);
}

/// Asks the engine again a moment after the last key.
fn compare_when_texts_change() {
    let texts = see(|page| page.state.texts);
    let before = ASKED.replace(texts);
    // The first time nobody types, and the page is not drawn yet.
    if before == 0 && texts != 0 {
        match came_with_the_page() {
            Some(comparison) => {
                ABOUT.set(see(|page| page.state.list()));
                hear(News::Compared(comparison));
            }
            None => compare(),
        }
        host::later(WARM, warm);
    } else if before != texts {
        host::stop(ASKING.get());
        ASKING.set(host::later(140, compare));
    }
}

/// The table of the sample that a first visit sees.
fn came_with_the_page() -> Option<Comparison> {
    let first = see(|page| page.draft().sample && articles(page).iter().map(|(_, article)| article).eq(&samples::first().articles));
    if first { parcel::unpack(samples::FIRST_ANSWER) } else { None }
}

/// The engine reads what is shown without having been asked for it, once the page has nothing else to do.
fn warm() {
    let articles = see(articles);
    DESK.with(|desk| desk.warm(articles));
}

fn articles(page: &Page) -> Vec<(u32, Article)> {
    page.draft().entries.iter().map(|entry| (entry.number, entry.for_engine())).collect()
}

pub fn compare() {
    // A link's own table stands, whatever the engine would find in the texts that came with it.
    if see(|page| page.state.as_shared) {
        return;
    }
    let articles = change(|page| {
        if matches!(page.work, Work::Idle | Work::Stopped) {
            page.work = Work::Busy;
        }
        ABOUT.set(page.state.list());
        articles(page)
    });
    DESK.with(|desk| desk.compare(articles));
}

/// What the engine says.
fn hear(news: News) {
    match news {
        News::Progress(read, of) => change(|page| page.work = Work::Reading(read, of)),
        News::Compared(comparison) => {
            DEATHS.set(0);
            change(|page| {
                page.work = Work::Idle;
                let first = page.lines.is_empty() && page.draft().sample;
                page.act(Act::Found(ABOUT.with_borrow(List::clone), Box::new(comparison)));
                if !first {
                    let n = |n: usize| n.to_string();
                    let counts = &page.summary;
                    let gaps = [("all", n(counts.all)), ("differ", n(counts.differ)), ("agree", n(counts.agree))];
                    page.said = fill(Key::SaidCompared, &gaps.each_ref().map(|(name, n)| (*name, &**n)));
                }
                show_itself(page);
            });
        }
        News::Died => change(|page| {
            page.work = Work::Stopped;
            // Asked once more the engine may do better; asked for ever it would only warm the room.
            DEATHS.set(DEATHS.get() + 1);
            if DEATHS.get() < 2 {
                page.state.texts += 1;
            }
            page.notice = Some(Notice { text: t(Key::WorkerDied).to_owned(), offer: None });
        }),
    }
}

/// Beside a sample that has just been compared its first row's evidence is opened, where there is room: a visitor
/// sees what the page does before pressing anything.
fn show_itself(page: &mut Page) {
    let fresh = page.draft().sample && page.state.chosen.is_none() && !page.state.can_undo() && page.side == Side::Closed;
    if let Some(line) = page.shown.first().filter(|_| fresh && host::matches("(min-width: 75em)")) {
        let chosen = Chosen { row: line.row.clone(), article: None };
        page.act(Act::Choose(Some(chosen)));
        page.side = Side::Evidence;
    }
}
