//! Numbers of a block of trials, laid out trial by trial, as a trial reads and writes them; what is
//! drawn or counted for one part or item after the other takes them a few columns at a time.
//!
//! A column of its own for every part would put the numbers of a trial a cache line apart.

/// A number for each trial of a block, which has no more than these.
pub(super) type Column = [f64; BLOCK_TRIALS];

/// A block has no more trials than this.
pub const BLOCK_TRIALS: usize = 32;

/// As many columns as a cache line has numbers.
pub(super) const TILE: usize = 8;

/// The numbers of a block, or other things as small: a row for each of its trials.
#[derive(Clone, Debug)]
pub struct Rows<T = f64>([Vec<T>; BLOCK_TRIALS]);

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self(std::array::from_fn(|_| Vec::new()))
    }
}

impl<T> Rows<T> {
    /// The row of the trial at position `row` of the block, to be written or taken away.
    pub(super) fn row(&mut self, row: usize) -> &mut Vec<T> {
        &mut self.0[row]
    }

    /// Those of the first `trials`.
    pub(super) fn first(&self, trials: usize) -> impl Iterator<Item = &[T]> {
        self.0[..trials].iter().map(Vec::as_slice)
    }
}

impl Rows {
    /// Has `width` columns from now on.
    pub(super) fn set_width(&mut self, width: usize) {
        self.0.iter_mut().for_each(|row| row.resize(width, 0.0));
    }

    /// Reads the first `trials` numbers of the columns from `first` on.
    pub(super) fn read(&self, first: usize, trials: usize, tile: &mut [Column; TILE]) {
        for (at, row) in self.first(trials).enumerate() {
            for (column, number) in tile.iter_mut().zip(&row[first..]) {
                column[at] = *number;
            }
        }
    }

    /// Writes the first `trials` numbers of the columns from `first` on.
    pub(super) fn write(&mut self, first: usize, trials: usize, tile: &[Column; TILE]) {
        for (at, row) in self.0[..trials].iter_mut().enumerate() {
            for (column, number) in tile.iter().zip(&mut row[first..]) {
                *number = column[at];
            }
        }
    }
}
