//! When it will be done: the finish and what can be asked of it, the quarter, what moves
//! the finish, and the targets.

use crate::calendar::{Axis, Date};
use crate::forecast::{
    Advice, Distribution, Driver, DriverKind, Forecast, QuarterForecast, standing_commitments,
};
use crate::model::{ItemId, MilestoneId, ObjectiveId, Plan, Status};
use crate::session::{
    Answer, Change, Field, MilestoneField, ObjectiveField, PlanField, Session, Target,
};

use super::chart::finish::asked::{ChanceSlider, DateSlider};
use super::chart::finish::{
    FinishChart, Mark, MarkerKind, chance_by, date_at as asked_date, finish_chart,
};
use super::estimate;
use super::fact::Fact;
use super::finding::{
    called, date_at, date_text, item_called, item_forecast, item_name, team_called,
};
use super::format;
use super::headline::{Standing, has_open_item, standing};
use super::input::{Choice, Control, Group, Input, input};
use super::plan::{Badge, BadgeKind, badge};
use super::text::{Label, Sentence, unreadable};

/// The finish of one target, and what is asked of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FinishPanel {
    /// What can be asked about.
    pub targets: Vec<TargetChoice>,
    /// The chart; `None` when nothing finishes.
    pub drawn: Option<AskedChart>,
    /// The figures beside it.
    pub facts: Vec<Fact>,
    /// “What chance on this date?”
    pub by_date: Ask,
    /// “What date at this chance?”
    pub at_chance: Ask,
    /// How far the figures are to be trusted.
    pub standing: Standing,
}

/// The finish chart with what is asked of it by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedChart {
    /// The chart.
    pub chart: FinishChart,
    /// The date whose chance is asked.
    pub date: DateSlider,
    /// The chance whose date is asked.
    pub chance: ChanceSlider,
}

/// Something whose finish can be asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetChoice {
    /// Which.
    pub target: Target,
    /// What it is called.
    pub label: String,
    /// Whether it is shown.
    pub current: bool,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// The question.
    pub label: &'static str,
    /// What stands in the input.
    pub value: String,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// The answer, in words.
    pub answer: String,
}

/// Size of the finish chart, in pixels.
const FINISH: (f64, f64) = (720.0, 280.0);

/// Why there is nothing to forecast, in a plan without an open item.
pub fn nothing_to_forecast(session: &Session) -> Option<Label> {
    let plan = session.plan();
    if plan.items.is_empty() {
        return Some(Label::NothingToForecast);
    }
    (!has_open_item(plan)).then_some(Label::NothingLeftToForecast)
}

/// The finish of the picked target; `None` without an answer.
pub fn finish_panel(session: &Session) -> Option<FinishPanel> {
    let answer = session.answer()?;
    let forecast = &answer.forecast;
    let question = session.question();
    let (target, finish, date) = target_finish(answer, &question.target)?;
    let axis = answer.plan.axis();
    let trials = forecast.trials;
    let at = question.at.unwrap_or(forecast.confidence);
    let asked = asked_date(finish, &axis, trials, at);
    let by = question.by.or(date).unwrap_or_else(|| quarter_end(forecast, &answer.plan));
    let marks = marks(finish, date);
    let in_sight = question.by.or(question.at.and(asked));
    let chart = finish_chart(finish, &axis, trials, &marks, in_sight, FINISH);
    let by_date = ask_by(session, finish, &axis, trials, by);
    let at_chance = ask_at(session, forecast, at, asked);
    let drawn = chart.map(|chart| AskedChart {
        date: chart.date_slider(by, chance_by(finish, &axis, trials, by), by_date.answer.clone()),
        chance: chart.chance_slider(at, asked, at_chance.answer.clone()),
        chart,
    });
    Some(FinishPanel {
        targets: target_choices(answer, &target),
        drawn,
        facts: finish_facts(answer, finish),
        by_date,
        at_chance,
        standing: standing(session),
    })
}

fn quarter_end(forecast: &Forecast, plan: &Plan) -> Date {
    let quarter = forecast.quarters.get(forecast.planning_quarter);
    quarter.map_or_else(|| plan.quarter_end(), |quarter| quarter.ends)
}

/// The target's finish and its date; the plan's when the target is gone.
fn target_finish<'a>(
    answer: &'a Answer,
    target: &Target,
) -> Option<(Target, &'a Distribution, Option<Date>)> {
    let forecast = &answer.forecast;
    let found = match target {
        Target::Plan => None,
        Target::Milestone(id) => {
            let found = forecast.milestones.iter().find(|(known, _)| known == id);
            found.map(|(_, found)| (&found.finish, found.date))
        }
        Target::Objective(id) => {
            let found = forecast.objectives.iter().find(|(known, _)| known == id);
            found.map(|(_, found)| (&found.finish, found.date))
        }
        Target::Item(id) => {
            let due = answer.plan.items.iter().find(|item| item.id == *id)?.due;
            let finish = item_forecast(answer, id).and_then(|found| found.finish.as_ref());
            finish.map(|finish| (finish, due))
        }
    };
    Some(match found {
        Some((finish, date)) => (target.clone(), finish, date),
        None => (Target::Plan, &forecast.plan.finish, forecast.plan.date),
    })
}

fn target_choices(answer: &Answer, current: &Target) -> Vec<TargetChoice> {
    let plan = &answer.plan;
    let choice = |target: Target, label: String| {
        let current = target == *current;
        TargetChoice { target, label, current }
    };
    let milestones = plan
        .milestones
        .iter()
        .map(|found| choice(Target::Milestone(found.id.clone()), called(&found.name, &found.id.0)));
    let objectives = plan
        .objectives
        .iter()
        .map(|found| choice(Target::Objective(found.id.clone()), called(&found.name, &found.id.0)));
    let items = plan.items.iter().filter(|item| item.status != Status::Dropped);
    let items = items.map(|item| choice(Target::Item(item.id.clone()), item_name(item).to_owned()));
    std::iter::once(choice(Target::Plan, Label::WholePlan.text().to_owned()))
        .chain(milestones)
        .chain(objectives)
        .chain(items)
        .collect()
}

/// The percentiles that are always marked, and the target's own date.
fn marks(finish: &Distribution, due: Option<Date>) -> Vec<Mark> {
    let mark = |date: Option<Date>, label: &str, kind: MarkerKind| {
        date.map(|date| Mark { date, label: label.to_owned(), kind })
    };
    let percentile = |p: f64, label: &str| mark(date_at(finish, p), label, MarkerKind::Percentile);
    [
        percentile(0.5, "P50"),
        percentile(0.85, "P85"),
        percentile(0.95, "P95"),
        mark(due, Label::Target.text(), MarkerKind::Date),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// When the whole plan is done; empty without an answer.
pub(super) fn finish_of_plan(session: &Session) -> Vec<Fact> {
    let answer = session.answer().filter(|answer| has_open_item(&answer.plan));
    answer.map(|answer| finish_facts(answer, &answer.forecast.plan.finish)).unwrap_or_default()
}

fn finish_facts(answer: &Answer, finish: &Distribution) -> Vec<Fact> {
    let date = |p: f64| date_text(finish, p, &answer.forecast);
    let money = answer.forecast.delay_cost.map(|cost| {
        let text = format::money_spread(cost.mean, cost.sd, answer.plan.currency.as_deref());
        Fact::plain(Label::ExpectedDelayCost, text)
    });
    [
        Some(Fact::defined(Label::Likely, date(0.5), Label::HintP50)),
        Some(Fact::defined(Label::Sure, date(0.85), Label::HintP85)),
        Some(Fact::plain(Label::VerySure, date(0.95))),
        money,
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn ask_by(session: &Session, finish: &Distribution, axis: &Axis, trials: u32, by: Date) -> Ask {
    let draft = session.question().by_draft.as_ref();
    let share = chance_by(finish, axis, trials, by);
    Ask {
        label: Label::ChanceOfDate.text(),
        value: draft.map_or_else(|| by.to_string(), |draft| draft.text.clone()),
        problem: draft.map(|draft| unreadable(&draft.problem)),
        answer: Sentence::ChanceOnDate { date: by, share }.text(),
    }
}

fn ask_at(session: &Session, forecast: &Forecast, at: f64, date: Option<Date>) -> Ask {
    let draft = session.question().at_draft.as_ref();
    let horizon = forecast.horizon;
    Ask {
        label: Label::DateAtChance.text(),
        value: draft.map_or_else(|| estimate::share(at), |draft| draft.text.clone()),
        problem: draft.map(|draft| unreadable(&draft.problem)),
        answer: Sentence::DateForChance { share: at, date, horizon }.text(),
    }
}

/// The planning quarter: advice down the list, and what was promised.
#[derive(Clone, Debug, PartialEq)]
pub struct QuarterPanel {
    /// The quarter, to be picked.
    pub picker: Input,
    /// How much is expected.
    pub expected: String,
    /// In priority order, dropped items left out.
    pub rows: Vec<QuarterRow>,
    /// What could be promised; `None` once something is, and when nothing is sure enough.
    pub proposal: Option<Proposal>,
    /// What was promised; empty while nothing is.
    pub promises: Vec<PromiseRow>,
    /// How many promises are expected to be kept; empty while nothing is promised.
    pub promises_kept: String,
    /// How far the figures are to be trusted.
    pub standing: Standing,
}

/// The longest part of the list, from its top, that could be promised.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// What it is, in words.
    pub text: String,
    /// To promise it.
    pub change: Change,
    /// Whether that cannot be done now.
    pub read_only: bool,
}

/// One item in the list of the quarter.
#[derive(Clone, Debug, PartialEq)]
pub struct QuarterRow {
    /// Which.
    pub item: ItemId,
    /// Its name.
    pub name: String,
    /// Commit, stretch, out or done.
    pub advice: Option<Badge>,
    /// Its chance by the end of the quarter.
    pub chance: String,
    /// The same in words.
    pub odds: String,
    /// The chance as a share, for a bar: 0 to 1.
    pub share: f64,
    /// The joint chance of it and everything above it.
    pub joint: String,
    /// Whether the proposed commitment ends under it.
    pub cut: bool,
}

/// One promise.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseRow {
    /// The item's name.
    pub name: String,
    /// By when.
    pub by: String,
    /// How likely it is kept.
    pub chance: String,
    /// The same in words.
    pub odds: String,
    /// The tolerance; empty without one.
    pub tolerance: String,
    /// Whether the chance fell below the tolerance.
    pub below: bool,
}

/// How many items are expected by a quarter's end, and how many are sure at the confidence.
pub(super) fn expected_done(quarter: &QuarterForecast, confidence: f64) -> String {
    let sure = quarter.done.iter().find(|at| at.p >= confidence).map(|at| (at.p, at.count));
    Sentence::ExpectedDone { count: quarter.expected_done, sure, by: quarter.ends }.text()
}

/// How many items each advice is given to; advice is of an item alone, not of all above it.
fn advised(forecast: &Forecast) -> String {
    let count = |advice| forecast.items.iter().filter(|item| item.advice == Some(advice)).count();
    let [commit, stretch, out] = [Advice::Commit, Advice::Stretch, Advice::Out].map(count);
    Sentence::Advised { commit, stretch, out }.text()
}

/// The planning quarter; `None` without an answer.
pub fn quarter_panel(session: &Session) -> Option<QuarterPanel> {
    let answer = session.answer()?;
    let forecast = &answer.forecast;
    let quarter = forecast.quarters.get(forecast.planning_quarter)?;
    let promises = &forecast.promises;
    let promised = if promises.proposed { 0 } else { promises.promises.len() };
    Some(QuarterPanel {
        picker: quarter_picker(session, forecast, quarter.ends),
        expected: format!("{} {}", expected_done(quarter, forecast.confidence), advised(forecast)),
        rows: quarter_rows(answer, &quarter.prefix_chances),
        proposal: proposal(session, answer),
        promises: if promises.proposed { Vec::new() } else { promise_rows(answer) },
        promises_kept: match promised {
            0 => String::new(),
            promised => Sentence::ExpectedKept { kept: promises.expected_kept, promised }.text(),
        },
        standing: standing(session),
    })
}

fn proposal(session: &Session, answer: &Answer) -> Option<Proposal> {
    let forecast = &answer.forecast;
    let first = forecast.promises.proposed.then(|| forecast.promises.promises.first()).flatten()?;
    let promises = standing_commitments(&answer.plan, forecast);
    let (count, sure) = (promises.len(), forecast.confidence);
    Some(Proposal {
        text: Sentence::CouldPromise { count, sure, by: first.by }.text(),
        change: Change::Promised(promises),
        read_only: !session.is_editable(),
    })
}

/// The quarters that the answer covers, as a choice of the plan's own input.
fn quarter_picker(session: &Session, forecast: &Forecast, current: Date) -> Input {
    let choices = forecast.quarters.iter().map(|quarter| Choice {
        key: quarter.ends.to_string(),
        label: Sentence::QuarterEnding { ends: quarter.ends }.text(),
    });
    Input {
        control: Control::Choice(choices.collect()),
        value: current.to_string(),
        hint: "",
        ..input(session, Field::Plan(PlanField::Quarter))
    }
}

fn quarter_rows(answer: &Answer, joint: &[f64]) -> Vec<QuarterRow> {
    let forecast = &answer.forecast;
    let kept = forecast.promises.proposed_prefix;
    let items = answer.plan.items.iter().filter(|item| item.status != Status::Dropped);
    items
        .enumerate()
        .map(|(at, item)| {
            let found = item_forecast(answer, &item.id);
            let chance =
                found.and_then(|found| found.chance_by_quarter.get(forecast.planning_quarter));
            let share = chance.map_or(0.0, |chance| chance.share);
            let done = matches!(item.status, Status::Done { .. });
            QuarterRow {
                item: item.id.clone(),
                name: item_name(item).to_owned(),
                advice: if done {
                    Some(Badge { text: Label::Done.text(), kind: BadgeKind::Done })
                } else {
                    found.and_then(|found| found.advice).map(badge)
                },
                chance: if done { String::new() } else { format::percent(share) },
                odds: if done { String::new() } else { format::odds(share) },
                share,
                joint: joint.get(at).copied().map(format::percent).unwrap_or_default(),
                cut: at + 1 == kept,
            }
        })
        .collect()
}

fn promise_rows(answer: &Answer) -> Vec<PromiseRow> {
    let promises = answer.forecast.promises.promises.iter();
    promises
        .map(|promise| PromiseRow {
            name: item_called(&answer.plan, &promise.item).to_owned(),
            by: format::date(promise.by),
            chance: format::percent(promise.chance.share),
            odds: format::odds(promise.chance.share),
            tolerance: promise.tolerance.map(format::plain_percent).unwrap_or_default(),
            below: promise.tolerance.is_some_and(|least| promise.chance.share < least),
        })
        .collect()
}

/// What moves the finish, strongest first.
#[derive(Clone, Debug, PartialEq)]
pub struct DriverBar {
    /// Which input.
    pub label: String,
    /// What it is: effort, focus, a risk.
    pub kind: &'static str,
    /// Its correlation with the finish, −1 to 1, two digits.
    pub value: String,
    /// Length of the bar, 0 to 1.
    pub length: f64,
    /// Whether more of it makes the plan later.
    pub later: bool,
}

/// As many bars as are worth reading.
const MOST_DRIVERS: usize = 12;
/// Weaker correlations cannot be told from none at the usual number of trials.
const LEAST_CORRELATION: f64 = 0.05;

/// The strongest drivers; empty without an answer.
pub fn drivers(session: &Session) -> Vec<DriverBar> {
    let Some(answer) = session.answer() else {
        return Vec::new();
    };
    let strong = answer.forecast.drivers.iter().filter(|driver| is_strong(driver));
    strong.take(MOST_DRIVERS).map(|driver| driver_bar(&answer.plan, driver)).collect()
}

/// Whether it can be told from what does not move the finish at all.
pub(super) fn is_strong(driver: &Driver) -> bool {
    driver.correlation.abs() >= LEAST_CORRELATION
}

fn driver_bar(plan: &Plan, driver: &Driver) -> DriverBar {
    let (label, kind) = match &driver.input {
        DriverKind::Part(id, at) => {
            let item = plan.items.iter().find(|item| item.id == *id);
            let several = item.is_some_and(|item| item.parts.len() > 1);
            let part = several.then_some(at + 1);
            let item = &format::in_sentence(item_called(plan, id));
            (Sentence::DriverPart { item, part }.text(), Label::KindEffort)
        }
        DriverKind::Focus(id) => (
            Sentence::DriverFocus { team: &format::in_line(team_called(plan, id)) }.text(),
            Label::Teams,
        ),
        DriverKind::Split(id) => (
            Sentence::DriverSplit { team: &format::in_line(team_called(plan, id)) }.text(),
            Label::Teams,
        ),
        DriverKind::Risk(id) => {
            let risk = plan.risks.iter().find(|risk| risk.id == *id);
            (called(risk.map_or("", |risk| &risk.name), &id.0), Label::Risks)
        }
        DriverKind::External(id) => {
            let found = plan.external.iter().find(|found| found.id == *id);
            (called(found.map_or("", |found| &found.name), &id.0), Label::External)
        }
    };
    DriverBar {
        label,
        kind: kind.text(),
        value: format::signed(driver.correlation),
        length: driver.correlation.abs().min(1.0),
        later: driver.correlation > 0.0,
    }
}

/// Milestones and objectives with their figures.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetsPanel {
    /// In the plan's order.
    pub milestones: Vec<TargetRow<MilestoneId>>,
    /// In the plan's order.
    pub objectives: Vec<TargetRow<ObjectiveId>>,
    /// How far the figures are to be trusted.
    pub standing: Standing,
    /// Whether it only shows.
    pub read_only: bool,
}

/// A milestone or an objective.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRow<Id> {
    /// Which.
    pub id: Id,
    /// Its name, else its id.
    pub called: String,
    /// Its inputs.
    pub inputs: Group,
    /// As likely before as after; empty without an answer.
    pub p50: String,
    /// 85 % sure; empty without an answer.
    pub p85: String,
    /// The joint chance by its date; empty without one.
    pub chance: String,
    /// The same in words.
    pub odds: String,
}

/// Milestones and objectives of the plan that is shown.
pub fn targets_panel(session: &Session) -> TargetsPanel {
    let plan = session.plan();
    let milestones = plan.milestones.iter().map(|found| {
        let fields = [MilestoneField::Name, MilestoneField::Items, MilestoneField::Date]
            .map(|field| Field::Milestone(found.id.clone(), field));
        let target = Target::Milestone(found.id.clone());
        let inputs = Group::of(session, Label::Milestones, fields);
        target_row(session, found.id.clone(), called(&found.name, &found.id.0), inputs, &target)
    });
    let objectives = plan.objectives.iter().map(|found| {
        let fields = [ObjectiveField::Name, ObjectiveField::Date]
            .map(|field| Field::Objective(found.id.clone(), field));
        let target = Target::Objective(found.id.clone());
        let inputs = Group::of(session, Label::Objectives, fields);
        target_row(session, found.id.clone(), called(&found.name, &found.id.0), inputs, &target)
    });
    TargetsPanel {
        milestones: milestones.collect(),
        objectives: objectives.collect(),
        standing: standing(session),
        read_only: !session.is_editable(),
    }
}

fn target_row<Id>(
    session: &Session,
    id: Id,
    called: String,
    inputs: Group,
    target: &Target,
) -> TargetRow<Id> {
    let mut row = TargetRow {
        id,
        called,
        inputs,
        p50: String::new(),
        p85: String::new(),
        chance: String::new(),
        odds: String::new(),
    };
    let Some(answer) = session.answer() else {
        return row;
    };
    let forecast = &answer.forecast;
    let found = match target {
        Target::Milestone(id) => {
            forecast.milestones.iter().find(|(known, _)| known == id).map(|(_, found)| found)
        }
        Target::Objective(id) => {
            forecast.objectives.iter().find(|(known, _)| known == id).map(|(_, found)| found)
        }
        Target::Plan | Target::Item(_) => None,
    };
    if let Some(found) = found {
        row.p50 = date_text(&found.finish, 0.5, forecast);
        row.p85 = date_text(&found.finish, 0.85, forecast);
        row.chance =
            found.chance_by_date.map(|found| format::percent(found.share)).unwrap_or_default();
        row.odds = found.chance_by_date.map(|found| format::odds(found.share)).unwrap_or_default();
    }
    row
}
