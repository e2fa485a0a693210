//! Risks: what they hit, what they do, and what can be done about them.

use crate::model::problem::{Limited, ProblemKind, Referent};
use crate::model::risk::{CapacityLoss, Hits, Impact, LossSize, Mitigation, Risk};
use crate::model::team::{Capacity, Team};

use super::estimates::{Quantity, date, estimate, maybe};
use super::findings::{At, Findings, LONGEST_LIST, element};
use super::items::{effort_team, team, unknown};
use super::known::Known;

/// The most risks of a plan.
const MOST_RISKS: usize = 2_000;

/// The register.
pub(super) fn risks(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let risks = &known.plan.risks;
    found.length(at, Limited::Risks, risks.len(), MOST_RISKS);
    found.ids(at, risks.iter().map(|risk| risk.id.0.as_str()));
    for (position, risk) in risks.iter().enumerate() {
        self::risk(found, known, &element(at, &risk.id.0, position), risk);
    }
}

fn risk(found: &mut Findings, known: &Known<'_>, at: &At<'_>, risk: &Risk) {
    found.text(&at.to("name"), &risk.name);
    found.text(&at.to("owner"), &risk.owner);
    found.share(&at.to("probability"), risk.probability);
    hits(found, known, &at.to("hits"), &risk.hits);
    impact(found, known, &at.to("impact"), &risk.impact, &risk.hits);
    if let Some(mitigation) = &risk.mitigation {
        self::mitigation(found, known, &at.to("mitigation"), mitigation, &risk.hits);
    }
    found.text(&at.to("notes"), &risk.notes);
}

fn hits(found: &mut Findings, known: &Known<'_>, at: &At<'_>, hits: &Hits) {
    found.length(&at.to("items"), Limited::Entries, hits.items.len(), LONGEST_LIST);
    for (position, item) in hits.items.iter().enumerate() {
        if !known.items.contains_key(item.0.as_str()) {
            found.add(&at.to("items").nth(position), unknown(Referent::Item, item.0.clone()));
        }
    }
    found.length(&at.to("teams"), Limited::Entries, hits.teams.len(), LONGEST_LIST);
    for (position, hit) in hits.teams.iter().enumerate() {
        team(found, known, &at.to("teams").nth(position), hit);
    }
    found.length(&at.to("tags"), Limited::Entries, hits.tags.len(), LONGEST_LIST);
    for (position, tag) in hits.tags.iter().enumerate() {
        found.text(&at.to("tags").nth(position), tag);
    }
}

fn impact(found: &mut Findings, known: &Known<'_>, at: &At<'_>, impact: &Impact, hits: &Hits) {
    maybe(found, known, &at.to("factor"), impact.factor.as_ref(), Quantity::Work);
    maybe(found, known, &at.to("effort"), impact.effort.as_ref(), Quantity::Work);
    maybe(found, known, &at.to("delay"), impact.delay.as_ref(), Quantity::Work);
    if let Some(loss) = &impact.capacity_loss {
        capacity_loss(found, known, &at.to("capacity_loss"), loss, hits);
    }
}

fn capacity_loss(
    found: &mut Findings,
    known: &Known<'_>,
    at: &At<'_>,
    loss: &CapacityLoss,
    hits: &Hits,
) {
    if hits.teams.is_empty() && !hits.everything {
        found.add(at, ProblemKind::LossWithoutTeam);
    }
    match &loss.size {
        LossSize::People(people) => {
            estimate(found, known, &at.to("people"), people, Quantity::Work);
            if let Some(team) = throughput_team_hit(known, hits) {
                let team = team.id.0.clone();
                found.add(&at.to("people"), ProblemKind::PeopleOfThroughput { team });
            }
        }
        LossSize::Share(share) => {
            estimate(found, known, &at.to("share"), share, Quantity::Share);
        }
    }
    estimate(found, known, &at.to("days"), &loss.days, Quantity::Work);
    if let Some(from) = &loss.from {
        date(found, &at.to("from"), from);
    }
}

/// A team that is hit and counts stories.
fn throughput_team_hit<'a>(known: &Known<'a>, hits: &Hits) -> Option<&'a Team> {
    known.plan.teams.iter().find(|team| match team.capacity {
        Capacity::Throughput { .. } => hits.everything || hits.teams.contains(&team.id),
        Capacity::People { .. } | Capacity::LanesOnly => false,
    })
}

fn mitigation(
    found: &mut Findings,
    known: &Known<'_>,
    at: &At<'_>,
    mitigation: &Mitigation,
    hits: &Hits,
) {
    found.text(&at.to("name"), &mitigation.name);
    let cost = at.to("cost");
    if let Some((team, effort)) = &mitigation.cost.effort {
        effort_team(found, known, &cost.to("team"), team);
        estimate(found, known, &cost.to("effort"), effort, Quantity::Work);
    }
    maybe(found, known, &cost.to("money"), mitigation.cost.money.as_ref(), Quantity::Worth);
    if let Some(probability) = mitigation.probability {
        found.share(&at.to("probability"), probability);
    }
    if let Some(impact) = &mitigation.impact {
        self::impact(found, known, &at.to("impact"), impact, hits);
    }
}
