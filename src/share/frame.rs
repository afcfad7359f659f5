//! The outside of a link: finding it in what was pasted, undoing what messages do to it, and the check.

use super::letters::{CHECK, check};
use super::{LinkError, limits};
use crate::text::letters::Letter;

/// The version that is written.
const VERSION: u32 = 1;

/// A payload that was found.
#[derive(Debug)]
pub struct Found {
    pub payload: String,
    /// How many characters the payload had, where its end is missing.
    pub cut: Option<usize>,
    /// Whether all of the check came.
    pub checked: bool,
    /// Whether something that does not belong to it was taken out.
    pub repaired: bool,
}

pub fn write(payload: &str) -> String {
    let body = format!("{VERSION}.{}.{payload}", payload.len());
    let check = check(&body);
    format!("#{body}.{check}")
}

pub fn read(pasted: &str) -> Result<Found, LinkError> {
    let (given, escaped) = start_of_link(pasted).ok_or(LinkError::NoLink)?;
    if given.len() > 2 * limits::ENCODED {
        return Err(LinkError::TooLong { characters: given.chars().count() });
    }
    let link = cleaned(given);
    let foreign = foreign(given);
    // A sign that no link has ends it early, and what stands behind it is known to be its own only by its letters.
    let cut_early = |of| Err(foreign.clone().unwrap_or(LinkError::CutEarly { came: link.len(), of }));
    let Some((version, rest)) = link.split_once('.') else {
        return if number(&link).is_some() { cut_early(None) } else { Err(LinkError::NoLink) };
    };
    match number(version) {
        Some(VERSION) => {}
        Some(version @ 2..=99) => return Err(LinkError::Newer { version }),
        _ => return Err(LinkError::Damaged),
    }
    let (length, rest) = rest.split_once('.').unwrap_or((rest, ""));
    if rest.is_empty() && (length.is_empty() || number(length).is_some()) {
        return cut_early(None);
    }
    let length = number(length).map_or(0, |length| length as usize);
    if length == 0 || length > limits::ENCODED {
        return Err(LinkError::Damaged);
    }
    let payload: String = rest.chars().take_while(char::is_ascii_alphanumeric).take(length).collect();
    let after = rest.get(payload.len()..).unwrap_or_default();
    let came = after.strip_prefix('.').unwrap_or_default();
    let came = came.get(..CHECK).unwrap_or(came);
    let body = format!("{version}.{length}.{payload}");
    let expected = check(&body);
    if payload.len() == length && came == expected {
        return Ok(Found { payload, cut: None, checked: true, repaired: escaped || given.len() != body.len() + 1 + CHECK });
    }
    // A link that was cut off is the start of one, and nothing follows it that could be taken for its letters.
    let is_start =
        if payload.len() < length { after.is_empty() } else { after.is_empty() || after.starts_with('.') && expected.starts_with(came) };
    if is_start && nothing_follows(given, link.len()) {
        let cut = Some(length).filter(|&length| payload.len() < length);
        return Ok(Found { payload, cut, checked: false, repaired: escaped });
    }
    Err(foreign.filter(|_| link.len() < body.len() + 1 + CHECK).unwrap_or(LinkError::Damaged))
}

/// What stands past the `#`, plain or escaped (`%23`, `%2523`), that a link follows, and whether it was escaped.
/// Without a `#`, all of it.
fn start_of_link(pasted: &str) -> Option<(&str, bool)> {
    let is_link = |rest: &&str| {
        let version = rest.bytes().take_while(u8::is_ascii_digit).count();
        version > 0 && rest.get(version..).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let past = |mark: &str| pasted.match_indices(mark).filter_map(|(at, _)| pasted.get(at + mark.len()..)).find(is_link);
    let plain = past("#").or(Some(pasted.trim_start()).filter(is_link));
    plain.map(|rest| (rest, false)).or_else(|| past("%23").or_else(|| past("%2523")).map(|rest| (rest, true)))
}

/// The link without what mails and chats put into it: white space, the `=` and `>` of mails at a line's end and start,
/// characters that are not seen. It ends where something else starts, and on a letter or digit.
fn cleaned(given: &str) -> String {
    let kept = given.chars().filter(|&c| !passes(c)).take_while(|&c| c.is_ascii_alphanumeric() || c == '.');
    let mut link: String = kept.take(limits::ENCODED + 1).collect();
    link.truncate(link.trim_end_matches('.').len());
    link
}

/// The first sign in it that no link has, where letters or digits go on behind it.
fn foreign(given: &str) -> Option<LinkError> {
    let mut rest = given.chars().filter(|&c| !passes(c));
    let mut at = 1;
    let sign = rest.by_ref().inspect(|_| at += 1).find(|&c| !c.is_ascii_alphanumeric() && c != '.')?;
    rest.any(Letter::is_wordy).then_some(LinkError::Foreign { sign, at: at - 1 })
}

fn passes(c: char) -> bool {
    c.is_whitespace() || matches!(c, '=' | '>' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether the link stood in one piece and no letter or digit comes after it.
fn nothing_follows(given: &str, link: usize) -> bool {
    given.bytes().take(link).all(|b| b.is_ascii_alphanumeric() || b == b'.')
        && !given.get(link..).unwrap_or_default().contains(Letter::is_wordy)
}

/// A number without zeros before it.
fn number(digits: &str) -> Option<u32> {
    if digits.starts_with('0') || !digits.bytes().all(|b| b.is_ascii_digit()) { None } else { digits.parse().ok() }
}
