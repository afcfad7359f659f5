use super::round_trip::in_words;
use super::sample::ferry;
use crosscheck::share::{Choice, LinkError, Opened, decode, encode};

fn links() -> Vec<String> {
    let (comparison, articles) = ferry();
    [Choice::Sentences, Choice::Texts, Choice::Rows(vec!["n1".into()])]
        .iter()
        .map(|choice| encode(&comparison, &articles, choice).unwrap())
        .collect()
}

/// Whether everything that came is what was shared, as far as it came.
fn is_part_of(part: &Opened, all: &Opened) -> bool {
    let rows = part.comparison.numbers.len();
    let same_rows = part.comparison.numbers.iter().zip(&all.comparison.numbers).all(|(a, b)| {
        a.id == b.id && a.label == b.label && a.verdict == b.verdict && a.reasons == b.reasons && a.cells.len() == b.cells.len()
    });
    let texts = part
        .articles
        .iter()
        .zip(&all.articles)
        .all(|(a, b)| a.name == b.name && a.url == b.url && a.text.lines().all(|line| b.text.contains(line)));
    rows <= all.comparison.numbers.len() && same_rows && texts
}

#[test]
fn every_cut_opens_as_far_as_it_goes() {
    // The first link at every character; the others, which take as long each, at some.
    for (link, step) in links().into_iter().zip([1, 11, 7]) {
        let all = decode(&link).unwrap();
        let mut opened_from = None;
        for end in (0..link.len()).step_by(step) {
            match decode(&link[..end]) {
                Ok(part) => {
                    opened_from = opened_from.or(Some(end));
                    assert!(!part.missing.is_empty(), "a cut at {end} is told");
                    assert!(is_part_of(&part, &all), "a cut at {end} shows what was shared");
                }
                Err(LinkError::CutEarly { .. } | LinkError::NoLink) => assert_eq!(opened_from, None, "a longer cut opens no less"),
                Err(other) => panic!("cut at {end}: {other}"),
            }
        }
        assert!(opened_from.is_some());
    }
}

#[test]
fn no_change_of_one_character_shows_anything_else() {
    for link in links() {
        let all = decode(&link).unwrap();
        let said = in_words(&all.comparison, &all.articles);
        // Without its `#` a link is as good as with it.
        for at in 1..link.len() {
            for other in ['0', '1', 'a', 'p', 'Z', '.', ' ', '#', '-', '%', '…', '\n', '\u{200b}', '>'] {
                if link[at..].starts_with(other) {
                    continue;
                }
                let changed = format!("{}{other}{}", &link[..at], &link[at + 1..]);
                if let Ok(opened) = decode(&changed) {
                    assert!(in_words(&opened.comparison, &opened.articles) == said, "{other:?} at {at}");
                    assert!(!opened.missing.is_empty() || !opened.notes.is_empty(), "{other:?} at {at} is told");
                }
            }
        }
    }
}

#[test]
fn what_messages_do_to_a_link_is_undone() {
    for link in links() {
        let all = decode(&link).unwrap();
        let page = "https://crosscheck.example/app/";
        let wrapped: String = link.as_bytes().chunks(70).map(|line| format!("{}\r\n", std::str::from_utf8(line).unwrap())).collect();
        let quoted = wrapped.replace("\r\n", "=\r\n> ");
        let changed = [
            format!("{page}{link}."),
            format!("{page}{link})”, and so on."),
            format!("<{page}{link}>"),
            format!("Look: {page}{link} and tell me what you think of row #3."),
            format!("{page}{}", link.replace('#', "%23")),
            format!("{page}{}", link.replace('#', "%2523")),
            format!("{page}{wrapped}"),
            format!("> {page}{quoted}"),
            format!("\u{feff}{page}{link}\u{200b}"),
            format!("{link}&utm_source=mail"),
        ];
        for changed in changed {
            let opened = decode(&changed).unwrap_or_else(|error| panic!("{error}: {changed}"));
            assert_eq!((&opened.comparison, &opened.articles, &opened.missing), (&all.comparison, &all.articles, &all.missing));
            assert_eq!(opened.notes.last().map(|note| note.kind), Some("repaired"), "{changed}");
        }
        let plain = [link.clone(), link[1..].to_owned(), format!("{page}{link}")];
        plain.iter().for_each(|link| assert_eq!(decode(link).unwrap(), all));
    }
}

#[test]
fn every_damage_has_its_own_words() {
    let link = &links()[0];
    let told = |link: &str| decode(link).unwrap_err();
    assert_eq!(told(""), LinkError::NoLink);
    assert_eq!(told("https://crosscheck.example/"), LinkError::NoLink);
    assert_eq!(told("We are #1 in ferries"), LinkError::NoLink);
    assert_eq!(told(&link.replacen("#1.", "#2.", 1)), LinkError::Newer { version: 2 });
    assert_eq!(told(&link.to_lowercase()), LinkError::Damaged);
    assert_eq!(told("#1.400.p"), LinkError::CutEarly { came: 1, of: Some(400) });
    assert_eq!(told("#1.40"), LinkError::CutEarly { came: 4, of: None });
    let foreign = |sign, at| LinkError::Foreign { sign, at };
    assert_eq!(told("#1.€400.p"), foreign('€', 3));
    assert_eq!(told("#1.4\u{202e}00.p"), foreign('\u{202e}', 4));
    assert!(told("#1.4\u{202e}00.p").to_string().contains("Character 4 of this link is “[U+202E]”"));
    assert_eq!(told(&format!("{}-{}", &link[..40], &link[40..])), foreign('-', 40));
    assert_eq!(told(&format!("{}; more", &link[..40])), foreign(';', 40));
    assert!(matches!(told(&format!("#1.9.{}", "p".repeat(200_000))), LinkError::TooLong { .. }));
}
