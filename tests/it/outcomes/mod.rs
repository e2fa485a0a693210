//! Forecasts of what really happened: how often P50, P70, P85 and P95 held in the past of teams who
//! published it.
//!
//! The data are not ours to publish. The environment variable `ROADCAST_OUTCOMES` names a folder with
//! `estimates/sip_first_half.csv` (estimated and actual hours of tasks, by date) and
//! `throughput/7digital_first_half.csv` (items with the date they were done); without it these tests
//! say that they did not run. `cargo test --test it outcomes -- --nocapture` prints the tables.
//!
//! A forecast sees only what came before it. Windows that overlap, and teams that change, make the
//! shares less certain than their number suggests, so what is asserted is only that no forecast is
//! over-confident: P85 holds in at least 80 of 100 cases.

mod estimates;
mod throughput;

use std::path::Path;

/// The levels of a table.
const LEVELS: [f64; 4] = [0.5, 0.7, 0.85, 0.95];

/// How often forecasts at the four levels held.
#[derive(Clone, Copy, Default)]
struct Coverage {
    forecasts: u32,
    held: [u32; 4],
}

impl Coverage {
    /// Counts one forecast: whether it held, level by level.
    fn count(&mut self, held: [bool; 4]) {
        self.forecasts += 1;
        self.held.iter_mut().zip(held).for_each(|(count, held)| *count += u32::from(held));
    }

    /// The share that held at each level, in percent.
    fn percent(&self) -> [f64; 4] {
        self.held.map(|held| 100.0 * f64::from(held) / f64::from(self.forecasts))
    }

    /// Its row of a table.
    fn row(&self, name: &str) -> String {
        let [p50, p70, p85, p95] = self.percent();
        let n = self.forecasts;
        format!("{name:<52} {n:>5} {p50:>7.1} {p70:>7.1} {p85:>7.1} {p95:>7.1}\n")
    }

    /// P85 holds in at least 80 of 100 cases.
    #[track_caller]
    fn assert_not_over_confident(&self, name: &str) {
        let [_, _, p85, _] = self.percent();
        assert!(p85 >= 80.0, "{name}: P85 holds in {p85} % of cases");
    }
}

/// The first line of a table.
fn heading(title: &str) -> String {
    format!("\n{title:<52} {:>5} {:>7} {:>7} {:>7} {:>7}\n", "n", "P50", "P70", "P85", "P95")
}

/// The rows of a table of the folder, cell by cell, without the heading; none without a folder.
fn table(file: &str) -> Option<Vec<Vec<String>>> {
    let Some(folder) = std::env::var_os("ROADCAST_OUTCOMES") else {
        println!("not run: ROADCAST_OUTCOMES does not name the folder of real outcomes");
        return None;
    };
    let path = Path::new(&folder).join(file);
    let text = std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let row = |line: &str| line.split(',').map(str::to_owned).collect();
    Some(text.lines().skip(1).filter(|line| !line.is_empty()).map(row).collect())
}

/// The smallest of the numbers that at least a share `p` of them do not exceed.
fn at_least(sorted: &[f64], p: f64) -> f64 {
    let needed = (p * sorted.len() as f64 - 1e-9).ceil().max(1.0);
    sorted[needed as usize - 1]
}

#[test]
fn a_level_is_the_smallest_number_that_reaches_it() {
    let numbers: Vec<f64> = (1..=20).map(f64::from).collect();
    assert_eq!(LEVELS.map(|p| at_least(&numbers, p)), [10.0, 14.0, 17.0, 19.0]);
}
