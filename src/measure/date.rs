//! Days of the Gregorian calendar, for reading "Tuesday" against the day an article appeared.

/// A day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day {
    pub year: i32,
    pub month: u32,
    pub day: u32,
}

#[expect(clippy::arithmetic_side_effects, reason = "a year is an i32: the days of all of them have room in an i64")]
impl Day {
    /// Reads the first ten characters of an ISO 8601 date.
    pub fn parse(iso: &str) -> Option<Day> {
        let mut parts = iso.get(..10)?.split('-');
        let day = Day { year: parts.next()?.parse().ok()?, month: parts.next()?.parse().ok()?, day: parts.next()?.parse().ok()? };
        day.exists().then_some(day)
    }

    /// Whether the calendar has this day.
    pub fn exists(self) -> bool {
        (1..=12).contains(&self.month) && self.day >= 1 && self.day <= days_of(self.year, self.month)
    }

    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        (self.number() + 3).rem_euclid(7) as u32
    }

    /// The day so many days later, or earlier.
    pub fn plus(self, days: i64) -> Day {
        Day::of_number(self.number().saturating_add(days))
    }

    /// Days since 1 January 1970, by the era method: a year that starts in March ends on its leap day.
    pub fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let month = (i64::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    fn of_number(number: i64) -> Day {
        let number = number.saturating_add(719_468);
        let (era, of_era) = (number.div_euclid(146_097), number.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        Day { year: i32::try_from(year).unwrap_or(0), month: month as u32, day: day as u32 }
    }
}

/// How many days a month has.
pub fn days_of(year: i32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_follow_the_calendar() {
        let day = Day::parse("2024-02-28").unwrap();
        assert_eq!((day.plus(1).iso(), day.plus(2).iso()), ("2024-02-29".into(), "2024-03-01".into()));
        assert_eq!(day.weekday(), 2, "a Wednesday");
        assert_eq!(Day::parse("1999-12-31").unwrap().plus(1).iso(), "2000-01-01");
        assert_eq!(Day::parse("2023-02-29"), None);
    }
}
