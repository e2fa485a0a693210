//! The same export in five languages is the same plan.

use roadcast::import::jira_csv::{Level, Measure};

use super::{date, efforts, export, ids, item, plan, preview, range, ties};
use roadcast::model::Status;

const ENGLISH: &str = "\
Summary,Issue key,Issue id,Issue Type,Status,Status Category,Resolved,Due date,Parent,Components,Custom field (Story Points),Inward issue link (Blocks),Outward issue link (Blocks)
Payments,P-1,101,Epic,In Progress,In Progress,,30/Apr/26,,Core,,,P-2
Refunds,P-2,102,Epic,To Do,To Do,,,,Core,,P-1,
Ledger,P-3,103,Story,Done,Done,02/Jan/26,,101,Core,3.0,,
Audit,P-4,104,Task,To Do,To Do,,,101,Core,5.0,,
Review,P-5,105,Sub-task,To Do,To Do,,,104,Core,,,
Void,P-6,106,Story,To Do,To Do,,,102,Core,2.0,,
";

const SPANISH: &str = "\
Resumen,Clave de incidencia,ID de la incidencia,Tipo de Incidencia,Estado,Categoría de estado,Resuelta,Fecha de vencimiento,Principal,Componentes,Campo personalizado (Story Points),Enlace de incidencia entrante (Blocks),Enlace de incidencia saliente (Blocks)
Payments,P-1,101,Epic,En curso,En curso,,30/abr/26,,Core,,,P-2
Refunds,P-2,102,Épica,Tareas por hacer,Por hacer,,,,Core,,P-1,
Ledger,P-3,103,Historia,Finalizada,Listo,02/ene/26,,101,Core,\"3,0\",,
Audit,P-4,104,Tarea,Tareas por hacer,Por hacer,,,101,Core,\"5,0\",,
Review,P-5,105,Subtarea,Tareas por hacer,Por hacer,,,104,Core,,,
Void,P-6,106,Historia,Tareas por hacer,Por hacer,,,102,Core,\"2,0\",,
";

const PORTUGUESE: &str = "\
Resumo,Chave da item,ID da item,Tipo de item,Status,Categoria do status,Resolvido,Data limite,Pai,Componentes,Campo personalizado (Story Points),Link de item de entrada (Blocks),Link de item de saída (Blocks)
Payments,P-1,101,Epic,Em andamento,Itens em andamento,,30/abr/26,,Core,,,P-2
Refunds,P-2,102,Épico,Tarefas pendentes,Itens Pendentes,,,,Core,,P-1,
Ledger,P-3,103,História,Concluído,Itens concluídos,02/jan/26,,101,Core,3.0,,
Audit,P-4,104,Tarefa,Tarefas pendentes,Itens Pendentes,,,101,Core,5.0,,
Review,P-5,105,Subtarefa,Tarefas pendentes,Itens Pendentes,,,104,Core,,,
Void,P-6,106,História,Tarefas pendentes,Itens Pendentes,,,102,Core,2.0,,
";

const FRENCH: &str = "\
Résumé,Clé de ticket,ID de ticket,Type de ticket,État,Catégorie d'état,Résolue,Échéance,Parent,Composants,Champs personnalisés (Story Points),Lien de ticket entrant (Blocks),Lien de ticket sortant (Blocks)
Payments,P-1,101,Epic,En cours,En cours,,30/avr./26,,Core,,,P-2
Refunds,P-2,102,Épopée,À faire,À faire,,,,Core,,P-1,
Ledger,P-3,103,Récit,Terminé(e),Terminé,02/janv./26,,101,Core,3.0,,
Audit,P-4,104,Tâche,À faire,À faire,,,101,Core,5.0,,
Review,P-5,105,Sous-tâche,À faire,À faire,,,104,Core,,,
Void,P-6,106,Récit,À faire,À faire,,,102,Core,2.0,,
";

const GERMAN: &str = "\
Zusammenfassung;Vorgangsschlüssel;Vorgangs-ID;Vorgangstyp;Status;Statuskategorie;Erledigt;Fälligkeitsdatum;Übergeordnet;Komponenten;Benutzerdefinierte Felder (Story Points);Eingehende Vorgangsverknüpfung (Blocks);Ausgehende Vorgangsverknüpfung (Blocks)
Payments;P-1;101;Epic;In Arbeit;In Arbeit;;30.04.26;;Core;;;P-2
Refunds;P-2;102;Epos;Zu erledigen;Zu erledigen;;;;Core;;P-1;
Ledger;P-3;103;Story;Fertig;Fertig;02.01.26 07:56;;101;Core;3,0;;
Audit;P-4;104;Aufgabe;Zu erledigen;Zu erledigen;;;101;Core;5,0;;
Review;P-5;105;Unteraufgabe;Zu erledigen;Zu erledigen;;;104;Core;;;
Void;P-6;106;Story;Zu erledigen;Zu erledigen;;;102;Core;2,0;;
";

#[test]
fn five_languages_give_one_plan() {
    let english = read(ENGLISH);
    for text in [SPANISH, PORTUGUESE, FRENCH, GERMAN] {
        assert_eq!(read(text), english);
    }
}

fn read(text: &str) -> roadcast::model::Plan {
    plan(&preview(text, |options| roadcast::import::jira_csv::Options {
        level: Level::Epics,
        measure: Measure::Points { days_per_point: 1.0 },
        team_column: Some(export(text).choices().team_columns[0].header.clone()),
        ..options
    }))
}

#[test]
fn the_plan_of_the_english_one_is_as_counted_by_hand() {
    let plan = read(ENGLISH);
    assert_eq!(ids(&plan.items), ["P-1", "P-2"]);
    assert_eq!(ties(&plan.items), ["P-1 → P-2"]);
    let payments = item(&plan.items, "P-1");
    assert_eq!(payments.name, "Payments");
    assert_eq!(payments.due, Some(date("2026-04-30")));
    assert_eq!(efforts(payments), [("core", range(4.0, 16.0))]);
    // Three of eight points are done, on the second of January.
    assert_eq!(
        payments.status,
        Status::InProgress { started: date("2026-01-02"), remaining: vec![range(2.5, 10.0)] }
    );
    assert_eq!(efforts(item(&plan.items, "P-2")), [("core", range(1.0, 4.0))]);
}
