//! Sentences about another event than their article's: last year's quake, a similar raid in April, the record before.
//! The words that show it are data; what they reach is the clause they stand in.

use super::{Background, Other};
use crate::claim::Reading;
use crate::lexicon::among;
use crate::lexicon::{List, any};
use crate::measure::date::Day;
use crate::text::letters::{Cased, Letter};
use crate::text::{Article, Span, sort};
use crate::token::{Case, Kind, Token};

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
    cue(Earlier, "# years after", "It came three years after a guard killed [nine] people there."),
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
const HAPPENINGS: &List = any![
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
    let mut named: Option<Vec<&str>> = None;
    for (at, sentence) in reading.cut.sentences.iter().enumerate() {
        let clause = Clause { text, tokens: reading.cut.tokens.get(sentence.tokens.clone()).unwrap_or(&[]) };
        let told = clause.other(published).filter(|other| !own.contains(&other.anchor));
        let other = told.or_else(|| clause.abroad(at, &mut named, reading));
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

/// The words that are written large, in order, each once for every sentence that has it.
fn names<'a>(text: &'a str, reading: &Reading) -> Vec<&'a str> {
    let mut names = Vec::new();
    for sentence in &reading.cut.sentences {
        let tokens = reading.cut.tokens.get(sentence.tokens.clone()).unwrap_or(&[]);
        names.extend(sort::each(tokens.iter().filter(|token| token.case != Case::Lower).map(|token| token.span.of(text))));
    }
    sort::all(&mut names);
    names
}

/// So many sentences open an article: its headline, if it stands in the text, and the first of the story.
const OPENING: usize = 2;

/// So many sentences tell what the article is about.
const TOLD: usize = 4;

struct Clause<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Clause<'a> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    fn small(&self, at: usize) -> String {
        self.word(at).to_ascii_lowercase()
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    fn other(&self, published: Option<i64>) -> Option<Other> {
        (0..self.tokens.len()).find_map(|at| {
            let (kind, len, anchor) = self.cue(at).or_else(|| self.other_one(at)).or_else(|| self.year(at, published))?;
            let scope = match self.named(at, at + len) {
                Some(phrase) => self.told_of(phrase)?,
                None => self.scope(at, at + len)?,
            };
            let span = self.tokens.get(at)?.span.to(self.tokens.get(at + len - 1)?.span);
            Some(Other { kind, anchor, span, scope })
        })
    }

    fn cue(&self, at: usize) -> Option<(Background, usize, String)> {
        let first = self.word(at).bytes().next()?.to_ascii_lowercase();
        CUES.iter().filter(|cue| [b'#', first].contains(&cue.words.as_bytes()[0])).find_map(|cue| {
            let len = cue.words.split(' ').count();
            let fits = cue.words.split(' ').enumerate().all(|(step, word)| match word {
                "#" => self
                    .tokens
                    .get(at + step)
                    .is_some_and(|token| token.kind == Kind::Number || token.entry.is_some_and(|entry| entry.number.is_some())),
                _ => self.is(at + step, word) || self.genitive(at + step, word),
            });
            let anchor = || cue.words.split(' ').enumerate().map(|(step, _)| self.word(at + step).in_small()).collect::<Vec<_>>().join(" ");
            fits.then(|| (cue.kind, len, anchor()))
        })
    }

    /// "a separate shooting", "similar raids"
    fn other_one(&self, at: usize) -> Option<(Background, usize, String)> {
        let &(_, kind) = OTHER_ONE.iter().find(|(word, _)| self.is(at, word))?;
        let noun = self.word(at + 1).in_small();
        let noun = noun.strip_suffix('s').unwrap_or(&noun);
        HAPPENINGS.has(noun).then(|| (kind, 2, self.dated().unwrap_or_else(|| format!("{} {noun}", self.word(at).in_small()))))
    }

    /// "The shooting at a Velm school that killed nine": a happening at a place which the article names nowhere else.
    fn abroad(&self, sentence: usize, named: &mut Option<Vec<&'a str>>, reading: &Reading) -> Option<Other> {
        let set = |at: &usize| self.happens(*at) && any!["at", "in", "on", "near", "outside"].has(&self.small(at + 1));
        let noun = (sentence >= TOLD).then(|| (1..self.tokens.len()).find(set)).flatten()?;
        let opens = |at: usize| any!["that", "which", "where", "killing", "leaving"].has(&self.small(at));
        let told = (noun + 3..noun + 12).find(|&at| opens(at))?;
        let large: Vec<usize> = (noun + 2..told).filter(|&at| self.tokens.get(at).is_some_and(|token| token.case != Case::Lower)).collect();
        let place = self.word(*large.first()?);
        let names = named.get_or_insert_with(|| names(self.text, reading));
        let twice = |word: &str| names.get(names.partition_point(|known| *known < word) + 1) == Some(&word);
        let alone = !large.iter().any(|&at| twice(self.word(at)));
        let stop = (told..self.tokens.len()).find(|&at| among!(self.word(at), ";" | "—")).unwrap_or(self.tokens.len());
        let scope = self.tokens.get(noun)?.span.to(self.tokens.get(stop.checked_sub(1)?)?.span);
        alone.then(|| Other { kind: Elsewhere, anchor: place.in_small(), span: self.tokens[noun].span.to(self.tokens[told].span), scope })
    }

    /// A day of a month in the sentence: what two articles call by it is the same.
    fn dated(&self) -> Option<String> {
        (1..self.tokens.len()).find_map(|at| {
            let day = self.tokens.get(at).filter(|token| token.kind == Kind::Number && token.span.len() <= 2)?;
            let month = self.tokens.get(at - 1).filter(|token| token.entry.is_some_and(|entry| entry.calendar.is_some()))?;
            Some(format!("{} {}", month.span.of(self.text).get(..3)?.in_small(), day.span.of(self.text)))
        })
    }

    /// A year that is not the article's own.
    fn year(&self, at: usize, published: Option<i64>) -> Option<(Background, usize, String)> {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Number && token.span.len() == 4)?;
        let year: i64 = self.word(at).parse().ok().filter(|year| (1900..2100).contains(year))?;
        if published.is_some_and(|published| year >= published) {
            return None;
        }
        let before = at.checked_sub(1).map_or("", |before| self.word(before)).in_small();
        // "The 1992 explosion", "a 1992 gas explosion"
        let lower = |at: usize| self.word(at).starts_with(Letter::is_small) && !self.is_preposition(at);
        let happens = self.happens(at + 1) || lower(at + 1) && self.happens(at + 2);
        let dates = among!(before.as_str(), "in" | "of" | "since" | "during" | "early" | "late") || happens;
        (dates && token.spaced).then(|| (Earlier, 1, self.word(at).to_owned()))
    }

    /// The noun phrase of another happening that the cue from `first` to `end` only describes: "the 2004 flood",
    /// "last year's raid", "a separate fire", "the attacks of March 2011".
    fn named(&self, first: usize, end: usize) -> Option<(usize, usize)> {
        let plain = |at: usize| self.tokens.get(at).is_some_and(|token| token.kind == Kind::Word) && !self.is_bound(at);
        let last = end.saturating_sub(1);
        let happening = (last..end + 4).take_while(|&at| at < end || plain(at) && !self.is_preposition(at)).find(|&at| self.happens(at));
        let after = happening.map(|at| at + 1).filter(|&past| past > end || self.happens(last));
        let of = first.checked_sub(2).filter(|&noun| self.is(noun + 1, "of") && plain(noun) && !self.is_month(noun));
        let (noun, past) = (of.unwrap_or(first), after.or(of.map(|_| end))?);
        let opens = |at: &usize| any!["a", "an", "the", "this", "that", "another", "its", "their"].has(&self.small(*at));
        let start = (noun.saturating_sub(4)..noun).rev().take_while(|&at| plain(at) && !self.is_preposition(at)).find(opens);
        Some((start.unwrap_or(noun), past))
    }

    /// What is told of another happening that is named: what follows its name, and the whole clause where the name
    /// says in which happening the clause is set: "40 people died in the 2009 flood", but "killed five in a valley
    /// wrecked by the flood of 2009".
    fn told_of(&self, (start, past): (usize, usize)) -> Option<Span> {
        let bounds: Vec<usize> = (0..self.tokens.len()).filter(|&at| self.is_bound(at)).collect();
        let told = (past..past + 3).find(|&at| any!["when", "where", "which", "who"].has(&self.small(at)));
        let stop = bounds.iter().copied().find(|&at| at > told.unwrap_or(past.saturating_sub(1)) + usize::from(told.is_some()));
        let stop = stop.unwrap_or(self.tokens.len());
        let before = start.checked_sub(1);
        let sets = before.is_some_and(|at| any!["in", "during", "from", "by"].has(&self.small(at)));
        let described = before.and_then(|at| self.described(at));
        let first = match described {
            Some(noun) => noun,
            None if sets => bounds.iter().copied().rfind(|&at| at < start).map_or(0, |at| at + 1),
            None => start,
        };
        Some(self.tokens.get(first)?.span.to(self.tokens.get(stop.checked_sub(1)?)?.span))
    }

    /// The noun that "wrecked by", "hit in" describes, where the preposition stands at `at` and no auxiliary makes a verb of it.
    fn described(&self, at: usize) -> Option<usize> {
        let participle = at.checked_sub(1)?;
        let noun = participle.checked_sub(1)?;
        let word = self.word(participle).in_small();
        let passive = word.ends_with("ed") || any!["hit", "struck", "torn", "left", "lost", "built", "held"].has(&word);
        let helped = any!["was", "were", "been", "be", "being", "is", "are", "had", "has", "have"].has(&self.small(noun));
        let determiner = (noun.saturating_sub(4)..noun).rev().find(|&at| any!["a", "an", "the"].has(&self.small(at)));
        let counted = (noun.saturating_sub(3)..participle).any(|at| self.tokens.get(at).is_some_and(|token| token.kind == Kind::Number));
        determiner.filter(|_| passive && !helped && !counted)
    }

    fn happens(&self, at: usize) -> bool {
        let noun = self.word(at).in_small();
        HAPPENINGS.has(&noun) || noun.strip_suffix('s').is_some_and(|noun| HAPPENINGS.has(noun))
    }

    fn is_month(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.entry.is_some_and(|entry| entry.calendar.is_some()))
    }

    fn is_preposition(&self, at: usize) -> bool {
        ["in", "of", "on", "at", "by", "to", "for", "with", "off", "near", "that", "which", "than", "since", "like", "as", "and", "killed"]
            .iter()
            .any(|word| self.is(at, word))
    }

    /// "Year's" for "year", where a noun follows.
    fn genitive(&self, at: usize, word: &str) -> bool {
        let own = self.word(at);
        own.len() > 2 && own.get(..own.len() - 2).is_some_and(|stem| stem.eq_ignore_ascii_case(word)) && own.ends_with("'s")
            || own.strip_suffix("’s").is_some_and(|stem| stem.eq_ignore_ascii_case(word))
    }

    /// The words that the cue from `first` to `end` is about. "Since 2009" compares, and reaches only what follows with "when".
    fn scope(&self, first: usize, end: usize) -> Option<Span> {
        let bounds: Vec<usize> = (0..self.tokens.len()).filter(|&at| self.is_bound(at)).collect();
        let next = bounds.iter().copied().find(|&at| at >= end).unwrap_or(self.tokens.len());
        let before = bounds.iter().copied().rfind(|&at| at < first);
        let compares = (first.saturating_sub(6)..first).any(|at| self.is(at, "since"));
        let told = (next..next + 3).find(|&at| any!["when", "where", "which", "who"].has(&self.small(at)));
        let (start, stop) = match told {
            // "Two years after the flood, 40 still live in tents": only what it comes after is earlier.
            _ if self.is(end - 1, "after") => (end, next),
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
                || among!(self.word(at).in_small().as_str(), "in" | "a" | "the" | "an" | "during" | "and" | "but" | "back")
        })
    }

    fn is_bound(&self, at: usize) -> bool {
        among!(self.word(at), "," | ";" | ":" | "—" | "–" | "(" | ")")
            || any!["while", "but", "against", "versus", "from", "compared", "after"].has(&self.small(at))
    }

    fn turns(&self, at: usize) -> bool {
        among!(self.word(at), ";" | "—") || self.is(at, "while") || self.is(at, "but")
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
    fn a_happening_at_a_place_named_nowhere_else_is_another() {
        let told = |last: &str| marked(&format!("The mayor of Orlo spoke. Rain had come for days. Boats were sent. {last}"));
        assert_eq!(
            told("It recalls the fire at a Tresk mill that killed nine and hurt 40."),
            ["fire at a Tresk mill that killed nine and hurt 40."]
        );
        assert_eq!(told("It was the flood at the Orlo dam that killed nine."), [""; 0]);
        assert_eq!(told("A flood in the lower town that killed nine began at noon."), [""; 0]);
        assert_eq!(told("The flood in Tresk drew a crowd. Tresk, where nine died, is downstream."), [""; 0]);
    }

    #[test]
    fn a_comparison_reaches_only_what_it_tells() {
        assert_eq!(marked("It was the worst flood since 2009, when 40 people died."), ["when 40 people died."]);
        assert_eq!(marked("Some 900 people have died since the dam was built in 2009."), [""; 0]);
        assert_eq!(marked("The flood, the worst since 2009, killed 12 people."), [""; 0]);
        assert_eq!(marked("In 2009 a flood there killed 40 people."), ["In 2009 a flood there killed 40 people."]);
        assert_eq!(marked("The water reached 3 metres, while in 2009 it had stopped at 2."), ["in 2009 it had stopped at 2."]);
        assert_eq!(marked("Two years after the flood, 40 people still live in tents."), ["Two years after the flood"]);
        assert_eq!(marked("A separate fire in Tresk killed two."), ["A separate fire in Tresk killed two."]);
        assert_eq!(marked("It killed 12 people."), [""; 0]);
        assert_eq!(marked("It killed 12 people in a valley wrecked by the flood of 2009."), ["a valley wrecked by the flood of 2009."]);
        assert_eq!(marked("The 2009 flood killed 40 people."), ["The 2009 flood killed 40 people."]);
        assert_eq!(marked("Worse was a 2009 mine fire that killed 40."), ["a 2009 mine fire that killed 40."]);
        assert_eq!(marked("Last year's flood killed 40 people."), ["Last year's flood killed 40 people."]);
        assert_eq!(marked("Some 40 people died in the 2009 flood."), ["Some 40 people died in the 2009 flood."]);
        assert_eq!(marked("It did more harm than the flood of 2009, which killed 40."), ["the flood of 2009, which killed 40."]);
        assert_eq!(marked("The plan costs $3 million in 2031."), [""; 0]);
    }
}
