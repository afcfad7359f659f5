//! How fast the engine reads and joins, and how both grow. `cargo bench` prints the tables; a file of JSON lines
//! (`{"articles": [{"text": …}]}` or `{"text": …}`) named after `--` is read in place of the articles made here.
//!
//! Each size of the growth table runs in a process of its own, so that its memory is its own.

use crosscheck::analyze::{self, Engine};
use crosscheck::text::Article;
use std::hint::black_box;
use std::process::Command;
use std::time::{Duration, Instant};

const SIZES: [usize; 5] = [1, 10, 100, 1_000, 10_000];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    match words.first().map(String::as_str) {
        // The articles of this benchmark, for those in other languages.
        Some("--made") => println!("{}", serde_json::to_string(&made(words[1].parse().expect("a number of articles"))).expect("JSON")),
        Some("--grown-to") => grow(words[1].parse().expect("a number of articles")),
        Some(file) => speed(&from_file(file)),
        None => {
            speed(&made(200));
            growth();
        }
    }
}

fn speed(articles: &[Article]) {
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    println!("## Reading, {} articles, {:.2} MB", articles.len(), bytes as f64 / 1e6);
    println!("| what | time | MB/s |\n|---|---:|---:|");
    let once = best_of(5, || articles.iter().for_each(|article| drop(black_box(analyze::extract(&article.text)))));
    println!("| each article read | {} | {:.1} |", shown(once), bytes as f64 / 1e6 / once.as_secs_f64());
    let few = &articles[..articles.len().min(10)];
    let bytes: usize = few.iter().map(|article| article.text.len()).sum();
    let whole = best_of(5, || drop(black_box(analyze::compare(few))));
    println!("| {} compared | {} | {:.1} |", few.len(), shown(whole), bytes as f64 / 1e6 / whole.as_secs_f64());
    let (mut engine, mut changed) = (Engine::default(), few.to_vec());
    engine.compare_with(few, |_, _| true);
    let again = best_of(5, || {
        changed[0].text.push('.');
        black_box(engine.compare_with(&changed, |_, _| true));
    });
    println!("| one of {} changed, compared again | {} | |\n", few.len(), shown(again));
}

fn growth() {
    println!("## Growth, five articles an event\n| articles | MB | time | ms an article | memory |\n|---:|---:|---:|---:|---:|");
    let own = std::env::current_exe().expect("the path of this program");
    for size in SIZES {
        let done = Command::new(&own).args(["--grown-to", &size.to_string()]).status();
        assert!(done.is_ok_and(|status| status.success()), "comparing {size} articles failed");
    }
}

fn grow(size: usize) {
    let articles = made(size);
    let bytes: usize = articles.iter().map(|article| article.text.len()).sum();
    let before = peak_memory();
    let start = Instant::now();
    let comparison = analyze::compare(&articles);
    let took = start.elapsed();
    black_box(comparison);
    let memory = peak_memory().zip(before).map_or("unknown".to_owned(), |(after, before)| format!("{:.1} MB", (after - before) / 1e3));
    println!("| {size} | {:.2} | {} | {:.3} | {memory} |", bytes as f64 / 1e6, shown(took), took.as_secs_f64() * 1e3 / size as f64);
}

fn best_of(runs: usize, mut act: impl FnMut()) -> Duration {
    let time = |act: &mut dyn FnMut()| {
        let start = Instant::now();
        act();
        start.elapsed()
    };
    (0..runs).map(|_| time(&mut act)).min().unwrap_or_default()
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}

/// The most memory this process has held, in KB, where the system tells.
fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok())
}

fn from_file(file: &str) -> Vec<Article> {
    #[derive(serde::Deserialize)]
    #[serde(untagged)]
    enum Line {
        Several { articles: Vec<Article> },
        One { text: String },
    }
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{file}: {error}")));
    let articles = lines.flat_map(|line| match line {
        Line::Several { articles } => articles,
        Line::One { text } => vec![Article { text, ..Article::default() }],
    });
    articles.collect()
}

/// Articles about invented events, five an event; the same ones at every call.
fn made(count: usize) -> Vec<Article> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let article = |at: usize| {
        let (event, outlet) = (at / 5, at % 5);
        let place = format!("{}{}", ["Port ", "Lower ", "Saint ", "North "][event % 4], PLACES[event / 4 % PLACES.len()]);
        let speaker = format!("{} {}", GIVEN[event % GIVEN.len()], FAMILY[event / 3 % FAMILY.len()]);
        let mut text = format!("{} in {place}: what we know\n\n", ["Flood", "Fire", "Ferry accident", "Strike"][event % 4]);
        for paragraph in 0..12 {
            let figure = 3 + event % 40 + paragraph * 7 + usize::from(dice.roll(6) == 0) * outlet;
            text += &sentence(dice.roll(SENTENCES), figure, &place, &speaker, 1 + event % 28);
            text += &sentence(dice.roll(SENTENCES), figure + 2, &place, &speaker, 1 + event % 28);
            text += "\n\n";
        }
        Article { name: format!("{event}-{outlet}.txt"), text, ..Article::default() }
    };
    (0..count).map(article).collect()
}

const PLACES: [&str; 10] = ["Ellery", "Marn", "Tessel", "Quill", "Varrow", "Hythe", "Osmund", "Brackley", "Ferris", "Dunmore"];
const GIVEN: [&str; 5] = ["Anna", "Dane", "Mira", "Tobias", "Ruth"];
const FAMILY: [&str; 7] = ["Weller", "Orlo", "Kestrel", "Haldane", "Pym", "Sorrel", "Vane"];
const SENTENCES: usize = 9;

fn sentence(form: usize, figure: usize, place: &str, speaker: &str, day: usize) -> String {
    match form {
        0 => format!("At least {figure} people were killed and about {} injured in {place}, officials said on Tuesday. ", figure * 4),
        1 => format!("“We have lost {figure} bridges, and we will rebuild every one of them,” said {speaker}, the mayor of {place}. "),
        2 => format!("The damage is put at ${figure}.5 million, more than twice the sum of last year. "),
        3 => format!(
            "Rescue workers, who had come from three districts, searched the streets of {place} until 06:1{} on July {day}. ",
            figure % 10
        ),
        4 => format!("Nearly {figure}% of households were without power, the grid operator said in a statement. "),
        5 => format!("{speaker} told reporters that the water had risen by {figure}.2 metres overnight and that nobody had expected it. "),
        6 => "Shops in the old town stayed closed, and the schools will open again when the roads are dry. ".to_owned(),
        7 => format!("A {}-year-old man was found alive after {figure} hours under the roof of a market hall. ", 20 + figure % 60),
        _ => format!(
            "Between {figure} and {} houses were evacuated, {speaker} added: “Nobody should go back before we say so.” ",
            figure + 10
        ),
    }
}

/// A small generator of numbers: chance that is the same on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}
