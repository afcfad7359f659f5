//! Amounts as exact decimals, the interval a hedged amount stands for, and units.

mod bound;
pub mod currency;
pub mod date;
pub mod measures;
mod unit;

pub use bound::{Bound, Hedge};
pub use rust_decimal::Decimal;
pub use unit::{Dimension, Unit, comparable, convert, unit};

/// Whether an amount has no fraction.
pub fn is_whole(amount: Decimal) -> bool {
    amount.normalize().scale() == 0
}
