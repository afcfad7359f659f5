use crate::text::Span;

/// A piece to read is about so long: a few screens.
const PIECE: usize = 8 << 10;

/// So much of a text is written in at once; nobody's article is as long.
const WRITTEN: usize = 100_000;

/// A stretch of a text in pieces that are laid out one by one, when they come in sight. Each ends with a line.
pub fn pieces(text: &str, span: Span) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut from = span.start();
    while from < span.end() {
        let end = break_after(text, from + PIECE).min(span.end());
        pieces.push(Span::new(from, end));
        from = end;
    }
    pieces
}

/// How many bytes at a text's end are left out of the field that its beginning is written in.
pub fn rest(text: &str) -> usize {
    text.len() - break_after(text, WRITTEN)
}

/// The two parts of a text of which the second has so many bytes; all in the first where it cannot be cut there.
pub fn parts(text: &str, rest: usize) -> (&str, &str) {
    text.len().checked_sub(rest).and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""))
}

/// The place behind the first line that ends after so many bytes; behind a word, or a letter, where lines have no end.
fn break_after(text: &str, at: usize) -> usize {
    let at = text.floor_char_boundary(at);
    let near = &text[at..text.floor_char_boundary(at + PIECE)];
    at + near.find('\n').or_else(|| near.find(' ')).map_or(near.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Span {
        Span::new(0, text.len())
    }

    #[test]
    fn a_text_in_pieces_is_the_text_and_each_ends_with_a_line() {
        let text = "The wall in März held.\n\n".repeat(2_000);
        let pieces = pieces(&text, whole(&text));
        assert!(pieces.len() > 5 && pieces.iter().all(|piece| piece.len() < 2 * PIECE && piece.of(&text).ends_with('\n')));
        assert_eq!(pieces.iter().map(|piece| piece.of(&text)).collect::<String>(), text);
    }

    #[test]
    fn lines_without_end_are_cut_between_words_or_letters() {
        for text in ["für ".repeat(9_000), "ü".repeat(20_000)] {
            let pieces = pieces(&text, whole(&text));
            assert!(pieces.len() > 1 && pieces.iter().map(|piece| piece.of(&text)).collect::<String>() == text);
        }
    }

    #[test]
    fn an_article_is_one_piece_and_is_written_in_whole() {
        let text = "Nine people died.\n\nThe wall held.";
        assert_eq!((pieces(text, Span::new(3, text.len())), rest(text)), (vec![Span::new(3, text.len())], 0));
        assert_eq!((pieces("", Span::default()), rest("")), (Vec::new(), 0));
    }

    #[test]
    fn what_is_written_at_the_beginning_of_a_long_text_leaves_its_end_as_it_was() {
        let text = "The wall in März held.\n".repeat(20_000);
        let rest = rest(&text);
        let (head, tail) = parts(&text, rest);
        assert!(head.ends_with('\n') && (WRITTEN..WRITTEN + 100).contains(&head.len()));
        let now = [head, "It fell.", tail].concat();
        assert_eq!(parts(&now, rest), (&*[head, "It fell."].concat(), tail));
        // A text that became shorter, or has a letter where the cut would be, is shown whole.
        assert_eq!((parts("ab", 3), parts("aü", 1), parts("ab", 0)), (("ab", ""), ("aü", ""), ("ab", "")));
    }
}
