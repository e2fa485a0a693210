//! Rank correlations by hand and as published.

use proptest::prelude::*;
use roadcast::forecast::{
    DRIVER_TRIALS, Driver, DriverKind, Forecast, drivers, rank_correlation, summarize,
};
use roadcast::model::{
    After, Capacity, Dependency, DependencyType, Estimate, ExternalArrival, Hits, Impact, Part,
    PeopleStep, Plan, Risk, RiskStatus, RunSettings, UncertainDate, Work, checked,
};
use roadcast::network::compile;
use roadcast::trial::{Detail, Recording, Simulator};

use super::futures::{close, date, monday, plan};
use super::teams::team;

#[test]
fn a_rising_relation_of_any_shape_is_one() {
    close(rank_correlation(&[1.0, 2.0, 3.0, 10.0], &[0.1, 0.2, 50.0, 51.0]), 1.0);
    close(rank_correlation(&[1.0, 2.0, 3.0, 10.0], &[4.0, 3.0, 2.0, -1.0]), -1.0);
}

#[test]
fn without_ties_it_is_the_formula_of_squared_differences() {
    // IQ and hours of television of ten people, the worked example of Wikipedia, “Spearman's rank
    // correlation coefficient”: Σd² = 194, ρ = 1 − 6·194/990 = −29/165.
    let iq = [106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0];
    let hours = [7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0];
    close(rank_correlation(&iq, &hours), -29.0 / 165.0);
}

#[test]
fn ties_take_their_mean_rank() {
    // Ranks 1, 2½, 2½, 4 and 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
    let ties = rank_correlation(&[1.0, 2.0, 2.0, 3.0], &[1.0, 2.0, 3.0, 4.0]);
    close(ties, 4.5 / (4.5_f64 * 5.0).sqrt());
    // A risk that happens or not: ranks 1½, 1½, 3½, 3½: covariance 4, variances 4 and 5.
    let risk = rank_correlation(&[0.0, 0.0, 1.0, 1.0], &[1.0, 2.0, 3.0, 4.0]);
    close(risk, 4.0 / 20.0_f64.sqrt());
}

#[test]
fn censored_finishes_rank_last_alike() {
    let later = f64::INFINITY;
    close(
        rank_correlation(&[1.0, 2.0, 3.0, 4.0], &[5.0, 6.0, later, later]),
        0.948_683_298_050_514,
    );
}

#[test]
fn what_never_changes_has_no_correlation() {
    assert_eq!(rank_correlation(&[2.0, 2.0, 2.0], &[1.0, 2.0, 3.0]), 0.0);
    assert_eq!(rank_correlation(&[1.0, 2.0, 3.0], &[2.0, 2.0, 2.0]), 0.0);
    assert_eq!(rank_correlation(&[], &[]), 0.0);
    assert_eq!(rank_correlation(&[1.0], &[1.0]), 0.0);
}

/// Values with ties, outliers, and some that are beyond every horizon.
fn values() -> impl Strategy<Value = f64> {
    prop_oneof![
        -3.0..3.0_f64,
        (0..4).prop_map(f64::from),
        Just(f64::INFINITY),
        Just(1e300),
        Just(-1e9)
    ]
}

proptest! {
    #[test]
    fn ranks_are_those_that_counting_gives(pairs in prop::collection::vec((values(), values()), 2..200)) {
        let (xs, ys): (Vec<f64>, Vec<f64>) = pairs.into_iter().unzip();
        let deviations = |values: &[f64]| -> Vec<f64> {
            let rank = |value: &f64| {
                let less = values.iter().filter(|other| *other < value).count();
                let equal = values.iter().filter(|other| *other == value).count();
                less as f64 + (equal as f64 + 1.0) / 2.0
            };
            let mean = (values.len() as f64 + 1.0) / 2.0;
            values.iter().map(|value| rank(value) - mean).collect()
        };
        let (dx, dy) = (deviations(&xs), deviations(&ys));
        let product = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        let spread = (product(&dx, &dx) * product(&dy, &dy)).sqrt();
        let expected = if spread > 0.0 { product(&dx, &dy) / spread } else { 0.0 };
        prop_assert!((rank_correlation(&xs, &ys) - expected).abs() < 1e-12);
    }
}

/// Two independent parts in a row: the finish is `days` of A and `days` of B.
fn chain(first: Estimate, second: Estimate) -> Plan {
    let mut plan = plan("AB");
    plan.estimation.correlation = 0.0;
    for (item, days) in plan.items.iter_mut().zip([first, second]) {
        let work = Work::Duration { days, needs: Vec::new() };
        item.parts = vec![Part { work, stage: 1, x: None }];
    }
    let after = After::Item { item: "A".into(), kind: DependencyType::default(), lag: 0.0 };
    plan.items[1].after = vec![Dependency { after, x: None }];
    plan
}

fn found(plan: &Plan, trials: u32) -> (Vec<Driver>, Forecast) {
    let network = compile(checked(plan).expect("a right plan"), 1);
    let tally =
        Simulator::new(&network).simulate(0..trials, Detail::Everything, Recording::Targets);
    let found = drivers(plan, &network, &tally);
    let settings = RunSettings { trials, ..RunSettings::default() };
    let forecast = summarize(plan, &tally, &settings, found.clone());
    (found, forecast)
}

fn uniform(max: f64) -> Estimate {
    Estimate::Uniform { min: 0.0, max }
}

#[test]
fn strongest_driver_first_and_constants_not_at_all() {
    // The finish is u + 3v: Pearson's correlations are 1/√10 and 3/√10, and Spearman's are near.
    let (found, _) = found(&chain(uniform(1.0), uniform(3.0)), 2_000);
    let inputs: Vec<_> = found.iter().map(|driver| &driver.input).collect();
    assert_eq!(inputs, [&DriverKind::Part("B".into(), 0), &DriverKind::Part("A".into(), 0)]);
    assert!((found[0].correlation - 0.95).abs() < 0.02, "{}", found[0].correlation);
    assert!((found[1].correlation - 0.31).abs() < 0.06, "{}", found[1].correlation);
    assert!(self::found(&chain(Estimate::Fixed(2.0), Estimate::Fixed(1.0)), 10).0.is_empty());
}

#[test]
fn a_single_input_is_the_finish_itself() {
    let (found, _) = found(&chain(uniform(1.0), Estimate::Fixed(3.0)), 500);
    assert_eq!(found, [Driver { input: DriverKind::Part("A".into(), 0), correlation: 1.0 }]);
}

#[test]
fn drivers_rest_on_a_stated_prefix() {
    let plan = chain(uniform(1.0), uniform(3.0));
    let (few, forecast) = found(&plan, 300);
    assert_eq!((forecast.driver_trials, &forecast.drivers), (300, &few));
    let (prefix, _) = found(&plan, DRIVER_TRIALS);
    let (whole, forecast) = found(&plan, 3_000);
    assert_eq!((forecast.driver_trials, &forecast.drivers), (DRIVER_TRIALS, &prefix));
    assert_eq!(whole, prefix);
}

#[test]
fn every_kind_of_input_has_its_name() {
    let mut plan = chain(uniform(5.0), uniform(5.0));
    plan.teams = vec![team("core"), team("web")];
    let people = vec![PeopleStep { from: monday(), count: 1.0, x: None }];
    let focus = Estimate::Uniform { min: 0.5, max: 1.0 };
    plan.teams[0].capacity = Capacity::People { people, focus, absences: Vec::new() };
    let per_week = vec![1.0, 2.0, 3.0, 4.0, 5.0];
    let split = Estimate::Uniform { min: 1.0, max: 2.0 };
    plan.teams[1].capacity = Capacity::Throughput { per_week, split, x: None };
    plan.external = vec![ExternalArrival {
        id: "API".into(),
        name: String::new(),
        arrives: UncertainDate::Uniform { min: date("2027-02-01"), max: date("2027-03-01") },
        x: None,
    }];
    plan.risks = vec![Risk {
        id: "R".into(),
        name: String::new(),
        owner: String::new(),
        status: RiskStatus::Open,
        probability: 0.5,
        hits: Hits { everything: true, ..Hits::default() },
        impact: Impact { delay: Some(uniform(5.0)), ..Impact::default() },
        mitigation: None,
        notes: String::new(),
        x: None,
    }];
    let (found, _) = found(&plan, 50);
    for wanted in [
        DriverKind::Part("A".into(), 0),
        DriverKind::Part("B".into(), 0),
        DriverKind::Focus("core".into()),
        DriverKind::Split("web".into()),
        DriverKind::Risk("R".into()),
        DriverKind::External("API".into()),
    ] {
        assert!(found.iter().any(|driver| driver.input == wanted), "{wanted:?} of {found:?}");
    }
    assert_eq!(found.len(), 6);
}
