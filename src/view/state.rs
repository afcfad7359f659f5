use super::draft::{Draft, Field};
use super::filter::Filter;
use crate::edit::{self, Edit, Edited, Marks, RowKey};
use crate::table::Comparison;
use crate::text::sort::Map;
use crate::text::{Article, Span};
use std::sync::Arc;

/// Everything the page knows.
#[derive(Clone, Debug, Default)]
pub struct State {
    pub draft: Arc<Draft>,
    past: Vec<Step>,
    future: Vec<Arc<Draft>>,
    /// What the engine found in the articles as they were when it last answered, in columns as they are now: a figure
    /// must never stand under the name of another article.
    found: Arc<Comparison>,
    /// Whose columns those are.
    columns: List,
    /// Rises when another comparison is opened.
    opened: u64,
    /// The same with the reader's edits.
    pub edited: Arc<Edited>,
    pub filter: Filter,
    /// The row whose evidence is shown, and the article that was pressed.
    pub chosen: Option<Chosen>,
    /// Whether this comparison came from a link and is only looked at.
    pub read_only: bool,
    /// Whether the table is the one that came with a link. It stands until an article is changed: the link's texts
    /// may be single sentences, in which the engine would find less.
    pub as_shared: bool,
    /// What the sharer had done to its rows.
    brought: Map<RowKey, Marks>,
    /// Rises with every change of what the engine reads.
    pub texts: u64,
    /// Rises with every change worth keeping.
    pub kept: u64,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chosen {
    pub row: RowKey,
    pub article: Option<usize>,
}

/// Articles in order by their numbers, and which comparison they are of: numbers tell articles of one apart.
pub type List = (u64, Vec<u32>);

#[derive(Clone, Debug)]
struct Step {
    draft: Arc<Draft>,
    /// Typing in the same field is one step.
    typing: Option<(u32, u8)>,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Act {
    /// The engine answered about these articles.
    Found(List, Box<Comparison>),
    Add(Vec<Article>),
    Remove(u32),
    Shift(u32, isize),
    SetText(u32, String),
    SetField(u32, Field, String),
    /// Leaves a stretch out, or takes it back in.
    DropPart(u32, Span),
    /// Puts back what the engine left out of an article.
    KeepPart(u32, Span),
    Name(String),
    Edit(Edit),
    /// Takes back one edit of the list.
    Unedit(usize),
    Undo,
    Redo,
    Choose(Option<Chosen>),
    Filter(Filter),
    /// Another comparison is opened in place of this one.
    Open {
        draft: Box<Draft>,
        read_only: bool,
    },
    /// The table that came with a link.
    Shared {
        comparison: Box<Comparison>,
        marks: Map<RowKey, Marks>,
    },
    /// The comparison that was only looked at becomes the reader's own.
    Own,
}

impl State {
    pub fn act(&mut self, act: Act) {
        match act {
            Act::Shared { comparison, marks } => {
                self.as_shared = true;
                self.brought = marks;
                (self.columns, self.found) = (self.list(), Arc::new(*comparison));
                self.lay();
            }
            Act::Found(..) if self.as_shared => {}
            Act::Found(columns, comparison) => {
                (self.columns, self.found) = (columns, Arc::new(*comparison));
                self.arrange();
                self.lay();
            }
            Act::Add(articles) => self.change(None, |draft| {
                // Our sample makes room for the reader's own text.
                if std::mem::take(&mut draft.sample) {
                    *draft = draft.emptied();
                }
                draft.add(articles);
            }),
            Act::Remove(number) => self.change(None, |draft| draft.remove(number)),
            Act::Shift(number, by) => self.change(None, |draft| draft.shift(number, by)),
            Act::SetText(number, text) => self.change(Some((number, 0)), |draft| draft.set_text(number, text)),
            Act::SetField(number, field, value) => {
                self.change(Some((number, 1 + field as u8)), |draft| draft.set_field(number, field, &value));
            }
            Act::DropPart(number, span) => self.change(None, |draft| draft.drop_part(number, span)),
            Act::KeepPart(number, span) => self.change(None, |draft| draft.keep_part(number, span)),
            Act::Name(name) => self.change(Some((u32::MAX, 0)), |draft| draft.name = name),
            Act::Edit(edit) => self.change(None, |draft| add_edit(&mut draft.edits, edit)),
            Act::Unedit(at) => self.change(None, |draft| {
                if at < draft.edits.len() {
                    draft.edits.remove(at);
                }
            }),
            Act::Undo => {
                if let Some(step) = self.past.pop() {
                    let after = std::mem::replace(&mut self.draft, step.draft);
                    self.changed(after.edits != self.draft.edits);
                    self.future.push(after);
                }
            }
            Act::Redo => {
                if let Some(draft) = self.future.pop() {
                    let before = std::mem::replace(&mut self.draft, draft);
                    self.changed(before.edits != self.draft.edits);
                    self.past.push(Step { draft: before, typing: None });
                }
            }
            Act::Choose(chosen) => self.chosen = chosen,
            Act::Filter(filter) => self.filter = filter,
            Act::Open { draft, read_only } => {
                let (texts, kept, opened) = (self.texts + 1, self.kept + 1, self.opened + 1);
                let past = before_each_edit(&draft);
                *self = State { draft: Arc::new(*draft), past, read_only, texts, kept, opened, ..State::default() };
            }
            Act::Own => {
                self.read_only = false;
                self.kept += 1;
            }
        }
    }

    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Changes the draft, and remembers how it was.
    fn change(&mut self, typing: Option<(u32, u8)>, change: impl FnOnce(&mut Draft)) {
        let before = self.draft.clone();
        change(Arc::make_mut(&mut self.draft));
        if self.draft == before {
            return;
        }
        if self.draft.entries != before.entries {
            self.as_shared = false;
            Arc::make_mut(&mut self.draft).sample = false;
        }
        let edited = self.draft.edits != before.edits;
        self.future.clear();
        let goes_on = typing.is_some() && self.past.last().is_some_and(|step| step.typing == typing);
        if !goes_on {
            self.past.push(Step { draft: before, typing });
        }
        self.changed(edited);
    }

    /// Where only texts changed, the engine's next answer lays the edits anew; a key must not wait for it.
    fn changed(&mut self, edits: bool) {
        self.texts += 1;
        self.kept += 1;
        if self.arrange() || edits {
            self.lay();
        }
    }

    /// The table that came with a link, and what its sender had done to it, as long as it stands.
    pub fn shared(&self) -> Option<(&Comparison, &Map<RowKey, Marks>)> {
        self.as_shared.then_some((&*self.found, &self.brought))
    }

    /// The articles as they stand now.
    pub fn list(&self) -> List {
        (self.opened, self.draft.entries.iter().map(|entry| entry.number).collect())
    }

    /// Brings the columns of what was found into the order of the articles: what is gone goes, what is new is empty until
    /// the engine has read it. Answers whether anything had to be moved.
    fn arrange(&mut self) -> bool {
        let now = self.list();
        if now == self.columns {
            return false;
        }
        let from = |number: &u32| self.columns.1.iter().position(|other| other == number).filter(|_| self.columns.0 == now.0);
        let from: Vec<Option<usize>> = now.1.iter().map(from).collect();
        self.found = Arc::new(self.found.arranged(&from));
        self.columns = now;
        true
    }

    fn lay(&mut self) {
        let texts: Vec<&str> = self.draft.entries.iter().map(|entry| &*entry.article.text).collect();
        let mut edited = edit::lay(&self.found, &self.draft.edits, &texts);
        if self.as_shared {
            for (row, marks) in self.brought.iter() {
                edited.marks.at(row.clone()).bring(marks);
            }
        }
        self.edited = Arc::new(edited);
        let gone = |chosen: &Chosen| !has(&self.edited.comparison, &chosen.row);
        if self.chosen.as_ref().is_some_and(gone) {
            self.chosen = None;
        }
    }
}

/// What stood before each of a draft's edits, so that they can be taken back one by one after a reload as well.
fn before_each_edit(draft: &Draft) -> Vec<Step> {
    let before = |n: usize| {
        let mut draft = draft.clone();
        draft.edits.truncate(n);
        draft
    };
    (0..draft.edits.len()).map(|n| Step { draft: Arc::new(before(n)), typing: None }).collect()
}

fn has(comparison: &Comparison, row: &RowKey) -> bool {
    match row.table {
        edit::Table::Numbers => comparison.numbers.iter().any(|other| other.key == row.key),
        edit::Table::Quotes => comparison.quotes.iter().any(|other| other.key == row.key),
        edit::Table::Names => comparison.names.iter().any(|other| other.key == row.key),
    }
}

/// Adds an edit to the list. What can be said of a row once only is said once: a new name takes the place of the
/// old, and to hide what is hidden shows it again.
fn add_edit(edits: &mut Vec<Edit>, edit: Edit) {
    let same = |other: &Edit| std::mem::discriminant(other) == std::mem::discriminant(&edit) && other.row() == edit.row();
    match &edit {
        Edit::Rename { label, .. } | Edit::Note { text: label, .. } => {
            let empty = label.trim().is_empty();
            edits.retain(|other| !same(other));
            if !empty {
                edits.push(edit);
            }
        }
        Edit::Hide { .. } | Edit::Confirm { .. } => {
            let before = edits.len();
            edits.retain(|other| !same(other));
            if edits.len() == before {
                edits.push(edit);
            }
        }
        _ => edits.push(edit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Table;

    fn article(text: &str) -> Article {
        Article { text: text.to_owned(), ..Article::default() }
    }

    fn texts(state: &State) -> Vec<String> {
        state.draft.entries.iter().map(|entry| entry.article.text.clone()).collect()
    }

    fn row(key: &str) -> RowKey {
        RowKey { table: Table::Numbers, key: key.to_owned() }
    }

    #[test]
    fn whatever_is_done_can_be_undone_and_done_again() {
        let mut state = State::default();
        state.act(Act::Add(vec![article("one"), article("two")]));
        state.act(Act::Remove(0));
        state.act(Act::Edit(Edit::Hide { row: row("dead") }));
        assert_eq!(texts(&state), ["two"]);
        for _ in 0..2 {
            state.act(Act::Undo);
        }
        assert_eq!(texts(&state), ["one", "two"]);
        state.act(Act::Undo);
        assert!(texts(&state).is_empty() && !state.can_undo());
        for _ in 0..9 {
            state.act(Act::Redo);
        }
        assert_eq!(texts(&state), ["two"]);
        assert_eq!(state.draft.edits.len(), 1);
    }

    #[test]
    fn what_was_found_follows_its_article_and_never_stands_under_another() {
        let texts = ["Nine people died in Marn.", "Nine people died in Marn. The flood destroyed 40 houses."];
        let articles: Vec<Article> = texts.into_iter().map(article).collect();
        let found = crate::analyze::Engine::default().compare_with(&articles, |_, _| true).unwrap_or_default();
        let said = |state: &State| -> Vec<Vec<usize>> {
            let cells = |row: &crate::table::NumberRow| row.cells.iter().map(<[_]>::len).collect();
            state.edited.comparison.numbers.iter().map(cells).collect()
        };
        let mut state = State::default();
        state.act(Act::Add(articles));
        let asked = state.list();
        state.act(Act::Found(asked.clone(), Box::new(found.clone())));
        assert_eq!(said(&state), [[1, 1], [0, 1]]);
        state.act(Act::Shift(0, 1));
        state.act(Act::Add(vec![article("new")]));
        assert_eq!(said(&state), [[1, 1, 0], [1, 0, 0]]);
        state.act(Act::Remove(1));
        assert_eq!(said(&state), [[1, 0]]);
        // An answer that was asked for before all that is put in order as well.
        state.act(Act::Found(asked.clone(), Box::new(found.clone())));
        assert_eq!(said(&state), [[1, 0]]);
        state.act(Act::Undo);
        // And one about another comparison, whose articles have the same numbers, is not shown.
        state.act(Act::Open { draft: Box::new(Draft::of("", vec![article("other")])), read_only: false });
        state.act(Act::Found(asked, Box::new(found)));
        assert!(said(&state).is_empty());
    }

    #[test]
    fn typing_is_one_step() {
        let mut state = State::default();
        state.act(Act::Add(vec![article("")]));
        for end in 1..=5 {
            state.act(Act::SetText(0, "Three"[..end].to_owned()));
        }
        state.act(Act::Undo);
        assert_eq!(texts(&state), [""]);
    }

    #[test]
    fn a_sample_makes_room_for_the_readers_own_text_and_comes_back_with_undo() {
        let mut state = State::default();
        let sample = super::super::samples::sample(0);
        let mut draft = Draft::of(sample.name, sample.articles);
        draft.sample = true;
        state.act(Act::Open { draft: Box::new(draft), read_only: false });
        state.act(Act::Add(vec![article("mine")]));
        assert_eq!(texts(&state), ["mine"]);
        state.act(Act::Undo);
        assert!(state.draft.sample && texts(&state).len() > 2);
    }

    #[test]
    fn edits_that_were_kept_can_be_undone_and_done_again() {
        let mut draft = Draft::of("", vec![article("one")]);
        draft.edits = vec![Edit::Hide { row: row("dead") }, Edit::Confirm { row: row("hurt") }];
        let mut state = State::default();
        state.act(Act::Open { draft: Box::new(draft.clone()), read_only: false });
        state.act(Act::Undo);
        assert_eq!(state.draft.edits, draft.edits[..1]);
        state.act(Act::Undo);
        assert!(state.draft.edits.is_empty() && !state.can_undo());
        assert_eq!(texts(&state), ["one"]);
        (0..2).for_each(|_| state.act(Act::Redo));
        assert_eq!(*state.draft, draft);
    }

    #[test]
    fn to_hide_twice_is_to_show_again_and_an_empty_name_takes_the_name_back() {
        let mut state = State::default();
        state.act(Act::Edit(Edit::Hide { row: row("dead") }));
        state.act(Act::Edit(Edit::Rename { row: row("dead"), label: "Killed".to_owned() }));
        state.act(Act::Edit(Edit::Rename { row: row("dead"), label: "Deaths".to_owned() }));
        assert_eq!(state.draft.edits.len(), 2);
        state.act(Act::Edit(Edit::Hide { row: row("dead") }));
        state.act(Act::Edit(Edit::Rename { row: row("dead"), label: " ".to_owned() }));
        assert!(state.draft.edits.is_empty());
    }
}
