//! The order of decision for one row of quotations.
//!
//! Each article's quotations are held against the row's fullest one (`relation`); the row takes the heaviest of what was
//! found: other words, another speaker, an editor's hand, words without marks, a part, other stops, nothing. `difference`
//! is the word-by-word comparison behind it, which the evidence shows as well.

mod difference;
mod relation;
mod speaker;

use super::{QuoteVerdict, Reason};
use crate::text::{seen, sort};
use std::borrow::Cow;

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

/// Says of one row whether its quotations are the same words by the same speaker, and why. Words are compared as they
/// are seen.
pub fn judge(said: &[Said]) -> (QuoteVerdict, Vec<Reason>) {
    let plain: Vec<Cow<str>> = said.iter().map(|one| seen::plain(one.text)).collect();
    let said: Vec<Said> = said.iter().zip(&plain).map(|(one, text)| Said { text, ..*one }).collect();
    judge_seen(&said)
}

fn judge_seen(said: &[Said]) -> (QuoteVerdict, Vec<Reason>) {
    let articles = sort::each(said.iter().map(|one| one.article));
    let direct: Vec<&Said> = said.iter().filter(|one| one.direct).collect();
    let Some(base) = direct.iter().max_by_key(|one| (one.text.len(), std::cmp::Reverse(one.article))).copied() else {
        return (QuoteVerdict::Indirect, Vec::new());
    };
    let mut verdict = if articles.len() < 2 { QuoteVerdict::Single } else { QuoteVerdict::Identical };
    let quoting = sort::each(direct.iter().map(|one| one.article)).len();
    let mut reasons = Vec::new();
    for &article in &articles {
        let own: Vec<&Said> = direct.iter().filter(|one| one.article == article).copied().collect();
        let found = relation::of_article(base, &own, &direct);
        let (heavy, reason) = match found {
            // An article that has one utterance twice contradicts nobody.
            _ if article == base.article => continue,
            // Where two articles quote, one that only reports changes nothing between them.
            _ if own.is_empty() && quoting > 1 => (QuoteVerdict::Identical, relation::without_marks(said, article)),
            _ if own.is_empty() => (QuoteVerdict::Indirect, relation::without_marks(said, article)),
            Relation::Identical => (QuoteVerdict::Identical, None),
            Relation::Punctuation(with) => (QuoteVerdict::Punctuation, Some(relation::punctuation(base, with))),
            Relation::Partial(whole, part) => (QuoteVerdict::Partial, Some(relation::partial(whole, part))),
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
    let named = if verdict == QuoteVerdict::Speaker { None } else { speaker::named_by_one(said) };
    if reasons.is_empty() && articles.len() > 1 {
        let text = format!("The same words in {} articles.", articles.len());
        reasons.push(Reason { kind: "same-words".to_owned(), text });
    }
    reasons.extend(named);
    (verdict, reasons)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said<'a>(article: usize, name: &'a str, text: &'a str, speaker: &'a str, direct: bool) -> Said<'a> {
        Said { article, name, text, speaker: Some(speaker), speaker_name: Some(speaker), direct }
    }

    /// The verdict of two articles' words by one speaker, and what the first reason says.
    fn of(a: &str, b: &str) -> (QuoteVerdict, String) {
        let (verdict, reasons) = judge(&[said(0, "Post", a, "Lena Ortiz", true), said(1, "Mail", b, "Lena Ortiz", true)]);
        (verdict, reasons.first().map_or(String::new(), |reason| format!("{}: {}", reason.kind, reason.text)))
    }

    #[test]
    fn two_quotations_of_one_utterance() {
        let cases = [
            ("The ferry was late,", "The ferry was late.", QuoteVerdict::Identical, "same-words"),
            ("It’s late — again", "It's late - again", QuoteVerdict::Identical, "same-words"),
            ("The U.S. ferry was late, and full", "The US ferry was late and full", QuoteVerdict::Punctuation, "punctuation"),
            ("what's needed is a ferry", "what is needed is a ferry", QuoteVerdict::Punctuation, "punctuation"),
            ("The ferry was late, as ever, and nobody told us", "The ferry was late", QuoteVerdict::Partial, "partial"),
            ("The ferry [from the island] was late", "The ferry was late", QuoteVerdict::Edited, "edited"),
            ("The ferry … was late", "The ferry, old as she is, was late", QuoteVerdict::Edited, "edited"),
            ("The ferry was very late", "The ferry was rather late", QuoteVerdict::Wording, "wording: "),
            ("We lost 3 boats in the storm", "We lost 8 boats in the storm", QuoteVerdict::Wording, "wording-material"),
            ("We will not sell the ferry", "We will sell the ferry", QuoteVerdict::Wording, "wording-material"),
            ("We must sell the ferry now", "We may sell the ferry now", QuoteVerdict::Wording, "wording-material"),
            ("We thank Brandt for the ferry", "We thank Quint for the ferry", QuoteVerdict::Wording, "wording-material"),
            ("Most of the boats are lost", "All of the boats are lost", QuoteVerdict::Wording, "wording-material"),
            // What is said of a name or a number in other words is no other name or number.
            ("We thank President Quint for the ferry", "We thank Lena Quint for the ferry", QuoteVerdict::Wording, "wording: "),
            ("We thank him for the ferry", "We thank Quint for the ferry", QuoteVerdict::Wording, "wording: "),
            ("We thank Lyrik for the ferry", "We thank Lyric for the ferry", QuoteVerdict::Wording, "wording: "),
            ("It was an awful and costly storm", "It was the most awful and costly storm", QuoteVerdict::Wording, "wording: "),
            ("At least 1 boat sank on the way", "At least one boat sank on her way", QuoteVerdict::Wording, "wording: "),
            ("We lost boats [12] in the storm", "We lost our boats in the storm", QuoteVerdict::Wording, "wording: "),
            ("Any time the ferry is late we walk", "Anytime the ferry is late, we walk", QuoteVerdict::Punctuation, "punctuation"),
            // What one leaves out at length is not denied, and a far "I" is no word that both share.
            (
                "I never saw the captain that night. I never heard of him. I would have known him in a storm",
                "I would have known him on a storm",
                QuoteVerdict::Wording,
                "wording: Post and Mail differ in the words: “in” against “on”.",
            ),
            (
                "The ferry that nobody would ever have bought was late and full",
                "The ferry was late and full",
                QuoteVerdict::Wording,
                "wording: ",
            ),
        ];
        for (a, b, verdict, reason) in cases {
            let (told, why) = of(a, b);
            assert_eq!(told, verdict, "{a} / {b}: {why}");
            assert!(why.starts_with(reason), "{a} / {b}: {why}");
        }
    }

    #[test]
    fn the_words_that_differ_are_named() {
        let (_, why) = of("We lost three boats in the storm", "We lost four boats in the storm");
        assert!(why.contains("“three” against “four”") && why.contains("a number"), "{why}");
    }

    #[test]
    fn one_person_under_two_spellings_is_one_speaker() {
        let words = "The ferry was late";
        let verdict = |a, b| judge(&[said(0, "Post", words, a, true), said(1, "Mail", words, b, true)]).0;
        assert_eq!(verdict("Andriy Hrytsenko", "Andrii Grytsenko"), QuoteVerdict::Identical);
        assert_eq!(verdict("Hrytsenko", "Andriy Hrytsenko"), QuoteVerdict::Identical);
        assert_eq!(verdict("Lena Ortiz", "Hugo Brandt"), QuoteVerdict::Speaker);
        assert_eq!(verdict("Tom Weller", "Anna Weller"), QuoteVerdict::Speaker);
    }

    #[test]
    fn reported_words_have_no_marks() {
        let row = [said(0, "Post", "never surrender", "Westmark", true), said(1, "Mail", "it would never surrender", "Westmark", false)];
        assert_eq!(judge(&row).0, QuoteVerdict::Indirect);
        assert_eq!(judge(&row[..1]).0, QuoteVerdict::Single);
    }

    #[test]
    fn a_part_of_any_of_them_is_a_part() {
        let told = |article, name, text| said(article, name, text, "Lena Ortiz", true);
        let row = [
            told(0, "Post", "We will wait as long as it takes, until the bell is rung from quay to quay"),
            told(1, "Mail", "We will wait until we cannot stand. We will wait as long as it takes."),
            told(2, "Sun", "until we cannot stand"),
        ];
        let reasons = judge(&row).1;
        assert_eq!(reasons.last().map(|reason| reason.kind.as_str()), Some("partial"), "{reasons:?}");
    }

    #[test]
    fn two_remarks_in_one_row_are_each_held_against_their_own_copy() {
        let told = |article, name, text| said(article, name, text, "Lena Ortiz", true);
        let (fare, toll) = ("The fare is a burden on every family of this town,", "The toll is a burden on every boat of this town.");
        let row = [told(0, "Post", fare), told(0, "Post", toll), told(1, "Mail", fare), told(1, "Mail", toll)];
        assert_eq!(judge(&row).0, QuoteVerdict::Identical);
        // What differs from its copy differs, whatever fragment of it a third article has.
        let other = fare.replace("every", "each");
        let row = [told(0, "Post", fare), told(1, "Mail", &other), told(2, "Sun", "family of this town")];
        assert_eq!(judge(&row).0, QuoteVerdict::Wording);
    }

    #[test]
    fn an_article_is_not_set_against_itself() {
        let (late, later) =
            (said(0, "Post", "The ferry was late", "Lena Ortiz", true), said(0, "Post", "The ferry was later", "Lena Ortiz", true));
        assert_eq!(judge(&[late, later]), (QuoteVerdict::Single, Vec::new()));
        let (verdict, reasons) = judge(&[late, later, said(1, "Mail", "The ferry was later", "Lena Ortiz", true)]);
        assert_eq!((verdict, reasons.len()), (QuoteVerdict::Identical, 1), "{reasons:?}");
    }
}
