//! Values as points and ranges on one axis. Its text stands beside it for those who do not see it.

use super::say::t;
use super::store::Store;
use crate::view::plot::{Bar, Plot};
use crate::view::strings::Key;
use leptos::html::*;
use leptos::prelude::*;
use leptos::svg::{circle, line, path, svg};

const WIDTH: f64 = 100.0;

pub fn plot(store: Store, plot: &Plot) -> AnyView {
    let rows = plot.bars.iter().map(|bar| {
        let label = format!("{}: {}", store.article_name(bar.article), bar.label);
        li().child((
            span().class("plot-name").attr("title", label).child(store.article_name(bar.article)),
            strip(bar),
            span().class("plot-value").child(bar.interval.clone()),
        ))
    });
    let ticks = plot.ticks.iter().map(|(at, number)| span().style(("left", format!("{:.2}%", at * 100.0))).child(number.clone()));
    figure()
        .class("plot")
        .child((
            figcaption().class("unseen").child(t(Key::PlotCaption)),
            ul().child(rows.collect_view()),
            div().class("ticks").attr("aria-hidden", "true").child(div().child(ticks.collect_view())),
        ))
        .into_any()
}

/// One report: a dot where it is exact, a bar where it is a range, an arrow where it has no end.
fn strip(bar: &Bar) -> impl IntoView + use<> {
    let x = |at: f64| format!("{:.2}", at * WIDTH);
    let middle = "6";
    let mark = if bar.is_point() {
        circle().attr("cx", x(bar.from)).attr("cy", middle).attr("r", "2.6").attr("class", "point").into_any()
    } else {
        let end = |at: f64| line().attr("x1", x(at)).attr("x2", x(at)).attr("y1", "2.5").attr("y2", "9.5").attr("class", "end");
        let arrow = |at: f64, by: f64| path().attr("d", format!("M{:.2} 3l{by} 3l{:.2} 3", at * WIDTH - by, -by)).attr("class", "end");
        (
            line().attr("x1", x(bar.from)).attr("x2", x(bar.to)).attr("y1", middle).attr("y2", middle).attr("class", "range"),
            if bar.endless_low { arrow(bar.from, -3.0).into_any() } else { end(bar.from).into_any() },
            if bar.endless_high { arrow(bar.to, 3.0).into_any() } else { end(bar.to).into_any() },
        )
            .into_any()
    };
    svg()
        .attr("viewBox", "-3 0 106 12")
        .attr("aria-hidden", "true")
        .attr("class", "strip")
        .child((line().attr("x1", "0").attr("x2", "100").attr("y1", middle).attr("y2", middle).attr("class", "axis"), mark))
}
