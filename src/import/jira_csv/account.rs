//! The report about a preview: every rule that was used, with where.

use std::collections::BTreeSet;

use crate::calendar::Date;
use crate::import::finding::Finding;
use crate::import::report::{Line, Report};
use crate::model::ItemId;

use super::JiraExport;
use super::dates::DateOrder;
use super::issue::{Issue, Issues};
use super::items::Remarks;
use super::levels::{Forest, SUBTASK, Selection};
use super::links::{Link, Links};
use super::options::{Level, Loose, Measure, Options, Priority, Subtasks};
use super::status::StatusSource;
use super::suggest;
use super::team_names::TeamNames;
use super::teams::{self, NewTeams};
use super::ties::Tied;

/// All that the report is about.
pub(super) struct Account<'a> {
    pub(super) export: &'a JiraExport,
    pub(super) options: &'a Options,
    pub(super) issues: &'a Issues,
    pub(super) forest: &'a Forest,
    pub(super) selection: &'a Selection,
    pub(super) names: &'a TeamNames,
    pub(super) links: &'a Links,
    pub(super) tied: &'a Tied,
    pub(super) new: &'a NewTeams,
    pub(super) remarks: &'a Remarks,
    /// How many items there are.
    pub(super) items: usize,
    pub(super) only_updates: &'a [ItemId],
    pub(super) until: Date,
}

impl Account<'_> {
    /// The report.
    pub(super) fn report(&self) -> Report {
        let (guessed, chosen): (Vec<_>, Vec<_>) =
            self.rules().into_iter().partition(|(is_suggested, _)| *is_suggested);
        let lines = |rules: Vec<(bool, Line)>| rules.into_iter().map(|(_, line)| line);
        Report {
            read: self.read().into_iter().chain(lines(chosen)).collect(),
            guessed: lines(guessed).chain(self.guessed()).collect(),
            left_out: self.left_out(),
        }
    }

    /// The options that are rules, and whether each is only what was suggested.
    fn rules(&self) -> Vec<(bool, Line)> {
        let suggested = suggest::options(self.export.choices());
        let options = self.options;
        let priority = match options.priority {
            Priority::Rank => Finding::PriorityByRank,
            Priority::File => Finding::PriorityByFile,
        };
        let team = match &options.team_column {
            Some(column) => Finding::TeamColumn { column: column.clone() },
            None => Finding::OneTeam,
        };
        let measure = match options.measure {
            Measure::Points { days_per_point } => Some(Finding::PointsAsDays { days_per_point }),
            Measure::OriginalEstimate => Some(Finding::HoursAsDays),
            Measure::StoriesCounted => Some(Finding::IssuesAsStories),
            Measure::Nothing => None,
        };
        let level = Finding::Level { level: level_word(options.level) };
        [
            (options.level == suggested.level, Some(level)),
            (options.priority == suggested.priority, Some(priority)),
            (options.team_column == suggested.team_column, Some(team)),
            (options.measure == suggested.measure, measure),
        ]
        .into_iter()
        .filter_map(|(is_suggested, finding)| Some((is_suggested, Line::rule(finding?))))
        .collect()
    }

    fn read(&self) -> Vec<Line> {
        let level = level_word(self.options.level);
        let issues = &self.issues.all;
        let with = |has: &dyn Fn(&Issue) -> bool| issues.iter().filter(|issue| has(issue)).count();
        let subtasks = self.folded_subtasks();
        let categories = self.sources(StatusSource::Category).len();
        let estimates = with(&|issue| issue.estimate_seconds.is_some());
        [
            (Finding::Issues, issues.len()),
            (Finding::Items { level }, self.items),
            (Finding::RolledUp, self.rolled_up().saturating_sub(subtasks)),
            (Finding::SubtasksFolded, subtasks),
            self.links(false),
            self.links(true),
            (Finding::DueDates, self.remarks.due),
            (Finding::Points, with(&|issue| issue.points.is_some())),
            (Finding::OriginalEstimates, estimates),
            (Finding::StatusCategories, categories),
            (Finding::History { until: self.until }, self.new.weeks),
        ]
        .into_iter()
        .filter_map(|(finding, count)| Line::counted(finding, count))
        .chain(self.teams())
        .collect()
    }

    fn links(&self, scheduled: bool) -> (Finding, usize) {
        let links: Vec<&Link> =
            self.links.all.iter().filter(|link| link.scheduled == scheduled).collect();
        let types: BTreeSet<&str> = links.iter().map(|link| link.name.as_str()).collect();
        let types = types.into_iter().map(str::to_owned).collect();
        let finding =
            if scheduled { Finding::ScheduledLinks { types } } else { Finding::Links { types } };
        (finding, links.len())
    }

    fn teams(&self) -> Option<Line> {
        let column = self.options.team_column.clone()?;
        Line::of(Finding::Teams { column }, self.team_names())
    }

    fn team_names(&self) -> impl Iterator<Item = &str> {
        self.new.teams.iter().map(|team| team.name.as_str())
    }

    fn sources(&self, source: StatusSource) -> &[String] {
        self.issues.sources.get(&source).map_or(&[], Vec::as_slice)
    }

    fn folded_subtasks(&self) -> usize {
        match self.options.subtasks {
            Subtasks::Keep => 0,
            Subtasks::Fold => (0..self.forest.nodes.len())
                .filter(|node| self.forest.nodes[*node].rank == SUBTASK && !self.is_head(*node))
                .count(),
        }
    }

    fn is_head(&self, node: usize) -> bool {
        self.selection.home[node].is_some_and(|home| self.selection.heads[home].node == Some(node))
    }

    /// Issues in an item that are not the item themselves.
    fn rolled_up(&self) -> usize {
        (0..self.forest.nodes.len())
            .filter(|node| self.forest.nodes[*node].issue.is_some())
            .filter(|node| self.selection.home[*node].is_some() && !self.is_head(*node))
            .count()
    }

    fn guessed(&self) -> Vec<Line> {
        let remarks = self.remarks;
        let loose = match self.options.loose {
            Loose::Together => self.keys(&self.selection.loose),
            Loose::Each | Loose::LeaveOut => Vec::new(),
        };
        [
            Line::of(Finding::NoTeam, &self.names.none),
            self.capacity(),
            Line::of(Finding::SharedHistory, &self.new.shared),
            Line::of(Finding::NoHistory { per_week: teams::PER_WEEK }, &self.new.without),
            Line::of(self.missing(), &remarks.missing),
            Line::of(Finding::EstimatePartial, &remarks.partial),
            Line::of(Finding::StatusNames, self.sources(StatusSource::Name)),
            Line::of(Finding::StatusByResolution, self.sources(StatusSource::Resolution)),
            Line::of(Finding::UnknownStatus, self.sources(StatusSource::UnknownName)),
            Line::of(Finding::BegunByChildren, &remarks.begun_by_children),
            Line::of(Finding::StartGuessed, &remarks.start_guessed),
            Line::of(Finding::FinishGuessed, &remarks.finish_guessed),
            Line::of(Finding::DueFromTarget, &remarks.due_from_target),
            Line::of(Finding::ParentOutside, &remarks.outside),
            Line::of(Finding::LinksLifted, &self.tied.lifted),
            Line::of(Finding::DoneWithOpenChildren, &remarks.done_with_open),
            Line::of(Finding::LooseTogether, loose),
            Line::of(Finding::IdsShortened, &remarks.shortened),
        ]
        .into_iter()
        .flatten()
        .chain(self.date_orders())
        .collect()
    }

    fn date_orders(&self) -> impl Iterator<Item = Line> {
        self.issues.open_orders.iter().map(|(column, order)| {
            let first = match order {
                DateOrder::DayFirst => "day",
                DateOrder::MonthFirst => "month",
            };
            Line::rule(Finding::DateOrder { column: column.clone(), first: first.to_owned() })
        })
    }

    fn capacity(&self) -> Option<Line> {
        match self.options.measure {
            Measure::StoriesCounted => None,
            Measure::Points { .. } | Measure::OriginalEstimate | Measure::Nothing => Line::of(
                Finding::TeamSize {
                    people: self.options.people_per_team,
                    focus_percent: (teams::FOCUS * 100.0).round(),
                    lanes: teams::lanes(self.options),
                },
                self.team_names(),
            ),
        }
    }

    fn missing(&self) -> Finding {
        let unit = match self.options.measure {
            Measure::StoriesCounted => "stories",
            Measure::Points { .. } | Measure::OriginalEstimate | Measure::Nothing => "person-days",
        };
        let missing = self.options.missing;
        Finding::EstimateMissing { low: missing.low, high: missing.high, unit: unit.to_owned() }
    }

    fn left_out(&self) -> Vec<Line> {
        let issues = self.issues;
        let lines = |lines: &[u64]| lines.iter().map(u64::to_string).collect::<Vec<_>>();
        let loose = match self.options.loose {
            Loose::LeaveOut => self.keys(&self.selection.loose),
            Loose::Each | Loose::Together => Vec::new(),
        };
        let types = self.links.ignored.iter().map(|(name, count)| format!("{name} × {count}"));
        [
            Line::of(Finding::RowsWithoutKey, lines(&issues.without_key)),
            Line::of(Finding::RepeatedKeys, &issues.repeated),
            Line::of(Finding::RaggedRows, lines(&self.export.table.ragged_lines)),
            self.export.table.open_quote.then(|| Line::rule(Finding::OpenQuote)),
            Line::of(Finding::BadDates, &issues.bad_dates),
            Line::of(Finding::MixedDateOrders, &issues.mixed_orders),
            Line::of(Finding::BadNumbers, &issues.bad_numbers),
            Line::of(Finding::ParentsCut, &self.forest.cut),
            Line::of(Finding::Containers, self.containers()),
            Line::of(Finding::LooseLeftOut, loose),
            Line::of(Finding::FinishedLeftOut, self.only_updates.iter().map(ItemId::to_string)),
            Line::of(Finding::SecondTeams, &self.names.several),
            Line::of(Finding::LinkEndsOutside, &self.tied.outside),
            Line::of(Finding::ScheduledLinkEndsOutside, &self.tied.outside_scheduled),
            Line::of(Finding::LinkTypes, types),
            Line::of(Finding::LinksWithin, &self.tied.within),
            Line::of(Finding::LinksOfNoItem, &self.tied.of_no_item),
            Line::of(Finding::LinksInCircles, &self.tied.in_circles),
            Line::of(Finding::NamesCut, &self.remarks.names_cut),
            Line::of(Finding::Columns, self.unused_columns()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    fn containers(&self) -> Vec<String> {
        let in_file = |node: &&usize| self.forest.nodes[**node].issue.is_some();
        let nodes: Vec<usize> = self.selection.containers.iter().filter(in_file).copied().collect();
        self.keys(&nodes)
    }

    /// Headers of columns with something in them that were not used, each once.
    fn unused_columns(&self) -> Vec<String> {
        let team = self.options.team_column.as_deref();
        let mut unused: Vec<String> = Vec::new();
        for (column, header) in self.export.table.headers.iter().enumerate() {
            let is_used =
                self.export.columns.field(column).is_some() || team == Some(header.as_str());
            let is_empty = (0..self.export.table.rows.len())
                .all(|row| self.export.table.cell(row, column).is_empty());
            if !is_used && !is_empty && !unused.contains(header) {
                unused.push(header.clone());
            }
        }
        unused
    }

    fn keys(&self, nodes: &[usize]) -> Vec<String> {
        nodes.iter().map(|node| self.forest.nodes[*node].key.clone()).collect()
    }
}

fn level_word(level: Level) -> String {
    match level {
        Level::Initiatives => "initiatives",
        Level::Epics => "epics",
        Level::EveryIssue => "issues",
    }
    .to_owned()
}
