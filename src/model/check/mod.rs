//! Everything that can be wrong with a plan, found at once.
//!
//! What: [`check`] walks the plan in the order of its fields and collects problems; one file a noun.
//! Invariants: it never stops at the first problem and never changes the plan. Every rule of
//! `engine.md` and `file-format.md` that restricts an input is here, so that nothing after
//! [`checked`] validates again.

mod cycles;
mod estimates;
mod findings;
mod items;
mod known;
mod plan;
mod risks;
mod teams;
mod value;

pub use findings::{At, Findings};

use super::plan::Plan;
use super::problem::Problem;

/// A plan without problems. Only [`checked`] makes one.
#[derive(Clone, Copy, Debug)]
pub struct Checked<'a>(&'a Plan);

impl<'a> Checked<'a> {
    /// The plan.
    pub fn plan(self) -> &'a Plan {
        self.0
    }
}

/// All problems of `plan`, in the order of its fields.
pub fn check(plan: &Plan) -> Vec<Problem> {
    let mut found = Findings::default();
    let known = known::Known::of(plan);
    plan::plan(&mut found, &known, &At::root("plan"));
    found.problems()
}

/// `plan` as one that needs no validation any more.
///
/// # Errors
/// All of its problems.
pub fn checked(plan: &Plan) -> Result<Checked<'_>, Vec<Problem>> {
    let problems = check(plan);
    if problems.is_empty() { Ok(Checked(plan)) } else { Err(problems) }
}
