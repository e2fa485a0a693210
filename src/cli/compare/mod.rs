//! `roadcast compare`: plans and scenarios on the same futures, and what tells them apart.

mod json;
mod report;

use std::path::{Path, PathBuf};

use crate::file;
use crate::forecast::{self, Comparison, Forecast, Run, compare as compared, standing_commitments};
use crate::model::{Commitment, Document, Plan, RunSettings, ScenarioId, checked};
use crate::network::compile;
use crate::trial::{Detail, Recording, Tally};
use crate::view::text::edits;

use super::arguments;
use super::failure::{Failure, worded};
use super::json::Origin;
use super::run::{scenario, simulated};
use super::verdict::Verdict;
use super::{input, output};

/// Simulates every plan on the same futures and prints what changes from the reference to each of
/// the others.
///
/// # Errors
/// When a file cannot be read, has no such scenario, or holds a plan with problems; when there is
/// nothing to compare, or plans that have no common time.
pub(super) fn compare(arguments: &arguments::Compare) -> Result<Verdict, Failure> {
    let asked = asked(&arguments.plans)?;
    let reference = arguments.reference as usize - 1;
    let Some(first) = asked.get(reference).filter(|_| asked.len() > 1) else {
        return Err(too_few(arguments, asked.len()));
    };
    let run = arguments.futures.settings(&first.document)?;
    let mut verdict = Verdict::Fine;
    for problem in asked.iter().flat_map(|asked| &asked.problems) {
        output::say(&worded(problem));
        verdict = Verdict::Problems;
    }
    let recording = recording(&asked, run.trials);
    let simulate = |asked| entered(asked, &run, arguments, recording);
    let contenders = asked.into_iter().map(simulate).collect::<Result<Vec<_>, _>>()?;
    let found = Found::new(contenders, reference, run)?;
    if arguments.json {
        output::print_json(&json::Compared::new(&found))?;
    } else {
        output::print(&report::report(&found))?;
    }
    Ok(verdict)
}

/// A plan that was asked for.
struct Asked {
    /// As it was asked for.
    label: String,
    file: PathBuf,
    digest: String,
    document: Document,
    scenario: Option<ScenarioId>,
    plan: Plan,
    problems: Vec<crate::model::Problem>,
}

impl Asked {
    fn new(file: &Path, id: Option<&str>) -> Result<Self, Failure> {
        let (document, digest) = input::document(file)?;
        let scenario = scenario(id, &document)?;
        let (plan, problems) = file::scenario_plan(&document, scenario.as_ref());
        let label = match &scenario {
            Some(scenario) => format!("{}#{scenario}", file.display()),
            None => file.display().to_string(),
        };
        Ok(Self { label, file: file.to_owned(), digest, document, scenario, plan, problems })
    }

    /// What people call it: the scenario's name, else the plan's title.
    fn name(&self) -> String {
        let Some(id) = &self.scenario else { return "the base plan".to_owned() };
        let found = self.document.scenarios.iter().find(|scenario| scenario.id == *id);
        match found.map(|scenario| scenario.name.as_str()) {
            Some("") | None => id.to_string(),
            Some(name) => name.to_owned(),
        }
    }
}

/// The plans named by the arguments; of one file alone, its base plan and all of its scenarios.
fn asked(plans: &[String]) -> Result<Vec<Asked>, Failure> {
    let mut asked = Vec::new();
    for plan in plans {
        let (file, id) = parted(plan);
        asked.push(Asked::new(&file, id)?);
    }
    if let [alone] = asked.as_slice()
        && alone.scenario.is_none()
        && !plans[0].ends_with('#')
    {
        let file = alone.file.clone();
        let ids: Vec<ScenarioId> =
            alone.document.scenarios.iter().map(|scenario| scenario.id.clone()).collect();
        for id in ids {
            asked.push(Asked::new(&file, Some(&id.0))?);
        }
    }
    Ok(asked)
}

/// The file and the scenario in `FILE#SCENARIO`. A file may have such a sign in its name.
fn parted(plan: &str) -> (PathBuf, Option<&str>) {
    match plan.rsplit_once('#') {
        Some((file, id)) if !Path::new(plan).exists() => {
            (PathBuf::from(file), Some(id).filter(|id| !id.is_empty()))
        }
        Some(_) | None => (PathBuf::from(plan), None),
    }
}

fn too_few(arguments: &arguments::Compare, plans: usize) -> Failure {
    if plans < 2 {
        return Failure::usage(
            &arguments.plans[0],
            "is one plan alone, with nothing to compare it with",
            "Name another file, or a scenario as FILE#ID.",
        );
    }
    Failure::usage(
        format!("--reference {}", arguments.reference),
        format!("there are {plans} plans"),
        "Count them from 1, in the order in which they are named.",
    )
}

/// Finishes of items are kept, to say which move most, unless they would fill the memory.
fn recording(asked: &[Asked], trials: u32) -> Recording {
    // 800 MB of numbers.
    const MOST_FINISHES: u64 = 100_000_000;
    let items: u64 = asked.iter().map(|asked| asked.plan.items.len() as u64).sum();
    if items * u64::from(trials) <= MOST_FINISHES { Recording::Items } else { Recording::Targets }
}

/// A plan and its trials.
struct Contender {
    asked: Asked,
    tally: Tally,
    forecast: Forecast,
}

fn entered(
    asked: Asked,
    run: &RunSettings,
    arguments: &arguments::Compare,
    recording: Recording,
) -> Result<Contender, Failure> {
    let network = compile(checked(&asked.plan).map_err(Failure::Plan)?, run.seed);
    let (trials, threads) = (0..run.trials, arguments.threads);
    let tally = simulated(&network, trials, threads, Detail::Everything, recording);
    let forecast = forecast::summarize(&asked.plan, &tally, run, Vec::new());
    Ok(Contender { asked, tally, forecast })
}

/// What tells one plan from the reference.
struct Against {
    /// Its position among the contenders.
    at: usize,
    /// The inputs that differ, in words.
    inputs: Vec<String>,
    comparison: Comparison,
}

/// All plans, and what tells each from the reference.
struct Found {
    contenders: Vec<Contender>,
    reference: usize,
    run: RunSettings,
    /// One set for all.
    promises: Vec<Commitment>,
    against: Vec<Against>,
}

impl Found {
    fn new(
        contenders: Vec<Contender>,
        reference: usize,
        run: RunSettings,
    ) -> Result<Self, Failure> {
        let first = &contenders[reference];
        let promises = standing_commitments(&first.asked.plan, &first.forecast);
        let others = contenders.iter().enumerate().filter(|(at, _)| *at != reference);
        let against = others
            .map(|(at, other)| {
                let comparison = compared(side(first, &run), side(other, &run), &promises)
                    .map_err(|error| {
                        let words = error.to_string();
                        let (what, mend) = words.split_once(": ").unwrap_or((&words, ""));
                        Failure::usage(&other.asked.label, what, format!("To compare, {mend}."))
                    })?;
                let (before, after) = (&first.asked.plan, &other.asked.plan);
                let inputs = edits(before, &file::difference(before, after), after);
                Ok(Against { at, inputs, comparison })
            })
            .collect::<Result<Vec<_>, Failure>>()?;
        Ok(Self { contenders, reference, run, promises, against })
    }

    fn first(&self) -> &Contender {
        &self.contenders[self.reference]
    }

    /// Whether nothing is promised, so that the reference's proposal stands in.
    fn proposed(&self) -> bool {
        self.first().asked.plan.commitments.is_empty()
    }

    fn origin(&self) -> Origin {
        let first = &self.first().asked;
        Origin { input: first.digest.clone(), scenario: first.scenario.clone().map(|id| id.0) }
    }
}

fn side<'a>(contender: &'a Contender, run: &'a RunSettings) -> Run<'a> {
    Run { plan: &contender.asked.plan, tally: &contender.tally, settings: run }
}
