//! Numbers people read: percentiles with their error, chances, advice, promises, and why.

mod result;

pub use result::{
    Advice, Cause, Chance, Distribution, Driver, DriverKind, Forecast, ItemForecast, Money,
    PartForecast, Percentile, PromiseForecast, Promises, QuarterForecast, TargetForecast,
    TeamForecast, Waiting, WeekUse,
};
