//! The sentence above every view.

use crate::forecast::{Forecast, PromiseForecast};
use crate::model::{Item, Plan, Status};
use crate::session::{Answer, RunState, Session};

use super::finding::{date_at, item_called, team_called};
use super::format;
use super::text::Sentence;

/// The headline: `lead` stands out, `rest` follows it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Headline {
    /// Such as “85 % sure:”; may be empty.
    pub lead: String,
    /// What is sure, what slips, and who is waited for.
    pub rest: String,
    /// How far the answer is to be trusted.
    pub standing: Standing,
}

/// How far an answer is to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Standing {
    /// There is no answer.
    #[default]
    None,
    /// The plan was changed since.
    Stale,
    /// A first look.
    Coarse,
    /// Complete and current.
    Current,
}

/// Waiting for a team that is shorter than this, in working days over all items, makes no
/// bottleneck.
const BOTTLENECK_DAYS: f64 = 1.0;

/// How far the last answer is to be trusted.
pub fn standing(session: &Session) -> Standing {
    match session.answer() {
        None => Standing::None,
        Some(Answer { stale: true, .. }) => Standing::Stale,
        Some(Answer { coarse: true, .. }) => Standing::Coarse,
        Some(_) => Standing::Current,
    }
}

/// The headline of the plan that is shown.
pub fn headline(session: &Session) -> Headline {
    let standing = standing(session);
    let plain = |rest: String| Headline { lead: String::new(), rest, standing };
    if !session.is_opened() {
        return plain(String::new());
    }
    if session.plan().items.is_empty() {
        return plain(Sentence::NothingPlanned.text());
    }
    match (session.answer(), session.run()) {
        (None, RunState::Blocked) => {
            plain(Sentence::HasProblems { count: session.problems().len() }.text())
        }
        (None, RunState::Failed { reason }) => plain(Sentence::RunFailed { reason }.text()),
        (None, _) => plain(String::new()),
        (Some(answer), _) => {
            let (lead, rest) = sentence(&answer.plan, &answer.forecast);
            Headline { lead, rest, standing }
        }
    }
}

/// Whether there is an item that is neither done nor dropped.
pub(super) fn has_open_item(plan: &Plan) -> bool {
    plan.items.iter().any(Item::is_open)
}

/// The lead and the rest.
fn sentence(plan: &Plan, forecast: &Forecast) -> (String, String) {
    if !has_open_item(plan) {
        return (String::new(), Sentence::EverythingDone.text());
    }
    let (lead, promise) = promise(plan, forecast);
    match why(plan, forecast) {
        Some(why) => (lead, format!("{promise} {why}")),
        None => (lead, promise),
    }
}

/// What is sure: of the promises, or, while there are none, of the list from its top.
fn promise(plan: &Plan, forecast: &Forecast) -> (String, String) {
    let sure = Sentence::Sure { confidence: forecast.confidence }.text();
    let promises = &forecast.promises;
    if promises.proposed {
        let items = plan.items.iter().filter(|item| item.status != Status::Dropped).count();
        let by = quarter_end(plan, forecast);
        let text = match promises.proposed_prefix {
            0 => Sentence::NothingSure { items, by },
            first => Sentence::ProposedKept { first, items, by },
        };
        return (sure, text.text());
    }
    let promised = promises.promises.len();
    let by = promises.promises.iter().map(|promise| promise.by).max();
    let by = by.unwrap_or_else(|| quarter_end(plan, forecast));
    (sure, Sentence::PromisesKept { kept: promises.sure_kept, promised, by }.text())
}

fn quarter_end(plan: &Plan, forecast: &Forecast) -> crate::calendar::Date {
    let quarter = forecast.quarters.get(forecast.planning_quarter);
    quarter.map_or_else(|| plan.quarter_end(), |quarter| quarter.ends)
}

/// What slips first and who is waited for.
fn why(plan: &Plan, forecast: &Forecast) -> Option<String> {
    let slips = first_to_slip(plan, forecast).map(|item| format::in_sentence(&item));
    let bottleneck = bottleneck(plan, forecast).map(|team| format::in_sentence(&team));
    let text = match (&slips, &bottleneck) {
        (Some(item), Some(team)) => Sentence::SlipAndBottleneck { item, team },
        (Some(item), None) => Sentence::FirstToSlip { item },
        (None, Some(team)) => Sentence::Bottleneck { team },
        (None, None) => return None,
    };
    Some(text.text())
}

/// Of the promises the least likely one that can still slip; while nothing is promised, the first
/// item that the proposed commitment leaves out.
fn first_to_slip(plan: &Plan, forecast: &Forecast) -> Option<String> {
    let promises = &forecast.promises;
    if promises.proposed {
        let mut items = plan.items.iter().filter(|item| item.status != Status::Dropped);
        return items
            .nth(promises.proposed_prefix)
            .map(|item| item_called(plan, &item.id).to_owned());
    }
    let chance = |promise: &&PromiseForecast| promise.chance.share;
    let slips = promises.promises.iter().min_by(|a, b| chance(a).total_cmp(&chance(b)))?;
    (slips.chance.share < 1.0).then(|| item_called(plan, &slips.item).to_owned())
}

/// The team that items wait for most.
pub(super) fn bottleneck(plan: &Plan, forecast: &Forecast) -> Option<String> {
    let teams = forecast.teams.iter().filter(|team| team.waited_for >= BOTTLENECK_DAYS);
    let team = teams.max_by(|a, b| a.waited_for.total_cmp(&b.waited_for))?;
    Some(team_called(plan, &team.id).to_owned())
}

/// The percentile of the line under the headline: the one that stands beside every item.
const ALL_DONE_AT: f64 = 0.85;

/// When the whole plan is done, for the line under the headline.
pub fn all_done(session: &Session) -> Option<String> {
    let answer = session.answer().filter(|answer| has_open_item(&answer.plan))?;
    let by = date_at(&answer.forecast.plan.finish, ALL_DONE_AT);
    Some(Sentence::AllDone { confidence: ALL_DONE_AT, by }.text())
}
