//! The words of the report.

use crate::calendar::Date;
use crate::view::format;
use crate::view::headline::Standing;

/// Which plan, where there are scenarios too.
pub fn of_base() -> &'static str {
    "Base plan."
}

/// Of which day it is, and on what it rests.
pub fn made_on(today: Date, as_of: Date, trials: Option<u32>) -> String {
    let rests = trials
        .map(|trials| format!(", from {} simulated futures", format::whole(trials.into())))
        .unwrap_or_default();
    format!("Work as it stood on {}. Made on {}{rests}.", format::date(as_of), format::date(today))
}

/// How far the figures are to be trusted, where that is not wholly.
pub fn standing(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::None => Some("Nothing is simulated yet."),
        Standing::Stale => Some("The plan was changed since: the figures are being made again."),
        Standing::Coarse => Some("A first look: the figures are still getting sharper."),
        Standing::Current => None,
    }
}

/// The chance of all promises together.
pub fn all_kept(chance: f64) -> String {
    format!("All of them are kept in {} of the futures.", format::percent(chance))
}

/// How many promises are less likely than they may be.
pub fn missed(count: usize) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!(
        "{} {verb} less likely than somebody said it must be.",
        format::counted(count, "promise", "promises")
    )
}

/// A tolerance that the chance fell below.
pub fn not_met(tolerance: &str) -> String {
    format!("{tolerance}, not met")
}

/// What could be promised, while nothing is.
pub fn proposal(confidence: f64, items: &str, by: Option<Date>) -> String {
    let sure = format::plain_percent(confidence);
    match by {
        Some(by) => format!(
            "Nothing is promised yet. {sure} sure, all of these together, by {}: {items}.",
            format::date(by)
        ),
        None => {
            format!("Nothing is promised yet, and nothing at the top of the list is {sure} sure.")
        }
    }
}

/// A probability before and after what is done about the risk.
pub fn lowered(before: &str, after: &str) -> String {
    format!("{after}, else {before}")
}

/// What is done about a risk.
pub fn mitigation(name: &str, active: bool) -> String {
    let state = if active { "in the plan" } else { "not in the plan" };
    if name.is_empty() { state.to_owned() } else { format!("{name}: {state}") }
}

/// Nothing is done about a risk.
pub fn no_mitigation() -> &'static str {
    "none known"
}

/// How strongly a risk moves the finish.
pub fn moves(correlation: f64) -> &'static str {
    match correlation.abs() {
        strong if strong >= 0.3 => "a lot",
        clear if clear >= 0.1 => "clearly",
        _ => "hardly",
    }
}

/// A risk that hits everything.
pub fn everything() -> &'static str {
    "everything"
}

/// A risk that hits items with a tag.
pub fn tagged(tag: &str) -> String {
    format!("items tagged {tag}")
}

/// The scenarios are not compared yet.
pub fn plans_underway() -> &'static str {
    "The scenarios are being simulated; their figures come in a moment."
}

/// How it was simulated.
pub fn run(trials: u32, seed: u64, confidence: f64) -> String {
    format!(
        "{} simulated futures from seed {seed}; “commit” means at least {} sure.",
        format::whole(trials.into()),
        format::plain_percent(confidence)
    )
}

/// How estimates are taken.
pub fn estimates(correlation: f64, error: Option<&str>) -> String {
    let together = if correlation > 0.0 {
        format!(
            "Estimates that run over tend to do so together (correlation {}).",
            format::figures(correlation)
        )
    } else {
        "Each estimate runs over or under by itself.".to_owned()
    };
    let error = match error {
        Some(error) => {
            format!("They are widened by how past ones turned out (actual ÷ estimate: {error}).")
        }
        None => "They are taken as given: no record of past ones widens them.".to_owned(),
    };
    format!("{together} {error}")
}

/// How far the simulation looks.
pub fn until(horizon: Date, costs: Option<Date>) -> String {
    let horizon = format::date_without_weekday(horizon);
    match costs {
        Some(costs) => format!(
            "The simulation looks until {horizon}; costs of delay are counted until {}.",
            format::date_without_weekday(costs)
        ),
        None => format!("The simulation looks until {horizon}."),
    }
}

/// A team that is planned by people.
pub fn people(team: &str, now: f64, later: &[(Date, f64)], share: &str, absences: usize) -> String {
    let people = match now {
        1.0 => "1 person".to_owned(),
        count => format!("{} people", format::exact(count)),
    };
    let later: String = later
        .iter()
        .map(|(from, count)| {
            format!(", {} from {}", format::exact(*count), format::date_without_weekday(*from))
        })
        .collect();
    let absences = match absences {
        0 => String::new(),
        count => format!("; {}", format::counted(count, "absence", "absences")),
    };
    format!("{team}: {people}{later}, {share} of their time for this plan{absences}.")
}

/// A team that is planned by its history.
pub fn stories(team: &str, mean: f64, weeks: usize) -> String {
    format!(
        "{team}: as many stories a week as in {} past weeks, {} on average.",
        format::whole(weeks as u64),
        format::exact((mean * 10.0).round() / 10.0)
    )
}

/// A team that has lanes only.
pub fn lanes_only(team: &str, lanes: u32) -> String {
    format!(
        "{team}: {} at once.",
        format::counted(lanes as usize, "piece of work", "pieces of work")
    )
}

/// A share or its bounds.
pub fn shares(low: f64, high: f64) -> String {
    if low == high {
        return format::plain_percent(low);
    }
    format!("{:.0}–{}", low * 100.0, format::plain_percent(high))
}

/// Something from outside.
pub fn arrival(name: &str, first: Date, last: Date) -> String {
    if first == last {
        return format!("{name}: on {}.", format::date_without_weekday(first));
    }
    format!(
        "{name}: between {} and {}.",
        format::date_without_weekday(first),
        format::date_without_weekday(last)
    )
}

/// Items whose estimate is one number.
pub fn without_range(items: usize, open: usize) -> Option<String> {
    (items > 0).then(|| {
        let verb = if items == 1 { "has work" } else { "have work" };
        format!(
            "{items} of {} {verb} estimated as one number, as if that were known.",
            of_open(open)
        )
    })
}

/// Items that cost nothing while they wait.
pub fn without_cost(items: usize, open: usize) -> Option<String> {
    (items > 0).then(|| {
        let verb = if items == 1 { "has" } else { "have" };
        format!(
            "{items} of {} {verb} no cost of delay, so that waiting costs nothing there.",
            of_open(open)
        )
    })
}

fn of_open(open: usize) -> String {
    format::counted(open, "open item", "open items")
}

/// No risk is written down.
pub fn no_risks() -> &'static str {
    "No risk is written down: none happens in any future."
}

/// A remark on an item.
pub fn note(item: &str, note: &str) -> String {
    format!("{item}: {note}")
}

/// What the figures mean, and what they do not.
pub fn method() -> [&'static str; 6] {
    [
        "A date that is 85 % sure is the day by whose end the work is done in 85 of 100 simulated futures; about one \
         such date in seven should be missed.",
        "The chance of several things together counts the futures in which all of them are done; it is \
         not the product of their chances.",
        "In every future a free team takes the ready item of the highest priority and finishes what it \
         began, with the dependencies, absences and risks that the plan names.",
        "Roadcast adds no estimate of its own: the forecast is as good as the estimates, the people and \
         the risks in the plan, and what nobody wrote down happens in no future.",
        "Scenarios meet the same futures, so that what differs between them comes from the scenario and \
         not from luck; ± is a 95 % interval.",
        "“No detectable difference” means that a difference, if there is one, is smaller than what so \
         many futures can tell.",
    ]
}
