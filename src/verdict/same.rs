//! When two figures are one value, and when both can be true.

use super::numbers::{Relation, point};
use super::{Figure, Kind, Reason, convert, moments, words};
use crate::lexicon::among;
use crate::measure::{Bound, Decimal, Hedge, Sums, gap};
use crate::text::sort;

/// The figures that differ in what they say, in an order that does not depend on the articles'.
/// An exact figure beside a hedged one of the same number in the same article is the headline that dropped the
/// hedge: only the hedged one counts.
pub fn distinct<'a, 'b>(figures: &[&'b Figure<'a>]) -> Vec<&'b Figure<'a>> {
    let hedged = |figure: &Figure| {
        matches!(figure.hedge, Hedge::AtLeast | Hedge::MoreThan | Hedge::AtMost | Hedge::LessThan | Hedge::Nearly | Hedge::About)
    };
    let hedged = sort::each(figures.iter().filter(|figure| hedged(figure)).map(|figure| (figure.article, figure.stated)));
    let dropped = |figure: &Figure| {
        figure.hedge == Hedge::Exact && figure.stated.is_some() && hedged.binary_search(&(figure.article, figure.stated)).is_ok()
    };
    let mut kept: Vec<&Figure> = figures.iter().copied().filter(|figure| !dropped(figure)).collect();
    sort::by(&mut kept, |a, b| order(a).cmp(&order(b)));
    kept.dedup_by(|a, b| order(a) == order(b));
    kept
}

/// Whether two figures say the same in the same way.
pub fn alike(a: &Figure, b: &Figure) -> bool {
    a.stated == b.stated && a.bound == b.bound && order(a) == order(b)
}

type Order<'a> = (Option<&'a str>, Option<Decimal>, Option<Decimal>, bool, bool, Hedge, Option<Decimal>, Option<&'a str>, Option<Decimal>);

fn order<'a>(figure: &Figure<'a>) -> Order<'a> {
    let Bound { low, high, open_low, open_high } = figure.bound;
    (figure.value, low, high, open_low, open_high, figure.hedge, figure.stated, figure.unit, figure.step())
}

/// How two figures stand to each other.
pub fn relation(a: &Figure, b: &Figure) -> Relation {
    if a.kind.is_moment() || b.kind.is_moment() {
        return moments::relation(a, b);
    }
    // "By 0.5 points" beside "by 50 basis points"
    let of_percent = |figure: &Figure| matches!(figure.unit, Some("percentage point" | "basis point"));
    if points(a) != points(b) && (of_percent(a) || of_percent(b)) {
        fn told<'a>(figure: &Figure<'a>) -> Figure<'a> {
            let unit = if points(figure) { Some("percentage point") } else { figure.unit };
            Figure { unit, ..figure.clone() }
        }
        return relation(&told(a), &told(b));
    }
    if !convert::same_unit(a.unit, b.unit) {
        return if without_rate(a, b) { equal_as_stated(a, b) } else { converted(a, b) };
    }
    if a.stated.is_some() && a.stated == b.stated {
        return equal_as_stated(a, b);
    }
    match (point(a), point(b)) {
        (Some(x), Some(y)) if x == y => Relation::Same,
        (Some(x), Some(y)) if convert::may_be_short(x, a.unit, y, b.unit) => Relation::Unlike,
        (Some(x), Some(y)) if others(a, b, x, y).is_some() => Relation::Fits,
        (Some(x), Some(y)) => rounded(a, b, x, y),
        _ if a.bound == b.bound => Relation::Same,
        _ if a.bound.meets(&b.bound) => Relation::Fits,
        _ if under(a, b) || under(b, a) => Relation::Fits,
        _ => Relation::Apart,
    }
}

/// Whether a figure counts points, which may be of a percentage.
fn points(figure: &Figure) -> bool {
    figure.unit.is_none() && figure.counted == Some("point")
}

/// "$10.10 an hour" and "a minimum wage of $10.10", "300,000 cars a day" and "300,000 cars": one leaves out what the
/// figure is for. A share printed in percent and in points is one too.
fn without_rate(a: &Figure, b: &Figure) -> bool {
    fn split<'a>(figure: &Figure<'a>) -> (Option<&'a str>, bool) {
        let rate = figure.unit.and_then(|unit| unit.split_once(" per "));
        rate.map_or((figure.unit, false), |(money, _)| (Some(money), true))
    }
    let ((x, rate_x), (y, rate_y)) = (split(a), split(b));
    let equal = a.stated.is_some() && a.stated == b.stated;
    let share = |figure: &Figure| matches!(figure.unit, Some("%" | "percentage point")) || points(figure);
    let rate = |one: &Figure, other: &Figure| one.unit.is_some_and(|unit| unit.starts_with("per ")) && other.unit.is_none();
    let loose = share(a) && share(b) || a.kind == Kind::Count && b.kind == Kind::Count && (rate(a, b) || rate(b, a));
    // "415 pence", "4.15 pounds a share"
    let one = || a.stated.and_then(|stated| convert::convert(stated, x, y)).is_some_and(|told| Some(told) == b.stated);
    let money = a.kind == Kind::Amount && b.kind == Kind::Amount && rate_x != rate_y;
    equal && loose || money && (equal && convert::same_unit(x, y) || one())
}

/// "Dozens" under a count that runs: a vague word says how many there were at least when it was written.
fn under(vague: &Figure, other: &Figure) -> bool {
    let above = matches!((vague.bound.low, other.bound.high.or(other.bound.low)), (Some(low), Some(high)) if high >= low);
    vague.hedge == Hedge::Vague && vague.runs() && other.runs() && above
}

/// "80 other people" beside 81: those who are named besides are left out. How many they are, at most three.
fn others(a: &Figure, b: &Figure, x: Decimal, y: Decimal) -> Option<Decimal> {
    let says = |figure: &Figure| figure.text.split_whitespace().any(|word| among!(word, "other" | "others"));
    let (less, more, named) = if x < y { (a, b, gap(x, y)) } else { (b, a, gap(x, y)) };
    // "Killing 17 and injuring 19 others": those are others than the dead.
    let dead = less.role.is_none_or(|role| role == "killed");
    (dead && less.kind == Kind::Count && named <= Decimal::from(3) && x.min(y) > named && says(less) && !says(more)).then_some(named)
}

/// Whether a figure of "80 other people" is told by one that counts all of them.
pub fn is_told_by(figure: &Figure, all: &[&Figure]) -> bool {
    let less = point(figure);
    less.is_some_and(|x| all.iter().any(|other| point(other).is_some_and(|y| x < y && others(figure, other, x, y).is_some())))
}

/// Whether one article gives both dates as one day.
pub fn is_day_of(a: &Figure, b: &Figure, own: &[&Figure]) -> bool {
    let gives = |article: usize, figure: &Figure| own.iter().any(|other| other.article == article && other.value == figure.value);
    a.kind == Kind::Date && b.kind == Kind::Date && own.iter().any(|one| gives(one.article, a) && gives(one.article, b))
}

/// Whether an article gives the exact value of one figure and rounds it to that of the other.
pub fn is_rounded_by(exact: &Figure, round: &Figure, own: &[&Figure]) -> bool {
    let both = |figure: &&Figure| {
        let about = |other: &&Figure| other.article == figure.article && other.hedge == Hedge::About && other.stated == round.stated;
        figure.hedge == Hedge::Exact && figure.stated == exact.stated && own.iter().any(about)
    };
    exact.unit == round.unit && round.hedge == Hedge::Exact && own.iter().any(both)
}

/// "9" and "about 9" are one value; "9" and "at least 9" can both be true.
fn equal_as_stated(a: &Figure, b: &Figure) -> Relation {
    if a.hedge == b.hedge || firm(a) && firm(b) { Relation::Same } else { Relation::Fits }
}

/// Whether a figure says what there was. "Gusts of up to 183 km/h" are as fast as the strongest.
fn firm(figure: &Figure) -> bool {
    let peak = figure.hedge == Hedge::AtMost && figure.unit.is_some_and(|unit| unit.ends_with(" per hour"));
    // "A 13th person died": 13 had, where "a dozen or more" may be any number.
    let first = || figure.text.trim_start_matches(['a', 'A', ' ']).split([' ', '-']).next();
    let nth = || first().is_some_and(|word| word == "third" || word.ends_with("th"));
    peak || matches!(figure.hedge, Hedge::Exact | Hedge::About) || figure.hedge == Hedge::AtLeast && figure.kind == Kind::Count && nth()
}

/// Whether one exact value is the other, printed less finely: 1,234,567 and 1.2 million.
fn rounded(a: &Figure, b: &Figure, x: Decimal, y: Decimal) -> Relation {
    let (Some(fine), Some(coarse)) = (a.step().min(b.step()), a.step().max(b.step())) else { return Relation::Apart };
    let apart = gap(x, y);
    if fine < coarse && apart.capped_plus(apart) <= coarse {
        return Relation::Rounded;
    }
    let (whole, other) = if zeros(x) >= zeros(y) { (a, y) } else { (b, x) };
    if may_round(whole, other) { Relation::Fits } else { Relation::Apart }
}

/// Whether a whole number written out ("12,000") may be another one rounded (12,345). One digit before the zeros is
/// too little to say so ("40,000" is not 45,000), and a scale in words says itself how fine it is ("40 million"). What is
/// measured is rounded sooner than what is counted: 48,200 acres may be 48,211.
fn may_round(whole: &Figure, other: Decimal) -> bool {
    let Some(value) = point(whole) else { return false };
    let zeros = zeros(value);
    let Some(loose) = 10u64.checked_pow(zeros).map(Decimal::from) else { return false };
    let digits = value.normalize().abs().to_string().len();
    let apart = gap(value, other);
    let least = if whole.kind == Kind::Measure { 2 } else { 3 };
    zeros >= least
        && digits >= zeros as usize + 2
        && whole.step().is_some_and(|step| step <= Decimal::ONE)
        && apart.capped_plus(apart) <= loose
}

/// How many zeros a whole number ends on.
fn zeros(value: Decimal) -> u32 {
    let digits = value.normalize().to_string();
    if digits.contains('.') { 0 } else { u32::try_from(digits.len() - digits.trim_end_matches('0').len()).unwrap_or(0) }
}

fn converted(a: &Figure, b: &Figure) -> Relation {
    let (Some(wide_a), Some(wide_b)) = (convert::widened(a, b.unit), convert::widened(b, b.unit)) else { return Relation::Unlike };
    match wide_a.meets(&wide_b) {
        true if firm(a) && firm(b) && told_alike(a, b) => Relation::Converted,
        true => Relation::Fits,
        false if firm(a) && firm(b) && roundly(a, b) => Relation::Converted,
        false => Relation::Apart,
    }
}

/// Whether a value told in another unit was made a round number: 500 yards and 450 metres. Degrees are not. What one sentence
/// tells twice is one value, however it was reckoned: "1,150 kilometres (700 miles)", not "1,150 kilometres (600 miles)".
fn roundly(a: &Figure, b: &Figure) -> bool {
    if matches!(a.unit, Some("celsius" | "fahrenheit" | "kelvin")) {
        return false;
    }
    let (Some(x), Some(y)) = (a.stated.and_then(|value| convert::convert(value, a.unit, b.unit)), b.stated) else { return false };
    let round = |figure: &Figure| figure.stated.is_some_and(|value| zeros(value) > 0);
    let again = a.article == b.article && a.sentence == b.sentence && !a.sentence.is_empty();
    let parts = if again { 20 } else { 50 };
    (again || round(a) || round(b)) && gap(x, y).times(Decimal::from(parts)).is_some_and(|gap| gap <= x.abs().max(y.abs()))
}

/// Whether what two figures state is one value in another unit: "about 40 miles" and 65 km are, "two thirds" and 66 percent
/// are; "yearlong" and ten months, which it allows, are not, nor are "seven in ten" and 68 percent.
fn told_alike(a: &Figure, b: &Figure) -> bool {
    let (Some(x), Some(y)) = (a.stated.and_then(|value| convert::convert(value, a.unit, b.unit)), b.stated) else { return true };
    if in_words(a) || in_words(b) {
        let percent = |value| convert::convert(value, b.unit, Some("%"));
        return matches!((percent(x), percent(y)), (Some(x), Some(y)) if gap(x, y) <= Decimal::ONE);
    }
    let firm = a.hedge == Hedge::Exact && b.hedge == Hedge::Exact;
    firm || gap(x, y).times(Decimal::from(20)).is_some_and(|gap| gap <= x.abs().max(y.abs()))
}

/// Says in words why two figures that are not written alike do not contradict each other.
pub fn explain(relation: &Relation, a: &Figure, b: &Figure) -> Option<Reason> {
    let (fine, coarse) = if a.step() <= b.step() { (a, b) } else { (b, a) };
    match relation {
        Relation::Same | Relation::Apart => None,
        Relation::Rounded if a.kind.is_moment() => {
            let (close, far) = if a.value.map(str::len) > b.value.map(str::len) { (a, b) } else { (b, a) };
            let text = format!("“{}” tells “{}” more closely.", words::squeeze(close.text), words::squeeze(far.text));
            Some(Reason::new("rounded", text))
        }
        Relation::Rounded => Some(Reason::new("rounded", format!("{} rounds to {}.", words::shown(fine), words::shown(coarse)))),
        Relation::Converted | Relation::Fits if zones(a, b).is_some() => zones(a, b),
        Relation::Converted => {
            let value = convert::convert(point(fine).or(fine.stated)?, fine.unit, coarse.unit)?.round_dp(2);
            let (from, to) = (words::shown(fine), words::shown(coarse));
            let told = words::with_unit(value, coarse.unit);
            let text = if told == to { format!("{from} is {to}.") } else { format!("{from} is {told}, printed as {to}.") };
            Some(Reason::new("converted", text))
        }
        Relation::Form if let Some((now, year, years)) = moments::told_in(a, b) => {
            Some(Reason::new("same-form", format!("{years} years before {now}, when it is told, is {year}.")))
        }
        Relation::Form => Some(Reason::new("same-form", format!("{} and {} are the same.", words::shown(a), words::shown(b)))),
        Relation::Fits => Some(fits(a, b)),
        Relation::Unlike => Some(Reason::new(
            "not-comparable",
            format!("{} and {} are in units that do not convert without a rate.", words::shown(a), words::shown(b)),
        )),
    }
}

/// That two clock times may be one in two zones.
fn zones(a: &Figure, b: &Figure) -> Option<Reason> {
    let hours = a.value.zip(b.value).filter(|_| a.kind == Kind::Time).and_then(|(x, y)| moments::hours_apart(x, y))?;
    let (a, b) = (words::squeeze(a.text), words::squeeze(b.text));
    Some(Reason::new("time-zone", format!("“{a}” may be “{b}” in another zone, {hours} h apart.")))
}

/// Whether a share is told as a part: "a third", "seven in ten".
fn in_words(figure: &Figure) -> bool {
    figure.kind == Kind::Share && figure.unit.is_none()
}

fn fits(a: &Figure, b: &Figure) -> Reason {
    let (part, other) = if in_words(a) { (a, b) } else { (b, a) };
    if in_words(part)
        && let Some(percent) = point(part).and_then(|value| convert::convert(value, None, Some("%")))
        && point(other).is_some()
    {
        let (part, other) = (words::squeeze(part.text), words::shown(other));
        let text = format!("“{part}” is {}, which may be {other} told roundly.", words::with_unit(percent.round_dp(2), Some("%")));
        return Reason::new("rounded", text);
    }
    if let (Some(x), Some(y)) = (point(a), point(b)) {
        if let Some(named) = others(a, b, x, y) {
            let less = if x < y { a } else { b };
            let (low, high, named) = (words::number(x.min(y)), words::number(x.max(y)), words::number(named));
            let text = format!("{low} + {named} = {high}: “{}” leaves out who is named besides.", words::squeeze(less.text));
            return Reason::new("others", text);
        }
        let (whole, fine) = if zeros(x) >= zeros(y) { (x, y) } else { (y, x) };
        return Reason::new("rounded", format!("{} may be {} rounded.", words::number(whole), words::number(fine)));
    }
    let firm = point(a).is_some() || a.kind.is_moment() && a.hedge == Hedge::Exact && b.hedge != Hedge::Exact;
    let (hedged, other) = if firm { (b, a) } else { (a, b) };
    let name = match hedged.hedge {
        Hedge::AtLeast | Hedge::MoreThan => "floor",
        Hedge::AtMost | Hedge::LessThan => "ceiling",
        Hedge::About | Hedge::Nearly => "approximate",
        Hedge::Range => "range",
        Hedge::Vague => "vague",
        Hedge::Exact => "fits",
    };
    // "Over 97,000" does not allow 97,000.
    if hedged.stated.is_some() && hedged.stated == other.stated && !hedged.bound.meets(&other.bound) {
        let (one, told) = (words::squeeze(hedged.text), words::shown(other));
        let text = match (other.hedge, hedged.stated) {
            (Hedge::Exact, _) | (_, None) => format!("“{one}” and {told} name one number."),
            // "Almost an hour", "more than an hour"
            (_, Some(between)) => format!("“{one}” and {told} lie on either side of {}.", words::with_unit(between, hedged.unit)),
        };
        return Reason::new("one-number", text);
    }
    let allows = allowed(hedged);
    let text = format!("“{}” {allows} {}.", told(hedged), words::shown(other));
    Reason::new(name, text)
}

/// A figure as it is told, with the hedge that it has from the one before it: "more than 600 points, or [more than] 2.3%".
fn told(figure: &Figure) -> String {
    let text = words::squeeze(figure.text);
    let hedge = match figure.hedge {
        _ if !text.starts_with(|c: char| c.is_ascii_digit() || "$€£".contains(c)) || text.contains(['-', '+']) => return text,
        Hedge::MoreThan => "more than",
        Hedge::LessThan => "less than",
        Hedge::AtMost => "up to",
        Hedge::Nearly => "nearly",
        _ => return text,
    };
    format!("[{hedge}] {text}")
}

/// What a floor says that all others of its row stand on, and what that means of a count that grows.
pub fn floor(lowest: &Figure, all: &[&Figure]) -> Vec<Reason> {
    let most = all.iter().filter_map(|figure| figure.stated).max().map_or_else(String::new, |most| words::with_unit(most, lowest.unit));
    let text = format!("“{}” {} the others, up to {most}.", words::squeeze(lowest.text), allowed(lowest));
    let grows = "Such a count grows with time: the lower floors may be the earlier ones.";
    vec![Reason::new("floor", text), Reason::new("could-be-update", grows.to_owned())]
}

/// What a hedged figure leaves open, in words.
fn allowed(figure: &Figure) -> String {
    let Bound { low, high, open_low, .. } = figure.bound;
    // "Almost half" is told in percent.
    let (low, high, unit) = match figure.unit {
        None if figure.kind == Kind::Share => {
            let percent = |end: Option<Decimal>| Some(convert::convert(end?, None, Some("%"))?.round_dp(2));
            (percent(low), percent(high), Some("%"))
        }
        unit => (low, high, unit),
    };
    match (low, high) {
        (Some(low), None) if open_low => format!("(any value above {}) allows", words::with_unit(low, unit)),
        (Some(low), None) => format!("({} or more) allows", words::with_unit(low, unit)),
        (None, Some(high)) => format!("(up to {}) allows", words::with_unit(high, unit)),
        (Some(low), Some(high)) => {
            let high = words::with_unit(high, unit);
            // "€1.08 billion to €1.32 billion", "10 to 12 miles"
            let sign = high.starts_with(|c: char| !c.is_ascii_digit() && c != '-');
            format!("({} to {high}) allows", if sign { words::with_unit(low, unit) } else { words::number(low) })
        }
        (None, None) => "allows".to_owned(),
    }
}

/// The reason of a row in which everything is one value: "300", or "300 or “about 300 jobs”" where some say so.
pub fn plain(figures: &[&Figure], articles: usize) -> Reason {
    let exact = figures.iter().find(|figure| figure.hedge == Hedge::Exact).or(figures.first());
    let hedged =
        figures.iter().find(|figure| figure.hedge == Hedge::About).filter(|_| exact.is_some_and(|figure| figure.hedge == Hedge::Exact));
    let hedged = hedged.map_or_else(String::new, |figure| format!(" or “{}”", words::squeeze(figure.text)));
    let shown = exact.map(|figure| words::shown(figure)).unwrap_or_default();
    let many = if articles == 2 { "Both articles say".to_owned() } else { format!("All {articles} articles say") };
    Reason::new("same", format!("{many} {shown}{hedged}."))
}
