//! What only paper shows: the articles in full, where the screen has fields to change and to scroll.

use super::dom::{El, el};
use super::say;
use super::store::Page;
use crate::view::draft::Entry;

/// So many columns of articles fit on a sheet that lies on its side; three on one that stands. More are cards.
pub const WIDE: usize = 7;

/// Whether the sheet lies on its side.
pub fn wide(page: &Page) -> bool {
    page.on_paper && (4..=WIDE).contains(&page.draft().entries.len())
}

/// Each article by its name, with its title, its day and its address.
pub fn sources(page: &Page) -> Option<El> {
    let source = |entry: &Entry| {
        let article = &entry.article;
        let part = |class: &'static str, text: Option<String>| text.map(|text| el("span").class(class).kid(text));
        let title = article.title.clone().filter(|title| *title != *entry.label());
        el("li")
            .kid(part("outlet", Some(say::called(entry))))
            .kid(part("title", title))
            .kid(part("day", article.published.as_deref().map(say::day)))
            .kid(part("url", article.url.clone()))
    };
    page.on_paper.then(|| el("ol").class("sources").kids(page.draft().entries.iter().map(|entry| source(entry).into()).collect()))
}
