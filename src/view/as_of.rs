//! That a plan tells of work as it stood long ago.

use crate::session::{Event, Field, PlanField, Session};

use super::headline::has_open_item;
use super::text::as_of as words;

/// A plan that is older than this, in days, is not of this week.
const A_WEEK: i64 = 7;

/// What is said of a plan that is not of this week.
#[derive(Clone, Debug, PartialEq)]
pub struct AsOfLine {
    /// Of which day it is, and how long ago that was.
    pub text: String,
    /// What brings it to today; `None` where it cannot be edited, or is a scenario of it.
    pub brought: Option<Event>,
}

/// The line; `None` while the plan is of this week, or has nothing open that time could pass by.
pub fn as_of_line(session: &Session) -> Option<AsOfLine> {
    let (plan, today) = (session.plan(), session.today());
    let as_of = plan.as_of_date();
    let age = today.epoch_days() - as_of.epoch_days();
    if !session.is_opened() || !has_open_item(plan) || age <= A_WEEK {
        return None;
    }
    let can_edit = session.is_editable() && session.scenario().is_none();
    let field = Field::Plan(PlanField::AsOf);
    Some(AsOfLine {
        text: words::stood(as_of, age),
        brought: can_edit.then(|| Event::FieldEdited { field, text: today.to_string() }),
    })
}
