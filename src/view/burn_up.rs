//! How many items are done by when, week by week, until the planning quarter ends or the plan is
//! nearly sure to be done.

use crate::calendar::Date;
use crate::forecast::{CountPercentile, QuarterForecast};
use crate::model::{Item, Status};
use crate::session::{Answer, Session};

use super::chart::burn_up::{BurnUp, DoneBy, burn_up};
use super::chart::finish::chance_by;
use super::finding::{date_at, item_forecast_at};

/// Size of the chart, in pixels.
const SIZE: (f64, f64) = (720.0, 240.0);

/// The chart; `None` without an answer, and of a plan without items.
pub fn burn_up_chart(session: &Session) -> Option<BurnUp> {
    let answer = session.answer()?;
    let (plan, forecast) = (&answer.plan, &answer.forecast);
    let live = plan.items.iter().filter(|item| item.status != Status::Dropped).count();
    let done = plan.items.iter().filter(|item| is_done(item)).count();
    let from = forecast.as_of;
    let ends: Vec<&QuarterForecast> =
        forecast.quarters.iter().filter(|quarter| quarter.ends >= from).collect();
    let last = last_day(answer, &ends)?;
    let mut days: Vec<DoneBy> = fridays(from, last)
        .filter(|friday| ends.iter().all(|quarter| quarter.ends != *friday))
        .map(|date| DoneBy { date, expected: expected_by(answer, date), counted: None })
        .collect();
    let counted = ends.iter().filter(|quarter| quarter.ends <= last).map(|quarter| DoneBy {
        date: quarter.ends,
        expected: quarter.expected_done,
        counted: count_at(&quarter.done, 0.85).zip(count_at(&quarter.done, 0.15)),
    });
    days.extend(counted);
    days.sort_by_key(|day| day.date);
    let promises = &forecast.promises;
    let promised = if promises.proposed { 0 } else { promises.promises.len() };
    burn_up((from, done), &days, live, promised, SIZE)
}

/// The end of the planning quarter, or when the plan is 95 % sure to be done where that is later,
/// but no day of which no quarter tells.
fn last_day(answer: &Answer, ends: &[&QuarterForecast]) -> Option<Date> {
    let forecast = &answer.forecast;
    let far = ends.last()?.ends;
    let planned = forecast.quarters.get(forecast.planning_quarter).map(|quarter| quarter.ends);
    let planned = planned.filter(|planned| *planned >= forecast.as_of).unwrap_or(ends[0].ends);
    // The quarter that it falls into is shown to its end, where futures are counted.
    let sure = date_at(&forecast.plan.finish, 0.95).unwrap_or(far).max(planned);
    Some(ends.iter().map(|quarter| quarter.ends).find(|end| *end >= sure).unwrap_or(far))
}

fn fridays(from: Date, to: Date) -> impl Iterator<Item = Date> {
    let first = from.monday().plus_days(4);
    let weeks = (0..).map(move |week| first.plus_days(7 * week));
    weeks.skip_while(move |friday| *friday < from).take_while(move |friday| *friday <= to)
}

/// The mean number of items done by the end of a day: the sum of their chances.
fn expected_by(answer: &Answer, date: Date) -> f64 {
    let axis = answer.plan.axis();
    let chance = |(at, item): (usize, &Item)| {
        if is_done(item) {
            return 1.0;
        }
        let finish = item_forecast_at(answer, at, &item.id).and_then(|found| found.finish.as_ref());
        finish.map_or(0.0, |finish| chance_by(finish, &axis, answer.forecast.trials, date))
    };
    let live = answer.plan.items.iter().enumerate();
    live.filter(|(_, item)| item.status != Status::Dropped)
        .map(chance)
        .fold(0.0, |sum, one| sum + one)
}

fn is_done(item: &Item) -> bool {
    matches!(item.status, Status::Done { .. })
}

fn count_at(done: &[CountPercentile], p: f64) -> Option<u32> {
    done.iter().find(|found| (found.p - p).abs() < 1e-6).map(|found| found.count)
}
