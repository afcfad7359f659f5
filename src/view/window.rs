use std::ops::Range;

/// The table is drawn in bands of so many rows; bands out of sight are empty space of the same height.
pub const BAND: usize = 8;

/// A table of so few rows is drawn whole: the browser's own search finds everything in it.
pub const WHOLE: usize = 60;

/// What a row is taken to be high before it was drawn, in pixels.
pub const ROW_HEIGHT: f64 = 84.0;

/// Which bands are drawn: those that a view of `height` at `top` touches, and one more on either side, so that a
/// screen reader or a fast hand never meets a gap.
pub fn bands(heights: &[f64], top: f64, height: f64) -> Range<usize> {
    let (mut at, mut first, mut last) = (0.0, None, 0);
    for (place, band) in heights.iter().enumerate() {
        if at + band >= top && at <= top + height {
            first.get_or_insert(place);
            last = place + 1;
        }
        at += band;
    }
    let first = first.unwrap_or(heights.len());
    first.saturating_sub(1)..(last.max(first) + 1).min(heights.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_sight_is_drawn_with_a_band_on_either_side() {
        let heights = [100.0; 10];
        assert_eq!(bands(&heights, 0.0, 150.0), 0..3);
        assert_eq!(bands(&heights, 450.0, 100.0), 3..7);
        assert_eq!(bands(&heights, 950.0, 400.0), 8..10);
    }

    #[test]
    fn nothing_to_draw_is_no_trouble() {
        assert_eq!(bands(&[], 0.0, 100.0), 0..0);
        assert_eq!(bands(&[50.0], 900.0, 100.0), 0..1);
    }
}
