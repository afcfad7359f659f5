//! From a comparison to what stands in the link.

use super::excerpt::{Excerpt, is_in};
use super::wire::{self, Body, Extra, Head, Rest, Spelling, Stretch};
use super::{Choice, LinkError, Mark, is_web_address, marks};
use crate::measure::Hedge;
use crate::share::limits;
use crate::table::{Column, Comparison, Kind, NameRow, NumberRow, Quotation, QuoteRow, Report};
use crate::text::{Article, Span, sort};
use crate::verdict::{QuoteVerdict, Reason, Verdict};

pub fn fold(comparison: &Comparison, articles: &[Article], marks: &[Mark], choice: &Choice) -> Result<Body, LinkError> {
    let count = comparison.articles.len();
    if count > limits::ARTICLES {
        return Err(LinkError::TooMany { what: "articles", count, limit: limits::ARTICLES });
    }
    let chosen = |id: &str| match choice {
        Choice::Rows(ids) => ids.iter().any(|chosen| chosen == id),
        Choice::Sentences | Choice::Texts => true,
    };
    let mut room = limits::ROWS;
    let numbers: Vec<&NumberRow> = comparison.numbers.iter().filter(|row| chosen(&row.id)).take(room).collect();
    room -= numbers.len();
    let quotes: Vec<&QuoteRow> = comparison.quotes.iter().filter(|row| chosen(&row.id)).take(room).collect();
    room -= quotes.len();
    let names: Vec<&NameRow> = comparison.names.iter().filter(|row| chosen(&row.id)).take(room).collect();

    let ids = numbers.iter().map(|row| &row.id).chain(quotes.iter().map(|row| &row.id)).chain(names.iter().map(|row| &row.id));
    let mut ids: Vec<&String> = ids.collect();
    sort::all(&mut ids);
    let here = |id: &String| ids.binary_search(&id).is_ok();

    let text = |at: usize| articles.get(at).map_or("", |article| article.text.as_str());
    let excerpts: Vec<Excerpt> = (0..count).map(|at| Excerpt::new(text(at), cited(&numbers, &quotes, at))).collect();
    let whole = *choice == Choice::Texts;
    let rows = [
        (comparison.numbers.len() as u32, numbers.len() as u32),
        (comparison.quotes.len() as u32, quotes.len() as u32),
        (comparison.names.len() as u32, names.len() as u32),
    ];
    let events = comparison.events.iter();
    let mut body = Body {
        head: Head {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            whole,
            rows,
            articles: comparison.articles.iter().map(article).collect(),
            events: events.map(|event| wire::Event { label: event.label.clone(), articles: event.articles.clone() }).collect(),
        },
        numbers: numbers.iter().enumerate().map(|(at, row)| number_row(row, at, &excerpts, &text)).collect(),
        quotes: quotes.iter().enumerate().map(|(at, row)| quote_row(row, at, &excerpts, &text)).collect(),
        names: names.iter().enumerate().map(|(at, row)| name_row(row, at, &excerpts)).collect(),
        extras: marks_of(marks.iter().filter(|mark| here(&mark.row))),
        pieces: excerpts.iter().enumerate().map(|(at, excerpt)| excerpt.pieces(text(at)).map(str::to_owned).collect()).collect(),
        rests: Vec::new(),
    };
    if whole {
        let rest = |at: usize| rest(&comparison.articles[at], text(at), &excerpts[at], names.iter().map(|row| row.cells.of(at)));
        body.rests = (0..count).map(rest).collect();
    }
    Ok(body)
}

/// The reader's marks as an addition, where there are any.
fn marks_of<'a>(marks: impl Iterator<Item = &'a Mark>) -> Vec<Extra> {
    let body = marks::write(marks);
    if body.is_empty() { Vec::new() } else { vec![Extra { kind: marks::KIND, body }] }
}

/// The spans of one article that its facts were read from.
fn cited(numbers: &[&NumberRow], quotes: &[&QuoteRow], article: usize) -> Vec<Span> {
    let reports = numbers.iter().flat_map(|row| row.cells.of(article));
    let of_reports = reports.flat_map(|report| report.span.iter().chain(&report.sentence).chain(&report.from).copied());
    let quotations = quotes.iter().flat_map(|row| row.cells.of(article));
    of_reports.chain(quotations.flat_map(|quotation| [quotation.span, quotation.sentence])).collect()
}

fn article(column: &Column) -> wire::Article {
    wire::Article {
        name: column.name.clone(),
        title: column.title.clone(),
        outlet: column.outlet.clone(),
        published: column.published.clone(),
        url: column.url.clone().filter(|url| is_web_address(url)),
        words: column.words,
        notes: reasons(&column.notes),
    }
}

fn reasons(reasons: &[Reason]) -> Vec<wire::Reason> {
    reasons.iter().take(limits::REASONS).map(|reason| wire::Reason { kind: reason.kind.clone(), text: reason.text.clone() }).collect()
}

/// 7 of `n7`; a row's place where its id is of another form.
fn number_of(id: &str, at: usize) -> u32 {
    id.get(1..).and_then(|digits| digits.parse().ok()).unwrap_or(at as u32 + 1)
}

fn number_row<'a>(row: &NumberRow, at: usize, excerpts: &[Excerpt], text: &impl Fn(usize) -> &'a str) -> wire::NumberRow {
    let cell = |(at, excerpt): (usize, &Excerpt)| row.cells.of(at).iter().map(|report| self::report(report, excerpt, text(at))).collect();
    wire::NumberRow {
        number: number_of(&row.id, at),
        label: row.label.clone(),
        event: row.event,
        verdict: match row.verdict {
            Verdict::Conflict => 0,
            Verdict::Scope => 1,
            Verdict::Compatible => 2,
            Verdict::Agree => 3,
            Verdict::Single => 4,
        },
        reasons: reasons(&row.reasons),
        cells: excerpts.iter().enumerate().map(cell).collect(),
    }
}

fn report(report: &Report, excerpt: &Excerpt, text: &str) -> wire::Report {
    let words = report.span.and_then(|span| excerpt.place(span));
    let said = report.span.filter(|_| words.is_some()).map(|span| span.of(text));
    wire::Report {
        kind: match report.kind {
            Kind::Count => 0,
            Kind::Amount => 1,
            Kind::Measure => 2,
            Kind::Share => 3,
            Kind::Age => 4,
            Kind::Date => 5,
            Kind::Time => 6,
            Kind::Score => 7,
        },
        hedge: match report.hedge {
            Hedge::Exact => 0,
            Hedge::About => 1,
            Hedge::AtLeast => 2,
            Hedge::MoreThan => 3,
            Hedge::AtMost => 4,
            Hedge::LessThan => 5,
            Hedge::Nearly => 6,
            Hedge::Range => 7,
            Hedge::Vague => 8,
        },
        stated: report.stated,
        low: report.bound.low,
        high: report.bound.high,
        open_low: report.bound.open_low,
        open_high: report.bound.open_high,
        words,
        sentence: report.sentence.and_then(|span| excerpt.sentence(span)),
        text: Some(&report.text).filter(|text| said != Some(text)).cloned(),
        from: report.from.iter().filter_map(|&span| excerpt.place(span)).take(limits::REASONS).collect(),
        unit: report.unit.clone(),
        counted: report.counted.clone(),
        role: report.role.clone(),
        value: report.value.clone(),
        source: report.source.clone(),
        place: report.place.clone(),
        when: report.when.clone(),
    }
}

fn quote_row<'a>(row: &QuoteRow, at: usize, excerpts: &[Excerpt], text: &impl Fn(usize) -> &'a str) -> wire::QuoteRow {
    let cell = |(at, excerpt): (usize, &Excerpt)| row.cells.of(at).iter().map(|one| quotation(one, excerpt, text(at))).collect();
    wire::QuoteRow {
        number: number_of(&row.id, at),
        speaker: row.speaker.clone(),
        verdict: match row.verdict {
            QuoteVerdict::Wording => 0,
            QuoteVerdict::Speaker => 1,
            QuoteVerdict::Edited => 2,
            QuoteVerdict::Indirect => 3,
            QuoteVerdict::Partial => 4,
            QuoteVerdict::Punctuation => 5,
            QuoteVerdict::Identical => 6,
            QuoteVerdict::Single => 7,
        },
        reasons: reasons(&row.reasons),
        cells: excerpts.iter().enumerate().map(cell).collect(),
    }
}

fn quotation(quotation: &Quotation, excerpt: &Excerpt, text: &str) -> wire::Quotation {
    let words = excerpt.place(quotation.span);
    let said = words.map(|_| quotation.span.of(text));
    wire::Quotation {
        words,
        sentence: excerpt.sentence(quotation.sentence),
        text: Some(&quotation.text).filter(|text| said != Some(text)).cloned(),
        speaker: quotation.speaker.clone(),
        speaker_name: quotation.speaker_name.clone(),
        direct: quotation.direct,
    }
}

/// Each spelling once, with its first place in a carried sentence.
fn name_row(row: &NameRow, at: usize, excerpts: &[Excerpt]) -> wire::NameRow {
    let cell = |(at, excerpt): (usize, &Excerpt)| {
        let mut spellings: Vec<Spelling> = Vec::new();
        for mention in row.cells.of(at) {
            let words = excerpt.place(mention.span);
            match spellings.iter_mut().find(|known| known.text == mention.text) {
                Some(known) => known.words = known.words.or(words),
                None => spellings.push(Spelling { text: mention.text.clone(), words }),
            }
        }
        spellings
    };
    let cells = excerpts.iter().enumerate().map(cell).collect();
    wire::NameRow { number: number_of(&row.id, at), name: row.name.clone(), reasons: reasons(&row.reasons), cells }
}

fn rest<'a>(column: &Column, text: &str, excerpt: &Excerpt, names: impl Iterator<Item = &'a [crate::table::NameMention]>) -> Rest {
    let stretch = |span: Span| Stretch { start: span.start() as u32, len: span.len() as u32 };
    let mut left_out: Vec<_> = column.left_out.iter().filter(|left| is_in(text, left.span)).collect();
    sort::by_key(&mut left_out, |left| left.span);
    let names = names.map(|cell| {
        let mut spans: Vec<Span> = cell.iter().map(|mention| mention.span).filter(|&span| is_in(text, span)).collect();
        sort::all(&mut spans);
        spans.into_iter().map(stretch).collect()
    });
    Rest {
        gaps: excerpt.gaps(text).map(str::to_owned).collect(),
        left_out: left_out.into_iter().map(|left| (stretch(left.span), left.why.clone())).collect(),
        names: names.collect(),
    }
}
