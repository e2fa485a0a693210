//! What holds for the whole plan: dates, calendar, estimates, simulation.

use crate::session::{Field, PlanField, RunField, Session, SizeField};

use super::input::{Entry, Group, applicable};
use super::text::Label;

/// The sheet of settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Dates, calendar, estimates, simulation.
    pub groups: Vec<Group>,
    /// The table of sizes.
    pub sizes: Vec<Entry>,
    /// Whether it only shows.
    pub read_only: bool,
}

/// The settings of the plan that is shown.
pub fn settings(session: &Session) -> Settings {
    let plan = |title: Label, fields: &[PlanField]| {
        Group::of(session, title, fields.iter().copied().map(Field::Plan))
    };
    let run = [RunField::Confidence, RunField::Trials, RunField::Seed].map(Field::Run);
    let sizes = session.plan().estimation.sizes.len();
    Settings {
        groups: vec![
            plan(
                Label::Basics,
                &[
                    PlanField::Title,
                    PlanField::Start,
                    PlanField::AsOf,
                    PlanField::Quarter,
                    PlanField::Horizon,
                    PlanField::ValueUntil,
                    PlanField::Currency,
                ],
            ),
            plan(
                Label::Calendar,
                &[PlanField::Workdays, PlanField::Holidays, PlanField::QuarterStarts],
            ),
            plan(Label::Estimation, &[PlanField::Correlation, PlanField::Error]),
            Group::of(session, Label::Simulation, run),
        ],
        sizes: (0..sizes)
            .map(|at| {
                let fields = [SizeField::Name, SizeField::Estimate];
                let fields = fields.map(|field| Field::Size(at, field));
                Entry { at, inputs: applicable(session, fields) }
            })
            .collect(),
        read_only: !session.is_editable(),
    }
}
