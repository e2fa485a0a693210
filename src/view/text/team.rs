//! The words of teams: what they can give, what is asked of them, and for what.

use crate::view::format;

/// A unit of work.
pub fn person_days() -> &'static str {
    "person-days"
}

/// A unit of work.
pub fn stories() -> &'static str {
    "stories"
}

/// A unit of work.
pub fn lane_days() -> &'static str {
    "lane-days"
}

/// How much of what a team can give is used.
pub fn used(share: f64) -> String {
    format::plain_percent(share)
}

/// More is asked than can be given.
pub fn too_much(amount: &str, unit: &str) -> String {
    format!("over-full: {amount} {unit} too many")
}

/// Less is asked than can be given.
pub fn left_over(amount: &str, unit: &str) -> String {
    format!("room for {amount} {unit}")
}

/// As much is asked as can be given.
pub fn just_full() -> &'static str {
    "just full"
}

/// All open work of a team, and the quarter that has room for the last of it.
pub fn open_work(open: &str, unit: &str, by: Option<&str>) -> String {
    match by {
        Some(by) => {
            format!("{open} {unit} of open work; the last of it fits into the quarter to {by}")
        }
        None => format!("{open} {unit} of open work, more than all these quarters have room for"),
    }
}

/// The people of a team, for those who do not see the chart.
pub fn people_over_time(first: &str, most: &str) -> String {
    format!("People over time: {first} at first, {most} at most")
}

/// Past weeks: their mean, the least and the most, and the half in the middle.
pub fn history(weeks: usize, mean: &str, all: [&str; 2], half: [&str; 2]) -> String {
    format!(
        "{}: {mean} stories a week on average, from {} to {}; half of them from {} to {}",
        format::counted(weeks, "week", "weeks"),
        all[0],
        all[1],
        half[0],
        half[1]
    )
}

/// A share in percent against its target.
pub fn against_target(share: f64, target: Option<f64>) -> String {
    let Some(target) = target else { return "no target".to_owned() };
    let points = (share - target).round();
    match points {
        0.0 => format!("on its target of {target:.0} %"),
        more if more > 0.0 => {
            format!("{more:.0} points over its target of {target:.0} %")
        }
        less => format!("{:.0} points under its target of {target:.0} %", -less),
    }
}

/// What the shares are of; the teams whose work is counted in another unit.
pub fn shares_of(uncounted: &str) -> String {
    let all = "Shares of the mean estimated effort of all open items.";
    match uncounted {
        "" => all.to_owned(),
        teams => format!(
            "{all} All teams together are those that count person-days; what is counted otherwise \
             ({teams}) stands in the table by itself."
        ),
    }
}
