//! A comparison as a link: `#1.<length>.<payload>.<check>`, one module a version.
//!
//! A link is made of letters, digits and dots and ends on a letter or digit. It carries facts first, then the sentences
//! they were read from, then the rest of the texts, so that a link that was cut off opens as far as it goes.
//! Nothing else than what was shared ever comes out of one: what is damaged is refused, in words.

mod frame;
mod letters;
pub mod qr;
mod v1;

use crate::table::{self, Comparison};
use crate::text::{Article, visible::visible};
use crate::verdict::{Reason, Verdict};
use std::fmt;

// What the dictionary is built, links are measured and tests make links with.
pub use frame::write as framed;
pub use letters::write as lettered;
pub use v1::{Codec, freeze, payload};

/// What a link may hold. Everything is counted while it is read, before room is made for it.
pub mod limits {
    /// Characters of a link, from its `#` on.
    pub const ENCODED: usize = 64 << 10;
    /// Bytes, once unpacked.
    pub const DECODED: usize = 1 << 20;
    pub const ARTICLES: usize = 12;
    /// Rows of all kinds together.
    pub const ROWS: usize = 500;
    /// Reports of all rows together.
    pub const CELLS: usize = 12_000;
    /// Reasons of one row, or figures one other was worked out of.
    pub const REASONS: usize = 100;
    /// Stretches of one text.
    pub const PIECES: usize = 4_000;
}

/// How much of a comparison goes into a link.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Choice {
    /// Every row, and the sentences behind them.
    #[default]
    Sentences,
    /// Every row, and the whole texts.
    Texts,
    /// The rows of these ids (`n3`, `q1`), and the sentences behind them.
    Rows(Vec<String>),
}

/// What a link held.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Opened {
    /// The version of the engine that made it.
    pub engine: String,
    /// Its spans point into the texts of `articles`. A row's key is its id: keys stay at home, for they are long.
    pub comparison: Comparison,
    /// Their texts are what the link carries: the cited sentences, a line each, or all.
    pub articles: Vec<Article>,
    /// An article each: whether its text is all there.
    pub whole: Vec<bool>,
    /// What the sharer had done to rows.
    pub marks: Vec<Mark>,
    /// Rows whose verdict this engine no longer gives. The rows themselves stand as they were shared.
    pub changed: Vec<Changed>,
    /// What was shared and did not come, because the link is cut off.
    pub missing: Vec<Note>,
    /// What else a reader should know: what was repaired, what was not shared.
    pub notes: Vec<Note>,
    /// How many rows of the comparison were not shared.
    pub unshared: u32,
}

/// What a reader did to one row before sharing it. The row stands in the comparison as the reader left it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Mark {
    /// The row's id.
    pub row: String,
    pub merged: bool,
    pub split: bool,
    pub changed: bool,
    pub renamed: bool,
    pub hidden: bool,
    pub confirmed: bool,
    pub note: Option<String>,
}

/// A verdict that this engine gives where another was shared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// The row's id.
    pub row: String,
    pub shared: Verdict,
    pub now: Verdict,
    pub reasons: Vec<Reason>,
}

/// One thing to tell the reader.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// A stable slug ("cut-off").
    pub kind: &'static str,
    pub text: String,
}

/// The kind of the note that rows were left at home.
const NOT_SHARED: &str = "not-shared";
/// The kinds of the notes that the link's own end is missing.
const CUT_OFF: &str = "cut-off";
const NO_CHECK: &str = "no-check";

impl Note {
    fn new(kind: &'static str, text: impl Into<String>) -> Note {
        Note { kind, text: text.into() }
    }
}

/// Why a link does not open, or cannot be made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LinkError {
    /// There is nothing in it that looks like a link of ours.
    NoLink,
    /// Made by a later version of Crosscheck.
    Newer {
        version: u32,
    },
    /// Cut off before its first row.
    CutEarly {
        came: usize,
        of: Option<usize>,
    },
    /// A sign stands in it that no link has, as so manieth of its characters.
    Foreign {
        sign: char,
        at: usize,
    },
    /// Something in it was changed on its way.
    Damaged,
    /// More characters than a link may have.
    TooLong {
        characters: usize,
    },
    /// It would unpack to more than a link may hold.
    TooLarge,
    TooMany {
        what: &'static str,
        count: usize,
        limit: usize,
    },
    /// Whole, and yet no comparison: nobody's Crosscheck wrote it.
    Invalid(&'static str),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::NoLink => write!(f, "This is no Crosscheck link: one has a part that starts with #1. and goes on to its end."),
            LinkError::Newer { version } => {
                write!(
                    f,
                    "This link was made by a newer Crosscheck (format {version}). Load this page again, or update it, to open the link."
                )
            }
            LinkError::CutEarly { came, of: Some(of) } => {
                write!(f, "This link is cut off after {came} of {of} characters, before its first row. Copy it again, whole.")
            }
            LinkError::CutEarly { came, of: None } => write!(f, "This link is cut off after {came} characters. Copy it again, whole."),
            LinkError::Foreign { sign, at } => {
                let sign = visible(&sign.to_string());
                write!(f, "Character {at} of this link is “{sign}”, which no link has. Copy it again from where it was made.")
            }
            LinkError::Damaged => {
                write!(f, "This link was changed on its way, so nothing of it is shown. Copy it again from where it was made.")
            }
            LinkError::TooLong { characters } => {
                write!(f, "{characters} characters are too many for a link ({} at most). Share a file, or fewer rows.", limits::ENCODED)
            }
            LinkError::TooLarge => {
                write!(f, "This link unpacks to more than a link may hold ({} bytes), so it was not opened.", limits::DECODED)
            }
            LinkError::TooMany { what, count, limit } => write!(f, "This link holds {count} {what}; {limit} is the most that is opened."),
            LinkError::Invalid(what) => {
                write!(f, "This link is whole, but it holds no comparison ({what}). It was not made by Crosscheck.")
            }
        }
    }
}

impl std::error::Error for LinkError {}

/// Makes a link: the part of the address from `#` on.
pub fn encode(comparison: &Comparison, articles: &[Article], choice: &Choice) -> Result<String, LinkError> {
    encode_marked(comparison, articles, &[], choice)
}

/// The same with the reader's marks on its rows.
pub fn encode_marked(comparison: &Comparison, articles: &[Article], marks: &[Mark], choice: &Choice) -> Result<String, LinkError> {
    encode_copied(comparison, articles, marks, choice, 0)
}

/// The same of a copy that came by a link itself, to which so many rows were not shared.
pub fn encode_copied(
    comparison: &Comparison,
    articles: &[Article],
    marks: &[Mark],
    choice: &Choice,
    unshared: u32,
) -> Result<String, LinkError> {
    let bytes = v1::write(comparison, articles, marks, choice, unshared)?;
    // Deflate is read, and never written: it nearly always is longer, and its writer would weigh on the page.
    let link = frame::write(&v1::payload(&bytes, Codec::Ppmd));
    if link.len() > limits::ENCODED { Err(LinkError::TooLong { characters: link.len() }) } else { Ok(link) }
}

/// Opens a link: a whole address, or the part from `#` on, as it came out of a message.
pub fn decode(pasted: &str) -> Result<Opened, LinkError> {
    let mut opened = read(pasted)?;
    if opened.is_whole() {
        opened.changed = changed(&opened.comparison, &opened.articles);
    }
    Ok(opened)
}

/// The same without judging its rows again.
pub fn read(pasted: &str) -> Result<Opened, LinkError> {
    let found = frame::read(pasted)?;
    let mut opened = v1::read(&found.payload, found.cut)?;
    if found.repaired {
        opened.notes.push(Note::new("repaired", "What a message had done to the link (line breaks, punctuation) was undone."));
    }
    if found.cut.is_none() && !found.checked {
        opened.missing.push(Note::new(NO_CHECK, "The last characters of this link are missing; all that it carries is here."));
    }
    if let Some(of) = found.cut {
        let came = found.payload.len();
        opened
            .missing
            .insert(0, Note::new(CUT_OFF, format!("This link is cut off after {came} of {of} characters. Copy it again, whole.")));
    }
    Ok(opened)
}

impl Opened {
    /// Whether all rows and texts that the comparison had are here. How the link itself came does not matter.
    pub fn is_whole(&self) -> bool {
        self.missing.iter().all(|note| matches!(note.kind, CUT_OFF | NO_CHECK)) && self.notes.iter().all(|note| note.kind != NOT_SHARED)
    }
}

/// Judges the rows again, which must be all that there were: a verdict looks at the rows beside it.
pub fn changed(comparison: &Comparison, articles: &[Article]) -> Vec<Changed> {
    let texts: Vec<&str> = articles.iter().map(|article| article.text.as_str()).collect();
    let now = table::judge(comparison, &texts);
    let rows = comparison.numbers.iter().zip(now).filter(|(row, (now, _))| row.verdict != *now);
    rows.map(|(row, (now, reasons))| Changed { row: row.id.clone(), shared: row.verdict, now, reasons }).collect()
}

/// What a link of it holds before it is packed.
pub fn unpacked(comparison: &Comparison, articles: &[Article], choice: &Choice) -> Result<Vec<u8>, LinkError> {
    v1::write(comparison, articles, &[], choice, 0)
}
