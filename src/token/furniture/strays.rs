use super::{Page, View, lines};
use crate::text::sort;
use crate::token::Sentence;

/// So many headlines of other stories stand in a page that was copied with them; fewer may be its own headings.
const SEVERAL: usize = 3;

/// Words that are no shorter tell what a line is about.
const LONG: usize = 5;

/// So many lines in a row are a list.
const LIST: usize = 8;

/// Headlines of other stories between the paragraphs of a copied page: "Choir Sings Inside Empty Copper Tanks", with no word
/// that the paragraph after it takes up, as one does after a heading of its own; several have none that the story has
/// anywhere. Places in the list of sentences.
pub fn find(page: &Page, sentences: &[Sentence]) -> Vec<usize> {
    let (mut found, mut open, mut prose) = (Vec::new(), Vec::new(), false);
    for line in lines(sentences) {
        let view = page.view(line.clone());
        if is_prose(&view) {
            let next: Vec<Stem> = if open.is_empty() { Vec::new() } else { stems(&view).collect() };
            let strange = |at: &usize| is_strange(&page.view(*at..*at + 1), |stem| next.contains(&stem));
            found.extend(open.drain(..).filter(|at| prose && strange(at)));
            prose = true;
        } else if line.len() == 1 && sentences[line.start].headline && is_line(&view) {
            prose &= open.len() < LIST;
            open.push(line.start);
        }
    }
    if found.len() < SEVERAL {
        return Vec::new();
    }
    let mut told: Vec<Stem> = Vec::new();
    for line in lines(sentences) {
        let view = page.view(line);
        if is_prose(&view) {
            told.extend(stems(&view));
        }
    }
    sort::all(&mut told);
    let others = found.iter().filter(|&&at| is_strange(&page.view(at..at + 1), |stem| told.binary_search(&stem).is_ok())).count();
    if others < SEVERAL { Vec::new() } else { found }
}

/// How a long word begins, in small letters.
type Stem = [u8; LONG];

fn stems<'a>(view: &'a View<'a>) -> impl Iterator<Item = Stem> + 'a {
    let stem = |at: usize| view.word(at).as_bytes().first_chunk::<LONG>().map(|bytes| bytes.map(|byte| byte.to_ascii_lowercase()));
    (0..view.words.len()).filter_map(stem)
}

fn is_prose(line: &View) -> bool {
    line.words.len() >= 8 && line.ends_with_stop()
}

/// Whether a line may be the headline of a story: "Update at 4 p.m.:" opens what follows it.
fn is_line(line: &View) -> bool {
    (5..=20).contains(&line.words.len())
        && !line.ends_with_stop()
        && !line.is(0, "update")
        && !line.own.last().is_some_and(|token| token.is_mark(b':'))
}

/// Whether no long word of a line is told elsewhere.
fn is_strange(line: &View, told: impl Fn(Stem) -> bool) -> bool {
    stems(line).count() > 1 && !stems(line).any(told)
}
