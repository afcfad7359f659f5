//! Tab-separated lines, a line a row and a column an article: what a spreadsheet takes from the clipboard.

use super::sheet::{Document, in_line, no_formula, one_line};

pub fn write(document: &Document) -> String {
    let sheet = document.sheet();
    let mut lines = Vec::new();
    let columns = sheet.columns();
    let headings = columns.iter().map(|column| column.0).chain(sheet.headings.iter().copied());
    lines.push(headings.map(field).collect::<Vec<_>>().join("\t"));
    for row in &sheet.rows {
        let fields = columns.iter().map(|column| column.1(row)).chain(row.cells.iter().map(|cell| in_line(cell)));
        lines.push(fields.map(|text| field(&text)).collect::<Vec<_>>().join("\t"));
    }
    lines.push(String::new());
    for (at, note) in sheet.notes.iter().enumerate() {
        let about = document.about(note.article).collect::<Vec<_>>().join(", ");
        let url = document.url(note.article).unwrap_or("");
        lines.push([format!("[{}]", at + 1), field(note.sentence), field(&about), field(url)].join("\t"));
    }
    lines.push(field(&document.colophon()));
    lines.join("\n") + "\n"
}

fn field(text: &str) -> String {
    no_formula(&one_line(text))
}
