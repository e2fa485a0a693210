//! The timeline beside the plan: each line's item over time, what a chosen item hangs on, and the
//! dates that are taken hold of there.

use crate::calendar::{Calendar, Date};
use crate::model::{After, DependencyType, Item, ItemId, Status};
use crate::session::{Answer, Field, ItemField, Session};

use super::chart::DateScale;
use super::chart::time::arrow::{Arrow, ArrowKind, Side, Tip, arrow};
use super::chart::time::head::{TimeHead, time_head};
use super::chart::time::row::{TimeRow, Times, time_row};
use super::chart::time::sight::Reach;
use super::finding::{date_at, item_forecast_at, item_name};
use super::format;
use super::grid::line::Line;
use super::grid::window::{LINE_HEIGHT, top_of};
use super::text::{Label, Sentence};
use super::why::waits;

/// An item over time.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeCell {
    /// Where everything stands.
    pub row: TimeRow,
    /// What kind of bar it is.
    pub kind: TimeKind,
    /// Whether it is as sure as the plan's confidence to be done when it is due.
    pub keeps_due: bool,
    /// What can be taken hold of.
    pub handles: Vec<Handle>,
    /// All of it in words.
    pub label: String,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeKind {
    /// What is not begun.
    Planned,
    /// What is being worked on.
    Running,
    /// What is over.
    Done,
}

/// A date of an item that can be moved on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// The day before which it must not start.
    Start,
    /// The day by which it is due.
    Due,
}

/// A date that is taken hold of.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Whose.
    pub item: ItemId,
    /// Which.
    pub handle: Handle,
    /// Where it is now; `None` for no such date.
    pub date: Option<Date>,
}

/// A date that is moved, as a slider says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// What is moved.
    pub label: &'static str,
    /// Where it is, in words.
    pub words: String,
    /// Where it is, in days from the first of the timeline on.
    pub day: i64,
    /// How many days there are.
    pub days: i64,
}

/// A way to move a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shift {
    /// To the next day that is worked.
    Later,
    /// To the one before.
    Earlier,
    /// A week further.
    WeekLater,
    /// A week back.
    WeekEarlier,
}

/// How far before the as-of date the timeline may begin, in days: what was done long ago would
/// squeeze what is to come.
const PAST_DAYS: i64 = 42;
/// How far it reaches at least.
const AHEAD_DAYS: i64 = 56;
/// How long a chain is followed.
const LONGEST_CHAIN: usize = 64;

/// The days that the timeline reaches over: whole weeks and months, so that it stands still while
/// a forecast sharpens.
pub fn reach(session: &Session) -> Reach {
    let plan = session.plan();
    let as_of = plan.as_of_date();
    let begun = plan.items.iter().filter_map(|item| match item.status {
        Status::InProgress { started, .. } => Some(started),
        Status::Done { started, finished } => Some(started.unwrap_or(finished)),
        Status::NotStarted | Status::Dropped => None,
    });
    let earliest = as_of.plus_days(-PAST_DAYS);
    let first = begun.filter(|date| *date >= earliest).min().unwrap_or(as_of).min(as_of);
    let sure = session.answer().into_iter().flat_map(|answer| {
        let finishes = answer.forecast.items.iter().filter_map(|item| item.finish.as_ref());
        finishes.filter_map(|finish| date_at(finish, 0.95).or_else(|| date_at(finish, 0.5)))
    });
    let due = plan.items.iter().filter_map(|item| item.due);
    let least = plan.quarter_end().max(as_of.plus_days(AHEAD_DAYS));
    let last = sure.chain(due).max().unwrap_or(least).max(least).min(plan.horizon_date());
    Reach { first: first.plus_days(-3).monday(), last: end_of_month(last.plus_days(6)) }
}

fn end_of_month(date: Date) -> Date {
    let (year, month, _) = date.ymd();
    let next = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    Date::new(next.0, next.1, 1).map_or(date, |first| first.plus_days(-1))
}

/// What stands over and behind the lines.
pub fn head(session: &Session, dates: DateScale) -> TimeHead {
    let plan = session.plan();
    time_head(dates, &plan.calendar, plan.as_of_date(), Some(plan.quarter_end()))
}

/// The timeline of the whole plan in one drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct TimePicture {
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The width of the names, behind which time begins, in pixels.
    pub names: f64,
    /// Where the first line begins, in pixels from above.
    pub top: f64,
    /// What stands over the lines and behind them.
    pub head: TimeHead,
    /// The items in their order; those that were given up are left out.
    pub rows: Vec<PictureRow>,
}

/// An item of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PictureRow {
    /// Its upper edge, in pixels.
    pub y: f64,
    /// What it is called, as far as there is room for it.
    pub name: String,
    /// What is drawn of it.
    pub cell: Option<TimeCell>,
}

/// The widths of the names and of time in the drawing, in pixels: as wide as a slide.
const PICTURE: (f64, f64) = (280.0, 920.0);
/// The height of what stands over the lines, in pixels.
const PICTURE_TOP: f64 = 34.0;
/// The longest name that fits, in letters.
const PICTURE_NAME: usize = 40;
/// A drawing of more lines is too long to be looked at.
const PICTURE_LINES: usize = 200;

/// Draws the plan as it stands.
pub fn time_picture(session: &Session) -> TimePicture {
    let (names, width) = PICTURE;
    let Reach { first, last } = reach(session);
    let dates = DateScale::new(first, last, 0.0, width);
    let items = session.plan().items.iter().enumerate();
    let kept = items.filter(|(_, item)| item.status != Status::Dropped).take(PICTURE_LINES);
    let row = |(line, (at, item)): (usize, (usize, &Item))| PictureRow {
        y: PICTURE_TOP + top_of(line),
        name: format::shortened(item_name(item), PICTURE_NAME).into_owned(),
        cell: time_cell(session, at, dates),
    };
    let rows: Vec<PictureRow> = kept.enumerate().map(row).collect();
    TimePicture {
        width: names + width,
        height: PICTURE_TOP + top_of(rows.len()),
        names,
        top: PICTURE_TOP,
        head: head(session, dates),
        rows,
    }
}

/// The item at a position of the plan, over time; `None` for one that was given up.
pub fn time_cell(session: &Session, at: usize, dates: DateScale) -> Option<TimeCell> {
    let item = session.plan().items.get(at)?;
    let kind = match item.status {
        Status::NotStarted => TimeKind::Planned,
        Status::InProgress { .. } => TimeKind::Running,
        Status::Done { .. } => TimeKind::Done,
        Status::Dropped => return None,
    };
    let times = times(session.answer(), at, item);
    Some(TimeCell {
        row: time_row(&times, session.plan().as_of_date(), dates),
        kind,
        keeps_due: keeps_due(session.answer(), at, item),
        handles: handles(session, item),
        label: label(session, item, &times),
    })
}

/// Whether it is due and the chance of it reaches the confidence.
fn keeps_due(answer: Option<&Answer>, at: usize, item: &Item) -> bool {
    let Some(answer) = answer else { return true };
    let chance = item_forecast_at(answer, at, &item.id).and_then(|found| found.chance_by_due);
    chance.is_none_or(|chance| chance.share >= answer.forecast.confidence)
}

fn handles(session: &Session, item: &Item) -> Vec<Handle> {
    match item.status {
        _ if !session.is_editable() => Vec::new(),
        Status::NotStarted => vec![Handle::Start, Handle::Due],
        Status::InProgress { .. } => vec![Handle::Due],
        Status::Done { .. } | Status::Dropped => Vec::new(),
    }
}

fn times(answer: Option<&Answer>, at: usize, item: &Item) -> Times {
    let found = answer.and_then(|answer| item_forecast_at(answer, at, &item.id));
    let finish = found.and_then(|found| found.finish.as_ref());
    let sure = |p: f64| finish.and_then(|finish| date_at(finish, p));
    let start = found.and_then(|found| found.start.as_ref());
    let times = Times {
        start: start.and_then(|start| date_at(start, 0.5)),
        p50: sure(0.5),
        p85: sure(0.85),
        p95: sure(0.95),
        waiting: found.map(|found| found.waiting.clone()).unwrap_or_default(),
        not_before: item.not_before,
        due: item.due,
    };
    match item.status {
        Status::NotStarted => times,
        Status::InProgress { started, .. } => {
            Times { start: Some(started), not_before: None, ..times }
        }
        Status::Done { started, finished } => Times {
            start: Some(started.unwrap_or(finished)),
            p50: Some(finished),
            due: item.due,
            ..Times::default()
        },
        Status::Dropped => Times::default(),
    }
}

/// What is drawn, in words.
fn label(session: &Session, item: &Item, times: &Times) -> String {
    let name = &*format::in_line(item_name(item));
    if let Status::Done { finished, .. } = item.status {
        return format!("{name}: {}", Sentence::DoneOn { date: finished }.text());
    }
    if session.answer().is_none() {
        return name.to_owned();
    }
    let Times { start, p50, p85, due, not_before, .. } = *times;
    let mut words = vec![Sentence::ItemSpan { name, start, p50, p85 }.text()];
    words.extend(due.map(|date| Sentence::DueOn { date }.text()));
    words.extend(not_before.map(|date| Sentence::NotBefore { date }.text()));
    if item.status == Status::NotStarted {
        let waits = waits(session.plan(), &times.waiting);
        let waits: Vec<String> = waits.into_iter().map(|wait| wait.words).collect();
        if !waits.is_empty() {
            words.push(Sentence::WaitsOnAverage { waits: &waits.join(", ") }.text());
        }
    }
    words.join("; ")
}

/// Arrows to and from the item in a line, and along what it hangs on.
pub fn arrows(session: &Session, lines: &[Line], active: usize, dates: DateScale) -> Vec<Arrow> {
    let plan = session.plan();
    let chosen = lines.get(active).and_then(Line::position).and_then(|at| plan.items.get(at));
    let Some(chosen) = chosen else { return Vec::new() };
    let places = Places { session, lines, dates };
    let mut links: Vec<(ArrowKind, &Item, &ItemId, DependencyType)> = Vec::new();
    let mut driving = None;
    for (item, kind) in predecessors(chosen) {
        links.push((ArrowKind::Before, chosen, item, kind));
    }
    let mut last = chosen;
    for _ in 0..LONGEST_CHAIN {
        let Some((next, kind)) = driver(session, last) else { break };
        if driving.is_some() {
            links.push((ArrowKind::Chain, last, &next.id, kind));
        }
        driving = Some(next);
        last = next;
    }
    for item in plan.items.iter().filter(|item| item.status != Status::Dropped) {
        let waits = predecessors(item).filter(|(on, _)| **on == chosen.id);
        links.extend(waits.map(|(on, kind)| (ArrowKind::After, item, on, kind)));
    }
    let drawn = |(kind, item, on, link): (ArrowKind, &Item, &ItemId, DependencyType)| {
        let (from, to) = match link {
            DependencyType::FinishToStart => (Side::End, Side::Start),
            DependencyType::StartToStart => (Side::Start, Side::Start),
            DependencyType::FinishToFinish => (Side::End, Side::End),
            DependencyType::StartToFinish => (Side::Start, Side::End),
        };
        Some(arrow(kind, places.tip(on, from)?, places.tip(&item.id, to)?, LINE_HEIGHT))
    };
    links.into_iter().filter_map(drawn).collect()
}

/// The items that `item` waits for.
fn predecessors(item: &Item) -> impl Iterator<Item = (&ItemId, DependencyType)> {
    item.after.iter().filter_map(|dependency| match &dependency.after {
        After::Item { item, kind, .. } => Some((item, *kind)),
        After::External(_) => None,
    })
}

/// The item whose likely finish is the latest of all that `item` waits for and that are still to
/// come: its date hangs on that one.
pub(super) fn driver<'a>(
    session: &'a Session,
    item: &'a Item,
) -> Option<(&'a Item, DependencyType)> {
    let plan = session.plan();
    let ahead = predecessors(item).filter_map(|(on, kind)| {
        let at = plan.items.iter().position(|found| found.id == *on)?;
        let found = &plan.items[at];
        let open = matches!(found.status, Status::NotStarted | Status::InProgress { .. });
        let finish = times(session.answer(), at, found).p50.filter(|_| open)?;
        Some((finish, found, kind))
    });
    let latest = ahead.max_by_key(|(finish, found, _)| (*finish, std::cmp::Reverse(&found.id)));
    latest.map(|(_, found, kind)| (found, kind))
}

/// Where the bars of items are.
struct Places<'a> {
    session: &'a Session,
    lines: &'a [Line],
    dates: DateScale,
}

impl Places<'_> {
    /// An end of an item's bar; `None` when it has no bar or no line.
    fn tip(&self, item: &ItemId, side: Side) -> Option<Tip> {
        let line = self.lines.iter().position(|line| line.item() == Some(item))?;
        let at = self.lines[line].position()?;
        let found = self.session.plan().items.get(at)?;
        let times = times(self.session.answer(), at, found);
        let x = match side {
            Side::Start => self.dates.start_of(times.start?),
            Side::End => self.dates.end_of(times.p50?),
        };
        Some(Tip { x, y: top_of(line) + LINE_HEIGHT / 2.0, side })
    }
}

/// Takes hold of a date of an item: where it is, or where it is likely to be. `None` for what
/// cannot be moved.
pub fn held(session: &Session, item: &ItemId, handle: Handle) -> Option<Held> {
    let plan = session.plan();
    let at = plan.items.iter().position(|found| found.id == *item)?;
    let found = &plan.items[at];
    if !handles(session, found).contains(&handle) {
        return None;
    }
    let times = times(session.answer(), at, found);
    let date = match handle {
        Handle::Start => found.not_before.or(times.start).unwrap_or(plan.as_of_date()),
        Handle::Due => found.due.or(times.p85).unwrap_or(plan.quarter_end()),
    };
    Some(Held { item: item.clone(), handle, date: Some(date) })
}

/// The handles of an item, to go from one to the other by keys.
pub fn handles_of(session: &Session, item: &ItemId) -> Vec<Handle> {
    let found = session.plan().items.iter().find(|found| found.id == *item);
    found.map(|found| handles(session, found)).unwrap_or_default()
}

impl Held {
    /// At a day: a start moves on to a day that is worked, and is none where it holds nothing back;
    /// a due date moves back to one.
    pub fn moved_to(&self, session: &Session, date: Date) -> Self {
        let calendar = &session.plan().calendar;
        let date = match self.handle {
            Handle::Start => {
                Some(worked(calendar, date, 1)).filter(|date| *date > session.plan().as_of_date())
            }
            Handle::Due => Some(worked(calendar, date, -1)),
        };
        Self { date, ..self.clone() }
    }

    /// Dragged to a place: a start to the day that begins nearest to it, a due date to the one that
    /// ends there.
    pub fn dragged_to(&self, session: &Session, dates: DateScale, x: f64) -> Self {
        let day = dates.end_of(dates.first()) - dates.start_of(dates.first());
        let date = match self.handle {
            Handle::Start => dates.date_at(x + day / 2.0),
            Handle::Due => dates.date_at(x - day / 2.0),
        };
        self.moved_to(session, date)
    }

    /// Moved by keys.
    pub fn shifted(&self, session: &Session, shift: Shift) -> Self {
        let plan = session.plan();
        let from = self.date.unwrap_or(plan.as_of_date());
        let date = match shift {
            Shift::Later => worked(&plan.calendar, from.plus_days(1), 1),
            Shift::Earlier => worked(&plan.calendar, from.plus_days(-1), -1),
            Shift::WeekLater => worked(&plan.calendar, from.plus_days(7), 1),
            Shift::WeekEarlier => worked(&plan.calendar, from.plus_days(-7), -1),
        };
        self.moved_to(session, date)
    }

    /// Without a date.
    pub fn cleared(&self) -> Self {
        Self { date: None, ..self.clone() }
    }

    /// The edit of the plan that it stands for.
    pub fn edit(&self) -> (Field, String) {
        let field = match self.handle {
            Handle::Start => ItemField::NotBefore,
            Handle::Due => ItemField::Due,
        };
        let text = self.date.map(|date| date.to_string()).unwrap_or_default();
        (Field::Item(self.item.clone(), field), text)
    }

    /// Where its line stands, in pixels.
    pub fn at(&self, dates: DateScale, as_of: Date) -> f64 {
        match (self.handle, self.date) {
            (Handle::Start, date) => dates.start_of(date.unwrap_or(as_of)),
            (Handle::Due, Some(date)) => dates.end_of(date),
            (Handle::Due, None) => dates.start_of(as_of),
        }
    }

    /// As it is told to those who hear it.
    pub fn told(&self, dates: DateScale) -> Told {
        let day = |date: Date| date.epoch_days() - dates.first().epoch_days();
        let label = match self.handle {
            Handle::Start => Label::MoveStart,
            Handle::Due => Label::MoveDue,
        };
        Told {
            label: label.text(),
            words: self.words(),
            day: self.date.map_or(0, day),
            days: day(dates.last()),
        }
    }

    /// In words.
    pub fn words(&self) -> String {
        match (self.handle, self.date) {
            (Handle::Start, Some(date)) => Sentence::NotBeforeDay { date }.text(),
            (Handle::Start, None) => Sentence::NoEarliestDay.text(),
            (Handle::Due, Some(date)) => Sentence::DueDay { date }.text(),
            (Handle::Due, None) => Sentence::NoDueDay.text(),
        }
    }
}

/// The day itself, or the next in a direction that is worked. A calendar without any is left alone.
fn worked(calendar: &Calendar, from: Date, step: i64) -> Date {
    const MOST: usize = 400;
    let days = std::iter::successors(Some(from), |day| Some(day.plus_days(step))).take(MOST);
    days.into_iter().find(|day| calendar.is_worked(*day)).unwrap_or(from)
}
