//! Numbers and lists in the words of a reason.

use super::{Figure, Kind};
use crate::lexicon::{among, any};
use crate::measure::{Decimal, Hedge};

/// A number as a reader writes it: "5,140", "2.4", "1.2 million".
pub fn number(value: Decimal) -> String {
    let value = value.normalize();
    for (scale, word) in [(1_000_000_000_000u64, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")] {
        let scale = Decimal::from(scale);
        if value.abs() >= scale
            && let Some(scaled) = value.checked_div(scale)
            && scaled.normalize().scale() <= 3
        {
            return format!("{} {word}", grouped(scaled.normalize()));
        }
    }
    grouped(value)
}

fn grouped(value: Decimal) -> String {
    let plain = value.to_string();
    let (sign, rest) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// A figure as a reason shows it: its value where it has one, else its own words in marks.
pub fn shown(figure: &Figure) -> String {
    match (figure.value, super::numbers::point(figure)) {
        // "July 4", "Tuesday" and "April 2004", not --07-04 and 2004-04; "around 8.20", not 08:20.
        (Some(value), _)
            if value.starts_with('-')
                || figure.kind == Kind::Time && value.len() > 5
                || figure.hedge != Hedge::Exact
                || !figure.text.contains(|c: char| c.is_ascii_digit())
                || figure.kind == Kind::Date && figure.text.contains(|c: char| c.is_ascii_alphabetic()) =>
        {
            format!("“{}”", squeeze(figure.text))
        }
        (Some(value), _) => value.to_owned(),
        // "Two thirds", not 0.6667; "the fourth floor", not 4 floors.
        (None, Some(point))
            if (figure.kind != Kind::Share || figure.unit.is_some()) && !matches!(figure.unit, Some("floor" | "category")) =>
        {
            with_unit(point, figure.unit)
        }
        _ => format!("“{}”", squeeze(figure.text)),
    }
}

/// A number with its unit: "10 kilometres", "$1.2 billion", "2.4%".
pub fn with_unit(value: Decimal, unit: Option<&str>) -> String {
    let number = number(value);
    match unit {
        None => number,
        Some("%") => format!("{number}%"),
        Some("dollar" | "USD") => format!("${number}"),
        Some("EUR") => format!("€{number}"),
        Some("GBP") => format!("£{number}"),
        Some("celsius") => format!("{number} °C"),
        Some("fahrenheit") => format!("{number} °F"),
        Some(unit) if unit.len() == 3 && unit.chars().all(|c| c.is_ascii_uppercase()) => format!("{unit} {number}"),
        Some(unit) if value == Decimal::ONE => format!("{number} {unit}"),
        Some(unit) => format!("{number} {}", plural(unit)),
    }
}

/// "kilometres", "miles per hour", "square feet".
pub fn plural(unit: &str) -> String {
    // "151,000 per month"
    if unit.starts_with("per ") {
        return unit.to_owned();
    }
    let (head, rest) =
        unit.split_once(" per ").or_else(|| unit.split_once(" of ")).map_or((unit, ""), |(head, _)| (head, &unit[head.len()..]));
    let many = match head.rsplit(' ').next().unwrap_or(head) {
        "person" => format!("{}people", head.strip_suffix("person").unwrap_or("")),
        word if among!(word, "human" | "german" | "roman" | "norman") => format!("{head}s"),
        word if word.ends_with("man") => format!("{}en", head.strip_suffix("an").unwrap_or("")),
        word if among!(word, "wolf" | "calf" | "leaf" | "half") => format!("{}ves", head.strip_suffix('f').unwrap_or("")),
        "knife" | "wife" | "life" => format!("{}ves", head.strip_suffix("fe").unwrap_or("")),
        "child" => format!("{head}ren"),
        "penny" => "pence".to_owned(),
        "krone" | "krona" => "crowns".to_owned(),
        word if among!(
            word,
            "aircraft" | "troops" | "police" | "people" | "staff" | "personnel" | "sheep" | "cattle" | "magnitude" | "hertz"
        ) =>
        {
            head.to_owned()
        }
        "foot" => format!("{}feet", head.strip_suffix("foot").unwrap_or("")),
        "inch" => format!("{head}es"),
        word if word.ends_with('s') => head.to_owned(),
        word if word.ends_with("ch") || word.ends_with("sh") || word.ends_with('x') => format!("{head}es"),
        word if word.ends_with('y') && !any!["ay", "ey", "oy"].ends(word) => {
            format!("{}ies", &head[..head.len() - 1])
        }
        _ => format!("{head}s"),
    };
    format!("{many}{rest}")
}

/// A counted thing in the number its count asks for: "1 drone", "2 drones", "3 people".
pub fn several(counted: &str, value: Decimal) -> String {
    if value == Decimal::ONE { counted.to_owned() } else { plural(counted) }
}

/// One line, single spaces.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "a", "a and b", "a, b and c".
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Who stands behind a figure: the source it names and the article it is in.
pub fn who(figure: &Figure) -> String {
    match figure.source {
        Some(source) => format!("{}, citing {}", figure.name, squeeze(source)),
        None => figure.name.to_owned(),
    }
}
