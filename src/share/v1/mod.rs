//! Version 1 of the link's inside. What it wrote will always open.

mod bytes;
mod codec;
mod excerpt;
mod fold;
#[cfg(test)]
mod fuzz;
mod marks;
mod unfold;
mod wire;

use super::{Choice, LinkError, Mark, Note, Opened, letters};
use crate::table::Comparison;
use crate::text::Article;
use crate::text::letters::Letter;

pub use codec::{Codec, freeze};

/// A comparison as bytes, not yet packed. `unshared`: how many rows it had before it came by a link.
pub fn write(comparison: &Comparison, articles: &[Article], marks: &[Mark], choice: &Choice, unshared: u32) -> Result<Vec<u8>, LinkError> {
    let mut body = fold::fold(comparison, articles, marks, choice)?;
    // Of which kind they were nobody asks.
    let all = &mut body.head.rows[0].0;
    *all = all.saturating_add(unshared);
    Ok(wire::write(&body))
}

/// Bytes as a payload: the codec's letter and the packed bytes in letters.
pub fn payload(bytes: &[u8], codec: Codec) -> String {
    format!("{}{}", codec.letter(), letters::write(&codec.pack(bytes)))
}

/// Opens a payload. `cut`: how many characters it had, where its end is missing.
pub fn read(payload: &str, cut: Option<usize>) -> Result<Opened, LinkError> {
    let cut_early = LinkError::CutEarly { came: payload.len(), of: cut };
    let mut rest = payload.chars();
    let codec = rest.next().and_then(Codec::of_letter).ok_or(LinkError::Damaged)?;
    let packed = letters::read(rest.as_str(), cut.is_some()).ok_or(LinkError::Damaged)?;
    let input = match codec.unpack(packed, cut.is_some()) {
        Ok(input) => input,
        Err(_) if cut.is_some() => return Err(cut_early),
        Err(_) => return Err(LinkError::Invalid("it cannot be unpacked")),
    };
    let mut body = wire::Body::default();
    match wire::read(&mut bytes::Reader::new(input, cut.is_some()), &mut body) {
        Ok(_)
            if body.head.rows.iter().any(|&(_, here)| here > 0)
                && body.numbers.is_empty()
                && body.quotes.is_empty()
                && body.names.is_empty() =>
        {
            Err(cut_early)
        }
        Ok(all) => unfold::unfold(body, all),
        Err(bytes::Stop::Cut) => Err(cut_early),
        Err(bytes::Stop::Wrong(error)) => Err(error),
    }
}

/// Whether an address leads to the web: nothing else ever becomes a link on the page.
fn is_web_address(url: &str) -> bool {
    let lower = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    let host = lower.strip_prefix("https://").map(|_| 8).or(lower.strip_prefix("http://").map(|_| 7));
    let host = host.and_then(|at| url.get(at..)).unwrap_or_default();
    host.starts_with(|c: char| c.is_wordy() || c == '[') && !url.contains(|c: char| c.is_whitespace() || c.is_control())
}
