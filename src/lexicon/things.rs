//! What is counted: which words name one class of thing, and which group within it.

use super::Words;
use super::{List, any};
use crate::text::table::fields;
use std::sync::OnceLock;

/// A class of things with the group a word narrows it to; no group where the word takes in everyone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Thing {
    pub class: &'static str,
    pub group: Option<&'static str>,
}

/// Whether things are ranked by this: "the third-largest port".
pub fn is_rank(word: &str) -> bool {
    const RANKS: &List = any![
        "place",
        "largest",
        "biggest",
        "smallest",
        "highest",
        "lowest",
        "tallest",
        "longest",
        "oldest",
        "youngest",
        "richest",
        "poorest",
        "busiest",
        "deadliest",
        "worst",
        "best",
        "fastest",
        "strongest",
        "wealthiest",
        "hottest",
        "coldest",
        "wettest",
        "costliest",
        "deepest",
        "heaviest",
    ];
    RANKS.has(word)
}

/// Whether a word names what people fall ill with.
pub fn is_disease(word: &str) -> bool {
    const DISEASES: &List = any![
        "covid",
        "covid-19",
        "coronavirus",
        "measles",
        "flu",
        "influenza",
        "cholera",
        "dengue",
        "ebola",
        "malaria",
        "mpox",
        "monkeypox",
        "zika",
        "polio",
        "tuberculosis",
        "typhoid",
        "meningitis",
        "mumps",
        "rabies",
        "plague",
        "hepatitis",
        "hiv",
        "salmonella",
        "infection",
        "illness",
        "pneumonia",
        "the",
    ];
    DISEASES.has(word)
}

/// Whether it is what people win, lose or serve one after the other: "her fifth title", "a third term".
pub fn is_won(word: &str) -> bool {
    any!["title", "championship", "crown", "trophy", "medal", "cup", "win", "victory", "defeat", "loss", "goal", "term", "appearance"]
        .has(word)
}

/// Whether it is counted of players and teams, each for itself: eleven rebounds are no eleven points.
pub fn is_statistic(noun: &str) -> bool {
    const STATISTICS: &List = any![
        "point",
        "goal",
        "rebound",
        "assist",
        "touchdown",
        "turnover",
        "wicket",
        "run",
        "over",
        "game",
        "season",
        "save",
        "interception",
        "steal",
        "block",
        "carry",
        "punt",
        "penalty",
        "tackle",
        "corner",
        "error",
        "ace",
        "birdie",
        "yard",
        "foul",
    ];
    STATISTICS.has(noun)
}

/// Whether a noun that stands in no list names no people, by its ending: a package, a shooting and a count are not
/// persons, whatever was received, told of or charged.
pub fn is_no_person(noun: &str) -> bool {
    const ENDINGS: [&str; 12] = ["age", "tile", "ing", "tion", "sion", "ment", "ness", "ity", "ism", "ure", "nce", "time"];
    const OTHERS: &List = any![
        "sheep", "wolf", "cow", "calf", "dog", "horse", "pig", "bird", "animal", "goat", "deer", "count", "warrant", "order", "contract",
        "bullet", "block", "weapon", "floor", "round", "case", "place",
    ];
    // A sibling and a prince are people for all that.
    let spared = noun.ends_with("ling") || noun == "prince" || noun == "slaying";
    OTHERS.has(noun) || !spared && ENDINGS.iter().any(|ending| noun.ends_with(ending) && noun.len() != ending.len() + 1)
}

/// A class, its group (or nothing), and their heads in the singular.
const ROWS: &str = "\
person||person people individual victim suspect citizen resident inhabitant villager other human life soul casualty member local one body adult voter patient participant plaintiff defendant housemate intruder relative bystander pedestrian onlooker survivor applicant respondent neighbour neighbor accomplice sufferer deputy guy friend parent colleague hiker climber camper cyclist worshipper worshiper pilgrim reveler reveller shopper nephew niece cousin boyfriend girlfriend pensioner fatality fugitive guard ranger warden motorist skier mountaineer swimmer mourner tenant homeowner householder offender culprit teammate congregant churchgoer
person|civilian|civilian
person|child|child kid boy girl minor schoolgirl schoolboy infant baby toddler teenager teen youth youngster son daughter schoolchild newborn grandchild
person|pupil|student pupil classmate
person|woman|woman mother wife sister grandmother aunt female lady mum mom
person|man|man father husband brother grandfather uncle male dad lad bloke
person|soldier|soldier troop troops serviceman servicemember marine paratrooper airman sailor conscript commando reservist
person|police|policeman officer cop constable pc police trooper sheriff detective lawman policewoman gendarme
person|fighter|militant fighter rebel insurgent gunman attacker terrorist extremist jihadist assailant bomber shooter hijacker guerrilla separatist kidnapper captor robber pirate kamikaze militiaman sniper knifeman
person|passenger|passenger traveller traveler tourist commuter holidaymaker vacationer
person|crew|crew crewmember crewman pilot driver seafarer seaman
person|worker|worker employee staffer labourer laborer miner staff builder
person|medic|doctor nurse paramedic medic physician surgeon midwife
person|firefighter|firefighter rescuer fireman
person|protester|protester demonstrator marcher rioter activist protestor campaigner
person|migrant|migrant refugee asylum-seeker evacuee immigrant
person|hostage|hostage captive abductee
person|prisoner|prisoner inmate detainee
person|lawmaker|lawmaker senator legislator parliamentarian mp congressman congresswoman councillor assemblyman representative councilor backbencher mep
person|fan|fan spectator supporter attendee visitor guest
person|teacher|teacher educator professor lecturer
person|player|player footballer athlete cricketer
person|lawyer|lawyer attorney prosecutor barrister solicitor
person|judge|judge justice magistrate
person|candidate|candidate nominee pick contender
person|politician|politician delegate democrat republican
person|witness|witness
person|volunteer|volunteer
person|scientist|scientist researcher expert engineer economist analyst
person|investor|investor shareholder
person|cleric|cleric priest pastor monk nun rabbi bishop imam
person|farmer|farmer rancher fisherman
person|official|official diplomat aide adviser
person|minister|minister
person|director|director executive manager
person|thief|thief burglar looter
person|journalist|journalist reporter
person|british|brit briton
person|german|german
person|filipino|filipino
person|turk|turk
person|greek|greek
person|swede|swede
person|dane|dane
viewer||viewer listener
family||family household
drone||drone uav shahed quadcopter
missile||missile
rocket||rocket projectile
blast||blast explosion bombing
title||title championship crown trophy
airstrike||airstrike strike
column||column convoy
aircraft||aircraft plane airplane aeroplane jet airliner warplane
helicopter||helicopter chopper
building||house home building structure property dwelling residence address premises bungalow cottage cabin
apartment||apartment flat
vehicle||vehicle car automobile
weapon||weapon gun firearm rifle pistol handgun shotgun revolver kalashnikov
round||round bullet shot cartridge gunshot
raid||raid search
ship||ship vessel boat speedboat ferry dinghy yacht trawler freighter
job||job position post role
plant||plant factory mill
count||count charge
product||product item good
shop||shop store outlet branch
fire||fire wildfire blaze bushfire
customer||customer subscriber user client
vote||vote ballot
seat||seat mandate
quake||earthquake quake tremor temblor
storm||storm hurricane typhoon cyclone
tree||tree
truck||truck lorry
carriage||carriage wagon
train||train
station||station precinct
district||district constituency
dose||dose jab
case||case infection
storey||storey story floor
place||place
fault||fault defect flaw deficiency
company||company firm business
match||match game fixture
win||win victory
bank||bank lender
offer||offer bid
deal||deal agreement accord pact
lawsuit||lawsuit suit
film||film movie
town||town municipality";

/// Whether a noun in the singular is one for people.
pub fn is_person(noun: &str) -> bool {
    thing(noun).is_some_and(|thing| thing.class == "person")
}

/// What a singular head in lower case names.
pub fn thing(head: &str) -> Option<Thing> {
    static THINGS: OnceLock<Words<Thing>> = OnceLock::new();
    let build = || {
        let rows = ROWS.lines().flat_map(|row| {
            let [class, group, heads] = fields(row);
            let group = (!group.is_empty()).then_some(group);
            heads.split(' ').map(move |head| (head, Thing { class, group }))
        });
        rows.collect()
    };
    THINGS.get_or_init(build).get(head.as_bytes()).copied()
}

/// Whether a head names people of one group: girls, and not villagers.
pub fn is_of_group(head: &str) -> bool {
    thing(head).is_some_and(|thing| thing.class == "person" && thing.group.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_one_thing_share_a_class() {
        assert_eq!(thing("uav").map(|thing| thing.class), Some("drone"));
        assert_eq!(thing("villager"), Some(Thing { class: "person", group: None }));
        assert_eq!(thing("soldier").and_then(|thing| thing.group), Some("soldier"));
        assert_eq!(thing("banana"), None);
        assert_eq!(thing("lorry"), thing("truck"));
        // Those at a screen are not those at a ground.
        assert_ne!(thing("viewer"), thing("spectator"));
    }
}
