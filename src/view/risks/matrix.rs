//! The matrix of the register: how probable a risk is against what it costs the plan.
//!
//! Probability goes up in five equal bands, as registers commonly do. What a risk costs goes to the
//! right in the units that people plan in (nothing that can be told, up to a day, a week, a month of
//! working days, more), the same for every plan, so that two plans can be read side by side. It is
//! measured: days of the 85 % sure finish, by the paired run, in which the risk happens as often as
//! its probability says. A risk without such a figure is listed under the matrix, not guessed.

use crate::model::{RiskId, RiskStatus};
use crate::view::chart::Table;
use crate::view::format;
use crate::view::text::{Label, risk as words};

use super::exposure::{self, Exposed, Figure};
use super::register::days_text;
use super::{anchor, name};

/// The matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    /// What the columns stand for, from nothing to the most.
    pub columns: Vec<String>,
    /// The most probable first.
    pub rows: Vec<MatrixRow>,
    /// Open risks that have no place yet.
    pub unplaced: Vec<Mark>,
    /// What stands above them.
    pub unplaced_note: String,
    /// The same in words.
    pub table: Table,
}

/// A band of probability.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixRow {
    /// Which.
    pub label: String,
    /// A cell a column.
    pub cells: Vec<MatrixCell>,
}

/// A band of probability by a band of cost.
#[derive(Clone, Debug, PartialEq)]
pub struct MatrixCell {
    /// How bad it is to be here, 0 to 1, for the color.
    pub level: f64,
    /// What it stands for, in words.
    pub label: String,
    /// The risks in it.
    pub marks: Vec<Mark>,
}

/// A risk in the matrix.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Which.
    pub risk: RiskId,
    /// Its number in the register, from 1.
    pub number: usize,
    /// Its name, else its id.
    pub called: String,
    /// All of it in words.
    pub label: String,
    /// The element that shows all about it.
    pub anchor: String,
    /// Whether its figure is of the plan as it was before a change.
    pub stale: bool,
}

/// Bands of probability.
const BANDS: usize = 5;
/// Upper ends of the bands of cost that have one, in working days: a day, a week, a month.
const DELAYS: [f64; 3] = [1.0, 5.0, 20.0];

/// The matrix of the open risks.
pub(super) fn matrix(risks: &[Exposed<'_>]) -> Matrix {
    let open = || risks.iter().filter(|found| found.risk.status == RiskStatus::Open);
    let placed: Vec<(Option<(usize, usize)>, Mark)> = open().map(mark).collect();
    let columns = delay_bands();
    let rows = (0..BANDS).rev().map(|row| {
        let label = words::band(edge(row), edge(row + 1));
        let cell = |column: usize| MatrixCell {
            level: level(row, column),
            label: words::cell(&label, &columns[column]),
            marks: marks(&placed, Some((row, column))),
        };
        MatrixRow { cells: (0..columns.len()).map(cell).collect(), label }
    });
    let rows = rows.collect();
    let unplaced = marks(&placed, None);
    let head = [Label::Risk, Label::Probability, Label::CostsDays];
    Matrix {
        rows,
        unplaced_note: words::unplaced(unplaced.len(), open().any(is_waiting)),
        unplaced,
        table: Table {
            caption: Label::RiskMatrix.text().to_owned(),
            head: head.map(|label| label.text().to_owned()).into(),
            rows: open().map(line).collect(),
        },
        columns,
    }
}

fn is_waiting(found: &Exposed<'_>) -> bool {
    found.cost.days == Figure::NotYet
}

fn line(found: &Exposed<'_>) -> Vec<String> {
    let probability = format::plain_percent(exposure::probability(found.risk));
    vec![name(found.risk), probability, days_text(found.cost.days)]
}

/// The lower end of a band of probability; the upper one of that below it.
fn edge(band: usize) -> f64 {
    band as f64 / BANDS as f64
}

/// What the columns stand for.
fn delay_bands() -> Vec<String> {
    let ends = DELAYS.map(Some);
    let from = std::iter::once(None).chain(ends);
    let to = ends.into_iter().chain([None]);
    let bands = from.zip(to).map(|(low, high)| words::delay_band(low, high));
    std::iter::once(words::delay_band(None, None)).chain(bands).collect()
}

/// From nothing, where nothing can be told, to 1.
fn level(row: usize, column: usize) -> f64 {
    let most = BANDS * (DELAYS.len() + 1);
    ((row + 1) * column) as f64 / most as f64
}

fn mark(found: &Exposed<'_>) -> (Option<(usize, usize)>, Mark) {
    let Exposed { number, risk, cost, worth: _ } = found;
    let probability = exposure::probability(risk);
    let called = name(risk);
    let label = words::mark(&called, &format::plain_percent(probability), &days_text(cost.days));
    let place = column(cost.days).map(|column| (row(probability), column));
    let mark = Mark {
        risk: risk.id.clone(),
        number: *number,
        called,
        label,
        anchor: anchor(&risk.id),
        stale: cost.days.is_stale(),
    };
    (place, mark)
}

/// The band of a probability: its lower end belongs to it, certainty to the last.
fn row(probability: f64) -> usize {
    let band = probability * BANDS as f64 + 1e-9;
    (band as usize).min(BANDS - 1)
}

/// The band of a cost; `None` while it is not known.
fn column(days: Figure) -> Option<usize> {
    match days {
        Figure::Found { size, detectable: true, .. } if size > 0.0 => {
            Some(1 + DELAYS.iter().filter(|end| size >= **end).count())
        }
        Figure::Found { .. } => Some(0),
        Figure::Closed | Figure::NotYet | Figure::Untold => None,
    }
}

fn marks(all: &[(Option<(usize, usize)>, Mark)], place: Option<(usize, usize)>) -> Vec<Mark> {
    all.iter().filter(|(at, _)| *at == place).map(|(_, mark)| mark.clone()).collect()
}
