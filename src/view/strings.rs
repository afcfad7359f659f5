use super::language::{self, Language};
use crate::lexicon::any;
use std::sync::OnceLock;

/// A language of the page. The engine reads English and gives its reasons in English; the page says them, and all else,
/// in the reader's language.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Lang {
    #[default]
    English,
    German,
}

impl Lang {
    /// The language of a tag such as "de-AT"; English where we have none of it.
    pub fn of(tag: &str) -> Lang {
        match tag.split(['-', '_']).next().unwrap_or("").to_ascii_lowercase().as_str() {
            "de" => Lang::German,
            _ => Lang::English,
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Lang::English => "en",
            Lang::German => "de",
        }
    }

    pub fn own_name(self) -> &'static str {
        match self {
            Lang::English => "English",
            Lang::German => "Deutsch",
        }
    }
}

pub fn text(lang: Lang, key: Key) -> &'static str {
    nth(lang, key as usize)
}

/// A text by its place among all.
fn nth(lang: Lang, at: usize) -> &'static str {
    own(lang).and_then(|language| language.text(at)).unwrap_or_else(|| english(at))
}

/// What each verdict is called, and what it means.
pub fn verdicts(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let (first, about) = (Key::VerdictConflict as usize, Key::AboutConflict as usize);
    (0..=Key::VerdictIdentical as usize - first).map(move |at| (nth(lang, first + at), nth(lang, about + at)))
}

/// A sentence of the engine, by its kind, in the reader's language; in English where that has none for it. `names` are
/// those of articles that `foreign` picks out.
pub fn said(lang: Lang, kind: &str, text: &str, names: &[String]) -> String {
    let text = own(lang).and_then(|language| language.sentence(kind, text, names)).unwrap_or_else(|| text.to_owned());
    // A name that was cut short, or words quoted with their own stop, end a sentence as well.
    let ended = |out: &String| any!["…", ".”", ".“"].ends(out);
    let mut out = String::new();
    for c in text.chars() {
        if c != '.' || !ended(&out) {
            out.push(c);
        }
    }
    dated(lang, &out)
}

/// A sentence with its days (ISO 8601) as the language writes them.
fn dated(lang: Lang, text: &str) -> String {
    let around = |c: char| !c.is_ascii_digit() && c != '-';
    let mut out = String::new();
    for word in text.split_inclusive(' ') {
        let rest = word.trim_start_matches(around);
        let bare = rest.trim_end_matches(around);
        out.push_str(&word[..word.len() - rest.len()]);
        out.push_str(&if bare.len() == 10 || bare.starts_with("--") { day(lang, bare) } else { bare.to_owned() });
        let after = &rest[bare.len()..];
        // "07:37Z"
        out.push_str(&if bare.contains(':') { after.replacen('Z', " GMT", 1) } else { after.to_owned() });
    }
    out
}

/// Whether an article is called by words that the language would say in its own way.
pub fn foreign(lang: Lang, name: &str) -> bool {
    own(lang).is_some_and(|language| language.changes(name))
}

/// A text of the page as another language has it, with what stands in its gaps; none where it is no text of the page. Of
/// those that it can be it is the one with the most words of its own.
pub fn again(text: &str, from: Lang, to: Lang) -> Option<String> {
    let mut least = (usize::MAX, None);
    for at in 0..Key::COUNT {
        let Some(gaps) = language::gaps(nth(from, at), text) else { continue };
        let free = gaps.iter().map(|(_, value)| value.len()).sum();
        if free < least.0 {
            least = (free, Some(filled(nth(to, at), &gaps)));
        }
    }
    least.1
}

fn own(lang: Lang) -> Option<&'static Language> {
    match lang {
        Lang::English => None,
        Lang::German => language::german(),
    }
}

/// A text with its gaps (`{n}`) filled. What fills a gap is not read for gaps again.
pub fn fill(lang: Lang, key: Key, gaps: &[(&str, &str)]) -> String {
    filled(text(lang, key), gaps)
}

fn filled(mut rest: &str, gaps: &[(&str, &str)]) -> String {
    let mut out = String::new();
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('}').map(|at| open + at) else { break };
        let name = &rest[open + 1..close];
        out.push_str(gaps.iter().find(|(gap, _)| *gap == name).map_or("", |(_, value)| value));
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

/// A number as the language groups it: "12,400", "12.400".
pub fn number(lang: Lang, n: usize) -> String {
    let digits = n.to_string();
    let mark = match lang {
        Lang::English => ',',
        Lang::German => '.',
    };
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// A day or a month (ISO 8601, "--03-04" without its year) as the language writes it; what is neither stays as it is.
pub fn day(lang: Lang, iso: &str) -> String {
    const MONTHS: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    let read = || {
        let with_year = || iso.split_once('-').filter(|(year, _)| year.len() == 4 && year.starts_with(|c: char| c.is_ascii_digit()));
        let (year, rest) = iso.strip_prefix("--").map(|rest| ("", rest)).or_else(with_year)?;
        let month = MONTHS.get(rest.get(..2)?.parse::<usize>().ok()?.checked_sub(1)?)?;
        let mark = match lang {
            Lang::English => " ",
            Lang::German => ". ",
        };
        let day = match rest.get(3..5) {
            Some(day) => day.parse::<u32>().ok()?.to_string() + mark,
            None if rest.len() == 2 => String::new(),
            None => return None,
        };
        let gap = if year.is_empty() { "" } else { " " };
        Some([&*day, named(lang, month), gap, year].concat())
    };
    let weekday = || WEEKDAYS.iter().find(|name| name.eq_ignore_ascii_case(iso)).map(|name| named(lang, name).to_owned());
    read().or_else(weekday).unwrap_or_else(|| iso.to_owned())
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// What a language calls a month or a day of the week.
fn named(lang: Lang, english: &'static str) -> &'static str {
    own(lang).and_then(|language| language.name(english)).unwrap_or(english)
}

macro_rules! strings {
    ($($key:ident: $english:literal;)* => $($later:ident: $words:literal;)*) => {
        /// A text of the page, by what it is for. Other languages have theirs in files of their own, by the same keys.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Key {
            $($key,)*
            $($later,)*
        }

        // A line each: a table of where each begins would be a twentieth of what they weigh.
        const ENGLISH: &str = concat!($($english, "\n",)*);
        const LATER: &str = concat!($($words, "\n",)*);

        impl Key {
            pub const ALL: &[Key] = &[$(Key::$key,)* $(Key::$later,)*];
            pub const COUNT: usize = Key::ALL.len();
        }
    };
}

static KNOWN: OnceLock<Vec<&'static str>> = OnceLock::new();
static LEARNED: OnceLock<Vec<&'static str>> = OnceLock::new();

/// The texts that nobody needs to see a table: they come with the page's second program.
pub fn later() -> String {
    LATER.to_owned()
}

/// Learns those texts.
pub fn learn(later: String) {
    LEARNED.get_or_init(|| later.leak().lines().collect());
}

impl Key {
    pub fn english(self) -> &'static str {
        english(self as usize)
    }
}

fn english(at: usize) -> &'static str {
    let known = KNOWN.get_or_init(|| ENGLISH.lines().collect());
    let learned = LEARNED.get().into_iter().flatten();
    known.iter().chain(learned).nth(at).copied().unwrap_or_default()
}

strings! {
    // The top line, and what a first visit is told.
    SkipToTable: "Skip to the table";
    WhatThisIs: "What this is";
    Lede: "Paste two or more reports of the same story: see where their numbers and quotations agree, where they differ, and the sentence behind each.";
    Samples: "Examples with invented reports";
    SampleFlood: "A flood with rising tolls";
    SampleResults: "A company’s results";
    SampleAttack: "An attack in three reports";
    StaysHere: "Your text stays in this browser.";
    HowToCheck: "How to check";
    ComparisonName: "Name of this comparison";
    Untitled: "Untitled comparison";
    Undo: "Undo";
    Redo: "Redo";
    Comparisons: "Comparisons";
    Help: "Help";
    Share: "Share";
    Close: "Close";
    Cancel: "Cancel";
    // Articles.
    Articles: "Articles";
    OneArticle: "{n} article";
    ManyArticles: "{n} articles";
    ArticleNumber: "Article {n}";
    ShowArticles: "Show articles";
    HideArticles: "Hide articles";
    Outlet: "Outlet";
    Title: "Title";
    Day: "Date";
    Url: "Address (https://…)";
    AddOutlet: "Add outlet";
    AddTitle: "Add a title";
    AddDay: "Add a date";
    OneWord: "{n} word";
    ManyWords: "{n} words";
    ReadText: "Read text";
    LeftOutOne: "left out {n} line";
    LeftOutMany: "left out {n} lines";
    MoveEarlier: "Move {name} to the left";
    MoveLater: "Move {name} to the right";
    Remove: "Remove {name}";
    PasteLabel: "Paste an article";
    PasteHere: "Paste an article here or anywhere, several with a line -\u{2060}-\u{2060}- between. Files can be dropped.";
    PasteFirst: "Paste the first article here, or anywhere on the page. Files can be dropped.";
    PasteSecond: "Paste a second article about the same story here, to compare the two.";
    DropHere: "Drop to add as an article";
    AddArticle: "Add article";
    OpenFiles: "Open files";
    SaidAddedOne: "{n} article added.";
    SaidAddedMany: "{n} articles added.";
    SaidSplit: "Taken as {n} articles, cut where each seems to begin.";
    KeepAsOne: "Keep as one";
    SaidSeveral: "Looks like {n} articles.";
    SplitThem: "Split";
    SampleGone: "The example made room for your text.";
    NoSuchDay: "This is no whole date between 1900 and 2199, and was not taken.";
    SaidRemoved: "{name} was removed.";
    NothingToRead: "There was no text in it. Addresses are not fetched: paste the article’s text.";
    FileEmpty: "{name} is empty.";
    FileBinary: "{name} is not text. Save the article as text or HTML, or copy its words and paste them.";
    FileTooLarge: "{name} is larger than 20 MB and was not read.";
    FileUnknownJson: "{name} is JSON, but not in a form this page saves.";
    FileUnreadable: "{name} could not be read.";
    // One article's text.
    ArticleText: "Text of the article";
    Read: "Read";
    EditText: "Edit";
    BackToEvidence: "Evidence";
    LeftOutByYou: "left out by you";
    PutBack: "put back";
    ShowRest: "Show the rest of the text";
    SelectHint: "Mark words in the text to leave them out, or to add them to a row.";
    NotPartOfArticle: "Not part of the article";
    AddToRow: "Add to the chosen row";
    SaidLeftOut: "Left out.";
    SaidAddedValue: "Added to the row.";
    // The table and its filters.
    Findings: "Findings";
    TableCaption: "Facts and quotations, a row each, with what every article says";
    Fact: "Fact";
    Verdict: "Verdict";
    All: "All";
    Differ: "Differ";
    OtherScope: "Other scope";
    Agree: "Agree";
    OneOnly: "One only";
    Numbers: "Numbers";
    Quotations: "Quotations";
    Names: "Names";
    FilterByVerdict: "Show by verdict";
    FilterByKind: "Show by kind";
    Search: "Search";
    ShowHiddenOne: "{n} hidden row";
    ShowHiddenMany: "{n} hidden rows";
    ClearFilters: "Show everything";
    NothingMatches: "No row matches.";
    NoArticles: "The table comes here: a row for each fact, a column for each article.";
    NothingFound: "No numbers or quotations were found in this text.";
    AnotherEvent: "Another event";
    ToldBy: "told by {names}";
    ShowSingles: "{n} found in one article only: show";
    FoldSingles: "{n} found in one article only: hide";
    AndMore: "{names} and {n} more";
    NotFound: "not found";
    NotFoundInOne: "Not found in {n} other article";
    NotFoundInMany: "Not found in {n} other articles";
    WorkedOut: "worked out";
    UnknownSpeaker: "Speaker not named";
    Reading: "Reading…";
    ReadingOf: "{n} of {of} articles read";
    Stopped: "Stopped.";
    CompareAgain: "Compare again";
    SaidCompared: "Compared: {all} rows, {differ} differ, {agree} agree.";
    WorkerDied: "The reading stopped unexpectedly and was started again. Your text is safe.";
    // Verdicts.
    VerdictConflict: "Differ";
    VerdictScope: "Other scope";
    VerdictCompatible: "Compatible";
    VerdictAgree: "Agree";
    VerdictSingle: "One only";
    VerdictSpelling: "Spelled differently";
    VerdictNamed: "Same name";
    VerdictWording: "Wording differs";
    VerdictSpeaker: "Other speaker";
    VerdictEdited: "Edited";
    VerdictIndirect: "Direct and indirect";
    VerdictPartial: "Part of it";
    VerdictPunctuation: "Same words";
    VerdictIdentical: "Identical";
    // Evidence.
    Evidence: "Evidence";
    CloseEvidence: "Close evidence";
    RowOf: "{n} of {of}";
    PreviousRow: "Previous row";
    NextRow: "Next row";
    SaidRow: "{fact}: {verdict}";
    MoreReasonsOne: "{n} more reason";
    MoreReasonsMany: "{n} more reasons";
    NotFoundIn: "Not found in: {names}";
    InTheArticle: "In the article";
    AtPublisher: "At the publisher";
    DiffersHere: "differs: ";
    PlotCaption: "The values on one axis";
    // The reader's hand.
    CopyRow: "Copy row";
    LinkToRow: "Link to this row";
    Confirm: "Mark as checked";
    Confirmed: "Checked";
    HideRow: "Hide row";
    ShowRow: "Show row again";
    ChangeRow: "Change this row";
    RowName: "Name";
    Note: "Note";
    SameFactAs: "Same fact as";
    ChooseFact: "Choose a row";
    Merge: "Merge";
    SplitOff: "In a row of its own";
    NotThisFact: "Not this fact";
    NotThisFactFor: "{value} is not this fact";
    SaidTakenOut: "Taken out; it stands in a row of its own.";
    SaidMerged: "The two rows are one now.";
    SaidSplitOff: "Split off into a row of its own.";
    SaidUndone: "Undone.";
    SaidRedone: "Done again.";
    MarkConfirmed: "checked";
    MarkMerged: "merged";
    MarkSplit: "split";
    MarkChanged: "changed";
    MarkRenamed: "renamed";
    MarkHidden: "hidden";
    ByReader: "{marks} by you";
    LostEdits: "Changes that no longer find their place, since the text is another now:";
    LostEdit: "on “{fact}”";
    DropEdit: "forget it";
    // Sharing and exports.
    Copied: "Copied.";
    CopyFailed: "The browser did not allow copying";
    PartMissing: "A part of this page could not be fetched. Try again when there is a network.";
    Export: "Export";
    CopyTable: "Copy table";
    ExportXlsx: "Workbook for spreadsheets (.xlsx)";
    ExportCsv: "CSV for spreadsheets";
    ExportHtml: "Web page (HTML)";
    ExportMarkdown: "Markdown";
    ExportWiki: "Wikitext with citations";
    ExportJson: "JSON with all texts";
    Print: "Print";
    NewVersion: "A new version of this page is ready.";
    LoadNewVersion: "Load it";
    AsTable: "As a table";
    AsCards: "As cards";
    // Keeping.
    KeptBeside: "This comparison was changed in another tab as well. Yours is kept beside it under a name of its own.";
    SecondCopy: "{name} (second copy)";
    SaidOtherTab: "Shown as changed in another tab.";
    CannotKeep: "This browser does not let the page keep comparisons. Save yours as a file before you close it.";
    =>
    // Sharing, and what came by a link.
    BySender: "{marks} by the sender";
    ByBoth: "{marks} by the sender and you";
    ShareWhat: "What to share";
    ShareSentences: "The table and its sentences";
    ShareSentencesAbout: "Every row, with the sentences behind it; the rest of the texts stays here.";
    ShareTexts: "The table and the whole articles";
    ShareTextsAbout: "Mind the publishers’ rights.";
    ShareShown: "Only the rows shown now";
    ShareShownAbout: "As filtered and searched.";
    ShareShownNot: "All rows are shown: filter or search the table first.";
    ShareOne: "Only the chosen row";
    ShareOneAbout: "One fact with its sentences.";
    ShareOneNot: "No row is chosen: press one in the table first.";
    Link: "Link";
    CopyLink: "Copy link";
    LinkCopied: "Link copied";
    ShareSystem: "Share with…";
    SaveFile: "Save as file";
    Characters: "{n} characters.";
    WorksEverywhere: "Short enough for nearly everything.";
    WorksMessengers: "Works in browsers, mail and most messengers.";
    WorksMail: "Works in browsers and mail; messengers may cut it.";
    WorksNowhere: "Long for a link: a file is safer.";
    LinkAsSquares: "The link as a QR code, for a camera";
    ShareNote: "The link carries everything in itself; nothing is stored on a server.";
    SharedTitle: "A shared comparison.";
    SharedNote: "Whoever made this link chose these words. Nobody has checked that the outlets printed them.";
    MakeMyCopy: "Make my copy";
    SaidOwn: "This comparison is yours now; changes are kept in this browser.";
    VerdictsChangedOne: "{n} verdict comes out differently today.";
    VerdictsChangedMany: "{n} verdicts come out differently today.";
    TableCopied: "The table was copied; paste it into a document or a spreadsheet.";
    // What is kept.
    DraftsText: "Comparisons are kept in this browser automatically.";
    NoDrafts: "Nothing kept yet.";
    NewComparison: "New comparison";
    Delete: "Delete";
    DeleteSure: "Really delete";
    ClearAll: "Delete everything";
    ClearSure: "Really delete everything";
    SaidCleared: "Everything was deleted.";
    // Help.
    HelpText: "Everything can be reached with the Tab key. These keys are quicker:";
    KeyNextPrevious: "next, previous row";
    KeyArrows: "from cell to cell";
    KeyOpen: "show the evidence; again: go to it";
    KeyClose: "close";
    KeySearch: "search";
    KeyFilter: "all, differ, agree, one only";
    KeyAdd: "add an article";
    KeyCopy: "copy the row";
    KeyShare: "share";
    KeyUndo: "undo, redo";
    KeyHelp: "this help";
    SingleKeys: "Single keys";
    VerdictWords: "What the verdicts mean";
    AboutConflict: "These values cannot all be right.";
    AboutScope: "One figure counts a part of what the other counts, or a longer time.";
    AboutCompatible: "They fit: one is rounded, hedged or a later count.";
    AboutAgree: "The same value, as printed or worked out.";
    AboutSingle: "Found in one article, or in one report printed several times.";
    AboutSpelling: "A name is written in several ways.";
    AboutNamed: "A name is written in one way.";
    AboutWording: "One utterance in different words.";
    AboutSpeaker: "The same words, said by someone else.";
    AboutEdited: "Shortened with … or completed with [ ].";
    AboutIndirect: "In quotation marks in one article, without them in another.";
    AboutPartial: "One article quotes a piece of what another quotes.";
    AboutPunctuation: "The same words with other stops or spelling.";
    AboutIdentical: "The same to the letter.";
    Language: "Language";
    Appearance: "Appearance";
    ThemeSystem: "As the system";
    ThemeLight: "Light";
    ThemeDark: "Dark";
    HowFar: "How far to trust it";
    EngineEnglish: "Articles are read in English.";
    // How to check, and how well it does.
    CheckNothingLeaves: "That nothing leaves this browser";
    CheckIntro: "The comparison is made by a program inside this page. You need not take our word for it:";
    CheckOffline: "Disconnect from the network, or switch on flight mode. Paste articles: everything works as before.";
    CheckNetwork: "Open your browser’s developer tools, choose Network, and compare: not one request appears.";
    CheckPolicy: "The page carries a policy (Content-Security-Policy) by which the browser itself blocks requests to anywhere else.";
    HowOften: "How often it is right";
    MeasuredOn: "Measured on news that we did not write: 14 to 189 articles for figures and quotations, for the rest 4 stories at hand while it was made · 22 that were not.";
    RateFigures: "figures found, with their value";
    RateHedges: "hedges kept (“at least”, “nearly”)";
    RateCounted: "things counted, named rightly";
    RateQuotes: "longer quotations, cut exactly";
    RateSpeakers: "of those, with the right speaker";
    RateJoined: "reports in one row that belong together";
    RateFound: "reports that belong in one row, found";
    RateVerdicts: "verdicts a careful reader accepts";
    RateMixed: "rows that mix two events (fewer is better)";
    LimitMisses: "Joining is its weak side: on stories it was not made with it finds half of what belongs in one row and few true conflicts, and one row in five holds a stray figure. Read the sentence before you rely on a row.";
    LimitExamples: "What goes wrong, for example: “extended until March” and “three more months” stay two rows; the dead of one town are set against those of the whole valley. An empty cell means “not found”, not “denied”.";
    CheckLimits: "What it does not do";
    LimitTruth: "It finds where reports agree and differ. It never says who is right.";
    LimitSeen: "Text is compared as it looks: hidden characters and look-alike letters part nothing. Where they could mislead, a note says so.";
    LimitEnglish: "It reads English. Of other languages it reads numbers in digits, and not all.";
    LimitLink: "A link holds what it shares. Whoever has the link can read it.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_says_something() {
        learn(later());
        assert!(Key::ALL.iter().all(|key| !key.english().trim().is_empty()));
    }

    #[test]
    fn every_verdict_is_explained_in_the_order_of_the_verdicts() {
        let name = |at: usize| format!("{:?}", Key::ALL[at]);
        let (first, about) = (Key::VerdictConflict as usize, Key::AboutConflict as usize);
        for at in 0..verdicts(Lang::English).count() {
            assert_eq!(name(first + at).strip_prefix("Verdict"), name(about + at).strip_prefix("About"));
        }
        assert_eq!(verdicts(Lang::English).last().unwrap().0, "Identical");
    }

    #[test]
    fn gaps_are_filled_once() {
        assert_eq!(fill(Lang::English, Key::SaidRemoved, &[("name", "{name} {x}")]), "{name} {x} was removed.");
        assert_eq!(fill(Lang::English, Key::RowOf, &[("n", "3"), ("of", "12")]), "3 of 12");
    }

    #[test]
    fn numbers_and_days_are_written_as_the_language_does() {
        assert!(language::learn(include_str!("../../assets/german.txt")));
        assert_eq!((number(Lang::English, 1_234_567), number(Lang::German, 12_400)), ("1,234,567".to_owned(), "12.400".to_owned()));
        assert_eq!(number(Lang::English, 400), "400");
        assert_eq!(
            (day(Lang::English, "2031-05-04"), day(Lang::German, "2031-03-04T07:30")),
            ("4 May 2031".to_owned(), "4. März 2031".to_owned())
        );
        assert_eq!((day(Lang::English, "friday"), day(Lang::German, "friday")), ("Friday".to_owned(), "Freitag".to_owned()));
        assert_eq!((day(Lang::English, "--08-29"), day(Lang::German, "--08-29")), ("29 August".to_owned(), "29. August".to_owned()));
        assert_eq!(said(Lang::English, "same", "All 4 articles say --08-29.", &[]), "All 4 articles say 29 August.");
        assert_eq!((day(Lang::English, "--03"), day(Lang::German, "--03")), ("March".to_owned(), "März".to_owned()));
        assert_eq!((day(Lang::English, "2031-03"), day(Lang::German, "2031-03")), ("March 2031".to_owned(), "März 2031".to_owned()));
        assert_eq!(said(Lang::German, "same", "Both articles say 07:37Z.", &[]), "Beide Artikel schreiben 07:37 GMT.");
        for other in ["spring 2031", "Unit-02", "2031-023", "2031-13"] {
            assert_eq!(day(Lang::English, other), other);
        }
        assert_eq!(day(Lang::English, "2031-00-04"), "2031-00-04");
        let told = "The count rose from 2 (2031-10-11) to 3 (2031-10-12): 1234567890.";
        assert_eq!(said(Lang::English, "", told, &[]), "The count rose from 2 (11 October 2031) to 3 (12 October 2031): 1234567890.");
    }

    #[test]
    fn a_message_is_said_again_in_another_language() {
        assert!(language::learn(include_str!("../../assets/german.txt")));
        let german = |text: &str| again(text, Lang::English, Lang::German).unwrap_or_default();
        assert_eq!(german("The example made room for your text."), text(Lang::German, Key::SampleGone));
        assert_eq!(german("Three years later was removed."), "Three years later wurde entfernt.");
        assert_eq!(again("M. wurde entfernt.", Lang::German, Lang::English).as_deref(), Some("M. was removed."));
        assert_eq!(again("What nobody says", Lang::English, Lang::German), None);
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        assert_eq!((Lang::of("de-AT"), Lang::of("en-GB"), Lang::of("")), (Lang::German, Lang::English, Lang::English));
    }
}
