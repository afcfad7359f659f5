//! The command line. `main` reads the call; every verb below answers with a text or with one line that says what went wrong.

use crosscheck::analyze;
use crosscheck::edit::{self, Edit, Edited, Marks, RowKey, Table};
use crosscheck::errand;
use crosscheck::export::json::Kept;
use crosscheck::export::{self, Document};
use crosscheck::share::{self, Choice};
use crosscheck::table::Comparison;
use crosscheck::text::json::Writer;
use crosscheck::text::sort::Map;
use crosscheck::text::{Article, html};
use regex::{Regex, RegexBuilder};
use serde::Deserialize;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, mpsc};

const USAGE: &str = "usage: crosscheck compare [--format FORMAT] [--output FILE] FILE...
       crosscheck compare --jsonl
       crosscheck extract --jsonl
       crosscheck share [--texts] [--rows IDS] FILE...
       crosscheck open [--format FORMAT] [--output FILE] LINK
       compare, share and open take [--match PATTERN] as well

A FILE is plain text, HTML, a JSON file that Crosscheck exported, or - for standard input; LINK may be - as well.
FORMAT is json, table, markdown, csv, html, wikitext or file (JSON with texts and places, to keep and to read back).
--jsonl reads one JSON object a line and answers each with one line.
share prints a link with the cited sentences; --texts adds the whole texts, --rows n1,q2 takes only these rows.
--match PATTERN keeps the rows in whose fact, words or speaker the regular expression is found, large or small letters alike.
--date TEXT is printed on what is exported.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("crosscheck: {message}");
            ExitCode::from(2)
        }
    }
}

#[derive(Default)]
struct Call {
    verb: String,
    jsonl: bool,
    format: Option<Format>,
    output: Option<String>,
    date: Option<String>,
    texts: bool,
    rows: Option<Vec<String>>,
    matching: Option<Regex>,
    /// Files, or a link.
    given: Vec<String>,
}

#[derive(Clone, Copy)]
enum Format {
    Json,
    Table,
    Markdown,
    Csv,
    Html,
    Wikitext,
    File,
}

const FORMATS: [(&str, Format); 7] = [
    ("json", Format::Json),
    ("table", Format::Table),
    ("markdown", Format::Markdown),
    ("csv", Format::Csv),
    ("html", Format::Html),
    ("wikitext", Format::Wikitext),
    ("file", Format::File),
];

fn run() -> Result<(), String> {
    let call = read_call()?;
    match (call.verb.as_str(), call.jsonl) {
        ("compare", true) => lines(compare_line),
        ("extract", true) => lines(extract_line),
        ("compare", false) => {
            let (articles, edits) = read_articles(&call)?;
            let Edited { comparison, marks, .. } = compared(&articles, &edits);
            let marks = by_id(&comparison, &marks);
            tell(&call, &in_format(&call, &matching(&call, comparison), &articles, &marks, &edits))
        }
        ("share", false) => share_files(&call),
        ("open", false) => open_link(&call),
        ("extract", false) => Err("extract reads JSONL: crosscheck extract --jsonl < FILE".to_owned()),
        ("share" | "open", true) => Err(format!("{} takes no --jsonl; only compare and extract do", call.verb)),
        (verb, _) => Err(format!("'{verb}' is no command; compare, extract, share and open are (--help tells more)")),
    }
}

fn read_call() -> Result<Call, String> {
    use lexopt::prelude::*;
    let mut call = Call::default();
    let mut words = lexopt::Parser::from_env();
    let told = |error: lexopt::Error| format!("{error}; crosscheck --help tells how it is called");
    while let Some(word) = words.next().map_err(told)? {
        match word {
            Long("jsonl") => call.jsonl = true,
            Long("texts") => call.texts = true,
            Long("rows") => call.rows = Some(value(&mut words)?.split(',').map(|id| id.trim().to_owned()).collect()),
            Long("match") | Short('m') => call.matching = Some(read_pattern(&value(&mut words)?)?),
            Long("format") | Short('f') => call.format = Some(read_format(&value(&mut words)?)?),
            Long("output") | Short('o') => call.output = Some(value(&mut words)?),
            Long("date") => call.date = Some(value(&mut words)?),
            Long("help") | Short('h') => {
                println!("{USAGE}");
                std::process::exit(0);
            }
            Long("version") | Short('V') => {
                println!("crosscheck {}", env!("CARGO_PKG_VERSION"));
                std::process::exit(0);
            }
            Value(value) if call.verb.is_empty() => call.verb = value.string().map_err(told)?,
            Value(value) => call.given.push(value.string().map_err(told)?),
            other => return Err(told(other.unexpected())),
        }
    }
    if call.verb.is_empty() {
        Err("nothing to do: name a command (compare, extract, share, open) or ask for --help".to_owned())
    } else {
        Ok(call)
    }
}

/// What stands behind an option.
fn value(words: &mut lexopt::Parser) -> Result<String, String> {
    use lexopt::ValueExt;
    words.value().and_then(|value| value.string()).map_err(|error| format!("{error}; crosscheck --help tells how it is called"))
}

fn read_pattern(pattern: &str) -> Result<Regex, String> {
    let built = RegexBuilder::new(pattern).case_insensitive(true).build();
    built.map_err(|error| format!("--match '{pattern}' is no regular expression: {}", error.to_string().replace('\n', " ")))
}

/// Keeps the rows that --match asks for; all where it was not given.
fn matching(call: &Call, mut comparison: Comparison) -> Comparison {
    let Some(pattern) = &call.matching else { return comparison };
    let found = |words: Option<&str>| words.is_some_and(|words| pattern.is_match(words));
    comparison.numbers.retain(|row| {
        found(Some(&row.label)) || row.cells.each().any(|report| found(Some(&report.text)) || found(report.source.as_deref()))
    });
    comparison.quotes.retain(|row| found(row.speaker.as_deref()) || row.cells.each().any(|quote| found(Some(&quote.text))));
    comparison.names.retain(|row| found(Some(&row.name)) || row.cells.each().any(|mention| found(Some(&mention.text))));
    comparison
}

fn read_format(name: &str) -> Result<Format, String> {
    let known = FORMATS.iter().find(|(known, _)| *known == name).map(|&(_, format)| format);
    known.ok_or_else(|| format!("'{name}' is no format; {} are", FORMATS.map(|(name, _)| name).join(", ")))
}

/// The comparison, as it was changed by hand where it comes of a file.
fn compared(articles: &[Article], edits: &[Edit]) -> Edited {
    let texts: Vec<&str> = articles.iter().map(|article| &*article.text).collect();
    let edited = edit::lay(&analyze::compare(articles), edits, &texts);
    if !edited.lost.is_empty() {
        eprintln!("crosscheck: {} of {} changes made by hand find no row in this comparison", edited.lost.len(), edits.len());
    }
    edited
}

/// What was done to each row by hand, under the row's id.
fn by_id(comparison: &Comparison, marks: &Map<RowKey, Marks>) -> Vec<(String, Marks)> {
    let numbers = comparison.numbers.iter().map(|row| (Table::Numbers, &row.key, &row.id));
    let quotes = comparison.quotes.iter().map(|row| (Table::Quotes, &row.key, &row.id));
    let names = comparison.names.iter().map(|row| (Table::Names, &row.key, &row.id));
    let rows = numbers.chain(quotes).chain(names);
    rows.filter_map(|(table, key, id)| Some((id.clone(), marks.get(&RowKey { table, key: key.clone() })?.clone()))).collect()
}

/// A comparison in the format that was asked for. Rows that were hidden are in none but JSON, which says so of them.
fn in_format(call: &Call, comparison: &Comparison, articles: &[Article], marks: &[(String, Marks)], edits: &[Edit]) -> String {
    let hidden = |id: &String| marks.iter().any(|(row, marks)| row == id && marks.hidden);
    let shown = || ids(comparison).filter(|id| !hidden(id)).cloned().collect();
    let only = call.rows.clone().or_else(|| marks.iter().any(|(_, marks)| marks.hidden).then(shown));
    let mut kept = Writer::default();
    edit::written(edits, &mut kept);
    let kept = kept.finish();
    let whole = Document { marks, edits: &kept, date: call.date.as_deref(), ..Document::new(comparison, articles) };
    let document = Document { only: only.as_deref(), ..whole };
    match call.format.unwrap_or(Format::Json) {
        Format::Json => export::json::edited(&whole, None) + "\n",
        Format::Table => export::text::write(&document),
        Format::Markdown => export::markdown::write(&document),
        Format::Csv => export::csv::write(&document, false),
        Format::Html => export::html::page(&document),
        Format::Wikitext => export::wikitext::write(&document),
        Format::File => export::json::file(&document, true) + "\n",
    }
}

fn share_files(call: &Call) -> Result<(), String> {
    let (articles, edits) = read_articles(call)?;
    let comparison = matching(call, compared(&articles, &edits).comparison);
    let choice = match &call.rows {
        Some(ids) => Choice::Rows(known_rows(&comparison, ids)?),
        None if call.texts => Choice::Texts,
        None => Choice::Sentences,
    };
    let link = share::encode(&comparison, &articles, &choice).map_err(|error| error.to_string())?;
    tell(call, &(link + "\n"))
}

fn known_rows(comparison: &Comparison, ids: &[String]) -> Result<Vec<String>, String> {
    let known: Vec<&String> = self::ids(comparison).collect();
    match ids.iter().find(|id| !known.contains(id)) {
        Some(id) => Err(format!("there is no row '{id}'; compare --format json tells their ids")),
        None => Ok(ids.to_vec()),
    }
}

fn ids(comparison: &Comparison) -> impl Iterator<Item = &String> {
    let rows = comparison.numbers.iter().map(|row| &row.id).chain(comparison.quotes.iter().map(|row| &row.id));
    rows.chain(comparison.names.iter().map(|row| &row.id))
}

fn open_link(call: &Call) -> Result<(), String> {
    let [link] = call.given.as_slice() else { return Err("open needs one link: crosscheck open LINK (in quotes, for its #)".to_owned()) };
    let link = if link == "-" { read_text("-")? } else { link.clone() };
    let opened = share::decode(&link).map_err(|error| error.to_string())?;
    for note in opened.missing.iter().chain(&opened.notes) {
        eprintln!("crosscheck: {}", note.text);
    }
    for changed in &opened.changed {
        eprintln!("crosscheck: {} was shared as {:?}; this engine says {:?}", changed.row, changed.shared, changed.now);
    }
    let marks: Vec<(String, Marks)> = opened.marks.into_iter().map(errand::marked).collect();
    tell(call, &in_format(call, &matching(call, opened.comparison), &opened.articles, &marks, &[]))
}

/// The articles of all files, and what was done by hand in those that Crosscheck exported.
fn read_articles(call: &Call) -> Result<(Vec<Article>, Vec<Edit>), String> {
    if call.given.is_empty() {
        return Err(format!("{} needs at least one file, or - for standard input", call.verb));
    }
    let (mut articles, mut edits) = (Vec::new(), Vec::new());
    for name in &call.given {
        let text = read_text(name)?;
        let short = name.rsplit('/').next().unwrap_or(name).to_owned();
        if name.ends_with(".json") || text.trim_start().starts_with("{\"schema\"") {
            let Kept { articles: read, left_out, edits: made } =
                export::json::read(&text).map_err(|error| format!("{name} cannot be read back: {error}"))?;
            left_out.iter().for_each(|place| eprintln!("crosscheck: {name}: the text of article {place} is not in it: it is left out"));
            let places: Vec<Option<u32>> = (articles.len() as u32..).take(read.len()).map(Some).collect();
            edits.extend(edit::follow(&made, &places));
            articles.extend(read);
        } else {
            let named = [".html", ".htm", ".xhtml"].iter().any(|end| name.ends_with(end));
            let page = if named || html::looks_like(&text) { html::read(&text) } else { html::Page { text, ..html::Page::default() } };
            let html::Page { text, title, outlet, published, url } = page;
            articles.push(Article { name: short, title, outlet, published, url, text, ..Article::default() });
        }
    }
    Ok((articles, edits))
}

fn read_text(name: &str) -> Result<String, String> {
    let bytes = if name == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(name)
    }
    .map_err(|error| format!("{name} cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{name} is not a text in UTF-8; save it as one and try again"))?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Answers each line of standard input with one line, in order; a line that cannot be read gets its error in its
/// place. Lines are answered on all cores while others still come; one that comes alone is answered at once.
fn lines(answer: Answer) -> Result<(), String> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    // As much waits on either side as keeps every core busy, and no more than that.
    let (give, given) = mpsc::sync_channel::<Batch>(8 * cores);
    let (tell, told) = mpsc::sync_channel(8 * cores);
    let given = Arc::new(Mutex::new(given));
    for _ in 0..cores {
        let (given, tell) = (given.clone(), tell.clone());
        std::thread::spawn(move || {
            // The tables of words are made while the first lines come.
            drop(analyze::extract(""));
            let next = || given.lock().ok()?.recv().ok();
            while let Some(batch) = next() {
                if tell.send((batch.number, Ok(answers(&batch, answer)))).is_err() {
                    break;
                }
            }
        });
    }
    std::thread::spawn(move || {
        if let Err((number, error)) = read_batches(&give) {
            // Nobody listens any more where this cannot be told.
            let _ = tell.send((number, Err(format!("standard input cannot be read: {error}"))));
        }
    });
    let mut out = io::stdout().lock();
    let (mut early, mut next) = (BTreeMap::new(), 0);
    for (number, text) in told {
        early.insert(number, text);
        while let Some(text) = early.remove(&next) {
            if let Err(error) = out.write_all(text?.as_bytes()).and_then(|()| out.flush()) {
                return closed_io(error).map_err(|error| error.to_string());
            }
            next += 1;
        }
    }
    Ok(())
}

type Answer = fn(&str) -> Result<String, (Value, String)>;

/// Lines that have come together.
struct Batch {
    /// Counted from 0 in the order of the input.
    number: usize,
    /// With their numbers, counted from 1.
    lines: Vec<(usize, Vec<u8>)>,
}

/// Bytes of a batch: enough that handing them over costs nothing, and few enough that all cores end together.
const BATCH: usize = 16 << 10;

/// Cuts standard input into batches until it ends or nobody takes them. An error comes with the number of the batch it hit.
fn read_batches(give: &mpsc::SyncSender<Batch>) -> Result<(), (usize, io::Error)> {
    let mut input = io::BufReader::with_capacity(1 << 20, io::stdin().lock());
    let mut read = 0;
    for number in 0.. {
        let (mut lines, mut size) = (Vec::new(), 0);
        while lines.is_empty() || size < BATCH && input.buffer().contains(&b'\n') {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line).map_err(|error| (number, error))? == 0 {
                break;
            }
            read += 1;
            if !line.iter().all(u8::is_ascii_whitespace) {
                size += line.len();
                lines.push((read, line));
            }
        }
        if lines.is_empty() || give.send(Batch { number, lines }).is_err() {
            break;
        }
    }
    Ok(())
}

/// The answers to a batch, a line each.
fn answers(batch: &Batch, answer: Answer) -> String {
    let mut all = String::new();
    for (number, line) in &batch.lines {
        let text = std::str::from_utf8(line).map_or_else(|_| String::from_utf8_lossy(line), Cow::Borrowed);
        let error = |(id, error)| json!({"id": id, "error": format!("line {number}: {error}")}).to_string();
        all.push_str(&answer(&text).unwrap_or_else(error));
        all.push('\n');
    }
    all
}

#[derive(Deserialize)]
struct CompareLine {
    #[serde(default)]
    id: Value,
    articles: Vec<Article>,
}

#[derive(Deserialize)]
struct ExtractLine {
    #[serde(default)]
    id: Value,
    text: String,
}

fn compare_line(line: &str) -> Result<String, (Value, String)> {
    let read: CompareLine = parse(line)?;
    Ok(export::json::comparison(&analyze::compare(&read.articles), &read.articles, Some(&read.id.to_string())))
}

fn extract_line(line: &str) -> Result<String, (Value, String)> {
    let read: ExtractLine = parse(line)?;
    Ok(export::json::extraction(&analyze::extract(&read.text), &read.text, Some(&read.id.to_string())))
}

fn parse<'a, T: Deserialize<'a>>(line: &'a str) -> Result<T, (Value, String)> {
    serde_json::from_str(line).map_err(|error| {
        let id = serde_json::from_str::<Value>(line).ok().and_then(|value| value.get("id").cloned()).unwrap_or(Value::Null);
        (id, error.to_string())
    })
}

fn tell(call: &Call, text: &str) -> Result<(), String> {
    match &call.output {
        Some(file) => std::fs::write(file, text).map_err(|error| format!("{file} cannot be written: {error}")),
        None => io::stdout().lock().write_all(text.as_bytes()).or_else(closed_io).map_err(|error| error.to_string()),
    }
}

/// A reader that stops reading early (`| head`) is no error.
fn closed_io(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
}
