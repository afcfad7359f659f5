//! What a row is called: "drones launched", "people injured in Merrow", "net profit", "age of Dario Venn". And the
//! key that holds on to it. Where nothing names a figure, its own clause does, with … for the number.

use super::{Cells, Report};
use crate::align::facts::Member;
use crate::claim::{Claim, Reading, Side, Status, dateline, subject};
use crate::lexicon::among;
use crate::lexicon::{List, any};
use crate::lexicon::{Senses, kin, lookup, things};
use crate::mention::quantity;
use crate::text::letters::{Cased, Letter};
use crate::text::{Article, Span, sort};
use crate::token::{Case, Kind as TokenKind, Token};
use crate::verdict::{Kind, plural, squeeze};
use std::ops::Range;

/// One claim with the article it stands in.
#[derive(Clone, Copy)]
pub struct Said<'a> {
    pub text: &'a str,
    pub reading: &'a Reading,
    pub claim: &'a Claim,
}

/// The claims of a fact.
pub fn said<'a>(articles: &[&'a Article], readings: &[&'a Reading], fact: &[Member]) -> Vec<Said<'a>> {
    let claims = fact.iter().filter_map(|member| {
        let (article, reading) = (*articles.get(member.article)?, *readings.get(member.article)?);
        Some(Said { text: &article.text, reading, claim: reading.claims.get(member.claim)? })
    });
    claims.collect()
}

/// The label and the key of a fact.
pub fn of(articles: &[&Article], readings: &[&Reading], fact: &[Member], cells: &Cells<Report>) -> (String, String) {
    let said = said(articles, readings, fact);
    let reports: Vec<&Report> = cells.each().collect();
    let Some(first) = said.first().copied() else { return Default::default() };
    let kind = reports.first().map_or(Kind::Count, |report| report.kind);
    let role = most(said.iter().filter_map(|said| said.claim.role.map(str::to_owned)));
    let label = match kind {
        // "Seven were shot" may count the dead.
        Kind::Count if said.iter().all(|said| said.claim.shot) => count(&said, &reports, Some("shot")),
        Kind::Count => count(&said, &reports, role.as_deref()),
        Kind::Age => aged(&said).map_or_else(|| first.clause(), |name| format!("age of {name}")),
        Kind::Score => "score".to_owned(),
        Kind::Date => format!("date: {}", dated(&said)),
        Kind::Time => format!("time: {}", dated(&said)),
        Kind::Amount | Kind::Measure | Kind::Share => measured(&said),
    };
    let label = match said.iter().all(|said| said.claim.status == Status::Before) {
        true => format!("{label} (earlier)"),
        false => label,
    };
    let unit = most(reports.iter().filter_map(|report| report.unit.clone())).unwrap_or_default();
    let what = if role.is_some() { String::new() } else { slug(&label) };
    let kind = format!("{kind:?}").in_small();
    let parts =
        [kind, slug(&first.claim.class), first.claim.group.clone().unwrap_or_default(), slug(&role.unwrap_or_default()), slug(&unit), what];
    (squeeze(&label), parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/"))
}

fn slug(words: &str) -> String {
    let words = words.in_small();
    words.split(|c: char| !c.is_wordy()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// "drones launched", "children killed", "homes without power in Merrow", "countries".
fn count(said: &[Said], reports: &[&Report], role: Option<&str>) -> String {
    let class = said.first().map_or("", |said| &said.claim.class);
    let group = said.first().and_then(|said| said.claim.group.clone());
    let thing = match (&group, class) {
        (Some(group), _) if group == "crew" => "crew members".to_owned(),
        // Whether they are gunmen or suspects, economists or analysts the articles say.
        (Some(group), _) if among!(group.as_str(), "fighter" | "scientist") => {
            most(reports.iter().filter_map(|report| report.counted.clone())).map_or_else(|| plural(group), |thing| plural(&thing))
        }
        (Some(group), _) => plural(group),
        (None, "person") if role.is_some() => "people".to_owned(),
        // "People" alone says nothing: the clause does.
        (None, "person") => String::new(),
        (None, class) if class.is_empty() || things::is_rank(class) => String::new(),
        // "6,000 teachers could lose their jobs"
        (None, "job") if role == Some("cut") => "jobs".to_owned(),
        (None, class) if let Some(unit) = class.strip_suffix(" lead") => format!("lead in {}", plural(unit)),
        (None, class) if class.contains(" and ") => class.split(" and ").map(plural).collect::<Vec<_>>().join(" and "),
        _ => most(reports.iter().filter_map(|report| report.counted.clone())).map_or_else(|| plural(class), |thing| plural(&thing)),
    };
    let thing = peoples(&thing);
    let mut label = match role {
        Some("attended") => "attendance".to_owned(),
        // "Found" alone does not say what was.
        Some(role) if thing.is_empty() => Some(shortest(said)).filter(|clause| clause.split(' ').count() > 2).unwrap_or(role.to_owned()),
        Some("abstained") if class == "vote" => "abstentions".to_owned(),
        Some(role) if thing == "votes" => format!("votes {}", role.trim_start_matches("voted ")),
        // "31 damaged homes"
        Some(role) => format!("{} {role}", thing.strip_prefix(&format!("{role} ")).unwrap_or(&thing)),
        None if thing.is_empty() => shortest(said),
        None => thing,
    };
    if let Some(place) = shared_place(reports)
        && !label.contains(place.as_str())
    {
        let street =
            among!(place.rsplit(' ').next().unwrap_or(""), "Street" | "St" | "Avenue" | "Ave" | "Road" | "Rd" | "Boulevard" | "Lane");
        label = format!("{label} {} {place}", if street { "on" } else { "in" });
    }
    label
}

/// "Palestinians", "Israeli soldiers": peoples and parties are written large, sides of the sky and of politics are not.
fn peoples(thing: &str) -> String {
    let large = |word: &str| {
        lookup(word).is_some_and(|entry| entry.senses.any(Senses::PEOPLE))
            && !any!["labour", "western", "eastern", "northern", "southern", "liberals", "conservatives", "socialist", "communist"]
                .has(word)
    };
    let words = thing.split(' ').map(|word| if large(word) { upper_first(word) } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

/// Whose age it is: a person's name as most articles write it, of equals the fuller, else a description.
fn aged(said: &[Said]) -> Option<String> {
    let names = counted(&mut said.iter().filter_map(Said::bearer));
    let full = names.into_iter().max_by(|(a, n), (b, m)| {
        // "Substitute Danny Quill" opens one sentence.
        let words = |name: &str, most: usize| name.split(' ').count().min(most);
        words(a, 2).cmp(&words(b, 2)).then(n.cmp(m)).then(words(a, 3).cmp(&words(b, 3))).then(b.cmp(a))
    });
    full.map(|(name, _)| name).or_else(|| said.iter().find_map(|said| said.person()))
}

/// "net profit of Orlo Steel", "fall in shares", "tariffs on steel (after)": what is measured and whose it is; where no
/// noun says it, the clause.
fn measured(said: &[Said]) -> String {
    let unit = said.first().and_then(|said| said.reading.quantities.get(said.claim.mention)?.unit.as_deref());
    if unit == Some("magnitude") {
        return "magnitude".to_owned();
    }
    // "Vanished 26 minutes later at an altitude of …": a noun of measure near a span of time is another figure's.
    let timed = unit.is_some_and(|unit| among!(unit, "second" | "minute" | "hour" | "day" | "week" | "month" | "year" | "decade"));
    let nouns: Vec<Noun> = if timed { Vec::new() } else { said.iter().filter_map(Said::noun).collect() };
    // Two hours in the water are not its temperature.
    let fits = |about: &String| !timed || !about.split(' ').any(|word| kin::kin(word).is_some_and(|kin| kin.measures));
    let abouts: Vec<String> = said.iter().filter_map(Said::about).filter(fits).collect();
    let label = match most(nouns.iter().map(|noun| noun.head.to_owned())) {
        Some(head) => {
            let named = || nouns.iter().filter(|noun| noun.head == head);
            // The phrase that most reports have, of equals the one that says more.
            let told = counted(&mut named().map(|noun| noun.phrase.to_ascii_lowercase()));
            let often = |phrase: &str| times(&told, &phrase.to_ascii_lowercase());
            let fits = |phrase: &str| {
                let words = phrase.split(' ').count();
                (words.min(2), often(phrase), words.min(4))
            };
            let phrase = named().map(|noun| &noun.phrase).max_by(|a, b| fits(a).cmp(&fits(b)).then(b.cmp(a)));
            let phrase = phrase.cloned().unwrap_or(head.to_owned());
            let whole = |owner: &String| !phrase.in_small().contains(&owner.in_small()) && !phrase.contains(" of ");
            let owner = most(said.iter().filter_map(Said::owner)).filter(whole).filter(|_| OWNED.has(&head));
            let change = most(named().map(|noun| noun.change.to_owned())).unwrap_or_default();
            format!("{change}{phrase}{}", owner.map(|owner| format!(" of {owner}")).unwrap_or_default())
        }
        // "640 tonnes of ammonium nitrate"
        None if let Some(material) = most(said.iter().filter_map(Said::material)) => material,
        // Where the clause says little, what the figure is about.
        None => {
            let clause = shortest(said);
            let about = most(abouts.iter().cloned()).filter(|_| clause.split(' ').count() < 4 || clause.contains(" and …"));
            about.unwrap_or(clause)
        }
    };
    let first = said.first().map_or(Side::None, |said| said.claim.side);
    let side = match first {
        _ if said.iter().any(|said| said.claim.side != first) => "",
        Side::From => " (before)",
        Side::To => " (after)",
        Side::By => " (change)",
        Side::None => "",
    };
    format!("{label}{side}")
}

/// What is measured, as one report writes it.
struct Noun {
    /// Its kin in the lexicon, else itself.
    head: String,
    phrase: String,
    /// "rise in " where the figure is the size of a change.
    change: &'static str,
}

/// So far behind "46-year-old" his name may stand: "46-year-old German national Dario Venn".
const AGED: usize = 24;

/// Measures that belong to somebody.
const OWNED: &List =
    any!["revenue", "profit", "loss", "share", "dividend", "wage", "budget", "deficit", "debt", "population", "capacity", "margin"];

/// What else than the lexicon's measures says what a figure is.
const NOUNS: &List = any![
    "prize",
    "provisions",
    "forecast",
    "bill",
    "reward",
    "bail",
    "grant",
    "risk",
    "efficacy",
    "protection",
    "possession",
    "support",
    "income",
    "output",
    "production",
    "demand",
    "exports",
    "assets",
    "orders",
    "chance",
    "sentence",
    "toll",
];

impl Said<'_> {
    pub fn span(&self) -> Option<Span> {
        if let Some((_, span)) = self.claim.end {
            return Some(span);
        }
        if self.claim.is_moment {
            self.reading.moments.get(self.claim.mention).map(|moment| moment.span)
        } else {
            self.reading.quantities.get(self.claim.mention).map(|quantity| quantity.span)
        }
    }

    /// The tokens of its sentence, and where the figure stands in them.
    pub fn tokens(&self) -> (&[Token], Range<usize>) {
        let sentence = self.reading.cut.sentences.get(self.claim.sentence);
        let tokens = sentence.and_then(|sentence| self.reading.cut.tokens.get(sentence.tokens.clone())).unwrap_or(&[]);
        let span = self.span().unwrap_or_default();
        let start = tokens.partition_point(|token| token.span.end() <= span.start());
        (tokens, start..tokens.partition_point(|token| token.span.start() < span.end()).max(start))
    }

    pub fn word(&self, tokens: &[Token], at: usize) -> String {
        tokens.get(at).map_or_else(String::new, |token| token.span.of(self.text).in_small())
    }

    /// The person an age is of: the name before it, or what follows "46-year-old".
    fn person(&self) -> Option<String> {
        let (tokens, here) = self.tokens();
        let named = |token: &Token| {
            token.kind == TokenKind::Word && token.case != Case::Lower && !token.senses().any(Senses::CALENDAR | Senses::DETERMINER)
        };
        let mut end = here.start;
        while end > 0 && among!(self.word(tokens, end - 1).as_str(), "," | "(" | "aged" | "was" | "is" | "who" | "now" | "only" | "just") {
            end -= 1;
        }
        // "She, 14," names nobody, "Venn's six-year-old daughter" somebody else.
        let names = |at: usize| tokens.get(at).is_some_and(|token| named(token) && !token.senses().any(Senses::PRONOUN));
        let start = (0..end).rev().take_while(|&at| names(at)).last();
        let whose = start.map(|start| squeeze(tokens[start].span.to(tokens[end - 1].span).of(self.text)));
        let owns = |name: &String| name.ends_with("'s") || name.ends_with("’s");
        if let Some(name) = whose.clone().filter(|name| !owns(name)) {
            return Some(name);
        }
        let after = tokens.get(here.end..)?;
        let skip =
            after.iter().take_while(|token| among!(token.span.of(self.text).in_small().as_str(), "-" | "old" | "year" | "years")).count();
        // "The 9-year-old's grandmother"
        let own = here.end.checked_sub(1).is_some_and(|last| owns(&self.word(tokens, last)));
        let first = after.get(skip).filter(|token| token.kind == TokenKind::Word && !own)?;
        if named(first) {
            let last = after.iter().skip(skip).take_while(|token| named(token)).last()?;
            return Some(squeeze(first.span.to(last.span).of(self.text)));
        }
        let noun = after.iter().skip(skip).take(3).take_while(|token| {
            token.kind == TokenKind::Word && token.case == Case::Lower && !token.senses().any(Senses::GRAMMAR | Senses::SAY)
        });
        let noun = squeeze(first.span.to(noun.last()?.span).of(self.text));
        Some(format!("{} {noun}", whose.as_deref().unwrap_or("the")))
    }

    /// The person named right before an age, or right after "46-year-old", as the reader of names found them.
    fn bearer(&self) -> Option<String> {
        let age = self.span()?;
        let sentence = self.reading.cut.sentences.get(self.claim.sentence)?.span;
        let people = || {
            self.reading
                .names_in(sentence)
                .iter()
                .filter(|name| name.kind == crate::mention::name::Kind::Person && sentence.contains(name.span))
        };
        let between = |from: usize, to: usize| self.text.get(from..to).unwrap_or("").trim_matches(|c: char| !c.is_wordy()).in_small();
        let before = people().rev().find(|name| name.span.end() <= age.start());
        let linked = |words: &str| among!(words, "" | "aged" | "age" | "was" | "is" | "who is" | "who was" | "now" | "only" | "just");
        let before = before.filter(|name| linked(&between(name.span.end(), age.start())));
        let after = people().find(|name| name.span.start() >= age.end() && name.span.start() <= age.end() + AGED);
        let after = after.filter(|name| !self.text.get(age.end()..name.span.start()).unwrap_or("").contains([',', '.', ';']));
        let before = before.filter(|name| !(age.of(self.text).ends_with("old") && subject::is_led(self.text, name.span.start())));
        before.or(after).map(|name| squeeze(name.span.of(self.text)))
    }

    /// What an adjective after the figure says was measured: "depth of the crater".
    fn dimension(&self) -> Option<String> {
        let (tokens, here) = self.tokens();
        // "Down to 2.9 percent from a high of four"
        self.reading.quantities.get(self.claim.mention).filter(|quantity| quantity.kind == quantity::Kind::Measure)?;
        let after = (here.end..tokens.len().min(here.end + 4)).find_map(|at| of_adjective(&self.word(tokens, at)));
        if let Some(noun) = after {
            let of = (here.start.saturating_sub(6)..here.start)
                .rev()
                .find(|&at| tokens[at].kind == TokenKind::Word && !tokens[at].senses().any(Senses::GRAMMAR));
            return Some(of.map_or_else(|| noun.to_owned(), |at| format!("{noun} of the {}", tokens[at].span.of(self.text))));
        }
        None
    }

    /// The noun that says what is measured, with what narrows it on both sides: "cost of each day".
    fn noun(&self) -> Option<Noun> {
        let (tokens, here) = self.tokens();
        let change = self.change();
        if let Some(phrase) = self.dimension() {
            return Some(Noun { head: phrase.clone(), phrase, change });
        }
        // The point of "half a percentage point" is part of a figure and names none.
        let sentence = tokens.first().zip(tokens.last()).map(|(first, last)| first.span.to(last.span)).unwrap_or_default();
        let figures = self.reading.quantities_in(sentence);
        let figure = |at: usize| tokens.get(at).is_some_and(|token| figures.iter().any(|quantity| quantity.span.overlaps(token.span)));
        let money = self.reading.quantities.get(self.claim.mention).is_some_and(|quantity| quantity.kind == quantity::Kind::Amount);
        let near = |at: &usize| {
            let word = self.word(tokens, *at);
            // "5 pence a share", "$3 a dose": the unit of a price, not what is priced.
            let unit = *at > 0 && word == "share" && among!(self.word(tokens, *at - 1).as_str(), "a" | "per" | "each");
            let no = |word: &str| among!(word, "goal" | "point" | "dose") || money && word == "sentence";
            let names = kin::kin(&word).is_some_and(|kin| kin.measures && !no(kin.word))
                && word != "worth"
                && !(word == "pay" && *at + 1 == here.start);
            (names || NOUNS.has(&word)) && !figure(*at) && !unit
        };
        let stop = |at: &usize| !among!(self.word(tokens, *at).as_str(), ";" | "." | ":" | "while" | "but");
        let left = (0..here.start).rev().take(10).take_while(stop).find(near);
        let right = (here.end..tokens.len()).take(5).take_while(stop).take_while(|&at| self.word(tokens, at) != ",").find(near);
        let at = match (left, right) {
            (Some(left), Some(right)) if here.start - left > right + 1 - here.end => right,
            (left, right) => left.or(right)?,
        };
        let plain = |at: usize| {
            tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && !token.senses().any(Senses::GRAMMAR | Senses::SAY))
                && !here.contains(&at)
                && !figure(at)
        };
        // "Provisions for bad loans": what the loans narrow says more.
        let over = (at.saturating_sub(4)..at)
            .rev()
            .take_while(|&at| plain(at) || among!(self.word(tokens, at).as_str(), "of" | "for" | "on" | "the"));
        let at = over
            .into_iter()
            .find(|&before| near(&before) && among!(self.word(tokens, before + 1).as_str(), "of" | "for" | "on"))
            .unwrap_or(at);
        let word = self.word(tokens, at);
        if word.len() > 4 && word.ends_with("ed") {
            let head = kin::kin(&word).map_or(word, |kin| kin.word.to_owned());
            return Some(Noun { phrase: head.clone(), head, change });
        }
        let order = |at: usize| among!(self.word(tokens, at).as_str(), "last" | "first" | "second" | "third" | "fourth");
        let empty = |at: usize| among!(self.word(tokens, at).as_str(), "own" | "such" | "new" | "impose" | "set" | "worth");
        let narrows = |at: usize| plain(at) && !is_verb(&self.word(tokens, at)) && !empty(at) || order(at);
        let first = (at.saturating_sub(2)..at).rev().take_while(|&at| narrows(at)).last().unwrap_or(at);
        // "First-quarter profit" is three words to the reader of tokens.
        let first = if first >= 2 && self.word(tokens, first - 1) == "-" { first - 2 } else { first };
        let joins = among!(self.word(tokens, at + 1).as_str(), "of" | "on" | "for");
        let from = at + 1 + usize::from(among!(self.word(tokens, at + 2).as_str(), "the" | "a" | "an" | "its" | "their" | "each"));
        let last = (from + 1..tokens.len().min(from + 3)).take_while(|&at| plain(at) && !is_verb(&self.word(tokens, at))).last();
        let last = last.filter(|_| joins).unwrap_or(at);
        let phrase = squeeze(tokens.get(first)?.span.to(tokens.get(last)?.span).of(self.text));
        let head = kin::kin(&word).map_or(word, |kin| kin.word.to_owned());
        let phrase = if tokens.get(first)?.case == Case::Lower || first == at { lower_first(&phrase) } else { phrase };
        Some(Noun { head, phrase, change })
    }

    /// What a weight or a volume is of.
    fn material(&self) -> Option<String> {
        let unit = self.reading.quantities.get(self.claim.mention)?.unit.as_deref()?;
        let (tokens, here) = self.tokens();
        let heavy = among!(unit, "tonne" | "ton" | "kilogram" | "gram" | "pound" | "ounce" | "litre" | "gallon" | "barrel" | "cubic metre");
        let of = heavy && self.word(tokens, here.end) == "of";
        let noun = |token: &&Token| {
            let plain = token.kind == TokenKind::Word && token.case == Case::Lower && !token.senses().any(Senses::GRAMMAR | Senses::SAY);
            let word = token.span.of(self.text);
            plain && !is_verb(word) && !(word.len() > 4 && word.ends_with("ed"))
        };
        let nouns = tokens.get(here.end + 1..).filter(|_| of)?.iter().take(3).take_while(noun);
        let (first, last) = (tokens.get(here.end + 1)?, nouns.last()?);
        Some(squeeze(first.span.to(last.span).of(self.text)))
    }

    fn change(&self) -> &'static str {
        match self.reading.quantities.get(self.claim.mention).and_then(|quantity| quantity.change) {
            Some(quantity::Change::Up) => "rise in ",
            Some(quantity::Change::Down) => "fall in ",
            None => "",
        }
    }

    /// Whose it is: the name that opens what the number is about, else the one right before the figure's clause.
    fn owner(&self) -> Option<String> {
        let figure = self.span()?;
        let sentence = self.reading.cut.sentences.get(self.claim.sentence)?.span;
        // The town of a dateline owns nothing.
        let line = dateline::past(self.text, self.tokens().0).map_or(sentence.start(), |dash| dash.end());
        let mut names = self.reading.names_in(sentence).iter().filter(|name| {
            sentence.contains(name.span)
                && name.span.start() >= line
                && name.span.end() <= figure.start()
                && name.kind == crate::mention::name::Kind::Organisation
        });
        names.next_back().map(|name| squeeze(name.span.of(self.text)))
    }

    /// The words that say what the number is about, as one phrase of the text.
    fn about(&self) -> Option<String> {
        let quantity = self.reading.quantities.get(self.claim.mention).filter(|_| !self.claim.is_moment)?;
        let words = squeeze(quantity.about.iter().copied().reduce(Span::to).filter(|span| !span.overlaps(quantity.span))?.of(self.text));
        let change = self.change();
        (!words.is_empty() && words.len() <= 50).then(|| format!("{change}{words}"))
    }
}

fn upper_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.large().to_string() + letters.as_str())
}

fn lower_first(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.small().to_string() + letters.as_str())
}

/// Whether a word is a verb of change, which ends the words that narrow a noun: "provisions for bad loans rose".
fn is_verb(word: &str) -> bool {
    among!(word, "was" | "is" | "came" | "went" | "stood") || kin::kin(word).is_some_and(|kin| among!(kin.word, "rise" | "fall" | "raise"))
}

/// The noun of a word that says which way something was measured.
fn of_adjective(word: &str) -> Option<&'static str> {
    Some(match word {
        "wide" => "width",
        "deep" => "depth",
        "long" => "length",
        "tall" | "high" => "height",
        "thick" => "thickness",
        _ => return None,
    })
}

/// What a date dates: "army imposed a curfew" of "the army imposed a curfew early Tuesday", the shortest that tells enough.
fn dated(said: &[Said]) -> String {
    let told = said.iter().filter_map(Said::dates);
    let best = told.min_by(|(a, x), (b, y)| (*b).min(3).cmp(&(*a).min(3)).then(x.len().cmp(&y.len())).then(x.cmp(y)));
    best.map_or_else(|| shortest(said), |(_, told)| told)
}

/// The clause that names a fact in the fewest words, of those that name anything.
pub fn shortest(said: &[Said]) -> String {
    let names = |clause: &str| clause.split(' ').filter(|word| word.len() > 3 && !word.contains('…')).count().min(2);
    let clauses = said.iter().map(Said::clause).filter(|clause| clause.split(' ').count() > 2);
    let best = clauses.min_by(|a, b| names(b).cmp(&names(a)).then(a.len().cmp(&b.len())).then(a.cmp(b)));
    best.or_else(|| said.first().map(Said::clause)).unwrap_or_default()
}

/// Words with how often they come, in the order of the alphabet.
pub fn counted(words: &mut dyn Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut words: Vec<String> = words.collect();
    sort::all(&mut words);
    let mut counted: Vec<(String, usize)> = Vec::new();
    for word in words {
        match counted.last_mut().filter(|(last, _)| *last == word) {
            Some((_, times)) => *times = times.saturating_add(1),
            None => counted.push((word, 1)),
        }
    }
    counted
}

/// How often one of them comes.
pub fn times(counted: &[(String, usize)], word: &str) -> usize {
    counted.binary_search_by(|(known, _)| known.as_str().cmp(word)).map_or(0, |at| counted[at].1)
}

/// The commonest of some words, the first of equals in the order of the alphabet.
pub fn most(mut words: impl Iterator<Item = String>) -> Option<String> {
    commonest(&mut words)
}

fn commonest(words: &mut dyn Iterator<Item = String>) -> Option<String> {
    counted(words).into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))).map(|(word, _)| word)
}

/// The place that every report names, if they name one.
fn shared_place(reports: &[&Report]) -> Option<String> {
    let first = reports.first()?.place.clone()?;
    reports.iter().all(|report| report.place.as_deref() == Some(first.as_str())).then_some(first)
}
