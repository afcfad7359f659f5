//! What the page has done by its second program, which it fetches when it is first asked for: links made and opened,
//! files written, and the texts that only such need. Nobody needs that to see a table, and it is an eighth of all that the page is.

use crate::edit::Marks;
use crate::export::{self, Document};
use crate::parcel::{self, Parcel, Reader};
use crate::share::{self, Choice, Mark, Note, Opened, qr};
use crate::table::Comparison;
use crate::text::Article;
use crate::text::html::Page;
use crate::view::{intake, samples, strings};

/// What can be asked for. The bytes that go with it are the parcel that stands beside each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Errand {
    /// `Wanted`, answered by `Result<Made, String>`.
    Link,
    /// The address, answered by `Result<Found, String>`.
    Open,
    /// `Shown`, answered by the bytes of the file; so are the rest.
    Xlsx,
    Csv,
    Html,
    Markdown,
    Wikitext,
    Json,
    /// What is copied: the table for a spreadsheet, and for a document.
    Cells,
    Fragment,
    /// Nothing, answered by the texts that only what comes by this program needs (`strings::later`).
    Texts,
    /// `Pasted`, answered by the `Option<Page>` that is read in it.
    Page,
    /// One of the later samples by its number, a byte; answered by its articles.
    Sample,
}

impl Errand {
    pub const ALL: [Errand; 13] = [
        Errand::Link,
        Errand::Open,
        Errand::Xlsx,
        Errand::Csv,
        Errand::Html,
        Errand::Markdown,
        Errand::Wikitext,
        Errand::Json,
        Errand::Cells,
        Errand::Fragment,
        Errand::Texts,
        Errand::Page,
        Errand::Sample,
    ];
}

/// A comparison that is to become a link.
pub struct Wanted {
    pub comparison: Comparison,
    pub articles: Vec<Article>,
    pub marks: Vec<Mark>,
    pub choice: Choice,
    /// The link that it is a copy of.
    pub link: Option<String>,
    /// The page's own address, before the link.
    pub page: String,
}

/// A link: its whole address, and where that is short enough the side and the path of its squares.
#[derive(PartialEq, Debug)]
pub struct Made {
    pub address: String,
    pub squares: Option<(u32, String)>,
}

/// What a link held. Its verdicts are judged again by the page, which can do that anyway.
#[derive(PartialEq, Debug)]
pub struct Found {
    pub comparison: Comparison,
    pub articles: Vec<Article>,
    pub marks: Vec<Mark>,
    /// What a reader should know about how it came.
    pub told: Vec<String>,
    /// Whether all its rows came, so that their verdicts can be judged again.
    pub whole: bool,
}

/// A paste, or a file's text: what is plain of it, and the HTML that came with it.
pub struct Pasted {
    pub plain: String,
    pub rich: Option<String>,
}

/// A comparison that is to be written out.
pub struct Shown {
    pub comparison: Comparison,
    pub articles: Vec<Article>,
    pub date: Option<String>,
    pub only: Option<Vec<String>>,
    pub title: Option<String>,
    pub marks: Vec<Mark>,
    /// The reader's edits (`edit::written`).
    pub edits: String,
}

/// An errand as the bytes that are handed over.
pub fn asked(errand: Errand, what: &impl Parcel) -> Vec<u8> {
    let mut bytes = vec![errand as u8];
    what.put(&mut bytes);
    bytes
}

/// Does what is asked for. What cannot be read is answered by nothing.
pub fn done(asked: &[u8]) -> Vec<u8> {
    let Some((&errand, what)) = asked.split_first() else { return Vec::new() };
    let Some(&errand) = Errand::ALL.get(usize::from(errand)) else { return Vec::new() };
    let answer = match errand {
        Errand::Link => parcel::unpack(what).map(|wanted| parcel::pack(&link(&wanted))),
        Errand::Open => parcel::unpack(what).map(|address: String| parcel::pack(&open(&address))),
        Errand::Texts => Some(strings::later().into_bytes()),
        Errand::Page => parcel::unpack(what).map(|Pasted { plain, rich }| parcel::pack(&intake::page(&plain, rich.as_deref()))),
        Errand::Sample => what.first().map(|&at| parcel::pack(&samples::sample(usize::from(at)).articles)),
        _ => parcel::unpack(what).map(|shown| file(errand, &shown)),
    };
    answer.unwrap_or_default()
}

fn link(wanted: &Wanted) -> Result<Made, String> {
    let Wanted { comparison, articles, marks, choice, .. } = wanted;
    // What did not come by that link is missing to the next reader as well. After it stands what was let go of.
    let from = wanted.link.as_deref().and_then(|link| share::read(link.split(' ').next()?).ok()).unwrap_or_default();
    let texts = |articles: &[Article]| articles.iter().map(|article| article.text.clone()).collect::<Vec<_>>();
    // Sentences are no whole texts, however often they are handed on.
    let sentences = *choice == Choice::Texts && from.whole.contains(&false) && texts(&from.articles) == texts(articles);
    let choice = if sentences { &Choice::Sentences } else { choice };
    let link = share::encode_copied(comparison, articles, marks, choice, from.unshared);
    let address = wanted.page.clone() + &link.map_err(|error| error.to_string())?;
    let squares = qr::code(&address).map(|code| (code.side as u32, code.path));
    Ok(Made { address, squares })
}

fn open(address: &str) -> Result<Found, String> {
    let opened = share::read(address).map_err(|error| error.to_string())?;
    let whole = opened.is_whole();
    let Opened { comparison, articles, marks, missing, notes, whole: texts, .. } = opened;
    let mut told: Vec<String> = missing.into_iter().chain(notes).map(|Note { text, .. }| text).collect();
    if texts.contains(&false) {
        told.push("Of the articles only the sentences behind the rows came.".to_owned());
    }
    Ok(Found { comparison, articles, marks, told, whole })
}

/// A mark as what was done to a row of this id.
pub fn marked(mark: Mark) -> (String, Marks) {
    let Mark { row, merged, split, changed, renamed, hidden, confirmed, note } = mark;
    (row, Marks { merged, split, changed, renamed, hidden, confirmed, note, ..Marks::default() })
}

fn file(errand: Errand, shown: &Shown) -> Vec<u8> {
    let Shown { comparison, articles, date, only, title, marks, edits } = shown;
    let marks: Vec<(String, Marks)> = marks.iter().cloned().map(marked).collect();
    let document =
        Document { comparison, articles, date: date.as_deref(), only: only.as_deref(), title: title.as_deref(), marks: &marks, edits };
    let text = match errand {
        Errand::Xlsx => return export::xlsx::write(&document),
        Errand::Csv => export::csv::write(&document, true),
        Errand::Html => export::html::page(&document),
        Errand::Markdown => export::markdown::write(&document),
        Errand::Wikitext => export::wikitext::write(&document),
        Errand::Json => export::json::file(&document, true),
        Errand::Cells => export::tsv::write(&document),
        Errand::Fragment => export::html::fragment(&document),
        Errand::Link | Errand::Open | Errand::Texts | Errand::Page | Errand::Sample => String::new(),
    };
    text.into_bytes()
}

parcel::fields! {
    Wanted { comparison, articles, marks, choice, link, page }
    Made { address, squares }
    Found { comparison, articles, marks, told, whole }
    Shown { comparison, articles, date, only, title, marks, edits }
    Pasted { plain, rich }
    Page { text, title, outlet, published, url }
    Mark { row, merged, split, changed, renamed, hidden, confirmed, note }
}

impl Parcel for Choice {
    fn put(&self, to: &mut Vec<u8>) {
        (*self == Choice::Texts).put(to);
        if let Choice::Rows(rows) = self { Some(rows.clone()) } else { None }.put(to);
    }

    fn take(from: &mut Reader) -> Choice {
        let texts = bool::take(from);
        match <Option<Vec<String>> as Parcel>::take(from) {
            Some(rows) => Choice::Rows(rows),
            None if texts => Choice::Texts,
            None => Choice::Sentences,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze;

    fn wanted(choice: Choice) -> Wanted {
        let article = |name: &str, text: &str| Article { name: name.to_owned(), text: text.to_owned(), ..Article::default() };
        let articles = vec![
            article("a", "About 23 people died when a ferry sank off Marram on Friday. “We heard a crack,” said Ada Finch, a cook."),
            article("b", "Nineteen people died when a ferry sank off Marram. “We heard a crack,” Finch said."),
        ];
        let marks = vec![Mark { row: "n1".to_owned(), hidden: true, note: Some("ours".to_owned()), ..Mark::default() }];
        let page = "https://crosscheck.example/".to_owned();
        Wanted { comparison: analyze::compare(&articles), articles, marks, choice, link: None, page }
    }

    #[test]
    fn a_link_is_made_and_opened() {
        for choice in [Choice::Sentences, Choice::Texts, Choice::Rows(vec!["n1".to_owned()])] {
            let wanted = wanted(choice);
            let link = share::encode_marked(&wanted.comparison, &wanted.articles, &wanted.marks, &wanted.choice).unwrap();
            let made: Result<Made, String> = parcel::unpack(&done(&asked(Errand::Link, &wanted))).unwrap();
            let address = made.unwrap().address;
            assert_eq!(address, format!("https://crosscheck.example/{link}"));

            let found: Result<Found, String> = parcel::unpack(&done(&asked(Errand::Open, &address))).unwrap();
            let (found, opened) = (found.unwrap(), share::decode(&address).unwrap());
            assert_eq!((found.comparison, found.articles, found.marks), (opened.comparison, opened.articles, opened.marks));
            assert_eq!(found.whole, wanted.choice != Choice::Rows(vec!["n1".to_owned()]) || opened.notes.is_empty());
        }
        let refused: Result<Found, String> = parcel::unpack(&done(&asked(Errand::Open, &"#2.1.x".to_owned()))).unwrap();
        assert!(refused.is_err());
    }

    #[test]
    fn what_a_link_lacks_a_link_of_its_copy_tells_as_well() {
        let address =
            |wanted: &Wanted| parcel::unpack::<Result<Made, String>>(&done(&asked(Errand::Link, wanted))).unwrap().unwrap().address;
        let open = |address: &String| parcel::unpack::<Result<Found, String>>(&done(&asked(Errand::Open, address))).unwrap().unwrap();
        let mut last = address(&wanted(Choice::Rows(vec!["n1".to_owned()])));
        let told = open(&last).told;
        assert!(told[0].contains("not shared") && told[1].starts_with("Of the articles only the sentences"), "{told:?}");
        for choice in [Choice::Sentences, Choice::Texts] {
            let Found { comparison, articles, .. } = open(&last);
            let copy = Wanted { comparison, articles, choice, link: Some(last + " n3,"), ..wanted(Choice::Texts) };
            last = address(&copy);
            assert_eq!(open(&last).told, told);
        }
        // Where the reader put whole texts in their place they are that.
        let whole = Wanted { link: Some(last), ..wanted(Choice::Texts) };
        assert_eq!(open(&address(&whole)).told, told[..1]);
    }

    #[test]
    fn every_file_is_what_its_writer_writes_and_no_bytes_do_harm() {
        let Wanted { comparison, articles, .. } = wanted(Choice::Texts);
        let document = Document { date: Some("2031-05-06"), ..Document::new(&comparison, &articles) };
        let csv = export::csv::write(&document, true).into_bytes();
        let shown = Shown {
            comparison: comparison.clone(),
            articles: articles.clone(),
            date: Some("2031-05-06".to_owned()),
            only: None,
            title: None,
            marks: Vec::new(),
            edits: String::new(),
        };
        assert_eq!(done(&asked(Errand::Csv, &shown)), csv);
        for (at, errand) in Errand::ALL.into_iter().enumerate() {
            assert_eq!(errand as usize, at);
            assert!(at < 2 || errand == Errand::Page || !done(&asked(errand, &shown)).is_empty(), "{errand:?}");
            assert_eq!(done(&[at as u8, 1, 2]).is_empty(), !matches!(errand, Errand::Texts | Errand::Sample));
        }
        let articles: Vec<Article> = parcel::unpack(&done(&[Errand::Sample as u8, 1])).unwrap();
        assert_eq!(articles, samples::sample(1).articles);
        let pasted = Pasted { plain: "<p>Two died.</p>".to_owned(), rich: None };
        let page: Option<Page> = parcel::unpack(&done(&asked(Errand::Page, &pasted))).unwrap();
        assert_eq!(page.unwrap().text, "Two died.");
        assert!(done(&[]).is_empty() && done(&[99, 1]).is_empty());
    }
}
