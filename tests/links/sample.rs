//! A comparison made by hand of three invented reports, so that what is tested here does not move with the engine.

use crosscheck::measure::{Bound, Decimal, Hedge};
use crosscheck::table::{Column, Comparison, Event, Kind, LeftOut, NameMention, NameRow, NumberRow, Quotation, QuoteRow, Report};
use crosscheck::text::{Article, Span};
use crosscheck::verdict::{QuoteVerdict, Reason, Verdict};

const TEXTS: [&str; 3] = [
    "A ferry ran aground off Tolvik late on Tuesday, and at least 23 people were hurt, the coast guard said.\n\
     The Maren Lind was carrying 312 passengers and a crew of 18 when it struck a reef near the harbour.\n\
     “We heard a long scraping noise and then the lights went out,” said Ingrid Solheim, a passenger.\n\
     Damage was put at about $4.2 million.\n\
     Sign up for our morning letter — it’s free.",
    "Twenty-six people were injured when a ferry hit a reef at Tolvik, police said on Wednesday.\n\
     There were 330 people on board, according to the operator, Nordkyst Lines.\n\
     Ingrid Solheim, who was travelling with two children, said she “heard a long scraping noise” before the ship stopped.\n\
     The vessel left port at 21:40.",
    "The ferry Maren Lind, with 312 passengers aboard, ran onto rocks. Médecins on the quay treated 26 — none seriously — and 3 were kept overnight.",
];

/// Three reports on a ferry.
pub fn ferry() -> (Comparison, Vec<Article>) {
    let about = [
        ("harbour.txt", "Ferry runs aground", "Harbour Post", "2031-03-05", "https://harbour-post.example/ferry?id=7"),
        ("northern.txt", "Twenty-six hurt on ferry", "Northern Wire", "2031-03-05", "https://northern.example/a/221"),
        ("quay.txt", "Ferry on the rocks", "The Quay", "2031-03-06", ""),
    ];
    let articles: Vec<Article> = about
        .iter()
        .zip(TEXTS)
        .map(|(&(name, title, outlet, day, url), text)| Article {
            name: name.into(),
            title: Some(title.into()),
            outlet: Some(outlet.into()),
            published: Some(day.into()),
            url: Some(url.to_owned()).filter(|url| !url.is_empty()),
            text: text.into(),
            ..Article::default()
        })
        .collect();
    let columns = articles.iter().enumerate().map(|(at, article)| Column {
        id: format!("a{}", at + 1),
        name: article.name.clone(),
        title: article.title.clone(),
        outlet: article.outlet.clone(),
        published: article.published.clone(),
        url: article.url.clone(),
        words: article.text.split_whitespace().count() as u32,
        left_out: Vec::new(),
        notes: Vec::new(),
    });
    let mut columns: Vec<Column> = columns.collect();
    columns[0]
        .left_out
        .push(LeftOut { span: find(0, "Sign up for our morning letter — it’s free."), why: "subscription notice".into() });
    columns[2].notes.push(reason("short", "This text is short."));

    let people = |at, words, hedge, stated: i64| Report {
        counted: Some("person".into()),
        ..report(at, words, Kind::Count, hedge, Some(stated.into()))
    };
    let hurt = NumberRow {
        id: "n1".into(),
        key: "n1".into(),
        label: "people injured".into(),
        event: 0,
        verdict: Verdict::Compatible,
        reasons: vec![reason("floor-met", "“at least 23” allows 26: 26 ≥ 23.")],
        cells: vec![
            vec![Report {
                source: Some("the coast guard".into()),
                role: Some("injured".into()),
                ..people(0, "at least 23 people", Hedge::AtLeast, 23)
            }],
            vec![Report {
                source: Some("police".into()),
                when: Some("Wednesday".into()),
                ..people(1, "Twenty-six people", Hedge::Exact, 26)
            }],
            vec![people(2, "26", Hedge::Exact, 26)],
        ]
        .into(),
    };
    let aboard = NumberRow {
        id: "n2".into(),
        key: "n2".into(),
        label: "people aboard".into(),
        event: 0,
        verdict: Verdict::Agree,
        reasons: vec![reason("sum", "330 = 312 passengers + 18 crew.")],
        cells: vec![
            vec![
                Report { counted: Some("passenger".into()), ..people(0, "312 passengers", Hedge::Exact, 312) },
                Report {
                    span: None,
                    from: vec![find(0, "312 passengers"), find(0, "a crew of 18")],
                    text: "312 + 18".into(),
                    ..people(0, "312 passengers", Hedge::Exact, 330)
                },
            ],
            vec![Report {
                source: Some("Nordkyst Lines".into()),
                place: Some("on board".into()),
                ..people(1, "330 people", Hedge::Exact, 330)
            }],
            vec![Report { counted: Some("passenger".into()), ..people(2, "312 passengers", Hedge::Exact, 312) }],
        ]
        .into(),
    };
    let damage = NumberRow {
        id: "n3".into(),
        key: "n3".into(),
        label: "damage".into(),
        event: 0,
        verdict: Verdict::Single,
        reasons: vec![],
        cells: vec![
            vec![Report {
                unit: Some("dollar".into()),
                stated: Some(Decimal::from(4_200_000)),
                bound: Bound::between(Decimal::from(3_780_000), "4620000.00".parse().unwrap()),
                ..report(0, "about $4.2 million", Kind::Amount, Hedge::About, None)
            }],
            vec![],
            vec![],
        ]
        .into(),
    };
    let left = NumberRow {
        id: "n4".into(),
        key: "n4".into(),
        label: "departure".into(),
        event: 0,
        verdict: Verdict::Single,
        reasons: vec![],
        cells: vec![vec![], vec![Report { value: Some("21:40".into()), ..report(1, "21:40", Kind::Time, Hedge::Exact, None) }], vec![]]
            .into(),
    };
    let said = |at: usize, words: &str, speaker: &str| Quotation {
        span: find(at, words),
        text: words.into(),
        sentence: sentence(at, find(at, words)),
        speaker: Some(speaker.into()),
        speaker_name: Some("Ingrid Solheim".into()),
        direct: true,
    };
    let noise = QuoteRow {
        id: "q1".into(),
        key: "q1".into(),
        speaker: Some("Ingrid Solheim".into()),
        verdict: QuoteVerdict::Partial,
        reasons: vec![reason("shorter", "Northern Wire prints the first five of the words.")],
        cells: vec![
            vec![said(0, "We heard a long scraping noise and then the lights went out,", "Ingrid Solheim")],
            vec![said(1, "heard a long scraping noise", "she")],
            vec![],
        ]
        .into(),
    };
    let mention = |at: usize, words: &str| NameMention { span: find(at, words), text: words.into() };
    let solheim = NameRow {
        id: "p1".into(),
        key: "p1".into(),
        name: "Ingrid Solheim".into(),
        reasons: vec![],
        cells: vec![vec![mention(0, "Ingrid Solheim")], vec![mention(1, "Ingrid Solheim")], vec![]].into(),
    };
    let ship = NameRow {
        id: "p2".into(),
        key: "p2".into(),
        name: "Maren Lind".into(),
        reasons: vec![],
        cells: vec![vec![mention(0, "Maren Lind")], vec![], vec![mention(2, "Maren Lind")]].into(),
    };
    let comparison = Comparison {
        articles: columns,
        events: vec![Event { id: "e1".into(), articles: vec![0, 1, 2], label: String::new() }],
        numbers: vec![hurt, aboard, damage, left],
        quotes: vec![noise],
        names: vec![solheim, ship],
    };
    (comparison, articles)
}

fn reason(kind: &str, text: &str) -> Reason {
    Reason { kind: kind.into(), text: text.into() }
}

fn find(at: usize, words: &str) -> Span {
    let start = TEXTS[at].find(words).unwrap();
    Span::new(start, start + words.len())
}

/// The line a span stands in.
fn sentence(at: usize, span: Span) -> Span {
    let start = TEXTS[at][..span.start()].rfind('\n').map_or(0, |newline| newline + 1);
    let end = TEXTS[at][span.end()..].find('\n').map_or(TEXTS[at].len(), |newline| span.end() + newline);
    Span::new(start, end)
}

fn report(at: usize, words: &str, kind: Kind, hedge: Hedge, stated: Option<Decimal>) -> Report {
    let span = find(at, words);
    let bound = match (hedge, stated) {
        (_, None) => Bound::default(),
        (Hedge::AtLeast, Some(value)) => Bound::at_least(value),
        (_, Some(value)) => Bound::exactly(value),
    };
    Report {
        span: Some(span),
        from: Vec::new(),
        text: words.into(),
        sentence: Some(sentence(at, span)),
        kind,
        stated,
        bound,
        hedge,
        unit: None,
        counted: None,
        role: None,
        value: None,
        source: None,
        place: None,
        when: None,
    }
}
