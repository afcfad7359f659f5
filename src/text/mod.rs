//! Positions and articles. `Span` is the one position type; `places` alone knows other ways to count, `html` reads pages.
//! `sort` puts things in order, `visible` shows what hides in a text, `json` reads and writes JSON, `crc` checks bytes.

mod article;
pub mod crc;
pub mod html;
pub mod json;
mod places;
pub mod sort;
mod span;
pub mod visible;

pub use article::{Article, ArticleId};
pub use places::Places;
pub use span::Span;
