//! Inputs that a careless reader would need more than linear time for, each grown to a size, and the doors they go through.

use cpu_time::ThreadTime;
use crosscheck::export::{Document, csv, html as web, json, markdown, text as plain, tsv, wikitext};
use crosscheck::share::{self, Choice, Codec};
use crosscheck::table::{Cells, Comparison};
use crosscheck::text::{Article, html};
use crosscheck::view::intake::{self, Incoming};
use crosscheck::{analyze, claim};
use std::hint::black_box;
use std::time::Duration;

/// A door of the program: its name, and what it does with a text. What only prepares it is done at once, and what comes
/// back is the work that is measured.
pub type Door = (&'static str, fn(&str) -> Box<dyn Fn()>);

pub const DOORS: [Door; 5] = [
    ("read", |text| {
        let article = Article { text: text.to_owned(), ..Article::default() };
        Box::new(move || drop(black_box(claim::read(&article))))
    }),
    ("compare", |text| {
        let articles = told(text);
        Box::new(move || drop(black_box(analyze::compare(&articles))))
    }),
    ("page", |text| {
        let text = text.to_owned();
        Box::new(move || drop(black_box(html::read(&text))))
    }),
    ("link", |text| {
        let (text, articles) = (text.to_owned(), told(text));
        let comparison = analyze::compare(&articles);
        let joined = joined(&comparison);
        Box::new(move || {
            // What is no link, and what says that it is one.
            drop(black_box(share::decode(&text)));
            drop(black_box(share::decode(&share::framed(&share::payload(text.as_bytes(), Codec::Deflate)))));
            for (comparison, choice) in [(&comparison, Choice::Sentences), (&comparison, Choice::Texts), (&joined, Choice::Sentences)] {
                let link = share::encode(comparison, &articles, &choice);
                drop(black_box(link.map(|link| share::decode(&link))));
            }
        })
    }),
    ("file", |text| {
        let (text, articles) = (text.to_owned(), told(text));
        let comparison = analyze::compare(&articles);
        Box::new(move || {
            for name in ["it.json", "it.txt"] {
                if let Ok((Incoming::Text(text), _)) = intake::file(name, text.as_bytes()) {
                    drop(black_box(intake::ways(name, &text, intake::page(&text, None))));
                }
            }
            let document = Document::new(&comparison, &articles);
            let file = json::file(&document, true);
            drop(black_box(intake::file("it.json", file.as_bytes())));
            drop(black_box(json::read(&file)));
            drop(black_box([web::page(&document), markdown::write(&document), wikitext::write(&document)]));
            drop(black_box([csv::write(&document, false), tsv::write(&document), plain::write(&document)]));
        })
    }),
];

/// Two articles of a text.
fn told(text: &str) -> [Article; 2] {
    let other = format!("{text} Nine of them were saved on Friday.");
    [text.to_owned(), other].map(|text| Article { text, ..Article::default() })
}

/// All rows of one event as one, which a reader may make and a link may hold.
fn joined(comparison: &Comparison) -> Comparison {
    let mut joined = comparison.clone();
    let mut rows = joined.numbers.drain(..);
    let Some(mut all) = rows.next() else { return comparison.clone() };
    let mut cells = std::mem::replace(&mut all.cells, Cells::new(0));
    rows.for_each(|row| cells.append(row.cells));
    all.cells = cells;
    joined.numbers = vec![all];
    joined
}

/// What one input is called, and what comes before, again and again, and after.
pub type Family = (&'static str, &'static str, &'static str, &'static str);

pub const FAMILIES: &[Family] = &[
    ("quotation marks opened", "", "“", ""),
    ("quotation marks closed", "", "”", ""),
    ("straight quotation marks", "", "\"", ""),
    ("apostrophes", "", "'", ""),
    ("marks opened before words", "", "“We ", ""),
    ("quotations in quotations", "", "“he said ‘", ""),
    ("straight marks and words", "", "\"a ", ""),
    ("brackets", "", "(", ""),
    ("digits alone", "", "7", ""),
    ("digits and commas", "1", ",000", ""),
    ("digits and points", "1", ".1", ""),
    ("dashes", "", "-", ""),
    ("a range without end", "1", "-2", ""),
    ("fractions", "1", "/2", ""),
    ("number words", "", "hundred ", ""),
    ("number words joined", "twenty", "-one", ""),
    ("ands", "", "and ", ""),
    ("one word", "", "a", ""),
    ("one capital word", "", "A", ""),
    ("one sentence", "The ferry ", "sailed on to the port and ", "sank."),
    ("one sentence of figures", "They counted ", "12 people and ", "a dog."),
    ("one sentence of names", "It was ", "Anna Weller and ", "Dane Orlo."),
    ("short lines", "", "a\n", ""),
    ("empty lines", "", "\n", ""),
    ("spaces", "", " ", ""),
    ("stops", "", ". ", ""),
    ("points", "", ".", ""),
    ("list", "", "• 12 houses\n", ""),
    ("one name", "", "Anna Weller said so. ", ""),
    ("a surname", "Mayor Anna Weller spoke. ", "Weller said Orlo said. ", ""),
    ("initials", "", "A. B. ", ""),
    ("titles", "", "Mr ", ""),
    ("pronouns", "Anna Weller spoke. ", "“No,” he said. ", ""),
    ("equal figures", "", "12 people were killed. ", ""),
    ("hedges", "", "at least about ", ""),
    ("hedged figures", "", "at least 12 people were hurt, ", ""),
    ("money", "", "$", ""),
    ("money and figures", "", "$12 million ", ""),
    ("percent", "", "12% ", ""),
    ("dates", "", "July 4, 2031 ", ""),
    ("clocks", "", "6:12 p.m. ", ""),
    ("scores", "", "27-24 ", ""),
    ("sayings", "", "said ", ""),
    ("according to", "", "according to ", ""),
    ("whos", "The man ", "who said that ", "he left."),
    ("ofs", "12 ", "of the ", "people died."),
    ("commas", "", ", ", ""),
    ("hyphens", "a", "-a", ""),
    ("different figures", "", "№ people were killed. ", ""),
    ("a figure a line", "", "№ people were hurt on the old bridge of Orlo, the police of the town told the paper on the next day.\n", ""),
    ("figures of many kinds", "", "№ § and № other § were lost. ", ""),
    ("different money", "", "$№ million ", ""),
    ("profits", "", "Profit rose №% to $№ million from $№ million a year ago. ", ""),
    ("different ages", "", "Anna Weller, ¤, and Dane §, 27, left. ", ""),
    ("different names", "", "Anna § spoke. Mr § left. ", ""),
    ("one family name", "", "Mr § Weller spoke. Weller left. ", ""),
    ("different years", "", "In 20¤ it burned and by 2031, № people left. ", ""),
    ("different days", "", "On July ¤ 12 people were killed and № were hurt. ", ""),
    ("different quotations", "", "“We lost № boats of § there,” said Anna §. ", ""),
    ("what is told", "", "Anna § said that № boats of § were lost there. ", ""),
    ("parts and wholes", "", "Since March № raids were made across the country. In the district № raids were made. ", ""),
    ("sums", "", "№ passengers and five crew were killed. All but three of the № miners died. ", ""),
    ("changes", "", "The toll rose from № to №, the § said. ", ""),
    ("hidden characters", "", "1\u{200b}№ people were killed. ", ""),
    ("combining marks", "e", "\u{301}", ""),
    ("right to left", "", "\u{202e}12\u{202c}", ""),
    ("zero width", "1", "\u{200b}1", ""),
    ("emoji", "", "👩‍👩‍👧", ""),
    ("tags opened", "", "<div>", ""),
    ("tags never ended", "", "<a ", ""),
    ("attributes never ended", "", "<a \"", ""),
    ("comments opened", "", "<!--", ""),
    ("scripts opened", "", "<script>", ""),
    ("titles opened", "", "<title></", ""),
    ("references", "", "&#", ""),
    ("ampersands", "", "&", ""),
    ("paragraphs", "", "<p>12 people died.</p>", ""),
    ("links in links", "", "<a href=x>", ""),
    ("many attributes", "<p ", "a=b ", ">"),
    ("lists in lists", "{\"articles\":", "[", ""),
    ("things in things", "", "{\"a\":", ""),
    ("letters by number", "{\"articles\":[{\"text\":\"", "\\u0041", "\"}]}"),
    ("articles of a file", "{\"articles\":[{\"text\":\"a\"}", ",{\"text\":\"12 people died.\"}", "]}"),
    ("fields of an article", "{\"articles\":[{", "\"a\":1,", "\"text\":\"b\"}]}"),
];

/// Whether an input says something to a door: pages to the reader of pages, JSON to that of files, figures that differ to
/// links and files too, which are slow to make, and everything else to the other doors.
pub fn goes_through((before, again, _): (&str, &str, &str), door: &str) -> bool {
    let (page, json) = (again.contains(['<', '&']), before.starts_with('{') || again.starts_with('{'));
    match door {
        "page" => page,
        "file" => json || again.contains('№'),
        "link" => again.contains('№'),
        _ => !page && !json,
    }
}

/// An input of about so many bytes: what comes before, again and again, and after. `№` stands for a number and `§` for a
/// name, at every place another one, and `¤` for a day of a month.
pub fn grown((before, again, after): (&str, &str, &str), bytes: usize) -> String {
    if !again.contains(['№', '¤', '§']) {
        return format!("{before}{}{after}", again.repeat(bytes / again.len()));
    }
    let (mut text, mut next) = (before.to_owned(), 0);
    while text.len() < bytes {
        for c in again.chars() {
            match c {
                '№' => text.push_str(&(2_100 + next).to_string()),
                '¤' => text.push_str(&(10 + next % 20).to_string()),
                '§' => text.push_str(&name(next)),
                c => text.push(c),
            }
            next += u32::from(matches!(c, '№' | '¤' | '§'));
        }
    }
    text + after
}

/// A name by its number: "Qa", "Qb", … "Qba".
fn name(number: u32) -> String {
    let letter = |number: u32| char::from_digit(10 + number % 26, 36).unwrap_or('a');
    let letters: Vec<char> = std::iter::successors(Some(number), |number| Some(number / 26).filter(|rest| *rest > 0)).map(letter).collect();
    format!("Q{}", letters.into_iter().rev().collect::<String>())
}

/// The shortest of some times at work.
pub fn best_of(runs: usize, work: &dyn Fn()) -> Duration {
    let time = |_| {
        let start = ThreadTime::now();
        work();
        start.elapsed()
    };
    (0..runs).map(time).min().unwrap_or_default()
}
