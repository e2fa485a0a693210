//! The table of trials: whoever counts in it finds the percentiles that the JSON says.

use std::fs;

use super::{example, plan, roadcast, scratch};

/// The finishes of one column; `None` for an empty cell.
fn column(table: &mut csv::Reader<&[u8]>, name: &str) -> Vec<Option<f64>> {
    let headers = table.headers().expect("a header").clone();
    let k = headers.iter().position(|header| header == name).expect("a column of that name");
    table.records().map(|row| row.expect("a row")[k].parse().ok()).collect()
}

/// The smallest day by which at least the share `p` is done, as `engine.md` says it.
fn percentile(finishes: &[f64], p: f64) -> Option<u64> {
    let mut days: Vec<f64> = finishes.iter().map(|t| (t - 1e-9).ceil().max(1.0)).collect();
    days.sort_by(f64::total_cmp);
    let share =
        |day: f64| days.iter().filter(|each| **each <= day).count() as f64 / days.len() as f64;
    days.iter()
        .copied()
        .find(|day| share(*day) >= p - 1e-12)
        .filter(|day| day.is_finite())
        .map(|day| day as u64)
}

#[test]
fn percentiles_counted_in_the_table_are_those_of_the_json() {
    let path = scratch("sample_trials.csv");
    let out = path.to_str().expect("a plain name");
    let sample = example("sample");
    let run = roadcast(["forecast", &sample, "--trials", "400", "--trials-csv", out, "--json"]);
    let found = run.json(0);
    let text = fs::read_to_string(&path).expect("it was written");
    let targets = std::iter::once(("plan_finish".to_owned(), &found["plan"])).chain(
        found["items"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|item| (item["id"].as_str().expect("a text").to_owned(), item)),
    );
    for (name, target) in targets {
        let cells = column(&mut csv::Reader::from_reader(text.as_bytes()), &name);
        assert_eq!(cells.len(), 400, "{name}");
        let Some(percentiles) = target["finish"]["percentiles"].as_array() else {
            assert!(cells.iter().all(Option::is_none), "{name} is dropped");
            continue;
        };
        let finishes: Vec<f64> = cells.into_iter().map(|t| t.expect("a number")).collect();
        for each in percentiles {
            let p = each["p"].as_f64().expect("a number");
            assert_eq!(percentile(&finishes, p), each["day"].as_u64(), "{name} at {p}");
        }
        let mean = finishes.iter().sum::<f64>() / 400.0;
        let said = target["finish"]["mean"].as_f64().expect("a number");
        assert!((mean - said).abs() < 1e-6, "{name}: {mean} and {said}");
    }
}

#[test]
fn a_censored_finish_is_inf_and_a_dropped_item_empty() {
    let items = r#"{"id":"A","name":"A","parts":[{"team":"one","effort":2.5}]},
        {"id":"B","name":"B","parts":[{"team":"one","effort":1}],"status":{"state":"dropped"}},
        {"id":"C","name":"C","parts":[{"team":"one","effort":1}]}"#;
    let risk = r#","risks":[{"id":"R","name":"R","probability":1,
        "hits":{"items":["C"]},"impact":{"lost":true}}]"#;
    let file = plan("trials_lost.json", items, risk);
    let run = roadcast(["forecast", &file, "--trials", "2", "--trials-csv", "-"]);
    run.expect(0);
    assert_eq!(run.out, "trial,plan_finish,A,B,C\n1,inf,2.5,,inf\n2,inf,2.5,,inf\n");
}

#[test]
fn ids_are_quoted_as_csv_needs_and_become_no_formulas() {
    let items = r#"{"id":"=1+1","name":"A","parts":[{"team":"one","effort":2}]},
        {"id":"a,\"b\"","name":"B","parts":[{"team":"one","effort":1}]}"#;
    let file = plan("trials_ids.json", items, "");
    let run = roadcast(["forecast", &file, "--trials", "1", "--trials-csv", "-"]);
    run.expect(0);
    assert_eq!(run.out, "trial,plan_finish,'=1+1,\"a,\"\"b\"\"\"\n1,3,2,3\n");
}

#[test]
fn a_table_that_fits_into_no_memory_is_refused() {
    let large = example("large");
    let run = roadcast(["forecast", &large, "--trials", "1000000", "--trials-csv", "-"]);
    run.expect(2).says("--trials-csv").says("100 million cells");
}
