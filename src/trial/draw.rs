//! Draw first: everything uncertain of one trial, before anything is scheduled.
//!
//! Nothing here looks at a calendar or a schedule; every quantity comes from its own named stream.
//! The amounts of parts, which are most of it, are drawn for a block of trials at once, part by part,
//! so that the table of a law is read while it is near.

use std::ops::Range;

use rand_distr::{Distribution, Uniform};

use crate::network::{
    Law, LossLaw, Network, PartNode, Profile, RiskNode, Scores, StreamKey, Supply, Uncertain,
};

use super::rows::{BLOCK_TRIALS, Column, Rows, TILE};
use super::stream::{Stream, uniform, uniforms};

/// What was drawn for one trial.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    /// By part: effort in person-days or stories, or working days.
    pub amounts: Vec<f64>,
    /// By item: working days added before it is ready.
    pub delays: Vec<f64>,
    /// By item: whether it is lost.
    pub lost: Vec<bool>,
    /// Those that are delayed or lost, ascending, each once.
    pub(super) struck: Vec<u32>,
    /// By external: when it arrives, not before 0.
    pub arrivals: Vec<f64>,
    /// By team: what a unit of effort takes of its capacity: 1 ÷ focus, or the split factor.
    pub stretch: Vec<f64>,
    /// By team: its capacity, where it is not what the network says.
    pub profiles: Vec<Option<Profile>>,
    /// By cost node: money per week (or in all), and the penalty.
    pub money: Vec<(f64, f64)>,
    /// Money of active mitigations.
    pub mitigation: f64,
    /// By team of a history: the weeks that are not drawn yet.
    weeks: Vec<Option<Weeks>>,
    happened: Vec<u32>,
    losses: Vec<Loss>,
}

/// Where the drawing of a team's weeks stands.
#[derive(Clone, Debug, PartialEq)]
struct Weeks {
    stream: Stream,
    next: usize,
}

/// A team short of people between two times.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Loss {
    team: u32,
    from: f64,
    to: f64,
    size: LossSize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum LossSize {
    People(f64),
    Share(f64),
}

/// Less focus than this is a team that does something else; it keeps work finite.
const LEAST_FOCUS: f64 = 1e-6;

/// Weeks are drawn so many at a time: a quarter and a half.
const WEEKS_AT_ONCE: usize = 20;

impl Draws {
    /// Draws trial number `trial`, from 0.
    pub fn draw(&mut self, network: &Network, trial: u32) {
        let mut amounts = Rows::default();
        draw_amounts(network, trial..trial + 1, &mut amounts);
        self.draw_around(network, trial, amounts.row(0));
        for team in 0..network.teams.len() {
            while self.draw_weeks(network, team) {}
        }
    }

    /// Draws everything else of a trial around the amounts that were drawn for it. Of the weeks of
    /// histories only the first, as [`draw_weeks`](Self::draw_weeks) draws more when they are asked
    /// for: their values are those that they would have had.
    ///
    /// Takes the amounts away, and leaves in their place those of the trial before.
    pub(super) fn draw_around(&mut self, network: &Network, trial: u32, amounts: &mut Vec<f64>) {
        std::mem::swap(&mut self.amounts, amounts);
        self.draw_dates_and_money(network, trial);
        self.draw_risks(network, trial);
        self.draw_teams(network, trial);
    }

    fn draw_dates_and_money(&mut self, network: &Network, trial: u32) {
        self.arrivals.clear();
        let arrivals = network.externals.iter().map(|e| sample(network, *e, trial).max(0.0));
        self.arrivals.extend(arrivals);
        self.money.clear();
        let money = network.costs.iter();
        self.money.extend(
            money.map(|c| (sample(network, c.rate, trial), sample(network, c.penalty, trial))),
        );
        self.mitigation = network.mitigation_money.iter().map(|m| sample(network, *m, trial)).sum();
    }

    fn draw_risks(&mut self, network: &Network, trial: u32) {
        self.delays.clear();
        self.delays.resize(network.items.len(), 0.0);
        self.lost.clear();
        self.lost.resize(network.items.len(), false);
        self.struck.clear();
        self.losses.clear();
        self.happened.clear();
        let happened = |risk: &RiskNode| uniform(risk.happens, trial) < risk.probability;
        let risks = network.risks.iter().zip(0_u32..);
        self.happened.extend(risks.filter(|(risk, _)| happened(risk)).map(|(_, at)| at));
        // Factors first, added effort after: whatever the order of the register.
        let happened = std::mem::take(&mut self.happened);
        for risk in happened.iter().map(|at| &network.risks[*at as usize]) {
            let score = Scores::get().of(uniform(risk.size, trial));
            self.multiply(network, risk, score);
            self.strike(network, risk, score, trial);
        }
        self.struck.sort_unstable();
        self.struck.dedup();
        for risk in happened.iter().map(|at| &network.risks[*at as usize]) {
            let Some((law, parts)) = &risk.effort else { continue };
            let score = Scores::get().of(uniform(risk.size, trial));
            let added = network.laws.at_score(*law, score);
            for part in parts {
                self.amounts[*part as usize] += added;
            }
        }
        self.happened = happened;
    }

    fn multiply(&mut self, network: &Network, risk: &RiskNode, score: f64) {
        let Some((law, parts)) = &risk.factor else { return };
        let factor = network.laws.at_score(*law, score);
        for part in parts {
            self.amounts[*part as usize] *= factor;
        }
    }

    fn strike(&mut self, network: &Network, risk: &RiskNode, score: f64, trial: u32) {
        if let Some((law, items)) = &risk.delay {
            let delay = network.laws.at_score(*law, score);
            self.struck.extend_from_slice(items);
            for item in items {
                self.delays[*item as usize] += delay;
            }
        }
        self.struck.extend_from_slice(&risk.lost);
        for item in &risk.lost {
            self.lost[*item as usize] = true;
        }
        if let Some(loss) = &risk.loss {
            let size = match loss.size {
                LossLaw::People(law) => LossSize::People(network.laws.at_score(law, score)),
                LossLaw::Share(law) => LossSize::Share(network.laws.at_score(law, score)),
            };
            let from = sample(network, loss.from, trial).max(0.0);
            let to = from + network.laws.at_score(loss.days, score);
            self.losses.extend(loss.teams.iter().map(|team| Loss { team: *team, from, to, size }));
        }
    }

    fn draw_teams(&mut self, network: &Network, trial: u32) {
        self.stretch.clear();
        self.profiles.resize(network.teams.len(), None);
        self.weeks.clear();
        self.weeks.resize(network.teams.len(), None);
        for (position, team) in network.teams.iter().enumerate() {
            let stretch = match &team.supply {
                Supply::LanesOnly => 1.0,
                Supply::People { focus, .. } => {
                    self.profiles[position] = None;
                    1.0 / sample(network, *focus, trial).clamp(LEAST_FOCUS, 1.0)
                }
                Supply::Throughput { key, split, .. } => {
                    self.profiles[position].get_or_insert_default().clear();
                    self.weeks[position] =
                        Some(Weeks { stream: Stream::new(*key, trial), next: 0 });
                    self.draw_weeks(network, position);
                    sample(network, *split, trial)
                }
            };
            self.stretch.push(stretch);
        }
        if !self.losses.is_empty() {
            self.take_losses(network);
        }
    }

    /// Draws some more weeks of a team's history, one past week for each; `false` when all up to the
    /// horizon are drawn, or when the team has no history.
    pub(super) fn draw_weeks(&mut self, network: &Network, team: usize) -> bool {
        let Supply::Throughput { history, days_per_week, .. } = &network.teams[team].supply else {
            return false;
        };
        let (Some(profile), Some(weeks)) = (&mut self.profiles[team], &mut self.weeks[team]) else {
            return false;
        };
        let starts = &network.week_starts;
        let last = starts.len() - 1;
        let begin = weeks.next;
        weeks.next = (begin + WEEKS_AT_ONCE).min(last);
        let law = Uniform::new(0, history.len() as u32).expect("a history has at least five weeks");
        for week in begin..weeks.next {
            let drawn = history[law.sample(&mut weeks.stream) as usize];
            // A week of holidays only has no length: its draw is made, and passes unused.
            if starts[week + 1] > starts[week] {
                profile.push(starts[week], drawn / days_per_week);
            }
        }
        profile.set_known_until(if weeks.next == last {
            f64::INFINITY
        } else {
            starts[weeks.next]
        });
        begin < weeks.next
    }

    /// Takes what risks take from teams off their capacity.
    fn take_losses(&mut self, network: &Network) {
        let losses = std::mem::take(&mut self.losses);
        for (position, team) in network.teams.iter().enumerate() {
            let of_team = losses.iter().filter(|loss| loss.team as usize == position);
            let of_team: Vec<Loss> = of_team.copied().collect();
            if of_team.is_empty() {
                continue;
            }
            while self.draw_weeks(network, position) {}
            let base = match (&self.profiles[position], &team.supply) {
                (Some(weeks), _) => weeks,
                (None, Supply::People { profile, .. }) => profile,
                (None, Supply::LanesOnly | Supply::Throughput { .. }) => continue,
            };
            self.profiles[position] = Some(less(base, &of_team));
            self.weeks[position] = None;
        }
        self.losses = losses;
    }
}

/// Draws the amounts of all parts in each of some trials, no more than [`BLOCK_TRIALS`], before risks.
pub fn draw_amounts(network: &Network, trials: Range<u32>, amounts: &mut Rows) {
    amounts.set_width(network.parts.len());
    let mut common = [0.0; BLOCK_TRIALS];
    draw_scores(network.common, &trials, &mut common);
    let error = network.error.map(|error| network.laws.quantiles(error));
    let mut tile = [[0.0; BLOCK_TRIALS]; TILE];
    for (parts, first) in network.parts.chunks(TILE).zip((0..).step_by(TILE)) {
        for (part, column) in parts.iter().zip(&mut tile) {
            draw_part(network, part, &trials, &common, column);
            if let (Some(law), Some(key)) = (error, part.error) {
                let mut factors = [0.0; BLOCK_TRIALS];
                draw_scores(key, &trials, &mut factors);
                law.replace_scores(&mut factors[..trials.len()]);
                column.iter_mut().zip(&factors).for_each(|(amount, factor)| *amount *= factor);
            }
        }
        amounts.write(first, trials.len(), &tile);
    }
}

/// The amounts of one part by its own law.
fn draw_part(
    network: &Network,
    part: &PartNode,
    trials: &Range<u32>,
    common: &Column,
    column: &mut Column,
) {
    let column = &mut column[..trials.len()];
    if let Law::Constant(amount) = part.amount {
        return column.fill(amount);
    }
    draw_scores(part.key, trials, column);
    // Alone, its own score counts in full.
    if part.common != 0.0 {
        for (score, common) in column.iter_mut().zip(common) {
            *score = part.common * common + part.own * *score;
        }
    }
    network.laws.quantiles(part.amount).replace_scores(column);
}

/// The normal scores that a stream has in each of some trials.
pub(super) fn draw_scores(key: StreamKey, trials: &Range<u32>, scores: &mut [f64]) {
    let chords = Scores::get();
    for (score, uniform) in scores.iter_mut().zip(uniforms(key, trials.clone())) {
        *score = chords.of(uniform);
    }
}

/// `base` with the losses taken off, never below 0. Losses are of the people (or the throughput)
/// that would have been there.
fn less(base: &Profile, losses: &[Loss]) -> Profile {
    let mut times: Vec<f64> = base
        .pieces()
        .map(|(time, _)| time)
        .chain(losses.iter().flat_map(|loss| [loss.from, loss.to]))
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times.dedup();
    let mut pieces = base.pieces().peekable();
    let mut there = 0.0;
    let mut profile = Profile::default();
    for time in times {
        while let Some((_, rate)) = pieces.next_if(|(start, _)| *start <= time) {
            there = rate;
        }
        let taken: f64 = losses
            .iter()
            .filter(|loss| loss.from <= time && time < loss.to)
            .map(|loss| match loss.size {
                LossSize::People(people) => people,
                LossSize::Share(share) => share * there,
            })
            .sum();
        profile.push(time, (there - taken).max(0.0));
    }
    profile
}

/// A quantity that nothing else is correlated with.
pub(super) fn sample(network: &Network, quantity: Uncertain, trial: u32) -> f64 {
    match quantity.law {
        Law::Constant(value) => value,
        law => network.laws.at_score(law, Scores::get().of(uniform(quantity.key, trial))),
    }
}
