//! ICE: impact × confidence × ease.
//!
//! Source: Sean Ellis, *Hacking Growth*, 2017. Each is a number on one scale, as a rule 1 to 10, so
//! the score has no unit. Ease stands for effort and is judged, not estimated.

use super::gathering::{Gathering, Inputs};
use super::input::Input;
use super::sources::Sources;

/// The score.
pub fn score(impact: f64, confidence: f64, ease: f64) -> f64 {
    impact * confidence * ease
}

/// Impact, confidence, ease.
pub(super) fn inputs(sources: &Sources<'_>, item: usize) -> Inputs {
    Gathering::new(sources, item)
        .given(Input::IceImpact)
        .given(Input::IceConfidence)
        .given(Input::Ease)
        .inputs()
}
