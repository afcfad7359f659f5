//! What scripts/fuzz does for minutes, done for a second: each door of the program is given its seeds, what once
//! broke it, and changed inputs that are the same at every run. `CROSSCHECK_FUZZ_SECONDS=600` goes on with new ones.

#[path = "../../fuzz/checks.rs"]
mod checks;
#[path = "../links/sample.rs"]
#[allow(dead_code)]
mod sample;

use crosscheck::share::{self, Choice};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Changed inputs tried at every run of the tests, for each door.
const ROUNDS: usize = 400;

#[test]
fn articles() {
    try_door("articles", checks::articles);
}

#[test]
fn pages() {
    try_door("pages", checks::pages);
}

#[test]
fn files() {
    try_door("files", checks::files);
}

#[test]
fn links() {
    try_door("links", checks::links);
}

/// The seeds of links are made from our sample: `CROSSCHECK_NEW_SEEDS=1 cargo test --test fuzz` writes those that are missing.
#[test]
fn seeds_of_links_are_links() {
    let (comparison, articles) = sample::ferry();
    let link = share::encode(&comparison, &articles, &Choice::Sentences).unwrap();
    let body = |choice| share::unpacked(&comparison, &articles, &choice).unwrap();
    let seeds = [
        ("unpacked-texts", [&[0][..], &body(Choice::Texts)].concat()),
        ("unpacked-row", [&[0][..], &body(Choice::Rows(vec!["n1".into()]))].concat()),
        ("characters", [&[2][..], link.as_bytes()].concat()),
    ];
    for (name, bytes) in seeds {
        let path = folder("seeds/links").join(name);
        if std::env::var_os("CROSSCHECK_NEW_SEEDS").is_some() && !path.exists() {
            fs::write(&path, &bytes).unwrap();
        }
        assert!(fs::read(&path).is_ok_and(|seed| seed.len() > 100), "{}", path.display());
    }
}

fn try_door(door: &str, check: fn(&[u8])) {
    let seeds = all(&folder("seeds").join(door));
    assert!(!seeds.is_empty());
    let found = all(&folder("found")).into_iter().filter(|(name, _)| name.starts_with(door)).collect::<Vec<_>>();
    seeds.iter().chain(&found).for_each(|(_, bytes)| check(bytes));
    let seeds: Vec<Vec<u8>> = seeds.into_iter().chain(found).map(|(_, bytes)| bytes).collect();
    let seconds = std::env::var("CROSSCHECK_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let (start, mut rounds) = (Instant::now(), 0);
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15 ^ door.len() as u64);
    while seconds.map_or(rounds < ROUNDS, |seconds| start.elapsed() < Duration::from_secs(seconds)) {
        check(&chance.changed(&seeds));
        rounds += 1;
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz").join(name)
}

/// The files of a folder, in order.
fn all(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())).collect()
}

/// A generator of numbers that is the same at every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    /// One of the seeds with one to six changes: bytes, words of the language, pieces of itself and of other seeds.
    fn changed(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        const WORDS: [&str; 16] = [
            "at least ",
            "12 ",
            "“",
            "”",
            "\n\n",
            " million",
            "$",
            "<p>",
            "</div>",
            "&#x",
            "\"text\":",
            "\u{202e}",
            "e\u{301}",
            "—",
            "1,000",
            "said ",
        ];
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(6) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(24)).min(bytes.len());
            match self.below(7) {
                0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                1 => drop(bytes.drain(at..end)),
                2 => drop(bytes.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
                3 => {
                    let piece = bytes[at..end].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                4 => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len());
                    let to = (from + 1 + self.below(200)).min(other.len());
                    bytes.splice(at..end, other[from..to].iter().copied());
                }
                5 => bytes.truncate(at.max(8)),
                _ => bytes.insert(at, self.below(256) as u8),
            }
        }
        bytes
    }
}
