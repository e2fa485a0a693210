//! The words of rankings, orders and levers.

use crate::model::{Id, Moscow, Plan};
use crate::rank::{Formula, Gap, Input, Method, Source};
use crate::search::{Lever, Merit};
use crate::session::{OrderName, Outcome};
use crate::view::finding::{item_called, team_called};
use crate::view::format;

use super::difference;
use super::language::{says, word};

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
        Formula::Manual => word!("Your list", "Eigene Liste"),
        Formula::Rice => "RICE",
        Formula::Wsjf => "WSJF",
        Formula::Cd3 => "CD3",
        Formula::Cd3Prerequisites => word!("CD3 with prerequisites", "CD3 mit Vorarbeiten"),
        Formula::Ice => "ICE",
        Formula::ValueEffort => word!("Value ÷ effort", "Wert ÷ Aufwand"),
        Formula::Weighted => word!("Scorecard", "Bewertung"),
    }
}

/// A method over a narrow column.
pub fn method_short(method: Method) -> &'static str {
    match method {
        Method::By(Formula::Cd3Prerequisites) => word!("CD3 + prereq.", "CD3 + Vorarb."),
        Method::By(Formula::ValueEffort) => word!("Value ÷ eff.", "Wert ÷ Aufw."),
        Method::By(_) | Method::Moscow(_) => method_name(method),
    }
}

/// What a method computes.
pub fn method_formula(method: Method) -> String {
    match method {
        Method::Moscow(within) => {
            says!("Must, should, could, won’t; inside a class by: {}",
                "Muss, sollte, könnte, diesmal nicht; in der Klasse nach: {}", formula_name(within))
        }
        Method::By(Formula::Manual) => word!("The list as it stands", "Die Liste, wie sie steht").to_owned(),
        Method::By(Formula::Rice) => {
            word!(
                "Reach × impact × confidence ÷ effort in person-months, half a month at the least",
                "Reichweite × Wirkung × Sicherheit ÷ Aufwand in Personenmonaten, mindestens \
                 ein halber Monat"
            ).to_owned()
        }
        Method::By(Formula::Wsjf) => {
            word!(
                "(Business value + time criticality + risk or opportunity) ÷ job size",
                "(Geschäftswert + Zeitdruck + Risiko oder Chance) ÷ Umfang"
            ).to_owned()
        }
        Method::By(Formula::Cd3) => word!(
            "Cost of delay per week ÷ duration in weeks",
            "Verzögerungskosten je Woche ÷ Dauer in Wochen"
        ).to_owned(),
        Method::By(Formula::Cd3Prerequisites) => {
            word!(
                "(Its own cost of delay per week + that of everything that waits for it) ÷ its duration \
             in weeks",
                "(Eigene Verzögerungskosten je Woche + die von allem, was darauf wartet) ÷ \
                 Dauer in Wochen"
            )
                .to_owned()
        }
        Method::By(Formula::Ice) => word!("Impact × confidence × ease", "Wirkung × Sicherheit × Leichtigkeit").to_owned(),
        Method::By(Formula::ValueEffort) => word!("Value ÷ effort", "Wert ÷ Aufwand").to_owned(),
        Method::By(Formula::Weighted) => {
            word!(
                "Sum of weight × criterion, each criterion from 0 to 1 over the plan",
                "Summe aus Gewicht × Kriterium, jedes Kriterium von 0 bis 1 über den Plan"
            ).to_owned()
        }
    }
}

/// What an order is called.
pub fn order_name(order: OrderName) -> &'static str {
    match order {
        OrderName::By(method) => method_name(method),
        OrderName::Found => word!("The found order", "Gefundene Reihenfolge"),
    }
}

/// An order, within a sentence.
pub fn order_phrase(order: OrderName) -> String {
    let name = order_name(order);
    match order {
        OrderName::By(Method::By(Formula::Manual)) => {
            word!("your list", "„Eigene Liste“").to_owned()
        }
        OrderName::By(_) => says!("the order of {name}", "„{name}“"),
        OrderName::Found => word!("the found order", "„Gefundene Reihenfolge“").to_owned(),
    }
}

/// What a new scenario in an order is called.
pub fn scenario_name(order: OrderName) -> String {
    match order {
        OrderName::By(method) => says!("Ordered by {}", "Geordnet nach {}", method_name(method)),
        OrderName::Found => word!("Ordered as found", "Geordnet wie gefunden").to_owned(),
    }
}

/// What an input of a formula is called.
pub fn input_name(plan: &Plan, input: &Input) -> String {
    let fixed = match input {
        Input::Reach => word!("Reach", "Reichweite"),
        Input::RiceImpact | Input::IceImpact => word!("Impact", "Wirkung"),
        Input::RiceConfidence | Input::IceConfidence => word!("Confidence", "Sicherheit"),
        Input::RiceEffort => word!("Effort, person-months", "Aufwand, Personenmonate"),
        Input::BusinessValue => word!("Business value", "Geschäftswert"),
        Input::TimeCriticality => word!("Time criticality", "Zeitdruck"),
        Input::RiskOpportunity => word!("Risk or opportunity", "Risiko oder Chance"),
        Input::JobSize => word!("Job size", "Umfang"),
        Input::CostOfDelay => word!("Cost of delay per week", "Verzögerungskosten je Woche"),
        Input::CarriedCost => word!(
            "Cost of delay of what waits for it, per week",
            "Verzögerungskosten dessen, was darauf wartet, je Woche"
        ),
        Input::Duration => word!("Duration, weeks", "Dauer, Wochen"),
        Input::Ease => word!("Ease", "Leichtigkeit"),
        Input::Value => word!("Value", "Wert"),
        Input::Effort => word!("Effort", "Aufwand"),
        Input::Class => word!("Class", "Klasse"),
        Input::Scorecard => word!("A scorecard in the plan", "Eine Bewertung im Plan"),
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
        Gap::NotGiven => word!("not given", "nicht angegeben"),
        Gap::NotInPersonDays => word!(
            "not given, and its work is not all in person-days",
            "nicht angegeben, und die Arbeit ist nicht ganz in Personentagen"
        ),
        Gap::OtherItemsHaveOne => word!(
            "not given, but other items have one, in a unit of their own",
            "nicht angegeben, aber andere Vorhaben haben es, in eigener Einheit"
        ),
        Gap::Zero => word!("zero, which cannot divide", "null, wodurch sich nicht teilen lässt"),
    }
}

/// Where a number comes from, where that is not the plan itself.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Given => "",
        Source::OverQuarter => word!(
            "not lost evenly: the mean per week over the planning quarter",
            "geht nicht gleichmäßig verloren: das Mittel je Woche über das Planungsquartal"
        ),
        Source::FromParts => word!(
            "not given: the mean effort of its parts",
            "nicht angegeben: der mittlere Aufwand der Teile"
        ),
        Source::Simulated => word!(
            "not given: simulated, the item alone on its teams",
            "nicht angegeben: simuliert, das Vorhaben allein in seinen Teams"
        ),
        Source::Carried => {
            word!("the sum of what waits for it", "die Summe dessen, was darauf wartet")
        }
    }
}

/// A class of MoSCoW.
pub fn class(class: Moscow) -> &'static str {
    match class {
        Moscow::Must => word!("Must", "Muss"),
        Moscow::Should => word!("Should", "Sollte"),
        Moscow::Could => word!("Could", "Könnte"),
        Moscow::Wont => word!("Won’t", "Diesmal nicht"),
    }
}

/// What orders are compared in.
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::DelayCost => word!("Cost of delay", "Verzögerungskosten"),
        Outcome::Value => word!("Value by the quarter’s end", "Wert bis zum Quartalsende"),
        Outcome::Commitments => {
            word!("Chance to keep all promises", "Chance, alle Zusagen zu halten")
        }
        Outcome::Finish => word!("Finish of the plan", "Ende des Plans"),
    }
}

/// What a better order is to serve.
pub fn goal(goal: Outcome) -> &'static str {
    match goal {
        Outcome::DelayCost => word!("the least cost of delay", "die geringsten Verzögerungskosten"),
        Outcome::Value => {
            word!("the most value by the quarter’s end", "den meisten Wert bis zum Quartalsende")
        }
        Outcome::Commitments => word!(
            "the best chance to keep all promises",
            "die beste Chance, alle Zusagen zu halten"
        ),
        Outcome::Finish => word!("the earliest finish", "das früheste Ende"),
    }
}

/// What levers are sorted by.
pub fn merit(merit: Merit) -> &'static str {
    match merit {
        Merit::P85 => word!("The 85 % sure finish", "Das 85 % sichere Ende"),
        Merit::AllKept => word!("All promises kept", "Alle Zusagen gehalten"),
        Merit::DelayCost => word!("Cost of delay", "Verzögerungskosten"),
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
            .map_or_else(|| id.as_str().to_owned(), |name| format::in_line(name).into_owned())
    };
    match lever {
        Lever::Person(id) => says!("One more person in {}", "Eine Person mehr in {}", team(id)),
        Lever::Lane(id) => says!("One more lane in {}", "Eine Spur mehr in {}", team(id)),
        Lever::Focus(id) => {
            says!("Five points more focus in {}", "Fünf Punkte mehr Fokus in {}", team(id))
        }
        Lever::Mitigate(id) => says!("Mitigate “{}”", "Gegenmaßnahme zu „{}“", risk(id)),
        Lever::Unmitigate(id) => {
            says!("Do not mitigate “{}”", "Keine Gegenmaßnahme zu „{}“", risk(id))
        }
        Lever::Remove(id) => says!("“{}” cannot happen", "„{}“ kann nicht eintreten", risk(id)),
        Lever::Drop(id) => says!("Drop {}", "{} streichen", item(id)),
        Lever::Unlink { item: id, after } => {
            let items = plan.items.iter().find(|item| item.id.as_str() == after);
            let external = plan.external.iter().find(|found| found.id.as_str() == after);
            let name = items.map(|found| &found.name).or_else(|| external.map(|found| &found.name));
            let name = format::in_line(name.filter(|name| !name.is_empty()).unwrap_or(after));
            says!("{} does not wait for {name}", "{} wartet nicht auf {name}", item(id))
        }
        Lever::First(id) => says!("{} first", "{} zuerst", item(id)),
    }
}

/// In place of a rank.
pub fn not_scored() -> &'static str {
    word!("Not scored", "Nicht bewertet")
}

/// `3`, or `2–7`.
pub fn ranks(low: u32, high: u32) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// A rank, for those who hear it.
pub fn rank_of(rank: u32, of: u32, between: Option<&str>) -> String {
    match between {
        Some(between) => says!(
            "{rank} of {of}, most likely {between}",
            "{rank} von {of}, wahrscheinlich {between}"
        ),
        None => says!("{rank} of {of}", "{rank} von {of}"),
    }
}

/// How intervals of ranks are to be read.
pub fn interval_note(share: &str, draws: u32) -> String {
    says!(
        "Small figures: the ranks that {share} of {} draws of the uncertain inputs lie between. \
         Press a rank to see what it is made of.",
        "Kleine Zahlen: die Ränge, zwischen denen {share} von {} Ziehungen der unsicheren \
             Eingaben liegen. Ein Klick auf einen Rang zeigt, woraus er besteht.",
        format::whole(u64::from(draws))
    )
}

/// What a method leaves out, and why.
pub fn left_out(method: &str, items: &str, why: &str) -> String {
    says!("{method} does not score {items}. {why}.", "{method} bewertet nicht: {items}. {why}.")
}

/// A method that can score no item at all.
pub fn scores_nothing(method: &str, why: &str) -> String {
    says!("{method} does not score any item. {why}.", "{method} bewertet kein Vorhaben. {why}.")
}

/// A list that is cut.
pub fn and_more(names: &str, more: usize) -> String {
    says!("{names} and {more} more", "{names} und {more} weitere")
}

/// Under a chart that does not show every item.
pub fn first_of(shown: usize, all: usize) -> String {
    says!(
        "The first {shown} of {all} items of the list.",
        "Die ersten {shown} von {all} Vorhaben der Liste."
    )
}

/// Under a table that does not show every item.
pub fn first_rows(shown: usize, all: usize) -> String {
    says!(
        "The first {} of {} items in this order; sort by another column to see others.",
        "Die ersten {} von {} Vorhaben in dieser Reihenfolge; nach einer anderen Spalte \
             sortiert zeigen sich andere.",
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
    says!("{method} of {item}", "{method} von {item}")
}

/// An input that is uncertain.
pub fn mean_of_range() -> &'static str {
    word!("the mean of a range", "das Mittel einer Spanne")
}

/// The chance to be before the next item.
pub fn before(chance: &str, next: &str) -> String {
    format!("{chance}, {next}")
}

/// The input that decides a rank.
pub fn moved_by(input: &str, ranks: &str) -> String {
    says!(
        "{input}: moves it by {ranks} ranks on average",
        "{input}: verschiebt es im Mittel um {ranks} Ränge"
    )
}

/// How far two methods agree; `level` from 1, the same, to 5, not at all.
pub fn agree(a: &str, b: &str, level: u8, items: usize) -> String {
    let how = match level {
        1 => word!("nearly the same order", "fast dieselbe Reihenfolge"),
        2 => word!("much alike", "recht ähnlich"),
        3 => word!("somewhat alike", "etwas ähnlich"),
        4 => word!("hardly alike", "kaum ähnlich"),
        5 => word!("different orders", "verschiedene Reihenfolgen"),
        _ => word!("cannot be compared", "nicht vergleichbar"),
    };
    says!("{a} and {b}, {items} items: {how}", "{a} und {b}, {items} Vorhaben: {how}")
}

/// An item that two methods disagree on.
pub fn against(item: &str, a: u32, b: u32) -> String {
    says!("{item} ({a} against {b})", "{item} ({a} gegen {b})")
}

/// Two methods that disagree.
pub fn furthest_apart(a: &str, b: &str, items: &str) -> String {
    says!(
        "{a} and {b} are furthest apart on {items}.",
        "{a} und {b} sind am weitesten auseinander bei {items}."
    )
}

/// Beside the order that the others are held against.
pub fn the_reference() -> &'static str {
    word!("the others are held against it", "daran werden die anderen gemessen")
}

/// Beside an order that is the same as the reference.
pub fn same_order() -> &'static str {
    word!("the same", "dieselbe")
}

/// More or less money.
pub fn more_money(amount: &str, more: bool) -> String {
    format!("{amount} {}", if more { word!("more", "mehr") } else { word!("less", "weniger") })
}

/// A chance that changes.
pub fn more_points(size: f64, error: f64, more: bool) -> String {
    format!(
        "{} {}",
        difference::points(size, error),
        if more { word!("more", "mehr") } else { word!("less", "weniger") }
    )
}

/// A mean finish.
pub fn working_days(days: f64) -> String {
    says!("{} working days from now", "{} Arbeitstage von heute an", format::fixed(days, 1))
}

/// The best order, and how much better it is.
pub fn best_of(outcome: Outcome, name: &str, difference: &str, reference: &str) -> String {
    match outcome {
        Outcome::DelayCost => says!(
            "In {name}, delay costs {difference} than in {reference}.",
            "In {name} kostet die Verzögerung {difference} als in {reference}."
        ),
        Outcome::Value => says!(
            "In {name}, the value by the quarter’s end is {difference} than in {reference}.",
            "In {name} ist der Wert bis zum Quartalsende {difference} als in {reference}."
        ),
        Outcome::Commitments => says!(
            "In {name}, the chance to keep all promises is {difference} than in {reference}.",
            "In {name} hat die Chance, alle Zusagen zu halten, {difference} als in {reference}."
        ),
        Outcome::Finish => says!(
            "In {name}, the plan is done {difference} than in {reference}.",
            "In {name} ist der Plan {difference} fertig als in {reference}."
        ),
    }
}

/// No order is better.
pub fn none_better(reference: &str) -> String {
    says!(
        "Nothing is detectably better than {reference}.",
        "Nichts ist erkennbar besser als {reference}."
    )
}

/// What all figures rest on.
pub fn same_futures(trials: u32) -> String {
    says!(
        "All under the same {} futures; ± is a 95 % interval of the difference.",
        "Alle in denselben {} Verläufen; ± ist ein 95-%-Intervall des Unterschieds.",
        format::whole(u64::from(trials))
    )
}

/// No promise can be kept or broken.
pub fn nothing_promised() -> String {
    word!(
        "Nothing is promised, and nothing is sure enough to be proposed.",
        "Nichts ist zugesagt, und nichts ist sicher genug, um es vorzuschlagen."
    )
    .to_owned()
}

/// The promises are the plan's.
pub fn same_promises(count: usize) -> String {
    says!(
        "Judged by the same {}.",
        "Gemessen an denselben {}.",
        format::counted(count, word!("promise", "Zusage"), word!("promises", "Zusagen"))
    )
}

/// The promises are proposed.
pub fn proposed_promises(count: usize) -> String {
    let items = format::counted(count, word!("item", "Vorhaben"), word!("items", "Vorhaben"));
    let stand = match count {
        1 => word!("stands", "zählt"),
        _ => word!("stand", "zählen"),
    };
    says!(
        "Nothing is promised: the {items} that the list as it stands could commit to {stand} in.",
        "Nichts ist zugesagt: Dafür {stand} {items}, die sich aus der Liste, wie sie steht, zusagen ließen."
    )
}

/// How many promises are kept.
pub fn kept_of(kept: f64, promised: usize) -> String {
    says!("{} of {promised}", "{} von {promised}", format::fixed(kept, 1))
}

/// How far the contest is.
pub fn comparing(share: f64) -> String {
    says!("Simulating each of them, {:.0} %", "Jede wird simuliert, {:.0} %", 100.0 * share)
}

/// A search has just begun.
pub fn begins() -> &'static str {
    word!("Beginning to search…", "Die Suche beginnt …")
}

/// How far a search is, and the best so far: what it costs, misses or takes.
pub fn searching(goal: Outcome, tried: u64, of: u32, best: &str) -> String {
    let what = match goal {
        Outcome::DelayCost => word!("delay costs", "Die Verzögerung kostet"),
        Outcome::Value => word!("lost by the quarter’s end:", "bis zum Quartalsende verloren:"),
        Outcome::Commitments => {
            word!("chance that a promise breaks:", "Chance, dass eine Zusage bricht:")
        }
        Outcome::Finish => word!("done after", "fertig nach"),
    };
    says!(
        "{} of {} orders tried. The best so far: {what} {best}",
        "{} von {} Reihenfolgen probiert. Die beste bisher: {what} {best}",
        format::whole(tried),
        format::whole(u64::from(of))
    )
}

/// How far a judgment is.
pub fn judging(done: u32, of: u32) -> String {
    says!(
        "Judging what was found on fresh futures, {} of {}",
        "Das Gefundene wird an neuen Verläufen geprüft, {} von {}",
        format::whole(u64::from(done)),
        format::whole(u64::from(of))
    )
}

/// A search found something.
pub fn better_found(goal: Outcome, worth: &str, gain: &str) -> String {
    says!(
        "A better order for {}: {worth}{gain}.",
        "Eine bessere Reihenfolge für {}: {worth}{gain}.",
        self::goal(goal)
    )
}

/// How much better than which.
pub fn than(amount: &str, order: OrderName) -> String {
    says!(", {amount} better than {}", ", {amount} besser als {}", order_phrase(order))
}

/// A search found nothing.
pub fn nothing_better(goal: Outcome, best: OrderName, worth: &str) -> String {
    says!(
        "No order for {} was found that is detectably better than {}: {worth}.",
        "Für {} fand sich keine Reihenfolge, die erkennbar besser ist als {}: {worth}.",
        self::goal(goal),
        order_phrase(best)
    )
}

/// How a found order was judged.
pub fn how_judged(tried: u64) -> String {
    says!(
        "{} orders were tried; what was found was judged on futures that the search did not see.",
        "{} Reihenfolgen wurden probiert; das Gefundene wurde an Verläufen geprüft, die \
             die Suche nicht sah.",
        format::whole(tried)
    )
}

/// How many levers were pulled.
pub fn levers_pulled(done: usize, total: u32) -> String {
    says!(
        "{} of {} changes tried",
        "{} von {} Änderungen probiert",
        format::whole(done as u64),
        format::whole(u64::from(total))
    )
}
