//! Positions and articles. `Span` is the one position type; `places` alone knows other ways to count, `html` reads pages.
//! `seen` is a text as the eye has it, without what hides in it; `visible` shows what hides there. `sort` puts things in
//! order, `hash` finds them again, `table` reads tables that are texts, `json` reads and writes JSON, `crc` checks bytes.

mod article;
pub mod crc;
pub mod hash;
pub mod html;
pub mod json;
pub mod letters;
mod lookalikes;
mod places;
pub mod seen;
pub mod sort;
mod span;
pub mod table;
pub mod visible;

use crate::text::letters::Cased;
pub use article::{Article, ArticleId};
pub use places::Places;
pub use seen::Seen;
pub use span::Span;

use std::borrow::Cow;

/// A word in small letters, without a copy where it is so already.
pub fn small(word: &str) -> Cow<'_, str> {
    if word.bytes().any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) { Cow::Owned(word.in_small()) } else { Cow::Borrowed(word) }
}
