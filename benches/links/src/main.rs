//! The table of link lengths. Reads stories, one a line: {"docs": [{"title", "date", "source", "url", "text"}]}.

use crosscheck::analyze;
use crosscheck::share::{self, Choice, Codec};
use crosscheck::table::Comparison;
use crosscheck::text::Article;
use serde::Deserialize;
use std::time::Instant;

#[derive(Deserialize)]
struct Story {
    docs: Vec<Doc>,
}

#[derive(Deserialize)]
struct Doc {
    title: Option<String>,
    date: Option<String>,
    source: Option<String>,
    url: Option<String>,
    text: String,
}

fn main() {
    let path = std::env::args().nth(1).expect("name a file of stories, one a line");
    let stories: Vec<Vec<Article>> = std::fs::read_to_string(path)
        .expect("the file can be read")
        .lines()
        .map(|line| serde_json::from_str::<Story>(line).expect("a line is a story").docs.into_iter().map(article).collect())
        .collect();
    let packers: [(&str, fn(&[u8]) -> usize); 3] = [("deflate", deflate), ("Brotli", brotli), ("lz-string", lz_string)];
    println!("Median length of a link in characters, of {} stories.\n", stories.len());
    println!("| what | stories | Crosscheck | deflate | Brotli 11 | lz-string |\n|---|---|---|---|---|---|");
    for (what, count, choice) in [
        ("three articles, whole", 3, Choice::Texts),
        ("six articles, whole", 6, Choice::Texts),
        ("three articles, cited sentences", 3, Choice::Sentences),
        ("six articles, cited sentences", 6, Choice::Sentences),
        ("three articles, one row", 3, Choice::Rows(vec!["n1".into()])),
    ] {
        let mut lengths: Vec<Vec<usize>> = vec![Vec::new(); 4];
        for story in stories.iter().filter(|story| story.len() >= count) {
            let articles = &story[..count];
            let comparison = analyze::compare(articles);
            let Ok(bytes) = share::unpacked(&comparison, articles, &choice) else { continue };
            lengths[0].push(1 + share::payload(&bytes, Codec::Ppmd).len() + 15);
            for (at, (_, packer)) in packers.iter().enumerate() {
                lengths[at + 1].push(packer(&bytes));
            }
        }
        let stories = lengths[0].len();
        let cells: Vec<String> = lengths.into_iter().map(|lengths| median(lengths).to_string()).collect();
        println!("| {what} | {stories} | {} |", cells.join(" | "));
    }
    texts_alone(&stories, &packers);
    times(&stories);
}

/// The texts and nothing else, to see what the dictionary does.
fn texts_alone(stories: &[Vec<Article>], packers: &[(&str, fn(&[u8]) -> usize); 3]) {
    let texts: Vec<Vec<u8>> = stories
        .iter()
        .filter(|story| story.len() >= 3)
        .map(|story| story[..3].iter().map(|article| article.text.as_str()).collect::<Vec<_>>().join("\n").into_bytes())
        .collect();
    let of = |packer: &dyn Fn(&[u8]) -> usize| median(texts.iter().map(|text| packer(text)).collect());
    let ours = of(&|text| share::payload(text, Codec::Ppmd).len() + 16);
    let cells: Vec<String> = packers.iter().map(|(_, packer)| of(packer).to_string()).collect();
    println!("| three texts, without facts | {} | {ours} | {} |", texts.len(), cells.join(" | "));
}

fn times(stories: &[Vec<Article>]) {
    let compared: Vec<(Comparison, &[Article])> =
        stories.iter().filter(|story| story.len() >= 3).map(|story| (analyze::compare(&story[..3]), &story[..3])).collect();
    let start = Instant::now();
    let links: Vec<String> = compared.iter().filter_map(|(comparison, articles)| share::encode(comparison, articles, &Choice::Texts).ok()).collect();
    let made = start.elapsed() / links.len().max(1) as u32;
    let start = Instant::now();
    let opened = links.iter().filter(|link| share::decode(link).is_ok()).count();
    let open = start.elapsed() / links.len().max(1) as u32;
    println!("\n{opened} of {} links opened again; making one takes {made:.1?}, opening one {open:.1?}.", links.len());
}

fn article(doc: Doc) -> Article {
    Article { name: doc.source.clone().unwrap_or_default(), title: doc.title, outlet: doc.source, published: doc.date, url: doc.url, text: doc.text }
}

fn median(mut lengths: Vec<usize>) -> usize {
    lengths.sort();
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
}

/// Characters of Base64, with the 16 that a link has around it.
fn base64(bytes: usize) -> usize {
    (bytes * 4).div_ceil(3) + 16
}

fn deflate(bytes: &[u8]) -> usize {
    base64(miniz_oxide::deflate::compress_to_vec(bytes, 10).len())
}

fn brotli(bytes: &[u8]) -> usize {
    let (mut out, params) = (Vec::new(), brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() });
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params).expect("memory takes what is written");
    base64(out.len())
}

/// Packs UTF-16; what is no UTF-8 is passed to it byte by byte.
fn lz_string(bytes: &[u8]) -> usize {
    let text = std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|&byte| char::from(byte)).collect(), str::to_owned);
    lz_str::compress_to_encoded_uri_component(text.as_str()).len() + 16
}
