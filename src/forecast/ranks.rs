//! Rank correlations of many lists with one.
//!
//! Values are dealt into as many buckets as there are of them, evenly from the least to the greatest,
//! so that few share one: putting those in order takes a few steps a value, where sorting all takes
//! some hundred. An infinite value among them puts all into one.
//!
//! Invariant: twice a mean rank is a whole number, and sums of them are exact.

/// Spearman's rank correlation with ties at their mean rank, −1 to 1; 0 when one of the two never
/// changes. Infinite values (censored finishes) rank last, alike.
///
/// # Panics
/// If the two are not of one length.
pub fn rank_correlation(xs: &[f64], ys: &[f64]) -> f64 {
    Ranks::new(ys).correlation(xs)
}

/// The ranks of a list.
#[derive(Clone, Debug)]
pub(super) struct Ranks {
    /// By position in the list: twice its rank less twice the mean rank.
    deviations: Vec<i64>,
    /// The sum of their squares.
    squares: i64,
    sorter: Sorter,
}

/// Puts one list after the other in order.
#[derive(Clone, Debug, Default)]
struct Sorter {
    /// By position in the list.
    buckets: Vec<u32>,
    /// By bucket: where the next of its values is placed, at last where it ends.
    ends: Vec<u32>,
    /// The values with their positions.
    sorted: Vec<(f64, u32)>,
}

impl Ranks {
    pub(super) fn new(values: &[f64]) -> Self {
        let mut sorter = Sorter::default();
        let mut deviations = vec![0; values.len()];
        let mut squares = 0;
        sorter.each_tie(values, |deviation, tied| {
            tied.iter().for_each(|(_, at)| deviations[*at as usize] = deviation);
            squares += deviation * deviation * tied.len() as i64;
        });
        Self { deviations, squares, sorter }
    }

    /// The correlation of another list's ranks with these.
    pub(super) fn correlation(&mut self, values: &[f64]) -> f64 {
        let Self { deviations, squares, sorter } = self;
        assert_eq!(values.len(), deviations.len(), "each input has one value a trial");
        let (mut product, mut own_squares) = (0, 0);
        sorter.each_tie(values, |deviation, tied| {
            product += deviation * tied.iter().map(|(_, at)| deviations[*at as usize]).sum::<i64>();
            own_squares += deviation * deviation * tied.len() as i64;
        });
        let spread = libm::sqrt(own_squares as f64) * libm::sqrt(*squares as f64);
        if spread > 0.0 { (product as f64 / spread).clamp(-1.0, 1.0) } else { 0.0 }
    }
}

impl Sorter {
    /// Calls `each` with every run of equal values, ascending, and with what twice their mean rank is
    /// above twice the mean of all.
    fn each_tie(&mut self, values: &[f64], mut each: impl FnMut(i64, &[(f64, u32)])) {
        self.sort(values);
        let mut first = 0;
        for tied in self.sorted.chunk_by(|a, b| a.0 == b.0) {
            let end = first + tied.len() as i64;
            // Counted from 1, their ranks run from `first + 1` to `end`.
            each(first + end - values.len() as i64, tied);
            first = end;
        }
    }

    fn sort(&mut self, values: &[f64]) {
        self.deal(values);
        self.sorted.resize(values.len(), (0.0, 0));
        for ((bucket, value), at) in self.buckets.iter().zip(values).zip(0..) {
            let place = &mut self.ends[*bucket as usize];
            self.sorted[*place as usize] = (*value, at);
            *place += 1;
        }
        let mut first = 0;
        for end in self.ends.iter().map(|end| *end as usize) {
            if end - first > 1 {
                self.sorted[first..end].sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
            }
            first = end;
        }
    }

    /// Finds the bucket of each value, and where each bucket begins.
    fn deal(&mut self, values: &[f64]) {
        let least = values.iter().fold(f64::INFINITY, |a, b| if *b < a { *b } else { a });
        let greatest = values.iter().fold(f64::NEG_INFINITY, |a, b| if *b > a { *b } else { a });
        let last = values.len().max(1) as f64 - 1.0;
        let per_unit = last / (greatest - least);
        self.buckets.clear();
        self.buckets.extend(values.iter().map(|value| {
            let place = (value - least) * per_unit;
            let place = if place > 0.0 { place } else { 0.0 };
            let place = if place < last { place } else { last };
            // The sum has no room for a fraction, and ends with the whole number.
            (place + ROUNDS).to_bits() as u32
        }));
        self.ends.clear();
        self.ends.resize(values.len(), 0);
        for bucket in &self.buckets {
            self.ends[*bucket as usize] += 1;
        }
        let mut begin = 0;
        for end in &mut self.ends {
            begin += std::mem::replace(end, begin);
        }
    }
}

/// 2⁵².
const ROUNDS: f64 = 4_503_599_627_370_496.0;
