use super::Span;

/// Converts places in one text between bytes (ours), Unicode code points (the command line's JSON) and
/// UTF-16 units (the browser's). Built once a text, each conversion is a short walk from the nearest mark.
pub struct Places<'a> {
    text: &'a str,
    /// Then each byte is a code point and a unit.
    ascii: bool,
    /// Every `STEP` bytes: (byte on a character boundary, code points before it, UTF-16 units before it).
    marks: Vec<(usize, usize, usize)>,
}

const STEP: usize = 64;

impl<'a> Places<'a> {
    pub fn new(text: &'a str) -> Places<'a> {
        let mut marks = vec![(0, 0, 0)];
        let ascii = text.is_ascii();
        if !ascii {
            let (mut points, mut units) = (0, 0);
            for (byte, c) in text.char_indices() {
                if byte >= marks.len() * STEP {
                    marks.push((byte, points, units));
                }
                points += 1;
                units += c.len_utf16();
            }
        }
        Places { text, ascii, marks }
    }

    /// Code points before `byte`. A place inside a character counts as its start.
    pub fn code_point(&self, byte: usize) -> usize {
        self.walk(byte).0
    }

    /// UTF-16 units before `byte`.
    pub fn utf16(&self, byte: usize) -> usize {
        self.walk(byte).1
    }

    /// The byte at which code point number `point` starts; the text's length where there is none.
    pub fn byte_of_code_point(&self, point: usize) -> usize {
        self.find(point, |mark| mark.1, |_| 1)
    }

    /// The byte at which UTF-16 unit number `unit` starts; the text's length where there is none.
    pub fn byte_of_utf16(&self, unit: usize) -> usize {
        self.find(unit, |mark| mark.2, char::len_utf16)
    }

    /// A span as (first, past the last) code point.
    pub fn code_points(&self, span: Span) -> (usize, usize) {
        (self.code_point(span.start()), self.code_point(span.end()))
    }

    fn walk(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.text.len());
        if self.ascii {
            return (byte, byte);
        }
        let byte = (0..=byte).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0);
        let at = self.marks.partition_point(|mark| mark.0 <= byte) - 1;
        let (from, points, units) = self.marks[at];
        // Every character has one byte that continues none, and two units where that byte opens four.
        let walked = &self.text.as_bytes()[from..byte];
        let starts = walked.iter().filter(|&&byte| byte & 0xc0 != 0x80).count();
        let pairs = walked.iter().filter(|&&byte| byte >= 0xf0).count();
        (points + starts, units + starts + pairs)
    }

    fn find(&self, wanted: usize, of: impl Fn(&(usize, usize, usize)) -> usize, width: impl Fn(char) -> usize) -> usize {
        if self.ascii {
            return wanted.min(self.text.len());
        }
        let at = self.marks.partition_point(|mark| of(mark) <= wanted) - 1;
        let mut seen = of(&self.marks[at]);
        for (offset, c) in self.text[self.marks[at].0..].char_indices() {
            if seen + width(c) > wanted {
                return self.marks[at].0 + offset;
            }
            seen += width(c);
        }
        self.text.len()
    }
}
