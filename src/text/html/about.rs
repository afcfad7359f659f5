use super::Page;
use super::entities::decode;
use super::scan::Tag;
use crate::text::json::Json;

/// What a page says of itself. Of several places that say it, the surest wins.
#[derive(Default)]
pub struct About {
    title: Option<String>,
    heading: Option<String>,
    outlet: Option<String>,
    published: Option<String>,
    time: Option<String>,
    url: Option<String>,
}

impl About {
    /// Takes what a `<meta>`, `<link>` or `<time>` tells.
    pub fn tag(&mut self, tag: &Tag) {
        if tag.is("meta") {
            let name = tag.attribute("property").or_else(|| tag.attribute("name")).or_else(|| tag.attribute("itemprop"));
            let (Some(name), Some(content)) = (name, tag.attribute("content")) else { return };
            let content = decode(content);
            match name.to_ascii_lowercase().as_str() {
                "og:title" | "twitter:title" => set(&mut self.heading, &content),
                "og:site_name" | "application-name" => set(&mut self.outlet, &content),
                "og:url" => set_url(&mut self.url, &content),
                "article:published_time"
                | "datepublished"
                | "date"
                | "pubdate"
                | "publishdate"
                | "dc.date"
                | "dc.date.issued"
                | "parsely-pub-date"
                | "sailthru.date" => set_day(&mut self.published, &content),
                _ => {}
            }
        } else if tag.is("link") && tag.attribute("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")) {
            if let Some(address) = tag.attribute("href") {
                set_url(&mut self.url, &decode(address));
            }
        } else if tag.is("time")
            && let Some(day) = tag.attribute("datetime")
        {
            set_day(&mut self.time, day);
        }
    }

    pub fn title(&mut self, title: &str) {
        set(&mut self.title, title);
    }

    /// Takes what a script of linked data tells. Other scripts are not looked at.
    pub fn script(&mut self, tag: &Tag, content: &str) {
        if tag.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"))
            && let Ok(value) = Json::read(content)
        {
            self.data(&value, 0);
        }
    }

    fn data(&mut self, value: &Json, depth: usize) {
        let inner: &[Json] = match value {
            Json::List(items) => items,
            _ => {
                let text = |name: &str| value.get(name).and_then(Json::text);
                if let Some(headline) = text("headline") {
                    set(&mut self.heading, headline);
                }
                if let Some(day) = text("datePublished") {
                    set_day(&mut self.published, day);
                }
                if let Some(name) = value.get("publisher").and_then(|publisher| publisher.get("name")).and_then(Json::text) {
                    set(&mut self.outlet, name);
                }
                value.get("@graph").map_or(&[], std::slice::from_ref)
            }
        };
        if depth < 4 {
            inner.iter().for_each(|value| self.data(value, depth + 1));
        }
    }

    /// The page with all that was found. `heading`: the first large heading of its text.
    pub fn page(self, text: String, heading: Option<String>) -> Page {
        let bare = |title: String| without_outlet(&title, self.outlet.as_deref()).to_owned();
        let title = self.heading.or(heading).or(self.title).map(bare);
        Page { text, title, outlet: self.outlet, published: self.published.or(self.time), url: self.url }
    }
}

/// "Ferry aground - Harbour Post" without the outlet.
fn without_outlet<'a>(title: &'a str, outlet: Option<&str>) -> &'a str {
    let parts = [" | ", " - ", " – ", " — "].iter().find_map(|mark| title.rsplit_once(mark));
    parts.filter(|(_, last)| outlet == Some(*last)).map_or(title, |(first, _)| first)
}

fn set(field: &mut Option<String>, value: &str) {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    if field.is_none() && !value.is_empty() && value.len() < 500 {
        *field = Some(value);
    }
}

fn set_url(field: &mut Option<String>, value: &str) {
    if value.starts_with("https://") || value.starts_with("http://") {
        set(field, value);
    }
}

/// Takes the day of an ISO 8601 time.
fn set_day(field: &mut Option<String>, value: &str) {
    let day = value
        .trim()
        .get(..10)
        .filter(|day| day.bytes().enumerate().all(|(at, byte)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() }));
    if let Some(day) = day {
        set(field, day);
    }
}
