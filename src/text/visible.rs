use crate::text::letters::Letter;
/// Text in which what cannot be seen and yet changes what is seen stands as a sign: a right-to-left override makes
/// "321" of "123", a zero-width space makes two figures look like one. `[U+202E]` stands for each; what only hints at
/// where a line may break goes. Line breaks and tabs stay.
///
/// For people to read. Data keeps the text as it came.
pub fn visible(text: &str) -> String {
    if !text.contains(|c| sort_of(c) != Sort::Plain) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text.chars().peekable();
    let mut before = None;
    while let Some(c) = rest.next() {
        let beside_digit = |other: Option<char>| other.is_some_and(|c| c.is_number());
        match sort_of(c) {
            Sort::Plain => out.push(c),
            Sort::Hint if !beside_digit(before) && !beside_digit(rest.peek().copied()) => {}
            Sort::Hint | Sort::Hidden => out.push_str(&format!("[U+{:04X}]", c as u32)),
        }
        before = Some(c);
    }
    out
}

/// A piece of foreign text for a line that holds others: where it is written from right to left, it is set apart
/// (U+2068 … U+2069), so that it cannot pull its neighbours over to its side.
pub fn apart(text: String) -> String {
    if runs_left(&text) { format!("\u{2068}{text}\u{2069}") } else { text }
}

/// Whether some of it is written from right to left.
pub fn runs_left(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'))
}

/// Whether nothing is seen of it, whatever stands around: it neither spaces, nor joins or shapes what is beside it.
pub(super) fn is_hidden(c: char) -> bool {
    sort_of(c) != Sort::Plain
}

/// Whether it tells no more than where a line may or may not break.
pub(super) fn is_hint(c: char) -> bool {
    sort_of(c) == Sort::Hint
}

#[derive(PartialEq, Eq)]
enum Sort {
    Plain,
    /// Where a line may or may not break, and nothing else.
    Hint,
    Hidden,
}

fn sort_of(c: char) -> Sort {
    match c {
        ' '..='~' | '\n' | '\r' | '\t' => Sort::Plain,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => Sort::Hint,
        // What joins or parts letters, in emoji and in other scripts.
        '\u{200c}' | '\u{200d}' => Sort::Plain,
        '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{180e}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2061}'..='\u{206f}'
        | '\u{3164}'
        | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Sort::Hidden,
        _ if c.is_control() => Sort::Hidden,
        _ => Sort::Plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_text_around_is_seen() {
        assert_eq!(visible("\u{202e}321\u{202c} dead"), "[U+202E]321[U+202C] dead");
        assert_eq!(visible("27\u{200f}-24"), "27[U+200F]-24");
        assert_eq!(visible("a\u{0}b\u{7f}\u{85}"), "a[U+0000]b[U+007F][U+0085]");
        assert_eq!(visible("line\r\n\tnext, naïve café 👩‍👩‍👧"), "line\r\n\tnext, naïve café 👩‍👩‍👧");
    }

    #[test]
    fn a_hint_is_told_where_it_could_part_a_figure() {
        assert_eq!(visible("soft\u{ad}ware\u{200b} \u{feff}end"), "software end");
        assert_eq!(visible("12\u{200b}34"), "12[U+200B]34");
    }

    #[test]
    fn only_what_runs_left_is_set_apart() {
        assert_eq!(apart("Haifa".into()), "Haifa");
        assert_eq!(apart("حيفا 12".into()), "\u{2068}حيفا 12\u{2069}");
    }
}
