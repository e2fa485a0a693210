//! `roadcast import`: an export in, a plan and a report out.

use std::fs;

use serde_json::Value;

use super::{roadcast, roadcast_reading, scratch, written};

/// An epic with two stories, and a bug that belongs to nothing.
const EXPORT: &str = "Issue key,Issue id,Issue Type,Summary,Status,Story Points,Parent\r\n\
    PAY-1,1,Epic,Refunds,To Do,,\r\n\
    PAY-2,2,Story,Refunds by the merchant,To Do,3,1\r\n\
    PAY-3,3,Story,Refunds in the café’s app,To Do,5,1\r\n\
    PAY-4,4,Bug,Wrong total,To Do,,\r\n";

/// A path for a plan that is not there yet.
fn fresh(name: &str) -> String {
    let path = scratch(name);
    let _ = fs::remove_file(&path);
    path.to_str().expect("a plain name").to_owned()
}

fn items(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(file).expect("it was written");
    let file: Value = serde_json::from_str(&text).expect("it is JSON");
    file["plan"]["items"].as_array().expect("a list").clone()
}

#[test]
fn an_export_becomes_a_plan_that_can_be_forecast() {
    let (export, plan) = (written("export.csv", EXPORT), fresh("imported.json"));
    let run = roadcast([
        "import",
        &export,
        "--from",
        "auto",
        "-o",
        &plan,
        "--level",
        "all",
        "--today",
        "2027-01-04",
    ]);
    run.expect(0).prints("Read").prints("Guessed");
    assert_eq!(run.err, "");
    roadcast(["check", &plan]).expect(0);
    let found = roadcast(["forecast", &plan, "--json", "--trials", "100"]).json(0);
    assert_eq!(found["as_of"], "2027-01-04");
    let ids: Vec<&str> = items(&plan)
        .iter()
        .filter_map(|i| i["id"].as_str())
        .map(|id| match id {
            "PAY-2" => "PAY-2",
            "PAY-3" => "PAY-3",
            "PAY-4" => "PAY-4",
            other => panic!("{other}"),
        })
        .collect();
    assert_eq!(ids, ["PAY-2", "PAY-3", "PAY-4"]);
}

#[test]
fn the_level_chooses_what_becomes_an_item() {
    let (export, plan) = (written("epics.csv", EXPORT), fresh("epics.json"));
    roadcast([
        "import",
        &export,
        "--from",
        "jira-csv",
        "-o",
        &plan,
        "--level",
        "epics",
        "--loose",
        "leave-out",
    ])
    .expect(0);
    let items = items(&plan);
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["name"], "Refunds");
}

#[test]
fn importing_again_merges_and_keeps_what_was_added_by_hand() {
    let (export, plan) = (written("again.csv", EXPORT), fresh("again.json"));
    let import = || {
        roadcast([
            "import",
            &export,
            "--from",
            "auto",
            "-o",
            &plan,
            "--level",
            "all",
            "--today",
            "2027-01-04",
        ])
    };
    import().expect(0);
    let once = fs::read_to_string(&plan).expect("it was written");
    let mut file: Value = serde_json::from_str(&once).expect("it is JSON");
    file["plan"]["items"][0]["notes"] = "By hand.".into();
    fs::write(&plan, file.to_string()).expect("it can be written");
    import().expect(0);
    let items = items(&plan);
    assert_eq!(items.len(), 3);
    assert_eq!(items[0]["notes"], "By hand.");
}

#[test]
fn an_export_is_read_in_the_encoding_it_came_in() {
    let utf8 = format!("\u{feff}{EXPORT}").into_bytes();
    let utf16: Vec<u8> =
        format!("\u{feff}{EXPORT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    // Windows-1252 has the letter é at E9 and the apostrophe at 92.
    let western: Vec<u8> = EXPORT
        .chars()
        .map(|c| match c {
            'é' => 0xE9,
            '’' => 0x92,
            c => u8::try_from(c).expect("the rest is ASCII"),
        })
        .collect();
    for (name, bytes) in [("utf8", utf8), ("utf16", utf16), ("western", western)] {
        let plan = fresh(&format!("encoding_{name}.json"));
        let run = roadcast_reading(
            ["import", "-", "--from", "auto", "-o", &plan, "--level", "all"],
            &bytes,
        );
        run.expect(0);
        assert_eq!(items(&plan)[1]["name"], "Refunds in the café’s app", "{name}");
    }
}

#[test]
fn the_report_is_json_on_request() {
    let (export, plan) = (written("report.csv", EXPORT), fresh("report.json"));
    let run =
        roadcast(["import", &export, "--from", "auto", "-o", &plan, "--level", "all", "--json"]);
    let found = run.json(0);
    assert_eq!(found["format"], "roadcast-import");
    assert_eq!(found["items"], 3);
    for part in ["read", "guessed", "left_out"] {
        assert!(found[part].is_array(), "{part}");
    }
    assert!(found["guessed"][0]["what"].as_str().is_some_and(|what| !what.is_empty()));
}

#[test]
fn the_plan_goes_to_stdout_for_a_dash_and_the_report_to_stderr() {
    let export = written("dash.csv", EXPORT);
    let run = roadcast(["import", &export, "--from", "auto", "-o", "-", "--level", "all"]);
    run.expect(0).says("Read");
    roadcast_reading(["check", "-"], run.out.as_bytes()).expect(0);
}

#[test]
fn what_is_no_export_is_refused_and_nothing_is_written() {
    let plan = fresh("refused.json");
    let file = written("no_export.csv", "Name,Price\nTea,3\n");
    let run = roadcast(["import", &file, "--from", "auto", "-o", &plan]);
    run.expect(2).says("no_export.csv").says("Name, Price").says("Issue key");
    assert!(!scratch("refused.json").exists());
    let empty = written("empty.csv", "");
    roadcast(["import", &empty, "--from", "jira-csv", "-o", &plan]).expect(2).says("empty");
}

#[test]
fn wrong_options_are_refused_with_those_there_are() {
    let (export, plan) = (written("options.csv", EXPORT), fresh("options.json"));
    let with =
        |option, value| roadcast(["import", &export, "--from", "auto", "-o", &plan, option, value]);
    with("--team-column", "Squad").expect(2).says("--team-column Squad");
    with("--missing", "30-3").expect(2).says("smaller first");
    with("--people", "0").expect(2).says("above 0");
    with("--today", "4.1.2027").expect(2).says("YYYY-MM-DD");
    with("--level", "stories").expect(2).says("epics");
}
