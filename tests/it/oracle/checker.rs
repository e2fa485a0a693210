//! Judges a schedule by the rules of `engine.md`, whichever engine made it.
//!
//! Unlike [`engine`](super::engine) nothing is scheduled here: every rule is asked of the times as
//! they stand. The moments at which anything changes are the starts and finishes of parts and the
//! moments at which parts become ready.

use roadcast::model::DependencyType;

use super::case::{Case, Job, Part, SAME, State};
use super::engine::Times;

/// Times may be wrong by this much, in working days.
const CLOSE: f64 = 1e-6;

/// The first rule that the schedule breaks.
pub(super) fn judge(case: &Case, times: &Times) -> Option<String> {
    let judge = Judge { case, times };
    judge
        .lanes()
        .or_else(|| judge.readiness())
        .or_else(|| judge.finishes())
        .or_else(|| judge.releases())
        .or_else(|| judge.idle_lanes())
        .or_else(|| judge.order())
}

struct Judge<'a> {
    case: &'a Case,
    times: &'a Times,
}

/// A part with where it stands and what became of it.
struct Placed<'a> {
    name: String,
    job: usize,
    part: &'a Part,
    start: f64,
    finish: f64,
}

impl Judge<'_> {
    fn placed(&self) -> Vec<Placed<'_>> {
        let mut all = Vec::new();
        for (j, job) in self.case.jobs.iter().enumerate() {
            for (p, part) in job.parts.iter().enumerate() {
                let (start, finish) = self.times.parts[j][p];
                all.push(Placed {
                    name: format!("part {p} of job {j}"),
                    job: j,
                    part,
                    start,
                    finish,
                });
            }
        }
        all
    }

    /// Lanes of a team that are held by others just after `moment`.
    fn held(&self, team: usize, moment: f64) -> u32 {
        let running =
            |placed: &&Placed<'_>| placed.start <= moment + CLOSE && placed.finish > moment + CLOSE;
        let placed = self.placed();
        let lanes = placed.iter().filter(running).flat_map(|placed| &placed.part.needs);
        lanes.filter(|(of, _)| *of == team).map(|(_, lanes)| lanes).sum()
    }

    fn fits(&self, part: &Part, moment: f64) -> bool {
        part.needs
            .iter()
            .all(|(team, lanes)| self.held(*team, moment) + lanes <= self.case.crews[*team].lanes)
    }

    /// No team works on more than its lanes, but for what was begun before.
    fn lanes(&self) -> Option<String> {
        for placed in self.placed().iter().filter(|p| !p.part.begun && p.start.is_finite()) {
            for (team, _) in &placed.part.needs {
                let held = self.held(*team, placed.start);
                if held > self.case.crews[*team].lanes && placed.finish > placed.start + CLOSE {
                    return Some(format!("{} makes team {team} hold {held} lanes", placed.name));
                }
            }
        }
        None
    }

    /// No part starts before it may; what was begun starts at once; what is lost does not start.
    fn readiness(&self) -> Option<String> {
        for placed in self.placed() {
            let job = &self.case.jobs[placed.job];
            if job.lost && placed.start.is_finite() {
                return Some(format!("{} is lost and starts at {}", placed.name, placed.start));
            }
            let ready = self.ready(&placed);
            if placed.part.begun && placed.start != 0.0 {
                return Some(format!("{} is begun and starts at {}", placed.name, placed.start));
            }
            if !placed.part.begun && placed.start < ready - CLOSE {
                return Some(format!("{} starts at {}, ready {ready}", placed.name, placed.start));
            }
        }
        None
    }

    /// When a part may start at the earliest; infinite if never.
    fn ready(&self, placed: &Placed<'_>) -> f64 {
        let job = &self.case.jobs[placed.job];
        let parts = job.parts.iter().zip(&self.times.parts[placed.job]);
        let before = parts.filter(|(part, _)| part.stage < placed.part.stage);
        let opens = before.map(|(_, (_, finish))| *finish).fold(0.0, f64::max);
        let never = if job.lost { f64::INFINITY } else { 0.0 };
        let waits = job.links.iter().map(|link| match link.kind {
            DependencyType::FinishToStart => self.after_finish(link.before, link.lag),
            DependencyType::StartToStart => self.after_start(link.before, link.lag),
            DependencyType::FinishToFinish | DependencyType::StartToFinish => 0.0,
        });
        let allowed = waits.fold(job.earliest, f64::max);
        opens.max(allowed + job.delay).max(never)
    }

    fn is_gone(&self, job: usize) -> bool {
        let job = &self.case.jobs[job];
        job.lost && !matches!(job.state, State::Done { .. })
    }

    fn after_finish(&self, before: usize, lag: f64) -> f64 {
        match self.times.jobs[before].1 {
            _ if self.is_gone(before) => f64::INFINITY,
            finish if lag < 0.0 => (finish + lag).max(self.fixed(before)),
            finish => finish + lag,
        }
    }

    fn after_start(&self, before: usize, lag: f64) -> f64 {
        match self.times.jobs[before].0 {
            _ if self.is_gone(before) => f64::INFINITY,
            start => start + lag.max(0.0),
        }
    }

    /// When the finish of a job was fixed: its last part pulled, and so for what holds it back.
    fn fixed(&self, job: usize) -> f64 {
        if matches!(self.case.jobs[job].state, State::Done { .. }) {
            return f64::NEG_INFINITY;
        }
        let pulled = self.times.parts[job].iter().map(|(start, _)| *start).fold(0.0, f64::max);
        let links = self.case.jobs[job].links.iter().map(|link| match link.kind {
            DependencyType::FinishToStart | DependencyType::StartToStart => 0.0,
            DependencyType::FinishToFinish => self.fixed(link.before),
            DependencyType::StartToFinish => self.times.jobs[link.before].0,
        });
        links.fold(pulled, f64::max)
    }

    /// Every part takes what its work takes, without a break, and not a moment longer.
    fn finishes(&self) -> Option<String> {
        for placed in self.placed().iter().filter(|p| p.start.is_finite() && p.finish.is_finite()) {
            let wrong = match placed.part.worker {
                None => (placed.finish - placed.start - placed.part.amount).abs() > CLOSE,
                Some(team) => {
                    let crew = &self.case.crews[team];
                    let lanes: u32 = placed.part.needs.iter().map(|(_, lanes)| lanes).sum();
                    let share = f64::from(lanes) / f64::from(crew.lanes);
                    let done = |to: f64| share * crew.capacity.between(placed.start, to);
                    let close = 1e-7 * (1.0 + placed.part.amount);
                    let sooner = placed.finish - CLOSE;
                    let too_soon = done(placed.finish) < placed.part.amount - close;
                    let too_late = sooner > placed.start && done(sooner) >= placed.part.amount;
                    too_soon || too_late
                }
            };
            if wrong {
                let (name, amount) = (&placed.name, placed.part.amount);
                return Some(format!(
                    "{name} does {amount} from {} to {}",
                    placed.start, placed.finish
                ));
            }
        }
        None
    }

    /// An item finishes when its last part does and no link holds it any more.
    fn releases(&self) -> Option<String> {
        for (j, job) in self.case.jobs.iter().enumerate() {
            let said = self.times.jobs[j].1;
            let right: f64 = match job.state {
                State::Dropped => continue,
                State::Done { finished, .. } => finished,
                State::NotStarted | State::InProgress { .. } => self.release(j, job),
            };
            let late = |t: f64| t > self.case.horizon + SAME;
            let both_late = late(said) && late(right);
            if !both_late && (said - right).abs() > CLOSE {
                return Some(format!("job {j} is released at {said}, not {right}"));
            }
        }
        None
    }

    fn release(&self, position: usize, job: &Job) -> f64 {
        let never = if job.lost { f64::INFINITY } else { 0.0 };
        let last =
            self.times.parts[position].iter().map(|(_, finish)| *finish).fold(never, f64::max);
        let holds = job.links.iter().map(|link| match link.kind {
            DependencyType::FinishToStart | DependencyType::StartToStart => 0.0,
            DependencyType::FinishToFinish => self.after_finish(link.before, link.lag),
            DependencyType::StartToFinish => self.after_start(link.before, link.lag),
        });
        holds.fold(last, f64::max)
    }

    /// Moments from `from` on, before `to`, at which something changes.
    fn moments(&self, from: f64, to: f64) -> Vec<f64> {
        let mut moments = vec![from];
        moments.extend(self.placed().iter().flat_map(|placed| [placed.start, placed.finish]));
        let until = (to - CLOSE).min(self.case.horizon);
        moments.retain(|moment| *moment >= from && *moment < until);
        moments
    }

    /// No lane is idle while a ready part that fits waits.
    fn idle_lanes(&self) -> Option<String> {
        for placed in self.placed().iter().filter(|placed| !placed.part.begun) {
            let ready = self.ready(placed);
            let waits = self.moments(ready, placed.start);
            if let Some(moment) = waits.into_iter().find(|moment| self.fits(placed.part, *moment)) {
                let (name, start) = (&placed.name, placed.start);
                return Some(format!(
                    "{name} is ready at {ready}, fits at {moment}, starts at {start}"
                ));
            }
        }
        None
    }

    /// Nothing is pulled where a part of higher priority, ready before, would have fit.
    fn order(&self) -> Option<String> {
        let all = self.placed();
        let starts = |placed: &&Placed<'_>| !placed.part.begun && placed.start.is_finite();
        for pulled in all.iter().filter(starts) {
            for first in &all {
                let priority = |placed: &Placed<'_>| self.case.jobs[placed.job].priority;
                let waits = !first.part.begun
                    && priority(first) < priority(pulled)
                    && self.ready(first) < pulled.start - CLOSE
                    && first.start > pulled.start + CLOSE;
                if waits && self.would_fit(first, pulled) {
                    return Some(format!("{} overtakes {}", pulled.name, first.name));
                }
            }
        }
        None
    }

    /// Whether `first` would fit in what is free after all pulls of the moment, and in the lanes
    /// that `pulled` took.
    fn would_fit(&self, first: &Placed<'_>, pulled: &Placed<'_>) -> bool {
        let holds = pulled.finish > pulled.start + CLOSE;
        first.part.needs.iter().all(|(team, lanes)| {
            let taken = pulled.part.needs.iter().filter(|(of, _)| of == team && holds);
            let taken: u32 = taken.map(|(_, lanes)| lanes).sum();
            let held = self.held(*team, pulled.start + SAME) - taken;
            held + lanes <= self.case.crews[*team].lanes
        })
    }
}
