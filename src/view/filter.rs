use super::lines::{Line, Standing};
use crate::edit::Table;
use crate::text::letters::Cased;
use std::sync::Arc;

/// What the reader wants to see. Nothing set: everything that is not hidden.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    pub standing: Option<Standing>,
    pub table: Option<Table>,
    pub search: String,
    /// Show what the reader hid as well.
    pub hidden: bool,
}

impl Filter {
    pub fn is_set(&self) -> bool {
        self.standing.is_some() || self.table.is_some() || !self.search.trim().is_empty()
    }

    fn finds(&self, line: &Line, words: &[String]) -> bool {
        (self.hidden || !line.marks.hidden) && words.iter().all(|word| line.haystack.contains(word.as_str()))
    }
}

/// How many rows each filter would show, given the others.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Summary {
    pub all: usize,
    pub differ: usize,
    pub scope: usize,
    pub agree: usize,
    pub one: usize,
    pub numbers: usize,
    pub quotes: usize,
    pub names: usize,
    pub hidden: usize,
    /// Verdicts and kinds of which there is a row at all: their filters stay where they are while others narrow the table.
    pub there: Vec<Standing>,
    pub kinds: Vec<Table>,
}

impl Summary {
    pub fn of(&self, standing: Standing) -> usize {
        match standing {
            Standing::Differ => self.differ,
            Standing::Scope => self.scope,
            Standing::Agree => self.agree,
            Standing::One => self.one,
        }
    }
}

/// The lines that pass, in order, and what each filter would show.
pub fn shown(lines: &[Arc<Line>], filter: &Filter) -> (Vec<Arc<Line>>, Summary) {
    let words: Vec<String> = filter.search.in_small().split_whitespace().map(str::to_owned).collect();
    let (mut shown, mut counts) = (Vec::new(), Summary::default());
    for line in lines {
        counts.hidden += usize::from(line.marks.hidden);
        if !counts.there.contains(&line.standing) {
            counts.there.push(line.standing);
        }
        if !counts.kinds.contains(&line.row.table) {
            counts.kinds.push(line.row.table);
        }
        if !filter.finds(line, &words) {
            continue;
        }
        let kind = filter.table.is_none_or(|table| line.row.table == table);
        let standing = filter.standing.is_none_or(|standing| line.standing == standing);
        if kind {
            counts.all += 1;
            match line.standing {
                Standing::Differ => counts.differ += 1,
                Standing::Scope => counts.scope += 1,
                Standing::Agree => counts.agree += 1,
                Standing::One => counts.one += 1,
            }
        }
        if standing {
            match line.row.table {
                Table::Numbers => counts.numbers += 1,
                Table::Quotes => counts.quotes += 1,
                Table::Names => counts.names += 1,
            }
        }
        if kind && standing {
            shown.push(line.clone());
        }
    }
    (shown, counts)
}
