//! Cumulative capacity by summing pieces (`engine.md`, section 2).

use roadcast::calendar::Date;
use roadcast::model::{Capacity as Source, Team};
use roadcast::network::Profile;

/// Rounding errors of work are smaller than this, and nobody estimates so little.
pub(super) const NO_WORK: f64 = 1e-9;

/// Capacity over time in steps: from when, and how much a day; the last holds for ever.
#[derive(Clone, Default)]
pub(super) struct Capacity {
    steps: Vec<(f64, f64)>,
}

impl Capacity {
    /// People less absences, one step a working day; nothing for a team whose capacity is drawn.
    pub(super) fn of_people(team: &Team, days: &[Date]) -> Self {
        let steps = match &team.capacity {
            Source::People { people, absences, .. } => {
                let there = |date: Date| {
                    let step = people.iter().filter(|p| p.from <= date).max_by_key(|p| p.from);
                    let absent = absences.iter().filter(|a| a.from <= date && date <= a.to);
                    let absent: f64 = absent.map(|a| a.people).sum();
                    (step.map_or(0.0, |p| p.count) - absent).max(0.0)
                };
                days.iter().enumerate().map(|(d, date)| (d as f64, there(*date))).collect()
            }
            Source::LanesOnly | Source::Throughput { .. } => Vec::new(),
        };
        Self { steps }
    }

    /// From when, and how much a day.
    pub(super) fn of_steps(steps: Vec<(f64, f64)>) -> Self {
        Self { steps }
    }

    /// What was drawn for a team: stories of its weeks, or people less those that risks took.
    pub(super) fn of_profile(profile: &Profile) -> Self {
        Self { steps: profile.pieces().collect() }
    }

    /// The steps with their ends.
    fn spans(&self) -> impl Iterator<Item = (f64, f64, f64)> + '_ {
        let end = |k: usize| self.steps.get(k + 1).map_or(f64::INFINITY, |next| next.0);
        self.steps.iter().enumerate().map(move |(k, (from, rate))| (*from, end(k), *rate))
    }

    /// C(`to`) − C(`from`).
    pub(super) fn between(&self, from: f64, to: f64) -> f64 {
        self.spans().map(|(begin, end, rate)| rate * (to.min(end) - from.max(begin)).max(0.0)).sum()
    }

    /// The smallest time by which `work` more could be done than at `from`; infinite if never.
    pub(super) fn finish(&self, from: f64, work: f64) -> f64 {
        if work <= NO_WORK {
            return from;
        }
        let mut left = work;
        for (begin, end, rate) in self.spans().filter(|(_, end, _)| *end > from) {
            let begin = begin.max(from);
            if rate > 0.0 && rate * (end - begin) >= left - NO_WORK {
                return (begin + left / rate).min(end);
            }
            if rate > 0.0 {
                left -= rate * (end - begin);
            }
        }
        f64::INFINITY
    }
}

#[test]
fn work_ends_when_enough_could_be_done() {
    let capacity = Capacity::of_steps(vec![(0.0, 1.0), (2.0, 0.0), (5.0, 4.0)]);
    assert_eq!(capacity.finish(1.0, 1.0), 2.0);
    assert_eq!(capacity.finish(1.0, 2.0), 5.25);
    assert_eq!(capacity.between(1.0, 5.25), 2.0);
}
