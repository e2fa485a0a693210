//! Draw first: everything uncertain of one trial, before anything is scheduled.
//!
//! Nothing here looks at a calendar or a schedule; every quantity comes from its own named stream.

use rand_distr::{Distribution, Uniform};

use crate::network::{
    Law, LossLaw, Network, Profile, RiskNode, StreamKey, Supply, Uncertain, normal_quantile,
};

use super::stream::{Stream, uniform};

/// What was drawn for one trial.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draws {
    /// By part: work in the unit of its team's profile (person-days ÷ focus, stories × split), or
    /// working days.
    pub amounts: Vec<f64>,
    /// By item: working days added before it is ready.
    pub delays: Vec<f64>,
    /// By item: whether it is lost.
    pub lost: Vec<bool>,
    /// By external: when it arrives, not before 0.
    pub arrivals: Vec<f64>,
    /// By team: its capacity, where it is not what the network says.
    pub profiles: Vec<Option<Profile>>,
    /// By cost node: money per week (or in all), and the penalty.
    pub money: Vec<(f64, f64)>,
    /// Money of active mitigations.
    pub mitigation: f64,
    /// By team: what a unit of effort is in the unit of its profile.
    stretch: Vec<f64>,
    losses: Vec<Loss>,
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

impl Draws {
    /// Draws trial number `trial`, from 0.
    pub fn draw(&mut self, network: &Network, trial: u32) {
        self.draw_amounts(network, trial);
        self.draw_dates_and_money(network, trial);
        self.draw_risks(network, trial);
        self.draw_teams(network, trial);
    }

    fn draw_amounts(&mut self, network: &Network, trial: u32) {
        let common = normal_quantile(uniform(network.common, trial));
        self.amounts.clear();
        self.amounts.extend(network.parts.iter().map(|part| {
            if let Law::Constant(amount) = part.amount {
                return amount;
            }
            let own = normal_quantile(uniform(part.key, trial));
            network.laws.at_score(part.amount, part.common * common + part.own * own)
        }));
        let Some(error) = network.error else { return };
        for (amount, part) in self.amounts.iter_mut().zip(&network.parts) {
            if let Some(key) = part.error {
                *amount *= sample(network, Uncertain { law: error, key }, trial);
            }
        }
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
        self.losses.clear();
        // Factors first, added effort after: whatever the order of the register.
        let happened = |risk: &&RiskNode| uniform(risk.happens, trial) < risk.probability;
        for risk in network.risks.iter().filter(happened) {
            let score = normal_quantile(uniform(risk.size, trial));
            self.multiply(network, risk, score);
            self.strike(network, risk, score, trial);
        }
        for risk in network.risks.iter().filter(happened) {
            let Some((law, parts)) = &risk.effort else { continue };
            let score = normal_quantile(uniform(risk.size, trial));
            let added = network.laws.at_score(*law, score);
            for part in parts {
                self.amounts[*part as usize] += added;
            }
        }
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
            for item in items {
                self.delays[*item as usize] += delay;
            }
        }
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
        for (position, team) in network.teams.iter().enumerate() {
            let profile = self.profiles[position].take();
            let (stretch, base) = match &team.supply {
                Supply::LanesOnly => (1.0, None),
                Supply::People { focus, .. } => {
                    (1.0 / sample(network, *focus, trial).clamp(LEAST_FOCUS, 1.0), None)
                }
                Supply::Throughput { history, days_per_week, key, split } => {
                    let weeks = draw_weeks(network, history, *days_per_week, *key, trial, profile);
                    (sample(network, *split, trial), Some(weeks))
                }
            };
            self.stretch.push(stretch);
            self.profiles[position] = self.with_losses(position, &team.supply, base);
        }
        for (amount, part) in self.amounts.iter_mut().zip(&network.parts) {
            if let Some(team) = part.worker {
                *amount *= self.stretch[team as usize];
            }
        }
    }

    /// The profile of a team less what risks take from it; none where the network's own holds.
    fn with_losses(&self, team: usize, supply: &Supply, base: Option<Profile>) -> Option<Profile> {
        let losses: Vec<Loss> =
            self.losses.iter().copied().filter(|loss| loss.team as usize == team).collect();
        if losses.is_empty() {
            return base;
        }
        let base = match (&base, supply) {
            (Some(weeks), _) => weeks,
            (None, Supply::People { profile, .. }) => profile,
            (None, Supply::LanesOnly | Supply::Throughput { .. }) => return base,
        };
        Some(less(base, &losses))
    }
}

/// One past week for every week up to the horizon, into the memory of an old profile.
fn draw_weeks(
    network: &Network,
    history: &[f64],
    days_per_week: f64,
    key: StreamKey,
    trial: u32,
    old: Option<Profile>,
) -> Profile {
    let mut profile = old.unwrap_or_default();
    profile.clear();
    let mut stream = Stream::new(key, trial);
    let weeks = Uniform::new(0, history.len() as u32).expect("a history has at least five weeks");
    let starts = &network.week_starts[..network.week_starts.len() - 1];
    for (week, start) in starts.iter().enumerate() {
        let drawn = history[weeks.sample(&mut stream) as usize];
        // A week of holidays only has no length: its draw is made, and passes unused.
        if network.week_starts[week + 1] > *start {
            profile.push(*start, drawn / days_per_week);
        }
    }
    profile
}

/// `base` with the losses taken off, never below 0. Losses are of the people (or the throughput)
/// that would have been there.
fn less(base: &Profile, losses: &[Loss]) -> Profile {
    let mut times: Vec<f64> = base
        .pieces()
        .map(|(time, _)| time)
        .chain(losses.iter().flat_map(|loss| [loss.from, loss.to]))
        .collect();
    times.sort_by(f64::total_cmp);
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
        law => network.laws.at_score(law, normal_quantile(uniform(quantity.key, trial))),
    }
}
