//! An arrow from the end of one line's bar to another's: level, upright, level.

use crate::view::chart::Path;

/// What an arrow says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrowKind {
    /// The chosen item waits for this one.
    Before,
    /// This one waits for the chosen item.
    After,
    /// What the chosen item's date hangs on, further back.
    Chain,
}

/// An arrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrow {
    /// What it says.
    pub kind: ArrowKind,
    /// Its line, as path data.
    pub line: String,
    /// Its point, as path data.
    pub point: String,
}

/// Which way an arrow leaves or reaches a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// At the bar's beginning: it leaves to the left, and comes from the left.
    Start,
    /// At the bar's end: it leaves to the right, and comes from the right.
    End,
}

/// An end of an arrow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tip {
    /// In pixels.
    pub x: f64,
    /// In pixels.
    pub y: f64,
    /// Of a bar.
    pub side: Side,
}

/// How far an arrow goes level before it turns, in pixels.
const STUB: f64 = 7.0;
/// Length of the point, in pixels.
const POINT: f64 = 5.0;

impl Side {
    /// To the left or to the right.
    fn away(self) -> f64 {
        match self {
            Self::Start => -1.0,
            Self::End => 1.0,
        }
    }
}

/// Draws an arrow between lines that are `line_height` apart.
pub fn arrow(kind: ArrowKind, from: Tip, to: Tip, line_height: f64) -> Arrow {
    let out = from.x + STUB * from.side.away();
    let into = to.x + STUB * to.side.away();
    let mut line = Path::default();
    line.move_to(from.x, from.y);
    line.line_to(out, from.y);
    if is_clear(from.side, out, to.side, into) {
        let turn = turn_of(from.side, out, to.side, into);
        line.line_to(turn, from.y);
        line.line_to(turn, to.y);
    } else {
        // Back between two lines, where no bar is.
        let toward = if to.y > from.y { 1.0 } else { -1.0 };
        let between = to.y - toward * line_height / 2.0;
        line.line_to(out, between);
        line.line_to(into, between);
        line.line_to(into, to.y);
    }
    line.line_to(to.x, to.y);
    Arrow { kind, line: line.into_data(), point: point(to) }
}

/// Whether the way needs to turn only once.
fn is_clear(from: Side, out: f64, to: Side, into: f64) -> bool {
    match (from, to) {
        (Side::End, Side::Start) => out <= into,
        (Side::Start, Side::End) => out >= into,
        (Side::Start, Side::Start) | (Side::End, Side::End) => true,
    }
}

/// Where it turns: near what it reaches, or outside of both.
fn turn_of(from: Side, out: f64, to: Side, into: f64) -> f64 {
    match (from, to) {
        (Side::Start, Side::Start) => out.min(into),
        (Side::End, Side::End) => out.max(into),
        (Side::End, Side::Start) | (Side::Start, Side::End) => into,
    }
}

fn point(tip: Tip) -> String {
    let back = tip.x + POINT * tip.side.away();
    let mut point = Path::default();
    point.move_to(tip.x, tip.y);
    point.line_to(back, tip.y - POINT * 0.7);
    point.line_to(back, tip.y + POINT * 0.7);
    point.close();
    point.into_data()
}
