use super::sample::ferry;
use crosscheck::share::{Choice, LinkError, Mark, decode, encode, encode_marked, limits};
use crosscheck::table::Comparison;
use crosscheck::text::{Article, Span};

#[test]
fn whole_texts_come_back_as_they_were() {
    let (comparison, articles) = ferry();
    let link = encode(&comparison, &articles, &Choice::Texts).unwrap();
    let opened = decode(&link).unwrap();
    assert_eq!(opened.comparison, comparison);
    assert_eq!(opened.articles, articles);
    assert_eq!(opened.whole, [true; 3]);
    assert_eq!((opened.missing, opened.notes), (vec![], vec![]));
    assert_eq!(opened.engine, env!("CARGO_PKG_VERSION"));
}

#[test]
fn cited_sentences_come_back_with_every_word_in_its_place() {
    let (comparison, articles) = ferry();
    let link = encode(&comparison, &articles, &Choice::Sentences).unwrap();
    let opened = decode(&link).unwrap();
    assert_eq!(opened.whole, [false; 3]);
    assert_eq!((opened.missing, opened.notes), (vec![], vec![]));
    assert_eq!(in_words(&opened.comparison, &opened.articles), in_words(&comparison, &articles));
    assert!(!opened.articles[0].text.contains("morning letter"), "what no fact was read from stays at home");
    assert!(link.len() < encode(&comparison, &articles, &Choice::Texts).unwrap().len());
}

#[test]
fn chosen_rows_come_alone() {
    let (comparison, articles) = ferry();
    let link = encode(&comparison, &articles, &Choice::Rows(vec!["n2".into(), "q1".into()])).unwrap();
    let opened = decode(&link).unwrap();
    let expected = Comparison { numbers: vec![comparison.numbers[1].clone()], names: vec![], ..comparison };
    assert_eq!(in_words(&opened.comparison, &opened.articles), in_words(&expected, &articles));
    assert_eq!(opened.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>(), ["5 rows of the comparison were not shared."]);
}

#[test]
fn what_the_reader_did_comes_with_its_rows() {
    let (comparison, articles) = ferry();
    let merged = Mark { row: "n2".into(), merged: true, note: Some("The operator’s own count. ✓".into()), ..Mark::default() };
    let hidden = Mark { row: "q1".into(), hidden: true, confirmed: true, ..Mark::default() };
    let marks = [merged.clone(), hidden];
    let opened = |choice| decode(&encode_marked(&comparison, &articles, &marks, &choice).unwrap()).unwrap();
    assert_eq!(opened(Choice::Texts).marks, marks);
    assert_eq!(opened(Choice::Rows(vec!["n2".into()])).marks, [merged]);
}

#[test]
fn a_link_is_letters_digits_and_dots() {
    let (comparison, articles) = ferry();
    for choice in [Choice::Sentences, Choice::Texts, Choice::Rows(vec!["n1".into()])] {
        let link = encode(&comparison, &articles, &choice).unwrap();
        assert!(link.starts_with("#1."));
        assert!(link[1..].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.'));
        assert!(link.ends_with(|c: char| c.is_ascii_alphanumeric()));
        assert_eq!(encode(&comparison, &articles, &choice).unwrap(), link, "the same comparison makes the same link");
    }
}

#[test]
fn more_than_a_link_holds_is_refused_or_told() {
    let (mut comparison, mut articles) = ferry();
    let row = comparison.numbers[0].clone();
    comparison.numbers.resize(limits::ROWS + 9, row);
    let opened = decode(&encode(&comparison, &articles, &Choice::Sentences).unwrap()).unwrap();
    assert_eq!(opened.comparison.numbers.len(), limits::ROWS);
    assert_eq!(opened.notes[0].text, "12 rows of the comparison were not shared.");

    let noise = (0..60_000u32).map(|n| n.wrapping_mul(2_654_435_761).to_string()).collect::<String>();
    articles[2].text.push_str(&noise);
    assert!(matches!(encode(&comparison, &articles, &Choice::Texts), Err(LinkError::TooLong { .. })));
    let column = comparison.articles[0].clone();
    comparison.articles.resize(limits::ARTICLES + 1, column);
    assert!(matches!(encode(&comparison, &articles, &Choice::Texts), Err(LinkError::TooMany { what: "articles", .. })));
}

#[test]
fn only_web_addresses_pass() {
    let (mut comparison, articles) = ferry();
    for url in ["javascript:alert(1)", "data:text/html,x", "https:///x", "http://a b", "ftp://x.example"] {
        comparison.articles[0].url = Some(url.into());
        let opened = decode(&encode(&comparison, &articles, &Choice::Sentences).unwrap()).unwrap();
        assert_eq!(opened.comparison.articles[0].url, None, "{url}");
    }
}

/// Everything a comparison says, with the words in the place of spans.
pub fn in_words(comparison: &Comparison, articles: &[Article]) -> String {
    let mut comparison = comparison.clone();
    let mut words = String::new();
    let mut take = |at: usize, span: &mut Span| {
        words.push_str(span.of(&articles[at].text));
        words.push('|');
        *span = Span::default();
    };
    for row in &mut comparison.numbers {
        for (at, report) in row.cells.each_mut() {
            report.span.iter_mut().chain(&mut report.sentence).chain(&mut report.from).for_each(|span| take(at, span));
        }
    }
    for row in &mut comparison.quotes {
        for (at, quotation) in row.cells.each_mut() {
            [&mut quotation.span, &mut quotation.sentence].into_iter().for_each(|span| take(at, span));
        }
    }
    // A name's mention outside the cited sentences has its words alone.
    comparison.names.iter_mut().flat_map(|row| row.cells.each_mut()).for_each(|(_, mention)| mention.span = Span::default());
    comparison.articles.iter_mut().for_each(|column| column.left_out.clear());
    format!("{comparison:#?}\n{words}")
}
