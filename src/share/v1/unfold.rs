//! From what stood in a link to a comparison. Every place is checked against the text it points into.

use super::excerpt::is_in;
use super::wire::{self, Body, Part, Place, Stretch};
use super::{LinkError, Note, Opened, is_web_address, marks};
use crate::measure::{Bound, Hedge};
use crate::share::NOT_SHARED;
use crate::table::{Cells, Column, Comparison, Event, Kind, LeftOut, NameMention, NameRow, NumberRow, Quotation, QuoteRow, Report};
use crate::text::{Article, Span};
use crate::verdict::{QuoteVerdict, Reason, Verdict};

/// `all` where nothing of the link is missing.
pub fn unfold(body: Body, all: bool) -> Result<Opened, LinkError> {
    let missing = if all { Vec::new() } else { missing(&body) };
    let mut notes = Vec::new();
    let left = body.head.rows.iter().map(|&(all, here)| all.saturating_sub(here)).fold(0, u32::saturating_add);
    if left > 0 {
        notes.push(Note::new(
            NOT_SHARED,
            format!("{} of the comparison {} not shared.", rows(left), if left == 1 { "was" } else { "were" }),
        ));
    }
    let mut columns = Vec::new();
    for (at, article) in body.head.articles.iter().enumerate() {
        let url = article.url.clone().filter(|url| is_web_address(url));
        if url != article.url {
            let text = format!("The address given for {} is no web address and was left out.", article.name);
            notes.push(Note::new("no-web-address", text));
        }
        columns.push(Column {
            id: format!("a{}", at + 1),
            name: article.name.clone(),
            title: article.title.clone(),
            outlet: article.outlet.clone(),
            published: article.published.clone(),
            url,
            words: article.words,
            left_out: Vec::new(),
            notes: reasons(article.notes.clone()),
        });
    }
    let mut marks = Vec::new();
    for extra in body.extras.iter().filter(|extra| extra.kind == marks::KIND) {
        marks.extend(marks::read(extra.body.clone()).or(Err(LinkError::Invalid("its marks cannot be read")))?);
    }
    let texts: Vec<Text> = (0..columns.len()).map(|at| Text::new(&body, at)).collect();
    for (at, rest) in body.rests.iter().enumerate() {
        for (stretch, why) in &rest.left_out {
            columns[at].left_out.push(LeftOut { span: texts[at].stretch(*stretch)?, why: why.clone() });
        }
    }
    let articles = columns.iter().zip(&texts).map(|(column, text)| Article {
        name: column.name.clone(),
        title: column.title.clone(),
        outlet: column.outlet.clone(),
        published: column.published.clone(),
        url: column.url.clone(),
        text: text.text.clone(),
        kept: Vec::new(),
    });
    let articles = articles.collect();
    let whole = texts.iter().map(|text| text.whole).collect();
    let events = body.head.events.into_iter().enumerate();
    let comparison = Comparison {
        articles: columns,
        events: events.map(|(at, event)| Event { id: format!("e{}", at + 1), articles: event.articles, label: event.label }).collect(),
        numbers: body.numbers.into_iter().map(|row| number_row(row, &texts)).collect::<Result<_, _>>()?,
        quotes: body.quotes.into_iter().map(|row| quote_row(row, &texts)).collect::<Result<_, _>>()?,
        names: body.names.into_iter().enumerate().map(|(at, row)| name_row(row, at, &texts, &body.rests)).collect::<Result<_, _>>()?,
    };
    Ok(Opened { engine: body.head.engine, comparison, articles, whole, marks, changed: Vec::new(), missing, notes, unshared: left })
}

/// What did not come of a link that was cut off.
fn missing(body: &Body) -> Vec<Note> {
    let mut missing = Vec::new();
    let here: u32 = body.head.rows.iter().map(|rows| rows.1).sum();
    let came = (body.numbers.len() + body.quotes.len() + body.names.len()) as u32;
    if came < here {
        missing.push(Note::new("rows", format!("{} of {} rows are missing, those that differ least.", here - came, here)));
    }
    let names = |from: usize| body.head.articles.iter().skip(from).map(|article| article.name.as_str()).collect::<Vec<_>>().join(", ");
    if body.pieces.len() < body.head.articles.len() {
        let text = format!("The sentences of {} are missing; their figures are shown without the words.", names(body.pieces.len()));
        missing.push(Note::new("sentences", text));
    }
    if body.head.whole && body.rests.len() < body.head.articles.len() {
        missing.push(Note::new("texts", format!("The whole text of {} is missing.", names(body.rests.len()))));
    }
    missing
}

fn rows(count: u32) -> String {
    if count == 1 { "1 row".to_owned() } else { format!("{count} rows") }
}

/// A text as far as it came, and where its pieces stand in it.
struct Text {
    text: String,
    pieces: Option<Vec<Span>>,
    whole: bool,
}

impl Text {
    fn new(body: &Body, article: usize) -> Text {
        let Some(pieces) = body.pieces.get(article) else { return Text { text: String::new(), pieces: None, whole: false } };
        let mut gaps = body.rests.get(article).map(|rest| rest.gaps.iter());
        let (mut text, mut places) = (String::new(), Vec::with_capacity(pieces.len()));
        for (at, piece) in pieces.iter().enumerate() {
            match &mut gaps {
                Some(gaps) => text.extend(gaps.next().map(String::as_str)),
                None if at > 0 => text.push('\n'),
                None => {}
            }
            places.push(Span::new(text.len(), text.len() + piece.len()));
            text.push_str(piece);
        }
        let whole = gaps.is_some();
        text.extend(gaps.into_iter().flatten().map(String::as_str));
        Text { text, pieces: Some(places), whole }
    }

    fn stretch(&self, Stretch { start, len }: Stretch) -> Result<Span, LinkError> {
        let span = Span::new(start as usize, start as usize + len as usize);
        if is_in(&self.text, span) { Ok(span) } else { Err(OUT_OF_TEXT) }
    }

    /// None where the link was cut off before the text.
    fn place(&self, Place { piece, part }: Place) -> Result<Option<Span>, LinkError> {
        let Some(pieces) = &self.pieces else { return Ok(None) };
        let piece = *pieces.get(piece as usize).ok_or(OUT_OF_TEXT)?;
        let span = match part {
            Part::Whole => piece,
            Part::Bytes { start, len } => {
                let start = piece.start() + start as usize;
                Span::new(start, start + len as usize)
            }
        };
        if piece.contains(span) && is_in(&self.text, span) { Ok(Some(span)) } else { Err(OUT_OF_TEXT) }
    }

    fn maybe(&self, place: Option<Place>) -> Result<Option<Span>, LinkError> {
        place.map_or(Ok(None), |place| self.place(place))
    }
}

const OUT_OF_TEXT: LinkError = LinkError::Invalid("a place is out of its text");

fn reasons(reasons: Vec<wire::Reason>) -> Vec<Reason> {
    reasons.into_iter().map(|reason| Reason { kind: reason.kind, text: reason.text }).collect()
}

/// Every cell of a row, each with the text it points into.
fn cells<T, U>(cells: Vec<Vec<T>>, texts: &[Text], one: impl Fn(T, &Text) -> Result<U, LinkError>) -> Result<Cells<U>, LinkError> {
    let cell = |(cell, text): (Vec<T>, &Text)| cell.into_iter().map(|entry| one(entry, text)).collect();
    cells.into_iter().zip(texts).map(cell).collect()
}

fn number_row(row: wire::NumberRow, texts: &[Text]) -> Result<NumberRow, LinkError> {
    let id = format!("n{}", row.number);
    Ok(NumberRow {
        id: id.clone(),
        key: id,
        label: row.label,
        event: row.event,
        verdict: match row.verdict {
            0 => Verdict::Conflict,
            1 => Verdict::Scope,
            2 => Verdict::Compatible,
            3 => Verdict::Agree,
            _ => Verdict::Single,
        },
        reasons: reasons(row.reasons),
        cells: cells(row.cells, texts, report)?,
    })
}

fn report(report: wire::Report, text: &Text) -> Result<Report, LinkError> {
    let hedge = match report.hedge {
        0 => Hedge::Exact,
        1 => Hedge::About,
        2 => Hedge::AtLeast,
        3 => Hedge::MoreThan,
        4 => Hedge::AtMost,
        5 => Hedge::LessThan,
        6 => Hedge::Nearly,
        7 => Hedge::Range,
        _ => Hedge::Vague,
    };
    let kind = match report.kind {
        0 => Kind::Count,
        1 => Kind::Amount,
        2 => Kind::Measure,
        3 => Kind::Share,
        4 => Kind::Age,
        5 => Kind::Date,
        6 => Kind::Time,
        _ => Kind::Score,
    };
    let bound = Bound { low: report.low, high: report.high, open_low: report.open_low, open_high: report.open_high };
    let words = text.maybe(report.words)?;
    // Words that did not come stand nowhere: the empty span at the start.
    let span = words.or(report.words.map(|_| Span::default()));
    let said = words.map(|span| span.of(&text.text).to_owned());
    let mut from = Vec::new();
    for place in report.from {
        from.extend(text.place(place)?);
    }
    let mut unfolded = Report {
        span,
        from,
        text: String::new(),
        sentence: text.maybe(report.sentence)?,
        kind,
        stated: report.stated,
        bound,
        hedge,
        unit: report.unit,
        counted: report.counted,
        role: report.role,
        value: report.value,
        source: report.source,
        place: report.place,
        when: report.when,
    };
    unfolded.text = report.text.or(said).unwrap_or_else(|| in_figures(&unfolded));
    Ok(unfolded)
}

/// What a report says, where its words did not come: "at least 23 people", "3 or more people" for several, "after 08:00".
fn in_figures(report: &Report) -> String {
    let with_unit = |number| crate::verdict::with_unit(number, report.unit.as_deref());
    let plain = |number| crate::verdict::with_unit(number, None);
    let vague = report.hedge == Hedge::Vague;
    let end = match report.bound.high.filter(|_| vague || report.hedge == Hedge::Range) {
        Some(high) => Some(format!("to {}", with_unit(high))),
        None => vague.then(|| "or more".to_owned()),
    };
    let stated = report.stated.or(report.bound.low);
    let written = stated.map(|number| if end.is_some() { plain(number) } else { with_unit(number) });
    let hedge = match (report.hedge, report.value.is_some()) {
        (Hedge::Exact | Hedge::Range | Hedge::Vague, _) => None,
        (Hedge::MoreThan, true) => Some("after".to_owned()),
        (Hedge::LessThan, true) => Some("before".to_owned()),
        (hedge, _) => Some(hedge.slug().replace('-', " ")),
    };
    let number = report.value.clone().or(written);
    let one = number.as_deref() == Some("1") && end.is_none();
    let counted = report.counted.as_deref().map(|thing| if one { thing.to_owned() } else { crate::verdict::plural(thing) });
    [hedge, number, end, counted].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn quote_row(row: wire::QuoteRow, texts: &[Text]) -> Result<QuoteRow, LinkError> {
    let id = format!("q{}", row.number);
    Ok(QuoteRow {
        id: id.clone(),
        key: id,
        speaker: row.speaker,
        verdict: match row.verdict {
            0 => QuoteVerdict::Wording,
            1 => QuoteVerdict::Speaker,
            2 => QuoteVerdict::Edited,
            3 => QuoteVerdict::Indirect,
            4 => QuoteVerdict::Partial,
            5 => QuoteVerdict::Punctuation,
            6 => QuoteVerdict::Identical,
            _ => QuoteVerdict::Single,
        },
        reasons: reasons(row.reasons),
        cells: cells(row.cells, texts, quotation)?,
    })
}

fn quotation(quotation: wire::Quotation, text: &Text) -> Result<Quotation, LinkError> {
    let words = text.maybe(quotation.words)?;
    let said = words.map(|span| span.of(&text.text).to_owned());
    Ok(Quotation {
        span: words.unwrap_or_default(),
        text: quotation.text.or(said).unwrap_or_else(|| "…".to_owned()),
        sentence: text.maybe(quotation.sentence)?.unwrap_or_default(),
        speaker: quotation.speaker,
        speaker_name: quotation.speaker_name,
        direct: quotation.direct,
    })
}

fn name_row(row: wire::NameRow, at: usize, texts: &[Text], rests: &[wire::Rest]) -> Result<NameRow, LinkError> {
    let mut cells: Cells<NameMention> = cells(row.cells, texts, |spelling, text| {
        Ok(NameMention { span: text.maybe(spelling.words)?.unwrap_or_default(), text: spelling.text })
    })?;
    for (article, (text, rest)) in texts.iter().zip(rests).enumerate() {
        let places = rest.names.get(at).into_iter().flatten();
        let spans = places.map(|&stretch| text.stretch(stretch)).collect::<Result<Vec<_>, _>>()?;
        cells.retain(|at, _| at != article);
        spans.into_iter().for_each(|span| cells.push(article, NameMention { span, text: span.of(&text.text).to_owned() }));
    }
    let id = format!("p{}", row.number);
    Ok(NameRow { id: id.clone(), key: id, name: row.name, reasons: reasons(row.reasons), cells })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_did_not_come_are_told_in_figures() {
        let told = |hedge, low: Option<u32>, high: Option<u32>, value: Option<&str>| {
            let bound = Bound { low: low.map(Into::into), high: high.map(Into::into), ..Bound::default() };
            let counted = value.is_none().then(|| "person".to_owned());
            let value = value.map(str::to_owned);
            let kind = if value.is_some() { Kind::Time } else { Kind::Count };
            in_figures(&Report {
                span: None,
                from: Vec::new(),
                text: String::new(),
                sentence: None,
                kind,
                stated: None,
                bound,
                hedge,
                unit: None,
                counted,
                role: None,
                value,
                source: None,
                place: None,
                when: None,
            })
        };
        assert_eq!(told(Hedge::Exact, Some(1), Some(1), None), "1 person");
        assert_eq!(told(Hedge::AtLeast, Some(23), None, None), "at least 23 people");
        assert_eq!(told(Hedge::Range, Some(4), Some(6), None), "4 to 6 people");
        // "Several", "dozens"
        assert_eq!(told(Hedge::Vague, Some(3), None, None), "3 or more people");
        assert_eq!(told(Hedge::Vague, Some(24), Some(100), None), "24 to 100 people");
        // "Just after 8 a.m.", "shortly before noon", "around 8.20"
        assert_eq!(told(Hedge::MoreThan, None, None, Some("08:00")), "after 08:00");
        assert_eq!(told(Hedge::LessThan, None, None, Some("12:00")), "before 12:00");
        assert_eq!(told(Hedge::About, None, None, Some("08:20")), "about 08:20");
    }
}
