//! A number with a mean and, where it is uncertain, its draws.

use std::sync::Arc;

use rand_distr::{Distribution, Open01};

use crate::network::{Law, Laws, StreamKey, normal_quantile};
use crate::trial::Stream;

/// A number that goes into a score.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Quantity {
    /// Known exactly.
    Known(f64),
    /// Drawn from its own stream.
    Uncertain {
        /// The law.
        law: Law,
        /// Names its draws.
        key: StreamKey,
        /// The law's mean.
        mean: f64,
    },
    /// Drawn before, trial by trial.
    Drawn {
        /// Its mean.
        mean: f64,
        /// By trial.
        draws: Arc<[f64]>,
    },
    /// A weighted sum.
    Sum(Vec<(f64, Quantity)>),
}

impl Quantity {
    /// A quantity with this law.
    pub(super) fn new(law: Law, key: StreamKey, mean: f64) -> Self {
        match law {
            Law::Constant(value) => Self::Known(value),
            Law::Table { .. } | Law::Samples { .. } => Self::Uncertain { law, key, mean },
        }
    }

    /// Draws it once for all.
    pub(super) fn drawn(self, laws: &Laws, draws: u32) -> Self {
        if self.is_uncertain() {
            Self::drawn_about(self.mean(), self.all(laws, draws))
        } else {
            self
        }
    }

    /// Every draw; of a sum term by term, since a term's draws lie side by side.
    fn all(&self, laws: &Laws, draws: u32) -> Vec<f64> {
        match self {
            Self::Known(_) | Self::Uncertain { .. } | Self::Drawn { .. } => {
                (0..draws).map(|trial| self.at(laws, trial)).collect()
            }
            Self::Sum(terms) => {
                let mut sums = vec![0.0; draws as usize];
                for (factor, term) in terms {
                    for (sum, drawn) in sums.iter_mut().zip(term.all(laws, draws)) {
                        *sum += factor * drawn;
                    }
                }
                sums
            }
        }
    }

    /// What was drawn, with the mean of the draws.
    pub(super) fn of_draws(draws: Vec<f64>) -> Self {
        let sum = draws.iter().fold(0.0, |sum, draw| sum + draw);
        let mean = sum / draws.len().max(1) as f64;
        Self::drawn_about(mean, draws)
    }

    /// What was drawn, with a mean that is known better. Draws that are all alike are no spread.
    pub(super) fn drawn_about(mean: f64, draws: Vec<f64>) -> Self {
        match draws.first() {
            Some(first) if draws.iter().any(|draw| draw != first) => {
                Self::Drawn { mean, draws: draws.into() }
            }
            Some(first) => Self::Known(*first),
            None => Self::Known(mean),
        }
    }

    /// A weighted sum; known if all of it is.
    pub(super) fn sum(terms: Vec<(f64, Self)>) -> Self {
        let sum = Self::Sum(terms);
        if sum.is_uncertain() { sum } else { Self::Known(sum.mean()) }
    }

    /// This much of it.
    pub(super) fn times(self, factor: f64) -> Self {
        Self::sum(vec![(factor, self)])
    }

    /// Its mean.
    pub(super) fn mean(&self) -> f64 {
        match self {
            Self::Known(value) => *value,
            Self::Uncertain { mean, .. } | Self::Drawn { mean, .. } => *mean,
            Self::Sum(terms) => terms.iter().fold(0.0, |sum, (k, term)| sum + k * term.mean()),
        }
    }

    /// Its draw in a trial.
    pub(super) fn at(&self, laws: &Laws, trial: u32) -> f64 {
        match self {
            Self::Known(value) => *value,
            Self::Uncertain { law, key, .. } => laws.at_score(*law, normal_score(*key, trial)),
            Self::Drawn { draws, .. } => draws[trial as usize],
            Self::Sum(terms) => {
                terms.iter().fold(0.0, |sum, (k, term)| sum + k * term.at(laws, trial))
            }
        }
    }

    /// Whether it has a spread.
    pub(super) fn is_uncertain(&self) -> bool {
        match self {
            Self::Known(_) => false,
            Self::Uncertain { .. } | Self::Drawn { .. } => true,
            Self::Sum(terms) => terms.iter().any(|(k, term)| *k != 0.0 && term.is_uncertain()),
        }
    }
}

/// The normal score that the stream has in a trial.
pub(super) fn normal_score(key: StreamKey, trial: u32) -> f64 {
    normal_quantile(Open01.sample(&mut Stream::new(key, trial)))
}
