//! The JSON that scripts read. Names and meanings are those of `file-format.md`; what is not named
//! there follows the same spirit: ids as the plan has them, dates as ISO text, days counted from 1,
//! means and deviations in working days since as-of, an error beside its number.
//!
//! Numbers are written with the fewest digits that read back as the same number, bit for bit.

use serde::Serialize;

use crate::calendar::Date;
use crate::forecast::{self, Advice, Chance, Distribution, DriverKind, TargetForecast};
use crate::import::{Line, Report};
use crate::model::{Id, Plan, Problem};

/// What `check --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Check {
    format: &'static str,
    version: u32,
    input: String,
    problems: Vec<ProblemLine>,
}

#[derive(Debug, Serialize)]
struct ProblemLine {
    place: String,
    what: String,
    mend: String,
}

impl Check {
    /// The problems of the file whose digest is `input`.
    pub(super) fn new(input: String, problems: &[Problem]) -> Self {
        let line = |problem: &Problem| ProblemLine {
            place: problem.place.to_string(),
            what: problem.kind.what(),
            mend: problem.kind.mend(),
        };
        Self {
            format: "roadcast-check",
            version: 1,
            input,
            problems: problems.iter().map(line).collect(),
        }
    }
}

/// What `import --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Import {
    format: &'static str,
    version: u32,
    input: String,
    items: usize,
    teams: usize,
    read: Vec<Finding>,
    guessed: Vec<Finding>,
    left_out: Vec<Finding>,
}

#[derive(Debug, Serialize)]
struct Finding {
    what: String,
    count: usize,
    examples: Vec<String>,
}

impl Import {
    /// What was found in the export whose digest is `input`, and what `plan` is after it.
    pub(super) fn new(input: String, plan: &Plan, reports: [&Report; 2]) -> Self {
        let finding = |line: &Line| Finding {
            what: line.text(),
            count: line.count,
            examples: line.examples.clone(),
        };
        let all = |lines: fn(&Report) -> &Vec<Line>| {
            reports.iter().flat_map(|report| lines(report)).map(finding).collect()
        };
        Self {
            format: "roadcast-import",
            version: 1,
            input,
            items: plan.items.len(),
            teams: plan.teams.len(),
            read: all(|report| &report.read),
            guessed: all(|report| &report.guessed),
            left_out: all(|report| &report.left_out),
        }
    }
}

/// What `forecast --json` prints.
#[derive(Debug, Serialize)]
pub(super) struct Forecast {
    #[serde(flatten)]
    head: Head,
    confidence: f64,
    as_of: String,
    horizon: String,
    planning_quarter: Option<String>,
    plan: Target,
    items: Vec<Item>,
    milestones: Vec<Target>,
    objectives: Vec<Target>,
    quarters: Vec<Quarter>,
    promises: Promises,
    teams: Vec<Team>,
    drivers: Vec<Driver>,
    driver_trials: u32,
    delay_cost: Option<Money>,
    mitigation_money: f64,
}

#[derive(Debug, Serialize)]
struct Target {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    finish: Moment,
    date: Option<String>,
    chance_by_date: Option<f64>,
    chance_by_date_se: Option<f64>,
}

/// When something starts or finishes.
#[derive(Debug, Serialize)]
pub(super) struct Moment {
    mean: f64,
    sd: f64,
    mean_se: f64,
    censored: f64,
    percentiles: Vec<Percentile>,
}

#[derive(Debug, Serialize)]
struct Percentile {
    p: f64,
    day: Option<u32>,
    date: Option<String>,
    se_days: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    beyond: Option<String>,
}

#[derive(Debug, Serialize)]
struct Item {
    id: String,
    start: Option<Moment>,
    finish: Option<Moment>,
    chance_by_due: Option<f64>,
    chance_by_due_se: Option<f64>,
    chance_by_quarter: Vec<f64>,
    commitment: Option<&'static str>,
    criticality: f64,
    milestone_criticality: Vec<f64>,
    sensitivity: f64,
    working: f64,
    waiting: Waiting,
    parts: Vec<Part>,
    delay_cost: Option<Money>,
    value_by_quarter: Vec<f64>,
}

#[derive(Debug, Serialize)]
struct Waiting {
    dependency: f64,
    team: f64,
    not_before: f64,
    external: f64,
    risk: f64,
    by_team: Vec<WaitedFor>,
}

#[derive(Debug, Serialize)]
struct WaitedFor {
    team: String,
    days: f64,
}

#[derive(Debug, Serialize)]
struct Part {
    criticality: f64,
    sensitivity: f64,
    duration: f64,
}

#[derive(Debug, Serialize)]
struct CountAt {
    p: f64,
    count: u32,
}

#[derive(Debug, Serialize)]
struct Quarter {
    ends: String,
    expected_done: f64,
    done: Vec<CountAt>,
    chance_all_committed: Option<f64>,
    chance_all_committed_se: Option<f64>,
    prefix_chances: Vec<f64>,
    value: Option<f64>,
    value_sd: Option<f64>,
    value_se: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Promises {
    proposed: bool,
    proposed_prefix: usize,
    expected_kept: f64,
    chance_all: Option<f64>,
    chance_all_se: Option<f64>,
    items: Vec<Promise>,
}

#[derive(Debug, Serialize)]
struct Promise {
    item: String,
    by: String,
    tolerance: Option<f64>,
    chance: f64,
    chance_se: f64,
}

#[derive(Debug, Serialize)]
struct Team {
    id: String,
    utilisation: Vec<Week>,
    waited_for: f64,
}

#[derive(Debug, Serialize)]
struct Week {
    week: String,
    mean: f64,
}

#[derive(Debug, Serialize)]
struct Driver {
    kind: &'static str,
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<usize>,
    correlation: f64,
}

/// Money over the trials.
#[derive(Debug, Serialize)]
pub(super) struct Money {
    mean: f64,
    sd: f64,
    se: f64,
}

/// Where a forecast comes from.
#[derive(Debug)]
pub(super) struct Origin {
    /// The digest of the file's bytes.
    pub(super) input: String,
    /// Which scenario; `None` for the base plan.
    pub(super) scenario: Option<String>,
}

/// What every answer that was simulated begins with.
#[derive(Debug, Serialize)]
pub(super) struct Head {
    format: &'static str,
    version: u32,
    engine: &'static str,
    input: String,
    scenario: Option<String>,
    trials: u32,
    seed: u64,
}

impl Origin {
    /// The head of an answer in the form `format`, on the first `trials` futures that `seed` names.
    pub(super) fn head(self, format: &'static str, trials: u32, seed: u64) -> Head {
        Head {
            format,
            version: 1,
            engine: env!("CARGO_PKG_VERSION"),
            input: self.input,
            scenario: self.scenario,
            trials,
            seed,
        }
    }
}

impl Forecast {
    /// `forecast` as JSON.
    pub(super) fn new(origin: Origin, forecast: &forecast::Forecast) -> Self {
        let horizon = forecast.horizon;
        Self {
            head: origin.head("roadcast-forecast", forecast.trials, forecast.seed),
            confidence: forecast.confidence,
            as_of: forecast.as_of.to_string(),
            horizon: horizon.to_string(),
            planning_quarter: forecast
                .quarters
                .get(forecast.planning_quarter)
                .map(|quarter| quarter.ends.to_string()),
            plan: target(None, &forecast.plan, horizon),
            items: forecast.items.iter().map(|each| item(each, horizon)).collect(),
            milestones: targets(&forecast.milestones, horizon),
            objectives: targets(&forecast.objectives, horizon),
            quarters: forecast.quarters.iter().map(quarter).collect(),
            promises: promises(&forecast.promises),
            teams: forecast.teams.iter().map(team).collect(),
            drivers: forecast.drivers.iter().map(driver).collect(),
            driver_trials: forecast.driver_trials,
            delay_cost: forecast.delay_cost.map(money),
            mitigation_money: forecast.mitigation_money,
        }
    }
}

fn targets<I: Id>(all: &[(I, TargetForecast)], horizon: Date) -> Vec<Target> {
    all.iter().map(|(id, each)| target(Some(id.to_string()), each, horizon)).collect()
}

fn target(id: Option<String>, target: &TargetForecast, horizon: Date) -> Target {
    Target {
        id,
        finish: moment(&target.finish, horizon),
        date: target.date.map(|date| date.to_string()),
        chance_by_date: target.chance_by_date.map(share),
        chance_by_date_se: target.chance_by_date.map(error),
    }
}

/// A distribution whose censored trials are beyond `horizon`.
pub(super) fn moment(distribution: &Distribution, horizon: Date) -> Moment {
    let percentile = |at: &forecast::Percentile| Percentile {
        p: at.p,
        day: at.day,
        date: at.date.map(|date| date.to_string()),
        se_days: at.se_days,
        beyond: at.day.is_none().then(|| horizon.to_string()),
    };
    Moment {
        mean: distribution.mean,
        sd: distribution.sd,
        mean_se: distribution.mean_se,
        censored: distribution.censored,
        percentiles: distribution.percentiles.iter().map(percentile).collect(),
    }
}

fn item(item: &forecast::ItemForecast, horizon: Date) -> Item {
    Item {
        id: item.id.to_string(),
        start: item.start.as_ref().map(|start| moment(start, horizon)),
        finish: item.finish.as_ref().map(|finish| moment(finish, horizon)),
        chance_by_due: item.chance_by_due.map(share),
        chance_by_due_se: item.chance_by_due.map(error),
        chance_by_quarter: item.chance_by_quarter.iter().copied().map(share).collect(),
        commitment: item.advice.map(advice),
        criticality: item.criticality,
        milestone_criticality: item.milestone_criticality.clone(),
        sensitivity: item.sensitivity,
        working: item.working,
        waiting: waiting(&item.waiting),
        parts: item.parts.iter().map(part).collect(),
        delay_cost: item.delay_cost.map(money),
        value_by_quarter: item.value_by_quarter.clone(),
    }
}

/// The word for an advice, here and in the report.
pub(super) fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::Commit => "commit",
        Advice::Stretch => "stretch",
        Advice::Out => "out",
    }
}

fn waiting(waiting: &forecast::Waiting) -> Waiting {
    let waited = |(team, days): &(crate::model::TeamId, f64)| WaitedFor {
        team: team.to_string(),
        days: *days,
    };
    Waiting {
        dependency: waiting.dependency,
        team: waiting.team,
        not_before: waiting.not_before,
        external: waiting.external,
        risk: waiting.risk,
        by_team: waiting.by_team.iter().map(waited).collect(),
    }
}

fn part(part: &forecast::PartForecast) -> Part {
    Part { criticality: part.criticality, sensitivity: part.sensitivity, duration: part.duration }
}

fn quarter(quarter: &forecast::QuarterForecast) -> Quarter {
    Quarter {
        ends: quarter.ends.to_string(),
        expected_done: quarter.expected_done,
        done: quarter.done.iter().map(|at| CountAt { p: at.p, count: at.count }).collect(),
        chance_all_committed: quarter.chance_all_committed.map(share),
        chance_all_committed_se: quarter.chance_all_committed.map(error),
        prefix_chances: quarter.prefix_chances.clone(),
        value: quarter.value.map(|value| value.mean),
        value_sd: quarter.value.map(|value| value.sd),
        value_se: quarter.value.map(|value| value.se),
    }
}

fn promises(promises: &forecast::Promises) -> Promises {
    let promise = |each: &forecast::PromiseForecast| Promise {
        item: each.item.to_string(),
        by: each.by.to_string(),
        tolerance: each.tolerance,
        chance: each.chance.share,
        chance_se: each.chance.se,
    };
    Promises {
        proposed: promises.proposed,
        proposed_prefix: promises.proposed_prefix,
        expected_kept: promises.expected_kept,
        chance_all: promises.chance_all.map(share),
        chance_all_se: promises.chance_all.map(error),
        items: promises.promises.iter().map(promise).collect(),
    }
}

fn team(team: &forecast::TeamForecast) -> Team {
    let week = |each: &forecast::WeekUse| Week { week: each.week.to_string(), mean: each.mean };
    Team {
        id: team.id.to_string(),
        utilisation: team.utilisation.iter().map(week).collect(),
        waited_for: team.waited_for,
    }
}

fn driver(driver: &forecast::Driver) -> Driver {
    let (kind, id, part) = match &driver.input {
        DriverKind::Part(item, part) => ("part", item.to_string(), Some(*part)),
        DriverKind::Focus(team) => ("focus", team.to_string(), None),
        DriverKind::Split(team) => ("split", team.to_string(), None),
        DriverKind::Risk(risk) => ("risk", risk.to_string(), None),
        DriverKind::External(external) => ("external", external.to_string(), None),
    };
    Driver { kind, id, part, correlation: driver.correlation }
}

/// Mean, deviation and error.
pub(super) fn money(money: forecast::Money) -> Money {
    Money { mean: money.mean, sd: money.sd, se: money.se }
}

fn share(chance: Chance) -> f64 {
    chance.share
}

fn error(chance: Chance) -> f64 {
    chance.se
}
