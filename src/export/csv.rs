//! CSV as in RFC 4180, one line a report: for spreadsheets and scripts that count.

use super::sheet::{Document, no_formula};
use crate::text::visible::visible;

pub const HEADER: [&str; 27] = [
    "row",
    "kind",
    "fact",
    "verdict",
    "reason",
    "article",
    "outlet",
    "title",
    "published",
    "url",
    "words",
    "stated",
    "low",
    "high",
    "hedge",
    "unit",
    "counted",
    "value",
    "source",
    "place",
    "when",
    "sentence",
    "made by",
    "event",
    "event told by",
    "by hand",
    "note",
];

/// `bom`: with the mark that some spreadsheet programs need to read it as UTF-8.
pub fn write(document: &Document, bom: bool) -> String {
    let mut out = String::from(if bom { "\u{feff}" } else { "" });
    line(&mut out, &HEADER);
    records(document, |fields| line(&mut out, fields));
    out
}

/// Gives each report of the table as the fields that `HEADER` names.
pub fn records(document: &Document, mut take: impl FnMut(&[&str])) {
    let sheet = document.sheet();
    let made = document.made();
    for row in &sheet.rows {
        let reason = row.reason();
        let event = row.event.as_ref().and_then(|event| document.comparison.events.get(event.0)).map_or("", |event| &event.id);
        for (article, said) in row.cells.iter().enumerate().flat_map(|(article, cell)| cell.iter().map(move |said| (article, said))) {
            let column = document.comparison.articles.get(article);
            let of_column = |field: fn(&crate::table::Column) -> &Option<String>| column.and_then(|c| field(c).as_deref()).unwrap_or("");
            let report = said.report;
            let number = |value: Option<crate::measure::Decimal>| value.map_or_else(String::new, |value| value.normalize().to_string());
            let of_report = |field: fn(&crate::table::Report) -> &Option<String>| report.and_then(|r| field(r).as_deref()).unwrap_or("");
            let [stated, low, high] =
                [report.and_then(|r| r.stated), report.and_then(|r| r.bound.low), report.and_then(|r| r.bound.high)].map(number);
            let fields: [&str; HEADER.len()] = [
                row.id,
                row.kind.word(),
                &row.fact,
                row.verdict,
                &reason,
                column.map_or("", |column| &column.id),
                of_column(|c| &c.outlet),
                of_column(|c| &c.title),
                column.and_then(|column| column.day()).unwrap_or(""),
                document.url(article).unwrap_or(""),
                &said.words,
                &stated,
                &low,
                &high,
                report.map_or("", |r| r.hedge.slug()),
                of_report(|r| &r.unit),
                of_report(|r| &r.counted),
                of_report(|r| &r.value),
                said.source.unwrap_or(""),
                of_report(|r| &r.place),
                of_report(|r| &r.when),
                said.note.and_then(|at| sheet.notes.get(at)).map_or("", |note| note.sentence),
                &made,
                event,
                row.told_by().unwrap_or(""),
                &row.marks,
                row.note.unwrap_or(""),
            ];
            take(&fields);
        }
    }
}

fn line(out: &mut String, fields: &[&str]) {
    for (at, field) in fields.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        let field = no_formula(&visible(field));
        if field.contains([',', '"', '\n', '\r']) || field.starts_with(' ') || field.ends_with(' ') {
            out.push('"');
            out.push_str(&field.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&field);
        }
    }
    out.push_str("\r\n");
}
