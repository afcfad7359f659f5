//! Whether two claims are the same fact: what forbids it, and how much speaks for it.

use super::node::{Course, Family, Node, affinity, closeness, is_coarse, is_open, likeness};
use super::{ballot, convert, evidence};
use crate::claim::context::Word;
use crate::claim::{Side, Status};
use crate::lexicon::{List, among, any};
use crate::measure::date::Day;
use crate::measure::{Bound, Decimal, Hedge, Sums, gap};
use crate::text::sort;

/// How two values stand to each other, as far as joining asks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Values {
    /// Written alike, or alike in another unit.
    Equal,
    /// Both can be true.
    Meet,
    Apart,
}

/// How much speaks for the two being one fact, by `evidence`; `None` where something forbids it.
#[expect(clippy::arithmetic_side_effects, reason = "likeness is in hundredths")]
pub fn margin(a: &Node, b: &Node) -> Option<i32> {
    if a.event != b.event || a.family != b.family {
        return None;
    }
    let values = values(a, b)?;
    if rival_years(a, b, values) {
        return Some(i32::try_from(closeness(a, b).max(likeness(a, b))).unwrap_or(100) - RIVALS).filter(|alike| *alike >= 0);
    }
    if a.dim || b.dim {
        return dated(a, b, values);
    }
    let weighed = (!forbidden(a, b, values))
        .then(|| wholes(a, b, values).or_else(|| ballot::one(a, b, values)).unwrap_or_else(|| evidence::weigh(a, b, values)));
    if a.article == b.article || !matches!(a.family, Family::Date | Family::Time) {
        return weighed;
    }
    if a.family == Family::Time {
        // "A midday news conference" is no rival of "open until 12:30".
        let round = values != Values::Equal && a.telling.max(b.telling) < 3;
        return weighed.filter(|_| !round || one_deed(a, b) == Some(true) || likeness(a, b) > 1);
    }
    match one_deed(a, b) {
        Some(true) => weighed.max(dated(a, b, values)),
        Some(false) if values != Values::Apart => weighed.map(|margin| margin - OTHER),
        _ => weighed,
    }
}

/// What speaks against two equal dates of two deeds.
const OTHER: i32 = 10;

/// How much speaks for two dates being those of one thing: one deed of one and the same is told in few words, while two of one
/// day may be told in the same.
#[expect(clippy::arithmetic_side_effects, reason = "likeness is in hundredths")]
fn dated(a: &Node, b: &Node, values: Values) -> Option<i32> {
    // "On Monday", "on August 3": whether that was a Monday the verdict asks.
    let weekday = |node: &Node| node.value.is_some_and(|value| value.starts_with(|c: char| c.is_ascii_lowercase()));
    let (mixed, lone) = (weekday(a) != weekday(b), lone_year(a, b, values));
    let rough = is_rough(a) || is_rough(b);
    let one = one_deed(a, b);
    let of = if one == Some(true) { one_party(a, b) } else { None };
    // "On Saturday" is no 2009.
    if values != Values::Equal && a.article == b.article
        || mixed && (is_coarse(a) || is_coarse(b) || one == Some(false) || other_weekday(a, b))
    {
        return None;
    }
    let apart = values == Values::Apart && !mixed;
    let least = match one {
        // "Died Monday", "died Tuesday", of one and the same
        Some(true) if apart => OTHER_DAY,
        Some(true) if mixed => 30,
        // "He died Wednesday."
        Some(true) if of.is_none() => 0,
        Some(true) if lone => LONE_YEAR.cast_signed(),
        Some(true) if rough && is_rough(a) == is_rough(b) => 14,
        Some(true) if of == Some(false) => DATED,
        Some(true) if deeds(a, b) > 1 => 0,
        Some(true) => 5,
        Some(false) if lone => 12,
        Some(false) if rough => 60,
        Some(false) => 45,
        None if mixed => 45,
        None if lone => 4,
        None if rough => 45,
        None => DATED,
    };
    let near = if lone { likeness(a, b) } else { 0 };
    let alike = i32::try_from(closeness(a, b).max(near)).unwrap_or(100) - least;
    let sure = alike >= 0 && one == Some(true) && of == Some(true) && !rough && !is_coarse(a) && !is_coarse(b);
    (!apart || sure).then_some(alike)
}

/// How alike the words around two dates must be of which nothing tells what they date, in hundredths.
const DATED: i32 = 25;
/// The same where they differ, and date one deed.
const OTHER_DAY: i32 = 40;

/// How many deeds two dates share: "a deal reached Friday", "reached an agreement".
fn deeds(a: &Node, b: &Node) -> usize {
    a.said.deeds.iter().filter(|deed| b.said.deeds.binary_search(deed).is_ok()).count()
}

/// Whether two dates date one deed, as far as their clauses tell.
pub fn one_deed(a: &Node, b: &Node) -> Option<bool> {
    let shared = |x: &[_], y: &[_]| x.iter().any(|deed| y.binary_search(deed).is_ok());
    let (x, y) = (a.said, b.said);
    if shared(&x.deeds, &y.deeds) {
        return Some(true);
    }
    let told = !x.deeds.is_empty() && !y.deeds.is_empty();
    (told && !shared(&x.deeds, &y.around) && !shared(&y.deeds, &x.around)).then_some(false)
}

/// Whether a date is no more than a month or a year.
fn is_rough(node: &Node) -> bool {
    node.family == Family::Date && node.value.is_some_and(|value| value.len() == 4 || value.len() == 7 && !value.starts_with("--"))
}

/// Whether two dates date one deed, of one and the same where both say of whom.
pub fn date_one(a: &Node, b: &Node) -> bool {
    one_deed(a, b) == Some(true) && one_party(a, b) != Some(false)
}

/// Whether two deeds are told of one and the same; `None` where one clause names nobody and nothing.
fn one_party(a: &Node, b: &Node) -> Option<bool> {
    let (x, y) = (&a.said.parties, &b.said.parties);
    let told = |word: &&Word| !(a.said.deeds.contains(word) && b.said.deeds.contains(word));
    (!x.is_empty() && !y.is_empty()).then(|| x.iter().filter(told).any(|word| y.binary_search(word).is_ok()))
}

/// Whether a weekday is not that of a date whose year is known.
fn other_weekday(a: &Node, b: &Node) -> bool {
    let named = |node: &Node, other: &Node| {
        let day = other.value.and_then(Day::parse)?;
        Some(node.value? != DAYS.split(' ').nth(usize::try_from(day.weekday()).ok()?)?)
    };
    named(a, b).or_else(|| named(b, a)) == Some(true)
}

/// The days of the week as they are counted.
const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Where either article names that year once: "its last coup in 2006", "ousted in a coup in 2006".
const LONE_YEAR: u32 = 1;

/// Whether two articles name a year once each: a date of long ago is given for one thing that happened then.
fn lone_year(a: &Node, b: &Node, values: Values) -> bool {
    let lone = |node: &Node| node.echoes == 1 && is_coarse(node) && node.value.is_some_and(|value| !value.starts_with('-'));
    a.article != b.article && values == Values::Equal && lone(a) && lone(b)
}

/// Whether two articles give one year each, a few years apart: "built in 1994", "built in 1993".
fn rival_years(a: &Node, b: &Node, values: Values) -> bool {
    let year = |node: &Node| node.value.filter(|_| node.family == Family::Date && node.echoes == 1)?.parse::<u32>().ok();
    values == Values::Apart && a.article != b.article && matches!((year(a), year(b)), (Some(x), Some(y)) if x.abs_diff(y) <= 3)
}

/// How alike the words around two years that contradict each other must be, in hundredths.
const RIVALS: i32 = 18;

/// How much speaks for two counts of the whole of one event being one fact: they are, whatever they say, since that is
/// where articles differ. Where one is more than four times the other the sentences must be alike.
#[expect(clippy::arithmetic_side_effects, reason = "likeness is in hundredths")]
pub fn wholes(a: &Node, b: &Node, values: Values) -> Option<i32> {
    (a.whole && b.whole && fate(a) == fate(b) && a.group == b.group).then_some(())?;
    let alike = i32::try_from(likeness(a, b)).unwrap_or(100);
    let running = runs(a);
    // The dead of one land are not those of the other, of which one is many times as many.
    let lands = matches!((&a.place, &b.place), (Some(x), Some(y)) if x != y) && (a.land.is_none() || a.land != b.land);
    if lands && values == Values::Apart && beyond(a, b, Decimal::from(4)) {
        return Some(-20);
    }
    Some(match values {
        Values::Equal => 50 + alike,
        // "14 confirmed dead" opens the first report and "at least 260" the last; "one of nine" is no count of either.
        _ if beyond(a, b, Decimal::from(4)) && !(running && a.said.lead && b.said.lead && a.size.min(b.size) > 0) => {
            alike - if running { 17 } else { 20 }
        }
        _ => 20 + alike / 4,
    })
}

/// Whether a count grows while the event goes on.
pub fn runs(node: &Node) -> bool {
    node.said.role.is_some_and(|role| among!(role, "killed" | "injured" | "missing" | "displaced" | "evacuated" | "rescued" | "arrested"))
}

/// Whether two counts of one article contradict each other: "240 of them were rescued", "the company said that 212 were".
pub fn contend(a: &Node, b: &Node) -> bool {
    let (x, y) = (a.said, b.said);
    let counts = |node: &Node| !(node.said.another || node.said.implied) && node.other.is_none() && node.said.side == Side::None;
    a.article == b.article
        && a.family == Family::Count
        && x.role.is_some()
        && x.role == y.role
        && x.class == y.class
        && a.group == b.group
        && a.whole != b.whole
        && runs(a)
        && counts(a)
        && counts(b)
        // Nobody was hurt here, and several there.
        && a.point().is_none_or(|value| !value.is_zero())
        && b.point().is_none_or(|value| !value.is_zero())
        && values(a, b) == Some(Values::Apart)
}

/// Whether two counts of one article are two steps of one that moved: "Nine dead." "Now 17 killed."
pub fn steps(a: &Node, b: &Node) -> bool {
    a.whole && b.whole && (a.moves || b.moves) && runs(a) && fate(a) == fate(b) && a.group == b.group && a.said.class == b.said.class
}

/// Whether figures of this kind are handed out among bearers: shares of a vote, goals.
pub fn divided(node: &Node) -> bool {
    node.family == Family::Share || among!(node.said.class.as_str(), "seat" | "vote" | "point" | "goal")
}

/// Whether two figures belong to two bearers: the share of one party and that of another, the ages of two people.
pub fn owned_apart(a: &Node, b: &Node) -> bool {
    let (x, y) = (&a.said.owner, &b.said.owner);
    let told = a.family == Family::Age || divided(a) && !a.said.personal && !b.said.personal && (knows(a, b) || knows(b, a));
    told && !x.is_empty() && !y.is_empty() && !x.iter().any(|word| y.binary_search(word).is_ok())
}

/// Whether the article of one figure names the owner of the other: a name that it never uses may be another name for
/// its own.
pub fn knows(a: &Node, b: &Node) -> bool {
    b.said.owner.iter().all(|word| a.names.binary_search(word).is_ok())
}

/// How far apart two values lie, as a share of the larger one in thousandths and in the unit of the second.
pub fn distance(a: &Node, b: &Node) -> Option<Decimal> {
    let value = |node: &Node| node.point().or(node.bound.low).or(node.bound.high);
    let (x, y) = (value(a)?, value(b)?);
    let x = if a.unit == b.unit { x } else { convert::convert(x, a.unit, b.unit)? };
    gap(x, y).times(Decimal::ONE_THOUSAND)?.checked_div(x.abs().max(y.abs()))
}

/// Whether two values that are not one lie within so many thousandths of the larger one.
pub fn within(a: &Node, b: &Node, thousandths: u32) -> bool {
    distance(a, b).is_some_and(|far| !far.is_zero() && far <= Decimal::from(thousandths))
}

/// An eighth.
pub const NEAR: u32 = 125;

/// Whether one value is more than so many times the other. None at all is as far from three as one is.
pub fn beyond(a: &Node, b: &Node, times: Decimal) -> bool {
    let value = |node: &Node| node.point().or(node.bound.low).map(|value| if value.is_zero() { Decimal::ONE } else { value });
    match (value(a), value(b)) {
        (Some(x), Some(y)) => x.min(y).times(times).is_none_or(|most| most < x.max(y)),
        _ => false,
    }
}

/// Whether the two tell of two other events, of two years.
fn other_years(a: &Node, b: &Node) -> bool {
    let year = |anchor: &str| anchor.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 4).map(str::to_owned);
    matches!((a.other.and_then(year), b.other.and_then(year)), (Some(x), Some(y)) if x != y)
}

/// Whether one tells of the event and the other of another one.
pub fn elsewhere(a: &Node, b: &Node, values: Values) -> bool {
    match (a.other, b.other) {
        (None, None) | (Some(_), Some(_)) => false,
        // One article dates last year's profit, the other only says that it was last year's.
        _ if a.said.role.is_none() && b.said.role.is_none() && a.said.status == Status::Before && b.said.status == Status::Before => {
            values != Values::Equal || a.telling.min(b.telling) < 3
        }
        _ => !unmistakable(a, b, values),
    }
}

/// Whether the number and what it counts leave no doubt that two figures are one, however each article sets them in
/// time: 129 killed "last week" and 129 killed "in the attacks of March 13".
fn unmistakable(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let rare = |node: &Node| node.telling >= 3 || node.telling == 2 && node.point().is_some_and(|value| value >= Decimal::ONE_THOUSAND);
    let told = match a.family {
        Family::Count => x.role.is_some() && x.role == y.role && x.class == y.class,
        Family::Money | Family::Measure(_) => x.measure.is_some() && x.measure == y.measure && likeness(a, b) >= 12,
        _ => false,
    };
    values == Values::Equal && rare(a) && rare(b) && told
}

/// Whether one article gives a number to two things, and says so.
pub fn twice(a: &Node, b: &Node) -> bool {
    a.article == b.article && values(a, b) == Some(Values::Equal) && Doubts::of(a, b, Values::Equal).twice()
}

/// What can never be one fact, whatever the words. What only makes it doubtful that one number is one fact is weighed:
/// see `Doubts`.
pub fn forbidden(a: &Node, b: &Node, values: Values) -> bool {
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    let doubts = Doubts::of(a, b, values);
    // Things counted together are never the count of one of them: that is the slip to be found.
    let together = a.family == Family::Count && x.class != y.class && (x.class.contains(" and ") || y.class.contains(" and "));
    // "Up to 1 million jobs", "1.0 million workers": the number itself holds two classes together.
    let point = a.point().is_some() && a.point() == b.point();
    let classes = a.family == Family::Count && !equal && !point && x.class != y.class && !x.class.is_empty() && !y.class.is_empty();
    let sexes = matches!((a.group, b.group), (Some("man"), Some("woman")) | (Some("woman"), Some("man")));
    let groups = sexes
        || exclusive(a.group, b.group) && (!equal || doubts.strangers)
        || !equal && a.group != b.group && x.role.is_some() && x.role == y.role;
    let changes = matches!((a.change, b.change), (Some(p), Some(q)) if p != q);
    let named = a.group.is_some() || matches!(x.role, Some("in critical condition" | "in serious condition" | "in intensive care"));
    // "One of the dead was a child": nobody sets that one against the nine.
    let single = !equal && [a, b].iter().any(|node| node.said.part && node.point() == Some(Decimal::ONE));
    // "One man was shot in the chest, two in the legs": who is told by himself, where his article counts others, is no rival
    // of the three.
    let told_alone = |node: &Node| node.point() == Some(Decimal::ONE) && node.rivals > 1 && (!node.whole || node.group.is_some());
    let single = single || values == Values::Apart && a.family == Family::Count && [a, b].iter().any(|node| told_alone(node));
    let parts = single
        || (x.part != y.part && !named || x.another != y.another)
            && (x.role.is_some() || y.role.is_some())
            && !equal
            && !(a.whole && b.whole);
    let halves = a.whole != b.whole && x.role == y.role && x.role.is_some() && !equal;
    let places = !equal
        && !(a.whole && b.whole)
        && (x.role.is_some() && y.role.is_some() || x.role == y.role && a.family == Family::Count && x.class == "person")
        && !a.main_place
        && !b.main_place
        && matches!((&a.place, &b.place), (Some(x), Some(y)) if x != y);
    let shares = x.per_share != y.per_share && a.family == Family::Money && !equal;
    // A log gives each minute to something else: "6:29: call received", "6:32: first crew there".
    let minute = a.family == Family::Time && !equal && a.hedge == Hedge::Exact && b.hedge == Hedge::Exact;
    // "Six to 12 months in prison and a year of probation" are two terms of one sentence.
    let terms = !equal && lasts(a) && x.sentence == y.sentence && a.unit == b.unit;
    let within = a.article == b.article && (values == Values::Apart || minute || terms) && !steps(a, b);
    let doubtful = !equal && doubts.any();
    // "A woman was killed in Velm" is one of many ones: only the words around make it the one of another article.
    let nobody = (x.implied || y.implied) && !(a.whole && b.whole) && likeness(a, b) < 16;
    // "Ada King, 19" and "Miracle King, 19" of one article. Two people by two names; a name that one article never uses may be another spelling of its own.
    let within_other = a.family == Family::Age && a.article == b.article && x.personal && y.personal && {
        let holds = |all: &[_], some: &[_]| some.iter().all(|word| all.contains(word));
        !holds(&x.owner, &y.owner) && !holds(&y.owner, &x.owner)
    };
    // A man of 22 who was shot is not the suspect of 22, unless a name says so.
    let sides = a.family == Family::Age && x.personal != y.personal && matches!((fate(a), fate(b)), (Some(p), Some(q)) if p != q);
    let ages = within_other
        || sides
        || a.family == Family::Age
            && owned_apart(a, b)
            && (x.personal && y.personal || (x.personal == y.personal || !equal) && knows(a, b) && knows(b, a));
    // "118 searches" and "118 people" are two facts where one article gives both.
    let both = |one: &Node, class: &str| one.classes.contains(&class);
    // What says of nothing that it counts it is no rival of what does, but for the smallest numbers.
    let told = a.telling == 0 || !x.class.is_empty() && !y.class.is_empty();
    let rivals = equal && a.article != b.article && told && x.class != y.class && (both(a, &y.class) || both(b, &x.class));
    // "In 2012", "in January": such a date is one fact only where the words around it are.
    let least = if lone_year(a, b, values) { LONE_YEAR } else { COARSE };
    let coarse = (is_coarse(a) || is_coarse(b)) && (!equal || likeness(a, b) < least);
    // "14 million, down from 14.2 million": what it came from is no other way to print what it is.
    let came = equal && a.point() != b.point() && convert::same_unit(a.unit, b.unit) && (x.side == Side::From) != (y.side == Side::From);
    // "One in six smoked" and "17 percent in men" of one article are two shares, though the one rounds to the other.
    let words = if a.article == b.article { LOOSE } else { 6 };
    let rounds = equal
        && a.family == Family::Share
        && a.point() != b.point()
        && likeness(a, b) < words
        && (a.article == b.article || x.measure != y.measure && x.owner.is_empty() == y.owner.is_empty());
    // "Several members", "many voters": a word for some or for many fits any number, and is one fact only by its words.
    let vague = (is_loose(a) || is_loose(b)) && (x.role.is_none() || y.role.is_none()) && likeness(a, b) < LOOSE;
    // "Two bullet holes" and "the two" who fell out share a number that any two things have: only the words around tell.
    let few = |node: &Node| node.point().is_some_and(|point| point <= Decimal::from(12));
    let plain = equal && a.family == Family::Count && few(a) && x.class != y.class && likeness(a, b) < PLAIN;
    let owned = x.owner.iter().any(|word| y.owner.binary_search(word).is_ok());
    let unlike = |least: u32| equal && likeness(a, b) < least;
    // A mother of two and a father of two children are two families.
    let families = a.family == Family::Count
        && a.article != b.article
        && a.point().is_some_and(|point| point <= Decimal::from(5))
        && [a, b].iter().any(|node| node.course == Some(Course::Of))
        && x.role.is_none()
        && y.role.is_none()
        && !owned
        && unlike(KINSHIP);
    // "Tested twice" and "left home twice": how often is told of a verb.
    let often = x.class == "time" && y.class == "time" && x.role.is_none() && y.role.is_none() && unlike(1);
    // "A third of the voters", "a third of the nation": of a fraction of two things nothing else tells that they are one.
    let third = a.family == Family::Share
        && !(a.noun.is_empty() || b.noun.is_empty() || a.noun == b.noun)
        && a.point().is_some_and(|point| !crate::measure::is_whole(point))
        && unlike(1);
    // The second term of Venn is not that of Lark.
    let terms_of = equal && x.class == "term" && y.class == "term" && !(x.owner.is_empty() || y.owner.is_empty() || owned);
    let spans = equal && stretches(a, b);
    // "Less than a year ago", "three weeks ago"
    let long = !equal && lasts(a) && (ceiling(a) || ceiling(b)) && distance(a, b).is_some_and(|far| far > Decimal::from(750));
    // 350,000 people left the labour force and 369,000 people were off work.
    let anybody = values == Values::Apart
        && [a, b].iter().all(|node| node.said.class == "person" && evidence::everyone(node.noun) && node.said.role.is_none())
        && a.noun == b.noun
        && likeness(a, b) < ANYBODY
        && !self::within(a, b, 20);
    // 46 passengers and two crew are the 48 people on board; where 84 of 620 branches close, 536 are left.
    let sum = |part: &Node, all: &Node| part.sum.is_some() && part.sum == all.point();
    let sums = !equal && a.article != b.article && (sum(a, b) || sum(b, a));
    // 58 percent of possession leave 42 for the other side.
    let whole = |x: Decimal, y: Decimal| x.plus(y) == Some(Decimal::ONE_HUNDRED);
    let rest = !equal && a.family == Family::Share && matches!((a.point(), b.point()), (Some(x), Some(y)) if whole(x, y));
    // "30,000 refugees" and "30,000 people under arms", with not a word in common.
    let strangers = equal && doubts.strangers && a.size == 3 && affinity(a, b) < 5;
    // Last year's quakes of 6.4 and of 8.6 are two.
    let apart = |x: Decimal, y: Decimal| gap(x, y) > Decimal::ONE;
    let quakes = a.unit == Some("magnitude") && matches!((a.point(), b.point()), (Some(x), Some(y)) if apart(x, y));
    // A six-seat lead is no count of six seats.
    let lead = a.size.min(b.size) < 3 && x.class != y.class && (x.class.ends_with(" lead") || y.class.ends_with(" lead"));
    // Those of one land are none of the other's, nor are "three Velmians" and "ten people hurt in Orvast" two counts of one.
    let peoples = a.land != b.land && (a.land.is_some() && b.land.is_some() || !equal && a.whole && b.whole);
    // "Was forecast to stay at 6.1 percent" is not the 6.1 that it was.
    let foretold =
        x.measure == Some("unemployment") && y.measure == x.measure && (x.status == Status::Planned) != (y.status == Status::Planned);
    // "The May jobless rate was revised to 6.1 percent": that month's.
    let foretold = foretold || x.revised != y.revised && x.measure == y.measure && x.side != Side::From && y.side != Side::From;
    let one = strangers
        || foretold
        || peoples
        || families
        || often
        || third
        || terms_of
        || spans
        || long
        || anybody
        || lead
        || quakes
        || rest
        || plain
        || sums
        || came
        || rounds
        || vague
        || coarse
        || classes
        || nobody
        || ages
        || rivals
        || groups
        || changes
        || parts
        || halves;
    // "Killed his brother and a girl" names some of the three dead.
    let listed = values == Values::Apart
        && (x.implied || y.implied || x.listed || y.listed)
        && [a, b].iter().all(|node| node.hedge != Hedge::AtLeast);
    // "At least 214 homes, 251 buildings in all", and what happened on the second floor is not what happened on the third.
    let told = |node: &Node| !node.noun.is_empty() && !evidence::everyone(node.noun);
    let nouns = values == Values::Meet && a.article == b.article && a.noun != b.noun && told(a) && told(b);
    let floors = !equal && a.unit == Some("floor");
    ballot::apart(a, b, values)
        || listed
        || nouns
        || floors
        || together
        || one
        || places
        || within
        || shares
        || fates(a, b)
        || other_years(a, b)
        || doubtful
}

/// Whether two equal stretches of time are told to be two.
fn stretches(a: &Node, b: &Node) -> bool {
    // "The last four years", "the next four years", "a four-year term"
    let turned = matches!((a.course, b.course), (Some(p), Some(q)) if p != q && [p, q].iter().all(|course| !matches!(course, Course::Of | Course::Set)));
    // "A two-year wait", "two years of talks": what stands close to the one is told of the other.
    let of = |one: &Node, other: &Node| {
        let near = one.said.context.iter().filter(|(_, near)| *near >= 8);
        let told = |word: &_| other.said.context.binary_search_by(|(known, _)| known.cmp(word)).is_ok();
        one.course == Some(Course::Of) && !near.map(|(word, _)| word).any(told)
    };
    // "A cap of 500 crowns", "spent less than 500 crowns"; "visas can never fall below 20,000", "20,000 visas were granted"
    let other = |one: &Node, other: &Node| {
        let open =
            if one.hedge == Hedge::Exact { matches!(other.hedge, Hedge::LessThan | Hedge::MoreThan) } else { other.hedge == Hedge::Exact };
        one.course == Some(Course::Set) && other.course != one.course && open
    };
    if other(a, b) || other(b, a) {
        return true;
    }
    let few = lasts(a) && a.article != b.article && a.point().is_some_and(|point| point <= Decimal::from(5));
    turned || few && (of(a, b) || of(b, a))
}

/// What makes it doubtful that one number in two articles is one fact, and forbids it where the numbers differ.
pub struct Doubts {
    /// Other things befell them: "three women" who were found, freed and treated may be the same three.
    pub roles: bool,
    /// The same where nothing but the number says whom each counts.
    pub bare_roles: bool,
    /// One counts what a figure fell from, the other what it fell to.
    pub sides: bool,
    /// One tells of what was before.
    pub before: bool,
    /// One tells of another event.
    pub elsewhere: bool,
    /// They belong to two bearers.
    pub owners: bool,
    /// "30,000 refugees will come" and "30,000 people under arms" share a round number and nothing else.
    pub strangers: bool,
    /// "Two suspects are sought" tells nothing of the two dead.
    pub others: bool,
}

impl Doubts {
    pub fn of(a: &Node, b: &Node, values: Values) -> Doubts {
        let (x, y) = (a.said, b.said);
        let equal = values == Values::Equal;
        let people = a.family == Family::Count && equal && x.class == "person" && y.class == "person";
        let roleless = a.whole != b.whole && x.role.is_none() != y.role.is_none() && !x.definite && !y.definite;
        let roles = matches!((fate(a), fate(b)), (Some(p), Some(q)) if p != q) && !(equal && known_again(a, b));
        let told = a.group.is_some() && a.group == b.group || a.telling > 0;
        Doubts {
            roles: roles && told,
            bare_roles: roles && !told,
            sides: matches!((x.side, y.side), (p, q) if p != q && p != Side::None && q != Side::None),
            before: (a.other.is_none() || b.other.is_none())
                && (x.status == Status::Before) != (y.status == Status::Before)
                && !(equal && x.role.is_none())
                // "Three weeks before" is no time of which it is told.
                && !lasts(a)
                && !unmistakable(a, b, values),
            elsewhere: elsewhere(a, b, values),
            owners: owned_apart(a, b) && (!equal || a.family == Family::Age && x.personal && y.personal && (knows(a, b) || knows(b, a))),
            strangers: people
                && x.role.is_none()
                && y.role.is_none()
                && a.group != b.group
                && a.telling.min(b.telling) <= 1
                && likeness(a, b) < 4,
            others: people && roleless && (a.group.is_none() || a.group != b.group) && a.telling == 0 && likeness(a, b) < 20,
        }
    }

    /// Whether anything does.
    pub fn any(&self) -> bool {
        self.roles || self.strangers || self.others || self.twice()
    }

    /// Whether one article that gives the number twice means two things by it.
    fn twice(&self) -> bool {
        self.bare_roles || self.sides || self.before || self.elsewhere || self.owners
    }
}

/// What befell those who are counted.
pub fn fate(node: &Node) -> Option<&'static str> {
    node.fate
}

/// Whether nobody meets both fates: as many dead as hurt are two facts, whatever the number.
fn fates(a: &Node, b: &Node) -> bool {
    let meet = |p: &str, q: &str| {
        p == "cut" && q == "created"
            || p == "killed" && (HURT.has(q) || among!(q, "rescued" | "arrested" | "survived" | "missing"))
            || HURT.has(p) && among!(q, "survived" | "missing")
    };
    matches!((a.said.role, b.said.role), (Some(p), Some(q)) if p != q && (meet(p, q) || meet(q, p)))
}

/// What befalls the hurt.
const HURT: &List = any![
    "injured",
    "seriously injured",
    "lightly injured",
    "in critical condition",
    "in serious condition",
    "in intensive care",
    "hospitalised",
    "treated"
];

/// Whether one of two counts speaks of its people as known, whatever befell them there; the dead are not the hurt.
pub fn known_again(a: &Node, b: &Node) -> bool {
    let (x, y) = (a.said, b.said);
    let toll = |role: Option<&str>| matches!(role, Some("killed" | "survived"));
    let same = x.class == y.class && !x.class.is_empty() && a.group == b.group;
    same && (x.definite || y.definite) && !(toll(x.role) || toll(y.role))
}

/// How alike the words around two dates must be of which one is no more than a month or a year, in hundredths.
const COARSE: u32 = 14;

/// The same around the children of two people.
const KINSHIP: u32 = 4;

/// The same around two numbers of people that contradict each other, where nothing says what befell them.
const ANYBODY: u32 = 17;

/// How alike the words around two small equal counts of two things must be, in hundredths.
const PLAIN: u32 = 5;

/// How alike the words around two counts must be of which one is such a word, in hundredths.
const LOOSE: u32 = 20;

/// Whether a count is told by a word that has no upper bound ("several", "many"), a time by its unit alone ("for weeks").
fn is_loose(node: &Node) -> bool {
    let open = node.family == Family::Count && node.bound.high.is_none();
    node.hedge == Hedge::Vague && (open || lasts(node) && node.point().is_none() && node.said.class.is_empty())
}

/// Whether a figure is a stretch of time.
pub fn lasts(node: &Node) -> bool {
    node.unit.is_some_and(|unit| among!(unit, "second" | "minute" | "hour" | "day" | "week" | "month" | "year"))
}

/// Whether nobody is of both groups: a soldier is no civilian, a pupil may be a child and a hostage anyone.
fn exclusive(x: Option<&str>, y: Option<&str>) -> bool {
    let (Some(x), Some(y)) = (x, y) else { return false };
    let young = |group: &str| among!(group, "child" | "pupil");
    x != y && !(is_open(x) || is_open(y) || young(x) && young(y))
}

/// How the values stand; `None` where they cannot be set against each other.
pub fn values(a: &Node, b: &Node) -> Option<Values> {
    if let (Some(x), Some(y)) = (a.value, b.value) {
        return Some(match a.family {
            _ if x == y => Values::Equal,
            // Equal digits in two zones are the classic slip: the verdict tells them apart.
            Family::Time => near(x, y),
            Family::Date if fits(x, y) => Values::Equal,
            // "In April 2031", "on April 1, 2031", "on April 1"
            Family::Date if x.starts_with(y) || y.starts_with(x) || holds(x, y) || holds(y, x) => Values::Meet,
            Family::Score if x.split('-').eq(y.split('-').rev()) => Values::Equal,
            _ => Values::Apart,
        });
    }
    if matches!((a.per, b.per), (Some(x), Some(y)) if x != y) {
        return None;
    }
    if let (Some(x), Some(y)) = (a.point(), b.point())
        && convert::may_be_short(x, a.unit, y, b.unit)
    {
        return None;
    }
    // "300,000 cars a day" and "300,000 cars on a usual day", "2.9 percentage points" and "2.9 percent" off.
    let alike = matches!((a.point(), b.point()), (Some(x), Some(y)) if x == y) && loosely(a, b);
    if !alike && !convert::same_unit(a.unit, b.unit) {
        convert::convert(Decimal::ONE, a.unit, b.unit)?;
        let scaled = |value: Decimal, tenths: i64| convert::convert(value, a.unit, b.unit)?.times(tenth(tenths));
        // A tenth either way: the verdict judges the rounding, here it is only asked whether they may be one.
        let bound =
            Bound { low: a.bound.low.and_then(|low| scaled(low, 9)), high: a.bound.high.and_then(|high| scaled(high, 11)), ..a.bound };
        let firm = |hedge| matches!(hedge, Hedge::Exact | Hedge::About);
        return Some(match bound.meets(&b.bound) {
            true if firm(a.hedge) && firm(b.hedge) => Values::Equal,
            true => Values::Meet,
            false => Values::Apart,
        });
    }
    Some(match (a.point(), b.point()) {
        (Some(x), Some(y)) if x == y || a.digits != b.digits && rounded(x, y) => Values::Equal,
        (Some(x), Some(y)) if a.anagram == b.anagram && slipped(x, y) => Values::Meet,
        _ if a.bound == b.bound => Values::Equal,
        _ if a.bound.meets(&b.bound) => Values::Meet,
        _ => Values::Apart,
    })
}

/// Whether two units may be one for equal numbers: a rate told with its time or without, a share in percent or points.
fn loosely(a: &Node, b: &Node) -> bool {
    let share = |unit: Option<&str>| matches!(unit, Some("%" | "percentage point"));
    let rate = |one: &Node, other: &Node| one.unit.is_some_and(|unit| unit.starts_with("per ")) && other.unit.is_none();
    match a.family {
        Family::Share => share(a.unit) && share(b.unit),
        Family::Count => a.said.class == b.said.class && (rate(a, b) || rate(b, a)),
        _ => false,
    }
}

/// Whether a figure is the most that there may be: "up to 25" is no other way to say 25.
pub fn ceiling(node: &Node) -> bool {
    matches!(node.hedge, Hedge::AtMost | Hedge::LessThan)
}

/// Whether one value is the other at two significant digits or more: 8.612 and 8.6 billion.
fn rounded(x: Decimal, y: Decimal) -> bool {
    let far = gap(x, y).times(Decimal::TEN).is_none_or(|gap| gap > x.abs().max(y.abs()));
    if far {
        return false;
    }
    let (fine, coarse) = if digits(x).len() >= digits(y).len() { (x, y) } else { (y, x) };
    let kept = u32::try_from(digits(coarse).len()).unwrap_or(0);
    kept >= 2 && fine.round_sf(kept) == Some(coarse)
}

/// Whether one value may be a slip of the other: the same digits at a thousand times the size, or two digits swapped.
fn slipped(x: Decimal, y: Decimal) -> bool {
    let (low, high) = (x.min(y), x.max(y));
    let scaled = low > Decimal::ZERO
        && high.checked_div(low).is_some_and(|times| times == Decimal::ONE_THOUSAND || times == Decimal::from(1_000_000));
    let sorted = |value: Decimal| {
        let mut digits = digits(value).into_bytes();
        sort::all(&mut digits);
        digits
    };
    scaled || digits(x).len() >= 3 && x.normalize().to_string().len() == y.normalize().to_string().len() && sorted(x) == sorted(y)
}

/// The significant digits of a value.
pub fn digits(value: Decimal) -> String {
    let digits: String = value.normalize().abs().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').to_owned()
}

/// Two clock times, zones aside: one where the digits are equal, able to be one within ten minutes.
fn near(x: &str, y: &str) -> Values {
    match (minutes(x), minutes(y)) {
        (Some(a), Some(b)) if a == b => Values::Equal,
        (Some(a), Some(b)) if a.abs_diff(b) <= 10 => Values::Meet,
        (Some(a), Some(b)) if a.abs_diff(b) <= 30 && (a % 60 == 0 || b % 60 == 0) => Values::Meet,
        (Some(a), Some(b)) if a.abs_diff(b) <= 15 && (a % 30 == 0 || b % 30 == 0) => Values::Meet,
        // "0740 GMT" and "2:40 a.m.": whole hours apart, and one names no zone.
        (Some(a), Some(b)) if a % 60 == b % 60 && (x.len() > 5) != (y.len() > 5) => Values::Meet,
        _ => Values::Apart,
    }
}

/// Minutes after midnight of a clock time, its zone aside.
fn minutes(value: &str) -> Option<u32> {
    let (hour, rest) = value.split_once(':')?;
    Some(u32::from(hour.parse::<u8>().ok()?) * 60 + u32::from(rest.get(..2)?.parse::<u8>().ok()?))
}

pub fn minutes_apart(a: &Node, b: &Node) -> Option<u32> {
    Some(minutes(a.value?)?.abs_diff(minutes(b.value?)?))
}

/// Two dates of which one leaves out the year.
fn fits(x: &str, y: &str) -> bool {
    let day = |value: &str| value.split('T').next().and_then(|value| value.get(value.len().checked_sub(5)?..)).map(str::to_owned);
    let month = |value: &str| value.strip_prefix("--").or_else(|| value.get(5..)).and_then(|rest| rest.get(..2)).map(str::to_owned);
    if x.len() == 4 && x.starts_with("--") || y.len() == 4 && y.starts_with("--") {
        return month(x).is_some() && month(x) == month(y);
    }
    (x.starts_with("--") || y.starts_with("--")) && day(x).is_some() && day(x) == day(y)
}

/// Whether a month with its year may hold a day without one.
fn holds(month: &str, day: &str) -> bool {
    month.len() == 7
        && day.len() == 7
        && !month.starts_with('-')
        && day.strip_prefix("--").zip(month.get(5..)).is_some_and(|(day, month)| day.starts_with(month))
}

fn tenth(tenths: i64) -> Decimal {
    Decimal::new(tenths, 1)
}
