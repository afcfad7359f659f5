//! How far a figure reaches: since the start of something or one night of it, all countries or one province. Two
//! figures of different reach are no contradiction; where one certainly lies inside the other they are set side by side.

use super::facts::Member;
use super::node::{Family, Node};
use super::{ballot, pair};
use crate::claim::Status;
use crate::lexicon::among;
use crate::lexicon::{List, any};
use crate::measure::{Decimal, Hedge, Sums};
use crate::text::letters::{Cased, Letter};
use crate::text::{Span, sort};

/// What the words around a figure say of its reach.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Reach {
    /// From a start until now, or a year's worth: "since March", "so far this year", "in 20 days of fighting".
    pub long: bool,
    /// A rate: "die each year", "60 a week".
    pub rate: bool,
    /// Over all places: "across Asia", "nationwide", "in 14 countries".
    pub wide: bool,
    /// In one of them: "in the province", "in Orlo alone".
    pub local: bool,
    /// Without what others count: "leaving out gifts, it raised 12 million crowns"; "private employers added 30,000 jobs", and
    /// so did the state.
    pub except: bool,
    /// Whoever did it among them: "13 dead, including the gunman".
    pub doer: bool,
}

/// Reads the clause around `figure`, words of `text` inside `sentence`.
pub fn reach(text: &str, sentence: Span, figure: Span) -> Reach {
    let before = text.get(sentence.start()..figure.start()).unwrap_or("").in_small();
    let after = text.get(figure.end()..sentence.end()).unwrap_or("").in_small();
    let before = before.rsplit([';', '—', '(']).next().unwrap_or("");
    // What leads the sentence holds for all of it, what follows a figure for that alone.
    let leads = words(before).into_iter().find(|word| word.len() > 3);
    let except = leads.is_some_and(|word| EXCEPT.has(word)) || words(&after).into_iter().take(3).any(|word| among!(word, "excluding"));
    let doer = counts_doer(&words(&after));
    let after = after.split([';', '—', ',', ')']).next().unwrap_or("");
    let (before, after): (Vec<&str>, Vec<&str>) = (words(before), words(after));
    let before = &before[before.len().saturating_sub(BEFORE)..];
    let after = &after[..after.len().min(AFTER)];
    // Before the figure another one may have a place of its own; a time that opens the sentence holds for all of it.
    let near = &before[before.len().saturating_sub(3)..];
    let except = except || of_sector(&before[before.len().saturating_sub(SECTOR)..]) || of_sector(&after[..after.len().min(4)]);
    Reach {
        long: holds(LONG, before) || holds(LONG, after),
        rate: holds(RATES, after),
        wide: holds(WIDE, near) || holds(WIDE, after),
        local: holds(LOCAL, after),
        except,
        doer,
    }
}

/// What leaves something out of a sum: "Removing gifts, it raised 12 million."
const EXCEPT: &List = any!["removing", "excluding", "discounting"];

/// Whether words next to a figure tell that it counts some alone: "while private employers added 30,000 jobs", "30,000
/// long-term unemployed". "Public and private employers" are all.
fn of_sector(words: &[&str]) -> bool {
    (1..words.len()).any(|at| match words[at - 1] {
        "private" => SECTORS.has(words[at]) && !(at > 1 && among!(words[at - 2], "and" | "or")),
        "long" => words[at] == "term" && words.get(at + 1).is_some_and(|word| among!(*word, "unemployed" | "jobless" | "unemployment")),
        _ => false,
    })
}

const SECTORS: &List = any!["sector", "employers", "businesses", "companies", "firms"];
const SECTOR: usize = 8;

/// How many words around a figure tell of its reach.
const BEFORE: usize = 18;
const AFTER: usize = 10;

/// A `#` stands for a number, `~` for what begins a time: no pronoun, which begins a reason ("since he left").
const LONG: &List = any![
    "since ~",
    "so far this",
    "this year",
    "in recent days",
    "in recent weeks",
    "in recent months",
    "in recent years",
    "over the past",
    "in the past",
    "over the last",
    "in the last",
    "during the past",
    "in # days of",
    "in # weeks of",
    "in # months of",
    "in # years of",
    "in a week of",
    "in a month of",
    "in a year of",
];

/// Said right after a figure only: "die each year", "60 a week".
const RATES: &List =
    any!["each year", "every year", "a year", "per year", "each month", "a month", "a week", "a day", "each day", "per day"];

const WIDE: &List = any![
    "across asia",
    "across europe",
    "across africa",
    "across america",
    "across the",
    "around the",
    "in # countries",
    "in all countries",
    "in all districts",
    "in all provinces",
    "nationwide",
    "countrywide",
    "worldwide",
    "statewide",
    "throughout the",
];

const LOCAL: &List = any![
    "in the province",
    "in the district",
    "in the region",
    "in the village",
    "in the town",
    "in the city",
    "in the county",
    "in the state",
    "in the capital",
    "in one",
    "alone",
];

/// Whether those who are counted include who did it: "dead, including the gunman", not "including the gunman's mother".
fn counts_doer(after: &[&str]) -> bool {
    let after = &after[..after.len().min(AFTER)];
    let first = after.iter().position(|word| among!(*word, "including" | "include" | "includes" | "included" | "counting"));
    let rest = first.and_then(|at| after.get(at + 1..)).unwrap_or_default();
    let of = |word: &&&str| among!(**word, "the" | "a" | "one" | "lone" | "suspected" | "alleged" | "accused");
    rest.get(rest.iter().take_while(of).count()).is_some_and(|word| DOERS.has(word))
}

const DOERS: &List = any!["gunman", "shooter", "attacker", "bomber", "assailant", "killer", "perpetrator", "suspect", "himself"];

/// How firmly a time or date is told, and the place where the words that say so begin: "around 6:30", "shortly before noon",
/// "just after 2 a.m."; "two hours before noon" is another time. `sided`: whether it may be told from one side, as a clock
/// time is and a date is not.
pub fn told(text: &str, moment: Span, sided: bool) -> (Hedge, usize) {
    let before = text.get(..moment.start()).unwrap_or("");
    let mut words = before.rmatch_indices(|c: char| !c.is_letter()).map(|(at, mark)| at + mark.len());
    let mut word = |end: usize| {
        let start = words.find(|&start| start < end).unwrap_or(0);
        let word = text.get(start..end).unwrap_or("").trim_end().in_small();
        (start, word)
    };
    let (start, last) = word(before.trim_end().len());
    let side = match last.as_str() {
        last if among!(last, "about" | "around" | "roughly" | "approximately" | "circa" | "some") => return (Hedge::About, start),
        "before" | "nearly" | "almost" if sided => Hedge::LessThan,
        "after" | "past" if sided => Hedge::MoreThan,
        _ => return (Hedge::Exact, moment.start()),
    };
    let (lead, led) = word(text.get(..start).unwrap_or("").trim_end().len());
    match led.as_str() {
        led if among!(led, "shortly" | "just" | "soon" | "moments" | "minutes" | "right" | "immediately") => (side, lead),
        led if among!(led, "hour" | "hours" | "minute" | "seconds" | "day" | "days" | "night" | "half" | "quarter" | "") => {
            (Hedge::Exact, moment.start())
        }
        _ => (side, start),
    }
}

pub fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_wordy() && c != '\'').filter(|word| !word.is_empty()).collect()
}

fn holds(phrases: &List, words: &[&str]) -> bool {
    let fits = |pattern: &str, word: &str| match pattern {
        "#" => word.starts_with(|c: char| c.is_ascii_digit()) || SMALL.has(word),
        "~" => !among!(word, "he" | "she" | "they" | "we" | "you" | "i" | "there" | "this" | "that" | "it"),
        pattern => pattern == word,
    };
    (0..words.len()).any(|at| {
        phrases.iter().any(|phrase| {
            let mut here = words[at..].iter();
            phrase.split(' ').all(|pattern| here.next().is_some_and(|word| fits(pattern, word)))
        })
    })
}

const SMALL: &List = any!["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Whether a day as a sentence names it is no day: "--09", "2031-09", "2031".
pub fn is_month(day: &str) -> bool {
    day.strip_prefix("--").map_or(day.len() <= 7 && day.starts_with(|c: char| c.is_ascii_digit()), |month| month.len() == 2)
}

/// Whether the larger figure counts from a start on and the smaller one does not: no values of one count. A toll
/// that merely grew does so by less than twice.
pub fn apart(a: &Node, b: &Node) -> bool {
    let (low, high) = if a.point() <= b.point() { (a, b) } else { (b, a) };
    let times = |times: u64| match (low.point(), high.point()) {
        (Some(x), Some(y)) => x.times(Decimal::from(times)).is_some_and(|least| least <= y),
        _ => false,
    };
    a.family == Family::Count
        && (high.reach.long && !low.reach.long && !low.reach.rate && times(2)
            || high.reach.wide && low.reach.local && low.point() != high.point())
}

/// What is added to the role of a figure that stands in a row as a part, and as the whole.
pub const PART: &str = "in part";
pub const WHOLE: &str = "in all";
/// The same of a figure of some voters only.
pub const NARROW: &str = "of some";
/// The same of figures of one vote at its stages.
pub const STAGES: [&str; 4] = ["in a forecast", "in an exit poll", "in a count", "in the result"];

/// Figures that stand side by side, each with what it is in that row (`verdict::scope`); the last names the row.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Beside {
    pub figures: Vec<(Member, &'static str)>,
}

/// The pairs of facts of which one certainly lies inside the other, told by different articles: each by one figure
/// of either side. The dead and hurt of the event itself are left to their own rows, whose reasons add their parts up.
pub fn beside(nodes: &[Node], groups: &mut Vec<Vec<usize>>) -> Vec<Beside> {
    let found = pairs(nodes, groups);
    // A part that was joined to its whole for their words alone is another fact.
    let mut of = homes(nodes.len(), groups.iter());
    for &(part, whole) in &found {
        if of[part] == of[whole] {
            groups[of[part]].retain(|&at| at != part);
            of[part] = groups.len();
            groups.push(vec![part]);
        }
    }
    let told = told_of_some(nodes, groups, &of);
    let row = |(part, whole): (usize, usize)| Beside { figures: vec![(member(&nodes[part]), PART), (member(&nodes[whole]), WHOLE)] };
    let with_doer = with_doer(nodes, &of);
    let mut found: Vec<Beside> = found.into_iter().chain(told).map(row).chain(ballot::beside(nodes, &of)).chain(with_doer).collect();
    sort::all(&mut found);
    found
}

/// Figures that count some of what another article counts, where their own does not set the two side by side: of every fact
/// the first that does, with that one.
fn told_of_some(nodes: &[Node], groups: &[Vec<usize>], of: &[usize]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (part, node) in nodes.iter().enumerate().filter(|(_, node)| node.sum.is_some()).take(SOME) {
        let apart = |whole: usize| groups[of[whole]].iter().take(SOME).all(|&at| nodes[at].article != node.article);
        if found.iter().all(|&(known, _)| of[known] != of[part]) {
            let whole = (0..nodes.len()).find(|&at| some(node, &nodes[at]) && of[at] < groups.len() && apart(at));
            found.extend(whole.map(|whole| (part, whole)));
        }
    }
    found
}

/// Where an article counts whoever did it among the dead, the one less that others give who do not: "three dead, including
/// the gunman" beside "two hostages died". "Two were hurt" are none of them.
fn with_doer(nodes: &[Node], of: &[usize]) -> Vec<Beside> {
    let mut found: Vec<(usize, Beside)> = Vec::new();
    for (all, whole) in nodes.iter().enumerate().filter(|(_, node)| node.reach.doer && node.said.role == Some("killed")).take(SOME) {
        let same = |node: &Node| {
            (node.event, &node.family, node.said.role, &node.said.class) == (whole.event, &whole.family, whole.said.role, &whole.said.class)
                && node.other == whole.other
        };
        let gives = |article: usize| nodes.iter().any(|node| node.article == article && same(node) && node.point() == whole.point());
        let mut figures: Vec<(Member, &'static str)> = Vec::new();
        for (at, part) in nodes.iter().enumerate() {
            let less = same(part) && of[at] != of[all] && part.point().and_then(|x| x.plus(Decimal::ONE)) == whole.point();
            if less && figures.iter().all(|(known, _)| known.article != part.article) && !gives(part.article) {
                figures.push((member(part), PART));
            }
        }
        if !figures.is_empty() && of[all] != usize::MAX && found.iter().all(|(known, _)| *known != of[all]) {
            figures.push((member(whole), WHOLE));
            found.push((of[all], Beside { figures }));
        }
    }
    found.into_iter().map(|(_, row)| row).collect()
}

/// Whether the words of two figures say that the one counts some of what the other counts.
fn some(part: &Node, whole: &Node) -> bool {
    let (x, y) = (part.said, whole.said);
    // "187 passengers and 19 crew", "206 people on board"
    let sum = part.sum.is_some() && part.sum == whole.point() && y.class == "person" && whole.size == 3;
    let here = part.event == whole.event && part.other.is_none() && whole.other.is_none() && whole.family == Family::Count;
    here && sum && x.class == y.class
}

/// For every claim the place of its group.
fn homes<'a>(claims: usize, groups: impl Iterator<Item = &'a Vec<usize>>) -> Vec<usize> {
    let mut of = vec![usize::MAX; claims];
    groups.enumerate().for_each(|(home, group)| group.iter().for_each(|&at| of[at] = home));
    of
}

/// The claims that stand in the pairs of `beside`, the part first.
fn pairs(nodes: &[Node], groups: &[Vec<usize>]) -> Vec<(usize, usize)> {
    let facts: Vec<&Vec<usize>> = groups.iter().filter(|group| group.iter().any(|&at| of_things(&nodes[at]))).take(MANY).collect();
    let articles: Vec<Vec<usize>> = facts.iter().map(|group| sort::each(group.iter().map(|&at| nodes[at].article))).collect();
    let of = homes(nodes.len(), facts.iter().copied());
    let some = |group: &[usize], wanted: &dyn Fn(&Node) -> bool| -> Vec<usize> {
        group.iter().copied().filter(|&at| wanted(&nodes[at])).take(SOME).collect()
    };
    let broad = |node: &Node| node.reach.long || node.reach.wide;
    let wholes: Vec<(usize, Vec<usize>)> =
        facts.iter().map(|group| some(group, &broad)).enumerate().filter(|(_, whole)| !whole.is_empty()).collect();
    let mut found = Vec::new();
    for (at, part) in facts.iter().enumerate() {
        let part = some(part, &of_things);
        let wholes = wholes.iter().filter(|&&(other, _)| other != at && disjoint(&articles, at, other));
        let pairs = wholes.flat_map(|(_, whole)| part.iter().flat_map(move |&p| whole.iter().map(move |&w| (p, w))));
        let inside = pairs.filter(|&(p, w)| nodes[p].article != nodes[w].article && within(&nodes[p], &nodes[w]));
        // The clearest words on either side, and of those the first.
        let best = inside.max_by_key(|&(p, w)| (nodes[w].reach, nodes[p].reach, std::cmp::Reverse((p, w))));
        found.extend(best);
    }
    let mut known = vec![false; nodes.len()];
    found.iter().for_each(|&(part, _)| known[part] = true);
    let listed: Vec<(usize, usize)> = found.iter().flat_map(|&pair| listed(nodes, &facts, &articles, &of, pair)).collect();
    found.extend(listed.into_iter().filter(|&(part, _)| !std::mem::replace(&mut known[part], true)));
    found
}

/// What stands in one sentence with a part, and answers to what stands in one with its whole, is a part of that: "118
/// searches led to the seizure of 34 guns" beside "414 raids since March, seizing 75 guns".
fn listed(
    nodes: &[Node],
    facts: &[&Vec<usize>],
    articles: &[Vec<usize>],
    of: &[usize],
    (part, whole): (usize, usize),
) -> Vec<(usize, usize)> {
    let sentence = |node: &Node| (node.article, node.said.sentence);
    let beside = |at: usize| -> Vec<usize> {
        let fact = facts.get(of[at]).map_or(&[][..], |fact| fact.as_slice());
        let sentences = sort::each(fact.iter().take(SOME).map(|&at| sentence(&nodes[at])));
        let ranges = sentences.into_iter().map(|of| {
            let from = nodes.partition_point(|node| sentence(node) < of);
            from..nodes.partition_point(|node| sentence(node) <= of)
        });
        ranges.flatten().filter(|&at| of_things(&nodes[at])).take(SOME).collect()
    };
    let (mine, theirs) = (beside(part), beside(whole));
    let pairs = mine.iter().flat_map(|&p| theirs.iter().map(move |&w| (p, w)));
    let answers = pairs.filter(|&(p, w)| {
        let (a, b) = (&nodes[p], &nodes[w]);
        let roles = a.said.role == b.said.role || a.said.role.is_none() || b.said.role.is_none();
        a.article != b.article
            && a.said.class == b.said.class
            && a.said.group == b.said.group
            && roles
            && a.point() < b.point()
            && match (facts.get(of[p]), facts.get(of[w])) {
                // "34 guns" and "75 guns" may have been joined before it was seen that one sentence tells of a part.
                (Some(one), Some(_)) if of[p] == of[w] => one.len() == 2 && pair::values(a, b) == Some(pair::Values::Apart),
                (Some(_), Some(_)) => disjoint(articles, of[p], of[w]),
                _ => false,
            }
    });
    answers.collect()
}

/// So many facts of one story are set against each other, and so many figures of each.
const MANY: usize = 400;
const SOME: usize = 48;

fn member(node: &Node) -> Member {
    Member { article: node.article, claim: node.claim }
}

/// What may have a row of its own beside its whole.
fn of_things(node: &Node) -> bool {
    let telling = node.point().is_some_and(|point| point > Decimal::TEN);
    node.family == Family::Count
        && !node.said.class.is_empty()
        && (node.said.class != "person" || background(node))
        && telling
        && !node.reach.rate
}

fn background(node: &Node) -> bool {
    node.other.is_some() || node.said.status == Status::Before
}

/// Whether no article gives both of two facts, which would tell them apart itself, and their rows need no third.
fn disjoint(articles: &[Vec<usize>], part: usize, whole: usize) -> bool {
    let (part, whole) = (&articles[part], &articles[whole]);
    !sort::covers(whole, part) && !sort::covers(part, whole)
}

/// Whether one figure certainly lies inside the other.
fn within(part: &Node, whole: &Node) -> bool {
    let (x, y) = (part.said, whole.said);
    let (Some(low), Some(high)) = (part.point(), whole.point()) else { return false };
    let same = part.event == whole.event && x.class == y.class && x.group == y.group && background(part) == background(whole);
    let roles = x.role == y.role || x.role.is_none() || y.role.is_none();
    // Where an article gives one such figure only, it is the count of those things in its time.
    let alone = part.rivals == 1 && whole.rivals == 1 && part.hedge == Hedge::Exact;
    let time = alone && whole.reach.long && !part.reach.long && !part.reach.wide;
    let place = whole.reach.wide && part.reach.local;
    of_things(part) && same && roles && low < high && (time && x.class != "person" || place)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The reach of the words in brackets.
    fn of(marked: &str) -> Reach {
        let (start, end) = (marked.find('[').unwrap(), marked.find(']').unwrap() - 1);
        let text = marked.replace(['[', ']'], "");
        reach(&text, Span::new(0, text.len()), Span::new(start, end))
    }

    #[test]
    fn a_time_is_told_firmly_or_from_one_side() {
        let told = |marked: &str| {
            let (start, end) = (marked.find('[').unwrap(), marked.find(']').unwrap() - 1);
            let text = marked.replace(['[', ']'], "");
            let (hedge, at) = told(&text, Span::new(start, end), true);
            (hedge, text[at..end].to_owned())
        };
        assert_eq!(told("It broke around [6:30]."), (Hedge::About, "around 6:30".to_owned()));
        assert_eq!(told("It broke shortly before [noon]."), (Hedge::LessThan, "shortly before noon".to_owned()));
        assert_eq!(told("He left after [2 a.m.] on Friday."), (Hedge::MoreThan, "after 2 a.m.".to_owned()));
        assert_eq!(told("It broke two hours before [noon]."), (Hedge::Exact, "noon".to_owned()));
        assert_eq!(told("At [noon] it broke."), (Hedge::Exact, "noon".to_owned()));
        assert_eq!(told("[Noon] came."), (Hedge::Exact, "Noon".to_owned()));
    }

    #[test]
    fn words_of_time_and_place_tell_how_far_a_figure_reaches() {
        assert!(of("Since January [1,240 drones] have been launched at the city.").long);
        assert!(of("The group killed [about 1,500 people] in the country so far this year.").long);
        assert!(!of("They fired [71 drones] at the city overnight.").long);
        assert!(!of("He has been there since it opened; [12 people] were hurt.").long);
        assert!(of("The wave killed [230,000 people] across Asia.").wide);
        assert!(of("The wave killed [230,000] people in 14 countries.").wide);
        assert!(of("It left [170,000 people] in the province dead.").local);
        assert!(!of("It left [170,000 people] dead.").local);
        assert!(of("The state cut 7,000 jobs, while private businesses took on [40,000 workers] in May.").except);
        assert!(of("There were [30,000] long-term unemployed.").except);
        assert!(!of("In May public and private employers added [30,000 jobs].").except);
        assert!(of("[13 people] were killed, including the suspected gunman, police said.").doer);
        assert!(!of("[13 people] were killed, including the gunman's mother.").doer);
        assert!(!of("[13 people], including three women, fled from the gunman.").doer);
    }
}
