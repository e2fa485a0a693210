//! Problems of the plan, in words.

use crate::model::ProblemKind;
use crate::session::Session;

use super::place::is_within;
use super::text::problem as words;

/// A problem in the list of all of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ProblemLine {
    /// The thing it is about, as people call it.
    pub place: String,
    /// What is wrong and how to mend it.
    pub text: String,
}

/// What is wrong and how to mend it, as sentences.
pub(super) fn sentence(kind: &ProblemKind) -> String {
    let what = words::what(kind);
    let mut letters = what.chars();
    let what = match letters.next() {
        Some(first) => format!("{}{}", first.to_uppercase(), letters.as_str()),
        None => what,
    };
    format!("{what}. {}", words::mend(kind))
}

/// Everything that is wrong with one thing, by its path: `plan/teams/core`.
pub(super) fn problems_of(session: &Session, thing: &str) -> Vec<String> {
    let problems = session.problems().iter();
    let inside = problems.filter(|problem| is_within(&problem.place.0, thing));
    inside.map(|problem| sentence(&problem.kind)).collect()
}

/// All problems of the plan that is shown.
pub fn problems(session: &Session) -> Vec<ProblemLine> {
    let problems = session.problems().iter();
    problems
        .map(|problem| ProblemLine {
            place: thing(session, &problem.place.0),
            text: sentence(&problem.kind),
        })
        .collect()
}

/// The name of the thing at a place, and the rest of the path: `plan/items/PAY-2/after/0` is
/// “Refunds: after/0”.
fn thing(session: &Session, place: &str) -> String {
    let mut steps = place.strip_prefix("plan/").unwrap_or(place).splitn(3, '/');
    let (Some(list), Some(id)) = (steps.next(), steps.next()) else {
        return place.strip_prefix("plan/").unwrap_or(place).to_owned();
    };
    let plan = session.plan();
    let name = match list {
        "items" => plan.items.iter().find(|item| item.id.0 == id).map(|item| &item.name),
        "teams" => plan.teams.iter().find(|team| team.id.0 == id).map(|team| &team.name),
        "risks" => plan.risks.iter().find(|risk| risk.id.0 == id).map(|risk| &risk.name),
        _ => None,
    };
    let name = name.filter(|name| !name.is_empty()).map_or(id, String::as_str);
    match steps.next() {
        Some(rest) => format!("{name}: {rest}"),
        None => name.to_owned(),
    }
}
