//! The page's state and its changes as plain functions: what the screen shows is worked out here, and tested here
//! without a browser. The files stand in the order in which a reader meets them.

/// Text that comes in: pasted, dropped, picked; cut into articles with what is known of each.
pub mod intake;
/// Articles of our own writing, about invented events, to look at on a first visit.
pub mod samples;
/// What the reader keeps: articles in order, their edits, a name.
pub mod draft;
/// The whole state of the page, and every act that changes it.
pub mod state;
/// The rows of the table, ready to draw: one kind of line for numbers, quotations and names.
pub mod lines;
/// Which lines are shown: filters, search, and the summary that counts them.
pub mod filter;
/// Which part of a long table is drawn.
pub mod window;
/// One row's sentences from all articles, cut into pieces that are marked or not.
pub mod evidence;
/// Texts so long that a browser would be busy for seconds with laying them out at once.
pub mod long;
/// Two wordings set against each other, word by word.
pub mod words;
/// Intervals on one axis.
pub mod plot;
/// A figure's or quotation's place on the publisher's own page.
pub mod address;
/// A language beside English, out of its own file.
pub mod language;
/// Every word the page says, by key.
pub mod strings;
