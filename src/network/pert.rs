//! Quantiles of the beta-PERT law on 0 to 1.
//!
//! With λ = 4 and the mode at m, it is the beta law with α = 1 + 4m and β = 5 − 4m (Vose, *Risk
//! Analysis*). Put x = sin²(θ/2): the density in θ is sin^(2α−1)(θ/2) · cos^(2β−1)(θ/2), smooth
//! over 0 to π, so that Simpson's rule on a fixed grid gives the distribution to about nine digits
//! and a few Newton steps its inverse. The logarithms of the grid are computed once for all modes.

/// Panels of Simpson's rule.
const PANELS: usize = 256;

/// ln sin(θ/2) and ln cos(θ/2) at the ends and the middle of every panel.
pub(super) struct PertGrid {
    ln_sin: Vec<f64>,
    ln_cos: Vec<f64>,
}

/// θ from one node to the next; a panel has two of these.
const STEP: f64 = std::f64::consts::PI / (2 * PANELS) as f64;

impl PertGrid {
    pub(super) fn new() -> Self {
        let half = |i: usize| 0.5 * STEP * i as f64;
        Self {
            ln_sin: (0..=2 * PANELS).map(|i| libm::log(libm::sin(half(i)))).collect(),
            // cos(θ/2) = sin((π − θ)/2), which is exactly 0 at the far end.
            ln_cos: (0..=2 * PANELS).rev().map(|i| libm::log(libm::sin(half(i)))).collect(),
        }
    }

    /// The quantiles at ascending `chances` of the law with its mode at `mode`, 0 to 1.
    pub(super) fn quantiles(&self, mode: f64, chances: impl Iterator<Item = f64>) -> Vec<f64> {
        let (sin_power, cos_power) = (1.0 + 8.0 * mode, 9.0 - 8.0 * mode);
        let density: Vec<f64> = (self.ln_sin.iter())
            .zip(&self.ln_cos)
            .map(|(sin, cos)| libm::exp(sin_power * sin + cos_power * cos))
            .collect();
        let mut below = vec![0.0];
        for panel in 0..PANELS {
            let d = &density[2 * panel..];
            let area = STEP / 3.0 * (d[0] + 4.0 * d[1] + d[2]);
            below.push(below[panel] + area);
        }
        let total = below[PANELS];
        let mut panel = 0;
        chances
            .map(|chance| {
                let wanted = chance * total;
                while panel + 1 < PANELS && below[panel + 1] < wanted {
                    panel += 1;
                }
                let along = invert_panel(&density[2 * panel..], wanted - below[panel]);
                let sin = libm::sin(0.5 * STEP * (2.0 * panel as f64 + along));
                sin * sin
            })
            .collect()
    }
}

/// How far into a panel, 0 to 2 steps, the parabola through its three nodes encloses `area`.
fn invert_panel(density: &[f64], area: f64) -> f64 {
    let linear = 0.5 * (-3.0 * density[0] + 4.0 * density[1] - density[2]);
    let square = 0.5 * (density[0] - 2.0 * density[1] + density[2]);
    let height = |x: f64| density[0] + x * (linear + x * square);
    let enclosed = |x: f64| STEP * x * (density[0] + x * (linear / 2.0 + x * square / 3.0));
    let mut x = 1.0;
    // Quadratic convergence from the middle of a narrow panel: six steps are plenty.
    for _ in 0..6 {
        let slope = STEP * height(x);
        if slope > 0.0 {
            x = (x - (enclosed(x) - area) / slope).clamp(0.0, 2.0);
        }
    }
    x
}
