//! Values as points and ranges on one axis. Its text stands beside it for those who do not see it.

use super::dom::{El, V, el};
use super::say::t;
use super::store::Page;
use crate::view::plot::{Bar, Plot};
use crate::view::strings::Key;

pub fn plot(page: &Page, plot: &Plot) -> El {
    let rows = plot.bars.iter().map(|bar| {
        let name = page.article_name(bar.article);
        let label = [&*name, ": ", &bar.label].concat();
        el("li")
            .kid(el("span").class("plot-name").attr("title", label).kid(name))
            .kid(strip(bar))
            .kid(el("span").class("plot-value").kid(bar.interval.clone()))
            .into()
    });
    let ticks = plot.ticks.iter().map(|(at, number)| el("span").style("left", place(*at) + "%").kid(number.clone()).into());
    el("figure")
        .class("plot")
        .kid(el("figcaption").class("unseen").kid(t(Key::PlotCaption)))
        .kid(el("ul").kids(rows.collect()))
        .kid(el("div").class("ticks").attr("aria-hidden", "true").kid(el("div").kids(ticks.collect())))
}

/// A place on the axis in hundredths of its width, as the browser reads numbers.
fn place(at: f64) -> String {
    let tenths = (at * 1000.0) as i32;
    [&*(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat()
}

/// One report: a dot where it is exact, a bar where it is a range, an arrow where it has no end.
fn strip(bar: &Bar) -> El {
    let (from, to) = (place(bar.from), place(bar.to));
    let strokes: Vec<V> = if bar.is_point() {
        vec![el("circle").attr("cx", from).attr("cy", "6").attr("r", "2.6").attr("class", "point").into()]
    } else {
        let end = |at: &str, endless: bool, arrow: &str| {
            let stroke = if endless { arrow } else { "m0 -3.5v7" };
            el("path").attr("d", ["M", at, " 6", stroke].concat()).attr("class", "end").into()
        };
        vec![
            across(from.clone(), to.clone(), "range").into(),
            end(&from, bar.endless_low, "m3 -3l-3 3l3 3"),
            end(&to, bar.endless_high, "m-3 -3l3 3l-3 3"),
        ]
    };
    el("svg")
        .attr("viewBox", "-3 0 106 12")
        .attr("aria-hidden", "true")
        .attr("class", "strip")
        .kid(across("0".to_owned(), "100".to_owned(), "axis"))
        .kids(strokes)
}

fn across(from: String, to: String, class: &'static str) -> El {
    el("line").attr("x1", from).attr("x2", to).attr("y1", "6").attr("y2", "6").attr("class", class)
}
