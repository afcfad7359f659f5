//! Indirect speech: the words one article has in marks, reported by another without marks.

use super::retold::{self, Rarity};
use super::words::{self, Word};
use super::{COMMON, People, Quoted, head, is_pronoun, same};
use crate::claim::Reading;
use crate::text::hash::Map;
use crate::text::{Article, Span, sort};

/// Adds to each utterance the statements of the articles that have none of it in marks.
pub fn add<'a>(articles: &[&'a Article], readings: &[&'a Reading], people: &People, rarity: &Rarity, utterances: &mut [Vec<Quoted<'a>>]) {
    if articles.len() < 2 {
        return;
    }
    let index = index(utterances);
    let weight = |quoted: &Quoted| quoted.words.iter().filter(|word| word.content).count();
    let few: Vec<bool> = utterances.iter().map(|utterance| utterance.iter().any(|quoted| weight(quoted) <= 4)).collect();
    let forms: Vec<Vec<Form>> = utterances.iter().map(|utterance| forms(utterance)).collect();
    // Of a longer remark one article may quote one sentence and retell another.
    let several: Vec<bool> = forms.iter().map(|forms| forms.iter().any(|form| form.part)).collect();
    let articles_of: Vec<Vec<usize>> =
        utterances.iter().map(|utterance| sort::each(utterance.iter().map(|quoted| quoted.article))).collect();
    // The best of each article, which come one after the other.
    let mut found: Vec<Vec<(f64, Quoted<'a>)>> = utterances.iter().map(|_| Vec::new()).collect();
    for (article, reading) in readings.iter().enumerate() {
        let text = articles[article].text.as_str();
        for statement in &reading.statements {
            let words = words::cut(statement.span.of(text));
            let known_as = statement.speaker.as_ref().map(|speaker| head(speaker.name.as_deref().unwrap_or(speaker.span.of(text))));
            for at in near(&index, &few, &words) {
                let quotes_it = articles_of[at].binary_search(&article).is_ok();
                if quotes_it && !several[at] {
                    continue;
                }
                let speaker = statement.speaker.as_ref();
                let name = speaker.and_then(|speaker| speaker.name.as_deref());
                let told = Quoted {
                    article,
                    span: statement.span,
                    text: statement.span.of(text),
                    sentence: super::around(reading, statement.span),
                    setting: "",
                    speaker: speaker.map(|speaker| speaker.span.of(text)),
                    speaker_name: name,
                    person: name.and_then(|name| people.named(article, name)),
                    direct: false,
                    words: Vec::new(),
                };
                let best = forms[at]
                    .iter()
                    .filter(|form| !quotes_it || form.part && !has(&utterances[at], article, form))
                    .filter_map(|form| reports(form, told.person, known_as.as_deref(), &words, rarity))
                    .max_by(|a, b| a.score.total_cmp(&b.score));
                let Some(best) = best else { continue };
                let known = found[at].pop_if(|(_, known)| known.article == article);
                if best.score > known.as_ref().map_or(0.0, |(score, _)| *score) {
                    let span = clause(text, statement.span, best.from, best.to);
                    found[at].push((best.score, Quoted { span, text: span.of(text), ..told }));
                } else {
                    found[at].extend(known);
                }
            }
        }
    }
    for (utterance, found) in utterances.iter_mut().zip(found) {
        utterance.extend(found.into_iter().map(|(_, quoted)| quoted));
    }
}

/// The utterances by the stems of their words of weight.
fn index(utterances: &[Vec<Quoted>]) -> Map<u64, Vec<usize>> {
    let mut index: Map<u64, Vec<usize>> = Map::default();
    for (at, utterance) in utterances.iter().enumerate() {
        for word in utterance.iter().flat_map(|quoted| &quoted.words).filter(|word| word.content) {
            let list = index.entry(word.root).or_default();
            if list.last() != Some(&at) && list.len() <= COMMON {
                list.push(at);
            }
        }
    }
    index
}

/// The utterances that share three rare words with a statement, or one where they have few words of weight.
fn near(index: &Map<u64, Vec<usize>>, few: &[bool], words: &[Word]) -> Vec<usize> {
    let mut roots: Vec<u64> = words.iter().filter(|word| word.content).map(|word| word.root).collect();
    sort::all(&mut roots);
    roots.dedup();
    let mut hits: Vec<usize> =
        roots.iter().filter_map(|root| index.get(root)).filter(|list| list.len() <= COMMON).flatten().copied().collect();
    sort::all(&mut hits);
    let mut near = Vec::new();
    for run in hits.chunk_by(|a, b| a == b) {
        if run.len() >= 3 || few[run[0]] {
            near.push(run[0]);
        }
    }
    near
}

/// One wording of an utterance by one speaker, ready to be looked for.
struct Form<'u> {
    words: &'u [Word],
    /// The roots of its words of weight, sorted, each once.
    content: Vec<u64>,
    /// Whether it is one sentence of several.
    part: bool,
    person: Option<usize>,
    known_as: Option<String>,
}

/// How many wordings of one utterance are looked for.
const FORMS: usize = 12;

/// The wordings of an utterance and the sentences of the longer ones, each once: what a hundred articles print alike is
/// looked for once.
fn forms<'u>(utterance: &'u [Quoted]) -> Vec<Form<'u>> {
    let mut seen = Vec::new();
    let mut forms = Vec::new();
    for quoted in utterance {
        let known_as = quoted.speaker_name.or(quoted.speaker).map(head);
        let keys: Vec<u64> = quoted.words.iter().map(|word| word.key).collect();
        let wording = (keys, quoted.person, known_as.clone());
        if seen.len() >= FORMS || seen.contains(&wording) {
            continue;
        }
        seen.push(wording);
        let form = |words: &'u [Word], part| {
            let mut content: Vec<u64> = words.iter().filter(|word| word.content).map(|word| word.root).collect();
            sort::all(&mut content);
            content.dedup();
            Form { words, content, part, person: quoted.person, known_as: known_as.clone() }
        };
        forms.push(form(&quoted.words, false));
        let sentences: Vec<&[Word]> = words::sentences(&quoted.words).filter(|words| words.len() >= 4).take(FORMS).collect();
        if sentences.len() > 1 {
            forms.extend(sentences.into_iter().map(|words| form(words, true)));
        }
    }
    forms
}

/// Whether an article has a sentence of an utterance in marks.
fn has(utterance: &[Quoted], article: usize, form: &Form) -> bool {
    let own = || utterance.iter().filter(|quoted| quoted.article == article).flat_map(|quoted| &quoted.words);
    let kept = form.content.iter().filter(|root| own().any(|word| word.root == **root)).count();
    kept * 2 > form.content.len()
}

struct Reported {
    score: f64,
    /// First byte and past the last of the matching words, within the statement.
    from: usize,
    to: usize,
}

/// Whether a statement reports what a quotation says: nearly all its words of weight, or, of few words, the same
/// stretch by the same speaker.
fn reports(quoted: &Form, person: Option<usize>, known_as: Option<&str>, words: &[Word], rarity: &Rarity) -> Option<Reported> {
    let same_speaker = match (quoted.person, person) {
        (Some(a), Some(b)) => a == b,
        _ => quoted.known_as.as_deref().zip(known_as).is_some_and(|(a, b)| a == b && !is_pronoun(a)),
    };
    // The closest window of the statement: where the words of weight lie together.
    let places: Vec<usize> =
        (0..words.len()).filter(|&at| words[at].content && quoted.content.binary_search(&words[at].root).is_ok()).collect();
    // What is to be found below in one stretch needs so many of them.
    let least = if same_speaker && quoted.words.len() <= 8 { 1 } else { 3 };
    let run = if places.len() < least { same::Run::default() } else { same::longest_run(quoted.words, words) };
    // Names alone are no words of anybody's: "the finish line of the Port Ellery Run".
    let plain = |word: &&Word| word.content && !word.large;
    let plain_run = quoted.words[run.in_short..run.in_short + run.len].iter().filter(plain).count();
    let stretch = run.len >= 2 && plain_run >= 1 && run.len * 5 >= quoted.words.len() * 3;
    // "There is no damage to the north pier or the crane so far": a sentence of hardly anything else.
    // "They have no reason to doubt the log", of a longer remark.
    let sentence = quoted.part && run.len >= 6 && run.content >= 3 && plain_run >= 2 && run.len * 5 >= quoted.words.len() * 4;
    let bare = run.len >= 6 && run.content >= 3 && run.len * 4 >= words.len() * 3;
    // "to carry up to eight trucks of stone": a number tells as much as a word.
    let numbers = quoted.words[run.in_short..run.in_short + run.len].iter().filter(|word| !word.content && word.is_number()).count();
    let long = run.len >= 7 && run.content + numbers >= 4 && plain_run >= 3;
    let whole = run.len == quoted.words.len() && run.content >= 3 || long || bare || sentence;
    if (stretch && same_speaker && quoted.words.len() <= 8) || whole {
        let (from, to) = (words.get(run.in_long)?.span.start(), words.get(run.in_long + run.len - 1)?.span.end());
        return Some(Reported { score: 1.0 + run.len as f64, from, to });
    }
    let mut hit: Vec<u64> = places.iter().map(|&at| words[at].root).collect();
    sort::all(&mut hit);
    hit.dedup();
    // "The offer remains on the table" for “The offer is still on the table”.
    let brief = same_speaker && quoted.words.len() <= 10 && hit.len() >= 2 && hit.len() == quoted.content.len();
    let brief = brief && same::common(quoted.words, words).len() * 3 >= quoted.words.len() * 2;
    // "The captain's end was instant" for “The end was sudden and immediate”.
    let spread = places.last().map_or(0, |last| last + 1) - places.first().copied().unwrap_or(0);
    let short = same_speaker && quoted.words.len() <= 8 && hit.len() >= 2 && hit.len() * 3 >= quoted.content.len() * 2;
    let weight = || places.iter().map(|&at| rarity.weight(&words[at])).sum::<f64>();
    if short && !brief && spread <= quoted.words.len() && weight() >= 1.2 {
        let (first, last) = (words.get(*places.first()?)?, words.get(*places.last()?)?);
        return Some(Reported { score: 0.5, from: first.span.start(), to: last.span.end() });
    }
    let (least, share) = if same_speaker {
        (3, 0.6)
    } else if quoted.part {
        (5, 0.8)
    } else {
        (4, 0.75)
    };
    let part = hit.len() as f64 / quoted.content.len().max(1) as f64;
    // "all new quays" is not "all quays of the new harbour".
    let turned = || quoted.content.len() <= 3 && retold::shared(quoted.words, words, rarity).hits < hit.len();
    let retold = || retells(quoted, same_speaker, words, rarity);
    if turned() || !brief && (hit.len() < least || part < share || quoted.content.len() > 40) {
        return retold();
    }
    if !same_speaker && places.iter().filter(|&&at| !words[at].large).count() < 3 {
        return None;
    }
    let common = same::common(quoted.words, words);
    if (common.len() as f64) < 0.5 * quoted.words.len() as f64 {
        return retold();
    }
    let (first, last) = (words.get(*places.first()?)?, words.get(*places.last()?)?);
    Some(Reported { score: part, from: first.span.start(), to: last.span.end() })
}

/// Whether a statement tells in other words what a sentence by the same speaker does.
fn retells(quoted: &Form, same_speaker: bool, words: &[Word], rarity: &Rarity) -> Option<Reported> {
    if !same_speaker || quoted.content.len() > 40 {
        return None;
    }
    let found = retold::shared(quoted.words, words, rarity);
    found.is_one_remark().then(|| Reported {
        score: found.of_a.min(0.99),
        from: words[found.first].span.start(),
        to: words[found.last].span.end(),
    })
}

/// The clause of a statement around the matching words.
fn clause(text: &str, statement: Span, from: usize, to: usize) -> Span {
    let words = statement.of(text);
    let before = words.get(..from).unwrap_or("");
    let start = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
    let start = before.get(start..).and_then(|part| part.match_indices(" that ").last().map(|(at, _)| start + at + 6)).unwrap_or(start);
    let rest = words.get(to..).unwrap_or("");
    let end = to + rest.find([',', ';', '.', ':', '!', '?']).unwrap_or(rest.len());
    let clause = words.get(start..end).unwrap_or("");
    let lead = clause.len() - clause.trim_start().len();
    Span::new(statement.start() + start + lead, statement.start() + start + clause.trim_end().len())
}
