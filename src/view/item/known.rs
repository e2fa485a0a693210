//! Why the open item is done then, what it hangs on in both directions, and what may hit it.

use crate::calendar::Date;
use crate::forecast::ItemForecast;
use crate::model::{
    After, DependencyType, Impact, Item, ItemId, Risk, RiskStatus, Status, TeamId, Work,
};
use crate::search::Lever;
use crate::session::{Answer, Session};
use crate::view::chart::time::row::{CAUSES, waited};
use crate::view::estimate::estimate;
use crate::view::finding::{date_at, item_forecast, item_name};
use crate::view::format;
use crate::view::text::{difference, item as words};
use crate::view::time::driver;
use crate::view::why::waits;

/// An item on the other side of a dependency, or what comes from outside.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbor {
    /// The item, to be opened; `None` for what comes from outside.
    pub item: Option<ItemId>,
    /// What it is called.
    pub called: String,
    /// What holds what.
    pub how: String,
    /// When it is likely to be done; empty while that is not known.
    pub when: String,
}

/// A risk that hits the item.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is called.
    pub called: String,
    /// How likely it is.
    pub chance: String,
    /// What it does.
    pub does: String,
    /// What it costs the plan; empty while that was not asked.
    pub cost: String,
}

/// All waits are over before the start when they are longer than it by no more, in working days.
const SAME_DAYS: f64 = 0.25;

/// Errors on each side that a 95 % interval has.
const ERRORS: f64 = 1.96;

/// Why it is done then, in sentences.
pub(super) fn why(session: &Session, item: &Item) -> Vec<String> {
    let Some(answer) = session.answer() else { return Vec::new() };
    let Some(found) = item_forecast(answer, &item.id) else { return Vec::new() };
    let begins = match &item.status {
        Status::Done { finished, .. } => return vec![words::done(*finished)],
        Status::Dropped => return Vec::new(),
        Status::InProgress { started, .. } => {
            Some(words::started(*started, &waiting(answer, found)))
        }
        Status::NotStarted => {
            let start = found.start.as_ref();
            start.and_then(|start| Some(begins(answer, found, start.mean, date_at(start, 0.5)?)))
        }
    };
    let last = (item.status == Status::NotStarted && found.waiting.dependency > 0.0)
        .then(|| driver(session, item))
        .flatten()
        .and_then(|(last, _)| {
            Some(words::last_of(&format::in_sentence(item_name(last)), likely(answer, &last.id)?))
        });
    let worked = words::worked_on(found.working);
    let drives = words::drives(found.criticality);
    begins.into_iter().chain(last).chain([worked, drives]).collect()
}

/// The likely start, and the waits: those between parts come after it.
fn begins(answer: &Answer, found: &ItemForecast, mean_start: f64, start: Date) -> String {
    let waits = waiting(answer, found);
    let whole: f64 = CAUSES.into_iter().map(|cause| waited(&found.waiting, cause)).sum();
    if whole > mean_start + SAME_DAYS {
        words::starts_and_waits(start, &waits)
    } else {
        words::starts_after(start, &waits)
    }
}

fn waiting(answer: &Answer, found: &ItemForecast) -> Vec<String> {
    waits(&answer.plan, &found.waiting).into_iter().map(|wait| wait.words).collect()
}

fn likely(answer: &Answer, item: &ItemId) -> Option<Date> {
    date_at(item_forecast(answer, item)?.finish.as_ref()?, 0.5)
}

/// What it waits for, by name.
pub(super) fn before(session: &Session, item: &Item) -> Vec<Neighbor> {
    let plan = session.plan();
    let neighbor = |after: &After| match after {
        After::Item { item: on, kind, lag } => {
            let found = plan.items.iter().find(|found| found.id == *on)?;
            Some(neighbor(session, found, words::waits_how(*kind, *lag)))
        }
        After::External(id) => {
            let found = plan.external.iter().find(|found| found.id == *id)?;
            let called = if found.name.is_empty() { &id.0 } else { &found.name };
            Some(Neighbor {
                item: None,
                called: called.clone(),
                how: words::waits_how(DependencyType::FinishToStart, 0.0),
                when: String::new(),
            })
        }
    };
    item.after.iter().filter_map(|dependency| neighbor(&dependency.after)).collect()
}

/// What waits for it.
pub(super) fn after(session: &Session, item: &Item) -> Vec<Neighbor> {
    let waits = session.plan().items.iter().flat_map(|other| {
        other.after.iter().filter_map(move |dependency| match &dependency.after {
            After::Item { item: on, kind, lag } if *on == item.id => Some((other, *kind, *lag)),
            After::Item { .. } | After::External(_) => None,
        })
    });
    waits
        .map(|(other, kind, lag)| neighbor(session, other, words::waited_for_how(kind, lag)))
        .collect()
}

fn neighbor(session: &Session, found: &Item, how: String) -> Neighbor {
    let when = match &found.status {
        Status::Done { finished, .. } => words::done(*finished),
        Status::Dropped => String::new(),
        Status::NotStarted | Status::InProgress { .. } => session
            .answer()
            .and_then(|answer| likely(answer, &found.id))
            .map(words::likely_done)
            .unwrap_or_default(),
    };
    Neighbor { item: Some(found.id.clone()), called: item_name(found).to_owned(), how, when }
}

/// The open risks that hit the item, its teams or its tags.
pub(super) fn hits(session: &Session, item: &Item) -> Vec<Hit> {
    let open = session.plan().risks.iter().filter(|risk| risk.status == RiskStatus::Open);
    open.filter(|risk| strikes(risk, item)).map(|risk| hit(session, risk)).collect()
}

fn strikes(risk: &Risk, item: &Item) -> bool {
    let works = |team: &TeamId| {
        item.parts.iter().any(|part| match &part.work {
            Work::Effort { team: own, .. } => own == team,
            Work::Duration { needs, .. } => needs.iter().any(|need| need.team == *team),
        })
    };
    risk.hits.everything
        || risk.hits.items.contains(&item.id)
        || risk.hits.teams.iter().any(works)
        || risk.hits.tags.iter().any(|tag| item.tags.contains(tag))
}

fn hit(session: &Session, risk: &Risk) -> Hit {
    let mitigation = risk.mitigation.as_ref().filter(|mitigation| mitigation.active);
    let probability = mitigation.and_then(|done| done.probability).unwrap_or(risk.probability);
    let impact = mitigation.and_then(|done| done.impact.as_ref()).unwrap_or(&risk.impact);
    Hit {
        called: if risk.name.is_empty() { risk.id.to_string() } else { risk.name.clone() },
        chance: format::plain_percent(probability),
        does: does(impact),
        cost: cost(session, risk),
    }
}

fn does(impact: &Impact) -> String {
    let parts = [
        impact.factor.as_ref().map(|factor| words::factor(&estimate(factor))),
        impact.effort.as_ref().map(|effort| words::more_effort(&estimate(effort))),
        impact.delay.as_ref().map(|delay| words::later(&estimate(delay))),
        impact.capacity_loss.as_ref().map(|_| words::fewer_people()),
        impact.lost.then(words::lost),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What the plan would gain without it, where that was asked of this plan and can be told.
fn cost(session: &Session, risk: &Risk) -> String {
    let studies = session.studies();
    let known = studies.levers.as_ref().filter(|known| !known.stale);
    let of_levers = known.into_iter().flat_map(|known| &known.found.effects);
    let of_risks = studies.risk_effects().filter(|(_, fresh)| *fresh).map(|(effect, _)| effect);
    let gone =
        of_risks.chain(of_levers).find(|effect| effect.lever == Lever::Remove(risk.id.clone()));
    let days = gone.and_then(|effect| effect.p85).filter(|found| found.detectable);
    days.map(|found| {
        let days = difference::moved(found.value.abs(), ERRORS * found.se, true, found.value > 0.0);
        words::costs_plan(&days)
    })
    .unwrap_or_default()
}
