//! The words of plans that are compared, decided on and merged.

use crate::session::Language;
use crate::view::format;

use super::language::{says, word};

/// A plan or a phrase for it, of another file.
pub fn in_file(plan: &str, file: &str) -> String {
    says!("{plan} in {file}", "{plan} in {file}")
}

/// Why a plan is not compared.
pub fn left_out_problems() -> &'static str {
    word!(
        "Not compared: it has problems. Show it to mend them.",
        "Nicht verglichen: Er hat Probleme. Zeigen, um sie zu beheben."
    )
}

/// Why a plan is not compared.
pub fn left_out_date(date: &str) -> String {
    says!(
        "Not compared: it counts from {date}, the base plan from another date.",
        "Nicht verglichen: Er zählt ab {date}, der Grundplan ab einem anderen Tag."
    )
}

/// A small finish chart, for those who do not see it.
pub fn spark_label(likely: &str, sure: &str) -> String {
    says!(
        "Finish: as likely as not by {likely}, 85 % sure by {sure}",
        "Ende: ebenso wahrscheinlich wie nicht bis {likely}, 85 % sicher bis {sure}"
    )
}

/// A figure of a target: `85 % sure, Refunds for all`.
pub fn figure_of(figure: &str, target: &str) -> String {
    format!("{target}: {}", lower_first(figure))
}

/// As it stands inside a sentence; German writes its nouns there as anywhere.
fn lower_first(text: &str) -> String {
    if Language::now() == Language::German {
        return text.to_owned();
    }
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// How the finish differs.
pub fn lead(other: &str, difference: &str, reference: &str) -> String {
    says!(
        "In {other}, the 85 % sure finish is {difference} than in {reference}.",
        "In {other} ist das 85 % sichere Ende {difference} als in {reference}."
    )
}

/// The finish cannot be told apart.
pub fn lead_none(other: &str, reference: &str) -> String {
    says!(
        "No detectable difference between the 85 % sure finish of {other} and of {reference}.",
        "Kein erkennbarer Unterschied im 85 % sicheren Ende zwischen {other} und {reference}."
    )
}

/// How many futures would make a difference detectable, if it is as large as it looks.
pub fn would_tell(trials: u64) -> String {
    /// What can be simulated.
    const MOST: u64 = 1_000_000;
    if trials > MOST {
        return word!("not even a million futures", "nicht einmal eine Million Verläufe")
            .to_owned();
    }
    let mut unit = 1;
    while trials / unit >= 100 {
        unit *= 10;
    }
    says!("about {} futures", "etwa {} Verläufe", format::whole(trials.div_ceil(unit) * unit))
}

/// More or less of something.
pub fn more(amount: &str, more: bool) -> String {
    format!("{amount} {}", if more { word!("more", "mehr") } else { word!("less", "weniger") })
}

/// How many promises are kept.
pub fn kept_of(kept: f64, promised: usize) -> String {
    says!("{} of {promised}", "{} von {promised}", format::fixed(kept, 1))
}

/// The value delivered by a date.
pub fn value_by(date: &str) -> String {
    says!("Value by {date}", "Wert bis {date}")
}

/// An item that moved.
pub fn moved(item: &str, days: &str) -> String {
    format!("{item}: {days}")
}

/// Which items moved was not recorded.
pub fn moves_unknown() -> &'static str {
    word!(
        "The plans are too large to keep when each item was done in each future; the command line tells.",
        "Die Pläne sind zu groß, um sich für jeden Verlauf zu merken, wann jedes Vorhaben \
         fertig war; die Kommandozeile sagt es."
    )
}

/// No item moved.
pub fn none_moves() -> &'static str {
    word!("No item moves detectably.", "Kein Vorhaben rückt erkennbar.")
}

/// Of all pairs of futures, how many finish earlier, on the same day, and later.
pub fn shifts(earlier: f64, same: f64, later: f64) -> String {
    let part = |share: f64, what: &str| {
        (share > 0.0).then(|| format!("{what} in {}", format::percent(share)))
    };
    let parts = [
        part(earlier, word!("earlier", "früher")),
        part(same, word!("on the same day", "am selben Tag")),
        part(later, word!("later", "später")),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    says!(
        "Future by future, the plan finishes {}.",
        "Verlauf für Verlauf endet der Plan {}.",
        parts.join(", ")
    )
}

/// A bar of the chart of shifts: `3 days earlier: 12 % of the futures`.
pub fn shift_bar(first: i64, last: i64, share: f64) -> String {
    let days = if first == last {
        shift_days(first)
    } else {
        says!("{} to {}", "{} bis {}", shift_days(first), shift_days(last))
    };
    says!("{days}: {} of the futures", "{days}: {} der Verläufe", format::percent(share))
}

/// `3 days earlier`, `the same day`, `1 day later`.
pub fn shift_days(days: i64) -> String {
    match days {
        0 => word!("the same day", "derselbe Tag").to_owned(),
        days => format!(
            "{} {}",
            format::counted(
                days.unsigned_abs() as usize,
                word!("day", "Tag"),
                word!("days", "Tage")
            ),
            if days > 0 { word!("later", "später") } else { word!("earlier", "früher") }
        ),
    }
}

/// A tick of the chart of shifts: `−5`, `0`, `+5`.
pub fn shift_tick(days: i64) -> String {
    match days {
        0 => "0".to_owned(),
        days if days < 0 => format!("−{}", days.unsigned_abs()),
        days => format!("+{days}"),
    }
}

/// The axis of people.
pub fn people_axis() -> &'static str {
    word!("People, on average until the quarter’s end", "Personen, im Mittel bis zum Quartalsende")
}

/// The axis of the finish.
pub fn finish_axis() -> &'static str {
    word!("Finish of the plan, 85 % sure", "Ende des Plans, 85 % sicher")
}

/// A plan in the trade-off.
pub fn point(name: &str, x: &str, y: &str) -> String {
    format!("{name}: {x}, {y}")
}

/// What was decided.
pub fn decided(chosen: &str) -> String {
    capitalized(chosen)
}

/// What was decided, and over what.
pub fn decided_over(chosen: &str, over: &str) -> String {
    says!("{} over {over}", "{} statt {over}", capitalized(chosen))
}

/// A figure of a decision.
pub fn figure(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}

/// A figure against a plan.
pub fn against(what: &str, plan: &str) -> String {
    says!("{what}, against {plan}", "{what}, gemessen an {plan}")
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Which file a merge starts from.
pub fn origin_here(guest: &str) -> String {
    says!(
        "{guest} is held against the plan as it was when it was last opened or saved here.",
        "{guest} wird mit dem Plan verglichen, wie er zuletzt hier geöffnet oder gespeichert wurde."
    )
}

/// Which file a merge starts from.
pub fn origin_chosen(guest: &str, file: &str) -> String {
    says!(
        "{guest} and the plan as it is here both come from {file}.",
        "{guest} und der Plan, wie er hier ist, stammen beide von {file}."
    )
}

/// No file is known that both come from.
pub fn origin_unknown(guest: &str) -> String {
    says!(
        "To see what {guest} changed, the file that it was made from is needed: the one that you \
         saved or sent.",
        "Um zu sehen, was {guest} geändert hat, braucht es die Datei, aus der es \
             entstand: die gespeicherte oder gesendete."
    )
}

/// Something that both changed.
pub fn conflict(place: &str) -> String {
    place.to_owned()
}

/// Whose value is kept.
pub fn side(mine: bool, value: &str) -> String {
    format!("{}: {value}", if mine { word!("Yours", "Hier") } else { word!("Theirs", "Dort") })
}

/// In place of a value that one side took away.
pub fn removed() -> &'static str {
    word!("removed", "entfernt")
}

/// A scenario that comes, goes or changes.
pub fn scenario_comes(name: &str) -> String {
    says!("Scenario “{name}” is new", "Szenario „{name}“ ist neu")
}

/// A scenario that goes.
pub fn scenario_goes(name: &str) -> String {
    says!("Scenario “{name}” is gone", "Szenario „{name}“ ist weg")
}

/// A scenario that changes.
pub fn scenario_changes(name: &str, how: &str) -> String {
    if how.is_empty() {
        says!("Scenario “{name}” changes", "Szenario „{name}“ ändert sich")
    } else {
        says!("Scenario “{name}”: {how}", "Szenario „{name}“: {how}")
    }
}

/// A decision that comes.
pub fn decision_comes(title: &str) -> String {
    says!("Decision: {title}", "Entscheidung: {title}")
}

/// Other run settings.
pub fn other_run() -> &'static str {
    word!(
        "Another number of futures, seed or confidence",
        "Andere Zahl der Verläufe, anderer Startwert oder andere Sicherheit"
    )
}

/// An order that both changed.
pub fn order_kept(thing: &str) -> String {
    says!(
        "{thing} was moved on both sides: it stays where you put it",
        "{thing} wurde auf beiden Seiten verschoben: Es bleibt, wo es hier steht"
    )
}
