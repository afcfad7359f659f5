//! Cuts names out of the text: runs of words written large, with the title before them.

use super::{Kind, Name, stem};
use crate::lexicon::among;
use crate::lexicon::{self, Senses, is_concern};
use crate::lexicon::{List, any};
use crate::text::letters::Cased;
use crate::text::{Span, sort};
use crate::token::{Case, Kind as TokenKind, Token, Tokens};
use std::ops::Range;

/// Every name, not yet joined to bearers.
pub fn find(text: &str, cut: &Tokens) -> Vec<Name> {
    let mut names = Vec::new();
    let mut headlines = Vec::new();
    for sentence in &cut.sentences {
        if sentence.headline {
            headlines.push(sentence.tokens.clone());
        } else {
            in_sentence(text, cut, sentence.tokens.clone(), &mut names);
        }
    }
    family_names(text, cut, &mut names);
    // They tell what is a name in a headline. Most begin with a letter that no large word there begins with.
    let large = headlines.iter().flat_map(|headline| &cut.tokens[headline.clone()]).filter(|token| is_large(token));
    let letters = large.fold(0, |letters, token| letters | letter(token.first));
    let told = names.iter().filter(|name| name.kind != Kind::Other).flat_map(|name| [name.span.of(text), last_word(name.span.of(text))]);
    let told = told.filter(|name| name.bytes().next().is_some_and(|first| letters & letter(first) != 0));
    let known: Vec<String> = sort::each(told.map(Cased::in_small));
    for headline in headlines {
        in_headline(text, cut, headline, &known, &mut names);
    }
    sort::by_key(&mut names, |name| name.span);
    names
}

/// "White said", where there is an Ada White in the article: a family name that is a word of every day.
fn family_names(text: &str, cut: &Tokens, names: &mut Vec<Name>) {
    let full = names.iter().filter(|name| name.kind == Kind::Person).map(|name| name.span.of(text)).filter(|name| name.contains(' '));
    let families = sort::each(full.map(last_word));
    let taken = sort::each(names.iter().flat_map(|name| name.tokens.clone()));
    let says = |at: usize| cut.tokens.get(at).is_some_and(|verb| verb.case == Case::Lower && verb.senses().any(Senses::SAY));
    for sentence in cut.sentences.iter().filter(|sentence| !sentence.headline) {
        for at in sentence.tokens.clone().filter(|at| taken.binary_search(at).is_err()) {
            let span = cut.tokens[at].span;
            // "the King said", "Smith County"
            let joins = |at: usize| cut.tokens.get(at).is_some_and(|token| is_namelike(token) || token.is_mark(b'-'));
            let called =
                || !joins(at + 1) && at.checked_sub(1).is_none_or(|before| !joins(before) && cut.tokens[before].span.of(text) != "the");
            let speaks = says(at + 1) || at > sentence.tokens.start && says(at - 1);
            if is_large(&cut.tokens[at]) && speaks && called() && families.binary_search(&span.of(text)).is_ok() {
                names.push(Name { span, title: None, tokens: at..at + 1, kind: Kind::Person, bearer: 0 });
            }
        }
    }
    sort::by_key(names, |name| name.span);
}

/// A bit for each letter of ASCII; any other may be one of them in small.
fn letter(first: u8) -> u32 {
    if first.is_ascii() { 1 << (first & 31) } else { u32::MAX }
}

fn last_word(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// Whether a token may be part of a name.
fn is_large(token: &Token) -> bool {
    token.kind == TokenKind::Word && token.case != Case::Lower
}

/// Whether the token's word is a possessive, after which a name ends.
fn is_possessive(text: &str, token: &Token) -> bool {
    let word = token.span.bytes(text);
    word.ends_with(b"'s") || word.ends_with("’s".as_bytes())
}

fn in_sentence(text: &str, cut: &Tokens, range: Range<usize>, names: &mut Vec<Name>) {
    let tokens = &cut.tokens;
    let mut at = range.start;
    let mut first = true;
    while at < range.end {
        let token = &tokens[at];
        if token.kind == TokenKind::Word && token.case == Case::Lower {
            first = false;
            at += 1;
            continue;
        }
        if token.kind == TokenKind::Mark || token.kind == TokenKind::Number {
            // After a mark that opens a sentence within the sentence, a large letter says nothing either.
            first |= matches!(token.first, b'"' | b':') || token.first == 0xe2 && among!(token.span.of(text), "“" | "‘" | "•" | "—" | "–");
            at += 1;
            continue;
        }
        let senses = token.senses();
        let grammar = senses.any(Senses::GRAMMAR) && token.case == Case::Capital && !senses.any(Senses::FIRST_NAME);
        // "the New York Times": New is part of the name but where a sentence begins.
        let new = grammar
            && !first
            && token.span.of(text) == "New"
            && tokens.get(at + 1).is_some_and(|next| next.spaced && next.case == Case::Capital);
        let grammar = grammar && !new;
        let starts = !grammar && !(senses.any(Senses::CALENDAR) && !senses.any(Senses::FIRST_NAME)) && !is_pronoun_contraction(text, token);
        if !starts {
            first = false;
            at += 1;
            continue;
        }
        let end = run_end(text, cut, at, range.end);
        if let Some(name) = name_of(text, cut, at..end, first, range.end) {
            names.push(name);
        }
        at = end;
        first = false;
    }
}

/// "I'm", "It's", "Don't"
fn is_pronoun_contraction(text: &str, token: &Token) -> bool {
    // Straight or curved, by the first of its bytes: most words have neither.
    if !token.span.bytes(text).iter().any(|byte| matches!(byte, b'\'' | 0xe2)) {
        return false;
    }
    let word = token.span.of(text);
    word.split(['\'', '’']).next().is_some_and(|head| {
        head.len() < word.len() && lexicon::lookup(&head.in_small()).is_some_and(|entry| entry.senses.any(Senses::GRAMMAR))
    }) || word.contains("n't")
        || word.contains("n’t")
}

/// Where the run of large words that starts at `at` ends.
fn run_end(text: &str, cut: &Tokens, at: usize, limit: usize) -> usize {
    let tokens = cut.tokens.get(..limit).unwrap_or_default();
    let mut end = at + 1;
    while let Some(more) = joins(text, tokens, at, end) {
        end += more;
    }
    end
}

/// How many tokens from `end` on belong to the name that starts at `at`; `None` where it ends.
fn joins(text: &str, tokens: &[Token], at: usize, end: usize) -> Option<usize> {
    let last = tokens.get(end - 1).filter(|last| !is_possessive(text, last))?;
    let next = tokens.get(end)?;
    // "Grend Police Chief Ana Koval", "Helen Weeks"
    let opener = || {
        let family = last.senses().any(Senses::FIRST_NAME) && !next.senses().any(Senses::FUNCTION);
        is_large(next) && (family || next.senses().any(Senses::TITLE | Senses::ORGANISATION))
    };
    if next.spaced && (is_namelike(next) || opener() || begins_initial(text, tokens, end)) && !next.senses().any(Senses::CALENDAR) {
        return Some(1);
    }
    // Most names end here: nothing follows that may join.
    let may_join = match next.kind {
        TokenKind::Mark => matches!(next.first, b'.' | b'-' | b'&'),
        TokenKind::Word => matches!(next.first, b'o' | b'f' | b'a') || next.senses().any(Senses::PARTICLE),
        TokenKind::Number => false,
    };
    if !may_join {
        return None;
    }
    let (then, word) = (tokens.get(end + 1), next.span.of(text));
    let tight = !next.spaced;
    let titled = is_initial(text, last) || last.senses().any(Senses::TITLE) || is_short_title(text, last);
    if tight && word == "." && titled && then.is_some_and(|then| then.spaced && is_large(then)) {
        return Some(2);
    }
    if tight && word == "-" && then.is_some_and(|then| !then.spaced && is_large(then)) {
        return Some(2);
    }
    // "Ki-moon", "Geun-hye": the second half of a given name.
    let tail = then.is_some_and(|then| !then.spaced && then.kind == TokenKind::Word && then.case == Case::Lower && then.entry.is_none());
    if tight && word == "-" && end - at >= 2 && tail && then.is_some_and(|then| is_name_tail(then.span.of(text))) {
        return Some(2);
    }
    if let Some(end_of_particles) = particle_end(text, tokens, end) {
        return Some(end_of_particles - end);
    }
    // "Ministry of Health", "Bank of the Islands", "Marsh & Sons", "Institute for Coastal Studies"
    let large = |at: usize| tokens.get(at).is_some_and(is_namelike);
    match word {
        "of" if last.senses().any(Senses::ORGANISATION) && large(end + 1) => Some(2),
        "of" if last.senses().any(Senses::ORGANISATION) && then.is_some_and(|then| then.span.of(text) == "the") && large(end + 2) => {
            Some(3)
        }
        "&" if large(end + 1) => Some(2),
        "for" | "and" if large(end + 1) && organisation_so_far(tokens, at, end) => {
            then.is_some_and(|then| !then.senses().any(Senses::TITLE | Senses::FIRST_NAME)).then_some(2)
        }
        _ => None,
    }
}

/// No "York-based", "Kong-listed".
fn is_name_tail(word: &str) -> bool {
    let joined = ["ed", "ing", "style", "born", "era", "wide", "like", "run", "only", "made", "free", "bound", "area", "owned"];
    (2..=5).contains(&word.len()) && !joined.iter().any(|end| word.ends_with(end))
}

/// A large word that is not grammar ("The", "In"), unless it is a given name as well ("Will").
fn is_namelike(token: &Token) -> bool {
    is_large(token) && (token.case != Case::Capital || !token.senses().any(Senses::GRAMMAR) || token.senses().any(Senses::FIRST_NAME))
}

fn organisation_so_far(tokens: &[Token], at: usize, end: usize) -> bool {
    tokens[at..end].iter().any(|token| token.senses().any(Senses::ORGANISATION)) && end - at <= 3
}

/// "van der Berg", "al-Masri": the end of particles and the large word after them.
fn particle_end(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let mut end = at;
    while let Some(token) = tokens.get(end) {
        if token.senses().any(Senses::PARTICLE) && token.case == Case::Lower || token.span.of(text) == "-" && !token.spaced {
            end += 1;
        } else {
            // "GREND- Ada Holm": a place, a hyphen for a dash, and a name.
            let apart = end > at && token.spaced && tokens[end - 1].span.of(text) == "-";
            return (is_large(token) && end > at && end - at <= 3 && !apart).then_some(end + 1);
        }
    }
    None
}

fn is_initial(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Word && token.span.len() <= 4 && token.span.of(text).chars().count() == 1
}

/// "Peter A. Brandt": no article and no pronoun.
fn begins_initial(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(letter), Some(stop), Some(next)) = (tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)) else { return false };
    is_initial(text, letter) && is_large(letter) && stop.is_mark(b'.') && !stop.spaced && next.spaced && is_namelike(next)
}

/// "Jr." and the like, and abbreviated titles that are no words of their own.
fn is_short_title(text: &str, token: &Token) -> bool {
    among!(token.span.of(text), "Jr" | "Sr" | "St" | "Hon" | "Messrs")
}

/// What a secretary or a minister is of.
const OFFICES: &List = any![
    "State",
    "Defense",
    "Defence",
    "Finance",
    "Justice",
    "Health",
    "Interior",
    "Labor",
    "Labour",
    "Education",
    "Energy",
    "Agriculture",
    "Commerce",
    "Transport",
    "Transportation",
    "Trade",
    "Charge",
    "Culture",
    "Housing",
];

/// The name in a run: what is left when title, role and nation before it are taken off.
fn name_of(text: &str, cut: &Tokens, run: Range<usize>, first: bool, limit: usize) -> Option<Name> {
    let tokens = &cut.tokens;
    let organisation =
        tokens[run.clone()].iter().any(|token| token.senses().any(Senses::ORGANISATION) && !token.senses().any(Senses::FIRST_NAME));
    let mut start = run.start + shouted(tokens, &run);
    for at in run.clone() {
        let senses = tokens[at].senses();
        let titled = senses.any(Senses::TITLE | Senses::ROLE) && !(senses.any(Senses::FIRST_NAME) && at > start);
        let followed = at + 1 < run.end;
        if titled && followed && !(organisation && has_organisation_after(tokens, at + 1..run.end)) {
            start = at + 1;
        }
    }
    // "Secretary of State Ada Holm", "agent in charge Richard Kern": the office goes on before the given name.
    let office = start == run.start
        && start.checked_sub(2).is_some_and(|at| {
            among!(tokens[at + 1].span.of(text), "of" | "for" | "in") && tokens[at].senses().any(Senses::TITLE | Senses::ROLE)
        });
    let given =
        office.then(|| (run.start + 1..run.end.saturating_sub(1)).find(|&at| tokens[at].senses().any(Senses::FIRST_NAME))).flatten();
    let branch = office && run.len() >= 2 && OFFICES.has(tokens[run.start].span.of(text));
    start = given.or(branch.then_some(run.start + 1)).unwrap_or(start);
    while start < run.end && tokens[start].kind == TokenKind::Mark {
        start += 1;
    }
    // "the U.S. Secretary of State", "the Prime Minister": an office, whoever holds it.
    let held = |word: &str| among!(word, "Minister" | "President" | "Secretary" | "General" | "Chief" | "Sheriff" | "Officer");
    if held(tokens[run.end - 1].span.of(text)) && !organisation {
        return None;
    }
    // "the Ohio Republican" is what a person is, and no name.
    let party = |token: &Token| token.senses().any(Senses::PEOPLE) && !token.senses().any(Senses::FIRST_NAME);
    let definite = run.start.checked_sub(1).is_some_and(|at| tokens[at].span.of(text).eq_ignore_ascii_case("the"));
    if definite && run.len() == 2 && party(&tokens[run.end - 1]) && !organisation {
        return None;
    }
    let shouted = shouted(tokens, &run);
    let mut title = start > run.start + shouted;
    if !title {
        while start + 1 < run.end && tokens[start].senses().any(Senses::PEOPLE) && !organisation {
            start += 1;
        }
    }
    let title_span = if title {
        Some(tokens[run.start + shouted].span.to(tokens[start.checked_sub(1)?].span))
    } else {
        lower_title(text, tokens, start)
    };
    title |= title_span.is_some();
    let title_span = title_span.or_else(|| apposed_title(text, tokens.get(..limit)?, run.end));
    let words = &tokens[start..run.end];
    let (head, last) = (words.first()?, words.last()?);
    let count = words.iter().filter(|token| token.kind == TokenKind::Word).count();
    // A lone title, nation, weekday or verb that opens a sentence is no name.
    let common =
        Senses::TITLE | Senses::ROLE | Senses::PEOPLE | Senses::CALENDAR | Senses::SAY | Senses::CALL | Senses::SAYING | Senses::CALLING;
    if count == 1 && !title && head.senses().any(common) && !head.senses().any(Senses::FIRST_NAME) {
        return None;
    }
    if count == 1 && first && !title && head.case == Case::Capital && head.entry.is_some() && !head.senses().any(Senses::FIRST_NAME) {
        return None;
    }
    let after = tokens[..limit].get(run.end);
    let says = after.is_some_and(|after| after.senses().any(Senses::SAY) && after.case == Case::Lower);
    // "JoEllen Berg of the port office told reporters"
    let placed = || {
        let mut rest = tokens[..limit].iter().skip(run.end + 1).take(6).take_while(|token| token.kind == TokenKind::Word);
        rest.any(|token| token.case == Case::Lower && token.senses().any(Senses::SAY))
    };
    let linked = after.is_some_and(|after| among!(after.span.of(text), "of" | "from" | "with"));
    let place_before = start
        .checked_sub(1)
        .and_then(|at| tokens.get(at))
        .is_some_and(|token| among!(token.span.of(text), "in" | "In" | "at" | "near" | "across" | "outside" | "around"));
    // "The hospital in Venn told reporters": it is not Venn that speaks.
    let says = says && !place_before || is_said_by(text, tokens, start) || count == 2 && linked && placed();
    let aged = after.is_some_and(|after| after.span.of(text) == ",")
        && tokens[..limit].get(run.end + 1).is_some_and(|age| age.kind == TokenKind::Number && age.span.len() == 2);
    // "Ana Koval, the harbour police chief,"
    let apposed = (2..=4).contains(&count) && is_apposed(text, tokens.get(..limit).unwrap_or_default(), run.end);
    // "his lawyer, Ana Koval,"
    let role_before = start.checked_sub(2).is_some_and(|role| {
        tokens[role + 1].span.of(text) == "," && tokens[role].case == Case::Lower && tokens[role].senses().any(Senses::ROLE)
    }) && after.is_some_and(|after| among!(after.span.of(text), "," | "."));
    let apposed =
        apposed || role_before && (2..=4).contains(&count) || (2..=3).contains(&count) && is_described(text, tokens, start, run.end);
    let metonym = count == 1 && (head.case == Case::Upper || head.senses().any(Senses::PLACE | Senses::PEOPLE));
    let given = head.senses().any(Senses::FIRST_NAME) || (count >= 2 && words.iter().any(|token| is_initial(text, token)));
    // "Grend Police Chief Ana Koval" has the police in her title.
    let chief = start.checked_sub(1).is_some_and(|at| title && !tokens[at].senses().any(Senses::ORGANISATION));
    let organisation = organisation
        && !(chief && !has_organisation_after(tokens, start..run.end))
        && !(title && count >= 2 && head.senses().any(Senses::FIRST_NAME));
    let kind = if organisation || (count == 1 && head.case == Case::Upper && !title) {
        Kind::Organisation
    } else if last.senses().any(Senses::PLACE) && count >= 2 && !title {
        Kind::Place
    } else if title
        || (given && (2..=5).contains(&count))
        || (given && says && !metonym)
        || (aged && count <= 4)
        || (says && count <= 4 && !metonym)
        || apposed
    {
        Kind::Person
    } else if place_before {
        Kind::Place
    } else {
        Kind::Other
    };
    let cut_off = last.span.of(text).len() - stem(text, last).len();
    let span = Span::new(head.span.start(), last.span.end() - cut_off);
    Some(Name { span, title: title_span, tokens: start..run.end, kind, bearer: 0 })
}

/// How many words of a run are shouted before a name in its usual letters: "JUST SEEN Ada Holm speaks".
fn shouted(tokens: &[Token], run: &Range<usize>) -> usize {
    let loud = |token: &&Token| token.kind == TokenKind::Word && token.case == Case::Upper && token.span.len() >= 3;
    let count = tokens[run.clone()].iter().take_while(loud).count();
    let named = tokens.get(run.start + count).is_some_and(|token| token.case == Case::Capital && count < run.len());
    if count >= 2 && named { count } else { 0 }
}

/// Whether ", a former teacher," or ", head of the yard," follows: what a person is.
fn is_apposed(text: &str, tokens: &[Token], end: usize) -> bool {
    if tokens.get(end).is_none_or(|comma| comma.span.of(text) != ",") {
        return false;
    }
    let inside = tokens.iter().skip(end + 1).take(9).take_while(|token| token.kind != TokenKind::Mark || token.span.of(text) == "-");
    let words: Vec<&Token> = inside.collect();
    let opens = words.first().is_some_and(|first| {
        first.senses().any(Senses::ROLE | Senses::TITLE) && first.case == Case::Lower
            || among!(first.span.of(text), "a" | "an" | "the" | "who" | "former")
    });
    opens
        && words.iter().any(|word| {
            word.case == Case::Lower && word.senses().any(Senses::ROLE | Senses::TITLE) && !word.senses().any(Senses::ORGANISATION)
                || word.span.of(text) == "who"
        })
}

/// "the harbour master, Ines Corda, said": what speaks between commas is whom the words before describe. Companies, which speak
/// too, are left out.
fn is_described(text: &str, tokens: &[Token], start: usize, end: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let says = word(end) == "," && tokens.get(end + 1).is_some_and(|verb| verb.case == Case::Lower && verb.senses().any(Senses::SAY));
    let Some(comma) = start.checked_sub(1).filter(|&comma| says && word(comma) == ",") else { return false };
    let plain = |at: &usize| {
        let token = &tokens[*at];
        token.kind == TokenKind::Word && token.case == Case::Lower && !token.senses().any(Senses::FUNCTION | Senses::ORGANISATION)
    };
    let described = (comma.saturating_sub(3)..comma).rev().take_while(plain).count();
    let led = comma.checked_sub(described + 1).map_or("", word);
    described > 0
        && !is_concern(word(comma - 1))
        && among!(led, "the" | "The" | "a" | "an" | "A" | "An" | "his" | "her" | "its" | "their" | "s")
}

/// “It is over,” said Koval. “It is over,” said shopkeeper Raj Koval.
fn is_said_by(text: &str, tokens: &[Token], start: usize) -> bool {
    let plain = |token: &Token| token.case == Case::Lower && token.kind == TokenKind::Word && !token.senses().any(Senses::FUNCTION);
    let verb = (start.saturating_sub(4)..start).rev().find(|&at| !plain(&tokens[at]) || tokens[at].senses().any(Senses::SAY));
    verb.is_some_and(|verb| {
        plain(&tokens[verb]) && verb.checked_sub(1).is_some_and(|mark| matches!(tokens[mark].span.of(text), "”" | "\"" | "’" | "'" | "»"))
    })
}

/// The office behind a name: "foreign minister" in "Ana Koval, the foreign minister,".
fn apposed_title(text: &str, tokens: &[Token], end: usize) -> Option<Span> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    if word(end) != "," || !among!(word(end + 1), "the" | "a" | "an") && !tokens.get(end + 1)?.senses().any(Senses::TITLE) {
        return None;
    }
    let first = end + 1 + usize::from(among!(word(end + 1), "the" | "a" | "an"));
    let past = (first..tokens.len().min(first + 5)).find(|&at| !tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word))?;
    let office = tokens.get(past.checked_sub(1)?).filter(|_| past > first)?;
    let plain = tokens[first..past].iter().all(|token| !token.senses().any(Senses::FUNCTION) || token.senses().any(Senses::TITLE));
    let titled = office.senses().any(Senses::TITLE) && !office.senses().any(Senses::ORGANISATION) && plain;
    (titled && among!(word(past), "," | ".")).then(|| tokens[first].span.to(office.span))
}

fn has_organisation_after(tokens: &[Token], range: Range<usize>) -> bool {
    tokens[range].iter().any(|token| token.senses().any(Senses::ORGANISATION))
}

/// A role in small letters right before the name: "spokesman Yuri Hrytsenko", "pop singer Lena Ross".
fn lower_title(text: &str, tokens: &[Token], start: usize) -> Option<Span> {
    let role = tokens.get(start.checked_sub(1)?)?;
    let is_role = role.case == Case::Lower
        && role.kind == TokenKind::Word
        && role.senses().any(Senses::ROLE | Senses::TITLE)
        && !role.span.of(text).ends_with('s');
    // "the police chief Ana Ruiz" is the role of a person, "the company Acme" is not.
    let thing = role.senses().any(Senses::ORGANISATION)
        || among!(role.span.of(text), "agency" | "firm" | "newspaper" | "paper" | "university" | "channel" | "army" | "family");
    if !is_role || thing {
        return None;
    }
    // Whether the person still holds it: "the former transport minister Lena Ross".
    let lower = |at: &usize| tokens[*at].kind == TokenKind::Word && tokens[*at].case == Case::Lower;
    let past = |at: &usize| among!(tokens[*at].span.of(text), "former" | "then" | "acting" | "late");
    let first = (start.saturating_sub(4)..start - 1).rev().take_while(lower).find(past);
    Some(first.map_or(role.span, |at| tokens[at].span.to(role.span)))
}

/// In a headline only names known from the article are found.
fn in_headline(text: &str, cut: &Tokens, range: Range<usize>, known: &[String], names: &mut Vec<Name>) {
    let tokens = &cut.tokens;
    let mut at = range.start;
    while at < range.end {
        let longest = (1..=4.min(range.end - at)).rev().find_map(|len| {
            let (head, last) = (&tokens[at], &tokens[at + len - 1]);
            let end = last.span.end() - (last.span.of(text).len() - stem(text, last).len());
            let span = Span::new(head.span.start(), end);
            (is_large(head) && is_large(last) && known.binary_search(&span.of(text).in_small()).is_ok()).then_some((span, len))
        });
        match longest {
            Some((span, len)) => {
                names.push(Name { span, title: None, tokens: at..at + len, kind: Kind::Other, bearer: 0 });
                at += len;
            }
            None => at += 1,
        }
    }
}
