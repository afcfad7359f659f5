//! Words of money, joined from the table of currencies.

use super::{Table, every};
use crate::measure::currency::{currencies, shared};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Word {
    /// Names one currency: its ISO 4217 code ("euros").
    Own(&'static str),
    /// Shared by several: place in the table ("dollars").
    Shared(usize),
    /// A nationality that narrows a shared word: its code's place in the table ("Australian").
    Nation(usize),
    /// An ISO 4217 code itself, in lower case here ("usd").
    Code(&'static str),
}

/// Adds the table. Codes come first, so that a word of its own wins over a code of the same letters.
pub fn add(table: &mut Table) {
    for (place, currency) in currencies().iter().enumerate() {
        table.at(lower_code(currency.code)).money = Some(Word::Code(currency.code));
        for nation in currency.nations.split(',').filter(|nation| !nation.is_empty() && !nation.contains([' ', '.'])) {
            table.at(nation).money = Some(Word::Nation(place));
        }
    }
    for currency in currencies() {
        every(table, currency.words, &|entry| entry.money = Some(Word::Own(currency.code)));
    }
    for (place, shared) in shared().enumerate() {
        every(table, shared.words, &|entry| entry.money = Some(Word::Shared(place)));
    }
}

/// The code in lower case, for as long as the program runs: there are a hundred of them, made once.
fn lower_code(code: &'static str) -> &'static str {
    Box::leak(code.to_ascii_lowercase().into_boxed_str())
}
