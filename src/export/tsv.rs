//! Tab-separated lines, a line a row and a column an article: what a spreadsheet takes from the clipboard.

use super::sheet::{Document, no_formula, one_line};

pub fn write(document: &Document) -> String {
    let sheet = document.sheet();
    let mut lines = Vec::new();
    let headings = ["Fact", "Verdict", "Reason"].into_iter().chain(sheet.headings.iter().copied());
    lines.push(headings.map(field).collect::<Vec<_>>().join("\t"));
    for row in &sheet.rows {
        let cell = |cell: &Vec<super::sheet::Said>| {
            let said = cell.iter().map(|said| match said.note {
                Some(note) => format!("{} [{}]", said.words, note + 1),
                None => said.words.clone(),
            });
            field(&said.collect::<Vec<_>>().join("; "))
        };
        let first = [field(&row.fact), field(row.verdict), field(&row.reason())];
        lines.push(first.into_iter().chain(row.cells.iter().map(cell)).collect::<Vec<_>>().join("\t"));
    }
    lines.push(String::new());
    for (at, note) in sheet.notes.iter().enumerate() {
        let about = document.about(note.article).collect::<Vec<_>>().join(", ");
        let url = document.url(note.article).unwrap_or("");
        lines.push([format!("[{}]", at + 1), field(note.sentence), field(&about), field(url)].join("\t"));
    }
    lines.push(field(&document.made()));
    lines.join("\n") + "\n"
}

fn field(text: &str) -> String {
    no_formula(&one_line(text))
}
