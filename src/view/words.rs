use crate::text::letters::{Cased, Letter};
/// A stretch of a wording, in bytes, and whether the other wording has it too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Stretch {
    pub start: usize,
    pub end: usize,
    pub shared: bool,
}

/// Longer wordings are set against each other by their first words only.
const MOST_WORDS: usize = 600;

/// Sets two wordings against each other. Each comes back cut into stretches that the other shares or not;
/// case, quotation marks and punctuation are no difference.
pub fn compare(a: &str, b: &str) -> (Vec<Stretch>, Vec<Stretch>) {
    let (left, right) = (words(a), words(b));
    let pairs = common(&left, &right);
    let in_left: Vec<bool> = mark(left.len(), pairs.iter().map(|pair| pair.0));
    let in_right: Vec<bool> = mark(right.len(), pairs.iter().map(|pair| pair.1));
    (stretches(a, &left, &in_left), stretches(b, &right, &in_right))
}

struct Word {
    start: usize,
    end: usize,
    plain: String,
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_wordy() || (start.is_some() && matches!(c, '\'' | '’'));
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) if words.len() < MOST_WORDS => {
                let plain = text.get(from..at).unwrap_or("").replace('’', "'").in_small();
                words.push(Word { start: from, end: at, plain });
                start = None;
            }
            (false, _) => start = None,
            _ => {}
        }
    }
    words
}

/// The longest run of words both have in the same order, as pairs of places.
fn common(left: &[Word], right: &[Word]) -> Vec<(usize, usize)> {
    let width = right.len() + 1;
    let mut best = vec![0u16; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            best[i * width + j] = if left[i].plain == right[j].plain {
                best[(i + 1) * width + j + 1].saturating_add(1)
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < left.len() && j < right.len() {
        if left[i].plain == right[j].plain {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

fn mark(len: usize, places: impl Iterator<Item = usize>) -> Vec<bool> {
    let mut shared = vec![false; len];
    for place in places {
        shared[place] = true;
    }
    shared
}

/// Neighbouring words of one kind are one stretch; what stands between words belongs to the stretch before it
/// where that is shared.
fn stretches(text: &str, words: &[Word], shared: &[bool]) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    let mut push = |start: usize, end: usize, shared: bool| match out.last_mut() {
        Some(last) if last.shared == shared => last.end = end,
        _ if start == end => {}
        _ => out.push(Stretch { start, end, shared }),
    };
    let mut at = 0;
    for (place, word) in words.iter().enumerate() {
        let between = !(place > 0 && !shared[place] && !shared[place - 1]);
        push(at, word.start, between);
        push(word.start, word.end, shared[place]);
        at = word.end;
    }
    push(at, text.len(), true);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, stretches: &[Stretch]) -> String {
        stretches.iter().map(|s| if s.shared { text[s.start..s.end].to_owned() } else { format!("[{}]", &text[s.start..s.end]) }).collect()
    }

    #[test]
    fn the_words_that_differ_are_found() {
        let (a, b) = ("We will not close the harbour, ever.", "We will close the old harbour.");
        let (left, right) = compare(a, b);
        assert_eq!(shown(a, &left), "We will [not] close the harbour, [ever].");
        assert_eq!(shown(b, &right), "We will close the [old] harbour.");
    }

    #[test]
    fn marks_and_case_are_no_difference() {
        let (a, b) = ("It’s over — all of it.", "it's over, all of it");
        let (left, right) = compare(a, b);
        assert!(left.iter().chain(&right).all(|stretch| stretch.shared));
    }

    #[test]
    fn stretches_cover_the_whole_wording() {
        for (a, b) in [("", "x"), ("…", "—"), ("né à Brive", "ne a Brive"), ("one two", "three")] {
            let (left, right) = compare(a, b);
            for (text, stretches) in [(a, left), (b, right)] {
                assert_eq!(stretches.iter().map(|s| &text[s.start..s.end]).collect::<String>(), text);
            }
        }
    }
}
