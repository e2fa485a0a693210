//! What may happen and what it costs, and what is waited for from outside.

mod exposure;
mod matrix;
mod register;

use crate::model::{ExternalId, Risk, RiskId, RiskStatus};
use crate::session::{ExternalField, Field, ImpactField, RiskField, Session};

use super::finding::called;
use super::headline::{Standing, standing};
use super::input::{Group, Input, input};
use super::problem::problems_of;
use super::text::Label;

pub(super) use exposure::probability;
pub use exposure::{DaysCost, Figure, days_of_risks};
pub use matrix::{Mark, Matrix, MatrixCell, MatrixRow};
pub use register::{Register, RegisterRow, RowMitigation, Shown, register_file};

/// The view.
#[derive(Clone, Debug, PartialEq)]
pub struct RisksPanel {
    /// Every risk in a line; `None` without any.
    pub register: Option<Register>,
    /// How probable they are against what they cost; `None` without an open one.
    pub matrix: Option<Matrix>,
    /// In the plan's order.
    pub risks: Vec<RiskCard>,
    /// In the plan's order.
    pub external: Vec<ExternalCard>,
    /// How far the figures are to be trusted.
    pub standing: Standing,
    /// Whether it only shows.
    pub read_only: bool,
}

/// One risk.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskCard {
    /// Which.
    pub risk: RiskId,
    /// The id of its element.
    pub anchor: String,
    /// Its name, else its id.
    pub called: String,
    /// Name, probability, status, owner, notes.
    pub basics: Group,
    /// What it hits.
    pub hits: Group,
    /// What it does.
    pub impact: Group,
    /// Everything that is wrong with it.
    pub problems: Vec<String>,
    /// What can be done about it.
    pub mitigation: Option<MitigationCard>,
}

/// What can be done about a risk.
#[derive(Clone, Debug, PartialEq)]
pub struct MitigationCard {
    /// What is done; may be empty.
    pub called: String,
    /// Whether it is part of the plan.
    pub active: Input,
    /// What is done and what it costs.
    pub basics: Group,
    /// What remains of the risk.
    pub remains: Group,
}

/// Something from outside.
#[derive(Clone, Debug, PartialEq)]
pub struct ExternalCard {
    /// Which.
    pub external: ExternalId,
    /// Its name, else its id.
    pub called: String,
    /// Name and arrival.
    pub inputs: Group,
}

const IMPACT: [ImpactField; 8] = [
    ImpactField::Delay,
    ImpactField::Factor,
    ImpactField::Effort,
    ImpactField::LossKind,
    ImpactField::LossSize,
    ImpactField::LossDays,
    ImpactField::LossFrom,
    ImpactField::Lost,
];

/// The risks of the plan that is shown.
pub fn risks_panel(session: &Session) -> RisksPanel {
    let plan = session.plan();
    let exposed = exposure::exposed(session);
    let is_open = |risk: &Risk| risk.status == RiskStatus::Open;
    RisksPanel {
        register: (!plan.risks.is_empty()).then(|| register::register(session, &exposed)),
        matrix: plan.risks.iter().any(is_open).then(|| matrix::matrix(&exposed)),
        risks: plan.risks.iter().map(|risk| card(session, risk)).collect(),
        external: plan
            .external
            .iter()
            .map(|found| ExternalCard {
                external: found.id.clone(),
                called: called(&found.name, &found.id.0),
                inputs: Group::of(
                    session,
                    Label::External,
                    [ExternalField::Name, ExternalField::Arrives]
                        .map(|field| Field::External(found.id.clone(), field)),
                ),
            })
            .collect(),
        standing: standing(session),
        read_only: !session.is_editable(),
    }
}

/// The name of a risk, else its id.
fn name(risk: &Risk) -> String {
    called(&risk.name, &risk.id.0)
}

/// The id of the element that shows a risk.
fn anchor(risk: &RiskId) -> String {
    format!("risk-{risk}")
}

fn card(session: &Session, risk: &Risk) -> RiskCard {
    let field = |field: RiskField| Field::Risk(risk.id.clone(), field);
    let group = |title: Label, fields: &[RiskField]| {
        Group::of(session, title, fields.iter().copied().map(field))
    };
    RiskCard {
        risk: risk.id.clone(),
        anchor: anchor(&risk.id),
        called: name(risk),
        basics: group(
            Label::Basics,
            &[
                RiskField::Name,
                RiskField::Probability,
                RiskField::Status,
                RiskField::Owner,
                RiskField::Notes,
            ],
        ),
        hits: group(
            Label::Hits,
            &[
                RiskField::HitItems,
                RiskField::HitTeams,
                RiskField::HitTags,
                RiskField::HitEverything,
            ],
        ),
        impact: group(Label::Impact, &IMPACT.map(RiskField::Impact)),
        problems: problems_of(session, &format!("plan/risks/{}", risk.id)),
        mitigation: risk.mitigation.as_ref().map(|mitigation| MitigationCard {
            called: mitigation.name.clone(),
            active: input(session, field(RiskField::MitigationActive)),
            basics: group(
                Label::Mitigation,
                &[
                    RiskField::MitigationName,
                    RiskField::MitigationTeam,
                    RiskField::MitigationEffort,
                    RiskField::MitigationMoney,
                ],
            ),
            remains: remains(session, risk),
        }),
    }
}

/// The probability and the impact that remain.
fn remains(session: &Session, risk: &Risk) -> Group {
    let impact = IMPACT.map(RiskField::MitigationImpact);
    let fields = std::iter::once(RiskField::MitigationProbability).chain(impact);
    let fields = fields.map(|field| Field::Risk(risk.id.clone(), field));
    Group::of(session, Label::WhatRemains, fields)
}
