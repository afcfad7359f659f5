use super::scan::Tag;

/// Elements that are no part of a story, with all they hold.
const DROPPED: &[&str] = &[
    "nav",
    "aside",
    "footer",
    "form",
    "figure",
    "figcaption",
    "button",
    "select",
    "svg",
    "iframe",
    "menu",
    "dialog",
    "video",
    "audio",
    "object",
    "canvas",
    "map",
    "label",
    "math",
];

/// Elements that have no end.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

/// Elements that stand in a line of text and end no paragraph.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Parts of the names that pages give to what stands around a story.
const AROUND: &[&str] = &[
    "share",
    "social",
    "related",
    "newsletter",
    "comment",
    "cookie",
    "advert",
    "promo",
    "breadcrumb",
    "sidebar",
    "navbar",
    "nav-",
    "menu",
    "caption",
    "subscribe",
    "paywall",
    "recommend",
    "trending",
    "most-read",
    "mostread",
    "byline",
    "dateline-social",
    "footer",
    "credit",
    "outbrain",
    "taboola",
    "popup",
    "modal",
    "toolbar",
    "skip-link",
    "signup",
    "sign-up",
];

/// The text of a page, block by block, as it is put together.
pub struct Blocks {
    strict: bool,
    done: Vec<Block>,
    open: Block,
    /// The element that is being dropped, and how many of its name are open inside.
    dropping: Option<(String, usize)>,
    /// How deep inside `<article>`, `<main>` and links.
    article: usize,
    main: usize,
    link: usize,
}

#[derive(Default)]
struct Block {
    text: String,
    /// Bytes of it that are links.
    linked: usize,
    in_article: bool,
    in_main: bool,
    heading: bool,
}

impl Blocks {
    pub fn new(strict: bool) -> Blocks {
        Blocks { strict, done: Vec::new(), open: Block::default(), dropping: None, article: 0, main: 0, link: 0 }
    }

    pub fn text(&mut self, text: &str) {
        if self.dropping.is_some() {
            return;
        }
        let before = self.open.text.len();
        for (at, word) in text.split_whitespace().enumerate() {
            let joined = at == 0 && !text.starts_with(char::is_whitespace);
            if !joined && !self.open.text.is_empty() && !self.open.text.ends_with(['\n', ' ']) {
                self.open.text.push(' ');
            }
            self.open.text.push_str(word);
        }
        if text.ends_with(char::is_whitespace) && !self.open.text.is_empty() && !self.open.text.ends_with(['\n', ' ']) {
            self.open.text.push(' ');
        }
        if self.link > 0 {
            self.open.linked += self.open.text.len() - before;
        }
    }

    pub fn open(&mut self, tag: &Tag) {
        let name = tag.name.to_ascii_lowercase();
        if let Some((dropped, depth)) = &mut self.dropping {
            *depth += usize::from(*dropped == name);
            return;
        }
        if name == "br" {
            self.open.text.truncate(self.open.text.trim_end().len());
            return self.open.text.push('\n');
        }
        if !INLINE.contains(&name.as_str()) {
            self.end_block();
        }
        if VOID.contains(&name.as_str()) {
            return;
        }
        if self.strict && (DROPPED.contains(&name.as_str()) || is_around(tag, &name)) {
            self.dropping = Some((name, 1));
            return;
        }
        match name.as_str() {
            "article" => self.article += 1,
            "main" => self.main += 1,
            "a" => self.link += 1,
            "h1" => self.open.heading = true,
            _ => {}
        }
    }

    pub fn close(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        if let Some((dropped, depth)) = &mut self.dropping {
            *depth -= usize::from(*dropped == name);
            if *depth == 0 {
                self.dropping = None;
            }
            return;
        }
        if !INLINE.contains(&name.as_str()) {
            self.end_block();
            // A link that is never closed ends with its block.
            self.link = 0;
        }
        match name.as_str() {
            "article" => self.article = self.article.saturating_sub(1),
            "main" => self.main = self.main.saturating_sub(1),
            "a" => self.link = self.link.saturating_sub(1),
            _ => {}
        }
    }

    fn end_block(&mut self) {
        let mut block = std::mem::take(&mut self.open);
        block.text.truncate(block.text.trim_end().len());
        if !block.text.is_empty() {
            (block.in_article, block.in_main) = (self.article > 0, self.main > 0);
            self.done.push(block);
        }
    }

    /// The story's text and its first large heading.
    pub fn finish(mut self) -> (String, Option<String>) {
        self.end_block();
        let heading = self.done.iter().find(|block| block.heading).map(|block| block.text.replace('\n', " "));
        let size = |of: fn(&Block) -> bool| self.done.iter().filter(|block| of(block)).map(|block| block.text.len()).sum::<usize>();
        let all = size(|_| true);
        // The element made for the story holds it, unless it is a teaser among many.
        let chosen: fn(&Block) -> bool = match (size(|block| block.in_article), size(|block| block.in_main)) {
            (article, _) if article * 3 >= all && article > 0 => |block| block.in_article,
            (_, main) if main * 3 >= all && main > 0 => |block| block.in_main,
            _ => |_| true,
        };
        let is_menu = |block: &Block| self.strict && block.linked * 10 > block.text.len() * 7 && block.text.len() < 200;
        let kept = self.done.iter().filter(|block| chosen(block) && !is_menu(block)).map(|block| block.text.as_str());
        (kept.collect::<Vec<_>>().join("\n\n"), heading)
    }
}

/// Whether the page itself names the element as something around the story.
fn is_around(tag: &Tag, name: &str) -> bool {
    if !matches!(name, "div" | "section" | "ul" | "ol" | "p" | "span" | "header" | "h2" | "h3" | "h4") {
        return false;
    }
    let named = |attribute: &str| {
        let value = tag.attribute(attribute).unwrap_or("").to_ascii_lowercase();
        // The name of a whole page's frame may hold any of the words ("has-sidebar").
        value
            .split_whitespace()
            .any(|name| !name.starts_with("has-") && !name.starts_with("with-") && AROUND.iter().any(|part| name.contains(part)))
    };
    named("class")
        || named("id")
        || tag.attribute("role").is_some_and(|role| matches!(role, "navigation" | "complementary" | "search" | "banner"))
}
