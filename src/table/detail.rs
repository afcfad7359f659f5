//! What tells rows apart that would be called the same: "seats (Civic Union)", "net income (a year earlier)",
//! "people killed (2019)".

use super::label::{self, Said};
use crate::claim::Side;
use crate::lexicon::among;
use crate::mention::moment;
use crate::mention::name::{self, Name};
use crate::text::letters::Cased;

/// A row whose label may need more: what it says, and how many articles give it.
pub struct Twin<'a> {
    pub said: Vec<Said<'a>>,
    pub articles: usize,
}

/// New labels for rows that share one, in their order; `None` keeps it. The row that most articles give keeps the
/// plain name: the others are told from it.
pub fn tell_apart(label: &str, twins: &[Twin]) -> Vec<Option<String>> {
    let most = twins.iter().map(|twin| twin.articles).max().unwrap_or(0);
    let plain = twins.iter().filter(|twin| twin.articles == most).count() == 1;
    let details: Vec<[Option<String>; 4]> =
        twins.iter().map(|twin| [side(&twin.said), when(&twin.said), owner(&twin.said), place(&twin.said)]).collect();
    let named = |kind: usize, detail: &str| format!("{kind}{detail}");
    let mut all = details.iter().flat_map(|all| all.iter().enumerate().filter_map(|(kind, detail)| Some(named(kind, detail.as_ref()?))));
    let rows = label::counted(&mut all);
    let alone = |at: usize, kind: usize| details[at][kind].clone().filter(|own| label::times(&rows, &named(kind, own)) == 1);
    let mut told: Vec<Option<String>> = Vec::new();
    for (at, twin) in twins.iter().enumerate() {
        if plain && twin.articles == most {
            told.push(None);
            continue;
        }
        let detail = (0..details[at].len()).find_map(|kind| alone(at, kind));
        told.push(Some(match detail {
            Some(detail) if !label.in_small().contains(&detail.in_small()) => format!("{label} ({detail})"),
            _ => format!("{label}: {}", label::shortest(&twin.said)),
        }));
    }
    told
}

/// Where the row is one end of a change.
fn side(said: &[Said]) -> Option<String> {
    let all = |side: Side| said.iter().all(|said| said.claim.side == side);
    all(Side::From).then(|| "before".to_owned()).or_else(|| all(Side::By).then(|| "change".to_owned()))
}

/// The time that every report gives: a past year, "a year earlier".
fn when(said: &[Said]) -> Option<String> {
    common(said.iter().map(|said| {
        let sentence = said.reading.cut.sentences.get(said.claim.sentence)?;
        let year = said.reading.moments_in(sentence.span).iter().find(|moment| {
            moment.kind == moment::Kind::Date && sentence.span.contains(moment.span) && moment.value.get(..4).is_some_and(is_year)
        });
        let written = year.filter(|moment| moment.span.of(said.text).contains(moment.value.get(..4).unwrap_or("-")));
        written.and_then(|moment| moment.value.get(..4)).map(str::to_owned).or_else(|| earlier(said))
    }))
}

fn is_year(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit())
}

/// "A year earlier", "four years ago", "last season", in one writing, right after the figure or just before it.
fn earlier(said: &Said) -> Option<String> {
    let (tokens, here) = said.tokens();
    let word = |at: usize| said.word(tokens, at);
    (here.end..tokens.len().min(here.end + 12)).find_map(|at| {
        let unit = word(at);
        let unit = unit.strip_suffix('s').unwrap_or(&unit);
        if !among!(unit, "year" | "quarter" | "month" | "week" | "season") {
            return None;
        }
        let past =
            among!(word(at + 1).as_str(), "earlier" | "ago" | "before") || among!(word(at.checked_sub(1)?).as_str(), "last" | "previous");
        past.then(|| format!("a {unit} earlier"))
    })
}

/// Whose it is: the name before the figure, the nearest first, else the one right after it. People whom something befell
/// are nobody's: a name beside "eight were injured" is that of a hospital, or of who says so.
pub fn owner(said: &[Said]) -> Option<String> {
    let nobodys = |said: &Said| said.claim.class == "person" && said.claim.role.is_some_and(|role| !role.starts_with("voted"));
    if said.iter().all(nobodys) {
        return None;
    }
    let names = said.iter().filter_map(|said| {
        let (sentence, figure) = (said.reading.cut.sentences.get(said.claim.sentence)?, said.span()?);
        let apart = |name: &&Name| sentence.span.contains(name.span) && !name.span.overlaps(figure) && name.kind != name::Kind::Place;
        let inside = said.reading.names_in(sentence.span).iter().filter(apart);
        let before = inside.clone().rfind(|name| name.span.end() <= figure.start());
        let name = before.or_else(|| inside.filter(|name| name.span.start() >= figure.end()).min_by_key(|name| name.span.start()))?;
        Some(crate::verdict::squeeze(name.span.of(said.text)))
    });
    label::most(names)
}

/// The place that every report names.
fn place(said: &[Said]) -> Option<String> {
    common(said.iter().map(|said| Some(crate::verdict::squeeze(said.claim.place?.of(said.text)))))
}

/// The one answer that all give.
fn common(mut answers: impl Iterator<Item = Option<String>>) -> Option<String> {
    let first = answers.next()??;
    answers.all(|answer| answer.as_ref() == Some(&first)).then_some(first)
}
