//! Amounts as exact decimals, the interval a hedged amount stands for, and units.

mod bound;
pub mod currency;
pub mod date;
pub mod measures;
mod unit;

pub use bound::{Bound, Hedge};
pub use rust_decimal::Decimal;
pub use unit::{Dimension, Unit, comparable, convert, unit};

/// How far apart two amounts are: the operators of decimals panic where an answer has no room, and a text or a link may
/// hold the largest there is. What is farther apart than that is that far.
pub fn gap(a: Decimal, b: Decimal) -> Decimal {
    a.saturating_sub(b).abs()
}

/// One of so many equal parts of an amount.
pub fn part(amount: Decimal, parts: u32) -> Decimal {
    amount.checked_div(Decimal::from(parts)).unwrap_or_default()
}

/// Whether an amount has no fraction.
pub fn is_whole(amount: Decimal) -> bool {
    amount.normalize().scale() == 0
}
