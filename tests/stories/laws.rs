//! What holds for every story, whatever its table: the order, the names and copies of articles change no verdict,
//! and every equation that a reason writes out is true.

use crate::{arithmetic, read, story_files};
use crosscheck::analyze;
use crosscheck::table::Comparison;
use crosscheck::text::Article;

/// The articles of every story, with the story's name.
fn stories() -> Vec<(String, Vec<Article>)> {
    let story = |path: &std::path::PathBuf| {
        let written = std::fs::read_to_string(path).unwrap();
        let story = read::story(&written).unwrap_or_else(|faults| panic!("{faults}"));
        (path.file_stem().unwrap().to_string_lossy().into_owned(), story.articles)
    };
    story_files().iter().map(story).collect()
}

/// The verdict over every figure, by the article's text and the figure's place in it.
fn verdicts(comparison: &Comparison, articles: &[Article]) -> Vec<(String, Option<usize>, String)> {
    let mut told: Vec<_> = comparison
        .numbers
        .iter()
        .flat_map(|row| row.cells.iter().enumerate().flat_map(move |(at, cell)| cell.iter().map(move |report| (row, at, report))))
        .map(|(row, at, report)| {
            (articles[at].text.clone(), report.span.map(|span| span.start()), format!("{:?} {}", row.verdict, row.label))
        })
        .collect();
    told.sort();
    told.dedup();
    told
}

#[test]
fn the_order_of_articles_changes_no_verdict() {
    for (name, mut articles) in stories() {
        let forward = verdicts(&analyze::compare(&articles), &articles);
        articles.reverse();
        assert_eq!(forward, verdicts(&analyze::compare(&articles), &articles), "{name}");
    }
}

#[test]
fn an_article_that_repeats_another_changes_no_verdict() {
    for (name, mut articles) in stories() {
        let before = verdicts(&analyze::compare(&articles), &articles);
        articles.push(Article { name: "copy".to_owned(), ..articles[0].clone() });
        assert_eq!(before, verdicts(&analyze::compare(&articles), &articles), "{name}");
    }
}

#[test]
fn renaming_changes_nothing() {
    for (name, mut articles) in stories() {
        let before = verdicts(&analyze::compare(&articles), &articles);
        for (at, article) in articles.iter_mut().enumerate() {
            article.name = format!("{}", 9 - at.min(9));
        }
        assert_eq!(before, verdicts(&analyze::compare(&articles), &articles), "{name}");
    }
}

#[test]
fn the_arithmetic_of_every_reason_is_true() {
    let mut seen = 0;
    for (name, articles) in stories() {
        for reason in analyze::compare(&articles).numbers.iter().flat_map(|row| &row.reasons) {
            assert_eq!(arithmetic::fault(&reason.text), None, "{name}");
            seen += usize::from([" = ", " ≤ ", " rounds to "].iter().any(|sign| reason.text.contains(sign)));
        }
    }
    assert!(seen > 9, "stories show arithmetic: {seen}");
}
