//! `levers --json`, in the spirit of `file-format.md`.

use serde::Serialize;

use crate::forecast::Difference;
use crate::search::{Effect, Lever};

use super::super::json::{Head, Origin};
use super::Found;

/// What `levers --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Pulled {
    #[serde(flatten)]
    head: Head,
    proposed: bool,
    levers: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    lever: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    team: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    risk: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    item: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<String>,
    p85_days: Option<Change>,
    chance_all_committed: Option<Change>,
    delay_cost: Option<Change>,
}

#[derive(Debug, Serialize)]
struct Change {
    difference: f64,
    se: f64,
    detectable: bool,
}

impl Pulled {
    /// What was found in the file of `origin`.
    pub(super) fn new(origin: Origin, found: &Found<'_>) -> Self {
        Self {
            head: origin.head("roadcast-levers", found.run.trials, found.run.seed),
            proposed: found.proposed,
            levers: found.effects.iter().map(Line::new).collect(),
        }
    }
}

impl Line {
    fn new(effect: &Effect) -> Self {
        let (mut team, mut risk, mut item, mut after) = (None, None, None, None);
        let lever = match &effect.lever {
            Lever::Person(id) => {
                team = Some(id.to_string());
                "one more person"
            }
            Lever::Lane(id) => {
                team = Some(id.to_string());
                "one more lane"
            }
            Lever::Focus(id) => {
                team = Some(id.to_string());
                "more focus"
            }
            Lever::Mitigate(id) => {
                risk = Some(id.to_string());
                "mitigate"
            }
            Lever::Unmitigate(id) => {
                risk = Some(id.to_string());
                "unmitigate"
            }
            Lever::Remove(id) => {
                risk = Some(id.to_string());
                "remove"
            }
            Lever::Drop(id) => {
                item = Some(id.to_string());
                "drop"
            }
            Lever::Unlink { item: id, after: other } => {
                (item, after) = (Some(id.to_string()), Some(other.clone()));
                "unlink"
            }
            Lever::First(id) => {
                item = Some(id.to_string());
                "first"
            }
        };
        Self {
            lever,
            team,
            risk,
            item,
            after,
            p85_days: effect.p85.map(change),
            chance_all_committed: effect.all_kept.map(change),
            delay_cost: effect.delay_cost.map(change),
        }
    }
}

fn change(difference: Difference) -> Change {
    let Difference { value, se, detectable, .. } = difference;
    Change { difference: value, se, detectable }
}
