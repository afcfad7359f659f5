//! Positions and articles. `Span` is the one position type; `places` alone knows other ways to count, `html` reads pages.
//! `sort` puts things in order.

mod article;
pub mod html;
mod places;
pub mod sort;
mod span;

pub use article::{Article, ArticleId};
pub use places::Places;
pub use span::Span;
