//! A finish in the size of a word: the same dates for every row, so that rows compare.

use crate::forecast::Distribution;

use super::path::Path;
use super::scale::Scale;

/// The tiny chart.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Spark {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The shape of the distribution, as path data.
    pub area: String,
    /// Where half of the futures are done, in pixels; `None` beyond the chart.
    pub p50: Option<f64>,
    /// Where 85 % are done, in pixels; `None` beyond the chart.
    pub p85: Option<f64>,
}

/// Columns of the shape: about 3 pixels each.
const COLUMNS: usize = 32;

/// Draws `finish` over the working days 0 to `last_day`.
pub fn spark(finish: &Distribution, last_day: u32, (width, height): (f64, f64)) -> Spark {
    let days = Scale::new(0.0, f64::from(last_day.max(1)), 0.0, width);
    let columns = columns(finish, last_day);
    let highest = columns.iter().copied().max().unwrap_or(0);
    let counts = Scale::new(0.0, f64::from(highest.max(1)), height, 0.0);
    let place = |wanted: f64| {
        let found = finish.percentiles.iter().find(|found| (found.p - wanted).abs() < 1e-6)?;
        found.day.filter(|day| *day <= last_day).map(|day| days.at(f64::from(day)))
    };
    Spark { width, height, area: area(&columns, counts, width), p50: place(0.5), p85: place(0.85) }
}

/// Futures that finish in each column; what is later is left out.
fn columns(finish: &Distribution, last_day: u32) -> [u32; COLUMNS] {
    let mut columns = [0; COLUMNS];
    for (day, count) in finish.days.iter().filter(|(day, _)| (1..=last_day).contains(day)) {
        let at = (*day as usize - 1) * COLUMNS / last_day.max(1) as usize;
        columns[at.min(COLUMNS - 1)] += count;
    }
    columns
}

/// Steps over the columns that are not empty.
fn area(columns: &[u32; COLUMNS], counts: Scale, width: f64) -> String {
    let step = width / COLUMNS as f64;
    let base = counts.at(0.0);
    let mut path = Path::default();
    for (at, count) in columns.iter().enumerate().filter(|(_, count)| **count > 0) {
        let (left, right) = (at as f64 * step, (at + 1) as f64 * step);
        let top = counts.at(f64::from(*count)).min(base - 1.0);
        path.move_to(left, base);
        path.line_to(left, top);
        path.line_to(right, top);
        path.line_to(right, base);
        path.close();
    }
    path.into_data()
}
