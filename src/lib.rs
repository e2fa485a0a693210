//! Roadcast: when each initiative of a roadmap will really be done.

pub mod calendar;
pub mod forecast;
pub mod model;
pub mod trial;
