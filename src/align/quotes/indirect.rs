//! Indirect speech: the words one article has in marks, reported by another without marks.

use super::words::{self, Word, stem};
use super::{COMMON, People, Quoted, head, is_pronoun, same};
use crate::claim::Reading;
use crate::text::{Article, Span, sort};
use std::collections::{HashMap, HashSet};

/// Adds to each utterance the statements of the articles that have none of it in marks.
pub fn add<'a>(articles: &[&'a Article], readings: &[&'a Reading], people: &People, utterances: &mut [Vec<Quoted<'a>>]) {
    if articles.len() < 2 {
        return;
    }
    let index = index(utterances);
    let weight = |quoted: &Quoted| quoted.words.iter().filter(|word| word.content).count();
    let few: Vec<bool> = utterances.iter().map(|utterance| utterance.iter().any(|quoted| weight(quoted) <= 4)).collect();
    let forms: Vec<Vec<Form>> = utterances.iter().map(|utterance| forms(utterance)).collect();
    let articles_of: Vec<HashSet<usize>> =
        utterances.iter().map(|utterance| utterance.iter().map(|quoted| quoted.article).collect()).collect();
    // The best of each article, which come one after the other.
    let mut found: Vec<Vec<(f64, Quoted<'a>)>> = utterances.iter().map(|_| Vec::new()).collect();
    for (article, reading) in readings.iter().enumerate() {
        let text = articles[article].text.as_str();
        for statement in &reading.statements {
            let words = words::cut(statement.span.of(text));
            let stems: Vec<&str> = words.iter().map(|word| if word.content { stem(&word.folded) } else { "" }).collect();
            let known_as = statement.speaker.as_ref().map(|speaker| head(speaker.name.as_deref().unwrap_or(speaker.span.of(text))));
            for at in near(&index, &few, &words) {
                if articles_of[at].contains(&article) {
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
                    .filter_map(|form| reports(form, told.person, known_as.as_deref(), &words, &stems))
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
fn index<'u>(utterances: &'u [Vec<Quoted>]) -> HashMap<&'u str, Vec<usize>> {
    let mut index: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, utterance) in utterances.iter().enumerate() {
        for word in utterance.iter().flat_map(|quoted| &quoted.words).filter(|word| word.content) {
            let list = index.entry(stem(&word.folded)).or_default();
            if list.last() != Some(&at) && list.len() <= COMMON {
                list.push(at);
            }
        }
    }
    index
}

/// The utterances that share three rare words with a statement, or one where they have few words of weight.
fn near(index: &HashMap<&str, Vec<usize>>, few: &[bool], words: &[Word]) -> Vec<usize> {
    let mut stems: Vec<&str> = words.iter().filter(|word| word.content).map(|word| stem(&word.folded)).collect();
    sort::all(&mut stems);
    stems.dedup();
    let mut hits: Vec<usize> =
        stems.iter().filter_map(|stem| index.get(stem)).filter(|list| list.len() <= COMMON).flatten().copied().collect();
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
    /// The stems of its words of weight, sorted, each once.
    content: Vec<&'u str>,
    person: Option<usize>,
    known_as: Option<String>,
}

/// How many wordings of one utterance are looked for.
const FORMS: usize = 12;

/// The wordings of an utterance, each once: what a hundred articles print alike is looked for once.
fn forms<'u>(utterance: &'u [Quoted]) -> Vec<Form<'u>> {
    let mut seen = HashSet::new();
    let mut forms = Vec::new();
    for quoted in utterance {
        let known_as = quoted.speaker_name.or(quoted.speaker).map(head);
        let words: Vec<&str> = quoted.words.iter().map(|word| word.folded.as_str()).collect();
        if forms.len() < FORMS && seen.insert((words, quoted.person, known_as.clone())) {
            let mut content: Vec<&str> = quoted.words.iter().filter(|word| word.content).map(|word| stem(&word.folded)).collect();
            sort::all(&mut content);
            content.dedup();
            forms.push(Form { words: &quoted.words, content, person: quoted.person, known_as });
        }
    }
    forms
}

struct Reported {
    score: f64,
    /// First byte and past the last of the matching words, within the statement.
    from: usize,
    to: usize,
}

/// Whether a statement reports what a quotation says: nearly all its words of weight, or, of few words, the same
/// stretch by the same speaker.
fn reports(quoted: &Form, person: Option<usize>, known_as: Option<&str>, words: &[Word], stems: &[&str]) -> Option<Reported> {
    let same_speaker = match (quoted.person, person) {
        (Some(a), Some(b)) => a == b,
        _ => quoted.known_as.as_deref().zip(known_as).is_some_and(|(a, b)| a == b && !is_pronoun(a)),
    };
    let run = same::longest_run(quoted.words, words);
    // Names alone are no words of anybody's: "the finish line of the Port Ellery Run".
    let plain = |word: &&Word| word.content && !word.large;
    let plain_run = quoted.words[run.in_short..run.in_short + run.len].iter().filter(plain).count();
    let stretch = run.len >= 2 && plain_run >= 1 && run.len * 5 >= quoted.words.len() * 3;
    // "There is no damage to the north pier or the crane so far": a sentence of hardly anything else.
    let bare = run.len >= 6 && run.content >= 3 && run.len * 4 >= words.len() * 3;
    let whole = run.len == quoted.words.len() && run.content >= 3 || run.len >= 7 && run.content >= 4 && plain_run >= 3 || bare;
    if (stretch && same_speaker && quoted.words.len() <= 8) || whole {
        let (from, to) = (words.get(run.in_long)?.span.start(), words.get(run.in_long + run.len - 1)?.span.end());
        return Some(Reported { score: 1.0 + run.len as f64, from, to });
    }
    // The closest window of the statement: where the words of weight lie together.
    let places: Vec<usize> = (0..words.len()).filter(|&at| words[at].content && quoted.content.binary_search(&stems[at]).is_ok()).collect();
    let mut hit: Vec<&str> = places.iter().map(|&at| stems[at]).collect();
    sort::all(&mut hit);
    hit.dedup();
    // "The offer remains on the table" for “The offer is still on the table”.
    let brief = same_speaker && quoted.words.len() <= 10 && hit.len() >= 2 && hit.len() == quoted.content.len();
    let brief = brief && same::common(quoted.words, words).len() * 3 >= quoted.words.len() * 2;
    let (least, share) = if same_speaker { (3, 0.6) } else { (4, 0.75) };
    let part = hit.len() as f64 / quoted.content.len().max(1) as f64;
    if !brief && (hit.len() < least || part < share || quoted.content.len() > 40) {
        return None;
    }
    if !same_speaker && places.iter().filter(|&&at| !words[at].large).count() < 3 {
        return None;
    }
    let common = same::common(quoted.words, words);
    if (common.len() as f64) < 0.5 * quoted.words.len() as f64 {
        return None;
    }
    let (first, last) = (words.get(*places.first()?)?, words.get(*places.last()?)?);
    Some(Reported { score: part, from: first.span.start(), to: last.span.end() })
}

/// The clause of a statement around the matching words.
fn clause(text: &str, statement: Span, from: usize, to: usize) -> Span {
    let words = statement.of(text);
    let before = words.get(..from).unwrap_or("");
    let start = before.rfind([',', ';', ':']).map_or(0, |at| at + 1);
    let start = before.get(start..).and_then(|part| part.rfind(" that ").map(|at| start + at + 6)).unwrap_or(start);
    let rest = words.get(to..).unwrap_or("");
    let end = to + rest.find([',', ';', '.', ':', '!', '?']).unwrap_or(rest.len());
    let clause = words.get(start..end).unwrap_or("");
    let lead = clause.len() - clause.trim_start().len();
    Span::new(statement.start() + start + lead, statement.start() + start + clause.trim_end().len())
}
