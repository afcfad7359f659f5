use crate::align::convert::{convert, same_unit};
use crate::measure::{Bound, Decimal};
use crate::table::{Cells, Report};
use crate::text::sort;

/// The values of one row as points and ranges on one axis.
#[derive(Clone, PartialEq, Debug)]
pub struct Plot {
    pub bars: Vec<Bar>,
    /// Marks under the axis: where (0 to 1), and the number that stands there.
    pub ticks: Vec<(f64, String)>,
}

/// One report. `from` and `to` are places on the axis, 0 to 1.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    pub article: usize,
    pub from: f64,
    pub to: f64,
    /// No bound on that side: the bar runs off the axis.
    pub endless_low: bool,
    pub endless_high: bool,
    /// The article's own words.
    pub label: String,
    /// The interval in signs: "19", "≥ 14", "170–190".
    pub interval: String,
}

impl Bar {
    pub fn is_point(&self) -> bool {
        self.from == self.to && !self.endless_low && !self.endless_high
    }
}

const MILLION: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

/// A bound in the unit of the axis; none where the two do not convert: dollars and euros have no axis.
fn in_unit(bound: Bound, unit: Option<&str>, axis: Option<&str>) -> Option<Bound> {
    if same_unit(unit, axis) {
        return Some(bound);
    }
    convert(Decimal::ONE, unit, axis)?;
    let end = |end: Option<Decimal>| {
        let value = convert(end?, unit, axis)?;
        Some(value.round_dp(if value.abs() < Decimal::ONE_HUNDRED { 1 } else { 0 }).normalize())
    };
    Some(Bound { low: end(bound.low), high: end(bound.high), ..bound })
}

/// A plot where it shows more than words do: at least two reports with numbers that have one unit, and not all the same.
pub fn plot(cells: &Cells<Report>) -> Option<Plot> {
    let (mut reports, mut first): (Vec<(usize, Bound, &str)>, _) = (Vec::new(), None);
    for (article, cell) in cells.filled() {
        for report in cell.iter().filter(|report| report.value.is_none()) {
            let first = first.get_or_insert(report.unit.as_deref());
            let bound = in_unit(report.bound, report.unit.as_deref(), *first)?;
            let known = |other: &(usize, Bound, &str)| other.0 == article && other.1 == bound;
            if (bound.low.is_some() || bound.high.is_some()) && !reports.iter().any(known) {
                reports.push((article, bound, &report.text));
            }
        }
    }
    if reports.iter().all(|report| report.1 == reports[0].1) {
        return None;
    }
    let mut ends: Vec<Decimal> = reports.iter().flat_map(|(_, bound, _)| [bound.low, bound.high]).flatten().collect();
    // Millions are printed as such: "540–660 M". Nine digits push the names away and lie over each other.
    let large = ends.iter().all(|end| *end >= MILLION);
    let sign = if large { "\u{202f}M" } else { "" };
    let printed = |end: Decimal| if large { end.checked_div(MILLION).unwrap_or(end).round_dp(3) } else { end };
    for end in &mut ends {
        *end = printed(*end);
    }
    for (_, bound, _) in &mut reports {
        (bound.low, bound.high) = (bound.low.map(printed), bound.high.map(printed));
    }
    sort::all(&mut ends);
    ends.dedup();
    let (low, high) = (float(*ends.first()?), float(*ends.last()?));
    let width = if high > low { high - low } else { low.abs().max(1.0) };
    // Room at the sides, for the arrows of what has no bound.
    let at = |value: f64| (0.12 + 0.76 * (value - low) / width).clamp(0.0, 1.0);
    let bars = reports.iter().map(|(article, bound, label)| Bar {
        article: *article,
        from: bound.low.map_or(0.0, |value| at(float(value))),
        to: bound.high.map_or(1.0, |value| at(float(value))),
        endless_low: bound.low.is_none(),
        endless_high: bound.high.is_none(),
        label: (*label).to_owned(),
        interval: interval(bound) + sign,
    });
    let mut ticks: Vec<(f64, String)> = Vec::new();
    for value in &ends {
        let place = at(float(*value));
        let number = grouped(*value) + sign;
        // Numbers that would be printed over each other are left out, the last one never.
        let room = 0.06 * number.chars().count().max(3) as f64;
        if ticks.last().is_none_or(|(last, _)| place - last > room) {
            ticks.push((place, number));
        } else if Some(value) == ends.last() {
            ticks.pop();
            ticks.push((place, number));
        }
    }
    Some(Plot { bars: bars.collect(), ticks })
}

/// An interval as mathematics writes it.
fn interval(bound: &Bound) -> String {
    match (bound.low, bound.high) {
        (Some(low), Some(high)) if low == high => grouped(low),
        (Some(low), Some(high)) => format!("{}–{}", grouped(low), grouped(high)),
        (Some(low), None) => format!("{} {}", if bound.open_low { '>' } else { '≥' }, grouped(low)),
        (None, Some(high)) => format!("{} {}", if bound.open_high { '<' } else { '≤' }, grouped(high)),
        (None, None) => String::new(),
    }
}

/// Near enough for a place on the axis. (To read a float from its digits takes tables of 10 KB.)
fn float(value: Decimal) -> f64 {
    (0..value.scale()).fold(value.mantissa() as f64, |value, _| value / 10.0)
}

/// "12 400" with thin spaces, which every reader reads the same.
fn grouped(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let (sign, rest) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("−", rest));
    let (whole, part) = rest.split_once('.').map_or((rest, None), |(whole, part)| (whole, Some(part)));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push('.');
        out.push_str(part);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Hedge;
    use crate::table::Kind;

    fn report(text: &str, bound: Bound) -> Report {
        Report {
            span: None,
            from: Vec::new(),
            text: text.to_owned(),
            sentence: None,
            kind: Kind::Count,
            stated: None,
            bound,
            hedge: Hedge::Exact,
            unit: None,
            counted: None,
            role: None,
            value: None,
            source: None,
            place: None,
            when: None,
        }
    }

    #[test]
    fn points_and_open_ranges_stand_on_one_axis() {
        let n = Decimal::from;
        let cells = vec![
            vec![report("at least 14", Bound::at_least(n(14)))],
            vec![report("19", Bound::exactly(n(19)))],
            vec![report("10 to 24", Bound::between(n(10), n(24)))],
        ];
        let plot = plot(&cells.into()).unwrap();
        assert!(plot.bars[0].endless_high && plot.bars[0].to == 1.0);
        assert!(plot.bars[1].is_point());
        assert_eq!(plot.bars.iter().map(|bar| &*bar.interval).collect::<Vec<_>>(), ["≥ 14", "19", "10–24"]);
        assert!(plot.bars[2].from < plot.bars[0].from && plot.bars[1].to < plot.bars[2].to);
        assert_eq!(plot.ticks.first().unwrap().1, "10");
        assert_eq!(plot.ticks.last().unwrap().1, "24");
    }

    #[test]
    fn values_of_two_units_stand_on_the_axis_of_the_first() {
        let of = |text: &str, value: u32, unit: &str| Report { unit: Some(unit.to_owned()), ..report(text, Bound::exactly(value.into())) };
        let plot_of = |reports: Vec<Report>| plot(&reports.into_iter().map(|report| vec![report]).collect::<Vec<_>>().into());
        let gusts = plot_of(vec![of("230 km", 230, "kilometre"), of("143 miles", 143, "mile"), of("240 km", 240, "kilometre")]).unwrap();
        assert_eq!(gusts.bars.iter().map(|bar| &*bar.interval).collect::<Vec<_>>(), ["230", "230", "240"]);
        assert_eq!(plot_of(vec![of("$3", 3, "USD"), of("€2", 2, "EUR")]), None);
    }

    #[test]
    fn where_all_say_the_same_there_is_nothing_to_plot() {
        let same = || vec![report("9", Bound::exactly(Decimal::from(9)))];
        assert_eq!(plot(&vec![same(), same()].into()), None);
        assert_eq!(plot(&Cells::new(0)), None);
        assert_eq!(plot(&vec![vec![report("dozens", Bound::default())]].into()), None);
    }

    #[test]
    fn millions_are_printed_as_such_and_no_number_over_another() {
        let n = Decimal::from;
        let cells = |values: &[u32]| -> Cells<Report> {
            values.iter().map(|value| vec![report("", Bound::exactly(n(*value)))]).collect::<Vec<_>>().into()
        };
        let large = plot(&cells(&[620_000_000, 1_200_500_000])).unwrap();
        assert_eq!(large.bars.iter().map(|bar| &*bar.interval).collect::<Vec<_>>(), ["620\u{202f}M", "1\u{202f}200.5\u{202f}M"]);
        // One that is no million would be told as a small part of one.
        assert_eq!(plot(&cells(&[900, 2_000_000])).unwrap().bars[0].interval, "900");
        let near = plot(&cells(&[12_000, 12_125, 12_500])).unwrap();
        assert_eq!(near.ticks.iter().map(|tick| &*tick.1).collect::<Vec<_>>(), ["12\u{202f}000", "12\u{202f}500"]);
    }

    #[test]
    fn long_numbers_are_grouped() {
        assert_eq!(grouped(Decimal::from(-1_234_567)), "−1\u{202f}234\u{202f}567");
        assert_eq!(grouped(Decimal::new(12400, 1)), "1\u{202f}240");
    }
}
