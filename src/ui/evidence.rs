//! The evidence of one row: the sentence of every article, the words marked, and why the verdict is what it is.

use super::dom::{El, V, el, later};
use super::findings::verdict_line;
use super::say::{self, button, close_button, fill, icon, strokes, t, tool};
use super::store::{self, Page, Position};
use super::{hand, host, plot, sight};
use crate::edit::Edit;
use crate::verdict::Reason;
use crate::view::address;
use crate::view::evidence::{Mark, Passage, Piece};
use crate::view::lines::{self, Line};
use crate::view::state::Act;
use crate::view::strings::{Key, number};

/// Drawn again where the evidence is other than before, or the row's position, or how the panel shows them.
pub fn panel(page: &Page) -> V {
    let Position { before, shown, of } = page.position;
    let with = (before as u64) << 32 ^ (of as u64) << 4 ^ u64::from(shown) << 3;
    let with = with ^ u64::from(page.read_only()) << 2 ^ u64::from(page.changing) << 1 ^ page.lang as u64;
    later("aside", 1, page.evidence.clone(), with, Box::new(|| store::see(drawn)))
}

fn drawn(page: &Page) -> El {
    let Position { before, shown, of } = page.position;
    let n = |n: usize| number(say::lang(), n);
    let position = if shown { fill(Key::RowOf, &[("n", &n(before + 1)), ("of", &n(of))]) } else { String::new() };
    let step = |key: Key, strokes: &'static str, can: bool, down: bool| {
        tool("bare", t(key), strokes).prop("disabled", !can).press(move || store::step(down))
    };
    el("aside")
        .class("side evidence")
        .attr("id", "evidence")
        .attr("tabindex", "-1")
        .name(t(Key::Evidence))
        .kid(
            el("header")
                .kid(el("span").class("position").kid(position))
                .kid(step(Key::PreviousRow, strokes::UP, before > 0, false))
                .kid(step(Key::NextRow, strokes::DOWN, before + usize::from(shown) < of, true))
                .kid(close_button(Key::CloseEvidence).press(close)),
        )
        .kids(match page.chosen() {
            Some(line) => content(page, line),
            None => Vec::new(),
        })
}

/// Closes the panel and takes the focus back to the row.
pub fn close() {
    let id = chosen_id();
    store::close_side();
    host::after_drawing(move || sight::focus_row(&id));
}

pub fn chosen_id() -> String {
    store::see(|page| page.state.chosen.as_ref().map(|chosen| lines::id(&chosen.row)).unwrap_or_default())
}

/// What a row is called; a quotation whose speaker is not known says so.
pub fn title(line: &Line) -> String {
    match &*line.label {
        "" => t(Key::UnknownSpeaker).to_owned(),
        label if line.marks.renamed => label.to_owned(),
        label => say::said("label", label),
    }
}

fn content(page: &Page, line: &Line) -> Vec<V> {
    let evidence = &page.evidence;
    let pressed = page.state.chosen.as_ref().and_then(|chosen| chosen.article);
    let silent: Vec<_> = evidence.silent.iter().map(|at| page.article_name(*at)).collect();
    let silent = (!silent.is_empty()).then(|| el("p").class("silent").kid(fill(Key::NotFoundIn, &[("names", &silent.join(", "))])));
    vec![
        el("h2").kid(title(line)).into(),
        verdict_line(line).into(),
        reasons(&evidence.reasons).into(),
        evidence.plot.as_ref().map(|shown| plot::plot(page, shown)).into(),
        el("ol").class("passages").kids(evidence.passages.iter().map(|found| passage(page, line, found, pressed).into()).collect()).into(),
        silent.into(),
        hand::tools(page, line).into(),
    ]
}

/// Why the verdict is what it is. Of many reasons the first are read; the others unfold.
fn reasons(all: &[Reason]) -> El {
    const FIRST: usize = 3;
    let said = |reasons: &[Reason]| reasons.iter().map(|reason| el("p").kid(say::reason(reason)).into()).collect();
    let (first, rest) = all.split_at(if all.len() > FIRST + 1 { FIRST } else { all.len() });
    let more = || el("summary").kid(say::count(Key::MoreReasonsOne, Key::MoreReasonsMany, rest.len()));
    let rest = (!rest.is_empty()).then(|| el("details").kid(more()).kid(el("div").class("reasons").kids(said(rest))));
    el("div").class("reasons").kids(said(first)).kid(rest)
}

/// One article's sentence.
fn passage(page: &Page, line: &Line, passage: &Passage, pressed: Option<usize>) -> Option<El> {
    let entry = page.draft().entries.get(passage.article)?;
    let words: String = passage.pieces.iter().map(|piece| &*piece.text).collect();
    let day = entry.article.published.as_deref().map(|iso| el("span").class("day").kid(say::day(iso)));
    let (number, span) = (entry.number, passage.span);
    let open = entry.article.url.as_deref().and_then(|url| address::at_publisher(url, &words)).map(|link| {
        el("a")
            .attr("href", link)
            .attr("target", "_blank")
            .attr("rel", "noopener noreferrer")
            .class("link soft")
            .kid(t(Key::AtPublisher))
            .kid(icon(strokes::OUT))
    });
    let several = passage.values.len() > 1;
    let take_out = |value: &String| {
        let edit = Edit::TakeOut { row: line.row.clone(), article: passage.article as u32, text: value.clone() };
        let label = fill(Key::NotThisFactFor, &[("value", value)]);
        button("link soft", if several { label.clone() } else { t(Key::NotThisFact).to_owned() })
            .name(label)
            .press(move || {
                store::act(Act::Edit(edit.clone()));
                store::tell(t(Key::SaidTakenOut), true);
            })
            .into()
    };
    let values = if page.read_only() { &[] } else { &*passage.values };
    let facts: Vec<String> = passage.facts.iter().map(|fact| say::day(fact)).collect();
    let small = |text: String| (!text.is_empty()).then(|| el("p").class("facts").kid(text));
    let derived = if passage.derived { [t(Key::WorkedOut), ": ", &passage.values.join(", ")].concat() } else { String::new() };
    Some(
        el("li")
            .class("passage")
            .class_if("pressed", pressed == Some(passage.article))
            .kid(el("p").class("from").kid(el("span").class("outlet").kid(say::called(entry))).kid(day))
            .kid(el("blockquote").kids(passage.pieces.iter().map(piece).collect()))
            .kid(small(derived))
            .kid(small(facts.join(" · ")))
            .kid(
                el("p")
                    .class("acts")
                    .kid(button("link soft", t(Key::InTheArticle)).press(move || store::read(number, Some(span))))
                    .kid(open)
                    .kids(values.iter().map(take_out).collect()),
            ),
    )
}

/// A marked word is a `mark`; a word that differs is one within, said as such.
pub fn piece(piece: &Piece) -> V {
    let text = piece.text.clone();
    match piece.mark {
        Mark::Plain => text.into(),
        Mark::Value => el("mark").kid(text).into(),
        Mark::Sentence => el("span").class("sentence").kid(text).into(),
        Mark::Differs => el("mark").class("differs").kid(el("span").class("unseen").kid(t(Key::DiffersHere))).kid(text).into(),
    }
}

/// Copies the chosen row with its sentences.
pub fn copy_row() {
    store::settle();
    let text = store::see(|page| {
        let line = page.chosen()?;
        let reasons: Vec<String> = line.reasons.iter().map(say::reason).collect();
        let mut text = [&*title(line), " — ", t(line.verdict), "\n", &reasons.join(" "), "\n"].concat();
        for passage in &page.evidence.passages {
            let Some(entry) = page.draft().entries.get(passage.article) else { continue };
            let words: String = passage.pieces.iter().map(|piece| &*piece.text).collect();
            let day = entry.article.published.as_deref().unwrap_or("");
            let url = entry.article.url.as_deref().unwrap_or("");
            text.push_str(&["\n", &say::called(entry), " ", day, "\n", words.trim(), "\n", url, "\n"].concat());
        }
        Some(text)
    });
    if let Some(text) = text {
        host::copy(&text, None, |copied| store::say(t(if copied { Key::Copied } else { Key::CopyFailed })));
    }
}
