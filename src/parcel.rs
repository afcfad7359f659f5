//! What the page hands to its worker and to its second program, and they to it, as bytes: every field in its order, and
//! nothing to tell them by, for both ends are of one build. Reading cannot fail half-way: what is missing reads as nothing, and the whole
//! is refused at its end, so that no field pays for the want of the next.

use crate::measure::{Bound, Decimal, Hedge};
use crate::table::{Cells, Column, Comparison, Event, Kind, LeftOut, NameMention, NameRow, NumberRow, Quotation, QuoteRow, Report};
use crate::text::{Article, Span};
use crate::verdict::{QuoteVerdict, Reason, Verdict};

/// What can be handed over.
pub trait Parcel {
    fn put(&self, to: &mut Vec<u8>);
    fn take(from: &mut Reader) -> Self;
}

pub fn pack(what: &impl Parcel) -> Vec<u8> {
    let mut bytes = Vec::new();
    what.put(&mut bytes);
    bytes
}

/// `None` where the bytes are not those of one whole `T`.
pub fn unpack<T: Parcel>(bytes: &[u8]) -> Option<T> {
    first(bytes).filter(|(_, rest)| rest.is_empty()).map(|(what, _)| what)
}

/// What stands first, and the bytes after it.
pub fn first<T: Parcel>(bytes: &[u8]) -> Option<(T, &[u8])> {
    let mut from = Reader { rest: bytes, short: false };
    let what = T::take(&mut from);
    (!from.short).then_some((what, from.rest))
}

pub struct Reader<'a> {
    rest: &'a [u8],
    /// Whether something was missing.
    short: bool,
}

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> &'a [u8] {
        let Some((bytes, rest)) = self.rest.split_at_checked(count) else {
            (self.rest, self.short) = (&[], true);
            return &[];
        };
        self.rest = rest;
        bytes
    }

    fn byte(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or(0)
    }

    fn number(&mut self) -> u32 {
        self.bytes(4).try_into().map_or(0, u32::from_le_bytes)
    }

    /// One of a list, by its place.
    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let at = usize::from(self.byte());
        self.short |= at >= all.len();
        all[at.min(all.len() - 1)]
    }
}

impl Parcel for bool {
    fn put(&self, to: &mut Vec<u8>) {
        to.push((*self).into());
    }

    fn take(from: &mut Reader) -> bool {
        from.byte() == 1
    }
}

impl Parcel for u32 {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.to_le_bytes());
    }

    fn take(from: &mut Reader) -> u32 {
        from.number()
    }
}

impl Parcel for String {
    fn put(&self, to: &mut Vec<u8>) {
        (self.len() as u32).put(to);
        to.extend_from_slice(self.as_bytes());
    }

    fn take(from: &mut Reader) -> String {
        let count = from.number() as usize;
        let text = std::str::from_utf8(from.bytes(count));
        from.short |= text.is_err();
        text.unwrap_or_default().to_owned()
    }
}

impl Parcel for Decimal {
    fn put(&self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self.serialize());
    }

    fn take(from: &mut Reader) -> Decimal {
        from.bytes(16).try_into().map_or(Decimal::ZERO, Decimal::deserialize)
    }
}

impl Parcel for Span {
    fn put(&self, to: &mut Vec<u8>) {
        (self.start() as u32).put(to);
        (self.end() as u32).put(to);
    }

    fn take(from: &mut Reader) -> Span {
        Span::new(from.number() as usize, from.number() as usize)
    }
}

impl<T: Parcel> Parcel for Option<T> {
    fn put(&self, to: &mut Vec<u8>) {
        self.is_some().put(to);
        if let Some(what) = self {
            what.put(to);
        }
    }

    fn take(from: &mut Reader) -> Option<T> {
        (from.byte() == 1).then(|| T::take(from))
    }
}

impl<T: Parcel> Parcel for Vec<T> {
    fn put(&self, to: &mut Vec<u8>) {
        (self.len() as u32).put(to);
        self.iter().for_each(|what| what.put(to));
    }

    fn take(from: &mut Reader) -> Vec<T> {
        let mut all = Vec::new();
        for _ in 0..from.number() {
            if from.short {
                break;
            }
            all.push(T::take(from));
        }
        all
    }
}

impl<A: Parcel, B: Parcel> Parcel for (A, B) {
    fn put(&self, to: &mut Vec<u8>) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Reader) -> (A, B) {
        (A::take(from), B::take(from))
    }
}

impl<T: Parcel, E: Parcel> Parcel for Result<T, E> {
    fn put(&self, to: &mut Vec<u8>) {
        self.is_ok().put(to);
        match self {
            Ok(what) => what.put(to),
            Err(error) => error.put(to),
        }
    }

    fn take(from: &mut Reader) -> Result<T, E> {
        if bool::take(from) { Ok(T::take(from)) } else { Err(E::take(from)) }
    }
}

/// The cells that hold something, and how many there are in all.
impl<T: Parcel> Parcel for Cells<T> {
    fn put(&self, to: &mut Vec<u8>) {
        let (len, at, filled) = self.parts();
        len.put(to);
        at.put(to);
        filled.put(to);
    }

    fn take(from: &mut Reader) -> Cells<T> {
        Cells::of_parts(from.number(), Vec::take(from), Vec::take(from))
    }
}

/// Fields one after the other.
macro_rules! fields {
    ($($of:ident { $($field:ident),* })*) => {
        $(impl $crate::parcel::Parcel for $of {
            fn put(&self, to: &mut Vec<u8>) {
                $($crate::parcel::Parcel::put(&self.$field, to);)*
            }

            fn take(from: &mut $crate::parcel::Reader) -> $of {
                $of { $($field: $crate::parcel::Parcel::take(from)),* }
            }
        })*
    };
}

pub(crate) use fields;

/// By their places in `ALL`, which stand in the order of the variants.
macro_rules! places {
    ($($of:ident)*) => {
        $(impl Parcel for $of {
            fn put(&self, to: &mut Vec<u8>) {
                to.push(*self as u8);
            }

            fn take(from: &mut Reader) -> $of {
                from.one_of(&$of::ALL)
            }
        })*
    };
}

places! { Verdict QuoteVerdict Kind Hedge }

fields! {
    Article { name, title, outlet, published, url, text, kept }
    Comparison { articles, events, numbers, quotes, names }
    Column { id, name, title, outlet, published, url, words, left_out, notes }
    LeftOut { span, why }
    Event { id, articles, label }
    NumberRow { id, key, label, event, verdict, reasons, cells }
    Report { span, from, text, sentence, kind, stated, bound, hedge, unit, counted, role, value, source, place, when }
    Bound { low, high, open_low, open_high }
    QuoteRow { id, key, speaker, verdict, reasons, cells }
    Quotation { span, text, sentence, speaker, speaker_name, direct }
    NameRow { id, key, name, reasons, cells }
    NameMention { span, text }
    Reason { kind, text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(name: &str, text: &str) -> Article {
        Article { name: name.to_owned(), published: Some("2031-05-04".to_owned()), text: text.to_owned(), ..Article::default() }
    }

    #[test]
    fn a_comparison_comes_over_as_it_was_and_no_piece_of_one_does() {
        let articles = vec![
            article(
                "a",
                "About 23 people died when a ferry sank off Marram on Friday. “We heard a crack,” said Ada Finch, a cook. Fares rose 2.50 dollars.",
            ),
            article("b", "Nineteen people died when a ferry sank off Marram. “We heard a crack,” Finch said. Fares rose by 2.5%."),
        ];
        let comparison = crate::analyze::compare(&articles);
        assert!(!comparison.numbers.is_empty() && !comparison.quotes.is_empty());
        let bytes = pack(&comparison);
        assert_eq!(unpack::<Comparison>(&bytes).as_ref(), Some(&comparison));
        assert_eq!(unpack::<Vec<(u32, Article)>>(&pack(&vec![(7u32, articles[0].clone())])), Some(vec![(7, articles[0].clone())]));
        for end in 0..bytes.len() {
            assert!(unpack::<Comparison>(&bytes[..end]).is_none());
        }
        assert!(unpack::<Comparison>(&[bytes, vec![0]].concat()).is_none());
    }

    #[test]
    fn every_value_of_a_list_keeps_its_place() {
        for (at, verdict) in Verdict::ALL.into_iter().enumerate() {
            assert_eq!(verdict as usize, at);
        }
        for (at, verdict) in QuoteVerdict::ALL.into_iter().enumerate() {
            assert_eq!(verdict as usize, at);
        }
        for (at, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, at);
        }
        for (at, hedge) in Hedge::ALL.into_iter().enumerate() {
            assert_eq!(hedge as usize, at);
        }
        assert!(unpack::<Verdict>(&[5]).is_none());
    }
}
