//! The uncertain inputs of a trial, drawn again from their named streams.
//!
//! Rank correlations need every trial's inputs; instead of keeping them, those of a prefix of the
//! trials are drawn a second time, one input after the other.

use std::ops::Range;

use crate::network::{Law, Network, StreamKey, Supply, Uncertain};

use super::draw::draw_scores;
use super::stream::uniforms;

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

/// An input with the way it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct InputDraw {
    /// Which input.
    pub input: Input,
    score: Score,
}

#[derive(Clone, Copy, Debug)]
enum Score {
    Own(StreamKey),
    Correlated { key: StreamKey, common: f64, own: f64 },
    Risk { happens: StreamKey, size: StreamKey, probability: f64 },
}

/// The uncertain inputs of `network`; constants are not among them.
pub fn inputs(network: &Network) -> Vec<InputDraw> {
    parts(network).chain(teams(network)).chain(risks(network)).chain(externals(network)).collect()
}

fn parts(network: &Network) -> impl Iterator<Item = InputDraw> + '_ {
    network.parts.iter().filter(|part| !is_constant(part.amount)).filter_map(|part| {
        let input = Input::Part(part.plan_part?);
        let score = Score::Correlated { key: part.key, common: part.common, own: part.own };
        Some(InputDraw { input, score })
    })
}

fn teams(network: &Network) -> impl Iterator<Item = InputDraw> + '_ {
    network.teams.iter().zip(0..).filter_map(|(team, position)| match &team.supply {
        Supply::LanesOnly => None,
        Supply::People { focus, .. } => own(Input::Focus(position), focus),
        Supply::Throughput { split, .. } => own(Input::Split(position), split),
    })
}

fn risks(network: &Network) -> impl Iterator<Item = InputDraw> + '_ {
    let possible = network.risks.iter().filter(|risk| risk.probability > 0.0);
    possible.map(|risk| {
        let (happens, size, probability) = (risk.happens, risk.size, risk.probability);
        let score = Score::Risk { happens, size, probability };
        InputDraw { input: Input::Risk(risk.plan_risk), score }
    })
}

fn externals(network: &Network) -> impl Iterator<Item = InputDraw> + '_ {
    let externals = network.externals.iter().zip(0..);
    externals.filter_map(|(external, position)| own(Input::External(position), external))
}

fn own(input: Input, quantity: &Uncertain) -> Option<InputDraw> {
    let is_uncertain = !is_constant(quantity.law);
    is_uncertain.then_some(InputDraw { input, score: Score::Own(quantity.key) })
}

fn is_constant(law: Law) -> bool {
    match law {
        Law::Constant(_) => true,
        Law::Table { .. } | Law::Samples { .. } => false,
    }
}

/// What uncertain inputs draw in some trials, one input after the other.
#[derive(Clone, Debug)]
pub struct InputScores {
    trials: Range<u32>,
    /// By trial: the score that all parts share.
    common: Vec<f64>,
    scores: Vec<f64>,
}

impl InputScores {
    /// Of inputs of `network`, in `trials`.
    pub fn new(network: &Network, trials: Range<u32>) -> Self {
        let mut common = vec![0.0; trials.len()];
        draw_scores(network.common, &trials, &mut common);
        Self { scores: common.clone(), common, trials }
    }

    /// A number for each trial that rises with the draw of `input`: normal scores, and for a risk 0
    /// when it does not happen, else more the larger its size is.
    pub fn of(&mut self, input: InputDraw) -> &[f64] {
        let Self { trials, common: shared, scores } = self;
        match input.score {
            Score::Own(key) => draw_scores(key, trials, scores),
            Score::Correlated { key, common, own } => {
                draw_scores(key, trials, scores);
                for (score, shared) in scores.iter_mut().zip(shared) {
                    *score = common * *shared + own * *score;
                }
            }
            Score::Risk { happens, size, probability } => {
                draw_scores(size, trials, scores);
                for (score, chance) in scores.iter_mut().zip(uniforms(happens, trials.clone())) {
                    // A normal score is above −9, so that even the smallest size counts as more than
                    // none.
                    *score = if chance < probability { 10.0 + *score } else { 0.0 };
                }
            }
        }
        scores
    }
}
