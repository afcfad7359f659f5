//! When an article appeared, as its first lines say.

use super::Reading;
use crate::mention::moment::Kind;

/// The day, and the hour where it is given, of a line that does nothing but date the article
/// ("Updated: 4 March 2031, 15:50").
pub fn read(reading: &Reading) -> Option<String> {
    reading.cut.sentences.iter().take(LINES).find_map(|line| {
        let inside = |span: crate::text::Span| line.span.contains(span);
        let day = reading.moments.iter().find(|moment| inside(moment.span) && moment.kind == Kind::Date && is_day(&moment.value))?;
        let clock = reading.moments.iter().find(|moment| inside(moment.span) && moment.kind == Kind::Time && moment.value.contains(':'));
        let dated = day.span.len() + clock.map_or(0, |clock| clock.span.len());
        let short = line.tokens.len() <= WORDS && line.span.len() <= 3 * dated;
        short.then(|| match clock.and_then(|clock| clock.value.get(..5)) {
            Some(clock) => format!("{}T{clock}", day.value),
            None => day.value.clone(),
        })
    })
}

/// How many lines from the top may carry the date, and how many words and marks such a line has at most.
const LINES: usize = 8;
const WORDS: usize = 16;

fn is_day(value: &str) -> bool {
    value.len() >= 10 && value.as_bytes()[0].is_ascii_digit() && value.matches('-').count() == 2
}
