//! Where the problems of each input are reported: the path of its thing and the name of the input in
//! a file.

use crate::model::{Impact, LossSize, Plan, Risk, Work};
use crate::session::{
    AbsenceField, DecisionField, DependencyField, ExternalField, Field, ImpactField, ItemField,
    MilestoneField, ObjectiveField, PartField, PeopleField, PlanField, RiskField, RunField,
    ScenarioField, TeamField, ValueField,
};

/// The place of an input; `None` when the document has none for it.
pub(super) fn place(plan: &Plan, field: &Field) -> Option<String> {
    Some(match field {
        Field::Item(id, ItemField::PromisedBy | ItemField::Tolerance) => {
            let at = plan.commitments.iter().position(|promise| promise.item == *id)?;
            format!("plan/commitments/{at}")
        }
        Field::Item(id, field) => format!("plan/items/{id}{}", item_path(field)),
        Field::Part(id, at, PartField::Amount) => {
            let item = plan.items.iter().find(|item| item.id == *id)?;
            let name = match item.parts.get(*at)?.work {
                Work::Effort { .. } => "effort",
                Work::Duration { .. } => "days",
            };
            format!("plan/items/{id}/parts/{at}/{name}")
        }
        Field::Part(id, at, field) => format!("plan/items/{id}{}", part_path(*at, *field)),
        Field::Dependency(id, at, field) => {
            format!("plan/items/{id}/after/{at}{}", dependency_path(*field))
        }
        Field::Team(id, field) => format!("plan/teams/{id}{}", team_path(*field)),
        Field::People(id, at, PeopleField::From) => format!("plan/teams/{id}/people/{at}/from"),
        Field::People(id, at, PeopleField::Count) => format!("plan/teams/{id}/people/{at}/count"),
        Field::Absence(id, at, field) => {
            format!("plan/teams/{id}/absences/{at}{}", absence_path(*field))
        }
        Field::Risk(id, field) => {
            let risk = plan.risks.iter().find(|risk| risk.id == *id)?;
            format!("plan/risks/{id}{}", risk_path(risk, *field))
        }
        Field::External(id, ExternalField::Name) => format!("plan/external/{id}/name"),
        Field::External(id, ExternalField::Arrives) => format!("plan/external/{id}/arrives"),
        Field::Milestone(id, field) => format!("plan/milestones/{id}{}", milestone_path(*field)),
        Field::Objective(id, ObjectiveField::Name) => format!("plan/objectives/{id}/name"),
        Field::Objective(id, ObjectiveField::Date) => format!("plan/objectives/{id}/date"),
        Field::Size(at, _) => {
            format!("plan/estimation/sizes/{}", plan.estimation.sizes.get(*at)?.name)
        }
        Field::Target(category) => format!("plan/allocation/{category}"),
        Field::Plan(field) => format!("plan{}", plan_path(*field)),
        Field::Run(RunField::Trials) => "run/trials".to_owned(),
        Field::Run(RunField::Seed) => "run/seed".to_owned(),
        Field::Run(RunField::Confidence) => "run/confidence".to_owned(),
        Field::Scenario(id, ScenarioField::Name) => format!("scenarios/{id}/name"),
        Field::Scenario(id, ScenarioField::Why) => format!("scenarios/{id}/why"),
        Field::Decision(at, DecisionField::Date) => format!("decisions/{at}/date"),
        Field::Decision(at, DecisionField::Title) => format!("decisions/{at}/title"),
        Field::Decision(at, DecisionField::Why) => format!("decisions/{at}/why"),
        Field::Import(_) => return None,
    })
}

/// Whether `place` is `thing` or lies in it.
pub(super) fn is_within(place: &str, thing: &str) -> bool {
    place.strip_prefix(thing).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn item_path(field: &ItemField) -> &'static str {
    match field {
        ItemField::Id => "/id",
        ItemField::Name => "/name",
        ItemField::Category => "/category",
        ItemField::Tags => "/tags",
        ItemField::Objective => "/objective",
        ItemField::After => "/after",
        ItemField::NotBefore => "/not_before",
        ItemField::Due => "/due",
        ItemField::State => "/status",
        ItemField::Started => "/status/started",
        ItemField::Finished => "/status/finished",
        ItemField::Notes => "/notes",
        // A promise has its own place, in the list of them.
        ItemField::PromisedBy | ItemField::Tolerance => "",
        ItemField::Value(field) => value_path(field),
    }
}

fn value_path(field: &ValueField) -> &'static str {
    match field {
        ValueField::RiceReach => "/value/rice/reach",
        ValueField::RiceImpact => "/value/rice/impact",
        ValueField::RiceConfidence => "/value/rice/confidence",
        ValueField::RiceEffort => "/value/rice/effort",
        ValueField::WsjfBusinessValue => "/value/wsjf/business_value",
        ValueField::WsjfTimeCriticality => "/value/wsjf/time_criticality",
        ValueField::WsjfRiskOpportunity => "/value/wsjf/risk_opportunity",
        ValueField::WsjfJobSize => "/value/wsjf/job_size",
        ValueField::IceImpact => "/value/ice/impact",
        ValueField::IceConfidence => "/value/ice/confidence",
        ValueField::IceEase => "/value/ice/ease",
        ValueField::ValueEffortValue => "/value/value_effort/value",
        ValueField::ValueEffortEffort => "/value/value_effort/effort",
        ValueField::Moscow => "/value/moscow",
        ValueField::DelayProfile => "/value/delay_cost/profile",
        ValueField::DelayPerWeek => "/value/delay_cost/per_week",
        ValueField::DelayDate => "/value/delay_cost/date",
        ValueField::DelayPenalty => "/value/delay_cost/penalty",
        ValueField::DelayFrom => "/value/delay_cost/from",
        ValueField::DelayValue => "/value/delay_cost/value",
        ValueField::Criterion(_) => "/value/scorecard",
    }
}

fn part_path(at: usize, field: PartField) -> String {
    match field {
        PartField::Kind => format!("/parts/{at}/kind"),
        PartField::Team => format!("/parts/{at}/team"),
        PartField::Amount => format!("/parts/{at}"),
        PartField::Lanes => format!("/parts/{at}/lanes"),
        PartField::Needs => format!("/parts/{at}/needs"),
        PartField::Stage => format!("/parts/{at}/stage"),
        PartField::Remaining => format!("/status/remaining/{at}"),
    }
}

fn dependency_path(field: DependencyField) -> &'static str {
    match field {
        DependencyField::On => "",
        DependencyField::Kind => "/type",
        DependencyField::Lag => "/lag",
    }
}

fn team_path(field: TeamField) -> &'static str {
    match field {
        TeamField::Id => "/id",
        TeamField::Name => "/name",
        TeamField::Lanes => "/lanes",
        TeamField::Kind => "/capacity",
        TeamField::Focus => "/focus",
        TeamField::Throughput => "/throughput/per_week",
        TeamField::Split => "/throughput/split",
        TeamField::Correlation => "/correlation",
    }
}

fn absence_path(field: AbsenceField) -> &'static str {
    match field {
        AbsenceField::From => "/from",
        AbsenceField::To => "/to",
        AbsenceField::People => "/people",
        AbsenceField::Why => "/why",
    }
}

fn risk_path(risk: &Risk, field: RiskField) -> String {
    let path = match field {
        RiskField::Name => "/name",
        RiskField::Owner => "/owner",
        RiskField::Status => "/status",
        RiskField::Probability => "/probability",
        RiskField::HitItems => "/hits/items",
        RiskField::HitTeams => "/hits/teams",
        RiskField::HitTags => "/hits/tags",
        RiskField::HitEverything => "/hits/everything",
        RiskField::Impact(field) => {
            return format!("/impact{}", impact_path(Some(&risk.impact), field));
        }
        RiskField::Notes => "/notes",
        RiskField::MitigationName => "/mitigation/name",
        RiskField::MitigationActive => "/mitigation/active",
        RiskField::MitigationProbability => "/mitigation/probability",
        RiskField::MitigationImpact(field) => {
            let impact = risk.mitigation.as_ref().and_then(|found| found.impact.as_ref());
            return format!("/mitigation/impact{}", impact_path(impact, field));
        }
        RiskField::MitigationTeam => "/mitigation/cost/team",
        RiskField::MitigationEffort => "/mitigation/cost/effort",
        RiskField::MitigationMoney => "/mitigation/cost/money",
    };
    path.to_owned()
}

fn impact_path(impact: Option<&Impact>, field: ImpactField) -> &'static str {
    let loss = impact.and_then(|impact| impact.capacity_loss.as_ref());
    match field {
        ImpactField::Factor => "/factor",
        ImpactField::Effort => "/effort",
        ImpactField::Delay => "/delay",
        ImpactField::LossKind => "/capacity_loss",
        ImpactField::LossSize => match loss.map(|loss| &loss.size) {
            Some(LossSize::Share(_)) => "/capacity_loss/share",
            Some(LossSize::People(_)) | None => "/capacity_loss/people",
        },
        ImpactField::LossDays => "/capacity_loss/days",
        ImpactField::LossFrom => "/capacity_loss/from",
        ImpactField::Lost => "/lost",
    }
}

fn milestone_path(field: MilestoneField) -> &'static str {
    match field {
        MilestoneField::Name => "/name",
        MilestoneField::Items => "/items",
        MilestoneField::Date => "/date",
    }
}

fn plan_path(field: PlanField) -> &'static str {
    match field {
        PlanField::Title => "/title",
        PlanField::Start => "/start",
        PlanField::AsOf => "/as_of",
        PlanField::Horizon => "/horizon",
        PlanField::ValueUntil => "/value_until",
        PlanField::Currency => "/currency",
        PlanField::Workdays => "/calendar/workdays",
        PlanField::Holidays => "/calendar/holidays",
        PlanField::QuarterStarts => "/calendar/quarter_starts",
        PlanField::Quarter => "/quarter",
        PlanField::Correlation => "/estimation/correlation",
        PlanField::Error => "/estimation/error",
    }
}
