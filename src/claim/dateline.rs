//! When an article appeared, as the line that dates it says ("Updated: 4 March 2031, 15:50").

use crate::mention::moment::{self, Kind};
use crate::token::{self, Tokens};

/// The day of the article's time stamp, with the hour where one is given. `None` where no line dates it.
pub fn read(text: &str, cut: &Tokens) -> Option<String> {
    cut.left_out.iter().filter(|left| left.why == "time stamp").find_map(|left| {
        let line = left.span.of(text);
        let tokens = token::words(line);
        let sentences = token::sentences(line, &tokens, &token::lines(line));
        let moments = moment::read(line, &Tokens { tokens, sentences, left_out: Vec::new() }, None);
        let day = moments.iter().find(|moment| moment.kind == Kind::Date && is_day(&moment.value))?;
        let clock = moments.iter().find(|moment| moment.kind == Kind::Time).and_then(|clock| clock.value.get(..5));
        Some(match clock.filter(|clock| clock.contains(':')) {
            Some(clock) => format!("{}T{clock}", day.value),
            None => day.value.clone(),
        })
    })
}

/// Whether a date has its year, month and day.
fn is_day(value: &str) -> bool {
    value.len() == 10 && !value.starts_with('-') && value.matches('-').count() == 2
}
