//! Resource-constrained project scheduling: the 480 instances J30 of PSPLIB (Kolisch and Sprecher,
//! *PSPLIB: a project scheduling problem library*, 1997) under the parallel scheme with latest
//! finish times.
//!
//! One item per activity with one duration part, one team per resource with its capacity as lanes;
//! priority is the latest finish time, ties by number. The instances are not ours to publish, so
//! the folder is named by `ROADCAST_PSPLIB`; without it only the reader is tested.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use roadcast::model::{Estimate, Plan, checked};
use roadcast::network::compile;
use roadcast::trial::{Detail, Recording, Simulator};

use super::instance::{Instance, fixed};
use super::within;

/// Lanes of a resource without limit.
const UNLIMITED: u32 = 100_000;
/// As many as the reference has.
const TRIALS: u32 = 1_000;

/// The mean finish over some trials of the futures that `seed` names.
fn mean_finish(plan: &Plan, seed: u64, trials: u32) -> f64 {
    let network = compile(checked(plan).expect("a right plan"), seed);
    let tally =
        Simulator::new(&network).simulate(0..trials, Detail::Everything, Recording::Targets);
    assert_eq!(tally.targets[0].censored, 0);
    tally.targets[0].moments.mean()
}

/// Uniform within √d of d.
fn narrow(days: u32) -> Estimate {
    let days = f64::from(days);
    Estimate::Uniform { min: days - days.sqrt(), max: days + days.sqrt() }
}

/// Uniform between 0 and 2d.
fn wide(days: u32) -> Estimate {
    Estimate::Uniform { min: 0.0, max: 2.0 * f64::from(days) }
}

fn exponential(days: u32) -> Estimate {
    Estimate::Exponential { mean: f64::from(days) }
}

/// Name, critical path and fixed finish of an instance.
type Row = (String, f64, f64);

fn reference(folder: &Path) -> Vec<Row> {
    let text = read(&folder.join("reference_j30_rb_lft_1000reps.txt"));
    let row = |line: &str| {
        let columns: Vec<&str> = line.split_whitespace().collect();
        let number = |k: usize| columns[k].parse::<f64>().expect("a number");
        (columns[0].to_owned(), number(1), number(2))
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(row).collect()
}

fn read(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Checks what must be exact in an instance, and returns its excess over the critical path: fixed,
/// narrow, wide, exponential. Activities have the same names in all instances, so that one seed
/// would give all of them the same draws, and their average the error of a single instance: each
/// has its own seed.
fn check(folder: &Path, (name, critical, finish): &Row, seed: u64) -> [f64; 4] {
    let instance = Instance::read(&read(&folder.join("j30").join(name)));
    assert_eq!(f64::from(instance.critical_path().0), *critical, "critical path of {name}");
    let free = mean_finish(&instance.plan(fixed, |_| UNLIMITED), seed, 1);
    assert_eq!(free, *critical, "{name} with lanes without limit");
    let over = |law: fn(u32) -> Estimate, trials| {
        mean_finish(&instance.plan(law, |lanes| lanes), seed, trials) / critical - 1.0
    };
    assert_eq!(mean_finish(&instance.plan(fixed, |lanes| lanes), seed, 1), *finish, "{name}");
    [over(fixed, 1), over(narrow, TRIALS), over(wide, TRIALS), over(exponential, TRIALS)]
}

#[test]
fn j30_as_published() {
    let Some(folder) = std::env::var_os("ROADCAST_PSPLIB").map(PathBuf::from) else {
        println!("not run: ROADCAST_PSPLIB does not name the folder of PSPLIB instances");
        return;
    };
    let reference = reference(&folder);
    assert_eq!(reference.len(), 480);
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let sums: Vec<[f64; 4]> = std::thread::scope(|scope| {
        let work = || {
            let mut sum = [0.0; 4];
            loop {
                let position = next.fetch_add(1, Ordering::Relaxed);
                let Some(row) = reference.get(position) else { return sum };
                let excess = check(&folder, row, position as u64);
                sum.iter_mut().zip(excess).for_each(|(sum, excess)| *sum += excess);
            }
        };
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().expect("no instance failed")).collect()
    });
    let average = |law: usize| 100.0 * sums.iter().map(|sum| sum[law]).sum::<f64>() / 480.0;
    println!("excess over the critical path, %: {:?}", [0, 1, 2, 3].map(average));
    within(average(0), 19.05, 0.005);
    within(average(1), 21.61, 0.3);
    within(average(2), 30.97, 0.3);
    within(average(3), 46.27, 0.6);
}

/// Three activities between two dummies, with the headings and stars of the format: 2 and 3 compete
/// for the only resource, 4 follows 2.
const SMALL: &str = "\
************************************************************************
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           5
   4        1          1           5
   5        1          0        
************************************************************************
REQUESTS/DURATIONS:
jobnr. mode duration  R 1
------------------------------------------------------------------------
  1      1     0       0
  2      1     4       2
  3      1     3       2
  4      1     2       1
  5      1     0       0
************************************************************************
RESOURCEAVAILABILITIES:
  R 1
    3
************************************************************************
";

#[test]
fn reader_of_instances() {
    let instance = Instance::read(SMALL);
    let wanted = Instance {
        days: vec![0, 4, 3, 2, 0],
        requests: vec![vec![0], vec![2], vec![2], vec![1], vec![0]],
        successors: vec![vec![1, 2], vec![3], vec![4], vec![4], vec![]],
        capacity: vec![3],
    };
    assert_eq!(instance, wanted);
    // The longest chain is 2, 4; latest finishes are 4, 6 and 6.
    assert_eq!(instance.critical_path(), (6, vec![0, 4, 6, 6, 6]));
}

#[test]
fn a_small_instance_by_hand() {
    // Two of three lanes are taken until day 4; then both others fit beside each other.
    let instance = Instance::read(SMALL);
    assert_eq!(mean_finish(&instance.plan(fixed, |lanes| lanes), 1, 1), 7.0);
    assert_eq!(mean_finish(&instance.plan(fixed, |_| UNLIMITED), 1, 1), 6.0);
    assert_eq!(mean_finish(&instance.plan(fixed, |_| 2), 1, 1), 9.0);
}
