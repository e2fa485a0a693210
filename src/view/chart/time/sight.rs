//! Which days are on the timeline, how wide a day is, and which of them are in sight.

use crate::calendar::Date;
use crate::view::chart::DateScale;

/// The days that the timeline reaches over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The first.
    pub first: Date,
    /// The last.
    pub last: Date,
}

/// How a person looks at time.
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Sight {
    /// The width of a day, in pixels; `None` as long as everything is to fit.
    pub per_day: Option<f64>,
    /// How far it is scrolled right, in pixels.
    pub left: f64,
}

/// Another width for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// Wider.
    In,
    /// Narrower.
    Out,
    /// So that everything fits.
    Fit,
}

/// A day is never narrower, in pixels: a month could not be told from the next.
const LEAST: f64 = 0.75;
/// A day is never wider, in pixels: more shows nothing more.
const MOST: f64 = 24.0;
/// How much wider a day becomes by one step.
const STEP: f64 = 1.5;

impl Reach {
    /// How many days.
    fn days(self) -> f64 {
        (self.last.epoch_days() - self.first.epoch_days()) as f64 + 1.0
    }

    /// The width of a day in a frame of `width` pixels.
    pub fn per_day(self, width: f64, sight: Sight) -> f64 {
        let fitting = self.fitting(width);
        sight.per_day.map_or(fitting, |wanted| wanted.clamp(LEAST.min(fitting), MOST))
    }

    /// As wide as a day may be for everything to fit; never too narrow to be read.
    fn fitting(self, width: f64) -> f64 {
        (width / self.days()).clamp(LEAST, MOST)
    }

    /// Where the days stand, from 0 on.
    pub fn scale(self, width: f64, sight: Sight) -> DateScale {
        DateScale::new(self.first, self.last, 0.0, self.days() * self.per_day(width, sight))
    }

    /// The same days wider or narrower; what stands `about` pixels from the left of the frame stays
    /// there.
    pub fn zoomed(self, width: f64, sight: Sight, zoom: Zoom, about: f64) -> Sight {
        let now = self.per_day(width, sight);
        let next = match zoom {
            Zoom::In => now * STEP,
            Zoom::Out => now / STEP,
            Zoom::Fit => return Sight::default(),
        };
        let next = next.clamp(LEAST.min(self.fitting(width)), MOST);
        if next <= self.fitting(width) {
            return Sight::default();
        }
        let left = (sight.left + about) / now * next - about;
        self.held(width, Sight { per_day: Some(next), left })
    }

    /// Scrolled right by so many pixels more.
    pub fn scrolled(self, width: f64, sight: Sight, by: f64) -> Sight {
        self.held(width, Sight { left: sight.left + by, ..sight })
    }

    /// Scrolled as little as it must be to show what reaches from one place to another; a long
    /// stretch from its beginning on.
    pub fn showing(self, width: f64, sight: Sight, from: f64, to: f64) -> Sight {
        let left = if from < sight.left || to - from > width {
            from
        } else if to > sight.left + width {
            to - width
        } else {
            sight.left
        };
        self.held(width, Sight { left, ..sight })
    }

    /// No further than there are days.
    pub fn held(self, width: f64, sight: Sight) -> Sight {
        let whole = self.days() * self.per_day(width, sight);
        Sight { left: sight.left.clamp(0.0, (whole - width).max(0.0)), ..sight }
    }
}
