//! Pairs of small articles: what the row of their quotation says, and which remarks stand apart.

use crosscheck::text::Article;
use crosscheck::verdict::QuoteVerdict::{self, Identical, Indirect, Partial, Punctuation, Speaker, Wording};

/// First article, second article, the verdict of the row that both are in; `None` where they share no row.
const PAIRS: &[(&str, &str, Option<QuoteVerdict>)] = &[
    // Shortened, joined, put in another order.
    (
        "“We will reopen the bridge in March, and not a day later,” Minister Olga Brandt said in Grend.",
        "Olga Brandt promised in Grend to “reopen the bridge in March”.",
        Some(Partial),
    ),
    (
        "“We will reopen the bridge in March,” Minister Olga Brandt said. “Not a day later.”",
        "Brandt said: “We will reopen the bridge in March. Not a day later.” Olga Brandt visited Grend.",
        Some(Identical),
    ),
    ("“In March we will reopen the bridge,” Olga Brandt said.", "“We will reopen the bridge in March,” Olga Brandt said.", Some(Wording)),
    // Altered in a word that matters, and in one that does not.
    (
        "“We expect the yard to hire 400 people,” Olga Brandt said.",
        "“We expect the yard to hire 450 people,” Olga Brandt said.",
        Some(Wording),
    ),
    ("“Nobody is above the law,” prosecutor Dina Salah said.", "“No one is above the law,” prosecutor Dina Salah said.", Some(Punctuation)),
    ("“The worst flood in fifty years,” said Piotr Nowak.", "“The worst flood in 50 years,” said Piotr Nowak.", Some(Punctuation)),
    // Translated a little differently, and the speaker’s other remark on the matter.
    (
        "“We cannot accept a deal that leaves our farmers with nothing,” Trade Minister Lia Moreau said.",
        "“We cannot accept an agreement which would leave our farmers empty-handed,” Trade Minister Lia Moreau said.",
        Some(Wording),
    ),
    (
        "The men at the bridge were “ready to strike”, Amir Haddad said.",
        "The patrol, Amir Haddad said, stopped men who were “poised to strike”.",
        Some(Wording),
    ),
    ("Amir Haddad called the patrol “a total mess”.", "Amir Haddad called the rescue “a total success”.", None),
    (
        "“We cannot accept a deal that leaves our farmers with nothing,” Trade Minister Lia Moreau said.",
        "“We cannot accept a delay, for our farmers have waited long enough,” Trade Minister Lia Moreau said.",
        None,
    ),
    ("“The bridge is safe,” engineer Ali Reza said.", "“The bridge was never safe,” engineer Ali Reza said in March.", None),
    ("“We will hunt them down,” Rosa Diaz said.", "“We will find them and bring them to justice,” Rosa Diaz said.", None),
    // Told in other words by one speaker: by two translators, in a sentence that goes on as the other does.
    (
        "The watchman “by deliberate neglect declined to close the valve of the tank”, prosecutor Dina Salah said.",
        "“Through wilful neglect, he declined to close the main valve,” prosecutor Dina Salah said.",
        Some(Wording),
    ),
    (
        "“We are trying to trace all of his recent errands and debts,” said Olga Brandt.",
        "Olga Brandt said her officers “want to learn about the man's recent errands, his debts and habits”.",
        Some(Wording),
    ),
    (
        "The harbour master had a “record of negligence”, a senior defence official said.",
        "He had a “history of negligence”, a defence official told the Grend Post.",
        Some(Wording),
    ),
    (
        "“We need to be ready for a long winter at sea,” Olga Brandt said.",
        "“We need to be prepared for a protracted winter,” Olga Brandt said.",
        Some(Wording),
    ),
    // Long, and nothing but a small word differs.
    (
        "“I could never have told him from you on a quay,” Olga Brandt said.",
        "“I could never have told him from you in a quay,” Olga Brandt said.",
        Some(Wording),
    ),
    // Near misses: officials are many, and one speaker has more than one thing to say of a matter.
    ("“We trace his errands in the old harbour,” officials said.", "“The errands are no concern of the harbour,” officials said.", None),
    (
        "“The valve of the tank was closed on Monday,” prosecutor Dina Salah said.",
        "“The watchman of the tank was asleep,” prosecutor Dina Salah said.",
        None,
    ),
    // The same words with their halves changed round.
    (
        "“After all the rain, we had a splendid day for the fleet,” Olga Brandt said.",
        "Olga Brandt called it “a splendid day after all the rain”.",
        Some(Wording),
    ),
    // By two people, by a person and the ministry, by one person in two spellings.
    (
        "“The bridge will open in March,” Olga Brandt said.",
        "“The bridge will open in March,” said Hugo Keller, a spokesman.",
        Some(Speaker),
    ),
    ("“I heard a loud bang,” said neighbour Ella Moss.", "“I heard a loud bang,” said shopkeeper Raj Patel.", None),
    ("“The vaccine is safe and effective,” Dr Lena Roth said.", "“The vaccine is safe and effective,” the ministry said.", Some(Identical)),
    (
        "Andrii Hrytsenko, the foreign minister, called the talks “a farce”.",
        "Andriy Grytsenko, the foreign minister, called the talks “a farce”.",
        Some(Identical),
    ),
    ("“The quay is lost,” Charles Denby said.", "“The quay is lost,” said Senator Chuck Denby.", Some(Identical)),
    ("“The quay is lost for good,” Tom Denby said.", "“The quay is lost for good,” said Tim Denby.", Some(Speaker)),
    ("Hugo Brandt spoke of a “second quay”.", "Ivo Kern called it “a plan for a second quay and a wall”.", None),
    // Without marks in one article.
    ("“The bridge will open in March,” Olga Brandt said.", "Olga Brandt said the bridge would open in March.", Some(Indirect)),
    ("“The offer is still on the table,” said Tom Aldous.", "The offer remains on the table, Tom Aldous said.", Some(Indirect)),
    (
        "The ferry is late; no damage to the north pier or the crane so far. — Grend Police (@grendpolice) May 4, 2031",
        "The ferry was late on Tuesday.\n\nThere is no damage to the north pier or the crane so far.",
        Some(Indirect),
    ),
    (
        "“They have no reason to doubt the ship's log. Our divers comb the wreck for more,” Olga Brandt said.",
        "An envoy told reporters that the owners have no reason to doubt the ship's log.",
        Some(Indirect),
    ),
    ("“We have no reason to fear. Our divers comb the wreck for more,” Olga Brandt said.", "The owners have no reason to stay.", None),
    (
        "“The new crane and her crew can lift up to eight tonnes of stone in one go,” said Tom Aldous.",
        "The yard showed a crane that is said to lift up to eight tonnes of stone and to need no crew.",
        Some(Indirect),
    ),
    // Near misses: the same words turned round tell something else.
    ("Tom Aldous wanted “all new quays”.", "Tom Aldous said he would show all the quays of the new harbour.", None),
    ("“The suspect was known to us,” police chief Dan Reyes said.", "The suspect was already known. He was 24.", None),
];

#[test]
fn pairs_of_articles_share_a_row_or_stand_apart() {
    let mut wrong = String::new();
    for (first, second, wanted) in PAIRS {
        let articles = [first, second].map(|text| Article { text: (*text).to_owned(), ..Article::default() });
        let table = crosscheck::analyze::compare(&articles);
        let shared = table.quotes.iter().find(|row| row.cells.iter().all(|cell| !cell.is_empty())).map(|row| row.verdict);
        if shared != *wanted {
            wrong += &format!("\n{first}\n{second}\n  {shared:?}, not {wanted:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_few_words_chain_no_two_remarks_and_one_article_has_two() {
    let cells = |texts: &[&str]| -> Vec<Vec<usize>> {
        let articles: Vec<Article> = texts.iter().map(|text| Article { text: (*text).to_owned(), ..Article::default() }).collect();
        let rows = crosscheck::analyze::compare(&articles).quotes;
        rows.iter().map(|row| row.cells.iter().map(|cell| cell.len()).collect()).collect()
    };
    let chained = [
        "Olga Brandt spoke of a “reckless wager”.",
        "“The quay was a reckless wager on a warm winter that never came,” Olga Brandt said.",
        "“Whoever lends this yard money makes a reckless wager against the tide,” Olga Brandt said.",
    ];
    assert_eq!(cells(&chained), [vec![1, 1, 0], vec![0, 0, 1]]);
    // Near miss: the few words are one remark's, told at two lengths.
    let one =
        ["Olga Brandt spoke of a “reckless wager”.", chained[1], "“The quay was a reckless wager on a warm winter,” Olga Brandt said."];
    assert_eq!(cells(&one), [vec![1, 1, 1]]);
    let twice =
        "“The fare has not kept pace with the wages,” Olga Brandt said. “The fare has not kept pace with the price of coal and rope.”";
    assert_eq!(cells(&[twice, "The ferry sank."]), [vec![1, 0], vec![1, 0]]);
}

/// Two articles' ways to name one person, and the kinds of note on them.
const NAMES: &[(&str, &str, &[&str])] = &[
    ("Viktor Danylo, the mayor, left.", "Mayor Victor Danylo left.", &["spelling"]),
    ("The former transport minister Lena Ross left.", "Transport minister Lena Ross left.", &["title"]),
    // Near misses: a family name alone, and two roles that one person can have.
    ("Viktor Danylo, the mayor, left.", "Mayor Danylo left.", &[]),
    ("The engineer Lena Ross left.", "Transport minister Lena Ross left.", &[]),
];

#[test]
fn names_and_titles_that_differ_are_told() {
    for (first, second, wanted) in NAMES {
        let articles = [first, second].map(|text| Article { text: (*text).to_owned(), ..Article::default() });
        let table = crosscheck::analyze::compare(&articles);
        let told: Vec<&str> = table.names.iter().flat_map(|row| &row.reasons).map(|reason| reason.kind.as_str()).collect();
        assert_eq!(told, *wanted, "{first} {second}");
    }
}
