//! Things that are timed in turns, so that a busy moment of the machine falls on all alike.

use std::hint::black_box;
use std::time::Instant;

/// Everything that is timed together.
#[derive(Default)]
pub(crate) struct Race<'a> {
    entrants: Vec<Timed<'a>>,
}

/// One of a race.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entrant(usize);

struct Timed<'a> {
    item_trials: f64,
    /// Does the work; how many seconds it took.
    run: Box<dyn FnMut() -> f64 + 'a>,
    /// A round each.
    seconds: Vec<f64>,
}

impl<'a> Race<'a> {
    /// Adds work on so many items × trials.
    pub(crate) fn enter<T>(
        &mut self,
        items: usize,
        trials: u32,
        mut work: impl FnMut() -> T + 'a,
    ) -> Entrant {
        self.enter_timed(items, trials, move || {
            let start = Instant::now();
            black_box(work());
            start.elapsed().as_secs_f64()
        })
    }

    /// The same of work that says itself how many seconds it took.
    pub(crate) fn enter_timed(
        &mut self,
        items: usize,
        trials: u32,
        run: impl FnMut() -> f64 + 'a,
    ) -> Entrant {
        let item_trials = items as f64 * f64::from(trials);
        self.entrants.push(Timed { item_trials, run: Box::new(run), seconds: Vec::new() });
        Entrant(self.entrants.len() - 1)
    }

    /// Times everyone once a round, after a round that does not count.
    pub(crate) fn run(&mut self, rounds: usize) {
        for round in 0..=rounds {
            for entrant in &mut self.entrants {
                let seconds = (entrant.run)();
                if round > 0 {
                    entrant.seconds.push(seconds);
                }
            }
        }
    }

    /// Nanoseconds per item and trial: the median.
    pub(crate) fn nanoseconds(&self, entrant: Entrant) -> f64 {
        let Timed { item_trials, seconds, .. } = &self.entrants[entrant.0];
        1e9 * median(seconds) / item_trials
    }

    /// How many times as long `one` takes per item and trial as `other`.
    pub(crate) fn ratio(&self, one: Entrant, other: Entrant) -> f64 {
        self.nanoseconds(one) / self.nanoseconds(other)
    }
}

/// The middle value; of an even number the upper one.
fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
