//! The order in which a reader wants the rows: what differs first, then what more articles give.

use super::{Kind, NumberRow};
use crate::text::sort;
use crate::verdict::Verdict;

/// Sorts rows and numbers them.
pub fn sort(rows: &mut [NumberRow]) {
    sort::by_key(rows, |row| {
        let articles = row.cells.filled().len();
        let first = row.cells.filled().find_map(|(at, cell)| Some((at, cell.first()?.span.map_or(0, |span| span.start()))));
        (rank(row.verdict), std::cmp::Reverse(articles), std::cmp::Reverse(weight(row)), first, row.key.clone())
    });
    for (at, row) in rows.iter_mut().enumerate() {
        row.id = format!("n{}", at + 1);
    }
}

fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Conflict => 0,
        Verdict::Scope => 1,
        Verdict::Compatible => 2,
        Verdict::Agree => 3,
        Verdict::Single => 4,
    }
}

/// How much a fact matters among its equals: lives before things, what has a role before bare numbers, dates last.
fn weight(row: &NumberRow) -> u8 {
    let Some(report) = row.cells.each().next() else { return 0 };
    match (report.kind, report.role.as_deref()) {
        (Kind::Count, Some("killed")) => 6,
        (Kind::Count, Some("injured" | "missing" | "arrested" | "trapped")) => 5,
        (Kind::Count, Some(_)) => 4,
        (Kind::Amount | Kind::Score, _) => 3,
        (Kind::Count | Kind::Share | Kind::Measure, _) => 2,
        (Kind::Age | Kind::Time, _) => 1,
        (Kind::Date, _) => 0,
    }
}
