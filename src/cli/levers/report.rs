//! What every lever changes, as text for a terminal.

use std::fmt::Write;

use crate::forecast::Difference;
use crate::model::TeamId;
use crate::search::{Effect, Lever};

use super::super::report::{grouped, money, right, table, title};
use super::Found;

/// What was found as text that ends in a newline.
pub(super) fn report(found: &Found<'_>) -> String {
    let mut table = table(&["lever", "P85, working days", "all kept, points", "delay cost"]);
    for effect in &found.effects {
        table.add_row(row(found, effect));
    }
    right(&mut table, &[1, 2, 3]);
    let mut out = format!("{}\n\n{table}\n\n", title(found.plan));
    let _ = writeln!(
        out,
        "Each lever alone, against the plan as it stands, under the same {} futures, seed {}; ± one \
         standard error.\n≈ no detectable difference: it is within 1.96 of its standard errors.",
        grouped(found.run.trials),
        found.run.seed
    );
    if found.proposed && found.promises > 0 {
        let _ = writeln!(
            out,
            "Nothing is promised: the {} items that the plan could commit to stand in for every lever.",
            found.promises
        );
    }
    out
}

fn row(found: &Found<'_>, effect: &Effect) -> [String; 4] {
    [
        words(found, &effect.lever),
        cell(effect.p85, |days| format!("{days:.1}")),
        cell(effect.all_kept, |chance| format!("{:.1}", 100.0 * chance)),
        cell(effect.delay_cost, money),
    ]
}

fn cell(difference: Option<Difference>, number: impl Fn(f64) -> String) -> String {
    match difference {
        Some(found) if found.detectable => {
            let sign = if found.value > 0.0 { "+" } else { "−" };
            format!("{sign}{} ± {}", number(found.value.abs()), number(found.se))
        }
        Some(_) => "≈".to_owned(),
        None => "–".to_owned(),
    }
}

fn words(found: &Found<'_>, lever: &Lever) -> String {
    match lever {
        Lever::Person(id) => format!("one more person in {}", team(found, id)),
        Lever::Lane(id) => format!("one more lane in {}", team(found, id)),
        Lever::Focus(id) => format!("five points more focus in {}", team(found, id)),
        Lever::Mitigate(id) => format!("mitigate {id}"),
        Lever::Unmitigate(id) => format!("do not mitigate {id}"),
        Lever::Remove(id) => format!("{id} cannot happen"),
        Lever::Drop(id) => format!("drop {id}"),
        Lever::Unlink { item, after } => format!("{item} does not wait for {after}"),
        Lever::First(id) => format!("{id} first"),
    }
}

/// The name of a team, or its id where it has none.
fn team(found: &Found<'_>, id: &TeamId) -> String {
    let team = found.plan.teams.iter().find(|team| team.id == *id);
    let name = team.map(|team| team.name.as_str()).filter(|name| !name.is_empty());
    name.map_or_else(|| id.to_string(), str::to_owned)
}
