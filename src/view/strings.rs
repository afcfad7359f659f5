/// A language of the page. The engine reads English and gives its reasons in English; what the page itself says is
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
    let (english, german) = key.both();
    match lang {
        Lang::English => english,
        Lang::German => german,
    }
}

/// A text with its gaps (`{n}`) filled. What fills a gap is not read for gaps again.
pub fn fill(lang: Lang, key: Key, gaps: &[(&str, &str)]) -> String {
    let mut out = String::new();
    let mut rest = text(lang, key);
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

/// A day (ISO 8601) as the language writes it; what is no day stays as it is.
pub fn day(lang: Lang, iso: &str) -> String {
    const ENGLISH: [&str; 12] =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    const GERMAN: [&str; 12] =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
    let read = || {
        let mut parts = iso.get(..10)?.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?.parse::<usize>().ok()?, parts.next()?.parse::<u32>().ok()?);
        let month = match lang {
            Lang::English => ENGLISH.get(month.checked_sub(1)?)?,
            Lang::German => GERMAN.get(month.checked_sub(1)?)?,
        };
        Some(match lang {
            Lang::English => format!("{day} {month} {year}"),
            Lang::German => format!("{day}. {month} {year}"),
        })
    };
    read().unwrap_or_else(|| iso.to_owned())
}

macro_rules! strings {
    ($($key:ident: $english:literal, $german:literal;)*) => {
        /// A text of the page, by what it is for.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Key {
            $($key,)*
        }

        impl Key {
            #[cfg(test)]
            const ALL: &[Key] = &[$(Key::$key,)*];

            /// English and German.
            const fn both(self) -> (&'static str, &'static str) {
                match self {
                    $(Key::$key => ($english, $german),)*
                }
            }
        }
    };
}

strings! {
    // The top line, and what a first visit is told.
    SkipToTable: "Skip to the table", "Zur Tabelle springen";
    WhatThisIs: "What this is", "Was das ist";
    Lede: "Paste two or more reports of the same story. Their numbers and quotations are set side by side, with a verdict in every row and the sentence behind every figure.",
          "Fügen Sie zwei oder mehr Berichte über dasselbe Ereignis ein. Ihre Zahlen und Zitate stehen dann nebeneinander, mit einem Urteil in jeder Zeile und dem Satz hinter jeder Angabe.";
    Samples: "Examples with invented reports", "Beispiele mit erfundenen Berichten";
    SampleFlood: "A flood with rising tolls", "Ein Hochwasser mit steigenden Opferzahlen";
    SampleResults: "A company’s results", "Die Zahlen eines Unternehmens";
    SampleAttack: "An attack in three reports", "Ein Angriff in drei Berichten";
    StaysHere: "Your text stays in this browser.", "Ihr Text bleibt in diesem Browser.";
    HowToCheck: "How to check", "So lässt es sich prüfen";
    ComparisonName: "Name of this comparison", "Name dieses Vergleichs";
    Untitled: "Untitled comparison", "Vergleich ohne Namen";
    Undo: "Undo", "Rückgängig";
    Redo: "Redo", "Wiederholen";
    Comparisons: "Comparisons", "Vergleiche";
    Help: "Help", "Hilfe";
    Share: "Share", "Teilen";
    Close: "Close", "Schließen";
    Cancel: "Cancel", "Abbrechen";

    // Articles.
    Articles: "Articles", "Artikel";
    OneArticle: "{n} article", "{n} Artikel";
    ManyArticles: "{n} articles", "{n} Artikel";
    ShowArticles: "Show articles", "Artikel zeigen";
    HideArticles: "Hide articles", "Artikel ausblenden";
    Outlet: "Outlet", "Medium";
    Title: "Title", "Titel";
    Day: "Date", "Datum";
    Url: "Address (https://…)", "Adresse (https://…)";
    OneWord: "{n} word", "{n} Wort";
    ManyWords: "{n} words", "{n} Wörter";
    ReadText: "Text", "Text";
    LeftOutOne: "left out {n} line", "{n} Zeile ausgelassen";
    LeftOutMany: "left out {n} lines", "{n} Zeilen ausgelassen";
    MoveEarlier: "Move {name} to the left", "{name} nach links rücken";
    MoveLater: "Move {name} to the right", "{name} nach rechts rücken";
    Remove: "Remove {name}", "{name} entfernen";
    PasteLabel: "Paste an article", "Artikel einfügen";
    PasteHere: "Paste an article here, or anywhere on the page. Files can be dropped.", "Artikel hier einfügen, oder irgendwo auf der Seite. Dateien können hierher gezogen werden.";
    AddArticle: "Add article", "Artikel hinzufügen";
    OpenFiles: "Open files", "Dateien öffnen";
    SaidAddedOne: "{n} article added.", "{n} Artikel hinzugefügt.";
    SaidAddedMany: "{n} articles added.", "{n} Artikel hinzugefügt.";
    SaidSplit: "The text was taken as {n} articles, cut at the lines between them.", "Der Text wurde als {n} Artikel aufgenommen, getrennt an den Linien dazwischen.";
    SampleGone: "The example made room for your text.", "Das Beispiel hat Ihrem Text Platz gemacht.";
    SaidRemoved: "{name} was removed.", "{name} wurde entfernt.";
    NothingToRead: "There was no text in what was pasted.", "Im Eingefügten war kein Text.";
    FileEmpty: "{name} is empty.", "{name} ist leer.";
    FileBinary: "{name} is not text. Save the article as text or HTML, or copy its words and paste them.", "{name} ist kein Text. Speichern Sie den Artikel als Text oder HTML, oder kopieren Sie die Wörter und fügen Sie sie ein.";
    FileTooLarge: "{name} is larger than 20 MB and was not read.", "{name} ist größer als 20 MB und wurde nicht gelesen.";
    FileUnknownJson: "{name} is JSON, but not in a form this page saves.", "{name} ist JSON, aber nicht in einer Form, die diese Seite speichert.";
    FileUnreadable: "{name} could not be read.", "{name} konnte nicht gelesen werden.";

    // One article's text.
    ArticleText: "Text of the article", "Text des Artikels";
    Read: "Read", "Lesen";
    EditText: "Edit", "Bearbeiten";
    BackToEvidence: "Evidence", "Belege";
    LeftOutByYou: "left out by you", "von Ihnen ausgelassen";
    PutBack: "put back", "zurückholen";
    SelectHint: "Mark words in the text to leave them out, or to add them to a row.", "Markieren Sie Wörter im Text, um sie auszulassen oder einer Zeile hinzuzufügen.";
    NotPartOfArticle: "Not part of the article", "Nicht Teil des Artikels";
    AddToRow: "Add to the chosen row", "Zur gewählten Zeile hinzufügen";
    SaidLeftOut: "Left out.", "Ausgelassen.";
    SaidAddedValue: "Added to the row.", "Zur Zeile hinzugefügt.";

    // The table and its filters.
    Findings: "Findings", "Ergebnisse";
    TableCaption: "Facts and quotations, a row each, with what every article says", "Angaben und Zitate, je eine Zeile, mit dem, was jeder Artikel schreibt";
    Fact: "Fact", "Angabe";
    Verdict: "Verdict", "Urteil";
    All: "All", "Alle";
    Differ: "Differ", "Verschieden";
    OtherScope: "Other scope", "Anderer Umfang";
    Agree: "Agree", "Gleich";
    OneOnly: "One only", "Nur einer";
    Numbers: "Numbers", "Zahlen";
    Quotations: "Quotations", "Zitate";
    Names: "Names", "Namen";
    FilterByVerdict: "Show by verdict", "Nach Urteil zeigen";
    FilterByKind: "Show by kind", "Nach Art zeigen";
    Search: "Search", "Suchen";
    ShowHiddenOne: "{n} hidden row", "{n} ausgeblendete Zeile";
    ShowHiddenMany: "{n} hidden rows", "{n} ausgeblendete Zeilen";
    ClearFilters: "Show everything", "Alles zeigen";
    NothingMatches: "No row matches.", "Keine Zeile passt.";
    NoArticles: "Paste an article to begin.", "Fügen Sie einen Artikel ein, um zu beginnen.";
    NothingFound: "No numbers or quotations were found in this text.", "In diesem Text wurden keine Zahlen oder Zitate gefunden.";
    NotFound: "not found", "nicht gefunden";
    WorkedOut: "worked out", "errechnet";
    EvidenceFor: "{fact}: what {article} says", "{fact}: was {article} schreibt";
    UnknownSpeaker: "Speaker not named", "Sprecher nicht genannt";
    Reading: "Reading…", "Wird gelesen…";
    ReadingOf: "{n} of {of} articles read", "{n} von {of} Artikeln gelesen";
    Stopped: "Stopped. Change an article to compare again.", "Angehalten. Ändern Sie einen Artikel, um neu zu vergleichen.";
    SaidCompared: "Compared: {all} rows, {differ} differ, {agree} agree.", "Verglichen: {all} Zeilen, {differ} verschieden, {agree} gleich.";
    WorkerDied: "The reading stopped unexpectedly and was started again. Your text is safe.", "Das Lesen brach unerwartet ab und wurde neu begonnen. Ihr Text ist sicher.";

    // Verdicts.
    VerdictConflict: "Differ", "Verschieden";
    VerdictScope: "Other scope", "Anderer Umfang";
    VerdictCompatible: "Compatible", "Vereinbar";
    VerdictAgree: "Agree", "Gleich";
    VerdictSingle: "One only", "Nur einer";
    VerdictSpelling: "Spelled differently", "Anders geschrieben";
    VerdictNamed: "Same name", "Gleicher Name";
    VerdictWording: "Wording differs", "Anderer Wortlaut";
    VerdictSpeaker: "Other speaker", "Anderer Sprecher";
    VerdictEdited: "Edited", "Bearbeitet";
    VerdictIndirect: "Direct and indirect", "Direkt und indirekt";
    VerdictPartial: "Part of it", "Ein Teil davon";
    VerdictPunctuation: "Same words", "Gleiche Wörter";
    VerdictIdentical: "Identical", "Wortgleich";

    // Evidence.
    Evidence: "Evidence", "Belege";
    CloseEvidence: "Close evidence", "Belege schließen";
    ChooseRow: "Choose a row to see its sentences.", "Wählen Sie eine Zeile, um ihre Sätze zu sehen.";
    RowOf: "{n} of {of}", "{n} von {of}";
    PreviousRow: "Previous row", "Vorige Zeile";
    NextRow: "Next row", "Nächste Zeile";
    SaidRow: "{fact}: {verdict}", "{fact}: {verdict}";
    NotFoundIn: "Not found in: {names}", "Nicht gefunden in: {names}";
    InTheArticle: "In the article", "Im Artikel";
    AtPublisher: "At the publisher", "Beim Medium";
    DiffersHere: "differs: ", "anders: ";
    PlotCaption: "The values on one axis", "Die Werte auf einer Achse";

    // The reader's hand.
    CopyRow: "Copy row", "Zeile kopieren";
    Confirm: "Mark as checked", "Als geprüft markieren";
    Confirmed: "Checked", "Geprüft";
    HideRow: "Hide row", "Zeile ausblenden";
    ShowRow: "Show row again", "Zeile wieder zeigen";
    ChangeRow: "Change this row", "Diese Zeile ändern";
    RowName: "Name", "Name";
    Note: "Note", "Notiz";
    SameFactAs: "Same fact as", "Dieselbe Angabe wie";
    ChooseFact: "Choose a row", "Zeile wählen";
    SplitOff: "In a row of its own", "In eine eigene Zeile";
    NotThisFact: "Not this fact", "Nicht diese Angabe";
    NotThisFactFor: "{value} is not this fact", "{value} ist nicht diese Angabe";
    SaidTakenOut: "Taken out; it stands in a row of its own.", "Herausgenommen; es steht in einer eigenen Zeile.";
    SaidMerged: "The two rows are one now.", "Die beiden Zeilen sind jetzt eine.";
    SaidSplitOff: "Split off into a row of its own.", "In eine eigene Zeile abgetrennt.";
    SaidUndone: "Undone.", "Rückgängig gemacht.";
    SaidRedone: "Done again.", "Wiederholt.";
    MarkConfirmed: "checked by you", "von Ihnen geprüft";
    MarkMerged: "merged by you", "von Ihnen zusammengelegt";
    MarkSplit: "split by you", "von Ihnen getrennt";
    MarkChanged: "changed by you", "von Ihnen geändert";
    MarkRenamed: "renamed by you", "von Ihnen umbenannt";
    MarkHidden: "hidden by you", "von Ihnen ausgeblendet";
    LostEdits: "These changes of yours no longer find their place:", "Diese Ihrer Änderungen finden ihren Platz nicht mehr:";
    LostEdit: "on “{fact}”", "an „{fact}“";
    DropEdit: "forget it", "verwerfen";

    // Sharing and exports.
    ShareWhat: "What to share", "Was geteilt wird";
    ShareSentences: "The table and its sentences", "Die Tabelle und ihre Sätze";
    ShareSentencesAbout: "Every row, with the sentences behind it; the rest of the texts stays here.", "Jede Zeile mit den Sätzen dahinter; der Rest der Texte bleibt hier.";
    ShareTexts: "The table and the whole articles", "Die Tabelle und die ganzen Artikel";
    ShareTextsAbout: "Mind the publishers’ rights.", "Beachten Sie die Rechte der Verlage.";
    ShareShown: "Only the rows shown now", "Nur die jetzt gezeigten Zeilen";
    ShareShownAbout: "As filtered and searched.", "Wie gefiltert und gesucht.";
    ShareOne: "Only the chosen row", "Nur die gewählte Zeile";
    ShareOneAbout: "One fact with its sentences.", "Eine Angabe mit ihren Sätzen.";
    Link: "Link", "Link";
    CopyLink: "Copy link", "Link kopieren";
    LinkCopied: "Link copied", "Link kopiert";
    Copied: "Copied.", "Kopiert.";
    CopyFailed: "The browser did not allow copying", "Der Browser hat das Kopieren nicht erlaubt";
    ShareSystem: "Share with…", "Teilen mit…";
    SaveFile: "Save as file", "Als Datei sichern";
    Characters: "{n} characters.", "{n} Zeichen.";
    WorksEverywhere: "Short enough for nearly everything.", "Kurz genug für fast alles.";
    WorksMessengers: "Works in browsers, mail and most messengers.", "Geht in Browsern, E-Mails und den meisten Messengern.";
    WorksMail: "Works in browsers and mail; messengers may cut it.", "Geht in Browsern und E-Mails; Messenger schneiden es womöglich ab.";
    WorksNowhere: "Long for a link: a file is safer.", "Lang für einen Link: eine Datei ist sicherer.";
    LinkAsSquares: "The link as a QR code, for a camera", "Der Link als QR-Code, für eine Kamera";
    ShareNote: "The link carries everything in itself; nothing is stored on a server.", "Der Link trägt alles in sich; nichts wird auf einem Server gespeichert.";
    SharedTitle: "A shared comparison.", "Ein geteilter Vergleich.";
    SharedNote: "Whoever made this link chose these words. Nobody has checked that the outlets printed them.", "Wer diesen Link gemacht hat, hat diese Worte gewählt. Niemand hat geprüft, dass die Medien sie gedruckt haben.";
    MakeMyCopy: "Make my copy", "Eigene Kopie anlegen";
    SaidOwn: "This comparison is yours now; changes are kept in this browser.", "Dieser Vergleich gehört jetzt Ihnen; Änderungen bleiben in diesem Browser.";
    VerdictsChangedOne: "{n} verdict comes out differently today.", "{n} Urteil fällt heute anders aus.";
    VerdictsChangedMany: "{n} verdicts come out differently today.", "{n} Urteile fallen heute anders aus.";
    Export: "Export", "Ausgeben";
    CopyTable: "Copy table", "Tabelle kopieren";
    TableCopied: "The table was copied; paste it into a document or a spreadsheet.", "Die Tabelle wurde kopiert; fügen Sie sie in ein Dokument oder eine Tabellenkalkulation ein.";
    ExportXlsx: "Workbook for spreadsheets (.xlsx)", "Arbeitsmappe für Tabellenkalkulationen (.xlsx)";
    ExportCsv: "CSV for spreadsheets", "CSV für Tabellenkalkulationen";
    ExportHtml: "Web page (HTML)", "Webseite (HTML)";
    ExportMarkdown: "Markdown", "Markdown";
    ExportWiki: "Wikitext with citations", "Wikitext mit Belegen";
    ExportJson: "JSON with all texts", "JSON mit allen Texten";
    Print: "Print", "Drucken";

    NewVersion: "A new version of this page is ready.", "Eine neue Fassung dieser Seite ist bereit.";
    LoadNewVersion: "Load it", "Laden";
    AsTable: "As a table", "Als Tabelle";
    AsCards: "As cards", "Als Karten";

    // Keeping.
    DraftsText: "Comparisons are kept in this browser by themselves.", "Vergleiche werden von selbst in diesem Browser aufbewahrt.";
    NoDrafts: "Nothing kept yet.", "Noch nichts aufbewahrt.";
    NewComparison: "New comparison", "Neuer Vergleich";
    Delete: "Delete", "Löschen";
    DeleteNamed: "Delete {name}", "{name} löschen";
    ClearAll: "Delete everything", "Alles löschen";
    ClearSure: "Really delete everything", "Wirklich alles löschen";
    SaidCleared: "Everything was deleted.", "Alles wurde gelöscht.";
    KeptBeside: "This comparison was changed in another tab as well. Yours is kept beside it under a name of its own.", "Dieser Vergleich wurde auch in einem anderen Tab geändert. Ihrer wird unter eigenem Namen daneben aufbewahrt.";
    SecondCopy: "{name} (second copy)", "{name} (zweite Fassung)";
    SaidOtherTab: "Shown as changed in another tab.", "Gezeigt wie in einem anderen Tab geändert.";
    CannotKeep: "This browser does not let the page keep comparisons. Save yours as a file before you close it.", "Dieser Browser lässt die Seite keine Vergleiche aufbewahren. Sichern Sie Ihren als Datei, bevor Sie sie schließen.";

    // Help.
    HelpText: "Everything can be reached with the Tab key. These keys are quicker:", "Alles ist mit der Tabulatortaste zu erreichen. Schneller geht es so:";
    KeyNextPrevious: "next, previous row", "nächste, vorige Zeile";
    KeyArrows: "from cell to cell", "von Zelle zu Zelle";
    KeyOpen: "show the evidence", "Belege zeigen";
    KeyClose: "close", "schließen";
    KeySearch: "search", "suchen";
    KeyFilter: "all, differ, agree, one only", "alle, verschieden, gleich, nur einer";
    KeyAdd: "add an article", "Artikel hinzufügen";
    KeyCopy: "copy the row", "Zeile kopieren";
    KeyShare: "share", "teilen";
    KeyUndo: "undo, redo", "rückgängig, wiederholen";
    KeyHelp: "this help", "diese Hilfe";
    SingleKeys: "Single keys", "Einzelne Tasten";
    Language: "Language", "Sprache";
    Appearance: "Appearance", "Darstellung";
    ThemeSystem: "As the system", "Wie das System";
    ThemeLight: "Light", "Hell";
    ThemeDark: "Dark", "Dunkel";
    EngineEnglish: "Articles are read in English.", "Gelesen werden Artikel auf Englisch; die Begründungen sind englisch.";

    // How to check.
    CheckIntro: "The comparison is made by a program inside this page. You need not take our word for it:", "Den Vergleich macht ein Programm in dieser Seite. Sie müssen uns das nicht glauben:";
    CheckOffline: "Disconnect from the network, or switch on flight mode. Paste articles: everything works as before.", "Trennen Sie die Netzverbindung oder schalten Sie den Flugmodus ein. Fügen Sie Artikel ein: alles geht wie vorher.";
    CheckNetwork: "Open your browser’s developer tools, choose Network, and compare: not one request appears.", "Öffnen Sie die Entwicklerwerkzeuge Ihres Browsers, wählen Sie Netzwerk und vergleichen Sie: keine einzige Anfrage erscheint.";
    CheckPolicy: "The page carries a policy (Content-Security-Policy) by which the browser itself blocks requests to anywhere else.", "Die Seite trägt eine Richtlinie (Content-Security-Policy), nach der der Browser selbst Anfragen an andere Orte sperrt.";
    CheckLimits: "What it does not do", "Was sie nicht tut";
    LimitTruth: "It finds where reports agree and differ. It never says who is right.", "Sie findet, worin Berichte übereinstimmen und worin nicht. Sie sagt nie, wer recht hat.";
    LimitMisses: "Measured on news that we did not write, of 100 figures it finds 99, and of 100 quotations it cuts 98 exactly and names the right speaker for 95. Joining is its weak side: of 10 reports that belong in one row it misses about 2 or 3, and a few rows join what does not belong together. Read the sentence before you rely on a row; what you change is kept.", "Gemessen an Nachrichten, die wir nicht geschrieben haben, findet sie von 100 Angaben 99, schneidet von 100 Zitaten 98 genau aus und nennt bei 95 die richtige Person. Schwach ist sie im Verbinden: Von 10 Angaben, die in eine Zeile gehören, entgehen ihr etwa 2 oder 3, und einige Zeilen verbinden, was nicht zusammengehört. Lesen Sie den Satz, bevor Sie sich auf eine Zeile verlassen; was Sie ändern, bleibt.";
    LimitEnglish: "It reads English. Of other languages it reads digits only.", "Sie liest Englisch. Von anderen Sprachen liest sie nur Ziffern.";
    LimitLink: "A link holds what it shares. Whoever has the link can read it.", "Ein Link enthält, was er teilt. Wer den Link hat, kann es lesen.";
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gaps(text: &str) -> Vec<&str> {
        let mut gaps: Vec<&str> = text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        gaps.sort_unstable();
        gaps
    }

    #[test]
    fn every_text_is_there_in_both_languages_with_the_same_gaps() {
        for key in Key::ALL {
            let (english, german) = key.both();
            assert!(!english.trim().is_empty() && !german.trim().is_empty(), "{key:?}");
            assert_eq!(gaps(english), gaps(german), "{key:?}");
        }
    }

    #[test]
    fn gaps_are_filled_once() {
        assert_eq!(fill(Lang::English, Key::SaidRemoved, &[("name", "{name} {x}")]), "{name} {x} was removed.");
        assert_eq!(fill(Lang::German, Key::RowOf, &[("n", "3"), ("of", "12")]), "3 von 12");
    }

    #[test]
    fn numbers_and_days_are_written_as_the_language_does() {
        assert_eq!((number(Lang::English, 1_234_567), number(Lang::German, 12_400)), ("1,234,567".to_owned(), "12.400".to_owned()));
        assert_eq!(number(Lang::English, 400), "400");
        assert_eq!(
            (day(Lang::English, "2031-05-04"), day(Lang::German, "2031-03-04T07:30")),
            ("4 May 2031".to_owned(), "4. März 2031".to_owned())
        );
        assert_eq!(day(Lang::English, "spring 2031"), "spring 2031");
        assert_eq!(day(Lang::English, "2031-00-04"), "2031-00-04");
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        assert_eq!((Lang::of("de-AT"), Lang::of("en-GB"), Lang::of("")), (Lang::German, Lang::English, Lang::English));
    }
}
