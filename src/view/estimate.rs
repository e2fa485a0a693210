//! Uncertain numbers and dates as people write them. `session::entry` reads back the same value.

use crate::model::{Estimate, PertShape, UncertainDate};
use crate::session::Decimal;

use super::format::exact;
use super::text::language::{says, word};

/// `5`, `10-30`, `5/8/20`, `5/8/20 triangular`, `5..20`, `mean 5`, `M`, `one of 3, 5, 8`; in German
/// `1,5-3`, `5/8/20 dreieckig`, `im Mittel 5`, `eines von 3; 5; 8`.
pub fn estimate(estimate: &Estimate) -> String {
    written(estimate, exact)
}

/// The same for shares: `70%`, `55%-80%`.
pub fn share_estimate(estimate: &Estimate) -> String {
    written(estimate, share)
}

fn written(estimate: &Estimate, number: fn(f64) -> String) -> String {
    match estimate {
        Estimate::Fixed(value) => number(*value),
        Estimate::Range { low, high } => format!("{}-{}", number(*low), number(*high)),
        Estimate::ThreePoint { min, likely, max, shape } => {
            let points = [min, likely, max].map(|point| number(*point)).join("/");
            format!("{points}{}", shape_word(*shape))
        }
        Estimate::Uniform { min, max } => format!("{}..{}", number(*min), number(*max)),
        Estimate::Exponential { mean } => says!("mean {}", "im Mittel {}", number(*mean)),
        Estimate::Size(name) => name.clone(),
        Estimate::Samples(values) => {
            let values: Vec<String> = values.iter().map(|value| number(*value)).collect();
            let values = values.join(Decimal::now().list_mark());
            says!("one of {values}", "eines von {values}")
        }
    }
}

/// `30%` where that is exact, else `0.3333`.
pub fn share(value: f64) -> String {
    let percent = (value * 1e6).round() / 1e4;
    if percent / 100.0 == value { format!("{}%", exact(percent)) } else { exact(value) }
}

/// `2027-02-01`, `2027-02-01 to 2027-03-15`, three dates with `/`, two with `..`, `one of` several.
pub fn uncertain_date(date: &UncertainDate) -> String {
    match date {
        UncertainDate::On(date) => date.to_string(),
        UncertainDate::Range { low, high } => says!("{low} to {high}", "{low} bis {high}"),
        UncertainDate::ThreePoint { min, likely, max, shape } => {
            format!("{min}/{likely}/{max}{}", shape_word(*shape))
        }
        UncertainDate::Uniform { min, max } => format!("{min}..{max}"),
        UncertainDate::Samples(dates) => {
            let dates: Vec<String> = dates.iter().map(ToString::to_string).collect();
            says!("one of {}", "eines von {}", dates.join(", "))
        }
    }
}

fn shape_word(shape: PertShape) -> &'static str {
    match shape {
        PertShape::Pert => "",
        PertShape::Triangular => word!(" triangular", " dreieckig"),
    }
}
