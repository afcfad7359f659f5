use qrcodegen::{QrCode, QrCodeEcc, QrSegment};
use std::fmt::Write;

/// A link as squares to point a camera at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// Squares along each side, with the blank border that readers want.
    pub side: usize,
    /// The dark ones as the path of a drawing, one square being one unit.
    pub path: String,
}

/// Longer addresses make squares too fine for the camera of a telephone pointed at a screen.
pub const LONGEST: usize = 1_300;

const BORDER: i32 = 4;

/// None where the address is too long.
#[expect(clippy::arithmetic_side_effects, reason = "a code has 177 squares a side at most")]
pub fn code(address: &str) -> Option<Code> {
    if address.len() > LONGEST {
        return None;
    }
    let code = QrCode::encode_segments(&[QrSegment::make_bytes(address.as_bytes())], QrCodeEcc::Low).ok()?;
    let side = code.size();
    let mut path = String::new();
    for y in 0..side {
        let mut x = 0;
        while x < side {
            let dark = (x..side).take_while(|&x| code.get_module(x, y)).count() as i32;
            if dark > 0 {
                // Writing into a string cannot fail.
                let _ = write!(path, "M{} {}h{dark}v1h-{dark}z", x + BORDER, y + BORDER);
            }
            x += dark + 1;
        }
    }
    Some(Code { side: usize::try_from(side + 2 * BORDER).ok()?, path })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_link_becomes_squares_and_a_long_one_does_not() {
        let code = code("https://crosscheck.example/#1.4.p000.13fRmi").unwrap();
        // The mark in the upper left corner: seven squares, and then the frame around three.
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert_eq!(code.side, 4 + 29 + 4);
        assert_eq!(super::code(&"a".repeat(LONGEST + 1)), None);
        assert!(super::code(&"a".repeat(LONGEST)).is_some());
    }
}
