//! Rows of numbers: a fact's claims as cells, with a label a reader understands and a key that stays.

use super::{Cells, Kind, NumberRow, Report};
use super::{detail, label};
use crate::align::derived::Derived;
use crate::align::facts::{Facts, Member};
use crate::align::node::open_bound;
use crate::align::scope::{STAGES, told};
use crate::claim::{self, Claim, Reading};
use crate::lexicon::any;
use crate::measure::{Bound, Decimal, Hedge};
use crate::mention::{moment, quantity};
use crate::text::hash::Map;
use crate::text::letters::{Cased, Letter};
use crate::text::{Article, Span, sort};
use crate::verdict::{Verdict, scope};

/// One row a fact. Verdicts come after, from the rows; ids when the rows have their order.
pub fn build(articles: &[&Article], readings: &[&Reading], event_of: &[u32], facts: &Facts) -> Vec<NumberRow> {
    let homes = facts.homes();
    let home = |member: Member| homes.binary_search_by_key(&member, |&(member, _)| member).ok().map(|at| homes[at].1);
    let (mut rows, absorbed) = beside(articles, readings, event_of, facts, home);
    let derived = sort::gather(facts.derived.iter().filter_map(|derived| Some((home(derived.at)?, derived))));
    let mut named: Vec<((u32, String), Named)> = Vec::new();
    let mut keys: Map<String, usize> = Map::default();
    for (at, fact) in facts.groups.iter().enumerate().filter(|(at, _)| !absorbed[*at]) {
        let mut cells = cells(articles, readings, fact);
        let worked = derived.binary_search_by_key(&at, |&(home, _)| home).map_or(&[][..], |at| &derived[at].1);
        for derived in worked {
            let report = worked_out(articles, readings, derived, &cells);
            if let Some(report) = report.filter(|_| cells.of(derived.article).is_empty()) {
                cells.push(derived.article, report);
            }
        }
        if trivial(&cells, articles, readings, fact) {
            continue;
        }
        let (label, key) = label::of(articles, readings, fact, &cells);
        let event = fact.first().and_then(|member| event_of.get(member.article)).copied().unwrap_or(0);
        let key = format!("e{}/{key}", event + 1);
        let twin = keys.entry(key.clone()).or_default();
        *twin += 1;
        let key = if *twin > 1 { format!("{key}/{twin}") } else { key };
        named.push(((event, label.clone()), (rows.len(), fact)));
        rows.push(NumberRow { id: String::new(), key, label, event, verdict: Verdict::Single, reasons: Vec::new(), cells });
    }
    for ((_, label), twins) in sort::gather(named.into_iter()).into_iter().filter(|(_, twins)| twins.len() > 1) {
        let told: Vec<detail::Twin> = twins
            .iter()
            .map(|&(at, fact)| detail::Twin { said: label::said(articles, readings, fact), articles: rows[at].cells.filled().len() })
            .collect();
        for ((at, _), label) in twins.into_iter().zip(detail::tell_apart(&label, &told)) {
            rows[at].label = label.unwrap_or_else(|| std::mem::take(&mut rows[at].label));
        }
    }
    rows
}

/// The reports of a fact, a cell an article, in the order of the text.
fn cells(articles: &[&Article], readings: &[&Reading], fact: &[Member]) -> Cells<Report> {
    let mut cells: Cells<Report> = Cells::new(articles.len());
    for member in fact {
        let (Some(reading), Some(article)) = (readings.get(member.article), articles.get(member.article)) else { continue };
        if let Some(claim) = reading.claims.get(member.claim)
            && let Some(report) = report(&article.text, reading, claim)
        {
            cells.push(member.article, report);
        }
    }
    cells.tidy(|cell| {
        sort::by_key(cell, |report| report.span);
        cell.dedup_by_key(|report| report.span);
    });
    cells
}

/// The value that an article gives the parts of, told as the report that prints it.
fn worked_out(articles: &[&Article], readings: &[&Reading], derived: &Derived, cells: &Cells<Report>) -> Option<Report> {
    let (article, reading) = (articles.get(derived.article)?, readings.get(derived.article)?);
    let parts: Vec<Report> = derived.from.iter().filter_map(|&at| report(&article.text, reading, reading.claims.get(at)?)).collect();
    let printed = cells.of(derived.at.article).iter().find(|report| report.stated == Some(derived.value))?;
    Some(Report {
        span: None,
        from: parts.iter().filter_map(|part| part.span).collect(),
        text: derived.sum.clone(),
        sentence: parts.first()?.sentence,
        source: parts.first()?.source.clone(),
        place: None,
        when: None,
        stated: Some(derived.value),
        bound: Bound::exactly(derived.value),
        hedge: Hedge::Exact,
        ..printed.clone()
    })
}

/// Rows that set a part beside its whole, and the facts that have no other row: those that one article gives.
fn beside(
    articles: &[&Article],
    readings: &[&Reading],
    event_of: &[u32],
    facts: &Facts,
    home: impl Fn(Member) -> Option<usize>,
) -> (Vec<NumberRow>, Vec<bool>) {
    let (mut rows, mut absorbed): (Vec<NumberRow>, Vec<bool>) = (Vec::new(), vec![false; facts.groups.len()]);
    for pair in &facts.beside {
        let mut row: Cells<Report> = Cells::new(articles.len());
        let Some(&(named, last)) = pair.figures.last() else { continue };
        for &(member, share) in &pair.figures {
            let at = home(member);
            let fact = at.and_then(|at| facts.groups.get(at)).cloned().unwrap_or_else(|| vec![member]);
            let lone = at.filter(|_| fact.iter().all(|other| other.article == member.article));
            // What several articles give has its own row.
            let fact = if lone.is_none() { vec![member] } else { fact };
            lone.into_iter().for_each(|at| absorbed[at] = true);
            let mut cells = cells(articles, readings, &fact);
            cells.each_mut().for_each(|(_, report)| report.role = Some(scope::role(report.role.as_deref(), share)));
            row.append(cells);
        }
        let (label, key) = label::of(articles, readings, &[named], &cells(articles, readings, &[named]));
        let event = event_of.get(named.article).copied().unwrap_or(0);
        let key = format!("e{}/beside/{key}/{}", event + 1, rows.len() + 1);
        let label = match STAGES.contains(&last) {
            true => {
                let all: Vec<Member> = pair.figures.iter().map(|&(member, _)| member).collect();
                let what = if row.each().any(|report| report.kind == Kind::Share) { "share of the vote" } else { "seats" };
                let owner = detail::owner(&label::said(articles, readings, &all)).map(|owner| format!(" ({owner})"));
                format!("{what}{}: stage by stage", owner.unwrap_or_default())
            }
            false => format!("{label}: a part beside the whole"),
        };
        rows.push(NumberRow { id: String::new(), key, label, event, verdict: Verdict::Single, reasons: Vec::new(), cells: row });
    }
    (rows, absorbed)
}

/// A row by its place, with its fact.
type Named<'a> = (usize, &'a Vec<Member>);

/// A claim as one figure of a cell.
fn report(text: &str, reading: &Reading, claim: &Claim) -> Option<Report> {
    let words = |span: Option<Span>| span.map(|span| crate::verdict::squeeze(span.of(text))).filter(|words| !words.is_empty());
    let sentence = reading.cut.sentences.get(claim.sentence).map(|sentence| sentence.span);
    let common = Report {
        span: None,
        from: Vec::new(),
        text: String::new(),
        sentence,
        kind: Kind::Count,
        stated: None,
        bound: Bound::default(),
        hedge: Hedge::Exact,
        unit: None,
        counted: None,
        role: claim.role.map(str::to_owned),
        value: None,
        source: words(claim.source),
        place: words(claim.place).filter(|place| !place.starts_with(Letter::is_small)),
        when: claim.day.clone(),
    };
    if claim.is_moment {
        let moment = reading.moments.get(claim.mention)?;
        let kind = match moment.kind {
            moment::Kind::Date => Kind::Date,
            moment::Kind::Time => Kind::Time,
            moment::Kind::Score => Kind::Score,
        };
        let (hedge, from) = told(text, moment.span, kind == Kind::Time);
        let span = Span::new(from, moment.span.end());
        return Some(Report { span: Some(span), text: span.of(text).to_owned(), kind, hedge, value: Some(moment.value.clone()), ..common });
    }
    let quantity = reading.quantities.get(claim.mention)?;
    let kind = match quantity.kind {
        quantity::Kind::Count => Kind::Count,
        quantity::Kind::Amount => Kind::Amount,
        quantity::Kind::Measure => Kind::Measure,
        quantity::Kind::Share => Kind::Share,
        quantity::Kind::Age => Kind::Age,
    };
    let (bound, hedge) = open_bound(claim, quantity);
    let span = claim.end.map_or(quantity.span, |(_, span)| span);
    Some(Report {
        span: Some(span),
        text: span.of(text).to_owned(),
        kind,
        stated: claim.end.map(|(value, _)| value).or(quantity.stated),
        bound,
        hedge,
        unit: match &quantity.unit {
            Some(unit) if claim.per_share && !unit.contains(" per ") => Some(format!("{unit} per share")),
            unit => unit.clone(),
        },
        counted: quantity.counted.as_ref().map(|counted| counted.name.clone()),
        ..common
    })
}

/// What is no finding: "two men", "one of the", a small bare number that one article gives and nothing befell; one
/// door in a remark that all print; a date that one article gives, which only dates its sentence.
fn trivial(cells: &Cells<Report>, articles: &[&Article], readings: &[&Reading], fact: &[Member]) -> bool {
    let single = cells.filled().len() == 1;
    let said = label::said(articles, readings, fact);
    // "Voted 76-71" has its row as a score.
    let side = |said: &label::Said| {
        let counted = said.reading.quantities.get(said.claim.mention).and_then(|quantity| quantity.counted.as_ref());
        !said.claim.is_moment && counted.is_some_and(claim::is_side)
    };
    if single && said.iter().all(|said| said.claim.implied) || said.iter().all(side) {
        return true;
    }
    said.iter().all(|said| {
        if said.claim.is_moment {
            return single && said.reading.moments.get(said.claim.mention).is_none_or(|moment| moment.kind == moment::Kind::Date);
        }
        let Some(quantity) = said.reading.quantities.get(said.claim.mention) else { return true };
        let largest = Decimal::from(if single { 3 } else { 1 });
        let small = quantity.stated.or(quantity.bound.low).map_or(single, |value| value <= largest);
        // "Only one gunman" is told, "one door" is not.
        let only = || {
            let before = said.text.get(..quantity.span.start()).unwrap_or("").trim_end();
            any!["only", "just"].ends(before) || matches!(quantity.hedge, Hedge::AtLeast | Hedge::AtMost)
        };
        if !single && only() {
            return false;
        }
        // "For weeks" is a finding where another article says how many.
        if single && quantity.kind == quantity::Kind::Measure && quantity.stated.is_none() && quantity.hedge == Hedge::Vague {
            return true;
        }
        let bare = said.claim.role.is_none() && matches!(quantity.kind, quantity::Kind::Count);
        // "Third-largest", "her fifth title", "in the 67th minute"
        let numeral = said.text.get(quantity.numeral.start()..quantity.span.end()).unwrap_or("");
        let ordinal = || {
            let first = numeral.split(|c: char| !c.is_wordy()).next().unwrap_or("").in_small();
            any!["st", "nd", "rd", "th"].ends(&first) && first != "thousand"
        };
        if single && quantity.stated.is_some() && ordinal() {
            return true;
        }
        // "Was asleep at five", "not half of what they had hoped", "a decade ago there were 35" count nothing that
        // another article could count.
        let few = quantity.stated.is_some_and(|value| value <= Decimal::from(12));
        let nothing = said.claim.role.is_none() && said.claim.class.is_empty() && said.claim.measure.is_none();
        let spelled = quantity.numeral.of(said.text).bytes().all(|byte| !byte.is_ascii_digit());
        let plain = quantity.unit.is_none() || numeral.starts_with(['a', 'A']);
        if single && nothing && few && spelled && plain {
            return true;
        }
        bare && (small || single && quantity.hedge == Hedge::Vague)
    })
}
