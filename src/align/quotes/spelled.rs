//! One form for what newspapers write in two ways: “fifty” and “50”, “colour” and “color”, “organise” and “organize”.

use crate::lexicon::{lookup, numbers};
use crate::text::table::{fields, second};
use std::borrow::Cow;

/// A word in small letters in the form in which it is compared.
pub fn one(folded: &str) -> Cow<'_, str> {
    match lookup(folded).and_then(|entry| entry.number) {
        Some(numbers::Word::Unit(value) | numbers::Word::Tens(value)) if folded != "one" => return Cow::Owned(value.to_string()),
        _ => {}
    }
    if let Some(compared) = second(PAIRS, folded) {
        return Cow::Borrowed(compared);
    }
    if folded.len() < 6 || !folded.is_ascii() {
        return Cow::Borrowed(folded);
    }
    ENDS.lines()
        .find_map(|row| {
            let [british, american] = fields(row);
            folded.strip_suffix(british).map(|stem| Cow::Owned([stem, american].concat()))
        })
        .unwrap_or(Cow::Borrowed(folded))
}

/// Whether the word behind another one makes it a single one: "no one", "per cent".
pub fn joined(before: &str, word: &str) -> Option<&'static str> {
    match (before, word) {
        ("no", "one" | "body") => Some("nobody"),
        ("per", "cent") => Some("percent"),
        _ => None,
    }
}

/// As it is written, and as it is compared.
const PAIRS: &str = "\
anybody|anyone
catalogue|catalog
cheque|check
cosy|cozy
dialogue|dialog
everybody|everyone
grey|gray
kerb|curb
labour|labor
mum|mom
okay|ok
plough|plow
programme|program
programmes|programs
sceptical|skeptical
somebody|someone
tonne|ton
tonnes|tons
towards|toward
tyre|tire
tyres|tires";

/// Endings of the British and the American press.
const ENDS: &str = "\
isation|ization
isations|izations
ising|izing
ised|ized
ises|izes
ise|ize
yse|yze
ysed|yzed
ysing|yzing
oured|ored
ourable|orable
ours|ors
our|or
elled|eled
elling|eling
eller|eler
ellers|elers
tres|ters
tre|ter
fence|fense
cence|cense";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_are_one_word_and_two_words_stay_two() {
        for (a, b) in [("fifty", "50"), ("colour", "color"), ("organised", "organized"), ("centre", "center"), ("defence", "defense")] {
            assert_eq!(one(a), one(b), "{a} {b}");
        }
        for (a, b) in [("one", "1"), ("rise", "rize"), ("hour", "hor"), ("fifty", "15"), ("harbour", "harbinger")] {
            assert_ne!(one(a), one(b), "{a} {b}");
        }
    }
}
