use super::lines::Line;
use std::ops::Range;
use std::sync::Arc;

/// A table of so few rows is drawn whole: the browser's own search finds everything in it.
pub const ROWS: usize = 60;
/// The same for columns.
pub const COLUMNS: usize = 9;
/// So many more are drawn on either side of what is in sight.
pub const MORE_ROWS: usize = 2;
pub const MORE_COLUMNS: usize = 1;
/// What a row is taken to be high before it was drawn, in pixels.
pub const ROW: f64 = 84.0;

/// What of the table is in sight, in pixels of the table itself.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sight {
    pub top: f64,
    pub height: f64,
    pub left: f64,
    pub width: f64,
    /// How wide an article's column is.
    pub column: f64,
    /// Whether the rows stand as cards, one below the other: then there are no columns to leave out.
    pub cards: bool,
}

impl Default for Sight {
    fn default() -> Sight {
        Sight { top: 0.0, height: 900.0, left: 0.0, width: 1000.0, column: 160.0, cards: false }
    }
}

impl Sight {
    /// Everything: paper has no other side to scroll to.
    pub const fn whole(self) -> Sight {
        Sight { top: 0.0, height: f64::MAX, left: 0.0, width: f64::MAX, ..self }
    }

    /// Which rows are drawn, by the height of each.
    pub fn rows(&self, heights: &[f64]) -> Range<usize> {
        let of = heights.len();
        if of <= ROWS {
            return 0..of;
        }
        let (mut at, mut first, mut last) = (0.0, of - 1, of);
        for (place, height) in heights.iter().enumerate() {
            if at + height <= self.top {
                first = (place + 1).min(of - 1);
            }
            if at > self.top + self.height {
                last = place;
                break;
            }
            at += height;
        }
        if self.top <= 0.0 {
            first = 0;
        }
        first.saturating_sub(MORE_ROWS)..last.saturating_add(MORE_ROWS).min(of)
    }

    /// Which articles' columns are drawn, of so many.
    pub fn columns(&self, of: usize) -> Range<usize> {
        if self.cards || of <= COLUMNS {
            return 0..of;
        }
        // A float below zero becomes zero, one too large for a count the largest.
        let first = ((self.left / self.column) as usize).min(of - 1);
        let last = ((self.left + self.width) / self.column).ceil() as usize;
        first.saturating_sub(MORE_COLUMNS)..last.saturating_add(MORE_COLUMNS).min(of)
    }
}

/// A cell by its row among those shown and its column: 0 the fact, 1 the verdict, then the articles.
pub type Place = (usize, usize);

/// The next place that has something to press, in the direction of an arrow key. Cells without a button are stepped
/// over, whether they are drawn or not.
pub fn next(shown: &[Arc<Line>], (row, column): Place, down: isize, right: isize) -> Option<Place> {
    let (mut row, mut column) = (row, column);
    loop {
        row = row.checked_add_signed(down)?;
        column = column.checked_add_signed(right)?;
        let line = shown.get(row)?;
        let pressable = match column {
            0 => true,
            1 => false,
            _ => !line.cells.get(column - 2)?.is_empty(),
        };
        if pressable {
            return Some((row, column));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::{Standing, Value};
    use super::super::strings::Key;
    use super::*;
    use crate::edit::{Marks, RowKey, Table};

    fn sight(top: f64, height: f64, left: f64, width: f64) -> Sight {
        Sight { top, height, left, width, column: 100.0, cards: false }
    }

    #[test]
    fn what_is_in_sight_is_drawn_with_some_more_on_either_side() {
        let rows = [50.0; 300];
        let here = sight(5_000.0, 500.0, 2_050.0, 400.0);
        assert_eq!((here.rows(&rows), here.columns(100)), (98..113, 19..26));
        let start = sight(0.0, 500.0, 0.0, 400.0);
        assert_eq!((start.rows(&rows), start.columns(100)), (0..13, 0..5));
    }

    #[test]
    fn low_rows_are_more_in_sight_and_a_high_one_fills_it() {
        let mut rows = [20.0; 100];
        rows[10] = 900.0;
        assert_eq!(sight(0.0, 100.0, 0.0, 400.0).rows(&rows), 0..8);
        assert_eq!(sight(300.0, 100.0, 0.0, 400.0).rows(&rows), 8..13);
    }

    #[test]
    fn small_tables_paper_and_cards_are_drawn_whole() {
        let here = sight(900.0, 300.0, 900.0, 300.0);
        assert_eq!((here.rows(&[50.0; 60]), here.columns(9)), (0..60, 0..9));
        assert_eq!((here.whole().rows(&[50.0; 300]), here.whole().columns(100)), (0..300, 0..100));
        assert_eq!(Sight { cards: true, ..here }.columns(100), 0..100);
    }

    #[test]
    fn a_sight_beyond_the_end_shows_the_end() {
        let here = sight(1e9, 300.0, 1e9, 300.0);
        assert_eq!((here.rows(&[50.0; 300]), here.columns(100)), (297..300, 98..100));
        assert_eq!((here.rows(&[]), here.columns(0)), (0..0, 0..0));
    }

    fn line(key: &str, cells: &[bool]) -> Arc<Line> {
        let value = || Value { text: "9".to_owned(), note: String::new(), derived: false, span: None };
        Arc::new(Line {
            row: RowKey { table: Table::Numbers, key: key.to_owned() },
            place: 0,
            event: 0,
            label: key.to_owned(),
            standing: Standing::One,
            verdict: Key::VerdictSingle,
            slug: "single",
            reasons: Vec::new(),
            cells: cells.iter().map(|there| there.then(value).into_iter().collect()).collect(),
            marks: Marks::default(),
            id: String::new(),
            words: String::new(),
            behind: 0,
            haystack: String::new(),
        })
    }

    #[test]
    fn arrows_step_over_what_cannot_be_pressed_and_stop_at_the_edge() {
        let shown = [line("dead", &[true, false, true]), line("hurt", &[false, false, false]), line("lost", &[true, true, false])];
        assert_eq!(next(&shown, (0, 0), 0, 1), Some((0, 2)));
        assert_eq!(next(&shown, (0, 2), 0, 1), Some((0, 4)));
        assert_eq!(next(&shown, (0, 4), 0, 1), None);
        assert_eq!(next(&shown, (0, 2), 1, 0), Some((2, 2)));
        assert_eq!(next(&shown, (0, 4), 1, 0), None);
        assert_eq!(next(&shown, (0, 2), 0, -1), Some((0, 0)));
        assert_eq!(next(&shown, (0, 0), -1, 0), None);
    }
}
