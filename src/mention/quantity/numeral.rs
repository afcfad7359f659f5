//! Numerals: how much is written, in digits or in words, before any unit or hedge.

use super::{digits, fraction, words as spelled};
use crate::lexicon::numbers::Word;
use crate::measure::{Bound, Decimal, Sums};
use crate::token::{Kind, Words};

/// How a numeral is written.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Form {
    /// "12,400", "1.2 million", "2½"
    Digits,
    /// "twenty-three"
    Words,
    /// A part of a whole: "two-thirds", "half of", "one in five".
    Fraction,
    /// Not a number but a size: "dozens", "several", "a few hundred". The interval it stands for.
    Vague(Bound),
    /// How many times over: "doubled", "sixfold".
    Times,
}

/// A number as it is written.
#[derive(Clone, Debug)]
pub struct Numeral {
    /// First place and the place past it, sign included, currency and unit not.
    pub first: usize,
    pub past: usize,
    pub value: Decimal,
    /// What one in the last printed place is worth: 1 in "539", 100,000 in "1.2 million".
    pub step: Decimal,
    /// What the printed number was multiplied by: a million in "1.2 million".
    pub scale: Decimal,
    pub form: Form,
    /// Whether a plus or minus stands before it.
    pub signed: bool,
}

impl Numeral {
    pub fn new(first: usize, past: usize, value: Decimal, form: Form) -> Numeral {
        Numeral { first, past, value, step: Decimal::ONE, scale: Decimal::ONE, form, signed: false }
    }

    /// The number multiplied by a scale word that follows it.
    pub fn scaled(mut self, scale: Decimal, past: usize) -> Option<Numeral> {
        self.value = self.value.times(scale)?;
        self.step = self.step.times(scale)?;
        self.scale = self.scale.times(scale)?;
        self.past = past;
        Some(self)
    }

    pub fn is_digits(&self) -> bool {
        self.form == Form::Digits
    }
}

/// The numeral that starts at a place, if one does.
pub fn read(words: &Words, at: usize) -> Option<Numeral> {
    let token = words.get(at)?;
    match token.kind {
        Kind::Number => {
            let numeral = digits::read(words, at)?;
            Some(fraction::ratio(words, &numeral).unwrap_or(numeral))
        }
        Kind::Word if spelled::may_be_number(words, at) => spelled::at_times(words, at),
        Kind::Word => {
            let word = token.entry?.number?;
            if word == Word::Ordinal {
                return None;
            }
            let numeral = fraction::read(words, at).or_else(|| spelled::read(words, at))?;
            Some(fraction::ratio(words, &numeral).unwrap_or(numeral))
        }
        Kind::Mark => digits::of_mark(words, at),
    }
}

/// Ten to a power that our scales use.
pub fn power(exponent: u8) -> Decimal {
    Decimal::from(10u64.checked_pow(u32::from(exponent)).unwrap_or(1))
}
