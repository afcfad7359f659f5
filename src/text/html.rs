//! The words of a web page, paragraph by paragraph: what an article says, without the page around it.

/// Elements whose content is no part of an article.
const FURNITURE: &[&str] = &[
    "script",
    "style",
    "head",
    "nav",
    "aside",
    "footer",
    "form",
    "button",
    "select",
    "noscript",
    "template",
    "svg",
    "iframe",
    "figure",
    "figcaption",
    "video",
    "audio",
    "menu",
    "dialog",
];

/// Elements that stand in a paragraph of their own.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "blockquote",
    "pre",
    "table",
    "tr",
    "td",
    "th",
    "dl",
    "dt",
    "dd",
    "hr",
    "body",
    "html",
    "address",
];

/// What a page says of itself, beside its words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Page {
    /// Paragraphs with an empty line between them.
    pub text: String,
    pub title: Option<String>,
    pub outlet: Option<String>,
    /// The day, ISO 8601.
    pub published: Option<String>,
    pub url: Option<String>,
}

/// Whether a text is written in HTML: it starts with a tag, or holds closing tags of paragraphs.
pub fn looks_like(text: &str) -> bool {
    let start = text.trim_start().get(..200.min(text.trim_start().len())).unwrap_or("").to_ascii_lowercase();
    ["<!doctype html", "<html", "<head", "<body", "<article", "<p>", "<div", "<meta", "<h1"].iter().any(|tag| start.starts_with(tag))
        || text.contains("</p>")
        || text.contains("</div>")
}

/// Reads a page, or a piece of one. Linear in the text; tags that are never closed do no harm.
pub fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut out = Text::default();
    // How deep we stand in furniture, by the element that opened it.
    let mut skipping: Option<(&'static str, u32)> = None;
    let mut heading: Option<usize> = None;
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if skipping.is_none() {
            out.push(&rest[..at]);
        }
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("<!--") {
            rest = after.find("-->").map_or("", |end| &after[end + 3..]);
            continue;
        }
        let Some(tag) = Tag::read(rest) else {
            if skipping.is_none() {
                out.push("<");
            }
            rest = &rest[1..];
            continue;
        };
        rest = &rest[tag.len..];
        let name = tag.name.to_ascii_lowercase();
        match &mut skipping {
            Some((opened, depth)) => {
                if name == *opened {
                    *depth = if tag.closes { *depth - 1 } else { *depth + 1 };
                }
                if name == "meta" || (*opened == "head" && name == "body") {
                    page.learn(&tag);
                }
                if *depth == 0 || (*opened == "head" && name == "body") {
                    skipping = None;
                } else if !tag.closes && matches!(name.as_str(), "script" | "style") {
                    rest = past(rest, &name);
                } else if !tag.closes && name == "title" && page.title.is_none() {
                    page.title = rest.find('<').map(|end| words(&rest[..end])).filter(|title| !title.is_empty());
                }
                continue;
            }
            None if !tag.closes && !tag.empty => {
                if let Some(known) = FURNITURE.iter().find(|known| **known == name) {
                    out.paragraph();
                    match *known {
                        "script" | "style" => rest = past(rest, known),
                        _ => skipping = Some((known, 1)),
                    }
                    continue;
                }
            }
            None => {}
        }
        match name.as_str() {
            "meta" => page.learn(&tag),
            "time" if !tag.closes && page.published.is_none() => page.published = tag.attribute("datetime").and_then(|day| iso_day(&day)),
            "br" => out.line(),
            "h1" if tag.closes => {
                if let Some(from) = heading.take() {
                    page.title = out.done.get(from..).map(words).filter(|title| !title.is_empty()).or(page.title);
                }
                out.paragraph();
            }
            "h1" => {
                out.paragraph();
                heading = Some(out.done.len());
            }
            name if BLOCKS.contains(&name) => out.paragraph(),
            _ => {}
        }
    }
    if skipping.is_none() {
        out.push(rest);
    }
    page.text = out.done.trim().to_owned();
    page
}

/// What stands after the closing tag of an element whose content is not HTML.
fn past<'a>(rest: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</").map(|at| from + at) {
        let after = &rest[at + 2..];
        if after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return after.find('>').map_or("", |end| &after[end + 1..]);
        }
        from = at + 2;
    }
    ""
}

impl Page {
    fn learn(&mut self, tag: &Tag) {
        let Some(content) = tag.attribute("content").map(|content| words(&content)).filter(|content| !content.is_empty()) else { return };
        let property = tag.attribute("property").or_else(|| tag.attribute("name")).unwrap_or_default().to_ascii_lowercase();
        match property.as_str() {
            "og:title" => self.title = Some(content),
            "og:site_name" => self.outlet = Some(content),
            "og:url" => self.url = Some(content),
            "article:published_time" | "date" | "dc.date" | "pubdate" => self.published = iso_day(&content),
            _ => {}
        }
    }
}

/// The day of an ISO moment ("2031-05-04T07:30:00Z").
fn iso_day(moment: &str) -> Option<String> {
    let day = moment.trim().get(..10)?;
    let shape = day.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    shape.then(|| day.to_owned())
}

struct Tag<'a> {
    name: &'a str,
    closes: bool,
    /// `<br/>`
    empty: bool,
    inside: &'a str,
    len: usize,
}

impl<'a> Tag<'a> {
    /// The tag at the start of `rest`, which starts with `<`. None where a bare `<` stands in the text.
    fn read(rest: &'a str) -> Option<Tag<'a>> {
        let body = rest.get(1..)?;
        let (closes, named) = body.strip_prefix('/').map_or((false, body), |after| (true, after));
        let named = named.strip_prefix(['!', '?']).unwrap_or(named);
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let name = &named[..named.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != ':').unwrap_or(named.len())];
        // A `>` within a quoted attribute does not end the tag.
        let mut quote = None;
        // A tag longer than this is none: it would make a page of stray marks slow.
        let end = rest.char_indices().take(20_000).find(|(_, c)| match (quote, c) {
            (None, '>') => true,
            (None, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            (Some(open), c) if open == *c => {
                quote = None;
                false
            }
            _ => false,
        });
        let end = end?.0;
        let inside = &rest[1..end];
        Some(Tag { name, closes, empty: inside.ends_with('/'), inside, len: end + 1 })
    }

    fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.inside.get(self.name.len()..)?;
        while let Some(equals) = rest.find('=') {
            let name = rest[..equals].trim().rsplit(char::is_whitespace).next().unwrap_or("");
            let after = rest[equals + 1..].trim_start();
            let (value, next) = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    let inner = &after[1..];
                    let end = inner.find(quote).unwrap_or(inner.len());
                    (&inner[..end], inner.get(end + 1..).unwrap_or(""))
                }
                _ => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            if name.eq_ignore_ascii_case(wanted) {
                return Some(decode(value));
            }
            rest = next;
        }
        None
    }
}

/// Text under way: white space is one space, as a browser draws it.
#[derive(Default)]
struct Text {
    done: String,
}

impl Text {
    fn push(&mut self, raw: &str) {
        let decoded;
        let text = if raw.contains('&') {
            decoded = decode(raw);
            &decoded
        } else {
            raw
        };
        for c in text.chars() {
            if c.is_whitespace() || c == '\u{200b}' {
                if !self.done.is_empty() && !self.done.ends_with(char::is_whitespace) {
                    self.done.push(' ');
                }
            } else {
                self.done.push(c);
            }
        }
    }

    fn line(&mut self) {
        self.end(1);
    }

    fn paragraph(&mut self) {
        self.end(2);
    }

    fn end(&mut self, lines: usize) {
        let kept = self.done.trim_end().len();
        let had = self.done[kept..].matches('\n').count();
        self.done.truncate(kept);
        if kept > 0 {
            self.done.push_str(&"\n".repeat(lines.max(had)));
        }
    }
}

fn words(text: &str) -> String {
    decode(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The entities that news pages write, and every number.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("hellip", '…'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("cent", '¢'),
    ("copy", '©'),
    ("deg", '°'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("times", '×'),
    ("minus", '−'),
    ("thinsp", ' '),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("agrave", 'à'),
    ("ccedil", 'ç'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("szlig", 'ß'),
    ("ntilde", 'ñ'),
    ("oslash", 'ø'),
    ("aring", 'å'),
];

fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((entity(&rest[1..end])?, end))) {
            Some((c, end)) => {
                out.push(c);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stay_and_the_page_around_them_goes() {
        let html = "<nav>Home | World</nav><h1>Ferry&nbsp;sinks</h1><p>Nine  people\n died, police&#8217;s\
             count.</p><figure><img src=x><figcaption>A ferry</figcaption></figure><p>More <b>follows</b>.<br>Soon.</p>\
             <script>if (a < b) document.write('<p>no</p>')</script><footer>Share</footer>";
        let page = read(html);
        assert_eq!(page.text, "Ferry sinks\n\nNine people died, police’scount.\n\nMore follows.\nSoon.");
        assert_eq!(page.title.as_deref(), Some("Ferry sinks"));
    }

    #[test]
    fn a_page_says_what_it_is() {
        let html = "<!doctype html><html><head><title>x | Coast Daily</title><meta property='og:site_name' content=\"Coast Daily\">\
             <meta property=og:url content=https://coast.example/1><meta property=\"article:published_time\" content=\"2031-05-04T07:30:00Z\">\
             <style>p{}</style></head><body><p>Five &lt; six &amp; so on</p></body></html>";
        let page = read(html);
        assert_eq!(page.text, "Five < six & so on");
        assert_eq!(page.outlet.as_deref(), Some("Coast Daily"));
        assert_eq!(page.published.as_deref(), Some("2031-05-04"));
        assert_eq!(page.url.as_deref(), Some("https://coast.example/1"));
        assert_eq!(page.title.as_deref(), Some("x | Coast Daily"));
    }

    #[test]
    fn no_text_does_harm() {
        for html in ["<", "a < b", "<p", "<!--", "&#xFFFFFFFF;", "&", "</", "<script>", "<p title=\"", "<é>", "x</script", "&#0;"] {
            read(html);
        }
        assert_eq!(read("3 < 4 and 5 > 2").text, "3 < 4 and 5 > 2");
        assert!(looks_like(" <!DOCTYPE html><p>x") && !looks_like("Profit < loss"));
    }
}
