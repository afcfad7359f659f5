//! Searches for texts that take more than linear time: the known bad ones first, then what chance puts together out of
//! the pieces that readers act on. Prints the worst of each door. `cargo bench --bench worst [-- SECONDS]`.

#[path = "../tests/common/chance.rs"]
mod chance;
#[path = "../tests/worst/inputs.rs"]
mod inputs;

use chance::Chance;
use inputs::{DOORS, Door, FAMILIES, Family, best_of, goes_through, grown};
use std::time::{Duration, Instant};

/// Each input is grown to both of these sizes, and to ten times as much.
const SMALL: [usize; 2] = [3_000, 16_000];

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
    "№ ",
    "¤ ",
    "§ ",
    "{",
    "\\u00",
    "\":",
];

struct Found {
    what: String,
    bytes: usize,
    small: Duration,
    times: f64,
    mbps: f64,
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let seconds = words.iter().filter_map(|word| word.parse().ok()).next().unwrap_or(60);
    let doors: Vec<Door> = DOORS.into_iter().filter(|(door, _)| words.iter().all(|word| !is_door(word) || word == door)).collect();
    for &(door, open) in &doors {
        let known = |&(name, before, again, after): &Family| tried(name, (before, again, after), open);
        let families = FAMILIES.iter().filter(|family| goes_through((family.1, family.2, family.3), door));
        let mut found: Vec<Found> = families.flat_map(known).collect();
        let families = found.len() / SMALL.len();
        let start = Instant::now();
        let mut chance = Chance::new(0);
        let mut rounds = 0;
        while start.elapsed() < Duration::from_secs(seconds) / doors.len() as u32 {
            let pieces: Vec<&str> = (0..1 + chance.below(5)).map(|_| PIECES[chance.below(PIECES.len())]).collect();
            let text = pieces.concat();
            found.extend(tried(&format!("{text:?}"), ("", &text, ""), open));
            rounds += 1;
        }
        println!("## {door}: {} known inputs and {rounds} that chance made, of two sizes and ten times as much", families);
        println!("| repeated | to | takes | ten times the text takes | MB/s |\n|---|---:|---:|---:|---:|");
        found.sort_by(|a, b| b.times.total_cmp(&a.times));
        found.iter().take(8).for_each(shown);
        found.retain(|found| found.bytes > SMALL[0]);
        found.sort_by(|a, b| a.mbps.total_cmp(&b.mbps));
        println!("| *the slowest of all:* | | | | |");
        found.iter().take(4).for_each(shown);
        println!();
    }
}

fn is_door(word: &str) -> bool {
    DOORS.iter().any(|(door, _)| word == *door)
}

fn shown(found: &Found) {
    let what = found.what.replace('|', "\\|").replace('`', "'");
    let (size, took) = (found.bytes as f64 / 1e3, found.small.as_secs_f64() * 1e3);
    println!("| `{what}` | {size} KB | {took:.2} ms | {:.1} times as long | {:.1} |", found.times, found.mbps);
}

fn tried(what: &str, parts: (&str, &str, &str), open: fn(&str) -> Box<dyn Fn()>) -> [Found; 2] {
    SMALL.map(|bytes| {
        let (small, large) = (grown(parts, bytes), grown(parts, bytes * 10));
        let (work, more) = (open(&small), open(&large));
        let mut runs = 2;
        loop {
            // What is over at once is too short to be measured.
            let before = best_of(runs + 2, &work).max(Duration::from_micros(200));
            let after = best_of(runs, &more);
            let times = after.as_secs_f64() / before.as_secs_f64();
            if times < 13.0 || runs > 8 {
                let mbps = large.len() as f64 / 1e6 / after.as_secs_f64();
                return Found { what: what.to_owned(), bytes, small: before, times, mbps };
            }
            runs *= 2;
        }
    })
}
