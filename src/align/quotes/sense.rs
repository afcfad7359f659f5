//! One root for words of one sense: "destroying" is "destroyed", "took" is "take", an "accord" is a "deal".
//!
//! Two people who put one remark into English, and a reporter who retells it, choose among these.

use super::words::stem;
use crate::text::sort;
use std::borrow::Cow;
use std::sync::OnceLock;

/// The root of a word in small letters, as a number; words of one sense have one root.
pub fn root(folded: &str) -> u64 {
    // By the number of a word the number of the first of its line, in order.
    static SENSES: OnceLock<Vec<(u64, u64)>> = OnceLock::new();
    let senses = SENSES.get_or_init(|| {
        let mut senses = Vec::new();
        for line in LINES.lines() {
            let first = line.split(' ').next().unwrap_or(line);
            senses.extend(line.split(' ').map(|word| (hash(&bare(word)), hash(first))));
        }
        sort::all(&mut senses);
        senses
    });
    let word = hash(&bare(folded));
    senses.binary_search_by_key(&word, |sense| sense.0).map_or(word, |at| senses[at].1)
}

/// FNV-1a.
pub fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// A word without its endings, further than `stem` goes: "investigations" and "investigate" are one, "ruled" and "rule".
fn bare(folded: &str) -> Cow<'_, str> {
    if !folded.is_ascii() || folded.len() < 4 || folded.starts_with(|c: char| c.is_ascii_digit()) {
        return Cow::Borrowed(folded);
    }
    if let Some(part) = ["ies", "ied"].iter().find_map(|tail| folded.strip_suffix(tail)).filter(|part| part.len() >= 3) {
        return Cow::Owned(format!("{part}y"));
    }
    let adverb = folded.strip_suffix("ly").filter(|part| part.len() >= 5).unwrap_or(folded);
    let mut word = stem(adverb);
    for (tail, least) in [("ing", 3), ("ed", 3), ("ion", 5), ("e", 3)] {
        word = word.strip_suffix(tail).filter(|part| part.len() >= least && part.contains(['a', 'e', 'i', 'o', 'u', 'y'])).unwrap_or(word);
    }
    let doubled = word.len() >= 4 && {
        let bytes = word.as_bytes();
        let last = bytes[bytes.len() - 1];
        last == bytes[bytes.len() - 2] && !matches!(last, b'l' | b's' | b'e' | b'o')
    };
    Cow::Borrowed(&word[..word.len() - usize::from(doubled)])
}

/// A line holds the words of one sense, forms that no ending shows among them. No word stands in two.
const LINES: &str = "\
    abandon forsake\n\
    accident mishap\n\
    achieve attain accomplish\n\
    afraid scared frightened fearful\n\
    aircraft airplane aeroplane plane\n\
    answer reply\n\
    anger fury outrage rage\n\
    angry furious\n\
    arise arose arisen\n\
    assault attack\n\
    attempt try\n\
    bad worse worst\n\
    ban prohibit forbid forbade forbidden outlaw\n\
    begin began begun start commence\n\
    blast explosion explode\n\
    blaze fire\n\
    brave bravery courage courageous\n\
    break broke broken\n\
    bring brought\n\
    brother brethren\n\
    build built\n\
    buy bought purchase\n\
    catch caught\n\
    cautious careful\n\
    change alter\n\
    child children kid\n\
    choose chose chosen\n\
    come came\n\
    commander captain\n\
    complete entire total\n\
    conclude conclusion\n\
    condemn denounce\n\
    crucial vital essential\n\
    cut slash\n\
    danger peril dangerous perilous\n\
    deal agreement accord pact\n\
    decide decision\n\
    declare proclaim\n\
    defend defence defense\n\
    deliberate voluntary intentional wilful willful\n\
    demand insist\n\
    destroy destruction\n\
    die died dead\n\
    difficult hard tough\n\
    disaster catastrophe calamity\n\
    draw drew drawn\n\
    drive drove driven\n\
    eat ate eaten\n\
    economic economy\n\
    enormous huge massive vast immense\n\
    escape flee fled\n\
    fall fell fallen\n\
    feel felt\n\
    fight fought\n\
    find found\n\
    firm company\n\
    fly flew flown\n\
    forget forgot forgotten\n\
    forgive forgave forgiven\n\
    freeze froze frozen\n\
    frequent often\n\
    gather assemble\n\
    give gave given\n\
    glad happy pleased delighted\n\
    goal aim objective\n\
    go went gone\n\
    gradual slow\n\
    grief sorrow\n\
    grow grew grown\n\
    gun gunshot shot shoot shooting\n\
    halt cease stop\n\
    hear heard\n\
    help assist assistance aid\n\
    hide hid hidden\n\
    hold held\n\
    honest frank candid\n\
    hope hopeful\n\
    horrible terrible awful horrific horrendous dreadful\n\
    house home\n\
    impede hinder hamper\n\
    immediate instant instantaneous\n\
    inquiry probe investigate investigation\n\
    injure hurt wound\n\
    keep kept\n\
    kill slay slew slain murder\n\
    know knew known\n\
    lawsuit suit\n\
    lead led\n\
    leave left\n\
    life lives\n\
    long prolonged protracted lengthy\n\
    lose lost loss\n\
    man men guy\n\
    market marketplace\n\
    mean meant\n\
    meet met\n\
    mistake error\n\
    money cash\n\
    nation country\n\
    need require\n\
    obstacle hurdle\n\
    pay paid\n\
    person people folks\n\
    pet animal\n\
    pledge vow promise\n\
    prepare ready\n\
    police policeman policemen\n\
    prevailing overall\n\
    prevent avert\n\
    prison jail\n\
    protect protection\n\
    quick fast rapid swift expeditious\n\
    quit resign resignation\n\
    refuse refusal\n\
    release free freed\n\
    reject rebuff\n\
    ride rode ridden\n\
    ring rang rung\n\
    rise rose risen\n\
    risk risky\n\
    run ran\n\
    sad sadness\n\
    safe safety secure security\n\
    search hunt\n\
    see saw seen\n\
    seek sought\n\
    sell sold sale\n\
    send sent\n\
    sing sang sung\n\
    sink sank sunk\n\
    situation circumstances\n\
    solve solution\n\
    speak spoke spoken talk\n\
    spend spent\n\
    stand stood\n\
    steal stole stolen\n\
    strange odd weird\n\
    strike struck\n\
    strong strength\n\
    sure certain confident\n\
    swear swore sworn\n\
    take took taken\n\
    teach taught\n\
    tell told\n\
    think thought\n\
    threat threaten\n\
    throw threw thrown hurl\n\
    thorough exhaustive\n\
    town city\n\
    tremendous great\n\
    truth true\n\
    understand understood\n\
    urgent urgency\n\
    use used utilize\n\
    victory win won\n\
    view opinion\n\
    wake woke woken\n\
    war warfare\n\
    wear wore worn\n\
    wish want\n\
    woman women\n\
    write wrote written\n\
    wrong incorrect";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_sense_have_one_root() {
        for (a, b) in [
            ("destroying", "destroyed"),
            ("ruled", "rule"),
            ("stopped", "stop"),
            ("took", "taking"),
            ("investigation", "probe"),
            ("immediately", "instantaneous"),
            ("studies", "study"),
            ("agreement", "deals"),
            ("moving", "moves"),
        ] {
            assert_eq!(root(a), root(b), "{a} {b}");
        }
        for (a, b) in
            [("party", "part"), ("state", "statement"), ("nation", "national"), ("mission", "miss"), ("harbour", "hard"), ("2031", "203")]
        {
            assert_ne!(root(a), root(b), "{a} {b}");
        }
    }

    #[test]
    fn no_word_stands_in_two_lines() {
        let mut seen: std::collections::HashMap<String, &str> = std::collections::HashMap::new();
        for line in LINES.lines() {
            for word in line.split_whitespace() {
                let other = seen.insert(bare(word).into_owned(), line);
                assert!(other.is_none_or(|other| other == line), "{word}: {line} / {other:?}");
            }
        }
    }
}
