//! The command line as its users call it: what it prints, what it answers, and that it says what went wrong in one line.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const FIRST: &str = "A ferry ran aground off Tolvik late on Tuesday, and at least 23 people were injured, the coast guard said.\n\
    “We heard a long scraping noise and then the lights went out,” said Ingrid Solheim, a passenger.\n";
const SECOND: &str = "Twenty-six people were injured when a ferry hit a reef at Tolvik, police said on Wednesday.\n";

fn crosscheck(words: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_crosscheck"))
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A call that is refused closes its input unread.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn told(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A folder of this test's own with the two articles in it.
fn files(test: &str) -> (PathBuf, [String; 2]) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let paths = [("first.txt", FIRST), ("second.txt", SECOND)].map(|(name, text)| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    });
    (folder, paths)
}

#[test]
fn a_link_opens_to_what_was_compared() {
    let (_, [first, second]) = files("links");
    let link = told(&crosscheck(&["share", "--texts", &first, &second], ""));
    assert!(link.starts_with("#1.") && link.ends_with('\n'));
    for format in ["table", "markdown", "csv", "html", "wikitext"] {
        let compared = told(&crosscheck(&["compare", "--format", format, &first, &second], ""));
        assert_eq!(told(&crosscheck(&["open", "--format", format, link.trim()], "")), compared, "{format}");
        assert_eq!(told(&crosscheck(&["open", "--format", format, "-"], &link)), compared, "{format}");
    }
    let cut = crosscheck(&["open", &link[..link.len() - 60]], "");
    assert!(told(&cut).starts_with("{\"schema\":\"crosscheck.comparison/1\""));
    assert!(String::from_utf8(cut.stderr).unwrap().contains("cut off after"));
}

#[test]
fn a_file_brings_what_its_reader_did_with_it() {
    let (folder, [first, second]) = files("edited");
    let mut file: serde_json::Value =
        serde_json::from_str(&told(&crosscheck(&["compare", "--format", "file", &first, &second], ""))).unwrap();
    let row = |table: &str, at: usize| serde_json::json!({"table": table, "key": file[table][at]["key"]});
    let (one, gone) = (row("numbers", 0), row("quotes", 0));
    file["edits"] = serde_json::json!([
        {"rename": {"row": one, "label": "hurt, as far as known"}},
        {"note": {"row": one, "text": "Ask the harbour office"}},
        {"confirm": {"row": one}},
        {"hide": {"row": gone}},
        {"confirm": {"row": {"table": "numbers", "key": "e1/nothing"}}},
    ]);
    let kept = folder.join("kept.json").to_str().unwrap().to_owned();
    std::fs::write(&kept, file.to_string()).unwrap();
    let compared = crosscheck(&["compare", "--format", "markdown", &kept], "");
    assert!(String::from_utf8_lossy(&compared.stderr).contains("1 of 5 changes made by hand find no row"));
    let written = told(&compared);
    assert!(written.contains("| hurt, as far as known · checked, renamed by hand · Note: Ask the harbour office |"), "{written}");
    assert!(
        !written.contains("scraping noise and then the lights went out,” \\[") && written.contains("1 row is hidden or filtered out."),
        "{written}"
    );
    // What is hidden is told in JSON, and a file written of the file brings the same edits.
    let json: serde_json::Value = serde_json::from_str(&told(&crosscheck(&["compare", &kept], ""))).unwrap();
    assert_eq!(json["quotes"][0]["marks"], serde_json::json!({"hidden": true}));
    let again: serde_json::Value = serde_json::from_str(&told(&crosscheck(&["compare", "--format", "file", &kept], ""))).unwrap();
    assert_eq!(again["edits"], file["edits"]);
    // So do they beside another article.
    let third = folder.join("third.txt");
    std::fs::write(&third, "A bakery burned in Grenmark. Four people were treated.").unwrap();
    let more = told(&crosscheck(&["compare", "--format", "markdown", &kept, third.to_str().unwrap()], ""));
    assert!(more.contains("Ask the harbour office"), "{more}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_file_that_was_exported_is_read_back() {
    let (folder, [first, second]) = files("file");
    let kept = folder.join("kept.json").to_str().unwrap().to_owned();
    assert_eq!(told(&crosscheck(&["compare", "--format", "file", "--output", &kept, &first, &second], "")), "");
    assert_eq!(told(&crosscheck(&["compare", &kept], "")), told(&crosscheck(&["compare", &first, &second], "")));
    assert_eq!(
        told(&crosscheck(&["compare", &first, "-"], SECOND)).replace("\"-\"", "\"second.txt\""),
        told(&crosscheck(&["compare", &first, &second], ""))
    );
}

#[test]
fn a_web_page_is_read_without_what_stands_around_the_article() {
    let page = "<!doctype html><html><head><title>Ferry aground</title></head><body><nav><a href=\"/\">Home of 99 stories</a></nav>\
        <article><h1>Ferry aground</h1><p>At least 23 people were injured &amp; treated.</p></article><script>1 < 2</script></body></html>";
    let table = told(&crosscheck(&["compare", "--format", "csv", "-"], page));
    assert!(table.contains("at least 23 people") || table.contains("At least 23 people"), "{table}");
    assert!(!table.contains("99") && !table.contains('<'), "{table}");
}

#[test]
fn a_line_that_cannot_be_read_does_not_stop_the_rest() {
    let lines = "{\"id\":1,\"text\":\"12 people\"}\nnot json\n{\"id\":\"x\"}\n\n{\"id\":2,\"text\":\"\"}\n";
    let told = told(&crosscheck(&["extract", "--jsonl"], lines));
    let ids: Vec<serde_json::Value> = told.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(ids.iter().map(|line| line["id"].clone()).collect::<Vec<_>>(), [1.into(), serde_json::Value::Null, "x".into(), 2.into()]);
    assert_eq!(ids.iter().map(|line| line.get("error").is_some()).collect::<Vec<_>>(), [false, true, true, false]);
}

#[test]
fn what_went_wrong_is_said_in_one_line() {
    let (folder, [first, _]) = files("errors");
    let bytes = folder.join("bytes.txt").to_str().unwrap().to_owned();
    std::fs::write(&bytes, [0xFF, 0xFE, 0x00]).unwrap();
    let wrong: [&[&str]; 13] = [
        &[],
        &["compare"],
        &["compare", "--format", "pdf", &first],
        &["compare", "no-such-file.txt"],
        &["compare", &bytes],
        &["compare", "--output", "no-such-folder/x", &first],
        &["compare", "--colour", &first],
        &["extract", &first],
        &["share", "--rows", "n99", &first],
        &["compare", "--match", "dead(", &first],
        &["open"],
        &["open", "#1.400.pabc"],
        &["publish", &first],
    ];
    for words in wrong {
        let output = crosscheck(words, "");
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{words:?}");
        assert!(said.starts_with("crosscheck: ") && said.matches('\n').count() == 1, "{words:?}: {said}");
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn match_keeps_the_rows_in_which_a_pattern_is_found() {
    let (folder, [first, second]) = files("match");
    let all = told(&crosscheck(&["compare", "--format", "table", &first, &second], ""));
    let some = told(&crosscheck(&["compare", "--format", "table", "--match", "INJURED|hurt", &first, &second], ""));
    let none = told(&crosscheck(&["compare", "--format", "table", "--match", "submarine", &first, &second], ""));
    assert!(some.contains("injured") && some.len() < all.len() && none.len() < some.len(), "{all}{some}{none}");
    std::fs::remove_dir_all(folder).unwrap();
}
