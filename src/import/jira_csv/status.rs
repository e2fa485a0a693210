//! Where an issue stands, by the best column there is.
//!
//! Jira has three categories of status, the same everywhere; their names are translated. Without
//! that column the name of the status is looked up in a table of usual names; without that, a date
//! of resolution says done. A resolution such as *Won't do* says dropped, whatever the category.

use crate::calendar::Date;
use crate::import::folding::fold;

/// Where an issue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Progress {
    ToDo,
    Begun,
    Done,
    Dropped,
}

/// What said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum StatusSource {
    /// The status category.
    Category,
    /// The name of the status.
    Name,
    /// A date of resolution, or its absence.
    Resolution,
    /// Nothing known; not started was assumed although there is a status.
    UnknownName,
}

/// Where an issue stands and what says so.
pub(super) fn progress(
    category: &str,
    name: &str,
    resolution: &str,
    resolved: Option<Date>,
) -> (Progress, StatusSource) {
    let (progress, source) = open_or_done(category, name, resolved);
    let dropped = progress == Progress::Done && is_dropped(resolution) || is_dropped(name);
    (if dropped { Progress::Dropped } else { progress }, source)
}

fn open_or_done(category: &str, name: &str, resolved: Option<Date>) -> (Progress, StatusSource) {
    if let Some(progress) = known(CATEGORIES, category) {
        return (progress, StatusSource::Category);
    }
    if let Some(progress) = known(CATEGORIES, name).or_else(|| known(NAMES, name)) {
        return (progress, StatusSource::Name);
    }
    match resolved {
        Some(_) => (Progress::Done, StatusSource::Resolution),
        None if name.is_empty() => (Progress::ToDo, StatusSource::Resolution),
        None => (Progress::ToDo, StatusSource::UnknownName),
    }
}

fn known(table: &[(Progress, &[&str])], text: &str) -> Option<Progress> {
    let folded = fold(text);
    table.iter().find(|(_, names)| names.contains(&folded.as_str())).map(|(progress, _)| *progress)
}

/// The names of the three categories, folded.
const CATEGORIES: &[(Progress, &[&str])] = &[
    (
        Progress::ToDo,
        &[
            "to do",
            "new",
            "no category",
            "undefined",
            "por hacer",
            "tareas por hacer",
            "sin categoria",
            "itens pendentes",
            "tarefas pendentes",
            "pendente",
            "a fazer",
            "por fazer",
            "a faire",
            "zu erledigen",
            "zu tun",
            "aufgaben",
            "offen",
        ],
    ),
    (
        Progress::Begun,
        &[
            "in progress",
            "indeterminate",
            "en curso",
            "en progreso",
            "em andamento",
            "em progresso",
            "itens em andamento",
            "em curso",
            "en cours",
            "in arbeit",
            "in bearbeitung",
        ],
    ),
    (
        Progress::Done,
        &[
            "done",
            "complete",
            "completed",
            "listo",
            "hecho",
            "finalizada",
            "finalizado",
            "terminado",
            "completado",
            "itens concluidos",
            "concluido",
            "concluida",
            "feito",
            "pronto",
            "termine",
            "terminee",
            "termine e",
            "fini",
            "effectue",
            "fertig",
            "erledigt",
            "abgeschlossen",
        ],
    ),
];

/// Usual names of statuses that are not also names of categories, folded.
const NAMES: &[(Progress, &[&str])] = &[
    (
        Progress::ToDo,
        &[
            "open",
            "backlog",
            "selected for development",
            "ready for development",
            "ready",
            "grooming",
            "refinement",
            "reopened",
            "planned",
            "idea",
            "funnel",
            "triage",
            "not started",
            "abierta",
            "abierto",
            "pendiente",
            "aberto",
            "aberta",
            "ouvert",
            "ouverte",
            "geplant",
            "neu",
            "nicht begonnen",
            "wieder geoffnet",
        ],
    ),
    (
        Progress::Begun,
        &[
            "in development",
            "in review",
            "review",
            "code review",
            "in test",
            "testing",
            "in testing",
            "in qa",
            "qa",
            "uat",
            "blocked",
            "deploy",
            "implementing",
            "started",
            "doing",
            "en revision",
            "en pruebas",
            "bloqueada",
            "em revisao",
            "em teste",
            "bloqueado",
            "en revue",
            "en test",
            "bloque",
            "im review",
            "im test",
            "blockiert",
        ],
    ),
    (
        Progress::Done,
        &[
            "closed",
            "resolved",
            "released",
            "shipped",
            "deployed",
            "live",
            "finished",
            "verified",
            "cerrada",
            "cerrado",
            "resuelta",
            "resuelto",
            "fechado",
            "fechada",
            "resolvido",
            "resolvida",
            "finalizado",
            "ferme",
            "fermee",
            "ferme e",
            "resolu",
            "resolue",
            "geschlossen",
            "gelost",
        ],
    ),
];

/// Whether a resolution or a status says that the work will not be done.
fn is_dropped(text: &str) -> bool {
    const DROPPED: &[&str] = &[
        "won t do",
        "wont do",
        "won t fix",
        "wont fix",
        "duplicate",
        "declined",
        "cannot reproduce",
        "cancelled",
        "canceled",
        "rejected",
        "abandoned",
        "obsolete",
        "invalid",
        "not a bug",
        "no se hara",
        "no se arreglara",
        "duplicado",
        "duplicada",
        "cancelada",
        "cancelado",
        "rechazada",
        "rechazado",
        "descartada",
        "descartado",
        "nao sera feito",
        "nao sera corrigido",
        "recusado",
        "rejeitado",
        "ne sera pas fait",
        "ne sera pas corrige",
        "doublon",
        "annule",
        "annulee",
        "annule e",
        "refuse",
        "wird nicht erledigt",
        "wird nicht behoben",
        "wird nicht umgesetzt",
        "duplikat",
        "abgebrochen",
        "abgelehnt",
        "verworfen",
    ];
    DROPPED.contains(&fold(text).as_str())
}
