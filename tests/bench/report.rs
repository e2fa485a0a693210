//! What the bench prints: each figure beside its target.

use std::fmt;

/// What a figure should be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target {
    AtMost(f64),
    AtLeast(f64),
    /// None: it is told for orientation.
    Open,
}

/// A line about one figure. `figure` is printed with `decimals`.
pub(crate) fn line(what: &str, figure: f64, decimals: usize, target: Target) {
    let verdict = if target.is_met(figure) { "" } else { "  missed" };
    println!("  {what:<66} {figure:>9.decimals$}  {:<9}{verdict}", target.to_string());
}

/// A line about a figure that could not be had here.
pub(crate) fn not_measured(what: &str, why: &str) {
    println!("  {what:<66} not measured: {why}");
}

/// Opens a group of lines.
pub(crate) fn title(text: &str) {
    println!("\n{text}");
}

impl Target {
    fn is_met(self, figure: f64) -> bool {
        match self {
            Self::AtMost(limit) => figure <= limit,
            Self::AtLeast(limit) => figure >= limit,
            Self::Open => true,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(limit) => write!(f, "≤ {limit}"),
            Self::AtLeast(limit) => write!(f, "≥ {limit}"),
            Self::Open => Ok(()),
        }
    }
}
