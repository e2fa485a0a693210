//! One golden case for each kind of problem, with the words a person reads beside it.
//! `UPDATE_EXPECT=1` renews the words.

use std::collections::BTreeSet;

use expect_test::expect_file;
use roadcast::file;
use roadcast::model::Problem;

use super::{document, golden, text_of};

/// The cases by name.
fn cases() -> Vec<String> {
    let folder = std::fs::read_dir(golden().join("errors")).expect("the folder of error cases");
    let names = folder.map(|entry| entry.expect("a readable entry").file_name());
    let mut names: Vec<String> = names
        .filter_map(|name| name.to_string_lossy().strip_suffix(".roadcast.json").map(str::to_owned))
        .collect();
    names.sort();
    names
}

fn problems(case: &str) -> Vec<Problem> {
    file::problems(&document(&text_of(format!("errors/{case}.roadcast.json"))))
}

/// The name of the problem's kind, as the source spells it.
fn kind(problem: &Problem) -> String {
    let debug = format!("{:?}", problem.kind);
    debug.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_owned()
}

/// `BadId` as `bad-id`.
fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}

#[test]
fn each_case_is_worded_as_expected() {
    for case in cases() {
        let lines: String = problems(&case).iter().map(|problem| format!("{problem}\n")).collect();
        expect_file![golden().join(format!("errors/{case}.txt"))].assert_eq(&lines);
    }
}

#[test]
fn each_case_shows_the_kind_it_is_named_after() {
    for case in cases() {
        let kinds: BTreeSet<String> =
            problems(&case).iter().map(|problem| kebab(&kind(problem))).collect();
        assert!(kinds.contains(&case), "{case} shows {kinds:?}");
    }
}

#[test]
fn every_kind_of_problem_has_a_case() {
    let source = include_str!("../../../src/model/problem.rs");
    let (_, body) = source.split_once("pub enum ProblemKind {").expect("the enum");
    let (body, _) = body.split_once("\n}").expect("its end");
    let kinds = body.lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?;
        name.starts_with(char::is_uppercase).then(|| name.trim_end_matches([',', ' ', '{']))
    });
    let cases = cases();
    let without: Vec<&str> = kinds
        // JSON cannot say infinity or not-a-number.
        .filter(|kind| *kind != "NotFinite")
        .filter(|kind| !cases.contains(&kebab(kind)))
        .collect();
    assert_eq!(without, Vec::<&str>::new());
}

#[test]
fn the_example_of_the_format_has_no_problem() {
    let example = document(&text_of("format-example.roadcast.json"));
    assert_eq!(file::problems(&example), Vec::new());
}
