//! SVG path data.

use std::fmt::Write as _;

use super::scale::hundredth;

/// A path under construction.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Path(String);

impl Path {
    /// Starts a line at a point.
    pub fn move_to(&mut self, x: f64, y: f64) {
        self.push('M', x, y);
    }

    /// Draws a line to a point.
    pub fn line_to(&mut self, x: f64, y: f64) {
        self.push('L', x, y);
    }

    /// Closes the shape.
    pub fn close(&mut self) {
        self.0.push('Z');
    }

    /// The data, as the `d` attribute has it.
    pub fn into_data(self) -> String {
        self.0
    }

    fn push(&mut self, command: char, x: f64, y: f64) {
        write!(self.0, "{command}{} {}", hundredth(x), hundredth(y))
            .expect("writing to a string does not fail");
    }
}
