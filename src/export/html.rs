//! HTML: the table for the clipboard, and a page that stands alone, with the sentences as numbered notes.
//! All text is escaped, and there is no script.

use super::sheet::{Document, NOT_FOUND, Sheet, one_line};
use crate::text::visible::runs_left;

/// The table with its notes, for pasting into documents and mails: styles stand in the elements, for nothing else survives.
pub fn fragment(document: &Document) -> String {
    let sheet = document.sheet();
    format!(
        "{}{}<p>{}</p>",
        table(&sheet, " style=\"border:1px solid #999;padding:4px;vertical-align:top;text-align:left\""),
        notes(document, &sheet, ""),
        escape(&document.colophon())
    )
}

/// A page of its own, that opens without a network and prints well.
pub fn page(document: &Document) -> String {
    let sheet = document.sheet();
    let count = document.comparison.articles.len();
    let side_by_side = format!("{} {}, side by side", count, if count == 1 { "article" } else { "articles" });
    let (title, below) = match document.title {
        Some(title) => (escape(title), format!("\n<p>{side_by_side}</p>")),
        None => (side_by_side, String::new()),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"{made}\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>{below}\n\
         <section class=\"box\" aria-label=\"Table\" tabindex=\"0\">{table}</section>\n\
         <h2>Sentences</h2>\n{notes}\n<footer><p>{colophon}</p><p>It compares what the articles print and does not say who is right; \
         “{NOT_FOUND}” means that the article was not found to give the fact.</p></footer>\n</body>\n</html>\n",
        made = escape(&document.made()),
        colophon = escape(&document.colophon()),
        table = table(&sheet, ""),
        notes = notes(document, &sheet, " id=\"note-"),
    )
}

const STYLE: &str =
    "body { font: 1rem/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; color: #1b1b1b; background: #fff }
h1, td, th, li { overflow-wrap: break-word }
.box { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #999; padding: .4rem .5rem; text-align: left; vertical-align: top; min-width: 7rem }
thead th, .group { background: #eee }
small { color: #555; font-weight: normal }
sup a { text-decoration: none }
footer { margin-top: 2rem; color: #555 }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #161616 }
  thead th, .group { background: #2a2a2a }
  a { color: #8ab4f8 }
  footer, small { color: #aaa }
}
@media screen and (max-width: 45rem) {
  body { margin: 1rem auto }
  thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden }
  table, tbody, tr, th, td { display: block }
  tr { margin-bottom: 1rem }
  tbody th, td { border-top: 0; overflow-wrap: anywhere }
  tbody th { border-top: 1px solid #999 }
  td[data-of]::before { content: attr(data-of); display: block; font-size: .85rem; font-weight: 600 }
}
@media print {
  body { margin: 0; max-width: none }
  tr, li { break-inside: avoid }
  thead { display: table-header-group }
}
";

fn table(sheet: &Sheet, style: &str) -> String {
    let linked = style.is_empty();
    let mut out = String::from("<table><thead><tr>");
    for heading in ["Fact", "Verdict"].into_iter().chain(sheet.headings.iter().copied()) {
        out.push_str(&format!("<th scope=\"col\"{style}>{}</th>", foreign(heading)));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for (at, row) in sheet.rows.iter().enumerate() {
        if let Some(heading) = sheet.heading(at) {
            let between = if at > 0 { "</tbody>\n<tbody>\n" } else { "" };
            let span = sheet.headings.len() + 2;
            out.push_str(&format!(
                "{between}<tr><th colspan=\"{span}\" scope=\"rowgroup\" class=\"group\"{style}>{}</th></tr>\n",
                foreign(&heading)
            ));
        }
        let reason = row.reason();
        let reason = if reason.is_empty() { reason } else { format!("<br>{}", foreign(&reason)) };
        let by_hand: String = row.by_hand().map(|text| format!("<br><small>{}</small>", foreign(&text))).collect();
        let fact = foreign(&row.fact);
        out.push_str(&format!("<tr><th scope=\"row\"{style}>{fact}{by_hand}</th><td{style}><b>{}</b>{reason}</td>", row.verdict));
        for (article, cell) in row.cells.iter().enumerate() {
            let said = cell.iter().map(|said| {
                let note = said.note.map(|note| note + 1);
                let note =
                    note.map(|n| if linked { format!("<sup><a href=\"#note-{n}\">{n}</a></sup>") } else { format!("<sup>{n}</sup>") });
                let by = said.by.map(|by| format!(" <small>{}</small>", foreign(by)));
                format!("{}{}{}", foreign(&said.words), note.unwrap_or_default(), by.unwrap_or_default())
            });
            let said = said.collect::<Vec<_>>().join("<br>");
            let said = if cell.is_empty() { NOT_FOUND } else { &said };
            let of = sheet.headings.get(article).filter(|_| linked).map(|name| format!(" data-of=\"{}\"", escape(name)));
            out.push_str(&format!("<td{}{style}>{said}</td>", of.unwrap_or_default()));
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody></table>");
    out
}

/// `id`: the start of an attribute that the note's number ends, or nothing.
fn notes(document: &Document, sheet: &Sheet, id: &str) -> String {
    let notes = sheet.notes.iter().enumerate().map(|(at, note)| {
        let id = if id.is_empty() { String::new() } else { format!("{id}{}\"", at + 1) };
        let about = document.about(note.article).map(foreign).collect::<Vec<_>>().join(", ");
        let about = match document.url(note.article) {
            Some(url) => format!("<a href=\"{}\" rel=\"noopener noreferrer\">{about}</a>", escape(url)),
            None => about,
        };
        format!("<li{id}><q>{}</q> {about}</li>\n", foreign(note.sentence))
    });
    format!("<ol>\n{}</ol>", notes.collect::<String>())
}

/// Text that others wrote: what is written from right to left is set apart, and moves nothing beside it.
fn foreign(text: &str) -> String {
    let escaped = escape(text);
    if runs_left(&escaped) { format!("<bdi>{escaped}</bdi>") } else { escaped }
}

fn escape(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}
