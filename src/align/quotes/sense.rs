//! One root for words of one sense: "destroying" is "destroyed", "took" is "take", an "accord" is a "deal".
//!
//! Two people who put one remark into English, and a reporter who retells it, choose among these.

use super::words::stem;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The root of a word in small letters, as a number; words of one sense have one root.
pub fn root(folded: &str) -> u64 {
    static SENSES: OnceLock<HashMap<String, u64>> = OnceLock::new();
    let senses = SENSES.get_or_init(|| {
        let of = |line: &'static str| line.split_whitespace().map(move |word| (bare(word), hash(line.split(' ').next().unwrap_or(line))));
        LINES.iter().copied().flat_map(of).collect()
    });
    let bare = bare(folded);
    senses.get(&bare).copied().unwrap_or_else(|| hash(&bare))
}

/// FNV-1a.
pub fn hash(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

/// A word without its endings, further than `stem` goes: "investigations" and "investigate" are one, "ruled" and "rule".
fn bare(folded: &str) -> String {
    if !folded.is_ascii() || folded.len() < 4 || folded.starts_with(|c: char| c.is_ascii_digit()) {
        return folded.to_owned();
    }
    if let Some(part) = ["ies", "ied"].iter().find_map(|tail| folded.strip_suffix(tail)).filter(|part| part.len() >= 3) {
        return format!("{part}y");
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
    if doubled { word[..word.len() - 1].to_owned() } else { word.to_owned() }
}

/// A line holds the words of one sense, forms that no ending shows among them. No word stands in two.
const LINES: &[&str] = &[
    "abandon forsake",
    "accident mishap",
    "achieve attain accomplish",
    "afraid scared frightened fearful",
    "aircraft airplane aeroplane plane",
    "answer reply",
    "anger fury outrage rage",
    "angry furious",
    "arise arose arisen",
    "assault attack",
    "attempt try",
    "bad worse worst",
    "ban prohibit forbid forbade forbidden outlaw",
    "begin began begun start commence",
    "blast explosion explode",
    "blaze fire",
    "brave bravery courage courageous",
    "break broke broken",
    "bring brought",
    "brother brethren",
    "build built",
    "buy bought purchase",
    "catch caught",
    "cautious careful",
    "change alter",
    "child children kid",
    "choose chose chosen",
    "come came",
    "commander captain",
    "complete entire total",
    "conclude conclusion",
    "condemn denounce",
    "crucial vital essential",
    "cut slash",
    "danger peril dangerous perilous",
    "deal agreement accord pact",
    "decide decision",
    "declare proclaim",
    "defend defence defense",
    "deliberate voluntary intentional wilful willful",
    "demand insist",
    "destroy destruction",
    "die died dead",
    "difficult hard tough",
    "disaster catastrophe calamity",
    "draw drew drawn",
    "drive drove driven",
    "eat ate eaten",
    "economic economy",
    "enormous huge massive vast immense",
    "escape flee fled",
    "fall fell fallen",
    "feel felt",
    "fight fought",
    "find found",
    "firm company",
    "fly flew flown",
    "forget forgot forgotten",
    "forgive forgave forgiven",
    "freeze froze frozen",
    "frequent often",
    "gather assemble",
    "give gave given",
    "glad happy pleased delighted",
    "goal aim objective",
    "go went gone",
    "gradual slow",
    "grief sorrow",
    "grow grew grown",
    "gun gunshot shot shoot shooting",
    "halt cease stop",
    "hear heard",
    "help assist assistance aid",
    "hide hid hidden",
    "hold held",
    "honest frank candid",
    "hope hopeful",
    "horrible terrible awful horrific horrendous dreadful",
    "house home",
    "impede hinder hamper",
    "immediate instant instantaneous",
    "inquiry probe investigate investigation",
    "injure hurt wound",
    "keep kept",
    "kill slay slew slain murder",
    "know knew known",
    "lawsuit suit",
    "lead led",
    "leave left",
    "life lives",
    "long prolonged protracted lengthy",
    "lose lost loss",
    "man men guy",
    "market marketplace",
    "mean meant",
    "meet met",
    "mistake error",
    "money cash",
    "nation country",
    "need require",
    "obstacle hurdle",
    "pay paid",
    "person people folks",
    "pet animal",
    "pledge vow promise",
    "prepare ready",
    "police policeman policemen",
    "prevailing overall",
    "prevent avert",
    "prison jail",
    "protect protection",
    "quick fast rapid swift expeditious",
    "quit resign resignation",
    "refuse refusal",
    "release free freed",
    "reject rebuff",
    "ride rode ridden",
    "ring rang rung",
    "rise rose risen",
    "risk risky",
    "run ran",
    "sad sadness",
    "safe safety secure security",
    "search hunt",
    "see saw seen",
    "seek sought",
    "sell sold sale",
    "send sent",
    "sing sang sung",
    "sink sank sunk",
    "situation circumstances",
    "solve solution",
    "speak spoke spoken talk",
    "spend spent",
    "stand stood",
    "steal stole stolen",
    "strange odd weird",
    "strike struck",
    "strong strength",
    "sure certain confident",
    "swear swore sworn",
    "take took taken",
    "teach taught",
    "tell told",
    "think thought",
    "threat threaten",
    "throw threw thrown hurl",
    "thorough exhaustive",
    "town city",
    "tremendous great",
    "truth true",
    "understand understood",
    "urgent urgency",
    "use used utilize",
    "victory win won",
    "view opinion",
    "wake woke woken",
    "war warfare",
    "wear wore worn",
    "wish want",
    "woman women",
    "write wrote written",
    "wrong incorrect",
];

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
        let mut seen: HashMap<String, &str> = HashMap::new();
        for line in LINES {
            for word in line.split_whitespace() {
                let other = seen.insert(bare(word), line);
                assert!(other.is_none_or(|other| other == *line), "{word}: {line} / {other:?}");
            }
        }
    }
}
