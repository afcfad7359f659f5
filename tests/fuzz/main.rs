//! What scripts/fuzz does for minutes, done for a second: each door of the program is given its seeds, what once
//! broke it, and changed inputs that are the same at every run. `CROSSCHECK_FUZZ_SECONDS=600` goes on with new ones.

#[path = "../common/chance.rs"]
mod chance;
#[path = "../../fuzz/checks.rs"]
mod checks;
mod edges;
#[path = "../links/sample.rs"]
#[allow(dead_code)]
mod sample;

use chance::Chance;
use crosscheck::share::{self, Choice};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Changed inputs tried at every run of the tests, for each door.
const ROUNDS: usize = 400;

/// What the doors act on.
const WORDS: &[&[u8]] = &[
    b"at least ",
    b"12 ",
    "“".as_bytes(),
    "”".as_bytes(),
    b"\n\n",
    b" million",
    b"$",
    b"<p>",
    b"</div>",
    b"&#x",
    b"\"text\":",
    "\u{202e}".as_bytes(),
    "e\u{301}".as_bytes(),
    "\u{200b}".as_bytes(),
    "е".as_bytes(),
    "３".as_bytes(),
    "—".as_bytes(),
    b"1,000",
    b"said ",
    b"79228162514264337593543950335",
    b"-79228162514264337593543950335",
    b"79228162514000000000000000000",
];

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
    let mut chance = Chance::new(door.len() as u64);
    while seconds.map_or(rounds < ROUNDS, |seconds| start.elapsed() < Duration::from_secs(seconds)) {
        check(&chance.changed(&seeds, WORDS));
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
