//! How fast the engine reads and joins, and how both grow. `cargo bench --bench engine -- ACT`, where ACT is
//!   speed [FILE]   reading, comparing, and one article changed among ten
//!   growth [SVG]   1 to 10,000 articles, time and memory; with a file's name, drawn into it
//!   read FILE      megabytes a second of reading alone, as one number, to set beside other tools
//!   made COUNT     the articles of this benchmark, a line of JSON each, for benchmarks in other languages
//!
//! A FILE has a line of JSON each (`{"articles": [{"text": …}]}` or `{"text": …}`) and is read in place of the articles
//! made here. Times are times at work, so that what else the machine does is no part of them. Each size of the growth table
//! runs in a process of its own, so that its memory is its own.

#[path = "../tests/common/chance.rs"]
mod chance;

use chance::Chance;
use cpu_time::ThreadTime;
use crosscheck::analyze::{self, Engine};
use crosscheck::claim;
use crosscheck::text::Article;
use std::hint::black_box;
use std::process::Command;
use std::time::Duration;

const SIZES: [usize; 5] = [1, 10, 100, 1_000, 10_000];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["made", count] => made(count.parse().expect("a number of articles"), FEW).iter().for_each(|article| {
            println!("{}", serde_json::json!({"name": article.name, "text": article.text}));
        }),
        ["grown-to", count, each] => grow(count.parse().expect("a number of articles"), each.parse().expect("a number of articles")),
        ["read", file] => println!("{:.3}", reading(&from_file(file))),
        ["speed", file] => speed(&from_file(file)),
        ["speed"] => speed(&made(200, FEW)),
        ["growth", rest @ ..] => growth(rest.first().copied()),
        _ => {
            speed(&made(200, FEW));
            growth(None);
        }
    }
}

/// Megabytes read a second, the best of five.
fn reading(articles: &[Article]) -> f64 {
    let once = best_of(5, || articles.iter().for_each(|article| drop(black_box(claim::read(article)))));
    megabytes(articles) / once.as_secs_f64()
}

fn megabytes(articles: &[Article]) -> f64 {
    articles.iter().map(|article| article.text.len()).sum::<usize>() as f64 / 1e6
}

fn speed(articles: &[Article]) {
    println!("## Native: reading, {} articles, {:.2} MB\n", articles.len(), megabytes(articles));
    println!("| what | time | MB/s |\n|---|---:|---:|");
    let fast = reading(articles);
    println!("| each article read | {:.2} ms | {fast:.1} |", megabytes(articles) / fast * 1e3);
    let few = &articles[..articles.len().min(10)];
    let whole = best_of(5, || drop(black_box(analyze::compare(few))));
    println!("| {} compared | {} | {:.1} |", few.len(), shown(whole), megabytes(few) / whole.as_secs_f64());
    let (mut engine, mut changed) = (Engine::default(), few.to_vec());
    engine.compare_with(few, |_, _| true);
    let again = best_of(5, || {
        changed[0].text.push('.');
        black_box(engine.compare_with(&changed, |_, _| true));
    });
    let one = best_of(5, || drop(black_box(claim::read(&few[0]))));
    println!("| one of {} changed: one read, {} joined | {} | |", few.len(), few.len(), shown(again));
    println!("| of that, reading the one | {} | |\n", shown(one));
}

/// What one size of the growth table took.
struct Grown {
    articles: f64,
    megabytes: f64,
    milliseconds: f64,
    /// Peak, without what the process and its articles held before. None where the system does not tell.
    memory: Option<f64>,
}

/// So many articles tell of one event where there are many events.
const FEW: usize = 5;
/// Where all tell of one.
const ALL: usize = usize::MAX;

fn growth(plot: Option<&str>) {
    let few = grown(FEW, "five articles an event");
    let all = grown(ALL, "all of one event");
    if let Some(file) = plot {
        std::fs::write(file, drawn(&few, &all)).unwrap_or_else(|error| panic!("{file}: {error}"));
    }
}

fn grown(each: usize, told: &str) -> Vec<Grown> {
    println!("## Native: growth, {told}\n\n| articles | text | time | an article | memory |\n|---:|---:|---:|---:|---:|");
    let own = std::env::current_exe().expect("the path of this program");
    let mut all = Vec::new();
    for size in SIZES {
        let done = Command::new(&own).args(["grown-to", &size.to_string(), &each.to_string()]).output().expect("this program runs");
        let told = String::from_utf8_lossy(&done.stdout);
        let numbers: Vec<f64> = told.split_whitespace().filter_map(|word| word.parse().ok()).collect();
        let [megabytes, milliseconds, memory] = numbers[..] else { panic!("comparing {size} articles failed: {told}") };
        let memory = Some(memory).filter(|memory| memory.is_finite());
        let held = memory.map_or("unknown".to_owned(), |memory| format!("{memory:.1} MB"));
        println!("| {size} | {megabytes:.2} MB | {milliseconds:.1} ms | {:.3} ms | {held} |", milliseconds / size as f64);
        all.push(Grown { articles: size as f64, megabytes, milliseconds, memory });
    }
    println!();
    all
}

fn grow(size: usize, each: usize) {
    let articles = made(size, each);
    let before = peak_memory();
    let start = ThreadTime::now();
    let comparison = analyze::compare(&articles);
    let took = start.elapsed();
    black_box(comparison);
    let memory = peak_memory().zip(before).map_or(f64::NAN, |(after, before)| (after - before) / 1e3);
    println!("{} {} {memory}", megabytes(&articles), took.as_secs_f64() * 1e3);
}

/// Time and memory against articles, both axes by powers of ten: what grows with the text is a straight line at 45 degrees.
fn drawn(few: &[Grown], all: &[Grown]) -> String {
    const LEFT: f64 = 80.0;
    const BOTTOM: f64 = 380.0;
    const DECADE: f64 = 80.0;
    let x = |articles: f64| LEFT + articles.log10() * 1.5 * DECADE;
    let y = |value: f64| BOTTOM - (value.max(0.1).log10() + 1.0) * DECADE * 0.55;
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 440\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n\
         <title>Time and memory of comparing 1 to 10,000 articles</title>\n<rect width=\"800\" height=\"440\" fill=\"#fff\"/>\n",
    );
    for grown in few {
        let at = x(grown.articles);
        svg += &format!(
            "<path d=\"M{at:.0} {BOTTOM}V40\" stroke=\"#ddd\"/><text x=\"{at:.0}\" y=\"400\" text-anchor=\"middle\">{}</text>\n",
            grown.articles
        );
    }
    for power in -1..=5 {
        let (at, value) = (y(10f64.powi(power)), 10f64.powi(power));
        svg += &format!(
            "<path d=\"M{LEFT} {at:.0}H600\" stroke=\"#ddd\"/><text x=\"72\" y=\"{:.0}\" text-anchor=\"end\">{value}</text>\n",
            at + 4.0
        );
    }
    let points = |grown: &[Grown], value: fn(&Grown) -> Option<f64>| -> Vec<(f64, f64)> {
        grown.iter().filter_map(|grown| Some((x(grown.articles), y(value(grown)?)))).collect()
    };
    // Where names would meet at the end of their lines they are moved apart.
    for (name, colour, dashes, lower, points) in [
        ("time, ms: five an event", "#0b5fa5", "", 6.0, points(few, |grown| Some(grown.milliseconds))),
        ("time, ms: all of one", "#5b2a86", "", -8.0, points(all, |grown| Some(grown.milliseconds))),
        ("memory, MB: five an event", "#a3470b", "7 4", 10.0, points(few, |grown| grown.memory)),
        ("memory, MB: all of one", "#2f6b2f", "7 4", -4.0, points(all, |grown| grown.memory)),
        ("text, MB", "#666", "2 4", 4.0, points(few, |grown| Some(grown.megabytes))),
    ] {
        let path: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
        svg += &format!(
            "<path d=\"M{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dashes}\"/>\n",
            path.join("L")
        );
        for (x, y) in &points {
            svg += &format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\" fill=\"{colour}\"/>\n");
        }
        if let Some((x, y)) = points.last() {
            svg += &format!("<text x=\"{:.0}\" y=\"{:.0}\" fill=\"{colour}\">{name}</text>\n", x + 8.0, y + lower);
        }
    }
    svg + "<text x=\"340\" y=\"425\" text-anchor=\"middle\">articles</text>\n</svg>\n"
}

fn best_of(runs: usize, mut act: impl FnMut()) -> Duration {
    let time = |act: &mut dyn FnMut()| {
        let start = ThreadTime::now();
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

/// Articles about invented events, so many an event; the same ones at every call.
fn made(count: usize, each: usize) -> Vec<Article> {
    let mut chance = Chance::new(0);
    let article = |at: usize| {
        let (event, outlet) = (at / each, at % 5);
        let place = format!("{}{}", ["Port ", "Lower ", "Saint ", "North "][event % 4], PLACES[event / 4 % PLACES.len()]);
        let speaker = format!("{} {}", GIVEN[event % GIVEN.len()], FAMILY[event / 3 % FAMILY.len()]);
        let mut text = format!("{} in {place}: what we know\n\n", ["Flood", "Fire", "Ferry accident", "Strike"][event % 4]);
        for paragraph in 0..12 {
            let figure = 3 + event % 40 + paragraph * 7 + usize::from(chance.below(6) == 0) * outlet;
            text += &sentence(chance.below(SENTENCES), figure, &place, &speaker, 1 + event % 28);
            text += &sentence(chance.below(SENTENCES), figure + 2, &place, &speaker, 1 + event % 28);
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
