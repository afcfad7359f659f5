use super::strings::Key;
use crate::lexicon::among;
use std::sync::OnceLock;

/// A language beside English. Its file comes when a reader chooses it, so that nobody else waits for it: every text of
/// the page by its key, the engine's sentences with gaps (`{a}`) and what each becomes, and single words for what
/// fills the gaps.
pub struct Language {
    texts: Vec<&'static str>,
    /// The kind of a sentence, its English, and its form in this language.
    sentences: Vec<(&'static str, &'static str, &'static str)>,
    words: Vec<(&'static str, &'static str)>,
}

static GERMAN: OnceLock<Language> = OnceLock::new();

/// German, once its file was learned.
pub fn german() -> Option<&'static Language> {
    GERMAN.get()
}

/// Learns the file of the German language; false where it is of another version of the page.
pub fn learn(file: &str) -> bool {
    if german().is_none()
        && let Some(read) = Language::read(file)
    {
        // Another thread may have learned it since.
        GERMAN.set(read).unwrap_or_default();
    }
    german().is_some()
}

impl Language {
    fn read(file: &str) -> Option<Language> {
        let file: &'static str = Box::leak(file.to_owned().into_boxed_str());
        let mut language = Language { texts: Vec::new(), sentences: Vec::new(), words: Vec::new() };
        let mut part = "";
        for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match (line.strip_prefix("= "), part) {
                (Some(name), _) => part = name,
                (_, "page") => language.texts.push(line.split_once(": ")?.1),
                (_, "sentences") => {
                    let (kind, rest) = line.split_once(": ")?;
                    let (english, own) = rest.split_once(" => ")?;
                    language.sentences.push((kind, english, own));
                }
                _ => language.words.push(line.split_once(": ")?),
            }
        }
        (language.texts.len() == Key::COUNT).then_some(language)
    }

    pub fn text(&self, at: usize) -> Option<&'static str> {
        self.texts.get(at).copied()
    }

    /// The name of a month or a day of the week, where it is another than in English.
    pub fn name(&self, english: &str) -> Option<&'static str> {
        self.words.iter().find(|(known, _)| known.strip_prefix('=') == Some(english)).map(|(_, own)| *own)
    }

    /// A sentence of the engine in this language; none where it is not among those that are known. `names` are what
    /// articles are called, as far as a word of it would be taken for one of the engine's: they stay as they are.
    pub fn sentence(&self, kind: &str, text: &str, names: &[String]) -> Option<String> {
        // A character that no text has stands for a name meanwhile.
        let sign = |at: usize| char::from_u32(0xF_0000 + at as u32).unwrap_or_default();
        let mut text = text.to_owned();
        for (at, name) in names.iter().enumerate() {
            text = text.replace(&**name, sign(at).encode_utf8(&mut [0; 4]));
        }
        // What a person is called, a spelling and a row's name are an article's own words.
        let told = among!(kind, "label" | "speaker" | "speaker-named" | "title" | "spelling" | "misspelling");
        let of_kind = self.sentences.iter().filter(|sentence| sentence.0 == kind);
        let mut own = of_kind.into_iter().find_map(|(_, english, own)| Some(self.fill(own, &gaps(english, &text)?, told)))?;
        for (at, name) in names.iter().enumerate() {
            own = own.replace(sign(at), name);
        }
        Some(own)
    }

    /// Whether a word of this would be said in this language where it stood in a sentence of the engine.
    pub fn changes(&self, name: &str) -> bool {
        self.words(name, false) != name
    }

    fn fill(&self, own: &str, gaps: &[(&str, &str)], told: bool) -> String {
        let mut out = String::new();
        let mut rest = own;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(before);
            let value = gaps.iter().find(|(gap, _)| *gap == name).map_or("", |(_, value)| value);
            // What stands in marks is an article's own words.
            match name {
                _ if before.ends_with('“') || before.ends_with('„') => out.push_str(value),
                "list" => match value.match_indices(" and ").last().map(|(at, and)| (&value[..at], &value[at + and.len()..])) {
                    Some((first, last)) => out.push_str(&[&*self.words(first, told), " und ", &*self.words(last, told)].concat()),
                    None => out.push_str(&self.words(value, told)),
                },
                _ => out.push_str(&self.words(value, told)),
            }
            // "1,2 Mio." ends its sentence with the stop it has.
            rest = if out.ends_with('.') { after.strip_prefix('.').unwrap_or(after) } else { after };
        }
        out.push_str(rest);
        out
    }

    /// What fills a gap, word by word: numbers as this language writes them, words that it knows. Where the words are an
    /// article's own (`told`), and of whom it cites, they stay: "19 (Coastwire, citing two people at the port)".
    fn words(&self, value: &str, told: bool) -> String {
        let (mut quoted, mut cited) = (0usize, told);
        let words = value.split(' ').map(|word| {
            let opens = word.matches('“').count();
            let within = quoted > 0 || opens > 0;
            quoted = (quoted + opens).saturating_sub(word.matches('”').count());
            let stays = within || cited && !word.ends_with("Article");
            cited = told || !word.ends_with([')', ';']) && (cited || word == "citing");
            if stays { word.to_owned() } else { self.word(word) }
        });
        words.collect::<Vec<_>>().join(" ").replace('“', "„").replace('”', "“")
    }

    fn word(&self, word: &str) -> String {
        let bare = word.trim_matches(|c| matches!(c, '(' | ')' | ',' | ';' | ':' | '.' | '?' | '!'));
        if bare.contains(|c: char| c.is_ascii_digit()) && bare.chars().all(|c| c.is_ascii_digit() || ",.%$€£-".contains(c)) {
            let other = |c| match c {
                ',' => '.',
                '.' => ',',
                c => c,
            };
            return word.replacen(bare, &bare.chars().map(other).collect::<String>(), 1);
        }
        match self.words.iter().find(|(known, _)| *known == bare) {
            Some((known, own)) => word.replacen(known, own, 1),
            None => word.to_owned(),
        }
    }
}

/// What stands in the gaps of a sentence, by their names; none where the text is another sentence.
pub fn gaps<'a>(sentence: &'a str, text: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let (first, mut sentence) = sentence.split_once('{').unwrap_or((sentence, ""));
    let mut text = text.strip_prefix(first)?;
    let mut gaps = Vec::new();
    while let Some((name, after)) = sentence.split_once('}') {
        let (fixed, next) = after.split_once('{').unwrap_or((after, ""));
        let end = if next.is_empty() { text.strip_suffix(fixed)?.len() } else { text.find(fixed)? };
        gaps.push((name, &text[..end]));
        text = &text[end + fixed.len()..];
        sentence = next;
    }
    text.is_empty().then_some(gaps)
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::super::strings::{Lang, said};
    use super::*;
    use crate::share::LinkError;
    use crate::verdict::Reason;

    const FILE: &str = include_str!("../../assets/german.txt");

    fn german(kind: &str, text: &str) -> String {
        assert!(learn(FILE));
        said(Lang::German, kind, text, &[])
    }

    #[test]
    fn the_file_has_every_text_under_its_key_with_the_same_gaps() {
        super::super::strings::learn(super::super::strings::later());
        let gaps = |text: &str| {
            let mut gaps: Vec<String> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).map(str::to_owned).collect();
            gaps.sort_unstable();
            gaps
        };
        let page = FILE.split("= page\n").nth(1).unwrap().split("\n= sentences").next().unwrap();
        let lines: Vec<&str> = page.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        for (key, line) in Key::ALL.iter().zip(&lines) {
            let (name, text) = line.split_once(": ").unwrap();
            assert_eq!(name, format!("{key:?}"), "the keys stand in another order");
            assert_eq!(gaps(text), gaps(key.english()), "{key:?}");
        }
        assert_eq!(lines.len(), Key::COUNT);
        assert!(learn(FILE));
    }

    #[test]
    fn every_gap_of_a_sentence_is_filled_in_the_other() {
        assert!(learn(FILE));
        let names = |text: &str| {
            let mut names: Vec<String> = text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().to_owned()).collect();
            names.sort_unstable();
            names
        };
        for (kind, english, own) in &super::german().unwrap().sentences {
            assert_eq!(names(english), names(own), "{kind}: {english}");
        }
    }

    #[test]
    fn reasons_are_said_in_german_with_numbers_as_germans_write_them() {
        for (kind, english, own) in [
            ("rounded", "1,234,567 rounds to 1.2 million.", "1.234.567 ist gerundet 1,2 Mio."),
            (
                "sources-differ",
                "19 (Northern Wire, citing police) against 23 (The Avaland Times, citing Ministry of Health and Care) cannot both be right.",
                "19 (Northern Wire, laut police) gegen 23 (The Avaland Times, laut Ministry of Health and Care): beides kann nicht stimmen.",
            ),
            (
                "one-origin",
                "The same sentence stands in A, B and C: one origin, counted once.",
                "Derselbe Satz steht in A, B und C: ein Ursprung, einmal gezählt.",
            ),
            ("floor", "“At least 1,400 people” (1,400 or more) allows 1,900.", "„At least 1,400 people“ (1.400 oder mehr) lässt 1.900 zu."),
            (
                "floor",
                "“some against 4” (4 or more) allows “about 5,000 men”.",
                "„some against 4“ (4 oder mehr) lässt „about 5,000 men“ zu.",
            ),
            (
                "floor",
                "“just over 3 million crowns” (3 million to 3.3 million) allows 3.1 million.",
                "„just over 3 million crowns“ (3 Mio. bis 3,3 Mio.) lässt 3,1 Mio. zu.",
            ),
            ("left-out", "time stamp", "Datumszeile"),
            ("label", "Date: flooding in May, on day two", "Datum: flooding in May, on day two"),
            ("label", "Age of Ada Minto", "Alter: Ada Minto"),
            ("label", "People killed", "People killed"),
            ("converted", "10 kilometres is 6.21 miles, printed as 6 miles.", "10 Kilometer sind 6,21 Meilen, gedruckt als 6 Meilen."),
            ("unheard-of", "A sentence that nobody knows.", "A sentence that nobody knows."),
        ] {
            assert_eq!(german(kind, english), own);
        }
        assert_eq!(said(Lang::English, "rounded", "1,234 rounds to 1.2.", &[]), "1,234 rounds to 1.2.");
    }

    #[test]
    fn the_words_of_an_article_are_never_translated() {
        let text = "19 (Forty-three years of calm…; Article 2) against 23 people (12 days, citing two people at sea; 12 days) cannot both be right.";
        let names = ["Forty-three years of calm…", "12 days"].map(str::to_owned);
        assert!(learn(FILE) && names.iter().all(|name| super::german().unwrap().changes(name)));
        assert!(!super::german().unwrap().changes("Northern Wire"));
        assert_eq!(
            said(Lang::German, "sources-differ", text, &names),
            "19 (Forty-three years of calm…; Artikel 2) gegen 23 Menschen (12 days, laut two people at sea; 12 days): beides kann nicht stimmen."
        );
        assert_eq!(
            german("speaker-named", "Article 1 names the speaker Ada Minto, Coastwire writes “one of two people”."),
            "Artikel 1 nennt Ada Minto als Sprecher, Coastwire schreibt „one of two people“."
        );
        assert_eq!(
            german("speaker", "Coastwire gives the words to people of the port, Article 2 to Ada Minto."),
            "Coastwire legt die Worte people of the port in den Mund, Artikel 2 dagegen Ada Minto."
        );
    }

    /// Whatever the engine says of the stories and the samples has its German. A new reason wants a line in the file.
    #[test]
    fn every_reason_of_the_stories_and_samples_has_its_german() {
        assert!(learn(FILE));
        let mut missing: Vec<String> = Vec::new();
        let mut hear = |articles: &[crate::text::Article]| {
            let comparison = crate::analyze::compare(articles);
            let rows = comparison.numbers.iter().map(|row| &row.reasons).chain(comparison.quotes.iter().map(|row| &row.reasons));
            let rows = rows.chain(comparison.names.iter().map(|row| &row.reasons));
            let notes = comparison.articles.iter().map(|column| &column.notes);
            let whys = comparison.articles.iter().flat_map(|column| &column.left_out).map(|out| Reason::new("left-out", out.why.clone()));
            let all: Vec<Reason> = rows.chain(notes).flatten().cloned().chain(whys).collect();
            missing.extend(
                all.iter()
                    .filter(|reason| super::german().unwrap().sentence(&reason.kind, &reason.text, &[]).is_none())
                    .map(|reason| format!("{}: {}", reason.kind, reason.text)),
            );
        };
        (0..samples::COUNT).for_each(|at| hear(&samples::sample(at).articles));
        let mut heard = 0;
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories");
        for entry in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read_to_string(entry.unwrap().path()).unwrap_or_default();
            let articles = stories(&text);
            heard += articles.len();
            hear(&articles);
        }
        assert!(heard > 80, "{heard} articles of stories");
        missing.sort();
        missing.dedup();
        assert!(missing.is_empty(), "assets/german.txt has no line for:\n{}", missing.join("\n"));
    }

    /// The articles of a story: what stands under a heading of three parts ("## A · Coastwire · 2033-07-04").
    fn stories(text: &str) -> Vec<crate::text::Article> {
        let parts = text.split("\n## ").filter_map(|part| part.split_once('\n'));
        let articles = parts.filter(|(head, _)| head.split(" · ").count() == 3);
        let article = |(head, text): (&str, &str)| {
            let mut head = head.split(" · ").skip(1).map(str::to_owned);
            crate::text::Article {
                name: head.next().unwrap_or_default(),
                published: head.next(),
                text: text.to_owned(),
                ..Default::default()
            }
        };
        articles.map(article).collect()
    }

    #[test]
    fn what_is_wrong_with_a_link_is_said_in_german() {
        for error in [
            LinkError::NoLink,
            LinkError::Newer { version: 9 },
            LinkError::CutEarly { came: 12, of: Some(900) },
            LinkError::CutEarly { came: 12, of: None },
            LinkError::Foreign { sign: '€', at: 3 },
            LinkError::Damaged,
            LinkError::TooLong { characters: 70_000 },
            LinkError::TooLarge,
        ] {
            let english = error.to_string();
            assert_ne!(german("link", &english), english);
        }
    }
}
