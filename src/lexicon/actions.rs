//! What is done to the things that news counts, and the one role that each of its words gives them.
//! An entry carries a sentence in which it reads; one test runs them all.

use super::Words;
use std::sync::OnceLock;

/// How a word hands its role to a quantity.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A verb that does it to its object: "killed 3", "3 were killed".
    Does,
    /// A verb whose subject it befalls: "3 died", "72 drones breached the line".
    Befalls,
    /// A state beside the thing: "3 dead", "left 3 missing".
    State,
    /// A noun that is counted itself: "3 deaths".
    Tally,
    /// A noun that announces a number: "the toll rose to 3".
    Toll,
    /// A noun of the deed, with "of" before what it befalls: "the arrest of 3 men".
    Deed,
    /// A verb of attack, whose means is counted: "hit the city with 3 drones".
    With,
}

/// What happened to the things counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Action {
    pub role: &'static str,
    pub shape: Shape,
}

struct Row {
    role: &'static str,
    shape: Shape,
    /// Every form it is written in.
    words: &'static str,
    /// A sentence in which the first quantity has this role.
    #[cfg(test)]
    example: &'static str,
}

const fn row(
    role: &'static str,
    shape: Shape,
    words: &'static str,
    #[cfg_attr(not(test), expect(unused_variables))] example: &'static str,
) -> Row {
    Row {
        role,
        shape,
        words,
        #[cfg(test)]
        example,
    }
}

const ROWS: &[Row] = &[
    row(
        "killed",
        Shape::Does,
        "kill kills killed killing murder murders murdered murdering slay slain execute executed executing massacred beheaded martyred slaughtered \
         butchered electrocuted lynched hanged assassinated",
        "The flood killed 12 people.",
    ),
    row(
        "killed",
        Shape::Befalls,
        "die dies died dying perish perished perishing drown drowned drowning succumbed suffocated",
        "Seven miners died in the shaft.",
    ),
    row("killed", Shape::State, "dead deceased lifeless", "The storm left nine people dead."),
    row(
        "killed",
        Shape::Tally,
        "death deaths fatality fatalities homicide homicides corpse corpses bodies martyrs killings executions \
         drownings",
        "Officials confirmed 31 deaths.",
    ),
    row("killed", Shape::Toll, "toll", "The toll rose to 44."),
    row("arrested", Shape::Deed, "detention", "The raids led to the detention of 44 men."),
    row("cancelled", Shape::Deed, "cancellation cancellations", "The storm led to the cancellation of 44 flights."),
    row("evacuated", Shape::Deed, "evacuation", "The fire led to the evacuation of 44 people."),
    row("seized", Shape::Deed, "seizure confiscation", "Police reported the seizure of 44 rifles."),
    row("destroyed", Shape::Deed, "destruction", "The army reported the destruction of 44 tanks."),
    row(
        "injured",
        Shape::Does,
        "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maimed maiming grazed grazing",
        "The blast injured 15 people.",
    ),
    row("injured", Shape::Tally, "injury injuries casualty", "Doctors counted 18 injuries."),
    row("shot", Shape::Does, "shot stabbed", "The robber shot three clerks."),
    row("missing", Shape::State, "missing unaccounted", "Eleven sailors are missing."),
    row("missing", Shape::Befalls, "disappeared vanished", "Three climbers disappeared."),
    row("trapped", Shape::Does, "trap traps trapped trapping stranded stranding", "The slide trapped six hikers."),
    row("trapped", Shape::State, "marooned stuck snowbound", "The snow left 80 drivers stuck."),
    row(
        "rescued",
        Shape::Does,
        "rescue rescues rescued rescuing saved evacuees freed frees freeing winched",
        "Crews rescued 14 passengers.",
    ),
    row("released", Shape::Does, "release releases released releasing", "Police released two men."),
    row("survived", Shape::Befalls, "survive survives survived surviving", "Nine miners survived the blast."),
    row("survived", Shape::State, "alive", "Nine miners are alive."),
    row("unhurt", Shape::State, "unhurt unharmed unscathed uninjured", "Nine miners were unhurt."),
    row("survived", Shape::Tally, "survivor survivors", "There were nine survivors."),
    row(
        "cancelled",
        Shape::Does,
        "cancel cancels cancelled cancelling canceled canceling scrapped grounded",
        "The airport cancelled 40 flights.",
    ),
    row("evacuated", Shape::Does, "evacuate evacuates evacuated evacuating relocated", "The city evacuated 3,000 residents."),
    row("displaced", Shape::Does, "displace displaces displaced displacing uprooted", "Fighting displaced 40,000 people."),
    row("displaced", Shape::State, "homeless", "The fire left 300 people homeless."),
    row("fled", Shape::Befalls, "flee flees fled fleeing escape escapes escaped escaping", "Some 2,000 villagers fled."),
    row(
        "arrested",
        Shape::Does,
        "arrest arrested arresting detain detains detained detaining apprehended nabbed busted nicked collared handcuffed",
        "Police arrested 22 men.",
    ),
    row("arrested", Shape::Tally, "arrests detentions detainees", "Police made 22 arrests."),
    row("charged", Shape::Does, "charge charged charging indict indicted indicting prosecuted arraigned", "Prosecutors charged five men."),
    row("convicted", Shape::Does, "convict convicts convicted sentenced jailed imprisoned", "The court convicted four men."),
    row("convicted", Shape::State, "guilty", "The court found four men guilty."),
    row("acquitted", Shape::Does, "acquit acquits acquitted acquitting cleared", "The court acquitted four men."),
    row("remanded", Shape::Does, "remanded", "The court remanded four men."),
    row("bailed", Shape::Does, "bailed", "Police bailed four men."),
    row("closed", Shape::Does, "closed closing shuttered shut shuts shutting", "The city shut 41 schools."),
    row("closed", Shape::Deed, "closure closures", "The storm led to the closure of 41 schools."),
    row("reopened", Shape::Does, "reopen reopened reopening", "The city reopened 41 schools."),
    row("suspended", Shape::Does, "suspend suspends suspended suspending", "The line suspended nine trains."),
    row("delayed", Shape::Does, "delay delayed delaying", "The storm delayed 40 flights."),
    row("diverted", Shape::Does, "divert diverted diverting rerouted", "The storm diverted 14 flights."),
    row("recalled", Shape::Does, "recalled recalling", "The maker recalled 40,000 cars."),
    row("stolen", Shape::Does, "steal stole stolen stealing looted", "Thieves stole 14 paintings."),
    // Land, and people; houses are destroyed by it.
    row("burned", Shape::Does, "burned burnt charred scorched blackened", "The fire burned 40,000 acres."),
    row("set on fire", Shape::Does, "torch torched torching", "The crowd torched 14 cars."),
    row("flooded", Shape::Does, "flood floods flooded flooding inundated submerged swamped waterlogged", "The river flooded 3,000 homes."),
    row("abducted", Shape::Does, "abduct abducts abducted abducting kidnap kidnaps kidnapped kidnapping", "Gunmen kidnapped 30 pupils."),
    row(
        "hospitalised",
        Shape::Does,
        "hospitalise hospitalised hospitalize hospitalized hospitalizes admitted admit",
        "The clinic admitted 19 people.",
    ),
    // In hospital where it is people that are received.
    row("received", Shape::Does, "received receive", "The clinic received 19 people."),
    row("treated", Shape::Does, "treat treats treated treating", "Medics treated eight people."),
    row("discharged", Shape::Does, "discharge discharged discharging", "The ward discharged three patients."),
    row("infected", Shape::Does, "infect infects infected infecting sickened sickens sickening poisoned", "The virus infected 210 people."),
    row("infected", Shape::Tally, "infections cases", "The province reported 210 infections."),
    row("damaged", Shape::Does, "damage damages damaged damaging", "The quake damaged 400 homes."),
    row(
        "destroyed",
        Shape::Does,
        "destroy destroys destroyed destroying flatten flattens flattened flattening razed gutted levelled leveled demolished \
         obliterated incinerated",
        "The fire destroyed 60 homes.",
    ),
    row(
        "launched",
        Shape::Does,
        "launch launches launched launching fire fires fired firing send sends sent sending deploy deploys deployed deploying unleash unleashed unleashing hurl hurled loosed",
        "The army launched 30 rockets.",
    ),
    row(
        "launched",
        Shape::With,
        "attack attacks attacked attacking pummel pummels pummeled pummelled pummeling pound pounds pounded pounding bombard bombards bombarded bombarding target targets targeted targeting strike strikes struck striking hit hits hitting barrage",
        "The fleet pounded the port with 20 rockets.",
    ),
    row(
        "intercepted",
        Shape::Does,
        "intercept intercepts intercepted intercepting downed downing neutralised neutralized repelled",
        "The guard intercepted 15 rockets.",
    ),
    // Only of what flies at a country.
    row("stopped", Shape::Does, "stopped stopping jammed jamming swatted suppressed", "The guard stopped 15 rockets."),
    row("used", Shape::Does, "used", "The army used 15 rockets."),
    row(
        "got through",
        Shape::Befalls,
        "breach breaches breached breaching penetrate penetrates penetrated penetrating evade evaded",
        "Four rockets penetrated the shield.",
    ),
    // Only of suspects.
    row("wanted", Shape::Does, "sought", "Police sought two gunmen."),
    row("searched", Shape::Does, "search searches searched searching raid raids raided raiding", "Police searched 14 homes."),
    row("seized", Shape::Does, "seize seizes seized seizing confiscate confiscated confiscating impounded", "Customs seized 90 rifles."),
    row("found", Shape::Does, "recover recovers recovered found unearthed discovered", "Divers recovered two engines."),
    row("cut", Shape::Does, "axe axed axing eliminate eliminates eliminated eliminating sack sacked sacking", "The firm axed 500 jobs."),
    row("cut", Shape::Tally, "layoffs redundancies sackings", "The firm announced 500 layoffs."),
    row("furloughed", Shape::Does, "furlough furloughed", "The firm furloughed 500 workers."),
    row("hired", Shape::Does, "hire hires hired hiring recruit recruited recruiting", "The firm hired 80 engineers."),
    row("sold", Shape::Does, "sell sells sold selling", "The chain sold 6,000 tickets."),
    row("delivered", Shape::Does, "deliver delivers delivered delivering shipped shipping", "The maker delivered 50,000 cars."),
    row("won", Shape::Does, "win wins won winning secured", "The party won 51 seats."),
    row("lost", Shape::Does, "lose loses lost losing", "The party lost 12 seats."),
    row("voted for", Shape::Befalls, "backed supported", "Some 40 members backed the bill."),
    row("voted against", Shape::Befalls, "opposed rejected", "Some 12 members opposed the bill."),
    row("elected", Shape::Does, "elect elected electing", "The town elected nine women."),
    row("spoiled", Shape::Does, "spoiled spoilt", "Voters spoiled 300 ballots."),
    row("voted", Shape::Befalls, "voted", "Some 40,000 people voted."),
    row("rebelled", Shape::Befalls, "rebel rebelled rebelling", "Some 12 members rebelled."),
    row("abstained", Shape::Befalls, "abstain abstained abstaining", "Three members abstained."),
    row(
        "attended",
        Shape::Befalls,
        "attend attends attended attending gather gathered gathering marched marching rallied demonstrated demonstrating protested protesting participated flocked joined thronged",
        "Some 8,000 fans attended.",
    ),
    row("conceded", Shape::Does, "concede conceded conceding", "The side conceded three goals."),
    row("booked", Shape::Does, "booked", "The referee booked four players."),
    row("watched", Shape::Befalls, "watched", "Some 9 million people watched."),
    row("captured", Shape::Does, "capture captures captured capturing", "The army captured 30 soldiers."),
    row("surrendered", Shape::Befalls, "surrender surrendered surrendering", "Some 30 soldiers surrendered."),
    row("derailed", Shape::Does, "derail derailed derailing", "The slide derailed nine carriages."),
    row("capsized", Shape::Befalls, "capsize capsized capsizing", "Three boats capsized."),
    row("vaccinated", Shape::Does, "vaccinate vaccinated vaccinating inoculated", "The clinic vaccinated 400 people."),
    row("expelled", Shape::Does, "expel expelled expelling deport deported deporting", "The state deported 400 migrants."),
    row("created", Shape::Does, "create created creating", "The plant created 500 jobs."),
    row("scored", Shape::Does, "score scores scored scoring netted bagged", "She scored 31 points."),
];

/// What the table says of a word in lower case.
pub fn action(lower: &str) -> Option<Action> {
    static ACTIONS: OnceLock<Words<Action>> = OnceLock::new();
    let build = || {
        let forms = ROWS.iter().flat_map(|row| row.words.split(' ').map(|word| (word, Action { role: row.role, shape: row.shape })));
        forms.collect()
    };
    ACTIONS.get_or_init(build).get(lower.as_bytes()).copied()
}

/// Phrases of which no single word gives the role: the words in order, `*` for up to four words between.
const PHRASES: &[(&str, &str)] = &[
    ("found dead", "killed"),
    ("found alive", "rescued"),
    ("pulled alive", "rescued"),
    ("taken to * hospital", "hospitalised"),
    ("taken to * hospitals", "hospitalised"),
    ("taken to * centre", "hospitalised"),
    ("taken to * center", "hospitalised"),
    ("taken to * institute", "hospitalised"),
    ("taken to * clinic", "hospitalised"),
    ("taken to * medical", "hospitalised"),
    ("rushed to", "hospitalised"),
    ("airlifted to safety", "rescued"),
    ("brought to safety", "rescued"),
    ("taken to safety", "rescued"),
    ("airlifted to", "hospitalised"),
    ("transported to * hospital", "hospitalised"),
    ("transported to * hospitals", "hospitalised"),
    ("being treated in * hospital", "hospitalised"),
    ("being treated at * hospital", "hospitalised"),
    ("in hospital", "hospitalised"),
    ("recovering in * hospital", "hospitalised"),
    ("recovering at * hospital", "hospitalised"),
    ("recovering from * wounds", "injured"),
    ("recovering from * injuries", "injured"),
    ("hospital took in", "hospitalised"),
    ("not been found", "missing"),
    ("yet to be accounted", "missing"),
    ("being sought", "sought"),
    ("are sought", "sought"),
    ("searching for", "sought"),
    ("looking for", "wanted"),
    ("hunting for", "wanted"),
    ("on the run", "wanted"),
    ("at large", "wanted"),
    ("dug out", "rescued"),
    ("brought out alive", "rescued"),
    ("treated and released", "discharged"),
    ("released from hospital", "discharged"),
    ("in * critical condition", "in critical condition"),
    ("in critical but", "in critical condition"),
    ("in serious but", "in serious condition"),
    ("in * serious condition", "in serious condition"),
    ("in * stable condition", "in stable condition"),
    ("in good condition", "in good condition"),
    ("in fair condition", "in fair condition"),
    ("fighting for * life", "in critical condition"),
    ("fighting for * lives", "in critical condition"),
    ("in intensive care", "in intensive care"),
    ("in custody", "arrested"),
    ("held captive", "abducted"),
    ("held hostage", "abducted"),
    ("taken hostage", "abducted"),
    ("held against", "abducted"),
    ("being held captive", "abducted"),
    ("being held hostage", "abducted"),
    ("were held captive", "abducted"),
    ("were held hostage", "abducted"),
    ("were held against", "abducted"),
    ("being held", "arrested"),
    ("were held", "arrested"),
    ("taken into custody", "arrested"),
    ("led away", "arrested"),
    ("taken away in handcuffs", "arrested"),
    ("remain underground", "trapped"),
    ("remained underground", "trapped"),
    ("still underground", "trapped"),
    ("lost their lives", "killed"),
    ("lost * life", "killed"),
    ("intercept and destroy", "intercepted"),
    ("intercepted and destroyed", "intercepted"),
    ("shot dead", "killed"),
    ("shot and killed", "killed"),
    ("shot to death", "killed"),
    ("stabbed to death", "killed"),
    ("fatally shot", "killed"),
    ("fatally shooting", "killed"),
    ("fatally stabbed", "killed"),
    ("fatally stabbing", "killed"),
    ("fatally injured", "killed"),
    ("fatally wounded", "killed"),
    ("mortally wounded", "killed"),
    ("received life - threatening", "seriously injured"),
    ("suffered life - threatening", "seriously injured"),
    ("sustained life - threatening", "seriously injured"),
    ("shot and wounded", "injured"),
    ("shot and injured", "injured"),
    ("suffered * injuries", "injured"),
    // Only of people.
    ("hit by gunfire", "hit"),
    ("hit by gunshots", "hit"),
    ("struck by gunshots", "hit"),
    ("hit by * debris", "hit"),
    ("struck by * debris", "hit"),
    ("hit by * glass", "hit"),
    ("struck by * glass", "hit"),
    ("suffered * gunshot wound", "hit"),
    ("suffered * gunshot wounds", "hit"),
    ("suffering * gunshot wounds", "hit"),
    ("with gunshot wounds", "hit"),
    ("hit by * bullets", "hit"),
    ("hit by * bullet", "hit"),
    ("hit by shrapnel", "hit"),
    ("struck by gunfire", "hit"),
    ("struck by * bullets", "hit"),
    ("struck by * bullet", "hit"),
    ("struck by shrapnel", "hit"),
    ("gunned down", "killed"),
    ("mowed down", "killed"),
    ("went missing", "missing"),
    ("gone missing", "missing"),
    ("pulled from * rubble", "rescued"),
    ("pulled out of * rubble", "rescued"),
    ("pulled from * wreckage", "rescued"),
    ("shot down", "intercepted"),
    ("brought down", "intercepted"),
    ("taken down", "intercepted"),
    ("got through", "got through"),
    ("get through", "got through"),
    ("got past", "got through"),
    ("slipped through", "got through"),
    ("broke through", "got through"),
    ("went to the polls", "voted"),
    ("cast ballots", "voted"),
    ("cast their ballots", "voted"),
    ("cast a ballot", "voted"),
    ("voted in favour", "voted for"),
    ("voted in favor", "voted for"),
    ("voted for", "voted for"),
    ("voted against", "voted against"),
    ("under house arrest", "under house arrest"),
    ("confined to", "under house arrest"),
    ("took part", "attended"),
    ("taken part", "attended"),
    ("taking part", "attended"),
    ("turned out", "attended"),
    ("took to the streets", "attended"),
    ("taken to the streets", "attended"),
    ("in attendance", "attended"),
    ("are critical", "in critical condition"),
    ("is critical", "in critical condition"),
    ("were critical", "in critical condition"),
    ("in favour", "voted for"),
    ("in favor", "voted for"),
    ("laid off", "cut"),
    ("lay off", "cut"),
    ("laying off", "cut"),
    ("let go", "cut"),
    ("without power", "without power"),
    ("lost power", "without power"),
    ("without electricity", "without power"),
    ("lost electricity", "without power"),
    ("no power", "without power"),
    ("no electricity", "without power"),
    ("without heating", "without heating"),
    ("no heating", "without heating"),
    ("without * water", "without water"),
    ("no running water", "without water"),
    ("no water", "without water"),
    ("in the dark", "without power"),
    ("in darkness", "without power"),
    ("without lights", "without power"),
    ("did not take off", "cancelled"),
    ("not run", "cancelled"),
    ("called off", "cancelled"),
    ("walked free", "rescued"),
    ("set free", "rescued"),
    ("told to leave", "evacuated"),
    ("ordered to leave", "evacuated"),
    ("forced to leave", "evacuated"),
    ("moved out", "evacuated"),
    ("moved to * shelters", "evacuated"),
    ("moved to * safety", "evacuated"),
    ("taken to safety", "evacuated"),
    ("had to leave", "evacuated"),
    ("forced to flee", "evacuated"),
    ("forced from", "evacuated"),
    ("leave their homes", "evacuated"),
    ("under water", "flooded"),
    ("underwater", "flooded"),
    ("claimed the lives", "killed"),
    ("claiming the lives", "killed"),
    ("cost the lives", "killed"),
    ("took the lives", "killed"),
    ("pulled out alive", "rescued"),
    ("pulled from * sea", "rescued"),
    ("pulled from * water", "rescued"),
    ("plucked from", "rescued"),
    ("led to safety", "rescued"),
    ("escaped with * injuries", "injured"),
    ("escaped with * burns", "injured"),
    ("escaped unhurt", "unhurt"),
    ("escaped unharmed", "unhurt"),
    ("escaped uninjured", "unhurt"),
    ("sustained * injuries", "injured"),
    ("received * injuries", "injured"),
    ("suffered * burns", "injured"),
    ("needed hospital", "hospitalised"),
    ("required hospital", "hospitalised"),
    ("received hospital", "hospitalised"),
    ("needing hospital", "hospitalised"),
    ("brought to * hospital", "hospitalised"),
    ("sent to * hospital", "hospitalised"),
    ("flown to * hospital", "hospitalised"),
    ("remain in * hospital", "hospitalised"),
    ("remained in * hospital", "hospitalised"),
    ("patched up", "treated"),
    ("received treatment", "treated"),
    ("received medical", "treated"),
    ("required treatment", "treated"),
    ("needed treatment", "treated"),
    ("received first aid", "treated"),
    ("taken in for", "arrested"),
    ("held for questioning", "arrested"),
    ("held on suspicion", "arrested"),
    ("in the cells", "arrested"),
    ("in detention", "arrested"),
    ("under arrest", "arrested"),
    ("placed under arrest", "arrested"),
    ("rounded up", "arrested"),
    ("remanded in custody", "remanded"),
    ("released on bail", "bailed"),
    ("freed on bail", "bailed"),
    ("found guilty", "convicted"),
    ("found not guilty", "acquitted"),
    ("pleaded guilty", "pleaded guilty"),
    ("pleaded not guilty", "pleaded not guilty"),
    ("sent to prison", "convicted"),
    ("sent to jail", "convicted"),
    ("swept away", "swept away"),
    ("washed away", "swept away"),
    ("cut off", "cut off"),
    ("buried under", "trapped"),
    ("buried beneath", "trapped"),
    ("burned down", "destroyed"),
    ("burnt down", "destroyed"),
    ("burned to the ground", "destroyed"),
    ("burnt to the ground", "destroyed"),
    ("reduced to ash", "destroyed"),
    ("reduced to ashes", "destroyed"),
    ("reduced to rubble", "destroyed"),
    ("wiped out", "destroyed"),
    ("set on fire", "set on fire"),
    ("set alight", "set on fire"),
    ("set ablaze", "set on fire"),
    ("set fire to", "set on fire"),
    ("knocked out", "stopped"),
    ("taken out", "stopped"),
    ("took out", "stopped"),
    ("plunged into darkness", "without power"),
    ("into darkness", "without power"),
    ("blacked out", "without power"),
    ("without gas", "without gas"),
    ("at risk", "at risk"),
    ("under threat", "at risk"),
    ("made redundant", "cut"),
    ("lost their jobs", "cut"),
    ("lose their jobs", "cut"),
    ("broke ranks", "rebelled"),
    ("sent off", "sent off"),
    ("turned up", "attended"),
    ("showed up", "attended"),
    ("packed the", "attended"),
    ("packed into the", "attended"),
    ("filled the", "attended"),
    ("lined the", "attended"),
    ("said no", "voted against"),
    ("voted no", "voted against"),
    ("said yes", "voted for"),
    ("voted yes", "voted for"),
    ("entitled to vote", "eligible"),
    ("eligible to vote", "eligible"),
    ("registered to vote", "registered"),
    ("taken ill", "infected"),
    ("fell ill", "infected"),
    ("fallen ill", "infected"),
    ("tested positive", "infected"),
    ("on strike", "on strike"),
    ("went on strike", "on strike"),
    ("downed tools", "on strike"),
    ("found safe", "rescued"),
    ("fell to * death", "killed"),
    ("fell to * deaths", "killed"),
    ("plunged to * death", "killed"),
    ("plunged to * deaths", "killed"),
    ("moved to higher", "evacuated"),
    ("came off the rails", "derailed"),
    ("left the rails", "derailed"),
    ("left the tracks", "derailed"),
];

/// The role of the phrase that starts at a word, if one does, and how many words it takes. `word` answers the
/// word so many places on, in lower case.
pub fn phrase<'a>(word: impl Fn(usize) -> Option<&'a str>) -> Option<(&'static str, usize)> {
    static BY_FIRST: OnceLock<Words<Vec<(&str, &str)>>> = OnceLock::new();
    let build = || {
        let mut by_first: Words<Vec<(&str, &str)>> = Words::default();
        for &phrase in PHRASES {
            by_first.at(phrase.0.split(' ').next().unwrap_or_default()).push(phrase);
        }
        by_first
    };
    BY_FIRST.get_or_init(build).get(word(0)?.as_bytes())?.iter().find_map(|(words, role)| {
        let mut at = 0;
        let mut gap = 0;
        for wanted in words.split(' ') {
            if wanted == "*" {
                gap = 4;
                continue;
            }
            let found = (at..=at + gap).find(|&place| word(place) == Some(wanted))?;
            (at, gap) = (found + 1, 0);
        }
        Some((*role, at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_uses_a_word_of_its_row() {
        for row in ROWS {
            let words: Vec<&str> = row.words.split(' ').collect();
            let example = row.example.to_lowercase();
            assert!(example.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word)), "{}: {}", row.role, row.example);
        }
    }

    #[test]
    fn a_word_stands_in_one_row() {
        let mut seen = std::collections::BTreeSet::new();
        for word in ROWS.iter().flat_map(|row| row.words.split(' ')) {
            assert!(seen.insert(word), "{word} stands twice");
        }
    }

    fn role(text: &str) -> Option<&'static str> {
        let article = crosscheck::text::Article { text: text.to_owned(), ..Default::default() };
        crosscheck::claim::read(&article).claims.first().and_then(|claim| claim.role)
    }

    #[test]
    fn a_word_has_its_role_and_no_other_of_its_senses_has() {
        // A sentence in which the word has its role, and one in which it has another sense.
        let told = [
            ("killed", "The fire claimed the lives of 12 people.", "Rescuers saved the lives of 12 people."),
            ("killed", "The rebels executed 12 men.", "Police executed 12 search warrants."),
            ("missing", "Three climbers disappeared.", "Three hopes of a deal disappeared for 40 firms."),
            ("trapped", "Six guests were stuck in the lift.", "Posters were glued and stuck on six walls."),
            ("arrested", "Police nicked 58 fans.", "The shop of Nick sold 58 hats."),
            ("arrested", "Twelve men were being held.", "Twelve meetings were being held."),
            ("convicted", "Four men were found guilty.", "Four bags were found."),
            ("acquitted", "Four men were found not guilty.", "Crews cleared four roads."),
            ("hospitalised", "Seventeen people needed hospital treatment.", "Seventeen people needed blankets."),
            ("treated", "Six officers were patched up.", "Six officers were made up."),
            ("in critical condition", "Two fans are fighting for their lives.", "Two men were fighting for a seat."),
            ("killed", "The bodies of 11 sailors were pulled from the sea.", "A total of 11 sailors were pulled from the sea."),
            ("killed", "Two climbers fell to their deaths.", "Two climbers fell to the ground."),
            ("infected", "Some 2,000 tested positive.", "Some 2,000 were tested."),
            ("displaced", "The war uprooted 300 families.", "The storm uprooted 300 trees."),
            ("cancelled", "The line axed 40 flights.", "The line axed 40 jobs."),
            ("on strike", "Around 4,000 nurses went on strike.", "Around 4,000 nurses went on to vote."),
            ("derailed", "Five coaches came off the rails.", "Five coaches came off the bench."),
            ("cut off", "Twelve villages were cut off.", "Twelve villages were cut."),
            ("delayed", "The storm delayed 40 flights.", "A delay of 40 minutes followed."),
            ("intercepted", "The army knocked out 150 drones.", "The town knocked out two rivals."),
            ("without power", "The storm knocked out power to 4,000 homes.", "The storm knocked over 40 trees."),
            ("destroyed", "The blaze burned 12 homes.", "The blaze burned for 12 hours."),
            ("at risk", "Some 500 jobs are at risk.", "Some 500 jobs are new."),
            ("cut", "Some 12,000 people lost their jobs.", "Some 12,000 people lost their way."),
            ("attended", "Some 40,000 fans packed the square.", "The box held 40 rifles packed into crates."),
            ("watched", "An average audience of 7.8 million on television.", "An average attendance of 7,800 was down."),
            ("rescued", "Gunmen released 30 hostages.", "The bank released 30 reports."),
            ("bailed", "Two men were released on bail.", "Two men were released."),
            ("sent off", "Two players were sent off.", "Two players were sent home."),
            ("voted against", "Only 107 members said no.", "Only 107 members said so."),
        ];
        for (wanted, text, other) in told {
            assert_eq!(role(text), Some(wanted), "{text}");
            assert_ne!(role(other), Some(wanted), "{other}");
        }
    }

    #[test]
    fn phrases_reach_over_a_gap() {
        let words = ["taken", "to", "two", "nearby", "hospitals"];
        assert_eq!(phrase(|at| words.get(at).copied()), Some(("hospitalised", 5)));
        let words = ["taken", "to", "court"];
        assert_eq!(phrase(|at| words.get(at).copied()), None);
    }
}
