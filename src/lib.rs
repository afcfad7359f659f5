//! Crosscheck sets the numbers and quotations of several news articles side by side.
//!
//! The modules stand in the order in which the text travels. A module imports only what stands
//! above it here; `tests/house.rs` holds that.
//!
//! An operator of decimals ends the program where its answer has no room, one of integers goes round: where a number that a
//! text or a link gives could bring that about, what is written is checked or saturating, or why it cannot be stands beside it.

#![warn(clippy::arithmetic_side_effects)]

/// Where things stand in an article: spans, the article itself, and the other ways to count places.
pub mod text;
/// Exact decimals, bounds, units, currencies, dates and times.
pub mod measure;
/// What words mean to us: number words, units, hedges, verbs, things that are counted.
pub mod lexicon;
/// An article cut into words, sentences and paragraphs; what of it is page furniture.
pub mod token;
/// The four kinds of mention: quantities, moments, quotations, names.
pub mod mention;
/// What a sentence says with its mentions: what is counted, what happened to it, where, when, who says so.
pub mod claim;
/// Which articles, and which sentences in them, are about the same happening.
pub mod event;
// Samples that the tests share name the crate as a user of it does.
#[cfg(test)]
extern crate self as crosscheck;

/// Which claims of different articles are the same fact, and which quotations the same utterance.
pub mod align;
/// Whether the reports of one fact agree, and why.
pub mod verdict;
/// The comparison as plain rows and cells: what everything below reads.
pub mod table;
/// The front door: articles in, comparison out.
pub mod analyze;
/// The reader's own changes to a comparison.
pub mod edit;
/// A comparison written out, one file a format.
pub mod export;
/// A comparison as a link, one module a version.
pub mod share;
/// The page's state and its changes as plain functions.
pub mod view;
/// What the page and its worker hand to each other.
pub mod parcel;
/// What the page has done by its second program: links and files, and the texts about them.
pub mod errand;
/// The page itself.
#[cfg(target_arch = "wasm32")]
pub mod ui;
