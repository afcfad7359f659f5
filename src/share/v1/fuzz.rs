//! Links that chance makes: of the bytes inside, of what is packed, of the characters outside. None may panic, and
//! what opens must hold together. `CROSSCHECK_FUZZ_SECONDS=600 cargo test --lib share::v1::fuzz` goes on for ten minutes;
//! an input that once failed is kept below as a test of its own.

use super::super::{Choice, Mark, Opened, decode, frame, letters};
use super::bytes::{Reader, Stop};
use super::{Codec, payload, unfold, wire, write};
use std::time::{Duration, Instant};

#[path = "../../../tests/common/chance.rs"]
mod chance;
#[path = "../../../tests/links/sample.rs"]
mod sample;

use chance::Chance;

/// Bytes that end, count or name something in a link.
const WORDS: &[&[u8]] = &[b"\x00", b"\x01", b"\x7F", b"\x80", b"\xFD", b"\xFE", b"\xFF", b".", b"#", b"p", b"d", b"\xFF\xFF\xFF\x7F"];

/// Tried at every run of the tests, for each of the three.
const ROUNDS: usize = 1_500;

#[test]
fn bytes_inside_that_chance_makes() {
    let seeds = bodies();
    forever(1, |chance| {
        let bytes = chance.changed(&seeds, WORDS);
        let cut = chance.below(4) == 0;
        let mut body = wire::Body::default();
        let mut reader = Reader::new(Box::new(std::io::Cursor::new(bytes)), cut).trusting();
        if let Ok(all) = wire::read(&mut reader, &mut body)
            && let Ok(opened) = unfold::unfold(body, all)
        {
            holds_together(&opened);
        }
    });
}

#[test]
fn packed_bytes_that_chance_makes() {
    let seeds: Vec<(Codec, Vec<u8>)> =
        Codec::ALL.iter().flat_map(|&codec| bodies().into_iter().map(move |body| (codec, codec.pack(&body)))).collect();
    forever(2, |chance| {
        let codec = Codec::ALL[chance.below(2)];
        let packed: Vec<Vec<u8>> = seeds.iter().filter(|seed| seed.0 == codec).map(|seed| seed.1.clone()).collect();
        let packed = chance.changed(&packed, WORDS);
        if let Ok(opened) = decode(&frame::write(&format!("{}{}", codec.letter(), letters::write(&packed)))) {
            holds_together(&opened);
        }
    });
}

#[test]
fn characters_that_chance_makes() {
    let seeds: Vec<Vec<u8>> = bodies().iter().map(|body| frame::write(&payload(body, Codec::Ppmd)).into_bytes()).collect();
    let all: Vec<Opened> = seeds.iter().map(|link| decode(std::str::from_utf8(link).unwrap()).unwrap()).collect();
    forever(3, |chance| {
        let link = String::from_utf8_lossy(&chance.changed(&seeds, WORDS)).into_owned();
        if let Ok(opened) = decode(&link) {
            holds_together(&opened);
            assert!(!opened.missing.is_empty() || all.iter().any(|one| one.comparison == opened.comparison), "{link}");
        }
    });
}

fn bodies() -> Vec<Vec<u8>> {
    let (comparison, articles) = sample::ferry();
    let mark = Mark { row: "n1".into(), merged: true, note: Some("Two wires.".into()), ..Mark::default() };
    let choices = [Choice::Sentences, Choice::Texts, Choice::Rows(vec!["n1".into()])];
    choices.iter().map(|choice| write(&comparison, &articles, std::slice::from_ref(&mark), choice, 0).unwrap()).collect()
}

/// Every place stands in its text, and every row has a cell an article.
fn holds_together(opened: &Opened) {
    let texts: Vec<&str> = opened.articles.iter().map(|article| article.text.as_str()).collect();
    let fits = |at: usize, span: crate::text::Span| assert!(texts[at].get(span.start()..span.end()).is_some());
    let comparison = &opened.comparison;
    assert_eq!((comparison.articles.len(), opened.whole.len()), (texts.len(), texts.len()));
    for row in &comparison.numbers {
        assert_eq!(row.cells.len(), texts.len());
        for (at, cell) in row.cells.iter().enumerate() {
            cell.iter().flat_map(|r| r.span.iter().chain(&r.sentence).chain(&r.from)).for_each(|&span| fits(at, span));
        }
    }
    for row in &comparison.quotes {
        assert_eq!(row.cells.len(), texts.len());
        for (at, cell) in row.cells.iter().enumerate() {
            cell.iter().flat_map(|quotation| [quotation.span, quotation.sentence]).for_each(|span| fits(at, span));
        }
    }
    for (at, mention) in comparison.names.iter().flat_map(|row| row.cells.iter().enumerate()) {
        mention.iter().for_each(|mention| fits(at, mention.span));
    }
}

/// Tries one thing after the other, a few times or for as long as was asked for.
fn forever(seed: u64, mut one: impl FnMut(&mut Chance)) {
    let seconds = std::env::var("CROSSCHECK_FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
    let (start, mut chance, mut rounds) = (Instant::now(), Chance::new(seed), 0);
    while seconds.map_or(rounds < ROUNDS, |seconds| start.elapsed() < Duration::from_secs(seconds)) {
        one(&mut chance);
        rounds += 1;
    }
    if seconds.is_some() {
        println!("{rounds} rounds");
    }
}

#[test]
fn a_stop_tells_why() {
    let mut reader = Reader::new(Box::new(std::io::empty()), false);
    assert!(matches!(reader.byte(), Err(Stop::Wrong(_))));
    let mut reader = Reader::new(Box::new(std::io::empty()), true);
    assert!(matches!(reader.byte(), Err(Stop::Cut)));
}
