//! What was done to an item.

use crate::session::Session;
use crate::view::text::item_changes;

/// What was done to the item that is open, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// What the scenario that is shown changes of it, one thing a text.
    pub against_base: Vec<String>,
    /// What was done to it in the base plan and can be taken back, the last first.
    pub steps: Vec<String>,
}

/// The past of the item that is open.
pub fn past(session: &Session) -> Past {
    let Some(id) = session.item() else { return Past::default() };
    let plan = session.plan();
    let base = &session.document().plan;
    let of_base = base.items.iter().find(|item| item.id == *id);
    let shown = plan.items.iter().find(|item| item.id == *id);
    let against_base = match session.scenario() {
        Some(_) => item_changes(of_base, shown, plan),
        None => Vec::new(),
    };
    let steps = session.past_of(id).into_iter();
    let steps = steps.map(|(before, after)| item_changes(before, after, base).join("; "));
    // What no input shows has no words of its own.
    Past { against_base, steps: steps.filter(|step| !step.is_empty()).collect() }
}
