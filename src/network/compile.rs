//! From a checked plan to a network.

use std::collections::BTreeMap;

use crate::calendar::Axis;
use crate::model::{Checked, Estimate, Id, Plan, Profile, RiskStatus, Status};

use super::cost::{Cost, CostCalendar, end_of_day, start_of_day};
use super::items::{CompiledItems, ItemCompiler};
use super::law::LawBuilder;
use super::risks::{Struck, risk_nodes};
use super::teams::team_nodes;
use super::{CostNode, Law, Laws, Network, Promise, StreamKey, Uncertain};

/// Compiles `plan` for the futures that `seed` names.
pub fn compile(plan: Checked<'_>, seed: u64) -> Network {
    let plan = plan.plan();
    let axis = plan.axis();
    let mut laws = LawBuilder::new(plan, &axis);
    let team_positions: BTreeMap<&str, u32> =
        plan.teams.iter().enumerate().map(|(p, team)| (team.id.as_str(), p as u32)).collect();
    let teams = team_nodes(plan, &axis, seed, &mut laws);
    let CompiledItems { items, parts, needs } =
        ItemCompiler::new(plan, &axis, seed, &mut laws, &team_positions).compile();
    let struck = Struck {
        plan,
        items: &items,
        parts: &parts,
        needs: &needs,
        team_positions: &team_positions,
        seed,
    };
    let risks = risk_nodes(&struck, &mut laws);
    let externals = externals(plan, seed, &mut laws);
    let error = plan.estimation.error.as_ref().map(|error| laws.estimate(error));
    let costs = costs(plan, &axis, seed, &mut laws);
    let mitigation_money = mitigation_money(plan, seed, &mut laws);
    let quarter_dates = plan.quarter_ends();
    let quarter_ends: Vec<f64> = quarter_dates.iter().map(|end| axis.end_of(*end)).collect();
    let positions = |items: &Vec<usize>| items.iter().map(|item| *item as u32).collect();
    Network {
        plan_items: plan.items.len(),
        plan_parts: plan.items.iter().map(|item| item.parts.len()).sum(),
        promises: promises(plan, &axis, &quarter_ends),
        targets: plan.targets().iter().map(positions).collect(),
        milestones: plan.milestones.len(),
        live_items: positions(&plan.targets()[0]),
        week_starts: week_starts(plan, &axis),
        horizon: axis.end_of(plan.horizon_date()),
        cost_calendar: CostCalendar::new(&axis, plan.value_until_date(), &quarter_dates),
        common: StreamKey::new(seed, "common", &[]),
        laws: laws.finish(),
        items,
        parts,
        needs,
        teams,
        risks,
        externals,
        error,
        costs,
        mitigation_money,
        quarter_ends,
    }
}

impl Laws {
    /// Laws that stand beside a network: of estimates that no trial draws, such as the inputs of
    /// rankings, in their order.
    pub fn beside<'a>(
        plan: Checked<'_>,
        estimates: impl IntoIterator<Item = &'a Estimate>,
    ) -> (Self, Vec<Law>) {
        let axis = plan.plan().axis();
        let mut builder = LawBuilder::new(plan.plan(), &axis);
        let laws = estimates.into_iter().map(|estimate| builder.estimate(estimate)).collect();
        (builder.finish(), laws)
    }
}

fn externals(plan: &Plan, seed: u64, laws: &mut LawBuilder<'_>) -> Vec<Uncertain> {
    plan.external
        .iter()
        .map(|external| Uncertain {
            law: laws.end_of(&external.arrives),
            key: StreamKey::new(seed, "external", &[external.id.as_str()]),
        })
        .collect()
}

fn promises(plan: &Plan, axis: &Axis, quarter_ends: &[f64]) -> Vec<Promise> {
    plan.commitments
        .iter()
        .map(|commitment| {
            let position = plan.items.iter().position(|item| item.id == commitment.item);
            let live = position.filter(|p| plan.items[*p].status != Status::Dropped);
            let by = axis.end_of(commitment.by);
            let quarter = quarter_ends.partition_point(|end| *end < by);
            Promise { item: live.map(|p| p as u32), by, quarter }
        })
        .collect()
}

fn week_starts(plan: &Plan, axis: &Axis) -> Vec<f64> {
    let mut starts: Vec<f64> = Vec::new();
    let mut end = 0.0;
    for week in axis.weeks(plan.horizon_date()) {
        starts.push(week.start);
        end = week.start + week.days;
    }
    starts.push(end);
    starts
}

fn costs(plan: &Plan, axis: &Axis, seed: u64, laws: &mut LawBuilder<'_>) -> Vec<CostNode> {
    let mut costs = Vec::new();
    for (item, node) in plan.items.iter().enumerate() {
        let Some(urgency) = &node.value.delay_cost else { continue };
        let (cost, rate, penalty) = match &urgency.profile {
            Profile::Standard { per_week } | Profile::Expedite { per_week } => {
                (Cost::Linear, Some(per_week), None)
            }
            Profile::FixedDate { date, penalty, per_week } => {
                let date = end_of_day(axis, *date);
                (Cost::After { date }, per_week.as_ref(), penalty.as_ref())
            }
            Profile::Intangible { date, per_week } => {
                (Cost::After { date: end_of_day(axis, *date) }, Some(per_week), None)
            }
            Profile::Window { from, date, value } => {
                let from = from.map_or(0.0, |from| start_of_day(axis, from));
                (Cost::Window { from, to: end_of_day(axis, *date) }, Some(value), None)
            }
        };
        let mut drawn = |purpose, money: Option<&Estimate>| Uncertain {
            law: money.map_or(Law::Constant(0.0), |money| laws.estimate(money)),
            key: StreamKey::new(seed, purpose, &[node.id.as_str()]),
        };
        costs.push(CostNode {
            item: item as u32,
            cost,
            rate: drawn("cost per week", rate),
            penalty: drawn("penalty", penalty),
        });
    }
    costs
}

fn mitigation_money(plan: &Plan, seed: u64, laws: &mut LawBuilder<'_>) -> Vec<Uncertain> {
    plan.risks
        .iter()
        .filter(|risk| risk.status == RiskStatus::Open)
        .filter_map(|risk| {
            let mitigation = risk.mitigation.as_ref().filter(|mitigation| mitigation.active)?;
            let money = mitigation.cost.money.as_ref()?;
            let key = StreamKey::new(seed, "mitigation money", &[risk.id.as_str()]);
            Some(Uncertain { law: laws.estimate(money), key })
        })
        .collect()
}
