//! What tells plans apart, as text for a terminal.

use std::fmt::Write;

use crate::forecast::{DayUnit, Difference, FinishComparison, TargetId};
use crate::model::{Id, ItemId, Plan};

use super::super::report::{chance, date_at, grouped, money, right, shortened, table, title};
use super::{Against, Contender, Found};

/// How many items are named that moved most.
const MOVED: usize = 5;

/// How many changes of input are named.
const INPUTS: usize = 20;

/// What was found as text that ends in a newline.
pub(super) fn report(found: &Found) -> String {
    let mut out = format!("{}\n\n{}\n\n", title(&found.first().asked.plan), outcomes(found));
    for against in &found.against {
        out.push_str(&section(found, against));
    }
    let _ = writeln!(
        out,
        "Every plan under the same {} futures, seed {}: differences are of the same future, with ± \
         one\nstandard error. ≈ no detectable difference: it is within 1.96 of its standard errors; \
         in brackets,\nabout how many futures would tell, if it is as large as it looks.",
        grouped(found.run.trials),
        found.run.seed
    );
    if found.proposed() && !found.promises.is_empty() {
        let _ = writeln!(
            out,
            "Nothing is promised: the {} items that the first could commit to stand in for all.",
            found.promises.len()
        );
    }
    out
}

/// The plans side by side.
fn outcomes(found: &Found) -> comfy_table::Table {
    let mut table = table(&["plan", "P50", "P85", "all kept", "delay cost"]);
    for (at, contender) in found.contenders.iter().enumerate() {
        let forecast = &contender.forecast;
        let mark = if at == found.reference { " (reference)" } else { "" };
        table.add_row([
            format!("{}{mark}", shortened(&named(found, contender))),
            date_at(&forecast.plan.finish, 0.5),
            date_at(&forecast.plan.finish, 0.85),
            forecast.promises.chance_all.map_or_else(|| "–".to_owned(), chance),
            forecast.delay_cost.map_or_else(|| "–".to_owned(), |cost| money(cost.mean)),
        ]);
    }
    right(&mut table, &[3, 4]);
    table
}

/// A plan's name, with its file where there are several.
fn named(found: &Found, contender: &Contender) -> String {
    let name = contender.asked.name();
    let first = &found.contenders[0].asked.file;
    if found.contenders.iter().all(|other| other.asked.file == *first) {
        return name;
    }
    let file = contender.asked.file.file_name().unwrap_or_default().to_string_lossy();
    format!("{name} in {file}")
}

fn section(found: &Found, against: &Against) -> String {
    let other = &found.contenders[against.at];
    let mut out =
        format!("{} against {}\n", capitalized(&named(found, other)), named(found, found.first()));
    out.push_str(&inputs(&against.inputs));
    let _ = writeln!(out, "\n{}\n", differences(found, against));
    out.push_str(&moved(found, against));
    out
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

fn inputs(inputs: &[String]) -> String {
    if inputs.is_empty() {
        return "  The same inputs.\n".to_owned();
    }
    let mut out: String = inputs.iter().take(INPUTS).map(|input| format!("  {input}\n")).collect();
    if let Some(more) = inputs.len().checked_sub(INPUTS).filter(|more| *more > 0) {
        let _ = writeln!(out, "  and {more} more; --json has them all");
    }
    out
}

fn differences(found: &Found, against: &Against) -> comfy_table::Table {
    let comparison = &against.comparison;
    let days = match comparison.days {
        DayUnit::Working => "working days",
        DayUnit::Calendar => "calendar days",
    };
    let mut table =
        table(&["finish", &format!("P50, {days}"), "P85", "mean", "chance by its date"]);
    for (target, finish) in &comparison.targets {
        table.add_row([
            target_name(&found.first().asked.plan, target),
            cell(finish.p50.days, in_days),
            cell(finish.p85.days, in_days),
            cell(finish.mean, in_days),
            cell(finish.chance_by_date, points),
        ]);
    }
    if let Some(kept) = comparison.kept {
        table.add_row(one(
            "promises kept",
            cell(Some(kept.number), |number| format!("{number:.2}")),
        ));
        table.add_row(one("all promises kept", cell(Some(kept.all), points)));
    }
    if let Some(cost) = comparison.delay_cost {
        table.add_row(one("delay cost", cell(Some(cost), money)));
    }
    for (ends, value) in comparison.value.iter().take(4) {
        table.add_row(one(&format!("value by {ends}"), cell(Some(*value), money)));
    }
    right(&mut table, &[1, 2, 3, 4]);
    table
}

/// A row whose one number stands under the mean.
fn one(name: &str, number: String) -> [String; 5] {
    [name.to_owned(), String::new(), String::new(), number, String::new()]
}

fn in_days(days: f64) -> String {
    format!("{days:.1}")
}

fn points(chance: f64) -> String {
    format!("{:.1} %", 100.0 * chance)
}

fn cell(difference: Option<Difference>, number: impl Fn(f64) -> String) -> String {
    match difference {
        Some(found) if found.detectable => {
            let sign = if found.value > 0.0 { "+" } else { "−" };
            format!("{sign}{} ± {}", number(found.value.abs()), number(found.se))
        }
        Some(found) => match found.trials_to_detect.and_then(|trials| u32::try_from(trials).ok()) {
            Some(trials) => format!("≈ ({})", grouped(rounded(trials))),
            None => "≈".to_owned(),
        },
        None => "–".to_owned(),
    }
}

/// To two figures: it is a rough number.
fn rounded(trials: u32) -> u32 {
    let mut unit: u32 = 1;
    while trials / unit >= 100 {
        unit *= 10;
    }
    trials.div_ceil(unit).saturating_mul(unit)
}

fn target_name(plan: &Plan, target: &TargetId) -> String {
    let (name, id) = match target {
        TargetId::Plan => return "the whole plan".to_owned(),
        TargetId::Milestone(id) => {
            (plan.milestones.iter().find(|m| m.id == *id).map(|m| &m.name), id.as_str())
        }
        TargetId::Objective(id) => {
            (plan.objectives.iter().find(|o| o.id == *id).map(|o| &o.name), id.as_str())
        }
    };
    shortened(name.filter(|name| !name.is_empty()).map_or(id, String::as_str))
}

/// The items whose mean finish moved most, of those that moved detectably.
fn moved(found: &Found, against: &Against) -> String {
    let mean = |(id, finish): &(ItemId, FinishComparison)| {
        let mean = finish.mean.filter(|mean| mean.detectable)?;
        Some((id.clone(), mean))
    };
    let mut items: Vec<(ItemId, Difference)> =
        against.comparison.items.iter().filter_map(mean).collect();
    items.sort_by(|(_, a), (_, b)| b.value.abs().total_cmp(&a.value.abs()));
    if against.comparison.items.is_empty() {
        return String::new();
    }
    if items.is_empty() {
        return "No item moves detectably.\n\n".to_owned();
    }
    let plan = &found.first().asked.plan;
    let mut out = "Items that move most, mean days: ".to_owned();
    let words = items.iter().take(MOVED).map(|(id, mean)| {
        let name = plan.items.iter().find(|item| item.id == *id).map(|item| item.name.as_str());
        let name = name.filter(|name| !name.is_empty()).unwrap_or(id.as_str());
        format!("{} {}", shortened(name), cell(Some(*mean), in_days))
    });
    out.push_str(&words.collect::<Vec<_>>().join(" · "));
    out.push_str("\n\n");
    out
}
