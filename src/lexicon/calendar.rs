//! Words of the calendar and the clock.

use super::{Table, every};

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
    for (at, words) in MONTHS.lines().enumerate() {
        for word in words.split(' ') {
            let sure = !matches!(word, "may" | "march" | "mar" | "dec" | "jan" | "sept");
            table.at(word).calendar = Some(Word::Month { number: at as u8 + 1, sure });
        }
    }
    for (at, words) in WEEKDAYS.lines().enumerate() {
        let name = words.split(' ').next().unwrap_or_default();
        every(table, words, &|entry| entry.calendar = Some(Word::Weekday { number: at as u8, name }));
    }
    for (meaning, words) in WORDS {
        every(table, words, &|entry| entry.calendar = Some(*meaning));
    }
    for &(quarters, words) in ZONES {
        every(table, words, &|entry| entry.calendar = Some(Word::Zone(quarters)));
    }
}

const MONTHS: &str = "\
january jan
february feb
march mar
april apr
may
june jun
july jul
august aug
september sept sep
october oct
november nov
december dec";

const WEEKDAYS: &str = "\
monday mondays mon
tuesday tuesdays tue tues
wednesday wednesdays
thursday thursdays thu thurs
friday fridays fri
saturday saturdays
sunday sundays";

const fn part(name: &'static str, alone: bool) -> Word {
    Word::Part { name, alone }
}

const WORDS: &[(Word, &str)] = &[
    (part("overnight", true), "overnight"),
    (part("night", true), "tonight predawn"),
    (part("morning", false), "morning"),
    (part("afternoon", false), "afternoon"),
    (part("evening", false), "evening"),
    (part("night", false), "night"),
    (part("dawn", true), "dawn daybreak sunrise"),
    (part("dusk", true), "dusk sunset"),
    (Word::Relative(0), "today"),
    (Word::Relative(-1), "yesterday"),
    (Word::Relative(1), "tomorrow"),
    (Word::Hour("12:00"), "noon midday"),
    (Word::Hour("00:00"), "midnight"),
    (Word::Goalless, "goalless scoreless"),
];

/// Zone letters as they are printed, and their distance from UTC in quarters of an hour. Letters that stand for
/// several zones take the one that English-language wires mean: CST is North America's, IST India's, BST Britain's.
const ZONES: &[(i8, &str)] = &[
    (0, "gmt utc"),
    (4, "bst cet"),
    (8, "cest eet"),
    (12, "eest msk"),
    (-20, "est cdt"),
    (-16, "edt"),
    (-24, "cst mdt"),
    (-28, "mst pdt"),
    (-32, "pst"),
    (22, "ist"),
    (36, "jst kst"),
    (32, "hkt sgt"),
    (40, "aest"),
    (44, "aedt"),
];
