//! Uncertain numbers and dates: `min <= likely <= max`, `0 < low <= high`, finite, not negative
//! (`engine.md`, section 5), and what the quantity itself allows.

use crate::calendar::Date;
use crate::model::estimate::{Estimate, UncertainDate};
use crate::model::problem::{Limited, ProblemKind, Referent};

use super::findings::{At, Findings, LONGEST_LIST};
use super::known::Known;

/// What an estimate is an estimate of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantity {
    /// Effort, stories, working days or a factor on them.
    Work,
    /// Money, people reached, a score.
    Worth,
    /// A divisor or a growth: above zero.
    Positive,
    /// Between 0 and 1.
    Share,
    /// In (0, 1].
    Focus,
    /// The scale of RICE.
    RiceImpact,
}

/// No piece of work is larger: a thousand people for four years.
const MOST_WORK: f64 = 1_000_000.0;
/// No money or score is larger, in any currency.
const MOST_WORTH: f64 = 1e15;
/// The scale of RICE (Intercom, 2016).
const RICE_IMPACTS: [f64; 5] = [3.0, 2.0, 1.0, 0.5, 0.25];

/// An estimate of `quantity`.
pub(super) fn estimate(
    found: &mut Findings,
    known: &Known<'_>,
    at: &At<'_>,
    estimate: &Estimate,
    quantity: Quantity,
) {
    match estimate {
        Estimate::Size(name) => match known.sizes.get(name.as_str()) {
            None => {
                found.add(at, ProblemKind::Unknown { referent: Referent::Size, id: name.clone() })
            }
            // Whether the size is an estimate at all is said where it is defined.
            Some(size) if is_sound(size) => of_quantity(found, at, size, quantity),
            Some(_) => {}
        },
        _ => {
            if sound(found, at, estimate) {
                of_quantity(found, at, estimate, quantity);
            }
        }
    }
}

/// An estimate that may be absent.
pub(super) fn maybe(
    found: &mut Findings,
    known: &Known<'_>,
    at: &At<'_>,
    given: Option<&Estimate>,
    quantity: Quantity,
) {
    if let Some(given) = given {
        estimate(found, known, at, given, quantity);
    }
}

/// The definition of a size.
pub(super) fn size(found: &mut Findings, at: &At<'_>, estimate: &Estimate) {
    match estimate {
        Estimate::Size(size) => found.add(at, ProblemKind::SizeOfSize { size: size.clone() }),
        _ if sound(found, at, estimate) => {
            limit(found, at, estimate, MOST_WORTH);
        }
        _ => {}
    }
}

fn is_sound(estimate: &Estimate) -> bool {
    !matches!(estimate, Estimate::Size(_))
        && sound(&mut Findings::default(), &At::root(""), estimate)
}

/// Whether the numbers make an estimate, whatever it is of; says so if not.
fn sound(found: &mut Findings, at: &At<'_>, estimate: &Estimate) -> bool {
    let problem = match estimate {
        Estimate::Samples(samples) if samples.is_empty() => Some(ProblemKind::NoSamples),
        _ => values(estimate).iter().find_map(|value| wrong_number(*value)),
    };
    match problem.or_else(|| wrong_order(estimate)) {
        None => true,
        Some(kind) => {
            found.add(at, kind);
            false
        }
    }
}

/// Every number that the estimate names.
fn values(estimate: &Estimate) -> Vec<f64> {
    match estimate {
        Estimate::Fixed(value) => vec![*value],
        Estimate::Range { low, high } => vec![*low, *high],
        Estimate::ThreePoint { min, likely, max, .. } => vec![*min, *likely, *max],
        Estimate::Uniform { min, max } => vec![*min, *max],
        Estimate::Exponential { mean } => vec![*mean],
        Estimate::Size(_) => Vec::new(),
        Estimate::Samples(samples) => samples.clone(),
    }
}

fn wrong_number(value: f64) -> Option<ProblemKind> {
    if !value.is_finite() {
        Some(ProblemKind::NotFinite)
    } else if value < 0.0 {
        Some(ProblemKind::Negative { value })
    } else {
        None
    }
}

fn wrong_order(estimate: &Estimate) -> Option<ProblemKind> {
    let ordered = |lesser: (&'static str, f64), greater: (&'static str, f64)| {
        (lesser.1 > greater.1).then_some(ProblemKind::OutOfOrder { lesser, greater })
    };
    match estimate {
        Estimate::Range { low, high } => ordered(("low", *low), ("high", *high))
            .or_else(|| (*low <= 0.0).then_some(ProblemKind::RangeFromZero)),
        Estimate::ThreePoint { min, likely, max, .. } => ordered(("min", *min), ("max", *max))
            .or_else(|| ordered(("min", *min), ("likely", *likely)))
            .or_else(|| ordered(("likely", *likely), ("max", *max))),
        Estimate::Uniform { min, max } => ordered(("min", *min), ("max", *max)),
        Estimate::Fixed(_)
        | Estimate::Exponential { .. }
        | Estimate::Size(_)
        | Estimate::Samples(_) => None,
    }
}

/// What `quantity` allows of an estimate that is sound.
fn of_quantity(found: &mut Findings, at: &At<'_>, estimate: &Estimate, quantity: Quantity) {
    match quantity {
        Quantity::Work => limit(found, at, estimate, MOST_WORK),
        Quantity::Worth => limit(found, at, estimate, MOST_WORTH),
        Quantity::Positive => match not_positive(estimate) {
            Some(value) => found.add(at, ProblemKind::NotPositive { value }),
            None => limit(found, at, estimate, MOST_WORTH),
        },
        Quantity::Share => {
            if let Some(value) = values(estimate).into_iter().find(|value| *value > 1.0) {
                found.add(at, ProblemKind::NotAShare { value });
            }
        }
        Quantity::Focus => {
            let above = values(estimate).into_iter().find(|value| *value > 1.0);
            if let Some(value) = above.or_else(|| not_positive(estimate)) {
                found.add(at, ProblemKind::FocusOutside { value });
            }
        }
        Quantity::RiceImpact => {
            if let Some(value) = off_scale(estimate) {
                found.add(at, ProblemKind::ImpactOffScale { value });
            }
        }
    }
}

fn limit(found: &mut Findings, at: &At<'_>, estimate: &Estimate, limit: f64) {
    if let Estimate::Samples(samples) = estimate {
        found.length(at, Limited::Entries, samples.len(), LONGEST_LIST);
    }
    if let Some(value) = values(estimate).into_iter().find(|value| *value > limit) {
        found.add(at, ProblemKind::TooGreat { value, limit });
    }
}

/// The value that makes draws of zero certain, or, for past values, possible.
fn not_positive(estimate: &Estimate) -> Option<f64> {
    let decisive = match estimate {
        Estimate::Fixed(value) => *value,
        Estimate::Range { low, .. } => *low,
        Estimate::ThreePoint { max, .. } | Estimate::Uniform { max, .. } => *max,
        Estimate::Exponential { mean } => *mean,
        Estimate::Samples(samples) => samples.iter().copied().fold(f64::INFINITY, f64::min),
        Estimate::Size(_) => return None,
    };
    (decisive <= 0.0).then_some(decisive)
}

/// A known impact is one of the scale; an uncertain one lies within it.
fn off_scale(estimate: &Estimate) -> Option<f64> {
    let known = matches!(estimate, Estimate::Fixed(_) | Estimate::Samples(_));
    values(estimate).into_iter().find(|value| {
        if known { !RICE_IMPACTS.contains(value) } else { !(0.25..=3.0).contains(value) }
    })
}

/// An uncertain date: its dates are in order.
pub(super) fn date(found: &mut Findings, at: &At<'_>, date: &UncertainDate) {
    let mut ordered = |earlier: (&'static str, Date), later: (&'static str, Date)| {
        found.dates(at, earlier, later);
        earlier.1 <= later.1
    };
    match date {
        UncertainDate::On(_) => {}
        UncertainDate::Range { low, high } => {
            ordered(("low", *low), ("high", *high));
        }
        UncertainDate::ThreePoint { min, likely, max, .. } => {
            let _ = ordered(("min", *min), ("max", *max))
                && ordered(("min", *min), ("likely", *likely))
                && ordered(("likely", *likely), ("max", *max));
        }
        UncertainDate::Uniform { min, max } => {
            ordered(("min", *min), ("max", *max));
        }
        UncertainDate::Samples(dates) if dates.is_empty() => {
            found.add(at, ProblemKind::NoSamples);
        }
        UncertainDate::Samples(dates) => {
            found.length(at, Limited::Entries, dates.len(), LONGEST_LIST);
        }
    }
}
