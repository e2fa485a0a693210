//! What each input is called, and how to write what it takes.

use crate::session::{
    AbsenceField, DecisionField, DependencyField, ExternalField, Field, ImpactField, ImportField,
    ItemField, MilestoneField, ObjectiveField, PartField, PeopleField, PlanField, RiskField,
    RunField, ScenarioField, SizeField, TeamField, ValueField,
};

use super::language::word;

/// What an input is called.
pub fn field_label(field: &Field) -> &'static str {
    match field {
        Field::Item(_, field) => item_label(field),
        Field::Part(_, _, field) => part_label(*field),
        Field::Dependency(_, _, DependencyField::On) => word!("Waits for", "Wartet auf"),
        Field::Dependency(_, _, DependencyField::Kind) => word!("How", "Wie"),
        Field::Dependency(_, _, DependencyField::Lag) => word!("Lag in days", "Abstand in Tagen"),
        Field::Team(_, field) => team_label(*field),
        Field::People(_, _, PeopleField::From) | Field::Absence(_, _, AbsenceField::From) => {
            word!("From", "Ab")
        }
        Field::People(_, _, PeopleField::Count) | Field::Absence(_, _, AbsenceField::People) => {
            word!("People", "Personen")
        }
        Field::Absence(_, _, AbsenceField::To) => word!("To", "Bis"),
        Field::Absence(_, _, AbsenceField::Why) => word!("Why", "Warum"),
        Field::Risk(_, field) => risk_label(*field),
        Field::External(_, ExternalField::Name)
        | Field::Milestone(_, MilestoneField::Name)
        | Field::Objective(_, ObjectiveField::Name)
        | Field::Size(_, SizeField::Name) => "Name",
        Field::External(_, ExternalField::Arrives) => word!("Arrives", "Trifft ein"),
        Field::Milestone(_, MilestoneField::Items) => word!("Items", "Vorhaben"),
        Field::Milestone(_, MilestoneField::Date) | Field::Objective(_, ObjectiveField::Date) => {
            word!("Date", "Datum")
        }
        Field::Size(_, SizeField::Estimate) => word!("Stands for", "Steht für"),
        Field::Target(_) => word!("Target", "Zielwert"),
        Field::Plan(field) => plan_label(*field),
        Field::Run(RunField::Trials) => word!("Futures simulated", "Simulierte Verläufe"),
        Field::Run(RunField::Seed) => word!("Seed", "Startwert"),
        Field::Run(RunField::Confidence) => word!("How sure", "Wie sicher"),
        Field::Scenario(_, ScenarioField::Name) => "Name",
        Field::Scenario(_, ScenarioField::Why) | Field::Decision(_, DecisionField::Why) => {
            word!("Why", "Warum")
        }
        Field::Decision(_, DecisionField::Date) => word!("Date", "Datum"),
        Field::Decision(_, DecisionField::Title) => {
            word!("What was decided", "Was entschieden wurde")
        }
        Field::Import(field) => import_label(*field),
    }
}

fn item_label(field: &ItemField) -> &'static str {
    match field {
        ItemField::Id => word!("Id", "Kennung"),
        ItemField::Name => "Name",
        ItemField::Category => word!("Category", "Kategorie"),
        ItemField::Tags => word!("Tags", "Schlagwörter"),
        ItemField::Objective => word!("Objective", "Ziel"),
        ItemField::After => word!("After", "Nach"),
        ItemField::NotBefore => word!("Not before", "Nicht vor"),
        ItemField::Due => word!("Due", "Termin"),
        ItemField::State => word!("Status", "Stand"),
        ItemField::Started => word!("Started", "Begonnen"),
        ItemField::Finished => word!("Finished", "Beendet"),
        ItemField::Notes => word!("Notes and assumptions", "Notizen und Annahmen"),
        ItemField::PromisedBy => word!("Promised by", "Zugesagt bis"),
        ItemField::Tolerance => word!("Tolerance", "Toleranz"),
        ItemField::Value(field) => value_label(field),
    }
}

fn value_label(field: &ValueField) -> &'static str {
    match field {
        ValueField::RiceReach => word!("Reach", "Reichweite"),
        ValueField::RiceImpact | ValueField::IceImpact => word!("Impact", "Wirkung"),
        ValueField::RiceConfidence | ValueField::IceConfidence => word!("Confidence", "Sicherheit"),
        ValueField::RiceEffort => word!("Effort in person-months", "Aufwand in Personenmonaten"),
        ValueField::WsjfBusinessValue => word!("Business value", "Geschäftswert"),
        ValueField::WsjfTimeCriticality => word!("Time criticality", "Zeitdruck"),
        ValueField::WsjfRiskOpportunity => word!("Risk and opportunity", "Risiko und Chance"),
        ValueField::WsjfJobSize => word!("Job size", "Umfang"),
        ValueField::IceEase => word!("Ease", "Leichtigkeit"),
        ValueField::ValueEffortValue => word!("Value", "Wert"),
        ValueField::ValueEffortEffort => word!("Effort", "Aufwand"),
        ValueField::Moscow => "MoSCoW",
        ValueField::DelayProfile => word!("Urgency", "Dringlichkeit"),
        ValueField::DelayPerWeek => word!("Cost per week", "Kosten je Woche"),
        ValueField::DelayDate => word!("Date", "Datum"),
        ValueField::DelayPenalty => word!("Penalty", "Strafe"),
        ValueField::DelayFrom => word!("Window opens", "Fenster öffnet sich"),
        ValueField::DelayValue => word!("Worth in all", "Wert insgesamt"),
        ValueField::Criterion(_) => word!("Score", "Punkte"),
    }
}

fn part_label(field: PartField) -> &'static str {
    match field {
        PartField::Kind => word!("Kind", "Art"),
        PartField::Team => "Team",
        PartField::Amount => word!("Effort", "Aufwand"),
        PartField::Lanes => word!("Lanes", "Spuren"),
        PartField::Needs => word!("Holds lanes of", "Belegt Spuren von"),
        PartField::Stage => word!("Stage", "Stufe"),
        PartField::Remaining => word!("Remaining", "Rest"),
    }
}

fn team_label(field: TeamField) -> &'static str {
    match field {
        TeamField::Id => word!("Id", "Kennung"),
        TeamField::Name => "Name",
        TeamField::Lanes => word!("Works on at once", "Zugleich in Arbeit"),
        TeamField::Kind => word!("Measured in", "Gemessen in"),
        TeamField::Focus => word!("Focus", "Fokus"),
        TeamField::Throughput => word!("Stories finished per week", "Fertige Stories je Woche"),
        TeamField::Split => word!("Stories grow by", "Stories wachsen um"),
        TeamField::Correlation => word!("Own correlation", "Eigene Korrelation"),
    }
}

fn risk_label(field: RiskField) -> &'static str {
    match field {
        RiskField::Name => word!("Risk", "Risiko"),
        RiskField::Owner => word!("Owner", "Zuständig"),
        RiskField::Status => word!("Status", "Stand"),
        RiskField::Probability => word!("Probability", "Wahrscheinlichkeit"),
        RiskField::HitItems => word!("Items", "Vorhaben"),
        RiskField::HitTeams => "Teams",
        RiskField::HitTags => word!("Tags", "Schlagwörter"),
        RiskField::HitEverything => word!("Everything", "Alles"),
        RiskField::Impact(field) | RiskField::MitigationImpact(field) => impact_label(field),
        RiskField::Notes => word!("Notes", "Notizen"),
        RiskField::MitigationName => word!("What is done", "Was getan wird"),
        RiskField::MitigationActive => word!("Part of the plan", "Teil des Plans"),
        RiskField::MitigationProbability => word!("Probability then", "Wahrscheinlichkeit dann"),
        RiskField::MitigationTeam => word!("Done by", "Getan von"),
        RiskField::MitigationEffort => word!("Effort", "Aufwand"),
        RiskField::MitigationMoney => word!("Money", "Geld"),
    }
}

fn impact_label(field: ImpactField) -> &'static str {
    match field {
        ImpactField::Factor => word!("Effort times", "Aufwand mal"),
        ImpactField::Effort => word!("Added effort", "Mehr Aufwand"),
        ImpactField::Delay => word!("Delay in days", "Verzögerung in Tagen"),
        ImpactField::LossKind => word!("Capacity lost", "Verlorene Kapazität"),
        ImpactField::LossSize => word!("How much", "Wie viel"),
        ImpactField::LossDays => word!("For days", "Für Tage"),
        ImpactField::LossFrom => word!("From", "Ab"),
        ImpactField::Lost => word!("The item is lost", "Das Vorhaben ist verloren"),
    }
}

fn plan_label(field: PlanField) -> &'static str {
    match field {
        PlanField::Title => word!("Title", "Titel"),
        PlanField::Start => word!("Start", "Beginn"),
        PlanField::AsOf => word!("As of", "Stichtag"),
        PlanField::Horizon => word!("Simulated to", "Simuliert bis"),
        PlanField::ValueUntil => word!("Delay costs to", "Verzögerung kostet bis"),
        PlanField::Currency => word!("Currency", "Währung"),
        PlanField::Workdays => word!("Days worked", "Arbeitstage"),
        PlanField::Holidays => word!("Holidays", "Feiertage"),
        PlanField::QuarterStarts => word!("Quarters begin in months", "Quartale beginnen im Monat"),
        PlanField::Quarter => word!("Planning quarter", "Planungsquartal"),
        PlanField::Correlation => word!("Estimates err together", "Schätzungen irren gemeinsam"),
        PlanField::Error => word!("Past actual ÷ estimate", "Früher: Ist ÷ Schätzung"),
    }
}

fn import_label(field: ImportField) -> &'static str {
    match field {
        ImportField::Destination => word!("Import into", "Übernehmen in"),
        ImportField::Level => word!("Items are", "Vorhaben sind"),
        ImportField::Subtasks => word!("Sub-tasks are", "Unteraufgaben sind"),
        ImportField::Loose => {
            word!("Issues that belong to none", "Vorgänge, die zu keinem gehören")
        }
        ImportField::TeamColumn => word!("Teams from", "Teams aus"),
        ImportField::Measure => word!("Work measured by", "Arbeit gemessen an"),
        ImportField::DaysPerPoint => word!("Days per story point", "Tage je Story Point"),
        ImportField::Missing => word!("Without an estimate", "Ohne Schätzung"),
        ImportField::Finished => word!("Finished issues", "Fertige Vorgänge"),
        ImportField::Priority => word!("Priority from", "Priorität aus"),
        ImportField::DateOrder => word!("Dates are written", "Daten sind geschrieben"),
        ImportField::PeoplePerTeam => word!("People in each team", "Personen in jedem Team"),
    }
}

fn estimate_hint() -> &'static str {
    word!(
        "Write 5, or 10-30 when 80 % sure, or least/likely/most as 5/8/20, a size, weeks as 3w, or ~2 months.",
        "5 schreiben, oder 10-30, wenn 80 % sicher, oder kleinster/wahrscheinlicher/größter Wert als 5/8/20, eine Größe, Wochen als 3 Wo, oder ~2 Monate."
    )
}

fn number_hint() -> &'static str {
    word!(
        "Write a number, or a range such as 2-5.",
        "Eine Zahl schreiben, oder eine Spanne wie 2-5."
    )
}

fn share_hint() -> &'static str {
    word!("Write a share, such as 30% or 0.3.", "Einen Anteil schreiben, etwa 30% oder 0,3.")
}

/// How to write what an input takes; empty where it goes without saying.
pub fn field_hint(field: &Field) -> &'static str {
    match field {
        Field::Item(_, ItemField::After) => {
            word!(
                "Ids or names, with commas; SS+5 after one lets it start 5 days after that one starts.",
                "Kennungen oder Namen, mit Kommas; SS+5 dahinter lässt es 5 Tage nach jenem \
                 beginnen."
            )
        }
        Field::Item(_, ItemField::Tolerance) => {
            word!(
                "The chance below which somebody should be told, such as 70%.",
                "Die Chance, unter der es jemand erfahren sollte, etwa 70%."
            )
        }
        Field::Item(_, ItemField::Tags) => word!("Words, with commas.", "Wörter, mit Kommas."),
        Field::Item(_, ItemField::Value(field)) => value_hint(field),
        Field::Part(_, _, PartField::Amount | PartField::Remaining)
        | Field::Size(_, SizeField::Estimate) => estimate_hint(),
        Field::Target(_) => {
            word!(
                "A share, such as 60%; nothing for no target.",
                "Ein Anteil, etwa 60%; leer für keinen Zielwert."
            )
        }
        Field::Part(_, _, PartField::Needs) => word!(
            "Teams, with commas; mobile 2 holds two lanes.",
            "Teams, mit Kommas; mobile 2 belegt zwei Spuren."
        ),
        Field::Part(_, _, PartField::Stage) => word!(
            "Stage 2 begins when stage 1 is finished.",
            "Stufe 2 beginnt, wenn Stufe 1 fertig ist."
        ),
        Field::Dependency(_, _, DependencyField::Lag) => {
            word!("Working days; may be negative.", "Arbeitstage; darf negativ sein.")
        }
        Field::Team(_, TeamField::Focus) => {
            word!(
                "The share of time for the roadmap: 70%, or 60%/70%/80%.",
                "Der Anteil der Zeit für die Roadmap: 70% oder 60%/70%/80%."
            )
        }
        Field::Team(_, TeamField::Throughput) => {
            word!(
                "Paste the stories finished in at least five past weeks.",
                "Die fertigen Stories von mindestens fünf vergangenen Wochen einfügen."
            )
        }
        Field::Team(_, TeamField::Split) => word!(
            "1.2 when five stories become six; or 1/1.2/1.6.",
            "1,2, wenn aus fünf Stories sechs werden; oder 1/1,2/1,6."
        ),
        Field::Team(_, TeamField::Lanes) => word!(
            "How many items the team works on at the same time.",
            "An wie vielen Vorhaben das Team zugleich arbeitet."
        ),
        Field::Team(_, TeamField::Correlation) | Field::Plan(PlanField::Correlation) => {
            word!(
                "0 when every estimate errs by itself, 1 when all err alike; 0.2 is usual.",
                "0, wenn jede Schätzung für sich irrt, 1, wenn alle gleich irren; 0,2 ist üblich."
            )
        }
        Field::Risk(_, field) => risk_hint(*field),
        Field::External(_, ExternalField::Arrives) => {
            word!(
                "Write 2027-02-01, or 2027-02-01 to 2027-03-15 when 80 % sure.",
                "1.2.2027 schreiben, oder 1.2.2027 bis 15.3.2027, wenn 80 % sicher."
            )
        }
        Field::Milestone(_, MilestoneField::Items) => {
            word!("Ids or names, with commas.", "Kennungen oder Namen, mit Kommas.")
        }
        Field::Plan(PlanField::Workdays) => word!("mon tue wed thu fri", "mo di mi do fr"),
        Field::Plan(PlanField::Holidays) => {
            word!("One a line: 2027-01-06 Epiphany", "Einer je Zeile: 2027-01-06 Dreikönig")
        }
        Field::Plan(PlanField::QuarterStarts) => "1, 4, 7, 10",
        Field::Plan(PlanField::Quarter) => word!(
            "Any day of the quarter that is planned.",
            "Irgendein Tag des Quartals, das geplant wird."
        ),
        Field::Plan(PlanField::Currency) => {
            word!("Three letters, such as EUR.", "Drei Buchstaben, etwa EUR.")
        }
        Field::Plan(PlanField::Error) => word!(
            "Past ratios: one of 0.8, 1, 1.1, 1.4",
            "Frühere Verhältnisse: eines von 0,8; 1; 1,1; 1,4"
        ),
        Field::Run(RunField::Confidence) => {
            word!("From 50% to 99%; 85% is usual.", "Von 50% bis 99%; 85% ist üblich.")
        }
        Field::Run(RunField::Trials) => word!(
            "More are sharper and slower; 10000 is usual.",
            "Mehr sind genauer und langsamer; 10000 ist üblich."
        ),
        Field::Run(RunField::Seed) => word!(
            "The same seed draws the same futures.",
            "Derselbe Startwert zieht dieselben Verläufe."
        ),
        Field::Import(ImportField::Missing) => {
            word!("A wide range, such as 3-30.", "Eine weite Spanne, etwa 3-30.")
        }
        Field::Import(ImportField::PeoplePerTeam) => {
            word!(
                "A guess to start with; the export does not say.",
                "Eine Annahme für den Anfang; der Export sagt es nicht."
            )
        }
        Field::Item(..)
        | Field::Part(..)
        | Field::Dependency(..)
        | Field::Team(..)
        | Field::People(..)
        | Field::Absence(..)
        | Field::External(..)
        | Field::Milestone(..)
        | Field::Objective(..)
        | Field::Size(..)
        | Field::Plan(_)
        | Field::Scenario(..)
        | Field::Decision(..)
        | Field::Import(_) => "",
    }
}

fn value_hint(field: &ValueField) -> &'static str {
    match field {
        ValueField::RiceImpact => word!("3, 2, 1, 0.5 or 0.25.", "3, 2, 1, 0,5 oder 0,25."),
        ValueField::RiceConfidence => share_hint(),
        ValueField::DelayPerWeek | ValueField::DelayPenalty | ValueField::DelayValue => {
            word!("Money, or a range such as 4000-15000.", "Geld, oder eine Spanne wie 4000-15000.")
        }
        ValueField::Moscow
        | ValueField::DelayProfile
        | ValueField::DelayDate
        | ValueField::DelayFrom => "",
        ValueField::RiceReach
        | ValueField::RiceEffort
        | ValueField::WsjfBusinessValue
        | ValueField::WsjfTimeCriticality
        | ValueField::WsjfRiskOpportunity
        | ValueField::WsjfJobSize
        | ValueField::IceImpact
        | ValueField::IceConfidence
        | ValueField::IceEase
        | ValueField::ValueEffortValue
        | ValueField::ValueEffortEffort
        | ValueField::Criterion(_) => number_hint(),
    }
}

fn risk_hint(field: RiskField) -> &'static str {
    match field {
        RiskField::Probability | RiskField::MitigationProbability => share_hint(),
        RiskField::HitItems | RiskField::HitTeams => {
            word!("Ids or names, with commas.", "Kennungen oder Namen, mit Kommas.")
        }
        RiskField::HitTags => word!("Tags, with commas.", "Schlagwörter, mit Kommas."),
        RiskField::Impact(field) | RiskField::MitigationImpact(field) => match field {
            ImpactField::Factor => word!(
                "1.5 makes the work half as long again; or 1.2-2.",
                "1,5 macht die Arbeit um die Hälfte länger; oder 1,2-2."
            ),
            ImpactField::Effort | ImpactField::Delay | ImpactField::LossDays => {
                word!("Write 5, or 3-10, or 3/5/15.", "5 schreiben, oder 3-10, oder 3/5/15.")
            }
            ImpactField::LossSize => {
                word!("People, or a share such as 20%.", "Personen, oder ein Anteil wie 20%.")
            }
            ImpactField::LossFrom => word!(
                "A date, or a range of dates; today unless given.",
                "Ein Datum oder eine Spanne von Daten; sonst heute."
            ),
            ImpactField::LossKind | ImpactField::Lost => "",
        },
        RiskField::MitigationEffort => {
            word!("Write 5, or 3-10, or 3/5/15.", "5 schreiben, oder 3-10, oder 3/5/15.")
        }
        RiskField::MitigationMoney => word!("Money, or a range.", "Geld, oder eine Spanne."),
        RiskField::Name
        | RiskField::Owner
        | RiskField::Status
        | RiskField::HitEverything
        | RiskField::Notes
        | RiskField::MitigationName
        | RiskField::MitigationActive
        | RiskField::MitigationTeam => "",
    }
}
