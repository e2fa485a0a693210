//! One run: which jobs are still to be handed out, and what has come back.

use std::collections::BTreeMap;

use crate::trial::Tally;

/// The first, coarse answer rests on this many trials: enough for an 85th percentile that is off by
/// less than it moves while people look at it.
pub const COARSE_TRIALS: u32 = 500;

/// A contiguous range of trials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Job {
    /// The first trial.
    pub first: u32,
    /// One past the last trial.
    pub end: u32,
}

/// Shares out the trials of one run and merges what comes back.
#[derive(Clone, Debug)]
pub struct Run {
    trials: u32,
    job_trials: u32,
    next: u32,
    /// Jobs that were lost and have to be handed out again.
    returned: Vec<Job>,
    /// Replies that came before those of earlier trials.
    waiting: BTreeMap<u32, Tally>,
    merged: Tally,
}

impl Run {
    /// A run of `trials` in jobs of `job_trials` (1 or more) each.
    pub fn new(trials: u32, job_trials: u32) -> Self {
        Self {
            trials,
            job_trials: job_trials.max(1),
            next: 0,
            returned: Vec::new(),
            waiting: BTreeMap::new(),
            merged: Tally::default(),
        }
    }

    /// The size of jobs for a plan with so many parts: small plans in few messages, large ones in
    /// pieces of some 50 ms.
    pub fn job_trials_for(parts: usize) -> u32 {
        // Some 70 nanoseconds a part and trial.
        (700_000 / parts.max(1)).clamp(10, 1_000) as u32
    }

    /// The next job to hand out; none when all are.
    pub fn next_job(&mut self) -> Option<Job> {
        if let Some(job) = self.returned.pop() {
            return Some(job);
        }
        if self.next >= self.trials {
            return None;
        }
        let first = self.next;
        let coarse = COARSE_TRIALS.min(self.trials);
        // A job does not reach over the coarse answer, which must not wait for more than it needs.
        let limit = if first < coarse { coarse } else { self.trials };
        self.next = (first + self.job_trials).min(limit);
        Some(Job { first, end: self.next })
    }

    /// Takes back a job whose worker died.
    pub fn give_back(&mut self, job: Job) {
        self.returned.push(job);
    }

    /// Takes the result of a job. One that was already taken is ignored.
    pub fn accept(&mut self, job: Job, tally: Tally) {
        if job.first >= self.merged.trials {
            self.waiting.insert(job.first, tally);
        }
        while let Some(next) = self.waiting.remove(&self.merged.trials) {
            self.merged.merge(next);
        }
    }

    /// How many trials, from the first, are merged.
    pub fn done(&self) -> u32 {
        self.merged.trials
    }

    /// How many trials the run has.
    pub fn trials(&self) -> u32 {
        self.trials
    }

    /// Whether all trials are merged.
    pub fn is_complete(&self) -> bool {
        self.merged.trials >= self.trials
    }

    /// The tally of the first [`done`](Self::done) trials.
    pub fn tally(&self) -> &Tally {
        &self.merged
    }

    /// The tally, at the end.
    pub fn into_tally(self) -> Tally {
        self.merged
    }
}
