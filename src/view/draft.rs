use crate::edit::{self, Edit};
use crate::text::json::{Json, Writer, each};
use crate::text::{Article, Span, sort};
use std::borrow::Cow;
use std::sync::Arc;

/// One comparison as the reader keeps it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Draft {
    pub name: String,
    pub entries: Vec<Entry>,
    pub edits: Vec<Edit>,
    /// Whether these are our sample articles, untouched: such a draft is not worth keeping.
    pub sample: bool,
    /// The link that this is a copy of, by which its table and its sender's marks come again, in every later version too.
    /// After it, a blank before and a comma behind each, stand the rows whose marks were let go of.
    pub link: Option<String>,
    /// The number the next article gets.
    next: u32,
}

/// One article with what the reader did to its text.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// Its own for good, whatever its place.
    pub number: u32,
    pub article: Arc<Article>,
    /// What the reader marked as no part of the article.
    pub dropped: Vec<Span>,
}

/// What of an article, beside its text, the reader can set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    Outlet,
    Title,
    Published,
    Url,
}

impl Field {
    pub const ALL: [Field; 4] = [Field::Outlet, Field::Title, Field::Published, Field::Url];

    pub fn of(self, article: &Article) -> Option<&str> {
        match self {
            Field::Outlet => article.outlet.as_deref(),
            Field::Title => article.title.as_deref(),
            Field::Published => article.published.as_deref(),
            Field::Url => article.url.as_deref(),
        }
    }
}

impl Entry {
    /// The article as the engine reads it: what the reader left out is blank, and everything else stays in its place.
    pub fn for_engine(&self) -> Article {
        let mut article = self.called();
        for span in &self.dropped {
            if let (Some(before), Some(after)) = (article.text.get(..span.start()), article.text.get(span.end()..)) {
                article.text = [before, &"\n".repeat(span.len()), after].concat();
            }
        }
        article
    }

    /// What the reader sees the article called: its outlet, else the start of its title, else its name.
    pub fn label(&self) -> Cow<'_, str> {
        let name = &self.article.name;
        own_name(&self.article).filter(|own| Article::number_of(own, name).is_none()).unwrap_or(name.into())
    }

    /// The article under the name that the reader sees, so that what is said of it elsewhere is said of that name.
    pub fn called(&self) -> Article {
        Article { name: self.label().into_owned(), ..(*self.article).clone() }
    }
}

/// What an article is called by what is known of it: its outlet, else the start of its title.
fn own_name(article: &Article) -> Option<Cow<'_, str>> {
    fn given(field: &Option<String>) -> Option<&str> {
        field.as_deref().filter(|text| !text.trim().is_empty())
    }
    given(&article.outlet).map(Cow::from).or_else(|| given(&article.title).map(beginning))
}

/// As many of a title's words as a column has room for.
fn beginning(title: &str) -> Cow<'_, str> {
    let ends = title.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    match (title.chars().count() > 28, ends.take_while(|&at| title[..at].chars().count() <= 25).last()) {
        (true, Some(end)) => [title[..end].trim_end_matches([',', ';', ':', ' ', '–', '—', '-']), "…"].concat().into(),
        _ => title.into(),
    }
}

impl Draft {
    pub fn of(name: &str, articles: Vec<Article>) -> Draft {
        let mut draft = Draft { name: name.to_owned(), ..Draft::default() };
        draft.add(articles);
        draft
    }

    /// What the comparison is called: as the reader named it, else by its first title. None where there is neither.
    pub fn called(&self) -> Option<&str> {
        let titles = self.entries.iter().filter_map(|entry| entry.article.title.as_deref());
        std::iter::once(&*self.name).chain(titles).map(str::trim).find(|name| !name.is_empty())
    }

    /// The articles' texts in order.
    pub fn texts(&self) -> Vec<&str> {
        self.entries.iter().map(|entry| &*entry.article.text).collect()
    }

    pub fn entry(&self, number: u32) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.number == number)
    }

    pub fn add(&mut self, articles: Vec<Article>) {
        for mut article in articles {
            let taken = |name: &String| self.entries.iter().any(|entry| entry.article.name == *name);
            if article.name.is_empty() {
                let from = self.entries.len() + 1;
                article.name = (from..).map(|n| ["Article ", &n.to_string()].concat()).find(|name| !taken(name)).unwrap_or_default();
            }
            // A second report of one agency, or under a title that begins alike, is told apart: reasons set them against each
            // other by their names.
            if let Some(own) = own_name(&article).filter(|own| Article::number_of(own, &article.name).is_none()) {
                let alike = self.entries.iter().filter(|entry| own_name(&entry.article).as_ref() == Some(&own));
                let last = alike.map(|entry| Article::number_of(&own, &entry.article.name).unwrap_or(1)).max();
                if let Some(last) = last {
                    article.name = [&*own, " ", &last.saturating_add(1).to_string()].concat();
                }
            }
            self.entries.push(Entry { number: self.next, article: Arc::new(article), dropped: Vec::new() });
            self.next += 1;
        }
    }

    /// The same with its articles numbered anew: a file can say anything.
    pub fn numbered(mut self) -> Draft {
        self.next = 0;
        for entry in &mut self.entries {
            entry.number = self.next;
            self.next += 1;
        }
        self
    }

    /// The same without its articles and edits. Numbers go on: no other article is ever taken for one that was here.
    pub fn emptied(&self) -> Draft {
        Draft { next: self.next, ..Draft::default() }
    }

    pub fn remove(&mut self, number: u32) {
        self.rearrange(|entries| entries.retain(|entry| entry.number != number));
    }

    /// Moves an article by so many places, as far as there is room.
    pub fn shift(&mut self, number: u32, by: isize) {
        self.rearrange(|entries| {
            let Some(from) = entries.iter().position(|entry| entry.number == number) else { return };
            let to = from.saturating_add_signed(by).min(entries.len() - 1);
            let entry = entries.remove(from);
            entries.insert(to, entry);
        });
    }

    pub fn set_text(&mut self, number: u32, text: String) {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.number == number) else { return };
        let moved = |spans: &[Span]| spans.iter().filter_map(|span| carry(*span, &entry.article.text, &text)).collect();
        let (dropped, kept) = (moved(&entry.dropped), moved(&entry.article.kept));
        entry.dropped = dropped;
        let article = Arc::make_mut(&mut entry.article);
        (article.text, article.kept) = (text, kept);
    }

    pub fn set_field(&mut self, number: u32, field: Field, value: &str) {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.number == number) else { return };
        let article = Arc::make_mut(&mut entry.article);
        let value = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
        match field {
            Field::Outlet => article.outlet = value,
            Field::Title => article.title = value,
            Field::Published => article.published = value,
            Field::Url => article.url = value,
        }
    }

    /// Leaves a stretch of an article out, or takes it back in where it was left out by hand.
    pub fn drop_part(&mut self, number: u32, span: Span) {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.number == number) else { return };
        if entry.dropped.contains(&span) {
            entry.dropped.retain(|other| *other != span);
        } else if entry.article.text.get(span.start()..span.end()).is_some() && !span.is_empty() {
            entry.dropped.push(span);
            sort::all(&mut entry.dropped);
        }
    }

    /// Puts back what the engine left out.
    pub fn keep_part(&mut self, number: u32, span: Span) {
        let Some(entry) = self.entries.iter_mut().find(|entry| entry.number == number) else { return };
        if entry.article.text.get(span.start()..span.end()).is_some() && !entry.article.kept.contains(&span) {
            let article = Arc::make_mut(&mut entry.article);
            article.kept.push(span);
            sort::all(&mut article.kept);
        }
    }

    /// Changes the list of articles and lets the edits follow them to their new places.
    fn rearrange(&mut self, change: impl FnOnce(&mut Vec<Entry>)) {
        let before: Vec<u32> = self.entries.iter().map(|entry| entry.number).collect();
        change(&mut self.entries);
        let place = |number: &u32| self.entries.iter().position(|entry| entry.number == *number).map(|at| at as u32);
        let to: Vec<Option<u32>> = before.iter().map(place).collect();
        self.edits = edit::follow(&self.edits, &to);
    }
}

/// How a draft is kept, in files and in the browser: JSON, its fields by their names here.
impl Draft {
    /// Reads what `written` wrote.
    pub fn read(text: &str) -> Option<Draft> {
        Draft::of_json(&Json::read(text).ok()?).filter(|(_, left_out)| left_out.is_empty()).map(|(draft, _)| draft)
    }

    /// The draft, and the places of its articles that cannot be read, counted from one.
    pub fn of_json(json: &Json) -> Option<(Draft, Vec<usize>)> {
        let (entries, left_out) = each(json.items_of("entries")?, Entry::of_json);
        let draft = Draft {
            name: json.text_of("name")?,
            entries,
            edits: edit::read(json)?,
            sample: json.get("sample") == Some(&Json::Bool(true)),
            link: json.text_of("link"),
            next: json.count_of("next")?,
        };
        Some((draft, left_out))
    }

    pub fn written(&self) -> String {
        let mut to = Writer::default();
        to.open('{');
        to.name("name").text(&self.name);
        to.name("entries").open('[');
        self.entries.iter().for_each(|entry| entry.write_json(&mut to));
        to.close(']');
        edit::written(&self.edits, to.name("edits"));
        to.name("sample").bool(self.sample);
        if let Some(link) = &self.link {
            to.name("link").text(link);
        }
        to.name("next").count(self.next as usize);
        to.close('}');
        to.finish()
    }
}

impl Entry {
    fn of_json(json: &Json) -> Option<Entry> {
        let span = |pair: &Json| match pair.items() {
            [start, end] => Span::try_from((start.count()?, end.count()?)).ok(),
            _ => None,
        };
        let spans = |name| json.get(name).map_or(&[][..], Json::items).iter().map(span).collect::<Option<Vec<Span>>>();
        let article = Article { kept: spans("kept")?, ..Article::of_json(json.get("article")?)? };
        Some(Entry { number: json.count_of("number")?, article: Arc::new(article), dropped: spans("dropped")? })
    }

    fn write_json(&self, to: &mut Writer) {
        to.open('{');
        to.name("number").count(self.number as usize);
        self.article.write_json(to.name("article"));
        for (name, spans) in [("dropped", &self.dropped), ("kept", &self.article.kept)] {
            // A draft in which nothing was put back reads as it always did.
            if name == "kept" && spans.is_empty() {
                continue;
            }
            to.name(name).open('[');
            for span in spans {
                to.open('[');
                to.count(span.start());
                to.count(span.end());
                to.close(']');
            }
            to.close(']');
        }
        to.close('}');
    }
}

/// Where a span stands after the text around it changed: what both texts share at their start and end stays in
/// place. None where the change reaches into the span.
fn carry(span: Span, old: &str, new: &str) -> Option<Span> {
    let head = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let room = old.len().min(new.len()) - head;
    let tail = old.bytes().rev().zip(new.bytes().rev()).take(room).take_while(|(a, b)| a == b).count();
    let moved = if span.end() <= head {
        span
    } else if span.start() >= old.len() - tail {
        let start = span.start() + new.len() - old.len();
        Span::new(start, start + span.len())
    } else {
        return None;
    };
    new.get(moved.start()..moved.end()).map(|_| moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str) -> Article {
        Article { text: text.to_owned(), ..Article::default() }
    }

    #[test]
    fn what_is_left_out_is_blank_and_everything_else_keeps_its_place() {
        let mut draft = Draft::of("", vec![article("Share this. Nine people died.")]);
        draft.drop_part(0, Span::new(0, 11));
        let read = draft.entries[0].for_engine();
        assert_eq!(read.text, "\n\n\n\n\n\n\n\n\n\n\n Nine people died.");
        draft.drop_part(0, Span::new(0, 11));
        assert_eq!(draft.entries[0].for_engine().text, "Share this. Nine people died.");
    }

    #[test]
    fn what_is_left_out_follows_the_text_around_it() {
        let mut draft = Draft::of("", vec![article("One. Ad. Two.")]);
        draft.drop_part(0, Span::new(5, 8));
        draft.set_text(0, "One and a half. Ad. Two.".to_owned());
        assert_eq!(draft.entries[0].dropped, [Span::new(16, 19)]);
        draft.set_text(0, "One and a half. A Two.".to_owned());
        assert!(draft.entries[0].dropped.is_empty());
    }

    #[test]
    fn what_the_engine_left_out_is_put_back_and_stays_so() {
        let line = "Read also: Ferry fares rise to 40 dollars";
        let mut draft = Draft::of("", vec![article(&format!("Nine people died.\n{line}\nThe quay is closed."))]);
        let found = |draft: &Draft| crate::analyze::compare(&[draft.entries[0].for_engine()]);
        let left = found(&draft).articles[0].left_out[0].span;
        assert_eq!(found(&draft).numbers.len(), 1);
        draft.keep_part(0, left);
        draft.set_text(0, draft.entries[0].article.text.replace("Nine people", "At least nine people"));
        assert!(found(&draft).articles[0].left_out.is_empty());
        assert_eq!(found(&draft).numbers.len(), 2);
        let again = Draft::read(&draft.written());
        assert_eq!(again.map(|again| found(&again).numbers.len()), Some(2));
    }

    #[test]
    fn edits_follow_an_article_that_moves_and_go_with_one_that_is_removed() {
        let row = crate::edit::RowKey { table: crate::edit::Table::Numbers, key: "dead".to_owned() };
        let mut draft = Draft::of("", vec![article("a"), article("b"), article("c")]);
        draft.edits = vec![Edit::Split { row: row.clone(), article: 2 }, Edit::Hide { row: row.clone() }];
        draft.shift(2, -2);
        assert_eq!(draft.edits[0], Edit::Split { row: row.clone(), article: 0 });
        draft.remove(2);
        assert_eq!(draft.edits, [Edit::Hide { row }]);
    }

    #[test]
    fn a_draft_is_kept_as_it_is_and_reads_what_was_kept_before() {
        use crate::edit::{RowKey, Table};
        let row = |table| RowKey { table, key: "dead \"n\"".to_owned() };
        let mut draft = Draft::of("Ferry", vec![article("One. Ad.\nTwo."), Article { url: Some("u".to_owned()), ..article("é") }]);
        draft.drop_part(0, Span::new(5, 8));
        let (text, label) = ("nine".to_owned(), "Deaths".to_owned());
        draft.edits = vec![
            Edit::Merge { row: row(Table::Numbers), into: row(Table::Quotes) },
            Edit::Split { row: row(Table::Names), article: 1 },
            Edit::TakeOut { row: row(Table::Numbers), article: 0, text: text.clone() },
            Edit::Add { row: row(Table::Numbers), article: 0, text: text.clone(), nth: 2 },
            Edit::Rename { row: row(Table::Numbers), label },
            Edit::Note { row: row(Table::Numbers), text },
            Edit::Hide { row: row(Table::Numbers) },
            Edit::Confirm { row: row(Table::Numbers) },
        ];
        draft.link = Some("#1.4.abcd.e n3,".to_owned());
        assert_eq!(Draft::read(&draft.written()), Some(draft));
        let kept = r#"{"name":"F","entries":[{"number":4,"article":{"name":"a","title":null,"outlet":"H","published":null,
            "url":null,"text":"One."},"dropped":[[0,4]]}],"edits":[{"take-out":{"row":{"table":"names","key":"k"},"article":0,
            "text":"t"}}],"sample":false,"next":5}"#;
        let read = Draft::read(kept).unwrap();
        assert_eq!(read.written(), kept.split_whitespace().collect::<String>());
        assert_eq!((read.entries[0].article.outlet.as_deref(), read.entries[0].dropped[0]), (Some("H"), Span::new(0, 4)));
        for broken in
            ["", "{}", r#"{"name":"F","entries":[{"number":4}],"edits":[],"next":1}"#, r#"{"name":"F","entries":[],"edits":[{}],"next":1}"#]
        {
            assert_eq!(Draft::read(broken), None);
        }
    }

    #[test]
    fn an_article_is_called_by_its_outlet_or_else_its_title_and_the_reasons_call_it_so() {
        let title = |title: &str, text: &str| Article { title: Some(title.to_owned()), ..article(text) };
        let long = "Ferry sinks off Port Ellery with a hundred and forty on board, coastguard says";
        let outlet = Article { outlet: Some("Herald".to_owned()), ..title("Ferry sinks", "The ferry sank and 26 people were killed.") };
        let draft = Draft::of("", vec![outlet, title(long, "The ferry sank and 23 people were killed."), article("Nine boats came.")]);
        let labels: Vec<String> = draft.entries.iter().map(|entry| entry.label().into_owned()).collect();
        assert_eq!(labels, ["Herald", "Ferry sinks off Port…", "Article 3"]);
        let articles: Vec<Article> = draft.entries.iter().map(Entry::for_engine).collect();
        let comparison = crate::analyze::compare(&articles);
        let told: String = comparison.numbers.iter().flat_map(|row| &row.reasons).map(|reason| &*reason.text).collect();
        assert!(told.contains("(Herald)") && told.contains("(Ferry sinks off Port…)"), "{told}");
    }

    #[test]
    fn articles_of_one_outlet_are_told_apart() {
        let of = |outlet: &str| Article { outlet: Some(outlet.to_owned()), ..article("Nine boats came.") };
        let mut draft = Draft::of("", vec![of("Interwire"), of("Interwire"), of("Herald"), of("Interwire")]);
        let labels = |draft: &Draft| draft.entries.iter().map(|entry| entry.label().into_owned()).collect::<Vec<_>>();
        assert_eq!(labels(&draft), ["Interwire", "Interwire 2", "Herald", "Interwire 3"]);
        draft.remove(1);
        draft.add(vec![of("Interwire")]);
        draft.set_field(2, Field::Outlet, "The Quay");
        assert_eq!(labels(&draft), ["Interwire", "The Quay", "Interwire 3", "Interwire 4"]);
        let articles: Vec<Article> = draft.entries.iter().map(Entry::for_engine).collect();
        let comparison = crate::analyze::compare(&articles);
        assert_eq!(comparison.articles.iter().map(|column| column.called()).collect::<Vec<_>>(), labels(&draft));
        // Titles that are cut short alike.
        let long =
            |end: &str| Article { title: Some(format!("Strong winter storm batters the coast {end}")), ..article("Nine boats came.") };
        let mut draft = Draft::of("", vec![long("of Oslin"), long("and the islands")]);
        assert_eq!(labels(&draft), ["Strong winter storm…", "Strong winter storm… 2"]);
        let copy = Draft::of("", draft.entries.iter().map(Entry::called).collect());
        assert_eq!(labels(&copy), labels(&draft));
        draft.set_field(1, Field::Title, "Ferries stay in port");
        assert_eq!(labels(&draft), ["Strong winter storm…", "Ferries stay in port"]);
    }

    #[test]
    fn an_article_moves_no_further_than_there_is_room() {
        let mut draft = Draft::of("", vec![article("a"), article("b")]);
        draft.shift(0, 9);
        assert_eq!(draft.entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), [1, 0]);
        draft.shift(0, -9);
        assert_eq!(draft.entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), [0, 1]);
    }
}
