//! The items as a table: inputs on the left, what is known about them on the right.

use crate::forecast::{Advice, ItemForecast};
use crate::model::{Item, ItemId, Plan, Status, Work};
use crate::session::{Answer, Field, ItemField, PartField, Session};

use super::chart::spark::{Spark, spark};
use super::finding::{date_at, date_text, item_forecast_at, item_name, percentile, team_called};
use super::headline::{Standing, standing};
use super::input::{Input, filled};
use super::problem::problems_of;
use super::shown::{item_text, part_text};
use super::text::{Label, Sentence};
use super::{estimate, format};

/// The table.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanTable {
    /// The columns, left to right, each with its definition.
    pub columns: Vec<Column>,
    /// In priority order.
    pub rows: Vec<Row>,
    /// How far the figures are to be trusted.
    pub standing: Standing,
    /// Whether it only shows.
    pub read_only: bool,
}

/// The heading of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// What it is called.
    pub label: &'static str,
    /// What it means; may be empty.
    pub hint: &'static str,
}

/// One item.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which.
    pub item: ItemId,
    /// Its name, else its id, for the names of buttons.
    pub called: String,
    /// Its place in the list, from 1.
    pub position: String,
    /// Its name.
    pub name: Input,
    /// Who does it and how much it is.
    pub work: WorkCells,
    /// What it waits for.
    pub after: Input,
    /// Its due date.
    pub due: Input,
    /// Where it stands.
    pub state: Input,
    /// What is known about it.
    pub figures: Figures,
    /// What is wrong with it beside its inputs: all problems at or below it.
    pub problems: usize,
    /// Whether it is open beside the table.
    pub open: bool,
    /// Whether the proposed commitment ends under it.
    pub cut: bool,
}

/// The team and the effort of an item.
#[derive(Clone, Debug, PartialEq)]
pub enum WorkCells {
    /// One part: both are edited in place.
    One(Box<PartCells>),
    /// Several parts, or none: a summary; they are edited where the item is opened.
    Several {
        /// Who.
        teams: String,
        /// How much.
        amounts: String,
    },
}

/// The only part of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct PartCells {
    /// The team of an effort part, or the lanes that a duration part holds.
    pub team: Input,
    /// How much it is.
    pub amount: Input,
}

/// What is known about an item.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Figures {
    /// As likely before as after.
    pub p50: String,
    /// 85 % sure.
    pub p85: String,
    /// Chance to be done by its due date; empty without one.
    pub chance: String,
    /// The same in words.
    pub odds: String,
    /// Commit, stretch or out.
    pub advice: Option<Badge>,
    /// How its finish is spread.
    pub spark: Option<Spark>,
    /// All of it in a sentence.
    pub label: String,
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
const SPARK: (f64, f64) = (96.0, 22.0);

/// The columns.
const COLUMNS: [(Label, Option<Label>); 12] = [
    (Label::Priority, Some(Label::DragToMove)),
    (Label::Item, None),
    (Label::ColumnTeam, None),
    (Label::ColumnEffort, None),
    (Label::WaitsFor, None),
    (Label::ColumnDue, None),
    (Label::ColumnState, None),
    (Label::ColumnP50, Some(Label::HintP50)),
    (Label::ColumnP85, Some(Label::HintP85)),
    (Label::ColumnChance, Some(Label::HintChance)),
    (Label::ColumnAdvice, Some(Label::HintAdvice)),
    (Label::ColumnFinish, Some(Label::HintFinish)),
];

/// The table of the plan that is shown.
pub fn plan_table(session: &Session) -> PlanTable {
    let plan = session.plan();
    let cut = cut_item(session);
    let last_day = last_day(session.answer());
    PlanTable {
        columns: COLUMNS
            .iter()
            .map(|(label, hint)| Column { label: label.text(), hint: hint.map_or("", Label::text) })
            .collect(),
        rows: plan
            .items
            .iter()
            .enumerate()
            .map(|(at, item)| Row { cut: cut == Some(at), ..row(session, at, item, last_day) })
            .collect(),
        standing: standing(session),
        read_only: session.scenario().is_some(),
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

fn row(session: &Session, at: usize, item: &Item, last_day: u32) -> Row {
    let field = |field: ItemField| {
        let text = item_text(session.plan(), item, &field);
        filled(session, Field::Item(item.id.clone(), field), text)
    };
    Row {
        item: item.id.clone(),
        called: item_name(item).to_owned(),
        position: (at + 1).to_string(),
        name: field(ItemField::Name),
        work: work_cells(session, item),
        after: field(ItemField::After),
        due: field(ItemField::Due),
        state: field(ItemField::State),
        figures: figures(session, at, item, last_day),
        problems: problems_of(session, &format!("plan/items/{}", item.id)).len(),
        open: session.item() == Some(&item.id),
        cut: false,
    }
}

fn work_cells(session: &Session, item: &Item) -> WorkCells {
    let part = |field: PartField| {
        filled(session, Field::Part(item.id.clone(), 0, field), part_text(item, 0, field))
    };
    match item.parts.as_slice() {
        [only] => WorkCells::One(Box::new(PartCells {
            team: match only.work {
                Work::Effort { .. } => part(PartField::Team),
                Work::Duration { .. } => part(PartField::Needs),
            },
            amount: part(PartField::Amount),
        })),
        parts => {
            let plan = session.plan();
            let mut teams: Vec<&str> = Vec::new();
            for team in parts.iter().flat_map(|part| teams_of(plan, &part.work)) {
                if !teams.contains(&team) {
                    teams.push(team);
                }
            }
            let amounts: Vec<String> = parts.iter().map(|part| amount_text(&part.work)).collect();
            WorkCells::Several { teams: teams.join(", "), amounts: amounts.join(" + ") }
        }
    }
}

fn teams_of<'a>(plan: &'a Plan, work: &'a Work) -> Vec<&'a str> {
    match work {
        Work::Effort { team, .. } => vec![team_called(plan, team)],
        Work::Duration { needs, .. } => {
            needs.iter().map(|need| team_called(plan, &need.team)).collect()
        }
    }
}

fn amount_text(work: &Work) -> String {
    match work {
        Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. } => {
            estimate::estimate(amount)
        }
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
