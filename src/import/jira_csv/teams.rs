//! The teams of a plan, with the capacity that the file shows or that is guessed.

use crate::calendar::Date;
use crate::import::naming;
use crate::import::throughput;
use crate::model::{Capacity, Estimate, PeopleStep, Team, TeamId};

use super::issue::Issue;
use super::levels::{EPIC, Forest, NodeIx, SUBTASK};
use super::options::{Level, Measure, Options, Subtasks};
use super::status::Progress;

/// The share of time that roadmap work gets when nobody knows better.
pub(super) const FOCUS: f64 = 0.7;
/// Stories a week of a team about which the file says nothing at all.
pub(super) const PER_WEEK: f64 = 1.0;

/// Teams with their histories, and which of them are made up.
#[derive(Clone, Debug, PartialEq, Default)]
pub(super) struct NewTeams {
    pub(super) teams: Vec<Team>,
    /// Names of teams with their share of everyone's history.
    pub(super) shared: Vec<String>,
    /// Names of teams with no history at all.
    pub(super) without: Vec<String>,
    /// Weeks of the longest history.
    pub(super) weeks: usize,
}

/// Ids for names, each once.
pub(super) fn ids(names: &[String]) -> Vec<TeamId> {
    let mut ids: Vec<TeamId> = Vec::new();
    for name in names {
        let wanted = naming::team_id_of(name);
        let mut id = TeamId(wanted.clone());
        let mut number = 2;
        while ids.contains(&id) {
            id = TeamId(naming::id_of(&format!("{wanted}-{number}")));
            number += 1;
        }
        ids.push(id);
    }
    ids
}

/// How many things a team does at once.
pub(super) fn lanes(options: &Options) -> u32 {
    match options.level {
        // People of a team work on an epic together; on a story alone.
        Level::Initiatives | Level::Epics => 2,
        Level::EveryIssue => 4,
    }
}

/// The teams `used` (position, name and id), from `today` on.
pub(super) fn teams(
    used: &[(usize, &str, &TeamId)],
    finishes: &Finishes,
    options: &Options,
    today: Date,
) -> NewTeams {
    let mut new = NewTeams::default();
    for (position, name, id) in used {
        let capacity = match options.measure {
            Measure::StoriesCounted => new.throughput(finishes, *position, name),
            Measure::Points { .. } | Measure::OriginalEstimate | Measure::Nothing => {
                people(options.people_per_team, today)
            }
        };
        new.teams.push(Team {
            id: (*id).clone(),
            name: naming::name_of(name),
            lanes: lanes(options),
            capacity,
            correlation: None,
            x: None,
        });
    }
    new
}

fn people(count: f64, from: Date) -> Capacity {
    Capacity::People {
        people: vec![PeopleStep { from, count, x: None }],
        focus: Estimate::Fixed(FOCUS),
        absences: Vec::new(),
    }
}

impl NewTeams {
    fn throughput(&mut self, finishes: &Finishes, team: usize, name: &str) -> Capacity {
        let (per_week, source) = finishes.history(team);
        match source {
            Source::Own => self.weeks = self.weeks.max(per_week.len()),
            Source::Shared => self.shared.push(name.to_owned()),
            Source::Nothing => self.without.push(name.to_owned()),
        }
        Capacity::Throughput { per_week, split: Estimate::Fixed(1.0), x: None }
    }
}

enum Source {
    Own,
    Shared,
    Nothing,
}

/// When stories were finished, and by which team.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Finishes {
    all: Vec<(usize, Date)>,
    /// The last day that counts: about when the file was exported.
    pub(super) until: Date,
}

impl Finishes {
    /// The finishes of a file read on the day `today`.
    pub(super) fn of(
        issues: &[Issue],
        forest: &Forest,
        team_of: &[usize],
        subtasks: Subtasks,
        today: Date,
    ) -> Self {
        let finished = finishes(issues, forest, subtasks);
        Self {
            all: finished.into_iter().map(|(node, day)| (team_of[node], day)).collect(),
            until: newest_date(issues).unwrap_or(today).min(today),
        }
    }

    /// A team's own history; if it is too short, its share of everyone's; else a made up one.
    fn history(&self, team: usize) -> (Vec<f64>, Source) {
        let own: Vec<Date> =
            self.all.iter().filter(|(of, _)| *of == team).map(|(_, day)| *day).collect();
        let weeks = throughput::weekly(&own, self.until);
        if throughput::is_enough(&weeks) {
            return (weeks, Source::Own);
        }
        let all: Vec<Date> = self.all.iter().map(|(_, day)| *day).collect();
        let mut weeks = throughput::weekly(&all, self.until);
        if own.is_empty() || !throughput::is_enough(&weeks) {
            return (vec![PER_WEEK; throughput::FEWEST_WEEKS], Source::Nothing);
        }
        let count = |days: &[Date]| f64::from(u32::try_from(days.len()).unwrap_or(u32::MAX));
        for week in &mut weeks {
            *week *= count(&own) / count(&all);
        }
        (weeks, Source::Shared)
    }
}

/// The issues that count as stories and are done, with the day that is known for it.
pub(super) fn finishes(
    issues: &[Issue],
    forest: &Forest,
    subtasks: Subtasks,
) -> Vec<(NodeIx, Date)> {
    forest
        .nodes
        .iter()
        .enumerate()
        .filter(|(node, this)| {
            this.rank < EPIC
                && forest.counted_children(*node, subtasks).is_empty()
                && !(subtasks == Subtasks::Fold && this.rank == SUBTASK && this.parent.is_some())
        })
        .filter_map(|(node, this)| {
            let issue = &issues[this.issue?];
            let day = issue.resolved.or(issue.category_changed)?;
            (issue.progress == Progress::Done).then_some((node, day))
        })
        .collect()
}

/// The newest date on which anything happened: about when the file was exported.
pub(super) fn newest_date(issues: &[Issue]) -> Option<Date> {
    issues
        .iter()
        .flat_map(|issue| [issue.created, issue.updated, issue.resolved, issue.category_changed])
        .flatten()
        .max()
}
