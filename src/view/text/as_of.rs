//! The words about a plan that is not of this week.

use crate::calendar::Date;
use crate::view::format;

use super::language::says;

/// Of which day a plan is that is not of this week; `age` in days.
pub fn stood(as_of: Date, age: i64) -> String {
    let since = match age {
        ..14 => says!("{age} days ago", "vor {age} Tagen"),
        _ => says!("{} weeks ago", "vor {} Wochen", age / 7),
    };
    says!(
        "Work as it stood on {}, {since}.",
        "Arbeit, wie sie am {} stand, {since}.",
        format::date(as_of)
    )
}
