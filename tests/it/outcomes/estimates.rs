//! The sum of 30 tasks, forecast from what tasks estimated like them took before.
//!
//! Tasks stand in the order of their estimates; when they were done is not in the data, so that the
//! last of the tasks before may have been open still.

use roadcast::trial::{Detail, Recording, Simulator};
use serde_json::{Value, json};

use super::{Coverage, LEVELS, at_least, heading, table};
use crate::plans::{network, team};

/// Hours of a task.
#[derive(Clone, Copy)]
struct Task {
    estimate: f64,
    actual: f64,
}

const TASKS: usize = 30;
/// Tasks that must be known before the first forecast.
const KNOWN: usize = 500;
const TRIALS: u32 = 1000;
/// A person-day in hours: estimates are multiples of a tenth of it.
const HOURS: f64 = 7.0;

/// How a forecast is made of the past.
#[derive(Clone, Copy)]
enum Method {
    /// Each estimate, times the plan's estimation error: all past ratios of actual to estimate.
    Error,
    /// Each task of the past tasks whose estimates are closest, scaled to the estimate.
    Alike {
        /// How many past tasks.
        tasks: usize,
        /// The plan's correlation.
        correlation: f64,
    },
}

fn tasks() -> Option<Vec<Task>> {
    let hours = |cell: &String| cell.parse().expect("hours");
    let rows = table("estimates/sip_first_half.csv")?;
    Some(rows.iter().map(|row| Task { estimate: hours(&row[4]), actual: hours(&row[5]) }).collect())
}

/// The plan of these estimates, made by one person, one after another.
fn plan(method: Method, past: &[Task], estimates: &[f64]) -> Value {
    let (efforts, estimation): (Vec<Value>, Value) = match method {
        Method::Error => {
            let ratios: Vec<f64> = past.iter().map(|task| task.actual / task.estimate).collect();
            let efforts = estimates.iter().map(|estimate| json!(estimate / HOURS)).collect();
            (efforts, json!({ "correlation": 0, "error": { "samples": ratios } }))
        }
        Method::Alike { tasks, correlation } => {
            let alike = |estimate: &f64| json!({ "samples": alike(past, *estimate, tasks) });
            (estimates.iter().map(alike).collect(), json!({ "correlation": correlation }))
        }
    };
    let item = |(n, effort): (usize, &Value)| json!({ "id": format!("I{n}"), "parts": [{ "team": "T", "effort": effort }] });
    let items: Vec<Value> = efforts.iter().enumerate().map(item).collect();
    json!({ "estimation": estimation, "teams": [team("T", 1)], "items": items })
}

/// Person-days that an estimate became in the latest of the tasks estimated most like it.
fn alike(past: &[Task], estimate: f64, tasks: usize) -> Vec<f64> {
    let far = |task: &Task| libm::fabs(libm::log(task.estimate / estimate));
    let mut latest_first: Vec<&Task> = past.iter().rev().collect();
    latest_first.sort_by(|a, b| far(a).total_cmp(&far(b)));
    let nearest = latest_first.into_iter().take(tasks);
    nearest.map(|task| task.actual / task.estimate * estimate / HOURS).collect()
}

/// Forecasts every 30 tasks of all that follow.
fn coverage(tasks: &[Task], method: Method, known: usize) -> Coverage {
    let mut coverage = Coverage::default();
    for first in (KNOWN..=tasks.len() - TASKS).step_by(TASKS) {
        let past = &tasks[first.saturating_sub(known)..first];
        let window = &tasks[first..first + TASKS];
        let estimates: Vec<f64> = window.iter().map(|task| task.estimate).collect();
        let network = network(plan(method, past, &estimates));
        let tally =
            Simulator::new(&network).simulate(0..TRIALS, Detail::Everything, Recording::Targets);
        let mut finishes: Vec<f64> = tally.finishes(0).collect();
        finishes.sort_by(f64::total_cmp);
        let took = window.iter().map(|task| task.actual).sum::<f64>() / HOURS;
        // Forecasts are days, and so is the day on which it was really done.
        let day = |time: f64| (time - 1e-9).ceil();
        coverage.count(LEVELS.map(|p| day(took) <= day(at_least(&finishes, p))));
    }
    coverage
}

#[test]
fn thirty_tasks_take_as_long_as_tasks_like_them() {
    let Some(tasks) = tasks() else { return };
    let mut report = heading("SiP: the sum of 30 tasks, % of forecasts that held");
    for known in [KNOWN, tasks.len()] {
        let of = if known == KNOWN { "500 tasks before" } else { "all tasks before" };
        report += &coverage(&tasks, Method::Error, known).row(&format!("estimation error, {of}"));
        for correlation in [0.0, 0.2] {
            let name = format!("100 tasks alike of {of}, correlation {correlation}");
            let found = coverage(&tasks, Method::Alike { tasks: 100, correlation }, known);
            report += &found.row(&name);
            found.assert_not_over_confident(&name);
        }
    }
    println!("{report}");
}
