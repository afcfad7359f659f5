//! A table for the terminal.

use super::sheet::{Document, one_line};
use crate::text::visible::apart;

/// The widest a column gets before its text goes on in the next line.
const WIDEST: usize = 30;

pub fn write(document: &Document) -> String {
    let sheet = document.sheet();
    let mut lines: Vec<Vec<String>> = Vec::new();
    let mut header = vec!["VERDICT".to_owned(), "FACT".to_owned()];
    header.extend(
        document.comparison.articles.iter().zip(&sheet.headings).map(|(column, heading)| format!("{} {}", column.id, one_line(heading))),
    );
    lines.push(header);
    for row in &sheet.rows {
        let said = |cell: &Vec<super::sheet::Said>| one_line(&cell.iter().map(super::sheet::Said::in_line).collect::<Vec<_>>().join("; "));
        let mut line = vec![row.verdict.to_owned(), one_line(&row.fact)];
        line.extend(row.cells.iter().map(|cell| if cell.is_empty() { "–".to_owned() } else { said(cell) }));
        lines.push(line);
    }
    let columns = sheet.headings.len() + 2;
    let width = |at: usize| lines.iter().filter_map(|line| line.get(at)).map(|cell| cell.chars().count()).max().unwrap_or(0).min(WIDEST);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut out = String::new();
    let indent = " ".repeat(widths[0] + 2);
    for (at, line) in lines.iter().enumerate() {
        let at = at.checked_sub(1);
        if let Some(heading) = at.and_then(|at| sheet.heading(at)) {
            out.push_str(&format!("\n{}\n", apart(one_line(&heading))));
        }
        grid(&mut out, line, &widths);
        let Some(row) = at.and_then(|at| sheet.rows.get(at)) else { continue };
        for told in row.reasons.iter().map(|reason| reason.text.clone()).chain(row.by_hand()) {
            wrap(&one_line(&told), 96).iter().for_each(|part| out.push_str(&format!("{indent}{part}\n")));
        }
    }
    if sheet.rows.is_empty() {
        out.push_str("No numbers, quotations or names were found.\n");
    }
    out.push_str(&format!("\n{}\n", document.made()));
    out
}

/// One row of cells, each as many lines high as it needs.
fn grid(out: &mut String, cells: &[String], widths: &[usize]) {
    let wrapped: Vec<Vec<String>> = cells.iter().zip(widths).map(|(cell, &width)| wrap(cell, width)).collect();
    for height in 0..wrapped.iter().map(Vec::len).max().unwrap_or(0) {
        let mut line = String::new();
        for (cell, &width) in wrapped.iter().zip(widths) {
            let part = cell.get(height).map_or("", String::as_str);
            line.push_str(&apart(part.to_owned()));
            line.extend(std::iter::repeat_n(' ', width.saturating_sub(part.chars().count()) + 2));
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Breaks a line between words; a word longer than the width is broken inside.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let (mut lines, mut line, mut len) = (Vec::new(), String::new(), 0);
    for word in text.split(' ') {
        let mut word: Vec<char> = word.chars().collect();
        if len > 0 && len + 1 + word.len() > width {
            lines.push(std::mem::take(&mut line));
            len = 0;
        }
        while word.len() > width.max(1) {
            lines.push(word.drain(..width.max(1)).collect());
        }
        if len > 0 {
            line.push(' ');
            len += 1;
        }
        len += word.len();
        line.extend(word);
    }
    lines.push(line);
    lines
}
