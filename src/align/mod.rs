//! Which claims of different articles are the same fact, and which quotations the same utterance.

pub mod convert;
pub mod facts;

mod node;
mod pair;
