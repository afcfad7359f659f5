//! Links of every version ever released, with what they must still open to. A file here is never changed;
//! `CROSSCHECK_NEW_GOLDEN=1 cargo test --test links golden` adds those that are missing.

use super::sample::ferry;
use crosscheck::share::{Choice, Codec, decode, encode, framed, payload, unpacked};
use crosscheck::table::Comparison;
use crosscheck::text::Article;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/links/golden")
}

#[test]
fn every_link_ever_released_still_opens() {
    if std::env::var_os("CROSSCHECK_NEW_GOLDEN").is_some() {
        add_missing();
    }
    let mut opened = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "link") {
            continue;
        }
        let now = decode(fs::read_to_string(&path).unwrap().trim()).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let then: (Comparison, Vec<Article>) = serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
        assert!((&now.comparison, &now.articles) == (&then.0, &then.1), "{} opens to something else", path.display());
        assert_eq!(now.missing, [], "{}", path.display());
        opened += 1;
    }
    assert!(opened >= 4);
}

fn add_missing() {
    let (comparison, articles) = ferry();
    let bytes = unpacked(&comparison, &articles, &Choice::Texts).unwrap();
    let links = [
        ("1-sentences", encode(&comparison, &articles, &Choice::Sentences).unwrap()),
        ("1-texts", encode(&comparison, &articles, &Choice::Texts).unwrap()),
        ("1-row", encode(&comparison, &articles, &Choice::Rows(vec!["n1".into()])).unwrap()),
        ("1-texts-deflate", framed(&payload(&bytes, Codec::Deflate))),
    ];
    fs::create_dir_all(folder()).unwrap();
    for (name, link) in links {
        let path = folder().join(name).with_extension("link");
        if !path.exists() {
            let opened = decode(&link).unwrap();
            fs::write(path.with_extension("json"), serde_json::to_string_pretty(&(opened.comparison, opened.articles)).unwrap() + "\n")
                .unwrap();
            fs::write(path, link + "\n").unwrap();
        }
    }
}
