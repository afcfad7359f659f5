//! What may have gone wrong where figures contradict each other. Each is said as a possibility.

use super::numbers::{Beside, point};
use super::{Figure, Kind, Reason, convert, moments::Day, words};
use crate::measure::{Decimal, Sums};
use crate::text::sort;

/// The likeliest slips behind figures that cannot both be right, at most two.
pub fn look(own: &[&Figure], apart: &[(&Figure, &Figure)], beside: Beside) -> Vec<Reason> {
    let mut found = Vec::new();
    for (a, b) in apart.iter().take(PAIRS) {
        if a.kind == Kind::Date {
            found.extend(wrong_day(a, b));
        }
        let (Some(x), Some(y)) = (point(a), point(b)) else { continue };
        let (low, high, x, y) = if x < y { (a, b, x, y) } else { (b, a, y, x) };
        let slip = total_as_part(own, low, high, beside)
            .or_else(|| swapped_roles(own, low, high, beside))
            .or_else(|| another_count(own, low, high, beside))
            .or_else(|| wrong_scale(low, high, x, y))
            .or_else(|| digits_swapped(low, high, x, y))
            .or_else(|| last_place(low, high, x, y));
        found.extend(slip);
    }
    found.dedup();
    found.truncate(2);
    found
}

/// How many pairs of values are searched for a slip, and how many facts that give one of them.
const PAIRS: usize = 64;
const FACTS: usize = 200;

/// 550 drones = 539 drones + 11 missiles: the total stands where a part should.
fn total_as_part(own: &[&Figure], low: &Figure, high: &Figure, beside: Beside) -> Option<Reason> {
    let (x, y) = (point(low)?, point(high)?);
    let rest = y.minus(x)?;
    let parts: Vec<&Figure> = own.iter().copied().filter(|part| point(part) == Some(x)).take(FACTS).collect();
    let other = beside
        .with_value(rest)
        .into_iter()
        .flat_map(|fact| fact.figures)
        .take(FACTS)
        .filter(|figure| figure.kind == low.kind && figure.role == low.role && figure.counted != low.counted)
        // The two parts stand together: in one sentence where it is at hand.
        .filter(|figure| figure.sentence.is_empty() || parts.iter().any(|part| beside_each_other(figure, part)))
        .find(|figure| point(figure) == Some(rest) && convert::same_unit(figure.unit, low.unit))?;
    let named = |value: Decimal, figure: &Figure| match figure.counted {
        Some(counted) => format!("{} {}", words::with_unit(value, figure.unit), words::several(counted, value)),
        None => words::with_unit(value, figure.unit),
    };
    let part = low.counted.map_or_else(|| "of a part".to_owned(), |counted| format!("of {}", words::several(counted, Decimal::TWO)));
    let text = format!(
        "{} = {} + {}: the total may have been printed as the number {part}.",
        words::with_unit(y, high.unit),
        named(x, low),
        named(rest, other)
    );
    Some(Reason::new("total-printed-as-part", text))
}

fn beside_each_other(a: &Figure, b: &Figure) -> bool {
    a.article == b.article && a.sentence == b.sentence
}

/// 3 killed and 12 injured in one article, 12 killed and 3 injured in another.
fn swapped_roles(own: &[&Figure], low: &Figure, high: &Figure, beside: Beside) -> Option<Reason> {
    let of = |value: &Figure| sort::each(own.iter().filter(|figure| point(figure) == point(value)).map(|figure| figure.article));
    let (mine, theirs) = (of(low), of(high));
    let fact = beside.with_value(point(high)?).into_iter().find(|fact| {
        let gives = |articles: &[usize], value: &Figure| -> Vec<usize> {
            let same = fact.figures.iter().filter(|figure| figure.role != low.role && point(figure) == point(value));
            sort::each(same.map(|figure| figure.article).filter(|article| articles.binary_search(article).is_ok()))
        };
        let (crossed, back) = (gives(&mine, high), gives(&theirs, low));
        crossed.iter().any(|mine| back.iter().any(|theirs| mine != theirs))
    })?;
    let text =
        format!("{} and {} change places with “{}”: the two may have been swapped.", words::shown(low), words::shown(high), fact.label);
    Some(Reason::new("roles-swapped", text))
}

/// One of the two values is what another article gives for another fact about the same things.
fn another_count(own: &[&Figure], low: &Figure, high: &Figure, beside: Beside) -> Option<Reason> {
    let odd = |value: &&Figure| own.iter().filter(|figure| point(figure) == point(value)).count() == 1;
    // A small percentage may be anything's.
    let telling = |value: &&Figure| point(value).is_some_and(|value| value >= Decimal::TEN) && value.kind != Kind::Share;
    [high, low].into_iter().filter(odd).filter(telling).find_map(|value| {
        let same = |figure: &&Figure| {
            figure.article != value.article
                && point(figure) == point(value)
                && figure.kind == value.kind
                && (figure.counted.is_none() || value.counted.is_none() || figure.counted == value.counted)
                && convert::same_unit(figure.unit, value.unit)
        };
        let fact = beside.with_value(point(value)?).into_iter().find(|fact| {
            fact.figures.iter().any(|figure| same(&figure)) && !fact.figures.iter().any(|figure| figure.article == value.article)
        })?;
        let text = format!("{} is what another article gives for “{}”: it may count that.", words::shown(value), fact.label);
        Some(Reason::new("counts-something-else", text))
    })
}

/// Million for billion, or a zero too many.
fn wrong_scale(low: &Figure, high: &Figure, x: Decimal, y: Decimal) -> Option<Reason> {
    if x.is_zero() {
        return None;
    }
    let times = y.checked_div(x)?;
    let (kind, text) = if times == Decimal::ONE_THOUSAND || times == Decimal::from(1_000_000) {
        ("million-for-billion", "one may have the wrong scale word, such as million for billion")
    } else if times == Decimal::TEN || times == Decimal::ONE_HUNDRED {
        ("zero-too-many", "one may have a zero too many or too few")
    } else {
        return None;
    };
    let text = format!("{} = {} × {}: {text}.", words::shown(high), words::number(times), words::shown(low));
    Some(Reason::new(kind, text))
}

/// Digits swapped between two counts that may as well be an older and a newer one: it is said where three tell it.
pub fn of_digits(apart: &[(&Figure, &Figure)]) -> Option<Reason> {
    apart.iter().take(PAIRS).find_map(|(a, b)| {
        let (x, y) = (point(a).or(a.stated)?, point(b).or(b.stated)?);
        let telling = x.min(y) >= Decimal::ONE_HUNDRED;
        if x < y { digits_swapped(a, b, x, y) } else { digits_swapped(b, a, y, x) }.filter(|_| telling)
    })
}

/// 54 for 45, 1,243 for 1,234.
fn digits_swapped(low: &Figure, high: &Figure, x: Decimal, y: Decimal) -> Option<Reason> {
    let (a, b) = (x.normalize().to_string(), y.normalize().to_string());
    if a.len() != b.len() {
        return None;
    }
    let odd: Vec<usize> = (0..a.len()).filter(|&at| a.as_bytes()[at] != b.as_bytes()[at]).collect();
    let [p, q] = odd[..] else { return None };
    let crossed = q == p + 1 && a.as_bytes()[p] == b.as_bytes()[q] && a.as_bytes()[q] == b.as_bytes()[p];
    crossed.then(|| {
        let text = format!("{} and {} have the same digits, two of them swapped.", words::shown(low), words::shown(high));
        Reason::new("digits-swapped", text)
    })
}

/// 2.3% and 2.4%, or the ages 58 and 59.
fn last_place(low: &Figure, high: &Figure, x: Decimal, y: Decimal) -> Option<Reason> {
    let step = low.step().filter(|step| high.step() == Some(*step) && y.minus(x) == Some(*step))?;
    let (few, many) = (words::shown(low), words::shown(high));
    match low.kind {
        Kind::Age => Some(Reason::new("one-year-apart", format!("{few} and {many} are one year apart: a birthday may lie between."))),
        Kind::Share | Kind::Measure | Kind::Amount if step < Decimal::ONE || x >= Decimal::ONE_HUNDRED => {
            let text = format!("{few} and {many} differ by one in the last place: one may be cut off and not rounded.");
            Some(Reason::new("last-place", text))
        }
        _ => None,
    }
}

/// Two dates a day apart.
fn wrong_day(a: &Figure, b: &Figure) -> Option<Reason> {
    let gap = Day::read(a.value?)?.count()?.abs_diff(Day::read(b.value?)?.count()?);
    let text = format!("{} and {} are one day apart: a time zone, or the wrong day.", words::shown(a), words::shown(b));
    (gap == 1).then(|| Reason::new("one-day-apart", text))
}
