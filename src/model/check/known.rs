//! What a plan holds, by name: what references are looked up in.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::estimate::Estimate;
use crate::model::item::Work;
use crate::model::plan::Plan;
use crate::model::team::Team;

/// The plan and its names. Of several things with one id, the first counts.
pub(super) struct Known<'a> {
    pub(super) plan: &'a Plan,
    pub(super) items: BTreeMap<&'a str, usize>,
    pub(super) teams: BTreeMap<&'a str, &'a Team>,
    pub(super) external: BTreeSet<&'a str>,
    pub(super) objectives: BTreeSet<&'a str>,
    pub(super) criteria: BTreeSet<&'a str>,
    pub(super) sizes: BTreeMap<&'a str, &'a Estimate>,
    /// Teams of which effort is asked.
    pub(super) working: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut items = BTreeMap::new();
        for (position, item) in plan.items.iter().enumerate() {
            items.entry(item.id.0.as_str()).or_insert(position);
        }
        let mut teams = BTreeMap::new();
        for team in &plan.teams {
            teams.entry(team.id.0.as_str()).or_insert(team);
        }
        let mut sizes = BTreeMap::new();
        for size in &plan.estimation.sizes {
            sizes.entry(size.name.as_str()).or_insert(&size.estimate);
        }
        let criteria = plan.scorecard.iter().flat_map(|card| &card.criteria);
        Self {
            plan,
            items,
            teams,
            external: plan.external.iter().map(|external| external.id.0.as_str()).collect(),
            objectives: plan.objectives.iter().map(|objective| objective.id.0.as_str()).collect(),
            criteria: criteria.map(|criterion| criterion.id.0.as_str()).collect(),
            sizes,
            working: working(plan),
        }
    }
}

fn working(plan: &Plan) -> BTreeSet<&str> {
    let parts = plan.items.iter().filter(|item| item.is_open()).flat_map(|item| &item.parts);
    let of_items = parts.filter_map(|part| match &part.work {
        Work::Effort { team, .. } => Some(team.0.as_str()),
        Work::Duration { .. } => None,
    });
    let mitigations = plan.risks.iter().filter_map(|risk| risk.mitigation.as_ref());
    let of_mitigations = mitigations
        .filter(|mitigation| mitigation.active)
        .filter_map(|mitigation| mitigation.cost.effort.as_ref())
        .map(|(team, _)| team.0.as_str());
    of_items.chain(of_mitigations).collect()
}
