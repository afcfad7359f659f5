//! The two codecs of version 1. PPMd, primed with a frozen dictionary of news English, makes the shortest links;
//! raw deflate can be read and written by anyone's program.
//!
//! The dictionary lies here compressed: `news.ppmd` is what the encoder wrote of it. A link's bytes are what the
//! encoder writes after it, so the decoder is fed the one and then the other.

use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush};
use ppmd_rust::{Ppmd7Decoder, Ppmd7Encoder};
use std::io::{self, Read, Write};
use std::sync::OnceLock;

/// How the bytes of a link are packed, named by the first letter of its payload.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Codec {
    Ppmd,
    Deflate,
}

impl Codec {
    pub const ALL: [Codec; 2] = [Codec::Ppmd, Codec::Deflate];

    pub fn letter(self) -> char {
        match self {
            Codec::Ppmd => 'p',
            Codec::Deflate => 'd',
        }
    }

    pub fn of_letter(letter: char) -> Option<Codec> {
        Codec::ALL.into_iter().find(|codec| codec.letter() == letter)
    }

    pub fn pack(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            // Writing into memory cannot fail; were it to, an empty payload would be refused by the encoder's own check.
            Codec::Ppmd => pack(bytes).unwrap_or_default(),
            Codec::Deflate => miniz_oxide::deflate::compress_to_vec(bytes, 10),
        }
    }

    /// The bytes again, one after the other as they are asked for. `cut` where the end of the packed bytes is missing.
    pub fn unpack(self, packed: Vec<u8>, cut: bool) -> io::Result<Box<dyn Read>> {
        match self {
            Codec::Ppmd => unpack(packed, cut),
            Codec::Deflate => Ok(Box::new(Inflated { packed, at: 0, state: InflateState::new_boxed(DataFormat::Raw) })),
        }
    }
}

const ORDER: u32 = 5;
const MEMORY: u32 = 4 << 20;
/// `news.ppmd`: the dictionary's length, the bytes the encoder had let go of at its end, then the whole stream.
const FROZEN: &[u8] = include_bytes!("news.ppmd");

struct Dictionary {
    len: u64,
    /// What the encoder writes of the dictionary whatever follows it.
    head: &'static [u8],
    stream: &'static [u8],
}

fn dictionary() -> Dictionary {
    let number = |at: usize| FROZEN.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_le_bytes);
    let stream = FROZEN.get(8..).unwrap_or_default();
    Dictionary { len: number(0).into(), head: stream.get(..number(4) as usize).unwrap_or_default(), stream }
}

fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    static TEXT: OnceLock<Vec<u8>> = OnceLock::new();
    let Dictionary { len, head, stream } = dictionary();
    let text = TEXT.get_or_init(|| {
        let mut text = Vec::new();
        // A dictionary that cannot be read fails the test that packs and unpacks.
        let _ = decoder(stream).map(|decoder| decoder.take(len).read_to_end(&mut text));
        text
    });
    let mut encoder = Ppmd7Encoder::new(Vec::new(), ORDER, MEMORY).map_err(io::Error::other)?;
    encoder.write_all(text)?;
    encoder.write_all(bytes)?;
    let mut packed = encoder.finish(false)?.split_off(head.len());
    // The decoder is given zeros past the end.
    let zeros = packed.iter().rev().take(PADDING).take_while(|&&byte| byte == 0).count();
    packed.truncate(packed.len() - zeros);
    Ok(packed)
}

/// A decoder of one type, whatever it reads: the program holds it once.
fn decoder(input: impl Read + 'static) -> io::Result<Ppmd7Decoder<Box<dyn Read>>> {
    Ppmd7Decoder::new(Box::new(input) as Box<dyn Read>, ORDER, MEMORY).map_err(io::Error::other)
}

/// How many zeros at the end are not written.
const PADDING: usize = 4;

fn unpack(packed: Vec<u8>, cut: bool) -> io::Result<Box<dyn Read>> {
    let Dictionary { len, head, .. } = dictionary();
    let padding = if cut { 0 } else { PADDING as u64 };
    let input = head.chain(io::Cursor::new(packed)).chain(io::repeat(0).take(padding));
    let mut decoder = decoder(input)?;
    io::copy(&mut decoder.by_ref().take(len), &mut io::sink())?;
    Ok(Box::new(decoder))
}

/// Raw deflate, unpacked as it is read.
struct Inflated {
    packed: Vec<u8>,
    at: usize,
    state: Box<InflateState>,
}

impl Read for Inflated {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let rest = self.packed.get(self.at..).unwrap_or_default();
        let step = inflate(&mut self.state, rest, buffer, MZFlush::None);
        self.at += step.bytes_consumed;
        match step.status {
            // An error here is the want of more input: the packed bytes were cut off.
            Ok(_) | Err(MZError::Buf) => Ok(step.bytes_written),
            Err(error) => Err(io::Error::other(format!("{error:?}"))),
        }
    }
}

/// Freezes a dictionary into the form that lies here.
pub fn freeze(dictionary: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = Ppmd7Encoder::new(Vec::new(), ORDER, MEMORY).map_err(io::Error::other)?;
    encoder.write_all(dictionary)?;
    let head = encoder.get_ref().len();
    let stream = encoder.finish(false)?;
    let len = |number: usize| u32::try_from(number).map(u32::to_le_bytes).map_err(io::Error::other);
    Ok([&len(dictionary.len())?[..], &len(head)?[..], &stream].concat())
}
