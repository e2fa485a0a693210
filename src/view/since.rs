//! What the changes of the plan come to, for the line under the headline: a paired difference with its
//! error, or that none can be told.

use crate::rank::Worth;
use crate::session::{Changed, Outcome, Session, Since};

use super::format;
use super::text::since as words;
use super::worth::{difference_in, in_words};

/// What the changes come to.
#[derive(Clone, Debug, PartialEq)]
pub struct SinceLine {
    /// Since when, such as “Since it was opened:”.
    pub lead: &'static str,
    /// What differs.
    pub text: String,
    /// Whether the plan was changed since this was simulated.
    pub stale: bool,
    /// Whether changes can be told from now on instead: those of a scenario are told against the base
    /// plan.
    pub can_begin_anew: bool,
}

/// What the changes come to; `None` while nothing is changed, or not simulated yet.
pub fn since(session: &Session) -> Option<SinceLine> {
    let known = session.studies().changed.as_ref()?;
    let Changed { since, before, after, contest } = &*known.found;
    let difference = contest.difference(*before, *after);
    let told =
        |outcome| difference_in(&known.plan, outcome, &difference).filter(|found| found.detectable);
    let finish = told(Outcome::Finish)
        .map(|found| words::finish(&in_words(&known.plan, Outcome::Finish, found)));
    let chance = |worth: &Worth| worth.chance_all_kept.map(|found| format::percent(found.share));
    // A proposed commitment changes with the plan, and is no promise.
    let promised = told(Outcome::Commitments).filter(|_| !contest.proposed);
    let kept = promised.and_then(|_| {
        let [before, after] = [before, after].map(|number| chance(contest.worth(*number)));
        let (before, after) = (before?, after?);
        // Less than a point is not worth a word.
        (before != after).then(|| words::all_kept(&before, &after))
    });
    let cost = told(Outcome::DelayCost)
        .map(|found| words::delay_cost(&in_words(&known.plan, Outcome::DelayCost, found)));
    let said: Vec<String> = [finish, kept, cost].into_iter().flatten().collect();
    Some(SinceLine {
        lead: words::since(*since),
        text: if said.is_empty() { words::nothing().to_owned() } else { words::all(&said) },
        stale: known.stale,
        can_begin_anew: *since != Since::Base,
    })
}
