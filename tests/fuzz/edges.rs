//! Figures at the edge of what a decimal holds. Its operators panic where the answer has no room, and whatever a text or a
//! link holds must have one: each number stands in each sentence, against others; and each pair of them in one row.

use crate::sample;
use crosscheck::analyze;
use crosscheck::measure::{Bound, Decimal, Hedge};
use crosscheck::table::{Kind, judge};
use crosscheck::text::Article;

/// What is large, small, deep or no number at all.
const NUMBERS: &[&str] = &[
    "79228162514264337593543950335",
    "-79228162514264337593543950335",
    "minus 79228162514264337593543950335",
    "79228162514000000000000000000",
    "70000000000000000000000000000",
    "39614081257132168796771975168",
    "79,228,162,514,264,337,593,543,950,335",
    "79228162514264337593543950336",
    "7.9228162514264337593543950335",
    "0.0000000000000000000000000001",
    "79228162514264337593543950335 million",
    "79 octillion",
    "nine hundred ninety-nine trillion trillion",
    "18446744073709551616",
    "9223372036854775807",
    "2147483647",
    "1e27",
    "1e999",
    "10^28",
    "-0",
    "1/0",
    "3 1/2",
    "½",
    "five",
    "5",
];

/// Sentences of which each reads its number by other rules.
const SENTENCES: &[&str] = &[
    "{} people were killed in Riga.",
    "About {} people were hurt in Riga, up from {} on Friday.",
    "Just over {} homes and nearly {} cars were lost.",
    "Between {} and {} tonnes were spilt; {}, {} or {} were saved.",
    "Prices rose {}% from ${} to ${} and 50 cents, {} times as much.",
    "The low was {} degrees Celsius, or {} degrees Fahrenheit, {}C in all.",
    "He was {} feet {} inches tall, {}-foot-{}, {} ft {} in.",
    "Anna Weller, {}, and her {}-year-old son died on {} March {}.",
    "{} of {} houses burned, {} in {} people fled, {} men and {} women.",
    "It fell {}st, {} minutes before {}:{} p.m., {} days ago, {} BC.",
    "They ran {} miles ({} km) at {} mph and won {}-{}.",
];

fn said(sentence: &str, number: &str) -> Article {
    Article { text: sentence.replace("{}", number), ..Article::default() }
}

#[test]
fn every_number_stands_in_every_sentence() {
    for sentence in SENTENCES {
        for (at, number) in NUMBERS.iter().enumerate() {
            let other = NUMBERS[(at + 1) % NUMBERS.len()];
            analyze::compare(&[said(sentence, number), said(sentence, other), said(sentence, "5")]);
        }
    }
}

#[test]
fn the_largest_figures_stand_in_one_row() {
    let texts = ["79228162514264337593543950335 people were killed in Riga.", "5 people were killed in Riga."];
    let comparison = analyze::compare(&texts.map(|text| said(text, "")));
    assert_eq!(comparison.numbers.iter().map(|row| row.cells.filled().count()).sum::<usize>(), 2);
    // What begins a text has nothing before it.
    analyze::compare(&[said("Dead at {}.", "77"), said("dead at {}", "5")]);
}

/// A link can put any two figures into one row, with any bounds, units and words.
#[test]
fn any_two_figures_stand_in_one_row() {
    let amounts: Vec<Decimal> = [NUMBERS[0], NUMBERS[1], NUMBERS[3], NUMBERS[4], NUMBERS[8], NUMBERS[9], "0", "5", "5.5", "-5"]
        .iter()
        .map(|digits| digits.parse().unwrap())
        .collect();
    let (mut comparison, articles) = sample::ferry();
    let texts: Vec<&str> = articles.iter().map(|article| article.text.as_str()).collect();
    let units = [None, Some("degree Celsius"), Some("degree Fahrenheit"), Some("kilometre"), Some("mile"), Some("%"), Some("dollar")];
    let moments = [None, Some("2147483647:59"), Some("2147483647-12-31"), Some("-2147483648-01-01"), Some("--2147483647"), Some("27-24")];
    for kind in Kind::ALL {
        for (at, &x) in amounts.iter().enumerate() {
            for (nth, &y) in amounts.iter().enumerate() {
                let mut next = at * amounts.len() + nth;
                for row in &mut comparison.numbers {
                    for (_, report) in row.cells.each_mut() {
                        next += 1;
                        let value = if next.is_multiple_of(2) { x } else { y };
                        (report.kind, report.stated) = (kind, Some(value));
                        report.bound = if next.is_multiple_of(5) { Bound::at_least(value) } else { Bound::exactly(value) };
                        report.hedge = if next.is_multiple_of(5) { Hedge::AtLeast } else { Hedge::Exact };
                        report.unit = units[(next / 2) % units.len()].map(str::to_owned);
                        report.value = moments[(next / 3) % moments.len()].map(str::to_owned).filter(|_| kind.is_moment());
                        report.text = value.to_string();
                    }
                }
                judge(&comparison, &texts);
            }
        }
    }
}
