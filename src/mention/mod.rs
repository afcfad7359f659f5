//! The four kinds of mention. They never import each other: what joins them stands in `claim`.

pub mod moment;
pub mod name;
pub mod quantity;
pub mod quote;
