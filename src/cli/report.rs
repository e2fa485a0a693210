//! A forecast as text for a terminal: the headline, the finish, the items, the quarter, the
//! promises. Whoever wants every number asks for JSON.

use std::fmt::Write;

use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};

use crate::forecast::{Chance, Distribution, Forecast, ItemForecast, Promises, QuarterForecast};
use crate::model::{Item, Plan, Status};

use super::json::advice;

/// The percentiles that people ask for.
const SHOWN: [f64; 4] = [0.5, 0.7, 0.85, 0.95];

/// `forecast` of `plan` as text that ends in a newline.
pub(super) fn report(plan: &Plan, forecast: &Forecast) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}\n", title(plan));
    out.push_str(&headline(forecast));
    let _ = writeln!(out, "\n{}\n", items(plan, forecast));
    out.push_str(&targets(plan, forecast));
    let _ = writeln!(out, "{}\n", quarters(forecast));
    out.push_str(&promises(&forecast.promises));
    let _ = writeln!(
        out,
        "\n{} trials, seed {}, as of {}. The chances hold for the plan as it is written.",
        grouped(forecast.trials),
        forecast.seed,
        forecast.as_of
    );
    out
}

pub(super) fn title(plan: &Plan) -> &str {
    if plan.title.is_empty() { "Untitled plan" } else { &plan.title }
}

fn headline(forecast: &Forecast) -> String {
    let finish = &forecast.plan.finish;
    let percentile = |p: &f64| format!("{} sure {}", percent(*p), date_at(finish, *p));
    let all: Vec<String> = SHOWN.iter().map(percentile).collect();
    let mut text = format!("The whole plan is done: {}\n", all.join(" · "));
    if finish.censored > 0.0 {
        let _ = writeln!(
            text,
            "In {} of the futures it is not done by {} at all.",
            chance_word(finish.censored),
            forecast.horizon
        );
    }
    text
}

fn items(plan: &Plan, forecast: &Forecast) -> Table {
    let mut table = table(&["item", "name", "P50", "P85", "due", "by due", "critical", "quarter"]);
    for (item, seen) in plan.items.iter().zip(&forecast.items) {
        table.add_row(item_row(item, seen));
    }
    right(&mut table, &[5, 6]);
    table
}

fn item_row(item: &Item, seen: &ItemForecast) -> Vec<String> {
    let (p50, p85) = finish_cells(item, seen);
    vec![
        item.id.to_string(),
        shortened(&item.name),
        p50,
        p85,
        item.due.map_or_else(String::new, |due| due.to_string()),
        seen.chance_by_due.map_or_else(String::new, chance),
        if still_open(item) { chance_word(seen.criticality) } else { String::new() },
        if still_open(item) { seen.advice.map_or("", advice).to_owned() } else { String::new() },
    ]
}

/// The likely and the late finish; one date or word for what is not to be forecast any more.
fn finish_cells(item: &Item, seen: &ItemForecast) -> (String, String) {
    match (&item.status, &seen.finish) {
        (Status::Done { finished, .. }, _) => (format!("done {finished}"), String::new()),
        (Status::Dropped, _) | (_, None) => ("dropped".to_owned(), String::new()),
        (Status::NotStarted | Status::InProgress { .. }, Some(finish)) => {
            (date_at(finish, 0.5), date_at(finish, 0.85))
        }
    }
}

fn still_open(item: &Item) -> bool {
    match item.status {
        Status::NotStarted | Status::InProgress { .. } => true,
        Status::Done { .. } | Status::Dropped => false,
    }
}

fn targets(plan: &Plan, forecast: &Forecast) -> String {
    let named = plan.milestones.iter().map(|milestone| milestone.name.as_str());
    let milestones = named.zip(forecast.milestones.iter().map(|(_, target)| target));
    let named = plan.objectives.iter().map(|objective| objective.name.as_str());
    let objectives = named.zip(forecast.objectives.iter().map(|(_, target)| target));
    let mut table = table(&["milestone or objective", "P50", "P85", "date", "by date"]);
    for (name, target) in milestones.chain(objectives) {
        table.add_row([
            name.to_owned(),
            date_at(&target.finish, 0.5),
            date_at(&target.finish, 0.85),
            target.date.map_or_else(String::new, |date| date.to_string()),
            target.chance_by_date.map_or_else(String::new, chance),
        ]);
    }
    right(&mut table, &[4]);
    if table.row_count() == 0 { String::new() } else { format!("{table}\n\n") }
}

fn quarters(forecast: &Forecast) -> Table {
    let mut table = table(&["quarter ends", "items done", "all promises kept"]);
    for (k, quarter) in forecast.quarters.iter().enumerate() {
        table.add_row(quarter_row(quarter, k == forecast.planning_quarter));
        if nothing_left(quarter) && k >= forecast.planning_quarter {
            break;
        }
    }
    right(&mut table, &[1, 2]);
    table
}

fn quarter_row(quarter: &QuarterForecast, planning: bool) -> [String; 3] {
    let mark = if planning { " (planning)" } else { "" };
    [
        format!("{}{mark}", quarter.ends),
        format!("{:.1}", quarter.expected_done),
        quarter.chance_all_committed.map_or_else(String::new, chance),
    ]
}

/// Whether the whole list is done by this quarter's end in nearly every trial, so that the quarters
/// after it say nothing new.
fn nothing_left(quarter: &QuarterForecast) -> bool {
    quarter.prefix_chances.last().is_none_or(|all| *all > 0.999)
}

fn promises(promises: &Promises) -> String {
    if promises.promises.is_empty() {
        return "Nothing is promised, and nothing is sure enough to be proposed.\n".to_owned();
    }
    let what = if promises.proposed { "proposed commitment" } else { "promise" };
    let mut table = table(&[what, "by", "chance", ""]);
    for promise in &promises.promises {
        let below = promise.tolerance.is_some_and(|tolerance| promise.chance.share < tolerance);
        table.add_row([
            promise.item.to_string(),
            promise.by.to_string(),
            chance(promise.chance),
            if below { "below its tolerance".to_owned() } else { String::new() },
        ]);
    }
    right(&mut table, &[2]);
    let all = promises.chance_all.map_or_else(|| "–".to_owned(), chance);
    format!(
        "{table}\nExpected to be kept: {:.1} of {}. All of them: {all}.\n",
        promises.expected_kept,
        promises.promises.len()
    )
}

/// The date at `p`, or that it is beyond the horizon.
pub(super) fn date_at(distribution: &Distribution, p: f64) -> String {
    let found = distribution.percentiles.iter().find(|at| (at.p - p).abs() < 1e-9);
    match found.and_then(|at| at.date) {
        Some(date) => date.to_string(),
        None => "beyond the horizon".to_owned(),
    }
}

pub(super) fn chance(chance: Chance) -> String {
    chance_word(chance.share)
}

/// A share of the trials as a percentage that never claims certainty: only 0 and 1 themselves, in
/// every trial alike, may show as such, and then as less than 1 and more than 99.
pub(super) fn chance_word(share: f64) -> String {
    if share > 0.99 {
        ">99 %".to_owned()
    } else if share < 0.01 {
        "<1 %".to_owned()
    } else {
        percent(share)
    }
}

pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}

/// A name that leaves room for the numbers beside it.
pub(super) fn shortened(name: &str) -> String {
    const MOST: usize = 40;
    if name.chars().count() <= MOST {
        return name.to_owned();
    }
    let kept: String = name.chars().take(MOST - 1).collect();
    format!("{}…", kept.trim_end())
}

/// `10000` as `10,000`.
pub(super) fn grouped(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (k, digit) in digits.chars().enumerate() {
        if k > 0 && (digits.len() - k).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

pub(super) fn table(header: &[&str]) -> Table {
    let mut table = Table::new();
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')));
    table.set_header(header.iter().copied());
    table
}

pub(super) fn right(table: &mut Table, columns: &[usize]) {
    for column in columns {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

/// Whole units, in groups of three digits: `−1,234`.
pub(super) fn money(value: f64) -> String {
    let whole = libm::round(value.abs());
    let digits = format!("{whole:.0}");
    let mut out = String::new();
    for (k, digit) in digits.chars().enumerate() {
        if k > 0 && (digits.len() - k).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if value < 0.0 && whole > 0.0 { format!("−{out}") } else { out }
}
