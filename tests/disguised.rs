//! Text that is not what it looks like: characters that nobody sees, letters of another alphabet, digits of another
//! script, accents written apart. Whatever it is disguised by, the table is that of the text as a reader sees it, its
//! places lead to the text as it was given, and the reader is told where something could mislead.

#![expect(clippy::disallowed_methods, reason = "what weighs nothing in the page may ask the library")]

use crosscheck::table::Comparison;
use crosscheck::text::{Article, Span, seen};
use crosscheck::{analyze, edit, share};

const FIRST: &str = "Ferry sinks off Port Ellery\n\nAt least 1,230 people were killed when the ferry Marisol sank off Port Ellery on \
    Friday, the coastguard said.\n\n“We have lost 12 of our crew, and we will find out why,” said Zoë Weller, the head of the line. \
    “Nobody should go back before we say so.”\n\nThe ferry carried 1,400 passengers and was worth $3.5 million, Weller said. \
    Rescuers searched the bay until 06:12.";
const SECOND: &str = "Port Ellery ferry: death toll\n\nThe ferry Marisol sank on Friday and 1,130 people were killed, the hospital in \
    Port Ellery said.\n\n“We have lost 12 of our crew,” Zoë Weller said.\n\nThere were 1,400 passengers on board. The search of the \
    bay ended at 06:12. The ship was worth $3.5 million.";

/// A name, what it does to a text, and whether the reader must be told of it.
type Disguise = (&'static str, fn(&str) -> String, bool);

const DISGUISES: [Disguise; 11] = [
    (
        "zero width between letters and digits",
        |text| inside(text, |c, next| c.is_alphanumeric() && next.is_alphanumeric(), "\u{200b}"),
        true,
    ),
    ("soft hyphens in words", |text| inside(text, |c, next| c.is_alphabetic() && next.is_alphabetic(), "\u{ad}"), false),
    ("joiners in digits", |text| inside(text, |c, next| c.is_ascii_digit() && next.is_ascii_digit(), "\u{200d}"), true),
    ("tags", |text| inside(text, |c, next| c.is_alphanumeric() && next.is_alphanumeric(), "\u{e0041}"), true),
    ("an override before each figure", |text| inside(text, |c, next| !c.is_numeric() && next.is_ascii_digit(), "\u{202e}"), true),
    ("marks of direction", |text| inside(text, |c, next| c == ' ' && next.is_alphabetic(), "\u{200e}"), false),
    (
        "Cyrillic vowels",
        |text| {
            each(text, |c| {
                [("a", "а"), ("e", "е"), ("o", "о")].into_iter().find(|(latin, _)| latin.starts_with(c)).map(|(_, c)| c.to_owned())
            })
        },
        true,
    ),
    ("full width", |text| each(text, |c| c.is_ascii_digit().then(|| char::from_u32(c as u32 + 0xfee0).unwrap().to_string())), false),
    ("Arabic digits", |text| each(text, |c| c.to_digit(10).map(|digit| char::from_u32(0x660 + digit).unwrap().to_string())), false),
    ("accents written apart", |text| text.replace('ë', "e\u{308}"), false),
    ("letters struck out", |text| each(text, |c| c.is_ascii_alphanumeric().then(|| format!("{c}\u{336}"))), true),
];

fn each(text: &str, other: impl Fn(char) -> Option<String>) -> String {
    text.chars().map(|c| other(c).unwrap_or(c.to_string())).collect()
}

/// Puts something between two characters that `goes` names.
fn inside(text: &str, goes: fn(char, char) -> bool, what: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::new();
    for (at, &c) in chars.iter().enumerate() {
        out.push(c);
        if chars.get(at + 1).is_some_and(|&next| goes(c, next)) {
            out.push_str(what);
        }
    }
    out
}

fn articles(texts: [&str; 2]) -> Vec<Article> {
    let article = |(name, text): (&str, &str)| Article { name: name.to_owned(), text: text.to_owned(), ..Article::default() };
    ["Harbour Post", "Morning Lantern"].into_iter().zip(texts).map(article).collect()
}

/// The table as a reader sees it: every row with what it says, the words of its cells as they look.
fn table(comparison: &Comparison) -> Vec<String> {
    let numbers = comparison.numbers.iter().map(|row| {
        let cells: Vec<Vec<String>> =
            row.cells.iter().map(|cell| cell.iter().map(|one| format!("{} {:?}", seen::plain(&one.text), one.bound)).collect()).collect();
        format!("{} {:?} {cells:?}", row.label, row.verdict)
    });
    let quotes = comparison.quotes.iter().map(|row| {
        let cells: Vec<Vec<String>> =
            row.cells.iter().map(|cell| cell.iter().map(|one| seen::plain(&one.text).into_owned()).collect()).collect();
        format!("{:?} {:?} {cells:?}", row.speaker, row.verdict)
    });
    let names = comparison.names.iter().map(|row| row.name.clone());
    numbers.chain(quotes).chain(names).collect()
}

/// By what the reader's edits hold on to the rows.
fn keys(comparison: &Comparison) -> Vec<&str> {
    let rows = comparison.numbers.iter().map(|row| &row.key).chain(comparison.quotes.iter().map(|row| &row.key));
    rows.chain(comparison.names.iter().map(|row| &row.key)).map(String::as_str).collect()
}

#[test]
fn the_table_is_that_of_the_text_as_it_looks() {
    let looks = analyze::compare(&articles([FIRST, SECOND]));
    let plain = table(&looks);
    assert!(plain.iter().any(|row| row.contains("Conflict")) && plain.iter().any(|row| row.contains("Agree")), "{plain:#?}");
    for (name, disguise, _) in DISGUISES {
        let one = analyze::compare(&articles([&disguise(FIRST), SECOND]));
        assert_eq!(table(&one), plain, "{name}, one article");
        assert_eq!(keys(&one), keys(&looks), "{name}, one article");
        let both = analyze::compare(&articles([&disguise(FIRST), &disguise(SECOND)]));
        assert_eq!(table(&both), plain, "{name}, both articles");
    }
}

#[test]
fn its_places_are_those_of_the_text_as_it_was_given() {
    for (name, disguise, _) in DISGUISES {
        let given = articles([&disguise(FIRST), SECOND]);
        let comparison = analyze::compare(&given);
        let stands = |at: usize, span: Span, words: &str| assert_eq!(span.of(&given[at].text), words, "{name}");
        for (at, one) in comparison
            .numbers
            .iter()
            .flat_map(|row| row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |one| (at, one))))
        {
            stands(at, one.span.unwrap(), &one.text);
            assert!(one.sentence.unwrap().of(&given[at].text).contains(&one.text), "{name}");
        }
        for (at, one) in comparison
            .quotes
            .iter()
            .flat_map(|row| row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |one| (at, one))))
        {
            stands(at, one.span, &one.text);
        }
        for (at, one) in comparison
            .names
            .iter()
            .flat_map(|row| row.cells.iter().enumerate().flat_map(|(at, cell)| cell.iter().map(move |one| (at, one))))
        {
            stands(at, one.span, &one.text);
        }
        let reading = analyze::extract(&given[0].text);
        assert_eq!(reading.quantities.len(), analyze::extract(FIRST).quantities.len(), "{name}");
        assert!(reading.quantities.iter().all(|quantity| !seen::plain(quantity.span.of(&given[0].text)).is_empty()));
    }
}

#[test]
fn the_reader_is_told_where_something_could_mislead() {
    for (name, disguise, told) in DISGUISES {
        let comparison = analyze::compare(&articles([&disguise(FIRST), SECOND]));
        let notes: Vec<&str> = comparison.articles[0].notes.iter().map(|note| note.kind.as_str()).collect();
        assert_eq!(notes, if told { vec!["not-as-seen"] } else { vec![] }, "{name}");
        assert!(comparison.articles[1].notes.is_empty());
    }
    // In the row as well, where it is the words of the row.
    let comparison = analyze::compare(&articles([&FIRST.replace("1,230", "1,2\u{200b}30"), SECOND]));
    let row = comparison.numbers.iter().find(|row| row.label.contains("killed")).unwrap();
    let told = row.reasons.iter().find(|reason| reason.kind == "not-as-seen").unwrap();
    assert_eq!(told.text, "Harbour Post: “1,2[U+200B]30” has a character in it that cannot be seen. It is read as it looks: “1,230”.");
}

/// What an edit or a link judges anew comes out as the engine judged it.
#[test]
fn what_is_judged_again_is_judged_the_same() {
    for (name, disguise, _) in DISGUISES {
        let given = articles([&disguise(FIRST), &disguise(SECOND)]);
        let comparison = analyze::compare(&given);
        let texts: Vec<&str> = given.iter().map(|article| article.text.as_str()).collect();
        assert_eq!(table(&edit::lay(&comparison, &[], &texts).comparison), table(&comparison), "{name}, edited");
        let link = share::encode(&comparison, &given, &share::Choice::Texts).unwrap();
        let opened = share::decode(&link).unwrap();
        assert_eq!(table(&opened.comparison), table(&comparison), "{name}, opened");
        assert_eq!(opened.articles[0].text, given[0].text, "{name}, the text as it was given");
    }
}

/// Hidden characters make no second voice of a text that is printed twice.
#[test]
fn a_copy_in_disguise_counts_once() {
    let verdicts = |second: &str| {
        let comparison = analyze::compare(&articles([FIRST, second]));
        comparison.numbers.iter().map(|row| (row.label.clone(), row.verdict)).collect::<Vec<_>>()
    };
    for (name, disguise, _) in DISGUISES {
        assert_eq!(verdicts(&disguise(FIRST)), verdicts(FIRST), "{name}");
    }
}
