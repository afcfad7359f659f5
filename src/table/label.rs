//! What a row is called: "drones launched", "people injured in Kyiv", "revenue". And the key that holds on to it.

use super::Report;
use crate::align::facts::Member;
use crate::claim::{Reading, Side};
use crate::mention::quantity;
use crate::text::{Article, Span};
use crate::verdict::{Kind, plural, squeeze};
use std::collections::BTreeMap;

/// The label and the key of a fact.
pub fn of(articles: &[&Article], readings: &[&Reading], fact: &[Member], cells: &[Vec<Report>]) -> (String, String) {
    let claims: Vec<_> = fact
        .iter()
        .filter_map(|member| {
            let (article, reading) = (*articles.get(member.article)?, *readings.get(member.article)?);
            Some((article.text.as_str(), reading, reading.claims.get(member.claim)?))
        })
        .collect();
    let reports: Vec<&Report> = cells.iter().flatten().collect();
    let Some((text, reading, first)) = claims.first().copied() else { return Default::default() };
    let kind = reports.first().map_or(Kind::Count, |report| report.kind);
    let role = most(claims.iter().filter_map(|(_, _, claim)| claim.role.map(str::to_owned)));
    let place = shared_place(&reports);
    let thing =
        most(reports.iter().filter_map(|report| report.counted.clone())).or_else(|| (!first.class.is_empty()).then(|| first.class.clone()));
    let about = claims.iter().find_map(|(text, reading, claim)| about(text, reading, claim));
    let mut label = match (kind, &role, &thing) {
        (Kind::Count, Some(role), Some(thing)) => format!("{} {role}", plural(thing)),
        (Kind::Count, Some(role), None) => (*role).clone(),
        (Kind::Age, ..) => format!("age: {}", snippet(text, reading, first)),
        (Kind::Date, ..) => format!("date: {}", snippet(text, reading, first)),
        (Kind::Time, ..) => format!("time: {}", snippet(text, reading, first)),
        (Kind::Score, ..) => format!("score: {}", snippet(text, reading, first)),
        (_, _, Some(thing)) if kind == Kind::Count => match about {
            Some(about) if !squeeze(&about).to_lowercase().contains(&thing.to_lowercase()) => format!("{}, {about}", plural(thing)),
            _ => plural(thing),
        },
        _ => about.unwrap_or_else(|| snippet(text, reading, first)),
    };
    if kind != Kind::Count
        && let Some(side) = side(&claims.iter().map(|(_, _, claim)| claim.side).collect::<Vec<_>>())
    {
        label = format!("{label} ({side})");
    }
    if let (Kind::Count, Some(place)) = (kind, place)
        && !label.contains(place.as_str())
    {
        label = format!("{label} in {place}");
    }
    let unit = most(reports.iter().filter_map(|report| report.unit.clone())).unwrap_or_default();
    let group = first.group.clone().unwrap_or_default();
    let slug = |words: &str| {
        words.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
    };
    let kind_slug = format!("{kind:?}").to_lowercase();
    let parts = [
        kind_slug,
        slug(&first.class),
        group,
        slug(role.as_deref().unwrap_or("")),
        slug(&unit),
        if role.is_some() { String::new() } else { slug(&label) },
    ];
    let key = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
    (squeeze(&label), key)
}

/// The commonest of some words, the first of equals in the order of the alphabet.
fn most(words: impl Iterator<Item = String>) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))).map(|(word, _)| word)
}

/// The place that every report names, if they name one.
fn shared_place(reports: &[&Report]) -> Option<String> {
    let first = reports.first()?.place.clone()?;
    reports.iter().all(|report| report.place.as_deref() == Some(first.as_str())).then_some(first)
}

fn side(sides: &[Side]) -> Option<&'static str> {
    let first = *sides.first()?;
    match first {
        _ if sides.iter().any(|side| *side != first) => None,
        Side::From => Some("before"),
        Side::To => Some("after"),
        Side::By => Some("change"),
        Side::None => None,
    }
}

/// The words that say what a number is about, as one phrase of the text.
fn about(text: &str, reading: &Reading, claim: &crate::claim::Claim) -> Option<String> {
    if claim.is_moment {
        return None;
    }
    let quantity = reading.quantities.get(claim.mention)?;
    let span = quantity.about.iter().copied().reduce(Span::to)?;
    let words = squeeze(span.of(text));
    let change = match quantity.change {
        Some(quantity::Change::Up) => "rise in ",
        Some(quantity::Change::Down) => "fall in ",
        None => "",
    };
    (!words.is_empty() && words.len() <= 60).then(|| format!("{change}{words}"))
}

/// The words of the sentence around a figure that has no better name.
fn snippet(text: &str, reading: &Reading, claim: &crate::claim::Claim) -> String {
    let span = if claim.is_moment {
        reading.moments.get(claim.mention).map(|moment| moment.span)
    } else {
        reading.quantities.get(claim.mention).map(|quantity| quantity.span)
    };
    let (Some(span), Some(sentence)) = (span, reading.cut.sentences.get(claim.sentence)) else { return String::new() };
    let tokens = reading.cut.tokens.get(sentence.tokens.clone()).unwrap_or(&[]);
    let first = tokens.partition_point(|token| token.span.start() < span.start()).saturating_sub(6);
    let last = tokens.partition_point(|token| token.span.end() <= span.end()) + 4;
    let cut = tokens.get(first..last.min(tokens.len())).unwrap_or(&[]);
    match (cut.first(), cut.last()) {
        (Some(first), Some(last)) => squeeze(first.span.to(last.span).of(text)),
        _ => String::new(),
    }
}
