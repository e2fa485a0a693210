//! Which lines are in sight. Only these are on the page, so that a plan of 5,000 items costs no
//! more than one of fifty.

use std::ops::Range;

/// Height of a line, in pixels. The style sheet draws it so.
pub const LINE_HEIGHT: f64 = 32.0;

/// Height of the headings, in pixels.
pub const HEAD_HEIGHT: f64 = 32.0;

/// Lines that are drawn above and below what is in sight, so that a quick scroll shows no gap.
const MARGIN: usize = 8;

/// The window moves by so many lines at once, so that not every pixel of a scroll draws lines.
const STRIDE: usize = 4;

/// The most lines that are printed: some thirty pages.
const PRINT_LIMIT: usize = 1_000;

/// How the frame of the grid stands over its lines, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// How far it is scrolled down.
    pub top: f64,
    /// Its height, with the headings.
    pub height: f64,
}

impl Default for Frame {
    /// Before it is measured: as high as most screens.
    fn default() -> Self {
        Self { top: 0.0, height: 1000.0 }
    }
}

impl Frame {
    /// One under which all of `count` lines are drawn, for paper.
    pub fn whole(count: usize) -> Self {
        Self { top: 0.0, height: top_of(count.min(PRINT_LIMIT)) }
    }

    /// The lines to draw, of `count`.
    pub fn window(&self, count: usize) -> Range<usize> {
        let first = (self.top / LINE_HEIGHT).max(0.0) as usize;
        let seen = (self.height / LINE_HEIGHT).max(0.0) as usize + 1;
        let start = first.saturating_sub(MARGIN) / STRIDE * STRIDE;
        let end = (first + seen + MARGIN).next_multiple_of(STRIDE);
        start.min(count)..end.min(count)
    }

    /// The first line that is wholly in sight under the headings.
    pub fn first(&self) -> usize {
        (self.top / LINE_HEIGHT).max(0.0).ceil() as usize
    }

    /// How many lines are wholly in sight under the headings, at least one.
    pub fn page(&self) -> usize {
        (((self.height - HEAD_HEIGHT) / LINE_HEIGHT) as usize).max(1)
    }

    /// Whether more of the frame lies above `line` than below it.
    pub fn is_low(&self, line: usize) -> bool {
        top_of(line) + HEAD_HEIGHT - self.top > self.height / 2.0
    }

    /// How far to scroll down so that `line` is wholly in sight; where it is already, as it stands.
    pub fn showing(&self, line: usize) -> f64 {
        let upper = line as f64 * LINE_HEIGHT;
        let lower = upper + LINE_HEIGHT + HEAD_HEIGHT;
        if upper < self.top {
            upper
        } else if lower > self.top + self.height {
            lower - self.height
        } else {
            self.top
        }
    }
}

/// A line that keeps its place among the lines on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which line.
    pub line: usize,
    /// How many lines of the page come before it.
    pub place: usize,
}

/// The lines on the page, in their order there: those of `window`, and the `active` one. What is `kept`
/// is among them wherever the list is scrolled to, and always at the same place, so that its element
/// is never taken out of the page: a browser ends the drag of an element that is. Where the list ends
/// too early for that, lines out of sight fill it up.
pub fn on_page(
    window: Range<usize>,
    active: usize,
    kept: Option<Kept>,
    count: usize,
) -> Vec<usize> {
    let mut lines: Vec<usize> =
        (0..count).filter(|at| window.contains(at) || *at == active).collect();
    let Some(Kept { line, place }) = kept else { return lines };
    lines.retain(|at| *at != line);
    let missing = place.saturating_sub(lines.len());
    let further = (window.end..count).chain((0..window.start).rev());
    let further = further.filter(|at| *at != line && *at != active);
    lines.extend(further.take(missing));
    lines.insert(place.min(lines.len()), line);
    lines
}

/// Where the upper edge of a line stands under the headings, in pixels.
pub fn top_of(line: usize) -> f64 {
    line as f64 * LINE_HEIGHT
}

/// Where a frame of `width` that is scrolled right by `left` must stand to show what reaches from
/// `start` to `end` beside the columns that stay in sight, which are `frozen` wide. In pixels.
pub fn showing_across(left: f64, width: f64, frozen: f64, start: f64, end: f64) -> f64 {
    if start - frozen < left {
        start - frozen
    } else if end > left + width {
        end - width
    } else {
        left
    }
}
