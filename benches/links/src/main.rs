//! The tables of links: their lengths, for which it reads stories, one a line: {"docs": [{"title", "date", "source", "url",
//! "text"}]}; and what hostile ones cost.

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
    let Some(path) = std::env::args().nth(1) else { return hostile(&[]) };
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
    hostile(&stories);
}

/// What links cost that were made to cost much: the slowest of three openings, and the memory that it took.
fn hostile(stories: &[Vec<Article>]) {
    let bomb = |filling: &str| -> Vec<u8> { [0].into_iter().chain(filling.bytes().cycle().take(8 << 20)).collect() };
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    let noise: Vec<u8> = std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    })
    .take(48_000)
    .collect();
    // The largest honest link there is room for: the stories' texts in one, as many as fit.
    let many: Vec<Article> = stories.iter().flatten().take(share::limits::ARTICLES).cloned().collect();
    let largest =
        (3..=many.len()).rev().find_map(|count| share::encode(&analyze::compare(&many[..count]), &many[..count], &Choice::Texts).ok());
    let mut links: Vec<(String, String)> = largest.map(|link| ("the largest honest link".to_owned(), link)).into_iter().collect();
    for (codec, name) in [(Codec::Ppmd, "PPMd"), (Codec::Deflate, "deflate")] {
        for (what, filling) in [
            ("one letter", "a"),
            ("three letters", "ab "),
            ("one sentence", "The quick and the dead of the year said on Monday that 12 people "),
        ] {
            links.push((format!("8 MiB of {what}, {name}"), share::framed(&share::payload(&bomb(filling), codec))));
        }
        let letter = codec.letter();
        links.push((format!("48 KB of noise as what is packed, {name}"), share::framed(&format!("{letter}{}", share::lettered(&noise)))));
        links.push((format!("48 KB of noise inside, {name}"), share::framed(&share::payload(&noise, codec))));
    }
    links.push(("a million characters that are no link".to_owned(), format!("#1.{}", "a#1.".repeat(250_000))));
    println!("\n| link | characters | opened in | memory | answer |\n|---|---:|---:|---:|---|");
    for (what, link) in links {
        let (mut slowest, mut memory, mut answer) = (0.0f64, 0.0f64, String::new());
        for _ in 0..3 {
            let before = held();
            let start = Instant::now();
            let opened = share::decode(&link);
            slowest = slowest.max(start.elapsed().as_secs_f64() * 1e3);
            memory = memory.max(held().zip(before).map_or(f64::NAN, |((peak, _), (_, now))| peak - now));
            answer = opened.map_or_else(|error| error.to_string(), |opened| format!("opens to {} articles", opened.articles.len()));
        }
        println!("| {what} | {} | {slowest:.1} ms | {memory:.1} MB | {answer} |", link.chars().count());
    }
}

/// The most memory this process held since this was last asked, and what it holds now, in MB, where the system tells.
fn held() -> Option<(f64, f64)> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    let of = |name: &str| status.lines().find_map(|line| line.strip_prefix(name)?.trim().strip_suffix(" kB")?.parse::<f64>().ok());
    Some((of("VmHWM:")? / 1e3, of("VmRSS:")? / 1e3))
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
    let links: Vec<String> =
        compared.iter().filter_map(|(comparison, articles)| share::encode(comparison, articles, &Choice::Texts).ok()).collect();
    let made = start.elapsed() / links.len().max(1) as u32;
    let start = Instant::now();
    let opened = links.iter().filter(|link| share::decode(link).is_ok()).count();
    let open = start.elapsed() / links.len().max(1) as u32;
    println!("\n{opened} of {} links opened again; making one takes {made:.1?}, opening one {open:.1?}.", links.len());
}

fn article(doc: Doc) -> Article {
    Article {
        name: doc.source.clone().unwrap_or_default(),
        title: doc.title,
        outlet: doc.source,
        published: doc.date,
        url: doc.url,
        text: doc.text,
        ..Article::default()
    }
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
