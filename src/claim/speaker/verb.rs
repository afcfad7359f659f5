//! What governs speech in a frame: verbs, participles, "according to".

use super::Page;
use super::able::{self, is_adjective, is_possessive};
use crate::lexicon::among;
use crate::lexicon::{Senses, sieve::Sieve};
use crate::text::small;
use crate::token::{Case, Kind};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verb {
    /// Has its speaker as subject ("said", "called").
    Finite,
    /// Takes the speaker of its main clause ("adding").
    Participle,
    /// Names the speaker behind itself ("according to").
    Source,
    /// Names the speaker behind "by", if at all ("was described as").
    Passive,
}

/// What token `at` is as a governor of speech. `weak`: also verbs that take a marked word or two.
pub fn governs(page: &Page, at: usize, weak: bool) -> Option<Verb> {
    let token = page.token(at)?;
    if token.kind != Kind::Word || !page.outside(at) || page.named.get(at).is_some_and(Option::is_some) {
        return None;
    }
    let word = page.word(at);
    // Nearly every word is none of all that follows, and that is seen at a glance.
    let speech = Senses::SAY | Senses::CALL | Senses::SAYING | Senses::CALLING;
    if token.case == Case::Lower && !token.senses().any(speech) && !SPEAKING.may_have(word) {
        return None;
    }
    if word.eq_ignore_ascii_case("according") && page.word(at + 1) == "to" {
        return Some(Verb::Source);
    }
    if token.case != Case::Lower && !first_of_sentence(page, at) && !in_headline(page, at) {
        return None;
    }
    // "An emergency call": a noun.
    if is_bare(word) && is_narrowed(page, at) {
        return None;
    }
    if word == "per" {
        return Some(Verb::Source);
    }
    // "found that the ferry was", "showed that": verbs of speech only with their clause.
    if WITH_CLAUSE.contains(&word) {
        return (page.reads(at + 1, "that") && !is_noun_place(page, at)).then_some(Verb::Finite);
    }
    // "Weller shot back", "his sister cut in", "the report points out": words that speak with the one behind them.
    if is_joined(word, page.word(at + 1)) {
        return (!is_noun_place(page, at)).then_some(if word.ends_with("ing") { Verb::Participle } else { Verb::Finite });
    }
    // "inquiry told", "court hears": who listens, in a headline.
    if among!(word, "told" | "hears") && among!(page, at + 1, "" | ".") {
        return None;
    }
    let senses = token.senses();
    let (finite, participle) = if weak {
        (senses.any(Senses::SAY | Senses::CALL), senses.any(Senses::SAYING | Senses::CALLING))
    } else {
        (senses.any(Senses::SAY), senses.any(Senses::SAYING))
    };
    // "is describing", "he’s claiming": a finite form after all.
    if participle && at.checked_sub(1).is_some_and(|before| is_be(page, before)) {
        return Some(Verb::Finite);
    }
    if participle && !finite {
        // "the warning", "a meeting": a noun.
        return (!is_noun_place(page, at)).then_some(Verb::Participle);
    }
    if !finite || is_noun_place(page, at) {
        return None;
    }
    Some(if is_passive(page, at) { Verb::Passive } else { Verb::Finite })
}

/// Verbs of speech only with their clause.
const WITH_CLAUSE: &[&str] = &["found", "finds", "showed", "shows", "learned", "decided", "heard", "knew", "knows", "shown"];

/// Verbs of speech only with the word behind them, by that word.
#[rustfmt::skip]
const JOINED: &[(&str, &[&str])] = &[
    ("back", &[
        "shot", "shoots", "fired", "fires", "hit", "hits", "struck", "snapped", "clapped", "pushed", "shooting", "firing", "hitting",
        "pushing",
    ]),
    ("in", &["cut", "cuts", "chipped", "weighed", "broke", "chimed", "chimes", "cutting"]),
    ("out", &["points", "point", "pointing", "cried", "called", "spelled", "sang"]),
    ("it", &["put", "puts", "putting"]),
    ("up", &["piped", "spoke"]),
    ("that", &["points", "thinking", "knowing", "hearing"]),
];

/// Words that may govern speech whatever the lexicon says of them.
const SPEAKING: Sieve = {
    let (mut sieve, mut at) = (Sieve::of(WITH_CLAUSE).and(Sieve::of(&["according", "per", "told", "hears"])), 0);
    while at < JOINED.len() {
        sieve = sieve.and(Sieve::of(JOINED[at].1));
        at += 1;
    }
    sieve
};

fn is_joined(verb: &str, next: &str) -> bool {
    JOINED.iter().any(|(behind, verbs)| *behind == next && verbs.contains(&verb))
}

/// Whether the word before shows that this is a noun ("the report", "the mayor's attacks", "of reports", "new claims").
fn is_noun_place(page: &Page, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let Some(token) = page.token(before) else { return false };
    if !page.outside(before) {
        return false;
    }
    let word = page.word(before);
    if is_possessive(page, before) || word.ends_with("s'") || word == "’" || word == "'" {
        return true;
    }
    // "a Harbour Post report": a name of one takes no verb without an ending, and one behind "a" narrows a noun.
    if let Some(name) = able::name(page, before).filter(|_| is_bare(page.word(at))) {
        let one = name.tokens.start.checked_sub(1).is_some_and(|article| among!(page, article, "a" | "an" | "A" | "An"));
        if one || !word.ends_with('s') {
            return true;
        }
    }
    // "late-night tweets", "her recovered posts", "his disrespectful comments": what is narrowed is a noun.
    let plural = matches!(page.word(at).strip_suffix('s'), Some(noun) if !noun.ends_with('s'));
    let hyphened = before.checked_sub(1).is_some_and(|hyphen| page.reads(hyphen, "-") && !token.spaced);
    if plural && token.case == Case::Lower && (hyphened || is_adjective(page, before)) && !token.senses().any(Senses::ROLE) {
        return true;
    }
    if token.senses().any(Senses::PRONOUN) {
        return false;
    }
    let lower = small(word);
    (token.senses().any(Senses::DETERMINER)
        && !among!(
            &*lower,
            "that"
                | "which"
                | "both"
                | "all"
                | "some"
                | "many"
                | "one"
                | "two"
                | "those"
                | "most"
                | "another"
                | "several"
                | "others"
                | "few"
        ))
        || (token.senses().any(Senses::PREPOSITION)
            && !among!(
                &*lower,
                "as" | "on"
                    | "by"
                    | "up"
                    | "out"
                    | "off"
                    | "to"
                    | "over"
                    | "after"
                    | "before"
                    | "while"
                    | "in"
                    | "down"
                    | "for"
                    | "through"
                    | "from"
                    | "along"
                    | "since"
                    | "without"
                    | "than"
            ))
        || (among!(&*lower, "for" | "in" | "from" | "by" | "on" | "after" | "before" | "without" | "since")
            && !page.word(at).ends_with("ing"))
}

/// "an emergency call", "the final report": what is one takes no verb without an ending.
fn is_narrowed(page: &Page, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| page.token(before)) else { return false };
    let plain = before.kind == Kind::Word
        && before.case == Case::Lower
        && !before.senses().any(Senses::FUNCTION | Senses::ROLE)
        && !page.word(at - 1).ends_with('s');
    plain && at.checked_sub(2).is_some_and(|article| among!(page, article, "a" | "an" | "the" | "A" | "An" | "The"))
}

/// A noun that is a verb's bare form as well.
fn is_bare(word: &str) -> bool {
    among!(
        word,
        "report"
            | "claim"
            | "comment"
            | "tweet"
            | "post"
            | "note"
            | "remark"
            | "answer"
            | "reply"
            | "call"
            | "demand"
            | "promise"
            | "question"
            | "attack"
            | "joke"
            | "pledge"
            | "quote"
            | "label"
            | "brand"
            | "complaint"
            | "address"
            | "charge"
            | "shout"
            | "whisper"
    )
}

fn is_passive(page: &Page, at: usize) -> bool {
    let word = page.word(at);
    let past = word.ends_with("ed") || among!(word, "told" | "said" | "seen" | "quoted" | "known" | "written" | "made" | "found");
    let mut back = at;
    while let Some(before) = back.checked_sub(1) {
        let Some(token) = page.token(before) else { return false };
        let word = page.word(before);
        if among!(word, "was" | "were" | "been" | "being" | "be" | "is" | "are" | "got") {
            return past;
        }
        if !(token.senses().any(Senses::ADVERB) || word.ends_with("ly")) {
            return false;
        }
        back = before;
    }
    false
}

/// A form of "be", alone or at the end of a pronoun or name ("he's").
fn is_be(page: &Page, at: usize) -> bool {
    let word = crate::claim::view::lower(page.word(at));
    among!(&*word, "is" | "are" | "was" | "were" | "been" | "am")
        || ["'s", "'re", "'m"].iter().any(|tail| word.strip_suffix(tail).is_some_and(is_pronoun))
}

fn is_pronoun(word: &str) -> bool {
    crate::lexicon::lookup(word).is_some_and(|entry| entry.senses.any(Senses::PRONOUN))
}

fn first_of_sentence(page: &Page, at: usize) -> bool {
    page.cut.sentences.binary_search_by_key(&at, |sentence| sentence.tokens.start).is_ok()
}

/// In a headline verbs are written large: "Koval Says Port Is ‘Lost’".
fn in_headline(page: &Page, at: usize) -> bool {
    let found = page.cut.sentences.partition_point(|sentence| sentence.tokens.end <= at);
    page.headlines.get(found).copied().unwrap_or(false)
}
