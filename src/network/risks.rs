//! Risks compiled: what is hit is resolved to parts, items and teams.

use std::collections::BTreeMap;

use crate::model::{CapacityLoss, Estimate, Hits, Id, Impact, LossSize, Plan, Risk, RiskStatus};

use super::law::LawBuilder;
use super::{
    ItemNode, Law, LossLaw, LossNode, NeedNode, PartNode, RiskNode, State, StreamKey, Uncertain,
};

/// The network as far as risks look at it.
pub(super) struct Struck<'a> {
    pub(super) plan: &'a Plan,
    pub(super) items: &'a [ItemNode],
    pub(super) parts: &'a [PartNode],
    pub(super) needs: &'a [NeedNode],
    pub(super) team_positions: &'a BTreeMap<&'a str, u32>,
    pub(super) seed: u64,
}

pub(super) fn risk_nodes(struck: &Struck<'_>, laws: &mut LawBuilder<'_>) -> Vec<RiskNode> {
    let register = struck.plan.risks.iter().enumerate();
    let open = register.filter(|(_, risk)| risk.status == RiskStatus::Open);
    open.map(|(position, risk)| struck.risk(position, risk, laws)).collect()
}

impl Struck<'_> {
    fn risk(&self, position: usize, risk: &Risk, laws: &mut LawBuilder<'_>) -> RiskNode {
        let (probability, impact) = as_mitigated(risk);
        let key = |purpose| StreamKey::new(self.seed, purpose, &[risk.id.as_str()]);
        let law = |laws: &mut LawBuilder<'_>, estimate: &Option<Estimate>| {
            estimate.as_ref().map(|estimate| laws.estimate(estimate))
        };
        let hits = &risk.hits;
        let loss = impact.capacity_loss.as_ref();
        RiskNode {
            plan_risk: position as u32,
            probability,
            happens: key("risk happens"),
            size: key("risk size"),
            factor: law(laws, &impact.factor).map(|law| (law, self.parts_hit(hits))),
            effort: law(laws, &impact.effort).map(|law| (law, self.first_parts_hit(hits))),
            delay: law(laws, &impact.delay).map(|law| (law, self.items_hit(hits))),
            loss: loss.map(|loss| self.loss(loss, hits, key("risk from"), laws)),
            lost: if impact.lost { self.items_hit(hits) } else { Vec::new() },
        }
    }

    fn loss(
        &self,
        loss: &CapacityLoss,
        hits: &Hits,
        key: StreamKey,
        laws: &mut LawBuilder<'_>,
    ) -> LossNode {
        let size = match &loss.size {
            LossSize::People(people) => LossLaw::People(laws.estimate(people)),
            LossSize::Share(share) => LossLaw::Share(laws.estimate(share)),
        };
        let from = loss.from.as_ref().map_or(Law::Constant(0.0), |date| laws.start_of(date));
        let all = 0..self.plan.teams.len() as u32;
        let teams = match hits.everything {
            true => all.collect(),
            false => hits.teams.iter().map(|team| self.team_positions[team.as_str()]).collect(),
        };
        let days = laws.estimate(&loss.days);
        LossNode { size, days, from: Uncertain { law: from, key }, teams }
    }

    /// Whether the item as a whole is hit: by its id, a tag, or as part of everything.
    fn item_hit(&self, hits: &Hits, item: usize) -> bool {
        let item = &self.plan.items[item];
        hits.everything
            || hits.items.contains(&item.id)
            || hits.tags.iter().any(|tag| item.tags.contains(tag))
    }

    /// Whether the part is of a team that is hit.
    fn team_hit(&self, hits: &Hits, part: usize) -> bool {
        let node = &self.parts[part];
        let needs = &self.needs[node.first_need as usize..(node.first_need + node.needs) as usize];
        hits.teams.iter().any(|team| {
            let team = self.team_positions[team.as_str()];
            needs.iter().any(|need| need.team == team)
        })
    }

    fn open_items(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.plan.items.len()).filter(|item| match self.items[*item].state {
            State::NotStarted | State::InProgress(_) => true,
            State::Done { .. } | State::Dropped => false,
        })
    }

    fn parts_of(&self, item: usize) -> std::ops::Range<usize> {
        let node = &self.items[item];
        node.first_part as usize..(node.first_part + node.parts) as usize
    }

    fn parts_hit(&self, hits: &Hits) -> Vec<u32> {
        self.open_items()
            .flat_map(|item| {
                let whole = self.item_hit(hits, item);
                self.parts_of(item).filter(move |part| whole || self.team_hit(hits, *part))
            })
            .map(|part| part as u32)
            .collect()
    }

    /// Of each item hit, the first unfinished part (of a team that is hit, where only its team
    /// was).
    fn first_parts_hit(&self, hits: &Hits) -> Vec<u32> {
        self.open_items()
            .filter_map(|item| {
                let whole = self.item_hit(hits, item);
                let begun = self.items[item].state != State::NotStarted;
                self.parts_of(item).find(|part| {
                    let finished = begun && self.parts[*part].amount == Law::Constant(0.0);
                    !finished && (whole || self.team_hit(hits, *part))
                })
            })
            .map(|part| part as u32)
            .collect()
    }

    fn items_hit(&self, hits: &Hits) -> Vec<u32> {
        self.open_items()
            .filter(|item| {
                self.item_hit(hits, *item)
                    || self.parts_of(*item).any(|part| self.team_hit(hits, part))
            })
            .map(|item| item as u32)
            .collect()
    }
}

/// The probability and the impact that remain.
fn as_mitigated(risk: &Risk) -> (f64, &Impact) {
    match &risk.mitigation {
        Some(mitigation) if mitigation.active => (
            mitigation.probability.unwrap_or(risk.probability),
            mitigation.impact.as_ref().unwrap_or(&risk.impact),
        ),
        _ => (risk.probability, &risk.impact),
    }
}
