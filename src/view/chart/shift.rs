//! How far something moves from one plan to another, future by future: a histogram around no move.

use crate::view::text::{Label, compare as words};

use super::{Scale, Table, Tick};

/// The chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Shift {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The line that the bars stand on, in pixels from above.
    pub base: f64,
    /// From earlier to later.
    pub bars: Vec<ShiftBar>,
    /// Where no move is, in pixels.
    pub zero: f64,
    /// Along the bottom.
    pub ticks: Vec<Tick>,
    /// How many futures move which way, in a sentence.
    pub text: String,
    /// The same in words.
    pub table: Table,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct ShiftBar {
    /// Left edge, in pixels.
    pub x: f64,
    /// Upper edge, in pixels.
    pub y: f64,
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// What it stands for, in words.
    pub label: String,
    /// Whether earlier, the same, or later.
    pub way: Way,
}

/// Which way something moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To an earlier day.
    Earlier,
    /// Not at all.
    Same,
    /// To a later day.
    Later,
}

const WIDTH: f64 = 360.0;
const HEIGHT: f64 = 140.0;
const BASE: f64 = 116.0;
/// More bars than this are thinner than a person can point at.
const MOST_BARS: i64 = 41;
/// What is further out than this share of the futures on each side is counted in the outermost bar.
const TAIL: f64 = 0.005;

/// Draws `histogram`: futures by the days they move, ascending, of `trials` in all. `None` when it is
/// empty.
pub fn shift(histogram: &[(i64, u32)], trials: u32) -> Option<Shift> {
    let counted: u32 = histogram.iter().map(|(_, count)| count).sum();
    if counted == 0 {
        return None;
    }
    let (first, last) = ends(histogram, counted);
    let step = (last - first + 1).div_euclid(MOST_BARS) + 1;
    // Steps are counted from no move, which has a bar of its own.
    let cell = |days: i64| match days.clamp(first, last) {
        0 => 0,
        days => days.signum() * ((days.abs() - 1) / step + 1),
    };
    let (low, high) = (cell(first).min(0), cell(last).max(0));
    let mut counts = vec![0_u32; (high - low + 1) as usize];
    for (days, count) in histogram {
        counts[(cell(*days) - low) as usize] += count;
    }
    let most = counts.iter().copied().max().unwrap_or(1);
    let across = Scale::new(0.0, counts.len() as f64, 0.0, WIDTH);
    let up = Scale::new(0.0, f64::from(most), BASE, 8.0);
    let share = |count: u32| f64::from(count) / f64::from(trials.max(1));
    let range = |cell: i64| match cell {
        0 => (0, 0),
        cell if cell > 0 => ((cell - 1) * step + 1, cell * step),
        cell => (cell * step, (cell + 1) * step - 1),
    };
    let cells: Vec<(i64, u32)> = (low..=high).zip(counts).filter(|(_, count)| *count > 0).collect();
    let bars = cells.iter().map(|(cell, count)| {
        let at = (cell - low) as f64;
        let (x, end, y) = (across.at(at), across.at(at + 1.0), up.at(f64::from(*count)));
        let (from, to) = range(*cell);
        ShiftBar {
            x: x + 0.5,
            y,
            width: (end - x - 1.0).max(0.5),
            height: BASE - y,
            label: words::shift_bar(from, to, share(*count)),
            way: way(*cell),
        }
    });
    let total = |wanted: Way| {
        let of = histogram.iter().filter(|(days, _)| way(*days) == wanted);
        share(of.map(|(_, count)| count).sum())
    };
    let tick = |cell: i64| {
        let (from, to) = range(cell);
        let days = if cell < 0 { from } else { to };
        Tick { at: across.at((cell - low) as f64 + 0.5), label: words::shift_tick(days) }
    };
    let mut marked = vec![low, 0, high];
    marked.dedup();
    Some(Shift {
        width: WIDTH,
        height: HEIGHT,
        base: BASE,
        zero: across.at(-low as f64 + 0.5),
        ticks: marked.into_iter().map(tick).collect(),
        text: words::shifts(total(Way::Earlier), total(Way::Same), total(Way::Later)),
        table: Table {
            caption: Label::FinishMoves.text().to_owned(),
            head: [Label::FinishMoves, Label::Share].map(|label| label.text().to_owned()).to_vec(),
            rows: cells
                .iter()
                .map(|(cell, count)| table_row(range(*cell), share(*count)))
                .collect(),
        },
        bars: bars.collect(),
    })
}

fn way(days: i64) -> Way {
    match days {
        0 => Way::Same,
        days if days < 0 => Way::Earlier,
        _ => Way::Later,
    }
}

/// Between which days all but the tails lie.
fn ends(histogram: &[(i64, u32)], counted: u32) -> (i64, i64) {
    let tail = TAIL * f64::from(counted);
    (end(histogram.iter(), tail), end(histogram.iter().rev(), tail))
}

/// The first day at which more than `tail` futures are passed.
fn end<'a>(mut histogram: impl Iterator<Item = &'a (i64, u32)>, tail: f64) -> i64 {
    let mut seen = 0.0;
    let beyond = |(_, count): &&(i64, u32)| {
        seen += f64::from(*count);
        seen > tail
    };
    histogram.find(beyond).map_or(0, |(days, _)| *days)
}

fn table_row((from, to): (i64, i64), share: f64) -> Vec<String> {
    let label = words::shift_bar(from, to, share);
    let (days, share) = label.split_once(": ").unwrap_or((&label, ""));
    vec![days.to_owned(), share.to_owned()]
}
