//! Exports: each says what the table says, and no text in it can act on the program that opens it.

#![expect(clippy::disallowed_methods, reason = "what weighs nothing in the page may ask the library")]

#[path = "../links/sample.rs"]
mod sample;

use crosscheck::edit::{self, Edit, Marks, RowKey, Table};
use crosscheck::export::{Document, csv, html, json, markdown, text, tsv, wikitext, xlsx};
use crosscheck::share;
use crosscheck::table::{Comparison, Event, NumberRow, Report};
use crosscheck::text::json::Writer;
use crosscheck::text::{Article, Span, visible::visible};
use crosscheck::verdict::Verdict;
use sample::ferry;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// The ferry, told by people who want to break what opens it.
fn hostile() -> (Comparison, Vec<Article>) {
    let (mut comparison, mut articles) = ferry();
    let nasty = "=HYPERLINK(\"http://x\",\"y\")|}}]]</td></table><script>alert('1')</script> {{cite}} [[x]] <ref>\r\n\"quoted\", -- ''b''\t`c`\n# d\u{1b}[31m";
    for (column, article) in comparison.articles.iter_mut().zip(&mut articles) {
        column.title = Some(nasty.into());
        column.outlet = Some(nasty.into());
        column.url = Some("javascript:alert(1)".into());
        article.text = nasty.into();
    }
    comparison.articles[1].url = Some("https://x.example/?a=\"><script>&b=[c]|d".into());
    let all = Span::new(0, nasty.len());
    for row in &mut comparison.numbers {
        row.label = nasty.into();
        row.reasons.iter_mut().for_each(|reason| reason.text = nasty.into());
        for (_, report) in row.cells.each_mut() {
            (report.text, report.source) = (nasty.into(), Some(nasty.into()));
            (report.span, report.sentence, report.from) = (Some(all), Some(all), vec![]);
        }
    }
    for row in &mut comparison.quotes {
        row.speaker = Some(nasty.into());
        row.cells.each_mut().for_each(|(_, quotation)| (quotation.text, quotation.sentence, quotation.span) = (nasty.into(), all, all));
    }
    for row in &mut comparison.names {
        row.name = nasty.into();
        row.cells.each_mut().for_each(|(_, mention)| (mention.text, mention.span) = (nasty.into(), all));
    }
    (comparison, articles)
}

fn dated<'a>((comparison, articles): &'a (Comparison, Vec<Article>)) -> Document<'a> {
    Document { date: Some("6 March 2031"), ..Document::new(comparison, articles) }
}

/// The ferry with text that turns itself around, hides in figures or is written from right to left.
fn turned() -> (Comparison, Vec<Article>) {
    let (mut comparison, mut articles) = ferry();
    let words = "\u{202e}62 tsael ta\u{202c} 2\u{200b}6 حيفا 12 27\u{200f}-24";
    comparison.articles[1].outlet = Some("\u{2067}صحيفة\u{2069}\u{202e}".into());
    comparison.articles[2].url = Some("https://quay.example/\u{202e}gpj".into());
    articles[1].text = format!("{words} said.");
    let all = Span::new(0, words.len());
    for (_, report) in comparison.numbers.iter_mut().flat_map(|row| row.cells.each_mut()).filter(|(at, _)| *at == 1) {
        (report.text, report.span, report.sentence, report.from) = (words.into(), Some(all), Some(all), vec![]);
    }
    for (_, quotation) in comparison.quotes.iter_mut().flat_map(|row| row.cells.each_mut()).filter(|(at, _)| *at == 1) {
        (quotation.text, quotation.span, quotation.sentence) = (words.into(), all, all);
    }
    comparison.names.iter_mut().for_each(|row| row.cells.retain(|at, _| at != 1));
    (comparison, articles)
}

/// The ferry with a report of another event among the three, after a reader's work: one row renamed, checked and with a
/// note, one hidden.
struct Edited {
    story: (Comparison, Vec<Article>),
    marks: Vec<(String, Marks)>,
    only: Vec<String>,
    edits: String,
}

const NOTE: &str = "Nordkyst | says <b>24</b>;\nask *again*";

fn edited() -> Edited {
    let (mut comparison, articles) = ferry();
    let event = |id: &str, articles: &[u32], label: &str| Event { id: id.into(), articles: articles.to_vec(), label: label.into() };
    comparison.events = vec![event("e1", &[0, 1], "Harbour Post and Northern Wire"), event("e2", &[2], "The Quay")];
    let mut other = comparison.numbers[0].clone();
    other.cells.retain(|at, _| at == 2);
    comparison.numbers[0].cells.retain(|at, _| at != 2);
    comparison.numbers[2] = NumberRow { id: "n3".into(), key: "n3".into(), event: 1, verdict: Verdict::Single, reasons: vec![], ..other };
    comparison.numbers[0].label = "hurt on the Maren Lind".into();
    let done = Marks { renamed: true, confirmed: true, note: Some(NOTE.into()), ..Marks::default() };
    let marks = vec![("n1".into(), done), ("n2".into(), Marks { hidden: true, ..Marks::default() })];
    let row = |key: &str| RowKey { table: Table::Numbers, key: key.into() };
    let edits = [
        Edit::Rename { row: row("n1"), label: "hurt on the Maren Lind".into() },
        Edit::Confirm { row: row("n1") },
        Edit::Note { row: row("n1"), text: NOTE.into() },
        Edit::Hide { row: row("n2") },
    ];
    let mut written = Writer::default();
    edit::written(&edits, &mut written);
    let only = ["n1", "n3", "n4", "q1", "p1", "p2"].map(String::from).to_vec();
    Edited { story: (comparison, articles), marks, only, edits: written.finish() }
}

impl Edited {
    fn document(&self) -> Document<'_> {
        Document { title: Some("The ferry, week 10"), marks: &self.marks, only: Some(&self.only), edits: &self.edits, ..dated(&self.story) }
    }
}

/// Every form of every story, for the programs that read them: `readers.test.mjs` beside this opens them.
#[test]
fn the_forms_are_written_for_their_readers() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exports");
    let (ferry_, hostile, turned, edited) = (ferry(), hostile(), turned(), edited());
    let documents = [("ferry", dated(&ferry_)), ("hostile", dated(&hostile)), ("turned", dated(&turned)), ("edited", edited.document())];
    for (name, document) in documents {
        let folder = folder.join(name);
        fs::create_dir_all(&folder).unwrap();
        let forms = [
            ("page.html", html::page(&document)),
            ("fragment.html", html::fragment(&document)),
            ("table.md", markdown::write(&document)),
            ("table.wiki", wikitext::write(&document)),
            ("table.csv", csv::write(&document, true)),
            ("file.json", json::file(&document, true)),
            ("comparison.json", json::edited(&document, None)),
            ("cells.json", serde_json::to_string(&cells(&document)).unwrap()),
        ];
        forms.iter().for_each(|(form, written)| fs::write(folder.join(form), written).unwrap());
        fs::write(folder.join("table.xlsx"), xlsx::write(&document)).unwrap();
    }
    let address = format!(
        "https://crosscheck.example/app/{}",
        share::encode(&ferry().0, &ferry().1, &share::Choice::Rows(vec!["n1".into()])).unwrap()
    );
    let code = share::qr::code(&address).unwrap();
    let code = serde_json::json!({"address": address, "side": code.side, "path": code.path});
    fs::write(folder.join("qr.json"), code.to_string()).unwrap();
}

/// The words that each cell of a table must show, on one line and with nothing hidden in them.
fn cells(document: &Document) -> Vec<Vec<Vec<String>>> {
    let comparison = document.comparison;
    let shown = |words: &str| visible(&words.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut rows: Vec<Vec<Vec<String>>> = Vec::new();
    // Who says it stands with the words, where the row does not say it.
    let by = |source: Option<&str>| source.map_or_else(String::new, |source| format!(" ({})", shown(source)));
    let mut add = |id: &str, label: &str, cells: Vec<Vec<String>>| {
        let renamed = document.marks(id).is_some_and(|marks| marks.renamed);
        let capital = |label: &str| label[..1].to_uppercase() + &label[1..];
        let label = if renamed { label.to_owned() } else { capital(label) };
        let told = cells.into_iter().map(|cell| if cell.is_empty() { vec!["not found".to_owned()] } else { cell });
        if document.wants(id) {
            rows.push([vec![shown(&label)]].into_iter().chain(told).collect());
        }
    };
    let mut numbers: Vec<&NumberRow> = comparison.numbers.iter().collect();
    numbers.sort_by_key(|row| row.event);
    for row in numbers {
        let words = |report: &Report| match (report.derived(), report.stated) {
            (true, Some(stated)) => format!("{} = {stated}", report.text),
            _ => shown(&report.text) + &by(report.source.as_deref()),
        };
        add(&row.id, &row.label, row.cells.iter().map(|cell| cell.iter().map(words).collect()).collect());
    }
    for row in &comparison.quotes {
        let speaker = row.speaker.as_deref();
        let words = |quotation: &crosscheck::table::Quotation| {
            let other = quotation.speaker_name.as_deref().filter(|name| Some(*name) != speaker);
            format!("“{}”{}", shown(&quotation.text), by(other))
        };
        add(&row.id, speaker.unwrap_or_default(), row.cells.iter().map(|cell| cell.iter().map(words).collect()).collect());
    }
    for row in &comparison.names {
        add(&row.id, &row.name, row.cells.iter().map(|cell| cell.iter().map(|mention| shown(&mention.text)).collect()).collect());
    }
    rows
}

#[test]
fn nothing_in_a_text_turns_the_table_around() {
    let story = turned();
    let document = dated(&story);
    for written in [
        html::page(&document),
        html::fragment(&document),
        markdown::write(&document),
        wikitext::write(&document),
        csv::write(&document, false),
        tsv::write(&document),
        text::write(&document),
    ] {
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' | '\u{200e}' | '\u{200f}' | '\u{200b}');
        assert!(!written.contains(turns), "{written}");
        assert_eq!(written.matches('\u{2068}').count(), written.matches('\u{2069}').count(), "{written}");
        assert!(written.contains("U+202E") && !written.contains("gpj"), "{written}");
    }
    let page = html::page(&document);
    assert!(page.contains("<bdi>[U+202E]62 tsael ta[U+202C] 2[U+200B]6 حيفا 12 27[U+200F]-24</bdi><sup>"), "{page}");
    let file: Value = serde_json::from_str(&json::file(&document, true)).unwrap();
    assert_eq!(file["articles"][1]["text"], story.1[1].text.as_str(), "data keeps the text as it came");
}

#[test]
fn csv_is_read_by_a_strict_reader() {
    for story in [ferry(), hostile(), turned()] {
        let written = csv::write(&dated(&story), true);
        let mut reader = ::csv::ReaderBuilder::new().flexible(false).from_reader(written.strip_prefix('\u{feff}').unwrap().as_bytes());
        let columns = reader.headers().unwrap().len();
        let records: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert!(records.iter().all(|record| record.len() == columns));
        assert!(records.iter().flatten().all(|field| !field.starts_with(['=', '+', '@', '\t'])));
        let reports = story.0.numbers.iter().flat_map(|row| row.cells.each()).count();
        assert_eq!(records.iter().filter(|record| &record[1] == "number").count(), reports);
    }
    let story = ferry();
    let written = csv::write(&dated(&story), false);
    let mut reader = ::csv::Reader::from_reader(written.as_bytes());
    let first = reader.records().next().unwrap().unwrap();
    let expected = [
        "n1",
        "number",
        "People injured",
        "Compatible",
        "“at least 23” allows 26: 26 ≥ 23.",
        "a1",
        "Harbour Post",
        "Ferry runs aground",
        "2031-03-05",
        "https://harbour-post.example/ferry?id=7",
        "at least 23 people",
        "23",
        "23",
        "",
        "at-least",
        "",
        "person",
        "",
        "the coast guard",
        "",
        "",
        "A ferry ran aground off Tolvik late on Tuesday, and at least 23 people were hurt, the coast guard said.",
        "Crosscheck 0.1.0, 6 March 2031",
        "e1",
        "",
        "",
        "",
    ];
    assert_eq!(first.iter().collect::<Vec<_>>(), expected);
}

#[test]
fn tsv_has_a_line_a_row() {
    for story in [ferry(), hostile(), turned()] {
        let written = tsv::write(&dated(&story));
        let table: Vec<&str> = written.split("\n\n").next().unwrap().lines().collect();
        assert_eq!(table.len(), 1 + story.0.numbers.len() + story.0.quotes.len() + story.0.names.len());
        assert!(table.iter().all(|line| line.split('\t').count() == 6));
        assert!(written.split(['\t', '\n']).all(|field| !field.starts_with(['=', '+', '@'])));
    }
}

#[test]
fn html_holds_no_element_but_ours() {
    const OURS: [&str; 27] = [
        "!DOCTYPE", "bdi", "html", "head", "meta", "title", "style", "body", "h1", "h2", "table", "thead", "tbody", "tr", "th", "td", "b",
        "br", "sup", "a", "ol", "li", "q", "footer", "p", "section", "small",
    ];
    let (ferry_, hostile, turned, edited) = (ferry(), hostile(), turned(), edited());
    for document in [dated(&ferry_), dated(&hostile), dated(&turned), edited.document()] {
        for written in [html::page(&document), html::fragment(&document)] {
            let mut open = Vec::new();
            for tag in written.split('<').skip(1) {
                let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_alphanumeric() || *c == '!').collect();
                assert!(OURS.contains(&name.as_str()), "<{tag}");
                match tag.starts_with('/') {
                    true => assert_eq!(open.pop(), Some(name), "elements close in order"),
                    false if !matches!(name.as_str(), "!DOCTYPE" | "meta" | "br") => open.push(name),
                    false => {}
                }
            }
            assert_eq!(open, Vec::<String>::new());
            assert!(!written.contains("javascript:"));
            assert!(written.contains("Crosscheck 0.1.0, 6 March 2031"));
        }
    }
    let story = ferry();
    let page = html::page(&dated(&story));
    assert!(page.contains("at least 23 people<sup><a href=\"#note-1\">1</a></sup> <small>the coast guard</small>"));
    assert!(page.contains("<li id=\"note-1\"><q>A ferry ran aground off Tolvik late on Tuesday, and at least 23 people were hurt, the coast guard said.</q> \
         <a href=\"https://harbour-post.example/ferry?id=7\" rel=\"noopener noreferrer\">Ferry runs aground, Harbour Post, 2031-03-05</a></li>"));
}

#[test]
fn markdown_keeps_its_columns() {
    for story in [ferry(), hostile(), turned()] {
        let written = markdown::write(&dated(&story));
        let pipes = |line: &str| line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        let table: Vec<&str> = written.split("\n\n").next().unwrap().lines().collect();
        assert!(table.iter().all(|line| pipes(line) == 6));
        assert!(!written.contains("<script"));
    }
    let story = ferry();
    let written = markdown::write(&dated(&story));
    assert!(written.contains(
        "| People injured | **Compatible**: “at least 23” allows 26: 26 ≥ 23. | at least 23 people (the coast guard) \\[1\\] \
         | Twenty-six people (police) \\[2\\] | 26 \\[3\\] |"
    ));
    assert!(written.contains(
        "2. Twenty-six people were injured when a ferry hit a reef at Tolvik, police said on Wednesday. \
         (Twenty-six hurt on ferry, Northern Wire, 2031-03-05 <https://northern.example/a/221>)"
    ));
}

#[test]
fn wikitext_holds_no_template_but_the_citation() {
    for story in [ferry(), hostile(), turned()] {
        let written = wikitext::write(&dated(&story));
        let citations = written.matches("{{cite news ").count();
        assert!(citations > 0);
        assert_eq!((written.matches("{{").count(), written.matches("}}").count()), (citations, citations));
        assert_eq!(written.matches("<ref").count(), written.matches("</ref>").count() + written.matches("\" />").count());
        assert!(!written.contains("[[") && !written.contains("<script"));
    }
    let story = ferry();
    let written = wikitext::write(&dated(&story));
    assert!(written.contains(
        "| at least 23 people (the coast guard)<ref name=\"note1\">{{cite news |title=Ferry runs aground |work=Harbour Post |date=2031-03-05 \
         |url=https://harbour-post.example/ferry?id=7 |quote=A ferry ran aground off Tolvik late on Tuesday, and at least 23 people were hurt, the coast guard said.}}</ref>"
    ));
}

#[test]
fn the_file_is_read_back() {
    for story in [ferry(), hostile(), turned()] {
        let document = dated(&story);
        let written = json::file(&document, true);
        let texts: Vec<String> = story.1.iter().map(|article| article.text.clone()).collect();
        let read = json::read(&written).unwrap();
        assert!(read.edits.is_empty() && !written.contains("\"edits\""));
        assert_eq!(read.articles.into_iter().map(|article| article.text).collect::<Vec<_>>(), texts);
        assert!(json::read(&json::file(&document, false)).err().unwrap().contains("export it again with the texts"));
    }
    assert!(json::read("{\"schema\":\"crosscheck.comparison/9\"}").err().unwrap().contains("crosscheck.comparison/9"));
    assert!(json::read("hello").is_err());
}

#[test]
fn the_file_tells_places_as_web_annotations_do() {
    let story = ferry();
    let file: Value = serde_json::from_str(&json::file(&dated(&story), true)).unwrap();
    let report = &file["numbers"][0]["cells"]["a3"][0];
    assert_eq!(report["target"]["selector"][0]["type"], "TextQuoteSelector");
    let [quote, place] = [0, 1].map(|at| &report["target"]["selector"][at]);
    let text: Vec<char> = file["articles"][2]["text"].as_str().unwrap().chars().collect();
    let [start, end] = ["start", "end"].map(|key| place[key].as_u64().unwrap() as usize);
    assert_eq!(text[start..end].iter().collect::<String>(), "26");
    assert_eq!(quote["exact"], "26");
    assert_eq!(quote["prefix"].as_str().unwrap(), text[start - 32..start].iter().collect::<String>());
    assert_eq!(quote["suffix"].as_str().unwrap(), text[end..end + 32].iter().collect::<String>());
    assert_eq!((&file["date"], &file["engine"]), (&"6 March 2031".into(), &"0.1.0".into()));
}

#[test]
fn the_terminal_shows_verdict_reason_and_words_in_line() {
    let (mut comparison, articles) = ferry();
    comparison.quotes.clear();
    let written = text::write(&Document { only: Some(&["n1".into(), "n2".into()]), ..Document::new(&comparison, &articles) });
    let expected = "\
VERDICT     FACT            a1 Harbour Post                 a2 Northern Wire             a3 The Quay
Compatible  People injured  at least 23 people (the coast   Twenty-six people (police)   26
                            guard)
            “at least 23” allows 26: 26 ≥ 23.
Agree       People aboard   312 passengers; 312 + 18 = 330  330 people (Nordkyst Lines)  312 passengers
            330 = 312 passengers + 18 crew.

Crosscheck 0.1.0
";
    assert_eq!(written, expected);
    let (comparison, articles) = hostile();
    assert!(!text::write(&Document::new(&comparison, &articles)).contains('\u{1b}'));
}

#[test]
fn what_the_reader_did_stands_in_every_form() {
    let edited = edited();
    let document = edited.document();
    let workbook = String::from_utf8_lossy(&xlsx::write(&document)).into_owned();
    let forms = [
        html::page(&document),
        html::fragment(&document),
        markdown::write(&document),
        wikitext::write(&document),
        csv::write(&document, true),
        tsv::write(&document),
        text::write(&document),
        workbook,
    ];
    let (a_line_a_report, terminal) = (|written: &str| written.contains("row,kind"), |written: &str| written.contains("VERDICT"));
    for written in &forms {
        for told in ["hurt on the Maren Lind", "checked, renamed", "Nordkyst ", "again"] {
            assert!(written.contains(told), "{told}: {written}");
        }
        assert!(!written.contains("People aboard"), "a row that is hidden stays out: {written}");
        assert!(written.contains("not found") || a_line_a_report(written) || terminal(written), "{written}");
    }
    // All but a line a report and the terminal say how many rows are not in them.
    for written in forms.iter().filter(|written| !a_line_a_report(written) && !terminal(written)) {
        assert!(written.contains("1 row is hidden or filtered out."), "{written}");
    }
    let [page, copied, markdown, wiki, ..] = &forms;
    assert!(page.contains("<title>The ferry, week 10</title>") && page.contains("<h1>The ferry, week 10</h1>"), "{page}");
    for written in [page, copied, markdown, wiki] {
        assert!(!written.contains("<b>24"), "{written}");
        let at = |text: &str| written.find(text).unwrap_or_else(|| panic!("{text}: {written}"));
        let order = [
            "Numbers, told by Harbour Post, Northern Wire",
            "hurt on",
            "Departure",
            "Another event, told by The Quay",
            "People injured",
            "Quotations",
            "Names",
        ];
        assert!(order.windows(2).all(|two| at(two[0]) < at(two[1])), "{written}");
    }
    assert!(markdown.starts_with("# The ferry, week 10\n\n| Fact"), "{markdown}");
    assert!(
        markdown.contains(
            "| hurt on the Maren Lind · checked, renamed by hand · Note: Nordkyst \\| says &lt;b&gt;24&lt;/b&gt;; ask \\*again\\* |"
        ),
        "{markdown}"
    );

    let written = csv::write(&document, false);
    let mut reader = ::csv::Reader::from_reader(written.as_bytes());
    let records: Vec<::csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let last = |record: &::csv::StringRecord| record.iter().skip(23).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(last(&records[0]), ["e1", "Harbour Post, Northern Wire", "checked, renamed", NOTE]);
    let other = records.iter().find(|record| &record[0] == "n3").unwrap();
    assert_eq!(last(other), ["e2", "The Quay", "", ""]);
}

#[test]
fn the_file_of_an_edited_comparison_brings_its_edits_back() {
    let edited = edited();
    let file: Value = serde_json::from_str(&json::file(&edited.document(), true)).unwrap();
    let marks = serde_json::json!({"checked": true, "renamed": true, "note": NOTE});
    assert_eq!((&file["name"], &file["numbers"][0]["marks"]), (&"The ferry, week 10".into(), &marks));
    assert_eq!(file["numbers"][1].get("marks"), None);
    let read = json::read(&file.to_string()).unwrap();
    let mut again = Writer::default();
    edit::written(&read.edits, &mut again);
    assert_eq!(again.finish(), edited.edits);
}
