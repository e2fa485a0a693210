//! The plans traded off in two outcomes, or an outcome against people.

use crate::calendar::Date;
use crate::forecast::Percentile;
use crate::model::Plan;
use crate::rank::Worth;
use crate::session::{Along, Axis, Known, Outcome, PlanName, Session, Standings};
use crate::view::chart::scatter::{Measure, Scatter, ScatterPoint, scatter};
use crate::view::chosen::Chosen;
use crate::view::finding::percentile;
use crate::view::format;
use crate::view::text::{compare as words, rank as rank_words};
use crate::view::worth::Called;

use super::find_called;

/// Errors on each side that a 95 % interval has.
const ERRORS: f64 = 1.96;

/// What an axis can show.
pub fn axis_choices(session: &Session, along: Along) -> Vec<Chosen<Axis>> {
    let current = axis(session, along);
    let axes =
        std::iter::once(Axis::People).chain(session.outcomes().into_iter().map(Axis::Outcome));
    axes.map(|option| Chosen { label: name(option).to_owned(), current: option == current, option })
        .collect()
}

/// What an axis shows.
fn axis(session: &Session, along: Along) -> Axis {
    let (x, y) = session.studies().question.axes;
    let wanted = match along {
        Along::X => x,
        Along::Y => y,
    };
    match wanted {
        Axis::People => Axis::People,
        Axis::Outcome(outcome) => Axis::Outcome(session.at_stake(outcome)),
    }
}

fn name(axis: Axis) -> &'static str {
    match axis {
        Axis::People => words::people_axis(),
        Axis::Outcome(Outcome::Finish) => words::finish_axis(),
        Axis::Outcome(outcome) => rank_words::outcome(outcome),
    }
}

/// The plans by both axes.
pub fn trade_off(
    session: &Session,
    known: &Known<Standings<PlanName>>,
    calls: &[(PlanName, Called)],
) -> Scatter {
    let axes = [axis(session, Along::X), axis(session, Along::Y)];
    let plans = session.plans();
    let points = known.found.entrants.iter().filter_map(|found| {
        let (_, plan, _) = plans.iter().find(|(name, ..)| *name == found.name)?;
        let worth = known.found.contest.worth(found.number);
        let [x, y] = axes.map(|axis| measure(plan, worth, axis));
        let is_reference = found.name == session.studies().question.base;
        let name = find_called(calls, &found.name).name;
        Some(ScatterPoint { name, x: x?, y: y?, is_reference })
    });
    let currency = known.plan.currency.clone();
    let write = |axis: Axis, value: f64| match axis {
        Axis::People => format::figures(value),
        Axis::Outcome(Outcome::DelayCost | Outcome::Value) => {
            format::money(value, currency.as_deref())
        }
        Axis::Outcome(Outcome::Commitments) => format::percent(value),
        Axis::Outcome(Outcome::Finish) => {
            format::date_without_weekday(Date::from_epoch_days(value.round() as i64))
        }
    };
    let points: Vec<ScatterPoint> = points.collect();
    let names = axes.map(name);
    let write = |at: usize, value: f64| write(axes[at], value);
    scatter(&points, names, &|value| write(0, value), &|value| write(1, value))
}

fn measure(plan: &Plan, worth: &Worth, axis: Axis) -> Option<Measure> {
    let (value, half) = match axis {
        Axis::People => (plan.mean_people(plan.as_of_date(), plan.quarter_end()), 0.0),
        Axis::Outcome(Outcome::DelayCost) => {
            worth.delay_cost.map(|cost| (cost.mean, ERRORS * cost.se))?
        }
        Axis::Outcome(Outcome::Value) => {
            let ends = plan.quarter_end();
            let (_, value) = worth.value.iter().find(|(at, _)| *at == ends)?;
            (value.mean, ERRORS * value.se)
        }
        Axis::Outcome(Outcome::Commitments) => {
            worth.chance_all_kept.map(|kept| (kept.share, ERRORS * kept.se))?
        }
        Axis::Outcome(Outcome::Finish) => {
            let Percentile { date, se_days, .. } = percentile(&worth.finish, 0.85)?;
            // The error is in working days, of which the calendar has more.
            let week = plan.calendar.workdays.count().max(1) as f64;
            ((*date)?.epoch_days() as f64, ERRORS * se_days * 7.0 / week)
        }
    };
    Some(Measure { value, half })
}
