//! Searches for texts that take more than linear time: the known bad ones first, then what chance puts together out of
//! the pieces that readers act on. Prints the worst of each door. `cargo bench --bench worst [-- SECONDS]`.

#[path = "../tests/common/chance.rs"]
mod chance;
#[path = "../tests/worst/inputs.rs"]
mod inputs;

use chance::Chance;
use inputs::{DOORS, FAMILIES, best_of, grown};
use std::time::{Duration, Instant};

const SMALL: usize = 16_000;

/// What chance puts together.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "‘",
    "’",
    "'",
    "(",
    ")",
    "[",
    "]",
    ",",
    ".",
    ";",
    ":",
    "-",
    "–",
    "—",
    "…",
    "\n",
    "\n\n",
    " ",
    "  ",
    "1",
    "12 ",
    "1,000 ",
    "3.5",
    "$",
    "€",
    "%",
    "million ",
    "hundred ",
    "and ",
    "to ",
    "of ",
    "the ",
    "in ",
    "at least ",
    "more than ",
    "between ",
    "half a ",
    "people ",
    "were killed ",
    "said ",
    "told ",
    "who ",
    "that ",
    "he ",
    "she ",
    "they ",
    "Mr ",
    "Dr. ",
    "Anna ",
    "Weller ",
    "Anna Weller ",
    "the minister ",
    "police ",
    "according to ",
    "Friday ",
    "July 4 ",
    "2031 ",
    "last year ",
    "06:12 ",
    "p.m. ",
    "27-24 ",
    "-year-old ",
    "a",
    "A",
    "U.S. ",
    "e\u{301}",
    "\u{202e}",
    "\u{200b}",
    "е",
    "３",
    "٣",
    "½",
    "👩‍👩‍👧",
    "<p>",
    "</p>",
    "<div ",
    "<a ",
    ">",
    "<!--",
    "&#",
    "&amp;",
    "=\"",
    "it added. ",
];

struct Found {
    what: String,
    small: Duration,
    times: f64,
    mbps: f64,
}

fn main() {
    let seconds = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(60);
    for (door, open) in DOORS {
        let mut found: Vec<Found> =
            FAMILIES.iter().map(|family| tried(family.0.to_owned(), &grown(family, SMALL), &grown(family, SMALL * 10), open)).collect();
        let start = Instant::now();
        let mut chance = Chance::new(0);
        let mut rounds = 0;
        while start.elapsed() < Duration::from_secs(seconds) / DOORS.len() as u32 {
            let pieces: Vec<&str> = (0..1 + chance.below(5)).map(|_| PIECES[chance.below(PIECES.len())]).collect();
            let text = pieces.concat();
            found.push(tried(format!("{text:?}"), &text.repeat(SMALL / text.len()), &text.repeat(SMALL * 10 / text.len()), open));
            rounds += 1;
        }
        println!("## {door}: {} known inputs and {rounds} that chance made, {} KB and ten times that", FAMILIES.len(), SMALL / 1000);
        println!("| repeated | {} KB | ten times the text takes | MB/s |\n|---|---:|---:|---:|", SMALL / 1000);
        found.sort_by(|a, b| b.times.total_cmp(&a.times));
        found.iter().take(8).for_each(shown);
        found.sort_by(|a, b| a.mbps.total_cmp(&b.mbps));
        println!("| *the slowest of all:* | | | |");
        found.iter().take(4).for_each(shown);
        println!();
    }
}

fn shown(found: &Found) {
    let what = found.what.replace('|', "\\|").replace('`', "'");
    println!("| `{what}` | {:.2} ms | {:.1} times as long | {:.1} |", found.small.as_secs_f64() * 1e3, found.times, found.mbps);
}

fn tried(what: String, small: &str, large: &str, open: fn(&str)) -> Found {
    let mut runs = 2;
    loop {
        let before = best_of(runs + 2, small, open);
        let after = best_of(runs, large, open);
        let times = after.as_secs_f64() / before.max(Duration::from_micros(20)).as_secs_f64();
        if times < 13.0 || runs > 8 {
            return Found { what, small: before, times, mbps: large.len() as f64 / 1e6 / after.as_secs_f64() };
        }
        runs *= 2;
    }
}
