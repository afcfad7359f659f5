use super::evidence::{Mark, Piece, cut};
use super::lines::{Line, Standing};
use crate::edit::Table;
use crate::text::Span;
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

    fn words(&self) -> Vec<String> {
        self.search.in_small().split_whitespace().map(str::to_owned).collect()
    }

    /// Why the search finds a row that does not show its words: the sentence behind it that has one, from a few words before
    /// it on, with all of them marked.
    pub fn behind(&self, line: &Line) -> Option<Vec<Piece>> {
        const BEFORE: usize = 24;
        let words = self.words();
        let shown = line.haystack.get(..line.behind)?;
        let at = line.haystack.find(words.iter().find(|word| !shown.contains(word.as_str()))?)?;
        // In few scripts small letters are longer or shorter than large ones: then the place is not known.
        let mut start = line.words.get(..at).filter(|_| line.words.len() == line.haystack.len())?.rfind('\n')? + 1;
        let before = &line.words[start..at];
        let cut_short = before.floor_char_boundary(before.len().saturating_sub(BEFORE));
        let left_out = before[..cut_short].rfind(' ').unwrap_or(0);
        start += left_out;
        let end = line.words[at..].find('\n').map_or(line.words.len(), |end| at + end);
        let small = line.haystack.get(start..end)?;
        let mut marks = Vec::new();
        for word in &words {
            marks.extend(small.match_indices(word.as_str()).map(|(at, _)| (Span::new(start + at, start + at + word.len()), Mark::Value)));
        }
        let mut pieces = cut(&line.words, Span::new(start, end), &marks);
        if left_out > 0 {
            pieces.first_mut()?.text.insert(0, '…');
        }
        Some(pieces)
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
    let words = filter.words();
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

/// Rows that stand together: of one kind, and numbers of one event.
pub type Group = (Table, u32);

pub fn group(line: &Line) -> Group {
    (line.row.table, if line.row.table == Table::Numbers { line.event } else { 0 })
}

/// So many rows of one article in a group are folded away.
const MANY: usize = 4;

/// The groups in which many rows are of one article, and how many, where there are rows that several articles tell: these
/// would be lost among them.
pub fn folds(lines: &[Arc<Line>]) -> Vec<(Group, usize)> {
    let mut folds: Vec<(Group, usize)> = Vec::new();
    let (one, several): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.standing == Standing::One);
    for line in one.into_iter().filter(|_| !several.is_empty()) {
        match folds.last_mut() {
            Some((last, n)) if *last == group(line) => *n += 1,
            _ => folds.push((group(line), 1)),
        }
    }
    folds.retain(|(_, n)| *n >= MANY);
    folds
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;
    use crate::edit::Edited;
    use crate::text::Article;

    fn rows(texts: &[&str]) -> Vec<Arc<Line>> {
        let articles: Vec<Article> = texts.iter().map(|text| Article { text: (*text).to_owned(), ..Article::default() }).collect();
        lines(&Edited { comparison: crate::analyze::compare(&articles), ..Edited::default() }, texts)
    }

    #[test]
    fn a_row_that_does_not_show_what_was_looked_for_says_where_it_is() {
        let rows = rows(&[
            "On Friday morning the old and slow ferry Marisol carried 140 passengers, said Anna Weller. It sank.",
            "Divers found 2 doors open.",
        ]);
        let row = rows.iter().find(|line| line.label == "Passengers").unwrap();
        let behind = |search: &str| {
            let pieces = Filter { search: search.to_owned(), ..Filter::default() }.behind(row)?;
            let mark = |piece: &Piece| if piece.mark == Mark::Value { format!("[{}]", piece.text) } else { piece.text.clone() };
            Some(pieces.iter().map(mark).collect::<String>())
        };
        assert_eq!(behind(""), None);
        assert_eq!(behind("140 passenger"), None, "the row shows it");
        assert_eq!(
            behind("marisol 140").unwrap(),
            "… morning the old and slow ferry [Marisol] carried [140] passengers, said Anna Weller."
        );
    }

    #[test]
    fn many_rows_of_one_article_fold_where_there_are_others() {
        let one = "Nine people died in Marn. It destroyed 40 houses, 3 mills, 5 barns, 2 bridges and 7 boats.";
        let counted = |texts: &[&str]| folds(&rows(texts)).into_iter().map(|((table, _), n)| (table, n)).collect::<Vec<_>>();
        assert_eq!(counted(&[one, "Nine people died in Marn."]), [(Table::Numbers, 5)]);
        assert_eq!(counted(&[one, "Nine people died in Marn. It destroyed 40 houses and 3 mills."]), [], "few are left as they are");
        assert_eq!(counted(&[one]), [], "all rows are of one");
    }
}
