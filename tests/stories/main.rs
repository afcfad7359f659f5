//! Runs every story of tests/stories: a small set of articles about invented events, and the table that a careful
//! reader makes of it. tests/stories/README.md tells how they are written. A point that the engine does not reach is
//! marked FIXME in the story; a marked point that starts to hold fails the test as well, so the marks stay true.
//! `UPDATE_EXPECT=1 cargo test --test stories` sets and removes the marks; the difference is then read.
//! `cargo test --test stories -- --nocapture` prints how many points hold.

#![expect(clippy::disallowed_methods, reason = "what weighs nothing in the page may ask the library")]

#[path = "../common/arithmetic.rs"]
mod arithmetic;
mod check;
mod laws;
mod read;
mod sample;

use check::{Point, Subject};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_story_gives_the_table_of_a_careful_reader() {
    let rewrite = std::env::var_os("UPDATE_EXPECT").is_some();
    let (mut all, mut wrong) = (Vec::new(), String::new());
    for path in story_files() {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let written = fs::read_to_string(&path).unwrap();
        let story = read::story(&written).unwrap_or_else(|faults| panic!("\n{name}:\n{faults}"));
        let points = check::points(&story);
        println!("{name:<24} {}", told(&points));
        for point in points.iter().filter(|point| point.holds == point.known_miss) {
            let is = if point.holds { "holds now, its FIXME can go" } else { "does not hold" };
            wrong += &format!("{name}.md:{} {is}: {}\n", point.line + 1, point.said);
        }
        if rewrite {
            fs::write(&path, check::marked(&written, &points)).unwrap();
        }
        all.extend(points);
    }
    println!("{:<24} {}", "all", told(&all));
    assert!(!all.is_empty(), "no stories found");
    assert!(rewrite || wrong.is_empty(), "\n{wrong}UPDATE_EXPECT=1 sets and removes the marks; read the difference.\n");
}

/// "41 of 52: places 20 of 24, verdicts …".
fn told(points: &[Point]) -> String {
    let mut by: BTreeMap<Subject, (usize, usize)> = BTreeMap::new();
    for point in points {
        let (held, of) = by.entry(point.subject).or_default();
        *held += usize::from(point.holds);
        *of += 1;
    }
    let parts: Vec<String> =
        by.iter().map(|(subject, (held, of))| format!("{} {held} of {of}", format!("{subject:?}").to_lowercase())).collect();
    format!("{:>4} of {:<4} {}", points.iter().filter(|point| point.holds).count(), points.len(), parts.join(", "))
}

fn story_files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut found: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.extension().is_some_and(|ending| ending == "md") && !path.ends_with("README.md"));
    found.sort();
    found
}
