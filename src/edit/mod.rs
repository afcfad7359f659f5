//! The reader's own changes to a comparison: a list of edits, laid over what the engine found.
//!
//! An edit names its row by the row's key, which stays while the text around the fact changes. What no longer
//! finds its row is not dropped in silence: it is listed in `Edited::lost`.

mod kept;
mod lay;

pub use kept::{read, written};
pub use lay::lay;

use crate::table::Comparison;
use crate::text::sort::Map;

/// Which table a row stands in.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Table {
    Numbers,
    Quotes,
    Names,
}

/// A row, by the table it stands in and its key there.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct RowKey {
    pub table: Table,
    pub key: String,
}

/// One act of the reader.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Edit {
    /// The two rows are one fact; it keeps the name of `into`.
    Merge {
        row: RowKey,
        into: RowKey,
    },
    /// What article number `article` gives stands in a row of its own.
    Split {
        row: RowKey,
        article: u32,
    },
    /// This one report is not this fact: it is taken out of the row. `text` is its words.
    TakeOut {
        row: RowKey,
        article: u32,
        text: String,
    },
    /// A value the engine missed, marked by the reader: these words, at their `nth` place in the article.
    Add {
        row: RowKey,
        article: u32,
        text: String,
        nth: u32,
    },
    Rename {
        row: RowKey,
        label: String,
    },
    Note {
        row: RowKey,
        text: String,
    },
    Hide {
        row: RowKey,
    },
    Confirm {
        row: RowKey,
    },
}

impl Edit {
    /// The row the edit is about.
    pub fn row(&self) -> &RowKey {
        match self {
            Edit::Merge { row, .. }
            | Edit::Split { row, .. }
            | Edit::TakeOut { row, .. }
            | Edit::Add { row, .. }
            | Edit::Rename { row, .. }
            | Edit::Note { row, .. }
            | Edit::Hide { row }
            | Edit::Confirm { row } => row,
        }
    }
}

/// What the reader did to one row.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    pub merged: bool,
    pub split: bool,
    pub changed: bool,
    pub renamed: bool,
    pub hidden: bool,
    pub confirmed: bool,
    pub note: Option<String>,
    pub by: By,
}

/// Whose hand that was.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum By {
    #[default]
    Reader,
    /// Who made the link that the comparison came with.
    Sender,
    Both,
}

impl Marks {
    /// Whether the row is as the engine left it.
    pub fn is_empty(&self) -> bool {
        *self == Marks::default()
    }

    /// Adds what a link brought. A reader's own note stands in the place of the sender's.
    pub fn bring(&mut self, brought: &Marks) {
        self.by = if self.is_empty() { By::Sender } else { By::Both };
        self.merged |= brought.merged;
        self.split |= brought.split;
        self.changed |= brought.changed;
        self.renamed |= brought.renamed;
        self.hidden |= brought.hidden;
        self.confirmed |= brought.confirmed;
        self.note = self.note.take().or_else(|| brought.note.clone());
    }
}

/// A comparison with the reader's edits laid over it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Edited {
    pub comparison: Comparison,
    pub marks: Map<RowKey, Marks>,
    /// Edits that no longer find what they were about, as places in the list.
    pub lost: Vec<usize>,
}

/// The same edits after the articles changed places: `to[old]` is an article's new place, `None` where it is gone.
/// An edit about an article that is gone goes with it.
pub fn follow(edits: &[Edit], to: &[Option<u32>]) -> Vec<Edit> {
    let place = |article: u32| to.get(article as usize).copied().flatten();
    edits
        .iter()
        .filter_map(|edit| {
            let mut edit = edit.clone();
            match &mut edit {
                Edit::Split { article, .. } | Edit::TakeOut { article, .. } | Edit::Add { article, .. } => *article = place(*article)?,
                _ => {}
            }
            Some(edit)
        })
        .collect()
}
