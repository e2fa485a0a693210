//! Edits as sentences: “Core: 5 → 6 people from 4 Jan 2027”.
//!
//! A sentence names the thing, then what changes: each input that stands otherwise after the edit,
//! with its text before and after. What no input shows is named by its field.

use std::collections::BTreeSet;

use crate::calendar::{Date, Holiday};
use crate::file::{self, Touch};
use crate::model::{
    Absence, Capacity, Commitment, Criterion, CriterionId, Edit, Id, Item, ItemId, Mitigation,
    Part, PeopleStep, Plan, ProblemKind, Risk, RunSettings, Size, Status, Team, TeamId, Work,
};
use crate::session::{
    ExternalField, Field, ImpactField, ItemField, Language, MilestoneField, ObjectiveField,
    PartField, PlanField, RiskField, TeamField, ValueField,
};
use crate::view::format;
use crate::view::shown::shown;

use super::language::{says, word};
use super::problem::what;
use super::{Label, field_label};

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
        Err(kind) => return says!("Without effect: {}", "Ohne Wirkung: {}", what(kind)),
    };
    match edit {
        Edit::Move { at, before } => moved(at, before.as_deref(), names),
        Edit::Set { at, .. } | Edit::Remove { at } => changed(at, touch, names),
        Edit::Add { to, before, .. } => match before {
            Some(before) if to == "items" => {
                says!("{}, before {}", "{}, vor {}", changed(to, touch, names), names.item(before))
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

    /// The name of the thing `id`, else its id, as it stands in a sentence.
    fn find<'p, T: Iterator<Item = (&'p str, &'p String)>>(
        &'p self,
        id: &str,
        things: impl Fn(&'p Plan) -> T,
    ) -> String {
        let mut all = self.plans.iter().flat_map(|plan| things(plan));
        let found = all.find(|(known, name)| *known == id && !name.is_empty());
        format::in_line(found.map_or(id, |(_, name)| name)).into_owned()
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
        Some(before) => {
            says!("{}: moved before {}", "{}: verschoben vor {}", called(id), called(before))
        }
        None => says!("{}: moved to the end", "{}: ans Ende verschoben", called(id)),
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
        Some(Found { thing, .. }) if !thing.is_empty() => {
            says!("{thing}: another {}", "{thing}: geändert: {}", last(at))
        }
        Some(_) | None => says!("Another {}", "Geändert: {}", last(at)),
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
    if name.is_empty() { id.to_string() } else { format::in_line(name).into_owned() }
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
            Self::In => vec![says!("new {noun}", "{noun} neu")],
            Self::Out => vec![says!("{noun} removed", "{noun} entfernt")],
        }
    }
}

/// The inputs among `fields` that stand otherwise after the edit.
fn inputs(touch: &Touch, fields: impl IntoIterator<Item = Field>) -> Vec<String> {
    let run = RunSettings::default();
    let changed = |field: Field| {
        let before = shown(&touch.before, &run, &field).unwrap_or_default();
        let after = shown(&touch.after, &run, &field).unwrap_or_default();
        let said = |text| said(&field, text);
        (before != after).then(|| from_to(&lower(field_label(&field)), said(&before), said(&after)))
    };
    fields.into_iter().filter_map(changed).collect()
}

/// What stands in an input, as it is said: English has the keys of choices for words, German says what
/// they are called.
fn said<'a>(field: &Field, text: &'a str) -> &'a str {
    let label = match (Language::now(), field, text) {
        (Language::English, ..) => return text,
        (_, _, "yes") if is_switch(field) => Label::Yes,
        (_, _, "no") if is_switch(field) => Label::No,
        (_, Field::Item(_, ItemField::State), key) => match key {
            "not started" => Label::StateNotStarted,
            "in progress" => Label::StateInProgress,
            "done" => Label::StateDone,
            "dropped" => Label::StateDropped,
            _ => return text,
        },
        (_, Field::Part(_, _, PartField::Kind), "effort") => Label::KindEffort,
        (_, Field::Part(_, _, PartField::Kind), "days") => Label::KindDays,
        (_, Field::Team(_, TeamField::Kind), "people") => Label::KindPeople,
        (_, Field::Team(_, TeamField::Kind), "throughput") => Label::KindThroughput,
        (_, Field::Team(_, TeamField::Kind), "lanes") => Label::KindLanes,
        (_, Field::Risk(_, RiskField::Status), "open") => Label::RiskOpen,
        (_, Field::Risk(_, RiskField::Status), "closed") => Label::RiskClosed,
        (
            _,
            Field::Risk(
                _,
                RiskField::Impact(ImpactField::LossKind)
                | RiskField::MitigationImpact(ImpactField::LossKind),
            ),
            key,
        ) => match key {
            "people" => Label::LossPeople,
            "share" => Label::LossShare,
            _ => return text,
        },
        (_, Field::Item(_, ItemField::Value(ValueField::Moscow)), key) => match key {
            "must" => Label::MoscowMust,
            "should" => Label::MoscowShould,
            "could" => Label::MoscowCould,
            "wont" => Label::MoscowWont,
            _ => return text,
        },
        (_, Field::Item(_, ItemField::Value(ValueField::DelayProfile)), key) => match key {
            "standard" => Label::ProfileStandard,
            "fixed date" => Label::ProfileFixedDate,
            "expedite" => Label::ProfileExpedite,
            "intangible" => Label::ProfileIntangible,
            "window" => Label::ProfileWindow,
            _ => return text,
        },
        _ => return text,
    };
    label.text()
}

fn is_switch(field: &Field) -> bool {
    matches!(
        field,
        Field::Risk(
            _,
            RiskField::HitEverything
                | RiskField::Impact(ImpactField::Lost)
                | RiskField::MitigationImpact(ImpactField::Lost)
        )
    )
}

fn from_to(label: &str, before: &str, after: &str) -> String {
    let short = |text: &str| match text.split_once('\n') {
        Some((first, _)) => format!("{} …", format::in_line(first)),
        None => format::in_line(text).into_owned(),
    };
    match (short(before), short(after)) {
        (before, after) if before.is_empty() => format!("{label} {after}"),
        (before, after) if after.is_empty() => {
            says!("{label} {before} → none", "{label} {before} → nichts")
        }
        (before, after) => format!("{label} {before} → {after}"),
    }
}

/// A label inside a sentence; one that is written in a way of its own stays, and so does a German one.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(_) if Language::now() == Language::German => label.to_owned(),
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
        Pair::One(item, came) => {
            return Some(Found::new(&item.name, &item.id, came.words(word!("item", "Vorhaben"))));
        }
    };
    if after.status == Status::Dropped && before.status != Status::Dropped {
        return Some(Found::new(
            &after.name,
            &after.id,
            vec![word!("dropped", "gestrichen").to_owned()],
        ));
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
        what.push(word!("other notes", "andere Notizen").to_owned());
    }
    let name = if before.name.is_empty() { &after.name } else { &before.name };
    Some(Found::new(name, &after.id, what))
}

/// What changes of the work of an item.
fn parts(before: &Item, after: &Item, touch: &Touch, names: &Names<'_>) -> Vec<String> {
    if before.parts.len() != after.parts.len() {
        let gone = before.parts.iter().filter(|part| !after.parts.contains(part));
        let new = after.parts.iter().filter(|part| !before.parts.contains(part));
        let gone = gone.map(|part| says!("without {}", "ohne {}", work(part, names)));
        return gone.chain(new.map(|part| says!("with {}", "mit {}", work(part, names)))).collect();
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
            says!("{effort} of {}", "{effort} von {}", names.team(team.as_str()))
        }
        Work::Duration { days, .. } => {
            says!("{} working days", "{} Arbeitstage", crate::view::estimate::estimate(days))
        }
    }
}

fn of_team(touch: &Touch) -> Option<Found> {
    let (before, after) = match pair(&touch.before.teams, &touch.after.teams)? {
        Pair::Both(before, after) => (before, after),
        Pair::One(team, came) => {
            return Some(Found::new(&team.name, &team.id, came.words(word!("team", "Team"))));
        }
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
            let people = if what.is_empty() { word!(" people", " Personen") } else { "" };
            let (old, new) = (format::exact(old), format::exact(new));
            what.push(says!(
                "{old} → {new}{people} from {date}",
                "{old} → {new}{people} ab {date}"
            ));
        } else if last.0 != last.1 {
            what.push(says!("as before from {date}", "wie zuvor ab {date}"));
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
        says!("{} away {from} – {to}", "{} abwesend {from} – {to}", format::exact(absence.people))
    };
    let (then, now) = (of(before), of(after));
    let gone = then.iter().filter(|absence| !now.contains(absence));
    let gone = gone.map(|absence| says!("not {}", "nicht mehr {}", words(absence)));
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
        Pair::One(risk, came) => {
            return Some(Found::new(&risk.name, &risk.id, came.words(word!("risk", "Risiko"))));
        }
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
        what.push(word!("other notes", "andere Notizen").to_owned());
    }
    let name = if before.name.is_empty() { &after.name } else { &before.name };
    Some(Found::new(name, &after.id, what))
}

/// Whether something is done about a risk.
fn mitigation(before: &Risk, after: &Risk) -> Option<String> {
    let name = |mitigation: &Mitigation| format::in_line(&mitigation.name).into_owned();
    match (&before.mitigation, &after.mitigation) {
        (None, Some(new)) => {
            Some(says!("could be mitigated: {}", "mögliche Gegenmaßnahme: {}", name(new)))
        }
        (Some(gone), None) => {
            Some(says!("no mitigation any more: {}", "keine Gegenmaßnahme mehr: {}", name(gone)))
        }
        (Some(then), Some(now)) if then.active != now.active => Some(match now.active {
            true => says!("mitigated: {}", "mit Gegenmaßnahme: {}", name(now)),
            false => says!("not mitigated: {}", "ohne Gegenmaßnahme: {}", name(now)),
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
            Found::new(&found.name, &found.id, came.words(word!("external arrival", "Zulieferung")))
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
        Pair::One(found, came) => {
            Found::new(&found.name, &found.id, came.words(word!("milestone", "Meilenstein")))
        }
    })
}

fn of_objective(touch: &Touch) -> Option<Found> {
    Some(match pair(&touch.before.objectives, &touch.after.objectives)? {
        Pair::Both(before, after) => {
            let fields = [ObjectiveField::Name, ObjectiveField::Date];
            let what = inputs(touch, fields.map(|field| Field::Objective(after.id.clone(), field)));
            Found::new(&before.name, &after.id, what)
        }
        Pair::One(found, came) => {
            Found::new(&found.name, &found.id, came.words(word!("objective", "Ziel")))
        }
    })
}

fn of_commitment(touch: &Touch, names: &Names<'_>) -> Option<Found> {
    let by = |promise: &Commitment| format::date_without_weekday(promise.by);
    let (item, what): (&ItemId, String) =
        match pair(&touch.before.commitments, &touch.after.commitments)? {
            Pair::Both(then, now) if then.by != now.by => {
                (&now.item, says!("promised by {} → {}", "zugesagt bis {} → {}", by(then), by(now)))
            }
            Pair::Both(then, now) => {
                let share = |promise: &Commitment| {
                    promise.tolerance.map(format::plain_percent).unwrap_or_default()
                };
                (&now.item, from_to(word!("tolerance", "Toleranz"), &share(then), &share(now)))
            }
            Pair::One(new, Came::In) => {
                (&new.item, says!("promised by {}", "zugesagt bis {}", by(new)))
            }
            Pair::One(gone, Came::Out) => {
                (&gone.item, word!("not promised any more", "nicht mehr zugesagt").to_owned())
            }
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
            what.push(from_to(&says!("size {name}", "Größe {name}"), &then, &now));
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
        if holiday.name.is_empty() {
            date
        } else {
            format!("{date} ({})", format::in_line(&holiday.name))
        }
    };
    let gone = then.iter().filter(|holiday| !now.contains(holiday));
    let gone = gone.map(|holiday| says!("no holiday on {}", "kein Feiertag am {}", words(holiday)));
    let new = now.iter().filter(|holiday| !then.contains(holiday));
    gone.chain(new.map(|holiday| says!("holiday on {}", "Feiertag am {}", words(holiday))))
        .collect()
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
        (then != now).then(|| from_to(&says!("share of {name}", "Anteil von {name}"), &then, &now))
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
            Some(says!(
                "weight of {} {before} → {after}",
                "Gewicht von {} {before} → {after}",
                called(&now.name, id)
            ))
        }
        (Some(then), Some(now)) if then.name != now.name => Some(says!(
            "criterion {} is called {}",
            "Kriterium {} heißt {}",
            called(&then.name, id),
            called(&now.name, id)
        )),
        (None, Some(new)) => {
            Some(says!("new criterion {}", "neues Kriterium {}", called(&new.name, id)))
        }
        (Some(gone), None) => {
            Some(says!("criterion {} removed", "Kriterium {} entfernt", called(&gone.name, id)))
        }
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
