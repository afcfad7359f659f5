use super::plot::{self, Plot};
use super::words;
use crate::edit::{RowKey, Table};
use crate::table::{Cells, Comparison, Quotation};
use crate::text::letters::Letter;
use crate::text::{Span, sort};
use crate::token;
use crate::verdict::Reason;

/// One row's evidence: what each article says, in its own sentences.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Evidence {
    /// One a sentence, in the articles' order.
    pub passages: Vec<Passage>,
    /// Articles that do not give the fact.
    pub silent: Vec<usize>,
    pub reasons: Vec<Reason>,
    pub plot: Option<Plot>,
}

/// A sentence of an article, cut into pieces.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Passage {
    pub article: usize,
    /// The sentence's place in the text.
    pub span: Span,
    pub pieces: Vec<Piece>,
    /// What is marked where it stands in the text: first the whole sentence.
    pub marks: Vec<(Span, Mark)>,
    /// Who says so, where, when: what the engine tied to the figure.
    pub facts: Vec<String>,
    /// The values found here, by their words: what a reader can take out.
    pub values: Vec<String>,
    pub derived: bool,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Piece {
    pub text: String,
    pub mark: Mark,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    Plain,
    /// The words of the value or the quotation.
    Value,
    /// Words of a quotation that another article does not have.
    Differs,
    /// The sentence of a value, in its article.
    Sentence,
}

/// One thing that an article says of a row.
struct Said<'a> {
    article: usize,
    /// Its words; of what was worked out those that it was worked out of.
    marks: Vec<(Span, Mark)>,
    /// Where the engine gave it.
    sentence: Option<Span>,
    facts: Vec<&'a String>,
    text: &'a String,
    derived: bool,
}

/// What stands behind a row. `texts` are the articles' texts in order.
pub fn evidence(comparison: &Comparison, texts: &[&str], row: &RowKey) -> Evidence {
    let key = &row.key;
    let mut said = Vec::new();
    match row.table {
        Table::Numbers => {
            let Some(row) = comparison.numbers.iter().find(|row| row.key == *key) else { return Evidence::default() };
            for (article, cell) in row.cells.filled() {
                said.extend(cell.iter().map(|report| Said {
                    article,
                    marks: report.span.iter().chain(&report.from).map(|span| (*span, Mark::Value)).collect(),
                    sentence: report.sentence,
                    facts: [&report.source, &report.place, &report.when].into_iter().flatten().filter(|fact| !fact.is_empty()).collect(),
                    text: &report.text,
                    derived: report.derived(),
                }));
            }
            Evidence { plot: plot::plot(&row.cells), ..gather(texts, said, row.cells.len(), &row.reasons) }
        }
        Table::Quotes => {
            let Some(row) = comparison.quotes.iter().find(|row| row.key == *key) else { return Evidence::default() };
            let mut marks = differences(&row.cells).into_iter();
            for (article, cell) in row.cells.filled() {
                said.extend(cell.iter().map(|quote| Said {
                    article,
                    marks: marks.next().unwrap_or_default(),
                    sentence: Some(quote.sentence),
                    facts: quote.speaker_name.as_ref().or(quote.speaker.as_ref()).into_iter().collect(),
                    text: &quote.text,
                    derived: false,
                }));
            }
            gather(texts, said, row.cells.len(), &row.reasons)
        }
        Table::Names => {
            let Some(row) = comparison.names.iter().find(|row| row.key == *key) else { return Evidence::default() };
            for (article, cell) in row.cells.filled() {
                // A name is met again and again: its first place under each spelling is enough.
                let first = |at: &usize| cell[..*at].iter().all(|name| name.text != cell[*at].text);
                said.extend((0..cell.len()).filter(first).map(|at| Said {
                    article,
                    marks: vec![(cell[at].span, Mark::Value)],
                    sentence: None,
                    facts: Vec::new(),
                    text: &cell[at].text,
                    derived: false,
                }));
            }
            gather(texts, said, row.cells.len(), &row.reasons)
        }
    }
}

/// What is said in one sentence is one passage. `said` stands in the articles' order, `of` is how many these are.
fn gather(texts: &[&str], said: Vec<Said>, of: usize, reasons: &[Reason]) -> Evidence {
    let silent = (0..of).filter(|at| said.binary_search_by(|said| said.article.cmp(at)).is_err()).collect();
    let mut passages: Vec<Passage> = Vec::new();
    let mut from = 0;
    for Said { article, marks, sentence, facts, text: value, derived } in said {
        let Some(text) = texts.get(article) else { continue };
        let Some(whole) = marks.iter().map(|(span, _)| *span).reduce(Span::to) else { continue };
        let span = sentence.map_or_else(|| sentence_around(text, whole), |sentence| sentence.to(whole));
        if passages.last().is_some_and(|last| last.article != article) {
            from = passages.len();
        }
        let at = passages[from..].iter().position(|passage| passage.span == span).map_or(passages.len(), |at| from + at);
        if at == passages.len() {
            passages.push(Passage { article, span, derived, marks: vec![(span, Mark::Sentence)], ..Passage::default() });
        }
        let passage = &mut passages[at];
        passage.marks.extend(marks);
        passage.values.push(value.clone());
        for fact in facts {
            if !passage.facts.contains(fact) {
                passage.facts.push(fact.clone());
            }
        }
    }
    for passage in &mut passages {
        passage.pieces = cut(texts[passage.article], passage.span, &passage.marks[1..]);
    }
    Evidence { passages, silent, reasons: reasons.to_vec(), plot: None }
}

/// The words in which the quotations of a row differ, as places in their articles. Each is set against the longest;
/// what a shorter one leaves off at its ends is no difference.
fn differences(cells: &Cells<Quotation>) -> Vec<Vec<(Span, Mark)>> {
    let longest = cells.each().max_by_key(|quote| quote.text.len());
    let mut in_longest: Vec<(usize, usize)> = Vec::new();
    let marked = cells.each().map(|quote| {
        let mut marks = vec![(quote.span, Mark::Value)];
        let Some(longest) = longest.filter(|longest| longest.text != quote.text) else { return marks };
        let (mine, theirs) = words::compare(&quote.text, &longest.text);
        marks.extend(mine.iter().filter(|s| !s.shared).map(|s| (place(quote, s.start, s.end), Mark::Differs)));
        let has_words = |s: &&words::Stretch| s.shared && longest.text[s.start..s.end].contains(Letter::is_wordy);
        let (first, last) = (theirs.iter().find(has_words), theirs.iter().rfind(has_words));
        let (first, last) = (first.map_or(0, |s| s.end), last.map_or(0, |s| s.start));
        let between = theirs.iter().filter(|s| !s.shared && s.start >= first && s.end <= last);
        in_longest.extend(between.map(|s| (s.start, s.end)));
        marks
    });
    let mut marked: Vec<Vec<(Span, Mark)>> = marked.collect();
    for (quote, marks) in cells.each().zip(&mut marked) {
        if longest.is_some_and(|longest| quote.text == longest.text) {
            marks.extend(in_longest.iter().map(|(start, end)| (place(quote, *start, *end), Mark::Differs)));
        }
    }
    marked
}

fn place(quote: &Quotation, start: usize, end: usize) -> Span {
    Span::new(quote.span.start() + start, quote.span.start() + end)
}

/// The sentence of a line around a span. For spans whose sentence the engine did not give.
fn sentence_around(text: &str, span: Span) -> Span {
    let start = text.get(..span.start()).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let end = text.get(span.end()..).and_then(|after| after.find('\n')).map_or(text.len(), |at| span.end() + at);
    let line = text.get(start..end).unwrap_or_default();
    let tokens = token::words(line);
    let sentences = token::sentences(line, &tokens, &token::lines(line));
    let places = sentences.iter().map(|sentence| Span::new(start + sentence.span.start(), start + sentence.span.end()));
    places.filter(|sentence| sentence.overlaps(span)).fold(span, Span::to)
}

/// A stretch of the text in pieces. Where marks overlap, the later one in the list counts.
pub fn cut(text: &str, span: Span, marks: &[(Span, Mark)]) -> Vec<Piece> {
    let mut ends: Vec<usize> = marks.iter().flat_map(|(mark, _)| [mark.start(), mark.end()]).collect();
    ends.extend([span.start(), span.end()]);
    ends.retain(|end| (span.start()..=span.end()).contains(end) && text.is_char_boundary(*end));
    sort::all(&mut ends);
    ends.dedup();
    let mut pieces: Vec<Piece> = Vec::new();
    for pair in ends.windows(2) {
        let here = Span::new(pair[0], pair[1]);
        let mark = marks.iter().rev().find(|(mark, _)| mark.contains(here)).map_or(Mark::Plain, |(_, mark)| *mark);
        match pieces.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(here.of(text)),
            _ => pieces.push(Piece { text: here.of(text).to_owned(), mark }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::QuoteRow;
    use crate::verdict::QuoteVerdict;

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece.mark {
                Mark::Plain => piece.text.clone(),
                Mark::Value => format!("[{}]", piece.text),
                Mark::Differs => format!("<{}>", piece.text),
                Mark::Sentence => format!("({})", piece.text),
            })
            .collect()
    }

    #[test]
    fn a_later_mark_lies_on_an_earlier_one() {
        let text = "He said we will not go.";
        let marks = [(Span::new(8, 22), Mark::Value), (Span::new(16, 19), Mark::Differs)];
        assert_eq!(shown(&cut(text, Span::new(0, 23), &marks)), "He said [we will ]<not>[ go].");
    }

    #[test]
    fn marks_that_do_not_fit_are_passed_over() {
        let text = "née 1902";
        assert_eq!(shown(&cut(text, Span::new(0, text.len()), &[(Span::new(2, 99), Mark::Value)])), "née 1902");
    }

    #[test]
    fn the_sentence_around_a_place_ends_where_it_ends() {
        let text = "Rain fell.\nNine died. Two are missing, police said. More came.";
        let at = text.find("Two").unwrap();
        assert_eq!(sentence_around(text, Span::new(at, at + 3)).of(text), "Two are missing, police said.");
    }

    fn quotation(text: &str, words: &str) -> Quotation {
        let start = text.find(words).unwrap();
        Quotation {
            span: Span::new(start, start + words.len()),
            text: words.to_owned(),
            sentence: Span::new(0, text.len()),
            speaker: None,
            speaker_name: None,
            direct: true,
        }
    }

    #[test]
    fn a_shorter_piece_is_no_difference_and_a_changed_word_is() {
        let texts = ["“We will not go home today,” he said.", "He said they “will not go home”.", "“We will go home today,” he said."];
        let cells = Cells::from(vec![
            vec![quotation(texts[0], "We will not go home today,")],
            vec![quotation(texts[1], "will not go home")],
            vec![quotation(texts[2], "We will go home today,")],
        ]);
        let comparison = Comparison {
            quotes: vec![QuoteRow {
                id: String::new(),
                key: "k".to_owned(),
                speaker: None,
                verdict: QuoteVerdict::Wording,
                reasons: Vec::new(),
                cells,
            }],
            ..Comparison::default()
        };
        let row = RowKey { table: Table::Quotes, key: "k".to_owned() };
        let Evidence { passages, .. } = evidence(&comparison, &texts, &row);
        let shown: Vec<String> = passages.iter().map(|passage| shown(&passage.pieces)).collect();
        assert_eq!(shown[0], "“[We will ]<not>[ go home today,]” he said.");
        assert_eq!(shown[1], "He said they “[will not go home]”.");
        assert_eq!(shown[2], "“[We will go home today,]” he said.");
        // In the article the sentence is set apart from the words themselves.
        let text = ["Rain fell. ", texts[1], " It went on."].concat();
        let moved = |span: Span| Span::new(span.start() + 11, span.end() + 11);
        let marks: Vec<_> = passages[1].marks.iter().map(|(span, mark)| (moved(*span), *mark)).collect();
        let in_text = cut(&text, Span::new(0, text.len()), &marks);
        assert_eq!(self::shown(&in_text), "Rain fell. (He said they “)[will not go home](”.) It went on.");
    }
}
