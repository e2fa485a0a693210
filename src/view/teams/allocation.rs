//! The share of open work by category against the target, for all teams and for each.
//!
//! Work is mean estimated effort. Person-days and stories do not add up, so that the share of all is
//! over the teams that are measured in people (over all teams, where none is); each other team stands
//! for itself.

use crate::model::{Capacity, Plan, Team};
use crate::session::{Field, Session};
use crate::view::chart::{Scale, Table};
use crate::view::finding::team_name;
use crate::view::format;
use crate::view::input::{Input, input};
use crate::view::text::{Label, team as words};

use super::effort;

/// The panel.
#[derive(Clone, Debug, PartialEq)]
pub struct Allocation {
    /// The greatest share first.
    pub bars: Vec<ShareBar>,
    /// Width of a bar, in pixels.
    pub width: f64,
    /// The same, and each team by itself.
    pub table: Table,
    /// What the shares are of.
    pub note: String,
    /// Whether the plan has targets.
    pub has_target: bool,
}

/// A category.
#[derive(Clone, Debug, PartialEq)]
pub struct ShareBar {
    /// Its name.
    pub name: String,
    /// Its share.
    pub share: String,
    /// Where its share ends, in pixels.
    pub end: f64,
    /// Where its target is, in pixels.
    pub target: Option<f64>,
    /// Its share against its target, in words.
    pub label: String,
    /// Its target; `None` for what no target can be set for.
    pub input: Option<Input>,
}

/// More would be a list rather than a picture; the rest is one.
const MOST: usize = 8;
/// In pixels.
const WIDTH: f64 = 320.0;

/// A category with its effort in each team, in the teams' units.
struct Category {
    name: String,
    /// Whether it stands for several.
    is_rest: bool,
    target: Option<f64>,
    efforts: Vec<f64>,
}

/// The categories of a right plan; `None` when no open item has one and there is no target.
pub(super) fn allocation(session: &Session) -> Option<Allocation> {
    let plan = &session.answer()?.plan;
    let mut categories = categories(plan);
    let of_all = counted(plan);
    let all = |efforts: &[f64]| {
        efforts.iter().zip(&of_all).filter(|(_, is)| **is).map(|(e, _)| e).sum::<f64>()
    };
    categories.sort_by(|a, b| all(&b.efforts).total_cmp(&all(&a.efforts)));
    let named = categories.iter().any(|found| !found.name.is_empty() || found.target.is_some());
    let total: f64 = categories.iter().map(|found| all(&found.efforts)).sum();
    if !named {
        return None;
    }
    fold_rest(&mut categories);
    let share = |effort: f64, total: f64| if total > 0.0 { effort / total } else { 0.0 };
    let shares: Vec<(f64, Option<f64>)> =
        categories.iter().map(|found| (share(all(&found.efforts), total), found.target)).collect();
    let most = shares.iter().flat_map(|(share, target)| [*share, target.unwrap_or(0.0)]);
    let scale = Scale::new(0.0, most.fold(0.01, f64::max), 0.0, WIDTH);
    let bars = categories.iter().zip(&shares).map(|(found, (share, target))| ShareBar {
        name: called(found),
        share: format::plain_percent(*share),
        end: scale.at(*share),
        target: target.map(|target| scale.at(target)),
        label: words::against_target(100.0 * share, target.map(|target| 100.0 * target)),
        input: (!found.is_rest && !found.name.is_empty())
            .then(|| input(session, Field::Target(found.name.clone()))),
    });
    let bars = bars.collect();
    let uncounted = plan.teams.iter().zip(&of_all).filter(|(_, is)| !**is);
    let uncounted: Vec<&str> = uncounted.map(|(team, _)| team_name(team)).collect();
    Some(Allocation {
        bars,
        width: WIDTH,
        table: table(plan, &categories, &shares),
        note: words::shares_of(&uncounted.join(", "), targets(plan)),
        has_target: categories.iter().any(|found| found.target.is_some()),
    })
}

/// What all targets add up to, in percent.
fn targets(plan: &Plan) -> f64 {
    100.0 * plan.allocation.iter().map(|(_, target)| target).sum::<f64>()
}

/// Whether each team counts in the share of all.
fn counted(plan: &Plan) -> Vec<bool> {
    let in_people = |team: &Team| matches!(team.capacity, Capacity::People { .. });
    let any = plan.teams.iter().any(in_people);
    plan.teams.iter().map(|team| !any || in_people(team)).collect()
}

/// Those of open items and those with a target.
fn categories(plan: &Plan) -> Vec<Category> {
    let none = vec![0.0; plan.teams.len()];
    let mut found: Vec<Category> = plan
        .allocation
        .iter()
        .map(|(name, target)| Category {
            name: name.clone(),
            is_rest: false,
            target: Some(*target),
            efforts: none.clone(),
        })
        .collect();
    for item in plan.items.iter().filter(|item| item.is_open()) {
        let name = item.category.as_deref().unwrap_or_default();
        let at = found.iter().position(|known| known.name == name).unwrap_or_else(|| {
            let efforts = none.clone();
            found.push(Category { name: name.to_owned(), is_rest: false, target: None, efforts });
            found.len() - 1
        });
        for (sum, team) in found[at].efforts.iter_mut().zip(&plan.teams) {
            *sum += effort::of_item(plan, item, team);
        }
    }
    found
}

/// Makes one of the small ones without a target, where there are too many.
fn fold_rest(categories: &mut Vec<Category>) {
    while categories.len() > MOST {
        let small = |found: &Category| found.target.is_none() && !found.name.is_empty();
        let mut from_last = (0..categories.len()).rev().filter(|at| small(&categories[*at]));
        let (Some(last), Some(into)) = (from_last.next(), from_last.next()) else { return };
        let folded = categories.remove(last);
        let into = &mut categories[into];
        into.is_rest = true;
        into.name = Label::OtherCategories.text().to_owned();
        into.efforts.iter_mut().zip(folded.efforts).for_each(|(sum, more)| *sum += more);
    }
}

fn called(category: &Category) -> String {
    match category.name.as_str() {
        "" => Label::NoCategory.text().to_owned(),
        name => name.to_owned(),
    }
}

/// A row a category: its target, its share of all, and its share of each team's work.
fn table(plan: &Plan, categories: &[Category], shares: &[(f64, Option<f64>)]) -> Table {
    let teams = plan.teams.len();
    let totals: Vec<f64> =
        (0..teams).map(|at| categories.iter().map(|found| found.efforts[at]).sum()).collect();
    let row = |(found, (share, target)): (&Category, &(f64, Option<f64>))| {
        let of_teams = found.efforts.iter().zip(&totals).map(|(effort, total)| {
            if *total > 0.0 { format::plain_percent(effort / total) } else { String::new() }
        });
        let target = target.map(format::plain_percent).unwrap_or_default();
        let first = [called(found), target, format::plain_percent(*share)];
        first.into_iter().chain(of_teams).collect()
    };
    let head = [Label::Category, Label::TargetShare, Label::AllTeams];
    let head = head.into_iter().map(|label| label.text().to_owned());
    Table {
        caption: Label::Allocation.text().to_owned(),
        head: head.chain(plan.teams.iter().map(|team| team_name(team).to_owned())).collect(),
        rows: categories.iter().zip(shares).map(row).collect(),
    }
}
