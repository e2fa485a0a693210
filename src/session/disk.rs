//! Documents from and to the text of a file.

use crate::file;
use crate::model::{Document, Plan, Problem, ScenarioId, check};

/// The media type of a scenario file.
pub(super) const MEDIA_TYPE: &str = "application/vnd.roadcast+json";

/// The document in `text`, or why there is none.
pub(super) fn read(text: &str) -> Result<Document, String> {
    file::read(text).map_err(|error| error.to_string())
}

/// The text of a file.
pub(super) fn write(document: &Document) -> String {
    file::write(document)
}

/// The plan that is shown for a scenario, or the base, and everything that is wrong with what is
/// shown: of the base the whole document, of a scenario its edits and the plan that they make.
pub(super) fn shown_plan(
    document: &Document,
    scenario: Option<&ScenarioId>,
) -> (Plan, Vec<Problem>) {
    if scenario.is_none() {
        return (document.plan.clone(), file::problems(document));
    }
    let mut problems = problems_of_run(document);
    let (plan, of_edits) = file::scenario_plan(document, scenario);
    problems.extend(check(&plan));
    problems.extend(of_edits);
    (plan, problems)
}

/// What is wrong with the run settings, which hold for every scenario.
fn problems_of_run(document: &Document) -> Vec<Problem> {
    let empty = Document::new(Plan::new("", document.plan.start));
    let mut problems = file::problems(&Document { run: document.run.clone(), ..empty });
    problems.retain(|problem| in_part(problem, "run"));
    problems
}

/// Whether a problem keeps the plan from being simulated: those of other scenarios, decisions and
/// edits that are left out do not.
pub(super) fn blocks(problem: &Problem) -> bool {
    in_part(problem, "plan") || in_part(problem, "run")
}

/// Whether a problem lies in this part of the document.
fn in_part(problem: &Problem, part: &str) -> bool {
    problem.place.0.split('/').next() == Some(part)
}

/// The name of the file to save: as it was opened, else by the plan's title.
pub fn file_name(opened: Option<&str>, title: &str) -> String {
    format!("{}{EXTENSION}", opened_stem(opened).map_or_else(|| stem(title), str::to_owned))
}

/// The name of the stand-alone page: that of the scenario file with another ending.
pub(super) fn page_name(opened: Option<&str>, title: &str) -> String {
    format!("{}{PAGE_EXTENSION}", opened_stem(opened).map_or_else(|| stem(title), str::to_owned))
}

/// The name of what was opened without its ending; `None` of what Roadcast did not write.
fn opened_stem(opened: Option<&str>) -> Option<&str> {
    let name = opened?;
    let stem = name.strip_suffix(EXTENSION).or_else(|| name.strip_suffix(PAGE_EXTENSION))?;
    (!stem.is_empty()).then_some(stem)
}

const EXTENSION: &str = ".roadcast.json";
const PAGE_EXTENSION: &str = ".html";

/// The title in letters that every file system takes: `Payments, Q1 2027` → `payments-q1-2027`.
fn stem(title: &str) -> String {
    let words: Vec<String> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let stem: String = words.join("-").chars().take(80).collect();
    if stem.is_empty() { "roadmap".to_owned() } else { stem }
}
