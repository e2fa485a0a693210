//! The mean of an estimate, by formula.

use crate::model::{Estimate, PertShape, Plan};

/// The normal score of P90.
const SCORE_P90: f64 = 1.281_551_565_544_600_5;

/// The mean of an estimate of a checked plan (`engine.md`, section 5): lognormal `exp(μ + σ²/2)`,
/// beta-PERT `(min + 4·likely + max)/6`, triangular and uniform the mean of their points.
pub fn mean(plan: &Plan, estimate: &Estimate) -> f64 {
    match estimate {
        Estimate::Fixed(value) => *value,
        Estimate::Range { low, high } if low == high => *low,
        Estimate::Range { low, high } => {
            let (low, high) = (libm::log(*low), libm::log(*high));
            let sigma = (high - low) / (2.0 * SCORE_P90);
            libm::exp(0.5 * (low + high) + 0.5 * sigma * sigma)
        }
        Estimate::ThreePoint { min, likely, max, shape: PertShape::Pert } => {
            (min + 4.0 * likely + max) / 6.0
        }
        Estimate::ThreePoint { min, likely, max, shape: PertShape::Triangular } => {
            (min + likely + max) / 3.0
        }
        Estimate::Uniform { min, max } => (min + max) / 2.0,
        Estimate::Exponential { mean } => *mean,
        Estimate::Size(name) => {
            let size = plan.estimation.sizes.iter().find(|size| size.name == *name);
            mean(plan, &size.expect("a checked plan has the sizes it names").estimate)
        }
        Estimate::Samples(values) => values.iter().sum::<f64>() / values.len() as f64,
    }
}
