//! The order of decision for one row of numbers.
//!
//! The figures are compared two by two: `same` says when two are one value (equal, rounded, converted) or can
//! both be true (a floor, a vague word, a range); `apart` says what a disagreement is (sources, one source twice,
//! one article against itself, a later count). The row takes the heaviest of what was found. `slips` adds what may
//! have gone wrong, `arithmetic` what the figures of the row and of its neighbours add up to.

use super::{Figure, Reason, Verdict, apart, arithmetic, course, one_origin, same, scope, slips};
use crate::measure::{Decimal, Hedge};
use crate::text::sort;

/// One row as its neighbours see it.
pub struct Fact<'a> {
    pub label: &'a str,
    pub figures: &'a [Figure<'a>],
}

/// All facts of one event, found by value and by article: what a slip or a sum is looked for in. Built once an event.
#[derive(Default)]
pub struct Neighbours<'a> {
    pub facts: Vec<Fact<'a>>,
    /// Which facts give a value, in their order.
    by_value: Vec<(Decimal, usize)>,
    /// Which facts an article gives with a value, in their order.
    by_article: Vec<(usize, usize)>,
}

impl<'a> Neighbours<'a> {
    pub fn new(facts: Vec<Fact<'a>>) -> Neighbours<'a> {
        let valued = || {
            let figures = facts.iter().enumerate().flat_map(|(at, fact)| fact.figures.iter().map(move |figure| (at, figure)));
            figures.filter_map(|(at, figure)| Some((point(figure)?, figure.article, at)))
        };
        let by_value = sort::each(valued().map(|(value, _, at)| (value, at)));
        let by_article = sort::each(valued().map(|(_, article, at)| (article, at)));
        Neighbours { facts, by_value, by_article }
    }
}

/// The facts beside one row: its neighbours without itself.
#[derive(Clone, Copy)]
pub struct Beside<'n, 'a> {
    neighbours: &'n Neighbours<'a>,
    own: Option<usize>,
}

impl<'n, 'a> Beside<'n, 'a> {
    /// `own`: the row's own place among the facts.
    pub fn new(neighbours: &'n Neighbours<'a>, own: Option<usize>) -> Beside<'n, 'a> {
        Beside { neighbours, own }
    }

    /// The facts in which somebody gives a value, the first some hundreds.
    pub fn with_value(self, value: Decimal) -> Vec<&'n Fact<'a>> {
        self.pick(&self.neighbours.by_value, value)
    }

    /// The facts that an article gives a value of, as many.
    pub fn of_article(self, article: usize) -> Vec<&'n Fact<'a>> {
        self.pick(&self.neighbours.by_article, article)
    }

    /// The first facts, some hundreds.
    pub fn all(self) -> impl Iterator<Item = &'n Fact<'a>> {
        self.neighbours.facts.iter().take(FACTS)
    }

    fn pick<K: Ord + Copy>(self, places: &'n [(K, usize)], key: K) -> Vec<&'n Fact<'a>> {
        let from = places.partition_point(|(known, _)| *known < key);
        let same = places.iter().skip(from).take_while(move |(known, _)| *known == key);
        same.filter(|(_, at)| Some(*at) != self.own).take(FACTS).filter_map(|(_, at)| self.neighbours.facts.get(*at)).collect()
    }
}

/// Among so many facts a slip or a sum is looked for.
const FACTS: usize = 400;

/// How two figures stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Relation {
    /// One value, with hedges of the same strength.
    Same,
    /// One value at the coarser precision.
    Rounded,
    /// One value in two units.
    Converted,
    /// One value in two writings ("6:30" and "06:30 local").
    Form,
    /// Both can be true: a floor, a vague word, a range.
    Fits,
    /// They cannot both be true at one time.
    Apart,
    /// They cannot be compared (dollars and euros).
    Unlike,
}

/// Says of one row whether its figures agree, and why.
pub fn judge(figures: &[Figure], beside: Beside) -> (Verdict, Vec<Reason>) {
    let own: Vec<&Figure> = figures.iter().filter(|figure| !figure.derived).collect();
    if let Some(told) = scope::row(&own) {
        return told;
    }
    let distinct = spread(same::distinct(&own));
    let articles = sort::each(own.iter().map(|figure| figure.article)).len();
    let (mut notes, mut apart, mut fits) = (Vec::new(), Vec::new(), false);
    for (at, a) in distinct.iter().enumerate() {
        let mut allowed = 0;
        for b in &distinct[at + 1..] {
            let relation = match same::relation(a, b) {
                // "80 others" is less than "more than 80" too, where somebody says 81.
                Relation::Apart if same::is_told_by(a, &distinct) || same::is_told_by(b, &distinct) => continue,
                // "Roughly $50 million" and "$49 million" of one article: another's $50 million is the round one.
                Relation::Apart if same::is_rounded_by(a, b, &own) || same::is_rounded_by(b, a, &own) => Relation::Fits,
                // "On Thursday, May 10" of one article: another's Thursday is that day.
                Relation::Fits if same::is_day_of(a, b, &own) => Relation::Form,
                relation => relation,
            };
            fits |= matches!(relation, Relation::Fits | Relation::Unlike);
            allowed += usize::from(relation == Relation::Fits);
            match relation {
                Relation::Apart => apart.push((*a, *b)),
                _ if notes.len() < 4 * NOTES => notes.extend(same::explain(&relation, a, b)),
                _ => {}
            }
        }
        // The lowest floor allows all others: that is said once.
        if at == 0 && allowed > 2 && allowed + 1 == distinct.len() && matches!(a.hedge, Hedge::AtLeast | Hedge::MoreThan) {
            notes = same::floor(a, &distinct);
            notes.truncate(if a.runs() { 2 } else { 1 });
        }
    }
    // What "several" allows tells a reader less than what "at least 3" does.
    sort::by_key(&mut notes, |note| note.kind == "vague");
    notes.truncate(NOTES);
    let mut reasons: Vec<Reason> = scope::shares(&mut apart, beside).into_iter().collect();
    reasons.extend(scope::with_the_dead(&mut apart, beside));
    let mut verdict = match (apart.is_empty(), articles < 2, fits) {
        (false, ..) => Verdict::Conflict,
        (_, true, _) => Verdict::Single,
        _ if !reasons.is_empty() => Verdict::Scope,
        (_, _, true) => Verdict::Compatible,
        _ => Verdict::Agree,
    };
    if let Some(why) = scope::explain(&own, &apart) {
        verdict = Verdict::Scope;
        reasons.extend(why);
    } else if verdict == Verdict::Conflict {
        let (told, why) = apart::explain(&own, &apart);
        verdict = told;
        let later =
            if verdict == Verdict::Conflict { course::by_the_dead(&course::Voices::new(&own, &apart), &apart, beside) } else { None };
        if let Some(later) = later {
            verdict = Verdict::Compatible;
            reasons.push(later);
        } else {
            reasons.extend(why);
        }
        if verdict == Verdict::Conflict {
            reasons.extend(slips::look(&own, &apart, beside));
        }
    }
    if verdict != Verdict::Single {
        reasons.extend(notes);
        if reasons.is_empty() {
            reasons.push(same::plain(&own, articles));
        }
        reasons.extend(one_origin::note(&own));
    }
    for figure in figures.iter().filter(|figure| figure.derived) {
        let Some(value) = point(figure) else { continue };
        let equal = own.iter().any(|own| point(own) == Some(value) && own.article != figure.article);
        if verdict == Verdict::Single && equal {
            verdict = Verdict::Agree;
        }
        reasons.push(arithmetic::worked_out(figure, value));
    }
    reasons.extend(arithmetic::sums(&own, beside));
    (verdict, reasons)
}

/// How many notes on figures that can both be true a reader is shown.
const NOTES: usize = 4;

/// Of very many values a number spread evenly over them, the first and the last among them: all pairs are compared.
fn spread<T: Copy>(all: Vec<T>) -> Vec<T> {
    if all.len() <= VALUES { all } else { (0..VALUES).map(|at| all[at * (all.len() - 1) / (VALUES - 1)]).collect() }
}

/// How many different values of one row are compared with each other.
const VALUES: usize = 48;

/// The one value of a figure that states one.
pub(super) fn point(figure: &Figure) -> Option<Decimal> {
    let (low, high) = (figure.bound.low?, figure.bound.high?);
    (low == high).then_some(low)
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;
    use crate::measure::Bound;

    fn count(article: usize, value: i64, text: &'static str) -> Figure<'static> {
        let value = Decimal::from(value);
        Figure {
            article,
            name: ["first", "second", "third", "fourth"][article],
            as_of: None,
            kind: Kind::Count,
            text,
            stated: Some(value),
            bound: Bound::exactly(value),
            hedge: Hedge::Exact,
            unit: None,
            counted: Some("person"),
            role: Some("injured"),
            value: None,
            source: None,
            place: None,
            when: None,
            sentence: "",
            derived: false,
        }
    }

    fn floor(article: usize, value: i64, text: &'static str) -> Figure<'static> {
        Figure { bound: Bound::at_least(Decimal::from(value)), hedge: Hedge::AtLeast, ..count(article, value, text) }
    }

    fn verdict(figures: &[Figure]) -> (Verdict, String) {
        let (verdict, reasons) = judge(figures, Beside::new(&Neighbours::default(), None));
        (verdict, reasons.iter().map(|reason| format!("{}: {}", reason.kind, reason.text)).collect::<Vec<_>>().join(" | "))
    }

    #[test]
    fn a_round_number_is_loose_only_where_two_digits_stand_before_its_zeros() {
        assert_eq!(verdict(&[count(0, 12_000, "12,000"), count(1, 12_345, "12,345")]).0, Verdict::Compatible);
        assert_eq!(verdict(&[count(0, 40_000, "40,000"), count(1, 45_000, "45,000")]).0, Verdict::Conflict);
        assert_eq!(verdict(&[count(0, 40_000_000, "40 million"), count(1, 45_000_000, "45 million")]).0, Verdict::Conflict);
        // Land is measured, people are counted.
        let acres = |figure: Figure<'static>| Figure { kind: Kind::Measure, unit: Some("acre"), ..figure };
        let (round, exact) = (count(0, 48_200, "48,200"), count(1, 48_211, "48,211"));
        assert_eq!(verdict(&[acres(round.clone()), acres(exact.clone())]).0, Verdict::Compatible);
        assert_eq!(verdict(&[round, exact]).0, Verdict::Conflict);
    }

    #[test]
    fn equal_counts_agree_and_floors_fit() {
        assert_eq!(verdict(&[count(0, 26, "26"), count(1, 26, "26")]).0, Verdict::Agree);
        assert_eq!(verdict(&[count(0, 26, "26"), floor(1, 23, "at least 23")]).0, Verdict::Compatible);
        assert_eq!(verdict(&[count(0, 26, "26")]).0, Verdict::Single);
    }

    #[test]
    fn disjoint_counts_conflict_and_name_their_articles() {
        let (told, why) = verdict(&[count(0, 26, "26"), count(1, 23, "23"), floor(2, 23, "at least 23")]);
        assert_eq!(told, Verdict::Conflict);
        assert!(why.contains("23 (second) against 26 (first)"), "{why}");
        assert!(why.contains("could-be-update"), "{why}");
    }

    #[test]
    fn a_later_higher_count_is_an_update_and_a_later_lower_one_is_not() {
        let dated = |figure: Figure<'static>, day: &'static str| Figure { as_of: Some(day), ..figure };
        let (early, late) = ("2031-04-01", "2031-04-02");
        assert_eq!(verdict(&[dated(count(0, 5, "5"), early), dated(count(1, 11, "11"), late)]).0, Verdict::Compatible);
        let (told, why) = verdict(&[dated(count(0, 11, "11"), early), dated(count(1, 5, "5"), late)]);
        assert_eq!(told, Verdict::Conflict);
        assert!(why.contains("revised-down"), "{why}");
    }

    #[test]
    fn one_article_can_contradict_itself() {
        let (told, why) = verdict(&[count(0, 84, "84"), count(0, 86, "86")]);
        assert_eq!(told, Verdict::Conflict);
        assert!(why.starts_with("within-one-article"), "{why}");
    }

    #[test]
    fn units_meet_by_rounding() {
        let long = |article, value: &str, unit: &'static str, text| {
            let value: Decimal = value.parse().unwrap_or_default();
            let (stated, bound) = (Some(value), Bound::exactly(value));
            Figure { kind: Kind::Measure, unit: Some(unit), stated, bound, counted: None, role: None, ..count(article, 0, text) }
        };
        let depth = [long(0, "10", "kilometre", "10 km"), long(1, "6.2", "mile", "6.2 miles"), long(2, "6", "mile", "six miles")];
        let (told, why) = verdict(&depth);
        assert_eq!(told, Verdict::Agree, "{why}");
        assert!(why.contains("6.2 miles"), "{why}");
        assert_eq!(verdict(&[long(0, "10", "kilometre", "10 km"), long(1, "8", "mile", "8 miles")]).0, Verdict::Conflict);
        // Round numbers are told roundly in another unit, up to a fiftieth.
        assert_eq!(verdict(&[long(0, "500", "yard", "500 yards"), long(1, "450", "metre", "450 metres")]).0, Verdict::Agree);
        assert_eq!(verdict(&[long(0, "200", "mile", "200 miles"), long(1, "300", "kilometre", "300 km")]).0, Verdict::Conflict);
        // One value in two units stands on one side.
        let way = [long(0, "40", "mile", "40 miles"), long(1, "65", "kilometre", "65 km"), long(2, "60", "kilometre", "60 km")];
        let (told, why) = verdict(&way);
        assert_eq!(told, Verdict::Conflict);
        assert!(why.contains("40 miles (first), 65 kilometres (second) against 60 kilometres (third) cannot both be right."), "{why}");
    }

    #[test]
    fn a_time_that_is_hedged_is_shown_in_its_words() {
        let at = |article, value, hedge, text| {
            let moment = Figure { kind: Kind::Time, stated: None, bound: Bound::default(), ..count(article, 0, text) };
            Figure { value: Some(value), hedge, ..moment }
        };
        let (told, why) = verdict(&[at(0, "20:00", Hedge::MoreThan, "just after 8"), at(1, "20:20", Hedge::About, "around 20:20")]);
        assert_eq!(told, Verdict::Compatible);
        assert_eq!(why, "floor: “just after 8” allows “around 20:20”.");
    }

    #[test]
    fn the_headline_may_drop_the_hedge_its_body_keeps() {
        let figures = [count(0, 5, "Five"), floor(0, 5, "at least five"), count(1, 7, "7")];
        assert_eq!(verdict(&figures).0, Verdict::Compatible);
    }
}
