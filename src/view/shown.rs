//! What stands in each input: the other direction of `session::edit`.
//!
//! Invariant: typing what stands in an input changes nothing.

use crate::calendar::{Date, Weekday};
use crate::model::{
    After, Capacity, DependencyType, Estimate, Impact, Item, LossSize, Mitigation, Moscow, Part,
    Plan, Profile, Risk, RiskStatus, RunSettings, Status, Team, Urgency, Value, Work,
};
use crate::session::{
    AbsenceField, DependencyField, ExternalField, Field, ImpactField, ItemField, MilestoneField,
    ObjectiveField, PartField, PeopleField, PlanField, RiskField, RunField, SizeField, TeamField,
    ValueField,
};

use super::estimate::{estimate, share, share_estimate, uncertain_date};
use super::format::exact;
use super::text::language::word;

/// The text of an input; `None` when its thing is gone or does not have this input now.
pub fn shown(plan: &Plan, run: &RunSettings, field: &Field) -> Option<String> {
    match field {
        Field::Item(id, field) => {
            let item = plan.items.iter().find(|item| item.id == *id)?;
            item_text(plan, item, field)
        }
        Field::Part(id, at, field) => {
            let item = plan.items.iter().find(|item| item.id == *id)?;
            part_text(item, *at, *field)
        }
        Field::Dependency(id, at, field) => {
            let item = plan.items.iter().find(|item| item.id == *id)?;
            dependency_text(&item.after.get(*at)?.after, *field)
        }
        Field::Team(id, field) => team_text(plan.teams.iter().find(|team| team.id == *id)?, *field),
        Field::People(id, at, field) => {
            let step = people_of(plan.teams.iter().find(|team| team.id == *id)?)?.get(*at)?;
            Some(match field {
                PeopleField::From => step.from.to_string(),
                PeopleField::Count => exact(step.count),
            })
        }
        Field::Absence(id, at, field) => {
            let team = plan.teams.iter().find(|team| team.id == *id)?;
            let Capacity::People { absences, .. } = &team.capacity else { return None };
            let absence = absences.get(*at)?;
            Some(match field {
                AbsenceField::From => absence.from.to_string(),
                AbsenceField::To => absence.to.to_string(),
                AbsenceField::People => exact(absence.people),
                AbsenceField::Why => absence.why.clone(),
            })
        }
        Field::Risk(id, field) => risk_text(plan.risks.iter().find(|risk| risk.id == *id)?, *field),
        Field::External(id, field) => {
            let found = plan.external.iter().find(|found| found.id == *id)?;
            Some(match field {
                ExternalField::Name => found.name.clone(),
                ExternalField::Arrives => uncertain_date(&found.arrives),
            })
        }
        Field::Milestone(id, field) => {
            let found = plan.milestones.iter().find(|found| found.id == *id)?;
            Some(match field {
                MilestoneField::Name => found.name.clone(),
                MilestoneField::Items => joined(&found.items),
                MilestoneField::Date => optional_date(found.date),
            })
        }
        Field::Objective(id, field) => {
            let found = plan.objectives.iter().find(|found| found.id == *id)?;
            Some(match field {
                ObjectiveField::Name => found.name.clone(),
                ObjectiveField::Date => optional_date(found.date),
            })
        }
        Field::Size(at, field) => {
            let size = plan.estimation.sizes.get(*at)?;
            Some(match field {
                SizeField::Name => size.name.clone(),
                SizeField::Estimate => estimate(&size.estimate),
            })
        }
        Field::Target(category) => {
            let target = plan.allocation.iter().find(|(name, _)| name == category);
            Some(target.map(|(_, target)| share(*target)).unwrap_or_default())
        }
        Field::Plan(field) => Some(plan_text(plan, *field)),
        Field::Run(field) => Some(match field {
            RunField::Trials => run.trials.to_string(),
            RunField::Seed => run.seed.to_string(),
            RunField::Confidence => share(run.confidence),
        }),
        // Options of an import are not in the plan: `view::import` words them.
        Field::Scenario(..) | Field::Decision(..) | Field::Import(_) => None,
    }
}

/// The text of an input of `item`.
pub(super) fn item_text(plan: &Plan, item: &Item, field: &ItemField) -> Option<String> {
    let promise = || plan.commitments.iter().find(|promise| promise.item == item.id);
    Some(match field {
        ItemField::Id => item.id.to_string(),
        ItemField::Name => item.name.clone(),
        ItemField::Category => item.category.clone().unwrap_or_default(),
        ItemField::Tags => item.tags.join(", "),
        ItemField::Objective => {
            item.objective.as_ref().map(ToString::to_string).unwrap_or_default()
        }
        ItemField::After => {
            let links: Vec<String> = item.after.iter().map(|found| link(&found.after)).collect();
            links.join(", ")
        }
        ItemField::NotBefore => optional_date(item.not_before),
        ItemField::Due => optional_date(item.due),
        ItemField::State => state_key(&item.status).to_owned(),
        ItemField::Started => match &item.status {
            Status::InProgress { started, .. } => started.to_string(),
            Status::Done { started, .. } => optional_date(*started),
            Status::NotStarted | Status::Dropped => return None,
        },
        ItemField::Finished => match &item.status {
            Status::Done { finished, .. } => finished.to_string(),
            Status::NotStarted | Status::InProgress { .. } | Status::Dropped => return None,
        },
        ItemField::Notes => item.notes.clone(),
        ItemField::PromisedBy => optional_date(promise().map(|promise| promise.by)),
        ItemField::Tolerance => promise()?.tolerance.map(share).unwrap_or_default(),
        ItemField::Value(field) => return value_text(&item.value, field),
    })
}

/// The key of a status, as a choice sends it.
pub(super) fn state_key(status: &Status) -> &'static str {
    match status {
        Status::NotStarted => "not started",
        Status::InProgress { .. } => "in progress",
        Status::Done { .. } => "done",
        Status::Dropped => "dropped",
    }
}

/// `PAY-7 SS+5`.
fn link(after: &After) -> String {
    match after {
        After::External(id) => id.to_string(),
        After::Item { item, kind, lag } => {
            let lag = match *lag {
                0.0 => String::new(),
                lag if lag > 0.0 => format!("+{}", exact(lag)),
                lag => exact(lag),
            };
            match (kind, lag.as_str()) {
                (DependencyType::FinishToStart, "") => item.to_string(),
                (kind, lag) => format!("{item} {}{lag}", kind_key(*kind)),
            }
        }
    }
}

fn kind_key(kind: DependencyType) -> &'static str {
    match kind {
        DependencyType::FinishToStart => "FS",
        DependencyType::StartToStart => "SS",
        DependencyType::FinishToFinish => "FF",
        DependencyType::StartToFinish => "SF",
    }
}

fn value_text(value: &Value, field: &ValueField) -> Option<String> {
    let rice = value.rice.as_ref();
    let wsjf = value.wsjf.as_ref();
    let ice = value.ice.as_ref();
    let value_effort = value.value_effort.as_ref();
    let number = match field {
        ValueField::RiceReach => rice.and_then(|rice| rice.reach.as_ref()),
        ValueField::RiceImpact => rice.and_then(|rice| rice.impact.as_ref()),
        ValueField::RiceConfidence => {
            let confidence = rice.and_then(|rice| rice.confidence.as_ref());
            return Some(confidence.map(share_estimate).unwrap_or_default());
        }
        ValueField::RiceEffort => rice.and_then(|rice| rice.effort.as_ref()),
        ValueField::WsjfBusinessValue => wsjf.and_then(|wsjf| wsjf.business_value.as_ref()),
        ValueField::WsjfTimeCriticality => wsjf.and_then(|wsjf| wsjf.time_criticality.as_ref()),
        ValueField::WsjfRiskOpportunity => wsjf.and_then(|wsjf| wsjf.risk_opportunity.as_ref()),
        ValueField::WsjfJobSize => wsjf.and_then(|wsjf| wsjf.job_size.as_ref()),
        ValueField::IceImpact => ice.and_then(|ice| ice.impact.as_ref()),
        ValueField::IceConfidence => ice.and_then(|ice| ice.confidence.as_ref()),
        ValueField::IceEase => ice.and_then(|ice| ice.ease.as_ref()),
        ValueField::ValueEffortValue => value_effort.and_then(|found| found.value.as_ref()),
        ValueField::ValueEffortEffort => value_effort.and_then(|found| found.effort.as_ref()),
        ValueField::Criterion(id) => {
            value.scorecard.iter().find(|(known, _)| known == id).map(|(_, score)| score)
        }
        ValueField::Moscow => return Some(value.moscow.map_or("", moscow_key).to_owned()),
        ValueField::DelayProfile
        | ValueField::DelayPerWeek
        | ValueField::DelayDate
        | ValueField::DelayPenalty
        | ValueField::DelayFrom
        | ValueField::DelayValue => return delay_text(value.delay_cost.as_ref(), field),
    };
    Some(number.map(estimate).unwrap_or_default())
}

fn moscow_key(moscow: Moscow) -> &'static str {
    match moscow {
        Moscow::Must => "must",
        Moscow::Should => "should",
        Moscow::Could => "could",
        Moscow::Wont => "wont",
    }
}

fn delay_text(urgency: Option<&Urgency>, field: &ValueField) -> Option<String> {
    let profile = urgency.map(|urgency| &urgency.profile);
    if *field == ValueField::DelayProfile {
        return Some(profile.map_or("", profile_key).to_owned());
    }
    let optional = |amount: &Option<Estimate>| amount.as_ref().map(estimate).unwrap_or_default();
    match (field, profile?) {
        (
            ValueField::DelayPerWeek,
            Profile::Standard { per_week }
            | Profile::Expedite { per_week }
            | Profile::Intangible { per_week, .. },
        ) => Some(estimate(per_week)),
        (ValueField::DelayPerWeek, Profile::FixedDate { per_week, .. }) => Some(optional(per_week)),
        (ValueField::DelayPenalty, Profile::FixedDate { penalty, .. }) => Some(optional(penalty)),
        (
            ValueField::DelayDate,
            Profile::FixedDate { date, .. }
            | Profile::Intangible { date, .. }
            | Profile::Window { date, .. },
        ) => Some(date.to_string()),
        (ValueField::DelayFrom, Profile::Window { from, .. }) => Some(optional_date(*from)),
        (ValueField::DelayValue, Profile::Window { value, .. }) => Some(estimate(value)),
        _ => None,
    }
}

fn profile_key(profile: &Profile) -> &'static str {
    match profile {
        Profile::Standard { .. } => "standard",
        Profile::FixedDate { .. } => "fixed date",
        Profile::Expedite { .. } => "expedite",
        Profile::Intangible { .. } => "intangible",
        Profile::Window { .. } => "window",
    }
}

/// The text of an input of a part of `item`.
pub(super) fn part_text(item: &Item, at: usize, field: PartField) -> Option<String> {
    let part: &Part = item.parts.get(at)?;
    Some(match (field, &part.work) {
        (PartField::Kind, Work::Effort { .. }) => "effort".to_owned(),
        (PartField::Kind, Work::Duration { .. }) => "days".to_owned(),
        (PartField::Team, Work::Effort { team, .. }) => team.to_string(),
        (
            PartField::Amount,
            Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. },
        ) => estimate(amount),
        (PartField::Lanes, Work::Effort { lanes, .. }) => lanes.to_string(),
        (PartField::Needs, Work::Duration { needs, .. }) => {
            let needs = needs.iter().map(|need| match need.lanes {
                1 => need.team.to_string(),
                lanes => format!("{} {lanes}", need.team),
            });
            needs.collect::<Vec<_>>().join(", ")
        }
        (PartField::Stage, _) => part.stage.to_string(),
        (PartField::Remaining, _) => match &item.status {
            Status::InProgress { remaining, .. } => estimate(remaining.get(at)?),
            Status::NotStarted | Status::Done { .. } | Status::Dropped => return None,
        },
        (PartField::Team | PartField::Lanes, Work::Duration { .. })
        | (PartField::Needs, Work::Effort { .. }) => return None,
    })
}

fn dependency_text(after: &After, field: DependencyField) -> Option<String> {
    match (field, after) {
        (DependencyField::On, After::Item { item, .. }) => Some(item.to_string()),
        (DependencyField::On, After::External(id)) => Some(id.to_string()),
        (DependencyField::Kind, After::Item { kind, .. }) => Some(kind_key(*kind).to_owned()),
        (DependencyField::Lag, After::Item { lag, .. }) => Some(exact(*lag)),
        (DependencyField::Kind | DependencyField::Lag, After::External(_)) => None,
    }
}

fn people_of(team: &Team) -> Option<&[crate::model::PeopleStep]> {
    match &team.capacity {
        Capacity::People { people, .. } => Some(people),
        Capacity::LanesOnly | Capacity::Throughput { .. } => None,
    }
}

fn team_text(team: &Team, field: TeamField) -> Option<String> {
    Some(match (field, &team.capacity) {
        (TeamField::Id, _) => team.id.to_string(),
        (TeamField::Name, _) => team.name.clone(),
        (TeamField::Lanes, _) => team.lanes.to_string(),
        (TeamField::Kind, Capacity::People { .. }) => "people".to_owned(),
        (TeamField::Kind, Capacity::Throughput { .. }) => "throughput".to_owned(),
        (TeamField::Kind, Capacity::LanesOnly) => "lanes".to_owned(),
        (TeamField::Focus, Capacity::People { focus, .. }) => share_estimate(focus),
        (TeamField::Throughput, Capacity::Throughput { per_week, .. }) => {
            per_week.iter().map(|week| exact(*week)).collect::<Vec<_>>().join(" ")
        }
        (TeamField::Split, Capacity::Throughput { split, .. }) => estimate(split),
        (TeamField::Correlation, _) => team.correlation.map(exact).unwrap_or_default(),
        (TeamField::Focus, Capacity::Throughput { .. } | Capacity::LanesOnly)
        | (
            TeamField::Throughput | TeamField::Split,
            Capacity::People { .. } | Capacity::LanesOnly,
        ) => return None,
    })
}

fn risk_text(risk: &Risk, field: RiskField) -> Option<String> {
    Some(match field {
        RiskField::Name => risk.name.clone(),
        RiskField::Owner => risk.owner.clone(),
        RiskField::Status => match risk.status {
            RiskStatus::Open => "open".to_owned(),
            RiskStatus::Closed => "closed".to_owned(),
        },
        RiskField::Probability => share(risk.probability),
        RiskField::HitItems => joined(&risk.hits.items),
        RiskField::HitTeams => joined(&risk.hits.teams),
        RiskField::HitTags => risk.hits.tags.join(", "),
        RiskField::HitEverything => switch(risk.hits.everything),
        RiskField::Impact(field) => return impact_text(&risk.impact, field),
        RiskField::Notes => risk.notes.clone(),
        RiskField::MitigationName
        | RiskField::MitigationActive
        | RiskField::MitigationProbability
        | RiskField::MitigationImpact(_)
        | RiskField::MitigationTeam
        | RiskField::MitigationEffort
        | RiskField::MitigationMoney => return mitigation_text(risk.mitigation.as_ref()?, field),
    })
}

fn mitigation_text(mitigation: &Mitigation, field: RiskField) -> Option<String> {
    let cost = &mitigation.cost;
    Some(match field {
        RiskField::MitigationName => mitigation.name.clone(),
        RiskField::MitigationActive => switch(mitigation.active),
        RiskField::MitigationProbability => mitigation.probability.map(share).unwrap_or_default(),
        RiskField::MitigationImpact(field) => {
            let nothing = Impact::default();
            return impact_text(mitigation.impact.as_ref().unwrap_or(&nothing), field);
        }
        RiskField::MitigationTeam => {
            cost.effort.as_ref().map(|(team, _)| team.to_string()).unwrap_or_default()
        }
        RiskField::MitigationEffort => estimate(&cost.effort.as_ref()?.1),
        RiskField::MitigationMoney => cost.money.as_ref().map(estimate).unwrap_or_default(),
        RiskField::Name
        | RiskField::Owner
        | RiskField::Status
        | RiskField::Probability
        | RiskField::HitItems
        | RiskField::HitTeams
        | RiskField::HitTags
        | RiskField::HitEverything
        | RiskField::Impact(_)
        | RiskField::Notes => return None,
    })
}

fn impact_text(impact: &Impact, field: ImpactField) -> Option<String> {
    let optional = |amount: &Option<Estimate>| amount.as_ref().map(estimate).unwrap_or_default();
    let loss = impact.capacity_loss.as_ref();
    Some(match field {
        ImpactField::Factor => optional(&impact.factor),
        ImpactField::Effort => optional(&impact.effort),
        ImpactField::Delay => optional(&impact.delay),
        ImpactField::LossKind => match loss.map(|loss| &loss.size) {
            Some(LossSize::People(_)) => "people".to_owned(),
            Some(LossSize::Share(_)) => "share".to_owned(),
            None => String::new(),
        },
        ImpactField::LossSize => match &loss?.size {
            LossSize::People(people) => estimate(people),
            LossSize::Share(size) => share_estimate(size),
        },
        ImpactField::LossDays => estimate(&loss?.days),
        ImpactField::LossFrom => loss?.from.as_ref().map(uncertain_date).unwrap_or_default(),
        ImpactField::Lost => switch(impact.lost),
    })
}

fn plan_text(plan: &Plan, field: PlanField) -> String {
    match field {
        PlanField::Title => plan.title.clone(),
        PlanField::Start => plan.start.to_string(),
        PlanField::AsOf => optional_date(plan.as_of),
        PlanField::Horizon => optional_date(plan.horizon),
        PlanField::ValueUntil => optional_date(plan.value_until),
        PlanField::Currency => plan.currency.clone().unwrap_or_default(),
        PlanField::Workdays => {
            plan.calendar.workdays.iter().map(weekday_key).collect::<Vec<_>>().join(" ")
        }
        PlanField::Holidays => {
            let lines =
                plan.calendar.holidays.iter().map(|holiday| {
                    format!("{} {}", holiday.date, holiday.name).trim_end().to_owned()
                });
            lines.collect::<Vec<_>>().join("\n")
        }
        PlanField::QuarterStarts => joined(&plan.calendar.quarter_starts),
        PlanField::Quarter => optional_date(plan.quarter),
        PlanField::Correlation => exact(plan.estimation.correlation),
        PlanField::Error => plan.estimation.error.as_ref().map(estimate).unwrap_or_default(),
    }
}

fn weekday_key(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => word!("mon", "mo"),
        Weekday::Tue => word!("tue", "di"),
        Weekday::Wed => word!("wed", "mi"),
        Weekday::Thu => word!("thu", "do"),
        Weekday::Fri => word!("fri", "fr"),
        Weekday::Sat => word!("sat", "sa"),
        Weekday::Sun => word!("sun", "so"),
    }
}

fn optional_date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn switch(on: bool) -> String {
    if on { "yes".to_owned() } else { "no".to_owned() }
}

fn joined(things: &[impl ToString]) -> String {
    things.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
