//! The JSON of the command line. Spans are counted in Unicode code points here, decimals are written exactly.

use super::sheet::Document;
use crate::claim::Reading;
use crate::edit::{self, Edit};
use crate::measure::{Bound, Decimal};
use crate::mention::{moment, quantity, quote};
use crate::table::{Cells, Comparison, NumberRow, Quotation, QuoteRow, Report};
use crate::text::json::{Json, Writer, each};
use crate::text::{Article, Places, Span};
use crate::verdict::Reason;

/// What the form of a comparison is called. A number is raised where a meaning changes.
pub const SCHEMA: &str = "crosscheck.comparison/1";

/// A comparison in the command line's form, on one line. `id` is JSON, as it came.
pub fn comparison(comparison: &Comparison, articles: &[Article], id: Option<&str>) -> String {
    edited(&Document::new(comparison, articles), id)
}

/// The same of a comparison that was changed by hand, with the marks of its rows.
pub fn edited(document: &Document, id: Option<&str>) -> String {
    let places: Vec<Places> = document.articles.iter().map(|article| Places::new(&article.text)).collect();
    written(&Form { document: *document, places, id, file: false, texts: false })
}

/// A comparison as a file to keep: the same form, with the date, every sentence, and each report's place as the
/// W3C Web Annotation model tells it. With the `texts` of the articles, `read` gets them back.
pub fn file(document: &Document, texts: bool) -> String {
    let places: Vec<Places> = document.articles.iter().map(|article| Places::new(&article.text)).collect();
    written(&Form { document: *document, places, id: None, file: true, texts })
}

/// What comes back of a `file`.
pub struct Kept {
    pub articles: Vec<Article>,
    /// The places of articles whose text is not in it, counted from one.
    pub left_out: Vec<usize>,
    /// What was done to the table by hand. Nothing where articles are left out, for an edit tells articles by their places.
    pub edits: Vec<Edit>,
}

/// Reads what `file` wrote.
pub fn read(text: &str) -> Result<Kept, String> {
    let file = Json::read(text)?;
    let schema = file.text_of("schema").ok_or("it is no JSON of a comparison: it names no schema")?;
    if schema != SCHEMA {
        return Err(format!("its form is '{schema}', and this engine reads '{SCHEMA}'"));
    }
    match each(file.items_of("articles").unwrap_or_default(), Article::of_json) {
        (articles, left_out) if articles.is_empty() && !left_out.is_empty() => {
            Err("the texts of its articles are not in it; export it again with the texts".to_owned())
        }
        (articles, left_out) => {
            let edits = edit::read(&file).filter(|_| left_out.is_empty()).unwrap_or_default();
            Ok(Kept { articles, left_out, edits })
        }
    }
}

/// What is written, and how much of it.
struct Form<'a> {
    document: Document<'a>,
    places: Vec<Places<'a>>,
    id: Option<&'a str>,
    file: bool,
    texts: bool,
}

impl<'a> Form<'a> {
    fn text(&self, article: usize) -> &'a str {
        self.document.articles.get(article).map_or("", |article| &article.text)
    }

    /// The first and the past-the-last code point of a span.
    fn points(&self, article: usize, span: Span) -> (usize, usize) {
        self.places.get(article).map_or((0, 0), |places| places.code_points(span))
    }

    /// Where words stand, in the terms of the W3C Web Annotation model.
    fn target(&self, to: &mut Writer, article: usize, span: Span) {
        let text = self.text(article);
        let exact = span.of(text);
        if !self.file || exact.is_empty() {
            return;
        }
        let (start, end) = self.points(article, span);
        let before = text.get(..span.start()).unwrap_or("");
        let prefix = before.char_indices().rev().nth(AROUND - 1).map_or(before, |(at, _)| &before[at..]);
        let after = text.get(span.end()..).unwrap_or("");
        let suffix = after.char_indices().nth(AROUND).map_or(after, |(at, _)| &after[..at]);
        // The model wants a source: where no address is known, it is the article in this file.
        let id = || format!("#{}", column_id(self.document.comparison, article));
        let source = self.document.url(article).map_or_else(id, str::to_owned);
        to.name("target").open('{');
        to.name("selector").open('[');
        to.open('{');
        to.name("exact").text(exact);
        to.name("prefix").text(prefix);
        to.name("suffix").text(suffix);
        to.name("type").text("TextQuoteSelector");
        to.close('}');
        to.open('{');
        to.name("end").count(end);
        to.name("start").count(start);
        to.name("type").text("TextPositionSelector");
        to.close('}');
        to.close(']');
        to.name("source").text(&source);
        to.name("type").text("SpecificResource");
        to.close('}');
    }

    fn sentence(&self, to: &mut Writer, article: usize, span: Option<Span>) {
        if let Some(span) = span.filter(|_| self.file) {
            to.name("sentence").text(span.of(self.text(article)));
        }
    }
}

/// How many characters on each side a quoted place is told with, so that it is found again.
const AROUND: usize = 32;

fn written(form: &Form) -> String {
    let Document { comparison, .. } = form.document;
    let mut out = Writer::default();
    let to = &mut out;
    to.open('{');
    if let Some(id) = form.id {
        to.name("id").plain(id);
    }
    to.name("schema").text(SCHEMA);
    to.name("engine").text(env!("CARGO_PKG_VERSION"));
    for (name, told) in [("date", form.document.date), ("name", form.document.title)] {
        told.filter(|_| form.file).into_iter().for_each(|told| to.name(name).text(told));
    }
    if form.file && !matches!(form.document.edits, "" | "[]") {
        to.name("edits").plain(form.document.edits);
    }
    columns(to, form);
    to.name("events").open('[');
    for event in &comparison.events {
        to.open('{');
        to.name("articles").open('[');
        event.articles.iter().for_each(|&at| to.text(&column_id(comparison, at as usize)));
        to.close(']');
        to.name("id").text(&event.id);
        to.name("label").text(&event.label);
        to.close('}');
    }
    to.close(']');
    to.name("numbers").open('[');
    comparison.numbers.iter().filter(|row| form.document.wants(&row.id)).for_each(|row| number_row(to, row, form));
    to.close(']');
    to.name("quotes").open('[');
    comparison.quotes.iter().filter(|row| form.document.wants(&row.id)).for_each(|row| quote_row(to, row, form));
    to.close(']');
    to.name("names").open('[');
    for row in comparison.names.iter().filter(|row| form.document.wants(&row.id)) {
        to.open('{');
        cells(to, comparison, &row.cells, |to, at, mention| {
            to.open('{');
            place(to, form.points(at, mention.span));
            to.name("text").text(&mention.text);
            to.close('}');
        });
        to.name("id").text(&row.id);
        to.name("key").text(&row.key);
        marks(to, form, &row.id);
        to.name("name").text(&row.name);
        reasons(to, "reasons", &row.reasons);
        to.close('}');
    }
    to.close(']');
    to.close('}');
    out.finish()
}

fn columns(to: &mut Writer, form: &Form) {
    to.name("articles").open('[');
    for (at, column) in form.document.comparison.articles.iter().enumerate() {
        to.open('{');
        to.name("id").text(&column.id);
        to.name("left_out").open('[');
        for left in &column.left_out {
            to.open('{');
            place(to, form.points(at, left.span));
            to.name("why").text(&left.why);
            to.close('}');
        }
        to.close(']');
        to.name("name").text(&column.name);
        reasons(to, "notes", &column.notes);
        to.name("outlet").maybe(column.outlet.as_deref());
        to.name("published").maybe(column.published.as_deref());
        if form.texts {
            to.name("text").text(form.text(at));
        }
        to.name("title").maybe(column.title.as_deref());
        to.name("url").maybe(column.url.as_deref());
        to.name("words").count(column.words as usize);
        to.close('}');
    }
    to.close(']');
}

fn column_id(comparison: &Comparison, at: usize) -> String {
    comparison.articles.get(at).map_or_else(|| format!("a{}", at + 1), |column| column.id.clone())
}

/// Fields stand in the order of the alphabet where nothing else orders them.
fn place(to: &mut Writer, (start, end): (usize, usize)) {
    to.name("end").count(end);
    to.name("start").count(start);
}

fn reasons(to: &mut Writer, name: &'static str, reasons: &[Reason]) {
    to.name(name).open('[');
    for reason in reasons {
        to.open('{');
        to.name("kind").text(&reason.kind);
        to.name("text").text(&reason.text);
        to.close('}');
    }
    to.close(']');
}

/// The cells that hold something, by their article, in the articles' order.
fn cells<T>(to: &mut Writer, comparison: &Comparison, cells: &Cells<T>, one: impl Fn(&mut Writer, usize, &T)) {
    to.name("cells").open('{');
    for (at, cell) in cells.filled() {
        to.key(&column_id(comparison, at)).open('[');
        cell.iter().for_each(|said| one(to, at, said));
        to.close(']');
    }
    to.close('}');
}

/// What was done to a row by hand, where anything was.
fn marks(to: &mut Writer, form: &Form, id: &str) {
    let Some(marks) = form.document.marks(id) else { return };
    let done = [marks.confirmed, marks.merged, marks.split, marks.changed, marks.renamed, marks.hidden];
    to.name("marks").open('{');
    for (name, _) in ["checked", "merged", "split", "changed", "renamed", "hidden"].into_iter().zip(done).filter(|mark| mark.1) {
        to.name(name).bool(true);
    }
    marks.note.as_deref().into_iter().for_each(|note| to.name("note").text(note));
    to.close('}');
}

fn number_row(to: &mut Writer, row: &NumberRow, form: &Form) {
    let comparison = form.document.comparison;
    to.open('{');
    to.name("id").text(&row.id);
    to.name("label").text(&row.label);
    to.name("event").maybe(comparison.events.get(row.event as usize).map(|event| event.id.as_str()));
    to.name("verdict").text(row.verdict.slug());
    reasons(to, "reasons", &row.reasons);
    cells(to, comparison, &row.cells, |to, at, report| number_report(to, report, at, form));
    to.name("key").text(&row.key);
    marks(to, form, &row.id);
    to.close('}');
}

fn number_report(to: &mut Writer, report: &Report, article: usize, form: &Form) {
    to.open('{');
    // A derived value has no words: it points to where its parts begin.
    let start = || report.from.first().map(|first| Span::new(first.start(), first.start()));
    if let Some(span) = report.span.or_else(start) {
        let (start, end) = form.points(article, span);
        to.name("start").count(start);
        to.name("end").count(end);
    }
    to.name("text").text(&report.text);
    to.name("kind").text(report.kind.slug());
    if let Some(value) = &report.value {
        to.name("value").text(value);
    }
    interval(to, report.stated, report.bound);
    to.name("hedge").text(report.hedge.slug());
    let told = [&report.unit, &report.counted, &report.source, &report.place, &report.when];
    for (name, told) in ["unit", "counted", "source", "place", "when"].into_iter().zip(told) {
        to.name(name).maybe(told.as_deref());
    }
    to.name("derived").bool(report.derived());
    if !report.from.is_empty() {
        to.name("from").open('[');
        for &span in &report.from {
            to.open('{');
            place(to, form.points(article, span));
            to.close('}');
        }
        to.close(']');
    }
    form.sentence(to, article, report.sentence);
    if let Some(span) = report.span {
        form.target(to, article, span);
    }
    to.close('}');
}

fn interval(to: &mut Writer, stated: Option<Decimal>, Bound { low, high, .. }: Bound) {
    for (name, value) in [("stated", stated), ("low", low), ("high", high)] {
        decimal(to.name(name), value);
    }
}

/// A decimal as a JSON number, digit for digit.
fn decimal(to: &mut Writer, value: Option<Decimal>) {
    match value {
        // Most are whole.
        Some(value) if value.scale() == 0 && value.is_sign_positive() && value.mantissa() <= u32::MAX.into() => {
            to.count(value.mantissa() as usize);
        }
        Some(value) => to.plain(&value.normalize().to_string()),
        None => to.plain("null"),
    }
}

fn quote_row(to: &mut Writer, row: &QuoteRow, form: &Form) {
    to.open('{');
    cells(to, form.document.comparison, &row.cells, |to, at, quotation| quote_report(to, quotation, at, form));
    to.name("id").text(&row.id);
    to.name("key").text(&row.key);
    marks(to, form, &row.id);
    reasons(to, "reasons", &row.reasons);
    to.name("speaker").maybe(row.speaker.as_deref());
    to.name("verdict").text(row.verdict.slug());
    to.close('}');
}

fn quote_report(to: &mut Writer, quotation: &Quotation, article: usize, form: &Form) {
    let (start, end) = form.points(article, quotation.span);
    to.open('{');
    to.name("direct").bool(quotation.direct);
    to.name("end").count(end);
    form.sentence(to, article, Some(quotation.sentence));
    to.name("speaker").maybe(quotation.speaker.as_deref());
    to.name("speaker_name").maybe(quotation.speaker_name.as_deref());
    to.name("start").count(start);
    form.target(to, article, quotation.span);
    to.name("text").text(&quotation.text);
    to.close('}');
}

/// What one article says, in the command line's form, on one line. `id` is JSON, as it came.
pub fn extraction(reading: &Reading, text: &str, id: Option<&str>) -> String {
    let places = Places::new(text);
    let mut to = Writer::sized(text.len());
    to.open('{');
    if let Some(id) = id {
        to.name("id").plain(id);
    }
    to.name("numbers").open('[');
    for quantity in &reading.quantities {
        let quantity = reading.negative.iter().find(|negative| negative.span == quantity.span).unwrap_or(quantity);
        let (start, end) = places.code_points(quantity.span);
        to.open('{');
        to.name("start").count(start);
        to.name("end").count(end);
        to.name("text").text(quantity.span.of(text));
        to.name("kind").text(quantity_kind(quantity.kind));
        interval(&mut to, quantity.stated, quantity.bound);
        to.name("hedge").text(quantity.hedge.slug());
        to.name("unit").maybe(quantity.unit.as_deref());
        to.name("counted").maybe(quantity.counted.as_ref().map(|counted| counted.name.as_str()));
        to.name("about").open('[');
        quantity.about.iter().for_each(|span| to.text(span.of(text)));
        to.close(']');
        to.name("change").maybe(quantity.change.map(|change| match change {
            quantity::Change::Up => "up",
            quantity::Change::Down => "down",
        }));
        if let Some((first, last)) = quantity.ends {
            to.name("ends").open('[');
            decimal(&mut to, Some(first));
            decimal(&mut to, Some(last));
            to.close(']');
        }
        if quantity.except {
            to.name("except").bool(true);
        }
        to.close('}');
    }
    to.close(']');
    to.name("moments").open('[');
    for moment in &reading.moments {
        let (start, end) = places.code_points(moment.span);
        to.open('{');
        to.name("end").count(end);
        to.name("kind").text(moment_kind(moment.kind));
        to.name("start").count(start);
        to.name("text").text(moment.span.of(text));
        to.name("value").text(&moment.value);
        to.close('}');
    }
    to.close(']');
    to.name("quotes").open('[');
    for utterance in reading.quotes.iter().filter(|utterance| utterance.direct) {
        let (start, end) = places.code_points(utterance.quote.span);
        let speaker = utterance.speaker.as_ref();
        let points = speaker.map(|speaker| places.code_points(speaker.span));
        to.open('{');
        to.name("end").count(end);
        to.name("kind").text(match utterance.quote.kind {
            quote::Kind::Direct => "direct",
            quote::Kind::Mixed => "mixed",
        });
        to.name("speaker").maybe(speaker.map(|speaker| speaker.span.of(text)));
        point(&mut to, "speaker_end", points.map(|points| points.1));
        to.name("speaker_name").maybe(speaker.and_then(|speaker| speaker.name.as_deref()));
        point(&mut to, "speaker_start", points.map(|points| points.0));
        to.name("start").count(start);
        to.name("text").text(utterance.quote.span.of(text));
        to.close('}');
    }
    to.close(']');
    to.close('}');
    to.finish()
}

/// A place, or null.
fn point(to: &mut Writer, name: &'static str, point: Option<usize>) {
    match point {
        Some(point) => to.name(name).count(point),
        None => to.name(name).maybe(None),
    }
}

fn quantity_kind(kind: quantity::Kind) -> &'static str {
    match kind {
        quantity::Kind::Count => "count",
        quantity::Kind::Amount => "amount",
        quantity::Kind::Measure => "measure",
        quantity::Kind::Share => "share",
        quantity::Kind::Age => "age",
    }
}

fn moment_kind(kind: moment::Kind) -> &'static str {
    match kind {
        moment::Kind::Date => "date",
        moment::Kind::Time => "time",
        moment::Kind::Score => "score",
    }
}
