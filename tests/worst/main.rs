//! No input takes more than linear time: ten times the text takes at most fourteen times as long, whatever the text.
//! `cargo bench --bench worst` searches for worse ones.

mod inputs;

use inputs::{DOORS, FAMILIES, best_of, goes_through, grown};
use std::time::Duration;

const SMALL: usize = 3_000;
const MOST: f64 = 14.0;

#[test]
fn ten_times_the_text_takes_ten_times_as_long() {
    let mut faults = Vec::new();
    for &(name, before, again, after) in FAMILIES {
        let parts = (before, again, after);
        let (small, large) = (grown(parts, SMALL), grown(parts, SMALL * 10));
        for (door, open) in DOORS.into_iter().filter(|(door, _)| goes_through(parts, door)) {
            let (work, more) = (open(&small), open(&large));
            // A machine at work on something else makes one of the two look slow: what looks bad is tried again.
            let mut times = f64::MAX;
            for again in 0..4 {
                // What is over at once is too short to be measured.
                let before = best_of(2 + 2 * again, &work).max(Duration::from_micros(200));
                times = times.min(best_of(1 + again, &more).as_secs_f64() / before.as_secs_f64());
                if times <= MOST {
                    break;
                }
            }
            if times > MOST {
                faults.push(format!("{name}, {door}: {times:.0} times as long"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
