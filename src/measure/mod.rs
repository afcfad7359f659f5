//! Amounts as exact decimals, the interval a hedged amount stands for, and units.

mod bound;
mod unit;

pub use bound::{Bound, Hedge};
pub use rust_decimal::Decimal;
pub use unit::{Dimension, Unit};
