//! The table that a first visit sees comes with the page, so that nobody waits for the engine to show it. It is what the
//! engine answers: here it is held to that. `UPDATE_EXPECT=1 cargo test --test stories` writes it anew.

use crosscheck::parcel;
use crosscheck::table::Comparison;
use crosscheck::text::Article;
use crosscheck::view::draft::Draft;
use crosscheck::view::samples;

#[test]
fn the_table_that_comes_with_the_page_is_what_the_engine_answers() {
    let sample = samples::sample(0);
    let draft = Draft::of(sample.name, sample.articles.clone());
    let articles: Vec<Article> = draft.entries.iter().map(|entry| entry.for_engine()).collect();
    assert_eq!(articles, sample.articles, "the page would not know its own sample");
    let answer = crosscheck::analyze::compare(&articles);
    let bytes = parcel::pack(&answer);
    if bytes != samples::FIRST_ANSWER && std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/flood.answer"), bytes).unwrap();
        return;
    }
    let came: Comparison = parcel::unpack(samples::FIRST_ANSWER).unwrap_or_default();
    assert_eq!(came, answer, "UPDATE_EXPECT=1 cargo test --test stories writes it anew");
    assert_eq!(bytes, samples::FIRST_ANSWER);
}
