//! What stands in the lines of the plan's grid: inputs on the left, what is known on the right.
//!
//! Invariant: only the lines that are asked for are looked at, so that the cost of an answer does
//! not grow with the plan.

use crate::forecast::{Advice, ItemForecast};
use crate::model::{After, Estimate, Item, ItemId, Plan, Status, Work};
use crate::session::{Answer, CellField, Field, ItemField, PartField, Session};

use super::chart::DateScale;
use super::chart::spark::{Spark, spark};
use super::finding::{
    date_at, date_text, item_called, item_forecast_at, item_name, percentile, team_called,
};
use super::grid::column::Column;
use super::grid::line::{Heading, Line};
use super::input::reported_problem;
use super::problem::problems_of;
use super::shown::{item_text, part_text, state_key};
use super::text::{Label, Sentence, entry_problem};
use super::time::{TimeCell, time_cell};
use super::{estimate, format};

/// A line with an item in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which item.
    pub item: ItemId,
    /// Its line in the grid, from 0.
    pub line: usize,
    /// Its name, else its id, for the names of buttons.
    pub called: String,
    /// What stands in each of the columns that were asked for.
    pub cells: Vec<Cell>,
    /// How many problems lie at or below it.
    pub problems: usize,
    /// Whether it is open beside the grid.
    pub open: bool,
    /// Whether the proposed commitment ends under it.
    pub cut: bool,
    /// Whether nothing more will be done about it.
    pub over: bool,
    /// Whether it is what is looked for.
    pub found: bool,
}

/// A line as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Drawn {
    /// With an item in it.
    Item(Row),
    /// A heading over others.
    Heading {
        /// Its line in the grid, from 0.
        line: usize,
        /// What it says.
        heading: Heading,
    },
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Cell {
    /// What stands in it, as people read it.
    pub text: String,
    /// More about it; may be empty.
    pub hint: String,
    /// What is wrong with it and how to mend it.
    pub problem: Option<String>,
    /// Whether it can be edited in place.
    pub editable: bool,
    /// What is drawn in place of the text.
    pub picture: Option<Picture>,
}

/// What is drawn in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Picture {
    /// A word beside a shape.
    Badge(Badge),
    /// A small chart; the cell's text is what it says.
    Spark(Spark),
    /// The item over time; the cell's text is what it says.
    Time(Box<TimeCell>),
}

/// What is known about an item.
#[derive(Clone, Debug, PartialEq, Default)]
struct Figures {
    /// As likely before as after.
    p50: String,
    /// 85 % sure.
    p85: String,
    /// Chance to be done by its due date; empty without one.
    chance: String,
    /// The same in words.
    odds: String,
    /// Commit, stretch or out.
    advice: Option<Badge>,
    /// How its finish is spread.
    spark: Option<Spark>,
    /// All of it in a sentence.
    label: String,
}

/// Advice: a word and a kind, so that color does not carry it alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Badge {
    /// The word.
    pub text: &'static str,
    /// For the color.
    pub kind: BadgeKind,
}

/// What a badge says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeKind {
    /// Sure enough to promise.
    Commit,
    /// More likely than not.
    Stretch,
    /// Less.
    Out,
    /// Finished.
    Done,
    /// Given up.
    Dropped,
}

/// Size of the small chart, in pixels.
const SPARK: (f64, f64) = (96.0, 20.0);

/// The lines of `lines`, each with what stands in `columns`, and with its item on `dates`. The
/// places are those in the grid.
pub fn drawn_lines<'a>(
    session: &Session,
    columns: &[Column],
    dates: Option<DateScale>,
    lines: impl Iterator<Item = (usize, &'a Line)>,
) -> Vec<Drawn> {
    let cut = cut_item(session);
    let last_day = last_day(session.answer());
    let drawn = |(at, line): (usize, &Line)| {
        let (position, id, found) = match line {
            Line::Item { item, position, found } => (*position, item, *found),
            Line::Heading(heading) => {
                return Some(Drawn::Heading { line: at, heading: heading.clone() });
            }
        };
        // A line may be of another plan than the one that is shown by now.
        let item = session.plan().items.get(position).filter(|item| item.id == *id)?;
        let figures = figures(session, position, item, last_day);
        let cell = |column: &Column| match column {
            Column::Time => time(session, position, dates),
            column => cell(session, item, position, *column, &figures),
        };
        Some(Drawn::Item(Row {
            item: item.id.clone(),
            line: at,
            called: item_name(item).to_owned(),
            cells: columns.iter().map(cell).collect(),
            problems: problems_of(session, &format!("plan/items/{}", item.id)).len(),
            open: session.item() == Some(&item.id),
            cut: cut == Some(position),
            over: matches!(item.status, Status::Done { .. } | Status::Dropped),
            found,
        }))
    };
    lines.filter_map(drawn).collect()
}

/// The same for the lines with an item in them.
pub fn plan_rows<'a>(
    session: &Session,
    columns: &[Column],
    lines: impl Iterator<Item = (usize, &'a Line)>,
) -> Vec<Row> {
    let drawn = drawn_lines(session, columns, None, lines).into_iter();
    drawn
        .filter_map(|drawn| match drawn {
            Drawn::Item(row) => Some(row),
            Drawn::Heading { .. } => None,
        })
        .collect()
}

/// What a cell edits; `None` for what is only shown there.
pub fn cell_field(session: &Session, id: &ItemId, column: Column) -> Option<Field> {
    let item = session.plan().items.iter().find(|item| item.id == *id)?;
    column.field()?.of(item)
}

/// The item over time, with the same in words.
fn time(session: &Session, position: usize, dates: Option<DateScale>) -> Cell {
    let Some(found) = dates.and_then(|dates| time_cell(session, position, dates)) else {
        return Cell::default();
    };
    let text = found.label.clone();
    Cell {
        hint: text.clone(),
        text,
        picture: Some(Picture::Time(Box::new(found))),
        ..Cell::default()
    }
}

fn cell(
    session: &Session,
    item: &Item,
    position: usize,
    column: Column,
    figures: &Figures,
) -> Cell {
    let shown = |text: &str| Cell { text: text.to_owned(), ..Cell::default() };
    match column {
        Column::Time => Cell::default(),
        Column::Position => shown(&(position + 1).to_string()),
        Column::P50 => Cell { hint: figures.label.clone(), ..shown(&figures.p50) },
        Column::P85 => shown(&figures.p85),
        Column::Chance => Cell { hint: figures.odds.clone(), ..shown(&figures.chance) },
        Column::Advice => Cell {
            picture: figures.advice.map(Picture::Badge),
            ..shown(figures.advice.map_or("", |badge| badge.text))
        },
        Column::Finish => {
            Cell { picture: figures.spark.clone().map(Picture::Spark), ..shown(&figures.label) }
        }
        Column::Name
        | Column::Team
        | Column::Effort
        | Column::After
        | Column::Due
        | Column::State
        | Column::Id
        | Column::Objective
        | Column::Category
        | Column::Tags
        | Column::NotBefore
        | Column::PromisedBy => match column.field() {
            Some(field) => input_cell(session, item, &field),
            None => Cell::default(),
        },
    }
}

/// What stands in an input: an unread text as it was typed, else the value in words.
fn input_cell(session: &Session, item: &Item, cell: &CellField) -> Cell {
    let plan = session.plan();
    let Some(field) = cell.of(item) else {
        let text = summary(plan, item, cell);
        return Cell { hint: text.clone(), text, ..Cell::default() };
    };
    let editable = session.is_editable();
    if let Some(draft) = session.draft(&field) {
        let problem = Some(entry_problem(&draft.problem, &field));
        return Cell { text: draft.text.clone(), problem, editable, ..Cell::default() };
    }
    Cell {
        text: words(plan, item, &field),
        hint: hint(plan, item, &field),
        problem: reported_problem(session, &field),
        editable,
        picture: None,
    }
}

/// The value of an input as people read it: names in place of ids, dates with their month's name.
fn words(plan: &Plan, item: &Item, field: &Field) -> String {
    match field {
        Field::Item(_, field @ (ItemField::Due | ItemField::NotBefore | ItemField::PromisedBy)) => {
            let date = item_text(plan, item, field).and_then(|text| text.parse().ok());
            date.map(format::date_without_weekday).unwrap_or_default()
        }
        Field::Item(_, ItemField::Objective) => {
            let id = item.objective.as_ref();
            let found = id.and_then(|id| plan.objectives.iter().find(|found| found.id == *id));
            let name = found.map(|found| &found.name).filter(|name| !name.is_empty());
            name.cloned().or_else(|| id.map(ToString::to_string)).unwrap_or_default()
        }
        Field::Item(_, ItemField::State) => state_words(&item.status).to_owned(),
        Field::Item(_, field) => item_text(plan, item, field).unwrap_or_default(),
        Field::Part(_, at, field) => match item.parts.get(*at).map(|part| &part.work) {
            Some(Work::Effort { team, .. }) if *field == PartField::Team => {
                team_called(plan, team).to_owned()
            }
            Some(_) | None => part_text(item, *at, *field).unwrap_or_default(),
        },
        _ => String::new(),
    }
}

/// More about an input than fits into its cell.
fn hint(plan: &Plan, item: &Item, field: &Field) -> String {
    match field {
        Field::Item(_, ItemField::After) => {
            let names = item.after.iter().map(|dependency| match &dependency.after {
                After::Item { item, .. } => item_called(plan, item),
                After::External(id) => plan
                    .external
                    .iter()
                    .find(|found| found.id == *id && !found.name.is_empty())
                    .map_or(id.0.as_str(), |found| &found.name),
            });
            names.collect::<Vec<_>>().join(", ")
        }
        _ => String::new(),
    }
}

/// The states of an item: the key that is sent, and what it is called.
pub(super) const STATES: [(&str, Label); 4] = [
    ("not started", Label::StateNotStarted),
    ("in progress", Label::StateInProgress),
    ("done", Label::StateDone),
    ("dropped", Label::StateDropped),
];

fn state_words(status: &Status) -> &'static str {
    let key = state_key(status);
    STATES.iter().find(|(known, _)| *known == key).map_or(key, |(_, label)| label.text())
}

/// The teams or the amounts of an item with several parts.
fn summary(plan: &Plan, item: &Item, cell: &CellField) -> String {
    match cell {
        CellField::Team => {
            let mut teams: Vec<&str> = Vec::new();
            for team in item.parts.iter().flat_map(|part| teams_of(plan, &part.work)) {
                if !teams.contains(&team) {
                    teams.push(team);
                }
            }
            teams.join(", ")
        }
        CellField::Amount => {
            let amounts: Vec<String> =
                item.parts.iter().map(|part| estimate::estimate(amount_of(&part.work))).collect();
            amounts.join(" + ")
        }
        CellField::Item(_) => String::new(),
    }
}

/// The last position inside the proposed commitment, counted over all items.
fn cut_item(session: &Session) -> Option<usize> {
    let answer = session.answer().filter(|answer| !answer.stale)?;
    let kept = answer.forecast.promises.proposed_prefix.checked_sub(1)?;
    let items = answer.plan.items.iter().enumerate();
    items.filter(|(_, item)| item.status != Status::Dropped).nth(kept).map(|(at, _)| at)
}

/// The last day of the small charts, the same for all rows: nearly all of the plan's futures.
fn last_day(answer: Option<&Answer>) -> u32 {
    let finish = answer.map(|answer| &answer.forecast.plan.finish);
    let shown = finish.and_then(|finish| {
        let late = percentile(finish, 0.95).and_then(|found| found.day);
        late.or_else(|| finish.days.last().map(|(day, _)| *day))
    });
    shown.unwrap_or(1)
}

fn teams_of<'a>(plan: &'a Plan, work: &'a Work) -> Vec<&'a str> {
    match work {
        Work::Effort { team, .. } => vec![team_called(plan, team)],
        Work::Duration { needs, .. } => {
            needs.iter().map(|need| team_called(plan, &need.team)).collect()
        }
    }
}

fn amount_of(work: &Work) -> &Estimate {
    match work {
        Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. } => amount,
    }
}

/// What is known about `item`; everything empty while nothing is.
fn figures(session: &Session, at: usize, item: &Item, last_day: u32) -> Figures {
    match &item.status {
        Status::Dropped => {
            return Figures {
                advice: Some(Badge { text: Label::Dropped.text(), kind: BadgeKind::Dropped }),
                ..Figures::default()
            };
        }
        Status::Done { finished, .. } => {
            return Figures {
                p50: format::date(*finished),
                p85: format::date(*finished),
                advice: Some(Badge { text: Label::Done.text(), kind: BadgeKind::Done }),
                label: Sentence::DoneOn { date: *finished }.text(),
                ..Figures::default()
            };
        }
        Status::NotStarted | Status::InProgress { .. } => {}
    }
    let found = session.answer().and_then(|answer| {
        let forecast = item_forecast_at(answer, at, &item.id)?;
        simulated(answer, item, forecast, last_day)
    });
    found.unwrap_or_default()
}

fn simulated(answer: &Answer, item: &Item, found: &ItemForecast, last_day: u32) -> Option<Figures> {
    let finish = found.finish.as_ref()?;
    let start = found.start.as_ref().and_then(|start| date_at(start, 0.5));
    let chance = found.chance_by_due.map(|chance| chance.share);
    let (p50, p85) = (date_at(finish, 0.5), date_at(finish, 0.85));
    Some(Figures {
        p50: date_text(finish, 0.5, &answer.forecast),
        p85: date_text(finish, 0.85, &answer.forecast),
        chance: chance.map(format::percent).unwrap_or_default(),
        odds: chance.map(format::odds).unwrap_or_default(),
        advice: found.advice.map(badge),
        spark: Some(spark(finish, last_day, SPARK)),
        label: Sentence::ItemSpan { name: item_name(item), start, p50, p85 }.text(),
    })
}

/// The badge of an advice.
pub(super) fn badge(advice: Advice) -> Badge {
    match advice {
        Advice::Commit => Badge { text: Label::Commit.text(), kind: BadgeKind::Commit },
        Advice::Stretch => Badge { text: Label::Stretch.text(), kind: BadgeKind::Stretch },
        Advice::Out => Badge { text: Label::Out.text(), kind: BadgeKind::Out },
    }
}
