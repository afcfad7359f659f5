//! What holds for every text, tried on texts that chance makes: no input breaks the engine, every span cuts its own
//! words, and neither the order of the articles nor a copy of one of them changes what is said of a fact.

#[path = "common/arithmetic.rs"]
mod arithmetic;

use crosscheck::analyze;
use crosscheck::table::Comparison;
use crosscheck::text::{Article, Places, Span};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Any characters at all, and the ones that have broken readers of text before.
fn anything() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "\u{0}",
        "\r\n",
        "\u{feff}",
        "\u{202e}",
        "\u{200d}",
        "e\u{301}",
        "İ",
        "ß",
        "ﬁ",
        "½",
        "٣",
        "１２",
        "𝟙",
        "👩‍👩‍👧",
        "\u{a0}",
        "\u{2028}",
        "“",
        "”",
        "’",
        "«",
        "''",
        "``",
        "—",
        "$",
        "€",
        "%",
        ".",
        "...",
        "-",
        ",",
        "1",
        "000",
        "999999999999999999999999999999999999",
        "1e9",
        "0.",
        ".5",
        "-0",
    ]);
    let piece = prop_oneof![2 => any::<char>().prop_map(String::from), 3 => odd.prop_map(str::to_owned), 2 => word()];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Words that news is made of, so that the readers are entered deeply.
fn word() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "at least",
        "more than",
        "nearly",
        "about",
        "up to",
        "between",
        "and",
        "to",
        "twelve",
        "hundred",
        "a dozen",
        "half a million",
        "1,234",
        "3.5",
        "2019",
        "7",
        "27-24",
        "06:12",
        "million",
        "billion",
        "percent",
        "%",
        "$",
        "€12",
        "people",
        "drones",
        "were killed",
        "injured",
        "in",
        "Port Ellery",
        "Mr Dane Orlo",
        "Orlo",
        "Anna Weller",
        "the minister",
        "said",
        "told reporters",
        "he",
        "who",
        "not",
        "Friday",
        "on July 4",
        "last year",
        "overnight",
        "p.m.",
        "miles",
        "degrees",
        "a 12-year-old",
        "one in five",
        "third",
        "the",
        "of",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "'",
        "(",
        ")",
        ",",
        ".",
        ";",
        ":",
        "-",
        "–",
        "\n",
        "\n\n",
    ]);
    words.prop_map(|word| format!("{word} "))
}

fn news() -> impl Strategy<Value = String> {
    prop::collection::vec(word(), 0..120).prop_map(|words| words.concat())
}

/// Short articles that speak of the same few things with figures of their own.
fn report() -> impl Strategy<Value = String> {
    let sentence = (0..8usize, 1..5u32, 0..3usize).prop_map(|(form, figure, place)| {
        let place = ["Port Ellery", "Lower Marn", "the Vale district"][place];
        let figure = figure * 3;
        match form {
            0 => format!("At least {figure} people were killed in {place}, officials said."),
            1 => format!("{figure} people were killed in {place} on Friday."),
            2 => format!("More than {figure} houses were flooded in {place}."),
            3 => format!("The flood left {figure} people injured, the ministry said."),
            4 => format!("“We have lost {figure} bridges and we will rebuild them,” said Mayor Anna Weller."),
            5 => format!("The repairs will cost ${figure} million, Weller told reporters."),
            6 => format!("The water in {place} rose by {figure}.5 metres at 06:1{}.", figure % 10),
            _ => format!("About {figure}% of {place} was without power overnight."),
        }
    });
    prop::collection::vec(sentence, 1..6).prop_map(|sentences| sentences.join(" "))
}

fn articles(texts: &[String]) -> Vec<Article> {
    let named = |(at, text): (usize, &String)| Article { name: format!("{at}.txt"), text: text.clone(), ..Article::default() };
    texts.iter().enumerate().map(named).collect()
}

/// Every place a comparison points to, with the words it claims stand there, if it repeats them.
fn pointers(comparison: &Comparison) -> Vec<(usize, Span, Option<&str>)> {
    let mut all = Vec::new();
    for row in &comparison.numbers {
        for (at, report) in row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |report| (at, report))) {
            all.extend(report.span.map(|span| (at, span, Some(report.text.as_str()))));
            all.extend(report.from.iter().chain(&report.sentence).map(|span| (at, *span, None)));
        }
    }
    for row in &comparison.quotes {
        for (at, quote) in row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |quote| (at, quote))) {
            all.push((at, quote.span, Some(quote.text.as_str())));
            all.push((at, quote.sentence, None));
        }
    }
    for row in &comparison.names {
        for (at, name) in row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |name| (at, name))) {
            all.push((at, name.span, Some(name.text.as_str())));
        }
    }
    for (at, column) in comparison.articles.iter().enumerate() {
        all.extend(column.left_out.iter().map(|left| (at, left.span, None)));
    }
    all
}

fn check_places(texts: &[String]) -> Result<(), TestCaseError> {
    let comparison = analyze::compare(&articles(texts));
    prop_assert_eq!(comparison.articles.len(), texts.len());
    for row in &comparison.numbers {
        prop_assert_eq!(row.cells.len(), texts.len(), "row {} has a cell for every article", row.label);
    }
    for (at, span, words) in pointers(&comparison) {
        let there = texts[at].get(span.start()..span.end());
        prop_assert!(there.is_some(), "{:?} does not fit article {} {:?}", span, at, texts[at]);
        if let Some(words) = words {
            prop_assert_eq!(there, Some(words), "{:?} of article {}", span, at);
        }
    }
    let reading = analyze::extract(&texts[0]);
    let mentions = reading.quantities.iter().flat_map(|quantity| [quantity.span, quantity.numeral]);
    let mentions = mentions.chain(reading.moments.iter().map(|moment| moment.span)).chain(reading.names.iter().map(|name| name.span));
    let mentions = mentions.chain(reading.quotes.iter().map(|utterance| utterance.quote.span));
    let mentions = mentions.chain(reading.cut.tokens.iter().map(|token| token.span));
    for span in mentions.chain(reading.cut.sentences.iter().map(|sentence| sentence.span)) {
        let there = texts[0].get(span.start()..span.end());
        prop_assert!(there.is_some_and(|words| !words.is_empty()), "{:?} marks nothing in {:?}", span, texts[0]);
    }
    Ok(())
}

/// What is said of each fact, without the names of rows and columns: `key` tells which column is which article.
/// A copy of an article is one origin, so its reports fold into the first one's.
fn said(texts: &[String]) -> Vec<String> {
    let comparison = analyze::compare(&articles(texts));
    let column = |at: usize| texts.iter().position(|text| *text == texts[at]).map(|first| texts[first].as_str());
    let mut rows = Vec::new();
    for row in &comparison.numbers {
        let cells = row.cells.iter().enumerate();
        let mut reports: Vec<String> = cells
            .flat_map(|(at, cell)| cell.iter().map(move |report| format!("{:?} {:?} {}", column(at), report.span, report.text)))
            .collect();
        reports.sort();
        reports.dedup();
        rows.push(format!("{:?} {reports:?}", row.verdict));
    }
    for row in &comparison.quotes {
        let cells = row.cells.iter().enumerate();
        let mut quotes: Vec<String> =
            cells.flat_map(|(at, cell)| cell.iter().map(move |quote| format!("{:?} {:?}", column(at), quote.span))).collect();
        quotes.sort();
        quotes.dedup();
        rows.push(format!("{:?} {quotes:?}", row.verdict));
    }
    rows.sort();
    rows
}

/// The same texts at every run, so that a failure is the work of a change. `PROPTEST_CASES=20000` tries that many new ones.
fn config() -> ProptestConfig {
    let asked = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => asked,
        None => ProptestConfig { cases: 200, rng_seed: RngSeed::Fixed(20), ..asked },
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn no_text_breaks_the_engine(texts in prop::collection::vec(anything(), 1..4)) {
        check_places(&texts)?;
    }

    #[test]
    fn every_mark_cuts_its_own_words(texts in prop::collection::vec(news(), 1..4)) {
        check_places(&texts)?;
    }

    #[test]
    fn the_arithmetic_of_every_reason_is_true(texts in prop::collection::vec(report(), 2..5)) {
        for reason in analyze::compare(&articles(&texts)).numbers.iter().flat_map(|row| &row.reasons) {
            prop_assert_eq!(arithmetic::fault(&reason.text), None);
        }
    }

    #[test]
    fn the_order_of_articles_changes_no_verdict(texts in prop::collection::vec(report(), 2..5), turn in 1..4usize) {
        let mut turned = texts.clone();
        turned.rotate_left(turn % texts.len());
        prop_assert_eq!(said(&texts), said(&turned));
        turned.reverse();
        prop_assert_eq!(said(&texts), said(&turned));
    }

    #[test]
    fn a_copy_of_an_article_changes_no_verdict(texts in prop::collection::vec(report(), 1..4), which in 0..3usize) {
        let mut more = texts.clone();
        more.push(texts[which % texts.len()].clone());
        prop_assert_eq!(said(&texts), said(&more));
    }

    #[test]
    fn the_same_articles_give_the_same_bytes(texts in prop::collection::vec(news(), 1..4)) {
        let once = articles(&texts);
        let (first, again) = (analyze::compare(&once), analyze::compare(&once.clone()));
        prop_assert_eq!(serde_json::to_string(&first).unwrap(), serde_json::to_string(&again).unwrap());
    }

    #[test]
    fn a_kept_reading_says_what_a_new_one_says(before in prop::collection::vec(news(), 1..4), text in news()) {
        let (old, mut new) = (articles(&before), articles(&before));
        new[0].text = text;
        let mut engine = analyze::Engine::default();
        engine.compare_with(&old, |_, _| true);
        prop_assert_eq!(engine.compare_with(&new, |_, _| true), Some(analyze::compare(&new)));
    }

    #[test]
    fn places_convert_there_and_back(text in anything()) {
        let places = Places::new(&text);
        for (point, (byte, _)) in text.char_indices().enumerate() {
            prop_assert_eq!(places.code_point(byte), point);
            prop_assert_eq!(places.byte_of_code_point(point), byte);
            prop_assert_eq!(places.byte_of_utf16(places.utf16(byte)), byte);
        }
    }
}

/// What one article says in passing is no row; where another counts the same it is one.
#[test]
fn what_is_said_in_passing_is_no_row() {
    let passing = "It was not half of what they had hoped. She was asleep at five. A decade ago there were others.";
    let rows = |texts: [&str; 2]| analyze::compare(&articles(&texts.map(str::to_owned))).numbers.len();
    assert_eq!(rows([passing, "The bridge at Orlo was closed."]), 0);
    assert_eq!(rows(["The fire at Orlo destroyed 45 houses.", "The bridge at Orlo was closed."]), 1);
    assert_eq!(rows(["The bridge at Orlo was shut for a decade.", "The bridge at Orlo was shut for ten years."]), 1);
}
