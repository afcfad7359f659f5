use crate::text::Article;

/// A sample comparison: articles of our own writing about invented events, with the differences that real
/// coverage has.
pub struct Sample {
    pub name: &'static str,
    pub articles: Vec<Article>,
}

/// What a first visit sees.
const FIRST: &str = include_str!("../../assets/samples/flood.txt");

const TEXTS: [&str; COUNT] = [FIRST, include_str!("../../assets/samples/results.txt"), include_str!("../../assets/samples/attack.txt")];

/// What the samples are called: their first lines.
pub const NAMES: [&str; 3] = ["Flood in the Marrow Valley", "Halden Robotics, third quarter", "Night attack on the port of Saltmere"];

pub const COUNT: usize = NAMES.len();

/// What the engine answers about the first sample, as a parcel: a first visit sees a table before the engine has read
/// anything. `tests/stories/sample.rs` writes it and holds it to be what the engine says.
pub const FIRST_ANSWER: &[u8] = include_bytes!("../../assets/samples/flood.answer");

/// The first sample. The others come with the second program.
pub fn first() -> Sample {
    read(FIRST)
}

/// Sample number `at`, counted from 0; the first where there is no such number.
pub fn sample(at: usize) -> Sample {
    read(TEXTS.get(at).unwrap_or(&FIRST))
}

/// The file's first line is the name of the story. An article starts with `= outlet | day | address`, its title
/// with `#`.
fn read(file: &'static str) -> Sample {
    let mut parts = file.split("\n= ");
    let name = parts.next().unwrap_or("").trim();
    let articles = parts.map(|part| {
        let (head, text) = part.split_once('\n').unwrap_or((part, ""));
        let mut fields = head.split(" | ").map(|field| field.trim().to_owned());
        let outlet = fields.next();
        let text = text.trim();
        let (title, text) = match text.strip_prefix("# ").and_then(|rest| rest.split_once('\n')) {
            Some((title, rest)) => (Some(title.trim().to_owned()), rest.trim()),
            None => (None, text),
        };
        Article {
            name: outlet.clone().unwrap_or_default(),
            outlet,
            title,
            published: fields.next(),
            url: fields.next(),
            text: text.to_owned(),
            kept: Vec::new(),
        }
    });
    Sample { name, articles: articles.collect() }
}

#[cfg(test)]
mod tests {
    use super::super::lines::{self, Standing};
    use super::*;
    use crate::edit::Edited;

    #[test]
    fn every_sample_is_read_whole() {
        for (at, name) in NAMES.into_iter().enumerate() {
            let sample = sample(at);
            assert_eq!(sample.name, name);
            assert!(sample.articles.len() >= 3, "{}", sample.name);
            for article in &sample.articles {
                assert!(article.outlet.is_some() && article.title.is_some(), "{article:?}");
                assert!(article.published.as_deref().is_some_and(|day| day.len() == 10), "{article:?}");
                assert!(article.url.as_deref().is_some_and(|url| url.starts_with("https://") && url.contains(".example/")));
                assert!(article.text.split_whitespace().count() > 80, "{}", article.name);
            }
        }
    }

    #[test]
    fn every_sample_shows_what_the_page_is_for() {
        for at in 0..COUNT {
            let sample = sample(at);
            let comparison = crate::analyze::compare(&sample.articles);
            let lines = lines::lines(&Edited { comparison, ..Edited::default() }, &[]);
            for standing in [Standing::Differ, Standing::Agree, Standing::One] {
                assert!(lines.iter().any(|line| line.standing == standing), "{}: {standing:?}", sample.name);
            }
            let mut ids: Vec<String> = lines.iter().map(|line| line.id.clone()).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), lines.len(), "{}: two rows have one key", sample.name);
        }
    }
}
