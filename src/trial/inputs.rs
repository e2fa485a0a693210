//! The uncertain inputs of a trial, drawn again from their named streams.
//!
//! Rank correlations need every trial's inputs; instead of keeping them, those of a prefix of the
//! trials are drawn a second time.

use crate::network::{Law, Network, Scores, Supply, Uncertain};

use super::stream::uniform;

/// An uncertain input of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// The effort or duration of a part, by its position among all parts that the plan lists.
    Part(u32),
    /// The focus of a capacity team, by the team's position in the plan.
    Focus(u32),
    /// The split factor of a throughput team.
    Split(u32),
    /// A risk, by its position in the plan's register.
    Risk(u32),
    /// An external arrival, by its position in the plan.
    External(u32),
}

/// The uncertain inputs of `network`; constants are not among them.
pub fn inputs(network: &Network) -> Vec<Input> {
    let mut inputs = Vec::new();
    visit(network, 0, |input, _| inputs.push(input));
    inputs
}

/// A number for each of [`inputs`] in one trial that rises with its draw: normal scores, and for a
/// risk 0 when it does not happen, else more the larger its size is.
pub fn input_scores(network: &Network, trial: u32, scores: &mut Vec<f64>) {
    scores.clear();
    visit(network, trial, |_, score| scores.push(score));
}

fn visit(network: &Network, trial: u32, mut each: impl FnMut(Input, f64)) {
    let score = |key| Scores::get().of(uniform(key, trial));
    let common = score(network.common);
    for part in &network.parts {
        if let (Some(plan_part), false) = (part.plan_part, is_constant(part.amount)) {
            each(Input::Part(plan_part), part.common * common + part.own * score(part.key));
        }
    }
    for (position, team) in network.teams.iter().enumerate() {
        let position = position as u32;
        let (input, quantity) = match &team.supply {
            Supply::LanesOnly => continue,
            Supply::People { focus, .. } => (Input::Focus(position), focus),
            Supply::Throughput { split, .. } => (Input::Split(position), split),
        };
        if let Some(key) = uncertain(quantity) {
            each(input, score(key));
        }
    }
    for risk in network.risks.iter().filter(|risk| risk.probability > 0.0) {
        let happens = uniform(risk.happens, trial) < risk.probability;
        // A normal score is above −9, so that even the smallest size counts as more than none.
        let number = if happens { 10.0 + score(risk.size) } else { 0.0 };
        each(Input::Risk(risk.plan_risk), number);
    }
    for (position, external) in network.externals.iter().enumerate() {
        if let Some(key) = uncertain(external) {
            each(Input::External(position as u32), score(key));
        }
    }
}

fn is_constant(law: Law) -> bool {
    match law {
        Law::Constant(_) => true,
        Law::Table { .. } | Law::Samples { .. } => false,
    }
}

fn uncertain(quantity: &Uncertain) -> Option<crate::network::StreamKey> {
    (!is_constant(quantity.law)).then_some(quantity.key)
}
