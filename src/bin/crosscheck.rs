//! The command line. `main` reads the call; every verb below answers with an exit code.

use crosscheck::text::Article;
use crosscheck::{analyze, export};
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

const USAGE: &str = "usage: crosscheck compare [--format json] [--output FILE] FILE...
       crosscheck compare --jsonl
       crosscheck extract --jsonl
A FILE is plain text, HTML, or - for standard input.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("crosscheck: {message}");
            ExitCode::from(2)
        }
    }
}

struct Call {
    verb: String,
    jsonl: bool,
    format: String,
    output: Option<String>,
    files: Vec<String>,
}

fn run() -> Result<(), String> {
    let call = read_call()?;
    match (call.verb.as_str(), call.jsonl) {
        ("compare", true) => lines(compare_line),
        ("extract", true) => lines(extract_line),
        ("compare", false) => compare_files(&call),
        ("extract", false) => Err("extract reads JSONL: crosscheck extract --jsonl < FILE".to_owned()),
        (verb, _) => Err(format!("'{verb}' is no command\n{USAGE}")),
    }
}

fn read_call() -> Result<Call, String> {
    use lexopt::prelude::*;
    let mut call = Call { verb: String::new(), jsonl: false, format: "json".to_owned(), output: None, files: Vec::new() };
    let mut words = lexopt::Parser::from_env();
    let told = |error: lexopt::Error| format!("{error}\n{USAGE}");
    while let Some(word) = words.next().map_err(told)? {
        match word {
            Long("jsonl") => call.jsonl = true,
            Long("format") => call.format = words.value().and_then(|v| v.string()).map_err(told)?,
            Long("output") | Short('o') => call.output = Some(words.value().and_then(|v| v.string()).map_err(told)?),
            Long("help") | Short('h') => {
                println!("{USAGE}");
                std::process::exit(0);
            }
            Value(value) if call.verb.is_empty() => call.verb = value.string().map_err(told)?,
            Value(value) => call.files.push(value.string().map_err(told)?),
            other => return Err(told(other.unexpected())),
        }
    }
    if call.verb.is_empty() { Err(USAGE.to_owned()) } else { Ok(call) }
}

fn compare_files(call: &Call) -> Result<(), String> {
    if call.files.is_empty() {
        return Err(format!("compare needs at least one file\n{USAGE}"));
    }
    let articles = call.files.iter().map(|name| read_article(name)).collect::<Result<Vec<_>, _>>()?;
    let comparison = analyze::compare(&articles);
    let text = match call.format.as_str() {
        "json" => export::json::comparison(&comparison, &articles, None),
        other => return Err(format!("'{other}' is no format; json is")),
    };
    match &call.output {
        Some(file) => std::fs::write(file, text + "\n").map_err(|error| format!("{file} cannot be written: {error}")),
        None => tell(&text),
    }
}

fn read_article(name: &str) -> Result<Article, String> {
    let bytes = if name == "-" {
        let mut bytes = Vec::new();
        io::stdin().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(name)
    }
    .map_err(|error| format!("{name} cannot be read: {error}"))?;
    let text = String::from_utf8(bytes).map_err(|_| format!("{name} is not a text in UTF-8; save it as one and try again"))?;
    let short = name.rsplit('/').next().unwrap_or(name).to_owned();
    Ok(Article { name: short, text, ..Article::default() })
}

/// Answers each line of standard input with one line; a line that cannot be read gets its error in its place.
fn lines(answer: fn(&str) -> Result<String, (Value, String)>) -> Result<(), String> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for (at, line) in io::stdin().lock().split(b'\n').enumerate() {
        let line = line.map_err(|error| format!("standard input cannot be read: {error}"))?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let text = String::from_utf8_lossy(&line);
        let told = answer(&text).unwrap_or_else(|(id, error)| json!({"id": id, "error": format!("line {}: {error}", at + 1)}).to_string());
        if let Err(error) = writeln!(out, "{told}") {
            return closed(error);
        }
    }
    out.flush().or_else(closed_io).map_err(|error| error.to_string())
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
    Ok(export::json::comparison(&analyze::compare(&read.articles), &read.articles, Some(&read.id)))
}

fn extract_line(line: &str) -> Result<String, (Value, String)> {
    let read: ExtractLine = parse(line)?;
    Ok(export::json::extraction(&analyze::extract(&read.text), &read.text, Some(&read.id)))
}

fn parse<'a, T: Deserialize<'a>>(line: &'a str) -> Result<T, (Value, String)> {
    serde_json::from_str(line).map_err(|error| {
        let id = serde_json::from_str::<Value>(line).ok().and_then(|value| value.get("id").cloned()).unwrap_or(Value::Null);
        (id, error.to_string())
    })
}

fn tell(text: &str) -> Result<(), String> {
    writeln!(io::stdout().lock(), "{text}").or_else(closed_io).map_err(|error| error.to_string())
}

/// A reader that stops reading early (`| head`) is no error.
fn closed_io(error: io::Error) -> io::Result<()> {
    if error.kind() == io::ErrorKind::BrokenPipe { Ok(()) } else { Err(error) }
}

fn closed(error: io::Error) -> Result<(), String> {
    closed_io(error).map_err(|error| error.to_string())
}
