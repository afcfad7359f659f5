//! How numbers and strings stand in version 1. Strings end with a byte that UTF-8 never uses: the compressor learns
//! where words end, and pays nothing for lengths.

use crate::measure::Decimal;
use crate::share::{LinkError, limits};
use crate::text::crc::{Crc, crc32};
use std::io::Read;

const END: u8 = 0xFF;
const NONE: u8 = 0xFE;
const AGAIN: u8 = 0xFD;

/// The last string of a field: the next one often is the same.
#[derive(Default)]
pub struct Last(Option<String>);

impl Last {
    /// What the next string most likely is.
    pub fn is(&mut self, text: Option<&str>) {
        self.0 = text.map(str::to_owned);
    }
}

#[derive(Default)]
pub struct Writer {
    pub out: Vec<u8>,
}

impl Writer {
    pub fn byte(&mut self, byte: u8) {
        self.out.push(byte);
    }

    pub fn number(&mut self, mut number: u128) {
        while number > 0x7F {
            self.out.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.out.push(number as u8);
    }

    pub fn count(&mut self, count: usize) {
        self.number(count as u128);
    }

    pub fn string(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
        self.out.push(END);
    }

    pub fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.out.push(NONE),
        }
    }

    /// A string of a field that often repeats itself.
    pub fn field(&mut self, text: Option<&str>, last: &mut Last) {
        match text {
            Some(text) if last.0.as_deref() == Some(text) => self.out.push(AGAIN),
            Some(text) => {
                self.string(text);
                last.0 = Some(text.to_owned());
            }
            None => self.out.push(NONE),
        }
    }

    /// Two bytes that hold everything before them together.
    pub fn check(&mut self) {
        let check = crc32(&self.out) as u16;
        self.out.extend_from_slice(&check.to_le_bytes());
    }

    /// A decimal: its digits without the zeros at their end, then how many places or zeros follow, so that
    /// 5,000,000 is short and 1.50 keeps its place.
    pub fn decimal(&mut self, value: Decimal) {
        let (mut digits, mut zeros) = (value.mantissa(), 0);
        while value.scale() == 0 && digits != 0 && digits % 10 == 0 {
            digits /= 10;
            zeros += 1;
        }
        self.byte(if zeros > 0 { ZEROS + zeros } else { value.scale() as u8 });
        self.number((digits << 1 ^ digits >> 127) as u128);
    }
}

const ZEROS: u8 = 64;

/// Where reading stops before the end.
#[derive(Debug)]
pub enum Stop {
    /// The link's end is missing, and this is where it ends.
    Cut,
    Wrong(LinkError),
}

pub fn wrong<T>(what: &'static str) -> Result<T, Stop> {
    Err(Stop::Wrong(LinkError::Invalid(what)))
}

/// Reads what a `Writer` wrote, counting what comes.
pub struct Reader {
    input: Box<dyn Read>,
    cut: bool,
    taken: usize,
    crc: Crc,
    trusting: bool,
}

impl Reader {
    pub fn new(input: Box<dyn Read>, cut: bool) -> Reader {
        Reader { input, cut, taken: 0, crc: Crc::default(), trusting: false }
    }

    /// The same reader, with no eye for checks: so that chance gets past them.
    #[cfg(test)]
    pub fn trusting(self) -> Reader {
        Reader { trusting: true, ..self }
    }

    /// How many bytes came so far.
    pub fn taken(&self) -> usize {
        self.taken
    }

    pub fn byte(&mut self) -> Result<u8, Stop> {
        if self.taken == limits::DECODED {
            return Err(Stop::Wrong(LinkError::TooLarge));
        }
        let mut byte = [0];
        match self.input.read(&mut byte) {
            Ok(1) => {
                self.taken += 1;
                self.crc.add(byte[0]);
                Ok(byte[0])
            }
            Ok(_) if self.cut => Err(Stop::Cut),
            Ok(_) => wrong("it ends early"),
            Err(_) => wrong("it cannot be unpacked"),
        }
    }

    pub fn check(&mut self) -> Result<(), Stop> {
        let check = (self.crc.value() as u16).to_le_bytes();
        let read = [self.byte()?, self.byte()?];
        if read == check || self.trusting { Ok(()) } else { Err(Stop::Wrong(LinkError::Damaged)) }
    }

    pub fn number(&mut self) -> Result<u128, Stop> {
        let mut number = 0;
        for shift in (0..126).step_by(7) {
            let byte = self.byte()?;
            number |= u128::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        wrong("a number is too long")
    }

    pub fn small(&mut self) -> Result<u32, Stop> {
        let number = self.number()?;
        u32::try_from(number).or_else(|_| wrong("a number is too large"))
    }

    /// A count of things that are kept. More than the limit is refused before anything is made for them.
    pub fn count(&mut self, what: &'static str, limit: usize) -> Result<usize, Stop> {
        let count = self.small()? as usize;
        if count > limit { Err(Stop::Wrong(LinkError::TooMany { what, count, limit })) } else { Ok(count) }
    }

    pub fn string(&mut self) -> Result<String, Stop> {
        let first = self.byte()?;
        self.string_from(first)
    }

    pub fn maybe(&mut self) -> Result<Option<String>, Stop> {
        match self.byte()? {
            NONE => Ok(None),
            first => self.string_from(first).map(Some),
        }
    }

    pub fn field(&mut self, last: &mut Last) -> Result<Option<String>, Stop> {
        match self.byte()? {
            NONE => Ok(None),
            AGAIN => Ok(last.0.clone()),
            first => {
                last.0 = Some(self.string_from(first)?);
                Ok(last.0.clone())
            }
        }
    }

    #[expect(clippy::arithmetic_side_effects, reason = "nought or one, below nothing")]
    pub fn decimal(&mut self) -> Result<Decimal, Stop> {
        let (places, digits) = (self.byte()?, self.number()?);
        let digits = (digits >> 1) as i128 ^ -((digits & 1) as i128);
        let (digits, scale) = match places.checked_sub(ZEROS) {
            Some(zeros) => (10i128.checked_pow(zeros.into()).and_then(|power| digits.checked_mul(power)), 0),
            None => (Some(digits), places),
        };
        let value = digits.and_then(|digits| Decimal::try_from_i128_with_scale(digits, scale.into()).ok());
        value.map_or_else(|| wrong("a figure is out of range"), Ok)
    }

    fn string_from(&mut self, first: u8) -> Result<String, Stop> {
        let (mut bytes, mut byte) = (Vec::new(), first);
        while byte != END {
            bytes.push(byte);
            byte = self.byte()?;
        }
        String::from_utf8(bytes).or_else(|_| wrong("a text is no UTF-8"))
    }
}
