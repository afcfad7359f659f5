//! Builds the dictionary that links are primed with, from the news text and the stories beside it: all of it is ours,
//! about events that never happened. `cargo run --example link_dictionary -- NEW.ppmd` writes it.
//!
//! The dictionary of a released version is never built again: links made with it would no longer open.

#![expect(clippy::disallowed_methods, reason = "what weighs nothing in the page may ask the library")]

use crosscheck::analyze;
use crosscheck::share::{self, Choice};
use crosscheck::text::Article;
use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    let Some(target) = env::args().nth(1) else {
        eprintln!("link_dictionary: name the file to write");
        return ExitCode::from(2);
    };
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/share/v1/dictionary");
    let written = dictionary(&sources).and_then(|dictionary| share::freeze(&dictionary)).and_then(|frozen| fs::write(&target, frozen));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("link_dictionary: {error}");
            ExitCode::from(2)
        }
    }
}

/// News first, and then what a link looks like unpacked: what stands last is remembered best.
fn dictionary(sources: &Path) -> std::io::Result<Vec<u8>> {
    let mut dictionary = fs::read(sources.join("news.txt"))?;
    let mut stories: Vec<_> =
        fs::read_dir(sources.join("stories"))?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    stories.sort();
    for story in stories {
        let text = fs::read_to_string(story)?;
        let articles: Vec<Article> = text.split("====\n").enumerate().map(|(at, text)| article(at, text)).collect();
        let comparison = analyze::compare(&articles);
        let bytes = share::unpacked(&comparison, &articles, &Choice::Sentences).map_err(std::io::Error::other)?;
        dictionary.extend(bytes);
    }
    Ok(dictionary)
}

/// An article with the kind of title, outlet and address that articles have.
fn article(at: usize, text: &str) -> Article {
    let (outlet, url) = [
        ("The Daily Herald", "https://www.dailyherald.example/2031/05/news/world/article-"),
        ("Northern Wire", "https://www.northernwire.example/story/politics/2031/05/12/"),
        ("The Morning Post", "http://www.morningpost.example/us/news-"),
    ][at % 3];
    let title: String = text.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    Article {
        name: format!("article {}", at + 1),
        url: Some(format!("{url}{}.html", title.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-"))),
        title: Some(title),
        outlet: Some(outlet.to_owned()),
        published: Some(format!("2031-05-1{at}")),
        text: text.to_owned(),
        ..Article::default()
    }
}
