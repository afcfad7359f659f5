//! What speaks for and against two claims being one fact, and how much each sign weighs.
//!
//! The weights were fitted: sets of articles were read by hand, figure by figure, and the weights are those under which the
//! pairs that readers took for one fact come out best (logistic regression, rounded to whole numbers). A sign is
//! something a reader could be shown; its weight is per unit, and 10 is about one step on the scale of odds.
//! What is said for any pair (`BASE`) is a little more than was fitted: of stories that the fit had not seen too few figures
//! met, and those that meet so are right as often.

use super::node::{Family, Node, affinity, likeness, other_day};
use super::pair::{self, Values};
use crate::claim::{Side, Status};
use crate::lexicon::among;
use crate::measure::{Decimal, Hedge};

macro_rules! signs {
    ($($name:ident $weight:literal)*) => {
        #[derive(Clone, Copy)]
        enum Sign { $($name),* }
        const WEIGHTS: &[i16] = &[$($weight),*];
    };
}

signs! {
    // The number: how telling it is where both give it, and whether it stands only once in either article.
    EqualPlain -40 EqualOne 121 EqualTwo 123 EqualThree 133
    LonePlain 83 LoneOne 66 LoneTwo 110 LoneThree 153
    // Two numbers that can both be true, or cannot.
    Meet -62 MeetVague -51 NearMeet 52 Apart -237 Close 83 Distant -25
    // Words around that both have, in hundredths; the first twelve of them tell the most.
    TouchDate 9
    LikeSome 1 LikeMeet 2 LikeApart 5
    TouchPlain 6 TouchSome 5 TouchTelling 9 TouchMeet 10 TouchApart 6
    // What is counted.
    ClassPerson 25 ThingEqual 81 PersonEqual 68 DifferEqual -112
    // People by the noun for them, where the number tells nothing: "two deputies" are not "two gunmen".
    NounSame 81 NounOne -91
    // Whom of its class, what befell it, which end of a change.
    GroupSame 134 GroupEqual 75 GroupDiffer -126 GroupOne -26
    // "The three women" whom both articles tell of again and again.
    GroupOften 80
    RoleSame 120 RoleAgain -51 Definite 70 RoleEqual 54 RoleToll -63 RoleOne -32 EchoRole 41
    SideOneEqual -124 SideToEqual -16
    // What is measured, whose it is, where and when.
    MeasureSame -32 MeasureDiffer -165 MeasureOne -59
    OwnerShared 52
    PlaceDiffer -37 PlaceOne -20 DayOther -75
    // Whether it is, was or may be.
    PlannedOne -27
    AnotherOne -69 AnotherBoth 75
    // How the figure stands in its article.
    WholeOneEqual -24
    Rivals -32 LeadBoth 53
    // The kind of figure.
    Money 7 Share -79 Age -77 Time 124
    MoneyEqual 129 ShareEqual 33 DateEqual 99
    // What makes it doubtful that an equal number is the same fact.
    AgainRoles -43 AgainBareRoles -73 AgainStrangers -47 AgainOthers -57
    // Both in one article.
    Within -144 WithinEqual -136
    // How near two numbers lie that differ: within a sixteenth, three tenths, half.
    Sixteenth 49 Tenths 72 Half 69
    // How large both are, the smaller one at least: 3, 10, 40.
    Several 2 Ten 19 Forty 16
    // Words that both sentences have, wherever: a few, some, many; near the figures.
    Told 44 ToldMore 46 LikeMore 5
    // Whether either article gives its value again, or both; how many other values of the kind.
    Again -26 AgainBoth -33 FewRivals 17
    // How far apart they stand in their articles.
    Level 15 Off -9
    Idle -300 NounBoth 3 Hedged -57 TellingThree -20
}

macro_rules! together {
    ($($one:ident $other:ident $weight:literal,)*) => {
        const TOGETHER: &[(Sign, Sign, i16)] = &[$((Sign::$one, Sign::$other, $weight)),*];
    };
}

// What two signs tell together that neither tells alone: a small number that both give tells more from three on, a difference
// weighs less where one is hedged, and more where people are counted and one is four times the other.
together! {
    EqualPlain Several 119, Apart Distant -72, Close ToldMore -43, Several NounBoth 90,
    Apart Hedged 53, Share Forty -44, Distant ToldMore 53, ToldMore TellingThree -59,
    Time Hedged 49, LeadBoth FewRivals -43, Meet Money 45, Meet Time 49,
    ShareEqual Ten -41, LikeApart Forty -13, LikeApart LeadBoth -27, Apart Off -35,
    TouchPlain GroupOne -40,
}

/// The signs that two claims show, each with how much of it.
fn signs(a: &Node, b: &Node, values: Values, mut sign: impl FnMut(Sign, i32)) {
    use Sign::*;
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    let like = i32::try_from(likeness(a, b)).unwrap_or(100);
    let touch = like.min(12);
    let telling = a.telling.min(b.telling);
    // Of two in one article the one is the other's echo.
    let alone = if a.article == b.article { 2 } else { 1 };
    let lone = a.echoes == alone && b.echoes == alone;
    match (values, telling) {
        (Values::Equal, 0) => {
            sign(EqualPlain, 1);
            sign(LonePlain, i32::from(lone));
            sign(TouchPlain, touch);
        }
        (Values::Equal, 1 | 2) => {
            let (base, alone) = if telling == 1 { (EqualOne, LoneOne) } else { (EqualTwo, LoneTwo) };
            sign(base, 1);
            sign(alone, i32::from(lone));
            sign(LikeSome, like);
            sign(TouchSome, touch);
        }
        (Values::Equal, _) if a.family == Family::Date => {
            sign(LoneThree, i32::from(lone));
            sign(TouchDate, touch);
        }
        (Values::Equal, _) => {
            sign(EqualThree, 1);
            sign(LoneThree, i32::from(lone));
            sign(TouchTelling, touch);
        }
        (Values::Meet, _) => {
            sign(Meet, 1);
            sign(MeetVague, i32::from(a.hedge == Hedge::Vague || b.hedge == Hedge::Vague));
            sign(LikeMeet, like);
            sign(TouchMeet, touch);
        }
        (Values::Apart, _) => {
            sign(Apart, 1);
            sign(LikeApart, like);
            sign(TouchApart, touch);
        }
    }
    if !equal {
        let far = pair::distance(a, b);
        let within = |thousandths: u32| far.is_some_and(|far| far <= Decimal::from(thousandths));
        let large = a.size.min(b.size) == 3;
        sign(Close, i32::from(large && within(pair::NEAR)));
        sign(NearMeet, i32::from(values == Values::Meet && !large && within(pair::NEAR)));
        sign(Sixteenth, i32::from(within(62)));
        sign(Tenths, i32::from(within(300)));
        sign(Half, i32::from(within(500)));
        sign(Distant, i32::from(!within(750)));
    }
    if equal {
        let doubts = pair::Doubts::of(a, b, values);
        sign(AgainRoles, i32::from(doubts.roles));
        sign(AgainBareRoles, i32::from(doubts.bare_roles));
        sign(AgainStrangers, i32::from(doubts.strangers));
        sign(AgainOthers, i32::from(doubts.others));
    }
    if a.article != b.article {
        let (size, told) = (a.size.min(b.size), affinity(a, b));
        sign(Several, i32::from(size >= 1));
        sign(Ten, i32::from(size >= 2));
        sign(Forty, i32::from(size >= 3));
        sign(Told, i32::from(told >= 5));
        sign(ToldMore, i32::from(told >= 12));
        sign(LikeMore, i32::from(like >= 12));
        sign(Again, i32::from(a.echoes.max(b.echoes) > 1));
        sign(AgainBoth, i32::from(a.echoes.min(b.echoes) > 1));
        sign(FewRivals, i32::from(a.rivals.max(b.rivals) <= 3));
        sign(Level, i32::from(a.depth.abs_diff(b.depth) < 10));
        sign(Off, i32::from(a.depth.abs_diff(b.depth) > 40));
        // "Four years" of two things share no word.
        let short = equal && pair::lasts(a) && a.unit == b.unit && telling <= 1 && a.point().is_some_and(|point| point <= Decimal::from(5));
        sign(Idle, i32::from(short && like < 2));
        sign(NounBoth, i32::from(!a.noun.is_empty() && a.noun == b.noun));
        sign(Hedged, i32::from(a.hedge != Hedge::Exact || b.hedge != Hedge::Exact));
        sign(TellingThree, i32::from(telling >= 3));
    }
    if a.family == Family::Count {
        match (x.class.as_str(), y.class.as_str()) {
            ("", _) | (_, "") => {}
            (p, q) if p != q => sign(DifferEqual, 1),
            ("person", _) => sign(if equal { PersonEqual } else { ClassPerson }, 1),
            _ => sign(ThingEqual, i32::from(equal)),
        }
        if equal && telling == 0 && x.class == "person" && y.class == "person" && !a.noun.is_empty() && !b.noun.is_empty() {
            match (everyone(a.noun), everyone(b.noun)) {
                (true, true) => {}
                (false, false) => sign(NounSame, i32::from(a.noun == b.noun)),
                _ => sign(NounOne, 1),
            }
        }
        match (a.group, b.group) {
            (Some(p), Some(q)) if p == q => {
                sign(if equal { GroupEqual } else { GroupSame }, 1);
                sign(GroupOften, i32::from(equal && a.echoes.min(b.echoes) >= 3));
            }
            // Two men who are dockers: what somebody is by sex or age is told beside what he does.
            (Some(p), Some(q)) if equal && p != "child" && q != "child" && among!(p, "man" | "woman") != among!(q, "man" | "woman") => {
                sign(GroupOne, 1)
            }
            (Some(_), Some(_)) => sign(GroupDiffer, 1),
            (None, None) => {}
            _ => sign(GroupOne, 1),
        }
        sign(Definite, i32::from(equal && x.definite && y.definite));
        match (pair::fate(a), pair::fate(b)) {
            (Some(p), Some(q)) if p != q && !(equal && pair::treated(a, b)) => sign(RoleAgain, 1),
            (Some(p), Some(_)) => {
                sign(if equal { RoleEqual } else { RoleSame }, 1);
                sign(RoleToll, i32::from(among!(p, "killed" | "injured")));
            }
            (None, None) => {}
            (told, other) => {
                // "83 people on board" are not the whole of the dead.
                let people = x.class == "person" && y.class == "person";
                sign(RoleOne, if people && !equal && a.whole != b.whole { 2 } else { 1 });
                let bare = if told.is_none() { a } else { b };
                sign(EchoRole, i32::from(equal && told.or(other).is_some_and(|role| bare.roles.contains(&role))));
            }
        }
    }
    match (x.side, y.side) {
        (p, q) if !equal || p == q => {}
        // "Down from $2 million", "against $2 million a year ago"
        (Side::From, Side::None) if y.status == Status::Before => {}
        (Side::None, Side::From) if x.status == Status::Before => {}
        // "The rate rose to 7.9 %", "the rate of 7.9 %"
        (Side::None, Side::To) | (Side::To, Side::None) => sign(SideToEqual, 1),
        _ => sign(SideOneEqual, 1),
    }
    match (x.measure, y.measure) {
        (Some(p), Some(q)) if p == q => sign(MeasureSame, 1),
        (Some(_), Some(_)) => sign(MeasureDiffer, 1),
        (None, None) => {}
        _ => sign(MeasureOne, 1),
    }
    sign(OwnerShared, i32::from(x.owner.iter().any(|word| y.owner.binary_search(word).is_ok())));
    match (&a.place, &b.place) {
        (Some(p), Some(q)) => sign(PlaceDiffer, i32::from(p != q)),
        (None, None) => {}
        _ => sign(PlaceOne, 1),
    }
    sign(DayOther, i32::from(matches!((&x.day, &y.day), (Some(p), Some(q)) if other_day(p, q))));
    sign(PlannedOne, i32::from((x.status == Status::Planned) != (y.status == Status::Planned)));
    sign(AnotherOne, i32::from(x.another != y.another));
    sign(AnotherBoth, i32::from(x.another && y.another));
    sign(WholeOneEqual, i32::from(equal && a.whole != b.whole));
    if !equal {
        sign(Rivals, i32::try_from((a.rivals * b.rivals).max(1).ilog2()).unwrap_or(0));
    }
    sign(LeadBoth, i32::from(x.lead && y.lead));
    match (&a.family, equal) {
        (Family::Money, _) => sign(if equal { MoneyEqual } else { Money }, 1),
        (Family::Share, _) => sign(if equal { ShareEqual } else { Share }, 1),
        (Family::Age, false) => sign(Age, 1),
        (Family::Time, false) => sign(Time, 1),
        (Family::Date, true) => sign(DateEqual, 1),
        _ => {}
    }
    within(a, b, equal, sign);
}

/// Whether a noun for people leaves nobody out.
pub fn everyone(noun: &str) -> bool {
    among!(noun, "person" | "victim" | "man" | "woman" | "other")
}

fn within(a: &Node, b: &Node, equal: bool, mut sign: impl FnMut(Sign, i32)) {
    if a.article == b.article {
        sign(if equal { Sign::WithinEqual } else { Sign::Within }, 1);
    }
}

/// What speaks for any two claims before anything is known of them.
const BASE: i32 = -67;

/// How much speaks for the two being one fact; above nought they likely are.
#[expect(clippy::arithmetic_side_effects, reason = "a hundred signs, each a weight of three digits times a hundred at most")]
pub fn weigh(a: &Node, b: &Node, values: Values) -> i32 {
    let (mut sum, mut shown) = (BASE, [false; WEIGHTS.len()]);
    signs(a, b, values, |sign, much| {
        sum += i32::from(WEIGHTS[sign as usize]) * much;
        shown[sign as usize] |= much != 0;
    });
    let shows = |sign: Sign| shown[sign as usize];
    sum += TOGETHER.iter().filter(|(one, other, _)| shows(*one) && shows(*other)).map(|(_, _, weight)| i32::from(*weight)).sum::<i32>();
    sum / 10
}
