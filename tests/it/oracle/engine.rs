//! The slow engine: the pull rule in plain loops (`engine.md`, sections 2 to 4).
//!
//! It keeps nothing but what was pulled and when that finishes; whatever else it wants to know it
//! works out again, from the definition, every time it asks.

use roadcast::model::DependencyType;

use super::case::{Case, Part, SAME, State};

/// When everything happens; infinite if it does not.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Times {
    /// By job and part: start and finish.
    pub(super) parts: Vec<Vec<(f64, f64)>>,
    /// By job: start and finish.
    pub(super) jobs: Vec<(f64, f64)>,
}

/// Schedules a case.
pub(super) fn schedule(case: &Case) -> Times {
    let mut run =
        Run { case, pulled: case.jobs.iter().map(|job| vec![None; job.parts.len()]).collect() };
    run.begin();
    let mut now = 0.0;
    loop {
        while let Some((job, part)) = run.first_that_fits(now) {
            run.pulled[job][part] = Some((now, run.finish(&case.jobs[job].parts[part], now)));
        }
        match run.next_moment(now) {
            Some(next) if next <= case.horizon + SAME => now = next,
            Some(_) | None => return run.times(),
        }
    }
}

struct Run<'a> {
    case: &'a Case,
    /// By job and part: when it was pulled, and when it finishes.
    pulled: Vec<Vec<Option<(f64, f64)>>>,
}

/// What the finish of a job is, and since when that can be known.
#[derive(Clone, Copy)]
struct KnownFinish {
    at: f64,
    since: f64,
}

impl Run<'_> {
    /// Parts in progress hold their lanes from `t = 0`, whether there are enough or not.
    fn begin(&mut self) {
        for (j, job) in self.case.jobs.iter().enumerate() {
            for (p, part) in job.parts.iter().enumerate().filter(|(_, part)| part.begun) {
                self.pulled[j][p] = Some((0.0, self.finish(part, 0.0)));
            }
        }
    }

    /// When a part that is pulled at `start` finishes.
    fn finish(&self, part: &Part, start: f64) -> f64 {
        match part.worker {
            None => start + part.amount,
            Some(team) => {
                let crew = &self.case.crews[team];
                let lanes: u32 = part.needs.iter().map(|(_, lanes)| lanes).sum();
                let work = part.amount * f64::from(crew.lanes) / f64::from(lanes);
                crew.capacity.finish(start, work)
            }
        }
    }

    fn first_that_fits(&self, now: f64) -> Option<(usize, usize)> {
        let mut order: Vec<usize> = (0..self.case.jobs.len()).collect();
        order.sort_by_key(|job| self.case.jobs[*job].priority);
        let parts = order
            .into_iter()
            .flat_map(|job| (0..self.case.jobs[job].parts.len()).map(move |part| (job, part)));
        let mut waiting = parts.filter(|(job, part)| self.pulled[*job][*part].is_none());
        waiting.find(|(job, part)| {
            self.ready(*job, *part).is_some_and(|ready| ready <= now + SAME)
                && self.fits(&self.case.jobs[*job].parts[*part], now)
        })
    }

    /// When a part is ready, if that can be said yet.
    fn ready(&self, job: usize, part: usize) -> Option<f64> {
        let stage = self.case.jobs[job].parts[part].stage;
        let before = self.case.jobs[job].parts.iter().enumerate().filter(|(_, p)| p.stage < stage);
        let mut opens: f64 = 0.0;
        for (p, _) in before {
            opens = opens.max(self.pulled[job][p]?.1);
        }
        Some(opens.max(self.allowed(job)?))
    }

    /// When everything that the item waits for is over, if that can be said yet.
    fn allowed(&self, position: usize) -> Option<f64> {
        let job = &self.case.jobs[position];
        if job.lost || !matches!(job.state, State::NotStarted | State::InProgress { .. }) {
            return None;
        }
        let mut allowed = job.earliest;
        for link in &job.links {
            match link.kind {
                DependencyType::FinishToStart => {
                    allowed = allowed.max(self.after_finish(link.before, link.lag)?);
                }
                DependencyType::StartToStart => {
                    allowed = allowed.max(self.after_start(link.before, link.lag)?);
                }
                DependencyType::FinishToFinish | DependencyType::StartToFinish => {}
            }
        }
        Some(allowed + job.delay)
    }

    /// The moment `lag` after the finish of a job; a negative lag acts once the finish is fixed.
    fn after_finish(&self, before: usize, lag: f64) -> Option<f64> {
        let finish = self.known_finish(before)?;
        Some(if lag < 0.0 { finish.since.max(finish.at + lag) } else { finish.at + lag })
    }

    /// The moment `lag` after the start of a job; nobody knows of it before.
    fn after_start(&self, before: usize, lag: f64) -> Option<f64> {
        let start = self.known_start(before)?;
        Some(start + lag.max(0.0))
    }

    fn known_start(&self, job: usize) -> Option<f64> {
        match self.case.jobs[job].state {
            State::Done { started, .. } => Some(started),
            State::NotStarted | State::InProgress { .. } if self.case.jobs[job].lost => None,
            State::InProgress { started } => Some(started),
            State::NotStarted => {
                self.pulled[job].iter().flatten().map(|(start, _)| *start).min_by(f64::total_cmp)
            }
            State::Dropped => None,
        }
    }

    /// The finish of a job, once all of its parts are pulled and all that holds it back is known.
    fn known_finish(&self, position: usize) -> Option<KnownFinish> {
        let job = &self.case.jobs[position];
        match job.state {
            State::Done { finished, .. } => {
                return Some(KnownFinish { at: finished, since: f64::NEG_INFINITY });
            }
            State::Dropped => return None,
            State::NotStarted | State::InProgress { .. } if job.lost => return None,
            State::NotStarted | State::InProgress { .. } => {}
        }
        let mut known = KnownFinish { at: 0.0, since: 0.0 };
        for pulled in &self.pulled[position] {
            let (start, finish) = (*pulled)?;
            known = KnownFinish { at: known.at.max(finish), since: known.since.max(start) };
        }
        for link in &job.links {
            let (at, since) = match link.kind {
                DependencyType::FinishToStart | DependencyType::StartToStart => continue,
                DependencyType::FinishToFinish => {
                    let since = self.known_finish(link.before)?.since;
                    (self.after_finish(link.before, link.lag)?, since)
                }
                DependencyType::StartToFinish => {
                    let since = self.known_start(link.before)?;
                    (self.after_start(link.before, link.lag)?, since)
                }
            };
            known = KnownFinish { at: known.at.max(at), since: known.since.max(since) };
        }
        Some(known)
    }

    fn fits(&self, part: &Part, now: f64) -> bool {
        part.needs
            .iter()
            .all(|(team, lanes)| self.held(*team, now) + lanes <= self.case.crews[*team].lanes)
    }

    /// Lanes of a team that are not free.
    fn held(&self, team: usize, now: f64) -> u32 {
        let mut held = 0;
        for (job, pulled) in self.case.jobs.iter().zip(&self.pulled) {
            for (part, pulled) in job.parts.iter().zip(pulled) {
                let Some((_, finish)) = pulled else { continue };
                if *finish > now + SAME {
                    let lanes = part.needs.iter().filter(|(of, _)| *of == team);
                    held += lanes.map(|(_, lanes)| lanes).sum::<u32>();
                }
            }
        }
        held
    }

    /// The next moment at which anything can change.
    fn next_moment(&self, now: f64) -> Option<f64> {
        let mut moments: Vec<f64> = self.pulled.iter().flatten().flatten().map(|p| p.1).collect();
        for (j, job) in self.case.jobs.iter().enumerate() {
            moments.extend((0..job.parts.len()).filter_map(|part| self.ready(j, part)));
            moments.extend(self.known_finish(j).map(|finish| finish.at));
        }
        moments.into_iter().filter(|moment| *moment > now + SAME).min_by(f64::total_cmp)
    }

    fn times(&self) -> Times {
        let never = (f64::INFINITY, f64::INFINITY);
        let parts = self
            .pulled
            .iter()
            .map(|job| job.iter().map(|pulled| pulled.unwrap_or(never)).collect());
        let jobs = (0..self.case.jobs.len()).map(|job| {
            let start = self.known_start(job).unwrap_or(f64::INFINITY);
            (start, self.known_finish(job).map_or(f64::INFINITY, |finish| finish.at))
        });
        Times { parts: parts.collect(), jobs: jobs.collect() }
    }
}
