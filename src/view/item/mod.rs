//! One item with everything about it.

mod known;
mod past;

use crate::forecast::{Cause, ItemForecast, Money};
use crate::model::{After, Item, ItemId, Plan, Work};
use crate::session::{Answer, DependencyField, Field, ItemField, PartField, Session, ValueField};

pub use self::known::{Hit, Neighbor};
pub use self::past::{Past, past};
use crate::view::chart::finish::{FinishChart, Mark, MarkerKind, finish_chart};
use crate::view::chart::law::{LawChart, law_chart};
use crate::view::fact::Fact;
use crate::view::finding::{date_at, date_text, item_forecast, item_name, team_called};
use crate::view::format;
use crate::view::headline::{Standing, standing};
use crate::view::input::{Choice, Entry, Group, applicable, awaitable};
use crate::view::problem::problems_of;
use crate::view::text::{Label, Sentence};

/// The side panel of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemDetail {
    /// Which.
    pub item: ItemId,
    /// Its name, else its id.
    pub title: String,
    /// Name, id, category, tags, objective.
    pub basics: Group,
    /// Its work.
    pub parts: Vec<PartDetail>,
    /// What it waits for.
    pub links: Vec<Entry>,
    /// What else it could wait for.
    pub awaitable: Vec<Choice>,
    /// Status and dates.
    pub dates: Group,
    /// What was promised.
    pub promise: Group,
    /// Its cost of delay, and the inputs of each ranking method.
    pub worth: Vec<Group>,
    /// Notes.
    pub notes: Group,
    /// Everything that is wrong with it.
    pub problems: Vec<String>,
    /// How far the figures are to be trusted.
    pub standing: Standing,
    /// What is known about it.
    pub facts: Vec<Fact>,
    /// Where its time goes.
    pub times: Vec<TimeShare>,
    /// How its finish is spread.
    pub chart: Option<FinishChart>,
    /// Why it is done then, in sentences.
    pub why: Vec<String>,
    /// What it waits for, by name.
    pub before: Vec<Neighbor>,
    /// What waits for it, by name.
    pub after: Vec<Neighbor>,
    /// The risks that hit it.
    pub risks: Vec<Hit>,
    /// Whether it only shows.
    pub read_only: bool,
}

/// A part of an item.
#[derive(Clone, Debug, PartialEq)]
pub struct PartDetail {
    /// Its position, to remove it.
    pub at: usize,
    /// What it is called.
    pub title: String,
    /// Its inputs.
    pub inputs: Group,
    /// Whether another part would be left.
    pub removable: bool,
    /// Its amount, drawn; `None` while it cannot be.
    pub law: Option<LawChart>,
}

/// Mean time spent in one way.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeShare {
    /// How.
    pub label: String,
    /// How long, in words.
    pub value: String,
    /// Its share of the whole time to the finish, 0 to 1.
    pub share: f64,
    /// What is waited for; `None` for work.
    pub cause: Option<Cause>,
}

/// Size of the chart, in pixels.
const CHART: (f64, f64) = (440.0, 200.0);

/// Size of a drawn estimate, in pixels.
const LAW: (f64, f64) = (300.0, 76.0);

/// Shorter waits, in working days, are not worth a line.
const LEAST_WAIT: f64 = 0.05;

/// Which item's panel is open; `None` when none is.
pub fn open_item(session: &Session) -> Option<ItemId> {
    opened(session).map(|item| item.id.clone())
}

/// The item itself: one that was deleted is open no more.
fn opened(session: &Session) -> Option<&Item> {
    session.plan().items.iter().find(|item| Some(&item.id) == session.item())
}

/// The panel of the item that is open.
pub fn item_detail(session: &Session) -> Option<ItemDetail> {
    let plan = session.plan();
    let item = opened(session)?;
    let field = |field: ItemField| Field::Item(item.id.clone(), field);
    let group = |title: Label, fields: &[ItemField]| {
        Group::of(session, title, fields.iter().cloned().map(field))
    };
    // What is over has nothing to be forecast; when that was stands under what is known.
    let answer = session.answer().filter(|_| item.is_open());
    let found = answer.and_then(|answer| Some((answer, item_forecast(answer, &item.id)?)));
    Some(ItemDetail {
        item: item.id.clone(),
        title: item_name(item).to_owned(),
        basics: group(
            Label::Basics,
            &[
                ItemField::Name,
                ItemField::Id,
                ItemField::Category,
                ItemField::Tags,
                ItemField::Objective,
            ],
        ),
        parts: parts(session, item),
        links: links(session, item),
        awaitable: further(plan, item),
        dates: group(
            Label::Dates,
            &[
                ItemField::State,
                ItemField::Started,
                ItemField::Finished,
                ItemField::NotBefore,
                ItemField::Due,
            ],
        ),
        promise: group(Label::Promise, &[ItemField::PromisedBy, ItemField::Tolerance]),
        worth: worth(session, item),
        notes: group(Label::Notes, &[ItemField::Notes]),
        problems: problems_of(session, &format!("plan/items/{}", item.id)),
        standing: standing(session),
        facts: found.map(|(answer, found)| facts(answer, found)).unwrap_or_default(),
        times: found.map(|(answer, found)| times(answer, found)).unwrap_or_default(),
        chart: found.and_then(|(answer, found)| chart(answer, item, found)),
        why: known::why(session, item),
        before: known::before(session, item),
        after: known::after(session, item),
        risks: known::hits(session, item),
        read_only: !session.is_editable(),
    })
}

fn parts(session: &Session, item: &Item) -> Vec<PartDetail> {
    const FIELDS: [PartField; 7] = [
        PartField::Kind,
        PartField::Team,
        PartField::Needs,
        PartField::Amount,
        PartField::Remaining,
        PartField::Lanes,
        PartField::Stage,
    ];
    let of = item.parts.len();
    let part = |at: usize| {
        let fields = FIELDS.map(|field| Field::Part(item.id.clone(), at, field));
        PartDetail {
            at,
            title: Sentence::PartTitle { number: at + 1, of }.text(),
            inputs: Group::of(session, Label::Work, fields),
            removable: of > 1,
            law: item.parts.get(at).and_then(|part| drawn(session, &part.work)),
        }
    };
    (0..of).map(part).collect()
}

/// The amount of a part; a plan with problems has amounts that cannot be drawn.
fn drawn(session: &Session, work: &Work) -> Option<LawChart> {
    let (Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. }) = work;
    let checked = session.problems().is_empty();
    checked.then(|| law_chart(session.plan(), amount, LAW)).flatten()
}

fn links(session: &Session, item: &Item) -> Vec<Entry> {
    const FIELDS: [DependencyField; 3] =
        [DependencyField::On, DependencyField::Kind, DependencyField::Lag];
    let link = |at: usize| {
        let fields = FIELDS.map(|field| Field::Dependency(item.id.clone(), at, field));
        Entry { at, inputs: applicable(session, fields) }
    };
    (0..item.after.len()).map(link).collect()
}

/// Everything that the item does not wait for yet, itself left out.
fn further(plan: &Plan, item: &Item) -> Vec<Choice> {
    let known = |key: &str| {
        item.after.iter().any(|dependency| match &dependency.after {
            After::Item { item, .. } => item.0 == key,
            After::External(id) => id.0 == key,
        })
    };
    let mut choices = awaitable(plan);
    choices.retain(|choice| choice.key != item.id.0 && !known(&choice.key));
    choices
}

fn worth(session: &Session, item: &Item) -> Vec<Group> {
    let group = |title: Label, fields: &[ValueField]| {
        let field =
            |field: &ValueField| Field::Item(item.id.clone(), ItemField::Value(field.clone()));
        Group::of(session, title, fields.iter().map(field))
    };
    let mut groups = vec![
        group(
            Label::DelayCost,
            &[
                ValueField::DelayProfile,
                ValueField::DelayPerWeek,
                ValueField::DelayDate,
                ValueField::DelayPenalty,
                ValueField::DelayFrom,
                ValueField::DelayValue,
            ],
        ),
        group(
            Label::Rice,
            &[
                ValueField::RiceReach,
                ValueField::RiceImpact,
                ValueField::RiceConfidence,
                ValueField::RiceEffort,
            ],
        ),
        group(
            Label::Wsjf,
            &[
                ValueField::WsjfBusinessValue,
                ValueField::WsjfTimeCriticality,
                ValueField::WsjfRiskOpportunity,
                ValueField::WsjfJobSize,
            ],
        ),
        group(Label::Ice, &[ValueField::IceImpact, ValueField::IceConfidence, ValueField::IceEase]),
        group(
            Label::ValueEffort,
            &[ValueField::Moscow, ValueField::ValueEffortValue, ValueField::ValueEffortEffort],
        ),
    ];
    if let Some(scorecard) = &session.plan().scorecard {
        groups.push(criteria(session, item, &scorecard.criteria));
    }
    groups
}

/// The plan's own criteria, called by their names.
fn criteria(session: &Session, item: &Item, criteria: &[crate::model::Criterion]) -> Group {
    let field = |criterion: &crate::model::Criterion| {
        let field = ValueField::Criterion(criterion.id.clone());
        Field::Item(item.id.clone(), ItemField::Value(field))
    };
    Group::of(session, Label::Scorecard, criteria.iter().map(field))
}

fn facts(answer: &Answer, found: &ItemForecast) -> Vec<Fact> {
    let forecast = &answer.forecast;
    let (Some(start), Some(finish)) = (&found.start, &found.finish) else {
        return Vec::new();
    };
    let quarter = found.chance_by_quarter.get(forecast.planning_quarter);
    let currency = answer.plan.currency.as_deref();
    let money = |money: Money| format::money_spread(money.mean, money.sd, currency);
    let chance = |share: f64| format!("{}, {}", format::percent(share), format::odds(share));
    let facts = [
        Some(Fact::plain(Label::Start, date_text(start, 0.5, forecast))),
        Some(Fact::defined(Label::Likely, date_text(finish, 0.5, forecast), Label::HintP50)),
        Some(Fact::defined(Label::Sure, date_text(finish, 0.85, forecast), Label::HintP85)),
        Some(Fact::plain(Label::VerySure, date_text(finish, 0.95, forecast))),
        found
            .chance_by_due
            .map(|found| Fact::defined(Label::ChanceByDue, chance(found.share), Label::HintChance)),
        quarter.map(|found| Fact::plain(Label::ChanceByQuarter, chance(found.share))),
        Some(Fact::defined(
            Label::Criticality,
            format::percent(found.criticality),
            Label::CriticalityHint,
        )),
        found.delay_cost.map(|cost| Fact::plain(Label::ExpectedDelayCost, money(cost))),
    ];
    facts.into_iter().flatten().collect()
}

fn times(answer: &Answer, found: &ItemForecast) -> Vec<TimeShare> {
    let waiting = &found.waiting;
    let whole = found.working
        + waiting.dependency
        + waiting.team
        + waiting.not_before
        + waiting.external
        + waiting.risk;
    let time = |label: String, days: f64, cause: Option<Cause>| TimeShare {
        label,
        value: format::days(days),
        share: days / whole.max(f64::MIN_POSITIVE),
        cause,
    };
    let label = |label: Label| label.text().to_owned();
    let teams = waiting.by_team.iter().map(|(team, days)| {
        let team = &format::in_line(team_called(&answer.plan, team));
        time(Sentence::WaitsForTeam { team }.text(), *days, Some(Cause::Team))
    });
    let mut times = vec![
        time(label(Label::WorkingTime), found.working, None),
        time(label(Label::WaitingDependency), waiting.dependency, Some(Cause::Dependency)),
    ];
    if waiting.by_team.is_empty() {
        times.push(time(label(Label::WaitingTeam), waiting.team, Some(Cause::Team)));
    }
    times.extend(teams);
    times.extend([
        time(label(Label::WaitingNotBefore), waiting.not_before, Some(Cause::NotBefore)),
        time(label(Label::WaitingExternal), waiting.external, Some(Cause::External)),
        time(label(Label::WaitingRisk), waiting.risk, Some(Cause::Risk)),
    ]);
    times.retain(|time| time.cause.is_none() || time.share * whole >= LEAST_WAIT);
    times
}

fn chart(answer: &Answer, item: &Item, found: &ItemForecast) -> Option<FinishChart> {
    let finish = found.finish.as_ref()?;
    let percentile = |p: f64, label: &str| {
        date_at(finish, p).map(|date| Mark {
            date,
            label: label.to_owned(),
            kind: MarkerKind::Percentile,
        })
    };
    let due = item.due.map(|date| Mark {
        date,
        label: Label::ColumnDue.text().to_owned(),
        kind: MarkerKind::Date,
    });
    let marks: Vec<Mark> =
        [percentile(0.5, "P50"), percentile(0.85, "P85"), due].into_iter().flatten().collect();
    finish_chart(finish, &answer.plan.axis(), answer.forecast.trials, &marks, None, CHART)
}
