use super::View;
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::lexicon::furniture::{Cue, PHOTO, PITCH, PITCH_RULE, Pitch, Place, Rule};

/// The first rule that takes the sentence, and whether its phrase is a line of its own.
pub fn of_sentence(view: &View) -> Option<(&'static Rule, bool)> {
    let (mut asks, mut seen) = (Asks::default(), 0);
    let mut quoted = None;
    for (at, &place) in view.words.iter().enumerate() {
        let token = &view.tokens[place];
        if !token.senses().any(Senses::CUE) {
            continue;
        }
        let Some(entry) = token.entry else { continue };
        let next = view.token(at + 1).map(|next| next.first);
        for (second, cue) in &entry.furniture {
            // Nearly every phrase goes on with another word than this.
            if second.is_some() && *second != next {
                continue;
            }
            let opening = matches!(cue, Cue::Rule(Rule { place: Place::Start | Place::Heading | Place::Label, .. }, _));
            if opening && at > 0 {
                continue;
            }
            let Some(len) = matched(view, at, cue.phrase()) else { continue };
            let rule = match cue {
                Cue::Rule(rule, _) => *rule,
                &Cue::Pitch(pitch, place) => {
                    // A word counts once, however often it is said.
                    let bit = 1u64 << (place & 63);
                    if seen & bit == 0 {
                        asks.add(&pitch);
                    }
                    seen |= bit;
                    continue;
                }
            };
            let is_story = rule.place == Place::Anywhere && *quoted.get_or_insert_with(|| is_quoted(view));
            if view.words.len() <= rule.most && !is_story && stands(view, rule.place, at, len) && !(rule.why == PHOTO && goes_on(view)) {
                return Some((rule, view.is_line && at + len == view.words.len()));
            }
        }
    }
    (asks.enough() && !is_quoted(view)).then_some((&PITCH_RULE, false))
}

/// How many words the phrase covers from word `at` on; `None` where it is not there.
fn matched(view: &View, at: usize, phrase: &str) -> Option<usize> {
    let mut len = 0;
    for wanted in phrase.split([' ', '-']) {
        if !view.is(at + len, wanted) {
            return None;
        }
        len += 1;
    }
    Some(len)
}

/// Whether two words are the same but for large letters and the form of the apostrophe.
pub fn same(word: &str, wanted: &str) -> bool {
    word.len() == wanted.len() && word.eq_ignore_ascii_case(wanted)
        || (word.len() >= wanted.len() + CURVED && !word.is_ascii() && word.replace('’', "'").eq_ignore_ascii_case(wanted))
}

/// So many bytes more than the straight apostrophe has the curved one.
pub const CURVED: usize = 2;

fn stands(view: &View, place: Place, at: usize, len: usize) -> bool {
    let after = at + len;
    let is_number = |at: usize| view.word(at).starts_with(|c: char| c.is_ascii_digit());
    match place {
        Place::Anywhere | Place::Start => true,
        Place::Heading => view.is_line && !view.ends_with_stop(),
        Place::Label => view.opens_line && is_label(view, after),
        Place::Whole => view.is_line && (0..at).chain(after..view.words.len()).all(is_number) && !is_dated(view),
        Place::End => after + 8 > view.words.len() && view.own.last().is_some_and(|last| last.span.of(view.text) != "."),
    }
}

/// "Photos: The siege of Orlo – Nine sailors were rescued on Friday.": behind the name of a gallery its caption tells the
/// story, where "Photo: The harbour – Ada Lane" names who took it. In a gallery it has no dash each time.
fn goes_on(view: &View) -> bool {
    let dash = view.own.iter().position(|token| token.spaced && among!(token.span.of(view.text), "–" | "—"));
    let dash = dash.or(view.is(0, "hide").then_some(GALLERY));
    let after = dash.and_then(|dash| view.own.get(dash..)).unwrap_or_default();
    view.ends_with_stop() && after.iter().filter(|token| token.kind == crate::token::Kind::Word).count() > 5
}

/// So many tokens have "Hide Caption 3 of 12 Photos:" and the name of the gallery.
const GALLERY: usize = 12;

/// Whether the words before word `after` are a label: a colon, a bar or a dash that stands alone follows, or nothing.
fn is_label(view: &View, after: usize) -> bool {
    let last = view.words[after - 1];
    let end = view.words[0] - leading(view) + view.own.len();
    let ends = last + 1 >= end;
    match view.tokens.get(last + 1).filter(|_| !ends) {
        Some(mark) => match mark.span.of(view.text) {
            ":" | "|" | "»" | "→" | ">" | "…" => true,
            "-" | "–" | "—" => mark.spaced,
            "." | ")" => end == last + 2,
            _ => false,
        },
        None => view.is_line,
    }
}

/// "Search 24" may be a heading with a year; a whole line of a phrase and numbers has at most two of them.
fn is_dated(view: &View) -> bool {
    view.words.iter().filter(|&&at| view.tokens[at].kind == crate::token::Kind::Number).count() > 2
}

/// Whether the sentence tells what someone said: then it speaks to no reader of the page.
fn is_quoted(view: &View) -> bool {
    let says =
        |&at: &usize| view.tokens[at].senses().any(Senses::SAY) && among!(view.tokens[at].span.of(view.text), "said" | "says" | "told");
    let marked = view.own.first().is_some_and(|mark| matches!(mark.span.of(view.text), "“" | "\"" | "'" | "‘"));
    marked || view.words.iter().any(says)
}

/// How many marks stand before the first word.
fn leading(view: &View) -> usize {
    view.own.iter().take_while(|token| token.kind == crate::token::Kind::Mark).count()
}

/// What a sentence asks of the reader, added up.
#[derive(Default)]
struct Asks {
    subject: u32,
    address: u32,
}

impl Asks {
    fn add(&mut self, pitch: &Pitch) {
        *if pitch.address { &mut self.address } else { &mut self.subject } += u32::from(pitch.weight);
    }

    fn enough(&self) -> bool {
        self.address > 0 && self.subject >= 3 && self.address + self.subject >= PITCH
    }
}
