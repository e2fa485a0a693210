//! Uncertain quantities as people write them. The laws they stand for are in `engine.md`,
//! section 5, and in `network::law`.

use crate::calendar::Date;

/// The shape of a three-point estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum PertShape {
    /// Beta-PERT with λ = 4.
    #[default]
    Pert,
    /// Triangular.
    Triangular,
}

/// An uncertain number: effort in person-days or stories, working days, a share, a factor or money.
#[derive(Clone, Debug, PartialEq)]
pub enum Estimate {
    /// Known exactly.
    Fixed(f64),
    /// Lognormal with P10 = `low` and P90 = `high`; `0 < low <= high`.
    Range {
        /// One in ten is below this.
        low: f64,
        /// One in ten is above this.
        high: f64,
    },
    /// Three points; `0 <= min <= likely <= max`.
    ThreePoint {
        /// Never less.
        min: f64,
        /// The mode.
        likely: f64,
        /// Never more.
        max: f64,
        /// The law through the three points.
        shape: PertShape,
    },
    /// Every value between `min` and `max` alike; `0 <= min <= max`.
    Uniform {
        /// Never less.
        min: f64,
        /// Never more.
        max: f64,
    },
    /// Exponential; `mean >= 0`.
    Exponential {
        /// The mean.
        mean: f64,
    },
    /// One of the plan's sizes, by name.
    Size(String),
    /// Past values, drawn with replacement; at least one, none negative.
    Samples(Vec<f64>),
}

/// An uncertain date. Between the dates the law is over *working* time.
#[derive(Clone, Debug, PartialEq)]
pub enum UncertainDate {
    /// Known.
    On(Date),
    /// Normal with P10 = `low` and P90 = `high`; `low <= high`.
    Range {
        /// One in ten is before this.
        low: Date,
        /// One in ten is after this.
        high: Date,
    },
    /// Three points; `min <= likely <= max`.
    ThreePoint {
        /// Never before.
        min: Date,
        /// The mode.
        likely: Date,
        /// Never after.
        max: Date,
        /// The law through the three points.
        shape: PertShape,
    },
    /// Every moment between `min` and `max` alike.
    Uniform {
        /// Never before.
        min: Date,
        /// Never after.
        max: Date,
    },
    /// Past or imagined dates, drawn with replacement; at least one.
    Samples(Vec<Date>),
}
