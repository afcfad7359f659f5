//! What speaks for and against two claims being one fact, and how much each sign weighs.
//!
//! The weights were fitted: sets of articles were read by hand, figure by figure, and the weights are those under which the
//! pairs that readers took for one fact come out best (logistic regression, rounded to whole numbers). A sign is
//! something a reader could be shown; its weight is per unit, and 10 is about one step on the scale of odds.

use super::node::{Family, Node, likeness, other_day};
use super::pair::{self, Values};
use crate::claim::{Side, Status};
use crate::measure::{Decimal, Hedge};

macro_rules! signs {
    ($($name:ident $weight:literal)*) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Sign { $($name),* }
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];
        const WEIGHTS: &[i32] = &[$($weight),*];
    };
}

signs! {
    EqualPlain -83 EqualOne 138 EqualTwo 65 EqualThree 143
    LonePlain 109 LoneOne -19 LoneTwo 142 LoneThree 184
    Meet -57 MeetVague -83 MeetHedged 12 Near 77 Apart -232 Close 110 Distant -10 Beyond -137
    LikeDate 0 TouchDate 7
    LikePlain 1 LikeSome 1 LikeTelling 0 LikeMeet 0 LikeApart 2
    TouchPlain 15 TouchSome 13 TouchTelling 5 TouchMeet 14 TouchApart 8
    ClassThing 55 ClassPerson 47 ClassOne -81 ClassNone -18
    ThingEqual 87 PersonEqual 84 DifferEqual -161 OneEqual 67 NoneEqual -31
    GroupSame 105 GroupEqual -12 GroupDiffer -85 GroupOne -22
    RoleSame 89 RoleEqual 59 RoleToll -62 RoleOne -61
    SideSame 114 SideOne -49 SideOneEqual -51 ChangeSame 39 ChangeOne 0
    MeasureSame -4 MeasureDiffer -71 MeasureOne -26
    OwnerShared 12 OwnerApart -57 OwnerKnown 19
    PlaceSame -4 PlaceDiffer -29 PlaceOne -16 DaySame -8 DayOther -39
    PlannedOne -21 BeforeOne 58 BeforeBoth -1 OtherOne 5 OtherBoth 11 OtherYears 43
    PartOne 3 AnotherOne -9 AnotherBoth 69 TotalBoth 0
    WholeOne -45
    Lone 21 Rivals -19 RivalsEqual -13 LeadBoth 34 LeadNone -22 PerShareOne 4 ReachOne 35
    Money -18 Share -74 Age 8 Measure -5 Date -85 Time 127 Score -9
    MoneyEqual 145 ShareEqual 55 AgeEqual 48 MeasureEqual -33 DateEqual 17 TimeEqual 49 ScoreEqual 41
    Within -138 WithinEqual -80
}

/// The signs that two claims show, each with how much of it.
pub fn signs(a: &Node, b: &Node, values: Values, mut sign: impl FnMut(Sign, i32)) {
    use Sign::*;
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    let like = i32::try_from(likeness(a, b)).unwrap_or(100);
    let touch = like.min(12);
    let telling = a.telling.min(b.telling);
    let lone = a.echoes == 1 && b.echoes == 1;
    match (values, telling) {
        (Values::Equal, 0) => {
            sign(EqualPlain, 1);
            sign(LonePlain, i32::from(lone));
            sign(LikePlain, like);
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
            sign(LikeDate, like);
            sign(TouchDate, touch);
        }
        (Values::Equal, _) => {
            sign(EqualThree, 1);
            sign(LoneThree, i32::from(lone));
            sign(LikeTelling, like);
            sign(TouchTelling, touch);
        }
        (Values::Meet, _) => {
            sign(Meet, 1);
            sign(MeetVague, i32::from(a.hedge == Hedge::Vague || b.hedge == Hedge::Vague));
            sign(MeetHedged, i32::from(a.hedge != Hedge::Exact && b.hedge != Hedge::Exact));
            sign(Near, i32::from(a.family == Family::Time && pair::minutes_apart(a, b).is_some_and(|gap| gap <= 3)));
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
        sign(Close, i32::from(pair::close(a, b)));
        sign(Beyond, i32::from(pair::beyond(a, b, Decimal::TWO)));
        sign(Distant, i32::from(pair::beyond(a, b, Decimal::from(4))));
    }
    if a.family == Family::Count {
        let (plain, same) = match (x.class.as_str(), y.class.as_str()) {
            ("", "") => (ClassNone, NoneEqual),
            ("", _) | (_, "") => (ClassOne, OneEqual),
            (p, q) if p == q && p == "person" => (ClassPerson, PersonEqual),
            (p, q) if p == q => (ClassThing, ThingEqual),
            _ => (DifferEqual, DifferEqual),
        };
        sign(if equal { same } else { plain }, 1);
        match (&x.group, &y.group) {
            (Some(p), Some(q)) if p == q => sign(if equal { GroupEqual } else { GroupSame }, 1),
            (Some(_), Some(_)) => sign(GroupDiffer, 1),
            (None, None) => {}
            _ => sign(GroupOne, 1),
        }
        match (x.role, y.role) {
            (Some(p), Some(_)) => {
                sign(if equal { RoleEqual } else { RoleSame }, 1);
                sign(RoleToll, i32::from(matches!(p, "killed" | "injured")));
            }
            (None, None) => {}
            _ => sign(RoleOne, 1),
        }
        sign(TotalBoth, i32::from(x.total && y.total));
    }
    match (x.side, y.side) {
        (Side::None, Side::None) => {}
        (p, q) if p == q => sign(SideSame, 1),
        _ if equal => sign(SideOneEqual, 1),
        _ => sign(SideOne, 1),
    }
    match (a.change, b.change) {
        (None, None) => {}
        (Some(_), Some(_)) => sign(ChangeSame, 1),
        _ => sign(ChangeOne, 1),
    }
    match (x.measure, y.measure) {
        (Some(p), Some(q)) if p == q => sign(MeasureSame, 1),
        (Some(_), Some(_)) => sign(MeasureDiffer, 1),
        (None, None) => {}
        _ => sign(MeasureOne, 1),
    }
    if x.owner.iter().any(|word| y.owner.binary_search(word).is_ok()) {
        sign(OwnerShared, 1);
    } else if !x.owner.is_empty() && !y.owner.is_empty() {
        sign(OwnerApart, 1);
        sign(OwnerKnown, i32::from(pair::knows(a, b) && pair::knows(b, a)));
    }
    match (&a.place, &b.place) {
        (Some(p), Some(q)) if p == q => sign(PlaceSame, 1),
        (Some(_), Some(_)) => sign(PlaceDiffer, 1),
        (None, None) => {}
        _ => sign(PlaceOne, 1),
    }
    if let (Some(p), Some(q)) = (&x.day, &y.day) {
        sign(if other_day(p, q) { DayOther } else { DaySame }, 1);
    }
    sign(PlannedOne, i32::from((x.status == Status::Planned) != (y.status == Status::Planned)));
    sign(BeforeOne, i32::from((x.status == Status::Before) != (y.status == Status::Before)));
    sign(BeforeBoth, i32::from(x.status == Status::Before && y.status == Status::Before));
    match (a.other, b.other) {
        (None, None) => {}
        (Some(p), Some(q)) => {
            sign(OtherBoth, 1);
            sign(OtherYears, i32::from(p == q));
        }
        _ => sign(OtherOne, 1),
    }
    sign(PartOne, i32::from(x.part != y.part));
    sign(AnotherOne, i32::from(x.another != y.another));
    sign(AnotherBoth, i32::from(x.another && y.another));
    sign(WholeOne, i32::from(a.whole != b.whole));
    sign(Lone, i32::from(a.rivals == 1 && b.rivals == 1));
    sign(if equal { RivalsEqual } else { Rivals }, i32::try_from((a.rivals * b.rivals).max(1).ilog2()).unwrap_or(0));
    sign(LeadBoth, i32::from(x.lead && y.lead));
    sign(LeadNone, i32::from(!x.lead && !y.lead));
    sign(PerShareOne, i32::from(x.per_share != y.per_share));
    sign(ReachOne, i32::from(a.reach.long != b.reach.long));
    let (plain, same) = match a.family {
        Family::Count => return within(a, b, equal, sign),
        Family::Money => (Money, MoneyEqual),
        Family::Share => (Share, ShareEqual),
        Family::Age => (Age, AgeEqual),
        Family::Measure(_) => (Measure, MeasureEqual),
        Family::Date => (Date, DateEqual),
        Family::Time => (Time, TimeEqual),
        Family::Score => (Score, ScoreEqual),
    };
    sign(plain, 1);
    sign(same, i32::from(equal));
    within(a, b, equal, sign);
}

fn within(a: &Node, b: &Node, equal: bool, mut sign: impl FnMut(Sign, i32)) {
    if a.article == b.article {
        sign(if equal { Sign::WithinEqual } else { Sign::Within }, 1);
    }
}

/// What speaks for any two claims before anything is known of them.
const BASE: i32 = -10;

/// How much speaks for the two being one fact; above nought they likely are.
pub fn weigh(a: &Node, b: &Node, values: Values) -> i32 {
    let mut sum = BASE;
    signs(a, b, values, |sign, much| sum += WEIGHTS[sign as usize] * much);
    sum / 10
}
