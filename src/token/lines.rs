use crate::text::Span;

/// One line of the text, without the break that ends it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    pub span: Span,
    /// Whether the break after it is only where the line was full, and the sentence goes on.
    pub runs_on: bool,
}

/// Cuts a text into its lines. Blank lines are left out; a text wrapped at a fixed width has lines that run on.
pub fn cut(text: &str) -> Vec<Line> {
    let (mut lines, mut first) = (Vec::new(), 0);
    let mut blocks = Vec::new();
    let bytes = text.as_bytes();
    let mut look = |from: usize, part: &[u8]| {
        for (at, &byte) in (from..).zip(part) {
            let breaks = match byte {
                b'\n' | b'\r' | 0x0b | 0x0c => 1,
                // The separators of lines and paragraphs that some word processors write, and "next line".
                0xe2 if matches!(bytes.get(at + 1..at + 3), Some([0x80, 0xa8 | 0xa9])) => 3,
                0xc2 if bytes.get(at + 1) == Some(&0x85) => 2,
                _ => continue,
            };
            push(text, first, at, &mut lines, &mut blocks);
            first = at + breaks;
        }
    };
    // Most stretches have nothing that could be a break: they are looked through many bytes at a time.
    let (parts, rest) = bytes.as_chunks();
    for (nth, part) in parts.iter().enumerate().filter(|(_, part)| may_break(part)) {
        look(nth * STRETCH, part);
    }
    look(bytes.len() - rest.len(), rest);
    push(text, first, text.len(), &mut lines, &mut blocks);
    mark_wrapped(text, &mut lines, &blocks);
    lines
}

/// Bytes that are looked at together.
const STRETCH: usize = 32;

/// Marks of two bytes and more begin with the first of these, and those that break a line end on one of the others.
fn may_break(part: &[u8; STRETCH]) -> bool {
    let (mut plain, mut wide) = (false, false);
    for &byte in part {
        plain |= byte < 0x0e;
        wide |= byte >= 0x80;
    }
    plain || wide && may_break_wide(part)
}

fn may_break_wide(part: &[u8; STRETCH]) -> bool {
    let (mut opens, mut ends) = (false, false);
    for &byte in part {
        opens |= (byte == 0xe2) | (byte == 0xc2);
        ends |= (byte == 0x85) | (byte == 0xa8) | (byte == 0xa9);
    }
    opens && (ends || part[STRETCH - 2..].iter().any(|&byte| byte >= 0xc2))
}

/// Adds a line; a blank one only tells that a new block starts.
fn push(text: &str, start: usize, end: usize, lines: &mut Vec<Line>, blocks: &mut Vec<usize>) {
    let raw = text.get(start..end).unwrap_or("");
    let line = raw.trim();
    if line.is_empty() {
        if !raw.is_empty() || text.as_bytes().get(start.wrapping_sub(1)) != Some(&b'\r') {
            blocks.push(lines.len());
        }
        return;
    }
    let start = start + (raw.len() - raw.trim_start().len());
    lines.push(Line { span: Span::new(start, start + line.len()), runs_on: false });
}

/// The longest line that may come from wrapping, in bytes.
const WIDEST: usize = 110;
/// The shortest width that anyone wraps at.
const NARROWEST: usize = 45;
/// So far from full a line may be and still have been broken for want of room (languages and mailers differ).
const SLACK: usize = 8;

/// Marks the lines that run on. A text counts as wrapped where most breaks inside its blocks stand
/// where the next word had no room, and many of them in the middle of a sentence.
fn mark_wrapped(text: &str, lines: &mut [Line], blocks: &[usize]) {
    let long = lines.iter().filter(|line| line.span.len() > WIDEST).count();
    if lines.len() < 4 || long * 10 > lines.len() {
        return;
    }
    let width = lines.iter().map(|line| line.span.len()).filter(|&len| len <= WIDEST).max().unwrap_or(0);
    if width < NARROWEST {
        return;
    }
    let is_block = |at: usize| blocks.binary_search(&at).is_ok();
    let full = |line: &Line, next: &Line| {
        let next = next.span.of(text);
        let word = next.find(char::is_whitespace).unwrap_or(next.len());
        line.span.len() + 1 + word + SLACK > width && !is_item(next)
    };
    let (mut inner, mut soft, mut open) = (0, 0, 0);
    for (at, pair) in lines.windows(2).enumerate() {
        if let [line, next] = pair
            && !is_block(at + 1)
        {
            inner += 1;
            if full(line, next) {
                soft += 1;
                open += usize::from(!line.span.of(text).ends_with(['.', '!', '?', '"', '”', ':', ')']));
            }
        }
    }
    if soft < 3 || soft * 10 < inner * 6 || open * 10 < soft * 5 {
        return;
    }
    for at in 1..lines.len() {
        lines[at - 1].runs_on = !is_block(at) && full(&lines[at - 1], &lines[at]);
    }
}

/// Whether a line is an item of a list.
pub fn is_item(line: &str) -> bool {
    let after = line.trim_start_matches(['-', '–', '—', '•', '*', '·', '▪', '◦', '‣', '■', '●', '>']);
    if after.len() < line.len() {
        return after.starts_with(char::is_whitespace);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && line.get(digits..).is_some_and(|rest| rest.starts_with(". ") || rest.starts_with(") "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        let mut runs_on = false;
        for line in cut(text) {
            let words = line.span.of(text);
            match out.last_mut() {
                Some(last) if runs_on => *last += &format!(" {words}"),
                _ => out.push(words.to_owned()),
            }
            runs_on = line.runs_on;
        }
        out
    }

    #[test]
    fn wrapped_lines_run_on_and_paragraphs_do_not() {
        let text = "Ferry runs aground off Skerra\n\nA ferry with 112 people on board ran aground in thick fog off the\nisland of Skerra early on Monday, the coast guard said, and all of\nthem were taken ashore by two lifeboats before noon.\n\nThe captain, who has sailed the route for twenty years, told the\nharbour office that the radar had failed minutes before.\n";
        assert_eq!(joined(text).len(), 3);
        assert_eq!(joined(&text.replace('\n', "\r\n")).len(), 3);
    }

    #[test]
    fn a_paragraph_a_line_stays_so() {
        let text = "The river rose by two metres overnight.\nFamilies left the lower town.\nThe mayor asked for boats.\nSchools stay shut until Thursday at the earliest.\nA bridge was closed.\n";
        assert_eq!(joined(text).len(), 5);
    }

    #[test]
    fn items_of_a_list_stay_apart() {
        let text = "The inspectors of the harbour found, in the order of their report,\n- a pump that had not been serviced since the spring of the year before\n- four life jackets that were out of date, and two that were missing a\n- door that would not close, on the lower deck and near to the engine\nand they gave the owner of the vessel ten days to put all of it right.";
        assert!(joined(text).len() >= 4);
        assert!(is_item("1. First") && is_item("• one") && !is_item("-5 degrees") && !is_item("2019 was dry"));
    }
}
