//! Every law against its closed form: quantiles at chosen scores, and moments by integrating the
//! quantile over the normal law. A table's relative error is stated as below 1 in 2,000.

use roadcast::model::{Estimate, Item, ItemId, Part, PertShape, Plan, Work, checked};
use roadcast::network::{Law, Laws, Network, compile, normal_cdf, normal_quantile};

/// The network of one duration part with this estimate.
fn network(estimate: Estimate) -> Network {
    let mut plan = Plan::new("One part", "2027-01-04".parse().expect("a date"));
    let work = Work::Duration { days: estimate, needs: Vec::new() };
    let parts = vec![Part { work, stage: 1, x: None }];
    plan.items.push(Item { id: ItemId::from("A"), parts, ..Item::default() });
    compile(checked(&plan).expect("the plan is right"), 1)
}

fn quantile(network: &Network, u: f64) -> f64 {
    network.laws.at_score(network.parts[0].amount, normal_quantile(u))
}

/// Mean and standard deviation by a fine midpoint rule over the chances.
fn moments(network: &Network) -> (f64, f64) {
    let steps = 200_000;
    let values: Vec<f64> =
        (0..steps).map(|i| quantile(network, (f64::from(i) + 0.5) / f64::from(steps))).collect();
    let mean = values.iter().sum::<f64>() / f64::from(steps);
    let square = values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / f64::from(steps);
    (mean, square.sqrt())
}

fn close(actual: f64, expected: f64, tolerance: f64) {
    assert!((actual - expected).abs() <= tolerance, "{actual} is not {expected} ± {tolerance}");
}

#[test]
fn a_range_is_lognormal_with_its_tenth_and_ninetieth_percentiles() {
    let network = network(Estimate::Range { low: 10.0, high: 40.0 });
    close(quantile(&network, 0.1), 10.0, 0.005);
    close(quantile(&network, 0.5), 20.0, 0.01);
    close(quantile(&network, 0.9), 40.0, 0.02);
    let sigma = libm::log(4.0) / (2.0 * 1.281_551_565_5);
    let (mean, sd) = moments(&network);
    close(mean, 20.0 * libm::exp(sigma * sigma / 2.0), 0.02);
    close(sd, mean * (libm::exp(sigma * sigma) - 1.0).sqrt(), 0.1);
}

#[test]
fn three_points_are_beta_pert() {
    for (min, likely, max) in [(2.0, 3.5, 8.0), (6.0, 9.0, 18.0), (3.0, 9.0, 9.0), (1.0, 1.0, 4.0)]
    {
        let shape = PertShape::Pert;
        let network = network(Estimate::ThreePoint { min, likely, max, shape });
        let expected = (min + 4.0 * likely + max) / 6.0;
        let variance = (expected - min) * (max - expected) / 7.0;
        let (mean, sd) = moments(&network);
        close(mean, expected, 1e-3 * (max - min));
        close(sd, f64::sqrt(variance), 1e-3 * (max - min));
    }
}

#[test]
fn pert_quantiles_are_those_of_the_beta_law() {
    use statrs::distribution::{Beta, ContinuousCDF};
    for mode in [0.0, 0.1, 0.25, 0.5, 0.9, 1.0] {
        let (likely, shape) = (mode, PertShape::Pert);
        let network = network(Estimate::ThreePoint { min: 0.0, likely, max: 1.0, shape });
        let beta = Beta::new(1.0 + 4.0 * mode, 5.0 - 4.0 * mode).expect("a beta law");
        for u in [0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999] {
            close(beta.cdf(quantile(&network, u)), u, 2e-4);
        }
    }
}

#[test]
fn triangular_uniform_and_exponential_have_their_closed_forms() {
    let shape = PertShape::Triangular;
    let triangle = network(Estimate::ThreePoint { min: 2.0, likely: 4.0, max: 12.0, shape });
    // F(4) = 0.2; below it 2 + √(u·10·2), above it 12 − √((1 − u)·10·8).
    close(quantile(&triangle, 0.05), 2.0 + 1.0_f64.sqrt(), 0.005);
    close(quantile(&triangle, 0.2), 4.0, 0.005);
    close(quantile(&triangle, 0.8), 8.0, 0.005);
    close(moments(&triangle).0, 6.0, 0.005);
    let uniform = network(Estimate::Uniform { min: 3.0, max: 9.0 });
    for u in [0.01, 0.25, 0.5, 0.99] {
        close(quantile(&uniform, u), 3.0 + 6.0 * u, 0.003);
    }
    let waiting = network(Estimate::Exponential { mean: 8.0 });
    for u in [0.01, 0.5, 0.95, 0.999] {
        close(quantile(&waiting, u), -8.0 * libm::log(1.0 - u), 0.02);
    }
    close(moments(&waiting).0, 8.0, 0.01);
}

#[test]
fn samples_are_drawn_each_alike() {
    let network = network(Estimate::Samples(vec![5.0, 1.0, 3.0, 3.0]));
    let drawn: Vec<f64> = [0.1, 0.3, 0.6, 0.9].map(|u| quantile(&network, u)).to_vec();
    assert_eq!(drawn, [1.0, 3.0, 3.0, 5.0]);
}

#[test]
fn what_cannot_vary_is_a_constant() {
    let shape = PertShape::Pert;
    for estimate in [
        Estimate::Fixed(7.0),
        Estimate::Range { low: 7.0, high: 7.0 },
        Estimate::ThreePoint { min: 7.0, likely: 7.0, max: 7.0, shape },
        Estimate::Uniform { min: 7.0, max: 7.0 },
        Estimate::Samples(vec![7.0, 7.0]),
    ] {
        assert_eq!(network(estimate).parts[0].amount, Law::Constant(7.0));
    }
    assert_eq!(network(Estimate::Exponential { mean: 0.0 }).parts[0].amount, Law::Constant(0.0));
}

#[test]
fn quantiles_never_fall() {
    let shape = PertShape::Pert;
    let network = network(Estimate::ThreePoint { min: 0.0, likely: 1.0, max: 30.0, shape });
    let scores = (-600..600).map(|i| f64::from(i) / 100.0);
    let law = network.parts[0].amount;
    let values: Vec<f64> = scores.map(|z| network.laws.at_score(law, z)).collect();
    assert!(values.is_sorted());
    assert!(normal_cdf(-6.0) < 1e-8);
}

#[test]
fn laws_beside_a_network_stand_in_the_order_of_their_estimates() {
    let plan = Plan::new("No parts", "2027-01-04".parse().expect("a date"));
    let estimates = [
        Estimate::Fixed(3.0),
        Estimate::Range { low: 10.0, high: 40.0 },
        Estimate::Uniform { min: 2.0, max: 6.0 },
    ];
    let (laws, compiled) = Laws::beside(checked(&plan).expect("the plan is right"), &estimates);
    let medians: Vec<f64> = compiled.iter().map(|law| laws.at_score(*law, 0.0)).collect();
    for (median, wanted) in medians.iter().zip([3.0, 20.0, 4.0]) {
        close(*median, wanted, 0.01);
    }
    assert_eq!(medians.len(), 3);
}
