//! What is wrong with a plan, in the language of the page. A problem words itself in English, for the
//! command line too; here is its German twin, kind by kind.

use crate::model::{Limited, ProblemKind, Referent};
use crate::session::Language;
use crate::view::format;

/// What is wrong, as a clause.
pub fn what(kind: &ProblemKind) -> String {
    match Language::now() {
        Language::English => kind.what(),
        Language::German => german_what(kind),
    }
}

/// How to mend it, as a sentence.
pub fn mend(kind: &ProblemKind) -> String {
    match Language::now() {
        Language::English => kind.mend(),
        Language::German => german_mend(kind),
    }
}

fn german_what(kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    let number = |value: &f64| format::exact(*value);
    let day = format::date_without_weekday;
    match kind {
        Kind::BadId { id } if id.is_empty() => "die Kennung ist leer".to_owned(),
        Kind::BadId { id } => {
            let first: String = id.chars().take(20).collect();
            format!("die Kennung „{first}…“ ist länger als 64 Zeichen")
        }
        Kind::DuplicateId { id } => format!("„{id}“ steht zweimal in dieser Liste"),
        Kind::Unknown { referent, id } => format!("{} „{id}“ gibt es nicht", referred(*referent)),
        Kind::Cycle { names } => circle(names, "wartet auf", "das auf"),
        Kind::TextTooLong { characters, limit } => {
            format!("der Text hat {characters} Zeichen, und {limit} sind die Grenze")
        }
        Kind::TooMany { list, count, limit } => {
            format!("es gibt {count} {}, und {limit} sind die Grenze", limited(*list))
        }
        Kind::NotFinite => "das ist keine Zahl".to_owned(),
        Kind::Negative { value } => format!("{} ist kleiner als 0", number(value)),
        Kind::NotPositive { value } => format!("{} ist nicht größer als 0", number(value)),
        Kind::TooGreat { value, limit } => {
            format!("{} liegt über der Grenze von {}", number(value), number(limit))
        }
        Kind::NotAShare { value } => format!("{} liegt nicht zwischen 0 und 1", number(value)),
        Kind::FocusOutside { value } => {
            format!("ein Fokus von {} liegt nicht über 0 und höchstens bei 1", number(value))
        }
        Kind::ImpactOffScale { value } => {
            format!("{} gehört nicht zur Skala von RICE: 3, 2, 1, 0,5, 0,25", number(value))
        }
        Kind::RangeFromZero => "die Spanne beginnt bei 0".to_owned(),
        Kind::OutOfOrder { lesser: (lesser, low), greater: (greater, high) } => {
            let (low, high) = (number(low), number(high));
            format!("„{lesser}“ ({low}) ist mehr als „{greater}“ ({high})")
        }
        Kind::DatesOutOfOrder { earlier: (earlier, first), later: (later, second) } => {
            format!("„{earlier}“ ({}) liegt nach „{later}“ ({})", day(*first), day(*second))
        }
        Kind::NoSamples => "es gibt keine früheren Werte, aus denen zu ziehen wäre".to_owned(),
        Kind::SizeOfSize { size } => format!("die Größe steht für eine andere Größe, „{size}“"),
        Kind::LanesOutside { lanes } => {
            format!("{lanes} Spuren liegen nicht zwischen 1 und 100000")
        }
        Kind::MoreLanesThanTeam { lanes, team, has } => format!(
            "der Teil braucht {lanes} Spuren von „{team}“ zugleich, das {has} hat: Er könnte nie \
             beginnen"
        ),
        Kind::StageZero => "Stufen zählen von 1 an".to_owned(),
        Kind::TeamTwice { team } => format!("„{team}“ wird zweimal gebraucht"),
        Kind::EffortOnLanesOnly { team } => format!(
            "„{team}“ hat weder Personen noch einen Durchsatz und kann darum keinen Aufwand leisten"
        ),
        Kind::NobodyInTeam => {
            "es gibt Arbeit für dieses Team, aber nie ist jemand darin".to_owned()
        }
        Kind::NoParts => "das Vorhaben hat keine Arbeit".to_owned(),
        Kind::RemainingCount { parts, remaining } => {
            format!("das Vorhaben hat {parts} Teile, aber {remaining} Werte für den Rest")
        }
        Kind::InTheFuture { date, as_of } => format!(
            "{} liegt nach {}, bis wohin der Plan sagt, was geschehen ist",
            day(*date),
            day(*as_of)
        ),
        Kind::NotAfter { date, after } => {
            format!("{} liegt nicht nach {}", day(*date), day(*after))
        }
        Kind::HorizonTooFar { horizon } => {
            format!("der Horizont {} ist mehr als 100 Jahre entfernt", day(*horizon))
        }
        Kind::NoWorkday => "an keinem Tag wird gearbeitet".to_owned(),
        Kind::NoSuchMonth { month } => format!("einen Monat {month} gibt es nicht"),
        Kind::BadCurrency { currency } => format!("„{currency}“ ist keine Währung"),
        Kind::DuplicateDay { date } => format!("{} steht zweimal da", day(*date)),
        Kind::ShortHistory { weeks } => {
            format!("der Verlauf hat {weeks} Wochen, und weniger als 5 sagen zu wenig")
        }
        Kind::EmptyHistory => "in diesen Wochen wurde nie etwas fertig".to_owned(),
        Kind::LossWithoutTeam => "Personen fehlen, aber das Risiko trifft kein Team".to_owned(),
        Kind::PeopleOfThroughput { team } => {
            format!("„{team}“ zählt Stories und nicht Personen und kann keine Personen verlieren")
        }
        Kind::TrialsOutside { trials } => {
            format!("{trials} Verläufe liegen nicht zwischen 1 und 1000000")
        }
        Kind::ConfidenceOutside { confidence } => {
            format!("eine Sicherheit von {} liegt nicht zwischen 0 und 1", number(confidence))
        }
        Kind::ScenarioCycle { ids } => circle(ids, "baut auf", "das auf"),
        Kind::EditTargetGone { target } => format!("„{target}“, das zu ändern wäre, gibt es nicht"),
        Kind::EditAddsTwice { id } => format!("„{id}“ ist schon da"),
        // Made of the words of a file that nobody but a program reads.
        Kind::EditRefused { what, .. } => what.clone(),
    }
}

fn german_mend(kind: &ProblemKind) -> String {
    use ProblemKind as Kind;
    match kind {
        Kind::MoreLanesThanTeam { team, has, .. } => {
            format!("Den Teil höchstens {has} belegen lassen oder „{team}“ mehr Spuren geben.")
        }
        Kind::TooGreat { limit, .. } => {
            let limit = format::exact(*limit);
            format!("Höchstens {limit} eingeben; Einheit und Nullen prüfen.")
        }
        Kind::OutOfOrder { lesser: (lesser, _), greater: (greater, _) } => format!(
            "„{lesser}“ höchstens so groß wie „{greater}“ wählen; vielleicht sind beide vertauscht."
        ),
        Kind::DatesOutOfOrder { earlier: (earlier, _), later: (later, _) } => {
            format!("„{earlier}“ nicht nach „{later}“ legen; vielleicht sind beide vertauscht.")
        }
        Kind::NotAfter { after, .. } => {
            format!("Einen Tag nach {} wählen.", format::date_without_weekday(*after))
        }
        Kind::EffortOnLanesOnly { team } => format!(
            "„{team}“ Personen oder einen Durchsatz geben, oder den Teil in Tagen statt als Aufwand \
             angeben."
        ),
        Kind::EditRefused { mend, .. } => mend.clone(),
        kind => fixed_mend(kind).to_owned(),
    }
}

/// The ways to mend that need no name.
fn fixed_mend(kind: &ProblemKind) -> &'static str {
    use ProblemKind as Kind;
    match kind {
        Kind::BadId { .. } => "Eine Kennung von 1 bis 64 Zeichen geben.",
        Kind::DuplicateId { .. } => "Einem von beiden eine andere Kennung geben.",
        Kind::Unknown { .. } => "Etwas wählen, das es gibt, oder es hinzufügen.",
        Kind::Cycle { .. } => "Eine dieser Abhängigkeiten wegnehmen.",
        Kind::TextTooLong { .. } => "Kürzen oder auf einen längeren Text verweisen.",
        Kind::TooMany { .. } => "Einige entfernen oder den Plan teilen.",
        Kind::NotFinite => "Eine Zahl eingeben.",
        Kind::Negative { .. } => "0 oder mehr eingeben.",
        Kind::NotPositive { .. } => "Mehr als 0 eingeben.",
        Kind::NotAShare { .. } => "Einen Anteil zwischen 0 und 1 eingeben, etwa 80%.",
        Kind::FocusOutside { .. } => {
            "Den Anteil der Zeit eingeben, der in die Arbeit an der Roadmap geht, etwa 70%."
        }
        Kind::ImpactOffScale { .. } => {
            "3 (gewaltig), 2 (hoch), 1 (mittel), 0,5 (gering) oder 0,25 (winzig) wählen."
        }
        Kind::RangeFromZero => {
            "Einen unteren Wert über 0 eingeben, oder drei Werte, deren kleinster 0 sein darf."
        }
        Kind::NoSamples => "Mindestens einen früheren Wert hinzufügen.",
        Kind::SizeOfSize { .. } => "In Zahlen sagen, wofür die Größe steht.",
        Kind::LanesOutside { .. } => "Eine ganze Zahl von 1 bis 100000 eingeben.",
        Kind::StageZero => "Für die erste Stufe 1 eingeben.",
        Kind::TeamTwice { .. } => "Es einmal nennen, mit allen Spuren, die gebraucht werden.",
        Kind::NobodyInTeam => {
            "Angeben, wie viele Personen ab wann da sind, oder die Arbeit einem anderen Team geben."
        }
        Kind::NoParts => "Einen Teil hinzufügen, der sagt, welches Team wie viel Arbeit hat.",
        Kind::RemainingCount { .. } => {
            "Für jeden Teil angeben, was davon bleibt; 0 für einen, der fertig ist."
        }
        Kind::InTheFuture { .. } => "Den Tag berichtigen oder den Stichtag auf heute setzen.",
        Kind::HorizonTooFar { .. } => "Einen früheren Tag wählen; 5 Jahre sind üblich.",
        Kind::NoWorkday => "Mindestens einen Arbeitstag nennen und die Feiertage prüfen.",
        Kind::NoSuchMonth { .. } => "Monate von 1 bis 12 eingeben.",
        Kind::BadCurrency { .. } => {
            "Die drei Großbuchstaben der Währung eingeben, etwa EUR oder USD."
        }
        Kind::DuplicateDay { .. } => "Einen von beiden behalten.",
        Kind::ShortHistory { .. } => {
            "Wochen hinzufügen oder das Team nach Personen planen, bis es fünf sind."
        }
        Kind::EmptyHistory => "Das Eingefügte prüfen: Eine Woche darf nicht 0 sein.",
        Kind::LossWithoutTeam => "Die Teams nennen, die es trifft, oder es alles treffen lassen.",
        Kind::PeopleOfThroughput { .. } => {
            "Stattdessen angeben, welcher Anteil des Teams verloren geht."
        }
        Kind::TrialsOutside { .. } => "Für eine gute Antwort 10000 eingeben.",
        Kind::ConfidenceOutside { .. } => "85% eingeben für 85 % sicher.",
        Kind::ScenarioCycle { .. } => "Eines davon auf den Plan selbst bauen.",
        Kind::EditTargetGone { .. } => {
            "Diese Änderung aus dem Szenario nehmen oder zurückholen, was sie ändert."
        }
        Kind::EditAddsTwice { .. } => {
            "Diese Änderung aus dem Szenario nehmen oder dem Neuen eine andere Kennung geben."
        }
        Kind::MoreLanesThanTeam { .. }
        | Kind::TooGreat { .. }
        | Kind::OutOfOrder { .. }
        | Kind::DatesOutOfOrder { .. }
        | Kind::NotAfter { .. }
        | Kind::EffortOnLanesOnly { .. }
        | Kind::EditRefused { .. } => "",
    }
}

fn referred(referent: Referent) -> &'static str {
    match referent {
        Referent::Item => "ein Vorhaben",
        Referent::Team => "ein Team",
        Referent::External => "eine Zulieferung",
        Referent::Objective => "ein Ziel",
        Referent::Size => "eine Größe",
        Referent::Criterion => "ein Kriterium",
        Referent::Scenario => "ein Szenario",
    }
}

fn limited(list: Limited) -> &'static str {
    match list {
        Limited::Items => "Vorhaben",
        Limited::Teams => "Teams",
        Limited::Risks => "Risiken",
        Limited::Scenarios => "Szenarien",
        Limited::Entries => "Einträge",
    }
}

/// `„a“ wartet auf „b“, das auf „a“`.
fn circle(names: &[String], verb: &str, again: &str) -> String {
    let Some(first) = names.first() else { return format!("etwas {verb} sich selbst") };
    if names.len() == 1 {
        return format!("„{first}“ {verb} sich selbst");
    }
    let next: Vec<String> =
        names.iter().skip(1).chain([first]).map(|name| format!("„{name}“")).collect();
    format!("„{first}“ {verb} {}", next.join(&format!(", {again} ")))
}
