//! The JSON of the command line. Spans are counted in Unicode code points here, decimals are written exactly.

use super::sheet::Document;
use crate::claim::Reading;
use crate::measure::{Bound, Decimal};
use crate::mention::{moment, quantity, quote};
use crate::table::{Comparison, Kind, Quotation, Report};
use crate::text::{Article, Places, Span};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What the form of a comparison is called. A number is raised where a meaning changes.
pub const SCHEMA: &str = "crosscheck.comparison/1";

/// A decimal as a JSON number, digit for digit.
type Number = Option<Box<RawValue>>;

#[derive(serde::Serialize)]
struct NumberReport<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<usize>,
    text: &'a str,
    kind: Kind,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
    stated: Number,
    low: Number,
    high: Number,
    hedge: &'static str,
    unit: Option<&'a str>,
    counted: Option<&'a str>,
    source: Option<&'a str>,
    place: Option<&'a str>,
    when: Option<&'a str>,
    derived: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    from: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Value>,
}

#[derive(serde::Serialize)]
struct ExtractedNumber<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    kind: &'static str,
    stated: Number,
    low: Number,
    high: Number,
    hedge: &'static str,
    unit: Option<&'a str>,
    counted: Option<&'a str>,
    about: Vec<&'a str>,
    change: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ends: Option<[Number; 2]>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    except: bool,
}

/// A comparison in the command line's form, on one line.
pub fn comparison(comparison: &Comparison, articles: &[Article], id: Option<&Value>) -> String {
    let places: Vec<Places> = articles.iter().map(|article| Places::new(&article.text)).collect();
    written(&Form { document: Document::new(comparison, articles), places, id, file: false, texts: false })
}

/// A comparison as a file to keep: the same form, with the date, every sentence, and each report's place as the
/// W3C Web Annotation model tells it. With the `texts` of the articles, `read` gets them back.
pub fn file(document: &Document, texts: bool) -> String {
    let places: Vec<Places> = document.articles.iter().map(|article| Places::new(&article.text)).collect();
    written(&Form { document: *document, places, id: None, file: true, texts })
}

/// The articles of a `file`.
pub fn read(text: &str) -> Result<Vec<Article>, String> {
    #[derive(serde::Deserialize)]
    struct File {
        schema: String,
        #[serde(default)]
        articles: Vec<Kept>,
    }
    #[derive(serde::Deserialize)]
    struct Kept {
        name: String,
        title: Option<String>,
        outlet: Option<String>,
        published: Option<String>,
        url: Option<String>,
        text: Option<String>,
    }
    let file: File = serde_json::from_str(text).map_err(|error| format!("it is no JSON of a comparison: {error}"))?;
    if file.schema != SCHEMA {
        return Err(format!("its form is '{}', and this engine reads '{SCHEMA}'", file.schema));
    }
    let article = |kept: Kept| {
        let text = kept.text.ok_or_else(|| format!("the text of {} is not in it; export it again with the texts", kept.name))?;
        Ok(Article { name: kept.name, title: kept.title, outlet: kept.outlet, published: kept.published, url: kept.url, text })
    };
    file.articles.into_iter().map(article).collect()
}

/// What is written, and how much of it.
struct Form<'a> {
    document: Document<'a>,
    places: Vec<Places<'a>>,
    id: Option<&'a Value>,
    file: bool,
    texts: bool,
}

impl<'a> Form<'a> {
    fn column_id(&self, at: usize) -> String {
        self.document.comparison.articles.get(at).map_or_else(|| format!("a{}", at + 1), |column| column.id.clone())
    }

    fn text(&self, article: usize) -> &'a str {
        self.document.articles.get(article).map_or("", |article| &article.text)
    }

    /// The first and the past-the-last code point of a span.
    fn points(&self, article: usize, span: Span) -> (usize, usize) {
        self.places.get(article).map_or((0, 0), |places| places.code_points(span))
    }

    fn span(&self, article: usize, span: Span) -> Value {
        let (start, end) = self.points(article, span);
        json!({"start": start, "end": end})
    }

    /// Where words stand, in the terms of the W3C Web Annotation model.
    fn target(&self, article: usize, span: Span) -> Option<Value> {
        let text = self.text(article);
        let (start, end) = self.points(article, span);
        let exact = Some(span.of(text)).filter(|exact| self.file && !exact.is_empty())?;
        let before = text.get(..span.start()).unwrap_or("");
        let prefix = before.char_indices().rev().nth(AROUND - 1).map_or(before, |(at, _)| &before[at..]);
        let after = text.get(span.end()..).unwrap_or("");
        let suffix = after.char_indices().nth(AROUND).map_or(after, |(at, _)| &after[..at]);
        // The model wants a source: where no address is known, it is the article in this file.
        let source = self.document.url(article).map_or_else(|| format!("#{}", self.column_id(article)), str::to_owned);
        Some(json!({"type": "SpecificResource", "source": source, "selector": [
            {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
            {"type": "TextPositionSelector", "start": start, "end": end},
        ]}))
    }

    fn sentence(&self, article: usize, span: Option<Span>) -> Option<&'a str> {
        span.filter(|_| self.file).map(|span| span.of(self.text(article)))
    }
}

/// How many characters on each side a quoted place is told with, so that it is found again.
const AROUND: usize = 32;

fn written(form: &Form) -> String {
    let Document { comparison, .. } = form.document;
    let columns: Vec<Value> = comparison
        .articles
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let left_out: Vec<Value> = column
                .left_out
                .iter()
                .map(|left| {
                    let (start, end) = form.points(at, left.span);
                    json!({"start": start, "end": end, "why": left.why})
                })
                .collect();
            let mut value = json!({"id": column.id, "name": column.name, "title": column.title, "outlet": column.outlet,
                "published": column.published, "url": column.url, "words": column.words, "left_out": left_out, "notes": column.notes});
            if let (true, Some(fields)) = (form.texts, value.as_object_mut()) {
                fields.insert("text".to_owned(), form.text(at).into());
            }
            value
        })
        .collect();
    let events: Vec<Value> = comparison
        .events
        .iter()
        .map(|event| {
            let articles: Vec<String> = event.articles.iter().map(|&at| form.column_id(at as usize)).collect();
            json!({"id": event.id, "articles": articles, "label": event.label})
        })
        .collect();
    let numbers: Vec<Box<RawValue>> = comparison
        .numbers
        .iter()
        .filter(|row| form.document.wants(&row.id))
        .map(|row| {
            let cells: BTreeMap<CellKey, Vec<NumberReport>> = filled(&row.cells)
                .map(|(at, reports)| {
                    (CellKey(at, form.column_id(at)), reports.iter().map(|report| number_report(report, at, form)).collect())
                })
                .collect();
            raw(&NumberRow {
                id: &row.id,
                label: &row.label,
                event: comparison.events.get(row.event as usize).map(|event| event.id.as_str()),
                verdict: row.verdict,
                reasons: &row.reasons,
                cells,
                key: &row.key,
            })
        })
        .collect();
    let quotes: Vec<Value> = comparison
        .quotes
        .iter()
        .filter(|row| form.document.wants(&row.id))
        .map(|row| {
            let cells: serde_json::Map<String, Value> = filled(&row.cells)
                .map(|(at, cell)| (form.column_id(at), cell.iter().map(|quotation| quote_report(quotation, at, form)).collect()))
                .collect();
            json!({"id": row.id, "speaker": row.speaker, "verdict": row.verdict, "reasons": row.reasons, "cells": cells, "key": row.key})
        })
        .collect();
    let names: Vec<Value> = comparison
        .names
        .iter()
        .filter(|row| form.document.wants(&row.id))
        .map(|row| {
            let cells: serde_json::Map<String, Value> = filled(&row.cells)
                .map(|(at, cell)| {
                    let mentions = cell.iter().map(|mention| {
                        let (start, end) = form.points(at, mention.span);
                        json!({"start": start, "end": end, "text": mention.text})
                    });
                    (form.column_id(at), mentions.collect())
                })
                .collect();
            json!({"id": row.id, "name": row.name, "reasons": row.reasons, "cells": cells, "key": row.key})
        })
        .collect();
    let date = form.document.date.filter(|_| form.file);
    write(&Written {
        id: form.id,
        schema: SCHEMA,
        engine: env!("CARGO_PKG_VERSION"),
        date,
        articles: columns,
        events,
        numbers,
        quotes,
        names,
    })
}

#[derive(serde::Serialize)]
struct Written<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    schema: &'static str,
    engine: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<&'a str>,
    articles: Vec<Value>,
    events: Vec<Value>,
    numbers: Vec<Box<RawValue>>,
    quotes: Vec<Value>,
    names: Vec<Value>,
}

#[derive(serde::Serialize)]
struct NumberRow<'a> {
    id: &'a str,
    label: &'a str,
    event: Option<&'a str>,
    verdict: crate::verdict::Verdict,
    reasons: &'a [crate::verdict::Reason],
    cells: BTreeMap<CellKey, Vec<NumberReport<'a>>>,
    key: &'a str,
}

/// Orders `a2` before `a10`.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct CellKey(usize, String);

impl serde::Serialize for CellKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.1)
    }
}

/// What one article says, in the command line's form, on one line.
pub fn extraction(reading: &Reading, text: &str, id: Option<&Value>) -> String {
    let places = Places::new(text);
    let numbers: Vec<ExtractedNumber> = reading
        .quantities
        .iter()
        .map(|quantity| {
            let (start, end) = places.code_points(quantity.span);
            ExtractedNumber {
                start,
                end,
                text: quantity.span.of(text),
                kind: quantity_kind(quantity.kind),
                stated: number(quantity.stated),
                low: number(quantity.bound.low),
                high: number(quantity.bound.high),
                hedge: quantity.hedge.slug(),
                unit: quantity.unit.as_deref(),
                counted: quantity.counted.as_ref().map(|counted| counted.name.as_str()),
                about: quantity.about.iter().map(|span| span.of(text)).collect(),
                change: quantity.change.map(|change| match change {
                    quantity::Change::Up => "up",
                    quantity::Change::Down => "down",
                }),
                ends: quantity.ends.map(|(first, last)| [number(Some(first)), number(Some(last))]),
                except: quantity.except,
            }
        })
        .collect();
    let moments: Vec<Value> = reading
        .moments
        .iter()
        .map(|moment| {
            let (start, end) = places.code_points(moment.span);
            json!({"start": start, "end": end, "text": moment.span.of(text), "kind": moment_kind(moment.kind), "value": moment.value})
        })
        .collect();
    let quotes: Vec<Value> = reading
        .quotes
        .iter()
        .filter(|utterance| utterance.direct)
        .map(|utterance| {
            let (start, end) = places.code_points(utterance.quote.span);
            let speaker = utterance.speaker.as_ref().map(|speaker| (speaker.span.of(text), places.code_points(speaker.span)));
            let kind = match utterance.quote.kind {
                quote::Kind::Direct => "direct",
                quote::Kind::Mixed => "mixed",
            };
            json!({"start": start, "end": end, "text": utterance.quote.span.of(text), "kind": kind,
                "speaker": speaker.map(|s| s.0), "speaker_start": speaker.map(|s| s.1.0), "speaker_end": speaker.map(|s| s.1.1),
                "speaker_name": utterance.speaker.as_ref().and_then(|speaker| speaker.name.as_deref())})
        })
        .collect();
    #[derive(serde::Serialize)]
    struct Extraction<'a> {
        #[serde(skip_serializing_if = "Option::is_none")]
        id: Option<&'a Value>,
        numbers: Vec<ExtractedNumber<'a>>,
        moments: Vec<Value>,
        quotes: Vec<Value>,
    }
    write(&Extraction { id, numbers, moments, quotes })
}

fn number_report<'a>(report: &'a Report, article: usize, form: &Form<'a>) -> NumberReport<'a> {
    // A derived value has no words: it points to where its parts begin.
    let start = || report.from.first().map(|first| Span::new(first.start(), first.start()));
    let span = report.span.or_else(start).map(|span| form.points(article, span));
    let Bound { low, high, .. } = report.bound;
    NumberReport {
        start: span.map(|s| s.0),
        end: span.map(|s| s.1),
        text: &report.text,
        kind: report.kind,
        value: report.value.as_deref(),
        stated: number(report.stated),
        low: number(low),
        high: number(high),
        hedge: report.hedge.slug(),
        unit: report.unit.as_deref(),
        counted: report.counted.as_deref(),
        source: report.source.as_deref(),
        place: report.place.as_deref(),
        when: report.when.as_deref(),
        derived: report.derived(),
        from: report.from.iter().map(|&span| form.span(article, span)).collect(),
        sentence: form.sentence(article, report.sentence),
        target: report.span.and_then(|span| form.target(article, span)),
    }
}

fn quote_report(quotation: &Quotation, article: usize, form: &Form) -> Value {
    let (start, end) = form.points(article, quotation.span);
    let mut value = json!({"start": start, "end": end, "text": quotation.text, "speaker": quotation.speaker,
        "speaker_name": quotation.speaker_name, "direct": quotation.direct});
    if let (Some(sentence), Some(fields)) = (form.sentence(article, Some(quotation.sentence)), value.as_object_mut()) {
        fields.insert("sentence".to_owned(), sentence.into());
        fields.extend(form.target(article, quotation.span).map(|target| ("target".to_owned(), target)));
    }
    value
}

fn filled<T>(cells: &[Vec<T>]) -> impl Iterator<Item = (usize, &Vec<T>)> {
    cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
}

fn quantity_kind(kind: quantity::Kind) -> &'static str {
    match kind {
        quantity::Kind::Count => "count",
        quantity::Kind::Amount => "amount",
        quantity::Kind::Measure => "measure",
        quantity::Kind::Share => "share",
        quantity::Kind::Age => "age",
    }
}

fn moment_kind(kind: moment::Kind) -> &'static str {
    match kind {
        moment::Kind::Date => "date",
        moment::Kind::Time => "time",
        moment::Kind::Score => "score",
    }
}

fn number(value: Option<Decimal>) -> Number {
    RawValue::from_string(value?.normalize().to_string()).ok()
}

fn raw<T: serde::Serialize>(value: &T) -> Box<RawValue> {
    RawValue::from_string(write(value)).unwrap_or_default()
}

/// Every value here is made of strings, numbers and lists, so writing it cannot fail.
fn write<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
