use super::Span;
use super::json::{Json, Writer};
use serde::{Deserialize, Serialize};

/// An article's place in the order in which the reader gave them, counted from 0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct ArticleId(pub u32);

impl ArticleId {
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What the reader gave us. Spans count bytes of `text`; the other fields are what is known of it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Article {
    /// A file's name, or what the reader calls it.
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub title: Option<String>,
    /// Who published it ("Harbour Post").
    #[serde(default)]
    pub outlet: Option<String>,
    /// The day it appeared, ISO 8601.
    #[serde(default)]
    pub published: Option<String>,
    #[serde(default)]
    pub url: Option<String>,
    pub text: String,
    /// What looks like page furniture and is none, as the reader says.
    #[serde(skip)]
    pub kept: Vec<Span>,
}

impl Article {
    /// What an article of an outlet is called: its outlet, or its own name where that is the outlet's with a number
    /// ("Interwire 2"), by which several of one outlet are told apart.
    pub fn called<'a>(outlet: &'a str, name: &'a str) -> &'a str {
        if Article::number_of(outlet, name).is_some() { name } else { outlet }
    }

    /// The number behind the outlet in a name, if it is such a name.
    pub fn number_of(outlet: &str, name: &str) -> Option<u32> {
        name.strip_prefix(outlet)?.strip_prefix(' ')?.parse().ok()
    }

    /// Whether the engine finds the same in both, but for what their days change.
    pub fn is_read_as(&self, other: &Article) -> bool {
        self.text == other.text && self.kept == other.kept
    }

    /// `{"name", "title", "outlet", "published", "url", "text"}`; all but the text may be missing.
    pub fn of_json(json: &Json) -> Option<Article> {
        let field = |name| json.text_of(name);
        Some(Article {
            name: field("name").unwrap_or_default(),
            title: field("title"),
            outlet: field("outlet"),
            published: field("published"),
            url: field("url"),
            text: field("text")?,
            kept: Vec::new(),
        })
    }

    pub fn write_json(&self, to: &mut Writer) {
        to.open('{');
        to.name("name").text(&self.name);
        to.name("title").maybe(self.title.as_deref());
        to.name("outlet").maybe(self.outlet.as_deref());
        to.name("published").maybe(self.published.as_deref());
        to.name("url").maybe(self.url.as_deref());
        to.name("text").text(&self.text);
        to.close('}');
    }
}
