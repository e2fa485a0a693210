//! Job shops: ft06 and ft10 (Fisher and Thompson, 1963), la01 to la10 (Lawrence, 1984), ten seconds
//! each. The pull rule never idles on purpose, so that not every optimum is within its reach.

use std::collections::BTreeMap;

use roadcast::search::Goal;
use serde_json::Value;

use super::instances::JobShop;
use super::{folder, line, sample, search};

const SECONDS: f64 = 10.0;

pub(crate) fn measure() {
    let Some(folder) = folder("ROADCAST_ORLIB") else { return };
    let text = std::fs::read_to_string(folder.join("jobshops.json")).expect("a file of job shops");
    let shops: BTreeMap<String, Value> = serde_json::from_str(&text).expect("shops by name");
    let names: Vec<&String> = shops.keys().collect();
    let mut excess = Vec::new();
    for at in sample(names.len()) {
        let name = names[at];
        let optimum = shops[name]["optimum"].as_f64().expect("a number");
        let shop = JobShop {
            machines: rows(&shops[name], "machines"),
            days: rows(&shops[name], "durations"),
        };
        let found = search(&shop.plan(), Goal::Finish, SECONDS, optimum);
        println!("  {name}: {}, optimum {optimum}, {} evaluations", found.loss, found.evaluations);
        match name.as_str() {
            "ft06" => line("ft06", format!("{}", found.loss), "= 57", found.loss == 57.0),
            "ft10" => line("ft10", format!("{}", found.loss), "<= 975", found.loss <= 975.0),
            _ => excess.push(found.loss / optimum - 1.0),
        }
    }
    let mean = 100.0 * excess.iter().sum::<f64>() / excess.len().max(1) as f64;
    line("la01 to la10: above the optimum, %", format!("{mean:.2}"), "<= 1.2", mean <= 1.2);
}

fn rows(shop: &Value, name: &str) -> Vec<Vec<u32>> {
    serde_json::from_value(shop[name].clone()).expect("a row a job")
}
