//! The import sheet: what a file would bring, and the options that change it.

use std::collections::BTreeSet;

use crate::import::jira_csv::{
    Choices, DateOrder, Finished, Level, LevelChoice, Loose, Measure, Options, Priority, Subtasks,
};
use crate::import::{Line, Report};
use crate::model::{Item, ItemId, Plan, Work};
use crate::session::{Destination, Field, Import, ImportField, Session};

use super::estimate::estimate;
use super::finding::{item_name, team_called};
use super::format;
use super::input::{Choice, Control, Group};
use super::shown::state_key;
use super::text::{Label, Sentence, import as words};

/// The sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportSheet {
    /// The file's name.
    pub file: String,
    /// What it gives, in a sentence.
    pub summary: String,
    /// The options.
    pub options: Group,
    /// What was read as it stands.
    pub read: Vec<String>,
    /// What the file does not say.
    pub guessed: Vec<String>,
    /// What the file says and the plan will not.
    pub left_out: Vec<String>,
    /// The first items.
    pub items: Vec<ImportRow>,
    /// How many more there are; empty when all are shown.
    pub more: String,
}

/// An item that would be imported.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRow {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Who does it.
    pub teams: String,
    /// How much it is.
    pub amount: String,
    /// Where it stands.
    pub state: &'static str,
    /// Its due date; empty without one.
    pub due: String,
}

/// As many items as tell whether the options are right.
const SHOWN_ITEMS: usize = 12;

const OPTIONS: [ImportField; 12] = [
    ImportField::Destination,
    ImportField::Level,
    ImportField::Loose,
    ImportField::Subtasks,
    ImportField::TeamColumn,
    ImportField::PeoplePerTeam,
    ImportField::Measure,
    ImportField::DaysPerPoint,
    ImportField::Missing,
    ImportField::Finished,
    ImportField::Priority,
    ImportField::DateOrder,
];

/// The sheet of the import that is open.
pub fn import_sheet(session: &Session) -> Option<ImportSheet> {
    let import = session.import()?;
    // Finished items may be left out of the plan: those that do not come are not shown.
    let planned: BTreeSet<&ItemId> = import.merged.plan.items.iter().map(|item| &item.id).collect();
    let items: Vec<&Item> =
        import.preview.items.iter().filter(|item| planned.contains(&item.id)).collect();
    let (read, merge) = (&import.preview.report, &import.merged.report);
    let both = |list: fn(&Report) -> &Vec<Line>| {
        list(read).iter().chain(list(merge)).map(words::line).collect::<Vec<String>>()
    };
    let hidden = items.len().saturating_sub(SHOWN_ITEMS);
    Some(ImportSheet {
        file: import.name.clone(),
        summary: Sentence::ImportGives {
            issues: import.choices().issues,
            items: items.len(),
            teams: import.preview.teams.len(),
        }
        .text(),
        options: Group::of(session, Label::Options, OPTIONS.map(Field::Import)),
        read: both(|report| &report.read),
        guessed: both(|report| &report.guessed),
        left_out: both(|report| &report.left_out),
        items: items.iter().take(SHOWN_ITEMS).map(|item| row(&import.merged.plan, item)).collect(),
        more: match hidden {
            0 => String::new(),
            count => Sentence::AndMore { count }.text(),
        },
    })
}

fn row(plan: &Plan, item: &Item) -> ImportRow {
    let mut teams: Vec<&str> = Vec::new();
    let mut amounts: Vec<String> = Vec::new();
    for part in &item.parts {
        match &part.work {
            Work::Effort { team, effort, .. } => {
                teams.push(team_called(plan, team));
                amounts.push(estimate(effort));
            }
            Work::Duration { days, .. } => amounts.push(estimate(days)),
        }
    }
    ImportRow {
        key: item.id.0.clone(),
        name: item_name(item).to_owned(),
        teams: teams.join(", "),
        amount: amounts.join(" + "),
        state: state_label(state_key(&item.status)),
        due: item.due.map(format::date_without_weekday).unwrap_or_default(),
    }
}

fn state_label(key: &str) -> &'static str {
    match key {
        "in progress" => Label::StateInProgress.text(),
        "done" => Label::StateDone.text(),
        "dropped" => Label::StateDropped.text(),
        _ => Label::StateNotStarted.text(),
    }
}

/// What stands in an option; `None` when it does not apply.
pub(super) fn option_text(import: &Import, field: ImportField) -> Option<String> {
    let options = &import.options;
    let key = match field {
        ImportField::Destination => match import.destination {
            Destination::NewPlan => "new",
            Destination::ThisPlan => "this",
        },
        ImportField::Level => level_key(options.level),
        ImportField::Subtasks if import.choices().subtasks == 0 => return None,
        ImportField::Subtasks => match options.subtasks {
            Subtasks::Fold => "fold",
            Subtasks::Keep => "keep",
        },
        ImportField::Loose if loose_count(import.choices(), options) == 0 => return None,
        ImportField::Loose => match options.loose {
            Loose::Together => "together",
            Loose::Each => "each",
            Loose::LeaveOut => "leave out",
        },
        ImportField::TeamColumn => options.team_column.as_deref().unwrap_or(""),
        ImportField::Measure => measure_key(options.measure),
        ImportField::DaysPerPoint => match options.measure {
            Measure::Points { days_per_point } => return Some(format::exact(days_per_point)),
            Measure::OriginalEstimate | Measure::StoriesCounted | Measure::Nothing => return None,
        },
        ImportField::Missing => {
            let spread = options.missing;
            return Some(format!("{}-{}", format::exact(spread.low), format::exact(spread.high)));
        }
        ImportField::Finished => match options.finished {
            Finished::Include => "include",
            Finished::LeaveOut => "leave out",
        },
        ImportField::Priority if !import.choices().rank => return None,
        ImportField::Priority => match options.priority {
            Priority::Rank => "rank",
            Priority::File => "file",
        },
        ImportField::DateOrder => match options.date_order {
            None => "",
            Some(DateOrder::DayFirst) => "day first",
            Some(DateOrder::MonthFirst) => "month first",
        },
        ImportField::PeoplePerTeam if options.measure == Measure::StoriesCounted => return None,
        ImportField::PeoplePerTeam => return Some(format::exact(options.people_per_team)),
    };
    Some(key.to_owned())
}

/// Issues that belong to no item of the chosen level.
fn loose_count(choices: &Choices, options: &Options) -> usize {
    let level = choices.levels.iter().find(|choice| choice.level == options.level);
    level.map_or(0, |choice| choice.loose)
}

fn level_key(level: Level) -> &'static str {
    match level {
        Level::Initiatives => "initiatives",
        Level::Epics => "epics",
        Level::EveryIssue => "issues",
    }
}

fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Points { .. } => "points",
        Measure::OriginalEstimate => "original estimate",
        Measure::StoriesCounted => "stories",
        Measure::Nothing => "nothing",
    }
}

/// How an option is edited.
pub(super) fn option_control(import: &Import, field: ImportField) -> Control {
    let choices = match field {
        ImportField::Destination => vec![
            Choice::fixed("new", Label::IntoNewPlan),
            Choice::fixed("this", Label::IntoThisPlan),
        ],
        ImportField::Level => import.choices().levels.iter().map(level_choice).collect(),
        ImportField::Subtasks => vec![
            Choice::fixed("fold", Label::SubtasksFold),
            Choice::fixed("keep", Label::SubtasksKeep),
        ],
        ImportField::Loose => vec![
            Choice::fixed("together", Label::LooseTogether),
            Choice::fixed("each", Label::LooseEach),
            Choice::fixed("leave out", Label::LeaveOut),
        ],
        ImportField::TeamColumn => team_columns(import.choices()),
        ImportField::Measure => measures(import.choices()),
        ImportField::Finished => vec![
            Choice::fixed("include", Label::FinishedInclude),
            Choice::fixed("leave out", Label::LeaveOut),
        ],
        ImportField::Priority => vec![
            Choice::fixed("rank", Label::PriorityRank),
            Choice::fixed("file", Label::PriorityFile),
        ],
        ImportField::DateOrder => vec![
            Choice::fixed("", Label::DateOrderAuto),
            Choice::fixed("day first", Label::DayFirst),
            Choice::fixed("month first", Label::MonthFirst),
        ],
        ImportField::DaysPerPoint | ImportField::Missing | ImportField::PeoplePerTeam => {
            return Control::Line;
        }
    };
    Control::Choice(choices)
}

fn level_choice(choice: &LevelChoice) -> Choice {
    let name = match choice.level {
        Level::Initiatives => Label::LevelInitiatives,
        Level::Epics => Label::LevelEpics,
        Level::EveryIssue => Label::LevelIssues,
    };
    let label = Sentence::Counted { name: name.text(), count: choice.items }.text();
    Choice { key: level_key(choice.level).to_owned(), label }
}

fn team_columns(choices: &Choices) -> Vec<Choice> {
    let columns = choices.team_columns.iter().map(|column| Choice {
        key: column.header.clone(),
        label: Sentence::Counted { name: &column.header, count: column.values }.text(),
    });
    std::iter::once(Choice::fixed("", Label::OneTeam)).chain(columns).collect()
}

fn measures(choices: &Choices) -> Vec<Choice> {
    let measure = |found: &crate::import::jira_csv::MeasureChoice| {
        let name = match found.measure {
            Measure::Points { .. } => Label::MeasurePoints,
            Measure::OriginalEstimate => Label::MeasureEstimate,
            Measure::StoriesCounted => Label::MeasureStories,
            Measure::Nothing => Label::MeasureNothing,
        };
        let label = match found.measure {
            Measure::Nothing => name.text().to_owned(),
            Measure::Points { .. } | Measure::OriginalEstimate | Measure::StoriesCounted => {
                Sentence::Counted { name: name.text(), count: found.issues }.text()
            }
        };
        Choice { key: measure_key(found.measure).to_owned(), label }
    };
    choices.measures.iter().map(measure).collect()
}
