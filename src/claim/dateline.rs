//! When an article appeared, as the line that dates it says ("Updated: 4 March 2031, 15:50").

use crate::lexicon::among;
use crate::mention::moment::{self, Kind};
use crate::text::Span;
use crate::text::letters::Letter;
use crate::token::{self, Case, Token, Tokens};

/// The day of the article's time stamp, with the hour where one is given, else that of the line it opens with, which names
/// no year ("DELM, Aug. 4 (Presslink) -": `--08-04`). `None` where no line dates it.
pub fn read(text: &str, cut: &Tokens) -> Option<String> {
    stamp(text, cut).or_else(|| opening(text, cut))
}

/// The day that one of the first sentences opens with, in full or before the dash of its line.
fn opening(text: &str, cut: &Tokens) -> Option<String> {
    cut.sentences.iter().take(FIRST).find_map(|sentence| {
        let line = sentence.span.of(text);
        let tokens = token::words(line);
        let line = past(line, &tokens).map_or(line, |dash| line.get(..dash.start()).unwrap_or(line));
        let dashed = line.len() < sentence.span.len();
        let tokens = token::words(line);
        let sentences = token::sentences(line, &tokens, &token::lines(line));
        let moments = moment::read(line, &Tokens { tokens, sentences, left_out: Vec::new() }, None);
        let day = |moment: &moment::Moment| match dashed {
            true => moment.value.starts_with("--") && moment.value.matches('-').count() == 3 || is_day(&moment.value),
            false => moment.span.start() == 0 && is_day(&moment.value),
        };
        moments.into_iter().find(|moment| moment.kind == Kind::Date && day(moment)).map(|moment| moment.value)
    })
}

/// Among so many sentences the one is looked for that a report opens with; a title may stand before it.
const FIRST: usize = 3;

/// The day of the article's time stamp.
fn stamp(text: &str, cut: &Tokens) -> Option<String> {
    cut.left_out.iter().filter(|left| left.why == "time stamp").find_map(|left| {
        let line = left.span.of(text);
        let tokens = token::words(line);
        let sentences = token::sentences(line, &tokens, &token::lines(line));
        let moments = moment::read(line, &Tokens { tokens, sentences, left_out: Vec::new() }, None);
        let day = moments.iter().find(|moment| moment.kind == Kind::Date && is_day(&moment.value))?;
        // "14 March 2031, updated 15 March, 10:35": the hour is the other day's.
        let other = moments.iter().find(|moment| moment.kind == Kind::Date && moment.span.start() > day.span.start());
        let own = |clock: &&moment::Moment| clock.kind == Kind::Time && other.is_none_or(|other| clock.span.start() < other.span.start());
        let clock = moments.iter().find(own).and_then(|clock| clock.value.get(..5));
        Some(match clock.filter(|clock| clock.contains(':')) {
            Some(clock) => format!("{}T{clock}", day.value),
            None => day.value.clone(),
        })
    })
}

/// Whether a date stands in the line that a report opens with: "LINDGATE, April 4 (Presslink) - About 30,000 people …".
pub fn opens(text: &str, tokens: &[Token], date: Span) -> bool {
    let first = tokens.partition_point(|token| token.span.end() <= date.start());
    let past = tokens.partition_point(|token| token.span.start() < date.end());
    let place = |token: &Token| match token.kind {
        token::Kind::Word => token.case != Case::Lower,
        _ => among!(token.span.of(text), "," | "." | "-"),
    };
    let dash = |at: usize| tokens.get(at).is_some_and(|token| among!(token.span.of(text), "-" | "–" | "—" | "--"));
    let agency = match tokens.get(past).map(|token| token.span.of(text)) {
        Some("(") => (past..past + 5).find(|&at| tokens.get(at).is_some_and(|token| token.span.of(text) == ")")).map_or(past, |at| at + 1),
        _ => past,
    };
    (1..=8).contains(&first) && tokens.iter().take(first).all(place) && dash(agency)
}

/// The dash that ends the line a report opens with, if a sentence opens so: "DELM, Aug. 4 -", "DELM (Presslink) -".
pub fn past(text: &str, tokens: &[Token]) -> Option<Span> {
    let word = |token: &Token| token.span.of(text);
    let large = |token: &&Token| match token.kind {
        token::Kind::Word => token.case != Case::Lower,
        token::Kind::Number => true,
        token::Kind::Mark => among!(word(token), "," | "." | "(" | ")" | "/" | ":"),
    };
    let dash = tokens.iter().take(16).take_while(|token| large(token)).count();
    let upper = tokens.first().is_some_and(|first| first.span.len() > 1 && word(first).chars().all(Letter::is_large));
    let parted = tokens.get(dash).filter(|token| upper && dash > 0 && among!(word(token), "-" | "–" | "—" | "--"))?;
    let loose = tokens.get(dash - 1).is_some_and(|before| before.span.end() < parted.span.start());
    loose.then_some(parted.span)
}

/// Whether a date has its year, month and day.
fn is_day(value: &str) -> bool {
    value.len() == 10 && !value.starts_with('-') && value.matches('-').count() == 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_report_is_that_of_its_first_line() {
        let day = |text: &str| {
            let article = crate::text::Article { text: text.to_owned(), ..Default::default() };
            read(text, &crate::claim::read(&article).cut)
        };
        assert_eq!(day("DELM, Aug. 4 (Presslink) - Nine people died in a fire.").as_deref(), Some("--08-04"));
        assert_eq!(day("18 March 2031. Translated by our staff.\nNine people died in a fire on Monday.").as_deref(), Some("2031-03-18"));
        let updated = "Fire in Delm\n14 March 2031, updated 15 March, 10:35\nNine people died in a fire on Friday.";
        assert_eq!(day(updated).as_deref(), Some("2031-03-14"));
        assert_eq!(day("On 18 March 2031 a fire killed nine people. Ten were hurt."), None);
        assert_eq!(day("Nine people died in a fire on Aug. 4, police said - and ten were hurt."), None);
    }

    #[test]
    fn the_line_a_report_opens_with_ends_at_its_dash() {
        let past = |text: &str| super::past(text, &token::words(text)).map(|dash| text[dash.end()..].trim().to_owned());
        assert_eq!(past("DELM, Aug. 4 (Presslink) - Ostrel Steel said").as_deref(), Some("Ostrel Steel said"));
        assert_eq!(past("Delm-based Ostrel Steel said"), None);
        assert_eq!(past("NATO said - and others - that"), None);
    }
}
