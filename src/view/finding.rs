//! Looking things up in the answer.

use crate::calendar::Date;
use crate::forecast::{Distribution, Forecast, ItemForecast, Percentile};
use crate::model::{Item, ItemId, Plan, Team, TeamId};
use crate::session::Answer;

use super::format;
use super::text::Sentence;

/// The percentile at `p`, of those that are reported.
pub(super) fn percentile(distribution: &Distribution, p: f64) -> Option<&Percentile> {
    distribution.percentiles.iter().find(|found| (found.p - p).abs() < 1e-6)
}

/// The date at `p`; `None` beyond the horizon.
pub(super) fn date_at(distribution: &Distribution, p: f64) -> Option<Date> {
    percentile(distribution, p).and_then(|found| found.date)
}

/// The date at `p` in words, or that it lies beyond the horizon.
pub(super) fn date_text(distribution: &Distribution, p: f64, forecast: &Forecast) -> String {
    match date_at(distribution, p) {
        Some(date) => format::date(date),
        None => Sentence::Beyond { horizon: forecast.horizon }.text(),
    }
}

/// What the answer says about an item.
pub(super) fn item_forecast<'a>(answer: &'a Answer, id: &ItemId) -> Option<&'a ItemForecast> {
    answer.forecast.items.iter().find(|item| item.id == *id)
}

/// The same for the item at a position of the plan, which is the position in the answer too unless
/// the plan was changed since.
pub(super) fn item_forecast_at<'a>(
    answer: &'a Answer,
    at: usize,
    id: &ItemId,
) -> Option<&'a ItemForecast> {
    let there = answer.forecast.items.get(at).filter(|item| item.id == *id);
    there.or_else(|| item_forecast(answer, id))
}

/// An item's name, else its id.
pub(super) fn item_name(item: &Item) -> &str {
    if item.name.is_empty() { &item.id.0 } else { &item.name }
}

/// A team's name, else its id.
pub(super) fn team_name(team: &Team) -> &str {
    if team.name.is_empty() { &team.id.0 } else { &team.name }
}

/// The name of the item with this id, else the id.
pub(super) fn item_called<'a>(plan: &'a Plan, id: &'a ItemId) -> &'a str {
    plan.items.iter().find(|item| item.id == *id).map_or(&id.0, item_name)
}

/// The name of the team with this id, else the id.
pub(super) fn team_called<'a>(plan: &'a Plan, id: &'a TeamId) -> &'a str {
    plan.teams.iter().find(|team| team.id == *id).map_or(&id.0, team_name)
}

/// What a thing is called: by its name, else by its id.
pub(super) fn called(name: &str, id: &str) -> String {
    if name.is_empty() { id.to_owned() } else { name.to_owned() }
}
