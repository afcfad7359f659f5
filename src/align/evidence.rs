//! What speaks for and against two claims being one fact, and how much each sign weighs.
//!
//! The weights were fitted: sets of articles were read by hand, figure by figure, and the weights are those under which the
//! pairs that readers took for one fact come out best (logistic regression, rounded to whole numbers). A sign is
//! something a reader could be shown; its weight is per unit, and 10 is about one step on the scale of odds.
//! What is said for equal numbers is a little more than was fitted, and against contradicting ones a little less: of stories
//! that the fit had not seen too few figures met, and those that meet so are right as often.

use super::node::{Family, Node, likeness, other_day};
use super::pair::{self, Values};
use crate::claim::{Side, Status};
use crate::lexicon::among;
use crate::measure::{Decimal, Hedge};

macro_rules! signs {
    ($($name:ident $weight:literal)*) => {
        #[derive(Clone, Copy)]
        enum Sign { $($name),* }
        const WEIGHTS: &[i32] = &[$($weight),*];
    };
}

signs! {
    // The number: how telling it is where both give it, and whether it stands only once in either article.
    EqualPlain -21 EqualOne 137 EqualTwo 96 EqualThree 138
    LonePlain 125 LoneOne 61 LoneTwo 127 LoneThree 189
    // Two numbers that can both be true, or cannot.
    EqualCap -64
    Meet -31 MeetVague -62 MeetHedged 2 Near 82 NearMeet 33 Apart -201 Close 72 Distant 20 Beyond -149
    // Words around that both have, in hundredths; the first twelve of them tell the most.
    TouchDate 9 DateLead -43
    LikePlain 1 LikeSome 2 LikeMeet 0 LikeApart 1
    TouchPlain 14 TouchSome 12 TouchTelling 12 TouchMeet 14 TouchApart 8
    MuchApart 2 PlannedBoth 24
    // What is counted.
    ClassThing 63 ClassPerson 19 ClassOne -71 ClassNone -17
    ThingEqual 78 PersonEqual 43 DifferEqual -142 OneEqual 74 NoneEqual -21
    // People by the noun for them, where the number tells nothing: "two deputies" are not "two gunmen".
    NounSame 80 NounDiffer -40 NounOne -53
    // Whom of its class, what befell it, which end of a change.
    GroupSame 153 GroupEqual 89 GroupDiffer -164 GroupOne -41
    // "The three women" whom both articles tell of again and again.
    GroupOften 90
    RoleSame 122 RoleAgain -83 VagueEqual -35 BarePerson -8 BareAlien -23 Definite 45 RoleEqual 77 RoleToll -51 RoleOne -57 EchoRole 15
    SideSame 86 SideOne -34 SideTo -28 SideOneEqual -157 SideToEqual -53 ChangeSame 49
    // What is measured, whose it is, where and when.
    MeasureSame -41 MeasureDiffer -140 MeasureOne -61
    OwnerShared 40 OwnerApart -17 OwnerKnown 8 AgeUnnamed 37
    PlaceSame -19 PlaceDiffer -21 PlaceOne -13 DaySame -11 DayOther -70
    // Whether it is, was or may be.
    PlannedOne -38 BeforeOne -28 OtherOne -17 OtherBoth 33 OtherYears 57
    AnotherOne -35 AnotherBoth 61
    // How the figure stands in its article.
    WholeOne -31 WholeOneEqual -61
    Lone 21 Rivals -31 RivalsEqual -7 LeadBoth 76 LeadNone -13 PerShareOne 8 ReachOne 6
    // The kind of figure.
    Money 12 Share -87 Age -41 Date -17 Time 102 Score 7
    MoneyEqual 104 ShareEqual 48 AgeEqual 6 MeasureEqual -2 DateEqual 93 TimeEqual -17 ScoreEqual 41
    // What makes it doubtful that an equal number is the same fact.
    AgainRoles -45 AgainBareRoles -103 AgainSides -36 AgainBefore -112 AgainElsewhere -78 AgainOwners -57 AgainStrangers -71 AgainOthers -52
    // Both in one article.
    Within -144 WithinEqual -136
}

/// The signs that two claims show, each with how much of it.
fn signs(a: &Node, b: &Node, values: Values, mut sign: impl FnMut(Sign, i32)) {
    use Sign::*;
    let (x, y) = (a.said, b.said);
    let equal = values == Values::Equal;
    let like = i32::try_from(likeness(a, b)).unwrap_or(100);
    let (touch, much) = (like.min(12), like.saturating_sub(22).max(0));
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
            sign(TouchDate, touch);
            sign(DateLead, i32::from(x.lead || y.lead));
        }
        (Values::Equal, _) => {
            sign(EqualThree, 1);
            sign(LoneThree, i32::from(lone));
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
            sign(MuchApart, much);
        }
    }
    if !equal {
        sign(Close, i32::from(pair::close(a, b)));
        sign(NearMeet, i32::from(values == Values::Meet && pair::within_eighth(a, b) && !pair::close(a, b)));
        sign(Beyond, i32::from(pair::beyond(a, b, Decimal::TWO)));
        sign(Distant, i32::from(pair::beyond(a, b, Decimal::from(4))));
    }
    if equal {
        sign(EqualCap, i32::from(pair::ceiling(a) != pair::ceiling(b)));
        let doubts = pair::Doubts::of(a, b, values);
        sign(AgainRoles, i32::from(doubts.roles));
        sign(AgainBareRoles, i32::from(doubts.bare_roles));
        sign(AgainSides, i32::from(doubts.sides));
        sign(AgainBefore, i32::from(doubts.before));
        sign(AgainElsewhere, i32::from(doubts.elsewhere));
        sign(AgainOwners, i32::from(doubts.owners));
        sign(AgainStrangers, i32::from(doubts.strangers));
        sign(AgainOthers, i32::from(doubts.others));
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
        if equal && telling == 0 && x.class == "person" && y.class == "person" && !a.noun.is_empty() && !b.noun.is_empty() {
            match (everyone(a.noun), everyone(b.noun)) {
                (true, true) => {}
                (false, false) => sign(if a.noun == b.noun { NounSame } else { NounDiffer }, 1),
                _ => sign(NounOne, 1),
            }
        }
        match (a.group, b.group) {
            (Some(p), Some(q)) if p == q => {
                sign(if equal { GroupEqual } else { GroupSame }, 1);
                sign(GroupOften, i32::from(equal && a.echoes.min(b.echoes) >= 3));
            }
            (Some(_), Some(_)) => sign(GroupDiffer, 1),
            (None, None) => {}
            _ => sign(GroupOne, 1),
        }
        let bare = equal && x.role.is_none() && y.role.is_none();
        sign(BarePerson, i32::from(bare && x.class == "person" && y.class == "person"));
        sign(BareAlien, i32::from(bare && like < 3 && among!(x.class.as_str(), "" | "person")));
        sign(VagueEqual, i32::from(equal && a.hedge == Hedge::Vague && b.hedge == Hedge::Vague));
        sign(Definite, i32::from(equal && x.definite && y.definite));
        match (pair::fate(a), pair::fate(b)) {
            (Some(p), Some(q)) if p != q => sign(RoleAgain, 1),
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
        (Side::None, Side::None) => {}
        (p, q) if p == q => sign(SideSame, 1),
        // "The rate rose to 7.9 %", "the rate of 7.9 %"
        (Side::None, Side::To) | (Side::To, Side::None) => sign(if equal { SideToEqual } else { SideTo }, 1),
        _ if equal => sign(SideOneEqual, 1),
        _ => sign(SideOne, 1),
    }
    sign(ChangeSame, i32::from(a.change.is_some() && b.change.is_some()));
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
        sign(AgeUnnamed, i32::from(a.family == Family::Age && equal && x.personal != y.personal));
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
    sign(PlannedBoth, i32::from(x.status == Status::Planned && y.status == Status::Planned));
    sign(BeforeOne, i32::from((x.status == Status::Before) != (y.status == Status::Before)));
    match (a.other, b.other) {
        (None, None) => {}
        (Some(p), Some(q)) => {
            sign(OtherBoth, 1);
            sign(OtherYears, i32::from(p == q));
        }
        _ => sign(OtherOne, 1),
    }
    sign(AnotherOne, i32::from(x.another != y.another));
    sign(AnotherBoth, i32::from(x.another && y.another));
    sign(if equal { WholeOneEqual } else { WholeOne }, i32::from(a.whole != b.whole));
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
        Family::Measure(_) => {
            return {
                sign(MeasureEqual, i32::from(equal));
                within(a, b, equal, sign)
            };
        }
        Family::Date => (Date, DateEqual),
        Family::Time => (Time, TimeEqual),
        Family::Score => (Score, ScoreEqual),
    };
    sign(plain, 1);
    sign(same, i32::from(equal));
    within(a, b, equal, sign);
}

/// Whether a noun for people leaves nobody out.
fn everyone(noun: &str) -> bool {
    among!(noun, "person" | "victim" | "man" | "woman" | "other")
}

fn within(a: &Node, b: &Node, equal: bool, mut sign: impl FnMut(Sign, i32)) {
    if a.article == b.article {
        sign(if equal { Sign::WithinEqual } else { Sign::Within }, 1);
    }
}

/// What speaks for any two claims before anything is known of them.
const BASE: i32 = -21;

/// How much speaks for the two being one fact; above nought they likely are.
#[expect(clippy::arithmetic_side_effects, reason = "a hundred signs, each a weight of three digits times a hundred at most")]
pub fn weigh(a: &Node, b: &Node, values: Values) -> i32 {
    let mut sum = BASE;
    signs(a, b, values, |sign, much| sum += WEIGHTS[sign as usize] * much);
    sum / 10
}
