//! Sentences about another event than their article's: last year's quake, a similar raid in April, the record before.
//! The words that show it are data; what they reach is the clause they stand in.

use super::{Background, Other};
use crate::claim::Reading;
use crate::measure::date::Day;
use crate::text::{Article, Span};
use crate::token::{Kind, Token};

/// Words that show another event, as they follow each other; `#` stands for any number or number word.
struct Cue {
    kind: Background,
    words: &'static str,
    /// Its figure stands in brackets.
    #[cfg(test)]
    example: &'static str,
}

const fn cue(kind: Background, words: &'static str, #[cfg_attr(not(test), expect(unused_variables))] example: &'static str) -> Cue {
    Cue {
        kind,
        words,
        #[cfg(test)]
        example,
    }
}

use Background::{Earlier, Elsewhere, Record};

const CUES: &[Cue] = &[
    cue(Earlier, "last year", "Last year a flood killed [40] people."),
    cue(Earlier, "a decade ago", "A decade ago [12] boats had come."),
    cue(Earlier, "# years ago", "Three years ago a fire there killed [nine]."),
    cue(Earlier, "# years earlier", "Three years earlier a fire there had killed [nine]."),
    cue(Earlier, "# months ago", "Six months ago a fire there killed [nine]."),
    cue(Earlier, "# months earlier", "Six months earlier a fire had killed [nine]."),
    cue(Earlier, "earlier this year", "Earlier this year a raid killed [nine]."),
    cue(Record, "the previous record", "The crowd passed the previous record of [9,000]."),
    cue(Record, "the old record", "The crowd passed the old record of [9,000]."),
    cue(Record, "the previous high", "The price passed the previous high of [$90]."),
    cue(Record, "an earlier record", "The crowd passed an earlier record of [9,000]."),
];

/// Words before a happening that make it another one ("a separate shooting").
const OTHER_ONE: &[(&str, Background)] =
    &[("separate", Elsewhere), ("unrelated", Elsewhere), ("similar", Elsewhere), ("previous", Earlier), ("earlier", Earlier)];

/// What happens in the news and is counted by its dead, its crowds, its money.
const HAPPENINGS: &[&str] = &[
    "accident",
    "attack",
    "avalanche",
    "barrage",
    "blast",
    "blaze",
    "bombardment",
    "bombing",
    "crash",
    "cyclone",
    "earthquake",
    "eruption",
    "explosion",
    "fire",
    "flood",
    "hurricane",
    "incident",
    "landslide",
    "march",
    "massacre",
    "operation",
    "outbreak",
    "protest",
    "quake",
    "raid",
    "rally",
    "robbery",
    "shooting",
    "stabbing",
    "storm",
    "strike",
    "tornado",
    "tremor",
    "tsunami",
    "typhoon",
    "wildfire",
    "wreck",
    "vote",
    "election",
    "referendum",
    "spill",
];

/// One entry a sentence of the article.
pub fn read(article: &Article, reading: &Reading) -> Vec<Option<Other>> {
    let text = article.text.as_str();
    let published = article.published.as_deref().and_then(Day::parse).map(|day| i64::from(day.year));
    let mut found: Vec<Option<Other>> = Vec::with_capacity(reading.cut.sentences.len());
    let mut own: Vec<String> = Vec::new();
    for (at, sentence) in reading.cut.sentences.iter().enumerate() {
        let clause = Clause { text, tokens: reading.cut.tokens.get(sentence.tokens.clone()).unwrap_or(&[]) };
        let other = clause.other(published).filter(|other| !own.contains(&other.anchor));
        // What the opening names is the article's own time, or the comparison it is about.
        if at < OPENING
            && let Some(other) = &other
        {
            own.push(other.anchor.clone());
        }
        found.push(other.filter(|_| at > 0));
    }
    found
}

/// So many sentences open an article: its headline, if it stands in the text, and the first of the story.
const OPENING: usize = 2;

struct Clause<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Clause<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    fn other(&self, published: Option<i64>) -> Option<Other> {
        (0..self.tokens.len()).find_map(|at| {
            let (kind, len, anchor) = self.cue(at).or_else(|| self.other_one(at)).or_else(|| self.year(at, published))?;
            let scope = self.scope(at, at + len)?;
            let span = self.tokens.get(at)?.span.to(self.tokens.get(at + len - 1)?.span);
            Some(Other { kind, anchor, span, scope })
        })
    }

    fn cue(&self, at: usize) -> Option<(Background, usize, String)> {
        CUES.iter().find_map(|cue| {
            let len = cue.words.split(' ').count();
            let fits = cue.words.split(' ').enumerate().all(|(step, word)| match word {
                "#" => self
                    .tokens
                    .get(at + step)
                    .is_some_and(|token| token.kind == Kind::Number || token.entry.is_some_and(|entry| entry.number.is_some())),
                _ => self.is(at + step, word),
            });
            let anchor =
                || cue.words.split(' ').enumerate().map(|(step, _)| self.word(at + step).to_lowercase()).collect::<Vec<_>>().join(" ");
            fits.then(|| (cue.kind, len, anchor()))
        })
    }

    /// "a separate shooting", "similar raids"
    fn other_one(&self, at: usize) -> Option<(Background, usize, String)> {
        let &(_, kind) = OTHER_ONE.iter().find(|(word, _)| self.is(at, word))?;
        let noun = self.word(at + 1).to_lowercase();
        let noun = noun.strip_suffix('s').unwrap_or(&noun);
        HAPPENINGS.contains(&noun).then(|| (kind, 2, self.dated().unwrap_or_else(|| format!("{} {noun}", self.word(at).to_lowercase()))))
    }

    /// A day of a month in the sentence: what two articles call by it is the same.
    fn dated(&self) -> Option<String> {
        (1..self.tokens.len()).find_map(|at| {
            let day = self.tokens.get(at).filter(|token| token.kind == Kind::Number && token.span.len() <= 2)?;
            let month = self.tokens.get(at - 1).filter(|token| token.entry.is_some_and(|entry| entry.calendar.is_some()))?;
            Some(format!("{} {}", month.span.of(self.text).get(..3)?.to_lowercase(), day.span.of(self.text)))
        })
    }

    /// A year that is not the article's own.
    fn year(&self, at: usize, published: Option<i64>) -> Option<(Background, usize, String)> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Number && token.span.len() == 4)?;
        let year: i64 = self.word(at).parse().ok().filter(|year| (1900..2100).contains(year))?;
        if published.is_some_and(|published| year >= published) {
            return None;
        }
        let before = at.checked_sub(1).map_or("", |before| self.word(before)).to_lowercase();
        let after = self.word(at + 1).to_lowercase();
        let after = after.strip_suffix('s').unwrap_or(&after);
        let dates = matches!(before.as_str(), "in" | "of" | "since" | "during" | "early" | "late") || HAPPENINGS.contains(&after);
        (dates && token.spaced).then(|| (Earlier, 1, self.word(at).to_owned()))
    }

    /// The words that the cue from `first` to `end` is about. "Since 2009" compares, and reaches only what follows with "when".
    fn scope(&self, first: usize, end: usize) -> Option<Span> {
        let bounds: Vec<usize> = (0..self.tokens.len()).filter(|&at| self.is_bound(at)).collect();
        let next = bounds.iter().copied().find(|&at| at >= end).unwrap_or(self.tokens.len());
        let before = bounds.iter().copied().rfind(|&at| at < first);
        let compares = first.checked_sub(1).is_some_and(|at| self.is(at, "since"));
        let told = (next..next + 3).find(|&at| ["when", "where", "which", "who"].iter().any(|word| self.is(at, word)));
        let (start, stop) = match told {
            Some(told) if compares || !self.fronted(first) => {
                let stop = bounds.iter().copied().find(|&at| at > told + 1).unwrap_or(self.tokens.len());
                (if compares { told } else { before.map_or(0, |at| at + 1) }, stop)
            }
            _ if compares => return None,
            _ if self.fronted(first) => (0, bounds.iter().copied().find(|&at| at >= end && self.turns(at)).unwrap_or(self.tokens.len())),
            _ => (before.map_or(0, |at| at + 1), next),
        };
        Some(self.tokens.get(start)?.span.to(self.tokens.get(stop.checked_sub(1)?)?.span))
    }

    /// Whether the cue opens the sentence, whose whole is then about it.
    fn fronted(&self, first: usize) -> bool {
        (0..first).all(|at| {
            self.tokens.get(at).is_some_and(|token| token.kind == Kind::Mark)
                || matches!(self.word(at).to_lowercase().as_str(), "in" | "a" | "the" | "an" | "during" | "and" | "but" | "back")
        })
    }

    fn is_bound(&self, at: usize) -> bool {
        matches!(self.word(at), "," | ";" | ":" | "—" | "–" | "(" | ")")
            || ["while", "but", "against", "versus", "from", "compared", "after"].iter().any(|word| self.is(at, word))
    }

    fn turns(&self, at: usize) -> bool {
        matches!(self.word(at), ";" | "—") || self.is(at, "while") || self.is(at, "but")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim;

    /// The words of the second sentence that are marked as about another event.
    fn marked(second: &str) -> Vec<String> {
        let text = format!("The dam above Orlo broke on Monday. {second}");
        let article = Article { text, published: Some("2031-06-02".to_owned()), ..Article::default() };
        let reading = claim::read(&article);
        read(&article, &reading).into_iter().flatten().map(|other| other.scope.of(&article.text).to_owned()).collect()
    }

    #[test]
    fn every_cue_reaches_its_figure() {
        for cue in CUES {
            let (before, rest) = cue.example.split_once('[').unwrap();
            let (figure, after) = rest.split_once(']').unwrap();
            let scopes = marked(&format!("{before}{figure}{after}"));
            assert!(scopes.iter().any(|scope| scope.contains(figure)), "{}: {scopes:?}", cue.example);
        }
    }

    #[test]
    fn a_comparison_reaches_only_what_it_tells() {
        assert_eq!(marked("It was the worst flood since 2009, when 40 people died."), ["when 40 people died."]);
        assert_eq!(marked("The flood, the worst since 2009, killed 12 people."), [""; 0]);
        assert_eq!(marked("In 2009 a flood there killed 40 people."), ["In 2009 a flood there killed 40 people."]);
        assert_eq!(marked("The water reached 3 metres, while in 2009 it had stopped at 2."), ["in 2009 it had stopped at 2."]);
        assert_eq!(marked("A separate fire in Tresk killed two."), ["A separate fire in Tresk killed two."]);
        assert_eq!(marked("It killed 12 people."), [""; 0]);
        assert_eq!(marked("The plan costs $3 million in 2031."), [""; 0]);
    }
}
