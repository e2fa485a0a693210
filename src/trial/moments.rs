//! Sums that are the same in whatever order they are merged.
//!
//! A real number is rounded once to a fixed point and summed as an integer; mean and variance then
//! follow without rounding in between, so that a constant has a deviation of exactly 0.

use serde::{Deserialize, Serialize};

/// Count, sum and sum of squares of working days, exact in units of 2⁻²⁰ day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moments {
    count: u32,
    sum: i128,
    squares: i128,
}

/// 2²⁰: a unit is a thirtieth of a second of a working day of eight hours, and the square of any
/// time below 4,096 days is one machine word.
const DAY_UNIT: f64 = 1_048_576.0;
/// Squares of fewer days fit into a word; a browser has no wider multiplication.
const WORD_DAYS: f64 = 2_048.0;
/// The lower half of a word.
const HALF_WORD: u64 = 0xffff_ffff;
/// 2¹⁰: a tenth of a cent is finer than any cost of delay is known.
const MONEY_UNIT: f64 = 1024.0;

impl Moments {
    /// Counts one value in working days, finite.
    pub fn push(&mut self, days: f64) {
        if days.abs() < WORD_DAYS {
            let value = small_fixed(days, DAY_UNIT);
            self.count += 1;
            self.sum += i128::from(value);
            self.squares = self.squares.saturating_add(i128::from(value * value));
        } else {
            self.push_fixed(fixed(days, DAY_UNIT));
        }
    }

    /// Counts some thousands of values in working days at most, finite.
    pub fn push_all(&mut self, days: &[f64]) {
        let is_small = |days: &f64| (0.0..WORD_DAYS).contains(days);
        if !days.iter().fold(true, |all, days| all & is_small(days)) {
            return days.iter().for_each(|days| self.push(*days));
        }
        // The sums of the halves of the squares stay within a word, so that the machine does several
        // values at once.
        let (mut sum, mut low, mut high) = (0_u64, 0_u64, 0_u64);
        for days in days {
            let value = small_fixed(*days, DAY_UNIT) as u64 & HALF_WORD;
            let square = value * value;
            sum += value;
            low += square & HALF_WORD;
            high += square >> HALF_WORD.count_ones();
        }
        self.count += days.len() as u32;
        self.sum += i128::from(sum);
        let squares = (i128::from(high) << HALF_WORD.count_ones()) + i128::from(low);
        self.squares = self.squares.saturating_add(squares);
    }

    /// Takes over everything counted in `other`.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.squares = self.squares.saturating_add(other.squares);
    }

    /// How many values were counted.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Mean in working days; 0 of nothing.
    pub fn mean(&self) -> f64 {
        self.mean_fixed() / DAY_UNIT
    }

    /// Sample standard deviation in working days; 0 of fewer than two.
    pub fn sd(&self) -> f64 {
        libm::sqrt(self.variance_fixed()) / DAY_UNIT
    }

    fn push_fixed(&mut self, value: i64) {
        self.count += 1;
        self.sum += i128::from(value);
        self.squares = self.squares.saturating_add(i128::from(value) * i128::from(value));
    }

    fn mean_fixed(&self) -> f64 {
        if self.count == 0 { 0.0 } else { ratio(self.sum, i128::from(self.count)) }
    }

    fn variance_fixed(&self) -> f64 {
        if self.count < 2 {
            return 0.0;
        }
        let count = i128::from(self.count);
        // Taken about the whole number next to the mean, the sum of squares is small and exact.
        let center = self.sum.div_euclid(count);
        let rest = self.sum - center * count;
        let about_center = self.squares - 2 * center * self.sum + count * center * center;
        let about_mean = ratio(about_center * count - rest * rest, count);
        (about_mean / (count - 1) as f64).max(0.0)
    }
}

/// The same for money, exact in units of 2⁻¹⁰.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoneyMoments(Moments);

impl MoneyMoments {
    /// Counts one value in the plan's currency, finite.
    pub fn push(&mut self, money: f64) {
        self.0.push_fixed(fixed(money, MONEY_UNIT));
    }

    /// Takes over everything counted in `other`.
    pub fn merge(&mut self, other: &Self) {
        self.0.merge(&other.0);
    }

    /// Mean; 0 of nothing.
    pub fn mean(&self) -> f64 {
        self.0.mean_fixed() / MONEY_UNIT
    }

    /// Sample standard deviation; 0 of fewer than two.
    pub fn sd(&self) -> f64 {
        libm::sqrt(self.0.variance_fixed()) / MONEY_UNIT
    }
}

/// A plain sum of working days, exact in units of 2⁻²⁰ day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DaySum(i128);

impl DaySum {
    /// Adds working days, finite.
    pub fn add(&mut self, days: f64) {
        self.0 += i128::from(fixed(days, DAY_UNIT));
    }

    /// Adds some thousands of numbers of working days at most, finite.
    pub(super) fn add_all(&mut self, days: &[f64]) {
        let is_small = |days: &f64| days.abs() < WORD_DAYS;
        if !days.iter().fold(true, |all, days| all & is_small(days)) {
            return days.iter().for_each(|days| self.add(*days));
        }
        self.0 += i128::from(days.iter().map(|days| small_fixed(*days, DAY_UNIT)).sum::<i64>());
    }

    /// Takes over everything summed in `other`.
    pub fn merge(&mut self, other: &Self) {
        self.0 += other.0;
    }

    /// The sum divided by `trials`; 0 for none.
    pub fn per_trial(&self, trials: u32) -> f64 {
        if trials == 0 { 0.0 } else { ratio(self.0, i128::from(trials)) / DAY_UNIT }
    }
}

/// To the nearest unit, ties to even; saturates at the ends of an `i64`.
#[inline]
fn fixed(value: f64, unit: f64) -> i64 {
    if (value * unit).abs() < WHOLE / 4.0 {
        small_fixed(value, unit)
    } else {
        libm::rint(value * unit) as i64
    }
}

/// The same for less than 2⁵⁰ units.
#[inline]
fn small_fixed(value: f64, unit: f64) -> i64 {
    // The sum has no room for a fraction, and its bits differ from those of the addend by the whole.
    ((value * unit + WHOLE).to_bits() as i64).wrapping_sub(WHOLE.to_bits() as i64)
}

/// 1.5 · 2⁵².
const WHOLE: f64 = 6_755_399_441_055_744.0;

/// `numerator / denominator` as the nearest number, without losing the low digits of a long sum.
fn ratio(numerator: i128, denominator: i128) -> f64 {
    let whole = numerator.div_euclid(denominator);
    let rest = numerator.rem_euclid(denominator);
    whole as f64 + rest as f64 / denominator as f64
}
