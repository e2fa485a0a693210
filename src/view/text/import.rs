//! What an import says, in the language of the page. A finding words itself in English, for the command
//! line too; here is its German twin, kind by kind.

use crate::import::{Finding, Line};
use crate::session::Language;
use crate::view::format;

/// A line of the report: what happened, and where.
pub fn line(line: &Line) -> String {
    if Language::now() == Language::English {
        return line.text();
    }
    let sentence = german(&line.finding, line.count);
    if line.examples.is_empty() {
        return sentence;
    }
    let more = if line.count > line.examples.len() { ", …" } else { "" };
    format!("{sentence} ({}{more})", line.examples.join(", "))
}

/// A sentence without a full stop: what was counted, how many, and what became of it.
fn german(finding: &Finding, count: usize) -> String {
    use Finding as Kind;
    let number = |value: &f64| format::exact(*value);
    match finding {
        Kind::Items { level } => format!("Vorhaben, aus {}: {count}", dative(level)),
        Kind::Teams { column } => format!("Teams, aus „{column}“: {count}"),
        Kind::Links { types } => format!(
            "Verknüpfungen, die sagen, was zuerst kommt, beide Richtungen vereint ({}): {count}; was \
             blockiert ist oder abhängt, wartet auf das Ende des anderen",
            types.join(", ")
        ),
        Kind::ScheduledLinks { types } => {
            format!("Verknüpfungen einer Planungs-App ({}): {count}", types.join(", "))
        }
        Kind::History { until } => {
            let until = format::date_without_weekday(*until);
            format!("Volle Wochen des Durchsatzes, bis {until}: {count}")
        }
        Kind::Level { level } => format!("Die Vorhaben sind {} der Datei", nominative(level)),
        Kind::TeamColumn { column } => format!("Die Spalte „{column}“ meint das Team"),
        Kind::TeamSize { people, focus_percent, lanes } => format!(
            "Teams, deren Größe die Datei nicht sagt: {count}; jedes bekommt {} Personen mit {} % ihrer \
             Zeit und arbeitet an {lanes} Vorhaben zugleich",
            number(people),
            number(focus_percent)
        ),
        Kind::NoHistory { per_week } => format!(
            "Teams ohne jede Vergangenheit, für die {} je Woche angenommen sind: {count}",
            number(per_week)
        ),
        Kind::PointsAsDays { days_per_point } => format!(
            "Personentage eines Story Points: {}; der Aufwand eines Vorhabens reicht von der Hälfte bis \
             zum Doppelten der Summe seiner Vorgänge",
            number(days_per_point)
        ),
        Kind::EstimateMissing { low, high, unit } => format!(
            "Vorhaben ohne Schätzung: {count}; jedes bekommt {} bis {} {} und ein Schlagwort, das es sagt",
            number(low),
            number(high),
            if unit == "days" { "Tage" } else { "Stories" }
        ),
        Kind::DateOrder { column, first } => format!(
            "Die Daten in „{column}“ verraten nicht, was zuerst steht; gelesen wird zuerst {}",
            if first == "day" { "der Tag" } else { "der Monat" }
        ),
        Kind::AsOfMoved { to } => {
            format!("Der Stichtag des Plans rückt auf {}", format::date_without_weekday(*to))
        }
        Kind::OneTeam => "Keine Spalte meint das Team: Es gibt eines, Everyone".to_owned(),
        Kind::PriorityByRank => "Die Priorität ist die Reihenfolge des Backlogs (Rank)".to_owned(),
        Kind::PriorityByFile => "Die Priorität ist die Reihenfolge der Datei".to_owned(),
        Kind::HoursAsDays => {
            "Acht Stunden sind ein Personentag; der Aufwand eines Vorhabens reicht von \
                              der Hälfte bis zum Doppelten der Summe seiner Vorgänge"
                .to_owned()
        }
        Kind::IssuesAsStories => "Jeder Vorgang zählt als eine Story".to_owned(),
        Kind::OpenQuote => {
            "Ein Anführungszeichen wird geöffnet und nie geschlossen: Was folgt, ist eine \
                            Zelle"
                .to_owned()
        }
        Kind::RaggedRows => format!(
            "Zeilen mit mehr oder weniger Zellen als der Kopf, nach Zeile: {count}; fehlende Zellen sind \
             leer, überzählige bleiben weg"
        ),
        Kind::EstimatePartial => format!(
            "Vorhaben, von deren Vorgängen einige keine Schätzung haben: {count}; jene zählen wie das Mittel \
             der anderen, und das Vorhaben bekommt ein Schlagwort, das es sagt"
        ),
        counted => format!("{}: {count}", what(counted)),
    }
}

/// What was counted, of the findings that say no more.
fn what(finding: &Finding) -> &'static str {
    use Finding as Kind;
    match finding {
        Kind::Issues => "Vorgänge in der Datei",
        Kind::RolledUp => "Vorgänge, die zu dem Vorhaben über ihnen zählen",
        Kind::SubtasksFolded => "Unteraufgaben, die als Teil ihrer Eltern zählen",
        Kind::DueDates => "Vorhaben mit Termin",
        Kind::Points => "Vorgänge mit Story Points",
        Kind::OriginalEstimates => "Vorgänge mit ursprünglicher Schätzung",
        Kind::StatusCategories => "Vorgänge, deren Stand die Statuskategorie sagt",
        Kind::NoTeam => "Vorgänge ohne Team, die für Everyone sind",
        Kind::SharedHistory => {
            "Teams, die für eine eigene Vergangenheit zu wenig beendet haben und ihren Anteil an der von \
             allen bekommen"
        }
        Kind::StatusNames => "Vorgänge, deren Stand der Name des Status sagt",
        Kind::StatusByResolution => {
            "Vorgänge ohne Status, die fertig sind, wenn sie ein Datum der Lösung haben, sonst offen"
        }
        Kind::UnknownStatus => "Vorgänge mit unbekanntem Status, als nicht begonnen gelesen",
        Kind::BegunByChildren => "Vorhaben, die begonnen sind, weil etwas unter ihnen begonnen ist",
        Kind::StartGuessed => {
            "Vorhaben in Arbeit, die keinen Beginn nennen, für den ein anderes Datum steht"
        }
        Kind::FinishGuessed => {
            "Fertige Vorhaben ohne Datum der Lösung, für das ein anderes Datum steht"
        }
        Kind::DueFromTarget => "Termine, die das geplante Ende sind",
        Kind::ParentOutside => "Vorhaben, die nicht in der Datei stehen, nur als Eltern genannt",
        Kind::LinksLifted => {
            "Verknüpfungen zwischen Vorgängen zweier Vorhaben, durch die das ganze Vorhaben auf das ganze \
             andere wartet"
        }
        Kind::DoneWithOpenChildren => {
            "Vorhaben, die fertig sind, obwohl etwas unter ihnen es nicht ist"
        }
        Kind::LooseTogether => "Vorgänge, die zu keinem Vorhaben gehören und zusammen eines sind",
        Kind::IdsShortened => "Schlüssel mit mehr als 64 Zeichen, die gekürzt sind",
        Kind::RowsWithoutKey => "Zeilen ohne Schlüssel, nach Zeile",
        Kind::RepeatedKeys => "Zeilen, die einen Schlüssel wiederholen, von denen die erste zählt",
        Kind::BadDates => "Daten, die nicht verstanden wurden",
        Kind::MixedDateOrders => {
            "Spalten, deren Daten einander widersprechen, der Tag zuerst oder der Monat zuerst"
        }
        Kind::BadNumbers => "Schätzungen, die nicht verstanden wurden",
        Kind::ParentsCut => "Vorgänge, deren Eltern im Kreis gehen und nicht gelten",
        Kind::Containers => "Eltern, die keine Vorhaben sind, weil ihre Vorgänge es sind",
        Kind::LooseLeftOut => "Vorgänge, die zu keinem Vorhaben gehören",
        Kind::FinishedLeftOut => "Fertige oder gestrichene Vorhaben, außer der Plan hat sie schon",
        Kind::SecondTeams => "Vorgänge mit mehr als einem Team, von denen das erste zählt",
        Kind::LinkEndsOutside => "Enden von Verknüpfungen, die nicht in der Datei stehen",
        Kind::ScheduledLinkEndsOutside => {
            "Enden von Verknüpfungen einer Planungs-App, die nicht in der Datei stehen"
        }
        Kind::LinkTypes => "Arten von Verknüpfungen, die nichts über die Reihenfolge sagen",
        Kind::LinksWithin => "Verknüpfungen zwischen Vorgängen eines Vorhabens",
        Kind::LinksOfNoItem => "Verknüpfungen von Vorgängen, die in keinem Vorhaben sind",
        Kind::LinksInCircles => {
            "Verknüpfungen, die einen Kreis von Vorhaben schließen würden, die aufeinander warten"
        }
        Kind::Columns => "Spalten, die nicht gebraucht werden",
        Kind::NamesCut => "Namen mit mehr als 500 Zeichen, die gekürzt sind",
        Kind::ItemsAdded => "Neue Vorhaben",
        Kind::ItemsUpdated => {
            "Vorhaben, die der Plan hat, deren Name, Stand, Termin und Verknüpfungen der Datei folgen"
        }
        Kind::TeamsAdded => "Neue Teams",
        Kind::EstimatesKept => "Vorhaben, die ihre von Hand geänderte Schätzung behalten",
        Kind::NoLongerInFile => {
            "Vorhaben, die früher übernommen wurden, nicht in dieser Datei stehen und bleiben"
        }
        Kind::UnitsDiffer => {
            "Teams, die Arbeit anders messen als die Datei und deren Aufwände zu prüfen sind"
        }
        Kind::Items { .. }
        | Kind::Teams { .. }
        | Kind::Links { .. }
        | Kind::ScheduledLinks { .. }
        | Kind::History { .. }
        | Kind::Level { .. }
        | Kind::TeamColumn { .. }
        | Kind::OneTeam
        | Kind::TeamSize { .. }
        | Kind::NoHistory { .. }
        | Kind::PriorityByRank
        | Kind::PriorityByFile
        | Kind::PointsAsDays { .. }
        | Kind::HoursAsDays
        | Kind::IssuesAsStories
        | Kind::EstimateMissing { .. }
        | Kind::EstimatePartial
        | Kind::DateOrder { .. }
        | Kind::AsOfMoved { .. }
        | Kind::RaggedRows
        | Kind::OpenQuote => "",
    }
}

fn nominative(level: &str) -> &str {
    match level {
        "initiatives" => "die Initiativen",
        "epics" => "die Epics",
        _ => "die Vorgänge",
    }
}

fn dative(level: &str) -> &str {
    match level {
        "initiatives" => "den Initiativen",
        "epics" => "den Epics",
        _ => "den Vorgängen",
    }
}
