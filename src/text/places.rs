use super::Span;

/// Converts places in one text between bytes (ours), Unicode code points (the command line's JSON) and
/// UTF-16 units (the browser's). Built once a text, each conversion is a short walk from the nearest mark.
pub struct Places<'a> {
    text: &'a str,
    /// Then each byte is a code point and a unit.
    ascii: bool,
    /// Every `STEP` bytes: the code points and the UTF-16 units that begin before.
    marks: Vec<(usize, usize)>,
}

const STEP: usize = 64;

impl<'a> Places<'a> {
    pub fn new(text: &'a str) -> Places<'a> {
        let ascii = text.is_ascii();
        let (mut marks, mut before) = (vec![(0, 0)], (0, 0));
        for part in text.as_bytes().as_chunks::<STEP>().0.iter().filter(|_| !ascii) {
            let (points, pairs) = opened(part);
            before = (before.0 + points, before.1 + points + pairs);
            marks.push(before);
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
        self.find(point, |mark| mark.0, |_| 1)
    }

    /// The byte at which UTF-16 unit number `unit` starts; the text's length where there is none.
    pub fn byte_of_utf16(&self, unit: usize) -> usize {
        self.find(unit, |mark| mark.1, char::len_utf16)
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
        let byte = self.text.floor_char_boundary(byte);
        let at = byte / STEP;
        let (points, units) = self.marks[at];
        let (more, pairs) = opened(&self.text.as_bytes()[at * STEP..byte]);
        (points + more, units + more + pairs)
    }

    fn find(&self, wanted: usize, of: impl Fn(&(usize, usize)) -> usize, width: impl Fn(char) -> usize) -> usize {
        if self.ascii {
            return wanted.min(self.text.len());
        }
        let at = self.marks.partition_point(|mark| of(mark) <= wanted) - 1;
        let mut seen = of(&self.marks[at]);
        let from = self.text.ceil_char_boundary(at * STEP);
        for (offset, c) in self.text[from..].char_indices() {
            if seen + width(c) > wanted {
                return from + offset;
            }
            seen += width(c);
        }
        self.text.len()
    }
}

/// The characters that open in `STEP` bytes at most, and those of them that are two units: every character has one byte that
/// continues none, and two units where that byte opens four.
fn opened(bytes: &[u8]) -> (usize, usize) {
    let count = |is: fn(u8) -> bool| usize::from(bytes.iter().map(|&byte| u8::from(is(byte))).sum::<u8>());
    (count(|byte| byte & 0xc0 != 0x80), count(|byte| byte >= 0xf0))
}
