//! Inputs drawn again are those of the trials: an input that alone decides the finish explains it
//! in full.

use roadcast::calendar::Date;
use roadcast::forecast::{DriverKind, run_drivers};
use roadcast::model::{
    Capacity, Estimate, Item, ItemId, Part, PeopleStep, Plan, Team, TeamId, Work, checked,
};
use roadcast::network::compile;
use roadcast::runner::threads;
use roadcast::trial::Recording;

fn plan(efforts: &[Estimate]) -> Plan {
    let start = Date::new(2027, 1, 4).expect("a date");
    let mut plan = Plan::new("", start);
    plan.teams.push(Team {
        id: TeamId::from("T"),
        name: String::new(),
        lanes: 1,
        capacity: Capacity::People {
            people: vec![PeopleStep { from: start, count: 1.0, x: None }],
            focus: Estimate::Fixed(1.0),
            absences: Vec::new(),
        },
        correlation: None,
        x: None,
    });
    plan.items = efforts
        .iter()
        .enumerate()
        .map(|(k, effort)| Item {
            id: ItemId(k.to_string()),
            parts: vec![Part {
                work: Work::Effort { team: TeamId::from("T"), effort: effort.clone(), lanes: 1 },
                stage: 1,
                x: None,
            }],
            ..Item::default()
        })
        .collect();
    plan
}

fn found(plan: &Plan) -> Vec<(DriverKind, f64)> {
    let network = compile(checked(plan).expect("no problems"), 1);
    let tally = threads::run(&network, 0..3_000, 1, Recording::Targets, &mut |_| true)
        .expect("nobody stops it");
    let drivers = run_drivers(plan, &network, &tally);
    drivers.into_iter().map(|driver| (driver.input, driver.correlation)).collect()
}

#[test]
fn the_only_uncertain_input_explains_the_finish_in_full() {
    let plan = plan(&[Estimate::Fixed(3.0), Estimate::Uniform { min: 1.0, max: 9.0 }]);
    assert_eq!(found(&plan), [(DriverKind::Part(ItemId::from("1"), 0), 1.0)]);
}

#[test]
fn of_two_in_a_row_the_wider_one_drives_more() {
    let mut plan =
        plan(&[Estimate::Uniform { min: 4.0, max: 6.0 }, Estimate::Uniform { min: 1.0, max: 9.0 }]);
    plan.estimation.correlation = 0.0;
    let drivers = found(&plan);
    assert_eq!(drivers[0].0, DriverKind::Part(ItemId::from("1"), 0));
    assert_eq!(drivers[1].0, DriverKind::Part(ItemId::from("0"), 0));
    // Variances 16:1, so correlations are near √(16/17) = 0.97 and √(1/17) = 0.24.
    assert!((drivers[0].1 - 0.97).abs() < 0.02, "{drivers:?}");
    assert!((drivers[1].1 - 0.24).abs() < 0.08, "{drivers:?}");
}
