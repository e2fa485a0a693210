//! What a file offers, and which of it to suggest.

use crate::calendar::Date;
use crate::import::csv_table::Table;
use crate::import::throughput;

use super::columns::{Columns, Field};
use super::issue::{Issue, read_issues};
use super::levels::{Forest, SUBTASK, select};
use super::options::{
    Choices, Finished, Level, LevelChoice, Loose, Measure, MeasureChoice, Options, Priority,
    Subtasks, TeamColumn,
};
use super::status::Progress;
use super::team_names;
use super::teams::{finishes, newest_date};

/// One day per point is what teams say when they are asked; the sheet asks.
const DAYS_PER_POINT: f64 = 1.0;
/// The size of a usual team.
const PEOPLE_PER_TEAM: f64 = 5.0;

/// What there is to choose from.
pub(super) fn choices(table: &Table, columns: &Columns) -> Choices {
    let issues = read_issues(table, columns, None).all;
    let forest = Forest::of(&issues);
    let levels = [Level::Initiatives, Level::Epics, Level::EveryIssue]
        .into_iter()
        .map(|level| level_choice(&forest, level))
        .filter(|choice| choice.items > 0 || choice.level == Level::EveryIssue)
        .collect();
    let per_week = history(&issues, &forest);
    Choices {
        issues: issues.len(),
        levels,
        subtasks: forest.nodes.iter().filter(|node| node.rank == SUBTASK).count(),
        team_columns: team_names::candidates(table, columns, &issues),
        measures: measures(&issues, &per_week),
        per_week,
        rank: columns.has(&Field::Rank) && issues.iter().any(|issue| !issue.rank.is_empty()),
    }
}

fn level_choice(forest: &Forest, level: Level) -> LevelChoice {
    let selection = select(forest, level, Subtasks::Fold, Loose::LeaveOut);
    let items = selection.heads.len();
    let at_home = (0..forest.nodes.len())
        .filter(|node| forest.nodes[*node].issue.is_some() && selection.home[*node].is_some())
        .count();
    let heads_in_file = selection
        .heads
        .iter()
        .filter(|head| head.node.is_some_and(|node| forest.nodes[node].issue.is_some()))
        .count();
    LevelChoice { level, items, rolled_up: at_home - heads_in_file, loose: selection.loose.len() }
}

/// Issues finished per week, if there are enough weeks of it.
fn history(issues: &[Issue], forest: &Forest) -> Vec<f64> {
    let days: Vec<Date> =
        finishes(issues, forest, Subtasks::Fold).into_iter().map(|(_, day)| day).collect();
    let Some(until) = newest_date(issues) else { return Vec::new() };
    let per_week = throughput::weekly(&days, until);
    if throughput::is_enough(&per_week) { per_week } else { Vec::new() }
}

fn measures(issues: &[Issue], per_week: &[f64]) -> Vec<MeasureChoice> {
    let with = |has: &dyn Fn(&Issue) -> bool| issues.iter().filter(|issue| has(issue)).count();
    let mut measures = vec![
        MeasureChoice {
            measure: Measure::Points { days_per_point: DAYS_PER_POINT },
            issues: with(&|issue| issue.points.is_some()),
        },
        MeasureChoice {
            measure: Measure::OriginalEstimate,
            issues: with(&|issue| issue.estimate_seconds.is_some()),
        },
    ];
    if !per_week.is_empty() {
        let counted = with(&|issue| issue.progress == Progress::Done);
        measures.push(MeasureChoice { measure: Measure::StoriesCounted, issues: counted });
    }
    measures.retain(|choice| choice.issues > 0);
    measures.push(MeasureChoice { measure: Measure::Nothing, issues: 0 });
    measures
}

/// The suggested choice.
pub(super) fn options(choices: &Choices) -> Options {
    let measure = measure(choices);
    let level = level(choices);
    Options {
        level,
        subtasks: Subtasks::Fold,
        loose: Loose::Together,
        team_column: team_column(&choices.team_columns, choices.issues),
        measure,
        missing: measure.missing(level),
        finished: Finished::LeaveOut,
        priority: if choices.rank { Priority::Rank } else { Priority::File },
        date_order: None,
        people_per_team: PEOPLE_PER_TEAM,
    }
}

/// The level with the fewest items of which there are still several, if most issues belong to one.
fn level(choices: &Choices) -> Level {
    choices
        .levels
        .iter()
        .find(|choice| choice.items >= 3 && choice.rolled_up > choice.loose)
        .map_or(Level::EveryIssue, |choice| choice.level)
}

/// Points or estimates when a fifth of the issues have them (sub-tasks rarely do), else counts.
fn measure(choices: &Choices) -> Measure {
    let counted = choices.issues.saturating_sub(choices.subtasks);
    let usable = |choice: &&MeasureChoice| match choice.measure {
        Measure::Points { .. } | Measure::OriginalEstimate => choice.issues * 5 >= counted,
        Measure::StoriesCounted => true,
        Measure::Nothing => false,
    };
    choices.measures.iter().find(usable).map_or(Measure::Nothing, |choice| choice.measure)
}

/// A column that at least half of the issues fill, with several teams in it.
fn team_column(candidates: &[TeamColumn], issues: usize) -> Option<String> {
    candidates
        .iter()
        .find(|column| column.filled * 2 >= issues && (2..=20).contains(&column.values))
        .map(|column| column.header.clone())
}
