//! The reader's marks on rows: an addition to the facts, of its own kind.

use super::Mark;
use super::bytes::{Reader, Stop, Writer};
use crate::share::limits;

/// The addition's kind in the link.
pub const KIND: u32 = 1;

pub fn write<'a>(marks: impl Iterator<Item = &'a Mark>) -> Vec<u8> {
    let mut to = Writer::default();
    for mark in marks {
        to.string(&mark.row);
        let flags = [mark.merged, mark.split, mark.changed, mark.renamed, mark.hidden, mark.confirmed];
        to.byte(flags.iter().enumerate().map(|(at, &flag)| u8::from(flag) << at).sum());
        to.maybe(mark.note.as_deref());
    }
    to.out
}

pub fn read(body: Vec<u8>) -> Result<Vec<Mark>, Stop> {
    let end = body.len();
    let mut from = Reader::new(Box::new(std::io::Cursor::new(body)), false);
    let mut marks = Vec::new();
    while from.taken() < end && marks.len() < limits::ROWS {
        let (row, flags, note) = (from.string()?, from.byte()?, from.maybe()?);
        let [merged, split, changed, renamed, hidden, confirmed] = [0, 1, 2, 3, 4, 5].map(|at| flags >> at & 1 == 1);
        marks.push(Mark { row, merged, split, changed, renamed, hidden, confirmed, note });
    }
    Ok(marks)
}
