//! The rules of the house, held by reading the sources: which module may import which, where browser crates
//! may stand, and what no file may name.

#![expect(clippy::disallowed_methods, reason = "what weighs nothing in the page may ask the library")]

use std::fs;
use std::path::{Path, PathBuf};

/// A path in the sources ("crate::token::Tokens"), resolved to the modules it goes through, with where it stands.
struct Import {
    file: String,
    line: usize,
    /// The module that imports, from the crate's root: `["mention", "quantity", "hedge"]`.
    from: Vec<String>,
    /// What it imports, likewise.
    to: Vec<String>,
}

#[test]
fn a_module_imports_only_what_stands_above_it() {
    let order = modules_in_order();
    let place = |name: &str| order.iter().position(|module| module == name);
    let mut faults = Vec::new();
    for import in imports() {
        let (Some(from), Some(to)) = (import.from.first(), import.to.first()) else { continue };
        let (Some(from_place), Some(to_place)) = (place(from), place(to)) else { continue };
        if to_place > from_place {
            faults.push(format!("{}:{}: `{from}` imports `{to}`, which stands below it in src/lib.rs", import.file, import.line));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn the_kinds_of_mention_do_not_know_each_other() {
    let faults: Vec<String> = imports()
        .into_iter()
        .filter(|import| import.from.len() > 1 && import.to.len() > 1 && import.from[0] == "mention" && import.to[0] == "mention")
        .filter(|import| import.from[1] != import.to[1])
        .map(|import| format!("{}:{}: mention::{} imports mention::{}", import.file, import.line, import.from[1], import.to[1]))
        .collect();
    assert!(faults.is_empty(), "\n{}\nWhat joins two kinds of mention stands in `claim`.\n", faults.join("\n"));
}

/// The engine must run where there is no browser: crates that speak to one stand in `ui`, in the page and in the worker.
#[test]
fn browser_crates_stay_with_the_page() {
    const BROWSER: [&str; 5] = ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "serde_wasm_bindgen"];
    let mut faults = Vec::new();
    for path in sources() {
        let name = shown(&path);
        if name.starts_with("src/ui/") || name.starts_with("src/bin/") && name != "src/bin/crosscheck.rs" {
            continue;
        }
        for (at, line) in code_of(&read(&path)).lines().enumerate() {
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            if let Some(found) = words.into_iter().find(|word| BROWSER.contains(word)) {
                faults.push(format!("{name}:{}: `{found}` belongs in src/ui", at + 1));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// A clone must work anywhere: no file names a folder of one machine, and none holds a link to another host's files.
#[test]
fn no_file_names_one_machine() {
    let homes: Vec<String> = ["home", "root", "Users", "work"].iter().map(|dir| format!("/{dir}/")).collect();
    let mut faults = Vec::new();
    for path in files(Path::new(env!("CARGO_MANIFEST_DIR"))) {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for (at, line) in text.lines().enumerate() {
            let absolute = |found: usize| !line[..found].ends_with(|c: char| c.is_alphanumeric() || "._-~)}/".contains(c));
            for home in &homes {
                if line.match_indices(home.as_str()).any(|(found, _)| absolute(found)) {
                    faults.push(format!("{}:{}: names a place under {home}", shown(&path), at + 1));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The reader of imports is itself read: a test that sees no imports would hold nothing.
#[test]
fn imports_are_seen() {
    let to = |source: &str| -> Vec<String> {
        paths_in(&code_of(source), &["mention".into(), "quote".into()]).into_iter().map(|(_, to)| to.join("::")).collect()
    };
    assert_eq!(to("use crate::text::Span;"), ["text::Span"]);
    assert_eq!(to("use crate::{text::{self, Span}, token::Tokens};"), ["text::self", "text::Span", "token::Tokens"]);
    assert_eq!(to("let x = super::name::read(text);"), ["mention::name::read"]);
    assert_eq!(to("// crate::ui\nlet url = \"http://x\"; crate::view::State"), ["view::State"]);
    assert_eq!(to("/// See `crate::ui`.\nfn f() {}\n#[cfg(test)]\nmod tests { use crate::view::State; }"), Vec::<String>::new());
    assert!(imports().len() > 20, "the sources import from each other");
}

/// The names after `mod` in src/lib.rs, top to bottom.
fn modules_in_order() -> Vec<String> {
    let lib = read(&root().join("src/lib.rs"));
    let names = lib.lines().filter_map(|line| line.strip_prefix("pub mod ").or(line.strip_prefix("mod ")));
    names.filter_map(|rest| rest.strip_suffix(';')).map(str::to_owned).collect()
}

fn imports() -> Vec<Import> {
    let mut all = Vec::new();
    for path in sources() {
        let file = shown(&path);
        let Some(inside) = file.strip_prefix("src/") else { continue };
        let inside = inside.trim_end_matches(".rs").trim_end_matches("/mod");
        let from: Vec<String> = inside.split('/').map(str::to_owned).collect();
        for (line, to) in paths_in(&code_of(&read(&path)), &from) {
            all.push(Import { file: file.clone(), line, from: from.clone(), to });
        }
    }
    all
}

/// Every path that starts at the crate or at a parent, with its line, groups in braces opened up.
fn paths_in(code: &str, from: &[String]) -> Vec<(usize, Vec<String>)> {
    let mut found = Vec::new();
    for start in ["crate::", "super::"] {
        for (at, _) in code.match_indices(start) {
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let (mut rest, mut base) = (&code[at..], from.to_vec());
            while let Some(after) = rest.strip_prefix("super::") {
                base.pop();
                rest = after;
            }
            if let Some(after) = rest.strip_prefix("crate::") {
                (rest, base) = (after, Vec::new());
            }
            let line = code[..at].matches('\n').count() + 1;
            let mut paths = Vec::new();
            open_up(rest, &base, &mut paths);
            found.extend(paths.into_iter().map(|to| (line, to)));
        }
    }
    found
}

/// Reads one path after its start and adds what it names; answers what follows it.
fn open_up<'a>(mut rest: &'a str, base: &[String], paths: &mut Vec<Vec<String>>) -> &'a str {
    let mut path = base.to_vec();
    loop {
        rest = rest.trim_start();
        if let Some(mut group) = rest.strip_prefix('{') {
            loop {
                group = open_up(group, &path, paths).trim_start();
                match group.strip_prefix(',') {
                    Some(more) if !more.trim_start().starts_with('}') => group = more,
                    Some(more) => return more.trim_start().strip_prefix('}').unwrap_or(more),
                    None => return group.strip_prefix('}').unwrap_or(group),
                }
            }
        }
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        path.push(rest[..end].to_owned());
        rest = &rest[end..];
        match rest.strip_prefix("::") {
            Some(more) if more.starts_with(|c: char| c.is_alphabetic() || c == '{' || c == '_') => rest = more,
            _ => break,
        }
    }
    if let Some(renamed) = rest.strip_prefix(" as ") {
        rest = renamed.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    }
    paths.push(path);
    rest
}

/// The program's own lines: comments are blanked, and the tests at a file's end, which may look ahead, are cut off.
fn code_of(source: &str) -> String {
    let end = source.find("#[cfg(test)]\nmod ").unwrap_or(source.len());
    let lines = source[..end].lines().map(|line| match line.find("//") {
        Some(at) if !line[..at].ends_with(':') => &line[..at],
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn sources() -> Vec<PathBuf> {
    files(&root().join("src")).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// Every file below a folder, in order, without what is built or fetched.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let mut found = Vec::new();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_symlink() || matches!(&*name, "target" | "dist" | "node_modules" | ".git" | ".tools") {
            continue;
        }
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
