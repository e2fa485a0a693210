//! Laws of uncertain quantities, compiled to tables over the normal score.
//!
//! A law gives the quantile of a normal score z: monotone, so that a correlation of scores is a
//! Gaussian copula of the quantities, and a small change of an estimate is a small change of every
//! draw. Laws that differ by shift and scale alone share one table.
//!
//! Source: `engine.md`, section 5. The parameters pass through the checked constructors of
//! `rand_distr`, whose samplers are the second opinion in the tests.

use std::collections::BTreeMap;

use rand_distr::{Exp, LogNormal, Normal, Pert, Triangular};
use serde::{Deserialize, Serialize};

use crate::calendar::{Axis, Date};
use crate::model::{Estimate, PertShape, Plan, UncertainDate};

use super::normal::normal_cdf;
use super::pert::PertGrid;

/// A table spans normal scores from −4.5 to 4.5: all but 7 in a million draws; those are cut to it.
const SCORE_END: f64 = 4.5;
/// Intervals of a table. The relative error of a lognormal quantile is below σ²/6,000.
const INTERVALS: usize = 256;
/// Numbers in a table.
const NODES: usize = INTERVALS + 1;
/// Intervals per unit of score.
const PER_SCORE: f64 = INTERVALS as f64 / (2.0 * SCORE_END);
/// The normal score of P90.
const SCORE_P90: f64 = 1.281_551_565_544_600_5;

/// A law of one uncertain quantity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Law {
    /// Always this.
    Constant(f64),
    /// `shift + scale · table(z)`.
    Table {
        /// Which table of [`Laws`].
        shape: u32,
        /// Added.
        shift: f64,
        /// Multiplied.
        scale: f64,
    },
    /// One of some sorted values, each alike.
    Samples {
        /// Position of the smallest in [`Laws`].
        first: u32,
        /// How many.
        len: u32,
    },
}

/// The tables and samples that the laws of one network refer to.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Laws {
    /// One table behind the other, [`NODES`] numbers each.
    tables: Vec<f64>,
    samples: Vec<f64>,
}

impl Laws {
    /// The quantiles of `law`, looked up once for many draws.
    pub fn quantiles(&self, law: Law) -> Quantiles<'_> {
        match law {
            Law::Constant(value) => Quantiles::Constant(value),
            Law::Table { shape, shift, scale } => {
                let table = self.tables[shape as usize * NODES..].first_chunk();
                let table = table.expect("a law refers to a table of its own network");
                Quantiles::Table { table, shift, scale }
            }
            Law::Samples { first, len } => {
                Quantiles::Samples(&self.samples[first as usize..(first + len) as usize])
            }
        }
    }

    /// The quantile of `law` at normal score `z`.
    pub fn at_score(&self, law: Law, z: f64) -> f64 {
        self.quantiles(law).at_score(z)
    }
}

/// The quantile function of one law.
#[derive(Clone, Copy, Debug)]
pub enum Quantiles<'a> {
    /// Always this.
    Constant(f64),
    /// `shift + scale · table(z)`.
    Table {
        /// Values at scores evenly from one end to the other.
        table: &'a [f64; NODES],
        /// Added.
        shift: f64,
        /// Multiplied.
        scale: f64,
    },
    /// Ascending, each alike.
    Samples(&'a [f64]),
}

impl Quantiles<'_> {
    /// The quantile at normal score `z`.
    #[inline]
    pub fn at_score(self, z: f64) -> f64 {
        let mut value = [z];
        self.replace_scores(&mut value);
        value[0]
    }

    /// Puts quantiles in the place of their normal scores.
    #[inline]
    pub fn replace_scores(self, scores: &mut [f64]) {
        match self {
            Self::Constant(value) => scores.fill(value),
            Self::Table { table, shift, scale } => {
                for z in scores {
                    *z = shift + scale * interpolate(table, *z);
                }
            }
            Self::Samples(sorted) => {
                for z in scores {
                    let index = (normal_cdf(*z) * sorted.len() as f64) as usize;
                    *z = sorted[index.min(sorted.len() - 1)];
                }
            }
        }
    }
}

#[inline]
fn interpolate(table: &[f64; NODES], z: f64) -> f64 {
    let position = (z + SCORE_END) * PER_SCORE;
    if position <= 0.0 {
        return table[0];
    }
    if position >= INTERVALS as f64 {
        return table[INTERVALS];
    }
    // Half less, and then rounded: the interval, or at a node, where both are right, the one before.
    let rounded = (position - 0.5) + ROUNDS;
    let index = rounded.to_bits() as usize % INTERVALS;
    let (low, high) = (table[index], table[index + 1]);
    low + (high - low) * (position - (rounded - ROUNDS))
}

/// 1.5 · 2⁵²: a small number added to it is rounded to a whole one, which its last bits then spell.
const ROUNDS: f64 = 6_755_399_441_055_744.0;

/// The shape of a law, without shift and scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shape {
    Uniform,
    Exponential,
    Normal,
    /// σ, as bits.
    Lognormal(u64),
    /// Position of the mode between 0 and 1, as bits.
    Triangular(u64),
    /// The same.
    Pert(u64),
}

/// Compiles estimates, so that equal shapes share a table.
pub(super) struct LawBuilder<'a> {
    plan: &'a Plan,
    axis: &'a Axis,
    laws: Laws,
    shapes: BTreeMap<Shape, u32>,
    pert: PertGrid,
}

impl<'a> LawBuilder<'a> {
    pub(super) fn new(plan: &'a Plan, axis: &'a Axis) -> Self {
        let pert = PertGrid::new();
        Self { plan, axis, laws: Laws::default(), shapes: BTreeMap::new(), pert }
    }

    pub(super) fn finish(self) -> Laws {
        self.laws
    }

    /// The law of an estimate that `model::check` found right.
    pub(super) fn estimate(&mut self, estimate: &Estimate) -> Law {
        match estimate {
            Estimate::Fixed(value) => Law::Constant(*value),
            Estimate::Range { low, high } => self.lognormal(*low, *high),
            Estimate::ThreePoint { min, likely, max, shape } => {
                self.three_point(*min, *likely, *max, *shape)
            }
            Estimate::Uniform { min, max } => self.uniform(*min, *max),
            Estimate::Exponential { mean } => self.exponential(*mean),
            Estimate::Size(name) => {
                let plan = self.plan;
                let size = plan.estimation.sizes.iter().find(|size| size.name == *name);
                self.estimate(&size.expect("a checked plan has the sizes it names").estimate)
            }
            Estimate::Samples(values) => self.samples(values.clone()),
        }
    }

    /// The law, in working time, of the moment at which an uncertain day ends.
    pub(super) fn end_of(&mut self, date: &UncertainDate) -> Law {
        let axis = self.axis;
        self.moment(date, |date| axis.end_of(*date))
    }

    /// The law, in working time, of the moment at which an uncertain day starts.
    pub(super) fn start_of(&mut self, date: &UncertainDate) -> Law {
        let axis = self.axis;
        self.moment(date, |date| axis.start_of(*date))
    }

    fn moment(&mut self, date: &UncertainDate, time: impl Fn(&Date) -> f64) -> Law {
        match date {
            UncertainDate::On(date) => Law::Constant(time(date)),
            UncertainDate::Range { low, high } => self.normal(time(low), time(high)),
            UncertainDate::ThreePoint { min, likely, max, shape } => {
                self.three_point(time(min), time(likely), time(max), *shape)
            }
            UncertainDate::Uniform { min, max } => self.uniform(time(min), time(max)),
            UncertainDate::Samples(dates) => self.samples(dates.iter().map(time).collect()),
        }
    }

    fn lognormal(&mut self, low: f64, high: f64) -> Law {
        if low == high {
            return Law::Constant(low);
        }
        let (ln_low, ln_high) = (libm::log(low), libm::log(high));
        let mu = 0.5 * (ln_low + ln_high);
        let sigma = (ln_high - ln_low) / (2.0 * SCORE_P90);
        LogNormal::new(mu, sigma).expect("0 < low < high");
        self.table(Shape::Lognormal(sigma.to_bits()), 0.0, libm::exp(mu))
    }

    fn normal(&mut self, low: f64, high: f64) -> Law {
        let sd = (high - low) / (2.0 * SCORE_P90);
        let mean = 0.5 * (low + high);
        if sd == 0.0 {
            return Law::Constant(mean);
        }
        Normal::new(mean, sd).expect("low < high");
        self.table(Shape::Normal, mean, sd)
    }

    fn three_point(&mut self, min: f64, likely: f64, max: f64, shape: PertShape) -> Law {
        if min == max {
            return Law::Constant(min);
        }
        let mode = ((likely - min) / (max - min)).to_bits();
        let shape = match shape {
            PertShape::Pert => {
                Pert::new(min, max).with_mode(likely).expect("min <= likely <= max");
                Shape::Pert(mode)
            }
            PertShape::Triangular => {
                Triangular::new(min, max, likely).expect("min <= likely <= max");
                Shape::Triangular(mode)
            }
        };
        self.table(shape, min, max - min)
    }

    fn uniform(&mut self, min: f64, max: f64) -> Law {
        if min == max {
            return Law::Constant(min);
        }
        rand_distr::Uniform::new_inclusive(min, max).expect("min < max");
        self.table(Shape::Uniform, min, max - min)
    }

    fn exponential(&mut self, mean: f64) -> Law {
        if mean == 0.0 {
            return Law::Constant(0.0);
        }
        Exp::new(1.0 / mean).expect("the mean is positive");
        self.table(Shape::Exponential, 0.0, mean)
    }

    fn samples(&mut self, mut values: Vec<f64>) -> Law {
        values.sort_by(f64::total_cmp);
        if values.first() == values.last() {
            return Law::Constant(values[0]);
        }
        let first = self.laws.samples.len() as u32;
        let len = values.len() as u32;
        self.laws.samples.append(&mut values);
        Law::Samples { first, len }
    }

    fn table(&mut self, shape: Shape, shift: f64, scale: f64) -> Law {
        let next = self.shapes.len() as u32;
        let index = *self.shapes.entry(shape).or_insert(next);
        if index == next {
            self.laws.tables.extend(tabulate(shape, &self.pert));
        }
        Law::Table { shape: index, shift, scale }
    }
}

fn tabulate(shape: Shape, pert: &PertGrid) -> Vec<f64> {
    let scores = (0..=INTERVALS).map(|i| i as f64 / PER_SCORE - SCORE_END);
    match shape {
        Shape::Normal => scores.collect(),
        Shape::Uniform => scores.map(normal_cdf).collect(),
        Shape::Exponential => scores.map(|z| -libm::log(normal_cdf(-z))).collect(),
        Shape::Lognormal(sigma) => {
            let sigma = f64::from_bits(sigma);
            scores.map(|z| libm::exp(sigma * z)).collect()
        }
        Shape::Triangular(mode) => {
            let mode = f64::from_bits(mode);
            scores.map(|z| triangular(mode, z)).collect()
        }
        Shape::Pert(mode) => pert.quantiles(f64::from_bits(mode), scores.map(normal_cdf)),
    }
}

/// Quantile of the triangular law on 0 to 1 with the given mode, at normal score `z`.
fn triangular(mode: f64, z: f64) -> f64 {
    let u = normal_cdf(z);
    if u < mode { libm::sqrt(u * mode) } else { 1.0 - libm::sqrt(normal_cdf(-z) * (1.0 - mode)) }
}
