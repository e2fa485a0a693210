//! What the figures rest on, and what is not known.

use crate::calendar::Date;
use crate::import::lacks_estimate;
use crate::model::{Capacity, Estimate, Item, PeopleStep, Plan, Team, UncertainDate, Work};
use crate::session::Session;
use crate::view::estimate;
use crate::view::finding::{called, item_called, team_name};
use crate::view::text::{Sentence, report as words};

use super::Block;

/// So many teams are told of.
const TEAMS: usize = 12;
/// So many arrivals from outside are told of.
const ARRIVALS: usize = 6;
/// So many notes of promised items are told.
const NOTES: usize = 6;
/// So much of a note is told, in characters.
const NOTE: usize = 160;

/// The run, the estimates, the teams, what comes from outside, what nobody said, and the notes of what
/// was promised.
pub(super) fn assumptions(session: &Session) -> Vec<Block> {
    let plan = session.plan();
    let run = &session.document().run;
    let mut told = vec![words::run(run.trials, run.seed, run.confidence)];
    told.push(words::estimates(
        plan.estimation.correlation,
        plan.estimation.error.as_ref().map(estimate::estimate).as_deref(),
    ));
    told.push(words::until(plan.horizon_date(), has_costs(plan).then(|| plan.value_until_date())));
    told.extend(some(plan.teams.iter().map(|team| of_team(plan, team)), TEAMS));
    told.extend(some(arrivals(plan), ARRIVALS));
    told.extend(unknown(plan));
    told.extend(some(notes(plan), NOTES));
    vec![Block::List(told)]
}

/// The first `most`, and how many more there are.
fn some(all: impl Iterator<Item = String>, most: usize) -> Vec<String> {
    let mut all: Vec<String> = all.collect();
    let more = all.len().saturating_sub(most);
    all.truncate(most);
    all.extend((more > 0).then(|| Sentence::AndMore { count: more }.text()));
    all
}

fn has_costs(plan: &Plan) -> bool {
    plan.items.iter().any(|item| item.value.delay_cost.is_some())
}

fn of_team(plan: &Plan, team: &Team) -> String {
    let name = team_name(team);
    match &team.capacity {
        Capacity::LanesOnly => words::lanes_only(name, team.lanes),
        Capacity::People { people, focus, absences } => {
            let from = plan.start.max(plan.as_of_date());
            let now = PeopleStep::count_on(people, from);
            let later = people.iter().filter(|step| step.from > from);
            let later: Vec<(Date, f64)> = later.map(|step| (step.from, step.count)).collect();
            words::people(name, now, &later, &of_share(focus), absences.len())
        }
        Capacity::Throughput { per_week, split: _, x: _ } => {
            let mean = per_week.iter().sum::<f64>() / per_week.len().max(1) as f64;
            words::stories(name, mean, per_week.len())
        }
    }
}

/// The bounds of a share: `55–80 %`.
fn of_share(share: &Estimate) -> String {
    match share {
        Estimate::Fixed(share) => words::shares(*share, *share),
        Estimate::Range { low, high } => words::shares(*low, *high),
        Estimate::ThreePoint { min, max, .. } | Estimate::Uniform { min, max } => {
            words::shares(*min, *max)
        }
        Estimate::Exponential { .. } | Estimate::Size(_) | Estimate::Samples(_) => {
            estimate::share_estimate(share)
        }
    }
}

/// What is waited for from outside, where an open item waits for it.
fn arrivals(plan: &Plan) -> impl Iterator<Item = String> {
    plan.external.iter().map(|found| {
        let name = called(&found.name, &found.id.0);
        let (first, last) = bounds(&found.arrives);
        words::arrival(&name, first, last)
    })
}

fn bounds(date: &UncertainDate) -> (Date, Date) {
    match date {
        UncertainDate::On(date) => (*date, *date),
        UncertainDate::Range { low, high } => (*low, *high),
        UncertainDate::ThreePoint { min, max, .. } | UncertainDate::Uniform { min, max } => {
            (*min, *max)
        }
        UncertainDate::Samples(dates) => {
            let any = || Date::from_epoch_days(0);
            let first = dates.iter().min().copied().unwrap_or_else(any);
            (first, dates.iter().max().copied().unwrap_or(first))
        }
    }
}

/// What nobody said of the open items.
fn unknown(plan: &Plan) -> Vec<String> {
    let open: Vec<&Item> = plan.items.iter().filter(|item| item.is_open()).collect();
    let stood_in_for = open.iter().filter(|item| lacks_estimate(item)).count();
    let certain = open.iter().filter(|item| item.parts.iter().any(|part| is_certain(&part.work)));
    let costless = open.iter().filter(|item| item.value.delay_cost.is_none()).count();
    let is_known = open.len() == costless;
    [
        words::without_estimate(stood_in_for, open.len()),
        words::without_range(certain.count(), open.len()),
        words::without_cost(if is_known { 0 } else { costless }, open.len()),
        plan.risks.is_empty().then(|| words::no_risks().to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether it is one number, as if that were known.
fn is_certain(work: &Work) -> bool {
    match work {
        Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. } => {
            matches!(amount, Estimate::Fixed(_))
        }
    }
}

/// The remarks on what was promised.
fn notes(plan: &Plan) -> impl Iterator<Item = String> {
    plan.commitments.iter().filter_map(|promise| {
        let item = plan.items.iter().find(|item| item.id == promise.item)?;
        let note = item.notes.split_whitespace().collect::<Vec<_>>().join(" ");
        (!note.is_empty()).then(|| words::note(item_called(plan, &promise.item), &cut(&note)))
    })
}

/// The beginning of a long text, whole words.
fn cut(text: &str) -> String {
    if text.chars().count() <= NOTE {
        return text.to_owned();
    }
    let begin: String = text.chars().take(NOTE).collect();
    let end = begin.rfind(' ').unwrap_or(begin.len());
    format!("{}…", &begin[..end])
}
