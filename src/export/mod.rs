//! A comparison written out, one file a format. Each carries the sentences, where they stand, and the engine's version;
//! the date is the caller's, for the engine has no clock.

pub mod csv;
pub mod html;
pub mod json;
pub mod markdown;
mod sheet;
pub mod text;
pub mod tsv;
pub mod wikitext;
pub mod xlsx;

pub use sheet::Document;
