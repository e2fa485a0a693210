//! Data flows one way through the modules, so imports go one way too.
//!
//! The order of `ORDER` is the order of the crate's documentation: a module uses only those before it.
//! The sources are read as text: rough, but it sees an import on the day it is written.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of their imports. Those of one row do not know each other.
const ORDER: &[&[&str]] = &[
    &["calendar"],
    &["model"],
    &["file", "import"],
    &["network"],
    &["trial"],
    &["forecast"],
    &["rank"],
    &["search"],
    &["runner"],
    &["session"],
    &["view"],
    &["export"],
    &["browser", "cli"],
    // The components stand on the edges of the browser, never the other way round.
    &["app"],
];

/// What only some modules may name, and what the others do instead.
struct Reserved {
    text: &'static str,
    may: fn(&str) -> bool,
    instead: &'static str,
}

const RESERVED: &[Reserved] = &[
    Reserved {
        text: "serde",
        may: |module| !["calendar", "model"].contains(&module),
        instead: "what is on disk or on the wire has types of its own: derive serde on those, in `file` \
                  or `runner`",
    },
    Reserved {
        text: "Instant::now",
        may: |module| ["cli", "browser", "app"].contains(&module),
        instead: "take the time as an argument from `cli` or `browser`: all else gives the same answer \
                  at any time of day",
    },
    Reserved {
        text: "SystemTime::now",
        may: |module| ["cli", "browser", "app"].contains(&module),
        instead: "take the time as an argument from `cli` or `browser`: all else gives the same answer \
                  at any time of day",
    },
];

#[test]
fn every_module_uses_only_those_before_it() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for path in rust_files(&src) {
        let source = fs::read_to_string(&path).expect("a source file is readable");
        let place = path.strip_prefix(&src).expect("a file under src").to_owned();
        found.extend(complaints(&place, &source));
    }
    assert!(found.is_empty(), "\n\n{}\n", found.join("\n\n"));
}

#[test]
fn an_import_against_the_flow_is_reported_with_its_mending() {
    let found = complaints(Path::new("model/check.rs"), "//! Checks.\nuse crate::file::read;\n");
    assert_eq!(
        found,
        [
            "src/model/check.rs:2 uses `crate::file`, which comes after `model`. Move what both need \
          into `model` or before it, or let the caller pass in what is needed here. The order: \
          calendar, model, {file, import}, network, trial, forecast, rank, search, runner, session, \
          view, export, {browser, cli}, app."
        ]
    );
}

#[test]
fn modules_of_one_row_do_not_know_each_other() {
    assert_eq!(complaints(Path::new("import/jira_csv.rs"), "use crate::file::read;").len(), 1);
    assert_eq!(complaints(Path::new("import/jira_csv.rs"), "use crate::import::cell;").len(), 0);
}

#[test]
fn imports_along_the_flow_are_fine() {
    let source = "use crate::calendar::Day;\nuse crate::{forecast, model::Plan};\n";
    assert!(complaints(Path::new("view/timeline.rs"), source).is_empty());
    assert!(complaints(Path::new("app.rs"), "use crate::browser::files;").is_empty());
}

#[test]
fn braces_paths_and_supers_are_seen_through() {
    let braces =
        "use crate::{\n    calendar::{Day, view},\n    network,\n    view::{self, Row},\n};";
    assert_eq!(used(braces, 2), [(2, "calendar"), (3, "network"), (4, "view")].map(owned));
    assert_eq!(used("fn f() { crate::trial::draw(x) }", 2), [(1, "trial")].map(owned));
    assert_eq!(used("use super::super::app::Shell;", 2), [(1, "app")].map(owned));
    assert_eq!(used("use super::app::Shell;", 1), [(1, "app")].map(owned));
    assert!(used("use super::part::Part;", 2).is_empty());
}

#[test]
fn comments_and_visibilities_are_no_imports() {
    let source = "//! See [`crate::app`].\npub(crate) fn f() {} // as crate::view does\n";
    assert!(complaints(Path::new("model/plan.rs"), source).is_empty());
}

#[test]
fn a_module_without_a_place_is_reported() {
    let found = complaints(Path::new("helpers/mod.rs"), "");
    assert!(found[0].contains("`helpers` has no place"), "{found:?}");
}

#[test]
fn a_model_that_knows_the_disk_or_a_trial_that_reads_a_clock_is_reported() {
    let found = complaints(Path::new("model/plan.rs"), "use serde::Serialize;");
    assert!(found[0].contains("src/model/plan.rs:1 names `serde`"), "{found:?}");
    let found = complaints(Path::new("trial/mod.rs"), "\nlet t = std::time::Instant::now();");
    assert!(found[0].contains("src/trial/mod.rs:2 names `Instant::now`"), "{found:?}");
    assert!(complaints(Path::new("cli/mod.rs"), "Instant::now()").is_empty());
}

fn owned((line, name): (usize, &str)) -> (usize, String) {
    (line, name.to_owned())
}

/// Everything wrong with one source file; `place` is its path under `src`.
fn complaints(place: &Path, source: &str) -> Vec<String> {
    let path = module_path(place);
    let Some(module) = path.first() else { return Vec::new() };
    let Some(row) = row_of(module) else {
        return vec![format!(
            "src/{}: module `{module}` has no place in the flow of data: give it one in ORDER of \
             tests/it/layers.rs, or put the code into the module whose noun it speaks of.",
            place.display()
        )];
    };
    let code = without_comments(source);
    let mut found = Vec::new();
    for (line, name) in used(&code, path.len()) {
        let allowed = name == *module || row_of(&name).is_none_or(|other| other < row);
        if !allowed {
            found.push(format!(
                "src/{}:{line} uses `crate::{name}`, which comes {} `{module}`. Move what both need \
                 into `{module}` or before it, or let the caller pass in what is needed here. The \
                 order: {}.",
                place.display(),
                if row_of(&name) == Some(row) { "beside" } else { "after" },
                order_as_text()
            ));
        }
    }
    for Reserved { text, may, instead } in RESERVED {
        if let Some(at) = code.find(text).filter(|_| !may(module)) {
            let line = line_of(&code, at);
            found.push(format!("src/{}:{line} names `{text}`: {instead}.", place.display()));
        }
    }
    found
}

/// `model/check.rs` is `[model, check]`; the roots `lib.rs`, `main.rs` and `bin/` are in no module.
fn module_path(place: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        place.with_extension("").iter().map(|name| name.to_string_lossy().into_owned()).collect();
    if names.last().is_some_and(|name| name == "mod") {
        names.pop();
    }
    let is_root = matches!(names[0].as_str(), "lib" | "main" | "bin");
    if is_root { Vec::new() } else { names }
}

fn row_of(module: &str) -> Option<usize> {
    ORDER.iter().position(|row| row.contains(&module))
}

fn order_as_text() -> String {
    let rows = ORDER.iter().map(|row| match row {
        [one] => (*one).to_owned(),
        several => format!("{{{}}}", several.join(", ")),
    });
    rows.collect::<Vec<_>>().join(", ")
}

/// Comments blanked, so that lines keep their numbers.
fn without_comments(source: &str) -> String {
    let code = source.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.collect::<Vec<_>>().join("\n")
}

/// The top-level modules that a file names, with their lines; `depth` is how deep its module lies.
fn used(code: &str, depth: usize) -> Vec<(usize, String)> {
    let to_root = ["crate::".to_owned(), "super::".repeat(depth)];
    let mut found = Vec::new();
    for prefix in to_root {
        for (at, _) in code.match_indices(&prefix) {
            let is_whole_path =
                !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
            if is_whole_path {
                found.extend(first_names(code, at + prefix.len()));
            }
        }
    }
    found.into_iter().map(|(at, name)| (line_of(code, at), name)).collect()
}

/// The first name after a path's prefix, or each first name when braces follow.
fn first_names(code: &str, start: usize) -> Vec<(usize, String)> {
    if !code[start..].starts_with('{') {
        return name_at(code, start).into_iter().collect();
    }
    let mut names = Vec::new();
    let mut depth = 0;
    for (offset, c) in code[start..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 1 && (c == '{' || c == ',') {
            names.extend(name_at(code, start + offset + 1));
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn name_at(code: &str, start: usize) -> Option<(usize, String)> {
    let rest = code[start..].trim_start();
    let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then(|| (code.len() - rest.len(), name))
}

fn line_of(code: &str, at: usize) -> usize {
    code[..at].matches('\n').count() + 1
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of src is readable") {
        let path = entry.expect("an entry of src is readable").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}
