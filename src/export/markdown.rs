//! Markdown with a table (GitHub's form) and the sentences as numbered notes below it.

use super::sheet::{Document, NOT_FOUND, Said, one_line};
use crate::text::visible::apart;

pub fn write(document: &Document) -> String {
    let sheet = document.sheet();
    let mut out = document.title.map_or_else(String::new, |title| format!("# {}\n\n", escape(title)));
    out.push_str("| Fact | Verdict |");
    sheet.headings.iter().for_each(|heading| out.push_str(&format!(" {} |", escape(heading))));
    out.push_str("\n|---|---|");
    out.push_str(&"---|".repeat(sheet.headings.len()));
    out.push('\n');
    for (at, row) in sheet.rows.iter().enumerate() {
        if let Some(heading) = sheet.heading(at) {
            out.push_str(&format!("| **{}** |{}\n", escape(&heading), " |".repeat(sheet.headings.len() + 1)));
        }
        let reason = row.reason();
        let reason = if reason.is_empty() { String::new() } else { format!(": {}", escape(&reason)) };
        let by_hand: String = row.by_hand().map(|text| format!(" · {}", escape(&text))).collect();
        out.push_str(&format!("| {}{by_hand} | **{}**{reason} |", escape(&row.fact), row.verdict));
        for cell in &row.cells {
            let said = cell.iter().map(said).collect::<Vec<_>>().join("; ");
            out.push_str(&format!(" {} |", if cell.is_empty() { NOT_FOUND } else { &said }));
        }
        out.push('\n');
    }
    out.push('\n');
    for (at, note) in sheet.notes.iter().enumerate() {
        let about = document.about(note.article).map(escape).collect::<Vec<_>>().join(", ");
        let url = document.url(note.article).map(|url| format!(" <{url}>")).unwrap_or_default();
        out.push_str(&format!("{}. {} ({about}{url})\n", at + 1, escape(note.sentence)));
    }
    out.push_str(&format!("\n{}\n", escape(&document.colophon())));
    out
}

fn said(said: &Said) -> String {
    let note = said.note.map(|note| format!(" \\[{}\\]", note + 1)).unwrap_or_default();
    format!("{}{note}", escape(&said.in_line()))
}

/// Text that Markdown shows as it is: on one line, every sign it could act on behind a backslash, and no HTML.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' => out.extend(['\\', c]),
            // Bare addresses become links without being asked.
            ':' if out.ends_with("http") || out.ends_with("https") => out.push_str("&#58;"),
            '@' => out.push_str("&#64;"),
            _ => out.push(c),
        }
    }
    // What makes a list or a heading at a line's start.
    let digits = out.bytes().take_while(u8::is_ascii_digit).count();
    match out.get(digits..).and_then(|rest| rest.chars().next()) {
        Some('.' | ')') if digits > 0 => out.insert(digits, '\\'),
        Some('-' | '=' | '+' | '#') if digits == 0 => out.insert(0, '\\'),
        _ => {}
    }
    apart(out)
}
