//! Every input of a document: what stands in it can be typed again, what cannot be read changes
//! nothing.

use roadcast::model::{After, Document, Estimate, ItemId, Status, TeamId, Work};
use roadcast::session::entry::EntryProblem;
use roadcast::session::*;
use roadcast::view::shown::shown;

use super::{sample, small};

/// Every input that a document could have; some do not apply.
pub(crate) fn all_fields(document: &Document) -> Vec<Field> {
    let plan = &document.plan;
    let mut fields: Vec<Field> = Vec::new();
    for item in &plan.items {
        fields.extend(item_fields(plan).into_iter().map(|f| Field::Item(item.id.clone(), f)));
        for at in 0..item.parts.len() {
            fields.extend(PARTS.map(|field| Field::Part(item.id.clone(), at, field)));
        }
        for at in 0..item.after.len() {
            fields.extend(LINKS.map(|field| Field::Dependency(item.id.clone(), at, field)));
        }
    }
    for team in &plan.teams {
        fields.extend(TEAMS.map(|field| Field::Team(team.id.clone(), field)));
        for at in 0..3 {
            fields.extend(PEOPLE.map(|field| Field::People(team.id.clone(), at, field)));
            fields.extend(ABSENCES.map(|field| Field::Absence(team.id.clone(), at, field)));
        }
    }
    for risk in &plan.risks {
        fields.extend(risk_fields().into_iter().map(|f| Field::Risk(risk.id.clone(), f)));
    }
    for found in &plan.external {
        fields.push(Field::External(found.id.clone(), ExternalField::Name));
        fields.push(Field::External(found.id.clone(), ExternalField::Arrives));
    }
    for found in &plan.milestones {
        for field in [MilestoneField::Name, MilestoneField::Items, MilestoneField::Date] {
            fields.push(Field::Milestone(found.id.clone(), field));
        }
    }
    for found in &plan.objectives {
        fields.push(Field::Objective(found.id.clone(), ObjectiveField::Name));
        fields.push(Field::Objective(found.id.clone(), ObjectiveField::Date));
    }
    for at in 0..plan.estimation.sizes.len() {
        fields.push(Field::Size(at, SizeField::Name));
        fields.push(Field::Size(at, SizeField::Estimate));
    }
    fields.extend(plan.allocation.iter().map(|(category, _)| Field::Target(category.clone())));
    fields.push(Field::Target("no such category".to_owned()));
    fields.extend(PLAN.map(Field::Plan));
    fields.extend([RunField::Trials, RunField::Seed, RunField::Confidence].map(Field::Run));
    fields
}

fn item_fields(plan: &roadcast::model::Plan) -> Vec<ItemField> {
    use ValueField as V;
    let criteria = plan.scorecard.iter().flat_map(|scorecard| &scorecard.criteria);
    let values = [
        V::RiceReach,
        V::RiceImpact,
        V::RiceConfidence,
        V::RiceEffort,
        V::WsjfBusinessValue,
        V::WsjfTimeCriticality,
        V::WsjfRiskOpportunity,
        V::WsjfJobSize,
        V::IceImpact,
        V::IceConfidence,
        V::IceEase,
        V::ValueEffortValue,
        V::ValueEffortEffort,
        V::Moscow,
        V::DelayProfile,
        V::DelayPerWeek,
        V::DelayDate,
        V::DelayPenalty,
        V::DelayFrom,
        V::DelayValue,
    ];
    [
        ItemField::Id,
        ItemField::Name,
        ItemField::Category,
        ItemField::Tags,
        ItemField::Objective,
        ItemField::After,
        ItemField::NotBefore,
        ItemField::Due,
        ItemField::State,
        ItemField::Started,
        ItemField::Finished,
        ItemField::Notes,
        ItemField::PromisedBy,
        ItemField::Tolerance,
    ]
    .into_iter()
    .chain(values.map(ItemField::Value))
    .chain(criteria.map(|found| ItemField::Value(V::Criterion(found.id.clone()))))
    .collect()
}

const PARTS: [PartField; 7] = [
    PartField::Kind,
    PartField::Team,
    PartField::Amount,
    PartField::Lanes,
    PartField::Needs,
    PartField::Stage,
    PartField::Remaining,
];
const LINKS: [DependencyField; 3] =
    [DependencyField::On, DependencyField::Kind, DependencyField::Lag];
const TEAMS: [TeamField; 8] = [
    TeamField::Id,
    TeamField::Name,
    TeamField::Lanes,
    TeamField::Kind,
    TeamField::Focus,
    TeamField::Throughput,
    TeamField::Split,
    TeamField::Correlation,
];
const PEOPLE: [PeopleField; 2] = [PeopleField::From, PeopleField::Count];
const ABSENCES: [AbsenceField; 4] =
    [AbsenceField::From, AbsenceField::To, AbsenceField::People, AbsenceField::Why];
const PLAN: [PlanField; 12] = [
    PlanField::Title,
    PlanField::Start,
    PlanField::AsOf,
    PlanField::Horizon,
    PlanField::ValueUntil,
    PlanField::Currency,
    PlanField::Workdays,
    PlanField::Holidays,
    PlanField::QuarterStarts,
    PlanField::Quarter,
    PlanField::Correlation,
    PlanField::Error,
];

fn risk_fields() -> Vec<RiskField> {
    let impact = [
        ImpactField::Factor,
        ImpactField::Effort,
        ImpactField::Delay,
        ImpactField::LossKind,
        ImpactField::LossSize,
        ImpactField::LossDays,
        ImpactField::LossFrom,
        ImpactField::Lost,
    ];
    [
        RiskField::Name,
        RiskField::Owner,
        RiskField::Status,
        RiskField::Probability,
        RiskField::HitItems,
        RiskField::HitTeams,
        RiskField::HitTags,
        RiskField::HitEverything,
        RiskField::Notes,
        RiskField::MitigationName,
        RiskField::MitigationActive,
        RiskField::MitigationProbability,
        RiskField::MitigationTeam,
        RiskField::MitigationEffort,
        RiskField::MitigationMoney,
    ]
    .into_iter()
    .chain(impact.map(RiskField::Impact))
    .chain(impact.map(RiskField::MitigationImpact))
    .collect()
}

fn typed(session: &mut Session, field: Field, text: &str) -> Vec<Effect> {
    session.handle(Event::FieldEdited { field, text: text.to_owned() })
}

fn item(field: ItemField) -> Field {
    Field::Item(ItemId::from("PAY-104"), field)
}

#[test]
fn typing_what_stands_in_an_input_changes_nothing() {
    for mut session in [sample(), small()] {
        let before = session.document().clone();
        for field in all_fields(&before) {
            let Some(text) = shown(&before.plan, &before.run, &field) else { continue };
            let effects = typed(&mut session, field.clone(), &text);
            assert_eq!(session.draft(&field), None, "{field:?} reads its own text “{text}”");
            assert_eq!(effects, [], "{field:?} with “{text}” asks for nothing");
            assert_eq!(*session.document(), before, "{field:?} with “{text}”");
        }
        assert_eq!(session.next_undo(), None);
    }
}

#[test]
fn an_input_that_does_not_apply_refuses_every_text() {
    let mut session = sample();
    let before = session.document().clone();
    for field in all_fields(&before) {
        if shown(&before.plan, &before.run, &field).is_none() {
            typed(&mut session, field.clone(), "7");
            assert_eq!(*session.document(), before, "{field:?}");
            assert!(session.draft(&field).is_some(), "{field:?}");
        }
    }
}

#[test]
fn a_text_that_cannot_be_read_stays_beside_the_input_and_the_plan_as_it_was() {
    let mut session = small();
    let before = session.document().clone();
    let id = before.plan.items[0].id.clone();
    let field = Field::Part(id, 0, PartField::Amount);
    assert_eq!(typed(&mut session, field.clone(), "30-10"), []);
    assert_eq!(*session.document(), before);
    let draft = session.draft(&field).cloned().expect("the text stays");
    assert_eq!((draft.text.as_str(), draft.problem), ("30-10", EntryProblem::NotRising));
    typed(&mut session, field.clone(), "10-30");
    assert_eq!(session.draft(&field), None);
    assert_ne!(*session.document(), before);
}

#[test]
fn a_new_id_is_followed_everywhere() {
    let mut session = sample();
    let id = session.plan().items.iter().find_map(|found| match &found.after.first()?.after {
        After::Item { item, .. } => Some(item.clone()),
        After::External(_) => None,
    });
    let id = id.expect("the sample has a dependency");
    session.handle(Event::ItemPicked(Some(id.clone())));
    typed(&mut session, Field::Item(id.clone(), ItemField::Id), "NEW-1");
    let text = roadcast::file::write(session.document());
    assert!(!text.contains(&format!("\"{id}\"")), "nothing names {id} any more");
    assert!(text.contains("\"NEW-1\""));
    assert_eq!(session.item(), Some(&ItemId::from("NEW-1")));
    assert_eq!(session.problems(), []);
}

#[test]
fn two_items_cannot_have_one_id() {
    let mut session = small();
    let ids: Vec<ItemId> = session.plan().items.iter().map(|item| item.id.clone()).collect();
    let field = Field::Item(ids[0].clone(), ItemField::Id);
    typed(&mut session, field.clone(), &ids[1].0);
    let problem = session.draft(&field).map(|draft| draft.problem.clone());
    assert_eq!(problem, Some(EntryProblem::Taken { name: ids[1].0.clone() }));
}

#[test]
fn dependencies_are_typed_as_one_line() {
    let mut session = sample();
    let plan = session.plan();
    let (first, second) = (plan.items[0].id.clone(), plan.items[1].id.clone());
    let name = plan.items[1].name.clone();
    let last = plan.items[plan.items.len() - 1].id.clone();
    let field = Field::Item(last.clone(), ItemField::After);
    typed(&mut session, field.clone(), &format!("{first} SS+5, {name}"));
    let item = session.plan().items.last().expect("it is there");
    let after: Vec<After> = item.after.iter().map(|found| found.after.clone()).collect();
    let kind = roadcast::model::DependencyType::StartToStart;
    assert_eq!(
        after,
        [
            After::Item { item: first.clone(), kind, lag: 5.0 },
            After::Item { item: second.clone(), kind: Default::default(), lag: 0.0 },
        ]
    );
    let text = shown(session.plan(), &session.document().run, &field);
    assert_eq!(text, Some(format!("{first} SS+5, {second}")));
    typed(&mut session, field.clone(), "nobody");
    let problem = session.draft(&field).map(|draft| draft.problem.clone());
    assert_eq!(problem, Some(EntryProblem::Unknown { name: "nobody".to_owned() }));
}

#[test]
fn an_item_that_begins_has_all_of_its_work_left() {
    let mut session = small();
    let plan = session.plan();
    let at = plan.items.iter().position(|item| item.status == Status::NotStarted);
    let item = plan.items[at.expect("something has not begun")].clone();
    typed(&mut session, Field::Item(item.id.clone(), ItemField::State), "in progress");
    let found = session.plan().items.iter().find(|found| found.id == item.id).cloned();
    let Some(Status::InProgress { started, remaining }) = found.map(|found| found.status) else {
        panic!("it is in progress");
    };
    assert_eq!(started, session.plan().as_of_date());
    let amounts: Vec<Estimate> = item
        .parts
        .iter()
        .map(|part| match &part.work {
            Work::Effort { effort: amount, .. } | Work::Duration { days: amount, .. } => {
                amount.clone()
            }
        })
        .collect();
    assert_eq!(remaining, amounts);
}

#[test]
fn a_promise_is_made_and_taken_back_beside_its_item() {
    let mut session = small();
    let id = session.plan().items[0].id.clone();
    let before = session.plan().commitments.len();
    let by = Field::Item(id.clone(), ItemField::PromisedBy);
    let tolerance = Field::Item(id, ItemField::Tolerance);
    typed(&mut session, by.clone(), "");
    typed(&mut session, tolerance.clone(), "70%");
    assert!(session.draft(&tolerance).is_some(), "nothing is promised yet");
    typed(&mut session, by.clone(), "2027-03-31");
    typed(&mut session, tolerance, "70%");
    let promise = session.plan().commitments.last().expect("it is promised");
    assert_eq!((promise.by, promise.tolerance), (super::date("2027-03-31"), Some(0.7)));
    typed(&mut session, by, "");
    assert!(session.plan().commitments.len() <= before);
}

#[test]
fn a_target_of_a_category_is_set_changed_and_taken_away() {
    let mut session = small();
    let target = || Field::Target("platform".to_owned());
    let said = |session: &Session| session.plan().allocation.clone();
    typed(&mut session, target(), "25%");
    assert_eq!(said(&session), [("platform".to_owned(), 0.25)]);
    typed(&mut session, target(), "120%");
    assert_eq!(said(&session), [("platform".to_owned(), 0.25)]);
    typed(&mut session, target(), "0.3");
    assert_eq!(said(&session), [("platform".to_owned(), 0.3)]);
    typed(&mut session, target(), "");
    assert_eq!(said(&session), []);
}

#[test]
fn a_team_can_be_measured_in_stories() {
    let mut session = small();
    let id: TeamId = session.plan().teams[0].id.clone();
    typed(&mut session, Field::Team(id.clone(), TeamField::Kind), "throughput");
    typed(&mut session, Field::Team(id.clone(), TeamField::Throughput), "3\n5\n0\n4\n6\n2");
    let text =
        shown(session.plan(), &session.document().run, &Field::Team(id, TeamField::Throughput));
    assert_eq!(text.as_deref(), Some("3 5 0 4 6 2"));
}

#[test]
fn an_unknown_item_refuses_every_edit() {
    let mut session = small();
    let before = session.document().clone();
    typed(&mut session, item(ItemField::Name), "x");
    assert_eq!(*session.document(), before);
}
