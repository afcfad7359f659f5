//! Bytes as letters and digits alone: no messenger breaks a link at them, none takes them for emphasis or for a dash,
//! and a double click takes all of them.
//!
//! Blocks of 32 bytes become 43 letters (62^43 is a little more than 2^256), which is as short as Base64.

use crate::text::crc::crc32;

const LETTERS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const BLOCK: usize = 32;
const BLOCK_LETTERS: usize = letters_for(BLOCK);
/// Letters of a check.
pub const CHECK: usize = 6;

/// How many letters hold that many bytes, of at most one block.
const fn letters_for(bytes: usize) -> usize {
    // log(256) / log(62) is 1.343597…
    (bytes * 1_343_598).div_ceil(1_000_000)
}

/// How many bytes that many letters hold. None where no number of bytes is written so.
fn bytes_for(letters: usize) -> Option<usize> {
    (1..=BLOCK).find(|&bytes| letters_for(bytes) == letters)
}

pub fn write(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 43 / 32 + 2);
    for block in bytes.chunks(BLOCK) {
        let mut number = [0u8; BLOCK];
        number[..block.len()].copy_from_slice(block);
        let number = &mut number[..block.len()];
        let mut letters: Vec<char> = (0..letters_for(block.len())).map(|_| char::from(LETTERS[divide(number)])).collect();
        letters.reverse();
        out.extend(letters);
    }
    out
}

/// What the letters stand for. Of letters that were cut off only whole blocks are read. None where they stand for nothing.
pub fn read(letters: &str, cut: bool) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(letters.len() * 32 / 43 + 1);
    for block in letters.as_bytes().chunks(BLOCK_LETTERS) {
        if cut && block.len() < BLOCK_LETTERS {
            break;
        }
        let mut number = [0u8; BLOCK];
        let number = number.get_mut(..bytes_for(block.len())?)?;
        for &letter in block {
            multiply(number, value(letter)?)?;
        }
        out.extend_from_slice(number);
    }
    Some(out)
}

/// A CRC-32 of a text in letters: it catches every change of one character, wherever it is.
pub fn check(text: &str) -> String {
    let mut number = crc32(text.as_bytes());
    let mut letters = [0u8; CHECK];
    for place in letters.iter_mut().rev() {
        *place = LETTERS[(number % 62) as usize];
        number /= 62;
    }
    letters.iter().map(|&letter| char::from(letter)).collect()
}

fn value(letter: u8) -> Option<u32> {
    LETTERS.binary_search(&letter).ok().map(|at| at as u32)
}

/// Divides a number, greatest byte first, by 62 and answers the rest.
fn divide(number: &mut [u8]) -> usize {
    let mut rest = 0;
    for byte in number {
        let dividend = rest << 8 | usize::from(*byte);
        *byte = (dividend / 62) as u8;
        rest = dividend % 62;
    }
    rest
}

/// Multiplies a number, greatest byte first, by 62 and adds a digit. None where it no longer fits.
fn multiply(number: &mut [u8], digit: u32) -> Option<()> {
    let mut carry = digit;
    for byte in number.iter_mut().rev() {
        let product = u32::from(*byte) * 62 + carry;
        *byte = product as u8;
        carry = product >> 8;
    }
    (carry == 0).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read() {
        let bytes: Vec<u8> = (0..=255).cycle().take(1000).collect();
        for len in 0..bytes.len() {
            let letters = write(&bytes[..len]);
            assert!(letters.bytes().all(|letter| letter.is_ascii_alphanumeric()));
            assert_eq!(read(&letters, false).as_deref(), Some(&bytes[..len]));
        }
        assert_eq!(read(&write(&[255; 64]), false), Some(vec![255; 64]));
        assert_eq!(write(&[7; 32]).len(), 43);
    }

    #[test]
    fn of_cut_letters_whole_blocks_are_read() {
        let letters = write(&[9; 96]);
        assert_eq!(read(&letters[..100], true), Some(vec![9; 64]));
    }

    #[test]
    fn no_two_writings_stand_for_the_same() {
        assert_eq!(read("zzz", false), None, "three letters hold two bytes, and zzz is more");
        assert_eq!(read("1", false), None, "one letter holds no byte");
        assert_eq!(read("ab-", false), None);
    }

    #[test]
    fn a_check_is_as_long_as_every_other() {
        assert_eq!(check("").len(), CHECK);
        assert_eq!(check("123456789").len(), CHECK);
    }
}
