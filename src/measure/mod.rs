//! Amounts as exact decimals, the interval a hedged amount stands for, and units.

mod bound;
pub mod currency;
pub mod date;
pub mod measures;
mod unit;

pub use bound::{Bound, Hedge};
pub use rust_decimal::Decimal;
pub use unit::{Dimension, Unit, comparable, convert, unit};

/// Arithmetic that has one place in the program: the decimals' own is written out anew at every call.
pub trait Sums: Sized {
    fn plus(self, other: Self) -> Option<Self>;
    fn minus(self, other: Self) -> Option<Self>;
    fn times(self, other: Self) -> Option<Self>;
    /// The sum, or the end of what there is room for.
    fn capped_plus(self, other: Self) -> Self;
    fn capped_minus(self, other: Self) -> Self;
    fn capped_times(self, other: Self) -> Self;
}

impl Sums for Decimal {
    #[inline(never)]
    fn plus(self, other: Decimal) -> Option<Decimal> {
        self.checked_add(other)
    }

    fn minus(self, mut other: Decimal) -> Option<Decimal> {
        other.set_sign_positive(other.is_sign_negative());
        self.plus(other).map(|sum| if sum.is_zero() { sum.abs() } else { sum })
    }

    #[inline(never)]
    fn times(self, other: Decimal) -> Option<Decimal> {
        self.checked_mul(other)
    }

    #[inline(never)]
    fn capped_plus(self, other: Decimal) -> Decimal {
        self.plus(other).unwrap_or(end(self.is_sign_negative()))
    }

    #[inline(never)]
    fn capped_minus(self, other: Decimal) -> Decimal {
        self.minus(other).unwrap_or(end(self.is_sign_negative()))
    }

    #[inline(never)]
    fn capped_times(self, other: Decimal) -> Decimal {
        self.times(other).unwrap_or(end(self.is_sign_negative() != other.is_sign_negative()))
    }
}

/// The end of what decimals have room for.
fn end(negative: bool) -> Decimal {
    if negative { Decimal::MIN } else { Decimal::MAX }
}

/// An amount as its digits are printed, with a point before its fraction; `None` where they are none or have no room.
/// The reader that comes with decimals knows exponents and more, and is as long as all else that is done with them.
pub fn printed(digits: &str) -> Option<Decimal> {
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let add = |sum: i128, digit: u8| sum.checked_mul(10)?.checked_add(char::from(digit).to_digit(10)?.into());
    let amount = whole.bytes().chain(fraction.bytes()).try_fold(0, add).filter(|_| digits.len() > 1 || !whole.is_empty())?;
    Decimal::try_from_i128_with_scale(amount, u32::try_from(fraction.len()).ok()?).ok()
}

/// How far apart two amounts are: the operators of decimals panic where an answer has no room, and a text or a link may
/// hold the largest there is. What is farther apart than that is that far.
pub fn gap(a: Decimal, b: Decimal) -> Decimal {
    a.capped_minus(b).abs()
}

/// One of so many equal parts of an amount.
pub fn part(amount: Decimal, parts: u32) -> Decimal {
    amount.checked_div(Decimal::from(parts)).unwrap_or_default()
}

/// Whether an amount has no fraction.
pub fn is_whole(amount: Decimal) -> bool {
    amount.normalize().scale() == 0
}
