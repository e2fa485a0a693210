//! The words of rankings, orders and levers.

use crate::model::{Id, Moscow, Plan};
use crate::rank::{Formula, Gap, Input, Method, Source};
use crate::search::{Lever, Merit};
use crate::session::{OrderName, Outcome};
use crate::view::finding::{item_called, team_called};
use crate::view::format;

/// What a method is called.
pub fn method_name(method: Method) -> &'static str {
    match method {
        Method::Moscow(_) => "MoSCoW",
        Method::By(formula) => formula_name(formula),
    }
}

/// What a formula is called.
pub fn formula_name(formula: Formula) -> &'static str {
    match formula {
        Formula::Manual => "Your list",
        Formula::Rice => "RICE",
        Formula::Wsjf => "WSJF",
        Formula::Cd3 => "CD3",
        Formula::Cd3Prerequisites => "CD3 with prerequisites",
        Formula::Ice => "ICE",
        Formula::ValueEffort => "Value ÷ effort",
        Formula::Weighted => "Scorecard",
    }
}

/// A method over a narrow column.
pub fn method_short(method: Method) -> &'static str {
    match method {
        Method::By(Formula::Cd3Prerequisites) => "CD3 + prereq.",
        Method::By(Formula::ValueEffort) => "Value ÷ eff.",
        Method::By(_) | Method::Moscow(_) => method_name(method),
    }
}

/// What a method computes.
pub fn method_formula(method: Method) -> String {
    match method {
        Method::Moscow(within) => {
            format!("Must, should, could, won’t; inside a class by: {}", formula_name(within))
        }
        Method::By(Formula::Manual) => "The list as it stands".to_owned(),
        Method::By(Formula::Rice) => {
            "Reach × impact × confidence ÷ effort in person-months, half a month at the least".to_owned()
        }
        Method::By(Formula::Wsjf) => {
            "(Business value + time criticality + risk or opportunity) ÷ job size".to_owned()
        }
        Method::By(Formula::Cd3) => "Cost of delay per week ÷ duration in weeks".to_owned(),
        Method::By(Formula::Cd3Prerequisites) => {
            "(Its own cost of delay per week + that of everything that waits for it) ÷ its duration \
             in weeks"
                .to_owned()
        }
        Method::By(Formula::Ice) => "Impact × confidence × ease".to_owned(),
        Method::By(Formula::ValueEffort) => "Value ÷ effort".to_owned(),
        Method::By(Formula::Weighted) => {
            "Sum of weight × criterion, each criterion from 0 to 1 over the plan".to_owned()
        }
    }
}

/// What an order is called.
pub fn order_name(order: OrderName) -> &'static str {
    match order {
        OrderName::By(method) => method_name(method),
        OrderName::Found => "The found order",
    }
}

/// An order, within a sentence.
pub fn order_phrase(order: OrderName) -> String {
    match order {
        OrderName::By(Method::By(Formula::Manual)) => "your list".to_owned(),
        OrderName::By(method) => format!("the order of {}", method_name(method)),
        OrderName::Found => "the found order".to_owned(),
    }
}

/// What a new scenario in an order is called.
pub fn scenario_name(order: OrderName) -> String {
    match order {
        OrderName::By(method) => format!("Ordered by {}", method_name(method)),
        OrderName::Found => "Ordered as found".to_owned(),
    }
}

/// What an input of a formula is called.
pub fn input_name(plan: &Plan, input: &Input) -> String {
    let fixed = match input {
        Input::Reach => "Reach",
        Input::RiceImpact | Input::IceImpact => "Impact",
        Input::RiceConfidence | Input::IceConfidence => "Confidence",
        Input::RiceEffort => "Effort, person-months",
        Input::BusinessValue => "Business value",
        Input::TimeCriticality => "Time criticality",
        Input::RiskOpportunity => "Risk or opportunity",
        Input::JobSize => "Job size",
        Input::CostOfDelay => "Cost of delay per week",
        Input::CarriedCost => "Cost of delay of what waits for it, per week",
        Input::Duration => "Duration, weeks",
        Input::Ease => "Ease",
        Input::Value => "Value",
        Input::Effort => "Effort",
        Input::Class => "Class",
        Input::Scorecard => "A scorecard in the plan",
        Input::Criterion(id) => {
            let criteria = plan.scorecard.iter().flat_map(|scorecard| &scorecard.criteria);
            let name = criteria.clone().find(|found| found.id == *id).map(|found| &found.name);
            let name = name.filter(|name| !name.is_empty());
            return name.cloned().unwrap_or_else(|| id.as_str().to_owned());
        }
    };
    fixed.to_owned()
}

/// Why an input is missing.
pub fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::NotGiven => "not given",
        Gap::NotInPersonDays => "not given, and its work is not all in person-days",
        Gap::OtherItemsHaveOne => "not given, but other items have one, in a unit of their own",
        Gap::Zero => "zero, which cannot divide",
    }
}

/// Where a number comes from, where that is not the plan itself.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Given => "",
        Source::OverQuarter => "not lost evenly: the mean per week over the planning quarter",
        Source::FromParts => "not given: the mean effort of its parts",
        Source::Simulated => "not given: simulated, the item alone on its teams",
        Source::Carried => "the sum of what waits for it",
    }
}

/// A class of MoSCoW.
pub fn class(class: Moscow) -> &'static str {
    match class {
        Moscow::Must => "Must",
        Moscow::Should => "Should",
        Moscow::Could => "Could",
        Moscow::Wont => "Won’t",
    }
}

/// What orders are compared in.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::DelayCost => "Cost of delay",
        Outcome::Value => "Value by the quarter’s end",
        Outcome::Commitments => "Chance to keep all promises",
        Outcome::Finish => "Finish of the plan",
    }
}

/// What a better order is to serve.
pub fn goal(goal: Outcome) -> &'static str {
    match goal {
        Outcome::DelayCost => "the least cost of delay",
        Outcome::Value => "the most value by the quarter’s end",
        Outcome::Commitments => "the best chance to keep all promises",
        Outcome::Finish => "the earliest finish",
    }
}

/// What levers are sorted by.
pub fn merit(merit: Merit) -> &'static str {
    match merit {
        Merit::P85 => "The 85 % sure finish",
        Merit::AllKept => "All promises kept",
        Merit::DelayCost => "Cost of delay",
    }
}

/// A lever, as something to be decided.
pub fn lever(plan: &Plan, lever: &Lever) -> String {
    let item = |id| format::in_line(item_called(plan, id));
    let team = |id| format::in_line(team_called(plan, id));
    let risk = |id: &crate::model::RiskId| {
        let found = plan.risks.iter().find(|risk| risk.id == *id);
        found
            .map(|risk| risk.name.as_str())
            .filter(|name| !name.is_empty())
            .map_or_else(|| id.as_str().to_owned(), str::to_owned)
    };
    match lever {
        Lever::Person(id) => format!("One more person in {}", team(id)),
        Lever::Lane(id) => format!("One more lane in {}", team(id)),
        Lever::Focus(id) => format!("Five points more focus in {}", team(id)),
        Lever::Mitigate(id) => format!("Mitigate “{}”", risk(id)),
        Lever::Unmitigate(id) => format!("Do not mitigate “{}”", risk(id)),
        Lever::Remove(id) => format!("“{}” cannot happen", risk(id)),
        Lever::Drop(id) => format!("Drop {}", item(id)),
        Lever::Unlink { item: id, after } => {
            let items = plan.items.iter().find(|item| item.id.as_str() == after);
            let external = plan.external.iter().find(|found| found.id.as_str() == after);
            let name = items.map(|found| &found.name).or_else(|| external.map(|found| &found.name));
            let name = name.filter(|name| !name.is_empty()).unwrap_or(after);
            format!("{} does not wait for {name}", item(id))
        }
        Lever::First(id) => format!("{} first", item(id)),
    }
}

/// In place of a rank.
pub fn not_scored() -> &'static str {
    "Not scored"
}

/// `3`, or `2–7`.
pub fn ranks(low: u32, high: u32) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// A rank, for those who hear it.
pub fn rank_of(rank: u32, of: u32, between: Option<&str>) -> String {
    match between {
        Some(between) => format!("{rank} of {of}, most likely {between}"),
        None => format!("{rank} of {of}"),
    }
}

/// How intervals of ranks are to be read.
pub fn interval_note(share: &str, draws: u32) -> String {
    format!(
        "Small figures: the ranks that {share} of {} draws of the uncertain inputs lie between. \
         Press a rank to see what it is made of.",
        format::whole(u64::from(draws))
    )
}

/// What a method leaves out, and why.
pub fn left_out(method: &str, items: &str, why: &str) -> String {
    format!("{method} does not score {items}. {why}.")
}

/// A method that can score no item at all.
pub fn scores_nothing(method: &str, why: &str) -> String {
    format!("{method} does not score any item. {why}.")
}

/// A list that is cut.
pub fn and_more(names: &str, more: usize) -> String {
    format!("{names} and {more} more")
}

/// Under a chart that does not show every item.
pub fn first_of(shown: usize, all: usize) -> String {
    format!("The first {shown} of {all} items of the list.")
}

/// Under a table that does not show every item.
pub fn first_rows(shown: usize, all: usize) -> String {
    format!(
        "The first {} of {} items in this order; sort by another column to see others.",
        format::whole(shown as u64),
        format::whole(all as u64)
    )
}

/// The line of an item in the slope chart.
pub fn slope_line(name: &str, ranks: &str) -> String {
    format!("{name}: {ranks}")
}

/// A score that is open.
pub fn score_of(method: &str, item: &str) -> String {
    format!("{method} of {item}")
}

/// An input that is uncertain.
pub fn mean_of_range() -> &'static str {
    "the mean of a range"
}

/// The chance to be before the next item.
pub fn before(chance: &str, next: &str) -> String {
    format!("{chance}, {next}")
}

/// The input that decides a rank.
pub fn moved_by(input: &str, ranks: &str) -> String {
    format!("{input}: moves it by {ranks} ranks on average")
}

/// How far two methods agree; `level` from 1, the same, to 5, not at all.
pub fn agree(a: &str, b: &str, level: u8, items: usize) -> String {
    let how = match level {
        1 => "nearly the same order",
        2 => "much alike",
        3 => "somewhat alike",
        4 => "hardly alike",
        5 => "different orders",
        _ => "cannot be compared",
    };
    format!("{a} and {b}, {items} items: {how}")
}

/// An item that two methods disagree on.
pub fn against(item: &str, a: u32, b: u32) -> String {
    format!("{item} ({a} against {b})")
}

/// Two methods that disagree.
pub fn furthest_apart(a: &str, b: &str, items: &str) -> String {
    format!("{a} and {b} are furthest apart on {items}.")
}

/// Beside the order that the others are held against.
pub fn the_reference() -> &'static str {
    "the others are held against it"
}

/// Beside an order that is the same as the reference.
pub fn same_order() -> &'static str {
    "the same"
}

/// Beside an order that cannot be told from the reference.
pub fn no_difference() -> &'static str {
    "no detectable difference"
}

/// More or less money.
pub fn more_money(amount: &str, more: bool) -> String {
    format!("{amount} {}", if more { "more" } else { "less" })
}

/// A chance that changes.
pub fn more_points(size: f64, error: f64, more: bool) -> String {
    format!("{} {}", points(size, error), if more { "more" } else { "less" })
}

/// A finish that moves.
pub fn more_days(size: f64, error: f64, later: bool) -> String {
    format!("{} {}", days(size, error), if later { "later" } else { "earlier" })
}

/// Points of a chance with an error; no digit that the error makes meaningless.
pub fn points(size: f64, error: f64) -> String {
    format!("{} points", format::spread(size, error))
}

/// Working days with an error; no digit that the error makes meaningless.
pub fn days(size: f64, error: f64) -> String {
    format!("{} working days", format::spread(size, error))
}

/// A mean finish.
pub fn working_days(days: f64) -> String {
    format!("{days:.1} working days from now")
}

/// The best order, and how much better it is.
pub fn best_of(outcome: Outcome, name: &str, difference: &str, reference: &str) -> String {
    let what = match outcome {
        Outcome::DelayCost => "delay costs",
        Outcome::Value => "the value by the quarter’s end is",
        Outcome::Commitments => "the chance to keep all promises is",
        Outcome::Finish => "the plan is done",
    };
    format!("In {name}, {what} {difference} than in {reference}.")
}

/// No order is better.
pub fn none_better(reference: &str) -> String {
    format!("Nothing is detectably better than {reference}.")
}

/// What all figures rest on.
pub fn same_futures(trials: u32) -> String {
    format!(
        "All under the same {} futures; ± is a 95 % interval of the difference.",
        format::whole(u64::from(trials))
    )
}

/// No promise can be kept or broken.
pub fn nothing_promised() -> String {
    "Nothing is promised, and nothing is sure enough to be proposed.".to_owned()
}

/// The promises are the plan's.
pub fn same_promises(count: usize) -> String {
    format!("Judged by the same {}.", format::counted(count, "promise", "promises"))
}

/// The promises are proposed.
pub fn proposed_promises(count: usize) -> String {
    format!(
        "Nothing is promised: the {} that the list as it stands could commit to {} in.",
        format::counted(count, "item", "items"),
        if count == 1 { "stands" } else { "stand" }
    )
}

/// How many promises are kept.
pub fn kept_of(kept: f64, promised: usize) -> String {
    format!("{kept:.1} of {promised}")
}

/// How far the contest is.
pub fn comparing(share: f64) -> String {
    format!("Simulating each of them, {:.0} %", 100.0 * share)
}

/// A search has just begun.
pub fn begins() -> &'static str {
    "Beginning to search…"
}

/// How far a search is, and the best so far: what it costs, misses or takes.
pub fn searching(goal: Outcome, tried: u64, of: u32, best: &str) -> String {
    let what = match goal {
        Outcome::DelayCost => "delay costs",
        Outcome::Value => "lost by the quarter’s end:",
        Outcome::Commitments => "chance that a promise breaks:",
        Outcome::Finish => "done after",
    };
    format!(
        "{} of {} orders tried. The best so far: {what} {best}",
        format::whole(tried),
        format::whole(u64::from(of))
    )
}

/// How far a judgment is.
pub fn judging(done: u32, of: u32) -> String {
    format!(
        "Judging what was found on fresh futures, {} of {}",
        format::whole(u64::from(done)),
        format::whole(u64::from(of))
    )
}

/// A search found something.
pub fn better_found(goal: Outcome, worth: &str, gain: &str) -> String {
    format!("A better order for {}: {worth}{gain}.", self::goal(goal))
}

/// How much better than which.
pub fn than(amount: &str, order: OrderName) -> String {
    format!(", {amount} better than {}", order_phrase(order))
}

/// A search found nothing.
pub fn nothing_better(goal: Outcome, best: OrderName, worth: &str) -> String {
    format!(
        "No order for {} was found that is detectably better than {}: {worth}.",
        self::goal(goal),
        order_phrase(best)
    )
}

/// How a found order was judged.
pub fn how_judged(tried: u64) -> String {
    format!(
        "{} orders were tried; what was found was judged on futures that the search did not see.",
        format::whole(tried)
    )
}

/// How many levers were pulled.
pub fn levers_pulled(done: usize, total: u32) -> String {
    format!("{} of {} changes tried", format::whole(done as u64), format::whole(u64::from(total)))
}
