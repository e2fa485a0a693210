//! `compare --json`, in the spirit of `file-format.md`: every difference is that plan's less the
//! reference's.

use serde::Serialize;

use crate::calendar::Date;
use crate::forecast::{self, DayUnit, Difference, FinishComparison, TargetId};
use crate::model::ItemId;

use super::super::json::{Head, Money, money};
use super::{Against, Contender, Found};

/// What `compare --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Compared {
    #[serde(flatten)]
    head: Head,
    plans: Vec<PlanLine>,
    reference: usize,
    promises: PromisesLine,
    comparisons: Vec<ComparisonLine>,
}

#[derive(Debug, Serialize)]
struct PlanLine {
    file: String,
    input: String,
    scenario: Option<String>,
    name: String,
    p50: Option<String>,
    p85: Option<String>,
    chance_all_committed: Option<f64>,
    delay_cost: Option<Money>,
}

#[derive(Debug, Serialize)]
struct PromisesLine {
    count: usize,
    proposed: bool,
}

#[derive(Debug, Serialize)]
struct ComparisonLine {
    plan: usize,
    inputs: Vec<String>,
    days: &'static str,
    targets: Vec<FinishLine>,
    items: Vec<FinishLine>,
    expected_kept: Option<Change>,
    chance_all_committed: Option<Change>,
    delay_cost: Option<Change>,
    quarters: Vec<QuarterLine>,
}

#[derive(Debug, Serialize)]
struct FinishLine {
    of: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    mean_days: Option<Change>,
    p50_days: Option<Change>,
    p85_days: Option<Change>,
    chance_by_date: Option<Change>,
    newly_censored: u32,
    newly_finished: u32,
    censored_in_both: u32,
    histogram: Vec<(i64, u32)>,
}

#[derive(Debug, Serialize)]
struct QuarterLine {
    ends: String,
    value: Change,
}

#[derive(Debug, Serialize)]
struct Change {
    difference: f64,
    se: f64,
    detectable: bool,
    trials_to_detect: Option<u64>,
}

impl Compared {
    /// What was found.
    pub(super) fn new(found: &Found) -> Self {
        Self {
            head: found.origin().head("roadcast-compare", found.run.trials, found.run.seed),
            plans: found.contenders.iter().map(plan).collect(),
            reference: found.reference,
            promises: PromisesLine { count: found.promises.len(), proposed: found.proposed() },
            comparisons: found.against.iter().map(comparison).collect(),
        }
    }
}

fn plan(contender: &Contender) -> PlanLine {
    let forecast = &contender.forecast;
    let at = |p: f64| {
        let mut percentiles = forecast.plan.finish.percentiles.iter();
        percentiles.find(|at| (at.p - p).abs() < 1e-9)?.date.map(|date| date.to_string())
    };
    PlanLine {
        file: contender.asked.file.display().to_string(),
        input: contender.asked.digest.clone(),
        scenario: contender.asked.scenario.as_ref().map(ToString::to_string),
        name: contender.asked.name(),
        p50: at(0.5),
        p85: at(0.85),
        chance_all_committed: forecast.promises.chance_all.map(|chance| chance.share),
        delay_cost: forecast.delay_cost.map(money),
    }
}

fn comparison(against: &Against) -> ComparisonLine {
    let found = &against.comparison;
    ComparisonLine {
        plan: against.at,
        inputs: against.inputs.clone(),
        days: match found.days {
            DayUnit::Working => "working",
            DayUnit::Calendar => "calendar",
        },
        targets: found.targets.iter().map(target).collect(),
        items: found.items.iter().map(item).collect(),
        expected_kept: found.kept.map(|kept| change(kept.number)),
        chance_all_committed: found.kept.map(|kept| change(kept.all)),
        delay_cost: found.delay_cost.map(change),
        quarters: found.value.iter().map(quarter).collect(),
    }
}

fn target((target, found): &(TargetId, FinishComparison)) -> FinishLine {
    match target {
        TargetId::Plan => finish("plan", None, found),
        TargetId::Milestone(id) => finish("milestone", Some(id.to_string()), found),
        TargetId::Objective(id) => finish("objective", Some(id.to_string()), found),
    }
}

fn item((id, found): &(ItemId, FinishComparison)) -> FinishLine {
    finish("item", Some(id.to_string()), found)
}

fn finish(of: &'static str, id: Option<String>, found: &FinishComparison) -> FinishLine {
    let forecast::FinishComparison {
        mean,
        newly_censored,
        newly_finished,
        censored_in_both,
        p50,
        p85,
        chance_by_date,
        histogram,
    } = found;
    FinishLine {
        of,
        id,
        mean_days: mean.map(change),
        p50_days: p50.days.map(change),
        p85_days: p85.days.map(change),
        chance_by_date: chance_by_date.map(change),
        newly_censored: *newly_censored,
        newly_finished: *newly_finished,
        censored_in_both: *censored_in_both,
        histogram: histogram.clone(),
    }
}

fn quarter((ends, value): &(Date, Difference)) -> QuarterLine {
    QuarterLine { ends: ends.to_string(), value: change(*value) }
}

fn change(difference: Difference) -> Change {
    let Difference { value, se, detectable, trials_to_detect } = difference;
    Change { difference: value, se, detectable, trials_to_detect }
}
