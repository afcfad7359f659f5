//! The JSON of the command line. Spans are counted in Unicode code points here, decimals are written exactly.

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
}

/// A comparison in the command line's form, on one line.
pub fn comparison(comparison: &Comparison, articles: &[Article], id: Option<&Value>) -> String {
    let places: Vec<Places> = articles.iter().map(|article| Places::new(&article.text)).collect();
    let span = |article: usize, span: Span| {
        let (start, end) = places[article].code_points(span);
        json!({"start": start, "end": end})
    };
    let columns: Vec<Value> = comparison
        .articles
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let left_out: Vec<Value> = column
                .left_out
                .iter()
                .map(|left| {
                    let (start, end) = places[at].code_points(left.span);
                    json!({"start": start, "end": end, "why": left.why})
                })
                .collect();
            json!({"id": column.id, "name": column.name, "title": column.title, "outlet": column.outlet,
                "published": column.published, "url": column.url, "words": column.words, "left_out": left_out, "notes": column.notes})
        })
        .collect();
    let column_id = |at: usize| comparison.articles.get(at).map_or_else(|| format!("a{}", at + 1), |column| column.id.clone());
    let events: Vec<Value> = comparison
        .events
        .iter()
        .map(|event| {
            let articles: Vec<String> = event.articles.iter().map(|&at| column_id(at as usize)).collect();
            json!({"id": event.id, "articles": articles, "label": event.label})
        })
        .collect();
    let numbers: Vec<Box<RawValue>> = comparison
        .numbers
        .iter()
        .map(|row| {
            let cells: BTreeMap<CellKey, Vec<NumberReport>> = filled(&row.cells)
                .map(|(at, reports)| {
                    (CellKey(at, column_id(at)), reports.iter().map(|report| number_report(report, &places[at], |s| span(at, s))).collect())
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
        .map(|row| {
            let cells: serde_json::Map<String, Value> = filled(&row.cells)
                .map(|(at, cell)| (column_id(at), cell.iter().map(|quotation| quote_report(quotation, &places[at])).collect()))
                .collect();
            json!({"id": row.id, "speaker": row.speaker, "verdict": row.verdict, "reasons": row.reasons, "cells": cells, "key": row.key})
        })
        .collect();
    let names: Vec<Value> = comparison
        .names
        .iter()
        .map(|row| {
            let cells: serde_json::Map<String, Value> = filled(&row.cells)
                .map(|(at, cell)| {
                    let mentions = cell.iter().map(|mention| {
                        let (start, end) = places[at].code_points(mention.span);
                        json!({"start": start, "end": end, "text": mention.text})
                    });
                    (column_id(at), mentions.collect())
                })
                .collect();
            json!({"id": row.id, "name": row.name, "reasons": row.reasons, "cells": cells, "key": row.key})
        })
        .collect();
    write(&Document { id, schema: SCHEMA, engine: env!("CARGO_PKG_VERSION"), articles: columns, events, numbers, quotes, names })
}

#[derive(serde::Serialize)]
struct Document<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a Value>,
    schema: &'static str,
    engine: &'static str,
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

fn number_report<'a>(report: &'a Report, places: &Places, from: impl Fn(Span) -> Value) -> NumberReport<'a> {
    let span = report.span.map(|span| places.code_points(span));
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
        from: report.from.iter().map(|&span| from(span)).collect(),
    }
}

fn quote_report(quotation: &Quotation, places: &Places) -> Value {
    let (start, end) = places.code_points(quotation.span);
    json!({"start": start, "end": end, "text": quotation.text, "speaker": quotation.speaker,
        "speaker_name": quotation.speaker_name, "direct": quotation.direct})
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
