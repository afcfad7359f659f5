use super::{Edit, Edited, Marks, RowKey, Table};
use crate::mention::quantity;
use crate::table::{self, Cells, Column, Comparison, Kind, NameMention, NumberRow, Quotation, QuoteRow, Report};
use crate::text::Span;
use crate::text::sort::Map;
use crate::token;
use crate::verdict::quotes::{self, Said};
use crate::verdict::{QuoteVerdict, Reason};

/// Lays the edits over a comparison, in the order in which the reader made them, and judges anew what they changed.
/// `texts` are the articles' texts in order.
pub fn lay(found: &Comparison, edits: &[Edit], texts: &[&str]) -> Edited {
    let mut work = Work { comparison: found.clone(), marks: Map::default(), changed: Map::default() };
    let lost: Vec<usize> = edits.iter().enumerate().filter(|(_, edit)| work.apply(edit, texts).is_none()).map(|(at, _)| at).collect();
    work.judge(texts);
    Edited { comparison: work.comparison, marks: work.marks, lost }
}

struct Work {
    comparison: Comparison,
    marks: Map<RowKey, Marks>,
    /// Rows whose cells are no longer what the engine put there.
    changed: Map<RowKey, ()>,
}

impl Work {
    /// None where the edit does not find what it is about.
    fn apply(&mut self, edit: &Edit, texts: &[&str]) -> Option<()> {
        let row = edit.row();
        let at = self.place(row)?;
        match edit {
            Edit::Merge { into, .. } => {
                let to = self.place(into).filter(|_| into.table == row.table && into != row)?;
                let gone = self.marks.get(row).cloned().unwrap_or_default();
                let name = match row.table {
                    Table::Numbers => Some(self.comparison.numbers.get(at)?.label.clone()),
                    Table::Quotes => self.comparison.quotes.get(at)?.speaker.clone(),
                    Table::Names => Some(self.comparison.names.get(at)?.name.clone()),
                };
                match row.table {
                    Table::Numbers => merge(&mut self.comparison.numbers, at, to, |row| &mut row.cells),
                    Table::Quotes => merge(&mut self.comparison.quotes, at, to, |row| &mut row.cells),
                    Table::Names => merge(&mut self.comparison.names, at, to, |row| &mut row.cells),
                }
                self.marks.remove(row);
                self.changed.remove(row);
                self.change(into, |marks| marks.merged = true);
                // What the reader wrote of the row that is gone goes over.
                let kept = self.mark(into);
                if let Some(note) = gone.note {
                    kept.note = Some(kept.note.take().map_or(note.clone(), |own| [&*own, "\n", &*note].concat()));
                }
                if let Some(label) = name.filter(|_| gone.renamed && !kept.renamed) {
                    self.apply(&Edit::Rename { row: into.clone(), label }, texts)?;
                }
            }
            Edit::Split { article, .. } => {
                let new = RowKey { table: row.table, key: format!("{}/a{}", row.key, article + 1) };
                let article = *article as usize;
                match row.table {
                    Table::Numbers => part(&mut self.comparison.numbers, at, article, |_| true, &new.key)?,
                    Table::Quotes => part(&mut self.comparison.quotes, at, article, |_| true, &new.key)?,
                    Table::Names => part(&mut self.comparison.names, at, article, |_| true, &new.key)?,
                }
                self.change(row, |marks| marks.split = true);
                self.change(&new, |marks| marks.split = true);
            }
            Edit::TakeOut { article, text, .. } => {
                let new = RowKey { table: row.table, key: format!("{}/a{}/{text}", row.key, article + 1) };
                let article = *article as usize;
                match row.table {
                    Table::Numbers => part(&mut self.comparison.numbers, at, article, |report| report.text == *text, &new.key)?,
                    Table::Quotes => part(&mut self.comparison.quotes, at, article, |quote| quote.text == *text, &new.key)?,
                    Table::Names => part(&mut self.comparison.names, at, article, |name| name.text == *text, &new.key)?,
                }
                self.change(row, |marks| marks.changed = true);
                self.change(&new, |marks| marks.changed = true);
            }
            Edit::Add { article, text, nth, .. } => {
                let whole = texts.get(*article as usize)?;
                let (start, words) = whole.match_indices(text.as_str()).nth(*nth as usize).filter(|_| !text.is_empty())?;
                let span = Span::new(start, start + words.len());
                let article = *article as usize;
                match row.table {
                    Table::Numbers => self.comparison.numbers.get_mut(at)?.cells.push(article, report(whole, span)?),
                    Table::Quotes => self.comparison.quotes.get_mut(at)?.cells.push(article, quotation(whole, span)),
                    Table::Names => {
                        let mention = NameMention { span, text: text.clone() };
                        self.comparison.names.get_mut(at)?.cells.push(article, mention);
                    }
                }
                self.change(row, |marks| marks.changed = true);
            }
            Edit::Rename { label, .. } => {
                match row.table {
                    Table::Numbers => self.comparison.numbers.get_mut(at)?.label.clone_from(label),
                    Table::Quotes => self.comparison.quotes.get_mut(at)?.speaker = Some(label.clone()),
                    Table::Names => self.comparison.names.get_mut(at)?.name.clone_from(label),
                }
                self.mark(row).renamed = true;
            }
            Edit::Note { text, .. } => self.mark(row).note = Some(text.clone()),
            Edit::Hide { .. } => self.mark(row).hidden = true,
            Edit::Confirm { .. } => self.mark(row).confirmed = true,
        }
        Some(())
    }

    fn place(&self, row: &RowKey) -> Option<usize> {
        match row.table {
            Table::Numbers => self.comparison.numbers.iter().position(|other| other.key == row.key),
            Table::Quotes => self.comparison.quotes.iter().position(|other| other.key == row.key),
            Table::Names => self.comparison.names.iter().position(|other| other.key == row.key),
        }
    }

    fn mark(&mut self, row: &RowKey) -> &mut Marks {
        self.marks.at(row.clone())
    }

    fn change(&mut self, row: &RowKey, set: impl FnOnce(&mut Marks)) {
        set(self.mark(row));
        self.changed.at(row.clone());
    }

    fn judge(&mut self, texts: &[&str]) {
        if self.changed.is_empty() {
            return;
        }
        // Rows came and went: they are numbered anew, in the order shown.
        self.comparison.numbers.iter_mut().enumerate().for_each(|(at, row)| row.id = format!("n{}", at + 1));
        self.comparison.quotes.iter_mut().enumerate().for_each(|(at, row)| row.id = format!("q{}", at + 1));
        self.comparison.names.iter_mut().enumerate().for_each(|(at, row)| row.id = format!("p{}", at + 1));
        let judged = table::judge(&self.comparison, texts);
        for (row, (verdict, reasons)) in self.comparison.numbers.iter_mut().zip(judged) {
            if self.changed.get(&RowKey { table: Table::Numbers, key: row.key.clone() }).is_some() {
                (row.verdict, row.reasons) = (verdict, reasons);
            }
        }
        for row in &mut self.comparison.quotes {
            if self.changed.get(&RowKey { table: Table::Quotes, key: row.key.clone() }).is_some() {
                (row.verdict, row.reasons) = judge_quotes(row, &self.comparison.articles);
            }
        }
    }
}

/// A row that can give up a part of itself.
trait Row: Clone {
    type Item;
    fn cells(&mut self) -> &mut Cells<Self::Item>;
    fn name(&mut self, key: &str);
}

impl Row for NumberRow {
    type Item = Report;
    fn cells(&mut self) -> &mut Cells<Report> {
        &mut self.cells
    }
    fn name(&mut self, key: &str) {
        self.key = key.to_owned();
    }
}

impl Row for QuoteRow {
    type Item = Quotation;
    fn cells(&mut self) -> &mut Cells<Quotation> {
        &mut self.cells
    }
    fn name(&mut self, key: &str) {
        self.key = key.to_owned();
    }
}

impl Row for table::NameRow {
    type Item = NameMention;
    fn cells(&mut self) -> &mut Cells<NameMention> {
        &mut self.cells
    }
    fn name(&mut self, key: &str) {
        self.key = key.to_owned();
    }
}

/// Puts the cells of row `from` into row `to` and drops `from`.
fn merge<R, T>(rows: &mut Vec<R>, from: usize, to: usize, cells: impl Fn(&mut R) -> &mut Cells<T>) {
    let mut gone = rows.remove(from);
    let to = if from < to { to - 1 } else { to };
    let Some(kept) = rows.get_mut(to) else { return };
    let gone = std::mem::replace(cells(&mut gone), Cells::new(0));
    cells(kept).append(gone);
}

/// Moves what `wanted` picks of one cell into a new row right after. None where there is nothing to pick, or where
/// nothing would be left behind.
fn part<R: Row>(rows: &mut Vec<R>, at: usize, article: usize, wanted: impl Fn(&R::Item) -> bool, key: &str) -> Option<()> {
    let row = rows.get_mut(at)?;
    let picked = row.cells().of(article).iter().filter(|item| wanted(item)).count();
    let all: usize = row.cells().each().count();
    if picked == 0 || picked == all {
        return None;
    }
    let mut new = row.clone();
    new.name(key);
    new.cells().retain(|place, item| place == article && wanted(item));
    row.cells().retain(|place, item| place != article || !wanted(item));
    rows.insert(at + 1, new);
    Some(())
}

/// The figure in the words that the reader marked. None where the engine reads no number in them.
fn report(text: &str, span: Span) -> Option<Report> {
    let words = span.of(text);
    let found = quantity::read(words, &token::read(words), &[]).into_iter().next()?;
    Some(Report {
        span: Some(span),
        from: Vec::new(),
        text: words.to_owned(),
        sentence: None,
        kind: match found.kind {
            quantity::Kind::Count => Kind::Count,
            quantity::Kind::Amount => Kind::Amount,
            quantity::Kind::Measure => Kind::Measure,
            quantity::Kind::Share => Kind::Share,
            quantity::Kind::Age => Kind::Age,
        },
        stated: found.stated,
        bound: found.bound,
        hedge: found.hedge,
        unit: found.unit,
        counted: found.counted.map(|counted| counted.name),
        role: None,
        value: None,
        source: None,
        place: None,
        when: None,
    })
}

fn quotation(text: &str, span: Span) -> Quotation {
    Quotation { span, text: span.of(text).to_owned(), sentence: span, speaker: None, speaker_name: None, direct: true }
}

/// The verdict on a row of quotations that the reader changed.
fn judge_quotes(row: &QuoteRow, columns: &[Column]) -> (QuoteVerdict, Vec<Reason>) {
    let cells = row.cells.filled().flat_map(|(article, cell)| cell.iter().map(move |quote| (article, quote)));
    let said: Vec<Said> = cells
        .map(|(article, quote)| Said {
            article,
            name: columns.get(article).map_or("", Column::called),
            text: &quote.text,
            speaker: quote.speaker.as_deref(),
            speaker_name: quote.speaker_name.as_deref(),
            direct: quote.direct,
        })
        .collect();
    quotes::judge(&said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::{Bound, Decimal, Hedge};
    use crate::verdict::Verdict;

    fn given(text: &str, value: i64) -> Report {
        Report {
            span: Some(Span::new(0, text.len())),
            from: Vec::new(),
            text: text.to_owned(),
            sentence: None,
            kind: Kind::Count,
            stated: Some(Decimal::from(value)),
            bound: Bound::exactly(Decimal::from(value)),
            hedge: Hedge::Exact,
            unit: None,
            counted: Some("person".to_owned()),
            role: None,
            value: None,
            source: None,
            place: None,
            when: None,
        }
    }

    fn row(key: &str, cells: Vec<Vec<Report>>) -> NumberRow {
        NumberRow {
            id: key.to_owned(),
            key: key.to_owned(),
            label: key.to_owned(),
            event: 0,
            verdict: Verdict::Single,
            reasons: Vec::new(),
            cells: cells.into(),
        }
    }

    fn key(key: &str) -> RowKey {
        RowKey { table: Table::Numbers, key: key.to_owned() }
    }

    fn comparison() -> Comparison {
        let rows = vec![
            row("dead", vec![vec![given("9 dead", 9)], vec![]]),
            row("killed", vec![vec![], vec![given("9 killed", 9), given("2 killed", 2)]]),
        ];
        Comparison { articles: vec![table::Column::default(), table::Column::default()], numbers: rows, ..Comparison::default() }
    }

    #[test]
    fn rows_that_are_one_fact_are_judged_as_one() {
        let merge = Edit::Merge { row: key("killed"), into: key("dead") };
        let out = Edit::TakeOut { row: key("dead"), article: 1, text: "2 killed".to_owned() };
        let edited = lay(&comparison(), &[merge, out], &["", ""]);
        assert!(edited.lost.is_empty());
        let verdicts: Vec<(&str, Verdict)> = edited.comparison.numbers.iter().map(|row| (&*row.key, row.verdict)).collect();
        assert_eq!(verdicts, [("dead", Verdict::Agree), ("dead/a2/2 killed", Verdict::Single)]);
        assert!(edited.marks.get(&key("dead")).is_some_and(|marks| marks.merged && marks.changed));
    }

    #[test]
    fn what_the_reader_wrote_of_a_row_goes_over_when_it_is_merged() {
        let note = |row: &str, text: &str| Edit::Note { row: key(row), text: text.to_owned() };
        let edits = [
            Edit::Rename { row: key("killed"), label: "people killed by noon".to_owned() },
            note("killed", "ask the desk"),
            note("dead", "as of Friday"),
            Edit::Merge { row: key("killed"), into: key("dead") },
        ];
        let edited = lay(&comparison(), &edits, &["", ""]);
        let marks = edited.marks.get(&key("dead")).cloned().unwrap_or_default();
        assert_eq!(edited.comparison.numbers[0].label, "people killed by noon");
        assert!(marks.renamed && marks.merged);
        assert_eq!(marks.note.as_deref(), Some("as of Friday\nask the desk"));
    }

    #[test]
    fn what_was_merged_can_be_split() {
        let edits = [Edit::Merge { row: key("killed"), into: key("dead") }, Edit::Split { row: key("dead"), article: 1 }];
        let edited = lay(&comparison(), &edits, &["", ""]);
        assert_eq!(edited.comparison.numbers.len(), 2);
        assert_eq!(edited.comparison.numbers[0].cells, comparison().numbers[0].cells);
        assert_eq!(edited.comparison.numbers[1].cells, comparison().numbers[1].cells);
    }

    #[test]
    fn an_edit_that_finds_nothing_is_told_and_does_nothing() {
        let edits = [
            Edit::Merge { row: key("gone"), into: key("dead") },
            Edit::Merge { row: key("dead"), into: key("dead") },
            Edit::Split { row: key("dead"), article: 0 },
            Edit::Split { row: key("dead"), article: 7 },
            Edit::TakeOut { row: key("dead"), article: 0, text: "12 dead".to_owned() },
            Edit::Add { row: key("dead"), article: 1, text: "nine".to_owned(), nth: 3 },
            Edit::Note { row: key("dead"), text: "Ask the ministry".to_owned() },
        ];
        let edited = lay(&comparison(), &edits, &["", "nine"]);
        assert_eq!(edited.lost, [0, 1, 2, 3, 4, 5]);
        assert_eq!(edited.comparison, comparison());
        assert_eq!(edited.marks.get(&key("dead")).and_then(|marks| marks.note.as_deref()), Some("Ask the ministry"));
    }
}
