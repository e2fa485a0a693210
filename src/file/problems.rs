//! Everything that is wrong with a document: its plan, its scenarios, its run settings.

use std::collections::BTreeMap;

use crate::model::check::{At, Findings};
use crate::model::{
    self, Decision, Document, Limited, Place, Problem, ProblemKind, RunSettings, Scenario,
    ScenarioId,
};

use super::edits::scenario_plan;

/// The most scenarios of a file.
const MOST_SCENARIOS: usize = 100;
/// The most edits of a scenario, decisions and weekly lines of a file.
const LONGEST_LIST: usize = 10_000;
/// The most trials of a run.
const MOST_TRIALS: u32 = 1_000_000;

/// All problems of `document`, its plan first. What is wrong with the plan of a scenario, and not
/// already with what it builds on, stands under `scenarios/ID/plan`.
pub fn problems(document: &Document) -> Vec<Problem> {
    let mut problems = model::check(&document.plan);
    let of_plans = scenario_plans(document, &problems);
    let mut found = Findings::default();
    scenarios(&mut found, &At::root("scenarios"), &document.scenarios);
    let mut rest = Findings::default();
    run(&mut rest, &At::root("run"), &document.run);
    decisions(&mut rest, &At::root("decisions"), &document.decisions);
    rest.length(&At::root("history"), Limited::Entries, document.history.len(), LONGEST_LIST);
    problems.extend(found.problems());
    problems.extend(of_plans);
    problems.extend(rest.problems());
    problems
}

fn scenarios(found: &mut Findings, at: &At<'_>, scenarios: &[Scenario]) {
    found.length(at, Limited::Scenarios, scenarios.len(), MOST_SCENARIOS);
    found.ids(at, scenarios.iter().map(|scenario| scenario.id.0.as_str()));
    for scenario in scenarios {
        let at = at.to(&scenario.id.0);
        found.text(&at.to("name"), &scenario.name);
        found.text(&at.to("why"), &scenario.why);
        found.length(&at.to("edits"), Limited::Entries, scenario.edits.len(), LONGEST_LIST);
    }
}

/// The problems of edits, and of the plans that the scenarios make.
fn scenario_plans(document: &Document, of_base: &[Problem]) -> Vec<Problem> {
    // Over the limit nothing is tried: a hundred plans are enough to check.
    let tried = &document.scenarios[..document.scenarios.len().min(MOST_SCENARIOS)];
    let mut problems: Vec<Problem> = Vec::new();
    let mut of_plans: BTreeMap<&ScenarioId, Vec<Problem>> = BTreeMap::new();
    for scenario in tried {
        let (plan, of_edits) = scenario_plan(document, Some(&scenario.id));
        // A scenario repeats the problems of the edits it builds on.
        let new = of_edits.into_iter().filter(|problem| !problems.contains(problem));
        let new: Vec<Problem> = new.collect();
        problems.extend(new);
        of_plans.insert(&scenario.id, model::check(&plan));
    }
    for scenario in tried {
        let inherited = scenario.from.as_ref().and_then(|id| of_plans.get(id));
        let inherited = inherited.map_or(of_base, Vec::as_slice);
        let new = of_plans[&scenario.id]
            .iter()
            .filter(|problem| !inherited.contains(problem) && !of_base.contains(problem));
        problems.extend(new.map(|problem| Problem {
            place: Place(format!("scenarios/{}/{}", scenario.id, problem.place)),
            kind: problem.kind.clone(),
        }));
    }
    problems
}

fn run(found: &mut Findings, at: &At<'_>, run: &RunSettings) {
    if !(1..=MOST_TRIALS).contains(&run.trials) {
        found.add(&at.to("trials"), ProblemKind::TrialsOutside { trials: run.trials });
    }
    // Written so that what is not a number fails.
    if !(run.confidence > 0.0 && run.confidence < 1.0) {
        let confidence = run.confidence;
        found.add(&at.to("confidence"), ProblemKind::ConfidenceOutside { confidence });
    }
}

fn decisions(found: &mut Findings, at: &At<'_>, decisions: &[Decision]) {
    found.length(at, Limited::Entries, decisions.len(), LONGEST_LIST);
    for (position, decision) in decisions.iter().enumerate() {
        let at = at.nth(position);
        found.text(&at.to("title"), &decision.title);
        found.text(&at.to("why"), &decision.why);
        for (position, number) in decision.numbers.iter().enumerate() {
            let numbers = at.to("numbers");
            let at = numbers.nth(position);
            found.text(&at.to("name"), &number.name);
            found.text(&at.to("value"), &number.value);
        }
    }
}
