//! Quantities: counts, money, measures, shares and ages, with hedge, unit and what is counted.

mod about;
mod age;
mod change;
mod counted;
mod digits;
mod elided;
mod exempt;
mod figure;
mod fraction;
mod hedge;
mod money;
mod numeral;
mod phrase;
mod range;
mod unit;
mod unsaid;
mod words;

use crate::lexicon::any;
use crate::lexicon::closed::Class;
use crate::lexicon::hedges::Sense;
use crate::lexicon::things;
use crate::measure::{Bound, Decimal, Hedge, Sums, part};
use crate::text::Span;
use crate::token::{Tokens, Words};
use figure::Figure;
use numeral::Form;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Kind {
    Count,
    /// Money.
    Amount,
    Measure,
    /// Percent or a fraction of something.
    Share,
    Age,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    Up,
    Down,
}

/// One quantity as an article prints it.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// From the hedge to the last word of what is counted.
    pub span: Span,
    /// The numeral and its scale alone ("1.2 million").
    pub numeral: Span,
    /// Its tokens, as places in the article's list: those of `span`.
    pub tokens: std::ops::Range<usize>,
    pub kind: Kind,
    /// The number as written, scale applied; `None` where none is written ("dozens") and for a range.
    pub stated: Option<Decimal>,
    /// What one in its last printed place is worth: 1 in "539", 100,000 in "1.2 million". Two numbers are the same
    /// when rounded where they differ by no more than half of the larger step.
    pub step: Decimal,
    pub hedge: Hedge,
    /// The interval it allows, in its own unit.
    pub bound: Bound,
    /// An ISO 4217 code, `%`, or the singular English name of a measure ("mile per hour"); `None` for a count.
    pub unit: Option<String>,
    /// The singular head, with what narrows it, of what is counted ("patrol boat"); `None` where a unit says it all.
    pub counted: Option<Counted>,
    /// The words that say what the number is about.
    pub about: Vec<Span>,
    /// Set where the number is the size of a change.
    pub change: Option<Change>,
    /// Where a range is a change, its two ends in the order told: 1,204 and 987 of "fell from 1,204 to 987".
    pub ends: Option<(Decimal, Decimal)>,
    /// Whether the number is what a whole lacks: the three of "all but three of the 67".
    pub except: bool,
}

/// What is counted, as written and in its dictionary form.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Counted {
    /// The noun phrase in the text, without the number; where it is elided ("26 were injured"), the empty span after the number.
    pub span: Span,
    /// Singular, with what narrows it: "patrol boat", "person".
    pub name: String,
    /// Singular head alone, lower case: "drone".
    pub head: String,
    /// Whether the head was taken over from another phrase or only implied ("26 were injured").
    pub elided: bool,
}

/// For so many sentences after a sum of money a large number that counts nothing is money too.
const NEAR: usize = 2;

/// Reads every quantity of an article, in the order of the text. `taken`: what was read as a moment, which is
/// therefore no count, in the order of the text.
pub fn read(text: &str, cut: &Tokens, taken: &[Span]) -> Vec<Quantity> {
    let mut quantities: Vec<Quantity> = Vec::new();
    let mut figures = Vec::new();
    // The sentence of the last count that names what it counts, and its place in the list.
    let mut last: Option<(usize, usize)> = None;
    // The sentence of the last sum of money, and whose it is.
    let mut sum: Option<(usize, unit::Named)> = None;
    for (number, sentence) in cut.sentences.iter().enumerate() {
        figures.clear();
        let words = Words::new(text, cut, sentence);
        let from = taken.partition_point(|span| span.end() <= sentence.span.start());
        figure::read(&words, &taken[from..], &mut figures);
        range::join(&words, &mut figures);
        unsaid::fill(&words, &mut figures);
        let mut thread = about::Thread::new(&words);
        let mut from = sentence.tokens.start;
        let mut sense: Option<Sense> = None;
        for figure in &mut figures {
            if let Some((at, unit)) = &sum
                && at + NEAR >= number
                && money::is_bare(&words, figure)
                && counted::read(&words, figure, None).is_none()
            {
                let (unit, past) = unit::rate_of(&words, unit.clone(), figure.past);
                (figure.unit, figure.past) = (Some(unit), past);
            }
            let figure = &*figure;
            // A noun left out was named in this sentence or the one before.
            let known = last.filter(|(at, _)| at + 1 >= number).and_then(|(_, place)| quantities.get(place)?.counted.as_ref());
            if is_bare_one(&words, figure, known) {
                continue;
            }
            let again = is_retold(&words, figure, from);
            let (mut quantity, said) = finish(&words, figure, known, sense.filter(|_| again));
            quantity.about = thread.next(&words, figure, quantity.tokens.clone(), again);
            if (again || goes_on(&words, figure, from)) && quantity.change.is_none() {
                quantity.change = quantities.last().and_then(|last: &Quantity| last.change);
            }
            // "118 million crowns, or about $11 million": the second tells the first over again.
            let money = |unit: &&unit::Named| unit.kind == Kind::Amount && !again && !unit.name.contains(' ');
            if let Some(unit) = figure.unit.as_ref().filter(money)
                && sum.as_ref().is_none_or(|(at, _)| *at < number)
            {
                sum = Some((number, unit.clone()));
            }
            (from, sense) = (quantity.tokens.end.max(figure.past), said);
            if quantity.kind == Kind::Count && quantity.counted.is_some() {
                last = Some((number, quantities.len()));
            }
            quantities.push(quantity);
        }
    }
    sterling(text, &mut quantities);
    // "A .40-caliber pistol" is a 40 caliber.
    for quantity in quantities.iter_mut().filter(|quantity| quantity.unit.as_deref() == Some("caliber")) {
        let hundred = |value: Decimal| value.times(Decimal::ONE_HUNDRED).map(|value| value.normalize());
        if let Some(value) = quantity.stated.filter(|value| *value < Decimal::ONE).and_then(hundred) {
            (quantity.stated, quantity.step) = (Some(value), Decimal::ONE);
            quantity.bound = Bound::hedged(quantity.hedge, value);
        }
    }
    quantities
}

/// An article that tells of sums in pounds means money by "820,000 pounds" and "4.15 pounds per share" too. "5,000 pounds of
/// sand", "a load weighing 2,000 pounds" and "a 5,000-pound bomb" weigh so much.
fn sterling(text: &str, quantities: &mut [Quantity]) {
    if !quantities.iter().any(|quantity| quantity.unit.as_deref() == Some("GBP")) {
        return;
    }
    for quantity in quantities.iter_mut().filter(|quantity| quantity.kind == Kind::Measure) {
        let Some(per) = quantity.unit.as_deref().and_then(|unit| unit.strip_prefix("pound")) else { continue };
        let sum = per == " per share" || quantity.stated.is_some_and(|stated| stated.scale() == 2 || stated >= Decimal::ONE_THOUSAND);
        let before = text.get(..quantity.span.start()).unwrap_or("").trim_end();
        let weighs = text.get(quantity.span.end()..).unwrap_or("").trim_start().starts_with("of ")
            || quantity.span.of(text).contains('-')
            || before.rsplit(' ').take(4).any(|word| word.starts_with("weigh"));
        if sum && (per.is_empty() || per == " per share") && !weighs {
            (quantity.kind, quantity.unit) = (Kind::Amount, Some(format!("GBP{per}")));
        }
    }
}

/// "One" that counts nothing named: a pronoun after all.
fn is_bare_one(words: &Words, figure: &Figure, last: Option<&Counted>) -> bool {
    let one = figure.unit.is_none()
        && figure.until.is_none()
        && words.is(figure.numeral.first, "one")
        && figure.numeral.past == figure.numeral.first + 1;
    one && counted::read(words, figure, last).is_none()
}

/// Whether a figure tells the one before over again in other units: the 97 km of "more than 60 miles (97 km)",
/// the 0.6% of "fell 45 points, or 0.6%".
fn is_retold(words: &Words, figure: &Figure, from: usize) -> bool {
    // "Fell by 23% (95% confidence interval …)" says how sure that is.
    if words.is(figure.past, "confidence") {
        return false;
    }
    let or = words.reads(from, &[",", "or"]) && figure.first == from + 2;
    let bracket = figure.first == from + 1 && words.is_any(from, any!["(", "/", "["]);
    // "Slipped 0.7 percent, or 271.20 points"
    (figure.unit.is_some() || words.is(figure.past, "points")) && (or || bracket)
}

/// "Arden fell 2.3%, Brook by 2.6%": a change whose verb was said before.
fn goes_on(words: &Words, figure: &Figure, from: usize) -> bool {
    let by = figure.first.wrapping_sub(1);
    let quiet = |at: usize| words.is_any(at, any![",", "and", "the", "while"]) || words.is_word(at) && !words.class(at, Class::STOP);
    // "Up 5.2 percent from a year ago and 38 percent from 2019": two spans of one rise.
    let spans = words.is(by, "and")
        && figure.unit.is_some()
        && words.is_any(from, any!["from", "on", "since"])
        && words.is(figure.past, words.of(from))
        && by <= from + 6;
    spans || words.is(by, "by") && by >= from + 2 && by <= from + 6 && (from..by).all(quiet)
}

/// "A few soldiers" are three to six. Of what no story counts ("a few clouds") it says no number.
fn is_few(words: &Words, figure: &Figure, found: Option<&counted::Found>) -> bool {
    let few = words.reads(figure.numeral.first, &["a", "few"]) && figure.numeral.past == figure.numeral.first + 2;
    few && found.is_some_and(|found| things::thing(&found.counted.head).is_some())
}

/// Reads around a figure: its hedge and what it counts. `inherited` is the hedge it has where it has none of its own.
fn finish(words: &Words, figure: &Figure, last: Option<&Counted>, inherited: Option<Sense>) -> (Quantity, Option<Sense>) {
    let before = hedge::before(words, figure);
    let first = before.as_ref().map_or(figure.first, |found| found.edge);
    let inside = || {
        if figure.numeral.past < figure.past && words.is_inner_hyphen(figure.numeral.past) {
            hedge::after(words, figure.numeral.past)
        } else {
            None
        }
    };
    // "£38 million plus add-ons": that and something else.
    let adds = figure.unit.is_some()
        && words.is(figure.past, "plus")
        && words.is_word(figure.past + 1)
        && !words.class(figure.past + 1, Class::PREPOSITION);
    let tail =
        hedge::after(words, figure.past).filter(|_| !adds).or_else(|| inside().map(|found| hedge::Found { edge: figure.past, ..found }));
    let mut body = figure.clone();
    body.past = tail.as_ref().map_or(figure.past, |found| found.edge);
    let found = counted::read(words, &body, last);
    let mut past = found.as_ref().map_or(body.past, |found| found.past);
    let tail = tail.or_else(|| if adds { None } else { hedge::after(words, past) });
    past = past.max(tail.as_ref().map_or(0, |found| found.edge));
    // "153 deaths per 100,000"
    let few = is_few(words, figure, found.as_ref());
    let rate = (figure.unit.is_none() && words.is(past, "per") && words.is_number(past + 1)).then(|| format!("per {}", words.of(past + 1)));
    past += if rate.is_some() { 2 } else { 0 };
    // "3,000 tests a day"
    let often =
        if found.as_ref().is_some_and(|found| !found.counted.elided) && figure.unit.is_none() { unit::each(words, past) } else { None };
    let rate = rate.or(often.as_ref().map(|(rate, _)| rate.clone()));
    past = often.map_or(past, |(_, past)| past);
    let counted = found.map(|found| found.counted);

    let kind = match &figure.unit {
        Some(unit) => unit.kind,
        None if figure.numeral.form == Form::Fraction => Kind::Share,
        None => Kind::Count,
    };
    let sense = before.or(tail).map(|found| found.sense).or(inherited);
    let running = sense.is_none() && kind == Kind::Count && hedge::is_running(words, figure.first, figure.past);
    let sense = sense.or(running.then_some(Sense::Plain(Hedge::AtLeast)));
    let value = figure.numeral.value;
    let (stated, hedge, bound) = match (figure.numeral.form, figure.until) {
        (Form::Vague(_), _) if few => (None, Hedge::Vague, Bound::between(Decimal::from(3), Decimal::from(6))),
        (Form::Vague(bound), _) => (None, Hedge::Vague, bound),
        (_, Some(until)) => (None, Hedge::Range, Bound::between(value, until)),
        _ => {
            let (hedge, mut bound) = sense.map_or((Hedge::Exact, Bound::exactly(value)), |sense| hedge::bound(sense, value));
            // "About two-thirds" is as loose as "about half".
            if hedge == Hedge::About && figure.numeral.form == Form::Fraction {
                let tenth = part(value, 10);
                bound = Bound::between(value.capped_minus(tenth), value.capped_plus(tenth));
            }
            (Some(value), hedge, bound)
        }
    };
    let quantity = Quantity {
        span: words.span(first, past),
        numeral: words.span(figure.numeral.first, figure.numeral.past),
        tokens: first..past,
        kind,
        stated,
        step: figure.numeral.step,
        hedge,
        bound,
        unit: figure.unit.as_ref().map(|unit| unit.name.clone().into_owned()).or(rate),
        counted,
        about: Vec::new(),
        change: change::read(words, figure, first),
        ends: figure
            .until
            .filter(|until| value > *until || words.is(figure.first, "from") && change::moves(words, figure.first))
            .map(|until| (value, until)),
        except: words.is_any(first.wrapping_sub(1), any!["but", "except"])
            && words.is_any(first.wrapping_sub(2), any!["all", "everyone", "everything"]),
    };
    (quantity, sense)
}
