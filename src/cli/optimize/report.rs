//! The best order as text for a terminal.

use std::fmt::Write;

use comfy_table::Table;

use crate::forecast::Difference;
use crate::search::{Goal, WorthMean};

use super::super::report::{grouped, money, right, shortened, table, title};
use super::Found;

/// What was found as text that ends in a newline.
pub(super) fn report(found: &Found<'_>) -> String {
    let mut out = format!("{}\n\n{}\n{}\n\n", title(found.plan), headline(found), order(found));
    let _ = writeln!(out, "{}\n", against(found));
    let _ = writeln!(
        out,
        "Every order under the same {} futures, seed {}, none of which the search has seen; ± one \
         standard error.\n≈ no detectable difference: it is within 1.96 of its standard errors.",
        grouped(found.run.trials),
        found.run.seed
    );
    out
}

fn headline(found: &Found<'_>) -> String {
    let tried = u32::try_from(found.evaluations).unwrap_or(u32::MAX);
    let worth = worth(found, found.worth);
    match found.kept {
        None => format!("The best of {} orders: {worth}.", grouped(tried)),
        Some(method) => format!(
            "None of {} orders is detectably better than the best ranking, {}: {worth}.",
            grouped(tried),
            method.name()
        ),
    }
}

fn order(found: &Found<'_>) -> Table {
    let mut table = table(&["", "item", "name", "in the plan"]);
    // Its place among those that can be moved, as it stands.
    let mut listed = found.order.clone();
    listed.sort_unstable();
    for (place, item) in found.order.iter().enumerate() {
        let before = listed.binary_search(item).unwrap_or(place);
        table.add_row([
            (place + 1).to_string(),
            found.plan.items[*item].id.to_string(),
            shortened(&found.plan.items[*item].name),
            if before == place { String::new() } else { (before + 1).to_string() },
        ]);
    }
    right(&mut table, &[0, 3]);
    table
}

fn against(found: &Found<'_>) -> Table {
    let mut table = table(&["against", unit(found.goal), "the best order has"]);
    for (method, of_method, difference) in &found.against {
        let cell = if found.kept == Some(*method) {
            "the best".to_owned()
        } else {
            more(found, *difference)
        };
        table.add_row([method.name().to_owned(), worth(found, *of_method), cell]);
    }
    right(&mut table, &[1, 2]);
    table
}

fn unit(goal: Goal) -> &'static str {
    match goal {
        Goal::DelayCost => "delay cost",
        Goal::Value { .. } => "value by then",
        Goal::Commitments => "all promises kept",
        Goal::Finish => "finish, working days",
    }
}

fn worth(found: &Found<'_>, worth: WorthMean) -> String {
    format!("{} ± {}", number(found.goal, worth.mean), number(found.goal, worth.se))
}

fn more(found: &Found<'_>, difference: Difference) -> String {
    if !difference.detectable {
        return "≈".to_owned();
    }
    let sign = if difference.value > 0.0 { "+" } else { "−" };
    let (size, se) = (difference.value.abs(), difference.se);
    match found.goal {
        // Of two chances, not a share of one.
        Goal::Commitments => format!("{sign}{:.1} ± {:.1} points", 100.0 * size, 100.0 * se),
        goal @ (Goal::DelayCost | Goal::Value { .. } | Goal::Finish) => {
            format!("{sign}{} ± {}", number(goal, size), number(goal, se))
        }
    }
}

fn number(goal: Goal, value: f64) -> String {
    match goal {
        Goal::DelayCost | Goal::Value { .. } => money(value),
        Goal::Commitments => format!("{:.1} %", 100.0 * value),
        Goal::Finish => format!("{value:.2}"),
    }
}
