//! The same scheduler in straightforward Rust: what somebody writes first who knows the language and
//! its crates, and who has not yet measured anything. Also plain Monte Carlo, to compare precision.
//!
//! `rand_distr` draws, `BinaryHeap`s order events and ready items, each trial makes its own vectors,
//! and percentiles are read from sorted columns.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, Pert};

use super::plan::{PlainImpact, PlainPlan, ThreePoints};

/// Moments closer than this are one.
const SAME_TIME: f64 = 1e-9;

/// A number that is known, or one that is drawn.
enum Law {
    Constant(f64),
    Pert(Pert<f64>),
}

impl Law {
    fn new(points: ThreePoints) -> Self {
        let ThreePoints { min, likely, max } = points;
        if min == max {
            return Self::Constant(min);
        }
        let pert = Pert::new(min, max).with_mode(likely);
        Self::Pert(pert.expect("a checked plan has its three points in order"))
    }

    fn sample(&self, random: &mut SmallRng) -> f64 {
        match self {
            Self::Constant(x) => *x,
            Self::Pert(pert) => pert.sample(random),
        }
    }
}

/// The plan with what each trial needs of it.
pub(crate) struct Simulator<'a> {
    plan: &'a PlainPlan,
    efforts: Vec<Law>,
    risk_sizes: Vec<Law>,
    successors: Vec<Vec<usize>>,
}

/// What was drawn for a trial.
struct Draws {
    efforts: Vec<f64>,
    delays: Vec<f64>,
}

/// A time that is never NaN, as a heap wants it.
#[derive(PartialEq)]
struct Time(f64);

impl Eq for Time {}

impl PartialOrd for Time {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Time {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Finished(usize),
    DelayOver(usize),
}

impl<'a> Simulator<'a> {
    pub(crate) fn new(plan: &'a PlainPlan) -> Self {
        let mut successors = vec![Vec::new(); plan.items.len()];
        for (position, item) in plan.items.iter().enumerate() {
            for before in &item.after {
                successors[*before].push(position);
            }
        }
        Self {
            plan,
            efforts: plan.items.iter().map(|item| Law::new(item.effort)).collect(),
            risk_sizes: plan.risks.iter().map(|risk| Law::new(risk.size)).collect(),
            successors,
        }
    }

    /// The finishes of one trial, by item, in working days.
    pub(crate) fn finishes(&self) -> Vec<f64> {
        self.schedule(&self.draw(&mut SmallRng::seed_from_u64(1)))
    }

    /// The finish by which 85 % of the trials are done, by item.
    pub(crate) fn p85(&self, trials: u32, seed: u64) -> Vec<f64> {
        let mut random = SmallRng::seed_from_u64(seed);
        let finishes: Vec<Vec<f64>> =
            (0..trials).map(|_| self.schedule(&self.draw(&mut random))).collect();
        let rank = (trials * 85).div_ceil(100) as usize - 1;
        (0..self.plan.items.len())
            .map(|item| {
                let mut column: Vec<f64> = finishes.iter().map(|trial| trial[item]).collect();
                column.sort_by(f64::total_cmp);
                column[rank]
            })
            .collect()
    }

    fn draw(&self, random: &mut SmallRng) -> Draws {
        let mut efforts: Vec<f64> = self.efforts.iter().map(|law| law.sample(random)).collect();
        let mut added = vec![0.0; efforts.len()];
        let mut delays = vec![0.0; efforts.len()];
        for (risk, size) in self.plan.risks.iter().zip(&self.risk_sizes) {
            if random.random::<f64>() >= risk.probability {
                continue;
            }
            let size = size.sample(random);
            for item in &risk.items {
                match risk.impact {
                    PlainImpact::Factor => efforts[*item] *= size,
                    PlainImpact::Effort => added[*item] += size,
                    PlainImpact::Delay => delays[*item] += size,
                }
            }
        }
        efforts.iter_mut().zip(added).for_each(|(effort, more)| *effort += more);
        Draws { efforts, delays }
    }

    /// The pull rule: at a moment all finishes take effect, then each team pulls its
    /// highest-priority ready items while it has free lanes.
    fn schedule(&self, draws: &Draws) -> Vec<f64> {
        let mut run = Run::new(self, draws);
        while let Some(Reverse((Time(first), _))) = run.events.peek() {
            let moment = first + SAME_TIME;
            while let Some(event) = run.pop_due(moment) {
                match event {
                    Event::Finished(item) => run.finished(item),
                    Event::DelayOver(item) => run.enqueue(item),
                }
            }
            run.pull();
        }
        run.finishes
    }
}

/// One trial while it is scheduled.
struct Run<'a> {
    simulator: &'a Simulator<'a>,
    draws: &'a Draws,
    now: f64,
    finishes: Vec<f64>,
    waits_for: Vec<usize>,
    free: Vec<u32>,
    ready: Vec<BinaryHeap<Reverse<usize>>>,
    events: BinaryHeap<Reverse<(Time, Event)>>,
    /// Teams at which something changed at this moment.
    touched: Vec<usize>,
}

impl<'a> Run<'a> {
    fn new(simulator: &'a Simulator<'a>, draws: &'a Draws) -> Self {
        let plan = simulator.plan;
        let mut run = Self {
            simulator,
            draws,
            now: 0.0,
            finishes: vec![f64::INFINITY; plan.items.len()],
            waits_for: plan.items.iter().map(|item| item.after.len()).collect(),
            free: plan.teams.iter().map(|team| team.lanes).collect(),
            ready: vec![BinaryHeap::new(); plan.teams.len()],
            events: BinaryHeap::new(),
            touched: Vec::new(),
        };
        for (position, item) in plan.items.iter().enumerate() {
            if item.after.is_empty() {
                run.release(position);
            }
        }
        run.pull();
        run
    }

    fn pop_due(&mut self, moment: f64) -> Option<Event> {
        let due = |Reverse((time, _)): &Reverse<(Time, Event)>| time.0 <= moment;
        if !self.events.peek().is_some_and(due) {
            return None;
        }
        let Reverse((Time(time), event)) = self.events.pop()?;
        self.now = time;
        Some(event)
    }

    fn finished(&mut self, item: usize) {
        let simulator = self.simulator;
        let team = simulator.plan.items[item].team;
        self.free[team] += 1;
        self.touched.push(team);
        for successor in &simulator.successors[item] {
            self.waits_for[*successor] -= 1;
            if self.waits_for[*successor] == 0 {
                self.release(*successor);
            }
        }
    }

    /// Everything that `item` waited for has happened, but for the delay of a risk.
    fn release(&mut self, item: usize) {
        if self.draws.delays[item] > 0.0 {
            let over = Time(self.now + self.draws.delays[item]);
            self.events.push(Reverse((over, Event::DelayOver(item))));
        } else {
            self.enqueue(item);
        }
    }

    fn enqueue(&mut self, item: usize) {
        let team = self.simulator.plan.items[item].team;
        self.ready[team].push(Reverse(item));
        self.touched.push(team);
    }

    fn pull(&mut self) {
        for team in std::mem::take(&mut self.touched) {
            while self.free[team] > 0
                && let Some(Reverse(item)) = self.ready[team].pop()
            {
                self.free[team] -= 1;
                let days = self.draws.efforts[item] / self.simulator.plan.teams[team].lane_per_day;
                self.finishes[item] = self.now + days;
                self.events.push(Reverse((Time(self.finishes[item]), Event::Finished(item))));
            }
        }
    }
}
