//! Words of the calendar and the clock.

use super::Table;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Word {
    /// 1 to 12. `sure` is false for words that are also plain English ("may", "march").
    Month { number: u8, sure: bool },
    /// 0 for Monday to 6 for Sunday, with the name a moment gives it.
    Weekday { number: u8, name: &'static str },
    /// "overnight", "morning": the name a moment gives it, and whether it says a time with no other word beside it.
    Part { name: &'static str, alone: bool },
    /// "today" 0, "yesterday" -1, "tomorrow" 1.
    Relative(i8),
    /// "noon", "midnight", as hours and minutes.
    Hour(&'static str),
    /// A time zone with its distance from UTC in quarters of an hour.
    Zone(i8),
    /// A score of nought to nought, which is read beside the times.
    Goalless,
}

impl Word {
    /// Whether it owns what befell then: "Sunday's blast", "July's gains", "this morning's vote". "March's" may be a man's.
    pub fn is_day(self) -> bool {
        matches!(self, Word::Month { sure: true, .. } | Word::Weekday { .. } | Word::Relative(_) | Word::Part { .. })
    }
}

/// Adds the table.
pub fn add(table: &mut Table) {
    for (at, words) in MONTHS.iter().enumerate() {
        for &word in *words {
            let sure = !matches!(word, "may" | "march" | "mar" | "dec" | "jan" | "sept");
            table.at(word).calendar = Some(Word::Month { number: at as u8 + 1, sure });
        }
    }
    for (at, words) in WEEKDAYS.iter().enumerate() {
        for &word in *words {
            table.at(word).calendar = Some(Word::Weekday { number: at as u8, name: words[0] });
        }
    }
    for &(word, meaning) in WORDS {
        table.at(word).calendar = Some(meaning);
    }
    for &(word, quarters) in ZONES {
        table.at(word).calendar = Some(Word::Zone(quarters));
    }
}

const MONTHS: [&[&str]; 12] = [
    &["january", "jan"],
    &["february", "feb"],
    &["march", "mar"],
    &["april", "apr"],
    &["may"],
    &["june", "jun"],
    &["july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["october", "oct"],
    &["november", "nov"],
    &["december", "dec"],
];

const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mondays", "mon"],
    &["tuesday", "tuesdays", "tue", "tues"],
    &["wednesday", "wednesdays"],
    &["thursday", "thursdays", "thu", "thurs"],
    &["friday", "fridays", "fri"],
    &["saturday", "saturdays"],
    &["sunday", "sundays"],
];

const fn part(name: &'static str, alone: bool) -> Word {
    Word::Part { name, alone }
}

const WORDS: &[(&str, Word)] = &[
    ("overnight", part("overnight", true)),
    ("tonight", part("night", true)),
    ("morning", part("morning", false)),
    ("afternoon", part("afternoon", false)),
    ("evening", part("evening", false)),
    ("night", part("night", false)),
    ("dawn", part("dawn", true)),
    ("predawn", part("night", true)),
    ("dusk", part("dusk", true)),
    ("daybreak", part("dawn", true)),
    ("sunrise", part("dawn", true)),
    ("sunset", part("dusk", true)),
    ("today", Word::Relative(0)),
    ("yesterday", Word::Relative(-1)),
    ("tomorrow", Word::Relative(1)),
    ("noon", Word::Hour("12:00")),
    ("midday", Word::Hour("12:00")),
    ("midnight", Word::Hour("00:00")),
    ("goalless", Word::Goalless),
    ("scoreless", Word::Goalless),
];

/// Zone letters as they are printed, and their distance from UTC in quarters of an hour. Letters that stand for
/// several zones take the one that English-language wires mean: CST is North America's, IST India's, BST Britain's.
const ZONES: &[(&str, i8)] = &[
    ("gmt", 0),
    ("utc", 0),
    ("bst", 4),
    ("cet", 4),
    ("cest", 8),
    ("eet", 8),
    ("eest", 12),
    ("msk", 12),
    ("est", -20),
    ("edt", -16),
    ("cst", -24),
    ("cdt", -20),
    ("mst", -28),
    ("mdt", -24),
    ("pst", -32),
    ("pdt", -28),
    ("ist", 22),
    ("jst", 36),
    ("kst", 36),
    ("hkt", 32),
    ("sgt", 32),
    ("aest", 40),
    ("aedt", 44),
];
