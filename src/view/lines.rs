use super::strings::Key;
use crate::edit::{Edited, Marks, RowKey, Table};
use crate::table::{NumberRow, QuoteRow, Report};
use crate::text::letters::Cased;
use crate::text::{Span, sort};
use crate::verdict::{QuoteVerdict, Reason, Verdict};
use std::sync::Arc;

/// What a verdict comes to for a reader who scans the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standing {
    Differ,
    Scope,
    Agree,
    One,
}

impl Standing {
    pub const ALL: [Standing; 4] = [Standing::Differ, Standing::Scope, Standing::Agree, Standing::One];

    pub fn slug(self) -> &'static str {
        match self {
            Standing::Differ => "differ",
            Standing::Scope => "scope",
            Standing::Agree => "agree",
            Standing::One => "one",
        }
    }
}

/// One row of the table, ready to draw.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    pub row: RowKey,
    /// What identifies the row on the screen.
    pub id: String,
    /// The row's place in its own table of the comparison.
    pub place: usize,
    pub event: u32,
    pub label: String,
    pub standing: Standing,
    /// The verdict's word.
    pub verdict: Key,
    /// The verdict's name in the engine's output, for the eye of a style sheet or a test.
    pub slug: &'static str,
    pub reasons: Vec<Reason>,
    /// One an article, in the articles' order.
    pub cells: Vec<Vec<Value>>,
    pub marks: Marks,
    /// What a search looks at: the words of the articles and the reader, and from `behind` on the sentences behind the
    /// cells, a line each.
    pub words: String,
    pub behind: usize,
    /// The same, lower case.
    pub haystack: String,
}

/// "numbers:dead" and the like.
pub fn id(row: &RowKey) -> String {
    let table = match row.table {
        Table::Numbers => "n",
        Table::Quotes => "q",
        Table::Names => "p",
    };
    [table, ":", &row.key].concat()
}

/// One thing a cell shows.
#[derive(Clone, PartialEq, Debug)]
pub struct Value {
    /// The article's own words, or the arithmetic of a derived value.
    pub text: String,
    /// Who says so, in small print.
    pub note: String,
    pub derived: bool,
    pub span: Option<Span>,
}

/// All rows in the order of the comparison: numbers, quotations, names. `texts` are the articles' texts in order.
pub fn lines(edited: &Edited, texts: &[&str]) -> Vec<Arc<Line>> {
    let comparison = &edited.comparison;
    let marks = |row: &RowKey| edited.marks.get(row).cloned().unwrap_or_default();
    let mut numbers: Vec<Line> = comparison.numbers.iter().enumerate().map(|(place, row)| number(place, row)).collect();
    // Rows of one event stand together, those of the event that most articles tell of first.
    let told = |event: u32| comparison.events.get(event as usize).map_or(0, |event| event.articles.len());
    sort::by_key(&mut numbers, |line| (std::cmp::Reverse(told(line.event)), line.event));
    let quotes = comparison.quotes.iter().enumerate().map(|(place, row)| quote(place, row));
    let names = comparison.names.iter().enumerate().map(|(place, row)| {
        let cells: Vec<Vec<Value>> = row.cells.iter().map(|cell| spellings(cell.iter().map(|name| (&*name.text, name.span)))).collect();
        let mut forms: Vec<&str> = cells.iter().flatten().map(|value| &*value.text).collect();
        sort::all(&mut forms);
        forms.dedup();
        let given = cells.iter().filter(|cell| !cell.is_empty()).count();
        let (standing, verdict, slug) = match () {
            _ if given < 2 => (Standing::One, Key::VerdictSingle, "single"),
            _ if !row.reasons.is_empty() => (Standing::Differ, Key::VerdictSpelling, "spelling"),
            _ => (Standing::Agree, Key::VerdictNamed, "named"),
        };
        Line {
            row: RowKey { table: Table::Names, key: row.key.clone() },
            place,
            event: 0,
            label: row.name.clone(),
            standing,
            verdict,
            slug,
            reasons: row.reasons.clone(),
            cells,
            marks: Marks::default(),
            id: String::new(),
            words: String::new(),
            behind: 0,
            haystack: String::new(),
        }
    });
    numbers
        .into_iter()
        .chain(quotes)
        .chain(names)
        .map(|mut line| {
            line.marks = marks(&line.row);
            let mut words = haystack(&line);
            line.behind = words.len();
            let mut behind = |article: usize, sentence: Option<Span>| {
                let sentence = sentence.and_then(|span| texts.get(article)?.get(span.start()..span.end()));
                words.push('\n');
                words.push_str(sentence.unwrap_or_default());
            };
            match line.row.table {
                Table::Numbers => {
                    let cells = comparison.numbers[line.place].cells.filled();
                    cells.for_each(|(at, cell)| cell.iter().for_each(|report| behind(at, report.sentence)));
                }
                Table::Quotes => {
                    let cells = comparison.quotes[line.place].cells.filled();
                    cells.for_each(|(at, cell)| cell.iter().for_each(|quote| behind(at, Some(quote.sentence))));
                }
                Table::Names => {}
            }
            line.haystack = words.in_small();
            line.words = words;
            line.id = id(&line.row);
            // A row's name begins as a title does; one that the reader gave stands as it was given.
            if let Some(first) = line.label.get_mut(..1).filter(|_| !line.marks.renamed) {
                first.make_ascii_uppercase();
            }
            Arc::new(line)
        })
        .collect()
}

/// The row among others that is most like one of another table, made of other texts: it says a value of it, and is called
/// the same or says half of what it says.
pub fn like<'a>(line: &Line, others: &'a [Arc<Line>]) -> Option<&'a Line> {
    let mut best = (1, None);
    for other in others.iter().filter(|other| other.row.table == line.row.table) {
        let said = |value: &&Value| other.cells.iter().flatten().any(|known| known.text == value.text);
        let values = line.cells.iter().flatten();
        let (of, same) = (values.clone().count(), values.filter(said).count());
        let named = other.label == line.label;
        let alike = same * 2 + usize::from(named);
        if same > 0 && (named || same * 2 >= of) && alike > best.0 {
            best = (alike, Some(&**other));
        }
    }
    best.1
}

fn number(place: usize, row: &NumberRow) -> Line {
    let (standing, verdict) = match row.verdict {
        Verdict::Conflict => (Standing::Differ, Key::VerdictConflict),
        Verdict::Scope => (Standing::Scope, Key::VerdictScope),
        Verdict::Compatible => (Standing::Agree, Key::VerdictCompatible),
        Verdict::Agree => (Standing::Agree, Key::VerdictAgree),
        Verdict::Single => (Standing::One, Key::VerdictSingle),
    };
    Line {
        row: RowKey { table: Table::Numbers, key: row.key.clone() },
        place,
        event: row.event,
        label: row.label.clone(),
        standing,
        verdict,
        slug: row.verdict.slug(),
        reasons: row.reasons.clone(),
        cells: row.cells.iter().map(figures).collect(),
        marks: Marks::default(),
        id: String::new(),
        words: String::new(),
        behind: 0,
        haystack: String::new(),
    }
}

fn quote(place: usize, row: &QuoteRow) -> Line {
    let (standing, verdict) = match row.verdict {
        QuoteVerdict::Wording => (Standing::Differ, Key::VerdictWording),
        QuoteVerdict::Speaker => (Standing::Differ, Key::VerdictSpeaker),
        QuoteVerdict::Edited => (Standing::Agree, Key::VerdictEdited),
        QuoteVerdict::Indirect => (Standing::Agree, Key::VerdictIndirect),
        QuoteVerdict::Partial => (Standing::Agree, Key::VerdictPartial),
        QuoteVerdict::Punctuation => (Standing::Agree, Key::VerdictPunctuation),
        QuoteVerdict::Identical => (Standing::Agree, Key::VerdictIdentical),
        QuoteVerdict::Single => (Standing::One, Key::VerdictSingle),
    };
    let cells = row.cells.iter().map(|cell| {
        cell.iter()
            .map(|quote| {
                // The row is called by its speaker: a cell names one only where it is another.
                let speaker = quote.speaker_name.as_ref().or(quote.speaker.as_ref()).filter(|name| Some(*name) != row.speaker.as_ref());
                Value {
                    text: if quote.direct { format!("“{}”", quote.text) } else { quote.text.clone() },
                    note: speaker.cloned().unwrap_or_default(),
                    derived: false,
                    span: Some(quote.span),
                }
            })
            .collect()
    });
    Line {
        row: RowKey { table: Table::Quotes, key: row.key.clone() },
        place,
        event: 0,
        label: row.speaker.clone().unwrap_or_default(),
        standing,
        verdict,
        slug: row.verdict.slug(),
        reasons: row.reasons.clone(),
        cells: cells.collect(),
        marks: Marks::default(),
        id: String::new(),
        words: String::new(),
        behind: 0,
        haystack: String::new(),
    }
}

/// A cell's reports, each wording once: an article that repeats a figure says nothing new by it.
fn figures(cell: &[Report]) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for report in cell {
        let note = report.source.clone().unwrap_or_default();
        match values.iter_mut().find(|value| value.text == report.text && (value.note == note || note.is_empty() || value.note.is_empty()))
        {
            Some(known) if known.note.is_empty() => known.note = note,
            Some(_) => {}
            None => values.push(Value { text: report.text.clone(), note, derived: report.derived(), span: report.span }),
        }
    }
    values
}

fn spellings<'a>(mentions: impl Iterator<Item = (&'a str, Span)>) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for (text, span) in mentions {
        if values.iter().all(|value| value.text != text) {
            values.push(Value { text: text.to_owned(), note: String::new(), derived: false, span: Some(span) });
        }
    }
    values
}

fn haystack(line: &Line) -> String {
    let mut words = line.label.clone();
    for value in line.cells.iter().flatten() {
        words.push(' ');
        words.push_str(&value.text);
        words.push(' ');
        words.push_str(&value.note);
    }
    if let Some(note) = &line.marks.note {
        words.push(' ');
        words.push_str(note);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;
    use crate::export::Document;

    #[test]
    fn what_is_written_for_readers_has_the_page_s_rows_in_its_order_and_words() {
        for at in 0..samples::COUNT {
            let articles = samples::sample(at).articles;
            let edited = Edited { comparison: crate::analyze::compare(&articles), ..Edited::default() };
            let sheet = Document::new(&edited.comparison, &articles).sheet();
            let unnamed = |label: &str| if label.is_empty() { "Speaker not named".to_owned() } else { label.to_owned() };
            let lines = lines(&edited, &[]);
            let page: Vec<_> = lines.iter().map(|line| (unnamed(&line.label), line.verdict.english())).collect();
            let written: Vec<_> = sheet.rows.iter().map(|row| (row.fact.clone(), row.verdict)).collect();
            assert_eq!(page, written);
        }
    }

    #[test]
    fn a_search_looks_at_the_sentences_behind_a_row() {
        let texts = ["The ferry Marisol carried 140 passengers, said Anna Weller.", "Divers found 2 doors open."];
        let articles = texts.map(|text| crate::text::Article { text: text.to_owned(), ..Default::default() });
        let edited = Edited { comparison: crate::analyze::compare(&articles), ..Edited::default() };
        let find = |search: &str| {
            let filter = super::super::filter::Filter { search: search.to_owned(), ..Default::default() };
            let (shown, _) = super::super::filter::shown(&lines(&edited, &texts), &filter);
            shown.iter().filter(|line| line.row.table == Table::Numbers).map(|line| line.label.clone()).collect::<Vec<_>>()
        };
        assert_eq!(find("marisol"), ["Passengers"]);
        assert_eq!(find("doors divers"), ["Doors found"]);
        assert!(find("weller divers").is_empty());
    }
}
