//! A rival in JavaScript: one process that lives through the whole bench, asked line by line.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use super::plan::PlainPlan;

/// A running rival.
pub(crate) struct NodeRival {
    process: Child,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl NodeRival {
    /// Starts `tests/bench/rivals/<file>`; nothing where there is no Node.
    pub(crate) fn start(file: &str) -> Option<Self> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bench/rivals").join(file);
        let mut process = Command::new("node")
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        let (orders, answers) = (process.stdin.take()?, process.stdout.take()?);
        Some(Self { process, orders, answers: BufReader::new(answers) })
    }

    /// Takes up another plan.
    pub(crate) fn load(&mut self, plan: &PlainPlan) {
        self.ask(&json!({ "load": plan }));
    }

    /// The finishes of one trial, by item.
    pub(crate) fn finishes(&mut self) -> Vec<f64> {
        numbers(&self.ask(&json!({ "finishes": true }))["finishes"])
    }

    /// Runs trials; seconds, and the day of P85 by item.
    pub(crate) fn run(&mut self, trials: u32, seed: u64) -> (f64, Vec<f64>) {
        let answer = self.ask(&json!({ "run": { "trials": trials, "seed": seed } }));
        let seconds = answer["seconds"].as_f64().expect("a run says how long it took");
        (seconds, numbers(&answer["p85"]))
    }

    fn ask(&mut self, order: &Value) -> Value {
        writeln!(self.orders, "{order}").expect("the rival takes orders while the bench lives");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("the rival answers in text");
        serde_json::from_str(&line).expect("a rival that fails has said why above")
    }
}

impl Drop for NodeRival {
    fn drop(&mut self) {
        // It is our own child, waiting for a line that never comes; that it is gone is no loss.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn numbers(values: &Value) -> Vec<f64> {
    let values = values.as_array().expect("finishes and percentiles are lists");
    values.iter().map(|value| value.as_f64().expect("of finite numbers")).collect()
}
