//! Trials: draw, schedule, count.

use std::ops::Range;

use crate::calendar::{Axis, SAME_TIME};
use crate::network::{Link, LinkKind, Network, State};

use super::dates::Dates;
use super::draw::{Draws, draw_amounts};
use super::layout::Layout;
use super::moments::MoneyMoments;
use super::reasons::Reasons;
use super::rows::{BLOCK_TRIALS, Rows};
use super::schedule::Schedule;
use super::tally::{ItemTally, MomentTally, PartTally, QuarterTally, Record, Tally, TeamTally};

/// How much is counted. Each level includes those before it and takes more time.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Detail {
    /// What a trial comes to: finishes of the targets, delay cost, value delivered, promises kept.
    Outcomes,
    /// When every item finishes, and what is done by each quarter's end.
    Dates,
    /// When it starts, and why then: working and waiting time, criticality, lanes in use.
    Everything,
}

/// What is kept of each single trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Recording {
    /// The finishes of the targets, the delay cost, the value delivered and the promises kept.
    Targets,
    /// The finishes of all items as well.
    Items,
}

/// Runs trials of one network, reusing its memory from trial to trial.
#[derive(Debug)]
pub struct Simulator<'n> {
    network: &'n Network,
    layout: Layout,
    draws: Draws,
    schedule: Schedule,
    /// By part, before risks.
    amounts: Rows,
    /// By target: the items of which one finishes last.
    lasts: Vec<Vec<u32>>,
    /// By quarter: what the items of the trial at hand have not lost by its end.
    values: Vec<f64>,
    dates: Dates,
    reasons: Reasons,
}

impl<'n> Simulator<'n> {
    /// Ready for any trial of `network`.
    pub fn new(network: &'n Network) -> Self {
        let layout = Layout::new(network);
        Self {
            network,
            draws: Draws::default(),
            schedule: Schedule::default(),
            amounts: Rows::default(),
            lasts: network.targets.iter().map(|items| lasts(network, items)).collect(),
            values: vec![0.0; network.quarter_ends.len()],
            dates: Dates::new(network),
            reasons: Reasons::new(network, &layout),
            layout,
        }
    }

    /// Runs the trials of `range` and counts them.
    pub fn simulate(&mut self, range: Range<u32>, detail: Detail, recording: Recording) -> Tally {
        let mut tally = empty_tally(self.network, range.clone(), recording);
        for first in range.clone().step_by(BLOCK_TRIALS) {
            let block = first..range.end.min(first + BLOCK_TRIALS as u32);
            self.simulate_block(block, detail, &mut tally);
        }
        self.reasons.give_up_lanes(self.network, &mut tally);
        tally
    }

    /// What was drawn and scheduled in one trial.
    pub fn trial(&mut self, trial: u32) -> (&Draws, &Schedule) {
        self.draws.draw(self.network, trial);
        self.schedule.schedule(self.network, &self.layout, &mut self.draws);
        (&self.draws, &self.schedule)
    }

    fn simulate_block(&mut self, block: Range<u32>, detail: Detail, tally: &mut Tally) {
        draw_amounts(self.network, block.clone(), &mut self.amounts);
        let trials = block.len();
        for (row, trial) in block.enumerate() {
            self.draws.draw_around(self.network, trial, self.amounts.row(row));
            self.schedule.schedule(self.network, &self.layout, &mut self.draws);
            self.count_outcomes(tally);
            if detail >= Detail::Dates {
                self.dates.keep_finishes(&self.schedule, row);
            }
            if detail >= Detail::Everything {
                self.dates.keep_starts(&self.schedule, row);
                let Self { network, layout, draws, schedule, reasons, .. } = self;
                reasons.count(network, layout, draws, schedule, row, tally);
            }
        }
        if detail >= Detail::Dates {
            self.dates.count(self.network, trials, tally);
        }
        if detail >= Detail::Everything {
            self.dates.count_starts(self.network, trials, tally);
            self.reasons.count_block(self.network, &self.layout, trials, tally);
        }
    }

    fn count_outcomes(&mut self, tally: &mut Tally) {
        tally.trials += 1;
        self.count_targets(tally);
        self.count_promises(tally);
        self.count_costs(tally);
        tally.mitigation.push(self.draws.mitigation);
    }

    fn count_targets(&mut self, tally: &mut Tally) {
        for (target, items) in self.lasts.iter().enumerate() {
            let finish = self.latest(items);
            let day = Axis::finish_day(finish);
            tally.targets[target].push_all(&[finish], &[day], self.network.horizon);
            tally.records[0].finishes[target].push(finish);
        }
    }

    /// The latest finish of `items`, 0 for none; infinite when one is censored.
    fn latest(&self, items: &[u32]) -> f64 {
        let finishes = items.iter().map(|item| self.schedule.items[*item as usize].finish);
        let later = |latest, finish| if finish > latest { finish } else { latest };
        cut(self.network, finishes.fold(0.0, later))
    }

    /// The finish of an item, infinite when it is censored.
    fn finish(&self, item: u32) -> f64 {
        cut(self.network, self.schedule.items[item as usize].finish)
    }

    fn count_promises(&mut self, tally: &mut Tally) {
        let quarters = tally.quarters.len();
        let (mut kept, mut first_broken) = (0, quarters);
        for promise in &self.network.promises {
            let done = |item: u32| self.finish(item) <= promise.by + SAME_TIME;
            if promise.item.is_some_and(done) {
                kept += 1;
            } else {
                first_broken = first_broken.min(promise.quarter);
            }
        }
        for quarter in &mut tally.quarters[..first_broken] {
            quarter.all_kept += 1;
        }
        tally.all_kept += u32::from(kept as usize == self.network.promises.len());
        tally.records[0].kept.push(kept);
    }

    fn count_costs(&mut self, tally: &mut Tally) {
        let Self { network, draws, schedule, values, .. } = self;
        let calendar = &network.cost_calendar;
        let mut total = 0.0;
        values.fill(0.0);
        for (node, (rate, penalty)) in network.costs.iter().zip(&draws.money) {
            let item = node.item as usize;
            let finish = calendar.calendar_days(cut(network, schedule.items[item].finish));
            let cost = |finish, until| node.cost.of(finish, until, *rate, *penalty);
            let lost = cost(finish, calendar.until);
            total += lost;
            let item_tally = &mut tally.items[item];
            item_tally.delay_cost.push(lost);
            let by_quarter = item_tally.value.iter_mut().zip(values.iter_mut());
            for ((moments, value), end) in by_quarter.zip(&calendar.quarters) {
                let kept = cost(f64::INFINITY, *end) - cost(finish, *end);
                moments.push(kept);
                *value += kept;
            }
        }
        tally.delay_cost.push(total);
        let record = &mut tally.records[0];
        record.delay_cost.push(total);
        // Without a cost of delay there are no columns, and nothing is counted.
        let by_quarter = tally.quarters.iter_mut().zip(&mut record.values);
        for ((quarter, column), value) in by_quarter.zip(values) {
            quarter.value.push(*value);
            column.push(*value);
        }
    }
}

/// Those of `items` that may be the last to finish: all but those which another of them waits for.
fn lasts(network: &Network, items: &[u32]) -> Vec<u32> {
    let mut waits = vec![false; network.items.len()];
    for item in items.iter().map(|item| *item as usize) {
        // Whoever has begun waits for nobody.
        waits[item] = network.items[item].state == State::NotStarted;
    }
    let follows = |link: &Link| {
        waits[link.item as usize] && link.kind == LinkKind::FinishStart && link.lag >= 0.0
    };
    let is_last = |item: &&u32| !network.items[**item as usize].successors.iter().any(follows);
    items.iter().filter(is_last).copied().collect()
}

/// Infinite beyond the horizon, never before 0.
pub(super) fn cut(network: &Network, time: f64) -> f64 {
    let time = if time > 0.0 { time } else { 0.0 };
    if time > network.horizon + SAME_TIME { f64::INFINITY } else { time }
}

/// A tally of no trials, with room for those of `range`.
fn empty_tally(network: &Network, range: Range<u32>, recording: Recording) -> Tally {
    let trials = range.len();
    let column = || Vec::with_capacity(trials);
    let recorded_items = match recording {
        Recording::Targets => 0,
        Recording::Items => network.plan_items,
    };
    let mut items =
        vec![
            ItemTally { critical: vec![0; network.milestones + 1], ..ItemTally::default() };
            network.plan_items
        ];
    for node in &network.costs {
        items[node.item as usize].value = vec![MoneyMoments::default(); network.quarter_ends.len()];
    }
    let first_late = vec![0; network.live_items.len() + 1];
    let quarters = network.quarter_ends.len();
    let value_columns = if network.costs.is_empty() { 0 } else { quarters };
    Tally {
        items,
        parts: vec![PartTally::default(); network.plan_parts],
        targets: vec![MomentTally::default(); network.targets.len()],
        quarters: vec![
            QuarterTally {
                done: first_late.clone(),
                first_late,
                ..QuarterTally::default()
            };
            quarters
        ],
        teams: vec![TeamTally::default(); network.teams.len()],
        records: vec![Record {
            first: range.start,
            finishes: network.targets.iter().map(|_| column()).collect(),
            delay_cost: column(),
            values: (0..value_columns).map(|_| column()).collect(),
            kept: Vec::with_capacity(trials),
            items: (0..recorded_items).map(|_| column()).collect(),
        }],
        ..Tally::default()
    }
}
