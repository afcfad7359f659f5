//! A workbook for spreadsheet programs (Office Open XML): the table as it is on the screen, the sentences behind it, and
//! a line for each report with its figures as numbers. Parts in a zip without compression, written by hand: the crates
//! that do it would weigh more than the page. Text stands in it as text, so no cell can be taken for a formula.

use super::csv::{HEADER, records};
use super::sheet::{Document, in_line, one_line};
use crate::text::crc::crc32;

pub fn write(document: &Document) -> Vec<u8> {
    let sheet = document.sheet();
    let mut table = Rows::default();
    let columns = sheet.columns();
    let mut heads: Vec<&str> = columns.iter().map(|column| column.0).collect();
    heads.extend(&sheet.headings);
    table.line(&heads);
    for row in &sheet.rows {
        let cells: Vec<String> = columns.iter().map(|column| column.1(row)).chain(row.cells.iter().map(|cell| in_line(cell))).collect();
        table.line(&cells.iter().map(String::as_str).collect::<Vec<_>>());
    }
    let mut notes = Rows::default();
    notes.line(&["Note", "Sentence", "From", "Address"]);
    for (at, note) in sheet.notes.iter().enumerate() {
        let about = document.about(note.article).collect::<Vec<_>>().join(", ");
        notes.line(&[&["[", &(at + 1).to_string(), "]"].concat(), note.sentence, &about, document.url(note.article).unwrap_or("")]);
    }
    notes.line(&[&document.colophon()]);
    let mut reports = Rows::default();
    reports.line(&HEADER);
    records(document, |fields| reports.line(fields));

    let mut zip = Zip::default();
    for (name, content) in PARTS {
        zip.add(name, content);
    }
    let parts = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"];
    for (name, Rows { rows, .. }) in parts.into_iter().zip([table, notes, reports]) {
        zip.add(name, &[SHEET, &rows, "</sheetData></worksheet>"].concat());
    }
    zip.finish()
}

/// What every workbook of ours holds beside its sheets.
const PARTS: [(&str, &str); 5] = [
    (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>\
         <Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>\
         <Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
         <Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>\
         <Override PartName=\"/xl/worksheets/sheet3.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
    ),
    (
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>",
    ),
    (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>\
         <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>\
         <Relationship Id=\"r3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"/xl/worksheets/sheet3.xml\"/>\
         <Relationship Id=\"r4\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"/xl/styles.xml\"/></Relationships>",
    ),
    (
        "xl/workbook.xml",
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <sheets><sheet name=\"Comparison\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Sentences\" sheetId=\"2\" r:id=\"r2\"/><sheet name=\"Reports\" sheetId=\"3\" r:id=\"r3\"/></sheets></workbook>",
    ),
    (
        "xl/styles.xml",
        "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>\
         <cellXfs count=\"2\"><xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         <xf fontId=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>",
    ),
];

/// The start of a sheet: its first line stays in sight, its columns are wide enough for a sentence in a few lines.
const SHEET: &str = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\">\
    <pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews><cols><col min=\"1\" max=\"99\" width=\"28\" customWidth=\"1\"/></cols><sheetData>";

/// A cell holds no more characters than this.
const LONGEST: usize = 32_767;

/// The rows of one sheet as they are written.
#[derive(Default)]
struct Rows {
    rows: String,
    count: usize,
}

impl Rows {
    fn line(&mut self, cells: &[&str]) {
        self.count += 1;
        let row = self.count.to_string();
        let style = if self.count == 1 { "1" } else { "0" };
        self.rows += "<row>";
        for (at, cell) in cells.iter().enumerate() {
            self.rows += &["<c r=\"", &column_name(at), &row, "\" s=\"", style].concat();
            if is_number(cell) {
                self.rows += &["\"><v>", cell, "</v></c>"].concat();
            } else {
                self.rows += "\" t=\"inlineStr\"><is><t>";
                escape(cell, &mut self.rows);
                self.rows += "</t></is></c>";
            }
        }
        self.rows += "</row>";
    }
}

/// A plain number of no more digits than the program that opens it can hold.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits.len() < 16 && all(whole) && all(rest) && (whole == "0" || !whole.starts_with('0'))
}

/// A, B, … Z, AA, AB, …
fn column_name(at: usize) -> String {
    let letter = char::from(b'A' + (at % 26) as u8);
    let mut name = if at < 26 { String::new() } else { column_name(at / 26 - 1) };
    name.push(letter);
    name
}

fn escape(text: &str, out: &mut String) {
    for c in one_line(text).chars().take(LONGEST) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            // No XML holds these two.
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
}

/// Files in a zip, stored as they are. Every one is of the first day that a zip can name: the same comparison gives the same bytes.
#[derive(Default)]
struct Zip {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    files: u8,
}

impl Zip {
    fn add(&mut self, name: &str, content: &str) {
        let at = (self.bytes.len() as u32).to_le_bytes();
        let (crc, size) = (crc32(content.as_bytes()).to_le_bytes(), (content.len() as u32).to_le_bytes());
        // Version 2.0, no flags, stored; midnight on 1 January 1980. After the name's length, none of anything else.
        let both = [&b"\x14\0\0\0\0\0\0\0\x21\0"[..], &crc, &size, &size, &[name.len() as u8, 0, 0, 0]].concat();
        self.bytes.extend([b"PK\x03\x04", &both[..], name.as_bytes(), content.as_bytes()].concat());
        // No comment, first disk, no attributes.
        self.directory.extend([b"PK\x01\x02\x14\0", &both[..], &[0; 10], &at, name.as_bytes()].concat());
        self.files += 1;
    }

    fn finish(self) -> Vec<u8> {
        let (at, size) = ((self.bytes.len() as u32).to_le_bytes(), (self.directory.len() as u32).to_le_bytes());
        let count = [self.files, 0];
        [&self.bytes[..], &self.directory, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &at, &[0, 0]].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{column_name, is_number};

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        assert_eq!([0, 25, 26, 27, 701, 702].map(column_name), ["A", "Z", "AA", "AB", "ZZ", "AAA"]);
    }

    #[test]
    fn only_plain_numbers_are_numbers() {
        assert!(["0", "23", "-4.5", "1200000", "0.25"].into_iter().all(is_number));
        assert!(!["", "-", "1.", ".5", "007", "1e9", "12 people", "1234567890123456", "1.2.3", "+1"].into_iter().any(is_number));
    }
}
