//! Logarithms that come out the same on every machine: the platform's own differ in their last digits.

/// The natural logarithm of `above / below`, both at least 1 and `above >= below`, to about nine digits.
#[expect(clippy::arithmetic_side_effects, reason = "a logarithm is 64 at most, with 32 bits after the point")]
pub fn ln(above: u64, below: u64) -> f64 {
    (log2(above.max(1)) - log2(below.max(1))) as f64 / (1u64 << FRACTION) as f64 * std::f64::consts::LN_2
}

const FRACTION: u32 = 32;

/// The logarithm to base 2 of a number from 1 on, as a fixed-point number: one bit of the fraction a squaring.
#[expect(clippy::arithmetic_side_effects, reason = "below two, with 62 bits after the point: its square has room in 128")]
fn log2(number: u64) -> i64 {
    let whole = number.ilog2();
    // From 1 to 2, with 62 bits after the point.
    let mut rest = (u128::from(number) << 62) >> whole;
    let mut log = i64::from(whole);
    for _ in 0..FRACTION {
        rest = (rest * rest) >> 62;
        let bit = rest >> 63;
        rest >>= bit;
        log = log << 1 | bit as i64;
    }
    log
}

#[cfg(test)]
mod tests {
    use super::ln;

    #[test]
    fn logarithms_are_near_enough() {
        for number in [1u64, 2, 3, 7, 10, 999, 123_456_789] {
            assert!((ln(number, 1) - (number as f64).ln()).abs() < 1e-8, "{number}");
        }
        assert!((ln(10, 4) - 2.5f64.ln()).abs() < 1e-8);
    }
}
