//! Runs every file of tests/specs: lines of text, and under each the words the engine marks in it.
//! tests/specs/README.md tells how they are written. `UPDATE_EXPECT=1 cargo test --test specs` rewrites them
//! from what the engine now says; the difference is then read before it is kept.

#![expect(clippy::disallowed_methods, reason = "what weighs nothing in the page may ask the library")]

use crosscheck::claim::{self, Reading};
use crosscheck::measure::{Bound, Hedge};
use crosscheck::mention::quantity::Quantity;
use crosscheck::mention::{moment, quantity, quote};
use crosscheck::text::Span;
use std::fs;
use std::path::{Path, PathBuf};

/// One mark: the words and what the engine says of them. A file shows the marks of its own folder's kind alone.
type Mark = (Span, String);

#[test]
fn every_spec_reads_as_written() {
    let rewrite = std::env::var_os("UPDATE_EXPECT").is_some();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs");
    let (mut cases, mut wrong) = (0, String::new());
    for path in spec_files(&folder) {
        let written = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
        let show = shower(name.split('/').next().unwrap_or(""));
        let mut said = String::new();
        for block in blocks(&written) {
            let answer = block.answer(show);
            cases += usize::from(!block.text.is_empty());
            if answer != block.written {
                wrong += &format!("\n{name}:{}\n{}", block.line, difference(&block.written, &answer));
            }
            said += &answer;
        }
        if rewrite && said != written {
            fs::write(&path, said).unwrap();
        }
    }
    println!("{cases} specs");
    assert!(cases > 0, "no specs found in {}", folder.display());
    assert!(rewrite || wrong.is_empty(), "{wrong}\n- is written, + is what the engine says. UPDATE_EXPECT=1 rewrites the files.\n");
}

/// What stands between two empty lines: a small article with its marks, or prose alone.
struct Block {
    line: usize,
    written: String,
    /// The lines of text, in order.
    text: Vec<String>,
    published: Option<String>,
}

impl Block {
    /// The block as it ought to be written: every line kept, the marks as the engine sets them.
    fn answer(&self, show: fn(&str, &Reading) -> Vec<Mark>) -> String {
        if self.text.is_empty() {
            return self.written.clone();
        }
        let text = self.text.join("\n");
        let reading = claim::mentions(&text, self.published.as_deref(), &[]);
        let mut marks = show(&text, &reading);
        marks.sort_by_key(|(span, said)| (span.start(), std::cmp::Reverse(span.end()), said.clone()));
        let none = if marks.is_empty() { "--\n" } else { "" };
        let (mut answer, mut from, mut left) = (String::new(), 0, self.text.len());
        for line in self.written.lines().filter(|line| !is_mark(line)) {
            answer += line;
            answer.push('\n');
            if !line.is_empty() && !is_note(line) {
                marks.iter().for_each(|mark| draw(mark, line, from, &mut answer));
                from += line.len() + 1;
                left -= 1;
                answer += if left == 0 { none } else { "" };
            }
        }
        answer
    }
}

/// Draws the part of a mark that lies in the line starting at byte `from`. A mark that runs on over a line's end is
/// drawn `^^^>`, goes on as `^^^<`, and says what it is where it starts.
fn draw((span, said): &Mark, line: &str, from: usize, into: &mut String) {
    let end = from + line.len();
    if span.start() > end || span.end() < from || (span.start() < from && span.end() == from) {
        return;
    }
    let part = Span::new(span.start().max(from) - from, span.end().min(end) - from);
    let columns = |bytes: usize| line.get(..bytes).map_or(0, |before| before.chars().count());
    let width = (columns(part.end()) - columns(part.start())).max(1);
    *into += &" ".repeat(columns(part.start()));
    *into += &"^".repeat(width);
    *into += match (span.start() < from, span.end() > end) {
        (true, _) => "<",
        (false, true) => "> ",
        (false, false) => " ",
    };
    *into += if span.start() < from { "" } else { said };
    into.push('\n');
}

/// What a folder's specs show.
fn shower(folder: &str) -> fn(&str, &Reading) -> Vec<Mark> {
    match folder {
        "numbers" => numbers,
        "quotes" => quotes,
        "names" => names,
        "sentences" => |_, reading| reading.cut.sentences.iter().map(|sentence| (sentence.span, "sentence".to_owned())).collect(),
        "reading" => |_, reading| reading.cut.left_out.iter().map(|left| (left.span, left.why.to_owned())).collect(),
        other => panic!("tests/specs/{other} has no shower in tests/specs.rs"),
    }
}

fn numbers(text: &str, reading: &Reading) -> Vec<Mark> {
    let quantities = reading.quantities.iter().map(|quantity| (quantity.span, say_quantity(text, quantity)));
    let moments = reading.moments.iter().map(|moment| {
        let kind = match moment.kind {
            moment::Kind::Date => "date",
            moment::Kind::Time => "time",
            moment::Kind::Score => "score",
        };
        (moment.span, format!("{kind} {}", moment.value))
    });
    quantities.chain(moments).collect()
}

/// `kind stated unit hedge interval of counted, about …, up`: what there is of it, in this order.
fn say_quantity(text: &str, quantity: &Quantity) -> String {
    let kind = match quantity.kind {
        quantity::Kind::Count => "count",
        quantity::Kind::Amount => "amount",
        quantity::Kind::Measure => "measure",
        quantity::Kind::Share => "share",
        quantity::Kind::Age => "age",
    };
    let mut words = vec![kind.to_owned()];
    words.extend(quantity.stated.map(|stated| stated.normalize().to_string()));
    words.extend(quantity.unit.clone());
    if quantity.hedge != Hedge::Exact || quantity.bound != quantity.stated.map_or(Bound::default(), Bound::exactly) {
        words.push(quantity.hedge.slug().to_owned());
        words.push(say_bound(&quantity.bound));
    }
    words.extend(quantity.counted.as_ref().map(|counted| match counted.elided {
        true => format!("of ({})", counted.name),
        false => format!("of {}", counted.name),
    }));
    let mut said = words.join(" ");
    said += &quantity.ends.map_or(String::new(), |(first, last)| format!(", from {} to {}", first.normalize(), last.normalize()));
    said += if quantity.except { ", left out" } else { "" };
    if !quantity.about.is_empty() {
        let about: Vec<&str> = quantity.about.iter().map(|span| span.of(text)).collect();
        said += &format!(", about {}", about.join(" + "));
    }
    said += match quantity.change {
        Some(quantity::Change::Up) => ", up",
        Some(quantity::Change::Down) => ", down",
        None => "",
    };
    said
}

/// `270..330`, `>=23`, `>60`, `<8`; an open end of an interval is marked: `>24..36`.
fn say_bound(bound: &Bound) -> String {
    let low = bound.low.map(|low| low.normalize().to_string());
    let high = bound.high.map(|high| high.normalize().to_string());
    let (more, less) = (if bound.open_low { ">" } else { "" }, if bound.open_high { "<" } else { "" });
    match (low, high) {
        (Some(low), Some(high)) => format!("{more}{low}..{less}{high}"),
        (Some(low), None) if bound.open_low => format!(">{low}"),
        (Some(low), None) => format!(">={low}"),
        (None, Some(high)) if bound.open_high => format!("<{high}"),
        (None, Some(high)) => format!("<={high}"),
        (None, None) => "any".to_owned(),
    }
}

fn quotes(text: &str, reading: &Reading) -> Vec<Mark> {
    let say = |utterance: &claim::Utterance| {
        let kind = match (utterance.direct, utterance.quote.kind) {
            (false, _) => "indirect",
            (true, quote::Kind::Direct) => "direct",
            (true, quote::Kind::Mixed) => "mixed",
        };
        let speaker = utterance.speaker.as_ref().map_or(String::new(), |speaker| match &speaker.name {
            Some(name) if name != speaker.span.of(text) => format!(" by {} = {name}", speaker.span.of(text)),
            _ => format!(" by {}", speaker.span.of(text)),
        });
        (utterance.quote.span, format!("{kind}{speaker}"))
    };
    reading.quotes.iter().map(say).collect()
}

fn names(_: &str, reading: &Reading) -> Vec<Mark> {
    reading.names.iter().map(|name| (name.span, format!("{:?} {}", name.kind, name.bearer).to_lowercase())).collect()
}

fn is_mark(line: &str) -> bool {
    line.trim_start().starts_with('^') || line == "--"
}

/// Prose (`#`) and the day the next text appeared (`@`).
fn is_note(line: &str) -> bool {
    line.starts_with(['#', '@'])
}

fn blocks(written: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut ended = true;
    for (at, line) in written.lines().enumerate() {
        if ended && !line.is_empty() || blocks.is_empty() {
            blocks.push(Block { line: at + 1, written: String::new(), text: Vec::new(), published: None });
        }
        ended = line.is_empty();
        let Some(block) = blocks.last_mut() else { continue };
        block.written += line;
        block.written.push('\n');
        if let Some(day) = line.strip_prefix('@') {
            block.published = Some(day.trim().to_owned());
        } else if !line.is_empty() && !is_note(line) && !is_mark(line) {
            block.text.push(line.to_owned());
        }
    }
    blocks
}

fn difference(written: &str, answer: &str) -> String {
    let (written, answer): (Vec<&str>, Vec<&str>) = (written.lines().collect(), answer.lines().collect());
    let (mut shown, mut at) = (String::new(), 0);
    for line in &written {
        match answer[at..].iter().position(|other| other == line) {
            Some(skipped) => {
                answer[at..at + skipped].iter().for_each(|new| shown += &format!("+ {new}\n"));
                at += skipped + 1;
                shown += &format!("  {line}\n");
            }
            None => shown += &format!("- {line}\n"),
        }
    }
    answer[at..].iter().for_each(|new| shown += &format!("+ {new}\n"));
    shown
}

fn spec_files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let mut found = Vec::new();
    for path in entries {
        if path.is_dir() {
            found.extend(spec_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            found.push(path);
        }
    }
    found
}
