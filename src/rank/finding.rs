//! The estimates of a plan that scores are made of, compiled to laws with their streams.

use std::collections::BTreeMap;

use crate::model::{
    Capacity, Checked, Estimate, Id, Item, Part, Plan, Profile, Status, TeamId, Value, Work,
};
use crate::network::{Law, Laws, StreamKey};

use super::cd3::Quarter;
use super::input::Input;
use super::mean::mean;
use super::quantity::{Quantity, normal_score};
use super::sources::FoundInputs;

/// Everything that the plan says of its `open` items; efforts are drawn for the first `draws`
/// trials.
pub(super) fn find(plan: Checked<'_>, open: &[usize], seed: u64, draws: u32) -> FoundInputs {
    let finder = Finder { plan: plan.plan(), seed, quarter: Quarter::of(plan.plan()) };
    let mut wanted = Vec::new();
    for item in open.iter().copied() {
        finder.inputs(item, &mut wanted);
        finder.money(item, &mut wanted);
        wanted.extend(finder.effort(item).unwrap_or_default());
    }
    let error = plan.plan().estimation.error.as_ref();
    let estimates = wanted.iter().map(|want| want.estimate).chain(error);
    let (laws, compiled) = Laws::beside(plan, estimates);
    let error = error.and_then(|error| Some((*compiled.last()?, mean(plan.plan(), error))));
    let common = StreamKey::new(seed, "common", &[]);
    sorted(plan.plan(), wanted, laws, &compiled, draws, |laws, parts| {
        person_days(parts, laws, common, error, draws)
    })
}

/// Says which estimates of an item are needed, and for what.
struct Finder<'a> {
    plan: &'a Plan,
    seed: u64,
    quarter: Quarter,
}

/// An estimate that is needed.
struct Wanted<'a> {
    item: usize,
    estimate: &'a Estimate,
    key: StreamKey,
    purpose: Purpose,
}

/// What an estimate is needed for.
enum Purpose {
    /// An input as it is.
    Input(Input),
    /// This share of it is lost per week.
    Money(f64),
    /// A part of the effort in person-days.
    Effort {
        /// Names its estimation error; none once begun.
        error: Option<StreamKey>,
        /// With the other efforts of a trial.
        correlation: f64,
    },
}

impl<'a> Finder<'a> {
    fn inputs(&self, item: usize, wanted: &mut Vec<Wanted<'a>>) {
        let Item { id, value, .. } = &self.plan.items[item];
        for (input, estimate) in inputs_of(value) {
            let [method, name] = input.path();
            let key = StreamKey::new(self.seed, method, &[id.as_str(), name]);
            wanted.push(Wanted { item, estimate, key, purpose: Purpose::Input(input) });
        }
    }

    fn money(&self, item: usize, wanted: &mut Vec<Wanted<'a>>) {
        let Item { id, value, .. } = &self.plan.items[item];
        let Some(urgency) = &value.delay_cost else { return };
        let shares = self.quarter.shares(&urgency.profile);
        let (rate, penalty) = match &urgency.profile {
            Profile::Standard { per_week }
            | Profile::Expedite { per_week }
            | Profile::Intangible { per_week, .. } => (Some(per_week), None),
            Profile::FixedDate { per_week, penalty, .. } => (per_week.as_ref(), penalty.as_ref()),
            Profile::Window { value, .. } => (Some(value), None),
        };
        // The names are those of the network's own draws of this money.
        let money = [("cost per week", rate, shares.rate), ("penalty", penalty, shares.penalty)];
        for (purpose, estimate, share) in money {
            let Some(estimate) = estimate else { continue };
            let key = StreamKey::new(self.seed, purpose, &[id.as_str()]);
            wanted.push(Wanted { item, estimate, key, purpose: Purpose::Money(share) });
        }
    }

    /// The effort parts of an item; `None` when one of them is not in person-days.
    fn effort(&self, item: usize) -> Option<Vec<Wanted<'a>>> {
        let Item { id, parts, status, .. } = &self.plan.items[item];
        let begun: Option<&[Estimate]> = match status {
            Status::InProgress { remaining, .. } => Some(remaining),
            Status::NotStarted | Status::Done { .. } | Status::Dropped => None,
        };
        let mut wanted = Vec::new();
        for (nth, Part { work, .. }) in parts.iter().enumerate() {
            let Work::Effort { team, effort, .. } = work else { continue };
            let correlation = self.correlation(team)?;
            let name = nth.to_string();
            let key = |purpose| StreamKey::new(self.seed, purpose, &[id.as_str(), &name]);
            let error = begun.is_none().then(|| key("error of person-days"));
            wanted.push(Wanted {
                item,
                estimate: begun.map_or(effort, |remaining| &remaining[nth]),
                key: key("person-days"),
                purpose: Purpose::Effort { error, correlation },
            });
        }
        Some(wanted)
    }

    /// The correlation of a team's parts, if it counts person-days.
    fn correlation(&self, id: &TeamId) -> Option<f64> {
        let team = self.plan.teams.iter().find(|team| team.id == *id)?;
        match team.capacity {
            Capacity::People { .. } => {
                Some(team.correlation.unwrap_or(self.plan.estimation.correlation))
            }
            Capacity::Throughput { .. } | Capacity::LanesOnly => None,
        }
    }
}

/// Everything that was wanted, where it is looked for.
fn sorted(
    plan: &Plan,
    wanted: Vec<Wanted<'_>>,
    laws: Laws,
    compiled: &[Law],
    draws: u32,
    person_days: impl Fn(&Laws, &[PartLaw]) -> Quantity,
) -> FoundInputs {
    let values = plan.items.iter().map(|item| &item.value);
    let mut found = FoundInputs {
        somewhere: values.flat_map(inputs_of).map(|(input, _)| input).collect(),
        ..FoundInputs::default()
    };
    let mut money: BTreeMap<usize, Vec<(f64, Quantity)>> = BTreeMap::new();
    let mut parts: BTreeMap<usize, Vec<PartLaw>> = BTreeMap::new();
    for (Wanted { item, estimate, key, purpose }, law) in wanted.into_iter().zip(compiled) {
        let (law, mean) = (*law, mean(plan, estimate));
        match purpose {
            Purpose::Input(input) => {
                found.given.insert((item, input), Quantity::new(law, key, mean));
            }
            Purpose::Money(share) => {
                money.entry(item).or_default().push((share, Quantity::new(law, key, mean)));
            }
            Purpose::Effort { error, correlation } => {
                let part = PartLaw { law, mean, key, error, correlation };
                parts.entry(item).or_default().push(part);
            }
        }
    }
    // Drawn once, since it is also part of what every item before it carries.
    let sums =
        money.into_iter().map(|(item, terms)| (item, Quantity::sum(terms).drawn(&laws, draws)));
    found.costs_per_week = sums.collect();
    let efforts = parts.into_iter().map(|(item, parts)| (item, person_days(&laws, &parts)));
    found.person_days = efforts.collect();
    found.laws = laws;
    found
}

/// The law of an effort part, in person-days.
struct PartLaw {
    law: Law,
    mean: f64,
    key: StreamKey,
    error: Option<StreamKey>,
    correlation: f64,
}

/// The sum of parts, with its draws; `error` is the law of the estimation error and its mean.
fn person_days(
    parts: &[PartLaw],
    laws: &Laws,
    common: StreamKey,
    error: Option<(Law, f64)>,
    draws: u32,
) -> Quantity {
    let mean = parts.iter().fold(0.0, |sum, part| sum + part.mean * part.mean_error(error));
    let draw = |trial| {
        let common = normal_score(common, trial);
        parts.iter().fold(0.0, |sum, part| sum + part.draw(laws, common, error, trial))
    };
    Quantity::drawn_about(mean, (0..draws).map(draw).collect())
}

impl PartLaw {
    fn mean_error(&self, error: Option<(Law, f64)>) -> f64 {
        error.filter(|_| self.error.is_some()).map_or(1.0, |(_, mean)| mean)
    }

    /// One-factor Gaussian copula (`engine.md`, section 5), times the estimation error.
    fn draw(&self, laws: &Laws, common: f64, error: Option<(Law, f64)>, trial: u32) -> f64 {
        let own = normal_score(self.key, trial);
        let rho = self.correlation;
        let score = libm::sqrt(rho) * common + libm::sqrt(1.0 - rho) * own;
        let amount = laws.at_score(self.law, score);
        match error.zip(self.error) {
            Some(((law, _), key)) => amount * laws.at_score(law, normal_score(key, trial)),
            None => amount,
        }
    }
}

/// The inputs that an item's value names, without its cost of delay and its class.
fn inputs_of(value: &Value) -> impl Iterator<Item = (Input, &Estimate)> {
    let rice = value.rice.as_ref();
    let wsjf = value.wsjf.as_ref();
    let ice = value.ice.as_ref();
    let ratio = value.value_effort.as_ref();
    let named = [
        (Input::Reach, rice.and_then(|rice| rice.reach.as_ref())),
        (Input::RiceImpact, rice.and_then(|rice| rice.impact.as_ref())),
        (Input::RiceConfidence, rice.and_then(|rice| rice.confidence.as_ref())),
        (Input::RiceEffort, rice.and_then(|rice| rice.effort.as_ref())),
        (Input::BusinessValue, wsjf.and_then(|wsjf| wsjf.business_value.as_ref())),
        (Input::TimeCriticality, wsjf.and_then(|wsjf| wsjf.time_criticality.as_ref())),
        (Input::RiskOpportunity, wsjf.and_then(|wsjf| wsjf.risk_opportunity.as_ref())),
        (Input::JobSize, wsjf.and_then(|wsjf| wsjf.job_size.as_ref())),
        (Input::IceImpact, ice.and_then(|ice| ice.impact.as_ref())),
        (Input::IceConfidence, ice.and_then(|ice| ice.confidence.as_ref())),
        (Input::Ease, ice.and_then(|ice| ice.ease.as_ref())),
        (Input::Value, ratio.and_then(|ratio| ratio.value.as_ref())),
        (Input::Effort, ratio.and_then(|ratio| ratio.effort.as_ref())),
    ];
    let criteria = value.scorecard.iter();
    let criteria = criteria.map(|(id, estimate)| (Input::Criterion(id.clone()), estimate));
    let given = named.into_iter().filter_map(|(input, estimate)| Some((input, estimate?)));
    given.chain(criteria)
}
