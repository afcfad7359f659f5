//! A saved or copied web page as an article: its paragraphs in plain text, without scripts, menus, captions and share
//! bars, and what the page says of itself. A tolerant scanner, linear in the page; every text has an answer.

mod about;
mod blocks;
mod entities;
mod scan;

use about::About;
use blocks::Blocks;
use scan::Piece;

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

/// Whether a text is a web page, or a piece of one, rather than plain text: a tag that only pages have near its start,
/// or the closing tag of a paragraph.
pub fn looks_like(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(1000).map(|c| c.to_ascii_lowercase()).collect();
    let tag = |name: &str| start.split(name).nth(1).is_some_and(|rest| rest.starts_with([' ', '>', '\n', '\t', '\r', '/']));
    start.starts_with("<!doctype html")
        || text.contains("</p>")
        || text.contains("</div>")
        || ["<html", "<head", "<body", "<article", "<main", "<p", "<div"].iter().any(|name| tag(name))
}

/// Reads a page. Linear in its length; tags that are never closed do no harm.
pub fn read(page: &str) -> Page {
    let strict = read_as(page, true);
    // A page that never closes its menu would lose everything: then nothing but scripts is dropped.
    if strict.text.len() < 200 {
        let lax = read_as(page, false);
        if lax.text.len() > strict.text.len() * 4 {
            return lax;
        }
    }
    strict
}

fn read_as(page: &str, strict: bool) -> Page {
    let (mut about, mut blocks) = (About::default(), Blocks::new(strict));
    for piece in scan::pieces(page) {
        match piece {
            Piece::Text(text) => blocks.text(&entities::decode(text)),
            Piece::Open(tag) => {
                about.tag(&tag);
                blocks.open(&tag);
            }
            Piece::Close(name) => blocks.close(name),
            Piece::Raw(tag, content) if tag.name.eq_ignore_ascii_case("title") => about.title(&entities::decode(content)),
            Piece::Raw(tag, content) => about.script(&tag, content),
        }
    }
    let (text, heading) = blocks.finish();
    about.page(text, heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!DOCTYPE html><html><head><title>Ferry aground - Harbour Post</title>
<meta property="og:title" content="Ferry runs aground &amp; 112 are saved"><meta property="og:site_name" content='Harbour Post'>
<meta property="article:published_time" content="2031-03-04T08:00:00Z"><link rel="canonical" href="https://harbour.example/ferry">
<script>var a = "<p>not text</p>";</script><style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<div class="share-bar">Share Tweet</div>
<article><h1>Ferry runs aground &amp; 112 are saved</h1><p>A ferry ran aground off&nbsp;Skerra on Monday.<br>All 112 people
 were <b>saved</b>.</p><figure><img src="a.jpg" alt="x > y"><figcaption>The ferry. Photo: A</figcaption></figure>
<p>“It was dark,” the captain said &#8212; &#x201C;very&#x201d;.</p><aside>Read also: other things</aside></article>
<footer>© 2031</footer></body></html>"#;

    #[test]
    fn a_page_gives_its_paragraphs_and_says_who_it_is() {
        let article = read(PAGE);
        assert_eq!(
            article.text,
            "Ferry runs aground & 112 are saved\n\nA ferry ran aground off Skerra on Monday.\nAll 112 people were saved.\n\n“It was dark,” the captain said — “very”."
        );
        assert_eq!(article.title.as_deref(), Some("Ferry runs aground & 112 are saved"));
        assert_eq!(article.outlet.as_deref(), Some("Harbour Post"));
        assert_eq!(article.published.as_deref(), Some("2031-03-04"));
        assert_eq!(article.url.as_deref(), Some("https://harbour.example/ferry"));
        assert!(looks_like(PAGE) && looks_like("  <p>One</p>") && !looks_like("The river rose < 2 metres. <3"));
    }

    #[test]
    fn what_the_page_says_in_json_is_read() {
        let page = r#"<html><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Dam breaks","datePublished":"2031-05-02","publisher":{"name":"Orlo Echo"}}]}</script><body><p>The dam broke.</p></body></html>"#;
        let article = read(page);
        assert_eq!(
            (article.title.as_deref(), article.outlet.as_deref(), article.published.as_deref()),
            (Some("Dam breaks"), Some("Orlo Echo"), Some("2031-05-02"))
        );
    }

    #[test]
    fn broken_pages_lose_no_story() {
        assert_eq!(read("<p>One<p>Two</div></b>").text, "One\n\nTwo");
        assert_eq!(read("<nav>Home<p>The dam broke & nobody <saw it").text, "Home\n\nThe dam broke & nobody <saw it");
        for text in ["<", "</", "<!--", "<a href=\"", "&", "&#", "&#x110000;", "<script>", "<a b='c", "\u{0}<p\u{0}>", "&#128;"] {
            read(text);
        }
        let hostile = "<a \"".repeat(20_000) + &"<div>".repeat(20_000) + &"&#".repeat(20_000) + &"<!--".repeat(20_000);
        read(&hostile);
    }
}
