//! An estimate as a picture: how likely each amount is, with P10, P50 and P90.
//!
//! The shape is the density of the law by its formula (`engine.md`, section 5), drawn up to P99 where
//! it has no end. A single number is one line; past values are one line each.

use crate::model::{Estimate, PertShape, Plan};
use crate::view::format;
use crate::view::text::Sentence;

use super::Tick;
use super::path::Path;
use super::scale::Scale;

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct LawChart {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The line that the shape stands on, in pixels from above.
    pub base: f64,
    /// The shape, as path data; empty for single values.
    pub area: String,
    /// Single values, in pixels.
    pub values: Vec<f64>,
    /// P10, P50 and P90 with their names; one for a single number.
    pub marks: Vec<Tick>,
    /// The same amounts under the line.
    pub amounts: Vec<Tick>,
    /// The same in words.
    pub label: String,
}

/// A law that can be drawn: where it is, how dense, and its percentiles.
struct Law<'a> {
    from: f64,
    to: f64,
    density: Box<dyn Fn(f64) -> f64 + 'a>,
    /// P10, P50, P90.
    percentiles: [f64; 3],
}

/// The normal score of P90.
const SCORE_P90: f64 = 1.281_551_565_544_600_5;
/// The normal score of P99.
const SCORE_P99: f64 = 2.326_347_874_040_841;
/// Points of the shape.
const POINTS: usize = 96;
/// Steps in which a percentile without a formula is looked for.
const STEPS: usize = 2_000;
/// Space above for the names of percentiles, and below for amounts, in pixels.
const TOP: f64 = 16.0;
const BOTTOM: f64 = 18.0;
/// Space left and right, so that no label is cut, in pixels.
const SIDE: f64 = 18.0;
/// Amounts nearer than this to each other are not both labeled, in pixels.
const APART: f64 = 30.0;

/// Draws an estimate of a checked plan; `None` for a size that the plan does not know.
pub fn law_chart(
    plan: &Plan,
    estimate: &Estimate,
    (width, height): (f64, f64),
) -> Option<LawChart> {
    let base = height - BOTTOM;
    match estimate {
        Estimate::Size(name) => {
            let size = plan.estimation.sizes.iter().find(|size| size.name == *name)?;
            law_chart(plan, &size.estimate, (width, height))
        }
        Estimate::Samples(samples) => {
            let mut sorted = samples.clone();
            sorted.sort_by(f64::total_cmp);
            let at = |p: f64| sorted[((p * sorted.len() as f64).ceil() as usize).max(1) - 1];
            let percentiles = [at(0.1), at(0.5), at(0.9)];
            let (from, to) = (sorted[0], *sorted.last()?);
            let scale = Scale::new(from, to, SIDE, width - SIDE);
            let values = sorted.iter().map(|value| scale.at(*value)).collect();
            Some(chart((width, height), scale, String::new(), values, percentiles))
        }
        estimate => match law(estimate) {
            None => {
                let value = single(estimate)?;
                let scale = Scale::new(value - 1.0, value + 1.0, SIDE, width - SIDE);
                let at = vec![scale.at(value)];
                Some(chart((width, height), scale, String::new(), at, [value; 3]))
            }
            Some(law) => {
                let scale = Scale::new(law.from, law.to, SIDE, width - SIDE);
                let area = area(&law, scale, base);
                Some(chart((width, height), scale, area, Vec::new(), law.percentiles))
            }
        },
    }
}

/// The number that an estimate is when it is certain.
fn single(estimate: &Estimate) -> Option<f64> {
    match estimate {
        Estimate::Fixed(value) => Some(*value),
        Estimate::Range { low, .. } => Some(*low),
        Estimate::ThreePoint { min, .. } | Estimate::Uniform { min, .. } => Some(*min),
        Estimate::Exponential { mean } => Some(*mean),
        Estimate::Size(_) | Estimate::Samples(_) => None,
    }
}

/// The law of an uncertain amount; `None` for one that is certain.
fn law(estimate: &Estimate) -> Option<Law<'_>> {
    Some(match *estimate {
        Estimate::Range { low, high } if low < high => lognormal(low, high),
        Estimate::ThreePoint { min, likely, max, shape } if min < max => match shape {
            PertShape::Pert => pert(min, likely, max),
            PertShape::Triangular => triangular(min, likely, max),
        },
        Estimate::Uniform { min, max } if min < max => Law {
            from: min,
            to: max,
            density: Box::new(|_| 1.0),
            percentiles: [0.1, 0.5, 0.9].map(|p| min + p * (max - min)),
        },
        Estimate::Exponential { mean } if mean > 0.0 => Law {
            from: 0.0,
            to: -mean * libm::log(0.01),
            density: Box::new(move |x| libm::exp(-x / mean)),
            percentiles: [0.1, 0.5, 0.9].map(|p| -mean * libm::log(1.0 - p)),
        },
        Estimate::Range { .. }
        | Estimate::ThreePoint { .. }
        | Estimate::Uniform { .. }
        | Estimate::Exponential { .. }
        | Estimate::Fixed(_)
        | Estimate::Size(_)
        | Estimate::Samples(_) => return None,
    })
}

/// P10 and P90 at the two ends.
fn lognormal(low: f64, high: f64) -> Law<'static> {
    let (low_log, high_log) = (libm::log(low), libm::log(high));
    let (mu, sigma) = (0.5 * (low_log + high_log), (high_log - low_log) / (2.0 * SCORE_P90));
    let density = move |x: f64| {
        if x <= 0.0 {
            return 0.0;
        }
        let score = (libm::log(x) - mu) / sigma;
        libm::exp(-0.5 * score * score) / x
    };
    Law {
        from: 0.0,
        to: libm::exp(mu + SCORE_P99 * sigma),
        density: Box::new(density),
        percentiles: [low, libm::exp(mu), high],
    }
}

/// The beta law of PERT with λ = 4.
fn pert(min: f64, likely: f64, max: f64) -> Law<'static> {
    let width = max - min;
    let rise = 4.0 * (likely - min) / width;
    let fall = 4.0 * (max - likely) / width;
    let density = move |x: f64| {
        let share = ((x - min) / width).clamp(0.0, 1.0);
        libm::pow(share, rise) * libm::pow(1.0 - share, fall)
    };
    let percentiles = [0.1, 0.5, 0.9].map(|p| percentile(density, min, max, p));
    Law { from: min, to: max, density: Box::new(density), percentiles }
}

fn triangular(min: f64, likely: f64, max: f64) -> Law<'static> {
    let density = move |x: f64| {
        if x < likely { (x - min) / (likely - min) } else { (max - x) / (max - likely).max(1e-12) }
    };
    let mode = (likely - min) / (max - min);
    let at = |p: f64| {
        if p < mode {
            min + libm::sqrt(p * (max - min) * (likely - min))
        } else {
            max - libm::sqrt((1.0 - p) * (max - min) * (max - likely))
        }
    };
    Law { from: min, to: max, density: Box::new(density), percentiles: [0.1, 0.5, 0.9].map(at) }
}

/// Where the area under a density reaches a share of all of it, by small steps.
fn percentile(density: impl Fn(f64) -> f64, from: f64, to: f64, p: f64) -> f64 {
    let step = (to - from) / STEPS as f64;
    let slices: Vec<f64> = (0..STEPS).map(|at| density(from + (at as f64 + 0.5) * step)).collect();
    let wanted = p * slices.iter().sum::<f64>();
    let mut sum = 0.0;
    for (at, slice) in slices.iter().enumerate() {
        if sum + slice >= wanted {
            return from + (at as f64 + (wanted - sum) / slice.max(f64::MIN_POSITIVE)) * step;
        }
        sum += slice;
    }
    to
}

fn area(law: &Law<'_>, scale: Scale, base: f64) -> String {
    let amount = |at: usize| law.from + (law.to - law.from) * at as f64 / POINTS as f64;
    let heights: Vec<f64> = (0..=POINTS).map(|at| (law.density)(amount(at))).collect();
    let highest = heights.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let heights_px = Scale::new(0.0, highest, base, TOP);
    let mut path = Path::default();
    path.move_to(scale.at(law.from), base);
    for (at, height) in heights.iter().enumerate() {
        path.line_to(scale.at(amount(at)), heights_px.at(*height));
    }
    path.line_to(scale.at(law.to), base);
    path.close();
    path.into_data()
}

fn chart(
    (width, height): (f64, f64),
    scale: Scale,
    area: String,
    values: Vec<f64>,
    percentiles: [f64; 3],
) -> LawChart {
    const NAMES: [&str; 3] = ["P10", "P50", "P90"];
    let certain = percentiles[0] == percentiles[2];
    let named = NAMES.into_iter().zip(percentiles);
    let shown: Vec<(&str, f64)> = if certain { Vec::new() } else { named.collect() };
    let amounts: &[f64] = if certain { &percentiles[..1] } else { &percentiles };
    let mut labels: Vec<Tick> = Vec::new();
    for amount in amounts {
        let at = scale.at(*amount);
        if labels.last().is_none_or(|last| at - last.at >= APART) {
            labels.push(Tick { at, label: rounded(*amount) });
        }
    }
    LawChart {
        width,
        height,
        base: height - BOTTOM,
        area,
        values,
        marks: marks(&shown, scale),
        amounts: labels,
        label: label(certain, &percentiles),
    }
}

/// A name that would lie over the one before it is left out; its line stays.
fn marks(shown: &[(&str, f64)], scale: Scale) -> Vec<Tick> {
    let mut last = f64::NEG_INFINITY;
    let mark = |(name, amount): &(&str, f64)| {
        let at = scale.at(*amount);
        let is_free = at - last >= APART;
        if is_free {
            last = at;
        }
        Tick { at, label: if is_free { (*name).to_owned() } else { String::new() } }
    };
    shown.iter().map(mark).collect()
}

/// What is drawn, in words.
fn label(certain: bool, percentiles: &[f64; 3]) -> String {
    let [p10, p50, p90] = percentiles.map(rounded);
    if certain {
        Sentence::AmountCertain { amount: &p50 }
    } else {
        Sentence::AmountSpread { p10: &p10, p50: &p50, p90: &p90 }
    }
    .text()
}

/// An amount with the digits that people estimate in: `0.13`, `3.9`, `17`.
fn rounded(amount: f64) -> String {
    let unit = match amount {
        amount if amount >= 10.0 => 1.0,
        amount if amount >= 1.0 => 10.0,
        _ => 100.0,
    };
    format::figures((amount * unit).round() / unit)
}
