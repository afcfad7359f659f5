//! Units: what stands after a number, or before it, and says what it measures.

use super::numeral::{Form, Numeral};
use super::{Kind, money};
use crate::lexicon::among;
use crate::lexicon::closed::Class;
use crate::lexicon::plural;
use crate::lexicon::{self, Senses};
use crate::lexicon::{List, any};
use crate::measure::measures::{Measure, measure as named, measures};
use crate::measure::{Decimal, Dimension, Sums, part};
use crate::text::letters::{Cased, Letter};
use crate::token::Words;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A unit as read: its name and what kind of quantity it makes.
#[derive(Clone, PartialEq, Debug)]
pub struct Named {
    pub name: Cow<'static, str>,
    pub kind: Kind,
}

impl Named {
    pub fn new(name: &'static str, kind: Kind) -> Named {
        Named { name: Cow::Borrowed(name), kind }
    }

    pub fn of(measure: &Measure) -> Named {
        let kind = match measure.unit.dimension {
            Dimension::Share => Kind::Share,
            Dimension::Age => Kind::Age,
            _ if among!(measure.unit.name, "percentage point" | "basis point") => Kind::Share,
            _ => Kind::Measure,
        };
        Named::new(measure.unit.name, kind)
    }

    pub fn is_time(&self) -> bool {
        among!(&*self.name, "second" | "minute" | "hour" | "day" | "night" | "week" | "month" | "year" | "decade" | "century")
    }
}

/// The unit after a number, rate and all, and the place past it.
pub fn after(words: &Words, numeral: &Numeral) -> Option<(Named, usize)> {
    // "Sixty-odd miles"
    let odd = words.is_inner_hyphen(numeral.past) && words.is(numeral.past + 1, "odd");
    let at = numeral.past + 2 * usize::from(odd);
    let place = at
        + usize::from(words.is_inner_hyphen(at) || words.is_hyphen(at) && words.entry(at + 1).is_some_and(|entry| entry.measure.is_some()));
    let place = place
        + usize::from(
            words.is_any(place, any!["US", "U.S.", "UK", "imperial"])
                && words.is_any(place + 1, any!["gallon", "gallons", "pint", "pints", "quart", "quarts", "fluid"]),
        );
    let place = place + part_of(words, numeral, place);
    let place = place + narrowing(words, place);
    // "A couple of hours", "hundreds of miles", "millions of dollars"
    let place = place + usize::from(matches!(numeral.form, Form::Vague(_)) && words.is(place, "of"));
    // "Millions of taxpayer dollars"
    let whose = words.is_any(place, any!["taxpayer", "taxpayers", "public", "federal"])
        && words.is_any(place + 1, any!["dollars", "pounds", "euros"]);
    let place = place + usize::from(whose);
    let (named, past) = plain(words, numeral, place)?;
    Some(rate_of(words, named, past))
}

/// "50 previous years", "two full days", "five more miles": how many words narrow the unit after them.
fn narrowing(words: &Words, at: usize) -> usize {
    let unit = words.entry(at + 1).and_then(|entry| entry.measure).is_some_and(|measure| {
        let time = matches!(measure.unit.dimension, Dimension::Time | Dimension::Calendar);
        words.is_any(at, any!["more", "additional", "extra", "further", "full", "whole"])
            || time && words.is_any(at, any!["previous", "consecutive", "successive", "straight", "long", "solid", "calendar", "short"])
    });
    usize::from(unit && words.is_word(at + 1))
}

/// "1/16 of a pint", "¼ of a US gallon": how many words stand between such a part and its unit.
fn part_of(words: &Words, numeral: &Numeral, at: usize) -> usize {
    let led = numeral.is_digits() && numeral.value < Decimal::ONE && words.is(at, "of") && words.is_any(at + 1, any!["a", "an"]);
    let nation = usize::from(words.is_any(at + 2, any!["US", "U.S.", "UK", "imperial"]));
    let unit = words.entry(at + 2 + nation).is_some_and(|entry| entry.measure.is_some());
    if led && unit { 2 + nation } else { 0 }
}

/// The unit itself.
fn plain(words: &Words, numeral: &Numeral, at: usize) -> Option<(Named, usize)> {
    if let Some(found) = share(words, at) {
        return Some(found);
    }
    // "40 F-16s", "12 C-130 transports": no degrees.
    if words.of(at).len() == 1 && words.is_inner_hyphen(at + 1) && words.is_number(at + 2) {
        return None;
    }
    if numeral.value < Decimal::ONE && numeral.form == Form::Words && words.is(at, "point") && of_rate(words, numeral, at) {
        return Some((Named::new("percentage point", Kind::Share), at + 1));
    }
    if words.is_any(at, any!["point", "points"]) && of_shares(words, numeral, at) {
        return Some((Named::new("percentage point", Kind::Share), at + 1));
    }
    if let Some(found) = age(words, at) {
        return Some(found);
    }
    if let Some((name, past)) = money::after(words, numeral, at) {
        return Some((Named::new(name, Kind::Amount), past));
    }
    let (measure, past) = power(words, at)
        .or_else(|| degrees(words, numeral, at))
        .or_else(|| written(words, numeral, at))
        .or_else(|| sign(words, numeral, at))?;
    if measure.unit.name == "pound"
        && let Some((name, past)) = money::pounds(words, numeral, at)
    {
        return Some((Named::new(name, Kind::Amount), past));
    }
    Some((Named::of(measure), past))
}

/// "A quarter-point cut", "a half-point rise in the rate", "up half a point in the polls", "half a point to 3.2 percent": the
/// points of banks and polls are of a percentage. "Half a point" in a league is none.
fn of_rate(words: &Words, numeral: &Numeral, at: usize) -> bool {
    const MOVES: &List =
        any!["cut", "cuts", "rise", "rate", "hike", "hikes", "increase", "increases", "reduction", "move", "interest", "step", "steps"];
    const RATES: &List = any![
        "rate",
        "rates",
        "bank",
        "fed",
        "inflation",
        "unemployment",
        "yield",
        "yields",
        "benchmark",
        "poll",
        "polls",
        "percent",
        "%",
        "cent",
    ];
    let moved = words.is(numeral.first.wrapping_sub(1), "of") && words.is_any(numeral.first.wrapping_sub(2), MOVES);
    moved || words.is_any(at + 1, MOVES) || (numeral.first.saturating_sub(12).max(words.start)..at + 6).any(|at| words.is_any(at, RATES))
}

/// "Fell to 29 percent, five points behind its rival", "leads by 12 points": where shares are compared, points are of a
/// percentage.
fn of_shares(words: &Words, numeral: &Numeral, at: usize) -> bool {
    let compared = any!["ahead", "behind", "above", "below", "lower", "higher", "less", "more", "fewer", "clear", "adrift", "in"];
    let percent = |at: usize| words.is_any(at, any!["%", "percent", "pct"]) || words.reads(at, &["per", "cent"]);
    let first = numeral.first;
    let led = words.is_any(first.wrapping_sub(1), any!["by", "of"])
        && (first.saturating_sub(5).max(words.start)..first)
            .any(|at| words.is_any(at, any!["lead", "leads", "led", "leading", "ahead", "advantage", "trails", "trailed"]));
    (words.is_any(at + 1, compared) || led)
        && numeral.value < Decimal::from(60)
        && (!words.is(at + 1, "in") || words.is(at + 2, "front"))
        && (numeral.first.saturating_sub(25).max(words.start)..numeral.first).any(percent)
}

/// "%", "per cent", "percentage points", "basis points".
fn share(words: &Words, at: usize) -> Option<(Named, usize)> {
    let point = |at: usize| words.is_any(at, any!["point", "points"]);
    let percent = match () {
        () if words.is(at, "%") => at + 1,
        () if words.is(at, "per") && words.is(at + 1, "cent") => at + 2,
        () if words.is_any(at, any!["percent", "percents", "percentage", "pct"]) => at + 1,
        () if words.is(at, "pc") && words.glued(at) => at + 1,
        // "50 basis points", "a 50-basis-point rise"
        () if words.is(at, "basis") => {
            let place = at + 1 + usize::from(words.is_inner_hyphen(at + 1));
            return point(place).then(|| (Named::new("basis point", Kind::Share), place + 1));
        }
        () => return None,
    };
    let hyphen = usize::from(words.is_inner_hyphen(percent));
    if point(percent + hyphen) {
        return Some((Named::new("percentage point", Kind::Share), percent + hyphen + 1));
    }
    Some((Named::new("%", Kind::Share), percent))
}

/// "27-year-old", "8 months old", "six weeks of age", "aged 2 months", "a 2,900 year-old site", "a 47-yo man".
fn age(words: &Words, at: usize) -> Option<(Named, usize)> {
    if words.is(at, "yo") {
        return Some((Named::new("year of age", Kind::Age), at + 1));
    }
    let name = match words.entry(at)?.measure?.unit.name {
        "year" => "year of age",
        "month" => "month of age",
        "week" => "week of age",
        "day" => "day of age",
        _ => return None,
    };
    let next = at + 1 + usize::from(words.is_hyphen(at + 1) && words.glued(at + 1));
    let past = match () {
        () if words.is_any(next, any!["old", "olds", "old's", "old’s"]) => next + 1,
        () if words.is(at + 1, "of") && words.is(at + 2, "age") => at + 3,
        // "Ada Venn, age 2 months,"
        () if name != "year of age" && words.is_any(at.wrapping_sub(2), any!["age", "aged"]) => at + 1,
        () => return None,
    };
    Some((Named::new(name, Kind::Age), past))
}

/// "square metres", "sq ft", "cubic feet".
fn power(words: &Words, at: usize) -> Option<(&'static Measure, usize)> {
    let place = at + 1 + usize::from(words.is(at + 1, ".") || words.is_inner_hyphen(at + 1));
    let kind = match words.of(at) {
        "square" | "sq" | "Square" => "square",
        "cubic" | "cu" => "cubic",
        _ => return None,
    };
    let plain = words.entry(place).and_then(|entry| entry.measure).or_else(|| by_sign(words.of(place)))?;
    let wanted = [kind, " ", plain.unit.name].concat();
    named(&wanted).map(|measure| (measure, place + 1))
}

/// "35C", "20 degrees Celsius", "98.6°F", "minus 387 Fahrenheit", "2 degrees".
fn degrees(words: &Words, numeral: &Numeral, at: usize) -> Option<(&'static Measure, usize)> {
    let degree = words.is_any(at, any!["degree", "degrees", "deg", "°"]);
    let place = at + usize::from(degree);
    let place = place + usize::from(degree && words.is_inner_hyphen(place));
    let scale = match words.of(place) {
        sign if among!(sign, "C" | "c" | "℃" | "Celsius" | "celsius" | "centigrade" | "Centigrade" | "celcius" | "Celcius") => "celsius",
        sign if among!(sign, "F" | "f" | "℉" | "Fahrenheit" | "fahrenheit") => "fahrenheit",
        _ if degree => return named("degree").map(|measure| (measure, at + 1)),
        _ => return None,
    };
    let letter = words.of(place).len() == 1;
    // A lone letter is a temperature after "degrees", or after digits where no name goes on.
    let fits = degree
        || !letter
        || numeral.is_digits()
            && words.of(place).starts_with(Letter::is_large)
            && !words.is_capital(place + 1)
            && !words.is(place + 1, ".");
    fits.then(|| named(scale)).flatten().map(|measure| (measure, place + 1))
}

/// A unit written out, in one word or more: "kilometres", "kilowatt hours", "nautical miles", "metric tons".
fn written(words: &Words, numeral: &Numeral, at: usize) -> Option<(&'static Measure, usize)> {
    let hyphen = |at: usize| usize::from(words.is_inner_hyphen(at));
    let second = at + 1 + hyphen(at + 1);
    let pair = match () {
        () if words.is(at, "nautical") && words.is_any(second, any!["mile", "miles"]) => "nautical mile",
        () if words.is(at, "metric") && words.is_any(second, any!["ton", "tons", "tonnes"]) => "tonne",
        () if words.is(at, "light") && words.is_any(second, any!["year", "years"]) => "light year",
        () if words.is(at, "fluid") && words.is_any(second, any!["ounce", "ounces"]) => "fluid ounce",
        () if words.is_any(at, any!["pound", "lb"]) && words.is_any(second, any!["foot", "feet", "ft"]) => "foot pound-force",
        () if words.is_any(at, any!["kilowatt", "megawatt", "gigawatt", "terawatt", "watt"])
            && words.is_any(second, any!["hour", "hours"]) =>
        {
            match words.of(at).to_ascii_lowercase().as_str() {
                "kilowatt" => "kilowatt hour",
                "megawatt" => "megawatt hour",
                "gigawatt" => "gigawatt hour",
                "terawatt" => "terawatt hour",
                _ => "watt hour",
            }
        }
        () if words.is_any(at, any!["part", "parts"]) && words.is(at + 1, "per") && words.is(at + 2, "million") => {
            return named("part per million").map(|measure| (measure, at + 3));
        }
        () if words.is_any(at, any!["part", "parts"]) && words.is(at + 1, "per") && words.is(at + 2, "billion") => {
            return named("part per billion").map(|measure| (measure, at + 3));
        }
        () => "",
    };
    if !pair.is_empty() {
        return named(pair).map(|measure| (measure, second + 1));
    }
    let measure = words.entry(at)?.measure?;
    let word = words.of(at);
    // "US Steel's 40 Yards" and "12 Foot Lane" are names; a unit is written small, or all large in a headline.
    let name = words.is_capital(at)
        && words.is_capital(at + 1)
        && !words.is_hyphen(at.wrapping_sub(1))
        && numeral.is_digits()
        && word.chars().skip(1).all(Letter::is_small);
    let stone = among!(word, "bit" | "bits") && !numeral.is_digits();
    let magnitude = measure.unit.name == "magnitude" && numeral.value > Decimal::from(12);
    (!name && !stone && !magnitude).then_some((measure, at + 1))
}

/// A sign: "40 km", "155mph", "10km/h", "32m2". One letter counts only where it is set against the digits, or
/// where it is a large one.
fn sign(words: &Words, numeral: &Numeral, at: usize) -> Option<(&'static Measure, usize)> {
    if !numeral.is_digits() {
        return None;
    }
    let glued = words.glued(at);
    if let Some(found) = in_pieces(words, at) {
        return Some(found);
    }
    let sign = words.of(at);
    // 6'4"
    if among!(sign, "'" | "’") && glued && words.is_number(at + 1) && words.glued(at + 2) && matches!(words.of(at + 2), "\"" | "”") {
        return named("foot").map(|measure| (measure, at + 1));
    }
    let measure = by_sign(sign)?;
    // A straight mark that ends a quotation is no inch: "'We lost 12" he said.'
    if sign == "\"" {
        let opened = (words.start..at).filter(|&place| words.is(place, "\"") && !words.is_number(place.wrapping_sub(1))).count() % 2 == 1;
        let names = words.is_word(at + 1)
            && !words.class(at + 1, Class::PRONOUN)
            && !words.get(at + 1).is_some_and(|token| token.senses().any(Senses::SAY));
        let tall = among!(words.before(numeral.first), "'" | "’");
        // "A set of 12 "Harbour" prints": a mark that opens a quotation is none either.
        let opens = !glued && words.glued(at + 1);
        return (tall || !opened && names && !opens).then_some((measure, at + 1));
    }
    // "Channel 5s" and "the 71st" are no seconds and no stone.
    let whole = crate::measure::is_whole(numeral.value);
    // "10611 W. Mill Ave."
    if sign == "W" && words.is(at + 1, ".") && words.is_capital(at + 2) {
        return None;
    }
    // "Gate 3A"
    if sign == "A" && whole && !words.is(at + 1, "/") {
        return None;
    }
    if sign == "s" && whole || sign == "st" && whole && crate::measure::is_whole(part(numeral.value.capped_minus(Decimal::ONE), 10)) {
        return None;
    }
    let tight = among!(
        sign,
        "in" | "s" | "h" | "t" | "l" | "L" | "A" | "K" | "J" | "ms" | "cal" | "st" | "mb" | "ins" | "ct" | "mi" | "min" | "sec"
    );
    // "5 ft 2 in"
    let rest = sign == "in" && words.is_any(numeral.first.wrapping_sub(1), any!["ft", "feet", "foot"]) && !words.is_word(at + 1);
    let letter = sign.len() == 1 && (sign == "C" || sign == "F" || !among!(sign, "m" | "g" | "W" | "V" | "%"));
    let led = words.is_any(numeral.first.wrapping_sub(1), any!["a", "an"]);
    let name = words.is_capital(at + 1) && words.of(at).starts_with(Letter::is_large) && sign.len() == 1 && !led;
    // "1.5 A/cm2" is no gate: what it is over follows. Nor is "2.4 A".
    let over = words.is(at + 1, "/") && words.glued(at + 1) && in_pieces(words, at + 2).is_some() || sign == "A" && !whole;
    let loose = (tight || letter || name) && !over;
    (glued || rest || !loose).then_some((measure, at + 1))
}

/// A sign of several tokens, the longest first: "km/h" before "km", "m2" before "m".
fn in_pieces(words: &Words, at: usize) -> Option<(&'static Measure, usize)> {
    [3, 2].into_iter().find_map(|length| {
        let tight = (1..length).all(|step| words.glued(at + step)) && words.get(at + length - 1).is_some();
        let joined = tight.then(|| words.span(at, at + length)).filter(|joined| joined.len() <= 6)?;
        by_sign(joined.of(words.text)).map(|measure| (measure, at + length))
    })
}

fn by_sign(sign: &str) -> Option<&'static Measure> {
    static SIGNS: OnceLock<lexicon::Words<&'static Measure>> = OnceLock::new();
    let signs = SIGNS.get_or_init(|| {
        measures().iter().flat_map(|measure| measure.signs.split_ascii_whitespace().map(move |sign| (sign, measure))).collect()
    });
    signs.get(sign.as_bytes()).copied()
}

/// What a rate is over, besides units: "a share", "per person".
const OVER: &List = any![
    "share",
    "person",
    "head",
    "unit",
    "capita",
    "household",
    "passenger",
    "ticket",
    "student",
    "pupil",
    "bottle",
    "vehicle",
    "worker",
    "customer",
    "night",
    "piece",
    "visit",
    "game",
    "term",
    "semester",
    "season",
    "shift",
    "child",
    "family",
    "acre",
    "minute",
    "dozen",
    "trip",
    "ride",
    "car",
    "pack",
];

/// "$14.95 a month", "800,000 barrels a day", "miles per hour", "80 per sq m", "a $70-a-share price".
pub fn rate_of(words: &Words, named: Named, past: usize) -> (Named, usize) {
    let hyphen = usize::from(words.is_inner_hyphen(past));
    // "120 km (75 miles) per hour": both are speeds.
    let shared = match past {
        past if words.is(past, "(") => (past + 2..past + 6).find(|&at| words.is(at, ")")),
        past => words.is(past, ")").then_some(past),
    };
    if let Some(close) = shared.filter(|&close| words.is(close + 1, "per") || words.reads(close + 1, &["an", "hour"])) {
        return (rate_of(words, named, close + 1).0, past);
    }
    let at = past + hyphen;
    let per = words.is(at, "per") || words.is(at, "/") && words.glued(at);
    let article = words.is_any(at, any!["a", "an"]);
    if !per && !article {
        return of_substance(words, &named, past).unwrap_or((named, past));
    }
    let place = at + 1 + usize::from(words.is_inner_hyphen(at + 1));
    let Some((under, end)) = under(words, place, per) else { return (named, past) };
    // "A year earlier" and "a day after" are no rates.
    // "Rose 4 cents a gallon to $3.10", where "a year to June" ends a time.
    let span = || words.entry(place).and_then(|entry| entry.measure).is_some_and(|measure| is_span(measure.unit.dimension));
    if article
        && (words.is_any(end, any!["after", "before", "later", "earlier", "ago", "old"])
            || words.is_any(end, any!["to", "from", "or"]) && span())
    {
        return (named, past);
    }
    // Speeds and consumptions have names of their own.
    let name = match (&*named.name, &*under) {
        ("mile", "hour") => Cow::Borrowed("mile per hour"),
        ("kilometre", "hour") => Cow::Borrowed("kilometre per hour"),
        (over, under) => Cow::Owned([over, " per ", under].concat()),
    };
    (Named { name, kind: named.kind }, end)
}

/// "4 million tons of carbon dioxide a year", "120 grams of CO2 per kilometre": what is measured stands inside the rate.
fn of_substance(words: &Words, named: &Named, past: usize) -> Option<(Named, usize)> {
    if !words.is(past, "of") || named.kind != Kind::Measure || named.name.contains(" per ") {
        return None;
    }
    let stops = |at: usize| {
        words.is(at, "per") || words.is_any(at, any!["a", "an"]) && words.is_any(at + 1, any!["day", "week", "month", "year", "hour"])
    };
    let rate = (past + 2..past + 6)
        .take_while(|&at| stops(at) || words.is_word(at) && !words.class(at, Class::STOP) || words.is_number(at))
        .find(|&at| stops(at))?;
    let (under, _) = under(words, rate + 1, words.is(rate, "per"))?;
    Some((Named { name: Cow::Owned([&*named.name, " per ", &*under].concat()), kind: named.kind }, past))
}

fn is_span(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Time | Dimension::Calendar)
}

/// What stands under a rate, in the singular, and the place past it.
pub fn under(words: &Words, at: usize, per: bool) -> Option<(Cow<'static, str>, usize)> {
    // "45 µg/m3", "210 W/m²"
    let squared = if per { in_pieces(words, at) } else { None };
    if let Some((measure, past)) = power(words, at).or(squared) {
        return Some((Cow::Borrowed(measure.unit.name), past));
    }
    if let Some(measure) = words.entry(at).and_then(|entry| entry.measure) {
        let percent = measure.unit.dimension == Dimension::Share;
        return (!percent).then_some((Cow::Borrowed(measure.unit.name), at + 1));
    }
    if per && words.is_number(at) && words.of(at).replace(',', "").trim_start_matches('1').bytes().all(|byte| byte == b'0') {
        // "Per 10 grams"
        if let Some(measure) = words.entry(at + 1).and_then(|entry| entry.measure) {
            return Some((Cow::Owned([words.of(at), " ", measure.unit.name].concat()), at + 2));
        }
        return Some((Cow::Owned(words.of(at).to_owned()), at + 1));
    }
    // "She paid $5 a dozen times."
    let counts = words.is(at, "dozen") && words.is_word(at + 1) && plural::is_plural(words.of(at + 1));
    if words.is_word(at) && !counts && words.is_any(at, OVER) {
        return Some((Cow::Owned(words.of(at).in_small()), at + 1));
    }
    if per && let Some(measure) = by_sign(words.of(at)).filter(|measure| measure.unit.dimension != Dimension::Temperature) {
        return Some((Cow::Borrowed(measure.unit.name), at + 1));
    }
    (per && words.is_word(at) && !words.is_capital(at))
        .then(|| (Cow::Owned(plural::singular(&words.of(at).in_small()).into_owned()), at + 1))
}

/// "A day", "per week", "each year" after what is counted: the rate, and the place past it.
pub fn each(words: &Words, at: usize) -> Option<(String, usize)> {
    // "Eight rebounds a game", "2.1 goals per match"
    if words.is_any(at, any!["a", "per", "each", "every"])
        && words.is_any(at + 1, any!["game", "match", "season"])
        && !words.is_hyphen(at + 2)
    {
        return Some((["per ", &words.of(at + 1).in_small()].concat(), at + 2));
    }
    let measure = words.entry(at + 1)?.measure?;
    let time = matches!(measure.unit.dimension, Dimension::Time | Dimension::Calendar) && !plural::is_plural(words.of(at + 1));
    let led = words.is_any(at, any!["a", "an", "per", "each", "every"]);
    // "A month to June", where "300 jobs a month to keep up" goes on with what for.
    let until = words.is(at + 2, "to") && !words.class(at + 3, Class::VERB) && !words.is_any(at + 3, any!["keep", "be"]);
    let later = words.is_any(at + 2, any!["after", "before", "later", "earlier", "ago", "old", "from", "or", "-"])
        || until
        || words.is(at + 1, "second");
    (time && led && !later).then(|| (["per ", measure.unit.name].concat(), at + 2))
}

/// "A 7.2 quake", "measuring 5.6 on the Richter scale", "4.4 in magnitude": sizes of quakes.
pub fn of_quake(words: &Words, numeral: &Numeral) -> Option<Named> {
    if numeral.value >= Decimal::TEN {
        return None;
    }
    let quake = |at: usize| words.is_any(at, any!["quake", "earthquake", "tremor", "temblor", "aftershock", "quakes", "aftershocks"]);
    let exact = !crate::measure::is_whole(numeral.value);
    let before = exact && numeral.is_digits() && quake(numeral.past);
    // "Five or more on the Richter scale"
    let on = numeral.past + 2 * usize::from(words.is(numeral.past, "or"));
    let scale = words.is(on, "on") && (on + 1..on + 5).any(|at| words.is(at, "richter"));
    let led = numeral.first.wrapping_sub(1);
    // "Quake of 6.1 rattles coast"
    let of = exact && words.is(led, "of") && quake(led.wrapping_sub(1));
    let measured = exact
        && words.is_any(led, any!["measuring", "measured", "registered", "registering", "of"])
        && (1..5).any(|back| quake(led.wrapping_sub(back)))
        && !words.is_word(numeral.past) | words.class(numeral.past, Class::STOP);
    let fits =
        before || scale || of || measured || exact && told_of_quake(words, numeral) || words.reads(numeral.past, &["in", "magnitude"]);
    fits.then(|| named("magnitude").map(Named::of)).flatten()
}

/// "Put the magnitude at 7.3", "a quake … measured it at 7.5", "aftershocks, the strongest of 6.2": a reading, in a
/// sentence that tells of quakes.
fn told_of_quake(words: &Words, numeral: &Numeral) -> bool {
    const QUAKES: &List = any![
        "quake",
        "quakes",
        "earthquake",
        "earthquakes",
        "tremor",
        "tremors",
        "aftershock",
        "aftershocks",
        "seismic",
        "geophysical",
        "seismological",
        "seismologists",
        "seismologist",
        "magnitude",
    ];
    const READ: &List = any![
        "magnitude",
        "measured",
        "measure",
        "measures",
        "rated",
        "put",
        "reading",
        "readings",
        "recorded",
        "registered",
        "estimate",
        "estimated",
        "strongest",
        "largest",
        "biggest",
        "worst",
        "heaviest",
    ];
    let (led, past) = (numeral.first.wrapping_sub(1), numeral.past);
    let open =
        words.is_any(led, any!["at", "of", "to", "from", "as", "was", "is"]) && (!words.is_word(past) || words.class(past, Class::STOP));
    let read = || (led.saturating_sub(7).max(words.start)..led).any(|at| words.is_any(at, READ));
    open && !words.is_any(past, any!["%", "-", "°"]) && read() && (words.start..words.end).any(|at| words.is_any(at, QUAKES))
}

/// A unit before the number: "magnitude 7.6", "a magnitude of 7.6". Where it starts.
pub fn before(words: &Words, numeral: &Numeral) -> Option<(Named, usize)> {
    let at = numeral.first.checked_sub(1)?;
    let at = at.checked_sub(usize::from(words.is_inner_hyphen(at) || words.is(at, "of")))?;
    let measure = words.entry(at)?.measure.filter(|measure| measure.unit.name == "magnitude")?;
    (numeral.value < Decimal::from(12) && numeral.form == Form::Digits).then(|| (Named::of(measure), at))
}
