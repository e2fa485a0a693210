//! The words of the register of risks and its matrix.

use crate::view::format;

/// A probability between two bounds, of which the upper belongs to the next band.
pub fn band(low: f64, high: f64) -> String {
    format!("{:.0}–{:.0} %", 100.0 * low, 100.0 * high)
}

/// What a risk does to the finish, from nothing to the most; the bounds are working days.
pub fn delay_band(low: Option<f64>, high: Option<f64>) -> String {
    match (low, high) {
        (None, None) => "No detectable difference".to_owned(),
        (None, Some(high)) => format!("Under {}", format::days(high)),
        (Some(low), Some(high)) => format!("{low:.0} to {}", format::days(high)),
        (Some(low), None) => format!("{} or more", format::days(low)),
    }
}

/// A cell of the matrix, for those who hear it.
pub fn cell(probability: &str, delay: &str) -> String {
    format!("Probability {probability}; {delay}")
}

/// A mark in the matrix.
pub fn mark(name: &str, probability: &str, days: &str) -> String {
    format!("{name}: probability {probability}, costs {days}")
}

/// In place of a figure.
pub fn not_yet() -> &'static str {
    "not simulated yet"
}

/// In place of a figure.
pub fn closed() -> &'static str {
    "closed, not simulated"
}

/// In place of a figure.
pub fn untold() -> &'static str {
    "cannot be told: beyond the horizon"
}

/// Above the marks that have no place in the matrix, of which some are still to be simulated.
pub fn unplaced(count: usize, yet: bool) -> String {
    let risks = format::counted(count, "risk", "risks");
    match yet {
        true => format!("Not placed, being still to be simulated: {risks}"),
        false => format!(
            "Not placed, since what it costs in days cannot be told beyond the horizon: {risks}"
        ),
    }
}

/// A figure that is less than nothing: things are better with the risk.
pub fn better_with(amount: &str) -> String {
    format!("{amount} less with it")
}

/// A probability that a mitigation left.
pub fn mitigated(now: &str, without: &str) -> String {
    format!("{now}, mitigated from {without}")
}

/// What a mitigation is worth.
pub fn saves(active: bool, amounts: &[String]) -> String {
    let what = amounts.join(" and ");
    if active { format!("saves {what}") } else { format!("would save {what}") }
}

/// What a mitigation costs more than it saves.
pub fn loses(active: bool, amounts: &[String]) -> String {
    let what = amounts.join(" and ");
    if active { format!("costs {what} more") } else { format!("would cost {what} more") }
}

/// What a mitigation takes.
pub fn takes(amounts: &[String]) -> String {
    format!("takes {}", amounts.join(" and "))
}

/// Work that a mitigation takes of a team, in its own unit.
pub fn work_of(effort: &str, stories: bool, team: &str) -> String {
    let unit = match (stories, effort == "1") {
        (true, true) => "story",
        (true, false) => "stories",
        (false, true) => "person-day",
        (false, false) => "person-days",
    };
    format!("{effort} {unit} of {team}")
}

/// Items with a tag.
pub fn tagged(tag: &str) -> String {
    format!("all tagged {tag}")
}

/// A list that is cut.
pub fn and_more(shown: &str, more: usize) -> String {
    format!("{shown} and {more} more")
}

/// What the risk that costs most days costs.
pub fn costs_most_days(risk: &str, days: &str) -> String {
    format!("“{risk}” costs the 85 % sure finish most: {days}.")
}

/// What the risk that costs most money costs.
pub fn costs_most_money(risk: &str, money: &str) -> String {
    format!("“{risk}” costs most in delay: {money}.")
}

/// No risk can be told apart from none.
pub fn none_costs() -> &'static str {
    "No risk makes a detectable difference to the finish or to the cost of delay."
}

/// What the figures rest on.
pub fn same_futures(trials: u32) -> String {
    format!(
        "Each risk taken away alone, and each mitigation switched over alone, under the same {} futures \
         as the plan; ± is a 95 % interval.",
        format::whole(u64::from(trials))
    )
}

/// Nothing costs money.
pub fn no_money() -> &'static str {
    "Nothing in the plan has a cost of delay, so that there is no cost in money."
}

/// How far the work is.
pub fn trying(done: usize, total: u32) -> String {
    match total {
        0 => "Simulating the plan as it stands".to_owned(),
        total => format!("{done} of {total} simulated"),
    }
}

/// Headings of the register as a file. Those with ± are half of a 95 % interval.
pub fn file_head(currency: Option<&str>) -> Vec<String> {
    let money = currency.unwrap_or("money");
    [
        "Id",
        "Risk",
        "Status",
        "Owner",
        "Probability",
        "Probability without mitigation",
        "Hits",
        "Costs, working days of the 85 % sure finish",
        "±",
        "Can be told",
        "Costs",
        "±",
        "Can be told",
        "Mitigation",
        "Part of the plan",
        "Saves, working days",
        "±",
        "Saves",
        "±",
        "Takes",
        "Notes",
    ]
    .map(|head| match head {
        "Costs" | "Saves" => format!("{head}, {money}"),
        head => head.to_owned(),
    })
    .into()
}

/// Yes or no in a file.
pub fn yes_no(yes: bool) -> &'static str {
    if yes { "yes" } else { "no" }
}
