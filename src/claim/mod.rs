//! What a sentence says with its mentions. An article read to the end is a `Reading`.

pub mod ballot;
pub mod context;
pub mod dateline;
pub mod deed;
mod facts;
mod falls;
mod far;
mod govern;
mod implied;
mod place;
mod speaker;
pub mod subject;
mod time;
mod view;
mod voice;

use crate::measure::Decimal;
use crate::mention::{
    moment::Moment,
    name::{Bearer, Name, Names},
    quantity::Quantity,
    quote::Quote,
};
use crate::text::{Article, Span, sort};
use crate::token::{self, Tokens};
pub use implied::is_side;

/// Everything one article says, read on its own.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    pub cut: Tokens,
    /// Negative shares are falls here; `negative` has them as they are printed.
    pub quantities: Vec<Quantity>,
    pub negative: Vec<Quantity>,
    pub moments: Vec<Moment>,
    pub names: Vec<Name>,
    /// Whom or what the names are of, by `Name::bearer`.
    pub bearers: Vec<Bearer>,
    pub quotes: Vec<Utterance>,
    /// What is told outside of quotation marks, sentence by sentence.
    pub statements: Vec<Statement>,
    pub claims: Vec<Claim>,
}

impl Reading {
    /// The figures that start inside a sentence.
    pub fn quantities_in(&self, sentence: Span) -> &[Quantity] {
        sort::inside(&self.quantities, sentence, |quantity| quantity.span)
    }

    /// The moments that start inside it.
    pub fn moments_in(&self, sentence: Span) -> &[Moment] {
        sort::inside(&self.moments, sentence, |moment| moment.span)
    }

    /// The names that start inside it.
    pub fn names_in(&self, sentence: Span) -> &[Name] {
        sort::inside(&self.names, sentence, |name| name.span)
    }

    /// The same of another form of the text: `to` says where each place stands there. Its words are cut anew by whoever
    /// needs them, and claims and statements are not taken along.
    pub fn moved(self, to: impl Fn(Span) -> Span) -> Reading {
        let Reading { mut quantities, mut negative, mut moments, mut names, bearers, mut quotes, .. } = self;
        let speaks = |speaker: &mut Option<Speaker>| speaker.iter_mut().for_each(|speaker| speaker.span = to(speaker.span));
        for quantity in quantities.iter_mut().chain(&mut negative) {
            (quantity.span, quantity.numeral) = (to(quantity.span), to(quantity.numeral));
            quantity.about.iter_mut().for_each(|span| *span = to(*span));
            quantity.counted.iter_mut().for_each(|counted| counted.span = to(counted.span));
        }
        moments.iter_mut().for_each(|moment| moment.span = to(moment.span));
        for name in &mut names {
            (name.span, name.title) = (to(name.span), name.title.map(&to));
        }
        for utterance in &mut quotes {
            utterance.quote.span = to(utterance.quote.span);
            speaks(&mut utterance.speaker);
        }
        Reading { quantities, negative, moments, names, bearers, quotes, ..Reading::default() }
    }
}

/// A quotation with who said it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Utterance {
    pub quote: Quote,
    pub speaker: Option<Speaker>,
    /// False for indirect speech, which has no marks.
    pub direct: bool,
}

/// A stretch of a sentence outside of quotation marks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    pub span: Span,
    /// Who the sentence says is speaking, if anyone.
    pub speaker: Option<Speaker>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speaker {
    /// The words that name the speaker there ("the US president").
    pub span: Span,
    /// Who that is, once pronouns and titles are resolved ("Ilse Brandvold").
    pub name: Option<String>,
}

/// One figure with what the article says of it.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Place in `Reading::quantities`, or in `Reading::moments` where `is_moment`.
    pub mention: usize,
    pub is_moment: bool,
    /// Place in `Tokens::sentences`.
    pub sentence: usize,
    /// What befell the things counted, by the names of `lexicon::actions`.
    pub role: Option<&'static str>,
    /// What is counted, by the names of `lexicon::things`, else the stem of its head; empty for money and measures.
    pub class: String,
    /// Whom or what of its class it counts only ("child", "soldier").
    pub group: Option<String>,
    pub side: Side,
    /// One end of a change told as a range, with its words: the 10 or the 25 of "rose from 10 to 25".
    pub end: Option<(Decimal, Span)>,
    /// The place the sentence names with it.
    pub place: Option<Span>,
    /// The day its sentence speaks of, or the one before it in the paragraph.
    pub day: Option<String>,
    /// Who says so.
    pub source: Option<Span>,
    pub status: Status,
    /// A part of the figure before it ("including three children").
    pub part: bool,
    /// One count beside others ("four other people").
    pub another: bool,
    /// Spoken of as known: "the three women", "all seven miners".
    pub definite: bool,
    /// Hurt by being shot or stabbed, which may befall the dead as well: "seven were shot".
    pub shot: bool,
    /// Announced as a toll or a total.
    pub total: bool,
    /// A count that says itself that it is not closed: "confirmed dead", "so far".
    pub open: bool,
    /// One person without a number: "killed a child".
    pub implied: bool,
    /// People or things told one by one: "a nurse and a young girl".
    pub listed: bool,
    /// In the headline or the first sentences.
    pub lead: bool,
    /// What is measured, for money, shares and measures: "revenue", "turnout", "wind", by the first word of its kin.
    pub measure: Option<&'static str>,
    /// Whose it is: the words of the nearest name, as numbers, sorted; of an age, of whom it is told.
    pub owner: Vec<context::Word>,
    /// Whether that is a person: others may speak of the same thing by the name of a company or a club.
    pub personal: bool,
    /// Whether it is that of two: "Orlo and Venn won 27 seats each".
    pub shared: bool,
    /// Told of today beside a year that was: "was founded in 1931 and now has 300 shops".
    pub now: bool,
    /// A rate of an earlier month, as it has been revised.
    pub revised: bool,
    /// What it says of a vote.
    pub ballot: Option<ballot::Ballot>,
    /// Whether it is told for each share of a company's stock.
    pub per_share: bool,
    /// The words around it.
    pub context: context::Context,
    /// Of a moment what it dates, by `deed`: sorted.
    pub deeds: Vec<context::Word>,
    /// Of whom and of what that is told.
    pub parties: Vec<context::Word>,
    /// All deeds that are told around it.
    pub around: Vec<context::Word>,
}

/// Which end of a change a figure is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Side {
    #[default]
    None,
    From,
    To,
    By,
}

/// Whether a sentence tells what is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Status {
    #[default]
    Told,
    Planned,
    Denied,
    /// What was before: "the previous record", "last year".
    Before,
}

/// Reads one article.
pub fn read(article: &Article) -> Reading {
    let mut reading = told(&article.text, article.published.as_deref(), &article.kept, Depth::Statements);
    implied::add(&article.text, &reading.cut, &reading.moments, &mut reading.quantities);
    reading.claims = facts::read(&article.text, article.published.as_deref(), &reading);
    reading
}

/// Reads what one article mentions, and who says it: all but its claims and statements, which only a comparison needs.
/// Nothing that touches what is `kept` is left out as page furniture.
pub fn mentions(text: &str, published: Option<&str>, kept: &[Span]) -> Reading {
    told(text, published, kept, Depth::Names)
}

/// Reads the figures, moments and quotations of a text, and who says what is quoted.
pub fn cited(text: &str) -> Reading {
    told(text, None, &[], Depth::Speakers)
}

/// How much is read.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Depth {
    /// Names only where somebody is quoted, to find out who.
    Speakers,
    Names,
    Statements,
}

fn told(text: &str, published: Option<&str>, kept: &[Span], depth: Depth) -> Reading {
    let cut = token::read_keeping(text, kept);
    let moments = crate::mention::moment::read(text, &cut, published);
    let dated: Vec<Span> = moments.iter().map(|moment| moment.span).collect();
    let mut quantities = crate::mention::quantity::read(text, &cut, &dated);
    let negative = falls::told(&mut quantities);
    let quotes = crate::mention::quote::read(text, &cut);
    if quotes.is_empty() && depth == Depth::Speakers {
        return Reading { cut, quantities, negative, moments, ..Reading::default() };
    }
    let names: Names = crate::mention::name::read(text, &cut);
    let (quotes, statements) = speaker::attribute(text, &cut, quotes, &names, depth == Depth::Statements);
    Reading { cut, quantities, negative, moments, names: names.mentions, bearers: names.bearers, statements, quotes, claims: Vec::new() }
}
