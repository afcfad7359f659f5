//! Works out anew what a reason writes out: sums, differences, products, what is at most what, what rounds to what,
//! and which way a count went.

/// What is wrong with the arithmetic of a reason; `None` where it is right or where there is none.
pub fn fault(reason: &str) -> Option<String> {
    let wrong = |what: &str| Some(format!("{what}: {reason}"));
    // Words in marks are an article's.
    let text = reason;
    if let Some((left, right)) = text.split(": ").find_map(|part| part.split_once(" = ")) {
        let (left, right) = (value(left)?, value(right)?);
        if (left - right).abs() > 1e-9 * left.abs() {
            return wrong("not equal");
        }
    }
    if let Some((left, right)) = text.rsplit(": ").find_map(|part| part.split_once(" ≤ "))
        && value(left)? > value(right)?
    {
        return wrong("larger");
    }
    if let Some((fine, coarse)) = text.split_once(" rounds to ")
        && let (Some(fine), Some(rounded)) = (value(fine), value(coarse))
        && (fine - rounded).abs() > last_place(coarse) / 2.0 * 1.000_001
    {
        return wrong("rounds otherwise");
    }
    for (moved, up) in [(" rose from ", true), (" fell from ", false)] {
        if let Some((from, to)) = text.split_once(moved).and_then(|(_, rest)| rest.split_once(" to "))
            && let (Some(from), Some(to)) = (value(strip_day(from)), value(strip_day(to)))
            && (from < to) != up
        {
            return wrong("went the other way");
        }
    }
    None
}

/// "41 (2033-07-04)" without its day.
fn strip_day(side: &str) -> &str {
    side.split(" (").next().unwrap_or(side)
}

/// A sum, difference or product of numbers with scale words: "539 drones + 11 missiles", "1,000 × $1.24 million".
/// `None` where one of them is told in words only ("two dozen").
fn value(side: &str) -> Option<f64> {
    let mut sum = 0.0;
    for term in side.split(" + ") {
        let mut parts = term.split(" − ");
        let mut value = product(parts.next()?)?;
        for less in parts {
            value -= product(less)?;
        }
        sum += value;
    }
    Some(sum)
}

fn product(term: &str) -> Option<f64> {
    term.split(" × ").map(number).product()
}

fn number(words: &str) -> Option<f64> {
    let digits: String = words.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    Some(digits.trim_end_matches('.').parse::<f64>().ok()? * scale(words))
}

fn scale(words: &str) -> f64 {
    [("trillion", 1e12), ("billion", 1e9), ("million", 1e6)]
        .into_iter()
        .find(|(word, _)| words.contains(word))
        .map_or(1.0, |(_, scale)| scale)
}

/// What one in the last printed place of a number is worth.
fn last_place(words: &str) -> f64 {
    let digits: String = words.trim_end_matches('.').chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let places = digits.split_once('.').map_or(0, |(_, after)| after.len());
    scale(words) / 10f64.powi(i32::try_from(places).unwrap_or(0))
}

#[test]
fn a_wrong_sum_is_found() {
    assert_eq!(fault("67 − 3 = 64: worked out of the figures that A gives."), None);
    assert_eq!(fault("£1.68 billion = 1,000 × £1.68 million: one may have the wrong scale word."), None);
    assert_eq!(fault("“118” (A) is a part of “414” (B): 118 ≤ 414."), None);
    assert_eq!(fault("67.8% rounds to 68%."), None);
    for wrong in ["67 − 3 = 63: so.", "“9” (A) is a part of “4” (B): 9 ≤ 4.", "67.8% rounds to 67%.", "The count rose from 14 to 13."]
    {
        assert!(fault(wrong).is_some(), "{wrong}");
    }
}
