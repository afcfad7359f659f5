//! The words around a figure that tell what it is, cut at the ends of phrases: "opened … of its schools", and of a date
//! "army declared martial law".

use super::label::Said;
use crate::claim::dateline;
use crate::lexicon::{List, Senses, among, any};
use crate::text::Span;
use crate::text::letters::Letter;
use crate::token::{Kind, Token};
use crate::verdict::squeeze;
use std::ops::Range;

/// The tokens of a sentence around a figure.
struct Around<'a> {
    text: &'a str,
    tokens: &'a [Token],
    here: Range<usize>,
}

/// So many words before a figure, or after it, say what it is.
const BEFORE: usize = 6;
const AFTER: usize = 7;
/// So many words before a date, or after it, say what it dates.
const DATED: usize = 10;
/// So many more where the whole clause fits.
const SPARE: usize = 3;

/// Words behind which a clause begins.
const TURNS: &List = any!["since", "when", "while", "after", "before", "because", "where", "whose", "until", "if", "as"];
/// Small words that stay at the start of a phrase, and at its end.
const KEPT: &List = any!["no", "any", "each", "every", "all", "both", "not", "Police", "police"];
const JOINED: &List = any!["out", "up", "down", "off", "away", "back", "later", "ago", "earlier"];
/// What goes with a date.
const TIMES: &List = any!["early", "late", "last", "next", "this", "just", "p", "a", "m"];

/// Words that carry nothing at either end of a phrase.
const LINKS: Senses = Senses::GRAMMAR.or(Senses::OBJECT);

impl Around<'_> {
    #[cfg_attr(small, inline(never))]
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    #[cfg_attr(small, inline(never))]
    fn is(&self, at: usize, senses: Senses) -> bool {
        self.tokens.get(at).is_some_and(|token| token.senses().any(senses))
    }

    #[cfg_attr(small, inline(never))]
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// A mark that parts phrases: no point of "Mr.", hyphen of "run-ins" or colon of "6:30".
    fn parts(&self, at: usize) -> bool {
        let glued =
            |at: usize| self.tokens.get(at.wrapping_sub(1)).zip(self.tokens.get(at)).is_some_and(|(a, b)| a.span.end() == b.span.start());
        let inner = match self.word(at) {
            "." => at + 2 < self.tokens.len(),
            "-" | "’" | "'" | "/" | ":" | "," => glued(at) && glued(at + 1),
            "$" | "£" | "€" | "%" | "&" => true,
            _ => false,
        };
        self.kind(at).is_none_or(|kind| kind == Kind::Mark && !inner)
    }

    /// Whether a clause begins after that word: "said that", "since", "who".
    fn turns(&self, at: usize) -> bool {
        self.is(at, Senses::RELATIVE | Senses::CONJUNCTION)
            || self.is(at, Senses::SAY)
                && !self.is(at, Senses::ROLE)
                && !self.is(at.wrapping_sub(1), Senses::AUXILIARY)
                && self.word(at).starts_with(Letter::is_small)
            || TURNS.has(self.word(at))
    }

    /// Whether a word tells something.
    #[cfg_attr(small, inline(never))]
    fn tells(&self, at: usize) -> bool {
        self.kind(at) == Some(Kind::Word) && !self.is(at, LINKS) && self.word(at).len() > 1
    }

    fn told(&self, range: Range<usize>) -> usize {
        range.filter(|&at| self.tells(at)).count()
    }

    /// Past the words at its start that only link, or are dull.
    fn opened(&self, range: Range<usize>, dull: &dyn Fn(usize) -> bool) -> Range<usize> {
        let counts = |at: usize| KEPT.has(self.word(at));
        let links = |at: &usize| self.is(*at, LINKS) && !counts(*at) || self.kind(*at) == Some(Kind::Mark) || dull(*at);
        range.clone().find(|at| !links(at)).unwrap_or(range.end)..range.end
    }

    /// Without the words at its end that only link, or are dull.
    fn closed(&self, range: Range<usize>, dull: &dyn Fn(usize) -> bool) -> Range<usize> {
        // "In the mid-2000s", cut before its number, and "focused largely"
        let cut = |at: usize| self.word(at + 1) == "-" && !self.parts(at + 1) || self.word(at).len() > 5 && self.word(at).ends_with("ly");
        let mark = |at: usize| self.kind(at) == Some(Kind::Mark) && self.word(at) != "%";
        // "Shots rang out"
        let joined = |at: usize| JOINED.has(self.word(at));
        let links = |at: &usize| self.is(*at, LINKS) && !joined(*at) || mark(*at) || cut(*at) || dull(*at);
        range.start..range.clone().rfind(|at| !links(at)).map_or(range.start, |last| last + 1)
    }

    /// The words before the figure: from the start of its clause, at most so many, from where a phrase begins; a clause tells
    /// at least so much.
    fn before(&self, most: usize, least: usize, past: &dyn Fn(&str) -> bool) -> Range<usize> {
        let line =
            dateline::past(self.text, self.tokens).map_or(0, |dash| self.tokens.partition_point(|token| token.span.start() < dash.end()));
        let opens = |from: usize| (line..from).rev().take(2 * most).take_while(|&at| !self.parts(at)).last().unwrap_or(from);
        let mut start = opens(self.here.start);
        // "Training was “interrupted” six years ago": past the marks where nothing stands between them and the figure.
        for _ in 0..2 {
            if start > line && past(self.word(start - 1)) && self.told(start..self.here.start) == 0 {
                start = opens(start - 1);
            }
        }
        // "Officials said five were hurt": what was said.
        let said = |at: usize| self.is(at, Senses::SAY) && self.turns(at) || self.word(at) == "that" && at > start;
        let turn = (start..self.here.start).rev().find(|&at| said(at) || self.turns(at) && self.told(at + 1..self.here.start) >= least);
        let start = turn.map_or(start, |at| at + 1);
        if self.here.start - start <= most + SPARE {
            return start..self.here.start;
        }
        let from = self.here.start - most;
        // No phrase begins within "with the law".
        let inside = |at: usize| self.is(at - 1, Senses::PREPOSITION | Senses::DETERMINER) || self.word(at - 1) == "-";
        let opens = |at: &usize| !inside(*at) && (self.is(*at, Senses::DETERMINER) || self.is(at - 1, LINKS) && !self.is(*at, LINKS));
        (from..self.here.start).find(opens).unwrap_or(from)..self.here.start
    }

    /// The words after the figure: the rest of its phrase, or where those before it tell nothing more of its clause.
    fn after(&self, most: usize, told: usize) -> Range<usize> {
        let mut end = self.here.end;
        let last = self.tokens.len().min(end + most);
        while end < last && !self.parts(end) && self.kind(end) != Some(Kind::Number) {
            let told = told + self.told(self.here.end..end);
            let turn =
                self.turns(end) || self.is(end, Senses::AUXILIARY | Senses::PRONOUN | Senses::SAY) || told >= 4 && self.is(end, LINKS);
            if told >= 2 && turn && self.word(end) != "of" && (end > self.here.end || !self.is(end, Senses::PREPOSITION)) {
                break;
            }
            end += 1;
        }
        self.here.end..end
    }
}

/// Whether a mark opens or closes a quotation.
fn quotes(mark: &str) -> bool {
    among!(mark, "”" | "“" | "\"" | "’" | "'")
}

impl Said<'_> {
    fn around(&self) -> Around<'_> {
        let (tokens, here) = self.tokens();
        Around { text: self.text, tokens, here }
    }

    /// The clause of the figure, with … for the number: "a chase that lasted … minutes". Who says it is left out, and what
    /// ends in the middle of a phrase.
    pub fn clause(&self) -> String {
        let around = self.around();
        let number = |at: usize| around.kind(at) == Some(Kind::Number) || among!(around.word(at), "a.m" | "p.m" | "a.m." | "p.m.");
        let mut before = around.opened(around.before(BEFORE, 1, &quotes), &number);
        let mut after = around.closed(around.after(AFTER, around.told(before.clone())), &|_| false);
        // "At 38, the goalkeeper is older than his coach": a phrase of nothing but a figure goes on past its comma.
        if around.told(before.clone()) + around.told(after.clone()) == 0 {
            let more = (after.start..around.tokens.len()).take(AFTER).take_while(|&at| !among!(around.word(at), "." | ";"));
            after = around.closed(after.start..more.last().map_or(after.end, |at| at + 1), &|_| false);
            // "She was 16": nothing tells more than its small words.
            if around.told(after.clone()) == 0 {
                before = around.before(BEFORE, 1, &|_| true);
            }
        }
        let numeral = if self.claim.is_moment { self.span() } else { self.reading.quantities.get(self.claim.mention).map(|q| q.numeral) };
        let unit =
            numeral.zip(self.span()).map_or("", |(numeral, span)| Span::new(numeral.end(), span.end().max(numeral.end())).of(self.text));
        let clause = squeeze(&format!("{} …{} {}", self.cut(&before), unit, self.cut(&after))).replace(" ,", ",");
        clause.trim_start_matches(|c: char| !c.is_wordy() && c != '…').to_owned()
    }

    /// The words of its clause before a date, else those after it, with how many of them tell something.
    pub fn dates(&self) -> Option<(usize, String)> {
        let around = self.around();
        let time = |at: usize| {
            around.is(at, Senses::CALENDAR | Senses::TIME) || around.kind(at) == Some(Kind::Number) || TIMES.has(around.word(at))
        };
        let whole = |range: Range<usize>| {
            let range = around.closed(around.opened(range, &time), &time);
            let words = around.told(range.clone());
            (words > 1).then(|| (words, squeeze(&self.cut(&range))))
        };
        let end = (around.here.end..around.tokens.len()).take(DATED).take_while(|&at| !around.parts(at)).last();
        let after = around.here.end..end.map_or(around.here.end, |at| at + 1);
        // "His January 31 confirmation hearing"
        let names = around.tells(around.here.end)
            && around.word(around.here.end).starts_with(Letter::is_small)
            && !around.is(around.here.end, Senses::SAY | Senses::CALENDAR | Senses::TIME);
        if names {
            whole(after).or_else(|| whole(around.before(DATED, 2, &quotes)))
        } else {
            whole(around.before(DATED, 2, &quotes)).or_else(|| whole(after))
        }
    }

    fn cut(&self, range: &Range<usize>) -> String {
        let (tokens, _) = self.tokens();
        match (tokens.get(range.start), range.end.checked_sub(1).and_then(|last| tokens.get(last))) {
            (Some(first), Some(last)) if range.start < range.end => first.span.to(last.span).of(self.text).to_owned(),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::analyze;
    use crate::text::Article;

    #[test]
    fn a_figure_that_no_noun_names_is_called_by_its_clause() {
        let labels = |text: &str| -> Vec<String> {
            let articles = [text, "The bridge at Orlo was closed."].map(|text| Article { text: text.to_owned(), ..Article::default() });
            analyze::compare(&articles).numbers.into_iter().map(|row| row.label).collect()
        };
        for (text, label) in [
            // From the start of the clause that it stands in, without what links it.
            ("The mayor said that the ferry had been moored for 12 days.", "ferry had been moored for … days"),
            ("Nobody has crossed the strait since the storm broke a cable 14 days ago.", "storm broke a cable … days ago"),
            // Who says it is no part of it.
            ("Harbour officials estimate that 62 percent of the crates are lost.", "… percent of the crates are lost"),
            // A title's point ends no sentence, a number no phrase begins with.
            ("The keeper left and Mr. Venn waited there for 35 minutes.", "Mr. Venn waited there for … minutes"),
            // A phrase of nothing but a figure.
            ("At 38, the keeper is older than his coach.", "…, the keeper is older"),
            // What a clock time dates.
            ("Police were called to the pier shortly before 4 a.m. by a guard.", "time: Police were called to the pier"),
        ] {
            let told = labels(text);
            assert!(told.iter().any(|told| told == label), "{text} {told:?}");
        }
    }
}
