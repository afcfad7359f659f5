//! Words that mean one thing where news gives figures: two articles choose different ones for the same fact.
//! The first word of a group stands for all of it. `weighty` groups say what is measured.

use super::Words;
use std::sync::OnceLock;

/// What a word stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kin {
    pub word: &'static str,
    /// Whether it says what is measured ("revenue", "depth").
    pub measures: bool,
}

const MEASURED: &str = "\
revenue revenues sales turnover takings receipts
profit profits earnings income
loss losses
price prices cost costs priced costing
share shares stock stocks equities
tariff tariffs duty duties levy levies
goods products imports items merchandise
inflation cpi
unemployment joblessness jobless
growth gdp economy
turnout
wage wages salary salaries pay
budget spending expenditure
deficit shortfall
debt borrowing
aid assistance relief
fine fined penalty penalties
damages compensation settlement
ransom
reward rewards bounty
prize prizes purse
bonus bonuses
bail bond
dividend dividends payout
stake holding
margin lead majority
depth deep
height tall altitude elevation
distance away
speed speeds
wind winds gale gales
wave waves swell
yield yields
contribution contributions
gust gusts gusted gusting
risk risks odds likelihood
sentence sentenced sentences jail jailed prison imprisonment imprisoned
rain rainfall downpour downpours
snow snowfall
temperature temperatures degrees
magnitude richter
epicentre epicenter centred centered
length long
weight weighed weighing weighs
area acres hectares
population
capacity
attendance crowd gate gates
fare fares
fee fees
rent rents
loan loans mortgage
interest rate rates
value valued worth valuation
dose doses vaccine vaccines
emissions carbon
approval approve
poll polls survey
vote votes ballots
seat seats
goal goals
point points";

const ALIKE: &str = "\
raise raised raises raising hike hiked hikes hiking increase increased increases increasing lift lifted boost boosted
rise rose risen rises rising climb climbed climbs climbing jump jumped jumps gain gained gains grew grow surged soared advanced
fall fell fallen falls falling drop dropped drops dropping slip slipped slid slide decline declined declines plunge plunged tumble tumbled shed dipped lost down lower sank
begin began begins start started starts starting commence commenced launch effect kick
end ended ends ending finish finished stop stopped over
say announce announced announces announcement unveiled
plan plans planned planning propose proposed proposes proposal weigh
big biggest largest greatest record
small smallest least
low lowest lows
house houses home homes building buildings
quake earthquake quakes earthquakes tremor
storm hurricane typhoon cyclone
blaze fire wildfire fires wildfires blazes inferno bushfire
explosion blast explosions blasts bombing bombings
shooting gunfire shootout shots
clash clashes fighting battle violence conflict
siege standoff ordeal stand-off
crash collision crashed collided smash pile-up
car vehicle cars vehicles automobile
lorry truck lorries trucks
plane aircraft jet airliner flight
ship vessel boat ferry
carrying carried aboard onboard board
firm company business group corporation
buy bought acquire acquired acquisition purchase purchased takeover
sell sold sale divest
worker workers employee employees staff
job jobs post posts position positions
hospital hospitals clinic clinics
police officers officer cops cop
troops soldiers forces army military
president leader
law bill legislation act measure
deal deals contract contracts
court judge judges justices
extend extended extends extension prolong prolonged
build built building construct constructed construction
flat apartment apartments flats
raid raids search searches operation operations
strike strikes attack attacks assault assaults
remain remaining rest other
farm farmer farmers growers agriculture
child children kids youngsters
match game matches games fixture
derail derailed derailment
capsize capsized capsizing
american u.s us united
win won wins winning victory beat beats defeat defeated";

/// What comes before the rate at which a bank lends.
pub fn of_interest(word: &str) -> bool {
    super::among!(word, "key" | "benchmark" | "base" | "policy" | "lending" | "deposit" | "repo" | "cash" | "funds" | "discount" | "prime")
}

/// What a word in lower case stands for, if a group has it.
pub fn kin(lower: &str) -> Option<Kin> {
    static KIN: OnceLock<Words<Kin>> = OnceLock::new();
    KIN.get_or_init(|| table(&[(ALIKE, false), (MEASURED, true)])).get(lower.as_bytes()).copied()
}

/// A table of groups, a line for each; whether they say what is measured.
#[inline(never)]
pub fn table(groups: &[(&'static str, bool)]) -> Words<Kin> {
    let groups = groups.iter().flat_map(|&(groups, measures)| groups.lines().map(move |group| (group, measures)));
    let members = groups.flat_map(|(group, measures)| {
        let word = group.split(' ').next().unwrap_or(group);
        group.split(' ').map(move |member| (member, Kin { word, measures }))
    });
    members.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_papers_two_words_one_meaning() {
        assert_eq!(kin("turnover"), kin("sales"));
        assert_eq!(kin("hiked").map(|kin| kin.word), Some("raise"));
        assert_eq!(kin("marmalade"), None);
    }
}
