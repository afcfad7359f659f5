//! One person under several spellings across articles, and two people of one family name kept apart.

mod given;
mod spelling;

use crate::claim::Reading;
use crate::lexicon::among;
use crate::mention::name::{Bearer, Kind};
use crate::text::letters::Cased;
use crate::text::{
    hash,
    sort::{self, Map},
};

pub use given::are_forms_of_one;
pub use spelling::{Likeness, likeness};

/// A person as all articles name him or her.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    /// The fullest form, of those the commonest.
    pub name: String,
    /// Article and place in its `Reading::bearers`.
    pub bearers: Vec<(usize, usize)>,
}

/// The people of all articles.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct People {
    /// In order of first appearance.
    pub persons: Vec<Person>,
    /// Article, name and person, sorted.
    by_name: Vec<(usize, String, usize)>,
}

impl People {
    /// The person whom an article calls by a full name.
    pub fn named(&self, article: usize, name: &str) -> Option<usize> {
        let past = self.by_name.partition_point(|(at, known, _)| (*at, known.as_str()) <= (article, name));
        let (at, known, person) = self.by_name.get(past.checked_sub(1)?)?;
        (*at == article && known == name).then_some(*person)
    }
}

impl Known<'_> {
    /// Whether two are the same in all that is compared.
    fn written_as(&self, other: &Known) -> bool {
        let titles = |one: &Known| one.bearer.titles.last().map(|title| last_word(title));
        self.family == other.family
            && self.given == other.given
            && self.bearer.gender == other.bearer.gender
            && titles(self) == titles(other)
    }
}

fn last_word(title: &str) -> String {
    title.rsplit(' ').next().unwrap_or(title).in_small()
}

/// A bearer of one article with his place.
struct Known<'a> {
    article: usize,
    place: usize,
    bearer: &'a Bearer,
    given: Option<String>,
    family: String,
}

/// With so many people whose family names are spelled alike a bearer is compared.
const MOST: usize = 64;

/// Joins the people of all articles. Bearers are compared where their family names are spelled alike, letter for letter or
/// but for one.
pub fn join(readings: &[&Reading]) -> People {
    let known: Vec<Known> = readings.iter().enumerate().flat_map(|(article, reading)| of_article(article, reading)).collect();
    let mut person_of: Vec<Option<usize>> = vec![None; known.len()];
    let mut members: Vec<Vec<usize>> = Vec::new();
    // Of each person the members that differ in their names: enough to compare with.
    let mut forms: Vec<Vec<usize>> = Vec::new();
    let mut near: hash::Map<String, Vec<usize>> = hash::Map::default();
    // Full names first; a family name alone joins them where only one person can be meant.
    for full in [true, false] {
        for at in (0..known.len()).filter(|&at| known[at].given.is_some() == full) {
            let keys = spelling::keys(&known[at].family);
            let mut found: Vec<usize> = keys.iter().filter_map(|key| near.get(key)).flatten().copied().collect();
            sort::all(&mut found);
            found.dedup();
            found.truncate(MOST);
            found.retain(|&person| forms[person].iter().any(|&other| same(&known[at], &known[other])));
            let person = match found.as_slice() {
                [only] => *only,
                // Two of one family name: the family name alone is either's.
                [first, ..] if full => *first,
                _ if known[at].bearer.kind != Kind::Person => continue,
                _ => {
                    members.push(Vec::new());
                    forms.push(Vec::new());
                    members.len() - 1
                }
            };
            members[person].push(at);
            person_of[at] = Some(person);
            let alike = forms[person].iter().filter(|&&other| known[at].written_as(&known[other])).count();
            // Two of a form, since one of them may stand in the very article that asks.
            if alike < 2 {
                forms[person].push(at);
                for key in keys {
                    let list = near.entry(key).or_default();
                    if list.len() < MOST && list.last() != Some(&person) && !list.contains(&person) {
                        list.push(person);
                    }
                }
            }
        }
    }
    for list in &mut members {
        sort::all(list);
    }
    sort::all(&mut members);
    let persons: Vec<Person> = members.iter().map(|list| person(list, &known)).collect();
    let by_name =
        persons.iter().enumerate().flat_map(|(at, person)| person.bearers.iter().map(move |&(article, place)| (article, place, at)));
    let by_name = sort::each(by_name.map(|(article, place, at)| (article, readings[article].bearers[place].name.clone(), at)));
    People { persons, by_name }
}

fn of_article<'a>(article: usize, reading: &'a Reading) -> impl Iterator<Item = Known<'a>> {
    let can_be = |bearer: &Bearer| bearer.kind == Kind::Person || bearer.kind == Kind::Other && !bearer.name.contains(' ');
    reading.bearers.iter().enumerate().filter(move |(_, bearer)| can_be(bearer)).filter_map(move |(place, bearer)| {
        let mut words = bearer.name.split_whitespace().filter(|word| !among!(word.trim_end_matches('.'), "Jr" | "Sr" | "II" | "III"));
        let first = words.next()?;
        let last = words.next_back();
        let given = last.map(|_| first.trim_end_matches('.').in_small());
        let family = last.unwrap_or(first).replace('’', "'").in_small();
        Some(Known { article, place, bearer, given, family })
    })
}

/// Whether two bearers of different articles can be one person.
fn same(a: &Known, b: &Known) -> bool {
    if a.article == b.article {
        return false;
    }
    if a.bearer.gender.is_some() && b.bearer.gender.is_some() && a.bearer.gender != b.bearer.gender {
        return false;
    }
    let family = likeness(&a.family, &b.family);
    if family == Likeness::Other {
        return false;
    }
    let given = match (&a.given, &b.given) {
        (Some(a), Some(b)) => Some(given_likeness(a, b)),
        _ => None,
    };
    match (family, given) {
        (Likeness::Equal, None) => true,
        (Likeness::Equal, Some(given)) => given != Likeness::Other || is_within(&a.bearer.name, &b.bearer.name),
        (Likeness::Variant | Likeness::Slip, Some(given)) => given != Likeness::Other,
        (Likeness::Variant, None) => a.family.chars().count() >= 5,
        (Likeness::Slip, None) => a.family.chars().count() >= 6 && shares_title(a.bearer, b.bearer),
        (Likeness::Other, _) => false,
    }
}

/// Whether one full name is the other with more before or between: "Ruth Lind", "Anna Ruth Lind".
pub fn is_within(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let has = |word: &str| long.split_whitespace().any(|other| other.eq_ignore_ascii_case(word));
    short.contains(' ') && short.split_whitespace().all(has)
}

/// "Dan" is short for "Daniel", "D" for either.
fn given_likeness(a: &str, b: &str) -> Likeness {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if are_forms_of_one(a, b) || a != b && long.starts_with(short) && (short.chars().count() == 1 || short.chars().count() >= 3) {
        Likeness::Variant
    } else {
        likeness(a, b)
    }
}

fn shares_title(a: &Bearer, b: &Bearer) -> bool {
    a.titles.iter().any(|one| b.titles.iter().any(|other| last_word(one) == last_word(other)))
}

fn person(list: &[usize], known: &[Known]) -> Person {
    let mut count: Map<&str, usize> = Map::default();
    for &at in list {
        *count.at(known[at].bearer.name.as_str()) += 1;
    }
    let words = |name: &str| name.split_whitespace().count().min(3);
    let best = list
        .iter()
        .map(|&at| known[at].bearer.name.as_str())
        .rev()
        .max_by_key(|name| (words(name).min(2), count.get(name).copied(), words(name)));
    let bearers = list.iter().map(|&at| (known[at].article, known[at].place)).collect();
    Person { name: best.unwrap_or("").to_owned(), bearers }
}
