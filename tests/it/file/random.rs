//! Properties: whatever document there is, reading what was written gives it back; whatever text
//! there is, reading it does not panic.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use roadcast::calendar::{Calendar, Date, Holiday, WEEKDAYS, Workdays};
use roadcast::file;
use roadcast::model::{
    Absence, After, Capacity, CapacityLoss, Commitment, Dependency, DependencyType, Document, Edit,
    Estimate, Estimation, ExternalArrival, Hits, Impact, Item, LossSize, Milestone, Mitigation,
    MitigationCost, Moscow, Need, Objective, Part, PeopleStep, PertShape, Plan, Profile, Rice,
    Risk, RiskStatus, RunSettings, Scenario, Size, Status, Team, UncertainDate, Urgency, Value,
    Work, Wsjf,
};

use super::text_of;

fn text() -> BoxedStrategy<String> {
    prop_oneof!["[A-Z]{1,2}-[0-9]{1,3}", "\\PC{0,8}", Just(String::new())].boxed()
}

fn date() -> BoxedStrategy<Date> {
    (Date::MIN.epoch_days()..=Date::MAX.epoch_days()).prop_map(Date::from_epoch_days).boxed()
}

fn number() -> BoxedStrategy<f64> {
    prop_oneof![
        any::<i32>().prop_map(f64::from),
        prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO
    ]
    .boxed()
}

fn x() -> BoxedStrategy<Option<String>> {
    of(prop_oneof![
        Just("1.5".to_owned()),
        Just(r#"{"a":[1,null,{"x":{}}],"x":"ü"}"#.to_owned()),
        Just("[]".to_owned()),
    ])
    .boxed()
}

fn shape() -> BoxedStrategy<PertShape> {
    prop_oneof![Just(PertShape::Pert), Just(PertShape::Triangular)].boxed()
}

fn estimate() -> BoxedStrategy<Estimate> {
    prop_oneof![
        number().prop_map(Estimate::Fixed),
        (number(), number()).prop_map(|(low, high)| Estimate::Range { low, high }),
        (number(), number(), number(), shape()).prop_map(|(min, likely, max, shape)| {
            Estimate::ThreePoint { min, likely, max, shape }
        }),
        (number(), number()).prop_map(|(min, max)| Estimate::Uniform { min, max }),
        number().prop_map(|mean| Estimate::Exponential { mean }),
        text().prop_map(Estimate::Size),
        vec(number(), 0..4).prop_map(Estimate::Samples),
    ]
    .boxed()
}

fn uncertain_date() -> BoxedStrategy<UncertainDate> {
    prop_oneof![
        date().prop_map(UncertainDate::On),
        (date(), date()).prop_map(|(low, high)| UncertainDate::Range { low, high }),
        (date(), date(), date(), shape()).prop_map(|(min, likely, max, shape)| {
            UncertainDate::ThreePoint { min, likely, max, shape }
        }),
        (date(), date()).prop_map(|(min, max)| UncertainDate::Uniform { min, max }),
        vec(date(), 0..3).prop_map(UncertainDate::Samples),
    ]
    .boxed()
}

fn team() -> BoxedStrategy<Team> {
    let step = (date(), number(), x()).prop_map(|(from, count, x)| PeopleStep { from, count, x });
    let absence = (date(), date(), number(), text(), x())
        .prop_map(|(from, to, people, why, x)| Absence { from, to, people, why, x });
    let capacity = prop_oneof![
        Just(Capacity::LanesOnly),
        (vec(step, 0..3), estimate(), vec(absence, 0..3))
            .prop_map(|(people, focus, absences)| { Capacity::People { people, focus, absences } }),
        (vec(number(), 0..6), estimate(), x())
            .prop_map(|(per_week, split, x)| Capacity::Throughput { per_week, split, x }),
    ];
    (text(), text(), any::<u32>(), capacity, of(number()), x())
        .prop_map(|(id, name, lanes, capacity, correlation, x)| Team {
            id: id.as_str().into(),
            name,
            lanes,
            capacity,
            correlation,
            x,
        })
        .boxed()
}

fn part() -> BoxedStrategy<Part> {
    let need = (text(), any::<u32>(), x()).prop_map(|(team, lanes, x)| Need {
        team: team.as_str().into(),
        lanes,
        x,
    });
    let work = prop_oneof![
        (text(), estimate(), any::<u32>()).prop_map(|(team, effort, lanes)| Work::Effort {
            team: team.as_str().into(),
            effort,
            lanes
        }),
        (estimate(), vec(need, 0..3)).prop_map(|(days, needs)| Work::Duration { days, needs }),
    ];
    (work, any::<u32>(), x()).prop_map(|(work, stage, x)| Part { work, stage, x }).boxed()
}

fn dependency() -> BoxedStrategy<Dependency> {
    let kind = prop_oneof![
        Just(DependencyType::FinishToStart),
        Just(DependencyType::StartToStart),
        Just(DependencyType::FinishToFinish),
        Just(DependencyType::StartToFinish),
    ];
    let after = prop_oneof![
        (text(), kind, number()).prop_map(|(item, kind, lag)| After::Item {
            item: item.as_str().into(),
            kind,
            lag
        }),
        text().prop_map(|id| After::External(id.as_str().into())),
    ];
    (after, x()).prop_map(|(after, x)| Dependency { after, x }).boxed()
}

fn status() -> BoxedStrategy<Status> {
    prop_oneof![
        Just(Status::NotStarted),
        Just(Status::Dropped),
        (date(), vec(estimate(), 0..3))
            .prop_map(|(started, remaining)| Status::InProgress { started, remaining }),
        (of(date()), date()).prop_map(|(started, finished)| Status::Done { started, finished }),
    ]
    .boxed()
}

fn profile() -> BoxedStrategy<Profile> {
    prop_oneof![
        estimate().prop_map(|per_week| Profile::Standard { per_week }),
        estimate().prop_map(|per_week| Profile::Expedite { per_week }),
        (date(), of(estimate()), of(estimate())).prop_map(|(date, penalty, per_week)| {
            Profile::FixedDate { date, penalty, per_week }
        }),
        (date(), estimate()).prop_map(|(date, per_week)| Profile::Intangible { date, per_week }),
        (of(date()), date(), estimate()).prop_map(|(from, date, value)| Profile::Window {
            from,
            date,
            value
        }),
    ]
    .boxed()
}

fn value() -> BoxedStrategy<Value> {
    let rice = (of(estimate()), of(estimate()), x()).prop_map(|(reach, effort, x)| Rice {
        reach,
        effort,
        x,
        ..Rice::default()
    });
    let wsjf =
        (of(estimate()), x()).prop_map(|(job_size, x)| Wsjf { job_size, x, ..Wsjf::default() });
    let urgency = (profile(), x()).prop_map(|(profile, x)| Urgency { profile, x });
    let moscow = prop_oneof![Just(Moscow::Must), Just(Moscow::Wont)];
    let scorecard = prop::collection::btree_map(text(), estimate(), 0..3);
    (of(rice), of(wsjf), of(urgency), of(moscow), scorecard, x())
        .prop_map(|(rice, wsjf, delay_cost, moscow, scorecard, x)| Value {
            rice,
            wsjf,
            delay_cost,
            moscow,
            scorecard: scorecard
                .into_iter()
                .map(|(id, estimate)| (id.as_str().into(), estimate))
                .collect(),
            x,
            ..Value::default()
        })
        .boxed()
}

fn item() -> BoxedStrategy<Item> {
    let words = (text(), text(), of(text()), vec(text(), 0..3), of(text()), text(), x());
    let work = (vec(part(), 0..3), vec(dependency(), 0..3), status(), value());
    (words, work, of(date()), of(date()))
        .prop_map(|(words, work, not_before, due)| {
            let (id, name, category, tags, objective, notes, x) = words;
            let (parts, after, status, value) = work;
            Item {
                id: id.as_str().into(),
                name,
                category,
                tags,
                objective: objective.map(|id| id.as_str().into()),
                parts,
                after,
                not_before,
                due,
                status,
                value,
                notes,
                x,
            }
        })
        .boxed()
}

fn impact() -> BoxedStrategy<Impact> {
    let size =
        prop_oneof![estimate().prop_map(LossSize::People), estimate().prop_map(LossSize::Share)];
    let loss = (size, estimate(), of(uncertain_date()), x())
        .prop_map(|(size, days, from, x)| CapacityLoss { size, days, from, x });
    (of(estimate()), of(estimate()), of(estimate()), of(loss), any::<bool>(), x())
        .prop_map(|(factor, effort, delay, capacity_loss, lost, x)| Impact {
            factor,
            effort,
            delay,
            capacity_loss,
            lost,
            x,
        })
        .boxed()
}

fn risk() -> BoxedStrategy<Risk> {
    let hits = (vec(text(), 0..2), vec(text(), 0..2), vec(text(), 0..2), any::<bool>(), x())
        .prop_map(|(items, teams, tags, everything, x)| Hits {
            items: items.iter().map(|id| id.as_str().into()).collect(),
            teams: teams.iter().map(|id| id.as_str().into()).collect(),
            tags,
            everything,
            x,
        });
    let cost = (of((text(), estimate())), of(estimate()), x()).prop_map(|(effort, money, x)| {
        let effort = effort.map(|(team, effort)| (team.as_str().into(), effort));
        MitigationCost { effort, money, x }
    });
    let mitigation = (text(), any::<bool>(), cost, of(number()), of(impact()), x()).prop_map(
        |(name, active, cost, probability, impact, x)| Mitigation {
            name,
            active,
            cost,
            probability,
            impact,
            x,
        },
    );
    let status = prop_oneof![Just(RiskStatus::Open), Just(RiskStatus::Closed)];
    (text(), text(), status, number(), hits, impact(), of(mitigation), x())
        .prop_map(|(id, owner, status, probability, hits, impact, mitigation, x)| Risk {
            id: id.as_str().into(),
            name: String::new(),
            owner,
            status,
            probability,
            hits,
            impact,
            mitigation,
            notes: String::new(),
            x,
        })
        .boxed()
}

fn calendar() -> BoxedStrategy<Calendar> {
    let workdays = proptest::sample::subsequence(WEEKDAYS.to_vec(), 0..=7).prop_map(Workdays::new);
    let holiday = (date(), text(), x()).prop_map(|(date, name, x)| Holiday { date, name, x });
    (workdays, vec(holiday, 0..3), vec(any::<u32>(), 0..5), x())
        .prop_map(|(workdays, holidays, quarter_starts, x)| Calendar {
            workdays,
            holidays,
            quarter_starts,
            x,
        })
        .boxed()
}

fn estimation() -> BoxedStrategy<Estimation> {
    let sizes = prop::collection::btree_map(text(), estimate(), 0..3);
    (number(), sizes, of(estimate()), x())
        .prop_map(|(correlation, sizes, error, x)| Estimation {
            correlation,
            sizes: sizes.into_iter().map(|(name, estimate)| Size { name, estimate }).collect(),
            error,
            x,
        })
        .boxed()
}

pub(super) fn plan() -> BoxedStrategy<Plan> {
    let external = (text(), text(), uncertain_date(), x()).prop_map(|(id, name, arrives, x)| {
        ExternalArrival { id: id.as_str().into(), name, arrives, x }
    });
    let milestone =
        (text(), vec(text(), 0..3), of(date()), x()).prop_map(|(id, items, date, x)| Milestone {
            id: id.as_str().into(),
            name: String::new(),
            items: items.iter().map(|id| id.as_str().into()).collect(),
            date,
            x,
        });
    let objective = (text(), text(), of(date()), x()).prop_map(|(id, name, date, x)| Objective {
        id: id.as_str().into(),
        name,
        date,
        x,
    });
    let commitment = (text(), date(), of(number()), x()).prop_map(|(item, by, tolerance, x)| {
        Commitment { item: item.as_str().into(), by, tolerance, x }
    });
    let lists = (
        vec(team(), 0..3),
        vec(item(), 0..4),
        vec(external, 0..3),
        vec(risk(), 0..3),
        vec(milestone, 0..2),
        vec(objective, 0..2),
        vec(commitment, 0..2),
    );
    let dates = (date(), of(date()), of(date()), of(date()), of(date()));
    (text(), dates, of(text()), calendar(), estimation(), lists, x())
        .prop_map(|(title, dates, currency, calendar, estimation, lists, x)| {
            let (start, as_of, horizon, value_until, quarter) = dates;
            let (teams, items, external, risks, milestones, objectives, commitments) = lists;
            Plan {
                as_of,
                horizon,
                value_until,
                quarter,
                currency,
                calendar,
                estimation,
                teams,
                items,
                external,
                risks,
                milestones,
                objectives,
                commitments,
                x,
                ..Plan::new(title, start)
            }
        })
        .boxed()
}

fn edit() -> BoxedStrategy<Edit> {
    let json = prop_oneof![Just("null"), Just("[1.5]"), Just(r#"{"a":null}"#)];
    let json = json.prop_map(str::to_owned);
    prop_oneof![
        (text(), json.clone()).prop_map(|(at, to)| Edit::Set { at, to }),
        (text(), json, of(text())).prop_map(|(to, value, before)| Edit::Add { to, value, before }),
        text().prop_map(|at| Edit::Remove { at }),
        (text(), of(text())).prop_map(|(at, before)| Edit::Move { at, before }),
    ]
    .boxed()
}

pub(super) fn documents() -> BoxedStrategy<Document> {
    let scenario = (text(), text(), of(text()), vec(edit(), 0..4), x()).prop_map(
        |(id, why, from, edits, x)| Scenario {
            id: id.as_str().into(),
            name: String::new(),
            why,
            from: from.map(|id| id.as_str().into()),
            edits,
            x,
        },
    );
    let run = (any::<u32>(), any::<u64>(), number(), x())
        .prop_map(|(trials, seed, confidence, x)| RunSettings { trials, seed, confidence, x });
    (plan(), vec(scenario, 0..3), run, x())
        .prop_map(|(plan, scenarios, run, x)| Document { scenarios, run, x, ..Document::new(plan) })
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn reading_what_was_written_is_the_identity(document in documents()) {
        let written = file::write(&document);
        let read = file::read(&written).map_err(|why| TestCaseError::fail(why.to_string()))?;
        prop_assert_eq!(&read, &document);
        prop_assert_eq!(file::write(&read), written);
    }

    #[test]
    fn problems_of_any_document_are_found_without_a_panic(document in documents()) {
        let _ = file::problems(&document);
    }

    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC*") {
        let _ = file::read(&text);
    }

    #[test]
    fn a_file_with_any_piece_replaced_is_read_without_a_panic(
        (from, length, piece) in (0..20_000usize, 0..40usize, "[\\[\\]{}\":,0-9a-z \u{1}\u{1f}]{0,6}")
    ) {
        let text: Vec<char> = text_of("every-field.written.json").chars().collect();
        let from = from.min(text.len());
        let to = (from + length).min(text.len());
        let changed: String =
            text[..from].iter().copied().chain(piece.chars()).chain(text[to..].iter().copied()).collect();
        if let Ok(document) = file::read(&changed) {
            let _ = file::problems(&document);
            prop_assert_eq!(file::read(&file::write(&document)), Ok(document));
        }
    }
}
