//! Which claims of different articles are the same fact, which quotations the same utterance, which names one person.

pub mod convert;
pub mod derived;
pub mod facts;
pub mod names;
pub mod quotes;

mod ages;
mod ago;
mod ballot;
mod crowds;
mod echoes;
mod evidence;
mod land;
mod leftover;
pub mod node;
pub mod pair;
pub mod scope;
mod slips;
mod twins;
