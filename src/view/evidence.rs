use super::plot::{self, Plot};
use super::words;
use crate::edit::{RowKey, Table};
use crate::table::{Cells, Comparison, Quotation, Report};
use crate::text::{Span, sort};
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
#[derive(Clone, PartialEq, Debug)]
pub struct Passage {
    pub article: usize,
    /// The sentence's place in the text.
    pub span: Span,
    pub pieces: Vec<Piece>,
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
}

/// What stands behind a row. `texts` are the articles' texts in order.
pub fn evidence(comparison: &Comparison, texts: &[&str], row: &RowKey) -> Evidence {
    match row.table {
        Table::Numbers => match comparison.numbers.iter().find(|other| other.key == row.key) {
            Some(row) => Evidence { plot: plot::plot(&row.cells), ..gather(texts, &row.cells, &row.reasons, figures) },
            None => Evidence::default(),
        },
        Table::Quotes => match comparison.quotes.iter().find(|other| other.key == row.key) {
            Some(row) => {
                let marked = differences(&row.cells);
                gather(texts, &row.cells, &row.reasons, |text, at, cell| quotations(text, at, cell, &marked[at]))
            }
            None => Evidence::default(),
        },
        Table::Names => match comparison.names.iter().find(|other| other.key == row.key) {
            Some(row) => gather(texts, &row.cells, &row.reasons, |text, at, cell| {
                // A name is met again and again: its first place under each spelling is enough.
                let mut seen: Vec<&str> = Vec::new();
                let firsts = cell.iter().filter(|name| {
                    let new = !seen.contains(&&*name.text);
                    seen.push(&name.text);
                    new
                });
                firsts
                    .map(|name| {
                        let span = sentence_around(text, name.span);
                        Passage {
                            article: at,
                            span,
                            pieces: cut(text, span, &[(name.span, Mark::Value)]),
                            facts: Vec::new(),
                            values: vec![name.text.clone()],
                            derived: false,
                        }
                    })
                    .collect()
            }),
            None => Evidence::default(),
        },
    }
}

fn gather<T>(
    texts: &[&str],
    cells: &Cells<T>,
    reasons: &[Reason],
    mut passages: impl FnMut(&str, usize, &[T]) -> Vec<Passage>,
) -> Evidence {
    let mut evidence = Evidence { reasons: reasons.to_vec(), ..Evidence::default() };
    for (at, cell) in cells.iter().enumerate() {
        if cell.is_empty() {
            evidence.silent.push(at);
        } else if let Some(text) = texts.get(at) {
            evidence.passages.extend(passages(text, at, cell));
        }
    }
    evidence
}

/// The reports of one cell; those of one sentence are one passage.
fn figures(text: &str, article: usize, cell: &[Report]) -> Vec<Passage> {
    let mut found: Vec<(Passage, Vec<(Span, Mark)>)> = Vec::new();
    for report in cell {
        let spans: Vec<Span> = report.span.into_iter().chain(report.from.iter().copied()).collect();
        let Some(whole) = spans.iter().copied().reduce(Span::to) else { continue };
        let span = report.sentence.map_or_else(|| sentence_around(text, whole), |sentence| sentence.to(whole));
        let marks = spans.into_iter().map(|span| (span, Mark::Value));
        let facts = [&report.source, &report.place, &report.when].into_iter().flatten().filter(|fact| !fact.is_empty());
        match found.iter_mut().find(|(passage, _)| passage.span == span) {
            Some((passage, known)) => {
                known.extend(marks);
                for fact in facts {
                    if !passage.facts.contains(fact) {
                        passage.facts.push(fact.clone());
                    }
                }
                passage.values.push(report.text.clone());
            }
            None => found.push((
                Passage {
                    article,
                    span,
                    pieces: Vec::new(),
                    facts: facts.cloned().collect(),
                    values: vec![report.text.clone()],
                    derived: report.derived(),
                },
                marks.collect(),
            )),
        }
    }
    found.into_iter().map(|(passage, marks)| Passage { pieces: cut(text, passage.span, &marks), ..passage }).collect()
}

fn quotations(text: &str, article: usize, cell: &[Quotation], marks: &[Vec<(Span, Mark)>]) -> Vec<Passage> {
    cell.iter()
        .zip(marks)
        .map(|(quote, marks)| {
            let span = quote.sentence.to(quote.span);
            Passage {
                article,
                span,
                pieces: cut(text, span, marks),
                facts: quote.speaker_name.iter().chain(quote.speaker.iter().filter(|_| quote.speaker_name.is_none())).cloned().collect(),
                values: vec![quote.text.clone()],
                derived: false,
            }
        })
        .collect()
}

/// The words in which the quotations of a row differ, as places in their articles. Each is set against the longest;
/// what a shorter one leaves off at its ends is no difference.
fn differences(cells: &Cells<Quotation>) -> Vec<Vec<Vec<(Span, Mark)>>> {
    let longest = cells.each().max_by_key(|quote| quote.text.len());
    let mut in_longest: Vec<(usize, usize)> = Vec::new();
    let mut marks: Vec<Vec<Vec<(Span, Mark)>>> = cells
        .iter()
        .map(|cell| {
            cell.iter()
                .map(|quote| {
                    let mut marks = vec![(quote.span, Mark::Value)];
                    let Some(longest) = longest.filter(|longest| longest.text != quote.text) else { return marks };
                    let (mine, theirs) = words::compare(&quote.text, &longest.text);
                    marks.extend(mine.iter().filter(|s| !s.shared).map(|s| (place(quote, s.start, s.end), Mark::Differs)));
                    let has_words = |s: &&words::Stretch| s.shared && longest.text[s.start..s.end].contains(char::is_alphanumeric);
                    let (first, last) = (theirs.iter().find(has_words), theirs.iter().rfind(has_words));
                    let (first, last) = (first.map_or(0, |s| s.end), last.map_or(0, |s| s.start));
                    let between = theirs.iter().filter(|s| !s.shared && s.start >= first && s.end <= last);
                    in_longest.extend(between.map(|s| (s.start, s.end)));
                    marks
                })
                .collect()
        })
        .collect();
    if let Some(longest) = longest {
        for (cell, cell_marks) in cells.iter().zip(&mut marks) {
            for (quote, quote_marks) in cell.iter().zip(cell_marks) {
                if quote.text == longest.text {
                    quote_marks.extend(in_longest.iter().map(|(start, end)| (place(quote, *start, *end), Mark::Differs)));
                }
            }
        }
    }
    marks
}

fn place(quote: &Quotation, start: usize, end: usize) -> Span {
    Span::new(quote.span.start() + start, quote.span.start() + end)
}

/// The line of text around a span, cut at the ends of sentences as far as a plain look can tell. For spans whose
/// sentence the engine did not give.
pub fn sentence_around(text: &str, span: Span) -> Span {
    let before = text.get(..span.start()).unwrap_or("");
    let after = text.get(span.end()..).unwrap_or("");
    let ends = [". ", "! ", "? ", ".” ", ".\" "];
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let start = ends
        .iter()
        .filter_map(|end| before.get(line..)?.match_indices(end).last().map(|(at, _)| line + at + end.len()))
        .max()
        .unwrap_or(line);
    let line = after.find('\n').unwrap_or(after.len());
    let end = ends.iter().filter_map(|end| after.get(..line)?.find(end).map(|at| at + end.trim_end().len())).min().unwrap_or(line);
    Span::new(start, span.end() + end)
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

    fn shown(pieces: &[Piece]) -> String {
        pieces
            .iter()
            .map(|piece| match piece.mark {
                Mark::Plain => piece.text.clone(),
                Mark::Value => format!("[{}]", piece.text),
                Mark::Differs => format!("<{}>", piece.text),
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
        let marks = differences(&cells);
        let shown: Vec<String> = (0..3).map(|at| shown(&quotations(texts[at], at, cells.of(at), &marks[at])[0].pieces)).collect();
        assert_eq!(shown[0], "“[We will ]<not>[ go home today,]” he said.");
        assert_eq!(shown[1], "He said they “[will not go home]”.");
        assert_eq!(shown[2], "“[We will go home today,]” he said.");
    }
}
