//! The frame: which region stands where.

use super::dom::{El, V, el};
use super::say::{self, close_button, t};
use super::store::{self, Notice, Offer, Page, Panel, Side};
use super::{
    articles, check, drafts, evidence, export, filters, findings, hand, help, host, intake, intro, keep, keys, masthead, paper, reader,
    share, sight,
};
use crate::view::strings::{Key, Lang};

/// Begins in the reader's language.
pub fn start() {
    host::learn(host::language(), begin);
}

/// Draws the page for the first time and opens what the reader left.
fn begin(lang: Lang) {
    say::speak(lang, &Default::default(), 0);
    host::set_theme(&host::theme());
    store::change(|page| {
        page.lang = lang;
        page.typed = host::setting("typed").unwrap_or_default();
        page.shortcuts = host::setting("shortcuts").as_deref() != Some("off");
    });
    keep::start();
    intake::listen();
    keys::listen();
    export::listen();
    sight::listen();
    host::when_renewable(|| {
        store::change(|page| page.notice = Some(Notice { text: t(Key::NewVersion).to_owned(), offer: Some(Offer::Renew) }));
    });
}

pub fn page(page: &Page) -> El {
    el("div")
        .class("page")
        .class_if("with-side", page.side != Side::Closed)
        .class_if("read-only", page.read_only())
        .class_if("on-paper", page.on_paper)
        .class_if("wide", paper::wide(page))
        .kid(el("a").attr("href", "#findings").class("skip").kid(t(Key::SkipToTable)))
        .kid(page.region("header", masthead::masthead))
        .kid(page.notice.as_ref().map(notice))
        .kid(share::standing_note(page))
        .kid(intro::intro(page))
        .kid(paper::sources(page))
        .kid(page.region("section", articles::articles))
        .kid(
            el("main")
                .class("workspace")
                .attr("id", "findings")
                .attr("tabindex", "-1")
                .kid(
                    el("section")
                        .class("findings")
                        .name(t(Key::Findings))
                        .kid(if page.draft().entries.is_empty() { V::Nothing } else { page.region("div", filters::filters) })
                        .kid(hand::lost(page))
                        .kids(findings::findings(page)),
                )
                .kid(match &page.side {
                    Side::Closed => V::Nothing,
                    Side::Evidence => evidence::panel(page),
                    Side::Article(reading) => reader::panel(page, reading).into(),
                }),
        )
        .kid(el("div").class("said").attr("role", "status").attr("aria-live", "polite").kid(page.said.clone()))
        // Who drags sees it; the articles it makes are told of when they are there.
        .kid(page.dragging.then(|| el("div").class("drop").attr("aria-hidden", "true").kid(el("span").class("main").kid(t(Key::DropHere)))))
        .kid(page.panel.as_ref().map(|panel| match panel {
            Panel::Help => help::sheet(page),
            Panel::Check => check::sheet(),
            Panel::Share(sharing) => share::sheet(page, sharing),
            Panel::Drafts(drafts) => drafts::sheet(page, drafts),
        }))
}

/// A message with what can be done about it. It stays until it is closed: no one is hurried.
fn notice(notice: &Notice) -> El {
    let offer = notice.offer.clone().map(|offer| {
        let label = match offer {
            Offer::Undo => Key::Undo,
            Offer::Instead(label, _) => label,
            Offer::Renew => Key::LoadNewVersion,
        };
        let press = move || {
            match &offer {
                Offer::Undo => store::undo(),
                Offer::Instead(_, articles) => store::take_instead(articles),
                Offer::Renew => host::renew(),
            }
            close();
        };
        say::button("plain", t(label)).press(press)
    });
    fn close() {
        store::change(|page| page.notice = None);
    }
    el("div").class("notice").kid(el("p").kid(notice.text.clone())).kid(offer).kid(close_button(Key::Close).press(close))
}
