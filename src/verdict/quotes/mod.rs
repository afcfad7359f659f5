//! The order of decision for one row of quotations.
//!
//! Each article's quotations are held against the row's fullest one (`relation`); the row takes the heaviest of what was
//! found: other words, another speaker, an editor's hand, words without marks, a part, other stops, nothing. `difference`
//! is the word-by-word comparison behind it, which the evidence shows as well.

mod difference;
mod relation;
mod speaker;

use super::{QuoteVerdict, Reason};
use std::collections::BTreeSet;

pub use difference::{Piece, difference};
use relation::Relation;

/// One quotation of a row, with what a verdict needs to know of it. Every part of it stands in a row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// Which column.
    pub article: usize,
    /// What a reason calls the article.
    pub name: &'a str,
    pub text: &'a str,
    pub speaker: Option<&'a str>,
    pub speaker_name: Option<&'a str>,
    /// False where the article has the words without marks.
    pub direct: bool,
}

/// Says of one row whether its quotations are the same words by the same speaker, and why.
pub fn judge(said: &[Said]) -> (QuoteVerdict, Vec<Reason>) {
    let articles: BTreeSet<usize> = said.iter().map(|one| one.article).collect();
    let direct: Vec<&Said> = said.iter().filter(|one| one.direct).collect();
    let Some(base) = direct.iter().max_by_key(|one| (one.text.len(), std::cmp::Reverse(one.article))).copied() else {
        return (QuoteVerdict::Indirect, Vec::new());
    };
    // One article against itself can differ as well.
    let mut verdict = if articles.len() < 2 { QuoteVerdict::Single } else { QuoteVerdict::Identical };
    let mut reasons = Vec::new();
    for &article in &articles {
        let own: Vec<&Said> = direct.iter().filter(|one| one.article == article).copied().collect();
        let found = relation::of_article(base, &own);
        let (heavy, reason) = match found {
            Relation::Identical | Relation::Punctuation | Relation::Partial if articles.len() < 2 => continue,
            _ if own.is_empty() => (QuoteVerdict::Indirect, relation::without_marks(said, article)),
            Relation::Identical => (QuoteVerdict::Identical, None),
            Relation::Punctuation => (QuoteVerdict::Punctuation, Some(relation::punctuation(base, own[0]))),
            Relation::Partial => (QuoteVerdict::Partial, Some(relation::partial(base, own[0]))),
            Relation::Edited(with) => (QuoteVerdict::Edited, Some(relation::edited(base, with))),
            Relation::Wording(with) => (QuoteVerdict::Wording, Some(relation::wording(base, with))),
        };
        verdict = verdict.min(heavy);
        reasons.extend(reason.filter(|reason| !reasons.contains(reason)));
    }
    if let Some(reason) = speaker::differs(said) {
        verdict = verdict.min(QuoteVerdict::Speaker);
        reasons.insert(0, reason);
    }
    if reasons.is_empty() && articles.len() > 1 {
        let text = format!("The same words in {} articles.", articles.len());
        reasons.push(Reason { kind: "same-words".to_owned(), text });
    }
    (verdict, reasons)
}
