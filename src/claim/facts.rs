//! The claims of an article: each of its figures with what the sentence says of it.

use super::context::{self, Word};
use super::far;
use super::govern::{self, Governed};
use super::view::View;
use super::{Claim, Reading, Side, Status, ballot, dateline, deed, implied, place, subject, time, voice};
use crate::lexicon::actions::Shape;
use crate::lexicon::{List, Senses, among, any, people, plural, things};
use crate::measure::{Decimal, Hedge};
use crate::mention::name::Name;
use crate::mention::{moment, quantity};
use crate::text::{Span, sort};
use crate::token::{Case, Kind};
use std::ops::Range;

/// Reads the claims of an article whose mentions are known, in the order of the text.
pub fn read(text: &str, published: Option<&str>, reading: &Reading) -> Vec<Claim> {
    let mut claims = Vec::new();
    let (mut quantities, mut moments) = (reading.quantities.iter().enumerate().peekable(), reading.moments.iter().enumerate().peekable());
    let mut day: Option<(u32, String)> = None;
    let mut past = 0;
    let published = published.map(str::to_owned).or_else(|| dateline::read(text, &reading.cut));
    let stamped = published.and_then(|day| day.get(..4)?.parse().ok());
    let now = reading.moments.iter().filter_map(year).chain(stamped).max();
    let mut votes = ballot::frame(text, reading);
    for (sentence, cut) in reading.cut.sentences.iter().enumerate() {
        let inside = |span: Span| span.start() < cut.span.end();
        let mut counted = Vec::new();
        while let Some((at, quantity)) = quantities.next_if(|(_, quantity)| inside(quantity.span)) {
            counted.push((at, quantity));
        }
        let mut timed = Vec::new();
        while let Some((at, moment)) = moments.next_if(|(_, moment)| inside(moment.span)) {
            timed.push((at, moment));
        }
        let view = || View::new(text, &reading.cut.tokens, cut.tokens.clone());
        // "Ten men were found shot. They were declared dead."
        let they = reading.cut.tokens.get(cut.tokens.start).is_some_and(|first| first.span.of(text) == "They");
        if they && govern::read(&view(), &(0..1), &[], &[]).role == Some("killed") {
            let told = |claim: &&mut Claim| claim.sentence + 1 == sentence && claim.class == "person" && !claim.is_moment;
            let mut found = claims.iter_mut().rev().take(8).filter(told);
            if let (Some(last), None) = (found.next(), found.next())
                && last.role.is_none_or(|role| among!(role, "found" | "injured"))
            {
                last.role = Some("killed");
            }
        }
        if counted.is_empty() && timed.is_empty() {
            continue;
        }
        let view = view();
        // "Built in 1994" dates no sentence but its own.
        let goes = |(paragraph, day): &(u32, String)| *paragraph == cut.paragraph && day.len() > 4;
        day = own_day(&view, &timed).map(|own| (cut.paragraph, own)).or(day.filter(goes));
        let framed = |span: Span| span.start() < cut.span.start() + 16;
        let dated: Vec<Range<usize>> = timed
            .iter()
            .filter(|(_, moment)| year(moment).is_some_and(|year| Some(year) < now))
            .map(|(_, moment)| place_of(&view, moment.span))
            .collect();
        // "In April last year a quake struck the coast. Five people died.": what a sentence of the past sets out, the next goes on with.
        let goes_on = past > 0 && sentence == past + 1 && !timed.iter().any(|(_, moment)| framed(moment.span)) && day.is_none();
        past = if time::sets_out(&view, &dated) { sentence } else { 0 };
        let before =
            sentence.checked_sub(1).and_then(|at| reading.cut.sentences.get(at)).map_or(&[][..], |before| reading.names_in(before.span));
        let names = {
            let names = reading.names_in(cut.span);
            // The town of a dateline owns nothing.
            let line = dateline::past(text, view.tokens).map_or(cut.span.start(), |dash| dash.end());
            names.get(names.partition_point(|name| name.span.start() < line)..).unwrap_or(&[])
        };
        let day = day.as_ref().map(|(_, day)| day.clone());
        let frame = Frame { sentence, lead: sentence < 4, day, source: voice::read(&view), goes_on, dated, names, before };
        let told = claims.len();
        claims.extend(of_sentence(text, &view, &counted, &timed, &frame));
        for claim in claims.iter_mut().skip(told).filter(|claim| !claim.is_moment) {
            let quantity = reading.quantities.get(claim.mention);
            claim.ballot = votes
                .as_mut()
                .zip(quantity)
                .and_then(|(votes, quantity)| votes.read(&view, &place_of(&view, quantity.span), quantity, claim, cut.paragraph));
            // "Beat Venn by three points": not Venn is ahead.
            let beaten = quantity.is_some_and(|quantity| ballot::is_beaten(&view, &place_of(&view, quantity.span)));
            if beaten && claim.ballot.is_some_and(|ballot| ballot.of == ballot::Of::Lead) {
                claim.owner.clear();
            }
        }
        goes_on_with(&view, &mut claims, told);
        crowds(&view, reading, &mut claims, told);
    }
    degrees(reading, &mut claims);
    claims
}

/// "Critically wounding two guards" and "two guards were wounded" are one fact of an article that tells of two each time, whatever
/// the degree; not so "ten were wounded, two of them critically".
fn degrees(reading: &Reading, claims: &mut [Claim]) {
    let value = |claim: &Claim| reading.quantities.get(claim.mention).filter(|_| !claim.is_moment).and_then(|quantity| quantity.stated);
    let hurt = sort::each(claims.iter().filter(|claim| claim.role == Some("injured")).filter_map(value));
    for claim in claims {
        let known = value(claim).is_some_and(|value| value > Decimal::ONE && hurt.binary_search(&value).is_ok());
        claim.role = match claim.role {
            Some("seriously injured") if known && !claim.part => Some("injured"),
            Some(govern::CRITICALLY) if known && !claim.part => Some("injured"),
            Some(govern::CRITICALLY) => Some("in critical condition"),
            role => role,
        };
    }
}

/// "Police put the crowd at 38,000. The organisers spoke of 110,000": who counts a crowd, and that another source counts the
/// one that was told of. "The union has 110,000 members" counts something else.
fn crowds(view: &View, reading: &Reading, claims: &mut [Claim], told: usize) {
    for at in told..claims.len() {
        let (before, own) = claims.split_at_mut(at);
        let Some(claim) = own.first_mut() else { return };
        let attends = claim.role == Some("attended");
        let Some(quantity) = reading.quantities.get(claim.mention).filter(|_| !claim.is_moment && (attends || claim.role.is_none())) else {
            continue;
        };
        let here = place_of(view, quantity.span);
        let near = here.start.saturating_sub(8)..here.start;
        let Some(source) = near.clone().rev().find(|&at| people::speaks(view.word(at))) else { continue };
        let crowd = |other: &Claim| other.role == Some("attended") && claim.sentence <= other.sentence + 2;
        let counts = |at: usize| {
            view.is(at, Senses::SAY)
                || among!(
                    view,
                    at,
                    ":" | "put" | "puts" | "spoke" | "speak" | "speaks" | "talked" | "counted" | "counts" | "gave" | "gives"
                )
        };
        let bare = || {
            quantity.kind == quantity::Kind::Count
                && quantity.unit.is_none()
                && (claim.class.is_empty()
                    || claim.class == "person" && (counts_nothing_else(quantity) || claim.group.as_deref() == Some("protester")))
                && quantity.stated.is_some_and(|value| value >= Decimal::ONE_HUNDRED)
                && near.clone().any(counts)
                && before.iter().rev().take(8).any(crowd)
        };
        let open = matches!(claim.group.as_deref(), None | Some("fan" | "protester"));
        if attends && open || bare() {
            (claim.role, claim.class, claim.group) = (Some("attended"), "person".to_owned(), None);
            claim.source = claim.source.or(view.tokens.get(source).map(|token| token.span));
        }
    }
}

/// "The toll stood at four. It climbed to five on Friday.": what "it" counts that moves. "It closed five schools" is about
/// something else.
fn goes_on_with(view: &View, claims: &mut [Claim], told: usize) {
    let moves = |at: usize| govern::carries(view.word(at)) || crate::lexicon::kin::kin(view.word(at)).is_some_and(|kin| kin.word == "rise");
    let (before, own) = claims.split_at_mut(told);
    let goes_on = view.reads(0, "it") && (1..4).any(moves);
    let toll = || before.iter().rev().take(8).find(|claim| claim.total && claim.role.is_some());
    if let Some(toll) = goes_on.then(toll).flatten() {
        let bare = |claim: &&mut Claim| claim.side != Side::None && claim.role.is_none() && claim.sentence == toll.sentence + 1;
        for claim in own.iter_mut().filter(bare) {
            (claim.role, claim.total) = (toll.role, claim.side == Side::To);
            claim.class.clone_from(&toll.class);
            claim.place = claim.place.or(toll.place);
        }
    }
}

/// The year a date names.
fn year(moment: &moment::Moment) -> Option<u32> {
    let year = moment.value.get(..4).filter(|_| moment.kind == moment::Kind::Date)?;
    year.parse().ok()
}

/// What holds for all figures of a sentence.
struct Frame<'a> {
    sentence: usize,
    lead: bool,
    day: Option<String>,
    source: Option<Span>,
    /// Whether it goes on with a past that the sentence before it set out.
    goes_on: bool,
    /// Its dates of years before the article's own.
    dated: Vec<Range<usize>>,
    names: &'a [Name],
    /// Those of the sentence before it.
    before: &'a [Name],
}

/// The tokens of a sentence that a span covers.
fn place_of(view: &View, span: Span) -> Range<usize> {
    let start = view.tokens.partition_point(|token| token.span.end() <= span.start());
    let end = view.tokens.partition_point(|token| token.span.start() < span.end());
    start..end.max(start)
}

fn of_sentence(
    text: &str,
    view: &View,
    counted: &[(usize, &quantity::Quantity)],
    timed: &[(usize, &moment::Moment)],
    frame: &Frame,
) -> Vec<Claim> {
    let place_of = |span: Span| place_of(view, span);
    let mut values: Vec<(Range<usize>, Word)> = counted
        .iter()
        .map(|(_, quantity)| (place_of(quantity.span), value_word(quantity)))
        .chain(timed.iter().map(|(_, moment)| (place_of(moment.span), context::of(&moment.value))))
        .collect();
    let mut claims = Vec::new();
    let mut before: Vec<(Range<usize>, Governed)> = Vec::new();
    let mut classes: Vec<String> = Vec::new();
    let ranges: Vec<Range<usize>> = values.iter().take(counted.len()).map(|(range, _)| range.clone()).collect();
    let moments: Vec<Range<usize>> = values.iter().skip(counted.len()).map(|(range, _)| range.clone()).collect();
    sort::by_key(&mut values, |(range, _)| range.start);
    let times = |figures: &[Range<usize>]| match frame.goes_on {
        true => vec![Status::Before; figures.len()],
        false => time::read(view, figures, &frame.dated),
    };
    let statuses = times(&ranges);
    // "Police counted 38,000, while the organisers spoke of 110,000": who is on the other side says nothing of a figure.
    let source = |here: &Range<usize>| {
        frame.source.filter(|source| {
            let at = place_of(*source).start;
            !(here.end.min(at)..here.start.max(at)).any(|at| among!(view, at, "while" | "but"))
        })
    };
    // "7.8 percent in April": the date right after a figure is its own.
    let own = |here: &Range<usize>| {
        let next = timed.iter().zip(&moments).find(|(_, range)| range.start > here.end && range.start <= here.end + 2)?;
        let dates = next.0.1.kind == moment::Kind::Date && among!(view, here.end, "in" | "on" | "for");
        dates.then(|| next.0.1.value.clone())
    };
    for (order, ((at, quantity), here)) in counted.iter().zip(&ranges).enumerate() {
        let governed = govern::read(view, here, &before, ranges.get(order + 1..).unwrap_or(&[]));
        before.push((here.clone(), governed));
        let (owner, personal) = match quantity.kind {
            quantity::Kind::Age => match subject::aged(view, here) {
                (words, _) if words.is_empty() => subject::pronoun(text, view, here, frame.names, frame.before),
                aged => aged,
            },
            _ => subject::owner(view, here, quantity, frame.names, &ranges),
        };
        let (class, group) = match governed.like.and_then(|like| classes.get(like)) {
            Some(class) if quantity.kind == quantity::Kind::Count && !class.is_empty() && counts_nothing_else(quantity) => {
                (class.clone(), None)
            }
            _ => class_of(view, here, quantity, governed.role),
        };
        classes.push(class.clone());
        let role = governed.role.and_then(|role| of_class(role, &class, group.as_deref()));
        // "Three prior arrests" are somebody's past.
        let past = || (here.start.saturating_sub(1)..here.end).any(|at| among!(view, at, "prior" | "previous" | "past" | "earlier"));
        let role = role.filter(|role| !among!(*role, "arrested" | "charged" | "convicted") || !past());
        // "Empty rifle cases", "14 cases of ballot stuffing" are none of a disease.
        let other = |kind: &str| {
            things::thing(kind).is_some_and(|thing| thing.class != "person")
                || among!(
                    kind,
                    "shell" | "court" | "criminal" | "civil" | "murder" | "abuse" | "fraud" | "corruption" | "legal" | "display"
                )
        };
        let ill = || {
            (here.start..here.end + 3).any(|at| view.reads(at, "of") && !things::is_disease(view.word(at + 1)))
                || view.reads(here.end - 1, "cases") && other(view.word(here.end.wrapping_sub(2)))
        };
        let role = role.filter(|role| *role != "infected" || !view.reads(here.end - 1, "cases") && view.word(here.end) != "of" || !ill());
        let unsaid = group.is_none();
        let (class, group, role) = match subject::lead(view, here, &class) {
            Some(lead) => (lead, None, None),
            None => settle(view, here, quantity, (class, group, role)),
        };
        let (class, group, role) = for_each(view, here, ranges.get(order + 1)).unwrap_or((class, group, role));
        let class = if is_blast(view, here, &class) { "blast".to_owned() } else { class };
        let from = subject::from(view, here, quantity.unit.as_deref(), frame.names);
        let (class, owner) = if from.is_empty() { (class, owner) } else { (subject::AWAY.to_owned(), from) };
        // "Sent 300 letters", "deployed 20 trucks": no weapons that are launched.
        let role = role.map(|role| match governed.by.map_or("", |by| view.word(by)) {
            _ if role != "launched" || among!(&*class, "drone" | "missile" | "rocket") => role,
            by if by.starts_with("deploy") => "deployed",
            "send" | "sends" | "sent" | "sending" => "sent",
            _ => role,
        });
        // "Firing two partners", "the two sides fired off shots": neither was launched.
        let fired = governed.by.is_some_and(|by| view.word(by).starts_with("fir"));
        let role = role.filter(|role| {
            *role != "launched"
                || !fired
                || things::thing(&class).is_some()
                || class.is_empty()
                || among!(&*class, "projectil" | "shell" | "mortar")
        });
        // "Flattened a four-storey hall": no storeys were.
        let role = role.filter(|_| class == "person" || !measures_next(view, here));
        let one = implied::is_one(view, here, quantity);
        // A man who only speaks or walks past is no fact.
        if one && !role.is_some_and(|role| implied::BEFALLEN.has(role)) || is_each(view, here.start) {
            continue;
        }
        let group = group.filter(|_| !one || governed.part);
        let ends = ends(view, here, quantity);
        let points = class == "point";
        // "Up from $2.1 billion": what a figure is set against measures what it does.
        let measure = || {
            let set = |(claim, other): (&Claim, &quantity::Quantity)| {
                (other.kind == quantity.kind && other.unit == quantity.unit).then_some(claim.measure)
            };
            let first = || {
                claims
                    .iter()
                    .rev()
                    .filter_map(|claim: &Claim| Some((claim, counted.iter().find(|(at, _)| *at == claim.mention)?.1)))
                    .find_map(set)
            };
            if subject::is_set_against(view, here) { first() } else { None }
                .unwrap_or_else(|| subject::measure(view, here, quantity, &ranges))
        };
        // "Six of the nine killed were women": who they are is said, and all such are counted. Nor are 70 of the 120 seats a part of
        // a party's.
        let seats = class == "seat";
        let another = governed.another && !seats && !(unsaid && group.is_some() && governed.part);
        // "Was founded in 1931 and now has 300 shops"
        let now = (here.start.saturating_sub(3)..here.start).any(|at| view.reads(at, "now"));
        let claim = Claim {
            mention: *at,
            is_moment: false,
            now,
            sentence: frame.sentence,
            role: role.filter(|_| quantity.kind == quantity::Kind::Count),
            class,
            group,
            // "Reducing its workforce by 400" cuts 400 jobs, from whatever number.
            side: if role == Some("cut") && reduces_employment(view, here) { Side::None } else { side(view, here) },
            end: None,
            place: place::read(view, here, frame.names),
            // "Four were hurt today, 30 since Monday"
            day: own(here).or_else(|| frame.day.clone().filter(|_| !view.reads(here.end, "since"))),
            source: source(here),
            status: if now || is_of_today(view, here, quantity) { Status::Told } else { statuses.get(order).copied().unwrap_or_default() },
            part: governed.part && !seats,
            another,
            definite: definite(view, here),
            shot: governed.role == Some("shot"),
            total: total(view, here, &governed),
            open: open(view, here, &governed),
            implied: one,
            listed: quantity.numeral == quantity.span && here.clone().any(|at| view.reads(at, "and")),
            lead: frame.lead,
            measure: (quantity.kind != quantity::Kind::Count || points).then(measure).flatten(),
            revised: false,
            shared: subject::is_shared(view, here),
            owner,
            personal,
            ballot: None,
            per_share: quantity.kind == quantity::Kind::Amount && subject::per_share(view, here, quantity.unit.as_deref()),
            context: context::read(view, here, &values),
            deeds: Vec::new(),
            parties: Vec::new(),
            around: Vec::new(),
        };
        // "BLS revised the November jobless rate to 7.8 percent": that month's, whatever the month of the news.
        let revised = claim.measure == Some("unemployment")
            && (here.start.saturating_sub(30)..here.start)
                .rev()
                .take_while(|&at| !view.stops(at))
                .any(|at| view.word(at).starts_with("revis"));
        let claim = Claim { revised, ..claim };
        match ends {
            Some([from, to]) => {
                claims.push(Claim { side: Side::From, end: Some(from), ..claim.clone() });
                claims.push(Claim { side: Side::To, end: Some(to), ..claim });
            }
            None => claims.push(claim),
        }
    }
    for ((at, moment), status) in timed.iter().zip(times(&moments)) {
        let here = place_of(moment.span);
        claims.push(Claim {
            mention: *at,
            is_moment: true,
            now: false,
            sentence: frame.sentence,
            role: None,
            class: String::new(),
            group: None,
            side: Side::None,
            end: None,
            place: place::read(view, &here, frame.names),
            day: frame.day.clone(),
            source: source(&here),
            status,
            part: false,
            another: false,
            definite: false,
            shot: false,
            total: false,
            open: false,
            implied: false,
            listed: false,
            lead: frame.lead,
            measure: None,
            owner: Vec::new(),
            personal: false,
            revised: false,
            shared: false,
            ballot: None,
            per_share: false,
            context: context::read(view, &here, &values),
            deeds: deed::read(view, &here),
            parties: deed::parties(view, &here),
            around: deed::around(view, &here),
        });
    }
    debug_assert!(claims.iter().all(|claim| claim.sentence == frame.sentence), "{}", text.len());
    claims
}

/// "Venn disappeared in 2002 and is 32 now": an age of today, whatever the sentence tells of before.
fn is_of_today(view: &View, here: &Range<usize>, quantity: &quantity::Quantity) -> bool {
    let before = here.start.checked_sub(1).map_or("", |at| view.word(at));
    quantity.kind == quantity::Kind::Age && (before == "now" || among!(view, here.end, "now" | "today"))
}

/// Whether a count says that more may come: "the confirmed death toll", "24 confirmed dead", "so far".
fn open(view: &View, here: &Range<usize>, governed: &Governed) -> bool {
    let first = governed.by.map_or(here.start, |by| by.min(here.start)).saturating_sub(2);
    let last = governed.by.map_or(here.end, |by| by.max(here.end)) + 3;
    governed.role.is_some()
        && (first..last).any(|at| match view.word(at) {
            "confirmed" => {
                among!(view, at + 1, "dead" | "death" | "deaths" | "toll" | "killed" | "cases" | "fatalities" | "injured")
            }
            "so" => view.reads(at + 1, "far"),
            _ => false,
        })
}

/// Whether a figure counts what has been spoken of: "the three women", "these 12 men", "all seven of them".
fn definite(view: &View, here: &Range<usize>) -> bool {
    let says = |at: usize| among!(view, at, "the" | "these" | "those" | "all" | "both" | "his" | "her" | "their" | "its");
    here.start.checked_sub(1).is_some_and(says) || says(here.start) || says(here.start + 1) && view.word(here.start) == "all"
}

/// Whether no noun of its own says what a figure counts.
fn counts_nothing_else(quantity: &quantity::Quantity) -> bool {
    quantity.counted.as_ref().is_none_or(|counted| counted.elided)
}

/// Whether a toll or a total announces the figure.
fn total(view: &View, here: &Range<usize>, governed: &Governed) -> bool {
    let toll = governed.by.and_then(|by| view.action(by)).is_some_and(|action| action.shape == Shape::Toll);
    // "Raised the toll since spring to 28 dead"
    let raised = || {
        let near = here.start.saturating_sub(6)..here.start;
        view.reads(here.start.wrapping_sub(1), "to")
            && near.into_iter().any(|at| view.action(at).is_some_and(|action| action.shape == Shape::Toll))
    };
    toll || raised()
        || governed.role.is_some() && govern::is_brought(view, here)
        || (here.start.saturating_sub(4)..here.end + 1).any(|at| {
            among!(view, at, "total" | "altogether" | "overall" | "nationally" | "nationwide")
                || view.reads(at, "in") && view.reads(at + 1, "all")
        })
}

/// A figure as a word of its neighbours' contexts: "539" beside "11 missiles".
/// Whether a figure only says how large the thing behind it is: "a four-storey hall", "the 12-bed clinic".
fn measures_next(view: &View, here: &Range<usize>) -> bool {
    let tied = here.end.checked_sub(2).is_some_and(|at| here.contains(&at) && view.reads(at, "-"));
    tied && view.kind(here.end) == Some(Kind::Word)
        && !view.is(here.end, Senses::PREPOSITION | Senses::CONJUNCTION | Senses::AUXILIARY | Senses::RELATIVE | Senses::SAY)
}

fn value_word(quantity: &quantity::Quantity) -> Word {
    let value = quantity.stated.or(quantity.bound.low).or(quantity.bound.high).unwrap_or(Decimal::ZERO);
    context::of(&format!("{}{}", value.normalize(), quantity.unit.as_deref().unwrap_or("")))
}

/// The class of what is counted, and the group within it. Two things counted together ("550 drones and missiles")
/// are a class of their own.
fn class_of(view: &View, here: &Range<usize>, quantity: &quantity::Quantity, role: Option<&'static str>) -> (String, Option<String>) {
    let people = quantity.kind == quantity::Kind::Count && role.is_some_and(|role| OF_NOTHING_ELSE.has(role) || OF_HERDS.has(role));
    // "Attendance: 41,206" counts anew, whatever the line before counted.
    let anew = |counted: &&quantity::Counted| counted.elided && here.start.checked_sub(1).is_some_and(|at| view.reads(at, ":"));
    let Some(counted) = quantity.counted.as_ref().filter(|counted| !anew(counted)) else {
        if let Some(headed) = far::headed(view, here).filter(|_| quantity.kind == quantity::Kind::Count) {
            return headed;
        }
        return (if people { "person".to_owned() } else { String::new() }, None);
    };
    if let Some(people) = nation(view, here, &counted.head) {
        return ("person".to_owned(), Some(people));
    }
    // No drones are injured: "Those injured numbered 60".
    let thing = things::thing(&counted.head);
    let hurt = |class: &str| match role {
        Some("injured" | "seriously injured" | "hospitalised") => class != "person",
        Some("killed") => !among!(class, "person" | "family" | "drone" | "missile" | "rocket"),
        _ => false,
    };
    if counted.elided && thing.is_some_and(|thing| hurt(thing.class)) {
        return ("person".to_owned(), None);
    }
    let Some(thing) = thing else {
        // "Three clerks" are people, whoever they are; "50 packages" are not, whatever was received.
        let people = people && !things::is_no_person(&counted.head);
        // "Half the nation" is no country among others.
        let head = if quantity.kind == quantity::Kind::Count && counted.head == "nation" { "country" } else { &counted.head };
        return (if people { "person".to_owned() } else { context::stem(head).to_owned() }, None);
    };
    // "Drones and cruise missiles"
    let next = here.end + 1 + usize::from(among!(view, here.end + 1, "ballistic" | "cruise" | "kamikaze" | "decoy" | "attack"));
    let second = (among!(view, here.end, "and" | "or") && !view.is(next, Senses::DETERMINER))
        .then(|| things::thing(view.word(next).trim_end_matches('s')))
        .flatten()
        .filter(|second| second.class != thing.class && second.class != "person");
    match second {
        Some(second) => {
            let (a, b) = if thing.class < second.class { (thing.class, second.class) } else { (second.class, thing.class) };
            (format!("{a} and {b}"), None)
        }
        None => (thing.class.to_owned(), thing.group.map(str::to_owned)),
    }
}

/// The people of a nation by their name: "five Velmians", "three Orlese".
fn nation(view: &View, here: &Range<usize>, head: &str) -> Option<String> {
    let ends = any!["ian", "ean", "ese", "ish", "ican", "eli", "aqi", "ani"].ends(head);
    let large = |at: usize| {
        let word = view.word(at);
        view.tokens.get(at).is_some_and(|token| token.case != Case::Lower) && (word == head || word.strip_suffix('s') == Some(head))
    };
    (ends && !view.titled && here.clone().rev().take(2).any(large)).then(|| head.to_owned())
}

/// Class, group and role of what is counted.
type Counted = (String, Option<String>, Option<&'static str>);

/// "Two bombs went off", "setting off two bombs", "twin bomb attacks": as many blasts. "Two bombs were found" are none.
fn is_blast(view: &View, here: &Range<usize>, class: &str) -> bool {
    let ignites = |at: usize| among!(view, at, "exploded" | "explode" | "exploding" | "detonated" | "detonating" | "setting" | "set");
    let off = |at: usize| among!(view, at, "went" | "go" | "going") && view.reads(at + 1, "off");
    match class {
        "bomb" => (here.end..here.end + 4).any(|at| ignites(at) || off(at)) || (here.start.saturating_sub(2)..here.start).any(ignites),
        "attack" => view.reads(here.end.wrapping_sub(2), "bomb"),
        _ => false,
    }
}

/// One class for what different papers count in one role: jobs and workers that are cut, votes and the members who cast
/// them, homes and customers without power, a crowd and its people.
fn settle(view: &View, here: &Range<usize>, quantity: &quantity::Quantity, (class, group, role): Counted) -> Counted {
    let near = |words: &List| (here.start.saturating_sub(4)..here.start).any(|at| words.has(view.word(at)));
    let staff = class == "job" || group.as_deref() == Some("worker");
    let crowd =
        any!["audience", "audiences", "crowd", "crowds", "attendance", "gate", "turnout", "demonstrators", "protesters", "marchers"];
    let role = match role {
        None | Some("lost" | "hired")
            if staff && near(any!["cut", "cuts", "cutting", "shed", "sheds", "shedding", "slash", "slashed", "lose", "cost", "costs"]) =>
        {
            Some("cut")
        }
        // "Some 400 posts, one in ten, will go", "400 jobs are to disappear"
        None | Some("missing") if class == "job" && goes(view, here) => Some("cut"),
        // "Employment would fall by 90,000 workers"
        None if (staff || among!(class.as_str(), "" | "person")) && reduces_employment(view, here) => Some("cut"),
        // "Nine of 26 were" in the next sentence are no lives.
        None | Some("lost") if quantity.counted.as_ref().is_some_and(|counted| counted.head == "life" && !counted.elided) => Some("killed"),
        // "The bodies of 11 sailors were pulled from the sea"
        Some("rescued" | "found")
            if near(any!["bodies", "remains"]) && here.start.checked_sub(1).is_some_and(|at| view.reads(at, "of")) =>
        {
            Some("killed")
        }
        // Those who look at a screen come to no ground.
        None | Some("watched")
            if class == "viewer" || near(any!["tv", "television", "average", "peaked"]) && near(any!["audience", "audiences"]) =>
        {
            Some("watched")
        }
        None | Some("watched")
            if is_crowd(view, here, quantity, group.as_deref())
                || class == "crowd" && quantity.stated.is_some_and(|value| value >= Decimal::ONE_HUNDRED)
                || (among!(class.as_str(), "" | "person") || counts_nothing_else(quantity)) && near(crowd) =>
        {
            Some("attended")
        }
        // "Five women were let go after an hour"
        Some("cut") if among!(group.as_deref().unwrap_or(""), "woman" | "child" | "hostage") => Some("released"),
        Some("without power") if (here.end..here.end + 4).any(|at| view.reads(at, "still")) => Some("still without power"),
        None | Some("voted for")
            if view.reads(here.end, "against") && (role.is_some() || class == "vote" || group.as_deref() == Some("lawmaker")) =>
        {
            Some("voted against")
        }
        // Gunmen and suspects are sought, climbers are missing; a firm looks for engineers.
        Some("sought" | "wanted")
            if group.as_deref() == Some("fighter") || quantity.counted.as_ref().is_some_and(|counted| counted.head == "suspect") =>
        {
            Some("sought")
        }
        // "The rebels are holding 30 girls", "60 hostages were being held"
        None | Some("arrested") if class == "person" && is_captive(view, here, group.as_deref(), role) => Some("abducted"),
        // "Divers searched for two men", "crews are looking for nine hikers"
        Some("wanted") if class == "person" && near(any!["rescuers", "crews", "divers", "searchers", "teams", "boats"]) => Some("missing"),
        // "The march drew 14,000 people"
        None if class == "person"
            && near(any!["drew", "draws", "drawing", "attracted"])
            && quantity.stated.is_some_and(|value| value >= Decimal::ONE_HUNDRED) =>
        {
            Some("attended")
        }
        // "The party took 14 seats"
        None if class == "seat" && among!(view, here.start.wrapping_sub(1), "took" | "takes" | "taking" | "claimed" | "got") => Some("won"),
        Some("sought") if class == "person" && group.as_deref() != Some("fighter") => Some("missing"),
        Some("sought" | "wanted") => None,
        role => role,
    };
    // "Six of the dead were children", "of whom six are children", "six of them children": who they are follows.
    let group = group.or_else(|| {
        let be = |at: usize| among!(view, at, "were" | "are" | "was");
        let them = among!(view, here.end - 1, "them" | "whom") && !be(here.end);
        // "Six of the nine killed at the pit were women"
        let far = if here.clone().any(|at| view.reads(at, "of")) && role.is_some() { 7 } else { 3 };
        let clause =
            || (here.end..here.end + far).take_while(|&at| !view.stops(at) && view.word(at) != "," && !view.is(at, Senses::RELATIVE));
        // "Children accounted for 21 of 60 killed"
        let makes = here.start > 1 && view.reads(here.start - 1, "for") && view.word(here.start - 2).starts_with("account");
        let verb = if them { Some(here.end - 1) } else { clause().find(|&at| be(at)) };
        let noun = if makes { here.start.saturating_sub(5)..here.start - 2 } else { verb? + 1..verb? + 3 }
            .map(|at| view.word(at))
            .find_map(|word| things::thing(&plural::singular(word)).or_else(|| things::thing(word)))?;
        let some = here.clone().any(|at| view.reads(at, "of")) || here.start.checked_sub(1).is_some_and(|at| view.reads(at, "whom"));
        noun.group.filter(|_| some && class == "person" && noun.class == "person").map(str::to_owned)
    });
    // "Four of the victims were children."
    let dead = role.is_none() && group.is_some() && quantity.counted.as_ref().is_some_and(|counted| counted.head == "victim");
    let role = if dead { Some("killed") } else { role };
    let role = match quantity.counted.as_ref().map_or("", |counted| &counted.head) {
        implied::AYE => Some("voted for"),
        implied::NAY => Some("voted against"),
        "abstention" => Some("abstained"),
        _ => role,
    };
    let named = |class: &str| (class.to_owned(), None, role);
    let supplied = || (0..view.len()).any(|at| among!(view, at, "power" | "electricity" | "supply" | "supplies" | "grid"));
    match role {
        // "Restored supplies to 150,000 of the 240,000 households"
        None if among!(class.as_str(), "building" | "family") && supplied() => named("customer"),
        // "Fired nearly 60 times"
        Some("launched") if class == "time" => ("round".to_owned(), None, Some("fired")),
        // "Hit by five bullets": shot five times.
        None | Some("hit" | "shot" | "launched") if class == "round" && govern::is_struck(view, here) => {
            ("time".to_owned(), None, Some("shot"))
        }
        // "Inspected five times": as many inspections.
        // "Scored twice"
        Some("scored") if class == "time" => ("goal".to_owned(), group, role),
        None if class == "time" => (here.start.checked_sub(1).and_then(|at| deed(view.word(at))).map_or(class, str::to_owned), group, role),
        // "Convicted of 14", "guilty on 14 of 17 counts".
        Some("convicted" | "charged" | "acquitted")
            if class == "person"
                && quantity.counted.as_ref().is_none_or(|counted| counted.elided)
                && here.start.checked_sub(1).is_some_and(|at| among!(view, at, "of" | "on")) =>
        {
            named("count")
        }
        Some("cut") if staff || among!(class.as_str(), "person" | "" | "layoff" | "redundanc") => named("job"),
        // "Five cases of the flu", "the flu has infected five people"
        Some("infected") if among!(class.as_str(), "case" | "infection") => named("person"),
        // "The economy added 90,000 jobs", "90,000 jobs were added"
        None if class == "job" && adds(view, here) => (class, group, Some("created")),
        // "1,400 job cuts", "job losses"
        None if among!(class.as_str(), "cut" | "loss") && here.clone().any(|at| among!(view, at, "job" | "jobs" | "staff")) => {
            ("job".to_owned(), None, Some("cut"))
        }
        // "Will close 14 stores", "14 stores are to close"
        None if among!(class.as_str(), "shop" | "school" | "plant" | "station") && closes(view, here) => (class, group, Some("closed")),
        // "Hit 14 targets", "struck 14 sites"
        None if among!(class.as_str(), "site" | "facility" | "faciliti" | "target") && is_attacked(view, here) => {
            ("target".to_owned(), None, None)
        }
        Some("attended")
            if class.is_empty()
                || class == "crowd"
                || counts_nothing_else(quantity) && near(crowd)
                || class == "person" && matches!(group.as_deref(), None | Some("fan" | "protester")) =>
        {
            named("person")
        }
        // "Six helicopters took part", "ten gunmen took part" are no attendance.
        Some("attended") if class != "person" || group.as_deref() == Some("fighter") => (class, group, None),
        Some("watched") if among!(class.as_str(), "" | "viewer") => named("person"),
        // "Launched 184 weapons, 37 of them missiles"
        Some("launched" | "intercepted")
            if among!(class.as_str(), "weapon" | "munition" | "target")
                && (0..view.len()).any(|at| among!(view, at, "drones" | "missiles" | "missile" | "drone")) =>
        {
            named("drone and missile")
        }
        Some(role)
            if among!(role, "without power" | "still without power" | "without heating" | "without water")
                && among!(class.as_str(), "building" | "family" | "customer") =>
        {
            named("customer")
        }
        Some("voted for" | "voted against" | "abstained") if among!(class.as_str(), "vote" | "person" | "abstention" | "aye" | "nay") => {
            named("vote")
        }
        _ => (class, group, role),
    }
}

/// Whether "one for each" stands there, which counts nothing itself.
fn is_each(view: &View, at: usize) -> bool {
    among!(view, at, "one" | "once") && view.reads(at + 1, "for") && among!(view, at + 2, "each" | "every")
}

/// "The siren sounded 12 times, once for each victim", "nine charges, one for each person hurt": as many
/// people, and what befell them. "Twelve letters, one for each month" count letters.
fn for_each(view: &View, here: &Range<usize>, next: Option<&Range<usize>>) -> Option<Counted> {
    let each = (here.end..here.end + 12).find(|&at| is_each(view, at))?;
    next.is_none_or(|next| next.start >= each).then_some(())?;
    let near = || (each + 3..each + 10).take_while(|&at| !view.stops(at) && view.word(at) != ",");
    let told = near().filter_map(|at| view.action(at)).map(|action| action.role).find(|role| implied::BEFALLEN.has(role));
    let victim = || {
        near().any(|at| among!(view, at, "victim" | "victims" | "life" | "lives" | "soul" | "souls")).then(|| {
            let attempted = (0..view.len()).any(|at| among!(view, at, "attempted" | "assault" | "wounding"));
            if attempted { "injured" } else { "killed" }
        })
    };
    Some(("person".to_owned(), None, Some(told.or_else(victim)?)))
}

/// Whether somebody attacks there what is counted: "jets struck 14 sites", "20 targets were hit".
fn is_attacked(view: &View, here: &Range<usize>) -> bool {
    let with =
        |at: usize| view.action(at).is_some_and(|action| action.shape == Shape::With) || among!(view, at, "bombed" | "bombing" | "shelled");
    here.start.checked_sub(1).is_some_and(with) || view.is(here.end, Senses::AUXILIARY) && (here.end + 1..here.end + 4).any(with)
}

/// Whether jobs are told to come: "the economy added 90,000 jobs", "90,000 jobs were gained". "Added 90,000 more jobs than was
/// thought" counts by how many a number was wrong.
fn adds(view: &View, here: &Range<usize>) -> bool {
    if (here.start + 1..here.end).any(|at| view.reads(at, "more")) {
        return false;
    }
    let added = |at: usize| among!(view, at, "added" | "adds" | "adding" | "gained" | "gaining");
    here.start.checked_sub(1).is_some_and(added) || (here.end..here.end + 3).any(added)
}

/// Whether what is counted closes: "to close nine stores", "nine stores will close"; not "nine stores close to the port".
fn closes(view: &View, here: &Range<usize>) -> bool {
    let close = |at: usize| among!(view, at, "close" | "closes") && view.word(at + 1) != "to";
    here.start.checked_sub(1).is_some_and(close)
        || (here.end + 1..here.end + 4).any(|at| close(at) && among!(view, at - 1, "will" | "to" | "would"))
}

/// Whether jobs are told to go: "some 400 posts, one in ten, will go".
fn goes(view: &View, here: &Range<usize>) -> bool {
    let clause = (here.end..here.end + 16).take_while(|&at| !view.stops(at));
    clause.skip(1).any(|at| among!(view, at, "go" | "disappear") && among!(view, at - 1, "will" | "to"))
}

/// Whether those who are counted are a crowd: "38,000 demonstrators", "41,000 fans"; not "1,200 fans without tickets".
fn is_crowd(view: &View, here: &Range<usize>, quantity: &quantity::Quantity, group: Option<&str>) -> bool {
    let many = quantity.stated.or(quantity.bound.low).is_some_and(|value| value >= Decimal::ONE_HUNDRED);
    many && matches!(group, Some("fan" | "protester")) && !among!(view, here.end, "without" | "who" | "from" | "of")
}

/// Whether people are held or taken there by those who do such: they are hostages, or their captors are named. Police hold
/// gunmen in another way.
fn is_captive(view: &View, here: &Range<usize>, group: Option<&str>, role: Option<&str>) -> bool {
    let held = |at: usize| among!(view, at, "hold" | "holding" | "held") || role.is_none() && among!(view, at, "took" | "taken" | "seized");
    let any = |named: &dyn Fn(&str) -> bool| (0..view.len()).any(|at| named(view.word(at)));
    let captors = |word: &str| {
        among!(
            word,
            "captors" | "kidnappers" | "rebels" | "militants" | "extremists" | "extremist" | "gunmen" | "hostage" | "hostages" | "ransom"
        )
    };
    let lawful = |word: &str| among!(word, "police" | "officers" | "custody" | "prison" | "jail" | "hospital" | "authorities");
    !here.clone().any(|at| view.reads(at, "of"))
        && (here.start.saturating_sub(3)..here.start).chain(here.end..here.end + 4).any(held)
        && (group == Some("hostage") || group != Some("fighter") && any(&captors) && !any(&lawful))
}

/// The noun of what was done so many times.
fn deed(done: &str) -> Option<&'static str> {
    Some(match done {
        "inspected" => "inspection",
        "visited" => "visit",
        "searched" | "raided" => "raid",
        "fined" => "fine",
        "warned" => "warn",
        "attacked" => "attack",
        _ => return None,
    })
}

/// "Employment would fall by 90,000", "a drop in employment of 40,000 workers".
fn reduces_employment(view: &View, here: &Range<usize>) -> bool {
    let by = here.start.checked_sub(1).filter(|&by| among!(view, by, "by" | "of"));
    let falls = |at: usize| {
        crate::lexicon::kin::kin(view.word(at)).is_some_and(|kin| kin.word == "fall")
            || among!(
                view,
                at,
                "reduce" | "reduces" | "reduced" | "reducing" | "cut" | "cuts" | "cutting" | "trim" | "trimming" | "shrink" | "shrinking"
            )
    };
    by.is_some_and(|by| {
        let near = || (by.saturating_sub(8)..by).rev().take_while(|&at| !view.stops(at) && view.word(at) != ",");
        near().any(|at| among!(view, at, "employment" | "payrolls" | "workforce" | "headcount" | "staff")) && near().any(falls)
    })
}

/// Roles that people have and nothing else can.
const OF_NOTHING_ELSE: &List = any![
    "arrested",
    "hospitalised",
    "discharged",
    "treated",
    "in critical condition",
    "critically injured",
    "seriously injured",
    "lightly injured",
    "charged",
    "convicted"
];

/// Roles that people have and a herd may have too.
const OF_HERDS: &List = any![
    "killed",
    "injured",
    "shot",
    "missing",
    "abducted",
    "displaced",
    "fled",
    "infected",
    "in intensive care",
    "rescued",
    "survived",
    "in serious condition",
    "in stable condition"
];

/// What a role is for things of a class: a drone destroyed in flight was intercepted.
fn of_class(role: &'static str, class: &str, group: Option<&str>) -> Option<&'static str> {
    Some(match role {
        "destroyed" | "killed" if among!(class, "drone" | "missile" | "rocket") || class.contains("drone and") => "intercepted",
        // A road is cleared of snow.
        "acquitted" if !among!(class, "" | "person" | "count") => return None,
        "missing" if class == "job" => "cut",
        "scored" | "captured" if class == "seat" => "won",
        "lost" if class == "job" => "cut",
        "lost" if class == "building" => "destroyed",
        "seized" if class == "person" => "abducted",
        // "Tweets in favour of the march" are no votes.
        "voted for" | "voted against" if among!(class, "tweet" | "post" | "messag" | "comment" | "letter" | "email" | "call") => {
            return None;
        }
        "cut" if among!(class, "flight" | "train") => "cancelled",
        "displaced" if class == "tree" => return None,
        "released" if group == Some("hostage") => "rescued",
        "burned" if among!(class, "building" | "vehicle" | "apartment" | "shop") => "destroyed",
        "burned" if class == "person" => "injured",
        "stopped" | "used" => match (class, role) {
            ("drone" | "missile" | "rocket", "stopped") => "intercepted",
            ("drone" | "missile" | "rocket", _) => "launched",
            _ => return None,
        },
        "hospitalised" if group == Some("migrant") => return None,
        "received" if class == "person" => "hospitalised",
        "hit" if class == "person" => "injured",
        "received" | "hit" => return None,
        // "Shot five times" counts wounds.
        "injured" | "killed" if class == "time" => "shot",
        // "Executed 44 search warrants"
        "killed" if class.ends_with("warrant") || class.ends_with("order") || class.ends_with("contract") => return None,
        "shot" if class == "person" => "injured",
        "shot" | "launched" if class == "round" => "fired",
        "shot" if among!(class, "rocket" | "missile" | "drone" | "projectil") => "launched",
        // A minister is fired and a man is sent to hospital: neither is launched.
        "launched" if class == "person" && !among!(group.unwrap_or(""), "soldier" | "police" | "firefighter" | "fighter" | "medic") => {
            return None;
        }
        "launched" if class == "person" => "deployed",
        // What only people are: two shootings were not injured, 50 packages not admitted.
        _ if !class.is_empty() && class != "person" && class != "family" && OF_NOTHING_ELSE.has(role) => return None,
        "cut" if group == Some("fighter") => "killed",
        // An army loses soldiers, a company workers.
        "lost" if among!(group.unwrap_or(""), "soldier" | "civilian" | "police" | "firefighter" | "fighter") => "killed",
        // Points of an index are lost and won as a way of speaking.
        "lost" | "won" | "closed" if class.starts_with("point") => return None,
        // Nobody is closed, and nobody capsizes: "A ferry carrying 214 people capsized".
        "destroyed" if class == "person" || class.is_empty() => return None,
        role if among!(role, "closed" | "capsized" | "derailed" | "damaged") && (class == "person" || class.is_empty()) => return None,
        // "40 people were hurt and 200 buildings fell": no house is hurt.
        "injured" | "killed" if things::thing(class).is_some_and(|thing| thing.class == class && !among!(class, "person" | "family")) => {
            return None;
        }
        // "Suffered two gunshot wounds and was pronounced dead": no wounds are.
        _ if class == "wound" => return None,
        // "Two counts of murder" are killed by nobody.
        _ if class == "count" && !among!(role, "charged" | "convicted" | "acquitted") => return None,
        _ => role,
    })
}

/// Whether the figure is where a change began, where it ended, or how large it was.
fn side(view: &View, here: &Range<usize>) -> Side {
    let Some(at) = here.start.checked_sub(1) else { return Side::None };
    let changed = |from: usize| (from.saturating_sub(14)..from).any(|at| view.moves(at) || among!(view, at, "from" | "extended"));
    match view.word(at) {
        "to" if changed(at) => Side::To,
        // "Kept crowds away from 12 survivors"
        "from" if view.reads(at.wrapping_sub(1), "away") => Side::None,
        "from" if changed(at) || view.reads(here.end, "to") => Side::From,
        "by" if changed(at) => Side::By,
        // "Raising an earlier toll of 14"
        "of" if at > 1
            && among!(view, at - 1, "toll" | "count" | "figure" | "tally" | "total" | "estimate")
            && among!(view, at - 2, "earlier" | "initial" | "previous" | "preliminary" | "original") =>
        {
            Side::From
        }
        _ => Side::None,
    }
}

/// The two ends of a change that is told as a range: "the toll rose from 10 to 25", not "from 10 to 25 people came".
fn ends(view: &View, here: &Range<usize>, quantity: &quantity::Quantity) -> Option<[(Decimal, Span); 2]> {
    let (low, high) = (quantity.bound.low?, quantity.bound.high?);
    let range = quantity.hedge == Hedge::Range && view.word(here.start) == "from" && low != high;
    let changes = |at: usize| {
        let changed = among!(
            view,
            at,
            "doubled"
                | "doubles"
                | "tripled"
                | "revised"
                | "halved"
                | "reduction"
                | "decrease"
                | "change"
                | "goes"
                | "went"
                | "moves"
                | "moved"
                | "extended"
                | "corrected"
                | "slowed"
                | "cooled"
        );
        changed || view.moves(at)
    };
    (range && (here.start.saturating_sub(8)..here.start).any(changes)).then_some(())?;
    let to = here.clone().rev().find(|&at| view.reads(at, "to"))?;
    let span = |from: usize, to: usize| Some(view.tokens.get(from)?.span.to(view.tokens.get(to.checked_sub(1)?)?.span));
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>().trim_matches('0').to_owned();
    let last = (to + 1..here.end).find(|&at| view.kind(at) == Some(Kind::Number)).map(|at| digits(view.word(at)));
    let (from, end) = if last == Some(digits(&low.normalize().to_string())) { (high, low) } else { (low, high) };
    Some([(from, span(here.start + 1, to)?), (end, span(to + 1, here.end)?)])
}

/// The day a sentence speaks of: its own date or weekday, where that does not only date what somebody said.
fn own_day(view: &View, timed: &[(usize, &moment::Moment)]) -> Option<String> {
    timed.iter().find_map(|(_, moment)| {
        if moment.kind != moment::Kind::Date {
            return None;
        }
        let at = view.tokens.partition_point(|token| token.span.start() < moment.span.start());
        let spoken = (at.saturating_sub(3)..at).any(|at| view.is(at, Senses::SAY));
        // "The previous record, made Sunday" dates that.
        let before = (at.saturating_sub(5)..at).any(|at| view.reads(at, "previous"));
        let past = view.tokens.partition_point(|token| token.span.start() < moment.span.end());
        // "The highest since 2008" compares, "from 1 January" is yet to come or long past.
        let compares =
            at.checked_sub(1).is_some_and(|at| among!(view, at, "since" | "until" | "than" | "from" | "after" | "before" | "following"));
        // "15 March, 07:20 Five more bodies were found": the stamp of an entry.
        let clock = |next: &moment::Moment| {
            next.kind == moment::Kind::Time && view.tokens.iter().skip(past).take(2).any(|token| token.span.start() == next.span.start())
        };
        let stamp = at == 0 && timed.iter().any(|(_, next)| clock(next));
        (!spoken && !compares && !stamp && !before).then(|| moment.value.clone())
    })
}

#[cfg(test)]
mod tests {
    use crate::claim::{Side, read};
    use crate::text::Article;

    fn sides(text: &str) -> Vec<Side> {
        let article = Article { text: text.to_owned(), ..Article::default() };
        read(&article).claims.iter().map(|claim| claim.side).collect()
    }

    #[test]
    fn a_change_that_is_told_as_a_range_has_two_ends() {
        for text in ["Profit shrank from 148 million euros to 61 million euros.", "The price soared from $31 to $40."] {
            assert_eq!(sides(text), [Side::From, Side::To], "{text}");
        }
        assert_eq!(sides("Guests paid from 10 euros to 25 euros."), [Side::None]);
    }
}
