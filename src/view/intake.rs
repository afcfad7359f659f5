use super::draft::Draft;
use crate::claim::dateline;
use crate::edit;
use crate::lexicon::calendar::Word;
use crate::lexicon::{is_label, lookup};
use crate::text::html::{self, Page};
use crate::text::json::{Json, each};
use crate::text::letters::{Cased, Letter};
use crate::text::{Article, Span};
use crate::token;

/// What a file or a paste turned out to be.
#[derive(Clone, PartialEq, Debug)]
pub enum Incoming {
    Articles(Vec<Article>),
    /// A text to be taken in as a paste is, under the name of its file.
    Text(String),
    /// A comparison that this page saved.
    Saved(Box<Draft>),
}

/// Why something was not taken in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Refusal {
    Empty,
    /// A picture, a PDF, a word processor's file: nothing to read as text.
    Binary,
    TooLarge,
    /// JSON, but none that we know.
    UnknownJson,
}

/// Whether what is dragged over the page becomes an article where it is let go. `closed`: the page takes nothing, since a
/// sheet covers it. Words over a field belong to the field; files do not.
pub fn takes_drag(files: bool, over_field: bool, closed: bool) -> bool {
    !closed && (files || !over_field)
}

/// Larger files are refused: a year of a newspaper fits in less.
pub const MOST_BYTES: usize = 20 << 20;

/// Whether a paste or a file has to be looked at by the second program: markup may be in it, or came with it.
pub fn may_be_page(plain: &str, rich: Option<&str>) -> bool {
    rich.is_some() || plain.contains("</") || plain.trim_start().starts_with('<')
}

/// The web page that a paste is or brings along: the text itself where it is markup, or else the HTML that came with it.
pub fn page(plain: &str, rich: Option<&str>) -> Option<Page> {
    if html::looks_like(plain) { Some(html::read(plain)) } else { rich.map(html::read).filter(|page| keeps(&page.text, plain)) }
}

/// The articles of a paste. `page` is what was read in its markup, where it has any.
pub fn pasted(plain: &str, page: Option<Page>) -> Vec<Article> {
    ways("", plain, page).0
}

/// The same, and what it can be taken as instead: one article where it was cut, several where it may be several. `name`
/// is that of the file it came in, or nothing.
pub fn ways(name: &str, plain: &str, page: Option<Page>) -> (Vec<Article>, Vec<Article>) {
    let (known, text) = known(plain, page);
    if text.lines().all(|line| line.trim().is_empty() || super::address::is_web(line)) {
        return Default::default();
    }
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name).to_owned();
    let of_file = Article { name, ..Article::default() };
    let (parts, sure) = split(&text);
    let several = match parts.len() {
        1 => Vec::new(),
        _ => parts.into_iter().map(|part| head(of_file.clone(), part)).collect(),
    };
    let whole = vec![head(Article { name: of_file.name, ..known }, &text)];
    if sure && !several.is_empty() { (several, whole) } else { (whole, several) }
}

/// What a paste says of its article, and its text.
fn known(plain: &str, page: Option<Page>) -> (Article, String) {
    let page = page.unwrap_or_else(|| Page { text: tidy(plain), ..Page::default() });
    let known = Article { title: page.title, outlet: page.outlet, published: page.published, url: page.url, ..Article::default() };
    (known, page.text)
}

/// Whether the rich form still has the text: some programs put a picture or a shell of a page beside it.
fn keeps(rich: &str, plain: &str) -> bool {
    words(rich) * 2 >= words(plain)
}

/// A file's content, and the places of the articles in it that have no text, counted from one: they are left out.
pub fn file(name: &str, bytes: &[u8]) -> Result<(Incoming, Vec<usize>), Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = decode(bytes).ok_or(Refusal::Binary)?;
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    if name.to_ascii_lowercase().ends_with(".json") {
        return json(&text);
    }
    Ok((Incoming::Text(text), Vec::new()))
}

fn json(text: &str) -> Result<(Incoming, Vec<usize>), Refusal> {
    let json = Json::read(text).map_err(|_| Refusal::UnknownJson)?;
    if let Some((draft, left_out)) = Draft::of_json(&json) {
        return Ok((Incoming::Saved(Box::new(draft.numbered())), left_out));
    }
    let (articles, left_out) = each(json.items_of("articles").ok_or(Refusal::UnknownJson)?, Article::of_json);
    match articles.is_empty() {
        true if left_out.is_empty() => Err(Refusal::Empty),
        true => Err(Refusal::UnknownJson),
        // An exported file brings what the reader did to its table. An edit tells articles by their places: none may be missing.
        false => match edit::read(&json).filter(|_| left_out.is_empty()) {
            Some(edits) => {
                let mut draft = Draft::of(&json.text_of("name").unwrap_or_default(), articles);
                draft.edits = edits;
                Ok((Incoming::Saved(Box::new(draft)), left_out))
            }
            None => Ok((Incoming::Articles(articles), left_out)),
        },
    }
}

/// Bytes as text: UTF-8, UTF-16 with its mark, or the old Western encoding. None for what is no text.
fn decode(bytes: &[u8]) -> Option<String> {
    let utf16 = |from: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.get(2..).unwrap_or(&[]).as_chunks::<2>().0.iter().map(|pair| from(*pair)).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xFF, 0xFE, ..] => return utf16(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => return utf16(u16::from_be_bytes),
        _ => {}
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let looked_at = &bytes[..bytes.len().min(4096)];
    let strange = looked_at.iter().filter(|byte| **byte < 0x20 && !matches!(**byte, b'\n' | b'\r' | b'\t' | 0x0C)).count();
    if looked_at.contains(&0) || strange * 50 > looked_at.len() || bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.to_owned()),
        Err(_) => Some(bytes.iter().map(|byte| western(*byte)).collect()),
    }
}

/// A byte of Windows-1252, which old newsroom systems still write.
fn western(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Line ends as one character, no zero-width marks.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for (at, part) in text.split('\r').enumerate() {
        if at > 0 && !part.starts_with('\n') {
            tidy.push('\n');
        }
        tidy.extend(part.split(['\u{200b}', '\u{feff}']));
    }
    tidy.trim().to_owned()
}

/// Cuts a text in which several articles stand at the lines between them: a rule of dashes, stars or signs of
/// equality on a line of its own, or where the text begins with an address, each further one, or else where a line has the
/// signs of a beginning. A part of a few words is no article; and agencies set a rule of low lines between a story and who
/// helped to write it. Answers as well whether those are surely articles, and no sections under headings.
fn split(text: &str) -> (Vec<&str>, bool) {
    let by_address = text.lines().next().is_some_and(super::address::is_web);
    let first = stems(title(text).1);
    let (mut places, mut at, mut before, mut gap) = (Vec::new(), 0, 0, 0_usize);
    for line in text.split_inclusive('\n') {
        let (bare, next) = (line.trim(), at + line.len());
        let rule = bare.chars().all(|c| matches!(c, '-' | '–' | '—')) || bare.chars().all(|c| matches!(c, '=' | '*'));
        if rule && bare.chars().count() >= 3 {
            places.push(Place { end: at, next, before, signs: SURE, least: FEW });
        } else if by_address && super::address::is_web(bare) {
            places.push(Place { end: at, next: at, before, signs: SURE, least: FEW });
        } else if gap > 0 && !bare.is_empty() {
            let (signs, least) = signs(&text[at..], &first);
            places.push(Place { end: at, next: at, before, signs: if gap > 1 { signs + WIDE } else { signs }, least });
        }
        gap = if bare.is_empty() { gap + 1 } else { 0 };
        (at, before) = (next, before + words(bare));
    }
    let of = before;
    places.retain(|place| place.before >= place.least && of - place.before >= place.least);
    let most = places.iter().map(|place| place.signs).max().unwrap_or(0);
    // What has far fewer signs than another is a heading within an article.
    places.retain(|place| place.signs >= MAYBE.max(most.saturating_sub(APART)));
    let (mut parts, mut from, mut before) = (Vec::new(), 0, 0);
    for place in places {
        if place.before - before >= place.least {
            parts.push(text[from..place.end].trim());
            (from, before) = (place.next, place.before);
        }
    }
    parts.push(text[from..].trim());
    let sure = most > MAYBE || parts.len() == 1;
    (parts, sure)
}

/// Where an article may end and the next begin.
struct Place {
    end: usize,
    next: usize,
    /// How many words stand before it.
    before: usize,
    signs: usize,
    /// So many words an article has at least.
    least: usize,
}

const FEW: usize = 25;
/// The same of one that only its headline tells of.
const REPORT: usize = 50;

/// With more signs than these an article surely begins; with fewer none does. The weights of the signs are those that part
/// real articles best, pasted one by one and several together, from headings and from titles of other stories in them.
const MAYBE: usize = 6;
const SURE: usize = 20;
/// A wider gap before it than between paragraphs.
const WIDE: usize = 5;
const APART: usize = 4;

/// The signs that an article begins with a text, and how many words such a one has at least: who wrote it or where, the
/// paper's name over its title, the form of a headline, words of it that come again in what follows, and some that stood
/// in the title of the `first` article.
fn signs(text: &str, first: &[String]) -> (usize, usize) {
    let (over, title) = title(text);
    let lead = lines(text).skip(1).take(9).skip_while(|line| !is_prose(line)).flat_map(str::split_whitespace);
    let lead = stems(&lead.take(60).collect::<Vec<_>>().join(" "));
    if lead.is_empty() || words(title) > 24 {
        return (0, REPORT);
    }
    let told = stems(title);
    let shared = |with: &[String]| told.iter().filter(|stem| with.contains(stem)).count();
    let known = begins(text);
    let form = headed(text).map_or(0, |sure| if sure || known { 2 } else { 1 });
    let signs = form + usize::from(over) + shared(&lead).min(3) + shared(first).min(2);
    if known { (signs + 4, FEW) } else { (signs, REPORT) }
}

/// A text's longer words and its numbers by their first letters: those of one word in its forms.
fn stems(text: &str) -> Vec<String> {
    let small = text.in_small();
    small
        .split(|c: char| !c.is_wordy())
        .filter(|word| word.len() > 3 || word.starts_with(|c: char| c.is_ascii_digit()))
        .map(|word| word.chars().take(5).collect())
        .collect()
}

/// The line that would be a text's title, and whether the paper or "Article 2:" stands over it.
fn title(text: &str) -> (bool, &str) {
    let first = lines(text).next().unwrap_or_default();
    let under = text.lines().nth(1).unwrap_or_default().trim();
    let over = words(first) <= 4 && words(under) >= 3 && is_title(under) && token::read(under).left_out.is_empty();
    (over, if over { under } else { first })
}

/// Whether a text begins with a headline and prose under it, and whether that is surely no heading within a story: those
/// are short, or ask.
fn headed(text: &str) -> Option<bool> {
    let (over, title) = title(text);
    let under = lines(text).skip(1 + usize::from(over));
    let told = is_headline(title) && under.take_while(|line| !is_headline(line)).take(8).any(is_prose);
    let asks = ["How ", "What ", "Who ", "Why "].iter().any(|word| title.starts_with(word));
    told.then_some(over || words(title) >= 5 && !asks)
}

/// The lines that say something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

fn is_prose(line: &str) -> bool {
    !is_title(line) && words(line) >= 15
}

/// A title that can stand over a report: some words in which no sentence ends, the first with a capital. No words that
/// somebody said, no "READ MORE: …", no link.
fn is_headline(line: &str) -> bool {
    let line = line.trim();
    let label = line.split_once(':').is_some_and(|(label, _)| !label.contains(Letter::is_small));
    is_title(line)
        && (3..=15).contains(&words(line))
        && line.starts_with(|c: char| c.is_large() || c.is_ascii_digit() || matches!(c, '“' | '‘' | '"' | '\''))
        && !(label || line.ends_with(['?', '”', '"', '’', '\'']) || line.contains(". "))
        && token::read(line).left_out.is_empty()
}

/// Whether a text begins as a report does: with a title, and soon after it who wrote it, a day, or the town that a dash
/// ends. "Ferry sinks off Marram / By Mara Linden"; "Storm hits Norrwick / NORRWICK, Feb 18 (Interwire) — At least nine …";
/// not "A night at sea / By the sea, a town waits …".
fn begins(text: &str) -> bool {
    let named =
        |line: &str| is_title(line) && words(line) <= 12 && (line.starts_with("By ") || line.starts_with("BY ") || day(line).is_some());
    let tells = |line: &str| named(line) || town(line).is_some();
    let mut lines = lines(text);
    let title = |line: &str| is_title(line) && !line.ends_with(['”', '"']);
    lines.next().is_some_and(title) && lines.take(3).find(|line| line.ends_with('.') || tells(line)).is_some_and(tells)
}

/// Reads an article's head: its address, its title, its day, where they stand at the start in lines of their own.
/// The text itself stays as it was, but for an address in its first line.
fn head(known: Article, text: &str) -> Article {
    let mut article = Article { text: text.to_owned(), ..known };
    let head = first_lines(text);
    let lines: Vec<&str> = head.iter().map(|(line, _)| *line).collect();
    for line in &lines {
        if super::address::is_web(line) && article.url.is_none() {
            article.url = Some((*line).to_owned());
        } else if article.published.is_none() && words(line) <= 12 {
            article.published = day(line);
        }
    }
    let agency = lines.iter().find_map(|line| opening(line));
    if let Some((before, _)) = agency {
        article.published = article.published.or_else(|| day(before));
    }
    if let (Some(url), Some(first)) = (&article.url, lines.first())
        && url == first
    {
        article.text = text.trim_start().strip_prefix(*first).unwrap_or(text).trim_start().to_owned();
    }
    if article.outlet.is_none() {
        article.outlet = article.url.as_deref().and_then(host);
    }
    if article.title.is_none() {
        let own = |(line, furniture): &&(&str, bool)| !furniture && !super::address::is_web(line) && !is_label(line.trim_end_matches(':'));
        let mut named = head.iter().filter(own).map(|(line, _)| *line);
        let (mut first, second) = (named.next(), named.next());
        // A page's text begins with the paper's name as often as with the title, which is the longer of the two.
        if let (Some(name), Some(title)) = (first, second)
            && is_outlet(name)
            && is_title(title)
            && day(title).is_none()
        {
            article.outlet = article.outlet.filter(|outlet| !outlet.contains('.')).or_else(|| Some(name.to_owned()));
            first = second;
        }
        article.title = first.filter(|line| is_title(line) && lines.len() > 1).map(|line| line.trim_start_matches("# ").to_owned());
    }
    article.outlet = article.outlet.or_else(|| agency.map(|(_, agency)| agency.to_owned()));
    article
}

/// What the line that a report opens with says: the agency, and before it the town with the day. "NORRWICK, Feb 18, 2031
/// (Interwire) — At least nine people died …"; not "NORRWICK (injured) — …", nor "Ada Minto (Labour) — who leads …".
fn opening(line: &str) -> Option<(&str, &str)> {
    let (before, agency) = town(line)?.strip_suffix(')')?.split_once(" (")?;
    let named = words(agency) <= 4 && !agency.contains(['(', ')']) && !agency.as_bytes().first()?.is_ascii_digit();
    (words(before) <= 8 && named && !is_label(agency)).then_some((before, agency))
}

/// What stands before the dash of such a line, with some words behind it.
fn town(line: &str) -> Option<&str> {
    let start = &line[..line.floor_char_boundary(160)];
    let dash = dateline::past(start, &token::words(start))?;
    (words(&start[dash.end()..]) >= 5).then_some(start[..dash.start()].trim_end())
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// The first lines that say something, and of each whether it is no part of the story: a byline, a date, a bar of buttons.
fn first_lines(text: &str) -> Vec<(&str, bool)> {
    const LINES: usize = 8;
    let mut at = 0;
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        if !bare.is_empty() {
            let start = at + line.len() - line.trim_start().len();
            lines.push((bare, Span::new(start, start + bare.len())));
        }
        at += line.len();
        if lines.len() == LINES {
            break;
        }
    }
    let left_out = token::read(&text[..at]).left_out;
    let is_out = |span: Span| left_out.iter().any(|out| out.span.start() <= span.start() && span.end() <= out.span.end());
    lines.into_iter().map(|(line, span)| (line, is_out(span))).collect()
}

/// A line of a few words of which one is what papers, agencies and stations call themselves.
fn is_outlet(line: &str) -> bool {
    const NAMES: &str = "agency ap bbc bulletin cbs chronicle cnn courier daily examiner express gazette globe guardian herald \
        independent journal mail mirror monitor news npr observer post press reuters telegraph times tribune wire";
    let words: Vec<&str> = line.split(|c: char| !c.is_wordy()).filter(|word| !word.is_empty()).collect();
    // A name is written with capitals; "post office robbed" is not one.
    let named = words.iter().all(|word| word.starts_with(|c: char| c.is_large() || c.is_number()) || word.len() <= 3);
    let known = |word: &&str| NAMES.split(' ').any(|name| name.eq_ignore_ascii_case(word));
    (1..=5).contains(&words.len()) && named && words.iter().any(known) && !line.ends_with(['.', '?', '!'])
}

/// A title is one short line without a full stop.
fn is_title(line: &str) -> bool {
    (2..=24).contains(&words(line)) && line.chars().count() <= 180 && !line.ends_with(['.', ',', ';', ':'])
}

/// "harbourpost.example" of an address: the outlet's name until the reader gives it.
fn host(url: &str) -> Option<String> {
    let rest = url.split_once("://")?.1;
    let host = rest.split(['/', '?', '#', ':']).next()?.rsplit('@').next()?;
    Some(host.strip_prefix("www.").unwrap_or(host).to_owned()).filter(|host| !host.is_empty())
}

/// The day a line gives: "2031-05-04", "4 May 2031", "May 4, 2031". Dates in digits alone mean two days at once
/// and are left to the reader.
fn day(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split(|c: char| !c.is_wordy() && c != '-').filter(|word| !word.is_empty()).collect();
    let iso = words.iter().find_map(|word| {
        let (year, rest) = word.get(..10)?.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        (year.len() == 4).then_some(())?;
        date(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    });
    let number = |word: &str| word.trim_end_matches(|c: char| c.is_letter()).parse::<u32>().ok();
    let month = |word: &str| match lookup(&word.to_ascii_lowercase())?.calendar {
        Some(Word::Month { number, .. }) => Some(u32::from(number)),
        _ => None,
    };
    iso.or_else(|| {
        words.windows(3).find_map(|three| {
            let year = number(three[2])?;
            let (month, day) = match (month(three[0]), month(three[1])) {
                (Some(month), _) => (month, number(three[1])?),
                (_, Some(month)) => (month, number(three[0])?),
                _ => return None,
            };
            date(year, month, day)
        })
    })
}

fn date(year: u32, month: u32, day: u32) -> Option<String> {
    ((1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, RowKey, Table};

    const STORY: &str = "Nine people died when a ferry sank off the coast on Friday, the coast guard said, and more than forty were \
                         brought to land by fishing boats that had been close.";

    #[test]
    fn what_is_dragged_is_taken_but_for_words_over_a_field_and_where_nothing_is_taken() {
        let taken = |files, over_field| takes_drag(files, over_field, false);
        assert_eq!([taken(true, false), taken(true, true), taken(false, false), taken(false, true)], [true, true, true, false]);
        assert!(!takes_drag(true, false, true) && !takes_drag(false, false, true));
    }

    #[test]
    fn a_paste_with_its_head_is_one_article_with_what_is_known_of_it() {
        let text = format!("https://www.coast.example/ferry\nFerry sinks off Marram\n4 May 2031\n\n{STORY}");
        let articles = pasted(&text, None);
        let [article] = articles.as_slice() else { panic!("{articles:?}") };
        assert_eq!(article.url.as_deref(), Some("https://www.coast.example/ferry"));
        assert_eq!(article.outlet.as_deref(), Some("coast.example"));
        assert_eq!(article.title.as_deref(), Some("Ferry sinks off Marram"));
        assert_eq!(article.published.as_deref(), Some("2031-05-04"));
        assert!(article.text.starts_with("Ferry sinks") && article.text.ends_with("close."));
    }

    #[test]
    fn a_papers_name_over_the_title_is_its_outlet() {
        let text = format!("The Harbour Post - News\nFerry sinks off Marram\n4 May 2031\n\n{STORY}");
        let article = &pasted(&text, None)[0];
        assert_eq!(
            (article.outlet.as_deref(), article.title.as_deref()),
            (Some("The Harbour Post - News"), Some("Ferry sinks off Marram"))
        );
        // A title can be as short, and what follows it is its story.
        let text = format!("Ferry News Shocks Marram\n{STORY}");
        let article = &pasted(&text, None)[0];
        assert_eq!((article.outlet.as_deref(), article.title.as_deref()), (None, Some("Ferry News Shocks Marram")));
    }

    #[test]
    fn the_agency_of_a_dateline_is_the_outlet_where_nothing_else_is() {
        let read = |text: &str| {
            let article = pasted(text, None).remove(0);
            (article.outlet.unwrap_or_default(), article.published.unwrap_or_default())
        };
        let with = |line: &str| read(&format!("Storm hits Norrwick\n\n{line} {STORY}"));
        let pair = |outlet: &str, day: &str| (outlet.to_owned(), day.to_owned());
        // A day without its year is no date.
        assert_eq!(with("NORRWICK, Feb 18 (Interwire) —"), pair("Interwire", ""));
        assert_eq!(with("NORRWICK, Oslin, Feb. 18, 2031 (Interwire) --"), pair("Interwire", "2031-02-18"));
        assert_eq!(with("PORT ELLERY (Nord Press/IW) -"), pair("Nord Press/IW", ""));
        for no in [
            "NORRWICK (injured) —",
            "NORRWICK (UPDATE) —",
            "NORRWICK (2031) —",
            "Ada Minto (Labour) —",
            "NORRWICK, Feb 18 (Interwire)",
            "The storm (Odila) —",
            "NORRWICK —",
        ] {
            assert_eq!(with(no), pair("", ""), "{no}");
        }
        assert_eq!(read("STORM ODILA (PICTURES) — LIVE\n\nNine people died."), pair("", ""));
        assert_eq!(read(&format!("https://coast.example/a\nNORRWICK (Interwire) — {STORY}")), pair("coast.example", ""));
        assert_eq!(
            read(&format!("The Harbour Post\nStorm hits the town of Norrwick\nNORRWICK (Interwire) — {STORY}")),
            pair("The Harbour Post", "")
        );
    }

    #[test]
    fn the_title_is_no_byline_no_date_and_no_label() {
        for over in
            ["By Mara Linden", "BY MARA LINDEN AND JON STONE", "4 May 2031", "UPDATE", "Editor’s note:", "Updated: 4 May 2031, 10:15 a.m."]
        {
            let title = |text: String| pasted(&text, None)[0].title.clone();
            assert_eq!(title(format!("{over}\nFerry sinks off Marram\n\n{STORY}")).as_deref(), Some("Ferry sinks off Marram"), "{over}");
            assert_eq!(title(format!("{over}\n\n{STORY}")), None, "{over}");
        }
        let article = &pasted(&format!("By the sea, a town waits\n{STORY}"), None)[0];
        assert_eq!(article.title.as_deref(), Some("By the sea, a town waits"));
    }

    #[test]
    fn articles_with_a_rule_between_them_are_two_and_a_rule_in_a_story_is_none() {
        assert_eq!(pasted(&format!("{STORY}\n\n-----\n\n{STORY}"), None).len(), 2);
        assert_eq!(pasted(&format!("{STORY}\n***\nBy our staff"), None).len(), 1);
        assert_eq!(pasted(&format!("{STORY}\n\n___\n\n{STORY}"), None).len(), 1);
        let both = format!("{STORY}\n\n-----\n\n{STORY}");
        assert_eq!(ways("", &both, None).1[0].text, both);
    }

    #[test]
    fn articles_that_each_begin_with_their_address_are_two_and_an_address_in_a_story_is_none() {
        let two = pasted(&format!("https://coast.example/a\n{STORY}\n\nhttps://lantern.example/b\n{STORY}"), None);
        let hosts: Vec<_> = two.iter().map(|article| article.outlet.as_deref()).collect();
        assert_eq!(hosts, [Some("coast.example"), Some("lantern.example")]);
        assert_eq!(pasted(&format!("{STORY}\n\nhttps://lantern.example/b\n{STORY}"), None).len(), 1);
    }

    #[test]
    fn articles_that_each_begin_with_a_title_and_who_wrote_them_are_several() {
        let heads = [
            "Ferry sinks off Marram\nBy Mara Linden\n\n",
            "The Harbour Post\nNine die as ferry goes down\n4 May 2031\n\n",
            "Rescuers search the bay\n\nMARRAM, Oslin, May 4 (Interwire) — ",
            "Coast guard ends search\nPORT ELLERY — ",
        ];
        let cut = |heads: &[&str], gap: &str| {
            pasted(&heads.iter().map(|head| format!("{head}{STORY}\n\nMore was not known.")).collect::<Vec<_>>().join(gap), None)
        };
        for gap in ["\n\n", "\n\n\n\n"] {
            let articles = cut(&heads, gap);
            let titles: Vec<_> = articles.iter().map(|article| article.title.as_deref().unwrap_or_default()).collect();
            let named = ["Ferry sinks off Marram", "Nine die as ferry goes down", "Rescuers search the bay", "Coast guard ends search"];
            assert_eq!(titles, named);
        }
        for (head, next) in [
            // Headings of its own, a quotation, a sentence that begins so, other stories without their text.
            (heads[0], "What is known\n"),
            (heads[0], "“We heard a crack”\n\nBy Friday the bay was full of boats, as those who live there said. "),
            (heads[0], "By the sea, a town waits\n\n"),
        ] {
            assert_eq!(cut(&[head, next], "\n\n").len(), 1, "{next}");
        }
        assert_eq!(cut(&["", heads[0]], "\n\n").len(), 2, "the first came without its title");
        let others =
            format!("{}{STORY}\n\nMore stories\n\nStorm hits Norrwick\nBy Jon Stone\n\nMill burns in Delm\nBy Ada Finch", heads[0]);
        assert_eq!(pasted(&others, None).len(), 1);
    }

    #[test]
    fn reports_that_begin_with_a_headline_alone_are_several_and_sections_of_one_are_offered_or_left() {
        let rest = "The search went on until dark, and the harbour was closed to all ships until Sunday morning.";
        let prose = format!("{STORY} {rest}\n\n{STORY}");
        let first = format!("Ferry sinks off Marram with 140 aboard\n\n{prose}");
        let cut = |parts: &[&str], gap: &str| {
            let (taken, instead) = ways("", &[&[&*first], parts].concat().join(gap), None);
            (taken.len(), instead.len())
        };
        let report = |head: &str, lead: &str| format!("{head}\n\n{lead} {prose}");
        let nine = report(
            "Nine die as ferry goes down off Marram",
            "A ferry went down off Marram with 140 people on Friday and nine of them died.",
        );
        let lights =
            report("‘I saw the lights go out’, says a survivor", "A man who swam ashore as the ferry sank told how its lights went out.");
        let bay = report("Rescuers search bay off Marram", "Rescuers went on with their search of the bay on Saturday.");
        for gap in ["\n\n", "\n\n\n"] {
            assert_eq!(cut(&[&nine], gap), (2, 1), "its words come again, some are those of the first");
            assert_eq!(cut(&[&format!("Article 2:\n{bay}"), &format!("Northwire\n{nine}")], gap), (3, 1), "something stands over it");
            assert_eq!(cut(&[&report("Divers search bay\nBy Jon Stone", "Divers went down."), &nine], gap), (3, 1), "it has a byline");
        }
        assert_eq!(cut(&[&nine, &lights], "\n\n\n"), (3, 1), "the gap is wider than between paragraphs");
        // Where gaps tell, a heading between paragraphs does not.
        assert_eq!(cut(&[&format!("{nine}\n\n{bay}")], "\n\n\n"), (2, 1));
        // It may be a section: that is told.
        assert_eq!(cut(&[&report("Nine dead ferry guests named", "The nine dead were named on Sunday.")], "\n\n"), (1, 2));
        for next in [
            "Survivors",
            "The crew",
            "A long night",
            "How the rescue went on",
            "What is known about the nine people",
            "A town in mourning for its fishermen",
            "Did the crew have time to warn them?",
            "14:05 Police close the harbour road",
            "“We heard a crack and then the lights went out”",
            "READ ALSO: Ferry fares rise to forty dollars",
            "- Nine people died off the coast",
            "The search was called off at dusk.",
        ] {
            let section = format!("{next}\n\n{prose}");
            assert_eq!(cut(&[&section, &section, &section], "\n\n"), (1, 0), "{next}");
        }
        let list = "Nine die as ferry goes down\n\nStorm hits the town of Norrwick\n\nMill burns in Delm again";
        assert_eq!(cut(&[list], "\n\n").0, 1);
    }

    #[test]
    fn an_address_alone_is_no_article() {
        for no in ["", " \n", "https://coast.example/a", " https://coast.example/a\n\nhttps://lantern.example/b "] {
            assert_eq!(pasted(no, None), [], "{no}");
        }
    }

    #[test]
    fn a_rich_paste_keeps_its_paragraphs() {
        let of_rich = |plain, rich| pasted(plain, page(plain, Some(rich)));
        let articles = of_rich("One two. Three four.", "<p>One two.</p><nav>Home</nav><p>Three four.</p>");
        assert_eq!(articles[0].text, "One two.\n\nThree four.");
        // A picture of the text came with it, not the text.
        assert_eq!(of_rich("One two three.", "<img src='x'>")[0].text, "One two three.");
    }

    #[test]
    fn days_are_read_where_they_mean_one_day() {
        for (line, found) in [
            ("Published May 4, 2031 at 7.30 pm", Some("2031-05-04")),
            ("Sun 04 May 2031", Some("2031-05-04")),
            ("2031-05-04T07:30:00Z", Some("2031-05-04")),
            ("4th September 2031", Some("2031-09-04")),
            ("04/05/2031", None),
            ("0031-05-04", None),
            ("Maybe 4 2031", None),
            ("Marching on 12 2031", None),
        ] {
            assert_eq!(day(line).as_deref(), found, "{line}");
        }
    }

    #[test]
    fn files_are_read_or_refused() {
        assert_eq!(file("a.pdf", b"%PDF-1.7 ..."), Err(Refusal::Binary));
        assert_eq!(file("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Refusal::Binary));
        assert_eq!(file("a.txt", b"  \n"), Err(Refusal::Empty));
        assert_eq!(file("a.json", b"{\"a\": 1}"), Err(Refusal::UnknownJson));
        let Ok((Incoming::Text(text), _)) = file("dir/caf\u{e9}.txt", b"Caf\xe9 \x93bomb\x94 kills two") else { panic!() };
        let articles = ways("dir/caf\u{e9}.txt", &text, None).0;
        assert_eq!(articles[0].text, "Café “bomb” kills two");
        assert_eq!(articles[0].name, "caf\u{e9}.txt");
        let Ok((Incoming::Articles(articles), left_out)) =
            file("x.json", br#"{"articles": [{"text": 2}, {"name": "a", "text": "Two died."}, {"name": "b"}, "c"]}"#)
        else {
            panic!()
        };
        assert_eq!((&*articles[0].text, articles.len(), left_out), ("Two died.", 1, vec![1, 3, 4]));
        assert_eq!(file("a.json", br#"{"articles": [{"name": "a"}]}"#), Err(Refusal::UnknownJson));
    }

    #[test]
    fn an_exported_file_comes_back_with_what_the_reader_did() {
        let json = |edits: &str| format!(r#"{{"name": "Ferry", "edits": [{edits}], "articles": [{{"name": "a", "text": "Two died."}}]}}"#);
        let (articles, edit) = (vec![Article { name: "a".to_owned(), text: "Two died.".to_owned(), ..Article::default() }], || {
            Edit::Hide { row: RowKey { table: Table::Numbers, key: "n".to_owned() } }
        });
        let mut draft = Draft::of("Ferry", articles.clone());
        draft.edits = vec![edit()];
        let hide = r#"{"hide": {"row": {"table": "numbers", "key": "n"}}}"#;
        assert_eq!(file("a.json", json(hide).as_bytes()), Ok((Incoming::Saved(Box::new(draft)), Vec::new())));
        // An edit that this version does not know: the articles alone.
        assert_eq!(file("a.json", json(r#"{"paint": {}}"#).as_bytes()), Ok((Incoming::Articles(articles), Vec::new())));
    }

    #[test]
    fn what_the_page_saves_it_reads_again() {
        let draft = Draft::of("Ferry", vec![Article { text: STORY.to_owned(), ..Article::default() }]);
        let saved = draft.written();
        assert_eq!(file("ferry.json", saved.as_bytes()), Ok((Incoming::Saved(Box::new(draft.clone())), Vec::new())));
        let damaged = saved.replacen("\"text\"", "\"texts\"", 1);
        assert_eq!(Draft::read(&damaged), None);
        assert!(matches!(file("ferry.json", damaged.as_bytes()), Ok((Incoming::Saved(_), left_out)) if left_out == [1]));
    }
}
