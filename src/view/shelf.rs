//! The plans that this browser keeps, and the versions of the one that is open.

use std::cmp::Reverse;

use crate::session::{KeptPlan, PlanKey, Session, VersionId};

use super::format;
use super::text::{Label, Sentence, version_name};

/// The sheet “Plans and versions”.
#[derive(Clone, Debug, PartialEq)]
pub struct Shelf {
    /// The plans: the open one, then the last changed first.
    pub plans: Vec<PlanLine>,
    /// Those that were deleted and can be had back, the last deleted first.
    pub deleted: Vec<PlanLine>,
    /// The versions of the plan that is open, the last first.
    pub versions: Vec<VersionLine>,
}

/// A plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanLine {
    /// Which.
    pub key: PlanKey,
    /// Its title.
    pub title: String,
    /// When it was changed or deleted.
    pub when: String,
    /// Whether it is the one that is open.
    pub open: bool,
    /// What its button to open it says to those who do not see the line.
    pub open_label: String,
    /// The same for the button that deletes it, or brings it back.
    pub delete_label: String,
}

/// A version.
#[derive(Clone, Debug, PartialEq)]
pub struct VersionLine {
    /// Which.
    pub id: VersionId,
    /// When it was made.
    pub when: String,
    /// What was changed.
    pub what: String,
    /// Whether it is the plan as it stands.
    pub current: bool,
    /// What its button says to those who do not see the line; `None` when there is nothing to go back to.
    pub back_label: Option<String>,
}

/// The shelf as it stands.
pub fn shelf(session: &Session) -> Shelf {
    let listed = session.kept_plans().iter();
    let (mut plans, mut deleted): (Vec<_>, Vec<_>) =
        listed.partition(|plan| plan.deleted.is_none());
    // The open one may not be the last that was written. The key tells two plans of one moment apart,
    // always in the same way.
    plans.sort_by_key(|plan| {
        (plan.key != *session.place(), Reverse(plan.changed.at_ms), plan.key.clone())
    });
    deleted.sort_by_key(|plan| (Reverse(plan.deleted.map(|at| at.at_ms)), plan.key.clone()));
    let line = |plan: &KeptPlan| plan_line(session, plan);
    Shelf {
        plans: plans.into_iter().map(line).collect(),
        deleted: deleted.into_iter().map(line).collect(),
        versions: versions(session),
    }
}

fn plan_line(session: &Session, plan: &KeptPlan) -> PlanLine {
    let title = match plan.title.as_str() {
        "" => Label::Untitled.text().to_owned(),
        title => title.to_owned(),
    };
    let (when, delete) = match plan.deleted {
        None => (plan.changed, Label::DeletePlan),
        Some(at) => (at, Label::RestorePlan),
    };
    let of_this = |label: Label| Sentence::OfThis { what: label.text(), of: &title }.text();
    PlanLine {
        key: plan.key.clone(),
        when: format::moment(when),
        open: plan.key == *session.place(),
        open_label: of_this(Label::OpenPlan),
        delete_label: of_this(delete),
        title,
    }
}

fn versions(session: &Session) -> Vec<VersionLine> {
    let last = session.versions().last().map(|version| version.id);
    let newest_first = session.versions().iter().rev();
    newest_first
        .map(|version| {
            let (when, current) = (format::moment(version.at), Some(version.id) == last);
            let label = Sentence::OfThis { what: Label::GoBack.text(), of: &when }.text();
            VersionLine {
                id: version.id,
                what: version_name(version),
                current,
                back_label: (!current && !session.follows()).then_some(label),
                when,
            }
        })
        .collect()
}
