use super::draft::{Draft, Entry, Field};
use super::filter::Filter;
use super::lines::{self, Line};
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
    /// What came with the link that this is, or is a copy of.
    shared: Option<Arc<Shared>>,
    /// Whether the articles are as they came with the link. Then its table stands: the link's texts may be single
    /// sentences, in which the engine would find less.
    pub as_shared: bool,
    /// Whether what was found is the link's table: it still is until the engine has read what was changed.
    found_shared: bool,
    /// Rows of the link's table whose marks by its sender find no place in the one that the engine made.
    pub unplaced: Vec<RowKey>,
    /// Rises with every change of what the engine reads.
    pub texts: u64,
    /// Rises with every change worth keeping.
    pub kept: u64,
}

/// What comes with a link.
#[derive(Clone, Debug)]
pub struct Shared {
    entries: Vec<Entry>,
    comparison: Arc<Comparison>,
    /// Its rows. Their keys are short and have no stroke in them.
    lines: Vec<Arc<Line>>,
    /// What the sender had done to its rows.
    marks: Map<RowKey, Marks>,
}

impl Shared {
    /// `entries` are the articles as they came.
    pub fn of(entries: Vec<Entry>, comparison: Comparison, marks: Map<RowKey, Marks>) -> Shared {
        let edited = Edited { comparison, ..Edited::default() };
        let lines = lines::lines(&edited, &[]);
        Shared { entries, comparison: Arc::new(edited.comparison), lines, marks }
    }

    fn line(&self, row: &RowKey) -> Option<&Line> {
        self.lines.iter().find(|line| line.row == *row).map(|line| &**line)
    }

    /// Calls the rows of another table, made of other texts, as those of the link's table that are like them: so what was
    /// done to a row goes on to be done to it. A name that the sender gave goes with it.
    fn adopt(&self, comparison: Comparison) -> Comparison {
        let edited = Edited { comparison, ..Edited::default() };
        let among = lines::lines(&edited, &[]);
        let Edited { mut comparison, .. } = edited;
        let mut names = Vec::new();
        for line in &self.lines {
            let Some(Line { place, .. }) = lines::like(line, &among) else { continue };
            let key = match line.row.table {
                edit::Table::Numbers => &mut comparison.numbers[*place].key,
                edit::Table::Quotes => &mut comparison.quotes[*place].key,
                edit::Table::Names => &mut comparison.names[*place].key,
            };
            key.clone_from(&line.row.key);
            if self.marks.get(&line.row).is_some_and(|marks| marks.renamed) {
                names.push(Edit::Rename { row: line.row.clone(), label: line.label.clone() });
            }
        }
        edit::lay(&comparison, &names, &[]).comparison
    }
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
    /// Takes back one edit of the list; after those come the sender's marks that found no place.
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
    /// What came with the link that was opened.
    Shared(Box<Shared>),
    /// The comparison that was only looked at becomes the reader's own.
    Own,
}

impl State {
    pub fn act(&mut self, act: Act) {
        match act {
            Act::Shared(shared) => {
                self.shared = Some(Arc::new(*shared));
                self.show_shared();
            }
            Act::Found(..) if self.as_shared => {}
            Act::Found(columns, comparison) => {
                let comparison = match &self.shared {
                    Some(shared) => shared.adopt(*comparison),
                    None => *comparison,
                };
                (self.columns, self.found, self.found_shared) = (columns, Arc::new(comparison), false);
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
            Act::Unedit(at) => {
                let unplaced = at.checked_sub(self.draft.edits.len()).and_then(|at| self.unplaced.get(at)).cloned();
                self.change(None, |draft| match (unplaced, &mut draft.link) {
                    (Some(row), Some(link)) => link.push_str(&let_go(&row)),
                    (None, _) if at < draft.edits.len() => drop(draft.edits.remove(at)),
                    _ => {}
                });
            }
            Act::Undo => {
                if let Some(step) = self.past.pop() {
                    let after = std::mem::replace(&mut self.draft, step.draft);
                    self.changed(other_edits(&after, &self.draft));
                    self.future.push(after);
                }
            }
            Act::Redo => {
                if let Some(draft) = self.future.pop() {
                    let before = std::mem::replace(&mut self.draft, draft);
                    self.changed(other_edits(&before, &self.draft));
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
            Arc::make_mut(&mut self.draft).sample = false;
        }
        let edited = other_edits(&before, &self.draft);
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
        if !self.show_shared() && (self.arrange() || edits) {
            self.lay();
        }
    }

    /// Shows the link's table where the articles are as they came with it; answers whether it does.
    fn show_shared(&mut self) -> bool {
        let shared = self.shared.as_ref().filter(|shared| shared.entries == self.draft.entries);
        self.as_shared = shared.is_some();
        if let Some(shared) = shared {
            (self.found, self.found_shared) = (shared.comparison.clone(), true);
            self.columns = self.list();
            self.lay();
        }
        self.as_shared
    }

    /// What a row of the link's table is called.
    pub fn shared_name(&self, row: &RowKey) -> Option<&str> {
        self.shared.as_ref()?.line(row).map(|line| &*line.label)
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
        let mut edited = edit::lay(&self.found, &self.draft.edits, &self.draft.texts());
        self.unplaced.clear();
        if let (Some(shared), Some(link)) = (&self.shared, &self.draft.link) {
            for (row, marks) in shared.marks.iter() {
                // What the sender hid did not come; after the link stands what was let go of.
                if shared.line(row).is_none() || link.contains(&let_go(row)) {
                    continue;
                }
                // Cells that were moved are moved in the link's own table alone.
                let moved = !self.found_shared && (marks.merged || marks.split || marks.changed);
                match has(&self.found, row) && !moved {
                    true => edited.marks.at(row.clone()).bring(marks),
                    false => self.unplaced.push(row.clone()),
                }
            }
        }
        self.edited = Arc::new(edited);
        let gone = |chosen: &Chosen| !has(&self.edited.comparison, &chosen.row);
        if self.chosen.as_ref().is_some_and(gone) {
            self.chosen = None;
        }
    }
}

/// What is written behind the link when its sender's marks on a row are let go of.
fn let_go(row: &RowKey) -> String {
    [" ", &row.key, ","].concat()
}

/// Whether what is laid over the table is another in one draft than in the other.
fn other_edits(one: &Draft, other: &Draft) -> bool {
    one.edits != other.edits || one.link != other.link
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
    fn a_copied_link_keeps_its_marks_as_far_as_they_apply_when_a_text_changes_and_gets_its_table_back() {
        let texts =
            ["Nine people died in Marn. The flood destroyed 40 houses.", "Nine people died in Marn. It destroyed 40 houses and 3 mills."];
        let articles: Vec<Article> = texts.into_iter().map(article).collect();
        let read = |articles: &[Article]| crate::analyze::Engine::default().compare_with(articles, |_, _| true).unwrap_or_default();
        let mut comparison = read(&articles);
        comparison.numbers.iter_mut().enumerate().for_each(|(at, row)| row.key = format!("n{}", at + 1));
        let at = |word: &str| comparison.numbers.iter().position(|row| row.label.contains(word)).unwrap();
        let (died, houses, mills) = (at("people"), at("houses"), at("mills"));
        comparison.numbers[died].label = "The dead".to_owned();
        let key = |at: usize| row(&format!("n{}", at + 1));
        let brought: Map<RowKey, Marks> = [
            (key(died), Marks { renamed: true, note: Some("ours".to_owned()), ..Marks::default() }),
            (key(houses), Marks { merged: true, ..Marks::default() }),
            (key(mills), Marks { confirmed: true, ..Marks::default() }),
        ]
        .into_iter()
        .collect();
        let mut draft = Draft::of("", articles);
        draft.link = Some("#1.a".to_owned());
        let shared = Shared::of(draft.entries.clone(), comparison, brought);
        let mut state = State::default();
        state.act(Act::Open { draft: Box::new(draft), read_only: false });
        state.act(Act::Shared(Box::new(shared)));
        state.act(Act::Edit(Edit::Hide { row: key(died) }));
        let table = state.edited.clone();
        assert!(state.as_shared && state.unplaced.is_empty());

        state.act(Act::SetText(1, "Nine people died in Marn. It destroyed 40 houses.".to_owned()));
        assert!(!state.as_shared && state.edited.comparison == table.comparison, "it stands until the engine has read the text");
        let now: Vec<Article> = state.draft.entries.iter().map(Entry::for_engine).collect();
        state.act(Act::Found(state.list(), Box::new(read(&now))));
        let row = state.edited.comparison.numbers.iter().find(|row| row.label == "The dead").unwrap();
        let marks = state.edited.marks.get(&key(died)).unwrap();
        assert!(row.key == key(died).key && marks.hidden && marks.note.as_deref() == Some("ours") && state.edited.lost.is_empty());
        assert_eq!(marks.by, crate::edit::By::Both);
        // The row that was merged is no longer that, and what is gone can be checked no more.
        assert_eq!(state.unplaced, [key(houses), key(mills)]);
        assert_eq!(state.shared_name(&key(mills)), Some("Mills destroyed"));
        state.act(Act::Unedit(2));
        assert_eq!(state.unplaced, [key(houses)]);
        state.act(Act::Undo);
        assert_eq!(state.unplaced.len(), 2);
        state.act(Act::Undo);
        assert!(state.as_shared && state.unplaced.is_empty() && state.edited == table);
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
