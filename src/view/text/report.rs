//! The words of the report.

use crate::calendar::Date;
use crate::view::format;
use crate::view::headline::Standing;

use super::language::{says, word};

/// Which plan, where there are scenarios too.
pub fn of_base() -> &'static str {
    word!("Base plan.", "Grundplan.")
}

/// Of which day it is, and on what it rests.
pub fn made_on(today: Date, as_of: Date, trials: Option<u32>) -> String {
    let rests = trials
        .map(|trials| {
            says!(
                ", from {} simulated futures",
                ", aus {} simulierten Verläufen",
                format::whole(trials.into())
            )
        })
        .unwrap_or_default();
    says!(
        "Work as it stood on {}. Made on {}{rests}.",
        "Arbeit, wie sie am {} stand. Erstellt am {}{rests}.",
        format::date(as_of),
        format::date(today)
    )
}

/// How far the figures are to be trusted, where that is not wholly.
pub fn standing(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::None => Some(word!("Nothing is simulated yet.", "Noch ist nichts simuliert.")),
        Standing::Stale => Some(word!(
            "The plan was changed since: the figures are being made again.",
            "Der Plan wurde seither geändert: Die Zahlen entstehen gerade neu."
        )),
        Standing::Coarse => Some(word!(
            "A first look: the figures are still getting sharper.",
            "Ein erster Blick: Die Zahlen werden noch genauer."
        )),
        Standing::Current => None,
    }
}

/// The chance of all promises together.
pub fn all_kept(chance: f64) -> String {
    says!(
        "All of them are kept in {} of the futures.",
        "Alle werden in {} der Verläufe gehalten.",
        format::percent(chance)
    )
}

/// How many promises are less likely than they may be.
pub fn missed(count: usize) -> String {
    let verb = if count == 1 { word!("is", "ist") } else { word!("are", "sind") };
    says!(
        "{} {verb} less likely than somebody said it must be.",
        "{} {verb} weniger wahrscheinlich, als jemand verlangt hat.",
        format::counted(count, word!("promise", "Zusage"), word!("promises", "Zusagen"))
    )
}

/// A tolerance that the chance fell below.
pub fn not_met(tolerance: &str) -> String {
    says!("{tolerance}, not met", "{tolerance}, nicht erreicht")
}

/// What could be promised, while nothing is.
pub fn proposal(confidence: f64, items: &str, by: Option<Date>) -> String {
    let sure = format::plain_percent(confidence);
    match by {
        Some(by) => says!(
            "Nothing is promised yet. {sure} sure, all of these together, by {}: {items}.",
            "Noch ist nichts zugesagt. Zu {sure} sicher, alle zusammen, bis {}: {items}.",
            format::date(by)
        ),
        None => {
            says!(
                "Nothing is promised yet, and nothing at the top of the list is {sure} sure.",
                "Noch ist nichts zugesagt, und nichts oben in der Liste ist zu {sure} sicher."
            )
        }
    }
}

/// A probability before and after what is done about the risk.
pub fn lowered(before: &str, after: &str) -> String {
    says!("{after}, else {before}", "{after}, sonst {before}")
}

/// What is done about a risk.
pub fn mitigation(name: &str, active: bool) -> String {
    let state = if active {
        word!("in the plan", "im Plan")
    } else {
        word!("not in the plan", "nicht im Plan")
    };
    if name.is_empty() { state.to_owned() } else { format!("{name}: {state}") }
}

/// Nothing is done about a risk.
pub fn no_mitigation() -> &'static str {
    word!("none known", "keine bekannt")
}

/// How strongly a risk moves the finish.
pub fn moves(correlation: f64) -> &'static str {
    match correlation.abs() {
        strong if strong >= 0.3 => word!("a lot", "stark"),
        clear if clear >= 0.1 => word!("clearly", "deutlich"),
        _ => word!("hardly", "kaum"),
    }
}

/// A risk that hits everything.
pub fn everything() -> &'static str {
    word!("everything", "alles")
}

/// A risk that hits items with a tag.
pub fn tagged(tag: &str) -> String {
    says!("items tagged {tag}", "Vorhaben mit Schlagwort {tag}")
}

/// The scenarios are not compared yet.
pub fn plans_underway() -> &'static str {
    word!(
        "The scenarios are being simulated; their figures come in a moment.",
        "Die Szenarien werden gerade simuliert; ihre Zahlen kommen gleich."
    )
}

/// How it was simulated.
pub fn run(trials: u32, seed: u64, confidence: f64) -> String {
    says!(
        "{} simulated futures from seed {seed}; “commit” means at least {} sure.",
        "{} simulierte Verläufe mit Startwert {seed}; „Zusagen“ heißt zu mindestens {} sicher.",
        format::whole(trials.into()),
        format::plain_percent(confidence)
    )
}

/// How estimates are taken.
pub fn estimates(correlation: f64, error: Option<&str>) -> String {
    let together = if correlation > 0.0 {
        says!(
            "Estimates that run over tend to do so together (correlation {}).",
            "Schätzungen, die überschritten werden, werden es meist gemeinsam (Korrelation {}).",
            format::figures(correlation)
        )
    } else {
        word!(
            "Each estimate runs over or under by itself.",
            "Jede Schätzung wird für sich über- oder unterschritten."
        )
        .to_owned()
    };
    let error = match error {
        Some(error) => {
            says!(
                "They are widened by how past ones turned out (actual ÷ estimate: {error}).",
                "Sie sind um das geweitet, wie frühere ausfielen (Ist ÷ Schätzung: {error})."
            )
        }
        None => word!(
            "They are taken as given: no record of past ones widens them.",
            "Sie gelten wie angegeben: Kein Vergleich mit früheren weitet sie."
        )
        .to_owned(),
    };
    format!("{together} {error}")
}

/// How far the simulation looks.
pub fn until(horizon: Date, costs: Option<Date>) -> String {
    let horizon = format::date_without_weekday(horizon);
    match costs {
        Some(costs) => says!(
            "The simulation looks until {horizon}; costs of delay are counted until {}.",
            "Die Simulation reicht bis {horizon}; Verzögerungskosten zählen bis {}.",
            format::date_without_weekday(costs)
        ),
        None => {
            says!("The simulation looks until {horizon}.", "Die Simulation reicht bis {horizon}.")
        }
    }
}

/// A team that is planned by people.
pub fn people(team: &str, now: f64, later: &[(Date, f64)], share: &str, absences: usize) -> String {
    let people = match now {
        1.0 => word!("1 person", "1 Person").to_owned(),
        count => says!("{} people", "{} Personen", format::exact(count)),
    };
    let later: String = later
        .iter()
        .map(|(from, count)| {
            says!(
                ", {} from {}",
                ", {} ab {}",
                format::exact(*count),
                format::date_without_weekday(*from)
            )
        })
        .collect();
    let absences = match absences {
        0 => String::new(),
        count => format!(
            "; {}",
            format::counted(
                count,
                word!("absence", "Abwesenheit"),
                word!("absences", "Abwesenheiten")
            )
        ),
    };
    says!(
        "{team}: {people}{later}, {share} of their time for this plan{absences}.",
        "{team}: {people}{later}, {share} ihrer Zeit für diesen Plan{absences}."
    )
}

/// A team that is planned by its history.
pub fn stories(team: &str, mean: f64, weeks: usize) -> String {
    says!(
        "{team}: as many stories a week as in {} past weeks, {} on average.",
        "{team}: so viele Stories je Woche wie in {} vergangenen Wochen, im Mittel {}.",
        format::whole(weeks as u64),
        format::exact((mean * 10.0).round() / 10.0)
    )
}

/// A team that has lanes only.
pub fn lanes_only(team: &str, lanes: u32) -> String {
    says!(
        "{team}: {} at once.",
        "{team}: {} zugleich.",
        format::counted(
            lanes as usize,
            word!("piece of work", "Arbeit"),
            word!("pieces of work", "Arbeiten")
        )
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
        return says!("{name}: on {}.", "{name}: am {}.", format::date_without_weekday(first));
    }
    says!(
        "{name}: between {} and {}.",
        "{name}: zwischen {} und {}.",
        format::date_without_weekday(first),
        format::date_without_weekday(last)
    )
}

/// Items whose estimate nobody gave.
pub fn without_estimate(items: usize, open: usize) -> Option<String> {
    (items > 0).then(|| {
        says!(
            "{items} of {} came without an estimate: the same wide range stands in for each.",
            "{items} von {} kamen ohne Schätzung: Für jedes steht dieselbe weite Spanne.",
            of_open(open)
        )
    })
}

/// Items whose estimate is one number.
pub fn without_range(items: usize, open: usize) -> Option<String> {
    (items > 0).then(|| {
        let verb = if items == 1 {
            word!("has work", "hat Arbeit")
        } else {
            word!("have work", "haben Arbeit")
        };
        says!(
            "{items} of {} {verb} estimated as one number, as if that were known.",
            "{items} von {} {verb}, die als eine Zahl geschätzt ist, als wäre das bekannt.",
            of_open(open)
        )
    })
}

/// Items that cost nothing while they wait.
pub fn without_cost(items: usize, open: usize) -> Option<String> {
    (items > 0).then(|| {
        let verb = if items == 1 { word!("has", "hat") } else { word!("have", "haben") };
        says!(
            "{items} of {} {verb} no cost of delay, so that waiting costs nothing there.",
            "{items} von {} {verb} keine Verzögerungskosten; Warten kostet dort nichts.",
            of_open(open)
        )
    })
}

fn of_open(open: usize) -> String {
    format::counted(
        open,
        word!("open item", "offenen Vorhaben"),
        word!("open items", "offenen Vorhaben"),
    )
}

/// No risk is written down.
pub fn no_risks() -> &'static str {
    word!(
        "No risk is written down: none happens in any future.",
        "Kein Risiko ist eingetragen: In keinem Verlauf tritt eines ein."
    )
}

/// A remark on an item.
pub fn note(item: &str, note: &str) -> String {
    format!("{item}: {note}")
}

/// What the figures mean, and what they do not.
pub fn method() -> [&'static str; 6] {
    [
        word!(
            "A date that is 85 % sure is the day by whose end the work is done in 85 of 100 simulated futures; about one \
         such date in seven should be missed.",
            "Ein Datum, das 85 % sicher ist, ist der Tag, an dessen Ende die Arbeit in 85 von \
             100 simulierten Verläufen fertig ist; etwa jedes siebte solche Datum sollte \
             verfehlt werden."
        ),
        word!(
            "The chance of several things together counts the futures in which all of them are done; it is \
         not the product of their chances.",
            "Die Chance mehrerer Dinge zusammen zählt die Verläufe, in denen alle fertig \
             sind; sie ist nicht das Produkt der einzelnen Chancen."
        ),
        word!(
            "In every future a free team takes the ready item of the highest priority and finishes what it \
         began, with the dependencies, absences and risks that the plan names.",
            "In jedem Verlauf nimmt ein freies Team das Vorhaben mit der höchsten Priorität, \
             das bereit ist, und beendet, was es begonnen hat, mit den Abhängigkeiten, \
             Abwesenheiten und Risiken, die der Plan nennt."
        ),
        word!(
            "Roadcast makes up nothing, but for the range that an import puts where an estimate is \
             missing: the forecast is as good as the estimates, the people and the risks in the \
             plan, and what nobody wrote down happens in no future.",
            "Roadcast erfindet nichts, außer der Spanne, die eine Übernahme einsetzt, wo eine \
             Schätzung fehlt: Die Prognose ist so gut wie die \
             Schätzungen, die Personen und die Risiken im Plan, und was niemand eingetragen \
             hat, geschieht in keinem Verlauf."
        ),
        word!(
            "Scenarios meet the same futures, so that what differs between them comes from the scenario and \
         not from luck; ± is a 95 % interval.",
            "Szenarien durchlaufen dieselben Verläufe; was sich zwischen ihnen unterscheidet, \
             kommt darum vom Szenario und nicht vom Zufall; ± ist ein 95-%-Intervall."
        ),
        word!(
            "“No detectable difference” means that a difference, if there is one, is smaller than what so \
         many futures can tell.",
            "„Kein erkennbarer Unterschied“ heißt, dass ein Unterschied, wenn es ihn gibt, \
             kleiner ist, als so viele Verläufe zeigen können."
        ),
    ]
}
