//! Amounts with their error; none has a digit that its error makes meaningless.

use crate::view::format;

use super::language::word;

/// Where two outcomes cannot be told apart.
pub fn none() -> &'static str {
    word!("no detectable difference", "kein erkennbarer Unterschied")
}

/// Points of a chance: `1.5 ± 0.2 points`.
pub fn points(size: f64, error: f64) -> String {
    counted(size, error, word!("point", "Punkt"), word!("points", "Punkte"))
}

/// Working days: `1.5 ± 0.2 working days`.
pub fn working_days(size: f64, error: f64) -> String {
    counted(size, error, word!("working day", "Arbeitstag"), word!("working days", "Arbeitstage"))
}

/// A date that moved: `1.5 ± 0.2 days later`, or in working days.
pub fn moved(size: f64, error: f64, working: bool, later: bool) -> String {
    let days = match working {
        true => working_days(size, error),
        false => counted(size, error, word!("day", "Tag"), word!("days", "Tage")),
    };
    format!("{days} {}", if later { word!("later", "später") } else { word!("earlier", "früher") })
}

fn counted(size: f64, error: f64, one: &str, more: &str) -> String {
    let amount = format::spread(size, error);
    let unit = if amount == "1" { one } else { more };
    format!("{amount} {unit}")
}
