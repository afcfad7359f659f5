//! The noun phrase beside a verb of speech.

use super::Page;
use super::able::{is_adverb, is_contracted_pronoun, is_person_headed, is_possessive};
use crate::lexicon::Senses;
use crate::lexicon::among;
use crate::mention::name;
use crate::text::small;
use crate::token::{Case, Kind};
use std::ops::Range;

/// The subject that ends before token `end`; nothing before `floor` is looked at.
pub fn before(page: &Page, end: usize, floor: usize) -> Option<Range<usize>> {
    let mut at = end;
    // What may stand between a subject and its verb: "has also repeatedly", "on Tuesday", "went on to".
    loop {
        let last = at.checked_sub(1).filter(|&last| last >= floor)?;
        if !page.outside(last) {
            return None;
        }
        let token = page.token(last)?;
        let (senses, word) = (token.senses(), page.word(last));
        let calendar =
            senses.any(Senses::CALENDAR) && page.named[last].is_none() || token.kind == Kind::Number && (at < end || token.span.len() == 4);
        let small = token.case == Case::Lower || last == floor;
        let filler =
            small && (senses.any(Senses::AUXILIARY) || (senses.any(Senses::ADVERB) && !senses.any(Senses::PRONOUN)) || is_adverb(word));
        // "on Tuesday night", "last week"
        let span = among!(word, "night" | "morning" | "afternoon" | "evening" | "week" | "month" | "year")
            && last > floor
            && page.token(last - 1).is_some_and(|day| day.senses().any(Senses::CALENDAR) || among!(page, last - 1, "last" | "this"));
        if span {
            at = last;
            at -= usize::from(among!(page, last - 1, "last" | "this"));
            continue;
        }
        if calendar || filler {
            at = last;
            if calendar {
                while at > floor
                    && among!(page, at - 1, "on" | "last" | "late" | "early" | "this" | "in" | "," | "." | "next")
                    && page.word(at - 1) != ","
                {
                    at -= 1;
                }
            }
            continue;
        }
        if word == "to" && last > floor {
            // "gave no name, except to say"
            if among!(page, last - 1, "except" | "only") {
                return subject(page, floor, last - 1);
            }
            // "went on to say", "wanted to say"
            at = last;
            while at > floor
                && (among!(
                    page.word(at - 1),
                    "on" | "went"
                        | "continued"
                        | "wanted"
                        | "wants"
                        | "goes"
                        | "had"
                        | "has"
                        | "seemed"
                        | "appeared"
                        | "used"
                        | "refused"
                        | "declined"
                        | "managed"
                        | "like"
                        | "would"
                ))
            {
                at -= 1;
            }
            continue;
        }
        break;
    }
    let last = at.checked_sub(1).filter(|&last| last >= floor)?;
    match page.word(last) {
        ")" => {
            let open = (floor..last).rev().find(|&at| page.reads(at, "("))?;
            before(page, open, floor)
        }
        "," => insertion(page, last, floor),
        "—" | "–" => {
            let open = (floor..last).rev().find(|&at| among!(page, at, "—" | "–"))?;
            before(page, open, floor)
        }
        "and" | "but" | "or" | "then" => subject(page, floor, last),
        _ => {
            let phrase = ending_at(page, at, floor)?;
            let link = phrase.start.checked_sub(1).filter(|&link| link > floor && page.outside(link));
            let adverbial = |link: &usize| {
                among!(page, *link, "in" | "during" | "at")
                    && page.token(phrase.end - 1).is_some_and(|noun| noun.senses().any(Senses::SAYING_NOUN) && noun.case == Case::Lower)
            };
            // "Koval in a recent interview added"
            if let Some(outer) = link.filter(adverbial).and_then(|link| before(page, link, floor)) {
                return Some(outer);
            }
            // "Oz Lark, a local member of the Harbour Party said"
            let apposed = link.filter(|&link| page.reads(link, ",") && among!(page, phrase.start, "a" | "an"));
            let named = apposed.and_then(|comma| ending_at(page, comma, floor)).filter(|named| {
                let object = named.start.checked_sub(1).and_then(|at| page.token(at));
                let full = super::able::name(page, named.start).is_some_and(|name| name.tokens == *named && named.len() > 1);
                (full || is_person_headed(page, named)) && !object.is_some_and(|word| word.senses().any(Senses::PREPOSITION))
            });
            named.or(Some(phrase))
        }
    }
}

/// "Koval, who leads the union, said", "her lawyer, Ana Koval, said": the phrase before the words between two commas, or the
/// name between them. A person is preferred.
fn insertion(page: &Page, comma: usize, floor: usize) -> Option<Range<usize>> {
    let mut nearest = None;
    let mut behind = comma;
    let commas = (floor..comma).rev().filter(|&at| page.reads(at, ",") && page.outside(at)).take(6);
    for at in commas {
        let phrase = ending_at(page, at, floor);
        if let Some(phrase) = phrase.clone().filter(|phrase| is_person_headed(page, phrase)) {
            return Some(phrase);
        }
        let inner = ending_at(page, behind, at + 1);
        if let Some(inner) = inner.filter(|inner| inner.start == at + 1 && is_person_headed(page, inner) && phrase.is_some()) {
            return Some(inner);
        }
        // "the company that runs the ferry, Marsh Lines, said": the name of what a clause describes.
        let named = |phrase: &Range<usize>| super::able::name(page, phrase.start).is_some_and(|name| name.tokens == *phrase);
        let unnamed = |phrase: &Range<usize>| phrase.clone().all(|at| page.named[at].is_none());
        let inner = ending_at(page, behind, at + 1).filter(|inner| inner.start == at + 1 && named(inner));
        if behind == comma && inner.is_some() && phrase.as_ref().is_some_and(unnamed) {
            return inner;
        }
        nearest = nearest.or(phrase);
        behind = at;
    }
    let start = nearest.is_none().then(|| subject(page, floor, comma)).flatten();
    nearest.or(start)
}

/// The noun phrase whose last token is the one before `end`.
pub fn ending_at(page: &Page, end: usize, floor: usize) -> Option<Range<usize>> {
    let mut last = end.checked_sub(1).filter(|&last| last >= floor && page.outside(last))?;
    if page.reads(last, ")") {
        last = (floor..last).rev().find(|&at| page.reads(at, "("))?.checked_sub(1).filter(|&at| at >= floor)?;
    }
    let token = page.token(last)?;
    let senses = token.senses();
    if page.reads(last, ".") && last > floor {
        // "Jr."
        return ending_at(page, last, floor).map(|phrase| phrase.start..last + 1);
    }
    if token.kind == Kind::Mark {
        return None;
    }
    if let Some(number) = page.named[last] {
        let name = page.names.mentions.get(number as usize)?;
        let start = widen(page, name.tokens.start, floor);
        return Some(with_head(page, start..last + 1, floor, name.kind));
    }
    let lower = small(page.word(last));
    if senses.any(Senses::PRONOUN)
        || among!(
            &*lower,
            "which"
                | "others"
                | "some"
                | "many"
                | "another"
                | "both"
                | "several"
                | "one"
                | "critics"
                | "officials"
                | "everyone"
                | "someone"
                | "nobody"
                | "those"
                | "that"
        ) && last == floor
    {
        return Some(last..last + 1);
    }
    if among!(&*lower, "which" | "one" | "others" | "another" | "some" | "many") {
        return Some(last..last + 1);
    }
    // "He's claiming", "they'd said"
    if is_contracted_pronoun(&lower) {
        return Some(last..last + 1);
    }
    if senses.any(Senses::PREPOSITION | Senses::CONJUNCTION | Senses::AUXILIARY | Senses::DETERMINER) && token.kind == Kind::Word {
        return None;
    }
    let start = widen(page, last, floor);
    Some(with_head(page, start..last + 1, floor, name::Kind::Other))
}

/// Goes left over what belongs to the noun at `start`: adjectives, titles, the determiner.
pub fn widen(page: &Page, mut start: usize, floor: usize) -> usize {
    for _ in 0..9 {
        let Some(before) = start.checked_sub(1).filter(|&before| before >= floor && page.outside(before)) else { break };
        let Some(token) = page.token(before) else { break };
        let (senses, word) = (token.senses(), page.word(before));
        if is_possessive(page, before) {
            start = page.named[before]
                .and_then(|number| page.names.mentions.get(number as usize))
                .map_or(before, |name| name.tokens.start.max(floor));
            continue;
        }
        if senses.any(Senses::DETERMINER) && !senses.any(Senses::RELATIVE) && !among!(word, "what" | "What") {
            start = before;
            if among!(
                word,
                "the" | "a" | "an" | "his" | "her" | "their" | "its" | "The" | "A" | "An" | "His" | "Her" | "Their" | "Its" | "our" | "my"
            ) {
                break;
            }
            continue;
        }
        if token.kind == Kind::Mark {
            // "The miners' union": the plural's apostrophe stands apart.
            if among!(word, "'" | "’") && !token.spaced && before > floor && page.word(before - 1).ends_with('s') {
                start = before - 1;
                continue;
            }
            let hyphen = word == "-" && !token.spaced && page.token(before + 1).is_some_and(|after| !after.spaced);
            let joins = hyphen
                || word == "."
                    && page.token(before.saturating_sub(1)).is_some_and(|title| title.senses().any(Senses::TITLE))
                    && before > floor;
            if joins && before > floor {
                start = before;
                continue;
            }
            break;
        }
        if among!(word, "what" | "What") {
            break;
        }
        let grammar = Senses::PREPOSITION | Senses::CONJUNCTION | Senses::AUXILIARY | Senses::PRONOUN | Senses::RELATIVE;
        let role = senses.any(Senses::ROLE | Senses::TITLE);
        let day = senses.any(Senses::CALENDAR) && page.named[before].is_none() && token.case != Case::Lower;
        if senses.any(grammar) && !role || day {
            break;
        }
        let verb = senses.any(Senses::SAY | Senses::SAYING | Senses::CALLING) && token.case == Case::Lower;
        let hyphened = page.reads(before + 1, "-") && page.token(before + 1).is_some_and(|hyphen| !hyphen.spaced);
        if !hyphened && ((verb && !role) || is_adverb(word)) {
            break;
        }
        start = before;
    }
    start
}

/// "a spokesman for the Harbour Department": where a preposition stands before the phrase and a role before that, the
/// phrase begins there.
fn with_head(page: &Page, phrase: Range<usize>, floor: usize, kind: name::Kind) -> Range<usize> {
    // Nobody is in a person: "police in Marn" are in a place, however it may look.
    if kind == name::Kind::Person && phrase.start > floor && !among!(page, phrase.start - 1, "of" | "to" | "for" | "in" | "from" | "at") {
        return phrase;
    }
    let Some(link) = phrase.start.checked_sub(1).filter(|&link| link > floor) else { return phrase };
    if !among!(page, link, "of" | "for" | "at" | "with" | "in" | "from" | "to" | "on" | "and") {
        // "Sailors marching through the streets": the clause's own subject.
        let apart =
            page.token(link).is_some_and(|token| token.senses().any(Senses::PREPOSITION) && !token.senses().any(Senses::CONJUNCTION));
        let own = apart.then(|| subject(page, floor, link)).flatten().filter(|own| own.start == floor);
        return own.unwrap_or(phrase);
    }
    let Some(head) = link.checked_sub(1).filter(|&head| head >= floor && page.outside(head)) else { return phrase };
    let Some(token) = page.token(head) else { return phrase };
    // "Sen. Lena Gram (I) of South Westmark"
    if page.reads(head, ")") {
        let outer = ending_at(page, link, floor).filter(|outer| is_person_headed(page, outer));
        return outer.map_or(phrase.clone(), |outer| outer.start..phrase.end);
    }
    // "two of the sailors"
    if page.reads(link, "of") && token.senses().any(Senses::DETERMINER) && kind == name::Kind::Other {
        return head..phrase.end;
    }
    // "a source close to the mayor", "officials familiar with the plan"
    if among!(page, head, "close" | "familiar" | "loyal" | "opposed" | "linked" | "sympathetic" | "briefed" | "based") {
        return ending_at(page, head, floor).map_or(phrase.clone(), |outer| outer.start..phrase.end);
    }
    if page.named[head].is_some() {
        // "Sarah Klein of the Port Union"; two words that stand in no list are a person's as a rule: "JoEllen Berg of the port".
        let person = page.named[head]
            .and_then(|number| page.names.mentions.get(number as usize))
            .is_some_and(|name| name.kind == name::Kind::Person || name.kind == name::Kind::Other && name.tokens.len() == 2);
        if person || page.reads(link, "and") {
            return ending_at(page, head + 1, floor).map_or(phrase.clone(), |outer| outer.start..phrase.end);
        }
        return phrase;
    }
    if token.kind == Kind::Word
        && (token.senses().any(Senses::ROLE | Senses::TITLE | Senses::SAYING_NOUN)
            || page.reads(link, "of") && token.case == Case::Lower && !token.senses().any(Senses::GRAMMAR))
        && page.word(link) != "and"
    {
        return ending_at(page, head + 1, floor).map_or(phrase.clone(), |outer| outer.start..phrase.end);
    }
    phrase
}

/// The first noun phrase of a clause that can speak: its subject, roughly.
pub fn subject(page: &Page, from: usize, limit: usize) -> Option<Range<usize>> {
    let mut weak = None;
    for at in from..limit {
        if !page.outside(at) {
            continue;
        }
        let Some(token) = page.token(at) else { break };
        let senses = token.senses();
        let here = if let Some(name) = page.named[at].and_then(|number| page.names.mentions.get(number as usize)) {
            let speaks = matches!(name.kind, name::Kind::Person | name::Kind::Organisation);
            let possessive = name.tokens.end.checked_sub(1).is_some_and(|last| is_possessive(page, last));
            let object = at
                .checked_sub(1)
                .filter(|&before| before >= from)
                .and_then(|before| page.token(before))
                .is_some_and(|before| before.senses().any(Senses::PREPOSITION) && before.kind == Kind::Word);
            // "Weller's campaign"
            let owned = page.token(name.tokens.end).is_some_and(|next| next.case == Case::Lower && next.senses().any(Senses::ROLE));
            if possessive && owned && !object {
                Some(widen(page, name.tokens.start, from)..name.tokens.end + 1)
            } else if object || possessive || !speaks {
                if weak.is_none() && speaks {
                    weak = Some(name.tokens.clone());
                }
                None
            } else {
                let end = if name.kind == name::Kind::Organisation { called(page, name.tokens.end, limit) } else { None };
                Some(widen(page, name.tokens.start, from)..end.unwrap_or(name.tokens.end.min(limit)))
            }
        } else if senses.any(Senses::PRONOUN) && !senses.any(Senses::RELATIVE) && !among!(&*small(page.word(at)), "it" | "you") {
            Some(at..at + 1)
        } else if senses.any(Senses::ROLE)
            && (token.case == Case::Lower || at == from)
            && !senses.any(Senses::ORGANISATION)
            && page.named.get(at + 1).is_none_or(Option::is_none)
        {
            Some(widen(page, at, from)..at + 1)
        } else if at == from + 1 && senses.any(Senses::SAYING_NOUN) && page.word(from).eq_ignore_ascii_case("the") {
            Some(from..at + 1)
        } else {
            None
        };
        if here.is_some() {
            return here;
        }
    }
    weak
}

/// "Harbour Lines chief executive Dana Koval": what stands between a firm and a name is what she is there. Where her name ends,
/// if the firm's does at `end`.
fn called(page: &Page, end: usize, limit: usize) -> Option<usize> {
    let calling = |at: &usize| {
        page.token(*at).is_some_and(|token| {
            let word = token.kind == Kind::Word && token.case == Case::Lower && !token.senses().any(Senses::GRAMMAR | Senses::SAY);
            word || page.reads(*at, "-") && !token.spaced
        })
    };
    let past = end + (end..limit.min(end + 5)).take_while(calling).count();
    let bearer = page.named.get(past).copied().flatten().and_then(|number| page.names.mentions.get(number as usize))?;
    let full = bearer.kind != name::Kind::Organisation && bearer.tokens.len() > 1;
    (full && past > end && past < limit).then_some(bearer.tokens.end)
}

/// The noun phrase that starts at `start`, as after "said" or "according to".
pub fn after(page: &Page, start: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = start;
    while at < limit && page.outside(at) && is_adverb(page.word(at)) {
        at += 1;
    }
    let start = at;
    let mut end = start;
    let mut head = false;
    while end < limit && page.outside(end) {
        let Some(token) = page.token(end) else { break };
        let (senses, word) = (token.senses(), page.word(end));
        if let Some(name) = page.named[end].and_then(|number| page.names.mentions.get(number as usize)) {
            end = name.tokens.end.min(limit);
            head = true;
            if is_possessive(page, end - 1)
                || called(page, end, limit).is_some()
                || name.kind != name::Kind::Person
                    && page.token(end).is_some_and(|next| next.case == Case::Lower && next.senses().any(Senses::ROLE))
            {
                continue;
            }
            if page.named.get(end).copied().flatten().is_some() && page.token(end).is_some_and(|next| next.kind == Kind::Word) {
                continue;
            }
            break;
        }
        match token.kind {
            // "said the No. 3 Democrat"
            Kind::Word if word == "No" && page.reads(end + 1, ".") => end += 2,
            // "said 11/4 widow Lena Ortiz"
            Kind::Mark if word == "/" && end == start + 1 && page.token(start).is_some_and(|first| first.kind == Kind::Number) => {}
            Kind::Number if end == start + 2 && page.word(start + 1) == "/" => {}
            Kind::Mark
                if word == "-"
                    || (word == "."
                        && end > start
                        && page.named.get(end + 1).is_some_and(Option::is_some)
                        && page.token(end - 1).is_some_and(|title| title.senses().any(Senses::TITLE))) => {}
            Kind::Mark => break,
            Kind::Number if end == start => {}
            Kind::Number => break,
            Kind::Word => {
                if senses.any(Senses::PRONOUN) && end == start {
                    end += 1;
                    head = true;
                    break;
                }
                let role = senses.any(Senses::ROLE | Senses::TITLE);
                let link = among!(word, "of" | "for" | "at" | "from" | "with") && head;
                if link && page.token(end - 1).is_some_and(|noun| noun.senses().any(Senses::ROLE) || word == "of") && end + 1 < limit {
                    end += 1;
                    continue;
                }
                let grammar = senses.any(
                    Senses::PREPOSITION | Senses::CONJUNCTION | Senses::AUXILIARY | Senses::RELATIVE | Senses::PRONOUN | Senses::CALENDAR,
                );
                if (grammar
                    || (senses.any(Senses::SAY | Senses::SAYING) && token.case == Case::Lower)
                    || is_adverb(word)
                    || senses.any(Senses::ADVERB))
                    && !role
                    && !(senses.any(Senses::DETERMINER) && end == start)
                {
                    break;
                }
                if senses.any(Senses::DETERMINER)
                    && end > start
                    && !among!(page, end - 1, "of" | "for" | "at" | "from" | "with" | "all" | "both")
                    && !role
                {
                    break;
                }
                head = true;
            }
        }
        end += 1;
        if end - start > 14 {
            break;
        }
    }
    (head && end > start).then_some(start..end)
}
