//! The words of plans that are compared, decided on and merged.

use crate::view::format;

/// A plan or a phrase for it, of another file.
pub fn in_file(plan: &str, file: &str) -> String {
    format!("{plan} in {file}")
}

/// Why a plan is not compared.
pub fn left_out_problems() -> &'static str {
    "Not compared: it has problems. Show it to mend them."
}

/// Why a plan is not compared.
pub fn left_out_date(date: &str) -> String {
    format!("Not compared: it counts from {date}, the base plan from another date.")
}

/// A small finish chart, for those who do not see it.
pub fn spark_label(likely: &str, sure: &str) -> String {
    format!("Finish: as likely as not by {likely}, 85 % sure by {sure}")
}

/// A figure of a target: `85 % sure, Refunds for all`.
pub fn figure_of(figure: &str, target: &str) -> String {
    format!("{target}: {}", lower_first(figure))
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// How the finish differs.
pub fn lead(other: &str, difference: &str, reference: &str) -> String {
    format!("In {other}, the 85 % sure finish is {difference} than in {reference}.")
}

/// The finish cannot be told apart.
pub fn lead_none(other: &str, reference: &str) -> String {
    format!("No detectable difference between the 85 % sure finish of {other} and of {reference}.")
}

/// Beside an outcome that cannot be told apart.
pub fn no_difference() -> &'static str {
    "no detectable difference"
}

/// How many futures would make a difference detectable, if it is as large as it looks.
pub fn would_tell(trials: u64) -> String {
    /// What can be simulated.
    const MOST: u64 = 1_000_000;
    if trials > MOST {
        return "not even a million futures".to_owned();
    }
    let mut unit = 1;
    while trials / unit >= 100 {
        unit *= 10;
    }
    format!("about {} futures", format::whole(trials.div_ceil(unit) * unit))
}

/// More or less of something.
pub fn more(amount: &str, more: bool) -> String {
    format!("{amount} {}", if more { "more" } else { "less" })
}

/// A difference in days; no digit that the error makes meaningless.
pub fn days(size: f64, error: f64, working: bool, later: bool) -> String {
    let unit = if working { "working days" } else { "days" };
    format!("{} {unit} {}", format::spread(size, error), if later { "later" } else { "earlier" })
}

/// Points of a chance.
pub fn points(size: f64, error: f64) -> String {
    format!("{} points", format::spread(size, error))
}

/// How many promises are kept.
pub fn kept_of(kept: f64, promised: usize) -> String {
    format!("{kept:.1} of {promised}")
}

/// The value delivered by a date.
pub fn value_by(date: &str) -> String {
    format!("Value by {date}")
}

/// An item that moved.
pub fn moved(item: &str, days: &str) -> String {
    format!("{item}: {days}")
}

/// Which items moved was not recorded.
pub fn moves_unknown() -> &'static str {
    "The plans are too large to keep when each item was done in each future; the command line tells."
}

/// No item moved.
pub fn none_moves() -> &'static str {
    "No item moves detectably."
}

/// Of all pairs of futures, how many finish earlier, on the same day, and later.
pub fn shifts(earlier: f64, same: f64, later: f64) -> String {
    let part = |share: f64, what: &str| {
        (share > 0.0).then(|| format!("{what} in {}", format::percent(share)))
    };
    let parts = [part(earlier, "earlier"), part(same, "on the same day"), part(later, "later")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("Future by future, the plan finishes {}.", parts.join(", "))
}

/// A bar of the chart of shifts: `3 days earlier: 12 % of the futures`.
pub fn shift_bar(first: i64, last: i64, share: f64) -> String {
    let days = if first == last {
        shift_days(first)
    } else {
        format!("{} to {}", shift_days(first), shift_days(last))
    };
    format!("{days}: {} of the futures", format::percent(share))
}

/// `3 days earlier`, `the same day`, `1 day later`.
pub fn shift_days(days: i64) -> String {
    match days {
        0 => "the same day".to_owned(),
        days => format!(
            "{} {}",
            format::counted(days.unsigned_abs() as usize, "day", "days"),
            if days > 0 { "later" } else { "earlier" }
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
    "People, on average until the quarter’s end"
}

/// The axis of the finish.
pub fn finish_axis() -> &'static str {
    "Finish of the plan, 85 % sure"
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
    format!("{} over {over}", capitalized(chosen))
}

/// A figure of a decision.
pub fn figure(name: &str, value: &str) -> String {
    format!("{name}: {value}")
}

/// A figure against a plan.
pub fn against(what: &str, plan: &str) -> String {
    format!("{what}, against {plan}")
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Which file a merge starts from.
pub fn origin_here(guest: &str) -> String {
    format!("{guest} is held against the plan as it was when it was last opened or saved here.")
}

/// Which file a merge starts from.
pub fn origin_chosen(guest: &str, file: &str) -> String {
    format!("{guest} and the plan as it is here both come from {file}.")
}

/// No file is known that both come from.
pub fn origin_unknown(guest: &str) -> String {
    format!(
        "To see what {guest} changed, the file that it was made from is needed: the one that you \
         saved or sent."
    )
}

/// Something that both changed.
pub fn conflict(place: &str) -> String {
    place.to_owned()
}

/// Whose value is kept.
pub fn side(mine: bool, value: &str) -> String {
    format!("{}: {value}", if mine { "Yours" } else { "Theirs" })
}

/// In place of a value that one side took away.
pub fn removed() -> &'static str {
    "removed"
}

/// A scenario that comes, goes or changes.
pub fn scenario_comes(name: &str) -> String {
    format!("Scenario “{name}” is new")
}

/// A scenario that goes.
pub fn scenario_goes(name: &str) -> String {
    format!("Scenario “{name}” is gone")
}

/// A scenario that changes.
pub fn scenario_changes(name: &str, how: &str) -> String {
    if how.is_empty() {
        format!("Scenario “{name}” changes")
    } else {
        format!("Scenario “{name}”: {how}")
    }
}

/// A decision that comes.
pub fn decision_comes(title: &str) -> String {
    format!("Decision: {title}")
}

/// Other run settings.
pub fn other_run() -> &'static str {
    "Another number of futures, seed or confidence"
}

/// An order that both changed.
pub fn order_kept(thing: &str) -> String {
    format!("{thing} was moved on both sides: it stays where you put it")
}
