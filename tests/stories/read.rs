//! A story as it is written: articles, then what a careful reader finds in them.

use crosscheck::text::{Article, Span};

pub struct Story {
    pub articles: Vec<Article>,
    /// Which articles stand in one event, as places in `articles`.
    pub events: Vec<(Line, Vec<usize>)>,
    pub numbers: Vec<Fact>,
    pub quotes: Vec<Fact>,
    /// Places of which no two may stand in one row.
    pub apart: Vec<(Line, Vec<Place>)>,
}

/// Where a point stands in the file, and whether it is marked as a known miss.
#[derive(Clone, Copy)]
pub struct Line {
    pub at: usize,
    pub known_miss: bool,
}

/// A row that the table must have.
pub struct Fact {
    pub line: Line,
    pub name: String,
    pub places: Vec<(Line, Place)>,
    pub wants: Vec<(Line, Want)>,
    /// The mark `FIXME alone`, where it is written.
    pub mixed: Option<Line>,
}

/// Words of an article: the part in brackets, or all of them.
pub struct Place {
    pub article: usize,
    pub span: Span,
    pub words: String,
}

pub enum Want {
    /// One of these verdicts.
    Verdict(Vec<String>),
    /// All of these stand in the reasons.
    Reason(Vec<String>),
    /// One of these stands in the label.
    Label(Vec<String>),
    /// Part of the speaker's name.
    Speaker(String),
}

/// Reads a story; says everything that is wrong with how it is written.
pub fn story(written: &str) -> Result<Story, String> {
    let (articles, keys) = articles(written);
    let mut story = Story { articles, events: Vec::new(), numbers: Vec::new(), quotes: Vec::new(), apart: Vec::new() };
    let (mut section, mut faults) = ("", String::new());
    for (at, raw) in written.lines().enumerate() {
        if let Some(title) = raw.strip_prefix("## ") {
            section = title.trim();
            continue;
        }
        let Some(entry) = raw.trim_start().strip_prefix("- ") else { continue };
        let (known_miss, entry) = entry.strip_prefix("FIXME ").map_or((false, entry), |entry| (true, entry));
        let (line, nested) = (Line { at, known_miss }, raw.starts_with(' '));
        let told = match section {
            "Events" => event(entry, &keys).map(|event| story.events.push((line, event))),
            "Apart" => {
                let places: Result<Vec<Place>, String> = entry.split(" // ").map(|words| place(words, &keys, &story.articles)).collect();
                places.map(|places| story.apart.push((line, places)))
            }
            "Numbers" => fact(&mut story.numbers, line, nested, entry, &keys, &story.articles),
            "Quotes" => fact(&mut story.quotes, line, nested, entry, &keys, &story.articles),
            _ => Ok(()),
        };
        if let Err(fault) = told {
            faults += &format!("line {}: {fault}\n", at + 1);
        }
    }
    if faults.is_empty() { Ok(story) } else { Err(faults) }
}

/// The articles with their keys: `## A · Outlet · 2031-03-04`, the day left out where nobody knows it.
fn articles(written: &str) -> (Vec<Article>, Vec<String>) {
    let (mut articles, mut keys): (Vec<Article>, Vec<String>) = (Vec::new(), Vec::new());
    let mut inside = false;
    for line in written.lines() {
        if let Some(title) = line.strip_prefix("## ") {
            let mut parts = title.split(" · ").map(|part| part.trim().to_owned());
            let key = parts.next().unwrap_or_default();
            inside = key.len() == 1;
            if inside {
                articles.push(Article { name: key.clone(), outlet: parts.next(), published: parts.next(), ..Article::default() });
                keys.push(key);
            }
        } else if let Some(article) = articles.last_mut().filter(|_| inside) {
            article.text += line;
            article.text.push('\n');
        }
    }
    articles.iter_mut().for_each(|article| article.text = article.text.trim().to_owned());
    (articles, keys)
}

fn event(entry: &str, keys: &[String]) -> Result<Vec<usize>, String> {
    entry.split_whitespace().map(|key| article(key, keys)).collect()
}

fn fact(facts: &mut Vec<Fact>, line: Line, nested: bool, entry: &str, keys: &[String], articles: &[Article]) -> Result<(), String> {
    if !nested {
        facts.push(Fact { line, name: entry.to_owned(), places: Vec::new(), wants: Vec::new(), mixed: None });
        return Ok(());
    }
    let fact = facts.last_mut().ok_or("stands under no fact")?;
    if entry == "alone" {
        fact.mixed = Some(line);
        return Ok(());
    }
    let (what, rest) = entry.split_once(": ").ok_or("has no colon")?;
    let list = |by: &str| rest.split(by).map(|part| part.trim().to_owned()).collect::<Vec<_>>();
    match what {
        "verdict" => fact.wants.push((line, Want::Verdict(list(",")))),
        "reason" => fact.wants.push((line, Want::Reason(list(" / ")))),
        "label" => fact.wants.push((line, Want::Label(list("|")))),
        "speaker" => fact.wants.push((line, Want::Speaker(rest.to_owned()))),
        _ => fact.places.push((line, place(entry, keys, articles)?)),
    }
    Ok(())
}

/// `A: left [at least nine] people dead`: words that stand once in the article, the ones that matter in brackets.
fn place(entry: &str, keys: &[String], articles: &[Article]) -> Result<Place, String> {
    let (key, words) = entry.split_once(": ").ok_or("has no colon")?;
    let article = article(key.trim(), keys)?;
    let plain = words.replace(['[', ']'], "");
    let text = &articles[article].text;
    let found: Vec<usize> = text.match_indices(&plain).map(|(at, _)| at).collect();
    let [at] = found[..] else { return Err(format!("“{plain}” stands {} times in {key}", found.len())) };
    let from = words.find('[').unwrap_or(0);
    let to = words.find(']').map_or(plain.len(), |close| close - 1);
    Ok(Place { article, span: Span::new(at + from, at + to), words: words.to_owned() })
}

fn article(key: &str, keys: &[String]) -> Result<usize, String> {
    keys.iter().position(|known| known == key).ok_or_else(|| format!("no article {key}"))
}
