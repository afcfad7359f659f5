//! Whether two quotations are the same utterance.

use super::words::{Word, stem};
use crate::lexicon::among;
use crate::text::sort;

/// What is known of two speakers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Speakers {
    Same,
    /// One is not named, or they may be the same (a spokesman, his ministry).
    Unknown,
    /// Two by name, but a pronoun stands for one of them.
    Guessed,
    Different,
}

/// Whether two utterances are the same words, shortened, joined, edited or a little altered.
///
/// "We will rebuild the bridge by spring" and "rebuild the bridge by spring" are; "We will rebuild the bridge" and
/// "We will rebuild the school" by one person are two remarks.
pub fn same(a: &[Word], b: &[Word], speakers: Speakers) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let content = weight(short);
    if short.is_empty() || content == 0 {
        return false;
    }
    let count = short.len();
    let run = longest_run(short, long);
    if run.len == count {
        return match speakers {
            Speakers::Same => true,
            Speakers::Unknown => count >= 4 || content >= 2,
            Speakers::Guessed => content >= 4 || content >= 3 && (count >= 6 || is_sentence(short, long, run)),
            // A whole sentence given to two people is one of them misnamed; a part of one is a stock phrase.
            Speakers::Different => count >= 6 && content >= 4 || count >= 6 && content >= 3 && long.len() == count,
        };
    }
    if speakers == Speakers::Same && content >= 2 && reordered(short, long) {
        return true;
    }
    let common = common(short, long);
    let kept = common.iter().filter(|(at, _)| short[*at].content).count();
    let plain = common.iter().filter(|(at, _)| is_plain(&short[*at])).count();
    let (all, weighty) = (common.len() as f64 / count as f64, kept as f64 / content as f64);
    // So many words in their order are one remark, whoever an article gives them to.
    let unmistakable = common.len() >= 14 && kept >= 7 && all >= 0.7 && weighty >= 0.7;
    match speakers {
        Speakers::Guessed | Speakers::Different if unmistakable => return true,
        Speakers::Different => return all >= 0.93 && content >= 5,
        Speakers::Guessed => return all >= 0.85 && content >= 4 && kept + 1 >= content,
        Speakers::Same | Speakers::Unknown => {}
    }
    if gathered(short, long) {
        return true;
    }
    // “… is going to be the next president of the United Isles”: words of any story alone are a stock phrase in two remarks.
    let telling = common.iter().any(|(at, _)| is_plain(&short[*at]) && !short[*at].common);
    if !telling && all < 0.9 && long.len() > count + 3 {
        return false;
    }
    let spread = common.last().map_or(0, |last| last.1 + 1) - common.first().map_or(0, |first| first.1);
    // One speaker's words with a piece cut out of the middle.
    let cut_out = speakers == Speakers::Same && all >= 0.95 && content >= 3 && spread <= count * 3;
    let compact = (spread * 2 <= count * 3 + 6 || cut_out) && (plain >= 3 || all >= 0.85);
    let alike = all >= 0.8 && weighty >= 0.7 && content >= 3 && compact;
    let least = if speakers == Speakers::Same { 0.65 } else { 0.7 };
    let altered = all >= 0.7 && weighty >= least && content >= 4 && compact;
    // The end of one is the beginning of the other, or a long stretch is the same. A stock phrase ("the next president of
    // the United States") inside two remarks is not enough.
    let stretch = short.get(run.in_short..run.in_short + run.len).unwrap_or_default();
    let plain_run = stretch.iter().filter(|word| is_plain(word)).count();
    let chained = run.in_short == 0 && run.in_long + run.len == long.len() || run.in_long == 0 && run.in_short + run.len == count;
    let overlaps = run.len >= 7 && plain_run >= 2 && (chained || run.len * 5 >= count * 3);
    // “I could not tell her from her sister in a crowd”, “… of a crowd”: long, and nothing but a small word differs.
    let small = all >= 0.9 && kept == content && content >= 2 && count >= 8 && compact;
    // “Here we go, it is time” and “Here we go. It is the time”: short, and nothing of weight differs.
    let near = all >= 0.8 || all >= 0.6 && run.len >= 3;
    let spare = if speakers == Speakers::Same && spread <= count + 1 { 6 } else { 3 };
    let brief = near && kept == content && content >= 2 && count <= 8 && long.len() <= count + spare;
    alike || altered || overlaps || small || brief || speakers == Speakers::Same && translated(short, long)
}

/// Whether one utterance is a part of the other, or all of it in nearly the same words.
pub fn is_part(a: &[Word], b: &[Word], speakers: Speakers) -> bool {
    let least = a.len().min(b.len());
    same(a, b, speakers) && common(a, b).len() * 10 >= least * 9
}

/// One remark that two people put into English: "a deal that leaves our farmers with nothing", "an agreement which would leave
/// our farmers empty-handed". Most words of weight answer to each other in their order, at about the same length, from the
/// first of them on.
fn translated(short: &[Word], long: &[Word]) -> bool {
    let count = short.len();
    if count < 6 || long.len() * 2 > count * 3 {
        return false;
    }
    let pairs = common_by(short, long, |a, b| a.is(b) || a.content && b.content && stem(&a.folded) == stem(&b.folded));
    let kept: Vec<&(usize, usize)> = pairs.iter().filter(|(at, _)| short[*at].content && !short[*at].large).collect();
    let content = weight(short).max(weight(long));
    let first = |words: &[Word]| words.iter().position(|word| word.content).unwrap_or(0);
    let starts = pairs.iter().any(|&(a, b)| a <= first(short) && b <= first(long) && short[a].content);
    kept.len() >= 3 && kept.len() * 2 >= content && pairs.len() * 2 >= count && starts
}

/// A whole sentence of the other, and none that begins with "I": two witnesses hear "a loud bang".
fn is_sentence(short: &[Word], long: &[Word], run: Run) -> bool {
    let own = |word: &Word| among!(word.folded.as_str(), "i" | "we" | "my" | "our");
    let opens = |at: usize| long.get(at).is_none_or(|word| word.opens);
    short.len() < long.len() && opens(run.in_long) && opens(run.in_long + run.len) && !short.iter().any(own)
}

/// All words of the short one close together in the long one, in any order: "a great day after all the rain", "after all the
/// rain, we had a great day for the fleet".
fn gathered(short: &[Word], long: &[Word]) -> bool {
    let (count, content) = (short.len(), weight(short));
    if count < 5 || !(3..=24).contains(&content) || !short.iter().all(|word| long.iter().any(|other| word.is(other))) {
        return false;
    }
    let wanted = sort::each(short.iter().map(|word| word.key));
    // "Bad, bad things": a chant or a stress.
    if wanted.len() < count {
        return false;
    }
    long.windows((count + count / 2 + 1).min(long.len())).any(|window| wanted.iter().all(|&key| window.iter().any(|word| word.key == key)))
}

/// The same words in another order: "In March we will go" and "We will go in March".
pub fn reordered(a: &[Word], b: &[Word]) -> bool {
    let sorted = |words: &[Word]| {
        let mut keys: Vec<u64> = words.iter().map(|word| word.key).collect();
        sort::all(&mut keys);
        keys
    };
    a.len() == b.len() && a.len() >= 4 && sorted(a) == sorted(b)
}

/// A word of weight that is no name.
fn is_plain(word: &Word) -> bool {
    word.content && !word.large
}

fn weight(words: &[Word]) -> usize {
    words.iter().filter(|word| word.content).count()
}

/// A stretch of the same words in both.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Run {
    pub in_short: usize,
    pub in_long: usize,
    pub len: usize,
    pub content: usize,
}

/// The longest stretch of the same words.
pub fn longest_run(short: &[Word], long: &[Word]) -> Run {
    let mut best = Run::default();
    let keys: Vec<u64> = long.iter().map(|word| word.key).collect();
    // Of each word of the long one, how many before it are the same up to the short one's word, itself with them.
    let mut row = vec![0; long.len()];
    for (i, word) in short.iter().enumerate() {
        let mut before = 0;
        for (j, (&key, run)) in keys.iter().zip(&mut row).enumerate() {
            let same = if key == word.key { before + 1 } else { 0 };
            before = std::mem::replace(run, same);
            if same > best.len {
                best = Run { in_short: i + 1 - same, in_long: j + 1 - same, len: same, content: 0 };
            }
        }
    }
    best.content = short.get(best.in_short..best.in_short + best.len).map_or(0, weight);
    best
}

/// The longest common subsequence, as pairs of places.
pub fn common(a: &[Word], b: &[Word]) -> Vec<(usize, usize)> {
    common_by(a, b, Word::is)
}

fn common_by(a: &[Word], b: &[Word], is: impl Fn(&Word, &Word) -> bool) -> Vec<(usize, usize)> {
    common_of(a.len(), b.len(), |i, j| is(&a[i], &b[j]))
}

/// The same of any two lists, by the places in them that are alike.
pub fn common_of(a: usize, b: usize, is: impl Fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
    let width = b + 1;
    let mut table = vec![0u16; (a + 1) * width];
    for i in (0..a).rev() {
        for j in (0..b).rev() {
            table[i * width + j] = if is(i, j) {
                table[(i + 1) * width + j + 1].saturating_add(1)
            } else {
                table[(i + 1) * width + j].max(table[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while i < a && j < b {
        if is(i, j) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::super::words::cut;
    use super::*;

    #[test]
    fn one_utterance_is_told_from_another_remark() {
        use Speakers::{Different, Guessed, Same, Unknown};
        let one = [
            // shortened, joined, altered, contracted
            ("We will rebuild the bridge by spring, whatever it costs", "rebuild the bridge by spring", Unknown),
            ("We’ll rebuild the bridge by spring", "We will rebuild the bridge by spring", Same),
            (
                "The harbour is safe. Nobody needs to leave their home tonight",
                "Nobody needs to leave their home tonight, I promise you that",
                Same,
            ),
            (
                "People suffered when the old roof fell on the market hall",
                "People suffered when the old roof collapsed on the market hall",
                Unknown,
            ),
            ("It was, frankly, a mess from the start to the very end", "It was a mess from the start to the end", Same),
            // in another order, in two spellings, by two translators
            ("In March we will reopen the old harbour bridge", "We will reopen the old harbor bridge in March", Same),
            ("Fifty per cent of the programme is paid", "50 percent of the program is paid", Unknown),
            (
                "We cannot accept a deal that leaves our sailors with nothing",
                "We cannot accept an agreement which would leave our sailors empty-handed",
                Same,
            ),
            // the same sentence by another
            ("The harbour bridge will open in March", "The harbour bridge will open in March", Different),
            // few words by one speaker
            ("looking to stop", "I do not think he is looking to stop", Same),
            // a part of which comes first
            ("a splendid day after all the rain", "after all the rain, we had a splendid day for the fleet", Unknown),
            // a small word more in the shorter one
            ("a new captain and also a cheaper fare", "What this town wants is a new captain and a cheaper fare", Same),
            // a long remark, altered, given to another
            (
                "Nobody on the night shift saw the ferry leave her berth, and the two watchmen heard nothing but rain until the siren went",
                "Nobody on the night shift ever saw the ferry leave that berth; the watchmen heard nothing at all but rain until a siren went",
                Different,
            ),
            // a pronoun may mean somebody else than it seems
            ("Further delay helps no fishing town", "Further delay helps no fishing town. Now is the time to talk", Guessed),
        ];
        for (a, b, speakers) in one {
            assert!(same(&cut(a), &cut(b), speakers), "{a} / {b}");
            assert!(same(&cut(b), &cut(a), speakers), "{b} / {a}");
        }
        let two = [
            ("We will rebuild the bridge", "We will never sell the school", Same),
            (
                "She should be the next president of the United Isles",
                "He wants to be president of the United Isles, like his father",
                Unknown,
            ),
            ("a mess", "a mess from the start to the very end", Different),
            (
                "There is a special place on this quay for people who help each other",
                "There is a special place on this quay for the old ferry and her crew of nine",
                Different,
            ),
            (
                "We cannot accept a deal that leaves our sailors with nothing",
                "We cannot accept a delay, for our sailors have waited long enough for the money",
                Same,
            ),
            (
                "There is hope that the next president of the United Isles will lead us in the right direction",
                "is going to be the next president of the United Isles",
                Unknown,
            ),
            (
                "a new captain and also a cheaper fare",
                "The captain is new to all of us, and a ferry that is any cheaper to run would still need the old fare",
                Same,
            ),
            ("I heard a loud bang", "I heard a loud bang", Different),
            ("I heard a loud bang", "I heard a loud bang", Guessed),
            ("yes", "no", Same),
            ("of the", "of the", Unknown),
        ];
        for (a, b, speakers) in two {
            assert!(!same(&cut(a), &cut(b), speakers), "{a} / {b}");
        }
    }
}
