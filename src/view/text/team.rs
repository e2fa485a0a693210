//! The words of teams: what they can give, what is asked of them, and for what.

use crate::view::format;

use super::language::{says, word};

/// A unit of work.
pub fn person_days() -> &'static str {
    word!("person-days", "Personentage")
}

/// A unit of work.
pub fn stories() -> &'static str {
    word!("stories", "Stories")
}

/// A unit of work.
pub fn lane_days() -> &'static str {
    word!("lane-days", "Spurtage")
}

/// How much of what a team can give is used.
pub fn used(share: f64) -> String {
    format::plain_percent(share)
}

/// More is asked than can be given.
pub fn too_much(amount: &str, unit: &str) -> String {
    says!("over-full: {amount} {unit} too many", "überfüllt: {amount} {unit} zu viel")
}

/// Less is asked than can be given.
pub fn left_over(amount: &str, unit: &str) -> String {
    says!("room for {amount} {unit}", "Platz für {amount} {unit}")
}

/// As much is asked as can be given.
pub fn just_full() -> &'static str {
    word!("just full", "gerade voll")
}

/// All open work of a team, and the quarter that has room for the last of it.
pub fn open_work(open: &str, unit: &str, by: Option<&str>) -> String {
    match by {
        Some(by) => {
            says!(
                "{open} {unit} of open work; the last of it fits into the quarter to {by}",
                "{open} {unit} offene Arbeit; der Rest davon passt ins Quartal bis {by}"
            )
        }
        None => says!(
            "{open} {unit} of open work, more than all these quarters have room for",
            "{open} {unit} offene Arbeit, mehr, als in alle diese Quartale passt"
        ),
    }
}

/// The people of a team, for those who do not see the chart.
pub fn people_over_time(first: &str, most: &str) -> String {
    says!(
        "People over time: {first} at first, {most} at most",
        "Personen im Lauf der Zeit: anfangs {first}, höchstens {most}"
    )
}

/// Past weeks: their mean, the least and the most, and the half in the middle.
pub fn history(weeks: usize, mean: &str, all: [&str; 2], half: [&str; 2]) -> String {
    says!(
        "{}: {mean} stories a week on average, from {} to {}; half of them from {} to {}",
        "{}: im Mittel {mean} Stories je Woche, von {} bis {}; die Hälfte von {} bis {}",
        format::counted(weeks, word!("week", "Woche"), word!("weeks", "Wochen")),
        all[0],
        all[1],
        half[0],
        half[1]
    )
}

fn points_of_share(count: f64) -> String {
    format::counted(count as usize, word!("point", "Punkt"), word!("points", "Punkte"))
}

/// A share in percent against its target.
pub fn against_target(share: f64, target: Option<f64>) -> String {
    let Some(target) = target else { return word!("no target", "kein Zielwert").to_owned() };
    let points = (share - target).round();
    match points {
        0.0 => says!("on its target of {target:.0} %", "auf dem Zielwert von {target:.0} %"),
        more if more > 0.0 => says!(
            "{} over its target of {target:.0} %",
            "{} über dem Zielwert von {target:.0} %",
            points_of_share(more)
        ),
        less => says!(
            "{} under its target of {target:.0} %",
            "{} unter dem Zielwert von {target:.0} %",
            points_of_share(-less)
        ),
    }
}

/// What the shares are of; the teams whose work is counted in another unit; what the targets add up
/// to, in percent.
pub fn shares_of(uncounted: &str, targets: f64) -> String {
    let all = word!(
        "Shares of the mean estimated effort of all open items.",
        "Anteile am mittleren geschätzten Aufwand aller offenen Vorhaben."
    );
    let all = match targets.round() {
        0.0 | 100.0 => all.to_owned(),
        sum => says!(
            "{all} The targets add up to {sum:.0} %.",
            "{all} Die Zielwerte ergeben zusammen {sum:.0} %."
        ),
    };
    match uncounted {
        "" => all,
        teams => says!(
            "{all} All teams together are those that count person-days; what is counted otherwise \
             ({teams}) stands in the table by itself.",
            "{all} Alle Teams zusammen sind jene, die Personentage zählen; was anders \
                 gezählt wird ({teams}), steht für sich in der Tabelle."
        ),
    }
}
