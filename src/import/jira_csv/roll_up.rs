//! From an export and the options to a preview: issues to a tree, the tree to items, their teams
//! and links, and the report of it all.

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::import::naming;
use crate::import::preview::Preview;
use crate::model::{Item, ItemId, Status, TeamId, Work};

use super::JiraExport;
use super::account::Account;
use super::columns::Field;
use super::effort::Surveyor;
use super::issue::{Issues, read_issues};
use super::items::{Maker, Remarks};
use super::levels::{Forest, Head, Selection, select};
use super::links::read_links;
use super::options::{Finished, Options, Priority};
use super::team_names::{TeamNames, read_teams};
use super::teams::{self, Finishes};
use super::ties::tie;

/// What `options` bring, imported on the day `today`.
pub(super) fn preview(export: &JiraExport, options: &Options, today: Date) -> Preview {
    let JiraExport { table, columns, .. } = export;
    let issues = read_issues(table, columns, options.date_order);
    let forest = Forest::of(&issues.all);
    let mut selection = select(&forest, options.level, options.subtasks, options.loose);
    sort_heads(&mut selection, &forest, &issues, options.priority);
    let mut names = read_teams(table, options.team_column.as_deref(), &issues.all, &forest);
    let ids = teams::ids(&names.names);
    let surveyor = Surveyor::new(&issues.all, &forest, &names.of_node, &ids, options);
    let mut maker = Maker { surveyor, level: options.level, today, remarks: Remarks::default() };
    let mut items: Vec<Item> = selection.heads.iter().map(|head| maker.item(head)).collect();
    let remarks = maker.remarks;
    let links = read_links(table, columns, &issues.all);
    let tied = tie(&mut items, &links.all, &forest, &selection);
    let finishes = Finishes::of(&issues.all, &forest, &names.of_node, options.subtasks, today);
    let new = teams::teams(&used_teams(&items, &names, &ids), &finishes, options, today);
    names.none.retain(|key| is_in_an_item(key, &forest, &selection));
    let only_updates = only_updates(&items, options.finished);
    let account = Account {
        export,
        options,
        issues: &issues,
        forest: &forest,
        selection: &selection,
        names: &names,
        links: &links,
        tied: &tied,
        new: &new,
        remarks: &remarks,
        items: items.len(),
        only_updates: &only_updates,
        until: finishes.until,
    };
    let report = account.report();
    Preview { title: title(export, &issues), today, teams: new.teams, items, only_updates, report }
}

fn is_in_an_item(key: &str, forest: &Forest, selection: &Selection) -> bool {
    forest.find(key).is_some_and(|node| selection.home[node].is_some())
}

/// The project, if all issues are of one.
fn title(export: &JiraExport, issues: &Issues) -> String {
    let projects: BTreeSet<&str> = issues
        .all
        .iter()
        .map(|issue| export.columns.text(&export.table, issue.row, &Field::Project))
        .collect();
    match (projects.first(), projects.len()) {
        (Some(project), 1) => naming::name_of(project),
        _ => String::new(),
    }
}

/// Finished and dropped items, if those are left out.
fn only_updates(items: &[Item], finished: Finished) -> Vec<ItemId> {
    match finished {
        Finished::Include => Vec::new(),
        Finished::LeaveOut => items
            .iter()
            .filter(|item| match item.status {
                Status::Done { .. } | Status::Dropped => true,
                Status::NotStarted | Status::InProgress { .. } => false,
            })
            .map(|item| item.id.clone())
            .collect(),
    }
}

/// The teams that some item has work for: position, name and id.
fn used_teams<'a>(
    items: &[Item],
    names: &'a TeamNames,
    ids: &'a [TeamId],
) -> Vec<(usize, &'a str, &'a TeamId)> {
    let used: BTreeSet<&TeamId> = items
        .iter()
        .flat_map(|item| &item.parts)
        .filter_map(|part| match &part.work {
            Work::Effort { team, .. } => Some(team),
            Work::Duration { .. } => None,
        })
        .collect();
    names
        .names
        .iter()
        .zip(ids)
        .enumerate()
        .map(|(position, (name, id))| (position, name.as_str(), id))
        .filter(|(_, _, id)| used.contains(id))
        .collect()
}

/// Puts items in the order of the backlog: an item stands where the first of its issues stands.
/// Jira's ranks are texts made to be compared.
fn sort_heads(selection: &mut Selection, forest: &Forest, issues: &Issues, priority: Priority) {
    let old = std::mem::take(&mut selection.heads);
    let row = |head: &Head| first(head, forest, |node| forest.nodes[node].issue);
    let rank = |head: &Head| {
        let of =
            |node: usize| forest.nodes[node].issue.map(|issue| issues.all[issue].rank.as_str());
        first(head, forest, |node| of(node).filter(|rank| !rank.is_empty()))
    };
    let key = |head: &Head| match priority {
        Priority::File => (false, None, row(head)),
        Priority::Rank => (rank(head).is_none(), rank(head), row(head)),
    };
    let mut order: Vec<(usize, _)> = old.iter().map(&key).enumerate().collect();
    // The item of all that belong to no other comes last, wherever its issues stand.
    order.sort_by(|(a, x), (b, y)| {
        (old[*a].node.is_none(), x, a).cmp(&(old[*b].node.is_none(), y, b))
    });
    let mut place = vec![0; old.len()];
    for (new, (old, _)) in order.iter().enumerate() {
        place[*old] = new;
    }
    for home in selection.home.iter_mut().flatten() {
        *home = place[*home];
    }
    selection.heads = order.iter().map(|(position, _)| old[*position].clone()).collect();
}

/// The value of a head's own node; if it has none, the least of those beneath.
fn first<T: Ord>(head: &Head, forest: &Forest, of: impl Fn(usize) -> Option<T>) -> Option<T> {
    let own = head.node.and_then(&of);
    own.or_else(|| {
        let mut open = head.roots.clone();
        let mut least: Option<T> = None;
        while let Some(node) = open.pop() {
            open.extend(&forest.nodes[node].children);
            least = match (least, of(node)) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
        }
        least
    })
}
