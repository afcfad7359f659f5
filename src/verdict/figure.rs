//! One figure as a verdict sees it.

use crate::lexicon::{List, any};
use crate::measure::{Bound, Decimal, Hedge};
use serde::{Deserialize, Serialize};

/// What a figure is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Count,
    Amount,
    Measure,
    Share,
    Age,
    Date,
    Time,
    Score,
}

impl Kind {
    pub const ALL: [Kind; 8] = [Kind::Count, Kind::Amount, Kind::Measure, Kind::Share, Kind::Age, Kind::Date, Kind::Time, Kind::Score];

    /// The name the command line's JSON uses.
    pub fn slug(self) -> &'static str {
        match self {
            Kind::Count => "count",
            Kind::Amount => "amount",
            Kind::Measure => "measure",
            Kind::Share => "share",
            Kind::Age => "age",
            Kind::Date => "date",
            Kind::Time => "time",
            Kind::Score => "score",
        }
    }

    /// Whether it is read by its `value` and not by an interval.
    pub fn is_moment(self) -> bool {
        matches!(self, Kind::Date | Kind::Time | Kind::Score)
    }
}

/// One figure of a row, with what a verdict needs to know of it. Every part of it stands in a row of the table.
#[derive(Clone, Debug)]
pub struct Figure<'a> {
    /// Which column.
    pub article: usize,
    /// What a reason calls the article.
    pub name: &'a str,
    /// When the article appeared, ISO 8601, where that is known.
    pub as_of: Option<&'a str>,
    pub kind: Kind,
    pub text: &'a str,
    pub stated: Option<Decimal>,
    pub bound: Bound,
    pub hedge: Hedge,
    pub unit: Option<&'a str>,
    pub counted: Option<&'a str>,
    /// What was done to the thing counted, in its plain form ("killed").
    pub role: Option<&'a str>,
    /// Of a date, time or score.
    pub value: Option<&'a str>,
    pub source: Option<&'a str>,
    pub place: Option<&'a str>,
    pub when: Option<&'a str>,
    /// The sentence it stands in; empty where it is not at hand.
    pub sentence: &'a str,
    pub derived: bool,
}

impl Figure<'_> {
    /// The smallest step its writing can express: 0.1 million for "1.2 million", 1 for "24", a tenth for "2.4%".
    pub fn step(&self) -> Option<Decimal> {
        let stated = self.stated?;
        // "Two thirds" may be 66 percent, "seven in ten" 68 and "one in five" 22.
        if self.kind == Kind::Share && self.unit.is_none() {
            return Some(Decimal::new(6, 2));
        }
        // Of a race's "1:44.2" the seconds say it.
        let (lap, text) = self.text.split_once(':').map_or((false, self.text), |(_, seconds)| (true, seconds));
        let Some((printed, places)) = printed(text) else { return Some(Decimal::ONE) };
        let scale = if lap || printed.is_zero() { Decimal::ONE } else { stated.checked_div(printed)?.abs() };
        scale.checked_div(Decimal::from(10u64.checked_pow(places)?))
    }

    /// Whether later reports may raise it while nothing is wrong: the dead, the hurt, votes counted.
    pub fn runs(&self) -> bool {
        const RUNNING: &List = any![
            "without power",
            "seriously injured",
            "lightly injured",
            "in critical condition",
            "in intensive care",
            "treated",
            "discharged",
            "survived",
            "charged",
            "fled",
            "killed",
            "injured",
            "missing",
            "arrested",
            "hospitalised",
            "trapped",
            "evacuated",
            "displaced",
            "damaged",
            "destroyed",
            "infected",
            "rescued",
            "searched",
            "found",
            "affected",
            "counted",
        ];
        // A petition gathers names.
        let signed = matches!(self.counted, Some("signature" | "name"));
        self.kind == Kind::Count && (signed || self.role.is_some_and(|role| RUNNING.has(role)))
    }

    /// Whether later reports may lower it as well: who was missing is found, power comes back.
    pub fn ebbs(&self) -> bool {
        const EBBING: &List = any!["missing", "trapped", "without power", "in critical condition", "in intensive care"];
        self.kind == Kind::Count && self.role.is_some_and(|role| EBBING.has(role))
    }
}

/// The first numeral written in digits, without its scale, and how many decimals it prints.
fn printed(text: &str) -> Option<(Decimal, u32)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let rest = text.get(start..)?;
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
    let digits = rest.get(..end)?.trim_end_matches(['.', ',']).replace(',', "");
    let places = digits.split_once('.').map_or(0, |(_, after)| after.len());
    Some((crate::measure::printed(&digits)?, u32::try_from(places).ok()?))
}
