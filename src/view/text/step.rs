//! What a step of the undo stack is called.

use crate::session::{BlockCause, Deed, Noun, Step, Version, VersionName};
use crate::view::format::{self, counted, in_sentence};

use super::field_label;
use super::language::{says, word};
use super::rank::order_name;

/// The name of a step, such as “Effort of Refunds”.
pub fn step(step: &Step) -> String {
    match step {
        Step::Edited { field, of } if of.is_empty() => field_label(field).to_owned(),
        Step::Edited { field, of } => {
            says!("{} of {}", "{} von {}", field_label(field), in_sentence(of))
        }
        Step::Added { noun, of } => {
            says!("Add {} {}", "Hinzufügen: {} {}", noun_name(*noun), in_sentence(of))
        }
        Step::Removed { noun, of } => {
            says!("Remove {} {}", "Entfernen: {} {}", noun_name(*noun), in_sentence(of))
        }
        Step::Moved { of } => says!("Move {}", "Verschieben: {}", in_sentence(of)),
        Step::ItemsRemoved { count } => says!(
            "Remove {}",
            "Entfernen: {}",
            counted(*count, word!("item", "Vorhaben"), word!("items", "Vorhaben"))
        ),
        Step::ItemsMoved { count } => says!(
            "Move {}",
            "Verschieben: {}",
            counted(*count, word!("item", "Vorhaben"), word!("items", "Vorhaben"))
        ),
        Step::Block { cause, cells } => {
            format!(
                "{} {}",
                block_word(*cause),
                counted(*cells, word!("cell", "Zelle"), word!("cells", "Zellen"))
            )
        }
        Step::Promised { count } => says!(
            "Promise {}",
            "Zusagen: {}",
            counted(*count, word!("item", "Vorhaben"), word!("items", "Vorhaben"))
        ),
        Step::Ordered { by } => says!("Order of {}", "Reihenfolge nach {}", order_name(*by)),
        Step::Opened { of } if of.is_empty() => {
            word!("Start another plan", "Anderen Plan beginnen").to_owned()
        }
        Step::Opened { of } => says!("Open {}", "Öffnen: {}", in_sentence(of)),
        Step::Promoted { of } => {
            says!("Make {} the base plan", "Zum Grundplan machen: {}", in_sentence(of))
        }
        Step::Rebased { of } => says!("What {} builds on", "Worauf {} baut", in_sentence(of)),
        Step::Merged { of } => says!("Take in {}", "Übernehmen: {}", in_sentence(of)),
        Step::Imported { file } => says!("Import {}", "Übernehmen: {}", in_sentence(file)),
        Step::WentBack { to } => says!("Go back to {}", "Zurück zu {}", format::moment(*to)),
    }
}

/// What a version differs by from the one before, such as “Effort of Refunds; Add item Reports”.
pub fn version_name(version: &Version) -> String {
    match &version.name {
        VersionName::Words(words) => words.clone(),
        VersionName::Deeds(deeds) => {
            let mut names: Vec<String> = deeds.iter().map(deed).collect();
            let more = names.len().saturating_sub(NAMED_DEEDS);
            names.truncate(NAMED_DEEDS);
            if more > 0 {
                names.push(says!("{more} more", "{more} weitere"));
            }
            names.join("; ")
        }
    }
}

/// How many deeds a version is named by: as many as fit on a line.
const NAMED_DEEDS: usize = 3;

fn deed(deed: &Deed) -> String {
    match deed {
        Deed::Done(done) => step(done),
        Deed::TakenBack(taken_back) => says!("Undo: {}", "Rückgängig: {}", step(taken_back)),
    }
}

fn block_word(cause: BlockCause) -> &'static str {
    match cause {
        BlockCause::Pasted => word!("Paste", "Einfügen:"),
        BlockCause::Filled => word!("Fill", "Ausfüllen:"),
        BlockCause::Emptied => word!("Empty", "Leeren:"),
    }
}

/// What was deleted by a step, as a sentence.
pub(super) fn deleted(step: &Step) -> String {
    match step {
        Step::Removed { noun, of } => {
            says!("Deleted {} {}.", "Gelöscht: {} {}.", noun_name(*noun), in_sentence(of))
        }
        Step::ItemsRemoved { count } => says!(
            "Deleted {}.",
            "Gelöscht: {}.",
            counted(*count, word!("item", "Vorhaben"), word!("items", "Vorhaben"))
        ),
        other => format!("{}.", self::step(other)),
    }
}

fn noun_name(noun: Noun) -> &'static str {
    match noun {
        Noun::Item => word!("item", "Vorhaben"),
        Noun::Part => word!("a part of", "ein Teil von"),
        Noun::Dependency => word!("a dependency of", "eine Abhängigkeit von"),
        Noun::Team => word!("team", "Team"),
        Noun::People => word!("a change of people in", "eine Änderung der Personen in"),
        Noun::Absence => word!("an absence in", "eine Abwesenheit in"),
        Noun::Risk => word!("risk", "Risiko"),
        Noun::Mitigation => word!("the mitigation of", "die Gegenmaßnahme zu"),
        Noun::External => word!("external", "Zulieferung"),
        Noun::Milestone => word!("milestone", "Meilenstein"),
        Noun::Objective => word!("objective", "Ziel"),
        Noun::Size => word!("size", "Größe"),
        Noun::Scenario => word!("scenario", "Szenario"),
        Noun::Edit => word!("a change of", "eine Änderung von"),
        Noun::Decision => word!("decision", "Entscheidung"),
    }
}
