//! Wikitext: a table in which every figure carries its citation, with the sentence as the quote.

use super::sheet::{Document, NOT_FOUND, one_line};
use crate::text::visible::apart;

pub fn write(document: &Document) -> String {
    let sheet = document.sheet();
    let mut out = String::from("{| class=\"wikitable\"\n");
    document.title.into_iter().for_each(|title| out.push_str(&format!("|+ {}\n", apart(escape(title)))));
    out.push_str("! Fact !! Verdict");
    sheet.headings.iter().for_each(|heading| out.push_str(&format!(" !! {}", apart(escape(heading)))));
    out.push('\n');
    let mut cited = vec![false; sheet.notes.len()];
    for (at, row) in sheet.rows.iter().enumerate() {
        if let Some(heading) = sheet.heading(at) {
            out.push_str(&format!("|-\n! colspan=\"{}\" | {}\n", sheet.headings.len() + 2, apart(escape(&heading))));
        }
        let reason = row.reason();
        let reason = if reason.is_empty() { reason } else { format!(": {}", apart(escape(&reason))) };
        let by_hand: String = row.by_hand().map(|text| format!("<br>{}", apart(escape(&text)))).collect();
        out.push_str(&format!("|-\n! scope=\"row\" | {}{by_hand}\n| {}{reason}\n", apart(escape(&row.fact)), row.verdict));
        for cell in &row.cells {
            let said = cell.iter().map(|said| {
                let reference = said.note.map(|note| {
                    let first = cited.get_mut(note).is_some_and(|cited| !std::mem::replace(cited, true));
                    if first { cite(document, &sheet.notes[note], note + 1) } else { format!("<ref name=\"note{}\" />", note + 1) }
                });
                format!("{}{}", apart(escape(&said.in_line())), reference.unwrap_or_default())
            });
            let said = said.collect::<Vec<_>>().join("<br>");
            out.push_str(&format!("| {}\n", if cell.is_empty() { NOT_FOUND } else { &said }));
        }
    }
    out.push_str(&format!("|}}\n<!-- {} -->\n", escape(&document.colophon()).replace("--", "- -")));
    out
}

/// A sentence as a citation, named so that the next cell can point at it.
fn cite(document: &Document, note: &super::sheet::Note, number: usize) -> String {
    let column = document.comparison.articles.get(note.article);
    let field = |name: &str, value: Option<&str>| value.map_or_else(String::new, |value| format!(" |{name}={}", escape(value)));
    let title = column.map(|column| column.title.as_deref().unwrap_or(&column.name));
    let url = document
        .url(note.article)
        .map_or_else(String::new, |url| format!(" |url={}", url.replace('[', "%5B").replace(']', "%5D").replace('\'', "%27")));
    format!(
        "<ref name=\"note{number}\">{{{{cite news{}{}{}{url}{}}}}}</ref>",
        field("title", title),
        field("work", column.and_then(|column| column.outlet.as_deref())),
        field("date", column.and_then(|column| column.day())),
        field("quote", Some(note.sentence)),
    )
}

/// Text that wikitext shows as it is, on one line: every sign it could act on becomes an entity.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in one_line(text).chars() {
        match c {
            '&' | '<' | '>' | '[' | ']' | '{' | '}' | '|' | '\'' | '=' | '~' | '_' | '#' | '*' | ';' | ':' | '!' | '"' => {
                out.push_str(&format!("&#{};", c as u32));
            }
            '-' | '+' if out.is_empty() => out.push_str(&format!("&#{};", c as u32)),
            _ => out.push(c),
        }
    }
    out
}
