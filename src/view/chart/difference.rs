//! Differences from one reference as bars from a common zero, each with its interval.

use super::scale::Scale;

/// A difference and its interval, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DifferenceBar {
    /// Width of the chart.
    pub width: f64,
    /// Where no difference is.
    pub zero: f64,
    /// Left edge of the bar.
    pub x: f64,
    /// Width of the bar.
    pub length: f64,
    /// Left end of the interval.
    pub low: f64,
    /// Right end of the interval.
    pub high: f64,
}

/// In pixels: what is left free at both ends.
const MARGIN: f64 = 4.0;

/// A bar for each difference with half its interval, all on one scale that holds zero.
pub fn bars(differences: &[Option<(f64, f64)>], width: f64) -> Vec<Option<DifferenceBar>> {
    let known = || differences.iter().flatten();
    let low = known().map(|(value, half)| value - half).fold(0.0, f64::min);
    let high = known().map(|(value, half)| value + half).fold(0.0, f64::max);
    let scale = Scale::new(low, high, MARGIN, width - MARGIN);
    let zero = scale.at(0.0);
    let bar = |(value, half): (f64, f64)| {
        let end = scale.at(value);
        DifferenceBar {
            width,
            zero,
            x: zero.min(end),
            length: (end - zero).abs(),
            low: scale.at(value - half),
            high: scale.at(value + half),
        }
    };
    differences.iter().map(|found| found.map(bar)).collect()
}
