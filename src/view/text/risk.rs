//! The words of the register of risks and its matrix.

use crate::view::format;

use super::language::{Phrase, says, word};

/// A probability between two bounds, of which the upper belongs to the next band.
pub fn band(low: f64, high: f64) -> String {
    format!("{:.0}–{:.0} %", 100.0 * low, 100.0 * high)
}

/// What a risk does to the finish, from nothing to the most; the bounds are working days.
pub fn delay_band(low: Option<f64>, high: Option<f64>) -> String {
    match (low, high) {
        (None, None) => {
            word!("No detectable difference", "Kein erkennbarer Unterschied").to_owned()
        }
        (None, Some(high)) => says!("Under {}", "Unter {}", format::days(high)),
        (Some(low), Some(high)) => says!("{low:.0} to {}", "{low:.0} bis {}", format::days(high)),
        (Some(low), None) => says!("{} or more", "{} oder mehr", format::days(low)),
    }
}

/// A cell of the matrix, for those who hear it.
pub fn cell(probability: &str, delay: &str) -> String {
    says!("Probability {probability}; {delay}", "Wahrscheinlichkeit {probability}; {delay}")
}

/// A mark in the matrix.
pub fn mark(name: &str, probability: &str, days: &str) -> String {
    says!(
        "{name}: probability {probability}, costs {days}",
        "{name}: Wahrscheinlichkeit {probability}, kostet {days}"
    )
}

/// In place of a figure.
pub fn not_yet() -> &'static str {
    word!("not simulated yet", "noch nicht simuliert")
}

/// In place of a figure.
pub fn closed() -> &'static str {
    word!("closed, not simulated", "erledigt, nicht simuliert")
}

/// In place of a figure.
pub fn untold() -> &'static str {
    word!("cannot be told: beyond the horizon", "nicht zu sagen: nach dem Horizont")
}

/// Above the marks that have no place in the matrix, of which some are still to be simulated.
pub fn unplaced(count: usize, yet: bool) -> String {
    let risks = format::counted(count, word!("risk", "Risiko"), word!("risks", "Risiken"));
    match yet {
        true => says!(
            "Not placed, being still to be simulated: {risks}",
            "Noch ohne Platz, weil noch zu simulieren: {risks}"
        ),
        false => says!(
            "Not placed, since what it costs in days cannot be told beyond the horizon: {risks}",
            "Ohne Platz, weil sich nach dem Horizont nicht sagen lässt, wie viele Tage es \
                 kostet: {risks}"
        ),
    }
}

/// A figure that is less than nothing: things are better with the risk.
pub fn better_with(amount: &str) -> String {
    says!("{amount} less with it", "{amount} weniger damit")
}

/// A probability that a mitigation left.
pub fn mitigated(now: &str, without: &str) -> String {
    says!("{now}, mitigated from {without}", "{now}, ohne Gegenmaßnahme {without}")
}

/// What a mitigation is worth.
pub fn saves(active: bool, amounts: &[String]) -> String {
    let what = amounts.join(word!(" and ", " und "));
    if active {
        says!("saves {what}", "spart {what}")
    } else {
        says!("would save {what}", "würde {what} sparen")
    }
}

/// What a mitigation costs more than it saves.
pub fn loses(active: bool, amounts: &[String]) -> String {
    let what = amounts.join(word!(" and ", " und "));
    if active {
        says!("costs {what} more", "kostet {what} mehr")
    } else {
        says!("would cost {what} more", "würde {what} mehr kosten")
    }
}

/// What a mitigation takes.
pub fn takes(amounts: &[String]) -> String {
    says!("takes {}", "braucht {}", amounts.join(word!(" and ", " und ")))
}

/// Work that a mitigation takes of a team, in its own unit.
pub fn work_of(effort: &str, stories: bool, team: &str) -> String {
    let unit = match (stories, effort == "1") {
        (true, true) => word!("story", "Story"),
        (true, false) => word!("stories", "Stories"),
        (false, true) => word!("person-day", "Personentag"),
        (false, false) => word!("person-days", "Personentage"),
    };
    says!("{effort} {unit} of {team}", "{effort} {unit} von {team}")
}

/// Items with a tag.
pub fn tagged(tag: &str) -> String {
    says!("all tagged {tag}", "alle mit Schlagwort {tag}")
}

/// A list that is cut.
pub fn and_more(shown: &str, more: usize) -> String {
    says!("{shown} and {more} more", "{shown} und {more} weitere")
}

/// What the risk that costs most days costs.
pub fn costs_most_days(risk: &str, days: &str) -> String {
    says!(
        "“{risk}” costs the 85 % sure finish most: {days}.",
        "„{risk}“ kostet das 85 % sichere Ende am meisten: {days}."
    )
}

/// What the risk that costs most money costs.
pub fn costs_most_money(risk: &str, money: &str) -> String {
    says!(
        "“{risk}” costs most in delay: {money}.",
        "„{risk}“ kostet am meisten durch Verzögerung: {money}."
    )
}

/// No risk can be told apart from none.
pub fn none_costs() -> &'static str {
    word!(
        "No risk makes a detectable difference to the finish or to the cost of delay.",
        "Kein Risiko macht beim Ende oder bei den Verzögerungskosten einen erkennbaren Unterschied."
    )
}

/// What the figures rest on.
pub fn same_futures(trials: u32) -> String {
    says!(
        "Each risk taken away alone, and each mitigation switched over alone, under the same {} futures \
         as the plan; ± is a 95 % interval.",
        "Jedes Risiko allein weggenommen und jede Gegenmaßnahme allein umgeschaltet, in \
             denselben {} Verläufen wie der Plan; ± ist ein 95-%-Intervall.",
        format::whole(u64::from(trials))
    )
}

/// Nothing costs money.
pub fn no_money() -> &'static str {
    word!(
        "Nothing in the plan has a cost of delay, so that there is no cost in money.",
        "Nichts im Plan hat Verzögerungskosten; darum gibt es keine Kosten in Geld."
    )
}

/// How far the work is.
pub fn trying(done: usize, total: u32) -> String {
    match total {
        0 => word!("Simulating the plan as it stands", "Der Plan wird simuliert, wie er steht")
            .to_owned(),
        total => says!("{done} of {total} simulated", "{done} von {total} simuliert"),
    }
}

/// Headings of the register as a file. Those with ± are half of a 95 % interval.
pub fn file_head(currency: Option<&str>) -> Vec<String> {
    let money = currency.unwrap_or(word!("money", "Geld"));
    let heads = [
        word!("Id", "Kennung"),
        word!("Risk", "Risiko"),
        word!("Status", "Stand"),
        word!("Owner", "Zuständig"),
        word!("Probability", "Wahrscheinlichkeit"),
        word!("Probability without mitigation", "Wahrscheinlichkeit ohne Gegenmaßnahme"),
        word!("Hits", "Trifft"),
        word!(
            "Costs, working days of the 85 % sure finish",
            "Kostet, Arbeitstage des 85 % sicheren Endes"
        ),
        "±",
        word!("Can be told", "Erkennbar"),
        COSTS.text(),
        "±",
        word!("Can be told", "Erkennbar"),
        word!("Mitigation", "Gegenmaßnahme"),
        word!("Part of the plan", "Teil des Plans"),
        word!("Saves, working days", "Spart, Arbeitstage"),
        "±",
        SAVES.text(),
        "±",
        word!("Takes", "Braucht"),
        word!("Notes", "Notizen"),
    ];
    let in_money = |head: &str| head == COSTS.text() || head == SAVES.text();
    let with_unit = |head: &str| match in_money(head) {
        true => format!("{head}, {money}"),
        false => head.to_owned(),
    };
    heads.map(with_unit).into()
}

const COSTS: Phrase = Phrase { english: "Costs", german: "Kostet" };
const SAVES: Phrase = Phrase { english: "Saves", german: "Spart" };

/// Yes or no in a file.
pub fn yes_no(yes: bool) -> &'static str {
    if yes { word!("yes", "ja") } else { word!("no", "nein") }
}
