//! Inputs that a careless reader would need more than linear time for, each grown to a size, and the doors they go through.

use cpu_time::ThreadTime;
use crosscheck::text::{Article, html};
use crosscheck::{analyze, claim};
use std::hint::black_box;
use std::time::Duration;

/// A door of the program: its name, and what it does with a text.
pub type Door = (&'static str, fn(&str));

pub const DOORS: [Door; 3] = [
    ("read", |text| drop(black_box(claim::read(&Article { text: text.to_owned(), ..Article::default() })))),
    ("compare", |text| {
        let other = format!("{text} Nine of them were saved on Friday.");
        let articles = [text.to_owned(), other].map(|text| Article { text, ..Article::default() });
        drop(black_box(analyze::compare(&articles)));
    }),
    ("page", |text| drop(black_box(html::read(text)))),
];

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
];

/// The family's input of about so many bytes.
pub fn grown(&(_, before, again, after): &Family, bytes: usize) -> String {
    format!("{before}{}{after}", again.repeat(bytes / again.len()))
}

/// The shortest of some times at work.
pub fn best_of(runs: usize, text: &str, door: fn(&str)) -> Duration {
    let time = |_| {
        let start = ThreadTime::now();
        door(text);
        start.elapsed()
    };
    (0..runs).map(time).min().unwrap_or_default()
}
