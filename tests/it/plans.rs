//! Small plans, written as the files that people would write.

use roadcast::model::{Plan, checked};
use roadcast::network::{Network, compile};
use roadcast::trial::{Detail, Recording, Simulator, Tally};
use serde_json::{Value, json};

/// A plan from the fields of `plan` in a scenario file, starting on Monday 4 January 2027 with
/// independent estimates unless they say otherwise.
pub(crate) fn plan(fields: Value) -> Plan {
    let mut plan = json!({
        "title": "A test",
        "start": "2027-01-04",
        "estimation": { "correlation": 0 },
        "teams": [],
        "items": [],
    });
    for (name, value) in fields.as_object().expect("the fields of a plan") {
        plan[name] = value.clone();
    }
    let file = json!({ "format": "roadcast", "version": 1, "plan": plan });
    match roadcast::file::read(&file.to_string()) {
        Ok(document) => document.plan,
        Err(error) => panic!("{error}"),
    }
}

/// The network of such a plan, for seed 1.
pub(crate) fn network(fields: Value) -> Network {
    compile_plan(&plan(fields))
}

/// The network of a plan, for seed 1.
pub(crate) fn compile_plan(plan: &Plan) -> Network {
    match checked(plan) {
        Ok(checked) => compile(checked, 1),
        Err(problems) => panic!("{problems:?}"),
    }
}

/// `trials` trials with the finish of every item.
pub(crate) fn simulate(network: &Network, trials: u32) -> Tally {
    Simulator::new(network).simulate(0..trials, Detail::Everything, Recording::Items)
}

/// A team with so many lanes and one person for each, who does nothing else.
pub(crate) fn team(id: &str, lanes: u32) -> Value {
    json!({ "id": id, "name": id, "lanes": lanes,
            "people": [{ "from": "2027-01-04", "count": lanes }], "focus": 1 })
}

/// An item with one effort part.
pub(crate) fn item(id: &str, team: &str, effort: f64) -> Value {
    json!({ "id": id, "name": id, "parts": [{ "team": team, "effort": effort }] })
}

/// `object` with more fields.
pub(crate) fn with(mut object: Value, fields: Value) -> Value {
    for (name, value) in fields.as_object().expect("fields") {
        object[name] = value.clone();
    }
    object
}

/// Starts and finishes of the items in the first trial: `A 0–5, B 5–8`; `–` for what never is.
pub(crate) fn schedule(fields: Value) -> String {
    let plan = plan(fields);
    let network = compile_plan(&plan);
    let mut simulator = Simulator::new(&network);
    let (_, schedule) = simulator.trial(0);
    let time = |t: f64| match t {
        t if t > network.horizon => "never".to_owned(),
        t => format!("{}", (t * 1e6).round() / 1e6),
    };
    let items = plan.items.iter().enumerate();
    let lines = items.map(|(i, item)| {
        format!("{} {}–{}", item.id, time(schedule.items[i].start), time(schedule.items[i].finish))
    });
    lines.collect::<Vec<_>>().join(", ")
}
