//! Edits as sentences: “Core: 5 → 6 people from 4 Jan 2027”.
//!
//! A sentence names the thing, then what changes: each input that stands otherwise after the edit,
//! with its text before and after. What no input shows is named by its field.

use std::collections::BTreeSet;

use crate::calendar::{Date, Holiday};
use crate::file::{self, Touch};
use crate::model::{
    Absence, Capacity, Commitment, Criterion, CriterionId, Edit, Id, Item, ItemId, Part,
    PeopleStep, Plan, ProblemKind, Risk, RunSettings, Size, Status, Team, TeamId, Work,
};
use crate::session::{
    ExternalField, Field, ImpactField, ItemField, MilestoneField, ObjectiveField, PartField,
    PlanField, RiskField, TeamField, ValueField,
};
use crate::view::format;
use crate::view::shown::shown;

use super::field_label;

/// What each of `edits` does, applied one after the other to `plan`. `names` is a plan that knows
/// what things are called: the one that results.
pub fn edits(plan: &Plan, edits: &[Edit], names: &Plan) -> Vec<String> {
    let touches = file::touches(plan, edits);
    let known = Names { plans: [plan, names] };
    edits.iter().zip(&touches).map(|(edit, touch)| sentence(edit, touch, &known)).collect()
}

fn sentence(edit: &Edit, touch: &Result<Touch, ProblemKind>, names: &Names<'_>) -> String {
    let touch = match touch {
        Ok(touch) => touch,
        Err(kind) => return format!("Without effect: {}", kind.what()),
    };
    match edit {
        Edit::Move { at, before } => moved(at, before.as_deref(), names),
        Edit::Set { at, .. } | Edit::Remove { at } => changed(at, touch, names),
        Edit::Add { to, before, .. } => match before {
            Some(before) if to == "items" => {
                format!("{}, before {}", changed(to, touch, names), names.item(before))
            }
            Some(_) | None => changed(to, touch, names),
        },
    }
}

/// What is otherwise in an item `after` than `before`, one thing a text: “effort 8 → 12 (Core)”. `None`
/// stands for an item that is not there. `names` is a plan that knows what things are called.
pub fn item_changes(before: Option<&Item>, after: Option<&Item>, names: &Plan) -> Vec<String> {
    // Nothing of these plans is read but the item.
    let alone = |item: Option<&Item>| Plan {
        items: item.cloned().into_iter().collect(),
        ..Plan::new("", names.start)
    };
    let touch = Touch { before: alone(before), after: alone(after) };
    of_item(&touch, &Names { plans: [names, names] }).map(|found| found.what).unwrap_or_default()
}

/// What things are called.
struct Names<'a> {
    plans: [&'a Plan; 2],
}

impl Names<'_> {
    fn item(&self, id: &str) -> String {
        self.find(id, |plan| plan.items.iter().map(|item| (item.id.as_str(), &item.name)))
    }

    fn team(&self, id: &str) -> String {
        self.find(id, |plan| plan.teams.iter().map(|team| (team.id.as_str(), &team.name)))
    }

    /// The name of the thing `id`, else its id.
    fn find<'p, T: Iterator<Item = (&'p str, &'p String)>>(
        &'p self,
        id: &str,
        things: impl Fn(&'p Plan) -> T,
    ) -> String {
        let mut all = self.plans.iter().flat_map(|plan| things(plan));
        let found = all.find(|(known, name)| *known == id && !name.is_empty());
        found.map_or_else(|| id.to_owned(), |(_, name)| name.clone())
    }
}

fn moved(at: &str, before: Option<&str>, names: &Names<'_>) -> String {
    let (list, id) = at.split_once('/').unwrap_or(("", at));
    let called = |id: &str| match list {
        "items" => names.item(id),
        "teams" => names.team(id),
        _ => id.to_owned(),
    };
    match before {
        Some(before) => format!("{}: moved before {}", called(id), called(before)),
        None => format!("{}: moved to the end", called(id)),
    }
}

/// What is otherwise after the edit of what stands at `at`.
fn changed(at: &str, touch: &Touch, names: &Names<'_>) -> String {
    let field = at.split('/').next().unwrap_or_default();
    let found = match field {
        "items" => of_item(touch, names),
        "teams" => of_team(touch),
        "risks" => of_risk(touch),
        "external" => of_external(touch),
        "milestones" => of_milestone(touch),
        "objectives" => of_objective(touch),
        "commitments" => of_commitment(touch, names),
        "estimation" => of_estimation(touch),
        _ => of_plan(touch),
    };
    match found {
        Some(found) if !found.what.is_empty() => found.text(),
        Some(Found { thing, .. }) if !thing.is_empty() => format!("{thing}: another {}", last(at)),
        Some(_) | None => format!("Another {}", last(at)),
    }
}

/// The field in an address, for what no input shows.
fn last(at: &str) -> String {
    at.rsplit('/').next().unwrap_or(at).replace('_', " ")
}

/// A thing and what changes of it.
struct Found {
    thing: String,
    what: Vec<String>,
}

impl Found {
    fn new(name: &str, id: &impl Id, what: Vec<String>) -> Self {
        Self { thing: called(name, id), what }
    }

    fn text(&self) -> String {
        let what = self.what.join("; ");
        if self.thing.is_empty() { what } else { format!("{}: {what}", self.thing) }
    }
}

fn called(name: &str, id: &impl Id) -> String {
    if name.is_empty() { id.to_string() } else { name.to_owned() }
}

/// The one thing that a list holds.
enum Pair<'a, T> {
    /// Before and after.
    Both(&'a T, &'a T),
    /// In one of the two.
    One(&'a T, Came),
}

fn pair<'a, T>(before: &'a [T], after: &'a [T]) -> Option<Pair<'a, T>> {
    match (before, after) {
        ([before], [after]) => Some(Pair::Both(before, after)),
        ([], [new]) => Some(Pair::One(new, Came::In)),
        ([gone], []) => Some(Pair::One(gone, Came::Out)),
        _ => None,
    }
}

#[derive(Clone, Copy)]
enum Came {
    In,
    Out,
}

impl Came {
    fn words(self, noun: &str) -> Vec<String> {
        match self {
            Self::In => vec![format!("new {noun}")],
            Self::Out => vec![format!("{noun} removed")],
        }
    }
}

/// The inputs among `fields` that stand otherwise after the edit.
fn inputs(touch: &Touch, fields: impl IntoIterator<Item = Field>) -> Vec<String> {
    let run = RunSettings::default();
    let changed = |field: Field| {
        let before = shown(&touch.before, &run, &field).unwrap_or_default();
        let after = shown(&touch.after, &run, &field).unwrap_or_default();
        (before != after).then(|| from_to(&lower(field_label(&field)), &before, &after))
    };
    fields.into_iter().filter_map(changed).collect()
}

fn from_to(label: &str, before: &str, after: &str) -> String {
    let short = |text: &str| match text.split_once('\n') {
        Some((first, _)) => format!("{first} …"),
        None => text.to_owned(),
    };
    match (short(before), short(after)) {
        (before, after) if before.is_empty() => format!("{label} {after}"),
        (before, after) if after.is_empty() => format!("{label} {before} → none"),
        (before, after) => format!("{label} {before} → {after}"),
    }
}

/// A label inside a sentence; one that is written in a way of its own stays.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(first) if letters.clone().all(|letter| !letter.is_uppercase()) => {
            first.to_lowercase().chain(letters).collect()
        }
        Some(_) | None => label.to_owned(),
    }
}

const ITEM: [ItemField; 9] = [
    ItemField::Name,
    ItemField::Category,
    ItemField::Tags,
    ItemField::Objective,
    ItemField::After,
    ItemField::NotBefore,
    ItemField::Due,
    ItemField::Started,
    ItemField::Finished,
];

const VALUE: [ValueField; 20] = [
    ValueField::RiceReach,
    ValueField::RiceImpact,
    ValueField::RiceConfidence,
    ValueField::RiceEffort,
    ValueField::WsjfBusinessValue,
    ValueField::WsjfTimeCriticality,
    ValueField::WsjfRiskOpportunity,
    ValueField::WsjfJobSize,
    ValueField::IceImpact,
    ValueField::IceConfidence,
    ValueField::IceEase,
    ValueField::ValueEffortValue,
    ValueField::ValueEffortEffort,
    ValueField::Moscow,
    ValueField::DelayProfile,
    ValueField::DelayPerWeek,
    ValueField::DelayDate,
    ValueField::DelayPenalty,
    ValueField::DelayFrom,
    ValueField::DelayValue,
];

fn of_item(touch: &Touch, names: &Names<'_>) -> Option<Found> {
    let (before, after) = match pair(&touch.before.items, &touch.after.items)? {
        Pair::Both(before, after) => (before, after),
        Pair::One(item, came) => return Some(Found::new(&item.name, &item.id, came.words("item"))),
    };
    if after.status == Status::Dropped && before.status != Status::Dropped {
        return Some(Found::new(&after.name, &after.id, vec!["dropped".to_owned()]));
    }
    let id = || after.id.clone();
    let mut what = inputs(touch, [Field::Item(id(), ItemField::State)]);
    what.extend(parts(before, after, touch, names));
    what.extend(inputs(touch, ITEM.map(|field| Field::Item(id(), field))));
    what.extend(inputs(touch, VALUE.map(|field| Field::Item(id(), ItemField::Value(field)))));
    let criteria: BTreeSet<_> =
        before.value.scorecard.iter().chain(&after.value.scorecard).map(|(id, _)| id).collect();
    for criterion in criteria {
        let field = Field::Item(id(), ItemField::Value(ValueField::Criterion(criterion.clone())));
        let score = inputs(touch, [field]);
        what.extend(score.into_iter().map(|score| format!("{score} ({criterion})")));
    }
    if before.notes != after.notes {
        what.push("other notes".to_owned());
    }
    let name = if before.name.is_empty() { &after.name } else { &before.name };
    Some(Found::new(name, &after.id, what))
}

/// What changes of the work of an item.
fn parts(before: &Item, after: &Item, touch: &Touch, names: &Names<'_>) -> Vec<String> {
    if before.parts.len() != after.parts.len() {
        let gone = before.parts.iter().filter(|part| !after.parts.contains(part));
        let new = after.parts.iter().filter(|part| !before.parts.contains(part));
        let gone = gone.map(|part| format!("without {}", work(part, names)));
        return gone.chain(new.map(|part| format!("with {}", work(part, names)))).collect();
    }
    let mut what = Vec::new();
    for (at, part) in after.parts.iter().enumerate() {
        let of = match &part.work {
            Work::Effort { team, .. } => format!(" ({})", names.team(team.as_str())),
            Work::Duration { .. } => String::new(),
        };
        let fields = [
            PartField::Kind,
            PartField::Team,
            PartField::Amount,
            PartField::Remaining,
            PartField::Lanes,
            PartField::Needs,
            PartField::Stage,
        ];
        let found = inputs(touch, fields.map(|field| Field::Part(after.id.clone(), at, field)));
        what.extend(found.into_iter().map(|text| format!("{text}{of}")));
    }
    what
}

fn work(part: &Part, names: &Names<'_>) -> String {
    match &part.work {
        Work::Effort { team, effort, .. } => {
            let effort = crate::view::estimate::estimate(effort);
            format!("{effort} of {}", names.team(team.as_str()))
        }
        Work::Duration { days, .. } => {
            format!("{} working days", crate::view::estimate::estimate(days))
        }
    }
}

fn of_team(touch: &Touch) -> Option<Found> {
    let (before, after) = match pair(&touch.before.teams, &touch.after.teams)? {
        Pair::Both(before, after) => (before, after),
        Pair::One(team, came) => return Some(Found::new(&team.name, &team.id, came.words("team"))),
    };
    let mut what = people(before, after);
    let fields = [
        TeamField::Name,
        TeamField::Lanes,
        TeamField::Kind,
        TeamField::Focus,
        TeamField::Throughput,
        TeamField::Split,
        TeamField::Correlation,
    ];
    let id: &TeamId = &after.id;
    what.extend(inputs(touch, fields.map(|field| Field::Team(id.clone(), field))));
    what.extend(absences(before, after));
    Some(Found::new(if before.name.is_empty() { &after.name } else { &before.name }, id, what))
}

/// `5 → 6 people from 4 Jan 2027`, for every day on which the numbers begin to differ otherwise.
fn people(before: &Team, after: &Team) -> Vec<String> {
    let (Capacity::People { people: then, .. }, Capacity::People { people: now, .. }) =
        (&before.capacity, &after.capacity)
    else {
        return Vec::new();
    };
    let days: BTreeSet<Date> = then.iter().chain(now).map(|step| step.from).collect();
    let mut what = Vec::new();
    let mut last = (0.0, 0.0);
    for day in days {
        let (old, new) = (PeopleStep::count_on(then, day), PeopleStep::count_on(now, day));
        if (old, new) == last {
            continue;
        }
        let date = format::date_without_weekday(day);
        if old != new {
            let people = if what.is_empty() { " people" } else { "" };
            let (old, new) = (format::exact(old), format::exact(new));
            what.push(format!("{old} → {new}{people} from {date}"));
        } else if last.0 != last.1 {
            what.push(format!("as before from {date}"));
        }
        last = (old, new);
    }
    if what.is_empty() { Vec::new() } else { vec![what.join(", ")] }
}

fn absences(before: &Team, after: &Team) -> Vec<String> {
    fn of(team: &Team) -> &[Absence] {
        match &team.capacity {
            Capacity::People { absences, .. } => absences,
            Capacity::Throughput { .. } | Capacity::LanesOnly => &[],
        }
    }
    let words = |absence: &Absence| {
        let from = format::day_and_month(absence.from);
        let to = format::date_without_weekday(absence.to);
        format!("{} away {from} – {to}", format::exact(absence.people))
    };
    let (then, now) = (of(before), of(after));
    let gone = then.iter().filter(|absence| !now.contains(absence));
    let gone = gone.map(|absence| format!("not {}", words(absence)));
    let new = now.iter().filter(|absence| !then.contains(absence)).map(words);
    gone.chain(new).collect()
}

const IMPACT: [ImpactField; 8] = [
    ImpactField::Factor,
    ImpactField::Effort,
    ImpactField::Delay,
    ImpactField::LossKind,
    ImpactField::LossSize,
    ImpactField::LossDays,
    ImpactField::LossFrom,
    ImpactField::Lost,
];

const RISK: [RiskField; 8] = [
    RiskField::Name,
    RiskField::Owner,
    RiskField::Status,
    RiskField::Probability,
    RiskField::HitItems,
    RiskField::HitTeams,
    RiskField::HitTags,
    RiskField::HitEverything,
];

const MITIGATION: [RiskField; 5] = [
    RiskField::MitigationName,
    RiskField::MitigationProbability,
    RiskField::MitigationTeam,
    RiskField::MitigationEffort,
    RiskField::MitigationMoney,
];

fn of_risk(touch: &Touch) -> Option<Found> {
    let (before, after) = match pair(&touch.before.risks, &touch.after.risks)? {
        Pair::Both(before, after) => (before, after),
        Pair::One(risk, came) => return Some(Found::new(&risk.name, &risk.id, came.words("risk"))),
    };
    let of = |field: RiskField| Field::Risk(after.id.clone(), field);
    let mut what = inputs(touch, RISK.map(of));
    what.extend(inputs(touch, IMPACT.map(|field| of(RiskField::Impact(field)))));
    what.extend(mitigation(before, after));
    if before.mitigation.is_some() && after.mitigation.is_some() {
        what.extend(inputs(touch, MITIGATION.map(of)));
        what.extend(inputs(touch, IMPACT.map(|field| of(RiskField::MitigationImpact(field)))));
    }
    if before.notes != after.notes {
        what.push("other notes".to_owned());
    }
    let name = if before.name.is_empty() { &after.name } else { &before.name };
    Some(Found::new(name, &after.id, what))
}

/// Whether something is done about a risk.
fn mitigation(before: &Risk, after: &Risk) -> Option<String> {
    match (&before.mitigation, &after.mitigation) {
        (None, Some(new)) => Some(format!("could be mitigated: {}", new.name)),
        (Some(gone), None) => Some(format!("no mitigation any more: {}", gone.name)),
        (Some(then), Some(now)) if then.active != now.active => Some(match now.active {
            true => format!("mitigated: {}", now.name),
            false => format!("not mitigated: {}", now.name),
        }),
        (Some(_), Some(_)) | (None, None) => None,
    }
    .map(|text| text.trim_end_matches([':', ' ']).to_owned())
}

fn of_external(touch: &Touch) -> Option<Found> {
    Some(match pair(&touch.before.external, &touch.after.external)? {
        Pair::Both(before, after) => {
            let fields = [ExternalField::Name, ExternalField::Arrives];
            let what = inputs(touch, fields.map(|field| Field::External(after.id.clone(), field)));
            Found::new(&before.name, &after.id, what)
        }
        Pair::One(found, came) => {
            Found::new(&found.name, &found.id, came.words("external arrival"))
        }
    })
}

fn of_milestone(touch: &Touch) -> Option<Found> {
    Some(match pair(&touch.before.milestones, &touch.after.milestones)? {
        Pair::Both(before, after) => {
            let fields = [MilestoneField::Name, MilestoneField::Items, MilestoneField::Date];
            let what = inputs(touch, fields.map(|field| Field::Milestone(after.id.clone(), field)));
            Found::new(&before.name, &after.id, what)
        }
        Pair::One(found, came) => Found::new(&found.name, &found.id, came.words("milestone")),
    })
}

fn of_objective(touch: &Touch) -> Option<Found> {
    Some(match pair(&touch.before.objectives, &touch.after.objectives)? {
        Pair::Both(before, after) => {
            let fields = [ObjectiveField::Name, ObjectiveField::Date];
            let what = inputs(touch, fields.map(|field| Field::Objective(after.id.clone(), field)));
            Found::new(&before.name, &after.id, what)
        }
        Pair::One(found, came) => Found::new(&found.name, &found.id, came.words("objective")),
    })
}

fn of_commitment(touch: &Touch, names: &Names<'_>) -> Option<Found> {
    let by = |promise: &Commitment| format::date_without_weekday(promise.by);
    let (item, what): (&ItemId, String) =
        match pair(&touch.before.commitments, &touch.after.commitments)? {
            Pair::Both(then, now) if then.by != now.by => {
                (&now.item, format!("promised by {} → {}", by(then), by(now)))
            }
            Pair::Both(then, now) => {
                let share = |promise: &Commitment| {
                    promise.tolerance.map(format::plain_percent).unwrap_or_default()
                };
                (&now.item, from_to("tolerance", &share(then), &share(now)))
            }
            Pair::One(new, Came::In) => (&new.item, format!("promised by {}", by(new))),
            Pair::One(gone, Came::Out) => (&gone.item, "not promised any more".to_owned()),
        };
    Some(Found { thing: names.item(item.as_str()), what: vec![what] })
}

fn of_estimation(touch: &Touch) -> Option<Found> {
    let (before, after) = (&touch.before.estimation.sizes, &touch.after.estimation.sizes);
    let text = |sizes: &[Size], name: &str| {
        let found = sizes.iter().find(|size| size.name == name);
        found.map(|size| crate::view::estimate::estimate(&size.estimate)).unwrap_or_default()
    };
    let names: BTreeSet<&str> = before.iter().chain(after).map(|size| size.name.as_str()).collect();
    let mut what = inputs(touch, [PlanField::Correlation, PlanField::Error].map(Field::Plan));
    for name in names {
        let (then, now) = (text(before, name), text(after, name));
        if then != now {
            what.push(from_to(&format!("size {name}"), &then, &now));
        }
    }
    Some(Found { thing: String::new(), what: upper(what) })
}

const PLAN: [PlanField; 9] = [
    PlanField::Title,
    PlanField::Start,
    PlanField::AsOf,
    PlanField::Horizon,
    PlanField::ValueUntil,
    PlanField::Currency,
    PlanField::Workdays,
    PlanField::QuarterStarts,
    PlanField::Quarter,
];

fn of_plan(touch: &Touch) -> Option<Found> {
    let mut what = inputs(touch, PLAN.map(Field::Plan));
    what.extend(holidays(touch));
    what.extend(shares(touch));
    what.extend(criteria(touch));
    Some(Found { thing: String::new(), what: upper(what) })
}

/// Holidays that come and go.
fn holidays(touch: &Touch) -> Vec<String> {
    let (then, now) = (&touch.before.calendar.holidays, &touch.after.calendar.holidays);
    let words = |holiday: &Holiday| {
        let date = format::date_without_weekday(holiday.date);
        if holiday.name.is_empty() { date } else { format!("{date} ({})", holiday.name) }
    };
    let gone = then.iter().filter(|holiday| !now.contains(holiday));
    let gone = gone.map(|holiday| format!("no holiday on {}", words(holiday)));
    let new = now.iter().filter(|holiday| !then.contains(holiday));
    gone.chain(new.map(|holiday| format!("holiday on {}", words(holiday)))).collect()
}

/// The shares of capacity that categories should get.
fn shares(touch: &Touch) -> Vec<String> {
    let (then, now) = (&touch.before.allocation, &touch.after.allocation);
    let text = |shares: &[(String, f64)], name: &str| {
        let found = shares.iter().find(|(known, _)| known == name);
        found.map(|(_, share)| crate::view::estimate::share(*share)).unwrap_or_default()
    };
    let names: BTreeSet<&str> = then.iter().chain(now).map(|(name, _)| name.as_str()).collect();
    let changed = |name: &str| {
        let (then, now) = (text(then, name), text(now, name));
        (then != now).then(|| from_to(&format!("share of {name}"), &then, &now))
    };
    names.into_iter().filter_map(changed).collect()
}

/// The criteria of the weighted score.
fn criteria(touch: &Touch) -> Vec<String> {
    let all = |plan: &Plan| plan.scorecard.clone().unwrap_or_default().criteria;
    let (then, now) = (all(&touch.before), all(&touch.after));
    let find = |list: &[Criterion], id: &CriterionId| list.iter().find(|c| c.id == *id).cloned();
    let ids: BTreeSet<&CriterionId> = then.iter().chain(&now).map(|c| &c.id).collect();
    let words = |id: &CriterionId| match (find(&then, id), find(&now, id)) {
        (Some(then), Some(now)) if then.weight != now.weight => {
            let (before, after) = (format::exact(then.weight), format::exact(now.weight));
            Some(format!("weight of {} {before} → {after}", called(&now.name, id)))
        }
        (Some(then), Some(now)) if then.name != now.name => Some(format!(
            "criterion {} is called {}",
            called(&then.name, id),
            called(&now.name, id)
        )),
        (None, Some(new)) => Some(format!("new criterion {}", called(&new.name, id))),
        (Some(gone), None) => Some(format!("criterion {} removed", called(&gone.name, id))),
        (Some(_), Some(_)) | (None, None) => None,
    };
    ids.into_iter().filter_map(words).collect()
}

/// Sentences that no name begins.
fn upper(what: Vec<String>) -> Vec<String> {
    let upper = |text: String| {
        let mut letters = text.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().collect::<String>());
        first.unwrap_or_default() + letters.as_str()
    };
    what.into_iter().map(upper).collect()
}
