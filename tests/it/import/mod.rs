//! Import: from what other tools export to a plan. The fixtures are small and made by hand, with
//! the quirks of real exports; their answers are counted on fingers.

mod dates;
mod errors;
mod exports;
mod fuzz;
mod languages;
mod levels;
mod links;
mod merge;
mod status;
mod table;
mod throughput;
mod work;

use roadcast::calendar::Date;
use roadcast::import::jira_csv::{self, JiraExport, Options};
use roadcast::import::{Finding, Line, Preview, merge as merge_into};
use roadcast::model::{After, Estimate, Id, Item, Plan, Work};

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

/// The day of every import here, a Monday.
fn today() -> Date {
    date("2026-11-23")
}

fn export(text: &str) -> JiraExport {
    jira_csv::read(text).expect("an export")
}

/// What is suggested for `text`, with changes.
fn preview(text: &str, change: impl Fn(Options) -> Options) -> Preview {
    let export = export(text);
    export.preview(&change(Options::suggested(&export)), today())
}

fn plan(preview: &Preview) -> Plan {
    merge_into(&Plan::new("", today()), preview).plan
}

fn item<'a>(items: &'a [Item], id: &str) -> &'a Item {
    items.iter().find(|item| item.id.as_str() == id).unwrap_or_else(|| panic!("no item {id}"))
}

fn ids(items: &[Item]) -> Vec<&str> {
    items.iter().map(|item| item.id.as_str()).collect()
}

/// `A → B` for each dependency.
fn ties(items: &[Item]) -> Vec<String> {
    items
        .iter()
        .flat_map(|item| {
            item.after.iter().map(move |dependency| match &dependency.after {
                After::Item { item: before, .. } => format!("{before} → {}", item.id),
                After::External(external) => format!("{external} → {}", item.id),
            })
        })
        .collect()
}

/// Team and effort of each part.
fn efforts(item: &Item) -> Vec<(&str, Estimate)> {
    item.parts
        .iter()
        .map(|part| match &part.work {
            Work::Effort { team, effort, .. } => (team.as_str(), effort.clone()),
            Work::Duration { .. } => panic!("an import makes no duration parts"),
        })
        .collect()
}

fn range(low: f64, high: f64) -> Estimate {
    Estimate::Range { low, high }
}

/// The count and examples of a finding, if the lines have it.
fn found(lines: &[Line], is: impl Fn(&Finding) -> bool) -> Option<(usize, Vec<&str>)> {
    lines
        .iter()
        .find(|line| is(&line.finding))
        .map(|line| (line.count, line.examples.iter().map(String::as_str).collect()))
}
