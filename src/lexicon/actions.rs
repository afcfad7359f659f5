//! What is done to the things that news counts, and the one role that each of its words gives them.
//! An entry carries a sentence in which it reads; one test runs them all.

use super::Words;
use crate::text::table::fields;
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

/// The words of a role in one text, a line a row, what each row's words are, and (for the tests) a sentence in which the first
/// quantity has the role.
macro_rules! rows {
    ($(($role:literal, $shape:ident, $words:literal, $example:literal $(,)?)),* $(,)?) => {
        const ROWS: &str = concat!($($role, "|", $words, "\n"),*);
        const SHAPES: &[Shape] = &[$(Shape::$shape),*];
        #[cfg(test)]
        const EXAMPLES: &[&str] = &[$($example),*];
    };
}

#[rustfmt::skip]
rows![
    ("killed", Does, "kill kills killed killing murder murders murdered murdering slay slain execute executed executing massacred beheaded martyred slaughtered \
         electrocuted lynched hanged assassinated",
     "The flood killed 12 people."),
    ("killed", Befalls, "die dies died dying perish perished perishing drown drowned drowning succumbed suffocated",
     "Seven miners died in the shaft."),
    ("killed", State, "dead deceased lifeless", "The storm left nine people dead."),
    ("killed", Tally, "death deaths fatality fatalities homicide homicides corpse corpses bodies martyrs killings slayings executions",
     "Officials confirmed 31 deaths."),
    ("killed", Toll, "toll", "The toll rose to 44."),
    ("killed", Deed, "massacre slaughter assassination", "The report tells of the massacre of 44 villagers."),
    ("abducted", Deed, "abduction", "The group claimed the abduction of 44 pupils."),
    ("arrested", Deed, "detention", "The raids led to the detention of 44 men."),
    ("cancelled", Deed, "cancellation cancellations", "The storm led to the cancellation of 44 flights."),
    ("evacuated", Deed, "evacuation", "The fire led to the evacuation of 44 people."),
    ("seized", Deed, "seizure confiscation", "Police reported the seizure of 44 rifles."),
    ("destroyed", Deed, "destruction", "The army reported the destruction of 44 tanks."),
    ("injured", Does, "injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maimed maiming grazed grazing",
     "The blast injured 15 people."),
    ("injured", Tally, "injury injuries casualty", "Doctors counted 18 injuries."),
    ("shot", Does, "shot stabbed", "The robber shot three clerks."),
    ("missing", State, "missing unaccounted", "Eleven sailors are missing."),
    ("missing", Befalls, "disappeared vanished", "Three climbers disappeared."),
    ("trapped", Does, "trap traps trapped trapping stranded stranding", "The slide trapped six hikers."),
    ("trapped", State, "marooned stuck snowbound", "The snow left 80 drivers stuck."),
    ("rescued", Does, "rescue rescues rescued rescuing saved evacuees freed frees freeing winched",
     "Crews rescued 14 passengers."),
    ("released", Does, "release releases released releasing", "Police released two men."),
    ("survived", Befalls, "survive survives survived surviving", "Nine miners survived the blast."),
    ("survived", State, "alive", "Nine miners are alive."),
    ("unhurt", State, "unhurt unharmed unscathed uninjured", "Nine miners were unhurt."),
    ("survived", Tally, "survivor survivors", "There were nine survivors."),
    ("cancelled", Does, "cancel cancels cancelled cancelling canceled canceling scrapped grounded",
     "The airport cancelled 40 flights."),
    ("evacuated", Does, "evacuate evacuates evacuated evacuating relocated", "The city evacuated 3,000 residents."),
    ("displaced", Does, "displace displaces displaced displacing uprooted", "Fighting displaced 40,000 people."),
    ("displaced", State, "homeless", "The fire left 300 people homeless."),
    ("fled", Befalls, "flee flees fled fleeing escape escapes escaped escaping", "Some 2,000 villagers fled."),
    ("arrested", Does, "arrest arrested arresting detain detains detained detaining apprehended nabbed busted nicked collared handcuffed",
     "Police arrested 22 men."),
    ("arrested", Tally, "arrests detentions detainees", "Police made 22 arrests."),
    ("charged", Does, "charge charged charging indict indicted indicting prosecuted arraigned", "Prosecutors charged five men."),
    ("convicted", Does, "convict convicts convicted sentenced jailed imprisoned", "The court convicted four men."),
    ("convicted", State, "guilty", "The court found four men guilty."),
    ("acquitted", Does, "acquit acquits acquitted acquitting cleared", "The court acquitted four men."),
    ("remanded", Does, "remanded", "The court remanded four men."),
    ("bailed", Does, "bailed", "Police bailed four men."),
    ("closed", Does, "closed closing shuttered shut shuts shutting", "The city shut 41 schools."),
    ("closed", Deed, "closure closures", "The storm led to the closure of 41 schools."),
    ("reopened", Does, "reopen reopened reopening", "The city reopened 41 schools."),
    ("suspended", Does, "suspend suspends suspended suspending", "The line suspended nine trains."),
    ("delayed", Does, "delay delayed delaying", "The storm delayed 40 flights."),
    ("diverted", Does, "divert diverted diverting", "The storm diverted 14 flights."),
    ("recalled", Does, "recalled recalling", "The maker recalled 40,000 cars."),
    ("stolen", Does, "steal stole stolen stealing", "Thieves stole 14 paintings."),
    // Land, and people; houses are destroyed by it.
    ("burned", Does, "burned burnt charred scorched", "The fire burned 40,000 acres."),
    ("set on fire", Does, "torch torched torching", "The crowd torched 14 cars."),
    ("flooded", Does, "flood floods flooded flooding inundated submerged swamped waterlogged", "The river flooded 3,000 homes."),
    ("abducted", Does, "abduct abducts abducted abducting kidnap kidnaps kidnapped kidnapping", "Gunmen kidnapped 30 pupils."),
    ("hospitalised", Does, "hospitalise hospitalised hospitalize hospitalized hospitalizes admitted admit",
     "The clinic admitted 19 people."),
    // In hospital where it is people that are received.
    ("received", Does, "received receive", "The clinic received 19 people."),
    ("treated", Does, "treat treats treated treating", "Medics treated eight people."),
    ("discharged", Does, "discharge discharged discharging", "The ward discharged three patients."),
    ("infected", Does, "infect infects infected infecting sickened sickens sickening poisoned", "The virus infected 210 people."),
    ("infected", Tally, "infections cases", "The province reported 210 infections."),
    ("damaged", Does, "damage damages damaged damaging", "The quake damaged 400 homes."),
    ("destroyed", Does, "destroy destroys destroyed destroying flatten flattens flattened flattening razed gutted levelled leveled demolished \
         obliterated",
     "The fire destroyed 60 homes."),
    ("destroyed", Befalls, "collapsed", "Nine houses collapsed."),
    ("launched", Does, "launch launches launched launching fire fires fired firing send sends sent sending deploy deploys deployed deploying unleash unleashed unleashing hurl hurled loosed",
     "The army launched 30 rockets."),
    ("launched", With, "attack attacks attacked attacking pummel pummels pummeled pummelled pummeling pound pounds pounded pounding bombard bombards bombarded bombarding target targets targeted targeting strike strikes struck striking hit hits hitting barrage",
     "The fleet pounded the port with 20 rockets."),
    ("intercepted", Does, "intercept intercepts intercepted intercepting downed downing neutralised neutralized repelled",
     "The guard intercepted 15 rockets."),
    // Only of what flies at a country.
    ("stopped", Does, "stopped stopping jammed jamming", "The guard stopped 15 rockets."),
    ("used", Does, "used", "The army used 15 rockets."),
    ("got through", Befalls, "breach breaches breached breaching penetrate penetrates penetrated penetrating evade evaded",
     "Four rockets penetrated the shield."),
    // Only of suspects.
    ("wanted", Does, "sought", "Police sought two gunmen."),
    ("searched", Does, "search searches searched searching raid raids raided raiding", "Police searched 14 homes."),
    ("seized", Does, "seize seizes seized seizing confiscate confiscated confiscating impounded", "Customs seized 90 rifles."),
    ("found", Does, "recover recovers recovered found unearthed discovered", "Divers recovered two engines."),
    ("cut", Does, "axe axed axing eliminate eliminates eliminated eliminating sack sacked sacking", "The firm axed 500 jobs."),
    ("cut", Tally, "layoffs redundancies sackings", "The firm announced 500 layoffs."),
    ("furloughed", Does, "furlough furloughed", "The firm furloughed 500 workers."),
    ("hired", Does, "hire hires hired hiring recruit recruited recruiting", "The firm hired 80 engineers."),
    ("sold", Does, "sell sells sold selling", "The chain sold 6,000 tickets."),
    ("delivered", Does, "deliver delivers delivered delivering shipped shipping", "The maker delivered 50,000 cars."),
    ("won", Does, "win wins won winning secured", "The party won 51 seats."),
    ("lost", Does, "lose loses lost losing", "The party lost 12 seats."),
    ("voted for", Befalls, "backed supported", "Some 40 members backed the bill."),
    ("voted against", Befalls, "opposed rejected", "Some 12 members opposed the bill."),
    ("elected", Does, "elect elected electing", "The town elected nine women."),
    ("spoiled", Does, "spoiled", "Voters spoiled 300 ballots."),
    ("voted", Befalls, "voted", "Some 40,000 people voted."),
    ("rebelled", Befalls, "rebel rebelled", "Some 12 members rebelled."),
    ("abstained", Befalls, "abstain abstained abstaining", "Three members abstained."),
    ("attended", Befalls, "attend attends attended attending gather gathered gathering marched marching rallied demonstrated demonstrating protested protesting participated flocked joined thronged",
     "Some 8,000 fans attended."),
    ("conceded", Does, "concede conceded conceding", "The side conceded three goals."),
    ("booked", Does, "booked", "The referee booked four players."),
    ("watched", Befalls, "watched", "Some 9 million people watched."),
    ("captured", Does, "capture captures captured capturing", "The army captured 30 soldiers."),
    ("surrendered", Befalls, "surrender surrendered surrendering", "Some 30 soldiers surrendered."),
    ("derailed", Does, "derail derailed derailing", "The slide derailed nine carriages."),
    ("capsized", Befalls, "capsize capsized capsizing", "Three boats capsized."),
    ("vaccinated", Does, "vaccinate vaccinated vaccinating inoculated", "The clinic vaccinated 400 people."),
    ("expelled", Does, "expel expelled expelling deport deported deporting", "The state deported 400 migrants."),
    ("created", Does, "create created creating", "The plant created 500 jobs."),
    ("scored", Does, "score scores scored scoring netted netting bag bagged bagging", "She scored 31 points."),
];

/// What the table says of a word in lower case.
pub fn action(lower: &str) -> Option<Action> {
    static ACTIONS: OnceLock<Words<Action>> = OnceLock::new();
    let build = || {
        let forms = ROWS.lines().zip(SHAPES).flat_map(|(row, &shape)| {
            let [role, words] = fields(row);
            words.split_ascii_whitespace().map(move |word| (word, Action { role, shape }))
        });
        forms.collect()
    };
    ACTIONS.get_or_init(build).get(lower.as_bytes()).copied()
}

/// Phrases of which no single word gives the role, a row a role: the words in order, `*` for up to four words between, and a bar
/// between phrases. Of two that begin alike the first is taken: "being held hostage" before "being held".
/// "Hit by gunfire" is only of people, "knocked out" only of what flies at a country.
const PHRASES: &str = "\
killed|passed away|found dead|shooting dead|lost their lives|lost * life|shot dead|shot and killed|shot to death|stabbed to death|fatally shot|fatally shooting|fatally stabbed|fatally stabbing|fatally injured|fatally wounded|mortally wounded|gunned down|mowed down|claimed the lives|claimed the life|took the life|claiming the lives|cost the lives|took the lives|fell to * death|fell to * deaths|plunged to * death|plunged to * deaths
rescued|found alive|pulled alive|airlifted to safety|brought to safety|taken to safety|dug out|brought out alive|pulled from * rubble|pulled out of * rubble|pulled from * wreckage|walked free|set free|pulled out alive|pulled from * sea|pulled from * water|brought ashore|plucked from|led to safety|found safe|be safe|are safe
hospitalised|taken by ambulance|transported by ambulance|taken to * health|taken to * hospital|taken to * hospitals|taken to * centre|taken to * center|taken to * institute|taken to * clinic|taken to * medical|rushed to|airlifted to|transported to * hospital|transported to * hospitals|being treated in * hospital|being treated at * hospital|in hospital|recovering in * hospital|recovering at * hospital|hospital took in|needed hospital|required hospital|received hospital|needing hospital|brought to * hospital|sent to * hospital|flown to * hospital|remain in * hospital|remained in * hospital
seriously injured|received life - threatening|suffered life - threatening|sustained life - threatening
injured|left with * injuries|suffered * wounds|suffered * cuts|received * cuts|suffered * bruises|recovering from * wounds|recovering from * injuries|shot and wounded|shot and injured|suffered * injuries|escaped with * injuries|escaped with * burns|sustained * injuries|received * injuries|suffered * burns
abducted|held captive|held hostage|taken hostage|held against|being held captive|being held hostage|were held captive|were held hostage|were held against
arrested|in custody|in police custody|in federal custody|being held|were held|taken into custody|led away|taken away in handcuffs|taken in for|held for questioning|held on suspicion|in the cells|in detention|under arrest|placed under arrest|rounded up
without power|without power|lost * power|without electricity|lost * electricity|lost * supply|lost * supplies|no power|no electricity|in the dark|in darkness|without lights|plunged into darkness|into darkness|blacked out
without heating|without heating|no heating
without gas|without gas
without water|without * water|no running water|no water
missing|not been found|not been accounted|yet to be accounted|yet to be found|as missing|went missing|gone missing
sought|being sought|are sought|searching for|searched for
wanted|looking for|hunting for|on the run|at large
discharged|treated and released|released from hospital
in critical condition|in * critical condition|in critical but|fighting for * life|fighting for * lives|are critical|is critical|were critical
in serious condition|in serious but|in * serious condition
in stable condition|in * stable condition
in good condition|in good condition
in fair condition|in fair condition
in intensive care|in intensive care
trapped|remain underground|remained underground|still underground|buried under|buried beneath
intercepted|intercept and destroy|intercepted and destroyed|shot down|shoots down|brought down|taken down
hit|hit by gunfire|hit by gunshots|struck by gunshots|hit by * debris|struck by * debris|hit by * glass|struck by * glass|suffered * gunshot wound|suffered * gunshot wounds|suffering * gunshot wounds|with gunshot wounds|hit by * bullets|hit by * bullet|hit by shrapnel|struck by gunfire|struck by * bullets|struck by * bullet|struck by shrapnel
got through|got through|get through|got past|slipped through|broke through
voted out|voted out|lost their seats
voted|went to the polls|head to the polls|cast ballots|cast their ballots|cast a ballot
voted for|voted in favour|voted in favor|voted for|in favour|in favor|said yes|voted yes
voted against|voted against|said no|voted no
under house arrest|under house arrest|confined to
attended|took part|taken part|taking part|turned out|took to the streets|taken to the streets|in attendance|turned up|showed up|packed the|packed into the|filled the|lined the
cut|laid off|lay off|lays off|laying off|let go|made redundant|lost their jobs|lose their jobs
cancelled|did not take off|not run|called off
evacuated|told to leave|ordered to leave|forced to leave|moved out|moved to * shelters|moved to * safety|had to leave|forced to flee|forced from|leave their homes|moved to higher
flooded|under water|underwater
unhurt|escaped unhurt|escaped unharmed|escaped uninjured
treated|patched up|received treatment|received medical|required treatment|needed treatment|received first aid
remanded|remanded in custody
bailed|released on bail|freed on bail
convicted|found guilty|sent to prison|sent to jail
acquitted|found not guilty
charged|charges against|face * charges|facing * charges
pleaded guilty|pleaded guilty
pleaded not guilty|pleaded not guilty
swept away|swept away|washed away
cut off|cut off
destroyed|burned down|burnt down|burned to the ground|burnt to the ground|reduced to ash|reduced to ashes|reduced to rubble|wiped out|beyond repair
set on fire|set on fire|set alight|set ablaze|set fire to
stopped|knocked out|taken out|took out
at risk|at risk|under threat
rebelled|broke ranks
sent off|sent off
eligible|entitled to vote|eligible to vote
registered|registered to vote
infected|diagnosed with|caught the|contracted the|taken ill|fell ill|fallen ill|tested positive
on strike|on strike|went on strike|walked off the|walked out|downed tools
damaged|suffered damage|suffered * damage|sustained damage|sustained * damage
derailed|came off the rails|left the rails|left the tracks";

/// The role of the phrase that starts at a word, if one does, and how many words it takes. `word` answers the
/// word so many places on, in lower case.
pub fn phrase<'a>(word: impl Fn(usize) -> Option<&'a str>) -> Option<(&'static str, usize)> {
    static BY_FIRST: OnceLock<Words<Vec<(&str, &str)>>> = OnceLock::new();
    let build = || {
        let mut by_first: Words<Vec<(&str, &str)>> = Words::default();
        for row in PHRASES.lines() {
            let mut phrases = row.split('|');
            let role = phrases.next().unwrap_or_default();
            for words in phrases {
                by_first.at(words.split(' ').next().unwrap_or_default()).push((words, role));
            }
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
    use crate::text::letters::{Cased, Letter};

    #[test]
    fn every_example_uses_a_word_of_its_row() {
        for (row, example) in ROWS.lines().zip(EXAMPLES) {
            let [role, words] = fields(row);
            let words: Vec<&str> = words.split(' ').collect();
            assert!(example.in_small().split(|c: char| !c.is_letter()).any(|word| words.contains(&word)), "{role}: {example}");
        }
    }

    #[test]
    fn a_word_stands_in_one_row() {
        let mut seen = std::collections::BTreeSet::new();
        for word in ROWS.lines().flat_map(|row| fields::<2>(row)[1].split(' ')) {
            assert!(!word.is_empty(), "a row ends on a space");
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
            ("missing", "Eleven sailors had not been accounted for.", "Eleven payments had been accounted for."),
            ("missing", "Divers searched for 14 people.", "Police searched 14 people."),
            ("injured", "Nine clerks suffered cuts.", "Nine clerks made cuts."),
            ("charged", "Prosecutors filed charges against 14 men.", "Prosecutors spoke against 14 men."),
            ("charged", "Nine men face murder charges.", "Nine men face the sea."),
            ("arrested", "Police took nine men into custody.", "Police took nine men into the hall."),
            ("hospitalised", "The crash sent nine people to hospital.", "The firm sent nine people to Orlo."),
            ("evacuated", "The fire forced 900 people from their homes.", "The fire forced 900 people to wait."),
            ("rescued", "Crews pulled nine people from the rubble.", "Crews pulled nine carts from the rubble."),
            ("without power", "Outages hit 9,000 customers.", "The firm has 9,000 customers."),
            ("destroyed", "Nine homes were lost.", "Nine matches were lost."),
            ("abducted", "Gunmen seized 14 girls.", "Gunmen seized 14 rifles."),
            ("fled", "Nine hostages managed to escape.", "Nine hostages managed to call."),
            ("won", "The party took 14 seats.", "The party has 14 seats."),
            ("attended", "The rally drew 14,000 people.", "The rally drew nine people."),
            ("infected", "Nine men have been diagnosed with the flu.", "Nine men have caught a train."),
            ("on strike", "Some 1,400 nurses walked off the job.", "Some 1,400 nurses walked to the job."),
            ("damaged", "Nine houses suffered damage.", "Nine houses were for sale."),
            ("cut", "The firm announced 1,400 job cuts.", "The firm announced 1,400 price cuts."),
            ("closed", "The chain will close nine stores.", "The chain has nine stores close to the port."),
            ("killed", "The dead included nine pupils.", "The guests included nine pupils."),
            ("injured", "Four men fishing from a pier were shot.", "Four men fishing from a pier that was closed won."),
            ("arrested", "Two men believed to be armed were arrested.", "Two men believed to be armed were seen."),
            ("killed", "Three children aged two to nine died.", "Three children aged two to nine sang."),
            ("killed", "He had killed his uncle and two cousins.", "He had killed his uncle and two cousins fled."),
            ("killed", "He was held over the fatal shooting of five clerks.", "He was held over the shooting of five clerks."),
            ("killed", "Three more guests have since died.", "Three more guests have since moved."),
            ("cut", "The firm will trim its staff by 400.", "The firm will serve its staff by 4 p.m."),
            ("sent off", "Two players were sent off.", "Two players were sent home."),
            ("killed", "Deaths stand at nine.", "Talks stand at nine."),
            ("arrested", "Arrests have risen to 40.", "Shares have risen to 40."),
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
