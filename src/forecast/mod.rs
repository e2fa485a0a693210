//! Numbers people read: percentiles with their error, chances, advice, promises, and why.

mod basis;
mod commitment;
mod compare;
mod delay;
mod drivers;
mod items;
mod paired;
mod precision;
mod quantiles;
mod ranks;
mod result;
mod summarize;
mod targets;
mod teams;
mod waiting;

pub use commitment::standing_commitments;
pub use compare::{
    CompareError, Comparison, DayUnit, FinishComparison, KeptComparison, Run, TargetId, compare,
    compare_targets, mean_moves,
};
pub use drivers::{DRIVER_TRIALS, correlations, driver_finishes, drivers, named_drivers};
pub use paired::{Difference, PercentileDifference};
pub use precision::precise_enough;
pub(crate) use quantiles::mean_error;
pub use quantiles::{REPORTED_PERCENTILES, percentile_count, percentile_day};
pub use ranks::rank_correlation;
pub use result::{
    Advice, Cause, Chance, CountPercentile, Distribution, Driver, DriverKind, Forecast,
    ItemForecast, Money, PartForecast, Percentile, PromiseForecast, Promises, QuarterForecast,
    TargetForecast, TeamForecast, Waiting, WeekUse,
};
pub use summarize::summarize;
