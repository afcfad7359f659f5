//! What stands in a link of version 1, in its order: facts, then the sentences they were read from, then the rest of
//! the texts. These types and their bytes are never changed: later versions have modules of their own.

use super::bytes::{Last, Reader, Stop, Writer, wrong};
use crate::measure::Decimal;
use crate::share::limits;

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Body {
    pub head: Head,
    pub numbers: Vec<NumberRow>,
    pub quotes: Vec<QuoteRow>,
    pub names: Vec<NameRow>,
    /// What later engines added; an unknown kind is skipped.
    pub extras: Vec<Extra>,
    /// An article each: the stretches of its text that the facts were read from.
    pub pieces: Vec<Vec<String>>,
    /// An article each, where whole texts were chosen.
    pub rests: Vec<Rest>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Head {
    pub engine: String,
    pub whole: bool,
    /// How many rows of numbers, quotations and names the comparison had, and how many of them follow.
    pub rows: [(u32, u32); 3],
    pub articles: Vec<Article>,
    pub events: Vec<Event>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Article {
    pub name: String,
    pub title: Option<String>,
    pub outlet: Option<String>,
    pub published: Option<String>,
    pub url: Option<String>,
    pub words: u32,
    pub notes: Vec<Reason>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Reason {
    pub kind: String,
    pub text: String,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Event {
    pub label: String,
    pub articles: Vec<u32>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct NumberRow {
    /// 7 of `n7`.
    pub number: u32,
    pub label: String,
    pub event: u32,
    pub verdict: u8,
    pub reasons: Vec<Reason>,
    pub cells: Vec<Vec<Report>>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Report {
    pub kind: u8,
    pub hedge: u8,
    pub stated: Option<Decimal>,
    pub low: Option<Decimal>,
    pub high: Option<Decimal>,
    pub open_low: bool,
    pub open_high: bool,
    pub words: Option<Place>,
    pub sentence: Option<Place>,
    /// Set where it is not what stands at `words`.
    pub text: Option<String>,
    pub from: Vec<Place>,
    pub unit: Option<String>,
    pub counted: Option<String>,
    pub role: Option<String>,
    pub value: Option<String>,
    pub source: Option<String>,
    pub place: Option<String>,
    pub when: Option<String>,
}

/// Bytes of one piece of the article the cell belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    pub piece: u32,
    pub part: Part,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    Whole,
    Bytes { start: u32, len: u32 },
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct QuoteRow {
    pub number: u32,
    pub speaker: Option<String>,
    pub verdict: u8,
    pub reasons: Vec<Reason>,
    pub cells: Vec<Vec<Quotation>>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Quotation {
    pub words: Option<Place>,
    pub sentence: Option<Place>,
    pub text: Option<String>,
    pub speaker: Option<String>,
    pub speaker_name: Option<String>,
    pub direct: bool,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct NameRow {
    pub number: u32,
    pub name: String,
    pub reasons: Vec<Reason>,
    /// An article each: its spellings, with a place where a carried sentence holds one.
    pub cells: Vec<Vec<Spelling>>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Spelling {
    pub text: String,
    pub words: Option<Place>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Extra {
    pub kind: u32,
    pub body: Vec<u8>,
}

/// What a whole text has besides its pieces.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Rest {
    /// Before the first piece, between two, and after the last: one more than pieces.
    pub gaps: Vec<String>,
    pub left_out: Vec<(Stretch, String)>,
    /// A row of names each: where the article has it.
    pub names: Vec<Vec<Stretch>>,
}

/// Bytes of a whole text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Stretch {
    pub start: u32,
    pub len: u32,
}

pub fn write(body: &Body) -> Vec<u8> {
    let mut to = Writer::default();
    let Head { engine, whole, rows, articles, events } = &body.head;
    to.byte(u8::from(*whole));
    to.string(engine);
    for (all, here) in rows {
        to.number(u128::from(*all));
        to.number(u128::from(*here));
    }
    to.count(articles.len());
    for article in articles {
        to.string(&article.name);
        for field in [&article.title, &article.outlet, &article.published, &article.url] {
            to.maybe(field.as_deref());
        }
        to.number(article.words.into());
        write_reasons(&mut to, &article.notes);
    }
    to.count(events.len());
    for event in events {
        to.string(&event.label);
        to.count(event.articles.len());
        event.articles.iter().for_each(|&article| to.number(article.into()));
    }
    let mut last = Fields::default();
    for row in &body.numbers {
        write_row(&mut to, row.number, row.verdict, &row.reasons);
        to.string(&row.label);
        to.number(row.event.into());
        write_cells(&mut to, &row.cells, |to, report| write_report(to, report, &mut last));
    }
    for row in &body.quotes {
        write_row(&mut to, row.number, row.verdict, &row.reasons);
        to.maybe(row.speaker.as_deref());
        last.speaker_name.is(row.speaker.as_deref());
        write_cells(&mut to, &row.cells, |to, quotation| write_quotation(to, quotation, &mut last));
    }
    for row in &body.names {
        write_row(&mut to, row.number, 0, &row.reasons);
        to.string(&row.name);
        last.spelling.is(Some(&row.name));
        write_cells(&mut to, &row.cells, |to, spelling| {
            to.field(Some(&spelling.text), &mut last.spelling);
            write_place(to, spelling.words);
        });
    }
    for extra in &body.extras {
        to.number(extra.kind.into());
        to.count(extra.body.len());
        to.out.extend_from_slice(&extra.body);
    }
    to.byte(0);
    to.check();
    for pieces in &body.pieces {
        to.count(pieces.len());
        pieces.iter().for_each(|piece| to.string(piece));
        to.check();
    }
    for rest in &body.rests {
        rest.gaps.iter().for_each(|gap| to.string(gap));
        to.count(rest.left_out.len());
        let mut from = 0;
        for (stretch, why) in &rest.left_out {
            from = write_stretch(&mut to, *stretch, from);
            to.string(why);
        }
        for places in &rest.names {
            to.count(places.len());
            places.iter().fold(0, |from, place| write_stretch(&mut to, *place, from));
        }
        to.check();
    }
    to.out
}

/// Reads as far as it goes. True where all of it came.
pub fn read(from: &mut Reader, body: &mut Body) -> Result<bool, Stop> {
    body.head = read_head(from)?;
    match read_rows(from, body).and_then(|()| read_texts(from, body)) {
        Ok(()) => Ok(true),
        Err(Stop::Cut) => Ok(false),
        Err(stop) => Err(stop),
    }
}

fn read_head(from: &mut Reader) -> Result<Head, Stop> {
    let mut head = Head { whole: from.byte()? & 1 == 1, engine: from.string()?, ..Head::default() };
    let mut all_rows = 0;
    for rows in &mut head.rows {
        *rows = (from.small()?, from.count("rows", limits::ROWS)? as u32);
        all_rows += rows.1 as usize;
    }
    if all_rows > limits::ROWS {
        return Err(Stop::Wrong(super::LinkError::TooMany { what: "rows", count: all_rows, limit: limits::ROWS }));
    }
    for _ in 0..from.count("articles", limits::ARTICLES)? {
        head.articles.push(Article {
            name: from.string()?,
            title: from.maybe()?,
            outlet: from.maybe()?,
            published: from.maybe()?,
            url: from.maybe()?,
            words: from.small()?,
            notes: read_reasons(from)?,
        });
    }
    for _ in 0..from.count("events", limits::ARTICLES)? {
        let label = from.string()?;
        let count = from.count("articles of an event", limits::ARTICLES)?;
        let articles = (0..count).map(|_| from.small()).collect::<Result<Vec<_>, _>>()?;
        if articles.iter().any(|&article| article as usize >= head.articles.len()) {
            return wrong("an event names an article that is not there");
        }
        head.events.push(Event { label, articles });
    }
    Ok(head)
}

fn read_rows(from: &mut Reader, body: &mut Body) -> Result<(), Stop> {
    let articles = body.head.articles.len();
    let [(_, numbers), (_, quotes), (_, names)] = body.head.rows;
    let (mut last, mut left) = (Fields::default(), limits::CELLS);
    for _ in 0..numbers {
        let row = read_row(from)?;
        let (label, event) = (from.string()?, from.small()?);
        if row.verdict > 4 || event as usize >= body.head.events.len().max(1) {
            return wrong("a row has a verdict or an event that is not there");
        }
        let cells = read_cells(from, articles, &mut left, |from| read_report(from, &mut last))?;
        body.numbers.push(NumberRow { number: row.number, label, event, verdict: row.verdict, reasons: row.reasons, cells });
    }
    for _ in 0..quotes {
        let row = read_row(from)?;
        if row.verdict > 7 {
            return wrong("a row has a verdict that is not there");
        }
        let speaker = from.maybe()?;
        last.speaker_name.is(speaker.as_deref());
        let cells = read_cells(from, articles, &mut left, |from| read_quotation(from, &mut last))?;
        body.quotes.push(QuoteRow { number: row.number, speaker, verdict: row.verdict, reasons: row.reasons, cells });
    }
    for _ in 0..names {
        let row = read_row(from)?;
        let name = from.string()?;
        last.spelling.is(Some(&name));
        let cells = read_cells(from, articles, &mut left, |from| {
            Ok(Spelling { text: from.field(&mut last.spelling)?.unwrap_or_default(), words: read_place(from)? })
        })?;
        body.names.push(NameRow { number: row.number, name, reasons: row.reasons, cells });
    }
    loop {
        let kind = from.small()?;
        if kind == 0 {
            return from.check();
        }
        let count = from.count("bytes of an addition", limits::DECODED)?;
        let mut extra = Extra { kind, body: Vec::new() };
        for _ in 0..count {
            extra.body.push(from.byte()?);
        }
        body.extras.push(extra);
    }
}

fn read_texts(from: &mut Reader, body: &mut Body) -> Result<(), Stop> {
    for _ in &body.head.articles {
        let count = from.count("pieces of a text", limits::PIECES)?;
        let pieces = (0..count).map(|_| from.string()).collect::<Result<Vec<_>, _>>()?;
        from.check()?;
        body.pieces.push(pieces);
    }
    if !body.head.whole {
        return Ok(());
    }
    for pieces in &body.pieces {
        let mut rest = Rest::default();
        for _ in 0..=pieces.len() {
            rest.gaps.push(from.string()?);
        }
        let mut at = 0;
        for _ in 0..from.count("stretches left out", limits::PIECES)? {
            let stretch = read_stretch(from, &mut at)?;
            rest.left_out.push((stretch, from.string()?));
        }
        for _ in &body.names {
            let (count, mut at) = (from.count("mentions of a name", limits::PIECES)?, 0);
            rest.names.push((0..count).map(|_| read_stretch(from, &mut at)).collect::<Result<Vec<_>, _>>()?);
        }
        from.check()?;
        body.rests.push(rest);
    }
    Ok(())
}

/// The last string of every field that repeats itself.
#[derive(Default)]
struct Fields {
    unit: Last,
    counted: Last,
    role: Last,
    value: Last,
    source: Last,
    place: Last,
    when: Last,
    speaker: Last,
    speaker_name: Last,
    spelling: Last,
}

struct Row {
    number: u32,
    verdict: u8,
    reasons: Vec<Reason>,
}

fn write_row(to: &mut Writer, number: u32, verdict: u8, reasons: &[Reason]) {
    to.number(number.into());
    to.byte(verdict);
    write_reasons(to, reasons);
}

fn read_row(from: &mut Reader) -> Result<Row, Stop> {
    Ok(Row { number: from.small()?, verdict: from.byte()?, reasons: read_reasons(from)? })
}

fn write_reasons(to: &mut Writer, reasons: &[Reason]) {
    to.count(reasons.len());
    for reason in reasons {
        to.string(&reason.kind);
        to.string(&reason.text);
    }
}

fn read_reasons(from: &mut Reader) -> Result<Vec<Reason>, Stop> {
    let count = from.count("reasons of a row", limits::REASONS)?;
    (0..count).map(|_| Ok(Reason { kind: from.string()?, text: from.string()? })).collect()
}

fn write_cells<T>(to: &mut Writer, cells: &[Vec<T>], mut one: impl FnMut(&mut Writer, &T)) {
    for cell in cells {
        to.count(cell.len());
        cell.iter().for_each(|entry| one(to, entry));
    }
}

fn read_cells<T>(
    from: &mut Reader,
    articles: usize,
    left: &mut usize,
    mut one: impl FnMut(&mut Reader) -> Result<T, Stop>,
) -> Result<Vec<Vec<T>>, Stop> {
    let mut cells = Vec::with_capacity(articles);
    for _ in 0..articles {
        let count = from.count("reports", *left)?;
        *left -= count;
        cells.push((0..count).map(|_| one(from)).collect::<Result<Vec<_>, _>>()?);
    }
    Ok(cells)
}

/// How an end of the interval is written: none, the stated number itself, or a number of its own.
fn end_mode(end: Option<Decimal>, stated: Option<Decimal>) -> u8 {
    match end {
        None => 0,
        Some(end) if stated.is_some_and(|stated| same(stated, end)) => 1,
        Some(_) => 2,
    }
}

/// Equal to the last place printed: 1.50 is not 1.5 here.
fn same(a: Decimal, b: Decimal) -> bool {
    a == b && a.scale() == b.scale()
}

fn write_report(to: &mut Writer, report: &Report, last: &mut Fields) {
    to.byte(report.kind << 4 | report.hedge);
    let (low, high) = (end_mode(report.low, report.stated), end_mode(report.high, report.stated));
    to.byte(low | high << 2 | u8::from(report.stated.is_some()) << 4 | u8::from(report.open_low) << 5 | u8::from(report.open_high) << 6);
    let numbers = [(report.stated, 2), (report.low, low), (report.high, high)];
    numbers.into_iter().filter(|&(_, mode)| mode == 2).filter_map(|(number, _)| number).for_each(|number| to.decimal(number));
    to.field(report.counted.as_deref(), &mut last.counted);
    to.field(report.role.as_deref(), &mut last.role);
    to.field(report.unit.as_deref(), &mut last.unit);
    to.field(report.value.as_deref(), &mut last.value);
    to.field(report.source.as_deref(), &mut last.source);
    to.field(report.place.as_deref(), &mut last.place);
    to.field(report.when.as_deref(), &mut last.when);
    to.maybe(report.text.as_deref());
    write_place(to, report.sentence);
    write_place_beside(to, report.words, report.sentence);
    if report.words.is_none() {
        to.count(report.from.len());
        report.from.iter().for_each(|&place| write_place(to, Some(place)));
    }
}

fn read_report(from: &mut Reader, last: &mut Fields) -> Result<Report, Stop> {
    let (first, shape) = (from.byte()?, from.byte()?);
    let (kind, hedge) = (first >> 4, first & 15);
    let (low, high) = (shape & 3, shape >> 2 & 3);
    let is_stated = shape >> 4 & 1 == 1;
    if kind > 7 || hedge > 8 || low > 2 || high > 2 || !is_stated && (low == 1 || high == 1) {
        return wrong("a figure is of a kind that is not there");
    }
    let stated = if is_stated { Some(from.decimal()?) } else { None };
    let mut end = |mode| match mode {
        0 => Ok(None),
        1 => Ok(stated),
        _ => from.decimal().map(Some),
    };
    let (low, high) = (end(low)?, end(high)?);
    let mut report = Report { kind, hedge, stated, low, high, ..Report::default() };
    (report.open_low, report.open_high) = (shape >> 5 & 1 == 1, shape >> 6 & 1 == 1);
    report.counted = from.field(&mut last.counted)?;
    report.role = from.field(&mut last.role)?;
    report.unit = from.field(&mut last.unit)?;
    report.value = from.field(&mut last.value)?;
    report.source = from.field(&mut last.source)?;
    report.place = from.field(&mut last.place)?;
    report.when = from.field(&mut last.when)?;
    report.text = from.maybe()?;
    report.sentence = read_place(from)?;
    report.words = read_place_beside(from, report.sentence)?;
    if report.words.is_none() {
        for _ in 0..from.count("figures that another was worked out of", limits::REASONS)? {
            let Some(place) = read_place(from)? else { return wrong("a place is missing") };
            report.from.push(place);
        }
    }
    Ok(report)
}

fn write_quotation(to: &mut Writer, quotation: &Quotation, last: &mut Fields) {
    to.byte(u8::from(quotation.direct));
    to.field(quotation.speaker_name.as_deref(), &mut last.speaker_name);
    last.speaker.is(quotation.speaker_name.as_deref());
    to.field(quotation.speaker.as_deref(), &mut last.speaker);
    to.maybe(quotation.text.as_deref());
    write_place(to, quotation.sentence);
    write_place_beside(to, quotation.words, quotation.sentence);
}

fn read_quotation(from: &mut Reader, last: &mut Fields) -> Result<Quotation, Stop> {
    let direct = from.byte()? & 1 == 1;
    let speaker_name = from.field(&mut last.speaker_name)?;
    last.speaker.is(speaker_name.as_deref());
    let speaker = from.field(&mut last.speaker)?;
    let text = from.maybe()?;
    let sentence = read_place(from)?;
    let words = read_place_beside(from, sentence)?;
    Ok(Quotation { words, sentence, text, speaker, speaker_name, direct })
}

/// A place: 0 for none; twice the piece's number and 2 for a whole piece; one more, start and length for a part of one.
#[expect(clippy::arithmetic_side_effects, reason = "twice an u32 has room in 128 bits")]
fn write_place(to: &mut Writer, place: Option<Place>) {
    let Some(Place { piece, part }) = place else { return to.byte(0) };
    match part {
        Part::Whole => to.number(u128::from(piece) * 2 + 2),
        Part::Bytes { start, len } => {
            to.number(u128::from(piece) * 2 + 3);
            to.number(start.into());
            to.number(len.into());
        }
    }
}

fn read_place(from: &mut Reader) -> Result<Option<Place>, Stop> {
    let number = from.small()?;
    match number {
        0 => Ok(None),
        1 => wrong("a place is no place"),
        even if even % 2 == 0 => Ok(Some(Place { piece: even / 2 - 1, part: Part::Whole })),
        odd => Ok(Some(Place { piece: odd / 2 - 1, part: Part::Bytes { start: from.small()?, len: from.small()? } })),
    }
}

/// Words nearly always stand in the piece of their sentence: then it is a length, plus one, and a start.
/// Otherwise a 0, and the place itself.
fn write_place_beside(to: &mut Writer, words: Option<Place>, sentence: Option<Place>) {
    match (words, sentence) {
        (Some(Place { piece, part: Part::Bytes { start, len } }), Some(sentence)) if sentence.piece == piece => {
            to.number(u128::from(len) + 1);
            to.number(start.into());
        }
        _ => {
            to.byte(0);
            write_place(to, words);
        }
    }
}

fn read_place_beside(from: &mut Reader, sentence: Option<Place>) -> Result<Option<Place>, Stop> {
    match (from.small()?, sentence) {
        (0, _) => read_place(from),
        (len, Some(Place { piece, .. })) => Ok(Some(Place { piece, part: Part::Bytes { start: from.small()?, len: len - 1 } })),
        (_, None) => wrong("words stand in a sentence that is not there"),
    }
}

/// Stretches stand in the order of the text: a start is counted from the last one's.
fn write_stretch(to: &mut Writer, stretch: Stretch, from: u32) -> u32 {
    to.number(stretch.start.saturating_sub(from).into());
    to.number(stretch.len.into());
    stretch.start.max(from)
}

fn read_stretch(from: &mut Reader, at: &mut u32) -> Result<Stretch, Stop> {
    let (ahead, len) = (from.small()?, from.small()?);
    let Some(start) = at.checked_add(ahead) else { return wrong("a place is out of the text") };
    *at = start;
    Ok(Stretch { start, len })
}
