//! An import that is being looked at: what the file would bring, under the options chosen so far.
//! Nothing changes before it is confirmed.

use crate::calendar::Date;
use crate::import::jira_csv::{
    self, Choices, DateOrder, Finished, JiraExport, Level, Loose, Measure, Options, Priority,
    Spread, Subtasks,
};
use crate::import::{self, ImportError, Merged, Preview};
use crate::model::{Document, Estimate, Plan};

use super::effect::Effect;
use super::entry::{self, EntryProblem, Unit};
use super::field::{Field, ImportField};
use super::notice::Notice;
use super::state::{Draft, Session};
use super::undo::Step;

/// The open import.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    /// The file's name.
    pub name: String,
    /// What is chosen.
    pub options: Options,
    /// Where it goes.
    pub destination: Destination,
    /// What the file brings.
    pub preview: Preview,
    /// The plan with that in it.
    pub merged: Merged,
    export: JiraExport,
    today: Date,
}

/// Where an import goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// A plan of its own, in the place of the open one.
    NewPlan,
    /// The open plan: what it knows is updated, what is new is added.
    ThisPlan,
}

impl Import {
    /// Reads an export. It is suggested for the open `plan` when that knows one of its issues, else
    /// for a plan of its own.
    ///
    /// # Errors
    /// Why it cannot be imported.
    pub(super) fn begin(
        name: String,
        text: &str,
        today: Date,
        plan: &Plan,
    ) -> Result<Self, ImportError> {
        let export = jira_csv::read(text)?;
        let keys = export.keys();
        let known = plan.items.iter().any(|item| keys.contains(&item.id.0));
        let destination = if known { Destination::ThisPlan } else { Destination::NewPlan };
        let options = Options::suggested(&export);
        let preview = export.preview(&options, today);
        let merged = merged(plan, destination, today, &preview, &name);
        Ok(Self { name, options, destination, preview, merged, export, today })
    }

    /// What there is to choose from.
    pub fn choices(&self) -> &Choices {
        self.export.choices()
    }

    /// Reads `text` into an option and looks again at what the file would bring.
    ///
    /// # Errors
    /// Why the text cannot be read; nothing has changed then.
    pub(super) fn set(
        &mut self,
        plan: &Plan,
        field: ImportField,
        text: &str,
    ) -> Result<(), EntryProblem> {
        let text = text.trim();
        match field {
            ImportField::Destination => self.destination = destination(text)?,
            ImportField::Level => {
                let level = level(text)?;
                let Options { measure, missing, .. } = self.options;
                if missing == measure.missing(self.options.level) {
                    self.options.missing = measure.missing(level);
                }
                self.options.level = level;
            }
            ImportField::Subtasks => self.options.subtasks = subtasks(text)?,
            ImportField::Loose => self.options.loose = loose(text)?,
            ImportField::TeamColumn => {
                self.options.team_column = (!text.is_empty()).then(|| text.to_owned());
            }
            ImportField::Measure => {
                self.options.measure = measure(text)?;
                self.options.missing = self.options.measure.missing(self.options.level);
            }
            ImportField::DaysPerPoint => match &mut self.options.measure {
                Measure::Points { days_per_point } => *days_per_point = positive(text)?,
                Measure::OriginalEstimate | Measure::StoriesCounted | Measure::Nothing => {
                    return Err(EntryProblem::NotApplicable);
                }
            },
            ImportField::Missing => self.options.missing = spread(text)?,
            ImportField::Finished => self.options.finished = finished(text)?,
            ImportField::Priority => self.options.priority = priority(text)?,
            ImportField::DateOrder => self.options.date_order = date_order(text)?,
            ImportField::PeoplePerTeam => self.options.people_per_team = positive(text)?,
        }
        self.preview = self.export.preview(&self.options, self.today);
        self.look_again(plan);
        Ok(())
    }

    /// The open plan changed under the sheet.
    pub(super) fn look_again(&mut self, plan: &Plan) {
        self.merged = merged(plan, self.destination, self.today, &self.preview, &self.name);
    }
}

fn merged(
    plan: &Plan,
    destination: Destination,
    today: Date,
    preview: &Preview,
    name: &str,
) -> Merged {
    match destination {
        Destination::ThisPlan => import::merge(plan, preview),
        Destination::NewPlan => {
            // Nothing of the plan that happens to be open belongs to it, not even its holidays.
            let title = if preview.title.is_empty() { stem(name) } else { &preview.title };
            import::merge(&Plan::new(title.to_owned(), today), preview)
        }
    }
}

/// The name of a file without what tells its kind; nothing for what is no file.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(stem, _)| stem)
}

fn unknown<T>(text: &str) -> Result<T, EntryProblem> {
    Err(EntryProblem::Unknown { name: text.to_owned() })
}

fn destination(text: &str) -> Result<Destination, EntryProblem> {
    match text {
        "new" => Ok(Destination::NewPlan),
        "this" => Ok(Destination::ThisPlan),
        other => unknown(other),
    }
}

fn level(text: &str) -> Result<Level, EntryProblem> {
    match text {
        "initiatives" => Ok(Level::Initiatives),
        "epics" => Ok(Level::Epics),
        "issues" => Ok(Level::EveryIssue),
        other => unknown(other),
    }
}

fn subtasks(text: &str) -> Result<Subtasks, EntryProblem> {
    match text {
        "fold" => Ok(Subtasks::Fold),
        "keep" => Ok(Subtasks::Keep),
        other => unknown(other),
    }
}

fn loose(text: &str) -> Result<Loose, EntryProblem> {
    match text {
        "together" => Ok(Loose::Together),
        "each" => Ok(Loose::Each),
        "leave out" => Ok(Loose::LeaveOut),
        other => unknown(other),
    }
}

/// A point is a day until somebody says better; the report calls it a guess.
fn measure(text: &str) -> Result<Measure, EntryProblem> {
    match text {
        "points" => Ok(Measure::Points { days_per_point: 1.0 }),
        "original estimate" => Ok(Measure::OriginalEstimate),
        "stories" => Ok(Measure::StoriesCounted),
        "nothing" => Ok(Measure::Nothing),
        other => unknown(other),
    }
}

fn finished(text: &str) -> Result<Finished, EntryProblem> {
    match text {
        "include" => Ok(Finished::Include),
        "leave out" => Ok(Finished::LeaveOut),
        other => unknown(other),
    }
}

fn priority(text: &str) -> Result<Priority, EntryProblem> {
    match text {
        "rank" => Ok(Priority::Rank),
        "file" => Ok(Priority::File),
        other => unknown(other),
    }
}

fn date_order(text: &str) -> Result<Option<DateOrder>, EntryProblem> {
    match text {
        "" => Ok(None),
        "day first" => Ok(Some(DateOrder::DayFirst)),
        "month first" => Ok(Some(DateOrder::MonthFirst)),
        other => unknown(other),
    }
}

fn positive(text: &str) -> Result<f64, EntryProblem> {
    let value = entry::number(text, Unit::Plain)?;
    if value > 0.0 {
        Ok(value)
    } else {
        Err(EntryProblem::OutOfRange { from: f64::MIN_POSITIVE, to: f64::MAX })
    }
}

/// `3-30`.
fn spread(text: &str) -> Result<Spread, EntryProblem> {
    match entry::estimate(text, Unit::Plain, &[])? {
        Estimate::Range { low, high } => Ok(Spread { low, high }),
        Estimate::Fixed(_)
        | Estimate::ThreePoint { .. }
        | Estimate::Uniform { .. }
        | Estimate::Exponential { .. }
        | Estimate::Size(_)
        | Estimate::Samples(_) => Err(EntryProblem::NotAnEstimate),
    }
}

impl Session {
    pub(super) fn begin_import(&mut self, name: String, text: &str, today: Date) -> Vec<Effect> {
        self.end_import();
        match Import::begin(name.clone(), text, today, &self.document.plan) {
            Ok(import) => {
                self.import = Some(import);
                Vec::new()
            }
            Err(error) => self.tell(Notice::NotImported { name, reason: error.to_string() }),
        }
    }

    pub(super) fn edit_import(&mut self, option: ImportField, text: String) -> Vec<Effect> {
        let Some(import) = &mut self.import else {
            return Vec::new();
        };
        let field = Field::Import(option);
        match import.set(&self.document.plan, option, &text) {
            Ok(()) => drop(self.drafts.remove(&field)),
            Err(problem) => drop(self.drafts.insert(field, Draft { text, problem })),
        }
        Vec::new()
    }

    /// What the sheet shows becomes the plan, as one step that can be taken back.
    pub(super) fn confirm_import(&mut self) -> Vec<Effect> {
        let Some(import) = self.import.take() else {
            return Vec::new();
        };
        self.end_import();
        let step = Step::Imported { file: import.name };
        match import.destination {
            Destination::ThisPlan => {
                let before = self.moment();
                self.scenario = None;
                self.drafts.clear();
                let base = Document::clone(&self.document);
                self.commit_after(before, step, Document { plan: import.merged.plan, ..base })
            }
            Destination::NewPlan => {
                self.begin_plan_by(step, None, Document::new(import.merged.plan))
            }
        }
    }

    pub(super) fn end_import(&mut self) -> Vec<Effect> {
        self.import = None;
        self.drafts.retain(|field, _| !matches!(field, Field::Import(_)));
        Vec::new()
    }
}
