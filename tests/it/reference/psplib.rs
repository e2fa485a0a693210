//! Resource-constrained project scheduling: the 480 instances J30 of PSPLIB (Kolisch and Sprecher,
//! *PSPLIB: a project scheduling problem library*, 1997) under the parallel scheme with latest
//! finish times.
//!
//! One item per activity with one duration part, one team per resource with its capacity as lanes;
//! priority is the latest finish time, ties by number. The instances are not ours to publish, so
//! the folder is named by `ROADCAST_PSPLIB`; without it only the reader is tested.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use roadcast::calendar::{Calendar, WEEKDAYS, Workdays};
use roadcast::model::{
    After, Capacity, Dependency, DependencyType, Estimate, Item, Need, Part, Plan, Team, Work,
    checked,
};
use roadcast::network::compile;
use roadcast::trial::{Detail, Recording, Simulator};

use super::within;

/// Lanes of a resource without limit.
const UNLIMITED: u32 = 100_000;
/// As many as the reference has.
const TRIALS: u32 = 1_000;

/// An instance: activities by number, the first and the last of them dummies.
#[derive(Debug, PartialEq)]
struct Instance {
    days: Vec<u32>,
    requests: Vec<Vec<u32>>,
    successors: Vec<Vec<usize>>,
    capacity: Vec<u32>,
}

impl Instance {
    /// Reads the format `.sm`: sections under headings, rows of numbers, lines of stars between.
    fn read(text: &str) -> Self {
        let links = section(text, "PRECEDENCE RELATIONS:");
        let work = section(text, "REQUESTS/DURATIONS:");
        let capacity = section(text, "RESOURCEAVAILABILITIES:");
        // Row: number, modes, how many successors, the successors, counted from 1.
        let successors =
            links.iter().map(|row| row[3..].iter().map(|s| *s as usize - 1).collect()).collect();
        // Row: number, mode, duration, requests.
        let days = work.iter().map(|row| row[2]).collect();
        let requests = work.iter().map(|row| row[3..].to_vec()).collect();
        Self { days, requests, successors, capacity: capacity[0].clone() }
    }

    /// Activities so that each stands behind all of its successors.
    fn successors_first(&self) -> Vec<usize> {
        fn visit(instance: &Instance, activity: usize, seen: &mut [bool], order: &mut Vec<usize>) {
            if !std::mem::replace(&mut seen[activity], true) {
                for next in &instance.successors[activity] {
                    visit(instance, *next, seen, order);
                }
                order.push(activity);
            }
        }
        let (mut seen, mut order) = (vec![false; self.days.len()], Vec::new());
        (0..self.days.len()).for_each(|activity| visit(self, activity, &mut seen, &mut order));
        order
    }

    /// The length of the longest chain, and by when each activity must be finished for it.
    fn critical_path(&self) -> (u32, Vec<u32>) {
        let order = self.successors_first();
        let mut early = vec![0; self.days.len()];
        for activity in order.iter().rev() {
            for next in &self.successors[*activity] {
                early[*next] = early[*next].max(early[*activity] + self.days[*activity]);
            }
        }
        let end = early.iter().zip(&self.days).map(|(start, days)| start + days).max().unwrap_or(0);
        let mut late = vec![end; self.days.len()];
        for activity in order {
            for next in &self.successors[activity] {
                late[activity] = late[activity].min(late[*next] - self.days[*next]);
            }
        }
        (end, late)
    }

    /// The plan whose durations follow `law`.
    fn plan(&self, law: impl Fn(u32) -> Estimate, lanes: impl Fn(u32) -> u32) -> Plan {
        let start = "2027-01-04".parse().expect("a date");
        let mut plan = Plan::new("PSPLIB", start);
        plan.calendar = Calendar { workdays: Workdays::new(WEEKDAYS), ..Calendar::default() };
        plan.estimation.correlation = 0.0;
        plan.teams =
            self.capacity.iter().enumerate().map(|(k, c)| resource(k, lanes(*c))).collect();
        let (_, late) = self.critical_path();
        // Without the dummies, which only tie the ends together.
        let mut order: Vec<usize> = (1..self.days.len() - 1).collect();
        order.sort_by_key(|activity| (late[*activity], *activity));
        plan.items = order.iter().map(|activity| self.item(*activity, &law)).collect();
        plan
    }

    fn item(&self, activity: usize, law: &impl Fn(u32) -> Estimate) -> Item {
        let needs = self.requests[activity].iter().enumerate().filter(|(_, lanes)| **lanes > 0);
        let needs = needs.map(|(k, lanes)| Need {
            team: team_id(k).as_str().into(),
            lanes: *lanes,
            x: None,
        });
        let work = Work::Duration { days: law(self.days[activity]), needs: needs.collect() };
        let before = (1..self.days.len() - 1).filter(|p| self.successors[*p].contains(&activity));
        let after = before.map(|predecessor| {
            let item = item_id(predecessor).as_str().into();
            let after = After::Item { item, kind: DependencyType::FinishToStart, lag: 0.0 };
            Dependency { after, x: None }
        });
        Item {
            id: item_id(activity).as_str().into(),
            parts: vec![Part { work, stage: 1, x: None }],
            after: after.collect(),
            ..Item::default()
        }
    }
}

fn item_id(activity: usize) -> String {
    format!("A{}", activity + 1)
}

fn team_id(resource: usize) -> String {
    format!("R{}", resource + 1)
}

fn resource(position: usize, lanes: u32) -> Team {
    Team {
        id: team_id(position).as_str().into(),
        name: String::new(),
        lanes,
        capacity: Capacity::LanesOnly,
        correlation: None,
        x: None,
    }
}

/// The rows under a heading that consist of numbers alone, up to the next line of stars.
fn section(text: &str, heading: &str) -> Vec<Vec<u32>> {
    let body = text.split(heading).nth(1).and_then(|rest| rest.split("****").next());
    let body = body.unwrap_or_else(|| panic!("no {heading}"));
    body.lines()
        .filter_map(|line| line.split_whitespace().map(|word| word.parse().ok()).collect())
        .filter(|row: &Vec<u32>| !row.is_empty())
        .collect()
}

/// The mean finish over some trials of the futures that `seed` names.
fn mean_finish(plan: &Plan, seed: u64, trials: u32) -> f64 {
    let network = compile(checked(plan).expect("a right plan"), seed);
    let tally =
        Simulator::new(&network).simulate(0..trials, Detail::Everything, Recording::Targets);
    assert_eq!(tally.targets[0].censored, 0);
    tally.targets[0].moments.mean()
}

fn fixed(days: u32) -> Estimate {
    Estimate::Fixed(f64::from(days))
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
