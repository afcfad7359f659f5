//! Words that say a number is the size of a rise or a fall.

use super::{Table, every};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trend {
    Up,
    Down,
}

/// Adds the table.
pub fn add(table: &mut Table) {
    every(table, UP, &|entry| entry.trend = Some(Trend::Up));
    every(table, DOWN, &|entry| entry.trend = Some(Trend::Down));
}

const UP: &str = "up rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge surges surged \
    surging soar soars soared soaring advance advances advanced advancing increase increases increased increasing grow grows grew grown \
    growing rally rallied rallying spike spiked rebounded recovered upward upwards higher added firmed swelled expanded strengthened \
    leapt leaped rocketed skyrocketed raised hiked boosted inched edged ticked improved accelerated widened widens inches edges ticks \
    swells expands raise raises raising hike hikes hiking boost boosts boosting lifted rebound rebounds rallies spikes leaps improves ballooned crept mushroomed spiralled";

const DOWN: &str = "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased \
    decreasing slide slides slid sliding slip slips slipped slipping plunge plunges plunged plunging plummet plummets plummeted \
    plummeting tumble tumbles tumbled tumbling sink sank sunk sinking shrink shrank shrunk shrinking lost lose loses losing shed sheds \
    shedding dip dips dipped dipping eased eases retreated weakened contracted slumped slump slumping crashed dived dove tanked downward \
    downwards lower reduced cut slashed trimmed lowered narrowed narrows shrinks contracts dives slumps cuts cutting reduces reducing \
    lowers lowering trims trimming slashes slashing retreats eases easing weakens crashes nosedived dwindled receded softened sag sags sagged sagging";
