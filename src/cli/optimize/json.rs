//! `optimize --json`: the names of `file-format.md`, and in their spirit what is not named there.

use serde::Serialize;

use crate::search;

use super::super::json::{Head, Origin};
use super::Found;

/// What `optimize --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Optimized {
    #[serde(flatten)]
    head: Head,
    goal: &'static str,
    order: Vec<String>,
    /// The ranking whose order that is; null for one that was found.
    ranking: Option<&'static str>,
    search: Search,
    worth: Worth,
    against: Vec<Against>,
}

#[derive(Debug, Serialize)]
struct Search {
    evaluations: u64,
    seconds: f64,
}

#[derive(Debug, Serialize)]
struct Worth {
    mean: f64,
    se: f64,
}

#[derive(Debug, Serialize)]
struct Against {
    method: &'static str,
    worth: Worth,
    difference: Difference,
}

#[derive(Debug, Serialize)]
struct Difference {
    mean: f64,
    se: f64,
    detectable: bool,
}

impl Optimized {
    /// What was found in the file of `origin`.
    pub(super) fn new(origin: Origin, found: &Found<'_>) -> Self {
        let id = |item: &usize| found.plan.items[*item].id.to_string();
        let against = found.against.iter().map(|(method, of_method, difference)| Against {
            method: method.name(),
            worth: worth(*of_method),
            difference: Difference {
                mean: difference.value,
                se: difference.se,
                detectable: difference.detectable,
            },
        });
        Self {
            head: origin.head("roadcast-optimize", found.run.trials, found.run.seed),
            goal: found.wanted.name(),
            order: found.order.iter().map(id).collect(),
            ranking: found.kept.map(|method| method.name()),
            search: Search { evaluations: found.evaluations, seconds: found.took.as_secs_f64() },
            worth: worth(found.worth),
            against: against.collect(),
        }
    }
}

fn worth(worth: search::WorthMean) -> Worth {
    Worth { mean: worth.mean, se: worth.se }
}
