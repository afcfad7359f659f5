//! What must hold of any input, a function a door: fuzz/targets runs them under libFuzzer, tests/fuzz in the default tests.

use crosscheck::analyze;
use crosscheck::export::{Document, csv, html, json, markdown, text, tsv, wikitext};
use crosscheck::share::{self, Choice, Codec, Opened};
use crosscheck::table::Comparison;
use crosscheck::text::{Article, Span, html as page};
use crosscheck::view::intake::{self, Incoming};

/// Text as it would be pasted: read, compared and written out in every form.
pub fn articles(input: &[u8]) {
    let given = String::from_utf8_lossy(input);
    let mut articles = intake::pasted(&given, None);
    articles.truncate(6);
    let comparison = analyze::compare(&articles);
    places_hold(&comparison, &articles);
    if let Some(first) = articles.first() {
        let reading = analyze::extract(&first.text);
        let found = reading.quantities.iter().flat_map(|quantity| [quantity.span, quantity.numeral]);
        let found = found.chain(reading.moments.iter().map(|moment| moment.span));
        let found = found.chain(reading.quotes.iter().map(|utterance| utterance.quote.span));
        let found = found.chain(reading.names.iter().map(|name| name.span));
        found.for_each(|span| assert!(words(&first.text, span).is_some_and(|words| !words.is_empty()), "{span:?} marks nothing"));
    }
    written_out(&comparison, &articles);
}

/// A web page, saved or copied.
pub fn pages(input: &[u8]) {
    let given = String::from_utf8_lossy(input);
    let read = page::read(&given);
    assert!(read.text.len() <= given.len() * 2 + 16, "a page of {} bytes gave {}", given.len(), read.text.len());
    assert_eq!(read, page::read(&given));
    let fields = [&read.title, &read.outlet, &read.published, &read.url];
    assert!(fields.into_iter().flatten().all(|field| !field.is_empty()));
    // Copied together with its plain form.
    intake::pasted(&read.text, intake::page(&read.text, Some(&given)));
}

/// A file that was dropped: JSON first, and then whatever it is by its look.
pub fn files(input: &[u8]) {
    for name in ["it.json", "it"] {
        let taken = intake::file(name, input).map(|(taken, _)| match taken {
            Incoming::Text(text) => Incoming::Articles(intake::ways(name, &text, intake::page(&text, None)).0),
            taken => taken,
        });
        match taken {
            Ok(Incoming::Text(_)) | Err(_) => {}
            Ok(Incoming::Articles(articles)) => {
                let articles: Vec<Article> = articles.into_iter().take(6).collect();
                let comparison = analyze::compare(&articles);
                places_hold(&comparison, &articles);
                let file = json::file(&Document::new(&comparison, &articles), true);
                let json::Kept { articles: again, left_out, .. } = json::read(&file).expect("what was written is read back");
                assert!(left_out.is_empty());
                let texts = |articles: &[Article]| articles.iter().map(|article| article.text.clone()).collect::<Vec<_>>();
                assert_eq!(texts(&again), texts(&articles));
            }
            Ok(Incoming::Saved(mut draft)) => {
                draft.add(vec![Article::default()]);
                if let Some(number) = draft.entries.first().map(|entry| entry.number) {
                    draft.set_text(number, "Nine people died.".to_owned());
                    draft.shift(number, 1);
                }
                let articles: Vec<Article> = draft.entries.iter().take(6).map(|entry| entry.for_engine()).collect();
                let texts: Vec<&str> = articles.iter().map(|article| article.text.as_str()).collect();
                crosscheck::edit::lay(&analyze::compare(&articles), &draft.edits, &texts);
            }
        }
    }
}

/// A link: its first byte says whether the rest is what a link holds unpacked, what is packed, or its characters.
pub fn links(input: &[u8]) {
    let Some((kind, rest)) = input.split_first() else { return };
    let link = match kind % 3 {
        0 => share::framed(&share::payload(rest, Codec::Deflate)),
        1 => share::framed(&format!("d{}", share::lettered(rest))),
        _ => String::from_utf8_lossy(rest).into_owned(),
    };
    match share::decode(&link) {
        Ok(opened) => opened_holds(&opened),
        Err(error) => assert!(!error.to_string().is_empty()),
    }
    // A link that was cut is no other link.
    if let Ok(opened) = share::decode(link.get(..link.len() / 2).unwrap_or_default()) {
        assert!(!opened.missing.is_empty());
        opened_holds(&opened);
    }
}

fn opened_holds(opened: &Opened) {
    assert_eq!(opened.articles.len(), opened.whole.len());
    assert!(
        opened
            .articles
            .iter()
            .all(|article| article.url.as_deref().is_none_or(|url| url.get(..4).is_some_and(|s| s.eq_ignore_ascii_case("http"))))
    );
    places_hold(&opened.comparison, &opened.articles);
    written_out(&opened.comparison, &opened.articles);
    // What was opened can be shared again, and opens to the same. Packed by the codec that needs no dictionary read first:
    // there is time for ten times the inputs.
    if let Ok(bytes) = share::unpacked(&opened.comparison, &opened.articles, &Choice::Texts)
        && opened.missing.is_empty()
    {
        let link = share::framed(&share::payload(&bytes, Codec::Deflate));
        if link.len() > share::limits::ENCODED {
            return;
        }
        let again = share::decode(&link).expect("what was shared again opens");
        assert_eq!(again.articles, opened.articles);
    }
}

/// Every place a comparison points to stands in its text, and the words it repeats stand there.
fn places_hold(comparison: &Comparison, articles: &[Article]) {
    assert_eq!(comparison.articles.len(), articles.len());
    let there = |at: usize, span: Span| words(&articles[at].text, span).unwrap_or_else(|| panic!("{span:?} does not fit article {at}"));
    for row in &comparison.numbers {
        assert_eq!(row.cells.len(), articles.len());
        for (at, report) in row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |report| (at, report))) {
            report.span.iter().chain(&report.from).chain(&report.sentence).for_each(|&span| assert!(there(at, span).len() == span.len()));
        }
    }
    for row in &comparison.quotes {
        assert_eq!(row.cells.len(), articles.len());
        for (at, quote) in row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |quote| (at, quote))) {
            there(at, quote.span);
            there(at, quote.sentence);
        }
    }
    for row in &comparison.names {
        assert_eq!(row.cells.len(), articles.len());
        row.cells
            .iter()
            .enumerate()
            .for_each(|(at, cell)| cell.iter().for_each(|name| assert!(there(at, name.span).len() == name.span.len())));
    }
}

fn words(text: &str, span: Span) -> Option<&str> {
    text.get(span.start()..span.end())
}

/// Every form of an export is written, and none holds what could act on the program that opens it.
fn written_out(comparison: &Comparison, articles: &[Article]) {
    let document = Document { date: Some("6 March 2031"), ..Document::new(comparison, articles) };
    let table = csv::write(&document, false);
    assert!(table.ends_with("\r\n") && table.matches('"').count().is_multiple_of(2));
    for form in [html::page(&document), html::fragment(&document), markdown::write(&document), wikitext::write(&document)] {
        assert!(!form.contains("<script"));
    }
    text::write(&document);
    let columns = tsv::write(&document);
    let width = comparison.articles.len() + 3 + usize::from(comparison.events.len() > 1);
    assert!(columns.lines().take_while(|line| !line.is_empty()).all(|line| line.split('\t').count() == width));
    let file = json::file(&document, true);
    assert_eq!(json::read(&file).map(|kept| (kept.articles.len(), kept.left_out.len())), Ok((articles.len(), 0)));
}
