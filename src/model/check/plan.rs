//! The plan's own fields, its calendar, and the lists beside items, teams and risks.

use crate::calendar::{Calendar, Date};
use crate::model::plan::{Estimation, Plan};
use crate::model::problem::{Limited, ProblemKind, Referent};

use super::cycles::cycles;
use super::estimates::{Quantity, date, maybe, size};
use super::findings::{At, Findings, LONGEST_LIST, element};
use super::items::{items, unknown};
use super::known::Known;
use super::risks::risks;
use super::teams::teams;

/// The longest horizon: what bounds every loop of a trial must itself be bounded.
const LONGEST_HORIZON_YEARS: i32 = 100;
/// The heaviest criterion.
const MOST_WEIGHT: f64 = 1e6;

/// Everything, in the order of the fields.
pub(super) fn plan(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let plan = known.plan;
    found.text(&at.to("title"), &plan.title);
    dates(found, at, plan);
    if let Some(currency) = &plan.currency
        && !(currency.len() == 3 && currency.bytes().all(|letter| letter.is_ascii_uppercase()))
    {
        found.text(&at.to("currency"), currency);
        let currency = currency.chars().take(20).collect();
        found.add(&at.to("currency"), ProblemKind::BadCurrency { currency });
    }
    calendar(found, &at.to("calendar"), plan);
    estimation(found, known, &at.to("estimation"), &plan.estimation);
    teams(found, known, &at.to("teams"));
    items(found, known, &at.to("items"));
    cycles(found, known, &at.to("items"));
    external(found, known, &at.to("external"));
    risks(found, known, &at.to("risks"));
    milestones(found, known, &at.to("milestones"));
    objectives(found, known, &at.to("objectives"));
    allocation(found, known, &at.to("allocation"));
    commitments(found, known, &at.to("commitments"));
    scorecard(found, known, &at.to("scorecard"));
}

fn dates(found: &mut Findings, at: &At<'_>, plan: &Plan) {
    let begin = plan.start.max(plan.as_of_date());
    let horizon = plan.horizon_date();
    if horizon <= begin {
        found.add(&at.to("horizon"), ProblemKind::NotAfter { date: horizon, after: begin });
    } else if horizon > plan.as_of_date().plus_years(LONGEST_HORIZON_YEARS) {
        found.add(&at.to("horizon"), ProblemKind::HorizonTooFar { horizon });
    }
    let (until, as_of) = (plan.value_until_date(), plan.as_of_date());
    if until <= as_of {
        found.add(&at.to("value_until"), ProblemKind::NotAfter { date: until, after: as_of });
    }
}

fn calendar(found: &mut Findings, at: &At<'_>, plan: &Plan) {
    let calendar = &plan.calendar;
    let holidays = at.to("holidays");
    found.length(&holidays, Limited::Entries, calendar.holidays.len(), LONGEST_LIST);
    for (position, holiday) in calendar.holidays.iter().enumerate() {
        found.text(&holidays.nth(position).to("name"), &holiday.name);
    }
    if !is_ever_worked(calendar, plan) {
        found.add(&at.to("workdays"), ProblemKind::NoWorkday);
    }
    let starts = at.to("quarter_starts");
    found.length(&starts, Limited::Entries, calendar.quarter_starts.len(), 12);
    for (position, month) in calendar.quarter_starts.iter().enumerate() {
        if !(1..=12).contains(month) {
            found.add(&starts.nth(position), ProblemKind::NoSuchMonth { month: *month });
        }
    }
}

/// Whether some day from the as-of date to the horizon is worked.
fn is_ever_worked(calendar: &Calendar, plan: &Plan) -> bool {
    let (as_of, horizon): (Date, Date) = (plan.as_of_date(), plan.horizon_date());
    // A horizon that is not after the as-of date is a problem of its own.
    calendar.workdays.count() > 0 && (horizon <= as_of || plan.axis().end_of(horizon) > 0.0)
}

fn estimation(found: &mut Findings, known: &Known<'_>, at: &At<'_>, estimation: &Estimation) {
    found.share(&at.to("correlation"), estimation.correlation);
    let sizes = at.to("sizes");
    found.length(&sizes, Limited::Entries, estimation.sizes.len(), LONGEST_LIST);
    found.ids(&sizes, estimation.sizes.iter().map(|size| size.name.as_str()));
    for (position, defined) in estimation.sizes.iter().enumerate() {
        size(found, &element(&sizes, &defined.name, position), &defined.estimate);
    }
    maybe(found, known, &at.to("error"), estimation.error.as_ref(), Quantity::Work);
}

fn external(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let arrivals = &known.plan.external;
    found.length(at, Limited::Entries, arrivals.len(), LONGEST_LIST);
    found.ids(at, arrivals.iter().map(|arrival| arrival.id.0.as_str()));
    for (position, arrival) in arrivals.iter().enumerate() {
        let at = element(at, &arrival.id.0, position);
        found.text(&at.to("name"), &arrival.name);
        date(found, &at.to("arrives"), &arrival.arrives);
    }
}

fn milestones(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let milestones = &known.plan.milestones;
    found.length(at, Limited::Entries, milestones.len(), LONGEST_LIST);
    found.ids(at, milestones.iter().map(|milestone| milestone.id.0.as_str()));
    for (position, milestone) in milestones.iter().enumerate() {
        let at = element(at, &milestone.id.0, position);
        found.text(&at.to("name"), &milestone.name);
        let items = at.to("items");
        found.length(&items, Limited::Entries, milestone.items.len(), LONGEST_LIST);
        for (position, item) in milestone.items.iter().enumerate() {
            if !known.items.contains_key(item.0.as_str()) {
                found.add(&items.nth(position), unknown(Referent::Item, item.0.clone()));
            }
        }
    }
}

fn objectives(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let objectives = &known.plan.objectives;
    found.length(at, Limited::Entries, objectives.len(), LONGEST_LIST);
    found.ids(at, objectives.iter().map(|objective| objective.id.0.as_str()));
    for (position, objective) in objectives.iter().enumerate() {
        found.text(&element(at, &objective.id.0, position).to("name"), &objective.name);
    }
}

fn allocation(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let allocation = &known.plan.allocation;
    found.length(at, Limited::Entries, allocation.len(), LONGEST_LIST);
    found.ids(at, allocation.iter().map(|(category, _)| category.as_str()));
    for (position, (category, share)) in allocation.iter().enumerate() {
        found.share(&element(at, category, position), *share);
    }
}

fn commitments(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let commitments = &known.plan.commitments;
    found.length(at, Limited::Entries, commitments.len(), LONGEST_LIST);
    for (position, commitment) in commitments.iter().enumerate() {
        let at = at.nth(position);
        if !known.items.contains_key(commitment.item.0.as_str()) {
            found.add(&at.to("item"), unknown(Referent::Item, commitment.item.0.clone()));
        }
        if let Some(tolerance) = commitment.tolerance {
            found.share(&at.to("tolerance"), tolerance);
        }
    }
}

fn scorecard(found: &mut Findings, known: &Known<'_>, at: &At<'_>) {
    let Some(scorecard) = &known.plan.scorecard else { return };
    let at = at.to("criteria");
    found.length(&at, Limited::Entries, scorecard.criteria.len(), LONGEST_LIST);
    found.ids(&at, scorecard.criteria.iter().map(|criterion| criterion.id.0.as_str()));
    for (position, criterion) in scorecard.criteria.iter().enumerate() {
        let at = element(&at, &criterion.id.0, position);
        found.text(&at.to("name"), &criterion.name);
        found.signed(&at.to("weight"), criterion.weight, MOST_WEIGHT);
    }
}
