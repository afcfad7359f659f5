use super::{Decimal, Sums, part};
use serde::{Deserialize, Serialize};

/// How firmly a number is stated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hedge {
    #[default]
    Exact,
    /// "about 300"
    About,
    /// "at least 23"
    AtLeast,
    /// "more than 60"
    MoreThan,
    /// "up to 8"
    AtMost,
    /// "fewer than 20"
    LessThan,
    /// "nearly 57"
    Nearly,
    /// "10 to 12"
    Range,
    /// "dozens"
    Vague,
}

impl Hedge {
    pub const ALL: [Hedge; 9] = [
        Hedge::Exact,
        Hedge::About,
        Hedge::AtLeast,
        Hedge::MoreThan,
        Hedge::AtMost,
        Hedge::LessThan,
        Hedge::Nearly,
        Hedge::Range,
        Hedge::Vague,
    ];

    /// The name the command line's JSON uses.
    pub fn slug(self) -> &'static str {
        match self {
            Hedge::Exact => "exact",
            Hedge::About => "about",
            Hedge::AtLeast => "at-least",
            Hedge::MoreThan => "more-than",
            Hedge::AtMost => "at-most",
            Hedge::LessThan => "less-than",
            Hedge::Nearly => "nearly",
            Hedge::Range => "range",
            Hedge::Vague => "vague",
        }
    }
}

/// The interval a report allows. `None` = no bound on that side. `open_*` marks an end that is itself
/// excluded ("more than 60": low 60, open).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Bound {
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    #[serde(default)]
    pub open_low: bool,
    #[serde(default)]
    pub open_high: bool,
}

impl Bound {
    pub fn exactly(value: Decimal) -> Bound {
        Bound { low: Some(value), high: Some(value), ..Bound::default() }
    }

    pub fn at_least(value: Decimal) -> Bound {
        Bound { low: Some(value), ..Bound::default() }
    }

    pub fn more_than(value: Decimal) -> Bound {
        Bound { low: Some(value), open_low: true, ..Bound::default() }
    }

    /// The interval from one value to another, in either order.
    pub fn between(a: Decimal, b: Decimal) -> Bound {
        Bound { low: Some(a.min(b)), high: Some(a.max(b)), ..Bound::default() }
    }

    /// What a hedge makes of a number, by the newsroom reading of it: "about" is a tenth either way, half of that
    /// where three digits or more are given; "nearly" is the last tenth below.
    pub fn hedged(hedge: Hedge, value: Decimal) -> Bound {
        let tenth = part(value.abs(), 10);
        match hedge {
            Hedge::Exact | Hedge::Range | Hedge::Vague => Bound::exactly(value),
            Hedge::About => {
                let slack = if digits(value) >= 3 { part(tenth, 2) } else { tenth };
                Bound::between(value.capped_minus(slack).normalize(), value.capped_plus(slack).normalize())
            }
            Hedge::AtLeast => Bound::at_least(value),
            Hedge::MoreThan => Bound::more_than(value),
            Hedge::AtMost => Bound { low: floor(value), high: Some(value), ..Bound::default() },
            Hedge::LessThan => Bound { low: floor(value), high: Some(value), open_high: true, ..Bound::default() },
            Hedge::Nearly => {
                Bound { low: Some(value.capped_minus(tenth).normalize()), high: Some(value), open_high: true, ..Bound::default() }
            }
        }
    }

    /// "Just over 500": above it by a tenth at most.
    pub fn just_over(value: Decimal) -> Bound {
        let high = value.capped_plus(part(value.abs(), 10)).normalize();
        Bound { low: Some(value), high: Some(high), open_low: true, ..Bound::default() }
    }

    /// Whether some value satisfies both.
    pub fn meets(&self, other: &Bound) -> bool {
        self.reaches(other) && other.reaches(self)
    }

    /// Whether this interval's low end leaves room below or at the other's high end.
    fn reaches(&self, other: &Bound) -> bool {
        match (self.low, other.high) {
            (Some(low), Some(high)) if self.open_low || other.open_high => low < high,
            (Some(low), Some(high)) => low <= high,
            _ => true,
        }
    }
}

/// Nothing that is counted or paid goes below nothing.
fn floor(value: Decimal) -> Option<Decimal> {
    (!value.is_sign_negative()).then_some(Decimal::ZERO)
}

/// How many significant digits a number shows: three of 4,350, one of 4,000.
fn digits(value: Decimal) -> usize {
    let mut mantissa = value.normalize().mantissa().unsigned_abs();
    while mantissa > 0 && mantissa.is_multiple_of(10) {
        mantissa /= 10;
    }
    mantissa.checked_ilog10().map_or(1, |tens| tens as usize + 1)
}
