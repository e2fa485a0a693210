//! Native runs on threads: the same jobs, without bytes in between.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc;

use crate::network::Network;
use crate::trial::{Detail, Recording, Simulator, Tally};

use super::run::{Job, Run};

/// Runs the trials of `range` on `threads` (1 or more), telling `progress` how many are done.
/// When that answers `false`, the run stops, and there is no result.
pub fn run(
    network: &Network,
    range: Range<u32>,
    threads: usize,
    detail: Detail,
    recording: Recording,
    progress: &mut dyn FnMut(u32) -> bool,
) -> Option<Tally> {
    let trials = range.end.saturating_sub(range.start);
    let job_trials = Run::job_trials_for(network.parts.len());
    let next = AtomicU32::new(0);
    let stopped = AtomicBool::new(false);
    let mut run = Run::new(trials, job_trials);
    let (sender, receiver) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            let (sender, next, stopped) = (sender.clone(), &next, &stopped);
            scope.spawn(move || {
                let mut simulator = Simulator::new(network);
                loop {
                    let first = next.fetch_add(job_trials, Ordering::Relaxed);
                    if first >= trials || stopped.load(Ordering::Relaxed) {
                        return;
                    }
                    let end = (first + job_trials).min(trials);
                    let absolute = range.start + first..range.start + end;
                    let tally = simulator.simulate(absolute, detail, recording);
                    if sender.send((Job { first, end }, tally)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(sender);
        for (job, tally) in receiver {
            run.accept(job, tally);
            if !progress(run.done()) {
                stopped.store(true, Ordering::Relaxed);
                return None;
            }
        }
        Some(run.into_tally())
    })
}
