//! What each input is called, and how to write what it takes.

use crate::session::{
    AbsenceField, DecisionField, DependencyField, ExternalField, Field, ImpactField, ImportField,
    ItemField, MilestoneField, ObjectiveField, PartField, PeopleField, PlanField, RiskField,
    RunField, ScenarioField, SizeField, TeamField, ValueField,
};

/// What an input is called.
pub fn field_label(field: &Field) -> &'static str {
    match field {
        Field::Item(_, field) => item_label(field),
        Field::Part(_, _, field) => part_label(*field),
        Field::Dependency(_, _, DependencyField::On) => "Waits for",
        Field::Dependency(_, _, DependencyField::Kind) => "How",
        Field::Dependency(_, _, DependencyField::Lag) => "Lag in days",
        Field::Team(_, field) => team_label(*field),
        Field::People(_, _, PeopleField::From) | Field::Absence(_, _, AbsenceField::From) => "From",
        Field::People(_, _, PeopleField::Count) | Field::Absence(_, _, AbsenceField::People) => {
            "People"
        }
        Field::Absence(_, _, AbsenceField::To) => "To",
        Field::Absence(_, _, AbsenceField::Why) => "Why",
        Field::Risk(_, field) => risk_label(*field),
        Field::External(_, ExternalField::Name)
        | Field::Milestone(_, MilestoneField::Name)
        | Field::Objective(_, ObjectiveField::Name)
        | Field::Size(_, SizeField::Name) => "Name",
        Field::External(_, ExternalField::Arrives) => "Arrives",
        Field::Milestone(_, MilestoneField::Items) => "Items",
        Field::Milestone(_, MilestoneField::Date) | Field::Objective(_, ObjectiveField::Date) => {
            "Date"
        }
        Field::Size(_, SizeField::Estimate) => "Stands for",
        Field::Plan(field) => plan_label(*field),
        Field::Run(RunField::Trials) => "Futures simulated",
        Field::Run(RunField::Seed) => "Seed",
        Field::Run(RunField::Confidence) => "How sure",
        Field::Scenario(_, ScenarioField::Name) => "Name",
        Field::Scenario(_, ScenarioField::Why) | Field::Decision(_, DecisionField::Why) => "Why",
        Field::Decision(_, DecisionField::Date) => "Date",
        Field::Decision(_, DecisionField::Title) => "What was decided",
        Field::Import(field) => import_label(*field),
    }
}

fn item_label(field: &ItemField) -> &'static str {
    match field {
        ItemField::Id => "Id",
        ItemField::Name => "Name",
        ItemField::Category => "Category",
        ItemField::Tags => "Tags",
        ItemField::Objective => "Objective",
        ItemField::After => "After",
        ItemField::NotBefore => "Not before",
        ItemField::Due => "Due",
        ItemField::State => "Status",
        ItemField::Started => "Started",
        ItemField::Finished => "Finished",
        ItemField::Notes => "Notes and assumptions",
        ItemField::PromisedBy => "Promised by",
        ItemField::Tolerance => "Tolerance",
        ItemField::Value(field) => value_label(field),
    }
}

fn value_label(field: &ValueField) -> &'static str {
    match field {
        ValueField::RiceReach => "Reach",
        ValueField::RiceImpact | ValueField::IceImpact => "Impact",
        ValueField::RiceConfidence | ValueField::IceConfidence => "Confidence",
        ValueField::RiceEffort => "Effort in person-months",
        ValueField::WsjfBusinessValue => "Business value",
        ValueField::WsjfTimeCriticality => "Time criticality",
        ValueField::WsjfRiskOpportunity => "Risk and opportunity",
        ValueField::WsjfJobSize => "Job size",
        ValueField::IceEase => "Ease",
        ValueField::ValueEffortValue => "Value",
        ValueField::ValueEffortEffort => "Effort",
        ValueField::Moscow => "MoSCoW",
        ValueField::DelayProfile => "Urgency",
        ValueField::DelayPerWeek => "Cost per week",
        ValueField::DelayDate => "Date",
        ValueField::DelayPenalty => "Penalty",
        ValueField::DelayFrom => "Window opens",
        ValueField::DelayValue => "Worth in all",
        ValueField::Criterion(_) => "Score",
    }
}

fn part_label(field: PartField) -> &'static str {
    match field {
        PartField::Kind => "Kind",
        PartField::Team => "Team",
        PartField::Amount => "Effort",
        PartField::Lanes => "Lanes",
        PartField::Needs => "Holds lanes of",
        PartField::Stage => "Stage",
        PartField::Remaining => "Remaining",
    }
}

fn team_label(field: TeamField) -> &'static str {
    match field {
        TeamField::Id => "Id",
        TeamField::Name => "Name",
        TeamField::Lanes => "Works on at once",
        TeamField::Kind => "Measured in",
        TeamField::Focus => "Focus",
        TeamField::Throughput => "Stories finished per week",
        TeamField::Split => "Stories grow by",
        TeamField::Correlation => "Own correlation",
    }
}

fn risk_label(field: RiskField) -> &'static str {
    match field {
        RiskField::Name => "Risk",
        RiskField::Owner => "Owner",
        RiskField::Status => "Status",
        RiskField::Probability => "Probability",
        RiskField::HitItems => "Items",
        RiskField::HitTeams => "Teams",
        RiskField::HitTags => "Tags",
        RiskField::HitEverything => "Everything",
        RiskField::Impact(field) | RiskField::MitigationImpact(field) => impact_label(field),
        RiskField::Notes => "Notes",
        RiskField::MitigationName => "What is done",
        RiskField::MitigationActive => "Part of the plan",
        RiskField::MitigationProbability => "Probability then",
        RiskField::MitigationTeam => "Done by",
        RiskField::MitigationEffort => "Effort",
        RiskField::MitigationMoney => "Money",
    }
}

fn impact_label(field: ImpactField) -> &'static str {
    match field {
        ImpactField::Factor => "Effort times",
        ImpactField::Effort => "Added effort",
        ImpactField::Delay => "Delay in days",
        ImpactField::LossKind => "Capacity lost",
        ImpactField::LossSize => "How much",
        ImpactField::LossDays => "For days",
        ImpactField::LossFrom => "From",
        ImpactField::Lost => "The item is lost",
    }
}

fn plan_label(field: PlanField) -> &'static str {
    match field {
        PlanField::Title => "Title",
        PlanField::Start => "Start",
        PlanField::AsOf => "As of",
        PlanField::Horizon => "Simulated to",
        PlanField::ValueUntil => "Delay costs to",
        PlanField::Currency => "Currency",
        PlanField::Workdays => "Days worked",
        PlanField::Holidays => "Holidays",
        PlanField::QuarterStarts => "Quarters begin in months",
        PlanField::Quarter => "Planning quarter",
        PlanField::Correlation => "Estimates err together",
        PlanField::Error => "Past actual ÷ estimate",
    }
}

fn import_label(field: ImportField) -> &'static str {
    match field {
        ImportField::Destination => "Import into",
        ImportField::Level => "Items are",
        ImportField::Subtasks => "Sub-tasks are",
        ImportField::Loose => "Issues that belong to none",
        ImportField::TeamColumn => "Teams from",
        ImportField::Measure => "Work measured by",
        ImportField::DaysPerPoint => "Days per story point",
        ImportField::Missing => "Without an estimate",
        ImportField::Finished => "Finished issues",
        ImportField::Priority => "Priority from",
        ImportField::DateOrder => "Dates are written",
        ImportField::PeoplePerTeam => "People in each team",
    }
}

const ESTIMATE: &str = "Write 5, or 10-30 when 80 % sure, or least/likely/most as 5/8/20, a size, weeks as 3w, or ~2 months.";
const NUMBER: &str = "Write a number, or a range such as 2-5.";
const SHARE: &str = "Write a share, such as 30% or 0.3.";

/// How to write what an input takes; empty where it goes without saying.
pub fn field_hint(field: &Field) -> &'static str {
    match field {
        Field::Item(_, ItemField::After) => {
            "Ids or names, with commas; SS+5 after one lets it start 5 days after that one starts."
        }
        Field::Item(_, ItemField::Tolerance) => {
            "The chance below which somebody should be told, such as 70%."
        }
        Field::Item(_, ItemField::Tags) => "Words, with commas.",
        Field::Item(_, ItemField::Value(field)) => value_hint(field),
        Field::Part(_, _, PartField::Amount | PartField::Remaining)
        | Field::Size(_, SizeField::Estimate) => ESTIMATE,
        Field::Part(_, _, PartField::Needs) => "Teams, with commas; mobile 2 holds two lanes.",
        Field::Part(_, _, PartField::Stage) => "Stage 2 begins when stage 1 is finished.",
        Field::Dependency(_, _, DependencyField::Lag) => "Working days; may be negative.",
        Field::Team(_, TeamField::Focus) => {
            "The share of time for the roadmap: 70%, or 60%/70%/80%."
        }
        Field::Team(_, TeamField::Throughput) => {
            "Paste the stories finished in at least five past weeks."
        }
        Field::Team(_, TeamField::Split) => "1.2 when five stories become six; or 1/1.2/1.6.",
        Field::Team(_, TeamField::Lanes) => "How many items the team works on at the same time.",
        Field::Team(_, TeamField::Correlation) | Field::Plan(PlanField::Correlation) => {
            "0 when every estimate errs by itself, 1 when all err alike; 0.2 is usual."
        }
        Field::Risk(_, field) => risk_hint(*field),
        Field::External(_, ExternalField::Arrives) => {
            "Write 2027-02-01, or 2027-02-01 to 2027-03-15 when 80 % sure."
        }
        Field::Milestone(_, MilestoneField::Items) => "Ids or names, with commas.",
        Field::Plan(PlanField::Workdays) => "mon tue wed thu fri",
        Field::Plan(PlanField::Holidays) => "One a line: 2027-01-06 Epiphany",
        Field::Plan(PlanField::QuarterStarts) => "1, 4, 7, 10",
        Field::Plan(PlanField::Quarter) => "Any day of the quarter that is planned.",
        Field::Plan(PlanField::Currency) => "Three letters, such as EUR.",
        Field::Plan(PlanField::Error) => "Past ratios: one of 0.8, 1, 1.1, 1.4",
        Field::Run(RunField::Confidence) => "From 50% to 99%; 85% is usual.",
        Field::Run(RunField::Trials) => "More are sharper and slower; 10000 is usual.",
        Field::Run(RunField::Seed) => "The same seed draws the same futures.",
        Field::Import(ImportField::Missing) => "A wide range, such as 3-30.",
        Field::Import(ImportField::PeoplePerTeam) => {
            "A guess to start with; the export does not say."
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
        ValueField::RiceImpact => "3, 2, 1, 0.5 or 0.25.",
        ValueField::RiceConfidence => SHARE,
        ValueField::DelayPerWeek | ValueField::DelayPenalty | ValueField::DelayValue => {
            "Money, or a range such as 4000-15000."
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
        | ValueField::Criterion(_) => NUMBER,
    }
}

fn risk_hint(field: RiskField) -> &'static str {
    match field {
        RiskField::Probability | RiskField::MitigationProbability => SHARE,
        RiskField::HitItems | RiskField::HitTeams => "Ids or names, with commas.",
        RiskField::HitTags => "Tags, with commas.",
        RiskField::Impact(field) | RiskField::MitigationImpact(field) => match field {
            ImpactField::Factor => "1.5 makes the work half as long again; or 1.2-2.",
            ImpactField::Effort | ImpactField::Delay | ImpactField::LossDays => {
                "Write 5, or 3-10, or 3/5/15."
            }
            ImpactField::LossSize => "People, or a share such as 20%.",
            ImpactField::LossFrom => "A date, or a range of dates; today unless given.",
            ImpactField::LossKind | ImpactField::Lost => "",
        },
        RiskField::MitigationEffort => "Write 5, or 3-10, or 3/5/15.",
        RiskField::MitigationMoney => "Money, or a range.",
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
